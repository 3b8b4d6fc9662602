//! The windows that were lost, as they are found in what was said.

use super::{TestApp, app::NUMBER, story};
use crate::{
    domain::{role::Role, time::Span},
    server::{figures, inbound},
};
use serde_json::{Value, json};

/// What of whom was lost in the last two weeks, the latest first.
async fn told(app: &TestApp) -> Vec<(String, i64)> {
    let now = app.clock.now();
    let lost = app.state.store.lost_windows(None, now - Span::days(14), now, 100).await.unwrap();
    assert_eq!((usize::try_from(lost.count).unwrap(), lost.more), (lost.windows.len(), false));
    let hours = |span: Span| span.0 / Span::hours(1).0;
    lost.windows.into_iter().map(|one| (one.text.unwrap_or_default(), hours(one.closed_at - one.asked_at))).collect()
}

fn passes(app: &TestApp, span: Span) {
    app.clock.set(app.clock.now() + span);
}

/// The status of a message another tool sent.
async fn status(app: &TestApp, wamid: &str, word: &str, ago: Span) {
    let at = (app.clock.now() - ago).unix().to_string();
    let status = json!({"id": wamid, "status": word, "timestamp": at, "recipient_id": "491511234567"});
    app.receives("messages", json!({"statuses": [status]})).await;
}

story!(a_window_is_lost_once_it_closes_on_somebody_who_waits, async |app: TestApp| {
    app.hears("491511234567", "First").await;
    passes(&app, Span::hours(2));
    app.hears("491511234567", "Second").await;
    assert_eq!(told(&app).await, []);
    passes(&app, Span::hours(24));
    assert_eq!(told(&app).await, [("Second".to_owned(), 26)]);
    app.hears("491511234567", "Third").await;
    assert_eq!(told(&app).await.len(), 1, "a new word does not bring the lost window back");
    passes(&app, Span::days(20));
    assert_eq!(told(&app).await, [], "only the last two weeks are looked at");
});

story!(an_answer_that_turns_up_late_takes_the_loss_back, async |app: TestApp| {
    app.hears("491511234567", "Hello").await;
    passes(&app, Span::hours(25));
    assert_eq!(told(&app).await.len(), 1);
    status(&app, "wamid.elsewhere", "delivered", Span::hours(1)).await;
    assert_eq!(told(&app).await.len(), 1, "after it had closed");
    status(&app, "wamid.elsewhere", "sent", Span::hours(20)).await;
    assert_eq!(told(&app).await, [], "it left in time, and its status came late");
});

story!(a_failed_answer_is_none_and_a_dismissed_question_loses_nothing, async |app: TestApp| {
    app.hears("491511234567", "Hello").await;
    status(&app, "wamid.failed", "failed", Span(0)).await;
    app.hears("491517654321", "Thanks!").await;
    let key = app.key(Role::Agent).await;
    let list = app.get("/api/v1/conversations?q=491517654321", &key).await.body;
    let id = list["data"][0]["id"].as_str().unwrap().to_owned();
    passes(&app, Span::hours(1));
    app.request(reqwest::Method::POST, &format!("/api/v1/conversations/{id}/dismiss"))
        .bearer_auth(&key)
        .send()
        .await
        .unwrap();
    passes(&app, Span::hours(24));
    assert_eq!(told(&app).await, [("Hello".to_owned(), 24)]);
});

story!(every_dismissal_counts_also_where_two_people_turn_out_to_be_one, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let says = async |contact: Value, from: Value, id: &str| {
        let mut message = json!({"id": id, "timestamp": app.clock.now().unix().to_string(), "type": "text",
            "text": {"body": "Thanks!"}});
        message.as_object_mut().unwrap().extend(from.as_object().unwrap().clone());
        app.receives("messages", json!({"contacts": [contact], "messages": [message]})).await;
    };
    let dismisses = async || {
        let list = app.get("/api/v1/conversations", &key).await.body;
        let owed = list["data"].as_array().unwrap().iter().find(|row| row["owed"] == json!(true)).unwrap();
        let path = format!("/api/v1/conversations/{}/dismiss", owed["id"].as_str().unwrap());
        let done = app.request(reqwest::Method::POST, &path).bearer_auth(&key).send().await.unwrap();
        assert!(done.status().is_success());
        passes(&app, Span::days(2));
        assert_eq!(told(&app).await, []);
    };
    says(json!({"user_id": "DE.1", "profile": {"name": "Berta"}}), json!({"from_user_id": "DE.1"}), "wamid.1").await;
    dismisses().await;
    for _ in 0..2 {
        app.hears("491511234567", "Thanks!").await;
        dismisses().await;
    }
    let both = json!({"wa_id": "491511234567", "user_id": "DE.1", "profile": {"name": "Berta"}});
    says(both, json!({"from": "491511234567", "from_user_id": "DE.1"}), "wamid.2").await;
    app.only_conversation(&key).await;
    assert_eq!(told(&app).await, []);
    passes(&app, Span::hours(24));
    assert_eq!(told(&app).await.len(), 1, "the last word is dismissed by nobody");
});

