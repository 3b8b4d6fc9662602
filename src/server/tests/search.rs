//! Finding people and what was said.

use super::{
    Database, TestApp,
    app::{Answer, NOON, NUMBER},
    story,
};
use crate::{
    api::search::Finds,
    domain::{
        id::ConversationId,
        role::Role,
        search::{Place, query::Query},
        time::{Span, Timestamp},
        zone::WallClock,
    },
    server::{import::Importer, jobs, rest::schema, search, store},
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::collections::BTreeSet;

/// Changes rows behind the server's back.
async fn change(app: &TestApp, sql: &str) {
    let url = &app.state.config.storage.database_url;
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    if store::is_postgres(url) {
        let mut connection = PgConnection::connect(url).await.unwrap();
        sql.execute(&mut connection).await.unwrap();
    } else {
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        sql.execute(&mut connection).await.unwrap();
    }
}

/// Somebody writes, called like this.
async fn writes(app: &TestApp, from: &str, name: &str, id: &str, at: Timestamp, message: Value) {
    let mut said = json!({"from": from, "id": id, "timestamp": at.unix().to_string()});
    said.as_object_mut().unwrap().extend(message.as_object().unwrap().clone());
    app.receives("messages", json!({"contacts": [{"wa_id": from, "profile": {"name": name}}], "messages": [said]}))
        .await;
}

fn text(text: &str) -> Value {
    json!({"type": "text", "text": {"body": text}})
}

fn edit(of: &str, now: &str) -> Value {
    json!({"type": "edit", "edit": {"original_message_id": of, "message": {"type": "text", "text": {"body": now}}}})
}

fn revoke(of: &str) -> Value {
    json!({"type": "revoke", "revoke": {"original_message_id": of}})
}

/// What a search answers.
async fn asks(app: &TestApp, key: &str, q: &str) -> Vec<Value> {
    let request = app.request(Method::GET, "/api/v1/search").query(&[("q", q)]).bearer_auth(key);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{q}");
    let answer: Value = answer.json().await.unwrap();
    let found = answer["data"].as_array().unwrap().clone();
    found.iter().for_each(super::answers::fits::<schema::Found>);
    found
}

/// The texts that are found.
async fn finds(app: &TestApp, key: &str, q: &str) -> Vec<String> {
    let found = asks(app, key, q).await;
    let messages = found.into_iter().filter(|one| one["kind"] == "message");
    messages.map(|one| one["message"]["text"].as_str().unwrap_or_default().to_owned()).collect()
}

story!(words_are_found_in_any_spelling_and_from_their_beginning, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    for (n, said) in
        ["Un café crème, por favor", "Straße 12", "مُحَمَّد هنا", "मुझे हिन्दी आती है", "東京都へ行く", "The red shoes"]
            .into_iter()
            .enumerate()
    {
        writes(&app, "491510001", "Ana", &format!("wamid.{n}"), NOON, text(said)).await;
    }
    for (q, found) in [
        ("cafe", "Un café crème, por favor"),
        ("CAFÉ", "Un café crème, por favor"),
        ("cre", "Un café crème, por favor"),
        ("favor cafe", "Un café crème, por favor"),
        ("\"cafe creme\"", "Un café crème, por favor"),
        ("strasse", "Straße 12"),
        ("محمد", "مُحَمَّد هنا"),
        ("हिन्दी", "मुझे हिन्दी आती है"),
        ("京都", "東京都へ行く"),
        ("都", "東京都へ行く"),
        ("shoes", "The red shoes"),
        ("sho", "The red shoes"),
    ] {
        assert_eq!(finds(&app, &key, q).await, [found], "{q}");
    }
    for q in ["afe", "\"creme cafe\"", "sh", "shoes green", "京東", "caf eme", "हिन्द्"] {
        assert_eq!(finds(&app, &key, q).await, [""; 0], "{q}");
    }
    let found = asks(&app, &key, "favor cafe").await;
    assert_eq!(found[0]["highlights"], json!([[3, 7], [19, 24]]), "characters of the text as it was written");
    assert_eq!(found[0]["contact"]["name"], "Ana");
    let id = app.only_conversation(&key).await;
    assert_eq!(found[0]["conversation_id"], json!(id));
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    assert_eq!((&row["unread"], &row["owed"]), (&json!(6), &json!(true)), "nothing is marked as read by a search");
});

