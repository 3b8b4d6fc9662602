//! Sending against the stand-in of the platform, over real HTTP: what leaves, what comes back, what is never sent twice.

use super::{Database, TestApp};
use crate::{
    domain::{audit::By, role::Role, time::Span},
    server::{inbound, jobs, numbers::Credentials, outbound, simulate, store::number::NumberSetup},
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::TcpListener;

/// A server and the stand-in, both on a clock that stands still.
pub(super) struct World {
    pub(super) app: TestApp,
    pub(super) platform: simulate::Running,
    pub(super) key: String,
}

/// How long a story waits for the other side.
const PATIENCE: Duration = Duration::from_secs(20);

impl World {
    pub(super) async fn begin(database: Database) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = TestApp::start_with(database, &["--graph-url", &format!("http://{address}")]).await;
        let webhook = format!("{}/webhooks/whatsapp", app.url);
        let options = simulate::Options {
            webhook: Some(webhook.parse().unwrap()),
            scenario: None,
            customers: 0,
            seed: 1,
            numbers: 1,
            time_zone: chrono_tz::Europe::Berlin,
            status_delay_ms: vec![0, 0, 0],
            first: simulate::FirstNumber::default(),
            clock: app.clock.clone(),
            ..simulate::Options::default()
        };
        let platform = simulate::start_on(listener, options).await.unwrap();
        let number = &platform.numbers()[0];
        let setup = NumberSetup {
            phone_number_id: number.phone_number_id.clone(),
            waba_id: number.waba_id.clone(),
            display: number.display_phone_number.clone(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: None,
            reactions_open: None,
            watch: None,
        };
        let credentials = Credentials {
            access_token: number.access_token.clone(),
            app_secret: number.app_secret.clone(),
            verify_token: number.verify_token.clone(),
        };
        app.state.numbers.put(&setup, Some(&credentials), By::CONSOLE, app.clock.now()).await.unwrap();
        jobs::templates::sync(&app.state).await.unwrap();
        let key = app.key(Role::Agent).await;
        Self { app, platform, key }
    }

    /// The customer writes, and it is taken in.
    pub(super) async fn hears(&self, text: &str) -> String {
        let said = json!({"from": {"phone": "491511234567", "name": "Berta"}, "type": "text", "text": text});
        self.platform.control("inbound", said).unwrap();
        self.settles().await;
        self.app.only_conversation(&self.key).await
    }

    /// Lets everything that is on its way arrive, and everything that is due leave.
    pub(super) async fn settles(&self) {
        for _ in 0..4 {
            while outbound::leave(&self.app.state).await.unwrap() > 0 {}
            assert!(self.platform.settled(PATIENCE).await, "the stand-in's webhooks were not all taken");
            while inbound::take_waiting(&self.app.state).await.unwrap() > 0 {}
        }
    }

    pub(super) fn passes(&self, span: Span) {
        self.app.clock.set(self.app.clock.now() + span);
    }

    pub(super) fn fault(&self, fault: Value) {
        self.platform.control("fault", fault).unwrap();
    }

    pub(super) async fn sends(&self, id: &str, body: Value) -> Value {
        let answer = self.app.post(&format!("/api/v1/conversations/{id}/messages"), &self.key, body).await;
        assert_eq!(answer.status, StatusCode::ACCEPTED, "{answer:?}");
        answer.body
    }

    async fn sends_file(&self, id: &str) -> Value {
        let upload = self.app.request(reqwest::Method::POST, "/api/v1/media?kind=document&filename=offer.pdf");
        let upload = upload.bearer_auth(&self.key).header("content-type", "application/pdf").body(vec![b'%'; 300_000]);
        let file: Value = upload.send().await.unwrap().json().await.unwrap();
        self.sends(id, json!({"type": "document", "media_id": file["id"], "caption": "Here it is"})).await
    }

    pub(super) async fn message(&self, conversation: &str, id: &Value) -> Value {
        let listed = self.app.get(&format!("/api/v1/conversations/{conversation}/messages"), &self.key).await.body;
        let found = listed["data"].as_array().unwrap().iter().find(|message| message["id"] == *id).cloned();
        found.unwrap_or_else(|| panic!("{id} is not in {listed}"))
    }

    /// How many sends the platform has accepted.
    pub(super) fn accepted(&self) -> usize {
        let sent = self.platform.look("sent").unwrap();
        let list = sent.as_array().or_else(|| sent["sent"].as_array()).or_else(|| sent["data"].as_array());
        list.unwrap_or_else(|| panic!("no list: {sent}")).len()
    }
}

/// Tells a story on both databases: `world!(name, async |world| { … })`.
macro_rules! world {
    ($name:ident, $story:expr) => {
        mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let story = $story;
                story(World::begin(Database::sqlite()).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some(database) = Database::postgres().await else { return };
                let story = $story;
                story(World::begin(database).await).await;
            }
        }
    };
}
pub(crate) use world;

