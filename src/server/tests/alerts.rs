//! Whom Ajar tells that a window is about to close: by the stream, on devices, in a digest by email.

use super::{
    Database, TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON},
    story,
};
use crate::{
    api::alert::{Alerts, OpenAlerts},
    domain::{
        alert::{Alert, Level, MOST_AN_HOUR, Mute, Settings},
        audit::{By, Who},
        event::EventKind,
        hours::{Hours, read_day},
        id::{ConversationId, UserId},
        reach::Limits,
        role::Role,
        team::{CAPACITY, TeamSetup},
        time::{Span, Timestamp},
        triage::Deed,
        trouble::{Kind, Trouble},
        zone,
    },
    server::{
        alerts,
        auth::password,
        mail,
        outbound::Author,
        push,
        rest::schema,
        store::{self, alert::Waiting},
        teams, triage,
    },
};
use aes_gcm::{Aes128Gcm, KeyInit, aead::Aead};
use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode as Status},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use p256::{
    PublicKey, SecretKey,
    ecdsa::{Signature, VerifyingKey, signature::Verifier},
};
use reqwest::{Method, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::Sha256;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
    sync::mpsc,
};

/// Somebody who has signed in.
struct Person {
    id: UserId,
    cookie: String,
}

impl Person {
    async fn signs_in(app: &TestApp, name: &str, role: Role) -> Self {
        let email = format!("{}@example.org", name.to_lowercase());
        let hash = password::hash("correct horse".to_owned()).await;
        let id = app.state.store.add_user(&email, name, role, &hash, By::CONSOLE, NOON).await.unwrap().unwrap();
        let answer = app.tries_to_sign_in(&email, "correct horse").await;
        let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        Self { id, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// Calls a server function.
    async fn call<T: DeserializeOwned>(&self, app: &TestApp, name: &str, body: Value) -> Result<T, StatusCode> {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, &self.cookie);
        let answer = request.header("sec-fetch-site", "same-origin").json(&body).send().await.unwrap();
        match answer.status() {
            StatusCode::OK => Ok(answer.json().await.unwrap()),
            refused => Err(refused),
        }
    }

    async fn page(&self, app: &TestApp) -> Alerts {
        self.call(app, "alerts", json!({})).await.unwrap()
    }

    async fn open(&self, app: &TestApp) -> Vec<Alert> {
        let open: OpenAlerts = self.call(app, "open_alerts", json!({})).await.unwrap();
        open.alerts
    }

    /// What they were told, latest first.
    async fn told(&self, app: &TestApp) -> Vec<Alert> {
        let now = app.clock.now();
        app.state.store.alerts_since(self.id, now - Span::days(7), 100, now).await.unwrap()
    }

    /// As whom, oldest first.
    async fn levels(&self, app: &TestApp) -> Vec<Level> {
        self.told(app).await.iter().rev().map(|alert| alert.level).collect()
    }

    /// Asks the API, as the browser of somebody who is signed in does.
    async fn rest(&self, app: &TestApp, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let request = app.request(method, &format!("/api/v1/{path}")).header(header::COOKIE, &self.cookie);
        let request = request.header("sec-fetch-site", "same-origin");
        Answer::of(match body {
            Some(body) => request.json(body),
            None => request,
        })
        .await
    }

    async fn chooses(&self, app: &TestApp, settings: &Settings) {
        self.call::<()>(app, "keep_alerts", json!({"settings": settings})).await.unwrap();
    }
}

/// The conversations, by when their windows end.
async fn conversations(app: &TestApp, key: &str) -> Vec<ConversationId> {
    let list = app.get("/api/v1/conversations?view=all", key).await.body;
    let rows = list["data"].as_array().unwrap_or_else(|| panic!("{list}"));
    rows.iter().map(|row| row["id"].as_str().unwrap().parse().unwrap()).collect()
}

async fn assign(app: &TestApp, id: ConversationId, to: UserId) {
    let author = Author { user: Some(to), owner: format!("user:{to}") };
    let report = triage::act(&app.state, &author, By::PROGRAM, &Deed::Assign(Some(to)), &[id], "k").await.unwrap();
    assert_eq!(report.done, 1);
}

async fn look(app: &TestApp) -> Option<Timestamp> {
    alerts::look(&app.state, None).await.unwrap()
}

fn after(hours: i64, minutes: i64) -> Timestamp {
    NOON + Span::minutes(60 * hours + minutes)
}

story!(it_goes_from_whose_it_is_to_those_who_answer_and_to_the_owner_once_each, async |app: TestApp| {
    let olga = Person::signs_in(&app, "Olga", Role::Owner).await;
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let eve = Person::signs_in(&app, "Eve", Role::Analyst).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Is it ready?").await;
    let id = conversations(&app, &key).await[0];
    assign(&app, id, ana.id).await;
    assert_eq!(look(&app).await, Some(after(22, 0)), "the next moment is known");
    assert!(ana.told(&app).await.is_empty());

    app.clock.set(after(22, 0));
    assert_eq!(look(&app).await, Some(after(23, 0)));
    let told = ana.told(&app).await;
    assert_eq!((told.len(), told[0].level, told[0].closes_at), (1, Level::Assignee, after(24, 0)));
    assert_eq!((told[0].customer.as_str(), told[0].muted), ("Berta", None));
    assert!(bo.told(&app).await.is_empty());
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 1, "not twice");

    app.clock.set(after(23, 0));
    look(&app).await;
    app.clock.set(after(23, 30));
    look(&app).await;
    app.clock.set(after(23, 59));
    assert_eq!(look(&app).await, None);
    assert_eq!(ana.levels(&app).await, [Level::Assignee, Level::Team]);
    assert_eq!(bo.levels(&app).await, [Level::Team]);
    assert_eq!(olga.levels(&app).await, [Level::Team, Level::Lead]);
    assert!(eve.told(&app).await.is_empty(), "who may not answer is not asked to");
    assert_eq!(ana.open(&app).await.len(), 2);

    // What one is told is an event that names them.
    let events = app.state.store.events_after(0, 1000, app.clock.now()).await.unwrap();
    let raised: Vec<_> = events.iter().filter(|event| event.kind == EventKind::AlertRaised).collect();
    assert_eq!(raised.len(), 5);
    assert_eq!(raised[0].data["user"], json!(ana.id));
    assert_eq!(raised[0].clone().seen_by(Some(bo.id)).kind, EventKind::Hidden);

    // Whoever has seen one has seen what they were told of the same window.
    let id = ana.told(&app).await[0].id;
    assert!(bo.call::<()>(&app, "note_alert", json!({"id": id, "seen": true})).await.is_ok());
    assert_eq!(ana.open(&app).await.len(), 2, "nobody sees for somebody else");
    ana.call::<()>(&app, "note_alert", json!({"id": id, "seen": true})).await.unwrap();
    assert!(ana.open(&app).await.is_empty());

    app.clock.set(after(24, 0));
    assert_eq!(look(&app).await, None);
    assert_eq!(ana.told(&app).await.len(), 2, "it is too late for more");
});

