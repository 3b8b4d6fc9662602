//! A template while it is written: the parts that can be edited, the platform's rules for them, and its own form of them.
//!
//! The same rules are asked while somebody types and on the server before anything is submitted, so that the platform is
//! asked for nothing it surely refuses. Where its pages do not say how strict it is, the rule here is the looser one.

use super::{Template, purpose::Purpose, variables};
use crate::domain::answering::{self, Before};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Characters (Components, Nov 2025).
pub const NAME_LIMIT: u32 = 512;
pub const HEADER_LIMIT: u32 = 60;
pub const BODY_LIMIT: u32 = 1024;
pub const FOOTER_LIMIT: u32 = 60;
pub const BUTTON_LIMIT: u32 = 25;
pub const URL_LIMIT: u32 = 2000;
pub const PHONE_LIMIT: u32 = 20;
pub const CODE_LIMIT: u32 = 20;
/// Buttons of all kinds together, and of one kind.
pub const BUTTONS: u32 = 10;
pub const URLS: u32 = 2;
pub const PHONES: u32 = 1;
pub const CODES: u32 = 1;
/// What an example's key begins with where the variable is the header's: both may have a `{{1}}`.
pub const OF_HEADER: &str = "header.";

/// The categories that a template can be submitted in.
pub const CATEGORIES: [&str; 3] = ["marketing", "utility", "authentication"];

const POSITIONAL: &str = "positional";
const NAMED: &str = "named";

/// A template as somebody writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftTemplate {
    pub name: String,
    /// The platform's code: `de`, `pt_BR`.
    pub language: String,
    /// `marketing`, `utility` or `authentication`.
    pub category: String,
    #[serde(default)]
    pub purpose: Purpose,
    /// `positional` or `named`.
    pub parameter_format: String,
    #[serde(default)]
    pub header: Option<Header>,
    pub body: String,
    #[serde(default)]
    pub footer: Option<String>,
    #[serde(default)]
    pub buttons: Vec<ButtonDraft>,
    /// What stands for each of [`DraftTemplate::variables`] where the template is reviewed.
    #[serde(default)]
    pub examples: BTreeMap<String, String>,
}

/// What stands above the text. A file has a sample: the handle that its upload gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "format", content = "value")]
pub enum Header {
    Text(String),
    Image(Option<String>),
    Video(Option<String>),
    Document(Option<String>),
}

/// What can be pressed below the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum ButtonDraft {
    QuickReply {
        text: String,
    },
    Url {
        text: String,
        /// May end in `{{1}}`.
        url: String,
        #[serde(default)]
        example: Option<String>,
    },
    Phone {
        text: String,
        phone: String,
    },
    CopyCode {
        example: String,
    },
    /// A quick reply by which people stop marketing messages.
    Optout {
        text: String,
    },
}

/// Where something is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "part", content = "at")]
pub enum Place {
    Name,
    Language,
    Category,
    Header,
    Body,
    Footer,
    /// By its place, from zero.
    Button(usize),
    /// Of this variable.
    Example(String),
}

/// Something the platform would refuse.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub place: Place,
    pub what: Wrong,
}

/// A rule that is broken, with the limit it sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "rule")]
pub enum Wrong {
    /// There is nothing.
    Missing,
    /// Characters.
    TooLong {
        has: u32,
        most: u32,
    },
    /// A name may have small letters, digits and underscores.
    Letters,
    /// None of the words it can be.
    Unknown,
    /// A line break where there is one line only.
    OneLine,
    /// `{{` or `}}` without the other.
    Braces,
    /// A variable with a name it cannot have in this format.
    VariableName {
        name: String,
    },
    /// Variables by position are 1, 2, 3, without a gap.
    Sequence,
    /// So many variables at most.
    TooManyVariables {
        has: u32,
        most: u32,
    },
    /// The text begins or ends with a variable (2388299).
    Edge,
    /// Two variables with nothing between them.
    Adjacent,
    /// Too few words for so many variables (2388293).
    Sparse {
        words: u32,
        least: u32,
    },
    /// The variable of a link is not at its end.
    NotAtEnd,
    NoExample,
    /// The header has no sample of its file.
    NoSample,
    /// No address that begins with https:// or http://.
    NoAddress,
    /// No phone number with its country code.
    NoPhone,
    /// So many buttons at most, of all kinds or of this one.
    TooManyButtons {
        most: u32,
    },
    /// Quick replies stand together.
    Apart,
    /// Two buttons say the same.
    Twice,
    /// Only a marketing template has a button to stop marketing.
    OnlyMarketing,
}

