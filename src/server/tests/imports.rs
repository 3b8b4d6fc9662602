//! People from files and to files, and what comes with a phone app.

use super::{TestApp, answers::fits, app::Answer, story};
use crate::{
    domain::{
        export::{self, Exported, ExportedConsent},
        id::ContactId,
        import::{Attribute, Plan, ValueKind, row::Reader},
        role::Role,
        time::{Span, Timestamp},
    },
    server::{
        import::{Importer, sheet},
        rest::schema,
    },
};
use proptest::prelude::*;
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

async fn brings(app: &TestApp, key: &str, name: &str, file: impl Into<reqwest::Body>) -> Answer {
    let path = format!("/api/v1/imports?filename={name}&new_attributes=true");
    Answer::of(app.request(Method::POST, &path).bearer_auth(key).body(file)).await
}

/// Brings a file that can be read. Its id.
async fn brought(app: &TestApp, key: &str, file: impl Into<reqwest::Body>) -> String {
    let answer = brings(app, key, "people.csv", file).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{answer:?}");
    fits::<schema::Import>(&answer.body);
    answer.body["id"].as_str().unwrap().to_owned()
}

/// Changes what is to become of a file.
async fn plans(app: &TestApp, key: &str, id: &str, changed: Value) -> Answer {
    let mut plan = app.get(&format!("/api/v1/imports/{id}"), key).await.body["plan"].clone();
    for (name, value) in changed.as_object().unwrap() {
        plan[name] = value.clone();
    }
    let put = app.request(Method::PUT, &format!("/api/v1/imports/{id}/plan")).bearer_auth(key).json(&plan);
    Answer::of(put).await
}

async fn leads(app: &TestApp, key: &str, id: &str, step: &str) -> Answer {
    app.post(&format!("/api/v1/imports/{id}/{step}"), key, json!({})).await
}

/// Does everything that is to be done.
async fn works(app: &TestApp) {
    let importer = Importer::of(&app.state);
    while importer.step().await.unwrap() {}
}

/// Leads an import on and lets it be done. How it stands then.
async fn done(app: &TestApp, key: &str, id: &str, step: &str) -> Value {
    let led = leads(app, key, id, step).await;
    assert_eq!(led.status, StatusCode::OK, "{led:?}");
    works(app).await;
    app.get(&format!("/api/v1/imports/{id}"), key).await.body
}

/// Everybody, as a table has them: by phone number, the cells by their heads.
async fn people(app: &TestApp, key: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (folder.path().join("file"), folder.path().join("rows"));
    let answer = app.request(Method::GET, "/api/v1/contacts/export").bearer_auth(key).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    std::fs::write(&file, answer.bytes().await.unwrap()).unwrap();
    let Ok((sheet, _)) = sheet::read(&file, &out) else { return BTreeMap::new() };
    let (rows, _) = sheet::rows(&out, 0, 1_000_000).unwrap();
    let person = |(_, cells): (i64, Vec<String>)| {
        let cells: BTreeMap<String, String> = sheet.heads.iter().cloned().zip(cells).collect();
        (cells["phone"].clone(), cells)
    };
    rows.into_iter().map(person).collect()
}

const FILE: &str = "\u{feff}Name;Phone;Language;Time zone;Tags;Marketing consent;Consent wording;Size\r\n\
    \"Weber; Ana\";+49 151 2345678;de;Europe/Berlin;VIP, Regular;yes;Write to me;42\r\n\
    Bo;0151 8765432;en;;VIP;no;;\r\n";

