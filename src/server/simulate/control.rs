//! How the stand-in is driven: its clock, what goes wrong, its templates, and what people do.
//!
//! | `POST /control/…` | body |
//! | --- | --- |
//! | `clock` | `{"advance_seconds":n}`, `{"at":unix seconds}` or `{"reset":true}` |
//! | `fault` | some of [`Faults`](super::faults::Faults); `{}` sets all back |
//! | `template` | `{"name", "language"?, "waba_id"?, "action", …}`, see [`TemplateChange`] |
//! | `inbound` | what a person does, see [`Inbound`]; or `{"raw": envelope}` |
//! | `webhook` | `{"url": address or null}`: where events go from now on |
//!
//! `GET /control/sent?after=&limit=` lists accepted messages, `GET /control/reads` what was marked as read,
//! `GET /control/templates` and `GET /control/customers` what there is, `GET /control/state` counts everything. All of it
//! answers to the machine it runs on only. Errors are `{"error": sentence}` with status 400.

use super::{
    media,
    templates::Template,
    webhook::Change,
    world::{Person, Sent, Webhook, World, digits},
};
use crate::domain::time::{Span, Timestamp};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Messages one request may ask for.
const COUNT: u32 = 10_000;
/// Sent messages one answer lists, at most and by default.
const PAGE: usize = 10_000;

/// Takes a `POST /control/{what}`.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn post(world: &mut World, what: &str, body: Value, now: Timestamp) -> Result<Value, String> {
    match what {
        "clock" => clock(world, read(body)?),
        "fault" => fault(world, body, now),
        "template" => template(world, read(body)?, now),
        "inbound" => inbound(world, read(body)?, now),
        "webhook" => webhook(world, read(body)?),
        other => Err(format!("There is no control “{other}”: use clock, fault, template, inbound or webhook.")),
    }
}

/// Takes a `GET /control/{what}`.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn get(world: &World, what: &str, query: &HashMap<String, String>) -> Result<Value, String> {
    match what {
        "sent" => sent(world, query),
        "reads" => {
            let reads: Vec<Value> = world.reads().map(|(wamid, at)| json!({"wamid": wamid, "at": at.unix()})).collect();
            Ok(json!({"data": reads}))
        }
        "templates" => Ok(json!({"data": world.templates.values().map(Template::json).collect::<Vec<_>>()})),
        "customers" => Ok(json!({"data": world.customers()})),
        "fault" => Ok(json!(world.faults)),
        "clock" => Ok(clock_json(world)),
        "state" => Ok(state(world)),
        other => Err(format!(
            "There is nothing at “{other}”: see sent, reads, templates, customers, fault, clock and state."
        )),
    }
}

fn read<T: DeserializeOwned>(body: Value) -> Result<T, String> {
    serde_json::from_value(body).map_err(|error| error.to_string())
}

// The clock.

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockChange {
    advance_seconds: Option<i64>,
    at: Option<i64>,
    reset: Option<bool>,
}

fn clock(world: &mut World, change: ClockChange) -> Result<Value, String> {
    let real = world.now() - world.offset();
    let offset = match change {
        ClockChange { advance_seconds: Some(seconds), at: None, reset: None } => {
            Span(world.offset().0.saturating_add(seconds.saturating_mul(1000)))
        }
        ClockChange { advance_seconds: None, at: Some(at), reset: None } => {
            Timestamp::from_unix(at).ok_or("“at” is a moment in unix seconds, before the year 10000.")? - real
        }
        ClockChange { advance_seconds: None, at: None, reset: Some(true) } => Span(0),
        _ => return Err("Give one of “advance_seconds”, “at” or “reset”: true.".to_owned()),
    };
    if Timestamp::from_unix((real + offset).unix()).is_none() {
        return Err("The clock would leave the years 1970 to 9999.".to_owned());
    }
    world.set_offset(offset);
    Ok(clock_json(world))
}

fn clock_json(world: &World) -> Value {
    json!({"now": world.now().unix(), "offset_seconds": world.offset().0.div_euclid(1000)})
}

// Faults.

fn fault(world: &mut World, body: Value, now: Timestamp) -> Result<Value, String> {
    let Value::Object(change) = body else { return Err("Faults are given as a JSON object.".to_owned()) };
    let faults = world.faults.changed(&world.usual, &change)?;
    let released = world.faults.hold_marketing && !faults.hold_marketing;
    world.faults = faults;
    if released {
        world.release(now);
    }
    Ok(json!(world.faults))
}

