//! Pages of figures: what is counted, kept as things happen, and what is said of it.

use super::{
    Database, TestApp,
    alerts::mail_server,
    answers::fits,
    app::{ACCOUNT, Answer, NOON, NUMBER},
    story,
};
use crate::{
    domain::{
        audit::By,
        hours::Date,
        id::{ConversationId, NumberId, TeamId, UserId},
        insight::{
            Advice, Asked, Behind, Column, Helped, Key, Length, Of, Page, Range, Report, Row, Say, Trace, Unit, What,
        },
        model::forecast::{Band, What as Foretold, hour_of},
        priority::{About, Rule, Weights},
        reach::Reach,
        retention::{Kept, Kind},
        role::Role,
        scores::{NewUse, Use},
        segment::Step,
        time::Span,
    },
    server::{
        insight, learning, privacy,
        rest::schema,
        scoring,
        state::AppState,
        store::{forecasts::NewForecast, judged::Judged},
    },
    ui::route::Route,
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;

const OTHER: &str = "7";

/// Counts all that happened.
pub(super) async fn counts(app: &TestApp) {
    let mut steps = 0;
    while insight::step(&app.state).await.unwrap() {
        steps += 1;
        assert!(steps < 500, "it comes to an end");
    }
}

fn passes(app: &TestApp, span: Span) {
    app.clock.set(app.clock.now() + span);
}

/// Numbers by chance that are the same every time.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % most.cast_unsigned()).unwrap()
    }
}

/// One thing that happens: to whom, how many minutes ago, and whether the customer wrote or another tool did.
#[derive(Debug, Clone, Copy)]
struct Happens {
    who: i64,
    ago: i64,
    inbound: bool,
    ad: bool,
}

async fn happens(app: &TestApp, to: &str, one: Happens) {
    let phone = format!("4915110000{:02}", one.who);
    let at = (app.clock.now() - Span::minutes(one.ago)).unix().to_string();
    let id = format!("wamid.{to}.{}.{}.{}", one.who, one.ago, one.inbound);
    let metadata = json!({"display_phone_number": "1", "phone_number_id": to});
    if one.inbound {
        let mut message = json!({"from": phone, "id": id, "timestamp": at, "type": "text", "text": {"body": "Hello"}});
        if one.ad {
            message["referral"] = json!({"source_type": "ad", "source_id": "ad1", "headline": "=Sale"});
        }
        let contacts = json!([{"wa_id": phone, "profile": {"name": format!("Kim{}", one.who)}}]);
        app.receives("messages", json!({"metadata": metadata, "contacts": contacts, "messages": [message]})).await;
    } else {
        let status = json!({"id": id, "status": "sent", "timestamp": at, "recipient_id": phone,
            "pricing": {"billable": true, "pricing_model": "PMP", "category": "service", "type": "regular"}});
        app.receives("messages", json!({"metadata": metadata, "statuses": [status]})).await;
    }
}

fn history(chance: &mut Chance) -> Vec<Happens> {
    let one = |chance: &mut Chance| Happens {
        who: chance.below(4),
        ago: 5 + chance.below(60 * 24 * 40),
        inbound: chance.below(3) > 0,
        ad: chance.below(6) == 0,
    };
    (0..60).map(|_| one(chance)).collect()
}

/// What the sums of a number say, without its id.
fn sums(all: &[String], number: i64) -> Vec<String> {
    let of = format!(" {number} ");
    let sums = all.iter().filter(|line| line.starts_with("insight_sums") && line.contains(&of));
    sums.map(|line| line.replacen(&of, " n ", 1)).collect()
}

story!(what_is_counted_as_things_happen_is_what_is_counted_anew_and_in_any_order, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let mut chance = Chance(11);
    let talk = history(&mut chance);
    for (n, one) in talk.iter().enumerate() {
        happens(&app, NUMBER, *one).await;
        if n % 7 == 0 {
            counts(&app).await;
        }
    }
    counts(&app).await;
    // The same the other way round, and twice.
    for one in talk.iter().rev().chain(&talk[..20]) {
        happens(&app, OTHER, *one).await;
    }
    let key = app.key(Role::Analyst).await;
    let behind = async || {
        let metrics = app.request(Method::GET, "/metrics").bearer_auth(&key).send().await.unwrap();
        let text = metrics.text().await.unwrap();
        let line = text.lines().find_map(|line| line.strip_prefix("ajar_figures_behind "));
        line.unwrap_or_else(|| panic!("{text}")).parse::<i64>().unwrap()
    };
    assert!(behind().await > 0);
    counts(&app).await;
    assert_eq!(behind().await, 0);
    let kept = app.state.store.insight_all().await;
    let numbers = app.state.store.numbers().await.unwrap();
    let id = |of: &str| numbers.iter().find(|(number, _)| number.phone_number_id == of).unwrap().0.id;
    assert_eq!(sums(&kept, id(NUMBER).0), sums(&kept, id(OTHER).0), "order and repetition change nothing");
    assert!(sums(&kept, id(NUMBER).0).len() > 40);
    app.state.store.rebuild_insight().await.unwrap();
    counts(&app).await;
    assert_eq!(app.state.store.insight_all().await, kept, "counted anew");
    // Beside the walk through all messages that the list of lost windows takes.
    let now = app.clock.now();
    let lost = app.state.store.lost_windows(Some(id(NUMBER)), now - Span::days(14), now, 500).await.unwrap();
    let path = format!("/api/v1/insight/monday?range=28d&compare=nothing&number={}", id(NUMBER));
    let page = app.get(&path, &key).await;
    assert_eq!(page.status, StatusCode::OK, "{page:?}");
    let days = page.body["tables"][0]["rows"].as_array().unwrap();
    let counted: f64 = days[days.len() - 13..].iter().map(|row| row["cells"][0]["is"].as_f64().unwrap()).sum();
    let first = days[days.len() - 13]["behind"]["from"].as_str().unwrap();
    let first = crate::domain::time::Timestamp::parse(first).unwrap();
    let walked: i64 = lost.closed.iter().filter(|(at, _)| *at >= first && *at < now).map(|(_, n)| n).sum();
    assert_eq!(counted as i64, walked, "{page:?}");
});

