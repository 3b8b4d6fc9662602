//! The past of a demo: what 300 people and a shop with two houses would have said to each other in 90 days.
//!
//! Who writes when, who answers, and who loses interest is the business of the stand-in's customers; they go on from here
//! when the past is over. This makes messages of it, of every kind there is, and lets some of them play a scene in the
//! end ([`super::cast`]), so that windows stand at every stage. All of it follows from the seed and the time it is asked.

use super::{
    cast::{self, Act, Scene},
    fill::Sample,
};
use crate::{
    domain::{
        message::{Pricing, Status, Trail},
        refusal::Refusal,
        time::{Span, Timestamp},
        window::SERVICE,
    },
    server::simulate::{
        House,
        customers::{self, Behaviour, Customer, Said, Saying, Shop, Town},
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// What chance starts from.
pub const SEED: u64 = 20_247;
/// How many people there are.
pub const PEOPLE: u32 = 300;
/// How far the past goes back.
pub const DAYS: i64 = 90;

/// The two houses of the shop.
pub const HOUSES: [House; 2] = [
    House { name: "Lumen Berlin", display: "+49 30 90182040", zone: chrono_tz::Europe::Berlin },
    House { name: "Lumen São Paulo", display: "+55 11 32304070", zone: chrono_tz::America::Sao_Paulo },
];

/// The files that travel with messages, by kind.
pub const FILES: [&str; 18] = [
    "image", "image", "image", "image", "image", "image", "image", "image", "image", "image", "audio", "audio",
    "audio", "document", "document", "document", "video", "sticker",
];

/// How long a free entry point lasts (Pricing, 2026).
const FREE_ENTRY: Span = Span::hours(72);
/// This much of the past is filled in before anybody comes in, and of each conversation so many lines.
const LATEST: Span = Span::days(4);
const LINES: usize = 14;

/// One line of the past.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub at: Timestamp,
    /// With whom, by place in the town, and by which house.
    pub customer: usize,
    pub house: usize,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// One change with one item, as the platform delivers it but for whose it is.
    Arrived {
        field: &'static str,
        value: Value,
    },
    Wrote(Box<Writing>),
}

/// A message of the business that was written here.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Writing {
    pub wamid: String,
    pub kind: &'static str,
    pub text: Option<String>,
    pub reply_to: Option<String>,
    pub target: Option<String>,
    /// By place in [`FILES`].
    pub file: Option<usize>,
    pub template: Option<Filled>,
    pub trail: Trail,
    pub free_until: Option<Timestamp>,
}

/// A template and what it is filled in with.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    pub name: &'static str,
    pub language: &'static str,
    pub body: BTreeMap<String, String>,
    /// When the customer had last spoken, and until when what they had come by was free.
    pub spoke_at: Option<Timestamp>,
    pub free_until: Option<Timestamp>,
}

/// How a conversation stands when the past is over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ending {
    pub unread: i64,
    /// When somebody said that no answer is needed.
    pub dismissed_at: Option<Timestamp>,
}

/// The whole past.
pub struct Past {
    /// The people, as they are in the end.
    pub town: Town,
    /// In order of time.
    pub told: Vec<Told>,
    /// Of each of the people.
    pub endings: Vec<Ending>,
}

/// To which house somebody writes.
fn house_of(who: &Customer) -> usize {
    usize::from(who.zone.name().starts_with("America/"))
}

fn shops() -> [Shop; 2] {
    let berlin = Shop { returns: 0.22, ..Shop::default() };
    let sao_paulo =
        Shop { zone: HOUSES[1].zone, hours: (9, 20), answers: 0.86, after: Span::minutes(21), returns: 0.3 };
    [berlin, sao_paulo]
}

