//! Accounts: how people come in, what they are asked for beside a password, and how they go.

use super::{
    TestApp,
    answers::fits,
    app::{ACCOUNT, Answer},
    story,
    streams::Stream,
};
use crate::{
    domain::{
        audit::By,
        id::UserId,
        role::{Role, Verb},
        time::Span,
    },
    server::{
        accounts,
        auth::{factor, token},
        cli::user,
        rest::{PREFIX, about::Takes, schema},
        router,
        store::{session::Origin, user::Changed},
    },
};
use clap::Parser;
use reqwest::{Method, Response, StatusCode, header};
use serde_json::{Value, json};

/// Somebody who works here, with a session.
struct Person {
    id: UserId,
    cookie: String,
}

/// Lets somebody in, and signs them in without asking for their password.
async fn joins(app: &TestApp, name: &str, role: Role) -> Person {
    let email = format!("{}@example.org", name.to_lowercase());
    let id =
        app.state.store.add_user(&email, name, role, "no hash", By::CONSOLE, app.clock.now()).await.unwrap().unwrap();
    Person { id, cookie: session_of(app, id).await }
}

async fn session_of(app: &TestApp, id: UserId) -> String {
    let (token, now) = (token::session(), app.clock.now());
    let until = now + Span::days(30);
    app.state.store.begin_session(&token::hash(&token), id, &Origin::default(), now, until).await.unwrap();
    format!("ajar_session={token}")
}

/// Ana, with the password "correct horse".
async fn ana(app: &TestApp, role: Role) -> Person {
    app.ana(role).await;
    let users = app.state.store.users().await.unwrap();
    let id = users.iter().find(|user| user.name == "Ana").unwrap().id;
    Person { id, cookie: app.signs_in().await }
}

/// Calls a server function.
async fn call(app: &TestApp, cookie: &str, name: &str, body: Value) -> Answer {
    let request = app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, cookie).json(&body);
    Answer::of(request).await
}

/// What asks over the API with a session.
async fn asks(app: &TestApp, cookie: &str) -> StatusCode {
    let request = app.request(Method::GET, "/api/v1/numbers").header(header::COOKIE, cookie);
    request.send().await.unwrap().status()
}

fn follows(app: &TestApp, cookie: &str) -> reqwest::RequestBuilder {
    app.request(Method::GET, "/api/v1/events").header(header::COOKIE, cookie)
}

/// The cookie of this name that an answer gives.
fn cookie_named(answer: &Response, name: &str) -> Option<String> {
    let given = answer.headers().get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = given.filter_map(|cookie| cookie.split(';').next());
    let start = format!("{name}=");
    pairs.find(|pair| pair.starts_with(&start) && pair.len() > start.len()).map(str::to_owned)
}

/// Gives the right password: what lets Ana's browser give a code.
async fn gives_password(app: &TestApp) -> String {
    let answer = app.tries_to_sign_in("ana@example.org", "correct horse").await;
    assert!(cookie_named(&answer, "ajar_session").is_none(), "the password alone lets nobody in");
    cookie_named(&answer, "ajar_step").unwrap()
}

async fn gives_code(app: &TestApp, step: &str, code: &str) -> Response {
    let form = [("code", code), ("to", "/")];
    let request = app.request(Method::POST, "/_fn/sign_in_with_code").header(header::COOKIE, step).form(&form);
    request.send().await.unwrap()
}

/// The secret that somebody's app has.
async fn secret_of(app: &TestApp, id: UserId) -> Vec<u8> {
    let kept = app.state.store.factor(id).await.unwrap().unwrap();
    let opened = app.state.seal.open(&kept.secret, &format!("user {id}: second factor")).unwrap();
    assert!(!kept.secret.windows(8).any(|bytes| bytes == &opened.as_bytes()[..8]), "it lies sealed");
    hex::decode(opened).unwrap()
}

/// What their app shows now.
async fn code_of(app: &TestApp, id: UserId) -> String {
    factor::code(&secret_of(app, id).await, app.clock.now().unix() / 30)
}

/// Sets a second factor up, with the password that Ana has at first; the recovery codes. Afterwards the app shows another
/// code.
async fn sets_up(app: &TestApp, person: &Person) -> Vec<String> {
    sets_up_with(app, person, "correct horse").await
}

async fn sets_up_with(app: &TestApp, person: &Person, password: &str) -> Vec<String> {
    let made = call(app, &person.cookie, "begin_factor", json!({ "password": password })).await;
    assert_eq!(made.status, StatusCode::OK, "{made:?}");
    assert!(made.body["uri"].as_str().unwrap().contains(made.body["secret"].as_str().unwrap()));
    let wrong = call(app, &person.cookie, "confirm_factor", json!({"code": "12345"})).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "nothing counts before a first code has come");
    let code = code_of(app, person.id).await;
    let codes = call(app, &person.cookie, "confirm_factor", json!({"code": code})).await;
    app.clock.set(app.clock.now() + Span::seconds(60));
    serde_json::from_value(codes.body).unwrap()
}

fn passes(app: &TestApp, span: Span) {
    app.clock.set(app.clock.now() + span);
}

story!(whoever_has_a_second_factor_signs_in_with_a_code_that_works_once, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    sets_up(&app, &ana).await;
    let step = gives_password(&app).await;
    assert_eq!(asks(&app, &step).await, StatusCode::UNAUTHORIZED, "half way is not in");
    let session = step.replace("ajar_step", "ajar_session");
    assert_eq!(asks(&app, &session).await, StatusCode::UNAUTHORIZED);

    let code = code_of(&app, ana.id).await;
    let answer = gives_code(&app, &step, &code).await;
    let cookie = cookie_named(&answer, "ajar_session").unwrap();
    assert_eq!(asks(&app, &cookie).await, StatusCode::OK);
    let again = gives_code(&app, &step, &code).await;
    assert_eq!(again.status(), StatusCode::UNAUTHORIZED, "the step is over");

    let step = gives_password(&app).await;
    assert_eq!(gives_code(&app, &step, &code).await.status(), StatusCode::BAD_REQUEST, "a code is used once");
    passes(&app, Span::seconds(30));
    let answer = gives_code(&app, &step, &code_of(&app, ana.id).await).await;
    assert!(cookie_named(&answer, "ajar_session").is_some(), "the next one works");

    let step = gives_password(&app).await;
    passes(&app, Span::minutes(10));
    let late = gives_code(&app, &step, &code_of(&app, ana.id).await).await;
    assert_eq!(late.status(), StatusCode::UNAUTHORIZED, "the password was too long ago");
    let none = gives_code(&app, "ajar_step=forged", &code_of(&app, ana.id).await).await;
    assert_eq!(none.status(), StatusCode::UNAUTHORIZED);
});

