//! What is counted, beside a plain count of the same that looks at every hour.

use super::*;
use crate::domain::{
    model::features::{Said, Side},
    window::{OpenedBy, Opening, Window},
};
use proptest::prelude::*;

const NOON: Timestamp = Timestamp(1_795_348_800_000);
/// Hours of a random talk.
const HOURS: i64 = 24 * 90;

fn at(hours: i64) -> Timestamp {
    NOON + Span::hours(hours)
}

fn word(hours: i64, way: Direction) -> Word {
    Word {
        at: at(hours),
        id: MessageId(hours * 10 + if way == Direction::In { 1 } else { 2 }),
        way,
        kind: Kind::Message,
        answers: way != Direction::In,
        by: None,
        automatic: false,
        failed: false,
        refused_at: None,
        ad: None,
        freed: 0,
    }
}

fn said(words: Vec<Word>) -> Facts {
    Facts::of(&Heard { said: words, ..Heard::default() }, |_, _| true)
}

fn total(facts: &Facts, fact: Fact) -> i64 {
    facts.counts.values().map(|counts| counts[fact as usize]).sum()
}

/// In which hours something was counted.
fn hours(facts: &Facts, fact: Fact) -> Vec<i64> {
    let each = facts.counts.iter().filter(|(_, counts)| counts[fact as usize] > 0);
    each.map(|(quarter, _)| (*quarter - NOON).0 / Span::hours(1).0).collect()
}

#[test]
fn facts_stand_in_their_order() {
    assert!(Fact::ALL.iter().enumerate().all(|(n, fact)| *fact as usize == n));
    assert!(Fact::ALL.iter().all(|fact| Fact::parse(fact.word()) == Some(*fact)));
}

#[test]
fn a_window_opens_goes_on_and_closes_once() {
    let talk = vec![word(0, Direction::In), word(2, Direction::Out), word(20, Direction::In)];
    let facts = said(talk);
    assert_eq!(hours(&facts, Fact::Opened), [0]);
    assert_eq!(hours(&facts, Fact::KeptAlive), [20]);
    assert_eq!(hours(&facts, Fact::Closed), [44]);
    assert_eq!((total(&facts, Fact::Used), hours(&facts, Fact::Lost)), (1, vec![44]), "the last word waits");
    assert_eq!((total(&facts, Fact::Received), total(&facts, Fact::Replied)), (2, 1));
}

#[test]
fn a_template_brings_back_whoever_writes_within_a_week() {
    let template = |hours| Word { kind: Kind::Template, ..word(hours, Direction::Out) };
    let back = said(vec![word(0, Direction::In), template(30), word(40, Direction::In)]);
    assert_eq!((hours(&back, Fact::Reopened), hours(&back, Fact::Opened)), (vec![40], vec![0, 40]));
    let late = said(vec![word(0, Direction::In), template(30), word(30 + 169, Direction::In)]);
    assert_eq!(total(&late, Fact::Reopened), 0);
    let inside = said(vec![word(0, Direction::In), template(3), word(40, Direction::In)]);
    assert_eq!(total(&inside, Fact::Reopened), 0, "it was sent in an open window");
    let failed = Word { failed: true, ..template(30) };
    assert_eq!(total(&said(vec![word(0, Direction::In), failed, word(40, Direction::In)]), Fact::Reopened), 0);
}

