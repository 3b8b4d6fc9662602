//! What people do when a script tells them to: `POST /control/inbound`.

use super::{
    choice::Choice,
    errors, media,
    webhook::Change,
    world::{Person, World, digits},
};
use crate::domain::time::{Span, Timestamp};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Messages one request may ask for.
const COUNT: u32 = 10_000;

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
    /// its phone), `user_preferences` (`text` is `stop` or `resume`), `referral` (a text after an advertisement), `error`,
    /// and the kinds of `interactive`: `button_reply`, `list_reply`, `nfm_reply`, `call_permission_reply`. Any other word
    /// needs a `payload`.
    #[serde(rename = "type")]
    kind: Option<String>,
    /// The text; a caption, the title of a pressed button, an emoji, or the new phone number of a `system` message.
    text: Option<String>,
    /// Laid over the content that the type has by default; instead of it where it says another `type`.
    payload: Option<Value>,
    /// Which error an `unsupported` message comes with (131051 by default, 131060, 131052), or an `error` is.
    code: Option<i64>,
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

/// Lets somebody do something. Answers with the ids of what was sent.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn act(world: &mut World, inbound: Inbound, now: Timestamp) -> Result<Value, String> {
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
        wamids.push(once(world, &inbound, number, person, text, at, now)?);
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
    let shows_phone = phone.is_some();
    let person = world.meet(&Person {
        phone,
        bsuid: from.bsuid.clone().filter(|_| alone),
        parent_bsuid: from.parent_bsuid.clone().filter(|_| alone),
        username: from.username.clone().filter(|_| alone),
        name: from.name.clone().map(|name| if alone { name } else { format!("{name} {further}") }),
        ..Person::default()
    })?;
    // Somebody who took a username was known by phone before.
    world.shows_phone(person, shows_phone);
    Ok(person)
}

