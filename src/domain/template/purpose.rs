//! What a template is for, as the business sees it. The platform knows only categories.

use serde::{Deserialize, Serialize};

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To take a conversation up again that has fallen silent.
    Reengagement,
    /// To offer something.
    Promotional,
    /// To ask whether what somebody needed help with is solved.
    SupportFollowUp,
    /// To tell how an order is doing.
    OrderUpdate,
    /// Whatever else the business has templates for.
    #[default]
    Own,
}

impl Purpose {
    pub const ALL: [Purpose; 5] =
        [Self::Reengagement, Self::Promotional, Self::SupportFollowUp, Self::OrderUpdate, Self::Own];

    /// As it is kept, and told to programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reengagement => "reengagement",
            Self::Promotional => "promotional",
            Self::SupportFollowUp => "support_follow_up",
            Self::OrderUpdate => "order_update",
            Self::Own => "own",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_is_read_back_by_its_word() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::parse(purpose.word()), Some(purpose));
            assert_eq!(serde_json::to_value(purpose).unwrap(), purpose.word());
        }
        assert_eq!(Purpose::parse("spam"), None);
    }
}
