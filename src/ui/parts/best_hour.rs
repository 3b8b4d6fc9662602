//! When somebody writes: the 24 hours of their day as bars, the best of them in words, and all of them as a table.

use crate::{
    domain::model::best_hour::BestHour,
    ui::words::{self, scores as text},
};
use leptos::prelude::*;

/// The hours of a day.
const HOURS: usize = 24;
/// How much of the best hour another one has to have to be named with it.
const NEAR: f64 = 0.8;
/// So many stretches of hours are named.
const NAMED: usize = 2;
/// How wide and how high the drawing of one hour is.
const WIDTH: usize = 10;
const HEIGHT: f64 = 40.0;

/// The stretches of hours that are worth naming, the best first: from which hour, and up to which, that one not among it.
/// None where no hour stands out.
pub fn stretches(chances: &[f64; HOURS]) -> Vec<(usize, usize)> {
    let most = chances.iter().copied().fold(0.0, f64::max);
    let is_good = |hour: usize| chances[hour % HOURS] >= NEAR * most;
    // A stretch may go on past midnight, so one begins to look where there is none.
    let stands_out = BestHour { chances: *chances, of: 0.0 }.stands_out();
    let Some(start) = (0..HOURS).find(|hour| !is_good(*hour)).filter(|_| stands_out) else {
        return Vec::new();
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for hour in (start..start + HOURS).filter(|hour| is_good(*hour)) {
        match found.last_mut() {
            Some((_, to)) if *to == hour => *to = hour + 1,
            _ => found.push((hour, hour + 1)),
        }
    }
    let best = |(from, to): (usize, usize)| (from..to).map(|hour| chances[hour % HOURS]).fold(0.0, f64::max);
    found.sort_by(|one, other| best(*other).total_cmp(&best(*one)));
    found.truncate(NAMED);
    found.into_iter().map(|(from, to)| (from % HOURS, to % HOURS)).collect()
}

/// Those stretches in words.
pub fn named(chances: &[f64; HOURS]) -> String {
    let found = stretches(chances);
    let told: Vec<String> = found.into_iter().map(|(from, to)| text::hours(&o_clock(from), &o_clock(to))).collect();
    if told.is_empty() { text::NO_BEST_HOUR.to_owned() } else { text::best_hours(&told.join(" · ")) }
}

/// `07:00`
fn o_clock(hour: usize) -> String {
    format!("{hour:02}:00")
}

/// A share of the whole in tenths of a hundredth: `6.2 %`.
fn share(chance: f64) -> String {
    text::share(&words::tenths((chance * 1000.0).round() as i64))
}

#[component]
pub fn BestHours(
    /// How much of what they write falls on each hour of their day.
    chances: [f64; HOURS],
    /// Over so many of their messages.
    of: i64,
) -> impl IntoView {
    let found = stretches(&chances);
    // A stretch may go on past midnight.
    let is_best =
        |hour: usize| found.iter().any(|(from, to)| (hour + HOURS - from) % HOURS < (to + HOURS - from) % HOURS);
    let most = chances.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let bars = chances
        .into_iter()
        .enumerate()
        .map(|(hour, chance)| {
            let height = (chance / most * HEIGHT).clamp(1.0, HEIGHT).round();
            let best = is_best(hour).then_some("");
            view! {
                <rect
                    class="hours-bar"
                    data-best=best
                    x=(hour * WIDTH + 1).to_string()
                    y=(HEIGHT - height).to_string()
                    width=(WIDTH - 2).to_string()
                    height=height.to_string()
                ></rect>
            }
        })
        .collect_view();
    let ticks = [0, 6, 12, 18, 24].map(|hour| view! { <span>{o_clock(hour)}</span> }).collect_view();
    let rows = chances
        .into_iter()
        .enumerate()
        .map(|(hour, chance)| {
            view! {
                <tr>
                    <th scope="row">{text::hours(&o_clock(hour), &o_clock((hour + 1) % HOURS))}</th>
                    <td class="number">{share(chance)}</td>
                </tr>
            }
        })
        .collect_view();
    let over = if of > 0 { text::from_messages(of) } else { text::FROM_OTHERS.to_owned() };
    view! {
        <figure class="hours">
            <figcaption class="hours-best">{named(&chances)}</figcaption>
            <svg
                class="hours-bars"
                viewBox=format!("0 0 {} {HEIGHT}", HOURS * WIDTH)
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                {bars}
            </svg>
            <p class="hours-ticks" aria-hidden="true">
                {ticks}
            </p>
            <p class="hint">{over}</p>
            <details class="person-more">
                <summary>{text::ALL_HOURS}</summary>
                <table class="table hours-table">
                    <thead>
                        <tr>
                            <th scope="col">{text::HOUR}</th>
                            <th scope="col" class="number">
                                {text::SHARE}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A day in which these hours have so much, and all others the same little.
    fn day(hours: &[(usize, f64)]) -> [f64; HOURS] {
        let mut day = [0.02; HOURS];
        for (hour, chance) in hours {
            day[*hour] = *chance;
        }
        day
    }

    #[test]
    fn hours_that_stand_out_are_named_as_stretches_the_best_first() {
        assert_eq!(stretches(&day(&[(9, 0.1), (18, 0.11), (19, 0.12), (20, 0.11)])), [(18, 21), (9, 10)]);
        assert_eq!(stretches(&day(&[(23, 0.2), (0, 0.2), (1, 0.19)])), [(23, 2)], "past midnight");
        let many = day(&[(3, 0.1), (8, 0.12), (13, 0.1), (20, 0.11)]);
        assert_eq!(stretches(&many), [(8, 9), (20, 21)], "two at most");
        assert_eq!(stretches(&[1.0 / 24.0; HOURS]), [], "every hour is like another");
        assert_eq!(stretches(&[0.0; HOURS]), [], "nothing is known");
    }

    #[test]
    fn the_best_hours_are_said_in_words() {
        assert_eq!(named(&day(&[(18, 0.2), (19, 0.2)])), "Best from 18:00 to 20:00");
        assert_eq!(named(&day(&[(8, 0.1), (20, 0.12)])), "Best from 20:00 to 21:00 · from 08:00 to 09:00");
        assert_eq!(named(&[0.0; HOURS]), "No hour stands out");
    }
}
