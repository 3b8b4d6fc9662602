//! What is foreseen about conversations, what is at stake in them, and in which order that puts them.

use super::{
    TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON},
    story,
};
use crate::{
    domain::{
        audit::By,
        conversation::Conversation,
        id::{AttributeId, ConversationId, TagId, UserId, VersionId},
        learning::is_held_out,
        model::{Example, Question},
        outbox::Draft,
        priority::{About, OrderValue, Rule, Weights},
        queue::{Between, Only},
        reach::Reach,
        role::Role,
        scores::{Preview, Share, States, Use, Used, watched_until},
        time::{Span, Timestamp},
    },
    server::{
        alerts,
        jobs::{
            learn,
            scores::{Progress, look},
        },
        learning,
        outbound::{self, Author},
        rest::schema,
        scoring::{self, Refused, Voice},
        state::AppState,
        store::{judged::Case, learning::SEED},
    },
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Has a model ready, and scores everybody by it: what was said by then is known.
async fn scored(app: &TestApp) {
    begins(app, |held_out| held_out.is_empty()).await;
    for _ in 0..1_000 {
        if !learn::step(&app.state).await.unwrap() {
            let voice = Voice::of(&app.state).await.unwrap().expect("a model that has just begun is used");
            scoring::everybody(&app.state, &voice).await.unwrap();
            return;
        }
    }
    panic!("it does not come to an end");
}

/// Has a model ready, with a chance by which of those who wait those are held out that `wanted` says.
async fn begins(app: &TestApp, wanted: impl Fn(&[ConversationId]) -> bool) {
    let now = app.clock.now();
    let ids = app.state.store.waiting_after(ConversationId(0), 100, now).await.unwrap();
    let cases = app.state.store.cases_of(&ids, false, now).await.unwrap();
    let held_out = |seed: u64| {
        let held = cases.iter().filter(|case| is_held_out(seed, case.id, case.ends_at.unwrap()));
        held.map(|case| case.id).collect::<Vec<_>>()
    };
    // Of the other uses none is held back.
    let is_plain = |seed: u64| {
        let of = [Use::Advice, Use::Hour, Use::Reopen];
        let ends = |ends_at: Timestamp| [ends_at, watched_until(now)];
        let held = |case: &Case| {
            let held = |of: &Use, at: Timestamp| of.is_held_out(seed, case.id, at);
            of.iter().any(|of| ends(case.ends_at.unwrap()).into_iter().any(|at| held(of, at)))
        };
        !cases.iter().any(held)
    };
    let seed = (0..10_000).find(|seed| wanted(&held_out(*seed)) && is_plain(*seed)).unwrap();
    learning::begin(&app.state.store, seed, now).await.unwrap();
}

/// A customer writes at a moment, whenever it arrives.
async fn hears_at(app: &TestApp, from: &str, name: &str, at: Timestamp) {
    says_at(app, from, name, at, "Is it still there?").await;
}

/// The same, with their own words.
async fn says_at(app: &TestApp, from: &str, name: &str, at: Timestamp, text: &str) {
    let message = json!({"from": from, "id": format!("wamid.in.{from}.{}", at.0), "timestamp": at.unix().to_string(),
        "type": "text", "text": {"body": text}});
    let contacts = json!([{"wa_id": from, "profile": {"name": name}}]);
    app.receives("messages", json!({"contacts": contacts, "messages": [message]})).await;
}

/// Somebody answers them at a moment, from the phone.
async fn answers_at(app: &TestApp, to: &str, at: Timestamp) {
    let echo = json!({"from": "49301234567", "to": to, "id": format!("wamid.out.{to}.{}", at.0),
        "timestamp": at.unix().to_string(), "type": "text", "text": {"body": "Here you are"}});
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
}

/// Three people who wrote within the last hour, one after the other.
async fn three(app: &TestApp) {
    for (n, name) in [(1, "Cleo"), (2, "Dora"), (3, "Emil")] {
        hears_at(app, &format!("49151000{n}"), name, NOON - Span::minutes(60 - n * 10)).await;
    }
}

/// The rows of the queue by priority: name and row.
async fn rows(app: &TestApp, key: &str) -> Vec<(String, Value)> {
    let page = app.get("/api/v1/conversations?order=priority", key).await.body;
    let rows = page["data"].as_array().unwrap().iter();
    rows.map(|row| (row["contact"]["name"].as_str().unwrap().to_owned(), row.clone())).collect()
}

async fn names(app: &TestApp, key: &str) -> Vec<String> {
    rows(app, key).await.into_iter().map(|(name, _)| name).collect()
}

async fn ids(app: &TestApp, key: &str) -> BTreeMap<String, ConversationId> {
    let id = |row: &Value| row["id"].as_str().unwrap().parse().unwrap();
    rows(app, key).await.iter().map(|(name, row)| (name.clone(), id(row))).collect()
}

/// Puts a tag on the person of a conversation. Its id.
async fn tags(app: &TestApp, key: &str, conversation: ConversationId, tag: &str) -> TagId {
    let row = app.get(&format!("/api/v1/conversations/{conversation}"), key).await.body;
    let contact = row["contact"]["id"].as_str().unwrap().to_owned();
    let request = app.request(Method::PATCH, &format!("/api/v1/contacts/{contact}")).bearer_auth(key);
    let status = request.json(&json!({"tags": [tag]})).send().await.unwrap().status();
    assert_eq!(status, StatusCode::OK);
    let all = app.state.store.tags().await.unwrap();
    all.into_iter().find(|known| known.name == tag).unwrap().id
}

fn worth(rules: Vec<Rule>) -> Weights {
    Weights { rules, ..Weights::default() }
}

async fn kept(app: &TestApp, id: ConversationId) -> Conversation {
    let mut tx = app.state.store.begin().await.unwrap();
    tx.conversation(id).await.unwrap().unwrap()
}

story!(what_a_conversation_is_worth_moves_it_up_and_a_preview_says_so_before, async |app: TestApp| {
    let (key, admin) = (app.key(Role::Agent).await, app.key(Role::Admin).await);
    three(&app).await;
    scored(&app).await;
    let before = names(&app, &key).await;
    let last = before[2].clone();
    let ids = ids(&app, &key).await;
    for (name, id) in &ids {
        let row = kept(&app, *id).await;
        assert!(row.at_stake.is_some_and(|at_stake| at_stake > 0.0), "{name}");
    }
    let vip = tags(&app, &key, ids[&last], "VIP").await;
    let weights = worth(vec![Rule { about: About::Tag(vip), factor: 4.0 }]);

    let preview: Preview = scoring::preview(&app.state, weights.clone()).await.unwrap();
    assert_eq!((preview.of, preview.moved), (3, 3));
    let moved = &preview.rows[0];
    assert_eq!((moved.row.id, moved.before, moved.after), (ids[&last], 3, 1));
    assert!((moved.value_before - 1.0).abs() < 1e-12 && (moved.value_after - 4.0).abs() < 1e-12);
    assert_eq!(names(&app, &key).await, before, "to look changes nothing");
    // Of many it is looked at those that matter most, and said how many that are: here the last is none of them.
    let few = scoring::preview_among(&app.state, weights.clone(), 2).await.unwrap();
    assert_eq!((few.of, few.looked, few.moved, few.rows.len()), (3, 2, 0, 0));
    assert_eq!(preview.looked, 3);

    let body = serde_json::to_value(&weights).unwrap();
    let put = app.request(Method::PUT, "/api/v1/weights").bearer_auth(&admin).json(&body);
    let answer = Answer::of(put).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    fits::<schema::Weights>(&answer.body);
    let order = names(&app, &key).await;
    let mut foreseen: Vec<(usize, String)> =
        preview.rows.iter().map(|moved| (moved.after, moved.row.contact.name.clone().unwrap_or_default())).collect();
    foreseen.sort();
    assert_eq!(foreseen.into_iter().map(|(_, name)| name).collect::<Vec<_>>(), order, "as it was said before");
    assert_eq!(order[0], last);
    let log = app.get("/api/v1/audit?what=weights_set", &app.key(Role::Owner).await).await.body;
    assert_eq!(log["data"].as_array().unwrap().len(), 1, "{log}");
    let again = scoring::preview(&app.state, weights).await.unwrap();
    assert_eq!((again.of, again.moved), (3, 0), "it is so already");
});

story!(weights_move_those_who_wait_also_where_no_model_is_used, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    crate::server::figures::keep_engagement(&app.state).await;
    assert!(Voice::of(&app.state).await.unwrap().is_none());
    let before = names(&app, &key).await;
    let last = before[2].clone();
    let ids = ids(&app, &key).await;
    let engagement = kept(&app, ids[&last]).await.engagement;
    let tag = tags(&app, &key, ids[&last], "Support").await;
    let weights = worth(vec![Rule { about: About::Tag(tag), factor: 4.0 }]);
    let preview: Preview = scoring::preview(&app.state, weights.clone()).await.unwrap();
    assert_eq!((preview.of, preview.looked, preview.moved), (3, 3, 3));
    let moved = &preview.rows[0];
    assert_eq!((moved.row.id, moved.before, moved.after), (ids[&last], 3, 1));
    assert_eq!(names(&app, &key).await, before, "to look changes nothing");

    scoring::set_weights(&app.state, By::CONSOLE, weights.clone()).await.unwrap();
    assert_eq!(names(&app, &key).await[0], last);
    let row = kept(&app, ids[&last]).await;
    assert_eq!(row.engagement, engagement, "how engaged they are is nobody's to edit");
    // It stays so when the rule of thumb is reckoned anew, and nothing is left of it once nothing is said.
    crate::server::figures::keep_engagement(&app.state).await;
    assert_eq!(names(&app, &key).await[0], last);
    let again = scoring::preview(&app.state, weights).await.unwrap();
    assert_eq!((again.of, again.moved), (3, 0), "it is so already");
    scoring::set_weights(&app.state, By::CONSOLE, Weights::default()).await.unwrap();
    assert_eq!(names(&app, &key).await, before);
    assert_eq!(kept(&app, ids[&last]).await.at_stake, None);
});

