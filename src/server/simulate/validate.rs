//! Whether a request body has the shape the messaging endpoints take. Pure: no state, so a template's existence, an
//! open window or a known media id are not asked here.
//!
//! Limits as in "Send messages" (Meta, May 2026). Where a body in the wild is looser than the reference and the platform
//! takes it all the same, so does this: an integer as `to`, a missing `type` for a text, upper case in an interactive's
//! type, a bare string where `text` wants an object.

use super::errors::GraphError;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// The endpoint a body was posted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathKind {
    Messages,
    /// Marketing templates only.
    MarketingMessages,
}

type Checked = Result<(), GraphError>;

/// The types of message that can be sent; each is also the key of its content.
const TYPES: [&str; 11] = [
    "text",
    "image",
    "video",
    "audio",
    "document",
    "sticker",
    "location",
    "contacts",
    "reaction",
    "template",
    "interactive",
];
/// What any send may carry besides its content.
const ENVELOPE: [&str; 8] = [
    "messaging_product",
    "recipient_type",
    "to",
    "recipient",
    "type",
    "context",
    "biz_opaque_callback_data",
    "recipient_identity_key_hash",
];

/// Checks the body of `POST /{phone_number_id}/messages` (a send, a read receipt or a typing indicator) or of
/// `POST /{phone_number_id}/marketing_messages`.
///
/// # Errors
/// The platform's error for the first thing found wrong: 131008 missing, 131009 bad value, 131051 unknown type,
/// 131055 not for this endpoint, 100 misplaced or misshapen.
pub fn validate(path: PathKind, body: &Value) -> Checked {
    let Some(body) = body.as_object() else {
        return Err(GraphError::parameter("The request body must be a JSON object."));
    };
    match body.get("messaging_product") {
        None => {
            return Err(GraphError::parameter("The parameter messaging_product is required."));
        }
        Some(Value::String(product)) if product == "whatsapp" => {}
        Some(_) => {
            return Err(GraphError::parameter(
                "Param messaging_product must be one of {WHATSAPP} - got another value.",
            ));
        }
    }
    if body.contains_key("status") {
        return read_receipt(path, body);
    }
    send(path, body)
}

/// Checks the body of `POST` and `DELETE /{phone_number_id}/block_users`.
///
/// # Errors
/// 100 or 131008 for what is missing or too much.
pub fn block_users(body: &Value) -> Checked {
    let body = as_object(body, "body")?;
    keys(body, "", &["messaging_product", "block_users"])?;
    one_of(body, "", "messaging_product", &["whatsapp"])?;
    for (n, user) in list(body, "", "block_users", 1..=1000)?.iter().enumerate() {
        let path = format!("block_users[{n}]");
        let user = as_object(user, &path)?;
        keys(user, &path, &["user", "user_id"])?;
        match (user.contains_key("user"), user.contains_key("user_id")) {
            (true, false) => text(user, &path, "user", 1..=128)?,
            (false, true) => text(user, &path, "user_id", 1..=160)?,
            _ => return Err(GraphError::missing(&format!("{path}['user']"))),
        }
    }
    Ok(())
}

/// The type of a send: its `type`, or text where none is given.
pub fn type_of(body: &Value) -> &str {
    body.get("type").and_then(Value::as_str).unwrap_or("text")
}

fn read_receipt(path: PathKind, body: &Map<String, Value>) -> Checked {
    if path == PathKind::MarketingMessages {
        return Err(GraphError::coded(131_055, "Read receipts go to the messages endpoint."));
    }
    keys(body, "", &["messaging_product", "recipient_type", "status", "message_id", "typing_indicator"])?;
    one_of(body, "", "status", &["read"])?;
    text(body, "", "message_id", 1..=512)?;
    if let Some(typing) = optional_object(body, "", "typing_indicator")? {
        keys(typing, "typing_indicator", &["type"])?;
        one_of(typing, "typing_indicator", "type", &["text"])?;
    }
    Ok(())
}

