//! What a webhook delivery says, item by item.
//!
//! An envelope may mix fields, numbers and people, and nothing in it may harm its neighbours: what is unknown or broken
//! becomes an item that says so. The rule of counting: an item is one element of `messages`, `statuses`, `calls`,
//! `user_preferences`, `message_echoes`, `errors`, or one message of a history; a change with none of these is one item.

mod news;
#[cfg(test)]
mod tests;

use super::{number, refusal};
use crate::domain::{
    contact::{Identifier, IdentifierKind},
    intake::{HISTORY_DECLINED, HISTORY_FAILED, HISTORY_NOT_SHARED},
    item::{
        Booked, Called, Fact, IdentityChange, Item, ItemKind, Noticed, Opens, Origin, Outcome, Person, Preferred,
        Progress, Reported, Route, Said, SaidMedia, Source, Step,
    },
    message::{Pricing, Status},
    time::Timestamp,
};
use serde_json::{Map, Value};
use std::{borrow::Cow, sync::Arc};

/// Why a body is no delivery at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct NotAnEnvelope {
    pub reason: String,
}

/// Reads a delivery: a JSON object with an `entry` list. Everything else in it is optional.
pub fn items(body: &[u8]) -> Result<Vec<Item>, NotAnEnvelope> {
    envelope(body).map(read)
}

/// Whether [`items`] will read this body.
pub fn check(body: &[u8]) -> Result<(), NotAnEnvelope> {
    envelope(body).map(drop)
}

/// The delivery as JSON, before it is read item by item.
pub fn envelope(body: &[u8]) -> Result<Value, NotAnEnvelope> {
    let no = |reason: String| Err(NotAnEnvelope { reason });
    let parsed = match serde_json::from_slice::<Value>(&without_nul(body)) {
        // Half a surrogate pair is valid JSON that stands for no character.
        Err(_) if body.contains(&b'\\') => serde_json::from_slice(&mended(body)),
        parsed => parsed,
    };
    let envelope = match parsed {
        Ok(envelope) => envelope,
        Err(error) => return no(format!("The body is not readable as JSON: {error}.")),
    };
    match envelope.get("entry") {
        Some(Value::Array(_)) => Ok(envelope),
        Some(_) => no("“entry” is not a list.".to_owned()),
        None if envelope.is_object() => no("There is no “entry” list.".to_owned()),
        None => no("The body is JSON, but not an object.".to_owned()),
    }
}

/// The lists whose elements are items, and what each element counts as.
const LISTS: [(&str, ItemKind); 6] = [
    ("messages", ItemKind::Message),
    ("statuses", ItemKind::Status),
    ("calls", ItemKind::Call),
    ("user_preferences", ItemKind::Preference),
    ("message_echoes", ItemKind::Echo),
    ("errors", ItemKind::Error),
];

/// The history of a number that came with its phone app, and the app's address book.
const HISTORY: &str = "history";
const ADDRESS_BOOK: &str = "smb_app_state_sync";

fn read(envelope: Value) -> Vec<Item> {
    let delivery = Arc::new(envelope);
    let mut items = Vec::new();
    for (index, entry) in list(&delivery, "entry").iter().enumerate() {
        let path = vec![Step::Key("entry"), Step::At(index)];
        let account = code(entry, "id").map_or(Route::Nowhere, Route::Account);
        let entry_time = when(entry, "time");
        let broken = |reason: &str| Item {
            kind: ItemKind::Change,
            route: account.clone(),
            field: String::new(),
            entry_time,
            fact: malformed(reason),
            source: Source { delivery: Arc::clone(&delivery), path: path.clone(), contact: None },
        };
        match entry.get("changes") {
            _ if !entry.is_object() => items.push(broken("An entry that is not an object.")),
            None | Some(Value::Null) => {}
            Some(Value::Array(changes)) => {
                for (at, change) in changes.iter().enumerate() {
                    let mut path = path.clone();
                    path.extend([Step::Key("changes"), Step::At(at)]);
                    Change::new(&delivery, path, &account, entry_time, change).read(&mut items);
                }
            }
            Some(_) => items.push(broken("An entry whose “changes” is not a list.")),
        }
    }
    items
}

/// One change of one entry: what its items have in common.
struct Change<'a> {
    delivery: &'a Arc<Value>,
    path: Vec<Step>,
    change: &'a Value,
    field: &'a str,
    value: &'a Value,
    route: Route,
    account: &'a Route,
    entry_time: Option<Timestamp>,
    /// The business number, where the change names it.
    display: Option<Identifier>,
    contacts: Vec<Person>,
    /// Whether the change has one element at most, to which its only contact then belongs.
    single: bool,
}

