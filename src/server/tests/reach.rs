//! What somebody sees who sees only some numbers, or only what is of their teams.

use super::{
    TestApp,
    answers::fits,
    app::{ACCOUNT, Answer, NUMBER},
    story,
};
use crate::{
    domain::{
        audit::{By, Who},
        event::{Event, EventKind},
        id::{ConversationId, NumberId, TeamId, UserId},
        insight::Page,
        reach::{Limits, Reach, Standing},
        role::{Role, Verb},
        time::Span,
    },
    server::{
        auth::password,
        insight,
        rest::{PREFIX, schema},
        router,
    },
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};

/// A second number, of the same account.
const OTHER: &str = "7";
/// Teams as the stories have them.
const TEAMS: [i64; 2] = [5001, 5002];

/// Numbers by chance that are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn is_so(&mut self) -> bool {
        self.below(2) == 0
    }
}

/// One conversation, with words that stand in it alone.
#[derive(Debug, Clone)]
struct Talk {
    id: ConversationId,
    contact: String,
    /// Stands in what the customer is called, in all of their conversations.
    name: String,
    /// Stands in what is said, noted and planned here.
    said: String,
    number: NumberId,
}

/// Somebody called this says this to one of the numbers, and it is noted, answered and planned about.
async fn talks(app: &TestApp, key: &str, phone: &str, name: &str, said: &str, to: &str) -> Talk {
    let wamid = format!("wamid.{said}");
    let message = json!({"from": phone, "id": wamid, "timestamp": app.clock.now().unix().to_string(),
        "type": "text", "text": {"body": format!("{said} asks something")}});
    let metadata = json!({"display_phone_number": "1", "phone_number_id": to});
    let contacts = json!([{"wa_id": phone, "profile": {"name": name}}]);
    app.receives("messages", json!({"metadata": metadata, "contacts": contacts, "messages": [message]})).await;
    let found = app.get(&format!("/api/v1/messages?wamid={wamid}"), key).await.body["data"][0].clone();
    let id = found["conversation_id"].as_str().unwrap_or_else(|| panic!("{found}")).to_owned();
    let row = app.get(&format!("/api/v1/conversations/{id}"), key).await.body;
    let path = format!("/api/v1/conversations/{id}/notes");
    let note = app.post(&path, key, json!({"text": format!("{said} noted")})).await;
    assert!(note.status.is_success(), "{note:?}");
    let path = format!("/api/v1/conversations/{id}/messages");
    let reply = app.post(&path, key, json!({"type": "text", "text": format!("{said} answered")})).await;
    assert_eq!(reply.status, StatusCode::ACCEPTED, "{reply:?}");
    let later = json!({"type": "text", "text": format!("{said} later"), "not_before": "2026-11-22T20:00:00Z"});
    let planned = app.post(&path, key, later).await;
    assert!(planned.status.is_success(), "{planned:?}");
    Talk {
        id: id.parse().unwrap(),
        contact: row["contact"]["id"].as_str().unwrap().to_owned(),
        name: name.to_owned(),
        said: said.to_owned(),
        number: row["number"]["id"].as_str().unwrap().parse().unwrap(),
    }
}

/// Lets somebody in.
async fn person(app: &TestApp, email: &str, role: Role) -> UserId {
    let hash = password::hash("correct horse".to_owned()).await;
    let now = app.clock.now();
    app.state.store.add_user(email, email, role, &hash, By::CONSOLE, now).await.unwrap().unwrap()
}

