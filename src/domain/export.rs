//! People as a table: in which columns, in which words.
//!
//! What is written so can be read again ([`super::import`]) and says the same. No cell is a formula to whatever opens it.

use super::{
    id::ContactId,
    import::row::{guarded, joined},
    time::Timestamp,
};
use std::collections::BTreeMap;

/// What a table says of one person. What is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub id: ContactId,
    pub name: String,
    /// With `+`.
    pub phone: String,
    pub user_id: String,
    pub username: String,
    pub language: String,
    pub time_zone: String,
    pub tags: Vec<String>,
    pub consent: Option<ExportedConsent>,
    /// Since when they are known here.
    pub since: Timestamp,
    /// Values of attributes, by their ids.
    pub attributes: BTreeMap<i64, String>,
}

impl Exported {
    /// Somebody of whom nothing is known yet.
    pub fn new(id: ContactId) -> Self {
        Self {
            id,
            name: String::new(),
            phone: String::new(),
            user_id: String::new(),
            username: String::new(),
            language: String::new(),
            time_zone: String::new(),
            tags: Vec::new(),
            consent: None,
            since: Timestamp::default(),
            attributes: BTreeMap::new(),
        }
    }
}

/// The latest yes or no to marketing messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedConsent {
    pub given: bool,
    pub source: String,
    pub wording: String,
    pub at: Timestamp,
    /// They said so to the platform.
    pub of_platform: bool,
}

/// The heads of the columns, before those of the attributes. An import knows what each means.
pub const HEADS: [&str; 13] = [
    "id",
    "name",
    "phone",
    "user id",
    "username",
    "language",
    "time zone",
    "tags",
    "marketing consent",
    "consent source",
    "consent wording",
    "consent time",
    "since",
];

/// The head of a table with these attributes.
pub fn head(attributes: &[(i64, String)]) -> Vec<String> {
    let own = HEADS.iter().map(|head| (*head).to_owned());
    own.chain(attributes.iter().map(|(_, name)| guarded(name))).collect()
}

/// The cells of one person.
pub fn cells(person: &Exported, attributes: &[(i64, String)]) -> Vec<String> {
    let consent = person.consent.as_ref();
    let said = |of: &dyn Fn(&ExportedConsent) -> String| consent.map(of).unwrap_or_default();
    let own = [
        person.id.to_string(),
        guarded(&person.name),
        // Plus and digits are no formula, and must stay a number to whoever dials it.
        person.phone.clone(),
        guarded(&person.user_id),
        guarded(&person.username),
        guarded(&person.language),
        guarded(&person.time_zone),
        guarded(&joined(&person.tags)),
        said(&|consent| if consent.given { "yes" } else { "no" }.to_owned()),
        said(&|consent| guarded(&consent.source)),
        said(&|consent| guarded(&consent.wording)),
        said(&|consent| consent.at.to_string()),
        person.since.to_string(),
    ];
    let value = |(id, _): &(i64, String)| person.attributes.get(id).map(|value| guarded(value)).unwrap_or_default();
    own.into_iter().chain(attributes.iter().map(value)).collect()
}

/// What a file of CSV begins with, so that tables read its letters as what they are.
pub const MARK: &str = "\u{feff}";

/// One line of CSV (RFC 4180), with its end.
pub fn csv(cells: &[String]) -> String {
    let mut line = String::with_capacity(cells.iter().map(|cell| cell.len() + 3).sum());
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        if cell.contains([',', ';', '"', '\r', '\n', '\t']) || cell.starts_with(' ') || cell.ends_with(' ') {
            line.push('"');
            line.push_str(&cell.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(cell);
        }
    }
    line.push_str("\r\n");
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::{Plan, Target};

    #[test]
    fn an_import_knows_what_the_columns_mean() {
        let columns = Plan::guess(&HEADS.map(str::to_owned), &[], &[], true).columns;
        assert_eq!(
            columns,
            [
                Target::Nothing,
                Target::Name,
                Target::Phone,
                Target::UserId,
                Target::Nothing,
                Target::Language,
                Target::TimeZone,
                Target::Tags,
                Target::Consent,
                Target::ConsentSource,
                Target::ConsentWording,
                Target::ConsentAt,
                Target::Nothing
            ]
        );
    }

    #[test]
    fn no_cell_is_a_formula_but_a_phone_number_stays_one() {
        let person = Exported {
            name: "=HYPERLINK(\"http://evil.example\")".to_owned(),
            phone: "+491512345678".to_owned(),
            tags: vec!["@vip".to_owned()],
            attributes: BTreeMap::from([(1, "-2+3".to_owned()), (2, "+1".to_owned())]),
            ..Exported::new(ContactId(1))
        };
        let cells = cells(&person, &[(1, "=a".to_owned()), (2, "b".to_owned())]);
        assert_eq!(cells[1], "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!((cells[2].as_str(), cells[7].as_str()), ("+491512345678", "'@vip"));
        assert_eq!(cells[13..], ["'-2+3".to_owned(), "'+1".to_owned()]);
        assert_eq!(head(&[(1, "=a".to_owned())])[13], "'=a");
    }

    #[test]
    fn a_line_is_as_rfc_4180_has_it() {
        let cells = ["a", "b, c", "say \"hi\"", "two\nlines", " x", ""].map(str::to_owned);
        assert_eq!(csv(&cells), "a,\"b, c\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\",\r\n");
    }
}