impl Past {
    /// The past as it looks at this moment. The same seed and moment make the same past.
    pub fn new(seed: u64, people: u32, now: Timestamp) -> Self {
        let behaviour = Behaviour { pause: Span::days(8), ..Behaviour::everyday() };
        let mut town = Town::new(seed, people, behaviour);
        town.assign(house_of);
        let lines = customers::history(&mut town, &shops(), seed, now - Span::days(DAYS), now);
        let roles = cast::roles(town.customers(), house_of);
        for (n, scene) in &roles {
            if scene.acts.iter().any(|(_, act)| *act == Act::ChangesNumber) {
                town.renumber(*n);
            }
        }
        let files: Vec<Value> = Sample::all().iter().map(Sample::described).collect();
        let mut threads: Vec<Thread<'_>> = (0..)
            .zip(town.customers())
            .map(|(n, who)| Thread::new(seed, n, who, roles.get(&n).copied(), now, &files))
            .collect();
        let mut places: HashMap<usize, String> = HashMap::new();
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|n| lines[*n].at);
        for n in order {
            let line = &lines[n];
            let Some(thread) = threads.get_mut(line.customer) else { continue };
            let about = match &line.said {
                Said::Customer { about: Some(about), .. } => places.get(about).cloned(),
                _ => None,
            };
            if let Some(wamid) = thread.line(line.at, &line.said, about) {
                places.insert(n, wamid);
            }
        }
        let mut told = Vec::new();
        let mut endings = Vec::new();
        for mut thread in threads {
            thread.play();
            endings.push(thread.ending());
            told.append(&mut thread.told);
        }
        told.sort_by_key(|line| line.at);
        Self { town, told, endings }
    }
}

/// What is said soon after now, by people who play no scene: when, and as a control of the stand-in. `numbers` are the
/// platform's ids of the houses' numbers.
pub fn soon(town: &Town, numbers: &[String], now: Timestamp) -> Vec<(Timestamp, Value)> {
    let people = town.customers();
    let roles = cast::roles(people, house_of);
    let says = |(seconds, language, house, text): (i64, &str, usize, &str)| {
        let free = |(n, who): &(usize, &Customer)| {
            who.language == language && house_of(who) == house && !who.hides_phone && !roles.contains_key(n)
        };
        // Not the first, who may have a hand in what is on the screen already.
        let (_, who) = people.iter().enumerate().rev().find(free)?;
        let from = json!({"phone": who.phone, "bsuid": who.bsuid, "name": who.name});
        let number = numbers.get(house)?;
        Some((now + Span::seconds(seconds), json!({"phone_number_id": number, "from": from, "text": text})))
    };
    cast::SOON.into_iter().filter_map(says).collect()
}

/// Parts the past into what a screen shows at once and the rest, each in order of time.
pub fn split(told: Vec<Told>, now: Timestamp) -> (Vec<Told>, Vec<Told>) {
    let mut after: HashMap<usize, usize> = HashMap::new();
    let (mut latest, mut rest) = (Vec::new(), Vec::new());
    for line in told.into_iter().rev() {
        let lines = after.entry(line.customer).or_default();
        *lines += 1;
        if line.at > now - LATEST || *lines <= LINES { latest.push(line) } else { rest.push(line) }
    }
    latest.reverse();
    rest.reverse();
    (latest, rest)
}

/// What one of the people and the shop say to each other, while it is written down.
struct Thread<'a> {
    who: &'a Customer,
    n: usize,
    seed: u64,
    house: usize,
    scene: Option<&'static Scene>,
    now: Timestamp,
    files: &'a [Value],
    rng: StdRng,
    told: Vec<Told>,
    count: u64,
    last_in: Option<String>,
    last_out: Option<String>,
    spoke_at: Option<Timestamp>,
    /// When an advertisement led here that was not answered yet.
    referred_at: Option<Timestamp>,
    /// Until when the last one makes all free.
    free_until: Option<Timestamp>,
    /// Their number, and until when they had another.
    renumbered: Option<(String, Timestamp)>,
    unread: i64,
    thanked_at: Option<Timestamp>,
}

impl<'a> Thread<'a> {
    fn new(
        seed: u64,
        n: usize,
        who: &'a Customer,
        scene: Option<&'static Scene>,
        now: Timestamp,
        files: &'a [Value],
    ) -> Self {
        let changes = |scene: &'static Scene| scene.acts.iter().find(|(_, act)| *act == Act::ChangesNumber);
        let renumbered = scene
            .and_then(changes)
            .map(|(minutes, _)| (who.former_phone.clone().unwrap_or_default(), whole(now - Span::minutes(*minutes))));
        Self {
            who,
            n,
            seed,
            house: house_of(who),
            scene,
            now,
            files,
            rng: StdRng::seed_from_u64(seed ^ (n as u64 + 1).wrapping_mul(0xA24B_AED4_963E_E407)),
            told: Vec::new(),
            count: 0,
            last_in: None,
            last_out: None,
            spoke_at: None,
            referred_at: None,
            free_until: None,
            renumbered,
            unread: 0,
            thanked_at: None,
        }
    }