/// What is answered to whoever has this session, as text.
async fn read(app: &TestApp, cookie: &str, path: &str) -> (StatusCode, String) {
    let answer = app.request(Method::GET, path).header(header::COOKIE, cookie).send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

async fn put(app: &TestApp, key: &str, path: &str, body: Value) -> Answer {
    Answer::of(app.request(Method::PUT, path).bearer_auth(key).json(&body)).await
}

/// Every address of the API that can be read at once, of each of these.
fn paths(talks: &[Talk], planned: &[String], role: Role) -> Vec<String> {
    let mut paths = Vec::new();
    let readable = |endpoint: &crate::server::rest::Endpoint| {
        endpoint.method == Method::GET && role.may(endpoint.verb) && endpoint.verb != Verb::Follow
    };
    for endpoint in router::api().iter().filter(|endpoint| readable(endpoint)) {
        let path = format!("{PREFIX}{}", endpoint.path);
        match endpoint.path {
            "/messages" => paths.extend(talks.iter().map(|talk| format!("{path}?wamid=wamid.{}", talk.said))),
            "/search" => {
                paths.extend(["asks", "answered", "tells", "from:me", "Kim"].map(|q| format!("{path}?q={q}")));
                paths.extend(talks.iter().map(|talk| format!("{path}?q={}", talk.name)));
            }
            "/contacts" => {
                paths.extend(["name", "time_left", "last_activity", "engagement"].map(|o| format!("{path}?order={o}")));
                paths.extend(talks.iter().map(|talk| format!("{path}?q={}", talk.name)));
                paths.push(path);
            }
            "/conversations" => {
                paths.extend(["closes_at", "priority", "last_activity", "name"].map(|o| format!("{path}?order={o}")));
                paths.extend(talks.iter().map(|talk| format!("{path}?q={}", talk.name)));
                paths.push(path);
            }
            one if one.starts_with("/insight/{page}") => {
                let query = match one.rsplit('/').next() {
                    Some("behind") => "?fact=received&from=0&until=1999999999999",
                    Some("file") => "?table=lost_most",
                    _ => "",
                };
                paths.extend(Page::ALL.iter().map(|page| path.replace("{page}", page.word()) + query));
            }
            "/ingest/items" => paths.push(format!("{path}?outcome=unrouted")),
            one if one.starts_with("/conversations/{id}") => {
                paths.extend(talks.iter().map(|talk| path.replace("{id}", &talk.id.to_string())));
            }
            one if one.starts_with("/contacts/{id}") => {
                paths.extend(talks.iter().map(|talk| path.replace("{id}", &talk.contact)));
            }
            one if one.starts_with("/planned/{id}") => {
                paths.extend(planned.iter().map(|id| path.replace("{id}", id)));
            }
            one if one.starts_with("/templates/{id}") => paths.push(path.replace("{id}", "999999")),
            // Who is in one is looked through in a story of its own.
            one if one.starts_with("/campaigns/{id}") => paths.push(path.replace("{id}", "999999")),
            one if one.contains("{id}") => panic!("say of what {one} is, so that it is looked through"),
            _ => paths.push(path),
        }
    }
    paths
}

story!(nothing_beyond_somebody_s_reach_is_in_any_answer, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let mut all = Vec::new();
    for (at, to) in [NUMBER, OTHER, NUMBER, OTHER, NUMBER].into_iter().enumerate() {
        let (phone, name) = (format!("49151100000{at}"), format!("Kim{at}wren"));
        all.push(talks(&app, &owner, &phone, &name, &format!("said{at}owl"), to).await);
    }
    // One of them writes to both numbers.
    all.push(talks(&app, &owner, "491511000000", "Kim0wren", "said9owl", OTHER).await);
    let strange = json!({"metadata": {"display_phone_number": "1", "phone_number_id": "999"},
        "messages": [{"from": "491511009999", "id": "wamid.strange", "timestamp": "1795348800", "type": "text",
            "text": {"body": "strangewords"}}]});
    app.receives("messages", strange).await;
    let ana = person(&app, "ana@example.org", Role::Agent).await;
    let ben = person(&app, "ben@example.org", Role::Agent).await;
    let cookie = app.signs_in().await;
    let waiting = app.get("/api/v1/planned", &owner).await.body;
    let planned: Vec<String> =
        waiting["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(planned.len(), all.len());
    let numbers: Vec<NumberId> = [&all[0], &all[1]].map(|talk| talk.number).to_vec();
    let paths = paths(&all, &planned, Role::Agent);
    assert!(paths.len() > 60, "{paths:?}");

    while insight::step(&app.state).await.unwrap() {}
    let mut chance = Chance(7);
    let mut narrowest = usize::MAX;
    for round in 0..6 {
        // Whose each conversation is, and what Ana sees.
        let mut standings = Vec::new();
        for talk in &all {
            let team = [None, Some(TEAMS[0]), Some(TEAMS[1])][usize::try_from(chance.below(3)).unwrap()];
            let assignee = [None, Some(ana), Some(ben)][usize::try_from(chance.below(3)).unwrap()];
            let sql = |value: Option<i64>| value.map_or("NULL".to_owned(), |id| id.to_string());
            let (team_id, assignee_id) = (sql(team), sql(assignee.map(|id| id.0)));
            let id = talk.id;
            let set = format!("team_id = {team_id}, assignee_id = {assignee_id}");
            app.state.store.plant(format!("UPDATE conversations SET {set} WHERE id = {id}")).await;
            standings.push(Standing { number: talk.number, team: team.map(TeamId), assignee });
        }
        app.state.store.plant("DELETE FROM team_members".to_owned()).await;
        let mut teams = Vec::new();
        for team in TEAMS {
            if chance.is_so() {
                app.state
                    .store
                    .plant(format!("INSERT INTO team_members (team_id, user_id) VALUES ({team}, {ana})"))
                    .await;
                teams.push(TeamId(team));
            }
        }
        let only_numbers = if chance.is_so() { vec![numbers[usize::from(chance.is_so())]] } else { Vec::new() };
        // The first rounds are the plain ones: one number, then teams.
        let limits = match round {
            0 => Limits { numbers: vec![numbers[0]], only_teams: false },
            1 => Limits { numbers: Vec::new(), only_teams: true },
            _ => Limits { numbers: only_numbers, only_teams: chance.is_so() },
        };
        let set =
            put(&app, &owner, &format!("/api/v1/users/{ana}/reach"), serde_json::to_value(&limits).unwrap()).await;
        assert_eq!(set.status, StatusCode::OK, "{set:?}");
        fits::<schema::Reach>(&set.body);
        let reach = Reach {
            numbers: Some(limits.numbers.clone()).filter(|numbers| !numbers.is_empty()),
            teams: limits.only_teams.then_some(teams),
            me: Some(ana),
        };
        let seen: BTreeSet<usize> = (0..all.len()).filter(|at| reach.admits(standings[*at])).collect();
        narrowest = narrowest.min(seen.len());
        let hidden: Vec<&Talk> = (0..all.len()).filter(|at| !seen.contains(at)).map(|at| &all[at]).collect();
        let shown: BTreeSet<&str> = seen.iter().map(|at| all[*at].name.as_str()).collect();
        let mut forbidden: Vec<&str> = hidden.iter().map(|talk| talk.said.as_str()).collect();
        forbidden.extend(hidden.iter().map(|talk| talk.name.as_str()).filter(|name| !shown.contains(name)));
        if !reach.is_everything() {
            forbidden.push("strangewords");
        }
        for path in &paths {
            let (status, text) = read(&app, &cookie, path).await;
            assert!(!status.is_server_error(), "{path}: {text}");
            for word in &forbidden {
                // What was asked for may stand in what a problem says of it.
                assert!(!text.contains(word) || !status.is_success(), "round {round}: {word} is in {path}: {text}");
            }
        }
        let (_, list) = read(&app, &cookie, "/api/v1/conversations").await;
        let list: Value = serde_json::from_str(&list).unwrap();
        let listed: BTreeSet<&str> =
            list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
        let expected: BTreeSet<String> = seen.iter().map(|at| all[*at].id.to_string()).collect();
        assert_eq!(listed, expected.iter().map(String::as_str).collect::<BTreeSet<_>>(), "round {round}: {limits:?}");

        // The stream tells of them as of something that may not be seen, with every number in its place.
        let store = app.state.store.seen_by(Some(Arc::new(reach.clone())));
        let events = store.events_after(0, 10_000, app.clock.now()).await.unwrap();
        let told = serde_json::to_string(&events).unwrap();
        assert!(!forbidden.iter().any(|word| told.contains(word)), "round {round}: {forbidden:?} in {told}");
        let whole = app.state.store.events_after(0, 10_000, app.clock.now()).await.unwrap();
        assert_eq!(events.len(), whole.len(), "no number is missing");

        // And what cannot be seen cannot be touched.
        for talk in hidden.iter().take(1) {
            let cookie = cookie.as_str();
            let post = async |path: &str, body: Value| {
                let request = app.request(Method::POST, &format!("/api/v1{path}")).json(&body);
                Answer::of(request.header(header::COOKIE, cookie).header(header::ORIGIN, &app.url)).await
            };
            let id = talk.id;
            for (path, body) in [
                (format!("/conversations/{id}/messages"), json!({"type": "text", "text": "Hello"})),
                (format!("/conversations/{id}/notes"), json!({"text": "Hello"})),
                (format!("/conversations/{id}/read"), Value::Null),
                (format!("/conversations/{id}/dismiss"), Value::Null),
                (format!("/conversations/{id}/typing"), Value::Null),
                (format!("/conversations/{id}/unblock"), Value::Null),
            ] {
                let answer = post(&path, body).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}: {answer:?}");
            }
            let many = post("/conversations/bulk", json!({"action": "resolve", "ids": [id]})).await;
            assert_eq!((&many.body["done"], &many.body["refused"][0]["code"]), (&json!(0), &json!("not_found")));
        }
    }
    assert!(narrowest < all.len(), "something was hidden at least once");
});

