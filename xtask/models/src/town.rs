//! A town whose customers write to some shops: what the prior that ships has learnt from.
//!
//! People behave as those of the stand-in do (`server::simulate::customers`, `Behaviour::everyday`): they sleep, look at
//! their phone after a while, lose interest with each answer they give, ask again where nobody answers, and come back after
//! some days. The shops are made up: quicker and slower ones, some with campaigns. Nothing here was fitted to anybody's
//! messages, and the same seed makes the same town.

use crate::domain::time::{Span, Timestamp};
use std::{cmp::Reverse, collections::BinaryHeap};

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// How people behave, as `Behaviour::everyday` says.
const PAUSE: f64 = 5.0 * DAY;
const LOOKS: f64 = 6.0 * MINUTE;
const ANSWERS: f64 = 3.0 * MINUTE;
const SPREAD: f64 = 1.1;
const INTEREST: (f64, f64) = (0.45, 0.97);
const FADE: f64 = 0.78;
const TEMPLATE: f64 = 0.55;
const READS: f64 = 0.93;
const OFFLINE: f64 = 0.04;
const ASKS_AGAIN: (f64, f64) = (0.3, 5.0 * HOUR);

/// A message, between people who are numbered; shops come first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Message {
    pub at: Timestamp,
    pub from: usize,
    pub to: usize,
}

/// How large a town is, and for how long it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub shops: usize,
    pub people: usize,
    pub days: i64,
}

/// All that is said in a town, in order.
pub fn messages(seed: u64, size: Size) -> Vec<Message> {
    Town::new(seed, size).run()
}

/// A draw, from a seed: splitmix64, by Sebastiano Vigna, in the public domain.
struct Draw(u64);

impl Draw {
    fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, (from, to): (f64, f64)) -> f64 {
        from + (to - from) * self.even()
    }

    fn is(&mut self, chance: f64) -> bool {
        self.even() < chance
    }

    /// Around a median, never below it by much.
    fn about(&mut self, median: f64, spread: f64) -> f64 {
        let (u, v) = (1.0 - self.even(), self.even());
        let normal = (-2.0 * u.ln()).sqrt() * (std::f64::consts::TAU * v).cos();
        (median * (normal * spread).exp()).min(1e10)
    }

    fn pause(&mut self, mean: f64) -> f64 {
        (-(1.0 - self.even()).ln() * mean).max(MINUTE)
    }
}

/// Hours of the day in which somebody does something.
#[derive(Clone, Copy)]
struct Awake {
    from: f64,
    to: f64,
}

impl Awake {
    /// This moment, or the next morning.
    fn at(self, at: f64, draw: &mut Draw) -> f64 {
        let hour = (at / HOUR).rem_euclid(24.0);
        if hour >= self.from && hour < self.to || hour + 24.0 < self.to {
            return at;
        }
        let wait = (self.from - hour).rem_euclid(24.0);
        at + wait * HOUR + draw.even() * 0.5 * HOUR
    }
}

struct Shop {
    open: Awake,
    /// Until somebody answers, half of the time; and how often nobody does.
    answers: f64,
    forgets: f64,
    /// Chance that somebody who said nothing is asked once more.
    follows_up: f64,
    /// Between two campaigns to a tenth of its customers.
    campaigns: f64,
}

struct Person {
    awake: Awake,
    speed: f64,
    talks: f64,
    /// Where they write to.
    shops: Vec<usize>,
    interest: f64,
}

/// What happens at a moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    Opens(usize),
    /// Says something to a shop, and waits for an answer.
    Says(usize, usize),
    /// Says something only if nobody has answered yet.
    Nudges(usize, usize),
    /// Says something that needs no answer.
    Thanks(usize, usize),
    Answers(usize, usize),
    FollowsUp(usize, usize),
    Campaign(usize),
}

struct Town {
    draw: Draw,
    shops: Vec<Shop>,
    people: Vec<Person>,
    /// Whether somebody waits for an answer of a shop, and who of the two spoke last and when.
    waits: Vec<Vec<bool>>,
    last: Vec<Vec<Option<(f64, bool)>>>,
    due: BinaryHeap<Reverse<(i64, u64, Due)>>,
    noted: u64,
    end: f64,
    said: Vec<Message>,
}

impl Town {
    fn new(seed: u64, size: Size) -> Self {
        let mut draw = Draw(seed);
        let shops = (0..size.shops).map(|_| Shop {
            open: Awake { from: draw.between((7.5, 10.0)), to: draw.between((17.0, 22.0)) },
            answers: draw.about(20.0 * MINUTE, 1.0),
            forgets: draw.between((0.02, 0.25)),
            follows_up: draw.between((0.0, 0.5)),
            campaigns: draw.between((4.0, 20.0)) * DAY,
        });
        let shops: Vec<Shop> = shops.collect();
        let people = (0..size.people).map(|_| {
            let shop = (draw.even() * size.shops as f64) as usize;
            let mut to = vec![shop];
            if size.shops > 1 && draw.is(0.3) {
                to.push((shop + 1) % size.shops);
            }
            Person {
                awake: Awake { from: draw.between((5.5, 9.5)), to: draw.between((21.0, 24.5)) },
                speed: draw.between((-0.8, 0.8)).exp(),
                talks: draw.between((-1.0, 1.0)).exp(),
                shops: to,
                interest: 0.0,
            }
        });
        let people: Vec<Person> = people.collect();
        let mut town = Self {
            draw,
            waits: vec![vec![false; size.people]; size.shops],
            last: vec![vec![None; size.people]; size.shops],
            shops,
            people,
            due: BinaryHeap::new(),
            noted: 0,
            end: size.days as f64 * DAY,
            said: Vec::new(),
        };
        for person in 0..size.people {
            // Some come only later.
            let first = town.draw.even() * PAUSE * 3.0;
            town.note(first, Due::Opens(person));
        }
        for shop in 0..size.shops {
            let first = town.draw.pause(town.shops[shop].campaigns);
            town.note(first, Due::Campaign(shop));
        }
        town
    }

