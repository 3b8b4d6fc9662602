//! All that the stand-in knows: accounts, numbers, people, windows, messages, templates, files, and its clock.
//!
//! It lives in memory, behind one lock, and every part of it has an end: what grows beyond its bound loses its oldest.
//! What is to happen later stands in the agenda and happens when the clock gets there, however it got there.

mod account;
mod agenda;
mod block;
mod person;
mod received;
mod resident;
mod review;
mod sent;
mod thread;

pub use account::{Account, Number, Webhook};
pub use person::{Person, digits, wa_id};
pub use received::Received;
pub use sent::{Reported, Sends, Sent, Step};
pub use thread::{Thread, WINDOW};

use super::{
    customers::Town,
    faults::Faults,
    library::Memory,
    media::{SHELF, Shelf},
    templates::Template,
    uploads::Uploads,
    webhook::{Change, Outbox},
};
use crate::{
    domain::time::{Span, Timestamp},
    server::clock::Clock,
};
use agenda::Happening;
use base64::{Engine, engine::general_purpose::STANDARD};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// Messages kept, sent and received each.
const MESSAGES: usize = 200_000;

/// What was counted.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Counters {
    /// Requests to the Graph API.
    pub requests: u64,
    pub accepted: u64,
    /// Refused requests by code.
    pub refused: BTreeMap<i64, u64>,
    /// Statuses by their word, dropped ones not counted.
    pub statuses: BTreeMap<&'static str, u64>,
    pub statuses_dropped: u64,
    /// Failed messages by code.
    pub failed: BTreeMap<i64, u64>,
    /// Things people did, by type.
    pub inbound: BTreeMap<String, u64>,
    pub reads: u64,
    pub typing: u64,
    /// Events nobody listened to.
    pub unheard: u64,
}

/// Everything, behind one lock.
pub struct World {
    clock: Clock,
    offset: Span,
    /// Where this stand-in answers, for addresses it hands out.
    pub base_url: String,
    pub accounts: Vec<Account>,
    pub numbers: Vec<Number>,
    people: Vec<Person>,
    /// Those who turned out to be somebody known already.
    merged: HashMap<usize, usize>,
    by_phone: HashMap<String, usize>,
    by_bsuid: HashMap<String, usize>,
    threads: HashMap<(usize, usize), Thread>,
    /// Who wants no marketing, by account.
    pub opted_out: HashSet<(usize, usize)>,
    /// Whom a number has blocked.
    blocked: HashSet<(usize, usize)>,
    pub templates: BTreeMap<u64, Template>,
    /// What is remembered of templates that were made and deleted.
    pub memory: Memory,
    pub uploads: Uploads,
    pub shelf: Shelf,
    pub sends: Sends,
    received: HashMap<String, Received>,
    received_order: VecDeque<String>,
    pub faults: Faults,
    /// What an empty change of the faults goes back to.
    pub usual: Faults,
    pub counters: Counters,
    pub outbox: Outbox,
    agenda: BTreeMap<(Timestamp, u64), Happening>,
    town: Option<Town>,
    /// Who of the people each simulated customer is.
    residents: Vec<usize>,
    rng: StdRng,
    serial: u64,
    salt: i64,
}

impl World {
    pub fn new(clock: Clock, seed: u64, usual: Faults) -> Self {
        let salt = clock.now().0;
        Self {
            clock,
            offset: Span(0),
            base_url: String::new(),
            accounts: Vec::new(),
            numbers: Vec::new(),
            people: Vec::new(),
            merged: HashMap::new(),
            by_phone: HashMap::new(),
            by_bsuid: HashMap::new(),
            threads: HashMap::new(),
            opted_out: HashSet::new(),
            blocked: HashSet::new(),
            templates: BTreeMap::new(),
            memory: Memory::default(),
            uploads: Uploads::default(),
            shelf: Shelf::new(SHELF),
            sends: Sends::default(),
            received: HashMap::new(),
            received_order: VecDeque::new(),
            faults: usual.clone(),
            usual,
            counters: Counters::default(),
            outbox: Outbox::default(),
            agenda: BTreeMap::new(),
            town: None,
            residents: Vec::new(),
            rng: StdRng::seed_from_u64(seed),
            serial: 0,
            salt,
        }
    }

    // Chance and ids.

