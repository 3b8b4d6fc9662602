//! What a template may be made of: names, languages, categories, and components with their limits and examples.
//!
//! Limits as in Components and Template management (Meta, Nov 2025 to May 2026). Where the platform's pages give no subcode
//! and no report of its answers does, there is none.

use super::errors::GraphError;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Something is longer than it may be.
const LENGTH: Option<i64> = Some(2_388_040);
/// A part is not there that has to be.
const MISSING: Option<i64> = Some(2_388_043);
/// Too many variables for the text.
const RATIO: Option<i64> = Some(2_388_293);
/// A variable at the beginning or end.
const EDGE: Option<i64> = Some(2_388_299);

const NAME: usize = 512;
const HEADER_TEXT: usize = 60;
const BODY: usize = 1024;
const FOOTER: usize = 60;
const BUTTONS: usize = 10;
const BUTTON_TEXT: usize = 25;
const URL: usize = 2000;
const PHONE: usize = 20;
const COUPON: usize = 20;
const CARDS: std::ops::RangeInclusive<usize> = 2..=10;
const CARD_BODY: usize = 160;
const CARD_BUTTONS: usize = 2;
const OFFER: usize = 16;

const CATEGORIES: [&str; 3] = ["AUTHENTICATION", "MARKETING", "UTILITY"];
const FORMATS: [&str; 2] = ["NAMED", "POSITIONAL"];
const COMPONENTS: [&str; 8] = [
    "BODY",
    "BUTTONS",
    "CALL_PERMISSION_REQUEST",
    "CAROUSEL",
    "FOOTER",
    "HEADER",
    "LIMITED_TIME_OFFER",
    "TAP_TARGET_CONFIGURATION",
];
const HEADERS: [&str; 7] = ["DOCUMENT", "GIF", "IMAGE", "LOCATION", "PRODUCT", "TEXT", "VIDEO"];
const KINDS_OF_BUTTON: [&str; 12] = [
    "CATALOG",
    "COPY_CODE",
    "FLOW",
    "MPM",
    "ORDER_DETAILS",
    "OTP",
    "PHONE_NUMBER",
    "QUICK_REPLY",
    "REQUEST_CONTACT_INFO",
    "SPM",
    "URL",
    "VOICE_CALL",
];
/// What a request may hold beside the template itself.
const BESIDE: [&str; 8] = [
    // Has had no effect since April 2025, and is still taken.
    "allow_category_change",
    "creative_sourcing_spec",
    "cta_url_link_tracking_opted_out",
    "degrees_of_freedom_spec",
    "display_format",
    "message_send_ttl_seconds",
    "sub_category",
    "bid_spec",
];

/// A template as somebody wants it.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    pub name: String,
    pub language: String,
    pub category: String,
    /// `POSITIONAL` or `NAMED`.
    pub parameter_format: String,
    /// With all words of the platform in capitals.
    pub components: Value,
}

/// What an edit puts in the place of what there is.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub category: Option<String>,
    pub components: Option<Value>,
}

type Object = Map<String, Value>;
type Checked = Result<(), GraphError>;

impl Definition {
    /// Reads and checks what somebody submits.
    ///
    /// # Errors
    /// What the platform says of the first thing that is wrong.
    pub fn read(body: &Value) -> Result<Self, GraphError> {
        let body = object(body, "the request")?;
        keys(body, &["name", "language", "category", "parameter_format", "components"])?;
        let name = required(body, "name")?;
        if name.chars().count() > NAME {
            return Err(too_long("name", NAME));
        }
        if !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
            return Err(GraphError::template(
                None,
                "Template name is not valid",
                "The name can have lowercase letters, digits and underscores only.",
            ));
        }
        let language = required(body, "language")?;
        if !is_language(language) {
            return Err(GraphError::template(
                None,
                "Language is not supported",
                format!("There is no language {language}: codes are like en, en_US or pt_BR."),
            ));
        }
        let category = word(body, "category", "category", &CATEGORIES)?;
        let parameter_format = match body.get("parameter_format") {
            None | Some(Value::Null) => "POSITIONAL".to_owned(),
            Some(_) => word(body, "parameter_format", "parameter_format", &FORMATS)?,
        };
        let components = body.get("components").ok_or_else(|| missing("the template", "components"))?;
        let components = checked(components, &category, parameter_format == "NAMED")?;
        Ok(Self { name: name.to_owned(), language: language.to_owned(), category, parameter_format, components })
    }
}

