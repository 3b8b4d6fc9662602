//! Taking in, through the door: what is durable, what is counted, and that order and repetition make no difference.

use super::{
    Database, TestApp,
    app::{ACCOUNT, APP_SECRET, NUMBER, VERIFY_TOKEN},
    story,
};
use crate::{
    domain::{item::Outcome, role::Role, time::Span},
    server::{inbound, whatsapp::signature},
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Posts raw bytes as the platform would.
async fn deliver(app: &TestApp, body: Vec<u8>) -> StatusCode {
    let signed = signature::sign(APP_SECRET.as_bytes(), &body);
    let request = app.request(Method::POST, "/webhooks/whatsapp").header("x-hub-signature-256", signed).body(body);
    request.send().await.unwrap().status()
}

async fn take_all(app: &TestApp) {
    while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
}

/// Every item that was counted, wherever.
async fn counted(app: &TestApp) -> i64 {
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    report.items.values().sum::<i64>() + report.duplicates + report.unrouted + report.unsupported + report.malformed
}

fn envelope(changes: Value) -> Vec<u8> {
    json!({"object": "whatsapp_business_account", "entry": [{"id": ACCOUNT, "changes": changes}]})
        .to_string()
        .into_bytes()
}

fn change(number: &str, messages: Value) -> Value {
    json!({"field": "messages", "value": {"messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "49301234567", "phone_number_id": number},
        "contacts": [{"wa_id": "491511234567", "profile": {"name": "Berta"}}], "messages": messages}})
}

fn text(app: &TestApp, id: &str, ago: Span) -> Value {
    json!({"from": "491511234567", "id": id, "timestamp": (app.clock.now() - ago).unix().to_string(), "type": "text",
        "text": {"body": id}})
}

story!(the_handshake_answers_the_challenge_to_who_knows_the_token_and_to_nobody_else, async |app: TestApp| {
    let ask = async |token: &str| {
        let path = format!("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=42&hub.verify_token={token}");
        let answer = app.request(Method::GET, &path).send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    };
    assert_eq!(ask(&VERIFY_TOKEN.replace(' ', "%20").replace('\'', "%27")).await, (StatusCode::OK, "42".to_owned()));
    assert_eq!(ask("guess").await.0, StatusCode::FORBIDDEN);
});

story!(an_unsigned_delivery_leaves_no_trace_but_a_count, async |app: TestApp| {
    let body = envelope(json!([change(NUMBER, json!([text(&app, "a", Span(0))]))]));
    let send = async |header: Option<String>| {
        let request = app.request(Method::POST, "/webhooks/whatsapp").body(body.clone());
        let request = header.into_iter().fold(request, |request, value| request.header("x-hub-signature-256", value));
        request.send().await.unwrap().status()
    };
    assert_eq!(send(None).await, StatusCode::UNAUTHORIZED);
    assert_eq!(send(Some(signature::sign(b"another secret", &body))).await, StatusCode::UNAUTHORIZED);
    assert_eq!(send(Some("sha256=zz".into())).await, StatusCode::UNAUTHORIZED);
    app.state.door.count_refused(&app.state).await;
    take_all(&app).await;
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.deliveries, counted(&app).await), (0, 0));
    let refused: i64 = report.refused.iter().map(|one| one.count).sum();
    assert_eq!(refused, 3, "{:?}", report.refused);
});

