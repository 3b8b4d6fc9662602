//! Whether a business number works: what was looked at, and what was found. Words for it are elsewhere.

use super::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// What is looked at, in the order in which it has to be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The access token.
    Token,
    /// What the token may do.
    Permissions,
    /// The number and its account.
    Number,
    /// The app secret.
    Secret,
    /// The address people and the platform use.
    Public,
    /// Where the platform delivers.
    Webhook,
}

impl Step {
    pub const ALL: [Step; 6] =
        [Self::Token, Self::Permissions, Self::Number, Self::Secret, Self::Public, Self::Webhook];

    pub fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Permissions => "permissions",
            Self::Number => "number",
            Self::Secret => "secret",
            Self::Public => "public",
            Self::Webhook => "webhook",
        }
    }

    /// Without this nothing can be sent or believed: a number is not taken before it is good, unless somebody insists.
    pub fn is_needed(self) -> bool {
        matches!(self, Self::Token | Self::Permissions | Self::Number | Self::Secret)
    }
}

/// How a finding is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    Good,
    /// It works, and will not go on like that.
    Warning,
    Wrong,
    /// It could not be found out.
    Unknown,
}

impl Standing {
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warning => "warning",
            Self::Wrong => "wrong",
            Self::Unknown => "unknown",
        }
    }
}

/// What was found at one step, with the facts that words for it need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    TokenLasts,
    /// It is accepted; how long it lasts the platform does not tell it.
    TokenWorks,
    TokenEnds {
        at: Timestamp,
    },
    /// One of the app's dashboard, to try things out: it lasts a day at most.
    TokenOnTrial {
        at: Timestamp,
    },
    TokenExpired,
    TokenRefused,

    MayAll,
    PermissionsUntold,
    Lacks {
        scopes: Vec<String>,
    },
    /// It has them, but not for this account.
    LacksForAccount {
        scopes: Vec<String>,
    },

    NumberWorks {
        name: Option<String>,
        display: Option<String>,
    },
    /// Customers block or report it.
    NumberInTrouble,
    /// The platform's word for its state: `DISCONNECTED`, `BANNED`, …
    NumberNotConnected {
        status: String,
    },
    NumberOnPremise,
    /// The name that customers see was not approved: the platform's word for that.
    NameNotApproved {
        status: String,
    },
    /// The id of the number is that of the account, and the other way round.
    IdsSwapped,
    /// The account has other numbers: id and how people write it.
    NumberNotInAccount {
        numbers: Vec<(String, String)>,
    },
    AccountUnknown,

    SecretFits,
    SecretWrong,

    PublicReached {
        url: String,
    },
    PublicMissing,
    PublicNotSecure {
        url: String,
    },
    /// Only this machine, or its own network, can reach it.
    PublicPrivate {
        url: String,
    },
    PublicUnreached {
        url: String,
        cause: String,
    },
    /// Something else answers there.
    PublicIsAnother {
        url: String,
    },

    /// Deliveries come here: by an address for this account alone, or by the one of the app.
    WebhookHere {
        of_account: bool,
    },
    /// The app is subscribed; where it delivers is not known.
    WebhookSubscribed,
    WebhookNone,
    WebhookElsewhere {
        url: String,
    },
    /// The platform called the address and did not get the right answer.
    WebhookUnanswered {
        why: String,
    },

    /// The platform said something else.
    Refused {
        step: Step,
        code: i64,
        title: String,
    },
    /// The platform did not answer.
    Unreached {
        step: Step,
        cause: String,
    },
}

impl Finding {
    pub fn step(&self) -> Step {
        match self {
            Self::TokenLasts
            | Self::TokenWorks
            | Self::TokenEnds { .. }
            | Self::TokenOnTrial { .. }
            | Self::TokenExpired
            | Self::TokenRefused => Step::Token,
            Self::MayAll | Self::PermissionsUntold | Self::Lacks { .. } | Self::LacksForAccount { .. } => {
                Step::Permissions
            }
            Self::NumberWorks { .. }
            | Self::NumberInTrouble
            | Self::NumberNotConnected { .. }
            | Self::NumberOnPremise
            | Self::NameNotApproved { .. }
            | Self::IdsSwapped
            | Self::NumberNotInAccount { .. }
            | Self::AccountUnknown => Step::Number,
            Self::SecretFits | Self::SecretWrong => Step::Secret,
            Self::PublicReached { .. }
            | Self::PublicMissing
            | Self::PublicNotSecure { .. }
            | Self::PublicPrivate { .. }
            | Self::PublicUnreached { .. }
            | Self::PublicIsAnother { .. } => Step::Public,
            Self::WebhookHere { .. }
            | Self::WebhookSubscribed
            | Self::WebhookNone
            | Self::WebhookElsewhere { .. }
            | Self::WebhookUnanswered { .. } => Step::Webhook,
            Self::Refused { step, .. } | Self::Unreached { step, .. } => *step,
        }
    }