#[test]
fn a_question_is_answered_by_a_person_and_not_by_what_leaves_by_itself() {
    let automatic = Word { automatic: true, ..word(1, Direction::Out) };
    let by = Word { by: Some(UserId(7)), ..word(5, Direction::Out) };
    let facts = said(vec![
        word(0, Direction::In),
        automatic,
        word(3, Direction::In),
        by,
        word(6, Direction::In),
        word(8, Direction::Echo),
    ]);
    let found: Vec<_> =
        facts.answers.iter().map(|one| ((one.at - one.asked_at).0 / 3_600_000, one.first, one.by)).collect();
    assert_eq!(found, [(5, true, Some(UserId(7))), (2, false, None)]);
    assert_eq!((total(&facts, Fact::Automatic), total(&facts, Fact::Replied)), (1, 2));
    let late = said(vec![word(0, Direction::In), word(30, Direction::Out)]);
    assert_eq!(late.answers, [], "its window had closed");
    let heard = Heard {
        said: vec![word(0, Direction::In), word(5, Direction::Out)],
        dismissed: vec![at(2)],
        ..Heard::default()
    };
    assert_eq!(Facts::of(&heard, |_, _| true).answers, [], "somebody said that no answer is needed");
}

#[test]
fn it_is_told_why_a_window_was_lost() {
    let lost = |heard: Heard, staffed: bool| {
        let heard = Heard { said: [heard.said, vec![word(0, Direction::In)]].concat(), ..heard };
        Facts::of(&heard, |_, _| staffed).lost.iter().map(|one| one.why).collect::<Vec<_>>()
    };
    let somebodys = || Heard { assigned: vec![(at(1), true)], ..Heard::default() };
    assert_eq!(lost(Heard::default(), true), [Why::Unassigned]);
    assert_eq!(lost(somebodys(), true), [Why::Unanswered]);
    assert_eq!(lost(somebodys(), false), [Why::Unstaffed]);
    let left = Heard { assigned: vec![(at(2), false), (at(1), true)], ..Heard::default() };
    assert_eq!(lost(left, true), [Why::Unassigned]);
    let snoozed = |until| Heard { snoozed: vec![(at(1), at(until))], ..somebodys() };
    assert_eq!((lost(snoozed(30), true), lost(snoozed(23), true)), (vec![Why::Snoozed], vec![Why::Unanswered]));
    let failed = Heard { said: vec![Word { failed: true, ..word(2, Direction::Out) }], ..snoozed(30) };
    assert_eq!(lost(failed, false), [Why::Failed]);
}

#[test]
fn a_lead_is_in_time_where_it_is_answered_within_a_day() {
    let ad = Ad { id: "ad".to_owned(), headline: "Sale".to_owned() };
    let lead = |hours| Word { ad: Some(ad.clone()), ..word(hours, Direction::In) };
    let free = Word { freed: 70, ..word(3, Direction::Out) };
    let facts = said(vec![lead(0), lead(1), free, word(5, Direction::In), lead(100)]);
    let found: Vec<_> = facts.leads.iter().map(|one| (one.in_time, one.replied, one.saved)).collect();
    assert_eq!(found, [(true, true, 70), (false, false, 0)]);
    assert_eq!((total(&facts, Fact::Lead), hours(&facts, Fact::LeadInTime)), (2, vec![0]));
}

#[test]
fn what_is_no_longer_kept_still_says_since_when_somebody_is_known() {
    let heard = Heard { said: vec![word(0, Direction::In)], first_at: Some(at(-24 * 400)), ..Heard::default() };
    let facts = Facts::of(&heard, |_, _| true);
    let last = facts.moves.iter().find(|one| one.at == at(0)).copied();
    assert_eq!(last, Some(Move { at: at(0), from: Step::Lost, to: Step::WonBack }));
}

#[test]
fn a_quantile_is_off_by_a_fortieth_at_most() {
    let spans: Vec<i64> = (1..=1000).map(|n| n * 7).collect();
    let mut steps = Steps::default();
    for minutes in &spans {
        steps.add(step_of(Span::minutes(*minutes)));
    }
    for (part, exact) in [(0.5, 3500.0), (0.9, 6300.0)] {
        let said = steps.quantile(part).unwrap();
        assert!((said / exact - 1.0).abs() < 0.026, "{said} {exact}");
    }
    assert_eq!((steps.count(), Steps::default().quantile(0.5)), (1000, None));
    assert!(usize::try_from(step_of(Span(i64::MAX))).unwrap() <= LAST_STEP);
    assert_eq!(step_of(Span(0)), 0);
}