impl Wrong {
    /// The word of the rule, for programs.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong { .. } => "too_long",
            Self::Letters => "letters",
            Self::Unknown => "unknown",
            Self::OneLine => "one_line",
            Self::Braces => "braces",
            Self::VariableName { .. } => "variable_name",
            Self::Sequence => "sequence",
            Self::TooManyVariables { .. } => "too_many_variables",
            Self::Edge => "edge",
            Self::Adjacent => "adjacent",
            Self::Sparse { .. } => "sparse",
            Self::NotAtEnd => "not_at_end",
            Self::NoExample => "no_example",
            Self::NoSample => "no_sample",
            Self::NoAddress => "no_address",
            Self::NoPhone => "no_phone",
            Self::TooManyButtons { .. } => "too_many_buttons",
            Self::Apart => "apart",
            Self::Twice => "twice",
            Self::OnlyMarketing => "only_marketing",
        }
    }
}

impl ButtonDraft {
    /// What stands on it; none where the platform writes it by itself.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::QuickReply { text } | Self::Url { text, .. } | Self::Phone { text, .. } | Self::Optout { text } => {
                Some(text)
            }
            Self::CopyCode { .. } => None,
        }
    }

    fn is_reply(&self) -> bool {
        matches!(self, Self::QuickReply { .. } | Self::Optout { .. })
    }

    /// Which of those with a limit of their own it is, and that limit.
    fn kind(&self) -> Option<(u8, u32)> {
        match self {
            Self::Url { .. } => Some((0, URLS)),
            Self::Phone { .. } => Some((1, PHONES)),
            Self::CopyCode { .. } => Some((2, CODES)),
            Self::QuickReply { .. } | Self::Optout { .. } => None,
        }
    }

    fn component(&self) -> Value {
        match self {
            Self::QuickReply { text } | Self::Optout { text } => json!({"type": "QUICK_REPLY", "text": text}),
            Self::Url { text, url, example } => {
                let mut button = json!({"type": "URL", "text": text, "url": url});
                if let Some(example) = example.as_deref().filter(|_| !holes(url).is_empty()) {
                    button["example"] = json!([example]);
                }
                button
            }
            Self::Phone { text, phone } => json!({"type": "PHONE_NUMBER", "text": text, "phone_number": phone}),
            Self::CopyCode { example } => json!({"type": "COPY_CODE", "example": example}),
        }
    }

    /// A button of a template, where it is one that can be edited. By these texts people stop marketing messages, beside those
    /// that say so themselves.
    fn of(button: &Value, stop_texts: &[String]) -> Option<Self> {
        let word = |key: &str| button.get(key).and_then(Value::as_str);
        // An example is a text or a list of one.
        let example = || {
            let given = button.get("example")?;
            given.as_str().or_else(|| given.get(0)?.as_str()).map(str::to_owned)
        };
        let text = || word("text").map(str::to_owned);
        match word("type")?.to_ascii_uppercase().as_str() {
            "QUICK_REPLY" => {
                let text = text()?;
                let leaves = stop_texts.contains(&text) || stops(&text);
                Some(if leaves { Self::Optout { text } } else { Self::QuickReply { text } })
            }
            "URL" => Some(Self::Url { text: text()?, url: word("url")?.to_owned(), example: example() }),
            "PHONE_NUMBER" => Some(Self::Phone { text: text()?, phone: word("phone_number")?.to_owned() }),
            "COPY_CODE" => Some(Self::CopyCode { example: example().unwrap_or_default() }),
            _ => None,
        }
    }
}

/// Whether pressing a button with this text stops marketing messages whoever sent the template.
pub fn stops(text: &str) -> bool {
    let before = Before { template: true, text: None };
    answering::word("button", Some(text), &Value::Null, &before).is_some_and(|word| word.out)
}

impl Header {
    /// The platform's word for the format.
    fn format(&self) -> &'static str {
        match self {
            Self::Text(_) => "TEXT",
            Self::Image(_) => "IMAGE",
            Self::Video(_) => "VIDEO",
            Self::Document(_) => "DOCUMENT",
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Image(_) | Self::Video(_) | Self::Document(_) => None,
        }
    }

    fn sample(&self) -> Option<&str> {
        match self {
            Self::Text(_) => None,
            Self::Image(sample) | Self::Video(sample) | Self::Document(sample) => sample.as_deref(),
        }
    }
}

