//! Deliveries as the platform sends them: signed, on connections that are kept, more of them at a time than one.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::bench::figures::Figures;
use crate::bench::http::Connection;
use crate::bench::program::{DataFolder, Database, NO_PLATFORM, Serving, command};

pub const PHONE_NUMBER_ID: &str = "100200300";
/// What people call it, and all others that are set up beside it.
const DISPLAY: &str = "4930900100";
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
    /// The same, in words of which it is known how many messages have them: see [`talk`].
    Talk,
    /// Everybody writes once, and two of five are answered a minute later: of seven items five are texts and two are
    /// answers.
    Queue,
    /// Talks of five messages: whoever asks is answered after a minute to half a day, with another tool, asks once more,
    /// and is told the rest. Of eight talks one is five messages of a customer that nobody answers. A few people come
    /// often, most seldom.
    Talks,
}

/// Messages of a talk in [`Mix::Talks`], and of how many of them one stays without an answer.
const TALK: u64 = 5;
const UNANSWERED: u64 = 8;
/// Of how many people one writes to all numbers.
const BOTH: u64 = 10;

/// Items that tell of five people in [`Mix::Queue`].
const ROUND: u64 = 7;

/// How many items it takes until all of these people have written, in [`Mix::Queue`].
pub fn items_of_a_queue(people: u64) -> u64 {
    people.div_ceil(5) * ROUND
}

