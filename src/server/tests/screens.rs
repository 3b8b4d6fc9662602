//! The screens' side: pages and the server functions behind them.

use super::{Database, TestApp, story};
use crate::domain::role::{Role, Verb};
use reqwest::{Method, StatusCode, header};
use serde_json::json;
use std::collections::BTreeMap;

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
const OPEN: [&str; 3] = ["choose_language", "sign_in", "sign_out"];

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

#[tokio::test]
async fn a_page_runs_only_its_own_scripts() {
    let app = TestApp::start(Database::sqlite()).await;
    let page = app.request(Method::GET, "/sign-in").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(page.status(), StatusCode::OK);
    let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    let html = page.text().await.unwrap();
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(&format!("nonce=\"{nonce}\"")) || tag.contains("src=\"/"), "{tag}");
    }
    assert!(!html.contains(" style="), "the policy lets no inline style through");
    let again = app.request(Method::GET, "/sign-in").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert!(!again.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains(&nonce), "used once");
    let missing = app.request(Method::GET, "/nothing/here").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
}
