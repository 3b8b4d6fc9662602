//! Teams: whose conversations are, who takes them, to whom they are given, and what closes while nobody works.

use super::{
    TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NOON},
    story,
};
use crate::{
    api::team::HandOver,
    domain::{
        audit::{By, Who},
        conversation::Conversation,
        hours::{Date, Hours, Opening, When, read_day},
        id::{ContactId, ConversationId, TeamId, UserId},
        language::Language,
        outbox::{Draft, NewMessage},
        queue::{Only, View, ViewCounts},
        reach::Limits,
        role::Role,
        team::{CAPACITY, NewShift, Team, TeamSetup},
        time::{Span, Timestamp},
        triage::Deed,
    },
    server::{
        accounts,
        outbound::{self, Author},
        rest::schema,
        store::queue::Planted,
        teams,
        triage::{self, Why},
        views,
    },
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;

async fn asks(app: &TestApp, method: Method, path: &str, key: &str, body: Value) -> Answer {
    Answer::of(app.request(method, &format!("/api/v1{path}")).bearer_auth(key).json(&body)).await
}

/// Calls a server function.
async fn call<T: serde::de::DeserializeOwned>(app: &TestApp, key: &str, name: &str) -> T {
    let answer = app.post(&format!("/_fn/{name}"), key, json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    serde_json::from_value(answer.body).unwrap()
}

async fn user(app: &TestApp, name: &str) -> UserId {
    let email = format!("{}@example.org", name.to_lowercase());
    app.state.store.add_user(&email, name, Role::Agent, "no password", By::CONSOLE, NOON).await.unwrap().unwrap()
}

fn setup(name: &str, members: &[UserId]) -> TeamSetup {
    TeamSetup {
        name: name.to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
        lead: None,
        members: members.to_vec(),
        numbers: Vec::new(),
        hours: None,
        shifts: Vec::new(),
        assigns: false,
        capacity: CAPACITY,
    }
}

/// A team with the only number.
async fn team(app: &TestApp, setup: TeamSetup) -> Team {
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    teams::put(&app.state, By::CONSOLE, None, TeamSetup { numbers: vec![number], ..setup }).await.unwrap()
}

fn daily(day: &str) -> Hours {
    let day = read_day(day).unwrap();
    Hours { week: std::array::from_fn(|_| day.clone()), ..Hours::default() }
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn author(user: UserId) -> Author {
    Author { user: Some(user), owner: format!("user:{user}") }
}

/// Somebody's, by the id of the conversation.
async fn whose(app: &TestApp, id: ConversationId) -> Option<String> {
    app.state.store.conversation(id, app.clock.now()).await.unwrap().unwrap().assignee_name
}

/// Customers of a team who wrote at noon, one a minute, and speak these languages; an empty one is not known.
async fn plants(app: &TestApp, team: TeamId, languages: &[&str]) -> Vec<ConversationId> {
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    let mut tx = app.state.store.begin().await.unwrap();
    let first = tx.ids(200).await.unwrap();
    tx.commit().await.unwrap();
    let rows: Vec<_> = (0..)
        .zip(languages)
        .map(|(n, language)| {
            let row = Conversation::new(ConversationId(first + n), number, ContactId(first + 100 + n));
            let asked_at = Some(NOON - Span::hours(1) + Span::minutes(n));
            let language = Some((*language).to_owned()).filter(|language| !language.is_empty());
            let planted = Planted { name: format!("Customer {n}"), language, ..Planted::default() };
            (Conversation { asked_at, team: Some(team), ..row }, planted)
        })
        .collect();
    app.state.store.plant_conversations(&rows).await.unwrap();
    rows.iter().map(|(row, _)| row.id).collect()
}

story!(a_team_is_made_changed_and_deleted_and_has_the_conversations_of_its_numbers, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    let ana = user(&app, "Ana").await;
    let number = app.state.store.numbers().await.unwrap()[0].0.id;
    let hours = json!({"week": [[{"from": "09:00", "until": "17:30"}], [], [], [], [], [], []],
        "holidays": {"2026-12-24": [{"from": "09:00", "until": "12:00"}]}});
    let shift =
        json!({"user": ana, "when": {"kind": "weekly", "weekday": 0, "hours": {"from": "22:00", "until": "06:00"}}});
    let body = json!({"name": " Front  desk", "time_zone": "Europe/Berlin", "lead": ana, "members": [ana],
        "numbers": [number], "hours": hours, "shifts": [shift], "assigns": true, "capacity": 4});
    assert_eq!(asks(&app, Method::POST, "/teams", &agent, body.clone()).await.code(), "forbidden");
    let made = asks(&app, Method::POST, "/teams", &admin, body.clone()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    fits::<schema::Team>(&made.body);
    assert_eq!((&made.body["name"], &made.body["hours"]), (&json!("Front desk"), &hours));
    let id = made.body["id"].as_str().unwrap().to_owned();
    assert_eq!(asks(&app, Method::POST, "/teams", &admin, body.clone()).await.code(), "conflict", "of the same name");
    for (field, wrong) in [
        ("name", json!("")),
        ("time_zone", json!("Europe/Atlantis")),
        ("lead", json!("999999")),
        ("members", json!(["999999"])),
        ("numbers", json!(["999999"])),
        ("capacity", json!(0)),
        ("colour", json!("red")),
        (
            "shifts",
            json!([{"user": ana, "when": {"kind": "weekly", "weekday": 9, "hours": {"from": "1", "until": "2"}}}]),
        ),
    ] {
        let mut body = body.clone();
        body[field] = wrong;
        body["lead"] = if field == "lead" { body["lead"].clone() } else { Value::Null };
        let answer = asks(&app, Method::PUT, &format!("/teams/{id}"), &admin, body).await;
        assert_eq!(answer.code(), "invalid", "{field}");
    }
    let list = app.get("/api/v1/teams", &agent).await;
    assert_eq!(list.body["data"], json!([made.body]), "nothing of that was done");

    app.hears("491511234567", "Hello").await;
    let conversation = app.only_conversation(&agent).await;
    let row = app.get(&format!("/api/v1/conversations/{conversation}"), &agent).await.body;
    assert_eq!((&row["team"], &row["team_name"]), (&json!(id), &json!("Front desk")));
    let count = async |query: &str| {
        let list = app.get(&format!("/api/v1/conversations?{query}"), &agent).await.body;
        list["data"].as_array().unwrap().len()
    };
    assert_eq!((count(&format!("team={id}")).await, count("team=none").await, count("team=x").await), (1, 0, 0));
    let bare = json!({"name": "Back office", "time_zone": "Asia/Kolkata"});
    let changed = asks(&app, Method::PUT, &format!("/teams/{id}"), &admin, bare).await;
    assert_eq!(
        (&changed.body["numbers"], &changed.body["hours"]),
        (&json!([]), &Value::Null),
        "all of it is said anew"
    );
    let gone = asks(&app, Method::DELETE, &format!("/teams/{id}"), &admin, Value::Null).await;
    assert_eq!(gone.status, StatusCode::NO_CONTENT);
    assert_eq!(asks(&app, Method::DELETE, &format!("/teams/{id}"), &admin, Value::Null).await.code(), "not_found");
    assert_eq!(count("team=none").await, 1, "what was its is everybody's");
});

story!(of_two_who_take_it_at_once_the_first_has_it_and_the_second_hears_who_was_faster, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id: ConversationId = app.only_conversation(&key).await.parse().unwrap();
    let takes = async |who: UserId| {
        triage::act(&app.state, &author(who), By::person(who, None), &Deed::Claim(who), &[id], "").await.unwrap()
    };
    let (first, second) = tokio::join!(takes(ana), takes(bo));
    assert_eq!(first.done + second.done, 1, "one of them has it");
    let (winner, loser) = if first.done == 1 { ("Ana", second) } else { ("Bo", first) };
    assert_eq!(whose(&app, id).await.as_deref(), Some(winner));
    let [(of, Why::Taken { name, .. })] = &loser.refused[..] else { panic!("{loser:?}") };
    assert_eq!((*of, name.as_str()), (id, winner));
    assert!(loser.undo.is_none());
    let late = if winner == "Ana" { bo } else { ana };
    let path = format!("/conversations/{id}");
    let refused = asks(&app, Method::PATCH, &path, &key, json!({ "claim": late })).await;
    assert_eq!(refused.code(), "conflict");
    assert!(refused.body["detail"].as_str().unwrap().contains(winner), "{refused:?}");
    let lines = app.get(&format!("/api/v1/conversations/{id}/activities"), &key).await.body;
    let assigned = lines["data"].as_array().unwrap().iter().filter(|line| line["what"] == "assigned").count();
    assert_eq!(assigned, 1, "{lines}");
    let freed = asks(&app, Method::PATCH, &path, &key, json!({ "assignee": null })).await;
    assert_eq!(freed.body["assignee"], Value::Null);
    let taken = asks(&app, Method::PATCH, &path, &key, json!({ "claim": late })).await;
    assert_eq!(taken.body["assignee"], json!(late), "it was nobody's again");
});

story!(what_is_handed_over_to_a_team_is_nobodys_of_it_and_can_be_taken_back, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Agent).await;
    let front = team(&app, setup("Front", &[ana])).await;
    let back = teams::put(&app.state, By::CONSOLE, None, setup("Back", &[bo])).await.unwrap();
    app.hears("491511234567", "Hello").await;
    let id: ConversationId = app.only_conversation(&key).await.parse().unwrap();
    let path = format!("/conversations/{id}");
    asks(&app, Method::PATCH, &path, &key, json!({ "claim": ana })).await;
    let handed =
        triage::act(&app.state, &author(ana), By::person(ana, None), &Deed::HandOver(Some(back.id)), &[id], "")
            .await
            .unwrap();
    assert_eq!(handed.done, 1);
    let row = app.get(&format!("/api/v1{path}"), &key).await.body;
    assert_eq!((&row["team_name"], &row["assignee"]), (&json!("Back"), &Value::Null));
    let lines = app.get(&format!("/api/v1{path}/activities"), &key).await.body;
    let told = lines["data"].as_array().unwrap().iter().find(|line| line["what"] == "handed_over").unwrap();
    assert_eq!((&told["subject"], &told["by"]), (&json!("Back"), &json!(ana)));
    triage::undo(&app.state, &author(ana), &handed.undo.unwrap()).await.unwrap();
    let row = app.get(&format!("/api/v1{path}"), &key).await.body;
    assert_eq!((&row["team_name"], &row["assignee_name"]), (&json!("Front"), &json!("Ana")));

    let handed =
        triage::act(&app.state, &author(ana), By::person(ana, None), &Deed::HandOver(Some(back.id)), &[id], "")
            .await
            .unwrap();
    asks(&app, Method::PATCH, &path, &key, json!({ "claim": bo })).await;
    let late = triage::undo(&app.state, &author(ana), &handed.undo.unwrap()).await.unwrap();
    assert_eq!((late.done, late.refused.len()), (0, 1), "somebody has taken it since");
    let unknown = asks(&app, Method::PATCH, &path, &key, json!({"team": "999999"})).await;
    assert_eq!(unknown.code(), "invalid");
    let bulk = json!({"action": "hand_over", "ids": [id], "team": front.id});
    let many = asks(&app, Method::POST, "/conversations/bulk", &key, bulk).await;
    assert_eq!(many.body["done"], 1, "{many:?}");
    let everybodys = asks(&app, Method::PATCH, &path, &key, json!({"team": null})).await;
    assert_eq!(everybodys.body["team"], Value::Null);
});

