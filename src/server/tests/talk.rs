//! What people say about conversations, and to each other: notes, lines between the messages, quick replies, what can be
//! pressed, who is there, blocking, transcripts; and what the customer learns of it, which is nothing.

use super::{
    Database, TestApp,
    answers::fits,
    app::{Answer, NOON},
    platform::{World, world},
    story,
};
use crate::{
    api::{conversation::ConversationPage, note::Mentions, session::Unread},
    domain::{
        audit::{self, By, What},
        id::UserId,
        note::Note,
        presence::Present,
        quick_reply::{self, QuickReplies, QuickReply},
        role::Role,
        time::{Span, Timestamp},
    },
    server::{auth::password, outbound, rest::schema, store::number::NumberSetup, triage},
};
use reqwest::{Method, StatusCode, header};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Somebody who has signed in.
struct Person {
    id: UserId,
    cookie: String,
}

impl Person {
    async fn signs_in(app: &TestApp, name: &str, role: Role) -> Self {
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let hash = password::hash("correct horse".to_owned()).await;
        let id =
            app.state.store.add_user(&email, name, role, &hash, By::CONSOLE, app.clock.now()).await.unwrap().unwrap();
        let answer = app.tries_to_sign_in(&email, "correct horse").await;
        let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        Self { id, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// Calls a server function.
    async fn call<T: DeserializeOwned>(&self, app: &TestApp, name: &str, body: Value) -> Result<T, StatusCode> {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, &self.cookie);
        let answer = request.header("sec-fetch-site", "same-origin").json(&body).send().await.unwrap();
        match answer.status() {
            StatusCode::OK => Ok(answer.json().await.unwrap()),
            refused => Err(refused),
        }
    }

    async fn page(&self, app: &TestApp, id: &str) -> ConversationPage {
        self.call(app, "conversation", json!({"id": id})).await.unwrap()
    }
}

fn whats(page: &ConversationPage) -> Vec<&str> {
    page.asides.activities.iter().map(|line| line.what.as_str()).collect()
}

story!(a_note_names_colleagues_and_is_never_a_message, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana Lima", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Analyst).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let before = app.state.store.last_seq().await.unwrap();
    let text = "@Bo is this our customer? Ask @Ana Lima";
    let note: Note = ana.call(&app, "write_note", json!({"id": id, "text": text})).await.unwrap();
    assert_eq!((note.author, &note.mentions), (Some(ana.id), &vec![bo.id]), "nobody tells themselves");

    // Everybody is told of it, in its own list and under its own name.
    let events = app.state.store.events_after(before, 100, app.clock.now()).await.unwrap();
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.word()).collect();
    assert_eq!(kinds, ["note.written"]);
    assert_eq!(events[0].note().unwrap(), note);
    let listed = app.get(&format!("/api/v1/conversations/{id}/notes"), &key).await;
    listed.body["data"].as_array().unwrap().iter().for_each(fits::<schema::Note>);
    assert_eq!(listed.body["data"][0]["text"], text);
    let page = bo.page(&app, &id).await;
    assert_eq!(page.asides.notes, std::slice::from_ref(&note));
    let messages = app.get(&format!("/api/v1/conversations/{id}/messages"), &key).await.body;
    assert_eq!(messages["data"].as_array().unwrap().len(), 1, "{messages}");
    let row = app.get(&format!("/api/v1/conversations/{id}"), &key).await.body;
    assert_eq!((&row["preview"]["text"], &row["owed"], &row["unread"]), (&json!("Hello"), &json!(true), &json!(1)));
    assert_eq!(app.state.store.next_due().await.unwrap(), None, "nothing of it leaves");

    // Bo sees that somebody asks for them, and Ana that nobody does.
    let unread = async |who: &Person| who.call::<Unread>(&app, "unread", json!({})).await.unwrap().mentions;
    assert_eq!((unread(&ana).await, unread(&bo).await), (0, 1));
    let mentions: Mentions = bo.call(&app, "mentions", json!({})).await.unwrap();
    assert_eq!((mentions.unread, mentions.mentions.len()), (1, 1));
    let mention = &mentions.mentions[0];
    assert_eq!((&mention.note.id, mention.customer.as_str(), mention.read), (&note.id, "Berta", false));
    let seen =
        async |notes: Value| bo.call::<i64>(&app, "read_mentions", json!({"id": id, "notes": notes})).await.unwrap();
    assert_eq!(seen(json!([])).await, 1, "what was not shown was not seen");
    assert_eq!(seen(json!([note.id])).await, 0);

