//! The demo beside the workspace: what is in it, who gets in, and what it leaves behind.

use super::{
    Database, TestApp,
    app::{Answer, NOON},
    story,
};
use crate::{
    domain::{
        conversation::ConversationView,
        demo::{Demo, FIRST_ID},
        insight::{Asked, Column, Length, Page as Figures, Range, What},
        queue::{Only, View},
        role::Role,
        time::{Span, Timestamp},
        window::{SERVICE, Urgency},
    },
    server::{demo::Workspace, insight, serve, store::message::Page},
};
use reqwest::{Method, Response, StatusCode, header};
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio_util::sync::CancellationToken;

/// The owner, with both sessions: that of the workspace, and that of the demo beside it.
struct Visitor {
    real: String,
    both: String,
}

impl TestApp {
    async fn enters(&self, session: &str) -> Response {
        self.request(Method::POST, "/demo/enter").header(header::COOKIE, session).send().await.unwrap()
    }

    /// The owner signs in and enters the demo.
    async fn visits_the_demo(&self) -> Visitor {
        self.ana(Role::Owner).await;
        let real = self.signs_in().await;
        let both = format!("{real}; {}", cookie(&self.enters(&real).await));
        Visitor { real, both }
    }

    async fn sees(&self, path: &str, cookies: &str) -> Answer {
        Answer::of(self.request(Method::GET, path).header(header::COOKIE, cookies)).await
    }

    async fn page(&self, path: &str, cookies: &str) -> Response {
        let request = self.request(Method::GET, path).header(header::ACCEPT, "text/html");
        request.header(header::COOKIE, cookies).send().await.unwrap()
    }

    async fn leaves(&self, cookies: &str) -> Response {
        self.request(Method::POST, "/demo/leave").header(header::COOKIE, cookies).send().await.unwrap()
    }

    fn demo(&self) -> Arc<Workspace> {
        self.state.demo.workspace().expect("the demo is open")
    }

