//! The numbers set up here, with their credentials opened: what verifies deliveries and what sends.
//!
//! Read again when it is older than half a second, so that a change made by a command or another process counts within
//! one.

use super::{
    mark::Marker,
    seal::Seal,
    store::{
        self, Store,
        number::{Number, NumberSetup, Sealed},
    },
};
use crate::domain::{audit::By, id::NumberId, time::Timestamp};
use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::Mutex;

/// What lets Ajar act for a number.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub access_token: String,
    /// Of the app whose webhooks deliver for the number.
    pub app_secret: String,
    /// What the platform's handshake has to say.
    pub verify_token: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// A number and what lets Ajar act for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub number: Number,
    pub credentials: Credentials,
}

/// Every number, as it was at one moment.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    lines: Vec<Line>,
    app_secrets: Vec<String>,
    /// Numbers whose credentials this key does not open.
    unreadable: Vec<String>,
    marker: Marker,
}

impl Roster {
    /// What knows erased people again: whoever takes something in for a number asks it first.
    pub fn marker(&self) -> &Marker {
        &self.marker
    }

    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub fn by_id(&self, id: NumberId) -> Option<&Line> {
        self.lines.iter().find(|line| line.number.id == id)
    }

    pub fn by_phone_number_id(&self, id: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.number.phone_number_id == id)
    }

    /// All numbers of a business account.
    pub fn of_account<'a>(&'a self, waba_id: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.number.waba_id == waba_id)
    }

    /// Each app secret once: a delivery may carry the signature of any of them.
    pub fn app_secrets(&self) -> &[String] {
        &self.app_secrets
    }

    /// Whether this is the verify token of some number.
    pub fn knows_verify_token(&self, token: &str) -> bool {
        self.lines.iter().any(|line| same(line.credentials.verify_token.as_bytes(), token.as_bytes()))
    }

    /// Numbers whose credentials were sealed with another key.
    pub fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

/// Compares without telling by the time it takes where the difference is.
pub fn same(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && left.iter().zip(right).fold(0, |differs, (left, right)| differs | (left ^ right)) == 0
}

/// How old what is known may be.
const FRESH: Duration = Duration::from_millis(500);
/// How old it may be where it does not fit: the number may have been set up a moment ago.
const LATEST: Duration = Duration::from_millis(50);

/// Reads the numbers, and remembers them for a moment.
#[derive(Clone)]
pub struct Numbers {
    store: Store,
    seal: Seal,
    known: Arc<Mutex<Option<(Instant, Arc<Roster>)>>>,
}

impl Numbers {
    pub fn new(store: Store, seal: Seal) -> Self {
        Self { store, seal, known: Arc::default() }
    }

    /// What seals the credentials.
    pub fn seal(&self) -> &Seal {
        &self.seal
    }

    /// The numbers as they are now, or were at most half a second ago.
    pub async fn roster(&self) -> store::Result<Arc<Roster>> {
        self.not_older_than(FRESH).await
    }

    /// The numbers as they are now, give or take a blink. Whoever makes us ask cannot make us read more than 20 times a
    /// second.
    pub async fn latest(&self) -> store::Result<Arc<Roster>> {
        self.not_older_than(LATEST).await
    }

    async fn not_older_than(&self, age: Duration) -> store::Result<Arc<Roster>> {
        let mut known = self.known.lock().await;
        if let Some((read_at, roster)) = &*known
            && read_at.elapsed() < age
        {
            return Ok(roster.clone());
        }
        let mut roster = Roster { marker: self.seal.marker().clone(), ..Roster::default() };
        for (number, sealed) in self.store.numbers().await? {
            match self.open(&number.phone_number_id, &sealed) {
                Some(credentials) => roster.lines.push(Line { number, credentials }),
                None => roster.unreadable.push(number.phone_number_id),
            }
        }
        for line in &roster.lines {
            if !roster.app_secrets.contains(&line.credentials.app_secret) {
                roster.app_secrets.push(line.credentials.app_secret.clone());
            }
        }
        let before = known.as_ref().map_or(&[][..], |(_, before)| before.unreadable());
        for number in roster.unreadable.iter().filter(|number| !before.contains(number)) {
            tracing::error!(number, "the credentials of this number were sealed with another key: add it again");
        }
        let roster = Arc::new(roster);
        *known = Some((Instant::now(), roster.clone()));
        Ok(roster)
    }

    /// Sets a number up or changes it: see [`Store::put_number`].
    pub async fn put(
        &self,
        setup: &NumberSetup,
        credentials: Option<&Credentials>,
        by: By,
        now: Timestamp,
    ) -> store::Result<Option<bool>> {
        // The same ones again change nothing: what the platform has said of them goes on to hold.
        let known = self.latest().await?;
        let known = known.by_phone_number_id(&setup.phone_number_id).map(|line| &line.credentials);
        let sealed = credentials.filter(|given| known != Some(*given)).map(|credentials| {
            let seal = |what, plain: &str| self.seal.seal(plain, &context(&setup.phone_number_id, what));
            Sealed {
                access_token: seal("access token", &credentials.access_token),
                app_secret: seal("app secret", &credentials.app_secret),
                verify_token: seal("verify token", &credentials.verify_token),
            }
        });
        let put = self.store.put_number(setup, sealed.as_ref(), by, now).await?;
        self.forget().await;
        Ok(put)
    }