    /// One line as the customers' history has it. Its id, where it is written down.
    fn line(&mut self, at: Timestamp, said: &Said, about: Option<String>) -> Option<String> {
        let at = whole(at);
        // Whoever has a scene in the end is quiet before it.
        if let Some(scene) = self.scene
            && (scene.stranger || at > self.now - Span::minutes(scene.begins()) - Span::minutes(40))
        {
            return None;
        }
        match said {
            Said::Customer { saying, .. } => self.customer_says(at, saying, about),
            Said::Business { text, template, delivered_at, read_at } => {
                let late = self.spoke_at.is_none_or(|spoke_at| at >= spoke_at + SERVICE);
                let seen = (Some(*delivered_at), *read_at);
                Some(if *template || late { self.template(at, seen) } else { self.shop_says(at, text, seen) })
            }
            Said::Stops => {
                self.stops(at);
                None
            }
        }
    }

    fn customer_says(&mut self, at: Timestamp, saying: &Saying, about: Option<String>) -> Option<String> {
        let first = self.spoke_at.is_none_or(|spoke_at| at > spoke_at + Span::hours(20));
        let roll = self.rng.random::<f64>();
        match saying {
            Saying::Reaction(emoji) => self.reacts(at, emoji, about?),
            Saying::File { kind, caption } => {
                let kind = match roll {
                    roll if roll < 0.06 => "video",
                    roll if roll < 0.16 => "document",
                    _ => kind,
                };
                Some(self.sends_file(at, kind, caption.as_deref()))
            }
            Saying::Pressed(choice) => {
                let (kind, content) = choice.told();
                Some(self.says(at, kind, content, about))
            }
            Saying::Text(text) if first && roll < 0.05 => Some(self.comes_from_ad(at, text)),
            Saying::Text(text) if first && roll < 0.075 => Some(self.orders(at, text)),
            Saying::Text(text) => {
                if first && roll < 0.11 {
                    self.calls(at - Span::minutes(2), roll < 0.1, (roll * 4000.0) as i64);
                }
                let wamid = match roll {
                    roll if roll > 0.99 => self.sends_file(at, "sticker", None),
                    roll if roll > 0.983 => self.says(at, "location", cast::place(self.house), about),
                    roll if roll > 0.979 => self.says(at, "contacts", cast::card(), about),
                    roll if roll > 0.975 => self.withheld(at),
                    _ => {
                        let text = if roll > 0.94 { emphasised(text) } else { text.clone() };
                        self.says(at, "text", json!({"body": text}), about)
                    }
                };
                self.thanked_at = self.who.phrases().thanks.contains(&text.as_str()).then_some(at);
                if (0.4..0.42).contains(&roll) {
                    self.edits(at + Span::seconds(35), &wamid, &format!("{text} 🙏"));
                } else if (0.5..0.506).contains(&roll) {
                    self.revokes(at + Span::seconds(50), &wamid);
                }
                Some(wamid)
            }
        }
    }

    fn shop_says(&mut self, at: Timestamp, text: &str, seen: (Option<Timestamp>, Option<Timestamp>)) -> String {
        let roll = self.rng.random::<f64>();
        match roll {
            // From the phone on the counter.
            roll if roll < 0.12 => self.echo(at, "text", json!({"body": text})),
            roll if roll < 0.132 => self.fails(at, text, 131_026, "Message undeliverable"),
            roll if roll < 0.165 => self.sends(at, "image", Some(text), seen),
            roll if roll < 0.185 => self.sends(at, "document", Some(text), seen),
            roll if roll < 0.24 => self.writes(at, text, true, seen),
            roll => {
                let wamid = self.writes(at, text, false, seen);
                if roll < 0.28
                    && let Some(target) = self.last_in.clone()
                {
                    self.react(at + Span::seconds(12), ["👍", "🙏", "❤️"][self.n % 3], target);
                }
                wamid
            }
        }
    }

