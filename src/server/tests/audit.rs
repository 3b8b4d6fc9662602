//! What is written down of what people and programs do, and that nobody can change it.

use super::{TestApp, answers::fits, app::Answer, story};
use crate::{
    domain::{
        audit::{By, What},
        role::Role,
        time::Span,
    },
    server::{privacy, rest::schema},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const BERTA: &str = "491511234567";
const CARLA: &str = "491517654321";

/// The log as it is asked for, newest first.
async fn log(app: &TestApp, key: &str, asked: &str) -> Vec<Value> {
    let answer = app.get(&format!("/api/v1/audit?limit=200{asked}"), key).await;
    assert_eq!((answer.status, &answer.body["next"]), (StatusCode::OK, &Value::Null), "{answer:?}");
    let rows = answer.body["data"].as_array().unwrap().clone();
    rows.iter().for_each(fits::<schema::AuditEntry>);
    rows
}

/// The same as text.
async fn file(app: &TestApp, key: &str, path: &str) -> String {
    let answer = app.request(Method::GET, path).bearer_auth(key).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    answer.text().await.unwrap()
}

/// What is written down of this kind.
fn of<'a>(rows: &'a [Value], what: &str) -> Vec<&'a Value> {
    rows.iter().filter(|row| row["what"] == what).collect()
}

/// The only one.
fn one<'a>(rows: &'a [Value], what: &str) -> &'a Value {
    let found = of(rows, what);
    assert_eq!(found.len(), 1, "{what}: {rows:?}");
    found[0]
}

/// Calls a server function as whoever has this session.
async fn calls(app: &TestApp, cookie: &str, name: &str, body: Value) -> Value {
    let request = app.request(Method::POST, &format!("/_fn/{name}")).json(&body);
    let answer = Answer::of(request.header(header::COOKIE, cookie).header(header::ORIGIN, &app.url)).await;
    assert_eq!(answer.status, StatusCode::OK, "{name}: {answer:?}");
    answer.body
}

/// The id of the contact with this number.
async fn contact(app: &TestApp, key: &str, number: &str) -> String {
    let found = app.get(&format!("/api/v1/contacts?identifier=%2B{number}"), key).await;
    found.body["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{found:?}")).to_owned()
}

story!(a_change_of_a_team_says_what_has_changed, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    let mut ids = Vec::new();
    for name in ["Ana", "Bo"] {
        let email = format!("{}@example.org", name.to_lowercase());
        let store = &app.state.store;
        let id =
            store.add_user(&email, name, Role::Agent, "no hash", By::CONSOLE, app.clock.now()).await.unwrap().unwrap();
        ids.push(id.to_string());
    }
    let numbers = app.get("/api/v1/numbers", &owner).await.body;
    let number = &numbers["data"][0]["id"];
    let put = async |path: &str, method: Method, body: &Value| {
        let request = app.request(method, &format!("/api/v1/teams{path}")).bearer_auth(&owner).json(body);
        let answer = Answer::of(request).await;
        assert!(answer.status.is_success(), "{answer:?}");
        answer.body["id"].as_str().unwrap().to_owned()
    };
    let mut body = json!({"name": "Front", "time_zone": "Europe/Berlin", "members": [ids[0]]});
    let id = put("", Method::POST, &body).await;
    let path = format!("/{id}");
    let told = async || log(&app, &owner, "&what=team_kept").await[0]["details"].clone();
    let ana = format!("Ana ({})", ids[0]);
    assert_eq!(told().await, json!({"count": "1", "added": ana}));

    body["members"] = json!([ids[1]]);
    body["lead"] = json!(ids[1]);
    body["name"] = json!("Front desk");
    put(&path, Method::PUT, &body).await;
    let bo = format!("Bo ({})", ids[1]);
    assert_eq!(told().await, json!({"count": "1", "added": bo, "removed": ana, "lead": bo, "renamed": "true"}));

    body["numbers"] = json!([number]);
    body["hours"] = json!({"week": [[{"from": "09:00", "until": "17:30"}], [], [], [], [], [], []], "holidays": {}});
    let when = json!({"kind": "weekly", "weekday": 0, "hours": {"from": "22:00", "until": "06:00"}});
    body["shifts"] = json!([{"user": ids[1], "when": when}]);
    put(&path, Method::PUT, &body).await;
    assert_eq!(told().await, json!({"count": "1", "numbers": "true", "hours": "true", "shifts": "true"}));

    body["lead"] = Value::Null;
    body["time_zone"] = json!("Asia/Kolkata");
    body["assigns"] = json!(true);
    body["capacity"] = json!(3);
    put(&path, Method::PUT, &body).await;
    let last = json!({"count": "1", "lead": "–", "zone": "Asia/Kolkata", "assigns": "true", "capacity": "3"});
    assert_eq!(told().await, last);
    put(&path, Method::PUT, &body).await;
    assert_eq!(told().await, json!({"count": "1"}), "what is as it was is not told");
});

