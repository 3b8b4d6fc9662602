//! Teams: who works together, on which numbers, and when. Changed by whoever may.

use super::{
    frame::{PageFrame, loaded},
    shell::may,
};
use crate::{
    api::{
        Error,
        read::read,
        team::{self, Teams},
    },
    domain::{
        hours::{Date, Hours, Opening, When, read_day, read_holidays, write_day, write_holidays},
        id::{NumberId, TeamId, UserId},
        role::Verb,
        team::{CAPACITY, NewShift, Team, TeamSetup, Unfit},
    },
    ui::{
        browser,
        desk::Desk,
        parts::{HEADING, connection::ConnectionPill, discard::Discard, empty::Empty, icon::Icon},
        route::Route,
        words::{self, talk, teams as text, triage},
    },
};
use leptos::{ev, prelude::*, task::spawn_local};
use std::{collections::BTreeSet, hash::Hash};

/// The id of what was said of the last change.
const SAID: &str = "teams-said";

#[component]
pub fn TeamsPage() -> impl IntoView {
    let page = read(|| (), |()| team::teams());
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::LEAD
            acts=|| view! {
                <a class="button" href=Route::HandOver.href()>
                    {text::HAND_OVER}
                </a>
                <ConnectionPill/>
            }
        >
            {loaded(page, |teams| view! { <Known teams/> }.into_any())}
        </PageFrame>
    }
    .into_any()
}

/// What there is, and what was said of the last change.
#[derive(Clone, Copy)]
struct Hand {
    known: RwSignal<Teams>,
    said: RwSignal<Option<String>>,
    may_manage: Signal<bool>,
}

impl Hand {
    /// Says what came of a change, and shows what there is by now.
    async fn take(self, answer: Result<(), Error>) {
        let said = match &answer {
            Ok(()) => talk::SAVED.to_owned(),
            Err(error) => words::error(error),
        };
        _ = self.said.try_set(Some(said));
        if answer.is_ok()
            && let Ok(teams) = team::teams().await
        {
            _ = self.known.try_set(teams);
        }
        browser::catch_focus(HEADING);
    }
}

#[component]
fn Known(teams: Teams) -> impl IntoView {
    let hand = Hand { known: RwSignal::new(teams), said: RwSignal::new(None), may_manage: may(Verb::ManageTeams) };
    let none = move || hand.known.with(|known| known.teams.is_empty());
    // What was changed is drawn anew; what was not stays, with whatever is being written in it.
    let key = |team: &Team| (team.id, format!("{team:?}"));
    let card = move |team: Team| {
        let (label, name) = (team.name.clone(), team.name.clone());
        view! {
            <section class="card team" aria-label=label>
                <h2 class="card-title" dir="auto">
                    {name}
                </h2>
                <TeamForm hand team=Some(team)/>
            </section>
        }
        .into_any()
    };
    view! {
        <p class="person-said" id=SAID role="status">
            {move || hand.said.get()}
        </p>
        <Show when=move || !hand.may_manage.get()>
            <p class="card-note">{text::READ_ONLY}</p>
        </Show>
        <Show when=none>
            <Empty title=text::NONE lead=text::NONE_LEAD/>
        </Show>
        <div class="teams">
            <For each=move || hand.known.with(|known| known.teams.clone()) key=key children=card/>
            <Show when=move || hand.may_manage.get()>
                // Empty again once the team is there.
                <details class="card team" open=none>
                    <summary class="card-title">{text::NEW}</summary>
                    {move || {
                        hand.known.track();
                        view! { <TeamForm hand team=None/> }
                    }}
                </details>
            </Show>
        </div>
    }
    .into_any()
}

/// A team as it is being written.
#[derive(Clone, Copy)]
struct Draft {
    name: RwSignal<String>,
    zone: RwSignal<String>,
    lead: RwSignal<Option<UserId>>,
    members: RwSignal<BTreeSet<UserId>>,
    numbers: RwSignal<BTreeSet<NumberId>>,
    has_hours: RwSignal<bool>,
    days: [RwSignal<String>; 7],
    holidays: RwSignal<String>,
    shifts: RwSignal<Vec<NewShift>>,
    assigns: RwSignal<bool>,
    capacity: RwSignal<String>,
}

