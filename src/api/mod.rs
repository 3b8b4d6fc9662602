//! What the screens ask of the server: server functions, one file a noun, and the one error type that crosses the wire.
//!
//! Every body is one line. Who asks, what they may and what happens is decided behind it, in `server::desk`.

pub mod account;
pub mod alert;
pub mod answering;
pub mod assistant;
pub mod audit;
pub mod block;
pub mod campaign;
pub mod conversation;
pub mod fill;
pub mod first_run;
pub mod import;
pub mod ingest;
pub mod insight;
pub mod json;
pub mod model;
pub mod note;
pub mod number;
pub mod person;
pub mod planned;
pub mod presence;
pub mod privacy;
pub mod queue;
pub mod quick_reply;
pub mod reach;
pub mod read;
pub mod scores;
pub mod search;
pub mod session;
pub mod team;
pub mod template;
pub mod trouble;

use crate::domain::{id::DraftId, planned::Beyond, refusal::Refusal};
use json::JsonText;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// Why something asked for did not happen, by what the asker can do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Error {
    /// Nobody is signed in, or no longer.
    #[error("You are signed out.")]
    Unauthorized,
    /// The role does not allow it.
    #[error("Your role does not allow this.")]
    Forbidden,
    #[error("This does not exist.")]
    NotFound,
    /// What was given cannot be used; says why in plain words.
    #[error("{0}")]
    Invalid(String),
    /// Free text outside the window. The text is kept under this id.
    #[error("The window has closed. Only a template can be sent now.")]
    WindowClosed { draft_id: Option<DraftId> },
    /// Free text, planned for a time when its window will have closed.
    #[error("The window will have closed by then. Only a template can be planned for that time.")]
    Beyond(Beyond),
    /// One field cannot be taken.
    #[error("{}", .0.words())]
    Unfit(Unfit),
    /// Ajar only reads along on this number.
    #[error("This number is only watched: nothing is sent from it.")]
    Watched,
    /// Something else happened first; says what.
    #[error("{0}")]
    Conflict(String),
    #[error("Too many attempts. Try again in {retry_after_s} seconds.")]
    RateLimited { retry_after_s: u32 },
    /// The platform said no, or would.
    #[error("{}", .0.title)]
    Refused(Refusal),
    /// The server could not be reached: the request may or may not have arrived.
    #[error("The server cannot be reached.")]
    Unreachable,
    /// A fault of the server; what it was stays in its log.
    #[error("Something went wrong on the server.")]
    Internal,
}

/// What was filled in and cannot be taken, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    Name,
    Email,
    PasswordShort,
    PasswordLong,
    /// The one-time code of the console.
    Code,
    /// There is an owner already.
    Owner,
    /// A code of the second factor.
    SecondCode,
    PhoneNumberId,
    WabaId,
    AccessToken,
    AppSecret,
    TimeZone,
}

impl Unfit {
    /// For programs and logs; screens have words of their own.
    pub fn words(self) -> &'static str {
        match self {
            Self::Name => "The name must have 1 to 100 characters.",
            Self::Email => "The email address must be like ana@example.org.",
            Self::PasswordShort => "The password is too short.",
            Self::PasswordLong => "The password is too long.",
            Self::Code => "The one-time code is wrong.",
            Self::Owner => "There is an owner already.",
            Self::SecondCode => "The code is wrong, or was used before.",
            Self::PhoneNumberId => "The id of the number must be digits only.",
            Self::WabaId => "The id of the account must be digits only.",
            Self::AccessToken => "The access token is missing or no token.",
            Self::AppSecret => "The app secret is missing or no secret.",
            Self::TimeZone => "The time zone must be a name like Europe/Berlin.",
        }
    }
}

impl FromServerFnError for Error {
    type Encoder = JsonText;

    fn from_server_fn_error(fault: ServerFnErrorErr) -> Self {
        match fault {
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            // What the browser cannot read is no answer of ours: a proxy says that there is nobody behind it.
            ServerFnErrorErr::Deserialization(_) if cfg!(not(feature = "ssr")) => Self::Unreachable,
            #[cfg(feature = "ssr")]
            ServerFnErrorErr::Deserialization(words) => crate::server::desk::unreadable(&words),
            ServerFnErrorErr::Args(words) | ServerFnErrorErr::MissingArg(words) => Self::Invalid(words),
            _ => Self::Internal,
        }
    }
}