story!(each_thing_is_written_down_once_and_no_secret_and_nobody_s_name_with_it, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    app.ana(Role::Admin).await;
    let cookie = app.signs_in().await;
    assert_eq!(app.tries_to_sign_in("ana@example.org", "wrong horse").await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(app.tries_to_sign_in("hunter2", "wrong horse").await.status(), StatusCode::UNAUTHORIZED);
    app.hears(BERTA, "Hello").await;
    app.hears(CARLA, "Hello, too").await;
    let (berta, carla) = (contact(&app, &owner, BERTA).await, contact(&app, &owner, CARLA).await);
    let conversations = app.get("/api/v1/conversations", &owner).await.body;
    let conversation = conversations["data"][0]["id"].as_str().unwrap().to_owned();

    // What is set for everybody, and the same for one person alone.
    for _ in 0..2 {
        let body = json!({"kind": "media", "days": 30});
        let kept = app.request(Method::PUT, "/api/v1/retention").bearer_auth(&owner).json(&body);
        assert_eq!(Answer::of(kept).await.status, StatusCode::OK);
    }
    let fields = calls(&app, &cookie, "keep_tag", json!({"name": "Gold", "colour": "yellow"})).await;
    let gold = fields["tags"].as_array().unwrap().iter().find(|tag| tag["name"] == "Gold").unwrap()["id"].clone();
    calls(&app, &cookie, "drop_tag", json!({ "id": gold })).await;
    let attribute = json!({"name": "Plan", "kind": "text", "choices": []});
    let fields = calls(&app, &cookie, "keep_attribute", attribute).await;
    calls(&app, &cookie, "drop_attribute", json!({"id": fields["attributes"][0]["id"]})).await;
    for (shortcut, shared) in [("hi", true), ("own", false)] {
        let body = json!({"id": null, "shortcut": shortcut, "text": "Hello", "shared": shared});
        calls(&app, &cookie, "keep_quick_reply", body).await;
    }
    for reply in calls(&app, &cookie, "all_quick_replies", json!({})).await.as_array().unwrap() {
        calls(&app, &cookie, "delete_quick_reply", json!({"id": reply["id"]})).await;
    }
    for shared in [true, false] {
        let body = json!({"id": null, "name": "Berta’s", "only": {}, "shared": shared});
        let view = calls(&app, &cookie, "keep_view", body).await;
        calls(&app, &cookie, "forget_view", json!({ "id": view })).await;
    }

    // What is carried away, brought, and sent.
    file(&app, &owner, "/api/v1/contacts/export?format=csv").await;
    let archive = app.request(Method::GET, &format!("/api/v1/contacts/{berta}/export")).bearer_auth(&owner);
    archive.send().await.unwrap().bytes().await.unwrap();
    file(&app, &owner, &format!("/api/v1/conversations/{conversation}/transcript")).await;
    let people = app.request(Method::POST, "/api/v1/imports?filename=people.csv").bearer_auth(&owner);
    let brought = Answer::of(people.body("phone,name\n+49 151 7000001,Dora\n")).await;
    let import = brought.body["id"].as_str().unwrap_or_else(|| panic!("{brought:?}")).to_owned();
    app.post(&format!("/api/v1/imports/{import}/cancel"), &owner, json!({})).await;
    let offer = json!({"action": "send", "ids": [conversation], "template": {"name": "offer", "language": "en"}});
    let sent = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(&owner).json(&offer);
    let sent = Answer::of(sent.header("Idempotency-Key", "one")).await;
    assert_eq!(sent.status, StatusCode::OK, "{sent:?}");

    // What becomes of people.
    let merged = app.post(&format!("/api/v1/contacts/{berta}/merge"), &owner, json!({ "contact_id": carla })).await;
    assert_eq!(merged.status, StatusCode::OK, "{merged:?}");
    let merge = merged.body["id"].as_str().unwrap();
    let divided = app.post(&format!("/api/v1/merges/{merge}/undo"), &owner, Value::Null).await;
    assert_eq!(divided.status, StatusCode::NO_CONTENT, "{divided:?}");
    let erased = app.post(&format!("/api/v1/contacts/{berta}/erase"), &owner, json!({"name": "Berta"})).await;
    assert_eq!(erased.status, StatusCode::ACCEPTED, "{erased:?}");

    // Out again; whoever is out already cannot go once more.
    for _ in 0..2 {
        let out = app.request(Method::POST, "/_fn/sign_out").header(header::COOKIE, &cookie);
        out.header(header::ORIGIN, &app.url).send().await.unwrap();
        assert!(app.shuts_out("ana@example.org").await);
    }
    let agent = app.key(Role::Agent).await;
    let keys = app.state.store.keys().await.unwrap();
    for _ in 0..2 {
        app.state.store.revoke_key(keys.last().unwrap().id, By::CONSOLE, app.clock.now()).await.unwrap();
    }

    let rows = log(&app, &owner, "").await;
    for what in [
        "number_added",
        "user_added",
        "signed_in",
        "retention_set",
        "tag_kept",
        "tag_dropped",
        "attribute_kept",
        "attribute_dropped",
        "quick_reply_kept",
        "quick_reply_dropped",
        "view_kept",
        "view_dropped",
        "people_exported",
        "person_exported",
        "transcript_exported",
        "import_brought",
        "import_cancelled",
        "bulk_sent",
        "people_merged",
        "merge_undone",
        "person_erased",
        "signed_out",
        "user_disabled",
        "key_revoked",
    ] {
        one(&rows, what);
    }
    assert_eq!((of(&rows, "sign_in_failed").len(), of(&rows, "key_made").len()), (2, 2));
    let ana = &one(&rows, "signed_in")["who"];
    assert_eq!((&ana["kind"], &ana["name"]), (&json!("person"), &json!("Ana")));
    assert_eq!(one(&rows, "signed_in")["address"], "127.0.0.1");
    assert_eq!(one(&rows, "tag_kept")["who"], *ana);
    let of_whom: BTreeSet<Option<&str>> =
        of(&rows, "sign_in_failed").into_iter().map(|row| row["subject"]["name"].as_str()).collect();
    assert_eq!(of_whom, BTreeSet::from([None, Some("Ana")]), "who was meant, where it is somebody");
    assert_eq!(one(&rows, "retention_set")["details"], json!({"kind": "media", "days": "30"}));
    let added = one(&rows, "user_added");
    assert_eq!((&added["who"]["kind"], &added["details"]["role"]), (&json!("console"), &json!("admin")));
    let erased = one(&rows, "person_erased");
    assert_eq!((&erased["who"]["kind"], &erased["subject"]["id"]), (&json!("key"), &json!(berta)));
    assert_eq!(erased["subject"]["name"], Value::Null);

    let token = cookie.split_once('=').unwrap().1;
    for secret in [
        "correct horse",
        "wrong horse",
        "hunter2",
        "the access token",
        "the app's secret",
        "the verify token",
        "ana@example.org",
        "Berta",
        BERTA,
        CARLA,
        "Hello",
        owner.as_str(),
        agent.as_str(),
        token,
    ] {
        let places = app.state.store.places_of(secret).await;
        assert!(!places.iter().any(|place| place.starts_with("audit.")), "{secret}: {places:?}");
    }
});

