//! The queue: what its lists show, and what is done to one conversation or to thousands.

use super::{
    TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON, NUMBER},
    story,
};
use crate::{
    api::{
        conversation::QueuePage,
        queue::{Choices, Report},
    },
    domain::{
        audit::By,
        conversation::{Conversation, ConversationView, Progress, UNTIL_THEY_WRITE},
        event::EventKind,
        hours::Stretch,
        id::{ContactId, ConversationId, NumberId, TeamId, UserId, ViewId},
        queue::{Assignee, Between, Door, Figure, OfTeam, Only, Order, View, ViewCounts, Viewer},
        role::Role,
        tag::Colour,
        template::Listed,
        time::{Span, Timestamp},
        triage::Deed,
        window::{OpenedBy, Opening},
    },
    server::{
        auth::password,
        people, planned,
        rest::schema,
        store::queue::{Course, Planted},
        triage,
    },
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use reqwest::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Calls a server function.
async fn call<T: DeserializeOwned>(app: &TestApp, cookie: &str, name: &str, body: Value) -> Result<T, Answer> {
    let request = app.request(Method::POST, &format!("/_fn/{name}")).json(&body);
    let request = match cookie.contains('=') {
        true => request.header("cookie", cookie).header("origin", &app.url),
        false => request.bearer_auth(cookie),
    };
    let answer = Answer::of(request).await;
    if answer.status == StatusCode::OK { Ok(serde_json::from_value(answer.body).unwrap()) } else { Err(answer) }
}

/// Somebody writes, called like this, at this moment, perhaps brought by an ad.
async fn writes(app: &TestApp, from: &str, name: &str, at: Timestamp, ad: bool) {
    let id = format!("wamid.{from}.{}", at.0);
    let mut message = json!({"from": from, "id": id, "timestamp": at.unix().to_string(), "type": "text",
        "text": {"body": "Hello"}});
    if ad {
        message["referral"] = json!({"source_type": "ad", "source_id": "1"});
    }
    let contact = json!({"wa_id": from, "profile": {"name": name}});
    app.receives("messages", json!({"contacts": [contact], "messages": [message]})).await;
}

/// Conversations by the names of their people.
async fn ids(app: &TestApp, key: &str) -> BTreeMap<String, String> {
    let list = app.get("/api/v1/conversations?limit=200", key).await.body;
    let of =
        |row: &Value| (row["contact"]["name"].as_str().unwrap().to_owned(), row["id"].as_str().unwrap().to_owned());
    list["data"].as_array().unwrap().iter().map(of).collect()
}

async fn names(app: &TestApp, key: &str, query: &str) -> Vec<String> {
    let list = app.get(&format!("/api/v1/conversations?{query}"), key).await;
    assert_eq!(list.status, StatusCode::OK, "{query}: {list:?}");
    let name = |row: &Value| row["contact"]["name"].as_str().unwrap().to_owned();
    list.body["data"].as_array().unwrap().iter().map(name).collect()
}

async fn patch(app: &TestApp, key: &str, id: &str, body: Value) -> Answer {
    let path = format!("/api/v1/conversations/{id}");
    Answer::of(app.request(Method::PATCH, &path).bearer_auth(key).json(&body)).await
}

async fn ben(app: &TestApp, role: Role) -> UserId {
    let hash = password::hash("correct horse".to_owned()).await;
    app.state
        .store
        .add_user("ben@example.org", "Ben", role, &hash, By::CONSOLE, app.clock.now())
        .await
        .unwrap()
        .unwrap()
}

story!(whatever_the_customer_says_brings_a_conversation_back, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    for body in
        [json!({"status": "resolved"}), json!({"status": "snoozed"}), json!({"snoozed_until": "2026-11-23T08:00:00Z"})]
    {
        let changed = patch(&app, &key, &id, body.clone()).await;
        assert_eq!(changed.status, StatusCode::OK, "{changed:?}");
        fits::<schema::Conversation>(&changed.body);
        assert_ne!(changed.body["status"], "open");
        let left: QueuePage = call(&app, &key, "queue", json!({})).await.unwrap();
        assert_eq!(left.rows.len(), 0, "{body}: it is not in the way");
        assert_eq!(names(&app, &key, "").await, ["Berta"], "other programs see it");
        app.clock.set(app.clock.now() + Span::minutes(1));
        app.hears("491511234567", "Still there?").await;
        let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
        assert_eq!((&row["status"], &row["snoozed_until"], &row["owed"]), (&json!("open"), &Value::Null, &json!(true)));
    }
});

story!(a_rest_ends_by_itself_and_what_is_done_with_owes_no_answer, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let snoozed = patch(&app, &key, &id, json!({"snoozed_until": "2026-11-22T13:00:00Z"})).await;
    assert_eq!((&snoozed.body["status"], &snoozed.body["owed"]), (&json!("snoozed"), &json!(true)));
    assert_eq!(names(&app, &key, "view=snoozed").await, ["Berta"]);
    app.clock.set(NOON + Span::hours(1));
    assert_eq!(names(&app, &key, "view=snoozed").await, [""; 0]);
    let rows: QueuePage = call(&app, &key, "queue", json!({})).await.unwrap();
    assert_eq!((rows.rows.len(), rows.rows[0].progress(app.clock.now())), (1, Progress::Open));
    let resolved = patch(&app, &key, &id, json!({"status": "resolved"})).await;
    assert_eq!((&resolved.body["status"], &resolved.body["owed"]), (&json!("resolved"), &json!(false)));
    app.clock.set(NOON + Span::hours(25));
    let lost = app.state.store.lost_windows(None, NOON - Span::days(1), app.clock.now(), 10).await.unwrap();
    assert_eq!(lost.count, 0, "nobody waited any more");
});

