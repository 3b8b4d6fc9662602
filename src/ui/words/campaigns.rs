//! Campaigns: who is meant, what they get, who really does, and what came of it.

use super::{Text, customers, number, person, triage, within};
use crate::{
    domain::{
        campaign::{Amiss, Approval, Audience, Counts, Exclusion, Held, Level, Quality, Stage, Timing, Which},
        customers as list, price, queue,
        sequential::Rate,
    },
    say,
};

pub const TITLE: Text = Text::of("campaigns-title");
pub const LEAD: Text = Text::of("campaigns-lead");
pub const NEW: Text = Text::of("campaigns-new");
pub const UNNAMED: Text = Text::of("campaigns-unnamed");
pub const EMPTY: Text = Text::of("campaigns-empty");
pub const EMPTY_LEAD: Text = Text::of("campaigns-empty-lead");
pub const ASKS: Text = Text::of("campaigns-asks");
pub const GOES_ON: Text = Text::of("campaigns-goes-on");
pub const WRITTEN: Text = Text::of("campaigns-written");
pub const OVER: Text = Text::of("campaigns-over");
pub const FAR: Text = Text::of("campaigns-far");

pub const LIMITS: Text = Text::of("campaigns-limits");
pub const BUDGET_LEAD: Text = Text::of("campaigns-budget-lead");
pub const NO_BUDGET: Text = Text::of("campaigns-no-budget");
pub const MONTH: Text = Text::of("campaigns-month");
pub const SAVE: Text = Text::of("campaigns-save");
pub const NO_AMOUNT: Text = Text::of("campaigns-no-amount");
pub const LIMIT_SAVED: Text = Text::of("campaigns-limit-saved");
pub const SPENT: Text = Text::of("campaigns-spent-month");
pub const APPROVAL: Text = Text::of("campaigns-approval");
pub const MORE_PEOPLE: Text = Text::of("campaigns-more-people");
pub const LOOSER: Text = Text::of("campaigns-looser");
pub const LOOSER_MINE: Text = Text::of("campaigns-looser-mine");
pub const LOOSER_ASKED: Text = Text::of("campaigns-looser-asked");
pub const LOOSER_AGREE: Text = Text::of("campaigns-looser-agree");
pub const LOOSER_KEEP: Text = Text::of("campaigns-looser-keep");
pub const LOOSER_TWO: Text = Text::of("campaigns-looser-two");
pub const LOOSER_ALONE: Text = Text::of("campaigns-looser-alone");
pub const MORE_COST: Text = Text::of("campaigns-more-cost");

pub const FORM: Text = Text::of("campaigns-form");
pub const COMMON: Text = Text::of("campaigns-common");
pub const NAME: Text = Text::of("campaigns-name");
pub const NUMBER: Text = Text::of("campaigns-number");
pub const CHOOSE_NUMBER: Text = Text::of("campaigns-choose-number");
pub const KEEP: Text = Text::of("campaigns-keep");
pub const SAVED: Text = Text::of("campaigns-saved");
pub const UNSAVED: Text = Text::of("campaigns-unsaved");
pub const COPY: Text = Text::of("campaigns-copy");

