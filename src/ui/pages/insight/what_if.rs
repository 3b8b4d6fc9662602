//! A past day once more, with a shift of a team that there was not, or one that there is at another time.

use crate::{
    api::{insight, team as teams_api},
    domain::{
        hours::{Date, Opening},
        id::TeamId,
        insight::{Report, what_if::WhatIf},
        team::Team,
        time::{Span, Timestamp},
    },
    ui::{
        desk::Desk,
        words::{self, insight as text, triage},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};

const DAY: u32 = 24 * 60;

/// Minutes of the day, from `18:30`.
fn minute(time: &str) -> Option<u32> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.get(..2)?.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// The shift that is asked for; one that ends before it begins goes on to the next day.
fn shift(from: &str, until: &str) -> Option<(u32, u32)> {
    let (from, until) = (minute(from)?, minute(until)?);
    Some((from, if until > from { until } else { until + DAY }))
}

/// The day before the last one of a page, which ends then. Days begin up to 13 hours before those of UTC, and up to 10 after them.
fn day_before_last(until: Timestamp) -> Date {
    Date::of_day((until - Span::hours(35)).0.div_euclid(86_400_000))
}

/// The last day that is of this weekday and not after another one.
fn latest(weekday: u8, last: Date) -> Date {
    let back = (i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7);
    Date::of_day(last.day() - back)
}

#[component]
pub fn AnotherShift(report: RwSignal<Report>) -> impl IntoView {
    let desk = Desk::get();
    let teams = report.with_untracked(|report| report.choices.teams.clone());
    let first = report.with_untracked(|report| report.asked.team).or(teams.first().map(|(id, _)| *id));
    let yesterday = report.with_untracked(|report| day_before_last(report.until));
    let team = RwSignal::new(first);
    let day = RwSignal::new(yesterday.to_string());
    let from = RwSignal::new("18:00".to_owned());
    let until = RwSignal::new("22:00".to_owned());
    let busy = RwSignal::new(false);
    let said = RwSignal::new(None::<Vec<String>>);
    // The shifts that there are, and which of them is moved: its place in the week of the team.
    let known = RwSignal::new(Vec::<Team>::new());
    let moved = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        spawn_local(async move {
            if let Ok(all) = teams_api::teams().await {
                _ = known.try_set(all.teams);
            }
        });
    });
    let week = Memo::new(move |_| {
        let team = team.get();
        known.with(|known| known.iter().find(|one| Some(one.id) == team).map(Team::week).unwrap_or_default())
    });
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        moved.set(place);
        let Some((weekday, hours)) = place.and_then(|place| week.with(|week| week.get(place).copied())) else { return };
        let (begins, ends) = hours.words();
        from.set(begins);
        // The end of a day is the beginning of the next, which fields for times know.
        until.set(if ends == "24:00" { "00:00".to_owned() } else { ends });
        day.set(latest(weekday, yesterday).to_string());
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let shift = from.with_untracked(|from| until.with_untracked(|until| shift(from, until)));
        let asked = team.get_untracked().zip(day.with_untracked(|day| Date::parse(day))).zip(shift);
        let Some(((team, day), shift)) = asked else {
            said.set(Some(vec![text::NO_SHIFT.to_owned()]));
            return;
        };
        let place = moved.get_untracked();
        let instead =
            place.and_then(|place| week.with_untracked(|week| week.get(place).map(|(_, hours)| minutes(*hours))));
        busy.set(true);
        spawn_local(async move {
            let answer = insight::what_if(day, team, shift, instead).await;
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            match answer {
                Ok(found) => said.set(Some(told(found))),
                Err(error) => desk.tell(words::error(&error)),
            }
        });
    };
    let options = teams.into_iter().map(|(id, name)| {
        let is_first = Some(id) == first;
        view! {
            <option value=id.to_string() selected=is_first>
                {name}
            </option>
        }
    });
    let options = options.collect_view();
    let shifts = move || {
        let option = |(place, (weekday, hours)): (usize, (u8, Opening))| {
            let (begins, ends) = hours.words();
            view! { <option value=place.to_string()>{text::shift(weekday, &begins, &ends)}</option> }
        };
        week.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <section class="card" aria-label=text::WHAT_IF>
            <h2 class="card-title">{text::WHAT_IF}</h2>
            <p class="card-note">{text::WHAT_IF_LEAD}</p>
            <form class="filter-selects" aria-label=text::WHAT_IF on:submit=submit>
                <label class="filter-select">
                    <span class="filter-select-label">{triage::TEAM}</span>
                    <select
                        class="field"
                        on:change=move |event| {
                            moved.set(None);
                            team.set(event_target_value(&event).parse::<TeamId>().ok());
                        }
                    >
                        {options}
                    </select>
                </label>
                <Show when=move || week.with(|week| !week.is_empty())>
                    <label class="filter-select">
                        <span class="filter-select-label">{text::SHIFT}</span>
                        <select
                            class="field"
                            prop:value=move || moved.get().map(|place| place.to_string()).unwrap_or_default()
                            on:change=choose
                        >
                            <option value="">{text::SHIFT_NEW}</option>
                            {shifts}
                        </select>
                    </label>
                </Show>
                <Moment label=text::SHIFT_DAY.get() kind="date" value=day/>
                <Moment label=text::SHIFT_FROM.get() kind="time" value=from/>
                <Moment label=text::SHIFT_UNTIL.get() kind="time" value=until/>
                <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {text::WORK_OUT}
                </button>
            </form>
            <div role="status">
                {move || {
                    said.get()
                        .map(|said| said.into_iter().map(|said| view! { <p class="insight-said">{said}</p> }).collect_view())
                }}
            </div>
        </section>
    }
    .into_any()
}