story!(failed_signatures_are_throttled_and_a_valid_one_never_is, async |app: TestApp| {
    let mut statuses = Vec::new();
    for _ in 0..25 {
        let request = app.request(Method::POST, "/webhooks/whatsapp").body("{}");
        statuses.push(request.send().await.unwrap().status());
    }
    assert!(statuses.contains(&StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
    let body = envelope(json!([change(NUMBER, json!([text(&app, "a", Span(0))]))]));
    assert_eq!(deliver(&app, body).await, StatusCode::OK);
});

story!(three_megabytes_are_taken_and_one_byte_more_is_not, async |app: TestApp| {
    let mut body = envelope(json!([]));
    body.resize(3 * 1024 * 1024, b' ');
    assert_eq!(deliver(&app, body.clone()).await, StatusCode::OK);
    body.push(b' ');
    assert_eq!(deliver(&app, body).await, StatusCode::PAYLOAD_TOO_LARGE);
});

story!(what_is_kept_once_more_when_it_is_run_again_does_not_come_round_for_ever, async |app: TestApp| {
    // Of this account, but of no number; and a message in a group, which is understood and not shown.
    let mut nowhere = change(NUMBER, json!([text(&app, "a", Span(0))]));
    nowhere["value"]["metadata"] = json!({});
    let mut group = text(&app, "b", Span(0));
    group["group_id"] = json!("g1");
    assert_eq!(deliver(&app, envelope(json!([nowhere, change(NUMBER, json!([group]))]))).await, StatusCode::OK);
    take_all(&app).await;
    for outcome in [Outcome::Unrouted, Outcome::Unsupported] {
        for _ in 0..2 {
            let replayed = inbound::replay(&app.state, outcome, None).await.unwrap();
            assert_eq!((replayed.taken, replayed.left), (0, 1), "{outcome:?}");
        }
    }
    inbound::welcome(&app.state, &mut BTreeSet::new()).await.unwrap();
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.unrouted, report.unsupported, counted(&app).await), (1, 1, 2));
});

story!(two_who_run_the_same_items_again_take_them_in_once, async |app: TestApp| {
    assert_eq!(
        deliver(&app, envelope(json!([change("999", json!([text(&app, "a", Span(0))]))]))).await,
        StatusCode::OK
    );
    take_all(&app).await;
    app.sets_up("999", ACCOUNT).await;
    let again = || inbound::replay(&app.state, Outcome::Unrouted, None);
    let (one, other) = tokio::join!(again(), again());
    assert_eq!(one.unwrap().taken + other.unwrap().taken, 1);
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.items["message"], report.duplicates, report.unrouted), (1, 0, 0));
});

story!(a_delivery_that_was_given_up_is_listed_holds_up_nobody_and_can_be_run_again, async |app: TestApp| {
    for id in ["a", "b"] {
        assert_eq!(
            deliver(&app, envelope(json!([change(NUMBER, json!([text(&app, id, Span(0))]))]))).await,
            StatusCode::OK
        );
    }
    let first = app.state.store.waiting(1, 1).await.unwrap().remove(0);
    inbound::give_up(&app.state, first, "It could not be written.".to_owned()).await.unwrap();
    inbound::take_singly(&app.state).await.unwrap();
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.pending, report.malformed, report.items["message"]), (0, 1, 1));
    let replayed = inbound::replay(&app.state, Outcome::Malformed, None).await.unwrap();
    assert_eq!((replayed.taken, replayed.left), (1, 0));
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.malformed, report.items["message"]), (0, 2));
});

story!(who_was_not_the_first_to_take_in_skips_nothing, async |app: TestApp| {
    let batch = |n: i64| (0..30).map(|m| text(&app, &format!("{n}-{m}"), Span(0))).collect::<Vec<_>>();
    for n in 0..20 {
        assert_eq!(deliver(&app, envelope(json!([change(NUMBER, json!(batch(n)))]))).await, StatusCode::OK);
    }
    // Both have seen what waits; one of them has taken in some of it when the other comes to it.
    let seen = app.state.store.waiting(100, i64::MAX).await.unwrap();
    inbound::take(&app.state, seen[..3].to_vec()).await.unwrap();
    inbound::take(&app.state, seen).await.unwrap();
    take_all(&app).await;
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.deliveries, report.pending, report.items["message"], report.duplicates), (20, 0, 600, 0));
});

#[tokio::test]
async fn on_sqlite_the_file_of_deliveries_may_be_newer_than_the_database_or_lost() {
    let kept = Database::sqlite();
    let start = || TestApp::start(kept.again());
    let take_in = async |app: &TestApp, id: &str| {
        let delivery = envelope(json!([change(NUMBER, json!([text(app, id, Span(0))]))]));
        assert_eq!(deliver(app, delivery).await, StatusCode::OK);
        take_all(app).await;
    };
    let stop = async |app: &TestApp| {
        app.state.shutdown.cancel();
        app.state.store.close().await;
    };
    let messages = async |app: &TestApp| {
        let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
        (report.deliveries, report.items["message"], report.duplicates, report.pending)
    };
    let file = |name: &str| kept.folder.path().join(name);

    let app = start().await;
    take_in(&app, "a").await;
    stop(&app).await;
    fs::copy(file("ajar.db"), file("copy.db")).unwrap();
    let app = start().await;
    take_in(&app, "b").await;
    stop(&app).await;

    // A copy of the database is put back: what came after it was made is in the other file.
    fs::rename(file("copy.db"), file("ajar.db")).unwrap();
    let app = start().await;
    assert_eq!(messages(&app).await, (2, 1, 0, 1));
    take_all(&app).await;
    assert_eq!(messages(&app).await, (2, 2, 0, 0));
    stop(&app).await;

    fs::remove_file(file("ajar.db-deliveries")).unwrap();
    let app = start().await;
    take_in(&app, "c").await;
    assert_eq!(messages(&app).await, (3, 3, 0, 0));
    stop(&app).await;
}

