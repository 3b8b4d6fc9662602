//! Campaigns: who is meant and who is not, nobody twice, nothing beyond a budget, and holding where it goes wrong.

use super::{
    Database, TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON, NUMBER},
    planned::template_of,
    platform::{World, world},
    story,
};
use crate::{
    domain::{
        audit::{By, Who},
        bandit::Chances,
        campaign::{Health, Held, Member, Quality, Which, group},
        id::{CampaignId, MessageId, NumberId},
        price::Micros,
        reach::Limits,
        role::Role,
        template::Listed,
        time::{Span, Timestamp},
    },
    server::{auth::password, campaigns, inbound, outbound, privacy, rest::schema, suggestion},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Templates that may be sent: two of marketing, a useful one that is filled in with a name and an order, and another.
async fn has_templates(app: &TestApp) {
    lists_templates(app, "UTILITY", NOON).await;
}

/// The same where the platform takes the last of them for something of this category, from then on.
async fn lists_templates(app: &TestApp, category: &str, now: Timestamp) {
    let listed = |name: &str, category: &str, text: &str| Listed {
        platform_id: format!("platform.{name}"),
        name: name.to_owned(),
        language: "en".to_owned(),
        category: category.to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": text}]),
    };
    let all = [
        listed("offer", "MARKETING", "Ten off everything until Sunday"),
        listed("other_offer", "MARKETING", "Everything is less until Sunday"),
        listed("order", "UTILITY", "Hi {{1}}, your order {{2}} is ready"),
        listed("reminder", category, "Your appointment is tomorrow"),
    ];
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &all, now).await.unwrap();
    tx.commit().await.unwrap();
}

async fn template(app: &TestApp, key: &str, name: &str) -> Value {
    let listed = app.get("/api/v1/templates?limit=200", key).await.body;
    let found = listed["data"].as_array().unwrap().iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in {listed}"))["id"].clone()
}

async fn number(app: &TestApp, key: &str) -> Value {
    app.get("/api/v1/numbers", key).await.body["data"][0]["id"].clone()
}

/// The phone number of one of many.
fn phone(n: usize) -> String {
    format!("4915100{n:05}")
}

/// So many people write a moment after each other, and then thirty hours pass.
async fn wrote(app: &TestApp, count: usize) {
    for n in 0..count {
        app.hears(&phone(n), "Is it ready?").await;
    }
    app.clock.set(app.clock.now() + Span::hours(30));
}

async fn puts(app: &TestApp, key: &str, path: &str, body: Value) -> Answer {
    Answer::of(app.request(Method::PUT, path).bearer_auth(key).json(&body)).await
}

/// A campaign with this template to everybody, as it is set up.
async fn to_everybody(app: &TestApp, key: &str, name: &str) -> Value {
    json!({"name": "Autumn", "number": number(app, key).await, "audience": {"is": "customers", "of": {"tags": [], "order": "name"}},
        "arms": [{"template": template(app, key, name).await}]})
}

async fn begins(app: &TestApp, key: &str, setup: Value) -> String {
    let made = app.post("/api/v1/campaigns", key, setup).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    fits::<schema::Campaign>(&made.body);
    made.body["id"].as_str().unwrap().to_owned()
}

async fn campaign(app: &TestApp, key: &str, id: &str) -> Value {
    app.get(&format!("/api/v1/campaigns/{id}"), key).await.body
}

/// Takes a campaign a step on.
async fn leads(app: &TestApp, key: &str, id: &str, step: &str) -> Answer {
    Answer::of(app.request(Method::POST, &format!("/api/v1/campaigns/{id}/{step}")).bearer_auth(key)).await
}

/// The same where nothing is against it.
async fn led(app: &TestApp, key: &str, id: &str, step: &str) -> Value {
    let answer = leads(app, key, id, step).await;
    assert_eq!(answer.status, StatusCode::OK, "{step}: {answer:?}");
    answer.body
}

/// A request of somebody who is signed in.
async fn in_person(app: &TestApp, cookie: &str, path: &str, body: Value) -> Answer {
    let request = app.request(Method::POST, &format!("/api/v1{path}")).header(header::COOKIE, cookie);
    Answer::of(request.header("sec-fetch-site", "same-origin").json(&body)).await
}

/// Ana agrees to a campaign: the campaign as it is then. She is there once she was let in.
async fn agrees(app: &TestApp, id: &str) -> Value {
    let cookie = app.signs_in().await;
    let answer = in_person(app, &cookie, &format!("/campaigns/{id}/approve"), json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.body
}

/// Looks up who is meant. The campaign as it is then.
async fn checked(app: &TestApp, key: &str, id: &str) -> Value {
    led(app, key, id, "check").await;
    for _ in 0..5_000 {
        let now = campaign(app, key, id).await;
        if now["stage"] != "checking" {
            fits::<schema::Campaign>(&now);
            return now;
        }
        tokio::task::yield_now().await;
    }
    panic!("it is looked up for ever");
}

/// Begins a campaign with this template to everybody, and starts it.
async fn runs(app: &TestApp, key: &str, name: &str) -> String {
    let id = begins(app, key, to_everybody(app, key, name).await).await;
    checked(app, key, &id).await;
    assert_eq!(led(app, key, &id, "start").await["stage"], "running");
    id
}

/// Whom these people of a campaign are.
async fn people(app: &TestApp, key: &str, id: &str, which: &str) -> Vec<Value> {
    let listed = app.get(&format!("/api/v1/campaigns/{id}/people?which={which}&limit=200"), key).await.body;
    let rows = listed["data"].as_array().unwrap_or_else(|| panic!("{listed}")).clone();
    rows.iter().for_each(fits::<schema::CampaignMember>);
    rows
}

/// How many are excluded for this.
fn excluded(campaign: &Value, why: &str) -> i64 {
    let all = campaign["counts"]["excluded"].as_array().unwrap();
    all.iter().find(|one| one["why"] == why).map_or(0, |one| one["count"].as_i64().unwrap())
}

/// How many wait to leave.
async fn queued(app: &TestApp, key: &str) -> i64 {
    let number: NumberId = number(app, key).await.as_str().unwrap().parse().unwrap();
    app.state.store.queued_of(number, app.clock.now()).await.unwrap()
}

/// What is written down of whoever has this phone number.
async fn says(app: &TestApp, key: &str, phone: &str, said: Value) {
    let found = app.get(&format!("/api/v1/contacts?identifier=%2B{phone}"), key).await.body;
    let path = format!("/api/v1/contacts/{}", found["data"][0]["id"].as_str().unwrap());
    let answer = Answer::of(app.request(Method::PATCH, &path).bearer_auth(key).json(&said)).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
}

fn stopped() -> Value {
    json!({"consent": {"category": "marketing", "given": false, "source": "Phone"}})
}

story!(who_is_meant_is_counted_with_the_reasons_before_anything_is_sent, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    app.clock.set(NOON - Span::days(200));
    app.hears(&phone(0), "Long ago").await;
    app.clock.set(NOON - Span::hours(40));
    for n in 1..4 {
        app.hears(&phone(n), "Is it ready?").await;
    }
    app.clock.set(NOON - Span::hours(10));
    says(&app, &key, &phone(1), stopped()).await;
    let found = app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(2)), &key).await.body;
    let rows = app.get("/api/v1/conversations?limit=200", &key).await.body;
    let of = |row: &&Value| row["contact"]["id"] == found["data"][0]["id"];
    let id = rows["data"].as_array().unwrap().iter().find(of).unwrap()["id"].as_str().unwrap().to_owned();
    let offer = json!({"type": "template", "template": {"name": "offer", "language": "en"}});
    let sent = app.post(&format!("/api/v1/conversations/{id}/messages"), &key, offer).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    app.clock.set(NOON);
    app.hears(&phone(4), "I am here").await;
    let before = queued(&app, &key).await;

    let id = begins(&app, &key, json!({"name": "Autumn"})).await;
    let amiss = leads(&app, &key, &id, "check").await;
    assert_eq!((amiss.code(), &amiss.body["amiss"]), ("invalid", &json!(["number", "audience", "template"])));
    let setup = to_everybody(&app, &key, "offer").await;
    for (audience, misspelt) in [
        (json!({"is": "customers", "of": {"tags": [], "order": "name", "langauge": "de"}}), "langauge"),
        (json!({"is": "queue", "of": {"tag": ["VIP"]}}), "tag"),
        (json!({"is": "queue", "of": {"priority": {"form": 50}}}), "form"),
        (json!({"is": "queue", "of": {}, "off": {"tags": ["VIP"]}}), "off"),
    ] {
        let mut wrong = setup.clone();
        wrong["audience"] = audience;
        let refused = puts(&app, &key, &format!("/api/v1/campaigns/{id}"), wrong).await;
        assert_eq!(refused.code(), "invalid", "not everybody: {refused:?}");
        let detail = refused.body["detail"].as_str().unwrap();
        let is_named = detail.contains(&format!("`{misspelt}`")) || detail.contains(&format!("\"{misspelt}\""));
        assert!(is_named, "{detail}");
    }
    assert_eq!(puts(&app, &key, &format!("/api/v1/campaigns/{id}"), setup).await.status, StatusCode::OK);
    assert_eq!(leads(&app, &key, &id, "start").await.code(), "conflict", "nobody knows who is meant");
    let now = checked(&app, &key, &id).await;
    assert_eq!(
        (&now["stage"], &now["counts"]["people"], &now["counts"]["waits"]),
        (&json!("checked"), &json!(5), &json!(1))
    );
    let why = ["no_consent", "opted_out", "cap", "window_open"].map(|why| excluded(&now, why));
    assert_eq!(why, [1, 1, 1, 1], "{now}");
    assert!(now["cost"].as_i64().unwrap() > 0, "{now}");
    assert_eq!(people(&app, &key, &id, "excluded").await.len(), 4);
    assert_eq!(queued(&app, &key).await, before, "nothing was sent");

    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let sent = people(&app, &key, &id, "sent").await;
    assert_eq!(sent.len(), 1);
    assert_eq!(queued(&app, &key).await, before + 1);
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(campaign(&app, &key, &id).await["stage"], "done");
    let drop = app.request(Method::DELETE, &format!("/api/v1/campaigns/{id}")).bearer_auth(&key);
    assert_eq!(Answer::of(drop).await.code(), "conflict", "it has been sent");
});

story!(of_templates_that_are_compared_each_is_asked_of_everybody, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 12).await;
    for n in 0..4 {
        says(&app, &key, &phone(n), stopped()).await;
    }
    let mut setup = to_everybody(&app, &key, "reminder").await;
    let useful = setup["arms"][0]["template"].clone();
    setup["arms"] = json!([{"template": useful}, {"template": template(&app, &key, "offer").await}]);
    setup["hold_out"] = json!(20);
    let id = begins(&app, &key, setup.clone()).await;
    let now = checked(&app, &key, &id).await;
    // What is no marketing could go to them, but whoever stopped marketing would then be in one group alone.
    assert_eq!(excluded(&now, "opted_out"), 4, "{now}");
    let counted = ["waits", "held_out"].map(|name| now["counts"][name].as_i64().unwrap());
    assert_eq!(counted.iter().sum::<i64>(), 8, "{now}");

    // Nor is anybody in a group for whom the other template has a hole.
    let order = template(&app, &key, "order").await;
    setup["arms"] = json!([{"template": useful}, {"template": order, "parameters": {"body": {"1": "Ana"}}}]);
    let id = begins(&app, &key, setup.clone()).await;
    let now = checked(&app, &key, &id).await;
    assert_eq!((excluded(&now, "missing"), &now["counts"]["waits"]), (12, &json!(0)), "{now}");

    // A code is for whoever asked for it.
    lists_templates(&app, "AUTHENTICATION", app.clock.now()).await;
    setup["arms"] = json!([{"template": template(&app, &key, "offer").await}, {"template": useful}]);
    let id = begins(&app, &key, setup).await;
    let amiss = leads(&app, &key, &id, "check").await;
    assert_eq!((amiss.code(), &amiss.body["amiss"]), ("invalid", &json!(["template"])), "{amiss:?}");
});

