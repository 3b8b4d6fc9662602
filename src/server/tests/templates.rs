//! The library of templates: written and submitted, refused and mended, stopped, and counted.

use super::{
    Database, TestApp,
    app::{ACCOUNT, Answer, NOON, NUMBER},
    platform::{World, world},
    story,
};
use crate::{
    api::{
        planned::{PlannedPage, Tasks},
        template::Library,
    },
    domain::{
        audit::By,
        id::{NumberId, TemplateId},
        planned::Why,
        price::{Prices, Recipient},
        refusal::Refusal,
        role::Role,
        template::{Listed, Template, draft::DraftTemplate, purpose::Purpose, starter::starters},
        time::{Span, Timestamp},
    },
    server::{auth::password, jobs, planned, rest::schema, suggestion, templates, tests::answers::fits},
};
use chrono::NaiveDate;
use reqwest::{Method, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

async fn call<T: DeserializeOwned>(app: &TestApp, key: &str, name: &str, body: Value) -> T {
    let request = app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(key).json(&body);
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{name}");
    answer.json().await.unwrap()
}

async fn asks(app: &TestApp, key: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
    let request = app.request(method, &format!("/api/v1{path}")).bearer_auth(key);
    Answer::of(match body {
        Some(body) => request.json(&body),
        None => request,
    })
    .await
}

fn draft(name: &str, body: &str) -> Value {
    json!({"name": name, "language": "en", "category": "utility", "purpose": "order_update", "parameter_format": "named",
        "header": null, "body": body, "footer": null, "buttons": [], "examples": {"order": "A-7"}})
}

const READY: &str = "Your order {{order}} is ready to be picked up.";

/// The account of the stand-in's number.
fn waba_id(world: &World) -> String {
    world.platform.numbers()[0].waba_id.clone()
}

/// What the library says of a template.
async fn entry(world: &World, name: &str) -> Value {
    let listed = world.app.get("/api/v1/templates?limit=200", &world.key).await.body;
    let found = listed["data"].as_array().unwrap().iter().find(|one| one["name"] == name);
    let id = found.unwrap_or_else(|| panic!("{name} is not in {listed}"))["id"].as_str().unwrap().to_owned();
    let entry = world.app.get(&format!("/api/v1/templates/{id}"), &world.key).await.body;
    fits::<schema::LibraryEntry>(&entry);
    entry
}

/// Plans a template that has nothing to fill in for this time.
async fn plans(world: &World, id: &str, name: &str, at: Timestamp) -> StatusCode {
    let body = json!({"type": "template", "not_before": at, "template": {"name": name, "language": "en_US"}});
    world.app.post(&format!("/api/v1/conversations/{id}/messages"), &world.key, body).await.status
}

async fn waiting(world: &World) -> usize {
    call::<PlannedPage>(&world.app, &world.key, "planned", json!({"mine": true, "after": null})).await.rows.len()
}

async fn tasks(world: &World) -> Tasks {
    call(&world.app, &world.key, "tasks", json!({})).await
}

/// The platform does something about a template.
fn decides(world: &World, name: &str, action: Value) {
    let mut change = json!({"name": name});
    change.as_object_mut().unwrap().extend(action.as_object().unwrap().clone());
    world.platform.control("template", change).unwrap();
}

world!(a_template_is_written_submitted_and_approved, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let account = waba_id(&world);
    let body = json!({"waba_id": account, "draft": draft("order_ready", "{{order}} is ready")});
    let made = asks(app, &world.key, Method::POST, "/template-drafts", Some(body)).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    fits::<schema::TemplateDraft>(&made.body);
    let path = format!("/template-drafts/{}", made.body["id"].as_str().unwrap());

    let faulty = asks(app, &admin, Method::POST, &format!("{path}/submit"), None).await;
    assert_eq!((faulty.code(), &faulty.body["faults"][0]["what"]["rule"]), ("invalid", &json!("edge")), "{faulty:?}");
    let body = json!({"waba_id": account, "draft": draft("order_ready", READY)});
    let changed = asks(app, &world.key, Method::PUT, &path, Some(body)).await;
    assert_eq!(changed.body["draft"]["body"], READY, "{changed:?}");
    let listed = app.get("/api/v1/template-drafts", &world.key).await.body;
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);

    let taken = asks(app, &admin, Method::POST, &format!("{path}/submit"), None).await;
    assert_eq!(taken.status, StatusCode::NO_CONTENT, "{taken:?}");
    let listed = app.get("/api/v1/template-drafts", &world.key).await.body;
    assert!(listed["data"].as_array().unwrap().is_empty(), "it is a template by now");
    world.settles().await;
    jobs::templates::sync(&app.state).await.unwrap();
    let entry = entry(&world, "order_ready").await;
    assert_eq!(
        (&entry["template"]["status"], &entry["purpose"]),
        (&json!("APPROVED"), &json!("order_update")),
        "{entry}"
    );
    assert_eq!(entry["template"]["parameter_format"], "NAMED");
    let log = app.get("/api/v1/audit?what=template_submitted", &admin).await.body;
    assert_eq!((log["data"].as_array().unwrap().len(), &log["data"][0]["subject"]["kind"]), (1, &json!("template")));
});

