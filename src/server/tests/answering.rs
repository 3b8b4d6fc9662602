//! Answering without a person: when, how often, to whom never; and the words by which people leave and come back.

use super::{
    Database, TestApp,
    app::{ACCOUNT, Answer, NOON, NUMBER},
    platform::{World, world},
    story,
};
use crate::{
    domain::{
        answering::{Kind, PERSON, STARTS, STOPS, WANTED, usual},
        audit::By,
        hours::{Hours, Opening},
        id::NumberId,
        language::Language,
        role::Role,
        team::TeamSetup,
        time::{Span, Timestamp},
    },
    server::{
        answering, figures, inbound, outbound, parked, planned, rest::schema, seal::Seal, state::AppState,
        tests::answers::fits,
    },
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};

const BERTA: &str = "491511234567";
const CARLA: &str = "491517654321";

/// What a number that answers is told.
fn on() -> Value {
    json!({
        "business": "Bakery",
        "greeting": {"on": true, "texts": {"en": "Welcome to {business}, {first_name}.", "de": "Willkommen"}},
        "away": {"on": true, "texts": {"en": "We open at nine."}},
    })
}

async fn number_of(app: &TestApp, phone_number_id: &str) -> NumberId {
    app.state.numbers.forget().await;
    app.state.numbers.latest().await.unwrap().by_phone_number_id(phone_number_id).unwrap().number.id
}

async fn tells(app: &TestApp, number: NumberId, body: Value) -> Answer {
    let admin = app.key(Role::Admin).await;
    let request = app.request(Method::PUT, &format!("/api/v1/numbers/{number}/answering"));
    Answer::of(request.bearer_auth(admin).json(&body)).await
}

/// Turns the replies of the usual number on.
async fn turns_on(app: &TestApp) -> NumberId {
    let number = number_of(app, NUMBER).await;
    let told = tells(app, number, on()).await;
    assert_eq!(told.status, StatusCode::OK, "{told:?}");
    number
}

/// Somebody writes, and what may be answered is.
async fn hears(app: &TestApp, from: &str, text: &str) {
    app.hears(from, text).await;
    answering::answer_due(&app.state).await.unwrap();
}

async fn delivers(app: &TestApp, message: Value) {
    let from = message["from"].clone();
    let contacts = json!([{"wa_id": from, "profile": {"name": "Berta"}}]);
    app.receives("messages", json!({"contacts": contacts, "messages": [message]})).await;
    answering::answer_due(&app.state).await.unwrap();
}

fn text(id: &str, from: &str, text: &str, at: Timestamp) -> Value {
    json!({"from": from, "id": id, "timestamp": at.unix().to_string(), "type": "text", "text": {"body": text}})
}

/// The conversations with somebody.
async fn with(app: &TestApp, key: &str, phone: &str) -> Vec<Value> {
    let listed = app.get("/api/v1/conversations", key).await.body;
    let rows = listed["data"].as_array().unwrap().clone();
    rows.into_iter().filter(|row| row["contact"]["phone"] == format!("+{phone}")).collect()
}

/// What was sent to somebody without a person, oldest first: why, and the text.
async fn automatic(app: &TestApp, key: &str, phone: &str) -> Vec<(String, String)> {
    let mut sent: Vec<(String, String, String)> = Vec::new();
    for row in with(app, key, phone).await {
        let path = format!("/api/v1/conversations/{}/messages", row["id"].as_str().unwrap());
        let listed = app.get(&path, key).await.body;
        for message in listed["data"].as_array().unwrap().iter().filter(|row| row["automatic"].is_string()) {
            let word = |name: &str| message[name].as_str().unwrap().to_owned();
            assert_eq!(message["author"], Value::Null);
            sent.push((word("sent_at"), word("automatic"), word("text")));
        }
    }
    sent.sort();
    sent.into_iter().map(|(_, why, text)| (why, text)).collect()
}

async fn why(app: &TestApp, key: &str, phone: &str) -> Vec<String> {
    automatic(app, key, phone).await.into_iter().map(|(why, _)| why).collect()
}