fn send(path: PathKind, body: &Map<String, Value>) -> Checked {
    let kind = match body.get("type") {
        None => "text",
        Some(Value::String(kind)) => kind,
        Some(_) => return Err(GraphError::invalid("type", "must be a string")),
    };
    if !TYPES.contains(&kind) {
        return Err(GraphError::parameter(format!(
            "Param type must be one of {{{}}} - got \"{kind}\".",
            TYPES.join(", ").to_uppercase()
        )));
    }
    for key in body.keys().map(String::as_str) {
        let marketing =
            path == PathKind::MarketingMessages && ["product_policy", "message_activity_sharing"].contains(&key);
        if key != kind && !marketing && !ENVELOPE.contains(&key) {
            return Err(GraphError::parameter(format!("Unexpected key \"{key}\" on param \"\".")));
        }
    }
    addressee(body)?;
    if let Some(context) = optional_object(body, "", "context")? {
        keys(context, "context", &["message_id"])?;
        text(context, "context", "message_id", 1..=512)?;
        if kind == "reaction" {
            return Err(GraphError::parameter("A reaction cannot be a reply: context is not allowed."));
        }
    }
    if body.contains_key("biz_opaque_callback_data") {
        text(body, "", "biz_opaque_callback_data", 0..=512)?;
    }
    if path == PathKind::MarketingMessages {
        if kind != "template" {
            return Err(GraphError::coded(
                131_055,
                "Only template messages can be sent with the marketing messages endpoint.",
            ));
        }
        if body.contains_key("product_policy") {
            one_of(body, "", "product_policy", &["CLOUD_API_FALLBACK", "STRICT"])?;
        }
        optional_bool(body, "", "message_activity_sharing")?;
    }
    let Some(content) = body.get(kind) else {
        return Err(GraphError::missing(kind));
    };
    match kind {
        "text" => text_message(content),
        "contacts" => contacts(content),
        "reaction" => reaction(as_object(content, "reaction")?),
        "location" => location(as_object(content, "location")?, "location"),
        "template" => template(as_object(content, "template")?),
        "interactive" => interactive(as_object(content, "interactive")?),
        _ => media(as_object(content, kind)?, kind, kind),
    }
}

fn addressee(body: &Map<String, Value>) -> Checked {
    if body.contains_key("recipient_type") {
        one_of(body, "", "recipient_type", &["individual", "group"])?;
    }
    match (body.get("to"), body.get("recipient")) {
        (None, None) => Err(GraphError::parameter("The parameter to is required.")),
        (Some(Value::String(to)), _) if !to.trim().is_empty() => Ok(()),
        (Some(Value::Number(to)), _) if to.as_u64().is_some_and(|to| to > 0) => Ok(()),
        (Some(_), _) => Err(GraphError::invalid("to", "must be a phone number")),
        (None, Some(Value::String(recipient))) if is_bsuid(recipient) => Ok(()),
        (None, Some(_)) => Err(GraphError::invalid("recipient", "must be a business-scoped user id")),
    }
}