impl DraftTemplate {
    /// Nothing yet, in this language.
    pub fn new(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            category: "marketing".to_owned(),
            parameter_format: NAMED.to_owned(),
            ..Self::default()
        }
    }

    fn is_named(&self) -> bool {
        self.parameter_format.eq_ignore_ascii_case(NAMED)
    }

    /// The keys of its examples, in the order of the template: of the header's variable, which begins with [`OF_HEADER`],
    /// then of the body's.
    pub fn variables(&self) -> Vec<String> {
        let header = self.header.as_ref().and_then(Header::text).map(variables).unwrap_or_default();
        let header = header.into_iter().map(|name| format!("{OF_HEADER}{name}"));
        header.chain(variables(&self.body)).collect()
    }

    /// What stands on its buttons by which people stop marketing messages.
    pub fn stops(&self) -> Vec<&str> {
        let leaves = self.buttons.iter().filter(|button| matches!(button, ButtonDraft::Optout { .. }));
        leaves.filter_map(ButtonDraft::text).collect()
    }

    /// Everything about it that the platform would refuse, in the order of its parts.
    pub fn faults(&self) -> Vec<Fault> {
        let mut found = Vec::new();
        let mut add = |place: Place, wrongs: Vec<Wrong>| {
            found.extend(wrongs.into_iter().map(|what| Fault { place: place.clone(), what }));
        };
        add(Place::Name, name_faults(&self.name));
        add(Place::Language, language_faults(&self.language));
        if !CATEGORIES.contains(&self.category.as_str()) {
            add(Place::Category, vec![Wrong::Unknown]);
        }
        if let Some(header) = &self.header {
            add(Place::Header, self.header_faults(header));
        }
        add(Place::Body, self.body_faults());
        if let Some(footer) = &self.footer {
            let mut wrongs = line_faults(footer, FOOTER_LIMIT);
            wrongs.extend(too_many_variables(footer, 0));
            add(Place::Footer, wrongs);
        }
        for (at, wrongs) in self.button_faults() {
            add(Place::Button(at), wrongs);
        }
        for key in self.variables() {
            if self.examples.get(&key).is_none_or(|example| example.trim().is_empty()) {
                add(Place::Example(key), vec![Wrong::NoExample]);
            }
        }
        found
    }

    fn header_faults(&self, header: &Header) -> Vec<Wrong> {
        let Some(text) = header.text() else {
            let lacks = header.sample().is_none_or(|sample| sample.trim().is_empty());
            return lacks.then_some(Wrong::NoSample).into_iter().collect();
        };
        let mut wrongs = line_faults(text, HEADER_LIMIT);
        wrongs.extend(too_many_variables(text, 1));
        wrongs.extend(self.variable_faults(text));
        wrongs
    }

    fn body_faults(&self) -> Vec<Wrong> {
        let text = self.body.as_str();
        if text.trim().is_empty() {
            return vec![Wrong::Missing];
        }
        let mut wrongs: Vec<Wrong> = too_long(text, BODY_LIMIT).into_iter().collect();
        wrongs.extend(self.variable_faults(text));
        let holes = holes(text);
        let (Some(first), Some(last)) = (holes.first(), holes.last()) else { return wrongs };
        if text[..first.start].trim().is_empty() || text[last.end..].trim().is_empty() {
            wrongs.push(Wrong::Edge);
        }
        let touches = |pair: &[Hole<'_>]| text[pair[0].end..pair[1].start].trim().is_empty();
        if holes.windows(2).any(touches) {
            wrongs.push(Wrong::Adjacent);
        }
        let words = size(words_beside(text, &holes));
        let least = 2 * size(holes.len()) + 1;
        if words < least {
            wrongs.push(Wrong::Sparse { words, least });
        }
        wrongs
    }

    /// What is wrong with the variables of a text by their names.
    fn variable_faults(&self, text: &str) -> Vec<Wrong> {
        let mut wrongs = Vec::new();
        if has_stray_braces(text) {
            wrongs.push(Wrong::Braces);
        }
        let names: BTreeSet<&str> = holes(text).into_iter().map(|hole| hole.name).collect();
        let fits = |name: &str| if self.is_named() { is_name(name) } else { is_position(name) };
        let strays: Vec<&&str> = names.iter().filter(|name| !fits(name)).collect();
        wrongs.extend(strays.iter().map(|name| Wrong::VariableName { name: (**name).to_owned() }));
        if strays.is_empty() && !self.is_named() {
            let positions: BTreeSet<u32> = names.iter().filter_map(|name| name.parse().ok()).collect();
            if !positions.iter().copied().eq(1..=size(positions.len())) {
                wrongs.push(Wrong::Sequence);
            }
        }
        wrongs
    }

    fn button_faults(&self) -> Vec<(usize, Vec<Wrong>)> {
        let mut texts: BTreeSet<String> = BTreeSet::new();
        let mut kinds = [0_u32; 3];
        let mut found = Vec::new();
        for (at, button) in self.buttons.iter().enumerate() {
            let mut wrongs = Vec::new();
            if size(at) >= BUTTONS {
                wrongs.push(Wrong::TooManyButtons { most: BUTTONS });
            }
            if let Some((kind, most)) = button.kind() {
                let count = &mut kinds[usize::from(kind)];
                *count += 1;
                if *count > most {
                    wrongs.push(Wrong::TooManyButtons { most });
                }
            }
            // A quick reply after something else, with quick replies before that.
            let before = &self.buttons[..at];
            let resumes = before.last().is_some_and(|last| !last.is_reply());
            if button.is_reply() && resumes && before.iter().any(ButtonDraft::is_reply) {
                wrongs.push(Wrong::Apart);
            }
            if let Some(text) = button.text() {
                wrongs.extend(line_faults(text, BUTTON_LIMIT));
                wrongs.extend(too_many_variables(text, 0));
                if !text.trim().is_empty() && !texts.insert(text.trim().to_lowercase()) {
                    wrongs.push(Wrong::Twice);
                }
            }
            match button {
                ButtonDraft::Url { url, example, .. } => wrongs.extend(url_faults(url, example.as_deref())),
                ButtonDraft::Phone { phone, .. } => wrongs.extend(phone_faults(phone)),
                ButtonDraft::CopyCode { example } if example.trim().is_empty() => wrongs.push(Wrong::NoExample),
                ButtonDraft::CopyCode { example } => wrongs.extend(too_long(example, CODE_LIMIT)),
                ButtonDraft::Optout { .. } if self.category != "marketing" => wrongs.push(Wrong::OnlyMarketing),
                ButtonDraft::QuickReply { .. } | ButtonDraft::Optout { .. } => {}
            }
            if !wrongs.is_empty() {
                found.push((at, wrongs));
            }
        }
        found
    }

    /// The platform's components of it, with their examples.
    pub fn components(&self) -> Value {
        let mut parts = Vec::new();
        if let Some(header) = &self.header {
            let mut part = json!({"type": "HEADER", "format": header.format()});
            if let Some(text) = header.text() {
                part["text"] = json!(text);
                let examples = self.examples_of(text, OF_HEADER);
                if let Some((_, first)) = examples.first() {
                    part["example"] = if self.is_named() {
                        json!({"header_text_named_params": named(&examples)})
                    } else {
                        json!({"header_text": [first]})
                    };
                }
            } else if let Some(sample) = header.sample() {
                part["example"] = json!({"header_handle": [sample]});
            }
            parts.push(part);
        }
        let mut body = json!({"type": "BODY", "text": self.body});
        let examples = self.examples_of(&self.body, "");
        if !examples.is_empty() {
            body["example"] = if self.is_named() {
                json!({"body_text_named_params": named(&examples)})
            } else {
                let values: Vec<&str> = examples.iter().map(|(_, value)| value.as_str()).collect();
                json!({"body_text": [values]})
            };
        }
        parts.push(body);
        if let Some(footer) = &self.footer {
            parts.push(json!({"type": "FOOTER", "text": footer}));
        }
        if !self.buttons.is_empty() {
            let buttons: Vec<Value> = self.buttons.iter().map(ButtonDraft::component).collect();
            parts.push(json!({"type": "BUTTONS", "buttons": buttons}));
        }
        Value::Array(parts)
    }

    /// The variables of a text with their examples, in their order.
    fn examples_of(&self, text: &str, prefix: &str) -> Vec<(String, String)> {
        let value = |name: &String| self.examples.get(&format!("{prefix}{name}")).cloned().unwrap_or_default();
        variables(text).into_iter().map(|name| (name.clone(), value(&name))).collect()
    }

    /// A template that exists, to be edited or copied; none where it has parts that cannot be edited here. Its samples are
    /// asked for anew: the platform tells where they lie, and takes only what an upload gave.
    pub fn of(template: &Template) -> Option<Self> {
        let named = template.parameter_format.eq_ignore_ascii_case(NAMED);
        let mut draft = Self {
            name: template.name.clone(),
            language: template.language.clone(),
            category: template.category.to_ascii_lowercase(),
            parameter_format: if named { NAMED } else { POSITIONAL }.to_owned(),
            ..Self::default()
        };
        for part in template.components.as_array()? {
            let word = |key: &str| part.get(key).and_then(Value::as_str);
            match word("type")?.to_ascii_uppercase().as_str() {
                "HEADER" => {
                    draft.header = Some(match word("format")?.to_ascii_uppercase().as_str() {
                        "TEXT" => Header::Text(word("text")?.to_owned()),
                        "IMAGE" => Header::Image(handle(part)),
                        "VIDEO" => Header::Video(handle(part)),
                        "DOCUMENT" => Header::Document(handle(part)),
                        _ => return None,
                    });
                    draft.learn(part, word("text").unwrap_or_default(), OF_HEADER, "header_text");
                }
                "BODY" => {
                    // Without one, the platform writes it: it is a text for a code.
                    draft.body = word("text")?.to_owned();
                    if part.get("add_security_recommendation").is_some() {
                        return None;
                    }
                    draft.learn(part, word("text")?, "", "body_text");
                }
                "FOOTER" => draft.footer = Some(word("text")?.to_owned()),
                "BUTTONS" => {
                    let buttons = part.get("buttons").and_then(Value::as_array)?;
                    draft.buttons =
                        buttons.iter().map(|one| ButtonDraft::of(one, &template.stops)).collect::<Option<_>>()?;
                }
                _ => return None,
            }
        }
        Some(draft)
    }

    /// Takes over the examples of a part.
    fn learn(&mut self, part: &Value, text: &str, prefix: &str, key: &str) {
        let Some(example) = part.get("example") else { return };
        let pairs = example.get(format!("{key}_named_params")).and_then(Value::as_array);
        for pair in pairs.into_iter().flatten() {
            let of = |key: &str| pair.get(key).and_then(Value::as_str);
            if let (Some(name), Some(value)) = (of("param_name"), of("example")) {
                self.examples.insert(format!("{prefix}{name}"), value.to_owned());
            }
        }
        // A list, or a list of lists: of all values of one reading, or of each variable's.
        let listed = example.get(key).and_then(Value::as_array).into_iter().flatten();
        let values = listed.flat_map(|one| one.as_array().map_or(std::slice::from_ref(one), Vec::as_slice));
        let values = values.filter_map(Value::as_str);
        for (name, value) in variables(text).into_iter().zip(values) {
            self.examples.insert(format!("{prefix}{name}"), value.to_owned());
        }
    }
}

