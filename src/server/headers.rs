//! What every answer says about how browsers may use it.

use super::{config::Config, state::AppState};
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// For everything that is no page: nothing may be loaded, run or framed.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// The policy of a page: its own files and nothing else. The nonce names the inline scripts that start the browser half.
pub fn page_policy(nonce: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; \
         base-uri 'none'; form-action 'self'; object-src 'none'"
    )
}

/// The policy of a page without scripts.
pub const STATIC_PAGE: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Adds the headers that hold for every answer. Where an answer brings a policy of its own, that one counts.
pub async fn secure(State(state): State<AppState>, request: Request, next: Next) -> Response {
    secured(next.run(request).await, &state.config)
}

/// The same for one answer.
pub fn secured(mut response: Response, config: &Config) -> Response {
    let headers = response.headers_mut();
    let mut say = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    say(header::CONTENT_SECURITY_POLICY, NOTHING);
    say(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(header::REFERRER_POLICY, "same-origin");
    say(header::X_FRAME_OPTIONS, "DENY");
    say(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    say(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    say(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(self), geolocation=(), payment=(), usb=()",
    );
    if config.secure() {
        say(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}
