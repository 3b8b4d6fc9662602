//! What waits: sends for their time, replies for the customer's answer, texts that become one; and what comes back.

use super::{
    Database, TestApp,
    app::{Answer, NOON},
    platform::{World, world},
    story,
};
use crate::{
    api::{
        conversation::ConversationPage,
        planned::{PlannedPage, Tasks, Waiting},
        session::Unread,
    },
    domain::{
        audit::{By, Who},
        id::{ConversationId, MessageId, UserId},
        message::Message,
        outbox::NewMessage,
        parked::{ParkedView, Stage, Void},
        planned::{CameFrom, Planned, Why},
        reach::Limits,
        role::Role,
        time::{Span, Timestamp},
    },
    server::{auth::password, outbound, parked, planned, rest::schema, tests::answers::fits},
};
use reqwest::{Method, RequestBuilder, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Calls a server function, as whoever the request is from.
async fn call<T: DeserializeOwned>(request: RequestBuilder, body: Value) -> Result<T, StatusCode> {
    let answer = request.json(&body).send().await.unwrap();
    match answer.status() {
        StatusCode::OK => Ok(answer.json().await.unwrap()),
        refused => Err(refused),
    }
}

fn by_key(app: &TestApp, key: &str, name: &str) -> RequestBuilder {
    app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(key)
}

fn by_person(app: &TestApp, cookie: &str, name: &str) -> RequestBuilder {
    app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, cookie)
}

/// Plans a text over the API.
async fn plans(app: &TestApp, key: &str, id: &str, text: &str, at: Timestamp) -> Answer {
    let path = format!("/api/v1/conversations/{id}/messages");
    let request = app.request(Method::POST, &path).bearer_auth(key).header("Idempotency-Key", text);
    Answer::of(request.json(&json!({"type": "text", "text": text, "not_before": at}))).await
}

async fn tasks(app: &TestApp, key: &str) -> Tasks {
    call(by_key(app, key, "tasks"), json!({})).await.unwrap()
}

async fn draft(app: &TestApp, key: &str, id: &str) -> Option<String> {
    let page: ConversationPage = call(by_key(app, key, "conversation"), json!({"id": id})).await.unwrap();
    page.draft
}

/// The texts that went out, oldest first, with their statuses.
async fn out(app: &TestApp, key: &str, id: &str) -> Vec<(String, String)> {
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), key).await.body;
    let rows = listed["data"].as_array().unwrap().iter().rev().filter(|row| row["direction"] == "out");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.map(|row| (word(&row["text"]), word(&row["status"]))).collect()
}

fn all(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(text, status)| ((*text).to_owned(), (*status).to_owned())).collect()
}

world!(a_planned_send_leaves_at_its_time_and_tells_nobody_that_anybody_has_looked, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Can I pick it up tomorrow?").await;
    let at = NOON + Span::hours(2);
    let sent = plans(app, key, &id, "It is ready", at).await;
    assert_eq!((sent.status, &sent.body["state"]), (StatusCode::ACCEPTED, &json!("waiting")), "{sent:?}");
    fits::<schema::Planned>(&sent.body);
    let again = plans(app, key, &id, "It is ready", at).await;
    assert_eq!(again.body["id"], sent.body["id"], "a repetition is the same");
    let other = plans(app, key, &id, "It is ready", at + Span(1)).await;
    assert_eq!(other.code(), "conflict", "the key came with another time");

    let listed = app.get(&format!("/api/v1/planned?conversation={id}&by=me"), key).await.body;
    assert_eq!((listed["data"].as_array().unwrap().len(), &listed["data"][0]["id"]), (1, &sent.body["id"]));
    assert!(out(app, key, &id).await.is_empty(), "nothing is said yet");
    // A text that is written meanwhile is not held up by it.
    world.sends(&id, json!({"type": "text", "text": "Hello"})).await;
    world.settles().await;
    world.passes(Span(Span::hours(2).0 - 1));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 0);
    world.passes(Span(1));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 0, "once");
    world.settles().await;
    assert_eq!(out(app, key, &id).await, all(&[("Hello", "read"), ("It is ready", "read")]));
    assert_eq!(world.accepted(), 2);
    let one = app.get(&format!("/api/v1/planned/{}", sent.body["id"].as_str().unwrap()), key).await.body;
    assert_eq!(one["state"], "left");
    let again = plans(app, key, &id, "It is ready", at).await;
    assert_eq!((&again.body["id"], &again.body["state"]), (&sent.body["id"], &json!("left")));
    assert!(tasks(app, key).await.rows.is_empty());
});

story!(what_is_planned_leaves_unread_what_nobody_has_read, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    plans(&app, &key, &id, "It is ready", NOON + Span::hours(2)).await;
    call::<()>(by_key(&app, &key, "save_draft"), json!({"id": id, "text": "Something else"})).await.unwrap();
    app.clock.set(NOON + Span::hours(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    assert_eq!((&row["unread"], &row["owed"]), (&json!(1), &json!(false)));
    assert_eq!(draft(&app, &key, &id).await.as_deref(), Some("Something else"), "what they are at is left alone");
});

story!(free_text_beyond_the_window_is_refused_with_an_hour_before_it_closes, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let closes_at = NOON + Span::hours(24);
    let refused = plans(&app, &key, &id, "Too late", closes_at).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "window_closed"));
    fits::<schema::Problem>(&refused.body);
    assert_eq!(refused.body["closes_at"], json!(closes_at));
    assert_eq!(refused.body["hour_before"], json!(closes_at - Span::hours(1)));
    let offered = plans(&app, &key, &id, "Too late", closes_at - Span::hours(1)).await;
    assert_eq!(offered.status, StatusCode::ACCEPTED, "a refusal is not remembered: {offered:?}");
    for wrong in [NOON, NOON - Span(1), NOON + Span::days(367)] {
        assert_eq!(plans(&app, &key, &id, "Never", wrong).await.code(), "invalid");
    }
    let never = json!({"type": "text", "text": "x", "not_before": "tomorrow"});
    assert_eq!(app.post(&format!("/api/v1/conversations/{id}/messages"), &key, never).await.code(), "invalid");
    for n in 1..50 {
        plans(&app, &key, &id, &format!("Number {n}"), NOON + Span::hours(1)).await;
    }
    assert_eq!(plans(&app, &key, &id, "One too many", NOON + Span::hours(1)).await.code(), "conflict");
    let strange = app.get("/api/v1/planned?conversation=x", &key).await.body;
    assert_eq!(strange["data"], json!([]));
    let mut after = String::new();
    let mut seen = 0;
    loop {
        let page = app.get(&format!("/api/v1/planned?limit=20{after}"), &key).await.body;
        seen += page["data"].as_array().unwrap().len();
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, 50);
});

