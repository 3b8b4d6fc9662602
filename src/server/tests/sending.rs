//! Sending over the API.

use super::{TestApp, app::Answer, story};
use crate::{
    domain::{role::Role, time::Span},
    server::outbound,
};
use futures::future::join_all;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

async fn send(app: &TestApp, key: &str, id: &str, idempotency: &str, text: &str) -> Answer {
    let path = format!("/api/v1/conversations/{id}/messages");
    let request = app.request(Method::POST, &path).bearer_auth(key).header("Idempotency-Key", idempotency);
    Answer::of(request.json(&json!({"type": "text", "text": text}))).await
}

story!(a_repeated_request_answers_the_first_result_and_another_body_is_a_conflict, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let first = send(&app, &key, &id, "one", "Good day").await;
    assert_eq!((first.status, &first.body["status"]), (StatusCode::ACCEPTED, &json!("queued")), "{first:?}");
    let again = send(&app, &key, &id, "one", "Good day").await;
    assert_eq!((again.status, &again.body["id"]), (StatusCode::ACCEPTED, &first.body["id"]));
    assert_eq!(send(&app, &key, &id, "one", "Good night").await.code(), "conflict");
    let other = send(&app, &key, &id, "two", "Good day").await;
    assert_ne!(other.body["id"], first.body["id"]);
    let of_another = send(&app, &app.key(Role::Agent).await, &id, "one", "Good night").await;
    assert_eq!(of_another.status, StatusCode::ACCEPTED, "each key has its own");
    assert_eq!(send(&app, &key, &id, "", "Good day").await.code(), "invalid");
    assert_eq!(send(&app, &key, &id, &"x".repeat(256), "Good day").await.code(), "invalid");
    app.clock.set(app.clock.now() + Span::hours(24) + Span::seconds(1));
    app.hears("491511234567", "Still there?").await;
    let later = send(&app, &key, &id, "one", "Good morning").await;
    assert_eq!(later.status, StatusCode::ACCEPTED, "after a day the key is free again: {later:?}");
});

story!(free_text_outside_the_window_is_refused_and_kept, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(app.clock.now() + Span::hours(24));
    let refused = send(&app, &key, &id, "late", "Too late").await;
    assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "window_closed"));
    let draft = app.get(&format!("/api/v1/conversations/{id}/draft"), &key).await;
    assert_eq!((&draft.body["id"], &draft.body["text"]), (&refused.body["draft_id"], &json!("Too late")));
    app.hears("491511234567", "Hello again").await;
    let sent = send(&app, &key, &id, "late", "Too late").await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "a refusal is not remembered: {sent:?}");
});

story!(many_requests_with_one_key_at_the_same_time_are_one_message, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let answers = join_all((0..8).map(|_| send(&app, &key, &id, "one", "Good day"))).await;
    for answer in &answers {
        assert_eq!((answer.status, &answer.body["id"]), (StatusCode::ACCEPTED, &answers[0].body["id"]), "{answer:?}");
    }
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await;
    assert_eq!(listed.body["data"].as_array().unwrap().len(), 2, "{listed:?}");
});

story!(a_refusal_of_something_without_text_leaves_what_somebody_was_writing, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let draft = format!("/api/v1/conversations/{id}/draft");
    let put = app.request(Method::PUT, &draft).bearer_auth(&key).json(&json!({"text": "Half a thought"}));
    assert_eq!(put.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    app.clock.set(app.clock.now() + Span::hours(24));
    let reaction = json!({"type": "reaction", "message_id": listed["data"][0]["wamid"], "emoji": "👍"});
    let refused = app.post(&format!("/api/v1/conversations/{id}/messages"), &key, reaction).await;
    assert_eq!((refused.code(), &refused.body["draft_id"]), ("window_closed", &Value::Null));
    assert_eq!(app.get(&draft, &key).await.body["text"], "Half a thought");
});