world!(a_reply_arrives_and_its_statuses_come_back, async |world: World| {
    let id = world.hears("Hello").await;
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    assert_eq!(sent["status"], "queued");
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], message["wamid"].is_string()), (&json!("read"), true), "{message}");
    assert_eq!(world.accepted(), 1);
    let row = world.app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body;
    assert_eq!((&row["owed"], &row["unread"]), (&json!(false), &json!(0)));
});

world!(a_send_without_an_answer_is_unknown_until_a_status_settles_it_and_never_sent_twice, async |world: World| {
    let id = world.hears("Hello").await;
    world.fault(json!({"http_500": {"p": 1.0, "when": "after"}, "hold_webhooks": true}));
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    while outbound::leave(&world.app.state).await.unwrap() > 0 {}
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "unknown");
    world.passes(Span::minutes(10));
    while outbound::leave(&world.app.state).await.unwrap() > 0 {}
    assert_eq!(world.accepted(), 1, "it is not sent again");
    world.fault(json!({}));
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], message["wamid"].is_string()), (&json!("read"), true), "{message}");
    assert_eq!(world.accepted(), 1);
});

world!(a_send_that_never_was_accepted_stays_unknown, async |world: World| {
    let id = world.hears("Hello").await;
    world.fault(json!({"http_500": {"p": 1.0, "when": "before"}}));
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    world.fault(json!({}));
    world.passes(Span::hours(1));
    world.settles().await;
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "unknown");
    assert_eq!(world.accepted(), 0);
});

world!(a_program_that_died_while_sending_does_not_send_again, async |world: World| {
    let id = world.hears("Hello").await;
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    let claimed = outbound::claim_and_die(&world.app.state).await.unwrap();
    assert_eq!(claimed, 1);
    world.passes(Span::seconds(59));
    outbound::give_up_unanswered(&world.app.state).await.unwrap();
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "queued", "another process may still hear of it");
    world.passes(Span::seconds(2));
    outbound::give_up_unanswered(&world.app.state).await.unwrap();
    world.settles().await;
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "unknown");
    assert_eq!(world.accepted(), 0);
});

world!(a_file_that_is_still_going_up_is_not_given_up_with_the_texts, async |world: World| {
    let id = world.hears("Hello").await;
    let sent = world.sends_file(&id).await;
    assert_eq!(outbound::claim_and_die(&world.app.state).await.unwrap(), 1);
    for (after, status) in [(Span::seconds(61), "queued"), (Span::seconds(400), "unknown")] {
        world.passes(after);
        outbound::give_up_unanswered(&world.app.state).await.unwrap();
        assert_eq!(world.message(&id, &sent["id"]).await["status"], status);
    }
    assert_eq!(world.accepted(), 0);
});

world!(what_the_platform_turns_away_for_now_is_tried_again_and_arrives_once, async |world: World| {
    let id = world.hears("Hello").await;
    world.fault(json!({"next_send": {"code": 131_056, "mode": "sync", "count": 2}}));
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    for _ in 0..4 {
        world.settles().await;
        world.passes(Span::minutes(5));
    }
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "read");
    assert_eq!(world.accepted(), 1);
});