    // What was changed names others, and does not call again who has seen it.
    let change = json!({"note": note.id, "text": "@Bo it is. Thank you!"});
    assert_eq!(bo.call::<Note>(&app, "edit_note", change.clone()).await.unwrap_err(), StatusCode::FORBIDDEN);
    let edited: Note = ana.call(&app, "edit_note", change).await.unwrap();
    assert_eq!((edited.edited_at, edited.mentions), (Some(app.clock.now()), vec![bo.id]));
    assert_eq!(unread(&bo).await, 0);

    // Only who wrote it deletes it.
    let cleo = Person::signs_in(&app, "Cleo", Role::Owner).await;
    let gone = json!({"note": note.id});
    assert_eq!(cleo.call::<()>(&app, "delete_note", gone.clone()).await.unwrap_err(), StatusCode::NOT_FOUND);
    ana.call::<()>(&app, "delete_note", gone).await.unwrap();
    assert_eq!(bo.page(&app, &id).await.asides.notes, []);
    let mentions: Mentions = bo.call(&app, "mentions", json!({})).await.unwrap();
    assert_eq!(mentions, Mentions::default());
    let events = app.state.store.events_after(before, 100, app.clock.now()).await.unwrap();
    let last = events.last().unwrap();
    assert_eq!((last.kind.word(), &last.data), ("note.deleted", &json!({"id": note.id})));
    assert_eq!(events[0].note(), None, "of what is gone nobody learns any more");
});

story!(a_program_writes_and_changes_notes_of_its_own, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let path = format!("/api/v1/conversations/{id}/notes");
    for wrong in [json!({}), json!({"text": " "}), json!({"text": "a\0"}), json!({"text": "x".repeat(4097)})] {
        assert_eq!(app.post(&path, &key, wrong.clone()).await.code(), "invalid", "{wrong}");
    }
    assert_eq!(app.post(&path, &app.key(Role::Analyst).await, json!({"text": "x"})).await.code(), "forbidden");
    for n in 0..3 {
        let written = app.post(&path, &key, json!({"text": format!("note {n}")})).await;
        assert_eq!(written.status, StatusCode::CREATED);
        fits::<schema::Note>(&written.body);
    }
    let first = app.get(&format!("{path}?limit=2"), &key).await.body;
    let texts = |page: &Value| {
        let rows = page["data"].as_array().unwrap().clone();
        rows.iter().map(|note| note["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(texts(&first), ["note 2", "note 1"]);
    let rest = app.get(&format!("{path}?limit=2&after={}", first["next"].as_str().unwrap()), &key).await.body;
    assert_eq!((texts(&rest), &rest["next"]), (vec!["note 0".to_owned()], &Value::Null));

    let note = format!("/api/v1/notes/{}", first["data"][0]["id"].as_str().unwrap());
    let put = |key: &str| app.request(Method::PUT, &note).bearer_auth(key).json(&json!({"text": "changed"}));
    let another = app.key(Role::Owner).await;
    assert_eq!(Answer::of(put(&another)).await.code(), "not_found", "it is not theirs");
    assert_eq!(Answer::of(put(&key)).await.body["text"], "changed");
    let delete = |key: &str| app.request(Method::DELETE, &note).bearer_auth(key);
    assert_eq!(Answer::of(delete(&another)).await.code(), "not_found");
    assert_eq!(Answer::of(delete(&key)).await.status, StatusCode::NO_CONTENT);
    assert_eq!(Answer::of(delete(&key)).await.code(), "not_found");
});

story!(what_needs_no_answer_is_taken_back_until_it_was_answered, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Thanks!").await;
    let id = app.only_conversation(&key).await;
    let owed = async || app.get(&format!("/api/v1/conversations/{id}"), &key).await.body["owed"].clone();
    let at: Timestamp = ana.call(&app, "dismiss", json!({"id": id})).await.unwrap();
    assert_eq!(owed().await, json!(false));
    // Somebody else said so as well, a moment later: that stays.
    app.clock.set(NOON + Span::seconds(2));
    app.post(&format!("/api/v1/conversations/{id}/dismiss"), &key, Value::Null).await;
    ana.call::<()>(&app, "undismiss", json!({"id": id, "at": at})).await.unwrap();
    assert_eq!(owed().await, json!(false));
    let undone = app.post(&format!("/api/v1/conversations/{id}/undismiss"), &key, Value::Null).await;
    assert_eq!((undone.status, owed().await), (StatusCode::NO_CONTENT, json!(true)));
    assert_eq!(
        whats(&ana.page(&app, &id).await),
        ["dismissed", "undismissed"],
        "once, when it began and when it ended"
    );
    // An answer is one, whatever was taken back.
    let at: Timestamp = ana.call(&app, "dismiss", json!({"id": id})).await.unwrap();
    app.post(&format!("/api/v1/conversations/{id}/messages"), &key, json!({"type": "text", "text": "Welcome"})).await;
    ana.call::<()>(&app, "undismiss", json!({"id": id, "at": at})).await.unwrap();
    assert_eq!(owed().await, json!(false));
    ana.call::<()>(&app, "undismiss", json!({"id": id, "at": at})).await.unwrap();
});

story!(what_was_done_stands_between_the_messages_of_its_time, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    let writes = async |n: i64| {
        app.clock.set(NOON + Span::minutes(n));
        app.hears("491511234567", &format!("number {n}")).await;
    };
    for n in 0..70 {
        writes(n).await;
        if n % 10 == 5 {
            let id = app.only_conversation(&key).await;
            ana.call::<Note>(&app, "write_note", json!({"id": id, "text": format!("note {n}")})).await.unwrap();
        }
    }
    let id = app.only_conversation(&key).await;
    // A day later the window has closed on somebody who waited all the time.
    app.clock.set(NOON + Span::hours(30));
    app.hears("491511234567", "Well?").await;
    let page = ana.page(&app, &id).await;
    let notes = |notes: &[Note]| notes.iter().map(|note| note.text.replace("note ", "")).collect::<Vec<_>>();
    assert_eq!(
        notes(&page.asides.notes),
        ["15", "25", "35", "45", "55", "65"],
        "60 messages, and what stands beside them"
    );
    assert_eq!(whats(&page), ["window_lost"]);
    let lost = &page.asides.activities[0];
    assert_eq!((lost.until, lost.at), (Some(NOON), NOON + Span::minutes(69) + Span::hours(24)));
    let older = json!({"id": id, "after": page.older.unwrap()});
    let older: Value = ana.call(&app, "older_messages", older).await.unwrap();
    assert_eq!(older["asides"]["notes"].as_array().unwrap().len(), 1, "none twice and none left out: {older}");
    let listed = app.get(&format!("/api/v1/conversations/{id}/activities"), &key).await.body;
    listed["data"].as_array().unwrap().iter().for_each(fits::<schema::ActivityLine>);
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);

    let stops = json!({"user_preferences": [{"wa_id": "491511234567", "category": "marketing_messages", "value": "stop",
        "detail": "x", "timestamp": app.clock.now().unix()}]});
    app.receives("user_preferences", stops.clone()).await;
    app.receives("user_preferences", stops).await;
    assert_eq!(whats(&ana.page(&app, &id).await), ["window_lost", "opted_out"], "told twice, done once");
});

