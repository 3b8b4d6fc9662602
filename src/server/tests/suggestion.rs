//! Rules that keep templates back on every way, what is proposed to open a window again, and what came of it.

use super::{
    Database, TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON},
    planned::template_of,
    platform::{World, world},
    story,
};
use crate::{
    domain::{
        bandit::Chances,
        guard::Rule,
        id::ConversationId,
        planned::Why,
        role::Role,
        scores::Use,
        template::Listed,
        time::{Span, Timestamp},
    },
    server::{learning, outbound::Author, planned, rest::schema, scoring, suggestion},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};

/// A template that may be sent.
fn listed(name: &str, category: &str) -> Listed {
    Listed {
        platform_id: format!("platform.{name}"),
        name: name.to_owned(),
        language: "en".to_owned(),
        category: category.to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Is there anything left to do for you?"}]),
    }
}

/// The account has these templates from now on.
async fn has(app: &TestApp, all: &[Listed]) {
    let mut tx = app.state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, all, NOON).await.unwrap();
    tx.commit().await.unwrap();
}

/// Two utility templates that may be sent, and one of marketing.
async fn templates(app: &TestApp) {
    has(app, &[listed("question", "UTILITY"), listed("shipped", "UTILITY"), listed("offer", "MARKETING")]).await;
}

/// Sends a template, or plans it for a time to come.
async fn sends(app: &TestApp, key: &str, id: &str, name: &str, at: Option<Timestamp>) -> Answer {
    let mut body = json!({"type": "template", "template": {"name": name, "language": "en"}});
    if let Some(at) = at {
        body["not_before"] = json!(at);
    }
    app.post(&format!("/api/v1/conversations/{id}/messages"), key, body).await
}

/// Which rule kept it back; none where it was taken.
fn rule(answer: &Answer) -> Option<Rule> {
    if answer.status == StatusCode::ACCEPTED {
        return None;
    }
    assert_eq!(answer.code(), "refused", "{answer:?}");
    let rule = Rule::ALL.into_iter().find(|rule| answer.body["rule"] == rule.word());
    let rule = rule.unwrap_or_else(|| panic!("no rule in {answer:?}"));
    assert_eq!(answer.body["error"]["code"], rule.code());
    Some(rule)
}

/// What is written down of the person of a conversation.
async fn says(app: &TestApp, key: &str, id: &str, said: Value) {
    let contact = app.get(&format!("/api/v1/conversations/{id}"), key).await.body["contact"]["id"].clone();
    let path = format!("/api/v1/contacts/{}", contact.as_str().unwrap());
    let answer = Answer::of(app.request(Method::PATCH, &path).bearer_auth(key).json(&said)).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
}

async fn bulk(app: &TestApp, key: &str, name: &str, body: Value) -> Answer {
    let request = app.request(Method::POST, "/api/v1/conversations/bulk").bearer_auth(key);
    Answer::of(request.header("Idempotency-Key", name).json(&body)).await
}

story!(a_second_marketing_template_waits_for_an_answer_and_a_third_for_its_time_on_every_way, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    let first = NOON + Span::hours(30);
    app.clock.set(first);
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), None);
    app.clock.set(first + Span::minutes(1));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), Some(Rule::Unanswered));
    let too_soon = Some(first + Span::days(13));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", too_soon).await), Some(Rule::Unanswered), "nor planned");
    let template = json!({"name": "offer", "language": "en"});
    let many = bulk(&app, &key, "one", json!({"action": "send", "ids": [id], "template": template})).await;
    assert_eq!((&many.body["done"], &many.body["refused"][0]["code"]), (&json!(0), &json!("refused")), "{many:?}");
    let later = json!({"action": "send", "ids": [id], "template": template, "not_before": too_soon});
    assert_eq!(bulk(&app, &key, "two", later).await.body["done"], 0, "nor to many");
    assert_eq!(rule(&sends(&app, &key, &id, "shipped", None).await), None, "that is no advertising");
    assert_eq!(rule(&sends(&app, &key, &id, "offer", Some(first + Span::days(14))).await), None);

    app.clock.set(first + Span::hours(1));
    app.hears("491510001", "Oh yes").await;
    app.clock.set(first + Span::hours(2));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), None, "it was answered");
    app.clock.set(first + Span::hours(3));
    app.hears("491510001", "And this?").await;
    app.clock.set(first + Span::hours(4));
    let third = sends(&app, &key, &id, "offer", None).await;
    assert_eq!(rule(&third), Some(Rule::TwoLately), "also in an open window");
    fits::<schema::Problem>(&third.body);
    app.clock.set(first + Span::days(14));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), None, "the first is fourteen days old");
});

