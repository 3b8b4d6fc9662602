//! What the desk shows: its figures, its lists, and sends that are taken back.

use super::{TestApp, app::NOON, story};
use crate::{
    api::conversation::{ConversationPage, NewerMessages, QueuePage},
    domain::{
        engagement::Engagement,
        id::MessageId,
        message::Message,
        outbox::NewMessage,
        queue::{BARS, Bar, Figures},
        role::Role,
        time::{Span, Timestamp},
    },
    server::outbound,
};
use reqwest::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Calls a server function.
async fn call<T: DeserializeOwned>(app: &TestApp, key: &str, name: &str, body: Value) -> Result<T, StatusCode> {
    let answer = app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(key).json(&body).send().await.unwrap();
    match answer.status() {
        StatusCode::OK => Ok(answer.json().await.unwrap()),
        refused => Err(refused),
    }
}

/// Somebody writes, called like this, at this moment.
async fn writes(app: &TestApp, from: &str, name: &str, text: &str, at: Timestamp) {
    app.receives(
        "messages",
        json!({
            "contacts": [{"wa_id": from, "profile": {"name": name}}],
            "messages": [{"from": from, "id": format!("wamid.{from}.{}", at.0), "timestamp": at.unix().to_string(),
                "type": "text", "text": {"body": text}}],
        }),
    )
    .await;
}

async fn names(app: &TestApp, key: &str, only: Value) -> Vec<String> {
    let page: QueuePage = call(app, key, "queue_of", json!({ "only": only })).await.unwrap();
    page.rows.iter().map(|row| row.contact.title()).collect()
}

/// The average engagement at this moment.
async fn average(app: &TestApp, at: Timestamp) -> Option<Engagement> {
    let scores = app.state.store.scores(at).await.unwrap();
    Engagement::average(scores.into_iter().map(|scored| scored.score))
}

async fn id_of(app: &TestApp, key: &str, name: &str) -> String {
    let page: QueuePage = call(app, key, "queue", json!({})).await.unwrap();
    page.rows.iter().find(|row| row.contact.title() == name).unwrap().id.to_string()
}

story!(the_figures_count_what_the_lists_behind_them_show, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let figures = async || call::<Figures>(&app, &key, "figures", json!({})).await.unwrap();
    let none = figures().await;
    assert_eq!((none.open, none.closing, none.lost, none.engagement), (0, 0, 0, None));

    let ends_in = |span: Span| NOON + span - Span::hours(24);
    writes(&app, "491510001", "Ana", "Still fresh", ends_in(Span::hours(20))).await;
    writes(&app, "491510002", "Ben", "Soon", ends_in(Span::minutes(100))).await;
    writes(&app, "491510003", "Cleo", "Soon, and answered", ends_in(Span::minutes(50))).await;
    writes(&app, "491510004", "Dora", "Never answered", ends_in(Span::hours(-5))).await;
    writes(&app, "491510005", "Emil", "Too long ago", ends_in(Span::days(-8))).await;
    writes(&app, "491510006", "Fay", "A year ago", ends_in(Span::days(-300))).await;
    writes(&app, "491510007", "Gil", "This moment", NOON).await;
    let cleo = id_of(&app, &key, "Cleo").await;
    let thanks = json!({"type": "text", "text": "Thanks"});
    app.post(&format!("/api/v1/conversations/{cleo}/messages"), &key, thanks).await;

    let now = figures().await;
    assert_eq!((now.open, now.closing, now.lost), (4, 1, 1));
    assert_eq!(names(&app, &key, json!({"figure": "open"})).await, ["Cleo", "Ben", "Ana", "Gil"]);
    assert_eq!(names(&app, &key, json!({"figure": "closing"})).await, ["Ben"]);
    assert_eq!(names(&app, &key, json!({"figure": "lost"})).await, ["Dora"]);
    let active = names(&app, &key, json!({"figure": "active"})).await;
    assert_eq!(active.len(), 6, "all but who was silent for a year: {active:?}");
    let average = average(&app, NOON).await.unwrap();
    assert!(average.of == 6 && average.average > 0.0 && average.average <= 10.0, "{average:?}");

    assert_eq!((now.from, now.tide.len()), (NOON, BARS));
    assert_eq!(now.tide.iter().map(|bar| bar.closes).sum::<i64>(), 4, "every open window is on the line");
    assert_eq!(now.tide[3], Bar { closes: 1, owed: 0 }, "Cleo's");
    assert_eq!(now.tide[6], Bar { closes: 1, owed: 1 }, "Ben's");
    assert_eq!(now.tide[BARS - 1], Bar { closes: 1, owed: 1 }, "Gil's, which opened this moment");
    let closes = |first, last| {
        let (from, to) = now.range(first, last);
        json!({"closes": [from, to]})
    };
    assert_eq!(names(&app, &key, closes(4, 8)).await, ["Ben"]);
    assert_eq!(names(&app, &key, closes(BARS - 1, BARS - 1)).await, ["Gil"]);
    assert_eq!(names(&app, &key, closes(8, 20)).await, [""; 0]);

    // Time alone moves them on.
    app.clock.set(NOON + Span::minutes(101));
    let later = figures().await;
    assert_eq!((later.open, later.closing, later.lost), (2, 0, 2));
});