story!(two_people_who_turn_out_to_be_one_keep_their_notes, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    let says = async |from: Value, wamid: &str| {
        let mut message = json!({"id": wamid, "timestamp": app.clock.now().unix().to_string(), "type": "text",
            "text": {"body": "Hello"}});
        message.as_object_mut().unwrap().extend(from.as_object().unwrap().clone());
        let contact =
            json!({"wa_id": from.get("from"), "user_id": from.get("from_user_id"), "profile": {"name": "Ana"}});
        app.receives("messages", json!({"contacts": [contact], "messages": [message]})).await;
    };
    says(json!({"from": "491510001"}), "wamid.1").await;
    let first = app.only_conversation(&key).await;
    says(json!({"from_user_id": "US.1"}), "wamid.2").await;
    let list = app.get("/api/v1/conversations", &key).await.body;
    for row in list["data"].as_array().unwrap() {
        let path = format!("/api/v1/conversations/{}/notes", row["id"].as_str().unwrap());
        app.post(&path, &key, json!({"text": "noted"})).await;
    }
    says(json!({"from": "491510001", "from_user_id": "US.1"}), "wamid.3").await;
    assert_eq!(app.only_conversation(&key).await, first);
    let notes = app.get(&format!("/api/v1/conversations/{first}/notes"), &key).await.body;
    assert_eq!(notes["data"].as_array().unwrap().len(), 2, "{notes}");
    let lines = app.get(&format!("/api/v1/conversations/{first}/activities"), &key).await.body;
    assert_eq!(lines["data"][0]["what"], "merged", "{lines}");
});