story!(what_is_signed_and_no_envelope_is_kept_and_listed, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    for body in ["", "nonsense", "[]", "{}", r#"{"entry":7}"#, "\u{0}\u{1}", r#"{"entry":[{"#] {
        assert_eq!(deliver(&app, body.into()).await, StatusCode::BAD_REQUEST, "{body:?}");
    }
    take_all(&app).await;
    let report = app.get("/api/v1/ingest", &key).await.body;
    assert_eq!(
        (&report["deliveries"], &report["malformed"], &report["pending"]),
        (&json!(7), &json!(7), &json!(0)),
        "{report}"
    );
});

story!(broken_items_harm_none_of_their_neighbours, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let future = json!({"from": "491511234567", "id": "future", "type": "text", "text": {"body": "x"},
        "timestamp": (app.clock.now() + Span::days(400)).unix().to_string()});
    let messages = json!([
        text(&app, "good", Span::hours(1)),
        {"from": "491511234567", "id": "untimed", "type": "text", "text": {"body": "no time"}},
        {"from": "491511234567", "id": "wrong", "timestamp": {"a": 1}, "type": "text", "text": "not an object"},
        future,
        {"id": 7, "from": ["x"], "type": "text"},
        "not an object",
        {"from": "491511234567", "id": "hologram", "timestamp": app.clock.now().unix().to_string(), "type": "hologram",
            "hologram": {"depth": 3}, "unknown_member": true},
    ]);
    let changes = json!([
        "no change",
        {"field": "a_field_of_tomorrow", "value": {"x": 1}},
        change(NUMBER, messages),
        change("999", json!([text(&app, "elsewhere", Span(0))])),
        {"field": "messages", "value": 3},
    ]);
    assert_eq!(deliver(&app, envelope(changes)).await, StatusCode::OK);
    take_all(&app).await;
    assert_eq!(counted(&app).await, 11);
    let report = app.get("/api/v1/ingest", &key).await.body;
    assert_eq!(report["unrouted"], 1, "{report}");
    let id = app.only_conversation(&key).await;
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    let opened_at = app.clock.now().to_string();
    assert_eq!((&row["window"]["opened_at"], &row["window"]["state"]), (&json!(opened_at), &json!("open")), "{row}");
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    let types: Vec<&str> =
        listed["data"].as_array().unwrap().iter().map(|message| message["type"].as_str().unwrap()).collect();
    assert!(types.contains(&"hologram"), "{types:?}");
});

story!(items_of_a_number_that_is_set_up_later_are_taken_in_then, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let body = envelope(json!([change("777", json!([text(&app, "early", Span::hours(2))]))]));
    assert_eq!(deliver(&app, body.clone()).await, StatusCode::OK);
    take_all(&app).await;
    assert_eq!(app.get("/api/v1/ingest", &key).await.body["unrouted"], 1);
    let mut known = BTreeSet::new();
    inbound::welcome(&app.state, &mut known).await.unwrap();
    assert_eq!(app.get("/api/v1/ingest", &key).await.body["unrouted"], 1, "nobody knows the number yet");
    app.sets_up("777", "778").await;
    inbound::welcome(&app.state, &mut known).await.unwrap();
    let report = app.get("/api/v1/ingest", &key).await.body;
    assert_eq!((&report["unrouted"], &report["items"]["message"]), (&json!(0), &json!(1)), "{report}");
    let opened_at = (app.clock.now() - Span::hours(2)).to_string();
    let row = app.get("/api/v1/conversations", &key).await.body["data"][0].clone();
    assert_eq!(row["window"]["opened_at"], json!(opened_at));
    assert_eq!(deliver(&app, body).await, StatusCode::OK);
    take_all(&app).await;
    assert_eq!(app.get("/api/v1/ingest", &key).await.body["duplicates"], 1);
});