story!(a_file_is_looked_at_whole_and_then_taken_in, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let id = brought(&app, &key, FILE).await;
    assert_eq!(plans(&app, &key, &id, json!({"country": "49"})).await.status, StatusCode::OK);
    let checked = done(&app, &key, &id, "check").await;
    assert_eq!((&checked["stage"], &checked["wrong"], &checked["total"]), (&json!("checked"), &json!(0), &json!(2)));
    assert!(people(&app, &key).await.is_empty(), "nothing has changed yet");

    let applied = done(&app, &key, &id, "apply").await;
    assert_eq!((&applied["stage"], &applied["made"], &applied["undoable"]), (&json!("done"), &json!(2), &json!(true)));
    let people = people(&app, &key).await;
    let ana = &people["+491512345678"];
    assert_eq!((ana["name"].as_str(), ana["language"].as_str()), ("Weber; Ana", "de"));
    assert_eq!(
        (ana["tags"].as_str(), ana["Size"].as_str(), ana["time zone"].as_str()),
        ("VIP, Regular", "42", "Europe/Berlin")
    );
    assert_eq!((ana["marketing consent"].as_str(), ana["consent wording"].as_str()), ("yes", "Write to me"));
    assert_eq!(ana["consent source"], "import people.csv");
    assert_eq!(people["+491518765432"]["marketing consent"], "no");
    let found = app.get("/api/v1/contacts?identifier=%2B491518765432", &key).await;
    assert_eq!(found.body["data"][0]["marketing_opt_out"], true, "a no counts at once");
    let conversations = app.get("/api/v1/conversations", &key).await;
    assert_eq!(conversations.body["data"], json!([]), "a file opens no window");

    let again = brought(&app, &key, FILE).await;
    plans(&app, &key, &again, json!({"country": "49"})).await;
    assert_eq!(done(&app, &key, &again, "check").await["known"], 2);
    let applied = done(&app, &key, &again, "apply").await;
    assert_eq!((&applied["made"], &applied["changed"]), (&json!(0), &json!(0)), "the same file changes nothing more");
});

story!(rows_with_something_wrong_are_left_out_and_told, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let file = "name,phone,time zone,size\nAna,+491512345678,,\nBo,call me,Europe/Nowhere,\nCem,0049 151 2345678,,\nDa,,,\n\nEve,+491519999999,,4\n";
    let id = brought(&app, &key, file).await;
    let checked = done(&app, &key, &id, "check").await;
    assert_eq!((&checked["total"], &checked["wrong"]), (&json!(5), &json!(3)), "{checked}");
    let path = format!("/api/v1/imports/{id}/faults");
    let asked = app.request(Method::GET, &path).bearer_auth(&key).header(header::ACCEPT_LANGUAGE, "de");
    let answer = asked.send().await.unwrap();
    assert!(answer.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().contains("people.csv-errors.csv"));
    let told = answer.text().await.unwrap();
    let lines: Vec<&str> = told.trim_start_matches('\u{feff}').lines().collect();
    assert!(lines[0].starts_with("Zeile,Spalte,"), "in the language of whoever asks: {told}");
    let begins = |line: &str, start: &str| assert!(line.starts_with(start), "{line}");
    begins(lines[1], "3,phone,call me,");
    begins(lines[2], "3,time zone,Europe/Nowhere,");
    begins(lines[3], "4,phone,2,");
    begins(lines[4], "5,phone,,");
    let applied = done(&app, &key, &id, "apply").await;
    assert_eq!((&applied["made"], &applied["applied"]), (&json!(2), &json!(2)));
    let phones: Vec<String> = people(&app, &key).await.into_keys().collect();
    assert_eq!(phones, ["+491512345678", "+491519999999"], "the row behind an empty line too");
});