    /// Lets the scene of this person play.
    fn play(&mut self) {
        let Some(scene) = self.scene else { return };
        for (minutes, act) in scene.acts {
            let at = whole(self.now - Span::minutes(*minutes));
            let seen = (Some(at + Span::seconds(2)), Some(at + Span::minutes(3)));
            match act {
                Act::Says(text) => {
                    self.says(at, "text", json!({"body": text}), None);
                }
                Act::Quotes(text) => {
                    let about = self.last_out.clone();
                    self.says(at, "text", json!({"body": text}), about);
                }
                Act::Sends(kind, caption) => {
                    self.sends_file(at, kind, Some(caption).filter(|caption| !caption.is_empty()).copied());
                }
                Act::Place => {
                    let place = cast::place(self.house);
                    self.says(at, "location", place, None);
                }
                Act::Card => {
                    self.says(at, "contacts", cast::card(), None);
                }
                Act::Orders(text) => {
                    self.orders(at, text);
                }
                Act::FromAd(text) => {
                    self.comes_from_ad(at, text);
                }
                Act::Presses(title) => {
                    let about = self.last_out.clone();
                    let reply = json!({"type": "button_reply", "button_reply": {"id": "b1", "title": title}});
                    self.says(at, "interactive", reply, about);
                }
                Act::Picks(title, description) => {
                    let about = self.last_out.clone();
                    let row = json!({"id": "r1", "title": title, "description": description});
                    self.says(at, "interactive", json!({"type": "list_reply", "list_reply": row}), about);
                }
                Act::QuickReply(title) => {
                    let about = self.last_out.clone();
                    self.says(at, "button", json!({"payload": title, "text": title}), about);
                }
                Act::Form => {
                    let about = self.last_out.clone();
                    let answers = json!({"flow_token": "unused", "size": "M", "colour": "green"}).to_string();
                    let reply = json!({"name": "flow", "body": "Sent", "response_json": answers});
                    self.says(at, "interactive", json!({"type": "nfm_reply", "nfm_reply": reply}), about);
                }
                Act::Reacts(emoji) => {
                    if let Some(about) = self.last_out.clone() {
                        self.reacts(at, emoji, about);
                    }
                }
                Act::Edits(text) => {
                    if let Some(target) = self.last_in.clone() {
                        self.edits(at, &target, text);
                    }
                }
                Act::Revokes => {
                    if let Some(target) = self.last_in.clone() {
                        self.revokes(at, &target);
                    }
                }
                Act::Withheld => {
                    self.withheld(at);
                }
                Act::Welcome => {
                    self.says(at, "request_welcome", Value::Null, None);
                }
                Act::CallsInVain => self.calls(at, false, 0),
                Act::Calls(seconds) => self.calls(at, true, *seconds),
                Act::ChangesNumber => self.changes_number(at),
                Act::Stops => self.stops(at),
                Act::Answer(text) => {
                    self.writes(at, text, false, seen);
                }
                Act::AnswerTo(text) => {
                    self.writes(at, text, true, seen);
                }
                Act::Unread(text) => {
                    self.writes(at, text, false, (seen.0, None));
                }
                Act::Answers(kind, caption) => {
                    self.sends(at, kind, Some(caption).filter(|caption| !caption.is_empty()).copied(), seen);
                }
                Act::React(emoji) => {
                    if let Some(target) = self.last_in.clone() {
                        self.react(at, emoji, target);
                    }
                }
                Act::Template => {
                    self.template(at, seen);
                }
                Act::Echo(text) => {
                    self.echo(at, "text", json!({"body": text}));
                }
                Act::Offers(text, titles) => {
                    let button =
                        |(n, title)| json!({"type": "reply", "reply": {"id": format!("b{n}"), "title": title}});
                    let buttons: Vec<Value> = (1..).zip(titles.iter()).map(button).collect();
                    let offer = json!({"type": "button", "body": {"text": text}, "action": {"buttons": buttons}});
                    self.echo(at, "interactive", offer);
                }
                Act::Fails(text, code, title) => {
                    self.fails(at, text, *code, title);
                }
                Act::TemplateFails(code, title) => self.template_fails(at, *code, title),
            }
        }
    }

