//! What becomes of a send: refused at once, accepted, or accepted and failed by a later status.
//!
//! [`verdict`] looks at the world and the body and changes neither; [`post`] carries it out.

use super::{
    errors::{GraphError, usual_details},
    faults::Mode,
    media,
    pricing::Category,
    templates,
    validate::{PathKind, is_bsuid, type_of, validate},
    world::{World, digits, wa_id},
};
use crate::domain::time::{Span, Timestamp};
use serde_json::{Value, json};

/// What will become of an accepted message.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    Deliver,
    Fail { code: i64, details: String },
}

impl Fate {
    pub fn fail(code: i64) -> Self {
        Self::Fail { code, details: usual_details(code).to_owned() }
    }
}

/// An accepted send.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The addressee as the request wrote it.
    pub input: String,
    /// Addressed by phone number: the id WhatsApp has for it.
    pub phone: Option<String>,
    /// Addressed by business-scoped user id.
    pub bsuid: Option<String>,
    /// The addressee, where known already.
    pub person: Option<usize>,
    pub kind: String,
    pub template: Option<u64>,
    pub category: Category,
    pub fate: Fate,
    /// Held for quality assessment.
    pub held: bool,
}

/// Takes a request to the messages or the marketing messages endpoint of a number: a send, or a read receipt.
///
/// # Errors
/// The platform's refusal.
pub fn post(
    world: &mut World,
    number: usize,
    path: PathKind,
    body: Value,
    now: Timestamp,
) -> Result<Value, GraphError> {
    validate(path, &body)?;
    if body.get("status").is_some() {
        let wamid = body["message_id"].as_str().unwrap_or_default();
        world.read(number, wamid, body.get("typing_indicator").is_some(), now)?;
        return Ok(json!({"success": true}));
    }
    let mut outcome = verdict(world, number, path, &body, now)?;
    if let Some(planned) = &mut world.faults.next_send {
        let planned_now = planned.clone();
        planned.count = planned.count.saturating_sub(1);
        if planned.count == 0 {
            world.faults.next_send = None;
        }
        let details = planned_now.details.unwrap_or_else(|| usual_details(planned_now.code).to_owned());
        match planned_now.mode {
            Mode::Sync => return Err(GraphError::coded(planned_now.code, details)),
            Mode::Async => outcome.fate = Fate::Fail { code: planned_now.code, details },
        }
    }
    world.pace(number, now)?;

    let mut contact = json!({"input": outcome.input});
    match (&outcome.phone, &outcome.bsuid) {
        (Some(phone), _) => contact["wa_id"] = json!(phone),
        (None, bsuid) => contact["user_id"] = json!(bsuid),
    }
    let status = match (&outcome.template, outcome.held) {
        (None, _) => None,
        (Some(_), false) => Some("accepted"),
        (Some(_), true) => Some("held_for_quality_assessment"),
    };
    let endpoint = match path {
        PathKind::Messages => "messages",
        PathKind::MarketingMessages => "marketing_messages",
    };
    let wamid = world.accept(number, outcome, endpoint, body, now)?;
    let mut message = json!({"id": wamid});
    if let Some(status) = status {
        message["message_status"] = json!(status);
    }
    Ok(json!({"messaging_product": "whatsapp", "contacts": [contact], "messages": [message]}))
}

/// What would become of a body that has the right shape, if it were sent now.
///
/// # Errors
/// What the platform refuses at once: pair rate 131056, sender as recipient 131021, unknown template or file,
/// parameters that do not fit, 131062, and, if so switched, a closed window, an addressee who is not allowed (131030), a
/// number that is not registered (133010).
pub fn verdict(
    world: &World,
    number: usize,
    path: PathKind,
    body: &Value,
    now: Timestamp,
) -> Result<Outcome, GraphError> {
    if world.faults.unregistered {
        return Err(GraphError::coded(133_010, usual_details(133_010)));
    }
    if body["recipient_type"] == "group" {
        return Err(GraphError::coded(131_005, "Groups are not available to this phone number."));
    }
    let (input, phone, bsuid) = addressee(world, number, body)?;
    let person = match (&phone, &bsuid) {
        (Some(phone), _) => world.person_by_phone(phone),
        (None, Some(bsuid)) => world.person_by_bsuid(bsuid),
        (None, None) => None,
    };
    let known = person.and_then(|person| world.person(person).phone.as_ref());
    let is_allowed = |allowed: &Vec<String>| {
        allowed.iter().map(|allowed| wa_id(&digits(allowed))).any(|allowed| phone.as_ref().or(known) == Some(&allowed))
    };
    if !world.faults.allowed.as_ref().is_none_or(is_allowed) {
        return Err(GraphError::coded(131_030, usual_details(131_030)));
    }
    if person.is_some_and(|person| world.is_blocked(number, person)) {
        return Err(GraphError::coded(131_026, "The recipient is blocked by this phone number."));
    }
    let thread = person.and_then(|person| world.thread(number, person));
    if thread.is_some_and(|thread| thread.pace(now).is_none()) {
        return Err(GraphError::coded(131_056, usual_details(131_056)));
    }
    let kind = type_of(body).to_owned();
    let account = world.numbers[number].account;
    let (mut template, mut category, mut fate, mut held) = (None, Category::Service, Fate::Deliver, false);
    let is_open = thread.is_some_and(|thread| thread.is_open(now));

    if kind == "template" {
        let (name, language) = (
            body["template"]["name"].as_str().unwrap_or_default(),
            body["template"]["language"]["code"].as_str().unwrap_or_default(),
        );
        let found = world.template(account, name, language).ok_or_else(|| templates::unknown(name, language))?;
        found.check_sendable()?;
        if path == PathKind::MarketingMessages && found.category != "MARKETING" {
            return Err(GraphError::coded(134_100, "The template is not a marketing template."));
        }
        if phone.is_none() && found.needs_phone() {
            return Err(GraphError::coded(131_062, usual_details(131_062)));
        }
        let components = body["template"]["components"].as_array().map_or(&[][..], Vec::as_slice);
        found.fill(components)?;
        files(world, number, body, now)?;
        template = Some(found.id);
        category = match Category::of_template(&found.category) {
            Category::Marketing if path == PathKind::MarketingMessages => Category::MarketingLite,
            category => category,
        };
        if category.is_marketing() {
            held = world.faults.hold_marketing;
            let recent =
                thread.map_or(0, |thread| thread.marketing.iter().filter(|at| **at + Span::hours(24) > now).count());
            if person.is_some_and(|person| world.opted_out.contains(&(account, person))) {
                fate = Fate::fail(131_050);
            } else if !is_open && world.faults.user_cap.is_some_and(|cap| recent >= cap as usize) {
                fate = Fate::fail(131_049);
            }
        }
    } else {
        files(world, number, body, now)?;
        if !is_open {
            if world.faults.sync_131047 {
                return Err(GraphError::coded(131_047, usual_details(131_047)));
            }
            fate = Fate::fail(131_047);
        }
    }
    if fate == Fate::Deliver {
        fate = delivery(world, number, person, phone.as_deref(), category, body, now);
    }
    Ok(Outcome { input, phone, bsuid, person, kind, template, category, fate, held })
}