story!(kept_items_are_run_again_when_somebody_asks_and_what_is_still_unknown_stays, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let body = envelope(
        json!([change("777", json!([text(&app, "early", Span::hours(2))])), {"field": "of_tomorrow", "value": {}}]),
    );
    assert_eq!(deliver(&app, body).await, StatusCode::OK);
    take_all(&app).await;
    app.sets_up("777", "778").await;
    let replayed = app.post("/api/v1/ingest/replay", &key, json!({"outcome": "unrouted"})).await;
    assert!(replayed.status.is_success(), "{replayed:?}");
    let again = app.post("/api/v1/ingest/replay", &key, json!({"outcome": "unsupported"})).await;
    assert!(again.status.is_success(), "{again:?}");
    let report = app.get("/api/v1/ingest", &key).await.body;
    let counts = ["unrouted", "unsupported", "duplicates"].map(|name| report[name].as_i64().unwrap());
    assert_eq!((counts, &report["items"]["message"]), ([0, 1, 0], &json!(1)), "{report}");
});

/// Everything an app shows, without the ids it made up.
async fn shown(app: &TestApp, key: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let rows = app.get("/api/v1/conversations?limit=200", key).await.body;
    for row in rows["data"].as_array().unwrap() {
        let listed =
            app.get(&format!("/api/v1/conversations/{}/messages?limit=200", row["id"].as_str().unwrap()), key).await;
        let mut messages: Vec<String> = listed.body["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|message| {
                let keys = [
                    "wamid",
                    "direction",
                    "type",
                    "text",
                    "sent_at",
                    "status",
                    "error",
                    "reactions",
                    "edited",
                    "revoked",
                    "pricing",
                ];
                keys.map(|key| message[key].to_string()).join(" ")
            })
            .collect();
        messages.sort();
        let contact = &row["contact"];
        lines.push(format!(
            "{} {} {} {} {} {} {} {messages:#?}",
            contact["name"],
            contact["phone"],
            contact["bsuid"],
            contact["marketing_opt_out"],
            row["window"],
            row["owed"],
            row["unread"],
        ));
    }
    lines.sort();
    lines
}