/// A team whose number this is, with these hours on every day in Berlin.
async fn works(app: &TestApp, number: NumberId, day: &[Opening]) {
    let hours = Hours { week: std::array::from_fn(|_| day.to_vec()), ..Hours::default() };
    let setup = TeamSetup {
        name: "Shop".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        lead: None,
        members: Vec::new(),
        numbers: vec![number],
        hours: Some(hours),
        shifts: Vec::new(),
        assigns: false,
        capacity: 10,
    };
    app.state.store.put_team(None, &setup, By::CONSOLE, app.clock.now()).await.unwrap().unwrap().unwrap();
}

story!(a_conversation_that_is_written_out_tells_readers_in_their_language_what_nobody_wrote, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    turns_on(&app).await;
    hears(&app, CARLA, "Hello").await;
    let id = with(&app, &key, CARLA).await[0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/conversations/{id}/transcript?format=text");
    for (language, words) in
        [("en", "] Automatic greeting: "), ("de", "] Automatische Begrüßung: "), ("xx", "] Automatic greeting: ")]
    {
        let request = app.request(Method::GET, &path).bearer_auth(&key).header(header::ACCEPT_LANGUAGE, language);
        let text = request.send().await.unwrap().text().await.unwrap();
        assert!(text.contains(words) && !text.contains("A program"), "{language}: {text}");
    }
});

story!(nothing_is_answered_until_an_admin_says_so, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, BERTA, "Hello").await;
    assert!(why(&app, &key, BERTA).await.is_empty(), "it is off");
    let number = turns_on(&app).await;
    hears(&app, BERTA, "Are you there?").await;
    assert!(why(&app, &key, BERTA).await.is_empty(), "nobody is greeted in the middle of a talk");
    hears(&app, CARLA, "Hello").await;
    assert_eq!(automatic(&app, &key, CARLA).await, [("greeting".to_owned(), "Welcome to Bakery, Berta.".to_owned())]);

    let admin = app.key(Role::Admin).await;
    let path = format!("/api/v1/numbers/{number}/answering");
    let read = app.get(&path, &admin).await;
    fits::<schema::NumberAnswering>(&read.body);
    assert_eq!((&read.body["sent"]["greeting"], &read.body["answering"]["away"]["on"]), (&json!(1), &json!(true)));
    assert_eq!(read.body["price_most"], json!(55_000), "as the card says of Germany");
    assert_eq!(read.body["free_replies"], json!(999), "it is a reply like any other");
    assert_eq!(app.get(&path, &key).await.code(), "forbidden");
    for wrong in [
        json!({"greeting": {"on": true, "texts": {}}}),
        json!({"greeting": {"on": true, "texts": {"fr": "Bonjour"}}}),
        json!({"away": {"on": false, "texts": {"en": "Dear {name}"}}}),
        json!({"stopped": {"en": "x".repeat(801)}}),
        json!({"colour": "red"}),
    ] {
        assert_eq!(tells(&app, number, wrong.clone()).await.code(), "invalid", "{wrong}");
    }
    assert_eq!(tells(&app, NumberId(999_999), on()).await.code(), "not_found");
    assert_eq!(app.get(&path, &admin).await.body["answering"]["business"], "Bakery", "a refusal changes nothing");
});

story!(a_reply_costs_by_the_country_of_whoever_gets_it, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let number = number_of(&app, NUMBER).await;
    let costs = async || {
        let read = app.get(&format!("/api/v1/numbers/{number}/answering"), &admin).await.body;
        (read["price_least"].as_i64().unwrap(), read["price_most"].as_i64().unwrap())
    };
    // As the card says of Germany and of Brazil.
    let (german, brazilian) = (55_000, 6_800);
    assert_eq!(costs().await, (german, german), "that of its own country, where nobody has written yet");
    app.hears("5511987654321", "Oi").await;
    assert_eq!(costs().await, (brazilian, brazilian));
    app.hears(BERTA, "Hallo").await;
    assert_eq!(costs().await, (brazilian, german));
});