story!(a_table_brings_no_tag_that_the_page_of_tags_would_refuse, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let long = "x".repeat(41);
    let mut file = format!("name,phone,tags\nAna,+4915100000001,\"\"\"a, b\"\"\"\nBo,+4915100000002,{long}\n");
    let there = app.state.store.tags().await.unwrap().len();
    // More than one step looks at.
    let rows = 600;
    for n in 0..rows {
        let tag = if n < 599 { n.min(200 - there - 1) } else { 200 };
        file += &format!("Person {n},4915{n:08},tag {tag}\n");
    }
    let id = brought(&app, &key, file).await;
    let checked = done(&app, &key, &id, "check").await;
    assert_eq!(checked["wrong"], 3, "{checked}");
    let path = format!("/api/v1/imports/{id}/faults");
    let told = app.request(Method::GET, &path).bearer_auth(&key).send().await.unwrap().text().await.unwrap();
    let lines: Vec<&str> = told.lines().skip(1).collect();
    assert!(lines[0].contains("tags") && lines[0].contains("cannot be the name of a tag"), "{told}");
    assert!(lines[1].contains("cannot be the name of a tag"), "{told}");
    assert!(lines[2].contains("tag 200") && lines[2].contains("too many tags"), "{told}");
    assert_eq!(done(&app, &key, &id, "apply").await["applied"], rows - 1);
    let tags = app.state.store.tags().await.unwrap();
    assert_eq!(tags.len(), 200);
    assert!(tags.iter().all(|tag| !tag.name.contains(',') && tag.name.chars().count() <= 40));
});

/// A file of so many people.
fn crowd(count: usize) -> String {
    let line = |n: usize| format!("Person {n},4915{n:08},tag {}\n", n % 3);
    ["name,phone,tags\n".to_owned()].into_iter().chain((0..count).map(line)).collect()
}

story!(what_breaks_off_goes_on_where_it_was_and_shows_nothing_before_all_was_looked_at, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let id = brought(&app, &key, crowd(1300)).await;
    leads(&app, &key, &id, "check").await;
    // Each step is one that a kill may come after: whoever goes on knows nothing of whoever was before.
    let mut steps = 0;
    while Importer::of(&app.state).step().await.unwrap() {
        steps += 1;
        assert!(people(&app, &key).await.is_empty(), "after {steps} steps");
    }
    assert!(steps > 2, "in short transactions");
    leads(&app, &key, &id, "apply").await;
    Importer::of(&app.state).step().await.unwrap();
    let half = people(&app, &key).await.len();
    assert!(half > 0 && half < 1300, "{half}");
    works(&app).await;
    let import = app.get(&format!("/api/v1/imports/{id}"), &key).await.body;
    assert_eq!((&import["stage"], &import["made"], &import["applied"]), (&json!("done"), &json!(1300), &json!(1300)));
    assert_eq!(people(&app, &key).await.len(), 1300);
    assert_eq!(
        std::fs::read_dir(app.state.config.storage.data_dir.join("imports")).unwrap().count(),
        0,
        "no file is left"
    );
});

story!(an_import_that_is_cancelled_halfway_leaves_nothing, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    app.hears("491500000003", "Hello").await;
    let before = people(&app, &key).await;
    let id = brought(&app, &key, crowd(1300)).await;
    done(&app, &key, &id, "check").await;
    leads(&app, &key, &id, "apply").await;
    Importer::of(&app.state).step().await.unwrap();
    assert!(people(&app, &key).await.len() > 1);
    let cancelled = done(&app, &key, &id, "cancel").await;
    assert_eq!((&cancelled["stage"], &cancelled["undoable"]), (&json!("cancelled"), &json!(false)));
    assert_eq!(people(&app, &key).await, before);
    assert_eq!(leads(&app, &key, &id, "apply").await.code(), "conflict");
});