story!(engagement_follows_the_rule_of_thumb_over_what_was_said, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Ana", "Hello", NOON).await;
    let ana = id_of(&app, &key, "Ana").await;
    let reply = json!({"type": "text", "text": "Good day"});
    app.clock.set(NOON + Span::minutes(5));
    app.post(&format!("/api/v1/conversations/{ana}/messages"), &key, reply).await;
    app.clock.set(NOON + Span::minutes(25));
    writes(&app, "491510001", "Ana", "How much is it?", NOON + Span::minutes(25)).await;
    // Answered after 20 minutes, 3 messages, a day of silence: (8 + 0.3 + 9) / 3.
    let engagement = average(&app, NOON + Span::minutes(25) + Span::hours(24)).await.unwrap();
    assert_eq!(engagement.of, 1);
    assert!((engagement.average - 17.3 / 3.0).abs() < 1e-9, "{engagement:?}");
    assert_eq!(average(&app, NOON + Span::days(60)).await, None, "nobody said anything in a month");
});

story!(somebody_is_found_by_beginnings_of_words_and_any_part_of_a_number, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Änne Öztürk", "Hello", NOON).await;
    writes(&app, "5511987654321", "João 100%", "Olá", NOON).await;
    for (q, found) in [
        ("änne", "Änne Öztürk"),
        ("ÖZTÜRK", "Änne Öztürk"),
        ("+49 151 0001", "Änne Öztürk"),
        ("98765", "João 100%"),
        ("joao", "João 100%"),
        ("100%", "João 100%"),
        ("ozt änn", "Änne Öztürk"),
    ] {
        assert_eq!(names(&app, &key, json!({ "q": q })).await, [found], "{q}");
        let listed = app.request(Method::GET, "/api/v1/conversations").query(&[("q", q)]).bearer_auth(&key);
        let listed: Value = listed.send().await.unwrap().json().await.unwrap();
        assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{q}");
    }
    assert_eq!(names(&app, &key, json!({"q": "nobody"})).await, [""; 0]);
    assert_eq!(names(&app, &key, json!({"q": "_"})).await, [""; 0], "nobody has a word like this");
    assert_eq!(names(&app, &key, json!({"q": "ztürk"})).await, [""; 0], "words are known by their beginnings");
});

/// Sends a text that is held.
async fn sends(app: &TestApp, key: &str, id: &str, text: &str, hold: Span) -> Message {
    let message = json!({"type": "text", "text": text});
    let body = json!({"id": id, "message": message, "idempotency_key": text, "hold": hold});
    call(app, key, "send_held", body).await.unwrap()
}

async fn undo(app: &TestApp, key: &str, id: &str, message: MessageId) -> Result<NewMessage, StatusCode> {
    call(app, key, "undo", json!({"id": id, "message": message})).await
}

