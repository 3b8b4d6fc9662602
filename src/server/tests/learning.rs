//! What is predicted, when it is learnt from, and which model predicts.

use super::{
    TestApp,
    answers::fits,
    app::{Answer, NOON},
    story,
};
use crate::{
    domain::{
        audit::By,
        id::{ContactId, ConversationId, VersionId},
        learning::{Baselines, GRACE, Kind, Report, Standing, Used, Why, is_held_out},
        model::{INPUTS, Inputs, Pair, Question, Said, Side},
        role::Role,
        time::{Span, Timestamp},
    },
    server::{jobs::learn, learning, privacy, rest::schema, store::learning::BASELINES},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BERTA: &str = "491511234567";

/// Has a model ready, with a chance that is always the same.
async fn begins(app: &TestApp) {
    learning::begin(&app.state.store, 7, app.clock.now()).await.unwrap();
}

/// Lets everything be learnt that can be by now.
async fn learns(app: &TestApp) {
    for _ in 0..1_000 {
        if !learn::step(&app.state).await.unwrap() {
            return;
        }
    }
    panic!("it does not come to an end");
}

/// The customer writes at a moment, whenever it arrives.
async fn hears_at(app: &TestApp, from: &str, at: Timestamp, text: &str) {
    let message = json!({"from": from, "id": format!("wamid.in.{from}.{}", at.0), "timestamp": at.unix().to_string(),
        "type": "text", "text": {"body": text}});
    let contacts = json!([{"wa_id": from, "profile": {"name": "Berta"}}]);
    app.receives("messages", json!({"contacts": contacts, "messages": [message]})).await;
}

/// Somebody answers them at a moment, from the phone.
async fn answers_at(app: &TestApp, to: &str, at: Timestamp) {
    let echo = json!({"from": "49301234567", "to": to, "id": format!("wamid.out.{to}.{}", at.0),
        "timestamp": at.unix().to_string(), "type": "text", "text": {"body": "Here you are"}});
    app.receives("smb_message_echoes", json!({"message_echoes": [echo]})).await;
}

fn later(hours: i64, minutes: i64) -> Timestamp {
    NOON + Span::minutes(hours * 60 + minutes)
}

/// What became of the decisions: the question, the minute after noon in which it was asked, what came, and whether it was
/// learnt.
async fn decisions(app: &TestApp) -> Vec<(String, i64, Option<bool>, bool)> {
    let rows = app.state.store.decisions().await.unwrap();
    let told = |(question, at, came, label): (String, Timestamp, Option<bool>, Option<i64>)| {
        (question, (at - NOON).0 / 60_000, came, label.is_some())
    };
    rows.into_iter().map(told).collect()
}

fn row(question: &str, minute: i64, came: Option<bool>) -> (String, i64, Option<bool>, bool) {
    (question.to_owned(), minute, came, came.is_some())
}

async fn report(app: &TestApp, key: &str) -> Report {
    let answer = app.get("/api/v1/model", key).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    fits::<schema::ModelReport>(&answer.body);
    serde_json::from_value(answer.body).unwrap()
}

/// Whether two states are the same, but for what is lost where numbers are written down.
fn is_close(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            (one - other).abs() <= 1e-9 * one.abs().max(1.0)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_close(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| is_close(value, other)))
        }
        (one, other) => one == other,
    }
}

fn are_close(one: &[(String, Value)], other: &[(String, Value)]) {
    assert_eq!(one.len(), other.len(), "{one:?} {other:?}");
    for ((name, one), (other_name, other)) in one.iter().zip(other) {
        assert_eq!(name, other_name);
        assert!(is_close(one, other), "{name}: {one} is not {other}");
    }
}

async fn contact(app: &TestApp, key: &str, number: &str) -> String {
    let found = app.get(&format!("/api/v1/contacts?identifier=%2B{number}"), key).await;
    found.body["data"][0]["id"].as_str().unwrap().to_owned()
}

async fn scores(app: &TestApp, key: &str, id: &str, scored: bool) -> Answer {
    let request = app.request(Method::PATCH, &format!("/api/v1/contacts/{id}")).bearer_auth(key);
    Answer::of(request.json(&json!({"scored": scored}))).await
}