story!(a_change_of_reach_is_in_force_at_the_next_request_also_for_keys, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let one = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let other = talks(&app, &owner, "491511000002", "Kim2wren", "said2owl", OTHER).await;
    let agent = app.key(Role::Agent).await;
    let id = app.state.store.keys().await.unwrap().last().unwrap().id;
    let path = format!("/api/v1/keys/{id}/reach");
    let seen = async || {
        let list = app.get("/api/v1/conversations", &agent).await.body;
        list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["id"].as_str().unwrap().to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(seen().await.len(), 2);
    let set = put(&app, &owner, &path, json!({"numbers": [one.number]})).await;
    assert_eq!(set.body, json!({"numbers": [one.number], "only_teams": false}), "{set:?}");
    assert_eq!(seen().await, BTreeSet::from([one.id.to_string()]));
    assert_eq!(app.get("/api/v1/numbers", &agent).await.body["data"].as_array().unwrap().len(), 1);
    let hidden = app.get(&format!("/api/v1/conversations/{}", other.id), &agent).await;
    assert_eq!(hidden.code(), "not_found");
    let gone = app.post("/_fn/gone", &agent, json!({"ids": [one.id, other.id]})).await;
    assert_eq!(gone.body, json!([other.id]), "what a browser has kept of it goes");
    let team = app.post("/api/v1/teams", &owner, json!({"name": "Back", "time_zone": "Europe/Berlin"})).await.body;
    let written = app.get("/api/v1/audit?what=team_kept", &owner).await.body;
    assert_eq!(written["data"][0]["subject"]["id"], team["id"], "who is in a team decides what they see: {written}");
    put(&app, &owner, &path, json!({"only_teams": true})).await;
    let of = format!("/api/v1/conversations/{}", one.id);
    let handed =
        Answer::of(app.request(Method::PATCH, &of).bearer_auth(&agent).json(&json!({"team": team["id"]}))).await;
    assert_eq!((handed.status, &handed.body["team"]), (StatusCode::OK, &team["id"]), "that it was done is said");
    assert_eq!(app.get(&of, &agent).await.code(), "not_found", "and it is beyond the key from then on");
    let again = Answer::of(app.request(Method::PATCH, &of).bearer_auth(&agent).json(&json!({"team": null}))).await;
    assert_eq!(again.code(), "not_found");
    put(&app, &owner, &path, json!({})).await;
    assert_eq!(seen().await.len(), 2, "nothing is said any more");
});