story!(an_away_reply_comes_once_in_twelve_hours_over_all_numbers, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let number = turns_on(&app).await;
    app.sets_up("106540352242923", ACCOUNT).await;
    let other = number_of(&app, "106540352242923").await;
    assert_eq!(tells(&app, other, on()).await.status, StatusCode::OK);
    works(&app, number, &[]).await;
    hears(&app, BERTA, "Hello").await;
    hears(&app, BERTA, "Anybody?").await;
    let to_other = json!({
        "metadata": {"display_phone_number": "49301234568", "phone_number_id": "106540352242923"},
        "contacts": [{"wa_id": BERTA, "profile": {"name": "Berta"}}],
        "messages": [text("wamid.other", BERTA, "And here?", NOON)],
    });
    app.receives("messages", to_other).await;
    answering::answer_due(&app.state).await.unwrap();
    assert_eq!(with(&app, &key, BERTA).await.len(), 2);
    assert_eq!(automatic(&app, &key, BERTA).await, [("away".to_owned(), "We open at nine.".to_owned())]);

    app.clock.set(NOON + Span(Span::hours(12).0 - 1000));
    hears(&app, BERTA, "Still nobody?").await;
    assert_eq!(why(&app, &key, BERTA).await.len(), 1);
    app.clock.set(NOON + Span::hours(12));
    hears(&app, BERTA, "Good night").await;
    assert_eq!(why(&app, &key, BERTA).await, ["away", "away"]);
    hears(&app, CARLA, "Hello").await;
    assert_eq!(why(&app, &key, CARLA).await, ["away"], "each person by themselves");
});

story!(the_hours_of_those_whose_number_it_is_say_which_reply_goes_out, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let number = turns_on(&app).await;
    // Noon in UTC is one o'clock in Berlin.
    works(&app, number, &[Opening::parse("12:30", "13:30").unwrap()]).await;
    hears(&app, BERTA, "Hello").await;
    assert_eq!(why(&app, &key, BERTA).await, ["greeting"]);
    app.clock.set(NOON + Span::minutes(30));
    hears(&app, CARLA, "Hello").await;
    assert_eq!(why(&app, &key, CARLA).await, ["away"]);
    let only = json!({"greeting": on()["greeting"]});
    assert_eq!(tells(&app, number, only).await.status, StatusCode::OK);
    hears(&app, "491510000001", "Hello").await;
    assert!(why(&app, &key, "491510000001").await.is_empty(), "away replies are off");
});

story!(only_a_message_that_came_in_time_is_answered, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let number = turns_on(&app).await;
    works(&app, number, &[]).await;
    let late = (NOON - Span::minutes(15)).unix().to_string();
    let now = NOON.unix().to_string();
    for (n, message) in [
        json!({"type": "text", "text": {"body": "Hello"}, "timestamp": late}),
        json!({"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": "👍"}, "timestamp": now}),
        json!({"type": "unsupported", "errors": [{"code": 131_051, "title": "Unsupported"}], "timestamp": now}),
        json!({"type": "system", "system": {"body": "changed", "type": "user_identity_changed"}, "timestamp": now}),
    ]
    .into_iter()
    .enumerate()
    {
        let from = format!("49151000100{n}");
        let mut message = message;
        message["from"] = json!(from);
        message["id"] = json!(format!("wamid.{n}"));
        delivers(&app, message).await;
        assert!(why(&app, &key, &from).await.is_empty(), "{n}");
    }
    let call = json!({"id": "call.1", "from": "4915100020", "to": "49301234567", "event": "connect", "timestamp": now,
        "direction": "USER_INITIATED"});
    app.receives("calls", json!({"contacts": [{"wa_id": "4915100020"}], "calls": [call]})).await;
    let echo = json!({"from": "49301234567", "to": "4915100030", "id": "wamid.echo", "timestamp": now, "type": "text",
        "text": {"body": "Hello from the phone"}});
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
    answering::answer_due(&app.state).await.unwrap();
    for from in ["4915100020", "4915100030"] {
        assert!(why(&app, &key, from).await.is_empty(), "{from}");
    }
    // What waits for too long before anything looks at it is left to people, too.
    app.hears(BERTA, "Hello").await;
    app.clock.set(NOON + Span::minutes(15));
    assert_eq!(answering::answer_due(&app.state).await.unwrap(), 1);
    assert!(why(&app, &key, BERTA).await.is_empty());
    hears(&app, CARLA, "Hello").await;
    assert_eq!(why(&app, &key, CARLA).await, ["away"], "and what comes in time is answered");
});

