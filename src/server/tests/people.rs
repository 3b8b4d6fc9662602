//! Signing in and out.

use super::{Database, TestApp, app::Answer, story};
use crate::domain::{role::Role, time::Span};
use reqwest::{Method, StatusCode, header};

story!(a_form_without_script_signs_in_and_out, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let form = [("email", " Ana@Example.org "), ("password", "correct horse"), ("to", "/c/12")];
    let answer = app.request(Method::POST, "/_fn/sign_in").header(header::ACCEPT, "text/html").form(&form);
    let answer = answer.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::FOUND);
    assert_eq!(answer.headers()[header::LOCATION], "/c/12");
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap().to_owned();
    assert!(cookie.starts_with("ajar_session=") && cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    assert!(!cookie.contains("Secure"), "without https browsers would not send it back");

    let session = cookie.split(';').next().unwrap();
    let answer = app.request(Method::POST, "/_fn/sign_out").header(header::COOKIE, session);
    let answer = answer.header(header::ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(answer.headers()[header::LOCATION], "/sign-in");
    assert!(answer.headers()[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
    let asked = app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, session).send().await.unwrap();
    assert_eq!(asked.status(), StatusCode::UNAUTHORIZED, "the session itself is over, not only its cookie");
});

story!(after_five_wrong_tries_an_account_waits_longer_each_time_also_one_that_does_not_exist, async |app: TestApp| {
    app.ana(Role::Agent).await;
    for email in ["ana@example.org", "nobody@example.org"] {
        for attempt in 0..5 {
            let answer = app.tries_to_sign_in(email, "wrong horse").await;
            assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "{email}, try {attempt}");
        }
        let answer = app.tries_to_sign_in(email, "correct horse").await;
        assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS, "{email}: not even with the right password");
        assert_eq!(answer.headers()[header::RETRY_AFTER], "2");
    }
    app.clock.set(app.clock.now() + Span::seconds(2));
    assert_eq!(app.tries_to_sign_in("ana@example.org", "wrong horse").await.status(), StatusCode::UNAUTHORIZED);
    let answer = app.tries_to_sign_in("ana@example.org", "correct horse").await;
    assert_eq!(answer.headers()[header::RETRY_AFTER], "3", "twice as long");
    app.clock.set(app.clock.now() + Span::seconds(3));
    app.signs_in().await;
    assert_eq!(
        app.tries_to_sign_in("ana@example.org", "wrong horse").await.status(),
        StatusCode::UNAUTHORIZED,
        "who signed in starts anew"
    );
});

story!(signing_in_leads_to_a_page_of_this_site_and_nowhere_else, async |app: TestApp| {
    app.ana(Role::Agent).await;
    for (to, place) in [
        ("/c/12", "/c/12"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\u{ff0f}evil.example", "/"),
        ("/\t/evil.example", "/"),
    ] {
        let form = [("email", "ana@example.org"), ("password", "correct horse"), ("to", to)];
        let answer = app.request(Method::POST, "/_fn/sign_in").header(header::ACCEPT, "text/html").form(&form);
        assert_eq!(answer.send().await.unwrap().headers()[header::LOCATION], place, "{to:?}");
    }
});

story!(a_form_without_script_waits_like_any_other, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let try_with = async |password: &str| {
        let form = [("email", "ana@example.org"), ("password", password), ("to", "/")];
        let form = app.request(Method::POST, "/_fn/sign_in").header(header::ACCEPT, "text/html").form(&form);
        let form = form.header(header::REFERER, format!("{}/sign-in", app.url));
        form.send().await.unwrap()
    };
    for attempt in 0..5 {
        let answer = try_with("wrong horse").await;
        assert!(answer.headers().get(header::SET_COOKIE).is_none() && answer.status().is_redirection(), "{attempt}");
    }
    let answer = try_with("correct horse").await;
    assert!(answer.headers().get(header::SET_COOKIE).is_none(), "not even with the right password: {answer:?}");
    assert_eq!(answer.headers()[header::RETRY_AFTER], "2");
    assert!(answer.headers()[header::LOCATION].to_str().unwrap().contains("/sign-in"), "{answer:?}");
    app.clock.set(app.clock.now() + Span::seconds(2));
    assert!(try_with("correct horse").await.headers().contains_key(header::SET_COOKIE));
});