// Templates.

/// A change of a template's state, as the platform would make it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateChange {
    /// By name; in all its languages unless one is given.
    name: Option<String>,
    language: Option<String>,
    /// By the platform's id.
    id: Option<String>,
    /// Of this account; all by default.
    waba_id: Option<String>,
    /// `approve`, `reject`, `pause` (three hours, then six, then disabled), `unpause`, `disable`, `flag`, `reinstate`,
    /// `pending`, `archive`, `delete`, `quality`, `recategorise`, or `add`.
    action: String,
    /// For `reject`.
    reason: Option<String>,
    /// For `quality`: GREEN, YELLOW, RED or UNKNOWN.
    quality: Option<String>,
    /// For `recategorise` and `add`: MARKETING, UTILITY or AUTHENTICATION.
    category: Option<String>,
    /// For `recategorise`: false to do it at once, else it is announced 24 hours ahead.
    notice: Option<bool>,
    /// For `add`, as the platform lists them.
    components: Option<Value>,
    /// For `add`: POSITIONAL or NAMED.
    parameter_format: Option<String>,
}

fn template(world: &mut World, change: TemplateChange, now: Timestamp) -> Result<Value, String> {
    let account = match &change.waba_id {
        None => None,
        Some(id) => Some(world.account_by_id(id).ok_or_else(|| format!("There is no account {id}."))?),
    };
    if change.action == "add" {
        return add_template(world, change, account.unwrap_or(0), now);
    }
    let found: Vec<u64> = world
        .templates
        .values()
        .filter(|t| account.is_none_or(|account| t.account == account))
        .filter(|t| change.id.as_ref().is_none_or(|id| t.id.to_string() == *id))
        .filter(|t| change.name.as_ref().is_none_or(|name| t.name == *name))
        .filter(|t| change.language.as_ref().is_none_or(|language| t.language == *language))
        .map(|t| t.id)
        .collect();
    if change.name.is_none() && change.id.is_none() {
        return Err("Say which template: “name” (and “language”) or “id”.".to_owned());
    }
    if found.is_empty() {
        return Err("There is no such template.".to_owned());
    }
    let category = || {
        change
            .category
            .clone()
            .filter(|category| matches!(category.as_str(), "MARKETING" | "UTILITY" | "AUTHENTICATION"))
            .ok_or("“category” is MARKETING, UTILITY or AUTHENTICATION.")
    };
    for id in &found {
        match change.action.as_str() {
            "approve" => world.template_event(*id, "APPROVED", "NONE", None, now),
            "reject" => {
                world.template_event(*id, "REJECTED", change.reason.as_deref().unwrap_or("INVALID_FORMAT"), None, now);
            }
            "pause" => world.pause(*id, now),
            "unpause" => {
                world.template_event(
                    *id,
                    "APPROVED",
                    "NONE",
                    Some(("UNPAUSE", "Your template can be sent again.")),
                    now,
                );
            }
            "disable" => {
                let info = ("DISABLED", "Your WhatsApp message template has been disabled.");
                world.template_event(*id, "DISABLED", "NONE", Some(info), now);
            }
            "flag" => world.template_event(*id, "FLAGGED", "NONE", None, now),
            "reinstate" => world.template_event(*id, "REINSTATED", "NONE", None, now),
            "pending" => world.template_event(*id, "PENDING", "NONE", None, now),
            "archive" => world.template_event(*id, "ARCHIVED", "NONE", None, now),
            "delete" => world.template_event(*id, "DELETED", "NONE", None, now),
            "quality" => {
                let quality =
                    change.quality.as_deref().filter(|q| matches!(*q, "GREEN" | "YELLOW" | "RED" | "UNKNOWN"));
                world.score(*id, quality.ok_or("“quality” is GREEN, YELLOW, RED or UNKNOWN.")?, now);
            }
            "recategorise" if change.notice.unwrap_or(true) => world.announce_category(*id, &category()?, now),
            "recategorise" => world.recategorise(*id, &category()?, now),
            other => {
                return Err(format!(
                    "“{other}” is no action: use approve, reject, pause, unpause, disable, flag, reinstate, pending, archive, \
                     delete, quality, recategorise or add."
                ));
            }
        }
    }
    Ok(json!({"templates": found.iter().map(ToString::to_string).collect::<Vec<_>>()}))
}

