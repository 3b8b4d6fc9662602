//! People who write on their own: whom they are, when they write, how they answer, and how they lose interest.
//!
//! Everything that makes them behave as they do is in [`Behaviour`]. Each person has a chance of their own, made from the
//! seed, so what one does never depends on how much the others talked. Nothing here reads a clock: a quarter of a year
//! passes in a moment when somebody turns the hands.

use super::{
    choice::Choice,
    phrases::{PHRASES, Phrases},
};
use crate::domain::time::{Span, Timestamp};
use chrono::{DateTime, Timelike};
use chrono_tz::Tz;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde::{Serialize, Serializer};
use std::{cmp::Reverse, collections::BinaryHeap};

/// How people behave: the numbers behind everything they do.
#[derive(Debug, Clone)]
pub struct Behaviour {
    /// Between two conversations that one person starts, on average.
    pub pause: Span,
    /// Until somebody who is awake looks at a message, half of the time.
    pub looks: Span,
    /// From looking to the answer, half of the time.
    pub answers: Span,
    /// How far the two spread: the standard deviation of their logarithm. At 1, one in six takes 2.7 times as long.
    pub spread: f64,
    /// The interest somebody starts a conversation with, from and to: the chance that they answer.
    pub interest: (f64, f64),
    /// What is left of the interest after each answer they give.
    pub fade: f64,
    /// What is left of the interest where a template is what reaches them.
    pub template: f64,
    /// Chance that a message is read at all.
    pub reads: f64,
    /// Chance that the phone is off for some hours.
    pub offline: f64,
    /// Chance that somebody who gets no answer asks again, and after how long.
    pub asks_again: (f64, Span),
    /// Chance that a line is a picture, a voice note, or a reaction instead of an answer.
    pub picture: f64,
    pub voice: f64,
    pub reaction: f64,
    /// Chance that an answer is pressed, where there is something to press.
    pub presses: f64,
    /// Chance that a template makes somebody want no more marketing.
    pub stops: f64,
    /// Chances of having a username, and of hiding the phone number behind it.
    pub username: f64,
    pub hides_phone: f64,
}

impl Behaviour {
    /// As in life: a person writes every few days.
    pub fn everyday() -> Self {
        Self {
            pause: Span::days(5),
            looks: Span::minutes(6),
            answers: Span::minutes(3),
            spread: 1.1,
            interest: (0.45, 0.97),
            fade: 0.78,
            template: 0.55,
            reads: 0.93,
            offline: 0.04,
            asks_again: (0.3, Span::hours(5)),
            picture: 0.06,
            voice: 0.05,
            reaction: 0.08,
            presses: 0.6,
            stops: 0.02,
            username: 0.25,
            hides_phone: 0.12,
        }
    }

    /// For watching: the same people, in more of a hurry.
    pub fn lively() -> Self {
        Self {
            pause: Span::minutes(40),
            looks: Span::seconds(20),
            answers: Span::seconds(25),
            asks_again: (0.3, Span::minutes(30)),
            ..Self::everyday()
        }
    }

    /// For looking on for a while: one of some hundred people begins to write every half a minute, and whoever is answered
    /// does not take long.
    pub fn calm() -> Self {
        Self { pause: Span::minutes(150), ..Self::lively() }
    }
}

/// One person.
#[derive(Debug, Serialize)]
pub struct Customer {
    pub name: String,
    /// `en`, `es`, `pt`, `hi`, `ar` or `de`.
    pub language: &'static str,
    #[serde(serialize_with = "by_name")]
    pub zone: Tz,
    pub phone: String,
    /// The number they had before, where they have changed it.
    #[serde(skip)]
    pub former_phone: Option<String>,
    pub bsuid: String,
    pub username: Option<String>,
    pub hides_phone: bool,
    /// To which of the business's numbers they write, where that is settled.
    #[serde(skip)]
    pub house: Option<usize>,
    #[serde(skip)]
    temper: Temper,
    #[serde(skip)]
    mind: Mind,
    #[serde(skip)]
    rng: StdRng,
}

fn by_name<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(zone.name())
}

/// What stays the same about a person.
#[derive(Debug, Clone)]
struct Temper {
    /// Hours of the day, where they live.
    rises: f64,
    rests: f64,
    /// How fast they are: 1 is as most.
    speed: f64,
    /// How often they write: 1 is as most.
    talks: f64,
}