pub const AUDIENCE: Text = Text::of("campaigns-audience");
pub const WHO: Text = Text::of("campaigns-who");
pub const CUSTOMERS: Text = Text::of("campaigns-customers");
pub const CUSTOMERS_HINT: Text = Text::of("campaigns-customers-hint");
pub const QUEUE: Text = Text::of("campaigns-queue");
pub const QUEUE_HINT: Text = Text::of("campaigns-queue-hint");
pub const FILE: Text = Text::of("campaigns-file");
pub const FILE_HINT: Text = Text::of("campaigns-file-hint");
pub const LIST: Text = Text::of("campaigns-list");
pub const COUNTING: Text = Text::of("campaigns-counting");
pub const NOT_COUNTED: Text = Text::of("campaigns-not-counted");
pub const MEANT_HINT: Text = Text::of("campaigns-meant-hint");
pub const CHOOSE_FILE: Text = Text::of("campaigns-choose-file");
pub const OTHER_FILE: Text = Text::of("campaigns-other-file");
pub const CHOOSE_FILE_HINT: Text = Text::of("campaigns-choose-file-hint");
pub const FILE_GOING: Text = Text::of("campaigns-file-going");
pub const FILE_FAILED: Text = Text::of("campaigns-file-failed");
pub const FILE_UNREADABLE: Text = Text::of("campaigns-file-unreadable");
pub const FILE_TOO_LATE: Text = Text::of("campaigns-file-too-late");
pub const KNOWN_HERE: Text = Text::of("campaigns-known-here");
pub const NOT_KNOWN: Text = Text::of("campaigns-not-known");
pub const NOT_KNOWN_HINT: Text = Text::of("campaigns-not-known-hint");
pub const UNREADABLE: Text = Text::of("campaigns-unreadable");
pub const TWICE: Text = Text::of("campaigns-twice");
pub const JOINED: Text = Text::of("campaigns-joined");
pub const JOINED_HINT: Text = Text::of("campaigns-joined-hint");

pub const MESSAGE: Text = Text::of("campaigns-message");
pub const TEMPLATE: Text = Text::of("campaigns-template");
pub const CHOOSE_TEMPLATE: Text = Text::of("campaigns-choose-template");
pub const NO_TEMPLATES: Text = Text::of("campaigns-no-templates");
pub const SAME_FOR_ALL: Text = Text::of("campaigns-same-for-all");
pub const NO_COLUMN: Text = Text::of("campaigns-no-column");
pub const HOLE: Text = Text::of("campaigns-hole");
pub const HAS_FILE: Text = Text::of("campaigns-has-file");
pub const NEEDS_FILE: Text = Text::of("campaigns-needs-file");
pub const COMPARE: Text = Text::of("campaigns-compare");
pub const COMPARE_HINT: Text = Text::of("campaigns-compare-hint");
pub const SHARE: Text = Text::of("campaigns-share");
pub const SHARE_HINT: Text = Text::of("campaigns-share-hint");
pub const HOLD_OUT: Text = Text::of("campaigns-hold-out");
pub const HOLD_OUT_HINT: Text = Text::of("campaigns-hold-out-hint");

pub const STEER: Text = Text::of("campaigns-steer");
pub const STEER_HINT: Text = Text::of("campaigns-steer-hint");
pub const STEERS_IT: Text = Text::of("campaigns-steers");

pub const WHEN: Text = Text::of("campaigns-when");
pub const NOW: Text = Text::of("campaigns-now");
pub const NOW_HINT: Text = Text::of("campaigns-now-hint");
pub const AT: Text = Text::of("campaigns-at");
pub const AT_HINT: Text = Text::of("campaigns-at-hint");
pub const BEST_HOUR: Text = Text::of("campaigns-best-hour");
pub const BEST_HOUR_HINT: Text = Text::of("campaigns-best-hour-hint");
pub const TIME: Text = Text::of("campaigns-time");
pub const QUIET_HINT: Text = Text::of("campaigns-quiet-hint");
pub const PACE: Text = Text::of("campaigns-pace");
pub const PACE_SHORT: Text = Text::of("campaigns-pace-short");