story!(what_is_found_out_since_holds_when_their_turn_comes, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let id = runs(&app, &key, "offer").await;
    says(&app, &key, &phone(0), stopped()).await;
    app.clock.set(app.clock.now() + Span::minutes(1));
    app.hears(&phone(1), "Hello again").await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!(now["counts"]["sent"], 1, "{now}");
    assert_eq!((excluded(&now, "opted_out"), excluded(&now, "window_open")), (1, 1), "{now}");
});

story!(nobody_gets_two_of_a_campaign_whatever_dies_in_between, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 45).await;
    let id = runs(&app, &key, "offer").await;
    let of: CampaignId = id.parse().unwrap();
    assert_eq!(campaigns::write_and_die(&app.state, of).await.unwrap(), 10);
    assert_eq!(
        (queued(&app, &key).await, people(&app, &key, &id, "sent").await.len()),
        (0, 0),
        "as if nothing had been"
    );
    let mut chance = Chances::of(3);
    for _ in 0..60 {
        match chance.next_u64() % 6 {
            0 => _ = campaigns::write_and_die(&app.state, of).await.unwrap(),
            1 => _ = leads(&app, &key, &id, "pause").await,
            2 => _ = leads(&app, &key, &id, "resume").await,
            // Two processes at the same time.
            3 => {
                let (one, other) = tokio::join!(campaigns::work(&app.state), campaigns::work(&app.state));
                one.unwrap();
                other.unwrap();
            }
            _ => _ = campaigns::work(&app.state).await.unwrap(),
        }
        app.clock.set(app.clock.now() + Span::minutes(6));
        let sent = people(&app, &key, &id, "sent").await;
        let whom: BTreeSet<&str> = sent.iter().map(|one| one["contact_id"].as_str().unwrap()).collect();
        let messages: BTreeSet<&str> = sent.iter().map(|one| one["message_id"].as_str().unwrap()).collect();
        assert_eq!((whom.len(), messages.len()), (sent.len(), sent.len()));
        assert_eq!(queued(&app, &key).await, i64::try_from(sent.len()).unwrap(), "each message is somebody's");
    }
    leads(&app, &key, &id, "resume").await;
    for _ in 0..6 {
        campaigns::work(&app.state).await.unwrap();
        app.clock.set(app.clock.now() + Span::minutes(6));
    }
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["counts"]["sent"], &now["stage"]), (&json!(45), &json!("done")), "{now}");
});

story!(of_two_who_turn_out_to_be_one_person_one_gets_it, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 4).await;
    // One of them waits: it is evening where they are.
    says(&app, &key, &phone(3), json!({"hours": ["09:00", "10:00"]})).await;
    let id = runs(&app, &key, "offer").await;
    let contact = async |n: usize| {
        let found = app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(n)), &key).await.body;
        found["data"][0]["id"].as_str().unwrap().to_owned()
    };
    let merges = async |kept: usize, gone: usize| {
        let (kept, gone) = (contact(kept).await, contact(gone).await);
        let merged = app.post(&format!("/api/v1/contacts/{kept}/merge"), &key, json!({"contact_id": gone})).await;
        assert_eq!(merged.status, StatusCode::OK, "{merged:?}");
    };
    merges(0, 1).await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["counts"]["sent"], excluded(&now, "duplicate")), (&json!(2), 1), "{now}");
    // And where one of them got it before.
    merges(2, 3).await;
    app.clock.set(Timestamp::parse("2026-11-24T08:30:00Z").unwrap());
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["counts"]["sent"], excluded(&now, "duplicate")), (&json!(2), 2), "{now}");
    assert_eq!(queued(&app, &key).await, 2);
});

story!(a_campaign_to_many_is_let_go_by_somebody_else_than_its_author, async |app: TestApp| {
    let (author, other) = (app.key(Role::Admin).await, app.key(Role::Admin).await);
    has_templates(&app).await;
    wrote(&app, 3).await;
    let rule = puts(&app, &author, "/api/v1/campaign-approval", json!({"people": 2})).await;
    fits::<schema::CampaignRule>(&rule.body);
    assert_eq!(rule.body, json!({"people": 2, "cost": null, "asked": null}));
    let loose = puts(&app, &author, "/api/v1/campaign-approval", json!({"people": 9_000, "cost": 1})).await;
    assert_eq!(loose.code(), "forbidden", "no program loosens the rule");
    let both = puts(&app, &author, "/api/v1/campaign-approval", json!({"people": 2, "cost": 1})).await;
    assert_eq!(both.body, json!({"people": 2, "cost": 1, "asked": null}));
    let id = begins(&app, &author, to_everybody(&app, &author, "offer").await).await;
    let now = checked(&app, &author, &id).await;
    assert_eq!((&now["needs_approval"], &now["mine"]), (&json!(true), &json!(true)), "it costs something");
    assert_eq!(led(&app, &author, &id, "start").await["stage"], "waiting");
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &author).await, 0);
    assert_eq!(leads(&app, &author, &id, "approve").await.code(), "conflict", "not by its author");
    assert_eq!(leads(&app, &app.key(Role::Agent).await, &id, "approve").await.code(), "forbidden");
    assert_eq!(led(&app, &other, &id, "decline").await["stage"], "draft");
    checked(&app, &author, &id).await;
    led(&app, &author, &id, "start").await;
    assert_eq!(leads(&app, &other, &id, "approve").await.code(), "forbidden", "a key is no second person");
    app.ana(Role::Admin).await;
    let agreed = agrees(&app, &id).await;
    assert_eq!((&agreed["stage"], &agreed["mine"]), (&json!("running"), &json!(false)));
    led(&app, &author, &id, "pause").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &author).await, 0, "it is paused");
    led(&app, &author, &id, "resume").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &author).await, 3);

    let rows = app.get("/api/v1/audit?limit=200", &app.key(Role::Owner).await).await.body;
    let did: Vec<&str> = rows["data"].as_array().unwrap().iter().map(|row| row["what"].as_str().unwrap()).collect();
    for what in [
        "approval_set",
        "campaign_started",
        "campaign_declined",
        "campaign_approved",
        "campaign_paused",
        "campaign_resumed",
    ] {
        assert!(did.contains(&what), "{what}: {did:?}");
    }
});

story!(nobody_loosens_the_rule_alone_and_then_sends_alone, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    app.ana(Role::Admin).await;
    let ana = app.signs_in().await;
    let ben = {
        let hash = password::hash("correct horse".to_owned()).await;
        let (store, now) = (&app.state.store, app.clock.now());
        store.add_user("ben@example.org", "Ben", Role::Owner, &hash, By::CONSOLE, now).await.unwrap().unwrap();
        let answer = app.tries_to_sign_in("ben@example.org", "correct horse").await;
        let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    };
    let says = async |cookie: &str, rule: Value| {
        let request = app.request(Method::PUT, "/api/v1/campaign-approval").header(header::COOKIE, cookie);
        let answer = Answer::of(request.header("sec-fetch-site", "same-origin").json(&rule)).await;
        assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
        fits::<schema::CampaignRule>(&answer.body);
        answer.body
    };
    let holds = |rule: &Value| (rule["people"].as_i64().unwrap(), rule["cost"].as_i64());
    assert_eq!(
        holds(&says(&ana, json!({"people": 2, "cost": 5})).await),
        (2, Some(5)),
        "what is stricter holds at once"
    );

    // However often, in parts, and by way of something stricter: Ana alone gets no further.
    let loose = json!({"people": 200, "cost": null});
    for wish in [&loose, &loose, &json!({"people": 200, "cost": 5}), &json!({"people": 2, "cost": null}), &loose] {
        let now = says(&ana, wish.clone()).await;
        assert_eq!((holds(&now), &now["asked"]["by_name"]), ((2, Some(5)), &json!("Ana")), "{now}");
    }
    assert_eq!(puts(&app, &key, "/api/v1/campaign-approval", loose.clone()).await.code(), "forbidden");
    let made = in_person(&app, &ana, "/campaigns", to_everybody(&app, &key, "offer").await).await;
    let id = made.body["id"].as_str().unwrap().to_owned();
    for step in ["check", "start"] {
        if step == "start" {
            while campaign(&app, &key, &id).await["stage"] == "checking" {
                tokio::task::yield_now().await;
            }
        }
        let led = in_person(&app, &ana, &format!("/campaigns/{id}/{step}"), json!({})).await;
        assert_eq!(led.status, StatusCode::OK, "{led:?}");
    }
    assert_eq!(campaign(&app, &key, &id).await["stage"], "waiting", "it is for three, and costs more");

    // Ben wants something else, then that it stays, and then the very same: only then are they two.
    assert_eq!(holds(&says(&ben, json!({"people": 100, "cost": null})).await), (2, Some(5)));
    assert_eq!(says(&ben, json!({"people": 2, "cost": 5})).await["asked"], Value::Null, "it was taken back");
    assert_eq!(holds(&says(&ben, loose.clone()).await), (2, Some(5)), "nobody asks for it any more");
    let agreed = says(&ana, loose.clone()).await;
    assert_eq!((holds(&agreed), &agreed["asked"]), ((200, None), &Value::Null));
    assert_eq!(campaign(&app, &key, &id).await["stage"], "waiting", "what waits was started under the rule of before");

    let rows = app.get("/api/v1/audit?limit=200", &app.key(Role::Owner).await).await.body;
    let did = |what: &str| rows["data"].as_array().unwrap().iter().filter(|row| row["what"] == what).count();
    assert_eq!((did("approval_asked"), did("approval_set")), (7, 3));
});

story!(whoever_starts_what_somebody_else_has_written_does_not_agree_to_it, async |app: TestApp| {
    let starter = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    puts(&app, &starter, "/api/v1/campaign-approval", json!({"people": 2})).await;
    app.ana(Role::Admin).await;
    let ana = app.signs_in().await;
    let made = in_person(&app, &ana, "/campaigns", to_everybody(&app, &starter, "offer").await).await;
    let id = made.body["id"].as_str().unwrap().to_owned();
    checked(&app, &starter, &id).await;
    let now = led(&app, &starter, &id, "start").await;
    assert_eq!((&now["stage"], &now["mine"]), (&json!("waiting"), &json!(true)));
    assert_eq!(leads(&app, &starter, &id, "approve").await.code(), "conflict", "it is theirs now");
    assert_eq!(agrees(&app, &id).await["stage"], "running");
});

story!(what_was_looked_up_a_day_ago_is_looked_up_anew_before_it_begins, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    assert_eq!(checked(&app, &key, &id).await["counts"]["waits"], 2);
    for n in 2..5 {
        app.hears(&phone(n), "Is it ready?").await;
    }
    app.clock.set(app.clock.now() + Span::hours(25));
    assert_eq!(led(&app, &key, &id, "start").await["stage"], "checking", "three more have come");
    let comes_to = async |id: &str| {
        for _ in 0..5_000 {
            let now = campaign(&app, &key, id).await;
            if now["stage"] != "checking" {
                return now;
            }
            tokio::task::yield_now().await;
        }
        panic!("it is looked up for ever");
    };
    let now = comes_to(&id).await;
    assert_eq!((&now["stage"], &now["counts"]["waits"]), (&json!("checked"), &json!(5)), "{now}");
    puts(&app, &key, "/api/v1/campaign-approval", json!({"people": 3})).await;
    assert_eq!(led(&app, &key, &id, "start").await["stage"], "waiting");
    // Nor does anybody agree to what was true two days ago.
    app.clock.set(app.clock.now() + Span::hours(25));
    app.ana(Role::Admin).await;
    assert_eq!(agrees(&app, &id).await["stage"], "checking");
    assert_eq!(comes_to(&id).await["stage"], "checked");
    led(&app, &key, &id, "start").await;
    assert_eq!(agrees(&app, &id).await["stage"], "running");
});

