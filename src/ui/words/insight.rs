//! Pages of figures: what they ask and answer, and what stands in their tables.

use super::{Text, clock_time, model, scores, told, within};
use crate::{
    domain::{
        hours::Date,
        insight::{
            Advice, Answer, Column, Compare, Finding, Helped, Key, Length, Of, Page, Report, Say, Stage, Trace, Unit,
            Value, What, Why, facts::Fact, what_if::WhatIf,
        },
        price::Micros,
        time::{Span, Timestamp},
    },
    say,
};

pub const TITLE: Text = Text::of("insight-title");
pub const PAGES: Text = Text::of("insight-pages");
pub const ALL_BEFORE: Text = Text::of("insight-all-before");
pub const FINDINGS: Text = Text::of("insight-findings");
pub const ACT: Text = Text::of("insight-act");
pub const FILTERS: Text = Text::of("insight-filters");
pub const RANGE: Text = Text::of("insight-range");
pub const FIRST_DAY: Text = Text::of("insight-first-day");
pub const LAST_DAY: Text = Text::of("insight-last-day");
pub const SHOW_DAYS: Text = Text::of("insight-show-days");
pub const NO_DAYS: Text = Text::of("insight-no-days");
pub const COMPARE: Text = Text::of("insight-compare");
pub const NUMBER: Text = Text::of("insight-number");
pub const TAG: Text = Text::of("insight-tag");
pub const TABLE: Text = Text::of("insight-table");
pub const NO_CHART: Text = Text::of("insight-no-chart");
pub const PNG: Text = Text::of("insight-png");
pub const CSV: Text = Text::of("insight-csv");
pub const XLSX: Text = Text::of("insight-xlsx");
pub const FIRST_RULE: Text = Text::of("insight-first-rule");
pub const LEAST: Text = Text::of("insight-least");
pub const WITHHELD: Text = Text::of("insight-withheld");
pub const UNCOMPARED: Text = Text::of("insight-uncompared");
pub const NONE: Text = Text::of("insight-none");
pub const NONE_LEAD: Text = Text::of("insight-none-lead");
pub const BEHIND: Text = Text::of("insight-behind");
pub const BEHIND_NONE: Text = Text::of("insight-behind-none");
pub const BEHIND_NONE_LEAD: Text = Text::of("insight-behind-none-lead");
pub const NOT_ASKED: Text = Text::of("insight-not-asked");
pub const NOT_ASKED_LEAD: Text = Text::of("insight-not-asked-lead");
pub const PEOPLE: Text = Text::of("insight-people");
pub const PEOPLE_LEAD: Text = Text::of("insight-people-lead");
pub const WHAT_IF: Text = Text::of("insight-what-if");
pub const WHAT_IF_LEAD: Text = Text::of("insight-what-if-lead");
pub const WHAT_IF_NONE: Text = Text::of("insight-what-if-none");
pub const SHIFT: Text = Text::of("insight-shift");
pub const SHIFT_NEW: Text = Text::of("insight-shift-new");
pub const SHIFT_DAY: Text = Text::of("insight-shift-day");
pub const SHIFT_FROM: Text = Text::of("insight-shift-from");
pub const SHIFT_UNTIL: Text = Text::of("insight-shift-until");
pub const WORK_OUT: Text = Text::of("insight-work-out");
pub const NO_SHIFT: Text = Text::of("insight-no-shift");
/// What stands where there is nothing to say.
pub const NOTHING: &str = "–";

/// A page, as the way to it is called.
pub fn page(page: Page) -> String {
    say!("insight-page", page: page.word())
}

/// What a page asks: its title.
pub fn question(page: Page) -> String {
    say!("insight-question", page: page.word())
}

/// What a table is about: its title.
pub fn what(what: What) -> String {
    say!("insight-what", what: what.word())
}

/// The head of a column.
pub fn column(column: Column) -> String {
    say!("insight-column", column: column.word())
}