story!(a_forecast_is_shared_by_those_who_see_the_same_and_nobody_else, async |app: TestApp| {
    const OTHER: &str = "106540352242923";
    app.sets_up(OTHER, ACCOUNT).await;
    // Something was said some days ago, so that there is something to foresee by.
    for hours in [50, 40, 30] {
        hears_at(&app, "4915100070", "Fritz", NOON - Span::hours(hours)).await;
    }
    three(&app).await;
    let message = json!({"from": "491510009", "id": "wamid.other", "timestamp": (NOON - Span::minutes(5)).unix().to_string(),
        "type": "text", "text": {"body": "And here?"}});
    let metadata = json!({"display_phone_number": "1", "phone_number_id": OTHER});
    app.receives("messages", json!({"metadata": metadata, "messages": [message]})).await;
    let numbers: Vec<_> = app.state.store.number_zones().await.unwrap().into_iter().map(|(id, _)| id).collect();
    let seen = |numbers: Vec<_>, me: i64| {
        let reach = Reach { numbers: Some(numbers), me: Some(UserId(me)), ..Reach::default() };
        AppState { store: app.state.store.seen_by(Some(Arc::new(reach))), ..app.state.clone() }
    };
    let closing = async |state: &AppState| {
        let forecast = scoring::forecast(state).await.unwrap();
        forecast.hours.iter().map(|hour| hour.closing).sum::<u32>()
    };
    let (one, same) = (seen(vec![numbers[0]], 1), seen(vec![numbers[0]], 2));
    let other = seen(vec![numbers[1]], 3);
    for _ in 0..2 {
        let all = [closing(&app.state).await, closing(&one).await, closing(&other).await, closing(&same).await];
        assert_eq!(all, [4, 3, 1, 3]);
    }
});

