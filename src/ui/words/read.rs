//! Reads message files (Fluent, `src/locales/*.ftl`) and makes catalogues of them. Runs when Ajar is built, and in tests.
//!
//! [`fluent_syntax`] reads the files. What is left of a message is its text with marks in it, a line each, in the order
//! of its keys; so no key and no syntax of Fluent reaches the browser:
//!
//! | mark | then |
//! | --- | --- |
//! | `\u{1}` | a letter: the value of that place, `a` for the first |
//! | `\u{2}` | a letter: a choice by that value. Each case is `\u{3}` key `\u{4}` text, and the last, `*`, always fits |
//! | `\u{5}` | the end of a choice |

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::collections::BTreeMap;

/// The messages of a language by their keys.
pub type Messages = BTreeMap<String, Message>;

/// What one message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message(pub Vec<Part>);

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Text(String),
    Value(String),
    /// The first case whose key fits the value, else the last.
    Choice {
        by: String,
        cases: Vec<(String, Vec<Part>)>,
    },
}

/// Reads a message file. Whatever is not understood is an error, a line for each.
pub fn read(source: &str) -> Result<Messages, Vec<String>> {
    let (resource, mut errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => {
            let line = |at: usize| source[..at.min(source.len())].matches('\n').count() + 1;
            (resource, faults.iter().map(|fault| format!("line {}: {}", line(fault.pos.start), fault.kind)).collect())
        }
    };
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let read = match (&message.value, message.attributes.is_empty()) {
                    (Some(pattern), true) => parts(pattern),
                    _ => Err("a message is a text, without attributes".to_owned()),
                };
                match read {
                    Ok(_) if messages.contains_key(&key) => errors.push(format!("{key}: there are two of it")),
                    Ok(parts) => _ = messages.insert(key, Message(parts)),
                    Err(fault) => errors.push(format!("{key}: {fault}")),
                }
            }
            Entry::Term(term) => errors.push(format!("-{}: terms are not used here", term.id.name)),
            _ => {}
        }
    }
    if errors.is_empty() { Ok(messages) } else { Err(errors) }
}

fn parts(pattern: &Pattern<&str>) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        parts.push(match element {
            PatternElement::TextElement { value } => Part::Text(plain(value)?),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => Part::Text(plain(value)?),
                InlineExpression::VariableReference { id } => Part::Value(id.name.to_owned()),
                _ => return Err("only { $value }, { \"text\" } and choices may stand in braces".to_owned()),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id } = selector else {
                    return Err("a choice is by a value: { $n -> … }".to_owned());
                };
                let mut cases = Vec::new();
                for default in [false, true] {
                    for variant in variants.iter().filter(|variant| variant.default == default) {
                        let key = match variant.key {
                            VariantKey::Identifier { name } => name,
                            VariantKey::NumberLiteral { value } => value,
                        };
                        cases.push((key.to_owned(), self::parts(&variant.value)?));
                    }
                }
                Part::Choice { by: id.name.to_owned(), cases }
            }
        });
    }
    Ok(parts)
}

fn plain(text: &str) -> Result<String, String> {
    if text.chars().any(char::is_control) {
        return Err("a message is one line".to_owned());
    }
    Ok(text.to_owned())
}

impl Message {
    /// The names of its values, in the order in which they first appear.
    pub fn values(&self) -> Vec<&str> {
        fn visit<'a>(parts: &'a [Part], names: &mut Vec<&'a str>) {
            for part in parts {
                let name = match part {
                    Part::Text(_) => continue,
                    Part::Value(name) => name,
                    Part::Choice { by, .. } => by,
                };
                if !names.contains(&name.as_str()) {
                    names.push(name);
                }
                if let Part::Choice { cases, .. } = part {
                    cases.iter().for_each(|(_, parts)| visit(parts, names));
                }
            }
        }
        let mut names = Vec::new();
        visit(&self.0, &mut names);
        names
    }

    /// The keys of each of its choices.
    #[cfg(test)]
    pub fn choices(&self) -> Vec<Vec<&str>> {
        fn visit<'a>(parts: &'a [Part], found: &mut Vec<Vec<&'a str>>) {
            for part in parts {
                if let Part::Choice { cases, .. } = part {
                    found.push(cases.iter().map(|(key, _)| key.as_str()).collect());
                    cases.iter().for_each(|(_, parts)| visit(parts, found));
                }
            }
        }
        let mut found = Vec::new();
        visit(&self.0, &mut found);
        found
    }

    /// The message with marks, where `values` are the names of the places.
    fn marked(&self, values: &[&str]) -> String {
        fn write(parts: &[Part], values: &[&str], out: &mut String) {
            let place = |name: &str| {
                let at = values.iter().position(|value| *value == name);
                // A value that the code does not give: a test finds it, and nobody sees more than a gap.
                at.and_then(|at| u8::try_from(at).ok()).map_or('z', |at| char::from(b'a' + at))
            };
            for part in parts {
                match part {
                    Part::Text(text) => out.push_str(text),
                    Part::Value(name) => out.extend(['\u{1}', place(name)]),
                    Part::Choice { by, cases } => {
                        out.extend(['\u{2}', place(by)]);
                        for (at, (key, parts)) in cases.iter().enumerate() {
                            out.push('\u{3}');
                            out.push_str(if at + 1 == cases.len() { "*" } else { key });
                            out.push('\u{4}');
                            write(parts, values, out);
                        }
                        out.push('\u{5}');
                    }
                }
            }
        }
        let mut out = String::new();
        write(&self.0, values, &mut out);
        out
    }
}

/// A language's catalogue: its tag, then a line for each message of `english`. What is not translated stays English.
pub fn catalogue(tag: &str, english: &Messages, translated: &Messages) -> String {
    let mut text = tag.to_owned();
    for (key, original) in english {
        text.push('\n');
        text.push_str(&translated.get(key).unwrap_or(original).marked(&original.values()));
    }
    text
}

/// The table of keys with the names of their values, as source text.
pub fn table(english: &Messages) -> String {
    let rows: String =
        english.iter().map(|(key, message)| format!("    ({key:?}, &{:?}),\n", message.values())).collect();
    format!("static KEYS: [(&str, &[&str]); {}] = [\n{rows}];\n", english.len())
}