    fn ending(&self) -> Ending {
        let settled = self.thanked_at.filter(|at| *at < self.now - Span::minutes(30));
        let looked_at = self.spoke_at.is_none_or(|at| at < self.now - Span::days(2));
        Ending {
            unread: if looked_at || settled.is_some() { 0 } else { self.unread },
            dismissed_at: settled.map(|at| at + Span::minutes(9)),
        }
    }

    // What arrives.

    fn wamid(&mut self) -> String {
        self.count += 1;
        let unique = Sha256::digest(format!("{}/{}/{}", self.seed, self.n, self.count));
        format!("wamid.{}", STANDARD.encode(&unique[..30]))
    }

    /// The number they had at this time.
    fn phone(&self, at: Timestamp) -> &str {
        match &self.renumbered {
            Some((former, until)) if at <= *until => former,
            _ => &self.who.phone,
        }
    }

    /// Names them in a member of a webhook.
    fn named(&self, at: Timestamp, phone: &str, id: &str) -> Map<String, Value> {
        let mut named = Map::new();
        if !self.who.hides_phone {
            named.insert(phone.to_owned(), json!(self.phone(at)));
        }
        named.insert(id.to_owned(), json!(self.who.bsuid));
        named
    }

    fn contact(&self, at: Timestamp) -> Value {
        let mut contact = self.named(at, "wa_id", "user_id");
        let mut profile = json!({"name": self.who.name});
        if let Some(username) = &self.who.username {
            profile["username"] = json!(username);
        }
        contact.insert("profile".to_owned(), profile);
        Value::Object(contact)
    }

    fn arrives(&mut self, at: Timestamp, field: &'static str, value: Value) {
        if at <= self.now {
            let what = What::Arrived { field, value };
            self.told.push(Told { at, customer: self.n, house: self.house, what });
        }
    }

    fn message(&mut self, at: Timestamp, kind: &str, content: Value, more: &[(&str, Value)]) -> String {
        let wamid = self.wamid();
        let mut message = self.named(at, "from", "from_user_id");
        message.insert("id".to_owned(), json!(wamid));
        message.insert("timestamp".to_owned(), json!(at.unix().to_string()));
        message.insert("type".to_owned(), json!(kind));
        if !content.is_null() {
            message.insert(kind.to_owned(), content);
        }
        for (key, value) in more {
            message.insert((*key).to_owned(), value.clone());
        }
        let contacts: Vec<Value> = (kind != "system").then(|| self.contact(at)).into_iter().collect();
        self.arrives(at, "messages", json!({"contacts": contacts, "messages": [message]}));
        wamid
    }

    /// Something that opens the window and asks for an answer.
    fn says(&mut self, at: Timestamp, kind: &str, content: Value, about: Option<String>) -> String {
        let context = about.map(|about| ("context", json!({"from": self.business(), "id": about})));
        self.spoken(at, kind, content, context.as_slice())
    }

    fn spoken(&mut self, at: Timestamp, kind: &str, content: Value, more: &[(&str, Value)]) -> String {
        let wamid = self.message(at, kind, content, more);
        self.spoke_at = Some(at);
        self.unread += 1;
        self.thanked_at = None;
        self.last_in = Some(wamid.clone());
        wamid
    }

    fn business(&self) -> String {
        HOUSES[self.house].display.chars().filter(char::is_ascii_digit).collect()
    }

    fn file(&mut self, kind: &str) -> usize {
        let of_kind: Vec<usize> = (0..FILES.len()).filter(|n| FILES[*n] == kind).collect();
        of_kind.get(self.rng.random_range(0..of_kind.len().max(1))).copied().unwrap_or(0)
    }

    fn sends_file(&mut self, at: Timestamp, kind: &str, caption: Option<&str>) -> String {
        let file = self.file(kind);
        let mut described = self.files[file].clone();
        if let (Some(caption), "image" | "video" | "document") = (caption, kind) {
            described["caption"] = json!(caption);
        }
        match kind {
            "audio" => described["voice"] = json!(true),
            "sticker" => described["animated"] = json!(false),
            _ => {}
        }
        self.says(at, kind, described, None)
    }

