//! Customers: what is known of them, who may say so, and two of them who are one.

use super::{
    Database, TestApp,
    app::{Answer, NOON},
    story,
};
use crate::{
    api::person::{CustomersPage, Fields},
    domain::{
        audit::By,
        customers::{Consented, Done, Fitting},
        id::ConversationId,
        merge::{Merged, Preview, Why},
        profile::{Profile, WindowsUsed},
        role::Role,
        time::{Span, Timestamp},
    },
    server::{jobs::people, people as verbs, rest::schema, tests::answers::fits},
};
use proptest::prelude::*;
use reqwest::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Calls a server function.
async fn call<T: DeserializeOwned>(app: &TestApp, key: &str, name: &str, body: Value) -> Result<T, StatusCode> {
    let answer = app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(key).json(&body).send().await.unwrap();
    match answer.status() {
        StatusCode::OK => Ok(answer.json().await.unwrap()),
        refused => Err(refused),
    }
}

async fn patch(app: &TestApp, key: &str, id: &str, change: Value) -> Answer {
    Answer::of(app.request(Method::PATCH, &format!("/api/v1/contacts/{id}")).bearer_auth(key).json(&change)).await
}

/// Somebody of this name writes, now, to one of two numbers.
async fn writes(app: &TestApp, from: &str, name: &str, text: &str, to: &str) {
    let id = format!("wamid.{from}.{to}.{}", app.clock.now().0);
    app.receives(
        "messages",
        json!({
            "metadata": {"display_phone_number": "1", "phone_number_id": to},
            "contacts": [{"wa_id": from, "profile": {"name": name}}],
            "messages": [{"from": from, "id": id, "timestamp": app.clock.now().unix().to_string(),
                "type": "text", "text": {"body": text}}],
        }),
    )
    .await;
}

async fn hears(app: &TestApp, from: &str, name: &str, text: &str) {
    writes(app, from, name, text, crate::server::tests::app::NUMBER).await;
}

/// Everybody is looked at who has to be.
async fn looks(app: &TestApp) {
    while people::look(&app.state).await.unwrap() {}
}

async fn id_of(app: &TestApp, key: &str, phone: &str) -> String {
    let found = app.get(&format!("/api/v1/contacts?identifier={phone}"), key).await;
    found.body["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{found:?}")).to_owned()
}

async fn profile(app: &TestApp, key: &str, id: &str) -> Profile {
    call(app, key, "profile", json!({"id": id})).await.unwrap()
}

fn tags(profile: &Profile) -> Vec<&str> {
    profile.tags.iter().map(|tag| tag.name.as_str()).collect()
}

story!(rules_put_tags_on_people_and_take_them_away_as_time_passes, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    looks(&app).await;
    let ana = id_of(&app, &key, "4915110001").await;
    assert_eq!(tags(&profile(&app, &key, &ana).await), ["New customer"]);
    let row = app.get("/api/v1/conversations", &key).await.body["data"][0]["contact"].clone();
    assert_eq!((&row["tags"], &row["tag_colours"]), (&json!(["New customer"]), &json!(["teal"])));

    app.clock.set(NOON + Span::days(7));
    looks(&app).await;
    assert_eq!(tags(&profile(&app, &key, &ana).await), [""; 0], "time alone has made her no new customer");
    hears(&app, "4915110001", "Ana", "Me again").await;
    looks(&app).await;
    assert_eq!(tags(&profile(&app, &key, &ana).await), ["Returning"]);
    let told = app.state.store.events_after(0, 1000, app.clock.now()).await.unwrap();
    let of_ana = told.iter().filter(|event| event.kind.word() == "contact.updated" && event.data["id"] == json!(ana));
    assert_eq!(of_ana.count(), 3);
    // It stands between the messages, as what a person does would.
    let row = app.get("/api/v1/conversations", &key).await.body["data"][0]["id"].clone();
    let lines = app.get(&format!("/api/v1/conversations/{}/activities", row.as_str().unwrap()), &key).await.body;
    let of_tags = lines["data"].as_array().unwrap().iter().rev().filter(|line| !line["subject"].is_null());
    let of_tags: Vec<_> = of_tags.map(|line| json!([line["what"], line["subject"], line["by"]])).collect();
    let expected = [("tagged", "New customer"), ("untagged", "New customer"), ("tagged", "Returning")];
    assert_eq!(of_tags, expected.map(|(what, tag)| json!([what, tag, null])));

    // Each says what it does in words; none is put or taken by hand, renamed, or dropped.
    let list = app.get("/api/v1/tags", &key).await;
    let rule = list.body["data"].as_array().unwrap().iter().find(|tag| tag["rule"] == "returning").unwrap();
    assert_eq!(rule["rule_says"], "They wrote again 7 days or more after their first message.");
    for (what, wrong) in [("put", json!(["New customer"])), ("unknown", json!(["No such tag"]))] {
        assert_eq!(patch(&app, &key, &ana, json!({"tags": wrong})).await.code(), "invalid", "{what}");
    }
    let taken = patch(&app, &key, &ana, json!({"tags": []})).await;
    assert_eq!(taken.body["tags"], json!(["Returning"]), "what a rule says stays");
    let ids = json!([ana]);
    for what in [json!({"tag": "Ad lead"}), json!({"untag": "Returning"})] {
        let refused = call::<Done>(&app, &key, "bulk_people", json!({"ids": ids, "what": what})).await;
        assert_eq!(refused.unwrap_err(), StatusCode::BAD_REQUEST);
    }
    let id = rule["id"].clone();
    assert_eq!(call::<Fields>(&app, &key, "drop_tag", json!({"id": id})).await.unwrap_err(), StatusCode::BAD_REQUEST);
    let renamed = json!({"id": id, "name": "Regular", "colour": "pink"});
    let fields: Fields = call(&app, &key, "keep_tag", renamed).await.unwrap();
    let kept = fields.tags.iter().find(|tag| tag.rule.is_some_and(|rule| rule.word() == "returning")).unwrap();
    assert_eq!((kept.name.as_str(), kept.colour.word()), ("Returning", "pink"));
});

