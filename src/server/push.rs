//! Sends alerts to devices: Web Push (RFC 8030) with a key of our own (VAPID, RFC 8292), sealed for the device alone
//! (RFC 8291).
//!
//! A push service is whatever address a browser names, so it is looked at before anything is sent there: nothing on this
//! machine or in its network, nothing without https, and nothing that it leads on to. What it takes is watched: the
//! device says that it has arrived, by the token that travels with it.

use super::{
    config::Config,
    reach,
    state::AppState,
    store::{
        self,
        alert::{Push, Staff},
    },
};
use crate::{
    domain::{
        alert::Alert,
        conversation::{ConversationView, Progress},
        id::ConversationId,
        role::Role,
        time::{Span, Timestamp},
    },
    ui::{
        route::Route,
        words::{self, alerts as text, catalogue},
    },
};
use aes_gcm::{Aes128Gcm, KeyInit, aead::Aead};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use futures::future::join_all;
use hkdf::Hkdf;
use p256::{
    PublicKey, SecretKey,
    ecdsa::{Signature, SigningKey, signature::Signer},
};
use reqwest::{Client, StatusCode, Url, header, redirect};
use serde_json::json;
use sha2::Sha256;
use std::{collections::BTreeSet, net::SocketAddr, time::Duration};

/// What is sent in one round, all at once.
const ROUND: i64 = 20;
/// How long somebody who has taken something to send may take before it is due again: longer than a try takes.
const TAKEN: Span = Span::minutes(1);
/// How long a push service may take to connect, and to answer.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(15);
/// How often it is tried, for how long at most, and how long after the first try the next one comes.
const MOST_TRIES: i64 = 6;
const LONGEST: Span = Span::hours(1);
const PAUSE: Span = Span::seconds(5);
/// The longest that is waited before the next try, whatever a push service asks for.
const LONGEST_PAUSE: Span = Span::minutes(15);
/// How long a push service believes what says who we are.
const BELIEVED: Span = Span::hours(12);
/// Bytes of the only record (RFC 8188); what a push service takes at least.
const RECORD: u32 = 4096;
/// Bytes of an address, and of the parts of a key.
const LONGEST_ENDPOINT: usize = 2048;
const POINT: usize = 65;
const SECRET: usize = 16;
/// Characters of a name or a text that travel.
const LONGEST_TEXT: usize = 200;
const CONTEXT: &str = "the key of push";

