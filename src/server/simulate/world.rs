//! All that the stand-in knows: accounts, numbers, people, windows, messages, templates, files, and its clock.
//!
//! It lives in memory, behind one lock, and every part of it has an end: what grows beyond its bound loses its oldest.
//! What is to happen later stands in the agenda and happens when the clock gets there, however it got there.

use super::{
    customers::{self, Heard, Saying, Town},
    errors::{self, GraphError},
    faults::Faults,
    media::{self, Shelf},
    pricing::{self, Category, Facts, Price},
    send::{Fate, Outcome},
    templates::{self, Template},
    webhook::{Change, Outbox},
};
use crate::{
    domain::time::{Span, Timestamp},
    server::clock::Clock,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use chrono_tz::Tz;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde::Serialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

/// How long a customer's message or call permits free-form messages.
pub const WINDOW: Span = Span::hours(24);
/// Messages kept, sent and received each.
const MESSAGES: usize = 200_000;
/// People known at a time.
const PEOPLE: usize = 200_000;
/// Things that may stand in the agenda.
const AGENDA: usize = 500_000;
/// To one person: one message in 6 s, bursts up to 45 (Throughput, Nov 2025).
const PAIR_EVERY: Span = Span::seconds(6);
const PAIR_BURST: i64 = 45;
/// The platform measures on its own side of a network whose delay varies.
const PAIR_TOLERANCE: Span = Span(500);

/// A WhatsApp Business Account and the app that serves it.
#[derive(Debug, Clone)]
pub struct Account {
    pub waba_id: String,
    pub app_id: String,
    pub name: String,
    pub access_token: String,
    pub app_secret: String,
    pub verify_token: String,
    pub zone: Tz,
    pub webhook: Option<Webhook>,
    /// Whether the app listens to the account's events.
    pub subscribed: bool,
}

/// Where an account's events go.
#[derive(Debug, Clone)]
pub struct Webhook {
    pub url: reqwest::Url,
    pub verify_token: String,
    /// Set once the address has answered the handshake; nothing is sent before.
    pub verified: bool,
    /// Given for this account alone, by `subscribed_apps`.
    pub is_override: bool,
}

/// A business phone number.
#[derive(Debug, Clone)]
pub struct Number {
    pub phone_number_id: String,
    pub account: usize,
    /// As it is shown, with plus and spaces.
    pub display: String,
    pub verified_name: String,
    pub quality: String,
    /// Service messages in the calendar month named.
    service: ((i32, u32), u32),
    /// When it sent, in the last second.
    recent: VecDeque<Timestamp>,
}

impl Number {
    pub fn new(phone_number_id: String, account: usize, display: String, verified_name: String) -> Self {
        Self {
            phone_number_id,
            account,
            display,
            verified_name,
            quality: "GREEN".to_owned(),
            service: ((0, 0), 0),
            recent: VecDeque::new(),
        }
    }

    /// The number as webhooks write it.
    pub fn digits(&self) -> String {
        digits(&self.display)
    }
}

/// Somebody with WhatsApp, by what the business may know of them.
#[derive(Debug, Clone, Default)]
pub struct Person {
    pub phone: Option<String>,
    pub bsuid: Option<String>,
    pub parent_bsuid: Option<String>,
    pub username: Option<String>,
    pub name: Option<String>,
    /// Their phone number is left out of webhooks: they have a username.
    pub hides_phone: bool,
    /// Which of the simulated customers they are.
    pub customer: Option<usize>,
}

/// What a number and a person have between them.
#[derive(Debug, Clone, Default)]
pub struct Thread {
    /// The latest moment at which the person opened the window.
    pub opened_at: Option<Timestamp>,
    /// When they came from an advertisement that was not answered yet.
    pub referral_at: Option<Timestamp>,
    /// Until when everything is free, and under which conversation id.
    pub free_entry: Option<(Timestamp, String)>,
    /// When the next message would be due at a regular pace.
    pub pair_due: Option<Timestamp>,
    /// Marketing templates of the last 24 hours.
    pub marketing: VecDeque<Timestamp>,
}

impl Thread {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opened_at.is_some_and(|at| now < at + WINDOW)
    }

    pub fn is_free_entry(&self, now: Timestamp) -> bool {
        self.free_entry.as_ref().is_some_and(|(until, _)| now < *until)
    }

    /// The new due moment if one more message may be sent now; else none.
    pub fn pace(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.pair_due.unwrap_or(now).max(now);
        (now + PAIR_TOLERANCE >= due - PAIR_EVERY * (PAIR_BURST - 1)).then_some(due + PAIR_EVERY)
    }
}

/// How far a sent message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Sent,
    Delivered,
    Read,
    Played,
    Failed,
}

impl Step {
    fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Played => "played",
            Self::Failed => "failed",
        }
    }
}

/// A status as it was, or would have been, reported.
#[derive(Debug, Clone, Serialize)]
pub struct Reported {
    pub status: &'static str,
    /// Unix seconds.
    pub at: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i64>,
    /// True where `drop_status` kept it from being sent.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dropped: bool,
}

/// A message the business sent and the platform accepted.
#[derive(Debug, Clone)]
pub struct Sent {
    pub wamid: String,
    pub number: usize,
    pub person: usize,
    pub at: Timestamp,
    pub endpoint: &'static str,
    pub kind: String,
    pub body: Value,
    pub template: Option<u64>,
    pub fate: Fate,
    pub price: Price,
    /// Addressed by phone number, so the phone number may be told.
    pub by_phone: bool,
    pub held: bool,
    /// Until when the free entry point lasts, and its id, where the message falls into one.
    pub free_entry: Option<(Timestamp, String)>,
    pub statuses: Vec<Reported>,
}

