//! To have what is kept of somebody, to be forgotten, and to keep nothing longer than is said.

use super::{
    Database, TestApp,
    app::{ACCOUNT, APP_SECRET, Answer, NUMBER},
    story,
};
use crate::{
    domain::{
        audit::By,
        event::EventKind,
        id::{ContactId, MediaId},
        import::{self, Plan, Step},
        role::Role,
        tag::Rule,
        template::Listed,
        time::Span,
    },
    server::{
        backup::{self, Source, Target},
        config::Storage,
        import::Importer,
        inbound, outbound, privacy,
        rest::schema,
        seal::Seal,
        state::AppState,
        store::{
            Store,
            backup::Settled,
            erasure::{How, PLACES},
        },
        whatsapp::signature,
    },
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{Cursor, Read},
    path::{Path, PathBuf},
};

/// Stands in everything that Berta says, that is said to her, and that is known of her; and nowhere else.
const CANARY: &str = "quetzal7391";
const BERTA: &str = "491511234567";
/// The same for Carla, who stays.
const OTHER: &str = "kakapo2846";
const CARLA: &str = "491517654321";

fn said(app: &TestApp, from: &str, id: &str, more: Value) -> Value {
    let mut message = json!({"from": from, "id": id, "timestamp": app.clock.now().unix().to_string()});
    message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    message
}

fn text(app: &TestApp, from: &str, id: &str, text: &str) -> Value {
    said(app, from, id, json!({"type": "text", "text": {"body": text}}))
}

fn profile(number: &str, name: &str) -> Value {
    json!({"wa_id": number, "profile": {"name": name}})
}

async fn deliver(app: &TestApp, body: &str) -> StatusCode {
    let signed = signature::sign(APP_SECRET.as_bytes(), body.as_bytes());
    let request = app.request(Method::POST, "/webhooks/whatsapp").header("x-hub-signature-256", signed);
    request.body(body.to_owned()).send().await.unwrap().status()
}

fn envelope(messages: Value) -> String {
    let value = json!({"messaging_product": "whatsapp", "contacts": [profile(BERTA, CANARY)], "messages": messages,
        "metadata": {"display_phone_number": "49301234567", "phone_number_id": NUMBER}});
    json!({"object": "whatsapp_business_account", "entry": [{"id": ACCOUNT, "changes": [{"field": "messages", "value": value}]}]})
        .to_string()
}

/// Whoever was planted: their id, and that of what was said with them.
struct Planted {
    contact: String,
    conversation: String,
}

async fn conversation_with(app: &TestApp, key: &str, number: &str) -> Option<Planted> {
    let listed = app.get("/api/v1/conversations?limit=200", key).await.body;
    let found =
        listed["data"].as_array().unwrap().iter().find(|row| row["contact"]["phone"] == format!("+{number}"))?;
    let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
    Some(Planted { contact: id(&found["contact"]), conversation: id(found) })
}