impl Change {
    /// Reads and checks what an edit puts in the place of a template's own, whose category and format are these.
    ///
    /// # Errors
    /// What the platform says of the first thing that is wrong.
    pub fn read(body: &Value, category: &str, parameter_format: &str) -> Result<Self, GraphError> {
        let body = object(body, "the request")?;
        // Name and language may be said again; they stay as they are.
        keys(body, &["name", "language", "category", "parameter_format", "components"])?;
        let asked = match body.get("category") {
            None | Some(Value::Null) => None,
            Some(_) => Some(word(body, "category", "category", &CATEGORIES)?),
        };
        let format = match body.get("parameter_format") {
            None | Some(Value::Null) => parameter_format.to_owned(),
            Some(_) => word(body, "parameter_format", "parameter_format", &FORMATS)?,
        };
        let of = asked.as_deref().unwrap_or(category);
        let components = match body.get("components") {
            None | Some(Value::Null) => None,
            Some(components) => Some(checked(components, of, format == "NAMED")?),
        };
        if asked.is_none() && components.is_none() {
            return Err(missing("the request", "components"));
        }
        Ok(Self { category: asked, components })
    }
}

// Components.

/// The components with all words of the platform in capitals, once they are in order.
fn checked(components: &Value, category: &str, named: bool) -> Result<Value, GraphError> {
    let mut components = components
        .as_array()
        .filter(|list| !list.is_empty())
        .cloned()
        .ok_or_else(|| missing("the template", "components"))?;
    let mut seen = BTreeSet::new();
    for (at, component) in components.iter_mut().enumerate() {
        let path = format!("components[{at}]");
        let part = object_mut(component, &path)?;
        let kind = capital(part, "type", &path, &COMPONENTS)?;
        if !seen.insert(kind.clone()) {
            return Err(GraphError::template(
                None,
                "Component appears twice",
                format!("A template has one component of type {kind} at most."),
            ));
        }
        match kind.as_str() {
            "HEADER" => header(part, &path, named)?,
            "BODY" => body(part, category, BODY, named)?,
            "FOOTER" => footer(part, category)?,
            "BUTTONS" => buttons(part, &path, category, BUTTONS)?,
            "CAROUSEL" => carousel(part, &path, category, named)?,
            "LIMITED_TIME_OFFER" => limited_time_offer(part)?,
            _ => {}
        }
    }
    if !seen.contains("BODY") {
        return Err(missing("the template", "a component of type BODY"));
    }
    Ok(Value::Array(components))
}

fn header(part: &mut Object, path: &str, named: bool) -> Checked {
    let format = capital(part, "format", path, &HEADERS)?;
    match format.as_str() {
        "TEXT" => {
            let text = text_of(part, "component of type HEADER", HEADER_TEXT)?;
            if text.contains(['\n', '\r']) {
                return Err(GraphError::template(
                    None,
                    "Header has a line break",
                    "The header is one line of text, without formatting.",
                ));
            }
            let names = variables(text, "HEADER", named)?;
            if names.len() > 1 {
                return Err(GraphError::template(
                    RATIO,
                    "Too many variables in the header",
                    "The header can have one variable.",
                ));
            }
            examples(part, "HEADER", ["header_text", "header_text_named_params"], &names, named)
        }
        "IMAGE" | "VIDEO" | "GIF" | "DOCUMENT" => {
            let handles = part.get("example").and_then(|example| example.get("header_handle"));
            let handle = handles.and_then(|handles| handles.get(0)).and_then(Value::as_str);
            match handle {
                None => Err(missing("component of type HEADER", "example")),
                Some(handle) if is_handle(handle) => Ok(()),
                Some(_) => Err(GraphError::template(
                    None,
                    "Media handle is not valid",
                    "The example of the header is the handle of an uploaded file.",
                )),
            }
        }
        _ => Ok(()),
    }
}

fn body(part: &Object, category: &str, longest: usize, named: bool) -> Checked {
    // For one-time codes the platform writes the text itself.
    if category == "AUTHENTICATION" && part.get("text").is_none() {
        return Ok(());
    }
    let text = text_of(part, "component of type BODY", longest)?;
    let names = variables(text, "BODY", named)?;
    placed(text, names.len())?;
    examples(part, "BODY", ["body_text", "body_text_named_params"], &names, named)
}