/// Whether a text has the form of a business-scoped user id: two letters, a dot, at most 128 characters, among them
/// `ENT.` in the form for a parent business.
pub fn is_bsuid(text: &str) -> bool {
    let Some((country, id)) = text.split_once('.') else { return false };
    let id = id.strip_prefix("ENT.").unwrap_or(id);
    country.len() == 2
        && country.bytes().all(|b| b.is_ascii_uppercase())
        && (1..=128).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn text_message(content: &Value) -> Checked {
    if let Value::String(body) = content {
        return length(body, "text", 1..=4096);
    }
    let content = as_object(content, "text")?;
    keys(content, "text", &["body", "preview_url"])?;
    text(content, "text", "body", 1..=4096)?;
    optional_bool(content, "text", "preview_url")
}

fn media(content: &Map<String, Value>, kind: &str, path: &str) -> Checked {
    let allowed: &[&str] = match kind {
        "image" | "video" => &["id", "link", "caption", "provider"],
        "document" => &["id", "link", "caption", "filename", "provider"],
        "audio" => &["id", "link", "voice", "provider"],
        _ => &["id", "link", "provider"],
    };
    keys(content, path, allowed)?;
    match (content.contains_key("id"), content.contains_key("link")) {
        (true, true) => return Err(GraphError::parameter(format!("Param {path} takes either id or link, not both."))),
        (true, false) => text(content, path, "id", 1..=128)?,
        (false, true) => text(content, path, "link", 1..=2048)?,
        (false, false) => return Err(GraphError::missing(&format!("{path}['id'] or {path}['link']"))),
    }
    if content.contains_key("caption") {
        text(content, path, "caption", 0..=1024)?;
    }
    if content.contains_key("filename") {
        text(content, path, "filename", 1..=240)?;
    }
    optional_bool(content, path, "voice")
}

fn location(content: &Map<String, Value>, path: &str) -> Checked {
    keys(content, path, &["latitude", "longitude", "name", "address"])?;
    for (key, bound) in [("latitude", 90.0), ("longitude", 180.0)] {
        let degrees = match content.get(key) {
            None => return Err(GraphError::missing(&format!("{path}['{key}']"))),
            Some(Value::Number(number)) => number.as_f64(),
            Some(Value::String(number)) => number.trim().parse().ok(),
            Some(_) => None,
        };
        if degrees.is_none_or(|degrees: f64| !degrees.is_finite() || degrees.abs() > bound) {
            return Err(GraphError::invalid(&format!("{path}['{key}']"), "must be a number of degrees"));
        }
    }
    for key in ["name", "address"] {
        if content.contains_key(key) {
            text(content, path, key, 0..=1000)?;
        }
    }
    Ok(())
}

fn contacts(content: &Value) -> Checked {
    let list = content.as_array().ok_or_else(|| GraphError::invalid("contacts", "must be an array"))?;
    if !(1..=257).contains(&list.len()) {
        return Err(GraphError::invalid("contacts", "must hold 1 to 257 contacts"));
    }
    for (n, contact) in list.iter().enumerate() {
        let path = format!("contacts[{n}]");
        let contact = as_object(contact, &path)?;
        keys(contact, &path, &["addresses", "birthday", "emails", "name", "org", "phones", "urls", "ims", "origin"])?;
        let name = required_object(contact, &path, "name")?;
        text(name, &format!("{path}['name']"), "formatted_name", 1..=512)?;
        for key in ["addresses", "emails", "phones", "urls"] {
            if contact.get(key).is_some_and(|list| !list.is_array()) {
                return Err(GraphError::invalid(&format!("{path}['{key}']"), "must be an array"));
            }
        }
    }
    Ok(())
}

fn reaction(content: &Map<String, Value>) -> Checked {
    keys(content, "reaction", &["message_id", "emoji"])?;
    text(content, "reaction", "message_id", 1..=512)?;
    // An empty emoji takes the reaction away.
    text(content, "reaction", "emoji", 0..=32)
}

// Templates.

const PARAMETERS: [&str; 16] = [
    "text",
    "currency",
    "date_time",
    "image",
    "video",
    "gif",
    "document",
    "location",
    "product",
    "payload",
    "action",
    "coupon_code",
    "limited_time_offer",
    "expiration_time_ms",
    "order_status",
    "tap_target_configuration",
];

fn template(content: &Map<String, Value>) -> Checked {
    keys(content, "template", &["name", "language", "components", "namespace"])?;
    text(content, "template", "name", 1..=512)?;
    let language = required_object(content, "template", "language")?;
    keys(language, "template['language']", &["code", "policy"])?;
    text(language, "template['language']", "code", 1..=64)?;
    if language.contains_key("policy") {
        one_of(language, "template['language']", "policy", &["deterministic"])?;
    }
    let Some(components) = content.get("components") else { return Ok(()) };
    let components =
        components.as_array().ok_or_else(|| GraphError::invalid("template['components']", "must be an array"))?;
    if components.len() > 20 {
        return Err(GraphError::invalid("template['components']", "must hold at most 20 components"));
    }
    let mut seen = HashSet::new();
    for (n, component) in components.iter().enumerate() {
        template_component(component, &format!("template['components'][{n}]"), true, &mut seen)?;
    }
    Ok(())
}

fn template_component(component: &Value, path: &str, top: bool, seen: &mut HashSet<String>) -> Checked {
    let component = as_object(component, path)?;
    let kind = word(component, path, "type")?.to_ascii_lowercase();
    let once = match kind.as_str() {
        "button" => {
            keys(component, path, &["type", "sub_type", "index", "parameters"])?;
            text(component, path, "sub_type", 1..=64)?;
            let index = match component.get("index") {
                None => return Err(GraphError::missing(&format!("{path}['index']"))),
                Some(Value::Number(index)) => index.as_u64(),
                Some(Value::String(index)) => index.parse().ok(),
                Some(_) => None,
            };
            match index {
                Some(index) if index < 10 => format!("button {index}"),
                _ => return Err(GraphError::invalid(&format!("{path}['index']"), "must be a number from 0 to 9")),
            }
        }
        "carousel" if top => {
            keys(component, path, &["type", "cards"])?;
            let cards = list(component, path, "cards", 1..=10)?;
            for (n, card) in cards.iter().enumerate() {
                let path = format!("{path}['cards'][{n}]");
                let card = as_object(card, &path)?;
                let mut seen = HashSet::new();
                for (n, part) in list(card, &path, "components", 1..=10)?.iter().enumerate() {
                    template_component(part, &format!("{path}['components'][{n}]"), false, &mut seen)?;
                }
            }
            return Ok(());
        }
        "header" | "body" | "footer" | "limited_time_offer" | "order_status" | "tap_target_configuration" => {
            keys(component, path, &["type", "parameters"])?;
            kind.clone()
        }
        _ => {
            return Err(GraphError::parameter(format!(
                "Param {path}['type'] must be one of {{HEADER, BODY, BUTTON, CAROUSEL}}."
            )));
        }
    };
    if !seen.insert(once) {
        return Err(GraphError::parameter(format!("{path} repeats a component.")));
    }
    let Some(parameters) = component.get("parameters") else { return Ok(()) };
    let parameters = parameters
        .as_array()
        .ok_or_else(|| GraphError::invalid(&format!("{path}['parameters']"), "must be an array"))?;
    let mut names = HashSet::new();
    for (n, parameter) in parameters.iter().enumerate() {
        let path = format!("{path}['parameters'][{n}]");
        let parameter = as_object(parameter, &path)?;
        let kind = word(parameter, &path, "type")?.to_ascii_lowercase();
        if !PARAMETERS.contains(&kind.as_str()) {
            return Err(GraphError::parameter(format!(
                "Param {path}['type'] must be one of {{{}}} - got \"{kind}\".",
                PARAMETERS.join(", ").to_uppercase()
            )));
        }
        if parameter.contains_key("parameter_name") {
            text(parameter, &path, "parameter_name", 1..=128)?;
            if !names.insert(parameter["parameter_name"].clone()) {
                return Err(GraphError::parameter(format!("{path} repeats a parameter_name.")));
            }
        }
        match kind.as_str() {
            "text" | "payload" | "coupon_code" => text(parameter, &path, &kind, 1..=4096)?,
            "image" | "video" | "document" => {
                media(required_object(parameter, &path, &kind)?, &kind, &format!("{path}['{kind}']"))?;
            }
            "location" => location(required_object(parameter, &path, &kind)?, &format!("{path}['location']"))?,
            "currency" => {
                let currency = required_object(parameter, &path, &kind)?;
                for key in ["fallback_value", "code"] {
                    text(currency, &format!("{path}['currency']"), key, 1..=128)?;
                }
                if !currency.get("amount_1000").is_some_and(|amount| amount.is_i64() || amount.is_u64()) {
                    return Err(GraphError::invalid(
                        &format!("{path}['currency']['amount_1000']"),
                        "must be an integer",
                    ));
                }
            }
            "date_time" => {
                text(
                    required_object(parameter, &path, &kind)?,
                    &format!("{path}['date_time']"),
                    "fallback_value",
                    1..=128,
                )?;
            }
            _ => {
                if !parameter.contains_key(kind.as_str()) {
                    return Err(GraphError::missing(&format!("{path}['{kind}']")));
                }
            }
        }
    }
    Ok(())
}

// Interactive messages.

fn interactive(content: &Map<String, Value>) -> Checked {
    keys(content, "interactive", &["type", "header", "body", "footer", "action"])?;
    let kind = word(content, "interactive", "type")?.to_ascii_lowercase();
    let (body_limit, body_required) = match kind.as_str() {
        "list" => (4096, true),
        "product" | "carousel" | "voice_call" | "call_permission_request" => (1024, false),
        "button"
        | "cta_url"
        | "location_request_message"
        | "flow"
        | "product_list"
        | "catalog_message"
        | "address_message"
        | "order_details"
        | "order_status"
        | "contact_request" => (1024, true),
        _ => {
            return Err(GraphError::parameter(format!(
                "Param interactive['type'] is not one of the interactive types - got \"{kind}\"."
            )));
        }
    };
    match optional_object(content, "interactive", "body")? {
        Some(body) => text(body, "interactive['body']", "text", 1..=body_limit)?,
        None if body_required => return Err(GraphError::missing("interactive['body']")),
        None => {}
    }
    if let Some(footer) = optional_object(content, "interactive", "footer")? {
        text(footer, "interactive['footer']", "text", 1..=60)?;
    }
    if let Some(header) = optional_object(content, "interactive", "header")? {
        interactive_header(header, &kind)?;
    } else if kind == "product_list" {
        return Err(GraphError::missing("interactive['header']"));
    }
    let path = "interactive['action']";
    let action = required_object(content, "interactive", "action")?;
    match kind.as_str() {
        "button" => buttons(action, path),
        "list" => rows(action, path),
        "product" => {
            text(action, path, "catalog_id", 1..=128)?;
            text(action, path, "product_retailer_id", 1..=128)
        }
        "product_list" => {
            text(action, path, "catalog_id", 1..=128)?;
            let mut products = 0;
            for (n, section) in list(action, path, "sections", 1..=10)?.iter().enumerate() {
                let path = format!("{path}['sections'][{n}]");
                let section = as_object(section, &path)?;
                if section.contains_key("title") {
                    text(section, &path, "title", 1..=24)?;
                }
                products += list(section, &path, "product_items", 1..=30)?.len();
            }
            if products > 30 {
                return Err(GraphError::invalid(path, "holds more than 30 products"));
            }
            Ok(())
        }
        "carousel" => list(action, path, "cards", 2..=10).map(drop),
        "cta_url" => {
            one_of(action, path, "name", &["cta_url"])?;
            let path = "interactive['action']['parameters']";
            let parameters = required_object(action, "interactive['action']", "parameters")?;
            text(parameters, path, "display_text", 1..=20)?;
            text(parameters, path, "url", 1..=2000)
        }
        "flow" => {
            one_of(action, path, "name", &["flow"])?;
            let path = "interactive['action']['parameters']";
            let parameters = required_object(action, "interactive['action']", "parameters")?;
            text(parameters, path, "flow_message_version", 1..=8)?;
            text(parameters, path, "flow_cta", 1..=30)?;
            match (parameters.contains_key("flow_id"), parameters.contains_key("flow_name")) {
                (true, false) => text(parameters, path, "flow_id", 1..=128),
                (false, true) => text(parameters, path, "flow_name", 1..=200),
                (true, true) => Err(GraphError::parameter("Give flow_id or flow_name, not both.")),
                (false, false) => Err(GraphError::missing("interactive['action']['parameters']['flow_id']")),
            }
        }
        "location_request_message" => one_of(action, path, "name", &["send_location"]),
        "catalog_message" => one_of(action, path, "name", &["catalog_message"]),
        "address_message" => one_of(action, path, "name", &["address_message"]),
        "order_details" => one_of(action, path, "name", &["review_and_pay"]),
        "order_status" => {
            one_of(action, path, "name", &["review_order"])?;
            let parameters = required_object(action, path, "parameters")?;
            text(parameters, "interactive['action']['parameters']", "reference_id", 1..=64)
        }
        "call_permission_request" => one_of(action, path, "name", &["call_permission_request"]),
        "voice_call" => one_of(action, path, "name", &["voice_call"]),
        _ => text(action, path, "name", 1..=64),
    }
}

fn interactive_header(header: &Map<String, Value>, kind: &str) -> Checked {
    let path = "interactive['header']";
    if kind == "product_list" {
        // Its header can only be a text, and only the text is read.
        return text(header, path, "text", 1..=60);
    }
    let format = word(header, path, "type")?.to_ascii_lowercase();
    match format.as_str() {
        "text" => {
            keys(header, path, &["type", "text", "sub_text"])?;
            text(header, path, "text", 1..=60)
        }
        "image" | "video" | "document" if kind != "list" => {
            media(required_object(header, path, &format)?, &format, &format!("{path}['{format}']"))
        }
        _ => Err(GraphError::invalid("interactive['header']['type']", "is not a header this message can have")),
    }
}

fn buttons(action: &Map<String, Value>, path: &str) -> Checked {
    keys(action, path, &["buttons"])?;
    let (mut ids, mut titles) = (HashSet::new(), HashSet::new());
    for (n, button) in list(action, path, "buttons", 1..=3)?.iter().enumerate() {
        let path = format!("{path}['buttons'][{n}]");
        let button = as_object(button, &path)?;
        keys(button, &path, &["type", "reply"])?;
        one_of(button, &path, "type", &["reply"])?;
        let reply = required_object(button, &path, "reply")?;
        let path = format!("{path}['reply']");
        keys(reply, &path, &["id", "title"])?;
        text(reply, &path, "id", 1..=256)?;
        text(reply, &path, "title", 1..=20)?;
        if !ids.insert(&reply["id"]) || !titles.insert(&reply["title"]) {
            return Err(GraphError::invalid(&path, "repeats the id or the title of another button"));
        }
    }
    Ok(())
}

fn rows(action: &Map<String, Value>, path: &str) -> Checked {
    keys(action, path, &["button", "sections"])?;
    text(action, path, "button", 1..=20)?;
    let sections = list(action, path, "sections", 1..=10)?;
    let (mut ids, mut count) = (HashSet::new(), 0);
    for (n, section) in sections.iter().enumerate() {
        let path = format!("{path}['sections'][{n}]");
        let section = as_object(section, &path)?;
        keys(section, &path, &["title", "rows"])?;
        if sections.len() > 1 || section.contains_key("title") {
            text(section, &path, "title", 1..=24)?;
        }
        for (n, row) in list(section, &path, "rows", 1..=10)?.iter().enumerate() {
            let path = format!("{path}['rows'][{n}]");
            let row = as_object(row, &path)?;
            keys(row, &path, &["id", "title", "description"])?;
            text(row, &path, "id", 1..=200)?;
            text(row, &path, "title", 1..=24)?;
            if row.contains_key("description") {
                text(row, &path, "description", 0..=72)?;
            }
            if !ids.insert(&row["id"]) {
                return Err(GraphError::invalid(&path, "repeats the id of another row"));
            }
            count += 1;
        }
    }
    if count > 10 {
        return Err(GraphError::invalid(path, "holds more than 10 rows in total"));
    }
    Ok(())
}

// Readers. `path` is how the platform names a place: image['id'].

fn place(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}['{key}']") }
}