story!(nothing_in_the_log_is_changed_or_deleted_by_anybody, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    app.hears(BERTA, "Hello").await;
    let berta = contact(&app, &owner, BERTA).await;
    app.post(&format!("/api/v1/contacts/{berta}/erase"), &owner, json!({"name": "Berta"})).await;
    let before = log(&app, &owner, "").await;
    assert!(before.len() >= 3, "{before:?}");
    for sql in [
        "UPDATE audit SET what = 'signed_in'",
        "UPDATE audit SET address = NULL WHERE what = 'key_made'",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE what = 'key_made'",
    ] {
        assert!(app.state.store.tries(sql).await.is_err(), "{sql}");
    }
    if app.state.store.is_postgres() {
        assert!(app.state.store.tries("TRUNCATE audit").await.is_err());
    }
    app.state.store.tries("UPDATE audit SET what = 'x' WHERE what = 'of this kind there is none'").await.unwrap();
    // Nor by what forgets and erases.
    app.clock.set(app.clock.now() + Span::days(4000));
    privacy::forget(&app.state).await.unwrap();
    for _ in 0..50 {
        if privacy::work(&app.state).await.unwrap() {
            break;
        }
    }
    assert_eq!(log(&app, &owner, "").await, before);
});

story!(only_an_admin_reads_it_and_taking_it_away_is_written_down, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    for path in ["/api/v1/audit", "/api/v1/audit/export"] {
        assert_eq!(app.get(path, &agent).await.code(), "forbidden", "{path}");
    }
    assert!(of(&log(&app, &admin, "").await, "audit_exported").is_empty());
    let text = file(&app, &admin, "/api/v1/audit/export").await;
    let rows = log(&app, &admin, "").await;
    one(&rows, "audit_exported");
    let lines: Vec<&str> = text.trim_end().split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}at,who,who_id,who_name,what,"), "{text}");
    assert!(lines[1].contains(",audit_exported,"), "it tells of itself: {text}");
    assert_eq!(lines.len(), rows.len() + 1);
    let some = file(&app, &admin, "/api/v1/audit/export?what=number_added").await;
    assert_eq!(some.trim_end().split("\r\n").count(), 2, "{some}");
});