story!(every_page_is_told_as_it_is_described_and_leads_to_the_conversations_behind_it, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let empty = app.get("/api/v1/insight/monday", &key).await;
    fits::<schema::InsightReport>(&empty.body);
    assert_eq!(empty.body["answer"]["say"], "nothing");
    assert_eq!(empty.body["findings"], json!([]), "nothing is recommended where there is nothing");
    let rows = empty.body["tables"].as_array().unwrap().iter().map(|table| table["rows"].as_array().unwrap().len());
    assert_eq!(rows.sum::<usize>(), 0);

    let ask = Happens { who: 1, ago: 0, inbound: true, ad: true };
    happens(&app, NUMBER, ask).await;
    passes(&app, Span::hours(2));
    happens(&app, NUMBER, Happens { inbound: false, ..ask }).await;
    happens(&app, NUMBER, Happens { who: 2, ad: false, ..ask }).await;
    passes(&app, Span::hours(26));
    counts(&app).await;
    for page in crate::domain::insight::Page::ALL {
        let told = app.get(&format!("/api/v1/insight/{}", page.word()), &key).await;
        assert_eq!(told.status, StatusCode::OK, "{page:?} {told:?}");
        fits::<schema::InsightReport>(&told.body);
        for table in told.body["tables"].as_array().unwrap() {
            let what = crate::domain::insight::What::parse(table["what"].as_str().unwrap()).unwrap();
            for row in table["rows"].as_array().unwrap() {
                assert_eq!(row["cells"].as_array().unwrap().len(), what.columns().len(), "{table}");
            }
        }
    }
    let monday = app.get("/api/v1/insight/monday", &key).await.body;
    assert_eq!((&monday["answer"]["say"], &monday["answer"]["values"][0]), (&json!("lost"), &json!(1.0)));
    assert_eq!(monday["tables"][1]["rows"][0]["key"], json!({"why": "unassigned"}));
    let days = monday["tables"][0]["rows"].as_array().unwrap();
    let day = days.iter().find(|row| row["cells"][0]["is"] == json!(1.0)).unwrap();
    let ms = |name: &str| crate::domain::time::Timestamp::parse(day["behind"][name].as_str().unwrap()).unwrap().0;
    let path = format!("/api/v1/insight/monday/behind?fact=lost&from={}&until={}", ms("from"), ms("until"));
    let found = app.get(&path, &key).await;
    fits::<schema::InsightFound>(&found.body["data"][0]);
    assert_eq!((found.body["data"].as_array().unwrap().len(), &found.body["data"][0]["name"]), (1, &json!("Kim2")));
    let response = app.get("/api/v1/insight/response", &key).await.body;
    let median = response["answer"]["values"][0].as_f64().unwrap();
    assert!((117.0..123.0).contains(&median), "two hours, to a fortieth: {median}");
    let hours = response["tables"][1]["rows"].as_array().unwrap();
    let asked = &hours.iter().find(|row| row["cells"][4]["is"] == json!(1.0)).unwrap()["behind"];
    let ms = |name: &str| crate::domain::time::Timestamp::parse(asked[name].as_str().unwrap()).unwrap().0;
    let query = format!("fact=answered&from={}&until={}&hour={}", ms("from"), ms("until"), asked["hour"]);
    let found = app.get(&format!("/api/v1/insight/response/behind?{query}"), &key).await.body;
    assert_eq!(found["data"][0]["name"], "Kim1", "by when it was asked, as its time is told: {found}");
    let ads = app.get("/api/v1/insight/ads", &key).await.body;
    assert_eq!(ads["tables"][0]["rows"][0]["key"], json!({"ad": ["ad1", "=Sale"]}));
    assert_eq!(ads["answer"]["values"][0], json!(1.0));

    let file = app.request(Method::GET, "/api/v1/insight/ads/file?table=ads").bearer_auth(&key).send().await.unwrap();
    assert_eq!(file.headers()["content-type"], "text/csv; charset=utf-8");
    let text = file.text().await.unwrap();
    assert!(text.contains("'=Sale") && !text.contains(",=Sale"), "no cell is a formula: {text}");
    let path = "/api/v1/insight/monday/file?table=lost_by_day&format=xlsx";
    let book = app.request(Method::GET, path).bearer_auth(&key).send().await.unwrap();
    assert_eq!(&book.bytes().await.unwrap()[..2], b"PK");
});