story!(of_what_is_nobody_s_each_is_told_at_the_limits_they_chose, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let cy = Person::signs_in(&app, "Cy", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    ana.chooses(&app, &Settings { limits: vec![240], ..Settings::default() }).await;
    cy.chooses(&app, &Settings { limits: vec![15], ..Settings::default() }).await;
    app.hears("491511234567", "Is it ready?").await;
    assert_eq!(look(&app).await, Some(after(20, 0)), "the longest of anybody's");
    let counts = async || {
        look(&app).await;
        look(&app).await;
        [ana.told(&app).await.len(), bo.told(&app).await.len(), cy.told(&app).await.len()]
    };
    app.clock.set(after(20, 0));
    assert_eq!(counts().await, [1, 0, 0], "a limit that is longer than the usual one is hers");
    // Bo takes it. What the others have not heard yet they hear together, once half of his limit is left.
    let id = conversations(&app, &key).await[0];
    assign(&app, id, bo.id).await;
    app.clock.set(after(22, 0));
    assert_eq!(counts().await, [1, 1, 0]);
    app.clock.set(after(23, 0));
    counts().await;
    let muted = |told: &[Alert]| told.iter().map(|alert| (alert.level, alert.muted)).collect::<Vec<_>>();
    assert_eq!(muted(&ana.told(&app).await), [(Level::Team, Some(Mute::Same)), (Level::Team, None)], "she has heard");
    assert_eq!(muted(&cy.told(&app).await), [(Level::Team, None)]);
});

story!(nobody_is_told_of_what_was_dismissed_or_is_done_with_and_a_new_message_begins_anew, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Thanks").await;
    let dismissed = conversations(&app, &key).await[0];
    app.clock.set(after(0, 1));
    app.hears("491511234568", "Bye").await;
    let all = conversations(&app, &key).await;
    let resolved = *all.iter().find(|id| **id != dismissed).unwrap();
    let did = app.post(&format!("/api/v1/conversations/{dismissed}/dismiss"), &key, json!({})).await;
    assert!(did.status.is_success(), "{did:?}");
    let author = Author { user: Some(ana.id), owner: format!("user:{}", ana.id) };
    triage::act(&app.state, &author, By::PROGRAM, &Deed::Resolve, &[resolved], "k").await.unwrap();
    app.clock.set(after(23, 50));
    assert_eq!(look(&app).await, None);
    assert!(ana.told(&app).await.is_empty());

    app.hears("491511234567", "One more thing").await;
    assert_eq!(look(&app).await, Some(after(45, 50)));
    app.clock.set(after(45, 50));
    look(&app).await;
    assert_eq!(ana.levels(&app).await, [Level::Team]);
    // Written again: the window is another one.
    app.hears("491511234567", "Hello?").await;
    app.clock.set(after(67, 50));
    look(&app).await;
    assert_eq!(ana.levels(&app).await, [Level::Team, Level::Team]);
});

story!(a_rest_is_kept_unless_the_window_would_be_lost_by_it, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Is it ready?").await;
    let id = conversations(&app, &key).await[0];
    app.clock.set(after(22, 0));
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 1);
    ana.call::<()>(&app, "snooze_alert", json!({"id": id})).await.unwrap();
    assert!(ana.open(&app).await.is_empty(), "it rests");
    app.clock.set(after(22, 59));
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 1);
    // The rest is over, and half of what is left tells the next.
    app.clock.set(after(23, 30));
    look(&app).await;
    assert_eq!(ana.levels(&app).await, [Level::Team, Level::Lead]);

    app.hears("491511234568", "And mine?").await;
    let other = *conversations(&app, &key).await.iter().find(|one| **one != id).unwrap();
    let author = Author { user: Some(ana.id), owner: format!("user:{}", ana.id) };
    triage::act(&app.state, &author, By::PROGRAM, &Deed::Snooze(after(72, 0)), &[other], "k").await.unwrap();
    app.clock.set(after(45, 30));
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 3, "beyond the end it is told of all the same");
});

story!(what_closes_at_night_is_told_of_before_the_shift_ends, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let cy = Person::signs_in(&app, "Cy", Role::Agent).await;
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    let day = read_day("09:00-18:00").unwrap();
    let setup = TeamSetup {
        name: "Orders".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        lead: Some(bo.id),
        members: vec![ana.id, bo.id],
        numbers: vec![number],
        hours: Some(Hours { week: std::array::from_fn(|_| day.clone()), ..Hours::default() }),
        shifts: Vec::new(),
        assigns: false,
        capacity: CAPACITY,
    };
    teams::put(&app.state, By::CONSOLE, None, setup).await.unwrap();
    let at = |text| Timestamp::parse(text).unwrap();
    app.clock.set(at("2026-11-22T20:00:00Z"));
    app.hears("491511234567", "Is it ready?").await;
    // It closes at nine in the evening in Berlin; the shift ends at six.
    assert_eq!(look(&app).await, Some(at("2026-11-23T15:00:00Z")));
    app.clock.set(at("2026-11-23T15:00:00Z"));
    look(&app).await;
    assert_eq!((ana.levels(&app).await, bo.levels(&app).await), (vec![Level::Team], vec![Level::Team]));
    app.clock.set(at("2026-11-23T16:00:00Z"));
    look(&app).await;
    assert_eq!((ana.levels(&app).await.len(), bo.levels(&app).await.len()), (1, 2), "their lead");
    assert!(cy.told(&app).await.is_empty(), "another team's business");
    // This one closes at ten past nine, and nobody comes before nine: ten minutes are too little to hear of it first.
    app.clock.set(at("2026-11-24T08:10:00Z"));
    app.hears("491511234568", "And mine?").await;
    assert_eq!(look(&app).await, Some(at("2026-11-24T15:00:00Z")));
});

