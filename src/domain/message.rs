//! One message: what was said, by whom, and how far it got.

use super::{
    answering::Kind,
    id::{ConversationId, MediaId, MessageId, UserId},
    refusal::Refusal,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Who spoke, and by which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the customer.
    In,
    /// From here.
    Out,
    /// From the business, by another tool or the phone app.
    Echo,
}

impl Direction {
    pub fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Echo => "echo",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "in" => Self::In,
            "out" => Self::Out,
            "echo" => Self::Echo,
            _ => return None,
        })
    }
}

words! {
    /// How far a message of the business got. Later steps outrank earlier ones, so that no order of webhooks moves it back.
    Status {
        /// A row here; nothing has left yet.
        Queued = "queued",
        /// The request was written and no answer came: it may or may not have been sent.
        Unknown = "unknown",
        /// The platform took it.
        Accepted = "accepted",
        Sent = "sent",
        /// It will not arrive, as far as is known.
        Failed = "failed",
        Delivered = "delivered",
        Read = "read",
        /// A voice message was listened to.
        Played = "played",
    }
}

/// What the platform has reported of one message of the business. A join: each report counts once, in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Trail {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub played: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<Failure>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pricing: Option<Pricing>,
}

/// When and why a message failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    pub at: Timestamp,
    pub refusal: Refusal,
}

/// What the platform says a message was charged as. Both words are open: new ones appear.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pricing {
    /// `service`, `utility`, `marketing`, `referral_conversion`, …
    pub category: Option<String>,
    /// `regular`, `free_customer_service`, `free_entry_point`, …
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

impl Trail {
    /// The furthest step that is known. A failure counts only if nothing later than *sent* was seen.
    pub fn status(&self) -> Option<Status> {
        if self.played.is_some() {
            Some(Status::Played)
        } else if self.read.is_some() {
            Some(Status::Read)
        } else if self.delivered.is_some() {
            Some(Status::Delivered)
        } else if self.failed.is_some() {
            Some(Status::Failed)
        } else if self.sent.is_some() {
            Some(Status::Sent)
        } else {
            self.accepted.map(|_| Status::Accepted)
        }
    }

    /// Why it failed, where it did.
    pub fn error(&self) -> Option<&Refusal> {
        (self.status() == Some(Status::Failed)).then(|| self.failed.as_ref().map(|failure| &failure.refusal)).flatten()
    }

    /// Takes one report into account. False when it told nothing new.
    pub fn report(
        &mut self,
        status: Status,
        at: Timestamp,
        refusal: Option<Refusal>,
        pricing: Option<Pricing>,
    ) -> bool {
        let before = self.clone();
        let slot = match status {
            Status::Queued | Status::Unknown => return false,
            Status::Accepted => &mut self.accepted,
            Status::Sent => &mut self.sent,
            Status::Delivered => &mut self.delivered,
            Status::Read => &mut self.read,
            Status::Played => &mut self.played,
            Status::Failed => {
                let failure = Failure { at, refusal: refusal.unwrap_or_default() };
                if self.failed.as_ref().is_none_or(|known| failure.key() < known.key()) {
                    self.failed = Some(failure);
                }
                &mut None
            }
        };
        // The first time a step is reported is when it happened; a repetition may carry a later time.
        *slot = Some(slot.map_or(at, |known| known.min(at)));
        self.pricing = self.pricing.take().max(pricing);
        *self != before
    }

    /// Two records of the same message become one.
    pub fn join(&mut self, other: &Trail) {
        let steps = [
            (Status::Accepted, other.accepted),
            (Status::Sent, other.sent),
            (Status::Delivered, other.delivered),
            (Status::Read, other.read),
            (Status::Played, other.played),
        ];
        for (status, at) in steps {
            if let Some(at) = at {
                self.report(status, at, None, None);
            }
        }
        if let Some(failure) = &other.failed {
            self.report(Status::Failed, failure.at, Some(failure.refusal.clone()), None);
        }
        self.pricing = self.pricing.take().max(other.pricing.clone());
    }

    /// The earliest time anything was reported: the best there is for when a message left that was not sent from here.
    pub fn first(&self) -> Option<Timestamp> {
        let failed = self.failed.as_ref().map(|failure| failure.at);
        [self.accepted, self.sent, self.delivered, self.read, self.played, failed].into_iter().flatten().min()
    }
}

impl Failure {
    fn key(&self) -> (Timestamp, i64, &str) {
        (self.at, self.refusal.code, &self.refusal.title)
    }
}

/// A reaction as the other side sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    pub emoji: String,
    /// `customer` or `business`.
    pub from: String,
}

/// A file that belongs to a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaRef {
    pub id: MediaId,
    /// `pending` (still being fetched), `stored`, `failed`.
    pub state: String,
    pub mime_type: String,
    pub filename: Option<String>,
    /// Bytes, once it is stored.
    pub size: Option<i64>,
}