/// Writes down what was predicted, as if it had been: every other of it came true. `said` is given to what came true.
async fn plants(app: &TestApp, version: VersionId, count: i64, said: f64, baseline: f64, shadow: Option<(i64, f64)>) {
    let inputs = serde_json::to_string(&Inputs(vec![0.0; INPUTS])).unwrap();
    let at = app.clock.now().0;
    let (first, _) = app.state.store.learnt().await.unwrap();
    for n in 0..count {
        let came = n % 2 == 0;
        let of = |p: f64| if came { p } else { 1.0 - p };
        let (id, label) = (5_000_000 + first + n, first + n + 1);
        let (shadow, p_shadow) = match shadow {
            Some((id, p)) => (id.to_string(), of(p).to_string()),
            None => ("NULL".to_owned(), "NULL".to_owned()),
        };
        let sql = format!(
            "INSERT INTO decisions (id, conversation_id, number_id, question, asked_at, due_at, inputs, version, p, thumb, \
             p_baseline, p_rate, shadow, p_shadow, held_out, outcome, settled_at, label) VALUES ({id}, {}, 1, 'reply', \
             {}, {}, '{inputs}', {version}, {}, {}, {}, 0.5, {shadow}, {p_shadow}, FALSE, {came}, {at}, {label})",
            7_000_000 + n % 50,
            at + n,
            at + n + 86_400_000,
            of(said),
            if came { 6.0 } else { 4.0 },
            of(baseline),
        );
        app.state.store.plant(sql).await;
    }
    app.state.store.plant(format!("UPDATE counters SET value = {} WHERE name = 'label'", first + count)).await;
}

async fn in_use(app: &TestApp, key: &str) -> VersionId {
    let report = report(app, key).await;
    let used: Vec<_> = report.versions.iter().filter(|version| version.standing == Standing::InUse).collect();
    assert_eq!(used.len(), 1, "{report:?}");
    used[0].id
}

/// Another version beside the one that is used, of the same content.
async fn plants_version(app: &TestApp, id: i64) {
    let at = app.clock.now().0;
    let sql = format!(
        "INSERT INTO model_versions (id, parent, kind, made_at, learnt, state) \
         SELECT {id}, id, 'online', {at}, 500, state FROM model_versions WHERE kind = 'prior'"
    );
    app.state.store.plant(sql).await;
}

async fn audited(app: &TestApp, what: &str) -> usize {
    let owner = app.key(Role::Owner).await;
    let rows = app.get(&format!("/api/v1/audit?limit=200&what={what}"), &owner).await.body;
    rows["data"].as_array().unwrap().len()
}

story!(a_label_acts_only_once_its_time_is_over, async |app: TestApp| {
    begins(&app).await;
    hears_at(&app, BERTA, NOON, "Is it there?").await;
    learns(&app).await;
    app.clock.set(later(0, 10));
    answers_at(&app, BERTA, later(0, 10)).await;
    // What follows at once is the same turn.
    answers_at(&app, BERTA, later(0, 11)).await;
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("reply", 10, None)]);
    app.clock.set(later(1, 0));
    learns(&app).await;
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("reply", 10, None), row("write", 60, None)], "once");

    // They answer; nobody learns from it before the time is over.
    app.clock.set(later(20, 0));
    hears_at(&app, BERTA, later(20, 0), "Thank you").await;
    learns(&app).await;
    app.clock.set(later(24, 0) + GRACE - Span(1));
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("reply", 10, None), row("write", 60, None)], "nor a little while after it");
    assert_eq!(app.state.store.learnt().await.unwrap(), (0, 2));
    app.clock.set(later(24, 0) + GRACE);
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("reply", 10, None), row("write", 60, Some(true))]);
    app.clock.set(later(24, 10) + GRACE - Span(1));
    learns(&app).await;
    assert_eq!(decisions(&app).await[0], row("reply", 10, None));
    app.clock.set(later(24, 10) + GRACE);
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("reply", 10, Some(true)), row("write", 60, Some(true))]);
    assert_eq!(app.state.store.learnt().await.unwrap(), (2, 0));
});

story!(a_silence_that_is_broken_before_anybody_asks_about_it_counts_all_the_same, async |app: TestApp| {
    begins(&app).await;
    hears_at(&app, BERTA, NOON, "Is it there?").await;
    learns(&app).await;
    // An hour later nobody gets round to asking before they write again.
    app.clock.set(later(1, 2));
    hears_at(&app, BERTA, later(1, 1), "Hello?").await;
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("write", 60, None)]);
    app.clock.set(later(24, 0) + GRACE);
    learns(&app).await;
    assert_eq!(decisions(&app).await, [row("write", 60, Some(true))]);
});