fn footer(part: &Object, category: &str) -> Checked {
    if category == "AUTHENTICATION" && part.get("text").is_none() {
        return Ok(());
    }
    let text = text_of(part, "component of type FOOTER", FOOTER)?;
    if text.contains("{{") {
        return Err(GraphError::template(None, "Footer has a variable", "The footer cannot have variables."));
    }
    Ok(())
}

fn buttons(part: &mut Object, path: &str, category: &str, most: usize) -> Checked {
    let list = part.get_mut("buttons").and_then(Value::as_array_mut).filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| missing("component of type BUTTONS", "buttons"))?;
    if list.len() > most {
        return Err(GraphError::template(
            LENGTH,
            "Too many buttons",
            format!("There can be {most} buttons here, and there are {}.", list.len()),
        ));
    }
    let mut kinds: Vec<String> = Vec::new();
    for (at, button) in list.iter_mut().enumerate() {
        let path = format!("{path}['buttons'][{at}]");
        let button = object_mut(button, &path)?;
        let kind = capital(button, "type", &path, &KINDS_OF_BUTTON)?;
        self::button(button, &kind, category)?;
        kinds.push(kind);
    }
    let count = |kind: &str| kinds.iter().filter(|known| *known == kind).count();
    for (kind, most) in [("URL", 2), ("PHONE_NUMBER", 1), ("COPY_CODE", 1), ("OTP", 1)] {
        if count(kind) > most {
            return Err(GraphError::template(
                LENGTH,
                "Too many buttons of one type",
                format!("A template has at most {most} of type {kind}."),
            ));
        }
    }
    let is_reply = |kind: &String| kind == "QUICK_REPLY";
    let groups = kinds.chunk_by(|one, next| is_reply(one) == is_reply(next));
    if groups.filter(|group| group.iter().any(is_reply)).count() > 1 {
        return Err(GraphError::template(
            None,
            "Quick replies are not together",
            "Quick replies stand together, before or after the other buttons.",
        ));
    }
    Ok(())
}

fn button(button: &Object, kind: &str, category: &str) -> Checked {
    let part = format!("button of type {kind}");
    let labelled = !matches!(kind, "COPY_CODE" | "OTP" | "REQUEST_CONTACT_INFO" | "ORDER_DETAILS" | "VOICE_CALL");
    if labelled || button.contains_key("text") {
        let text = text_of(button, &part, BUTTON_TEXT)?;
        if text.contains("{{") {
            return Err(GraphError::template(
                None,
                "Button text has a variable",
                "The text of a button cannot have variables.",
            ));
        }
    }
    let given = |key: &str| button.get(key).and_then(Value::as_str).filter(|value| !value.is_empty());
    match kind {
        "URL" => {
            let url = given("url").ok_or_else(|| missing(&part, "url"))?;
            if url.chars().count() > URL {
                return Err(too_long("URL of a button", URL));
            }
            if !(url.starts_with("https://") || url.starts_with("http://")) {
                return Err(GraphError::template(
                    None,
                    "Address is not valid",
                    "The address of a button begins with https://.",
                ));
            }
            if let Some((_, rest)) = url.split_once("{{") {
                if rest.find("}}") != rest.len().checked_sub(2) {
                    return Err(GraphError::template(
                        None,
                        "Variable is not at the end of the address",
                        "The address of a button can have one variable, at its end.",
                    ));
                }
                if example_of(button).is_none() {
                    return Err(missing(&part, "example"));
                }
            }
        }
        "PHONE_NUMBER" => {
            let phone = given("phone_number").ok_or_else(|| missing(&part, "phone_number"))?;
            let digits = phone.trim_start_matches('+');
            if phone.chars().count() > PHONE {
                return Err(too_long("phone number of a button", PHONE));
            }
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit() || b" -()".contains(&b)) {
                return Err(GraphError::template(
                    None,
                    "Phone number is not valid",
                    "The phone number of a button is written with its country code.",
                ));
            }
        }
        "COPY_CODE" => {
            let code = example_of(button).ok_or_else(|| missing(&part, "example"))?;
            if code.chars().count() > COUPON {
                return Err(too_long("code of a button", COUPON));
            }
        }
        "OTP" if category != "AUTHENTICATION" => {
            return Err(GraphError::template(
                None,
                "Button does not fit the category",
                "Only templates of the category AUTHENTICATION have a button for one-time codes.",
            ));
        }
        "OTP" if given("otp_type").is_none() => return Err(missing(&part, "otp_type")),
        "FLOW" if ["flow_id", "flow_name", "flow_json"].iter().all(|key| button.get(*key).is_none()) => {
            return Err(missing(&part, "flow_id"));
        }
        _ => {}
    }
    Ok(())
}