story!(a_change_over_the_api_says_what_is_wrong_with_it, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    for wrong in [
        json!({}),
        json!({"status": "done"}),
        json!({"snoozed_until": "2026-11-22T11:00:00Z"}),
        json!({"snoozed_until": "2028-11-22T11:00:00Z"}),
        json!({"status": "resolved", "snoozed_until": "2026-11-22T13:00:00Z"}),
        json!({"assignee": "999999"}),
        json!({"assignee": 5}),
        json!({"colour": "red"}),
    ] {
        assert_eq!(patch(&app, &key, &id, wrong.clone()).await.code(), "invalid", "{wrong}");
    }
    assert_eq!(patch(&app, &key, "999999", json!({"unread": true})).await.code(), "not_found");
    let analyst = app.key(Role::Analyst).await;
    assert_eq!(patch(&app, &analyst, &id, json!({"unread": true})).await.code(), "forbidden");
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    assert_eq!((&row["status"], &row["assignee"], &row["unread"]), (&json!("open"), &Value::Null, &json!(1)));
    let read = patch(&app, &key, &id, json!({"unread": false})).await;
    assert_eq!(read.body["unread"], 0);
    assert_eq!(patch(&app, &key, &id, json!({"unread": true})).await.body["unread"], 1);
});

story!(a_conversation_is_somebodys_and_the_list_says_whose, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.ana(Role::Agent).await;
    let ben = ben(&app, Role::Analyst).await;
    let cookie = app.signs_in().await;
    writes(&app, "491510001", "Cleo", NOON, false).await;
    writes(&app, "491510002", "Dora", NOON, false).await;
    let id = &ids(&app, &key).await["Cleo"];
    let users = app.get("/api/v1/users", &key).await.body;
    users["data"].as_array().unwrap().iter().for_each(fits::<schema::User>);
    assert_eq!(users["data"].as_array().unwrap().len(), 1, "an analyst sees to nothing: {users}");
    let ana = users["data"][0]["id"].as_str().unwrap();
    assert_eq!(patch(&app, &key, id, json!({ "assignee": ben })).await.code(), "invalid");
    let assigned = patch(&app, &key, id, json!({ "assignee": ana })).await;
    assert_eq!((&assigned.body["assignee"], &assigned.body["assignee_name"]), (&json!(ana), &json!("Ana")));
    assert_eq!(names(&app, &key, &format!("assignee={ana}")).await, ["Cleo"]);
    assert_eq!(names(&app, &key, "assignee=none").await, ["Dora"]);
    assert_eq!(names(&app, &key, "assignee=nobody-of-this-id").await, [""; 0]);
    assert_eq!(names(&app, &key, "view=unassigned").await, ["Dora"]);
    let mine: QueuePage = call(&app, &cookie, "queue_of", json!({"only": {"view": "mine"}})).await.unwrap();
    assert_eq!(mine.rows.iter().map(|row| row.contact.title()).collect::<Vec<_>>(), ["Cleo"]);
    let of_a_key: QueuePage = call(&app, &key, "queue_of", json!({"only": {"view": "mine"}})).await.unwrap();
    assert!(of_a_key.rows.is_empty(), "nothing is a program's");
    let seq = app.state.store.last_seq().await.unwrap();
    let events = app.state.store.events_after(0, seq, NOON).await.unwrap();
    let told = events.iter().find(|event| event.kind == EventKind::ConversationTended).unwrap();
    assert_eq!(told.data, json!({"did": "assigned", "by": null, "to": ana}));
    let freed = patch(&app, &key, id, json!({ "assignee": null })).await;
    assert_eq!(freed.body["assignee"], Value::Null);
});

async fn acts(app: &TestApp, key: &str, deed: Value, ids: &[&String]) -> Result<Report, Answer> {
    call(app, key, "act", json!({"deed": deed, "ids": ids, "key": "k"})).await
}

story!(what_was_done_to_many_is_taken_back_but_not_what_happened_since, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for (from, name) in [("491510001", "Cleo"), ("491510002", "Dora"), ("491510003", "Emil")] {
        writes(&app, from, name, NOON, false).await;
    }
    let of = ids(&app, &key).await;
    let gone = "999999".to_owned();
    let all = [&of["Cleo"], &of["Dora"], &of["Emil"], &gone];
    let done = acts(&app, &key, json!("resolve"), &all).await.unwrap();
    assert_eq!((done.done, done.unchanged, done.refused), (3, 0, 1), "{done:?}");
    assert_eq!(done.why[0].id.to_string(), gone);
    let again = acts(&app, &key, json!("resolve"), &all).await.unwrap();
    assert_eq!((again.done, again.unchanged, again.undo), (0, 3, None));

    app.clock.set(NOON + Span::minutes(1));
    writes(&app, "491510002", "Dora", app.clock.now(), false).await;
    let undo = json!({"undo": done.undo.unwrap()});
    let other = app.key(Role::Agent).await;
    let others = call::<Report>(&app, &other, "take_back", undo.clone()).await;
    assert_eq!(others.unwrap_err().status, StatusCode::CONFLICT, "only whoever did it takes it back");
    let back: Report = call(&app, &key, "take_back", undo.clone()).await.unwrap();
    assert_eq!((back.done, back.refused, back.why[0].name.as_str()), (2, 1, "Dora"), "{back:?}");
    for name in ["Cleo", "Dora", "Emil"] {
        let row = app.get(&format!("/api/v1/conversations/{}", of[name]), &key).await.body;
        assert_eq!((&row["status"], &row["owed"]), (&json!("open"), &json!(true)), "{name}");
    }
    assert_eq!(call::<Report>(&app, &key, "take_back", undo).await.unwrap_err().status, StatusCode::CONFLICT, "once");
    // As if nobody had ever said that no answer was needed.
    app.clock.set(NOON + Span::hours(30));
    let lost = app.state.store.lost_windows(None, NOON - Span::days(1), app.clock.now(), 10).await.unwrap();
    assert_eq!(lost.count, 3);
});