/// A day of one shop: people with a number, with an id only, and with both; statuses, acts, a changed number.
fn day(app: &TestApp) -> Vec<Value> {
    let at = |minutes: i64| (app.clock.now() - Span::minutes(minutes)).unix().to_string();
    let value = |more: Value| {
        let mut value = json!({"messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "49301234567", "phone_number_id": NUMBER}});
        value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        value
    };
    let messages = |contact: Value, messages: Value| json!({"field": "messages", "value": value(json!({"contacts": [contact], "messages": messages}))});
    let ana = json!({"wa_id": "491510001", "user_id": "DE.1", "profile": {"name": "Ana"}});
    let ben = json!({"user_id": "DE.2", "profile": {"name": "Ben", "username": "ben"}});
    let moved = json!({"wa_id": "491510009", "user_id": "DE.9", "profile": {"name": "Ana"}});
    let status = |id: &str, status: &str, minutes: i64| {
        json!({"field": "messages", "value": value(json!({"statuses": [
            {"id": id, "status": status, "timestamp": at(minutes), "recipient_id": "491510001"}]}))})
    };
    vec![
        messages(
            ana.clone(),
            json!([{"from": "491510001", "id": "a1", "timestamp": at(600), "type": "text", "text": {"body": "Hi"}}]),
        ),
        messages(
            ana.clone(),
            json!([{"from": "491510001", "id": "a2", "timestamp": at(500), "type": "text", "text": {"body": "typo"}}]),
        ),
        messages(
            ana,
            json!([{"from": "491510001", "id": "a3", "timestamp": at(490), "type": "edit",
            "edit": {"original_message_id": "a2", "message": {"type": "text", "text": {"body": "no typo"}}}}]),
        ),
        messages(
            ben.clone(),
            json!([{"from_user_id": "DE.2", "id": "b1", "timestamp": at(400), "type": "text", "text": {"body": "Hello"}}]),
        ),
        messages(
            ben,
            json!([{"from_user_id": "DE.2", "id": "b2", "timestamp": at(390), "type": "reaction",
            "reaction": {"message_id": "b1", "emoji": "👍"}}]),
        ),
        json!({"field": "smb_message_echoes", "value": value(json!({"message_echoes": [
            {"from": "49301234567", "to": "491510001", "id": "e1", "timestamp": at(450), "type": "text", "text": {"body": "Good day"}}]}))}),
        status("e1", "sent", 449),
        status("e1", "read", 440),
        status("e1", "delivered", 448),
        status("other", "sent", 300),
        status("other", "failed", 299),
        json!({"field": "messages", "value": value(json!({"messages": [{"from": "491510001", "id": "s1", "timestamp": at(200),
            "type": "system", "system": {"type": "user_changed_number", "wa_id": "491510009", "user_id": "DE.9",
            "previous_user_id": "DE.1", "body": "Ana changed"}}]}))}),
        messages(
            moved,
            json!([{"from": "491510009", "id": "a4", "timestamp": at(100), "type": "text", "text": {"body": "New number"}}]),
        ),
        json!({"field": "user_preferences", "value": value(json!({"user_preferences": [
            {"wa_id": "491510009", "user_id": "DE.9", "category": "marketing_messages", "value": "stop", "timestamp": at(90)}]}))}),
    ]
}

async fn after(app: &TestApp, order: &[Value], batch: usize) -> Vec<String> {
    for changes in order.chunks(batch) {
        assert_eq!(deliver(app, envelope(json!(changes))).await, StatusCode::OK);
        take_all(app).await;
    }
    shown(app, &app.key(Role::Analyst).await).await
}

/// Shuffles with a small generator, so that a failure can be told again.
fn shuffled(mut items: Vec<Value>, mut seed: u64) -> Vec<Value> {
    for index in (1..items.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        items.swap(index, usize::try_from(seed >> 33).unwrap() % (index + 1));
    }
    items
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_order_of_deliveries_and_any_repetition_show_the_same_on_both_databases() {
    let first = TestApp::start(Database::sqlite()).await;
    let expected = after(&first, &day(&first), 1).await;
    assert_eq!(expected.len(), 2, "Ana under both of her numbers, and Ben: {expected:#?}");
    for seed in 1..=6 {
        let app = TestApp::start(Database::sqlite()).await;
        let twice = [day(&app), day(&app)].concat();
        assert_eq!(after(&app, &shuffled(twice, seed), usize::try_from(seed).unwrap()).await, expected, "order {seed}");
    }
    for seed in 7..=8 {
        let Some(database) = Database::postgres().await else { return };
        let app = TestApp::start(database).await;
        let twice = [day(&app), day(&app)].concat();
        assert_eq!(after(&app, &shuffled(twice, seed), 3).await, expected, "order {seed} on Postgres");
    }
}

/// One file of the folder: what it is and what it must come to.
struct Fixture {
    file: String,
    columns: BTreeMap<String, String>,
}

fn fixtures(folder: &Path, index: &str, below: &str) -> Vec<Fixture> {
    let text = fs::read_to_string(folder.join(index)).unwrap();
    let mut rows = text.lines().map(cells);
    let names = rows.next().unwrap();
    rows.map(|row| {
        let columns: BTreeMap<String, String> = names.iter().cloned().zip(row).collect();
        Fixture { file: format!("{below}{}", columns["file"]), columns }
    })
    .filter(|fixture| fixture.columns.get("kind").is_none_or(|kind| kind == "webhook"))
    .collect()
}

/// The cells of a line of comma-separated values.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut rest = line.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '"' if quoted && rest.peek() == Some(&'"') => cells.last_mut().unwrap().push(rest.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// The numbers and accounts a payload names.
fn routes(value: &Value, numbers: &mut Vec<String>, account: &mut Option<String>) {
    if let Some(entries) = value["entry"].as_array() {
        for entry in entries {
            account.get_or_insert(entry["id"].as_str().unwrap_or("1").to_owned());
            for change in entry["changes"].as_array().into_iter().flatten() {
                if let Some(id) = change["value"]["metadata"]["phone_number_id"].as_str() {
                    numbers.push(id.to_owned());
                }
            }
        }
    }
}

/// A call of the customer opens the window (Calling pricing, Dec 2025), which the folder's column does not say.
const CALLS: &str = "call/connect/USER_INITIATED";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_payload_of_the_folder_is_counted_and_moves_the_window_as_it_must() {
    let Some(folder) = std::env::var_os("AJAR_FIXTURES").map(std::path::PathBuf::from) else {
        println!("AJAR_FIXTURES names no folder: the payloads of public projects are not tried");
        return;
    };
    let mut all = fixtures(&folder, "index.csv", "");
    all.extend(fixtures(&folder, "derived/index.csv", "derived/"));
    assert!(all.len() > 100, "the folder holds its payloads");
    for fixture in all {
        let body = fs::read(folder.join(&fixture.file)).unwrap();
        let parsed: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
        let app = TestApp::start(Database::sqlite()).await;
        let (mut numbers, mut account) = (Vec::new(), None);
        routes(&parsed, &mut numbers, &mut account);
        numbers.push("1".to_owned());
        for number in &numbers {
            app.sets_up(number, account.as_deref().unwrap_or(ACCOUNT)).await;
        }
        let name = &fixture.file;
        let expected = if fixture.columns["envelope"] == "yes" { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        assert_eq!(deliver(&app, body.clone()).await, expected, "{name}");
        take_all(&app).await;
        let items: i64 = fixture.columns["items"].parse().unwrap();
        assert_eq!(counted(&app).await, items, "{name}");
        let moved = moved(&app).await;
        let word = fixture.columns["moves_window"].as_str();
        if fixture.columns["type"] == CALLS {
            assert_eq!(moved, "yes", "{name}");
        } else {
            assert_eq!(moved, word, "{name}");
        }
        has_its_effect(&app, &fixture.columns["type"], &parsed, name).await;

        deliver(&app, body).await;
        take_all(&app).await;
        assert_eq!(counted(&app).await, 2 * items, "{name}: a repetition is counted once too");
        let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
        let kept = report.unsupported + report.malformed + report.unrouted;
        assert_eq!(report.duplicates + kept / 2, items, "{name}: a repetition tells nothing new");
    }
}

/// Whether any window was opened, and how surely.
async fn moved(app: &TestApp) -> &'static str {
    let filter = crate::domain::queue::Only::default();
    let (rows, _) = app.state.store.conversations(&filter, None, 200, app.clock.now()).await.unwrap();
    let windows: Vec<_> = rows.iter().map(|row| row.window.window()).collect();
    if windows.iter().any(|window| window.certain.is_some()) {
        "yes"
    } else if windows.iter().any(|window| window.uncertain.is_some()) {
        "uncertain"
    } else {
        "no"
    }
}

/// What a payload of this type must leave behind.
async fn has_its_effect(app: &TestApp, kind: &str, parsed: &Value, name: &str) {
    let value = &parsed["entry"][0]["changes"][0]["value"];
    let store = &app.state.store;
    let report = store.ingest_report(app.clock.now()).await.unwrap();
    if report.unrouted + report.malformed + report.unsupported > 0 {
        return;
    }
    if let Some(status) = kind.strip_prefix("status/") {
        let wamid = value["statuses"][0]["id"].as_str().unwrap();
        let found = store.messages_by_wamid(wamid).await.unwrap();
        let shown = found.first().and_then(|message| message.status).map(|status| status.word());
        assert_eq!(shown, Some(status.split('|').next().unwrap()), "{name}");
    } else if kind.starts_with("user_preferences/stop") {
        let id = value["user_preferences"][0]["wa_id"].as_str().unwrap();
        let contact = &store.contacts_by_identifier(id, app.clock.now()).await.unwrap()[0];
        assert!(contact.marketing_opt_out, "{name}");
    } else if kind.starts_with("account/") {
        assert_eq!(report.notices.len(), 1, "{name}: {:?}", report.notices);
    } else if kind.starts_with("inbound/") && !kind.contains("reaction") && !kind.contains("revoke") {
        let wamid = value["messages"][0]["id"].as_str().unwrap();
        let found = store.messages_by_wamid(wamid).await.unwrap();
        assert_eq!(found.len(), 1, "{name}");
        let kind = value["messages"][0]["type"].as_str().unwrap_or("unknown");
        assert_eq!(found[0].kind, kind, "{name}");
    }
}