story!(an_answer_in_time_that_is_delivered_late_counts, async |app: TestApp| {
    begins(&app).await;
    for from in ["4915110001", "4915110002", "4915110003"] {
        hears_at(&app, from, NOON, "Hello").await;
        answers_at(&app, from, NOON).await;
    }
    learns(&app).await;
    let replies = async || {
        let rows = app.state.store.decisions().await.unwrap();
        rows.into_iter().map(|(_, _, came, _)| came).collect::<Vec<_>>()
    };
    // Minutes after it: nobody has learnt yet that there was none.
    app.clock.set(later(24, 5));
    learns(&app).await;
    hears_at(&app, "4915110001", later(23, 59), "Yes, please").await;
    app.clock.set(later(24, 0) + GRACE);
    learns(&app).await;
    let mut came = replies().await;
    came.sort();
    assert_eq!(came, [Some(false), Some(false), Some(true)]);
    // Hours after it: what was learnt is learnt, but what is known of it is put right. A stop word puts nothing right.
    app.clock.set(later(30, 0));
    hears_at(&app, "4915110002", later(20, 0), "And the price?").await;
    hears_at(&app, "4915110003", later(25, 0), "Hello?").await;
    learns(&app).await;
    let mut came = replies().await;
    came.sort();
    assert_eq!(came, [Some(false), Some(true), Some(true)]);
    let baseline = async || {
        let mut tx = app.state.store.begin().await.unwrap();
        let known: Baselines = tx.learning(BASELINES).await.unwrap().unwrap();
        (known.of(Question::Reply).came, known.of(Question::Reply).of)
    };
    assert_eq!(baseline().await, (2, 3));
    hears_at(&app, "4915110002", later(21, 0), "Stop").await;
    learns(&app).await;
    let mut came = replies().await;
    came.sort();
    assert_eq!((came, baseline().await), (vec![Some(false), Some(false), Some(true)], (1, 3)));
    assert_eq!(app.state.store.learnt().await.unwrap().0, 3, "each is one label");
});

story!(what_is_noted_as_held_back_is_what_was_held_back, async |app: TestApp| {
    begins(&app).await;
    app.clock.set(later(0, 1));
    for n in 0..60 {
        let from = format!("49151300{n:02}");
        hears_at(&app, &from, NOON, "Hello").await;
        answers_at(&app, &from, later(0, 1)).await;
    }
    learns(&app).await;
    app.clock.set(later(25, 0));
    learns(&app).await;
    let cases = app.state.store.cases(Question::Reply, None, NOON, 1_000).await.unwrap();
    assert_eq!(cases.len(), 60);
    for case in cases {
        assert_eq!(case.held_out, is_held_out(7, case.conversation, later(24, 0)), "by the end of its window");
    }
});

story!(numbers_of_events_that_nobody_has_are_passed_over, async |app: TestApp| {
    begins(&app).await;
    hears_at(&app, BERTA, NOON, "Hello").await;
    learns(&app).await;
    app.state.store.plant("UPDATE counters SET value = value + 5000 WHERE name = 'event'".to_owned()).await;
    learns(&app).await;
    assert!(!app.state.store.may_learn(app.clock.now()).await.unwrap(), "there is nothing to look for");
    let followed = app.state.store.followed().await.unwrap();
    assert_eq!((followed.seq, followed.is_whole), (followed.last, true));
    hears_at(&app, "4915110002", NOON, "Hello").await;
    learns(&app).await;
    let states = app.state.store.states().await.unwrap();
    assert_eq!(
        states.iter().filter(|(name, _)| name.starts_with("conversation")).count(),
        2,
        "what comes then is seen"
    );
});

story!(a_stop_word_or_a_block_is_no_answer_and_silence_is_none, async |app: TestApp| {
    begins(&app).await;
    for (from, text) in [("4915110001", "Stop"), ("4915110002", ""), ("4915110003", "Yes, please")] {
        hears_at(&app, from, NOON, "Hello").await;
        app.clock.set(later(0, 5));
        answers_at(&app, from, later(0, 5)).await;
        learns(&app).await;
        if !text.is_empty() {
            hears_at(&app, from, later(0, 6), text).await;
        }
        learns(&app).await;
        app.clock.set(NOON);
    }
    app.clock.set(later(24, 5) + GRACE);
    learns(&app).await;
    let came: Vec<_> = decisions(&app).await.into_iter().filter(|row| row.0 == "reply").map(|row| row.2).collect();
    assert_eq!(came.iter().filter(|came| **came == Some(true)).count(), 1, "{came:?}");
    assert_eq!(came.iter().filter(|came| **came == Some(false)).count(), 2, "{came:?}");
});