/// A message as the interface and other programs see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub conversation_id: ConversationId,
    /// The platform's id; none while a send has not been accepted.
    pub wamid: Option<String>,
    pub direction: Direction,
    /// The platform's word, also for types that did not exist when this was written.
    #[serde(rename = "type")]
    pub kind: String,
    /// What can be read: body, caption, button title, place name.
    pub text: Option<String>,
    /// What the platform sent or was sent under the type's own name; null for plain text.
    pub content: Value,
    pub sent_at: Timestamp,
    pub received_at: Timestamp,
    /// None for messages of the customer.
    pub status: Option<Status>,
    pub error: Option<Refusal>,
    pub reactions: Vec<Reaction>,
    /// The platform's id of the message this one answers.
    pub reply_to: Option<String>,
    pub edited: bool,
    pub revoked: bool,
    pub pricing: Option<Pricing>,
    pub media: Option<MediaRef>,
    /// Who wrote it here.
    pub author: Option<UserId>,
    /// Why it was sent without a person, where it was: it is no answer.
    #[serde(default)]
    pub automatic: Option<Kind>,
    /// The platform's time lay too far ahead of its receipt to be believed: the message is kept and moves nothing.
    pub ahead_of_time: bool,
}

/// Types that act on another message and are no bubble of their own.
pub fn acts_on_another(kind: &str) -> bool {
    matches!(kind, "reaction" | "edit" | "revoke")
}

/// One act on a message: a reaction, an edit, a revocation.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    pub kind: String,
    pub direction: Direction,
    pub at: Timestamp,
    pub wamid: String,
    pub text: Option<String>,
}

impl Message {
    /// Shows what later acts did to this message. The latest reaction of each side and the latest edit count.
    pub fn acted_on(&mut self, acts: &[Act]) {
        let latest = |kind: &str, customer: Option<bool>| {
            acts.iter()
                .filter(|act| {
                    act.kind == kind && customer.is_none_or(|customer| (act.direction == Direction::In) == customer)
                })
                .max_by_key(|act| (act.at, &act.wamid))
        };
        self.reactions = [(true, "customer"), (false, "business")]
            .into_iter()
            .filter_map(|(customer, from)| {
                let emoji = latest("reaction", Some(customer))?.text.clone().filter(|emoji| !emoji.is_empty())?;
                Some(Reaction { emoji, from: from.to_owned() })
            })
            .collect();
        if let Some(edit) = latest("edit", None) {
            self.edited = true;
            self.text = edit.text.clone();
        }
        if latest("revoke", None).is_some() {
            self.revoked = true;
            self.text = None;
            self.content = Value::Null;
            self.media = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_read_receipt_without_a_delivery_counts_and_nothing_moves_it_back() {
        let mut trail = Trail::default();
        trail.report(Status::Read, Timestamp(3), None, None);
        trail.report(Status::Sent, Timestamp(1), None, None);
        trail.report(Status::Failed, Timestamp(4), None, None);
        assert_eq!(trail.status(), Some(Status::Read));
        assert_eq!(trail.error(), None);
    }

    #[test]
    fn a_failure_after_sent_is_a_failure() {
        let mut trail = Trail::default();
        trail.report(Status::Failed, Timestamp(4), None, None);
        trail.report(Status::Sent, Timestamp(1), None, None);
        assert_eq!(trail.status(), Some(Status::Failed));
    }

    fn reports() -> impl Strategy<Value = Vec<(Status, i64, bool)>> {
        let status = prop::sample::select(vec![
            Status::Accepted,
            Status::Sent,
            Status::Delivered,
            Status::Read,
            Status::Played,
            Status::Failed,
        ]);
        prop::collection::vec((status, 0i64..50, any::<bool>()), 0..12)
    }

    fn fold(reports: &[(Status, i64, bool)]) -> Trail {
        let mut trail = Trail::default();
        for (status, at, priced) in reports {
            let pricing = priced.then(|| Pricing { category: Some("service".into()), kind: Some(format!("type{at}")) });
            trail.report(*status, Timestamp(*at), None, pricing);
        }
        trail
    }

    proptest! {
        #[test]
        fn any_order_and_repetition_of_reports_ends_the_same(
            (reports, shuffled) in reports().prop_flat_map(|r| (Just(r.clone()), Just([r.clone(), r].concat()).prop_shuffle()))
        ) {
            prop_assert_eq!(fold(&reports), fold(&shuffled));
        }

        #[test]
        fn a_status_never_moves_back(reports in reports()) {
            let mut trail = Trail::default();
            let mut last = None;
            for (status, at, _) in reports {
                trail.report(status, Timestamp(at), None, None);
                prop_assert!(trail.status() >= last);
                last = trail.status();
            }
        }

        #[test]
        fn a_report_that_tells_nothing_new_says_so(reports in reports()) {
            let mut trail = fold(&reports);
            for (status, at, _) in reports {
                prop_assert!(!trail.report(status, Timestamp(at), None, None));
            }
        }
    }
}