pub const CHECK: Text = Text::of("campaigns-check");
pub const CHECK_LEAD: Text = Text::of("campaigns-check-lead");
pub const CHECK_IT: Text = Text::of("campaigns-check-it");
pub const CHANGED: Text = Text::of("campaigns-changed");
pub const LOOKING: Text = Text::of("campaigns-looking");
pub const LOOKED_ANEW: Text = Text::of("campaigns-looked-anew");
pub const MEANT: Text = Text::of("campaigns-meant");
pub const GETS: Text = Text::of("campaigns-gets");
pub const GETS_NOT: Text = Text::of("campaigns-gets-not");
pub const HELD_BACK: Text = Text::of("campaigns-held-out");
pub const WHY_NOT: Text = Text::of("campaigns-why-not");
pub const WRITE_TO_THEM: Text = Text::of("campaigns-write-to-them");
pub const LEFT_TO_WRITE_TO: Text = Text::of("campaigns-left-to-write-to");
pub const COST: Text = Text::of("campaigns-cost");
pub const OF_NUMBER: Text = Text::of("campaigns-of-number");
pub const NEEDS_APPROVAL: Text = Text::of("campaigns-needs-approval");
pub const APPROVAL_LATELY: Text = Text::of("campaigns-approval-lately");
pub const NOBODY_GETS: Text = Text::of("campaigns-nobody-gets");
pub const FIRST_HINT: Text = Text::of("campaigns-first-hint");
pub const ASK: Text = Text::of("campaigns-ask");

pub const APPROVE: Text = Text::of("campaigns-approve");
pub const DECLINE: Text = Text::of("campaigns-decline");
pub const PAUSE: Text = Text::of("campaigns-pause");
pub const RESUME: Text = Text::of("campaigns-resume");
pub const STOP: Text = Text::of("campaigns-stop");
pub const STOP_IT: Text = Text::of("campaigns-stop-it");
pub const STOP_SURE: Text = Text::of("campaigns-stop-sure");

pub const HOW_FAR: Text = Text::of("campaigns-how-far");
pub const STARTED: Text = Text::of("campaigns-started");
pub const WHAT: Text = Text::of("campaigns-what");
pub const FUNNEL: Text = Text::of("campaigns-funnel");
pub const FUNNEL_LEAD: Text = Text::of("campaigns-funnel-lead");
pub const FUNNEL_TABLE: Text = Text::of("campaigns-funnel-table");
pub const PEOPLE: Text = Text::of("campaigns-people");
pub const SENT: Text = Text::of("library-sent");
pub const DELIVERED: Text = Text::of("library-delivered");
pub const READ: Text = Text::of("library-read");
pub const ANSWERED: Text = Text::of("library-answered");
pub const OPTED_OUT: Text = Text::of("library-opted-out");
pub const FAILED: Text = Text::of("campaigns-failed");
pub const UNKNOWN: Text = Text::of("campaigns-unknown");
pub const VERDICT: Text = Text::of("campaigns-verdict");
pub const VERDICT_LEAD: Text = Text::of("campaigns-verdict-lead");
pub const RATES_LEAD: Text = Text::of("campaigns-rates-lead");
pub const LEARNT: Text = Text::of("campaigns-learnt");
pub const LEARNT_LEAD: Text = Text::of("campaigns-learnt-lead");
pub const WHO_IS: Text = Text::of("campaigns-who-is");
pub const WHICH: Text = Text::of("campaigns-which");
pub const NONE_OF_THEM: Text = Text::of("campaigns-none-of-them");
pub const MORE: Text = Text::of("library-more");

/// How far a campaign is.
pub fn stage(stage: Stage) -> String {
    say!("campaigns-stage", key: stage.word())
}

/// What that means, and what is to be done.
pub fn stage_lead(stage: Stage, mine: bool) -> String {
    let key = if mine && stage == Stage::Waiting { "waiting-mine" } else { stage.word() };
    say!("campaigns-stage-lead", key)
}

/// Why a campaign holds.
pub fn held(held: Held) -> String {
    say!("campaigns-held", key: held.word())
}

/// What is to be looked at before it goes on.
pub fn held_advice(held: Held) -> String {
    say!("campaigns-held-advice", key: held.word())
}

/// Why nobody else gets a template of a campaign.
pub fn arm_stopped(held: Held) -> String {
    say!("campaigns-arm-stopped", why: &self::held(held))
}

/// Why somebody gets nothing.
pub fn exclusion(why: Exclusion) -> String {
    say!("campaigns-exclusion", key: why.word())
}