fn add_template(world: &mut World, change: TemplateChange, account: usize, now: Timestamp) -> Result<Value, String> {
    let name = change.name.ok_or("“name” is missing.")?;
    let language = change.language.ok_or("“language” is missing.")?;
    if world.template(account, &name, &language).is_some() {
        return Err(format!("The template {name} exists in {language}."));
    }
    let components =
        change.components.filter(Value::is_array).ok_or("“components” is a list, as the platform gives it.")?;
    let id = world.object_id();
    world.templates.insert(
        id,
        Template {
            id,
            account,
            name,
            language,
            category: change.category.unwrap_or_else(|| "UTILITY".to_owned()),
            correct_category: None,
            status: "PENDING".to_owned(),
            rejected_reason: "NONE".to_owned(),
            quality: "UNKNOWN".to_owned(),
            parameter_format: change.parameter_format.unwrap_or_else(|| "POSITIONAL".to_owned()),
            components,
            pauses: 0,
            changed_at: now,
        },
    );
    world.template_event(id, "APPROVED", "NONE", None, now);
    Ok(json!({"templates": [id.to_string()]}))
}

// What people do.

/// Something a person does, or a whole envelope.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbound {
    /// To which number; the first by default.
    phone_number_id: Option<String>,
    /// Who. What is not given is not known to the business: without a phone the webhook has none.
    #[serde(default)]
    from: From,
    /// The platform's word; `text` by default. Besides the types of messages: `call`, `echo` (the business answers from
    /// its phone), `user_preferences` (`text` is `stop` or `resume`), `referral` (a text after an advertisement), `error`.
    /// Any other word needs a `payload`.
    #[serde(rename = "type")]
    kind: Option<String>,
    /// The text; a caption, the title of a pressed button, an emoji, or the new phone number of a `system` message.
    text: Option<String>,
    /// Laid over the content that the type has by default.
    payload: Option<Value>,
    /// Unix seconds, a number or a string; now by default.
    timestamp: Option<Value>,
    /// How often, each with an id of its own.
    count: Option<u32>,
    /// From how many people in turn: their phone numbers are counted up from the given one.
    spread: Option<u32>,
    /// The message this one is about: its id, or a context as the platform writes it.
    context: Option<Value>,
    /// The advertisement that led here: true, or an object.
    referral: Option<Value>,
    /// An id to use again: the platform tells of the same message twice.
    wamid: Option<String>,
    /// The bytes of the file, in base64; a small sample by default.
    media_base64: Option<String>,
    /// A whole envelope, signed and sent as it is; nothing else may be given with it.
    raw: Option<Value>,
}

#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields)]
struct From {
    phone: Option<String>,
    bsuid: Option<String>,
    parent_bsuid: Option<String>,
    username: Option<String>,
    name: Option<String>,
}

fn inbound(world: &mut World, inbound: Inbound, now: Timestamp) -> Result<Value, String> {
    if let Some(envelope) = inbound.raw {
        if inbound.kind.is_some() || inbound.text.is_some() || inbound.payload.is_some() {
            return Err("“raw” is a whole envelope: it stands alone.".to_owned());
        }
        return Ok(raw(world, envelope, now));
    }
    let number = match &inbound.phone_number_id {
        None => 0,
        Some(id) => world.number_by_id(id).ok_or_else(|| format!("There is no phone number {id}."))?,
    };
    let at = match &inbound.timestamp {
        None => now,
        Some(given) => {
            let seconds = given.as_i64().or_else(|| given.as_str()?.parse().ok());
            seconds.and_then(Timestamp::from_unix).ok_or("“timestamp” is a moment in unix seconds.")?
        }
    };
    let (count, spread) = (inbound.count.unwrap_or(1), inbound.spread.unwrap_or(1).max(1));
    if !(1..=COUNT).contains(&count) {
        return Err(format!("“count” goes from 1 to {COUNT}."));
    }
    let mut wamids = Vec::new();
    for n in 0..count {
        let person = whoever(world, &inbound.from, n % spread)?;
        let mut text = inbound.text.clone();
        if count > 1 && !matches!(inbound.kind.as_deref(), Some("system" | "user_preferences" | "reaction")) {
            text = Some(format!("{} {}", text.as_deref().unwrap_or("Message"), n + 1));
        }
        wamids.push(act(world, &inbound, number, person, text, at, now)?);
    }
    Ok(json!({"wamid": wamids[0], "wamids": wamids}))
}

