//! The past of an installation, gone through in the order in which it happened, so that it is known at once how good
//! predictions are where much was said before anything was predicted.
//!
//! At each moment at which the product would have predicted something it is predicted here, by what had been said and learnt
//! until then; only once its time is over it is learnt from. So each prediction is judged by what nobody knew when it was
//! made, as `ajar evaluate` does with a stream. Beside it stand what ships, which learns nothing, and the two baselines. The
//! past was not chosen by any prediction: nobody saw one. What is predicted live is judged apart from it ([`super::learning`]).
//!
//! All of it is in memory, and bounded: so many lines, so many conversations, so many predictions that are open.

use super::{
    engagement::{DAYS, Exchange},
    id::{ContactId, ConversationId, NumberId},
    learning::{Answered, Baselines, Case, Duel, HORIZON, Judged, SILENCES, Served, Verdict, told_apart},
    model::{
        Account, Business, Context, Example, Inputs, Model, Pair, Person, Question, Said, Side, isotonic::Isotonic,
    },
    profile::{self, answer_times},
    time::{Span, Timestamp},
    window::SERVICE,
};
use std::collections::{BTreeMap, HashMap, VecDeque};

/// Lines that are gone through at most, the latest; and conversations they are of.
pub const MOST_LINES: usize = 200_000;
pub const MOST_PARTIES: usize = 30_000;
/// Predictions that are open at one time. What comes on top of that is not asked.
const MOST_OPEN: usize = 50_000;
/// Of each question the latest are judged; and those that two models are compared by.
const MOST_CASES: usize = 20_000;
const MOST_DUELS: usize = 5_000;
/// Answers that the rule of thumb is read by, and after how many it is read anew.
const THUMBS: usize = 2_000;
const ANEW: i64 = 250;
const ANEW_AT_FIRST: i64 = 50;
/// Lines of one conversation that the rule of thumb looks at.
const LATELY: usize = 200;

/// Something that was said in a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub said: Said,
    pub conversation: ConversationId,
}

/// Whose a conversation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub number: NumberId,
    pub contact: ContactId,
    pub vip: bool,
    /// When they said that they want to be left in peace: no success, whatever they wrote.
    pub declined: Vec<Timestamp>,
    /// Since when nobody is asked about.
    pub blocked_at: Option<Timestamp>,
}

/// Minutes and hours from UTC where a customer lives, at a moment.
pub type Offset<'a> = &'a (dyn Fn(ConversationId, Timestamp) -> Span + Sync);

/// What happens at a moment by itself.
enum Due {
    /// A customer has been silent since then for the nth of [`SILENCES`].
    Silent { conversation: ConversationId, since: Timestamp, nth: usize },
    /// The time of a prediction is over.
    Over(Box<Open>),
}

/// A prediction whose time is not over.
struct Open {
    conversation: ConversationId,
    question: Question,
    asked_at: Timestamp,
    due_at: Timestamp,
    inputs: Inputs,
    p: f64,
    /// What ships said.
    shipped: f64,
    thumb: f64,
    baseline: f64,
    rate: f64,
}

/// A past that is gone through.
pub struct Replay {
    lines: std::vec::IntoIter<Line>,
    from: Timestamp,
    /// Nothing is asked from then on: there it was predicted live.
    until: Timestamp,
    parties: HashMap<ConversationId, Party>,
    people: HashMap<ContactId, Vec<ConversationId>>,
    pairs: HashMap<ConversationId, Pair>,
    lately: HashMap<ConversationId, VecDeque<profile::Line>>,
    businesses: HashMap<NumberId, Business>,
    account: Account,
    shipped: Model,
    model: Model,
    agenda: BTreeMap<(Timestamp, u64), Due>,
    noted: u64,
    open: usize,
    baselines: Baselines,
    thumbs: [VecDeque<(f64, bool)>; 2],
    cases: [VecDeque<Case>; 2],
    duels: VecDeque<Duel>,
    labels: i64,
}

/// What came of it.
pub struct Gone {
    /// What was learnt.
    pub model: Model,
    pub baselines: Baselines,
    pub labels: i64,
    pub from: Timestamp,
    pub until: Timestamp,
    /// How good the predictions were, one for each question.
    pub answered: Vec<Answered>,
    /// Against what ships, and what follows from that.
    pub judged: Judged,
    pub verdict: Verdict,
}

fn push<T>(queue: &mut VecDeque<T>, one: T, most: usize) {
    if queue.len() >= most {
        queue.pop_front();
    }
    queue.push_back(one);
}