fn once(
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
        (Value::Object(mut default), Some(Value::Object(payload)))
            if payload.get("type").is_none_or(|kind| default.get("type") == Some(kind)) =>
        {
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
        "interactive" | "button_reply" | "list_reply" | "nfm_reply" | "call_permission_reply" => {
            pressed(world, about.as_deref(), kind, text.as_deref())
                .unwrap_or_else(|| reply(if kind == "interactive" { "button_reply" } else { kind }, &said, at))
        }
        "button" => pressed(world, about.as_deref(), kind, text.as_deref())
            .unwrap_or_else(|| json!({"payload": said, "text": said})),
        "order" => {
            json!({"catalog_id": "194836987003835", "text": text.unwrap_or_default(), "product_items": [{"product_retailer_id": "tea-100", "quantity": 2, "item_price": 4.5, "currency": "EUR"}]})
        }
        "reaction" => {
            let about = about.clone().ok_or("A reaction needs the message it is about as “context”.")?;
            json!({"message_id": about, "emoji": text.unwrap_or_else(|| "👍".to_owned())})
        }
        "unsupported" => json!({"type": "unknown"}),
        "system" => {
            let another = world.object_id().to_string();
            let (content, phone, bsuid) =
                system(world.person(person), text.as_deref(), inbound.payload.as_ref(), &another);
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
            let code = inbound.code.unwrap_or(131_000);
            let error = overlay(json!({"code": code, "title": errors::title(code), "message": errors::title(code)}));
            world.tell(number, None, "messages", json!({"errors": [error]}), now);
            return Ok(String::new());
        }
        other if inbound.payload.is_none() => {
            return Err(format!(
                "“{other}” has no content by default: give a “payload”. Known are text, image, audio, video, document, sticker, \
                 location, contacts, interactive, button_reply, list_reply, nfm_reply, call_permission_reply, button, order, \
                 reaction, unsupported, system, edit, revoke, request_welcome, call, user_preferences, echo, referral and error."
            ));
        }
        _ => json!({}),
    };
    let content = overlay(content);
    let kind = match kind {
        "referral" => "text",
        "button_reply" | "list_reply" | "nfm_reply" | "call_permission_reply" => "interactive",
        kind => kind,
    };
    let mut message = Map::new();
    message.insert("type".to_owned(), json!(kind));
    if kind == "unsupported" {
        let code = inbound.code.unwrap_or(131_051);
        let (title, details) = match code {
            131_051 => ("Message type unknown", "Message type is currently not supported."),
            code => (errors::title(code), errors::usual_details(code)),
        };
        let error = json!({"code": code, "title": title, "message": title, "error_data": {"details": details}});
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

/// What comes back when the choice of that title is pressed in an earlier message, the first where none is named. None
/// where the message offers nothing of the kind.
fn pressed(world: &World, about: Option<&str>, kind: &str, title: Option<&str>) -> Option<Value> {
    let offers = world.offers(world.sends.by_wamid(about?)?);
    let of_kind = |choice: &&Choice| {
        let (word, content) = choice.told();
        word == kind || content["type"] == kind
    };
    let mut offers = offers.iter().filter(of_kind);
    offers.find(|choice| title.is_none_or(|title| choice.title() == title)).map(|choice| choice.told().1)
}

/// The content of an interactive message of the kind.
fn reply(kind: &str, said: &str, at: Timestamp) -> Value {
    let content = match kind {
        "nfm_reply" => {
            json!({"name": "flow", "body": "Sent", "response_json": json!({"flow_token": "unused", "answer": said}).to_string()})
        }
        "call_permission_reply" => {
            let until = (at + Span::days(7)).unix().to_string();
            json!({"response": "accept", "expiration_timestamp": until, "response_source": "user_action"})
        }
        _ => json!({"id": "choice", "title": said}),
    };
    let mut reply = json!({"type": kind});
    reply[kind] = content;
    reply
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
/// The content, and the new phone and id: they count once it is told, for it still comes from the old ones. Who changes
/// their number gets another id with it.
fn system(
    known: &Person,
    text: Option<&str>,
    payload: Option<&Value>,
    another: &str,
) -> (Value, Option<String>, Option<String>) {
    let given = |key: &str| payload.and_then(|payload| payload[key].as_str()).map(str::to_owned);
    let phone = given("wa_id").or_else(|| text.map(digits).filter(|digits| !digits.is_empty()));
    let country = known.bsuid.as_deref().and_then(|id| id.split_once('.')).map(|(country, _)| country);
    let regenerated = || phone.as_ref().and(country).map(|country| format!("{country}.{another}"));
    let bsuid = given("user_id").or_else(regenerated);
    let mut content = Map::new();
    let name = known.name.as_deref().unwrap_or("The user").to_owned();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            content.insert(key.to_owned(), json!(value));
        }
    };
    match (&phone, &bsuid) {
        (Some(phone), _) if !known.hides_phone => {
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
        // A number that is not told cannot be told to have changed.
        (_, Some(bsuid)) => {
            put("type", Some("user_changed_user_id".to_owned()));
            put(
                "body",
                Some(format!("User {name} changed from {} to {bsuid}", known.bsuid.as_deref().unwrap_or("another id"))),
            );
        }
        (_, None) => {
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
    // Answered or not, a call of the user opens the window; that it ended does not open it again.
    if call["direction"] == "USER_INITIATED" && call["event"] == "connect" {
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
    if let (Some(Value::Object(payload)), Value::Object(message)) = (payload, &mut message) {
        if payload.contains_key("type") {
            message.remove("text");
        }
        message.extend(payload.clone());
    }
    *world.counters.inbound.entry("echo".to_owned()).or_default() += 1;
    world.tell(number, Some(person), "smb_message_echoes", json!({"message_echoes": [message]}), now);
    wamid
}

/// Sends a whole envelope. What it says of people and windows counts, so that answers to it are judged rightly.
fn raw(world: &mut World, envelope: Value, now: Timestamp) -> Value {
    let (account, wamids) = know(world, &envelope, now);
    world.enqueue(account, 0, Change::Whole(envelope), now);
    json!({"wamid": wamids.first(), "wamids": wamids})
}

/// Takes over what an envelope says of people and windows. Its account, the first where it names none, and the ids of its
/// messages.
pub fn know(world: &mut World, envelope: &Value, now: Timestamp) -> (usize, Vec<String>) {
    let mut account = None;
    let mut wamids = Vec::new();
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    for entry in list(envelope, "entry") {
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
                let at = at.and_then(Timestamp::from_unix);
                if let Some(id) = text("id") {
                    world.know_received(id.clone(), number, person, at.unwrap_or(now));
                    wamids.push(id);
                }
                let opens = !matches!(item["type"].as_str(), Some("system" | "edit" | "revoke" | "reaction"))
                    && item["direction"] != "BUSINESS_INITIATED";
                if let (Some(at), true) = (at, opens) {
                    world.open(number, person, at);
                    if item.get("referral").is_some() {
                        world.refer(number, person, at);
                    }
                }
            }
        }
    }
    (account.unwrap_or(0), wamids)
}