story!(whoever_wants_to_be_left_alone_is_and_others_hear_in_their_place, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    let wrong = json!({"limits": [61], "sound": false, "quiet": null, "time_zone": "UTC", "digest": false});
    let refused = ana.call::<()>(&app, "keep_alerts", json!({"settings": wrong})).await;
    assert_eq!(refused, Err(StatusCode::BAD_REQUEST));
    let quiet = zone::Hours::parse("09:00", "12:00");
    let settings = Settings { limits: vec![60, 240], quiet, sound: true, ..Settings::default() };
    ana.chooses(&app, &settings).await;
    let page = ana.page(&app).await;
    assert_eq!((page.settings.limits, page.chosen, page.mails), (vec![240, 60], true, false));
    assert!(!bo.page(&app).await.chosen);

    app.hears("491511234567", "Is it ready?").await;
    let id = conversations(&app, &key).await[0];
    assign(&app, id, ana.id).await;
    assert_eq!(look(&app).await, Some(after(20, 0)), "by the longest of their limits");
    app.clock.set(after(21, 30));
    look(&app).await;
    let told = ana.told(&app).await;
    assert_eq!((told.len(), told[0].muted), (1, Some(Mute::Quiet)));
    assert_eq!(bo.levels(&app).await, [Level::Assignee], "in their place");
    assert_eq!(bo.told(&app).await[0].muted, None);
    look(&app).await;
    assert_eq!((ana.told(&app).await.len(), bo.told(&app).await.len()), (1, 1), "once");
});

story!(whoever_does_not_see_what_is_theirs_is_not_told_of_it_and_others_are, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Is it ready?").await;
    let id = conversations(&app, &key).await[0];
    assign(&app, id, ana.id).await;
    let first = app.state.store.numbers().await.unwrap()[0].0.id;
    app.sets_up("7", ACCOUNT).await;
    let known = app.state.store.numbers().await.unwrap();
    let other = known.iter().map(|known| known.0.id).find(|id| *id != first).unwrap();
    let limits = Limits { numbers: vec![other], only_teams: false };
    app.state.store.set_limits(Who::Person(ana.id), &limits, By::CONSOLE, NOON).await.unwrap();
    app.clock.set(after(22, 0));
    look(&app).await;
    look(&app).await;
    assert_eq!((bo.levels(&app).await, bo.told(&app).await[0].muted), (vec![Level::Assignee], None), "in their place");
    let told = ana.told(&app).await;
    assert_eq!((told.len(), told[0].muted), (1, Some(Mute::Same)), "it is only written down");
    assert!(ana.open(&app).await.is_empty());
    assert!(!ana.page(&app).await.past.iter().any(|alert| alert.customer.contains("Berta")));
});

story!(nobody_is_told_twice_of_what_they_claim_nor_of_whoever_turns_out_to_be_one, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(0, 30));
    app.hears("491511234568", "Hello?").await;
    let list = app.get("/api/v1/conversations?view=all", &key).await.body;
    let contact_of = |id: ConversationId| {
        let row = list["data"].as_array().unwrap().iter().find(|row| row["id"] == id.to_string().as_str()).unwrap();
        row["contact"]["id"].as_str().unwrap().to_owned()
    };
    let ids = conversations(&app, &key).await;
    app.clock.set(after(22, 30));
    look(&app).await;
    assert_eq!(ana.levels(&app).await, [Level::Team, Level::Team]);
    let earlier = ana.told(&app).await.iter().min_by_key(|alert| alert.closes_at).unwrap().conversation_id;
    let later = *ids.iter().find(|id| **id != earlier).unwrap();
    assign(&app, earlier, ana.id).await;
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 2, "she claims what she was told of");

    // The one that is left has the window of the one that is gone.
    let (kept, gone) = (contact_of(earlier), contact_of(later));
    let merged = app.post(&format!("/api/v1/contacts/{kept}/merge"), &key, json!({"contact_id": gone})).await;
    assert!(merged.status.is_success(), "{merged:?}");
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), 2, "of this window as well");
    let open = ana.open(&app).await;
    assert_eq!((open.len(), open[0].conversation_id, open[0].closes_at), (1, earlier, after(24, 30)));

    // Of the window that both have its lead was not told yet: the one who is left hears, and then both are two again.
    app.clock.set(after(24, 0));
    look(&app).await;
    let told = ana.told(&app).await.len();
    let undo = format!("/api/v1/merges/{}/undo", merged.body["id"].as_str().unwrap());
    let divided = app.post(&undo, &key, json!({})).await;
    assert!(divided.status.is_success(), "{divided:?}");
    look(&app).await;
    assert_eq!(ana.told(&app).await.len(), told);
    assert!(ana.open(&app).await.iter().all(|alert| alert.conversation_id == later), "the other has closed");
});

// ---- devices ----------------------------------------------------------------------------------------------------------

/// What a push service got.
#[derive(Debug, Clone)]
struct Got {
    headers: HeaderMap,
    body: Bytes,
}

/// A push service: takes everything, or answers as it was told to.
#[derive(Clone, Default)]
struct PushService {
    got: Arc<Mutex<Vec<Got>>>,
    answers: Arc<Mutex<VecDeque<Status>>>,
}

impl PushService {
    async fn starts() -> (Self, String) {
        let service = Self::default();
        let take = async |State(service): State<PushService>, headers: HeaderMap, body: Bytes| {
            service.got.lock().unwrap().push(Got { headers, body });
            service.answers.lock().unwrap().pop_front().unwrap_or(Status::CREATED)
        };
        let router = Router::new().fallback(take).with_state(service.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (service, address)
    }

    fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    fn answers(&self, statuses: &[Status]) {
        self.answers.lock().unwrap().extend(statuses);
    }
}

/// A browser that asked to be told.
struct Browser {
    key: SecretKey,
    secret: [u8; 16],
}

impl Browser {
    fn new() -> Self {
        Self { key: SecretKey::from_slice(&[7; 32]).unwrap(), secret: [9; 16] }
    }

    fn address(&self, endpoint: &str) -> Value {
        let p256dh = URL_SAFE_NO_PAD.encode(self.key.public_key().to_sec1_bytes());
        json!({"endpoint": endpoint, "p256dh": p256dh, "auth": URL_SAFE_NO_PAD.encode(self.secret)})
    }