world!(whoever_presses_the_button_that_stops_marketing_gets_no_more_whatever_stands_on_it, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let id = world.hears("Bonjour").await;
    let mut offer = draft("nouveautes", "Bonjour, nos nouveautés de la semaine sont arrivées.");
    (offer["language"], offer["category"], offer["purpose"]) = (json!("fr"), json!("marketing"), json!("promotional"));
    offer["buttons"] = json!([{"type": "quick_reply", "text": "Oui"}, {"type": "optout", "text": "Ne plus recevoir"}]);
    let body = json!({"waba_id": waba_id(&world), "draft": offer});
    let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
    let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
    assert_eq!(asks(app, &admin, Method::POST, &path, None).await.status, StatusCode::NO_CONTENT);
    world.settles().await;
    // The platform's list says nothing of what a quick reply is for, and takes nothing away.
    jobs::templates::sync(&app.state).await.unwrap();
    assert_eq!(entry(&world, "nouveautes").await["template"]["stops"], json!(["Ne plus recevoir"]));

    let send = json!({"type": "template", "template": {"name": "nouveautes", "language": "fr"}});
    let sent = world.sends(&id, send.clone()).await;
    world.settles().await;
    let sent = world.message(&id, &sent["id"]).await;
    let opted_out = async || {
        let row = app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body;
        row["contact"]["marketing_opt_out"].clone()
    };
    let presses = async |title: &str| {
        let press =
            json!({"from": {"phone": "491511234567"}, "type": "button", "text": title, "context": sent["wamid"]});
        world.platform.control("inbound", press).unwrap();
        world.settles().await;
    };
    presses("Oui").await;
    assert_eq!(opted_out().await, json!(false));
    presses("Ne plus recevoir").await;
    assert_eq!(opted_out().await, json!(true));
    let refused = app.post(&format!("/api/v1/conversations/{id}/messages"), &world.key, send).await;
    assert_eq!(refused.body["error"]["code"], 131_050, "{refused:?}");
});

world!(what_the_platform_does_not_take_comes_back_to_its_draft_in_the_platforms_words, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let mut taken = draft("order_update", READY);
    taken["language"] = json!("en_US");
    let body = json!({"waba_id": waba_id(&world), "draft": taken});
    let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
    let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
    let refused = asks(app, &admin, Method::POST, &path, None).await;
    assert_eq!((refused.code(), &refused.body["refusal"]["mend"]), ("refused", &json!("name_taken")), "{refused:?}");
    let listed = app.get("/api/v1/template-drafts", &admin).await.body;
    fits::<schema::TemplateDraft>(&listed["data"][0]);
    let kept = &listed["data"][0]["refusal"];
    assert_eq!((kept, kept["title"].as_str().is_some_and(str::is_empty)), (&refused.body["refusal"], false), "{kept}");
});

world!(
    what_was_submitted_as_useful_and_promotes_something_is_kept_as_what_the_platform_makes_of_it,
    async |world: World| {
        let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
        let mut offer = draft("order_offer", "Your order {{order}} is here. There is a discount on the next one!");
        offer["purpose"] = json!("promotional");
        let body = json!({"waba_id": waba_id(&world), "draft": offer});
        let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
        let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
        assert_eq!(asks(app, &admin, Method::POST, &path, None).await.status, StatusCode::NO_CONTENT);
        assert_eq!(entry(&world, "order_offer").await["template"]["category"], "MARKETING");
    }
);

