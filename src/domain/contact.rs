//! A person: one internal id, many identifiers.
//!
//! Since usernames exist, a person may have no phone number at all, and both the number and the business-scoped user id
//! (BSUID) can change (Business-scoped user IDs, May 2026). So nobody is keyed by either.

use super::{id::ContactId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// Which kind of name the platform knows a person by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// A phone number: digits, with country code, as the platform writes it in `wa_id`.
    Phone,
    /// A business-scoped user id: `US.13491208655302741918`.
    Bsuid,
    /// The same across an enrolled group of portfolios: `US.ENT.…`.
    ParentBsuid,
}

impl IdentifierKind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Bsuid => "bsuid",
            Self::ParentBsuid => "parent_bsuid",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "phone" => Self::Phone,
            "bsuid" => Self::Bsuid,
            "parent_bsuid" => Self::ParentBsuid,
            _ => return None,
        })
    }
}

/// One name of one person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Identifier {
    pub kind: IdentifierKind,
    pub value: String,
}

impl Identifier {
    /// A phone number in any usual spelling; only its digits count. `None` where none or more than 20 remain, or where
    /// it carries letters, which no number does.
    pub fn phone(text: &str) -> Option<Self> {
        if text.chars().any(char::is_alphabetic) {
            return None;
        }
        let value: String = text.chars().filter(char::is_ascii_digit).collect();
        (!value.is_empty() && value.len() <= 20).then_some(Self { kind: IdentifierKind::Phone, value })
    }

    pub fn bsuid(text: &str) -> Option<Self> {
        let value = text.trim();
        (!value.is_empty() && value.len() <= 200).then(|| Self { kind: IdentifierKind::Bsuid, value: value.to_owned() })
    }

    pub fn parent_bsuid(text: &str) -> Option<Self> {
        Self::bsuid(text).map(|id| Self { kind: IdentifierKind::ParentBsuid, ..id })
    }
}

/// An identifier and when it was last seen in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub identifier: Identifier,
    /// The latest platform time at which the person used it.
    pub seen_at: Timestamp,
    /// From when on it is somebody else's, after a change of number or id.
    pub released_at: Option<Timestamp>,
}

impl Known {
    pub fn is_current(&self) -> bool {
        self.released_at.is_none_or(|released_at| self.seen_at > released_at)
    }
}

/// A value and the platform time it was said at; of two, the later holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dated<T> {
    pub at: Timestamp,
    pub value: T,
}

impl<T: Ord> Dated<T> {
    /// Keeps the later of two; at the same moment the greater, so that order of arrival does not matter.
    pub fn latest(known: &mut Option<Self>, said: Self) -> bool {
        let newer = known.as_ref().is_none_or(|known| *known < said);
        if newer {
            *known = Some(said);
        }
        newer
    }
}

/// What is known of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub id: ContactId,
    pub name: Option<Dated<String>>,
    pub username: Option<Dated<String>>,
    /// Whether the person stopped marketing messages.
    pub marketing_opt_out: Option<Dated<bool>>,
    pub identifiers: Vec<Known>,
}

impl Contact {
    pub fn new(id: ContactId) -> Self {
        Self { id, name: None, username: None, marketing_opt_out: None, identifiers: Vec::new() }
    }

    /// The identifier of this kind in use now: the one seen last.
    pub fn current(&self, kind: IdentifierKind) -> Option<&str> {
        self.identifiers
            .iter()
            .filter(|known| known.identifier.kind == kind && known.is_current())
            .max_by_key(|known| (known.seen_at, &known.identifier.value))
            .map(|known| known.identifier.value.as_str())
    }

    pub fn phone(&self) -> Option<&str> {
        self.current(IdentifierKind::Phone)
    }

    pub fn bsuid(&self) -> Option<&str> {
        self.current(IdentifierKind::Bsuid)
    }

    /// What they are called, in small letters, to be looked for.
    pub fn folded(&self) -> String {
        let said =
            |said: &Option<Dated<String>>| said.as_ref().map(|said| said.value.to_lowercase()).unwrap_or_default();
        format!("{}\n{}", said(&self.name), said(&self.username))
    }

    pub fn opted_out(&self) -> bool {
        self.marketing_opt_out.as_ref().is_some_and(|said| said.value)
    }
}

/// A contact on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    pub id: ContactId,
    pub name: Option<String>,
    /// With `+`.
    pub phone: Option<String>,
    pub bsuid: Option<String>,
    pub username: Option<String>,
    pub tags: Vec<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    pub marketing_opt_out: bool,
}

impl ContactView {
    /// What to call the person: the name they gave, else their username, number, or id.
    pub fn title(&self) -> String {
        let username = || self.username.as_ref().map(|name| format!("@{name}"));
        (self.name.clone().filter(|name| !name.trim().is_empty()))
            .or_else(username)
            .or_else(|| self.phone.clone())
            .or_else(|| self.bsuid.clone())
            .unwrap_or_else(|| "Unknown person".to_owned())
    }
}
