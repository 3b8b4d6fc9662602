//! A person: one internal id, many identifiers.
//!
//! Since usernames exist, a person may have no phone number at all, and both the number and the business-scoped user id
//! (BSUID) can change (Business-scoped user IDs, May 2026). So nobody is keyed by either.

use super::{
    id::ContactId,
    price::Recipient,
    tag::Colour,
    time::Timestamp,
    tongue::{self, Spoken},
    zone::WallClock,
};
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
    /// What they call themselves, as the platform tells it.
    pub name: Option<Dated<String>>,
    /// What the address book of the business's phone app calls them; shown only while nobody says another name.
    pub book: Option<Dated<String>>,
    /// What somebody here calls them: it holds, whatever they call themselves.
    pub dubbed: Option<String>,
    pub username: Option<Dated<String>>,
    /// Whether the person stopped marketing messages.
    pub marketing_opt_out: Option<Dated<bool>>,
    pub language: Option<Spoken>,
    /// IANA name of the zone that somebody here said they are in.
    pub time_zone: Option<String>,
    pub identifiers: Vec<Known>,
}

impl Contact {
    pub fn new(id: ContactId) -> Self {
        Self {
            id,
            name: None,
            book: None,
            dubbed: None,
            username: None,
            marketing_opt_out: None,
            language: None,
            time_zone: None,
            identifiers: Vec::new(),
        }
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

    /// As whom they are sent to.
    pub fn recipient(&self) -> Option<Recipient<'_>> {
        Recipient::known(self.phone(), self.bsuid())
    }

    /// What they go by: what somebody here calls them, else what they call themselves, else what the address book does.
    pub fn called(&self) -> Option<&str> {
        let said = self.name.as_ref().or(self.book.as_ref()).map(|said| said.value.as_str());
        self.dubbed.as_deref().or(said)
    }

    /// What they are called, in small letters, to be looked for.
    pub fn folded(&self) -> String {
        folded(
            self.dubbed.as_deref(),
            self.name.as_ref().map(|said| said.value.as_str()),
            self.book.as_ref().map(|said| said.value.as_str()),
            self.username.as_ref().map(|said| said.value.as_str()),
        )
    }

    /// Takes over what is known of the same person in another place and not here.
    pub fn learn(&mut self, other: &Self) {
        self.dubbed = self.dubbed.take().or_else(|| other.dubbed.clone());
        self.language = tongue::join(self.language.take(), other.language.clone());
        self.time_zone = self.time_zone.take().or_else(|| other.time_zone.clone());
    }

    pub fn opted_out(&self) -> bool {
        self.marketing_opt_out.as_ref().is_some_and(|said| said.value)
    }
}

/// Names in small letters, to be looked for: first what somebody goes by, of what they are called here, what they call
/// themselves and what the address book calls them; then the username, then those of the others that are known.
pub fn folded(dubbed: Option<&str>, name: Option<&str>, book: Option<&str>, username: Option<&str>) -> String {
    let small = |text: Option<&str>| text.map(str::to_lowercase).unwrap_or_default();
    let mut names = [dubbed, name, book].into_iter().flatten();
    let mut folded = format!("{}\n{}", small(names.next()), small(username));
    for other in names {
        folded.push('\n');
        folded.push_str(&other.to_lowercase());
    }
    folded
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
    /// Names of tags.
    pub tags: Vec<String>,
    /// Their colours, in the same order.
    #[serde(default)]
    pub tag_colours: Vec<Colour>,
    /// The language they write in (BCP 47), detected or said.
    #[serde(default)]
    pub language: Option<String>,
    /// IANA name: what somebody here said, else a guess from their number.
    pub time_zone: Option<String>,
    /// Whether the zone is more than a guess among several.
    #[serde(default)]
    pub time_zone_certain: bool,
    /// What the clock shows there.
    #[serde(default)]
    pub clock: Option<WallClock>,
    pub marketing_opt_out: bool,
}

impl ContactView {
    /// As whom they are sent to.
    pub fn recipient(&self) -> Option<Recipient<'_>> {
        Recipient::known(self.phone.as_deref(), self.bsuid.as_deref())
    }

    /// Somebody of whom nothing is known but that they exist.
    pub fn nobody(id: ContactId) -> Self {
        Self {
            id,
            name: None,
            phone: None,
            bsuid: None,
            username: None,
            tags: Vec::new(),
            tag_colours: Vec::new(),
            language: None,
            time_zone: None,
            time_zone_certain: false,
            clock: None,
            marketing_opt_out: false,
        }
    }

    /// By what people are put in order: as [`Contact::folded`] begins.
    pub fn folded(&self, small: fn(&str) -> String) -> String {
        let said = |said: &Option<String>| said.as_deref().map(small).unwrap_or_default();
        format!("{}\n{}", said(&self.name), said(&self.username))
    }

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
