//! The templates an account has, whether they may be sent, and whether a send fills them as they were approved.

use super::{
    choice::Choice,
    definition::Definition,
    errors::{GraphError, usual_details},
};
use crate::domain::time::Timestamp;
use serde_json::{Map, Value, json};

/// One template in one language.
#[derive(Debug, Clone)]
pub struct Template {
    pub id: u64,
    /// Which account it belongs to, by its place in the world.
    pub account: usize,
    pub name: String,
    pub language: String,
    pub category: String,
    /// Where the platform thinks it belongs, when that differs.
    pub correct_category: Option<String>,
    pub status: String,
    pub rejected_reason: String,
    pub quality: String,
    /// `POSITIONAL` or `NAMED`.
    pub parameter_format: String,
    pub components: Value,
    /// How often it was paused for its quality.
    pub pauses: u32,
    /// Whether it is paused because it is new, and not for its quality: that does not end by itself.
    pub paced: bool,
    pub changed_at: Timestamp,
    /// When it was changed while it was approved, as far as that still counts.
    pub edits: Vec<Timestamp>,
    /// Which of its versions is or was under review.
    pub version: u32,
}

impl Template {
    /// One that nobody has looked at.
    pub fn new(id: u64, account: usize, definition: Definition, now: Timestamp) -> Self {
        let Definition { name, language, category, parameter_format, components } = definition;
        Self {
            id,
            account,
            name,
            language,
            category,
            correct_category: None,
            status: "PENDING".to_owned(),
            rejected_reason: "NONE".to_owned(),
            quality: "UNKNOWN".to_owned(),
            parameter_format,
            components,
            pauses: 0,
            paced: false,
            changed_at: now,
            edits: Vec::new(),
            version: 1,
        }
    }

    /// Every field the platform has for it.
    pub fn json(&self) -> Value {
        let mut template = json!({
            "name": self.name,
            "parameter_format": self.parameter_format,
            "components": self.shown(),
            "language": self.language,
            "status": self.status,
            "category": self.category,
            "id": self.id.to_string(),
            "quality_score": {"score": self.quality, "date": self.changed_at.unix()},
            "rejected_reason": self.rejected_reason,
        });
        if let Some(correct) = &self.correct_category {
            template["correct_category"] = json!(correct);
        }
        template
    }

    /// Its components as a list has them: where the sample of a header lies, in the place of the handle it was given by.
    fn shown(&self) -> Value {
        let mut components = self.components.clone();
        let handle = |part: &mut Value| {
            let handle = part.pointer_mut("/example/header_handle/0");
            if let Some(handle) = handle.filter(|handle| handle.as_str().is_some_and(|text| !text.starts_with("http")))
            {
                *handle = json!(format!("https://scontent.whatsapp.net/v/t61.29466-34/{}", self.id));
            }
        };
        components.as_array_mut().into_iter().flatten().for_each(handle);
        components
    }

    fn component(&self, kind: &str) -> Option<&Map<String, Value>> {
        self.components.as_array()?.iter().filter_map(Value::as_object).find(|part| part["type"] == kind)
    }

    fn text(&self, kind: &str) -> &str {
        self.component(kind).and_then(|part| part.get("text")).and_then(Value::as_str).unwrap_or_default()
    }

    fn buttons(&self) -> &[Value] {
        self.component("BUTTONS")
            .and_then(|part| part.get("buttons"))
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }

    /// Whether it has a button that a business-scoped user id cannot be sent: a one-time password.
    pub fn needs_phone(&self) -> bool {
        self.category == "AUTHENTICATION" || self.buttons().iter().any(|button| button["type"] == "OTP")
    }

    /// Whether it may be sent at all.
    ///
    /// # Errors
    /// 132015 paused, 132016 disabled, else 132001: what is not approved does not exist for a send.
    pub fn check_sendable(&self) -> Result<(), GraphError> {
        match self.status.as_str() {
            "APPROVED" | "REINSTATED" | "FLAGGED" => Ok(()),
            "PAUSED" => Err(GraphError::coded(132_015, usual_details(132_015))),
            "DISABLED" => Err(GraphError::coded(132_016, usual_details(132_016))),
            _ => Err(unknown(&self.name, &self.language)),
        }
    }

