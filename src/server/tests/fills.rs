//! What the variables of templates are filled with: known of each person, said of each template, and never a hole.

use super::{
    Database, TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON},
    platform::{World, world},
    story,
};
use crate::{
    api::{account::AccountPage, fill::Filling, person::Fields},
    domain::{
        account::{Proof, TestPhone},
        fill::{Ready, Source},
        message::Message,
        role::Role,
        template::Listed,
        time::Span,
    },
    server::{outbound, planned, rest::schema},
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

async fn put(app: &TestApp, key: &str, path: &str, body: Value) -> Answer {
    Answer::of(app.request(Method::PUT, path).bearer_auth(key).json(&body)).await
}

/// The id of a template in English.
async fn template(app: &TestApp, key: &str, name: &str) -> String {
    let listed = app.get("/api/v1/templates?limit=200", key).await.body;
    let of = |one: &&Value| one["name"] == name && one["language"].as_str().unwrap().starts_with("en");
    let found = listed["data"].as_array().unwrap().iter().find(of);
    found.unwrap_or_else(|| panic!("{name} is not in {listed}"))["id"].as_str().unwrap().to_owned()
}

/// Tries to send a template, filled in with this.
async fn sends(app: &TestApp, key: &str, id: &str, name: &str, language: &str, parameters: Value) -> Answer {
    let template = json!({"name": name, "language": language, "parameters": parameters});
    let body = json!({"type": "template", "template": template});
    app.post(&format!("/api/v1/conversations/{id}/messages"), key, body).await
}

/// A template of the account that is set up.
async fn has_template(app: &TestApp, name: &str, text: &str) {
    let listed = Listed {
        platform_id: format!("platform.{name}"),
        name: name.to_owned(),
        language: "en".to_owned(),
        category: "UTILITY".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": text, "example": {"body_text": [["Olga", "A-1"]]}}]),
    };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &[listed], NOON).await.unwrap();
    tx.commit().await.unwrap();
}

/// Somebody called this writes, now.
async fn writes(app: &TestApp, from: &str, name: &str) {
    let message = json!({"from": from, "id": format!("wamid.{from}"), "timestamp": app.clock.now().unix().to_string(),
        "type": "text", "text": {"body": "Hello"}});
    let contacts = json!([{"wa_id": from, "profile": {"name": name}}]);
    app.receives("messages", json!({"contacts": contacts, "messages": [message]})).await;
}

/// The texts that went out in a conversation, oldest first.
async fn out(app: &TestApp, key: &str, id: &str) -> Vec<String> {
    let listed = app.get(&format!("/api/v1/conversations/{id}/messages"), key).await.body;
    let rows = listed["data"].as_array().unwrap().iter().rev().filter(|row| row["direction"] == "out");
    rows.map(|row| row["text"].as_str().unwrap_or_default().to_owned()).collect()
}

world!(what_is_known_is_filled_in_and_what_is_missing_is_never_sent_as_a_hole, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Where is my order?").await;
    world.passes(Span::hours(30));
    let hole = sends(app, key, &id, "order_update", "en_US", json!({})).await;
    assert_eq!((hole.status, hole.code()), (StatusCode::BAD_REQUEST, "invalid"), "nobody knows which order");
    let at = app.clock.now() + Span::hours(2);
    let later =
        json!({"type": "template", "not_before": at, "template": {"name": "order_update", "language": "en_US"}});
    let path = format!("/api/v1/conversations/{id}/messages");
    assert_eq!(app.post(&path, key, later).await.code(), "invalid", "nor is it planned with one");
    world.settles().await;
    assert_eq!((world.accepted(), out(app, key, &id).await.len()), (0, 0));

    let sent = sends(app, key, &id, "order_update", "en_US", json!({"body": {"2": "A-7"}})).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    world.settles().await;
    let text = "Hi Berta, your order A-7 is on its way. Anything we can help with?\nReply here and we will answer";
    assert_eq!(out(app, key, &id).await, [text], "by what they call themselves");
    let by_hand = sends(app, key, &id, "order_update", "en_US", json!({"body": {"1": "Frau B.", "2": "A-8"}})).await;
    assert_eq!(by_hand.status, StatusCode::ACCEPTED, "{by_hand:?}");
    world.settles().await;
    assert!(out(app, key, &id).await[1].starts_with("Hi Frau B., your order A-8"), "what was said stays");
    assert_eq!(world.accepted(), 2);
});