/// The head of the names of a table's rows.
pub fn rows(what: What) -> String {
    let rows = match what {
        What::LostByDay
        | What::WindowsByDay
        | What::KeptByDay
        | What::Utilisation
        | What::ResponseByDay
        | What::OptOutsByDay
        | What::LeadsByDay
        | What::CostByDay
        | What::FreeByDay => "day",
        What::LostByHour | What::ResponseByHour | What::NextVolume | What::NextClosing => "hour",
        What::LostByWeek | What::ReceivedByWeek => "week",
        What::LostByTeam | What::ResponseByTeam | What::TeamLoad => "team",
        What::LostByNumber | What::QualityNow | What::FreeTier => "number",
        What::LostWhy => "why",
        What::LostMost | What::ResponseByCustomer => "customer",
        What::StatusNow => "state",
        What::EngagementNow => "score",
        What::SegmentsNow => "segment",
        What::TemplateFunnel | What::Flows | What::StepsNow => "step",
        What::ResponseStaffed => "staffed",
        What::Templates => "template",
        What::Campaigns => "campaign",
        What::Ads => "ad",
        What::CostByCategory => "category",
        What::CostByMarket => "market",
        What::PersonLoad => "person",
        What::Foreseen | What::ForeseenClosing => "ahead",
    };
    say!("insight-rows", rows)
}

/// Why a window was lost.
pub fn why(why: Why) -> String {
    say!("insight-why", why: why.word())
}

/// How far templates come.
pub fn stage(stage: Stage) -> String {
    say!("insight-stage", stage: stage.word())
}

/// A day, with its year where that is not the year of `now`.
pub fn day(day: Date, now: Timestamp) -> String {
    told::calendar_day(day.day(), now)
}

/// A full hour of the day: `14:00`.
pub fn hour(hour: u8) -> String {
    clock_time(Timestamp(i64::from(hour) * 3_600_000), 0)
}

/// A day of the week, 0 a Monday, in short.
pub fn weekday(weekday: u8) -> String {
    say!("told-weekday", n: i64::from(weekday))
}

/// What a row is about. `moment` tells a moment as briefly as it goes, `now` is when it was counted.
pub fn key(key: &Key, now: Timestamp, moment: &dyn Fn(Timestamp) -> String) -> String {
    match key {
        Key::Day(date) => day(*date, now),
        Key::At(at) => moment(*at),
        Key::Hour(of) => hour(*of),
        Key::HourOfWeek { weekday: of, hour: at } => {
            say!("insight-weekday-hour", day: &weekday(*of), time: &hour(*at))
        }
        Key::State(state) => say!("insight-state", state),
        Key::Score(from) => {
            let [from, until] = [*from, from.saturating_add(1)].map(|score| score.to_string());
            say!("insight-score", from: &from, until: &until)
        }
        Key::Segment(segment) => scores::segment(*segment),
        Key::Step(step) => scores::step(*step),
        Key::Flow { from, to } => say!("insight-flow", from: &scores::step(*from), into: &scores::step(*to)),
        Key::Staffed(staffed) => say!("insight-staffed", staffed: if *staffed { "yes" } else { "no" }),
        Key::Why(of) => why(*of),
        Key::Stage(of) => stage(*of),
        Key::Category(category) => super::desk::category(*category).to_owned(),
        Key::Market(market) => super::desk::market(market),
        Key::Team(None, _) => say!("insight-nobody").to_owned(),
        Key::Customer(_, name) if name.is_empty() => say!("insight-unnamed").to_owned(),
        Key::Template(_, name, language) => format!("{name} · {language}"),
        Key::Ad(id, name) if name.is_empty() => id.clone(),
        Key::Number(_, name)
        | Key::Team(Some(_), name)
        | Key::Person(_, name)
        | Key::Customer(_, name)
        | Key::Campaign(_, name)
        | Key::Ad(_, name) => name.clone(),
        Key::Lead(n) => say!("insight-ahead", n: *n),
    }
}

/// A number in its unit: `1,234`, `12 %`, `1 h 40 m`, `$12.50`, `3.4`.
pub fn amount(unit: Unit, is: f64) -> String {
    match unit {
        // A forecast is no whole number.
        Unit::Count if (is - is.round()).abs() < 0.05 => super::number(is.round() as i64),
        Unit::Count | Unit::Score => super::tenths((is * 10.0).round() as i64),
        Unit::Share => model::percent(is),
        Unit::Minutes => minutes(is),
        Unit::Dollars if is.abs() >= 1.0 => {
            let sign = if is < 0.0 { "-" } else { "" };
            format!("{sign}${}", told::cents((is.abs() * 100.0).round() as i64))
        }
        Unit::Dollars => Micros((is * 1e6).round() as i64).in_dollars(),
    }
}

/// A length of time that is not rounded to hours while it is short.
fn minutes(minutes: f64) -> String {
    let span = Span((minutes.max(0.0) * 60_000.0).round() as i64);
    let whole = (span.0 + 30_000) / 60_000;
    match whole {
        _ if span.0 < 60_000 => super::roughly(span),
        ..60 => say!("told-left-minutes", minutes: &whole.to_string()),
        60..2880 => say!("told-left", hours: &(whole / 60).to_string(), minutes: &format!("{:02}", whole % 60)),
        _ => super::roughly(span),
    }
}