story!(what_comes_late_or_in_any_order_is_known_as_if_it_had_come_in_time, async |app: TestApp| {
    begins(&app).await;
    let said: Vec<(i64, Side)> = vec![
        (0, Side::Customer),
        (4, Side::Business),
        (50, Side::Customer),
        (51, Side::Customer),
        (300, Side::Business),
        (1500, Side::Business),
        (1510, Side::Customer),
    ];
    app.clock.set(later(25, 20));
    for (from, order) in [("4915110001", [0, 1, 2, 3, 4, 5, 6]), ("4915110002", [6, 2, 0, 5, 1, 4, 3])] {
        for at in order {
            let (minute, by) = said[at];
            match by {
                Side::Customer => hears_at(&app, from, later(0, minute), "Hello").await,
                Side::Business => answers_at(&app, from, later(0, minute)).await,
            }
            learns(&app).await;
        }
    }
    let kept = app.state.store.states().await.unwrap();
    let of: Vec<Said> = said.iter().map(|(minute, by)| Said { at: later(0, *minute), by: *by }).collect();
    let wanted = serde_json::to_value(Pair::of(&of)).unwrap();
    let pairs: Vec<_> = kept.iter().filter(|(name, _)| name.starts_with("conversation")).collect();
    assert_eq!(pairs.len(), 2);
    for (name, pair) in pairs {
        assert!(is_close(pair, &wanted), "{name}: {pair} is not {wanted}");
    }
    let before = decisions(&app).await;
    assert_eq!(before, [row("reply", 1500, None)], "of whatever else it was known already what came");
    app.state.store.rebuild_scores().await.unwrap();
    assert!(app.state.store.states().await.unwrap().is_empty());
    learns(&app).await;
    are_close(&app.state.store.states().await.unwrap(), &kept);
    assert_eq!(decisions(&app).await, before, "what was predicted is predicted once");
});

story!(two_who_turn_out_to_be_one_are_known_as_one, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    begins(&app).await;
    for (from, minute) in [("4915110001", 0), ("4915110002", 2)] {
        hears_at(&app, from, later(0, minute), "Hello").await;
        answers_at(&app, from, later(0, minute + 1)).await;
    }
    app.clock.set(later(0, 5));
    learns(&app).await;
    let apart = app.state.store.states().await.unwrap();
    let (kept, gone) = (contact(&app, &key, "4915110001").await, contact(&app, &key, "4915110002").await);
    let merged = app.post(&format!("/api/v1/contacts/{kept}/merge"), &key, json!({"contact_id": gone})).await;
    learns(&app).await;
    let joined = app.state.store.states().await.unwrap();
    let of = [(0, Side::Customer), (1, Side::Business), (2, Side::Customer), (3, Side::Business)];
    let of: Vec<Said> = of.map(|(minute, by)| Said { at: later(0, minute), by }).to_vec();
    let wanted = serde_json::to_value(Pair::of(&of)).unwrap();
    assert!(joined.iter().any(|(_, pair)| is_close(pair, &wanted)), "{joined:?} has no {wanted}");

    let undo = format!("/api/v1/merges/{}/undo", merged.body["id"].as_str().unwrap());
    assert_eq!(app.post(&undo, &key, json!({})).await.status, StatusCode::NO_CONTENT);
    learns(&app).await;
    are_close(&app.state.store.states().await.unwrap(), &apart);
});

story!(of_whoever_is_excluded_nothing_is_known_and_nothing_predicted, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    begins(&app).await;
    hears_at(&app, BERTA, NOON, "Hello").await;
    answers_at(&app, BERTA, NOON).await;
    learns(&app).await;
    let before = app.state.store.states().await.unwrap();
    assert_eq!(decisions(&app).await.len(), 1);
    let id = contact(&app, &key, BERTA).await;
    let analyst = app.key(Role::Analyst).await;
    assert_eq!(scores(&app, &analyst, &id, false).await.code(), "forbidden");
    let excluded = scores(&app, &key, &id, false).await;
    assert_eq!((excluded.status, &excluded.body["scored"]), (StatusCode::OK, &json!(false)));
    fits::<schema::Person>(&excluded.body);
    learns(&app).await;
    app.clock.set(later(0, 40));
    hears_at(&app, BERTA, later(0, 40), "Still there?").await;
    answers_at(&app, BERTA, later(0, 41)).await;
    app.clock.set(later(2, 0));
    learns(&app).await;
    assert!(decisions(&app).await.is_empty());
    let states = app.state.store.states().await.unwrap();
    assert!(states.iter().all(|(name, _)| !name.starts_with("conversation")), "{states:?}");

    let included = scores(&app, &key, &id, true).await;
    assert_eq!(included.body["scored"], true);
    learns(&app).await;
    let states = app.state.store.states().await.unwrap();
    assert_eq!(states.len(), before.len(), "{states:?}");
    assert!(decisions(&app).await.iter().all(|row| row.1 > 0), "what was forgotten does not come back");
    assert_eq!(audited(&app, "scoring_set").await, 2);
});