/// What changes about a person.
#[derive(Debug, Clone, Default)]
struct Mind {
    interest: f64,
    /// They have written and wait since then.
    waits_since: Option<Timestamp>,
    /// Until then they are about to say something anyway.
    busy_until: Option<Timestamp>,
}

/// What somebody says.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    Text(String),
    Reaction(&'static str),
    /// A button or a row of the message it answers.
    Pressed(Choice),
    File {
        kind: &'static str,
        caption: Option<String>,
    },
}

/// Something that will be said.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    pub at: Timestamp,
    pub saying: Saying,
    /// Says which message it is about.
    pub quotes: bool,
    /// Only said if nobody has answered by then.
    pub if_waiting: bool,
}

/// A message of the business, as far as it matters to whoever gets it.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    pub template: bool,
    pub at: Timestamp,
    /// What can be pressed in it.
    pub choices: &'a [Choice],
}

/// What becomes of a message at the other end.
#[derive(Debug, Clone, PartialEq)]
pub struct Reception {
    pub delivered_at: Timestamp,
    pub read_at: Option<Timestamp>,
    pub turns: Vec<Turn>,
    /// They want no more marketing.
    pub stops_at: Option<Timestamp>,
}

/// All the people who write on their own.
#[derive(Debug)]
pub struct Town {
    behaviour: Behaviour,
    customers: Vec<Customer>,
}

impl Town {
    /// The same people for the same seed; a larger town begins with the people of a smaller one.
    pub fn new(seed: u64, count: u32, behaviour: Behaviour) -> Self {
        let customers = (0..count).map(|n| Customer::new(seed, n, &behaviour)).collect();
        Self { behaviour, customers }
    }

    pub fn customers(&self) -> &[Customer] {
        &self.customers
    }

    /// Settles to which number each of them writes.
    pub fn assign(&mut self, house: impl Fn(&Customer) -> usize) {
        for who in &mut self.customers {
            who.house = Some(house(who));
        }
    }

    /// One of them gets another phone number: that of nobody else, since there are not so many people.
    pub fn renumber(&mut self, customer: usize) {
        if let Some(who) = self.customers.get_mut(customer) {
            let digits = who.phone.len() - 6;
            let another = format!("{}9{:05}", &who.phone[..digits], customer);
            who.former_phone = Some(std::mem::replace(&mut who.phone, another));
        }
    }

    /// From now on they behave like this.
    pub fn behave(&mut self, behaviour: Behaviour) {
        self.behaviour = behaviour;
    }

    /// In which time they begin about this many conversations, all together; never less than one usual pause.
    pub fn time_for(&self, conversations: i64) -> Span {
        let each = conversations / i64::try_from(self.customers.len().max(1)).unwrap_or(i64::MAX);
        self.behaviour.pause * each.max(1)
    }

    /// When somebody writes for the first time: spread over one usual pause.
    pub fn first_at(&mut self, customer: usize, now: Timestamp) -> Timestamp {
        let Some(who) = self.customers.get_mut(customer) else { return now };
        let pause = self.behaviour.pause.0.max(1);
        let at = now + Span(who.rng.random_range(0..pause));
        who.awake(at)
    }

    /// Somebody begins to write. What they say, and when they will begin again.
    pub fn opens(&mut self, customer: usize, now: Timestamp) -> (Vec<Turn>, Timestamp) {
        let behaviour = &self.behaviour;
        let Some(who) = self.customers.get_mut(customer) else { return (Vec::new(), now + behaviour.pause) };
        let (least, most) = behaviour.interest;
        who.mind.interest = who.rng.random_range(least..most);
        let phrases = who.phrases();
        let mut turns = Vec::new();
        let mut at = now;
        let first = who.one_of(phrases.openings);
        turns.push(who.turn(at, first));
        if who.rng.random_bool(0.45) {
            at = at + Span(who.rng.random_range(6_000..50_000));
            let more = who.rng.random::<f64>();
            if more < behaviour.picture * 2.0 {
                let caption = who.one_of(phrases.captions);
                turns.push(who.turn(at, Saying::File { kind: "image", caption: text_of(caption) }));
            } else if more < behaviour.picture * 2.0 + behaviour.voice {
                turns.push(who.turn(at, Saying::File { kind: "audio", caption: None }));
            } else {
                let more = who.one_of(phrases.details);
                turns.push(who.turn(at, more));
            }
        }
        let (again, after) = behaviour.asks_again;
        if who.rng.random_bool(again) {
            let after = who.about(after, behaviour.spread / 2.0);
            let at = who.awake(at + after);
            let asks = who.one_of(phrases.nudges);
            turns.push(Turn { if_waiting: true, ..who.turn(at, asks) });
        }
        who.mind.waits_since = Some(at);
        who.mind.busy_until = Some(at);
        let pause = -(1.0 - who.rng.random::<f64>()).ln() * behaviour.pause.0 as f64 / who.temper.talks;
        let next = now + Span((pause as i64).max(60_000));
        (turns, who.awake(next))
    }

