//! The post: events wait here, are put into envelopes, signed, and sent until they are taken.
//!
//! An envelope is serialised once, with everything beyond ASCII escaped, and the signature covers exactly those bytes:
//! who checks it against a body that was parsed and written again fails. Anything but a 200 is tried again, later and
//! later; what stands behind it waits, so that order holds.

use super::{Shared, faults::LANES, world::World};
use crate::domain::time::{Span, Timestamp};
use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use serde_json::{Value, json};
use sha2::Sha256;
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// Events that may wait in one lane.
const WAITING: usize = 200_000;
/// How often a delivery is tried at most, and over how long on the stand-in's clock.
const ATTEMPTS: u32 = 600;
const PATIENCE: Span = Span::days(7);
/// Between two attempts: doubled from the first to the last.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LAST_PAUSE: Duration = Duration::from_secs(5);
/// How long an answer may take.
const ANSWER: Duration = Duration::from_secs(10);
/// How often the handshake is tried, and how far apart.
const HANDSHAKES: u32 = 1_200;
const HANDSHAKE_PAUSE: Duration = Duration::from_millis(500);
/// How long a batch that is not full waits for more.
const LINGER: Duration = Duration::from_millis(30);
/// What no webhook exceeds (3 MB); what is oversized on purpose has one byte more.
const LARGEST: usize = 3 << 20;

/// One thing to tell.
#[derive(Debug, Clone)]
pub enum Change {
    /// A message a person sent.
    Message { number: usize, contact: Option<Value>, message: Value },
    /// How far a message of the business has come.
    Status { number: usize, contact: Option<Value>, status: Value },
    /// Anything else; `dated` ones carry the time of their entry.
    Field { field: String, value: Value, dated: bool },
    /// A whole envelope, sent as it is.
    Whole(Value),
}

#[derive(Debug, Clone)]
struct Event {
    account: usize,
    at: Timestamp,
    /// Its place in the lane.
    place: (Timestamp, u64),
    change: Change,
}

/// What happened to deliveries.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Posted {
    /// Deliveries that were answered with 200.
    pub delivered: u64,
    /// Events in them.
    pub events: u64,
    /// Attempts that were not, by HTTP status; 0 for no answer.
    pub refused: BTreeMap<u16, u64>,
    /// Deliveries sent once more on purpose.
    pub duplicated: u64,
    /// Deliveries given up.
    pub abandoned: u64,
    /// What the receiver answered to what was wrong on purpose: kind, then HTTP status.
    pub on_purpose: BTreeMap<&'static str, BTreeMap<u16, u64>>,
}

/// Events on their way.
#[derive(Debug, Default)]
pub struct Outbox {
    lanes: [BTreeMap<(Timestamp, u64), Event>; LANES],
    serial: u64,
    /// Events taken out and not yet delivered.
    under_way: usize,
    pub posted: Posted,
}

impl Outbox {
    /// False when there is no room.
    pub fn push(&mut self, account: usize, lane: usize, due: Timestamp, change: Change) -> bool {
        let lane = &mut self.lanes[lane];
        if lane.len() >= WAITING {
            return false;
        }
        self.serial += 1;
        let place = (due, self.serial);
        lane.insert(place, Event { account, at: due, place, change });
        true
    }

    /// How many wait or are under way.
    pub fn waiting(&self) -> usize {
        self.lanes.iter().map(BTreeMap::len).sum::<usize>() + self.under_way
    }

    /// The clock was set back by this much.
    pub fn shift(&mut self, by: Span) {
        for lane in &mut self.lanes {
            let events = std::mem::take(lane).into_values();
            *lane = events
                .map(|event| Event { place: (event.place.0 + by, event.place.1), ..event })
                .map(|event| (event.place, event))
                .collect();
        }
    }

    fn next_due(&self, lane: usize) -> Option<Timestamp> {
        self.lanes[lane].first_key_value().map(|((at, _), _)| *at)
    }

    /// The next events of a lane that are due and go to the same account, at most `count`; a whole envelope goes alone.
    fn take(&mut self, lane: usize, count: usize, now: Timestamp) -> Vec<Event> {
        let lane = &mut self.lanes[lane];
        let mut taken: Vec<Event> = Vec::new();
        while let Some(first) = lane.first_entry() {
            let fits = match taken.first() {
                None => true,
                Some(earlier) => {
                    taken.len() < count
                        && earlier.account == first.get().account
                        && !matches!(earlier.change, Change::Whole(_))
                        && !matches!(first.get().change, Change::Whole(_))
                }
            };
            if first.key().0 > now || !fits {
                break;
            }
            taken.push(first.remove());
        }
        self.under_way += taken.len();
        taken
    }

