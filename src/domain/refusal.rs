//! Why the platform said no, and what that asks for.

use serde::{Deserialize, Serialize};

/// An error of the platform, from an answer or from a `failed` status.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Refusal {
    /// The platform's number; 0 where it gave none.
    pub code: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subcode: Option<i64>,
    pub title: String,
    pub details: Option<String>,
}

/// What a refusal asks for (Error codes, 2026). Decided by code alone: the HTTP status differs between the platform's
/// own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Temporary: try again, waiting longer each time.
    Retry,
    /// Unclear: try once more, then give up.
    RetryOnce,
    /// Too fast to this person: wait 4^attempt seconds, for this person only.
    SlowPair,
    /// Too fast from this number or account: wait, then try again.
    SlowNumber,
    /// Nothing before a day is over, and never by itself.
    WaitADay,
    /// The window is closed: remember that, offer a template.
    CloseWindow,
    /// The person stopped marketing messages: remember that.
    OptOut,
    /// The template cannot be sent now: remember its state.
    PauseTemplate,
    DisableTemplate,
    /// No such template in this language: fetch the list again.
    ResyncTemplates,
    /// Nothing leaves from this number until somebody mends it: token, permission, registration, policy.
    StopNumber,
    /// Nothing that costs money leaves until the payment is mended.
    StopPaid,
    /// Bulk sends stop: the number is seen as spam.
    StopCampaigns,
    /// This person cannot be reached.
    Undeliverable,
    /// A phone number is needed; the id is not enough.
    NeedPhone,
    /// The message itself is wrong: somebody has to change it.
    Mend,
    /// Final, and nothing to be done about it here.
    Final,
}
