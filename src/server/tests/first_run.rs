//! The first account of all: who makes it, and that only one does.

use super::{Database, TestApp, app::Answer, story};
use crate::domain::{role::Role, time::Span};
use reqwest::{Method, Response, StatusCode, header};
use serde_json::json;

const OLGA: [(&str, &str); 3] =
    [("name", "Olga Owner"), ("email", "olga@example.org"), ("password", "a long enough password")];

/// What a browser does with the form of the first page, with these fields changed or added.
async fn makes_owner(app: &TestApp, change: &[(&str, &str)]) -> Response {
    let known = OLGA.iter().filter(|(name, _)| !change.iter().any(|(changed, _)| changed == name));
    let form: Vec<_> = known.chain(change).collect();
    app.request(Method::POST, "/_fn/make_owner").form(&form).send().await.unwrap()
}

/// Why it was refused, where it was.
async fn why(response: Response) -> String {
    assert!(response.headers().get(header::SET_COOKIE).is_none(), "{response:?}");
    response.text().await.unwrap()
}

fn made(response: &Response) -> bool {
    response.headers().contains_key(header::SET_COOKIE)
}

async fn page(app: &TestApp, path: &str) -> (StatusCode, String) {
    let answer = app.request(Method::GET, path).header(header::ACCEPT, "text/html").send().await.unwrap();
    let to = answer.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
    (answer.status(), to.unwrap_or_default())
}

story!(while_there_is_nobody_every_page_leads_to_where_the_owner_is_made, async |app: TestApp| {
    for path in ["/", "/sign-in", "/c/12", "/numbers", "/start", "/nothing/here"] {
        assert_eq!(page(&app, path).await, (StatusCode::SEE_OTHER, "/welcome".to_owned()), "{path}");
    }
    assert_eq!(page(&app, "/welcome").await.0, StatusCode::OK);
    let program = Answer::of(app.request(Method::GET, "/api/v1/numbers")).await;
    assert_eq!(program.code(), "unauthorized", "programs are led nowhere");

    let answer = makes_owner(&app, &[]).await;
    assert_eq!(answer.headers()[header::LOCATION], "/start");
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap().to_owned();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let me = Answer::of(app.request(Method::POST, "/_fn/me").header(header::COOKIE, cookie).json(&json!({}))).await;
    assert_eq!((&me.body["name"], &me.body["role"]), (&json!("Olga Owner"), &json!("owner")));

    assert_eq!(page(&app, "/welcome").await, (StatusCode::SEE_OTHER, "/".to_owned()));
    assert_eq!(page(&app, "/sign-in").await.0, StatusCode::OK);
    let form = [("email", "olga@example.org"), ("password", "a long enough password"), ("to", "/")];
    assert!(made(&app.request(Method::POST, "/_fn/sign_in").form(&form).send().await.unwrap()));
    assert!(why(makes_owner(&app, &[("email", "second@example.org")]).await).await.contains("owner"));
});

story!(of_many_browsers_at_once_one_makes_the_owner, async |app: TestApp| {
    let emails: Vec<String> = (0..8).map(|n| format!("owner{n}@example.org")).collect();
    let changes: Vec<[(&str, &str); 1]> = emails.iter().map(|email| [("email", email.as_str())]).collect();
    let answers = futures::future::join_all(changes.iter().map(|change| makes_owner(&app, change))).await;
    assert_eq!(answers.iter().filter(|answer| made(answer)).count(), 1);
    let users = app.state.store.users().await.unwrap();
    assert_eq!(users.iter().map(|user| user.role).collect::<Vec<_>>(), [Role::Owner]);
});

story!(what_cannot_be_taken_is_told_by_its_field_and_makes_nobody, async |app: TestApp| {
    for (change, told) in
        [(("name", "  "), "name"), (("email", "olga"), "email"), (("password", "short"), "password_short")]
    {
        let answer = makes_owner(&app, &[change]).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        assert!(why(answer).await.contains(told), "{change:?}");
    }
    assert!(!app.state.store.has_users().await.unwrap());
    let foreign = app.request(Method::POST, "/_fn/make_owner").header("sec-fetch-site", "cross-site").form(&OLGA);
    let foreign = foreign.send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN, "another site makes nobody");
    assert!(!app.state.store.has_users().await.unwrap());
});