/// A cell of a table, with where it lies where that is known.
pub fn cell(unit: Unit, value: &Value) -> String {
    let is = amount(unit, value.is);
    match value.band {
        Some((low, high)) => {
            say!("insight-between", value: &is, low: &amount(unit, low), high: &amount(unit, high))
        }
        None => is,
    }
}

/// The same of the time it is compared with.
pub fn was(unit: Unit, before: f64) -> String {
    say!("insight-was", value: &amount(unit, before))
}

/// What a line or a bar of the time before is called.
pub fn before(of: Column) -> String {
    say!("insight-before", column: &column(of))
}

/// What the lower and the upper end of where a number lies are called.
pub fn low(of: Column) -> String {
    say!("insight-low", column: &column(of))
}

pub fn high(of: Column) -> String {
    say!("insight-high", column: &column(of))
}

/// What the range around a line is called.
pub fn around(of: Column) -> String {
    say!("insight-around", column: &column(of))
}

/// A mark of a chart in words: `Lost: 12`.
pub fn mark(called: &str, value: &str) -> String {
    say!("insight-mark", column: called, value)
}

/// What a chart is called.
pub fn chart(title: &str) -> String {
    say!("insight-chart", title)
}

/// What a file or picture of a table is called.
pub fn save(kind: &str, title: &str) -> String {
    say!("insight-save", kind, title)
}

/// The sentence that a page says first.
pub fn answer(answer: &Answer) -> String {
    let value = |at: usize| answer.values.get(at).copied().unwrap_or_default();
    let n = value(0).round() as i64;
    let count = |at: usize| amount(Unit::Count, value(at));
    let share = |at: usize| amount(Unit::Share, value(at));
    let dollars = |at: usize| amount(Unit::Dollars, value(at));
    match answer.say {
        Say::Nothing => say!("insight-answer-nothing").to_owned(),
        Say::Lost => say!("insight-answer-lost", n, worth: &amount(Unit::Score, value(1))),
        Say::NoneLost => say!("insight-answer-none-lost").to_owned(),
        Say::Windows => say!("insight-answer-windows", n, used: &share(1), lost: &count(2)),
        Say::Engagement => {
            let of = value(1).round() as i64;
            say!("insight-answer-engagement", n: of, score: &amount(Unit::Score, value(0)))
        }
        Say::Response => {
            let [median, ninety] = [0, 1].map(|at| amount(Unit::Minutes, value(at)));
            say!("insight-answer-response", n: value(2).round() as i64, median: &median, ninety: &ninety)
        }
        Say::Templates => say!("insight-answer-templates", n, answered: &share(1), out: &count(2)),
        Say::Ads => say!("insight-answer-ads", n, answered: &share(1), saved: &dollars(2)),
        Say::Journey => say!("insight-answer-journey", n, lost: &count(1), won: &count(2)),
        // Where no template was answered there is nothing that an answer cost.
        Say::Cost if value(1) <= 0.0 => {
            say!("insight-answer-cost-unanswered", cost: &dollars(0), saved: &dollars(2))
        }
        Say::Cost => say!("insight-answer-cost", cost: &dollars(0), each: &dollars(1), saved: &dollars(2)),
        Say::Team => say!("insight-answer-team", n, answers: &count(1), lost: &count(2)),
        Say::Forecast => say!("insight-answer-forecast", n, closing: &count(1), waiting: &count(2)),
    }
}

/// How what a page says first changed, or that there is nothing to compare it with; none where nothing is compared.
pub fn compared(report: &Report) -> Option<String> {
    if report.uncompared {
        return Some(UNCOMPARED.to_owned());
    }
    change(&report.answer, report.asked.compare)
}

/// How that changed, in a sentence of its own.
fn change(answer: &Answer, compare: Compare) -> Option<String> {
    let change = answer.change?;
    if compare == Compare::Nothing {
        return None;
    }
    let share = amount(Unit::Share, change.abs());
    let way = match (change * 100.0).round() {
        way if way > 0.0 => "more",
        way if way < 0.0 => "less",
        _ => "same",
    };
    Some(say!("insight-change", change: &format!("{way}_{}", compare.word()), share: &share))
}