story!(what_other_tools_send_counts_for_the_pace_too, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    let echoes = async |name: &str, at: Timestamp| {
        let echo = json!({"from": "49301234567", "to": "491510001", "id": format!("wamid.echo.{name}"),
            "timestamp": at.unix().to_string(), "type": "template", "template": {"name": name, "language": {"code": "en"}}});
        app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
    };
    let reports = async |wamid: &str, status: &str, category: &str, at: Timestamp| {
        let mut status = json!({"id": wamid, "recipient_id": "491510001", "status": status,
            "timestamp": at.unix().to_string(), "pricing": {"category": category, "type": "regular"}});
        if status["status"] == "failed" {
            status["errors"] = json!([{"code": 131_000, "title": "Something went wrong"}]);
        }
        app.receives("messages", json!({"statuses": [status]})).await;
    };
    let offers = async || rule(&sends(&app, &key, &id, "offer", None).await);
    let first = NOON + Span::hours(30);
    app.clock.set(first);
    echoes("shipped", first).await;
    reports("wamid.elsewhere.1", "sent", "utility", first).await;
    let later = first + Span::minutes(1);
    app.clock.set(later);
    echoes("offer", later).await;
    assert_eq!(offers().await, Some(Rule::Unanswered), "another tool has just sent one");
    reports("wamid.echo.offer", "failed", "marketing", later).await;
    app.clock.set(later + Span::minutes(1));
    reports("wamid.elsewhere.2", "sent", "marketing", later + Span::minutes(1)).await;
    assert_eq!(offers().await, Some(Rule::Unanswered), "of this one only what it was charged as is known");
    app.clock.set(later + Span::minutes(2));
    app.hears("491510001", "Oh yes").await;
    app.clock.set(later + Span::minutes(3));
    assert_eq!(offers().await, None, "it was answered, and what failed or sells nothing is none");
    app.clock.set(later + Span::minutes(4));
    app.hears("491510001", "And this?").await;
    app.clock.set(later + Span::minutes(5));
    assert_eq!(offers().await, Some(Rule::TwoLately), "one from here and one from there");
    app.clock.set(later + Span::days(15));
    assert_eq!(offers().await, None);
});

story!(what_is_taken_back_before_it_leaves_is_no_template_that_somebody_got, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::hours(30));
    let template = json!({"name": "offer", "language": "en"});
    let sent = bulk(&app, &key, "one", json!({"action": "send", "ids": [id], "template": template})).await;
    assert_eq!(sent.body["done"], 1, "{sent:?}");
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), Some(Rule::Unanswered));
    let back = app.post("/api/v1/conversations/undo", &key, json!({"undo": sent.body["undo"]})).await;
    assert_eq!(back.body["done"], 1, "{back:?}");
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), None);
    let uses: i64 = app.state.store.fills(ACCOUNT).await.unwrap().values().map(|(_, uses)| *uses).sum();
    assert_eq!(uses, 1, "nor was it used");
});

