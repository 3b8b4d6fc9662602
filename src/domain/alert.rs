//! Who is told, and when, that a window is about to close on a customer who waits for an answer.
//!
//! Only an answer that is owed is worth an interruption. Whose the conversation is hears first, then the team, then its
//! lead, each once for a window; a message that opens the window anew begins anew. What would close while nobody is on
//! shift is told of before the last shift ends, and a rest that ends in time is left alone until then. Nobody is
//! interrupted more than six times in an hour: what comes beyond that is muted and comes in one digest.

use super::{
    conversation::Conversation,
    hours::Stretch,
    id::{AlertId, ConversationId, DeviceId, UserId},
    time::{Span, Timestamp},
    zone::{Hours, WallClock},
};
use serde::{Deserialize, Serialize};

/// How many minutes before a window closes somebody can choose to be told, the longest first.
pub const LIMITS: [i64; 7] = [720, 360, 240, 120, 60, 30, 15];
/// As it is where nobody chose.
pub const USUAL: i64 = 120;
/// Less time than this on shift before a window closes is too little to be told in for the first time.
pub const LEAST: Span = Span::minutes(30);
/// Interruptions of one person in an hour.
pub const MOST_AN_HOUR: usize = 6;
/// The hour that is counted, and the least time between two digests for one person.
pub const HOUR: Span = Span::hours(1);
/// How long a device has to say that something has arrived.
pub const HEARD_WITHIN: Span = Span::minutes(5);
/// How long it is shown what somebody was told.
pub const SHOWN: Span = Span::days(7);
/// Alerts of that time that are shown, and devices that one person may have.
pub const MOST_SHOWN: usize = 100;
pub const MOST_DEVICES: usize = 20;
/// Characters of the name of a device.
pub const LONGEST_DEVICE: usize = 60;

words! {
    /// How far an alert has come.
    Level {
        /// Whose the conversation is.
        Assignee = "assignee",
        /// Those of the team who are on shift.
        Team = "team",
        /// Whoever leads it.
        Lead = "lead",
    }
}

/// A window that is open and in which an answer is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    pub conversation: ConversationId,
    pub assignee: Option<UserId>,
    pub opened_at: Timestamp,
    pub closes_at: Timestamp,
    pub snoozed_until: Option<Timestamp>,
}

/// Somebody is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub level: Level,
    /// By which of the limits that somebody chose it is, in minutes; 0 where it follows from another step.
    pub limit: i64,
    /// Whom alone it is for: of a team those who chose this limit. None where a level hears together.
    pub user: Option<UserId>,
    pub at: Timestamp,
}

/// Somebody was told of this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    pub level: Level,
    pub limit: i64,
    pub user: UserId,
}

impl Case {
    /// None where there is nothing to tell: it was answered or dismissed, it is done with, or the window is closed.
    pub fn of(row: &Conversation, now: Timestamp) -> Option<Self> {
        let (opened_at, closes_at) = (row.window.opened_at()?, row.window.ends_at()?);
        let waits = row.is_owed() && row.resolved_at.is_none() && closes_at > now;
        waits.then_some(Self {
            conversation: row.id,
            assignee: row.assignee,
            opened_at,
            closes_at,
            snoozed_until: row.snoozed_until,
        })
    }

    /// Everything there is to tell of this window, in order. `limits` are those of the one whose it is; `staffed` is the
    /// last time before it closes in which anybody is on shift, by [`told_in`]; none where that is not known or there is none.
    ///
    /// The first is told at the limit, the second when half of that is left, the third at a quarter. Where there is less
    /// time than the limit, all of it takes its place.
    pub fn steps(&self, limits: &[i64], staffed: Option<Stretch>) -> Vec<Step> {
        let time = self.time(staffed);
        let longest = limits.iter().copied().max().unwrap_or(USUAL);
        let later = |level, parts| Step { level, limit: 0, user: None, at: time.left(longest, parts) };
        let mut steps: Vec<Step> = match self.assignee {
            Some(_) => {
                let own = limits.iter().map(|limit| (*limit, time.left(*limit, 1)));
                let own = own.map(|(limit, at)| Step { level: Level::Assignee, limit, user: None, at });
                own.chain([later(Level::Team, 2), later(Level::Lead, 4)]).collect()
            }
            None => vec![later(Level::Team, 1), later(Level::Lead, 2)],
        };
        steps.sort_by_key(|step| (step.at, step.level, step.limit));
        steps
    }

    /// The same of what is nobody's: each of those who hear of it first is told at the limits they chose themselves, and
    /// whoever leads them once half of the longest is left.
    pub fn steps_of_nobodys(&self, hearers: &[(UserId, &[i64])], staffed: Option<Stretch>) -> Vec<Step> {
        let time = self.time(staffed);
        let longest = hearers.iter().flat_map(|(_, limits)| limits.iter().copied()).max().unwrap_or(USUAL);
        let mut steps = vec![Step { level: Level::Lead, limit: 0, user: None, at: time.left(longest, 2) }];
        for (user, limits) in hearers {
            let own = limits.iter().map(|limit| (*limit, time.left(*limit, 1)));
            steps.extend(own.map(|(limit, at)| Step { level: Level::Team, limit, user: Some(*user), at }));
        }
        steps.sort_by_key(|step| (step.at, step.level, step.limit));
        steps
    }