    /// Opens what was sent to it, from the other side of RFC 8291.
    fn reads(&self, got: &Got) -> Value {
        let (salt, rest) = got.body.split_at(16);
        let (size, rest) = rest.split_at(4);
        assert_eq!(u32::from_be_bytes(size.try_into().unwrap()), 4096);
        let (theirs, sealed) = rest[1..].split_at(usize::from(rest[0]));
        let shared = self.key.diffie_hellman(&PublicKey::from_sec1_bytes(theirs).unwrap());
        let info = [&b"WebPush: info\0"[..], &self.key.public_key().to_sec1_bytes(), theirs].concat();
        let mut mixed = [0; 32];
        Hkdf::<Sha256>::new(Some(&self.secret), shared.raw_secret_bytes()).expand(&info, &mut mixed).unwrap();
        let derived = Hkdf::<Sha256>::new(Some(salt), &mixed);
        let (mut key, mut nonce) = ([0; 16], [0; 12]);
        derived.expand(b"Content-Encoding: aes128gcm\0", &mut key).unwrap();
        derived.expand(b"Content-Encoding: nonce\0", &mut nonce).unwrap();
        let mut plain = Aes128Gcm::new_from_slice(&key).unwrap().decrypt(&nonce.into(), sealed).unwrap();
        assert_eq!(plain.pop(), Some(2), "the last record");
        serde_json::from_slice(&plain).unwrap()
    }
}

/// Who says to have sent something, as a push service finds out.
fn claims(got: &Got) -> (Value, Vec<u8>) {
    let said = got.headers[header::AUTHORIZATION.as_str()].to_str().unwrap();
    let (token, key) = said.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    let key = URL_SAFE_NO_PAD.decode(key).unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
    VerifyingKey::from_sec1_bytes(&key).unwrap().verify(signed.as_bytes(), &signature).unwrap();
    let (head, claims) = signed.split_once('.').unwrap();
    let read = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    assert_eq!(read(head), json!({"typ": "JWT", "alg": "ES256"}));
    (read(claims), key)
}

story!(what_goes_to_a_device_it_alone_can_read_and_it_says_that_it_has_arrived, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let (service, url) = PushService::starts().await;
    let browser = Browser::new();
    let key = ana.page(&app).await.key;
    assert_eq!(ana.page(&app).await.key, key, "it is made once");
    for wrong in ["http://10.0.0.1/push", "https://localhost/push", "push"] {
        let given = json!({"address": browser.address(wrong), "name": "Phone", "texts": false});
        assert_eq!(ana.call::<Value>(&app, "add_device", given).await, Err(StatusCode::BAD_REQUEST), "{wrong}");
    }
    let given = json!({"address": browser.address(&format!("{url}/1")), "name": " My  phone ", "texts": false});
    let device: Value = ana.call(&app, "add_device", given.clone()).await.unwrap();
    assert_eq!(ana.call::<Value>(&app, "add_device", given).await, Ok(device.clone()), "the same once more");
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(22, 0));
    look(&app).await;
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0, "once");

    let got = service.got();
    assert_eq!(got.len(), 1);
    let (claims, known) = claims(&got[0]);
    assert_eq!((claims["aud"].as_str(), URL_SAFE_NO_PAD.encode(&known)), (Some(url.as_str()), key));
    let expires = claims["exp"].as_i64().unwrap() - app.clock.now().unix();
    assert!((1..=24 * 3600).contains(&expires), "{expires}");
    assert_eq!(got[0].headers["ttl"], "7200");
    assert_eq!(got[0].headers["content-encoding"], "aes128gcm");
    assert_eq!(got[0].headers["urgency"], "high");
    let said = browser.reads(&got[0]);
    assert_eq!(said["title"], "A window is about to close");
    assert!(
        said["url"].as_str().unwrap().starts_with("/c/") && said["tag"] == got[0].headers["topic"].to_str().unwrap()
    );
    assert!(!said.to_string().contains("Berta") && !said.to_string().contains("ready"), "{said}");

    let past = ana.page(&app).await.past;
    assert_eq!((past[0].pushed, past[0].arrived), (1, 0));
    ana.call::<()>(&app, "push_arrived", json!({"token": said["token"]})).await.unwrap();
    assert_eq!(ana.page(&app).await.past[0].arrived, 1);
    let unknown = json!({"token": "0".repeat(32)});
    assert_eq!(ana.call::<()>(&app, "push_arrived", unknown).await, Err(StatusCode::NOT_FOUND));

    // Where that is allowed on a device, it shows who waits and for what.
    ana.call::<()>(&app, "change_device", json!({"id": device, "texts": true})).await.unwrap();
    app.clock.set(after(23, 0));
    look(&app).await;
    push::send_due(&app.state).await.unwrap();
    let said = browser.reads(&service.got()[1]);
    assert_eq!(said["title"], "Berta waits for an answer");
    assert!(said["body"].as_str().unwrap().contains("Is it ready?"), "{said}");

    let devices = ana.page(&app).await.devices;
    assert_eq!((devices.len(), devices[0].name.as_str(), devices[0].is_unheard), (1, "My phone", false));
    assert_eq!(devices[0].succeeded_at, Some(after(23, 0)));
    ana.call::<()>(&app, "remove_device", json!({"id": device})).await.unwrap();
    assert!(ana.page(&app).await.devices.is_empty());
});