/// Words at full hours: from whom, and what became of them.
fn talks() -> impl Strategy<Value = Vec<Word>> {
    let one = (0i64..HOURS, 0u8..10).prop_map(|(hours, what)| match what {
        0..=4 => word(hours, Direction::In),
        5..=6 => word(hours, Direction::Out),
        7 => Word { kind: Kind::Template, ..word(hours, Direction::Out) },
        8 => Word { failed: true, refused_at: Some(at(hours)), ..word(hours, Direction::Out) },
        _ => Word { kind: Kind::Call, answers: true, ..word(hours, Direction::In) },
    });
    prop::collection::vec(one, 0..40).prop_map(|words| {
        let mut once = BTreeMap::new();
        words.into_iter().for_each(|word| drop(once.insert(word.id, word)));
        once.into_values().collect()
    })
}

/// The ledger of a window as it was known then.
fn ledger(talk: &[Word], until: impl Fn(Timestamp) -> bool) -> Window {
    let mut window = Window::default();
    for word in talk {
        if word.way == Direction::In && until(word.at) {
            window.open(Opening { at: word.at, kind: OpenedBy::Message, wamid: word.id.to_string() }, true);
        }
        if let Some(at) = word.refused_at.filter(|at| until(*at)) {
            window.refuse(at);
        }
    }
    window
}

proptest! {
    #[test]
    fn windows_are_those_of_the_ledger_looked_at_every_hour(talk in talks()) {
        let facts = said(talk.clone());
        let (mut opened, mut closed, mut is_open) = (Vec::new(), Vec::new(), false);
        for hour in -1..HOURS + 48 {
            let now = at(hour);
            let before = ledger(&talk, |time| time < now).permits_free_form(now);
            if is_open && !before {
                closed.push(hour);
                is_open = false;
            }
            if talk.iter().any(|word| word.way == Direction::In && word.at == now) && !is_open {
                opened.push(hour);
                is_open = true;
            }
            if is_open && !ledger(&talk, |time| time <= now).permits_free_form(now) {
                closed.push(hour);
                is_open = false;
            }
        }
        prop_assert_eq!(hours(&facts, Fact::Opened), opened);
        closed.dedup();
        prop_assert_eq!(hours(&facts, Fact::Closed), closed);
        prop_assert_eq!(total(&facts, Fact::Opened), total(&facts, Fact::Closed));
    }

    #[test]
    fn the_journey_is_that_of_the_rules_looked_at_every_hour(talk in talks()) {
        let facts = said(talk.clone());
        let by = |word: &Word| if word.way == Direction::In { Side::Customer } else { Side::Business };
        let heard: Vec<Said> =
            talk.iter().filter(|word| !word.failed).map(|word| Said { at: word.at, by: by(word) }).collect();
        for hour in (0..HOURS + 24 * 130).step_by(5) {
            // A moment after the hour, where what is over with it is over.
            let now = at(hour) + Span(1);
            let past = Past::of(&heard, now);
            let step = facts.moves.iter().rev().find(|one| one.at <= now).map_or(Step::Unheard, |one| one.to);
            prop_assert_eq!(step, past.step(now), "after {} hours", hour);
            if hour >= HOURS {
                prop_assert_eq!(facts.standing.past(now).segment(now), past.segment(now));
                prop_assert_eq!(facts.standing.past(now).step(now), past.step(now));
            }
        }
        prop_assert!(facts.moves.windows(2).all(|pair| pair[0].at < pair[1].at && pair[0].to == pair[1].from));
    }

    #[test]
    fn any_order_and_any_repetition_count_the_same(
        (talk, shuffled) in talks().prop_flat_map(|talk| (Just(talk.clone()), Just([talk.clone(), talk].concat()).prop_shuffle()))
    ) {
        prop_assert_eq!(said(talk), said(shuffled));
    }

    #[test]
    fn what_is_lost_is_what_the_rule_of_lost_windows_finds(talk in talks()) {
        let marks = talk.iter().flat_map(|word| {
            let asked = (word.way == Direction::In).then_some(Mark { at: word.at, did: Did::Asked(word.id) });
            let settled = word.answers && !word.failed;
            asked.into_iter().chain(settled.then_some(Mark { at: word.at, did: Did::Settled }))
        });
        let lost = losses(marks.collect(), Timestamp(i64::MAX));
        let found: Vec<_> = said(talk.clone()).lost.iter().map(|one| (one.asked_at, one.at)).collect();
        prop_assert_eq!(found, lost.iter().map(|one| (one.asked_at, one.closed_at)).collect::<Vec<_>>());
    }
}

