//! Who is let in, and to what.

use super::{TestApp, app::Answer, story};
use crate::{
    domain::{audit::By, role::Role},
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
    let path = format!("{PREFIX}{}", endpoint.path.replace("{id}", "999999").replace("{sid}", "0123456789abcdef"));
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

story!(a_key_that_is_revoked_is_out_at_once, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    assert_eq!(app.get("/api/v1/numbers", &key).await.status, StatusCode::OK);
    let id = app.state.store.keys().await.unwrap()[0].id;
    assert!(app.state.store.revoke_key(id, By::CONSOLE, app.clock.now()).await.unwrap());
    assert_eq!(app.get("/api/v1/numbers", &key).await.code(), "unauthorized");
});

story!(the_metrics_are_given_for_a_key, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    assert_eq!(Answer::of(app.request(Method::GET, "/metrics")).await.code(), "unauthorized");
    let text = app.request(Method::GET, "/metrics").bearer_auth(key).send().await.unwrap().text().await.unwrap();
    assert!(text.contains("\najar_deliveries_total 0\n") && text.contains("process_resident_memory_bytes"), "{text}");
});