story!(behind_each_number_stand_just_the_conversations_that_it_counts, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let ask = Happens { who: 1, ago: 0, inbound: true, ad: true };
    happens(&app, NUMBER, ask).await;
    passes(&app, Span::hours(2));
    happens(&app, NUMBER, Happens { inbound: false, ..ask }).await;
    passes(&app, Span::hours(1));
    happens(&app, NUMBER, Happens { ago: 1, ad: false, ..ask }).await;
    happens(&app, NUMBER, Happens { who: 2, ad: false, ..ask }).await;
    passes(&app, Span::days(9));
    happens(&app, NUMBER, Happens { who: 3, ad: false, ..ask }).await;
    passes(&app, Span::hours(20));
    counts(&app).await;
    let mut seen = std::collections::BTreeSet::new();
    for page in Page::ALL {
        let told = app.get(&format!("/api/v1/insight/{}", page.word()), &key).await.body;
        for table in told["tables"].as_array().unwrap() {
            let what = What::parse(table["what"].as_str().unwrap()).unwrap();
            for row in table["rows"].as_array().unwrap() {
                let Ok(behind) = serde_json::from_value::<Behind>(row["behind"].clone()) else { continue };
                for (column, cell) in what.columns().iter().zip(row["cells"].as_array().unwrap()) {
                    let counted = cell["is"].as_f64().unwrap_or(0.0);
                    // What is likely is of nobody yet.
                    let is_counted = column.unit() == Unit::Count && *column != Column::Lapse;
                    let Some(behind) = behind.column(*column).filter(|_| is_counted && what != What::LostMost) else {
                        continue;
                    };
                    let mut query = Route::InsightBehind.with(&behind.pairs()).replace("/insight/behind?", "");
                    if let Some(number) = row["key"]["number"][0].as_str() {
                        query += &format!("&number={number}");
                    }
                    let path = format!("/api/v1/insight/{}/behind?{query}", page.word());
                    let found = app.get(&path, &key).await.body;
                    let found = found["data"].as_array().unwrap_or_else(|| panic!("{path}: {found}"));
                    let times: i64 = found.iter().map(|one| one["times"].as_i64().unwrap()).sum();
                    assert!((times as f64 - counted).abs() < 1e-9, "{what:?} {column:?} {row}: {found:?}");
                    if times > 0 {
                        seen.insert(what.word());
                    }
                }
            }
        }
    }
    for what in [
        "lost_why",
        "windows_by_day",
        "kept_by_day",
        "status_now",
        "flows",
        "steps_now",
        "segments_now",
        "ads",
        "team_load",
    ] {
        assert!(seen.contains(what), "nothing was looked behind in {what}: {seen:?}");
    }
});

story!(behind_the_free_replies_of_a_number_stand_the_conversations_that_got_them, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let agent = app.key(Role::Agent).await;
    for (who, to, times) in [(1, NUMBER, 2), (2, NUMBER, 1), (3, OTHER, 1)] {
        happens(&app, to, Happens { who, ago: 5, inbound: true, ad: false }).await;
        let list = app.get(&format!("/api/v1/conversations?q=Kim{who}"), &agent).await.body;
        let path = format!("/api/v1/conversations/{}/messages", list["data"][0]["id"].as_str().unwrap());
        for n in 0..times {
            let sent = app.post(&path, &agent, json!({"type": "text", "text": format!("Hello {n}")})).await;
            assert_eq!(sent.status, StatusCode::ACCEPTED, "{sent:?}");
        }
    }
    let number = number(&app, NUMBER).await;
    // They are counted of the whole number, whatever else the page is narrowed to.
    let asked = Asked { number: Some(number), language: Some("de".to_owned()), ..Asked::default() };
    let page = insight::report(&app.state, Page::Cost, asked.clone()).await.unwrap();
    let free = page.tables.iter().find(|table| table.what == What::FreeTier).unwrap();
    assert_eq!(free.rows[0].cells[0].map(|value| value.is), Some(3.0), "{free:?}");
    let behind = free.rows[0].behind.clone().unwrap();
    let column = behind.column(Column::Free).unwrap();
    assert_eq!((behind.column(Column::Left), behind.column(Column::Charged)), (None, None), "that is nobody's");
    let found = insight::behind(&app.state, asked, column, None).await.unwrap().found;
    let mut found: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.times)).collect();
    found.sort_unstable();
    assert_eq!(found, [("Kim1", 2), ("Kim2", 1)]);
    let after = async |first| app.state.store.reply_after(number, behind.from, first).await.unwrap();
    assert_eq!(
        (after(2).await, after(3).await),
        (Some(app.clock.now()), None),
        "the third is charged where two are free"
    );
});

story!(what_cannot_be_asked_is_refused_and_nobody_asks_without_a_key, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    for query in ["colour=red", "range=9d", "compare=yes", "number=999999", "team=x", "tag=12345", "language=%21"] {
        let refused = app.get(&format!("/api/v1/insight/monday?{query}"), &key).await;
        assert_eq!(refused.code(), "invalid", "{query}");
    }
    assert_eq!(app.get("/api/v1/insight/tuesday", &key).await.code(), "not_found");
    let table = app.get("/api/v1/insight/monday/file?table=ads", &key).await;
    assert_eq!(table.code(), "invalid", "the table of another page");
    let moments = "from=1795348800000&until=1795435200000";
    for asked in ["fact=lost&of=x", "fact=received&of=why:failed", "fact=moved", "fact=stands", "fact=won"] {
        let refused = app.get(&format!("/api/v1/insight/monday/behind?{asked}&{moments}"), &key).await;
        assert_eq!(refused.code(), "invalid", "{asked}");
    }
    let nobody = app.request(Method::GET, "/api/v1/insight/monday").send().await.unwrap();
    assert_eq!(nobody.status(), StatusCode::UNAUTHORIZED);
});