fn whoever(world: &mut World, from: &From, further: u32) -> Result<usize, String> {
    let mut phone = from.phone.as_deref().map(digits);
    if phone.is_none() && from.bsuid.is_none() {
        phone = Some("4915112345678".to_owned());
    }
    if phone.as_ref().is_some_and(String::is_empty) {
        return Err("“phone” has no digits.".to_owned());
    }
    if further > 0 {
        let first: u64 =
            phone.as_deref().unwrap_or_default().parse().map_err(|_| "“spread” needs a phone number to count from.")?;
        phone = Some((first + u64::from(further)).to_string());
    }
    let alone = further == 0;
    world.meet(&Person {
        phone,
        bsuid: from.bsuid.clone().filter(|_| alone),
        parent_bsuid: from.parent_bsuid.clone().filter(|_| alone),
        username: from.username.clone().filter(|_| alone),
        name: from.name.clone().map(|name| if alone { name } else { format!("{name} {further}") }),
        ..Person::default()
    })
}

fn act(
    world: &mut World,
    inbound: &Inbound,
    number: usize,
    person: usize,
    text: Option<String>,
    at: Timestamp,
    now: Timestamp,
) -> Result<String, String> {
    let kind = inbound.kind.as_deref().unwrap_or("text");
    let said = text.clone().unwrap_or_else(|| "Hello".to_owned());
    let overlay = |default: Value| match (default, &inbound.payload) {
        (Value::Object(mut default), Some(Value::Object(payload))) => {
            default.extend(payload.clone());
            Value::Object(default)
        }
        (_, Some(payload)) => payload.clone(),
        (default, None) => default,
    };
    let about = match &inbound.context {
        Some(Value::String(id)) => Some(id.clone()),
        Some(context) => context.get("id").and_then(Value::as_str).map(str::to_owned),
        None => None,
    };
    let shown = world.numbers[number].digits();
    let mut renamed = None;
    let content = match kind {
        "text" | "referral" => json!({"body": said}),
        "image" | "audio" | "video" | "document" | "sticker" => {
            file(world, inbound, kind, number, text.as_deref(), now)?
        }
        "location" => {
            json!({"latitude": 52.520_008, "longitude": 13.404_954, "name": said, "address": "Alexanderplatz, Berlin"})
        }
        "contacts" => {
            json!([{"name": {"formatted_name": said, "first_name": said}, "phones": [{"phone": "+49 151 55555555", "type": "CELL", "wa_id": "4915155555555"}]}])
        }
        "interactive" => json!({"type": "button_reply", "button_reply": {"id": "choice", "title": said}}),
        "button" => json!({"payload": said, "text": said}),
        "order" => {
            json!({"catalog_id": "194836987003835", "text": text.unwrap_or_default(), "product_items": [{"product_retailer_id": "tea-100", "quantity": 2, "item_price": 4.5, "currency": "EUR"}]})
        }
        "reaction" => {
            let about = about.clone().ok_or("A reaction needs the message it is about as “context”.")?;
            json!({"message_id": about, "emoji": text.unwrap_or_else(|| "👍".to_owned())})
        }
        "unsupported" => json!({"type": "unknown"}),
        "system" => {
            let (content, phone, bsuid) = system(world.person(person), text.as_deref(), inbound.payload.as_ref());
            renamed = Some((phone, bsuid));
            content
        }
        "edit" => {
            let about = about.clone().ok_or("An edit needs the message it is about as “context”.")?;
            json!({"original_message_id": about, "message": {"type": "text", "text": {"body": said}}})
        }
        "revoke" => {
            json!({"original_message_id": about.clone().ok_or("A revoke needs the message it is about as “context”.")?})
        }
        "request_welcome" => Value::Null,
        "call" => return Ok(call(world, inbound.payload.as_ref(), number, person, at, now)),
        "echo" => return Ok(echo(world, inbound.payload.as_ref(), number, person, &said, at, now)),
        "user_preferences" => {
            world.prefer(number, person, text.as_deref().unwrap_or("stop"), at)?;
            return Ok(String::new());
        }
        "error" => {
            let error =
                overlay(json!({"code": 131_000, "title": "Something went wrong", "message": "Something went wrong"}));
            world.tell(number, None, "messages", json!({"errors": [error]}), now);
            return Ok(String::new());
        }
        other if inbound.payload.is_none() => {
            return Err(format!(
                "“{other}” has no content by default: give a “payload”. Known are text, image, audio, video, document, sticker, \
                 location, contacts, interactive, button, order, reaction, unsupported, system, edit, revoke, request_welcome, \
                 call, user_preferences, echo, referral and error."
            ));
        }
        _ => json!({}),
    };
    let content = overlay(content);
    let kind = if kind == "referral" { "text" } else { kind };
    let mut message = Map::new();
    message.insert("type".to_owned(), json!(kind));
    if kind == "unsupported" {
        let details = json!({"details": "Message type is currently not supported."});
        let error = json!({"code": 131_051, "title": "Message type unknown", "message": "Message type unknown", "error_data": details});
        message.insert("errors".to_owned(), json!([error]));
    }
    if !content.is_null() {
        message.insert(kind.to_owned(), content);
    }
    match &inbound.context {
        Some(context @ Value::Object(_)) => {
            message.insert("context".to_owned(), context.clone());
        }
        Some(Value::String(id)) if !matches!(kind, "reaction" | "edit" | "revoke") => {
            message.insert("context".to_owned(), json!({"from": shown, "id": id}));
        }
        Some(Value::String(_)) | None => {}
        Some(_) => return Err("“context” is the id of a message, or an object.".to_owned()),
    }
    let advertised = inbound.kind.as_deref() == Some("referral");
    match &inbound.referral {
        Some(referral @ Value::Object(_)) => {
            message.insert("referral".to_owned(), referral.clone());
        }
        Some(Value::Bool(true)) => {
            message.insert("referral".to_owned(), advertisement());
        }
        None if advertised => {
            message.insert("referral".to_owned(), advertisement());
        }
        None | Some(Value::Bool(false)) => {}
        Some(_) => return Err("“referral” is true, or an object.".to_owned()),
    }
    let wamid = world.receive(number, person, message, inbound.wamid.clone(), at, now);
    if let Some((phone, bsuid)) = renamed {
        world.rename(person, phone, bsuid);
    }
    Ok(wamid)
}

