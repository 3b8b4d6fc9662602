//! The list of customers: what it is narrowed to, in what order it stands, and which columns it shows.

use super::{
    contact::ContactView,
    id::{ContactId, ConversationId},
    queue,
    time::{Span, Timestamp},
    window::WindowView,
};
use serde::{Deserialize, Serialize};

/// Most people that one request for a bulk action is about: it answers soon, and how far it is can be shown.
pub const BULK: usize = 1000;
/// Most people that can be selected.
pub const MOST: usize = 100_000;
/// Most characters of what somebody looks for.
pub const LONGEST_Q: usize = 200;

/// In what order customers stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Whose window closes first; then what has closed, latest first; then whoever never had one.
    TimeLeft,
    #[default]
    LastActivity,
    Name,
    Engagement,
}

impl Order {
    pub const ALL: [Self; 4] = [Self::LastActivity, Self::TimeLeft, Self::Name, Self::Engagement];

    pub fn word(self) -> &'static str {
        match self {
            Self::TimeLeft => "time_left",
            Self::LastActivity => "last_activity",
            Self::Name => "name",
            Self::Engagement => "engagement",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word() == word)
    }
}

words! {
    /// Whether they agreed to marketing messages.
    Consented {
        Given = "given",
        Stopped = "stopped",
        /// Nothing was ever said.
        Unknown = "unknown",
    }
}

impl Consented {
    /// As it is kept: whether they stopped them, if they said anything.
    pub fn of(opted_out: Option<bool>) -> Self {
        match opted_out {
            Some(false) => Self::Given,
            Some(true) => Self::Stopped,
            None => Self::Unknown,
        }
    }

    /// What it is once the stream has told whether they are written to. That they never said anything it does not tell.
    pub fn now(self, opted_out: bool) -> Self {
        match (self, opted_out) {
            (_, true) => Self::Stopped,
            (Self::Stopped, false) => Self::Given,
            (known, false) => known,
        }
    }
}

words! {
    /// How their latest window stands.
    Standing {
        Open = "open",
        Closed = "closed",
        Never = "never",
    }
}

words! {
    /// When they last wrote or were written to.
    Active {
        /// In the last day, week, month.
        Day = "day",
        Week = "week",
        Month = "month",
        /// Not in the last thirty days.
        Silent = "silent",
    }
}

impl Active {
    /// Since when there has been something, or has not.
    pub fn since(self, now: Timestamp) -> Timestamp {
        now - match self {
            Self::Day => Span::days(1),
            Self::Week => Span::days(7),
            Self::Month | Self::Silent => Span::days(30),
        }
    }
}

/// What the list is narrowed to, and its order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Only {
    /// A part of a name, username, number or id.
    pub q: Option<String>,
    /// Names of tags; all of them.
    pub tags: Vec<String>,
    /// BCP 47, or its beginning: `pt` also finds `pt-BR`.
    pub language: Option<String>,
    pub consent: Option<Consented>,
    /// From 0 to 10, both included.
    pub engagement: Option<(u8, u8)>,
    pub window: Option<Standing>,
    pub active: Option<Active>,
    pub order: Order,
}

impl Only {
    /// Whether nothing is left out.
    pub fn is_everybody(&self) -> bool {
        *self == Self { order: self.order, ..Self::default() }
    }

    /// From an address: `?tag=VIP&tag=Support` is written `?tag=VIP,Support`. A comma within a name, which a table may have
    /// brought, has a backslash before it.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let engagement = text("engagement").and_then(|range| {
            let (from, to) = range.split_once('-')?;
            Some((from.parse().ok()?, to.parse().ok()?)).filter(|(from, to): &(u8, u8)| from <= to && *to <= 10)
        });
        let tags = text("tag").map(|tags| queue::read_list(&tags)).unwrap_or_default();
        Self {
            q: text("q"),
            tags: tags.iter().map(|tag| tag.trim().to_owned()).collect(),
            language: text("language").as_deref().and_then(super::tongue::parse),
            consent: text("consent").as_deref().and_then(Consented::parse),
            engagement,
            window: text("window").as_deref().and_then(Standing::parse),
            active: text("active").as_deref().and_then(Active::parse),
            order: text("order").as_deref().and_then(Order::parse).unwrap_or_default(),
        }
    }

    /// The parts of an address, names and values.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.q.clone().map(|q| ("q", q)));
        if !self.tags.is_empty() {
            pairs.push(("tag", queue::write_list(&self.tags)));
        }
        pairs.extend(self.language.clone().map(|language| ("language", language)));
        pairs.extend(self.consent.map(|consent| ("consent", consent.word().to_owned())));
        pairs.extend(self.engagement.map(|(from, to)| ("engagement", format!("{from}-{to}"))));
        pairs.extend(self.window.map(|window| ("window", window.word().to_owned())));
        pairs.extend(self.active.map(|active| ("active", active.word().to_owned())));
        if self.order != Order::default() {
            pairs.push(("order", self.order.word().to_owned()));
        }
        pairs
    }
}