    /// What lies in the data folder.
    fn files(&self) -> Vec<String> {
        let folder = std::fs::read_dir(&self.state.config.storage.data_dir).unwrap();
        let mut names: Vec<String> = folder.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The session that an answer gives to a browser.
fn cookie(answer: &Response) -> String {
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    let cookie = answer.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    cookie.split(';').next().unwrap().to_owned()
}

fn ids(list: &Answer) -> Vec<i64> {
    assert_eq!(list.status, StatusCode::OK, "{list:?}");
    let rows = list.body["data"].as_array().unwrap();
    rows.iter().map(|row| row["id"].as_str().unwrap().parse().unwrap()).collect()
}

/// Waits for what the demo's own jobs do.
async fn soon<T>(what: &str, look: impl AsyncFn() -> Option<T>) -> T {
    for _ in 0..1200 {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{what} never came")
}

/// Every conversation of a demo.
async fn everybody(workspace: &Workspace, now: Timestamp) -> Vec<ConversationView> {
    let all = Only { view: Some(View::All), ..Only::default() };
    workspace.state.store.conversations(&all, None, 1000, now).await.unwrap().0
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_has_300_people_windows_at_every_stage_and_messages_of_every_kind() {
    let app = TestApp::start(Database::sqlite()).await;
    let visitor = app.visits_the_demo().await;
    let demo = app.demo();
    let rows = everybody(&demo, NOON).await;
    assert_eq!(rows.len(), 300, "everybody is there before anybody comes in");
    assert!(rows.iter().all(|row| row.id.0 >= FIRST_ID && row.contact.id.0 >= FIRST_ID));

    let count = |level, owed| {
        let at = |row: &&ConversationView| Urgency::of(row.state(NOON)) == level && row.owed == owed;
        rows.iter().filter(at).count()
    };
    for level in [Urgency::Critical, Urgency::Urgent, Urgency::Soon, Urgency::Open, Urgency::Closed] {
        assert!(count(level, true) >= 3 || level == Urgency::Soon && count(level, true) >= 2, "{level:?} and owed");
        assert!(count(level, false) >= 1, "{level:?} and answered");
    }
    assert!(count(Urgency::Never, false) >= 4);
    let open = |row: &&ConversationView| row.window.window().permits_free_form(NOON);
    let free = |row: &&ConversationView| row.window.free_until.is_some_and(|until| until > NOON);
    assert!(rows.iter().any(|row| free(&row) && open(&row)) && rows.iter().any(|row| free(&row) && !open(&row)));
    assert!(rows.iter().any(|row| open(&row) && !row.window.certain), "open with doubt");
    let refused = |row: &&ConversationView| row.window.refused_at.is_some_and(|at| at + Span::hours(24) > NOON);
    assert!(rows.iter().any(|row| refused(&row) && !open(&row)), "closed by the platform before its time");
    assert!(rows.iter().any(|row| row.contact.phone.is_none() && row.contact.username.is_some()));
    assert!(rows.iter().any(|row| row.contact.marketing_opt_out));
    assert_eq!(rows.iter().map(|row| &row.number.display).collect::<BTreeSet<_>>().len(), 2);

    tokio::time::timeout(Duration::from_secs(120), demo.filled.cancelled()).await.expect("the whole past is there");
    let (mut kinds, mut codes) = (BTreeMap::<String, usize>::new(), BTreeSet::new());
    let (mut oldest, mut newest, mut reactions, mut edited, mut revoked) = (NOON, Timestamp(0), 0, 0, 0);
    let mut a_file = None;
    for row in everybody(&demo, NOON).await {
        let (messages, _) = demo.state.store.messages(row.id, &Page::Newest, 2000).await.unwrap();
        for message in messages {
            (oldest, newest) = (oldest.min(message.sent_at), newest.max(message.sent_at));
            reactions += message.reactions.len();
            edited += usize::from(message.edited);
            revoked += usize::from(message.revoked);
            codes.extend(message.error.as_ref().map(|refusal| refusal.code));
            if let Some(file) = &message.media {
                assert_eq!(file.state, "stored", "{message:?}");
                a_file = Some(file.id);
            }
            *kinds.entry(format!("{} {}", message.direction.word(), message.kind)).or_default() += 1;
        }
    }
    let all: usize = kinds.values().sum();
    assert!((17_000..24_000).contains(&all), "{all} messages: {kinds:?}");
    assert!(NOON - oldest > Span::days(80) && newest <= NOON && NOON - newest < Span::minutes(10));
    for kind in
        ["text", "image", "video", "audio", "document", "sticker", "location", "contacts", "interactive", "button"]
    {
        assert!(kinds.contains_key(&format!("in {kind}")), "{kind} in {kinds:?}");
    }
    for kind in ["in order", "in call", "in system", "in unsupported", "in request_welcome", "out text", "out template"]
    {
        assert!(kinds.contains_key(kind), "{kind} in {kinds:?}");
    }
    for kind in ["out image", "out document", "echo text", "echo interactive"] {
        assert!(kinds.contains_key(kind), "{kind} in {kinds:?}");
    }
    assert!(reactions > 100 && edited > 10 && revoked > 3, "{reactions}, {edited}, {revoked}");
    let asked = Asked { range: Range::Last(Length::Quarter), ..Asked::default() };
    let page = insight::report(&demo.state, Figures::Templates, asked).await.unwrap();
    let answered = page.answer.values[1];
    assert!((0.1..0.9).contains(&answered), "what came of the templates is known: {:?}", page.answer);
    let sums = |column: Column| {
        let rows = page.tables.iter().filter(|table| table.what == What::Templates).flat_map(|table| &table.rows);
        let at = What::Templates.columns().iter().position(|known| *known == column).unwrap();
        rows.filter_map(|row| row.cells[at]).map(|value| value.is).sum::<f64>()
    };
    let [sent, told, reopened, out] =
        [Column::Sent, Column::Answered, Column::ReturnedOpen, Column::OptedOut].map(sums);
    assert!(sent > told && told >= reopened && reopened > 0.0 && out >= 1.0, "{sent}, {told}, {reopened}, {out}");
    assert!(sums(Column::Cost) > 0.0, "each cost something");
    let unsettled = async |now| demo.state.store.unsettled_sends(now, 10).await.unwrap().len();
    assert_eq!(unsettled(NOON).await, 0, "all days that are over are settled");
    assert!(unsettled(NOON + SERVICE).await > 0, "those of the last day are not");
    let served = app.page(&format!("/media/{}", a_file.unwrap()), &visitor.both).await;
    assert_eq!(served.status(), StatusCode::OK);
    assert_eq!(served.headers()[header::CACHE_CONTROL], "no-store", "the next demo has another file of this id");
    assert!(codes.is_superset(&BTreeSet::from([131_026, 131_047, 131_049, 131_053])), "{codes:?}");
    let kept = demo.state.store.ingest_report(NOON).await.unwrap();
    assert_eq!((kept.unrouted, kept.unsupported, kept.malformed), (0, 0, 0), "all of it is understood");
    let unread = |rows: &[ConversationView]| rows.iter().map(|row| (row.id, row.unread)).collect::<BTreeMap<_, _>>();
    assert_eq!(unread(&rows), unread(&everybody(&demo, NOON).await), "nothing is unread for being filled in later");
    app.state.demo.close().await;
}

story!(
    who_is_in_the_demo_sees_and_changes_nothing_of_the_workspace_and_nobody_else_sees_the_demo,
    async |app: TestApp| {
        app.hears("4915112345678", "A real customer").await;
        let key = app.key(Role::Admin).await;
        let real = app.only_conversation(&key).await;
        let visitor = app.visits_the_demo().await;

        let list = ids(&app.sees("/api/v1/conversations?limit=200", &visitor.both).await);
        assert!(list.len() == 200 && list.iter().all(|id| *id >= FIRST_ID), "the demo, and only the demo");
        for path in [format!("/api/v1/conversations/{real}"), format!("/api/v1/conversations/{real}/messages")] {
            assert_eq!(app.sees(&path, &visitor.both).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        // With the session of the workspace alone, with a key, and with a key that the browser's sessions come along with.
        assert_eq!(ids(&app.sees("/api/v1/conversations", &visitor.real).await), [real.parse::<i64>().unwrap()]);
        let with_key = app.request(Method::GET, "/api/v1/conversations").bearer_auth(&key);
        let with_key = Answer::of(with_key.header(header::COOKIE, &visitor.both)).await;
        assert_eq!(ids(&with_key), [real.parse::<i64>().unwrap()]);
        let made_up = format!("/api/v1/conversations/{}", list[0]);
        assert_eq!(app.sees(&made_up, &visitor.both).await.status, StatusCode::OK);
        assert_eq!(app.get(&made_up, &key).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.sees(&made_up, &visitor.real).await.status, StatusCode::NOT_FOUND);

        // What a customer of the demo writes arrives there, and what the platform delivers here.
        let demo = app.demo();
        demo.control(
            "inbound",
            json!({"from": {"phone": "4915299999999", "name": "Made Up"}, "text": "From the demo"}),
        );
        let find = "/api/v1/contacts?identifier=4915299999999";
        soon("a message of the demo", async || {
            let found = app.sees(find, &visitor.both).await;
            (found.status == StatusCode::OK && found.body["data"].as_array().is_some_and(|data| !data.is_empty()))
                .then_some(())
        })
        .await;
        let found = app.get(find, &key).await;
        assert!(found.status == StatusCode::NOT_FOUND || found.body["data"] == json!([]), "{found:?}");
        app.hears("4915112345678", "Another real word").await;
        assert_eq!(app.only_conversation(&key).await, real);

        // A delivery that the demo's app has signed is none to the workspace.
        let forged = json!({"object": "whatsapp_business_account", "entry": []}).to_string();
        let roster = demo.state.numbers.roster().await.unwrap();
        let signed = crate::server::whatsapp::signature::sign(roster.app_secrets()[0].as_bytes(), forged.as_bytes());
        let delivery =
            app.request(Method::POST, "/webhooks/whatsapp").header("x-hub-signature-256", signed).body(forged);
        assert_eq!(
            delivery.header(header::COOKIE, &visitor.both).send().await.unwrap().status(),
            StatusCode::UNAUTHORIZED
        );
        assert!(demo.state.config.graph.url.starts_with("http://127.0.0.1:"), "the demo knows no other platform");

        // Something sent in the demo reaches its stand-in and nothing else.
        let open =
            everybody(&demo, NOON).await.into_iter().find(|row| row.window.window().permits_free_form(NOON)).unwrap();
        let send = app.request(Method::POST, &format!("/api/v1/conversations/{}/messages", open.id));
        let send = send.header(header::COOKIE, &visitor.both).json(&json!({"type": "text", "text": "To nobody real"}));
        let sent = Answer::of(send).await;
        assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
        soon("the send", async || demo.look("sent").to_string().contains("To nobody real").then_some(())).await;
        assert_eq!(app.state.store.next_due().await.unwrap(), None, "nothing is in the real outbox");
        app.state.demo.close().await;
    }
);

story!(leaving_leads_back_and_leaves_nothing_behind, async |app: TestApp| {
    app.hears("4915112345678", "A real customer").await;
    let before = app.files();
    let visitor = app.visits_the_demo().await;
    let during = app.files();
    assert!(during.contains(&"demo.db".to_owned()) && during.contains(&"demo".to_owned()), "{during:?}");
    let page = app.page("/", &visitor.both).await.text().await.unwrap();
    assert!(page.contains("action=\"/demo/leave\"") && page.contains("made up"), "a strip without script");

    let left = app.leaves(&visitor.both).await;
    assert_eq!(
        (left.status(), &left.headers()[header::LOCATION]),
        (StatusCode::SEE_OTHER, &header::HeaderValue::from_static("/"))
    );
    let cleared = left.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cleared.starts_with("ajar_demo=;") && cleared.contains("Max-Age=0"), "{cleared}");
    assert_eq!(app.files(), before);
    assert!(app.state.demo.workspace().is_none());

    // A tab that was left open has the old session still: it gets nothing of the workspace, and a page leads back.
    let stale = app.sees("/api/v1/conversations", &visitor.both).await;
    assert_eq!((stale.status, stale.code()), (StatusCode::UNAUTHORIZED, "unauthorized"));
    let stale = app.request(Method::POST, "/_fn/queue").header(header::COOKIE, &visitor.both).json(&json!({}));
    assert_eq!(stale.send().await.unwrap().status(), StatusCode::UNAUTHORIZED);
    let back = app.page("/c/12", &visitor.both).await;
    assert_eq!(back.status(), StatusCode::SEE_OTHER);
    assert!(back.headers()[header::SET_COOKIE].to_str().unwrap().starts_with("ajar_demo=;"));
    let page = app.page("/", &visitor.real).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert!(!page.text().await.unwrap().contains("/demo/leave"), "the workspace is as it was");
});

story!(in_the_demo_nobody_sets_numbers_up_or_changes_them, async |app: TestApp| {
    let visitor = app.visits_the_demo().await;
    let demo = app.demo();
    let line = demo.state.numbers.roster().await.unwrap().lines()[0].clone();
    let (id, number) = (line.number.id, &line.number);
    let given = json!({
        "phone_number_id": number.phone_number_id, "waba_id": number.waba_id, "access_token": "", "app_secret": "",
        "time_zone": "Europe/Berlin", "watch": true,
    });
    for (name, body) in [
        ("connect_number", json!({"given": given, "anyway": true})),
        ("check_number", json!({"id": id})),
        ("subscribe_number", json!({"id": id})),
        ("watch_number", json!({"id": id, "watch": true})),
    ] {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).header(header::COOKIE, &visitor.both);
        let answer = Answer::of(request.json(&body)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {answer:?}");
    }
    assert_eq!(demo.state.numbers.latest().await.unwrap().by_id(id), Some(&line));
    app.state.demo.close().await;
});

story!(however_often_a_browser_enters_it_leaves_once_and_leaves_nothing_behind, async |app: TestApp| {
    app.hears("4915112345678", "A real customer").await;
    let before = app.files();
    // The first click of two: the browser lets go of its request, and the demo opens all the same.
    let nobody = header::HeaderMap::new();
    let given_up = futures::future::poll_immediate(app.state.demo.enter(&app.state, &nobody)).await;
    assert!(given_up.is_none());
    let visitor = app.visits_the_demo().await;
    let again = format!("{}; {}", visitor.real, cookie(&app.enters(&visitor.both).await));
    assert_eq!(app.sees("/api/v1/numbers", &visitor.both).await.status, StatusCode::UNAUTHORIZED, "it has another now");
    assert_eq!(app.sees("/api/v1/numbers", &again).await.status, StatusCode::OK);
    app.leaves(&again).await;
    assert!(app.state.demo.workspace().is_none());
    assert_eq!(app.files(), before);
});

story!(what_comes_in_while_the_demo_ends_is_waited_for_and_goes_with_it, async |app: TestApp| {
    const SIZE: usize = 123_457;
    app.hears("4915112345678", "A real customer").await;
    let before = app.files();
    let visitor = app.visits_the_demo().await;
    let (rest, body) = futures::channel::mpsc::unbounded::<Result<Vec<u8>, std::io::Error>>();
    rest.unbounded_send(Ok(vec![b'%'; SIZE])).unwrap();
    let upload = app.request(Method::POST, "/api/v1/media?kind=document&filename=offer.pdf");
    let upload = upload.header(header::COOKIE, &visitor.both).header(header::CONTENT_TYPE, "application/pdf");
    let upload = tokio::spawn(upload.body(reqwest::Body::wrap_stream(body)).send());
    let media = app.state.config.storage.data_dir.join("demo/media");
    soon("the file that comes in", async || {
        let folders = std::fs::read_dir(&media).into_iter().flatten().flatten();
        let files = folders.filter_map(|folder| std::fs::read_dir(folder.path()).ok()).flatten().flatten();
        let mut sizes = files.filter_map(|file| file.metadata().ok()).map(|file| file.len());
        sizes.any(|size| size == SIZE as u64).then_some(())
    })
    .await;

    let mut leaving = std::pin::pin!(app.leaves(&visitor.both));
    assert!(tokio::time::timeout(Duration::from_millis(300), &mut leaving).await.is_err(), "it waits");
    drop(rest);
    assert!(upload.await.unwrap().unwrap().status().is_success());
    assert_eq!(leaving.await.status(), StatusCode::SEE_OTHER);
    assert_eq!(app.files(), before);
});

story!(only_owners_and_admins_open_the_demo_from_this_very_site, async |app: TestApp| {
    for (role, opens) in [(Role::Analyst, false), (Role::Agent, false), (Role::Admin, true)] {
        app.shuts_out("ana@example.org").await;
        app.ana(role).await;
        let session = app.signs_in().await;
        let page = app.page("/", &session).await.text().await.unwrap();
        assert_eq!(page.contains("action=\"/demo/enter\""), opens, "{role:?} sees the way in while the queue is empty");
        let foreign = app.request(Method::POST, "/demo/enter").header(header::COOKIE, &session);
        let foreign = foreign.header("sec-fetch-site", "cross-site").send().await.unwrap();
        assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
        assert!(app.state.demo.workspace().is_none(), "{role:?}");
        let answer = app.enters(&session).await;
        let status = if opens { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        assert_eq!((answer.status(), app.state.demo.workspace().is_some()), (status, opens), "{role:?}");
    }
    let key = app.key(Role::Owner).await;
    let with_key = app.request(Method::POST, "/demo/enter").bearer_auth(&key).send().await.unwrap();
    assert_eq!(with_key.status(), StatusCode::FORBIDDEN, "programs have nothing to look at");
    let stranger = app.enters("").await;
    assert_eq!(stranger.headers()[header::LOCATION], "/sign-in");
    let foreign = app.request(Method::POST, "/demo/leave").header("sec-fetch-site", "cross-site").send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
    app.state.demo.close().await;
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_who_enter_share_one_demo_and_it_closes_with_the_last_or_when_nobody_uses_it() {
    let app = TestApp::start(Database::sqlite()).await;
    let first = app.visits_the_demo().await;
    let demo = app.demo();
    let second = format!("{}; {}", first.real, cookie(&app.enters(&first.real).await));
    assert!(Arc::ptr_eq(&demo, &app.demo()));
    app.leaves(&first.both).await;
    assert_eq!(app.sees("/api/v1/numbers", &first.both).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(app.sees("/api/v1/numbers", &second).await.status, StatusCode::OK, "the other stays");

    app.clock.set(NOON + Span::hours(3));
    app.state.demo.close_if_left(app.clock.now()).await;
    assert_eq!(app.sees("/api/v1/numbers", &second).await.status, StatusCode::OK, "and uses it");
    app.clock.set(NOON + Span::hours(6));
    app.state.demo.close_if_left(app.clock.now()).await;
    assert_eq!(app.sees("/api/v1/numbers", &second).await.status, StatusCode::OK);
    app.clock.set(NOON + Span::hours(11));
    app.state.demo.close_if_left(app.clock.now()).await;
    assert!(app.state.demo.workspace().is_none());
    assert!(!app.files().iter().any(|name| name.starts_with("demo")), "{:?}", app.files());

    // Whoever comes back finds another one.
    let again = format!("{}; {}", first.real, cookie(&app.enters(&first.real).await));
    assert_eq!(app.sees("/api/v1/numbers", &again).await.status, StatusCode::OK);
    // A page that was left open in the background keeps it for longer, and not for ever.
    let _follows = app.demo().state.live.subscribe();
    for (hours, is_open) in [(16, true), (22, true), (23, false)] {
        app.clock.set(NOON + Span::hours(hours));
        app.state.demo.close_if_left(app.clock.now()).await;
        assert_eq!(app.state.demo.workspace().is_some(), is_open, "{hours} hours");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_of_its_own_lets_in_once_by_its_link() {
    let app = TestApp::start(Database::sqlite()).await;
    let stop = CancellationToken::new();
    let open = Workspace::open(&app.state.config, Demo::Alone, app.clock.clone(), stop.clone());
    let demo = open.await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let serving = tokio::spawn(serve::serve(listener, demo.state.clone()));
    let get = async |path: &str, cookies: &str| {
        let request = app.http.get(format!("{url}{path}")).header(header::ACCEPT, "text/html");
        request.header(header::COOKIE, cookies).send().await.unwrap()
    };
    let old = demo.state.demo.link(NOON - Span::hours(1));
    assert_eq!(get(&old, "").await.status(), StatusCode::GONE, "it works for an hour");
    assert_eq!(get("/demo/sign-in?token=guessed", "").await.status(), StatusCode::GONE);
    let link = demo.state.demo.link(NOON);
    let looked = app.http.head(format!("{url}{link}")).send().await.unwrap();
    assert_eq!(
        looked.status(),
        StatusCode::METHOD_NOT_ALLOWED,
        "whoever only looks whether it leads anywhere does not use it up"
    );
    let session = cookie(&get(&link, "").await);
    assert!(session.starts_with("ajar_demo_alone="), "{session}");
    assert_eq!(get(&link, "").await.status(), StatusCode::GONE, "it works once");
    let page = get("/", &session).await.text().await.unwrap();
    assert!(page.contains("demo-strip") && !page.contains("/demo/leave"), "there is nothing to go back to");
    let nobody = header::HeaderMap::new();
    let busy = app.state.demo.enter(&app.state, &nobody).await.expect_err("its place is taken");
    assert!(busy.to_string().contains("another program"), "{busy}");
    stop.cancel();
    demo.close().await;
    serving.await.unwrap().ok().unwrap();
    assert!(!app.files().iter().any(|name| name.starts_with("demo")), "{:?}", app.files());
    assert_eq!(app.state.store.users().await.unwrap().len(), 0, "and nobody of it was let in anywhere else");
}