impl Replay {
    /// Of these lines, from what ships on. Nothing is asked from `until` on, but what was said for so long after it still
    /// tells what came of what was asked before.
    pub fn new(
        shipped: Model,
        mut lines: Vec<Line>,
        parties: HashMap<ConversationId, Party>,
        until: Timestamp,
    ) -> Self {
        lines.sort_unstable();
        let more = lines.len().saturating_sub(MOST_LINES);
        lines.drain(..more);
        let from = lines.first().map_or(until, |line| line.said.at);
        Self {
            lines: lines.into_iter(),
            from,
            until,
            parties,
            people: HashMap::new(),
            pairs: HashMap::new(),
            lately: HashMap::new(),
            businesses: HashMap::new(),
            account: Account::default(),
            model: shipped.clone(),
            shipped,
            agenda: BTreeMap::new(),
            noted: 0,
            open: 0,
            baselines: Baselines::default(),
            thumbs: Default::default(),
            cases: Default::default(),
            duels: VecDeque::new(),
            labels: 0,
        }
    }

    /// Goes through so many lines. False once all of them are over, and all that was asked of them.
    pub fn step(&mut self, most: usize, offset: Offset<'_>) -> bool {
        for _ in 0..most {
            let Some(line) = self.lines.next() else {
                self.passes(self.until + HORIZON + Span(1), offset);
                return false;
            };
            self.passes(line.said.at, offset);
            self.hear(line, offset);
        }
        true
    }

    /// What came of it.
    pub fn finish(self) -> Gone {
        let Self { from, until, model, baselines, labels, cases, duels, .. } = self;
        let answered = Question::ALL.into_iter().zip(cases).map(|(question, cases)| {
            let cases = Vec::from(cases);
            Answered::of(question, Served::of(None, &cases, None), &cases, until)
        });
        let duels = Vec::from(duels);
        Gone {
            model,
            baselines,
            labels,
            from,
            until,
            answered: answered.collect(),
            judged: Judged::of(&duels),
            verdict: told_apart(&duels),
        }
    }

    fn note(&mut self, at: Timestamp, due: Due) {
        self.noted += 1;
        self.agenda.insert((at, self.noted), due);
    }

    /// Does all that is due before a moment.
    fn passes(&mut self, now: Timestamp, offset: Offset<'_>) {
        while let Some(entry) = self.agenda.first_entry() {
            let (at, _) = *entry.key();
            if at >= now {
                return;
            }
            match entry.remove() {
                Due::Over(open) => self.settle(*open),
                Due::Silent { conversation, since, nth } => {
                    let last = self.pairs.get(&conversation).and_then(Pair::last_inbound);
                    if last == Some(since) {
                        self.ask(Question::Write, conversation, at, since + SERVICE, offset);
                        if let Some(hours) = SILENCES.get(nth + 1) {
                            self.note(since + Span::hours(*hours), Due::Silent { conversation, since, nth: nth + 1 });
                        }
                    }
                }
            }
        }
    }

    fn hear(&mut self, line: Line, offset: Offset<'_>) {
        let Line { said, conversation } = line;
        let Some(party) = self.parties.get(&conversation) else { return };
        let (number, contact) = (party.number, party.contact);
        let known = self.pairs.get(&conversation).cloned();
        if known.is_none() {
            self.people.entry(contact).or_default().push(conversation);
        }
        let before = known.unwrap_or_default();
        if said.by == Side::Business && before.begins_turn(said.at) {
            self.ask(Question::Reply, conversation, said.at, said.at + HORIZON, offset);
        }
        let mut after = before.clone();
        after.take(said).expect("they are in order");
        self.businesses.entry(number).or_default().take(&before, &after, &[said]);
        self.account.take(&before, &after, &[said]);
        self.pairs.insert(conversation, after);
        let lines = self.lately.entry(conversation).or_default();
        let by_customer = said.by == Side::Customer;
        push(lines, profile::Line { conversation: conversation.0, at: said.at, by_customer }, LATELY);
        if by_customer {
            let since = said.at;
            self.note(since + Span::hours(SILENCES[0]), Due::Silent { conversation, since, nth: 0 });
        }
    }