story!(what_a_message_says_now_is_found_and_not_what_it_said, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Ana", "wamid.1", NOON, text("The parcel is blue")).await;
    writes(&app, "491510001", "Ana", "wamid.1e", NOON + Span::seconds(1), edit("wamid.1", "The parcel is green")).await;
    assert_eq!(finds(&app, &key, "blue").await, [""; 0]);
    assert_eq!(finds(&app, &key, "green parcel").await, ["The parcel is green"]);
    assert_eq!(finds(&app, &key, "parcel").await, ["The parcel is green"]);

    // An edit and a revocation that overtake their message.
    writes(&app, "491510001", "Ana", "wamid.2e", NOON + Span::seconds(3), edit("wamid.2", "It is yellow")).await;
    writes(&app, "491510001", "Ana", "wamid.2", NOON + Span::seconds(2), text("It is purple")).await;
    assert_eq!(finds(&app, &key, "purple").await, [""; 0]);
    assert_eq!(finds(&app, &key, "yellow").await, ["It is yellow"]);
    writes(&app, "491510001", "Ana", "wamid.3r", NOON + Span::seconds(5), revoke("wamid.3")).await;
    writes(&app, "491510001", "Ana", "wamid.3", NOON + Span::seconds(4), text("It was silver")).await;
    assert_eq!(finds(&app, &key, "silver").await, [""; 0]);

    writes(&app, "491510001", "Ana", "wamid.1r", NOON + Span::seconds(6), revoke("wamid.1")).await;
    assert_eq!(finds(&app, &key, "green").await, [""; 0]);
    assert_eq!(finds(&app, &key, "parcel").await, [""; 0]);
});

story!(a_send_is_found_as_soon_as_it_is_written_and_not_after_it_was_taken_back, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let body = json!({"id": id, "message": {"type": "text", "text": "Tomorrow at noon"}, "idempotency_key": "1",
        "hold": Span::seconds(5)});
    let sent = app.request(Method::POST, "/_fn/send_held").bearer_auth(&key).json(&body).send().await.unwrap();
    let sent: Value = sent.json().await.unwrap();
    assert_eq!(finds(&app, &key, "tomorrow").await, ["Tomorrow at noon"]);
    let undo = json!({"id": id, "message": sent["id"]});
    let undone = app.request(Method::POST, "/_fn/undo").bearer_auth(&key).json(&undo).send().await.unwrap();
    assert_eq!(undone.status(), StatusCode::OK);
    assert_eq!(finds(&app, &key, "tomorrow").await, [""; 0]);
});

