//! Two people who are one: what becomes of what is known of each, and who may be the same.

use super::{
    contact::ContactView,
    id::{ContactId, MergeId},
};
use serde::{Deserialize, Serialize};

/// Most people that are suggested.
pub const SUGGESTED: usize = 10;

/// Why two people may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The same username.
    Username,
    /// The same number in another spelling.
    Number,
    /// The same name, and numbers that end alike.
    NameAndNumber,
}

/// Somebody who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    pub contact: ContactView,
    pub why: Why,
}

/// A field, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub what: What,
    pub kept: Option<String>,
    pub gone: Option<String>,
    pub becomes: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Name,
    Username,
    Phone,
    Language,
    TimeZone,
    Marketing,
    Tags,
    /// An attribute, by its name.
    Attribute(String),
}

/// What would come of making two people one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub kept: ContactView,
    pub gone: ContactView,
    pub fields: Vec<Field>,
    /// Conversations that become one with another, because both wrote to the same number.
    pub joined: i64,
    /// Conversations that are theirs from then on.
    pub moved: i64,
    pub messages: i64,
    pub remarks: i64,
    pub consents: i64,
}

/// What making two people one came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub id: MergeId,
    pub kept: ContactId,
}

/// Why two people could not be made one, or one could not be divided again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Indivisible {
    #[error("This is one person already.")]
    Same,
    #[error("This was undone already.")]
    Undone,
    #[error("Messages have come or gone since, and nobody can tell whose they are.")]
    Messages,
    #[error("The windows they share have changed since, and nobody can tell whose they are.")]
    Windows,
    #[error("They were made one with somebody else since. Undo that first.")]
    MergedSince,
    #[error("What was known of them is no longer kept.")]
    Gone,
}

/// A phone number by which spellings of the same number are known: digits, without what some countries put in between.
pub fn canonical(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").map_or_else(|| digits.clone(), str::to_owned);
    // Mexico (a 1 before mobile numbers until 2019) and Argentina (a 9) are written with and without.
    for (long, short, length) in [("521", "52", 13), ("549", "54", 13)] {
        if digits.len() == length && digits.starts_with(long) {
            return format!("{short}{}", &digits[long.len()..]);
        }
    }
    // Brazil put a 9 before mobile numbers: country, area of two digits, nine digits of which the first is that 9.
    if digits.len() == 13 && digits.starts_with("55") && digits.as_bytes()[4] == b'9' {
        return format!("{}{}", &digits[..4], &digits[5..]);
    }
    // The 0 that stands before a number within its country, written along with the country's code.
    for code in ["44", "49", "43", "41", "31", "32", "33", "61", "62", "91"] {
        if let Some(rest) = digits.strip_prefix(code).and_then(|rest| rest.strip_prefix('0')) {
            return format!("{code}{rest}");
        }
    }
    digits
}

/// Digits at the end that have to agree where the names do.
const TAIL: usize = 8;

/// Whether two people may be one, and why.
pub fn resemble(one: &ContactView, other: &ContactView) -> Option<Why> {
    let same = |left: &Option<String>, right: &Option<String>| match (left, right) {
        (Some(left), Some(right)) => {
            !left.trim().is_empty() && left.trim().to_lowercase() == right.trim().to_lowercase()
        }
        _ => false,
    };
    if same(&one.username, &other.username) {
        return Some(Why::Username);
    }
    let (Some(left), Some(right)) = (&one.phone, &other.phone) else { return None };
    let (left, right) = (canonical(left), canonical(right));
    if left == right {
        return Some(Why::Number);
    }
    let tail = |digits: &str| digits.len().checked_sub(TAIL).map(|at| digits[at..].to_owned());
    let alike = tail(&left).is_some() && tail(&left) == tail(&right);
    (alike && same(&one.name, &other.name)).then_some(Why::NameAndNumber)
}

/// What of two values stays: that of whoever stays, else the other.
pub fn keep(kept: Option<String>, gone: Option<String>) -> Option<String> {
    kept.or(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, phone: &str, username: &str) -> ContactView {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let nobody = ContactView::nobody(ContactId(1));
        ContactView { name: given(name), phone: given(phone), username: given(username), ..nobody }
    }

    #[test]
    fn one_number_has_several_spellings() {
        for (one, other) in [
            ("+52 1 55 1234 5678", "+525512345678"),
            ("+54 9 11 2345-6789", "541123456789"),
            ("+55 11 98765-4321", "551187654321"),
            ("+49 (0)151 12345678", "4915112345678"),
            ("0049 151 12345678", "4915112345678"),
        ] {
            assert_eq!(canonical(one), canonical(other), "{one} {other}");
        }
        assert_ne!(canonical("4915112345678"), canonical("4915112345679"));
    }

    #[test]
    fn people_resemble_by_username_by_number_or_by_name_and_the_end_of_the_number() {
        let ana = person("Ana", "+5511987654321", "");
        assert_eq!(resemble(&ana, &person("Other", "+551187654321", "")), Some(Why::Number));
        assert_eq!(resemble(&ana, &person(" ana ", "+3511187654321", "")), Some(Why::NameAndNumber));
        assert_eq!(resemble(&ana, &person("Ana", "+4915112345678", "")), None, "many are called so");
        assert_eq!(resemble(&person("", "", "ana.b"), &person("", "+49151", "Ana.B")), Some(Why::Username));
        assert_eq!(resemble(&person("Ana", "", ""), &person("Ana", "", "")), None);
    }
}
