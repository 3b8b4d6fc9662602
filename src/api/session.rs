//! Who is here.

use super::{Error, alert::OpenAlerts, json::Json};
use crate::domain::{demo::Demo, id::UserId, language::Language, role::Role, time::Timestamp};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The person signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    pub id: UserId,
    pub name: String,
    pub email: String,
    pub role: Role,
    /// The language they chose; none where their browser says.
    pub language: Option<Language>,
    /// The server's time when it answered. A page's countdowns begin with it and follow the stream from then on.
    pub now: Timestamp,
    /// They are in a demo, and in which.
    pub demo: Option<Demo>,
    /// They have said that they are away.
    #[serde(default)]
    pub away: bool,
    /// They have to set up a second factor before anything else.
    #[serde(default)]
    pub lacks_factor: bool,
    /// There is a language model that drafts for them.
    #[serde(default)]
    pub assistant: bool,
    /// What waited for them then: a page that is made of this need not ask. None for whoever may not read.
    #[serde(default)]
    pub waits: Option<Waits>,
}

/// What waits for somebody, as of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// The last event there was.
    pub seq: i64,
    pub unread: Unread,
    pub told: OpenAlerts,
}

/// How much waits for whoever is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unread {
    /// Notes that name them and that they have not seen.
    pub mentions: i64,
    /// What came back to them and was not opened yet.
    pub tasks: i64,
}

/// How much waits for whoever asks.
#[server(name = AskUnread, prefix = "/_fn", endpoint = "unread", input = Json, output = Json)]
pub async fn unread() -> Result<Unread, Error> {
    crate::server::desk::unread().await
}

/// Who is signed in; [`Error::Unauthorized`] when nobody is.
#[server(name = WhoIsHere, prefix = "/_fn", endpoint = "me", input = Json, output = Json)]
pub async fn me() -> Result<Me, Error> {
    crate::server::desk::me().await
}

/// Signs in and leads on to `to`, a path of this site. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "sign_in")]
pub async fn sign_in(email: String, password: String, #[server(default)] to: String) -> Result<(), Error> {
    let to = crate::server::desk::sign_in(email, password, local_path(&to).to_owned()).await?;
    leptos_axum::redirect(&to);
    Ok(())
}

/// Signs in with a code once the password was right, and leads on to `to`. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "sign_in_with_code")]
pub async fn sign_in_with_code(code: String, #[server(default)] to: String) -> Result<(), Error> {
    crate::server::desk::sign_in_with_code(code).await?;
    leptos_axum::redirect(local_path(&to));
    Ok(())
}

/// Signs out and leads to the sign-in page. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), Error> {
    crate::server::desk::sign_out().await?;
    leptos_axum::redirect("/sign-in");
    Ok(())
}

/// Chooses the language of the interface for this browser, and for whoever is signed in; without one the browser says
/// again. Leads on to `to`, a path of this site. A plain form can call it.
#[server(prefix = "/_fn", endpoint = "choose_language")]
pub async fn choose_language(#[server(default)] language: String, #[server(default)] to: String) -> Result<(), Error> {
    crate::server::desk::choose_language(language).await?;
    leptos_axum::redirect(local_path(&to));
    Ok(())
}

/// The path, if it leads nowhere but into this site; else the start.
pub fn local_path(to: &str) -> &str {
    let inside = to.starts_with('/') && !to.starts_with("//");
    // Browsers read a backslash as a slash, and skip control characters. What else an address needs is written in ASCII.
    let plain = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if inside && plain { to } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        assert_eq!(local_path("/c/12"), "/c/12");
        assert_eq!(local_path("/c/12?m=%C3%A4#end"), "/c/12?m=%C3%A4#end");
        for stray in [
            "",
            "c/12",
            "//evil.example",
            "/\\evil.example",
            "/c\\..\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: x",
            "/c/12 ",
            "/ä",
            "/\u{2f02}evil.example",
            "/\u{ff0f}evil.example",
            "/\u{7f}",
        ] {
            assert_eq!(local_path(stray), "/", "{stray:?}");
        }
    }
}