story!(whoever_is_erased_is_named_nowhere_and_still_counts, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    happens(&app, NUMBER, Happens { who: 1, ago: 0, inbound: true, ad: true }).await;
    passes(&app, Span::hours(26));
    counts(&app).await;
    let of = |all: &[String]| all.iter().filter(|line| line.starts_with("insight_sums")).cloned().collect::<Vec<_>>();
    let before = of(&app.state.store.insight_all().await);
    let id = app.only_conversation(&owner).await;
    let row = app.get(&format!("/api/v1/conversations/{id}"), &owner).await.body;
    let contact = row["contact"]["id"].as_str().unwrap().parse().unwrap();
    privacy::erase(&app.state, By::CONSOLE, contact, "Kim1").await.unwrap();
    while !privacy::work(&app.state).await.unwrap() {
        tokio::task::yield_now().await;
    }
    counts(&app).await;
    let all = app.state.store.insight_all().await;
    assert_eq!(of(&all), before, "the sums are as they were");
    let named = format!(" {id} ");
    assert!(all.iter().all(|line| !line.contains(&named)), "{all:?}");
    app.state.store.rebuild_insight().await.unwrap();
    counts(&app).await;
    assert_eq!(of(&app.state.store.insight_all().await), before, "also counted anew");
    let most = app.get("/api/v1/insight/monday", &owner).await.body;
    assert_eq!((&most["answer"]["values"][0], &most["tables"][2]["rows"]), (&json!(1.0), &json!([])));
});