    fn comes_from_ad(&mut self, at: Timestamp, text: &str) -> String {
        self.referred_at = Some(at);
        self.spoken(at, "text", json!({"body": text}), &[("referral", cast::advertisement(self.house))])
    }

    fn orders(&mut self, at: Timestamp, text: &str) -> String {
        self.says(at, "order", cast::order(text, self.house, self.n), None)
    }

    fn withheld(&mut self, at: Timestamp) -> String {
        let error = json!({"code": 131_051, "title": "Message type unknown", "message": "Message type unknown",
            "error_data": {"details": "Message type is currently not supported."}});
        self.spoken(at, "unsupported", json!({"type": "unknown"}), &[("errors", json!([error]))])
    }

    fn reacts(&mut self, at: Timestamp, emoji: &str, about: String) -> Option<String> {
        Some(self.message(at, "reaction", json!({"message_id": about, "emoji": emoji}), &[]))
    }

    fn edits(&mut self, at: Timestamp, target: &str, text: &str) {
        let edited = json!({"type": "text", "text": {"body": text}});
        self.message(at, "edit", json!({"original_message_id": target, "message": edited}), &[]);
    }

    fn revokes(&mut self, at: Timestamp, target: &str) {
        self.message(at, "revoke", json!({"original_message_id": target}), &[]);
    }

    fn changes_number(&mut self, at: Timestamp) {
        let (former, phone) = (self.phone(at).to_owned(), self.who.phone.clone());
        let body = format!("User {} changed from {former} to {phone}", self.who.name);
        let system = json!({"type": "user_changed_number", "body": body, "wa_id": phone, "user_id": self.who.bsuid});
        self.message(at, "system", system, &[]);
    }

    fn stops(&mut self, at: Timestamp) {
        let mut preference = self.named(at, "wa_id", "user_id");
        preference.insert("category".to_owned(), json!("marketing_messages"));
        preference.insert("value".to_owned(), json!("stop"));
        preference.insert("detail".to_owned(), json!("User requested to stop marketing messages"));
        preference.insert("timestamp".to_owned(), json!(at.unix()));
        let contact = self.contact(at);
        self.arrives(at, "user_preferences", json!({"contacts": [contact], "user_preferences": [preference]}));
    }

    /// A call, taken or not.
    fn calls(&mut self, at: Timestamp, taken: bool, seconds: i64) {
        let id = self.wamid().replacen("wamid.", "wacid.", 1);
        let ends = at + Span::seconds(if taken { seconds + 6 } else { 31 });
        let mut events = vec![(at, json!({"event": "connect"}))];
        events.push((
            ends,
            if taken {
                json!({"event": "terminate", "status": "COMPLETED", "duration": seconds})
            } else {
                json!({"event": "terminate", "status": "FAILED"})
            },
        ));
        for (at, event) in events {
            let mut call = self.named(at, "from", "from_user_id");
            call.insert("id".to_owned(), json!(id));
            call.insert("to".to_owned(), json!(self.business()));
            call.insert("timestamp".to_owned(), json!(at.unix().to_string()));
            call.insert("direction".to_owned(), json!("USER_INITIATED"));
            if let Value::Object(event) = event {
                call.extend(event);
            }
            let contact = self.contact(at);
            self.arrives(at, "calls", json!({"contacts": [contact], "calls": [call]}));
        }
        self.spoke_at = Some(at);
    }

    /// The business answers in another tool, or on its phone.
    fn echo(&mut self, at: Timestamp, kind: &str, content: Value) -> String {
        let wamid = self.wamid();
        let mut message = self.named(at, "to", "to_user_id");
        message.insert("from".to_owned(), json!(self.business()));
        message.insert("id".to_owned(), json!(wamid));
        message.insert("timestamp".to_owned(), json!(at.unix().to_string()));
        message.insert("type".to_owned(), json!(kind));
        message.insert(kind.to_owned(), content);
        self.arrives(at, "smb_message_echoes", json!({"message_echoes": [message]}));
        self.answered(&wamid);
        wamid
    }

    fn answered(&mut self, wamid: &str) {
        self.unread = 0;
        self.thanked_at = None;
        self.last_out = Some(wamid.to_owned());
    }

    // What is written here.

