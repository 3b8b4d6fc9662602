//! Setting numbers up against the stand-in of the platform: what is found wrong, what is kept, and that a number which
//! is only watched never sends.

use super::{
    Database, TestApp,
    app::{Answer, HERE, VERIFY_TOKEN},
};
use crate::{
    domain::{
        audit::By,
        checkup::{Checkup, Finding, Step},
        refusal::Refusal,
        role::Role,
        time::Span,
    },
    server::{inbound, jobs, outbound, simulate, store::number::NumberSetup},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::TcpListener;

/// A server with an owner and no number of the stand-in's yet.
struct World {
    app: TestApp,
    platform: simulate::Running,
    cookie: String,
    key: String,
}

const PATIENCE: Duration = Duration::from_secs(20);

impl World {
    async fn begin(database: Database, public: Option<&str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let graph = format!("http://{address}");
        let mut flags = vec!["--graph-url", &graph];
        flags.extend(public.iter().flat_map(|public| ["--public-url", public]));
        let app = TestApp::start_with(database, &flags).await;
        let options = simulate::Options {
            webhook: None,
            scenario: None,
            customers: 0,
            seed: 1,
            numbers: 3,
            time_zone: chrono_tz::Europe::Berlin,
            status_delay_ms: vec![0, 0, 0],
            // Another than every story begins with.
            first: simulate::FirstNumber {
                phone_number_id: Some("106540352242777".to_owned()),
                waba_id: Some("102290129340777".to_owned()),
                ..simulate::FirstNumber::default()
            },
            clock: app.clock.clone(),
            ..simulate::Options::default()
        };
        let platform = simulate::start_on(listener, options).await.unwrap();
        app.ana(Role::Owner).await;
        let cookie = app.signs_in().await;
        let key = app.key(Role::Owner).await;
        Self { app, platform, cookie, key }
    }

    /// What somebody fills in who makes no mistake.
    fn given(&self) -> Value {
        let number = &self.platform.numbers()[0];
        json!({
            "phone_number_id": number.phone_number_id, "waba_id": number.waba_id, "access_token": number.access_token,
            "app_secret": number.app_secret, "time_zone": "Europe/Berlin", "watch": false,
        })
    }

    fn given_with(&self, field: &str, value: impl Into<Value>) -> Value {
        let mut given = self.given();
        given[field] = value.into();
        given
    }

    /// Calls a server function as the owner's browser does.
    async fn call(&self, name: &str, body: Value) -> Answer {
        let request = self.app.request(Method::POST, &format!("/_fn/{name}"));
        Answer::of(request.header(header::COOKIE, &self.cookie).json(&body)).await
    }

    /// Tries to connect: the number's id where it was taken, and what was found.
    async fn connects(&self, given: Value, anyway: bool) -> (Option<String>, Checkup) {
        let answer = self.call("connect_number", json!({"given": given, "anyway": anyway})).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        let number = &self.platform.numbers()[0];
        for secret in [&number.access_token, &number.app_secret] {
            assert!(!answer.body.to_string().contains(secret.as_str()), "a secret came back: {}", answer.body);
        }
        let checkup = serde_json::from_value(answer.body["checkup"].clone()).unwrap();
        (answer.body["id"].as_str().map(str::to_owned), checkup)
    }

    fn fault(&self, fault: Value) {
        self.platform.control("fault", fault).unwrap();
    }

    fn hears_of(&self) -> usize {
        self.platform.look("sent").unwrap()["data"].as_array().unwrap().len()
    }

    async fn hears(&self, text: &str) -> String {
        let number = &self.platform.numbers()[0].phone_number_id;
        let said = json!({"from": {"phone": "491511234567", "name": "Berta"}, "type": "text", "text": text, "phone_number_id": number});
        self.platform.control("inbound", said).unwrap();
        self.settles().await;
        self.app.only_conversation(&self.key).await
    }

    async fn settles(&self) {
        for _ in 0..4 {
            while outbound::leave(&self.app.state).await.unwrap() > 0 {}
            assert!(self.platform.settled(PATIENCE).await, "the stand-in's webhooks were not all taken");
            while inbound::take_waiting(&self.app.state).await.unwrap() > 0 {}
        }
    }

    async fn row(&self, id: &str) -> Value {
        self.app.get(&format!("/api/v1/conversations/{id}"), &self.key).await.body
    }

    /// Another tool sends, with the same number.
    async fn another_tool_sends(&self, text: &str) {
        let number = &self.platform.numbers()[0];
        let url = format!("{}/v26.0/{}/messages", self.platform.url(), number.phone_number_id);
        let body =
            json!({"messaging_product": "whatsapp", "to": "+491511234567", "type": "text", "text": {"body": text}});
        let sent = self.app.http.post(url).bearer_auth(&number.access_token).json(&body).send().await.unwrap();
        assert_eq!(sent.status(), StatusCode::OK);
        self.settles().await;
    }
}

/// The finding of a step, or a panic that says what there was.
fn of(checkup: &Checkup, step: Step) -> &Finding {
    checkup.of(step).unwrap_or_else(|| panic!("nothing about {step:?} in {checkup:?}"))
}

macro_rules! world {
    ($name:ident, $public:expr, $story:expr) => {
        mod $name {
            use super::*;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let story = $story;
                story(World::begin(Database::sqlite(), $public).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some(database) = Database::postgres().await else { return };
                let story = $story;
                story(World::begin(database, $public).await).await;
            }
        }
    };
}

world!(a_number_that_fits_is_good_at_every_step_and_delivers_at_once, Some(HERE), async |world: World| {
    let (id, checkup) = world.connects(world.given(), false).await;
    assert!(id.is_some());
    assert!(checkup.is_good(), "{checkup:?}");
    assert_eq!(of(&checkup, Step::Webhook), &Finding::WebhookHere { of_account: true });
    let conversation = world.hears("Hello").await;
    assert_eq!(world.row(&conversation).await["owed"], true);
    let listed = world.call("numbers", json!({})).await.body;
    let mine = listed["numbers"].as_array().unwrap().iter().find(|one| one["number"]["id"] == *id.as_ref().unwrap());
    assert_eq!(mine.unwrap()["number"]["display"], world.platform.numbers()[0].display_phone_number);
    let again: Checkup = serde_json::from_value(world.call("check_number", json!({"id": id})).await.body).unwrap();
    assert!(again.is_good(), "{again:?}");
});

world!(a_wrong_token_is_told_and_nothing_is_kept, Some(HERE), async |world: World| {
    let before = world.app.state.store.numbers().await.unwrap().len();
    let (id, checkup) = world.connects(world.given_with("access_token", "EAAnonsense"), false).await;
    assert_eq!((id, &checkup.findings[..]), (None, &[Finding::TokenRefused][..]));
    world.fault(json!({"token_expired": true}));
    let (id, checkup) = world.connects(world.given(), false).await;
    assert_eq!((id, &checkup.findings[..]), (None, &[Finding::TokenExpired][..]));
    assert_eq!(world.app.state.store.numbers().await.unwrap().len(), before);
});

world!(a_trial_token_is_taken_and_its_end_is_remembered, Some(HERE), async |world: World| {
    let end = world.app.clock.now() + Span::hours(20);
    world.fault(json!({"token_ends_at": end.unix()}));
    let (id, checkup) = world.connects(world.given(), false).await;
    assert!(id.is_some());
    assert_eq!(of(&checkup, Step::Token), &Finding::TokenOnTrial { at: end });
    let steps = world.call("first_steps", json!({})).await.body;
    assert_eq!(steps["ending"], json!([[world.platform.numbers()[0].display_phone_number, end.to_string()]]));
    assert_eq!((&steps["number"], &steps["lasting"]), (&json!(true), &json!(false)));
    world.app.clock.set(end);
    let checkup: Checkup = serde_json::from_value(world.call("check_number", json!({"id": id})).await.body).unwrap();
    assert_eq!(checkup.findings[0], Finding::TokenExpired);
    let steps = world.call("first_steps", json!({})).await.body;
    assert_eq!(steps["ending"], json!([[world.platform.numbers()[0].display_phone_number, end.to_string()]]));
    assert_eq!(steps["lasting"], json!(false), "that it is over is no reason to forget it");
    // Once it was looked at with a token that lasts, nothing ends any more; the number nobody has looked at stays.
    world.fault(json!({}));
    let (_, checkup) = world.connects(world.given(), false).await;
    assert_eq!(of(&checkup, Step::Token), &Finding::TokenLasts);
    let steps = world.call("first_steps", json!({})).await.body;
    assert_eq!((&steps["ending"], &steps["lasting"]), (&json!([]), &json!(false)));
});

world!(a_permission_that_is_missing_is_named, Some(HERE), async |world: World| {
    world.fault(json!({"missing_scopes": ["whatsapp_business_messaging"]}));
    let (id, checkup) = world.connects(world.given(), false).await;
    let lacks = Finding::Lacks { scopes: vec!["whatsapp_business_messaging".to_owned()] };
    assert_eq!((id, of(&checkup, Step::Permissions)), (None, &lacks));
});

world!(a_wrong_number_is_told_with_those_the_account_has, Some(HERE), async |world: World| {
    let numbers = world.platform.numbers();
    // The third is of another account.
    let (id, checkup) =
        world.connects(world.given_with("phone_number_id", numbers[2].phone_number_id.clone()), false).await;
    let Finding::NumberNotInAccount { numbers: has } = of(&checkup, Step::Number) else { panic!("{checkup:?}") };
    assert!(id.is_none() && has.iter().any(|(id, _)| *id == numbers[0].phone_number_id), "{has:?}");
    let (id, checkup) = world.connects(world.given_with("waba_id", "999"), false).await;
    assert_eq!((id, of(&checkup, Step::Number)), (None, &Finding::AccountUnknown));
    let mut swapped = world.given();
    (swapped["phone_number_id"], swapped["waba_id"]) = (swapped["waba_id"].clone(), swapped["phone_number_id"].clone());
    let (id, checkup) = world.connects(swapped, false).await;
    assert_eq!((id, of(&checkup, Step::Number)), (None, &Finding::IdsSwapped));
});

world!(a_secret_of_another_app_is_found_out_without_being_sent, Some(HERE), async |world: World| {
    let (id, checkup) = world.connects(world.given_with("app_secret", "another"), false).await;
    assert_eq!((id, of(&checkup, Step::Secret)), (None, &Finding::SecretWrong));
});

world!(
    a_machine_nobody_reaches_keeps_its_number_and_says_what_is_missing,
    Some("http://127.0.0.1:9"),
    async |world: World| {
        let (id, checkup) = world.connects(world.given(), false).await;
        assert!(id.is_some(), "it is kept, to be mended later");
        assert!(matches!(of(&checkup, Step::Public), Finding::PublicUnreached { .. }), "{checkup:?}");
        assert!(matches!(of(&checkup, Step::Webhook), Finding::WebhookUnanswered { .. }), "{checkup:?}");
        assert!(!checkup.is_good());
    }
);

world!(without_a_public_address_the_number_is_kept_and_waits, None, async |world: World| {
    let (id, checkup) = world.connects(world.given(), false).await;
    assert!(id.is_some());
    assert_eq!(of(&checkup, Step::Public), &Finding::PublicMissing);
    let page = world.call("number", json!({"id": id})).await.body;
    assert_eq!(page["webhook"]["url"], Value::Null);
    assert_eq!(page["webhook"]["verify_token"].as_str().unwrap().len(), 32);
});

world!(somebody_may_keep_a_number_that_does_not_work_yet, Some(HERE), async |world: World| {
    let (id, _) = world.connects(world.given_with("access_token", "EAAnonsense"), true).await;
    let id = id.unwrap();
    let (again, checkup) = world.connects(world.given(), false).await;
    assert_eq!(again.as_ref(), Some(&id), "mended under the same id");
    assert!(checkup.is_good(), "{checkup:?}");
    let mut kept = world.given();
    (kept["access_token"], kept["app_secret"]) = (json!(""), json!(""));
    let (again, checkup) = world.connects(kept, false).await;
    assert_eq!((again, checkup.is_good()), (Some(id), true), "what is left empty stays as it was");
});

world!(deliveries_of_another_tool_are_not_taken_from_it_unless_somebody_says_so, Some(HERE), async |world: World| {
    // The app delivers elsewhere already: an address that answers the handshake is needed for that.
    let elsewhere = TestApp::start(Database::sqlite()).await;
    let number = &world.platform.numbers()[0];
    let theirs = format!("{}/webhooks/whatsapp", elsewhere.url);
    let url = format!("{}/v26.0/{}/subscribed_apps", world.platform.url(), number.waba_id);
    let body = json!({"override_callback_uri": theirs, "verify_token": VERIFY_TOKEN});
    let set = world.app.http.post(url).bearer_auth(&number.access_token).json(&body).send().await.unwrap();
    assert_eq!(set.status(), StatusCode::OK);

    let (id, checkup) = world.connects(world.given_with("watch", true), false).await;
    assert_eq!(of(&checkup, Step::Webhook), &Finding::WebhookElsewhere { url: theirs });
    let taken: Checkup = serde_json::from_value(world.call("subscribe_number", json!({"id": id})).await.body).unwrap();
    assert_eq!(of(&taken, Step::Webhook), &Finding::WebhookHere { of_account: true });
});

world!(a_watched_number_never_sends_whatever_is_tried, Some(HERE), async |world: World| {
    let (id, _) = world.connects(world.given(), false).await;
    let id = id.unwrap();
    jobs::templates::sync(&world.app.state).await.unwrap();
    let conversation = world.hears("Hello").await;
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let post = async |body: Value| world.app.post(&path, &world.key, body).await;
    // Whoever opens a conversation would tell the customer so, were it not watched.
    let number = &world.platform.numbers()[0];
    let tells = NumberSetup {
        phone_number_id: number.phone_number_id.clone(),
        waba_id: number.waba_id.clone(),
        display: number.display_phone_number.clone(),
        time_zone: "Europe/Berlin".to_owned(),
        read_on_open: Some(true),
        reactions_open: None,
        watch: None,
    };
    world.app.state.numbers.put(&tells, None, By::CONSOLE, world.app.clock.now()).await.unwrap();
    // Written while it could send, and not gone yet when it began to be watched.
    assert_eq!(post(json!({"type": "text", "text": "Good day"})).await.status, StatusCode::ACCEPTED);
    let seq = world.app.state.store.last_seq().await.unwrap();
    assert_eq!(world.call("watch_number", json!({"id": id, "watch": true})).await.status, StatusCode::OK);
    let told = world.app.state.store.events_after(seq, 100, world.app.clock.now()).await.unwrap();
    let told: Vec<_> = told.iter().map(|event| (&event.data["id"], &event.data["number"]["watched"])).collect();
    assert_eq!(told, [(&json!(conversation), &json!(true))], "who has it open loses the composer at once");
    world.settles().await;
    for body in [
        json!({"type": "text", "text": "Good day"}),
        json!({"type": "template", "template": {"name": "order_update", "language": "en_US", "parameters": {}}}),
        json!({"type": "reaction", "message_id": "wamid.x", "emoji": "👍"}),
    ] {
        let answer = post(body).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::CONFLICT, "number_watched"));
    }
    let sent = world
        .call("send", json!({"id": conversation, "message": {"type": "text", "text": "x"}, "idempotency_key": "k"}))
        .await;
    assert_eq!((sent.status, &sent.body), (StatusCode::CONFLICT, &json!("watched")));
    for what in ["read", "typing"] {
        let answer = world.app.request(Method::POST, &format!("/api/v1/conversations/{conversation}/{what}"));
        assert_eq!(answer.bearer_auth(&world.key).send().await.unwrap().status(), StatusCode::NO_CONTENT);
    }
    world.settles().await;
    assert_eq!(world.hears_of(), 0, "nothing was sent");
    let reads = world.platform.look("reads").unwrap();
    assert!(reads["data"].as_array().unwrap().is_empty(), "nobody was told that they were read: {reads}");
    let row = world.row(&conversation).await;
    assert_eq!((&row["owed"], &row["number"]["watched"]), (&json!(true), &json!(true)), "the refused answer is none");

    assert_eq!(world.call("watch_number", json!({"id": id, "watch": false})).await.status, StatusCode::OK);
    assert_eq!(post(json!({"type": "text", "text": "Good day"})).await.status, StatusCode::ACCEPTED);
    world.settles().await;
    assert_eq!(world.hears_of(), 1, "let go again, it sends");

    // Whoever sets it up anew to be watched says the same, and who has it open is told likewise.
    for told_of in [1, 0] {
        let seq = world.app.state.store.last_seq().await.unwrap();
        world.connects(world.given_with("watch", true), false).await;
        let told = world.app.state.store.events_after(seq, 100, world.app.clock.now()).await.unwrap();
        let told = told.iter().filter(|event| event.data["number"]["watched"] == json!(true)).count();
        assert_eq!(told, told_of);
    }
});