    /// Whether somebody has written and got no answer yet.
    pub fn waits(&self, customer: usize) -> bool {
        self.customers.get(customer).is_some_and(|who| who.mind.waits_since.is_some())
    }

    /// A message of the business arrives.
    pub fn hears(&mut self, customer: usize, heard: Heard<'_>) -> Reception {
        let behaviour = &self.behaviour;
        let now = heard.at;
        let Some(who) = self.customers.get_mut(customer) else {
            return Reception { delivered_at: now, read_at: None, turns: Vec::new(), stops_at: None };
        };
        who.mind.waits_since = None;
        let away = who.rng.random_bool(behaviour.offline);
        let delivered_at = now
            + if away {
                Span(who.rng.random_range(1_800_000..14_400_000))
            } else {
                Span(who.rng.random_range(700..4_000))
            };
        let mut reception = Reception { delivered_at, read_at: None, turns: Vec::new(), stops_at: None };
        if !who.rng.random_bool(behaviour.reads) {
            return reception;
        }
        let looks = who.about(Span((behaviour.looks.0 as f64 / who.temper.speed) as i64), behaviour.spread);
        let read_at = who.awake(delivered_at + looks);
        reception.read_at = Some(read_at);
        if heard.template && who.rng.random_bool(behaviour.stops) {
            reception.stops_at = Some(read_at + Span::seconds(20));
            return reception;
        }
        if who.mind.busy_until.is_some_and(|until| until > now) {
            return reception;
        }
        if heard.template {
            // A template may wake an interest that had gone.
            who.mind.interest = who.mind.interest.max(who.rng.random_range(0.1..0.9)) * behaviour.template;
        }
        let interest = who.mind.interest.clamp(0.0, 1.0);
        if !who.rng.random_bool(interest) {
            who.mind.interest *= 0.5;
            return reception;
        }
        who.mind.interest *= behaviour.fade;
        let answers = who.about(Span((behaviour.answers.0 as f64 / who.temper.speed) as i64), behaviour.spread);
        let at = read_at + answers;
        let phrases = who.phrases();
        let chance = who.rng.random::<f64>();
        let finished = who.mind.interest < 0.3;
        let pressed = (!heard.choices.is_empty() && who.rng.random_bool(behaviour.presses))
            .then(|| heard.choices[who.rng.random_range(0..heard.choices.len())].clone());
        let saying = if let Some(choice) = pressed {
            Saying::Pressed(choice)
        } else if chance < behaviour.reaction {
            Saying::Reaction(["👍", "❤️", "🙏", "😊"][who.rng.random_range(0..4)])
        } else if finished {
            who.mind.interest = 0.05;
            who.one_of(phrases.thanks)
        } else if chance < behaviour.reaction + behaviour.picture {
            let caption = who.one_of(phrases.captions);
            Saying::File { kind: "image", caption: text_of(caption) }
        } else if chance < behaviour.reaction + behaviour.picture + behaviour.voice {
            Saying::File { kind: "audio", caption: None }
        } else {
            who.one_of(phrases.answers)
        };
        let is_word = !matches!(saying, Saying::Reaction(_));
        let quotes = !is_word || matches!(saying, Saying::Pressed(_)) || who.rng.random_bool(0.08);
        if is_word && !finished {
            who.mind.waits_since = Some(at);
        }
        who.mind.busy_until = Some(at);
        reception.turns.push(Turn { quotes, ..who.turn(at, saying) });
        reception
    }
}

fn text_of(saying: Saying) -> Option<String> {
    match saying {
        Saying::Text(text) => Some(text),
        _ => None,
    }
}