story!(of_whoever_is_erased_nothing_is_left_and_what_is_past_its_time_goes, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    begins(&app).await;
    for from in [BERTA, "4915110002"] {
        hears_at(&app, from, NOON, "Hello").await;
        answers_at(&app, from, NOON).await;
    }
    learns(&app).await;
    let id: ContactId = contact(&app, &owner, BERTA).await.parse().unwrap();
    let erased = privacy::erase(&app.state, By::CONSOLE, id, "Berta").await;
    assert!(erased.is_ok(), "{erased:?}");
    learns(&app).await;
    for _ in 0..50 {
        if privacy::work(&app.state).await.unwrap() {
            break;
        }
    }
    learns(&app).await;
    let states = app.state.store.states().await.unwrap();
    assert_eq!(states.iter().filter(|(name, _)| name.starts_with("conversation")).count(), 1, "{states:?}");
    assert_eq!(decisions(&app).await.len(), 1, "the other's");

    // Messages that are forgotten are no longer known of.
    app.clock.set(NOON + Span::days(70));
    let keep = json!({"kind": "messages", "days": 60});
    let kept = app.request(Method::PUT, "/api/v1/retention").bearer_auth(&owner).json(&keep).send().await.unwrap();
    assert_eq!(kept.status(), StatusCode::OK);
    privacy::forget(&app.state).await.unwrap();
    learns(&app).await;
    let states = app.state.store.states().await.unwrap();
    let empty = serde_json::to_value(Pair::default()).unwrap();
    assert!(states.iter().any(|(name, pair)| name.starts_with("conversation") && is_close(pair, &empty)), "{states:?}");
    assert_eq!(decisions(&app).await.len(), 0, "what was asked of a message that is gone was never asked");

    let version = in_use(&app, &owner).await;
    plants(&app, version, 6, 0.7, 0.5, None).await;
    // As if there had been a million and two: the first two go.
    app.state.store.plant("UPDATE counters SET value = value + 999996 WHERE name = 'label'".to_owned()).await;
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(decisions(&app).await.len(), 4);
    app.clock.set(NOON + Span::days(70 + 399));
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(decisions(&app).await.len(), 4);
    app.clock.set(NOON + Span::days(70 + 401));
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(decisions(&app).await.len(), 0);
});

story!(of_two_processes_each_label_is_learnt_by_one, async |app: TestApp| {
    begins(&app).await;
    for n in 0..30 {
        let from = format!("49151200{n:02}");
        hears_at(&app, &from, NOON, "Hello").await;
        answers_at(&app, &from, NOON).await;
    }
    let both = async || {
        let (one, other) = tokio::join!(learn::step(&app.state), learn::step(&app.state));
        one.unwrap() | other.unwrap()
    };
    for _ in 0..200 {
        if !both().await {
            break;
        }
    }
    assert_eq!(decisions(&app).await.len(), 30);
    app.clock.set(later(24, 0) + GRACE);
    for _ in 0..200 {
        if !both().await {
            break;
        }
    }
    let rows = app.state.store.decisions().await.unwrap();
    let labels: BTreeSet<i64> = rows.iter().filter_map(|row| row.3).collect();
    assert_eq!((labels.len(), labels.last().copied()), (30, Some(30)), "each once, and none twice");
});