/// A moment: a full hour, where things meet and windows end to the second, or any other.
fn moments() -> impl Strategy<Value = Timestamp> {
    const DENSE: i64 = 24 * 30;
    let seconds = prop_oneof![1 => (0..DENSE).prop_map(|hour| hour * 3600), 2 => 0..DENSE * 3600];
    seconds.prop_map(|seconds| NOON + Span::seconds(seconds))
}

/// A talk of some weeks at any times, with all that can be said in one. Of a moment there is one word of each side.
fn heard() -> impl Strategy<Value = Heard> {
    let ad = |id: &str| Some(Ad { id: id.to_owned(), headline: "Sale".to_owned() });
    let one = (moments(), 0u8..18, 0i64..7200).prop_map(move |(at, what, later)| {
        let way = if what < 9 { Direction::In } else { Direction::Out };
        let plain = Word { at, id: MessageId(at.0 / 100 + i64::from(way == Direction::In)), ..word(0, way) };
        match what {
            0..=4 => plain,
            5 => Word { ad: ad("one"), ..plain },
            6 => Word { ad: ad("other"), ..plain },
            7 => Word { kind: Kind::Call, answers: true, ..plain },
            8 => Word { kind: Kind::Call, ..plain },
            9..=10 => Word { by: Some(UserId(later % 3 + 1)), ..plain },
            11 => Word { way: Direction::Echo, ..plain },
            12 => Word { automatic: true, ..plain },
            13..=14 => Word { kind: Kind::Template, ..plain },
            15 => Word { freed: later + 1, ..plain },
            16 => Word { failed: true, freed: 5, refused_at: Some(at + Span::seconds(later)), ..plain },
            _ => Word { answers: false, ..plain },
        }
    });
    (prop::collection::vec(one, 0..70), prop::collection::vec(moments(), 0..6)).prop_map(|(words, dismissed)| {
        let mut once = BTreeMap::new();
        words.into_iter().for_each(|word| drop(once.insert(word.id, word)));
        Heard { said: once.into_values().collect(), dismissed, ..Heard::default() }
    })
}

/// When something stands among all that happened: at one moment first what the customer said, then what the business did, then
/// refusals and what was dismissed.
type Place = (Timestamp, u8, i64);

/// The same talk for a count that keeps nothing in mind: each thing is looked for among everything.
struct Plainly {
    asked: Vec<Place>,
    settled: Vec<Place>,
    templates: Vec<Place>,
    refused: Vec<Place>,
}

impl Plainly {
    fn of(said: &[Word]) -> Self {
        let places = |order: u8, when: fn(&Word) -> Option<Timestamp>| {
            let mut places: Vec<Place> = said.iter().filter_map(|word| Some((when(word)?, order, word.id.0))).collect();
            places.sort_unstable();
            places
        };
        Self {
            asked: places(0, |word| (word.way == Direction::In).then_some(word.at)),
            settled: places(1, |word| is_settling(word).then_some(word.at)),
            templates: places(1, |word| (is_settling(word) && word.kind == Kind::Template).then_some(word.at)),
            refused: places(2, |word| word.refused_at),
        }
    }