/// Plants the canary wherever something of a person can be, beside somebody else in the same deliveries.
async fn plants(app: &TestApp, key: &str) -> Planted {
    let (state, now) = (&app.state, app.clock.now());
    app.receives(
        "messages",
        json!({
            "contacts": [profile(BERTA, &format!("Berta {CANARY}")), profile(CARLA, &format!("Carla {OTHER}"))],
            "messages": [
                text(app, BERTA, "wamid.b1", &format!("Hello {CANARY}")),
                text(app, CARLA, "wamid.c1", &format!("Hello {OTHER}")),
                said(app, BERTA, "wamid.b2", json!({"type": "image", "image": {"id": "55", "mime_type": "image/jpeg",
                    "caption": format!("See {CANARY}"), "url": format!("http://127.0.0.1:9/{CANARY}")}})),
                said(app, BERTA, "wamid.b3", json!({"type": "text", "text": {"body": format!("That one, {CANARY}")},
                    "context": {"from": "49301234567", "id": format!("wamid.{CANARY}")}})),
                said(app, BERTA, "wamid.b4", json!({"type": "reaction",
                    "reaction": {"message_id": "wamid.b1", "emoji": CANARY}})),
            ],
        }),
    )
    .await;
    // What is not taken in: of a kind nobody knows, of no number, in a group, without an id, and no JSON at all.
    let novelty = json!({"somebody": BERTA, "secret": CANARY});
    app.receives("novelty", json!({"about": novelty})).await;
    let mut group = text(app, BERTA, "wamid.b5", CANARY);
    group["group_id"] = "g1".into();
    let contacts = json!([profile(BERTA, CANARY), profile(CARLA, OTHER)]);
    let both =
        [group, json!({"from": BERTA, "text": {"body": CANARY}}), json!({"from": CARLA, "text": {"body": OTHER}})];
    app.receives("messages", json!({"contacts": contacts, "messages": both})).await;
    let elsewhere = json!({"display_phone_number": "1", "phone_number_id": "7"});
    let strangers = json!([text(app, BERTA, "wamid.b6", CANARY), text(app, CARLA, "wamid.c6", OTHER)]);
    app.receives("messages", json!({"metadata": elsewhere, "contacts": contacts, "messages": strangers})).await;
    assert_eq!(deliver(app, &format!("{BERTA} says {CANARY}")).await, StatusCode::BAD_REQUEST);
    let failed = format!("{BERTA} cannot be reached: {CANARY}");
    app.receives(
        "messages",
        json!({"errors": [{"code": 130_472, "title": "Failed", "error_data": {"details": failed}}]}),
    )
    .await;
    while inbound::take_waiting(state).await.unwrap() > 0 {}
    let berta = conversation_with(app, key, BERTA).await.unwrap();

    // Files: one that came, one that is half here, one that is sent.
    let path = format!("/api/v1/conversations/{}/messages", berta.conversation);
    let listed = app.get(&path, key).await.body;
    let picture = listed["data"].as_array().unwrap().iter().find(|message| message["type"] == "image").unwrap().clone();
    let picture: MediaId = picture["media"]["id"].as_str().unwrap().parse().unwrap();
    let folder = state.config.media_dir();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(picture.to_string()), format!("a picture of {CANARY}")).unwrap();
    fs::write(folder.join(format!("{picture}.00ff.part")), format!("half a picture of {CANARY}")).unwrap();
    let mut tx = state.store.begin().await.unwrap();
    assert!(tx.media_stored(picture, "image/jpeg", 10, &picture.to_string()).await.unwrap());
    tx.commit().await.unwrap();
    let upload =
        app.request(Method::POST, &format!("/api/v1/media?kind=document&filename={CANARY}.pdf")).bearer_auth(key);
    let file = Answer::of(upload.header("content-type", "application/pdf").body(format!("a file of {CANARY}"))).await;
    assert_eq!(file.status, StatusCode::CREATED, "{file:?}");
    let file = file.body;

    // Sends: a file, a text under a key of its own, a template, one that nobody answered, one that failed.
    let listed = Listed {
        platform_id: "9".to_owned(),
        name: "greeting".to_owned(),
        language: "en".to_owned(),
        category: "UTILITY".to_owned(),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: "POSITIONAL".to_owned(),
        components: json!([{"type": "BODY", "text": "Hello {{1}}, how are you?"}]),
    };
    let mut tx = state.store.begin().await.unwrap();
    tx.sync_templates(ACCOUNT, &[listed], now).await.unwrap();
    tx.commit().await.unwrap();
    for body in [
        json!({"type": "document", "media_id": file["id"], "caption": CANARY}),
        json!({"type": "template", "template": {"name": "greeting", "language": "en", "parameters": {"body": {"1": CANARY}}}}),
        json!({"type": "text", "text": CANARY, "reply_to": "wamid.b1"}),
    ] {
        let sent = app.request(Method::POST, &path).bearer_auth(key).header("Idempotency-Key", body.to_string());
        let sent = Answer::of(sent.json(&body)).await;
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    }
    assert_eq!(outbound::claim_and_die(state).await.unwrap(), 1, "the first is on its way, the others wait for it");

    let draft = format!("/api/v1/conversations/{}/draft", berta.conversation);
    let draft = app.request(Method::PUT, &draft).bearer_auth(key).json(&json!({"text": format!("Dear {CANARY}")}));
    assert_eq!(draft.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let dismissed = app.request(Method::POST, &format!("/api/v1/conversations/{}/dismiss", berta.conversation));
    assert_eq!(dismissed.bearer_auth(key).send().await.unwrap().status(), StatusCode::NO_CONTENT);

    // What is known of her beside what was said.
    let upload =
        app.request(Method::POST, &format!("/api/v1/media?kind=document&filename=later-{CANARY}.pdf")).bearer_auth(key);
    let later =
        Answer::of(upload.header("content-type", "application/pdf").body(format!("later: {CANARY}"))).await.body;
    let waits =
        json!({"is": "media", "kind": "document", "media_id": later["id"], "caption": CANARY, "reply_to": null});
    let (contact, conversation, at) = (&berta.contact, &berta.conversation, now.0);
    for sql in [
        "INSERT INTO attributes (id, name, folded, kind, created_at) VALUES (-1, 'Shoe size', 'shoe size', 'text', 0)"
            .to_owned(),
        format!("INSERT INTO contact_attributes (contact_id, attribute_id, value) VALUES ({contact}, -1, '{CANARY}')"),
        format!(
            "INSERT INTO contact_notes (id, contact_id, text, created_at) VALUES (-2, {contact}, 'Likes {CANARY}', {at})"
        ),
        format!("INSERT INTO contact_tags (contact_id, tag_id, at) VALUES ({contact}, -3, {at})"),
        format!(
            "INSERT INTO saved_views (id, owner_id, name, query, created_at) VALUES (-5, 1, 'Her', 'q={BERTA}', {at})"
        ),
        format!(
            "INSERT INTO saved_views (id, owner_id, name, query, created_at) \
             VALUES (-17, 1, 'Waits: Berta {CANARY}', 'sort=waits', {at}), \
             (-18, 1, 'Hers', 'q=%42erta+quetzal%37391', {at}), (-19, 1, 'Not hers', 'q=Bert', {at})"
        ),
        format!(
            "INSERT INTO consents (id, contact_id, category, given, source, wording, at) \
             VALUES (-4, {contact}, 'marketing', TRUE, 'form', 'Yes, {CANARY}', {at})"
        ),
        format!(
            "INSERT INTO notes (id, conversation_id, owner, text, at) VALUES (-6, {conversation}, 'user:1', '{CANARY}', {at})"
        ),
        "INSERT INTO mentions (note_id, user_id) VALUES (-6, 1)".to_owned(),
        format!(
            "INSERT INTO activities (id, conversation_id, at, what, subject) VALUES (-7, {conversation}, {at}, 'tagged', '{CANARY}')"
        ),
        format!(
            "INSERT INTO planned (id, conversation_id, owner, draft, not_before, state, created_at, changed_at) \
             VALUES (-8, {conversation}, 'user:1', '{waits}', {at}, 'waiting', {at}, {at})"
        ),
        format!(
            "INSERT INTO planned (id, conversation_id, owner, draft, not_before, state, message_id, created_at, changed_at) \
             SELECT -15, {conversation}, 'user:1', '{waits}', {at}, 'left', id, {at}, {at} FROM messages WHERE wamid = 'wamid.b1'"
        ),
        format!(
            "INSERT INTO idempotency_keys (owner, name, body_hash, message_id, created_at) \
             VALUES ('user:1', 'plan {CANARY}', '', -8, {at}), ('user:1', 'left {CANARY}', '', -15, {at})"
        ),
        format!(
            "INSERT INTO parked (id, conversation_id, owner, text, automatic, state, heard, created_at, changed_at) \
             VALUES (-9, {conversation}, 'user:1', '{CANARY}', FALSE, 'waiting', 0, {at}, {at})"
        ),
        format!(
            "INSERT INTO tasks (id, conversation_id, owner, came_from, draft, why, created_at) \
             VALUES (-10, {conversation}, 'user:1', 'planned', '{waits}', 'late', {at})"
        ),
        format!(
            "INSERT INTO conversation_states (conversation_id, number_id, pair, counted) \
             VALUES ({conversation}, 1, '\"{CANARY}\"', '{{}}')"
        ),
        format!(
            "INSERT INTO decisions (id, conversation_id, number_id, question, asked_at, due_at, inputs, version, p, thumb, \
             p_baseline, p_rate, held_out) \
             VALUES (-21, {conversation}, 1, 'reply', {at}, {at}, '\"{CANARY}\"', 1, 0.5, 5.0, 0.5, 0.5, FALSE)"
        ),
        format!(
            "INSERT INTO assistant_asks (id, at, owner, who, what, conversation_id, address, model, masked, sent, outcome) \
             VALUES (-23, {at}, 'user:1', 'Olga', 'reply', {conversation}, 'http://127.0.0.1/v1', 'small', FALSE, '{CANARY}', 'open')"
        ),
        format!(
            "INSERT INTO assistant_asks (id, at, owner, who, what, address, model, masked, sent, outcome) \
             VALUES (999999, {at}, 'user:1', 'Olga', 'variant', 'http://127.0.0.1/v1', 'small', FALSE, \
             '{{\"template\":\"Welcome back, Berta {CANARY}!\"}}', 'open')"
        ),
        format!(
            "INSERT INTO uses (id, what, conversation_id, at, until, held_out, said) \
             VALUES (-22, 'advice', {conversation}, {at}, {at}, FALSE, '{CANARY}')"
        ),
        format!(
            "INSERT INTO merges (id, kept_id, gone_id, gone_name, at) VALUES (-11, {contact}, -12, '{CANARY}', {at})"
        ),
        format!(
            "INSERT INTO merges (id, kept_id, gone_id, gone_name, at) VALUES (-16, -12, {contact}, 'gone {CANARY}', {at})"
        ),
        format!(
            "INSERT INTO merge_rows (merge_id, owned, row_id, row_key, gone_id, kept_id) \
             VALUES (-11, 'identifiers', 0, '{BERTA}', -12, {contact})"
        ),
        format!(
            "INSERT INTO merge_contacts (merge_id, stage, contact_id, name) VALUES (-11, 'before', {contact}, '{CANARY}')"
        ),
        format!(
            "INSERT INTO imports (id, filename, path, state, sheet, plan, total, created_at, updated_at) \
             VALUES (-13, 'customers.csv', 'a.rows', 'checked', '{{}}', '{{}}', 2, {at}, {at})"
        ),
        format!("INSERT INTO import_rows (import_id, line, given) VALUES (-13, 2, '{CANARY}')"),
        format!("INSERT INTO import_keys (import_id, value, kind, line) VALUES (-13, '{BERTA}', 'phone', 2)"),
        format!(
            "INSERT INTO import_errors (import_id, line, col, amiss, value) VALUES (-13, 2, 1, 'date', '{CANARY}')"
        ),
        format!(
            "INSERT INTO campaigns (id, setup, stage, owner, stopped, created_at, changed_at) \
             VALUES (-30, '{{\"name\":\"For Berta {CANARY}\",\"audience\":{{\"is\":\"customers\",\"of\":{{\"q\":\"{BERTA}\",\
             \"tags\":[],\"order\":\"name\"}}}}}}', 'paused', 'user:1', '{{}}', 0, 0)"
        ),
        format!(
            "INSERT INTO campaign_people (id, campaign_id, contact_id, state, cells, cost, due_at) \
             VALUES (-31, -30, {contact}, 'waits', '{{\"Name\":\"{CANARY}\"}}', 0, {at})"
        ),
        format!("INSERT INTO import_marks (import_id, line, contact_id, mark) VALUES (-14, 2, {contact}, '{CANARY}')"),
    ] {
        state.store.plant(sql).await;
    }
    let imports = state.config.storage.data_dir.join("imports");
    fs::create_dir_all(&imports).unwrap();
    let rows = format!("[2,[\"+49 151 1234567\",\"{CANARY}\"]]\n[3,[\"+{CARLA}\",\"{OTHER}\"]]\n");
    fs::write(imports.join("a.rows"), rows).unwrap();
    let mut tx = state.store.begin().await.unwrap();
    let detail = json!({"contact_id": contact, "name": CANARY}).to_string();
    tx.append(&[(EventKind::AccountNoticed, None, None, Some(detail))], now).await.unwrap();
    tx.commit().await.unwrap();
    berta
}