    /// Predicts something, by what is known at this moment.
    fn ask(
        &mut self,
        question: Question,
        conversation: ConversationId,
        asked_at: Timestamp,
        due_at: Timestamp,
        offset: Offset<'_>,
    ) {
        let Some(party) = self.parties.get(&conversation) else { return };
        let is_blocked = party.blocked_at.is_some_and(|at| at <= asked_at);
        if is_blocked || asked_at >= self.until || self.open >= MOST_OPEN {
            return;
        }
        let (nobody, nothing) = (Pair::default(), Business::default());
        let pair = self.pairs.get(&conversation).unwrap_or(&nobody);
        let others = self.people.get(&party.contact).into_iter().flatten().filter(|other| **other != conversation);
        let pairs: Vec<&Pair> = others.filter_map(|other| self.pairs.get(other)).chain([pair]).collect();
        let context = Context {
            pair,
            person: &Person::of(&pairs),
            business: self.businesses.get(&party.number).unwrap_or(&nothing),
            account: &self.account,
            offset: offset(conversation, asked_at),
        };
        let inputs = context.inputs(asked_at);
        let within = due_at - asked_at;
        let thumb = self.exchange(conversation, party.vip, asked_at).rule_of_thumb(asked_at);
        let baseline = self.baselines.of(question);
        let open = Open {
            conversation,
            question,
            asked_at,
            due_at,
            p: self.model.chance(question, &inputs, within).p,
            shipped: self.shipped.chance(question, &inputs, within).p,
            thumb,
            baseline: baseline.read(thumb),
            rate: baseline.rate(),
            inputs,
        };
        self.open += 1;
        self.note(due_at, Due::Over(Box::new(open)));
    }

    /// What the rule of thumb looks at.
    fn exchange(&self, conversation: ConversationId, vip: bool, at: Timestamp) -> Exchange {
        let since = at - Span::days(DAYS);
        let lines = self.lately.get(&conversation).into_iter().flatten().filter(|line| line.at >= since);
        let lines: Vec<profile::Line> = lines.copied().collect();
        let times = answer_times(&lines);
        let answers = i64::try_from(times.len()).unwrap_or(i64::MAX);
        let sum: i64 = times.iter().map(|time| time.0).sum();
        Exchange {
            answers_after: (answers > 0).then(|| Span(sum / answers.max(1))),
            messages: i64::try_from(lines.len()).unwrap_or(i64::MAX),
            last_at: lines.last().map_or(since, |line| line.at),
            vip,
        }
    }