story!(a_device_that_is_gone_goes_and_one_that_cannot_be_told_now_is_tried_again, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    let (service, url) = PushService::starts().await;
    let browser = Browser::new();
    let given = json!({"address": browser.address(&format!("{url}/1")), "name": "Phone", "texts": false});
    let device: Value = ana.call(&app, "add_device", given).await.unwrap();
    let tests = async || ana.call::<()>(&app, "test_device", json!({"id": device})).await;
    assert_eq!(bo.call::<()>(&app, "test_device", json!({"id": device})).await, Err(StatusCode::NOT_FOUND));

    service.answers(&[Status::SERVICE_UNAVAILABLE, Status::TOO_MANY_REQUESTS]);
    tests().await.unwrap();
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0, "not at once");
    assert_eq!(ana.page(&app).await.devices[0].failure.as_deref(), Some("HTTP 503"));
    app.clock.set(NOON + Span::seconds(5));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    app.clock.set(NOON + Span::seconds(25));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    app.clock.set(NOON + Span::hours(1));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0, "it was taken");
    assert_eq!(service.got().len(), 3);
    assert!(service.got().iter().all(|got| browser.reads(got)["title"] == "Ajar reaches this device"));

    // What it refuses is not sent again.
    service.answers(&[Status::BAD_REQUEST]);
    tests().await.unwrap();
    push::send_due(&app.state).await.unwrap();
    app.clock.set(NOON + Span::hours(2));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0);

    // Two in a row that nobody has heard of: nothing arrives there.
    assert!(!ana.page(&app).await.devices[0].is_unheard);
    tests().await.unwrap();
    push::send_due(&app.state).await.unwrap();
    assert!(!ana.page(&app).await.devices[0].is_unheard, "it has five minutes");
    app.clock.set(NOON + Span::minutes(125));
    assert!(ana.page(&app).await.devices[0].is_unheard);
    // Every page says so, until she has seen it; once it was heard of and is lost again it is news.
    let unreached = async || {
        let open: OpenAlerts = ana.call(&app, "open_alerts", json!({})).await.unwrap();
        open.unreached
    };
    assert_eq!(unreached().await, ["Phone"]);
    bo.call::<()>(&app, "put_unreached_away", json!({})).await.unwrap();
    assert_eq!(unreached().await, ["Phone"], "nobody sees for somebody else");
    ana.call::<()>(&app, "put_unreached_away", json!({})).await.unwrap();
    assert_eq!(unreached().await, [""; 0]);
    let token = browser.reads(service.got().last().unwrap())["token"].clone();
    ana.call::<()>(&app, "push_arrived", json!({"token": token})).await.unwrap();
    assert!(!ana.page(&app).await.devices[0].is_unheard);

    service.answers(&[Status::GONE]);
    tests().await.unwrap();
    push::send_due(&app.state).await.unwrap();
    assert!(ana.page(&app).await.devices.is_empty());
    assert_eq!(tests().await, Err(StatusCode::NOT_FOUND));
    assert_eq!(unreached().await, ["Phone"], "it does not go in silence");
    let given = json!({"address": browser.address(&format!("{url}/2")), "name": "New phone", "texts": false});
    let device: Value = ana.call(&app, "add_device", given).await.unwrap();
    assert_eq!(unreached().await, [""; 0]);
    // What its service never takes does not arrive either.
    service.answers(&[Status::FORBIDDEN]);
    ana.call::<()>(&app, "test_device", json!({"id": device})).await.unwrap();
    push::send_due(&app.state).await.unwrap();
    assert_eq!(unreached().await, ["New phone"]);
    ana.call::<()>(&app, "remove_device", json!({"id": device})).await.unwrap();
    assert_eq!(unreached().await, [""; 0]);
});

story!(what_was_decided_is_sent_although_the_one_who_was_to_send_it_died, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let (service, url) = PushService::starts().await;
    let browser = Browser::new();
    let given = json!({"address": browser.address(&format!("{url}/1")), "name": "Phone", "texts": false});
    ana.call::<Value>(&app, "add_device", given).await.unwrap();
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(22, 0));
    // Two processes look at once.
    let (one, other) = tokio::join!(alerts::look(&app.state, None), alerts::look(&app.state, None));
    one.unwrap();
    other.unwrap();
    assert_eq!(ana.told(&app).await.len(), 1);
    // One of them takes it to be sent, and is never heard of again.
    let now = app.clock.now();
    let mut tx = app.state.store.begin().await.unwrap();
    assert_eq!(tx.take_pushes(now, now + Span::minutes(1), 10).await.unwrap().len(), 1);
    tx.commit().await.unwrap();
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0, "it may still come back");
    app.clock.set(now + Span::minutes(1));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    assert_eq!(service.got().len(), 1);

    // What was answered before it could be sent is not worth a word any more.
    app.clock.set(after(23, 0));
    look(&app).await;
    let key = app.key(Role::Agent).await;
    let id = conversations(&app, &key).await[0];
    app.post(&format!("/api/v1/conversations/{id}/dismiss"), &key, json!({})).await;
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    assert_eq!(service.got().len(), 1);
});

story!(a_device_that_takes_the_address_of_another_leaves_nothing_waiting_for_it, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let (_service, url) = PushService::starts().await;
    let browser = Browser::new();
    let (old, new) = (format!("{url}/1"), format!("{url}/2"));
    let mut devices: Vec<Value> = Vec::new();
    for endpoint in [&old, &new] {
        let given = json!({"address": browser.address(endpoint), "name": "Phone", "texts": false});
        devices.push(ana.call(&app, "add_device", given).await.unwrap());
    }
    ana.call::<()>(&app, "test_device", json!({"id": devices[1]})).await.unwrap();
    assert!(app.state.store.next_sending().await.unwrap().is_some());
    ana.call::<()>(&app, "move_device", json!({"old": old, "address": browser.address(&new)})).await.unwrap();
    assert_eq!(ana.page(&app).await.devices.len(), 1);
    assert_eq!(app.state.store.next_sending().await.unwrap(), None, "it would be due for ever");
});

