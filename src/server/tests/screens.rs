//! The screens' side: pages and the server functions behind them.

use super::{Database, TestApp, app::NOON, story};
use crate::domain::{
    insight::Asked,
    role::{Role, Verb},
};
use reqwest::{Method, StatusCode, header};
use serde_json::json;
use std::collections::BTreeMap;

/// Every server function, the verb that it is, and what it takes.
fn functions() -> Vec<(&'static str, Verb, serde_json::Value)> {
    vec![
        ("me", Verb::SetUpFactor, json!({})),
        ("queue", Verb::Read, json!({})),
        ("queue_of", Verb::Read, json!({"only": {"figure": "lost", "closes": null, "q": "ana"}})),
        ("figures", Verb::Read, json!({})),
        ("conversation", Verb::Read, json!({"id": "999999"})),
        ("conversation_at", Verb::Read, json!({"id": "999999", "at": "wamid.1"})),
        ("newer_messages", Verb::Read, json!({"id": "999999", "after": "0-1"})),
        ("older_messages", Verb::Read, json!({"id": "999999", "after": "0-1"})),
        ("templates", Verb::Read, json!({"id": "999999"})),
        ("ready", Verb::Read, json!({"id": "999999"})),
        ("fills", Verb::Read, json!({"id": "999999"})),
        ("keep_fills", Verb::FillTemplates, json!({"id": "999999", "fills": {}})),
        ("test_template", Verb::Send, json!({"id": "999999", "parameters": {}, "idempotency_key": "k"})),
        ("send", Verb::Send, json!({"id": "999999", "message": {"type": "text", "text": "x"}, "idempotency_key": "k"})),
        (
            "send_held",
            Verb::Send,
            json!({"id": "999999", "message": {"type": "text", "text": "x"}, "idempotency_key": "k", "hold": 5000}),
        ),
        ("undo", Verb::Send, json!({"id": "999999", "message": "1"})),
        ("mark_read", Verb::Tend, json!({"id": "999999"})),
        ("dismiss", Verb::Tend, json!({"id": "999999"})),
        ("undismiss", Verb::Tend, json!({"id": "999999", "at": "2026-11-22T12:00:00Z"})),
        ("block", Verb::Block, json!({"id": "999999", "report": ""})),
        ("unblock", Verb::Block, json!({"id": "999999"})),
        ("write_note", Verb::Tend, json!({"id": "999999", "text": "x"})),
        ("edit_note", Verb::Tend, json!({"note": "999999", "text": "x"})),
        ("delete_note", Verb::Tend, json!({"note": "999999"})),
        ("mentions", Verb::Read, json!({})),
        ("read_mentions", Verb::Read, json!({"id": "999999", "notes": []})),
        ("colleagues", Verb::Read, json!({})),
        ("who_sees", Verb::Read, json!({"id": "999999"})),
        ("quick_replies", Verb::Send, json!({"id": "999999"})),
        ("all_quick_replies", Verb::Send, json!({})),
        ("keep_quick_reply", Verb::Send, json!({"id": null, "shortcut": "hi", "text": "Hello", "shared": false})),
        ("delete_quick_reply", Verb::Send, json!({"id": "999999"})),
        ("attend", Verb::Read, json!({"id": "999999", "did": "looks"})),
        ("typing", Verb::Tend, json!({"id": "999999"})),
        ("save_draft", Verb::Tend, json!({"id": "999999", "text": "x"})),
        ("template_library", Verb::Read, json!({"days": 30})),
        (
            "save_template_draft",
            Verb::EditTemplates,
            json!({"id": "999999", "waba_id": "999999", "draft": {"name": "x", "language": "en", "category": "utility",
                "parameter_format": "named", "body": "x"}, "of": null}),
        ),
        ("drop_template_draft", Verb::EditTemplates, json!({"id": "999999"})),
        ("submit_template_draft", Verb::SubmitTemplates, json!({"id": "999999"})),
        ("delete_template", Verb::SubmitTemplates, json!({"id": "999999", "all_languages": false})),
        ("unpause_template", Verb::SubmitTemplates, json!({"id": "999999"})),
        ("set_template_purpose", Verb::EditTemplates, json!({"id": "999999", "purpose": "own"})),
        ("sync_templates", Verb::EditTemplates, json!({"waba_id": "999999"})),
        ("campaigns", Verb::Read, json!({"after": null})),
        ("campaign", Verb::Read, json!({"id": "999999"})),
        ("keep_campaign", Verb::RunCampaigns, json!({"id": "999999", "setup": {"name": "x"}})),
        ("drop_campaign", Verb::RunCampaigns, json!({"id": "999999"})),
        ("lead_campaign", Verb::RunCampaigns, json!({"id": "999999", "step": "check"})),
        ("campaign_people", Verb::Read, json!({"id": "999999", "which": "sent", "after": null})),
        ("set_budget", Verb::RunCampaigns, json!({"number": "999999", "month": null})),
        ("set_approval", Verb::RunCampaigns, json!({"approval": {"people": 200}})),
        ("planned", Verb::Read, json!({"mine": true, "after": null})),
        ("waiting", Verb::Read, json!({"id": "999999"})),
        (
            "plan",
            Verb::Send,
            json!({"id": "999999", "message": {"type": "text", "text": "x", "not_before": "2026-11-23T12:00:00Z"},
                "idempotency_key": "k"}),
        ),
        ("change_planned", Verb::Send, json!({"id": "999999", "at": null, "text": "x"})),
        ("take_planned_back", Verb::Send, json!({"id": "999999"})),
        ("send_planned_now", Verb::Send, json!({"id": "999999", "hold": 0})),
        ("park", Verb::Send, json!({"id": "999999", "text": "x", "automatic": false})),
        ("choose_for_parked", Verb::Send, json!({"id": "999999", "automatic": true})),
        ("take_parked_back", Verb::Send, json!({"id": "999999"})),
        ("release_parked", Verb::Send, json!({"id": "999999", "hold": 0})),
        ("join", Verb::Send, json!({"id": "999999", "messages": ["1", "2"], "hold": 0})),
        ("separate", Verb::Send, json!({"id": "999999", "message": "1"})),
        ("tasks", Verb::Tend, json!({})),
        ("unread", Verb::Read, json!({})),
        ("open_task", Verb::Tend, json!({"id": "999999"})),
        ("put_task_away", Verb::Tend, json!({"id": "999999", "away": true})),
        ("alerts", Verb::Read, json!({})),
        ("open_alerts", Verb::Read, json!({})),
        (
            "keep_alerts",
            Verb::Read,
            json!({"settings": {"limits": [120], "sound": false, "quiet": null, "time_zone": "UTC", "digest": false}}),
        ),
        ("troubles", Verb::ManageData, json!({})),
        ("put_unreached_away", Verb::Read, json!({})),
        ("note_alert", Verb::Read, json!({"id": "999999", "seen": true})),
        ("snooze_alert", Verb::Tend, json!({"id": "999999"})),
        (
            "add_device",
            Verb::Read,
            json!({"address": {"endpoint": "", "p256dh": "", "auth": ""}, "name": "x", "texts": false}),
        ),
        ("move_device", Verb::Read, json!({"old": "", "address": {"endpoint": "", "p256dh": "", "auth": ""}})),
        ("change_device", Verb::Read, json!({"id": "999999", "texts": true})),
        ("remove_device", Verb::Read, json!({"id": "999999"})),
        ("test_device", Verb::Read, json!({"id": "999999"})),
        ("push_arrived", Verb::Read, json!({"token": "x"})),
        ("customers", Verb::Read, json!({"only": {"tags": [], "order": "name"}})),
        ("choose_columns", Verb::Read, json!({"columns": []})),
        ("profile", Verb::Read, json!({"id": "999999"})),
        ("fields", Verb::Read, json!({})),
        ("change_person", Verb::EditPeople, json!({"id": "999999", "change": {}})),
        ("score_person", Verb::EditPeople, json!({"id": "999999", "scored": false})),
        ("note_person", Verb::EditPeople, json!({"id": "999999", "text": "x"})),
        ("change_note", Verb::EditPeople, json!({"id": "999999", "text": "x"})),
        ("customers_fitting", Verb::EditPeople, json!({"only": {"tags": [], "order": "name"}})),
        ("bulk_people", Verb::EditPeople, json!({"ids": [], "what": {"tag": "VIP"}})),
        ("preview_merge", Verb::EditPeople, json!({"kept": "999999", "gone": "999998"})),
        ("merge_people", Verb::EditPeople, json!({"kept": "999999", "gone": "999998"})),
        ("divide_people", Verb::EditPeople, json!({"id": "999999"})),
        ("keep_tag", Verb::ManageFields, json!({"name": "Gold", "colour": "yellow"})),
        ("drop_tag", Verb::ManageFields, json!({"id": "999999"})),
        ("keep_attribute", Verb::ManageFields, json!({"name": "Plan", "kind": "text", "choices": []})),
        ("drop_attribute", Verb::ManageFields, json!({"id": "999999"})),
        ("ingest", Verb::ReadIngest, json!({})),
        ("kept_items", Verb::ReadIngest, json!({"outcome": "unrouted"})),
        ("replay", Verb::Replay, json!({"outcome": "unrouted"})),
        ("search", Verb::Read, json!({"q": "ana", "zone": "Europe/Berlin", "after": null})),
        ("glance", Verb::Read, json!({"q": "ana", "zone": "Europe/Berlin"})),
        ("places", Verb::Read, json!({"id": "999999", "q": "ana", "zone": "Europe/Berlin"})),
        ("first_since", Verb::Read, json!({"id": "999999", "since": "2026-11-22T12:00:00Z"})),
        ("lost", Verb::Read, json!({"number": null})),
        ("numbers", Verb::ManageNumbers, json!({})),
        ("number", Verb::ManageNumbers, json!({"id": "999999"})),
        ("answering", Verb::ManageAnswering, json!({})),
        ("keep_answering", Verb::ManageAnswering, json!({"id": "999999", "answering": {}})),
        (
            "connect_number",
            Verb::ManageNumbers,
            json!({"given": {"phone_number_id": "", "waba_id": "", "access_token": "", "app_secret": "", "time_zone": "",
                "watch": false}, "anyway": false}),
        ),
        ("check_number", Verb::ManageNumbers, json!({"id": "999999"})),
        ("subscribe_number", Verb::ManageNumbers, json!({"id": "999999"})),
        ("watch_number", Verb::ManageNumbers, json!({"id": "999999", "watch": true})),
        ("first_steps", Verb::Read, json!({})),
        ("dismiss_first_steps", Verb::ManageNumbers, json!({})),
        ("imports", Verb::ImportPeople, json!({})),
        ("import", Verb::ImportPeople, json!({"id": "999999"})),
        ("preview_import", Verb::ImportPeople, json!({"id": "999999", "plan": {"columns": ["phone"]}})),
        ("check_import", Verb::ImportPeople, json!({"id": "999999", "plan": {"columns": ["phone"]}})),
        ("lead_import", Verb::ImportPeople, json!({"id": "999999", "step": "apply"})),
        ("views", Verb::Read, json!({})),
        ("choices", Verb::Read, json!({})),
        ("keep_view", Verb::Tend, json!({"id": null, "name": "x", "only": {}, "shared": false})),
        ("forget_view", Verb::Tend, json!({"id": "999999"})),
        ("set_shift", Verb::Read, json!({"minutes": null})),
        ("act", Verb::Tend, json!({"deed": "resolve", "ids": ["999999"], "key": "k"})),
        ("take_back", Verb::Tend, json!({"undo": "x"})),
        ("matching", Verb::Read, json!({"only": {}})),
        ("teams", Verb::Read, json!({})),
        ("put_team", Verb::ManageTeams, json!({"id": null, "setup": {"name": "", "time_zone": "Europe/Berlin"}})),
        ("delete_team", Verb::ManageTeams, json!({"id": "999999"})),
        ("hand_over", Verb::Read, json!({})),
        ("set_away", Verb::Read, json!({"away": false})),
        ("data", Verb::ManageData, json!({})),
        ("keep_for", Verb::ManageData, json!({"kept": []})),
        ("erasure", Verb::ManageData, json!({"id": "999999"})),
        ("person_data", Verb::ExportPeople, json!({"id": "999999"})),
        ("erase_person", Verb::ErasePeople, json!({"id": "999999", "name": "x"})),
        ("audit", Verb::ReadAudit, json!({"asked": {"q": "key"}, "after": null})),
        ("audit_actors", Verb::ReadAudit, json!({})),
        ("release_alerts", Verb::ReleaseAlerts, json!({})),
        ("assistant", Verb::ManageAssistant, json!({})),
        ("asks_of_assistant", Verb::ManageAssistant, json!({"after": null})),
        (
            "keep_assistant",
            Verb::ManageAssistant,
            json!({"setup": {"on": false, "address": "", "model": "", "key": null, "keep_days": 30}}),
        ),
        ("model", Verb::ReadModel, json!({})),
        ("suggestions", Verb::ReadModel, json!({"after": null})),
        ("order_model", Verb::ManageModel, json!({"order": "release"})),
        ("scores", Verb::Read, json!({"id": "999999"})),
        ("hours", Verb::Read, json!({"id": "999999"})),
        ("states", Verb::Read, json!({"ids": ["999999"]})),
        ("weights", Verb::ManagePriorities, json!({})),
        ("keep_weights", Verb::ManagePriorities, json!({"weights": {"template_price": 0.02}})),
        ("preview_weights", Verb::ManagePriorities, json!({"weights": {"template_price": 0.02}})),
        ("forecast", Verb::Read, json!({})),
        ("insight", Verb::Read, json!({"page": "monday", "asked": Asked::default()})),
        (
            "insight_behind",
            Verb::Read,
            json!({"asked": Asked::default(), "behind": {"fact": "lost", "from": NOON, "until": NOON}, "after": null}),
        ),
        ("team_figures", Verb::Read, json!({})),
        ("show_team_figures", Verb::ManageTeams, json!({"on": false})),
        ("what_if", Verb::Read, json!({"day": "2026-11-20", "team": "999999", "shift": [540, 600], "instead": null})),
        ("want_weekly", Verb::OwnAccount, json!({"on": false})),
        ("uses", Verb::ReadModel, json!({})),
        ("reach", Verb::ManagePeople, json!({"of": "person:999999"})),
        ("set_reach", Verb::ManagePeople, json!({"of": "key:999999", "limits": {}})),
        ("gone", Verb::Read, json!({"ids": ["999999"]})),
        ("team", Verb::ManagePeople, json!({})),
        ("invite", Verb::ManagePeople, json!({"email": "x", "name": "X", "role": "agent"})),
        ("take_invitation_back", Verb::ManagePeople, json!({"id": "999999"})),
        ("reset_link", Verb::ManagePeople, json!({"id": "999999"})),
        ("change_member", Verb::ManagePeople, json!({"id": "999999", "role": "agent", "disabled": null})),
        ("drop_member_factor", Verb::ManagePeople, json!({"id": "999999"})),
        ("require_factor", Verb::ManagePeople, json!({"roles": []})),
        ("member_sessions", Verb::ManagePeople, json!({"id": "999999"})),
        ("end_member_sessions", Verb::ManagePeople, json!({"id": "999999", "session": null})),
        ("account", Verb::OwnAccount, json!({})),
        ("rename_self", Verb::OwnAccount, json!({"name": "X"})),
        ("set_test_phone", Verb::OwnAccount, json!({"phone": ""})),
        ("change_password", Verb::OwnAccount, json!({"old": "x", "new": "y"})),
        ("end_own_sessions", Verb::OwnAccount, json!({"session": null})),
        ("turn_factor_off", Verb::OwnAccount, json!({"password": "x"})),
        ("begin_factor", Verb::SetUpFactor, json!({"password": "x"})),
        ("confirm_factor", Verb::SetUpFactor, json!({"code": "000000"})),
    ]
}