story!(an_import_is_undone_but_for_what_happened_since, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    app.hears("491500000000", "Hello").await;
    let before = people(&app, &key).await;
    let id = brought(&app, &key, crowd(3)).await;
    plans(&app, &key, &id, json!({"overwrite": true})).await;
    done(&app, &key, &id, "check").await;
    let applied = done(&app, &key, &id, "apply").await;
    assert_eq!((&applied["made"], &applied["changed"]), (&json!(2), &json!(1)));
    assert_eq!(people(&app, &key).await["+491500000000"]["name"], "Person 0");

    // One of those it made writes, and gives her own name.
    app.clock.set(app.clock.now() + Span::minutes(1));
    app.hears("491500000001", "Who is this?").await;
    let rows = app.get("/api/v1/conversations", &key).await;
    let mut names: Vec<&str> =
        rows.body["data"].as_array().unwrap().iter().map(|row| row["contact"]["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Berta", "Person 0"], "she is the one who was made, and is called as she says");

    let undone = done(&app, &key, &id, "undo").await;
    assert_eq!((&undone["stage"], &undone["stayed"], &undone["undone"]), (&json!("undone"), &json!(1), &json!(3)));
    let after = people(&app, &key).await;
    assert_eq!(after.keys().collect::<Vec<_>>(), ["+491500000000", "+491500000001"]);
    assert_eq!(after["+491500000000"], before["+491500000000"], "as she was");
    let berta = &after["+491500000001"];
    assert_eq!((berta["name"].as_str(), berta["tags"].as_str()), ("Berta", ""), "her name stays, the tag goes");
    assert_eq!(leads(&app, &key, &id, "undo").await.code(), "conflict", "once");
});

story!(no_file_takes_back_a_no, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    app.hears("491512345678", "Hello").await;
    let stop = json!({"user_preferences": [{"wa_id": "491512345678", "category": "marketing_messages", "value": "stop",
        "timestamp": app.clock.now().unix()}]});
    app.receives("user_preferences", stop).await;
    let id = brought(&app, &key, "phone,consent,consent wording\n491512345678,yes,\"Yes, please\"\n").await;
    plans(&app, &key, &id, json!({"overwrite": true})).await;
    done(&app, &key, &id, "check").await;
    let applied = done(&app, &key, &id, "apply").await;
    assert_eq!((&applied["held"], &applied["changed"]), (&json!(1), &json!(0)));
    let ana = &people(&app, &key).await["+491512345678"];
    assert_eq!((ana["marketing consent"].as_str(), ana["consent source"].as_str()), ("no", "whatsapp"));
});

story!(whoever_came_by_a_file_and_writes_is_the_same_person, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    // As Brazil writes it, with the 9 that the platform leaves out.
    let id = brought(&app, &key, "phone,name,tags\n+55 11 98765-4321,Ana,VIP\n").await;
    done(&app, &key, &id, "check").await;
    done(&app, &key, &id, "apply").await;
    let found = app.get("/api/v1/contacts?identifier=5511987654321", &key).await;
    let contact = found.body["data"][0]["id"].clone();
    app.hears("551187654321", "Oi").await;
    let rows = app.get("/api/v1/conversations", &key).await;
    assert_eq!(rows.body["data"][0]["contact"]["id"], contact);
    assert_eq!(rows.body["data"][0]["window"]["state"], "open");
});

story!(a_table_is_never_made_to_run_anything, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let evil = "=HYPERLINK(\"http://evil.example\",\"Click\")";
    let file = format!("phone,name,tags\n491512345678,\"{}\",@SUM\n", evil.replace('"', "\"\""));
    let id = brought(&app, &key, file).await;
    done(&app, &key, &id, "check").await;
    done(&app, &key, &id, "apply").await;
    let answer = app.request(Method::GET, "/api/v1/contacts/export?q=hyper").bearer_auth(&key).send().await.unwrap();
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    assert!(answer.headers()[header::CONTENT_DISPOSITION].to_str().unwrap().contains("customers-2026-11-22.csv"));
    let text = answer.text().await.unwrap();
    assert!(text.starts_with("\u{feff}id,name,phone,"), "{text}");
    assert!(
        text.contains("\"'=HYPERLINK(\"\"http") && text.contains(",'@SUM,") && text.contains(",+491512345678,"),
        "{text}"
    );
    let nobody = app.request(Method::GET, "/api/v1/contacts/export?tag=vip").bearer_auth(&key).send().await.unwrap();
    assert_eq!(nobody.text().await.unwrap().lines().count(), 1, "only the head");
    assert_eq!(app.get("/api/v1/contacts/export?colour=red", &key).await.code(), "invalid", "no filter is passed over");
});