story!(an_order_that_is_worth_more_comes_first_and_no_chance_is_touched_by_it, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    let mut tx = app.state.store.begin().await.unwrap();
    let kind = crate::domain::attribute::AttributeKind::Number;
    let attribute: AttributeId = tx.add_attribute("Order", kind, &[], NOON).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    scored(&app).await;
    let ids = ids(&app, &key).await;
    let chances = async || {
        let mut chances = Vec::new();
        for id in ids.values() {
            let scores = scoring::of(&app.state, *id).await.unwrap().unwrap();
            chances.push((scores.reply.unwrap().p, scores.engagement.unwrap().score));
        }
        chances
    };
    let before = chances().await;
    let row = app.get(&format!("/api/v1/conversations/{}", ids["Dora"]), &key).await.body;
    let contact = row["contact"]["id"].as_str().unwrap().to_owned();
    let request = app.request(Method::PATCH, &format!("/api/v1/contacts/{contact}")).bearer_auth(&key);
    let said = json!({"attributes": {"Order": "200"}});
    assert_eq!(request.json(&said).send().await.unwrap().status(), StatusCode::OK);
    let order_value = Some(OrderValue { attribute, usual: 50.0 });
    scoring::set_weights(&app.state, By::CONSOLE, Weights { order_value, ..Weights::default() }).await.unwrap();
    assert_eq!(names(&app, &key).await[0], "Dora");
    assert_eq!(chances().await, before);
    let dora = scoring::of(&app.state, ids["Dora"]).await.unwrap().unwrap();
    assert!((dora.value - 4.0).abs() < 1e-12);
});

story!(weights_out_of_bounds_are_refused_in_plain_words, async |app: TestApp| {
    let (agent, admin) = (app.key(Role::Agent).await, app.key(Role::Admin).await);
    let put = async |key: &str, body: Value| {
        Answer::of(app.request(Method::PUT, "/api/v1/weights").bearer_auth(key).json(&body)).await
    };
    let rule = |factor: f64| json!({"rules": [{"about": "lead", "factor": factor}], "template_price": 0.02});
    assert_eq!(put(&agent, rule(2.0)).await.status, StatusCode::FORBIDDEN);
    let refused = put(&admin, rule(5.0)).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.body["detail"].as_str().unwrap().contains("between 0.25 and 4"), "{refused:?}");
    let many: Vec<Value> = (1..=21).map(|n| json!({"about": {"tag": n.to_string()}, "factor": 1.0})).collect();
    let refused = put(&admin, json!({"rules": many, "template_price": 0.02})).await;
    assert!(refused.body["detail"].as_str().unwrap().contains("20 rules"), "{refused:?}");
    assert_eq!(app.state.store.weights().await.unwrap(), Weights::default(), "nothing was kept");
    let outside = scoring::preview(&app.state, worth(vec![Rule { about: About::Lead, factor: 0.1 }])).await;
    assert!(matches!(outside, Err(Refused::Unbalanced(_))));
    assert_eq!(put(&admin, rule(2.0)).await.status, StatusCode::OK);
});

story!(whoever_is_not_to_be_scored_has_no_score_and_is_not_sent_to_a_browser, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let ids = ids(&app, &key).await;
    assert!(kept(&app, ids["Dora"]).await.engagement.is_some());
    let row = app.get(&format!("/api/v1/conversations/{}", ids["Dora"]), &key).await.body;
    let contact = row["contact"]["id"].as_str().unwrap().parse().unwrap();
    learning::set_scored(&app.state, By::CONSOLE, contact, false).await.unwrap();
    assert_eq!(kept(&app, ids["Dora"]).await.engagement, None, "from then on");
    scored(&app).await;
    let dora = kept(&app, ids["Dora"]).await;
    assert_eq!((dora.engagement, dora.at_stake), (None, None));
    assert!(kept(&app, ids["Cleo"]).await.engagement.is_some(), "others have theirs");
    let told = app.get(&format!("/api/v1/conversations/{}/scores", ids["Dora"]), &key).await.body;
    fits::<schema::ConversationScores>(&told);
    assert_eq!((&told["excluded"], &told["reply"], &told["engagement"]), (&json!(true), &Value::Null, &Value::Null));
    let all: Vec<ConversationId> = ids.values().copied().collect();
    let states: States = scoring::states(&app.state, &all).await.unwrap();
    assert_eq!(states.known.len(), 2);
    assert!(states.foreseen(ids["Dora"], None, NOON).is_none());
});