story!(only_agents_and_analysts_are_limited_and_only_by_who_manages_people, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let (ana, chief) =
        (person(&app, "ana@example.org", Role::Analyst).await, person(&app, "chief@example.org", Role::Admin).await);
    let only_teams = json!({"only_teams": true});
    let refused = put(&app, &owner, &format!("/api/v1/users/{chief}/reach"), only_teams.clone()).await;
    assert_eq!(refused.code(), "invalid");
    let unknown = put(&app, &owner, &format!("/api/v1/users/{ana}/reach"), json!({"numbers": ["999999"]})).await;
    assert_eq!(unknown.code(), "invalid");
    assert_eq!(put(&app, &owner, "/api/v1/users/999999/reach", json!({})).await.code(), "not_found");
    let own = put(&app, &agent, &format!("/api/v1/users/{ana}/reach"), only_teams.clone()).await;
    assert_eq!(own.code(), "forbidden");
    let set = put(&app, &owner, &format!("/api/v1/users/{ana}/reach"), only_teams).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    assert!(app.state.store.limits_of(Who::Person(ana)).await.unwrap().only_teams);
    let written = app.get("/api/v1/audit?what=reach_set", &owner).await.body;
    assert_eq!(written["data"].as_array().unwrap().len(), 1, "once, and nothing of what was refused: {written}");
});