story!(filters_narrow_what_is_found, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let old = NOON - Span::days(40);
    let photo = |caption: &str| json!({"type": "image", "image": {"id": "1", "mime_type": "image/jpeg", "sha256": "x", "caption": caption}});
    writes(&app, "491510001", "Berta Vogel", "wamid.1", old, text("The order, as agreed")).await;
    writes(&app, "491510001", "Berta Vogel", "wamid.2", NOON, photo("My order")).await;
    writes(&app, "491510002", "Carl", "wamid.3", NOON - Span::days(2), text("order at https://example.org")).await;
    writes(
        &app,
        "491510002",
        "Carl",
        "wamid.4",
        NOON,
        json!({"type": "location", "location": {"latitude": 52.5, "longitude": 13.4}}),
    )
    .await;
    let list = app.get("/api/v1/conversations?q=carl", &key).await.body;
    let carl = list["data"][0].clone();
    let body =
        json!({"id": carl["id"], "message": {"type": "text", "text": "Your order is ready"}, "idempotency_key": "1"});
    let sent = app.request(Method::POST, "/_fn/send").header("cookie", &cookie).json(&body).send().await.unwrap();
    assert_eq!(sent.status(), StatusCode::OK);
    change(
        &app,
        "INSERT INTO tags (id, name, folded, colour, created_at) VALUES (900001, 'Très VIP', 'très vip', 'red', 0)",
    )
    .await;
    let tag = format!(
        "INSERT INTO contact_tags (contact_id, tag_id, at) VALUES ({}, 900001, 0)",
        carl["contact"]["id"].as_str().unwrap()
    );
    change(&app, &tag).await;

    let sorted = async |q: &str| {
        let mut found = finds(&app, &key, q).await;
        found.sort();
        found
    };
    let (first, photo, link, ready) =
        ("The order, as agreed", "My order", "order at https://example.org", "Your order is ready");
    for (q, found) in [
        ("order", vec![photo, first, ready, link]),
        ("order from:customer", vec![photo, first, link]),
        ("order from:berta", vec![photo, first]),
        ("order from:\"berta vog\"", vec![photo, first]),
        ("order from:ana", vec![ready]),
        ("order from:ana from:carl", vec![ready, link]),
        ("order from:nobody", vec![]),
        ("order tag:\"tres vip\"", vec![ready, link]),
        ("order tag:other", vec![]),
        ("order has:image", vec![photo]),
        ("order has:link", vec![link]),
        ("order has:link has:image", vec![photo, link]),
        ("has:location", vec![""]),
        ("order before:2026-11-01", vec![first]),
        ("order after:2026-11-20", vec![photo, ready, link]),
        ("order after:2026-11-20 before:2026-11-22", vec![link]),
        ("after:2026-10-13 before:2026-10-14", vec![first]),
        ("after:2027-01-01", vec![]),
        ("order in:+4930", vec![photo, first, ready, link]),
        ("order in:555", vec![]),
        (format!("order in:{NUMBER}").as_str(), vec![photo, first, ready, link]),
    ] {
        assert_eq!(sorted(q).await, found, "{q}");
    }
    let me = app.request(Method::GET, "/api/v1/search").query(&[("q", "order from:me")]).header("cookie", &cookie);
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    assert_eq!((me["data"].as_array().unwrap().len(), &me["data"][0]["message"]["text"]), (1, &json!(ready)));
    assert_eq!(finds(&app, &key, "order from:me").await, [""; 0], "a program wrote nothing");
});

story!(nothing_that_is_typed_is_a_command_to_a_database, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "O'Neil said \"a & b\" NOT c").await;
    for q in [
        "\"",
        "'",
        "o'neil",
        "a & b",
        "!a",
        "NOT c",
        "a OR",
        "AND",
        "NEAR(a b, 2)",
        "a*",
        "*",
        "words:a",
        "^a",
        "-a",
        "{words}: a",
        "a <-> b",
        "':*",
        "a:*",
        "\\",
        "%",
        "_",
        "'; DROP TABLE message_words; --",
        "^din",
        "a~",
        "$1",
        "\u{1}",
    ] {
        let answer =
            app.request(Method::GET, "/api/v1/search").query(&[("q", q)]).bearer_auth(&key).send().await.unwrap();
        assert!([StatusCode::OK, StatusCode::BAD_REQUEST].contains(&answer.status()), "{q}: {}", answer.status());
    }
    assert_eq!(finds(&app, &key, "o'neil \"a b\" c").await.len(), 1);
    assert_eq!(finds(&app, &key, "^din").await.len(), 0, "what the index adds is no word");
    for (q, detail) in
        [("?", "no word"), ("before:soon", "no day"), ("has:cheese", "has:image"), ("from:", "needs something")]
    {
        let answer = app.request(Method::GET, "/api/v1/search").query(&[("q", q)]).bearer_auth(&key);
        let answer = Answer::of(answer).await;
        assert_eq!((answer.code(), &answer.body["parameter"]), ("invalid", &json!("q")), "{q}");
        assert!(answer.body["detail"].as_str().unwrap().contains(detail), "{answer:?}");
    }
});

