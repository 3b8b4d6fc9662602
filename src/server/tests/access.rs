//! Who is let in, and to what.

use super::{TestApp, app::Answer, story};
use crate::{
    domain::{
        role::{Role, Verb},
        time::Span,
    },
    server::{
        rest::{PREFIX, about::Takes},
        router,
    },
};
use reqwest::{Method, StatusCode, header};
use serde_json::json;
use std::collections::BTreeMap;

/// A request to an endpoint that brings the least it needs to be looked at.
fn asked(app: &TestApp, endpoint: &crate::server::rest::Endpoint) -> reqwest::RequestBuilder {
    let path = format!("{PREFIX}{}", endpoint.path.replace("{id}", "999999"));
    let request = app.request(endpoint.method.clone(), &path);
    match endpoint.about.takes {
        Takes::Json(_) => request.json(&json!({})),
        _ => request,
    }
}

story!(every_endpoint_refuses_strangers_and_lower_roles, async |app: TestApp| {
    let mut keys = BTreeMap::new();
    for role in Role::ALL {
        keys.insert(role, app.key(role).await);
    }
    for endpoint in router::api() {
        let name = format!("{} {}", endpoint.method, endpoint.path);
        let stranger = Answer::of(asked(&app, &endpoint)).await;
        assert_eq!((stranger.status, stranger.code()), (StatusCode::UNAUTHORIZED, "unauthorized"), "{name}");
        assert_eq!(stranger.headers[header::WWW_AUTHENTICATE], "Bearer");
        let forged = Answer::of(asked(&app, &endpoint).bearer_auth("ajar_forged")).await;
        assert_eq!(forged.code(), "unauthorized", "{name}");
        for (role, key) in &keys {
            let response = asked(&app, &endpoint).bearer_auth(key).send().await.unwrap();
            let refused = response.status() == StatusCode::FORBIDDEN;
            assert_eq!(refused, !role.may(endpoint.verb), "{name} as {}", role.word());
        }
    }
});

/// Every server function, the verb that it is, and what it takes.
fn functions() -> Vec<(&'static str, Verb, serde_json::Value)> {
    vec![
        ("me", Verb::Read, json!({})),
        ("queue", Verb::Read, json!({})),
        ("conversation", Verb::Read, json!({"id": "999999"})),
        ("older_messages", Verb::Read, json!({"id": "999999", "after": "0-1"})),
        ("templates", Verb::Read, json!({"id": "999999"})),
        ("send", Verb::Send, json!({"id": "999999", "message": {"type": "text", "text": "x"}, "idempotency_key": "k"})),
        ("mark_read", Verb::Tend, json!({"id": "999999"})),
        ("dismiss", Verb::Tend, json!({"id": "999999"})),
        ("typing", Verb::Tend, json!({"id": "999999"})),
        ("save_draft", Verb::Tend, json!({"id": "999999", "text": "x"})),
        ("ingest", Verb::ReadIngest, json!({})),
        ("kept_items", Verb::ReadIngest, json!({"outcome": "unrouted"})),
        ("replay", Verb::Replay, json!({"outcome": "unrouted"})),
    ]
}

/// Functions that anybody may call.
const OPEN: [&str; 2] = ["sign_in", "sign_out"];

story!(every_server_function_refuses_strangers_and_lower_roles, async |app: TestApp| {
    let functions = functions();
    let mut known: Vec<String> = functions.iter().map(|(name, ..)| (*name).to_owned()).collect();
    known.extend(OPEN.map(str::to_owned));
    known.sort();
    let mut declared: Vec<String> = leptos::server_fn::axum::server_fn_paths()
        .map(|(path, _)| path.strip_prefix("/_fn/").unwrap_or(path).to_owned())
        .collect();
    declared.sort();
    assert_eq!(declared, known, "every server function is in this table");

    let mut keys = BTreeMap::new();
    for role in Role::ALL {
        keys.insert(role, app.key(role).await);
    }
    for (name, verb, body) in functions {
        let ask = || app.request(Method::POST, &format!("/_fn/{name}")).json(&body);
        assert_eq!(ask().send().await.unwrap().status(), StatusCode::UNAUTHORIZED, "{name}");
        for (role, key) in &keys {
            let status = ask().bearer_auth(key).send().await.unwrap().status();
            assert_eq!(status == StatusCode::FORBIDDEN, !role.may(verb), "{name} as {}: {status}", role.word());
        }
    }
});