story!(what_was_done_long_ago_is_not_taken_back, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let until = UNTIL_THEY_WRITE.to_string();
    let done = acts(&app, &key, json!({ "snooze": until }), &[&id]).await.unwrap();
    app.clock.set(NOON + Span::minutes(11));
    let back = call::<Report>(&app, &key, "take_back", json!({"undo": done.undo.unwrap()})).await;
    assert_eq!(back.unwrap_err().status, StatusCode::CONFLICT);
});

story!(what_was_done_to_many_is_kept_with_each_batch_and_taken_back_batch_by_batch, async |app: TestApp| {
    let store = &app.state.store;
    let number = store.numbers().await.unwrap()[0].0.id;
    let mut tx = store.begin().await.unwrap();
    let first = tx.ids(900).await.unwrap();
    tx.commit().await.unwrap();
    let planted: Vec<(Conversation, Planted)> = (0..450)
        .map(|n| {
            let row = Conversation::new(ConversationId(first + n), number, ContactId(first + 450 + n));
            (row, Planted { name: format!("Somebody {n}"), ..Planted::default() })
        })
        .collect();
    store.plant_conversations(&planted).await.unwrap();
    let all: Vec<ConversationId> = planted.iter().map(|(row, _)| row.id).collect();
    let author = crate::server::outbound::Author { user: None, owner: "key:1".to_owned() };
    let done = triage::act(&app.state, &author, By::CONSOLE, &Deed::Resolve, &all, "").await.unwrap();
    assert_eq!(done.done, 450);
    let undo = done.undo.unwrap();

    // Whatever takes parts and ends before it has done anything leaves them where they were.
    let kept = crate::server::auth::token::hash(&undo);
    let mut tx = store.begin().await.unwrap();
    let (mut parts, mut after) = (0, String::new());
    while let Some((part, _)) = tx.take_undo(&kept, &author.owner, NOON, &after).await.unwrap() {
        (parts, after) = (parts + 1, part);
    }
    assert_eq!(parts, 3, "one for each batch");
    drop(tx);
    // One part is gone, as if the server had stopped after it was taken back.
    let mut tx = store.begin().await.unwrap();
    tx.take_undo(&kept, &author.owner, NOON, "").await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let back = triage::undo(&app.state, &author, &undo).await.unwrap();
    assert_eq!((back.done, back.refused.len()), (250, 0), "the others are taken back all the same");
    assert!(triage::undo(&app.state, &author, &undo).await.is_err(), "once");
});

story!(tags_go_on_people_and_off_again, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let planted = Planted { name: "Fay".into(), tags: vec!["Wholesale".into()], ..Planted::default() };
    let mut tx = app.state.store.begin().await.unwrap();
    let first = tx.ids(2).await.unwrap();
    tx.commit().await.unwrap();
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    app.state
        .store
        .plant_conversations(&[(Conversation::new(ConversationId(first), number, ContactId(first + 1)), planted)])
        .await
        .unwrap();
    writes(&app, "491510001", "Cleo", NOON, false).await;
    let of = ids(&app, &key).await;
    let both = [&of["Cleo"], &of["Fay"]];
    let done = acts(&app, &key, json!({"tag": "wholesale"}), &both).await.unwrap();
    assert_eq!((done.done, done.unchanged), (1, 1), "Fay carries it already: {done:?}");
    assert_eq!(names(&app, &key, "tag=WHOLESALE&order=name").await, ["Cleo", "Fay"]);
    let row = app.get(&format!("/api/v1/conversations/{}", of["Cleo"]), &key).await.body;
    assert_eq!(row["contact"]["tags"], json!(["Wholesale"]));
    let _: Report = call(&app, &key, "take_back", json!({"undo": done.undo.unwrap()})).await.unwrap();
    assert_eq!(names(&app, &key, "tag=wholesale").await, ["Fay"], "whoever carried it before still does");
    let off = acts(&app, &key, json!({"untag": "Wholesale"}), &both).await.unwrap();
    assert_eq!((off.done, off.unchanged), (1, 1));
    // Fay turns out to be Cleo: the tag comes back to whom she is now.
    let contact = async |id: &str| {
        let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
        row["contact"]["id"].as_str().unwrap().parse::<ContactId>().unwrap()
    };
    let (cleo, fay) = (contact(&of["Cleo"]).await, contact(&of["Fay"]).await);
    people::merge(&app.state, By::PROGRAM, cleo, fay).await.unwrap();
    let back: Report = call(&app, &key, "take_back", json!({"undo": off.undo.unwrap()})).await.unwrap();
    assert_eq!((back.done, names(&app, &key, "tag=wholesale").await), (1, vec!["Cleo".to_owned()]));
    // A tag that is no more comes back to nobody.
    let off = acts(&app, &key, json!({"untag": "Wholesale"}), &[&of["Cleo"]]).await.unwrap();
    let tag = app.state.store.tags().await.unwrap().into_iter().find(|tag| tag.name == "Wholesale").unwrap();
    people::drop_tag(&app.state, By::PROGRAM, tag.id).await.unwrap();
    let back: Report = call(&app, &key, "take_back", json!({"undo": off.undo.unwrap()})).await.unwrap();
    assert_eq!(back.done, 0, "{back:?}");
    people::keep_tag(&app.state, By::PROGRAM, None, "Wholesale", Colour::default()).await.unwrap();
    for strange in ["nothing of this name", "\0", ""] {
        let refused = acts(&app, &key, json!({ "tag": strange }), &both).await.unwrap_err();
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{strange:?}");
    }
    let choices: Choices = call(&app, &key, "choices", json!({})).await.unwrap();
    assert!(choices.tags.iter().any(|tag| tag.name == "Wholesale" && !tag.ruled), "{choices:?}");
});