story!(pages_go_on_where_they_ended_whatever_comes_meanwhile, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for n in 0..7 {
        let at = NOON - Span::days(n);
        writes(&app, "491510001", "Ana", &format!("wamid.{n}"), at, text(&format!("order {n}"))).await;
    }
    let page = async |after: Option<&str>| {
        let mut asked = vec![("q", "order"), ("limit", "3")];
        asked.extend(after.map(|after| ("after", after)));
        let request = app.request(Method::GET, "/api/v1/search").query(&asked).bearer_auth(&key);
        let page: Value = request.send().await.unwrap().json().await.unwrap();
        let rows =
            page["data"].as_array().unwrap().iter().map(|one| one["message"]["text"].as_str().unwrap().to_owned());
        (rows.collect::<Vec<_>>(), page["next"].as_str().map(str::to_owned))
    };
    let (first, next) = page(None).await;
    assert_eq!(first, ["order 0", "order 1", "order 2"]);
    app.clock.set(NOON + Span::days(3));
    writes(&app, "491510001", "Ana", "wamid.9", NOON, text("order 9")).await;
    let (second, next) = page(next.as_deref()).await;
    assert_eq!(second, ["order 3", "order 4", "order 5"]);
    assert_eq!(page(next.as_deref()).await, (vec!["order 6".to_owned()], None));
    assert_eq!(page(None).await.0.len(), 3);
});