world!(a_planned_text_whose_window_has_closed_returns_to_its_author_as_an_unread_task, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    plans(app, key, &id, "It is ready", NOON + Span::hours(2)).await;
    world.fault(json!({"next_send": {"code": 131_047, "mode": "async", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    assert_eq!(world.accepted(), 1);
    world.passes(Span::hours(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.accepted(), 1, "nothing left");
    assert_eq!(out(app, key, &id).await, all(&[("Good day", "failed")]), "and nothing is shown as said");

    let back = tasks(app, key).await;
    assert_eq!((back.rows.len(), back.unread), (1, 1));
    let task = &back.rows[0];
    assert_eq!((task.why, task.came_from, task.unread), (Why::WindowClosed, CameFrom::Planned, true));
    assert_eq!((task.text.as_deref(), task.customer.as_str()), (Some("It is ready"), "Berta"));
    let colleague = app.key(Role::Agent).await;
    assert_eq!(tasks(app, &colleague).await.unread, 0, "it is its author's");
    let body = json!({"id": task.id});
    let open = async |key: &str| call::<ConversationId>(by_key(app, key, "open_task"), body.clone()).await;
    assert_eq!(open(&colleague).await, Err(StatusCode::NOT_FOUND));
    assert_eq!(open(key).await.unwrap().to_string(), id);
    assert_eq!(draft(app, key, &id).await.as_deref(), Some("It is ready"));
    open(key).await.unwrap();
    assert_eq!(draft(app, key, &id).await.as_deref(), Some("It is ready"), "only the first time");
    assert_eq!(call::<Unread>(by_key(app, key, "unread"), json!({})).await, Ok(Unread::default()));
    let away = async |away: bool| {
        let body = json!({"id": task.id, "away": away});
        call::<()>(by_key(app, key, "put_task_away"), body).await.unwrap();
        tasks(app, key).await.rows.len()
    };
    assert_eq!((away(true).await, away(false).await), (0, 1), "and back");
});

world!(what_came_back_is_listed_taken_up_and_closed_over_the_api_by_whose_it_is, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    for text in ["First", "Second", "Third"] {
        plans(app, key, &id, text, NOON + Span::hours(2)).await;
    }
    world.fault(json!({"next_send": {"code": 131_047, "mode": "async", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    world.settles().await;
    world.passes(Span::hours(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 3);

    let page = async |key: &str, query: &str| app.get(&format!("/api/v1/tasks{query}"), key).await.body;
    let texts = |page: &Value| {
        let rows = page["data"].as_array().unwrap().iter();
        rows.map(|row| row["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let first = page(key, "?limit=2").await;
    first["data"].as_array().unwrap().iter().for_each(fits::<schema::Task>);
    assert_eq!(texts(&first), ["Third", "Second"], "latest first");
    assert_eq!((&first["data"][0]["why"], &first["data"][0]["unread"]), (&json!("window_closed"), &json!(true)));
    let rest = page(key, &format!("?limit=2&after={}", first["next"].as_str().unwrap())).await;
    assert_eq!((texts(&rest), &rest["next"]), (vec!["First".to_owned()], &Value::Null));
    assert_eq!(app.get("/api/v1/tasks?after=x", key).await.code(), "invalid");

    let third = first["data"][0]["id"].as_str().unwrap().to_owned();
    let colleague = app.key(Role::Agent).await;
    let analyst = app.key(Role::Analyst).await;
    let does = async |key: &str, deed: &str| {
        Answer::of(app.request(Method::POST, &format!("/api/v1/tasks/{third}/{deed}")).bearer_auth(key)).await
    };
    assert!(texts(&page(&colleague, "").await).is_empty(), "they are their author's");
    assert_eq!(app.get("/api/v1/tasks", &analyst).await.code(), "forbidden");
    for deed in ["open", "close", "reopen"] {
        assert_eq!(does(&colleague, deed).await.code(), "not_found", "{deed}");
        assert_eq!(does(&analyst, deed).await.code(), "forbidden", "{deed}");
    }
    assert_eq!(tasks(app, key).await.unread, 3, "none of that did anything");

    assert_eq!(does(key, "open").await.status, StatusCode::NO_CONTENT);
    assert_eq!(draft(app, key, &id).await.as_deref(), Some("Third"));
    assert_eq!(page(key, "").await["data"][0]["unread"], json!(false));
    assert_eq!(does(key, "close").await.status, StatusCode::NO_CONTENT);
    assert_eq!(texts(&page(key, "").await), ["Second", "First"]);
    assert_eq!(does(key, "reopen").await.status, StatusCode::NO_CONTENT);
    assert_eq!(texts(&page(key, "").await), ["Third", "Second", "First"], "and back");
});

/// A template with nothing in it but text, filled in.
async fn template(world: &World) -> Value {
    template_of(world, None).await
}

/// The same, of this category.
pub(super) async fn template_of(world: &World, category: Option<&str>) -> Value {
    let listed = world.app.get("/api/v1/templates", &world.key).await.body;
    let plain = listed["data"].as_array().unwrap().iter().find(|template| {
        let parts = template["components"].as_array().unwrap();
        template["status"] == "APPROVED"
            && category.is_none_or(|category| template["category"] == category)
            && parts.iter().all(|part| part["type"] != "HEADER" || part["format"] == "TEXT")
    });
    let template = plain.unwrap_or_else(|| panic!("none in {listed}"));
    let body = template["components"].as_array().unwrap().iter().find(|part| part["type"] == "BODY").unwrap();
    let mut parameters = serde_json::Map::new();
    let mut rest = body["text"].as_str().unwrap();
    while let Some((_, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap();
        parameters.insert(name.to_owned(), json!("Ana"));
        rest = after;
    }
    let parameters = json!({"body": parameters});
    json!({"name": template["name"], "language": template["language"], "parameters": parameters})
}

world!(a_template_waits_beyond_the_window_and_comes_back_where_it_was_paused_meanwhile, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let template = template(&world).await;
    let plan = async |at: Timestamp| {
        let body = json!({"type": "template", "template": template, "not_before": at});
        let sent = app.post(&format!("/api/v1/conversations/{id}/messages"), key, body).await;
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    };
    let at = NOON + Span::days(3);
    plan(at).await;
    plan(at + Span::hours(1)).await;
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!((world.accepted(), out(app, key, &id).await[0].1.as_str()), (1, "read"));

    let (state, name) = (&app.state, template["name"].as_str().unwrap());
    let numbers = state.store.numbers().await.unwrap();
    let mut tx = state.store.begin().await.unwrap();
    for (number, _) in &numbers {
        let language = template["language"].as_str().unwrap();
        tx.mark_template(&number.waba_id, name, language, "PAUSED", app.clock.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    app.clock.set(at + Span::hours(1));
    assert_eq!(planned::release_due(state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.accepted(), 1);
    let back = tasks(app, key).await;
    assert_eq!((back.rows[0].why, back.rows[0].text.as_deref()), (Why::Template, Some(name)));
    assert_eq!(back.rows[0].message.template.as_ref().map(|template| template.name.as_str()), Some(name));
    assert_eq!(back.rows[0].refusal.as_ref().map(|refusal| refusal.code), Some(132_015));
});

world!(a_no_to_utility_messages_holds_until_the_next_yes_and_for_no_other_category, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let useful = template_of(&world, Some("UTILITY")).await;
    let mut selling = template_of(&world, Some("MARKETING")).await;
    selling["parameters"]["buttons"] = json!([{"index": 0, "value": "BACK10"}]);
    let path = format!("/api/v1/conversations/{id}/messages");
    let sends = async |template: &Value| app.post(&path, key, json!({"type": "template", "template": template})).await;
    let contact = app.get(&format!("/api/v1/conversations/{id}"), key).await.body["contact"]["id"].clone();
    let says = async |category: &str, given: bool| {
        world.passes(Span::minutes(1));
        let request = app.request(Method::PATCH, &format!("/api/v1/contacts/{}", contact.as_str().unwrap()));
        let said = json!({"consent": {"category": category, "given": given}});
        let answer = Answer::of(request.bearer_auth(key).json(&said)).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    };
    let at = app.clock.now() + Span::hours(1);
    let planned = json!({"type": "template", "template": useful, "not_before": at});
    assert_eq!(app.post(&path, key, planned).await.status, StatusCode::ACCEPTED);
    says("service", false).await;
    assert_eq!(sends(&useful).await.status, StatusCode::ACCEPTED, "each category by itself");
    says("utility", false).await;
    let refused = sends(&useful).await;
    assert!(refused.status.is_client_error(), "{refused:?}");
    assert_eq!(sends(&selling).await.status, StatusCode::ACCEPTED);
    world.sends(&id, json!({"type": "text", "text": "You have written, so here is your answer"})).await;
    world.settles().await;
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    let back = tasks(app, key).await;
    assert_eq!((back.rows.len(), back.rows[0].why), (1, Why::Refused), "also what was planned before");
    says("utility", true).await;
    assert_eq!(sends(&useful).await.status, StatusCode::ACCEPTED);
});

world!(what_fails_after_it_left_by_itself_comes_back_once, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    for (n, mode, code) in [(1, "sync", 131_026), (2, "async", 131_026)] {
        world.fault(json!({"next_send": {"code": code, "mode": mode, "count": 1}}));
        plans(app, key, &id, mode, app.clock.now() + Span::minutes(5)).await;
        world.passes(Span::minutes(5));
        assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
        world.settles().await;
        world.passes(Span::minutes(1));
        world.settles().await;
        let back = tasks(app, key).await;
        assert_eq!(
            (back.rows.len(), back.rows[0].why, back.rows[0].text.as_deref()),
            (n, Why::Unreachable, Some(mode))
        );
    }
    // What fails for a passing cause is sent anew before anybody hears of it.
    world.fault(json!({"next_send": {"code": 131_016, "mode": "async", "count": 1}}));
    plans(app, key, &id, "third", app.clock.now() + Span::minutes(5)).await;
    world.passes(Span::minutes(5));
    planned::release_due(&app.state).await.unwrap();
    for _ in 0..6 {
        world.settles().await;
        world.passes(Span::minutes(2));
    }
    assert_eq!(out(app, key, &id).await.last().unwrap(), &("third".to_owned(), "read".to_owned()));
    assert_eq!(tasks(app, key).await.rows.len(), 2);
    // What a person has sent themselves stays where it is: they see it.
    world.fault(json!({"next_send": {"code": 131_026, "mode": "sync", "count": 1}}));
    world.sends(&id, json!({"type": "text", "text": "By hand"})).await;
    world.settles().await;
    assert_eq!(tasks(app, key).await.rows.len(), 2);
});

world!(whatever_dies_in_between_and_however_many_work_a_planned_send_leaves_once, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    for n in 0..5 {
        plans(app, key, &id, &format!("Number {n}"), NOON + Span::hours(1)).await;
    }
    world.passes(Span::hours(1));
    let workers = (0..4).map(|_| planned::release_due(&app.state));
    let done: usize = futures::future::join_all(workers).await.into_iter().map(Result::unwrap).sum();
    assert_eq!(done, 5, "each was let go by one of them");
    let expected: Vec<String> = (0..5).map(|n| format!("Number {n}")).collect();
    let texts: Vec<String> = out(app, key, &id).await.into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts, expected, "in the order in which they were planned");
    // The process dies after the mark of the first: that one may have left, and is never sent again.
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 1);
    world.passes(Span::seconds(61));
    outbound::give_up_unanswered(&app.state).await.unwrap();
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 0);
    world.settles().await;
    let statuses: Vec<String> = out(app, key, &id).await.into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, ["unknown", "read", "read", "read", "read"]);
    assert_eq!(world.accepted(), 4);
});

world!(a_send_that_stays_unknown_comes_to_its_author_once, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let of_ana = async || call::<Tasks>(by_person(app, &cookie, "tasks"), json!({})).await.unwrap();
    let id = world.hears("Hello").await;
    plans(app, key, &id, "It is ready", NOON + Span::hours(1)).await;
    world.passes(Span::hours(1));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    let by_hand = json!({"id": id, "message": {"type": "text", "text": "By hand"}, "idempotency_key": "one"});
    call::<Message>(by_person(app, &cookie, "send"), by_hand).await.unwrap();
    // The process dies after the mark of each.
    for _ in 0..2 {
        assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 1);
        world.passes(Span::seconds(61));
        outbound::give_up_unanswered(&app.state).await.unwrap();
    }
    let unknown = all(&[("It is ready", "unknown"), ("By hand", "unknown")]);
    assert_eq!(out(app, key, &id).await, unknown);
    outbound::return_unsure(&app.state).await.unwrap();
    assert_eq!((tasks(app, key).await.unread, of_ana().await.unread), (0, 0), "a status may still come");
    world.passes(Span::minutes(5));
    for _ in 0..2 {
        outbound::return_unsure(&app.state).await.unwrap();
    }
    let (planned, by_hand) = (tasks(app, key).await, of_ana().await);
    assert_eq!((planned.rows.len(), planned.unread, by_hand.rows.len(), by_hand.unread), (1, 1, 1, 1));
    for (task, from, text) in
        [(&planned.rows[0], CameFrom::Planned, "It is ready"), (&by_hand.rows[0], CameFrom::Sent, "By hand")]
    {
        assert_eq!((task.why, task.came_from, task.text.as_deref()), (Why::Unknown, from, Some(text)));
        assert_eq!((task.unread, task.conversation_id.to_string()), (true, id.clone()));
    }
    let open = call::<ConversationId>(by_key(app, key, "open_task"), json!({"id": planned.rows[0].id})).await;
    assert_eq!(open.unwrap().to_string(), id);
    assert_eq!(draft(app, key, &id).await, None, "nobody sends it once more without having looked");
    assert_eq!(tasks(app, key).await.unread, 0);
    assert_eq!((out(app, key, &id).await, world.accepted()), (unknown, 0), "it is never sent again by itself");
});

world!(what_comes_back_as_unknown_is_put_away_when_a_status_comes_after_all, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let cut_off = json!({"http_500": {"p": 1.0, "when": "after"}, "hold_webhooks": true});
    let leaves = async |text: &str| {
        plans(app, key, &id, text, app.clock.now() + Span::hours(1)).await;
        world.passes(Span::hours(1));
        assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
        world.fault(cut_off.clone());
        while outbound::leave(&app.state).await.unwrap() > 0 {}
        assert_eq!(out(app, key, &id).await.last().unwrap(), &(text.to_owned(), "unknown".to_owned()));
    };
    // A status that comes soon: nobody is bothered.
    leaves("In time").await;
    world.fault(json!({}));
    world.settles().await;
    world.passes(Span::minutes(6));
    outbound::return_unsure(&app.state).await.unwrap();
    assert_eq!(tasks(app, key).await.rows.len(), 0);

    leaves("Later").await;
    world.passes(Span::minutes(6));
    outbound::return_unsure(&app.state).await.unwrap();
    assert_eq!(tasks(app, key).await.unread, 1);
    world.fault(json!({}));
    world.settles().await;
    assert_eq!(out(app, key, &id).await, all(&[("In time", "read"), ("Later", "read")]));
    let left = tasks(app, key).await;
    assert_eq!((left.rows.len(), left.unread, world.accepted()), (0, 0, 2), "it is known by now");
    world.passes(Span::hours(1));
    outbound::return_unsure(&app.state).await.unwrap();
    assert_eq!(tasks(app, key).await.rows.len(), 0);
});

story!(what_was_on_its_way_in_a_copy_that_is_put_back_comes_to_the_owners, async |app: TestApp| {
    app.ana(Role::Owner).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    plans(&app, &key, &id, "It is ready", NOON + Span::hours(2)).await;
    app.clock.set(NOON + Span::hours(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    assert_eq!(app.state.store.settle_copy(app.clock.now()).await.unwrap().sends, 1);
    app.clock.set(NOON + Span::days(1));
    outbound::return_unsure(&app.state).await.unwrap();
    // Keys let nobody in any more after that, so that there is no author to come back to.
    let back = tasks_of(&app, &app.signs_in().await).await;
    assert_eq!((back.unread, back.rows[0].why, back.rows[0].text.as_deref()), (1, Why::Unknown, Some("It is ready")));
});

story!(what_is_over_for_an_hour_when_somebody_looks_is_left_to_its_author, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    plans(&app, &key, &id, "Good morning", NOON + Span::hours(2)).await;
    plans(&app, &key, &id, "Good afternoon", NOON + Span::hours(4)).await;
    app.clock.set(NOON + Span::hours(4));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 2);
    assert_eq!(out(&app, &key, &id).await, all(&[("Good afternoon", "queued")]));
    let back = tasks(&app, &key).await;
    assert_eq!((back.rows[0].why, back.rows[0].text.as_deref()), (Why::Late, Some("Good morning")));
});

story!(what_is_planned_is_changed_taken_back_and_sent_now, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let sent = plans(&app, &key, &id, "It is ready", NOON + Span::hours(2)).await;
    let planned_id = sent.body["id"].clone();
    let change = async |key: &str, body: Value| {
        let mut body = body;
        body["id"] = planned_id.clone();
        call::<Planned>(by_key(&app, key, "change_planned"), body).await
    };
    let later = NOON + Span::hours(3);
    let changed = change(&key, json!({"at": later, "text": "It is ready for you"})).await.unwrap();
    assert_eq!((changed.not_before, changed.text.as_deref()), (later, Some("It is ready for you")));
    assert_eq!(change(&key, json!({"at": NOON + Span::days(2), "text": null})).await, Err(StatusCode::CONFLICT));
    let colleague = app.key(Role::Agent).await;
    assert_eq!(change(&colleague, json!({"at": null, "text": "Mine"})).await, Err(StatusCode::NOT_FOUND));

    // Its author has it again; a colleague who takes it back leaves it to them as well.
    let path = format!("/api/v1/planned/{}", planned_id.as_str().unwrap());
    let delete =
        async |path: &str, key: &str| Answer::of(app.request(Method::DELETE, path).bearer_auth(key)).await.status;
    assert_eq!(delete(&path, &key).await, StatusCode::NO_CONTENT);
    assert_eq!(delete(&path, &key).await, StatusCode::NOT_FOUND);
    assert_eq!(draft(&app, &key, &id).await.as_deref(), Some("It is ready for you"));
    let anew = plans(&app, &key, &id, "It is ready", NOON + Span::hours(2)).await;
    assert_ne!(anew.body["id"], planned_id, "its key is free again");
    let path = format!("/api/v1/planned/{}", anew.body["id"].as_str().unwrap());
    assert_eq!(delete(&path, &colleague).await, StatusCode::NO_CONTENT);
    assert_eq!(delete(&path, &colleague).await, StatusCode::CONFLICT, "it is over");
    assert_eq!(tasks(&app, &key).await.rows[0].why, Why::TakenBack);

    // Sent now, and taken back like any other send.
    let third = plans(&app, &key, &id, "Third", NOON + Span::hours(2)).await;
    let body = json!({"id": third.body["id"], "hold": Span::seconds(5)});
    let now: Message = call(by_key(&app, &key, "send_planned_now"), body.clone()).await.unwrap();
    assert_eq!(call::<Message>(by_key(&app, &key, "send_planned_now"), body).await, Err(StatusCode::CONFLICT));
    assert_eq!(outbound::claim_and_die(&app.state).await.unwrap(), 0, "it is held");
    let undone = json!({"id": id, "message": now.id});
    let undone: NewMessage = call(by_key(&app, &key, "undo"), undone).await.unwrap();
    assert_eq!(undone.text.as_deref(), Some("Third"));
    let left: PlannedPage = call(by_key(&app, &key, "planned"), json!({"mine": true, "after": null})).await.unwrap();
    assert!(left.rows.is_empty());

    // Other words leave its file and what it answers as they are.
    let upload = app.request(Method::POST, "/api/v1/media?kind=document&filename=offer.pdf").bearer_auth(&key);
    let upload = upload.header("content-type", "application/pdf").body(vec![b'%'; 1_000]);
    let file: Value = upload.send().await.unwrap().json().await.unwrap();
    let heard = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body["data"][0]["wamid"].clone();
    let body = json!({"type": "document", "media_id": file["id"], "caption": "The offer", "reply_to": heard,
        "not_before": later});
    let with_file = app.post(&format!("/api/v1/conversations/{id}/messages"), &key, body).await;
    assert_eq!(with_file.status, StatusCode::ACCEPTED, "{with_file:?}");
    let reworded = json!({"id": with_file.body["id"], "at": null, "text": "Our offer"});
    let reworded: Planned = call(by_key(&app, &key, "change_planned"), reworded).await.unwrap();
    let reworded = json!(reworded.message);
    assert_eq!(
        (&reworded["type"], &reworded["media_id"], &reworded["caption"], &reworded["reply_to"]),
        (&json!("document"), &file["id"], &json!("Our offer"), &heard)
    );
    let gone = format!("/api/v1/planned/{}", with_file.body["id"].as_str().unwrap());
    let gone = Answer::of(app.request(Method::DELETE, &gone).bearer_auth(&key)).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);

    let analyst = app.key(Role::Analyst).await;
    assert_eq!(app.get("/api/v1/planned", &analyst).await.status, StatusCode::OK);
    assert_eq!(plans(&app, &analyst, &id, "No", NOON + Span::hours(2)).await.code(), "forbidden");
});

/// Ana, who parks replies: a person, in a window that has closed.
struct Ana {
    world: World,
    cookie: String,
    id: String,
}

impl Ana {
    async fn begin(world: World) -> Self {
        let id = world.hears("Do you have it in blue?").await;
        world.app.ana(Role::Agent).await;
        let cookie = world.app.signs_in().await;
        world.passes(Span::hours(30));
        Self { world, cookie, id }
    }

    async fn asks<T: DeserializeOwned>(&self, name: &str, body: Value) -> Result<T, StatusCode> {
        call(by_person(&self.world.app, &self.cookie, name), body).await
    }

    async fn parks(&self, automatic: bool) -> ParkedView {
        let body = json!({"id": self.id, "text": "We have it in blue", "automatic": automatic});
        self.asks("park", body).await.unwrap()
    }

    async fn parked(&self) -> Option<ParkedView> {
        self.asks::<Waiting>("waiting", json!({"id": self.id})).await.unwrap().parked
    }

    /// The customer says something, and the parked replies are looked at.
    async fn hears(&self, text: &str) {
        self.world.hears(text).await;
        parked::look(&self.world.app.state, None).await.unwrap();
    }

    async fn out(&self) -> Vec<(String, String)> {
        out(&self.world.app, &self.world.key, &self.id).await
    }
}

world!(a_parked_reply_is_offered_when_the_customer_answers_and_sent_by_its_author, async |world: World| {
    let ana = Ana::begin(world).await;
    let app = &ana.world.app;
    ana.asks::<()>("save_draft", json!({"id": ana.id, "text": "We have it in blue"})).await.unwrap();
    let parked = ana.parks(false).await;
    assert_eq!((parked.stage, parked.automatic), (Stage::Waiting, false));
    let page: ConversationPage = ana.asks("conversation", json!({"id": ana.id})).await.unwrap();
    assert_eq!(page.draft, None, "it is no draft any more");
    let twice = json!({"id": ana.id, "text": "And in red", "automatic": false});
    assert_eq!(ana.asks::<ParkedView>("park", twice).await, Err(StatusCode::CONFLICT));
    let release = json!({"id": parked.id, "hold": Span::seconds(5)});
    assert_eq!(ana.asks::<Message>("release_parked", release.clone()).await, Err(StatusCode::CONFLICT), "it is closed");
    parked::look(&app.state, None).await.unwrap();
    assert_eq!(ana.parked().await.unwrap().stage, Stage::Waiting);

    let template = template(&ana.world).await;
    let body = json!({"id": ana.id, "message": {"type": "template", "template": template}, "idempotency_key": "t"});
    ana.asks::<Message>("send", body).await.unwrap();
    ana.world.settles().await;
    ana.hears("Yes please").await;
    ana.world.settles().await;
    assert_eq!(ana.parked().await.unwrap().stage, Stage::Offered);
    assert_eq!(ana.out().await.len(), 1, "nothing leaves by itself that was not to");
    let held: Message = ana.asks("release_parked", release.clone()).await.unwrap();
    assert_eq!(ana.asks::<Message>("release_parked", release.clone()).await, Err(StatusCode::CONFLICT), "once");
    assert_eq!(ana.parked().await, None);
    // Taken back it is a draft.
    let undone: NewMessage = ana.asks("undo", json!({"id": ana.id, "message": held.id})).await.unwrap();
    assert_eq!(undone.text.as_deref(), Some("We have it in blue"));
    let parked = ana.parks(false).await;
    ana.hears("Hello?").await;
    let release = json!({"id": parked.id, "hold": Span(0)});
    ana.asks::<Message>("release_parked", release).await.unwrap();
    ana.world.settles().await;
    assert_eq!(ana.out().await.last().unwrap(), &("We have it in blue".to_owned(), "read".to_owned()));
});

world!(a_parked_reply_leaves_by_itself_only_where_that_was_chosen_and_once, async |world: World| {
    let ana = Ana::begin(world).await;
    let parked = ana.parks(false).await;
    let chosen: ParkedView = ana.asks("choose_for_parked", json!({"id": parked.id, "automatic": true})).await.unwrap();
    assert!(chosen.automatic);
    ana.world.passes(Span::hours(71));
    ana.world.hears("Yes please").await;
    let state = &ana.world.app.state;
    let looks = (0..4).map(|_| parked::look(state, None));
    let news: usize = futures::future::join_all(looks).await.into_iter().map(Result::unwrap).sum();
    assert_eq!(news, 1, "one of them let it go");
    ana.world.settles().await;
    assert_eq!(ana.out().await, all(&[("We have it in blue", "read")]));
    assert_eq!(ana.parked().await, None);
    ana.hears("Thanks").await;
    ana.world.settles().await;
    assert_eq!(ana.world.accepted(), 1);
    let row = ana.world.app.get(&format!("/api/v1/conversations/{}", ana.id), &ana.world.key).await.body;
    assert!(row["unread"].as_i64().unwrap() >= 2, "nobody has looked: {row}");
});

world!(a_parked_reply_that_left_by_itself_and_failed_comes_back, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    ana.world.fault(json!({"next_send": {"code": 131_026, "mode": "sync", "count": 1}}));
    ana.hears("Yes please").await;
    ana.world.settles().await;
    let back: Tasks = ana.asks("tasks", json!({})).await.unwrap();
    assert_eq!((back.rows[0].came_from, back.rows[0].why), (CameFrom::Parked, Why::Unreachable));
});

/// Leaving by itself is void; the reply is offered all the same.
async fn is_void(ana: &Ana, why: Void) {
    parked::look(&ana.world.app.state, None).await.unwrap();
    ana.world.settles().await;
    let parked = ana.parked().await.unwrap();
    assert_eq!((parked.void, parked.stage), (Some(why), Stage::Offered));
    assert!(ana.out().await.iter().all(|(text, _)| text != "We have it in blue"), "it did not leave");
    let release = json!({"id": parked.id, "hold": Span(0)});
    ana.asks::<Message>("release_parked", release).await.unwrap();
    ana.world.settles().await;
    assert_eq!(ana.out().await.last().unwrap().0, "We have it in blue", "its author may send it");
}

world!(leaving_by_itself_is_void_after_72_hours, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    ana.world.passes(Span::hours(72));
    ana.world.hears("Yes please").await;
    is_void(&ana, Void::Late).await;
});