world!(the_platform_is_left_alone_for_as_long_as_it_asks_also_by_what_is_written_later, async |world: World| {
    let id = world.hears("Hello").await;
    let other = json!({"from": {"phone": "491517654321", "name": "Carla"}, "type": "text", "text": "Hello"});
    world.platform.control("inbound", other).unwrap();
    world.settles().await;
    let listed = world.app.get("/api/v1/conversations?q=Carla", &world.key).await.body;
    let other = listed["data"][0]["id"].as_str().unwrap().to_owned();
    world.fault(json!({"next_send": {"code": 130_429, "mode": "sync", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    outbound::leave(&world.app.state).await.unwrap();
    world.sends(&other, json!({"type": "text", "text": "Good day"})).await;
    assert_eq!(outbound::leave(&world.app.state).await.unwrap(), 0, "nothing leaves from this number");
    world.passes(Span::seconds(2));
    world.settles().await;
    assert_eq!(world.accepted(), 2);
});

world!(what_was_taken_and_failed_for_a_passing_cause_is_sent_anew_while_it_is_the_last_word, async |world: World| {
    let id = world.hears("Hello").await;
    let rows = async || {
        let listed = world.app.get(&format!("/api/v1/conversations/{id}/messages"), &world.key).await.body;
        let rows = listed["data"].as_array().unwrap().clone();
        rows.into_iter().filter(|row| row["direction"] == "out").map(|row| row["status"].clone()).collect::<Vec<_>>()
    };
    let time_passes = async || {
        for _ in 0..6 {
            world.passes(Span::minutes(2));
            world.settles().await;
        }
    };
    let fails = |count: i32| json!({"next_send": {"code": 131_016, "mode": "async", "count": count}});
    world.fault(fails(1));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    time_passes().await;
    assert_eq!(rows().await, ["read", "failed"], "newest first");

    world.fault(fails(9));
    world.sends(&id, json!({"type": "text", "text": "Are you there?"})).await;
    world.settles().await;
    time_passes().await;
    assert_eq!(rows().await.len(), 2 + 4, "once, and three times anew");

    world.fault(fails(1));
    world.sends(&id, json!({"type": "text", "text": "We open at nine"})).await;
    outbound::leave(&world.app.state).await.unwrap();
    assert!(world.platform.settled(PATIENCE).await);
    world.passes(Span::seconds(1));
    let said = json!({"from": {"phone": "491511234567"}, "type": "text", "text": "Never mind"});
    world.platform.control("inbound", said).unwrap();
    world.settles().await;
    time_passes().await;
    assert_eq!(rows().await.len(), 2 + 4 + 1, "the customer has said something since");
});

world!(what_failed_is_not_sent_anew_from_a_number_that_is_watched_by_then, async |world: World| {
    let id = world.hears("Hello").await;
    world.fault(json!({"next_send": {"code": 131_016, "mode": "async", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    outbound::leave(&world.app.state).await.unwrap();
    assert!(world.platform.settled(PATIENCE).await);
    let (state, now) = (&world.app.state, world.app.clock.now());
    let number = state.store.numbers().await.unwrap()[0].0.id;
    assert!(state.store.watch_number(number, true, By::CONSOLE, now).await.unwrap());
    state.numbers.forget().await;
    world.settles().await;
    let listed = world.app.get(&format!("/api/v1/conversations/{id}/messages"), &world.key).await.body;
    let sent = listed["data"].as_array().unwrap().iter().filter(|row| row["direction"] == "out");
    assert_eq!(sent.map(|row| row["status"].clone()).collect::<Vec<_>>(), ["failed"]);
});

world!(a_file_is_given_to_the_platform_and_sent, async |world: World| {
    let id = world.hears("Hello").await;
    let sent = world.sends_file(&id).await;
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], &message["media"]["filename"]), (&json!("read"), &json!("offer.pdf")), "{message}");
});

world!(a_file_that_two_fetch_at_once_is_whole, async |world: World| {
    let said = json!({"from": {"phone": "491511234567"}, "type": "image", "text": "Look"});
    world.platform.control("inbound", said).unwrap();
    world.settles().await;
    let (one, other) = tokio::join!(jobs::files::fetch(&world.app.state), jobs::files::fetch(&world.app.state));
    assert_eq!((one.unwrap(), other.unwrap()), (1, 1));
    let files = std::fs::read_dir(world.app.state.config.media_dir()).unwrap();
    assert_eq!(files.count(), 1, "and no half of one is left beside it");
});

world!(a_refusal_because_the_window_closed_closes_it_here_until_the_customer_writes, async |world: World| {
    let id = world.hears("Hello").await;
    world.fault(json!({"next_send": {"code": 131_047, "mode": "async", "count": 1}}));
    let sent = world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(131_047)), "{message}");
    let state = async || world.app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body;
    let row = state().await;
    assert_eq!((&row["window"]["state"], &row["owed"]), (&json!("closed"), &json!(true)), "{row}");
    world.passes(Span::minutes(1));
    world.hears("Still there?").await;
    assert_eq!(state().await["window"]["state"], "open");
});

world!(a_window_that_closes_while_a_text_waits_keeps_it_from_leaving, async |world: World| {
    let id = world.hears("Hello").await;
    world.passes(Span::seconds(24 * 3600 - 1));
    let sent = world.sends(&id, json!({"type": "text", "text": "In time?"})).await;
    world.passes(Span::seconds(1));
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(131_047)));
    assert_eq!(world.accepted(), 0);
});

world!(a_window_that_closes_while_a_file_goes_up_keeps_it_from_leaving, async |world: World| {
    let id = world.hears("Hello").await;
    let upload = world.app.request(reqwest::Method::POST, "/api/v1/media?kind=document&filename=offer.pdf");
    let upload = upload.bearer_auth(&world.key).header("content-type", "application/pdf").body(vec![b'%'; 1000]);
    let file: Value = upload.send().await.unwrap().json().await.unwrap();
    world.passes(Span::seconds(24 * 3600 - 1));
    let sent = world.sends(&id, json!({"type": "document", "media_id": file["id"]})).await;
    let going_up = async { world.passes(Span::seconds(1)) };
    assert_eq!(outbound::leave_after(&world.app.state, going_up).await.unwrap(), 1);
    world.settles().await;
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(131_047)), "{message}");
    assert_eq!(world.accepted(), 0);
    let row = world.app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body;
    assert_eq!(row["window"]["refused_at"], Value::Null, "the platform was not asked");
});