/// What an item says, and which contact belongs to it.
type Read = (Fact, Option<usize>);

impl<'a> Change<'a> {
    fn new(
        delivery: &'a Arc<Value>,
        path: Vec<Step>,
        account: &'a Route,
        entry_time: Option<Timestamp>,
        change: &'a Value,
    ) -> Self {
        let value = change.get("value").unwrap_or(&Value::Null);
        let metadata = value.get("metadata").unwrap_or(&Value::Null);
        Self {
            delivery,
            path,
            change,
            field: word(change, "field").unwrap_or_default(),
            value,
            route: code(metadata, "phone_number_id").map_or_else(|| account.clone(), Route::Number),
            account,
            entry_time,
            display: word(metadata, "display_phone_number").and_then(Identifier::phone),
            contacts: list(value, "contacts").iter().map(contact).collect(),
            single: LISTS.iter().map(|(key, _)| list(value, key).len()).sum::<usize>() <= 1,
        }
    }

    fn item(&self, kind: ItemKind, steps: &[Step], (fact, contact): Read) -> Item {
        let mut path = Vec::with_capacity(self.path.len() + steps.len());
        path.extend_from_slice(&self.path);
        path.extend_from_slice(steps);
        let source = Source { delivery: Arc::clone(self.delivery), path, contact };
        Item {
            kind,
            route: self.route.clone(),
            field: self.field.to_owned(),
            entry_time: self.entry_time,
            fact,
            source,
        }
    }

    fn read(&self, items: &mut Vec<Item>) {
        let before = items.len();
        for (key, kind) in LISTS {
            match self.value.get(key) {
                None | Some(Value::Null) => {}
                Some(Value::Array(elements)) => {
                    for (index, element) in elements.iter().enumerate() {
                        let steps = [Step::Key("value"), Step::Key(key), Step::At(index)];
                        items.push(self.item(self.counted_as(kind), &steps, self.element(kind, element)));
                    }
                }
                Some(_) => {
                    let fact = malformed(&format!("“{key}” is not a list."));
                    items.push(self.item(kind, &[Step::Key("value"), Step::Key(key)], (fact, None)));
                }
            }
        }
        self.read_history(items);
        if items.len() == before {
            items.push(self.whole());
        }
    }

    /// Files of a history are told about later, as bare messages of the same field.
    fn counted_as(&self, kind: ItemKind) -> ItemKind {
        if kind == ItemKind::Message && self.field == HISTORY { ItemKind::History } else { kind }
    }

    fn element(&self, kind: ItemKind, element: &Value) -> Read {
        let Some(members) = element.as_object() else {
            return (malformed(&format!("A {} that is not an object.", kind.word())), None);
        };
        match kind {
            ItemKind::Message if self.field == HISTORY => self.past(element, members, None, None),
            ItemKind::Message => self.message(element, members),
            ItemKind::Echo => self.echo(element, members),
            ItemKind::Status => self.status(element),
            ItemKind::Call => self.call(element),
            ItemKind::Preference => self.preference(element),
            _ => (news::error(element), None),
        }
    }

    fn read_history(&self, items: &mut Vec<Item>) {
        for (chunk_at, chunk) in list(self.value, HISTORY).iter().enumerate() {
            let part = progress(chunk);
            for (thread_at, thread) in list(chunk, "threads").iter().enumerate() {
                for (at, message) in list(thread, "messages").iter().enumerate() {
                    let steps = [
                        Step::Key("value"),
                        Step::Key(HISTORY),
                        Step::At(chunk_at),
                        Step::Key("threads"),
                        Step::At(thread_at),
                        Step::Key("messages"),
                        Step::At(at),
                    ];
                    let read = match message.as_object() {
                        Some(members) => self.past(message, members, Some(thread), part),
                        None => (malformed("A message of the history that is not an object."), None),
                    };
                    items.push(self.item(ItemKind::History, &steps, read));
                }
            }
        }
    }