story!(figures_of_people_are_shown_only_where_an_admin_has_said_so, async |app: TestApp| {
    app.ana(Role::Admin).await;
    let cookie = app.signs_in().await;
    let analyst = app.key(Role::Analyst).await;
    let call = async |name: &str, body: Value| {
        let request = app.request(Method::POST, &format!("/_fn/{name}")).json(&body);
        let request = request.header("cookie", &cookie).header("origin", &app.url);
        Answer::of(request).await
    };
    let tables = async || {
        let page = app.get("/api/v1/insight/team", &analyst).await.body;
        page["tables"].as_array().unwrap().iter().map(|table| table["what"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(call("team_figures", json!({})).await.body, json!(false), "off where nobody has said anything");
    assert_eq!(tables().await, [json!("team_load")]);
    let refused = app.post("/_fn/show_team_figures", &analyst, json!({"on": true})).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let behind = async || {
        let moments = "from=1795348800000&until=1795435200000";
        app.get(&format!("/api/v1/insight/team/behind?fact=answered&of=person:1&{moments}"), &analyst).await.status
    };
    assert_eq!(behind().await, StatusCode::BAD_REQUEST, "nor is anybody looked behind");
    assert_eq!(call("show_team_figures", json!({"on": true})).await.body, json!(true));
    assert_eq!(behind().await, StatusCode::OK);
    assert_eq!(tables().await, [json!("team_load"), json!("person_load")]);
    let log = app.get("/api/v1/audit?what=figures_shown", &app.key(Role::Owner).await).await.body;
    assert_eq!(log["data"].as_array().unwrap().len(), 1, "{log}");
});

fn only(all: &[String], table: &str) -> Vec<String> {
    all.iter().filter(|line| line.starts_with(table)).cloned().collect()
}

story!(what_is_forgotten_stays_counted, async |app: TestApp| {
    app.hears("491511234567", "Is it ready?").await;
    passes(&app, Span::days(100));
    counts(&app).await;
    let before = only(&app.state.store.insight_all().await, "insight_sums");
    let kept = [Kept { kind: Kind::Messages, days: Some(60) }];
    app.state.store.set_retention(&kept, By::CONSOLE, app.clock.now()).await.unwrap();
    privacy::forget(&app.state).await.unwrap();
    app.hears("491511234567", "Hello again").await;
    counts(&app).await;
    let after = only(&app.state.store.insight_all().await, "insight_sums");
    assert!(before.iter().all(|line| after.contains(line)), "{before:?} {after:?}");
    assert!(after.len() > before.len());
    app.state.store.rebuild_insight().await.unwrap();
    counts(&app).await;
    assert_eq!(only(&app.state.store.insight_all().await, "insight_sums"), after);
    let key = app.key(Role::Analyst).await;
    let journey = app.get("/api/v1/insight/journey", &key).await.body;
    let steps = journey["tables"].as_array().unwrap().iter().find(|table| table["what"] == "steps_now").unwrap();
    assert_eq!(steps["rows"][0]["key"], json!({"step": "won_back"}), "it is known since when they are here: {journey}");
});

story!(two_who_become_one_are_counted_as_one_and_as_two_again, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    let mut people = Vec::new();
    for (who, ago) in [(1, 60 * 50), (2, 60 * 30)] {
        happens(&app, NUMBER, Happens { who, ago, inbound: true, ad: false }).await;
        let list = app.get(&format!("/api/v1/contacts?identifier=%2B49151100000{who}"), &owner).await.body;
        people.push(list["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{list}")).to_owned());
    }
    counts(&app).await;
    let before = app.state.store.insight_all().await;
    let merged =
        app.post(&format!("/api/v1/contacts/{}/merge", people[0]), &owner, json!({"contact_id": people[1]})).await;
    assert!(merged.status.is_success(), "{merged:?}");
    counts(&app).await;
    let as_one = app.state.store.insight_all().await;
    assert_eq!(only(&as_one, "insight_people").len(), 1);
    let merge = merged.body["id"].as_str().unwrap_or_else(|| panic!("{merged:?}"));
    let divided = app.post(&format!("/api/v1/merges/{merge}/undo"), &owner, Value::Null).await;
    assert!(divided.status.is_success(), "{divided:?}");
    counts(&app).await;
    assert_eq!(app.state.store.insight_all().await, before);
});

/// The same server as somebody sees it who sees some numbers only.
fn seen(app: &TestApp, numbers: &[NumberId]) -> AppState {
    let reach = Reach { numbers: Some(numbers.to_vec()), me: Some(UserId(1)), ..Reach::default() };
    AppState { store: app.state.store.seen_by(Some(Arc::new(reach))), ..app.state.clone() }
}

pub(super) async fn number(app: &TestApp, phone_number_id: &str) -> NumberId {
    let numbers = app.state.store.numbers().await.unwrap();
    numbers.iter().find(|(number, _)| number.phone_number_id == phone_number_id).unwrap().0.id
}

/// The rows of one table of a page, each with its first number.
fn told(report: &Report, what: What) -> Vec<(Key, f64)> {
    let rows = report.tables.iter().filter(|table| table.what == what).flat_map(|table| &table.rows);
    rows.map(|row| (row.key.clone(), row.cells[0].map_or(0.0, |value| value.is))).collect()
}

story!(whoever_sees_some_numbers_is_told_nothing_that_is_of_the_others, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let agent = app.key(Role::Agent).await;
    for (who, to, language) in [(1, NUMBER, "de"), (2, OTHER, "hi")] {
        happens(&app, to, Happens { who, ago: 5, inbound: true, ad: false }).await;
        let list = app.get(&format!("/api/v1/contacts?identifier=%2B49151100000{who}"), &agent).await.body;
        let contact = list["data"][0]["id"].as_str().unwrap_or_else(|| panic!("{list}"));
        let path = format!("/api/v1/contacts/{contact}");
        let request = app.request(Method::PATCH, &path).bearer_auth(&agent).json(&json!({"language": language}));
        assert_eq!(request.send().await.unwrap().status(), StatusCode::OK);
    }
    counts(&app).await;
    let now = app.clock.now();
    let hour = hour_of(now) - Span::hours(3);
    let band = Band { mean: 1.0, low: 0.0, high: 2.0 };
    let ids = app.state.store.waiting_after(ConversationId(0), 10, now).await.unwrap();
    assert_eq!(ids.len(), 2);
    let uses = ids.iter().map(|id| NewUse {
        what: Use::Finding,
        conversation: *id,
        user: None,
        until: now + Span::hours(24),
        held_out: false,
        said: String::new(),
    });
    let mut tx = app.state.store.begin().await.unwrap();
    tx.note_forecasts(&[NewForecast { hour, what: Foretold::Volume, lead: 1, band }]).await.unwrap();
    tx.settle_forecasts(hour, Foretold::Volume, Some(1), now).await.unwrap();
    tx.note_uses(&uses.collect::<Vec<_>>(), now).await.unwrap();
    tx.commit().await.unwrap();
    passes(&app, Span::hours(30));
    scoring::settle_uses(&app.state).await.unwrap();

    let limited = seen(&app, &[number(&app, NUMBER).await]);
    let page = async |state: &AppState| insight::report(state, Page::Forecast, Asked::default()).await.unwrap();
    let foreseen = |report: &Report| report.tables.iter().find(|table| table.what == What::Foreseen).cloned().unwrap();
    let (all, part) = (page(&app.state).await, page(&limited).await);
    assert_eq!((foreseen(&all).rows.len(), foreseen(&all).withheld), (1, false));
    assert_eq!((foreseen(&part).rows.len(), foreseen(&part).withheld), (0, true), "it is of everything together");
    let kept = async |state: &AppState| learning::report(&state.store, now).await.unwrap().forecasts.len();
    assert_eq!((kept(&app.state).await, kept(&limited).await), (1, 0), "nor is it told beside the model");
    assert_eq!(all.choices.languages, ["de", "hi"]);
    assert_eq!(part.choices.languages, ["de"], "nobody whom they see speaks another");
    let findings = async |state: &AppState| {
        let uses = scoring::uses(state).await.unwrap();
        uses.into_iter().find(|used| used.what == Use::Finding).unwrap().made.of
    };
    assert_eq!((findings(&app.state).await, findings(&limited).await), (2, 1));
});