story!(the_log_is_narrowed_looked_through_and_read_page_by_page_to_its_end, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    app.ana(Role::Agent).await;
    app.signs_in().await;
    let begun = app.clock.now();
    app.clock.set(begun + Span::days(2));
    app.key(Role::Analyst).await;

    let all = log(&app, &owner, "").await;
    let mut read = Vec::new();
    let mut after = String::new();
    loop {
        let page = app.get(&format!("/api/v1/audit?limit=2{after}"), &owner).await.body;
        read.extend(page["data"].as_array().unwrap().clone());
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
        assert!(read.len() <= all.len(), "it has an end");
    }
    assert_eq!(read, all, "each line once, newest first");
    let at: Vec<&str> = all.iter().map(|row| row["at"].as_str().unwrap()).collect();
    assert!(at.is_sorted_by(|left, right| left >= right), "{at:?}");

    let words = |rows: &[Value]| {
        let mut words = BTreeMap::<String, usize>::new();
        for row in rows {
            *words.entry(row["what"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        words
    };
    let count = |words: BTreeMap<String, usize>| words.into_iter().collect::<Vec<_>>();
    let asked = async |asked: &str| count(words(&log(&app, &owner, asked).await));
    let made = |n: usize| vec![("key_made".to_owned(), n)];
    assert_eq!(asked("&what=key_made").await, made(2));
    assert_eq!(asked("&what=key_made&since=2026-11-23T00:00:00Z").await, made(1));
    assert_eq!(asked("&what=key_made&until=2026-11-23T00:00:00Z").await, made(1));
    assert_eq!(asked("&q=KEY%20made").await, made(2));
    assert_eq!(asked("&q=analyst").await, made(1), "a role, and the name of the key");
    let of_ana = [("signed_in".to_owned(), 1), ("user_added".to_owned(), 1)];
    assert_eq!(asked("&q=ANA").await.iter().filter(|one| of_ana.contains(one)).count(), 2, "by her and of her");
    let ana = app.state.store.users().await.unwrap()[0].id;
    assert_eq!(asked(&format!("&who=person:{ana}")).await, [("signed_in".to_owned(), 1)]);
    assert_eq!(asked("&who=console&what=user_added").await, [("user_added".to_owned(), 1)]);
    for nothing in ["&q=%25", "&q=_", "&q=%5C", "&q=nobody", "&who=stranger", "&who=key:999999"] {
        let found = asked(nothing).await;
        // Underscores stand in words of ours, as such.
        assert!(found.is_empty() || nothing == "&q=_", "{nothing}: {found:?}");
    }
    for wrong in ["?since=yesterday", "?who=Ana", "?what=shrugged", "?after=x", "?q=", "?colour=red"] {
        assert_eq!(app.get(&format!("/api/v1/audit{wrong}"), &owner).await.code(), "invalid", "{wrong}");
    }
    let page = Answer::of(app.request(Method::POST, "/_fn/audit").bearer_auth(&owner).json(
        &json!({"asked": {"q": "signed in", "who": format!("person:{ana}"), "what": "signed_in", "within": "week"},
            "after": null}),
    ))
    .await;
    assert_eq!(page.body["entries"].as_array().map(Vec::len), Some(1), "{page:?}");
});

story!(whoever_goes_on_guessing_does_not_fill_the_log, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    app.ana(Role::Agent).await;
    for _ in 0..9 {
        app.tries_to_sign_in("ana@example.org", "wrong horse").await;
    }
    let counted = async || {
        let rows = log(&app, &owner, "&who=stranger").await;
        (of(&rows, What::SignInFailed.word()).len(), of(&rows, What::SignInThrottled.word()).len())
    };
    assert_eq!(counted().await, (5, 1));
    app.clock.set(app.clock.now() + Span::minutes(2));
    app.tries_to_sign_in("ana@example.org", "wrong horse").await;
    for _ in 0..3 {
        app.tries_to_sign_in("ana@example.org", "wrong horse").await;
    }
    assert_eq!(counted().await, (6, 2), "once more, a minute later");
});