world!(an_admin_says_what_a_template_is_filled_with_and_what_stands_in, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let admin = app.key(Role::Admin).await;
    let id = world.hears("Where is my order?").await;
    let order = template(app, key, "order_update").await;
    let path = format!("/api/v1/templates/{order}/fills");
    let guessed = app.get(&path, key).await;
    fits::<schema::TemplateFills>(&guessed.body);
    assert_eq!(guessed.body["fills"], json!({"1": {"source": "first_name"}, "2": {"source": "asked"}}));

    let attribute = json!({"name": "Last order", "kind": "text", "choices": []});
    let fields: Fields = call(by_key(app, &admin, "keep_attribute"), attribute).await.unwrap();
    let attribute = fields.attributes[0].id.to_string();
    let said = json!({"fills": {"1": {"source": "fixed", "fallback": "friend"},
        "2": {"source": {"attribute": attribute}, "fallback": "from us"}}});
    assert_eq!(put(app, key, &path, said.clone()).await.code(), "forbidden", "everybody sends by it");
    for wrong in [
        json!({"fills": {"3": {"source": "first_name"}}}),
        json!({"fills": {"1": {"source": "fixed"}}}),
        json!({"fills": {"1": {"source": {"attribute": "999999"}}}}),
        json!({"fills": {"1": {"source": "shoe_size"}}}),
        json!({"fills": {"1": {"source": "first_name", "fallback": "a\nb"}}}),
    ] {
        assert_eq!(put(app, &admin, &path, wrong.clone()).await.code(), "invalid", "{wrong}");
    }
    let nowhere = put(app, &admin, "/api/v1/templates/999999/fills", json!({"fills": {}})).await;
    assert_eq!(nowhere.code(), "not_found");
    let kept = put(app, &admin, &path, said.clone()).await;
    assert_eq!((kept.status, &kept.body), (StatusCode::OK, &said));
    fits::<schema::TemplateFills>(&kept.body);
    let log = app.get("/api/v1/audit?what=fills_set", &admin).await.body;
    let lines = log["data"].as_array().unwrap();
    assert_eq!((lines.len(), &lines[0]["subject"]["id"]), (1, &json!(order)), "{log}");

    assert_eq!(sends(app, key, &id, "order_update", "en_US", json!({})).await.status, StatusCode::ACCEPTED);
    let row = app.get(&format!("/api/v1/conversations/{id}"), key).await.body;
    let contact = format!("/api/v1/contacts/{}", row["contact"]["id"].as_str().unwrap());
    let change = json!({"attributes": {"Last order": "A-9"}});
    let changed = Answer::of(app.request(Method::PATCH, &contact).bearer_auth(key).json(&change)).await;
    assert_eq!(changed.status, StatusCode::OK, "{changed:?}");
    assert_eq!(sends(app, key, &id, "order_update", "en_US", json!({})).await.status, StatusCode::ACCEPTED);
    world.settles().await;
    let texts = out(app, key, &id).await;
    assert!(texts[0].starts_with("Hi friend, your order from us is on its way."), "{texts:?}");
    assert!(texts[1].starts_with("Hi friend, your order A-9 is on its way."), "{texts:?}");

    // The platform's list leaves it as it is.
    world.passes(Span::hours(2));
    crate::server::jobs::templates::sync(&app.state).await.unwrap();
    assert_eq!(app.get(&path, key).await.body, said);
});