story!(what_counts_as_something_else_by_its_time_comes_back_however_many_changed_at_once, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let all = |category: &str| (0..=20).map(|n| listed(&format!("notice_{n:02}"), category)).collect::<Vec<_>>();
    has(&app, &all("UTILITY")).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    let at = NOON + Span::hours(2);
    assert_eq!(rule(&sends(&app, &key, &id, "notice_20", Some(at)).await), None);
    // More than are looked at in one round, and this one is the last of them.
    has(&app, &all("MARKETING")).await;
    app.clock.set(at);
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    let waits = app.request(Method::POST, "/_fn/tasks").bearer_auth(&key).json(&json!({}));
    let tasks: Value = waits.send().await.unwrap().json().await.unwrap();
    assert_eq!(tasks["rows"][0]["why"], json!(Why::Template), "{tasks}");
    let said = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    assert!(said["data"].as_array().unwrap().iter().all(|one| one["direction"] != "out"), "{said}");
});

story!(marketing_needs_consent_or_a_word_of_the_last_half_year, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::days(183));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), Some(Rule::NoConsent));
    assert_eq!(rule(&sends(&app, &key, &id, "shipped", None).await), None);
    says(&app, &key, &id, json!({"consent": {"category": "marketing", "given": true, "source": "Shop"}})).await;
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), None);
    app.clock.set(NOON + Span::days(184));
    says(&app, &key, &id, json!({"consent": {"category": "marketing", "given": false, "source": "Shop"}})).await;
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), Some(Rule::OptedOut));
});

story!(the_hours_somebody_asked_for_hold_for_what_nobody_waits_for, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    says(&app, &key, &id, json!({"hours": ["09:00", "10:00"]})).await;
    assert_eq!(rule(&sends(&app, &key, &id, "shipped", None).await), None, "they have just written");
    // Seven in the evening where they are.
    app.clock.set(NOON + Span::hours(30));
    assert_eq!(rule(&sends(&app, &key, &id, "offer", None).await), Some(Rule::QuietHours));
    assert_eq!(rule(&sends(&app, &key, &id, "shipped", None).await), Some(Rule::QuietHours));
    let morning = Timestamp::parse("2026-11-24T08:30:00Z").unwrap();
    assert_eq!(rule(&sends(&app, &key, &id, "offer", Some(morning)).await), None);
    assert_eq!(rule(&sends(&app, &key, &id, "offer", Some(morning + Span::hours(2))).await), Some(Rule::QuietHours));
});

story!(a_test_to_oneself_is_asked_for_and_keeps_the_pace, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let asks = async |name: &str, body: Value| {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, &cookie);
        request.json(&body).send().await.unwrap()
    };
    let call = async |name: &str, body: Value| asks(name, body).await.status();
    let kept: Value = asks("set_test_phone", json!({"phone": "+49 151 7654321"})).await.json().await.unwrap();
    app.hears("491517654321", kept["proof"]["awaited"].as_str().unwrap()).await;
    let listed = app.get("/api/v1/templates", &key).await.body;
    let id = &listed["data"].as_array().unwrap().iter().find(|one| one["name"] == "offer").unwrap()["id"];
    let test =
        async |name: &str| call("test_template", json!({"id": id, "parameters": {}, "idempotency_key": name})).await;
    assert_eq!(test("one").await, StatusCode::OK, "nobody else has to agree to it");
    app.clock.set(NOON + Span::minutes(1));
    assert!(test("two").await.is_client_error(), "it is not answered");
    app.hears("491517654321", "It reads well").await;
    app.clock.set(NOON + Span::minutes(2));
    assert_eq!(test("three").await, StatusCode::OK);
    // What whoever works here makes of it says nothing of customers.
    let path = format!("/api/v1/templates/{}", id.as_str().unwrap());
    assert_eq!(app.get(&path, &key).await.body["figures"]["sent"], json!(0));
    app.clock.set(NOON + Span::days(3));
    suggestion::settle(&app.state).await.unwrap();
    let rows = app.get("/api/v1/conversations", &key).await.body;
    let conversation = rows["data"][0]["id"].as_str().unwrap().parse().unwrap();
    let sends = app.state.store.sends_of(conversation).await;
    assert_eq!(sends.len(), 2);
    assert!(sends.iter().all(|(_, outcome, _)| outcome.is_none()), "{sends:?}");
});