    fn word_before(&self, place: Place) -> Option<Place> {
        self.asked.iter().copied().filter(|word| *word < place).max()
    }

    /// For a day after a word, unless a send was refused since.
    fn is_open(&self, place: Place) -> bool {
        let word = self.word_before(place);
        word.is_some_and(|word| place.0 < word.0 + Span::hours(24) && !any(&self.refused, word, place))
    }

    /// The words with which windows open.
    fn opened(&self) -> Vec<Place> {
        self.asked.iter().copied().filter(|word| !self.is_open(*word)).collect()
    }
}

fn is_settling(word: &Word) -> bool {
    let is_talk = word.way != Direction::In || word.kind == Kind::Call;
    word.answers && !word.failed && is_talk
}

fn any(of: &[Place], after: Place, before: Place) -> bool {
    of.iter().any(|place| after < *place && *place < before)
}

/// The quarters of an hour in which something was counted, as often as it was.
fn quarters(facts: &Facts, fact: Fact) -> Vec<i64> {
    let each = facts.counts.iter();
    each.flat_map(|(at, counts)| (0..counts[fact as usize]).map(move |_| at.0)).collect()
}

/// The quarters of an hour of some moments.
fn quarters_of(moments: impl IntoIterator<Item = Timestamp>) -> Vec<i64> {
    let mut quarters: Vec<i64> = moments.into_iter().map(|at| at.0 - at.0 % 900_000).collect();
    quarters.sort_unstable();
    quarters
}

/// Somebody works in every other hour.
fn works(at: Timestamp) -> bool {
    at.0 / 3_600_000 % 2 == 0
}