story!(of_two_who_change_a_team_at_once_the_second_undoes_nothing_of_the_first, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Admin).await;
    let before = team(&app, setup("Front", &[ana])).await;
    let puts = async |setup: TeamSetup| {
        let setup = TeamSetup { numbers: before.numbers.clone(), ..setup };
        let body = json!({"id": before.id, "before": before, "setup": setup});
        app.post("/_fn/put_team", &key, body).await
    };
    let first = puts(setup("Front", &[ana, bo])).await;
    assert_eq!(first.status, StatusCode::OK, "{first:?}");
    let second = puts(setup("Front desk", &[ana])).await;
    assert_ne!(second.status, StatusCode::OK, "{second:?}");
    let path = format!("/teams/{}", before.id);
    let over = json!({"name": "Front desk", "time_zone": "Europe/Berlin", "members": [ana]});
    let changes = async |before: Value| {
        let mut body = over.clone();
        body["before"] = before;
        asks(&app, Method::PUT, &path, &key, body).await
    };
    let refused = changes(json!(before)).await;
    assert_eq!(refused.code(), "conflict", "nor does a program that says what it has read: {refused:?}");
    let now = app.state.store.teams().await.unwrap().remove(0);
    assert_eq!((now.name.as_str(), now.members.as_slice()), ("Front", &[ana, bo][..]));
    let done = changes(json!(now)).await;
    assert_eq!((done.status, &done.body["name"]), (StatusCode::OK, &json!("Front desk")), "{done:?}");
});