story!(who_was_there_before_the_rules_is_looked_at_as_well, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    // As if nobody was ever told of it: a past that was filled in.
    let mut tx = app.state.store.begin().await.unwrap();
    tx.forget_events(NOON + Span::days(1)).await.unwrap();
    tx.commit().await.unwrap();
    looks(&app).await;
    let ana = id_of(&app, &key, "4915110001").await;
    assert_eq!(tags(&profile(&app, &key, &ana).await), ["New customer"]);
});

story!(what_somebody_said_of_a_language_survives_what_is_detected, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "ok").await;
    looks(&app).await;
    let ana = id_of(&app, &key, "4915110001").await;
    let language = async || {
        let known = profile(&app, &key, &ana).await.language;
        known.map(|known| (known.tag, known.said))
    };
    assert_eq!(language().await, None, "too few letters");
    let german = "Guten Tag, ich möchte gerne wissen, wann meine Bestellung bei mir ankommt. Ich warte schon seit zwei Wochen darauf.";
    app.clock.set(NOON + Span::minutes(1));
    hears(&app, "4915110001", "Ana", german).await;
    looks(&app).await;
    assert_eq!(language().await, Some(("de".to_owned(), false)));

    assert_eq!(patch(&app, &key, &ana, json!({"language": "PT-br"})).await.body["language"], "pt-BR");
    app.clock.set(NOON + Span::minutes(2));
    hears(&app, "4915110001", "Ana", german).await;
    looks(&app).await;
    assert_eq!(language().await, Some(("pt-BR".to_owned(), true)));
    assert_eq!(patch(&app, &key, &ana, json!({"language": "German"})).await.code(), "invalid");
    assert_eq!(language().await, Some(("pt-BR".to_owned(), true)));
    // Taken back, it is detected again.
    patch(&app, &key, &ana, json!({"language": ""})).await;
    app.clock.set(NOON + Span::minutes(3));
    hears(&app, "4915110001", "Ana", german).await;
    looks(&app).await;
    assert_eq!(language().await, Some(("de".to_owned(), false)));
});

story!(a_number_tells_the_zone_until_somebody_knows_better, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    hears(&app, "5511987654321", "João", "Olá").await;
    let (ana, joao) = (id_of(&app, &key, "4915110001").await, id_of(&app, &key, "5511987654321").await);
    let of = async |id: &str| {
        let body = app.get(&format!("/api/v1/contacts/{id}"), &key).await.body;
        (body["time_zone"].clone(), body["time_zone_certain"].clone(), body["clock"]["offset"].clone())
    };
    assert_eq!(of(&ana).await, (json!("Europe/Berlin"), json!(true), json!(60)));
    assert_eq!(of(&joao).await, (json!("America/Sao_Paulo"), json!(false), json!(-180)));
    assert_eq!(profile(&app, &key, &joao).await.zone.unwrap().of, 4, "a guess among four");
    patch(&app, &key, &joao, json!({"time_zone": "America/Manaus"})).await;
    assert_eq!(of(&joao).await, (json!("America/Manaus"), json!(true), json!(-240)));
    assert_eq!(patch(&app, &key, &joao, json!({"time_zone": "Atlantis"})).await.code(), "invalid");
    patch(&app, &key, &joao, json!({"time_zone": ""})).await;
    assert_eq!(of(&joao).await.0, json!("America/Sao_Paulo"));

    let hours = json!({"hours": ["22:00", "06:30"]});
    assert_eq!(patch(&app, &key, &ana, hours).await.body["hours"], json!(["22:00", "06:30"]));
    assert_eq!(patch(&app, &key, &ana, json!({"hours": ["9", "10"]})).await.code(), "invalid");
    assert_eq!(patch(&app, &key, &ana, json!({"hours": ["", ""]})).await.body["hours"], Value::Null);
});

/// The platform reports what somebody chose of marketing messages.
async fn chooses(app: &TestApp, from: &str, value: &str, at: Timestamp) {
    let one = json!({"wa_id": from, "detail": "x", "category": "marketing_messages", "value": value,
        "timestamp": at.unix()});
    app.receives("user_preferences", json!({"user_preferences": [one]})).await;
}

