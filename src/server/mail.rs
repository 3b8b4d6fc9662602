//! Sends emails: digests of what was muted and what closed unanswered, and what others write. Only where a mail server is named.

use super::{
    config::Smtp,
    state::AppState,
    store::{
        self,
        alert::{Mail, Person},
    },
    zones,
};
use crate::{
    domain::{
        alert::Alert,
        time::{Span, Timestamp},
    },
    ui::{
        route::Route,
        words::{self, alerts as text, catalogue},
    },
};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MessageBuilder, MultiPart, header::ContentType},
};
use std::time::{Duration, UNIX_EPOCH};

/// Digests of one round: a mail server that does not answer keeps devices waiting for no longer than one takes.
const ROUND: i64 = 1;
/// How long somebody who has taken one may take before it is due again: longer than a try takes.
const TAKEN: Span = Span::minutes(5);
/// How long the mail server may take for each of its answers.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is tried, and how long after the first try the next one comes; three times as long after each.
const MOST_TRIES: i64 = 5;
const PAUSE: Span = Span::minutes(1);

/// Why an email was not sent.
#[derive(Debug, thiserror::Error)]
pub enum Unsent {
    #[error("the address {0} is none")]
    Address(String),
    #[error("it cannot be written as an email: {0}")]
    Form(#[from] lettre::error::Error),
    #[error(transparent)]
    Smtp(#[from] lettre::transport::smtp::Error),
}

impl Unsent {
    /// Whether it would be the same the next time.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Address(_) | Self::Form(_) => true,
            Self::Smtp(error) => error.is_permanent(),
        }
    }
}

/// What an email says, as text and as HTML.
pub struct Told {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Sends what is due. How much that was.
pub async fn send_due(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let taken = tx.take_mails(now, now + TAKEN, ROUND).await?;
    tx.commit().await?;
    if taken.is_empty() {
        return Ok(0);
    }
    let staff = state.store.staff().await?;
    for mail in &taken {
        let sent = match (staff.people.get(&mail.user), &state.config.smtp) {
            (Some(person), Some(smtp)) => {
                let seen = state.store.seen_by_person(mail.user, person.role).await?;
                let (muted, lost) = seen.digest(mail.id, now).await?;
                // Of what they do not see any more nothing is left to be told.
                let is_empty = muted.is_empty() && lost.is_empty();
                if is_empty { None } else { Some(send(state, smtp, person, &muted, &lost).await) }
            }
            // Whoever it was for is gone, or there is no mail server any more.
            _ => None,
        };
        let now = state.clock.now();
        let mut tx = state.store.begin().await?;
        match sent {
            Some(Ok(())) => tx.mail_is_sent(mail, now).await?,
            Some(Err(error)) => {
                tracing::warn!(%error, "a digest could not be sent by email");
                let is_over = error.is_final() || mail.tries >= MOST_TRIES;
                tx.mail_failed(mail, (!is_over).then(|| now + pause(mail))).await?;
            }
            None => tx.mail_failed(mail, None).await?,
        }
        tx.commit().await?;
    }
    Ok(taken.len())
}

fn pause(mail: &Mail) -> Span {
    (1..mail.tries.min(MOST_TRIES)).fold(PAUSE, |pause, _| pause * 3)
}

async fn send(state: &AppState, smtp: &Smtp, person: &Person, muted: &[Alert], lost: &[Alert]) -> Result<(), Unsent> {
    let now = state.clock.now();
    let offset = zones::wall_clock(&person.settings.time_zone, now).map_or(0, |clock| clock.offset_at(now));
    let settings = state.config.public_url.as_ref().map(|url| {
        let mut url = url.clone();
        url.set_path(&Route::Alerts.href());
        url.to_string()
    });
    let language = person.language.unwrap_or_default();
    let (subject, body) = catalogue::among(language, || written(muted, lost, settings.as_deref(), now, offset));
    let id = format!("<{}@{}>", hex::encode(rand::random::<[u8; 16]>()), smtp.from.email.domain());
    let message = begun(smtp, &person.email, id, subject, now)?.header(ContentType::TEXT_PLAIN).body(body)?;
    hand_over(smtp, message).await
}

/// Sends an email to one person, under an id of its own.
pub async fn send_told(smtp: &Smtp, to: &str, id: String, told: Told, now: Timestamp) -> Result<(), Unsent> {
    let both = MultiPart::alternative_plain_html(told.text, told.html);
    let message = begun(smtp, to, id, told.subject, now)?.multipart(both)?;
    hand_over(smtp, message).await
}

fn begun(smtp: &Smtp, to: &str, id: String, subject: String, now: Timestamp) -> Result<MessageBuilder, Unsent> {
    let to: Address = to.parse().map_err(|_| Unsent::Address(to.to_owned()))?;
    let at = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
    let message = Message::builder().from(smtp.from.clone()).to(Mailbox::new(None, to));
    Ok(message.subject(subject).date(at).message_id(Some(id)))
}

async fn hand_over(smtp: &Smtp, message: Message) -> Result<(), Unsent> {
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&smtp.url)?.timeout(Some(PATIENCE));
    let server: AsyncSmtpTransport<Tokio1Executor> = server.build();
    server.send(message).await?;
    Ok(())
}

/// The subject and the text of a digest.
fn written(muted: &[Alert], lost: &[Alert], settings: Option<&str>, now: Timestamp, offset: i32) -> (String, String) {
    let mut lines = Vec::new();
    // What was muted may have closed by the time it is told of.
    let line = |alert: &Alert| {
        let when = words::moment(alert.closes_at, now, offset);
        if alert.closes_at > now {
            text::mail_closes(&alert.customer, &when)
        } else {
            text::mail_closed(&alert.customer, &when)
        }
    };
    for (title, alerts) in [(text::MAIL_MUTED.to_owned(), muted), (text::MAIL_LOST.to_owned(), lost)] {
        if alerts.is_empty() {
            continue;
        }
        lines.push(title);
        lines.extend(alerts.iter().map(|alert| format!("- {}", line(alert))));
        lines.push(String::new());
    }
    if let Some(settings) = settings {
        lines.push(text::mail_settings(settings));
    }
    (text::mail_subject(muted.len(), lost.len()), lines.join("\n"))
}