/// The sample of a header, where it is what an upload gave.
fn handle(part: &Value) -> Option<String> {
    let handle = part.get("example")?.get("header_handle")?.get(0)?.as_str()?;
    (!handle.starts_with("http")).then(|| handle.to_owned())
}

/// Examples as they are given for variables with names.
fn named(examples: &[(String, String)]) -> Vec<Value> {
    let pair = |(name, value): &(String, String)| {
        let mut pair = Map::new();
        pair.insert("param_name".to_owned(), json!(name));
        pair.insert("example".to_owned(), json!(value));
        Value::Object(pair)
    };
    examples.iter().map(pair).collect()
}

/// A variable in a text: its name, and where it begins and ends with its braces.
struct Hole<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

fn holes(text: &str) -> Vec<Hole<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("{{").map(|at| from + at) {
        let Some(length) = text[start..].find("}}") else { break };
        let end = start + length + 2;
        found.push(Hole { name: text[start + 2..end - 2].trim(), start, end });
        from = end;
    }
    found
}

/// Whether there are double braces that hold no variable.
fn has_stray_braces(text: &str) -> bool {
    let mut rest = String::new();
    let mut from = 0;
    for hole in holes(text) {
        rest.push_str(&text[from..hole.start]);
        rest.push(' ');
        from = hole.end;
    }
    rest.push_str(&text[from..]);
    rest.contains("{{") || rest.contains("}}")
}