fn keys(object: &Map<String, Value>, path: &str, allowed: &[&str]) -> Checked {
    match object.keys().find(|key| !allowed.contains(&key.as_str())) {
        Some(key) => Err(GraphError::parameter(format!("Unexpected key \"{key}\" on param \"{path}\"."))),
        None => Ok(()),
    }
}

fn as_object<'a>(value: &'a Value, path: &str) -> Result<&'a Map<String, Value>, GraphError> {
    value.as_object().ok_or_else(|| GraphError::parameter(format!("Param {path} must be a JSON object.")))
}

fn optional_object<'a>(
    object: &'a Map<String, Value>,
    path: &str,
    key: &str,
) -> Result<Option<&'a Map<String, Value>>, GraphError> {
    object.get(key).map(|value| as_object(value, &place(path, key))).transpose()
}

fn required_object<'a>(
    object: &'a Map<String, Value>,
    path: &str,
    key: &str,
) -> Result<&'a Map<String, Value>, GraphError> {
    optional_object(object, path, key)?.ok_or_else(|| GraphError::missing(&place(path, key)))
}

fn length(text: &str, path: &str, allowed: std::ops::RangeInclusive<usize>) -> Checked {
    let length = text.chars().count();
    if length < *allowed.start() || (*allowed.start() > 0 && text.trim().is_empty()) {
        return Err(GraphError::missing(path));
    }
    if length > *allowed.end() {
        return Err(GraphError::parameter(format!("Param {path} must be at most {} characters long.", allowed.end())));
    }
    Ok(())
}