/// Two templates that may be sent, one of them for marketing.
async fn templates(app: &TestApp) {
    let listed = |name: &str, category: &str| Listed {
        platform_id: format!("platform.{name}"),
        name: name.to_owned(),
        language: "en".to_owned(),
        category: category.to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Your order is on its way."}]),
    };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &[listed("shipped", "UTILITY"), listed("offer", "MARKETING")], NOON).await.unwrap();
    tx.commit().await.unwrap();
}

story!(a_template_goes_to_many_each_asked_about_on_its_own, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    writes(&app, "491510001", "Cleo", NOON, false).await;
    writes(&app, "491510002", "Dora", NOON, false).await;
    let stop = json!({"user_preferences": [{"wa_id": "491510002", "detail": "stop", "category": "marketing_messages",
        "value": "stop", "timestamp": NOON.unix().to_string()}], "contacts": [{"wa_id": "491510002"}]});
    app.receives("user_preferences", stop).await;
    let of = ids(&app, &key).await;
    let bulk = async |idempotency: Option<&str>, body: Value| {
        let mut request = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(&key).json(&body);
        if let Some(idempotency) = idempotency {
            request = request.header("Idempotency-Key", idempotency);
        }
        Answer::of(request).await
    };
    let offer = json!({"action": "send", "ids": [of["Cleo"], of["Dora"], "999999"],
        "template": {"name": "offer", "language": "en"}});
    assert_eq!(bulk(None, offer.clone()).await.code(), "invalid", "twice would be twice");
    let sent = bulk(Some("one"), offer.clone()).await;
    assert_eq!(sent.status, StatusCode::OK, "{sent:?}");
    fits::<schema::BulkReport>(&sent.body);
    assert_eq!(sent.body["done"], 1, "{sent:?}");
    let refused: BTreeSet<&str> =
        sent.body["refused"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(refused, BTreeSet::from(["not_found", "refused"]), "whoever stopped marketing gets none");
    let messages = async |name: &str| {
        let list = app.get(&format!("/api/v1/conversations/{}/messages", of[name]), &key).await.body;
        list["data"].as_array().unwrap().len()
    };
    assert_eq!(bulk(Some("one"), offer).await.body["done"], 1);
    assert_eq!((messages("Cleo").await, messages("Dora").await), (2, 1), "a repetition sends nothing twice");
    let undo = sent.body["undo"].as_str().unwrap();
    let back = app.post("/api/v1/conversations/undo", &key, json!({ "undo": undo })).await;
    fits::<schema::BulkReport>(&back.body);
    assert_eq!((&back.body["done"], messages("Cleo").await), (&json!(1), 1));
});

story!(a_template_is_planned_for_many_each_asked_about_on_its_own, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    for (from, name) in [("491510001", "Cleo"), ("491510002", "Dora"), ("491510003", "Emil")] {
        writes(&app, from, name, NOON, false).await;
    }
    let stop = json!({"user_preferences": [{"wa_id": "491510002", "detail": "stop", "category": "marketing_messages",
        "value": "stop", "timestamp": NOON.unix().to_string()}], "contacts": [{"wa_id": "491510002"}]});
    app.receives("user_preferences", stop).await;
    let of = ids(&app, &key).await;
    // The window will have closed by then: a template passes.
    let at = NOON + Span::hours(30);
    let template = json!({"name": "offer", "language": "en"});
    let bulk = async |idempotency: Option<&str>, not_before: Timestamp| {
        let body = json!({"action": "send", "ids": [of["Cleo"], of["Dora"], of["Emil"], "999999"],
            "template": template, "not_before": not_before});
        let mut request = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(&key).json(&body);
        if let Some(idempotency) = idempotency {
            request = request.header("Idempotency-Key", idempotency);
        }
        Answer::of(request).await
    };
    let waiting = async |name: &str| {
        let list = app.get(&format!("/api/v1/planned?conversation={}", of[name]), &key).await.body;
        list["data"].as_array().unwrap().len()
    };
    let sent = async |name: &str| {
        let list = app.get(&format!("/api/v1/conversations/{}/messages", of[name]), &key).await.body;
        list["data"].as_array().unwrap().iter().filter(|row| row["direction"] == "out").count()
    };
    assert_eq!(bulk(None, at).await.code(), "invalid", "twice would be twice");
    for never in [NOON, NOON - Span(1), NOON + Span::days(367)] {
        assert_eq!(bulk(Some("never"), never).await.code(), "invalid", "{never}");
    }
    let made = bulk(Some("one"), at).await;
    fits::<schema::BulkReport>(&made.body);
    assert_eq!(made.body["done"], 2, "{made:?}");
    let refused: BTreeSet<&str> =
        made.body["refused"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(refused, BTreeSet::from(["not_found", "refused"]), "whoever stopped marketing gets none");
    assert_eq!(bulk(Some("one"), at).await.body["done"], 2);
    assert_eq!(
        (waiting("Cleo").await, waiting("Dora").await, waiting("Emil").await),
        (1, 0, 1),
        "a repetition is the same"
    );
    assert_eq!(bulk(Some("one"), at + Span::hours(1)).await.body["done"], 0, "the key came with another time");
    assert_eq!(sent("Cleo").await, 0, "nothing is said yet");

    // One of them leaves before it is taken back.
    let one = app.get(&format!("/api/v1/planned?conversation={}", of["Emil"]), &key).await.body;
    let id = one["data"][0]["id"].as_str().unwrap().parse().unwrap();
    planned::send_now(&app.state, id, Span(0)).await.unwrap();
    let undo = json!({"undo": made.body["undo"]});
    let back = app.post("/api/v1/conversations/undo", &key, undo.clone()).await;
    fits::<schema::BulkReport>(&back.body);
    assert_eq!((&back.body["done"], &back.body["refused"][0]["id"]), (&json!(1), &json!(of["Emil"])), "{back:?}");
    assert_eq!(app.post("/api/v1/conversations/undo", &key, undo).await.code(), "conflict", "once");
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 0);
    assert_eq!((sent("Cleo").await, sent("Emil").await), (0, 1));

    // What was not taken back leaves at its time.
    let later = json!({"plan": {"template": template, "at": at + Span::hours(1)}});
    let made = acts(&app, &key, later, &[&of["Cleo"], &of["Dora"]]).await.unwrap();
    assert_eq!((made.done, made.refused, made.why[0].name.as_str()), (1, 1, "Dora"), "{made:?}");
    app.clock.set(at + Span::hours(1));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    assert_eq!((sent("Cleo").await, sent("Dora").await), (1, 0));
    let analyst = app.key(Role::Analyst).await;
    let not_theirs = json!({"plan": {"template": template, "at": at + Span::hours(2)}});
    assert_eq!(acts(&app, &analyst, not_theirs, &[]).await.unwrap_err().status, StatusCode::FORBIDDEN);
});