fn carousel(part: &mut Object, path: &str, category: &str, named: bool) -> Checked {
    let cards = part.get_mut("cards").and_then(Value::as_array_mut);
    let cards = cards.ok_or_else(|| missing("component of type CAROUSEL", "cards"))?;
    if !CARDS.contains(&cards.len()) {
        return Err(GraphError::template(LENGTH, "Wrong number of cards", "A carousel has 2 to 10 cards."));
    }
    for (at, card) in cards.iter_mut().enumerate() {
        let path = format!("{path}['cards'][{at}]");
        let card = object_mut(card, &path)?;
        let list = card.get_mut("components").and_then(Value::as_array_mut);
        let list = list.ok_or_else(|| missing("card of a carousel", "components"))?;
        for (at, component) in list.iter_mut().enumerate() {
            let path = format!("{path}['components'][{at}]");
            let part = object_mut(component, &path)?;
            match capital(part, "type", &path, &["BODY", "BUTTONS", "HEADER"])?.as_str() {
                "HEADER" => header(part, &path, named)?,
                "BODY" => body(part, category, CARD_BODY, named)?,
                _ => buttons(part, &path, category, CARD_BUTTONS)?,
            }
        }
        if !list.iter().any(|component| component["type"] == "HEADER") {
            return Err(missing("card of a carousel", "a component of type HEADER"));
        }
    }
    Ok(())
}

fn limited_time_offer(part: &Object) -> Checked {
    let offer = part.get("limited_time_offer").and_then(Value::as_object);
    let offer = offer.ok_or_else(|| missing("component of type LIMITED_TIME_OFFER", "limited_time_offer"))?;
    text_of(offer, "component of type LIMITED_TIME_OFFER", OFFER).map(drop)
}

// Variables and their examples.

/// What stands between `{{` and `}}`, each once, in the order of the text.
fn variables(text: &str, part: &str, named: bool) -> Result<Vec<String>, GraphError> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            return Err(unfit(part, "a variable that begins with {{ ends with }}"));
        };
        rest = after;
        let name = name.trim();
        if named && !is_name(name) {
            return Err(unfit(part, "named variables are made of lowercase letters, digits and underscores"));
        }
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    if !named {
        let mut numbers: Vec<usize> = names.iter().filter_map(|name| name.parse().ok()).collect();
        numbers.sort_unstable();
        if numbers.len() != names.len() || !numbers.iter().copied().eq(1..=names.len()) {
            return Err(unfit(part, "variables are {{1}}, {{2}} and so on, without a gap"));
        }
    }
    Ok(names)
}

