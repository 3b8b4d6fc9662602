//! The addresses of the pages. Every link is made here.

use crate::domain::{
    id::{CampaignId, ContactId, ConversationId, ImportId, MediaId, NumberId, TemplateId},
    insight::Page,
};

/// Somewhere one can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    Queue,
    Conversation(ConversationId),
    /// Where people and messages are looked for.
    Search,
    /// Windows that were lost, of one number or of all.
    Lost(Option<NumberId>),
    /// A page of figures; a table of it as a file, which is no page; and the conversations behind a figure.
    Insight(Page),
    InsightFile(Page),
    InsightBehind,
    Customers,
    /// One customer, whole.
    Customer(ContactId),
    /// The tags and attributes there are.
    Fields,
    /// Notes that name whoever is here.
    Mentions,
    /// How whoever is here is told of windows that are about to close, and what they were told.
    Alerts,
    /// Texts that are written again and again.
    Replies,
    /// The templates of every account; where one is begun; and one of them, beside its other languages.
    Templates,
    NewTemplate,
    Template(TemplateId),
    /// What goes to many at once; where one is begun; and one of them.
    Campaigns,
    NewCampaign,
    Campaign(CampaignId),
    /// What makes a conversation worth more.
    Priorities,
    Numbers,
    /// Who works together, and when.
    Teams,
    /// What closes while nobody works.
    HandOver,
    /// What waits for its time, of whoever looks or of all, and what came back.
    Planned {
        all: bool,
    },
    /// Where a number is set up, to send from it or to watch it.
    NewNumber {
        watch: bool,
    },
    Number(NumberId),
    /// What numbers answer without a person.
    Answering,
    Ingest,
    /// Files of people, and one of them.
    Imports,
    Import(ImportId),
    /// Where the form with such a file leads, what is wrong with one, and everybody as a file: no pages.
    BringImport,
    ImportFaults(ImportId),
    ExportPeople {
        xlsx: bool,
    },
    /// How long things are kept, and who was erased.
    Data,
    /// Who did what to the workspace, and the same as a file; the latter is no page.
    Audit,
    AuditFile,
    /// The language model that drafts.
    Assistant,
    /// How good the predictions are.
    Model,
    /// Everything that is kept of one person, to be taken out or erased.
    PersonData(ContactId),
    /// All of it as an archive; not a page of this app.
    PersonExport(ContactId),
    /// The first choice.
    Start,
    /// Where the owner's account is made.
    Welcome,
    SignIn,
    /// Who works here, and who was asked to.
    Team,
    /// One's own account.
    Account,
    /// All that can be set: where each of it is.
    Settings,
    /// Where whoever has to have a second factor sets one up.
    SecondFactor,
    /// The description of the interface for programs; not a page of this app.
    ApiDocs,
    /// Into the demo, and out of it again: for forms, and no pages either.
    EnterDemo,
    LeaveDemo,
    /// A file that belongs to a message; not a page either.
    Media(MediaId),
    /// A conversation written out, as a file.
    Transcript(ConversationId),
}

impl Route {
    pub fn href(self) -> String {
        match self {
            Self::Queue => "/".to_owned(),
            Self::Conversation(id) => format!("/c/{id}"),
            Self::Search => "/search".to_owned(),
            Self::Lost(None) => "/lost".to_owned(),
            Self::Lost(Some(id)) => format!("/lost?number={id}"),
            Self::Insight(Page::Monday) => "/insight".to_owned(),
            Self::Insight(page) => format!("/insight/{}", page.word()),
            Self::InsightFile(page) => format!("/api/v1/insight/{}/file", page.word()),
            Self::InsightBehind => "/insight/behind".to_owned(),
            Self::Customers => "/customers".to_owned(),
            Self::Customer(id) => format!("/customers/{id}"),
            Self::Fields => "/customers/fields".to_owned(),
            Self::Mentions => "/mentions".to_owned(),
            Self::Alerts => "/alerts".to_owned(),
            Self::Replies => "/replies".to_owned(),
            Self::Templates => "/templates".to_owned(),
            Self::NewTemplate => "/templates/new".to_owned(),
            Self::Template(id) => format!("/templates/{id}"),
            Self::Campaigns => "/campaigns".to_owned(),
            Self::NewCampaign => "/campaigns/new".to_owned(),
            Self::Campaign(id) => format!("/campaigns/{id}"),
            Self::Priorities => "/priorities".to_owned(),
            Self::Numbers => "/numbers".to_owned(),
            Self::Planned { all: false } => "/planned".to_owned(),
            Self::Planned { all: true } => "/planned?by=all".to_owned(),
            Self::Teams => "/teams".to_owned(),
            Self::HandOver => "/handover".to_owned(),
            Self::NewNumber { watch: false } => "/numbers/new".to_owned(),
            Self::NewNumber { watch: true } => "/numbers/new?watch=1".to_owned(),
            Self::Number(id) => format!("/numbers/{id}"),
            Self::Answering => "/answering".to_owned(),
            Self::Start => "/start".to_owned(),
            Self::Welcome => "/welcome".to_owned(),
            Self::Ingest => "/ingest".to_owned(),
            Self::Imports => "/import".to_owned(),
            Self::Import(id) => format!("/import/{id}"),
            Self::BringImport => "/import/bring".to_owned(),
            Self::ImportFaults(id) => format!("/api/v1/imports/{id}/faults"),
            Self::ExportPeople { xlsx: false } => "/api/v1/contacts/export?format=csv".to_owned(),
            Self::ExportPeople { xlsx: true } => "/api/v1/contacts/export?format=xlsx".to_owned(),
            Self::Data => "/data".to_owned(),
            Self::Audit => "/audit".to_owned(),
            Self::Assistant => "/assistant".to_owned(),
            Self::Model => "/model".to_owned(),
            Self::AuditFile => "/api/v1/audit/export".to_owned(),
            Self::PersonData(id) => format!("/people/{id}/data"),
            Self::PersonExport(id) => format!("/api/v1/contacts/{id}/export"),
            Self::SignIn => "/sign-in".to_owned(),
            Self::Team => "/team".to_owned(),
            Self::Account => "/account".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::SecondFactor => "/second-factor".to_owned(),
            Self::EnterDemo => "/demo/enter".to_owned(),
            Self::ApiDocs => "/api/docs".to_owned(),
            Self::LeaveDemo => "/demo/leave".to_owned(),
            Self::Media(id) => format!("/media/{id}"),
            Self::Transcript(id) => format!("/api/v1/conversations/{id}/transcript"),
        }
    }