    /// Puts events back where they were taken from.
    fn give_back(&mut self, lane: usize, events: Vec<Event>) {
        self.under_way -= events.len();
        self.lanes[lane].extend(events.into_iter().map(|event| (event.place, event)));
    }
}

/// Puts events of one account into one envelope. Statuses of one number that follow each other share a change.
fn envelope(world: &World, events: &[Event]) -> Value {
    if let [Event { change: Change::Whole(envelope), .. }] = events {
        return envelope.clone();
    }
    let mut changes: Vec<Value> = Vec::new();
    let mut time = None;
    let mut shared: Option<usize> = None;
    for event in events {
        match &event.change {
            Change::Status { number, contact, status } if shared == Some(*number) => {
                let value = &mut changes.last_mut().expect("a shared change is the last one")["value"];
                if let Some(statuses) = value["statuses"].as_array_mut() {
                    statuses.push(status.clone());
                }
                if let (Some(contact), Some(contacts)) = (contact, value["contacts"].as_array_mut())
                    && !contacts.contains(contact)
                {
                    contacts.push(contact.clone());
                }
            }
            Change::Status { number, contact, status } => {
                changes.push(change(world, *number, contact.as_ref(), "statuses", status));
                shared = Some(*number).filter(|_| contact.is_some());
            }
            Change::Message { number, contact, message } => {
                changes.push(change(world, *number, contact.as_ref(), "messages", message));
                shared = None;
            }
            Change::Field { field, value, dated } => {
                changes.push(json!({"value": value, "field": field}));
                time = time.or(dated.then(|| event.at.unix()));
                shared = None;
            }
            Change::Whole(_) => {}
        }
    }
    let waba_id = events.first().map_or("", |event| &world.accounts[event.account].waba_id);
    let mut entry = json!({"id": waba_id, "changes": changes});
    if let Some(time) = time {
        entry["time"] = json!(time);
    }
    json!({"object": "whatsapp_business_account", "entry": [entry]})
}

fn change(world: &World, number: usize, contact: Option<&Value>, key: &str, item: &Value) -> Value {
    let mut value = json!({"messaging_product": "whatsapp", "metadata": world.metadata(number)});
    if let Some(contact) = contact {
        value["contacts"] = json!([contact]);
    }
    value[key] = json!([item]);
    json!({"value": value, "field": "messages"})
}

/// The one serialisation of a body: JSON with slashes escaped, and everything beyond ASCII as `\u` and four lower-case
/// digits, in surrogate pairs where one is not enough.
pub fn escaped(value: &Value) -> Vec<u8> {
    let plain = value.to_string();
    let mut bytes = Vec::with_capacity(plain.len() + plain.len() / 8);
    let mut units = [0; 2];
    for c in plain.chars() {
        match c {
            '/' => bytes.extend(b"\\/"),
            c if c.is_ascii() => bytes.push(c as u8),
            c => {
                for unit in c.encode_utf16(&mut units) {
                    bytes.extend(format!("\\u{unit:04x}").as_bytes());
                }
            }
        }
    }
    bytes
}

/// The value of `X-Hub-Signature-256` for a body.
pub fn signature(secret: &str, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key of any length will do");
    mac.update(body);
    format!("sha256={}", hex::encode(mac.finalize().into_bytes()))
}