story!(a_send_is_taken_back_while_it_is_held_as_if_it_had_never_been_written, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::minutes(1));
    let row = async || app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    let before = row().await;
    let draft = async || {
        let page: ConversationPage = call(&app, &key, "conversation", json!({"id": id})).await.unwrap();
        page.draft
    };

    let sent = sends(&app, &key, &id, "Goodbye", Span::seconds(5)).await;
    assert_eq!(draft().await, None);
    call::<()>(&app, &key, "save_draft", json!({"id": id, "text": "One more thing"})).await.unwrap();
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 0, "it waits");
    assert_eq!(row().await["owed"], json!(false));
    let back = undo(&app, &key, &id, sent.id).await.unwrap();
    assert_eq!(back, NewMessage { kind: "text".into(), text: Some("Goodbye".into()), ..NewMessage::default() });
    // Should the answer be lost, the text is not.
    assert_eq!(draft().await.as_deref(), Some("Goodbye\nOne more thing"));
    let after = row().await;
    for what in ["owed", "last_activity_at", "preview", "unread"] {
        assert_eq!(after[what], before[what], "{what}");
    }
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    assert_eq!(listed["data"].as_array().unwrap().len(), 1, "{listed}");
    assert_eq!(undo(&app, &key, &id, sent.id).await.unwrap_err(), StatusCode::NOT_FOUND);
    app.clock.set(NOON + Span::minutes(2));
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 0, "nothing is left of it to leave");
    let seq = app.state.store.last_seq().await.unwrap();
    let events = app.state.store.events_after(0, seq, app.clock.now()).await.unwrap();
    let told = events.iter().find(|event| event.kind.word() == "message.undone").unwrap();
    assert_eq!(told.data, json!({"id": sent.id}));
    // The same words again are another message.
    let again = sends(&app, &key, &id, "Goodbye", Span::seconds(5)).await;
    assert_ne!(again.id, sent.id);
});

/// Ana does something, or the platform tells something of her.
async fn happens(app: &TestApp, id: &str, kind: &str, what: Value) {
    let at = app.clock.now().unix().to_string();
    let mut message = json!({"from": "491510001", "id": id, "timestamp": at, "type": kind});
    message[kind] = what;
    let contact = json!({"wa_id": "491510001", "profile": {"name": "Ana"}});
    app.receives("messages", json!({"contacts": [contact], "messages": [message]})).await;
}

story!(what_a_send_had_covered_is_shown_again_as_it_is_by_then, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Ana", "First", NOON).await;
    let id = app.only_conversation(&key).await;
    let of = json!(format!("wamid.491510001.{}", NOON.0));
    let shown = async || {
        let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
        (row["preview"]["type"].clone(), row["preview"]["text"].clone(), row["unread"].clone())
    };
    let covers = async |text: &str| {
        let sent = sends(&app, &key, &id, text, Span::seconds(5)).await;
        assert_eq!(shown().await, (json!("text"), json!(text), json!(0)));
        sent.id
    };
    app.clock.set(NOON + Span::minutes(1));
    let sent = covers("One").await;
    let better = json!({"type": "text", "text": {"body": "Better"}});
    happens(&app, "wamid.edit", "edit", json!({"original_message_id": of, "message": better})).await;
    undo(&app, &key, &id, sent).await.unwrap();
    assert_eq!(shown().await, (json!("text"), json!("Better"), json!(1)), "edited while the send was held");

    app.clock.set(NOON + Span::minutes(2));
    let notice = json!({"type": "customer_identity_changed", "body": "Her code changed"});
    happens(&app, "wamid.system", "system", notice).await;
    let sent = covers("Two").await;
    undo(&app, &key, &id, sent).await.unwrap();
    assert_eq!(shown().await, (json!("text"), json!("Better"), json!(1)), "a notice is not what the list shows");

    app.clock.set(NOON + Span::minutes(3));
    happens(&app, "wamid.revoke", "revoke", json!({"original_message_id": of})).await;
    let first = covers("Three").await;
    app.clock.set(NOON + Span::minutes(3) + Span::seconds(1));
    let second = covers("Four").await;
    undo(&app, &key, &id, first).await.unwrap();
    assert_eq!(shown().await.1, json!("Four"), "the later one is still the last word");
    undo(&app, &key, &id, second).await.unwrap();
    assert_eq!(shown().await, (json!("revoke"), Value::Null, json!(1)), "what was withdrawn does not come back");
});