/// The files of a folder, and of those in it, that have this text in them.
fn files_with(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let bytes = fs::read(&path).unwrap();
            if name.contains(text) || bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                found.push(name);
            }
        }
    }
    found
}

async fn is_nowhere(store: &Store, folder: &Path, text: &str) {
    assert_eq!(store.places_of(text).await, Vec::<String>::new(), "{text} is in the database");
    assert_eq!(files_with(folder, text), Vec::<String>::new(), "{text} is in the data folder");
}

async fn erases(app: &TestApp, key: &str, contact: &str) -> Answer {
    let name = json!({"name": format!("berta {CANARY}")});
    app.post(&format!("/api/v1/contacts/{contact}/erase"), key, name).await
}

async fn works_to_the_end(state: &AppState) {
    for _ in 0..50 {
        if privacy::work(state).await.unwrap() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("it does not come to an end");
}

async fn as_it_is_of(app: &TestApp, key: &str, number: &str) -> (Value, Value) {
    let of = conversation_with(app, key, number).await.unwrap();
    let row = app.get(&format!("/api/v1/conversations/{}", of.conversation), key).await.body;
    (row, app.get(&format!("/api/v1/conversations/{}/messages", of.conversation), key).await.body)
}

story!(whoever_is_erased_is_in_no_table_and_in_no_file_and_nobody_else_is_touched, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    let folder = app.state.config.storage.data_dir.clone();
    let planted = app.state.store.places_of(CANARY).await;
    for place in [
        "contacts.name",
        "contacts.folded",
        "messages.text",
        "messages.content",
        "conversations.preview",
        "drafts.text",
        "outbox.draft",
        "media.filename",
        "media.url",
        "kept_items.raw",
        "notices.raw",
        "notices.title",
        "deliveries.body",
        "events.detail",
        "contact_notes.text",
        "contact_attributes.value",
        "consents.wording",
        "messages.reply_to",
        "idempotency_keys.name",
        "conversation_states.pair",
        "decisions.inputs",
        "uses.said",
        "assistant_asks.sent",
    ] {
        assert!(planted.iter().any(|found| found == place), "nothing was planted in {place}: {planted:?}");
    }
    assert!(!files_with(&folder, CANARY).is_empty());
    let carla = as_it_is_of(&app, &agent, CARLA).await;
    let others = app.state.store.places_of(OTHER).await;

    assert_eq!(erases(&app, &agent, &berta.contact).await.code(), "forbidden");
    let wrong = app.post(&format!("/api/v1/contacts/{}/erase", berta.contact), &owner, json!({"name": "Berta"})).await;
    assert_eq!(wrong.code(), "invalid", "the name is a sign that it is meant");
    let begun = erases(&app, &owner, &berta.contact).await;
    assert_eq!((begun.status, &begun.body["finished_at"]), (StatusCode::ACCEPTED, &Value::Null), "{begun:?}");
    crate::server::tests::answers::fits::<schema::Erasure>(&begun.body);

    // At once nobody finds her, and nothing leaves any more.
    assert!(conversation_with(&app, &agent, BERTA).await.is_none());
    let gone = app.get(&format!("/api/v1/conversations/{}", berta.conversation), &agent).await;
    assert_eq!(gone.code(), "not_found");
    assert_eq!(app.get(&format!("/api/v1/contacts/{}", berta.contact), &agent).await.code(), "not_found");
    assert_eq!(erases(&app, &owner, &berta.contact).await.code(), "not_found", "once is enough");
    while outbound::leave(&app.state).await.unwrap() > 0 {}

    works_to_the_end(&app.state).await;
    is_nowhere(&app.state.store, &folder, CANARY).await;
    is_nowhere(&app.state.store, &folder, BERTA).await;
    is_nowhere(&app.state.store, &folder, "quetzal%37391").await;
    assert_eq!(app.state.store.places_of("Not hers").await, ["saved_views.name"]);
    let ended = app.get(&format!("/api/v1/erasures/{}", begun.body["id"].as_str().unwrap()), &owner).await.body;
    assert_eq!((&ended["step"], ended["finished_at"].is_string()), (&json!("done"), true), "{ended}");

    assert_eq!(as_it_is_of(&app, &agent, CARLA).await, carla);
    assert_eq!(app.state.store.places_of(OTHER).await, others);
    let events = app.state.store.events_after(0, 10_000, app.clock.now()).await.unwrap();
    let seqs: Vec<i64> = events.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, (1..=seqs.last().copied().unwrap()).collect::<Vec<_>>(), "no number is missing");
    let told = events.iter().filter(|event| event.kind == EventKind::ConversationErased);
    assert_eq!(told.map(|event| event.conversation_id.unwrap().to_string()).collect::<Vec<_>>(), [berta.conversation]);
});