world!(leaving_by_itself_is_void_once_the_customer_asks_to_be_left_alone, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    // Both came before anybody looked.
    ana.world.hears("Yes please").await;
    ana.world.hears("Stop.").await;
    is_void(&ana, Void::StopWord).await;
});

world!(leaving_by_itself_is_void_once_the_customer_presses_a_button_that_stops, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    let said = json!({"from": {"phone": "491511234567"}, "type": "button", "text": "Stop promotions"});
    ana.world.platform.control("inbound", said).unwrap();
    ana.world.settles().await;
    is_void(&ana, Void::StopWord).await;
});

world!(leaving_by_itself_is_void_once_the_customer_has_stopped_marketing_in_whatsapp, async |world: World| {
    let ana = Ana::begin(world).await;
    let chooses = async |what: &str| {
        let said = json!({"from": {"phone": "491511234567"}, "type": "user_preferences", "text": what});
        ana.world.platform.control("inbound", said).unwrap();
        ana.world.settles().await;
    };
    // Of what was said before, whoever parks a reply knows.
    chooses("stop").await;
    ana.world.passes(Span::minutes(1));
    ana.parks(true).await;
    parked::look(&ana.world.app.state, None).await.unwrap();
    assert_eq!(ana.parked().await.unwrap().void, None);
    ana.world.passes(Span::minutes(1));
    chooses("resume").await;
    ana.world.passes(Span::minutes(1));
    chooses("stop").await;
    ana.world.hears("Is it the large one?").await;
    is_void(&ana, Void::StopWord).await;
});

