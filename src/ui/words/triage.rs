//! Views, filters and orders of the queue, and what is done to conversations, one or many at a time.

use super::Text;
use crate::{
    domain::{
        conversation::Progress,
        queue::{Door, MOST_SAVED, Order, View},
        triage::{Cannot, Deed, MOST},
    },
    say,
    ui::{commands::Command, triage::Rest},
};

/// Why nothing was done at all.
pub fn cannot(cannot: &Cannot) -> String {
    match cannot {
        Cannot::TooMany => say!("triage-too-many", n: MOST),
        Cannot::Nobody => say!("triage-nobody").to_owned(),
        Cannot::NoTeam => say!("triage-no-team").to_owned(),
        Cannot::NoSuchTime => NO_SUCH_TIME.to_owned(),
        Cannot::NoTimeToSend => super::planned::NO_TIME.to_owned(),
        Cannot::NoTag(tag) => say!("triage-no-tag", tag: &super::within(tag)),
        Cannot::RuledTag(tag) => say!("triage-ruled-tag", tag: &super::within(tag)),
        Cannot::TooLate => say!("triage-too-late").to_owned(),
    }
}

pub const NO_SUCH_TIME: Text = Text::of("triage-no-such-time");
pub const CHANGED: Text = Text::of("triage-changed");
pub const HEARD: Text = Text::of("triage-heard");
pub const JOINED: Text = Text::of("triage-joined");
pub const NO_SUCH_NAME: Text = Text::of("error-no-such-name");

pub fn view_name(n: usize) -> String {
    say!("triage-view-name", n)
}

pub fn too_many_views() -> String {
    say!("triage-too-many-views", n: MOST_SAVED)
}

/// What a list is called; the one of what there is to do where none is chosen.
pub fn view(view: Option<View>) -> &'static str {
    match view {
        None => say!("view-queue"),
        Some(View::Shift) => say!("view-shift"),
        Some(View::Unstaffed) => say!("view-unstaffed"),
        Some(View::Hour) => say!("view-hour"),
        Some(View::TwoHours) => say!("view-two-hours"),
        Some(View::FourHours) => say!("view-four-hours"),
        Some(View::Open) => say!("view-open"),
        Some(View::Closed) => say!("view-closed"),
        Some(View::Template) => say!("view-template"),
        Some(View::Leads) => say!("view-leads"),
        Some(View::Unread) => say!("view-unread"),
        Some(View::Mine) => say!("view-mine"),
        Some(View::Unassigned) => say!("view-unassigned"),
        Some(View::Snoozed) => say!("view-snoozed"),
        Some(View::All) => say!("view-all"),
    }
}

pub fn order(order: Order) -> &'static str {
    match order {
        Order::ClosesAt => say!("order-closes-at"),
        Order::Priority => say!("order-priority"),
        Order::LastActivity => say!("order-last-activity"),
        Order::Name => say!("order-name"),
    }
}

pub const CHOSEN: Text = Text::of("triage-on");
pub const VIEWS: Text = Text::of("triage-views");
pub const FILTERS: Text = Text::of("triage-filters");
pub const ORDER: Text = Text::of("triage-order");
pub const NARROWED: Text = Text::of("triage-narrowed");

/// Read out: so many of them narrow the list.
pub fn filters(n: usize) -> String {
    if n == 0 { FILTERS.to_owned() } else { format!("{}: {n}", FILTERS.get()) }
}

pub fn ordered(by: &str) -> String {
    format!("{}: {by}", ORDER.get())
}

pub fn without(what: &str) -> String {
    say!("triage-without", what: &super::within(what))
}

pub fn owed(owed: bool) -> &'static str {
    if owed { say!("triage-owed") } else { say!("triage-not-owed") }
}

pub fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::Open => say!("triage-open"),
        Progress::Snoozed => say!("triage-snoozed"),
        Progress::Resolved => say!("triage-resolved"),
    }
}

pub fn door(door: Door) -> &'static str {
    match door {
        Door::Open => say!("triage-door-open"),
        Door::Closing => say!("triage-door-closing"),
        Door::Closed => say!("triage-door-closed"),
        Door::Never => say!("triage-door-never"),
    }
}

pub const ENGAGEMENT: Text = Text::of("triage-engagement");
pub const PRIORITY: Text = Text::of("triage-priority");
pub const SILENCE: Text = Text::of("triage-silence");
pub const OWED: Text = Text::of("triage-owed");
pub const PROGRESS: Text = Text::of("triage-progress");
pub const ANY: Text = Text::of("triage-any");
pub const ASSIGNEE: Text = Text::of("triage-assignee");
pub const TEAM: Text = Text::of("triage-team");
pub const EVERYBODY: Text = Text::of("triage-everybody");
pub const ME: Text = Text::of("triage-me");
pub const NOBODY: Text = Text::of("triage-nobody-chosen");
pub const SOMEBODY: Text = Text::of("triage-somebody");
pub const WINDOW: Text = Text::of("triage-window");
pub const TAGS: Text = Text::of("triage-tags");
pub const NUMBER: Text = Text::of("triage-number");
pub const LANGUAGE: Text = Text::of("triage-language");
pub const FROM: Text = Text::of("triage-from");
pub const TO: Text = Text::of("triage-to");