    /// In which something can be told of this window.
    fn time(&self, staffed: Option<Stretch>) -> Telling {
        let staffed = staffed.filter(|stretch| stretch.until > self.opened_at && stretch.from < self.closes_at);
        let ends = staffed.map_or(self.closes_at, |stretch| stretch.until.min(self.closes_at));
        let begins = staffed.map_or(self.opened_at, |stretch| stretch.from.max(self.opened_at));
        // A rest beyond the end is none: the window would be lost.
        let begins = begins.max(self.snoozed_until.filter(|until| *until < ends).unwrap_or(begins));
        Telling { begins, ends }
    }

    /// Whether it needs no telling any more. A shorter limit tells of the longer ones as well. Whoever takes a conversation
    /// over has been told nothing yet, unless as one of the team or as its lead: then they know of this window, and being
    /// told of it as whose it is would be twice.
    fn is_told(&self, step: &Step, told: &[Told]) -> bool {
        if let Some(user) = step.user {
            return self.has_heard(user, step, told);
        }
        if step.level != Level::Assignee {
            return told.iter().any(|one| one.level == step.level && one.limit <= step.limit);
        }
        let theirs: Vec<&Told> = told.iter().filter(|one| Some(one.user) == self.assignee).collect();
        // Whose it was from the beginning hears of each limit they chose, whatever the team was told meanwhile.
        let mut own = theirs.iter().filter(|one| one.level == Level::Assignee).peekable();
        if own.peek().is_none() {
            return !theirs.is_empty();
        }
        own.any(|one| one.limit <= step.limit)
    }

    /// Whether one of a level was told of it by this limit, or by a shorter one, which tells of the longer ones as well.
    fn has_heard(&self, user: UserId, step: &Step, told: &[Told]) -> bool {
        told.iter().any(|one| one.user == user && one.level == step.level && one.limit <= step.limit)
    }

    /// What is to be told now: each level once, and of several limits of one person the shortest.
    pub fn due(&self, steps: &[Step], told: &[Told], now: Timestamp) -> Vec<Step> {
        let come = steps.iter().copied().filter(|step| step.at <= now && !self.is_told(step, told));
        let mut due: Vec<Step> = Vec::new();
        for step in come {
            match due.iter_mut().find(|known| (known.level, known.user) == (step.level, step.user)) {
                Some(known) if step.limit < known.limit => *known = step,
                Some(_) => {}
                None => due.push(step),
            }
        }
        due
    }

    /// When the next is due.
    pub fn next(&self, steps: &[Step], told: &[Told], now: Timestamp) -> Option<Timestamp> {
        let ahead = steps.iter().filter(|step| step.at > now && !self.is_told(step, told));
        ahead.map(|step| step.at).min()
    }
}

/// In which of the stretches, in which somebody is on shift while a window is open, it is told of: the last. But whoever
/// comes on shift some minutes before it closes would hear of it then, when it is as good as lost: those who were there
/// before do.
pub fn told_in(stretches: &[Stretch]) -> Option<Stretch> {
    let is_enough = |stretch: &&Stretch| stretch.until - stretch.from >= LEAST;
    stretches.iter().rfind(is_enough).or(stretches.last()).copied()
}

/// The time in which something can be told of a window.
struct Telling {
    begins: Timestamp,
    ends: Timestamp,
}

impl Telling {
    /// When a part of so many minutes is left: of all there is, where that is less.
    fn left(&self, minutes: i64, parts: i64) -> Timestamp {
        let all = Span::minutes(minutes).0.min((self.ends - self.begins).0);
        self.ends - Span(all / parts)
    }
}

/// Who could be told of one conversation.
#[derive(Debug, Clone, Default)]
pub struct Crew {
    pub assignee: Option<UserId>,
    /// Those of its team who are on shift.
    pub on_shift: Vec<UserId>,
    pub lead: Option<UserId>,
    /// All of its team, and whoever is there where nobody else is.
    pub all: Vec<UserId>,
    pub owners: Vec<UserId>,
}

