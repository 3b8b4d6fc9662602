//! A page that says one thing, where nothing else can be shown. No script, and nothing of a workspace.

use crate::{
    server::{assets, headers},
    ui::words::{catalogue, demo as text},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

/// Says something in the language of whoever asked, and leads to the start.
pub fn says(status: StatusCode, title: &str, lead: &str) -> Response {
    let (title, lead, css) = (escape(title), escape(lead), escape(&assets::names().css));
    let back = escape(&text::TO_START);
    let language = catalogue::active().language;
    let (tag, direction) = (language.tag(), language.direction());
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{title} · Ajar</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"stylesheet\" href=\"/pkg/{css}\"></head><body><main class=\"alone\"><div class=\"empty\">\
         <h1 class=\"empty-title\">{title}</h1><p class=\"empty-lead\">{lead}</p>\
         <a class=\"button\" href=\"/\">{back}</a></div></main></body></html>"
    );
    let policy = HeaderValue::from_static(headers::STATIC_PAGE);
    let no_store = HeaderValue::from_static("no-store");
    (status, [(header::CONTENT_SECURITY_POLICY, policy), (header::CACHE_CONTROL, no_store)], Html(html)).into_response()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