/// The marketing template of the stand-in, filled in.
async fn selling(world: &World) -> Value {
    let mut selling = template_of(world, Some("MARKETING")).await;
    selling["parameters"]["buttons"] = json!([{"index": 0, "value": "BACK10"}]);
    selling
}

world!(what_was_planned_before_a_rule_held_comes_back_with_it, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let selling = selling(&world).await;
    let path = format!("/api/v1/conversations/{id}/messages");
    for days in [2, 3] {
        let at = NOON + Span::days(days);
        let answer = app.post(&path, key, json!({"type": "template", "template": selling, "not_before": at})).await;
        assert_eq!(answer.status, StatusCode::ACCEPTED, "{answer:?}");
    }
    app.clock.set(NOON + Span::days(2));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.accepted(), 1);
    app.clock.set(NOON + Span::days(3));
    assert_eq!(planned::release_due(&app.state).await.unwrap(), 1);
    world.settles().await;
    assert_eq!(world.accepted(), 1, "the first is not answered");
    let waits = app.request(Method::POST, "/_fn/tasks").bearer_auth(key).json(&json!({}));
    let tasks: Value = waits.send().await.unwrap().json().await.unwrap();
    let task = &tasks["rows"][0];
    assert_eq!((&task["why"], &task["refusal"]["code"]), (&json!(Why::Refused), &json!(Rule::Unanswered.code())));
});

world!(what_was_written_down_before_they_stopped_does_not_leave, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    world.passes(Span::hours(30));
    let sent = world.sends(&id, json!({"type": "template", "template": selling(&world).await})).await;
    world.passes(Span::seconds(1));
    says(app, key, &id, json!({"consent": {"category": "marketing", "given": false, "source": "Phone"}})).await;
    world.settles().await;
    assert_eq!(world.accepted(), 0);
    let message = world.message(&id, &sent["id"]).await;
    assert_eq!((&message["status"], &message["error"]["code"]), (&json!("failed"), &json!(131_050)), "{message}");
});

// Whatever is tried by whichever way, in whatever order: nothing of marketing reaches somebody who stopped it.
world!(no_opted_out_person_gets_marketing_by_any_way, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Hello").await;
    let template = selling(&world).await;
    let path = format!("/api/v1/conversations/{id}/messages");
    let author = Author { user: None, owner: "story".to_owned() };
    let conversation: ConversationId = id.parse().unwrap();
    let draft = json!({"type": "template", "template": template});
    let mut chance = Chances::of(7);
    let mut draw = move |of: u64| chance.next_u64() % of;
    // How many had left when they stopped; none while they have not.
    let mut stopped: Option<usize> = None;
    let mut most = 0;
    for n in 0..70 {
        let key_of = format!("try {n}");
        let soon = app.clock.now() + Span::hours(1);
        match draw(9) {
            0 => drop(app.post(&path, key, draft.clone()).await),
            1 => {
                let body = json!({"action": "send", "ids": [id], "template": template});
                bulk(app, key, &key_of, body).await;
            }
            2 => {
                let mut later = draft.clone();
                later["not_before"] = json!(soon);
                app.post(&path, key, later).await;
            }
            3 => {
                let body = json!({"action": "send", "ids": [id], "template": template, "not_before": soon});
                bulk(app, key, &key_of, body).await;
            }
            4 => {
                let waiting = app.get(&format!("/api/v1/planned?conversation={id}"), key).await.body;
                if let Some(one) = waiting["data"][0]["id"].as_str() {
                    planned::send_now(&app.state, one.parse().unwrap(), Span(0)).await.ok();
                }
            }
            5 => {
                let template = serde_json::from_value(template.clone()).unwrap();
                let draft = crate::domain::outbox::Draft::Template { template };
                let sent = crate::server::outbound::send(&app.state, &author, conversation, draft, None, Span(0));
                sent.await.ok();
            }
            6 => {
                let given = stopped.is_some();
                // What is on its way is on its way: it is looked at from here on.
                world.passes(Span::minutes(1));
                if !given && draw(2) == 0 {
                    world.settles().await;
                }
                let said = json!({"consent": {"category": "marketing", "given": given, "source": "Phone"}});
                says(app, key, &id, said).await;
                stopped = (!given).then(|| world.accepted());
            }
            7 => drop(world.hears(&format!("Hello {n}")).await),
            _ => world.passes(Span::hours(i64::try_from(draw(300)).unwrap())),
        }
        world.passes(Span::minutes(1));
        planned::release_due(&app.state).await.unwrap();
        if draw(3) > 0 {
            world.settles().await;
        }
        if let Some(before) = stopped {
            assert_eq!(world.accepted(), before, "after step {n}");
        }
        most = most.max(world.accepted());
    }
    world.settles().await;
    if let Some(before) = stopped {
        assert_eq!(world.accepted(), before);
    }
    assert!(most > 0, "nothing was ever sent");
});