/// Whom a level tells. Where nobody of it is there, or all of them want to be left alone now, it goes on to the next: a
/// window is lost otherwise. Where that is so of everybody, the first hear of it who are there at all, silently.
pub fn whom(level: Level, crew: &Crew, is_quiet: impl Fn(UserId) -> bool) -> Vec<UserId> {
    let lead: Vec<UserId> = crew.lead.into_iter().collect();
    let assignee: Vec<UserId> = crew.assignee.into_iter().collect();
    let mut groups = match level {
        Level::Assignee => vec![assignee, crew.on_shift.clone(), lead],
        Level::Team => vec![crew.on_shift.clone(), lead],
        Level::Lead => vec![lead],
    };
    if level == Level::Lead {
        groups.extend([crew.owners.clone(), crew.all.clone()]);
    } else {
        groups.extend([crew.all.clone(), crew.owners.clone()]);
    }
    groups.retain(|group| !group.is_empty());
    let hears = groups.iter().position(|group| group.iter().any(|user| !is_quiet(*user)));
    let mut whom = if groups.is_empty() { Vec::new() } else { groups.swap_remove(hears.unwrap_or(0)) };
    whom.sort_unstable();
    whom.dedup();
    whom
}

/// Whether something may make itself heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Aloud,
    /// It may, and says that it is the last until then.
    Last {
        until: Timestamp,
    },
    Muted {
        until: Timestamp,
    },
}

/// Whether one more interruption may be, by when there were any before.
pub fn voice(interruptions: &[Timestamp], now: Timestamp) -> Voice {
    let mut recent: Vec<Timestamp> = interruptions.iter().copied().filter(|at| *at > now - HOUR).collect();
    recent.sort_unstable();
    match recent.len() {
        n if n + 1 < MOST_AN_HOUR => Voice::Aloud,
        n if n < MOST_AN_HOUR => Voice::Last { until: recent.first().map_or(now, |first| *first + HOUR) },
        n => Voice::Muted { until: recent[n - MOST_AN_HOUR] + HOUR },
    }
}

/// Why an alert did not make itself heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mute {
    /// There were too many.
    Rate,
    /// Its person wants to be left alone at that time.
    Quiet,
    /// Its person was told of the same window at the same moment, as somebody else.
    Same,
}

impl Mute {
    pub fn word(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::Quiet => "quiet",
            Self::Same => "same",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Rate, Self::Quiet, Self::Same].into_iter().find(|mute| mute.word() == word)
    }
}

/// How somebody wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Minutes before a window closes, the longest first; at least one.
    pub limits: Vec<i64>,
    /// Whether a page makes a sound.
    pub sound: bool,
    /// When nothing makes itself heard.
    pub quiet: Option<Hours>,
    /// In which zone that is.
    pub time_zone: String,
    /// Whether there is a digest by email.
    pub digest: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { limits: vec![USUAL], sound: false, quiet: None, time_zone: "UTC".to_owned(), digest: false }
    }
}

impl Settings {
    /// In order, each limit once. None where a limit is no limit, or there is none.
    pub fn tidy(mut self) -> Option<Self> {
        self.limits.sort_unstable_by(|one, other| other.cmp(one));
        self.limits.dedup();
        let fit = !self.limits.is_empty() && self.limits.iter().all(|limit| LIMITS.contains(limit));
        fit.then_some(self)
    }

    /// Whether its person wants to be left alone now, by what a clock shows where they are.
    pub fn is_quiet(&self, clock: Option<WallClock>, now: Timestamp) -> bool {
        let minute = clock.map(|clock| clock.minute_at(now));
        self.quiet.zip(minute).is_some_and(|(quiet, minute)| quiet.holds(minute))
    }
}

/// An alert as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    pub id: AlertId,
    /// Whom it is for. Nobody else sees it.
    pub user: UserId,
    pub conversation_id: ConversationId,
    /// Who waits.
    pub customer: String,
    pub closes_at: Timestamp,
    pub level: Level,
    pub created_at: Timestamp,
    pub muted: Option<Mute>,
    /// Until when further ones are muted, where there were too many: it says so itself.
    pub muted_until: Option<Timestamp>,
    /// When a page has shown it.
    pub shown_at: Option<Timestamp>,
    pub seen_at: Option<Timestamp>,
    /// To how many devices it went, and how many have said that it has arrived.
    pub pushed: i64,
    pub arrived: i64,
    /// The digest that it came in was sent by email.
    pub mailed_at: Option<Timestamp>,
}

/// A device that is told by push.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub id: DeviceId,
    /// What its person calls it.
    pub name: String,
    /// Where it is told, by which the device knows itself.
    pub endpoint: String,
    /// Whether names of customers may be in what it is sent.
    pub texts: bool,
    pub created_at: Timestamp,
    pub succeeded_at: Option<Timestamp>,
    pub failed_at: Option<Timestamp>,
    pub failure: Option<String>,
    /// What was sent to it last has not arrived, and what was sent before that has not either.
    pub is_unheard: bool,
}