story!(a_browser_foresees_what_the_server_does, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    answers_at(&app, "491510001", NOON - Span::minutes(5)).await;
    scored(&app).await;
    let ids = ids(&app, &key).await;
    let all: Vec<ConversationId> = ids.values().copied().collect();
    let states = scoring::states(&app.state, &all).await.unwrap();
    let sent: States = serde_json::from_str(&serde_json::to_string(&states).unwrap()).unwrap();
    for id in all {
        let scores = scoring::of(&app.state, id).await.unwrap().unwrap();
        let row = app.state.store.conversation(id, NOON).await.unwrap().unwrap();
        let foreseen = sent.foreseen(id, row.window.ends_at(), app.clock.now()).unwrap();
        assert!((foreseen.reply.p - scores.reply.unwrap().p).abs() < 1e-9);
        assert!((foreseen.lapse().unwrap().p - scores.lapse.unwrap().p).abs() < 1e-9);
    }
});

story!(what_is_said_in_another_order_gives_the_same_scores, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let moments = [90, 70, 65, 30, 20];
    for minutes in moments {
        hears_at(&app, "491510001", "Cleo", NOON - Span::minutes(minutes)).await;
    }
    for minutes in [3, 1, 4, 0, 2] {
        hears_at(&app, "491510002", "Dora", NOON - Span::minutes(moments[minutes])).await;
    }
    scored(&app).await;
    let ids = ids(&app, &key).await;
    let (cleo, dora) = (kept(&app, ids["Cleo"]).await, kept(&app, ids["Dora"]).await);
    assert_eq!((cleo.engagement, cleo.at_stake), (dora.engagement, dora.at_stake));
    assert_eq!(cleo.peak_at(), dora.peak_at());
});

story!(a_score_is_written_only_where_it_has_become_another, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let id = ids(&app, &key).await["Cleo"];
    // What nobody reckons: it would be another after any writing.
    let odd = Conversation { unread: 41, ..kept(&app, id).await };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.put_conversation(&odd).await.unwrap();
    tx.commit().await.unwrap();
    let voice = Voice::of(&app.state).await.unwrap().unwrap();
    let cases = app.state.store.cases_of(&[id], false, app.clock.now()).await.unwrap();
    let before = (cases[0].engagement, cases[0].at_stake, cases[0].lapse);
    let seq = app.state.store.last_seq().await.unwrap();
    scoring::waiting(&app.state, &voice).await.unwrap();
    let cases = app.state.store.cases_of(&[id], false, app.clock.now()).await.unwrap();
    assert_eq!((cases[0].engagement, cases[0].at_stake, cases[0].lapse), before);
    assert_eq!(app.state.store.last_seq().await.unwrap(), seq, "and no screen is told");
    assert_eq!(kept(&app, id).await.unread, 41);
});

story!(where_no_model_is_used_the_rule_of_thumb_stays, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    crate::server::figures::keep_engagement(&app.state).await;
    let id = ids(&app, &key).await["Cleo"];
    let row = kept(&app, id).await;
    assert!(row.engagement.is_some_and(|score| score > 0.0));
    assert_eq!(row.at_stake, None);
    let told = app.get(&format!("/api/v1/conversations/{id}/scores"), &key).await.body;
    fits::<schema::ConversationScores>(&told);
    assert_eq!((&told["baseline"], &told["reply"], &told["at_stake"]), (&json!(true), &Value::Null, &Value::Null));
    assert_eq!(told["next"]["next"]["do"], "answer_now");
    assert!(told["best_hour"]["chances"].as_array().is_some_and(|hours| hours.len() == 24));
    let states = scoring::states(&app.state, &[id]).await.unwrap();
    assert!(states.model.is_none() && states.known.is_empty());
    let nobody = app.get("/api/v1/conversations/999999/scores", &key).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
});

story!(what_was_shown_and_what_came_of_it_is_noted, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let ids = ids(&app, &key).await;
    scoring::shown(&app.state, ids["Cleo"]).await.unwrap();
    scoring::shown(&app.state, ids["Cleo"]).await.unwrap();
    // Whoever only wants to write later is told the hours and shown no advice.
    let hours = scoring::hours_for(&app.state, ids["Dora"]).await.unwrap();
    assert_eq!(hours, scoring::of(&app.state, ids["Dora"]).await.unwrap().unwrap().best_hour);
    assert!(hours.is_some());
    app.clock.set(NOON + Span::minutes(2));
    answers_at(&app, "491510001", NOON + Span::minutes(1)).await;
    let settle = async |at: Timestamp| {
        app.clock.set(at);
        scoring::settle_uses(&app.state).await.unwrap();
        scoring::uses(&app.state).await.unwrap()
    };
    let of = |uses: &[crate::domain::scores::Used], what: Use| {
        let used = uses.iter().find(|used| used.what == what).copied().unwrap();
        let sum = |of: fn(&crate::domain::scores::Share) -> i64| of(&used.made) + of(&used.held_out);
        (sum(|share| share.of), sum(|share| share.acted), sum(|share| share.well))
    };
    let uses = settle(NOON + Span::minutes(2)).await;
    assert_eq!(of(&uses, Use::Order), (1, 1, 1), "one was answered in time");
    assert_eq!(of(&uses, Use::Advice), (0, 0, 0), "nobody knows yet");
    let uses = settle(NOON + Span::hours(25)).await;
    assert_eq!(of(&uses, Use::Order), (3, 1, 1), "two windows closed");
    assert_eq!(
        of(&uses, Use::Advice),
        (1, 1, 0),
        "it was shown twice, for one window; the customer has not written since"
    );
});