story!(what_somebody_has_seen_while_a_send_was_held_is_not_unread_again, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let unread = async || app.get(&format!("/api/v1/conversations/{id}"), &key).await.body["unread"].clone();
    assert_eq!(unread().await, json!(1));
    let sent = sends(&app, &key, &id, "Goodbye", Span::seconds(5)).await;
    let colleague = app.key(Role::Agent).await;
    call::<()>(&app, &colleague, "mark_read", json!({"id": id})).await.unwrap();
    undo(&app, &key, &id, sent.id).await.unwrap();
    assert_eq!(unread().await, json!(0));
});

story!(only_who_wrote_a_send_takes_it_back_and_only_one_that_was_held, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let held = sends(&app, &key, &id, "Goodbye", Span::seconds(5)).await;
    let another = app.key(Role::Owner).await;
    assert_eq!(undo(&app, &another, &id, held.id).await.unwrap_err(), StatusCode::NOT_FOUND);
    let at_once = sends(&app, &key, &id, "At once", Span(0)).await;
    assert_eq!(undo(&app, &key, &id, at_once.id).await.unwrap_err(), StatusCode::CONFLICT);
    undo(&app, &key, &id, held.id).await.unwrap();
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    assert_eq!(listed["data"].as_array().unwrap().len(), 2, "{listed}");
});

story!(what_is_leaving_is_not_taken_back, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let sent = sends(&app, &key, &id, "Goodbye", Span::seconds(5)).await;
    app.clock.set(NOON + Span::seconds(4));
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 0);
    app.clock.set(NOON + Span::seconds(5));
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 1);
    assert_eq!(undo(&app, &key, &id, sent.id).await.unwrap_err(), StatusCode::CONFLICT);
    let analyst = app.key(Role::Analyst).await;
    assert_eq!(undo(&app, &analyst, &id, sent.id).await.unwrap_err(), StatusCode::FORBIDDEN);
    // Held only as far as the window allows: three seconds before its end it leaves at once.
    app.clock.set(NOON + Span::hours(24) - Span::seconds(3));
    sends(&app, &key, &id, "Quick", Span::seconds(5)).await;
    assert_eq!(app.state.store.next_due().await.unwrap(), Some(app.clock.now()));
});

story!(replies_of_the_month_are_counted_without_the_templates_between_them, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    sends(&app, &key, &id, "One", Span(0)).await;
    sends(&app, &key, &id, "Two", Span(0)).await;
    assert_eq!(app.state.store.replies_since(number, NOON, 1000).await.unwrap(), 2);
    assert_eq!(app.state.store.replies_since(number, NOON, 1).await.unwrap(), 1);
    assert_eq!(app.state.store.replies_since(number, NOON + Span(1), 1000).await.unwrap(), 0);
    let plan = app.state.store.explain_replies().await.unwrap();
    assert!(plan.contains("outbox_replies"), "{plan}");
});

story!(a_history_is_read_from_the_middle_both_ways, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for n in 0..100 {
        writes(&app, "491510001", "Ana", &format!("number {n}"), NOON + Span::seconds(n)).await;
    }
    let id = app.only_conversation(&key).await;
    let said = |messages: &[Message]| -> Vec<String> {
        messages.iter().map(|message| message.text.clone().unwrap_or_default().replace("number ", "")).collect()
    };
    let at = format!("wamid.491510001.{}", (NOON + Span::seconds(50)).0);
    let middle: ConversationPage = call(&app, &key, "conversation_at", json!({"id": id, "at": at})).await.unwrap();
    let expected: Vec<String> = (20..=80).map(|n| n.to_string()).collect();
    assert_eq!(said(&middle.messages), expected);
    let newer = json!({"id": id, "after": middle.newer.unwrap()});
    let newer: NewerMessages = call(&app, &key, "newer_messages", newer).await.unwrap();
    assert_eq!((said(&newer.messages).first().unwrap().as_str(), newer.messages.len()), ("81", 19));
    assert_eq!(newer.newer, None);
    let older = json!({"id": id, "after": middle.older.unwrap()});
    let older: Value = call(&app, &key, "older_messages", older).await.unwrap();
    assert_eq!(older["messages"].as_array().unwrap().len(), 20);
    let unknown: ConversationPage =
        call(&app, &key, "conversation_at", json!({"id": id, "at": "wamid.x"})).await.unwrap();
    assert_eq!((unknown.newer, said(&unknown.messages).last().unwrap().as_str()), (None, "99"), "the newest instead");
    assert_eq!(unknown.prices.unwrap().market, "Germany");
});