impl Customer {
    fn new(seed: u64, n: u32, behaviour: &Behaviour) -> Self {
        let mut rng = StdRng::seed_from_u64(seed ^ (u64::from(n) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let phrases = &PHRASES[rng.random_range(0..PHRASES.len())];
        let (zone, country, prefix) = phrases.homes[rng.random_range(0..phrases.homes.len())];
        let first = phrases.first_names[rng.random_range(0..phrases.first_names.len())];
        let last = phrases.last_names[rng.random_range(0..phrases.last_names.len())];
        let username = rng
            .random_bool(behaviour.username)
            .then(|| format!("{}{}{n}", phrases.language, ["_", ".", ""][n as usize % 3]));
        let hides_phone =
            username.is_some() && rng.random_bool((behaviour.hides_phone / behaviour.username.max(0.01)).min(1.0));
        Self {
            name: format!("{first} {last}"),
            language: phrases.language,
            zone,
            phone: format!("{prefix}{n:06}"),
            former_phone: None,
            bsuid: format!("{country}.{}", 10_000_000_000_000_000_u64 + rng.random_range(0..9_000_000_000_000_000)),
            username,
            hides_phone,
            house: None,
            temper: Temper {
                rises: rng.random_range(5.5..9.5),
                rests: rng.random_range(21.0..24.5),
                speed: (rng.random_range(-0.8..0.8_f64)).exp(),
                talks: (rng.random_range(-1.0..1.0_f64)).exp(),
            },
            mind: Mind::default(),
            rng,
        }
    }

    /// What they say, and what is said to them.
    pub fn phrases(&self) -> &'static Phrases {
        PHRASES.iter().find(|phrases| phrases.language == self.language).unwrap_or(&PHRASES[0])
    }

    fn one_of(&mut self, list: &'static [&'static str]) -> Saying {
        let text = list[self.rng.random_range(0..list.len())];
        let number = self.rng.random_range(1000..9999);
        Saying::Text(text.replace("{n}", &number.to_string()))
    }

    fn turn(&self, at: Timestamp, saying: Saying) -> Turn {
        Turn { at, saying, quotes: false, if_waiting: false }
    }

    /// A length of time around `median`, never negative and mostly not much longer.
    fn about(&mut self, median: Span, spread: f64) -> Span {
        let (u, v) = (1.0 - self.rng.random::<f64>(), self.rng.random::<f64>());
        let normal = (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos();
        Span((median.0 as f64 * (normal * spread).exp()).min(1e10) as i64)
    }

    /// The moment itself if they are awake then; else soon after they rise.
    fn awake(&mut self, at: Timestamp) -> Timestamp {
        let local = DateTime::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&self.zone);
        let hour = f64::from(local.num_seconds_from_midnight()) / 3600.0;
        let past_midnight = self.temper.rests - 24.0;
        if hour >= self.temper.rises && hour < self.temper.rests {
            return at;
        }
        if hour < past_midnight {
            return at;
        }
        let until_rise = (self.temper.rises - hour).rem_euclid(24.0);
        let slow = self.rng.random_range(0.0..1.5);
        at + Span(((until_rise + slow) * 3_600_000.0) as i64)
    }
}

/// One line of a past that might have been.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub at: Timestamp,
    /// Which customer, by place in the town.
    pub customer: usize,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// The customer said something; to which earlier line it is about, by place in the list.
    Customer { saying: Saying, about: Option<usize> },
    /// The business answered; or, with a template, began anew.
    Business { text: String, template: bool, delivered_at: Timestamp, read_at: Option<Timestamp> },
    /// The customer wants no more marketing.
    Stops,
}

/// How the business of a made-up past behaves.
#[derive(Debug, Clone)]
pub struct Shop {
    /// Where its hours are told.
    pub zone: Tz,
    /// When it is open, in hours of the day; on Sundays it is closed.
    pub hours: (u32, u32),
    /// Chance that a customer who has the last word is answered.
    pub answers: f64,
    /// Until it answers, half of the time, while it is open.
    pub after: Span,
    /// Chance that it comes back with a template after a conversation, a day or some later.
    pub returns: f64,
}

impl Default for Shop {
    fn default() -> Self {
        Self { zone: chrono_tz::Europe::Berlin, hours: (8, 19), answers: 0.9, after: Span::minutes(14), returns: 0.0 }
    }
}