    /// The time of a prediction is over: only now it is judged, and then learnt from.
    fn settle(&mut self, open: Open) {
        let Open { conversation, question, asked_at, due_at, inputs, p, shipped, thumb, baseline, rate } = open;
        self.open -= 1;
        let is_within = |at: Timestamp| at > asked_at && at <= due_at;
        let last = self.pairs.get(&conversation).and_then(Pair::last_inbound);
        let declined = self.parties.get(&conversation).is_some_and(|party| {
            party.declined.iter().any(|at| is_within(*at)) || party.blocked_at.is_some_and(is_within)
        });
        // Nothing was heard beyond its time yet.
        let came_true = last.is_some_and(|at| at > asked_at) && !declined;
        let of = question as usize;
        push(
            &mut self.cases[of],
            Case { conversation, asked_at, p, baseline, rate, held_out: false, came_true },
            MOST_CASES,
        );
        push(&mut self.duels, Duel { conversation, candidate: p, served: shipped, came_true }, MOST_DUELS);
        push(&mut self.thumbs[of], (thumb, came_true), THUMBS);
        let known = self.baselines.of_mut(question);
        known.of += 1;
        known.came += i64::from(came_true);
        if known.of % ANEW == 0 || known.of < ANEW && known.of % ANEW_AT_FIRST == 0 {
            let cases: Vec<(f64, bool)> = self.thumbs[of].iter().copied().collect();
            known.thumb = Isotonic::fit(&cases);
        }
        self.labels += 1;
        self.model.learn(&Example { question, inputs, within: due_at - asked_at, came_true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    const START: Timestamp = Timestamp(1_788_134_400_000);

    fn here(_: ConversationId, _: Timestamp) -> Span {
        Span(0)
    }

    fn line(conversation: i64, minute: i64, by: Side) -> Line {
        Line { said: Said { at: START + Span::minutes(minute), by }, conversation: ConversationId(conversation) }
    }

    fn parties(of: i64) -> HashMap<ConversationId, Party> {
        let party = |n: i64| {
            let (number, contact) = (NumberId(1), ContactId(n));
            (ConversationId(n), Party { number, contact, vip: false, declined: Vec::new(), blocked_at: None })
        };
        (1..=of).map(party).collect()
    }

    /// Every day the business writes to each: those of even numbers answer within the hour, the others every ninth day.
    fn village(people: i64, days: i64) -> Vec<Line> {
        let mut lines = Vec::new();
        for day in 0..days {
            for person in 1..=people {
                let minute = day * 1440 + 600 + person;
                lines.push(line(person, minute, Side::Business));
                if person % 2 == 0 || (day + person) % 9 == 0 {
                    lines.push(line(person, minute + 20, Side::Customer));
                }
            }
        }
        lines
    }

    fn gone(lines: Vec<Line>, parties: HashMap<ConversationId, Party>, until: Timestamp) -> Gone {
        let mut replay = Replay::new(Model::prior(), lines, parties, until);
        let mut steps = 0;
        while replay.step(100, &here) {
            steps += 1;
            assert!(steps < 10_000);
        }
        replay.finish()
    }

    #[test]
    fn what_was_said_is_predicted_before_it_is_learnt_and_told_week_by_week() {
        let gone = gone(village(12, 60), parties(12), START + Span::days(60));
        let reply = &gone.answered[0];
        assert_eq!((reply.question, reply.n), (Question::Reply, 12 * 60));
        assert!(gone.labels > 12 * 60 && gone.model.learnt() == gone.labels.unsigned_abs());
        assert!(reply.weeks.len() >= 8 && reply.bins.len() > 10);
        let (first, last) = (reply.weeks.last().unwrap(), &reply.weeks[1]);
        assert!(last.model.log_loss < first.model.log_loss, "it has learnt: {last:?} {first:?}");
        assert!(last.model.auc.unwrap() > 0.85, "{last:?}");
        assert_eq!(reply.held_out.of, 0);
        assert_eq!(gone.verdict, Verdict::Better);
        assert!(gone.judged.log_loss < gone.judged.served, "{:?}", gone.judged);
    }

    #[test]
    fn what_comes_later_changes_nothing_that_was_predicted_before() {
        let whole = village(6, 20);
        let half = START + Span::days(10);
        let mut other: Vec<Line> = whole.iter().copied().filter(|line| line.said.at < half).collect();
        // Another future: all of them write every hour.
        other.extend((0..200).flat_map(|hour| (1..=6).map(move |n| line(n, 14_400 + hour * 60 + n, Side::Customer))));
        let before = |lines: Vec<Line>| {
            let mut replay = Replay::new(Model::prior(), lines, parties(6), START + Span::days(20));
            while replay.step(50, &here) {}
            let cases = replay.cases.iter().flatten();
            // Of what was over by then also what came of it is the same.
            let over = cases.filter(|case| case.asked_at < half - HORIZON);
            over.map(|case| (case.conversation, case.asked_at, case.p, case.came_true)).collect::<Vec<_>>()
        };
        let (one, other) = (before(whole), before(other));
        assert!(one.len() > 50);
        assert_eq!(one, other);
    }

    #[test]
    fn an_answer_counts_to_the_last_moment_of_its_time_and_a_word_to_be_left_alone_never() {
        let day = 24 * 60;
        let came = |after: i64, declined: bool| {
            let lines = vec![line(1, 0, Side::Business), line(1, after, Side::Customer)];
            let mut parties = parties(1);
            if declined {
                parties.get_mut(&ConversationId(1)).unwrap().declined.push(START + Span::minutes(after));
            }
            let mut replay = Replay::new(Model::prior(), lines, parties, START + Span::minutes(1));
            while replay.step(10, &here) {}
            let cases: Vec<Case> = replay.cases[0].iter().copied().collect();
            assert_eq!(cases.len(), 1);
            cases[0].came_true
        };
        assert_eq!([came(1, false), came(day, false), came(day + 1, false)], [true, true, false]);
        assert!(!came(1, true));
    }

    #[test]
    fn nothing_is_asked_once_it_was_predicted_live_and_nothing_of_whoever_is_blocked() {
        let until = START + Span::days(5);
        let mut parties = parties(4);
        parties.get_mut(&ConversationId(2)).unwrap().blocked_at = Some(START + Span::days(2));
        let mut replay = Replay::new(Model::prior(), village(4, 10), parties, until);
        while replay.step(10, &here) {}
        assert!(replay.cases.iter().flatten().all(|case| case.asked_at < until));
        assert_eq!((replay.open, replay.agenda.values().filter(|due| matches!(due, Due::Over(_))).count()), (0, 0));
        let latest = |n: i64| {
            let of = replay.cases.iter().flatten().filter(|case| case.conversation == ConversationId(n));
            of.map(|case| case.asked_at).max().unwrap()
        };
        assert!(latest(1) > START + Span::days(4) && latest(2) < START + Span::days(2));
    }

    #[test]
    fn no_past_says_nothing() {
        let gone = gone(Vec::new(), HashMap::new(), START);
        assert_eq!((gone.labels, gone.verdict, gone.from), (0, Verdict::Wait, START));
        assert!(gone.answered.iter().all(|answered| answered.n == 0 && answered.weeks.is_empty()));
    }
}
