//! Messages the business sent: what was accepted, what it costs, and how far it comes.

use super::{MESSAGES, Person, World, agenda::Happening};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::{
        choice::{self, Choice},
        customers::Heard,
        errors::{self, GraphError},
        pricing::{self, Category, Facts, Price},
        send::{Fate, Outcome},
        webhook::Change,
    },
};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};

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

impl World {
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
            free_entry: thread.is_some_and(|thread| thread.is_free_entry(now) || thread.answers_referral(now)),
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
            if thread.answers_referral(now) {
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

    /// What can be pressed in a sent message.
    pub fn offers(&self, sent: &Sent) -> Vec<Choice> {
        choice::offered(&sent.body, sent.template.and_then(|id| self.templates.get(&id)))
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
        let (template, choices) = (sent.kind == "template", self.offers(sent));
        if let Some(at) = due(delays.sent) {
            self.plan(at, Happening::Status { serial, step: Step::Sent });
        }
        if is_reaction {
            return;
        }
        let heard = Heard { template, at: now, choices: &choices };
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

    pub(super) fn report(&mut self, serial: u64, step: Step, at: Timestamp) {
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
}