/// Functions that anybody may call.
const OPEN: [&str; 8] =
    ["choose_language", "first_run", "join_link", "join_up", "make_owner", "sign_in", "sign_in_with_code", "sign_out"];

story!(every_server_function_refuses_strangers_and_lower_roles, async |app: TestApp| {
    let functions = functions();
    let mut known: Vec<String> = functions.iter().map(|(name, ..)| (*name).to_owned()).collect();
    known.extend(OPEN.map(str::to_owned));
    known.sort();
    let mut declared: Vec<String> = leptos::server_fn::axum::server_fn_paths()
        .map(|(path, _)| path.strip_prefix("/_fn/").unwrap_or(path).to_owned())
        .collect();
    declared.sort();
    assert_eq!(declared, known, "every server function is in this table");

    let mut keys = BTreeMap::new();
    for role in Role::ALL {
        keys.insert(role, app.key(role).await);
    }
    for (name, verb, body) in functions {
        let ask = || app.request(Method::POST, &format!("/_fn/{name}")).json(&body);
        assert_eq!(ask().send().await.unwrap().status(), StatusCode::UNAUTHORIZED, "{name}");
        for (role, key) in &keys {
            let status = ask().bearer_auth(key).send().await.unwrap().status();
            assert_eq!(status == StatusCode::FORBIDDEN, !role.may(verb), "{name} as {}: {status}", role.word());
        }
    }
});