story!(a_missed_call_asks_too_and_another_number_is_told_apart, async |app: TestApp| {
    let at = app.clock.now().unix().to_string();
    app.receives(
        "calls",
        json!({
            "contacts": [{"wa_id": "491511234567", "profile": {"name": "Berta"}}],
            "calls": [{"id": "wacid.1", "from": "491511234567", "to": "49301234567", "event": "connect",
                "timestamp": at, "direction": "USER_INITIATED"}],
        }),
    )
    .await;
    passes(&app, Span::hours(25));
    assert_eq!(told(&app).await, [(String::new(), 24)]);
    app.sets_up("106540352242999", "102290129340399").await;
    let numbers = app.state.store.numbers().await.unwrap();
    let now = app.clock.now();
    for (number, _) in numbers {
        let lost = app.state.store.lost_windows(Some(number.id), now - Span::days(14), now, 9).await.unwrap();
        assert_eq!(lost.windows.len(), usize::from(number.phone_number_id == NUMBER));
    }
});

story!(what_is_not_listed_is_counted_and_where_not_all_is_counted_it_is_said, async |app: TestApp| {
    let write = async |from: usize, people: usize| {
        let at = app.clock.now().unix().to_string();
        let person = |n: usize| format!("49151{n:07}");
        let (contacts, messages): (Vec<Value>, Vec<Value>) = (from..from + people)
            .map(|n| {
                let said = json!({"from": person(n), "id": format!("wamid.{n}"), "timestamp": at, "type": "text",
                    "text": {"body": "Hello"}});
                (json!({"wa_id": person(n), "profile": {"name": "Berta"}}), said)
            })
            .unzip();
        app.receives("messages", json!({"contacts": contacts, "messages": messages})).await;
        while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
    };
    let find = async || {
        let now = app.clock.now();
        app.state.store.lost_windows(None, now - Span::days(14), now, 3).await.unwrap()
    };
    write(0, 4).await;
    let first = app.clock.now();
    passes(&app, Span::hours(30));
    write(4, 2).await;
    passes(&app, Span::hours(30));
    let lost = find().await;
    assert_eq!((lost.windows.len(), lost.count, lost.more), (3, 6, false));
    let second = first + Span::hours(30);
    assert_eq!(lost.closed, [(first + Span::hours(24), 4), (second + Span::hours(24), 2)]);
    assert_eq!(lost.longest, Some(Span::hours(24)));

    write(6, 1995).await;
    passes(&app, Span::hours(30));
    let lost = find().await;
    assert_eq!((lost.windows.len(), lost.count, lost.more), (3, 2000, true));
    assert_eq!(lost.closed.iter().map(|(_, lost)| lost).sum::<i64>(), 2000);
});

story!(what_was_lost_is_looked_for_once_by_all_who_ask, async |app: TestApp| {
    app.hears("491511234567", "Hello").await;
    passes(&app, Span::hours(25));
    let count = async || figures::lost(&app.state, None, Span::days(14), 9).await.unwrap().count;
    assert_eq!(count().await, 1);
    status(&app, "wamid.elsewhere", "sent", Span::hours(20)).await;
    assert_eq!(count().await, 1, "it was asked for this very moment");
    passes(&app, Span::minutes(11));
    assert_eq!(count().await, 0);
});

story!(the_search_for_lost_windows_uses_the_indexes, async |app: TestApp| {
    let plan = app.state.store.explain_lost().await.unwrap();
    // As SQLite says it, and as Postgres does.
    for all in ["SCAN m", "SCAN n", "Seq Scan on messages"] {
        assert!(!plan.contains(all), "{plan}");
    }
    assert!(plan.contains("messages_conversation"), "{plan}");
});