story!(whoever_is_left_out_because_they_can_be_written_to_freely_is_in_a_list, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    for n in 2..5 {
        app.hears(&phone(n), "I am here").await;
    }
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    assert_eq!(excluded(&checked(&app, &key, &id).await, "window_open"), 3);
    let listed = async |more: &str, key: &str| {
        let rows = app.get(&format!("/api/v1/conversations?campaign={id}{more}"), key).await.body;
        rows["data"].as_array().unwrap_or_else(|| panic!("{rows}")).len()
    };
    assert_eq!(listed("", &key).await, 3);
    assert_eq!(listed("&window=closed", &key).await, 0);
    assert_eq!(listed(&format!("&q={}", phone(2)), &key).await, 1, "within it somebody is looked for");
    let none = app.get("/api/v1/conversations?campaign=x", &key).await.body;
    assert_eq!(none["data"], json!([]), "what is no campaign has left nobody out");
    app.clock.set(app.clock.now() + Span::hours(25));
    assert_eq!(listed("&window=open,closing", &key).await, 0, "by now only a template gets there");
});

story!(nobody_in_the_usa_is_sent_marketing_that_is_not_delivered_there, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    app.hears("12125550100", "Is it ready?").await;
    wrote(&app, 2).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    let now = checked(&app, &key, &id).await;
    assert_eq!((excluded(&now, "undelivered"), &now["counts"]["waits"]), (1, &json!(2)), "{now}");
    let id = begins(&app, &key, to_everybody(&app, &key, "reminder").await).await;
    assert_eq!(checked(&app, &key, &id).await["counts"]["waits"], 3, "what is no marketing arrives");
});

story!(what_a_large_campaign_comes_to_is_counted_once_for_all_who_look, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 1).await;
    let id = runs(&app, &key, "offer").await;
    let waits = async |from: i64, until: i64| {
        app.state
            .store
            .plant(format!(
                "WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i < {until}) \
                 INSERT INTO campaign_people (id, campaign_id, contact_id, state, cost, due_at) \
                 SELECT -i, {id}, -i, 'waits', 0, 0 FROM n"
            ))
            .await;
    };
    let people = async || {
        let listed = app.get("/api/v1/campaigns", &key).await.body;
        let one = campaign(&app, &key, &id).await;
        assert_eq!(listed["data"][0]["counts"], one["counts"]);
        one["counts"]["people"].as_i64().unwrap()
    };
    assert_eq!(people().await, 1);
    waits(1, 10).await;
    assert_eq!(people().await, 11, "where they are few it is counted anew");
    waits(11, 5_000).await;
    assert_eq!(people().await, 5_001);
    waits(5_001, 5_001).await;
    assert_eq!(people().await, 5_001);
    app.clock.set(app.clock.now() + Span::seconds(3));
    assert_eq!(people().await, 5_002);
    waits(5_002, 5_002).await;
    led(&app, &key, &id, "pause").await;
    assert_eq!(people().await, 5_003, "what does not run any more is as it is");
});

story!(a_campaign_that_nobody_answers_moves_no_suggestion, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    app.hears(&phone(90), "Is it ready?").await;
    wrote(&app, 6).await;
    let found = app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(90)), &key).await.body;
    let rows = app.get("/api/v1/conversations?limit=200", &key).await.body;
    let of = |row: &&Value| row["contact"]["id"] == found["data"][0]["id"];
    let missed = rows["data"].as_array().unwrap().iter().find(of).unwrap()["id"].as_str().unwrap().to_owned();
    let proposed = async || {
        let told = app.get(&format!("/api/v1/conversations/{missed}/scores"), &key).await.body;
        let name = told["next"]["reopen"]["name"].as_str();
        name.unwrap_or_else(|| panic!("nothing is proposed: {told}")).to_owned()
    };
    let before = proposed().await;
    let other = ["reminder", "offer"].into_iter().find(|name| *name != before).unwrap();
    let records = async || app.state.store.template_records(ACCOUNT, Timestamp(0)).await.unwrap();
    assert!(records().await.is_empty());
    let mut setup = to_everybody(&app, &key, other).await;
    setup["audience"] = json!({"is": "nobody"});
    let id = begins(&app, &key, setup).await;
    let path = format!("/api/v1/campaigns/{id}/file?filename=people.csv");
    let rows: Vec<String> = (0..6).map(|n| format!("+{}", phone(n))).collect();
    let text = format!("phone\n{}\n", rows.join("\n"));
    let brought = Answer::of(app.request(Method::POST, &path).bearer_auth(&key).body(text)).await;
    assert_eq!(brought.status, StatusCode::OK, "{brought:?}");
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(people(&app, &key, &id, "sent").await.len(), 6);
    app.clock.set(app.clock.now() + Span::minutes(2));
    assert!(records().await.is_empty(), "nobody was chosen for it");
    assert_eq!(proposed().await, before);

    // What chance has parted says which of them works.
    app.clock.set(app.clock.now() + Span::days(20));
    for n in (0..6).chain([90]) {
        app.hears(&phone(n), "Hello again").await;
    }
    app.clock.set(app.clock.now() + Span::hours(30));
    let mut setup = to_everybody(&app, &key, "offer").await;
    let other = template(&app, &key, "other_offer").await;
    setup["arms"] = json!([{"template": setup["arms"][0]["template"]}, {"template": other}]);
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let sent: u64 = records().await.values().map(|record| record.sent).sum();
    assert_eq!(sent, 7);
});

story!(a_campaign_ends_where_it_is_stopped_and_goes_on_from_nowhere, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let id = runs(&app, &key, "offer").await;
    led(&app, &key, &id, "stop").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0);
    for step in ["check", "start", "approve", "pause", "resume", "stop"] {
        let other = app.key(Role::Admin).await;
        assert_eq!(leads(&app, &other, &id, step).await.code(), "conflict", "{step}");
    }
});

story!(no_budget_is_passed_by_any_way, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 12).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    let now = checked(&app, &key, &id).await;
    let each = now["cost"].as_i64().unwrap() / 12;
    assert!(each > 0, "{now}");
    let path = format!("/api/v1/numbers/{}/budget", number(&app, &key).await.as_str().unwrap());
    let month = each * 5 + each / 2;
    assert_eq!(puts(&app, &key, &path, json!({"month": month})).await.status, StatusCode::NO_CONTENT);
    let spent = async || {
        let listed = app.get("/api/v1/budgets", &key).await.body;
        fits::<schema::NumberBudget>(&listed["data"][0]);
        listed["data"][0]["spent"].as_i64().unwrap()
    };
    let rows = app.get("/api/v1/conversations?limit=200", &key).await.body;
    let ids: Vec<String> =
        rows["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    let offer = json!({"type": "template", "template": {"name": "offer", "language": "en"}});
    let by_hand =
        async |n: usize| app.post(&format!("/api/v1/conversations/{}/messages", ids[n]), &key, offer.clone()).await;
    assert_eq!(by_hand(0).await.status, StatusCode::ACCEPTED);
    assert_eq!(spent().await, each, "what is sent by hand counts");
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("budget")), "{now}");
    assert_eq!((spent().await, queued(&app, &key).await), (each * 5, 5));
    for n in 0..12 {
        assert_ne!(by_hand(n).await.status, StatusCode::ACCEPTED, "nor by hand");
    }
    let useful = json!({"type": "template", "template": {"name": "order", "language": "en",
        "parameters": {"body": {"2": "A-1"}}}});
    let sent = app.post(&format!("/api/v1/conversations/{}/messages", ids[11]), &key, useful).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "that is no marketing: {sent:?}");
    assert_eq!(spent().await, each * 5);

    // Another month, and it goes on once somebody has looked.
    app.clock.set(Timestamp::parse("2026-12-01T09:00:00Z").unwrap());
    led(&app, &key, &id, "resume").await;
    campaigns::work(&app.state).await.unwrap();
    assert!(spent().await <= month);
    assert_eq!(queued(&app, &key).await, 6 + 5, "{}", campaign(&app, &key, &id).await);
});

story!(what_is_planned_for_another_month_is_checked_against_that_month, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    let each = checked(&app, &key, &id).await["cost"].as_i64().unwrap() / 3;
    let path = format!("/api/v1/numbers/{}/budget", number(&app, &key).await.as_str().unwrap());
    puts(&app, &key, &path, json!({"month": each})).await;
    let rows = app.get("/api/v1/conversations?limit=200", &key).await.body;
    let first = rows["data"][0]["id"].as_str().unwrap().to_owned();
    let offer = json!({"type": "template", "template": {"name": "offer", "language": "en"}});
    let sent = app.post(&format!("/api/v1/conversations/{first}/messages"), &key, offer).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    let budget = async || {
        let asked = app.request(Method::POST, "/_fn/campaign").bearer_auth(&key).json(&json!({"id": id}));
        Answer::of(asked).await.body["budget"].clone()
    };
    let now = checked(&app, &key, &id).await;
    assert_eq!((excluded(&now, "budget"), &budget().await["spent"]), (2, &json!(each)), "{now}");

    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["timing"] = json!({"is": "at", "of": "2026-11-30T12:00:00Z"});
    puts(&app, &key, &format!("/api/v1/campaigns/{id}"), setup.clone()).await;
    assert_eq!(excluded(&checked(&app, &key, &id).await, "budget"), 2, "it is the same month");
    setup["timing"]["of"] = json!("2026-12-01T12:00:00Z");
    puts(&app, &key, &format!("/api/v1/campaigns/{id}"), setup).await;
    let now = checked(&app, &key, &id).await;
    assert_eq!((excluded(&now, "budget"), &now["counts"]["waits"]), (0, &json!(2)), "{now}");
    let then = budget().await;
    assert_eq!((&then["spent"], &then["until"]), (&json!(0), &json!("2026-12-31T23:00:00Z")), "{then}");
});

story!(what_other_tools_send_counts_for_how_many_people_may_be_written_to, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 6).await;
    let reached = async || app.state.store.reached_lately(app.clock.now()).await.unwrap();
    let at = || app.clock.now().unix().to_string();
    let sent_elsewhere = async |n: usize, word: &str, category: &str| {
        let pricing = json!({"billable": true, "pricing_model": "PMP", "category": category, "type": "regular"});
        let status = json!({"id": format!("wamid.elsewhere.{n}.{category}"), "status": word, "timestamp": at(),
            "recipient_id": phone(n), "pricing": pricing});
        app.receives("messages", json!({"statuses": [status]})).await;
    };
    sent_elsewhere(0, "sent", "marketing").await;
    assert_eq!(reached().await, 1);
    sent_elsewhere(0, "sent", "utility").await;
    assert_eq!(reached().await, 1, "to the same person");
    sent_elsewhere(1, "sent", "service").await;
    assert_eq!(reached().await, 1, "that was an answer");
    sent_elsewhere(2, "failed", "marketing").await;
    assert_eq!(reached().await, 1, "it did not arrive");
    let echo = json!({"from": "49301234567", "to": phone(3), "id": "wamid.echo.3", "timestamp": at(),
        "type": "template", "template": {"name": "offer", "language": {"code": "en"}}});
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
    assert_eq!(reached().await, 2, "from the app on somebody's phone");
    app.clock.set(app.clock.now() + Span::minutes(1));
    app.hears(&phone(4), "Hello again").await;
    sent_elsewhere(4, "sent", "utility").await;
    assert_eq!(reached().await, 2, "whoever has just written may be written to");
    runs(&app, &key, "offer").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(reached().await, 5, "and what is sent from here: all but whoever has just written, each once");
    app.clock.set(app.clock.now() + Span::hours(25));
    assert_eq!(reached().await, 0);
});

story!(the_numbers_of_a_business_share_how_many_people_it_may_write_to, async |app: TestApp| {
    app.sets_up("7", "8").await;
    let reached = async || app.state.store.reached_lately(app.clock.now()).await.unwrap();
    let sends = async |n: usize, from: &str| {
        let pricing = json!({"billable": true, "pricing_model": "PMP", "category": "marketing", "type": "regular"});
        let status = json!({"id": format!("wamid.elsewhere.{n}.{from}"), "status": "sent",
            "timestamp": app.clock.now().unix().to_string(), "recipient_id": phone(n), "pricing": pricing});
        let metadata = json!({"display_phone_number": "49301234567", "phone_number_id": from});
        app.receives("messages", json!({"metadata": metadata, "statuses": [status]})).await;
    };
    sends(0, NUMBER).await;
    sends(1, "7").await;
    assert_eq!(reached().await, 2, "the limit is the business's, whichever account a number is of");
    sends(1, NUMBER).await;
    assert_eq!(reached().await, 2, "each person counts once");
});