story!(what_is_asked_of_many_is_read_with_care, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Cleo", NOON, false).await;
    writes(&app, "491510002", "Dora", NOON - Span::hours(30), false).await;
    for wrong in [
        json!({"action": "resolve"}),
        json!({"action": "resolve", "ids": [], "matching": "view=all"}),
        json!({"action": "resolve", "matching": "taag=VIP"}),
        json!({"action": "resolve", "matching": "tag="}),
        json!({"action": "resolve", "matching": "engagement=high"}),
        json!({"action": "explode", "ids": []}),
        json!({"action": "assign", "ids": []}),
        json!({"action": "resolve", "ids": [], "tag": "VIP"}),
        json!({"action": "tag", "ids": []}),
        json!({"action": "resolve", "ids": [], "not_before": "2026-11-22T13:00:00Z"}),
        json!({"action": "send", "ids": [], "not_before": "2026-11-22T13:00:00Z"}),
        json!({"action": "snooze", "ids": [], "until": "2026-11-22T11:00:00Z"}),
        json!({"action": "resolve", "ids": (1..=10_001).map(|n| n.to_string()).collect::<Vec<_>>()}),
    ] {
        let answer = app.post("/api/v1/conversations/bulk", &key, wrong.clone()).await;
        assert_eq!(answer.code(), "invalid", "{}", wrong["action"]);
    }
    let matching = json!({"action": "resolve", "matching": "window=closed"});
    let done = app.post("/api/v1/conversations/bulk", &key, matching).await;
    fits::<schema::BulkReport>(&done.body);
    assert_eq!(done.body["done"], 1);
    assert_eq!(names(&app, &key, "status=resolved").await, ["Dora"]);
    let analyst = app.key(Role::Analyst).await;
    let refused = acts(&app, &analyst, json!("resolve"), &[]).await.unwrap_err();
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
});

story!(a_lead_is_listed_until_its_first_answer, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Cleo", NOON - Span::hours(2), true).await;
    writes(&app, "491510002", "Dora", NOON, false).await;
    writes(&app, "491510003", "Emil", NOON - Span::hours(25), true).await;
    assert_eq!(names(&app, &key, "view=leads").await, ["Cleo"]);
    let id = &ids(&app, &key).await["Cleo"];
    let path = format!("/api/v1/conversations/{id}");
    assert_eq!(app.get(&path, &key).await.body["lead_until"], json!(NOON + Span::hours(22)));
    app.post(&format!("{path}/messages"), &key, json!({"type": "text", "text": "Good day"})).await;
    assert_eq!(app.get(&path, &key).await.body["lead_until"], Value::Null);
    assert_eq!(names(&app, &key, "view=leads").await, [""; 0]);
});

story!(views_are_kept_counted_and_shared, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let ana = app.signs_in().await;
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Cleo", NOON, false).await;
    writes(&app, "491510002", "Dora", NOON - Span::minutes(23 * 60 + 10), false).await;
    writes(&app, "491510003", "Emil", NOON - Span::hours(19), false).await;
    let counts = async |who: &str| call::<ViewCounts>(&app, who, "views", json!({})).await.unwrap();
    let count = |counts: &ViewCounts, view: View| counts.views.iter().find(|(known, _)| *known == view).unwrap().1;
    let now = counts(&ana).await;
    assert_eq!((now.queue, count(&now, View::Hour), count(&now, View::FourHours)), (3, 1, 1));
    // Six in the evening in Berlin is five hours from now, to the minute.
    assert_eq!(count(&now, View::Shift), 2);
    assert_eq!(
        now.seq,
        app.state.store.last_seq().await.unwrap(),
        "as of the last event, so that whoever knows of later ones asks again"
    );
    call::<()>(&app, &ana, "set_shift", json!({"minutes": 17 * 60})).await.unwrap();
    let now = counts(&ana).await;
    assert_eq!((now.shift_ends, count(&now, View::Shift)), (17 * 60, 1));
    assert!(call::<()>(&app, &ana, "set_shift", json!({"minutes": 1440})).await.is_err());

    let only = json!({"window": [], "doors": ["open"], "tags": ["a, b"], "owed": true});
    assert!(
        call::<ViewId>(&app, &ana, "keep_view", json!({"name": " ", "only": only, "shared": false})).await.is_err()
    );
    let keep = json!({"name": " Open   ones ", "only": {"doors": ["open"]}, "shared": false});
    let id: ViewId = call(&app, &ana, "keep_view", keep).await.unwrap();
    let saved = counts(&ana).await.saved;
    assert_eq!((saved[0].name.as_str(), saved[0].query.as_str(), saved[0].count), ("Open ones", "window=open", 2));
    assert!(counts(&key).await.saved.is_empty(), "it is Ana's");
    let share = json!({"id": id, "name": "Owed", "only": {"owed": true, "order": "priority"}, "shared": true});
    let _: ViewId = call(&app, &ana, "keep_view", share).await.unwrap();
    let seen = counts(&key).await.saved;
    assert_eq!((seen[0].name.as_str(), seen[0].own, seen[0].owner.as_str(), seen[0].count), ("Owed", false, "Ana", 3));
    let refused = call::<()>(&app, &key, "forget_view", json!({ "id": id })).await.unwrap_err();
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "a program keeps no views");
    call::<()>(&app, &ana, "forget_view", json!({ "id": id })).await.unwrap();
    assert!(counts(&ana).await.saved.is_empty());
});