world!(a_template_is_changed_by_a_draft_of_it_and_keeps_its_name_and_category, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let known = entry(&world, "hello_world").await;
    let id = known["template"]["id"].clone();
    let mut change = draft("another_name", "Welcome! This message shows that your number can send templates.");
    change["examples"] = json!({});
    change["category"] = json!("marketing");
    let body = |draft: &Value, waba_id: &str| json!({"waba_id": waba_id, "draft": draft, "of": id});
    let account = waba_id(&world);
    let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body(&change, &account))).await;
    assert_eq!(made.body["draft"]["name"], "hello_world", "{made:?}");
    let path = format!("/template-drafts/{}", made.body["id"].as_str().unwrap());
    let refused = asks(app, &admin, Method::POST, &format!("{path}/submit"), None).await;
    assert_eq!(refused.code(), "conflict", "an approved template keeps its category: {refused:?}");
    change["category"] = json!("utility");
    asks(app, &admin, Method::PUT, &path, Some(body(&change, &account))).await;
    let taken = asks(app, &admin, Method::POST, &format!("{path}/submit"), None).await;
    assert_eq!(taken.status, StatusCode::NO_CONTENT, "{taken:?}");
    world.settles().await;
    jobs::templates::sync(&app.state).await.unwrap();
    let entry = entry(&world, "hello_world").await;
    assert_eq!((&entry["template"]["id"], &entry["template"]["status"]), (&id, &json!("APPROVED")), "{entry}");
    assert!(entry["template"]["components"].to_string().contains("can send templates"), "{entry}");
});

world!(a_draft_of_a_template_that_is_gone_is_one_of_a_new_template, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let account = waba_id(&world);
    let id = entry(&world, "hello_world").await["template"]["id"].clone();
    let body = json!({"waba_id": account, "draft": draft("any", READY), "of": id});
    let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
    assert_eq!(made.body["of"], id, "{made:?}");
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(&account, &[], app.clock.now() + Span::minutes(1)).await.unwrap();
    tx.commit().await.unwrap();
    let listed = app.get("/api/v1/template-drafts", &admin).await.body;
    assert_eq!(
        (&listed["data"][0]["of"], &listed["data"][0]["draft"]["name"]),
        (&Value::Null, &json!("hello_world")),
        "{listed}"
    );
});

world!(a_draft_of_a_template_that_is_gone_is_submitted_as_a_new_one, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let id = entry(&world, "hello_world").await["template"]["id"].clone();
    let body = json!({"waba_id": waba_id(&world), "draft": draft("any", READY), "of": id});
    let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
    decides(&world, "hello_world", json!({"language": "en_US", "action": "delete"}));
    world.settles().await;
    let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
    let taken = asks(app, &admin, Method::POST, &path, None).await;
    assert_eq!(taken.status, StatusCode::NO_CONTENT, "{taken:?}");
    assert_eq!(entry(&world, "hello_world").await["template"]["parameter_format"], "NAMED");
    let log = app.get("/api/v1/audit?what=template_submitted", &admin).await.body;
    assert_eq!(log["data"].as_array().unwrap().len(), 1, "{log}");
});

story!(two_at_one_draft_overwrite_nothing_of_each_other, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let body = |text: &str, read: &Value| {
        let mut body = json!({"waba_id": ACCOUNT, "draft": draft("order_ready", text)});
        if read.is_string() {
            body["updated_at"] = read.clone();
        }
        Some(body)
    };
    let made = asks(&app, &admin, Method::POST, "/template-drafts", body(READY, &Value::Null)).await.body;
    let path = format!("/template-drafts/{}", made["id"].as_str().unwrap());
    let both_read = &made["updated_at"];
    let (one, other) = ("Your order {{order}} is ready today.", "Your order {{order}} waits for you.");
    // In the same moment: the clock stands still.
    let first = asks(&app, &admin, Method::PUT, &path, body(one, both_read)).await;
    assert_eq!(first.status, StatusCode::OK, "{first:?}");
    assert_ne!(&first.body["updated_at"], both_read);
    let second = asks(&app, &admin, Method::PUT, &path, body(other, both_read)).await;
    assert_eq!((second.status, second.code()), (StatusCode::CONFLICT, "conflict"), "{second:?}");
    assert_eq!(second.body["draft"]["draft"]["body"], one, "with what the first has kept");
    let kept = async || app.get("/api/v1/template-drafts", &admin).await.body["data"][0]["draft"]["body"].clone();
    assert_eq!(kept().await, one);
    let read = &second.body["draft"]["updated_at"];
    assert_eq!(asks(&app, &admin, Method::PUT, &path, body(other, read)).await.status, StatusCode::OK);
    assert_eq!(kept().await, other, "whoever has seen it may");
    assert_eq!(asks(&app, &admin, Method::PUT, &path, body(one, &Value::Null)).await.status, StatusCode::OK);
    assert_eq!(kept().await, one, "a program that says nothing of it replaces it");
    assert_eq!(asks(&app, &admin, Method::DELETE, &path, None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(asks(&app, &admin, Method::PUT, &path, body(one, read)).await.code(), "not_found");
});

story!(what_was_written_at_a_draft_while_it_was_submitted_stays, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let body = |text: &str| json!({"waba_id": ACCOUNT, "draft": draft("order_ready", text)});
    let made = asks(&app, &admin, Method::POST, "/template-drafts", Some(body(READY))).await;
    let id = made.body["id"].as_str().unwrap().to_owned();
    let submitted = app.clock.now();
    app.clock.set(submitted + Span::minutes(1));
    let later = "Your order {{order}} is ready, and waits for you.";
    asks(&app, &admin, Method::PUT, &format!("/template-drafts/{id}"), Some(body(later))).await;
    let became = async |since: Timestamp| {
        let mut tx = app.state.store.begin().await.unwrap();
        tx.template_draft_became(id.parse().unwrap(), since, None).await.unwrap();
        tx.commit().await.unwrap();
        app.get("/api/v1/template-drafts", &admin).await.body["data"].clone()
    };
    assert_eq!(became(submitted).await[0]["draft"]["body"], later);
    assert_eq!(became(app.clock.now()).await, json!([]), "what was submitted is gone");
});