story!(
    nothing_goes_to_who_left_is_blocked_or_was_answered_nor_from_a_number_that_does_not_send,
    async |app: TestApp| {
        let key = app.key(Role::Agent).await;
        let number = turns_on(&app).await;
        works(&app, number, &[]).await;
        let left = json!({"wa_id": BERTA, "category": "marketing_messages", "value": "stop",
        "detail": "User requested to stop marketing messages", "timestamp": (NOON - Span::hours(1)).unix()});
        app.receives("user_preferences", json!({"contacts": [{"wa_id": BERTA}], "user_preferences": [left]})).await;
        hears(&app, BERTA, "Hello").await;
        assert!(why(&app, &key, BERTA).await.is_empty(), "they want no messages that nobody has written");

        app.hears(CARLA, "Hello").await;
        let id = with(&app, &key, CARLA).await[0]["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/conversations/{id}/messages");
        let answered = app.post(&path, &key, json!({"type": "text", "text": "Good day"})).await;
        assert_eq!(answered.status, StatusCode::ACCEPTED);
        answering::answer_due(&app.state).await.unwrap();
        app.clock.set(NOON + Span(Span::hours(1).0 - 1000));
        hears(&app, CARLA, "Thanks. And tomorrow?").await;
        assert!(why(&app, &key, CARLA).await.is_empty(), "somebody is there");
        app.clock.set(NOON + Span::hours(1));
        hears(&app, CARLA, "Hello?").await;
        assert_eq!(why(&app, &key, CARLA).await, ["away"]);

        let (store, now) = (&app.state.store, app.clock.now());
        app.hears("491510000003", "Hello").await;
        let blocked = with(&app, &key, "491510000003").await[0]["id"].as_str().unwrap().parse().unwrap();
        let mut tx = store.begin().await.unwrap();
        tx.set_blocked(blocked, Some(now)).await.unwrap();
        tx.commit().await.unwrap();
        answering::answer_due(&app.state).await.unwrap();
        assert!(why(&app, &key, "491510000003").await.is_empty(), "blocked");

        let refusal = crate::domain::refusal::Refusal { code: 190, title: "Token".to_owned(), ..Default::default() };
        store.stop_number(number, Some(&refusal)).await.unwrap();
        hears(&app, "491510000004", "Hello").await;
        assert!(why(&app, &key, "491510000004").await.is_empty(), "the number is stopped");
        store.stop_number(number, None).await.unwrap();
        assert!(store.watch_number(number, true, By::CONSOLE, now).await.unwrap());
        hears(&app, "491510000005", "Hello").await;
        hears(&app, "491510000005", "STOP").await;
        assert!(why(&app, &key, "491510000005").await.is_empty(), "the number is only watched");
        let row = &with(&app, &key, "491510000005").await[0];
        assert_eq!(row["contact"]["marketing_opt_out"], true, "but what was said was heard");
        assert!(store.watch_number(number, false, By::CONSOLE, now).await.unwrap());
        hears(&app, "491510000006", "Hello").await;
        assert_eq!(why(&app, &key, "491510000006").await, ["away"]);
    }
);

world!(a_greeting_offers_a_person_and_leaves_the_answer_owed, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let phone_number_id = world.platform.numbers()[0].phone_number_id.clone();
    let number = number_of(app, &phone_number_id).await;
    assert_eq!(tells(app, number, on()).await.status, StatusCode::OK);
    let id = world.hears("Hello").await;
    world.passes(Span::minutes(1));
    assert_eq!(answering::answer_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    let path = format!("/api/v1/conversations/{id}");
    let row = async || app.get(&path, key).await.body;
    let newest = async || app.get(&format!("{path}/messages"), key).await.body["data"][0].clone();
    let sent = newest().await;
    fits::<schema::Message>(&sent);
    assert_eq!((&sent["automatic"], &sent["type"]), (&json!("greeting"), &json!("interactive")), "{sent}");
    assert_eq!((&sent["status"], world.accepted()), (&json!("read"), 1));
    let button = &sent["content"]["action"]["buttons"][0]["reply"];
    assert_eq!((&button["id"], &button["title"]), (&json!(PERSON), &json!("Talk to a person")));
    let before = row().await;
    assert_eq!((&before["owed"], &before["unread"]), (&json!(true), &json!(1)), "nobody has answered: {before}");
    assert_eq!(before["preview"]["direction"], "out");

    world.passes(Span::minutes(1));
    let press = json!({"from": {"phone": BERTA}, "type": "button_reply", "context": sent["wamid"]});
    world.platform.control("inbound", press).unwrap();
    world.settles().await;
    assert_eq!(newest().await["text"], "Talk to a person");
    answering::answer_due(&app.state).await.unwrap();
    world.settles().await;
    assert_eq!(world.accepted(), 1, "whoever asks for a person gets no machine");
    let asked = row().await;
    assert_eq!((&asked["owed"], &asked["scores"]["engagement"]), (&json!(true), &json!(WANTED)));
    figures::keep_engagement(&app.state).await;
    assert_eq!(row().await["scores"]["engagement"], json!(WANTED), "until somebody answers");
    let lines = app.get(&format!("{path}/activities"), key).await.body;
    assert!(lines["data"].as_array().unwrap().iter().any(|line| line["what"] == "asked_for_person"), "{lines}");
    let admin = app.key(Role::Admin).await;
    let figures_of = app.get(&format!("/api/v1/numbers/{number}/answering"), &admin).await.body;
    assert_eq!(figures_of["sent"]["asked"], 1);

    world.passes(Span::minutes(1));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    assert_eq!(row().await["owed"], false);
    figures::keep_engagement(&app.state).await;
    assert_ne!(row().await["scores"]["engagement"], json!(WANTED));
});

