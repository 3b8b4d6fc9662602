//! Filling a template in for one person: where the value of each of its variables comes from, what stands in where that is
//! not known, and what is left to be asked for. Nothing is ever sent with a hole.
//!
//! A place of a template that takes a value has a name: a variable of the text its own, that of a text header
//! `header:NAME`, a file in the header [`HEADER_FILE`], the value of a button `button:INDEX`.

use super::{
    attribute::Attribute,
    id::TemplateId,
    template::{ButtonParameter, Parameters, Takes, Template, is_seen, says},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{cmp::Reverse, collections::BTreeMap};

/// Most characters of what stands in.
pub const LONGEST: usize = 200;
/// The place of a file in the header: it is always asked for.
pub const HEADER_FILE: &str = "header:";

/// Where the value of a variable comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// What the person goes by.
    ContactName,
    /// The first word of that.
    FirstName,
    /// An attribute of the person, by its id.
    Attribute(String),
    /// The business number of the conversation, as people write it.
    NumberName,
    /// Whoever sends.
    AgentName,
    /// The same for everybody.
    Fixed,
    /// Whoever sends says it each time.
    Asked,
}

/// Where the value of a variable comes from, and what stands in where it is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    pub source: Source,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<String>,
}

impl Fill {
    fn of(source: Source) -> Self {
        Self { source, fallback: None }
    }

    /// Whether it may give a value without anybody being asked.
    pub fn gives(&self) -> bool {
        self.source != Source::Asked
    }
}

/// What is known of a person, their conversation and whoever sends.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub name: Option<&'a str>,
    pub number: Option<&'a str>,
    /// None where a program sends.
    pub agent: Option<&'a str>,
    /// What the attributes say of the person, by their ids.
    pub attributes: &'a BTreeMap<String, String>,
}

/// A template filled in for one person, as far as it can be.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Filled {
    pub parameters: Parameters,
    /// The places for which nothing is known, in the order of the template.
    pub missing: Vec<String>,
}

/// What can be sent in one conversation: a template, what it is filled in with there, and how often it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ready {
    pub template: TemplateId,
    pub filled: Filled,
    /// By place; also those that are asked for.
    pub fills: BTreeMap<String, Fill>,
    /// How often it was sent from here, to whomever.
    pub uses: i64,
    /// It is proposed to be sent now, to open the window again.
    #[serde(default)]
    pub proposed: bool,
}

/// Why something is no way to fill a template in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("The template has no place “{0}”.")]
    Unknown(String),
    #[error("What stands in for “{}” has more than {} characters, or such as no message has.", .0, LONGEST)]
    Text(String),
    #[error("“{0}” is to be the same for everybody: say what.")]
    Empty(String),
    #[error("There is no such attribute as “{0}” is to be filled with.")]
    Attribute(String),
}

impl Known<'_> {
    /// What a variable is filled with, where that is known.
    fn value(&self, fill: &Fill) -> Option<String> {
        // A name of signs or digits alone is none that anybody would be called by.
        let name = self.name.filter(|name| is_word(name));
        let said = match &fill.source {
            Source::ContactName => name,
            Source::FirstName => name.and_then(|name| name.split_whitespace().find(|word| is_word(word))),
            Source::Attribute(id) => self.attributes.get(id).map(String::as_str),
            Source::NumberName => self.number,
            Source::AgentName => self.agent,
            Source::Fixed => None,
            Source::Asked => return None,
        };
        said.and_then(plain).or_else(|| fill.fallback.as_deref().and_then(plain))
    }
}

fn is_word(word: &str) -> bool {
    word.chars().any(|letter| letter.is_alphabetic() && is_seen(letter))
}

/// Whether the platform takes a value as it is: no breaks of lines, no tabs, no more than four spaces in a row (132018).
pub fn is_plain(text: &str) -> bool {
    !text.contains(['\n', '\r', '\t']) && !text.contains("     ")
}

