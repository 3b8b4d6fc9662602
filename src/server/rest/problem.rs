//! What goes wrong, as other programs hear it: RFC 9457 problems with a code that does not change.

use crate::{
    domain::guard::Rule,
    server::{auth::Denied, outbound},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

/// A stable word for what went wrong. Programs branch on it; the sentence beside it is for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    Invalid,
    Unauthorized,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    Timeout,
    Conflict,
    WindowClosed,
    NumberWatched,
    Gone,
    TooLarge,
    UnsupportedMediaType,
    Refused,
    RateLimited,
    Internal,
    Unavailable,
}

impl Code {
    pub const ALL: [Code; 16] = [
        Self::Invalid,
        Self::Unauthorized,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Timeout,
        Self::Conflict,
        Self::WindowClosed,
        Self::NumberWatched,
        Self::Gone,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::Refused,
        Self::RateLimited,
        Self::Internal,
        Self::Unavailable,
    ];

    fn parts(self) -> (StatusCode, &'static str, &'static str) {
        match self {
            Self::Invalid => (StatusCode::BAD_REQUEST, "invalid", "Not valid"),
            Self::Unauthorized => (StatusCode::UNAUTHORIZED, "unauthorized", "Not signed in"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "forbidden", "Not allowed"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not_found", "Not found"),
            Self::MethodNotAllowed => (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed"),
            Self::Timeout => (StatusCode::REQUEST_TIMEOUT, "timeout", "Took too long"),
            Self::Conflict => (StatusCode::CONFLICT, "conflict", "Conflict"),
            Self::WindowClosed => (StatusCode::CONFLICT, "window_closed", "Window closed"),
            Self::NumberWatched => (StatusCode::CONFLICT, "number_watched", "Number only watched"),
            Self::Gone => (StatusCode::GONE, "gone", "No longer kept"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too_large", "Too large"),
            Self::UnsupportedMediaType => {
                (StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Unsupported media type")
            }
            Self::Refused => (StatusCode::UNPROCESSABLE_ENTITY, "refused", "Cannot be sent"),
            Self::RateLimited => (StatusCode::TOO_MANY_REQUESTS, "rate_limited", "Too many requests"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal", "Internal fault"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "unavailable", "Not available"),
        }
    }

    pub fn status(self) -> StatusCode {
        self.parts().0
    }

    pub fn word(self) -> &'static str {
        self.parts().1
    }
}

/// One problem, as it is answered.
#[derive(Debug, Clone)]
pub struct Problem {
    pub code: Code,
    pub detail: String,
    /// Further members: what a program needs to go on.
    pub more: Map<String, Value>,
}

impl Problem {
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), more: Map::new() }
    }

    pub fn invalid(detail: impl Into<String>) -> Self {
        Self::new(Code::Invalid, detail)
    }

    pub fn not_found() -> Self {
        Self::new(Code::NotFound, "There is nothing here of that name or id.")
    }

    /// A fault of ours: logged here with its cause, which nobody outside learns.
    pub fn fault(cause: &dyn std::error::Error) -> Self {
        tracing::error!(error = %Chain(cause), "a request failed");
        Self::internal()
    }

    /// A fault of ours that was logged before.
    pub fn internal() -> Self {
        Self::new(Code::Internal, "Something went wrong here. The log knows more.")
    }

    pub fn unauthorized(detail: impl Into<String>) -> Self {
        Self::new(Code::Unauthorized, detail)
    }

    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(Code::Forbidden, detail)
    }

    pub fn too_large(detail: impl Into<String>) -> Self {
        Self::new(Code::TooLarge, detail)
    }

    pub fn unavailable(detail: impl Into<String>) -> Self {
        Self::new(Code::Unavailable, detail)
    }

    /// Too much at once: how many seconds to wait before the next try.
    pub fn rate_limited(retry_after_s: u32) -> Self {
        let seconds = if retry_after_s == 1 { "second" } else { "seconds" };
        Self::new(Code::RateLimited, format!("Too many tries. Wait {retry_after_s} {seconds}."))
            .with("retry_after_s", retry_after_s)
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.more.insert(name.to_owned(), value.into());
        self
    }
}

/// An error with everything that caused it, in one line.
pub struct Chain<'a>(pub &'a dyn std::error::Error);

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl From<Denied> for Problem {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Unknown => Self::new(Code::Unauthorized, denied.to_string()),
            Denied::Role(_) | Denied::SecondFactor | Denied::CrossSite => {
                Self::new(Code::Forbidden, denied.to_string())
            }
            Denied::Fault(fault) => Self::fault(&fault),
        }
    }
}

impl From<outbound::Refused> for Problem {
    fn from(refused: outbound::Refused) -> Self {
        use outbound::Refused;
        let words = refused.to_string();
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::WindowClosed { draft_id } => {
                let draft_id = draft_id.map_or(Value::Null, |id| id.to_string().into());
                Self::new(Code::WindowClosed, words).with("draft_id", draft_id)
            }
            Refused::Platform(refusal) => {
                let words = refusal.details.as_ref().map_or(words, |details| details.clone());
                let problem = Self::new(Code::Refused, words).with("error", json!(refusal));
                // Which of our own rules kept it back, where one did.
                match Rule::of(&refusal) {
                    Some(rule) => problem.with("rule", rule.word()),
                    None => problem,
                }
            }
            Refused::Watched => Self::new(Code::NumberWatched, words),
            Refused::Beyond(beyond) => {
                let known = [("closes_at", beyond.closes_at), ("hour_before", beyond.hour_before)];
                let known = known.into_iter().filter_map(|(name, at)| Some((name, at?.to_string())));
                known.fold(Self::new(Code::WindowClosed, words), |problem, (name, at)| problem.with(name, at))
            }
            Refused::NoTime => Self::invalid(words),
            Refused::Conflict | Refused::Left | Refused::TooMany | Refused::Parked | Refused::Apart => {
                Self::new(Code::Conflict, words)
            }
            Refused::Invalid(_) => Self::invalid(words),
            Refused::Store(fault) => Self::fault(&fault),
        }
    }
}

impl From<sqlx::Error> for Problem {
    fn from(fault: sqlx::Error) -> Self {
        Self::fault(&fault)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let (status, code, title) = self.code.parts();
        let retry_after = self.more.get("retry_after_s").and_then(Value::as_u64);
        let mut body = json!({
            "type": "about:blank", "title": title, "status": status.as_u16(), "code": code, "detail": self.detail,
        });
        if let Value::Object(members) = &mut body {
            members.extend(self.more);
        }
        let mut response = (status, body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.code == Code::Unauthorized {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