story!(the_end_of_a_rest_stands_between_the_messages_whatever_ended_it, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let rests = async |until: Timestamp| {
        let path = format!("/api/v1/conversations/{id}");
        let request = app.request(Method::PATCH, &path).bearer_auth(&key).json(&json!({ "snoozed_until": until }));
        assert_eq!(Answer::of(request).await.status, StatusCode::OK);
    };
    rests(NOON + Span::hours(1)).await;
    app.clock.set(NOON + Span(Span::hours(1).0 - 1));
    assert_eq!(triage::end_rests(&app.state).await.unwrap(), 0, "its time has not come");
    // Nothing ran when it came.
    app.clock.set(NOON + Span::hours(2));
    let before = app.state.store.last_seq().await.unwrap();
    assert_eq!(triage::end_rests(&app.state).await.unwrap(), 1);
    assert_eq!(triage::end_rests(&app.state).await.unwrap(), 0, "once");
    let page = ana.page(&app, &id).await;
    assert_eq!(whats(&page), ["snoozed", "woke"]);
    let woke = &page.asides.activities[1];
    assert_eq!((woke.at, woke.by), (NOON + Span::hours(1), None), "as of when it was over");
    assert_eq!((page.row.status.as_str(), page.row.snoozed_until), ("open", None));
    let events = app.state.store.events_after(before, 100, app.clock.now()).await.unwrap();
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.word()).collect();
    assert_eq!(kinds, ["activity.noted", "conversation.updated"]);

    // The customer's word ends one as well, and only the first of them does.
    rests(NOON + Span::hours(6)).await;
    app.clock.set(NOON + Span::hours(3));
    app.hears("491511234567", "Still there?").await;
    app.hears("491511234567", "Well?").await;
    let page = ana.page(&app, &id).await;
    assert_eq!(whats(&page), ["snoozed", "woke", "snoozed", "woke"]);
    assert_eq!(page.asides.activities[3].at, NOON + Span::hours(3));
    app.clock.set(NOON + Span::hours(7));
    assert_eq!(triage::end_rests(&app.state).await.unwrap(), 0, "it had been ended");

    // Where time was quicker than the customer, it was time, even if nobody had been told.
    rests(NOON + Span::hours(8)).await;
    app.clock.set(NOON + Span::hours(9));
    app.hears("491511234567", "Hello?").await;
    let page = ana.page(&app, &id).await;
    let last = page.asides.activities.last().unwrap();
    assert_eq!((last.what.as_str(), last.at), ("woke", NOON + Span::hours(8)));
    assert_eq!(triage::end_rests(&app.state).await.unwrap(), 0);
});

story!(quick_replies_are_everybodys_or_ones_own_and_know_whom_they_go_to, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let cleo = Person::signs_in(&app, "Cleo", Role::Admin).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let keep = |id: Value, shortcut: &str, text: &str, shared: bool| json!({"id": id, "shortcut": shortcut, "text": text, "shared": shared});
    let everybodys = keep(Value::Null, "/Hi", "Hello {first_name}, {agent} here. Call {number}.", true);
    assert_eq!(ana.call::<()>(&app, "keep_quick_reply", everybodys.clone()).await.unwrap_err(), StatusCode::FORBIDDEN);
    cleo.call::<()>(&app, "keep_quick_reply", everybodys.clone()).await.unwrap();
    assert_eq!(cleo.call::<()>(&app, "keep_quick_reply", everybodys).await.unwrap_err(), StatusCode::CONFLICT);
    let own = keep(Value::Null, "size", "Your {shoe size}?", false);
    ana.call::<()>(&app, "keep_quick_reply", own).await.unwrap();
    let wrong = keep(Value::Null, "two words", "x", false);
    assert_eq!(ana.call::<()>(&app, "keep_quick_reply", wrong).await.unwrap_err(), StatusCode::BAD_REQUEST);

    let mine: QuickReplies = ana.call(&app, "quick_replies", json!({"id": id})).await.unwrap();
    let shortcuts: Vec<&str> = mine.replies.iter().map(|reply| reply.shortcut.as_str()).collect();
    assert_eq!(shortcuts, ["hi", "size"]);
    let filled = quick_reply::fill(&mine.replies[0].text, &mine.values);
    assert_eq!(filled.as_deref(), Ok("Hello Berta, Ana here. Call +49 30 1234567."));
    assert_eq!(quick_reply::fill(&mine.replies[1].text, &mine.values), Err(vec!["shoe size".to_owned()]));
    let theirs: Vec<QuickReply> = cleo.call(&app, "all_quick_replies", json!({})).await.unwrap();
    assert_eq!(theirs.len(), 1, "what is one's own nobody else sees");

    let of_ana = json!(mine.replies[1].id);
    let changed = keep(of_ana.clone(), "shoes", "Which size?", false);
    assert_eq!(cleo.call::<()>(&app, "keep_quick_reply", changed.clone()).await.unwrap_err(), StatusCode::NOT_FOUND);
    ana.call::<()>(&app, "keep_quick_reply", changed).await.unwrap();
    let shared = json!({"id": mine.replies[0].id});
    assert_eq!(ana.call::<()>(&app, "delete_quick_reply", shared.clone()).await.unwrap_err(), StatusCode::FORBIDDEN);
    cleo.call::<()>(&app, "delete_quick_reply", shared).await.unwrap();
    let left: Vec<QuickReply> = ana.call(&app, "all_quick_replies", json!({})).await.unwrap();
    assert_eq!(left.iter().map(|reply| reply.shortcut.as_str()).collect::<Vec<_>>(), ["shoes"]);
    let listed = app.get("/api/v1/quick-replies", &key).await.body;
    assert_eq!(listed["data"], json!([]), "a program has none of its own");
});