world!(leaving_by_itself_is_void_once_a_colleague_has_spoken, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    ana.world.hears("Yes please").await;
    ana.world.sends(&ana.id, json!({"type": "text", "text": "Hi, Ben here"})).await;
    is_void(&ana, Void::Colleague).await;
});

world!(leaving_by_itself_is_void_once_the_conversation_is_somebody_elses, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    let mut tx = ana.world.app.state.store.begin().await.unwrap();
    tx.hand_over(ana.id.parse().unwrap(), UserId(999_999)).await.unwrap();
    tx.commit().await.unwrap();
    ana.world.hears("Yes please").await;
    is_void(&ana, Void::Assignee).await;
});

world!(a_parked_reply_that_was_taken_back_never_leaves, async |world: World| {
    let ana = Ana::begin(world).await;
    let parked = ana.parks(true).await;
    let body = json!({"id": parked.id});
    let text: String = ana.asks("take_parked_back", body.clone()).await.unwrap();
    assert_eq!(text, "We have it in blue");
    assert_eq!(ana.asks::<String>("take_parked_back", body).await, Err(StatusCode::CONFLICT));
    let page: ConversationPage = ana.asks("conversation", json!({"id": ana.id})).await.unwrap();
    assert_eq!(page.draft.as_deref(), Some("We have it in blue"), "it is where it was");
    ana.hears("Yes please").await;
    ana.world.settles().await;
    assert!(ana.out().await.is_empty());
});

