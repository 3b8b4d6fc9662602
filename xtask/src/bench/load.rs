//! Deliveries as the platform sends them: signed, on connections that are kept, more of them at a time than one.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::bench::http::Connection;
use crate::bench::program::{DataFolder, Database, Serving, command};

pub const PHONE_NUMBER_ID: &str = "100200300";
pub const WABA_ID: &str = "900800700";
pub const APP_SECRET: &str = "a-secret-that-signs-measurements";

/// Connections that the platform keeps to us.
pub const CONNECTIONS: usize = 16;

/// What the customers and the platform have to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mix {
    /// As on a working day: every second item is a customer's text, the others say `sent`, `delivered` and `read` of
    /// what the business wrote with another tool.
    Day,
    /// Texts of customers and nothing else.
    Texts,
}

/// An endless, repeatable stream of items, cut into deliveries.
pub struct Platform {
    mix: Mix,
    people: u64,
    /// The oldest item is from this long ago, the newest from now.
    past: Duration,
    items: u64,
    made: u64,
    now: u64,
    chance: u64,
}

/// A delivery as it goes over the wire: head, signature and body.
pub struct Delivery {
    pub bytes: Vec<u8>,
    /// The ids of the customers' messages in it.
    pub texts: Vec<u64>,
}

impl Platform {
    /// Will tell of `items` things that happened to so many people, evenly over a stretch of time that ends now.
    pub fn new(mix: Mix, people: u64, items: u64, past: Duration) -> Result<Platform> {
        #[expect(clippy::disallowed_methods, reason = "the platform dates what it delivers")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock of this machine")?.as_secs();
        Ok(Platform { mix, people, past, items: items.max(1), made: 0, now, chance: 0x9e37_79b9_7f4a_7c15 })
    }

    /// The next delivery, of so many items.
    pub fn delivery(&mut self, items: u64) -> Delivery {
        let mut changes = Vec::with_capacity(items as usize);
        let mut texts = Vec::new();
        for _ in 0..items {
            let index = self.made;
            self.made += 1;
            let ago = self.past.as_secs() * self.items.saturating_sub(index) / self.items;
            let at = self.now - ago;
            match self.mix {
                Mix::Day if index % 2 == 1 => changes.push(self.status(index / 2, at)),
                Mix::Day => {
                    texts.push(index);
                    let person = self.chance() % self.people;
                    changes.push(text(index, person, at));
                }
                Mix::Texts => {
                    texts.push(index);
                    // Everybody writes before anybody writes again, so that all of them are there.
                    changes.push(text(index, index % self.people, at));
                }
            }
        }
        let body = format!(
            r#"{{"object":"whatsapp_business_account","entry":[{{"id":"{WABA_ID}","time":{},"changes":[{}]}}]}}"#,
            self.now,
            changes.join(",")
        );
        Delivery { bytes: signed(&body), texts }
    }

    /// Three of them belong to one message of the business, some items apart.
    fn status(&self, index: u64, at: u64) -> String {
        const STEPS: [&str; 3] = ["sent", "delivered", "read"];
        const APART: u64 = 50;
        let (round, place) = (index / (3 * APART), index % (3 * APART));
        let message = round * APART + place % APART;
        let step = STEPS[(place / APART) as usize];
        let person = message.wrapping_mul(7919) % self.people;
        let (phone, bsuid) = identifiers(person);
        format!(
            r#"{{"field":"messages","value":{{"messaging_product":"whatsapp","metadata":{},"contacts":[{{"wa_id":"{phone}","user_id":"{bsuid}"}}],"statuses":[{{"id":"wamid.out{message:012}","status":"{step}","timestamp":"{at}","recipient_id":"{phone}","recipient_user_id":"{bsuid}","pricing":{{"billable":true,"pricing_model":"PMP","category":"utility","type":"regular"}}}}]}}}}"#,
            metadata()
        )
    }