    /// Who the people of an item are: as it names them itself, and what its contact adds.
    ///
    /// A contact belongs to an item if it shares a name with it. The only contact of a change also belongs to its only
    /// item, though that names nobody, or names them in another way; never to one that contradicts it, or two people
    /// would become one.
    fn person(&self, own: Vec<Identifier>) -> (Person, Option<usize>) {
        let shares = |contact: &Person| {
            contact.identifiers.iter().any(|theirs| own.iter().any(|mine| mine == theirs || same_number(mine, theirs)))
        };
        let contradicts = |contact: &Person| {
            contact.identifiers.iter().any(|theirs| own.iter().any(|mine| mine.kind == theirs.kind && mine != theirs))
        };
        let index = self
            .contacts
            .iter()
            .position(shares)
            .or_else(|| (self.single && self.contacts.len() == 1 && !contradicts(&self.contacts[0])).then_some(0));
        let Some(contact) = index.map(|index| &self.contacts[index]) else {
            return (Person { identifiers: own, ..Person::default() }, None);
        };
        let mut identifiers = own;
        for theirs in &contact.identifiers {
            let mut mine = identifiers.iter().filter(|mine| mine.kind == theirs.kind).peekable();
            if mine.peek().is_none() || mine.any(|mine| same_number(mine, theirs)) {
                identifiers.push(theirs.clone());
            }
        }
        (Person { identifiers, name: contact.name.clone(), username: contact.username.clone() }, index)
    }

    /// The customer of a message that names both sides.
    fn customer(&self, message: &Value, likely: Side) -> Vec<Identifier> {
        let (one, other) = (side(message, likely), side(message, likely.other()));
        if one.is_empty() || self.is_business(&one) && !other.is_empty() && !self.is_business(&other) {
            return other;
        }
        one
    }

    fn is_business(&self, identifiers: &[Identifier]) -> bool {
        self.display.as_ref().is_some_and(|display| identifiers.contains(display))
    }

    fn message(&self, message: &Value, members: &Map<String, Value>) -> Read {
        let kind = word(message, "type");
        let (person, contact) = match message.get("system").filter(|_| kind == Some("system")) {
            // Whom the contacts name may be the person before the change, or after it.
            Some(system) if change(message, system).is_some() => {
                (Person { identifiers: system_ids(message, system), ..Person::default() }, None)
            }
            Some(system) => self.person(system_ids(message, system)),
            None => self.person(side(message, Side::From)),
        };
        if person.identifiers.is_empty() {
            return (malformed("A message without a sender."), contact);
        }
        (said(message, members, person, Origin::Live, None), contact)
    }

    /// The business wrote it, in another tool or in the phone app.
    fn echo(&self, message: &Value, members: &Map<String, Value>) -> Read {
        let (person, contact) = self.person(self.customer(message, Side::To));
        if person.identifiers.is_empty() || self.is_business(&person.identifiers) {
            return (malformed("A message of the business that does not say to whom."), contact);
        }
        (said(message, members, person, Origin::Echo, None), contact)
    }

    /// A message from before the number was connected. The thread it stands in is named after the customer.
    fn past(
        &self,
        message: &Value,
        members: &Map<String, Value>,
        thread: Option<&Value>,
        part: Option<Progress>,
    ) -> Read {
        let sender = side(message, Side::From);
        let mut customer = thread.map(thread_ids).unwrap_or_default();
        let by_customer = if !customer.is_empty() && sender.iter().any(|sender| customer.contains(sender)) {
            true
        } else if self.is_business(&sender) {
            false
        } else {
            side(message, Side::To).is_empty()
        };
        if customer.is_empty() {
            customer = self.customer(message, if by_customer { Side::From } else { Side::To });
        }
        let (person, contact) = self.person(customer);
        if person.identifiers.is_empty() {
            return (malformed("A message of the history that does not say whose."), contact);
        }
        (said(message, members, person, Origin::History { by_customer }, part), contact)
    }