story!(what_comes_late_brings_nobody_back_and_who_writes_again_is_somebody_new, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let first = text(&app, BERTA, "wamid.b1", CANARY);
    let berta = plants(&app, &agent).await;
    // It has arrived, and is taken in only after she was erased.
    let waiting = json!([text(&app, BERTA, "wamid.b7", CANARY), text(&app, CARLA, "wamid.c7", OTHER)]);
    assert_eq!(deliver(&app, &envelope(waiting)).await, StatusCode::OK);
    let begun = erases(&app, &owner, &berta.contact).await;
    assert_eq!(begun.status, StatusCode::ACCEPTED);
    // Between two steps a status of a message comes that is still there, and is about to go.
    app.clock.set(app.clock.now() + Span::minutes(1));
    let status = |id: &str| json!({"id": id, "status": "read", "timestamp": app.clock.now().unix().to_string(), "recipient_id": BERTA});
    app.receives("messages", json!({"statuses": [status("wamid.b1")]})).await;
    while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
    assert!(conversation_with(&app, &agent, BERTA).await.is_none());
    works_to_the_end(&app.state).await;
    let folder = app.state.config.storage.data_dir.clone();
    is_nowhere(&app.state.store, &folder, CANARY).await;
    let (_, heard) = as_it_is_of(&app, &agent, CARLA).await;
    assert!(heard.to_string().contains("wamid.c7"), "her neighbour in the same delivery was taken in");

    app.clock.set(app.clock.now() + Span::hours(2));
    app.receives("messages", json!({"statuses": [status("wamid.b1")]})).await;
    app.receives("messages", json!({"contacts": [profile(BERTA, CANARY)], "messages": [first]})).await;
    assert!(conversation_with(&app, &agent, BERTA).await.is_none(), "a status and a repetition");
    assert_eq!(app.state.store.places_of("wamid.b1").await, ["deliveries.body"]);

    let again = text(&app, BERTA, "wamid.b8", "It is me again");
    app.receives("messages", json!({"contacts": [profile(BERTA, "Berta")], "messages": [again]})).await;
    let new = conversation_with(&app, &agent, BERTA).await.unwrap();
    assert_ne!((&new.contact, &new.conversation), (&berta.contact, &berta.conversation));
    let messages = app.get(&format!("/api/v1/conversations/{}/messages", new.conversation), &agent).await.body;
    assert_eq!(messages["data"].as_array().unwrap().len(), 1, "{messages}");
});

story!(what_a_killed_server_has_begun_another_one_ends, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    erases(&app, &owner, &berta.contact).await;
    // Each is killed after one transaction, and the next one goes on there.
    let mut servers = 0;
    loop {
        let (next, _) = next_server(&app);
        if privacy::work_on(&next, 1).await.unwrap() {
            break;
        }
        servers += 1;
        assert!(servers < 200, "it does not come to an end");
    }
    assert!(servers > 20, "each step is several transactions: {servers}");
    works_to_the_end(&app.state).await;
    is_nowhere(&app.state.store, &app.state.config.storage.data_dir, CANARY).await;
});

/// Another server on the same database.
fn next_server(app: &TestApp) -> (AppState, crate::server::webhook::Writer) {
    let config = (*app.state.config).clone();
    AppState::new(app.state.store.clone(), app.clock.clone(), config, Seal::new(&[7; 32])).unwrap()
}

story!(an_export_has_everything_that_was_planted_and_nothing_of_anybody_else, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    let path = format!("/api/v1/contacts/{}/export", berta.contact);
    assert_eq!(app.get(&path, &agent).await.code(), "forbidden");
    let answer = app.request(Method::GET, &path).bearer_auth(&admin).send().await.unwrap();
    assert_eq!(
        (answer.status(), &answer.headers()["content-type"]),
        (StatusCode::OK, &"application/zip".parse().unwrap())
    );
    let bytes = answer.bytes().await.unwrap().to_vec();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().to_owned(), text);
    }
    for name in [
        "person.json",
        "records/contacts.json",
        "records/messages.json",
        "records/outbox.json",
        "records/drafts.json",
        "records/contact_notes.json",
        "records/contact_attributes.json",
        "records/consents.json",
        "raw/deliveries.json",
        "raw/kept_items.json",
        "records/idempotency_keys.json",
        "records/media.json",
    ] {
        assert!(
            files.get(name).is_some_and(|text| text.contains(CANARY)),
            "{name} has nothing of it: {:?}",
            files.keys()
        );
    }
    // Also where a table says in several ways whose a row is.
    for (name, part) in [
        ("records/planned.json", "\"waiting\""),
        ("records/planned.json", "\"left\""),
        ("records/parked.json", CANARY),
        ("records/merges.json", format!("\"{CANARY}\"").as_str()),
        ("records/merges.json", format!("gone {CANARY}").as_str()),
        ("records/media.json", format!("\"{CANARY}.pdf\"").as_str()),
        ("records/media.json", "image/jpeg"),
        ("records/idempotency_keys.json", format!("plan {CANARY}").as_str()),
    ] {
        assert!(files[name].contains(part), "{name} has no {part}: {}", files[name]);
    }
    let talk = &files[&format!("conversations/{}.json", berta.conversation)];
    let talk: Vec<Value> = serde_json::from_str(talk).unwrap();
    assert_eq!(talk[0]["text"], format!("Hello {CANARY}"), "oldest first");
    let media: Vec<&String> = files.keys().filter(|name| name.starts_with("media/")).collect();
    assert_eq!(media.len(), 2, "{media:?}");
    for (name, text) in &files {
        assert!(!text.contains(OTHER), "{name} has something of somebody else");
        if name.ends_with(".json") {
            serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
});

#[tokio::test]
async fn every_column_that_says_whose_a_row_is_is_on_the_list() {
    let app = TestApp::start(Database::sqlite()).await;
    let columns = app.state.store.columns().await;
    assert!(columns.len() > 100, "{columns:?}");
    assert_eq!(unlisted(&columns), Vec::<String>::new(), "add them to store::erasure::PLACES");
    for place in PLACES {
        let is_there = columns.iter().any(|(table, column)| table == place.table && column == place.column);
        assert!(is_there, "{}.{} is on the list and not in the database", place.table, place.column);
    }
    let forgotten = [("plans".to_owned(), "conversation_id".to_owned()), ("plans".to_owned(), "for_id".to_owned())];
    assert_eq!(unlisted(&forgotten), ["plans.conversation_id", "plans.for_id"]);
}