story!(a_time_before_anything_was_counted_is_not_compared_with, async |app: TestApp| {
    happens(&app, NUMBER, Happens { who: 1, ago: 60 * 24 * 3, inbound: true, ad: false }).await;
    happens(&app, NUMBER, Happens { who: 2, ago: 60 * 30, inbound: true, ad: false }).await;
    counts(&app).await;
    let page = async |length| {
        let asked = Asked { range: Range::Last(length), ..Asked::default() };
        insight::report(&app.state, Page::Windows, asked).await.unwrap()
    };
    let compared = |report: &Report| {
        report.tables.iter().flat_map(|table| &table.rows).any(|row| row.before.iter().any(Option::is_some))
    };
    let month = page(Length::Month).await;
    assert!(month.uncompared && month.answer.change.is_none() && !compared(&month), "nobody counted then");
    let day = page(Length::Day).await;
    assert!(!day.uncompared && compared(&day), "the day before was counted: {day:?}");
    let days_ago = |days| Date::at(app.clock.now() - Span::days(days), &chrono_tz::Europe::Berlin);
    let asked = |day| Asked { range: Range::Days(day, day), ..Asked::default() };
    let second = insight::report(&app.state, Page::Windows, asked(days_ago(2))).await.unwrap();
    assert!(second.uncompared && !compared(&second), "counting began at noon of the day before: {second:?}");
    let third = insight::report(&app.state, Page::Windows, asked(days_ago(1))).await.unwrap();
    assert!(!third.uncompared && compared(&third), "{third:?}");
    let year = Asked {
        range: Range::Days(Date::parse("2020-01-01").unwrap(), Date::parse("2020-01-02").unwrap()),
        ..Asked::default()
    };
    let nothing = insight::report(&app.state, Page::Windows, year).await.unwrap();
    assert!(!nothing.uncompared, "that nothing was counted is said already");
});

story!(whoever_writes_to_two_numbers_is_one_customer, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    for (who, to) in [(1, NUMBER), (1, OTHER), (2, NUMBER)] {
        happens(&app, to, Happens { who, ago: 60 * 24 * 20, inbound: true, ad: false }).await;
    }
    counts(&app).await;
    let page = async |state: &AppState, page| insight::report(state, page, Asked::default()).await.unwrap();
    let lapsing = Key::Flow { from: Step::New, to: Step::Lapsing };
    let journey = page(&app.state, Page::Journey).await;
    assert_eq!(told(&journey, What::StepsNow), [(Key::Step(Step::Lapsing), 2.0)]);
    assert!(told(&journey, What::Flows).contains(&(lapsing.clone(), 2.0)), "{journey:?}");
    let segments = told(&page(&app.state, Page::Engagement).await, What::SegmentsNow);
    assert_eq!(segments.iter().map(|(_, n)| n).sum::<f64>(), 2.0, "{segments:?}");
    let limited = page(&seen(&app, &[number(&app, OTHER).await]), Page::Journey).await;
    assert!(told(&limited, What::Flows).contains(&(lapsing, 1.0)), "{limited:?}");
});