    fn status(&self, status: &Value) -> Read {
        let Some(id) = code(status, "id") else {
            return (malformed("A status without the id of its message."), None);
        };
        let Some(told) = word(status, "status") else {
            return (malformed("A status that does not say which."), None);
        };
        let kind = word(status, "type").unwrap_or("message");
        let group = word(status, "recipient_type") == Some("group") || code(status, "group_id").is_some();
        let keys = if group {
            ["recipient_participant_id", "recipient_participant_user_id", "recipient_participant_parent_user_id", ""]
        } else {
            ["recipient_id", "recipient_user_id", "parent_recipient_user_id", "recipient_parent_user_id"]
        };
        let (person, contact) = self.person(identifiers(status, keys));
        if kind == "call" || id.starts_with("wacid.") {
            let word = told.to_ascii_uppercase();
            let called = Called {
                call_id: id,
                opens: word == "ACCEPTED",
                event: format!("status:{word}"),
                at: when(status, "timestamp"),
                person,
                by_customer: Some(false),
                content: without(status, &["id", "timestamp", "recipient_id", "recipient_user_id"]),
            };
            return (Fact::Called(Box::new(called)), contact);
        }
        if kind != "message" {
            return (unsupported(&format!("A status of a {kind}, which Ajar does nothing with.")), contact);
        }
        let Some(status_word) = reported(told) else {
            return (unsupported(&format!("The status “{told}”, which Ajar does not know.")), contact);
        };
        let Some(at) = when(status, "timestamp") else {
            return (malformed("A status without a readable time."), contact);
        };
        let pricing = status.get("pricing").filter(|pricing| pricing.is_object());
        let fact = Reported {
            wamid: id,
            status: status_word,
            at,
            person,
            refusal: list(status, "errors").first().map(refusal),
            pricing: pricing.map(|pricing| Pricing {
                category: word(pricing, "category").map(str::to_owned),
                kind: word(pricing, "type").map(str::to_owned),
            }),
            callback_data: word(status, "biz_opaque_callback_data").map(str::to_owned),
            free_until: free_until(status),
            group,
        };
        (Fact::Reported(Box::new(fact)), contact)
    }

    fn call(&self, call: &Value) -> Read {
        let Some(call_id) = code(call, "id") else {
            return (malformed("A call without an id."), None);
        };
        let Some(event) = word(call, "event") else {
            return (malformed("A call that does not say what happened."), None);
        };
        let by_customer = match word(call, "direction") {
            Some("USER_INITIATED") => Some(true),
            Some("BUSINESS_INITIATED") => Some(false),
            _ => None,
        };
        let likely = if by_customer == Some(false) { Side::To } else { Side::From };
        let (person, contact) = self.person(self.customer(call, likely));
        if person.identifiers.is_empty() {
            return (malformed("A call that does not say with whom."), contact);
        }
        let called = Called {
            call_id,
            // Answered or not: the call itself opens the window (Calling pricing, Dec 2025).
            opens: by_customer == Some(true) && event == "connect",
            event: event.to_owned(),
            at: when(call, "timestamp"),
            person,
            by_customer,
            content: without(call, &["id", "timestamp", "from", "to", "event", "session"]),
        };
        (Fact::Called(Box::new(called)), contact)
    }

    fn preference(&self, preference: &Value) -> Read {
        let (person, contact) = self.person(identifiers(preference, WITH_PARENT));
        if person.identifiers.is_empty() {
            return (malformed("A preference that does not say whose."), contact);
        }
        let opted_out = match word(preference, "value").map(str::to_ascii_lowercase).as_deref() {
            Some("stop") => true,
            Some("resume" | "signup") => false,
            Some(other) => {
                return (unsupported(&format!("The preference “{other}”, which Ajar does not know.")), contact);
            }
            None => return (malformed("A preference that does not say what is preferred."), contact),
        };
        let Some(at) = when(preference, "timestamp") else {
            return (malformed("A preference without a readable time."), contact);
        };
        let category = word(preference, "category").unwrap_or("marketing_messages").to_owned();
        (Fact::Preferred(Preferred { person, at, category, opted_out }), contact)
    }

    /// A change that is one item.
    fn whole(&self) -> Item {
        let kind = match self.field {
            field if field.starts_with("message_template_") || field == "template_category_update" => {
                ItemKind::Template
            }
            field if news::FIELDS.contains(&field) => ItemKind::Account,
            _ => ItemKind::Change,
        };
        let fact = match (self.field, self.value) {
            _ if !self.change.is_object() => malformed("A change that is not an object."),
            (_, Value::Object(_)) if kind == ItemKind::Template => news::template(self.field, self.value),
            (_, Value::Object(_)) if kind == ItemKind::Account => news::notice(self.field, self.value),
            (HISTORY, Value::Object(_)) => self.empty_history(),
            (ADDRESS_BOOK, Value::Object(_)) => self.address_book(),
            (field, Value::Object(_)) if LIST_FIELDS.contains(&field) => {
                malformed(&format!("A change of “{field}” with nothing in it."))
            }
            (_, Value::Object(_)) => other(self.field),
            ("", _) => malformed("A change without a field and without a readable value."),
            (field, _) => malformed(&format!("A change of “{field}” whose value is not an object.")),
        };
        let kind = if self.value.is_object() { kind } else { ItemKind::Change };
        let item = self.item(kind, &[], (fact, None));
        // Templates and accounts have no number of their own, whatever else the change carries.
        match (kind, self.account) {
            (ItemKind::Template | ItemKind::Account, Route::Account(_)) => Item { route: self.account.clone(), ..item },
            _ => item,
        }
    }