story!(every_yes_and_no_is_written_down_once_and_the_latest_holds, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    let ana = id_of(&app, &key, "4915110001").await;
    let said = async || {
        let of = profile(&app, &key, &ana).await;
        let said: Vec<_> = of.consents.iter().map(|one| (one.given, one.source.clone())).collect();
        (said, of.contact.marketing_opt_out)
    };
    let own = |given: bool, source: &str| (given, source.to_owned());
    chooses(&app, "4915110001", "stop", NOON - Span::minutes(10)).await;
    chooses(&app, "4915110001", "stop", NOON - Span::minutes(10)).await;
    assert_eq!(said().await, (vec![own(false, "whatsapp")], true), "a repetition is none");
    chooses(&app, "4915110001", "resume", NOON - Span::minutes(5)).await;
    assert_eq!(said().await, (vec![own(true, "whatsapp"), own(false, "whatsapp")], false));
    // A no from before that comes late was said, and does not hold.
    chooses(&app, "4915110001", "stop", NOON - Span::minutes(7)).await;
    let late = said().await;
    assert_eq!((late.0.len(), late.1), (3, false));

    let errors = json!([{"code": 131_050, "title": "User has stopped receiving marketing messages"}]);
    let failed = json!({"id": "wamid.marketing", "status": "failed", "timestamp": (NOON - Span::minutes(1)).unix().to_string(),
        "recipient_id": "4915110001", "errors": errors});
    app.receives("messages", json!({"statuses": [failed]})).await;
    let refused = said().await;
    assert_eq!((refused.0[0].clone(), refused.1), (own(false, "whatsapp_refusal"), true));

    app.clock.set(NOON + Span::minutes(1));
    let yes = json!({"consent": {"category": "marketing", "given": true, "source": "Shop in Bonn", "wording": "Yes, keep me posted."}});
    let answer = patch(&app, &key, &ana, yes).await;
    fits::<schema::Person>(&answer.body);
    assert_eq!(
        (&answer.body["marketing_opt_out"], &answer.body["consents"][0]["wording"]),
        (&json!(false), &json!("Yes, keep me posted."))
    );
    app.clock.set(NOON + Span::minutes(2));
    patch(&app, &key, &ana, json!({"consent": {"category": "utility", "given": false}})).await;
    let now = said().await;
    assert_eq!((now.0[0].clone(), now.0.len(), now.1), (own(false, "api"), 6, false), "each category by itself");
    for wrong in [
        json!({"category": "weather", "given": true}),
        json!({"category": "utility", "given": true, "source": "x".repeat(101)}),
    ] {
        assert_eq!(patch(&app, &key, &ana, json!({"consent": wrong})).await.code(), "invalid");
    }
    assert_eq!(said().await.0.len(), 6);
});

story!(an_attribute_takes_only_what_fits_it, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    let ana = id_of(&app, &key, "4915110001").await;
    let makes = async |by: &str, name: &str, kind: &str, choices: Value| {
        call::<Fields>(&app, by, "keep_attribute", json!({"name": name, "kind": kind, "choices": choices})).await
    };
    makes(&admin, "Plan", "choice", json!(["Gold", "Silver"])).await.unwrap();
    makes(&admin, "Born on", "date", json!([])).await.unwrap();
    assert_eq!(makes(&admin, "plan", "text", json!([])).await.unwrap_err(), StatusCode::BAD_REQUEST, "the same name");
    assert_eq!(makes(&admin, "Size", "choice", json!([])).await.unwrap_err(), StatusCode::BAD_REQUEST, "no choices");
    assert_eq!(makes(&key, "Size", "text", json!([])).await.unwrap_err(), StatusCode::FORBIDDEN);

    let set = patch(&app, &key, &ana, json!({"attributes": {"Plan": "gold", "born on": "1990-2-5"}})).await;
    assert_eq!(set.body["attributes"], json!({"Plan": "Gold", "Born on": "1990-02-05"}));
    for wrong in [json!({"Plan": "Bronze"}), json!({"Born on": "yesterday"}), json!({"Nothing": "x"})] {
        let change = json!({"name": "Ana Maria", "attributes": wrong});
        assert_eq!(patch(&app, &key, &ana, change).await.code(), "invalid");
    }
    let body = app.get(&format!("/api/v1/contacts/{ana}"), &key).await.body;
    assert_eq!((&body["name"], &body["attributes"]["Plan"]), (&json!("Ana"), &json!("Gold")), "all of it or nothing");
    let cleared = patch(&app, &key, &ana, json!({"attributes": {"Plan": null}})).await;
    assert_eq!(cleared.body["attributes"]["Plan"], Value::Null);
});