story!(who_was_added_by_a_command_is_the_first_too, async |app: TestApp| {
    app.ana(Role::Owner).await;
    assert_eq!(page(&app, "/welcome").await, (StatusCode::SEE_OTHER, "/".to_owned()));
    assert!(why(makes_owner(&app, &[]).await).await.contains("owner"));
    app.state.store.plant("UPDATE users SET disabled_at = 0".to_owned()).await;
    assert!(why(makes_owner(&app, &[]).await).await.contains("owner"), "whoever is shut out is still somebody");
});

story!(a_browser_behind_a_proxy_or_another_name_has_to_show_the_code, async |app: TestApp| {
    let asks = |name: &'static str, value: &'static str| {
        let ask = app.request(Method::POST, "/_fn/first_run").json(&json!({}));
        async move { Answer::of(ask.header(name, value)).await.body["code"].clone() }
    };
    assert_eq!(asks("accept", "application/json").await, json!(false), "on this machine none is asked for");
    assert_eq!(asks("x-forwarded-for", "203.0.113.9").await, json!(true));
    assert_eq!(asks("forwarded", "for=203.0.113.9").await, json!(true));
    assert_eq!(asks("host", "ajar.example.org").await, json!(true));
    let proxied = app.request(Method::POST, "/_fn/make_owner").header("x-forwarded-for", "203.0.113.9").form(&OLGA);
    assert!(why(proxied.send().await.unwrap()).await.contains("code"));
});

/// A server that others can reach, on each database there is.
async fn on_each(story: impl AsyncFn(TestApp)) {
    let flags = ["--listen", "0.0.0.0:3000"];
    story(TestApp::start_with(Database::sqlite(), &flags).await).await;
    if let Some(database) = Database::postgres().await {
        story(TestApp::start_with(database, &flags).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_others_can_reach_it_the_code_of_the_console_is_needed_and_guessing_takes_for_ever() {
    on_each(async |app: TestApp| {
        let code = app.state.first_run.code();
        assert!(why(makes_owner(&app, &[]).await).await.contains("code"), "without one");
        for _ in 0..4 {
            assert!(why(makes_owner(&app, &[("code", "AAAAA-AAAAA")]).await).await.contains("code"));
        }
        let waits = makes_owner(&app, &[("code", &code)]).await;
        assert_eq!(waits.status(), StatusCode::TOO_MANY_REQUESTS, "not even with the right one");
        assert!(waits.headers().contains_key(header::RETRY_AFTER));
        app.clock.set(app.clock.now() + Span::seconds(2));
        let typed = code.to_lowercase().replace('-', " ");
        assert!(made(&makes_owner(&app, &[("code", &typed)]).await), "however it is typed");
        let again = makes_owner(&app, &[("code", &code), ("email", "second@example.org")]).await;
        assert!(why(again).await.contains("owner"), "it is used once");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_typing_mistake_elsewhere_costs_no_try_of_the_code() {
    on_each(async |app: TestApp| {
        for _ in 0..12 {
            let code = app.state.first_run.code();
            assert!(why(makes_owner(&app, &[("code", &code), ("password", "short")]).await).await.contains("password"));
        }
        let code = app.state.first_run.code();
        assert!(made(&makes_owner(&app, &[("code", &code)]).await));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_who_guess_from_everywhere_do_not_keep_the_owner_out() {
    let story = async |app: TestApp| {
        let tries = async |address: String, code: &str| {
            let form: Vec<_> = OLGA.into_iter().chain([("code", code)]).collect();
            let request = app.request(Method::POST, "/_fn/make_owner").header("x-forwarded-for", address);
            request.form(&form).send().await.unwrap()
        };
        for n in 0..50 {
            assert!(why(tries(format!("198.51.100.{n}"), "AAAAA-AAAAA").await).await.contains("code"));
        }
        let code = app.state.first_run.code();
        for _ in 0..5 {
            let waits = tries("198.51.100.99".to_owned(), "AAAAA-AAAAA").await;
            assert_eq!(waits.status(), StatusCode::TOO_MANY_REQUESTS);
        }
        let waits = tries("198.51.100.99".to_owned(), &code).await;
        assert_eq!(waits.status(), StatusCode::TOO_MANY_REQUESTS, "its guesses counted while all had to wait");
        assert!(made(&tries("203.0.113.9".to_owned(), &code).await));
    };
    let flags = ["--listen", "0.0.0.0:3000", "--trusted-proxies", "127.0.0.1"];
    story(TestApp::start_with(Database::sqlite(), &flags).await).await;
    if let Some(database) = Database::postgres().await {
        story(TestApp::start_with(database, &flags).await).await;
    }
}