story!(news_of_a_number_has_it_looked_at_anew, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let own: NumberId = number(&app, &key).await.as_str().unwrap().parse().unwrap();
    let now = app.clock.now();
    let mut tx = app.state.store.begin().await.unwrap();
    tx.put_health(own, &Health { looked_at: Some(now), ..Health::default() }, now).await.unwrap();
    tx.commit().await.unwrap();
    let looked_at = async || app.state.store.health_of(own).await.unwrap().looked_at;
    app.hears(&phone(0), "Hello").await;
    assert_eq!(looked_at().await, Some(now));
    let flagged = json!({"display_phone_number": "49301234567", "event": "FLAGGED", "current_limit": "TIER_2K"});
    app.receives("phone_number_quality_update", flagged).await;
    assert_eq!(looked_at().await, Some(Timestamp(0)));
});

story!(who_brings_a_file_and_who_throws_a_campaign_away_is_written_down, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    let id = begins(&app, &key, json!({"name": "Autumn"})).await;
    let brings = async |text: String| {
        let path = format!("/api/v1/campaigns/{id}/file?filename=people.csv");
        Answer::of(app.request(Method::POST, &path).bearer_auth(&key).body(text)).await.status
    };
    assert_ne!(brings("nobody\nA-1\n".to_owned()).await, StatusCode::OK);
    let rows = async |what: &str| {
        let all = app.get("/api/v1/audit?limit=200", &app.key(Role::Owner).await).await.body;
        let rows = all["data"].as_array().unwrap().clone();
        rows.into_iter().filter(|row| row["what"] == what).collect::<Vec<_>>()
    };
    assert_eq!(rows("campaign_file").await.len(), 0, "nothing was brought");
    assert_eq!(brings(format!("phone\n+{}\n+{}\n", phone(0), phone(1))).await, StatusCode::OK);
    let brought = rows("campaign_file").await;
    assert_eq!((brought.len(), &brought[0]["details"]["count"]), (1, &json!("2")), "{brought:?}");
    let drop = Answer::of(app.request(Method::DELETE, &format!("/api/v1/campaigns/{id}")).bearer_auth(&key)).await;
    assert_eq!((drop.status, rows("campaign_dropped").await.len()), (StatusCode::NO_CONTENT, 1));
});

story!(many_small_campaigns_need_a_second_person_as_a_large_one_does, async |app: TestApp| {
    let (author, other) = (app.key(Role::Admin).await, app.key(Role::Admin).await);
    has_templates(&app).await;
    wrote(&app, 4).await;
    puts(&app, &author, "/api/v1/campaign-approval", json!({"people": 5})).await;
    runs(&app, &author, "offer").await;
    runs(&app, &other, "offer").await;
    let next = begins(&app, &author, to_everybody(&app, &author, "reminder").await).await;
    assert_eq!(checked(&app, &author, &next).await["needs_approval"], true, "it is told before it is started");
    assert_eq!(led(&app, &author, &next, "start").await["stage"], "waiting", "four and four are more than five");
    assert_eq!(leads(&app, &author, &next, "approve").await.code(), "conflict");
    app.ana(Role::Admin).await;
    assert_eq!(agrees(&app, &next).await["stage"], "running");

    // What somebody has agreed to counts no more, and neither does what was started long ago.
    app.clock.set(app.clock.now() + Span::hours(24));
    let later = begins(&app, &author, to_everybody(&app, &author, "reminder").await).await;
    assert_eq!(checked(&app, &author, &later).await["needs_approval"], false);
    assert_eq!(led(&app, &author, &later, "start").await["stage"], "running");
});

story!(a_list_of_campaigns_goes_on_and_counts_nobody_anew_who_is_over, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let ended = runs(&app, &key, "offer").await;
    campaigns::work(&app.state).await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    let begun = begins(&app, &key, json!({"name": "Winter"})).await;
    let latest = begins(&app, &key, json!({"name": "Spring"})).await;
    let lists = async |path: String| {
        let page = app.get(&path, &key).await.body;
        let ids: Vec<String> =
            page["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
        (ids, page["next"].clone(), page["data"].clone())
    };
    let (ids, next, _) = lists("/api/v1/campaigns?limit=2".to_owned()).await;
    assert_eq!(ids, [latest, begun]);
    let (ids, end, _) = lists(format!("/api/v1/campaigns?limit=2&after={}", next.as_str().unwrap())).await;
    assert_eq!(ids, std::slice::from_ref(&ended));
    assert_eq!(end, Value::Null);
    assert_eq!(app.get("/api/v1/campaigns?after=x", &key).await.code(), "invalid");

    let told = campaign(&app, &key, &ended).await;
    assert_eq!((&told["stage"], &told["counts"]["sent"]), (&json!("done"), &json!(3)), "{told}");
    campaigns::count_ended(&app.state).await.unwrap();
    let only = format!("/api/v1/campaigns?limit=1&after={}", next.as_str().unwrap());
    assert_eq!(lists(only.clone()).await.2[0]["counts"], told["counts"]);
    app.clock.set(app.clock.now() + Span::hours(2));
    campaigns::count_ended(&app.state).await.unwrap();
    app.state.store.plant(format!("DELETE FROM campaign_people WHERE campaign_id = {ended}")).await;
    let (_, _, rows) = lists(only).await;
    assert_eq!((&rows[0]["counts"], &rows[0]["cost"]), (&told["counts"], &told["cost"]), "it is not counted again");
    assert_eq!(campaign(&app, &key, &ended).await["counts"]["sent"], 0, "where it is looked at itself, it is");
});

story!(a_lookup_that_stalls_never_forgets_who_got_it, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 4).await;
    // It is seven in the evening where they are.
    says(&app, &key, &phone(3), json!({"hours": ["09:00", "10:00"]})).await;
    let id = runs(&app, &key, "offer").await;
    campaigns::work(&app.state).await.unwrap();
    let got = people(&app, &key, &id, "sent").await;
    assert_eq!(got.len(), 3);
    // Whatever it comes from: it is looked up, and nothing is heard of whoever does.
    let now = app.clock.now().0;
    app.state.store.plant(format!("UPDATE campaigns SET stage = 'checking', changed_at = {now} WHERE id = {id}")).await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(campaign(&app, &key, &id).await["stage"], "checking", "it may still come");
    app.clock.set(app.clock.now() + Span::minutes(3));
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(campaign(&app, &key, &id).await["stage"], "draft");
    let now = checked(&app, &key, &id).await;
    assert_eq!((&now["counts"]["sent"], &now["counts"]["waits"]), (&json!(3), &json!(1)), "{now}");
    led(&app, &key, &id, "start").await;
    app.clock.set(Timestamp::parse("2026-11-24T08:30:00Z").unwrap());
    for _ in 0..3 {
        campaigns::work(&app.state).await.unwrap();
    }
    let all = people(&app, &key, &id, "sent").await;
    let whom: BTreeSet<String> = all.iter().map(|one| one["contact_id"].to_string()).collect();
    assert_eq!((all.len(), whom.len(), queued(&app, &key).await), (4, 4, 4), "each got one");
});

story!(nobody_starts_a_campaign_with_a_part_of_a_file, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 6).await;
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["audience"] = json!({"is": "nobody"});
    let id = begins(&app, &key, setup).await;
    let rows = |first: usize, count: usize| {
        let known = (0..count).map(|n| format!("+{}\n", phone(first + n)));
        let unknown = (0..600).map(|n| format!("+{}\n", phone(1_000 + n)));
        format!("phone\n{}", known.chain(unknown).collect::<String>())
    };
    let brings = async |text: String| {
        let path = format!("/api/v1/campaigns/{id}/file?filename=people.csv");
        Answer::of(app.request(Method::POST, &path).bearer_auth(&key).body(text)).await
    };
    assert_eq!(brings(rows(0, 2)).await.status, StatusCode::OK);
    assert_eq!(checked(&app, &key, &id).await["counts"]["waits"], 2);
    campaigns::clear_and_die(&app.state, id.parse().unwrap()).await.unwrap();
    assert_eq!(leads(&app, &key, &id, "start").await.code(), "conflict");
    let amiss = leads(&app, &key, &id, "check").await;
    assert_eq!((amiss.code(), &amiss.body["amiss"]), ("invalid", &json!(["audience"])), "{amiss:?}");

    assert_eq!(brings(rows(0, 2)).await.status, StatusCode::OK);
    checked(&app, &key, &id).await;
    let (brought, ()) = tokio::join!(brings(rows(2, 4)), async {
        for _ in 0..20 {
            leads(&app, &key, &id, "start").await;
            leads(&app, &key, &id, "check").await;
        }
    });
    if brought.status == StatusCode::OK {
        let now = campaign(&app, &key, &id).await;
        if now["stage"] == "draft" {
            checked(&app, &key, &id).await;
        }
        for _ in 0..5_000 {
            if campaign(&app, &key, &id).await["stage"] != "checking" {
                break;
            }
            tokio::task::yield_now().await;
        }
        assert_eq!(campaign(&app, &key, &id).await["counts"]["waits"], 4, "the whole of it");
    } else {
        // It was started, or checked, before: with the whole of the other.
        let now = campaign(&app, &key, &id).await;
        assert_eq!((brought.code(), &now["counts"]["people"]), ("conflict", &json!(602)), "{now}");
    }
});

story!(of_two_processes_that_begin_at_once_twenty_go_first, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 45).await;
    runs(&app, &key, "offer").await;
    let (one, other) = tokio::join!(campaigns::work(&app.state), campaigns::work(&app.state));
    one.unwrap();
    other.unwrap();
    assert_eq!(queued(&app, &key).await, 20);
});

story!(where_a_template_counts_as_something_else_by_now_people_decide_again, async |app: TestApp| {
    let (key, other) = (app.key(Role::Admin).await, app.key(Role::Admin).await);
    has_templates(&app).await;
    wrote(&app, 3).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "reminder").await).await;
    checked(&app, &key, &id).await;
    lists_templates(&app, "MARKETING", app.clock.now()).await;
    assert_eq!(leads(&app, &key, &id, "start").await.code(), "conflict", "it was checked as something useful");
    let dear = checked(&app, &key, &id).await["cost"].as_i64().unwrap();
    lists_templates(&app, "UTILITY", app.clock.now() + Span::minutes(1)).await;
    let useful = checked(&app, &key, &id).await["cost"].as_i64().unwrap();
    assert!(useful < dear, "{useful} {dear}");
    assert_eq!(led(&app, &key, &id, "start").await["stage"], "running");

    lists_templates(&app, "MARKETING", app.clock.now() + Span::minutes(2)).await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("category")), "{now}");
    assert_eq!(queued(&app, &key).await, 0);

    // What it costs now was never agreed to where that takes somebody else.
    puts(&app, &key, "/api/v1/campaign-approval", json!({"people": 200, "cost": useful})).await;
    assert_eq!(led(&app, &key, &id, "resume").await["stage"], "waiting");
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0);
    assert_eq!(leads(&app, &key, &id, "approve").await.code(), "conflict", "not by whoever let it go on");
    let declined = led(&app, &other, &id, "decline").await;
    assert_eq!((&declined["stage"], &declined["held"]), (&json!("held"), &json!("category")));
    led(&app, &key, &id, "resume").await;
    app.ana(Role::Admin).await;
    assert_eq!(agrees(&app, &id).await["stage"], "running");
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((queued(&app, &key).await, &now["cost"]), (3, &json!(dear)), "{now}");
});

story!(where_a_template_says_something_else_by_now_people_decide_again, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let setup = to_everybody(&app, &key, "offer").await;
    let checked_one = begins(&app, &key, setup.clone()).await;
    checked(&app, &key, &checked_one).await;
    puts(&app, &key, "/api/v1/campaign-approval", json!({"people": 2})).await;
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    app.ana(Role::Admin).await;
    assert_eq!(agrees(&app, &id).await["stage"], "running");
    let other = Listed {
        platform_id: "platform.offer".to_owned(),
        name: "offer".to_owned(),
        language: "en".to_owned(),
        category: "MARKETING".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Ninety off everything until Sunday"}]),
    };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &[other], NOON).await.unwrap();
    tx.commit().await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("changed")), "nobody has agreed to that: {now}");
    assert_eq!(queued(&app, &key).await, 0);
    assert_eq!(leads(&app, &key, &checked_one, "start").await.code(), "conflict");
    assert_eq!(led(&app, &key, &id, "resume").await["stage"], "waiting", "it takes somebody else once more");
    assert_eq!(agrees(&app, &id).await["stage"], "running");
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 3);
});