story!(what_was_refused_here_is_no_word_of_the_platform_about_the_window, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let start = app.clock.now();
    app.clock.set(start + Span::hours(24) - Span::seconds(1));
    let sent = send(&app, &key, &id, "late", "In time?").await;
    app.clock.set(start + Span::hours(24));
    assert_eq!(outbound::leave(&app.state).await.unwrap(), 0);
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    let message = listed["data"].as_array().unwrap().iter().find(|row| row["id"] == sent.body["id"]).unwrap();
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(131_047)), "{message}");

    // What the customer wrote a moment before arrives now.
    app.clock.set(start + Span::hours(24) - Span::seconds(10));
    app.hears("491511234567", "Still there?").await;
    app.clock.set(start + Span::hours(25));
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    assert_eq!((&row["window"]["state"], &row["window"]["refused_at"]), (&json!("open"), &Value::Null), "{row}");
});

story!(a_character_that_no_text_has_is_refused_like_any_other_mistake, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let path = format!("/api/v1/conversations/{id}/messages");
    let template = json!({"name": "n", "language": "de", "parameters": {"body": {"1": "a\0b"}}});
    for body in [
        json!({"type": "text", "text": "a\0b"}),
        json!({"type": "text", "text": "x", "reply_to": "wamid.\0"}),
        json!({"type": "template", "template": template}),
    ] {
        assert_eq!(app.post(&path, &key, body.clone()).await.code(), "invalid", "{body}");
    }
    let draft = app.request(Method::PUT, &format!("/api/v1/conversations/{id}/draft")).bearer_auth(&key);
    assert_eq!(Answer::of(draft.json(&json!({"text": "a\0b"}))).await.code(), "invalid");
    for query in ["conversations?q=a%00b", "messages?wamid=%00", "contacts?identifier=%00", "templates?waba_id=%00"] {
        assert_eq!(app.get(&format!("/api/v1/{query}"), &key).await.code(), "invalid", "{query}");
    }
    let stranger = app.tries_to_sign_in("ana\0@example.org", "correct horse").await;
    assert_eq!(stranger.status(), StatusCode::UNAUTHORIZED);
});

story!(a_template_nobody_has_is_refused_with_the_platforms_code, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let body = json!({"type": "template", "template": {"name": "none", "language": "de"}});
    let refused = app.post(&format!("/api/v1/conversations/{id}/messages"), &key, body).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::UNPROCESSABLE_ENTITY, "refused"));
    assert_eq!(refused.body["error"]["code"], 132_001);
});

story!(a_conversation_is_read_and_dismissed, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Thanks!").await;
    let id = app.only_conversation(&key).await;
    let now = async || app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    let before = now().await;
    assert_eq!((&before["unread"], &before["owed"]), (&json!(1), &json!(true)));
    for verb in ["read", "dismiss", "typing"] {
        let done = app.post(&format!("/api/v1/conversations/{id}/{verb}"), &key, Value::Null).await;
        assert_eq!(done.status, StatusCode::NO_CONTENT, "{verb}: {done:?}");
    }
    let after = now().await;
    assert_eq!((&after["unread"], &after["owed"]), (&json!(0), &json!(false)));
    assert_eq!(app.post("/api/v1/conversations/999999/read", &key, Value::Null).await.code(), "not_found");
});

story!(many_who_send_files_at_once_wait_for_each_other_and_not_for_themselves, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Can you send me the offer?").await;
    let id = app.only_conversation(&key).await;
    let upload = app.request(Method::POST, "/api/v1/media?kind=document&filename=offer.pdf").bearer_auth(&key);
    let upload = upload.header("content-type", "application/pdf").body(vec![b'%'; 1_000]);
    let file: Value = upload.send().await.unwrap().json().await.unwrap();
    let path = format!("/api/v1/conversations/{id}/messages");
    let body = json!({"type": "document", "media_id": file["id"]});
    // More than there are connections: whoever writes must not need one of those that the others wait with.
    let sent = join_all((0..60).map(|_| app.post(&path, &key, body.clone()))).await;
    for one in &sent {
        assert_eq!(one.status, StatusCode::ACCEPTED, "{one:?}");
    }
});