story!(a_list_that_is_asked_for_again_while_it_is_fetched_is_another_wish, async |app: TestApp| {
    let store = &app.state.store;
    let wants = async || {
        let mut tx = store.begin().await.unwrap();
        tx.want_sync(ACCOUNT).await.unwrap();
        tx.commit().await.unwrap();
        store.sync_mark(ACCOUNT).await.unwrap().unwrap()
    };
    let (first, second) = (wants().await, wants().await);
    assert!(first <= 0 && second <= 0 && first != second, "{first} {second}");
    // The platform cannot be reached, but it was asked.
    templates::fetch(&app.state, ACCOUNT).await.unwrap();
    assert_eq!(store.sync_mark(ACCOUNT).await.unwrap(), Some(app.clock.now().0));
    assert_eq!(wants().await, 0);
});

story!(a_list_that_is_older_than_what_was_said_of_a_template_undoes_nothing, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let offer = Listed {
        platform_id: "7".to_owned(),
        name: "offer".to_owned(),
        language: "en".to_owned(),
        category: "MARKETING".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Ten off everything until Sunday"}]),
    };
    let store = &app.state.store;
    let comes = async |began: Timestamp| {
        let mut tx = store.begin().await.unwrap();
        tx.sync_templates(ACCOUNT, std::slice::from_ref(&offer), began).await.unwrap();
        tx.commit().await.unwrap();
        let listed = app.get("/api/v1/templates", &key).await.body;
        let of = |name: &str| listed["data"][0][name].as_str().unwrap_or_else(|| panic!("{listed}")).to_owned();
        (of("status"), of("category"), store.sync_mark(ACCOUNT).await.unwrap().unwrap())
    };
    assert_eq!(comes(NOON).await, ("APPROVED".into(), "MARKETING".into(), NOON.0));
    app.clock.set(NOON + Span::minutes(5));
    let paused = json!({"event": "PAUSED", "message_template_id": 7, "message_template_name": "offer",
        "message_template_language": "en", "reason": "NONE", "other_info": {"title": "FIRST_PAUSE"}});
    app.receives("message_template_status_update", paused).await;
    let useful = json!({"message_template_id": 7, "message_template_name": "offer", "message_template_language": "en",
        "previous_category": "MARKETING", "new_category": "UTILITY"});
    app.receives("template_category_update", useful).await;
    // One that was asked for before, and one that was asked for at once: both were put together before that was known.
    for began in [app.clock.now() - Span::seconds(3), app.clock.now() + Span::seconds(9)] {
        let (status, category, mark) = comes(began).await;
        assert_eq!((status.as_str(), category.as_str()), ("PAUSED", "UTILITY"));
        assert!(mark <= 0, "it is asked for again");
    }
    let began = app.clock.now() + Span::seconds(11);
    assert_eq!(comes(began).await, ("APPROVED".into(), "MARKETING".into(), began.0), "by then it is known everywhere");
});

world!(what_is_planned_with_a_template_comes_back_as_soon_as_the_platform_pauses_it, async |world: World| {
    let id = world.hears("Hello").await;
    let at = NOON + Span::days(2);
    assert_eq!(plans(&world, &id, "hello_world", at).await, StatusCode::ACCEPTED);
    assert_eq!(plans(&world, &id, "hello_world", at + Span::hours(1)).await, StatusCode::ACCEPTED);
    assert_eq!(entry(&world, "hello_world").await["planned"], 2);
    assert_eq!(templates::return_stopped(&world.app.state).await.unwrap(), 0, "nothing has happened to it");

    decides(&world, "hello_world", json!({"language": "en_US", "action": "pause"}));
    world.settles().await;
    assert_eq!(planned::release_due(&world.app.state).await.unwrap(), 2, "long before their time");
    assert_eq!(planned::release_due(&world.app.state).await.unwrap(), 0, "once");
    assert_eq!(waiting(&world).await, 0);
    let back = tasks(&world).await;
    let told: Vec<_> = back.rows.iter().map(|task| (task.why, task.refusal.as_ref().map(|no| no.code))).collect();
    assert_eq!(told, [(Why::Template, Some(132_015)); 2]);
    let entry = entry(&world, "hello_world").await;
    assert_eq!(
        (&entry["template"]["status"], &entry["paused_until"], &entry["planned"]),
        (&json!("PAUSED"), &json!(NOON + Span::hours(3)), &json!(0)),
        "{entry}"
    );
    assert_eq!(
        plans(&world, &id, "hello_world", at).await,
        StatusCode::UNPROCESSABLE_ENTITY,
        "and nothing new is planned"
    );
    world.app.clock.set(at + Span::hours(1));
    planned::release_due(&world.app.state).await.unwrap();
    world.settles().await;
    assert_eq!(world.accepted(), 0);
});