/// Minutes of the day of a shift that there is.
fn minutes(hours: Opening) -> (u32, u32) {
    let (from, until) = hours.minutes();
    (u32::try_from(from).unwrap_or(0), u32::try_from(until).unwrap_or(0))
}

/// What such a shift would have changed, in sentences.
fn told(found: Option<WhatIf>) -> Vec<String> {
    match found {
        Some(found) => {
            let first =
                [Some(text::what_if(&found)), text::undone(&found), Some(text::pace(&found)), text::only(&found)];
            first.into_iter().flatten().collect()
        }
        None => vec![text::WHAT_IF_NONE.to_owned()],
    }
}

/// A day or a time that is typed or picked.
#[component]
fn Moment(label: &'static str, kind: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="filter-select">
            <span class="filter-select-label">{label}</span>
            <input class="field" type=kind prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_before_is_over_wherever_days_begin() {
        // Until the end of 27 November in UTC, Berlin, New York, Kolkata, Auckland and Honolulu.
        let ends = ["28T00:00", "27T23:00", "28T05:00", "27T18:30", "27T11:00", "28T10:00"];
        for end in ends {
            let until = Timestamp::parse(&format!("2026-11-{end}:00Z")).unwrap();
            assert_eq!(day_before_last(until).to_string(), "2026-11-26", "{end}");
        }
    }

    #[test]
    fn a_shift_of_a_week_is_looked_at_on_its_last_day() {
        let last = Date::parse("2026-11-26").unwrap();
        let days = [(3, "2026-11-26"), (4, "2026-11-20"), (0, "2026-11-23")];
        for (weekday, day) in days {
            assert_eq!(latest(weekday, last).to_string(), day, "{weekday}");
        }
    }

    #[test]
    fn a_shift_goes_from_one_time_to_the_next() {
        assert_eq!(shift("18:00", "22:30"), Some((1080, 1350)));
        assert_eq!(shift("22:00", "02:00"), Some((1320, 1560)), "over midnight");
        assert_eq!(shift("09:00:00", "10:00"), Some((540, 600)), "as some browsers write it");
        for (from, until) in [("", "10:00"), ("24:00", "10:00"), ("9", "10:00"), ("09:60", "10:00")] {
            assert_eq!(shift(from, until), None, "{from} {until}");
        }
    }
}