    pub fn standing(&self) -> Standing {
        match self {
            Self::TokenLasts
            | Self::TokenWorks
            | Self::MayAll
            | Self::NumberWorks { .. }
            | Self::SecretFits
            | Self::PublicReached { .. }
            | Self::WebhookHere { .. }
            | Self::WebhookSubscribed => Standing::Good,
            Self::TokenEnds { .. }
            | Self::TokenOnTrial { .. }
            | Self::NumberInTrouble
            | Self::NameNotApproved { .. } => Standing::Warning,
            Self::PermissionsUntold | Self::Unreached { .. } => Standing::Unknown,
            _ => Standing::Wrong,
        }
    }
}

/// What a look at a number came to. A step that is missing waits for one before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkup {
    pub at: Timestamp,
    pub findings: Vec<Finding>,
    /// When the token ends, where the platform says so.
    pub token_expires_at: Option<Timestamp>,
}

impl Checkup {
    pub fn of(&self, step: Step) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.step() == step)
    }

    /// Puts a finding in the place of what was found at that step before.
    pub fn put(&mut self, finding: Finding) {
        self.findings.retain(|known| known.step() != finding.step());
        self.findings.push(finding);
        self.findings.sort_by_key(Finding::step);
    }

    /// Whether nothing is known to keep the number from being used: the steps a number cannot do without are good, or
    /// at least not wrong.
    pub fn is_usable(&self) -> bool {
        Step::ALL.into_iter().filter(|step| step.is_needed()).all(|step| {
            let standing = self.of(step).map(Finding::standing);
            matches!(standing, Some(Standing::Good | Standing::Warning))
                || (step == Step::Permissions && standing == Some(Standing::Unknown))
        })
    }

    /// Whether there is nothing to say about it.
    pub fn is_good(&self) -> bool {
        self.worst() == Standing::Good
    }

    /// What the row of a number shows.
    pub fn worst(&self) -> Standing {
        let of = |standing| self.findings.iter().any(|finding| finding.standing() == standing);
        [Standing::Wrong, Standing::Unknown, Standing::Warning]
            .into_iter()
            .find(|standing| of(*standing))
            .unwrap_or(Standing::Good)
    }
}

/// A token that the app's dashboard gives for trying things out lasts no longer than this (Get started, 2026).
pub const TRIAL: Span = Span::hours(24);
/// A token that ends sooner than this is worth a word wherever its number is used.
pub const SOON: Span = Span::days(14);
/// The cause where something was waited for and did not come.
pub const LATE: &str = "it did not answer in time";

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn works() -> Checkup {
        let findings = vec![
            Finding::TokenLasts,
            Finding::MayAll,
            Finding::NumberWorks { name: None, display: None },
            Finding::SecretFits,
        ];
        Checkup { at: NOON, findings, token_expires_at: None }
    }

    #[test]
    fn a_number_is_usable_although_nobody_can_reach_the_machine_yet() {
        let mut checkup = works();
        assert!(checkup.is_usable() && checkup.is_good());
        checkup.put(Finding::PublicMissing);
        assert!(checkup.is_usable() && !checkup.is_good());
        assert_eq!(checkup.worst(), Standing::Wrong);
    }

    #[test]
    fn a_trial_token_is_usable_and_a_wrong_one_is_not() {
        let mut checkup = works();
        checkup.put(Finding::TokenOnTrial { at: NOON + TRIAL });
        assert!(checkup.is_usable());
        assert_eq!(checkup.worst(), Standing::Warning);
        checkup.put(Finding::TokenRefused);
        assert!(!checkup.is_usable());
        assert_eq!(checkup.findings.len(), 4, "one finding a step");
    }

    #[test]
    fn what_was_not_looked_at_is_not_good_enough() {
        let checkup = Checkup { at: NOON, findings: vec![Finding::TokenRefused], token_expires_at: None };
        assert!(!checkup.is_usable());
        let mut checkup = works();
        checkup.put(Finding::Unreached { step: Step::Secret, cause: "no route".to_owned() });
        assert!(!checkup.is_usable());
    }
}