story!(an_attribute_gets_another_name_and_other_choices_and_keeps_what_it_says, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let agent = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    let ana = id_of(&app, &agent, "4915110001").await;
    let plan = json!({"name": "Plan", "kind": "choice", "choices": ["Gold", "Silver"]});
    let fields = call::<Fields>(&app, &admin, "keep_attribute", plan).await.unwrap();
    let id = fields.attributes[0].id;
    let size = json!({"name": "Size", "kind": "text", "choices": []});
    call::<Fields>(&app, &admin, "keep_attribute", size).await.unwrap();
    patch(&app, &agent, &ana, json!({"attributes": {"Plan": "gold"}})).await;

    let change = async |by: &str, name: &str, kind: &str, choices: Value| {
        let body = json!({"id": id, "name": name, "kind": kind, "choices": choices});
        call::<Fields>(&app, by, "keep_attribute", body).await
    };
    assert_eq!(change(&agent, "Tariff", "choice", json!(["Gold"])).await.unwrap_err(), StatusCode::FORBIDDEN);
    assert_eq!(change(&admin, "size", "choice", json!(["Gold"])).await.unwrap_err(), StatusCode::BAD_REQUEST, "taken");
    assert_eq!(change(&admin, "Tariff", "choice", json!([])).await.unwrap_err(), StatusCode::BAD_REQUEST, "no choices");
    let fields = change(&admin, "Tariff", "text", json!(["Gold", "Silver", "Bronze"])).await.unwrap();
    let now = fields.attributes.iter().find(|one| one.id == id).unwrap();
    assert_eq!((now.name.as_str(), now.kind.word(), now.choices.len()), ("Tariff", "choice", 3), "its kind stays");
    assert_eq!(fields.attributes.len(), 2, "none was made beside it");
    let body = app.get(&format!("/api/v1/contacts/{ana}"), &agent).await.body;
    assert_eq!((&body["attributes"]["Tariff"], &body["attributes"]["Plan"]), (&json!("Gold"), &Value::Null));
});

story!(a_name_given_here_holds_and_the_own_one_is_found_too, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "xX_ana_Xx", "Hello").await;
    let ana = id_of(&app, &key, "4915110001").await;
    patch(&app, &key, &ana, json!({"name": " Ana  Schmidt "})).await;
    app.clock.set(NOON + Span::minutes(1));
    hears(&app, "4915110001", "xX_ana2_Xx", "Hello again").await;
    let body = app.get(&format!("/api/v1/contacts/{ana}"), &key).await.body;
    assert_eq!((&body["name"], &body["own_name"]), (&json!("Ana Schmidt"), &json!("xX_ana2_Xx")));
    for q in ["schmidt", "xx_ana2"] {
        let found = app.get(&format!("/api/v1/contacts?q={q}"), &key).await.body;
        assert_eq!(found["data"].as_array().unwrap().len(), 1, "{q}");
    }
    assert_eq!(patch(&app, &key, &ana, json!({"name": ""})).await.body["name"], "xX_ana2_Xx");
    assert_eq!(patch(&app, &key, &ana, json!({"name": "x".repeat(101)})).await.code(), "invalid");
    assert_eq!(patch(&app, &key, &ana, json!({"colour": "red"})).await.code(), "invalid");
    assert_eq!(patch(&app, &key, "999999", json!({"name": "x"})).await.code(), "not_found");
    let analyst = app.key(Role::Analyst).await;
    assert_eq!(patch(&app, &analyst, &ana, json!({"name": "x"})).await.code(), "forbidden");
});

story!(only_who_wrote_a_note_changes_it, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    let ana = id_of(&app, &key, "4915110001").await;
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let as_person = async |name: &str, body: Value| {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header("cookie", &cookie);
        Answer::of(request.header("sec-fetch-site", "same-origin").json(&body)).await
    };
    let noted = as_person("note_person", json!({"id": ana, "text": " Prefers the phone. "})).await;
    let remark = noted.body["remarks"][0].clone();
    assert_eq!(
        (&remark["text"], &remark["author"], &remark["own"]),
        (&json!("Prefers the phone."), &json!("Ana"), &json!(true))
    );
    let id = remark["id"].clone();
    let theirs = call::<()>(&app, &key, "change_note", json!({"id": id, "text": "x"})).await;
    assert_eq!(theirs.unwrap_err(), StatusCode::FORBIDDEN);
    assert!(!profile(&app, &key, &ana).await.remarks[0].own);
    assert_eq!(as_person("note_person", json!({"id": ana, "text": " "})).await.status, StatusCode::BAD_REQUEST);
    as_person("change_note", json!({"id": id, "text": "Prefers mail."})).await;
    let remark = profile(&app, &key, &ana).await.remarks.remove(0);
    assert_eq!((remark.text.as_str(), remark.edited_at), ("Prefers mail.", Some(NOON)));
    as_person("change_note", json!({"id": id, "text": ""})).await;
    assert!(profile(&app, &key, &ana).await.remarks.is_empty());
});

story!(a_profile_tells_how_windows_were_used_and_what_happened, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    let ana = id_of(&app, &key, "4915110001").await;
    let conversation = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::minutes(5));
    let reply = json!({"type": "text", "text": "Good day"});
    app.post(&format!("/api/v1/conversations/{conversation}/messages"), &key, reply).await;
    app.clock.set(NOON + Span::minutes(25));
    hears(&app, "4915110001", "Ana", "How much is it?").await;
    app.clock.set(NOON + Span::hours(30));
    let of = profile(&app, &key, &ana).await;
    assert_eq!(of.windows, WindowsUsed { used: 1, of: 1 });
    let answers = of.answers.unwrap();
    assert_eq!((answers.after, answers.of), (Span::minutes(20), 1));
    let gauge = of.gauge.unwrap();
    assert!(gauge.low <= gauge.score && gauge.score <= gauge.high && gauge.messages == 3, "{gauge:?}");
    let happened: Vec<String> =
        of.timeline.iter().map(|one| serde_json::to_value(&one.what).unwrap()).map(|what| what.to_string()).collect();
    assert_eq!(happened, ["\"window_lost\"", "\"window_opened\"", "\"first_message\""]);
});