/// How many uses of a kind are settled, in how many somebody acted, and how many went well, by then.
async fn came(app: &TestApp, what: Use, at: Timestamp) -> (i64, i64, i64) {
    app.clock.set(at);
    scoring::settle_uses(&app.state).await.unwrap();
    let uses = scoring::uses(&app.state).await.unwrap();
    let Used { made, held_out, .. } = uses.into_iter().find(|used| used.what == what).unwrap();
    let sum = |of: fn(&Share) -> i64| of(&made) + of(&held_out);
    (sum(|share| share.of), sum(|share| share.acted), sum(|share| share.well))
}

story!(best_hours_that_are_offered_are_noted_and_whether_one_was_taken, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    for day in 1..=12 {
        hears_at(&app, "491510002", "Dora", NOON - Span::days(day) + Span::hours(6)).await;
    }
    scored(&app).await;
    let ids = ids(&app, &key).await;
    let dora = ids["Dora"];
    for _ in 0..2 {
        let hours = scoring::hours_for(&app.state, dora).await.unwrap().expect("they are not held back");
        assert!(hours.stands_out());
    }
    let best = scoring::best_at(&app.state, dora, NOON).await.unwrap().unwrap();
    let planned = json!({"type": "text", "text": "Good evening", "not_before": best});
    let answer = app.post(&format!("/api/v1/conversations/{dora}/messages"), &key, planned).await;
    assert_eq!(answer.status, StatusCode::ACCEPTED, "{answer:?}");
    assert_eq!(came(&app, Use::Hour, watched_until(NOON)).await, (0, 0, 0), "what was said in time may still come");
    assert_eq!(came(&app, Use::Hour, watched_until(NOON) + Span::hours(1)).await, (1, 1, 0), "once a day");

    // With another chance they are held back, and that is noted.
    let now = app.clock.now();
    let until = watched_until(now);
    let seed = (0..10_000_u64).find(|seed| Use::Hour.is_held_out(*seed, dora, until)).unwrap();
    let mut tx = app.state.store.begin().await.unwrap();
    tx.put_learning(SEED, &seed).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(scoring::hours_for(&app.state, dora).await.unwrap(), None);
    let asked = app.post("/_fn/hours", &key, json!({"id": dora})).await;
    assert_eq!((asked.status, &asked.body), (StatusCode::OK, &json!(null)), "to ask is no mistake");
    came(&app, Use::Hour, until + Span::hours(1)).await;
    let uses = scoring::uses(&app.state).await.unwrap();
    let used = uses.into_iter().find(|used| used.what == Use::Hour).unwrap();
    assert_eq!((used.made.of, used.held_out.of), (1, 1));
});

story!(a_forecast_that_somebody_was_shown_is_noted_once_a_day_and_on_some_days_held_back, async |app: TestApp| {
    for hours in [50, 40, 30] {
        hears_at(&app, "4915100070", "Fritz", NOON - Span::hours(hours)).await;
    }
    three(&app).await;
    scored(&app).await;
    let mut tx = app.state.store.begin().await.unwrap();
    let seed: u64 = tx.learning(SEED).await.unwrap().unwrap();
    drop(tx);
    let is_held = |user: &i64| Use::Forecast.is_held_out(seed, ConversationId(*user), watched_until(NOON));
    let held = (1_000..2_000).find(is_held).unwrap();
    let shown = (1_000..2_000).find(|user| !is_held(user)).unwrap();
    for _ in 0..2 {
        assert!(scoring::forecast_for(&app.state, Some(UserId(shown))).await.unwrap().is_some());
        assert!(scoring::forecast_for(&app.state, Some(UserId(held))).await.unwrap().is_none());
    }
    assert!(scoring::forecast_for(&app.state, None).await.unwrap().is_some(), "to programs it is shown by nobody");
    assert_eq!(
        came(&app, Use::Forecast, watched_until(NOON) + Span::hours(1)).await,
        (2, 0, 2),
        "nothing closed on them"
    );
});

story!(whoever_was_shown_a_forecast_and_then_writes_in_a_window_of_it_has_acted, async |app: TestApp| {
    for hours in [50, 40, 30] {
        hears_at(&app, "4915100070", "Fritz", NOON - Span::hours(hours)).await;
    }
    three(&app).await;
    scored(&app).await;
    let ids = ids(&app, &app.key(Role::Agent).await).await;
    let seed: u64 = app.state.store.learning(SEED).await.unwrap().unwrap();
    let is_held = |user: &i64| Use::Forecast.is_held_out(seed, ConversationId(*user), watched_until(NOON));
    let held: Vec<i64> = (1_000..3_000).filter(is_held).take(1).collect();
    let seen: Vec<i64> = (1_000..3_000).filter(|user| !is_held(user)).take(4).collect();
    let &[quick, late, ..] = seen.as_slice() else { panic!("{seen:?}") };
    for user in held.iter().chain(&seen) {
        scoring::forecast_for(&app.state, Some(UserId(*user))).await.unwrap();
    }
    let writes = async |owner: String, id: ConversationId| {
        let draft = Draft::Text { text: "Here you are".to_owned(), reply_to: None };
        outbound::send(&app.state, &Author::of_owner(&owner), id, draft, None, Span(0)).await.unwrap();
    };
    app.clock.set(NOON + Span::hours(2));
    writes(format!("user:{quick}"), ids["Cleo"]).await;
    writes(format!("user:{}", held[0]), ids["Dora"]).await;
    writes("key:7".to_owned(), ids["Emil"]).await;
    // Whoever writes to somebody whose window has opened since has not acted on what was shown.
    hears_at(&app, "491510009", "Gesa", NOON + Span::hours(1)).await;
    let gesa = self::ids(&app, &app.key(Role::Agent).await).await["Gesa"];
    writes(format!("user:{late}"), gesa).await;
    app.clock.set(watched_until(NOON) + Span::hours(1));
    scoring::settle_uses(&app.state).await.unwrap();
    let uses = scoring::uses(&app.state).await.unwrap();
    let used = uses.iter().find(|used| used.what == Use::Forecast).unwrap();
    assert_eq!((used.made.of, used.made.acted), (4, 1), "one of four has: nobody else wrote in time themselves");
    assert_eq!((used.held_out.of, used.held_out.acted), (1, 1), "it is told of those, too");
});

