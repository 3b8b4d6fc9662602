//! The addresses of the pages. Every link is made here.

use crate::domain::id::{ConversationId, MediaId, NumberId};

/// Somewhere one can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    Queue,
    Conversation(ConversationId),
    /// Windows that were lost, of one number or of all.
    Lost(Option<NumberId>),
    Numbers,
    /// Where a number is set up, to send from it or to watch it.
    NewNumber {
        watch: bool,
    },
    Number(NumberId),
    Ingest,
    /// The first choice.
    Start,
    /// Where the owner's account is made.
    Welcome,
    SignIn,
    /// The description of the interface for programs; not a page of this app.
    ApiDocs,
    /// Into the demo, and out of it again: for forms, and no pages either.
    EnterDemo,
    LeaveDemo,
    /// A file that belongs to a message; not a page either.
    Media(MediaId),
}

impl Route {
    pub fn href(self) -> String {
        match self {
            Self::Queue => "/".to_owned(),
            Self::Conversation(id) => format!("/c/{id}"),
            Self::Lost(None) => "/lost".to_owned(),
            Self::Lost(Some(id)) => format!("/lost?number={id}"),
            Self::Numbers => "/numbers".to_owned(),
            Self::NewNumber { watch: false } => "/numbers/new".to_owned(),
            Self::NewNumber { watch: true } => "/numbers/new?watch=1".to_owned(),
            Self::Number(id) => format!("/numbers/{id}"),
            Self::Start => "/start".to_owned(),
            Self::Welcome => "/welcome".to_owned(),
            Self::Ingest => "/ingest".to_owned(),
            Self::SignIn => "/sign-in".to_owned(),
            Self::EnterDemo => "/demo/enter".to_owned(),
            Self::ApiDocs => "/api/docs".to_owned(),
            Self::LeaveDemo => "/demo/leave".to_owned(),
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