story!(customers_are_found_ordered_and_paged, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for (n, name) in ["Ana", "Ben", "Cleo", "Dora", "Emil"].iter().enumerate() {
        app.clock.set(NOON - Span::hours(8 * i64::try_from(n).unwrap()));
        hears(&app, &format!("491511000{n}"), name, "Hello").await;
    }
    // Emil writes to another number as well, earlier: he is still one row.
    app.sets_up("7", "8").await;
    app.clock.set(NOON - Span::days(3));
    writes(&app, "4915110004", "Emil", "Hello", "7").await;
    app.clock.set(NOON);
    let names = async |only: Value, after: Option<String>| {
        let mut whole = json!({"q": null, "tags": [], "language": null, "consent": null, "engagement": null, "window": null,
            "active": null, "order": "last_activity"});
        whole.as_object_mut().unwrap().extend(only.as_object().unwrap().clone());
        let page: CustomersPage = call(&app, &key, "customers", json!({"only": whole, "after": after})).await.unwrap();
        page.rows.iter().map(|row| row.contact.title()).collect::<Vec<_>>()
    };
    assert_eq!(names(json!({}), None).await, ["Ana", "Ben", "Cleo", "Dora", "Emil"]);
    assert_eq!(names(json!({"order": "time_left"}), None).await, ["Cleo", "Ben", "Ana", "Dora", "Emil"]);
    assert_eq!(names(json!({"order": "name"}), None).await, ["Ana", "Ben", "Cleo", "Dora", "Emil"]);
    assert_eq!(names(json!({"order": "engagement"}), None).await.len(), 5, "who has none is there as well");
    assert_eq!(names(json!({"window": "open"}), None).await, ["Ana", "Ben", "Cleo"]);
    assert_eq!(names(json!({"window": "closed"}), None).await, ["Dora", "Emil"]);
    assert_eq!(names(json!({"active": "day"}), None).await, ["Ana", "Ben", "Cleo", "Dora"]);
    assert_eq!(names(json!({"q": "10003"}), None).await, ["Dora"]);
    assert_eq!(names(json!({"q": "_"}), None).await, [""; 0]);

    let cleo = id_of(&app, &key, "4915110002").await;
    patch(&app, &key, &cleo, json!({"tags": ["vip", "Support"], "language": "pt-BR"})).await;
    chooses(&app, "4915110001", "stop", NOON).await;
    assert_eq!(names(json!({"tags": ["VIP", "support"]}), None).await, ["Cleo"]);
    assert_eq!(names(json!({"tags": ["VIP", "nothing"]}), None).await, [""; 0]);
    assert_eq!(names(json!({"language": "pt"}), None).await, ["Cleo"]);
    assert_eq!(names(json!({"consent": "stopped"}), None).await, ["Ben"]);
    assert_eq!(names(json!({"consent": "unknown"}), None).await.len(), 4);

    // Each order goes on where its page ended, and a cursor says nothing about another.
    for order in ["last_activity", "time_left", "name", "engagement"] {
        let mut seen = Vec::new();
        let mut after = String::new();
        for _ in 0..5 {
            let page = app.get(&format!("/api/v1/contacts?limit=2&order={order}{after}"), &key).await.body;
            seen.extend(page["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        assert_eq!(seen.len(), 5, "{order}: {seen:?}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 5, "{order}: nobody comes twice");
    }
    let page = app.get("/api/v1/contacts?limit=2&order=name", &key).await.body;
    let next = page["next"].as_str().unwrap();
    assert_eq!(app.get(&format!("/api/v1/contacts?after={next}"), &key).await.code(), "invalid");
});

story!(columns_are_kept_for_each_person, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let asks = async |name: &str, body: Value| {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header("cookie", &cookie);
        Answer::of(request.header("sec-fetch-site", "same-origin").json(&body)).await.body
    };
    let only = json!({"tags": [], "order": "name"});
    let before = asks("customers", json!({"only": only})).await;
    assert_eq!(before["columns"].as_array().unwrap().len(), 5);
    asks("choose_columns", json!({"columns": ["consent", "phone"]})).await;
    assert_eq!(asks("customers", json!({"only": only})).await["columns"], json!(["phone", "consent"]));
    let key = app.key(Role::Agent).await;
    let page: CustomersPage = call(&app, &key, "customers", json!({"only": only})).await.unwrap();
    assert_eq!(page.columns.len(), 5, "a key has no taste");
});