story!(what_becomes_marketing_before_it_leaves_is_asked_of_the_budget, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let offer = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    let each = checked(&app, &key, &offer).await["cost"].as_i64().unwrap() / 3;
    let path = format!("/api/v1/numbers/{}/budget", number(&app, &key).await.as_str().unwrap());
    puts(&app, &key, &path, json!({"month": each + each / 2})).await;
    let spent = async || app.get("/api/v1/budgets", &key).await.body["data"][0]["spent"].as_i64().unwrap();
    let rows = app.get("/api/v1/conversations?limit=200", &key).await.body;
    let paths = rows["data"].as_array().unwrap().iter();
    let paths: Vec<String> =
        paths.map(|row| format!("/api/v1/conversations/{}/messages", row["id"].as_str().unwrap())).collect();
    for path in &paths {
        let reminder = json!({"type": "template", "template": {"name": "reminder", "language": "en"}});
        assert_eq!(app.post(path, &key, reminder).await.status, StatusCode::ACCEPTED);
    }
    assert_eq!((queued(&app, &key).await, spent().await), (3, 0), "that is no marketing");

    lists_templates(&app, "MARKETING", app.clock.now()).await;
    for _ in 0..10 {
        outbound::claim_and_die(&app.state).await.unwrap();
        app.clock.set(app.clock.now() + Span(120));
    }
    assert_eq!((queued(&app, &key).await, spent().await), (0, each), "one was left to be spent");
    let mut failed = 0;
    for path in &paths {
        let listed = app.get(path, &key).await.body;
        failed += usize::from(listed["data"][0]["status"] == "failed");
    }
    assert_eq!(failed, 2);
    campaigns::count_spent(&app.state).await.unwrap();
    assert_eq!(spent().await, each, "counted anew it is as much");
});

story!(at_somebody_s_quiet_hours_it_waits_for_others, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    // It is seven in the evening where they are.
    says(&app, &key, &phone(0), json!({"hours": ["09:00", "10:00"]})).await;
    let id = runs(&app, &key, "offer").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 1);
    assert_eq!(campaign(&app, &key, &id).await["counts"]["waits"], 1);
    app.clock.set(Timestamp::parse("2026-11-24T08:30:00Z").unwrap());
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 2);
});

story!(a_campaign_waits_for_its_time_and_is_left_to_people_where_that_was_missed, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    let at = app.clock.now() + Span::hours(5);
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["timing"] = json!({"is": "at", "of": at});
    let id = begins(&app, &key, setup.clone()).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0);
    app.clock.set(at);
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 2);

    let at = app.clock.now() + Span::days(20);
    setup["timing"] = json!({"is": "at", "of": at});
    let id = begins(&app, &key, setup).await;
    let now = checked(&app, &key, &id).await;
    assert_eq!(now["counts"]["waits"], 2, "by then they may get another: {now}");
    led(&app, &key, &id, "start").await;
    app.clock.set(at + Span::hours(2));
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"], queued(&app, &key).await), (&json!("held"), &json!("late"), 2), "{now}");
});

story!(each_gets_it_at_the_hour_at_which_they_write, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    for day in 0..6 {
        app.clock.set(NOON - Span::days(10 - day) + Span::hours(6));
        app.hears(&phone(0), "Good evening").await;
    }
    app.clock.set(NOON);
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["timing"] = json!({"is": "best_hour"});
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0, "at noon they do not write");
    app.clock.set(NOON + Span::hours(8));
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 1, "{}", campaign(&app, &key, &id).await);
});

story!(whose_zone_nobody_knows_gets_it_at_their_hour_by_the_clock_it_was_counted_with, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    for day in 0..6 {
        app.clock.set(NOON - Span::days(10 - day) + Span::hours(6));
        // No country has this code: the clock of the number counts, which is not that of UTC.
        app.hears("88351000100", "Good evening").await;
    }
    app.clock.set(NOON);
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["timing"] = json!({"is": "best_hour"});
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    app.clock.set(NOON + Span::hours(6) - Span::minutes(1));
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0, "not yet");
    app.clock.set(NOON + Span::hours(6) + Span::minutes(1));
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 1, "{}", campaign(&app, &key, &id).await);
});

story!(after_days_of_a_pause_each_waits_for_their_hour_again, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    for day in 0..6 {
        app.clock.set(NOON - Span::days(10 - day) + Span::hours(6));
        app.hears(&phone(0), "Good evening").await;
    }
    app.clock.set(NOON);
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["timing"] = json!({"is": "best_hour"});
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    led(&app, &key, &id, "pause").await;
    app.clock.set(NOON + Span::days(5));
    led(&app, &key, &id, "resume").await;
    campaigns::work(&app.state).await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 0, "at noon they do not write, on no day");
    app.clock.set(NOON + Span::days(5) + Span::hours(8));
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 1, "{}", campaign(&app, &key, &id).await);
});

story!(a_file_says_who_is_meant_and_fills_variables_in, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let mut setup = to_everybody(&app, &key, "order").await;
    setup["audience"] = json!({"is": "nobody"});
    let id = begins(&app, &key, setup).await;
    let brings = async |text: String| {
        let path = format!("/api/v1/campaigns/{id}/file?filename=orders.csv");
        Answer::of(app.request(Method::POST, &path).bearer_auth(&key).body(text)).await
    };
    assert_eq!(brings("order,colour\nA-1,red\n".to_owned()).await.code(), "invalid", "it names nobody");
    let rows = [
        format!("A-1,+{}", phone(0)),
        format!("A-2,+{}", phone(1)),
        format!("A-3,+{}", phone(0)),
        format!(",+{}", phone(2)),
        "A-5,+49 151 9999999".to_owned(),
        "A-6,nobody".to_owned(),
    ];
    let brought = brings(format!("order,phone\n{}\n", rows.join("\n"))).await;
    assert_eq!(brought.status, StatusCode::OK, "{brought:?}");
    fits::<schema::Campaign>(&brought.body);
    let mut setup = brought.body["setup"].clone();
    assert_eq!(setup["audience"]["of"]["heads"], json!(["order", "phone"]));
    setup["columns"] = json!({"2": "order"});
    // What is said of the file itself changes nothing.
    setup["audience"]["of"]["rows"] = json!(1_000);
    let kept = puts(&app, &key, &format!("/api/v1/campaigns/{id}"), setup).await;
    assert_eq!(kept.body["setup"]["audience"]["of"]["rows"], 6, "{kept:?}");
    let now = checked(&app, &key, &id).await;
    assert_eq!((&now["counts"]["people"], &now["counts"]["waits"]), (&json!(6), &json!(2)), "{now}");
    let why = ["unknown", "unreadable", "duplicate", "missing"].map(|why| excluded(&now, why));
    assert_eq!(why, [1, 1, 1, 1], "{now}");
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let mut texts = Vec::new();
    for one in people(&app, &key, &id, "sent").await {
        let path = format!("/api/v1/conversations/{}/messages", one["conversation_id"].as_str().unwrap());
        texts.push(app.get(&path, &key).await.body["data"][0]["text"].as_str().unwrap().to_owned());
    }
    texts.sort();
    assert_eq!(texts, ["Hi Berta, your order A-1 is ready", "Hi Berta, your order A-2 is ready"]);
    let folder = app.state.config.storage.data_dir.join("imports");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0, "the file is not kept");
});

story!(what_a_cell_says_on_several_lines_is_said_on_one_and_told, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 2).await;
    let mut setup = to_everybody(&app, &key, "order").await;
    setup["audience"] = json!({"is": "nobody"});
    setup["arms"][0]["parameters"] = json!({"body": {"1": "dear\ncustomer"}});
    let id = begins(&app, &key, setup).await;
    let path = format!("/api/v1/campaigns/{id}/file?filename=orders.csv");
    let text = format!("phone,order\n+{},\"A-1,\n\tblue      and small\"\n+{},A-2 red\n", phone(0), phone(1));
    let brought = Answer::of(app.request(Method::POST, &path).bearer_auth(&key).body(text)).await;
    let file = &brought.body["setup"]["audience"]["of"];
    assert_eq!((&file["rows"], &file["joined"]), (&json!(2), &json!(1)), "{brought:?}");
    let mut setup = brought.body["setup"].clone();
    assert_eq!(setup["arms"][0]["parameters"]["body"]["1"], "dear customer");
    setup["columns"] = json!({"2": "order"});
    puts(&app, &key, &format!("/api/v1/campaigns/{id}"), setup).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let mut texts = Vec::new();
    for one in people(&app, &key, &id, "sent").await {
        let path = format!("/api/v1/conversations/{}/messages", one["conversation_id"].as_str().unwrap());
        texts.push(app.get(&path, &key).await.body["data"][0]["text"].as_str().unwrap().to_owned());
    }
    texts.sort();
    let ready = |order: &str| format!("Hi dear customer, your order {order} is ready");
    assert_eq!(texts, [ready("A-1, blue and small"), ready("A-2 red")]);
});

story!(templates_are_compared_on_groups_that_stay_what_they_are, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 60).await;
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["arms"] = json!([{"template": template(&app, &key, "offer").await, "share": 1},
        {"template": template(&app, &key, "other_offer").await, "share": 1}]);
    setup["hold_out"] = json!(30);
    let id = begins(&app, &key, setup).await;
    let now = checked(&app, &key, &id).await;
    let held_out = now["counts"]["held_out"].as_i64().unwrap();
    assert!((5..30).contains(&held_out), "{now}");
    let groups = async || {
        let mut all = people(&app, &key, &id, "waits").await;
        all.extend(people(&app, &key, &id, "held_out").await);
        all.iter().map(|one| (one["contact_id"].to_string(), one["arm"].to_string())).collect::<BTreeSet<_>>()
    };
    let before = groups().await;
    checked(&app, &key, &id).await;
    assert_eq!(groups().await, before, "whoever looks");
    led(&app, &key, &id, "start").await;
    for _ in 0..4 {
        campaigns::work(&app.state).await.unwrap();
        app.clock.set(app.clock.now() + Span::minutes(6));
    }
    let sent = people(&app, &key, &id, "sent").await;
    assert_eq!(i64::try_from(sent.len()).unwrap(), 60 - held_out, "who is held out gets nothing");
    let told = app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body;
    fits::<schema::CampaignFigures>(&told);
    let funnels = told["funnels"].as_array().unwrap();
    assert_eq!(
        (funnels.len(), &funnels[2]["arm"], &funnels[2]["people"]),
        (3, &Value::Null, &json!(held_out)),
        "{told}"
    );
    assert_eq!(told["verdict"].as_array().unwrap().len(), 3, "each to the first, and to who got nothing");
    assert!(told["verdict"].as_array().unwrap().iter().all(|one| one["differs"] == false), "it is too early");
});

/// Those who got each of two templates.
const SIDE: usize = 102;