    fn empty_history(&self) -> Fact {
        let refused = list(self.value, HISTORY).iter().flat_map(|chunk| list(chunk, "errors")).next().map(refusal);
        let part = list(self.value, HISTORY).iter().filter_map(progress).max_by_key(|part| (part.phase, part.percent));
        match (refused, part) {
            (Some(refusal), _) if refusal.code == HISTORY_NOT_SHARED => noticed(
                HISTORY_DECLINED,
                "The earlier conversations of this number were not shared with Ajar.".to_owned(),
            ),
            (Some(refusal), _) => noticed(
                HISTORY_FAILED,
                news::sentence("The earlier conversations could not be fetched", &[&refusal.title]),
            ),
            (None, Some(part)) => Fact::Progressed(part),
            (None, None) => unsupported("A part of the history without messages."),
        }
    }

    /// Whom the phone app's address book has: everybody once, then whoever is added or changed. Who is taken out of it there
    /// stays known here.
    fn address_book(&self) -> Fact {
        let entries = list(self.value, "state_sync").iter().filter(|entry| word(entry, "action") != Some("remove"));
        let booked = entries.filter_map(|entry| {
            let contact = entry.get("contact")?;
            let name = word(contact, "full_name").or_else(|| word(contact, "first_name"))?;
            Some(Booked {
                phone: code(contact, "phone_number").and_then(|text| Identifier::phone(&text))?,
                name: name.trim().to_owned(),
                at: entry.get("metadata").and_then(|metadata| when(metadata, "timestamp")),
            })
        });
        let booked: Vec<Booked> = booked.collect();
        if booked.is_empty() {
            return unsupported(
                "A change of the phone app’s address book with nobody in it who has a number and a name.",
            );
        }
        Fact::Booked(booked)
    }
}

/// Fields that hold lists and say nothing without them.
const LIST_FIELDS: [&str; 5] = ["messages", "calls", "smb_message_echoes", "user_preferences", "standby"];

fn other(field: &str) -> Fact {
    match field {
        "flows" => unsupported("News about a flow; Ajar has no flows."),
        field if field.starts_with("group_") => unsupported("News about a group; Ajar shows no groups."),
        "" => unsupported("A change that does not say of what."),
        field => unsupported(&format!("The field “{field}”, which Ajar does not know.")),
    }
}

fn malformed(reason: &str) -> Fact {
    Fact::NotUnderstood { outcome: Outcome::Malformed, reason: reason.to_owned() }
}

fn unsupported(reason: &str) -> Fact {
    Fact::NotUnderstood { outcome: Outcome::Unsupported, reason: reason.to_owned() }
}

fn noticed(event: &str, title: String) -> Fact {
    Fact::Noticed(Noticed { event: event.to_owned(), title })
}

// ---- people -------------------------------------------------------------------------------------------------------

#[derive(Clone, Copy)]
enum Side {
    From,
    To,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::From => Self::To,
            Self::To => Self::From,
        }
    }
}

fn side(message: &Value, side: Side) -> Vec<Identifier> {
    match side {
        Side::From => identifiers(message, ["from", "from_user_id", "from_parent_user_id", "parent_from_user_id"]),
        Side::To => identifiers(message, ["to", "to_user_id", "to_parent_user_id", "parent_to_user_id"]),
    }
}

/// The names a person has under these keys: the number, the id, and the parent id in both spellings in use.
fn identifiers(value: &Value, [phone, user, parent, also_parent]: [&str; 4]) -> Vec<Identifier> {
    let text = |key: &str| code(value, key);
    let mut found = Vec::with_capacity(2);
    found.extend(text(phone).and_then(|text| phone_or_id(&text)));
    found.extend(text(user).and_then(|text| Identifier::bsuid(&text)));
    found.extend(text(parent).or_else(|| text(also_parent)).and_then(|text| Identifier::parent_bsuid(&text)));
    found.dedup();
    found
}

/// Where a number is expected and something else stands, it is a name all the same, and the only one there is.
fn phone_or_id(text: &str) -> Option<Identifier> {
    Identifier::phone(text).or_else(|| Identifier::bsuid(text))
}

const WITH_PARENT: [&str; 4] = ["wa_id", "user_id", "parent_user_id", "user_parent_id"];

