//! What can be said of a person beyond what everybody has: attributes of a kind, each with a value that fits it.

use super::id::AttributeId;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Most attributes there can be.
pub const MOST: usize = 100;
/// Most choices of one.
pub const MOST_CHOICES: usize = 50;
/// Most characters of a value.
pub const LONGEST: usize = 1000;

words! {
    /// What the values of an attribute are.
    AttributeKind {
        Text = "text",
        Number = "number",
        Date = "date",
        YesNo = "yes_no",
        /// One of a list.
        Choice = "choice",
        Url = "url",
    }
}

/// Something that can be said of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    pub id: AttributeId,
    pub name: String,
    pub kind: AttributeKind,
    /// What can be chosen from; empty for all other kinds.
    pub choices: Vec<String>,
}

/// An attribute of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub attribute: Attribute,
    /// As its kind writes it; none where nothing was said.
    pub value: Option<String>,
}

/// Why a text is no value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    #[error("A value has at most 1000 characters, and no control characters.")]
    Text,
    #[error("This is no number: write it like 12.5.")]
    Number,
    #[error("This is no date: write it like 2026-11-05.")]
    Date,
    #[error("This is neither yes nor no.")]
    YesNo,
    #[error("This can be one of: {}.", .0.join(", "))]
    Choice(Vec<String>),
    #[error("This is no web address: it begins with https:// or http://.")]
    Url,
}

impl Attribute {
    /// The value as it is kept: a date as `2026-11-05`, a number with a point, `yes` or `no`, a choice as the list writes it.
    pub fn value(&self, text: &str) -> Result<String, Unfit> {
        let text = text.trim();
        let plain = |letter: char| !letter.is_control() || (self.kind == AttributeKind::Text && letter == '\n');
        if text.is_empty() || text.chars().count() > LONGEST || !text.chars().all(plain) {
            return Err(Unfit::Text);
        }
        match self.kind {
            AttributeKind::Text => Ok(text.to_owned()),
            AttributeKind::Number => number(text).ok_or(Unfit::Number),
            AttributeKind::Date => date(text).ok_or(Unfit::Date),
            AttributeKind::YesNo => match text.to_lowercase().as_str() {
                "yes" | "true" => Ok("yes".to_owned()),
                "no" | "false" => Ok("no".to_owned()),
                _ => Err(Unfit::YesNo),
            },
            AttributeKind::Choice => {
                let folded = text.to_lowercase();
                let known = self.choices.iter().find(|choice| choice.to_lowercase() == folded);
                known.cloned().ok_or_else(|| Unfit::Choice(self.choices.clone()))
            }
            AttributeKind::Url => {
                if is_address(text) {
                    Ok(text.to_owned())
                } else {
                    Err(Unfit::Url)
                }
            }
        }
    }
}

/// A decimal number of at most 15 digits on either side, without needless zeros.
fn number(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let fits = |part: &str| (1..=15).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !fits(whole) || !fits(fraction) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

fn date(text: &str) -> Option<String> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (1000..=9999).contains(&date.year()).then(|| date.format("%Y-%m-%d").to_string())
}

/// Whether this can be opened in a browser: nothing but `http` and `https`, so that no script hides in a link.
fn is_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(rest) = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty()
        && !host.starts_with('.')
        && !host.contains(['@', '\\', '"', '<', '>'])
        && !text.contains(char::is_whitespace)
}

/// What can be chosen from: each once, none empty. None where the list is no list of choices.
pub fn choices(given: &[String]) -> Option<Vec<String>> {
    let mut choices: Vec<String> = Vec::new();
    for choice in given {
        let choice = super::tag::name(choice).ok()?;
        if !choices.iter().any(|known| known.to_lowercase() == choice.to_lowercase()) {
            choices.push(choice);
        }
    }
    (1..=MOST_CHOICES).contains(&choices.len()).then_some(choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: AttributeKind) -> Attribute {
        let choices =
            if kind == AttributeKind::Choice { vec!["Gold".to_owned(), "Silver".to_owned()] } else { Vec::new() };
        Attribute { id: AttributeId(1), name: "x".to_owned(), kind, choices }
    }

    #[test]
    fn a_value_is_kept_as_its_kind_writes_it() {
        use AttributeKind::{Choice, Date, Number, Text, Url, YesNo};
        for (kind, text, value) in [
            (Text, "  Likes tea ", "Likes tea"),
            (Number, "+007.50", "7.5"),
            (Number, "-0.0", "0"),
            (Number, "-12", "-12"),
            (Date, "2026-2-5", "2026-02-05"),
            (YesNo, "Yes", "yes"),
            (YesNo, "FALSE", "no"),
            (Choice, "gold", "Gold"),
            (Url, "https://example.org/a?b=c", "https://example.org/a?b=c"),
        ] {
            assert_eq!(of(kind).value(text).as_deref(), Ok(value), "{kind:?} {text:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_what_would() {
        use AttributeKind::{Choice, Date, Number, Text, Url, YesNo};
        let long = "1".repeat(16);
        let many = "x".repeat(1001);
        for (kind, text, unfit) in [
            (Text, "", Unfit::Text),
            (Text, "a\u{7}b", Unfit::Text),
            (Text, many.as_str(), Unfit::Text),
            (Number, "12,5", Unfit::Number),
            (Number, "1e5", Unfit::Number),
            (Number, ".", Unfit::Number),
            (Number, long.as_str(), Unfit::Number),
            (Date, "2026-02-30", Unfit::Date),
            (Date, "05.11.2026", Unfit::Date),
            (YesNo, "maybe", Unfit::YesNo),
            (Choice, "Bronze", Unfit::Choice(vec!["Gold".to_owned(), "Silver".to_owned()])),
            (Url, "javascript:alert(1)", Unfit::Url),
            (Url, "https://", Unfit::Url),
            (Url, "https://good.example@evil.example/", Unfit::Url),
            (Url, "https://exa mple.org", Unfit::Url),
        ] {
            assert_eq!(of(kind).value(text), Err(unfit), "{kind:?} {text:?}");
        }
    }

    #[test]
    fn choices_are_different_and_there_are_some() {
        let list = |given: &[&str]| choices(&given.iter().map(|choice| (*choice).to_owned()).collect::<Vec<_>>());
        assert_eq!(list(&["Gold", " gold ", "Silver"]), Some(vec!["Gold".to_owned(), "Silver".to_owned()]));
        assert_eq!(list(&[]), None);
        assert_eq!(list(&["Gold", ""]), None);
    }
}