story!(lists_by_what_is_foreseen_are_noted_for_each_who_sees_them_once_a_day, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let ids = ids(&app, &key).await;
    let rows: Vec<_> = ids.values().map(|id| (*id, Some(NOON + Span::hours(23)))).collect();
    let sees = async |user: i64, only: Only| {
        scoring::filtered(&app.state, UserId(user), &only, &rows, NOON).await.unwrap();
    };
    let likely = Between { from: Some(50), to: None };
    sees(5, Only::default()).await;
    sees(5, Only { priority: likely, ..Only::default() }).await;
    sees(5, Only { engagement: likely, ..Only::default() }).await;
    sees(6, Only { priority: likely, ..Only::default() }).await;
    app.clock.set(NOON + Span::hours(2));
    hears_at(&app, "491510001", "Cleo", NOON + Span::hours(2)).await;
    assert_eq!(came(&app, Use::Filter, watched_until(NOON) + Span::hours(1)).await, (6, 0, 2));
});

story!(whoever_is_told_that_a_window_closes_is_noted_with_whether_it_helped, async |app: TestApp| {
    app.ana(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    app.clock.set(NOON + Span::hours(22));
    for _ in 0..2 {
        alerts::look(&app.state, None).await.unwrap();
    }
    app.clock.set(NOON + Span::hours(22) + Span::minutes(5));
    answers_at(&app, "491510001", NOON + Span::hours(22) + Span::minutes(5)).await;
    assert_eq!(came(&app, Use::Alert, NOON + Span::hours(25)).await, (3, 1, 1));
});

story!(the_next_day_is_foreseen_hour_by_hour, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let told = app.get("/api/v1/forecast", &key).await.body;
    fits::<schema::Forecast>(&told);
    let hours = told["hours"].as_array().unwrap();
    assert_eq!(hours.len(), 24);
    let sum = |field: &str| hours.iter().map(|hour| hour[field].as_i64().unwrap()).sum::<i64>();
    assert_eq!((sum("closing"), sum("owed")), (3, 3));
    for hour in hours {
        let (low, high) = (hour["lapse"]["low"].as_f64().unwrap(), hour["lapse"]["high"].as_f64().unwrap());
        assert!(0.0 <= low && low <= high && high <= hour["closing"].as_f64().unwrap(), "{hour}");
    }
});

story!(what_is_foreseen_of_an_hour_is_written_down_and_held_against_what_came, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let held = async || {
        let told = app.get("/api/v1/model", &key).await.body;
        fits::<schema::ModelReport>(&told);
        let rows = told["forecasts"].as_array().unwrap().iter();
        let row = |row: &Value| (row["what"].as_str().unwrap().to_owned(), row["lead"].as_i64().unwrap());
        let of = |row: &Value| (row["of"].as_i64().unwrap(), row["came"].as_f64().unwrap());
        rows.map(|one| (row(one), of(one))).collect::<BTreeMap<_, _>>()
    };
    for hours in [50, 40, 30] {
        hears_at(&app, "4915100070", "Fritz", NOON - Span::hours(hours)).await;
    }
    three(&app).await;
    scored(&app).await;
    scoring::keep_forecasts(&app.state).await.unwrap();
    scoring::keep_forecasts(&app.state).await.unwrap();
    app.clock.set(NOON + Span::hours(2));
    hears_at(&app, "4915100071", "Gerd", NOON + Span::minutes(70)).await;
    assert!(held().await.is_empty(), "nobody has looked yet what came");
    scoring::keep_forecasts(&app.state).await.unwrap();
    let at = |what: &str, lead: i64| (what.to_owned(), lead);
    let wanted = BTreeMap::from([(at("volume", 1), (1, 1.0)), (at("lapse", 1), (1, 0.0))]);
    assert_eq!(held().await, wanted, "of the hour that is over, once");

    // A day later: which windows had closed is known of the last hour alone, in which those of the three did.
    app.clock.set(NOON + Span::hours(24));
    scoring::keep_forecasts(&app.state).await.unwrap();
    let now = held().await;
    assert_eq!(now.get(&at("lapse", 23)), Some(&(1, 3.0)), "{now:?}");
    assert_eq!(now.get(&at("lapse", 6)), None, "nobody can tell any more");
    assert_eq!(now.get(&at("volume", 6)), Some(&(2, 0.0)), "{now:?}");
});