fn contact(contact: &Value) -> Person {
    let profile = contact.get("profile").unwrap_or(&Value::Null);
    let told = |key: &str| word(profile, key).or_else(|| word(contact, key)).map(str::to_owned);
    Person { identifiers: identifiers(contact, WITH_PARENT), name: told("name"), username: told("username") }
}

/// The same phone in the two spellings that Brazil (a 9 after the area code) and Mexico (a 1 after the country code) have.
fn same_number(one: &Identifier, other: &Identifier) -> bool {
    if one.kind != IdentifierKind::Phone || other.kind != IdentifierKind::Phone {
        return false;
    }
    let (one, other) = (one.value.as_str(), other.value.as_str());
    let (long, short) = if one.len() > other.len() { (one, other) } else { (other, one) };
    let (country_and_area, more) = match long.get(..2) {
        Some("55") => (4, "9"),
        Some("52") => (2, "1"),
        _ => return false,
    };
    match (short.get(..country_and_area), short.get(country_and_area..)) {
        (Some(head), Some(tail)) if !tail.is_empty() => {
            long.strip_prefix(head).and_then(|rest| rest.strip_prefix(more)) == Some(tail)
        }
        _ => false,
    }
}

fn thread_ids(thread: &Value) -> Vec<Identifier> {
    let mut found = identifiers(thread, ["id", "user_id", "parent_user_id", ""]);
    if let Some(context) = thread.get("context") {
        found.extend(identifiers(context, WITH_PARENT));
    }
    found.sort();
    found.dedup();
    found
}

// ---- messages -----------------------------------------------------------------------------------------------------

/// Types of which the platform says, or which by their nature say, that the customer wrote (Send messages, May 2026).
const OPENING: [&str; 13] = [
    "text",
    "image",
    "video",
    "audio",
    "voice",
    "document",
    "sticker",
    "location",
    "contacts",
    "order",
    "interactive",
    "button",
    "request_welcome",
];

/// Types that act on a message or tell of the person; they do not open a window.
const NOT_OPENING: [&str; 4] = ["reaction", "edit", "revoke", "system"];

/// The body is withheld: an unsupported type, or one of another device.
const WITHHELD: [i64; 2] = [131_051, 131_060];

fn opens(kind: Option<&str>, message: &Value) -> Opens {
    let withheld = || {
        list(message, "errors")
            .iter()
            .any(|error| number(error.get("code")).is_some_and(|code| WITHHELD.contains(&code)))
    };
    match kind {
        None => Opens::No,
        Some(kind) if NOT_OPENING.contains(&kind) => Opens::No,
        Some(kind) if OPENING.contains(&kind) && !withheld() => Opens::Yes,
        Some(_) => Opens::Uncertain,
    }
}

/// Members that every message may have, whatever its type.
const ENVELOPE: [&str; 22] = [
    "id",
    "from",
    "to",
    "from_user_id",
    "to_user_id",
    "from_parent_user_id",
    "parent_from_user_id",
    "to_parent_user_id",
    "parent_to_user_id",
    "timestamp",
    "type",
    "group_id",
    "context",
    "referral",
    "errors",
    "identity",
    "history_context",
    "username",
    "recipient_id",
    "recipient_user_id",
    "recipient_type",
    "messaging_product",
];

/// Members that stand beside the type's own object and are kept with it.
const KEPT: [&str; 5] = ["context", "referral", "errors", "identity", "history_context"];

fn said(message: &Value, members: &Map<String, Value>, person: Person, origin: Origin, part: Option<Progress>) -> Fact {
    let Some(id) = code(message, "id") else {
        return malformed("A message without an id.");
    };
    let kind = word(message, "type");
    let own = kind.filter(|kind| !ENVELOPE.contains(kind)).and_then(|kind| members.get(kind));
    let at = when(message, "timestamp");
    let target = match kind {
        Some("reaction") => own.and_then(|own| code(own, "message_id")),
        Some("edit" | "revoke") => {
            own.and_then(|own| code(own, "original_message_id").or_else(|| code(own, "message_id")))
        }
        _ => None,
    };
    if target.is_none() && matches!(kind, Some("reaction" | "edit" | "revoke")) {
        return malformed("A message that acts on another and does not say on which.");
    }
    // Some revocations carry the id of what they revoke; two messages never share one.
    let wamid = match &target {
        Some(target) if *target == id => {
            format!("{id}#{}@{}", kind.unwrap_or_default(), at.map_or(0, Timestamp::unix))
        }
        _ => id,
    };
    let context = message.get("context").unwrap_or(&Value::Null);
    Fact::Said(Box::new(Said {
        origin,
        wamid,
        at,
        person,
        kind: kind.unwrap_or("unknown").to_owned(),
        text: readable(kind, own, message),
        content: content(kind, own, members),
        reply_to: if target.is_none() { code(context, "id") } else { None },
        target,
        media: own.and_then(|own| media(kind, own)),
        opens: if matches!(origin, Origin::Live) { opens(kind, message) } else { Opens::No },
        referral: message.get("referral").filter(|referral| referral.is_object()).cloned(),
        change: if kind == Some("system") { own.and_then(|system| change(message, system)) } else { None },
        group: code(message, "group_id"),
        part,
    }))
}