fn file(
    world: &mut World,
    inbound: &Inbound,
    kind: &str,
    number: usize,
    caption: Option<&str>,
    now: Timestamp,
) -> Result<Value, String> {
    let (mime, name, mut bytes) = media::sample(kind, now.0.unsigned_abs());
    let mime = inbound.payload.as_ref().and_then(|payload| payload["mime_type"].as_str()).unwrap_or(mime).to_owned();
    if let Some(given) = &inbound.media_base64 {
        bytes = STANDARD.decode(given).map_err(|_| "“media_base64” is not base64.")?.into();
    }
    let mut file = world.receive_file(number, &mime, bytes, now);
    if let (Some(caption), "image" | "video" | "document") = (caption, kind) {
        file.insert("caption".to_owned(), json!(caption));
    }
    if let Some(name) = name {
        file.insert("filename".to_owned(), json!(name));
    }
    match kind {
        "audio" => file.insert("voice".to_owned(), json!(true)),
        "sticker" => file.insert("animated".to_owned(), json!(false)),
        _ => None,
    };
    Ok(Value::Object(file))
}

fn advertisement() -> Value {
    json!({
        "source_url": "https://fb.me/3cr4Wqqkv",
        "source_id": "120226305854810726",
        "source_type": "ad",
        "headline": "Chat with us",
        "body": "The new season is here",
        "media_type": "image",
        "image_url": "https://example.com/ad.jpg",
        "ctwa_clid": "ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0",
        "welcome_message": {"text": "Hi there! Let us know how we can help."},
    })
}