story!(a_device_is_told_for_as_long_as_the_session_lasts_in_which_it_asked, async |app: TestApp| {
    let laptop = Person::signs_in(&app, "Ana", Role::Agent).await;
    let id = laptop.id;
    let (service, url) = PushService::starts().await;
    let browser = Browser::new();
    let another = async |password: &str| {
        let answer = app.tries_to_sign_in("ana@example.org", password).await;
        let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        Person { id, cookie: cookie.split(';').next().unwrap().to_owned() }
    };
    let adds = async |who: &Person, name: &str| {
        let address = browser.address(&format!("{url}/{name}"));
        let given = json!({"address": address, "name": name, "texts": false});
        who.call::<Value>(&app, "add_device", given).await.unwrap()
    };
    let names = async || {
        let devices = app.state.store.devices(id, app.clock.now()).await.unwrap();
        devices.into_iter().map(|device| device.name).collect::<Vec<_>>()
    };
    adds(&laptop, "laptop").await;

    // One session is ended by its name: what waits for its device is never sent.
    let phone = another("correct horse").await;
    let device = adds(&phone, "phone").await;
    assert_eq!(names().await, ["laptop", "phone"]);
    phone.call::<()>(&app, "test_device", json!({ "id": device })).await.unwrap();
    let account: Value = laptop.call(&app, "account", json!({})).await.unwrap();
    let sessions = account["sessions"].as_array().unwrap();
    let theirs = sessions.iter().find(|one| one["current"] == json!(false)).unwrap();
    laptop.call::<()>(&app, "end_own_sessions", json!({"session": theirs["id"]})).await.unwrap();
    assert_eq!(names().await, ["laptop"]);
    assert_eq!(app.state.store.next_sending().await.unwrap(), None);
    assert_eq!(phone.call::<Value>(&app, "alerts", json!({})).await, Err(StatusCode::UNAUTHORIZED));

    // Another password ends all others, and keeps this one.
    let phone = another("correct horse").await;
    adds(&phone, "phone").await;
    let change = json!({"old": "correct horse", "new": "a longer horse"});
    laptop.call::<()>(&app, "change_password", change).await.unwrap();
    assert_eq!(names().await, ["laptop"]);

    // Of a device from before it is not known which session it is of, until something arrives there.
    app.state.store.plant("UPDATE push_subscriptions SET session_hash = NULL".to_owned()).await;
    let phone = another("a longer horse").await;
    let device = adds(&phone, "phone").await;
    let leaves = async |who: &Person| {
        let out = app.request(Method::POST, "/_fn/sign_out").header(header::COOKIE, &who.cookie);
        out.header(header::ORIGIN, &app.url).send().await.unwrap();
    };
    leaves(&phone).await;
    assert_eq!(names().await, ["laptop"], "a sign-out leaves alone what is not known to be of it");
    assert_eq!(laptop.call::<()>(&app, "test_device", json!({ "id": device })).await, Err(StatusCode::NOT_FOUND));
    let page = laptop.page(&app).await;
    laptop.call::<()>(&app, "test_device", json!({"id": page.devices[0].id})).await.unwrap();
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1);
    let token = browser.reads(service.got().last().unwrap())["token"].clone();
    laptop.call::<()>(&app, "push_arrived", json!({ "token": token })).await.unwrap();
    leaves(&laptop).await;
    assert_eq!(names().await, [""; 0], "now it is");

    // A link to a new password, and the end of somebody's access, end everything.
    let phone = another("a longer horse").await;
    adds(&phone, "phone").await;
    let (hash, now) = ("a hash", app.clock.now());
    let (until, store) = (now + Span::hours(1), &app.state.store);
    store.add_reset(id, hash, By::CONSOLE, (now, until), |_| true).await.unwrap();
    let password = password::hash("a third horse".to_owned()).await;
    assert_eq!(store.use_reset(hash, &password, None, now).await.unwrap(), Some(id));
    assert_eq!(names().await, [""; 0]);
    let phone = another("a third horse").await;
    adds(&phone, "phone").await;
    assert!(app.shuts_out("ana@example.org").await);
    assert_eq!(names().await, [""; 0]);
});

story!(one_s_own_settings_and_devices_are_read_and_changed_over_the_api, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Analyst).await;
    let settings = async |of: &Person| of.rest(&app, Method::GET, "alerts/settings", None).await.body;
    let usual = json!({"limits": [120], "sound": false, "quiet": null, "time_zone": "UTC", "digest": false});
    assert_eq!(settings(&ana).await, usual);
    let wanted = json!({"limits": [60, 240, 60], "sound": true, "quiet": {"from": "22:00", "until": "07:00"},
        "time_zone": "Europe/Berlin", "digest": true});
    let kept = ana.rest(&app, Method::PUT, "alerts/settings", Some(&wanted)).await;
    assert_eq!((kept.status, &kept.body["limits"]), (StatusCode::OK, &json!([240, 60])), "{kept:?}");
    fits::<schema::AlertSettings>(&kept.body);
    assert_eq!((settings(&ana).await, settings(&bo).await), (kept.body.clone(), usual), "each their own");
    let page = ana.page(&app).await;
    assert_eq!((page.settings.quiet, page.chosen), (zone::Hours::parse("22:00", "07:00"), true));
    for (wrong, named) in [
        (json!({"limits": [61], "time_zone": "UTC"}), "720"),
        (json!({"limits": [], "time_zone": "UTC"}), "720"),
        (json!({"limits": [60], "time_zone": "Mars/Base"}), "time zone"),
        (json!({"limits": [60], "time_zone": "UTC", "quiet": {"from": "25:00", "until": "07:00"}}), "quiet"),
        (json!({"limits": [60], "time_zone": "UTC", "colour": "red"}), "colour"),
        (json!({"limits": [60]}), "time_zone"),
    ] {
        let refused = ana.rest(&app, Method::PUT, "alerts/settings", Some(&wrong)).await;
        assert_eq!(refused.code(), "invalid", "{wrong}");
        assert!(refused.body["detail"].as_str().unwrap().contains(named), "{refused:?}");
    }
    assert_eq!(settings(&ana).await, kept.body, "a refusal changes nothing");

    let given = json!({"address": Browser::new().address("http://127.0.0.1:9/secret"), "name": "Phone", "texts": true});
    let device: Value = ana.call(&app, "add_device", given).await.unwrap();
    let path = format!("alerts/devices/{}", device.as_str().unwrap());
    let listed = ana.rest(&app, Method::GET, "alerts/devices", None).await.body;
    let rows = listed["data"].as_array().unwrap();
    assert_eq!(
        (rows.len(), &rows[0]["id"], &rows[0]["name"], &rows[0]["texts"]),
        (1, &device, &json!("Phone"), &json!(true))
    );
    rows.iter().for_each(fits::<schema::AlertDevice>);
    assert!(!listed.to_string().contains("secret"), "by its address something could be sent to it");
    assert_eq!(bo.rest(&app, Method::GET, "alerts/devices", None).await.body["data"], json!([]));
    assert_eq!(bo.rest(&app, Method::DELETE, &path, None).await.code(), "not_found", "nobody removes another's");
    assert_eq!(ana.rest(&app, Method::DELETE, &path, None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(ana.rest(&app, Method::DELETE, &path, None).await.code(), "not_found");
    assert!(ana.page(&app).await.devices.is_empty());
    let key = app.key(Role::Owner).await;
    for path in ["settings", "devices"] {
        assert_eq!(app.get(&format!("/api/v1/alerts/{path}"), &key).await.code(), "not_found", "a key is nobody");
    }
});