story!(a_bulk_action_tells_to_whom_it_was_done, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let mut ids = Vec::new();
    for n in 0..3 {
        hears(&app, &format!("491511000{n}"), "Somebody", "Hello").await;
        ids.push(id_of(&app, &key, &format!("491511000{n}")).await);
    }
    patch(&app, &key, &ids[0], json!({"tags": ["VIP"]})).await;
    let mut all = ids.clone();
    all.push("999999".to_owned());
    let bulk = async |what: Value, ids: &[String]| {
        call::<Done>(&app, &key, "bulk_people", json!({"ids": ids, "what": what})).await
    };
    let done = bulk(json!({"tag": "vip"}), &all).await.unwrap();
    assert_eq!((done.done.len(), done.unchanged, done.missing), (2, 1, 1));
    // To undo it is to do the opposite to those it was done to.
    let back: Vec<String> = done.done.iter().map(ToString::to_string).collect();
    assert_eq!(bulk(json!({"untag": "VIP"}), &back).await.unwrap().done.len(), 2);
    assert_eq!(tags(&profile(&app, &key, &ids[0]).await), ["VIP"], "who carried it before still does");
    let no = json!({"consent": {"category": "marketing", "given": false, "source": "List of the shop"}});
    let twice = [&ids[1..], &ids[1..]].concat();
    let done = bulk(no, &twice).await.unwrap();
    assert_eq!((done.done.len(), done.unchanged), (2, 0), "whoever is named twice is one person");
    assert_eq!(profile(&app, &key, &ids[2]).await.consents.len(), 1, "and has said it once");
    app.clock.set(NOON + Span::minutes(1));
    patch(&app, &key, &ids[1], json!({"consent": {"category": "marketing", "given": true}})).await;
    let only = json!({"tags": [], "order": "name"});
    let page: CustomersPage = call(&app, &key, "customers", json!({"only": only})).await.unwrap();
    let said = ids.iter().map(|id| page.rows.iter().find(|row| row.contact.id.to_string() == *id).unwrap().consent);
    assert_eq!(said.collect::<Vec<_>>(), [Consented::Unknown, Consented::Given, Consented::Stopped]);
    assert!(profile(&app, &key, &ids[2]).await.contact.marketing_opt_out);
    assert_eq!(bulk(json!({"tag": "nothing"}), &ids).await.unwrap_err(), StatusCode::BAD_REQUEST);
    let many: Vec<String> = (1..=1001).map(|n| n.to_string()).collect();
    assert_eq!(bulk(json!({"tag": "VIP"}), &many).await.unwrap_err(), StatusCode::BAD_REQUEST);
});

story!(everybody_who_fits_is_found_also_who_is_on_no_page, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    for n in 0..120 {
        let sql = format!(
            "INSERT INTO contacts (id, name, folded, created_at) VALUES ({}, 'Zoe {n}', 'zoe {n}', 0)",
            5000 + n
        );
        app.state.store.plant(sql).await;
    }
    hears(&app, "4915110001", "Ana", "Hello").await;
    let only = json!({"q": "zoe", "tags": [], "order": "name"});
    let page: CustomersPage = call(&app, &key, "customers", json!({ "only": only })).await.unwrap();
    assert!(page.rows.len() < 120 && page.next.is_some(), "{}", page.rows.len());
    let found: Fitting = call(&app, &key, "customers_fitting", json!({ "only": only })).await.unwrap();
    assert_eq!((found.ids.len(), found.more), (120, false));
    let what = json!({"consent": {"category": "marketing", "given": true, "source": "List of the shop"}});
    let done: Done = call(&app, &key, "bulk_people", json!({"ids": found.ids, "what": what})).await.unwrap();
    assert_eq!(done.done.len(), 120);
    let reads = app.key(Role::Analyst).await;
    let refused = call::<Fitting>(&app, &reads, "customers_fitting", json!({ "only": only })).await;
    assert_eq!(refused.unwrap_err(), StatusCode::FORBIDDEN);
});