    pub fn chance(&mut self, p: f64) -> bool {
        p > 0.0 && self.rng.random_bool(p.min(1.0))
    }

    pub fn chance_in(&mut self, range: std::ops::Range<i64>) -> i64 {
        self.rng.random_range(range)
    }

    fn unique(&mut self) -> [u8; 32] {
        self.serial += 1;
        let mut hash = Sha256::new();
        hash.update(self.salt.to_le_bytes());
        hash.update(self.serial.to_le_bytes());
        let digest = hash.finalize();
        let mut bytes = [0; 32];
        bytes.copy_from_slice(&digest[..]);
        bytes
    }

    /// A number of 15 or 16 digits, never given before.
    pub fn object_id(&mut self) -> u64 {
        let bytes = self.unique();
        let n = u64::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7]]);
        100_000_000_000_000 + n % 8_900_000_000_000_000
    }

    /// A message id, in the form the platform gives them: who it is with, the direction, and something unique.
    pub fn wamid(&mut self, with: &str, inbound: bool) -> String {
        let unique = hex::encode_upper(&self.unique()[..10]);
        let with = &with[..with.len().min(200)];
        let mut bytes = vec![0x1d, 0x18, u8::try_from(with.len()).unwrap_or(u8::MAX)];
        bytes.extend(with.as_bytes());
        bytes.extend([0x15, 0x02, 0x00, if inbound { 0x12 } else { 0x11 }, 0x18, 0x14]);
        bytes.extend(unique.as_bytes());
        bytes.push(0);
        format!("wamid.{}", STANDARD.encode(bytes))
    }

    // Webhooks.

    pub fn metadata(&self, number: usize) -> Value {
        let number = &self.numbers[number];
        json!({"display_phone_number": number.digits(), "phone_number_id": number.phone_number_id})
    }

    /// A change that concerns a whole account.
    pub fn emit_for(&mut self, account: usize, field: &str, value: Value, now: Timestamp) {
        let change = Change::Field { field: field.to_owned(), value, dated: true };
        self.enqueue(account, 0, change, now);
    }

    /// A change of a field other than `messages` that concerns one number.
    pub fn tell(&mut self, number: usize, person: Option<usize>, field: &str, mut value: Value, now: Timestamp) {
        value["messaging_product"] = json!("whatsapp");
        value["metadata"] = self.metadata(number);
        self.emit(number, person, Change::Field { field: field.to_owned(), value, dated: false }, now);
    }

    fn emit(&mut self, number: usize, person: Option<usize>, change: Change, now: Timestamp) {
        let lane = person.map_or(0, |person| self.survivor(person) + number * 7);
        self.enqueue(self.numbers[number].account, lane, change, now);
    }

    /// Puts an event into the post of an account, if anybody listens there.
    pub fn enqueue(&mut self, account: usize, lane: usize, change: Change, now: Timestamp) {
        if self.accounts[account].listener().is_none() {
            self.counters.unheard += 1;
            return;
        }
        let reorder = self.faults.reorder;
        let held_back = if self.chance(reorder) { self.chance_in(50..1_500) } else { 0 };
        let due = now + Span(i64::from(self.faults.delay_ms) + held_back);
        if !self.outbox.push(account, lane % self.faults.lanes, due, change) {
            self.counters.unheard += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Tz;

    pub const NOON: Timestamp = Timestamp(1_795_348_800_000);

    pub fn world() -> World {
        let mut world = World::new(Clock::fixed(NOON), 1, Faults::default());
        world.accounts.push(Account {
            waba_id: "1".to_owned(),
            app_id: "2".to_owned(),
            name: "A".to_owned(),
            access_token: "t".to_owned(),
            app_secret: "s".to_owned(),
            verify_token: "v".to_owned(),
            zone: Tz::UTC,
            webhook: None,
            override_webhook: None,
            subscribed: true,
        });
        world.numbers.push(Number::new("3".to_owned(), 0, "+49 30 901820".to_owned(), "A".to_owned()));
        world
    }

    #[test]
    fn a_message_id_is_never_given_twice() {
        let mut world = world();
        let ids: HashSet<String> = (0..1000).map(|_| world.wamid("4915112345678", true)).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| id.starts_with("wamid.HRg") && STANDARD.decode(&id[6..]).is_ok()));
    }
}