story!(what_was_somebodys_who_has_been_shut_out_since_is_not_taken_back_to_them, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id: ConversationId = app.only_conversation(&key).await.parse().unwrap();
    let acts = async |deed: Deed| {
        triage::act(&app.state, &author(ana), By::person(ana, None), &deed, &[id], "").await.unwrap()
    };
    acts(Deed::Assign(Some(bo))).await;
    let freed = acts(Deed::Assign(None)).await;
    assert_eq!(freed.done, 1);
    accounts::shut_out(&app.state.store, &app.state.clock, By::CONSOLE, "bo@example.org").await.unwrap();
    let back = triage::undo(&app.state, &author(ana), &freed.undo.unwrap()).await.unwrap();
    assert_eq!((back.done, back.refused.len()), (0, 1), "{back:?}");
    assert_eq!(whose(&app, id).await, None, "it stays the team's, where somebody sees to it");
});

story!(what_is_opened_again_by_hand_is_nobodys_where_whoever_had_it_has_been_shut_out, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Agent).await;
    for n in 0..3 {
        app.hears(&format!("49151123456{n}"), "Hello").await;
    }
    let list = app.get("/api/v1/conversations?view=all", &key).await.body;
    let ids: Vec<ConversationId> =
        list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().parse().unwrap()).collect();
    let acts = async |deed: Deed, ids: &[ConversationId]| {
        triage::act(&app.state, &author(ana), By::person(ana, None), &deed, ids, "").await.unwrap()
    };
    acts(Deed::Assign(Some(bo)), &ids).await;
    let resolved = acts(Deed::Resolve, &ids).await;
    accounts::shut_out(&app.state.store, &app.state.clock, By::CONSOLE, "bo@example.org").await.unwrap();
    assert_eq!(whose(&app, ids[0]).await, Some("Bo".to_owned()), "what is done stays whose it was");
    assert_eq!(acts(Deed::Reopen, &ids[..1]).await.done, 1);
    assert_eq!(acts(Deed::Snooze(NOON + Span::hours(2)), &ids[1..2]).await.done, 1);
    let back = triage::undo(&app.state, &author(ana), &resolved.undo.unwrap()).await.unwrap();
    assert_eq!(back.done, 1, "{back:?}");
    for id in ids {
        assert_eq!(whose(&app, id).await, None);
    }
});