story!(whoever_looks_and_writes_is_known_to_the_others_for_as_long_as_they_are_there, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let bo = Person::signs_in(&app, "Bo", Role::Analyst).await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let attend = async |who: &Person, did: &str| {
        who.call::<Vec<Present>>(&app, "attend", json!({"id": id, "did": did})).await.unwrap()
    };
    let before = app.state.store.last_seq().await.unwrap();
    assert_eq!(attend(&ana, "looks").await, [], "nobody else is there");
    attend(&ana, "writes").await;
    let others = attend(&bo, "looks").await;
    assert_eq!((others.len(), others[0].user, others[0].writes(NOON)), (1, ana.id, true));
    app.clock.set(NOON + Span::seconds(16));
    let others = attend(&bo, "looks").await;
    assert!(!others[0].writes(app.clock.now()), "not for a while: {others:?}");
    app.clock.set(NOON + Span::seconds(20));
    assert_eq!(attend(&bo, "looks").await, [], "and no longer heard of");
    assert_eq!(attend(&ana, "looks").await.len(), 1);
    attend(&bo, "leaves").await;
    assert_eq!(attend(&ana, "looks").await, []);
    assert_eq!(app.state.store.last_seq().await.unwrap(), before, "nothing of it is written down");
    let programs = app.request(Method::POST, "/_fn/attend").bearer_auth(&key).json(&json!({"id": id, "did": "looks"}));
    assert_eq!(programs.send().await.unwrap().status(), StatusCode::OK);
    assert_eq!(attend(&ana, "looks").await, [], "a program is nobody");
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_where_is_known_to_every_process() {
    let Some(database) = Database::postgres().await else { return };
    let app = TestApp::start(database).await;
    let here = crate::server::presence::Presence::new();
    let there = crate::server::presence::Presence::new();
    let mut told = here.subscribe();
    let running =
        tokio::spawn(here.clone().run(app.state.store.clone(), app.clock.clone(), app.state.shutdown.clone()));
    let (conversation, bo) = (crate::domain::id::ConversationId(7), UserId(5));
    let did = crate::domain::presence::Did::Writes;
    // It may not listen yet: what was not heard is said again.
    let heard = async {
        loop {
            there.tell(&app.state.store, conversation, bo, "Bo", did, app.clock.now()).await;
            if let Ok(heard) = tokio::time::timeout(std::time::Duration::from_millis(200), told.recv()).await {
                return heard.unwrap();
            }
        }
    };
    let heard = tokio::time::timeout(std::time::Duration::from_secs(20), heard).await.unwrap();
    assert_eq!(heard, conversation);
    let present = here.at(conversation, app.clock.now());
    assert_eq!((present.len(), present[0].user, present[0].writes(app.clock.now())), (1, bo, true));
    app.state.shutdown.cancel();
    running.await.unwrap();
}

story!(a_conversation_is_written_out_with_its_notes_only_where_they_are_asked_for, async |app: TestApp| {
    let ana = Person::signs_in(&app, "Ana", Role::Agent).await;
    let key = app.key(Role::Analyst).await;
    app.hears("491511234567", "Hello\nthere").await;
    let id = app.only_conversation(&key).await;
    app.clock.set(NOON + Span::minutes(1));
    let secret = "between us";
    ana.call::<Note>(&app, "write_note", json!({"id": id, "text": secret})).await.unwrap();
    app.clock.set(NOON + Span::minutes(2));
    let reply = json!({"id": id, "message": {"type": "text", "text": "Good day"}, "idempotency_key": "k"});
    ana.call::<Value>(&app, "send", reply).await.unwrap();
    let path = format!("/api/v1/conversations/{id}/transcript");
    let plain = app.get(&path, &key).await;
    fits::<schema::Transcript>(&plain.body);
    assert_eq!(plain.body["messages"].as_array().unwrap().len(), 2);
    assert!(plain.body.get("notes").is_none() && !plain.body.to_string().contains(secret));
    let noted = app.get(&format!("{path}?notes=true"), &key).await;
    fits::<schema::Transcript>(&noted.body);
    assert_eq!(noted.body["notes"][0]["text"], secret);
    let text = async |query: &str| {
        let request = app.request(Method::GET, &format!("{path}?format=text{query}"));
        let answer = request.header(header::COOKIE, &ana.cookie).send().await.unwrap();
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/plain; charset=utf-8");
        let name = answer.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().to_owned();
        assert_eq!(name, format!("attachment; filename=\"conversation-{id}.txt\""));
        answer.text().await.unwrap()
    };
    let written = text("").await;
    let lines: Vec<&str> = written.lines().skip(3).collect();
    let expected = ["[2026-11-22T12:00:00Z] Berta: Hello", "    there", "[2026-11-22T12:02:00Z] Ana: Good day"];
    assert_eq!(lines, expected, "{written}");
    assert!(text("&notes=true").await.contains("[2026-11-22T12:01:00Z] Note of Ana: between us\n"));
    assert_eq!(app.get(&format!("{path}?format=html"), &key).await.code(), "invalid");
    assert_eq!(app.get("/api/v1/conversations/999999/transcript", &key).await.code(), "not_found");
});

world!(buttons_lists_and_requests_arrive_as_they_were_written_and_are_answered, async |world: World| {
    let id = world.hears("Hello").await;
    let presses = async |kind: &str, about: &Value, title: Option<&str>| {
        let mut said = json!({"from": {"phone": "491511234567"}, "type": kind, "context": about});
        if let Some(title) = title {
            said["text"] = json!(title);
        }
        world.platform.control("inbound", said).unwrap();
        world.settles().await;
        let listed = world.app.get(&format!("/api/v1/conversations/{id}/messages"), &world.key).await.body;
        listed["data"][0].clone()
    };
    let asks = async |interactive: Value| {
        let sent = world.sends(&id, json!({"type": "interactive", "interactive": interactive})).await;
        world.settles().await;
        world.passes(Span::seconds(10));
        world.message(&id, &sent["id"]).await
    };
    let buttons = json!({"type": "button", "body": "Pick a day", "footer": "We are open until five",
        "buttons": [{"id": "mon", "title": "Monday"}, {"title": "Tuesday"}]});
    let sent = asks(buttons).await;
    assert_eq!(
        (&sent["status"], &sent["type"], &sent["text"]),
        (&json!("read"), &json!("interactive"), &json!("Pick a day"))
    );
    assert_eq!(sent["content"]["action"]["buttons"][1]["reply"], json!({"id": "Tuesday", "title": "Tuesday"}));
    let answer = presses("button_reply", &sent["wamid"], Some("Monday")).await;
    assert_eq!((&answer["text"], &answer["content"]["button_reply"]["id"]), (&json!("Monday"), &json!("mon")));
    assert_eq!(answer["reply_to"], sent["wamid"]);

    let list = json!({"type": "list", "body": "Tea or cake?", "button": "See all", "sections": [
        {"title": "Tea", "rows": [{"id": "g", "title": "Green", "description": "Of spring"}]},
        {"title": "Cake", "rows": [{"title": "Plum"}]}]});
    let sent = asks(list).await;
    assert_eq!(sent["status"], "read", "{sent}");
    let answer = presses("list_reply", &sent["wamid"], Some("Plum")).await;
    assert_eq!(answer["content"]["list_reply"], json!({"id": "Plum", "title": "Plum"}), "{answer}");

    let sent = asks(json!({"type": "location_request_message", "body": "Where shall we come to?"})).await;
    assert_eq!((&sent["status"], &sent["content"]["action"]["name"]), (&json!("read"), &json!("send_location")));
    let answer = presses("location", &sent["wamid"], None).await;
    assert_eq!((&answer["type"], &answer["reply_to"]), (&json!("location"), &sent["wamid"]));
    assert_eq!(world.accepted(), 3);

    let path = format!("/api/v1/conversations/{id}/messages");
    let too_many = json!({"type": "button", "body": "?", "buttons": [{"title": "1"}, {"title": "2"}, {"title": "3"}, {"title": "4"}]});
    for wrong in [
        too_many,
        json!({"type": "button", "body": "?", "buttons": [{"title": "a title that is too long"}]}),
        json!({"type": "list", "body": "?", "button": "Choose", "sections": []}),
        json!({"type": "carousel", "body": "?"}),
        json!({"type": "button", "body": "?", "buttons": [{"title": "1", "colour": "red"}]}),
    ] {
        let body = json!({"type": "interactive", "interactive": wrong});
        assert_eq!(world.app.post(&path, &world.key, body.clone()).await.code(), "invalid", "{body}");
    }
    let stray = json!({"type": "text", "text": "x", "interactive": {"type": "button", "body": "?"}});
    assert_eq!(world.app.post(&path, &world.key, stray).await.code(), "invalid");
    world.passes(Span::hours(25));
    let late = json!({"type": "interactive", "interactive": {"type": "location_request_message", "body": "Where?"}});
    assert_eq!(world.app.post(&path, &world.key, late).await.code(), "window_closed");
});

world!(whoever_is_blocked_is_owed_nothing_until_they_are_let_through_again, async |world: World| {
    let id = world.hears("Insults").await;
    let ana = Person::signs_in(&world.app, "Ana", Role::Agent).await;
    let row = async || world.app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body;
    let closing = async || {
        let figures: Value = ana.call(&world.app, "figures", json!({})).await.unwrap();
        figures["closing"].clone()
    };
    world.passes(Span::hours(23));
    assert_eq!((row().await["owed"].clone(), closing().await), (json!(true), json!(1)));
    ana.call::<()>(&world.app, "block", json!({"id": id, "report": "Threatens us"})).await.unwrap();
    let blocked = row().await;
    assert_eq!((&blocked["owed"], blocked["blocked_at"].is_string()), (&json!(false), true), "{blocked}");
    world.passes(Span::seconds(6));
    assert_eq!(closing().await, json!(0));
    let path = format!("/api/v1/conversations/{id}/messages");
    let refused = world.app.post(&path, &world.key, json!({"type": "text", "text": "Hello?"})).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::UNPROCESSABLE_ENTITY, "refused"));
    assert_eq!(refused.body["error"]["title"], "This person is blocked");
    // The platform lets nothing of them through, and what was on its way asks for nothing.
    let listed = async || world.app.get(&path, &world.key).await.body["data"].as_array().unwrap().len();
    world.hears("More of it").await;
    assert_eq!(listed().await, 1);
    assert_eq!(whats(&ana.page(&world.app, &id).await), ["blocked", "reported"]);

    let again = world.app.post(&format!("/api/v1/conversations/{id}/unblock"), &world.key, Value::Null).await;
    assert_eq!(again.status, StatusCode::NO_CONTENT, "{again:?}");
    let free = row().await;
    assert_eq!((&free["owed"], &free["blocked_at"]), (&json!(true), &Value::Null), "{free}");
    world.hears("Sorry").await;
    assert_eq!(listed().await, 2);
    // A day after their last word the platform does it no more, and nothing is shown as done.
    world.passes(Span::hours(30));
    let late = world.app.post(&format!("/api/v1/conversations/{id}/block"), &world.key, json!({})).await;
    for (what, kind) in [(What::Blocked, "person"), (What::Unblocked, "key")] {
        let only = audit::Only { what: Some(what), ..audit::Only::default() };
        let names = world.app.state.store.audit_names().await.unwrap();
        let (written, _) = world.app.state.store.audit_log(&only, None, &names, None, 10).await.unwrap();
        assert_eq!(written.iter().map(|entry| entry.who.kind.as_str()).collect::<Vec<_>>(), [kind], "{what:?}");
    }
    assert_eq!((late.code(), &late.body["error"]["code"]), ("refused", &json!(131_047)));
    assert_eq!(row().await["blocked_at"], Value::Null);
    let analyst = world.app.key(Role::Analyst).await;
    let path = format!("/api/v1/conversations/{id}/block");
    assert_eq!(world.app.post(&path, &analyst, json!({})).await.code(), "forbidden");
});