story!(of_two_conversations_that_become_one_the_newest_parked_reply_of_each_goes_on_waiting, async |app: TestApp| {
    let (key, other) = (app.key(Role::Agent).await, app.key(Role::Agent).await);
    app.hears("491511234567", "Hello").await;
    app.clock.set(NOON + Span::minutes(1));
    app.hears("491517654321", "It is me, from my new phone").await;
    let listed = app.get("/api/v1/conversations", &key).await.body;
    let of = |phone: &str| {
        let rows = listed["data"].as_array().unwrap();
        let row = rows.iter().find(|row| row["contact"]["phone"] == phone).unwrap_or_else(|| panic!("{listed}"));
        (row["id"].as_str().unwrap().to_owned(), row["contact"]["id"].as_str().unwrap().to_owned())
    };
    let (first, second) = (of("+491511234567"), of("+491517654321"));
    let parks = async |key: &str, id: &str, text: &str| {
        let body = json!({"id": id, "text": text, "automatic": false});
        call::<ParkedView>(by_key(&app, key, "park"), body).await.unwrap()
    };
    parks(&key, &first.0, "To the old one").await;
    parks(&key, &second.0, "To the new one").await;
    parks(&other, &second.0, "Of a colleague").await;
    let merged = json!({"contact_id": second.1});
    let merged = app.post(&format!("/api/v1/contacts/{}/merge", first.1), &key, merged).await;
    assert_eq!(merged.status, StatusCode::OK, "{merged:?}");

    let waits = async |key: &str| {
        let waiting: Waiting = call(by_key(&app, key, "waiting"), json!({"id": first.0})).await.unwrap();
        waiting.parked.map(|parked| parked.text)
    };
    assert_eq!(waits(&key).await.as_deref(), Some("To the new one"));
    assert_eq!(waits(&other).await.as_deref(), Some("Of a colleague"));
    let back = tasks(&app, &key).await;
    let told: Vec<_> = back.rows.iter().map(|task| (task.why, task.text.as_deref())).collect();
    assert_eq!(told, [(Why::Merged, Some("To the old one"))]);
    assert_eq!(tasks(&app, &other).await.rows.len(), 0);
});