/// Words of a text that are no variables. In a script without spaces two letters count as one.
fn words_beside(text: &str, holes: &[Hole<'_>]) -> usize {
    let unspaced = |c: &char| matches!(*c, '\u{0e00}'..='\u{0eff}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}');
    let word = |token: &str| match token.chars().filter(unspaced).count() {
        0 => usize::from(token.chars().any(char::is_alphanumeric)),
        letters => letters.div_ceil(2),
    };
    let words = |piece: &str| piece.split_whitespace().map(word).sum::<usize>();
    let mut from = 0;
    let mut count = 0;
    for hole in holes {
        count += words(&text[from..hole.start]);
        from = hole.end;
    }
    count + words(&text[from..])
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn is_position(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_digit()) && name.parse::<u32>().is_ok_and(|position| position > 0)
}

fn is_name(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(fits)
}

fn too_long(text: &str, most: u32) -> Option<Wrong> {
    let has = size(text.chars().count());
    (has > most).then_some(Wrong::TooLong { has, most })
}

fn too_many_variables(text: &str, most: u32) -> Option<Wrong> {
    let has = size(holes(text).len());
    (has > most).then_some(Wrong::TooManyVariables { has, most })
}

fn name_faults(name: &str) -> Vec<Wrong> {
    if name.is_empty() {
        return vec![Wrong::Missing];
    }
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let letters = (!name.chars().all(fits)).then_some(Wrong::Letters);
    letters.into_iter().chain(too_long(name, NAME_LIMIT)).collect()
}

/// A language code of the platform: two or three letters, and a country or a script after an underscore.
fn language_faults(code: &str) -> Vec<Wrong> {
    if code.is_empty() {
        return vec![Wrong::Missing];
    }
    let (language, country) = code.split_once('_').map_or((code, None), |(one, other)| (one, Some(other)));
    let is_language = matches!(language.len(), 2 | 3) && language.chars().all(|c| c.is_ascii_lowercase());
    let is_country =
        |country: &str| (2..=4).contains(&country.len()) && country.chars().all(|c| c.is_ascii_alphabetic());
    let fits = is_language && country.is_none_or(is_country);
    if fits { Vec::new() } else { vec![Wrong::Unknown] }
}

/// Of a text on one line.
fn line_faults(text: &str, most: u32) -> Vec<Wrong> {
    if text.trim().is_empty() {
        return vec![Wrong::Missing];
    }
    let broken = text.contains(['\n', '\r']).then_some(Wrong::OneLine);
    too_long(text, most).into_iter().chain(broken).collect()
}

fn url_faults(url: &str, example: Option<&str>) -> Vec<Wrong> {
    if url.trim().is_empty() {
        return vec![Wrong::Missing];
    }
    let mut wrongs: Vec<Wrong> = too_long(url, URL_LIMIT).into_iter().collect();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_address = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '{', '.']));
    if !is_address || url.contains(char::is_whitespace) {
        wrongs.push(Wrong::NoAddress);
    }
    if has_stray_braces(url) {
        wrongs.push(Wrong::Braces);
    }
    let holes = holes(url);
    wrongs.extend(too_many_variables(url, 1));
    if let Some(hole) = holes.first() {
        if hole.name != "1" {
            wrongs.push(Wrong::VariableName { name: hole.name.to_owned() });
        }
        if hole.end != url.len() {
            wrongs.push(Wrong::NotAtEnd);
        }
        if example.is_none_or(|example| example.trim().is_empty()) {
            wrongs.push(Wrong::NoExample);
        }
    }
    wrongs
}