/// A campaign that compares two templates, a day after each went to [`SIDE`] people: nobody has answered the first, and most of
/// them the second. The others still wait.
async fn told_apart(app: &TestApp, key: &str, steer: bool) -> CampaignId {
    has_templates(app).await;
    wrote(app, 280).await;
    let mut setup = to_everybody(app, key, "offer").await;
    let other = template(app, key, "other_offer").await;
    setup["arms"] = json!([{"template": setup["arms"][0]["template"]}, {"template": other}]);
    setup["hold_out"] = json!(5);
    setup["per_minute"] = json!(20);
    if steer {
        setup["steer"] = json!(true);
    }
    let id = begins(app, key, setup).await;
    let now = checked(app, key, &id).await;
    assert_eq!(now["setup"]["steer"], steer, "{now}");
    led(app, key, &id, "start").await;
    app.ana(Role::Admin).await;
    agrees(app, &id).await;
    let (of, at): (CampaignId, _) = (id.parse().unwrap(), app.clock.now());
    let (mut sent, mut answer) = ([0; 2], Vec::new());
    let mut tx = app.state.store.begin().await.unwrap();
    for person in tx.campaign_due(of, at, 1_000).await.unwrap() {
        let arm = person.arm.unwrap();
        if sent[arm] == SIDE {
            continue;
        }
        sent[arm] += 1;
        // A message of which nothing more is heard.
        let message = MessageId(9_000_000_000 + person.id);
        assert!(tx.is_of_campaign(person.id, message, Micros(0), at).await.unwrap());
        if arm == 1 && sent[arm] <= 60 {
            answer.push(tx.contact(person.contact).await.unwrap().phone().unwrap().to_owned());
        }
    }
    tx.commit().await.unwrap();
    assert_eq!(sent, [SIDE; 2]);
    app.clock.set(at + Span::hours(1));
    for phone in answer {
        app.hears(&phone, "Yes").await;
    }
    app.clock.set(at + Span::hours(25));
    of
}

/// Everybody it was sent to.
async fn sent_to(app: &TestApp, of: CampaignId) -> Vec<Member> {
    app.state.store.campaign_people(of, Which::Sent, 0, 1_000, app.clock.now()).await.unwrap().0
}

/// Which template was chosen by what came of others, and how likely that was.
async fn chosen(app: &TestApp, of: CampaignId) -> Vec<(usize, f64)> {
    let chosen = |one: Member| one.propensity.map(|likely| (one.arm.unwrap(), likely));
    sent_to(app, of).await.into_iter().filter_map(chosen).collect()
}

async fn figures(app: &TestApp, key: &str, of: CampaignId) -> Value {
    let told = app.get(&format!("/api/v1/campaigns/{of}/figures"), key).await.body;
    fits::<schema::CampaignFigures>(&told);
    told
}

story!(once_a_difference_has_shown_who_is_left_gets_what_is_answered_more, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let of = told_apart(&app, &key, true).await;
    let told = figures(&app, &key, of).await;
    assert_eq!(
        (&told["verdict"][1]["differs"], &told["steers"]),
        (&json!(true), &Value::Null),
        "nobody has looked yet"
    );
    let held_out = people(&app, &key, &of.to_string(), "held_out").await.len();
    let since = app.clock.now();
    campaigns::work(&app.state).await.unwrap();
    let went = chosen(&app, of).await;
    assert_eq!(went.len(), 20);
    assert!(went.iter().filter(|(arm, _)| *arm == 1).count() > 17, "{went:?}");
    assert!(went.iter().all(|(arm, likely)| if *arm == 1 { *likely > 0.9 } else { *likely < 0.1 }), "{went:?}");

    let told = figures(&app, &key, of).await;
    assert_eq!(told["steers"]["since"], json!(since));
    let arms = told["steers"]["arms"].as_array().unwrap();
    assert_eq!(arms[1]["outcomes"], json!({"answered": 60, "silent": SIDE - 60, "stopped": 0}), "{told}");
    let whole: f64 = arms.iter().map(|arm| arm["chance"].as_f64().unwrap()).sum();
    assert!((whole - 1.0).abs() < 1e-9, "{told}");

    // What was stopped is chosen for nobody, whoever was to get it before.
    let mut tx = app.state.store.begin().await.unwrap();
    let row = tx.campaign(of).await.unwrap().unwrap();
    tx.stop_arm(&row, 1, Held::OptOuts).await.unwrap();
    tx.commit().await.unwrap();
    app.clock.set(since + Span::minutes(2));
    campaigns::work(&app.state).await.unwrap();
    let later = chosen(&app, of).await;
    let of_second = |all: &[(usize, f64)]| all.iter().filter(|(arm, _)| *arm == 1).count();
    assert_eq!((later.len(), of_second(&later)), (40, of_second(&went)), "{later:?}");
    assert_eq!(later.iter().filter(|one| **one == (0, 1.0)).count(), 20, "there is no other: {later:?}");

    // For whom one was chosen is learnt from, and no part of what is compared.
    app.clock.set(since + Span::hours(25));
    let told = figures(&app, &key, of).await;
    let counts = |of: &str| [0_usize, 1].map(|arm| told["funnels"][arm][of].as_i64().unwrap());
    let side = i64::try_from(SIDE).unwrap();
    assert_eq!((counts("settled"), counts("settled_answered")), ([side; 2], [0, 60]), "{told}");
    let silent = told["funnels"][0]["outcomes"]["silent"].as_i64().unwrap();
    assert!(silent >= side + 20, "{told}");
    assert_eq!((&told["verdict"][1]["differs"], &told["steers"]["since"]), (&json!(true), &json!(since)));
    assert_eq!(people(&app, &key, &of.to_string(), "held_out").await.len(), held_out, "who is held out stays so");
});

story!(without_being_asked_nothing_is_chosen_whatever_has_shown, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let of = told_apart(&app, &key, false).await;
    campaigns::work(&app.state).await.unwrap();
    let told = figures(&app, &key, of).await;
    assert_eq!((&told["verdict"][1]["differs"], &told["steers"]), (&json!(true), &Value::Null), "{told}");
    let sent = sent_to(&app, of).await;
    assert_eq!((sent.len(), chosen(&app, of).await), (2 * SIDE + 20, Vec::new()));
    assert!(sent.iter().all(|one| one.arm == group(of, one.contact_id, 5, &[1, 1])), "each gets that of their group");
});

story!(whoever_gets_nothing_when_it_is_their_turn_stays_in_their_group, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 60).await;
    let mut setup = to_everybody(&app, &key, "offer").await;
    setup["hold_out"] = json!(40);
    let id = begins(&app, &key, setup).await;
    let held_out = checked(&app, &key, &id).await["counts"]["held_out"].as_i64().unwrap();
    led(&app, &key, &id, "start").await;
    // Before it is anybody's turn, some of both groups write, and one of them says no more than that.
    app.clock.set(app.clock.now() + Span::minutes(1));
    for n in 0..30 {
        app.hears(&phone(n), "I am here").await;
    }
    let figures = async || app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body["funnels"].clone();
    for _ in 0..8 {
        app.clock.set(app.clock.now() + Span::minutes(6));
        campaigns::work(&app.state).await.unwrap();
    }
    let now = campaign(&app, &key, &id).await;
    let left_out = excluded(&now, "window_open");
    assert!(left_out > 0 && now["stage"] == "done", "{now}");
    // Afterwards the same people write once more, whichever group they are in.
    app.clock.set(app.clock.now() + Span::hours(1));
    for n in 0..30 {
        app.hears(&phone(n), "And now?").await;
    }
    app.clock.set(app.clock.now() + Span::hours(25));
    let told = figures().await;
    let (got, nothing) = (&told[0], &told[1]);
    assert_eq!((&got["people"], &got["settled"]), (&json!(60 - held_out), &json!(60 - held_out)), "{told}");
    assert_eq!((&nothing["people"], &nothing["settled"]), (&json!(held_out), &json!(held_out)), "{told}");
    let well = |of: &Value| of["settled_answered"].as_i64().unwrap();
    assert_eq!(
        (well(got), well(got) + well(nothing)),
        (left_out, 30),
        "each of them once, none before their turn: {told}"
    );
    assert_eq!(got["answered"], 0, "who got nothing has not answered it");
});

story!(who_sees_one_number_sees_no_campaign_of_another, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 1).await;
    let id = runs(&app, &key, "offer").await;
    app.sets_up("7", ACCOUNT).await;
    let agent = app.key(Role::Agent).await;
    let keys = app.state.store.keys().await.unwrap();
    let numbers = app.state.store.numbers().await.unwrap();
    let other = numbers.iter().find(|(number, _)| number.phone_number_id == "7").unwrap().0.id;
    let who = Who::Key(keys.last().unwrap().id);
    let limits = Limits { numbers: vec![other], only_teams: false };
    app.state.store.set_limits(who, &limits, By::CONSOLE, app.clock.now()).await.unwrap();
    assert_eq!(app.get("/api/v1/campaigns", &agent).await.body["data"], json!([]));
    for path in ["", "/figures", "/people"] {
        assert_eq!(app.get(&format!("/api/v1/campaigns/{id}{path}"), &agent).await.code(), "not_found", "{path}");
    }
});

/// So many customers of the stand-in write, and then thirty hours pass.
async fn write_to(world: &World, count: usize) {
    for n in 0..count {
        let said = json!({"from": {"phone": phone(n), "name": "Berta"}, "type": "text", "text": "Hello"});
        world.platform.control("inbound", said).unwrap();
    }
    world.settles().await;
    while inbound::take_waiting(&world.app.state).await.unwrap() > 0 {}
    world.passes(Span::hours(30));
}

/// Lets what may leave do so, at the pace of the number.
async fn flows(world: &World) {
    for _ in 0..30 {
        campaigns::work(&world.app.state).await.unwrap();
        outbound::leave(&world.app.state).await.unwrap();
        world.passes(Span(120));
    }
    world.settles().await;
}

/// The id of the number that the stand-in has.
async fn own_number(world: &World, key: &str) -> Value {
    let numbers = world.app.get("/api/v1/numbers", key).await.body;
    let number = &world.platform.numbers()[0].phone_number_id;
    let own = numbers["data"].as_array().unwrap().iter().find(|one| one["phone_number_id"] == *number).unwrap();
    own["id"].clone()
}

/// A campaign of the stand-in's marketing template to everybody, as it is set up.
async fn selling_setup(world: &World, key: &str) -> Value {
    let app = &world.app;
    let listed = app.get("/api/v1/templates?limit=200", key).await.body;
    let selling = template_of(world, Some("MARKETING")).await;
    let of = |one: &&Value| one["name"] == selling["name"] && one["language"] == selling["language"];
    let template = listed["data"].as_array().unwrap().iter().find(of).unwrap()["id"].clone();
    let mut parameters = selling["parameters"].clone();
    parameters["buttons"] = json!([{"index": 0, "value": "BACK10"}]);
    let own = own_number(world, key).await;
    json!({"name": "Back", "number": own, "audience": {"is": "customers", "of": {"tags": [], "order": "name"}},
        "arms": [{"template": template, "parameters": parameters}]})
}

/// The same, running.
async fn selling(world: &World, key: &str) -> String {
    let app = &world.app;
    let id = begins(app, key, selling_setup(world, key).await).await;
    checked(app, key, &id).await;
    led(app, key, &id, "start").await;
    id
}

world!(twenty_go_first_and_the_rest_once_all_is_well, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 24).await;
    let id = selling(&world, &key).await;
    flows(&world).await;
    assert_eq!(world.accepted(), 20, "{}", campaign(&world.app, &key, &id).await);
    world.passes(Span::minutes(2));
    flows(&world).await;
    assert_eq!(world.accepted(), 24);
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["sent"]), (&json!("done"), &json!(24)), "{now}");
    let told = world.app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body;
    fits::<schema::CampaignFigures>(&told);
    assert_eq!((&told["funnels"][0]["sent"], &told["funnels"][0]["read"]), (&json!(24), &json!(24)), "{told}");
});

world!(it_holds_where_too_many_of_the_first_fail_and_where_nobody_knows_they_are_listed, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 26).await;
    world.fault(json!({"next_send": {"code": 131_026, "mode": "sync", "count": 6}}));
    let id = selling(&world, &key).await;
    flows(&world).await;
    world.passes(Span::minutes(2));
    flows(&world).await;
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("failures")), "{now}");
    assert_eq!(people(&world.app, &key, &id, "failed").await.len(), 6);
    assert_eq!(world.accepted(), 2, "what else was written down waits");

    // Somebody has looked. What is cut off is listed, and never sent again.
    led(&world.app, &key, &id, "resume").await;
    campaigns::work(&world.app.state).await.unwrap();
    assert!(outbound::claim_and_die(&world.app.state).await.unwrap() > 0);
    world.passes(Span::minutes(10));
    outbound::give_up_unanswered(&world.app.state).await.unwrap();
    let cut_off = people(&world.app, &key, &id, "unknown").await.len();
    assert!(cut_off > 0);
    flows(&world).await;
    flows(&world).await;
    assert_eq!(world.accepted(), 20 - cut_off);
    assert_eq!(people(&world.app, &key, &id, "sent").await.len(), 26);
});