story!(one_address_cannot_try_many_accounts, async |app: TestApp| {
    for n in 0..20 {
        let answer = app.tries_to_sign_in(&format!("{n}@example.org"), "wrong horse").await;
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED, "try {n}");
    }
    let answer = app.tries_to_sign_in("another@example.org", "wrong horse").await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
});

/// Somebody behind a proxy that says where they are.
async fn tries_from(app: &TestApp, address: &str, password: &str) -> StatusCode {
    let form = [("email", "ana@example.org"), ("password", password), ("to", "/")];
    let request = app.request(Method::POST, "/_fn/sign_in").header("x-forwarded-for", address).form(&form);
    request.send().await.unwrap().status()
}

fn is_in(status: StatusCode) -> bool {
    status.is_success() || status.is_redirection()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_who_guess_at_an_email_do_not_lock_its_person_out_and_are_slowed_down() {
    let story = async |app: TestApp| {
        app.ana(Role::Agent).await;
        assert!(is_in(tries_from(&app, "203.0.113.9", "correct horse").await));
        for _ in 0..5 {
            assert_eq!(tries_from(&app, "198.51.100.1", "wrong horse").await, StatusCode::UNAUTHORIZED);
        }
        assert_eq!(tries_from(&app, "198.51.100.1", "correct horse").await, StatusCode::TOO_MANY_REQUESTS);
        assert!(is_in(tries_from(&app, "192.0.2.7", "correct horse").await), "she is on the way");
        // From many addresses at once: each is new, and all of them wait.
        assert_eq!(tries_from(&app, "198.51.100.9", "wrong horse").await, StatusCode::UNAUTHORIZED, "the first");
        let kept =
            "UPDATE sign_in_failures SET count = count + 48 WHERE subject LIKE 'account:%' AND subject NOT LIKE '% %'";
        app.state.store.plant(kept.to_owned()).await;
        assert_eq!(tries_from(&app, "198.51.100.10", "wrong horse").await, StatusCode::UNAUTHORIZED, "the fiftieth");
        assert_eq!(tries_from(&app, "198.51.100.200", "wrong horse").await, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(tries_from(&app, "198.51.100.201", "correct horse").await, StatusCode::TOO_MANY_REQUESTS);
        assert!(is_in(tries_from(&app, "203.0.113.9", "correct horse").await), "where she is signed in");
        assert_eq!(tries_from(&app, "198.51.100.202", "wrong horse").await, StatusCode::TOO_MANY_REQUESTS);
        app.clock.set(app.clock.now() + Span::minutes(15));
        assert_eq!(tries_from(&app, "198.51.100.203", "wrong horse").await, StatusCode::UNAUTHORIZED);
    };
    let flags = ["--trusted-proxies", "127.0.0.1"];
    story(TestApp::start_with(Database::sqlite(), &flags).await).await;
    if let Some(database) = Database::postgres().await {
        story(TestApp::start_with(database, &flags).await).await;
    }
}

story!(a_person_who_is_disabled_is_out_at_once, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let ask = || app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, &cookie);
    assert_eq!(Answer::of(ask()).await.status, StatusCode::OK);
    assert!(app.shuts_out("ana@example.org").await);
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

story!(the_metrics_are_not_given_to_a_person, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let cookie = app.signs_in().await;
    let person = app.request(Method::GET, "/metrics").header(header::COOKIE, cookie);
    assert_eq!(Answer::of(person).await.code(), "forbidden");
});

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_its_host_and_every_answer_asks_for_https() {
    let app = TestApp::start_with(Database::sqlite(), &["--public-url", "https://ajar.example.org"]).await;
    app.ana(Role::Agent).await;
    let answer = app.tries_to_sign_in("ana@example.org", "correct horse").await;
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("__Host-ajar_session=") && cookie.ends_with("; Secure"), "{cookie}");
    assert!(answer.headers().contains_key(header::STRICT_TRANSPORT_SECURITY));
    let session = cookie.split(';').next().unwrap();
    let asked = app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, session).send().await.unwrap();
    assert_eq!(asked.status(), StatusCode::OK);
    let plain = session.replace("__Host-", "");
    let asked = app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, plain).send().await.unwrap();
    assert_eq!(asked.status(), StatusCode::UNAUTHORIZED, "a cookie that a neighbour could have set does not count");
}