impl Draft {
    fn of(team: Option<&Team>) -> Self {
        let hours = team.and_then(|team| team.hours.clone());
        let week = hours.clone().unwrap_or_default();
        let shifts = team.iter().flat_map(|team| &team.shifts);
        Self {
            name: RwSignal::new(team.map(|team| team.name.clone()).unwrap_or_default()),
            zone: RwSignal::new(team.map(|team| team.time_zone.clone()).unwrap_or_default()),
            lead: RwSignal::new(team.and_then(|team| team.lead)),
            members: RwSignal::new(team.iter().flat_map(|team| team.members.iter().copied()).collect()),
            numbers: RwSignal::new(team.iter().flat_map(|team| team.numbers.iter().copied()).collect()),
            has_hours: RwSignal::new(hours.is_some()),
            days: std::array::from_fn(|day| RwSignal::new(write_day(&week.week[day]))),
            holidays: RwSignal::new(write_holidays(&week.holidays)),
            shifts: RwSignal::new(shifts.map(|shift| NewShift { user: shift.user, when: shift.when }).collect()),
            assigns: RwSignal::new(team.is_some_and(|team| team.assigns)),
            capacity: RwSignal::new(team.map_or(CAPACITY, |team| team.capacity).to_string()),
        }
    }

    fn setup(self) -> Result<TeamSetup, Unfit> {
        let members: BTreeSet<UserId> = self.members.get_untracked();
        // Whoever is no longer of the team has no shift in it, and does not lead it.
        let mut shifts = self.shifts.get_untracked();
        shifts.retain(|shift| members.contains(&shift.user));
        Ok(TeamSetup {
            name: self.name.get_untracked(),
            time_zone: self.zone.get_untracked().trim().to_owned(),
            lead: self.lead.get_untracked().filter(|lead| members.contains(lead)),
            members: members.into_iter().collect(),
            numbers: self.numbers.get_untracked().into_iter().collect(),
            hours: if self.has_hours.get_untracked() { Some(self.hours().ok_or(Unfit::Hours)?) } else { None },
            shifts,
            assigns: self.assigns.get_untracked(),
            capacity: self.capacity.with_untracked(|text| text.trim().parse()).map_err(|_| Unfit::Capacity)?,
        })
    }

    fn hours(self) -> Option<Hours> {
        let mut hours = Hours::default();
        for (day, written) in hours.week.iter_mut().zip(self.days) {
            *day = written.with_untracked(|written| read_day(written))?;
        }
        hours.holidays = self.holidays.with_untracked(|written| read_holidays(written))?;
        Some(hours)
    }
}