/// What is to be done, and why.
pub fn finding(finding: &Finding) -> String {
    let value = |at: usize| finding.values.get(at).copied().unwrap_or_default();
    let n = value(0).round() as i64;
    let count = |at: usize| amount(Unit::Count, value(at));
    let share = |at: usize| amount(Unit::Share, value(at));
    let name = |at: usize| within(finding.names.get(at).map_or("", String::as_str));
    match finding.advice {
        Advice::AnswerBeforeNight => say!("insight-advice-night", n, first: &count(1)),
        Advice::StaffHour => {
            let from = value(0).rem_euclid(24.0) as u8;
            let [from, until] = [from, (from + 1) % 24].map(hour);
            say!("insight-advice-hour", from: &from, until: &until, lost: &count(1), share: &share(2))
        }
        Advice::ChangeTemplate => {
            let [name, better] = [name(0), name(1)];
            say!("insight-advice-template", name: &name, share: &share(0), better: &better, other: &share(1))
        }
        Advice::WinBack => say!("insight-advice-win-back", n, share: &share(1)),
        Advice::AnswerLeads => say!("insight-advice-leads", n, time: &amount(Unit::Minutes, value(1))),
        Advice::FreeTier => say!("insight-advice-free", n, name: &name(0), days: &count(1)),
    }
}

/// The way to where something is done about it, where it names nobody.
pub fn act(advice: Advice) -> String {
    say!("insight-act-of", advice: advice.word())
}

/// Whether it helped so far.
pub fn helped(helped: Helped) -> String {
    let Helped { shown, shown_well, held_out, held_out_well } = helped;
    let number = |n: u64| super::number(i64::try_from(n).unwrap_or(i64::MAX));
    say!(
        "insight-helped",
        well: &number(shown_well),
        shown: &number(shown),
        fine: &number(held_out_well),
        held: &number(held_out)
    )
}

/// Whose days and hours a page has, and when it was counted.
pub fn zone(zone: &str, time: &str) -> String {
    say!("insight-zone", zone, time)
}

/// A length of time that can be chosen; none is from one day to another.
pub fn length(length: Option<Length>) -> String {
    let range = match length {
        Some(Length::Day) => "day",
        Some(Length::Week) => "week",
        Some(Length::Month) => "month",
        Some(Length::Quarter) => "quarter",
        Some(Length::Year) => "year",
        None => "own",
    };
    say!("insight-range-of", range)
}

/// With what a time is compared.
pub fn compare(compare: Compare) -> String {
    say!("insight-compare-of", compare: compare.word())
}

/// What happened in the conversations behind a figure.
fn fact(fact: Fact) -> String {
    say!("insight-fact", fact: fact.word())
}

/// What happened in the conversations behind a figure, or how they stand, and what more it is narrowed to.
pub fn trace(trace: Trace, of: Option<&Of>) -> String {
    let told = match (trace, of) {
        (Trace::Counted(of), _) => fact(of),
        (Trace::Moved, Some(Of::From(_))) => say!("insight-trace", trace: "left").to_owned(),
        (Trace::Moved, Some(Of::Into(_))) => say!("insight-trace", trace: "came").to_owned(),
        (other, _) => say!("insight-trace", trace: other.word()),
    };
    let now = Timestamp(0);
    // What has a name of its own is not known by it here.
    let narrowed = of.and_then(|of| {
        let about = match of {
            Of::Nobody => Key::Team(None, String::new()),
            Of::Why(why) => Key::Why(*why),
            Of::Staffed(is) => Key::Staffed(*is),
            Of::Ad(id) => Key::Ad(id.clone(), String::new()),
            Of::Flow(from, to) => Key::Flow { from: *from, to: *to },
            Of::From(step) | Of::Into(step) => Key::Step(*step),
            Of::Category(category) => Key::Category(*category),
            Of::Market(market) => Key::Market(market.clone()),
            Of::State(door) => Key::State(door.word().to_owned()),
            Of::Score(score) => Key::Score(*score),
            Of::Segment(segment) => Key::Segment(*segment),
            Of::Step(step) => Key::Step(*step),
            Of::Person(_) | Of::Template(_) | Of::Campaign(_) => return None,
        };
        Some(key(&about, now, &|_| String::new())).filter(|name| !name.is_empty())
    });
    match narrowed {
        Some(narrowed) => format!("{told} · {narrowed}"),
        None => told,
    }
}

/// From when to when.
pub fn span(from: &str, until: &str) -> String {
    say!("insight-span", from, until)
}

/// What another shift would have saved.
pub fn what_if(found: &WhatIf) -> String {
    say!("insight-what-if-answer", n: found.lost, saved: &cell(Unit::Count, &found.saved))
}