/// What is foreseen about a conversation, as programs are told.
async fn foreseen(app: &TestApp, key: &str, id: &str) -> Value {
    let told = app.get(&format!("/api/v1/conversations/{id}/scores"), key).await.body;
    fits::<schema::ConversationScores>(&told);
    told
}

story!(a_missed_window_is_to_be_opened_again_with_a_template_that_may_be_sent, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    assert_eq!(foreseen(&app, &key, &id).await["next"]["reopen"], Value::Null, "it is open: they are answered");
    app.clock.set(NOON + Span::hours(30));
    let told = foreseen(&app, &key, &id).await;
    let reopen = &told["next"]["reopen"];
    assert_eq!((&reopen["name"], &reopen["language"]), (&json!("question"), &json!("en")), "{told}");
    assert_eq!((&reopen["enough"], &reopen["propensity"]), (&json!(false), &json!(1.0)), "nothing is known yet");
    assert_eq!((&reopen["cost"]["is"], &reopen["cost"]["of"]), (&json!("about"), &json!(55_000)), "utility, Germany");
    let [low, p, high] = ["low", "p", "high"].map(|name| reopen["chance"][name].as_f64().unwrap());
    assert!(low < p && p < high, "{told}");

    // What may not be sent to them is not proposed.
    says(&app, &key, &id, json!({"consent": {"category": "utility", "given": false, "source": "Phone"}})).await;
    assert_eq!(foreseen(&app, &key, &id).await["next"]["reopen"]["name"], "offer");
    app.clock.set(NOON + Span::hours(31));
    says(&app, &key, &id, json!({"consent": {"category": "marketing", "given": false, "source": "Phone"}})).await;
    let told = foreseen(&app, &key, &id).await;
    assert_eq!((&told["next"]["reopen"], &told["next"]["next"]["do"]), (&Value::Null, &json!("leave_in_peace")));
});

story!(no_marketing_is_proposed_beyond_a_budget_nor_to_a_number_that_gets_none, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    has(&app, &[listed("offer", "MARKETING")]).await;
    let wrote = NOON + Span::days(6);
    app.clock.set(wrote);
    for from in ["491510001", "491510002", "12125550100"] {
        app.hears(from, "Is it ready?").await;
    }
    app.clock.set(wrote + Span::hours(30));
    let rows = app.get("/api/v1/conversations", &key).await.body;
    let of = |phone: &str| {
        let row = rows["data"].as_array().unwrap().iter().find(|row| row["contact"]["phone"] == phone);
        row.unwrap_or_else(|| panic!("no {phone} in {rows}"))["id"].as_str().unwrap().to_owned()
    };
    let [one, other, american] = ["+491510001", "+491510002", "+12125550100"].map(of);
    let proposed = async |id: &str| foreseen(&app, &key, id).await["next"]["reopen"].clone();
    let first = proposed(&one).await;
    assert_eq!(first["name"], "offer", "{first}");
    assert_eq!(proposed(&american).await, Value::Null, "none is delivered to the USA");

    let numbers = app.get("/api/v1/numbers", &key).await.body;
    let path = format!("/api/v1/numbers/{}/budget", numbers["data"][0]["id"].as_str().unwrap());
    let budget = json!({"month": first["cost"]["of"]});
    let put = Answer::of(app.request(Method::PUT, &path).bearer_auth(&key).json(&budget)).await;
    assert_eq!(put.status, StatusCode::NO_CONTENT, "{put:?}");
    assert_eq!(proposed(&one).await["name"], "offer", "there is as much left");
    assert_eq!(rule(&sends(&app, &key, &other, "offer", None).await), None);
    assert_eq!(proposed(&one).await, Value::Null, "the month's budget is spent");
    assert_ne!(sends(&app, &key, &one, "offer", None).await.status, StatusCode::ACCEPTED);

    // At night it is for the morning, and then it is another month.
    app.clock.set(Timestamp::parse("2026-11-30T21:30:00Z").unwrap());
    let later = proposed(&one).await;
    assert_eq!((&later["name"], &later["at"]), (&json!("offer"), &json!("2026-12-01T07:00:00Z")), "{later}");
});