/// What only shows when the message is about to be delivered.
fn delivery(
    world: &World,
    number: usize,
    person: Option<usize>,
    phone: Option<&str>,
    category: Category,
    body: &Value,
    now: Timestamp,
) -> Fate {
    let nobody = person.is_none() && phone.is_none_or(|phone| !(7..=15).contains(&phone.len()));
    if nobody {
        return Fate::fail(131_026);
    }
    if world.faults.no_payment && !world.price(number, person, category, now).is_free() {
        return Fate::fail(131_042);
    }
    if let Some(link) = links(body).find(|link| !link.starts_with("https://") && !link.starts_with("http://")) {
        return Fate::Fail {
            code: 131_053,
            details: format!("Downloading media from weblink failed: {link} is no http address."),
        };
    }
    Fate::Deliver
}

type Addressee = (String, Option<String>, Option<String>);

/// Whom a body is for: as written, by phone, by business-scoped user id. Where both are given, the phone wins.
fn addressee(world: &World, number: usize, body: &Value) -> Result<Addressee, GraphError> {
    let input = match (&body["to"], &body["recipient"]) {
        (Value::String(to), _) => to.trim().to_owned(),
        (Value::Number(to), _) => to.to_string(),
        (_, recipient) => recipient.as_str().unwrap_or_default().to_owned(),
    };
    if body.get("to").is_none() || is_bsuid(&input) {
        return Ok((input.clone(), None, Some(input)));
    }
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')' | '.');
    let phone = digits(&input);
    if phone.is_empty() || !input.chars().all(plain) {
        return Err(GraphError::invalid("to", "is not a phone number"));
    }
    if phone == world.numbers[number].digits() {
        return Err(GraphError::coded(131_021, "Sender and recipient are the same."));
    }
    // Someone who wrote under exactly this number is called by it.
    let phone = if world.person_by_phone(&phone).is_some() { phone } else { wa_id(&phone) };
    Ok((input, Some(phone), None))
}

/// Whether every file that a body names by id is there and of the kind it is used as.
fn files(world: &World, number: usize, body: &Value, now: Timestamp) -> Result<(), GraphError> {
    let mut wrong = None;
    walk(body, &mut |kind, file| {
        let Some(id) = file.get("id").and_then(Value::as_str) else { return };
        match world.shelf.get(id, now) {
            Some(media) if media.number == number || same_account(world, media.number, number) => {
                if !media::fits(kind, &media.mime) {
                    wrong = wrong.take().or(Some(GraphError::coded(
                        131_053,
                        format!("The file with id {id} is of type {} and cannot be sent as {kind}.", media.mime),
                    )));
                }
            }
            _ => {
                wrong = wrong.take().or(Some(GraphError::parameter(format!(
                    "Param {kind}['id'] is not a valid whatsapp business account media attachment ID"
                ))));
            }
        }
    });
    wrong.map_or(Ok(()), Err)
}

fn same_account(world: &World, one: usize, other: usize) -> bool {
    world.numbers[one].account == world.numbers[other].account
}

fn links(body: &Value) -> impl Iterator<Item = String> {
    let mut links = Vec::new();
    walk(body, &mut |_, file| links.extend(file.get("link").and_then(Value::as_str).map(str::to_owned)));
    links.into_iter()
}

/// Every object that stands for a file, wherever in a body it is: the message itself, a header, a card.
fn walk<'a>(value: &'a Value, found: &mut impl FnMut(&'a str, &'a Value)) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                if matches!(key.as_str(), "image" | "video" | "audio" | "document" | "sticker") && value.is_object() {
                    found(key, value);
                } else if key != "contacts" && key != "flow_action_payload" {
                    walk(value, found);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| walk(value, found)),
        _ => {}
    }
}