story!(a_customer_comes_back_who_had_written_to_none_of_the_numbers, async |app: TestApp| {
    app.sets_up(OTHER, ACCOUNT).await;
    let wrote = [
        // One number heard nothing for long, while the other was written to all the time.
        (1, NUMBER, 60),
        (1, OTHER, 50),
        (1, OTHER, 45),
        (1, OTHER, 40),
        (1, OTHER, 35),
        (1, OTHER, 30),
        (1, OTHER, 25),
        (1, OTHER, 20),
        (1, OTHER, 15),
        (1, OTHER, 10),
        (1, OTHER, 6),
        (1, NUMBER, 2),
        // Comes back to another number, some time ago.
        (2, NUMBER, 60),
        (2, OTHER, 10),
        (2, OTHER, 1),
        // Comes back to the same one.
        (3, NUMBER, 60),
        (3, NUMBER, 1),
    ];
    for (who, to, days) in wrote {
        happens(&app, to, Happens { who, ago: 60 * 24 * days, inbound: true, ad: false }).await;
    }
    counts(&app).await;
    let journey = async |state: &AppState| insight::report(state, Page::Journey, Asked::default()).await.unwrap();
    let all = journey(&app.state).await;
    assert_eq!(told(&all, What::StepsNow), [(Key::Step(Step::Engaged), 1.0), (Key::Step(Step::WonBack), 2.0)]);
    let back = Key::Flow { from: Step::Lost, to: Step::WonBack };
    assert!(told(&all, What::Flows).contains(&(back.clone(), 1.0)), "{all:?}");
    let limited = journey(&seen(&app, &[number(&app, NUMBER).await])).await;
    assert_eq!(told(&limited, What::StepsNow), [(Key::Step(Step::Lost), 1.0), (Key::Step(Step::WonBack), 2.0)]);
    assert!(told(&limited, What::Flows).contains(&(back, 2.0)), "nothing is known of the other: {limited:?}");

    let behind = |of| Behind {
        of: Some(of),
        ..Behind::of_time(Trace::Moved, app.clock.now() - Span::days(28), app.clock.now())
    };
    let found = insight::behind(&app.state, Asked::default(), behind(Of::Into(Step::WonBack)), None).await.unwrap();
    assert_eq!(found.found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Kim3"], "just those it counts");
});

story!(all_windows_that_close_while_nobody_works_are_counted_however_few_are_looked_at, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let hours = json!({"week": [[{"from": "09:00", "until": "11:00"}], [], [], [], [], [], []], "holidays": {}});
    let numbers = [number(&app, NUMBER).await];
    let body = json!({"name": "Sales", "time_zone": "UTC", "numbers": numbers, "hours": hours});
    let made = app.post("/api/v1/teams", &admin, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    let team: TeamId = made.body["id"].as_str().unwrap().parse().unwrap();
    // On a Sunday at noon: three windows close on Monday after eleven, and one while somebody works.
    for (who, ago) in [(1, 5), (2, 10), (3, 15), (4, 120)] {
        happens(&app, NUMBER, Happens { who, ago, inbound: true, ad: false }).await;
    }
    let now = app.clock.now();
    let ids = app.state.store.waiting_after(ConversationId(0), 10, now).await.unwrap();
    assert_eq!(ids.len(), 4);
    let engaged = |id: &ConversationId| Judged {
        id: *id,
        engagement: Some(9.0),
        at_stake: Some(id.0 as f64),
        lapse: None,
        answer_by: None,
    };
    let mut tx = app.state.store.begin().await.unwrap();
    tx.put_judged(&ids.iter().map(engaged).collect::<Vec<_>>()).await.unwrap();
    tx.commit().await.unwrap();
    let staffing = crate::server::teams::staffing(&app.state).await.unwrap();
    let gaps: Vec<_> = staffing[0].gaps(now).into_iter().map(|gap| (team, gap)).collect();
    let day = (now, now + Span::hours(24));
    let asked = Asked::default();
    let closing = async |gaps, most| app.state.store.insight_closing(&asked, day, gaps, most).await.unwrap();
    let (one, of) = closing(&gaps[..], 1).await;
    assert_eq!((one.len(), of), (1, 3), "one is looked at, and all are counted");
    assert_eq!(closing(&[], 1).await, (Vec::new(), 0), "where somebody always works nothing is left");
    let page = insight::report(&app.state, Page::Windows, asked.clone()).await.unwrap();
    let night = page.findings.iter().find(|found| found.advice == Advice::AnswerBeforeNight);
    // Chance may hold all of them back.
    assert!(night.is_none_or(|night| night.values[0] == 3.0), "{night:?}");
});

story!(a_past_day_says_where_not_all_of_its_questions_are_looked_at, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let body = json!({"name": "Sales", "time_zone": "UTC", "numbers": [number(&app, NUMBER).await]});
    let made = app.post("/api/v1/teams", &admin, body).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    let team: TeamId = made.body["id"].as_str().unwrap().parse().unwrap();
    for who in 1..4 {
        happens(&app, NUMBER, Happens { who, ago: 60 * 24 * 2 - who, inbound: true, ad: false }).await;
    }
    // Nobody has answered here either, but it is not too late.
    happens(&app, NUMBER, Happens { who: 9, ago: 60 * 15, inbound: true, ad: false }).await;
    counts(&app).await;
    let now = app.clock.now();
    let between = (now - Span::days(3), now);
    let waited = async |most| app.state.store.insight_waited_between(team, between, now, most).await.unwrap();
    let (all, cut) = waited(3).await;
    assert_eq!((all.len(), cut), (3, false));
    let (first, cut) = waited(2).await;
    assert_eq!((first, cut), (all[..2].to_vec(), true), "those that were asked first");
});

