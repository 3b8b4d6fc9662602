//! What is counted in a conversation, and in which quarter of an hour it happened: found in what was said, in any order it
//! came, and the same whenever it is looked for.

use serde::{Deserialize, Serialize};

/// Something that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// A message or call of the customer.
    Received,
    /// What people here sent that is no template; by any tool.
    Replied,
    /// What was sent without a person.
    Automatic,
    /// A template.
    Template,
    /// A window opened: the customer wrote while none was open.
    Opened,
    /// The same, within a week of a template that was sent while it was closed.
    Reopened,
    /// The customer wrote in an open window after the business had: it goes on.
    KeptAlive,
    /// A window closed, whatever had been said in it.
    Closed,
    /// It closed after the business had written in it.
    Used,
    /// It closed while an answer was owed.
    Lost,
    /// A question was answered, the first of a window or any.
    Answered,
    /// Somebody came by an ad.
    Lead,
    /// And was answered within a day, which earns the free window.
    LeadInTime,
    /// The customer wants no more marketing.
    OptedOut,
}

impl Fact {
    pub const ALL: [Fact; 14] = [
        Self::Received,
        Self::Replied,
        Self::Automatic,
        Self::Template,
        Self::Opened,
        Self::Reopened,
        Self::KeptAlive,
        Self::Closed,
        Self::Used,
        Self::Lost,
        Self::Answered,
        Self::Lead,
        Self::LeadInTime,
        Self::OptedOut,
    ];

    /// As it stands in addresses and columns.
    pub fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Replied => "replied",
            Self::Automatic => "automatic",
            Self::Template => "template",
            Self::Opened => "opened",
            Self::Reopened => "reopened",
            Self::KeptAlive => "kept_alive",
            Self::Closed => "closed",
            Self::Used => "used",
            Self::Lost => "lost",
            Self::Answered => "answered",
            Self::Lead => "lead",
            Self::LeadInTime => "lead_in_time",
            Self::OptedOut => "opted_out",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| fact.word() == word)
    }
}