/// Everything that somebody can do with a conversation without saying anything to the customer.
async fn looks_everywhere(world: &World, ana: &Person, id: &str, wamid: &str) {
    let app = &world.app;
    for path in [
        "/api/v1/conversations".to_owned(),
        "/api/v1/conversations?q=Berta".to_owned(),
        format!("/api/v1/conversations/{id}"),
        format!("/api/v1/conversations/{id}/messages"),
        format!("/api/v1/conversations/{id}/notes"),
        format!("/api/v1/conversations/{id}/activities"),
        format!("/api/v1/conversations/{id}/transcript?format=text&notes=true"),
        format!("/api/v1/messages?wamid={}", wamid.replace('=', "%3D").replace('+', "%2B")),
        format!("/c/{id}"),
        "/".to_owned(),
    ] {
        let request = app.request(Method::GET, &path).header(header::COOKIE, &ana.cookie);
        let answer = request.header(header::ACCEPT, "text/html").send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
    }
    for (name, body) in [
        ("conversation", json!({"id": id})),
        ("conversation_at", json!({"id": id, "at": wamid})),
        ("queue", json!({})),
        ("queue_of", json!({"only": {"figure": null, "closes": null, "q": "berta"}})),
        ("quick_replies", json!({"id": id})),
        ("templates", json!({"id": id})),
        ("save_draft", json!({"id": id, "text": "Dear B"})),
        ("attend", json!({"id": id, "did": "writes"})),
        ("typing", json!({"id": id})),
        ("write_note", json!({"id": id, "text": "who is this?"})),
        ("read_mentions", json!({"id": id, "notes": []})),
    ] {
        ana.call::<Value>(app, name, body).await.unwrap_or_else(|status| panic!("{name}: {status}"));
    }
    world.settles().await;
}