story!(a_key_that_is_revoked_and_a_person_who_is_disabled_are_out_at_once, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    assert_eq!(app.get("/api/v1/numbers", &key).await.status, StatusCode::OK);
    let id = app.state.store.keys().await.unwrap()[0].id;
    assert!(app.state.store.revoke_key(id, app.clock.now()).await.unwrap());
    assert_eq!(app.get("/api/v1/numbers", &key).await.code(), "unauthorized");

    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let ask = || app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, &cookie);
    assert_eq!(Answer::of(ask()).await.status, StatusCode::OK);
    assert!(app.state.store.disable_user("ana@example.org", app.clock.now()).await.unwrap());
    assert_eq!(Answer::of(ask()).await.code(), "unauthorized");
    assert_eq!(app.tries_to_sign_in("ana@example.org", "correct horse").await.status(), StatusCode::UNAUTHORIZED);
});

story!(a_session_ends_when_nobody_uses_it_for_thirty_days_and_after_ninety_in_any_case, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let start = app.clock.now();
    let cookie = app.signs_in().await;
    let ask =
        async || Answer::of(app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, &cookie)).await.status;
    for days in [29, 58, 87] {
        app.clock.set(start + Span::days(days));
        assert_eq!(ask().await, StatusCode::OK, "used again on day {days}");
    }
    app.clock.set(start + Span::days(90));
    assert_eq!(ask().await, StatusCode::UNAUTHORIZED);

    app.clock.set(start);
    let cookie = app.signs_in().await;
    app.clock.set(start + Span::days(30));
    let answer = Answer::of(app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, &cookie)).await;
    assert_eq!(answer.code(), "unauthorized");
});

story!(another_site_cannot_make_a_browser_change_anything, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let cookie = app.signs_in().await;
    let key = app.key(Role::Owner).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let path = format!("/api/v1/conversations/{id}/dismiss");
    let dismiss = || app.request(Method::POST, &path).header(header::COOKIE, &cookie);
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        assert_eq!(Answer::of(dismiss().header(name, value)).await.code(), "forbidden", "{name}: {value}");
    }
    let own = dismiss().header("origin", &app.url).send().await.unwrap();
    assert_eq!(own.status(), StatusCode::NO_CONTENT);
    let own = dismiss().header("sec-fetch-site", "same-origin").send().await.unwrap();
    assert_eq!(own.status(), StatusCode::NO_CONTENT);
    let keyed = app.request(Method::POST, &path).bearer_auth(&key).header("sec-fetch-site", "cross-site");
    assert_eq!(keyed.send().await.unwrap().status(), StatusCode::NO_CONTENT, "a key is never sent unasked");

    let form = [("email", "ana@example.org"), ("password", "correct horse"), ("to", "/")];
    let foreign = app.request(Method::POST, "/_fn/sign_in").header("origin", "https://evil.example").form(&form);
    let foreign = foreign.send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN, "nobody is signed in by another site either");
    assert!(foreign.headers().get(header::SET_COOKIE).is_none());
});

story!(the_metrics_are_for_a_key_only, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let cookie = app.signs_in().await;
    let key = app.key(Role::Analyst).await;
    assert_eq!(Answer::of(app.request(Method::GET, "/metrics")).await.code(), "unauthorized");
    let person = app.request(Method::GET, "/metrics").header(header::COOKIE, cookie);
    assert_eq!(Answer::of(person).await.code(), "forbidden");
    let text = app.request(Method::GET, "/metrics").bearer_auth(key).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("\najar_deliveries_total 0\n") && text.contains("process_resident_memory_bytes"), "{text}");
});
