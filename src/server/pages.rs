//! The pages, rendered here and brought to life in the browser.

use super::{auth::first_run, headers, languages, rest::problem::Problem, state::AppState};
use crate::{
    app::{App, empty_shell, shell},
    domain::language::Language,
    ui::words::catalogue,
};
use axum::{
    Router,
    body::to_bytes,
    extract::{FromRef, Request, State},
    http::{Method, header, request::Parts},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
};
use leptos::{nonce::use_nonce, prelude::*, server_fn::axum::server_fn_paths};
use leptos_axum::{
    AxumRouteListing, LeptosRoutes, ResponseOptions, generate_route_list_with_exclusions, render_app_async_with_context,
};
use std::{num::NonZero, sync::LazyLock, thread::available_parallelism};
use tokio_util::task::LocalPoolHandle;

/// Leptos wants to know what the browser half is called; where it lies is the business of [`super::assets`].
impl FromRef<AppState> for LeptosOptions {
    fn from_ref(_: &AppState) -> Self {
        Self::builder().output_name(env!("LEPTOS_OUTPUT_NAME")).build()
    }
}

/// A route for every page of the app. Leptos would add one for each server function, past the limits of [`super::desk::call`].
pub fn router(state: &AppState) -> Router<AppState> {
    // Found once: while Leptos looks for the routes of an app, nothing is loaded for any page of this process, and a page
    // that is being made at that moment would wait for ever. A demo opens beside a workspace that is in use.
    static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| {
        let functions = server_fn_paths().map(|(path, _)| path.to_owned()).collect();
        generate_route_list_with_exclusions(App, Some(functions))
    });
    Router::new()
        .leptos_routes_with_context(state, ROUTES.clone(), surroundings(state.clone()), shell)
        .route_layer(middleware::from_fn_with_state(state.clone(), first_run::lead))
        .layer(middleware::from_fn_with_state(state.clone(), languages::speak))
        .layer(middleware::from_fn(by_itself))
}

/// Makes a page on one thread, from its beginning to its end.
pub async fn by_itself(request: Request, next: Next) -> Response {
    on_one_thread(next.run(request)).await
}

/// A page is made of tasks: each part that waits for something is one. On several threads at once they come to wait for each
/// other for ever: one takes up what was read (it holds the list of signals, and waits until nobody reads this one), another
/// draws rows out of that signal (it reads it, and waits for the list, to add theirs). So each page has one thread, whose own
/// runtime its tasks stay on, and what it is sent as is complete: nobody else goes on with it.
async fn on_one_thread(page: impl Future<Output = Response> + Send + 'static) -> Response {
    static THREADS: LazyLock<LocalPoolHandle> =
        LazyLock::new(|| LocalPoolHandle::new(available_parallelism().map_or(2, NonZero::get)));
    let whole = async move {
        let (head, body) = page.await.into_parts();
        match to_bytes(body, usize::MAX).await {
            Ok(body) => Response::from_parts(head, body.into()),
            Err(error) => Problem::fault(&error).into_response(),
        }
    };
    match THREADS.spawn_pinned(|| whole).await {
        Ok(page) => page,
        Err(error) => Problem::fault(&error).into_response(),
    }
}

/// The page without anything in it, for service workers to keep.
pub async fn empty(State(state): State<AppState>, request: Request) -> Response {
    render_app_async_with_context(surroundings(state), empty_shell)(request).await
}

/// Whatever is nowhere else: a page that says so to people, a problem to programs.
pub async fn not_found(State(state): State<AppState>, request: Request) -> Response {
    let accept = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = request.uri().path();
    let for_programs = path.starts_with("/api/") || path.starts_with("/webhooks/") || path.starts_with("/_fn/");
    if request.method() != Method::GET || for_programs || !accept.contains("text/html") {
        return Problem::not_found().into_response();
    }
    if let Ok(true) = state.first_run.is_open(&state.store).await {
        return Redirect::to(first_run::PATH).into_response();
    }
    let language = languages::of(&state, request.headers()).await;
    let page = render_app_async_with_context(surroundings(state), shell);
    on_one_thread(catalogue::in_language(language, page(request))).await
}

/// What server functions and pages find around them, and the policy of the page with the nonce of its scripts.
fn surroundings(state: AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    move || {
        provide_context(state.clone());
        if let Some(language) = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Language>().copied()) {
            provide_context(language);
        }
        if let (Some(response), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce())
            && let Ok(policy) = headers::page_policy(&nonce.to_string()).try_into()
        {
            response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
            response.insert_header(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
            let language = catalogue::active().language.tag();
            response.insert_header(header::CONTENT_LANGUAGE, header::HeaderValue::from_static(language));
        }
    }
}