/// Whether nothing arrives: of what was sent and should be there by now, latest first, the two latest are not. Each is
/// when it was sent and whether it has arrived.
pub fn is_unheard(sent: &[(Timestamp, bool)], now: Timestamp) -> bool {
    let mut judged = sent.iter().filter(|(at, arrived)| *arrived || *at + HEARD_WITHIN <= now);
    let lost = |one: Option<&(Timestamp, bool)>| one.is_some_and(|(_, arrived)| !arrived);
    lost(judged.next()) && lost(judged.next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        id::{ContactId, NumberId},
        window::{OpenedBy, Opening, SERVICE},
    };
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// 2026-10-23 00:00 UTC, a Friday: on Sunday, 01:00 UTC, clocks in Berlin go back.
    const FRIDAY: Timestamp = Timestamp(1_792_713_600_000);
    const ANA: UserId = UserId(1);
    const BO: UserId = UserId(2);
    const LEA: UserId = UserId(3);

    fn at(hours: i64, minutes: i64) -> Timestamp {
        FRIDAY + Span::minutes(60 * hours + minutes)
    }

    fn case(opened_at: Timestamp) -> Case {
        Case {
            conversation: ConversationId(1),
            assignee: Some(ANA),
            opened_at,
            closes_at: opened_at + SERVICE,
            snoozed_until: None,
        }
    }

    fn told(level: Level, limit: i64, user: UserId) -> Told {
        Told { level, limit, user }
    }

    fn times(steps: &[Step]) -> Vec<(Level, i64, i64)> {
        steps.iter().map(|step| (step.level, step.limit, (step.at - FRIDAY).0 / 60_000)).collect()
    }

    #[test]
    fn it_goes_from_whose_it_is_to_the_team_and_then_to_its_lead() {
        let closes = 24 * 60;
        let steps = case(FRIDAY).steps(&[USUAL], None);
        let expected =
            [(Level::Assignee, 120, closes - 120), (Level::Team, 0, closes - 60), (Level::Lead, 0, closes - 30)];
        assert_eq!(times(&steps), expected);
        let nobodys = Case { assignee: None, ..case(FRIDAY) };
        let expected = [(Level::Team, 0, closes - 120), (Level::Lead, 0, closes - 60)];
        assert_eq!(times(&nobodys.steps(&[USUAL], None)), expected, "nobody's goes to the team first");
        let several = case(FRIDAY).steps(&[240, 60], None);
        let expected = [
            (Level::Assignee, 240, closes - 240),
            (Level::Team, 0, closes - 120),
            (Level::Assignee, 60, closes - 60),
            (Level::Lead, 0, closes - 60),
        ];
        assert_eq!(times(&several), expected);
    }

    #[test]
    fn each_level_is_told_once_and_of_several_limits_the_shortest() {
        let case = case(FRIDAY);
        let steps = case.steps(&[240, 60], None);
        let due = |told: &[Told], now| {
            case.due(&steps, told, now).iter().map(|step| (step.level, step.limit)).collect::<Vec<_>>()
        };
        assert_eq!(due(&[], at(19, 59)), []);
        assert_eq!(due(&[], at(20, 0)), [(Level::Assignee, 240)]);
        let first = told(Level::Assignee, 240, ANA);
        assert_eq!(due(&[first], at(20, 0)), []);
        assert_eq!(case.next(&steps, &[first], at(20, 0)), Some(at(22, 0)));
        assert_eq!(due(&[first], at(23, 5)), [(Level::Team, 0), (Level::Assignee, 60), (Level::Lead, 0)]);
        assert_eq!(due(&[], at(23, 5)), [(Level::Assignee, 60), (Level::Team, 0), (Level::Lead, 0)], "one of two");
        let all = [told(Level::Assignee, 60, ANA), told(Level::Team, 0, BO), told(Level::Lead, 0, LEA)];
        assert_eq!(due(&all, at(23, 59)), [], "the shorter tells of the longer as well");
        assert_eq!(case.next(&steps, &all, at(23, 5)), None);
        let due_for = |user| Case { assignee: Some(user), ..case }.due(&steps, &all, at(23, 5)).len();
        assert_eq!(due_for(UserId(4)), 1, "whoever takes it over is told");
        assert_eq!((due_for(BO), due_for(LEA)), (0, 0), "unless they were told of this window with others");
    }

    #[test]
    fn of_what_is_nobody_s_each_of_the_team_hears_at_the_limits_they_chose() {
        let nobodys = Case { assignee: None, ..case(FRIDAY) };
        let steps = nobodys.steps_of_nobodys(&[(ANA, &[240, 60]), (BO, &[USUAL])], None);
        let closes = 24 * 60;
        let expected = [
            (Level::Team, 240, closes - 240),
            (Level::Team, 120, closes - 120),
            (Level::Lead, 0, closes - 120),
            (Level::Team, 60, closes - 60),
        ];
        assert_eq!(times(&steps), expected);
        let due = |told: &[Told], now| {
            nobodys.due(&steps, told, now).iter().map(|step| (step.user, step.limit)).collect::<Vec<_>>()
        };
        let ana = told(Level::Team, 240, ANA);
        assert_eq!(due(&[], at(20, 0)), [(Some(ANA), 240)], "a longer one is theirs");
        assert_eq!(nobodys.next(&steps, &[ana], at(20, 0)), Some(at(22, 0)));
        assert_eq!(due(&[ana], at(22, 0)), [(Some(BO), 120), (None, 0)], "and nobody hears sooner than they chose");
        let later = [ana, told(Level::Team, 120, BO), told(Level::Lead, 0, LEA)];
        assert_eq!(due(&later, at(22, 0)), []);
        assert_eq!(due(&later, at(23, 0)), [(Some(ANA), 60)]);
        assert_eq!(due(&[], at(23, 0)), [(Some(ANA), 60), (Some(BO), 120), (None, 0)], "of theirs the shortest");
        assert_eq!(due(&[told(Level::Team, 0, ANA)], at(20, 0)), [], "with all others, while it was somebody's");
    }

    #[test]
    fn whoever_claims_what_the_team_was_told_of_is_not_told_once_more_until_it_opens_anew() {
        let nobodys = Case { assignee: None, ..case(FRIDAY) };
        let steps = nobodys.steps(&[USUAL], None);
        assert_eq!(nobodys.due(&steps, &[], at(22, 0))[0].level, Level::Team);
        let team = [told(Level::Team, 0, ANA), told(Level::Team, 0, BO)];
        for limits in [&[USUAL][..], &[240, 60, 15]] {
            let claimed = Case { assignee: Some(BO), ..nobodys };
            let steps = claimed.steps(limits, None);
            let levels =
                |told: &[Told], now| claimed.due(&steps, told, now).iter().map(|step| step.level).collect::<Vec<_>>();
            assert_eq!(levels(&team, at(22, 5)), [], "{limits:?}");
            assert_eq!(levels(&team, at(23, 50)), [Level::Lead], "{limits:?}");
            assert!(levels(&[], at(23, 50)).contains(&Level::Assignee), "of another window nobody was told");
        }
    }

    #[test]
    fn what_closes_while_nobody_is_there_is_told_of_before_the_last_shift_ends() {
        // It closes at three in the night; somebody is there from eight until six.
        let case = case(at(3, 0));
        let shift = Stretch { from: at(8, 0), until: at(18, 0) };
        let steps = case.steps(&[USUAL], Some(shift));
        assert_eq!(times(&steps)[0], (Level::Assignee, 120, 16 * 60));
        assert!(steps.iter().all(|step| step.at < shift.until));
        // It came ten minutes before the end: all of what is left takes the place of the limit.
        let late = Case { opened_at: at(17, 50), closes_at: at(41, 50), ..case };
        let expected = [(Level::Assignee, 120, 1070), (Level::Team, 0, 1075), (Level::Lead, 0, 1077)];
        assert_eq!(times(&late.steps(&[USUAL], Some(shift))), expected);
        // Nobody was there since it opened: then it is told of as if somebody always were.
        let weekend = Case { opened_at: at(18, 0), closes_at: at(42, 0), ..case };
        assert_eq!(weekend.steps(&[USUAL], Some(shift))[0].at, at(40, 0));
        // Somebody is there when it closes.
        let day = Case { opened_at: at(-12, 0), closes_at: at(12, 0), ..case };
        assert_eq!(day.steps(&[USUAL], Some(shift))[0].at, at(10, 0));
        assert_eq!(Case { closes_at: at(9, 0), ..day }.steps(&[USUAL], Some(shift))[0].at, at(8, 0), "and no sooner");
    }

    #[test]
    fn what_closes_minutes_after_a_shift_begins_is_told_of_in_the_shift_before() {
        let stretch =
            |from: (i64, i64), until: (i64, i64)| Stretch { from: at(from.0, from.1), until: at(until.0, until.1) };
        let (day, morning) = (stretch((8, 5), (18, 0)), |minute| stretch((32, 0), (32, minute)));
        for (minutes, told_in_day) in [(1, true), (5, true), (29, true), (30, false), (59, false)] {
            let case = Case { opened_at: at(8, minutes), ..case(at(8, minutes)) };
            let steps = case.steps(&[USUAL], told_in(&[day, morning(minutes)]));
            let expected = if told_in_day { at(16, 0) } else { at(32, 0) };
            assert_eq!(steps[0].at, expected, "{minutes} minutes after it begins");
        }
        assert_eq!(told_in(&[morning(3)]), Some(morning(3)), "where nobody was there before, there is no other");
        let break_over = stretch((13, 0), (13, 5));
        assert_eq!(told_in(&[stretch((9, 0), (12, 0)), break_over]), Some(stretch((9, 0), (12, 0))), "nor after lunch");
        assert_eq!(told_in(&[]), None);
    }

    #[test]
    fn a_rest_is_kept_as_far_as_it_ends_in_time() {
        let at_first = |until| Case { snoozed_until: Some(until), ..case(FRIDAY) }.steps(&[USUAL], None)[0].at;
        assert_eq!(at_first(at(10, 0)), at(22, 0), "it is over by then");
        assert_eq!(at_first(at(23, 0)), at(23, 0));
        assert_eq!(at_first(at(24, 0)), at(22, 0), "the window would be lost");
        assert_eq!(at_first(at(400, 0)), at(22, 0));
    }

    #[test]
    fn a_level_that_is_not_there_goes_on_to_the_next() {
        let crew = Crew {
            assignee: Some(ANA),
            on_shift: vec![BO, ANA],
            lead: Some(LEA),
            all: vec![ANA, BO, LEA],
            owners: vec![UserId(9)],
        };
        let nobody = |_: UserId| false;
        assert_eq!(whom(Level::Assignee, &crew, nobody), [ANA]);
        assert_eq!(whom(Level::Team, &crew, nobody), [ANA, BO]);
        assert_eq!(whom(Level::Lead, &crew, nobody), [LEA]);
        assert_eq!(whom(Level::Assignee, &crew, |user| user == ANA), [ANA, BO], "Bo hears, and Ana sees it later");
        assert_eq!(whom(Level::Lead, &crew, |user| user == LEA), [UserId(9)]);
        assert_eq!(whom(Level::Assignee, &crew, |_| true), [ANA], "silently, where nobody wants to hear");
        let empty = Crew { assignee: None, on_shift: Vec::new(), lead: None, ..crew };
        assert_eq!(whom(Level::Team, &empty, nobody), [ANA, BO, LEA]);
        assert_eq!(whom(Level::Lead, &empty, nobody), [UserId(9)]);
        assert!(whom(Level::Team, &Crew::default(), nobody).is_empty());
    }

    #[test]
    fn after_six_in_an_hour_it_says_that_it_mutes_itself() {
        let told = |n: i64| (0..n).map(|minute| at(0, minute)).collect::<Vec<_>>();
        assert_eq!(voice(&[], at(0, 9)), Voice::Aloud);
        assert_eq!(voice(&told(4), at(0, 9)), Voice::Aloud);
        assert_eq!(voice(&told(5), at(0, 9)), Voice::Last { until: at(1, 0) });
        assert_eq!(voice(&told(6), at(0, 9)), Voice::Muted { until: at(1, 0) });
        assert_eq!(voice(&told(6), at(1, 0)), Voice::Last { until: at(1, 1) }, "the first is an hour ago");
        assert_eq!(voice(&told(6), at(2, 0)), Voice::Aloud);
    }

    #[test]
    fn limits_are_kept_in_order_and_no_others_than_there_are() {
        let of = |limits: &[i64]| Settings { limits: limits.to_vec(), ..Settings::default() }.tidy();
        assert_eq!(of(&[60, 240, 60]).unwrap().limits, [240, 60]);
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[61]), None);
        assert!(LIMITS.contains(&USUAL) && Settings::default().tidy().is_some());
    }

    #[test]
    fn quiet_times_are_those_of_the_clock_where_somebody_is() {
        let quiet = Settings { quiet: Hours::parse("22:00", "07:00"), ..Settings::default() };
        let berlin = Some(WallClock { offset: 120, turn: None });
        assert!(quiet.is_quiet(berlin, at(20, 0)) && quiet.is_quiet(berlin, at(4, 59)));
        assert!(!quiet.is_quiet(berlin, at(5, 0)) && !quiet.is_quiet(berlin, at(19, 59)));
        assert!(!quiet.is_quiet(None, at(20, 0)) && !Settings::default().is_quiet(berlin, at(20, 0)));
    }

    #[test]
    fn a_device_is_unheard_of_when_two_in_a_row_did_not_arrive() {
        let now = at(1, 0);
        let sent = |minutes: i64, arrived| (now - Span::minutes(minutes), arrived);
        assert!(is_unheard(&[sent(6, false), sent(9, false)], now));
        assert!(!is_unheard(&[sent(6, false)], now), "one may be lost");
        assert!(!is_unheard(&[sent(4, false), sent(9, false)], now), "one may still arrive");
        assert!(is_unheard(&[sent(4, false), sent(6, false), sent(9, false)], now));
        assert!(!is_unheard(&[sent(6, false), sent(9, true), sent(12, false)], now));
        assert!(!is_unheard(&[sent(1, true), sent(6, false), sent(9, false)], now));
        assert!(!is_unheard(&[], now));
    }

    // ---- a week -------------------------------------------------------------------------------------------------------

    /// The next of a row of numbers that look like chance.
    fn chance(seed: &mut u64, below: i64) -> i64 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(*seed >> 33).unwrap() % below
    }

    /// Shifts in Berlin: from nine until six and on Saturdays until noon, but not on Sundays, nor on the Wednesday, which
    /// is a holiday. On Sunday the clocks go back.
    fn shifts() -> Vec<Stretch> {
        let day = |day: i64| {
            let offset = if day < 2 { 2 } else { 1 };
            let until = if day == 1 { 12 } else { 18 };
            (day != 2 && day != 5)
                .then(|| Stretch { from: at(24 * day + 9 - offset, 0), until: at(24 * day + until - offset, 0) })
        };
        (-1..9).filter_map(day).collect()
    }

    /// A customer writes at `at`, and the window opens anew.
    fn writes(row: &mut Conversation, at: Timestamp) {
        row.window.open(Opening { at, kind: OpenedBy::Message, wamid: format!("wamid.{}", at.0) }, true);
        row.asked_at = row.asked_at.max(Some(at));
        row.stir();
    }

    #[test]
    fn in_a_week_every_window_that_closes_was_told_of_in_time_and_none_in_vain() {
        let seed = &mut 42;
        let shifts = shifts();
        let last_before = |closes_at: Timestamp| shifts.iter().copied().rfind(|shift| shift.from < closes_at);
        let mut rows: Vec<Conversation> =
            (1..=80).map(|id| Conversation::new(ConversationId(id), NumberId(1), ContactId(id))).collect();
        // What was told: by conversation and window, with when that was.
        let mut all: BTreeMap<(ConversationId, Timestamp), Vec<(Told, Timestamp)>> = BTreeMap::new();
        let (mut lost, mut alerts) = (0, 0);
        for minute in 0..7 * 24 * 60 {
            let now = at(0, minute);
            for row in &mut rows {
                // At this very moment it closes on somebody who waits.
                if row.window.closes_at() == Some(now) && row.is_owed() && row.resolved_at.is_none() {
                    lost += 1;
                    let heard = all.get(&(row.id, now)).map_or(&[][..], Vec::as_slice);
                    assert!(!heard.is_empty(), "{} closed at {now} and nobody was told", row.id);
                    let opened_at = now - SERVICE;
                    let first = heard.iter().map(|(_, at)| *at).min().unwrap();
                    let staffed = last_before(now).filter(|shift| shift.until > opened_at);
                    if let Some(shift) =
                        staffed.filter(|shift| row.snoozed_until.is_none_or(|until| until <= shift.from))
                    {
                        assert!(first >= opened_at && first < shift.until, "{}: told at {first}, {shift:?}", row.id);
                    }
                }
                match chance(seed, 1800) {
                    0 => writes(row, now),
                    1 => row.answered_at = Some(now),
                    2 if chance(seed, 4) == 0 => row.dismissed_at = Some(now),
                    3 if chance(seed, 4) == 0 => row.resolved_at = Some(now),
                    4 => row.snoozed_until = Some(now + Span::hours(chance(seed, 30))),
                    5 => row.assignee = [None, Some(ANA), Some(BO)][usize::try_from(chance(seed, 3)).unwrap()],
                    _ => {}
                }
                let Some(case) = Case::of(row, now) else { continue };
                let limits: &[i64] = if row.assignee == Some(BO) { &[240, 60] } else { &[USUAL] };
                let steps = case.steps(limits, last_before(case.closes_at));
                let known = all.entry((row.id, case.closes_at)).or_default();
                let before: Vec<Told> = known.iter().map(|(one, _)| *one).collect();
                let due = case.due(&steps, &before, now);
                for step in due {
                    alerts += 1;
                    assert!(row.is_owed() && row.resolved_at.is_none() && now < case.closes_at, "in vain");
                    let user = if step.level == Level::Assignee { row.assignee.unwrap() } else { LEA };
                    let one = told(step.level, step.limit, user);
                    assert!(!known.iter().any(|(other, _)| *other == one), "{one:?} twice for {}", row.id);
                    known.push((one, now));
                }
                let after: Vec<Told> = known.iter().map(|(one, _)| *one).collect();
                assert!(case.due(&steps, &after, now).is_empty(), "what was told is not due");
            }
        }
        assert!(lost > 20 && alerts > lost, "{lost} lost, {alerts} told");
    }

    /// Something that happens between two looks.
    #[derive(Debug, Clone)]
    enum Happening {
        Passes(i64),
        Writes(usize),
        Claims(usize, UserId),
        TurnOutToBeOne,
    }

    fn happening() -> impl Strategy<Value = Happening> {
        let user = prop_oneof![Just(ANA), Just(BO), Just(LEA)];
        prop_oneof![
            6 => (1i64..400).prop_map(Happening::Passes),
            3 => (0usize..2).prop_map(Happening::Writes),
            3 => (0usize..2, user).prop_map(|(who, user)| Happening::Claims(who, user)),
            1 => Just(Happening::TurnOutToBeOne),
        ]
    }

    proptest! {
        #[test]
        fn whoever_looks_at_the_next_moment_tells_each_level_once_and_in_time(
            opened in 0i64..4000, from in -1500i64..5500, length in 1i64..900, staffed in any::<bool>(),
            rests in prop::option::of(0i64..6000), limits in prop::sample::subsequence(LIMITS.to_vec(), 1..4),
            has_assignee in any::<bool>(),
        ) {
            let case = Case {
                assignee: has_assignee.then_some(ANA),
                snoozed_until: rests.map(|minutes| at(0, minutes)),
                ..case(at(0, opened))
            };
            let stretch = staffed.then(|| Stretch { from: at(0, from), until: at(0, from + length) });
            let steps = case.steps(&limits, stretch);
            let (mut now, mut heard) = (case.opened_at, Vec::new());
            loop {
                for step in case.due(&steps, &heard, now) {
                    let user = if step.level == Level::Assignee { ANA } else { LEA };
                    prop_assert!(!heard.contains(&told(step.level, step.limit, user)));
                    heard.push(told(step.level, step.limit, user));
                }
                match case.next(&steps, &heard, now) {
                    Some(next) => now = next,
                    None => break,
                }
                prop_assert!(now < case.closes_at, "too late");
            }
            prop_assert!(steps.iter().all(|step| step.at >= case.opened_at && step.at < case.closes_at));
            prop_assert_eq!(heard.iter().filter(|one| one.level == Level::Team).count(), 1);
            prop_assert_eq!(heard.iter().filter(|one| one.level == Level::Lead).count(), 1);
            let own = heard.iter().filter(|one| one.level == Level::Assignee).count();
            let expected = if has_assignee { 1..=limits.len() } else { 0..=0 };
            prop_assert!(expected.contains(&own), "{} times", own);
        }

        /// Two people with the same number who may turn out to be one: what was told of either is known of the one that is
        /// left.
        #[test]
        fn nobody_is_told_of_one_window_twice_whoever_claims_it_and_whoever_turns_out_to_be_one(
            happenings in prop::collection::vec(happening(), 0..120),
        ) {
            let mut rows = vec![
                Conversation::new(ConversationId(1), NumberId(1), ContactId(1)),
                Conversation::new(ConversationId(2), NumberId(1), ContactId(2)),
            ];
            let team = [ANA, BO, LEA];
            let mut now = FRIDAY;
            let mut all: BTreeMap<(ConversationId, Timestamp), Vec<Told>> = BTreeMap::new();
            for happening in happenings {
                match happening {
                    Happening::Passes(minutes) => now = now + Span::minutes(minutes),
                    Happening::Writes(who) => {
                        let at = who % rows.len();
                        writes(&mut rows[at], now);
                    }
                    Happening::Claims(who, user) => {
                        let at = who % rows.len();
                        rows[at].assignee = Some(user);
                    }
                    Happening::TurnOutToBeOne => {
                        if let Some(gone) = (rows.len() > 1).then(|| rows.pop()).flatten() {
                            rows[0].join(&gone);
                            let (kept, gone) = (rows[0].id, gone.id);
                            let theirs: Vec<_> = all.keys().copied().filter(|(id, _)| *id == gone).collect();
                            for of in theirs {
                                let told = all.remove(&of).unwrap_or_default();
                                all.entry((kept, of.1)).or_default().extend(told);
                            }
                        }
                    }
                }
                for row in &rows {
                    let Some(case) = Case::of(row, now) else { continue };
                    let steps = case.steps(&[240, USUAL], None);
                    let known = all.entry((row.id, case.closes_at)).or_default();
                    let before = known.clone();
                    for step in case.due(&steps, &before, now) {
                        let again = |user: UserId, levels: &[Level]| {
                            before.iter().any(|one| one.user == user && levels.contains(&one.level))
                        };
                        match (step.level, case.assignee) {
                            (Level::Assignee, Some(user)) => {
                                let elsewhere = again(user, &[Level::Team, Level::Lead]);
                                prop_assert!(!elsewhere || again(user, &[Level::Assignee]), "{user} heard with others");
                                let same = before.contains(&told(Level::Assignee, step.limit, user));
                                prop_assert!(!same, "{user} heard of {step:?}");
                                known.push(told(Level::Assignee, step.limit, user));
                            }
                            (level, _) => {
                                prop_assert!(!before.iter().any(|one| one.level == level), "{level:?} twice");
                                known.extend(team.map(|user| told(level, 0, user)));
                            }
                        }
                    }
                }
            }
        }

        #[test]
        fn nobody_is_interrupted_more_than_six_times_in_any_hour(minutes in prop::collection::vec(0i64..400, 0..120)) {
            let mut told = minutes;
            told.sort_unstable();
            let mut aloud: Vec<Timestamp> = Vec::new();
            for minute in told {
                let now = at(0, minute);
                match voice(&aloud, now) {
                    Voice::Muted { until } => prop_assert!(until > now),
                    Voice::Last { .. } | Voice::Aloud => aloud.push(now),
                }
                let within = aloud.iter().filter(|at| **at > now - HOUR).count();
                prop_assert!(within <= MOST_AN_HOUR);
            }
        }
    }
}