story!(a_wrong_code_counts_like_a_wrong_password_and_the_right_password_forgives_none, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    sets_up(&app, &ana).await;
    for attempt in 0..5 {
        let step = gives_password(&app).await;
        let answer = gives_code(&app, &step, "000000x").await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "try {attempt}");
    }
    let step = gives_password(&app).await;
    let answer = gives_code(&app, &step, &code_of(&app, ana.id).await).await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS, "not even with the right code");
    passes(&app, Span::seconds(30));
    let answer = gives_code(&app, &step, &code_of(&app, ana.id).await).await;
    assert!(cookie_named(&answer, "ajar_session").is_some());
    let step = gives_password(&app).await;
    assert_eq!(gives_code(&app, &step, "000000x").await.status(), StatusCode::BAD_REQUEST, "who came in starts anew");
});

story!(a_recovery_code_lets_in_once, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let codes = sets_up(&app, &ana).await;
    assert_eq!(codes.len(), 10);
    let typed = codes[3].to_lowercase().replace('-', " ");
    let step = gives_password(&app).await;
    let answer = gives_code(&app, &step, &typed).await;
    let cookie = cookie_named(&answer, "ajar_session").unwrap();
    assert_eq!(call(&app, &cookie, "account", json!({})).await.body["codes_left"], 9);
    let step = gives_password(&app).await;
    assert_eq!(gives_code(&app, &step, &codes[3]).await.status(), StatusCode::BAD_REQUEST);
    assert!(cookie_named(&gives_code(&app, &step, &codes[4]).await, "ajar_session").is_some());

    let wrong = call(&app, &cookie, "turn_factor_off", json!({"password": "wrong horse"})).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        call(&app, &cookie, "turn_factor_off", json!({"password": "correct horse"})).await.status,
        StatusCode::OK
    );
    app.signs_in().await;
});

story!(a_role_that_has_to_have_a_second_factor_can_do_nothing_else_without, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let owner = joins(&app, "Olga", Role::Owner).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let mut stream = Stream::open(follows(&app, &ana.cookie)).await;
    stream.next().await.unwrap();
    let refused = call(&app, &admin.cookie, "require_factor", json!({"roles": ["agent", "owner"]})).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "what owners need is said by owners");
    let said = call(&app, &owner.cookie, "require_factor", json!({"roles": ["agent"]})).await;
    assert_eq!(said.body, json!(["agent"]));

    assert!(stream.next().await.is_none(), "an open stream ends as well");
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::FORBIDDEN);
    let answer = Answer::of(follows(&app, &ana.cookie)).await;
    assert_eq!(answer.code(), "forbidden");
    for (name, body) in [("figures", json!({})), ("account", json!({})), ("rename_self", json!({"name": "Anna"}))] {
        assert_eq!(call(&app, &ana.cookie, name, body).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    let page = app.request(Method::GET, "/").header(header::COOKIE, &ana.cookie).header(header::ACCEPT, "text/html");
    let page = page.send().await.unwrap();
    assert_eq!(page.headers()[header::LOCATION], "/second-factor");
    assert_eq!(asks(&app, &admin.cookie).await, StatusCode::OK, "other roles go on");

    let stolen = session_of(&app, ana.id).await;
    sets_up(&app, &ana).await;
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::OK);
    assert_eq!(asks(&app, &stolen).await, StatusCode::UNAUTHORIZED, "nobody gave a code for that");
    let off = call(&app, &ana.cookie, "turn_factor_off", json!({"password": "correct horse"})).await;
    assert_eq!(off.status, StatusCode::CONFLICT, "it stays as long as the role needs it");
    for name in ["drop_member_factor", "reset_link"] {
        let own = call(&app, &admin.cookie, name, json!({"id": admin.id})).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN, "for what is one's own the password is asked for: {name}");
    }
    let lost = call(&app, &admin.cookie, "drop_member_factor", json!({"id": ana.id})).await;
    assert_eq!(lost.status, StatusCode::OK);
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::FORBIDDEN, "and is set up anew where it was lost");
});

/// The token in the path of a link.
fn token_in(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.body.as_str().unwrap().strip_prefix("/join?token=").unwrap().to_owned()
}

async fn comes_by(app: &TestApp, token: &str, name: &str, password: &str) -> Response {
    let form = [("token", token), ("name", name), ("password", password)];
    app.request(Method::POST, "/_fn/join_up").form(&form).send().await.unwrap()
}

async fn leads(app: &TestApp, token: &str) -> StatusCode {
    call(app, "", "join_link", json!({"token": token})).await.status
}

story!(an_invitation_lets_in_once_for_seven_days_and_can_be_taken_back, async |app: TestApp| {
    let admin = joins(&app, "Adam", Role::Admin).await;
    let invite = async |email: &str, role: &str| {
        call(&app, &admin.cookie, "invite", json!({"email": email, "name": "Ben", "role": role})).await
    };
    assert_eq!(invite("ben@example.org", "owner").await.status, StatusCode::FORBIDDEN);
    assert_eq!(invite("ben", "agent").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(invite("adam@example.org", "agent").await.status, StatusCode::CONFLICT, "he is here already");
    let token = token_in(&invite(" Ben@Example.org ", "agent").await);

    let short = comes_by(&app, &token, "Ben", "short").await;
    assert_eq!(short.status(), StatusCode::BAD_REQUEST);
    let led = call(&app, "", "join_link", json!({"token": token})).await;
    assert_eq!(led.body["invitation"]["email"], "ben@example.org", "looking uses nothing up");
    let answer = comes_by(&app, &token, "Benjamin", "a long password").await;
    let cookie = cookie_named(&answer, "ajar_session").unwrap();
    let me = call(&app, &cookie, "me", json!({})).await.body;
    assert_eq!(
        (&me["name"], &me["email"], &me["role"]),
        (&json!("Benjamin"), &json!("ben@example.org"), &json!("agent"))
    );
    let again = app.tries_to_sign_in("ben@example.org", "a long password").await;
    assert!(cookie_named(&again, "ajar_session").is_some());
    assert_eq!(comes_by(&app, &token, "Eve", "a long password").await.status(), StatusCode::NOT_FOUND, "used");
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND);

    let token = token_in(&invite("cleo@example.org", "analyst").await);
    let page = call(&app, &admin.cookie, "team", json!({})).await.body;
    let waiting = page["invitations"].as_array().unwrap();
    assert_eq!((waiting.len(), &waiting[0]["email"]), (1, &json!("cleo@example.org")));
    let id = &waiting[0]["id"];
    assert_eq!(call(&app, &cookie, "take_invitation_back", json!({"id": id})).await.status, StatusCode::FORBIDDEN);
    assert_eq!(call(&app, &admin.cookie, "take_invitation_back", json!({"id": id})).await.status, StatusCode::OK);
    assert_eq!(comes_by(&app, &token, "Cleo", "a long password").await.status(), StatusCode::NOT_FOUND, "taken back");

    let token = token_in(&invite("dora@example.org", "analyst").await);
    passes(&app, Span::seconds(7 * 24 * 3600 - 1));
    assert_eq!(leads(&app, &token).await, StatusCode::OK);
    passes(&app, Span::seconds(1));
    assert_eq!(comes_by(&app, &token, "Dora", "a long password").await.status(), StatusCode::NOT_FOUND, "over");
    assert_eq!(leads(&app, "forged").await, StatusCode::NOT_FOUND);

    let key = app.key(Role::Admin).await;
    let body = json!({"email": "emil@example.org", "name": "Emil", "role": "agent"});
    let made = app.post("/api/v1/invitations", &key, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    let token = made.body["link"].as_str().unwrap().rsplit('=').next().unwrap().to_owned();
    assert_eq!(leads(&app, &token).await, StatusCode::OK);
    let kept = token_in(&invite("fay@example.org", "agent").await);
    let keys = app.state.store.keys().await.unwrap();
    assert!(app.state.store.revoke_key(keys.last().unwrap().id, By::CONSOLE, app.clock.now()).await.unwrap());
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND, "what a key gave goes with it");
    assert_eq!(leads(&app, &kept).await, StatusCode::OK, "and nothing else");
});

