//! The description as a page to read: written out here, with the site's own style sheet and nothing from elsewhere.

use super::{
    Endpoint, PREFIX,
    about::{Gives, Param, ParamKind, Shape, Takes},
    openapi,
};
use crate::server::{assets, headers};
use axum::{
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use serde_json::Value;
use std::fmt::Write;

pub fn page(endpoints: &[Endpoint]) -> Response {
    let policy = HeaderValue::from_static(headers::STATIC_PAGE);
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(html(endpoints))).into_response()
}

fn html(endpoints: &[Endpoint]) -> String {
    let document = serde_json::to_value(openapi::document(endpoints)).expect("a description is plain data");
    let css = escape(&assets::names().css);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>API · Ajar</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"stylesheet\" href=\"/pkg/{css}\"></head><body class=\"docs\"><main><h1>Ajar’s API</h1><p>{}</p>\
         <p>The same for programs: <a href=\"{PREFIX}/openapi.json\">openapi.json</a> (OpenAPI 3.1).</p>",
        prose(document.pointer("/info/description").and_then(Value::as_str).unwrap_or_default()),
    );
    out.push_str("<nav aria-label=\"Endpoints\"><ul>");
    for endpoint in endpoints {
        let about = endpoint.about;
        write(&mut out, format_args!("<li><a href=\"#{}\">{}</a></li>", about.id, escape(about.summary)));
    }
    out.push_str("</ul></nav>");
    let mut group = "";
    for endpoint in endpoints {
        if endpoint.about.group != group {
            group = endpoint.about.group;
            write(&mut out, format_args!("<h2>{}</h2>", escape(group)));
        }
        section(&mut out, endpoint);
    }
    out.push_str("<h2>Types</h2>");
    for (name, schema) in document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten() {
        shape(&mut out, name, schema);
    }
    out.push_str("</main></body></html>");
    out
}

fn section(out: &mut String, endpoint: &Endpoint) {
    let about = endpoint.about;
    let path = escape(&format!("{PREFIX}{}", endpoint.path));
    write(
        out,
        format_args!(
            "<section id=\"{}\"><h3>{}</h3><p><code>{} {path}</code></p>",
            about.id,
            escape(about.summary),
            endpoint.method
        ),
    );
    if !about.details.is_empty() {
        write(out, format_args!("<p>{}</p>", prose(about.details)));
    }
    write(out, format_args!("<p>Role: {} or above.</p>", endpoint.verb.least_role().word()));
    if !(about.query.is_empty() && about.headers.is_empty()) {
        out.push_str("<dl>");
        for param in about.query.iter().chain(about.headers) {
            parameter(out, param);
        }
        out.push_str("</dl>");
    }
    match &about.takes {
        Takes::Nothing => {}
        Takes::Json(shape) => write(out, format_args!("<p>Takes {}.</p>", link(shape))),
        Takes::File => out.push_str("<p>Takes a file.</p>"),
    }
    let given = match &about.gives {
        Gives::Nothing => "nothing".to_owned(),
        Gives::One(shape) => link(shape),
        Gives::Either(one, other) => format!("{} or {}", link(one), link(other)),
        Gives::List(shape) => format!("<code>{{\"data\":[…],\"next\":…}}</code> of {}", link(shape)),
        Gives::File(kinds) => format!("a file: <code>{}</code>", kinds.join("</code> or <code>")),
        Gives::Stream => "a stream of <a href=\"#type-Event\">Event</a>".to_owned(),
    };
    write(out, format_args!("<p>Answers {} with {given}.", about.status));
    if !about.problems.is_empty() {
        let words: Vec<String> = about.problems.iter().map(|code| format!("<code>{}</code>", code.word())).collect();
        write(out, format_args!(" Problems: {}.", words.join(", ")));
    }
    out.push_str("</p></section>");
}

fn parameter(out: &mut String, param: &Param) {
    let need = if param.required { " (required)" } else { "" };
    let values = match &param.kind {
        ParamKind::Text => String::new(),
        ParamKind::Integer(least, i64::MAX) => format!(" From {least}."),
        ParamKind::Integer(least, most) => format!(" From {least} to {most}."),
        ParamKind::Word(words) | ParamKind::Words(words) => format!(" Of `{}`.", words.join("`, `")),
    };
    write(
        out,
        format_args!(
            "<dt><code>{}</code>{need}</dt><dd>{}</dd>",
            escape(param.name),
            prose(&[param.says, &values].concat())
        ),
    );
}

fn shape(out: &mut String, name: &str, schema: &Value) {
    write(out, format_args!("<section id=\"type-{0}\"><h3>{0}</h3>", escape(name)));
    if let Some(says) = schema.get("description").and_then(Value::as_str) {
        write(out, format_args!("<p>{}</p>", prose(says)));
    }
    out.push_str("<dl>");
    for (field, schema) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let says = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        write(out, format_args!("<dt><code>{}</code> {}</dt><dd>{}</dd>", escape(field), kind(schema), prose(says)));
    }
    out.push_str("</dl></section>");
}

/// The type of a field, in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return format!("<a href=\"#type-{0}\">{0}</a>", escape(name));
    }
    if let Some(options) = schema.get("oneOf").and_then(Value::as_array) {
        return options.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    match schema.get("type") {
        Some(Value::String(word)) if word == "array" => {
            format!("list of {}", schema.get("items").map(kind).unwrap_or_default())
        }
        Some(Value::String(word)) => escape(word),
        Some(Value::Array(words)) => {
            words.iter().filter_map(Value::as_str).map(escape).collect::<Vec<_>>().join(" or ")
        }
        _ => "anything".to_owned(),
    }
}

fn link(shape: &Shape) -> String {
    format!("<a href=\"#type-{0}\">{0}</a>", escape(&(shape.name)()))
}

/// A sentence in which `code` is marked.
fn prose(text: &str) -> String {
    let mut parts = text.split('`');
    let mut out = parts.next().map(escape).unwrap_or_default();
    for (index, part) in parts.enumerate() {
        out.push_str(if index % 2 == 0 { "<code>" } else { "</code>" });
        out.push_str(&escape(part));
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn write(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes everything");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_shows_every_endpoint_and_asks_nothing_of_other_sites() {
        let endpoints = crate::server::router::api();
        let html = html(&endpoints);
        for endpoint in &endpoints {
            assert!(html.contains(&format!("<code>{} {PREFIX}{}</code>", endpoint.method, endpoint.path)));
        }
        assert!(!html.contains("style=") && !html.contains("<script") && !html.contains("src="));
        assert_eq!(html.matches("<code>").count(), html.matches("</code>").count());
        for id in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} leads nowhere");
        }
    }
}