    /// Whether the components of a send fill this template: all of it and nothing else. Returns the text of its body as
    /// the customer reads it.
    ///
    /// # Errors
    /// 132000 wrong count, 132012 wrong kind, place or name, 132018 line breaks in a value, 132005 too long when filled in,
    /// 131008 a button without its value.
    pub fn fill(&self, components: &[Value]) -> Result<String, GraphError> {
        let given = |kind: &str| {
            components
                .iter()
                .find(|part| part["type"].as_str().is_some_and(|word| word.eq_ignore_ascii_case(kind)))
                .and_then(|part| part.get("parameters"))
                .and_then(Value::as_array)
                .map_or(&[][..], Vec::as_slice)
        };
        self.check_header(given("header"))?;
        let body = self.fill_text("body", self.text("BODY"), given("body"))?;
        if body.chars().count() > 1024 {
            return Err(GraphError::coded(132_005, "body: the text is longer than 1024 characters when filled in"));
        }
        if !given("footer").is_empty() {
            return Err(GraphError::coded(132_000, "footer: it takes no parameters"));
        }
        let buttons: Vec<&Value> = components
            .iter()
            .filter(|part| part["type"].as_str().is_some_and(|word| word.eq_ignore_ascii_case("button")))
            .collect();
        self.check_buttons(&buttons)?;
        Ok(body)
    }

    fn check_header(&self, given: &[Value]) -> Result<(), GraphError> {
        let format = self.component("HEADER").and_then(|header| header["format"].as_str()).unwrap_or_default();
        match format {
            "" if given.is_empty() => Ok(()),
            "" => Err(GraphError::coded(132_000, "header: the template has none")),
            "TEXT" => self.fill_text("header", self.text("HEADER"), given).map(drop),
            format => {
                let received = given.first().and_then(|parameter| parameter["type"].as_str()).unwrap_or("unknown");
                if given.len() == 1 && received.eq_ignore_ascii_case(format) {
                    return Ok(());
                }
                Err(GraphError::coded(
                    132_012,
                    format!("header: Format mismatch, expected {format}, received {}", received.to_uppercase()),
                ))
            }
        }
    }