world!(what_is_planned_with_a_template_comes_back_where_it_counts_as_something_else, async |world: World| {
    let id = world.hears("Hello").await;
    let at = NOON + Span::days(2);
    assert_eq!(plans(&world, &id, "hello_world", at).await, StatusCode::ACCEPTED);
    decides(
        &world,
        "hello_world",
        json!({"language": "en_US", "action": "recategorise", "category": "MARKETING", "notice": false}),
    );
    world.settles().await;
    assert_eq!(plans(&world, &id, "hello_world", at).await, StatusCode::ACCEPTED, "who plans now knows");
    assert_eq!(planned::release_due(&world.app.state).await.unwrap(), 1);
    let back = tasks(&world).await;
    assert_eq!((back.rows.len(), back.rows[0].why), (1, Why::Template));
    assert_eq!(back.rows[0].refusal.as_ref().map(|refusal| refusal.code), Some(Refusal::HERE));
    assert_eq!(waiting(&world).await, 1, "what was planned since still waits");
});

world!(a_change_of_category_is_shown_from_when_it_is_announced_until_it_has_come, async |world: World| {
    assert_eq!(entry(&world, "hello_world").await["announced"], Value::Null);
    let other = json!({"language": "en_US", "action": "recategorise", "category": "MARKETING"});
    decides(&world, "hello_world", other.clone());
    world.settles().await;
    jobs::templates::sync(&world.app.state).await.unwrap();
    let told = entry(&world, "hello_world").await;
    assert_eq!(
        (&told["announced"]["category"], &told["template"]["category"]),
        (&json!("MARKETING"), &json!("UTILITY"))
    );
    let from = Timestamp::parse(told["announced"]["from"].as_str().unwrap()).unwrap();
    assert!(from > NOON + Span::hours(23) && from < NOON + Span::hours(25), "{told}");
    let mut at_once = other;
    at_once["notice"] = json!(false);
    decides(&world, "hello_world", at_once);
    world.settles().await;
    let told = entry(&world, "hello_world").await;
    assert_eq!((&told["announced"], &told["template"]["category"]), (&Value::Null, &json!("MARKETING")));
});

world!(a_template_that_is_deleted_takes_what_was_planned_with_it_along, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let id = world.hears("Hello").await;
    assert_eq!(plans(&world, &id, "hello_world", NOON + Span::days(2)).await, StatusCode::ACCEPTED);
    let template = entry(&world, "hello_world").await["template"]["id"].as_str().unwrap().to_owned();
    let path = format!("/templates/{template}");
    assert_eq!(asks(app, &world.key, Method::DELETE, &path, None).await.code(), "forbidden");
    assert_eq!(asks(app, &admin, Method::DELETE, &path, None).await.status, StatusCode::NO_CONTENT);
    assert_eq!(asks(app, &admin, Method::DELETE, &path, None).await.code(), "not_found");
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    assert_eq!((waiting(&world).await, tasks(&world).await.rows[0].why), (0, Why::Template));
    world.settles().await;
    let order = entry(&world, "order_update").await;
    assert_eq!(order["template"]["status"], "APPROVED", "others are left alone");
});

world!(a_template_that_is_paced_is_let_loose_by_hand, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let template = entry(&world, "hello_world").await["template"]["id"].as_str().unwrap().to_owned();
    let path = format!("/templates/{template}/unpause");
    assert_eq!(asks(app, &admin, Method::POST, &path, None).await.code(), "conflict", "it is not paused");
    decides(&world, "hello_world", json!({"language": "en_US", "action": "pace"}));
    world.settles().await;
    let paced = entry(&world, "hello_world").await;
    assert_eq!((&paced["template"]["status"], &paced["paused_until"]), (&json!("PAUSED"), &Value::Null), "{paced}");
    assert_eq!(asks(app, &admin, Method::POST, &path, None).await.status, StatusCode::NO_CONTENT);
    world.settles().await;
    assert_eq!(entry(&world, "hello_world").await["template"]["status"], "APPROVED");
});