world!(nothing_goes_to_a_paused_template_after_its_webhook_came, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 24).await;
    let id = selling(&world, &key).await;
    campaigns::work(&world.app.state).await.unwrap();
    let name = template_of(&world, Some("MARKETING")).await["name"].clone();
    world.platform.control("template", json!({"name": name, "action": "pause"})).unwrap();
    assert!(world.platform.settled(std::time::Duration::from_secs(20)).await);
    while inbound::take_waiting(&world.app.state).await.unwrap() > 0 {}
    flows(&world).await;
    assert_eq!(world.accepted(), 0, "nor what was written down before");
    assert_eq!(campaign(&world.app, &key, &id).await["stage"], "held");
    // Nor once somebody lets it go on.
    led(&world.app, &key, &id, "resume").await;
    flows(&world).await;
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!(
        (&now["stage"], &now["held"], &now["counts"]["waits"]),
        (&json!("held"), &json!("template"), &json!(24)),
        "who was to get it before waits as well: {now}"
    );
    assert_eq!((world.accepted(), people(&world.app, &key, &id, "failed").await.len()), (0, 0));
    // But once it can be sent again.
    world.platform.control("template", json!({"name": name, "action": "unpause"})).unwrap();
    world.settles().await;
    led(&world.app, &key, &id, "resume").await;
    flows(&world).await;
    world.passes(Span::minutes(2));
    flows(&world).await;
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["sent"], world.accepted()), (&json!("done"), &json!(24), 24), "{now}");
});

world!(it_holds_where_customers_block_the_number, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 3).await;
    world.fault(json!({"quality": "RED"}));
    let id = selling(&world, &key).await;
    flows(&world).await;
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"], world.accepted()), (&json!("held"), &json!("quality"), 0), "{now}");
    world.fault(json!({}));
    led(&world.app, &key, &id, "resume").await;
    world.passes(Span::minutes(16));
    flows(&world).await;
    assert_eq!(world.accepted(), 3, "it was asked anew");
});

world!(how_it_stands_with_a_number_is_asked_before_each_step, async |world: World| {
    let (app, key) = (&world.app, world.app.key(Role::Admin).await);
    write_to(&world, 22).await;
    let number = own_number(&world, &key).await;
    let id = begins(app, &key, selling_setup(&world, &key).await).await;
    world.fault(json!({"unregistered": true, "quality": "YELLOW"}));
    let amiss = leads(app, &key, &id, "check").await;
    assert_eq!((amiss.code(), &amiss.body["amiss"]), ("invalid", &json!(["number"])), "nothing could leave from it");
    let known = app.state.store.health_of(number.as_str().unwrap().parse().unwrap()).await.unwrap();
    assert_eq!((known.quality, known.able, known.limit), (Quality::Yellow, false, Some(2_000)));
    world.fault(json!({}));
    world.passes(Span::minutes(16));
    checked(app, &key, &id).await;
    led(app, &key, &id, "start").await;
    flows(&world).await;
    assert_eq!(world.accepted(), 20);
    world.fault(json!({"unregistered": true}));
    world.passes(Span::minutes(16));
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"], &now["counts"]["waits"]), (&json!("held"), &json!("number"), &json!(2)));
});

world!(no_more_people_get_it_in_a_day_than_the_platform_lets_a_number_write_to, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 5).await;
    world.fault(json!({"messaging_limit": "TIER_2"}));
    let id = selling(&world, &key).await;
    flows(&world).await;
    assert_eq!(world.accepted(), 2, "{}", campaign(&world.app, &key, &id).await);
    world.passes(Span::hours(25));
    flows(&world).await;
    assert_eq!(world.accepted(), 4, "{}", campaign(&world.app, &key, &id).await);
});

world!(it_holds_where_the_platform_takes_a_number_for_one_that_sends_spam, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 24).await;
    world.fault(json!({"next_send": {"code": 131_048, "mode": "sync", "count": 1}}));
    let id = selling(&world, &key).await;
    campaigns::work(&world.app.state).await.unwrap();
    outbound::leave(&world.app.state).await.unwrap();
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!(
        (&now["stage"], &now["held"], &now["counts"]["waits"]),
        (&json!("held"), &json!("quality"), &json!(4)),
        "{now}"
    );
    // What it had written down waits with the others, and so does whoever it was refused to.
    let left = world.accepted();
    assert!(left < 20);
    flows(&world).await;
    assert_eq!(world.accepted(), left, "nothing leaves while it holds");
    let now = campaign(&world.app, &key, &id).await;
    let sent = i64::try_from(left).unwrap();
    assert_eq!((&now["counts"]["sent"], &now["counts"]["waits"]), (&json!(sent), &json!(24 - sent)), "{now}");
    assert!(people(&world.app, &key, &id, "failed").await.is_empty());
    led(&world.app, &key, &id, "resume").await;
    flows(&world).await;
    world.passes(Span::minutes(2));
    flows(&world).await;
    let now = campaign(&world.app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["sent"], world.accepted()), (&json!("done"), &json!(24), 24), "{now}");
    let told = world.app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body;
    let funnel = ["people", "sent", "failed"].map(|of| told["funnels"][0][of].clone());
    assert_eq!(funnel, [json!(24), json!(24), json!(0)], "each once: {told}");
});

world!(whoever_answers_a_campaign_with_a_word_that_stops_is_heard, async |world: World| {
    let key = world.app.key(Role::Admin).await;
    write_to(&world, 3).await;
    selling(&world, &key).await;
    flows(&world).await;
    assert_eq!(world.accepted(), 3);
    let writes = async |n: usize, text: &str| {
        world.passes(Span::minutes(1));
        let said = json!({"from": {"phone": phone(n), "name": "Berta"}, "type": "text", "text": text});
        world.platform.control("inbound", said).unwrap();
        world.settles().await;
    };
    let is_out = async |n: usize| {
        let found = world.app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(n)), &key).await.body;
        found["data"][0]["marketing_opt_out"].as_bool().unwrap_or_else(|| panic!("{found}"))
    };
    writes(0, "Baja").await;
    assert!(is_out(0).await, "it means something else as well, but not under marketing");
    writes(1, "¿Quiénes son?").await;
    writes(1, "BAJA.").await;
    assert!(is_out(1).await, "nobody here has said anything since");
    let found = world.app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(2)), &key).await.body;
    let rows = world.app.get("/api/v1/conversations?limit=200", &key).await.body;
    let of = |row: &&Value| row["contact"]["id"] == found["data"][0]["id"];
    let id = rows["data"].as_array().unwrap().iter().find(of).unwrap()["id"].as_str().unwrap();
    writes(2, "¿La tienen en caña?").await;
    world.sends(id, json!({"type": "text", "text": "¿Alta o baja?"})).await;
    world.settles().await;
    writes(2, "Baja").await;
    assert!(!is_out(2).await, "that is an answer to what somebody asked");
});

world!(what_became_of_a_campaign_stays_when_people_and_messages_are_forgotten, async |world: World| {
    let key = world.app.key(Role::Owner).await;
    write_to(&world, 6).await;
    let path = format!("/api/v1/numbers/{}/budget", own_number(&world, &key).await.as_str().unwrap());
    assert_eq!(puts(&world.app, &key, &path, json!({"month": 90_000_000})).await.status, StatusCode::NO_CONTENT);
    let id = selling(&world, &key).await;
    flows(&world).await;
    assert_eq!(world.accepted(), 6);
    for (n, text) in [(0, "Yes please"), (1, "Stop")] {
        world.passes(Span::minutes(1));
        let said = json!({"from": {"phone": phone(n), "name": "Berta"}, "type": "text", "text": text});
        world.platform.control("inbound", said).unwrap();
        world.settles().await;
    }
    world.passes(Span::hours(25));
    flows(&world).await;
    let shows = async || {
        campaigns::count_spent(&world.app.state).await.unwrap();
        let now = campaign(&world.app, &key, &id).await;
        let told = world.app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body;
        let budgets = world.app.get("/api/v1/budgets", &key).await.body;
        let spent = budgets["data"][0]["spent"].as_i64().unwrap();
        (now["counts"].clone(), now["cost"].clone(), told["funnels"].clone(), spent)
    };
    let counted = async || {
        // What was asked for a moment ago is not told again.
        world.app.state.insight.counted();
        let page = world.app.get("/api/v1/insight/templates?range=91d&compare=nothing", &key).await.body;
        let tables = page["tables"].as_array().unwrap().iter();
        let wanted = ["template_funnel", "templates", "campaigns"].map(Value::from);
        // The ways behind them go with the days that are asked for.
        let figures = |row: &Value| json!({"key": row["key"], "cells": row["cells"]});
        let rows = |table: &Value| table["rows"].as_array().unwrap().iter().map(figures).collect::<Vec<_>>();
        tables.filter(|table| wanted.contains(&table["what"])).map(rows).collect::<Vec<_>>()
    };
    suggestion::settle(&world.app.state).await.unwrap();
    let in_insight = counted().await;
    let cells = |table: usize| in_insight[table][0]["cells"].clone();
    assert_eq!((&cells(1)[0]["is"], &cells(1)[5]["is"]), (&json!(6.0), &json!(1.0)), "{in_insight:?}");
    assert_eq!((&cells(2)[0]["is"], &cells(2)[3]["is"]), (&json!(6.0), &json!(1.0)), "{in_insight:?}");
    let before = shows().await;
    assert_eq!((&before.0["sent"], &before.2[0]["people"], &before.2[0]["settled"]), (&json!(6), &json!(6), &json!(6)));
    assert_eq!((&before.2[0]["answered"], &before.2[0]["opted_out"]), (&json!(1), &json!(1)), "{before:?}");
    assert!(before.3 > 0, "{before:?}");

    for n in 0..3 {
        let found = world.app.get(&format!("/api/v1/contacts?identifier=%2B{}", phone(n)), &key).await.body;
        let contact = found["data"][0]["id"].as_str().unwrap().parse().unwrap();
        privacy::erase(&world.app.state, By::CONSOLE, contact, "Berta").await.unwrap();
    }
    assert_eq!(shows().await, before, "as soon as they are on no list");
    assert_eq!(counted().await, in_insight);
    for _ in 0..100 {
        if privacy::work(&world.app.state).await.unwrap() {
            break;
        }
    }
    assert_eq!(shows().await, before, "when nothing of them is left");
    assert_eq!(counted().await, in_insight);
    assert_eq!(people(&world.app, &key, &id, "sent").await.len(), 3);

    world.passes(Span::days(70));
    let kept = json!({"kind": "messages", "days": 60});
    assert_eq!(puts(&world.app, &key, "/api/v1/retention", kept).await.status, StatusCode::OK);
    privacy::forget(&world.app.state).await.unwrap();
    let (counts, cost, funnels, _) = shows().await;
    assert_eq!((counts, cost, funnels), (before.0, before.1, before.2), "when no message of it is left");
    assert_eq!(counted().await, in_insight);
    assert!(people(&world.app, &key, &id, "sent").await.is_empty());
});