#[tokio::test]
async fn a_page_runs_only_its_own_scripts() {
    let app = TestApp::start(Database::sqlite()).await;
    app.ana(Role::Agent).await;
    let page = app.request(Method::GET, "/sign-in").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(page.status(), StatusCode::OK);
    let policy = page.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    let html = page.text().await.unwrap();
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(&format!("nonce=\"{nonce}\"")) || tag.contains("src=\"/"), "{tag}");
    }
    assert!(!html.contains(" style="), "the policy lets no inline style through");
    let again = app.request(Method::GET, "/sign-in").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert!(!again.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains(&nonce), "used once");
    let missing = app.request(Method::GET, "/nothing/here").header(header::ACCEPT, "text/html").send().await.unwrap();
    assert_eq!(missing.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_that_service_workers_keep_holds_nobodys_data() {
    let app = TestApp::start(Database::sqlite()).await;
    app.ana(Role::Owner).await;
    let cookie = app.signs_in().await;
    let strip = |html: String| {
        // The nonce of the scripts is all that differs.
        let nonce = html.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        html.replace(&nonce, "")
    };
    let stranger = app.request(Method::GET, "/shell").send().await.unwrap();
    assert_eq!(stranger.status(), StatusCode::OK);
    let stranger = strip(stranger.text().await.unwrap());
    assert!(stranger.contains("data-empty") && stranger.contains("hydrate(words)"), "{stranger}");
    let known = app.request(Method::GET, "/shell").header(header::COOKIE, &cookie).send().await.unwrap();
    let known = strip(known.text().await.unwrap());
    assert_eq!(known, stranger);
    let page = app.request(Method::GET, "/sign-in").send().await.unwrap().text().await.unwrap();
    assert!(!page.contains("data-empty"));
}

#[tokio::test]
async fn signing_out_clears_what_the_browser_holds_of_customers_files() {
    let app = TestApp::start(Database::sqlite()).await;
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let out = app.request(Method::POST, "/_fn/sign_out").header(header::COOKIE, &cookie);
    let out = out.header("sec-fetch-site", "same-origin").send().await.unwrap();
    assert_eq!(out.headers()["clear-site-data"], "\"cache\"");
}

#[tokio::test]
async fn every_answer_says_how_browsers_may_use_it() {
    let app = TestApp::start_with(Database::sqlite(), &["--public-url", "https://ajar.example.org"]).await;
    let welcome = app.request(Method::GET, "/welcome").header(header::ACCEPT, "text/html").send().await.unwrap();
    app.ana(Role::Owner).await;
    let mut answers = vec![("/welcome".to_owned(), welcome)];
    for path in [
        "/",
        "/sign-in",
        "/welcome",
        "/numbers",
        "/nothing/here",
        "/c/999999",
        "/api/docs",
        "/api/v1/openapi.json",
        "/api/v1/nothing",
        "/api/v1/numbers",
        "/webhooks/whatsapp",
        "/media/999999",
        "/health",
        "/favicon.svg",
        "/favicon.ico",
        "/pkg/nothing.js",
    ] {
        let answer = app.request(Method::GET, path).header(header::ACCEPT, "text/html").send().await.unwrap();
        answers.push((path.to_owned(), answer));
    }
    for (path, method) in [("/_fn/me", Method::POST), ("/_fn/nothing", Method::POST), ("/health", Method::DELETE)] {
        answers.push((format!("{method} {path}"), app.request(method, path).send().await.unwrap()));
    }
    for (path, answer) in answers {
        let said = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
        let policy = said("content-security-policy");
        for rule in ["default-src", "frame-ancestors 'none'", "base-uri 'none'", "form-action"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        assert_eq!(said("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(said("referrer-policy"), "same-origin", "{path}");
        assert_eq!(said("x-frame-options"), "DENY", "{path}");
        assert_eq!(said("cross-origin-opener-policy"), "same-origin", "{path}");
        let allowed = said("permissions-policy");
        // Voice messages are recorded here; a picture is taken by the device's own camera.
        assert!(allowed.contains("camera=()") && allowed.contains("microphone=(self)"), "{path}: {allowed}");
        assert!(said("strict-transport-security").contains("max-age=31536000"), "{path}");
    }
}

story!(a_conversation_is_shown_beside_a_long_queue_however_often_it_is_asked_for, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let key = app.key(Role::Agent).await;
    app.hears("491510000", "Hello").await;
    let id = app.only_conversation(&key).await;
    for n in 1..60 {
        app.hears(&format!("49151{n:04}"), "Hello").await;
    }
    let (tells, told) = std::sync::mpsc::channel();
    let ask = app
        .request(Method::GET, &format!("/c/{id}"))
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT, "text/html");
    let asked = tokio::spawn(async move {
        for _ in 0..100 {
            let page = ask.try_clone().unwrap().send().await.unwrap().text().await.unwrap();
            assert!(page.matches("role=\"row\"").count() > 20, "{page}");
        }
        tells.send(()).unwrap();
    });
    // Parts of a page that wait for each other stop the whole program, and all that measures time in it.
    if told.recv_timeout(std::time::Duration::from_secs(300)) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
        eprintln!("the server hangs over a page");
        std::process::exit(101);
    }
    asked.await.unwrap();
});