world!(an_automatic_reply_that_fails_is_not_tried_again_and_comes_back_to_nobody, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let phone_number_id = world.platform.numbers()[0].phone_number_id.clone();
    let number = number_of(app, &phone_number_id).await;
    tells(app, number, on()).await;
    let id = world.hears("Hello").await;
    world.fault(json!({"next_send": {"code": 131_016, "mode": "async", "count": 1}}));
    answering::answer_due(&app.state).await.unwrap();
    world.settles().await;
    for _ in 0..3 {
        world.passes(Span::minutes(2));
        world.settles().await;
    }
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), key).await.body;
    let sent: Vec<_> = listed["data"].as_array().unwrap().iter().filter(|row| row["direction"] == "out").collect();
    assert_eq!((sent.len(), &sent[0]["status"]), (1, &json!("failed")));
    assert_eq!(app.get(&format!("/api/v1/conversations/{id}"), key).await.body["owed"], true);
});

world!(a_greeting_that_waited_while_nothing_ran_does_not_leave_hours_later, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let phone_number_id = world.platform.numbers()[0].phone_number_id.clone();
    let number = number_of(app, &phone_number_id).await;
    tells(app, number, on()).await;
    let id = world.hears("Hello").await;
    assert_eq!(answering::answer_due(&app.state).await.unwrap(), 1);
    world.passes(Span::hours(3));
    world.settles().await;
    assert_eq!(world.accepted(), 0);
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), key).await.body;
    let sent = listed["data"].as_array().unwrap().iter().find(|row| row["direction"] == "out").unwrap();
    assert_eq!(sent["status"], "failed", "{listed}");
    assert_eq!(app.get(&format!("/api/v1/conversations/{id}"), key).await.body["owed"], true);
});