fn text(object: &Map<String, Value>, path: &str, key: &str, allowed: std::ops::RangeInclusive<usize>) -> Checked {
    let path = place(path, key);
    match object.get(key) {
        None => Err(GraphError::missing(&path)),
        Some(Value::String(text)) => length(text, &path, allowed),
        Some(_) => Err(GraphError::parameter(format!("Param {path} must be a string."))),
    }
}

fn word<'a>(object: &'a Map<String, Value>, path: &str, key: &str) -> Result<&'a str, GraphError> {
    text(object, path, key, 1..=64)?;
    Ok(object.get(key).and_then(Value::as_str).unwrap_or_default())
}

fn one_of(object: &Map<String, Value>, path: &str, key: &str, allowed: &[&str]) -> Checked {
    let given = word(object, path, key)?;
    if allowed.contains(&given) {
        return Ok(());
    }
    Err(GraphError::parameter(format!(
        "Param {} must be one of {{{}}} - got \"{given}\".",
        place(path, key),
        allowed.join(", ").to_uppercase()
    )))
}

fn optional_bool(object: &Map<String, Value>, path: &str, key: &str) -> Checked {
    match object.get(key) {
        None | Some(Value::Bool(_)) => Ok(()),
        Some(_) => Err(GraphError::parameter(format!("Param {} must be a boolean.", place(path, key)))),
    }
}