    /// Reads again at the next question.
    pub async fn forget(&self) {
        *self.known.lock().await = None;
    }

    fn open(&self, phone_number_id: &str, sealed: &Sealed) -> Option<Credentials> {
        let open = |what, sealed: &[u8]| self.seal.open(sealed, &context(phone_number_id, what)).ok();
        Some(Credentials {
            access_token: open("access token", &sealed.access_token)?,
            app_secret: open("app secret", &sealed.app_secret)?,
            verify_token: open("verify token", &sealed.verify_token)?,
        })
    }
}

fn context(phone_number_id: &str, what: &str) -> String {
    format!("number {phone_number_id}: {what}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        checkup::{Checkup, Finding},
        time::Span,
    };

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn setup(phone_number_id: &str) -> NumberSetup {
        NumberSetup {
            phone_number_id: phone_number_id.to_owned(),
            waba_id: "200".to_owned(),
            display: "+49 30 1234567".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: None,
            reactions_open: None,
            watch: None,
        }
    }

    fn credentials(token: &str) -> Credentials {
        Credentials {
            access_token: token.to_owned(),
            app_secret: "app secret".to_owned(),
            verify_token: "verify".to_owned(),
        }
    }

    #[tokio::test]
    async fn a_number_keeps_its_credentials_when_only_its_name_changes_and_another_key_does_not_open_them() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}/ajar.db", folder.path().display())).await.unwrap();
        let numbers = Numbers::new(store.clone(), Seal::new(&[1; 32]));

        assert_eq!(
            numbers.put(&setup("100"), None, By::CONSOLE, NOON).await.unwrap(),
            None,
            "a new number needs credentials"
        );
        assert_eq!(
            numbers.put(&setup("100"), Some(&credentials("first")), By::CONSOLE, NOON).await.unwrap(),
            Some(true)
        );
        let renamed = NumberSetup {
            display: "+49 30 7654321".to_owned(),
            read_on_open: Some(true),
            reactions_open: Some(true),
            watch: Some(true),
            ..setup("100")
        };
        assert_eq!(numbers.put(&renamed, None, By::CONSOLE, NOON).await.unwrap(), Some(false));
        let roster = numbers.roster().await.unwrap();
        let line = roster.by_phone_number_id("100").unwrap();
        let number = &line.number;
        assert_eq!(
            (number.display.as_str(), number.read_on_open, number.reactions_open, number.watched_since),
            ("+49 30 7654321", true, true, Some(NOON))
        );
        assert_eq!(line.credentials, credentials("first"));
        assert!(!format!("{line:?}").contains("first"), "a secret is not printed");
        assert!(roster.knows_verify_token("verify") && !roster.knows_verify_token("verif"));

        let stranger = Numbers::new(store, Seal::new(&[2; 32]));
        let roster = stranger.roster().await.unwrap();
        assert!(roster.lines().is_empty());
        assert_eq!(roster.unreadable(), ["100"]);
    }

    #[tokio::test]
    async fn what_the_platform_said_of_a_number_holds_until_a_secret_or_its_account_changes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}/ajar.db", folder.path().display())).await.unwrap();
        let numbers = Numbers::new(store.clone(), Seal::new(&[1; 32]));
        numbers.put(&setup("100"), Some(&credentials("first")), By::CONSOLE, NOON).await.unwrap();
        let id = numbers.latest().await.unwrap().lines()[0].number.id;
        let ends = Some(NOON + Span::days(1));
        let said = Checkup { at: NOON, findings: vec![Finding::TokenLasts], token_expires_at: ends };
        let checked = Some(said.clone());
        for (change, token, left) in [
            (setup("100"), "first", (ends, checked.clone())),
            (NumberSetup { time_zone: "Europe/Paris".to_owned(), ..setup("100") }, "first", (ends, checked)),
            (NumberSetup { waba_id: "201".to_owned(), ..setup("100") }, "first", (ends, None)),
            (NumberSetup { waba_id: "201".to_owned(), ..setup("100") }, "second", (None, None)),
        ] {
            store.keep_checkup(id, &said, None).await.unwrap();
            assert_eq!(numbers.put(&change, Some(&credentials(token)), By::CONSOLE, NOON).await.unwrap(), Some(false));
            let roster = numbers.latest().await.unwrap();
            let line = roster.by_id(id).unwrap();
            assert_eq!(line.credentials, credentials(token));
            assert_eq!((line.number.token_expires_at, line.number.checked.clone()), left, "{change:?} with {token}");
        }
    }
}