story!(what_is_not_taken_back_is_told_with_why_and_who_has_changed_it_since, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let key = app.key(Role::Agent).await;
    let mut ids: Vec<ConversationId> = Vec::new();
    for n in 0..3 {
        app.hears(&format!("49151123456{n}"), "Hello").await;
        let list = app.get("/api/v1/conversations?view=all", &key).await.body;
        let known = list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().parse().unwrap());
        ids.extend(known.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    }
    let acts = async |who: UserId, deed: Deed, ids: &[ConversationId]| {
        triage::act(&app.state, &author(who), By::person(who, None), &deed, ids, "").await.unwrap()
    };
    // Whatever was done before is no change since.
    acts(bo, Deed::Assign(Some(ana)), &ids).await;
    let snoozed = acts(ana, Deed::Snooze(NOON + Span::hours(2)), &ids).await;
    assert_eq!(snoozed.done, 3);
    acts(bo, Deed::Resolve, &ids[..1]).await;
    app.clock.set(NOON + Span::minutes(1));
    app.hears("491511234561", "One more thing").await;
    let back = triage::undo(&app.state, &author(ana), &snoozed.undo.unwrap()).await.unwrap();
    assert_eq!(back.done, 1, "{back:?}");
    let why = |id: ConversationId| back.refused.iter().find(|(of, _)| *of == id).map(|(_, why)| why.to_string());
    assert_eq!(why(ids[0]).as_deref(), Some("Bo has changed it since."));
    assert_eq!(why(ids[1]).as_deref(), Some("The customer has written since."));
    assert_eq!(why(ids[2]), None);
});