    /// The address with something asked of the page: names, and values as they are.
    pub fn with(self, pairs: &[(&str, String)]) -> String {
        let mut address = self.href();
        for (at, (name, value)) in pairs.iter().enumerate() {
            address.push(if at == 0 && !address.contains('?') { '?' } else { '&' });
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

    /// The pages that the settings lead to.
    const SETTINGS: [Self; 17] = [
        Self::Settings,
        Self::Numbers,
        Self::Teams,
        Self::Answering,
        Self::Replies,
        Self::Templates,
        Self::Fields,
        Self::Priorities,
        Self::Assistant,
        Self::Model,
        Self::Team,
        Self::Audit,
        Self::Imports,
        Self::Data,
        Self::Ingest,
        Self::Account,
        Self::Alerts,
    ];

    /// Whether a path is one of the settings': their own, or of a page that they lead to.
    pub fn is_in_settings(path: &str) -> bool {
        Self::SETTINGS.into_iter().any(|route| route.current_at(path).is_some())
    }

    /// What `aria-current` says of a link to here: that a path is this page, or that it is something within it.
    pub fn current_at(self, path: &str) -> Option<&'static str> {
        let href = self.href();
        match path.strip_prefix(href.as_str())?.trim_end_matches('/') {
            "" => Some("page"),
            rest => rest.starts_with('/').then_some("true"),
        }
    }

    /// Whether a path is one of the desk's: the queue's, or a conversation's beside it.
    pub fn is_on_desk(path: &str) -> bool {
        path == "/" || path.starts_with("/c/")
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
        let file = Route::ExportPeople { xlsx: true };
        assert_eq!(file.with(&[]), "/api/v1/contacts/export?format=xlsx");
        assert_eq!(file.with(&pairs[..1]), "/api/v1/contacts/export?format=xlsx&show=lost");
    }

    #[test]
    fn a_link_is_current_at_its_page_and_at_what_is_within_it() {
        let number = Route::Number(NumberId(3)).href();
        assert_eq!(Route::Numbers.current_at("/numbers"), Some("page"));
        assert_eq!(Route::Numbers.current_at("/numbers/"), Some("page"));
        assert_eq!(Route::Numbers.current_at(&number), Some("true"));
        assert_eq!(Route::Team.current_at("/teams"), None, "another page that begins alike");
        assert_eq!(Route::Numbers.current_at("/"), None);
    }

    #[test]
    fn a_path_tells_whether_it_is_one_of_the_settings() {
        for route in [
            Route::Settings,
            Route::Number(NumberId(3)),
            Route::Template(TemplateId(3)),
            Route::NewTemplate,
            Route::Team,
            Route::Account,
        ] {
            assert!(Route::is_in_settings(&route.href()), "{route:?}");
        }
        for route in [Route::Queue, Route::Customers, Route::HandOver, Route::Search, Route::PersonData(ContactId(1))] {
            assert!(!Route::is_in_settings(&route.href()), "{route:?}");
        }
    }

    #[test]
    fn a_path_tells_which_conversation_it_is_about() {
        let id = ConversationId(12);
        assert_eq!(Route::conversation_in(&Route::Conversation(id).href()), Some(id));
        assert_eq!(Route::conversation_in("/"), None);
        assert_eq!(Route::conversation_in("/c/x"), None);
        assert!(Route::is_on_desk("/") && Route::is_on_desk("/c/12") && Route::is_on_desk("/c/x"));
        assert!(!Route::is_on_desk("/ingest"));
    }
}