    /// Marsaglia's xorshift: the same people in the same order on every run.
    fn chance(&mut self) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance
    }
}

fn metadata() -> String {
    format!(r#"{{"display_phone_number":"4930900100","phone_number_id":"{PHONE_NUMBER_ID}"}}"#)
}

fn identifiers(person: u64) -> (String, String) {
    (format!("49151{person:08}"), format!("DE.{:016}", person + 1_000_000_007))
}

/// The platform's id of a customer's message.
pub fn wamid(text: u64) -> String {
    format!("wamid.HBgNNDkxNTE1MDAwMDAwMBUCABIYFDNB{text:012}")
}

fn text(index: u64, person: u64, at: u64) -> String {
    const WORDS: [&str; 5] = [
        "Hi! Is the blue one still there in size 42?",
        "Thank you, that worked.",
        "When will my order arrive? The parcel service says tomorrow, your mail says Friday, and I am not at home then.",
        "ok",
        "Could you please send me the invoice again? I cannot find it any more.",
    ];
    let (phone, bsuid) = identifiers(person);
    let words = WORDS[(index / 2 % 5) as usize];
    format!(
        r#"{{"field":"messages","value":{{"messaging_product":"whatsapp","metadata":{},"contacts":[{{"profile":{{"name":"Customer {person}"}},"wa_id":"{phone}","user_id":"{bsuid}"}}],"messages":[{{"from":"{phone}","from_user_id":"{bsuid}","id":"{}","timestamp":"{at}","type":"text","text":{{"body":"{words}"}}}}]}}}}"#,
        metadata(),
        wamid(index)
    )
}

fn signed(body: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(APP_SECRET.as_bytes()).expect("HMAC takes keys of every length");
    mac.update(body.as_bytes());
    let digits: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let head = format!(
        "POST /webhooks/whatsapp HTTP/1.1\r\nhost: ajar.bench\r\ncontent-type: application/json\r\n\
         x-hub-signature-256: sha256={digits}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body.as_bytes()].concat()
}

/// What came of a run of deliveries.
#[derive(Default)]
pub struct Answered {
    /// From the first byte to the last answer.
    pub within: Duration,
    /// How long each answer took.
    pub times: Vec<Duration>,
    /// Which deliveries were answered with 200.
    pub acknowledged: Vec<usize>,
}

/// Sends deliveries over several connections, each the next as soon as it has its answer. With `until`, ends when that is
/// set or the server goes away, which is then no error.
pub fn send(address: &str, deliveries: &[Delivery], until: Option<&AtomicBool>) -> Result<Answered> {
    let next = AtomicUsize::new(0);
    let connections: Vec<Connection> =
        (0..CONNECTIONS).map(|_| Connection::open(address)).collect::<Result<_>>().context("connecting")?;
    let started = Instant::now();
    let one = |mut connection: Connection| -> Result<Answered> {
        let mut answered = Answered::default();
        while !until.is_some_and(|until| until.load(Ordering::Relaxed)) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(delivery) = deliveries.get(index) else { break };
            let asked = Instant::now();
            match connection.exchange(&delivery.bytes) {
                Ok(answer) if answer.status == 200 => {
                    answered.times.push(asked.elapsed());
                    answered.acknowledged.push(index);
                }
                // It was killed: what was not acknowledged was promised to nobody.
                _ if until.is_some() => break,
                Ok(answer) => {
                    ensure!(false, "a delivery is answered with {}: {}", answer.status, answer.text());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(answered)
    };
    let parts: Vec<Result<Answered>> = thread::scope(|scope| {
        let one = &one;
        let threads: Vec<_> = connections.into_iter().map(|connection| scope.spawn(move || one(connection))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a connection does not panic")).collect()
    });
    let mut all = Answered { within: started.elapsed(), ..Answered::default() };
    for part in parts {
        let part = part?;
        all.times.extend(part.times);
        all.acknowledged.extend(part.acknowledged);
    }
    Ok(all)
}

/// Sets the number up that the deliveries are for, and makes a key to ask with.
pub fn set_up(program: &std::path::Path, database: &Database, data: &DataFolder) -> Result<String> {
    let secrets = [
        ("AJAR_NUMBER_ACCESS_TOKEN", "measured"),
        ("AJAR_NUMBER_APP_SECRET", APP_SECRET),
        ("AJAR_NUMBER_VERIFY_TOKEN", "measured"),
    ];
    let mut number = command(program, database, data, &secrets);
    number.args(["number", "add", "--phone-number-id", PHONE_NUMBER_ID, "--waba-id", WABA_ID]);
    number.args(["--display", "+49 30 900100", "--time-zone", "Europe/Berlin"]);
    let added = number.output().context("ajar number add")?;
    ensure!(added.status.success(), "ajar number add: {}", String::from_utf8_lossy(&added.stderr));
    let mut key = command(program, database, data, &[]);
    key.args(["apikey", "add", "--name", "bench", "--role", "admin"]);
    let added = key.output().context("ajar apikey add")?;
    ensure!(added.status.success(), "ajar apikey add: {}", String::from_utf8_lossy(&added.stderr));
    Ok(String::from_utf8_lossy(&added.stdout).trim().to_owned())
}

/// Someone who asks the API with a key.
pub struct Asker {
    connection: Connection,
    authorization: String,
}

impl Asker {
    pub fn new(serving: &Serving, key: &str) -> Result<Asker> {
        Ok(Asker { connection: Connection::open(&serving.address)?, authorization: format!("Bearer {key}") })
    }

    pub fn get(&mut self, path: &str) -> Result<serde_json::Value> {
        let answer = self.connection.get(path, &[("authorization", &self.authorization)])?;
        ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
        serde_json::from_slice(&answer.body).with_context(|| format!("{path}: {}", answer.text()))
    }

    /// Waits until nothing is left to take in; the last report.
    pub fn until_taken_in(&mut self, patience: Duration) -> Result<serde_json::Value> {
        // Asking costs the server a look at all that waits.
        const EVERY: Duration = Duration::from_millis(20);
        let started = Instant::now();
        loop {
            let asked = Instant::now();
            let report = self.get("/api/v1/ingest")?;
            let pending = report["pending"].as_i64().context("no `pending` in the report")?;
            if pending == 0 {
                return Ok(report);
            }
            ensure!(started.elapsed() < patience, "{pending} deliveries still wait after {} s", patience.as_secs());
            thread::sleep(EVERY.max(asked.elapsed() * 10));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(delivery: &Delivery) -> serde_json::Value {
        let text = String::from_utf8(delivery.bytes.clone()).unwrap();
        serde_json::from_str(text.split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    #[test]
    fn half_of_a_days_items_are_texts() {
        let mut platform = Platform::new(Mix::Day, 1000, 1000, Duration::ZERO).unwrap();
        let delivery = platform.delivery(1000);
        assert_eq!(delivery.texts.len(), 500);
        let body = body(&delivery);
        let changes = body["entry"][0]["changes"].as_array().unwrap();
        assert_eq!(changes.len(), 1000);
        assert_eq!(changes.iter().filter(|change| change["value"]["statuses"].is_array()).count(), 500);
    }

    #[test]
    fn each_message_of_the_business_is_sent_delivered_and_read_in_this_order() {
        let mut platform = Platform::new(Mix::Day, 1000, 600, Duration::ZERO).unwrap();
        let body = body(&platform.delivery(600));
        let mut said: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
        for change in body["entry"][0]["changes"].as_array().unwrap() {
            if let Some(status) = change["value"]["statuses"].get(0) {
                let word = |key: &str| status[key].as_str().unwrap().to_owned();
                said.entry(word("id")).or_default().push(word("status"));
            }
        }
        assert_eq!(said.len(), 100);
        assert!(said.values().all(|steps| steps == &["sent", "delivered", "read"]));
    }
}