/// Lets somebody in with this role. Their id, and the cookie they sign in with.
async fn joins(app: &TestApp, name: &str, role: Role) -> (UserId, String) {
    let email = format!("{name}@example.org");
    let hash = password::hash("correct horse".to_owned()).await;
    let id = app.state.store.add_user(&email, name, role, &hash, By::CONSOLE, app.clock.now()).await.unwrap().unwrap();
    let answer = app.tries_to_sign_in(&email, "correct horse").await;
    let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
    (id, cookie.split(';').next().unwrap().to_owned())
}

async fn tasks_of(app: &TestApp, cookie: &str) -> Tasks {
    call(by_person(app, cookie, "tasks"), json!({})).await.unwrap()
}

world!(what_somebody_planned_or_parked_who_was_shut_out_since_comes_to_those_who_are_here, async |world: World| {
    let ana = Ana::begin(world).await;
    let (app, store) = (&ana.world.app, &ana.world.app.state.store);
    let (_, owner) = joins(app, "olga", Role::Owner).await;
    let (ben, bens) = joins(app, "ben", Role::Agent).await;
    ana.parks(true).await;
    ana.world.hears("Hello?").await;
    let key = app.key(Role::Agent).await;
    plans(app, &key, &ana.id, "By a program", app.clock.now() + Span::minutes(5)).await;
    let keys = store.keys().await.unwrap();
    store.revoke_key(keys.last().unwrap().id, By::CONSOLE, app.clock.now()).await.unwrap();
    assert!(app.shuts_out("ana@example.org").await);
    parked::look(&app.state, None).await.unwrap();
    parked::look(&app.state, None).await.unwrap();
    ana.world.settles().await;
    assert!(ana.out().await.is_empty(), "nothing leaves in the name of who is out");
    let back = tasks_of(app, &owner).await;
    assert_eq!((back.rows.len(), back.rows[0].came_from, back.rows[0].why), (1, CameFrom::Parked, Why::ShutOut));
    assert_eq!(tasks_of(app, &bens).await.rows.len(), 0, "nobody's conversation: its owner's matter");

    let mut tx = store.begin().await.unwrap();
    tx.hand_over(ana.id.parse().unwrap(), ben).await.unwrap();
    tx.commit().await.unwrap();
    ana.world.passes(Span::minutes(5));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    ana.world.settles().await;
    assert!(ana.out().await.is_empty());
    let back = tasks_of(app, &bens).await;
    assert_eq!((back.rows.len(), back.rows[0].came_from, back.rows[0].why), (1, CameFrom::Planned, Why::ShutOut));
    let opened: ConversationId =
        call(by_person(app, &bens, "open_task"), json!({"id": back.rows[0].id})).await.unwrap();
    assert_eq!(opened.to_string(), ana.id);
    assert_eq!(tasks_of(app, &owner).await.rows.len(), 1);
});