/// How far a part of a history says that all of it is.
fn progress(part: &Value) -> Option<Progress> {
    let said = part.get("metadata")?;
    let progress = Progress {
        phase: number(said.get("phase")).filter(|phase| (0..=9).contains(phase)),
        percent: number(said.get("progress")).filter(|percent| (0..=100).contains(percent)),
    };
    (progress.phase.is_some() || progress.percent.is_some()).then_some(progress)
}

/// What a person can read of it.
fn readable(kind: Option<&str>, own: Option<&Value>, message: &Value) -> Option<String> {
    let of = |key: &str| own.and_then(|own| word(own, key));
    let text = match kind {
        Some("text") => of("body"),
        Some("image" | "video" | "audio" | "voice" | "document" | "sticker") => of("caption"),
        Some("button") => of("text").or_else(|| of("payload")),
        Some("order") => of("text"),
        Some("system") => of("body"),
        Some("interactive") => {
            let own = own?;
            let reply = own.get(word(own, "type")?)?;
            word(reply, "title").or_else(|| word(reply, "body"))
        }
        Some("location") => return joined([of("name"), of("address")]),
        Some("contacts") => {
            let people = own.and_then(Value::as_array)?;
            return joined(people.iter().map(|person| {
                let name = person.get("name")?;
                word(name, "formatted_name").or_else(|| word(name, "first_name"))
            }));
        }
        Some("reaction") => return Some(of("emoji").unwrap_or_default().to_owned()),
        Some("edit") => {
            let edited = own?.get("message")?;
            let kind = word(edited, "type").filter(|kind| *kind != "edit")?;
            return readable(Some(kind), edited.get(kind), edited);
        }
        // A type that does not exist yet; some of them carry an ordinary text.
        _ => message.get("text").and_then(|text| word(text, "body")),
    };
    text.map(str::to_owned)
}

fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The type's own object, with what stands beside it. Plain text has none.
fn content(kind: Option<&str>, own: Option<&Value>, members: &Map<String, Value>) -> Value {
    let mut content = match (kind, own) {
        (Some("text"), _) => Map::new(),
        (_, Some(Value::Object(own))) => own.clone(),
        (Some(kind), Some(own)) => Map::from_iter([(kind.to_owned(), own.clone())]),
        _ => members
            .iter()
            .filter(|(name, _)| !ENVELOPE.contains(&name.as_str()))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
    };
    for key in KEPT {
        if let Some(value) = members.get(key) {
            content.entry(key).or_insert_with(|| value.clone());
        }
    }
    if content.is_empty() { Value::Null } else { Value::Object(content) }
}

/// Every type that carries a file does so in the same way, also those still to come.
fn media(kind: Option<&str>, own: &Value) -> Option<SaidMedia> {
    let mime_type = word(own, "mime_type").or_else(|| word(own, "mimeType"));
    let is_file = matches!(kind, Some("image" | "video" | "audio" | "voice" | "document" | "sticker"));
    if !is_file && mime_type.is_none() {
        return None;
    }
    let text = |key: &str| word(own, key).map(str::to_owned);
    Some(SaidMedia {
        platform_id: code(own, "id")?,
        url: text("url"),
        mime_type: mime_type.unwrap_or("application/octet-stream").to_owned(),
        filename: text("filename").or_else(|| text("fileName")),
        sha256: text("sha256"),
    })
}

/// The names that a `system` message has for its person: the old ones, else the new.
fn system_ids(message: &Value, system: &Value) -> Vec<Identifier> {
    match change(message, system) {
        Some(change) if !change.old.is_empty() => change.old,
        Some(change) => change.new,
        None => {
            let ids = side(message, Side::From);
            if ids.is_empty() { identifiers(system, ["customer", "user_id", "parent_user_id", ""]) } else { ids }
        }
    }
}