world!(the_numbers_of_a_template_say_what_became_of_its_sends, async |world: World| {
    let app = &world.app;
    let id = world.hears("Hello").await;
    let sends = async |name: &str| {
        let template = json!({"name": name, "language": "en_US"});
        world.sends(&id, json!({"type": "template", "template": template})).await;
        world.settles().await;
    };
    let figures = async |name: &str| entry(&world, name).await["figures"].clone();
    // In an open window, and answered: nothing is opened by that.
    sends("hello_world").await;
    world.passes(Span::minutes(1));
    world.hears("Thanks").await;
    world.passes(Span::hours(30));
    // In a closed one, and answered.
    sends("hello_world").await;
    world.passes(Span::hours(2));
    world.hears("Yes, please").await;
    world.passes(Span::hours(30));
    // In a closed one: no answer within a day, and no more marketing.
    sends("hello_world").await;
    world.passes(Span::hours(1));
    let contact = app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body["contact"]["id"].clone();
    let path = format!("/contacts/{}", contact.as_str().unwrap());
    let said = json!({"consent": {"category": "marketing", "given": false}});
    assert_eq!(asks(app, &world.key, Method::PATCH, &path, Some(said)).await.status, StatusCode::OK);
    world.passes(Span::hours(25));
    world.hears("Sorry, I was away").await;

    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let each = Prices::of(Recipient::Phone("491511234567"), 0, day).unwrap().utility.0;
    let counted =
        json!({"sent": 3, "delivered": 3, "read": 3, "answered": 2, "reopened": 1, "opted_out": 1, "cost": 3 * each});
    assert_eq!(figures("hello_world").await, counted);
    assert_eq!(figures("order_update").await["sent"], 0, "each has its own");
    // Beside how many there is always which part of how many, and between what that lies.
    suggestion::settle(&app.state).await.unwrap();
    let page = app.get("/api/v1/insight/templates?compare=nothing", &world.key).await.body;
    let rows = |what: &str| {
        let tables = page["tables"].as_array().unwrap();
        tables.iter().find(|table| table["what"] == what).unwrap()["rows"].clone()
    };
    let (all, stages) = (rows("templates")[0]["cells"].clone(), rows("template_funnel"));
    let counts = [0, 1, 3, 5, 7].map(|at: usize| all[at]["is"].as_f64().unwrap());
    assert_eq!(counts, [3.0, 3.0, 3.0, 2.0, 1.0], "sent, delivered, read, answered, opened again: {page}");
    let lies = |cell: &Value, part: f64| {
        let [is, low, high] = [&cell["is"], &cell["band"][0], &cell["band"][1]].map(|n| n.as_f64().unwrap());
        assert!((is - part).abs() < 1e-9 && low < high && low - 1e-9 < part && part < high + 1e-9, "{part}: {cell}");
    };
    [(2, 1.0), (4, 1.0), (6, 2.0 / 3.0), (8, 1.0 / 3.0)].into_iter().for_each(|(at, part)| lies(&all[at], part));
    assert_eq!(stages[0]["cells"][1], Value::Null, "all are all");
    for (stage, part) in [(1, 1.0), (2, 1.0), (3, 2.0 / 3.0), (4, 1.0 / 3.0)] {
        lies(&stages[stage]["cells"][1], part);
    }
    let template = entry(&world, "hello_world").await["template"]["id"].as_str().unwrap().to_owned();
    let lately = app.get(&format!("/api/v1/templates/{template}?days=1"), &world.key).await.body;
    assert_eq!(lately["figures"]["sent"], 0, "the last of them is older than a day");
    assert_eq!(app.get(&format!("/api/v1/templates/{template}?days=0"), &world.key).await.code(), "invalid");
});

world!(a_sample_is_given_to_the_platform_for_a_handle, async |world: World| {
    let app = &world.app;
    let account = waba_id(&world);
    let analyst = app.key(Role::Analyst).await;
    let gives = async |key: &str, waba_id: &str, mime_type: &str, bytes: Vec<u8>| {
        let request = app.request(Method::POST, &format!("/templates/sample?waba_id={waba_id}&filename=a.png"));
        Answer::of(request.bearer_auth(key).header(header::CONTENT_TYPE, mime_type).body(bytes)).await
    };
    let given = gives(&world.key, &account, "image/png", b"PNG".to_vec()).await;
    assert_eq!(given.status, StatusCode::OK, "{given:?}");
    assert!(given.body["handle"].as_str().is_some_and(|handle| !handle.is_empty()), "{given:?}");
    assert_eq!(gives(&analyst, &account, "image/png", b"PNG".to_vec()).await.code(), "forbidden");
    assert_eq!(gives(&world.key, &account, "text/html", b"<p>".to_vec()).await.code(), "unsupported_media_type");
    assert_eq!(gives(&world.key, &account, "image/png", Vec::new()).await.code(), "invalid");
    assert_eq!(gives(&world.key, "999", "image/png", b"PNG".to_vec()).await.code(), "not_found");
    let stranger = app.request(Method::POST, &format!("/templates/sample?waba_id={account}")).body("PNG");
    assert_eq!(Answer::of(stranger).await.code(), "unauthorized");
});