    fn fill_text(&self, part: &str, text: &str, given: &[Value]) -> Result<String, GraphError> {
        let names = variables(text);
        if given.len() != names.len() {
            return Err(GraphError::coded(
                132_000,
                format!(
                    "{part}: number of localizable_params ({}) does not match the expected number of params ({})",
                    given.len(),
                    names.len()
                ),
            ));
        }
        let named = self.parameter_format == "NAMED";
        let mut values = Vec::new();
        for (place, parameter) in given.iter().enumerate() {
            let name = match (named, parameter["parameter_name"].as_str()) {
                (true, Some(name)) if names.iter().any(|known| known == name) => name.to_owned(),
                (true, Some(name)) => {
                    return Err(GraphError::coded(
                        132_012,
                        format!("{part}: the template has no parameter named {name}"),
                    ));
                }
                (true, None) => {
                    return Err(GraphError::coded(132_012, format!("{part}: Parameter name is missing or empty")));
                }
                (false, Some(_)) => {
                    return Err(GraphError::coded(132_012, format!("{part}: the template's parameters have no names")));
                }
                (false, None) => names[place].clone(),
            };
            let value = match parameter["type"].as_str().unwrap_or_default().to_ascii_lowercase().as_str() {
                "text" => parameter["text"].as_str().unwrap_or_default(),
                kind @ ("currency" | "date_time") => parameter[kind]["fallback_value"].as_str().unwrap_or_default(),
                kind => {
                    return Err(GraphError::coded(
                        132_012,
                        format!("{part}: Format mismatch, expected TEXT, received {}", kind.to_uppercase()),
                    ));
                }
            };
            if value.contains(['\n', '\r', '\t']) || value.contains("     ") {
                return Err(GraphError::coded(
                    132_018,
                    "Param text cannot have new-line/tab characters or more than 4 consecutive spaces",
                ));
            }
            values.push((name, value.to_owned()));
        }
        Ok(fill(text, |name| values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())))
    }

    /// The quick replies, each with the payload that these components of a send gave it; else with its own text.
    pub fn quick_replies(&self, components: &[Value]) -> Vec<Choice> {
        let payload = |at: usize| {
            let of_button = |part: &&Value| {
                part["type"].as_str().is_some_and(|word| word.eq_ignore_ascii_case("button"))
                    && button_index(part) == at
            };
            components.iter().find(of_button)?["parameters"][0]["payload"].as_str()
        };
        (0..)
            .zip(self.buttons())
            .filter(|(_, button)| button["type"] == "QUICK_REPLY")
            .map(|(at, button)| {
                let text = button["text"].as_str().unwrap_or_default().to_owned();
                Choice::QuickReply { payload: payload(at).map_or_else(|| text.clone(), str::to_owned), text }
            })
            .collect()
    }

    fn check_buttons(&self, given: &[&Value]) -> Result<(), GraphError> {
        let of = |at: usize| given.iter().find(|part| button_index(part) == at);
        for part in given {
            let at = button_index(part);
            let Some(button) = self.buttons().get(at) else {
                return Err(GraphError::coded(132_012, format!("buttons: the template has no button at index {at}")));
            };
            let kind = button["type"].as_str().unwrap_or_default();
            let subtype = part["sub_type"].as_str().unwrap_or_default().to_ascii_uppercase();
            // A one-time password is filled in through its own link.
            if subtype != kind && !(kind == "OTP" && subtype == "URL") {
                return Err(GraphError::coded(
                    132_012,
                    format!("buttons: Button at index {at} is of type {kind}, received {subtype}"),
                ));
            }
        }
        for (at, button) in self.buttons().iter().enumerate() {
            let (kind, wanted) = match button["type"].as_str().unwrap_or_default() {
                "URL" if button["url"].as_str().is_some_and(|url| url.contains("{{")) => ("Url", "text"),
                "OTP" => ("Url", "text"),
                "COPY_CODE" => ("CopyCode", "coupon_code"),
                _ => continue,
            };
            let parameters = of(at).and_then(|part| part["parameters"].as_array()).map_or(&[][..], Vec::as_slice);
            match parameters {
                [parameter] if parameter["type"] == wanted => {}
                [] => {
                    return Err(GraphError::coded(
                        131_008,
                        format!("buttons: Button at index {at} of type {kind} requires a parameter"),
                    ));
                }
                _ => {
                    return Err(GraphError::coded(
                        132_012,
                        format!("buttons: Button at index {at} takes one parameter of type {wanted}"),
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Which button a component of a send is about: a number, or one written as text.
fn button_index(part: &Value) -> usize {
    match &part["index"] {
        Value::String(index) => index.parse().unwrap_or(usize::MAX),
        index => index.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or(usize::MAX),
    }
}

/// The refusal of a send whose template is not there in that language, or not approved.
pub fn unknown(name: &str, language: &str) -> GraphError {
    let mut error = GraphError::coded(132_001, format!("template name ({name}) does not exist in {language}"));
    error.message = "(#132001) Template name does not exist in the translation".to_owned();
    error
}

/// What stands between `{{` and `}}`: each once; numbers in their order, names in the order of the text.
fn variables(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    fill(text, |name| {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        None
    });
    if names.iter().all(|name| name.parse::<u32>().is_ok()) {
        names.sort_by_key(|name| name.parse::<u32>().unwrap_or_default());
    }
    names
}

fn fill(text: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { break };
        filled.push_str(before);
        match value(name.trim()) {
            Some(value) => filled.push_str(&value),
            None => filled.push_str(&format!("{{{{{name}}}}}")),
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The templates every account starts with: (name, language, category, parameter format, status, components).
pub fn starter() -> Vec<(&'static str, &'static str, &'static str, &'static str, &'static str, Value)> {
    let body = |text: &str| json!({"type": "BODY", "text": text});
    let example =
        |text: &str, values: &[&str]| json!({"type": "BODY", "text": text, "example": {"body_text": [values]}});
    let named = |text: &str, values: &[(&str, &str)]| {
        let values: Vec<Value> =
            values.iter().map(|(name, example)| json!({"param_name": name, "example": example})).collect();
        json!({"type": "BODY", "text": text, "example": {"body_text_named_params": values}})
    };
    let image = || json!({"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["https://example.com/header.jpg"]}});
    let replies = |titles: &[&str]| {
        let buttons: Vec<Value> = titles.iter().map(|title| json!({"type": "QUICK_REPLY", "text": title})).collect();
        json!({"type": "BUTTONS", "buttons": buttons})
    };
    let (utility, marketing, positional) = ("UTILITY", "MARKETING", "POSITIONAL");
    vec![
        (
            "hello_world",
            "en_US",
            utility,
            positional,
            "APPROVED",
            json!([
                {"type": "HEADER", "format": "TEXT", "text": "Hello World"},
                body("Welcome! This message shows that your number can send."),
                {"type": "FOOTER", "text": "Sent by the stand-in of the platform"},
            ]),
        ),
        (
            "order_update",
            "en_US",
            utility,
            positional,
            "APPROVED",
            json!([
                example("Hi {{1}}, your order {{2}} is on its way. Anything we can help with?", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "Reply here and we will answer"},
            ]),
        ),
        (
            "order_update",
            "de",
            utility,
            positional,
            "APPROVED",
            json!([
                example("Hallo {{1}}, deine Bestellung {{2}} ist unterwegs. Können wir noch etwas tun?", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "Antworte einfach hier"},
            ]),
        ),
        (
            "order_update",
            "es",
            utility,
            positional,
            "APPROVED",
            json!([
                example("Hola {{1}}, tu pedido {{2}} está en camino. ¿Te ayudamos en algo más?", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "Responde aquí mismo"},
            ]),
        ),
        (
            "order_update",
            "pt_BR",
            utility,
            positional,
            "APPROVED",
            json!([
                example("Oi {{1}}, seu pedido {{2}} está a caminho. Podemos ajudar em algo mais?", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "É só responder por aqui"},
            ]),
        ),
        (
            "order_update",
            "hi",
            utility,
            positional,
            "APPROVED",
            json!([
                example("नमस्ते {{1}}, आपका ऑर्डर {{2}} रास्ते में है। क्या हम और कुछ मदद कर सकते हैं?", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "यहीं जवाब दीजिए"},
            ]),
        ),
        (
            "order_update",
            "ar",
            utility,
            positional,
            "APPROVED",
            json!([
                example("مرحبا {{1}}، طلبك {{2}} في الطريق. هل نساعدك في شيء آخر؟", &["Ana", "A-1042"]),
                {"type": "FOOTER", "text": "يمكنك الرد هنا"},
            ]),
        ),
        (
            "appointment_reminder",
            "en_US",
            utility,
            "NAMED",
            "APPROVED",
            json!([
                named(
                    "Dear {{first_name}}, we look forward to seeing you on {{date}} at {{time}}. Does that still suit you?",
                    &[("first_name", "Ana"), ("date", "3 December"), ("time", "10:30")],
                ),
                replies(&["Yes, I will come", "Another time please"]),
            ]),
        ),
        (
            "appointment_reminder",
            "de",
            utility,
            "NAMED",
            "APPROVED",
            json!([
                named(
                    "Guten Tag {{first_name}}, wir freuen uns auf Sie am {{date}} um {{time}}. Passt das noch?",
                    &[("first_name", "Ana"), ("date", "3. Dezember"), ("time", "10:30")],
                ),
                replies(&["Ja, ich komme", "Bitte anderer Termin"]),
            ]),
        ),
        (
            "open_question",
            "en_US",
            utility,
            positional,
            "APPROVED",
            json!([
                {"type": "HEADER", "format": "TEXT", "text": "About your request {{1}}", "example": {"header_text": ["R-77"]}},
                example("Hello {{1}}, we have an answer to what you asked. Shall we continue here?", &["Ana"]),
                replies(&["Yes please", "No longer needed"]),
            ]),
        ),
        (
            "track_parcel",
            "en_US",
            utility,
            positional,
            "APPROVED",
            json!([
                example("Hello {{1}}, your parcel arrives {{2}} at the latest.", &["Ana", "on Friday"]),
                {"type": "BUTTONS", "buttons": [
                    {"type": "URL", "text": "Track it", "url": "https://example.com/track/{{1}}", "example": ["https://example.com/track/1042"]},
                    {"type": "PHONE_NUMBER", "text": "Call us", "phone_number": "+4930901820"},
                ]},
            ]),
        ),
        (
            "season_opening",
            "en_US",
            marketing,
            positional,
            "APPROVED",
            json!([
                image(),
                example("Hi {{1}}, the new season is here, and {{2}} is waiting for you.", &["Ana", "10 % off"]),
                {"type": "FOOTER", "text": "Tap Stop to hear no more offers"},
                replies(&["Show me", "Stop"]),
            ]),
        ),
        (
            "season_opening",
            "de",
            marketing,
            positional,
            "APPROVED",
            json!([
                image(),
                example("Hallo {{1}}, die neue Saison ist da, und {{2}} warten auf dich.", &["Ana", "10 % Rabatt"]),
                {"type": "FOOTER", "text": "Mit Stopp kommen keine Angebote mehr"},
                replies(&["Zeig her", "Stopp"]),
            ]),
        ),
        (
            "season_opening",
            "es",
            marketing,
            positional,
            "APPROVED",
            json!([
                image(),
                example("Hola {{1}}, llegó la nueva temporada y {{2}} te espera.", &["Ana", "un 10 % de descuento"]),
                {"type": "FOOTER", "text": "Pulsa Basta para no recibir más ofertas"},
                replies(&["Quiero ver", "Basta"]),
            ]),
        ),
        (
            "welcome_back",
            "en_US",
            marketing,
            "NAMED",
            "APPROVED",
            json!([
                named("Hello {{first_name}}, use the code on the button until {{date}} and save.", &[("first_name", "Ana"), ("date", "Sunday")]),
                {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "BACK10"}]},
            ]),
        ),
        (
            "login_code",
            "en_US",
            "AUTHENTICATION",
            positional,
            "APPROVED",
            json!([
                {"type": "BODY", "text": "*{{1}}* is your verification code.", "add_security_recommendation": true, "example": {"body_text": [["123456"]]}},
                {"type": "FOOTER", "text": "This code expires in 10 minutes.", "code_expiration_minutes": 10},
                {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy code"}]},
            ]),
        ),
        (
            "loyalty_invitation",
            "en_US",
            marketing,
            positional,
            "PENDING",
            json!([example("Dear {{1}}, you are invited to our club for regular guests.", &["Ana"])]),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(name: &str, language: &str) -> Template {
        let (name, language, category, format, status, components) =
            starter().into_iter().find(|(n, l, ..)| *n == name && *l == language).unwrap();
        let definition = Definition {
            name: name.to_owned(),
            language: language.to_owned(),
            category: category.to_owned(),
            parameter_format: format.to_owned(),
            components,
        };
        Template { status: status.to_owned(), ..Template::new(1, 0, definition, Timestamp(0)) }
    }

    fn body(values: &[&str]) -> Value {
        let parameters: Vec<Value> = values.iter().map(|text| json!({"type": "text", "text": text})).collect();
        json!({"type": "body", "parameters": parameters})
    }

    fn refusal(template: &Template, components: Value) -> (i64, String) {
        let error = template.fill(components.as_array().unwrap()).unwrap_err();
        (error.code, error.details.unwrap())
    }

    #[test]
    fn a_send_must_fill_every_parameter_and_no_more() {
        let order = template("order_update", "en_US");
        let text = order.fill(&[body(&["Ana", "A-1"])]).unwrap();
        assert_eq!(text, "Hi Ana, your order A-1 is on its way. Anything we can help with?");
        let (code, details) = refusal(&order, json!([body(&["Ana"])]));
        assert_eq!(code, 132_000);
        assert_eq!(details, "body: number of localizable_params (1) does not match the expected number of params (2)");
        assert_eq!(refusal(&order, json!([body(&["Ana", "A-1", "?"])])).0, 132_000);
        assert_eq!(refusal(&order, json!([])).0, 132_000);
        assert_eq!(refusal(&order, json!([body(&["Ana\n", "A-1"])])).0, 132_018);
        assert_eq!(refusal(&order, json!([body(&["Ana", &"x".repeat(1024)])])).0, 132_005);
    }

    #[test]
    fn named_parameters_are_taken_by_name_in_any_order() {
        let reminder = template("appointment_reminder", "en_US");
        let parameter = |name: &str, text: &str| json!({"type": "text", "parameter_name": name, "text": text});
        let filled = json!({"type": "body", "parameters": [parameter("time", "9:00"), parameter("first_name", "Ana"), parameter("date", "Monday")]});
        assert!(
            reminder.fill(&[filled]).unwrap().contains("Dear Ana, we look forward to seeing you on Monday at 9:00.")
        );
        assert_eq!(refusal(&reminder, json!([body(&["Ana", "Monday", "9:00"])])).0, 132_012);
        let stranger = json!({"type": "body", "parameters": [parameter("x", "1"), parameter("first_name", "Ana"), parameter("date", "1")]});
        assert_eq!(refusal(&reminder, json!([stranger])).0, 132_012);
        let order = template("order_update", "de");
        let wrong = json!({"type": "body", "parameters": [parameter("a", "1"), parameter("b", "2")]});
        assert_eq!(refusal(&order, json!([wrong])).0, 132_012);
    }

    #[test]
    fn a_header_wants_its_own_kind() {
        let season = template("season_opening", "en_US");
        let image = json!({"type": "header", "parameters": [{"type": "image", "image": {"id": "1"}}]});
        assert!(season.fill(&[image, body(&["Ana", "tea"])]).is_ok());
        let (code, details) = refusal(&season, json!([body(&["Ana", "tea"])]));
        assert_eq!((code, details.as_str()), (132_012, "header: Format mismatch, expected IMAGE, received UNKNOWN"));
        let video = json!({"type": "header", "parameters": [{"type": "video", "video": {"id": "1"}}]});
        assert_eq!(refusal(&season, json!([video, body(&["Ana", "tea"])])).0, 132_012);
        let order = template("order_update", "en_US");
        assert_eq!(refusal(&order, json!([video, body(&["Ana", "A-1"])])).0, 132_000);
    }

    #[test]
    fn buttons_that_need_a_value_ask_for_it() {
        let track = template("track_parcel", "en_US");
        let (code, details) = refusal(&track, json!([body(&["Ana", "today"])]));
        assert_eq!((code, details.as_str()), (131_008, "buttons: Button at index 0 of type Url requires a parameter"));
        let button = |sub_type: &str, index: &str| json!({"type": "button", "sub_type": sub_type, "index": index, "parameters": [{"type": "text", "text": "1042"}]});
        assert!(track.fill(&[body(&["Ana", "today"]), button("url", "0")]).is_ok());
        assert_eq!(refusal(&track, json!([body(&["Ana", "today"]), button("url", "5")])).0, 132_012);
        assert_eq!(refusal(&track, json!([body(&["Ana", "today"]), button("quick_reply", "0")])).0, 132_012);
        // Quick replies have payloads only where the sender wants one.
        let question = template("open_question", "en_US");
        let header = json!({"type": "header", "parameters": [{"type": "text", "text": "R-1"}]});
        assert!(question.fill(&[header, body(&["Ana"])]).is_ok());
    }

    #[test]
    fn a_quick_reply_brings_back_the_payload_it_was_sent_with_or_its_text() {
        let question = template("open_question", "en_US");
        let part = json!({"type": "button", "sub_type": "quick_reply", "index": "1", "parameters": [{"type": "payload", "payload": "close R-1"}]});
        let told: Vec<Value> = question.quick_replies(&[part]).iter().map(|choice| choice.told().1).collect();
        assert_eq!(
            told,
            [
                json!({"payload": "Yes please", "text": "Yes please"}),
                json!({"payload": "close R-1", "text": "No longer needed"})
            ]
        );
        assert_eq!(template("track_parcel", "en_US").quick_replies(&[]), []);
    }

    #[test]
    fn only_what_is_approved_can_be_sent() {
        let mut order = template("order_update", "en_US");
        for (status, code) in [("PAUSED", 132_015), ("DISABLED", 132_016), ("PENDING", 132_001), ("REJECTED", 132_001)]
        {
            order.status = status.to_owned();
            assert_eq!(order.check_sendable().unwrap_err().code, code, "{status}");
        }
        order.status = "FLAGGED".to_owned();
        assert!(order.check_sendable().is_ok());
    }

    #[test]
    fn the_starter_set_covers_what_a_sender_has_to_handle() {
        let set = starter();
        let has = |test: &dyn Fn(&Value) -> bool| set.iter().any(|(.., components)| test(components));
        assert!(has(&|c| c[0]["format"] == "IMAGE"));
        assert!(has(&|c| c[0]["example"].get("body_text_named_params").is_some()));
        assert!(has(&|c| c.to_string().contains("QUICK_REPLY")));
        for language in ["en_US", "de", "es"] {
            assert!(set.iter().any(|(_, l, ..)| *l == language));
        }
    }
}