    fn wrote(&mut self, at: Timestamp, writing: Writing) -> String {
        let wamid = self.wamid();
        if at <= self.now {
            let what = What::Wrote(Box::new(Writing { wamid: wamid.clone(), ..writing }));
            self.told.push(Told { at, customer: self.n, house: self.house, what });
        }
        wamid
    }

    /// How far a message got by now, and what it cost.
    fn trail(&self, at: Timestamp, seen: (Option<Timestamp>, Option<Timestamp>), category: &str, kind: &str) -> Trail {
        let pricing = Pricing { category: Some(category.to_owned()), kind: Some(kind.to_owned()) };
        let mut trail = Trail::default();
        trail.report(Status::Accepted, at, None, None);
        trail.report(Status::Sent, at + Span(300), None, Some(pricing));
        for (status, seen_at) in [(Status::Delivered, seen.0), (Status::Read, seen.1)] {
            if let Some(seen_at) = seen_at.filter(|seen_at| *seen_at <= self.now) {
                trail.report(status, seen_at, None, None);
            }
        }
        trail
    }

    /// What an answer is charged as; the first one to an advertisement makes the next days free.
    fn answer(&mut self, at: Timestamp, seen: (Option<Timestamp>, Option<Timestamp>)) -> (Trail, Option<Timestamp>) {
        match self.referred_at.take() {
            Some(referred_at) if at < referred_at + SERVICE => {
                self.free_until = Some(at + FREE_ENTRY);
                (self.trail(at, seen, "referral_conversion", "free_entry_point"), self.free_until)
            }
            _ => (self.trail(at, seen, "service", "free_customer_service"), None),
        }
    }

    fn writes(
        &mut self,
        at: Timestamp,
        text: &str,
        quotes: bool,
        seen: (Option<Timestamp>, Option<Timestamp>),
    ) -> String {
        let (trail, free_until) = self.answer(at, seen);
        let reply_to = self.last_in.clone().filter(|_| quotes);
        let writing =
            Writing { kind: "text", text: Some(text.to_owned()), reply_to, trail, free_until, ..Writing::default() };
        let wamid = self.wrote(at, writing);
        self.answered(&wamid);
        wamid
    }

    fn sends(
        &mut self,
        at: Timestamp,
        kind: &'static str,
        caption: Option<&str>,
        seen: (Option<Timestamp>, Option<Timestamp>),
    ) -> String {
        let (trail, free_until) = self.answer(at, seen);
        let file = Some(self.file(kind));
        let text = caption.map(str::to_owned);
        let wamid = self.wrote(at, Writing { kind, text, file, trail, free_until, ..Writing::default() });
        self.answered(&wamid);
        wamid
    }

    fn react(&mut self, at: Timestamp, emoji: &str, target: String) {
        let trail = self.trail(at, (None, None), "service", "free_customer_service");
        let (text, target) = (Some(emoji.to_owned()), Some(target));
        self.wrote(at, Writing { kind: "reaction", text, target, trail, ..Writing::default() });
    }

    fn filled(&mut self) -> Filled {
        let language = match self.who.language {
            "en" => "en_US",
            "pt" => "pt_BR",
            other => other,
        };
        let first_name = self.who.name.split(' ').next().unwrap_or_default().to_owned();
        let order = format!("A-{}", self.rng.random_range(1000..9999));
        let body = BTreeMap::from([("1".to_owned(), first_name), ("2".to_owned(), order)]);
        Filled { name: "order_update", language, body, spoke_at: self.spoke_at, free_until: self.free_until }
    }

    fn template(&mut self, at: Timestamp, seen: (Option<Timestamp>, Option<Timestamp>)) -> String {
        let template = Some(self.filled());
        let trail = self.trail(at, seen, "utility", "regular");
        let wamid = self.wrote(at, Writing { kind: "template", template, trail, ..Writing::default() });
        self.answered(&wamid);
        wamid
    }

    fn failure(&self, at: Timestamp, code: i64, title: &str) -> Trail {
        let mut trail = Trail::default();
        trail.report(Status::Accepted, at, None, None);
        let refusal = Refusal { code, subcode: None, title: title.to_owned(), details: None };
        trail.report(Status::Failed, at + Span::seconds(1), Some(refusal), None);
        trail
    }