story!(two_people_are_made_one_with_all_that_is_theirs, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.sets_up("7", "8").await;
    hears(&app, "5511987654321", "Ana", "From the new phone").await;
    app.clock.set(NOON + Span::minutes(1));
    hears(&app, "551187654321", "Ana", "From the old phone").await;
    writes(&app, "551187654321", "Ana", "To the other shop", "7").await;
    let (kept, gone) = (id_of(&app, &key, "5511987654321").await, id_of(&app, &key, "551187654321").await);
    let duplicates = profile(&app, &key, &kept).await.duplicates;
    assert_eq!((duplicates.len(), duplicates[0].why), (1, Why::Number));
    assert_eq!(duplicates[0].contact.id.to_string(), gone);
    patch(
        &app,
        &key,
        &gone,
        json!({"tags": ["VIP"], "language": "pt", "consent": {"category": "marketing", "given": false}}),
    )
    .await;
    call::<Profile>(&app, &key, "note_person", json!({"id": gone, "text": "Likes blue"})).await.unwrap();

    let preview: Preview = call(&app, &key, "preview_merge", json!({"kept": kept, "gone": gone})).await.unwrap();
    assert_eq!((preview.joined, preview.moved, preview.messages, preview.remarks, preview.consents), (1, 1, 2, 1, 1));
    let same = call::<Preview>(&app, &key, "preview_merge", json!({"kept": kept, "gone": kept})).await;
    assert_eq!(same.unwrap_err(), StatusCode::CONFLICT);
    let merged = app.post(&format!("/api/v1/contacts/{kept}/merge"), &key, json!({"contact_id": gone})).await;
    fits::<schema::Merged>(&merged.body);

    let of = profile(&app, &key, &gone).await;
    assert_eq!(of.contact.id.to_string(), kept, "the id of who is gone answers with the survivor");
    assert_eq!((tags(&of), of.remarks.len(), of.consents.len(), of.conversations.len()), (vec!["VIP"], 1, 1, 2));
    assert!(of.contact.marketing_opt_out && of.language.as_ref().is_some_and(|language| language.tag == "pt"));
    assert_eq!((of.merges.len(), of.duplicates.len()), (1, 0));
    let joined =
        of.conversations.iter().find(|row| row.number.phone_number_id == crate::server::tests::app::NUMBER).unwrap();
    assert_eq!((joined.unread, joined.preview.as_ref().unwrap().text.as_deref()), (2, Some("From the old phone")));
    let messages = app.get(&format!("/api/v1/conversations/{}/messages", joined.id), &key).await.body;
    assert_eq!(messages["data"].as_array().unwrap().len(), 2);
    // What either writes from now on comes to the one.
    app.clock.set(NOON + Span::minutes(2));
    hears(&app, "551187654321", "Ana", "Again").await;
    assert_eq!(app.get("/api/v1/contacts", &key).await.body["data"].as_array().unwrap().len(), 1);
    let undo = format!("/api/v1/merges/{}/undo", merged.body["id"].as_str().unwrap());
    let refused = app.post(&undo, &key, json!({})).await;
    assert_eq!(refused.code(), "conflict", "nobody can tell whose the new message is");
    assert!(refused.body["detail"].as_str().unwrap().contains("Messages"), "{refused:?}");
});

story!(a_merge_that_is_undone_leaves_what_was_changed_since_and_a_no_with_both, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    hears(&app, "4915110001", "Ana", "Hello").await;
    hears(&app, "4915110002", "Anna", "Hello too").await;
    let (kept, gone) = (id_of(&app, &key, "4915110001").await, id_of(&app, &key, "4915110002").await);
    let merged: Merged = call(&app, &key, "merge_people", json!({"kept": kept, "gone": gone})).await.unwrap();
    app.clock.set(NOON + Span::minutes(1));
    patch(&app, &key, &kept, json!({"name": "Ana Anna", "consent": {"category": "marketing", "given": false}})).await;
    patch(&app, &key, &kept, json!({"consent": {"category": "utility", "given": false}})).await;
    patch(&app, &key, &kept, json!({"consent": {"category": "service", "given": false}})).await;
    app.clock.set(NOON + Span::minutes(2));
    patch(&app, &key, &kept, json!({"consent": {"category": "service", "given": true}})).await;
    let divided: Value = call(&app, &key, "divide_people", json!({"id": merged.id})).await.unwrap();
    assert_eq!(divided, json!(gone));
    let (one, other) = (profile(&app, &key, &kept).await, profile(&app, &key, &gone).await);
    assert_eq!((one.contact.title(), other.contact.title()), ("Ana Anna".to_owned(), "Anna".to_owned()));
    assert!(one.contact.marketing_opt_out && other.contact.marketing_opt_out);
    let said = |of: &Profile| of.consents.iter().map(|one| (one.category.word(), one.given)).collect::<BTreeSet<_>>();
    let both = [("marketing", false), ("utility", false)];
    assert_eq!(said(&other), BTreeSet::from(both), "whoever of them it was");
    assert_eq!(one.consents.len(), 4);
    let again = call::<Value>(&app, &key, "divide_people", json!({"id": merged.id})).await;
    assert_eq!(again.unwrap_err(), StatusCode::CONFLICT, "once is enough");
    app.clock.set(NOON + Span::minutes(3));
    hears(&app, "4915110002", "Anna", "It is me").await;
    let row = profile(&app, &key, &gone).await.conversations.remove(0);
    assert_eq!(row.preview.unwrap().text.as_deref(), Some("It is me"));
});

story!(merges_are_undone_from_the_last_to_the_first, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let mut ids = Vec::new();
    for n in 1..4 {
        hears(&app, &format!("491511000{n}"), "Ana", "Hello").await;
        ids.push(id_of(&app, &key, &format!("491511000{n}")).await.parse().unwrap());
    }
    let before = app.state.store.everything_of_people().await.unwrap();
    let first = verbs::merge(&app.state, By::PROGRAM, ids[0], ids[1]).await.unwrap();
    let second = verbs::merge(&app.state, By::PROGRAM, ids[2], ids[0]).await.unwrap();
    assert!(
        verbs::divide(&app.state, By::PROGRAM, first.id).await.is_err(),
        "who both were made one with is somebody else by now"
    );
    verbs::divide(&app.state, By::PROGRAM, second.id).await.unwrap();
    verbs::divide(&app.state, By::PROGRAM, first.id).await.unwrap();
    assert_eq!(app.state.store.everything_of_people().await.unwrap(), before);
});