/// Accepted messages, each under a number that is never used again.
#[derive(Debug, Default)]
pub struct Sends {
    first: u64,
    list: VecDeque<Sent>,
    by_wamid: HashMap<String, u64>,
}

impl Sends {
    fn push(&mut self, sent: Sent) -> u64 {
        if self.list.len() == MESSAGES
            && let Some(oldest) = self.list.pop_front()
        {
            self.by_wamid.remove(&oldest.wamid);
            self.first += 1;
        }
        let serial = self.first + self.list.len() as u64;
        self.by_wamid.insert(sent.wamid.clone(), serial);
        self.list.push_back(sent);
        serial
    }

    pub fn get(&self, serial: u64) -> Option<&Sent> {
        self.list.get(usize::try_from(serial.checked_sub(self.first)?).ok()?)
    }

    fn get_mut(&mut self, serial: u64) -> Option<&mut Sent> {
        self.list.get_mut(usize::try_from(serial.checked_sub(self.first)?).ok()?)
    }

    pub fn by_wamid(&self, wamid: &str) -> Option<&Sent> {
        self.get(*self.by_wamid.get(wamid)?)
    }

    /// From `after` on, with their serials.
    pub fn after(&self, after: u64) -> impl Iterator<Item = (u64, &Sent)> {
        let skip = usize::try_from(after.saturating_sub(self.first)).unwrap_or(usize::MAX);
        self.list.iter().enumerate().skip(skip).map(|(n, sent)| (self.first + n as u64, sent))
    }

    /// How many there ever were.
    pub fn total(&self) -> u64 {
        self.first + self.list.len() as u64
    }
}

/// A message a person sent: enough to know whose it was.
#[derive(Debug, Clone, Copy)]
pub struct Received {
    pub number: usize,
    pub read_at: Option<Timestamp>,
}