story!(engagement_is_kept_and_moves_whom_it_is_about_up, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    writes(&app, "491510001", "Cleo", NOON - Span::minutes(20), false).await;
    writes(&app, "491510002", "Dora", NOON - Span::minutes(15), false).await;
    for n in 0..30 {
        writes(&app, "491510003", "Emil", NOON - Span::minutes(40 - n), false).await;
    }
    assert_eq!(names(&app, &key, "order=priority").await, ["Cleo", "Dora", "Emil"]);
    crate::server::figures::keep_engagement(&app.state).await;
    assert_eq!(names(&app, &key, "order=priority").await, ["Emil", "Cleo", "Dora"]);
    let row = app.get(&format!("/api/v1/conversations/{}", ids(&app, &key).await["Emil"]), &key).await.body;
    assert!(row["scores"]["engagement"].as_f64().unwrap() > 4.0, "{row}");
    assert!(row["scores"]["priority"].as_f64().unwrap() > 50.0, "{row}");
    assert_eq!(names(&app, &key, "engagement=4-").await, ["Emil"]);
});

story!(whoever_writes_while_many_are_put_off_is_not_hidden, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let numbers: Vec<String> = (0..40).map(|n| format!("49151000{n:02}")).collect();
    for from in &numbers {
        writes(&app, from, from, NOON - Span::minutes(5), false).await;
    }
    let all: Vec<ConversationId> = ids(&app, &key).await.values().map(|id| id.parse().unwrap()).collect();
    let author = crate::server::outbound::Author { user: None, owner: "key:1".to_owned() };
    let put_off = async {
        for deed in [Deed::Resolve, Deed::Snooze(UNTIL_THEY_WRITE), Deed::Resolve, Deed::Unread] {
            let done = triage::act(&app.state, &author, By::CONSOLE, &deed, &all, "").await.unwrap();
            if let Some(undo) = done.undo.filter(|_| deed == Deed::Unread) {
                triage::undo(&app.state, &author, &undo).await.unwrap();
            }
        }
    };
    let write = async {
        for (n, from) in numbers.iter().enumerate().filter(|(n, _)| n % 3 == 0) {
            writes(&app, from, from, NOON - Span::minutes(4) + Span::seconds(i64::try_from(n).unwrap()), false).await;
        }
    };
    tokio::join!(put_off, write);
    // What happened to each last, in the order in which all of it was written down.
    let seq = app.state.store.last_seq().await.unwrap();
    let events = app.state.store.events_after(0, seq, NOON).await.unwrap();
    for id in &all {
        let mut mine = events.iter().filter(|event| event.conversation_id == Some(*id));
        let last = mine.rfind(|event| match event.kind {
            EventKind::MessageReceived => true,
            EventKind::ConversationTended => ["resolved", "snoozed"].iter().any(|did| event.data["did"] == *did),
            _ => false,
        });
        let expected = match last.unwrap() {
            event if event.kind == EventKind::MessageReceived => "open",
            event if event.data["did"] == "resolved" => "resolved",
            _ => "snoozed",
        };
        let row = app.state.store.conversation(*id, NOON).await.unwrap().unwrap();
        assert_eq!(row.status, expected, "{id}");
    }
});

/// Somebody to be listed, as everything that lists look at.
fn planted(numbers: [NumberId; 2]) -> impl Strategy<Value = (Conversation, Planted)> {
    let ago = |most: i64| prop::option::of((0..most).prop_map(|minutes| NOON - Span::minutes(minutes)));
    let day = 24 * 60;
    let window = (prop::option::weighted(0.9, 0..3 * day), prop::option::weighted(0.1, 0..3 * day), 0i64..2);
    let said = (ago(3 * day), ago(3 * day), ago(3 * day), ago(60 * day), 0i64..3);
    let rest = prop_oneof![
        4 => Just(None),
        1 => (-600i64..600).prop_map(|minutes| Some(NOON + Span::minutes(minutes))),
        1 => Just(Some(UNTIL_THEY_WRITE)),
    ];
    let kept = (prop::option::of(1i64..4), rest, prop::option::weighted(0.2, Just(NOON)), ago(3 * day), ago(50 * day));
    let score = prop::option::of((0u8..=100).prop_map(|tenths| f64::from(tenths) / 10.0));
    // What is at stake, of whom a model has been asked.
    let score = (
        score,
        prop::option::of((0u8..=100).prop_map(|parts| f64::from(parts) / 60.0)),
        prop::option::of((-3 * day..day).prop_map(|minutes| NOON + Span::minutes(minutes))),
    );
    let tags = prop::sample::subsequence(vec!["VIP", "Support", "a, b"], 0..3);
    let person =
        ("[A-Za-zéÄ]{0,4}", "[a-z]{0,3}", prop::option::of(prop::sample::select(vec!["de", "pt-BR", "en"])), tags);
    (window, said, kept, score, person).prop_map(
        move |(window, said, kept, (engagement, at_stake, answer_by), person)| {
            let mut row =
                Conversation::new(ConversationId(1), numbers[usize::try_from(window.2).unwrap()], ContactId(1));
            if let Some(minutes) = window.0 {
                let at = NOON - Span::minutes(minutes);
                row.window.open(Opening { at, kind: OpenedBy::Message, wamid: "w".to_owned() }, true);
            }
            row.window.refused_at = window.1.map(|minutes| NOON - Span::minutes(minutes));
            (row.asked_at, row.answered_at, row.dismissed_at, row.last_activity_at, row.unread) = said;
            (row.snoozed_until, row.resolved_at, row.lead_at, row.template_at) = (kept.1, kept.2, kept.3, kept.4);
            row.assignee = kept.0.map(UserId);
            (row.engagement, row.at_stake, row.answer_by) = (engagement, at_stake, answer_by);
            // Of two teams, and of none.
            row.team = Some(row.unread).filter(|team| *team > 0).map(TeamId);
            let (name, username, language, tags) = person;
            let tags = tags.into_iter().map(str::to_owned).collect();
            (row, Planted { name, username, language: language.map(str::to_owned), tags })
        },
    )
}