/// Columns that hold the id of nobody outside: of numbers, of people who work here, of what they have made, of the
/// platform's own things. Also of files: those go with their messages.
const NEUTRAL: [&str; 25] = [
    "number_id",
    "uploaded_number_id",
    "phone_number_id",
    "waba_id",
    "platform_id",
    "uploaded_id",
    "media_id",
    "user_id",
    "owner_id",
    "author_id",
    "assignee_id",
    "by_id",
    "tag_id",
    "attribute_id",
    "import_id",
    "merge_id",
    "key_id",
    "team_id",
    "template_id",
    "campaign_id",
    "lead_id",
    "digest_id",
    "lost_digest_id",
    "subscription_id",
    "suggestion_id",
];

/// Columns that may name a person, a conversation or a message, and are in no place that is erased.
fn unlisted(columns: &[(String, String)]) -> Vec<String> {
    let names = |column: &str| column.ends_with("_id") && !NEUTRAL.contains(&column);
    // Whatever else stands in a row that goes with another one goes as well.
    let is_listed = |table: &str, column: &str| {
        let mut of_table = PLACES.iter().filter(|place| place.table == table);
        of_table.any(|place| place.column == column || matches!(place.how, How::Through(..)))
    };
    let missing = columns.iter().filter(|(table, column)| names(column) && !is_listed(table, column));
    missing.map(|(table, column)| format!("{table}.{column}")).collect()
}

#[test]
fn rows_go_before_what_they_hang_on() {
    let at = |table: &str, how: How| PLACES.iter().position(|place| place.table == table && place.how == how).unwrap();
    assert!(at("outbox", How::Message) < at("messages", How::Message));
    assert!(at("drafts", How::Conversation) < at("conversations", How::Conversation));
    assert!(at("contact_notes", How::Contact) < at("contacts", How::Contact));
}

/// Puts a backup back into a fresh place, as the command does.
async fn restores(app: &TestApp, file: &Path, database: &Database, log: &Path) -> (AppState, (Settled, usize)) {
    let folder = database.folder.path();
    let key = folder.join("secret.key");
    let target = Target { database_url: &database.url, data_dir: folder, secret_key_file: &key, replace: false };
    let wrong = backup::put_back(file, "another passphrase", &target, &[]).await;
    assert!(matches!(wrong, Err(backup::Error::Asked(_))), "{wrong:?}");
    backup::is_settled(folder).expect("nothing was touched");
    let restored = backup::put_back(file, PASSPHRASE, &target, &[log.to_owned()]).await.unwrap();
    assert!(matches!(backup::put_back(file, PASSPHRASE, &target, &[]).await, Err(backup::Error::Asked(_))));
    let mut config = (*app.state.config).clone();
    config.storage =
        Storage { database_url: database.url.clone(), data_dir: folder.to_owned(), secret_key_file: key.clone() };
    let store = Store::open(&database.url).await.unwrap();
    let (state, _) = AppState::new(store, app.clock.clone(), config, Seal::from_file(&key).unwrap()).unwrap();
    let cut_off = backup::is_settled(folder);
    assert!(matches!(cut_off, Err(backup::Error::Asked(_))), "nothing is served of it before it is settled");
    let settled = backup::settle(&state, &restored).await.unwrap();
    backup::is_settled(folder).unwrap();
    (state, settled)
}

const PASSPHRASE: &str = "correct horse battery staple";