world!(every_text_to_begin_with_is_taken_by_the_platform, async |world: World| {
    let (app, admin) = (&world.app, world.app.key(Role::Admin).await);
    let account = waba_id(&world);
    for purpose in Purpose::ALL {
        for mut draft in ["en", "es", "pt-BR", "hi", "ar", "de"].into_iter().flat_map(|tag| starters(purpose, tag)) {
            draft.name.push_str("_begun");
            let name = format!("{} in {}", draft.name, draft.language);
            let category = draft.category.to_uppercase();
            let (key, of) = (draft.name.clone(), draft.language.clone());
            let body = json!({"waba_id": account, "draft": draft});
            let made = asks(app, &admin, Method::POST, "/template-drafts", Some(body)).await;
            let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
            let taken = asks(app, &admin, Method::POST, &path, None).await;
            assert_eq!(taken.status, StatusCode::NO_CONTENT, "{name}: {taken:?}");
            let known = app.state.store.templates(Some(&account)).await.unwrap();
            let known = known.into_iter().find(|one| one.name == key && one.language == of).unwrap();
            assert_eq!(known.category, category, "{name}");
        }
    }
});

story!(what_the_platform_cannot_be_asked_stays_a_draft_and_the_library_says_why_it_is_old, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let body = json!({"waba_id": ACCOUNT, "draft": draft("order_ready", READY)});
    let made = asks(&app, &admin, Method::POST, "/template-drafts", Some(body)).await;
    let path = format!("/template-drafts/{}/submit", made.body["id"].as_str().unwrap());
    assert_eq!(asks(&app, &admin, Method::POST, &path, None).await.code(), "unavailable");
    call::<()>(&app, &admin, "sync_templates", json!({"waba_id": ACCOUNT})).await;
    let library: Library = call(&app, &admin, "template_library", json!({"days": 30})).await;
    assert_eq!((library.drafts.len(), library.entries.len(), library.drafts[0].refusal.clone()), (1, 0, None));
    assert!(library.sync_error.is_some() && library.may_edit && library.may_submit, "{library:?}");
    let library: Library = call(&app, &app.key(Role::Analyst).await, "template_library", json!({"days": 30})).await;
    assert!(!library.may_edit && !library.may_submit);
    let strange = json!({"waba_id": "999", "draft": draft("order_ready", READY)});
    assert_eq!(asks(&app, &admin, Method::POST, "/template-drafts", Some(strange)).await.code(), "not_found");
    let large = json!({"waba_id": ACCOUNT, "draft": draft("order_ready", &"x".repeat(40_000))});
    assert_eq!(asks(&app, &admin, Method::POST, "/template-drafts", Some(large)).await.code(), "too_large");
});