story!(what_somebody_does_not_see_any_more_is_theirs_no_more, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let one = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let other = talks(&app, &owner, "491511000002", "Kim2wren", "said2owl", OTHER).await;
    let bo = person(&app, "bo@example.org", Role::Agent).await;
    for talk in [&one, &other] {
        let path = format!("/api/v1/conversations/{}", talk.id);
        let change = app.request(Method::PATCH, &path).bearer_auth(&owner).json(&json!({ "assignee": bo }));
        let given = Answer::of(change).await;
        assert_eq!((given.status, &given.body["assignee"]), (StatusCode::OK, &json!(bo)), "{given:?}");
    }
    let set = put(&app, &owner, &format!("/api/v1/users/{bo}/reach"), json!({"numbers": [one.number]})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    for (talk, whose) in [(&one, json!(bo)), (&other, Value::Null)] {
        let row = app.get(&format!("/api/v1/conversations/{}", talk.id), &owner).await.body;
        assert_eq!(row["assignee"], whose, "{row}");
    }
});

story!(nobody_is_given_by_hand_what_they_would_not_see, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let one = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let other = talks(&app, &owner, "491511000002", "Kim2wren", "said2owl", OTHER).await;
    let bo = person(&app, "bo@example.org", Role::Agent).await;
    let change = async |talk: &Talk, change: Value| {
        let path = format!("/api/v1/conversations/{}", talk.id);
        Answer::of(app.request(Method::PATCH, &path).bearer_auth(&owner).json(&change)).await
    };
    // What was given before can be taken back only as far as it would still be seen.
    let given = change(&other, json!({ "assignee": bo })).await;
    assert_eq!(given.body["assignee"], json!(bo));
    let bulk = async |action: &str, extra: Value| {
        let mut body = json!({"action": action, "ids": [one.id, other.id]});
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        app.post("/api/v1/conversations/bulk", &owner, body).await.body
    };
    let undo = bulk("unassign", json!({})).await["undo"].clone();
    let set = put(&app, &owner, &format!("/api/v1/users/{bo}/reach"), json!({"numbers": [one.number]})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    let back = app.post("/api/v1/conversations/undo", &owner, json!({ "undo": undo })).await.body;
    assert_eq!((&back["done"], back["refused"].as_array().unwrap().len()), (&json!(0), 1), "{back}");

    for deed in ["assignee", "claim"] {
        let refused = change(&other, json!({ deed: bo })).await;
        assert_eq!(refused.code(), "invalid", "{deed}: {refused:?}");
        let why = refused.body["detail"].as_str().unwrap();
        assert!(why.contains("bo@example.org does not see this number"), "{why}");
    }
    for action in ["claim", "assign"] {
        let report = bulk(action, json!({ "assignee": bo })).await;
        assert_eq!(report["refused"][0]["id"], json!(other.id), "{report}");
        assert_eq!(report["refused"].as_array().unwrap().len(), 1, "and nothing else is refused: {report}");
    }
    // Who is limited to what is known where somebody is chosen, as far as whoever chooses sees it themselves.
    let limited = async |key: &str| app.post("/_fn/choices", key, json!({})).await.body["limited"].clone();
    assert_eq!(limited(&owner).await, json!([[bo, [one.number]]]));
    let elsewhere = app.key(Role::Agent).await;
    let keys = app.state.store.keys().await.unwrap();
    let id = keys.iter().map(|key| key.id).max().unwrap();
    let set = put(&app, &owner, &format!("/api/v1/keys/{id}/reach"), json!({"numbers": [other.number]})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    assert_eq!(limited(&elsewhere).await, json!([[bo, []]]));
    let whose = async |talk: &Talk| {
        app.get(&format!("/api/v1/conversations/{}", talk.id), &owner).await.body["assignee"].clone()
    };
    assert_eq!((whose(&one).await, whose(&other).await), (json!(bo), Value::Null));
    let page = app.post("/_fn/act", &owner, json!({"deed": {"assign": bo}, "ids": [other.id], "key": "k"})).await.body;
    assert_eq!((&page["done"], &page["refused"]), (&json!(0), &json!(1)), "{page}");

    // Of a team that is not theirs it is theirs to see from when it is assigned to them.
    app.state
        .store
        .plant(format!("UPDATE conversations SET team_id = 5001, assignee_id = NULL WHERE id = {}", one.id))
        .await;
    let set = put(&app, &owner, &format!("/api/v1/users/{bo}/reach"), json!({"only_teams": true})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    assert_eq!(change(&one, json!({ "assignee": bo })).await.body["assignee"], json!(bo));
});

story!(only_who_sees_a_conversation_is_named_in_a_note_about_it, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let one = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let other = talks(&app, &owner, "491511000002", "Kim2wren", "said2owl", OTHER).await;
    let (ana, bo) =
        (person(&app, "ana@example.org", Role::Agent).await, person(&app, "bo@example.org", Role::Agent).await);
    let set = put(&app, &owner, &format!("/api/v1/users/{bo}/reach"), json!({"numbers": [one.number]})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    for (talk, seeing) in [(&one, vec![ana, bo]), (&other, vec![ana])] {
        let offered = app.post("/_fn/who_sees", &owner, json!({"id": talk.id})).await.body;
        let offered: Vec<_> = offered.as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
        let expected: Vec<_> = seeing.iter().map(|id| json!(id)).collect();
        assert_eq!(offered, expected, "{}", talk.said);
        let path = format!("/api/v1/conversations/{}/notes", talk.id);
        let note = app.post(&path, &owner, json!({"text": "@ana@example.org and @bo@example.org look"})).await.body;
        assert_eq!(note["mentions"], json!(seeing), "{note}");
        let path = format!("/api/v1/notes/{}", note["id"].as_str().unwrap());
        let note = put(&app, &owner, &path, json!({"text": "@bo@example.org looks"})).await.body;
        assert_eq!(note["mentions"], json!(if seeing.contains(&bo) { vec![bo] } else { Vec::new() }), "{note}");
    }
});

story!(whoever_saw_what_was_handed_over_is_told_that_it_is_gone_and_nobody_else_of_it, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    let talk = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let (ana, bo) =
        (person(&app, "ana@example.org", Role::Agent).await, person(&app, "bo@example.org", Role::Agent).await);
    let mut teams = Vec::new();
    for (name, member) in [("Front", ana), ("Back", bo), ("Cellar", bo)] {
        let body = json!({"name": name, "time_zone": "Europe/Berlin", "members": [member]});
        teams.push(app.post("/api/v1/teams", &owner, body).await.body["id"].clone());
    }
    for one in [ana, bo] {
        let set = put(&app, &owner, &format!("/api/v1/users/{one}/reach"), json!({"only_teams": true})).await;
        assert_eq!(set.status, StatusCode::OK, "{set:?}");
    }
    let path = format!("/api/v1/conversations/{}", talk.id);
    let hands_over = async |team: &Value| {
        let change = app.request(Method::PATCH, &path).bearer_auth(&owner).json(&json!({ "team": team }));
        assert_eq!(Answer::of(change).await.body["team"], *team);
    };
    let hears = async |who: UserId, after: i64| {
        let store = app.state.store.seen_by_person(who, Role::Agent).await.unwrap();
        store.events_after(after, 1000, app.clock.now()).await.unwrap()
    };
    let of = |events: &[Event], kind: EventKind| {
        events.iter().filter(|event| event.kind == kind).cloned().collect::<Vec<_>>()
    };
    hands_over(&teams[0]).await;
    let before = app.state.store.last_seq().await.unwrap();
    hands_over(&teams[1]).await;
    let events = hears(ana, before).await;
    let gone = of(&events, EventKind::ConversationHidden);
    assert_eq!((gone.len(), gone[0].conversation_id, &gone[0].data), (1, Some(talk.id), &Value::Null));
    assert!(events.iter().all(|event| [EventKind::ConversationHidden, EventKind::Hidden].contains(&event.kind)));
    let events = hears(bo, before).await;
    assert!(of(&events, EventKind::ConversationHidden).is_empty());
    assert_eq!(of(&events, EventKind::ConversationUpdated).len(), 1, "it has come to Bo");

    // Further on it is no business of Ana's, and back it is hers as ever.
    let before = app.state.store.last_seq().await.unwrap();
    hands_over(&teams[2]).await;
    assert!(
        hears(ana, before).await.iter().all(|event| event.kind == EventKind::Hidden && event.conversation_id.is_none())
    );
    assert!(of(&hears(bo, before).await, EventKind::ConversationHidden).is_empty(), "that team is Bo's as well");
    hands_over(&teams[0]).await;
    assert_eq!(of(&hears(ana, before).await, EventKind::ConversationUpdated).len(), 2, "as it stands when it is read");
    assert_eq!(of(&hears(bo, before).await, EventKind::ConversationHidden).len(), 2);
});

story!(figures_lists_files_and_presence_end_where_the_reach_does, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let owner = app.key(Role::Owner).await;
    let one = talks(&app, &owner, "491511000001", "Kim1wren", "said1owl", NUMBER).await;
    let other = talks(&app, &owner, "491511000002", "Kim2wren", "said2owl", OTHER).await;
    let picture = json!({"from": "491511000002", "id": "wamid.picture", "timestamp": "1795348800", "type": "image",
        "image": {"id": "55", "mime_type": "image/jpeg", "url": "http://127.0.0.1:9/picture"}});
    let metadata = json!({"display_phone_number": "1", "phone_number_id": OTHER});
    app.receives("messages", json!({"metadata": metadata, "messages": [picture]})).await;
    let found = app.get("/api/v1/messages?wamid=wamid.picture", &owner).await.body;
    let file = found["data"][0]["media"]["id"].as_str().unwrap_or_else(|| panic!("{found}")).to_owned();
    let agent = app.key(Role::Agent).await;
    let id = app.state.store.keys().await.unwrap().last().unwrap().id;
    let set = put(&app, &owner, &format!("/api/v1/keys/{id}/reach"), json!({"numbers": [one.number]})).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");

    let call = async |key: &str, name: &str, body: Value| {
        Answer::of(app.request(Method::POST, &format!("/_fn/{name}")).bearer_auth(key).json(&body)).await
    };
    for (key, open) in [(&owner, 2), (&agent, 1), (&owner, 2)] {
        let figures = call(key, "figures", json!({})).await.body;
        assert_eq!(figures["open"], open, "{figures}");
        let views = call(key, "views", json!({})).await.body;
        assert_eq!(views["queue"], open, "{views}");
        let queue = call(key, "queue", json!({})).await.body;
        assert_eq!(queue["rows"].as_array().map(Vec::len), Some(open), "{queue}");
        let matching = call(key, "matching", json!({"only": {}})).await.body;
        assert_eq!(matching.as_array().map(Vec::len), Some(open), "{matching}");
        let choices = call(key, "choices", json!({})).await.body;
        assert_eq!(choices["numbers"].as_array().map(Vec::len), Some(open), "{choices}");
        let lost = call(key, "lost", json!({"number": null})).await.body;
        assert_eq!(lost["numbers"].as_array().map(Vec::len), Some(open), "{lost}");
    }
    for (name, body) in [
        ("attend", json!({"id": other.id, "did": "looks"})),
        ("conversation", json!({"id": other.id})),
        ("waiting", json!({"id": other.id})),
        ("who_sees", json!({"id": other.id})),
        ("places", json!({"id": other.id, "q": "said2owl", "zone": "Europe/Berlin"})),
        ("templates", json!({"id": other.id})),
        ("save_draft", json!({"id": other.id, "text": "x"})),
        ("profile", json!({"id": other.contact})),
        ("change_person", json!({"id": other.contact, "change": {}})),
        ("score_person", json!({"id": other.contact, "scored": true})),
        ("scores", json!({"id": other.id})),
    ] {
        let answer = call(&agent, name, body.clone()).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}: {answer:?}");
        assert_ne!(call(&owner, name, body).await.status, StatusCode::NOT_FOUND, "{name}");
    }
    let hours = call(&agent, "hours", json!({"id": other.id})).await;
    assert_eq!((hours.status, &hours.body), (StatusCode::OK, &Value::Null), "nothing, as where too little is known");
    let path = format!("/media/{file}");
    assert_eq!(app.get(&path, &agent).await.status, StatusCode::NOT_FOUND);
    assert_ne!(app.get(&path, &owner).await.status, StatusCode::NOT_FOUND, "it is still being fetched");

    // While nothing happens whoever sees the same shares what was counted, for as long as all others do.
    let open = async || call(&agent, "figures", json!({})).await.body["open"].as_i64();
    assert_eq!(open().await, Some(1));
    app.state.store.plant(format!("UPDATE conversations SET ends_at = 0 WHERE id = {}", one.id)).await;
    assert_eq!(open().await, Some(1));
    app.clock.set(app.clock.now() + Span::seconds(5));
    assert_eq!(open().await, Some(0));
});
