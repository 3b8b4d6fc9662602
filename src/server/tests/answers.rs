//! What the API answers: as it is described, and with plain problems.

use super::{
    TestApp,
    app::{ACCOUNT, Answer, NUMBER},
    story,
};
use crate::{
    domain::role::Role,
    server::{
        rest::{PREFIX, openapi, problem::Code, schema},
        router,
    },
};
use reqwest::{Method, StatusCode, header};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Whether a value is exactly what the description says: no field more, none less.
pub fn fits<T: DeserializeOwned + Serialize>(value: &Value) {
    let read: T = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"));
    assert_eq!(serde_json::to_value(&read).unwrap(), *value);
}

fn rows(answer: &Answer) -> &Vec<Value> {
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    let keys: Vec<&String> = answer.body.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["data", "next"]);
    answer.body["data"].as_array().unwrap()
}

story!(what_is_answered_is_what_is_described, async |app: TestApp| {
    let key = app.key(Role::Owner).await;
    app.hears("491511234567", "Is the order on its way?").await;
    app.receives("messages", json!({"messages": [{"from": "491511234567"}]})).await;
    let elsewhere = json!({"metadata": {"display_phone_number": "1", "phone_number_id": "7"},
        "messages": [{"from": "491511234567", "id": "wamid.elsewhere", "timestamp": "1795348800", "type": "text", "text": {"body": "x"}}]});
    app.receives("messages", elsewhere).await;

    let list = app.get("/api/v1/conversations", &key).await;
    rows(&list).iter().for_each(fits::<schema::Conversation>);
    let id = app.only_conversation(&key).await;
    fits::<schema::Conversation>(&app.get(&format!("/api/v1/conversations/{id}"), &key).await.body);
    let sent =
        app.post(&format!("/api/v1/conversations/{id}/messages"), &key, json!({"type": "text", "text": "Yes"})).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    fits::<schema::Message>(&sent.body);
    let messages = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await;
    assert_eq!(rows(&messages).len(), 2);
    rows(&messages).iter().for_each(fits::<schema::Message>);
    let wamid = rows(&messages)[1]["wamid"].as_str().unwrap();
    let found = app.get(&format!("/api/v1/messages?wamid={wamid}"), &key).await;
    assert_eq!(rows(&found)[0]["text"], "Is the order on its way?");

    let found = app.get("/api/v1/contacts?identifier=%2B49%20151%201234567", &key).await;
    rows(&found).iter().for_each(fits::<schema::Contact>);
    let contact = rows(&found)[0]["id"].as_str().unwrap();
    fits::<schema::Person>(&app.get(&format!("/api/v1/contacts/{contact}"), &key).await.body);
    rows(&app.get("/api/v1/tags", &key).await).iter().for_each(fits::<schema::Tag>);
    rows(&app.get("/api/v1/attributes", &key).await).iter().for_each(fits::<schema::Attribute>);

    let numbers = app.get("/api/v1/numbers", &key).await;
    rows(&numbers).iter().for_each(fits::<schema::Number>);
    assert_eq!(
        (&rows(&numbers)[0]["phone_number_id"], &rows(&numbers)[0]["waba_id"]),
        (&json!(NUMBER), &json!(ACCOUNT))
    );
    assert!(rows(&app.get("/api/v1/templates", &key).await).is_empty());

    let report = app.get("/api/v1/ingest", &key).await;
    fits::<schema::IngestReport>(&report.body);
    assert_eq!(
        (
            &report.body["deliveries"],
            &report.body["items"]["message"],
            &report.body["unrouted"],
            &report.body["malformed"]
        ),
        (&json!(3), &json!(1), &json!(1), &json!(1)),
    );
    let kept = app.get("/api/v1/ingest/items?outcome=unrouted", &key).await;
    rows(&kept).iter().for_each(fits::<schema::KeptItem>);
    app.sets_up("7", "8").await;
    let replayed = app.post("/api/v1/ingest/replay", &key, json!({"outcome": "unrouted"})).await;
    fits::<schema::Replayed>(&replayed.body);
    assert_eq!(replayed.body, json!({"taken": 1, "left": 0}));

    let path = format!("/api/v1/conversations/{id}/draft");
    let put = app.request(Method::PUT, &path).bearer_auth(&key).json(&json!({"text": "On its"})).send().await.unwrap();
    assert_eq!(put.status(), StatusCode::NO_CONTENT);
    let draft = app.get(&path, &key).await;
    fits::<schema::Draft>(&draft.body);
    assert_eq!(draft.body["text"], "On its");
    assert_eq!(app.get(&path, &app.key(Role::Agent).await).await.body["text"], Value::Null, "a draft is its writer's");
});