words! {
    /// What the list can show beside the name.
    Column {
        TimeLeft = "time_left",
        Engagement = "engagement",
        Tags = "tags",
        Phone = "phone",
        LastActivity = "last_activity",
        Language = "language",
        LocalTime = "local_time",
        Consent = "consent",
    }
}

impl Column {
    /// What is shown until somebody chooses.
    pub const USUAL: [Self; 5] = [Self::TimeLeft, Self::Engagement, Self::Tags, Self::Phone, Self::LastActivity];

    /// The columns as somebody's choice is kept, in the order in which they are always shown.
    pub fn write(columns: &[Self]) -> String {
        let chosen = Self::ALL.into_iter().filter(|column| columns.contains(column));
        chosen.map(Self::word).collect::<Vec<_>>().join(",")
    }

    pub fn read(kept: Option<&str>) -> Vec<Self> {
        match kept {
            Some(kept) => {
                Self::ALL.into_iter().filter(|column| kept.split(',').any(|word| word == column.word())).collect()
            }
            None => Self::USUAL.to_vec(),
        }
    }
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub contact: ContactView,
    /// The conversation whose window is open longest, or was last.
    pub conversation: Option<ConversationId>,
    pub window: Option<WindowView>,
    pub owed: bool,
    pub engagement: Option<f64>,
    pub last_activity_at: Option<Timestamp>,
    /// What they said of marketing messages.
    pub consent: Consented,
}

/// What is done to many people at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bulk {
    Tag(String),
    Untag(String),
    Consent(super::consent::NewConsent),
}

/// Everybody whom a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fitting {
    /// At most [`MOST`].
    pub ids: Vec<ContactId>,
    /// There are more.
    pub more: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Done {
    /// To whom it was done: what can be undone by the opposite.
    pub done: Vec<ContactId>,
    /// Of whom it was true before.
    pub unchanged: i64,
    /// Who is not there any more.
    pub missing: i64,
    /// Who was not come to, because something failed before.
    #[serde(default)]
    pub left: Vec<ContactId>,
}

impl Done {
    /// Adds what came of further people.
    pub fn add(&mut self, other: Self) {
        self.done.extend(other.done);
        self.unchanged += other.unchanged;
        self.missing += other.missing;
        self.left.extend(other.left);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_list_is_narrowed_to_stands_in_its_address() {
        let only = Only {
            q: Some("ana".to_owned()),
            tags: vec!["VIP".to_owned(), "Big spender".to_owned(), "Berlin, Mitte".to_owned()],
            language: Some("pt-BR".to_owned()),
            consent: Some(Consented::Stopped),
            engagement: Some((3, 10)),
            window: Some(Standing::Open),
            active: Some(Active::Silent),
            order: Order::TimeLeft,
        };
        let pairs = only.pairs();
        let get = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        assert_eq!(Only::read(get), only);
        assert!(!only.is_everybody() && Only::read(|_| None).is_everybody());
        assert!(Only { order: Order::Name, ..Only::default() }.is_everybody());
        for stray in ["", "x", "5", "9-5", "0-11", "-1-5"] {
            assert_eq!(Only::read(|_| Some(stray.to_owned())).engagement, None, "{stray:?}");
        }
    }

    #[test]
    fn what_was_said_of_marketing_follows_what_is_told() {
        assert_eq!(Consented::of(None).now(false), Consented::Unknown);
        assert_eq!(Consented::of(None).now(true), Consented::Stopped);
        assert_eq!(Consented::of(Some(false)).now(false), Consented::Given);
        assert_eq!(Consented::of(Some(true)).now(false), Consented::Given, "they changed their mind");
    }

    #[test]
    fn chosen_columns_are_read_back_in_their_order() {
        assert_eq!(Column::read(None), Column::USUAL);
        assert_eq!(Column::read(Some("")), []);
        let chosen = [Column::Consent, Column::TimeLeft];
        assert_eq!(Column::read(Some(&Column::write(&chosen))), [Column::TimeLeft, Column::Consent]);
        assert_eq!(Column::read(Some("stray,phone")), [Column::Phone]);
    }
}