/// What changed, where a `system` message tells that a number or id did.
fn change(message: &Value, system: &Value) -> Option<IdentityChange> {
    let kind = word(system, "type")?;
    if !matches!(kind, "user_changed_number" | "user_changed_user_id" | "customer_changed_number") {
        return None;
    }
    let mut new = identifiers(system, WITH_PARENT);
    if !new.iter().any(|id| id.kind == IdentifierKind::Phone) {
        new.extend(code(system, "new_wa_id").and_then(|text| phone_or_id(&text)));
    }
    let mut old = side(message, Side::From);
    let before =
        identifiers(system, ["customer", "previous_user_id", "previous_parent_user_id", "parent_previous_user_id"]);
    old.extend(before);
    if old.is_empty() {
        old.extend(word(system, "body").and_then(|body| previous(body, &new)));
    }
    old.sort();
    old.dedup();
    old.retain(|id| !new.contains(id));
    (!new.is_empty()).then_some(IdentityChange { old, new })
}

/// `User A changed from US.1 to US.2`: the old id, where only the sentence tells it. Believed only if its end names the
/// new one, so that no name a person gives themselves can pose as it.
fn previous(body: &str, new: &[Identifier]) -> Option<Identifier> {
    let (_, change) = body.rsplit_once(" changed from ")?;
    let (old, now) = change.split_once(" to ")?;
    let named = new.iter().any(|id| id.value == now.trim());
    if !named || old.contains(char::is_whitespace) {
        return None;
    }
    phone_or_id(old)
}

// ---- statuses -----------------------------------------------------------------------------------------------------

fn reported(told: &str) -> Option<Status> {
    Some(match told.to_ascii_lowercase().as_str() {
        "sent" => Status::Sent,
        "delivered" => Status::Delivered,
        "read" => Status::Read,
        "played" => Status::Played,
        "failed" => Status::Failed,
        _ => return None,
    })
}

/// Only a free entry point has an end of its own; older versions give one for every conversation.
fn free_until(status: &Value) -> Option<Timestamp> {
    let conversation = status.get("conversation")?;
    let origin = conversation.get("origin").and_then(|origin| word(origin, "type"));
    (origin == Some("referral_conversion")).then(|| when(conversation, "expiration_timestamp")).flatten()
}

// ---- JSON ---------------------------------------------------------------------------------------------------------

/// The list under this key; empty where there is none.
fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text that says something.
fn word<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty())
}

/// Bytes of an id. The platform's have some hundred; a database cannot look for ones without an end.
const LONGEST_ID: usize = 512;

/// An id: text, or a number where the platform writes one.
fn code(value: &Value, key: &str) -> Option<String> {
    match value.get(key)? {
        Value::String(text) if !text.trim().is_empty() && text.len() <= LONGEST_ID => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A time in seconds, as text or number; none outside the calendar.
fn when(value: &Value, key: &str) -> Option<Timestamp> {
    number(value.get(key)).and_then(Timestamp::from_unix)
}

/// An object without some of its members.
fn without(value: &Value, left_out: &[&str]) -> Value {
    let members = value.as_object().into_iter().flatten();
    let kept = members.filter(|(name, _)| !left_out.contains(&name.as_str()));
    Value::Object(kept.map(|(name, value)| (name.clone(), value.clone())).collect())
}

/// The character no database keeps in a text becomes the one that stands for what cannot be shown.
fn without_nul(body: &[u8]) -> Cow<'_, [u8]> {
    const NUL: &[u8] = br"\u0000";
    if body.windows(NUL.len()).any(|window| window == NUL) { Cow::Owned(mended(body)) } else { Cow::Borrowed(body) }
}

/// Replaces escapes that stand for no character: halves of surrogate pairs, and NUL.
fn mended(body: &[u8]) -> Vec<u8> {
    const REPLACEMENT: &[u8] = br"\ufffd";
    let unit = |at: usize| -> Option<u16> {
        let digits = body.get(at..at + 6)?.strip_prefix(br"\u")?;
        u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
    };
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while at < body.len() {
        let length = match unit(at) {
            Some(0xD800..=0xDBFF) if matches!(unit(at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF | 0) => {
                out.extend_from_slice(REPLACEMENT);
                at += 6;
                continue;
            }
            Some(_) => 6,
            // An escaped backslash is not the beginning of another escape.
            None if body[at] == b'\\' => 2,
            None => 1,
        };
        let end = (at + length).min(body.len());
        out.extend_from_slice(&body[at..end]);
        at = end;
    }
    out
}