story!(people_are_found_by_what_they_are_called_now_and_any_part_of_their_number, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let found = async |q: &str| {
        let people = asks(&app, &key, q).await.into_iter().filter(|one| one["kind"] == "person");
        people.map(|one| one["contact"]["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    writes(&app, "491510001", "Änne Öztürk", "wamid.1", NOON, text("Hello")).await;
    writes(&app, "5511987654321", "João Lima", "wamid.2", NOON, text("Olá")).await;
    assert_eq!(found("ozt").await, ["Änne Öztürk"]);
    assert_eq!(found("87654").await, ["João Lima"]);
    assert_eq!(asks(&app, &key, "ozt").await[0]["highlights"], json!([[5, 11]]));
    writes(&app, "491510001", "Änne Lima", "wamid.3", NOON + Span::seconds(1), text("Married")).await;
    assert_eq!(found("ozt").await, [""; 0], "she is not called so any more");
    assert_eq!(found("lima").await, ["Änne Lima", "João Lima"], "who was active last comes first");
    assert_eq!(found("lima from:customer").await, [""; 0], "who wants messages is shown messages");
    // Two who turn out to be one.
    let says = async |contact: Value, from: Value, id: &str| {
        let mut message =
            json!({"id": id, "timestamp": NOON.unix().to_string(), "type": "text", "text": {"body": "Hi"}});
        message.as_object_mut().unwrap().extend(from.as_object().unwrap().clone());
        app.receives("messages", json!({"contacts": [contact], "messages": [message]})).await;
    };
    says(json!({"user_id": "DE.77", "profile": {"name": "Zoe"}}), json!({"from_user_id": "DE.77"}), "wamid.4").await;
    assert_eq!(found("zoe").await, ["Zoe"]);
    let both = json!({"wa_id": "491510001", "user_id": "DE.77", "profile": {"name": "Änne Lima"}});
    says(both, json!({"from": "491510001", "from_user_id": "DE.77"}), "wamid.5").await;
    assert_eq!(found("de.77").await.len(), 1, "by either identifier");
    assert_eq!(found("91510").await.len(), 1);
});

story!(who_came_from_a_file_is_found_before_a_word_was_said, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let file = "name,phone,tags\nAna Weber,+491512345678,VIP\nAna Vogel,+491518765432,\n";
    let post = app.request(Method::POST, "/api/v1/imports?filename=people.csv").bearer_auth(&key).body(file);
    let brought = Answer::of(post).await;
    assert_eq!(brought.status, StatusCode::CREATED, "{brought:?}");
    let id = brought.body["id"].as_str().unwrap();
    let importer = Importer::of(&app.state);
    for step in ["check", "apply"] {
        let led = app.post(&format!("/api/v1/imports/{id}/{step}"), &key, json!({})).await;
        assert_eq!(led.status, StatusCode::OK, "{led:?}");
        while importer.step().await.unwrap() {}
    }
    writes(&app, "491510003", "Ana Lima", "wamid.1", NOON, text("Hello")).await;
    let lima = app.only_conversation(&key).await;

    let found = async |q: &str| {
        let people = asks(&app, &key, q).await.into_iter().filter(|one| one["kind"] == "person");
        people.map(|one| one["contact"]["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("weber").await, ["Ana Weber"]);
    assert_eq!(found("0151 87").await, [""; 0], "a country is no zero");
    assert_eq!(found("151 87").await, ["Ana Vogel"]);
    assert_eq!(found("345678").await, ["Ana Weber"]);
    let all = found("ana").await;
    assert_eq!((all.len(), all[0].as_str()), (3, "Ana Lima"), "with whom something was said comes first: {all:?}");
    for q in ["tag:VIP ana", "ana tag:vip", "tag:vip 2345"] {
        assert_eq!(found(q).await, ["Ana Weber"], "{q}");
    }
    assert_eq!(found("tag:VIP").await, ["Ana Weber"], "a tag alone finds whoever carries it");
    for q in ["tag:other", "tag:VIP tag:other", "tag:VIP has:image", "tag:VIP from:customer"] {
        assert_eq!(found(q).await, [""; 0], "{q}");
    }
    for q in ["tag:VIP vogel", "tag:other ana", "ana tag:VIP from:customer", "ana in:+49", "ana has:link"] {
        assert_eq!(found(q).await, [""; 0], "{q}");
    }
    let weber = asks(&app, &key, "tag:VIP web").await.remove(0);
    assert_eq!((&weber["conversation_id"], &weber["highlights"]), (&Value::Null, &json!([[4, 9]])));
    assert_eq!(asks(&app, &key, "lima").await[0]["conversation_id"], json!(lima));

    let body = json!({"q": "weber", "zone": "Europe/Berlin"});
    let glance = app.request(Method::POST, "/_fn/glance").bearer_auth(&key).json(&body).send().await.unwrap();
    let glance: Finds = glance.json().await.unwrap();
    let [person] = &glance.people[..] else { panic!("{glance:?}") };
    assert_eq!((person.conversation_id, person.number.as_deref()), (None, None));
    assert_eq!(weber["contact"]["id"], json!(person.id));

    // Once they write they stand where everybody does.
    writes(&app, "491512345678", "Ana Weber", "wamid.2", NOON + Span::seconds(1), text("Who is this?")).await;
    assert_eq!(found("ana").await, ["Ana Weber", "Ana Lima", "Ana Vogel"]);
    assert_eq!(found("tag:vip").await, ["Ana Weber"], "once, with the conversation as without");
    assert!(asks(&app, &key, "weber").await[0]["conversation_id"].is_string());
});

story!(of_two_conversations_with_somebody_the_one_that_was_active_last_is_found, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    app.sets_up("7", "8").await;
    let says = async |number: &str, at: Timestamp| {
        let message = json!({"from": "491510001", "id": format!("wamid.{number}.{}", at.0),
            "timestamp": at.unix().to_string(), "type": "text", "text": {"body": "Hi"}});
        let contact = json!({"wa_id": "491510001", "profile": {"name": "Ana"}});
        let metadata = json!({"display_phone_number": "1", "phone_number_id": number});
        app.receives("messages", json!({"metadata": metadata, "contacts": [contact], "messages": [message]})).await;
    };
    for (number, at) in [(NUMBER, NOON), ("7", NOON + Span::seconds(1)), (NUMBER, NOON + Span::seconds(2))] {
        says(number, at).await;
        let list = app.get("/api/v1/conversations?order=last_activity", &key).await.body;
        let mut people = asks(&app, &key, "ana").await;
        people.retain(|one| one["kind"] == "person");
        assert_eq!(people.len(), 1);
        assert_eq!(people[0]["conversation_id"], list["data"][0]["id"]);
    }
});

story!(what_was_there_before_is_made_findable_step_by_step, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for n in 0..3 {
        writes(&app, &format!("49151000{n}"), &format!("Person{n}"), &format!("wamid.{n}"), NOON, text("An old word"))
            .await;
    }
    writes(&app, "491510001", "Person1", "wamid.e", NOON + Span::seconds(1), edit("wamid.1", "A new word")).await;
    // As an older version left it.
    change(&app, "DELETE FROM message_words; DELETE FROM people_words").await;
    change(&app, "UPDATE counters SET value = (SELECT MAX(id) FROM messages) WHERE name = 'words_left'").await;
    change(&app, "UPDATE counters SET value = (SELECT MAX(id) FROM contacts) WHERE name = 'people_left'").await;
    assert_eq!((finds(&app, &key, "word").await.len(), asks(&app, &key, "person1").await.len()), (0, 0));
    assert!(app.state.store.is_catching_up().await.unwrap());
    writes(&app, "491510009", "Person9", "wamid.9", NOON, text("A late word")).await;

    let mut steps = 0;
    while jobs::search::step(&app.state).await.unwrap() {
        steps += 1;
        assert!(steps < 10, "it ends");
    }
    assert!(!app.state.store.is_catching_up().await.unwrap());
    let found: BTreeSet<String> = finds(&app, &key, "word").await.into_iter().collect();
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(finds(&app, &key, "word").await.len(), 4);
    assert_eq!(finds(&app, &key, "new").await, ["A new word"]);
    assert_eq!(asks(&app, &key, "person").await.len(), 4);
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_withdrawn_is_in_no_file_of_the_index_once_it_was_purged() {
    let app = TestApp::start(Database::sqlite()).await;
    let key = app.key(Role::Agent).await;
    for n in 0..40 {
        let said = if n == 20 { "kanarienvogel among others".to_owned() } else { format!("others {n}") };
        writes(&app, "491510001", "Ana", &format!("wamid.{n}"), NOON, text(&said)).await;
    }
    let is_there = async || {
        let url = &app.state.config.storage.database_url;
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        let blocks = sqlx::query_scalar::<_, Vec<u8>>("SELECT block FROM message_words_data");
        let blocks = blocks.fetch_all(&mut connection).await.unwrap();
        // The beginning of a word stands once for all words that share it.
        blocks.iter().any(|block| block.windows(8).any(|bytes| bytes == b"kanarien"))
    };
    assert!(is_there().await);
    writes(&app, "491510001", "Ana", "wamid.r", NOON + Span::seconds(1), revoke("wamid.20")).await;
    assert_eq!(finds(&app, &key, "kanarienvogel").await, [""; 0]);
    assert!(jobs::search::purge(&app.state).await.unwrap());
    assert!(!is_there().await);
    assert!(!jobs::search::purge(&app.state).await.unwrap(), "nothing is left to purge");
    assert_eq!(finds(&app, &key, "others").await.len(), 39, "the others are found as before");
}

story!(a_conversation_is_searched_by_itself_and_entered_at_a_day, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for n in 0..4 {
        let said = if n == 2 { "nothing".to_owned() } else { format!("Order number {n}") };
        writes(&app, "491510001", "Ana", &format!("wamid.{n}"), NOON - Span::days(3 - n), text(&said)).await;
    }
    writes(&app, "491510002", "Ben", "wamid.b", NOON, text("Order of somebody else")).await;
    let list = app.get("/api/v1/conversations?q=ana", &key).await.body;
    let id: ConversationId = list["data"][0]["id"].as_str().unwrap().parse().unwrap();
    let ask = async |name: &str, body: Value| {
        let answer =
            app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(&key).json(&body).send().await.unwrap();
        (answer.status(), answer.json::<Value>().await.unwrap())
    };
    let (_, places) = ask("places", json!({"id": id, "q": "order", "zone": "Europe/Berlin"})).await;
    let places: Vec<Place> = serde_json::from_value(places).unwrap();
    let found: Vec<&str> = places.iter().filter_map(|place| place.wamid.as_deref()).collect();
    assert_eq!(found, ["wamid.3", "wamid.1", "wamid.0"], "the newest first");
    let (status, _) = ask("places", json!({"id": id, "q": "?", "zone": "Europe/Berlin"})).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    for (since, at) in [
        (NOON - Span::days(9), "wamid.0"),
        (NOON - Span::days(2) - Span::hours(12), "wamid.1"),
        (NOON + Span::days(1), "wamid.3"),
    ] {
        assert_eq!(ask("first_since", json!({"id": id, "since": since})).await.1, json!(at), "{since}");
    }
});

story!(the_screens_are_told_whose_what_is_and_where_what_was_looked_for_stands, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let long = format!("{} the needle {}", "hay ".repeat(80), "hay ".repeat(80));
    writes(&app, "491510001", "Ana Needle", "wamid.1", NOON, text(&long)).await;
    let ask = async |name: &str, body: Value| -> Finds {
        let answer =
            app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(&key).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        answer.json().await.unwrap()
    };
    let found = ask("search", json!({"q": "needle", "zone": "Europe/Berlin", "after": null})).await;
    assert_eq!((found.count, found.more, found.catching_up, found.people.len()), (1, false, false, 1));
    assert_eq!((found.people[0].name.as_str(), &found.people[0].marks[..]), ("Ana Needle", &[(4, 10)][..]));
    let hit = &found.messages[0];
    assert_eq!((hit.name.as_str(), hit.wamid.as_deref(), hit.author.as_deref()), ("Ana Needle", Some("wamid.1"), None));
    let (start, end) = hit.marks[0];
    let marked: String = hit.text.chars().skip(start as usize).take((end - start) as usize).collect();
    assert_eq!(marked, "needle");
    assert!(hit.text.chars().count() < 200, "only what is around it");
    assert_eq!(ask("glance", json!({"q": "needle has:", "zone": "Europe/Berlin"})).await.messages, [], "half written");
    assert_eq!(ask("glance", json!({"q": "needle", "zone": "Europe/Berlin"})).await.messages.len(), 1);
});

/// Words as they are written and as they are compared, of which random histories are made.
const WORDS: [(&str, &str); 12] = [
    ("Café", "cafe"),
    ("cafe", "cafe"),
    ("Cafés", "cafes"),
    ("Größe", "grosse"),
    ("größer", "grosser"),
    ("red", "red"),
    ("RED", "red"),
    ("reduced", "reduced"),
    ("no", "no"),
    ("now", "now"),
    ("مُحَمَّد", "محمد"),
    ("हिन्दी", "हिन्दी"),
];

/// What happens to a message after it was written.
#[derive(Debug, Clone)]
enum Fate {
    Stays,
    Edited(Vec<usize>),
    /// The edit arrives first.
    EditedBefore(Vec<usize>),
    Revoked,
}

/// One term of a question: words in a row, the last of them cut to so many letters, where that is a number.
type Asked = (Vec<usize>, Option<usize>);

fn sentences() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..WORDS.len(), 1..6)
}