    fn fails(&mut self, at: Timestamp, text: &str, code: i64, title: &str) -> String {
        let trail = self.failure(at, code, title);
        self.wrote(at, Writing { kind: "text", text: Some(text.to_owned()), trail, ..Writing::default() })
    }

    fn template_fails(&mut self, at: Timestamp, code: i64, title: &str) {
        let (template, trail) = (Some(self.filled()), self.failure(at, code, title));
        self.wrote(at, Writing { kind: "template", template, trail, ..Writing::default() });
    }
}

/// A word of it in bold, as people write it.
fn emphasised(text: &str) -> String {
    let longest = text.split(' ').max_by_key(|word| word.chars().filter(|c| c.is_alphabetic()).count());
    match longest.filter(|word| word.chars().all(char::is_alphabetic)) {
        Some(word) => text.replacen(word, &format!("*{word}*"), 1),
        None => text.to_owned(),
    }
}

/// The platform counts in seconds.
fn whole(at: Timestamp) -> Timestamp {
    Timestamp(at.0 - at.0.rem_euclid(1000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn the_same_seed_and_moment_make_the_same_past() {
        let past = |seed, now| {
            let past = Past::new(seed, 60, now);
            (past.told, past.endings)
        };
        let first = past(7, NOON);
        assert_eq!(first, past(7, NOON));
        assert_ne!(first, past(8, NOON));
        // It is told from the moment it is asked: a day later it is a day later.
        let last = |told: &[Told]| told.last().map(|line| line.at);
        assert!(last(&past(7, NOON + Span::days(1)).0) > last(&first.0));
    }

    #[test]
    fn the_past_goes_on_in_time_and_stays_behind_now() {
        let past = Past::new(SEED, 80, NOON);
        assert!(past.told.is_sorted_by_key(|line| line.at));
        assert!(past.told.iter().all(|line| line.at <= NOON && line.at >= NOON - Span::days(DAYS)));
        let count = past.told.len();
        let (latest, rest) = split(past.told, NOON);
        assert_eq!(latest.len() + rest.len(), count);
        assert!(latest.is_sorted_by_key(|line| line.at) && rest.is_sorted_by_key(|line| line.at));
        let met: BTreeSet<usize> = latest.iter().map(|line| line.customer).collect();
        assert!(rest.iter().all(|line| met.contains(&line.customer)), "nobody is met only later");
    }

    #[test]
    fn every_scene_is_played_and_six_languages_are_spoken_in_two_houses() {
        let past = Past::new(SEED, PEOPLE, NOON);
        let people = past.town.customers();
        assert_eq!(cast::roles(people, house_of).len(), cast::SCENES.len());
        assert_eq!(people.iter().map(|who| who.language).collect::<BTreeSet<_>>().len(), 6);
        assert_eq!(people.iter().map(house_of).collect::<BTreeSet<_>>().len(), 2);
        let met: BTreeSet<usize> = past.told.iter().map(|line| line.customer).collect();
        assert_eq!(met.len(), people.len(), "everybody has said something, or was told something");
    }

    #[test]
    fn people_differ_in_how_often_they_answer() {
        let past = Past::new(SEED, PEOPLE, NOON);
        let mut answered: HashMap<usize, (u32, u32)> = HashMap::new();
        let mut pending: HashMap<usize, Timestamp> = HashMap::new();
        for line in &past.told {
            let (asked, came) = answered.entry(line.customer).or_default();
            match &line.what {
                What::Wrote(wrote) if wrote.target.is_none() => {
                    *asked += 1;
                    pending.insert(line.customer, line.at);
                }
                What::Arrived { field: "messages", .. } => {
                    let at = pending.remove(&line.customer);
                    *came += u32::from(at.is_some_and(|at| line.at - at < Span::hours(24)));
                }
                _ => {}
            }
        }
        let rates: Vec<f64> = answered
            .values()
            .filter(|(asked, _)| *asked >= 10)
            .map(|(asked, came)| f64::from(*came) / f64::from(*asked))
            .collect();
        let (least, most) =
            rates.iter().fold((1.0_f64, 0.0_f64), |(least, most), rate| (least.min(*rate), most.max(*rate)));
        assert!(rates.len() > 200 && least < 0.35 && most > 0.75, "{} people, {least} to {most}", rates.len());
    }
}