#[component]
fn TeamForm(hand: Hand, team: Option<Team>) -> impl IntoView {
    let draft = Draft::of(team.as_ref());
    let id = team.as_ref().map(|team| team.id);
    let called = team.as_ref().map(|team| team.name.clone());
    let before = StoredValue::new(team);
    // It was to be kept, and something of it could not be read.
    let tried = RwSignal::new(false);
    // Where nobody has said otherwise it is where whoever makes it is.
    Effect::new(move |_| {
        if draft.zone.with_untracked(String::is_empty)
            && let Some(here) = browser::time_zone()
        {
            draft.zone.set(here);
        }
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match draft.setup() {
            Ok(setup) => spawn_local(async move {
                let answer = team::put_team(id, before.get_value(), setup).await.map(drop);
                hand.take(answer).await;
            }),
            Err(unfit) => {
                hand.said.set(Some(text::unfit(unfit)));
                tried.set(true);
                // To what is wrong, once it is marked as such.
                browser::after_layout(|| browser::focus_first(".team-form [aria-invalid]"));
            }
        }
    };
    let wrong = move |is_wrong: fn(&str) -> bool, written: RwSignal<String>| {
        Signal::derive(move || tried.get() && written.with(|written| is_wrong(written)))
    };
    let day = move |(day, written): (i64, RwSignal<String>)| {
        field(text::weekday(day), written, wrong(|written| read_day(written).is_none(), written))
    };
    let holidays_wrong = wrong(|written| read_holidays(written).is_none(), draft.holidays);
    let capacity_wrong = wrong(|written| written.trim().parse::<i64>().is_err(), draft.capacity);
    let right = Signal::stored(false);
    let delete = move |id: TeamId| {
        Callback::new(move |()| {
            spawn_local(async move {
                let answer = team::delete_team(id).await;
                hand.take(answer).await;
            });
        })
    };
    let people = move || hand.known.with(|known| known.people.clone());
    let numbers = move || hand.known.with(|known| known.numbers.clone());
    let lead = move || {
        let members = draft.members.get();
        let chosen = draft.lead.get();
        let each = people().into_iter().filter(|(id, _)| members.contains(id));
        each.map(|(id, name)| {
            view! {
                <option value=id.to_string() selected=chosen == Some(id)>
                    {name}
                </option>
            }
        })
        .collect_view()
    };
    view! {
        <form class="team-form" on:submit=submit novalidate>
            <fieldset class="team-fields" disabled=move || !hand.may_manage.get()>
                <div class="team-line">
                    {field(text::NAME.get(), draft.name, right)} {field(text::ZONE.get(), draft.zone, right)}
                    <label class="labelled">
                        <span class="label">{text::LEADER}</span>
                        <select
                            class="field"
                            on:change=move |event| draft.lead.set(event_target_value(&event).parse().ok())
                        >
                            <option value="" selected=move || draft.lead.get().is_none()>
                                {triage::NOBODY}
                            </option>
                            {lead}
                        </select>
                    </label>
                </div>
                {checks(text::MEMBERS.get(), Signal::derive(people), draft.members)}
                {checks(text::NUMBERS.get(), Signal::derive(numbers), draft.numbers)}
                <fieldset class="team-set">
                    <legend class="label">{text::HOURS}</legend>
                    {switch(text::HOURS_KNOWN.get(), draft.has_hours)}
                    <Show when=move || draft.has_hours.get()>
                        <p class="hint">{text::HOURS_HINT}</p>
                        <div class="team-week">
                            {(0..7).zip(draft.days).map(day).collect_view()}
                        </div>
                        <label class="labelled">
                            <span class="label">{text::HOLIDAYS}</span>
                            <textarea
                                class="field"
                                rows="3"
                                aria-invalid=move || holidays_wrong.get().then_some("true")
                                aria-describedby=move || holidays_wrong.get().then_some(SAID)
                                prop:value=draft.holidays
                                on:input=move |event| draft.holidays.set(event_target_value(&event))
                            ></textarea>
                        </label>
                        <p class="hint">{text::HOLIDAYS_HINT}</p>
                    </Show>
                </fieldset>
                <Shifts hand draft/>
                <div class="team-line">
                    {switch(text::ASSIGNS.get(), draft.assigns)} {field(text::CAPACITY.get(), draft.capacity, capacity_wrong)}
                </div>
                <div class="team-acts">
                    <button class="button-primary" type="submit">
                        {talk::SAVE}
                    </button>
                    {id
                        .zip(called)
                        .map(|(id, name)| view! { <Discard name=name run=delete(id)/> })}
                </div>
            </fieldset>
        </form>
    }
    .into_any()
}

/// Who of the team works when.
#[component]
fn Shifts(hand: Hand, draft: Draft) -> impl IntoView {
    let desk = Desk::get();
    let name = move |user: UserId| {
        hand.known.with(|known| {
            let of = known.people.iter().find(|(id, _)| *id == user);
            of.map_or_else(|| talk::COLLEAGUE.to_owned(), |(_, name)| name.clone())
        })
    };
    let when = move |when: When| match when {
        When::Once { from, until } => [desk.clock.moment(from), desk.clock.moment(until)].join("–"),
        When::On { date, hours } => [date.to_string(), hours.to_string()].join(" "),
        When::Weekly { weekday, hours } => [text::weekday(weekday.into()), hours.to_string()].join(" "),
    };
    let rows = move || draft.shifts.get().into_iter().enumerate().collect::<Vec<_>>();
    let row = move |(at, shift): (usize, NewShift)| {
        view! {
            <li class="team-shift">
                <span dir="auto">{name(shift.user)}</span>
                <span>{when(shift.when)}</span>
                <button
                    class="button-icon"
                    type="button"
                    aria-label=text::shift_remove(&name(shift.user))
                    on:click=move |_| {
                        draft.shifts.update(|shifts| _ = shifts.remove(at));
                        browser::catch_focus(HEADING);
                    }
                >
                    <Icon name="x"/>
                </button>
            </li>
        }
        .into_any()
    };
    let (who, day) = (RwSignal::new(String::new()), RwSignal::new("0".to_owned()));
    let (date, hours) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move |_| {
        let written = || {
            let user = who.with_untracked(|who| who.parse::<UserId>().ok())?;
            let hours = hours.with_untracked(|hours| Opening::read(hours))?;
            let when = match day.with_untracked(|day| day.parse::<u8>().ok()) {
                Some(weekday) => When::Weekly { weekday, hours },
                None => When::On { date: date.with_untracked(|date| Date::parse(date))?, hours },
            };
            Some(NewShift { user, when })
        };
        match written() {
            Some(shift) => draft.shifts.update(|shifts| shifts.push(shift)),
            None => hand.said.set(Some(text::unfit(Unfit::Shifts))),
        }
    };
    let members = move || {
        let members = draft.members.get();
        let people = hand.known.with(|known| known.people.clone());
        people.into_iter().filter(move |(id, _)| members.contains(id)).collect::<Vec<_>>()
    };
    view! {
        <fieldset class="team-set">
            <legend class="label">{text::SHIFTS}</legend>
            <p class="hint">{text::SHIFTS_HINT}</p>
            <ul class="team-shifts">
                <For each=rows key=|(at, shift)| (*at, format!("{shift:?}")) children=row/>
            </ul>
            <div class="team-line">
                <label class="labelled">
                    <span class="label">{text::SHIFT_WHO}</span>
                    <select class="field" prop:value=who on:change=move |event| who.set(event_target_value(&event))>
                        <option value=""></option>
                        <For each=members key=|(id, _)| *id let:one>
                            <option value=one.0.to_string()>{one.1}</option>
                        </For>
                    </select>
                </label>
                <label class="labelled">
                    <span class="label">{text::SHIFT_DAY}</span>
                    <select class="field" prop:value=day on:change=move |event| day.set(event_target_value(&event))>
                        {(0..7)
                            .map(|day: i64| view! { <option value=day.to_string()>{text::weekday(day)}</option> })
                            .collect_view()}
                        <option value="date">{text::SHIFT_DATE}</option>
                    </select>
                </label>
                <Show when=move || day.with(|day| day == "date")>
                    <label class="labelled">
                        <span class="label">{text::SHIFT_DATE}</span>
                        <input
                            class="field"
                            type="date"
                            prop:value=date
                            on:input=move |event| date.set(event_target_value(&event))
                        />
                    </label>
                </Show>
                {field(text::SHIFT_HOURS.get(), hours, Signal::stored(false))}
                <button class="button" type="button" on:click=add>
                    <Icon name="plus"/>
                    {text::SHIFT_ADD}
                </button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// One line to be written.
fn field(label: impl Into<String>, value: RwSignal<String>, wrong: Signal<bool>) -> AnyView {
    let label: String = label.into();
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input
                class="field"
                type="text"
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby=move || wrong.get().then_some(SAID)
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

fn switch(label: &'static str, value: RwSignal<bool>) -> AnyView {
    view! {
        <label class="switch">
            <input type="checkbox" prop:checked=value on:change=move |event| value.set(event_target_checked(&event))/>
            {label}
        </label>
    }
    .into_any()
}

/// Any of several.
fn checks<I>(label: &'static str, options: Signal<Vec<(I, String)>>, chosen: RwSignal<BTreeSet<I>>) -> AnyView
where
    I: Copy + Ord + Hash + Send + Sync + 'static,
{
    let check = move |(id, name): (I, String)| {
        view! {
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&id))
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        chosen.update(|chosen| _ = if on { chosen.insert(id) } else { chosen.remove(&id) });
                    }
                />
                <span dir="auto">{name}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="team-set" hidden=move || options.with(Vec::is_empty)>
            <legend class="label">{label}</legend>
            <div class="team-line">
                <For each=move || options.get() key=|(id, _)| *id children=check/>
            </div>
        </fieldset>
    }
    .into_any()
}