story!(each_of_many_gets_their_own_and_whoever_something_is_missing_of_gets_none, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    has_template(&app, "ready", "Hi {{1}}, it is ready").await;
    for (phone, name) in [("491510001", "Cleo Carter"), ("491510002", "Dora"), ("491510003", "🌸")] {
        writes(&app, phone, name).await;
    }
    let listed = app.get("/api/v1/conversations?order=name", &key).await.body;
    let rows = listed["data"].as_array().unwrap();
    let id = |name: &str| {
        let of = |row: &&Value| row["contact"]["name"] == name;
        rows.iter().find(of).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let (cleo, dora, flower) = (id("Cleo Carter"), id("Dora"), id("🌸"));
    let many = json!({"action": "send", "ids": [cleo, dora, flower], "template": {"name": "ready", "language": "en"}});
    let bulk = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(&key).json(&many);
    let report = Answer::of(bulk.header("Idempotency-Key", "one")).await;
    assert_eq!((report.status, &report.body["done"]), (StatusCode::OK, &json!(2)), "{report:?}");
    let refused = report.body["refused"].as_array().unwrap();
    assert_eq!((refused.len(), &refused[0]["id"], &refused[0]["code"]), (1, &json!(flower), &json!("invalid")));
    assert_eq!(out(&app, &key, &cleo).await, ["Hi Cleo, it is ready"]);
    assert_eq!(out(&app, &key, &dora).await, ["Hi Dora, it is ready"]);
    assert!(out(&app, &key, &flower).await.is_empty());

    // Planned for many it is filled in for each at once, and stays so whatever they are called by then.
    let later = json!({"action": "send", "ids": [cleo, flower], "template": {"name": "ready", "language": "en"},
        "not_before": NOON + Span::hours(2)});
    let bulk = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(&key).json(&later);
    let report = Answer::of(bulk.header("Idempotency-Key", "two")).await;
    assert_eq!((&report.body["done"], report.body["refused"].as_array().unwrap().len()), (&json!(1), 1), "{report:?}");
    let waiting = app.get(&format!("/api/v1/planned?conversation={cleo}"), &key).await.body;
    assert_eq!(waiting["data"][0]["message"]["template"]["parameters"]["body"]["1"], "Cleo", "{waiting}");
    app.clock.set(NOON + Span::hours(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    assert_eq!(out(&app, &key, &cleo).await.len(), 2);
});

story!(what_can_be_sent_is_shown_filled_in_the_most_sent_counted, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    has_template(&app, "ready", "Hi {{1}}, your order {{2}} is ready").await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let ready = async || call::<Vec<Ready>>(by_key(&app, &key, "ready"), json!({ "id": id })).await.unwrap();
    let first = ready().await.remove(0);
    assert_eq!((first.filled.missing.as_slice(), first.uses), (&["2".to_owned()][..], 0));
    assert_eq!(first.filled.parameters.body["1"], "Berta");
    assert_eq!((&first.fills["1"].source, &first.fills["2"].source), (&Source::FirstName, &Source::Asked));
    for (key, number) in [("one", "A-1"), ("two", "A-2")] {
        let sent = sends(&app, &app.key(Role::Agent).await, &id, "ready", "en", json!({"body": {"2": number}})).await;
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{key}: {sent:?}");
    }
    assert_eq!(sends(&app, &key, &id, "ready", "en", json!({})).await.code(), "invalid");
    assert_eq!(ready().await[0].uses, 2, "what was refused was not sent");
    assert_eq!(
        call::<Vec<Ready>>(by_key(&app, &key, "ready"), json!({"id": "999999"})).await,
        Err(StatusCode::NOT_FOUND)
    );
});

story!(what_nothing_here_fills_in_is_shown_and_not_sent, async |app: TestApp| {
    let (key, admin) = (app.key(Role::Agent).await, app.key(Role::Admin).await);
    let with = |name: &str, part: Value| Listed {
        platform_id: format!("platform.{name}"),
        name: name.to_owned(),
        language: "en".to_owned(),
        category: "UTILITY".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Come and see us"}, part]),
    };
    let buttons = |kind: &str| json!({"type": "BUTTONS", "buttons": [{"type": kind, "text": "Go"}]});
    let all = [
        with("place", json!({"type": "HEADER", "format": "LOCATION"})),
        with("catalogue", buttons("CATALOG")),
        with("call", buttons("VOICE_CALL")),
    ];
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &all, NOON).await.unwrap();
    tx.commit().await.unwrap();
    app.hears("491511234567", "Where are you?").await;
    let id = app.only_conversation(&key).await;

    let ready = call::<Vec<Ready>>(by_key(&app, &key, "ready"), json!({ "id": id })).await.unwrap();
    let call_template = template(&app, &key, "call").await;
    let ready: Vec<String> = ready.iter().map(|one| one.template.to_string()).collect();
    assert_eq!(ready, [call_template], "one click sends what needs nothing");
    for name in ["place", "catalogue"] {
        let refused = sends(&app, &key, &id, name, "en", json!({})).await;
        assert_eq!((refused.status, refused.code()), (StatusCode::BAD_REQUEST, "invalid"), "{name}: {refused:?}");
        // It is in the list, and no arm of a campaign.
        let arm = template(&app, &key, name).await;
        let number = app.get("/api/v1/numbers", &admin).await.body["data"][0]["id"].clone();
        let setup = json!({"name": "Autumn", "number": number, "arms": [{"template": arm}],
            "audience": {"is": "customers", "of": {"tags": [], "order": "name"}}});
        let made = app.post("/api/v1/campaigns", &admin, setup).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        let path = format!("/api/v1/campaigns/{}/check", made.body["id"].as_str().unwrap());
        let refused = Answer::of(app.request(Method::POST, &path).bearer_auth(&admin)).await;
        assert!(refused.body.to_string().contains("\"template\""), "{name}: {refused:?}");
    }
    let sent = sends(&app, &key, &id, "call", "en", json!({})).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
});