story!(
    of_what_was_made_of_predictions_each_keeps_what_both_have_and_the_rest_follows_and_comes_back,
    async |app: TestApp| {
        let key = app.key(Role::Agent).await;
        let mut people = Vec::new();
        let mut conversations = Vec::new();
        for n in 1..3 {
            let phone = format!("491511000{n}");
            hears(&app, &phone, "Ana", "Hello").await;
            let id = id_of(&app, &key, &phone).await;
            conversations.push(profile(&app, &key, &id).await.conversations[0].id);
            people.push(id.parse().unwrap());
        }
        let uses =
            [(901, "order", conversations[0]), (902, "order", conversations[1]), (903, "advice", conversations[1])];
        for (id, what, conversation) in uses {
            let sql = format!(
                "INSERT INTO uses (id, what, conversation_id, at, until, held_out, said) \
             VALUES ({id}, '{what}', {conversation}, 1, 2, FALSE, '1')"
            );
            app.state.store.plant(sql).await;
        }
        let before = app.state.store.everything_of_people().await.unwrap();
        let merged = verbs::merge(&app.state, By::PROGRAM, people[0], people[1]).await.unwrap();
        let of = async |conversation: ConversationId| {
            let all = app.state.store.everything_of_people().await.unwrap();
            let lines = all.iter().filter(|line| line.starts_with("uses "));
            lines.filter(|line| line.contains(&conversation.to_string())).count()
        };
        assert_eq!((of(conversations[0]).await, of(conversations[1]).await), (2, 1), "the advice is theirs, too");
        verbs::divide(&app.state, By::PROGRAM, merged.id).await.unwrap();
        assert_eq!(app.state.store.everything_of_people().await.unwrap(), before);
    }
);

/// What is done to one of two people before they are made one.
async fn does(app: &TestApp, key: &str, deed: u8, to_other: bool, at_second: bool) {
    let phone = if to_other { "4915110002" } else { "4915110001" };
    let number = if at_second { "7" } else { crate::server::tests::app::NUMBER };
    app.clock.set(app.clock.now() + Span::minutes(7));
    let id = id_of(app, key, phone).await;
    match deed {
        0 | 1 => writes(app, phone, if at_second { "Ana" } else { "Anna" }, "Hello", number).await,
        2 => {
            let tags = if at_second { json!(["VIP"]) } else { json!(["VIP", "Support"]) };
            patch(app, key, &id, json!({ "tags": tags })).await;
        }
        3 => drop(patch(app, key, &id, json!({"language": if at_second { "de" } else { "" }})).await),
        4 => {
            patch(app, key, &id, json!({"consent": {"category": "marketing", "given": at_second}})).await;
        }
        5 => {
            patch(app, key, &id, json!({"name": if at_second { "The boss" } else { "" }, "attributes": {"Plan": "x"}}))
                .await;
        }
        6 => {
            let rows = profile(app, key, &id).await.conversations;
            let path = rows.first().map(|row| format!("/api/v1/conversations/{}", row.id)).unwrap();
            let what = if at_second { "read" } else { "dismiss" };
            app.post(&format!("{path}/{what}"), key, json!({})).await;
            let draft = app.request(Method::PUT, &format!("{path}/draft")).bearer_auth(key);
            draft.json(&json!({"text": "So far"})).send().await.unwrap();
        }
        _ => {
            call::<Profile>(app, key, "note_person", json!({"id": id, "text": "Noted"})).await.unwrap();
        }
    }
}

/// Two people with any past are made one and divided again.
async fn made_one_and_divided(app: TestApp, deeds: &[(u8, bool, bool)], swapped: bool) {
    let key = app.key(Role::Admin).await;
    app.sets_up("7", "8").await;
    let plan = json!({"name": "Plan", "kind": "text", "choices": []});
    call::<Fields>(&app, &key, "keep_attribute", plan).await.unwrap();
    hears(&app, "4915110001", "Ana", "Hello").await;
    hears(&app, "4915110002", "Anna", "Hello").await;
    for (deed, to_other, at_second) in deeds {
        does(&app, &key, *deed, *to_other, *at_second).await;
    }
    let mut ids = [id_of(&app, &key, "4915110001").await, id_of(&app, &key, "4915110002").await];
    if swapped {
        ids.reverse();
    }
    let [kept, gone] = ids;
    let before = app.state.store.everything_of_people().await.unwrap();
    let merged = verbs::merge(&app.state, By::PROGRAM, kept.parse().unwrap(), gone.parse().unwrap()).await.unwrap();
    let one = app.state.store.everything_of_people().await.unwrap();
    assert_ne!(one, before);
    assert_eq!(one.len(), before.len(), "nothing is lost, and nothing made up");
    assert_eq!(app.get("/api/v1/contacts", &key).await.body["data"].as_array().unwrap().len(), 1);
    verbs::divide(&app.state, By::PROGRAM, merged.id).await.unwrap();
    assert_eq!(app.state.store.everything_of_people().await.unwrap(), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn two_people_made_one_and_divided_again_are_as_they_were(
        deeds in prop::collection::vec((0u8..8, any::<bool>(), any::<bool>()), 0..16), swapped: bool,
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            made_one_and_divided(TestApp::start(Database::sqlite()).await, &deeds, swapped).await;
            if let Some(database) = Database::postgres().await {
                made_one_and_divided(TestApp::start(database).await, &deeds, swapped).await;
            }
        });
    }
}