story!(what_is_nobodys_is_given_in_turns_to_those_who_are_there_and_have_room, async |app: TestApp| {
    let (ana, bo, cy) = (user(&app, "Ana").await, user(&app, "Bo").await, user(&app, "Cy").await);
    let wanted = TeamSetup { assigns: true, capacity: 2, ..setup("Front", &[ana, bo, cy]) };
    let front = team(&app, wanted.clone()).await;
    let ids = plants(&app, front.id, &["", "", "", "", ""]).await;
    assert_eq!(teams::assign(&app.state).await.unwrap(), 0, "nobody is there");
    for one in [ana, bo, cy] {
        app.state.store.saw(one, NOON - Span::minutes(4)).await.unwrap();
    }
    app.state.store.set_away(cy, Some(NOON)).await.unwrap();
    assert_eq!(teams::assign(&app.state).await.unwrap(), 4, "there is no room for the fifth");
    let mut names = Vec::new();
    for id in &ids {
        names.push(whose(&app, *id).await.unwrap_or_default());
    }
    assert_eq!(names, ["Ana", "Bo", "Ana", "Bo", ""]);
    assert_eq!(teams::assign(&app.state).await.unwrap(), 0, "nothing is given twice");
    let everybody =
        triage::act(&app.state, &author(ana), By::person(ana, None), &Deed::Resolve, &ids[..1], "").await.unwrap();
    assert_eq!(everybody.done, 1);
    assert_eq!(teams::assign(&app.state).await.unwrap(), 1);
    assert_eq!(whose(&app, ids[4]).await.as_deref(), Some("Ana"), "there is room again");

    app.state.store.set_away(cy, None).await.unwrap();
    let more = plants(&app, front.id, &[""]).await;
    app.clock.set(NOON + Span::minutes(2));
    assert_eq!(teams::assign(&app.state).await.unwrap(), 0, "nobody was there within five minutes");
    app.state.store.saw(cy, app.clock.now()).await.unwrap();
    teams::put(&app.state, By::CONSOLE, Some(front.id), TeamSetup { assigns: false, ..wanted.clone() }).await.unwrap();
    assert_eq!(teams::assign(&app.state).await.unwrap(), 0, "the team does not want it");
    teams::put(&app.state, By::CONSOLE, Some(front.id), wanted).await.unwrap();
    assert_eq!(teams::assign(&app.state).await.unwrap(), 1);
    assert_eq!(whose(&app, more[0]).await.as_deref(), Some("Cy"));
});

story!(nobody_is_given_what_is_of_a_number_that_they_do_not_see, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let front = team(&app, TeamSetup { assigns: true, ..setup("Front", &[ana, bo]) }).await;
    let ids = plants(&app, front.id, &["", ""]).await;
    app.sets_up("7", ACCOUNT).await;
    let known = app.state.store.numbers().await.unwrap();
    let other = known.iter().map(|known| known.0.id).find(|id| *id != front.numbers[0]).unwrap();
    let limits = Limits { numbers: vec![other], only_teams: false };
    app.state.store.set_limits(Who::Person(ana), &limits, By::CONSOLE, NOON).await.unwrap();
    for one in [ana, bo] {
        app.state.store.saw(one, NOON).await.unwrap();
    }
    assert_eq!(teams::assign(&app.state).await.unwrap(), 2);
    for id in ids {
        assert_eq!(whose(&app, id).await.as_deref(), Some("Bo"));
    }
});

story!(what_nobody_there_may_take_keeps_nothing_back_that_is_younger, async |app: TestApp| {
    let ana = user(&app, "Ana").await;
    let front = team(&app, TeamSetup { assigns: true, ..setup("Front", &[ana]) }).await;
    let ids = plants(&app, front.id, &[""; 60]).await;
    app.sets_up("7", ACCOUNT).await;
    let known = app.state.store.numbers().await.unwrap();
    let other = known.iter().map(|known| known.0.id).find(|id| *id != front.numbers[0]).unwrap();
    let youngest = ids[59];
    app.state.store.plant(format!("UPDATE conversations SET number_id = {other} WHERE id = {youngest}")).await;
    let limits = Limits { numbers: vec![other], only_teams: false };
    app.state.store.set_limits(Who::Person(ana), &limits, By::CONSOLE, NOON).await.unwrap();
    app.state.store.saw(ana, NOON).await.unwrap();
    assert_eq!(teams::assign(&app.state).await.unwrap(), 1, "59 before it are not hers to see");
    assert_eq!(whose(&app, youngest).await.as_deref(), Some("Ana"));
    assert_eq!(whose(&app, ids[0]).await, None);
    assert_eq!(teams::assign(&app.state).await.unwrap(), 0);
});