/// The code that is to come from a number.
fn code_of(phone: Option<TestPhone>) -> String {
    match phone.map(|phone| phone.proof) {
        Some(Proof::Awaited(code)) => code,
        other => panic!("no code is awaited: {other:?}"),
    }
}

story!(a_number_is_somebodys_own_once_its_code_came_from_it_in_time, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    has_template(&app, "hello", "Hello").await;
    let id = template(&app, &app.key(Role::Agent).await, "hello").await;
    let keeps = |text: &'static str| {
        call::<Option<TestPhone>>(by_person(&app, &cookie, "set_test_phone"), json!({ "phone": text }))
    };
    let proof = async || {
        let account: AccountPage = call(by_person(&app, &cookie, "account"), json!({})).await.unwrap();
        account.test_phone.unwrap().proof
    };
    let test = |key: &'static str| {
        let body = json!({"id": id, "parameters": {}, "idempotency_key": key});
        call::<Message>(by_person(&app, &cookie, "test_template"), body)
    };
    let code = code_of(keeps("+491517654321").await.unwrap());
    app.hears("491510000001", &code).await;
    assert_eq!(proof().await, Proof::Awaited(code.clone()), "it came from somebody else's phone");
    app.hears("491517654321", "Who is this?").await;
    app.hears("491517654321", &format!("{}0", &code[..code.len() - 1])).await;
    app.hears("491517654321", &format!("{}1", &code[..code.len() - 1])).await;
    let is_it = code.ends_with('0') || code.ends_with('1');
    assert_eq!(proof().await == Proof::Done, is_it, "another code is none");
    app.clock.set(NOON + Span::hours(25));
    let other = code_of(keeps("+491517654322").await.unwrap());
    assert_eq!(test("one").await.err(), Some(StatusCode::BAD_REQUEST), "another number is to be proven anew");
    app.clock.set(NOON + Span::hours(50));
    assert_eq!(proof().await, Proof::Over);
    app.hears("491517654322", &other).await;
    assert_eq!(proof().await, Proof::Over, "it came too late");
    let again = code_of(keeps("+491517654322").await.unwrap());
    app.hears("491517654322", &format!(" {} ", again.to_lowercase())).await;
    assert_eq!(proof().await, Proof::Done);
    assert_eq!(test("two").await.unwrap().text.as_deref(), Some("Hello"));
});