fn unfit(part: &str, rule: &str) -> GraphError {
    GraphError::template(
        None,
        "Variables are not valid",
        format!("The variables of the component {part} will not do: {rule}."),
    )
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Whether the variables of a body stand where they may, and are not too many for it.
fn placed(text: &str, variables: usize) -> Checked {
    let text = text.trim();
    if text.starts_with("{{") || text.ends_with("}}") {
        return Err(GraphError::template(
            EDGE,
            "Variables are at the beginning or end",
            "The body cannot begin or end with a variable.",
        ));
    }
    let between = text.split("}}").skip(1).filter_map(|rest| rest.split_once("{{"));
    if between.map(|(between, _)| between).any(|between| between.trim().is_empty()) {
        return Err(GraphError::template(
            EDGE,
            "Variables are next to each other",
            "There have to be words between two variables.",
        ));
    }
    // How many words are enough is not told; this many are commonly reported.
    if variables > 0 && words(text) < 2 * variables + 1 {
        return Err(GraphError::template(
            RATIO,
            "Too many variables for the text",
            "The body has too many variables for its length: use fewer, or write more.",
        ));
    }
    Ok(())
}

/// The words of a text beside its variables; of a script without spaces two letters are one.
fn words(text: &str) -> usize {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once("}}").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let unspaced = |c: &char| matches!(*c, '\u{0e00}'..='\u{0eff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}');
    plain
        .split_whitespace()
        .map(|token| match token.chars().filter(unspaced).count() {
            0 => usize::from(token.chars().any(char::is_alphanumeric)),
            letters => letters.div_ceil(2),
        })
        .sum()
}

/// Whether there is one example for each variable: a list of them, or, for named ones, a list of pairs.
fn examples(part: &Object, of: &str, keys: [&str; 2], names: &[String], named: bool) -> Checked {
    if names.is_empty() {
        return Ok(());
    }
    let component = format!("component of type {of}");
    let example = part.get("example").ok_or_else(|| missing(&component, "example"))?;
    let [positional_key, named_key] = keys;
    let told = |value: &Value| value.as_str().is_some_and(|value| !value.trim().is_empty());
    if named {
        let pairs = example.get(named_key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let has =
            |name: &String| pairs.iter().any(|pair| pair["param_name"] == name.as_str() && told(&pair["example"]));
        return if names.iter().all(has) { Ok(()) } else { Err(missing(&component, named_key)) };
    }
    let values = example.get(positional_key).and_then(Value::as_array);
    // The body has a list of lists, of which the first counts.
    let values = match values.and_then(|values| values.first()) {
        Some(Value::Array(first)) if positional_key == "body_text" => first.as_slice(),
        _ if positional_key == "body_text" => &[],
        _ => values.map_or(&[][..], Vec::as_slice),
    };
    if values.len() == names.len() && values.iter().all(told) {
        Ok(())
    } else {
        Err(missing(&component, positional_key))
    }
}

/// The example of a button: a text, or a list of one.
fn example_of(button: &Object) -> Option<&str> {
    let example = button.get("example")?;
    let example = example.as_array().map_or(Some(example), |list| list.first())?;
    example.as_str().filter(|example| !example.trim().is_empty())
}

/// The form of what an upload gives: `4::aW1hZ2UvcG5n:…`.
fn is_handle(handle: &str) -> bool {
    handle
        .split_once("::")
        .is_some_and(|(kind, rest)| !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty())
}

/// Whether it has the form of a language with or without a country.
fn is_language(code: &str) -> bool {
    let (language, country) =
        code.split_once('_').map_or((code, None), |(language, country)| (language, Some(country)));
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && country
            .is_none_or(|country| (2..=4).contains(&country.len()) && country.bytes().all(|b| b.is_ascii_uppercase()))
}

// Members.

fn object<'a>(value: &'a Value, what: &str) -> Result<&'a Object, GraphError> {
    value.as_object().ok_or_else(|| GraphError::parameter(format!("Param {what} must be an object.")))
}

fn object_mut<'a>(value: &'a mut Value, path: &str) -> Result<&'a mut Object, GraphError> {
    value.as_object_mut().ok_or_else(|| GraphError::parameter(format!("Param {path} must be an object.")))
}

/// Refuses what is neither of the template nor beside it: a slip in a key would else be without effect.
fn keys(body: &Object, known: &[&str]) -> Checked {
    match body.keys().find(|key| !known.contains(&key.as_str()) && !BESIDE.contains(&key.as_str())) {
        Some(key) => Err(GraphError::parameter(format!("Unexpected key \"{key}\" on param \"\"."))),
        None => Ok(()),
    }
}

fn required<'a>(body: &'a Object, key: &str) -> Result<&'a str, GraphError> {
    let value = body.get(key).and_then(Value::as_str).filter(|value| !value.is_empty());
    value.ok_or_else(|| GraphError::parameter(format!("The parameter {key} is required.")))
}

/// One of the platform's words, in capitals whatever it was written in.
fn word(object: &Object, key: &str, path: &str, known: &[&str]) -> Result<String, GraphError> {
    let given = object.get(key).and_then(Value::as_str).unwrap_or_default();
    let capital = given.to_ascii_uppercase();
    if known.contains(&capital.as_str()) {
        return Ok(capital);
    }
    Err(GraphError::parameter(format!("Param {path} must be one of {{{}}} - got \"{given}\".", known.join(", "))))
}

/// The same, written back in capitals.
fn capital(object: &mut Object, key: &str, path: &str, known: &[&str]) -> Result<String, GraphError> {
    let capital = word(object, key, &format!("{path}['{key}']"), known)?;
    object.insert(key.to_owned(), json!(capital));
    Ok(capital)
}