fn list<'a>(
    object: &'a Map<String, Value>,
    path: &str,
    key: &str,
    allowed: std::ops::RangeInclusive<usize>,
) -> Result<&'a [Value], GraphError> {
    let path = place(path, key);
    let list = match object.get(key) {
        None => return Err(GraphError::missing(&path)),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(GraphError::parameter(format!("Param {path} must be an array."))),
    };
    if !allowed.contains(&list.len()) {
        return Err(GraphError::invalid(&path, &format!("must hold {} to {} items", allowed.start(), allowed.end())));
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn to_ana(kind: &str, content: Value) -> Value {
        let mut body = json!({"messaging_product": "whatsapp", "to": "+4915112345678", "type": kind});
        body[kind] = content;
        body
    }

    #[track_caller]
    fn refused(body: &Value) -> GraphError {
        validate(PathKind::Messages, body).expect_err("this body should be refused")
    }

    #[track_caller]
    fn taken(body: &Value) {
        if let Err(error) = validate(PathKind::Messages, body) {
            panic!("refused: {error:?} {body}");
        }
    }

    #[test]
    fn a_body_without_product_addressee_or_content_is_refused() {
        let text = json!({"body": "hi"});
        assert_eq!(refused(&json!({"to": "1", "type": "text", "text": text})).code, 100);
        assert_eq!(refused(&json!({"messaging_product": "telegram", "to": "1", "text": text})).code, 100);
        assert_eq!(refused(&json!({"messaging_product": "whatsapp", "text": text})).code, 100);
        assert_eq!(refused(&json!({"messaging_product": "whatsapp", "to": "1", "type": "text"})).code, 131_008);
        assert_eq!(refused(&json!(["messaging_product"])).code, 100);
        taken(&json!({"messaging_product": "whatsapp", "to": 4_915_112_345_678_u64, "text": text}));
        taken(&json!({"messaging_product": "whatsapp", "recipient": "US.13491208655302741918", "text": text}));
        assert_eq!(refused(&json!({"messaging_product": "whatsapp", "recipient": "4915", "text": text})).code, 131_009);
    }

    #[test]
    fn a_key_that_is_not_the_platforms_is_named_in_the_refusal() {
        let mut body = to_ana("text", json!({"body": "hi"}));
        body["priority"] = json!("high");
        assert_eq!(refused(&body).details.unwrap(), "Unexpected key \"priority\" on param \"\".");
        assert!(
            refused(&to_ana("text", json!({"body": "hi", "colour": "red"}))).details.unwrap().contains("\"colour\"")
        );
        let mut both = to_ana("text", json!({"body": "hi"}));
        both["image"] = json!({"id": "1"});
        assert!(refused(&both).details.unwrap().contains("\"image\""));
    }

    #[test]
    fn lengths_are_counted_in_characters_and_end_where_the_platform_says() {
        taken(&to_ana("text", json!({"body": "ü".repeat(4096)})));
        assert_eq!(refused(&to_ana("text", json!({"body": "ü".repeat(4097)}))).code, 100);
        assert_eq!(refused(&to_ana("text", json!({"body": ""}))).code, 131_008);
        let mut body = to_ana("text", json!({"body": "hi"}));
        body["biz_opaque_callback_data"] = json!("x".repeat(513));
        assert_eq!(refused(&body).code, 100);
    }

    #[test]
    fn buttons_and_rows_have_their_limits() {
        let button =
            |n: usize| json!({"type": "reply", "reply": {"id": n.to_string(), "title": format!("Choice {n}")}});
        let message = |buttons: Vec<Value>| {
            to_ana("interactive", json!({"type": "button", "body": {"text": "?"}, "action": {"buttons": buttons}}))
        };
        taken(&message((0..3).map(button).collect()));
        assert_eq!(refused(&message((0..4).map(button).collect())).code, 131_009);
        assert_eq!(refused(&message(vec![button(1), button(1)])).code, 131_009);
        assert_eq!(
            refused(&message(vec![json!({"type": "reply", "reply": {"id": "1", "title": "a title longer than 20"}})]))
                .code,
            100
        );

        let row = |n: usize| json!({"id": n.to_string(), "title": format!("Row {n}")});
        let message = |sections: Value| {
            to_ana(
                "interactive",
                json!({"type": "list", "body": {"text": "?"}, "action": {"button": "Choose", "sections": sections}}),
            )
        };
        taken(&message(json!([{"rows": (0..10).map(row).collect::<Vec<_>>()}])));
        let (first, second) = ((0..6).map(row).collect::<Vec<_>>(), (6..12).map(row).collect::<Vec<_>>());
        assert_eq!(
            refused(&message(json!([{"title": "A", "rows": first}, {"title": "B", "rows": second}]))).code,
            131_009
        );
        assert_eq!(refused(&message(json!([{"rows": [row(1)]}, {"rows": [row(2)]}]))).code, 131_008);
    }

    #[test]
    fn media_comes_by_id_or_by_link() {
        taken(&to_ana("image", json!({"id": "123", "caption": "here"})));
        taken(&to_ana("document", json!({"link": "https://example.com/a.pdf", "filename": "a.pdf"})));
        assert_eq!(refused(&to_ana("image", json!({"caption": "nothing"}))).code, 131_008);
        assert_eq!(refused(&to_ana("image", json!({"id": "1", "link": "https://example.com/a"}))).code, 100);
        assert_eq!(refused(&to_ana("sticker", json!({"id": "1", "caption": "no"}))).code, 100);
        assert_eq!(refused(&to_ana("image", json!({"id": 1}))).code, 100);
    }

    #[test]
    fn template_parameters_must_be_what_they_say() {
        let with = |components: Value| {
            to_ana("template", json!({"name": "n", "language": {"code": "en"}, "components": components}))
        };
        taken(&with(
            json!([{"type": "body", "parameters": [{"type": "text", "parameter_name": "first_name", "text": "Ana"}]}]),
        ));
        assert_eq!(refused(&with(json!([{"type": "body", "parameters": [{"type": "text"}]}]))).code, 131_008);
        assert_eq!(refused(&with(json!([{"type": "body", "parameters": [{"type": "poem", "poem": "x"}]}]))).code, 100);
        assert_eq!(refused(&with(json!([{"type": "headline"}]))).code, 100);
        assert_eq!(refused(&with(json!([{"type": "button", "sub_type": "url"}]))).code, 131_008);
        assert_eq!(refused(&with(json!([{"type": "body"}, {"type": "body"}]))).code, 100);
        assert_eq!(refused(&to_ana("template", json!({"name": "n"}))).code, 131_008);
        assert_eq!(refused(&to_ana("template", json!({"name": "n", "language": "en"}))).code, 100);
    }

    #[test]
    fn read_receipts_and_typing_take_their_own_keys_only() {
        let read = json!({"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1"});
        taken(&read);
        let mut typing = read.clone();
        typing["typing_indicator"] = json!({"type": "text"});
        taken(&typing);
        typing["typing_indicator"] = json!({"type": "audio"});
        assert_eq!(refused(&typing).code, 100);
        let mut addressed = read.clone();
        addressed["to"] = json!("49151");
        assert_eq!(refused(&addressed).code, 100);
        assert_eq!(refused(&json!({"messaging_product": "whatsapp", "status": "read"})).code, 131_008);
        assert_eq!(validate(PathKind::MarketingMessages, &read).unwrap_err().code, 131_055);
    }

    #[test]
    fn the_marketing_endpoint_takes_templates_and_its_two_extra_keys() {
        let mut body = to_ana("template", json!({"name": "n", "language": {"code": "en"}}));
        body["product_policy"] = json!("STRICT");
        assert!(validate(PathKind::MarketingMessages, &body).is_ok());
        assert_eq!(refused(&body).code, 100);
        let text = to_ana("text", json!({"body": "hi"}));
        assert_eq!(validate(PathKind::MarketingMessages, &text).unwrap_err().code, 131_055);
    }

    #[test]
    fn a_business_scoped_user_id_is_told_from_a_phone_number() {
        assert!(is_bsuid("US.13491208655302741918") && is_bsuid("US.ENT.11815799212886844830"));
        for no in ["4915112345678", "us.1", "USA.1", "US.", "US.1 2", "US.ENT."] {
            assert!(!is_bsuid(no), "{no}");
        }
    }

    /// Bodies that other clients of the platform send. They are not part of this repository: the variable names a folder
    /// with an `index.csv` (columns file, kind, type, negative).
    #[test]
    fn bodies_seen_in_the_wild_are_judged_as_the_platform_does() {
        let Ok(folder) = std::env::var("AJAR_FIXTURES") else {
            println!("AJAR_FIXTURES is not set: bodies of other clients were not looked at");
            return;
        };
        let folder = std::path::PathBuf::from(folder);
        let index = std::fs::read_to_string(folder.join("index.csv")).unwrap();
        let mut lines = index.lines();
        let header: Vec<&str> = lines.next().unwrap().split(',').collect();
        let column = |name: &str| header.iter().position(|column| *column == name).unwrap();
        let (file, kind, of_type, negative) = (column("file"), column("kind"), column("type"), column("negative"));
        let mut looked_at = 0;
        for line in lines {
            let cells = cells(line);
            let known = cells[of_type].starts_with("send/") || cells[of_type].starts_with("mark_read");
            if cells[kind] != "outgoing" || !known {
                continue;
            }
            let body: Value =
                serde_json::from_str(&std::fs::read_to_string(folder.join(&cells[file])).unwrap()).unwrap();
            let path = if cells[file].contains("marketing-messages") {
                PathKind::MarketingMessages
            } else {
                PathKind::Messages
            };
            let verdict = validate(path, &body);
            assert_eq!(verdict.is_err(), cells[negative] == "must_reject", "{}: {verdict:?}", cells[file]);
            looked_at += 1;
        }
        println!("{looked_at} bodies looked at");
        assert!(looked_at > 0);
    }

    /// One line of comma-separated values, with quotes where a cell holds a comma.
    fn cells(line: &str) -> Vec<String> {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                c => cells.last_mut().unwrap().push(c),
            }
        }
        cells
    }
}
