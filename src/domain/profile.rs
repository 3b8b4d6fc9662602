//! A person as their page shows them: what is known, what was said about it, and what their past tells.
//!
//! What is told here is taken from rows that the store reads within limits; every figure says over how much it is.

use super::{
    attribute::Value,
    consent::{Category, Consent},
    contact::{ContactView, IdentifierKind},
    conversation::ConversationView,
    engagement::Exchange,
    id::{AttributeId, ContactId, MergeId, RemarkId, TagId},
    merge::Duplicate,
    tag::{Colour, Rule},
    time::{Span, Timestamp},
    tongue::Spoken,
    window::SERVICE,
    zone::Hours,
};
use serde::{Deserialize, Serialize};

/// Most messages of a person that a profile looks at: the latest.
pub const MESSAGES: i64 = 5000;
/// Most entries of a timeline: the latest.
pub const MOMENTS: usize = 200;
/// Most characters of a note, and most notes on one person that are shown.
pub const LONGEST_REMARK: usize = 4000;
pub const REMARKS: i64 = 200;
/// Most rows of consent that are shown.
pub const CONSENTS: i64 = 500;

/// A name that the platform knows or knew them by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentifierView {
    pub kind: IdentifierKind,
    /// A phone number with `+`.
    pub value: String,
    pub seen_at: Timestamp,
    /// Whether it is theirs now.
    pub current: bool,
}

/// Where they are, and how that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneView {
    /// IANA name.
    pub name: String,
    /// Somebody here said so; else it is taken from their number.
    pub said: bool,
    /// How many different times their country keeps, where it is taken from the number.
    pub of: u8,
}

/// A tag on a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worn {
    pub id: TagId,
    pub name: String,
    pub colour: Colour,
    pub rule: Option<Rule>,
    pub at: Timestamp,
    /// Who put it there; none for a rule or a program.
    pub by: Option<String>,
}

/// What somebody here noted about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub id: RemarkId,
    pub text: String,
    /// None for a program.
    pub author: Option<String>,
    /// Whether whoever asks wrote it.
    pub own: bool,
    pub created_at: Timestamp,
    pub edited_at: Option<Timestamp>,
}

/// Engagement with the band in which it lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Gauge {
    /// From 0 to 10.
    pub score: f64,
    pub low: f64,
    pub high: f64,
    /// Over so many answers of theirs.
    pub answers: i64,
    /// And so many messages either way.
    pub messages: i64,
}

/// How long they take to answer, in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Median {
    pub after: Span,
    /// Over so many answers.
    pub of: i64,
}

/// How many of the windows they opened were used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WindowsUsed {
    /// The business wrote while they were open.
    pub used: i64,
    /// Windows that are over, and the one that is open if it was used already.
    pub of: i64,
}

/// Something that happened with a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub at: Timestamp,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    FirstMessage,
    WindowOpened,
    /// It closed while they waited.
    WindowLost,
    /// A template left, of this name.
    Template(String),
    Consented(Category),
    Declined(Category),
    /// Made one with somebody else, of this name.
    Merged(String),
    Tagged(String),
}

/// That somebody else was made one with them, and whether it can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeView {
    pub id: MergeId,
    /// Who is gone, as they were called.
    pub gone: String,
    pub gone_id: ContactId,
    pub at: Timestamp,
    pub by: Option<String>,
}

/// A person, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    pub contact: ContactView,
    /// What they call themselves, where somebody here calls them otherwise.
    pub own_name: Option<String>,
    pub identifiers: Vec<IdentifierView>,
    pub language: Option<Spoken>,
    pub zone: Option<ZoneView>,
    pub hours: Option<Hours>,
    pub tags: Vec<Worn>,
    pub attributes: Vec<Value>,
    pub remarks: Vec<Remark>,
    /// The latest first.
    pub consents: Vec<Consent>,
    pub conversations: Vec<ConversationView>,
    pub gauge: Option<Gauge>,
    pub answers: Option<Median>,
    pub windows: WindowsUsed,
    /// The latest first.
    pub timeline: Vec<Moment>,
    /// There was more than was looked at.
    pub cut: bool,
    pub duplicates: Vec<Duplicate>,
    /// The latest first; only the first can be undone.
    pub merges: Vec<MergeView>,
    pub since: Timestamp,
    /// Whether anything is predicted of them.
    pub scored: bool,
    pub now: Timestamp,
}