story!(whoever_sees_one_account_writes_in_no_other, async |app: TestApp| {
    app.sets_up("7", "8").await;
    let admin = app.key(Role::Admin).await;
    let (state, now) = (&app.state, app.clock.now());
    let hash = password::hash("correct horse".to_owned()).await;
    let ana =
        state.store.add_user("ana@example.org", "Ana", Role::Agent, &hash, By::CONSOLE, now).await.unwrap().unwrap();
    let mine: NumberId =
        state.store.numbers().await.unwrap().into_iter().find(|(one, _)| one.phone_number_id == NUMBER).unwrap().0.id;
    let limits = json!({"numbers": [mine], "only_teams": false});
    let set = asks(&app, &admin, Method::PUT, &format!("/users/{ana}/reach"), Some(limits)).await;
    assert!(set.status.is_success(), "{set:?}");
    let writes = async |waba_id: &str| {
        let body = json!({"waba_id": waba_id, "draft": draft("order_ready", READY)});
        let made = asks(&app, &admin, Method::POST, "/template-drafts", Some(body)).await;
        made.body["id"].as_str().unwrap().to_owned()
    };
    let (own, other) = (writes(ACCOUNT).await, writes("8").await);
    let cookie = app.signs_in().await;
    let as_ana = async |method: Method, path: &str, body: Option<Value>| {
        let request = app.request(method, &format!("/api/v1{path}")).header(header::COOKIE, &cookie);
        let request = request.header("sec-fetch-site", "same-origin");
        Answer::of(match body {
            Some(body) => request.json(&body),
            None => request,
        })
        .await
    };
    let listed = as_ana(Method::GET, "/template-drafts", None).await.body;
    let ids: Vec<&str> = listed["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [own.as_str()]);
    let body = |waba_id: &str| Some(json!({"waba_id": waba_id, "draft": draft("order_ready", READY)}));
    assert_eq!(as_ana(Method::PUT, &format!("/template-drafts/{other}"), body("8")).await.code(), "not_found");
    assert_eq!(as_ana(Method::DELETE, &format!("/template-drafts/{other}"), None).await.code(), "not_found");
    assert_eq!(as_ana(Method::POST, "/template-drafts", body("8")).await.code(), "not_found");
    assert_eq!(as_ana(Method::POST, "/templates/sync?waba_id=8", None).await.code(), "not_found");
    let changed = as_ana(Method::PUT, &format!("/template-drafts/{own}"), body(ACCOUNT)).await;
    assert_eq!((changed.status, &changed.body["by"]), (StatusCode::OK, &json!("Ana")), "{changed:?}");
});

#[test]
fn a_draft_is_what_is_described() {
    let draft = DraftTemplate { name: "x".to_owned(), ..DraftTemplate::new("de") };
    fits::<schema::DraftTemplate>(&serde_json::to_value(draft).unwrap());
    let offer = &starters(Purpose::Promotional, "de")[0];
    fits::<schema::DraftTemplate>(&serde_json::to_value(offer).unwrap());
}

/// Templates that others have submitted, by their files: those whose parts can be edited here and that keep every rule.
const TAKEN: [&str; 9] = [
    "meta-openapi/template-id-post-request-edit-template.json",
    "meta-openapi/waba-id-message-templates-post-request-create-template-w-image-header-.json",
    "meta-openapi/waba-id-message-templates-post-request-create-template-w-text-header-t.json",
    "pywa/template-coupon-code-fall2023-25off.json",
    "pywa/template-order-confirmation.json",
    "ruby-whatsapp-sdk/create-a-template-with-valid-params-and-components-request.json",
    "whap/quick-template-setup-1.json",
    "whatsapp-business-java-api/expectedtemplate8.json",
    "whatsapp-business-java-api/expectedtemplate9.json",
];

/// And those that break one, with the rule; none where they have parts that no template has.
const REFUSED: [(&str, Option<&str>); 7] = [
    ("kapso-js/honors-parameter-format-field-14.json", Some("edge")),
    ("kapso-js/rejects-templates-missing-body-component-6.json", Some("missing")),
    ("whap/mixed-parameter-template-example-6.json", Some("variable_name")),
    ("whap/rejects-template-with-invalid-button-type-16.json", None),
    ("whap/rejects-template-with-invalid-category-14.json", Some("unknown")),
    ("whap/rejects-template-with-invalid-component-type-15.json", None),
    ("whatsapp-business-java-api/expectedtemplate7.json", Some("edge")),
];

#[test]
fn the_editor_takes_what_others_had_taken_and_names_what_is_wrong_with_the_rest() {
    let Some(folder) = std::env::var_os("AJAR_FIXTURES").map(std::path::PathBuf::from) else {
        println!("AJAR_FIXTURES names no folder: the templates of public projects are not tried");
        return;
    };
    let read = |file: &str| {
        let text = std::fs::read_to_string(folder.join("outgoing").join(file)).unwrap();
        let given: Value = serde_json::from_str(&text).unwrap();
        let word = |key: &str| given[key].as_str().unwrap_or_default().to_owned();
        let template = Template {
            id: TemplateId(1),
            waba_id: String::new(),
            platform_id: String::new(),
            name: word("name"),
            language: word("language"),
            category: word("category"),
            status: "PENDING".to_owned(),
            reason: None,
            quality: None,
            parameter_format: word("parameter_format"),
            components: given["components"].clone(),
            stops: Vec::new(),
            updated_at: NOON,
        };
        DraftTemplate::of(&template).map(|draft| draft.faults())
    };
    for file in TAKEN {
        println!("{file}: to be taken");
        assert_eq!(read(file), Some(Vec::new()), "{file}");
    }
    for (file, rule) in REFUSED {
        println!("{file}: to be refused");
        let faults = read(file);
        let named = faults.as_ref().map(|faults| faults.iter().map(|fault| fault.what.word()).collect::<Vec<_>>());
        match rule {
            Some(rule) => assert!(named.as_ref().is_some_and(|rules| rules.contains(&rule)), "{file}: {faults:?}"),
            None => assert_eq!(named, None, "{file}"),
        }
    }
}