story!(an_invitation_brings_teams_and_limits_with_it, async |app: TestApp| {
    let admin = joins(&app, "Adam", Role::Admin).await;
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    app.sets_up("7", ACCOUNT).await;
    app.hears("491511234567", "Hello").await;
    let key = app.key(Role::Admin).await;
    let seen = app.only_conversation(&key).await;
    let metadata = json!({"display_phone_number": "1", "phone_number_id": "7"});
    let message = json!({"from": "491511234568", "id": "wamid.7", "timestamp": app.clock.now().unix().to_string(),
        "type": "text", "text": {"body": "Hello"}});
    app.receives("messages", json!({"metadata": metadata, "messages": [message]})).await;
    let team = json!({"name": "Front", "time_zone": "Europe/Berlin"});
    let team = app.post("/api/v1/teams", &key, team).await.body["id"].clone();
    let limits = json!({"numbers": [number], "only_teams": true});

    let body = |email: &str, role: &str, teams: Value, limits: Value| {
        let mut body = json!({"email": email, "name": "Ben", "role": role});
        (body["teams"], body["limits"]) = (teams, limits);
        body
    };
    for wrong in [
        body("x@example.org", "agent", json!(["999999"]), json!({})),
        body("x@example.org", "agent", json!([]), json!({"numbers": ["999999"]})),
        body("x@example.org", "admin", json!([]), json!({"only_teams": true})),
    ] {
        assert_eq!(call(&app, &admin.cookie, "invite", wrong.clone()).await.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert_eq!(app.post("/api/v1/invitations", &key, wrong).await.code(), "invalid");
    }
    let given = body("ben@example.org", "agent", json!([team, team]), limits.clone());
    let token = token_in(&call(&app, &admin.cookie, "invite", given).await);
    let listed = app.get("/api/v1/invitations", &key).await.body["data"][0].clone();
    fits::<schema::Invitation>(&listed);
    assert_eq!((&listed["teams"], &listed["limits"]), (&json!([team]), &limits));
    let members = async || app.get("/api/v1/teams", &key).await.body["data"][0]["members"].clone();
    assert_eq!(members().await, json!([]), "nobody has come yet");

    let cookie = cookie_named(&comes_by(&app, &token, "Ben", "a long password").await, "ajar_session").unwrap();
    let ben = call(&app, &cookie, "me", json!({})).await.body["id"].clone();
    assert_eq!(members().await, json!([ben]));
    let list = app.request(Method::GET, "/api/v1/conversations").header(header::COOKIE, &cookie);
    let list = Answer::of(list).await.body;
    let ids: Vec<_> = list["data"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    assert_eq!(ids, [json!(seen)], "at their first request");
    let written = app.get("/api/v1/audit?what=reach_set", &key).await.body;
    assert_eq!(written["data"][0]["who"]["name"], "Adam", "{written}");

    // Over the API, and without anything as before. A team that is gone by then is none.
    let cleo = body("cleo@example.org", "analyst", json!([team]), json!({}));
    let made = app.post("/api/v1/invitations", &key, cleo).await;
    fits::<schema::Invited>(&made.body);
    let path = format!("/api/v1/teams/{}", team.as_str().unwrap());
    let gone = app.request(Method::DELETE, &path).bearer_auth(&key).send().await.unwrap();
    assert_eq!(gone.status(), StatusCode::NO_CONTENT);
    let token = made.body["link"].as_str().unwrap().rsplit('=').next().unwrap().to_owned();
    let cookie = cookie_named(&comes_by(&app, &token, "Cleo", "a long password").await, "ajar_session").unwrap();
    let list = app.request(Method::GET, "/api/v1/conversations").header(header::COOKIE, &cookie);
    assert_eq!(Answer::of(list).await.body["data"].as_array().unwrap().len(), 2, "nothing was said of limits");
});

story!(what_somebody_let_others_in_with_goes_with_them, async |app: TestApp| {
    let owner = joins(&app, "Olga", Role::Owner).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let body = json!({"email": "ben@example.org", "name": "Ben", "role": "admin"});
    let token = token_in(&call(&app, &admin.cookie, "invite", body).await);
    let demoted = json!({"id": admin.id, "role": "agent", "disabled": null});
    assert_eq!(call(&app, &owner.cookie, "change_member", demoted).await.status, StatusCode::OK);
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND);
});

story!(a_link_to_a_new_password_works_once_for_a_day_and_ends_all_sessions, async |app: TestApp| {
    let ana = ana(&app, Role::Owner).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let body = json!({"id": ana.id});
    assert_eq!(call(&app, &admin.cookie, "reset_link", body.clone()).await.status, StatusCode::FORBIDDEN);
    let owner = joins(&app, "Olga", Role::Owner).await;
    let old = token_in(&call(&app, &owner.cookie, "reset_link", body.clone()).await);
    let token = token_in(&call(&app, &owner.cookie, "reset_link", body.clone()).await);
    assert_eq!(leads(&app, &old).await, StatusCode::NOT_FOUND, "the latest counts");

    let answer = comes_by(&app, &token, "", "another long password").await;
    let cookie = cookie_named(&answer, "ajar_session").unwrap();
    assert_eq!((asks(&app, &cookie).await, asks(&app, &ana.cookie).await), (StatusCode::OK, StatusCode::UNAUTHORIZED));
    assert_eq!(app.tries_to_sign_in("ana@example.org", "correct horse").await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(comes_by(&app, &token, "", "a third long password").await.status(), StatusCode::NOT_FOUND);

    let token = token_in(&call(&app, &owner.cookie, "reset_link", body.clone()).await);
    passes(&app, Span::hours(24));
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND, "over");

    // Whoever has a second factor is asked for it all the same.
    let again = Person { id: ana.id, cookie };
    sets_up_with(&app, &again, "another long password").await;
    let token = token_in(&call(&app, &owner.cookie, "reset_link", body.clone()).await);
    let answer = comes_by(&app, &token, "", "correct horse").await;
    assert!(answer.status().is_success() || answer.status().is_redirection(), "{}", answer.status());
    assert!(cookie_named(&answer, "ajar_session").is_none());
    gives_password(&app).await;

    // Somebody becomes an owner in the very moment in which an admin makes a link for them.
    let (now, kept) = (app.clock.now(), token::hash("forged"));
    let may = |role: Role| role < Role::Owner;
    let made = app.state.store.add_reset(owner.id, &kept, By::CONSOLE, (now, now + Span::hours(1)), may).await.unwrap();
    assert_eq!(made, Changed::Above);
    assert_eq!(leads(&app, "forged").await, StatusCode::NOT_FOUND, "nothing was written");
    // The same of their second factor, by each way there is.
    let dropped = app.state.store.drop_factor(ana.id, By::CONSOLE, now, may).await.unwrap();
    assert_eq!(dropped, Changed::Above);
    assert_eq!(call(&app, &admin.cookie, "drop_member_factor", body.clone()).await.status, StatusCode::FORBIDDEN);
    assert!(app.state.store.factor(ana.id).await.unwrap().is_some());
    let invited = json!({"email": "me@example.org", "name": "Me", "role": "owner", "teams": [],
        "limits": {"numbers": [], "only_teams": false}});
    assert_eq!(call(&app, &admin.cookie, "invite", invited).await.status, StatusCode::FORBIDDEN);
    let by_program = json!({"email": "me@example.org", "name": "Me", "role": "owner"});
    let key = app.key(Role::Admin).await;
    assert_eq!(app.post("/api/v1/invitations", &key, by_program).await.code(), "forbidden");

    let bo = joins(&app, "Bo", Role::Agent).await;
    let token = token_in(&call(&app, &admin.cookie, "reset_link", json!({"id": bo.id})).await);
    let raised = json!({"id": bo.id, "role": "owner", "disabled": null});
    assert_eq!(call(&app, &owner.cookie, "change_member", raised).await.status, StatusCode::OK);
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND, "an admin has no link to an owner's account");

    let token = token_in(&call(&app, &owner.cookie, "reset_link", body).await);
    let gone = json!({"id": ana.id, "role": null, "disabled": true});
    assert_eq!(call(&app, &owner.cookie, "change_member", gone).await.status, StatusCode::OK);
    assert_eq!(leads(&app, &token).await, StatusCode::NOT_FOUND, "nobody comes back by it who was shut out");
});

