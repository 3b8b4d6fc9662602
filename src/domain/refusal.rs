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
    /// The account does not pay: bulk sends stop until somebody has mended that.
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

impl Action {
    /// Whether what was refused is refused to everybody alike until somebody has mended something: no more is sent before.
    pub fn stops_all(self) -> bool {
        matches!(
            self,
            Self::PauseTemplate | Self::DisableTemplate | Self::StopNumber | Self::StopPaid | Self::StopCampaigns
        )
    }
}

impl Refusal {
    /// The code of what did not come from the platform: it gives none below 0.
    pub const HERE: i64 = -1;

    /// A send that came to nothing here, before the platform was asked.
    pub fn here(title: impl Into<String>, details: Option<String>) -> Self {
        Self { code: Self::HERE, subcode: None, title: title.into(), details }
    }

    /// What this asks for. Codes that nobody has told us about are final: to try again could do harm.
    pub fn action(&self) -> Action {
        match (self.code, self.subcode) {
            // A failure without any reason; a code of 0 with one is a token that is not accepted.
            (0, _) if self.title.is_empty() => Action::Final,
            (0 | 3 | 10 | 190 | 200..=299, _) => Action::StopNumber,
            (1 | 2 | 131_016 | 133_004 | 134_101 | 132_069, _) => Action::Retry,
            (4 | 613 | 80_007 | 130_429 | 131_057, _) => Action::SlowNumber,
            (100, Some(33)) => Action::Final,
            (100 | 131_008 | 131_009, _) => Action::Mend,
            (368 | 131_005 | 131_031 | 131_037 | 131_045, _) => Action::StopNumber,
            (131_000, _) => Action::RetryOnce,
            (131_026, _) => Action::Undeliverable,
            (131_042, _) => Action::StopPaid,
            (131_047, _) => Action::CloseWindow,
            (131_048, _) => Action::StopCampaigns,
            (131_049, _) => Action::WaitADay,
            (131_050, _) => Action::OptOut,
            (131_051..=131_053, _) => Action::Mend,
            (131_056, _) => Action::SlowPair,
            (131_059 | 132_001, _) => Action::ResyncTemplates,
            (131_062, _) => Action::NeedPhone,
            (132_000 | 132_005 | 132_007 | 132_012 | 132_018, _) => Action::Mend,
            (132_015, _) => Action::PauseTemplate,
            (132_016, _) => Action::DisableTemplate,
            (133_000..=133_016, _) => Action::StopNumber,
            (2_388_000..=2_388_999, _) => Action::Mend,
            _ => Action::Final,
        }
    }

    /// Whether the same message may be sent again by itself, after a while.
    pub fn is_temporary(&self) -> bool {
        matches!(self.action(), Action::Retry | Action::RetryOnce | Action::SlowPair | Action::SlowNumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: i64, subcode: Option<i64>) -> Refusal {
        Refusal { code, subcode, title: "No".to_owned(), details: None }
    }

    #[test]
    fn every_code_asks_for_something() {
        use Action::*;
        let cases: [(&[i64], Action); 18] = [
            (&[0, 190, 3, 10, 200, 250, 299, 131_005, 368, 131_031, 131_037, 131_045], StopNumber),
            (&[133_000, 133_005, 133_010, 133_016], StopNumber),
            (&[1, 2, 131_016, 133_004, 134_101, 132_069], Retry),
            (&[131_000], RetryOnce),
            (&[4, 80_007, 613, 130_429, 131_057], SlowNumber),
            (&[131_056], SlowPair),
            (&[131_049], WaitADay),
            (&[131_047], CloseWindow),
            (&[131_050], OptOut),
            (&[132_015], PauseTemplate),
            (&[132_016], DisableTemplate),
            (&[132_001, 131_059], ResyncTemplates),
            (&[131_042], StopPaid),
            (&[131_048], StopCampaigns),
            (&[131_026], Undeliverable),
            (&[131_062], NeedPhone),
            (
                &[
                    100, 131_008, 131_009, 131_051, 131_052, 131_053, 132_000, 132_005, 132_007, 132_012, 132_018,
                    2_388_019, 2_388_040, 2_388_293, 2_388_299,
                ],
                Mend,
            ),
            (
                &[
                    33, 130_472, 130_497, 131_021, 131_030, 131_055, 131_060, 131_061, 132_068, 134_100, 134_102,
                    135_000, 199, 300, 133_017, 999_999, -1,
                ],
                Final,
            ),
        ];
        for (codes, action) in cases {
            for code in codes {
                let refusal = refusal(*code, None);
                assert_eq!(refusal.action(), action, "{code}");
                let again = matches!(action, Retry | RetryOnce | SlowPair | SlowNumber);
                assert_eq!(refusal.is_temporary(), again, "{code}");
            }
        }
    }

    #[test]
    fn a_subcode_can_change_what_a_code_means() {
        assert_eq!(refusal(100, Some(33)).action(), Action::Final);
        assert_eq!(refusal(100, Some(2_388_293)).action(), Action::Mend);
        assert_eq!(refusal(190, Some(463)).action(), Action::StopNumber);
    }

    #[test]
    fn a_failure_without_a_reason_stops_nothing() {
        assert_eq!(Refusal::default().action(), Action::Final);
        let unreached = Refusal::here("The platform could not be reached", None);
        assert_eq!(unreached.action(), Action::Final);
    }
}