    fn note(&mut self, at: f64, due: Due) {
        if at < self.end {
            self.noted += 1;
            self.due.push(Reverse((at as i64, self.noted, due)));
        }
    }

    fn run(mut self) -> Vec<Message> {
        while let Some(Reverse((at, _, due))) = self.due.pop() {
            let now = at as f64;
            match due {
                Due::Opens(person) => self.opens(person, now),
                Due::Says(person, shop) => self.says(person, shop, now),
                Due::Nudges(person, shop) if self.waits[shop][person] => self.says(person, shop, now),
                Due::Nudges(..) => {}
                Due::Thanks(person, shop) => self.speaks(person, shop, now, true),
                Due::Answers(shop, person) if self.waits[shop][person] => self.reaches(shop, person, now, false),
                Due::Answers(..) => {}
                Due::FollowsUp(shop, person) => {
                    if self.last[shop][person].is_some_and(|(at, customer)| !customer && now - at > 0.9 * DAY) {
                        self.reaches(shop, person, now, true);
                    }
                }
                Due::Campaign(shop) => {
                    for person in 0..self.people.len() {
                        let known = self.last[shop][person].is_some_and(|(at, _)| now - at > DAY);
                        if known && self.draw.is(0.1) {
                            let at = now + self.draw.even() * HOUR;
                            self.reaches(shop, person, at.floor(), true);
                        }
                    }
                    let next = now + self.draw.pause(self.shops[shop].campaigns);
                    let next = self.shops[shop].open.at(next, &mut self.draw);
                    self.note(next, Due::Campaign(shop));
                }
            }
        }
        self.said.sort_by_key(|message| (message.at, message.from, message.to));
        self.said
    }

    fn speaks(&mut self, person: usize, shop: usize, now: f64, customer: bool) {
        let (one, other) = (shop, self.shops.len() + person);
        let (from, to) = if customer { (other, one) } else { (one, other) };
        self.said.push(Message { at: Timestamp(0) + Span(now as i64), from, to });
        self.last[shop][person] = Some((now, customer));
    }

    fn opens(&mut self, person: usize, now: f64) {
        let who = &self.people[person];
        let (awake, talks) = (who.awake, who.talks);
        let shop = who.shops[(self.draw.even() * who.shops.len() as f64) as usize];
        self.people[person].interest = self.draw.between(INTEREST);
        let now = awake.at(now, &mut self.draw);
        self.note(now, Due::Says(person, shop));
        if self.draw.is(0.45) {
            let more = now + self.draw.between((6_000.0, 50_000.0));
            self.note(more, Due::Says(person, shop));
        }
        if self.draw.is(ASKS_AGAIN.0) {
            let again = now + self.draw.about(ASKS_AGAIN.1, SPREAD / 2.0);
            let again = awake.at(again, &mut self.draw);
            self.note(again, Due::Nudges(person, shop));
        }
        let next = now + self.draw.pause(PAUSE / talks);
        self.note(next, Due::Opens(person));
    }

    /// Somebody says something, and the shop answers after a while, or forgets it.
    fn says(&mut self, person: usize, shop: usize, now: f64) {
        self.speaks(person, shop, now, true);
        self.waits[shop][person] = true;
        let Shop { open, answers, forgets, .. } = self.shops[shop];
        if !self.draw.is(forgets) {
            let at = now + self.draw.about(answers, SPREAD);
            let at = open.at(at, &mut self.draw);
            self.note(at, Due::Answers(shop, person));
        }
    }

    /// A message of the shop arrives: read or not, answered or not.
    fn reaches(&mut self, shop: usize, person: usize, now: f64, template: bool) {
        self.speaks(person, shop, now, false);
        self.waits[shop][person] = false;
        if self.draw.is(self.shops[shop].follows_up) {
            let at = now + self.draw.between((1.0, 2.0)) * DAY;
            let at = self.shops[shop].open.at(at, &mut self.draw);
            self.note(at, Due::FollowsUp(shop, person));
        }
        let delivered = now + if self.draw.is(OFFLINE) { self.draw.between((0.5, 4.0)) * HOUR } else { 2_000.0 };
        if !self.draw.is(READS) {
            return;
        }
        let (awake, speed) = (self.people[person].awake, self.people[person].speed);
        let read = delivered + self.draw.about(LOOKS / speed, SPREAD);
        let read = awake.at(read, &mut self.draw);
        if template {
            let woken = self.draw.between((0.1, 0.9));
            let interest = &mut self.people[person].interest;
            *interest = interest.max(woken) * TEMPLATE;
        }
        let interest = self.people[person].interest;
        if !self.draw.is(interest) {
            self.people[person].interest *= 0.5;
            return;
        }
        self.people[person].interest *= FADE;
        let at = read + self.draw.about(ANSWERS / speed, SPREAD);
        if self.people[person].interest < 0.3 {
            self.people[person].interest = 0.05;
            self.note(at, Due::Thanks(person, shop));
        } else {
            self.note(at, Due::Says(person, shop));
        }
    }
}