story!(the_longer_somebody_is_silent_the_more_it_is_foreseen_that_their_window_closes, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    answers_at(&app, "491510001", NOON - Span::minutes(5)).await;
    scored(&app).await;
    let id = ids(&app, &key).await["Cleo"];
    let lapse = async || {
        let cases = app.state.store.cases_of(&[id], false, app.clock.now()).await.unwrap();
        cases[0].lapse.unwrap()
    };
    let before = lapse().await;
    // Nothing happens in it, and nobody waits for an answer.
    app.clock.set(NOON + Span::hours(20));
    scoring::keep_forecasts(&app.state).await.unwrap();
    assert!(lapse().await > before, "{before}");
});

/// Has another model be used: one that has seen this customer answer again and again.
async fn another_model(app: &TestApp, id: ConversationId) -> VersionId {
    let states = scoring::states(&app.state, &[id]).await.unwrap();
    let mut model = states.model.clone().unwrap();
    let known = &states.known[0];
    let person = crate::domain::model::Person::of(&[&known.pair]);
    let (_, business) = &states.businesses[0];
    let context = crate::domain::model::Context {
        pair: &known.pair,
        person: &person,
        business,
        account: &states.account,
        offset: Span(0),
    };
    let inputs = context.inputs(NOON);
    for _ in 0..200 {
        let example =
            Example { question: Question::Reply, inputs: inputs.clone(), within: Span::hours(24), came_true: true };
        model.learn(&example);
    }
    let mut tx = app.state.store.begin().await.unwrap();
    let state = serde_json::to_string(&model).unwrap();
    let kind = crate::domain::learning::Kind::Refit;
    let version = tx.put_version(kind, None, 200, &state, NOON).await.unwrap();
    tx.promote(version, NOON).await.unwrap();
    tx.commit().await.unwrap();
    app.state.scoring.forget();
    version
}

story!(another_model_scores_everybody_anew, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let id = ids(&app, &key).await["Cleo"];
    let before = kept(&app, id).await.engagement;
    let version = another_model(&app, id).await;
    let voice = Voice::of(&app.state).await.unwrap().unwrap();
    assert_eq!(voice.version(), version);
    scoring::everybody(&app.state, &voice).await.unwrap();
    let after = kept(&app, id).await.engagement;
    assert!(after > before && after.is_some_and(|score| score > 8.0), "{before:?} {after:?}");
});

story!(whoever_is_held_out_stands_where_the_rule_of_thumb_has_them_whatever_the_model_says, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    // Where they would stand if there were no model.
    crate::server::figures::keep_engagement(&app.state).await;
    let mut by_rule = BTreeMap::new();
    for (_, id) in ids(&app, &key).await {
        by_rule.insert(id, kept(&app, id).await.peak_at().unwrap());
    }
    begins(&app, |held_out| held_out.len() == 1).await;
    scored(&app).await;
    let seed: u64 = app.state.store.learning(SEED).await.unwrap().unwrap();
    let is_out = |row: &Conversation| is_held_out(seed, row.id, row.window.ends_at().unwrap());
    let apart = |row: &Conversation| (row.peak_at().unwrap() - by_rule[&row.id]).0.abs();
    let mut out = Vec::new();
    for id in by_rule.keys() {
        let row = kept(&app, *id).await;
        assert!(row.engagement.is_some() && row.at_stake.is_some(), "they are scored all the same");
        if is_out(&row) {
            assert!(apart(&row) <= 1, "as the rule of thumb has it: {row:?}");
            out.push(row);
        } else {
            assert!(apart(&row) > 1, "as the model has it: {row:?}");
        }
    }
    assert_eq!(out.len(), 1);
    let (id, stood) = (out[0].id, out[0].peak_at());
    let scores = scoring::of(&app.state, id).await.unwrap().unwrap();
    assert!(scores.at_stake.is_some_and(|at_stake| at_stake > 0.0), "it is said what would be");
    assert!(!scores.held_out, "advice is held back by a chance of its own");

    // A model that thinks otherwise of everybody has its way with all but them.
    let engagement = out[0].engagement;
    let version = another_model(&app, id).await;
    let voice = Voice::of(&app.state).await.unwrap().unwrap();
    assert_eq!(voice.version(), version);
    scoring::everybody(&app.state, &voice).await.unwrap();
    let row = kept(&app, id).await;
    assert_ne!(row.engagement, engagement);
    assert_eq!(row.peak_at(), stood, "it is the same place");
    // What the business says of them counts all the same.
    let vip = tags(&app, &key, id, "Support").await;
    let weights = worth(vec![Rule { about: About::Tag(vip), factor: 4.0 }]);
    scoring::set_weights(&app.state, By::CONSOLE, weights).await.unwrap();
    assert!(kept(&app, id).await.peak_at() < stood);
});

story!(
    an_inbox_that_the_model_does_not_know_yet_has_scores_by_the_rule_of_thumb_until_it_does,
    async |app: TestApp| {
        let key = app.key(Role::Agent).await;
        three(&app).await;
        begins(&app, |held_out| held_out.is_empty()).await;
        // As if they had been there before anything was learnt.
        app.state.store.rebuild_scores().await.unwrap();
        let id = ids(&app, &key).await["Cleo"];
        let mut progress = Progress::default();
        look(&app.state, &mut progress).await.unwrap();
        let by_rule = kept(&app, id).await;
        assert!(by_rule.engagement.is_some_and(|score| score > 0.0), "nobody waits for what is to be learnt");
        assert_eq!(by_rule.at_stake, None);
        for _ in 0..1_000 {
            if !learn::step(&app.state).await.unwrap() {
                break;
            }
        }
        look(&app.state, &mut progress).await.unwrap();
        let by_model = kept(&app, id).await;
        let foreseen = scoring::of(&app.state, id).await.unwrap().unwrap().engagement.unwrap().score;
        assert!(by_model.engagement.is_some_and(|score| (score - foreseen).abs() < 0.051), "{by_model:?} {foreseen}");
        assert!(by_model.at_stake.is_some());
    }
);