story!(a_model_learns_anew_with_its_progress_told_and_can_be_stopped, async |app: TestApp| {
    let (admin, analyst) = (app.key(Role::Admin).await, app.key(Role::Analyst).await);
    begins(&app).await;
    let refit = async |key: &str| app.post("/api/v1/model/refit", key, json!({})).await;
    let cancel = async || Answer::of(app.request(Method::DELETE, "/api/v1/model/refit").bearer_auth(&admin)).await;
    assert_eq!(refit(&admin).await.code(), "conflict", "there is nothing to learn from");
    let version = in_use(&app, &admin).await;
    plants(&app, version, 600, 0.7, 0.5, None).await;
    assert_eq!(refit(&analyst).await.code(), "forbidden");
    assert_eq!(refit(&admin).await.status, StatusCode::ACCEPTED);
    assert_eq!(refit(&admin).await.code(), "conflict");
    let progress = async || report(&app, &analyst).await.refit.map(|refit| (refit.done, refit.of));
    assert_eq!(progress().await, Some((0, 600)));
    assert!(learning::refit(&app.state).await.unwrap());
    let (done, of) = progress().await.unwrap();
    assert!(0 < done && done < of, "{done} of {of}");
    assert_eq!(cancel().await.status, StatusCode::NO_CONTENT);
    assert_eq!(cancel().await.code(), "conflict");
    assert_eq!((progress().await, learning::refit(&app.state).await.unwrap()), (None, false));
    assert_eq!(report(&app, &admin).await.versions.len(), 1, "nothing came of it");

    assert_eq!(refit(&admin).await.status, StatusCode::ACCEPTED);
    while learning::refit(&app.state).await.unwrap() {}
    let told = report(&app, &admin).await;
    assert_eq!((told.refit, told.versions[0].standing), (None, Standing::Candidate));
    assert!(told.versions[0].learnt >= 600);
    assert_eq!(in_use(&app, &admin).await, version, "it predicts along first");
    assert_eq!((audited(&app, "model_refit").await, audited(&app, "model_refit_cancelled").await), (2, 1));
});