story!(a_workbook_says_the_same_as_the_table_it_was_made_of, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let id = brought(&app, &key, FILE).await;
    plans(&app, &key, &id, json!({"country": "49"})).await;
    done(&app, &key, &id, "check").await;
    done(&app, &key, &id, "apply").await;
    let before = people(&app, &key).await;
    let answer =
        app.request(Method::GET, "/api/v1/contacts/export?format=xlsx").bearer_auth(&key).send().await.unwrap();
    let book = answer.bytes().await.unwrap();
    assert!(book.starts_with(b"PK"));
    let answer = brings(&app, &key, "people.xlsx", book).await;
    assert_eq!(answer.body["sheet"]["kind"], "xlsx", "{answer:?}");
    let again = answer.body["id"].as_str().unwrap().to_owned();
    plans(&app, &key, &again, json!({"overwrite": false})).await;
    let checked = done(&app, &key, &again, "check").await;
    assert_eq!((&checked["wrong"], &checked["known"]), (&json!(0), &json!(2)), "{checked}");
    let applied = done(&app, &key, &again, "apply").await;
    assert_eq!((&applied["made"], &applied["changed"]), (&json!(0), &json!(0)));
    assert_eq!(people(&app, &key).await, before);
});

story!(what_is_no_table_is_refused_in_plain_words, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    let empty = brings(&app, &key, "a.csv", "phone,name\n").await;
    assert_eq!((empty.code(), &empty.body["why"]), ("invalid", &json!("empty")));
    let picture = brings(&app, &key, "a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\r".to_vec()).await;
    assert_eq!((picture.code(), &picture.body["why"]), ("invalid", &json!("no-table")));
    let id = brought(&app, &key, "a,b\n1,2\n").await;
    let led = leads(&app, &key, &id, "check").await;
    assert!(led.code() == "invalid" && led.body["detail"].as_str().unwrap().contains("phone number"), "{led:?}");
    let plan = plans(&app, &key, &id, json!({"columns": ["phone", "phone"]})).await;
    assert_eq!(plan.code(), "invalid");
    assert_eq!(app.get("/api/v1/imports/999999", &key).await.code(), "not_found");
    let agent = app.key(Role::Agent).await;
    assert_eq!(brings(&app, &agent, "a.csv", "phone\n1\n").await.code(), "forbidden");
    assert_eq!(app.get("/api/v1/contacts/export", &agent).await.code(), "forbidden", "nobody carries everybody away");
});

story!(the_form_of_the_page_leads_on_or_back_with_the_reason, async |app: TestApp| {
    app.ana(Role::Admin).await;
    let cookie = app.signs_in().await;
    let form = |file: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n--x--\r\n"
        );
        let request = app.request(Method::POST, "/import/bring").header(header::COOKIE, &cookie);
        request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x").body(body)
    };
    let led = form("phone\n491512345678").send().await.unwrap();
    let place = led.headers()[header::LOCATION].to_str().unwrap().to_owned();
    assert!(led.status() == StatusCode::SEE_OTHER && place.starts_with("/import/"), "{place}");
    let back = form("phone").send().await.unwrap();
    assert_eq!(back.headers()[header::LOCATION], "/import?why=empty");
    let foreign = form("phone\n1").header("origin", "https://evil.example").send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
});