story!(a_file_is_uploaded_and_served_and_runs_nothing, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let page = b"<script>alert(1)</script>".to_vec();
    let upload = app.request(Method::POST, "/api/v1/media?filename=a%2Fb%22c.html").bearer_auth(&key);
    let answer = Answer::of(upload.header(header::CONTENT_TYPE, "text/html").body(page.clone())).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{answer:?}");
    fits::<schema::Media>(&answer.body);
    assert_eq!((&answer.body["kind"], &answer.body["filename"]), (&json!("document"), &json!("b\"c.html")));
    let path = format!("/media/{}", answer.body["id"].as_str().unwrap());
    assert_eq!(Answer::of(app.request(Method::GET, &path)).await.code(), "unauthorized");
    let served =
        app.request(Method::GET, &path).bearer_auth(&key).header(header::RANGE, "bytes=1-6").send().await.unwrap();
    assert_eq!(served.status(), StatusCode::PARTIAL_CONTENT);
    let headers = served.headers().clone();
    assert_eq!(headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(headers[header::CONTENT_SECURITY_POLICY], "sandbox; default-src 'none'");
    assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert!(headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment; filename=\"b_c.html\""));
    assert_eq!(served.bytes().await.unwrap(), page[1..7]);

    let boundary = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--x--\r\n";
    let form = app.request(Method::POST, "/api/v1/media?kind=image").bearer_auth(&key);
    let answer = Answer::of(form.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x").body(boundary)).await;
    assert_eq!((&answer.body["mime_type"], &answer.body["size"]), (&json!("image/png"), &json!(3)), "{answer:?}");

    let send = |kind: &'static str, mime: &'static str, body: Vec<u8>| {
        let request = app.request(Method::POST, &format!("/api/v1/media?kind={kind}")).bearer_auth(&key);
        Answer::of(request.header(header::CONTENT_TYPE, mime).body(body))
    };
    assert_eq!(send("image", "image/gif", b"GIF".to_vec()).await.code(), "unsupported_media_type");
    assert_eq!(send("sticker", "image/webp", vec![0; 512_001]).await.code(), "too_large");
    assert_eq!(send("image", "image/png", Vec::new()).await.code(), "invalid");
    let kept = walk(&app.state.config.media_dir());
    assert_eq!(kept, 2, "what was refused leaves no file behind");
});

fn walk(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| if entry.path().is_dir() { walk(&entry.path()) } else { 1 }).sum()
}

story!(what_is_wrong_is_said_in_plain_words_with_a_code, async |app: TestApp| {
    let key = app.key(Role::Owner).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let messages = format!("/api/v1/conversations/{id}/messages");
    let raw = |kind: &'static str, body: Vec<u8>| {
        Answer::of(app.request(Method::POST, &messages).bearer_auth(&key).header(header::CONTENT_TYPE, kind).body(body))
    };
    assert_eq!(raw("application/json", b"{\"type\":".to_vec()).await.code(), "invalid");
    assert_eq!(raw("application/json", b"[]".to_vec()).await.code(), "invalid");
    assert_eq!(raw("application/json", b"".to_vec()).await.code(), "invalid");
    assert_eq!(raw("text/plain", b"{}".to_vec()).await.code(), "unsupported_media_type");
    assert_eq!(raw("application/json", vec![b' '; 2_000_000]).await.code(), "too_large");
    for wrong in [
        json!({}),
        json!({"type": "text"}),
        json!({"type": "text", "text": 5}),
        json!({"type": "text", "text": "x", "colour": "red"}),
        json!({"type": "carrier_pigeon"}),
        json!({"type": "text", "text": "x".repeat(4097)}),
        json!({"type": "text", "text": "x", "reply_to": "wamid.unknown"}),
    ] {
        assert_eq!(app.post(&messages, &key, wrong.clone()).await.code(), "invalid", "{wrong}");
    }

    for path in [
        "/conversations?colour=red",
        "/conversations?limit=201",
        "/conversations?limit=0",
        "/conversations?window=ajar",
        "/conversations?order=size",
        "/conversations?after=zz",
        "/numbers?limit=5",
        "/messages",
        "/messages?wamid=",
        "/contacts?limit=0",
        "/contacts?identifier=1&q=ana",
        "/ingest/items",
        "/ingest/items?outcome=lost",
        "/events?after=-1",
        "/events?after=now",
    ] {
        let answer = app.get(&format!("{PREFIX}{path}"), &key).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::BAD_REQUEST, "invalid"), "{path}");
    }
    let twice = app.get("/webhooks/whatsapp?hub.mode=subscribe&hub.mode=subscribe", &key).await;
    assert_eq!((twice.status, twice.code()), (StatusCode::FORBIDDEN, "forbidden"));
    let both = app.get(&format!("{messages}?after=0-1&before=0-1"), &key).await;
    assert_eq!(both.code(), "invalid");
    for path in [
        "/api/v1/conversations/1",
        "/api/v1/conversations/x",
        "/api/v1/contacts/0",
        "/api/v1/nothing",
        "/api/nothing",
        "/media/1",
        "/nothing",
    ] {
        let answer = app.get(path, &key).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::NOT_FOUND, "not_found"), "{path}");
    }
    for (method, path) in
        [(Method::DELETE, "/api/v1/numbers"), (Method::PATCH, "/api/v1/ingest"), (Method::POST, "/health")]
    {
        let answer = Answer::of(app.request(method, path).bearer_auth(&key)).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"), "{path}");
    }
});