/// What lies in a range: `Priority ≥ 50`.
pub fn between(what: &str, from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{what} {from}–{to}"),
        (Some(from), None) => format!("{what} ≥ {from}"),
        (None, Some(to)) => format!("{what} ≤ {to}"),
        (None, None) => what.to_owned(),
    }
}

/// For how many days nothing has happened.
pub fn silence(from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(n), _) => say!("triage-silence-at-least", n),
        (None, n) => say!("triage-silence-at-most", n: n.unwrap_or_default()),
    }
}

pub const KEEP: Text = Text::of("triage-keep");
pub const SHARE: Text = Text::of("triage-share");
pub const KEEP_IT: Text = Text::of("triage-keep-it");
pub const KEPT: Text = Text::of("triage-kept");
pub const SHIFT: Text = Text::of("triage-shift");

/// What a list is called that names its conversations.
pub fn these(n: usize) -> String {
    say!("triage-these", n)
}

pub fn forget(name: &str) -> String {
    say!("triage-forget", name: &super::within(name))
}

pub const BULK: Text = Text::of("triage-bulk");

pub fn chosen(n: usize) -> String {
    say!("triage-chosen", n)
}

pub fn working(at: usize, of: usize) -> String {
    say!("triage-working", at, of)
}

pub const RESOLVE: Text = Text::of("triage-resolve");
pub const REOPEN: Text = Text::of("triage-reopen");
pub const SNOOZE: Text = Text::of("triage-snooze");
pub const SNOOZE_ON: Text = Text::of("triage-snooze-on");
pub const WAKE: Text = Text::of("triage-wake");
pub const ASSIGN: Text = Text::of("triage-assign");
pub const TAG: Text = Text::of("triage-tag");
pub const READ: Text = Text::of("triage-read");
pub const TEMPLATE: Text = Text::of("triage-template");
pub const TEMPLATE_LEAD: Text = Text::of("triage-template-lead");
pub const TEMPLATE_LATER: Text = Text::of("triage-template-later");
pub const CHOOSE_TIME: Text = Text::of("triage-choose-time");
pub const ALL_MATCHING: Text = Text::of("triage-all-matching");
pub const CLEAR: Text = Text::of("triage-clear");

/// What is done to so many; to one it is said without a number.
fn of(what: &str, n: usize) -> String {
    if n > 1 { format!("{what}: {}", super::number(i64::try_from(n).unwrap_or(i64::MAX))) } else { what.to_owned() }
}

pub fn template_to(n: usize) -> String {
    of(TEMPLATE.get(), n)
}

pub fn menu_of(n: usize) -> String {
    of(say!("triage-menu"), n)
}

pub fn snooze_of(n: usize) -> String {
    of(Command::Snooze.title(), n)
}

pub fn assign_of(n: usize) -> String {
    of(Command::Assign.title(), n)
}

pub fn tag_of(n: usize) -> String {
    of(Command::Label.title(), n)
}

pub const REPORT: Text = Text::of("triage-report");
pub const REFUSED: Text = Text::of("triage-refused");
pub const REPORT_CUT: Text = Text::of("triage-report-cut");
pub const UNCHANGED: Text = Text::of("triage-unchanged");

pub fn report(done: i64, unchanged: i64, refused: i64) -> String {
    let mut sentences = vec![say!("triage-report-done", n: done)];
    if unchanged > 0 {
        sentences.push(say!("triage-report-unchanged", n: unchanged));
    }
    if refused > 0 {
        sentences.push(say!("triage-report-refused", n: refused));
    }
    sentences.join(" ")
}

/// What was done, and to how many.
pub fn did(deed: &Deed, n: i64) -> String {
    let did = say!("triage-did", did: deed.word());
    of(&did, usize::try_from(n).unwrap_or_default())
}

/// Why something is not taken back: somebody has changed it since.
pub fn changed_by(name: &str) -> String {
    say!("triage-changed-by", who: &super::within(name))
}

pub fn taken_back(done: i64, refused: i64) -> String {
    let taken = say!("triage-taken-back", n: done);
    if refused > 0 { format!("{taken} · {}", say!("triage-changed-of", n: refused)) } else { taken }
}

pub fn outlasts(when: &str) -> String {
    say!("triage-outlasts", when)
}

pub fn select(who: &str) -> String {
    say!("triage-select", who: &super::within(who))
}

pub fn actions(who: &str) -> String {
    say!("triage-actions", who: &super::within(who))
}

pub fn snoozed_until(when: &str) -> String {
    say!("triage-snoozed-until", when)
}

pub const RESTS: Text = Text::of("triage-rests");
pub const AWAITED: Text = Text::of("triage-awaited");

pub fn lead(when: &str) -> String {
    say!("triage-lead", when)
}

/// How long a conversation rests, as it is offered.
pub fn rest(rest: Rest) -> &'static str {
    match rest {
        Rest::Hour => say!("rest-hour"),
        Rest::ThreeHours => say!("rest-three-hours"),
        Rest::Evening => say!("rest-evening"),
        Rest::Tomorrow => say!("rest-tomorrow"),
        Rest::Monday => say!("rest-monday"),
        Rest::Week => say!("rest-week"),
        Rest::UntilTheyWrite => say!("rest-until"),
    }
}