story!(from_a_copy_that_was_put_back_nothing_is_sent_until_an_owner_lets_it, async |app: TestApp| {
    app.state.store.settle_copy(NOON).await.unwrap();
    let olga = Person::signs_in(&app, "Olga", Role::Owner).await;
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let (service, url) = PushService::starts().await;
    let given = json!({"address": Browser::new().address(&format!("{url}/1")), "name": "Phone", "texts": false});
    let device: Value = olga.call(&app, "add_device", given).await.unwrap();
    assert_eq!(ana.page(&app).await.held_since, Some(NOON), "everybody is told");
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(22, 0));
    look(&app).await;
    assert_eq!(ana.open(&app).await.len(), 1, "in the app it is as ever");
    assert_eq!(olga.call::<()>(&app, "test_device", json!({"id": device})).await, Err(StatusCode::CONFLICT));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0);
    assert_eq!(app.state.store.next_sending().await.unwrap(), None, "nobody waits for it either");

    assert_eq!(ana.call::<()>(&app, "release_alerts", json!({})).await, Err(StatusCode::FORBIDDEN));
    assert_eq!(push::send_due(&app.state).await.unwrap(), 0);
    olga.call::<()>(&app, "release_alerts", json!({})).await.unwrap();
    assert_eq!(ana.page(&app).await.held_since, None);
    assert_eq!(push::send_due(&app.state).await.unwrap(), 1, "it is of this hour, and somebody still waits");
    assert_eq!(service.got().len(), 1);
    let key = app.key(Role::Owner).await;
    let log = async || app.get("/api/v1/audit", &key).await.body.to_string().matches("alerts_released").count();
    assert_eq!(log().await, 1);

    // Of what was held for long nothing is sent once more.
    let now = app.clock.now();
    let mut tx = app.state.store.begin().await.unwrap();
    tx.hold_alerts(now).await.unwrap();
    tx.put_digest(olga.id, &Waiting::default(), true, now).await.unwrap();
    assert!(tx.take_mails(now, now, 10).await.unwrap().is_empty(), "nor is an email");
    tx.commit().await.unwrap();
    app.clock.set(after(23, 0));
    look(&app).await;
    assert_eq!(olga.levels(&app).await, [Level::Team, Level::Lead]);
    app.clock.set(after(24, 30));
    assert_eq!(app.post("/api/v1/alerts/release", &key, json!({})).await.status, StatusCode::NO_CONTENT);
    assert_eq!(app.state.store.next_sending().await.unwrap(), None);
    assert_eq!(log().await, 2);
    assert_eq!(app.post("/api/v1/alerts/release", &key, json!({})).await.status, StatusCode::NO_CONTENT);
    assert_eq!((log().await, service.got().len()), (2, 1), "once is enough");
});

story!(what_is_past_its_time_is_forgotten_by_an_index, async |app: TestApp| {
    let plans = app.state.store.plans_of_forgetting().await.unwrap();
    assert_eq!(plans.len(), 3);
    for plan in plans {
        assert!(plan.contains("_created"), "{plan}");
    }
});

// ---- digests ----------------------------------------------------------------------------------------------------------

story!(what_was_muted_and_then_answered_comes_in_no_digest, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    ana.chooses(&app, &Settings { quiet: zone::Hours::parse("09:00", "11:00"), ..Settings::default() }).await;
    app.hears("491511234567", "Is it ready?").await;
    let id = conversations(&app, &key).await[0];
    app.clock.set(after(22, 0));
    look(&app).await;
    assert_eq!(ana.told(&app).await[0].muted, Some(Mute::Quiet));
    let undigested = async || {
        let now = app.clock.now();
        app.state.store.undigested(now - Span::days(2), now).await.unwrap().len()
    };
    assert_eq!(undigested().await, 1);
    let did = app.post(&format!("/api/v1/conversations/{id}/dismiss"), &key, json!({})).await;
    assert!(did.status.is_success(), "{did:?}");
    assert_eq!(undigested().await, 0);
});

story!(what_cannot_be_written_down_for_one_keeps_nobody_else_waiting_for_their_digest, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    for one in [&ana, &bo] {
        one.chooses(&app, &Settings { quiet: zone::Hours::parse("09:00", "11:00"), ..Settings::default() }).await;
    }
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(22, 0));
    look(&app).await;
    app.clock.set(after(23, 0));
    let url = &app.state.config.storage.database_url;
    let sql = if store::is_postgres(url) {
        format!("ALTER TABLE alert_digests ADD CONSTRAINT not_ana CHECK (user_id <> {})", ana.id)
    } else {
        format!(
            "CREATE TRIGGER not_ana BEFORE INSERT ON alert_digests WHEN NEW.user_id = {} \
             BEGIN SELECT RAISE(ABORT, 'not hers'); END",
            ana.id
        )
    };
    app.state.store.plant(sql).await;
    alerts::digest(&app.state).await.unwrap();
    let now = app.clock.now();
    let waiting = app.state.store.undigested(now - Span::days(2), now).await.unwrap();
    assert_eq!(waiting.into_keys().collect::<Vec<_>>(), [ana.id], "Bo has his, and hers is still to come");
});