fn phone_faults(phone: &str) -> Vec<Wrong> {
    let digits = phone.strip_prefix('+').unwrap_or(phone);
    if phone.trim().is_empty() {
        return vec![Wrong::Missing];
    }
    let is_phone = digits.len() >= 5 && digits.chars().all(|c| c.is_ascii_digit());
    too_long(phone, PHONE_LIMIT).into_iter().chain((!is_phone).then_some(Wrong::NoPhone)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::TemplateId, time::Timestamp};
    use proptest::prelude::*;

    const NONE: [(Place, &str); 0] = [];

    fn draft(body: &str) -> DraftTemplate {
        let mut draft = DraftTemplate::new("en_US");
        draft.name = "hello".into();
        draft.parameter_format = POSITIONAL.into();
        draft.body = body.into();
        for name in variables(body) {
            draft.examples.insert(name, "Ana".into());
        }
        draft
    }

    fn wrongs(draft: &DraftTemplate) -> Vec<(Place, &'static str)> {
        draft.faults().into_iter().map(|fault| (fault.place, fault.what.word())).collect()
    }

    fn template(draft: &DraftTemplate) -> Template {
        Template {
            id: TemplateId(1),
            waba_id: "1".into(),
            platform_id: "2".into(),
            name: draft.name.clone(),
            language: draft.language.clone(),
            category: draft.category.to_uppercase(),
            status: "APPROVED".into(),
            reason: None,
            quality: None,
            parameter_format: draft.parameter_format.to_uppercase(),
            components: draft.components(),
            stops: Vec::new(),
            updated_at: Timestamp(0),
        }
    }

    #[test]
    fn a_plain_text_is_taken_and_each_broken_rule_of_a_text_is_named() {
        let cases: [(&str, &[&str]); 17] = [
            ("Hello there", &[]),
            ("Hi {{1}}, your order {{2}} is ready.", &[]),
            ("Dear {{1}}, thanks {{1}} for the order", &[]),
            ("", &["missing"]),
            (" \n", &["missing"]),
            ("{{1}} is the code for your account", &["edge"]),
            ("Your order today will be with {{1}}", &["edge"]),
            ("The order {{1}} {{2}} will be ready for you today", &["adjacent"]),
            ("Hi {{1}}!", &["sparse"]),
            ("ご注文{{1}}の準備ができました。", &[]),
            ("Your order {{2}} is ready today", &["sequence"]),
            ("Your order {{0}} is ready today", &["variable_name"]),
            ("Your order {{name}} is ready today", &["variable_name"]),
            ("Your order {{ }} is ready today", &["variable_name"]),
            ("Your order {{1 is ready", &["braces"]),
            ("Your order 1}} is ready", &["braces"]),
            ("Use {1} as you like", &[]),
        ];
        for (body, expected) in cases {
            let found = wrongs(&draft(body));
            let found: Vec<_> = found.into_iter().filter(|(place, _)| *place == Place::Body).collect();
            assert_eq!(found.iter().map(|(_, word)| *word).collect::<Vec<_>>(), expected, "{body:?}");
        }
    }

    #[test]
    fn variables_with_names_have_small_letters() {
        let mut named = draft("Hi {{first_name}}, your order {{order_2}} is ready.");
        named.parameter_format = NAMED.into();
        assert_eq!(wrongs(&named), NONE);
        for body in
            ["Hi {{First}}, you are welcome here", "Hi {{1}}, you are welcome here", "Hi {{a-b}}, you are here now"]
        {
            named.body = body.into();
            named.examples = variables(body).into_iter().map(|name| (name, "x".into())).collect();
            assert_eq!(wrongs(&named), [(Place::Body, "variable_name")], "{body}");
        }
    }

    #[test]
    fn limits_are_counted_in_characters_as_people_see_them_and_not_in_bytes() {
        let mut long = draft(&"ü".repeat(1024));
        long.header = Some(Header::Text("ü".repeat(60)));
        long.footer = Some("ü".repeat(60));
        long.buttons = vec![ButtonDraft::QuickReply { text: "ü".repeat(25) }];
        assert_eq!(wrongs(&long), NONE);
        long.name = "x".repeat(513);
        long.body.push('ü');
        long.header = Some(Header::Text("ü".repeat(61)));
        long.footer = Some("ü".repeat(61));
        long.buttons = vec![ButtonDraft::QuickReply { text: "ü".repeat(26) }];
        let places = [Place::Name, Place::Header, Place::Body, Place::Footer, Place::Button(0)];
        assert_eq!(wrongs(&long), places.map(|place| (place, "too_long")));
        let body = long.faults().into_iter().find(|fault| fault.place == Place::Body).unwrap();
        assert_eq!(body.what, Wrong::TooLong { has: 1025, most: 1024 });
    }

    #[test]
    fn a_name_a_language_and_a_category_are_the_platforms() {
        let mut named = draft("Hello there");
        for (name, expected) in [("Hello", "letters"), ("two words", "letters"), ("größe", "letters"), ("", "missing")]
        {
            named.name = name.into();
            assert_eq!(wrongs(&named), [(Place::Name, expected)], "{name}");
        }
        named.name = "hello_2".into();
        for code in ["en", "pt_BR", "fil", "zh_CN", "uz"] {
            named.language = code.into();
            assert_eq!(wrongs(&named), NONE, "{code}");
        }
        for code in ["EN", "pt-BR", "english", "en_"] {
            named.language = code.into();
            assert_eq!(wrongs(&named), [(Place::Language, "unknown")], "{code}");
        }
        named.language = "en".into();
        named.category = "INVALID_CATEGORY".into();
        assert_eq!(wrongs(&named), [(Place::Category, "unknown")]);
    }

    #[test]
    fn a_header_has_one_variable_and_a_footer_none_and_a_file_its_sample() {
        let mut with = draft("Hello there");
        with.header = Some(Header::Text("Order {{1}} is ready".into()));
        assert_eq!(wrongs(&with), [(Place::Example("header.1".into()), "no_example")]);
        with.examples.insert("header.1".into(), "A-7".into());
        assert_eq!(wrongs(&with), NONE);
        with.header = Some(Header::Text("Order {{1}} of {{2}}".into()));
        with.examples.insert("header.2".into(), "May".into());
        assert_eq!(wrongs(&with), [(Place::Header, "too_many_variables")]);
        with.header = Some(Header::Text("Two\nlines".into()));
        with.footer = Some("Yours, {{1}}".into());
        assert_eq!(wrongs(&with), [(Place::Header, "one_line"), (Place::Footer, "too_many_variables")]);
        with.footer = None;
        with.header = Some(Header::Image(None));
        assert_eq!(wrongs(&with), [(Place::Header, "no_sample")]);
        with.header = Some(Header::Image(Some("4::aW".into())));
        assert_eq!(wrongs(&with), NONE);
    }

    #[test]
    fn buttons_have_limits_of_number_and_kind_and_replies_stand_together() {
        let reply = |text: &str| ButtonDraft::QuickReply { text: text.into() };
        let url = |url: &str, example: Option<&str>| ButtonDraft::Url {
            text: format!("Open {}", url.len()),
            url: url.into(),
            example: example.map(str::to_owned),
        };
        let phone = |phone: &str| ButtonDraft::Phone { text: "Call".into(), phone: phone.into() };
        let code = |example: &str| ButtonDraft::CopyCode { example: example.into() };
        let of = |buttons: Vec<ButtonDraft>| wrongs(&DraftTemplate { buttons, ..draft("Hello there") });
        let at = |at: usize, word: &'static str| vec![(Place::Button(at), word)];
        assert_eq!(of(vec![reply("Yes"), reply("No"), url("https://a.example/", None), phone("15550051310")]), NONE);
        assert_eq!(of(vec![reply("Yes"), code("250FF")]), NONE);
        assert_eq!(of(vec![reply("Yes"), phone("+4930901820"), reply("No")]), at(2, "apart"));
        assert_eq!(of(vec![reply("Yes"), reply(" yes")]), at(1, "twice"));
        assert_eq!(of(vec![reply("")]), at(0, "missing"));
        assert_eq!(of(vec![reply("Hi {{1}}")]), at(0, "too_many_variables"));
        assert_eq!(of(vec![code("A"), code("B")]), at(1, "too_many_buttons"));
        let many: Vec<_> = (0..11).map(|n| reply(&format!("No {n}"))).collect();
        assert_eq!(of(many), at(10, "too_many_buttons"));
        let urls = ["https://a.example", "https://aa.example", "https://aaa.example"];
        assert_eq!(of(urls.iter().map(|one| url(one, None)).collect()), at(2, "too_many_buttons"));
        assert_eq!(of(vec![url("https://a.example/{{1}}", Some("x"))]), NONE);
        assert_eq!(of(vec![url("https://a.example/{{1}}", None)]), at(0, "no_example"));
        assert_eq!(of(vec![url("https://a.example/{{1}}/x", Some("x"))]), at(0, "not_at_end"));
        assert_eq!(of(vec![url("a.example", None)]), at(0, "no_address"));
        assert_eq!(of(vec![url("javascript:alert(1)", None)]), at(0, "no_address"));
        assert_eq!(of(vec![phone("call me")]), at(0, "no_phone"));
        assert_eq!(of(vec![code("123456789012345678901")]), at(0, "too_long"));
        let leave = ButtonDraft::Optout { text: "Stop promotions".into() };
        assert_eq!(of(vec![leave.clone()]), NONE);
        let useful = DraftTemplate { buttons: vec![leave], category: "utility".into(), ..draft("Hello there") };
        assert_eq!(wrongs(&useful), at(0, "only_marketing"));
    }

    #[test]
    fn the_components_are_as_the_platform_writes_them() {
        let mut offer = draft("Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.");
        offer.header = Some(Header::Text("Our {{1}} is on!".into()));
        offer.footer = Some("Use the buttons below to manage your marketing subscriptions".into());
        offer.buttons = vec![ButtonDraft::Optout { text: "Unsubscribe from All".into() }];
        for (name, value) in [("header.1", "Summer Sale"), ("1", "the end of August"), ("2", "25OFF"), ("3", "25%")] {
            offer.examples.insert(name.into(), value.into());
        }
        assert_eq!(wrongs(&offer), NONE);
        assert_eq!(
            offer.components(),
            json!([
                {"type": "HEADER", "format": "TEXT", "text": "Our {{1}} is on!", "example": {"header_text": ["Summer Sale"]}},
                {"type": "BODY", "text": "Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.",
                 "example": {"body_text": [["the end of August", "25OFF", "25%"]]}},
                {"type": "FOOTER", "text": "Use the buttons below to manage your marketing subscriptions"},
                {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Unsubscribe from All"}]},
            ])
        );
        let mut named = draft("Shop now with {{code}} until the end");
        named.parameter_format = NAMED.into();
        named.examples = BTreeMap::from([("code".into(), "25OFF".into())]);
        assert_eq!(
            named.components()[0]["example"],
            json!({"body_text_named_params": [{"param_name": "code", "example": "25OFF"}]})
        );
    }

    #[test]
    fn a_template_that_exists_is_edited_as_it_is_and_left_alone_where_it_has_other_parts() {
        let mut full = draft("Hi {{1}}, your order {{2}} is on its way.");
        full.header = Some(Header::Document(Some("4::YX".into())));
        full.footer = Some("Thank you".into());
        full.buttons = vec![
            ButtonDraft::QuickReply { text: "Thanks".into() },
            ButtonDraft::Optout { text: "Stop promotions".into() },
            ButtonDraft::Url {
                text: "Track".into(),
                url: "https://a.example/{{1}}".into(),
                example: Some("A-7".into()),
            },
            ButtonDraft::Phone { text: "Call".into(), phone: "+4930901820".into() },
            ButtonDraft::CopyCode { example: "25OFF".into() },
        ];
        assert_eq!(DraftTemplate::of(&template(&full)), Some(full.clone()));
        let mut french = full.clone();
        french.buttons[1] = ButtonDraft::Optout { text: "Ne plus recevoir".into() };
        let mut known = template(&french);
        assert_ne!(
            DraftTemplate::of(&known),
            Some(french.clone()),
            "an answer like any other, to whoever only reads it"
        );
        known.stops = french.stops().into_iter().map(str::to_owned).collect();
        assert_eq!(DraftTemplate::of(&known), Some(french));
        let mut listed = template(&full);
        listed.components[0]["example"]["header_handle"][0] = json!("https://scontent.example/sample.pdf");
        assert_eq!(DraftTemplate::of(&listed).unwrap().header, Some(Header::Document(None)), "an address is no sample");
        for other in [
            json!([{"type": "BODY", "add_security_recommendation": true}]),
            json!([{"type": "BODY", "text": "x"}, {"type": "CAROUSEL", "cards": []}]),
            json!([{"type": "HEADER", "format": "LOCATION"}, {"type": "BODY", "text": "x"}]),
            json!([{"type": "BODY", "text": "x"}, {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Go"}]}]),
        ] {
            let mut template = template(&full);
            template.components = other;
            assert_eq!(DraftTemplate::of(&template), None, "{}", template.components);
        }
    }

    proptest! {
        /// Whatever somebody types: nothing breaks, and what has no fault is read back as it was written.
        #[test]
        fn whatever_is_typed_is_judged_and_what_is_taken_comes_back(
            body in "[a-z {}1-3üß\n]{0,60}", header in "[a-z {}1\n]{0,20}", button in "[a-z {}1]{0,12}",
            format in prop_oneof![Just(POSITIONAL), Just(NAMED)],
        ) {
            let mut typed = draft(&body);
            typed.parameter_format = format.into();
            typed.header = Some(Header::Text(header));
            typed.buttons = vec![ButtonDraft::QuickReply { text: button }];
            for key in typed.variables() {
                typed.examples.insert(key, "x".into());
            }
            if typed.faults().is_empty() {
                prop_assert_eq!(DraftTemplate::of(&template(&typed)), Some(typed));
            }
        }
    }
}