/// What can be done about it, where anything can.
pub fn exclusion_lead(why: Exclusion) -> String {
    say!("campaigns-exclusion-lead", key: why.word())
}

/// What is amiss with a field.
pub fn amiss(amiss: Amiss) -> String {
    say!("campaigns-amiss", key: amiss.word())
}

pub fn quality(quality: Quality) -> String {
    say!("campaigns-quality", key: quality.word())
}

/// How many people a number may write to of its own in a day.
pub fn limit(n: i64) -> String {
    say!("campaigns-limit", n)
}

/// On how many days it goes at that.
pub fn days(n: i64) -> String {
    say!("campaigns-days", n)
}

/// When it goes, but for a moment.
pub fn timing(timing: Timing) -> &'static str {
    match timing {
        Timing::Now => say!("campaigns-now"),
        Timing::At(_) => say!("campaigns-at"),
        Timing::BestHour => say!("campaigns-best-hour"),
    }
}

/// Who is meant, in few words.
pub fn audience(audience: &Audience) -> String {
    match audience {
        Audience::Nobody => String::new(),
        Audience::Customers(only) => with(CUSTOMERS.get(), of_customers(only)),
        Audience::Queue(only) => with(triage::view(only.view), of_queue(only)),
        Audience::File(file) => file.filename.clone(),
    }
}

fn with(list: &str, more: Vec<String>) -> String {
    [list.to_owned()].into_iter().chain(more).collect::<Vec<_>>().join(" · ")
}

/// What a list of customers is narrowed to.
fn of_customers(only: &list::Only) -> Vec<String> {
    let mut more: Vec<String> = only.q.iter().map(|q| within(q)).collect();
    more.extend(only.tags.iter().map(|tag| person::tag(tag).to_owned()));
    more.extend(only.window.map(|window| customers::standing(window).to_owned()));
    more.extend(
        only.engagement.map(|(from, to)| triage::between(person::ENGAGEMENT.get(), Some(from.into()), Some(to.into()))),
    );
    more.extend(only.consent.map(|consent| format!("{}: {}", person::CONSENT, customers::consent(consent))));
    more.extend(only.language.clone());
    more.extend(only.active.map(|active| customers::active(active).to_owned()));
    more
}

/// What a list of the queue is narrowed to beyond its view.
fn of_queue(only: &queue::Only) -> Vec<String> {
    let mut more: Vec<String> = only.q.iter().map(|q| within(q)).collect();
    more.extend(only.doors.iter().map(|door| triage::door(*door).to_owned()));
    more.extend(only.owed.map(|owed| triage::owed(owed).to_owned()));
    more.extend(only.tags.iter().map(|tag| person::tag(tag).to_owned()));
    more.extend(only.languages.iter().cloned());
    more.extend(only.campaign.map(|_| LEFT_TO_WRITE_TO.to_owned()));
    more
}

/// How many conversations a list of the queue has.
pub fn conversations(n: i64) -> String {
    say!("campaigns-conversations", n)
}

/// The columns of a file by their heads.
pub fn columns(heads: &[String]) -> String {
    let heads = heads.iter().map(|head| within(head)).collect::<Vec<_>>().join(", ");
    say!("campaigns-columns", what: &heads)
}

/// The letter of a template among those of a campaign.
fn letter(at: usize) -> String {
    u8::try_from(at).map_or_else(|_| at.to_string(), |at| char::from(b'A'.saturating_add(at)).to_string())
}

/// What a template is called among those of a campaign: `Template B`.
pub fn arm(at: usize) -> String {
    say!("campaigns-arm", letter: &letter(at))
}

/// The same with its own name: `B: spring_offer`.
pub fn arm_named(at: usize, name: &str) -> String {
    format!("{}: {}", letter(at), within(name))
}

pub fn take_off(name: &str) -> String {
    say!("campaigns-take-off", name)
}

/// A template among those to choose from.
pub fn template(name: &str, language: &str, category: &str) -> String {
    format!("{name} · {language} · {}", super::desk::category_of(category))
}