/// What can be changed about a person in one go. What is none stays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Empty: what they call themselves.
    #[serde(default)]
    pub name: Option<String>,
    /// Empty: as it is detected.
    #[serde(default)]
    pub language: Option<String>,
    /// Empty: as their number tells.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// `["09:00", "17:00"]`; two empty texts: at any time.
    #[serde(default)]
    pub hours: Option<(String, String)>,
    /// All tags that are put by hand, by name.
    #[serde(default)]
    pub tags: Option<Vec<String>>,
    /// By the attribute's id; an empty text takes the value away.
    #[serde(default)]
    pub attributes: Option<std::collections::BTreeMap<AttributeId, String>>,
    #[serde(default)]
    pub consent: Option<super::consent::NewConsent>,
}

/// What matters of one message: when, whether it is the customer's, and in which conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub conversation: i64,
    pub at: Timestamp,
    pub by_customer: bool,
}

/// How long the customer took for each answer: their first word after one of the business, in each conversation. The
/// lines are in order of time.
pub fn answer_times(lines: &[Line]) -> Vec<Span> {
    let mut waiting: std::collections::BTreeMap<i64, Timestamp> = std::collections::BTreeMap::new();
    let mut times = Vec::new();
    for line in lines {
        if line.by_customer {
            times.extend(waiting.remove(&line.conversation).map(|since| line.at - since));
        } else {
            // The last word before the answer is the one that was answered.
            waiting.insert(line.conversation, line.at);
        }
    }
    times
}

/// The one in the middle; of an even number the earlier of the two.
pub fn median(mut times: Vec<Span>) -> Option<Median> {
    times.sort_unstable();
    let of = i64::try_from(times.len()).unwrap_or(i64::MAX);
    let middle = times.len().checked_sub(1)? / 2;
    times.get(middle).map(|after| Median { after: *after, of })
}

/// How many standard errors the band reaches to either side: nine times in ten the truth lies within.
const REACH: f64 = 1.645;

/// The rule of thumb with its band. Answer times scatter about as much as they are long, so the mean of n of them is
/// known to one part in √n; what would follow from a shorter and a longer one are the ends of the band. Of somebody who
/// never answered nobody knows how fast they would.
pub fn gauge(exchange: &Exchange, answers: i64, now: Timestamp) -> Gauge {
    let with = |answers_after: Option<Span>| Exchange { answers_after, ..*exchange }.rule_of_thumb(now);
    let score = exchange.rule_of_thumb(now);
    let (low, high) = match exchange.answers_after {
        None => (score, with(Some(Span(0)))),
        Some(after) => {
            let error = REACH / (answers.max(1) as f64).sqrt();
            let times = |factor: f64| Some(Span((after.0 as f64 * factor) as i64));
            (with(times(1.0 + error)), with(times((1.0 - error).max(0.0))))
        }
    };
    Gauge { score, low: low.min(score), high: high.max(score), answers, messages: exchange.messages }
}

/// A window of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    pub opened_at: Timestamp,
    pub closes_at: Timestamp,
    pub used: bool,
}

/// The windows that these lines of one conversation, in order of time, opened and used.
pub fn spells(lines: &[Line]) -> Vec<Spell> {
    let mut spells: Vec<Spell> = Vec::new();
    for line in lines {
        let open = spells.last_mut().filter(|spell| line.at < spell.closes_at);
        match (line.by_customer, open) {
            (true, Some(spell)) => spell.closes_at = line.at + SERVICE,
            (true, None) => spells.push(Spell { opened_at: line.at, closes_at: line.at + SERVICE, used: false }),
            (false, Some(spell)) => spell.used = true,
            (false, None) => {}
        }
    }
    spells
}