story!(the_last_owner_stays_and_nobody_changes_somebody_above_themselves, async |app: TestApp| {
    let owner = joins(&app, "Olga", Role::Owner).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let change = async |by: &Person, of: &Person, role: Option<&str>, disabled: Option<bool>| {
        let body = json!({"id": of.id, "role": role, "disabled": disabled});
        call(&app, &by.cookie, "change_member", body).await.status
    };
    assert_eq!(change(&owner, &owner, None, Some(true)).await, StatusCode::CONFLICT);
    assert_eq!(change(&owner, &owner, Some("admin"), None).await, StatusCode::CONFLICT);
    assert_eq!(change(&admin, &owner, None, Some(true)).await, StatusCode::FORBIDDEN);
    assert_eq!(change(&admin, &admin, Some("owner"), None).await, StatusCode::FORBIDDEN);
    assert_eq!(asks(&app, &owner.cookie).await, StatusCode::OK);

    let other = joins(&app, "Otto", Role::Owner).await;
    assert_eq!(change(&owner, &other, None, Some(true)).await, StatusCode::OK);
    assert_eq!(change(&owner, &owner, Some("admin"), None).await, StatusCode::CONFLICT, "who is out does not count");
    assert_eq!(change(&owner, &other, None, Some(false)).await, StatusCode::OK);
    assert_eq!(change(&owner, &owner, Some("admin"), None).await, StatusCode::OK);
    assert_eq!(change(&owner, &other, Some("agent"), None).await, StatusCode::FORBIDDEN, "no owner any more");
});

story!(the_open_conversations_of_whoever_goes_are_everybodys_again, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let key = app.key(Role::Admin).await;
    app.hears("491511234567", "Hello").await;
    let open = app.only_conversation(&key).await;
    app.hears("491511234568", "Thanks").await;
    let list = app.get("/api/v1/conversations", &key).await.body;
    let ids = list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
    let done = ids.into_iter().find(|id| *id != open).unwrap();
    for (id, status) in [(&open, "open"), (&done, "resolved")] {
        let path = format!("/api/v1/conversations/{id}");
        let body = json!({"assignee": ana.id, "status": status});
        let changed = Answer::of(app.request(Method::PATCH, &path).bearer_auth(&key).json(&body)).await;
        assert_eq!(changed.status, StatusCode::OK, "{changed:?}");
    }
    let mut stream = Stream::open(follows(&app, &ana.cookie)).await;
    stream.next().await.unwrap();
    let seq = app.state.store.last_seq().await.unwrap();

    let body = json!({"id": ana.id, "role": null, "disabled": true});
    assert_eq!(call(&app, &admin.cookie, "change_member", body).await.status, StatusCode::OK);
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::UNAUTHORIZED);
    while stream.next().await.is_some() {}
    let assignee =
        async |id: &str| app.get(&format!("/api/v1/conversations/{id}"), &key).await.body["assignee"].clone();
    assert_eq!(assignee(&open).await, Value::Null);
    assert_eq!(assignee(&done).await, json!(ana.id), "what is done stays whose it was");
    let lines = app.get(&format!("/api/v1/conversations/{open}/activities"), &key).await.body;
    let lines = lines["data"].as_array().unwrap();
    let told = lines.iter().filter(|line| line["what"] == "unassigned").collect::<Vec<_>>();
    assert_eq!(told.len(), 1, "{lines:?}");
    assert!(app.state.store.last_seq().await.unwrap() > seq, "and whoever follows is told");

    app.hears("491511234568", "One more thing").await;
    assert_eq!(assignee(&done).await, Value::Null, "until they write again: somebody has to see to it");

    let body = json!({"id": ana.id, "role": null, "disabled": false});
    assert_eq!(call(&app, &admin.cookie, "change_member", body).await.status, StatusCode::OK);
    app.signs_in().await;
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::UNAUTHORIZED, "what was ended stays so");
    assert_eq!(assignee(&open).await, Value::Null);

    let path = format!("/api/v1/conversations/{open}");
    let body = json!({"assignee": ana.id});
    let back = Answer::of(app.request(Method::PATCH, &path).bearer_auth(&key).json(&body)).await;
    assert_eq!(back.body["assignee"], json!(ana.id));
    let change = async |role: &str| {
        let body = json!({"id": ana.id, "role": role, "disabled": null});
        call(&app, &admin.cookie, "change_member", body).await.status
    };
    assert_eq!(change("admin").await, StatusCode::OK);
    assert_eq!(assignee(&open).await, json!(ana.id), "who can see to it keeps it");
    assert_eq!(change("analyst").await, StatusCode::OK);
    assert_eq!(assignee(&open).await, Value::Null, "who only reads does not");
});