story!(from_two_hundred_outcomes_on_what_is_answered_more_is_proposed, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::hours(30));
    let all = app.state.store.templates(None).await.unwrap();
    let of = |name: &str| all.iter().find(|template| template.name == name).unwrap().id;
    // Both were sent 110 times; one was answered seldom, and is the first in the plain order.
    let mut rows = Vec::new();
    for n in 0..220_i64 {
        let (template, outcome) =
            if n % 2 == 0 { (of("question"), i64::from(n % 20 == 0)) } else { (of("shipped"), i64::from(n % 4 == 1)) };
        rows.push(format!("({}, 0, {template}, FALSE, TRUE, {}, {outcome}, {})", -1 - n, NOON.0, NOON.0));
    }
    let plant = async |rows: &[String]| {
        let sql = "INSERT INTO template_sends (message_id, conversation_id, template_id, marketing, reopens, at, outcome, \
                   settled_at) VALUES";
        app.state.store.plant(format!("{sql} {}", rows.join(", "))).await;
    };
    plant(&rows[..199]).await;
    let reopen = foreseen(&app, &key, &id).await["next"]["reopen"].clone();
    assert_eq!((&reopen["enough"], &reopen["name"]), (&json!(false), &json!("question")), "199 are too few: {reopen}");
    plant(&rows[199..]).await;
    let within = foreseen(&app, &key, &id).await["next"]["reopen"]["enough"].clone();
    assert_eq!(within, json!(false), "what came of them is read once a minute");
    app.clock.set(NOON + Span::hours(30) + Span::minutes(1));
    let reopen = foreseen(&app, &key, &id).await["next"]["reopen"].clone();
    assert_eq!((&reopen["enough"], &reopen["name"]), (&json!(true), &json!("shipped")), "{reopen}");
    let propensity = reopen["propensity"].as_f64().unwrap();
    assert!(propensity > 0.9 && propensity < 1.0, "{reopen}");
});

story!(what_a_program_is_given_is_written_down_and_shown_to_nobody, async |app: TestApp| {
    let (key, analyst) = (app.key(Role::Agent).await, app.key(Role::Analyst).await);
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let id = app.only_conversation(&key).await;
    let conversation: ConversationId = id.parse().unwrap();
    app.clock.set(NOON + Span::hours(30));
    let log = async || {
        let log = app.get("/api/v1/model/suggestions", &analyst).await.body["data"].clone();
        let row = |row: &Value| (row["name"].clone(), row["shown"].clone(), row["propensity"].clone());
        log.as_array().unwrap().iter().map(row).collect::<Vec<_>>()
    };
    assert!(log().await.is_empty());
    for _ in 0..2 {
        let reopen = foreseen(&app, &key, &id).await["next"]["reopen"].clone();
        let given = (reopen["name"].clone(), json!(false), reopen["propensity"].clone());
        assert_eq!(log().await, [given], "each once");
    }
    let noted = async || app.state.store.outcomes(Use::Reopen, conversation).await.len();
    assert_eq!(noted().await, 0, "nobody has seen it");
    let shown = scoring::shown(&app.state, conversation).await.unwrap().unwrap().next.reopen.expect("a template");
    let rows = log().await;
    assert_eq!((rows.len(), &rows[0].0, &rows[0].1), (2, &json!(shown.name), &json!(true)), "{rows:?}");
    assert_eq!(noted().await, 1);
});