world!(nothing_leaves_after_a_pause_or_an_end, async |world: World| {
    let (app, key) = (&world.app, world.app.key(Role::Admin).await);
    write_to(&world, 24).await;
    let path = format!("/api/v1/numbers/{}/budget", own_number(&world, &key).await.as_str().unwrap());
    assert_eq!(puts(app, &key, &path, json!({"month": 90_000_000})).await.status, StatusCode::NO_CONTENT);
    let id = selling(&world, &key).await;
    campaigns::work(&app.state).await.unwrap();
    outbound::leave(&app.state).await.unwrap();
    let left = world.accepted();
    assert!((1..20).contains(&left), "some are on their way and some wait: {left}");
    led(app, &key, &id, "pause").await;
    flows(&world).await;
    assert_eq!(world.accepted(), left, "what waited to leave was taken back");
    let now = campaign(app, &key, &id).await;
    let sent = i64::try_from(left).unwrap();
    assert_eq!((&now["counts"]["sent"], &now["counts"]["waits"]), (&json!(sent), &json!(24 - sent)), "{now}");
    let spent = app.get("/api/v1/budgets", &key).await.body["data"][0]["spent"].as_i64().unwrap();
    assert_eq!(spent * 24, now["cost"].as_i64().unwrap() * sent, "and costs nothing");
    led(app, &key, &id, "resume").await;
    flows(&world).await;
    world.passes(Span::minutes(2));
    flows(&world).await;
    assert_eq!(world.accepted(), 24, "everybody gets it, once");

    // The platform asks to be left alone just when it is ended: what had been asked is not asked again.
    world.passes(Span::days(15));
    write_to(&world, 24).await;
    let id = selling(&world, &key).await;
    campaigns::work(&app.state).await.unwrap();
    world.fault(json!({"throttle": true}));
    outbound::leave_after(&app.state, async { _ = led(app, &key, &id, "stop").await }).await.unwrap();
    world.fault(json!({}));
    for _ in 0..10 {
        world.passes(Span::minutes(5));
        flows(&world).await;
    }
    assert_eq!(world.accepted(), 24);
    let now = campaign(app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["sent"]), (&json!("stopped"), &json!(0)), "{now}");
});

story!(where_a_template_is_filled_with_something_else_by_now_people_decide_again, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let mut setup = to_everybody(&app, &key, "order").await;
    setup["arms"][0]["parameters"] = json!({"body": {"1": "Ana"}});
    let path = format!("/api/v1/templates/{}/fills", setup["arms"][0]["template"].as_str().unwrap());
    let fixed = |text: &str| json!({"source": "fixed", "fallback": text});
    let fills = async |fills: Value| {
        let kept = puts(&app, &key, &path, json!({ "fills": fills })).await;
        assert_eq!(kept.status, StatusCode::OK, "{kept:?}");
    };
    fills(json!({"2": fixed("A-1")})).await;
    let checked_one = begins(&app, &key, setup.clone()).await;
    checked(&app, &key, &checked_one).await;
    puts(&app, &key, "/api/v1/campaign-approval", json!({"people": 2})).await;
    let id = begins(&app, &key, setup).await;
    assert_eq!(checked(&app, &key, &id).await["counts"]["waits"], 3);
    // What the campaign says itself is filled with nothing else.
    fills(json!({"1": fixed("friend"), "2": fixed("A-1")})).await;
    assert_eq!(led(&app, &key, &id, "start").await["stage"], "waiting");
    app.ana(Role::Admin).await;
    assert_eq!(agrees(&app, &id).await["stage"], "running");

    fills(json!({"2": fixed("all gone")})).await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("changed")), "nobody has agreed to that: {now}");
    assert_eq!(queued(&app, &key).await, 0);
    assert_eq!(leads(&app, &key, &checked_one, "start").await.code(), "conflict");
    assert_eq!(led(&app, &key, &id, "resume").await["stage"], "waiting", "it takes somebody else once more");
    assert_eq!(agrees(&app, &id).await["stage"], "running");
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(queued(&app, &key).await, 3);
});

world!(it_holds_where_the_account_does_not_pay, async |world: World| {
    let (app, key) = (&world.app, world.app.key(Role::Admin).await);
    write_to(&world, 24).await;
    world.fault(json!({"next_send": {"code": 131_042, "mode": "sync", "count": 9}}));
    let id = selling(&world, &key).await;
    campaigns::work(&app.state).await.unwrap();
    outbound::leave(&app.state).await.unwrap();
    let now = campaign(app, &key, &id).await;
    fits::<schema::Campaign>(&now);
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("payment")), "{now}");
    let rows = app.get("/api/v1/audit?what=campaign_held", &app.key(Role::Owner).await).await.body;
    assert_eq!(rows["data"].as_array().unwrap().len(), 1, "it is written down once: {rows}");
    // A status says the same of what was taken before.
    led(app, &key, &id, "resume").await;
    world.fault(json!({"next_send": {"code": 131_042, "mode": "async", "count": 1}}));
    flows(&world).await;
    let now = campaign(app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("payment")), "{now}");
});

/// Lets whatever is due leave, without anybody who takes it. How many left.
async fn leaves(app: &TestApp) -> usize {
    let mut left = 0;
    for _ in 0..40 {
        left += outbound::claim_and_die(&app.state).await.unwrap();
        app.clock.set(app.clock.now() + Span(120));
    }
    left
}

story!(words_that_nobody_has_agreed_to_leave_nowhere_also_where_a_message_was_written_down, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    puts(&app, &key, "/api/v1/campaign-approval", json!({"people": 2})).await;
    let id = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    checked(&app, &key, &id).await;
    led(&app, &key, &id, "start").await;
    app.ana(Role::Admin).await;
    agrees(&app, &id).await;
    campaigns::work(&app.state).await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    assert_eq!((&campaign(&app, &key, &id).await["stage"], queued(&app, &key).await), (&json!("done"), 3));
    let other = Listed {
        platform_id: "platform.offer".to_owned(),
        name: "offer".to_owned(),
        language: "en".to_owned(),
        category: "MARKETING".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Ninety off everything until Sunday"}]),
    };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &[other], app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(leaves(&app).await, 0);
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["held"]), (&json!("held"), &json!("changed")), "{now}");
    assert_eq!((&now["counts"]["sent"], &now["counts"]["waits"]), (&json!(0), &json!(3)), "they wait again: {now}");
    assert_eq!(led(&app, &key, &id, "resume").await["stage"], "waiting", "somebody else decides once more");
    assert_eq!(leaves(&app).await, 0);
    assert_eq!(agrees(&app, &id).await["stage"], "running");
    campaigns::work(&app.state).await.unwrap();
    assert_eq!((queued(&app, &key).await, leaves(&app).await), (3, 3));
    assert_eq!(campaign(&app, &key, &id).await["counts"]["sent"], 3);
});

story!(where_a_template_becomes_marketing_its_messages_wait_until_somebody_has_looked, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let offer = begins(&app, &key, to_everybody(&app, &key, "offer").await).await;
    let each = checked(&app, &key, &offer).await["cost"].as_i64().unwrap() / 3;
    let path = format!("/api/v1/numbers/{}/budget", number(&app, &key).await.as_str().unwrap());
    puts(&app, &key, &path, json!({"month": each + each / 2})).await;
    let spent = async || app.get("/api/v1/budgets", &key).await.body["data"][0]["spent"].as_i64().unwrap();
    let id = runs(&app, &key, "reminder").await;
    campaigns::work(&app.state).await.unwrap();
    lists_templates(&app, "MARKETING", app.clock.now()).await;
    assert_eq!((leaves(&app).await, spent().await), (0, 0));
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["held"], &now["counts"]["waits"]), (&json!("category"), &json!(3)), "{now}");
    led(&app, &key, &id, "resume").await;
    campaigns::work(&app.state).await.unwrap();
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["held"], &now["counts"]["waits"]), (&json!("budget"), &json!(2)), "{now}");
    assert_eq!(spent().await, each, "one was left to be spent");
});

story!(what_waits_to_leave_of_a_campaign_that_is_done_holds_with_its_number, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 3).await;
    let id = runs(&app, &key, "offer").await;
    campaigns::work(&app.state).await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(campaign(&app, &key, &id).await["stage"], "done");
    let own: NumberId = number(&app, &key).await.as_str().unwrap().parse().unwrap();
    let holds = async || {
        let mut tx = app.state.store.begin().await.unwrap();
        let held = tx.hold_campaigns_of(own, Held::Quality, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        held.len()
    };
    assert_eq!((holds().await, leaves(&app).await), (1, 0));
    let now = campaign(&app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["waits"]), (&json!("held"), &json!(3)), "{now}");
    led(&app, &key, &id, "resume").await;
    campaigns::work(&app.state).await.unwrap();
    campaigns::work(&app.state).await.unwrap();
    assert_eq!(leaves(&app).await, 3);
    assert_eq!(
        (&campaign(&app, &key, &id).await["stage"], holds().await),
        (&json!("done"), 0),
        "nothing waits any more"
    );
});

story!(nothing_leaves_with_a_template_that_was_stopped_also_what_was_written_down, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has_templates(&app).await;
    wrote(&app, 40).await;
    let mut setup = to_everybody(&app, &key, "offer").await;
    let other = template(&app, &key, "other_offer").await;
    setup["arms"] = json!([{"template": setup["arms"][0]["template"]}, {"template": other}]);
    let id = begins(&app, &key, setup).await;
    checked(&app, &key, &id).await;
    let of_second = people(&app, &key, &id, "waits").await.iter().filter(|one| one["arm"] == 1).count();
    led(&app, &key, &id, "start").await;
    campaigns::work(&app.state).await.unwrap();
    let mut tx = app.state.store.begin().await.unwrap();
    let row = tx.campaign(id.parse().unwrap()).await.unwrap().unwrap();
    tx.stop_arm(&row, 1, Held::OptOuts).await.unwrap();
    tx.commit().await.unwrap();
    let left = leaves(&app).await;
    let sent = people(&app, &key, &id, "sent").await;
    assert_eq!((sent.len(), queued(&app, &key).await), (left, 0));
    assert!(left < 20 && sent.iter().all(|one| one["arm"] == 0), "{sent:?}");
    let now = campaign(&app, &key, &id).await;
    assert_eq!(excluded(&now, "arm_stopped"), i64::try_from(of_second).unwrap(), "{now}");
});

world!(whatever_holds_it_in_between_everybody_gets_it_once, async |world: World| {
    let (app, key) = (&world.app, world.app.key(Role::Admin).await);
    write_to(&world, 24).await;
    let name = template_of(&world, Some("MARKETING")).await["name"].clone();
    let does = |action: &str| {
        world.platform.control("template", json!({"name": name, "action": action})).unwrap();
    };
    let arrives = async || {
        assert!(world.platform.settled(std::time::Duration::from_secs(20)).await);
        while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
    };
    let mut setup = selling_setup(&world, &key).await;
    setup["per_minute"] = json!(3);
    let id = begins(app, &key, setup).await;
    checked(app, &key, &id).await;
    led(app, &key, &id, "start").await;
    let mut chance = Chances::of(5);
    let (mut is_paused, mut held) = (false, BTreeSet::new());
    for _ in 0..40 {
        campaigns::work(&app.state).await.unwrap();
        world.fault(json!({}));
        // Something happens once some are written down and before they leave.
        match chance.next_u64() % 8 {
            0 => world.fault(json!({"next_send": {"code": 131_048, "mode": "sync", "count": 2}})),
            1 => world.fault(json!({"next_send": {"code": 131_042, "mode": "sync", "count": 1}})),
            2 => {
                does(if is_paused { "unpause" } else { "pace" });
                is_paused = !is_paused;
            }
            3 => _ = leads(app, &key, &id, "pause").await,
            4..6 => _ = leads(app, &key, &id, "resume").await,
            _ => {}
        }
        arrives().await;
        outbound::leave(&app.state).await.unwrap();
        arrives().await;
        world.passes(Span::seconds(20));
        let now = campaign(app, &key, &id).await;
        held.extend(now["held"].as_str().map(str::to_owned));
        let counts = ["sent", "waits"].map(|of| now["counts"][of].as_i64().unwrap());
        assert_eq!(counts.iter().sum::<i64>(), 24, "{now}");
        assert!(world.accepted() <= 24);
    }
    assert!(!held.is_empty(), "it held now and then");
    world.fault(json!({}));
    if is_paused {
        does("unpause");
    }
    for _ in 0..40 {
        arrives().await;
        leads(app, &key, &id, "resume").await;
        campaigns::work(&app.state).await.unwrap();
        outbound::leave(&app.state).await.unwrap();
        world.passes(Span::seconds(61));
    }
    let now = campaign(app, &key, &id).await;
    assert_eq!((&now["stage"], &now["counts"]["sent"], world.accepted()), (&json!("done"), &json!(24), 24), "{now}");
    let told = app.get(&format!("/api/v1/campaigns/{id}/figures"), &key).await.body;
    let funnel = ["people", "sent", "failed", "unknown"].map(|of| told["funnels"][0][of].clone());
    assert_eq!(funnel, [json!(24), json!(24), json!(0), json!(0)], "{told}");
});