/// What a list can be narrowed to, but names to look for.
fn only(numbers: [NumberId; 2]) -> impl Strategy<Value = Only> {
    fn sometimes<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
        prop::option::weighted(0.3, prop::sample::select(all))
    }
    let between = |most: i64| {
        let range = (prop::option::of(0..most / 2), prop::option::of(most / 2..most));
        prop_oneof![3 => Just(Between::default()), 1 => range.prop_map(|(from, to)| Between { from, to })]
    };
    let some_of = |words: Vec<&'static str>| {
        let some = prop::sample::subsequence(words, 1..3)
            .prop_map(|some| some.into_iter().map(str::to_owned).collect::<Vec<String>>());
        prop_oneof![3 => Just(Vec::new()), 1 => some]
    };
    let assignee = prop_oneof![
        4 => Just(None),
        1 => Just(Some(Assignee::Nobody)),
        1 => Just(Some(Assignee::Me)),
        1 => (1i64..5).prop_map(|id| Some(Assignee::One(UserId(id)))),
    ];
    let closes = prop::option::weighted(
        0.1,
        (0i64..20, 1i64..20).prop_map(|(from, length)| (NOON + Span::hours(from), NOON + Span::hours(from + length))),
    );
    let doors = prop_oneof![3 => Just(Vec::new()), 1 => prop::sample::subsequence(Door::ALL.to_vec(), 1..4)];
    let of = prop_oneof![3 => Just(Vec::new()), 1 => Just(vec![numbers[1]])];
    let first = (sometimes(View::ALL), sometimes(&Figure::ALL), closes, sometimes(&Progress::ALL), doors, assignee);
    let second = (between(10), between(100), between(40), some_of(vec!["VIP", "support", "a, b", "none"]));
    let third = (
        some_of(vec!["de", "pt-BR", "fr"]),
        of,
        prop::option::weighted(0.2, any::<bool>()),
        prop::sample::select(Order::ALL),
        prop::option::weighted(0.2, prop::sample::select(vec![OfTeam::None, OfTeam::One(TeamId(2))])),
    );
    (first, second, third).prop_map(move |(first, second, third)| {
        let (view, figure, closes, progress, doors, assignee) = first;
        let (engagement, priority, silence, tags) = second;
        let (languages, chosen, owed, order, team) = third;
        let shift_ends = vec![(numbers[0], NOON + Span::hours(3)), (numbers[1], NOON + Span::hours(5))];
        let gap = |from, until| Stretch { from: NOON + Span::hours(from), until: NOON + Span::hours(until) };
        let gaps = vec![(TeamId(1), vec![gap(2, 6), gap(9, 25)]), (TeamId(2), vec![gap(-1, 12)])];
        let viewer = Viewer { user: Some(UserId(2)), shift_ends, gaps };
        let (numbers, q, campaign, these) = (chosen, None, None, Vec::new());
        Only {
            view,
            figure,
            closes,
            q,
            owed,
            progress,
            doors,
            engagement,
            priority,
            tags,
            assignee,
            team,
            numbers,
            languages,
            silence,
            campaign,
            these,
            order,
            viewer,
        }
    })
}

/// All ways of finding a page: as is usual; along its order to the end; after some rows of it, all that there is; and the same
/// by whom the fewest are.
const COURSES: [Course; 4] = [
    Course::USUAL,
    Course { ahead: 1_000, named: 0, few: -1, counted: -1, called: -1 },
    Course { ahead: 9, named: 0, few: -1, counted: -1, called: -1 },
    Course { ahead: 9, named: 0, few: 20, counted: 1_000, called: 1_000 },
];

/// A whole list, thirteen at a time.
async fn page_by_page(app: &TestApp, course: Course, only: &Only) -> Vec<ConversationId> {
    let (mut pages, mut after) = (Vec::new(), None);
    loop {
        let page = app.state.store.conversations_by(course, only, after.as_ref(), 13, NOON);
        let (page, next) = page.await.unwrap();
        pages.extend(page.iter().map(|row| row.id));
        match next {
            Some(next) => after = Some(next.to_string().parse().unwrap()),
            None => return pages,
        }
    }
}