world!(nothing_that_waited_leaves_in_the_name_of_whoever_may_not_write_there_any_more, async |world: World| {
    let ana = Ana::begin(world).await;
    let (app, store) = (&ana.world.app, &ana.world.app.state.store);
    let (_, owner) = joins(app, "olga", Role::Owner).await;
    ana.parks(true).await;
    ana.world.hears("Hello?").await;
    let at = app.clock.now() + Span::minutes(5);
    let message = json!({"type": "text", "text": "By Ana", "not_before": at});
    let planned = json!({"id": ana.id, "message": message, "idempotency_key": "by-ana"});
    ana.asks::<Planned>("plan", planned).await.unwrap();
    let me = store.users().await.unwrap().into_iter().find(|user| user.email == "ana@example.org").unwrap().id;
    // She sees her teams alone from here on, and the conversation is of another.
    let limits = Limits { only_teams: true, ..Limits::default() };
    store.set_limits(Who::Person(me), &limits, By::CONSOLE, app.clock.now()).await.unwrap();
    store.plant(format!("UPDATE conversations SET team_id = 5001 WHERE id = {}", ana.id)).await;
    parked::look(&app.state, None).await.unwrap();
    parked::look(&app.state, None).await.unwrap();
    ana.world.settles().await;
    assert!(ana.out().await.is_empty(), "what she does not see she says nothing in");
    let back = tasks_of(app, &owner).await;
    assert_eq!((back.rows.len(), back.rows[0].came_from, back.rows[0].why), (1, CameFrom::Parked, Why::ShutOut));

    // She sees it again, but only looks on.
    store.plant(format!("UPDATE conversations SET team_id = NULL WHERE id = {}", ana.id)).await;
    store.change_user(me, Some(Role::Analyst), None, By::CONSOLE, app.clock.now(), |_| true).await.unwrap();
    ana.world.passes(Span::minutes(5));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    ana.world.settles().await;
    assert!(ana.out().await.is_empty(), "nor does whoever only looks on");
    let back = tasks_of(app, &owner).await;
    assert_eq!((back.rows.len(), back.rows[0].came_from, back.rows[0].why), (2, CameFrom::Planned, Why::ShutOut));
    assert_eq!(back.rows[0].text.as_deref(), Some("By Ana"));
});

world!(what_came_back_to_somebody_who_goes_then_is_not_lost, async |world: World| {
    let ana = Ana::begin(world).await;
    let (app, store) = (&ana.world.app, &ana.world.app.state.store);
    ana.parks(true).await;
    ana.world.passes(Span::days(30));
    parked::look(&app.state, None).await.unwrap();
    let (_, olga) = joins(app, "olga", Role::Owner).await;
    let (_, otto) = joins(app, "otto", Role::Owner).await;
    let (ben, bens) = joins(app, "ben", Role::Agent).await;
    let rows = async |cookie: &str| tasks_of(app, cookie).await.rows.len();
    assert_eq!(rows(&app.signs_in().await).await, 1, "it came back to Ana");
    let mut tx = store.begin().await.unwrap();
    tx.hand_over(ana.id.parse().unwrap(), ben).await.unwrap();
    tx.commit().await.unwrap();
    assert!(app.shuts_out("ana@example.org").await);
    let back = tasks_of(app, &bens).await;
    assert_eq!((back.rows.len(), back.rows[0].text.as_deref()), (1, Some("We have it in blue")));
    assert_eq!((back.rows[0].why, back.rows[0].unread), (Why::Unanswered, true));
    assert_eq!((rows(&olga).await, rows(&otto).await), (0, 0), "whose conversation it is sees to it");
    assert!(app.shuts_out("ben@example.org").await);
    assert_eq!((rows(&olga).await, rows(&otto).await), (1, 1), "else the owners");
});