story!(a_proposal_that_is_held_back_is_not_shown_and_noted_as_such, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    templates(&app).await;
    app.hears("491510001", "Is it ready?").await;
    let conversation: ConversationId = app.only_conversation(&key).await.parse().unwrap();
    let ended_at = NOON + Span::hours(24);
    let seed = (0..10_000).find(|seed| Use::Reopen.is_held_out(*seed, conversation, ended_at)).unwrap();
    learning::begin(&app.state.store, seed, NOON).await.unwrap();
    app.clock.set(NOON + Span::hours(30));
    let seen = scoring::shown(&app.state, conversation).await.unwrap().unwrap();
    assert_eq!(seen.next.reopen, None);
    assert_eq!(suggestion::for_now(&app.state, conversation).await.unwrap(), None, "nor over the composer");
    assert!(app.state.store.proposed(conversation, ended_at).await.unwrap().is_none());
    app.clock.set(NOON + Span::hours(80));
    scoring::settle_uses(&app.state).await.unwrap();
    let uses = scoring::uses(&app.state).await.unwrap();
    let used = uses.into_iter().find(|used| used.what == Use::Reopen).unwrap();
    assert_eq!((used.made.of, used.held_out.of, used.held_out.well), (0, 1, 0));
});

world!(what_was_proposed_is_kept_with_what_came_of_it, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Is it ready?").await;
    let conversation: ConversationId = id.parse().unwrap();
    world.passes(Span::hours(30));
    let shown = scoring::shown(&app.state, conversation).await.unwrap().unwrap();
    let reopen = shown.next.reopen.expect("a template");
    let analyst = app.key(Role::Analyst).await;
    let came = async || {
        let log = app.get("/api/v1/model/suggestions", &analyst).await.body;
        assert_eq!(log["data"].as_array().unwrap().len(), 1, "once for a window: {log}");
        fits::<schema::LoggedSuggestion>(&log["data"][0]);
        let one = log["data"][0].clone();
        assert_eq!((&one["conversation_id"], &one["name"]), (&json!(id), &json!(reopen.name)), "{one}");
        assert_eq!(one["propensity"].as_f64(), Some(reopen.propensity));
        one["came"].as_str().unwrap().to_owned()
    };
    assert_eq!(came().await, "not_sent");
    let beyond = app.get("/api/v1/model/suggestions?limit=1&after=1", &analyst).await.body;
    assert_eq!((&beyond["data"], &beyond["next"]), (&json!([]), &Value::Null));
    let listed = app.get("/api/v1/templates", key).await.body;
    let ids = reopen.template_id.to_string();
    let proposed = listed["data"].as_array().unwrap().iter().find(|one| one["id"] == ids).unwrap();
    let body = proposed["components"].as_array().unwrap().iter().find(|part| part["type"] == "BODY").unwrap();
    let mut parameters = serde_json::Map::new();
    let mut rest = body["text"].as_str().unwrap();
    while let Some((_, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap();
        parameters.insert(name.to_owned(), json!("Ana"));
        rest = after;
    }
    let template = json!({"name": reopen.name, "language": reopen.language, "parameters": {"body": parameters}});
    world.sends(&id, json!({"type": "template", "template": template})).await;
    world.settles().await;
    assert_eq!(world.accepted(), 1);
    world.passes(Span::hours(1));
    world.hears("Yes please").await;
    suggestion::settle(&app.state).await.unwrap();
    let sends = async || app.state.store.sends_of(conversation).await;
    let propensity = Some(reopen.propensity);
    assert_eq!(sends().await, [(false, None, propensity)], "its day is not over");
    assert_eq!(came().await, "open");

    // A second one, into the open window: that opens nothing again, and nobody had proposed it.
    world.sends(&id, json!({"type": "template", "template": template})).await;
    world.settles().await;
    world.passes(Span::hours(1));
    world.hears("STOP").await;
    world.passes(Span::hours(24));
    suggestion::settle(&app.state).await.unwrap();
    assert_eq!(
        sends().await,
        [(false, Some(-1), propensity), (false, Some(-1), None)],
        "a wish to be left alone within a day outweighs the answer"
    );
    assert_eq!(came().await, "stopped");
    let waba_id = app.state.store.templates(None).await.unwrap()[0].waba_id.clone();
    let records = app.state.store.template_records(&waba_id, NOON).await.unwrap();
    let record = records[&reopen.template_id];
    assert_eq!(
        (record.sent, record.outcomes.count(), record.outcomes.stopped),
        (2, 1, 1),
        "of what was to open a window"
    );
});