/// Nobody is there who takes emails.
async fn fails_where_an_admin_sees_it(database: Database) {
    let flags = ["--smtp-url", "smtp://127.0.0.1:9", "--smtp-from", "Ajar <ajar@example.org>"];
    let app = TestApp::start_with(database, &flags).await;
    let ana = Person::signs_in(&app, "Ana", Role::Admin).await;
    let troubles = async || ana.call::<Vec<Trouble>>(&app, "troubles", json!({})).await.unwrap();
    assert_eq!(troubles().await, []);
    let mut tx = app.state.store.begin().await.unwrap();
    let quiet = Settings { quiet: zone::Hours::parse("09:00", "11:00"), digest: true, ..Settings::default() };
    tx.put_alert_settings(ana.id, &quiet, NOON).await.unwrap();
    tx.commit().await.unwrap();
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(after(22, 0));
    look(&app).await;
    app.clock.set(after(23, 0));
    alerts::digest(&app.state).await.unwrap();
    assert_eq!(mail::send_due(&app.state).await.unwrap(), 1);
    let file = "INSERT INTO media (id, message_id, mime_type, state, reason, not_before, created_at) \
                VALUES (900, 1, 'image/png', 'failed', 'the token is over', 0, ";
    app.state.store.plant(format!("{file}{})", after(22, 0).0)).await;
    let late = "INSERT INTO erasures (id, contact_id, step, requested_at) VALUES (901, 902, 'mark', ";
    app.state.store.plant(format!("{late}{})", after(21, 0).0)).await;
    let found = troubles().await;
    let kinds: Vec<(Kind, i64, Timestamp)> = found.iter().map(|one| (one.kind, one.count, one.at)).collect();
    let expected = [(Kind::Mail, 1, after(23, 0)), (Kind::Files, 1, after(22, 0)), (Kind::Erasure, 1, after(21, 0))];
    assert_eq!(kinds, expected, "{found:?}");
    assert!(found[0].why.is_some(), "in the words of whoever refused");
    assert_eq!(found[1].why.as_deref(), Some("the token is over"));
    app.clock.set(after(24 * 9, 0));
    let left: Vec<Kind> = troubles().await.into_iter().map(|one| one.kind).collect();
    assert_eq!(left, [Kind::Erasure], "what is long ago is told no more");
    let bo = Person::signs_in(&app, "Bo", Role::Agent).await;
    assert_eq!(bo.call::<Vec<Trouble>>(&app, "troubles", json!({})).await, Err(StatusCode::FORBIDDEN));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_beside_the_requests_is_told_to_admins_on_sqlite() {
    fails_where_an_admin_sees_it(Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_fails_beside_the_requests_is_told_to_admins_on_postgres() {
    if let Some(database) = Database::postgres().await {
        fails_where_an_admin_sees_it(database).await;
    }
}

/// A mail server that takes everything, and what it was given.
pub(super) async fn mail_server() -> (String, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (given, taken) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            let given = given.clone();
            tokio::spawn(async move {
                let (reads, mut writes) = connection.into_split();
                let mut lines = BufReader::new(reads).lines();
                writes.write_all(b"220 here\r\n").await.unwrap();
                let mut mail = None::<String>;
                while let Ok(Some(line)) = lines.next_line().await {
                    let answer = match &mut mail {
                        Some(text) if line == "." => {
                            given.send(std::mem::take(text)).unwrap();
                            mail = None;
                            "250 taken\r\n"
                        }
                        Some(text) => {
                            text.push_str(&line);
                            text.push('\n');
                            continue;
                        }
                        None if line.starts_with("DATA") => {
                            mail = Some(String::new());
                            "354 go on\r\n"
                        }
                        None if line.starts_with("QUIT") => "221 bye\r\n",
                        None => "250 well\r\n",
                    };
                    if writes.write_all(answer.as_bytes()).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    (url, taken)
}

/// Nine windows of the same moment: six are told of, three come in one digest, by email as well.
async fn comes_in_one_digest(database: Database) {
    let (url, mut mails) = mail_server().await;
    let flags = ["--smtp-url", url.as_str(), "--smtp-from", "Ajar <ajar@example.org>"];
    let app = TestApp::start_with(database, &flags).await;
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    ana.chooses(&app, &Settings { digest: true, ..Settings::default() }).await;
    assert!(ana.page(&app).await.mails);
    for n in 0..9 {
        app.hears(&format!("49151123456{n}"), "Is it ready?").await;
    }
    app.clock.set(after(22, 0));
    look(&app).await;
    let told = ana.told(&app).await;
    let aloud: Vec<&Alert> = told.iter().filter(|alert| alert.muted.is_none()).collect();
    assert_eq!((told.len(), aloud.len()), (9, MOST_AN_HOUR));
    assert_eq!(aloud.iter().filter(|alert| alert.muted_until == Some(after(23, 0))).count(), 1, "the last says so");
    assert!(told.iter().filter(|alert| alert.muted.is_some()).all(|alert| alert.muted == Some(Mute::Rate)));
    assert_eq!(ana.open(&app).await.len(), MOST_AN_HOUR, "what is muted is muted on a page as well");
    alerts::digest(&app.state).await.unwrap();
    assert_eq!(mail::send_due(&app.state).await.unwrap(), 0, "not within the hour");

    app.clock.set(after(23, 0));
    alerts::digest(&app.state).await.unwrap();
    alerts::digest(&app.state).await.unwrap();
    sees_what_is_still_hers(&app, &ana).await;
    assert_eq!(mail::send_due(&app.state).await.unwrap(), 1);
    assert_eq!(mail::send_due(&app.state).await.unwrap(), 0, "once");
    let mail = mails.recv().await.unwrap();
    assert!(mail.contains("To: ana@example.org") && mail.contains("ajar@example.org"), "{mail}");
    assert!(mail.contains("Subject: Ajar: muted 3, closed unanswered 0"), "{mail}");
    assert_eq!(mail.matches("Berta: the window closes").count(), 3, "{mail}");
    let muted = ana.told(&app).await;
    let mailed = muted.iter().filter(|alert| alert.mailed_at == Some(after(23, 0))).count();
    assert_eq!(mailed, 3, "it is known that it was sent");

    // All of them are lost: that comes in the next one, once.
    app.clock.set(after(24, 30));
    alerts::digest(&app.state).await.unwrap();
    alerts::digest(&app.state).await.unwrap();
    mail::send_due(&app.state).await.unwrap();
    let mail = mails.recv().await.unwrap();
    assert!(mail.contains("closed unanswered 9"), "{mail}");
    app.clock.set(after(26, 0));
    alerts::digest(&app.state).await.unwrap();
    assert_eq!(mail::send_due(&app.state).await.unwrap(), 0);
    assert!(mails.try_recv().is_err());
}

/// Whoever sees only some numbers is told that there is a digest, and of nothing that is beyond them by now.
async fn sees_what_is_still_hers(app: &TestApp, ana: &Person) {
    let now = app.clock.now();
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    app.sets_up("7", "8").await;
    let numbers = app.state.store.numbers().await.unwrap();
    let other = numbers.iter().map(|(one, _)| one.id).find(|id| *id != number).unwrap();
    for (of, sees) in [(other, 0), (number, 9)] {
        let limits = Limits { numbers: vec![of], only_teams: false };
        app.state.store.set_limits(Who::Person(ana.id), &limits, By::CONSOLE, now).await.unwrap();
        let seen = app.state.store.seen_by_person(ana.id, Role::Agent).await.unwrap();
        let told = seen.alerts_since(ana.id, now - Span::days(7), 100, now).await.unwrap();
        assert_eq!(told.len(), sees);
        let last = seen.last_seq().await.unwrap();
        let event = seen.events_after(last - 1, 1, now).await.unwrap().pop().unwrap();
        assert_eq!((event.kind, &event.data["muted"]), (EventKind::AlertRaised, &json!(3)));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_muted_and_what_is_lost_comes_in_one_digest_on_sqlite() {
    comes_in_one_digest(Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_muted_and_what_is_lost_comes_in_one_digest_on_postgres() {
    if let Some(database) = Database::postgres().await {
        comes_in_one_digest(database).await;
    }
}
