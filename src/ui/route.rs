//! The addresses of the pages. Every link is made here.

use crate::domain::id::{ConversationId, MediaId};

/// Somewhere one can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    Queue,
    Conversation(ConversationId),
    Ingest,
    SignIn,
    /// The description of the interface for programs; not a page of this app.
    ApiDocs,
    /// A file that belongs to a message; not a page either.
    Media(MediaId),
}

impl Route {
    pub fn href(self) -> String {
        match self {
            Self::Queue => "/".to_owned(),
            Self::Conversation(id) => format!("/c/{id}"),
            Self::Ingest => "/ingest".to_owned(),
            Self::SignIn => "/sign-in".to_owned(),
            Self::ApiDocs => "/api/docs".to_owned(),
            Self::Media(id) => format!("/media/{id}"),
        }
    }

    /// The address with something asked of the page: names, and values as they are.
    pub fn with(self, pairs: &[(&str, String)]) -> String {
        let mut address = self.href();
        for (at, (name, value)) in pairs.iter().enumerate() {
            address.push(if at == 0 { '?' } else { '&' });
            address.push_str(name);
            address.push('=');
            for byte in value.bytes() {
                match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => address.push(byte.into()),
                    _ => address.push_str(&format!("%{byte:02X}")),
                }
            }
        }
        address
    }

    /// The conversation a path is about.
    pub fn conversation_in(path: &str) -> Option<ConversationId> {
        path.strip_prefix("/c/")?.trim_end_matches('/').parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_of_a_page_stands_in_its_address() {
        assert_eq!(Route::Queue.with(&[]), "/");
        let pairs = [("show", "lost".to_owned()), ("q", "Änne & 5%".to_owned())];
        assert_eq!(Route::Queue.with(&pairs), "/?show=lost&q=%C3%84nne%20%26%205%25");
    }

    #[test]
    fn a_path_tells_which_conversation_it_is_about() {
        let id = ConversationId(12);
        assert_eq!(Route::conversation_in(&Route::Conversation(id).href()), Some(id));
        assert_eq!(Route::conversation_in("/"), None);
        assert_eq!(Route::conversation_in("/c/x"), None);
    }
}