world!(a_parked_reply_that_nobody_asks_for_comes_back_after_a_month, async |world: World| {
    let ana = Ana::begin(world).await;
    ana.parks(true).await;
    ana.world.passes(Span::days(30));
    // By then she has to sign in again.
    let cookie = ana.world.app.signs_in().await;
    let ana = Ana { cookie, ..ana };
    parked::look(&ana.world.app.state, None).await.unwrap();
    let back: Tasks = ana.asks("tasks", json!({})).await.unwrap();
    assert_eq!((back.rows[0].why, back.rows[0].text.as_deref()), (Why::Unanswered, Some("We have it in blue")));
    assert_eq!(ana.parked().await, None);
});

/// Sends a text that is held; its words are its key.
async fn holds(app: &TestApp, key: &str, id: &str, text: &str) -> Message {
    let message = json!({"type": "text", "text": text});
    let body = json!({"id": id, "message": message, "idempotency_key": text, "hold": Span::seconds(5)});
    call(by_key(app, key, "send_held"), body).await.unwrap()
}

world!(texts_that_wait_become_one_in_their_order_and_leave_once, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("When do you open?").await;
    let mut ids = Vec::new();
    for text in ["Hi", "we open", "at nine"] {
        ids.push(holds(app, key, &id, text).await.id);
        world.passes(Span::seconds(1));
    }
    let join = async |key: &str, ids: &[MessageId]| {
        let body = json!({"id": id, "messages": ids, "hold": Span::seconds(5)});
        call::<Message>(by_key(app, key, "join"), body).await
    };
    let colleague = app.key(Role::Agent).await;
    assert_eq!(join(&colleague, &ids).await.map(drop), Err(StatusCode::CONFLICT), "only who wrote them");
    assert_eq!(join(key, &[ids[0], ids[2]]).await.map(drop), Err(StatusCode::CONFLICT), "not over one in between");
    let one = join(key, &ids).await.unwrap();
    assert_eq!((one.id, one.text.as_deref()), (ids[0], Some("Hi\nwe open\nat nine")));
    assert_eq!(out(app, key, &id).await, all(&[("Hi\nwe open\nat nine", "queued")]));
    for text in ["Hi", "we open", "at nine"] {
        assert_eq!(holds(app, key, &id, text).await.id, ids[0], "each repetition is the one: {text}");
    }

    // Several again, as they were, and one once more.
    let body = json!({"id": id, "message": one.id});
    call::<()>(by_key(app, key, "separate"), body.clone()).await.unwrap();
    assert_eq!(out(app, key, &id).await, all(&[("Hi", "queued"), ("we open", "queued"), ("at nine", "queued")]));
    assert_eq!(call::<()>(by_key(app, key, "separate"), body.clone()).await, Err(StatusCode::CONFLICT));
    assert_eq!(holds(app, key, &id, "we open").await.id, ids[1]);
    let row = app.get(&format!("/api/v1/conversations/{id}"), key).await.body;
    assert_eq!(row["preview"]["text"], "at nine");
    let two = join(key, &ids[..2]).await.unwrap();
    let one = join(key, &[two.id, ids[2]]).await.unwrap();
    assert_eq!(one.text.as_deref(), Some("Hi\nwe open\nat nine"));
    let row = app.get(&format!("/api/v1/conversations/{id}"), key).await.body;
    assert_eq!(row["preview"]["text"], "Hi we open at nine");
    world.passes(Span::seconds(4));
    assert_eq!(outbound::leave(&app.state).await.unwrap(), 0, "it is held anew");
    world.passes(Span::seconds(1));
    world.settles().await;
    assert_eq!(out(app, key, &id).await, all(&[("Hi\nwe open\nat nine", "read")]));
    assert_eq!(world.accepted(), 1);
    assert_eq!(call::<()>(by_key(app, key, "separate"), body).await, Err(StatusCode::CONFLICT), "it has left");
    assert_eq!(join(key, &ids).await.map(drop), Err(StatusCode::CONFLICT));
});

story!(what_became_one_is_taken_back_as_one_and_frees_every_key, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::minutes(1));
    let row = async || app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    let before = row().await;
    let (first, second) = (holds(&app, &key, &id, "One").await, holds(&app, &key, &id, "Two").await);
    let body = json!({"id": id, "messages": [first.id, second.id], "hold": Span::seconds(5)});
    let one: Message = call(by_key(&app, &key, "join"), body).await.unwrap();
    let undone = json!({"id": id, "message": one.id});
    let undone: NewMessage = call(by_key(&app, &key, "undo"), undone).await.unwrap();
    assert_eq!(undone.text.as_deref(), Some("One\nTwo"));
    let after = row().await;
    for what in ["owed", "last_activity_at", "preview", "unread"] {
        assert_eq!(after[what], before[what], "{what}");
    }
    assert_ne!(holds(&app, &key, &id, "Two").await.id, second.id, "its key is free");
});

world!(what_is_planned_for_another_month_is_asked_of_the_budget_of_that_month, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let first = world.hears("Hello").await;
    let carla = json!({"from": {"phone": "491517654321", "name": "Carla"}, "type": "text", "text": "Hello"});
    world.platform.control("inbound", carla).unwrap();
    world.settles().await;
    let listed = app.get("/api/v1/conversations?q=Carla", &world.key).await.body;
    let other = listed["data"][0]["id"].as_str().unwrap().to_owned();
    let mut selling = template_of(&world, Some("MARKETING")).await;
    selling["parameters"]["buttons"] = json!([{"index": 0, "value": "BACK10"}]);
    world.sends(&first, json!({"type": "template", "template": selling})).await;
    world.settles().await;
    let number = listed["data"][0]["number"]["id"].as_str().unwrap().to_owned();
    let may_spend = async |month: i64| {
        let put = app.request(Method::PUT, &format!("/api/v1/numbers/{number}/budget")).bearer_auth(&admin);
        assert_eq!(Answer::of(put.json(&json!({"month": month}))).await.status, StatusCode::NO_CONTENT);
        app.get("/api/v1/budgets", &admin).await.body["data"][0]["spent"].as_i64().unwrap()
    };
    let spent = may_spend(90_000_000).await;
    assert!(spent > 0);
    may_spend(spent).await;
    let plan = async |at: Timestamp| {
        let body = json!({"type": "template", "template": selling, "not_before": at});
        app.post(&format!("/api/v1/conversations/{other}/messages"), &world.key, body).await
    };
    assert_eq!(plan(NOON + Span::days(5)).await.code(), "refused", "this month's is spent");
    let at = Timestamp::parse("2026-12-03T12:00:00Z").unwrap();
    let planned = plan(at).await;
    assert_eq!(planned.status, StatusCode::ACCEPTED, "of next month's nothing is: {planned:?}");
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.accepted(), 2);
});