story!(what_is_kept_is_what_is_counted_anew_also_where_a_team_works_at_other_times, async |app: TestApp| {
    let admin = app.key(Role::Admin).await;
    let mut setup = json!({"name": "Sales", "time_zone": "UTC", "numbers": [number(&app, NUMBER).await]});
    let made = app.post("/api/v1/teams", &admin, setup.clone()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
    for who in 1..6 {
        happens(&app, NUMBER, Happens { who, ago: 60 * 24 * 3 - 100 * who, inbound: true, ad: false }).await;
        happens(&app, NUMBER, Happens { who: who + 5, ago: 60 * 24 * 3 - 90 * who, inbound: true, ad: false }).await;
        happens(&app, NUMBER, Happens { who: who + 5, ago: 60 * 24 * 3 - 95 * who, inbound: false, ad: false }).await;
    }
    counts(&app).await;
    let always = app.state.store.insight_all().await;
    let is_anew = async || {
        counts(&app).await;
        let kept = app.state.store.insight_all().await;
        app.state.store.rebuild_insight().await.unwrap();
        counts(&app).await;
        assert_eq!(app.state.store.insight_all().await, kept);
        kept
    };
    setup["hours"] = json!({"week": [[{"from": "03:00", "until": "03:30"}], [], [], [], [], [], []], "closed": []});
    let path = format!("/api/v1/teams/{}", made.body["id"].as_str().unwrap());
    let put = Answer::of(app.request(Method::PUT, &path).bearer_auth(&admin).json(&setup)).await;
    assert_eq!(put.status, StatusCode::OK, "{put:?}");
    let seldom = is_anew().await;
    assert_ne!(seldom, always, "hardly anybody works any more");
    let team = made.body["id"].as_str().unwrap().parse().unwrap();
    let rules = vec![Rule { about: About::Team(team), factor: 3.0 }];
    scoring::set_weights(&app.state, By::CONSOLE, Weights { rules, ..Weights::default() }).await.unwrap();
    assert_ne!(is_anew().await, seldom, "they are worth more");
});

story!(whether_a_finding_helped_is_told_of_all_to_whom_it_was_shown, async |app: TestApp| {
    happens(&app, NUMBER, Happens { who: 1, ago: 60, inbound: true, ad: true }).await;
    counts(&app).await;
    let now = app.clock.now();
    let id = app.state.store.waiting_after(ConversationId(0), 1, now).await.unwrap()[0];
    let uses = (1..=45).map(|n| NewUse {
        what: Use::Finding,
        conversation: id,
        user: None,
        until: now - Span::hours(n),
        held_out: n > 25,
        said: String::new(),
    });
    let mut tx = app.state.store.begin().await.unwrap();
    tx.note_uses(&uses.collect::<Vec<_>>(), now - Span::days(2)).await.unwrap();
    tx.commit().await.unwrap();
    // Of those to whom it was shown fifteen were answered in time, of the others five.
    let well =
        format!("(until >= {} OR (held_out AND until >= {}))", (now - Span::hours(15)).0, (now - Span::hours(30)).0);
    let settled = format!("settled_at = {0}, outcome = {well}, acted_at = CASE WHEN {well} THEN {0} END", now.0);
    app.state.store.plant(format!("UPDATE uses SET {settled} WHERE what = 'finding' AND until < {}", now.0)).await;
    let page = insight::report(&app.state, Page::Ads, Asked::default()).await.unwrap();
    let leads = page.findings.iter().find(|found| found.advice == Advice::AnswerLeads).unwrap();
    let told = Helped { shown: 25, shown_well: 15, held_out: 20, held_out_well: 5 };
    assert_eq!(leads.helped, Some(told), "{leads:?}");
});

/// To whoever asked for it, on Monday at eight where they are, each week once.
async fn comes_on_monday_at_eight(database: Database) {
    let (url, mut mails) = mail_server().await;
    let flags = ["--smtp-url", url.as_str(), "--smtp-from", "Ajar <ajar@example.org>"];
    let app = TestApp::start_with(database, &flags).await;
    app.clock.set(NOON - Span::days(3));
    app.hears("491511234567", "Is it ready?").await;
    app.clock.set(NOON);
    counts(&app).await;
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let send = async || insight::weekly::send(&app.state).await.unwrap();
    let wants = async |on: bool| {
        let request = app.request(Method::POST, "/_fn/want_weekly").json(&json!({"on": on}));
        let request = request.header("cookie", &cookie).header("origin", &app.url);
        assert_eq!(Answer::of(request).await.body, json!(on));
    };
    app.clock.set(NOON + Span::hours(19));
    assert_eq!(send().await, 0, "nobody has asked for one");
    app.clock.set(NOON);
    wants(true).await;
    // It is Sunday noon, and Berlin is an hour ahead.
    app.clock.set(NOON + Span::hours(19) - Span(1));
    assert_eq!(send().await, 0);
    app.clock.set(NOON + Span::hours(19));
    assert_eq!((send().await, send().await), (1, 0), "once");
    let mail = mails.recv().await.unwrap();
    assert!(mail.contains("To: ana@example.org") && mail.contains("multipart/alternative"), "{mail}");
    assert_eq!(mail.matches("Berta").count(), 2, "as text and as HTML: {mail}");
    app.clock.set(NOON + Span::days(7) + Span::hours(19));
    counts(&app).await;
    assert_eq!(send().await, 1, "the next week");
    wants(false).await;
    app.clock.set(NOON + Span::days(14) + Span::hours(19));
    assert_eq!(send().await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_of_the_week_comes_on_monday_at_eight_on_sqlite() {
    comes_on_monday_at_eight(Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_of_the_week_comes_on_monday_at_eight_on_postgres() {
    let Some(database) = Database::postgres().await else { return };
    comes_on_monday_at_eight(database).await;
}

story!(how_good_forecasts_were_is_told_of_messages_and_of_windows_that_close, async |app: TestApp| {
    let now = app.clock.now();
    let hour = hour_of(now) - Span::hours(3);
    let band = |low, high| Band { mean: (low + high) / 2.0, low, high };
    let of = |what, lead, band| NewForecast { hour, what, lead, band };
    let foretold = [
        of(Foretold::Volume, 1, band(0.0, 2.0)),
        of(Foretold::Lapse, 1, band(0.0, 2.0)),
        of(Foretold::Lapse, 6, band(5.0, 9.0)),
    ];
    let mut tx = app.state.store.begin().await.unwrap();
    tx.note_forecasts(&foretold).await.unwrap();
    tx.settle_forecasts(hour, Foretold::Volume, Some(1), now).await.unwrap();
    tx.settle_forecasts(hour, Foretold::Lapse, Some(3), now).await.unwrap();
    tx.commit().await.unwrap();
    let page = insight::report(&app.state, Page::Forecast, Asked::default()).await.unwrap();
    let told = |what: What| {
        let table = page.tables.iter().find(|table| table.what == what).unwrap();
        let cells = |row: &Row| row.cells.iter().map(|cell| cell.unwrap().is).collect::<Vec<_>>();
        table.rows.iter().map(|row| (row.key.clone(), cells(row))).collect::<Vec<_>>()
    };
    assert_eq!(told(What::Foreseen), [(Key::Lead(1), vec![1.0, 1.0, 0.0])]);
    let closing = told(What::ForeseenClosing);
    assert_eq!(closing, [(Key::Lead(1), vec![1.0, 0.0, 2.0]), (Key::Lead(6), vec![1.0, 0.0, 4.0])]);
    assert_eq!(page.answer.say, Say::Nothing, "how it was says nothing of what comes");
});