/// Why something cannot be sent to a device.
#[derive(Debug, thiserror::Error)]
enum Unfit {
    #[error("the address of the device is none that may be asked")]
    Address,
    #[error("the keys of the device are damaged")]
    Keys,
    #[error("the key of push was sealed with another key")]
    Sealed,
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// What came of a try.
enum Came {
    Sent,
    /// The push service knows the device no longer.
    Gone,
    /// There is nothing to be said any more.
    Pointless,
    Later {
        why: String,
        after: Option<Span>,
    },
    Never {
        why: String,
    },
}

/// What is said to a device.
struct Said {
    title: String,
    body: String,
    url: String,
    /// What takes the place of what was said before of the same.
    tag: String,
    /// Until when there is any use in it.
    until: Timestamp,
    conversation: Option<ConversationId>,
}

/// The address of a push service, as far as it can be told by itself. On this machine only where the whole server is for
/// this machine alone.
pub fn endpoint(config: &Config, address: &str) -> Option<Url> {
    let url = Url::parse(address).ok().filter(|_| address.len() <= LONGEST_ENDPOINT)?;
    let is_bare = url.username().is_empty() && url.password().is_none() && url.has_host();
    let is_far = url.scheme() == "https" && !reach::is_private(&url);
    let is_here = url.host_str() == Some("127.0.0.1") && reach::only_from_here(config);
    (is_bare && (is_far || is_here)).then_some(url)
}

/// What a browser says of the keys of a device, read. None where they are none.
pub fn keys(p256dh: &str, auth: &str) -> Option<(PublicKey, [u8; SECRET])> {
    let point = URL_SAFE_NO_PAD.decode(p256dh.trim_end_matches('=')).ok().filter(|point| point.len() == POINT)?;
    let secret = URL_SAFE_NO_PAD.decode(auth.trim_end_matches('=')).ok()?;
    Some((PublicKey::from_sec1_bytes(&point).ok()?, secret.try_into().ok()?))
}

/// The key by which push services know this server, for browsers. It is made where there is none.
pub async fn public_key(state: &AppState) -> store::Result<String> {
    match key(state).await {
        Ok(key) => Ok(URL_SAFE_NO_PAD.encode(key.public_key().to_sec1_bytes())),
        Err(Unfit::Store(fault)) => Err(fault),
        Err(other) => Err(sqlx::Error::Decode(Box::new(other))),
    }
}

async fn key(state: &AppState) -> Result<SecretKey, Unfit> {
    let seal = state.numbers.seal();
    let sealed = match state.store.push_key().await? {
        Some(sealed) => sealed,
        None => {
            let made = seal.seal(&URL_SAFE_NO_PAD.encode(fresh_key().to_bytes()), CONTEXT);
            let mut tx = state.store.begin().await?;
            let kept = tx.put_push_key(&made, state.clock.now()).await?;
            tx.commit().await?;
            kept
        }
    };
    let opened = seal.open(&sealed, CONTEXT).map_err(|_| Unfit::Sealed)?;
    let bytes = URL_SAFE_NO_PAD.decode(opened).map_err(|_| Unfit::Sealed)?;
    SecretKey::from_slice(&bytes).map_err(|_| Unfit::Sealed)
}

/// Nearly every number is a key.
fn fresh_key() -> SecretKey {
    loop {
        if let Ok(key) = SecretKey::from_slice(&rand::random::<[u8; 32]>()) {
            return key;
        }
    }
}

/// Seals a text for one device: the header of the only record, and the record.
fn encrypt(plain: &[u8], device: &PublicKey, secret: &[u8; SECRET], sender: &SecretKey, salt: &[u8; 16]) -> Vec<u8> {
    let shared = sender.diffie_hellman(device);
    let (theirs, ours) = (device.to_sec1_bytes(), sender.public_key().to_sec1_bytes());
    let info = [&b"WebPush: info\0"[..], &theirs[..], &ours[..]].concat();
    let derive = |salt: &[u8], from: &[u8], info: &[u8], into: &mut [u8]| {
        let derived = Hkdf::<Sha256>::new(Some(salt), from).expand(info, into);
        derived.expect("so few bytes can be derived");
    };
    let (mut mixed, mut key, mut nonce) = ([0; 32], [0; 16], [0; 12]);
    derive(secret, shared.raw_secret_bytes(), &info, &mut mixed);
    derive(salt, &mixed, b"Content-Encoding: aes128gcm\0", &mut key);
    derive(salt, &mixed, b"Content-Encoding: nonce\0", &mut nonce);
    let cipher = Aes128Gcm::new_from_slice(&key).expect("the key is as long as it has to be");
    // Two says that it is the last record.
    let record = [plain, &[2]].concat();
    let sealed = cipher.encrypt(&nonce.into(), record.as_slice()).expect("a text this short can be sealed");
    let length = u8::try_from(ours.len()).unwrap_or_default();
    [&salt[..], &RECORD.to_be_bytes(), &[length], &ours, &sealed].concat()
}

/// Says to a push service who we are, and to whom it turns, where there is anybody.
fn authorization(key: &SecretKey, endpoint: &Url, contact: Option<&str>, now: Timestamp) -> String {
    let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(json!({"typ": "JWT", "alg": "ES256"}));
    let audience = endpoint.origin().ascii_serialization();
    let mut claims = json!({"aud": audience, "exp": (now + BELIEVED).unix()});
    if let Some(contact) = contact {
        claims["sub"] = json!(contact);
    }
    let signed = format!("{head}.{}", part(claims));
    let signature: Signature = SigningKey::from(key).sign(signed.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
    let public = URL_SAFE_NO_PAD.encode(key.public_key().to_sec1_bytes());
    format!("vapid t={signed}.{signature}, k={public}")
}

/// Whom a push service turns to should something be amiss (RFC 8292: an address of https, or of email): this server at its
/// public address; else whom its email is from, else an owner. Services refuse what nobody could be reached by, so an
/// address of this machine or its network is never named: rather none, which the standard allows.
fn contact(config: &Config, staff: &Staff) -> Option<String> {
    let public = config.public_url.as_ref().filter(|url| url.scheme() == "https" && !reach::is_private(url));
    if let Some(url) = public {
        return Some(url.as_str().trim_end_matches('/').to_owned());
    }
    let sender = config.smtp.as_ref().map(|smtp| smtp.from.email.to_string());
    let owners = staff.people.values().filter(|person| person.role == Role::Owner).map(|person| person.email.clone());
    sender.into_iter().chain(owners).find(|email| is_public(email)).map(|email| format!("mailto:{email}"))
}

/// Whether an address of email can be one that is reached from elsewhere.
fn is_public(email: &str) -> bool {
    let end = email.rsplit_once('@').and_then(|(_, host)| host.rsplit_once('.')).map(|(_, end)| end);
    end.is_some_and(|end| !end.is_empty() && !["local", "localhost", "internal", "lan"].contains(&end))
}

/// Sends what is due. How much that was.
pub async fn send_due(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let taken = tx.take_pushes(now, now + TAKEN, ROUND).await?;
    tx.commit().await?;
    if taken.is_empty() {
        return Ok(0);
    }
    let staff = state.store.staff().await?;
    let mut tries = Vec::new();
    for push in &taken {
        tries.push(attempt(state, &staff, push));
    }
    let tried = join_all(tries).await;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    for (push, came) in taken.iter().zip(tried) {
        match came {
            Came::Sent => tx.push_is_sent(push, now).await?,
            Came::Gone => tx.lose_device(push.to.user, push.to.id, now).await?,
            Came::Pointless => tx.push_failed(push, None, None, now).await?,
            Came::Never { why } => tx.push_failed(push, Some(&why), None, now).await?,
            Came::Later { why, after } => {
                tracing::warn!(device = %push.to.id, %why, "a device could not be told");
                let again = now + pause(push.tries, after);
                let is_over = push.tries >= MOST_TRIES || again - push.created_at > LONGEST;
                tx.push_failed(push, Some(&why), (!is_over).then_some(again), now).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(taken.len())
}

/// How long to wait after so many tries: four times as long after each, or as long as was asked for.
fn pause(tries: i64, asked: Option<Span>) -> Span {
    let grown = (1..tries.min(MOST_TRIES)).fold(PAUSE, |pause, _| pause * 4);
    asked.unwrap_or(grown).clamp(PAUSE, LONGEST_PAUSE)
}

async fn attempt(state: &AppState, staff: &Staff, push: &Push) -> Came {
    let now = state.clock.now();
    let said = match said(state, staff, push, now).await {
        Ok(Some(said)) => said,
        Ok(None) => return Came::Pointless,
        Err(error) => return Came::Later { why: error.to_string(), after: None },
    };
    match send(state, staff, push, &said, now).await {
        Ok(came) => came,
        Err(Unfit::Store(error)) => Came::Later { why: error.to_string(), after: None },
        Err(unfit) => Came::Never { why: unfit.to_string() },
    }
}

/// What there is to say, in the language of its person. None where that is over: it was answered, or is too late.
async fn said(state: &AppState, staff: &Staff, push: &Push, now: Timestamp) -> store::Result<Option<Said>> {
    let Some(person) = staff.people.get(&push.to.user) else { return Ok(None) };
    let language = person.language.unwrap_or_default();
    // They may see less by now than when it was written down.
    let seen = state.store.seen_by_person(push.to.user, person.role).await?;
    if let Some(id) = push.alert {
        let alert = seen.alerts_by_id(&BTreeSet::from([id]), now).await?.pop();
        // A device may have become somebody else's meanwhile: they are not told what was for another.
        let is_theirs = |alert: &Alert| alert.user == push.to.user;
        let alert = alert.filter(|alert| is_theirs(alert) && alert.closes_at > now && alert.seen_at.is_none());
        let Some(alert) = alert else { return Ok(None) };
        let row = seen.conversation(alert.conversation_id, now).await?;
        let is_open = |row: &ConversationView| row.status != Progress::Resolved.word() && row.blocked_at.is_none();
        let waits = |row: &ConversationView| row.owed && is_open(row) && row.window.ends_at() == Some(alert.closes_at);
        let Some(row) = row.filter(waits) else { return Ok(None) };
        let left = alert.closes_at - now;
        let say = || {
            let name = short(&row.contact.title());
            let title = if push.to.texts { text::push_of(&name) } else { text::PUSH_TITLE.to_owned() };
            let mut body = text::push_body(&words::roughly(left));
            if let Some(preview) =
                row.preview.as_ref().and_then(|preview| preview.text.as_ref()).filter(|_| push.to.texts)
            {
                body = format!("{body}\n{}", short(preview));
            }
            // Until then it says so itself that there were too many.
            if let Some(until) = alert.muted_until {
                body = format!("{body}\n{}", text::push_last(&words::roughly(until - now)));
            }
            (title, body)
        };
        let (title, body) = catalogue::among(language, say);
        let url = Route::Conversation(row.id).href();
        let tag = format!("c{}", row.id);
        let (until, conversation) = (alert.closes_at, Some(row.id));
        return Ok(Some(Said { title, body, url, tag, until, conversation }));
    }
    let (title, body, tag) = match push.digest {
        Some(id) => {
            let (muted, _) = seen.digest(id, now).await?;
            // Of what they do not see any more nothing is left to be told.
            if muted.is_empty() {
                return Ok(None);
            }
            let say = || {
                (
                    text::digest(i64::try_from(muted.len()).unwrap_or(i64::MAX)),
                    text::PUSH_DIGEST_BODY.to_owned(),
                    "digest".to_owned(),
                )
            };
            catalogue::among(language, say)
        }
        None => {
            let say = || (text::PUSH_TEST.to_owned(), text::PUSH_TEST_BODY.to_owned(), "test".to_owned());
            catalogue::among(language, say)
        }
    };
    let url = Route::Alerts.href();
    Ok(Some(Said { title, body, url, tag, until: push.created_at + LONGEST, conversation: None }))
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}

async fn send(state: &AppState, staff: &Staff, push: &Push, said: &Said, now: Timestamp) -> Result<Came, Unfit> {
    let url = endpoint(&state.config, &push.to.endpoint).ok_or(Unfit::Address)?;
    let (device, secret) = keys(&push.to.p256dh, &push.to.auth).ok_or(Unfit::Keys)?;
    let key = key(state).await?;
    let later = |why: String| Came::Later { why, after: None };
    let addresses = match addresses(&url).await {
        Ok(addresses) => addresses,
        Err(why) => return Ok(later(why)),
    };
    let is_here = url.host_str() == Some("127.0.0.1");
    if !is_here && addresses.iter().any(|address| reach::is_private_address(address.ip())) {
        return Err(Unfit::Address);
    }
    let language = staff.people.get(&push.to.user).and_then(|person| person.language).unwrap_or_default();
    let payload = json!({
        "title": said.title,
        "body": said.body,
        "url": said.url,
        "tag": said.tag,
        "token": push.token,
        "conversation": said.conversation,
        "open": catalogue::among(language, || text::OPEN.to_owned()),
        "snooze": catalogue::among(language, || text::SNOOZE.to_owned()),
        "lang": language.tag(),
        "dir": language.direction(),
    });
    let sealed = encrypt(payload.to_string().as_bytes(), &device, &secret, &fresh_key(), &rand::random());
    let mut client = Client::builder()
        .user_agent(concat!("ajar/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT)
        .timeout(ANSWER)
        .redirect(redirect::Policy::none())
        .referer(false);
    if let Some(name) = url.domain() {
        // What was looked at is what is asked, whatever the name leads to a moment later.
        client = client.resolve_to_addrs(name, &addresses);
    }
    if is_here {
        client = client.no_proxy();
    }
    let Ok(client) = client.build() else { return Ok(later("this server cannot ask".to_owned())) };
    let lives = (said.until - now).0.max(0) / 1000;
    let request = client
        .post(url.clone())
        .header(header::AUTHORIZATION, authorization(&key, &url, contact(&state.config, staff).as_deref(), now))
        .header(header::CONTENT_TYPE, "application/octet-stream")
        .header(header::CONTENT_ENCODING, "aes128gcm")
        .header("TTL", lives.max(60).to_string())
        .header("Urgency", "high")
        .header("Topic", said.tag.as_str())
        .body(sealed);
    let answer = match request.send().await {
        Ok(answer) => answer,
        Err(error) => return Ok(later(error.without_url().to_string())),
    };
    Ok(match answer.status() {
        status if status.is_success() => Came::Sent,
        StatusCode::NOT_FOUND | StatusCode::GONE => Came::Gone,
        status if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() => {
            let after = answer.headers().get(header::RETRY_AFTER).and_then(|after| after.to_str().ok());
            let after = after.and_then(|after| after.trim().parse().ok()).map(Span::seconds);
            Came::Later { why: format!("HTTP {}", status.as_u16()), after }
        }
        status => Came::Never { why: format!("HTTP {}", status.as_u16()) },
    })
}

/// Where an address leads.
async fn addresses(url: &Url) -> Result<Vec<SocketAddr>, String> {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let found = tokio::time::timeout(CONNECT, tokio::net::lookup_host((host, port))).await;
    match found {
        Ok(Ok(found)) => Ok(found.collect()),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("its name was looked up for too long".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{alert::Settings, id::UserId},
        server::{config::ServeArgs, store::alert::Person},
    };
    use clap::Parser;

    #[derive(Parser)]
    struct Program {
        #[command(flatten)]
        serve: ServeArgs,
    }

    fn config(flags: &[&str]) -> Config {
        Program::parse_from([&["ajar"], flags].concat()).serve.check().unwrap()
    }

    fn bytes(text: &str) -> Vec<u8> {
        URL_SAFE_NO_PAD.decode(text).unwrap()
    }

    /// RFC 8291, appendix A.
    #[test]
    fn a_text_is_sealed_as_the_standard_shows_it() {
        let sender = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).unwrap();
        let (device, secret) = keys(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        )
        .unwrap();
        let salt: [u8; 16] = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
        let sealed = encrypt(b"When I grow up, I want to be a watermelon", &device, &secret, &sender, &salt);
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
                        AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(URL_SAFE_NO_PAD.encode(sealed), expected);
    }

    #[test]
    fn keys_that_are_none_are_refused() {
        let (point, secret) =
            (URL_SAFE_NO_PAD.encode(fresh_key().public_key().to_sec1_bytes()), "BTBZMqHH6r4Tts7J_aSIgg");
        assert!(keys(&point, secret).is_some());
        assert!(keys(&point, "BTBZ").is_none() && keys("BTBZ", secret).is_none() && keys("!", secret).is_none());
        assert!(keys(&URL_SAFE_NO_PAD.encode([4; POINT]), secret).is_none(), "no point of the curve");
    }

    #[test]
    fn nothing_is_sent_into_a_network_of_our_own_nor_without_https() {
        let (near, far) = (config(&[]), config(&["--public-url", "https://ajar.example.org"]));
        for address in [
            "http://push.example.org/1",
            "https://localhost/1",
            "https://127.0.0.1/1",
            "https://10.0.0.1/1",
            "https://[::1]/1",
            "https://169.254.169.254/1",
            "https://me:secret@push.example.org/1",
            "ftp://push.example.org/1",
            "push",
        ] {
            assert!(endpoint(&far, address).is_none(), "{address}");
        }
        assert!(endpoint(&far, "https://push.example.org/1").is_some());
        assert!(endpoint(&far, &format!("https://push.example.org/{}", "x".repeat(2048))).is_none());
        assert!(endpoint(&far, "http://127.0.0.1:9/1").is_none());
        assert!(endpoint(&near, "http://127.0.0.1:9/1").is_some(), "where the server is for this machine alone");
        assert!(endpoint(&near, "http://10.0.0.1/1").is_none());
    }

    #[test]
    fn a_push_service_is_told_whom_to_turn_to_and_never_somebody_of_this_machine() {
        let staff = |people: &[(Role, &str)]| {
            let person = |(id, (role, email)): (i64, &(Role, &str))| {
                let settings = Settings::default();
                let (role, email, language, is_away) = (*role, (*email).to_owned(), None, false);
                (UserId(id), Person { role, email, language, is_away, settings })
            };
            Staff { people: (1..).zip(people).map(person).collect(), ..Staff::default() }
        };
        let olga = staff(&[(Role::Agent, "ana@example.org"), (Role::Owner, "olga@example.org")]);
        let from = |email| ["--smtp-url", "smtp://mail.example.org", "--smtp-from", email];
        let public = |url| ["--public-url", url];
        let plain = config(&[]);
        let far = config(&public("https://ajar.example.org"));
        let sender = config(&from("Ajar <ajar@example.org>"));
        for (config, staff, is) in [
            (&far, &olga, Some("https://ajar.example.org")),
            (&sender, &olga, Some("mailto:ajar@example.org")),
            (&plain, &olga, Some("mailto:olga@example.org")),
            (&config(&public("http://ajar.example.org")), &olga, Some("mailto:olga@example.org")),
            (&config(&public("https://localhost")), &olga, Some("mailto:olga@example.org")),
            (&config(&from("Ajar <ajar@shop.local>")), &olga, Some("mailto:olga@example.org")),
            (
                &plain,
                &staff(&[(Role::Owner, "root@localhost"), (Role::Owner, "olga@example.org")]),
                Some("mailto:olga@example.org"),
            ),
            (&plain, &staff(&[(Role::Owner, "root@localhost"), (Role::Agent, "ana@example.org")]), None),
            (&plain, &Staff::default(), None),
        ] {
            assert_eq!(contact(config, staff).as_deref(), is);
        }
        let claims = |contact| {
            let url = Url::parse("https://push.example.org/1").unwrap();
            let said = authorization(&fresh_key(), &url, contact, Timestamp(0));
            let claims = said.strip_prefix("vapid t=").unwrap().split('.').nth(1).unwrap();
            serde_json::from_slice::<serde_json::Value>(&bytes(claims)).unwrap()
        };
        assert_eq!(claims(Some("mailto:olga@example.org"))["sub"], "mailto:olga@example.org");
        assert!(claims(None).get("sub").is_none());
    }

    #[test]
    fn each_try_comes_later_than_the_one_before_and_none_too_late() {
        let pauses: Vec<i64> = (1..=7).map(|tries| pause(tries, None).0 / 1000).collect();
        assert_eq!(pauses, [5, 20, 80, 320, 900, 900, 900]);
        assert_eq!(pause(1, Some(Span::seconds(40))), Span::seconds(40));
        assert_eq!(pause(1, Some(Span::days(9))), LONGEST_PAUSE);
        assert_eq!(pause(1, Some(Span::seconds(0))), PAUSE);
    }
}