async fn a_backup_that_is_older_than_an_erasure_brings_nobody_back(app: TestApp, database: Database) {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    let waiting = json!([text(&app, BERTA, "wamid.b7", CANARY), text(&app, CARLA, "wamid.c7", OTHER)]);
    assert_eq!(deliver(&app, &envelope(waiting)).await, StatusCode::OK);
    let storage = app.state.config.storage.clone();
    fs::write(&storage.secret_key_file, [7u8; 32]).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("ajar.backup");
    let source = Source { data_dir: &storage.data_dir, secret_key_file: &storage.secret_key_file };
    let made = backup::make(&app.state.store, &source, &file, PASSPHRASE, app.clock.now()).await;
    assert_eq!(made.unwrap(), 3, "the picture and the files, and no half of one");
    assert!(
        backup::make(&app.state.store, &source, &file, PASSPHRASE, app.clock.now()).await.is_err(),
        "never over another"
    );

    app.clock.set(app.clock.now() + Span::hours(1));
    let before = as_it_is_of(&app, &agent, CARLA).await;
    erases(&app, &owner, &berta.contact).await;
    works_to_the_end(&app.state).await;

    app.clock.set(app.clock.now() + Span::hours(1));
    let log = storage.data_dir.join(privacy::LOG);
    let (state, settled) = restores(&app, &file, &database, &log).await;
    let settled_then = Settled { sends: 3, planned: 1, parked: 0, keys: 2 };
    assert_eq!(settled, (settled_then, 1), "three sends were on their way, one waited, one person was erased");
    while inbound::take_waiting(&state).await.unwrap() > 0 {}
    is_nowhere(&state.store, database.folder.path(), CANARY).await;
    is_nowhere(&state.store, database.folder.path(), BERTA).await;
    let (rows, _) = state.store.conversations(&Default::default(), None, 10, app.clock.now()).await.unwrap();
    let names: Vec<String> = rows.iter().map(|row| row.contact.title()).collect();
    assert_eq!(names, [format!("Carla {OTHER}")]);
    assert_eq!(rows[0].id.to_string(), before.0["id"].as_str().unwrap());
    let numbers = state.numbers.roster().await.unwrap();
    assert_eq!(numbers.lines().len(), 1, "the key came along, and opens what it has sealed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_is_older_than_an_erasure_brings_nobody_back_on_sqlite() {
    let app = TestApp::start(Database::sqlite()).await;
    a_backup_that_is_older_than_an_erasure_brings_nobody_back(app, Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_is_older_than_an_erasure_brings_nobody_back_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    let Some(empty) = Database::postgres().await else { return };
    a_backup_that_is_older_than_an_erasure_brings_nobody_back(TestApp::start(database).await, empty).await;
}

/// Makes a backup of what there is, in a place of its own.
async fn copied(app: &TestApp) -> (tempfile::TempDir, PathBuf) {
    let storage = app.state.config.storage.clone();
    fs::write(&storage.secret_key_file, [7u8; 32]).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("ajar.backup");
    let source = Source { data_dir: &storage.data_dir, secret_key_file: &storage.secret_key_file };
    backup::make(&app.state.store, &source, &file, PASSPHRASE, app.clock.now()).await.unwrap();
    (elsewhere, file)
}

async fn what_waited_when_a_backup_was_made_does_not_leave_once_more(app: TestApp, database: Database) {
    let agent = app.key(Role::Agent).await;
    let (now, later) = (app.clock.now(), app.clock.now() + Span::minutes(30));
    app.receives("messages", json!({"messages": [text(&app, CARLA, "wamid.c1", "Hello")]})).await;
    while inbound::take_waiting(&app.state).await.unwrap() > 0 {}
    let carla = conversation_with(&app, &agent, CARLA).await.unwrap().conversation;
    let draft = json!({"is": "text", "text": "As promised", "reply_to": null});
    for (id, state, at) in [(-1, "waiting", later), (-2, "returned", now), (-3, "waiting", later)] {
        let sql = format!(
            "INSERT INTO planned (id, conversation_id, owner, user_id, draft, not_before, state, created_at, changed_at) \
             VALUES ({id}, {carla}, 'user:1', 1, '{draft}', {}, '{state}', {}, {})",
            at.0, now.0, now.0
        );
        app.state.store.plant(sql).await;
    }
    for (id, owner, automatic, state) in
        [(-4, 1, true, "waiting"), (-5, 2, true, "offered"), (-6, 3, false, "waiting"), (-7, 4, true, "released")]
    {
        let sql = format!(
            "INSERT INTO parked (id, conversation_id, owner, text, automatic, state, heard, created_at, changed_at) \
             VALUES ({id}, {carla}, 'user:{owner}', 'Here you are', {automatic}, '{state}', 0, {}, {})",
            now.0, now.0
        );
        app.state.store.plant(sql).await;
    }
    let (_elsewhere, file) = copied(&app).await;
    // It is put back before the time has come, as if it had left since.
    app.clock.set(now + Span::minutes(10));
    let log = app.state.config.storage.data_dir.join(privacy::LOG);
    fs::write(&log, "").unwrap();
    let (state, (settled, _)) = restores(&app, &file, &database, &log).await;
    assert_eq!(settled, Settled { sends: 0, planned: 2, parked: 2, keys: 1 });
    let keys = state.store.keys().await.unwrap();
    assert!(keys.iter().all(|key| key.revoked_at.is_some()), "who was shut out since is not let in: {keys:?}");
    app.clock.set(later + Span::minutes(1));
    assert!(state.store.planned_due(app.clock.now(), 10).await.unwrap().is_empty());
    assert_eq!(state.store.next_planned().await.unwrap(), None);
    let (tasks, _) = state.store.tasks("user:1", None, 10, app.clock.now()).await.unwrap();
    assert_eq!(tasks.iter().map(|task| task.text.as_deref()).collect::<Vec<_>>(), [Some("As promised"); 2]);
    let conversation = carla.parse().unwrap();
    for owner in ["user:1", "user:2", "user:3"] {
        let parked = state.store.parked(conversation, owner).await.unwrap().unwrap().parked;
        assert!(!parked.automatic, "{owner} sends it by hand: {parked:?}");
        assert_eq!(parked.void.is_some(), owner != "user:3", "{owner}");
    }
    assert!(state.store.parked(conversation, "user:4").await.unwrap().is_none());
    let held = state.store.alerts_held_since().await.unwrap();
    assert!(held.is_some(), "nor is anybody told once more beside the original");
    assert_eq!(app.state.store.alerts_held_since().await.unwrap(), None, "which goes on telling them");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waited_when_a_backup_was_made_does_not_leave_once_more_on_sqlite() {
    let app = TestApp::start(Database::sqlite()).await;
    what_waited_when_a_backup_was_made_does_not_leave_once_more(app, Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waited_when_a_backup_was_made_does_not_leave_once_more_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    let Some(empty) = Database::postgres().await else { return };
    what_waited_when_a_backup_was_made_does_not_leave_once_more(TestApp::start(database).await, empty).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restore_that_was_cut_off_is_run_once_more_and_still_knows_who_was_erased() {
    let app = TestApp::start(Database::sqlite()).await;
    let (_elsewhere, file) = copied(&app).await;
    let database = Database::sqlite();
    let folder = database.folder.path();
    let key = folder.join("secret.key");
    let target = Target { database_url: &database.url, data_dir: folder, secret_key_file: &key, replace: true };
    let line = privacy::Logged { at: app.clock.now(), marks: vec!["of berta".to_owned()] };
    privacy::append(folder, &[line]).unwrap();
    let first = backup::put_back(&file, PASSPHRASE, &target, &[]).await.unwrap();
    assert!(first.erased.contains_key("of berta"));
    // It dies here, and even the log is gone.
    fs::remove_file(folder.join(privacy::LOG)).unwrap();
    let refused = backup::is_settled(folder);
    assert!(matches!(refused, Err(backup::Error::Asked(words)) if words.contains("ajar restore")));
    let second = backup::put_back(&file, PASSPHRASE, &target, &[]).await.unwrap();
    assert_eq!(second.erased, first.erased);
    assert_eq!(privacy::read_log(&folder.join(privacy::LOG)).unwrap(), first.erased);
}

#[tokio::test]
async fn nothing_is_put_in_the_place_of_a_server_that_runs() {
    let app = TestApp::start(Database::sqlite()).await;
    let storage = &app.state.config.storage;
    let target = Target {
        database_url: &storage.database_url,
        data_dir: &storage.data_dir,
        secret_key_file: &storage.secret_key_file,
        replace: true,
    };
    let refused = backup::put_back(Path::new("no such file"), PASSPHRASE, &target, &[]).await;
    assert!(matches!(refused, Err(backup::Error::Asked(words)) if words.contains("running")));
    assert!(app.state.store.ping().await.is_ok());
}

async fn says_how_long(app: &TestApp, key: &str, kind: &str, days: Value) -> Answer {
    let body = json!({"kind": kind, "days": days});
    Answer::of(app.request(Method::PUT, "/api/v1/retention").bearer_auth(key).json(&body)).await
}

story!(what_is_past_its_time_is_forgotten_and_only_that, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    let start = app.clock.now();
    let berta = plants(&app, &agent).await;
    let listed = app.get("/api/v1/retention", &admin).await;
    assert_eq!(listed.body["data"][0], json!({"kind": "deliveries", "days": 30}));
    listed.body["data"].as_array().unwrap().iter().for_each(crate::server::tests::answers::fits::<schema::Retention>);
    assert_eq!(says_how_long(&app, &agent, "media", json!(90)).await.code(), "forbidden");
    assert_eq!(says_how_long(&app, &admin, "events", Value::Null).await.code(), "invalid", "not for ever");
    assert_eq!(says_how_long(&app, &admin, "messages", json!(1)).await.code(), "invalid");
    let unsaid = app.request(Method::PUT, "/api/v1/retention").bearer_auth(&admin).json(&json!({"kind": "media"}));
    assert_eq!(Answer::of(unsaid).await.code(), "invalid", "for ever is said, not left out");

    let passes = async |days: i64| {
        app.clock.set(start + Span::days(days) + Span::hours(1));
        privacy::forget(&app.state).await.unwrap();
        app.state.store.places_of(CANARY).await
    };
    let has = |places: &[String], place: &str| places.iter().any(|found| found == place);
    let after = passes(29).await;
    assert!(has(&after, "deliveries.body") && has(&after, "events.detail"));
    // The last delivery stays: it says when that was.
    app.receives("messages", json!({"messages": [text(&app, CARLA, "wamid.c9", OTHER)]})).await;
    let after = passes(30).await;
    assert!(!has(&after, "deliveries.body") && !has(&after, "events.detail"), "{after:?}");
    assert!(has(&after, "kept_items.raw") && has(&after, "media.filename") && has(&after, "messages.text"));
    let behind = app.request(Method::GET, "/api/v1/events?after=1").bearer_auth(&agent).send().await.unwrap();
    assert_eq!(behind.status(), StatusCode::GONE, "who is further behind is told so");

    for (kind, days) in [("kept_items", 40), ("media", 50), ("messages", 60)] {
        assert_eq!(says_how_long(&app, &admin, kind, json!(days)).await.status, StatusCode::OK);
    }
    let after = passes(41).await;
    assert!(!has(&after, "kept_items.raw") && has(&after, "media.filename"));
    let report = app.state.store.ingest_report(app.clock.now()).await.unwrap();
    assert_eq!((report.unrouted, report.unsupported, report.malformed), (0, 0, 0), "nor are they counted");
    let folder = app.state.config.media_dir();
    assert!(!files_with(&folder, CANARY).is_empty());
    passes(51).await;
    let left = files_with(&folder, CANARY);
    assert_eq!(left.len(), 2, "the picture is gone, and what sends wait with is not: {left:?}");
    outbound::give_up_unanswered(&app.state).await.unwrap();
    while outbound::leave(&app.state).await.unwrap() > 0 {}
    for table in ["planned", "tasks"] {
        app.state.store.plant(format!("DELETE FROM {table}")).await;
    }
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(files_with(&folder, CANARY), Vec::<String>::new());
    let messages = app.get(&format!("/api/v1/conversations/{}/messages", berta.conversation), &agent).await.body;
    assert!(messages.to_string().contains("\"forgotten\""), "that there was a picture stays: {messages}");
    let after = passes(61).await;
    assert!(has(&after, "contacts.name"), "the person stays");
    let left = app.get(&format!("/api/v1/conversations/{}/messages", berta.conversation), &agent).await.body;
    assert!(!left.to_string().contains("\"wamid\":\"wamid.b1\""), "{left}");
});

story!(a_file_stays_as_long_as_a_send_to_somebody_else_waits_with_it, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    let carla = conversation_with(&app, &agent, CARLA).await.unwrap().conversation;
    let upload = app.request(Method::POST, "/api/v1/media?kind=document&filename=prices.pdf").bearer_auth(&agent);
    let upload = upload.header("content-type", "application/pdf").body("what everybody is sent");
    let uploaded = Answer::of(upload).await;
    assert_eq!(uploaded.status, StatusCode::CREATED, "{uploaded:?}");
    let file = uploaded.body["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/conversations/{}/messages", berta.conversation);
    let sent = app.post(&path, &agent, json!({"type": "document", "media_id": file})).await;
    assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
    let (at, far) = (app.clock.now(), app.clock.now() + Span::days(200));
    let draft = json!({"is": "media", "kind": "document", "media_id": file, "caption": null, "reply_to": null});
    app.state
        .store
        .plant(format!(
            "INSERT INTO planned (id, conversation_id, owner, draft, not_before, state, created_at, changed_at) \
             VALUES (-20, {carla}, 'user:1', '{draft}', {}, 'waiting', {}, {})",
            far.0, at.0, at.0
        ))
        .await;
    let folder = app.state.config.media_dir();
    let is_here = || files_with(&folder, "what everybody is sent").len();
    erases(&app, &owner, &berta.contact).await;
    works_to_the_end(&app.state).await;
    is_nowhere(&app.state.store, &app.state.config.storage.data_dir, CANARY).await;
    assert_eq!(is_here(), 1, "Carla is to have it");
    for kind in ["media", "messages"] {
        assert_eq!(says_how_long(&app, &owner, kind, json!(60)).await.status, StatusCode::OK);
    }
    app.clock.set(at + Span::days(100));
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(is_here(), 1, "and still, when its time is past");
    let kept = app.state.store.media(file.parse().unwrap()).await.unwrap();
    assert!(kept.is_some_and(|kept| kept.state == "stored" && kept.message.is_none()));
    app.state.store.plant("DELETE FROM planned WHERE id = -20".to_owned()).await;
    privacy::forget(&app.state).await.unwrap();
    assert_eq!(is_here(), 0, "the plan was taken back");
    assert!(app.state.store.media(file.parse().unwrap()).await.unwrap().is_none());
});

story!(a_file_that_was_never_sent_goes_after_two_days, async |app: TestApp| {
    let agent = app.key(Role::Agent).await;
    let start = app.clock.now();
    app.receives("messages", json!({"messages": [text(&app, CARLA, "wamid.c1", "Hello")]})).await;
    let carla = conversation_with(&app, &agent, CARLA).await.unwrap().conversation;
    let uploads = async |name: &str| {
        let upload =
            app.request(Method::POST, &format!("/api/v1/media?kind=document&filename={name}.pdf")).bearer_auth(&agent);
        let upload = upload.header("content-type", "application/pdf").body(format!("this is {name}"));
        Answer::of(upload).await.body["id"].as_str().unwrap().to_owned()
    };
    let (sent, _unsent) = (uploads("sent").await, uploads("unsent").await);
    let path = format!("/api/v1/conversations/{carla}/messages");
    let taken = app.post(&path, &agent, json!({"type": "document", "media_id": sent})).await;
    assert_eq!(taken.status, StatusCode::ACCEPTED, "{taken:?}");
    let folder = app.state.config.media_dir();
    let passes = async |hours: i64| {
        app.clock.set(start + Span::hours(hours));
        privacy::forget(&app.state).await.unwrap();
        (files_with(&folder, "this is sent").len(), files_with(&folder, "this is unsent").len())
    };
    assert_eq!(passes(48).await, (1, 1), "somebody may still be about to send it");
    assert_eq!(passes(49).await, (1, 0));
});

story!(no_file_from_before_an_erasure_brings_anybody_back, async |app: TestApp| {
    let agent = app.key(Role::Agent).await;
    let contacts = json!([profile(BERTA, "Berta")]);
    app.receives("messages", json!({"contacts": contacts, "messages": [text(&app, BERTA, "wamid.b1", "Hello")]})).await;
    let berta = conversation_with(&app, &agent, BERTA).await.unwrap();
    let importer = Importer::of(&app.state);
    let plan = Plan {
        columns: vec![import::Target::Phone, import::Target::Name],
        country: "49".to_owned(),
        ..Plan::default()
    };
    let rows = format!("0151 1234567,{CANARY}\n0151 7654321,{OTHER}\n");
    let mut brought = Vec::new();
    for _ in 0..3 {
        let file = importer.place().unwrap();
        fs::write(&file, format!("phone,name\n{rows}")).unwrap();
        let id = importer.take(&file, "people.csv", By::CONSOLE, false).await.unwrap();
        fs::remove_file(&file).unwrap();
        importer.plan(id, &plan).await.unwrap();
        brought.push(id);
    }
    let works = async || while importer.step().await.unwrap() {};
    // One has only been brought, one is checked, and of one the rows were read just before she was erased.
    importer.lead(brought[1], Step::Check, By::CONSOLE).await.unwrap();
    works().await;
    let path = app.state.store.import(brought[2]).await.unwrap().unwrap().path.unwrap();
    let path = app.state.config.storage.data_dir.join("imports").join(path);
    let read_before = fs::read(&path).unwrap();
    app.clock.set(app.clock.now() + Span::minutes(1));
    privacy::erase(&app.state, By::CONSOLE, berta.contact.parse().unwrap(), "Berta").await.unwrap();
    works_to_the_end(&app.state).await;
    is_nowhere(&app.state.store, &app.state.config.storage.data_dir, CANARY).await;
    fs::write(&path, read_before).unwrap();
    for (id, step) in [
        (brought[0], Step::Check),
        (brought[2], Step::Check),
        (brought[0], Step::Apply),
        (brought[1], Step::Apply),
        (brought[2], Step::Apply),
    ] {
        importer.lead(id, step, By::CONSOLE).await.unwrap();
        works().await;
    }
    assert_eq!(app.state.store.places_of(CANARY).await, Vec::<String>::new());
    assert_eq!(app.state.store.places_of(BERTA).await, Vec::<String>::new());
    assert!(app.state.store.places_of(OTHER).await.contains(&"contacts.name".to_owned()), "others come");
});

story!(a_file_without_heads_keeps_nobody_where_heads_would_be, async |app: TestApp| {
    let agent = app.key(Role::Agent).await;
    let contacts = json!([profile(BERTA, "Berta")]);
    app.receives("messages", json!({"contacts": contacts, "messages": [text(&app, BERTA, "wamid.b1", "Hello")]})).await;
    let berta = conversation_with(&app, &agent, BERTA).await.unwrap();
    let importer = Importer::of(&app.state);
    let mut brought = Vec::new();
    for first in [format!("+{BERTA},{CANARY}"), format!("+{CARLA},{OTHER}"), "phone,nick name".to_owned()] {
        let file = importer.place().unwrap();
        fs::write(&file, format!("{first}\n+4930123450,Somebody\n12,Wrong\n")).unwrap();
        let id = importer.take(&file, "people.csv", By::CONSOLE, false).await.unwrap();
        fs::remove_file(&file).unwrap();
        let plan = Plan { columns: vec![import::Target::Phone, import::Target::Name], ..Plan::default() };
        importer.plan(id, &plan).await.unwrap();
        brought.push(id);
    }
    let works = async || while importer.step().await.unwrap() {};
    for id in &brought[1..] {
        for step in [Step::Check, Step::Apply] {
            importer.lead(*id, step, By::CONSOLE).await.unwrap();
            works().await;
        }
    }
    // One waits with her in its place; the others are over.
    app.clock.set(app.clock.now() + Span::minutes(1));
    privacy::erase(&app.state, By::CONSOLE, berta.contact.parse().unwrap(), "Berta").await.unwrap();
    works_to_the_end(&app.state).await;
    let mut heads = Vec::new();
    for id in brought {
        heads.push(app.state.store.import(id).await.unwrap().unwrap().import.sheet.heads);
    }
    assert_eq!(heads, [["", ""], ["", ""], ["phone", "nick name"]]);
    is_nowhere(&app.state.store, &app.state.config.storage.data_dir, CANARY).await;
    assert_eq!(app.state.store.places_of(OTHER).await, Vec::<String>::new());
});

story!(whose_first_messages_are_forgotten_is_no_new_customer_when_they_write_again, async |app: TestApp| {
    let (admin, agent) = (app.key(Role::Admin).await, app.key(Role::Agent).await);
    let start = app.clock.now();
    for id in ["wamid.c1", "wamid.c2"] {
        app.receives("messages", json!({"messages": [text(&app, CARLA, id, "Hello")]})).await;
        app.clock.set(app.clock.now() + Span::days(1));
    }
    let carla = conversation_with(&app, &agent, CARLA).await.unwrap();
    assert_eq!(says_how_long(&app, &admin, "messages", json!(60)).await.status, StatusCode::OK);
    app.clock.set(start + Span::days(90));
    privacy::forget(&app.state).await.unwrap();
    let path = format!("/api/v1/conversations/{}/messages", carla.conversation);
    assert_eq!(app.get(&path, &agent).await.body["data"], json!([]));
    app.receives("messages", json!({"messages": [text(&app, CARLA, "wamid.c3", "It is me again")]})).await;
    let contact: ContactId = carla.contact.parse().unwrap();
    let known = app.state.store.looks(&BTreeSet::from([contact])).await.unwrap()[&contact].known;
    assert_eq!((known.first_at, known.last_at), (Some(start), Some(app.clock.now())));
    assert!(!Rule::New.holds(&known, app.clock.now()) && Rule::Returning.holds(&known, app.clock.now()));
});

story!(whoever_asks_hears_which_conversations_are_gone, async |app: TestApp| {
    let (owner, agent) = (app.key(Role::Owner).await, app.key(Role::Agent).await);
    let berta = plants(&app, &agent).await;
    let carla = conversation_with(&app, &agent, CARLA).await.unwrap();
    let ids = json!({"ids": [berta.conversation, carla.conversation]});
    let ask = || app.request(Method::POST, "/_fn/gone").bearer_auth(&agent).json(&ids);
    assert_eq!(ask().send().await.unwrap().json::<Value>().await.unwrap(), json!([]));
    erases(&app, &owner, &berta.contact).await;
    let answer = ask().send().await.unwrap();
    assert_eq!(answer.headers()["clear-site-data"], "\"cache\"", "pictures of hers may lie there");
    assert_eq!(answer.json::<Value>().await.unwrap(), json!([berta.conversation]));
    works_to_the_end(&app.state).await;
    assert_eq!(ask().send().await.unwrap().json::<Value>().await.unwrap(), json!([berta.conversation]));
});