story!(a_test_goes_to_the_own_number_with_what_the_template_was_approved_with, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let key = app.key(Role::Agent).await;
    has_template(&app, "ready", "Hi {{1}}, your order {{2}} is ready").await;
    let id = template(&app, &key, "ready").await;
    let test = |parameters: Value, idempotency_key: &'static str| {
        let body = json!({"id": id, "parameters": parameters, "idempotency_key": idempotency_key});
        call::<Message>(by_person(&app, &cookie, "test_template"), body)
    };
    assert_eq!(test(json!({}), "one").await.err(), Some(StatusCode::BAD_REQUEST), "no number is kept yet");
    let phone = |text: &'static str| {
        call::<Option<TestPhone>>(by_person(&app, &cookie, "set_test_phone"), json!({ "phone": text }))
    };
    for wrong in ["12", "my phone", "+49 151 7654321 7654321"] {
        assert_eq!(phone(wrong).await, Err(StatusCode::BAD_REQUEST), "{wrong}");
    }
    let code = code_of(phone("+49 151 765 43 21").await.unwrap());
    assert_eq!(test(json!({}), "early").await.err(), Some(StatusCode::BAD_REQUEST), "nobody has proven it");
    app.hears("491517654321", &code).await;
    let account: AccountPage = call(by_person(&app, &cookie, "account"), json!({})).await.unwrap();
    let mine = TestPhone { phone: "+491517654321".to_owned(), proof: Proof::Done };
    assert_eq!(account.test_phone.as_ref(), Some(&mine));
    assert_eq!(phone("+49 1517654321").await, Ok(Some(mine)), "the same number is proven already");

    let sent = test(json!({}), "one").await.unwrap();
    assert_eq!(sent.text.as_deref(), Some("Hi Berta, your order A-1 is ready"));
    let again = test(json!({}), "one").await.unwrap();
    assert_eq!(again.id, sent.id, "a repetition is the same");
    let other = test(json!({"body": {"1": "Ana", "2": "B-2"}}), "two").await.unwrap();
    assert_eq!(
        (other.conversation_id, other.text.as_deref()),
        (sent.conversation_id, Some("Hi Ana, your order B-2 is ready"))
    );
    let row = app.get(&format!("/api/v1/conversations/{}", sent.conversation_id), &key).await.body;
    assert_eq!((&row["contact"]["phone"], &row["window"]["state"]), (&json!("+491517654321"), &json!("open")));
    assert_eq!(app.get("/api/v1/conversations", &key).await.body["data"].as_array().unwrap().len(), 1);
    assert!(outbound::leave(&app.state).await.unwrap() > 0, "it leaves as to anybody else");

    let of_key = json!({"id": id, "parameters": {}, "idempotency_key": "one"});
    let by_program = call::<Message>(by_key(&app, &key, "test_template"), of_key).await;
    assert_eq!(by_program.err(), Some(StatusCode::BAD_REQUEST), "a program has no number of its own");
    assert_eq!(
        test(json!({"body": {"9": "x"}}), "four").await.err(),
        Some(StatusCode::BAD_REQUEST),
        "it has no such variable"
    );
    assert_eq!(phone("").await, Ok(None));
    assert_eq!(test(json!({}), "three").await.err(), Some(StatusCode::BAD_REQUEST), "it is forgotten");
    let filling: Filling = call(by_key(&app, &key, "fills"), json!({ "id": id })).await.unwrap();
    assert_eq!(filling.fills.len(), 2);
});