/// From where a value comes, and what stands in where it is not known.
pub fn with_fallback(from: &str, fallback: &str) -> String {
    say!("campaigns-with-fallback", from, fallback: &within(fallback))
}

/// What each of them gets in a place.
pub fn each(from: &str) -> String {
    say!("campaigns-each", from)
}

pub fn column_of(name: &str) -> String {
    say!("campaigns-column-of", name: &within(name))
}

pub fn to_mend(n: usize) -> String {
    say!("campaigns-to-mend", n)
}

pub fn drop_of(name: &str) -> String {
    say!("campaigns-drop", name: &within(name))
}

pub fn send_to(n: i64) -> String {
    say!("campaigns-send-to", n)
}

pub fn send_at(n: i64, when: &str) -> String {
    say!("campaigns-send-at", n, when)
}

/// What it costs, by the list.
pub fn about(cost: price::Micros) -> String {
    say!("campaigns-about", amount: &cost.in_dollars())
}

/// An amount of dollars as a field holds it: `120`, `12.50`.
pub fn amount(amount: price::Micros) -> String {
    let cents = amount.0.max(0) / 10_000;
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{}.{:02}", cents / 100, cents % 100) }
}

/// How many of those who are to get it have.
pub fn progress(counts: &Counts) -> String {
    say!("campaigns-progress", sent: &number(counts.sent), whole: &number(counts.sent + counts.waits))
}

pub fn percent(percent: i64) -> String {
    super::model::percent(percent as f64 / 100.0)
}

pub fn budget_of(number: &str) -> String {
    say!("campaigns-budget-of", number: &within(number))
}

pub fn spent(spent: price::Micros, month: price::Micros) -> String {
    say!("campaigns-spent", spent: &spent.in_dollars(), month: &month.in_dollars())
}

pub fn level(level: Level) -> String {
    say!("campaigns-level", key: level.word())
}

/// Until when a budget is counted.
pub fn until(when: &str) -> String {
    say!("campaigns-until", when)
}

/// How much of a budget would be used.
pub fn would(percent: i64, level: Level) -> String {
    say!("campaigns-would", key: level.word(), percent)
}

/// When somebody else has to agree.
pub fn approval(rule: &Approval) -> String {
    match rule.cost {
        Some(cost) => say!("campaigns-approval-cost", n: rule.people, amount: &cost.in_dollars()),
        None => say!("campaigns-approval-people", n: rule.people),
    }
}

/// Who asks for a looser rule.
pub fn looser(who: &str) -> String {
    say!("campaigns-looser-by", who: &within(who))
}

/// How many others may agree.
pub fn approvers(n: i64) -> String {
    if n == 0 { say!("campaigns-no-approvers").to_owned() } else { say!("campaigns-approvers", n) }
}

/// How many get nothing.
pub fn left_out(n: i64) -> String {
    say!("campaigns-left-out", n)
}

pub fn begins(when: &str) -> String {
    say!("campaigns-begins", when)
}

pub fn by(who: &str) -> String {
    say!("campaigns-by", who: &within(who))
}

pub fn approved_by(who: &str) -> String {
    say!("campaigns-approved-by", who: &within(who))
}

/// That of some nobody knows whether it was sent to them.
pub fn unknown(n: i64) -> String {
    say!("campaigns-unknown-of", n)
}

pub fn pace(most: Option<i64>) -> String {
    match most {
        Some(n) => say!("campaigns-per-minute", n),
        None => say!("campaigns-as-fast").to_owned(),
    }
}

pub fn pace_hint(n: i64) -> String {
    say!("campaigns-pace-hint", n)
}

/// What a comparison says, by its word.
pub fn verdict(says: &str, this: &str, other: &str) -> String {
    say!("campaigns-verdict-of", key: says, this, other)
}

