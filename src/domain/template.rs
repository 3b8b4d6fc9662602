//! Templates: the only messages that may leave when a window is closed.

pub mod advice;
pub mod draft;
pub mod library;
pub mod purpose;
pub mod starter;

use super::{answering, id::TemplateId, time::Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A template as one business account has it in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Template {
    pub id: TemplateId,
    pub waba_id: String,
    /// The platform's id.
    pub platform_id: String,
    pub name: String,
    pub language: String,
    /// `MARKETING`, `UTILITY`, `AUTHENTICATION`, or a word not known yet.
    pub category: String,
    /// `APPROVED`, `PAUSED`, … as the platform says it.
    pub status: String,
    /// The platform's reason, where it rejected, paused or disabled it.
    pub reason: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`.
    pub quality: Option<String>,
    /// `POSITIONAL` or `NAMED`.
    pub parameter_format: String,
    /// The platform's own list of components.
    pub components: Value,
    /// What stands on those of its quick replies by which people stop marketing messages, as it was written here.
    #[serde(default)]
    pub stops: Vec<String>,
    pub updated_at: Timestamp,
}

/// A template as the platform lists it. Words are the platform's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub platform_id: String,
    pub name: String,
    pub language: String,
    pub category: String,
    pub status: String,
    pub reason: Option<String>,
    pub quality: Option<String>,
    pub parameter_format: String,
    pub components: Value,
}

/// What somebody fills in, as it comes over the wire.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateSend {
    pub name: String,
    pub language: String,
    #[serde(default)]
    pub parameters: Parameters,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// A text for a text header; `{"media_id":"…"}` or `{"link":"https://…"}` for a header with a file.
    #[serde(default)]
    pub header: Option<Value>,
    /// By position (`"1"`) or by name.
    #[serde(default)]
    pub body: BTreeMap<String, String>,
    #[serde(default)]
    pub buttons: Vec<ButtonParameter>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ButtonParameter {
    pub index: u32,
    pub value: String,
}

/// A button under a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Its place, from zero.
    pub index: u32,
    /// None where the platform writes it by itself.
    pub title: Option<String>,
    pub takes: Takes,
}

/// What a button is filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    /// What it answers with when it is pressed, if not its title.
    Payload,
    /// It answers that marketing is to stop, whatever stands on it.
    Stop,
    /// A code for the customer to copy.
    Code,
    /// The end of a link that begins like this.
    LinkEnd(String),
    /// The code in the text, which it repeats.
    OneTimeCode,
}

/// A part of a template that has to be filled in, and that nothing here fills in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A header that shows a place.
    Place,
    /// A header that shows a product.
    Product,
    /// A header that shows an animation.
    Animation,
    /// Cards beside each other.
    Carousel,
    /// An offer that runs out at a time.
    Offer,
    /// A button that opens a form.
    Flow,
    /// A button that opens a catalogue.
    Catalogue,
    /// A button that opens some products.
    Products,
    /// A button to pay an order.
    Order,
    /// One that is not known: nobody could say whether it needs anything.
    Strange,
}

impl Part {
    pub fn word(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Product => "product",
            Self::Animation => "animation",
            Self::Carousel => "carousel",
            Self::Offer => "offer",
            Self::Flow => "flow",
            Self::Catalogue => "catalogue",
            Self::Products => "products",
            Self::Order => "order",
            Self::Strange => "strange",
        }
    }
}

/// A template with everything filled in, ready for the wire.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// The request's `template.components`.
    pub components: Value,
    /// What the customer reads.
    pub text: String,
    /// A file of ours that has to be uploaded first: the media id in the header.
    pub media: Option<String>,
    /// What stands on its buttons; none where the platform writes it by itself.
    pub buttons: Vec<Option<String>>,
}

/// Why a template cannot be sent as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("The template “{0}” is {1} and cannot be sent.")]
    NotSendable(String, String),
    #[error("The variable {0} of the template is empty.")]
    Missing(String),
    #[error("The template has no variable {0}.")]
    Unknown(String),
    #[error("The header needs {0}.")]
    Header(String),
    #[error("The filled-in text has {0} characters; {1} are allowed.")]
    TooLong(usize, usize),
    #[error("The template has a part that nothing here fills in ({word}), so it cannot be sent from here.", word = .0.word())]
    Part(Part),
}

/// Characters of a filled-in body (Components, Nov 2025).
const BODY_LIMIT: usize = 1024;

impl Template {
    /// Approved, reinstated, or flagged and not yet paused.
    pub fn is_sendable(&self) -> bool {
        matches!(self.status.as_str(), "APPROVED" | "REINSTATED" | "FLAGGED")
    }

    /// It may be sent, and there is nothing in it that could not be filled in here.
    pub fn can_leave(&self) -> bool {
        self.is_sendable() && self.unfillable().is_none()
    }

    /// The first part of it that has to be filled in, and that nothing here fills in (Components, Nov 2025). What may be left
    /// out is none: the platform shows its own then.
    pub fn unfillable(&self) -> Option<Part> {
        let word = |value: &Value, key: &str| value[key].as_str().unwrap_or_default().to_ascii_uppercase();
        let of_button = |button: &Value| match word(button, "type").as_str() {
            "QUICK_REPLY" | "URL" | "PHONE_NUMBER" | "COPY_CODE" | "OTP" | "VOICE_CALL" | "REQUEST_CONTACT_INFO" => {
                None
            }
            "FLOW" => Some(Part::Flow),
            "CATALOG" => Some(Part::Catalogue),
            "MPM" | "SPM" => Some(Part::Products),
            "ORDER_DETAILS" => Some(Part::Order),
            _ => Some(Part::Strange),
        };
        let of = |part: &Value| match word(part, "type").as_str() {
            "BODY" | "FOOTER" | "CALL_PERMISSION_REQUEST" => None,
            "HEADER" => match word(part, "format").as_str() {
                "" | "TEXT" | "IMAGE" | "VIDEO" | "DOCUMENT" => None,
                "LOCATION" => Some(Part::Place),
                "PRODUCT" => Some(Part::Product),
                "GIF" => Some(Part::Animation),
                _ => Some(Part::Strange),
            },
            "BUTTONS" => part["buttons"].as_array().into_iter().flatten().find_map(of_button),
            "CAROUSEL" => Some(Part::Carousel),
            // Until when it holds is said only where that is shown.
            "LIMITED_TIME_OFFER" => {
                (part["limited_time_offer"]["has_expiration"] == Value::Bool(true)).then_some(Part::Offer)
            }
            _ => Some(Part::Strange),
        };
        self.components.as_array().into_iter().flatten().find_map(of)
    }

    pub fn is_marketing(&self) -> bool {
        self.category.eq_ignore_ascii_case("MARKETING")
    }

    /// A code that one person has asked for.
    pub fn is_code(&self) -> bool {
        self.category.eq_ignore_ascii_case("AUTHENTICATION")
    }

    pub fn is_utility(&self) -> bool {
        self.category.eq_ignore_ascii_case("UTILITY")
    }

    fn component(&self, kind: &str) -> Option<&Map<String, Value>> {
        self.components
            .as_array()?
            .iter()
            .filter_map(Value::as_object)
            .find(|part| part.get("type").and_then(Value::as_str).is_some_and(|word| word.eq_ignore_ascii_case(kind)))
    }

    fn text_of(&self, kind: &str) -> Option<&str> {
        self.component(kind)?.get("text")?.as_str()
    }

    /// The body's text, with its variables as they were written.
    pub fn body(&self) -> &str {
        self.text_of("BODY").unwrap_or_default()
    }

    pub fn footer(&self) -> Option<&str> {
        self.text_of("FOOTER")
    }

    /// `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`, …; none without a header.
    pub fn header_format(&self) -> Option<String> {
        Some(self.component("HEADER")?.get("format")?.as_str()?.to_ascii_uppercase())
    }

    pub fn header_text(&self) -> Option<&str> {
        self.text_of("HEADER")
    }

    /// The names of the body's variables, in the order of the text.
    pub fn body_variables(&self) -> Vec<String> {
        variables(self.body())
    }

    pub fn header_variables(&self) -> Vec<String> {
        self.header_text().map(variables).unwrap_or_default()
    }

    /// Its buttons, in their order.
    pub fn buttons(&self) -> Vec<Button> {
        let buttons = self.component("BUTTONS").and_then(|part| part.get("buttons")).and_then(Value::as_array);
        let read = |(index, button)| {
            let mut button = Button::read(index, button);
            let is_said = |title: &String| self.stops.iter().any(|text| text.trim() == title.trim());
            if button.takes == Takes::Payload && button.title.as_ref().is_some_and(is_said) {
                button.takes = Takes::Stop;
            }
            button
        };
        (0..).zip(buttons.map_or(&[][..], Vec::as_slice)).map(read).collect()
    }

    /// Tells what it says apart from what it said before it was changed. Samples are none of it: the platform lists them under
    /// another address each time.
    pub fn wording(&self) -> String {
        fn bare(part: &Value) -> Value {
            match part {
                Value::Object(members) => {
                    let rest = members.iter().filter(|(key, _)| *key != "example");
                    rest.map(|(key, value)| (key.clone(), bare(value))).collect::<Map<_, _>>().into()
                }
                Value::Array(parts) => parts.iter().map(bare).collect(),
                other => other.clone(),
            }
        }
        // FNV-1a: the same on every machine and in every version.
        let text = bare(&self.components).to_string();
        let folded = text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        format!("{folded:016x}")
    }

    /// Fills in. Every variable must have a value, and every value a variable: a hole is never sent.
    pub fn prepare(&self, parameters: &Parameters) -> Result<Prepared, Unfit> {
        if !self.is_sendable() {
            return Err(Unfit::NotSendable(self.name.clone(), self.status.to_lowercase()));
        }
        if let Some(part) = self.unfillable() {
            return Err(Unfit::Part(part));
        }
        let named = self.parameter_format.eq_ignore_ascii_case("NAMED");
        let mut components = Vec::new();
        let mut media = None;
        let mut text = String::new();

        match self.header_format().as_deref() {
            Some("TEXT") => {
                let names = self.header_variables();
                if let Some(name) = names.first() {
                    let value = parameters.header.as_ref().and_then(Value::as_str).filter(|value| says(value));
                    let value = value.ok_or_else(|| Unfit::Missing(name.clone()))?;
                    components.push(json!({"type": "header", "parameters": [text_parameter(named, name, value)]}));
                    text = fill(self.header_text().unwrap_or_default(), |_| Some(value.to_owned()));
                } else {
                    if parameters.header.is_some() {
                        return Err(Unfit::Unknown("header".to_owned()));
                    }
                    text = self.header_text().unwrap_or_default().to_owned();
                }
                text.push('\n');
            }
            Some(format @ ("IMAGE" | "VIDEO" | "DOCUMENT")) => {
                let kind = format.to_lowercase();
                let file = parameters.header.as_ref().and_then(Value::as_object);
                let of = |key: &str| {
                    file.and_then(|file| file.get(key)).and_then(Value::as_str).filter(|value| !value.is_empty())
                };
                let object = match (of("media_id"), of("link")) {
                    (Some(id), _) => {
                        media = Some(id.to_owned());
                        json!({"id": id})
                    }
                    (None, Some(link)) if link.starts_with("https://") => json!({"link": link}),
                    (None, Some(_)) => return Err(Unfit::Header("an address that begins with https://".to_owned())),
                    (None, None) => return Err(Unfit::Header(format!("a file: {kind}"))),
                };
                components.push(json!({"type": "header", "parameters": [{"type": kind, kind.as_str(): object}]}));
            }
            _ if parameters.header.is_some() => return Err(Unfit::Unknown("header".to_owned())),
            _ => {}
        }

        let names = self.body_variables();
        if let Some(stray) = parameters.body.keys().find(|key| !names.contains(key)) {
            return Err(Unfit::Unknown(stray.clone()));
        }
        let mut values = Vec::new();
        for name in &names {
            let value = parameters.body.get(name).filter(|value| says(value));
            values.push(text_parameter(named, name, value.ok_or_else(|| Unfit::Missing(name.clone()))?));
        }
        if !values.is_empty() {
            components.push(json!({"type": "body", "parameters": values}));
        }
        let body = fill(self.body(), |name| parameters.body.get(name).cloned());
        let length = body.chars().count();
        if length > BODY_LIMIT {
            return Err(Unfit::TooLong(length, BODY_LIMIT));
        }
        text.push_str(&body);

        let buttons = self.buttons();
        let takes_value = |index: u32| {
            let takes = buttons.iter().find(|button| button.index == index).map(|button| &button.takes);
            takes.is_some_and(|takes| !matches!(takes, Takes::Nothing | Takes::Stop | Takes::OneTimeCode))
        };
        if let Some(stray) = parameters.buttons.iter().find(|given| !takes_value(given.index)) {
            return Err(Unfit::Unknown(format!("of button {}", stray.index)));
        }
        for Button { index, takes, .. } in &buttons {
            let given = parameters.buttons.iter().find(|given| given.index == *index).map(|given| given.value.as_str());
            // The button of a one-time code hands over the code that stands in the text.
            let code = || names.first().and_then(|name| parameters.body.get(name)).map(String::as_str);
            let value = if *takes == Takes::OneTimeCode { code() } else { given };
            let value = value.filter(|value| says(value));
            let (subtype, parameter) = match (takes, value) {
                // A quick reply without a payload answers with its own title.
                (Takes::Nothing, _) | (Takes::Payload, None) => continue,
                (Takes::Stop, _) => ("quick_reply", json!({"type": "payload", "payload": answering::STOP})),
                (Takes::Payload, Some(value)) => ("quick_reply", json!({"type": "payload", "payload": value})),
                (Takes::Code, Some(value)) => ("copy_code", json!({"type": "coupon_code", "coupon_code": value})),
                (Takes::LinkEnd(_) | Takes::OneTimeCode, Some(value)) => {
                    ("url", json!({"type": "text", "text": value}))
                }
                (_, None) => return Err(Unfit::Missing(format!("of button {index}"))),
            };
            components.push(
                json!({"type": "button", "sub_type": subtype, "index": index.to_string(), "parameters": [parameter]}),
            );
        }
        if let Some(footer) = self.footer() {
            text.push('\n');
            text.push_str(footer);
        }
        let buttons = buttons.into_iter().map(|button| button.title).collect();
        Ok(Prepared { components: Value::Array(components), text: text.trim().to_owned(), media, buttons })
    }
}

impl Button {
    fn read(index: u32, button: &Value) -> Self {
        let word = |key: &str| button.get(key).and_then(Value::as_str).unwrap_or_default();
        let takes = match word("type").to_ascii_uppercase().as_str() {
            "QUICK_REPLY" => Takes::Payload,
            "COPY_CODE" => Takes::Code,
            "OTP" => Takes::OneTimeCode,
            "URL" => word("url").split_once("{{").map_or(Takes::Nothing, |(start, _)| Takes::LinkEnd(start.to_owned())),
            _ => Takes::Nothing,
        };
        Self { index, title: Some(word("text").to_owned()).filter(|title| !title.is_empty()), takes }
    }
}

/// Whether nobody sees it. What joins letters and emoji stays.
pub fn is_hidden(c: char) -> bool {
    let has_no_shape = matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0e}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    has_no_shape || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// Whether anybody sees a letter. Those that only join others, choose how they look, or fill a place are none by themselves.
pub fn is_seen(letter: char) -> bool {
    let stands_for_none = matches!(
        letter,
        '\u{115f}' | '\u{1160}' | '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{3164}' | '\u{fe0f}' | '\u{ffa0}'
    );
    !(letter.is_whitespace() || stands_for_none || is_hidden(letter))
}

/// Whether a value says something: one that nobody sees is a hole.
pub fn says(value: &str) -> bool {
    value.chars().any(is_seen)
}

fn text_parameter(named: bool, name: &str, value: &str) -> Value {
    if named {
        json!({"type": "text", "parameter_name": name, "text": value})
    } else {
        json!({"type": "text", "text": value})
    }
}

/// What stands between `{{` and `}}`, each once, in order.
fn variables(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    fill(text, |name| {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        None
    });
    if names.iter().all(|name| name.parse::<u32>().is_ok()) {
        names.sort_by_key(|name| name.parse::<u32>().unwrap_or(u32::MAX));
    }
    names
}

/// Replaces each `{{name}}` for which there is a value.
fn fill(text: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("{{") {
        let Some(length) = rest[start..].find("}}") else { break };
        let name = rest[start + 2..start + length].trim();
        out.push_str(&rest[..start]);
        match value(name) {
            Some(value) => out.push_str(&value),
            None => out.push_str(&rest[start..start + length + 2]),
        }
        rest = &rest[start + length + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(format: &str, components: Value) -> Template {
        Template {
            id: TemplateId(1),
            waba_id: "1".into(),
            platform_id: "2".into(),
            name: "order_update".into(),
            language: "en_US".into(),
            category: "UTILITY".into(),
            status: "APPROVED".into(),
            reason: None,
            quality: None,
            parameter_format: format.into(),
            components,
            stops: Vec::new(),
            updated_at: Timestamp(0),
        }
    }

    fn body(pairs: &[(&str, &str)]) -> Parameters {
        let body = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Parameters { body, ..Parameters::default() }
    }

    #[test]
    fn positions_are_sent_in_their_order_whatever_the_order_in_the_text() {
        let order = template("POSITIONAL", json!([{"type": "BODY", "text": "Order {{2}} for {{1}} is ready"}]));
        let ready = order.prepare(&body(&[("2", "A-7"), ("1", "Ana")])).unwrap();
        assert_eq!(ready.text, "Order A-7 for Ana is ready");
        assert_eq!(
            ready.components,
            json!([{"type": "body", "parameters": [{"type": "text", "text": "Ana"}, {"type": "text", "text": "A-7"}]}])
        );
    }

    #[test]
    fn a_wording_is_another_once_something_else_is_said_and_not_for_another_sample() {
        let of = |text: &str, sample: &str| {
            let example = json!({"header_handle": [sample]});
            template(
                "NAMED",
                json!([{"type": "HEADER", "format": "IMAGE", "example": example}, {"type": "BODY", "text": text}]),
            )
        };
        let one = of("Ten off", "https://a.example/1").wording();
        assert_eq!(one, of("Ten off", "https://a.example/2").wording());
        assert_ne!(one, of("Twenty off", "https://a.example/1").wording());
    }

    #[test]
    fn names_travel_with_their_values() {
        let hello = template("NAMED", json!([{"type": "BODY", "text": "Hi {{first_name}}!"}]));
        let ready = hello.prepare(&body(&[("first_name", "Ana")])).unwrap();
        assert_eq!(
            ready.components,
            json!([{"type": "body", "parameters": [{"type": "text", "parameter_name": "first_name", "text": "Ana"}]}])
        );
    }

    #[test]
    fn a_hole_is_never_sent_and_neither_is_a_value_without_a_place() {
        let order = template("POSITIONAL", json!([{"type": "BODY", "text": "Order {{1}}"}]));
        assert_eq!(order.prepare(&body(&[])), Err(Unfit::Missing("1".into())));
        for unseen in
            [" ", "\u{200b}", "\u{feff}\u{2060}", "\u{a0}\u{200d}", "\u{3164}", "\u{2800}\u{fe0f}", "\u{e0020}"]
        {
            assert_eq!(order.prepare(&body(&[("1", unseen)])), Err(Unfit::Missing("1".into())), "{unseen:?}");
        }
        for seen in ["0", ".", "\u{200f}أ", "🏳\u{fe0f}\u{200d}🌈"] {
            assert!(order.prepare(&body(&[("1", seen)])).is_ok(), "{seen:?}");
        }
        assert_eq!(order.prepare(&body(&[("1", "x"), ("2", "y")])), Err(Unfit::Unknown("2".into())));
    }

    #[test]
    fn a_header_with_a_picture_wants_a_file() {
        let parts = json!([{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Hi there"}]);
        let picture = template("POSITIONAL", parts);
        assert!(matches!(picture.prepare(&Parameters::default()), Err(Unfit::Header(_))));
        let header = Some(json!({"media_id": "7"}));
        let ready = picture.prepare(&Parameters { header, ..Parameters::default() }).unwrap();
        assert_eq!(ready.media.as_deref(), Some("7"));
        assert_eq!(
            ready.components,
            json!([{"type": "header", "parameters": [{"type": "image", "image": {"id": "7"}}]}])
        );
    }

    #[test]
    fn buttons_are_filled_in_by_what_they_take() {
        let buttons = json!([
            {"type": "QUICK_REPLY", "text": "Stop"},
            {"type": "URL", "text": "Track", "url": "https://example.com/orders/{{1}}"},
            {"type": "URL", "text": "Shop", "url": "https://example.com"},
            {"type": "COPY_CODE", "example": "BACK10"},
        ]);
        let sale =
            template("POSITIONAL", json!([{"type": "BODY", "text": "Hi"}, {"type": "BUTTONS", "buttons": buttons}]));
        let takes: Vec<_> = sale.buttons().into_iter().map(|button| (button.title, button.takes)).collect();
        assert_eq!(
            takes,
            [
                (Some("Stop".into()), Takes::Payload),
                (Some("Track".into()), Takes::LinkEnd("https://example.com/orders/".into())),
                (Some("Shop".into()), Takes::Nothing),
                (None, Takes::Code),
            ]
        );
        let fill = |values: &[(u32, &str)]| {
            let buttons = values.iter().map(|(index, value)| ButtonParameter { index: *index, value: (*value).into() });
            sale.prepare(&Parameters { buttons: buttons.collect(), ..Parameters::default() })
        };
        assert_eq!(fill(&[(1, "A-7")]), Err(Unfit::Missing("of button 3".into())));
        assert_eq!(fill(&[(2, "x")]), Err(Unfit::Unknown("of button 2".into())));
        assert_eq!(
            fill(&[(1, "A-7"), (3, "BACK10")]).unwrap().components,
            json!([
                {"type": "button", "sub_type": "url", "index": "1", "parameters": [{"type": "text", "text": "A-7"}]},
                {"type": "button", "sub_type": "copy_code", "index": "3", "parameters": [{"type": "coupon_code", "coupon_code": "BACK10"}]},
            ])
        );
    }

    #[test]
    fn a_button_that_stops_marketing_says_so_whatever_stands_on_it() {
        let buttons =
            json!([{"type": "QUICK_REPLY", "text": "Oui"}, {"type": "QUICK_REPLY", "text": "Ne plus recevoir"}]);
        let parts = json!([{"type": "BODY", "text": "Bonjour"}, {"type": "BUTTONS", "buttons": buttons}]);
        let mut offer = template("NAMED", parts);
        assert_eq!(offer.prepare(&Parameters::default()).unwrap().components, json!([]), "two answers like any other");
        offer.stops = vec!["Ne plus recevoir".into()];
        let stop = json!([{"type": "button", "sub_type": "quick_reply", "index": "1",
            "parameters": [{"type": "payload", "payload": "STOP"}]}]);
        assert_eq!(offer.prepare(&Parameters::default()).unwrap().components, stop);
        let given = vec![ButtonParameter { index: 1, value: "later".into() }];
        let other = offer.prepare(&Parameters { buttons: given, ..Parameters::default() });
        assert_eq!(other, Err(Unfit::Unknown("of button 1".into())), "nobody says something else with it");
    }

    #[test]
    fn the_button_of_a_one_time_code_repeats_the_code_of_the_text() {
        let otp =
            json!({"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code"}]});
        let login = template("POSITIONAL", json!([{"type": "BODY", "text": "{{1}} is your code."}, otp]));
        let ready = login.prepare(&body(&[("1", "123456")])).unwrap();
        let code = json!([{"type": "text", "text": "123456"}]);
        assert_eq!(
            ready.components,
            json!([
                {"type": "body", "parameters": code},
                {"type": "button", "sub_type": "url", "index": "0", "parameters": code},
            ])
        );
    }

    #[test]
    fn what_nothing_here_fills_in_is_not_sent_and_what_needs_nothing_is() {
        let with = |part: Value| template("POSITIONAL", json!([{"type": "BODY", "text": "Hello there"}, part]));
        let button = |button: Value| {
            with(
                json!({"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Shop", "url": "https://a.example"}, button]}),
            )
        };
        let offer = |expires: Value| {
            with(
                json!({"type": "limited_time_offer", "limited_time_offer": {"text": "Ends soon", "has_expiration": expires}}),
            )
        };
        for (one, part) in [
            (with(json!({"type": "HEADER", "format": "LOCATION"})), Part::Place),
            (with(json!({"type": "HEADER", "format": "PRODUCT"})), Part::Product),
            (with(json!({"type": "HEADER", "format": "GIF"})), Part::Animation),
            (with(json!({"type": "CAROUSEL", "cards": []})), Part::Carousel),
            (offer(json!(true)), Part::Offer),
            (button(json!({"type": "FLOW", "text": "Begin", "flow_id": "1"})), Part::Flow),
            (button(json!({"type": "CATALOG", "text": "View catalog"})), Part::Catalogue),
            (button(json!({"type": "MPM", "text": "View items"})), Part::Products),
            (button(json!({"type": "SPM", "text": "View"})), Part::Products),
            (button(json!({"type": "ORDER_DETAILS", "text": "Pay"})), Part::Order),
            (button(json!({"type": "HOLOGRAM", "text": "Look"})), Part::Strange),
            (with(json!({"type": "HOLOGRAM"})), Part::Strange),
        ] {
            assert_eq!(one.prepare(&Parameters::default()), Err(Unfit::Part(part)), "{}", one.components);
            assert!(!one.can_leave() && one.is_sendable());
        }
        for one in [
            offer(json!(false)),
            offer(Value::Null),
            button(json!({"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+4930901820"})),
            button(json!({"type": "VOICE_CALL", "text": "Call us"})),
            button(json!({"type": "REQUEST_CONTACT_INFO"})),
            with(json!({"type": "CALL_PERMISSION_REQUEST"})),
        ] {
            assert_eq!(one.prepare(&Parameters::default()).unwrap().components, json!([]), "{}", one.components);
            assert!(one.can_leave());
        }
    }

    #[test]
    fn a_paused_template_is_not_sent() {
        let mut order = template("POSITIONAL", json!([{"type": "BODY", "text": "Order"}]));
        order.status = "PAUSED".into();
        assert!(matches!(order.prepare(&Parameters::default()), Err(Unfit::NotSendable(..))));
    }

    #[test]
    fn broken_braces_stay_as_they_are() {
        assert_eq!(variables("a {{1}} b {{ c"), ["1"]);
        assert_eq!(fill("x }} {{1", |_| Some("v".into())), "x }} {{1");
    }
}