world!(silence_and_an_answer_are_told_apart_and_what_failed_says_nothing, async |world: World| {
    let (app, key) = (&world.app, &world.key);
    let id = world.hears("Is it ready?").await;
    let conversation: ConversationId = id.parse().unwrap();
    let template = template_of(&world, Some("MARKETING")).await;
    let useful = template_of(&world, Some("UTILITY")).await;
    assert_ne!(template["name"], useful["name"]);
    let sends = async || {
        world.sends(&id, json!({"type": "template", "template": useful})).await;
        world.settles().await;
    };
    world.passes(Span::hours(30));
    sends().await;
    world.passes(Span::hours(25));
    world.hears("Sorry, I was away").await;
    world.passes(Span::hours(30));
    sends().await;
    world.passes(Span::hours(23));
    world.hears("This time I was quick").await;
    world.passes(Span::hours(30));
    world.fault(json!({"next_send": {"code": 131_026, "mode": "sync", "count": 1}}));
    sends().await;
    world.passes(Span::hours(25));
    suggestion::settle(&app.state).await.unwrap();
    let outcomes: Vec<Option<i64>> =
        app.state.store.sends_of(conversation).await.into_iter().map(|(_, outcome, _)| outcome).collect();
    assert_eq!(outcomes, [Some(0), Some(1), None]);
    assert!(app.state.store.unsettled_sends(app.clock.now(), 10).await.unwrap().is_empty(), "each once");
    assert_eq!(app.get(&format!("/api/v1/conversations/{id}"), key).await.status, StatusCode::OK);
});

world!(what_arrives_late_turns_what_was_settled, async |world: World| {
    let app = &world.app;
    let id = world.hears("Is it ready?").await;
    let conversation: ConversationId = id.parse().unwrap();
    let useful = template_of(&world, Some("UTILITY")).await;
    let outcomes = async || {
        suggestion::settle(&app.state).await.unwrap();
        let sends = app.state.store.sends_of(conversation).await;
        sends.into_iter().map(|(_, outcome, _)| outcome).collect::<Vec<_>>()
    };
    // The platform delivers only a day later what they wrote an hour after the template.
    let writes_unheard = async |text: &str| {
        world.passes(Span::hours(30));
        world.sends(&id, json!({"type": "template", "template": useful})).await;
        world.settles().await;
        world.passes(Span::hours(1));
        world.fault(json!({"hold_webhooks": true}));
        let said = json!({"from": {"phone": "491511234567", "name": "Berta"}, "type": "text", "text": text});
        world.platform.control("inbound", said).unwrap();
        world.passes(Span::hours(30));
    };
    writes_unheard("Yes please").await;
    assert_eq!(outcomes().await, [Some(0)], "nothing was heard");
    world.fault(json!({}));
    world.settles().await;
    assert_eq!(outcomes().await, [Some(1)]);
    writes_unheard("STOP").await;
    assert_eq!(outcomes().await, [Some(1), Some(0)]);
    world.fault(json!({}));
    world.settles().await;
    assert_eq!(outcomes().await, [Some(1), Some(-1)]);
});