story!(a_list_that_names_its_conversations_holds_just_them_whatever_was_done_with_them, async |app: TestApp| {
    for (n, name) in ["Ana", "Ben", "Cleo"].into_iter().enumerate() {
        writes(&app, &format!("49151000000{n}"), name, NOON - Span::minutes(9), false).await;
    }
    let key = app.key(Role::Agent).await;
    let ids = async |only: &Only| {
        let (rows, next) = app.state.store.conversations(only, None, 50, NOON).await.unwrap();
        assert!(next.is_none());
        rows
    };
    let all = ids(&Only::default()).await;
    let of = |name: &str| all.iter().find(|row| row.contact.title() == name).unwrap().id;
    let only = Only { these: vec![of("Cleo"), of("Ana")], ..Only::default() };
    let done = patch(&app, &key, &of("Ana").to_string(), json!({"status": "resolved"})).await;
    assert!(done.status.is_success(), "{done:?}");
    let mut rows = ids(&only).await;
    assert_eq!(rows.len(), 2, "also what is done with");
    rows.sort_by_key(|row| only.place(row, NOON));
    let named: Vec<String> = rows.iter().map(|row| row.contact.title()).collect();
    assert_eq!(named, ["Cleo", "Ana"], "in the order in which they are named");
    assert!(rows.iter().all(|row| only.admits(row, NOON)) && !all.iter().all(|row| only.admits(row, NOON)));
    assert_eq!(app.state.store.count_of(&only, 100, NOON).await.unwrap(), 2);

    // The same for programs.
    let (cleo, done) = (of("Cleo"), of("Ana"));
    let mut told = names(&app, &key, &format!("these={cleo},{done}")).await;
    told.sort();
    assert_eq!(told, ["Ana", "Cleo"]);
    assert_eq!(names(&app, &key, &format!("these={cleo},{done}&status=resolved")).await, ["Ana"]);
    assert_eq!(names(&app, &key, &format!("these={cleo},x,999999")).await, ["Cleo"], "what is no id is nobody's");
    assert_eq!(names(&app, &key, "these=x,y").await, [""; 0]);
    let many = (1..=21).map(|id| id.to_string()).collect::<Vec<_>>().join(",");
    let refused = app.get(&format!("/api/v1/conversations?these={many}"), &key).await;
    assert_eq!((refused.code(), &refused.body["parameter"]), ("invalid", &json!("these")), "{refused:?}");
});

story!(a_list_holds_what_the_browser_would_admit_in_the_order_it_would_be_in, async |app: TestApp| {
    app.sets_up("7", ACCOUNT).await;
    let numbers = app.state.store.numbers().await.unwrap();
    assert_eq!(numbers[0].0.phone_number_id, NUMBER);
    let numbers = [numbers[0].0.id, numbers[1].0.id];
    let mut runner = TestRunner::deterministic();
    let (people, lists) = (planted(numbers), only(numbers));
    let mut tx = app.state.store.begin().await.unwrap();
    let mut next = tx.ids(400).await.unwrap();
    tx.commit().await.unwrap();
    let rows: Vec<_> = (0..160)
        .map(|_| {
            let (mut row, person) = people.new_tree(&mut runner).unwrap().current();
            (row.id, row.contact) = (ConversationId(next), ContactId(next + 1));
            next += 2;
            (row, person)
        })
        .collect();
    app.state.store.plant_conversations(&rows).await.unwrap();
    let everything = Only { view: Some(View::All), ..Only::default() };
    let (all, _) = app.state.store.conversations(&everything, None, 1000, NOON).await.unwrap();
    assert_eq!(all.len(), rows.len());
    let mut found = 0;
    for n in 0..200 {
        let only = lists.new_tree(&mut runner).unwrap().current();
        let mut admitted: Vec<&ConversationView> = all.iter().filter(|row| only.admits(row, NOON)).collect();
        admitted.sort_by_cached_key(|row| only.place(row, NOON));
        let expected: Vec<ConversationId> = admitted.iter().map(|row| row.id).collect();
        found += expected.len();
        let (listed, next) = app.state.store.conversations(&only, None, 1000, NOON).await.unwrap();
        assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{only:?}");
        assert_eq!(next, None);
        assert_eq!(app.state.store.count_of(&only, 1000, NOON).await.unwrap(), expected.len() as i64, "{only:?}");
        let matching: BTreeSet<_> =
            app.state.store.conversations_of(&only, 1000, NOON).await.unwrap().into_iter().collect();
        assert_eq!(matching, expected.iter().copied().collect(), "{only:?}");
        // Page by page it is the same, in whichever way each is found.
        let course = COURSES[n % COURSES.len()];
        assert_eq!(page_by_page(&app, course, &only).await, expected, "{course:?}, {only:?}");
    }
    assert!(found > 500, "most lists hold something: {found}");
    // Who is looked for by name is told by the database alone, in each way the same.
    let mut found = 0;
    for (q, tags) in [("a", vec![]), ("e", vec![]), ("m", vec!["VIP".to_owned()])] {
        for order in Order::ALL {
            let only = Only { q: Some(q.to_owned()), tags: tags.clone(), order: *order, ..Only::default() };
            let expected = page_by_page(&app, Course::USUAL, &only).await;
            found += expected.len();
            for course in COURSES {
                assert_eq!(page_by_page(&app, course, &only).await, expected, "{course:?}, {only:?}");
            }
        }
    }
    assert!(found > 0, "somebody is called so");
});

story!(lists_are_read_off_their_indexes, async |app: TestApp| {
    if app.state.store.is_postgres() {
        // It goes by how many rows there are, and here there are none.
        return;
    }
    let plan = async |only: Only| app.state.store.explain_list(&only, NOON).await.unwrap();
    for (order, index) in [
        (Order::ClosesAt, "conversations_ends"),
        (Order::Priority, "conversations_peak"),
        (Order::LastActivity, "conversations_activity"),
        (Order::Name, "contacts_folded"),
    ] {
        let plans = plan(Only { order, ..Only::default() }).await;
        assert!(plans[0].contains(index), "{order:?}: {}", plans[0]);
        for view in [View::Unread, View::Mine] {
            let plans = plan(Only { order, view: Some(view), ..Only::default() }).await;
            assert!(plans[0].contains(index), "{order:?}, {view:?}: {}", plans[0]);
        }
        let plans = plan(Only { order, team: Some(OfTeam::One(TeamId(5))), ..Only::default() }).await;
        assert!(plans[0].contains(index), "{order:?}, of a team: {}", plans[0]);
        let nobodys = Some(Assignee::Nobody);
        let plans =
            plan(Only { order, assignee: nobodys, team: Some(OfTeam::One(TeamId(5))), ..Only::default() }).await;
        assert!(plans[0].contains(index), "{order:?}, of a team and nobody's: {}", plans[0]);
        let plans = plan(Only { order, numbers: vec![NumberId(5)], ..Only::default() }).await;
        assert!(plans[0].contains(index), "{order:?}, of a number: {}", plans[0]);
    }
});