story!(whoever_has_no_room_is_looked_for_without_holding_up_whoever_writes, async |app: TestApp| {
    let ana = user(&app, "Ana").await;
    let front = team(&app, TeamSetup { assigns: true, capacity: 1, ..setup("Front", &[ana]) }).await;
    plants(&app, front.id, &["", ""]).await;
    app.state.store.saw(ana, NOON).await.unwrap();
    assert_eq!(teams::assign(&app.state).await.unwrap(), 1);
    let writing = app.state.store.begin().await.unwrap();
    let looked = tokio::time::timeout(Duration::from_secs(5), teams::assign(&app.state)).await;
    assert_eq!(looked.expect("it waits for nobody").unwrap(), 0);
    drop(writing);
});

story!(two_who_give_at_once_give_nothing_twice, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let front = team(&app, TeamSetup { assigns: true, capacity: 3, ..setup("Front", &[ana, bo]) }).await;
    let ids = plants(&app, front.id, &[""; 8]).await;
    for one in [ana, bo] {
        app.state.store.saw(one, NOON).await.unwrap();
    }
    let (first, second) = tokio::join!(teams::assign(&app.state), teams::assign(&app.state));
    assert_eq!(first.unwrap() + second.unwrap(), 6, "three each");
    let mut given = 0;
    for id in ids {
        given += usize::from(whose(&app, id).await.is_some());
    }
    assert_eq!(given, 6);
});

story!(
    whoever_has_a_shift_and_speaks_the_language_is_given_it_and_who_answered_last_before_anybody,
    async |app: TestApp| {
        let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
        let key = app.key(Role::Agent).await;
        for one in [ana, bo] {
            app.state.store.saw(one, NOON).await.unwrap();
        }
        app.state.store.set_language(bo, Language::parse("pt-BR")).await.unwrap();
        let front = team(&app, TeamSetup { assigns: true, ..setup("Front", &[ana, bo]) }).await;
        let ids = plants(&app, front.id, &["pt", "", "pt"]).await;
        assert_eq!(teams::assign(&app.state).await.unwrap(), 3);
        let names = [whose(&app, ids[0]).await, whose(&app, ids[1]).await, whose(&app, ids[2]).await];
        assert_eq!(names.map(Option::unwrap), ["Bo", "Ana", "Bo"]);

        // It is Sunday, one o'clock in Berlin. Bo has no shift now.
        let hours = |text| Opening::read(text).unwrap();
        let shift = |user, text| NewShift { user, when: When::Weekly { weekday: 6, hours: hours(text) } };
        let shifts = vec![shift(ana, "09:00-14:00"), shift(bo, "14:00-18:00")];
        let number = front.numbers.clone();
        let with_shifts = TeamSetup { assigns: true, shifts, numbers: number, ..setup("Front", &[ana, bo]) };
        teams::put(&app.state, By::CONSOLE, Some(front.id), with_shifts).await.unwrap();
        let ids = plants(&app, front.id, &["pt"]).await;
        assert_eq!(teams::assign(&app.state).await.unwrap(), 1);
        assert_eq!(whose(&app, ids[0]).await.as_deref(), Some("Ana"), "who has a shift");

        // Ana has answered Berta; an hour later both have a shift.
        app.hears("491511234567", "Hello").await;
        let list = app.get("/api/v1/conversations?q=Berta", &key).await.body;
        let berta: ConversationId = list["data"][0]["id"].as_str().unwrap().parse().unwrap();
        let message =
            NewMessage { kind: "text".to_owned(), text: Some("Good day".to_owned()), ..NewMessage::default() };
        let draft = Draft::parse(message).unwrap();
        outbound::send(&app.state, &author(ana), berta, draft, None, Span(0)).await.unwrap();
        app.clock.set(NOON + Span::hours(2));
        app.hears("491511234567", "And what else?").await;
        for one in [ana, bo] {
            app.state.store.saw(one, app.clock.now()).await.unwrap();
        }
        let both = vec![shift(ana, "09:00-18:00"), shift(bo, "14:00-18:00")];
        let number = front.numbers.clone();
        let with_both = TeamSetup { assigns: true, shifts: both, numbers: number, ..setup("Front", &[ana, bo]) };
        teams::put(&app.state, By::CONSOLE, Some(front.id), with_both).await.unwrap();
        assert_eq!(teams::assign(&app.state).await.unwrap(), 1);
        assert_eq!(whose(&app, berta).await.as_deref(), Some("Ana"), "though Bo's turn was longer ago");
    }
);