/// An endless, repeatable stream of items, cut into deliveries.
pub struct Platform {
    mix: Mix,
    people: u64,
    /// The number of the first of them.
    first: u64,
    /// Business numbers they write to, in turns.
    numbers: u64,
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
        let chance = 0x9e37_79b9_7f4a_7c15;
        Ok(Platform { mix, people, first: 0, numbers: 1, past, items: items.max(1), made: 0, now, chance })
    }

    /// With people nobody else is: their numbers begin with this one.
    pub fn beginning_with(self, first: u64) -> Platform {
        Platform { first, ..self }
    }

    /// With so many business numbers: see [`add_number`].
    pub fn over(self, numbers: u64) -> Platform {
        Platform { numbers: numbers.max(1), ..self }
    }

    /// The next delivery, of so many items.
    pub fn delivery(&mut self, items: u64) -> Delivery {
        let mut changes = Vec::with_capacity(items as usize);
        let mut texts = Vec::new();
        for _ in 0..items {
            let index = self.made;
            self.made += 1;
            let at = self.happens(index);
            match self.mix {
                Mix::Day if index % 2 == 1 => changes.push(self.status(index / 2, at)),
                Mix::Day => {
                    texts.push(index);
                    let person = self.chance() % self.people;
                    changes.push(self.text(index, self.usual(person), at, line(index / 2)));
                }
                // Everybody writes before anybody writes again, so that all of them are there.
                Mix::Texts => {
                    texts.push(index);
                    changes.push(self.text(index, self.usual(index % self.people), at, line(index / 2)));
                }
                Mix::Talk => {
                    texts.push(index);
                    changes.push(self.text(index, self.usual(index % self.people), at, &talk(index)));
                }
                Mix::Queue => {
                    let (round, place) = (index / ROUND, index % ROUND);
                    let person = (round * 5 + [0, 1, 2, 3, 4, 1, 3][place as usize]) % self.people;
                    // All of a round happen together, and the answers a minute later.
                    let at = self.happens(round * ROUND);
                    if place < 5 {
                        texts.push(index);
                        changes.push(self.text(index, self.usual(person), at, line(index)));
                    } else {
                        changes.push(self.answer(index, self.usual(person), (at + 60).min(self.now)));
                    }
                }
                Mix::Talks => {
                    const MINUTES: [u64; 8] = [1, 3, 8, 20, 45, 120, 300, 700];
                    let (talk, place) = (index / TALK, index % TALK);
                    let drawn = scattered(talk);
                    let person = seldom_late(drawn, self.people);
                    let number = if person.is_multiple_of(BOTH) { talk } else { person } % self.numbers;
                    let took = MINUTES[(drawn >> 40) as usize % MINUTES.len()];
                    let is_answered = !(drawn >> 50).is_multiple_of(UNANSWERED);
                    let minutes =
                        if is_answered { [0, took, took + 4, took + 6, took + 7][place as usize] } else { place };
                    let at = (self.happens(talk * TALK) + minutes * 60).min(self.now);
                    if is_answered && [1, 3, 4].contains(&place) {
                        changes.push(self.told(index, "sent", "service", (person, number), at));
                    } else {
                        texts.push(index);
                        changes.push(self.text(index, (person, number), at, line(drawn % 5 + place)));
                    }
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

    /// When an item happens, by the platform's clock: evenly over the stretch of time.
    fn happens(&self, index: u64) -> u64 {
        self.now - self.past.as_secs() * self.items.saturating_sub(index) / self.items
    }

    /// Three of them belong to one message of the business, some items apart.
    fn status(&self, index: u64, at: u64) -> String {
        const STEPS: [&str; 3] = ["sent", "delivered", "read"];
        const APART: u64 = 50;
        let (round, place) = (index / (3 * APART), index % (3 * APART));
        let message = round * APART + place % APART;
        let step = STEPS[(place / APART) as usize];
        self.told(message, step, "utility", self.usual(message.wrapping_mul(7919) % self.people), at)
    }

    /// What the platform tells of a message that the business sent with another tool.
    fn told(&self, message: u64, step: &str, category: &str, (person, number): (u64, u64), at: u64) -> String {
        let person = self.first + person;
        let (phone, bsuid) = identifiers(person);
        format!(
            r#"{{"field":"messages","value":{{"messaging_product":"whatsapp","metadata":{},"contacts":[{{"wa_id":"{phone}","user_id":"{bsuid}"}}],"statuses":[{{"id":"wamid.out{message:012}","status":"{step}","timestamp":"{at}","recipient_id":"{phone}","recipient_user_id":"{bsuid}","pricing":{{"billable":true,"pricing_model":"PMP","category":"{category}","type":"regular"}}}}]}}}}"#,
            self.metadata(number)
        )
    }

    fn text(&self, index: u64, (person, number): (u64, u64), at: u64, words: &str) -> String {
        let person = self.first + person;
        let (phone, bsuid) = identifiers(person);
        format!(
            r#"{{"field":"messages","value":{{"messaging_product":"whatsapp","metadata":{},"contacts":[{{"profile":{{"name":"Customer {person}"}},"wa_id":"{phone}","user_id":"{bsuid}"}}],"messages":[{{"from":"{phone}","from_user_id":"{bsuid}","id":"{}","timestamp":"{at}","type":"text","text":{{"body":"{words}"}}}}]}}}}"#,
            self.metadata(number),
            wamid(index)
        )
    }

    /// What the business has written to somebody in the phone app.
    fn answer(&self, index: u64, (person, number): (u64, u64), at: u64) -> String {
        let person = self.first + person;
        let (phone, _) = identifiers(person);
        format!(
            r#"{{"field":"smb_message_echoes","value":{{"messaging_product":"whatsapp","metadata":{},"message_echoes":[{{"from":"{DISPLAY}","to":"{phone}","id":"{}","timestamp":"{at}","type":"text","text":{{"body":"It is on its way."}}}}]}}}}"#,
            self.metadata(number),
            wamid(index)
        )
    }

    /// Somebody, with the number that they always write to.
    fn usual(&self, person: u64) -> (u64, u64) {
        (person, (self.first + person) % self.numbers)
    }

    fn metadata(&self, number: u64) -> String {
        let number = phone_number_id(number);
        format!(r#"{{"display_phone_number":"{DISPLAY}","phone_number_id":"{number}"}}"#)
    }

    /// Marsaglia's xorshift: the same people in the same order on every run.
    fn chance(&mut self) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance
    }
}

/// The same number on every run, and another for each: Steele, Lea and Flood's mix of SplitMix.
fn scattered(n: u64) -> u64 {
    let n = n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

/// One of so many people, the first far more often than the last.
fn seldom_late(drawn: u64, people: u64) -> u64 {
    let part = (drawn & 0xffff) as f64 / f64::from(0x1_0000);
    let within = (drawn >> 16) as f64 % 1000.0 / 1000.0 / f64::from(0x1_0000);
    (((part + within) * (part + within)) * people as f64) as u64 % people
}

/// The platform's id of a business number.
fn phone_number_id(n: u64) -> String {
    if n == 0 { PHONE_NUMBER_ID.to_owned() } else { format!("{PHONE_NUMBER_ID}{n}") }
}

fn identifiers(person: u64) -> (String, String) {
    (format!("49151{person:08}"), format!("DE.{:016}", person + 1_000_000_007))
}

/// The platform's id of a customer's message.
pub fn wamid(text: u64) -> String {
    format!("wamid.HBgNNDkxNTE1MDAwMDAwMBUCABIYFDNB{text:012}")
}

/// One of five things that customers say.
fn line(n: u64) -> &'static str {
    const LINES: [&str; 5] = [
        "Hi! Is the blue one still there in size 42?",
        "Thank you, that worked.",
        "When will my order arrive? The parcel service says tomorrow, your mail says Friday, and I am not at home then.",
        "ok",
        "Could you please send me the invoice again? I cannot find it any more.",
    ];
    LINES[(n % 5) as usize]
}

/// How many words there are of which each is in one of so many messages.
pub const SELDOM: u64 = 20_000;

/// What is said where messages are looked for. Of a million messages
///
/// - two hundred thousand have `invoice`, and as many `order`, `parcel` and `thank`; three in five have `the`;
/// - twenty thousand have `refund`, a thousand `warranty`, ten `zeppelin`;
/// - each has one word of [`seldom`], of which there are twenty thousand.
pub fn talk(index: u64) -> String {
    let mut said = format!("{} {}", line(index), seldom(index.wrapping_mul(7919) % SELDOM));
    for (every, word) in [(50, "refund"), (1_000, "warranty"), (100_000, "zeppelin")] {
        if index % every == every / 2 {
            said.push(' ');
            said.push_str(word);
        }
    }
    said
}

/// A word that hardly anybody says, by its number.
pub fn seldom(n: u64) -> String {
    const SYLLABLES: [&str; 28] = [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi",
        "xo", "yu", "za", "bre", "cli", "dro", "flu", "gra", "ple", "sti",
    ];
    let count = SYLLABLES.len() as u64;
    [n / count / count, n / count, n].map(|n| SYLLABLES[(n % count) as usize]).concat()
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

/// Lets so many items happen, and waits until they are in the inbox. How long that took.
pub fn fill(serving: &Serving, asker: &mut Asker, platform: &mut Platform, items: u64) -> Result<Duration> {
    const BATCH: u64 = 100;
    /// No more deliveries wait at a time than a real platform would leave waiting.
    const PIECE: usize = 100;
    const PATIENCE: Duration = Duration::from_secs(120);
    let started = Instant::now();
    let mut left = items;
    while left > 0 {
        let mut deliveries = Vec::with_capacity(PIECE);
        while left > 0 && deliveries.len() < PIECE {
            let count = BATCH.min(left);
            deliveries.push(platform.delivery(count));
            left -= count;
        }
        send(&serving.address, &deliveries, None)?;
        asker.until_taken_in(PATIENCE)?;
    }
    Ok(started.elapsed())
}

/// Fills a database with all that a platform has to tell, unless it was before and was kept. The key to ask with.
pub fn filled(
    program: &Path,
    figures: &mut Figures,
    name: &str,
    database: &Database,
    data: &DataFolder,
    mut platform: Platform,
) -> Result<String> {
    let Platform { items, people, numbers, .. } = platform;
    // Written when all is there.
    let mark = data.path().join("filled");
    if let Ok(key) = fs::read_to_string(&mark) {
        figures.add(format!("{name}: messages of {people} people, filled before"), items as f64, "");
        return Ok(key);
    }
    let begun = data.path().join("ajar.db");
    ensure!(!begun.exists(), "{} was not filled to its end: remove it", data.path().display());
    let serving = Serving::start(program, database, data, &[NO_PLATFORM])?;
    let key = set_up(program, database, data)?;
    for number in 1..numbers {
        add_number(program, database, data, number)?;
    }
    let mut asker = Asker::new(&serving, &key)?;
    let took = fill(&serving, &mut asker, &mut platform, items)?;
    figures.add(format!("{name}: filled with {items} messages of {people} people"), took.as_secs_f64(), "s");
    ensure!(serving.stop(), "`ajar serve` does not end when asked to");
    fs::write(&mark, &key).with_context(|| mark.display().to_string())?;
    Ok(key)
}

/// Sets the number up that the deliveries are for, and makes a key to ask with.
pub fn set_up(program: &Path, database: &Database, data: &DataFolder) -> Result<String> {
    add_number(program, database, data, 0)?;
    let mut key = command(program, database, data, &[]);
    key.args(["apikey", "add", "--name", "bench", "--role", "admin"]);
    let added = key.output().context("ajar apikey add")?;
    ensure!(added.status.success(), "ajar apikey add: {}", String::from_utf8_lossy(&added.stderr));
    Ok(String::from_utf8_lossy(&added.stdout).trim().to_owned())
}

/// Sets a business number up; the first of them is 0.
pub fn add_number(program: &Path, database: &Database, data: &DataFolder, n: u64) -> Result<()> {
    let secrets = [
        ("AJAR_NUMBER_ACCESS_TOKEN", "measured"),
        ("AJAR_NUMBER_APP_SECRET", APP_SECRET),
        ("AJAR_NUMBER_VERIFY_TOKEN", "measured"),
    ];
    let mut number = command(program, database, data, &secrets);
    number.args(["number", "add", "--phone-number-id", &phone_number_id(n), "--waba-id", WABA_ID]);
    number.args(["--display", &format!("+49 30 90010{n}"), "--time-zone", "Europe/Berlin"]);
    let added = number.output().context("ajar number add")?;
    ensure!(added.status.success(), "ajar number add: {}", String::from_utf8_lossy(&added.stderr));
    Ok(())
}

/// The password of whoever works here.
pub const PASSWORD: &str = "a long enough password";

/// Lets somebody in who works here.
pub fn add_user(
    program: &Path,
    database: &Database,
    data: &DataFolder,
    email: &str,
    name: &str,
    role: &str,
) -> Result<()> {
    let mut add = command(program, database, data, &[]);
    add.args(["user", "add", "--email", email, "--name", name, "--role", role]);
    let mut adding = add.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = adding.stdin.take().context("ajar user add takes no password")?;
    writeln!(stdin, "{PASSWORD}")?;
    drop(stdin);
    let added = adding.wait_with_output().context("ajar user add")?;
    ensure!(added.status.success(), "ajar user add: {}", String::from_utf8_lossy(&added.stderr));
    Ok(())
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

    /// Waits so long for an answer, where that may take longer than usual.
    pub fn patient(self, patience: Duration) -> Result<Asker> {
        self.connection.be_patient(patience)?;
        Ok(self)
    }

    /// Asks as a page does, and does not look into the answer. How long that took.
    pub fn time(&mut self, path: &str, body: &str) -> Result<Duration> {
        let headers = [("authorization", self.authorization.as_str()), ("content-type", "application/json")];
        let asked = Instant::now();
        let answer = self.connection.request("POST", path, &headers, body.as_bytes())?;
        let took = asked.elapsed();
        ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
        Ok(took)
    }

    pub fn get(&mut self, path: &str) -> Result<serde_json::Value> {
        let answer = self.connection.get(path, &[("authorization", &self.authorization)])?;
        ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
        serde_json::from_slice(&answer.body).with_context(|| format!("{path}: {}", answer.text()))
    }

    /// Asks for a change. What it answers.
    pub fn send(&mut self, method: &str, path: &str, body: &[u8]) -> Result<serde_json::Value> {
        let headers = [("authorization", self.authorization.as_str())];
        let answer = self.connection.request(method, path, &headers, body)?;
        ensure!((200..300).contains(&answer.status), "{path} is answered with {}: {}", answer.status, answer.text());
        serde_json::from_slice(&answer.body).with_context(|| format!("{path}: {}", answer.text()))
    }

    /// A file.
    pub fn download(&mut self, path: &str) -> Result<Vec<u8>> {
        let answer = self.connection.get(path, &[("authorization", &self.authorization)])?;
        ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
        Ok(answer.body)
    }

    pub fn post(&mut self, path: &str, body: &serde_json::Value) -> Result<serde_json::Value> {
        let headers = [("authorization", self.authorization.as_str()), ("content-type", "application/json")];
        let answer = self.connection.request("POST", path, &headers, body.to_string().as_bytes())?;
        ensure!(answer.status == 200, "{path} is answered with {}: {}", answer.status, answer.text());
        serde_json::from_slice(&answer.body).with_context(|| format!("{path}: {}", answer.text()))
    }

    /// Waits until nothing has happened any more for some seconds: people are looked at, and their conversations scored,
    /// after they were taken in. How long that took; so long at most.
    pub fn until_quiet(&mut self, most: Duration) -> Result<Duration> {
        const EVERY: Duration = Duration::from_millis(500);
        const QUIET: Duration = Duration::from_secs(4);
        let started = Instant::now();
        let mut seen = (None, Instant::now());
        while started.elapsed() < most && seen.1.elapsed() < QUIET {
            let page = self.post("/_fn/queue", &serde_json::json!({ "after": null }))?;
            let seq = page["seq"].as_i64().context("no `seq` in a page of the queue")?;
            if seen.0 != Some(seq) {
                seen = (Some(seq), Instant::now());
            }
            thread::sleep(EVERY);
        }
        Ok(started.elapsed())
    }

    /// Waits until these conversations have a score: a server that begins scores every conversation first, and no event
    /// tells of it. How long that took.
    pub fn until_scored(&mut self, conversations: &[String], patience: Duration) -> Result<Duration> {
        const EVERY: Duration = Duration::from_millis(200);
        ensure!(!conversations.is_empty(), "there are no conversations to be scored");
        let started = Instant::now();
        for id in conversations {
            let path = format!("/api/v1/conversations/{id}");
            while self.get(&path)?["scores"]["engagement"].is_null() {
                ensure!(started.elapsed() < patience, "{path} has no score after {} s", patience.as_secs());
                thread::sleep(EVERY);
            }
        }
        Ok(started.elapsed())
    }

    /// Waits until pages of figures count all that has happened. How long that took.
    pub fn until_counted(&mut self, patience: Duration) -> Result<Duration> {
        const EVERY: Duration = Duration::from_millis(500);
        let started = Instant::now();
        loop {
            let answer = self.connection.get("/metrics", &[("authorization", &self.authorization)])?;
            let text = answer.text();
            let behind = text.lines().find_map(|line| line.strip_prefix("ajar_figures_behind "));
            if behind.context("the metrics say nothing of figures")? == "0" {
                return Ok(started.elapsed());
            }
            ensure!(started.elapsed() < patience, "figures are not counted after {} s", patience.as_secs());
            thread::sleep(EVERY);
        }
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
    fn of_eight_talks_seven_are_answered_and_a_few_people_come_often() {
        let (talks, people) = (800, 400);
        let items = talks * TALK;
        let mut platform = Platform::new(Mix::Talks, people, items, Duration::from_secs(365 * 24 * 3600)).unwrap();
        let body = body(&platform.delivery(items));
        let changes = body["entry"][0]["changes"].as_array().unwrap();
        let answers = changes.iter().filter(|change| change["value"]["statuses"].is_array()).count() as u64;
        assert!((600..800).contains(&(answers / 3)) && answers.is_multiple_of(3), "{answers}");
        let mut came: std::collections::BTreeMap<&str, u64> = std::collections::BTreeMap::new();
        for from in changes.iter().filter_map(|change| change["value"].pointer("/messages/0/from")) {
            *came.entry(from.as_str().unwrap()).or_default() += 1;
        }
        let most = came.values().max().unwrap();
        assert!(*most > 15 && came.len() > 200, "{most} of {}", came.len());
        let begins = changes[0]["value"]["messages"][0]["timestamp"].as_str().unwrap();
        assert_eq!(begins.parse::<u64>().unwrap(), platform.now - 365 * 24 * 3600);
    }

    #[test]
    fn in_a_queue_everybody_writes_once_and_two_of_five_are_answered() {
        let items = items_of_a_queue(20);
        let platform = Platform::new(Mix::Queue, 20, items, Duration::from_secs(3600)).unwrap();
        let body = body(&platform.over(2).beginning_with(100).delivery(items));
        let changes = body["entry"][0]["changes"].as_array().unwrap();
        let of = |path: &str| -> Vec<String> {
            let told = changes.iter().filter_map(|change| change["value"].pointer(path));
            told.map(|word| word.as_str().unwrap().to_owned()).collect()
        };
        let (wrote, answered) = (of("/messages/0/from"), of("/message_echoes/0/to"));
        let people: std::collections::BTreeSet<&String> = wrote.iter().collect();
        assert_eq!((wrote.len(), people.len(), answered.len()), (20, 20, 8));
        assert!(people.contains(&"4915100000100".to_owned()) && answered.iter().all(|one| people.contains(one)));
        let numbers: std::collections::BTreeSet<String> = of("/metadata/phone_number_id").into_iter().collect();
        assert_eq!(numbers.into_iter().collect::<Vec<_>>(), ["100200300", "1002003001"]);
    }

    #[test]
    fn words_are_as_common_as_they_are_said_to_be() {
        let said: Vec<String> = (0..100_000).map(talk).collect();
        let with = |word: &str| said.iter().filter(|text| text.split(' ').any(|said| said == word)).count();
        assert_eq!([with("invoice"), with("refund"), with("warranty"), with("zeppelin")], [20_000, 2_000, 100, 1]);
        let words: std::collections::BTreeSet<String> = (0..SELDOM).map(seldom).collect();
        assert_eq!(words.len() as u64, SELDOM, "no two are alike");
        assert_eq!(with(&seldom(7)), 5);
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