fn histories() -> impl Strategy<Value = Vec<(Vec<usize>, Fate, i64)>> {
    let fate = prop_oneof![
        4 => Just(Fate::Stays),
        1 => sentences().prop_map(Fate::Edited),
        1 => sentences().prop_map(Fate::EditedBefore),
        1 => Just(Fate::Revoked),
    ];
    prop::collection::vec((sentences(), fate, 0i64..70), 60)
}

/// What is asked: phrases, then whether only what is younger than so many days.
fn questions() -> impl Strategy<Value = (Vec<Asked>, Option<i64>)> {
    let term = (prop::collection::vec(0..WORDS.len(), 1..3), prop::option::of(3usize..6));
    (prop::collection::vec(term, 1..3), prop::option::of(1i64..60))
}

/// Whether a text has a term, looked at plainly.
fn has(words: &[&str], asked: &[&str], open: bool) -> bool {
    words.windows(asked.len()).any(|here| {
        let (last, rest) = asked.split_last().unwrap();
        let end = here[here.len() - 1];
        here[..here.len() - 1] == *rest && if open { end.starts_with(last) } else { end == *last }
    })
}

story!(a_search_finds_what_a_look_at_every_message_finds, async |app: TestApp| {
    let mut runner = TestRunner::deterministic();
    let history = histories().new_tree(&mut runner).unwrap().current();
    let written = |words: &[usize]| words.iter().map(|n| WORDS[*n].0).collect::<Vec<_>>().join(" ");
    let mut says: Vec<(String, Vec<&str>, Timestamp)> = Vec::new();
    for (n, (words, fate, days)) in history.iter().enumerate() {
        let (id, from) = (format!("wamid.{n}"), format!("49151000{}", n % 7));
        let at = NOON - Span::days(*days);
        let later = at + Span::seconds(1);
        let first = text(&written(words));
        let compared = |words: &[usize]| words.iter().map(|n| WORDS[*n].1).collect::<Vec<_>>();
        let act = format!("wamid.{n}.act");
        match fate {
            Fate::Stays => writes(&app, &from, "Ana", &id, at, first).await,
            Fate::Edited(now) => {
                writes(&app, &from, "Ana", &id, at, first).await;
                writes(&app, &from, "Ana", &act, later, edit(&id, &written(now))).await;
            }
            Fate::EditedBefore(now) => {
                writes(&app, &from, "Ana", &act, later, edit(&id, &written(now))).await;
                writes(&app, &from, "Ana", &id, at, first).await;
            }
            Fate::Revoked => {
                writes(&app, &from, "Ana", &id, at, first).await;
                writes(&app, &from, "Ana", &act, later, revoke(&id)).await;
            }
        }
        match fate {
            Fate::Stays => says.push((id, compared(words), at)),
            Fate::Edited(now) | Fate::EditedBefore(now) => says.push((id, compared(now), at)),
            Fate::Revoked => {}
        }
    }
    let mut some = 0;
    for _ in 0..150 {
        let (terms, days) = questions().new_tree(&mut runner).unwrap().current();
        let mut asked: Vec<String> = Vec::new();
        let mut wanted: Vec<(Vec<String>, bool)> = Vec::new();
        let last = terms.len() - 1;
        for (n, (words, cut)) in terms.iter().enumerate() {
            let mut compared: Vec<String> = words.iter().map(|n| WORDS[*n].1.to_owned()).collect();
            let is_open = words.len() == 1 && n == last;
            if let Some(letters) = cut.filter(|_| is_open) {
                compared[0] = compared[0].chars().take(letters).collect();
                asked.push(compared[0].clone());
            } else if words.len() == 1 {
                asked.push(WORDS[words[0]].0.to_owned());
            } else {
                asked.push(format!("\"{}\"", written(words)));
            }
            let open = is_open && compared[0].chars().count() >= 3;
            wanted.push((compared, open));
        }
        let since = days.map(|days| NOON - Span::hours(12) - Span::days(days));
        if let Some(since) = since {
            asked.insert(0, format!("after:{}", &since.to_string()[..10]));
        }
        let asked = asked.join(" ");
        let expected: BTreeSet<&str> = says
            .iter()
            .filter(|(_, words, at)| {
                let all = |(asked, open): &(Vec<String>, bool)| {
                    has(words, &asked.iter().map(String::as_str).collect::<Vec<_>>(), *open)
                };
                wanted.iter().all(all) && since.is_none_or(|since| *at >= since)
            })
            .map(|(id, ..)| id.as_str())
            .collect();
        let query = Query::parse(&asked, &WallClock::UTC).unwrap();
        let found = search::messages(&app.state, &query, None, None, 1000).await.unwrap();
        let ids: Vec<String> = found.messages.into_iter().filter_map(|(message, _)| message.wamid).collect();
        let found: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        assert_eq!(found, expected, "{asked}");
        some += found.len();
    }
    assert!(some > 300, "questions that find nothing prove little: {some}");
});