/// A change of identity: to a new phone number, where one is given, or as the payload says.
///
/// The content, and the new phone and id: they count once it is told, for it still comes from the old ones.
fn system(known: &Person, text: Option<&str>, payload: Option<&Value>) -> (Value, Option<String>, Option<String>) {
    let given = |key: &str| payload.and_then(|payload| payload[key].as_str()).map(str::to_owned);
    let phone = given("wa_id").or_else(|| text.map(digits).filter(|digits| !digits.is_empty()));
    let bsuid = given("user_id");
    let mut content = Map::new();
    let name = known.name.as_deref().unwrap_or("The user").to_owned();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            content.insert(key.to_owned(), json!(value));
        }
    };
    match (&phone, &bsuid) {
        (Some(phone), _) => {
            put("type", Some("user_changed_number".to_owned()));
            put(
                "body",
                Some(format!(
                    "User {name} changed from {} to {phone}",
                    known.phone.as_deref().unwrap_or("another number")
                )),
            );
            put("wa_id", Some(phone.clone()));
        }
        (None, Some(bsuid)) => {
            put("type", Some("user_changed_user_id".to_owned()));
            put(
                "body",
                Some(format!("User {name} changed from {} to {bsuid}", known.bsuid.as_deref().unwrap_or("another id"))),
            );
        }
        (None, None) => {
            put("type", Some("customer_identity_changed".to_owned()));
            put("body", Some("User identity changed".to_owned()));
        }
    }
    if bsuid.is_some() {
        put("user_id", bsuid.clone());
        put("previous_user_id", known.bsuid.clone());
        put("previous_parent_user_id", known.parent_bsuid.clone());
    }
    (Value::Object(content), phone, bsuid)
}

fn call(
    world: &mut World,
    payload: Option<&Value>,
    number: usize,
    person: usize,
    at: Timestamp,
    now: Timestamp,
) -> String {
    let with = world.person(person).phone.clone().unwrap_or_default();
    let id = world.wamid(&with, true).replacen("wamid.", "wacid.", 1);
    let mut call = Map::new();
    call.insert("id".to_owned(), json!(id));
    call.insert("to".to_owned(), json!(world.numbers[number].digits()));
    world.sign(person, &mut call);
    call.insert("event".to_owned(), json!("connect"));
    call.insert("timestamp".to_owned(), json!(at.unix().to_string()));
    call.insert("direction".to_owned(), json!("USER_INITIATED"));
    if let Some(Value::Object(payload)) = payload {
        call.extend(payload.clone());
    }
    // Answered or not, a call of the user opens the window.
    if call["direction"] == "USER_INITIATED" {
        world.open(number, person, at);
    }
    *world.counters.inbound.entry("call".to_owned()).or_default() += 1;
    let contact = world.contact(person, false);
    world.tell(number, Some(person), "calls", json!({"contacts": [contact], "calls": [call]}), now);
    id
}

fn echo(
    world: &mut World,
    payload: Option<&Value>,
    number: usize,
    person: usize,
    said: &str,
    at: Timestamp,
    now: Timestamp,
) -> String {
    let known = world.person(person).clone();
    let to = known.phone.clone().or(known.bsuid).unwrap_or_default();
    let wamid = world.wamid(&to, false);
    let mut message = json!({
        "from": world.numbers[number].digits(),
        "id": wamid,
        "timestamp": at.unix().to_string(),
        "type": "text",
        "text": {"body": said},
    });
    message[if known.phone.is_some() { "to" } else { "to_user_id" }] = json!(to);
    if let Some(Value::Object(payload)) = payload {
        for (key, value) in payload {
            message[key] = value.clone();
        }
    }
    *world.counters.inbound.entry("echo".to_owned()).or_default() += 1;
    world.tell(number, Some(person), "smb_message_echoes", json!({"message_echoes": [message]}), now);
    wamid
}