/// What is to happen at some moment.
#[derive(Debug, Clone)]
enum Happening {
    Status {
        serial: u64,
        step: Step,
    },
    Unpause {
        template: u64,
    },
    Recategorise {
        template: u64,
        category: String,
    },
    /// A simulated customer thinks of writing.
    Awakes {
        customer: usize,
    },
    Says {
        customer: usize,
        number: usize,
        saying: Saying,
        about: Option<String>,
        if_waiting: bool,
    },
    Stops {
        customer: usize,
        number: usize,
    },
    /// A step of the scenario: which control, and its body.
    Control {
        what: String,
        body: Value,
    },
}

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
    pub templates: BTreeMap<u64, Template>,
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
            templates: BTreeMap::new(),
            shelf: Shelf::default(),
            sends: Sends::default(),
            received: HashMap::new(),
            received_order: VecDeque::new(),
            faults: usual.clone(),
            usual,
            counters: Counters::default(),
            outbox: Outbox::default(),
            agenda: BTreeMap::new(),
            town: None,
            rng: StdRng::seed_from_u64(seed),
            serial: 0,
            salt,
        }
    }

    // Time.

    pub fn now(&self) -> Timestamp {
        self.clock.now() + self.offset
    }

    /// How far the stand-in's clock is ahead of the real one.
    pub fn offset(&self) -> Span {
        self.offset
    }

    /// Moves the clock. What was to happen in the time skipped happens at the next [`World::catch_up`]; moved back, what
    /// is still to happen moves along, so that a status due in a second stays due in a second.
    pub fn set_offset(&mut self, offset: Span) {
        let back = Span(offset.0 - self.offset.0);
        self.offset = offset;
        if back < Span(0) {
            self.agenda =
                std::mem::take(&mut self.agenda).into_iter().map(|((at, n), it)| ((at + back, n), it)).collect();
            self.outbox.shift(back);
        }
    }

    /// When the next thing happens.
    pub fn next_at(&self) -> Option<Timestamp> {
        self.agenda.first_key_value().map(|((at, _), _)| *at)
    }

    fn plan(&mut self, at: Timestamp, happening: Happening) {
        if self.agenda.len() < AGENDA {
            self.serial += 1;
            self.agenda.insert((at, self.serial), happening);
        }
    }

    /// Lets everything happen that is due, each at its own moment. At most some thousands at a time; true if more is due.
    pub fn catch_up(&mut self, now: Timestamp) -> bool {
        for _ in 0..5_000 {
            match self.agenda.first_entry() {
                Some(first) if first.key().0 <= now => {
                    let ((at, _), happening) = first.remove_entry();
                    self.happen(happening, at);
                }
                _ => return false,
            }
        }
        true
    }

    fn happen(&mut self, happening: Happening, at: Timestamp) {
        match happening {
            Happening::Status { serial, step } => self.report(serial, step, at),
            Happening::Unpause { template } => {
                if self.templates.get(&template).is_some_and(|template| template.status == "PAUSED") {
                    self.template_event(
                        template,
                        "APPROVED",
                        "NONE",
                        Some(("UNPAUSE", "Your template can be sent again.")),
                        at,
                    );
                }
            }
            Happening::Recategorise { template, category } => self.recategorise(template, &category, at),
            Happening::Awakes { customer } => self.awake(customer, at),
            Happening::Says { customer, number, saying, about, if_waiting } => {
                if !if_waiting || self.town.as_ref().is_some_and(|town| town.waits(customer)) {
                    self.customer_says(customer, number, saying, about, at);
                }
            }
            Happening::Stops { customer, number } => {
                if let Some(person) = self.person_of(customer) {
                    let _ = self.prefer(number, person, "stop", at);
                }
            }
            Happening::Control { what, body } => {
                if let Err(error) = super::control::post(self, &what, body, at) {
                    tracing::warn!(%error, "a step of the scenario was refused");
                }
            }
        }
    }

    /// Puts a step of a scenario into the agenda.
    pub fn plan_control(&mut self, at: Timestamp, what: String, body: Value) {
        self.plan(at, Happening::Control { what, body });
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

    // Who is who.

    pub fn number_by_id(&self, id: &str) -> Option<usize> {
        self.numbers.iter().position(|number| number.phone_number_id == id)
    }

    pub fn account_by_id(&self, id: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.waba_id == id)
    }

    pub fn person(&self, person: usize) -> &Person {
        &self.people[self.survivor(person)]
    }

    fn survivor(&self, mut person: usize) -> usize {
        while let Some(one) = self.merged.get(&person) {
            person = *one;
        }
        person
    }

    pub fn people(&self) -> usize {
        self.people.len()
    }

    pub fn person_by_phone(&self, phone: &str) -> Option<usize> {
        self.by_phone.get(phone).map(|person| self.survivor(*person))
    }

    pub fn person_by_bsuid(&self, bsuid: &str) -> Option<usize> {
        self.by_bsuid.get(bsuid).map(|person| self.survivor(*person))
    }

    /// The person with these identifiers, made or completed as needed. Two that turn out to be one become one.
    ///
    /// # Errors
    /// With nothing to know them by, or when there are too many people.
    pub fn meet(&mut self, seen: &Person) -> Result<usize, String> {
        let by_phone = seen.phone.as_deref().and_then(|phone| self.person_by_phone(phone));
        let by_bsuid = seen.bsuid.as_deref().and_then(|bsuid| self.person_by_bsuid(bsuid));
        let person = match (by_phone, by_bsuid) {
            (Some(one), Some(other)) if one != other => {
                self.merge(one, other);
                one
            }
            (Some(person), _) | (None, Some(person)) => person,
            (None, None) if seen.phone.is_none() && seen.bsuid.is_none() => {
                return Err("A person needs a phone or a bsuid.".to_owned());
            }
            (None, None) if self.people.len() >= PEOPLE => return Err(format!("There are {PEOPLE} people already.")),
            (None, None) => {
                self.people.push(Person::default());
                self.people.len() - 1
            }
        };
        let known = &mut self.people[person];
        for (known, seen) in [
            (&mut known.phone, &seen.phone),
            (&mut known.bsuid, &seen.bsuid),
            (&mut known.parent_bsuid, &seen.parent_bsuid),
            (&mut known.username, &seen.username),
            (&mut known.name, &seen.name),
        ] {
            if seen.is_some() {
                known.clone_from(seen);
            }
        }
        known.customer = known.customer.or(seen.customer);
        if let Some(phone) = &seen.phone {
            self.by_phone.insert(phone.clone(), person);
        }
        if let Some(bsuid) = &seen.bsuid {
            self.by_bsuid.insert(bsuid.clone(), person);
        }
        Ok(person)
    }

    fn merge(&mut self, one: usize, other: usize) {
        self.merged.insert(other, one);
        for number in 0..self.numbers.len() {
            if let Some(thread) = self.threads.remove(&(number, other)) {
                let kept = self.threads.entry((number, one)).or_default();
                kept.opened_at = kept.opened_at.max(thread.opened_at);
                kept.referral_at = kept.referral_at.max(thread.referral_at);
                kept.pair_due = kept.pair_due.max(thread.pair_due);
                kept.free_entry = kept.free_entry.take().max(thread.free_entry);
            }
        }
        for account in 0..self.accounts.len() {
            if self.opted_out.remove(&(account, other)) {
                self.opted_out.insert((account, one));
            }
        }
    }

    /// The person's identity changes: a new phone number, a new id, or both.
    pub fn rename(&mut self, person: usize, phone: Option<String>, bsuid: Option<String>) {
        let person = self.survivor(person);
        if let Some(phone) = phone {
            if let Some(old) = self.people[person].phone.replace(phone.clone()) {
                self.by_phone.remove(&old);
            }
            self.by_phone.insert(phone, person);
        }
        if let Some(bsuid) = bsuid {
            if let Some(old) = self.people[person].bsuid.replace(bsuid.clone()) {
                self.by_bsuid.remove(&old);
            }
            self.by_bsuid.insert(bsuid, person);
        }
    }

    pub fn thread(&self, number: usize, person: usize) -> Option<&Thread> {
        self.threads.get(&(number, self.survivor(person)))
    }

    fn thread_mut(&mut self, number: usize, person: usize) -> &mut Thread {
        let person = self.survivor(person);
        self.threads.entry((number, person)).or_default()
    }

    /// The person did something that opens the window.
    pub fn open(&mut self, number: usize, person: usize, at: Timestamp) {
        let thread = self.thread_mut(number, person);
        thread.opened_at = thread.opened_at.max(Some(at));
    }

    /// The person came from an advertisement.
    pub fn refer(&mut self, number: usize, person: usize, at: Timestamp) {
        self.thread_mut(number, person).referral_at = Some(at);
    }

    /// How a webhook speaks of a person.
    pub fn contact(&self, person: usize, with_phone: bool) -> Value {
        let person = self.person(person);
        let mut contact = Map::new();
        let mut profile = Map::new();
        for (key, value) in [("name", &person.name), ("username", &person.username)] {
            if let Some(value) = value {
                profile.insert(key.to_owned(), json!(value));
            }
        }
        contact.insert("profile".to_owned(), Value::Object(profile));
        if let (Some(phone), true) = (&person.phone, with_phone || !person.hides_phone) {
            contact.insert("wa_id".to_owned(), json!(phone));
        }
        for (key, value) in [("user_id", &person.bsuid), ("parent_user_id", &person.parent_bsuid)] {
            if let Some(value) = value {
                contact.insert(key.to_owned(), json!(value));
            }
        }
        Value::Object(contact)
    }

    /// Writes who a message is from into it.
    pub fn sign(&self, person: usize, message: &mut Map<String, Value>) {
        let person = self.person(person);
        if let (Some(phone), false) = (&person.phone, person.hides_phone) {
            message.insert("from".to_owned(), json!(phone));
        }
        for (key, value) in [("from_user_id", &person.bsuid), ("from_parent_user_id", &person.parent_bsuid)] {
            if let Some(value) = value {
                message.insert(key.to_owned(), json!(value));
            }
        }
    }

    // What people do.

    /// A message of a person goes to the business. The message has its content; id, sender and time are added. Returns
    /// its id.
    pub fn receive(
        &mut self,
        number: usize,
        person: usize,
        mut message: Map<String, Value>,
        wamid: Option<String>,
        at: Timestamp,
        now: Timestamp,
    ) -> String {
        let kind = message.get("type").and_then(Value::as_str).unwrap_or("unknown").to_owned();
        let with = self.person(person).phone.clone().or_else(|| self.person(person).bsuid.clone()).unwrap_or_default();
        let wamid = wamid.unwrap_or_else(|| self.wamid(&with, true));
        self.sign(person, &mut message);
        message.insert("id".to_owned(), json!(wamid));
        message.insert("timestamp".to_owned(), json!(at.unix().to_string()));
        let opens = match kind.as_str() {
            "system" | "edit" | "revoke" => false,
            "reaction" => self.faults.reaction_opens,
            _ => true,
        };
        if opens {
            self.open(number, person, at);
        }
        if message.contains_key("referral") {
            self.refer(number, person, at);
        }
        self.know_received(wamid.clone(), number);
        *self.counters.inbound.entry(kind.clone()).or_default() += 1;
        // A change of identity comes without contacts.
        let contact = (kind != "system").then(|| self.contact(person, false));
        self.emit(number, Some(person), Change::Message { number, contact, message: Value::Object(message) }, now);
        wamid
    }

    /// Remembers the id of a message a person sent.
    pub fn know_received(&mut self, wamid: String, number: usize) {
        if self.received_order.len() == MESSAGES
            && let Some(oldest) = self.received_order.pop_front()
        {
            self.received.remove(&oldest);
        }
        if self.received.insert(wamid.clone(), Received { number, read_at: None }).is_none() {
            self.received_order.push_back(wamid);
        }
    }

    /// A change of a field other than `messages` that concerns one number.
    pub fn tell(&mut self, number: usize, person: Option<usize>, field: &str, mut value: Value, now: Timestamp) {
        value["messaging_product"] = json!("whatsapp");
        value["metadata"] = self.metadata(number);
        self.emit(number, person, Change::Field { field: field.to_owned(), value, dated: false }, now);
    }

    /// The person wants marketing no longer (`stop`), or again (`resume`).
    pub fn prefer(&mut self, number: usize, person: usize, value: &str, now: Timestamp) -> Result<(), String> {
        let account = self.numbers[number].account;
        let detail = match value {
            "stop" => {
                self.opted_out.insert((account, person));
                "User requested to stop marketing messages"
            }
            "resume" => {
                self.opted_out.remove(&(account, person));
                "User requested to resume marketing messages"
            }
            other => return Err(format!("A preference is “stop” or “resume”, not “{other}”.")),
        };
        let contact = self.contact(person, false);
        let mut preference =
            json!({"detail": detail, "category": "marketing_messages", "value": value, "timestamp": now.unix()});
        for key in ["wa_id", "user_id"] {
            if let Some(id) = contact.get(key) {
                preference[key] = id.clone();
            }
        }
        *self.counters.inbound.entry("user_preferences".to_owned()).or_default() += 1;
        let value = json!({"contacts": [contact], "user_preferences": [preference]});
        self.tell(number, Some(person), "user_preferences", value, now);
        Ok(())
    }

    /// Keeps a file that a person sends, and describes it as a webhook does.
    pub fn receive_file(&mut self, number: usize, mime: &str, bytes: Bytes, now: Timestamp) -> Map<String, Value> {
        let id = self.object_id().to_string();
        let media = self.shelf.keep(id, number, mime.to_owned(), bytes, true, now).clone();
        let mut described = Map::new();
        described.insert("mime_type".to_owned(), json!(media.mime));
        described.insert("sha256".to_owned(), json!(media.sha256));
        described.insert("id".to_owned(), json!(media.id));
        described.insert("url".to_owned(), json!(self.media_url(&media.id, now)));
        described
    }

    /// An address for the bytes of a file; works for five minutes.
    pub fn media_url(&self, id: &str, now: Timestamp) -> String {
        let until = now + media::URL_LIFETIME;
        let mark = self.media_mark(id, until.0);
        format!("{}/whatsapp_business/attachments/?mid={id}&ext={}&hash={mark}", self.base_url, until.0)
    }

    /// What makes an address for bytes one of ours.
    pub fn media_mark(&self, id: &str, until: i64) -> String {
        hex::encode(&Sha256::digest(format!("{}/{id}/{until}", self.salt))[..12])
    }

    // What the business does.

    /// A message counts as read: it and those before it.
    ///
    /// # Errors
    /// 100 for a message nobody sent to this number, or one of more than 30 days ago.
    pub fn read(&mut self, number: usize, wamid: &str, typing: bool, now: Timestamp) -> Result<(), GraphError> {
        let Some(received) = self.received.get_mut(wamid).filter(|received| received.number == number) else {
            return Err(GraphError {
                message: "(#100) Invalid parameter".to_owned(),
                ..GraphError::parameter(format!(
                    "The message with id {wamid} does not exist or cannot be marked as read."
                ))
            });
        };
        received.read_at = Some(now);
        self.counters.reads += 1;
        self.counters.typing += u64::from(typing);
        Ok(())
    }

    /// Which of the messages people sent were marked as read.
    pub fn reads(&self) -> impl Iterator<Item = (&str, Timestamp)> {
        self.received_order.iter().filter_map(|wamid| Some((wamid.as_str(), self.received.get(wamid)?.read_at?)))
    }

    /// Whether one more message may leave a number in this second; counts it if so.
    ///
    /// # Errors
    /// 130429.
    pub fn pace(&mut self, number: usize, now: Timestamp) -> Result<(), GraphError> {
        let (limit, throttled) = (self.faults.throughput as usize, self.faults.throttle);
        let recent = &mut self.numbers[number].recent;
        while recent.front().is_some_and(|at| *at + Span::seconds(1) <= now) {
            recent.pop_front();
        }
        if throttled || recent.len() >= limit {
            return Err(GraphError {
                retry_after: Some(1),
                ..GraphError::coded(130_429, errors::usual_details(130_429))
            });
        }
        recent.push_back(now);
        Ok(())
    }

    /// The price of a message now.
    pub fn price(&self, number: usize, person: Option<usize>, category: Category, now: Timestamp) -> Price {
        let thread = person.and_then(|person| self.thread(number, person));
        let number = &self.numbers[number];
        let zone = self.accounts[number.account].zone;
        let (month, used) = number.service;
        Price::of(&Facts {
            at: now,
            zone,
            category,
            window_open: thread.is_some_and(|thread| thread.is_open(now)),
            free_entry: thread.is_some_and(|thread| thread.is_free_entry(now) || answers_referral(thread, now)),
            service_used: if month == pricing::month(now, zone) { used } else { 0 },
        })
    }

    /// Takes a message on and plans its statuses. Returns its id and serial.
    ///
    /// # Errors
    /// When there are too many people.
    pub fn accept(
        &mut self,
        number: usize,
        outcome: Outcome,
        endpoint: &'static str,
        body: Value,
        now: Timestamp,
    ) -> Result<String, GraphError> {
        let by_phone = outcome.phone.is_some();
        let seen = Person { phone: outcome.phone.clone(), bsuid: outcome.bsuid.clone(), ..Person::default() };
        let person = match outcome.person {
            Some(person) => person,
            None => self.meet(&seen).map_err(|why| GraphError::coded(131_000, why))?,
        };
        let price = self.price(number, Some(person), outcome.category, now);
        let with = outcome.phone.or(outcome.bsuid).unwrap_or_default();
        let wamid = self.wamid(&with, false);
        let conversation = hex::encode(&self.unique()[..16]);
        let free_for = Span::hours(i64::from(self.faults.free_entry_hours));
        let delivered = matches!(outcome.fate, Fate::Deliver);

        let thread = self.thread_mut(number, person);
        thread.pair_due = thread.pace(now).or(thread.pair_due);
        if delivered {
            if answers_referral(thread, now) {
                thread.free_entry = Some((now + free_for, conversation));
                thread.referral_at = None;
            }
            if outcome.category.is_marketing() {
                while thread.marketing.front().is_some_and(|at| *at + Span::hours(24) <= now) {
                    thread.marketing.pop_front();
                }
                thread.marketing.push_back(now);
            }
        }
        let free_entry = thread.free_entry.clone().filter(|(until, _)| now < *until);
        if delivered && outcome.category == Category::Service && free_entry.is_none() {
            let zone = self.accounts[self.numbers[number].account].zone;
            let month = pricing::month(now, zone);
            let service = &mut self.numbers[number].service;
            *service = if service.0 == month { (month, service.1 + 1) } else { (month, 1) };
        }
        self.counters.accepted += 1;
        let held = outcome.held;
        let serial = self.sends.push(Sent {
            wamid: wamid.clone(),
            number,
            person,
            at: now,
            endpoint,
            kind: outcome.kind,
            body,
            template: outcome.template,
            fate: outcome.fate,
            price,
            by_phone,
            held,
            free_entry,
            statuses: Vec::new(),
        });
        if !held {
            self.plan_statuses(serial, now);
        }
        Ok(wamid)
    }

    fn plan_statuses(&mut self, serial: u64, now: Timestamp) {
        let Some(sent) = self.sends.get(serial) else { return };
        let delays = self.faults.status_delay_ms;
        let due = |delay: Option<u32>| delay.map(|ms| now + Span(i64::from(ms)));
        if matches!(sent.fate, Fate::Fail { .. }) {
            let at = due(delays.sent).unwrap_or(now);
            self.plan(at, Happening::Status { serial, step: Step::Failed });
            return;
        }
        let is_reaction = sent.kind == "reaction";
        let is_voice = sent.kind == "audio" && sent.body["audio"]["voice"] == true;
        let (number, person, wamid) = (sent.number, sent.person, sent.wamid.clone());
        if let Some(at) = due(delays.sent) {
            self.plan(at, Happening::Status { serial, step: Step::Sent });
        }
        if is_reaction {
            return;
        }
        let heard = Heard { template: sent_template(self.sends.get(serial)), at: now };
        let customer = self.person(person).customer;
        let reception = customer.and_then(|customer| Some((customer, self.town.as_mut()?.hears(customer, heard))));
        let (delivered, read) = match reception {
            None => (due(delays.delivered), due(delays.read)),
            Some((customer, reception)) => {
                for turn in reception.turns {
                    let about = turn.quotes.then(|| wamid.clone());
                    self.plan(
                        turn.at,
                        Happening::Says { customer, number, saying: turn.saying, about, if_waiting: turn.if_waiting },
                    );
                }
                if let Some(at) = reception.stops_at {
                    self.plan(at, Happening::Stops { customer, number });
                }
                (Some(reception.delivered_at), reception.read_at)
            }
        };
        if let Some(at) = delivered {
            self.plan(at, Happening::Status { serial, step: Step::Delivered });
        }
        if let Some(at) = read {
            self.plan(at, Happening::Status { serial, step: Step::Read });
            if is_voice {
                self.plan(at, Happening::Status { serial, step: Step::Played });
            }
        }
    }

    /// Lets go of what was held for quality assessment; what may no longer be sent fails.
    pub fn release(&mut self, now: Timestamp) {
        let held: Vec<u64> = self.sends.after(0).filter(|(_, sent)| sent.held).map(|(serial, _)| serial).collect();
        for serial in held {
            let Some(sent) = self.sends.get_mut(serial) else { continue };
            sent.held = false;
            let sendable =
                sent.template.is_none_or(|id| self.templates.get(&id).is_some_and(|t| t.check_sendable().is_ok()));
            if !sendable {
                sent.fate = Fate::fail(132_015);
            }
            self.plan_statuses(serial, now);
        }
    }

    fn report(&mut self, serial: u64, step: Step, at: Timestamp) {
        let dropped = self.faults.drop_status;
        let dropped = self.chance(dropped);
        let Some(sent) = self.sends.get_mut(serial) else { return };
        let code = match (&sent.fate, step) {
            (Fate::Fail { code, .. }, Step::Failed) => Some(*code),
            _ => None,
        };
        sent.statuses.push(Reported { status: step.word(), at: at.unix(), code, dropped });
        let sent = sent.clone();
        if let Some(code) = code {
            *self.counters.failed.entry(code).or_default() += 1;
        }
        if dropped {
            self.counters.statuses_dropped += 1;
            return;
        }
        *self.counters.statuses.entry(step.word()).or_default() += 1;
        let contact = self.contact(sent.person, sent.by_phone);
        let mut status = json!({"id": sent.wamid, "status": step.word(), "timestamp": at.unix().to_string()});
        for (key, from) in [
            ("recipient_id", "wa_id"),
            ("recipient_user_id", "user_id"),
            ("parent_recipient_user_id", "parent_user_id"),
        ] {
            if let Some(id) = contact.get(from) {
                status[key] = id.clone();
            }
        }
        if let Some((until, id)) = sent.free_entry.as_ref().filter(|_| step == Step::Sent) {
            status["conversation"] = json!({
                "id": id,
                "expiration_timestamp": until.unix().to_string(),
                "origin": {"type": "referral_conversion"},
            });
        }
        // On `sent` and on one of the two that follow: on `read` only where no `delivered` came.
        let told = sent.statuses.iter().filter(|known| !known.dropped && known.status == "delivered").count();
        let priced = match step {
            Step::Sent | Step::Delivered => true,
            Step::Read => told == 0,
            Step::Played | Step::Failed => false,
        };
        if priced {
            status["pricing"] = sent.price.json();
        }
        if let Some(callback) = sent.body.get("biz_opaque_callback_data") {
            status["biz_opaque_callback_data"] = callback.clone();
        }
        if let (Fate::Fail { code, details }, Step::Failed) = (&sent.fate, step) {
            status["errors"] = json!([errors::in_status(*code, details)]);
        }
        let contact = (step != Step::Failed).then_some(contact);
        self.emit(sent.number, Some(sent.person), Change::Status { number: sent.number, contact, status }, at);
    }

    // Templates.

    /// The template of that name and language in an account.
    pub fn template(&self, account: usize, name: &str, language: &str) -> Option<&Template> {
        self.templates.values().find(|t| t.account == account && t.name == name && t.language == language)
    }

    pub fn add_starter_templates(&mut self, account: usize, now: Timestamp) {
        for (n, (name, language, category, format, status, components)) in (0..).zip(templates::starter()) {
            // The same at every start: whoever kept them finds them again.
            let id = 1_700_000_000_000_000 + 1_000 * account as u64 + n;
            self.templates.insert(
                id,
                Template {
                    id,
                    account,
                    name: name.to_owned(),
                    language: language.to_owned(),
                    category: category.to_owned(),
                    correct_category: None,
                    status: status.to_owned(),
                    rejected_reason: "NONE".to_owned(),
                    quality: "UNKNOWN".to_owned(),
                    parameter_format: format.to_owned(),
                    components,
                    pauses: 0,
                    changed_at: now,
                },
            );
        }
    }

    /// A template's status changes, and the account is told.
    pub fn template_event(&mut self, id: u64, event: &str, reason: &str, info: Option<(&str, &str)>, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.status = event.to_owned();
        template.changed_at = now;
        template.rejected_reason = if event == "REJECTED" { reason.to_owned() } else { "NONE".to_owned() };
        let gone = matches!(event, "DELETED" | "PENDING_DELETION");
        let mut value = json!({
            "event": event,
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "reason": if gone { Value::Null } else { json!(reason) },
            "message_template_category": template.category,
        });
        if let Some((title, description)) = info {
            value["other_info"] = json!({"title": title, "description": description});
        }
        if event == "DISABLED" {
            value["disable_info"] = json!({"disable_date": now.unix().to_string()});
        }
        if event == "REJECTED" {
            value["rejection_info"] =
                json!({"reason": reason, "recommendation": "Change the template and submit it again."});
        }
        let account = template.account;
        if event == "DELETED" {
            self.templates.remove(&id);
        }
        self.emit_for(account, "message_template_status_update", value, now);
    }

    /// Paused for its quality: three hours, then six, then disabled.
    pub fn pause(&mut self, id: u64, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.pauses += 1;
        let (event, title, description, hours) = match template.pauses {
            1 => ("PAUSED", "FIRST_PAUSE", "Your WhatsApp message template has been paused for 3 hours.", Some(3)),
            2 => ("PAUSED", "SECOND_PAUSE", "Your WhatsApp message template has been paused for 6 hours.", Some(6)),
            _ => ("DISABLED", "DISABLED", "Your WhatsApp message template has been disabled.", None),
        };
        self.template_event(id, event, "NONE", Some((title, description)), now);
        if let Some(hours) = hours {
            self.plan(now + Span::hours(hours), Happening::Unpause { template: id });
        }
    }

    /// The quality score of a template changes, and the account is told.
    pub fn score(&mut self, id: u64, quality: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        let previous = std::mem::replace(&mut template.quality, quality.to_owned());
        let value = json!({
            "previous_quality_score": previous,
            "new_quality_score": quality,
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
        });
        let account = template.account;
        self.emit_for(account, "message_template_quality_update", value, now);
    }

    /// The platform thinks a template belongs elsewhere: it says so a day before it moves it.
    pub fn announce_category(&mut self, id: u64, category: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        template.correct_category = Some(category.to_owned());
        let at = now + Span::hours(24);
        let value = json!({
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "new_category": template.category,
            "correct_category": category,
            "category_update_timestamp": at.unix(),
        });
        let account = template.account;
        self.emit_for(account, "template_category_update", value, now);
        self.plan(at, Happening::Recategorise { template: id, category: category.to_owned() });
    }

    /// A template moves to another category, and the account is told.
    pub fn recategorise(&mut self, id: u64, category: &str, now: Timestamp) {
        let Some(template) = self.templates.get_mut(&id) else { return };
        let previous = std::mem::replace(&mut template.category, category.to_owned());
        template.correct_category = None;
        let value = json!({
            "message_template_id": id,
            "message_template_name": template.name,
            "message_template_language": template.language,
            "previous_category": previous,
            "new_category": category,
        });
        let account = template.account;
        self.emit_for(account, "template_category_update", value, now);
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

    fn emit(&mut self, number: usize, person: Option<usize>, change: Change, now: Timestamp) {
        let lane = person.map_or(0, |person| self.survivor(person) + number * 7);
        self.enqueue(self.numbers[number].account, lane, change, now);
    }

    /// Puts an event into the post of an account, if anybody listens there.
    pub fn enqueue(&mut self, account: usize, lane: usize, change: Change, now: Timestamp) {
        if !self.accounts[account].subscribed || self.accounts[account].webhook.is_none() {
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

    // Simulated customers.

    /// Lets people move in who write on their own.
    pub fn settle(&mut self, town: Town, now: Timestamp) {
        for (customer, who) in town.customers().iter().enumerate() {
            let met = self.meet(&Person {
                phone: Some(who.phone.clone()),
                bsuid: Some(who.bsuid.clone()),
                username: who.username.clone(),
                name: Some(who.name.clone()),
                customer: Some(customer),
                ..Person::default()
            });
            if let Ok(person) = met {
                self.people[person].hides_phone = who.hides_phone;
            }
        }
        self.town = Some(town);
        let count = self.town.as_ref().map_or(0, |town| town.customers().len());
        for customer in 0..count {
            if let Some(at) = self.town.as_mut().map(|town| town.first_at(customer, now)) {
                self.plan(at, Happening::Awakes { customer });
            }
        }
    }

    fn person_of(&self, customer: usize) -> Option<usize> {
        let phone = &self.town.as_ref()?.customers().get(customer)?.phone;
        self.person_by_phone(phone)
    }

    fn awake(&mut self, customer: usize, at: Timestamp) {
        let number = customer % self.numbers.len();
        let Some(town) = &mut self.town else { return };
        let (turns, next) = town.opens(customer, at);
        for turn in turns {
            self.plan(
                turn.at,
                Happening::Says { customer, number, saying: turn.saying, about: None, if_waiting: turn.if_waiting },
            );
        }
        self.plan(next, Happening::Awakes { customer });
    }

    fn customer_says(&mut self, customer: usize, number: usize, saying: Saying, about: Option<String>, at: Timestamp) {
        let Some(person) = self.person_of(customer) else { return };
        let mut message = Map::new();
        let mut put = |kind: &str, content: Value| {
            message.insert("type".to_owned(), json!(kind));
            message.insert(kind.to_owned(), content);
        };
        match saying {
            Saying::Text(text) => put("text", json!({"body": text})),
            Saying::Reaction(emoji) => put("reaction", json!({"message_id": about, "emoji": emoji})),
            Saying::Button(text) => put("button", json!({"payload": text, "text": text})),
            Saying::File { kind, caption } => {
                let variety = self.rng.random::<u32>();
                let (mime, name, bytes) = media::sample(kind, u64::from(variety));
                let mut file = self.receive_file(number, mime, bytes, at);
                if let Some(caption) = caption {
                    file.insert("caption".to_owned(), json!(caption));
                }
                if let Some(name) = name {
                    file.insert("filename".to_owned(), json!(name));
                }
                if kind == "audio" {
                    file.insert("voice".to_owned(), json!(true));
                }
                put(kind, Value::Object(file));
            }
        }
        if let Some(about) = about.filter(|_| !message.contains_key("reaction")) {
            let from = self.numbers[number].digits();
            message.insert("context".to_owned(), json!({"from": from, "id": about}));
        }
        self.receive(number, person, message, None, at, at);
    }

    /// The first lines of the people who write on their own, for whoever wants to look at them.
    pub fn customers(&self) -> &[customers::Customer] {
        self.town.as_ref().map_or(&[], |town| town.customers())
    }
}

/// Whether a send now is the answer that opens the free days after an advertisement.
fn answers_referral(thread: &Thread, now: Timestamp) -> bool {
    thread.referral_at.is_some_and(|at| now < at + WINDOW)
}

fn sent_template(sent: Option<&Sent>) -> bool {
    sent.is_some_and(|sent| sent.kind == "template")
}

/// The digits of a phone number.
pub fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// The id WhatsApp has for a phone number; it differs from the number in Brazil and Mexico.
///
/// Brazil: outside the area codes 11 to 28, accounts lack the ninth digit. Mexico: they have a 1 after the country code.
pub fn wa_id(digits: &str) -> String {
    if let Some(rest) = digits.strip_prefix("55")
        && rest.len() == 11
        && rest[..2].parse::<u32>().is_ok_and(|area| area > 28)
        && rest.as_bytes()[2] == b'9'
    {
        return format!("55{}{}", &rest[..2], &rest[3..]);
    }
    if let Some(rest) = digits.strip_prefix("52")
        && rest.len() == 10
    {
        return format!("521{rest}");
    }
    digits.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn world() -> World {
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
            subscribed: true,
        });
        world.numbers.push(Number::new("3".to_owned(), 0, "+49 30 901820".to_owned(), "A".to_owned()));
        world
    }

    #[test]
    fn two_people_who_turn_out_to_be_one_keep_the_later_window() {
        let mut world = world();
        let by_phone = world.meet(&Person { phone: Some("49151".to_owned()), ..Person::default() }).unwrap();
        let by_id = world.meet(&Person { bsuid: Some("DE.1".to_owned()), ..Person::default() }).unwrap();
        assert_ne!(by_phone, by_id);
        world.open(0, by_id, NOON);
        world.open(0, by_phone, NOON - Span::hours(30));
        let both = Person { phone: Some("49151".to_owned()), bsuid: Some("DE.1".to_owned()), ..Person::default() };
        let one = world.meet(&both).unwrap();
        assert_eq!(world.person_by_bsuid("DE.1"), world.person_by_phone("49151"));
        assert!(world.thread(0, one).unwrap().is_open(NOON + Span::hours(23)));
        assert!(!world.thread(0, one).unwrap().is_open(NOON + Span::hours(24)));
    }

    #[test]
    fn a_message_id_is_never_given_twice() {
        let mut world = world();
        let ids: HashSet<String> = (0..1000).map(|_| world.wamid("4915112345678", true)).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| id.starts_with("wamid.HRg") && STANDARD.decode(&id[6..]).is_ok()));
    }

    #[test]
    fn forty_five_messages_to_one_person_may_burst_and_the_next_waits_six_seconds() {
        let mut thread = Thread::default();
        for _ in 0..45 {
            thread.pair_due = Some(thread.pace(NOON).unwrap());
        }
        assert_eq!(thread.pace(NOON), None);
        assert!(thread.pace(NOON + Span::seconds(6)).is_some());
    }

    #[test]
    fn a_clock_set_back_takes_along_what_is_still_to_happen() {
        let mut world = world();
        world.plan(NOON + Span::hours(1), Happening::Unpause { template: 1 });
        world.set_offset(Span::hours(-10));
        assert_eq!(world.next_at(), Some(NOON - Span::hours(9)));
        world.set_offset(Span::hours(0));
        assert_eq!(world.next_at(), Some(NOON - Span::hours(9)));
    }

    #[test]
    fn accounts_in_brazil_and_mexico_are_not_called_as_they_are_dialled() {
        for (dialled, id) in [
            ("5531987654321", "553187654321"),
            ("5511987654321", "5511987654321"),
            ("525512345678", "5215512345678"),
            ("5215512345678", "5215512345678"),
            ("4915112345678", "4915112345678"),
        ] {
            assert_eq!(wa_id(dialled), id);
        }
    }
}