story!(the_phone_apps_history_and_address_book_come_in_and_open_nothing, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    app.hears("491510000001", "I am Berta").await;
    let day = 86_400;
    let now = app.clock.now().unix();
    let text = |from: &str, id: &str, ago: i64| json!({"from": from, "id": id, "timestamp": (now - ago).to_string(), "type": "text", "text": {"body": id}});
    let placeholder = json!({"from": "491510000002", "id": "wamid.file", "timestamp": (now - day).to_string(),
        "type": "media_placeholder"});
    let part = |phase: i64, progress: i64, messages: Value| {
        json!({"history": [{"metadata": {"phase": phase, "chunk_order": 1, "progress": progress},
            "threads": [{"id": "491510000002", "messages": messages}]}]})
    };
    // The later part comes first.
    app.receives("history", part(1, 80, json!([text("491510000002", "wamid.old", 40 * day)]))).await;
    app.receives("history", part(0, 20, json!([text("491510000002", "wamid.new", 3600), placeholder]))).await;
    app.receives("history", json!({"history": [{"metadata": {"phase": 2, "progress": 100}, "threads": []}]})).await;
    let file = json!({"from": "491510000002", "id": "wamid.file", "timestamp": (now - day).to_string(), "type": "image",
        "image": {"id": "77", "mime_type": "image/jpeg"}});
    app.receives("history", json!({"messages": [file]})).await;
    let book = |name: &str, phone: &str, action: &str| {
        json!({"type": "contact", "action": action, "contact": {"full_name": name, "first_name": name, "phone_number": phone},
            "metadata": {"timestamp": now.to_string()}})
    };
    let crowd: Vec<Value> = (0..300).map(|n| book(&format!("Contact {n}"), &format!("4915299{n:05}"), "add")).collect();
    let known = [book("Frau Weber", "491510000001", "add"), book("Cem from the gym", "491510000002", "add")];
    let gone = book("Nobody", "491510000009", "remove");
    let books = [known.to_vec(), crowd, vec![gone]].concat();
    app.receives("smb_app_state_sync", json!({"state_sync": books})).await;

    let rows = app.get("/api/v1/conversations", &key).await;
    let rows = rows.body["data"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "nobody gets a conversation by being in an address book");
    let of = |name: &str| rows.iter().find(|row| row["contact"]["name"] == name).unwrap_or_else(|| panic!("{rows:?}"));
    assert_eq!(of("Berta")["window"]["state"], "open", "and she keeps the name she gives herself");
    let cem = of("Cem from the gym");
    assert_eq!((&cem["window"]["state"], &cem["owed"], &cem["unread"]), (&json!("never"), &json!(false), &json!(0)));
    let messages = app.get(&format!("/api/v1/conversations/{}/messages", cem["id"].as_str().unwrap()), &key).await;
    let kinds: Vec<&str> =
        messages.body["data"].as_array().unwrap().iter().map(|message| message["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["text", "image", "text"], "the file took its place");

    let histories = app.state.store.histories().await.unwrap();
    let history = &histories[0];
    assert_eq!((history.phase, history.percent, history.messages, history.people), (Some(2), Some(100), 3, 300));
    let report = app.get("/api/v1/ingest", &key).await.body;
    assert_eq!((&report["unsupported"], &report["malformed"]), (&json!(0), &json!(0)), "{report}");

    app.clock.set(app.clock.now() + Span::minutes(1));
    app.hears("491529900007", "Hello").await;
    let rows = app.get("/api/v1/conversations", &key).await;
    let named = |row: &Value| row["contact"]["name"] == "Berta";
    assert_eq!(rows.body["data"].as_array().unwrap().iter().filter(|row| named(row)).count(), 2, "their own name wins");
});

story!(a_history_that_is_not_shared_is_told, async |app: TestApp| {
    app.receives("history", json!({"history": [{"errors": [{"code": 2_593_109, "title": "History sharing is off"}]}]}))
        .await;
    let histories = app.state.store.histories().await.unwrap();
    assert!(histories[0].declined && !histories[0].failed && histories[0].percent.is_none(), "{histories:?}");
});

/// 2026-11-22 12:00 UTC.
const NOON: Timestamp = Timestamp(1_795_348_800_000);

/// A text as people write one, with all that could be taken for something else.
fn written() -> impl Strategy<Value = String> {
    "(\\PC| |\n|,|;|\"|'|=|\\+|-|@|é|م){0,12}".prop_map(|text| {
        let seen = text.chars().filter(|c| !matches!(c, '\u{feff}' | '\u{200b}'));
        seen.collect::<String>().trim().to_owned()
    })
}

fn somebody() -> impl Strategy<Value = Exported> {
    let tags = prop::collection::btree_set("[a-zé@=][a-z\"|]{0,5}", 0..4);
    let consent = prop::option::of((any::<bool>(), written(), 0..NOON.0));
    ((written(), "4915[0-9]{8}", prop::option::of("DE\\.[0-9]{6}")), tags, consent, written()).prop_map(
        |((name, phone, user_id), tags, consent, note)| Exported {
            name,
            phone: format!("+{phone}"),
            user_id: user_id.unwrap_or_default(),
            language: "pt-BR".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            tags: tags.into_iter().collect::<BTreeSet<String>>().into_iter().collect(),
            consent: consent.map(|(given, wording, at)| ExportedConsent {
                given,
                source: "desk".to_owned(),
                wording,
                at: Timestamp(at / 1000 * 1000),
                of_platform: false,
            }),
            attributes: BTreeMap::from([(1, note), (2, "-4.5".to_owned()), (3, "2026-11-05".to_owned())])
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect(),
            ..Exported::new(ContactId(1))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_exported_and_imported_is_the_same(people in prop::collection::vec(somebody(), 1..5)) {
        let attribute = |name: &str, kind| Attribute { name: name.to_owned(), kind, choices: Vec::new() };
        let known = [
            attribute("note", ValueKind::Text),
            attribute("size", ValueKind::Number),
            attribute("=born", ValueKind::Date),
        ];
        let columns: Vec<(i64, String)> = (1..).zip(known.iter().map(|known| known.name.clone())).collect();
        let mut text = format!("{}{}", export::MARK, export::csv(&export::head(&columns)));
        for person in &people {
            text.push_str(&export::csv(&export::cells(person, &columns)));
        }
        let folder = tempfile::tempdir().unwrap();
        let (file, out) = (folder.path().join("file"), folder.path().join("rows"));
        std::fs::write(&file, text).unwrap();
        let (sheet, total) = sheet::read(&file, &out).unwrap();
        prop_assert_eq!(total, i64::try_from(people.len()).unwrap());
        let plan = Plan::guess(&sheet.heads, &[], &known, false);
        let reader = Reader { plan: &plan, known: &known, is_zone: &|zone| zone == "Europe/Berlin", now: NOON };
        let (rows, _) = sheet::rows(&out, 0, 1000).unwrap();
        for ((row, cells), person) in rows.iter().zip(&people) {
            let (read, faults) = reader.read(*row, cells);
            prop_assert!(faults.is_empty(), "{:?}", faults);
            prop_assert_eq!(read.name.unwrap_or_default(), person.name.clone());
            prop_assert_eq!(format!("+{}", read.identifiers[0].value), person.phone.clone());
            prop_assert_eq!(read.identifiers.get(1).map_or("", |id| id.value.as_str()), person.user_id.as_str());
            prop_assert_eq!((read.language.as_deref(), read.time_zone.as_deref()), (Some("pt-BR"), Some("Europe/Berlin")));
            prop_assert_eq!(&read.tags, &person.tags);
            let values: Vec<&String> = read.attributes.iter().map(|(_, value)| value).collect();
            prop_assert_eq!(values, person.attributes.values().collect::<Vec<_>>());
            let said = read.consent.map(|said| {
                (said.given, said.source.unwrap_or_default(), said.wording.unwrap_or_default(), said.at.unwrap())
            });
            let was = person.consent.clone().map(|was| (was.given, was.source, was.wording, was.at));
            prop_assert_eq!(said, was);
        }
    }
}