fn text_of<'a>(part: &'a Object, of: &str, longest: usize) -> Result<&'a str, GraphError> {
    let text = part.get("text").and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let text = text.ok_or_else(|| missing(of, "text"))?;
    if text.chars().count() > longest {
        return Err(too_long(&format!("text of the {of}"), longest));
    }
    Ok(text)
}

fn missing(what: &str, field: &str) -> GraphError {
    GraphError::template(
        MISSING,
        "Message template \"components\" param is missing expected field(s)",
        format!("{what} is missing expected field(s) ({field})"),
    )
}

fn too_long(what: &str, longest: usize) -> GraphError {
    GraphError::template(LENGTH, "Text is too long", format!("The {what} has at most {longest} characters."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::simulate::templates::starter;

    fn template(components: Value) -> Value {
        json!({"name": "order_ready", "language": "en_US", "category": "UTILITY", "components": components})
    }

    fn body(text: &str, values: &[&str]) -> Value {
        json!({"type": "BODY", "text": text, "example": {"body_text": [values]}})
    }

    #[track_caller]
    fn taken(body: &Value) -> Definition {
        Definition::read(body).unwrap_or_else(|error| panic!("{:?}", error.body()))
    }

    #[track_caller]
    fn refused(body: &Value) -> GraphError {
        Definition::read(body).expect_err("it should have been refused")
    }

    fn ready() -> Value {
        body("Hello {{1}}, your order is ready.", &["Ana"])
    }

    #[test]
    fn words_of_the_platform_count_in_either_case_and_are_kept_in_capitals() {
        let made =
            taken(&json!({"name": "a_1", "language": "pt_BR", "category": "marketing", "parameter_format": "named",
            "components": [{"type": "header", "format": "text", "text": "Hi"}, {"type": "body", "text": "Hello you"},
                {"type": "buttons", "buttons": [{"type": "quick_reply", "text": "Yes"}]}]}));
        assert_eq!((made.category.as_str(), made.parameter_format.as_str()), ("MARKETING", "NAMED"));
        assert_eq!((&made.components[0]["type"], &made.components[0]["format"]), (&json!("HEADER"), &json!("TEXT")));
        assert_eq!(made.components[2]["buttons"][0]["type"], "QUICK_REPLY");
    }

    #[test]
    fn names_languages_and_categories_have_their_form() {
        let with = |key: &str, value: Value| {
            let mut body = template(json!([ready()]));
            body[key] = value;
            body
        };
        taken(&with("name", json!("x".repeat(512))));
        assert_eq!(refused(&with("name", json!("x".repeat(513)))).subcode, LENGTH);
        for name in ["Order", "order-ready", "order ready", "bestätigt", ""] {
            refused(&with("name", json!(name)));
        }
        for language in ["en", "en_US", "fil", "zh_CN"] {
            taken(&with("language", json!(language)));
        }
        for language in ["english", "EN", "en-US", "en_us", ""] {
            refused(&with("language", json!(language)));
        }
        let wrong = refused(&with("category", json!("INVALID_CATEGORY")));
        assert_eq!(
            wrong.details.as_deref(),
            Some("Param category must be one of {AUTHENTICATION, MARKETING, UTILITY} - got \"INVALID_CATEGORY\".")
        );
        refused(&with("parameter_format", json!("MIXED")));
        refused(&with("variables", json!({})));
        taken(&with("allow_category_change", json!(true)));
        refused(&template(json!([])));
        assert_eq!(refused(&template(json!([{"type": "FOOTER", "text": "Bye"}]))).subcode, MISSING);
        refused(&template(json!([ready(), ready()])));
        assert!(
            refused(&template(json!([{"type": "INVALID_TYPE"}]))).details.unwrap().contains("components[0]['type']")
        );
    }

    #[test]
    fn every_text_ends_where_the_platform_says() {
        let of = |kind: &str, length: usize| {
            let mut part = json!({"type": kind, "text": "x".repeat(length)});
            if kind == "HEADER" {
                part["format"] = json!("TEXT");
            }
            let parts = if kind == "BODY" { json!([part]) } else { json!([ready(), part]) };
            Definition::read(&template(parts)).map_err(|error| error.subcode)
        };
        for (kind, longest) in [("HEADER", 60), ("BODY", 1024), ("FOOTER", 60)] {
            assert!(of(kind, longest).is_ok(), "{kind}");
            assert_eq!(of(kind, longest + 1), Err(LENGTH), "{kind}");
            assert_eq!(of(kind, 0), Err(MISSING), "{kind}");
        }
    }

    #[test]
    fn variables_stand_in_a_row_apart_from_each_other_and_not_at_the_edge() {
        let with = |text: &str, values: &[&str]| {
            Definition::read(&template(json!([body(text, values)]))).map(drop).map_err(|error| error.subcode)
        };
        assert_eq!(with("Hello {{1}}, order {{2}} is on its way.", &["Ana", "A-1"]), Ok(()));
        assert_eq!(with("Hello {{2}}, order {{1}} is on its way.", &["A-1", "Ana"]), Ok(()));
        assert_eq!(with("{{1}}, your order is on its way.", &["Ana"]), Err(EDGE));
        assert_eq!(with("Your order is on its way, {{1}}", &["Ana"]), Err(EDGE));
        assert_eq!(with("Hello {{1}} {{2}}, your order is on its way.", &["Ana", "B"]), Err(EDGE));
        assert_eq!(with("Hi {{1}} and {{2}}!", &["Ana", "Bo"]), Err(RATIO));
        assert_eq!(with("Hello {{1}}, order {{3}} is on its way.", &["Ana", "A-1"]), Err(None));
        assert_eq!(with("Hello {{name}}, your order is on its way.", &["Ana"]), Err(None));
        assert_eq!(with("Hello {{1, your order is on its way.", &["Ana"]), Err(None));
        assert_eq!(with("Hello {{1}}, order {{2}} is on its way.", &["Ana"]), Err(MISSING));
        assert_eq!(with("Hello {{1}}, your order is on its way.", &[" "]), Err(MISSING));
        assert_eq!(with("您好{{1}}，您的订单{{2}}已经发货，请注意查收。", &["安娜", "A-1"]), Ok(()));
        let bare = json!({"type": "BODY", "text": "Hello {{1}}, your order is ready."});
        let refusal = refused(&template(json!([bare])));
        let (title, text) = *refusal.for_people.unwrap();
        assert_eq!(title, "Message template \"components\" param is missing expected field(s)");
        assert_eq!(text, "component of type BODY is missing expected field(s) (example)");
    }

    #[test]
    fn named_variables_have_examples_by_name() {
        let with = |text: &str, names: &[&str]| {
            let values: Vec<Value> = names.iter().map(|name| json!({"param_name": name, "example": "x"})).collect();
            let part = json!({"type": "BODY", "text": text, "example": {"body_text_named_params": values}});
            let mut template = template(json!([part]));
            template["parameter_format"] = json!("NAMED");
            Definition::read(&template).map(drop).map_err(|error| error.subcode)
        };
        assert_eq!(with("Hello {{first_name}}, your order is ready.", &["first_name"]), Ok(()));
        assert_eq!(with("Hello {{first_name}}, your order is ready.", &["name"]), Err(MISSING));
        assert_eq!(with("Hello {{First}}, your order is ready.", &["First"]), Err(None));
        assert_eq!(with("Hello {{company-name}}, your order is ready.", &["company-name"]), Err(None));
    }

    #[test]
    fn a_header_is_a_line_with_one_variable_or_a_file_with_a_handle() {
        let with =
            |part: Value| Definition::read(&template(json!([part, ready()]))).map(drop).map_err(|error| error.subcode);
        let text = |text: &str, values: &[&str]| json!({"type": "HEADER", "format": "TEXT", "text": text, "example": {"header_text": values}});
        assert_eq!(with(text("About {{1}}", &["R-1"])), Ok(()));
        assert_eq!(with(text("About {{1}} and {{2}}", &["R-1", "R-2"])), Err(RATIO));
        assert_eq!(with(text("About {{1}}", &[])), Err(MISSING));
        assert_eq!(with(text("Two\nlines", &[])), Err(None));
        let file = |handle: &str| json!({"type": "HEADER", "format": "IMAGE", "example": {"header_handle": [handle]}});
        assert_eq!(with(file("4::aW1hZ2UvcG5n:ARb")), Ok(()));
        assert_eq!(with(file("https://example.com/a.png")), Err(None));
        assert_eq!(with(json!({"type": "HEADER", "format": "DOCUMENT"})), Err(MISSING));
        assert_eq!(with(json!({"type": "HEADER", "format": "LOCATION"})), Ok(()));
        assert_eq!(with(json!({"type": "HEADER", "text": "Hello"})), Err(None));
        assert_eq!(with(json!({"type": "FOOTER", "text": "For {{1}}"})), Err(None));
    }

    #[test]
    fn buttons_have_their_numbers_their_order_and_their_parts() {
        let with = |buttons: Value| {
            let part = json!({"type": "BUTTONS", "buttons": buttons});
            Definition::read(&template(json!([ready(), part]))).map(drop).map_err(|error| error.subcode)
        };
        let reply = |text: &str| json!({"type": "QUICK_REPLY", "text": text});
        let url =
            |url: &str| json!({"type": "URL", "text": "Look", "url": url, "example": [url.replace("{{1}}", "7")]});
        let phone = || json!({"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+4930901820"});
        let code = |code: &str| json!({"type": "COPY_CODE", "example": code});
        assert_eq!(
            with(json!([reply("Yes"), reply("No"), url("https://a.example/{{1}}"), phone(), code("BACK10")])),
            Ok(())
        );
        assert_eq!(with(json!([url("https://a.example"), reply("Yes")])), Ok(()));
        assert_eq!(with(json!([reply("Yes"), url("https://a.example"), reply("No")])), Err(None));
        assert_eq!(with(json!(vec![reply("Yes"); 11])), Err(LENGTH));
        assert_eq!(with(json!(vec![url("https://a.example"); 3])), Err(LENGTH));
        assert_eq!(with(json!([phone(), phone()])), Err(LENGTH));
        assert_eq!(with(json!([reply(&"x".repeat(25))])), Ok(()));
        assert_eq!(with(json!([reply(&"x".repeat(26))])), Err(LENGTH));
        assert_eq!(with(json!([reply("For {{1}}")])), Err(None));
        assert_eq!(with(json!([url("https://a.example/{{1}}/more")])), Err(None));
        assert_eq!(with(json!([url("https://a.example/{{1}}{{2}}")])), Err(None));
        assert_eq!(with(json!([url("a.example")])), Err(None));
        assert_eq!(with(json!([{"type": "URL", "text": "Look", "url": "https://a.example/{{1}}"}])), Err(MISSING));
        assert_eq!(with(json!([{"type": "PHONE_NUMBER", "text": "Call", "phone_number": "call us"}])), Err(None));
        assert_eq!(with(json!([code(&"x".repeat(21))])), Err(LENGTH));
        assert_eq!(with(json!([{"type": "COPY_CODE"}])), Err(MISSING));
        assert_eq!(with(json!([{"type": "OTP", "otp_type": "COPY_CODE"}])), Err(None));
        assert_eq!(with(json!([{"type": "INVALID_BUTTON_TYPE", "text": "Button"}])), Err(None));
        assert_eq!(with(json!([])), Err(MISSING));
    }

    #[test]
    fn an_edit_says_what_changes() {
        let change = |body: Value| Change::read(&body, "UTILITY", "POSITIONAL").map_err(|error| error.subcode);
        let all = change(json!({"name": "order_ready", "category": "marketing", "components": [ready()]})).unwrap();
        assert_eq!((all.category.as_deref(), all.components), (Some("MARKETING"), Some(json!([ready()]))));
        assert_eq!(change(json!({})), Err(MISSING));
        assert_eq!(change(json!({"components": [{"type": "BODY", "text": ""}]})), Err(MISSING));
    }

    #[test]
    fn what_every_account_starts_with_could_have_been_submitted() {
        for (name, language, category, format, _, components) in starter() {
            let mut submitted = json!({"name": name, "language": language, "category": category,
                "parameter_format": format, "components": components});
            for part in submitted["components"].as_array_mut().unwrap() {
                // A listed template shows where its sample lies, and not the handle it was submitted with.
                if part["format"] == "IMAGE" {
                    part["example"] = json!({"header_handle": ["4::aW1hZ2UvanBlZw==:ARZ"]});
                }
                // The platform's own text begins with the code.
                if category == "AUTHENTICATION" && part["type"] == "BODY" {
                    part.as_object_mut().unwrap().remove("text");
                }
            }
            taken(&submitted);
        }
    }
}