story!(a_candidate_takes_over_only_if_it_is_better_and_one_can_go_back, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    begins(&app).await;
    let prior = in_use(&app, &admin).await;
    plants_version(&app, 900_001).await;
    plants(&app, prior, 199, 0.6, 0.55, Some((900_001, 0.8))).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(in_use(&app, &admin).await, prior, "too little has come true");
    plants(&app, prior, 21, 0.6, 0.55, Some((900_001, 0.8))).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(in_use(&app, &admin).await, VersionId(900_001));
    assert_eq!(audited(&app, "model_promoted").await, 1);

    // A worse one is not taken.
    plants_version(&app, 900_002).await;
    plants(&app, VersionId(900_001), 220, 0.8, 0.55, Some((900_002, 0.6))).await;
    learning::review(&app.state).await.unwrap();
    let told = report(&app, &admin).await;
    let worse = told.versions.iter().find(|version| version.id == VersionId(900_002)).unwrap();
    assert_eq!(worse.standing, Standing::Retired);
    assert!(worse.judged.is_some_and(|judged| judged.log_loss > judged.served && judged.n == 220));
    assert_eq!(in_use(&app, &admin).await, VersionId(900_001));

    // Back to the first, which stays although a better one is there.
    let back = format!("/api/v1/model/versions/{prior}/roll-back");
    assert_eq!(app.post(&back, &agent, json!({})).await.code(), "forbidden");
    assert_eq!(app.post("/api/v1/model/versions/77/roll-back", &admin, json!({})).await.code(), "not_found");
    assert_eq!(app.post(&back, &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    assert_eq!((in_use(&app, &admin).await, report(&app, &admin).await.pinned), (prior, true));
    plants_version(&app, 900_003).await;
    plants(&app, prior, 220, 0.6, 0.55, Some((900_003, 0.9))).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(in_use(&app, &admin).await, prior);
    assert_eq!(app.post("/api/v1/model/release", &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    learning::review(&app.state).await.unwrap();
    assert_eq!(in_use(&app, &admin).await, VersionId(900_003));
    let promote = format!("/api/v1/model/versions/{}/promote", VersionId(900_001));
    assert_eq!(app.post(&promote, &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    assert_eq!((in_use(&app, &admin).await, report(&app, &admin).await.pinned), (VersionId(900_001), false));
    assert_eq!((audited(&app, "model_rolled_back").await, audited(&app, "model_released").await), (1, 1));
});

story!(a_model_that_is_worse_than_the_rule_of_thumb_is_not_used_and_says_so, async |app: TestApp| {
    let analyst = app.key(Role::Analyst).await;
    begins(&app).await;
    let served = async || {
        let served = learning::served(&app.state.store, Question::Reply).await.unwrap();
        (served.used, served.why)
    };
    assert_eq!(served().await, (Used::Model, Why::TooLittle));
    let version = in_use(&app, &analyst).await;
    plants(&app, version, 300, 0.55, 0.8, None).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(served().await, (Used::Baseline, Why::NotBetter));
    let told = report(&app, &analyst).await;
    assert_eq!((told.answered[0].question, told.answered[0].served.why), (Question::Reply, Why::NotBetter));
    assert_eq!((told.answered[0].n, told.answered[0].weeks.len()), (300, 1));
    assert_eq!(told.answered[1].served.why, Why::TooLittle, "of the other question nothing is known");

    plants(&app, version, 600, 0.95, 0.6, None).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(served().await, (Used::Model, Why::Better));
});

story!(a_version_that_takes_over_is_not_used_where_it_was_no_better_than_the_rule_of_thumb, async |app: TestApp| {
    let analyst = app.key(Role::Analyst).await;
    begins(&app).await;
    let prior = in_use(&app, &analyst).await;
    plants_version(&app, 900_001).await;
    plants(&app, prior, 300, 0.55, 0.8, Some((900_001, 0.6))).await;
    learning::review(&app.state).await.unwrap();
    assert_eq!(in_use(&app, &analyst).await, VersionId(900_001), "it is better than the one before");
    learning::review_if_due(&app.state).await.unwrap();
    let served = learning::served(&app.state.store, Question::Reply).await.unwrap();
    assert_eq!((served.used, served.version), (Used::Baseline, Some(VersionId(900_001))), "{served:?}");
});

story!(what_is_predicted_says_by_whom_and_what_the_others_say, async |app: TestApp| {
    begins(&app).await;
    plants_version(&app, 900_001).await;
    hears_at(&app, BERTA, NOON, "Hello").await;
    answers_at(&app, BERTA, NOON).await;
    // What is taken in a day later was not predicted when it happened.
    app.clock.set(later(23, 0));
    hears_at(&app, "4915110002", later(1, 0), "Hello").await;
    answers_at(&app, "4915110002", later(1, 1)).await;
    learns(&app).await;
    app.clock.set(later(30, 0));
    learns(&app).await;
    assert!(decisions(&app).await.is_empty(), "both came too late to be predicted");
    hears_at(&app, "4915110003", later(30, 0), "Hello").await;
    answers_at(&app, "4915110003", later(30, 0)).await;
    learns(&app).await;
    app.clock.set(later(54, 0) + GRACE);
    learns(&app).await;
    let analyst = app.key(Role::Analyst).await;
    let served = in_use(&app, &analyst).await;
    let duels = app.state.store.duels(VersionId(900_001), served, NOON).await.unwrap();
    assert_eq!(duels.len(), 1, "{duels:?}");
    assert!((duels[0].candidate - duels[0].served).abs() < 1e-9 && !duels[0].came_true, "{duels:?}");
    assert_ne!(duels[0].conversation, ConversationId(0));
});

/// A past that comes all at once, the latest first: each day the business writes to each of these people. Every other of them
/// answers within the hour, the rest seldom.
async fn brings_a_past(app: &TestApp, people: i64, days: std::ops::RangeInclusive<i64>) {
    for person in 1..=people {
        let from = format!("49151400{person:02}");
        let at = |day: i64, minute: i64| (NOON - Span::days(day) + Span::minutes(minute + person)).unix().to_string();
        let echo = |day: i64| {
            json!({"from": "49301234567", "to": from, "id": format!("wamid.past.out.{person}.{day}"),
                "timestamp": at(day, 0), "type": "text", "text": {"body": "Are you still interested?"}})
        };
        let answers = |day: &i64| person % 2 == 0 || (day + person) % 9 == 0;
        let message = |day: i64| {
            json!({"from": from, "id": format!("wamid.past.in.{person}.{day}"), "timestamp": at(day, 20),
                "type": "text", "text": {"body": "Yes"}})
        };
        let contacts = json!([{"wa_id": from, "profile": {"name": "Berta"}}]);
        let messages: Vec<Value> = days.clone().filter(answers).map(message).collect();
        app.receives("messages", json!({"contacts": contacts, "messages": messages})).await;
        let echoes: Vec<Value> = days.clone().map(echo).collect();
        app.receives("smb_message_echoes", json!({"message_echoes": echoes})).await;
    }
}

story!(a_past_is_gone_through_in_its_order_told_apart_from_what_was_predicted_live_and_used, async |app: TestApp| {
    let analyst = app.key(Role::Analyst).await;
    app.ana(Role::Analyst).await;
    let session = app.signs_in().await;
    let page = async || {
        let request = app.request(Method::GET, "/model").header(header::COOKIE, &session);
        request.header(header::ACCEPT, "text/html").send().await.unwrap().text().await.unwrap()
    };
    begins(&app).await;
    let prior = in_use(&app, &analyst).await;
    brings_a_past(&app, 12, 2..=25).await;
    learns(&app).await;
    assert!(decisions(&app).await.is_empty(), "what was over before it came was not predicted live");
    assert!(report(&app, &analyst).await.replayed.is_none(), "more of it may be coming");
    assert!(!page().await.contains("Replayed from the past"));
    app.clock.set(later(0, 1));
    learns(&app).await;
    let told = report(&app, &analyst).await;
    let past = told.replayed.clone().expect("it was gone through");
    let (reply, write) = (past.of(Question::Reply).unwrap(), past.of(Question::Write).unwrap());
    assert_eq!((reply.n, past.labels), (12 * 24, i64::try_from(reply.n + write.n).unwrap()));
    assert!(reply.weeks.len() >= 4 && !reply.bins.is_empty() && reply.held_out.of == 0);
    assert!(past.from < past.until && past.until <= app.clock.now() - Span::days(1));
    assert!(told.answered.iter().all(|live| live.n == 0 && live.bins.is_empty()), "nothing was predicted live");
    assert_eq!((told.learnt, told.open), (past.labels, 0));
    // It was better than what ships, which has learnt nothing here.
    let used = told.versions.iter().find(|version| version.standing == Standing::InUse).unwrap();
    assert_eq!((used.kind, Some(used.id)), (Kind::Past, past.version));
    assert!(used.judged.is_some_and(|judged| judged.log_loss < judged.served && judged.n >= 200));
    let served = told.answered[0].served;
    assert!(served.by_past && served.why == reply.served.why && served.why != Why::TooLittle, "{served:?}");
    assert_eq!(audited(&app, "model_promoted").await, 1);
    let shown = page().await;
    for told in ["Predicted live", "Not yet: nothing that was predicted live", "Replayed from the past"] {
        assert!(shown.contains(told), "{told}");
    }
    assert!(shown.contains("With the model: not yet") && !shown.contains("came true, of 0"), "what is live");

    // Once: also where some more of it comes.
    brings_a_past(&app, 2, 26..=27).await;
    learns(&app).await;
    app.clock.set(later(0, 2));
    learns(&app).await;
    let again = report(&app, &analyst).await;
    assert_eq!((again.replayed, again.versions.len()), (Some(past), 2));
    // Who learns anew begins where the past has led; back is one step.
    let back = format!("/api/v1/model/versions/{prior}/roll-back");
    let admin = app.key(Role::Admin).await;
    assert_eq!(app.post(&back, &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    let served = report(&app, &analyst).await.answered[0].served;
    assert_eq!((served.by_past, served.why), (false, Why::TooLittle), "of that version the past says nothing");
});

story!(a_past_that_somebody_went_back_from_does_not_come_again_by_itself, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    begins(&app).await;
    let prior = in_use(&app, &admin).await;
    brings_a_past(&app, 12, 2..=20).await;
    learns(&app).await;
    app.clock.set(later(0, 1));
    learns(&app).await;
    let past = in_use(&app, &admin).await;
    assert_ne!(past, prior);
    let back = format!("/api/v1/model/versions/{prior}/roll-back");
    assert_eq!(app.post(&back, &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    assert_eq!(app.post("/api/v1/model/release", &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    // Much more of it comes, and is gone through: this time it has to predict along first.
    brings_a_past(&app, 12, 21..=40).await;
    learns(&app).await;
    app.clock.set(later(0, 2));
    learns(&app).await;
    learning::review(&app.state).await.unwrap();
    let told = report(&app, &admin).await;
    assert_eq!(in_use(&app, &admin).await, prior);
    assert_eq!(told.versions[0].standing, Standing::Candidate, "{:?}", told.versions);
    let former = told.versions.iter().find(|version| version.id == past).unwrap();
    assert_eq!(former.standing, Standing::Former);
});

story!(a_past_never_takes_the_place_of_what_somebody_went_back_to, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    begins(&app).await;
    let prior = in_use(&app, &admin).await;
    let back = format!("/api/v1/model/versions/{prior}/roll-back");
    assert_eq!(app.post(&back, &admin, json!({})).await.status, StatusCode::NO_CONTENT);
    brings_a_past(&app, 12, 2..=25).await;
    learns(&app).await;
    app.clock.set(later(0, 1));
    learns(&app).await;
    let told = report(&app, &admin).await;
    assert!(told.replayed.is_some());
    assert_eq!(in_use(&app, &admin).await, prior);
    assert_eq!(told.versions[0].standing, Standing::Candidate, "it predicts along");
});