story!(what_closes_while_nobody_works_is_handed_over_across_a_holiday, async |app: TestApp| {
    let (key, ana) = (app.key(Role::Agent).await, user(&app, "Ana").await);
    let mut hours = daily("09:00-18:00");
    hours.holidays.insert(Date::parse("2026-12-25").unwrap(), Vec::new());
    team(&app, TeamSetup { hours: Some(hours), ..setup("Front", &[ana]) }).await;
    let left = async || call::<HandOver>(&app, &key, "hand_over").await;
    let count = async || {
        let counts = call::<ViewCounts>(&app, &key, "views").await;
        counts.views.iter().find(|(view, _)| *view == View::Unstaffed).unwrap().1
    };
    app.clock.set(at("2026-12-22T12:00:00Z"));
    app.hears("491510001", "Two days before").await;
    assert_eq!((left().await.rows.len(), left().await.known), (0, true), "somebody works at noon of the 23rd");
    app.clock.set(at("2026-12-24T12:00:00Z"));
    app.hears("491510002", "The day before").await;
    let found = left().await;
    assert_eq!(found.rows.len(), 1, "it closes on the holiday");
    assert_eq!(found.rows[0].last_staffed, Some(at("2026-12-24T16:59:00Z")));
    assert_eq!(count().await, 1);
    let id = found.rows[0].row.id;
    triage::act(&app.state, &author(ana), By::person(ana, None), &Deed::Resolve, &[id], "").await.unwrap();
    assert_eq!((left().await.rows.len(), count().await), (0, 0), "nothing of it is owed any more");
});

story!(what_closes_unstaffed_is_told_by_the_clock_of_the_team_through_a_change_of_it, async |app: TestApp| {
    let (key, ana) = (app.key(Role::Agent).await, user(&app, "Ana").await);
    team(&app, TeamSetup { hours: Some(daily("03:00-08:00")), ..setup("Front", &[ana]) }).await;
    // Clocks go forward at one o'clock UTC of the 28th: a quarter past one is a quarter past three there, not past two.
    app.clock.set(at("2027-03-27T00:45:00Z"));
    app.hears("491510001", "Too early").await;
    app.clock.set(at("2027-03-27T01:15:00Z"));
    app.hears("491510002", "Just in time").await;
    app.clock.set(at("2027-03-27T12:00:00Z"));
    let found = call::<HandOver>(&app, &key, "hand_over").await;
    let closes: Vec<_> = found.rows.iter().map(|left| (left.row.window.ends_at(), left.last_staffed)).collect();
    assert_eq!(closes, [(Some(at("2027-03-28T00:45:00Z")), Some(at("2027-03-27T06:59:00Z")))]);
    // And the same list where it is narrowed in the browser.
    let (viewer, _) = views::viewer(&app.state, None).await.unwrap();
    let only = Only { view: Some(View::Unstaffed), viewer, ..Only::default() };
    let all = Only { view: Some(View::All), ..Only::default() };
    let (rows, _) = app.state.store.conversations(&all, None, 10, app.clock.now()).await.unwrap();
    assert_eq!((rows.len(), rows.iter().filter(|row| only.admits(row, app.clock.now())).count()), (2, 1));
});

story!(a_shift_of_a_team_says_when_this_shift_is_over_and_else_what_somebody_said, async |app: TestApp| {
    let (ana, bo) = (user(&app, "Ana").await, user(&app, "Bo").await);
    let when = When::Weekly { weekday: 6, hours: Opening::read("09:00-16:00").unwrap() };
    team(&app, TeamSetup { shifts: vec![NewShift { user: ana, when }], ..setup("Front", &[ana, bo]) }).await;
    let ends = async |user: UserId| views::viewer(&app.state, Some(user)).await.unwrap().0.shift_ends[0].1;
    assert_eq!(ends(ana).await, at("2026-11-22T15:00:00Z"));
    assert_eq!(ends(bo).await, at("2026-11-22T17:00:00Z"), "six in the evening, where the number is");
    assert!(app.shuts_out("ana@example.org").await);
    let staffing = teams::staffing(&app.state).await.unwrap();
    assert!(!staffing[0].rota.is_known(), "whoever is gone has no shift");
});
