//! Accounts of those who work here: how somebody comes in, from where they are signed in, and what they are asked for beside
//! a password.

use super::{
    id::{InvitationId, TeamId, UserId},
    reach::Limits,
    role::Role,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// How long an invitation can be taken up.
pub const INVITED: Span = Span::days(7);
/// How long a link to a new password works.
pub const RESET: Span = Span::hours(24);
/// Most invitations that wait at a time.
pub const MOST_INVITED: i64 = 200;
/// Recovery codes that somebody gets.
pub const RECOVERY_CODES: usize = 10;

/// Somebody who works here, as those see them who let people in and out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// Since when they may not sign in any more.
    pub disabled_at: Option<Timestamp>,
    /// Whether they are asked for a code beside their password.
    pub has_factor: bool,
    /// When they were here last, to the minute.
    pub seen_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

/// Somebody who was asked to come, and has not yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub name: String,
    pub role: Role,
    /// The teams they are in from when they come.
    pub teams: Vec<TeamId>,
    /// What they see then.
    pub limits: Limits,
    /// Who asked them; none where a program did.
    pub by: Option<String>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// The own number of somebody who works here, that tests of templates go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestPhone {
    /// With `+`.
    pub phone: String,
    pub proof: Proof,
}

/// Whether a number is known to be of whoever says so. Nothing goes there before: else a test would be a way to write to
/// strangers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// The code came from it.
    Done,
    /// This code is to be sent from it, to any business number.
    Awaited(String),
    /// The code did not come in time, or there was none.
    Over,
}

/// How long the code of a number can be sent.
pub const PROOF: Span = Span::hours(24);
/// What such codes begin with, so that few messages are looked at twice.
const PROOF_PREFIX: &str = "AJAR-";
/// The digits that follow.
const PROOF_DIGITS: usize = 6;

/// A code to be sent from a number, by chance.
pub fn proof_code(chance: u32) -> String {
    format!("{PROOF_PREFIX}{:06}", chance % 1_000_000)
}

/// The code that a message is, if it is one.
pub fn proof_in(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let digits = code.strip_prefix(PROOF_PREFIX)?;
    let is_code = digits.len() == PROOF_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(code)
}

/// One place where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Names it, and lets nobody in.
    pub id: String,
    pub device: Device,
    pub began_at: Timestamp,
    /// When it was used last, to the minute.
    pub seen_at: Option<Timestamp>,
    /// From where it was begun.
    pub address: Option<String>,
    /// It is the one that asks.
    pub current: bool,
}

/// What somebody is signed in with, as far as their browser tells. Both are names, the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Device {
    pub browser: Option<String>,
    pub system: Option<String>,
}

/// What is in a `User-Agent`, and what that is called. Browsers name the ones they are like as well, so the order counts.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads a `User-Agent`.
    pub fn of(agent: &str) -> Self {
        let named = |known: &[(&str, &str)]| {
            known.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| (*name).to_owned())
        };
        Self { browser: named(&BROWSERS), system: named(&SYSTEMS) }
    }

    /// In English, for programs.
    pub fn words(&self) -> Option<String> {
        match (&self.browser, &self.system) {
            (Some(browser), Some(system)) => Some(format!("{browser} on {system}")),
            (Some(one), None) | (None, Some(one)) => Some(one.clone()),
            (None, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_code_by_itself_is_one() {
        let code = proof_code(4_294_000_042);
        assert_eq!(code, "AJAR-000042");
        for text in ["AJAR-000042", " ajar-000042\n"] {
            assert_eq!(proof_in(text).as_deref(), Some("AJAR-000042"), "{text}");
        }
        for text in ["", "AJAR-", "AJAR-00042", "AJAR-0000042", "AJAR-00004x", "000042", "my AJAR-000042"] {
            assert_eq!(proof_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_browser_is_told_from_those_it_claims_to_be_like() {
        let cases = [
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox on Windows"),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
                "Chrome on Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 \
                 Safari/537.36 Edg/141.0.0.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.6 Mobile/15E148 Safari/604.1",
                "Safari on iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 \
                 Chrome/130.0.0.0 Mobile Safari/537.36",
                "Samsung Internet on Android",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 \
                 Safari/605.1.15",
                "Safari on macOS",
            ),
        ];
        for (agent, words) in cases {
            assert_eq!(Device::of(agent).words().as_deref(), Some(words), "{agent}");
        }
        assert_eq!(Device::of("curl/8.14.1").words(), None);
        assert_eq!(Device::of("Something (Linux)").words().as_deref(), Some("Linux"));
    }
}
