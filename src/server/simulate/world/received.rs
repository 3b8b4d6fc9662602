//! What people did: their messages, files and preferences, and which of it the business has read.

use super::{MESSAGES, World};
use crate::{
    domain::time::{Span, Timestamp},
    server::simulate::{errors::GraphError, media, webhook::Change},
};
use bytes::Bytes;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// For how long after it came a message can be marked as read.
const READABLE: Span = Span::days(30);

/// A message a person sent: enough to know whose it was.
#[derive(Debug, Clone, Copy)]
pub struct Received {
    pub number: usize,
    pub person: usize,
    pub at: Timestamp,
    pub read_at: Option<Timestamp>,
}

impl World {
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
        // Whoever is blocked does not notice.
        if self.is_blocked(number, person) {
            return wamid.unwrap_or_else(|| self.wamid("blocked", true));
        }
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
        self.know_received(wamid.clone(), number, person, at);
        *self.counters.inbound.entry(kind.clone()).or_default() += 1;
        // A change of identity comes without contacts.
        let contact = (kind != "system").then(|| self.contact(person, false));
        self.emit(number, Some(person), Change::Message { number, contact, message: Value::Object(message) }, now);
        wamid
    }

    /// Remembers the id of a message a person sent.
    pub fn know_received(&mut self, wamid: String, number: usize, person: usize, at: Timestamp) {
        if self.received.contains_key(&wamid) {
            return;
        }
        if self.received_order.len() == MESSAGES
            && let Some(oldest) = self.received_order.pop_front()
            && let Some(received) = self.received.remove(&oldest)
        {
            let unread = &mut self.thread_mut(received.number, received.person).unread;
            // Two that became one person have their messages out of order.
            if unread.front() == Some(&oldest) {
                unread.pop_front();
            } else {
                unread.retain(|unread| *unread != oldest);
            }
        }
        self.received.insert(wamid.clone(), Received { number, person, at, read_at: None });
        self.thread_mut(number, person).unread.push_back(wamid.clone());
        self.received_order.push_back(wamid);
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

    /// A message counts as read: it and those before it, as far as they can be.
    ///
    /// # Errors
    /// 100 for a message nobody sent to this number, or one of more than 30 days ago.
    pub fn read(&mut self, number: usize, wamid: &str, typing: bool, now: Timestamp) -> Result<(), GraphError> {
        let known = self.received.get(wamid).filter(|known| known.number == number && now < known.at + READABLE);
        let Some(Received { person, at, read_at, .. }) = known.copied() else {
            return Err(GraphError::parameter("Please check the message ID you have provided."));
        };
        if read_at.is_none() {
            let mut passed = false;
            for other in std::mem::take(&mut self.thread_mut(number, person).unread) {
                let earlier =
                    |received: &Received| (received.at, passed) <= (at, false) && now < received.at + READABLE;
                match self.received.get_mut(&other) {
                    Some(received) if earlier(received) => received.read_at = Some(now),
                    _ => self.thread_mut(number, person).unread.push_back(other.clone()),
                }
                passed |= other == wamid;
            }
        }
        self.counters.reads += 1;
        self.counters.typing += u64::from(typing);
        Ok(())
    }

    /// Which of the messages people sent were marked as read.
    pub fn reads(&self) -> impl Iterator<Item = (&str, Timestamp)> {
        self.received_order.iter().filter_map(|wamid| Some((wamid.as_str(), self.received.get(wamid)?.read_at?)))
    }
}