/// The share of windows used; one that is still open counts once it is.
pub fn windows_used(spells: &[Spell], now: Timestamp) -> WindowsUsed {
    let counted = spells.iter().filter(|spell| spell.used || spell.closes_at <= now);
    counted.fold(WindowsUsed::default(), |sum, spell| WindowsUsed {
        used: sum.used + i64::from(spell.used),
        of: sum.of + 1,
    })
}

/// The latest moments first, and no more than are shown.
pub fn timeline(mut moments: Vec<Moment>) -> Vec<Moment> {
    moments.sort_by_key(|moment| std::cmp::Reverse(moment.at));
    moments.truncate(MOMENTS);
    moments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn line(minutes: i64, by_customer: bool) -> Line {
        Line { conversation: 1, at: NOON + Span::minutes(minutes), by_customer }
    }

    #[test]
    fn an_answer_is_the_first_word_after_the_last_of_the_business() {
        let lines = [line(0, true), line(1, false), line(5, false), line(15, true), line(16, true), line(20, false)];
        assert_eq!(answer_times(&lines), [Span::minutes(10)]);
        let elsewhere = Line { conversation: 2, ..line(30, true) };
        assert_eq!(answer_times(&[line(20, false), elsewhere]), [], "said in another conversation");
    }

    #[test]
    fn the_median_is_the_one_in_the_middle() {
        assert_eq!(median(Vec::new()), None);
        let of = |minutes: &[i64]| median(minutes.iter().map(|n| Span::minutes(*n)).collect()).unwrap();
        assert_eq!(of(&[9]), Median { after: Span::minutes(9), of: 1 });
        assert_eq!(of(&[600, 1, 5]), Median { after: Span::minutes(5), of: 3 });
        assert_eq!(of(&[4, 1, 2, 600]), Median { after: Span::minutes(2), of: 4 });
    }

    #[test]
    fn windows_are_counted_when_they_are_over_or_used() {
        let hours = |n: i64| n * 60;
        let lines = [
            line(0, true),
            line(hours(1), false),
            line(hours(20), true),
            line(hours(45), false),
            line(hours(50), true),
        ];
        let spells = spells(&lines);
        let at = |hours: i64| NOON + Span::hours(hours);
        assert_eq!(
            spells,
            [
                Spell { opened_at: at(0), closes_at: at(44), used: true },
                Spell { opened_at: at(50), closes_at: at(74), used: false },
            ]
        );
        assert_eq!(windows_used(&spells, at(60)), WindowsUsed { used: 1, of: 1 });
        assert_eq!(windows_used(&spells, at(74)), WindowsUsed { used: 1, of: 2 });
    }

    proptest! {
        #[test]
        fn a_score_lies_in_its_band_and_the_band_between_0_and_10(
            after in prop::option::of(0i64..100_000), answers in 0i64..1000, messages in 0i64..10_000,
            silent in 0i64..10_000, vip: bool,
        ) {
            let answers_after = after.map(Span::minutes);
            let last_at = NOON - Span::hours(silent);
            let gauge = gauge(&Exchange { answers_after, messages, last_at, vip }, answers, NOON);
            prop_assert!(0.0 <= gauge.low && gauge.low <= gauge.score && gauge.score <= gauge.high && gauge.high <= 10.0);
        }

        #[test]
        fn windows_do_not_overlap(lines in prop::collection::vec((0i64..20_000, any::<bool>()), 0..40)) {
            let mut lines: Vec<Line> = lines.into_iter().map(|(minutes, by)| line(minutes, by)).collect();
            lines.sort_by_key(|line| line.at);
            let spells = spells(&lines);
            prop_assert!(spells.windows(2).all(|pair| pair[0].closes_at <= pair[1].opened_at));
            prop_assert!(spells.iter().all(|spell| spell.closes_at - spell.opened_at >= SERVICE));
        }
    }
}