world!(peeking_searching_and_typing_tell_the_customer_nothing, async |world: World| {
    let id = world.hears("Hello").await;
    let ana = Person::signs_in(&world.app, "Ana", Role::Agent).await;
    let listed = world.app.get(&format!("/api/v1/conversations/{id}/messages"), &world.key).await.body;
    let wamid = listed["data"][0]["wamid"].as_str().unwrap().to_owned();
    let told = || {
        let counters = world.platform.look("state").unwrap()["counters"].clone();
        (counters["reads"].as_i64().unwrap(), counters["typing"].as_i64().unwrap())
    };
    looks_everywhere(&world, &ana, &id, &wamid).await;
    let dismissed: Timestamp = ana.call(&world.app, "dismiss", json!({"id": id})).await.unwrap();
    ana.call::<()>(&world.app, "undismiss", json!({"id": id, "at": dismissed})).await.unwrap();
    assert_eq!(world.app.get(&format!("/api/v1/conversations/{id}"), &world.key).await.body["unread"], json!(1));
    ana.call::<()>(&world.app, "mark_read", json!({"id": id})).await.unwrap();
    assert_eq!(told(), (0, 0), "also where somebody here has seen it");
    assert_eq!(world.platform.look("reads").unwrap()["data"], json!([]));
    // An answer tells, as it says itself.
    world.sends(&id, json!({"type": "text", "text": "Good day"})).await;
    while outbound::leave(&world.app.state).await.unwrap() > 0 {}
    assert_eq!(told(), (1, 0));
});