story!(what_was_left_with_whoever_went_when_the_server_stopped_is_given_back_when_it_starts, async |app: TestApp| {
    let (ana, bo) = (joins(&app, "Ana", Role::Agent).await, joins(&app, "Bo", Role::Agent).await);
    let key = app.key(Role::Admin).await;
    let mut open = Vec::new();
    for (phone, person) in [("491511234567", &ana), ("491511234568", &bo)] {
        app.hears(phone, "Hello").await;
        let list = app.get("/api/v1/conversations", &key).await.body;
        let mut ids = list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
        let id = ids.find(|id| !open.contains(id)).unwrap();
        let request = app.request(Method::PATCH, &format!("/api/v1/conversations/{id}")).bearer_auth(&key);
        let changed = Answer::of(request.json(&json!({"assignee": person.id}))).await;
        assert_eq!(changed.status, StatusCode::OK, "{changed:?}");
        open.push(id);
    }
    // It stopped after this transaction.
    let (store, now) = (&app.state.store, app.clock.now());
    let changed = store.change_user(ana.id, None, Some(true), By::CONSOLE, now, |_| true).await.unwrap();
    assert_eq!(changed, Changed::Done);
    let assignee =
        async |id: &str| app.get(&format!("/api/v1/conversations/{id}"), &key).await.body["assignee"].clone();
    assert_eq!(assignee(&open[0]).await, json!(ana.id));
    accounts::finish(&app.state).await.unwrap();
    assert_eq!(assignee(&open[0]).await, Value::Null);
    assert_eq!(assignee(&open[1]).await, json!(bo.id), "who is here keeps what is theirs");
});

story!(an_admin_changes_and_throws_away_the_shared_lists_of_others_and_nobody_else_does, async |app: TestApp| {
    let (ana, bo) = (joins(&app, "Ana", Role::Agent).await, joins(&app, "Bo", Role::Agent).await);
    let admin = joins(&app, "Adam", Role::Admin).await;
    let keeps = async |who: &Person, id: &Value, name: &str, shared: bool| {
        let body = json!({"id": id, "name": name, "only": {"owed": true}, "shared": shared});
        call(&app, &who.cookie, "keep_view", body).await
    };
    let shared = keeps(&ana, &Value::Null, "Owed", true).await.body;
    let own = keeps(&ana, &Value::Null, "Mine", false).await.body;
    accounts::shut_out(&app.state.store, &app.state.clock, By::CONSOLE, "ana@example.org").await.unwrap();
    let names = async || {
        let seen = call(&app, &bo.cookie, "views", json!({})).await.body["saved"].clone();
        let name = |view: &Value| format!("{} of {}", view["name"].as_str().unwrap(), view["owner"].as_str().unwrap());
        seen.as_array().unwrap().iter().map(name).collect::<Vec<_>>()
    };
    let forgets = async |who: &Person, id: &Value| call(&app, &who.cookie, "forget_view", json!({"id": id})).await;
    assert_eq!(keeps(&bo, &shared, "Bo's", true).await.status, StatusCode::NOT_FOUND);
    assert_eq!(forgets(&bo, &shared).await.status, StatusCode::NOT_FOUND);
    assert_eq!(names().await, ["Owed of Ana"]);
    assert_eq!(keeps(&admin, &shared, "Owed an answer", false).await.status, StatusCode::OK);
    assert_eq!(names().await, ["Owed an answer of Ana"], "what others share stays shared");
    for refused in [keeps(&admin, &own, "Other", false).await, forgets(&admin, &own).await] {
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "what is somebody's alone is nobody else's");
    }
    // So does a program.
    let (key, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    let path = format!("/api/v1/views/{}", shared.as_str().unwrap());
    let listed = app.get("/api/v1/views", &agent).await.body;
    fits::<schema::SharedView>(&listed["data"][0]);
    assert_eq!((&listed["data"][0]["id"], &listed["data"][0]["query"]), (&shared, &json!("owed=yes")), "{listed}");
    let puts = async |key: &str, query: &str| {
        let body = json!({"name": " Open  ones ", "query": query});
        Answer::of(app.request(Method::PUT, &path).bearer_auth(key).json(&body)).await
    };
    assert_eq!(puts(&agent, "window=open").await.code(), "forbidden");
    assert_eq!(puts(&key, "windw=open").await.code(), "invalid");
    assert_eq!(puts(&key, "window=open").await.status, StatusCode::NO_CONTENT);
    assert_eq!(names().await, ["Open ones of Ana"]);
    let gone = async |key: &str| Answer::of(app.request(Method::DELETE, &path).bearer_auth(key)).await;
    assert_eq!(gone(&agent).await.code(), "forbidden");
    assert_eq!(gone(&key).await.status, StatusCode::NO_CONTENT);
    assert_eq!(gone(&key).await.code(), "not_found");
    assert!(names().await.is_empty());
    let again = keeps(&bo, &Value::Null, "Owed", true).await.body;
    assert_eq!(forgets(&admin, &again).await.status, StatusCode::OK);
});

/// The arguments of `ajar user`.
#[derive(clap::Parser)]
struct Arguments {
    #[command(subcommand)]
    command: user::Command,
}