/// A value as the platform takes it: no breaks of lines, no tabs, no rows of spaces. None where nothing is left that anybody sees.
pub fn plain(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().filter(|word| says(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The place of the variable of a text header.
fn header(variable: &str) -> String {
    format!("header:{variable}")
}

/// The place of what a button takes.
pub fn button(index: u32) -> String {
    format!("button:{index}")
}

/// The variable that a place is named after; none of a file, and of a button.
pub fn variable(place: &str) -> Option<&str> {
    if place == HEADER_FILE || place.starts_with("button:") {
        return None;
    }
    Some(place.strip_prefix("header:").unwrap_or(place))
}

/// The place of the header, where it takes a value.
pub fn header_place(template: &Template) -> Option<String> {
    match template.header_format().as_deref() {
        Some("TEXT") => template.header_variables().first().map(|name| header(name)),
        Some("IMAGE" | "VIDEO" | "DOCUMENT") => Some(HEADER_FILE.to_owned()),
        _ => None,
    }
}

/// The buttons that have to be filled in, by their places.
fn buttons(template: &Template) -> Vec<(u32, String)> {
    let takes = |takes: &Takes| matches!(takes, Takes::Code | Takes::LinkEnd(_));
    let all = template.buttons().into_iter().filter(|one| takes(&one.takes));
    all.map(|one| (one.index, button(one.index))).collect()
}

/// The places of a template that take a value, in its order, but that of a file.
pub fn places(template: &Template) -> Vec<String> {
    let header = header_place(template).filter(|place| place != HEADER_FILE);
    let buttons = buttons(template).into_iter().map(|(_, place)| place);
    header.into_iter().chain(template.body_variables()).chain(buttons).collect()
}

/// Whether a place is filled in here already.
pub fn is_given(parameters: &Parameters, place: &str) -> bool {
    let is_said = |text: &str| !text.trim().is_empty();
    if let Some(index) = place.strip_prefix("button:") {
        let mut buttons = parameters.buttons.iter();
        return buttons.any(|one| one.index.to_string() == index && is_said(&one.value));
    }
    if place.starts_with("header:") {
        return parameters.header.as_ref().and_then(Value::as_str).is_some_and(is_said);
    }
    parameters.body.get(place).is_some_and(|value| is_said(value))
}

/// Fills a template in for one person.
pub fn fill(template: &Template, fills: &BTreeMap<String, Fill>, known: &Known<'_>) -> Filled {
    complete(template, &Parameters::default(), fills, known)
}

/// The same where something is filled in already: that stays.
pub fn complete(template: &Template, given: &Parameters, fills: &BTreeMap<String, Fill>, known: &Known<'_>) -> Filled {
    complete_by(template, given, |place| fills.get(place).and_then(|fill| known.value(fill)))
}

fn complete_by(template: &Template, given: &Parameters, value: impl Fn(&str) -> Option<String>) -> Filled {
    let mut parameters = given.clone();
    let mut missing = Vec::new();
    match header_place(template) {
        Some(place) if place == HEADER_FILE => missing.extend(parameters.header.is_none().then_some(place)),
        Some(place) if !parameters.header.as_ref().and_then(Value::as_str).is_some_and(says) => match value(&place) {
            Some(value) => parameters.header = Some(Value::String(value)),
            None => missing.push(place),
        },
        _ => {}
    }
    for name in template.body_variables() {
        if parameters.body.get(&name).is_some_and(|value| says(value)) {
            continue;
        }
        match value(&name) {
            Some(value) => _ = parameters.body.insert(name, value),
            None => missing.push(name),
        }
    }
    for (index, place) in buttons(template) {
        let is_given = |given: &&ButtonParameter| given.index == index;
        if parameters.buttons.iter().find(is_given).is_some_and(|given| says(&given.value)) {
            continue;
        }
        match value(&place) {
            Some(value) => {
                parameters.buttons.retain(|given| given.index != index);
                parameters.buttons.push(ButtonParameter { index, value });
            }
            None => missing.push(place),
        }
    }
    Filled { parameters, missing }
}

impl Filled {
    /// What the customer would read; what is missing stands there by its name in braces.
    pub fn preview(&self, template: &Template) -> String {
        let hole = |place: &str| Some(format!("{{{{{}}}}}", variable(place).unwrap_or("…")));
        let mut whole = complete_by(template, &self.parameters, hole);
        if whole.missing.iter().any(|place| place == HEADER_FILE) {
            whole.parameters.header = Some(json!({"media_id": "0"}));
        }
        template.prepare(&whole.parameters).map_or_else(|_| template.body().to_owned(), |ready| ready.text)
    }
}

/// The same with what the template was approved with in the place of what is missing: for a test.
pub fn with_examples(template: &Template, filled: Filled) -> Filled {
    let examples = examples(template);
    complete_by(template, &filled.parameters, |place| examples.get(place).and_then(|text| plain(text)))
}

/// What the template was approved with, by place.
fn examples(template: &Template) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let parts = template.components.as_array().map(Vec::as_slice).unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_ascii_uppercase();
    for part in parts {
        let example = &part["example"];
        match word(&part["type"]).as_str() {
            "HEADER" => {
                let first = example["header_text"][0].as_str();
                let named = example["header_text_named_params"][0]["example"].as_str();
                let name = template.header_variables().into_iter().next();
                if let (Some(name), Some(text)) = (name, first.or(named)) {
                    found.insert(header(&name), text.to_owned());
                }
            }
            "BODY" => {
                let by_position = example["body_text"][0].as_array().map(Vec::as_slice).unwrap_or_default();
                for (name, text) in template.body_variables().into_iter().zip(by_position) {
                    found.extend(text.as_str().map(|text| (name, text.to_owned())));
                }
                let by_name = example["body_text_named_params"].as_array().map(Vec::as_slice).unwrap_or_default();
                for one in by_name {
                    if let (Some(name), Some(text)) = (one["param_name"].as_str(), one["example"].as_str()) {
                        found.insert(name.to_owned(), text.to_owned());
                    }
                }
            }
            "BUTTONS" => {
                let all = part["buttons"].as_array().map(Vec::as_slice).unwrap_or_default();
                for (index, one) in (0..).zip(all) {
                    let text = one["example"].as_str().or_else(|| one["example"][0].as_str()).unwrap_or_default();
                    // The example of a link is the whole of it.
                    let start = one["url"].as_str().and_then(|url| url.split_once("{{")).map(|(start, _)| start);
                    let end = start.and_then(|start| text.strip_prefix(start)).unwrap_or(text);
                    found.insert(button(index), end.to_owned());
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether this is a way to fill a template in.
pub fn check(template: &Template, fills: &BTreeMap<String, Fill>, attributes: &[Attribute]) -> Result<(), Unfit> {
    let places = places(template);
    for (place, fill) in fills {
        if !places.contains(place) {
            return Err(Unfit::Unknown(place.clone()));
        }
        let text = fill.fallback.as_deref().unwrap_or_default();
        if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
            return Err(Unfit::Text(place.clone()));
        }
        match &fill.source {
            Source::Fixed if !says(text) => return Err(Unfit::Empty(place.clone())),
            Source::Attribute(id) if !attributes.iter().any(|known| known.id.to_string() == *id) => {
                return Err(Unfit::Attribute(place.clone()));
            }
            _ => {}
        }
    }
    Ok(())
}

/// How a template is filled in: as was said, and as is guessed of places of which nothing was.
pub fn in_force(
    template: &Template,
    said: &BTreeMap<String, Fill>,
    attributes: &[Attribute],
) -> BTreeMap<String, Fill> {
    let fill = |place: String| {
        let fill = said.get(&place).cloned().unwrap_or_else(|| guess(template, &place, attributes));
        (place, fill)
    };
    places(template).into_iter().map(fill).collect()
}

/// Names of variables that say what they are, without spaces and signs.
const FIRST_NAMES: [&str; 8] =
    ["firstname", "givenname", "forename", "vorname", "primernombre", "prenombre", "primeironome", "prenome"];
const NAMES: [&str; 9] =
    ["name", "fullname", "customername", "contactname", "customer", "kundenname", "nombre", "nome", "nomecompleto"];
const AGENTS: [&str; 6] = ["agent", "agentname", "colleague", "advisor", "agente", "atendente"];
/// What stands before a name, and before nothing else.
const GREETINGS: [&str; 38] = [
    "hi",
    "hello",
    "hey",
    "dear",
    "good day",
    "good morning",
    "good afternoon",
    "good evening",
    "hallo",
    "moin",
    "guten tag",
    "guten morgen",
    "guten abend",
    "liebe",
    "lieber",
    "liebe/r",
    "hola",
    "buenos días",
    "buenas tardes",
    "buenas noches",
    "querido",
    "querida",
    "estimado",
    "estimada",
    "olá",
    "oi",
    "bom dia",
    "boa tarde",
    "boa noite",
    "prezado",
    "prezada",
    "नमस्ते",
    "नमस्कार",
    "प्रिय",
    "مرحبا",
    "مرحبًا",
    "عزيزي",
    "عزيزتي",
];

/// Where the value of a place most likely comes from, by the name of its variable and what stands before it.
fn guess(template: &Template, place: &str, attributes: &[Attribute]) -> Fill {
    let Some(name) = variable(place) else { return Fill::of(Source::Asked) };
    let word: String = name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    if FIRST_NAMES.contains(&word.as_str()) {
        return Fill::of(Source::FirstName);
    }
    if NAMES.contains(&word.as_str()) {
        return Fill::of(Source::ContactName);
    }
    if AGENTS.contains(&word.as_str()) {
        return Fill::of(Source::AgentName);
    }
    let same = |known: &&Attribute| {
        let called: String = known.name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        called == word
    };
    if let Some(known) = attributes.iter().find(same) {
        return Fill::of(Source::Attribute(known.id.to_string()));
    }
    if place == name && greets(template.body(), name) {
        return Fill::of(Source::FirstName);
    }
    Fill::of(Source::Asked)
}

/// Whether a text begins by greeting whoever this variable names.
fn greets(body: &str, name: &str) -> bool {
    let Some((before, after)) = body.split_once("{{") else { return false };
    let is_first = after.split_once("}}").is_some_and(|(first, _)| first.trim() == name);
    let before = before.to_lowercase();
    is_first && GREETINGS.contains(&before.trim().trim_end_matches([',', '،']))
}

/// For whom templates are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Whom<'a> {
    /// The language they write in, where it is known.
    pub language: Option<&'a str>,
    /// They stopped marketing messages.
    pub no_marketing: bool,
}

impl Whom<'_> {
    /// Whether a template is in their language, of whichever country; all are where it is not known.
    fn reads(self, template: &Template) -> bool {
        let root = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        self.language.is_none_or(|language| root(language) == root(&template.language))
    }
}

/// The templates that are offered at one click: what is proposed, then those in the person's language, of these those that were sent most, and
/// of as many those first of which less has to be asked. Codes for signing in are nothing to write to somebody with.
pub fn offered<'a>(
    ready: &'a [Ready],
    templates: &'a [Template],
    whom: Whom<'_>,
    most: usize,
) -> Vec<(&'a Template, &'a Filled)> {
    let of = |one: &'a Ready| Some((templates.iter().find(|template| template.id == one.template)?, one));
    let mut all: Vec<(&Template, &Ready)> = ready.iter().filter_map(of).collect();
    all.retain(|(template, _)| {
        let signs_in = template.category.eq_ignore_ascii_case("AUTHENTICATION");
        !(signs_in || whom.no_marketing && template.is_marketing())
    });
    all.sort_by_key(|(template, one)| {
        let lacks = one.filled.missing.len();
        (
            !one.proposed,
            !whom.reads(template),
            Reverse(one.uses),
            lacks,
            template.name.clone(),
            template.language.clone(),
        )
    });
    all.into_iter().take(most).map(|(template, one)| (template, &one.filled)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{attribute::AttributeKind, id::AttributeId, time::Timestamp};

    fn template(id: i64, name: &str, components: Value) -> Template {
        Template {
            id: TemplateId(id),
            waba_id: "1".into(),
            platform_id: "2".into(),
            name: name.into(),
            language: "en_US".into(),
            category: "UTILITY".into(),
            status: "APPROVED".into(),
            reason: None,
            quality: None,
            parameter_format: "NAMED".into(),
            components,
            stops: Vec::new(),
            updated_at: Timestamp(0),
        }
    }

    fn body(text: &str) -> Template {
        template(1, "one", json!([{"type": "BODY", "text": text}]))
    }

    fn by(places: &[(&str, Source, Option<&str>)]) -> BTreeMap<String, Fill> {
        let fill =
            |source: &Source, text: &Option<&str>| Fill { source: source.clone(), fallback: text.map(str::to_owned) };
        places.iter().map(|(place, source, text)| ((*place).to_owned(), fill(source, text))).collect()
    }

    fn city() -> Attribute {
        Attribute { id: AttributeId(7), name: "Home city".into(), kind: AttributeKind::Text, choices: Vec::new() }
    }

    #[test]
    fn each_value_comes_from_where_it_was_said_and_else_something_stands_in() {
        let one = body("{{who}} {{first}} {{city}} {{line}} {{me}} {{shop}} {{more}}");
        let fills = by(&[
            ("who", Source::ContactName, None),
            ("first", Source::FirstName, Some("there")),
            ("city", Source::Attribute("7".into()), Some("your city")),
            ("line", Source::NumberName, None),
            ("me", Source::AgentName, Some("Your team")),
            ("shop", Source::Fixed, Some("The shop")),
            ("more", Source::Asked, Some("never")),
        ]);
        let attributes = BTreeMap::from([("7".to_owned(), "Lyon\nFrance".to_owned())]);
        let known = Known { name: Some("Ana Maria"), number: Some("+49 30"), agent: None, attributes: &attributes };
        let filled = fill(&one, &fills, &known);
        assert_eq!(filled.preview(&one), "Ana Maria Ana Lyon France +49 30 Your team The shop {{more}}");
        assert_eq!(filled.missing, ["more"], "what is asked for is never guessed");

        let nobody = Known { name: Some("🌸 123"), number: None, agent: None, attributes: &BTreeMap::new() };
        let filled = fill(&one, &fills, &nobody);
        assert_eq!(filled.missing, ["who", "line", "more"], "signs and digits are no name");
        assert_eq!(filled.preview(&one), "{{who}} there your city {{line}} Your team The shop {{more}}");
        assert!(one.prepare(&filled.parameters).is_err(), "a hole is never sent");
    }

    #[test]
    fn what_nobody_sees_is_as_if_nothing_was_said() {
        let one = body("Hi {{who}}, from {{city}}");
        let unseen = BTreeMap::from([("7".to_owned(), "\u{200b}".to_owned())]);
        let fills = by(&[
            ("who", Source::FirstName, Some("there")),
            ("city", Source::Attribute("7".into()), Some("your city")),
        ]);
        let known = |name| Known { name: Some(name), number: None, agent: None, attributes: &unseen };
        let mut given = Parameters::default();
        given.body.insert("who".into(), "\u{2060}".into());
        for (name, reads) in [("\u{3164}", "Hi there, from your city"), ("\u{3164} Ana", "Hi Ana, from your city")] {
            assert_eq!(complete(&one, &given, &fills, &known(name)).preview(&one), reads, "{name:?}");
        }
        let asked = complete(&one, &given, &BTreeMap::new(), &known("Ana"));
        assert_eq!(asked.missing, ["who", "city"], "it is asked for");
    }

    #[test]
    fn what_was_filled_in_by_hand_stays_and_header_and_buttons_are_filled_in_too() {
        let parcel = template(
            1,
            "parcel",
            json!([
                {"type": "HEADER", "format": "TEXT", "text": "For {{name}}"},
                {"type": "BODY", "text": "Hi {{name}}"},
                {"type": "BUTTONS", "buttons": [
                    {"type": "QUICK_REPLY", "text": "Thanks"},
                    {"type": "URL", "text": "Track", "url": "https://example.com/{{1}}"},
                ]},
            ]),
        );
        assert_eq!(places(&parcel), ["header:name", "name", "button:1"]);
        let fills = by(&[
            ("header:name", Source::ContactName, None),
            ("name", Source::FirstName, None),
            ("button:1", Source::Fixed, Some("offers")),
        ]);
        let known = Known { name: Some("Ana Maria"), number: None, agent: None, attributes: &BTreeMap::new() };
        let mut given = Parameters::default();
        given.body.insert("name".into(), "Annie".into());
        let filled = complete(&parcel, &given, &fills, &known);
        assert_eq!((filled.preview(&parcel).as_str(), filled.missing.len()), ("For Ana Maria\nHi Annie", 0));
        assert_eq!(filled.parameters.buttons, [ButtonParameter { index: 1, value: "offers".into() }]);
        assert!(parcel.prepare(&filled.parameters).is_ok());
    }

    #[test]
    fn a_file_in_the_header_is_always_asked_for() {
        let season = template(1, "s", json!([{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Hi"}]));
        let known = Known { name: None, number: None, agent: None, attributes: &BTreeMap::new() };
        let filled = fill(&season, &BTreeMap::new(), &known);
        assert_eq!(
            (filled.missing.as_slice(), filled.preview(&season).as_str()),
            (&[HEADER_FILE.to_owned()][..], "Hi")
        );
        assert!(places(&season).is_empty());
    }

    #[test]
    fn the_name_of_a_variable_tells_where_its_value_comes_from() {
        let guessed = |text: &str, place: &str| guess(&body(text), place, &[city()]).source;
        assert_eq!(guessed("{{first_name}}, hello", "first_name"), Source::FirstName);
        assert_eq!(guessed("For {{customer_name}}", "customer_name"), Source::ContactName);
        assert_eq!(guessed("I am {{agent}}", "agent"), Source::AgentName);
        assert_eq!(guessed("In {{home_city}}", "home_city"), Source::Attribute("7".into()));
        for greeting in ["Hi {{1}}, it is ready", "Guten Tag {{1}}", "Buenos días, {{ 1 }}!", "مرحبًا {{1}}"] {
            assert_eq!(guessed(greeting, "1"), Source::FirstName, "{greeting}");
        }
        assert_eq!(guessed("Hi {{1}}, order {{2}}", "2"), Source::Asked);
        assert_eq!(guessed("*{{1}}* is your code", "1"), Source::Asked);
        assert_eq!(guessed("Hi there, order {{1}}", "1"), Source::Asked, "that is no name");
        assert_eq!(guessed("Hi {{1}}", "button:0"), Source::Asked);
    }

    #[test]
    fn what_was_said_holds_and_the_rest_is_guessed() {
        let one = body("Hi {{1}}, order {{2}}");
        let said = by(&[("1", Source::Fixed, Some("friend")), ("9", Source::Fixed, Some("gone since"))]);
        let fills = in_force(&one, &said, &[]);
        assert_eq!(fills, by(&[("1", Source::Fixed, Some("friend")), ("2", Source::Asked, None)]));
        assert!(fills["1"].gives() && !fills["2"].gives());
    }

    #[test]
    fn what_is_no_way_to_fill_a_template_in_is_refused() {
        let one = body("Hi {{1}}");
        let refused = |place: &str, source: Source, text: Option<&str>| {
            check(&one, &by(&[(place, source, text)]), &[city()]).err()
        };
        assert_eq!(refused("1", Source::FirstName, Some("there")), None);
        assert_eq!(refused("1", Source::Attribute("7".into()), None), None);
        assert_eq!(refused("2", Source::FirstName, None), Some(Unfit::Unknown("2".into())));
        assert_eq!(refused("1", Source::Fixed, Some(" ")), Some(Unfit::Empty("1".into())));
        assert_eq!(refused("1", Source::Fixed, Some("\u{200b}")), Some(Unfit::Empty("1".into())));
        assert_eq!(refused("1", Source::Attribute("8".into()), None), Some(Unfit::Attribute("1".into())));
        assert_eq!(refused("1", Source::FirstName, Some("a\nb")), Some(Unfit::Text("1".into())));
        assert_eq!(refused("1", Source::FirstName, Some("x".repeat(201).as_str())), Some(Unfit::Text("1".into())));
    }

    #[test]
    fn a_test_takes_what_the_template_was_approved_with_where_nothing_is_known() {
        let one = template(
            1,
            "one",
            json!([
                {"type": "HEADER", "format": "TEXT", "text": "About {{1}}", "example": {"header_text": ["R-77"]}},
                {"type": "BODY", "text": "Hi {{1}}, on {{2}}", "example": {"body_text": [["Ana", "Friday"]]}},
                {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Track", "url": "https://example.com/{{1}}",
                    "example": ["https://example.com/1042"]}]},
            ]),
        );
        let mut filled = Filled::default();
        filled.parameters.body.insert("1".into(), "Olga".into());
        let whole = with_examples(&one, filled);
        assert_eq!((whole.preview(&one).as_str(), whole.missing.len()), ("About R-77\nHi Olga, on Friday", 0));
        assert_eq!(whole.parameters.buttons, [ButtonParameter { index: 0, value: "1042".into() }]);
        let named = template(
            1,
            "one",
            json!([{"type": "BODY", "text": "Hi {{who}}",
                "example": {"body_text_named_params": [{"param_name": "who", "example": "Ana"}]}}]),
        );
        assert_eq!(with_examples(&named, Filled::default()).preview(&named), "Hi Ana");
    }

    #[test]
    fn what_was_sent_most_is_offered_first_and_then_what_asks_for_nothing() {
        let mut all: Vec<Template> = ["asks", "asks_nothing", "often", "code", "offer"]
            .iter()
            .zip(1..)
            .map(|(name, id)| template(id, name, json!([])))
            .collect();
        all[3].category = "AUTHENTICATION".into();
        all[4].category = "MARKETING".into();
        all[1].language = "de".into();
        let ready: Vec<Ready> = all
            .iter()
            .map(|one| {
                let missing = if one.name == "asks" { vec!["1".to_owned()] } else { Vec::new() };
                Ready {
                    template: one.id,
                    filled: Filled { missing, ..Filled::default() },
                    fills: BTreeMap::new(),
                    uses: if one.name == "often" { 3 } else { 0 },
                    proposed: false,
                }
            })
            .collect();
        let names = |whom: Whom<'_>, most: usize| -> Vec<String> {
            offered(&ready, &all, whom, most).into_iter().map(|(one, _)| one.name.clone()).collect()
        };
        let anybody = Whom::default();
        assert_eq!(names(anybody, 9), ["often", "asks_nothing", "offer", "asks"]);
        let stopped = Whom { no_marketing: true, ..anybody };
        assert_eq!(names(stopped, 2), ["often", "asks_nothing"]);
        assert_eq!(names(stopped, 9), ["often", "asks_nothing", "asks"], "who wants no marketing is offered none");
        let german = Whom { language: Some("de"), ..anybody };
        assert_eq!(names(german, 9), ["asks_nothing", "often", "offer", "asks"], "what they can read comes first");
        let british = Whom { language: Some("en-GB"), ..anybody };
        assert_eq!(names(british, 1), ["often"]);
        let mut proposed = ready.clone();
        proposed[0].proposed = true;
        let first = offered(&proposed, &all, german, 1);
        assert_eq!(first[0].0.name, "asks", "what is proposed comes before all");
    }
}