/// Which shares answered, and between which the true ones lie.
pub fn rates(this: &str, rate: Rate, other: &str, other_rate: Rate) -> String {
    let told = |rate: Rate| share(rate.rate, rate.low, rate.high);
    format!("{this}: {} · {other}: {}", told(rate), told(other_rate))
}

/// A share, and between which hundredths it lies.
fn share(share: f64, low: f64, high: f64) -> String {
    let hundredths = |share: f64| (share * 100.0).round() as i64;
    let between = super::library::between(hundredths(low), hundredths(high));
    format!("{} ({between})", super::model::percent(share))
}

/// Since when a campaign chooses among its templates by what came of them.
pub fn steers_since(when: &str) -> String {
    say!("campaigns-steers-since", when)
}

/// How many of those who come next get a template.
pub fn next(chance: f64) -> String {
    say!("campaigns-next", share: &super::model::percent(chance))
}

/// Which share is expected to answer a template, and of how many that was learnt.
pub fn learnt(rate: f64, low: f64, high: f64, n: i64) -> String {
    say!("campaigns-learnt-of", share: &share(rate, low, high), n: &number(n))
}

/// Between which hundredths a difference lies.
pub fn range(low: f64, high: f64) -> String {
    let hundredths = |share: f64| number((share * 100.0).round() as i64);
    say!("campaigns-range", low: &hundredths(low), high: &hundredths(high))
}

/// By how many people of both it is compared.
pub fn counted(this: &str, n: i64, other: &str, others: i64) -> String {
    say!("campaigns-counted", this, mine: &number(n), other, others: &number(others))
}

/// Which people are listed.
pub fn which(which: Which) -> String {
    say!("campaigns-which-of", key: which.word())
}

/// How one of them stands, by the word of that.
pub fn member(state: &str) -> String {
    say!("campaigns-member", key: state)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{language::Language, price::Micros},
        ui::words::catalogue::among,
    };

    #[test]
    fn an_amount_is_held_by_its_field_as_somebody_would_write_it() {
        let held = [120_000_000, 12_500_000, 70_000, 0].map(|micros| amount(Micros(micros)));
        assert_eq!(held, ["120", "12.50", "0.07", "0"]);
    }

    #[test]
    fn templates_of_a_campaign_go_by_letters() {
        assert_eq!((arm(0).as_str(), arm(3).as_str()), ("Template A", "Template D"));
        assert_eq!(arm_named(1, "offer"), "B: \u{2068}offer\u{2069}");
        assert_eq!(among(Language::De, || arm(1)), "Vorlage B");
    }

    #[test]
    fn who_is_meant_is_told_in_few_words() {
        let only = list::Only { tags: vec!["VIP".to_owned()], active: Some(list::Active::Week), ..Default::default() };
        let told = audience(&Audience::Customers(Box::new(only)));
        assert!(told.starts_with("A list of customers · VIP · "), "{told}");
        assert_eq!(audience(&Audience::Queue(Box::default())), triage::view(None));
        assert_eq!(audience(&Audience::Nobody), "");
    }

    #[test]
    fn a_verdict_names_both_sides() {
        let told = verdict("better", "B: offer", "A: hello");
        assert_eq!(told, "B: offer is answered more often than A: hello.");
        assert_eq!(range(-0.012, 0.05), "The true difference lies between -1 and 5 percentage points.");
        let rate = |rate, low, high| Rate { rate, low, high };
        let told = rates("A", rate(0.25, 0.2, 0.31), "B", rate(0.1, 0.0, 0.2));
        assert_eq!(told, "A: 25 % (between 20 and 31 %) · B: 10 % (between 0 and 20 %)");
    }

    #[test]
    fn what_was_learnt_is_told_with_how_sure_it_is() {
        let told = learnt(0.25, 0.2, 0.31, 1_200);
        assert_eq!(told, "Answered by 25 % (between 20 and 31 %). People whose 24 hours are over: 1,200.");
        assert_eq!(next(0.98), "98 % of those who come next get it.");
    }
}