story!(the_command_shuts_somebody_out_as_the_page_does, async |app: TestApp| {
    let ana = ana(&app, Role::Admin).await;
    let owner = joins(&app, "Olga", Role::Owner).await;
    let key = app.key(Role::Admin).await;
    app.hears("491511234567", "Hello").await;
    let open = app.only_conversation(&key).await;
    let path = format!("/api/v1/conversations/{open}");
    let change = app.request(Method::PATCH, &path).bearer_auth(&key).json(&json!({"assignee": ana.id}));
    assert_eq!(Answer::of(change).await.body["assignee"], json!(ana.id));
    let body = json!({"email": "ben@example.org", "name": "Ben", "role": "agent"});
    let invitation = token_in(&call(&app, &ana.cookie, "invite", body).await);
    let reset = token_in(&call(&app, &owner.cookie, "reset_link", json!({"id": ana.id})).await);
    let mut stream = Stream::open(follows(&app, &ana.cookie)).await;
    stream.next().await.unwrap();

    let storage = &app.state.config.storage;
    let disables = async |email: &str| {
        let arguments = ["user", "disable", email, "--database-url", &storage.database_url, "--data-dir"];
        let all = arguments.into_iter().chain([storage.data_dir.to_str().unwrap()]);
        user::run(Arguments::parse_from(all).command).await
    };
    disables("ana@example.org").await.unwrap();
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::UNAUTHORIZED);
    while stream.next().await.is_some() {}
    let row = app.get(&path, &key).await.body;
    assert_eq!(row["assignee"], Value::Null, "{row}");
    let lines = app.get(&format!("{path}/activities"), &key).await.body;
    assert!(lines["data"].as_array().unwrap().iter().any(|line| line["what"] == "unassigned"), "{lines}");
    for token in [&invitation, &reset] {
        assert_eq!(leads(&app, token).await, StatusCode::NOT_FOUND);
    }
    let written = app.get("/api/v1/audit?what=user_disabled", &key).await.body;
    assert_eq!(written["data"][0]["who"]["kind"], "console", "{written}");

    let last = disables("olga@example.org").await.unwrap_err().to_string();
    assert!(last.contains("only owner"), "{last}");
    assert_eq!(asks(&app, &owner.cookie).await, StatusCode::OK);
    assert!(disables("nobody@example.org").await.unwrap_err().to_string().contains("nobody"));
});

story!(whoever_finds_a_browser_open_sets_up_no_second_factor_there, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let begins = async |password: &str| {
        let answer = call(&app, &ana.cookie, "begin_factor", json!({ "password": password })).await;
        answer.status
    };
    for attempt in 0..5 {
        assert_eq!(begins("wrong horse").await, StatusCode::BAD_REQUEST, "try {attempt}");
    }
    assert!(app.state.store.factor(ana.id).await.unwrap().is_none(), "nothing was begun");
    assert_eq!(begins("correct horse").await, StatusCode::TOO_MANY_REQUESTS, "wrong ones are counted");
    passes(&app, Span::minutes(1));
    assert_eq!(begins("correct horse").await, StatusCode::OK);
});

story!(a_session_is_on_view_and_one_that_is_ended_is_out_at_once_everywhere, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let admin = joins(&app, "Adam", Role::Admin).await;
    let form = [("email", "ana@example.org"), ("password", "correct horse"), ("to", "/")];
    let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0";
    passes(&app, Span::minutes(5));
    let answer = app.request(Method::POST, "/_fn/sign_in").header(header::USER_AGENT, agent).form(&form);
    let other = cookie_named(&answer.send().await.unwrap(), "ajar_session").unwrap();
    let sessions = async |cookie: &str| {
        let page = call(&app, cookie, "account", json!({})).await.body;
        page["sessions"].as_array().unwrap().clone()
    };
    let seen = sessions(&ana.cookie).await;
    assert_eq!(seen.len(), 2);
    let theirs = seen.iter().find(|one| one["current"] == json!(false)).unwrap();
    assert_eq!(theirs["device"], json!({"browser": "Firefox", "system": "Windows"}));
    assert_eq!(theirs["address"], "127.0.0.1");
    let id = theirs["id"].as_str().unwrap();
    let token = other.strip_prefix("ajar_session=").unwrap();
    assert!(!token.contains(id), "what names it lets nobody in");

    // It is noted once a minute that it is used.
    let start = app.clock.now();
    let seen_at = async || {
        let kept = app.state.store.sessions_of(ana.id, app.clock.now()).await.unwrap();
        kept.into_iter().find(|kept| token::hash(token) == kept.token_hash).unwrap().seen_at
    };
    passes(&app, Span::seconds(59));
    asks(&app, &other).await;
    assert_eq!(seen_at().await, Some(start));
    passes(&app, Span::seconds(1));
    asks(&app, &other).await;
    assert_eq!(seen_at().await, Some(start + Span::minutes(1)));

    let mut stream = Stream::open(follows(&app, &other)).await;
    stream.next().await.unwrap();
    let of_admin = sessions(&admin.cookie).await[0]["id"].clone();
    let elsewhere = call(&app, &ana.cookie, "end_own_sessions", json!({"session": of_admin})).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "not somebody else's");
    let ended = call(&app, &ana.cookie, "end_own_sessions", json!({"session": id})).await;
    assert_eq!(ended.status, StatusCode::OK);
    assert_eq!(asks(&app, &other).await, StatusCode::UNAUTHORIZED);
    assert_eq!(call(&app, &other, "figures", json!({})).await.status, StatusCode::UNAUTHORIZED);
    assert!(stream.next().await.is_none(), "an open stream ends");
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::OK);

    // Over the API, by those who let people in and out.
    let key = app.key(Role::Admin).await;
    let path = format!("/api/v1/users/{}/sessions", ana.id);
    let listed = app.get(&path, &key).await;
    let rows = listed.body["data"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    rows.iter().for_each(fits::<schema::Session>);
    let delete =
        async |path: String| app.request(Method::DELETE, &path).bearer_auth(&key).send().await.unwrap().status();
    assert_eq!(delete(format!("{path}/0123456789abcdef")).await, StatusCode::NOT_FOUND);
    assert_eq!(delete(format!("{path}/%00")).await, StatusCode::NOT_FOUND);
    assert_eq!(delete(format!("{path}/{}", rows[0]["id"].as_str().unwrap())).await, StatusCode::NO_CONTENT);
    assert_eq!(asks(&app, &ana.cookie).await, StatusCode::UNAUTHORIZED);
    let cookie = app.signs_in().await;
    assert_eq!(delete(path).await, StatusCode::NO_CONTENT);
    assert_eq!(asks(&app, &cookie).await, StatusCode::UNAUTHORIZED);
    let owner = joins(&app, "Olga", Role::Owner).await;
    assert_eq!(delete(format!("/api/v1/users/{}/sessions", owner.id)).await, StatusCode::FORBIDDEN);
    assert_eq!(asks(&app, &owner.cookie).await, StatusCode::OK);
});