/// A delivery ready to go.
struct Delivery {
    account: usize,
    url: reqwest::Url,
    secret: String,
    body: Vec<u8>,
    events: usize,
    /// When it was first tried.
    since: Timestamp,
    /// What goes wrong on purpose before it.
    before: Vec<(&'static str, Vec<u8>, Option<String>)>,
}

/// Either a delivery, or how long there is none at most.
enum Next {
    Delivery(Box<Delivery>),
    Pause(Duration),
}

fn next(world: &mut World, lane: usize, lingered: bool) -> Next {
    const IDLE: Duration = Duration::from_secs(60);
    let now = world.now();
    if world.faults.hold_webhooks {
        return Next::Pause(IDLE);
    }
    match world.outbox.next_due(lane) {
        None => return Next::Pause(IDLE),
        Some(due) if due > now => {
            let ms = u64::try_from((due - now).0).unwrap_or_default();
            return Next::Pause(Duration::from_millis(ms).min(IDLE));
        }
        Some(_) => {}
    }
    let batch = world.faults.batch;
    if batch > 1 && !lingered && world.outbox.lanes[lane].len() < batch {
        return Next::Pause(LINGER);
    }
    let Some(account) = world.outbox.lanes[lane].first_key_value().map(|(_, event)| event.account) else {
        return Next::Pause(IDLE);
    };
    let url = match world.accounts[account].listener() {
        Some(webhook) if webhook.verified => webhook.url.clone(),
        Some(_) => return Next::Pause(HANDSHAKE_PAUSE),
        // The address was taken away while events were waiting for it.
        None => {
            let gone = world.outbox.take(lane, usize::MAX, now).len();
            world.outbox.under_way -= gone;
            world.counters.unheard += gone as u64;
            return Next::Pause(Duration::ZERO);
        }
    };
    let mut events = world.outbox.take(lane, batch, now);
    let mut body = escaped(&envelope(world, &events));
    while body.len() > LARGEST && events.len() > 1 {
        let rest = events.split_off(events.len() / 2);
        world.outbox.give_back(lane, rest);
        body = escaped(&envelope(world, &events));
    }
    let secret = world.accounts[account].app_secret.clone();
    let before = wrong_on_purpose(world, account, &secret, &body);
    Next::Delivery(Box::new(Delivery { account, url, secret, body, events: events.len(), since: now, before }))
}

/// What is to go wrong before this delivery: kind, body, signature. None of it carries what the delivery carries, so
/// whoever takes it in shows it.
fn wrong_on_purpose(
    world: &mut World,
    account: usize,
    secret: &str,
    body: &[u8],
) -> Vec<(&'static str, Vec<u8>, Option<String>)> {
    let take = |left: &mut u32| {
        let any = *left > 0;
        *left = left.saturating_sub(1);
        any
    };
    let faults = &mut world.faults;
    let (malformed, oversized) = (take(&mut faults.malformed_next), take(&mut faults.oversized_next));
    let (wrong, unsigned) = (take(&mut faults.wrong_signature_next), take(&mut faults.unsigned_next));
    let mut list = Vec::new();
    if malformed {
        let half = body[..body.len() / 2].to_vec();
        let signed = signature(secret, &half);
        list.push(("malformed", half, Some(signed)));
    }
    if oversized {
        let mut large = escaped(&stray(world, account, "too large"));
        let end = large.len() - 1;
        large.splice(end..end, std::iter::repeat_n(b' ', (LARGEST + 1).saturating_sub(large.len())));
        let signed = signature(secret, &large);
        list.push(("oversized", large, Some(signed)));
    }
    if wrong {
        let forged = escaped(&stray(world, account, "forged"));
        let signed = signature("not the secret", &forged);
        list.push(("wrong_signature", forged, Some(signed)));
    }
    if unsigned {
        list.push(("unsigned", escaped(&stray(world, account, "unsigned")), None));
    }
    list
}

/// A message that nobody sent.
fn stray(world: &mut World, account: usize, text: &str) -> Value {
    let wamid = world.wamid("10000000000", true);
    let number = world.numbers.iter().position(|number| number.account == account).unwrap_or_default();
    let at = world.now().unix().to_string();
    let message = json!({"from": "10000000000", "id": wamid, "timestamp": at, "type": "text", "text": {"body": text}});
    let contact = json!({"profile": {"name": "Nobody"}, "wa_id": "10000000000"});
    let waba_id = world.accounts[account].waba_id.clone();
    let change = change(world, number, Some(&contact), "messages", &message);
    json!({"object": "whatsapp_business_account", "entry": [{"id": waba_id, "changes": [change]}]})
}

/// Delivers what comes into a lane, until cancelled.
pub async fn deliver(shared: Arc<Shared>, lane: usize, stop: CancellationToken) {
    let mut lingered = false;
    loop {
        let next = next(&mut shared.world(), lane, lingered);
        match next {
            Next::Pause(pause) => {
                tokio::select! {
                    () = stop.cancelled() => return,
                    () = shared.post[lane].notified(), if pause != LINGER => lingered = false,
                    () = tokio::time::sleep(pause) => lingered = true,
                }
            }
            Next::Delivery(delivery) => {
                lingered = false;
                tokio::select! {
                    () = stop.cancelled() => return,
                    () = send(&shared, lane, *delivery) => {}
                }
            }
        }
    }
}

async fn send(shared: &Shared, lane: usize, delivery: Delivery) {
    for (kind, body, signed) in &delivery.before {
        let answer = post(shared, &delivery.url, body, signed.as_deref()).await;
        *shared.world().outbox.posted.on_purpose.entry(kind).or_default().entry(answer).or_default() += 1;
    }
    let signed = signature(&delivery.secret, &delivery.body);
    let mut url = delivery.url;
    for attempt in 1..=ATTEMPTS {
        let answer = post(shared, &url, &delivery.body, Some(&signed)).await;
        {
            let mut world = shared.world();
            if answer == 200 {
                break;
            }
            *world.outbox.posted.refused.entry(answer).or_default() += 1;
            let patient = attempt < ATTEMPTS && world.now() - delivery.since < PATIENCE;
            let address = world.accounts[delivery.account].listener().map(|webhook| webhook.url.clone());
            let Some(address) = address.filter(|_| patient) else {
                world.outbox.under_way -= delivery.events;
                world.outbox.posted.abandoned += 1;
                tracing::warn!(lane, attempt, answer, "a webhook was given up");
                return;
            };
            // A new address counts from the next attempt.
            url = address;
        }
        tokio::time::sleep(pause_after(attempt)).await;
    }
    let again = {
        let mut world = shared.world();
        world.outbox.under_way -= delivery.events;
        world.outbox.posted.delivered += 1;
        world.outbox.posted.events += delivery.events as u64;
        let p = world.faults.duplicate;
        world.chance(p)
    };
    if again {
        post(shared, &url, &delivery.body, Some(&signed)).await;
        shared.world().outbox.posted.duplicated += 1;
    }
}

/// How long to wait after an attempt that was not answered with 200.
fn pause_after(attempt: u32) -> Duration {
    FIRST_PAUSE.saturating_mul(1 << (attempt - 1).min(10)).min(LAST_PAUSE)
}

/// Posts a body; the HTTP status of the answer, or 0 for none.
async fn post(shared: &Shared, url: &reqwest::Url, body: &[u8], signed: Option<&str>) -> u16 {
    let mut request =
        shared.http.post(url.clone()).timeout(ANSWER).header("content-type", "application/json").body(body.to_vec());
    if let Some(signed) = signed {
        request = request.header("x-hub-signature-256", signed);
    }
    match request.send().await {
        Ok(answer) => answer.status().as_u16(),
        Err(_) => 0,
    }
}

/// Asks an address whether it wants to be a webhook: it must give back the challenge.
///
/// # Errors
/// In words, what it did instead.
pub async fn shake_hands(
    http: &reqwest::Client,
    url: &reqwest::Url,
    verify_token: &str,
    challenge: &str,
) -> Result<(), String> {
    let mut asked = url.clone();
    asked
        .query_pairs_mut()
        .append_pair("hub.mode", "subscribe")
        .append_pair("hub.verify_token", verify_token)
        .append_pair("hub.challenge", challenge);
    let answer = http.get(asked).timeout(ANSWER).send().await.map_err(|_| "URL cannot be reached".to_owned())?;
    if !answer.status().is_success() {
        return Err(format!("HTTP Status Code = {}", answer.status().as_u16()));
    }
    match answer.text().await {
        Ok(text) if text == challenge => Ok(()),
        _ => Err("HTTP Message = the challenge did not come back".to_owned()),
    }
}

/// Shakes hands with every webhook that was given at the start, until each has answered.
pub async fn verify(shared: Arc<Shared>, account: usize, stop: CancellationToken) {
    for _ in 0..HANDSHAKES {
        let (webhook, challenge) = {
            let mut world = shared.world();
            let challenge = world.object_id().to_string();
            match &world.accounts[account].webhook {
                Some(webhook) if !webhook.verified => (webhook.clone(), challenge),
                _ => return,
            }
        };
        if shake_hands(&shared.http, &webhook.url, &webhook.verify_token, &challenge).await.is_ok() {
            if let Some(webhook) = &mut shared.world().accounts[account].webhook {
                webhook.verified = true;
            }
            shared.wake();
            return;
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(HANDSHAKE_PAUSE) => {}
        }
    }
    tracing::warn!("the webhook never answered the handshake: nothing is sent to it");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_beyond_ascii_is_escaped_in_lower_case_and_in_surrogate_pairs() {
        let body = json!({"text": "Grüße 👋 a/b \"q\" \n"});
        let bytes = escaped(&body);
        assert_eq!(
            String::from_utf8(bytes.clone()).unwrap(),
            r#"{"text":"Gr\u00fc\u00dfe \ud83d\udc4b a\/b \"q\" \n"}"#
        );
        assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), body);
    }

    #[test]
    fn each_attempt_waits_twice_as_long_up_to_some_seconds() {
        let pauses: Vec<u128> = (1..=7).map(|attempt| pause_after(attempt).as_millis()).collect();
        assert_eq!(pauses, [200, 400, 800, 1600, 3200, 5000, 5000]);
        assert_eq!(pause_after(ATTEMPTS), LAST_PAUSE);
    }

    #[test]
    fn a_signature_is_the_keyed_hash_of_the_bytes() {
        // The second test case of RFC 4231.
        assert_eq!(
            signature("Jefe", b"what do ya want for nothing?"),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }
}