impl Shop {
    fn open(&self, at: Timestamp) -> Timestamp {
        use chrono::{Datelike, Weekday};
        let mut at = at;
        // A week has an open hour.
        for _ in 0..24 * 8 {
            let local = DateTime::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&self.zone);
            if (self.hours.0..self.hours.1).contains(&local.hour()) && local.weekday() != Weekday::Sun {
                return at;
            }
            let to_hour = 3_600_000 - i64::from(local.minute()) * 60_000 - i64::from(local.second()) * 1000;
            at = at + Span(to_hour.max(1000));
        }
        at
    }
}

/// What a town and the houses of a shop would have said to each other between two moments, in order of time;
/// behind them, whose stopping of marketing came out of it.
pub fn history(town: &mut Town, shops: &[Shop], seed: u64, from: Timestamp, to: Timestamp) -> Vec<Line> {
    #[derive(Debug, Clone, PartialEq)]
    enum Next {
        Opens,
        Says { saying: Saying, about: Option<usize>, if_waiting: bool },
        Answers,
        Returns,
    }
    let houses: Vec<usize> = town.customers.iter().map(|who| who.house.unwrap_or(0) % shops.len().max(1)).collect();
    let mut spoke_at: Vec<Option<Timestamp>> = vec![None; town.customers.len()];
    let mut rng = StdRng::seed_from_u64(seed ^ 0x5107);
    let mut lines: Vec<Line> = Vec::new();
    let mut plans: Vec<(usize, Next)> = Vec::new();
    let mut agenda: BinaryHeap<Reverse<(Timestamp, usize)>> = BinaryHeap::new();
    let mut stopped: Vec<Line> = Vec::new();
    let mut answering = vec![false; town.customers.len()];
    let plan = |plans: &mut Vec<(usize, Next)>, agenda: &mut BinaryHeap<_>, at, customer, next| {
        plans.push((customer, next));
        agenda.push(Reverse((at, plans.len() - 1)));
    };
    for customer in 0..town.customers.len() {
        let at = town.first_at(customer, from);
        plan(&mut plans, &mut agenda, at, customer, Next::Opens);
    }
    while let Some(Reverse((at, n))) = agenda.pop() {
        if at >= to {
            break;
        }
        let (customer, next) = plans[n].clone();
        let Some(shop) = shops.get(houses[customer]) else { break };
        match next {
            Next::Opens => {
                if shop.returns > 0.0 && rng.random_bool(shop.returns) {
                    let later = at + Span(rng.random_range(Span::hours(26).0..Span::days(5).0));
                    plan(&mut plans, &mut agenda, shop.open(later), customer, Next::Returns);
                }
                let (turns, next) = town.opens(customer, at);
                for turn in turns {
                    let says = Next::Says { saying: turn.saying, about: None, if_waiting: turn.if_waiting };
                    plan(&mut plans, &mut agenda, turn.at, customer, says);
                }
                plan(&mut plans, &mut agenda, next, customer, Next::Opens);
            }
            Next::Says { saying, about, if_waiting } => {
                if if_waiting && !town.waits(customer) {
                    continue;
                }
                let wants_answer = !matches!(saying, Saying::Reaction(_));
                spoke_at[customer] = Some(at);
                lines.push(Line { at, customer, said: Said::Customer { saying, about } });
                if wants_answer && !answering[customer] && rng.random_bool(shop.answers) {
                    answering[customer] = true;
                    let after = town.customers[customer].about(shop.after, 0.9);
                    let at = shop.open(at + after);
                    plan(&mut plans, &mut agenda, at, customer, Next::Answers);
                }
            }
            Next::Answers | Next::Returns => {
                // A template is for whoever has been silent for so long that nothing else could be sent.
                let template = next == Next::Returns;
                if template && spoke_at[customer].is_some_and(|spoke| at < spoke + Span::hours(24)) {
                    continue;
                }
                if !template {
                    answering[customer] = false;
                }
                let phrases = town.customers[customer].phrases();
                let text = phrases.shop[rng.random_range(0..phrases.shop.len())].to_owned();
                let reception = town.hears(customer, Heard { template, at, choices: &[] });
                let (delivered_at, read_at) = (reception.delivered_at, reception.read_at);
                lines.push(Line { at, customer, said: Said::Business { text, template, delivered_at, read_at } });
                if let Some(stops_at) = reception.stops_at.filter(|at| *at < to) {
                    stopped.push(Line { at: stops_at, customer, said: Said::Stops });
                }
                let about = lines.len() - 1;
                for turn in reception.turns {
                    let says =
                        Next::Says { saying: turn.saying, about: turn.quotes.then_some(about), if_waiting: false };
                    plan(&mut plans, &mut agenda, turn.at, customer, says);
                }
            }
        }
    }
    // The places of the lines are those that others are about, so these come last.
    lines.extend(stopped);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn the_same_seed_makes_the_same_people_and_the_same_past() {
        let past = |seed| {
            let mut town = Town::new(seed, 20, Behaviour::everyday());
            history(&mut town, &[Shop::default()], seed, NOON - Span::days(30), NOON)
        };
        assert_eq!(past(7), past(7));
        assert_ne!(past(7), past(8));
        let (small, large) = (Town::new(7, 5, Behaviour::everyday()), Town::new(7, 50, Behaviour::everyday()));
        assert!(small.customers().iter().zip(large.customers()).all(|(a, b)| a.phone == b.phone && a.name == b.name));
    }

    #[test]
    fn people_write_while_they_are_awake() {
        let mut town = Town::new(3, 40, Behaviour::everyday());
        let lines = history(&mut town, &[Shop::default()], 3, NOON - Span::days(60), NOON);
        let at_night = lines
            .iter()
            .filter(|line| matches!(line.said, Said::Customer { .. }))
            .filter(|line| {
                let zone = town.customers()[line.customer].zone;
                let hour = DateTime::from_timestamp_millis(line.at.0).unwrap().with_timezone(&zone).hour();
                (2..5).contains(&hour)
            })
            .count();
        assert!(lines.len() > 500, "{} lines", lines.len());
        assert!(at_night * 50 < lines.len(), "{at_night} of {} lines between two and five", lines.len());
        assert!(lines.is_sorted_by_key(|line| line.at));
    }

    #[test]
    fn some_answers_are_quotes_of_an_earlier_line_of_the_business() {
        let mut town = Town::new(3, 40, Behaviour::everyday());
        let lines = history(&mut town, &[Shop::default()], 3, NOON - Span::days(60), NOON);
        let quotes: Vec<(usize, usize)> = lines
            .iter()
            .enumerate()
            .filter_map(|(n, line)| match line.said {
                Said::Customer { about: Some(about), .. } => Some((n, about)),
                _ => None,
            })
            .collect();
        assert!(!quotes.is_empty());
        for (n, about) in quotes {
            assert!(about < n && lines[about].customer == lines[n].customer);
            assert!(matches!(lines[about].said, Said::Business { .. }));
        }
    }

    #[test]
    fn people_press_what_a_message_offers_sometimes_and_write_otherwise() {
        let choices = [
            Choice::Button { id: "1".to_owned(), title: "Yes".to_owned() },
            Choice::Row { id: "2".to_owned(), title: "Later".to_owned(), description: None },
        ];
        let answers = |choices: &[Choice]| -> Vec<Turn> {
            let mut town = Town::new(11, 300, Behaviour::everyday());
            (0..300).flat_map(|who| town.hears(who, Heard { template: true, at: NOON, choices }).turns).collect()
        };
        let all = answers(&choices);
        let pressed: Vec<&Turn> = all.iter().filter(|turn| matches!(turn.saying, Saying::Pressed(_))).collect();
        assert!(pressed.len() > 20 && all.len() > pressed.len() + 10, "{} of {}", pressed.len(), all.len());
        for choice in &choices {
            assert!(pressed.iter().any(|turn| turn.saying == Saying::Pressed(choice.clone()) && turn.quotes));
        }
        assert_eq!(all, answers(&choices));
        assert!(!answers(&[]).iter().any(|turn| matches!(turn.saying, Saying::Pressed(_))));
    }

    #[test]
    fn interest_fades_the_longer_a_conversation_goes_on() {
        let mut town = Town::new(5, 400, Behaviour::everyday());
        let mut answered = [0; 6];
        for customer in 0..400 {
            let (turns, _) = town.opens(customer, NOON);
            let mut at = turns.iter().filter(|turn| !turn.if_waiting).map(|turn| turn.at).max().unwrap();
            for answered in &mut answered {
                at = at + Span::minutes(5);
                let reception = town.hears(customer, Heard { template: false, at, choices: &[] });
                *answered += reception.turns.len();
                at = reception.turns.iter().map(|turn| turn.at).max().unwrap_or(at);
            }
        }
        assert!(answered[0] > 180 && answered[0] > answered[2] && answered[2] > answered[5], "{answered:?}");
    }
}