story!(whoever_is_not_to_be_scored_has_no_score_by_the_rule_of_thumb_either, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    crate::server::figures::keep_engagement(&app.state).await;
    let ids = ids(&app, &key).await;
    assert!(kept(&app, ids["Dora"]).await.engagement.is_some());
    let row = app.get(&format!("/api/v1/conversations/{}", ids["Dora"]), &key).await.body;
    let contact = row["contact"]["id"].as_str().unwrap().parse().unwrap();
    learning::set_scored(&app.state, By::CONSOLE, contact, false).await.unwrap();
    assert_eq!(kept(&app, ids["Dora"]).await.engagement, None);
    crate::server::figures::keep_engagement(&app.state).await;
    crate::server::figures::fill_engagement(&app.state).await.unwrap();
    assert_eq!(kept(&app, ids["Dora"]).await.engagement, None, "it does not come back");
    assert!(kept(&app, ids["Cleo"]).await.engagement.is_some(), "others have theirs");
});

story!(whoever_looks_for_a_template_is_shown_no_advice, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let cleo = ids(&app, &key).await["Cleo"];
    let ready = app.request(Method::POST, "/_fn/ready").bearer_auth(&key).json(&json!({"id": cleo}));
    assert_eq!(ready.send().await.unwrap().status(), StatusCode::OK);
    let noted = async || app.state.store.noted(Use::Advice, None, &[cleo], NOON).await.unwrap().len();
    assert_eq!(noted().await, 0);
    scoring::shown(&app.state, cleo).await.unwrap();
    assert_eq!(noted().await, 1, "that is what shows it");
});

story!(no_word_to_be_left_in_peace_is_a_success_and_each_window_is_noted, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    three(&app).await;
    scored(&app).await;
    let ids = ids(&app, &key).await;
    for name in ["Cleo", "Dora"] {
        scoring::shown(&app.state, ids[name]).await.unwrap();
    }
    let at = NOON + Span::minutes(10);
    app.clock.set(at);
    says_at(&app, "491510001", "Cleo", at, "Stop").await;
    hears_at(&app, "491510002", "Dora", at).await;
    scored(&app).await;
    let noted = async || app.state.store.noted(Use::Order, None, &[ids["Dora"]], NOON).await.unwrap();
    let windows = [NOON - Span::minutes(40), at].map(|at| (ids["Dora"], at + Span::hours(24)));
    assert_eq!(noted().await, BTreeSet::from(windows), "she waits in another window now");
    // Nobody was to answer Emil after all.
    let emil = Conversation { dismissed_at: Some(at), ..kept(&app, ids["Emil"]).await };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.put_conversation(&emil).await.unwrap();
    tx.commit().await.unwrap();
    app.clock.set(NOON + Span::hours(25));
    scoring::settle_uses(&app.state).await.unwrap();
    let uses = scoring::uses(&app.state).await.unwrap();
    let advice = uses.iter().find(|used| used.what == Use::Advice).unwrap();
    assert_eq!((advice.made.of + advice.held_out.of, advice.made.well + advice.held_out.well), (2, 1), "{uses:?}");
    let settled = async |name: &str| {
        let id = ids[name];
        app.state.store.outcomes(Use::Order, id).await
    };
    assert_eq!(settled("Emil").await, [None::<bool>], "neither lost nor saved");
    assert_eq!(settled("Dora").await, [None, Some(false)], "the first was opened anew");
});

story!(what_somebody_said_to_numbers_out_of_reach_is_not_sent_to_a_browser, async |app: TestApp| {
    const OTHER: &str = "106540352242923";
    app.sets_up(OTHER, ACCOUNT).await;
    hears_at(&app, "491510001", "Cleo", NOON - Span::minutes(50)).await;
    let message = json!({"from": "491510001", "id": "wamid.other", "timestamp": (NOON - Span::minutes(5)).unix().to_string(),
        "type": "text", "text": {"body": "And here?"}});
    let metadata = json!({"display_phone_number": "1", "phone_number_id": OTHER});
    app.receives("messages", json!({"metadata": metadata, "messages": [message]})).await;
    scored(&app).await;
    let ids = app.state.store.waiting_after(ConversationId(0), 10, NOON).await.unwrap();
    let cases = app.state.store.cases_of(&ids, false, NOON).await.unwrap();
    assert_eq!(cases.len(), 2);
    let others = |states: &States| states.known.iter().map(|known| known.others.len()).collect::<Vec<_>>();
    assert_eq!(others(&scoring::states(&app.state, &ids).await.unwrap()), [1, 1]);
    let reach = Reach { numbers: Some(vec![cases[0].number]), ..Reach::default() };
    let limited = AppState { store: app.state.store.seen_by(Some(Arc::new(reach))), ..app.state.clone() };
    assert_eq!(others(&scoring::states(&limited, &ids).await.unwrap()), [0]);
});