/// Sends a whole envelope. What it says of people and windows counts, so that answers to it are judged rightly.
fn raw(world: &mut World, envelope: Value, now: Timestamp) -> Value {
    let mut account = None;
    let mut wamids = Vec::new();
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    for entry in list(&envelope, "entry") {
        account = account.or(entry["id"].as_str().and_then(|id| world.account_by_id(id)));
        for change in list(&entry, "changes") {
            let value = &change["value"];
            let Some(number) = value["metadata"]["phone_number_id"].as_str().and_then(|id| world.number_by_id(id))
            else {
                continue;
            };
            account = account.or(Some(world.numbers[number].account));
            let items = list(value, "messages").into_iter().chain(list(value, "calls"));
            for item in items {
                let text = |key: &str| item[key].as_str().map(str::to_owned);
                let person = Person { phone: text("from"), bsuid: text("from_user_id"), ..Person::default() };
                let at = item["timestamp"].as_str().and_then(|at| at.parse().ok()).or(item["timestamp"].as_i64());
                let Ok(person) = world.meet(&person) else { continue };
                if let Some(id) = text("id") {
                    world.know_received(id.clone(), number);
                    wamids.push(id);
                }
                let opens = !matches!(item["type"].as_str(), Some("system" | "edit" | "revoke" | "reaction"))
                    && item["direction"] != "BUSINESS_INITIATED";
                if let (Some(at), true) = (at.and_then(Timestamp::from_unix), opens) {
                    world.open(number, person, at);
                    if item.get("referral").is_some() {
                        world.refer(number, person, at);
                    }
                }
            }
        }
    }
    world.enqueue(account.unwrap_or(0), 0, Change::Whole(envelope), now);
    json!({"wamid": wamids.first(), "wamids": wamids})
}

// Where events go.

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebhookChange {
    url: Option<String>,
    /// Of this account; all by default.
    waba_id: Option<String>,
}

/// The address counts at once: no handshake is asked for.
fn webhook(world: &mut World, change: WebhookChange) -> Result<Value, String> {
    let url = match &change.url {
        None => None,
        Some(url) => Some(reqwest::Url::parse(url).map_err(|_| format!("“{url}” is no address."))?),
    };
    if let Some(id) = &change.waba_id {
        world.account_by_id(id).ok_or_else(|| format!("There is no account {id}."))?;
    }
    for account in &mut world.accounts {
        if change.waba_id.as_ref().is_none_or(|id| account.waba_id == *id) {
            account.webhook = url.clone().map(|url| Webhook {
                url,
                verify_token: account.verify_token.clone(),
                verified: true,
                is_override: false,
            });
        }
    }
    Ok(json!({"url": change.url}))
}

// What there is to see.

fn sent(world: &World, query: &HashMap<String, String>) -> Result<Value, String> {
    let number = |key: &str, default: usize| match query.get(key) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| format!("“{key}” is a number.")),
    };
    if let Some(key) = query.keys().find(|key| !matches!(key.as_str(), "after" | "limit")) {
        return Err(format!("“{key}” is not known: use after and limit."));
    }
    let (after, limit) = (number("after", 0)? as u64, number("limit", PAGE)?.clamp(1, PAGE));
    let data: Vec<(u64, &Sent)> = world.sends.after(after).take(limit).collect();
    let next = data.last().map(|(serial, _)| serial + 1).filter(|next| *next < world.sends.total());
    let data: Vec<Value> = data.into_iter().map(|(_, sent)| sent_json(world, sent)).collect();
    Ok(json!({"data": data, "total": world.sends.total(), "next": next}))
}

fn sent_json(world: &World, sent: &Sent) -> Value {
    let person = world.person(sent.person);
    json!({
        "wamid": sent.wamid,
        "phone_number_id": world.numbers[sent.number].phone_number_id,
        "endpoint": sent.endpoint,
        "to": {"phone": person.phone, "bsuid": person.bsuid},
        "type": sent.kind,
        "body": sent.body,
        "biz_opaque_callback_data": sent.body.get("biz_opaque_callback_data"),
        "at": sent.at.unix(),
        "at_ms": sent.at.0,
        "held": sent.held,
        "pricing": sent.price.json(),
        "statuses": sent.statuses,
    })
}

fn state(world: &World) -> Value {
    let webhooks: Vec<Value> = world
        .accounts
        .iter()
        .map(|account| {
            json!({
                "waba_id": account.waba_id,
                "subscribed": account.subscribed,
                "url": account.webhook.as_ref().map(|webhook| webhook.url.as_str()),
                "verified": account.webhook.as_ref().is_some_and(|webhook| webhook.verified),
            })
        })
        .collect();
    json!({
        "clock": clock_json(world),
        "counters": world.counters,
        "webhooks": webhooks,
        "deliveries": world.outbox.posted,
        "waiting": world.outbox.waiting(),
        "sent": world.sends.total(),
        "people": world.people(),
        "customers": world.customers().len(),
        "templates": world.templates.len(),
        "media": world.shelf.count(),
        "next_at": world.next_at().map(Timestamp::unix),
    })
}