story!(a_list_goes_on_where_it_ended, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    for n in 0..5 {
        app.hears(&format!("49151123456{n}"), "Hello").await;
    }
    let mut seen = BTreeSet::new();
    let mut after = String::new();
    for page in 0..3 {
        let answer = app.get(&format!("/api/v1/conversations?limit=2{after}"), &key).await;
        for row in rows(&answer) {
            assert!(seen.insert(row["id"].as_str().unwrap().to_owned()), "no row comes twice");
        }
        match answer.body["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => assert_eq!(page, 2),
        }
    }
    assert_eq!(seen.len(), 5);
    let by_name = app.get("/api/v1/conversations?limit=2&order=name", &key).await;
    let next = by_name.body["next"].as_str().unwrap();
    assert_eq!(rows(&app.get(&format!("/api/v1/conversations?order=name&after={next}"), &key).await).len(), 3);
    let mixed = app.get(&format!("/api/v1/conversations?order=closes_at&after={next}"), &key).await;
    assert_eq!(mixed.code(), "invalid", "a cursor says nothing about a list in another order");
    let closed = app.get("/api/v1/conversations?window=closed,never", &key).await;
    assert!(rows(&closed).is_empty());
    assert!(rows(&app.get("/api/v1/conversations?tag=VIP", &key).await).is_empty());
    assert_eq!(rows(&app.get("/api/v1/conversations?q=1234563", &key).await).len(), 1);
});

story!(anybody_may_know_that_it_works_and_how_it_is_asked, async |app: TestApp| {
    let health = Answer::of(app.request(Method::GET, "/health")).await;
    assert_eq!((health.status, &health.body["status"]), (StatusCode::OK, &json!("ok")));
    let description = Answer::of(app.request(Method::GET, "/api/v1/openapi.json")).await;
    assert_eq!(description.body["openapi"], "3.1.0");
    let page = app.request(Method::GET, "/api/docs").send().await.unwrap();
    assert_eq!(page.status(), StatusCode::OK);
    let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert!(page.text().await.unwrap().contains("/api/v1/conversations/{id}/messages"));
});

#[test]
fn every_endpoint_is_described_once_and_nothing_else_is() {
    let endpoints = router::api();
    let document = serde_json::to_value(openapi::document(&endpoints)).unwrap();
    let mut described = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let answering: BTreeSet<String> =
        endpoints.iter().map(|endpoint| format!("{} {PREFIX}{}", endpoint.method, endpoint.path)).collect();
    assert_eq!(described, answering);
    assert_eq!(answering.len(), endpoints.len(), "no endpoint stands twice");
    let ids: BTreeSet<&str> = endpoints.iter().map(|endpoint| endpoint.about.id).collect();
    assert_eq!(ids.len(), endpoints.len());
    assert!(endpoints.iter().all(|endpoint| !endpoint.about.summary.is_empty() && !endpoint.about.group.is_empty()));

    let text = document.to_string();
    for name in text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document["components"]["schemas"].get(name).is_some(), "{name} is referred to and not described");
    }
}

#[test]
fn no_two_problems_have_the_same_code() {
    let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), Code::ALL.len());
}

#[test]
fn what_can_be_sent_is_what_is_described() {
    let template = json!({"type": "template", "template": {"name": "n", "language": "de",
        "parameters": {"header": null, "body": {"1": "x"}, "buttons": [{"index": 0, "value": "y"}]}}});
    let text = json!({"type": "text", "text": "x", "reply_to": "wamid.x"});
    let picture = json!({"type": "image", "media_id": "4", "caption": "x"});
    let reaction = json!({"type": "reaction", "message_id": "wamid.x", "emoji": "👍"});
    let buttons = json!({"type": "interactive", "reply_to": "wamid.x", "interactive": {"type": "button", "body": "Which?",
        "footer": "Until five", "buttons": [{"id": "y", "title": "Yes"}]}});
    let list = json!({"type": "interactive", "interactive": {"type": "list", "body": "Which?", "button": "Choose",
        "sections": [{"title": "Tea", "rows": [{"id": "1", "title": "Green", "description": "Of spring"}]}]}});
    let place = json!({"type": "interactive", "interactive": {"type": "location_request_message", "body": "Where?"}});
    for message in [template, text, picture, reaction, buttons, list, place] {
        let taken: crate::domain::outbox::NewMessage = serde_json::from_value(message.clone()).unwrap();
        assert_eq!(serde_json::to_value(taken).unwrap(), message);
        fits::<schema::NewMessage>(&message);
    }
}