world!(a_template_leaves_through_a_closed_window, async |world: World| {
    let id = world.hears("Hello").await;
    world.passes(Span::hours(30));
    let refused = world
        .app
        .post(&format!("/api/v1/conversations/{id}/messages"), &world.key, json!({"type": "text", "text": "For later"}))
        .await;
    assert_eq!(refused.code(), "window_closed");
    let listed = world.app.get("/api/v1/templates", &world.key).await.body;
    let plain = listed["data"].as_array().unwrap().iter().find(|template| {
        let parts = template["components"].as_array().unwrap();
        template["status"] == "APPROVED"
            && parts.iter().all(|part| part["type"] != "HEADER" || part["format"] == "TEXT")
    });
    let template = plain.unwrap_or_else(|| panic!("none in {listed}"));
    let body = template["components"].as_array().unwrap().iter().find(|part| part["type"] == "BODY").unwrap();
    let mut parameters = serde_json::Map::new();
    let mut rest = body["text"].as_str().unwrap();
    while let Some((_, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap();
        parameters.insert(name.to_owned(), json!("Ana"));
        rest = after;
    }
    let send = json!({"type": "template", "template": {"name": template["name"], "language": template["language"],
        "parameters": {"body": parameters}}});
    let sent = world.sends(&id, send).await;
    world.settles().await;
    assert_eq!(world.message(&id, &sent["id"]).await["status"], "read");
    let draft = world.app.get(&format!("/api/v1/conversations/{id}/draft"), &world.key).await.body;
    assert_eq!(draft["text"], "For later", "the text waits until the customer has answered");
});

world!(forty_five_leave_at_once_and_the_next_ones_wait_their_turn, async |world: World| {
    let id = world.hears("Hello").await;
    for n in 0..47 {
        world.sends(&id, json!({"type": "text", "text": format!("{n}")})).await;
    }
    for _ in 0..60 {
        outbound::leave(&world.app.state).await.unwrap();
        world.passes(Span(20));
    }
    assert_eq!(world.accepted(), 45);
    world.passes(Span::seconds(13));
    world.settles().await;
    assert_eq!(world.accepted(), 47);
});

world!(a_file_is_fetched_kept_and_served_in_a_sandbox, async |world: World| {
    let said = json!({"from": {"phone": "491511234567"}, "type": "image", "text": "Look"});
    world.platform.control("inbound", said).unwrap();
    world.settles().await;
    while jobs::files::fetch(&world.app.state).await.unwrap() > 0 {}
    let id = world.app.only_conversation(&world.key).await;
    let listed = world.app.get(&format!("/api/v1/conversations/{id}/messages"), &world.key).await.body;
    let media = listed["data"][0]["media"].clone();
    assert_eq!(media["state"], "stored", "{listed}");
    let path = format!("/media/{}", media["id"].as_str().unwrap());
    let file = world.app.get(&path, &world.key).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.headers["content-security-policy"].to_str().unwrap().contains("sandbox"), "{file:?}");
    assert_eq!(file.headers["x-content-type-options"], "nosniff");
    assert_eq!(world.app.request(reqwest::Method::GET, &path).send().await.unwrap().status(), StatusCode::UNAUTHORIZED);
});