proptest! {
    #[test]
    fn windows_go_on_come_back_and_are_used_as_the_rules_say_at_any_time(heard in heard()) {
        let facts = Facts::of(&heard, |from, _| works(from));
        let plainly = Plainly::of(&heard.said);
        let opened = plainly.opened();
        let long_ago = (Timestamp(i64::MIN), 0, 0);
        let before = |word: Place| plainly.word_before(word).unwrap_or(long_ago);
        let kept = plainly.asked.iter().filter(|word| plainly.is_open(**word));
        let kept = kept.filter(|word| any(&plainly.settled, before(**word), **word));
        prop_assert_eq!(quarters(&facts, Fact::KeptAlive), quarters_of(kept.map(|word| word.0)));

        let brought = |word: &Place| {
            let mut sent = plainly.templates.iter().filter(|sent| before(*word) < **sent && **sent < *word);
            sent.any(|sent| !plainly.is_open(*sent) && word.0 - sent.0 <= Span::hours(7 * 24))
        };
        let reopened = opened.iter().filter(|word| brought(word)).map(|word| word.0);
        prop_assert_eq!(quarters(&facts, Fact::Reopened), quarters_of(reopened));
        prop_assert_eq!(quarters(&facts, Fact::Opened), quarters_of(opened.iter().map(|word| word.0)));

        let far = (Timestamp(i64::MAX), 0, 0);
        let (mut closed, mut used) = (Vec::new(), Vec::new());
        for (n, window) in opened.iter().enumerate() {
            let next = opened.get(n + 1).copied().unwrap_or(far);
            let last = plainly.word_before(next).unwrap();
            let refusal = plainly.refused.iter().find(|refusal| **refusal > last).map(|refusal| refusal.0);
            let ends = refusal.unwrap_or(Timestamp(i64::MAX)).min(last.0 + Span::hours(24));
            closed.push(ends);
            let mut inside = plainly.settled.iter().filter(|said| *window < **said && **said < next);
            if inside.any(|said| plainly.is_open(*said)) {
                used.push(ends);
            }
        }
        prop_assert_eq!(quarters(&facts, Fact::Closed), quarters_of(closed));
        prop_assert_eq!(quarters(&facts, Fact::Used), quarters_of(used));
    }

    #[test]
    fn answers_and_their_times_are_those_of_the_first_question_that_waited(heard in heard()) {
        let facts = Facts::of(&heard, |from, _| works(from));
        let plainly = Plainly::of(&heard.said);
        let by_hand = |place: &Place| heard.said.iter().find(|word| word.id.0 == place.2 && !word.automatic);
        // Whatever ends a wait: an answer that a person or a program gave, or that somebody said that none is needed.
        let mut ends: Vec<Place> = heard.dismissed.iter().map(|at| (*at, 2, 0)).collect();
        ends.extend(plainly.settled.iter().filter(|place| by_hand(place).is_some()));
        ends.sort_unstable();
        let mut expected: Vec<Answered> = Vec::new();
        for answer in ends.iter().filter(|end| end.1 == 1) {
            let Some(last) = plainly.word_before(*answer) else { continue };
            if answer.0 >= last.0 + Span::hours(24) || any(&ends, last, *answer) {
                continue;
            }
            // Back to the first of the words that came while the ones before them were not a day old.
            let mut begins = last;
            while let Some(word) = plainly.word_before(begins).filter(|word| begins.0 < word.0 + Span::hours(24)) {
                begins = word;
            }
            let ended = ends.iter().rev().find(|end| begins < **end && **end < *answer);
            let asked = plainly.asked.iter().find(|word| **word >= begins && ended.is_none_or(|end| **word > *end));
            let asked_at = asked.unwrap().0;
            let said = by_hand(answer).unwrap();
            expected.push(Answered {
                asked_at,
                at: answer.0,
                first: expected.iter().all(|known| known.asked_at < begins.0),
                staffed: works(asked_at),
                by: said.by,
            });
        }
        prop_assert_eq!(&facts.answers, &expected);
        prop_assert_eq!(quarters(&facts, Fact::Answered), quarters_of(expected.iter().map(|one| one.asked_at)));
    }

    #[test]
    fn leads_are_those_whom_an_ad_brought_once_a_day_with_what_came_of_them(heard in heard()) {
        let facts = Facts::of(&heard, |from, _| works(from));
        let plainly = Plainly::of(&heard.said);
        let day = Span::hours(24);
        let mut by_ad: BTreeMap<Ad, Vec<Timestamp>> = BTreeMap::new();
        for (at, _, id) in &plainly.asked {
            let word = heard.said.iter().find(|word| word.id.0 == *id).unwrap();
            let Some(ad) = word.ad.clone() else { continue };
            let came = by_ad.entry(ad).or_default();
            if came.last().is_none_or(|last| *at >= *last + day) {
                came.push(*at);
            }
        }
        let mut expected: Vec<Lead> = Vec::new();
        for (ad, at) in by_ad.into_iter().flat_map(|(ad, came)| came.into_iter().map(move |at| (ad.clone(), at))) {
            let answered = plainly.settled.iter().map(|place| place.0).find(|said| (at..at + day).contains(said));
            let replied = answered.is_some_and(|answered| plainly.asked.iter().any(|word| word.0 > answered));
            expected.push(Lead { at, ad, in_time: answered.is_some(), replied, saved: 0 });
        }
        expected.sort();
        for (n, lead) in expected.clone().iter().enumerate() {
            let next = expected.get(n + 1).map_or(Timestamp(i64::MAX), |next| next.at);
            let free = heard.said.iter().filter(|word| !word.failed && (lead.at..next).contains(&word.at));
            expected[n].saved = free.map(|word| word.freed).sum();
        }
        prop_assert_eq!(&facts.leads, &expected);
        prop_assert_eq!(quarters(&facts, Fact::Lead), quarters_of(expected.iter().map(|lead| lead.at)));
        let in_time = expected.iter().filter(|lead| lead.in_time).map(|lead| lead.at);
        prop_assert_eq!(quarters(&facts, Fact::LeadInTime), quarters_of(in_time));
    }
}