/// A shift that there is: `Monday, 09:00 to 17:00`.
pub fn shift(weekday: u8, from: &str, until: &str) -> String {
    say!("insight-shift-of", day: &super::teams::weekday(weekday.into()), from, until)
}

/// What was done in hours that fall away where a shift is moved.
pub fn undone(found: &WhatIf) -> Option<String> {
    (found.undone > 0).then(|| say!("insight-what-if-undone", n: found.undone))
}

/// How much a team gets done, and from how much that is known.
pub fn pace(found: &WhatIf) -> String {
    let hours = super::number(found.hours.into());
    say!("insight-what-if-pace", each: &amount(Unit::Count, found.each_hour), hours: &hours)
}

/// That not all were looked at; none where all were.
pub fn only(found: &WhatIf) -> Option<String> {
    found.only.map(|n| say!("insight-what-if-only", n: &super::number(n.into())))
}

/// How often something happened.
pub fn times(n: i64) -> String {
    say!("insight-times", n)
}

/// The subject of the report of some days.
pub fn mail_subject(days: &str) -> String {
    say!("insight-mail-subject", days)
}

/// Where a report is to be read.
pub fn mail_page(url: &str) -> String {
    say!("insight-mail-page", url)
}

/// Where somebody says that they want no more reports.
pub fn mail_account(url: &str) -> String {
    say!("insight-mail-account", url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Language, ui::words::catalogue::among};

    #[test]
    fn a_number_is_told_in_its_unit() {
        let cases = [
            (Unit::Count, 12_345.0, "12,345"),
            (Unit::Count, 3.42, "3.4"),
            (Unit::Share, 0.123, "12 %"),
            (Unit::Minutes, 0.5, "30 seconds"),
            (Unit::Minutes, 48.2, "48 m"),
            (Unit::Minutes, 100.0, "1 h 40 m"),
            (Unit::Minutes, 4320.0, "3 days"),
            (Unit::Dollars, 1234.5, "$1,234.50"),
            (Unit::Dollars, 0.14, "$0.14"),
            (Unit::Score, 3.449, "3.4"),
        ];
        for (unit, is, told) in cases {
            assert_eq!(amount(unit, is), told, "{unit:?} {is}");
        }
        assert_eq!(among(Language::De, || amount(Unit::Count, 12_345.0)), "12.345");
        let value = Value { is: 0.5, band: Some((0.4, 0.6)) };
        assert_eq!(cell(Unit::Share, &value), "50 % (between 40 % and 60 %)");
    }

    #[test]
    fn a_page_says_first_what_it_found_and_how_that_changed() {
        let found = Answer { say: Say::Lost, values: vec![3.0, 1.25], change: Some(0.5) };
        assert_eq!(
            answer(&found),
            "3 windows closed while their customers waited. On average they were worth 1.3 times an ordinary \
             conversation."
        );
        assert_eq!(change(&found, Compare::Before).unwrap(), "That is 50 % more than in the time before.");
        assert_eq!(change(&found, Compare::YearBefore).unwrap(), "That is 50 % more than a year before.");
        assert_eq!(change(&found, Compare::Nothing), None);
        let cost = |each| answer(&Answer { say: Say::Cost, values: vec![3.0, each, 2.0], change: None });
        assert_eq!(
            cost(1.5),
            "Messages cost $3.00, which is $1.50 for an answer. Free replies and free windows saved $2.00."
        );
        assert_eq!(cost(0.0), "Messages cost $3.00. Free replies and free windows saved $2.00.", "nobody answered");
        let same = Answer { change: Some(0.0), ..found };
        assert_eq!(change(&same, Compare::Before).unwrap(), "That is as much as in the time before.");
    }

    #[test]
    fn a_row_is_called_by_what_it_is_about() {
        let now = Timestamp(1_795_348_800_000);
        let told = |of: &Key| key(of, now, &|_| "soon".to_owned());
        assert_eq!(told(&Key::Day(Date::parse("2026-11-03").unwrap())), "3 Nov");
        assert_eq!(told(&Key::Day(Date::parse("2025-11-03").unwrap())), "3 Nov 2025");
        assert_eq!(told(&Key::HourOfWeek { weekday: 0, hour: 9 }), "Mon 09:00");
        assert_eq!(told(&Key::Score(9)), "9 to 10");
        assert_eq!(told(&Key::At(now)), "soon");
        assert_eq!(told(&Key::Team(None, String::new())), "Nobody’s");
        assert_eq!(told(&Key::Lead(1)), "1 hour ahead");
    }
}
