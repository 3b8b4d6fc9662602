//! Every endpoint on one page.

use super::{
    assets, demo, desk, headers, health, languages, metrics, pages,
    rest::{
        self, Endpoint, accounts, alerts, answering, audit, blocks, campaigns, contacts, conversations, delete, docs,
        events, fills, get as read, imports, ingest, insight, media, messages, model, notes, numbers, openapi, patch,
        planned, post as write, privacy,
        problem::{Code, Problem},
        put, quick_replies, reach, scores, search, tasks, teams, templates, transcripts, users, views,
    },
    state::AppState,
    unread, webhook,
};
use crate::domain::role::Verb;
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Request},
    http::{HeaderMap, Method, StatusCode, Version, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use std::time::Duration;
use tower_http::compression::CompressionLayer;

/// Bytes of a request, where nothing else is said.
pub const BODY: usize = 1024 * 1024;
/// How long an answer may take to begin, and how long where a file comes along or many conversations are changed.
const PATIENCE: Duration = Duration::from_secs(30);
const LONG_PATIENCE: Duration = Duration::from_secs(600);
/// Where that is so.
const LONG: [&str; 7] = [
    "/api/v1/media",
    "/templates/sample",
    "/api/v1/imports",
    "/import/bring",
    "/api/v1/conversations/bulk",
    "/api/v1/conversations/undo",
    "/_fn/take_back",
];

/// The whole of it: which workspace a request belongs to is found out before anything else.
pub fn router(state: AppState) -> Router {
    // Around the routes and not on them: parts of the path that one router has read would count for the next as well.
    let here = workspace(state.clone());
    Router::new().fallback_service(here).layer(middleware::from_fn_with_state(state, demo::choose))
}

/// The endpoints of one workspace.
pub fn workspace(state: AppState) -> Router {
    let description = Json(openapi::document(&api()));
    let spoken = middleware::from_fn_with_state(state.clone(), languages::speak);
    let api_routes = rest::routes(api(), &state).route("/openapi.json", get(description));
    Router::new()
        .route("/health", get(health::health))
        .route("/metrics", get(metrics::metrics))
        .route(
            "/webhooks/whatsapp",
            get(webhook::handshake).post(webhook::deliver).layer(DefaultBodyLimit::max(webhook::LIMIT)),
        )
        .nest(rest::PREFIX, api_routes)
        .route("/api/docs", get(async || docs::page(&api())))
        .route("/media/{id}", get(media::serve))
        .route("/import/bring", post(imports::bring_form).layer(DefaultBodyLimit::max(rest::FORM_LIMIT)))
        .route("/templates/sample", post(templates::sample).layer(DefaultBodyLimit::max(templates::SAMPLE_FORM)))
        .route("/assistant/draft", post(desk::assistant::draft))
        .route("/_fn/{*name}", post(desk::call))
        .route("/shell", get(pages::empty).layer(spoken.clone()).layer(middleware::from_fn(pages::by_itself)))
        // Where browsers look for an icon on pages that name none.
        .route("/favicon.ico", get(async || Redirect::permanent("/icon-192.png")))
        .route("/demo/enter", post(demo::enter).layer(spoken.clone()))
        .route("/demo/leave", post(demo::leave))
        // A link that leads straight in is used up by whoever opens it first, a preview as well; not by whoever only
        // asks for its head.
        .route("/demo/sign-in", get(demo::sign_in).head(no_such_method).layer(spoken))
        .merge(pages::router(&state))
        .merge(assets::router())
        .fallback(pages::not_found)
        .method_not_allowed_fallback(no_such_method)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(middleware::from_fn(in_time))
        .layer(middleware::from_fn(unread::read_off))
        .layer(CompressionLayer::new().compress_when(gains))
        .layer(middleware::from_fn_with_state(state.clone(), headers::secure))
        .with_state(state)
}

async fn no_such_method() -> Problem {
    Problem::new(Code::MethodNotAllowed, "This address does not take this method.")
}

/// The public API: method, path, who may, what it is about, and what answers.
pub fn api() -> Vec<Endpoint> {
    vec![
        read("/conversations", Verb::Read, &conversations::LIST, conversations::list),
        write("/conversations/bulk", Verb::Tend, &conversations::BULK, conversations::bulk),
        write("/conversations/undo", Verb::Tend, &conversations::UNDO, conversations::undo),
        read("/conversations/{id}", Verb::Read, &conversations::ONE, conversations::one),
        patch("/conversations/{id}", Verb::Tend, &conversations::CHANGE, conversations::change),
        write("/conversations/{id}/read", Verb::Tend, &conversations::READ, conversations::read),
        write("/conversations/{id}/dismiss", Verb::Tend, &conversations::DISMISS, conversations::dismiss),
        write("/conversations/{id}/undismiss", Verb::Tend, &conversations::UNDISMISS, conversations::undismiss),
        write("/conversations/{id}/block", Verb::Block, &blocks::BLOCK, blocks::block),
        write("/conversations/{id}/unblock", Verb::Block, &blocks::UNBLOCK, blocks::unblock),
        write("/conversations/{id}/typing", Verb::Tend, &conversations::TYPING, conversations::typing),
        read("/conversations/{id}/draft", Verb::Tend, &conversations::DRAFT, conversations::draft),
        put("/conversations/{id}/draft", Verb::Tend, &conversations::KEEP_DRAFT, conversations::keep_draft),
        read("/conversations/{id}/messages", Verb::Read, &messages::LIST, messages::list),
        write("/conversations/{id}/messages", Verb::Send, &messages::SEND, messages::send),
        read("/conversations/{id}/notes", Verb::Read, &notes::LIST, notes::list),
        write("/conversations/{id}/notes", Verb::Tend, &notes::WRITE, notes::write),
        put("/notes/{id}", Verb::Tend, &notes::EDIT, notes::edit),
        delete("/notes/{id}", Verb::Tend, &notes::DELETE, notes::delete),
        read("/conversations/{id}/activities", Verb::Read, &notes::ACTIVITIES, notes::activities),
        read("/conversations/{id}/transcript", Verb::Read, &transcripts::READ, transcripts::read),
        read("/messages", Verb::Read, &messages::BY_WAMID, messages::by_wamid),
        read("/search", Verb::Read, &search::SEARCH, search::search),
        read("/planned", Verb::Read, &planned::LIST, planned::list),
        read("/planned/{id}", Verb::Read, &planned::ONE, planned::one),
        delete("/planned/{id}", Verb::Send, &planned::TAKE_BACK, planned::take_back),
        read("/tasks", Verb::Tend, &tasks::LIST, tasks::list),
        write("/tasks/{id}/open", Verb::Tend, &tasks::OPEN, tasks::open),
        write("/tasks/{id}/close", Verb::Tend, &tasks::CLOSE, tasks::close),
        write("/tasks/{id}/reopen", Verb::Tend, &tasks::REOPEN, tasks::reopen),
        write("/media", Verb::Send, &media::UPLOAD, media::upload),
        read("/contacts", Verb::Read, &contacts::LIST, contacts::list),
        read("/contacts/{id}", Verb::Read, &contacts::ONE, contacts::one),
        patch("/contacts/{id}", Verb::EditPeople, &contacts::CHANGE, contacts::change),
        write("/contacts/{id}/merge", Verb::EditPeople, &contacts::MERGE, contacts::merge),
        write("/merges/{id}/undo", Verb::EditPeople, &contacts::DIVIDE, contacts::divide),
        read("/tags", Verb::Read, &contacts::TAGS, contacts::tags),
        read("/attributes", Verb::Read, &contacts::ATTRIBUTES, contacts::attributes),
        read("/contacts/export", Verb::ExportPeople, &imports::EXPORT, imports::export),
        write("/imports", Verb::ImportPeople, &imports::BRING, imports::bring),
        read("/imports", Verb::ImportPeople, &imports::LIST, imports::list),
        read("/imports/{id}", Verb::ImportPeople, &imports::ONE, imports::one),
        put("/imports/{id}/plan", Verb::ImportPeople, &imports::PLAN, imports::plan),
        write("/imports/{id}/check", Verb::ImportPeople, &imports::CHECK, imports::check),
        write("/imports/{id}/apply", Verb::ImportPeople, &imports::APPLY, imports::apply),
        write("/imports/{id}/cancel", Verb::ImportPeople, &imports::CANCEL, imports::cancel),
        write("/imports/{id}/undo", Verb::ImportPeople, &imports::UNDO, imports::undo),
        read("/imports/{id}/faults", Verb::ImportPeople, &imports::FAULTS_OF, imports::faults),
        read("/contacts/{id}/export", Verb::ExportPeople, &privacy::EXPORT, privacy::export),
        write("/contacts/{id}/erase", Verb::ErasePeople, &privacy::ERASE, privacy::erase),
        read("/erasures", Verb::ManageData, &privacy::ERASURES, privacy::erasures),
        read("/erasures/{id}", Verb::ManageData, &privacy::ERASURE, privacy::erasure),
        read("/retention", Verb::ManageData, &privacy::RETENTION, privacy::retention),
        put("/retention", Verb::ManageData, &privacy::KEEP, privacy::keep),
        read("/audit", Verb::ReadAudit, &audit::LIST, audit::list),
        read("/audit/export", Verb::ReadAudit, &audit::EXPORT, audit::export),
        read("/conversations/{id}/scores", Verb::Read, &scores::ONE, scores::one),
        read("/forecast", Verb::Read, &scores::FORECAST, scores::forecast),
        read("/insight/{page}", Verb::Read, &insight::REPORT, insight::report),
        read("/insight/{page}/behind", Verb::Read, &insight::BEHIND, insight::behind),
        read("/insight/{page}/file", Verb::Read, &insight::FILE, insight::file),
        read("/weights", Verb::ManagePriorities, &scores::WEIGHTS, scores::weights),
        put("/weights", Verb::ManagePriorities, &scores::KEEP, scores::keep),
        read("/model", Verb::ReadModel, &model::REPORT, model::report),
        read("/model/suggestions", Verb::ReadModel, &model::SUGGESTIONS, model::suggestions),
        write("/model/refit", Verb::ManageModel, &model::REFIT, model::refit),
        delete("/model/refit", Verb::ManageModel, &model::CANCEL, model::cancel),
        write("/model/release", Verb::ManageModel, &model::RELEASE, model::release),
        write("/model/versions/{id}/promote", Verb::ManageModel, &model::PROMOTE, model::promote),
        write("/model/versions/{id}/roll-back", Verb::ManageModel, &model::ROLL_BACK, model::roll_back),
        read("/numbers", Verb::Read, &numbers::LIST, numbers::list),
        read("/numbers/{id}/answering", Verb::ManageAnswering, &answering::ONE, answering::one),
        put("/numbers/{id}/answering", Verb::ManageAnswering, &answering::KEEP, answering::keep),
        read("/users", Verb::Read, &users::LIST, users::list),
        read("/teams", Verb::Read, &teams::LIST, teams::list),
        write("/teams", Verb::ManageTeams, &teams::MAKE, teams::make),
        put("/teams/{id}", Verb::ManageTeams, &teams::CHANGE, teams::change),
        delete("/teams/{id}", Verb::ManageTeams, &teams::DELETE, teams::delete),
        read("/views", Verb::Read, &views::LIST, views::list),
        put("/views/{id}", Verb::ManageViews, &views::CHANGE, views::change),
        delete("/views/{id}", Verb::ManageViews, &views::DELETE, views::delete),
        put("/users/{id}/reach", Verb::ManagePeople, &reach::OF_USER, reach::of_user),
        put("/keys/{id}/reach", Verb::ManagePeople, &reach::OF_KEY, reach::of_key),
        patch("/users/{id}", Verb::ManagePeople, &accounts::CHANGE, accounts::change),
        read("/users/{id}/sessions", Verb::ManagePeople, &accounts::SESSIONS, accounts::sessions),
        delete("/users/{id}/sessions", Verb::ManagePeople, &accounts::END_ALL, accounts::end_all),
        delete("/users/{id}/sessions/{sid}", Verb::ManagePeople, &accounts::END_ONE, accounts::end_one),
        write("/invitations", Verb::ManagePeople, &accounts::INVITE, accounts::invite),
        read("/invitations", Verb::ManagePeople, &accounts::INVITATIONS, accounts::invitations),
        delete("/invitations/{id}", Verb::ManagePeople, &accounts::TAKE_BACK, accounts::take_back),
        read("/alerts/settings", Verb::Read, &alerts::SETTINGS, alerts::settings),
        put("/alerts/settings", Verb::Read, &alerts::KEEP, alerts::keep),
        read("/alerts/devices", Verb::Read, &alerts::DEVICES, alerts::devices),
        delete("/alerts/devices/{id}", Verb::Read, &alerts::REMOVE, alerts::remove),
        write("/alerts/release", Verb::ReleaseAlerts, &alerts::RELEASE, alerts::release),
        read("/templates", Verb::Read, &templates::LIST, templates::list),
        write("/templates/sync", Verb::EditTemplates, &templates::SYNC, templates::sync),
        read("/templates/{id}", Verb::Read, &templates::ONE, templates::one),
        delete("/templates/{id}", Verb::SubmitTemplates, &templates::DELETE, templates::delete),
        write("/templates/{id}/unpause", Verb::SubmitTemplates, &templates::UNPAUSE, templates::unpause),
        put("/templates/{id}/purpose", Verb::EditTemplates, &templates::PURPOSE, templates::purpose),
        read("/template-drafts", Verb::Read, &templates::DRAFTS, templates::drafts),
        write("/template-drafts", Verb::EditTemplates, &templates::WRITE, templates::write),
        put("/template-drafts/{id}", Verb::EditTemplates, &templates::CHANGE, templates::change),
        delete("/template-drafts/{id}", Verb::EditTemplates, &templates::DROP, templates::drop_draft),
        write("/template-drafts/{id}/submit", Verb::SubmitTemplates, &templates::SUBMIT, templates::submit),
        read("/templates/{id}/fills", Verb::Read, &fills::ONE, fills::one),
        put("/templates/{id}/fills", Verb::FillTemplates, &fills::KEEP, fills::keep),
        read("/campaigns", Verb::Read, &campaigns::LIST, campaigns::list),
        write("/campaigns", Verb::RunCampaigns, &campaigns::WRITE, campaigns::make),
        read("/campaigns/{id}", Verb::Read, &campaigns::ONE, campaigns::one),
        put("/campaigns/{id}", Verb::RunCampaigns, &campaigns::CHANGE, campaigns::change),
        delete("/campaigns/{id}", Verb::RunCampaigns, &campaigns::DROP, campaigns::drop_one),
        write("/campaigns/{id}/file", Verb::RunCampaigns, &campaigns::FILE, campaigns::file),
        write("/campaigns/{id}/check", Verb::RunCampaigns, &campaigns::CHECK, campaigns::check),
        write("/campaigns/{id}/start", Verb::RunCampaigns, &campaigns::START, campaigns::start),
        write("/campaigns/{id}/approve", Verb::ApproveCampaigns, &campaigns::APPROVE, campaigns::approve),
        write("/campaigns/{id}/decline", Verb::ApproveCampaigns, &campaigns::DECLINE, campaigns::decline),
        write("/campaigns/{id}/pause", Verb::RunCampaigns, &campaigns::PAUSE, campaigns::pause),
        write("/campaigns/{id}/resume", Verb::RunCampaigns, &campaigns::RESUME, campaigns::resume),
        write("/campaigns/{id}/stop", Verb::RunCampaigns, &campaigns::STOP, campaigns::stop),
        read("/campaigns/{id}/figures", Verb::Read, &campaigns::FIGURES, campaigns::figures),
        read("/campaigns/{id}/people", Verb::Read, &campaigns::PEOPLE, campaigns::people),
        read("/campaign-approval", Verb::Read, &campaigns::APPROVAL, campaigns::approval),
        put("/campaign-approval", Verb::RunCampaigns, &campaigns::SET_APPROVAL, campaigns::set_approval),
        read("/budgets", Verb::Read, &campaigns::BUDGETS, campaigns::budgets),
        put("/numbers/{id}/budget", Verb::RunCampaigns, &campaigns::BUDGET, campaigns::set_budget),
        read("/quick-replies", Verb::Read, &quick_replies::LIST, quick_replies::list),
        read("/events", Verb::Follow, &events::FOLLOW, events::follow),
        read("/ingest", Verb::ReadIngest, &ingest::REPORT, ingest::report),
        read("/ingest/items", Verb::ReadIngest, &ingest::ITEMS, ingest::items),
        write("/ingest/replay", Verb::Replay, &ingest::REPLAY, ingest::replay),
    ]
}

/// Gives up on what takes too long. A stream has begun by then.
async fn in_time(request: Request, next: Next) -> Response {
    let takes_long = match *request.method() {
        Method::POST => {
            let path = request.uri().path();
            LONG.contains(&path) || (path.starts_with("/api/v1/campaigns/") && path.ends_with("/file"))
        }
        Method::GET => request.uri().path() == "/api/v1/contacts/export",
        _ => false,
    };
    let patience = if takes_long { LONG_PATIENCE } else { PATIENCE };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Code::Timeout, "The answer took too long.").into_response(),
    }
}

/// What is worth compressing here: text that is made for each answer. Files come compressed, streams must not wait.
fn gains(_: StatusCode, _: Version, headers: &HeaderMap, _: &axum::http::Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    ["text/html", "application/json", "application/problem+json"].iter().any(|text| kind.starts_with(text))
}