world!(a_number_that_becomes_watched_keeps_back_what_is_about_to_leave, Some(HERE), async |world: World| {
    let (id, _) = world.connects(world.given(), false).await;
    let conversation = world.hears("Hello").await;
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let sent = world.app.post(&path, &world.key, json!({"type": "text", "text": "Good day"})).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED);
    let watching = async {
        let answer = world.call("watch_number", json!({"id": id, "watch": true})).await;
        assert_eq!(answer.status, StatusCode::OK);
    };
    assert_eq!(outbound::leave_after(&world.app.state, watching).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.hears_of(), 0, "nothing was sent");
    let listed = world.app.get(&path, &world.key).await.body;
    let message = listed["data"].as_array().unwrap().iter().find(|row| row["id"] == sent.body["id"]).unwrap();
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(Refusal::HERE)), "{message}");
    assert_eq!(world.row(&conversation).await["owed"], true);
});

world!(what_the_other_tool_sends_is_the_answer_and_what_it_does_not_is_lost, Some(HERE), async |world: World| {
    let (id, _) = world.connects(world.given_with("watch", true), false).await;
    let conversation = world.hears("Is it still there?").await;
    assert_eq!(world.row(&conversation).await["owed"], true);
    world.app.clock.set(world.app.clock.now() + Span::hours(3));
    world.another_tool_sends("Yes, it is").await;
    assert_eq!(world.row(&conversation).await["owed"], false, "its statuses stand for the answer");
    let lost = async |number: Option<&String>| world.call("lost", json!({"number": number})).await.body;
    world.app.clock.set(world.app.clock.now() + Span::hours(30));
    assert_eq!(lost(None).await["lost"]["count"], 0, "answered in time");

    world.hears("And the blue one?").await;
    world.app.clock.set(world.app.clock.now() + Span::hours(25));
    let told = lost(id.as_ref()).await["lost"].clone();
    assert_eq!((&told["count"], &told["windows"][0]["text"]), (&json!(1), &json!("And the blue one?")), "{told}");
    assert_eq!(told["windows"][0]["conversation"], json!(conversation));
});
