//! The templates of an account as people and programs see them: what for, how they fare, and what is being written.

use super::{Template, draft::DraftTemplate, purpose::Purpose};
use crate::domain::{
    id::TemplateId,
    price::Micros,
    refusal::{self, Action},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// Days back that numbers are asked for.
pub const DAYS: u32 = 366;
/// Drafts that are kept at the same time, and bytes of one.
pub const DRAFTS: i64 = 500;
pub const DRAFT_SIZE: usize = 32 * 1024;

/// A template with what is known of it here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LibraryEntry {
    pub template: Template,
    pub purpose: Purpose,
    /// Until when the platform has paused it, where that can be told.
    pub paused_until: Option<Timestamp>,
    pub figures: TemplateFigures,
    /// Sends with it that wait for their time.
    pub planned: i64,
    /// What the platform has announced that it will count as.
    pub announced: Option<Announced>,
}

/// A change of category that the platform has announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// `MARKETING`, `UTILITY`, `AUTHENTICATION`, or a word not known yet.
    pub category: String,
    pub from: Timestamp,
}

/// What became of the sends of a template in a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TemplateFigures {
    /// That left and did not fail.
    pub sent: i64,
    pub delivered: i64,
    pub read: i64,
    /// That the customer answered within 24 hours.
    pub answered: i64,
    /// Of those: that opened a window which had been closed.
    pub reopened: i64,
    /// After which the customer stopped marketing messages within 24 hours.
    pub opted_out: i64,
    /// By the list, of what was delivered and is not free.
    pub cost: Micros,
}

/// A business account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub waba_id: String,
    /// Its numbers, as people write them.
    pub name: String,
}

/// A template that is being written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SavedDraft {
    pub id: String,
    pub waba_id: String,
    pub draft: DraftTemplate,
    /// The template it is to take the place of.
    pub of: Option<TemplateId>,
    /// Who wrote at it last.
    pub by: Option<String>,
    pub updated_at: Timestamp,
    /// Why the platform did not take it.
    pub refusal: Option<Refusal>,
}

/// What came of keeping a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saving {
    Kept(SavedDraft),
    /// Somebody else has kept this since it was read: nothing was written.
    Changed(SavedDraft),
}

/// Why the platform took something not, in its words, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub title: String,
    pub message: String,
    #[serde(default)]
    pub mend: Option<Mend>,
}

/// What mends a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mend {
    /// Some words before the first and behind the last variable.
    Edge,
    /// Fewer variables, or more words.
    Sparse,
    /// A shorter text.
    Shorter,
    /// An example for each variable, and a sample for a file.
    Examples,
    /// Another name: this one exists in that language.
    NameTaken,
    /// Another name: this one was deleted less than 30 days ago.
    NameResting,
    /// Templates that are not needed have to go first.
    TooMany,
    /// Later: too much was asked of the platform.
    Later,
    /// The token or a permission of the number.
    Access,
}

impl Mend {
    pub const ALL: [Mend; 9] = [
        Self::Edge,
        Self::Sparse,
        Self::Shorter,
        Self::Examples,
        Self::NameTaken,
        Self::NameResting,
        Self::TooMany,
        Self::Later,
        Self::Access,
    ];

    /// By the platform's numbers (Error codes, 2026). Others say it in their words alone.
    fn of(refusal: &refusal::Refusal) -> Option<Self> {
        match refusal.subcode.filter(|code| (2_388_000..2_389_000).contains(code)).unwrap_or(refusal.code) {
            2_388_299 => Some(Self::Edge),
            2_388_293 => Some(Self::Sparse),
            2_388_040 => Some(Self::Shorter),
            2_388_043 => Some(Self::Examples),
            2_388_024 => Some(Self::NameTaken),
            2_388_023 => Some(Self::NameResting),
            2_388_019 => Some(Self::TooMany),
            _ => match refusal.action() {
                Action::Retry | Action::RetryOnce | Action::SlowNumber => Some(Self::Later),
                Action::StopNumber => Some(Self::Access),
                _ => None,
            },
        }
    }
}

impl Refusal {
    /// What the platform said.
    pub fn of(refusal: &refusal::Refusal) -> Self {
        let message = refusal.details.clone().unwrap_or_default();
        Self { title: refusal.title.clone(), message, mend: Mend::of(refusal) }
    }
}

/// How long the platform pauses a template, by the reason it gives (Quality, 2026): one that was sent too fast waits for
/// somebody.
pub fn pause(status: &str, reason: Option<&str>) -> Option<Span> {
    let says = |word: &str| reason.is_some_and(|reason| reason.contains(word));
    match status {
        "PAUSED" if says("FIRST_PAUSE") => Some(Span::hours(3)),
        "PAUSED" if says("SECOND_PAUSE") => Some(Span::hours(6)),
        _ => None,
    }
}

/// The states in which a template is not sent and does not come back by itself while it is reviewed: what was planned with
/// it goes back to whoever planned it.
pub const STOPPED: [&str; 8] =
    ["PAUSED", "DISABLED", "REJECTED", "DELETED", "PENDING_DELETION", "ARCHIVED", "LOCKED", "LIMIT_EXCEEDED"];

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: i64, subcode: Option<i64>) -> Option<Mend> {
        let refusal = refusal::Refusal { code, subcode, title: "No".into(), details: None };
        Refusal::of(&refusal).mend
    }

    #[test]
    fn what_mends_a_refusal_is_told_by_its_numbers() {
        assert_eq!(refused(100, Some(2_388_299)), Some(Mend::Edge));
        assert_eq!(refused(2_388_293, None), Some(Mend::Sparse));
        assert_eq!(refused(100, Some(2_388_019)), Some(Mend::TooMany));
        assert_eq!(refused(190, Some(463)), Some(Mend::Access));
        assert_eq!(refused(80_007, None), Some(Mend::Later));
        assert_eq!(refused(100, Some(2_388_999)), None, "its own words are all there is");
    }

    #[test]
    fn a_first_pause_lasts_three_hours_and_a_second_one_six() {
        assert_eq!(pause("PAUSED", Some("FIRST_PAUSE – Low quality")), Some(Span::hours(3)));
        assert_eq!(pause("PAUSED", Some("SECOND_PAUSE")), Some(Span::hours(6)));
        assert_eq!(pause("PAUSED", Some("RATE_LIMITING_PAUSE")), None);
        assert_eq!(pause("DISABLED", Some("FIRST_PAUSE")), None);
    }
}