world!(a_window_that_the_platform_says_is_closed_keeps_a_reply_from_leaving, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let phone_number_id = world.platform.numbers()[0].phone_number_id.clone();
    let number = number_of(app, &phone_number_id).await;
    tells(app, number, on()).await;
    let id = world.hears("Hello").await;
    world.fault(json!({"next_send": {"code": 131_047, "mode": "async", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    let row = app.get(&format!("/api/v1/conversations/{id}"), key).await.body;
    assert_eq!(row["window"]["state"], "closed");
    assert_eq!(answering::answer_due(&app.state).await.unwrap(), 1);
    assert!(why(app, key, BERTA).await.is_empty());
});

world!(a_reply_is_sent_once_whatever_dies_in_between, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let phone_number_id = world.platform.numbers()[0].phone_number_id.clone();
    let number = number_of(app, &phone_number_id).await;
    tells(app, number, on()).await;
    world.hears("Hello").await;
    // It was taken in, and the program died before it answered: another one finds it, and so do several at once.
    let config = (*app.state.config).clone();
    let (again, _) = AppState::new(app.state.store.clone(), app.clock.clone(), config, Seal::new(&[7; 32])).unwrap();
    let both = [&app.state, &again, &app.state, &again].map(answering::answer_due);
    futures::future::join_all(both).await.into_iter().for_each(|looked| _ = looked.unwrap());
    assert_eq!(why(app, key, BERTA).await, ["greeting"]);
    // It dies once more after the mark, before the request.
    assert_eq!(outbound::claim_and_die(&again).await.unwrap(), 1);
    world.passes(Span::minutes(2));
    outbound::give_up_unanswered(&app.state).await.unwrap();
    for _ in 0..2 {
        assert_eq!(answering::answer_due(&app.state).await.unwrap(), 0);
        world.settles().await;
        world.passes(Span::minutes(10));
        outbound::return_unsure(&app.state).await.unwrap();
    }
    assert_eq!((world.accepted(), why(app, key, BERTA).await.len()), (0, 1), "nobody knows, so nothing is sent again");
});

/// The business sends somebody a template, from another tool.
async fn sends_a_template(app: &TestApp, to: &str, at: Timestamp) {
    let echo = json!({"from": "49301234567", "to": to, "id": format!("wamid.template.{to}"),
        "timestamp": at.unix().to_string(), "type": "template", "template": {"name": "offer"}});
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
}

story!(a_word_stops_marketing_messages_in_every_language_and_another_brings_them_back, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let mut now = NOON;
    let mut phone = 4_915_110_000_i64;
    for ((language, stops), (_, starts)) in STOPS.iter().zip(STARTS.iter()) {
        for (n, stop) in stops.iter().enumerate() {
            phone += 1;
            let from = phone.to_string();
            let start = starts[n % starts.len()];
            sends_a_template(&app, &from, now).await;
            let opted_out = async || with(&app, &key, &from).await[0]["contact"]["marketing_opt_out"] == true;
            let mut says = async |text: &str| {
                now = now + Span::minutes(1);
                app.clock.set(now);
                hears(&app, &from, text).await;
            };
            says(&stop.to_uppercase()).await;
            assert!(opted_out().await, "{stop}");
            says(stop).await;
            let once = automatic(&app, &key, &from).await;
            let said = usual(Kind::Stopped, *language).unwrap().split("{business}").next().unwrap();
            assert_eq!((once.len(), once[0].0.as_str()), (1, "stopped"), "{stop}: {once:?}");
            assert!(once[0].1.starts_with(said), "in their language: {once:?}");
            let contact = with(&app, &key, &from).await[0]["contact"]["id"].as_str().unwrap().to_owned();
            let person = app.get(&format!("/api/v1/contacts/{contact}"), &key).await.body;
            let consent = &person["consents"][0];
            assert_eq!(
                (&consent["source"], &consent["wording"], &consent["given"]),
                (&json!("word"), &json!(stop), &json!(false)),
                "{person}"
            );
            says(start).await;
            assert!(!opted_out().await, "{start}");
            says(start).await;
            assert_eq!(why(&app, &key, &from).await, ["stopped", "started"], "{start}");
        }
    }
    assert!(STOPS.iter().map(|(language, _)| *language).eq(Language::ALL));
});

story!(a_word_that_means_something_else_as_well_stops_nothing_where_somebody_was_asked, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let out = async |phone: &str| with(&app, &key, phone).await[0]["contact"]["marketing_opt_out"] == true;
    hears(&app, BERTA, "Hola").await;
    hears(&app, BERTA, "Baja").await;
    assert!(!out(BERTA).await, "nobody has sent her anything to leave");
    assert!(why(&app, &key, BERTA).await.is_empty());
    sends_a_template(&app, BERTA, NOON).await;
    app.clock.set(NOON + Span::minutes(1));
    hears(&app, BERTA, "Baja").await;
    assert!(out(BERTA).await, "under a template it is what it says");
    // Somebody asks, and “alta” is the answer: nobody comes back onto a list by that.
    let echo = json!({"from": "49301234567", "to": BERTA, "id": "wamid.ask", "type": "text",
        "timestamp": (NOON + Span::minutes(2)).unix().to_string(), "text": {"body": "¿Alta o baja?"}});
    app.clock.set(NOON + Span::minutes(3));
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
    hears(&app, BERTA, "Alta").await;
    assert!(out(BERTA).await);
    hears(&app, BERTA, "START").await;
    assert!(!out(BERTA).await, "this counts wherever it is said");
    assert_eq!(why(&app, &key, BERTA).await, ["stopped", "started"]);
});