story!(another_password_ends_every_other_session, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let other = app.signs_in().await;
    let wrong = call(&app, &ana.cookie, "change_password", json!({"old": "x", "new": "a long password"})).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let short = call(&app, &ana.cookie, "change_password", json!({"old": "correct horse", "new": "short"})).await;
    assert_eq!(short.status, StatusCode::BAD_REQUEST);
    assert_eq!(asks(&app, &other).await, StatusCode::OK);
    let body = json!({"old": "correct horse", "new": "a long password"});
    assert_eq!(call(&app, &ana.cookie, "change_password", body).await.status, StatusCode::OK);
    assert_eq!((asks(&app, &ana.cookie).await, asks(&app, &other).await), (StatusCode::OK, StatusCode::UNAUTHORIZED));
    let again = app.tries_to_sign_in("ana@example.org", "a long password").await;
    assert!(cookie_named(&again, "ajar_session").is_some());
    let renamed = call(&app, &ana.cookie, "rename_self", json!({"name": "  Ana  Maria "})).await;
    assert_eq!(renamed.body, "Ana Maria");
});

story!(what_is_done_to_accounts_stands_in_the_log_once_and_no_secret_with_it, async |app: TestApp| {
    let ana = ana(&app, Role::Agent).await;
    let owner = joins(&app, "Olga", Role::Owner).await;
    let key = app.key(Role::Owner).await;
    let does = async |by: &Person, name: &str, body: Value| {
        let answer = call(&app, &by.cookie, name, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{name}: {answer:?}");
        answer
    };
    let invite = async |email: &str| {
        token_in(&does(&owner, "invite", json!({"email": email, "name": "Ben", "role": "agent"})).await)
    };
    let lost = invite("cleo@example.org").await;
    let waiting = does(&owner, "team", json!({})).await.body["invitations"][0]["id"].clone();
    for _ in 0..2 {
        call(&app, &owner.cookie, "take_invitation_back", json!({ "id": waiting })).await;
    }
    let joining = invite("ben@example.org").await;
    for _ in 0..2 {
        comes_by(&app, &joining, "Ben", "a long password").await;
    }

    let codes = sets_up(&app, &ana).await;
    let step = gives_password(&app).await;
    assert_eq!(gives_code(&app, &step, "000000x").await.status(), StatusCode::BAD_REQUEST);
    call(&app, &ana.cookie, "turn_factor_off", json!({"password": "wrong horse"})).await;
    for _ in 0..2 {
        does(&ana, "turn_factor_off", json!({"password": "correct horse"})).await;
    }
    does(&ana, "change_password", json!({"old": "correct horse", "new": "another long password"})).await;
    does(&ana, "rename_self", json!({"name": "Anna"})).await;

    for (role, disabled) in [(Some("analyst"), None), (None, Some(true)), (None, Some(false))] {
        for _ in 0..2 {
            does(&owner, "change_member", json!({"id": ana.id, "role": role, "disabled": disabled})).await;
        }
    }
    let reset = token_in(&does(&owner, "reset_link", json!({"id": ana.id})).await);
    for _ in 0..2 {
        comes_by(&app, &reset, "", "a third long password").await;
    }
    for _ in 0..2 {
        does(&owner, "end_member_sessions", json!({"id": ana.id, "session": null})).await;
    }
    for _ in 0..2 {
        does(&owner, "require_factor", json!({"roles": ["analyst"]})).await;
    }

    let rows = app.get("/api/v1/audit?limit=200", &key).await.body["data"].as_array().unwrap().clone();
    rows.iter().for_each(fits::<schema::AuditEntry>);
    let one = |what: &str| {
        let found: Vec<_> = rows.iter().filter(|row| row["what"] == what).collect();
        assert_eq!(found.len(), 1, "{what}: {rows:?}");
        found[0]
    };
    let (id, olga) = (json!(ana.id), json!("Olga"));
    for (what, by) in [
        ("factor_set_up", "Anna"),
        ("password_failed", "Anna"),
        ("factor_dropped", "Anna"),
        ("password_changed", "Anna"),
        ("user_renamed", "Anna"),
        ("role_changed", "Olga"),
        ("user_disabled", "Olga"),
        ("user_enabled", "Olga"),
        ("reset_made", "Olga"),
        ("reset_used", "Anna"),
        ("sessions_revoked", "Olga"),
    ] {
        let row = one(what);
        assert_eq!((&row["who"]["name"], &row["subject"]["id"]), (&json!(by), &id), "{row}");
        assert_eq!(row["address"], "127.0.0.1", "{row}");
    }
    assert_eq!(one("role_changed")["details"], json!({"role": "analyst"}));
    assert_eq!(one("sessions_revoked")["details"], json!({"count": "1"}));
    assert_eq!(rows.iter().filter(|row| row["what"] == "user_invited").count(), 2);
    let revoked = one("invitation_revoked");
    assert_eq!((&revoked["who"]["name"], &revoked["subject"]["id"]), (&olga, &waiting));
    let joined = one("user_joined");
    assert_eq!((&joined["who"]["name"], &joined["details"]), (&json!("Ben"), &json!({"role": "agent"})));
    let guessed = one("code_failed");
    assert_eq!((&guessed["who"]["kind"], &guessed["subject"]["id"]), (&json!("stranger"), &id));
    let needed = one("factor_role_set");
    assert_eq!((&needed["who"]["name"], &needed["details"]), (&olga, &json!({"role": "analyst", "required": "true"})));

    for secret in [lost.as_str(), &joining, &reset, &codes[0], "correct horse", "a long password", "ben@example.org"] {
        let places = app.state.store.places_of(secret).await;
        assert!(!places.iter().any(|place| place.starts_with("audit.")), "{secret}: {places:?}");
    }
});

story!(a_program_lets_people_in_and_out_within_its_role, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let body = json!({"email": "ben@example.org", "name": "Ben", "role": "agent"});
    let made = app.post("/api/v1/invitations", &key, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    fits::<schema::Invited>(&made.body);
    let link = made.body["link"].as_str().unwrap();
    let token = link.strip_prefix("/join?token=").unwrap();
    let listed = app.get("/api/v1/invitations", &key).await;
    let rows = listed.body["data"].as_array().unwrap();
    rows.iter().for_each(fits::<schema::Invitation>);
    assert!(rows.len() == 1 && !listed.body.to_string().contains(token), "the link is told once");
    let answer = comes_by(&app, token, "Ben", "a long password").await;
    let cookie = cookie_named(&answer, "ajar_session").unwrap();
    assert!(app.get("/api/v1/invitations", &key).await.body["data"].as_array().unwrap().is_empty());

    let ben = app.state.store.users().await.unwrap()[0].id;
    let patch = async |id: UserId, body: Value| {
        let path = format!("/api/v1/users/{id}");
        Answer::of(app.request(Method::PATCH, &path).bearer_auth(&key).json(&body)).await
    };
    let changed = patch(ben, json!({"role": "analyst"})).await;
    fits::<schema::Account>(&changed.body);
    assert_eq!(changed.body["role"], "analyst");
    assert_eq!(patch(ben, json!({})).await.code(), "invalid");
    assert_eq!(patch(ben, json!({"role": "king"})).await.code(), "invalid");
    assert_eq!(patch(ben, json!({"role": "owner"})).await.code(), "forbidden");
    assert_eq!(patch(UserId(999_999), json!({"disabled": true})).await.code(), "not_found");
    let out = patch(ben, json!({"disabled": true})).await;
    assert!(out.body["disabled_at"].is_string(), "{out:?}");
    assert_eq!(asks(&app, &cookie).await, StatusCode::UNAUTHORIZED);

    let body = json!({"email": "cleo@example.org", "name": "Cleo", "role": "owner"});
    assert_eq!(app.post("/api/v1/invitations", &key, body.clone()).await.code(), "forbidden");
    let owners = app.key(Role::Owner).await;
    let made = app.post("/api/v1/invitations", &owners, body).await;
    let path = format!("/api/v1/invitations/{}", made.body["invitation"]["id"].as_str().unwrap());
    let delete = async |key: &str| app.request(Method::DELETE, &path).bearer_auth(key).send().await.unwrap().status();
    assert_eq!(delete(&key).await, StatusCode::FORBIDDEN, "what an owner asked for is an owner's to take back");
    assert_eq!(delete(&owners).await, StatusCode::NO_CONTENT);
    assert_eq!(delete(&owners).await, StatusCode::NOT_FOUND);
});

/// A server function that is this verb, with what it takes; none where a page has no such way.
fn function(verb: Verb) -> Option<(&'static str, Value)> {
    let nobody = || json!({"id": "999999"});
    Some(match verb {
        Verb::Read => ("figures", json!({})),
        Verb::ReadIngest => ("ingest", json!({})),
        Verb::Send => ("take_planned_back", nobody()),
        Verb::Tend => ("tasks", json!({})),
        Verb::EditPeople => ("note_person", json!({"id": "999999", "text": "x"})),
        Verb::ManageFields => ("drop_tag", nobody()),
        Verb::Block => ("unblock", nobody()),
        Verb::ShareReplies => {
            ("keep_quick_reply", json!({"id": null, "shortcut": "hi", "text": "Hello", "shared": true}))
        }
        Verb::EditTemplates => ("drop_template_draft", nobody()),
        Verb::SubmitTemplates => ("submit_template_draft", nobody()),
        Verb::FillTemplates => ("keep_fills", json!({"id": "999999", "fills": {}})),
        Verb::RunCampaigns => ("drop_campaign", nobody()),
        Verb::ApproveCampaigns => ("lead_campaign", json!({"id": "999999", "step": "approve"})),
        Verb::Replay => ("replay", json!({"outcome": "unrouted"})),
        Verb::ManageNumbers => ("numbers", json!({})),
        Verb::ManageAnswering => ("answering", json!({})),
        Verb::ManagePeople => ("team", json!({})),
        Verb::ManageOwners => ("invite", json!({"email": "x@example.org", "name": "X", "role": "owner"})),
        Verb::ManageData => ("data", json!({})),
        Verb::ErasePeople => ("erase_person", json!({"id": "999999", "name": "x"})),
        Verb::ImportPeople => ("imports", json!({})),
        Verb::ExportPeople => ("person_data", nobody()),
        Verb::ManageTeams => ("delete_team", nobody()),
        Verb::ReadAudit => ("audit_actors", json!({})),
        Verb::ReleaseAlerts => ("release_alerts", json!({})),
        Verb::ManageAssistant => ("assistant", json!({})),
        Verb::ReadModel => ("model", json!({})),
        Verb::ManageModel => ("order_model", json!({"order": "release"})),
        Verb::ManagePriorities => ("weights", json!({})),
        Verb::OwnAccount => ("account", json!({})),
        Verb::SetUpFactor => ("begin_factor", json!({"password": "x"})),
        // Streams, a page of numbers for programs, a form that fills a whole workspace, and what is asked beside whose it is.
        Verb::ManageViews | Verb::Follow | Verb::UseAssistant | Verb::ReadMetrics | Verb::OpenDemo => return None,
    })
}

/// An endpoint that is this verb; none where programs have no such way.
fn endpoint(app: &TestApp, verb: Verb) -> Option<reqwest::RequestBuilder> {
    if verb == Verb::ManageOwners {
        let body = json!({"email": "x@example.org", "name": "X", "role": "owner"});
        return Some(app.request(Method::POST, "/api/v1/invitations").json(&body));
    }
    let found = router::api().into_iter().find(|endpoint| endpoint.verb == verb && verb != Verb::Follow)?;
    let request = app.request(found.method, &format!("{PREFIX}{}", found.path.replace("{id}", "999999")));
    Some(if matches!(found.about.takes, Takes::Json(_)) { request.json(&json!({})) } else { request })
}

story!(each_role_may_what_the_table_says_by_every_way_in, async |app: TestApp| {
    let mut walked = 0;
    for role in Role::ALL {
        let person = joins(&app, role.word(), role).await;
        let key = app.key(role).await;
        for verb in Verb::ALL {
            let name = format!("{verb:?} as {}", role.word());
            let mut holds = async |way: &str, request: reqwest::RequestBuilder| {
                let status = request.send().await.unwrap().status();
                assert_ne!(status, StatusCode::UNAUTHORIZED, "{name} by {way}");
                assert_eq!(status == StatusCode::FORBIDDEN, !role.may(verb), "{name} by {way}: {status}");
                walked += 1;
            };
            if let Some((function, body)) = function(verb) {
                let request = app.request(Method::POST, &format!("/_fn/{function}")).json(&body);
                holds("page", request.header(header::COOKIE, &person.cookie)).await;
            }
            if let Some(request) = endpoint(&app, verb) {
                holds("key", request.bearer_auth(&key)).await;
            }
            if let Some(request) = endpoint(&app, verb) {
                holds("session", request.header(header::COOKIE, &person.cookie)).await;
            }
            if verb == Verb::Follow {
                holds("stream of a person", follows(&app, &person.cookie)).await;
                holds("stream of a program", app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
            }
            if verb == Verb::ReadMetrics {
                holds("metrics", app.request(Method::GET, "/metrics").bearer_auth(&key)).await;
            }
        }
    }
    assert!(walked > 180, "{walked}");
});

#[tokio::test]
async fn an_invitation_names_the_public_address_where_there_is_one() {
    let app = TestApp::start_with(super::Database::sqlite(), &["--public-url", "https://ajar.example.org"]).await;
    let key = app.key(Role::Admin).await;
    let body = json!({"email": "ben@example.org", "name": "Ben", "role": "agent"});
    let made = app.post("/api/v1/invitations", &key, body).await;
    assert!(made.body["link"].as_str().unwrap().starts_with("https://ajar.example.org/join?token="), "{made:?}");
}