world!(where_a_number_tells_what_was_read_it_is_told_once_somebody_has_opened_it, async |world: World| {
    let id = world.hears("Hello").await;
    let ana = Person::signs_in(&world.app, "Ana", Role::Agent).await;
    let number = world.platform.numbers().remove(0);
    let setup = NumberSetup {
        phone_number_id: number.phone_number_id,
        waba_id: number.waba_id,
        display: number.display_phone_number,
        time_zone: "Europe/Berlin".to_owned(),
        read_on_open: Some(true),
        reactions_open: None,
        watch: None,
    };
    world.app.state.numbers.put(&setup, None, By::CONSOLE, world.app.clock.now()).await.unwrap();
    let reads = || world.platform.look("state").unwrap()["counters"]["reads"].as_i64().unwrap();
    for name in ["conversation", "write_note", "attend", "save_draft"] {
        let body = json!({"id": id, "text": "x", "did": "writes"});
        ana.call::<Value>(&world.app, name, body).await.unwrap();
    }
    ana.call::<Value>(&world.app, "queue_of", json!({"only": {"figure": null, "closes": null, "q": "berta"}}))
        .await
        .unwrap();
    assert_eq!(reads(), 0);
    ana.call::<()>(&world.app, "mark_read", json!({"id": id})).await.unwrap();
    assert_eq!(reads(), 1, "the page says so once it is looked at");
});