story!(a_word_in_a_sentence_is_to_be_read_and_stops_nothing, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for text in ["Stop by at five?", "Cancel", "I want to unsubscribe from nothing", "Baja el precio?"] {
        hears(&app, BERTA, text).await;
    }
    let row = &with(&app, &key, BERTA).await[0];
    assert_eq!((&row["contact"]["marketing_opt_out"], &row["owed"]), (&json!(false), &json!(true)));
    assert!(why(&app, &key, BERTA).await.is_empty());
});

story!(a_button_of_a_template_stops_marketing_messages, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let pressed = |id: &str, title: &str, payload: &str| {
        json!({"from": BERTA, "id": id, "timestamp": NOON.unix().to_string(), "type": "button",
            "button": {"text": title, "payload": payload}})
    };
    delivers(&app, pressed("wamid.1", "Yes, for two", "yes")).await;
    assert!(why(&app, &key, BERTA).await.is_empty());
    delivers(&app, pressed("wamid.2", "Stop promotions", "Stop promotions")).await;
    assert_eq!(why(&app, &key, BERTA).await, ["stopped"]);
    let row = with(&app, &key, BERTA).await[0].clone();
    assert_eq!((&row["contact"]["marketing_opt_out"], &row["owed"]), (&json!(true), &json!(true)));
    let person = app.get(&format!("/api/v1/contacts/{}", row["contact"]["id"].as_str().unwrap()), &key).await.body;
    assert_eq!(person["consents"][0]["source"], "button");
});

story!(repetitions_and_any_order_change_nothing_and_confirm_nothing_twice, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let stop = text("wamid.stop", BERTA, "STOP", NOON - Span::minutes(2));
    let start = text("wamid.start", BERTA, "START", NOON - Span::minutes(1));
    // The later word came first: it holds, and nothing has changed that could be confirmed.
    delivers(&app, start.clone()).await;
    delivers(&app, stop.clone()).await;
    let row = async |phone: &str| with(&app, &key, phone).await[0].clone();
    assert_eq!(row(BERTA).await["contact"]["marketing_opt_out"], false);
    assert!(why(&app, &key, BERTA).await.is_empty());

    let stop = |id: &str| text(id, CARLA, "STOP", NOON);
    delivers(&app, stop("wamid.a")).await;
    for _ in 0..3 {
        delivers(&app, stop("wamid.a")).await;
        delivers(&app, start.clone()).await;
    }
    delivers(&app, stop("wamid.b")).await;
    assert_eq!(why(&app, &key, CARLA).await, ["stopped"], "confirmed once");
    assert_eq!(row(CARLA).await["contact"]["marketing_opt_out"], true);
    // Both together: what holds in the end is confirmed.
    let carl = "491510000009";
    let both = json!([text("wamid.c", carl, "STOP", NOON), text("wamid.d", carl, "START", NOON + Span::seconds(1))]);
    app.receives("messages", json!({"contacts": [{"wa_id": carl, "profile": {"name": "Carl"}}], "messages": both}))
        .await;
    answering::answer_due(&app.state).await.unwrap();
    assert_eq!(why(&app, &key, carl).await, ["started"]);
    while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
});

world!(what_was_planned_and_parked_for_them_is_void, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let mut selling = crate::server::tests::planned::template_of(&world, Some("MARKETING")).await;
    selling["parameters"]["buttons"] = json!([{"index": 0, "value": "BACK10"}]);
    let at = app.clock.now() + Span::hours(2);
    let path = format!("/api/v1/conversations/{id}/messages");
    let planned_for = json!({"type": "template", "template": selling, "not_before": at});
    assert_eq!(app.post(&path, key, planned_for).await.status, StatusCode::ACCEPTED);
    world.passes(Span::minutes(5));
    let author = outbound::Author::of_owner("user:1");
    let conversation = id.parse().unwrap();
    parked::park(&app.state, &author, conversation, "We have it in blue", true).await.unwrap();
    world.passes(Span::minutes(5));
    world.hears("Unsubscribe").await;
    parked::look(&app.state, None).await.unwrap();
    answering::answer_due(&app.state).await.unwrap();
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(
        (why(app, key, BERTA).await, world.accepted()),
        (vec!["stopped".to_owned()], 1),
        "the confirmation alone"
    );
    let refused = app.post(&path, key, json!({"type": "template", "template": selling})).await;
    assert_eq!(refused.body["error"]["code"], 131_050);
});
