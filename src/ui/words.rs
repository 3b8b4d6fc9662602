//! What the interface says, in one place: sentence case, verbs on buttons, no blame.
//!
//! Here every text has a name for the views; what it says stands in `src/locales/`, a file for each language, under a key
//! of the page's name and its own. [`catalogue`] says how it comes from there, and why so; [`told`] is for times,
//! lengths and sizes. A text that is missing in a language, or that nothing says, fails a test, and so does one that is
//! written into a view.

pub mod assistant;
pub mod campaigns;
pub mod catalogue;
pub mod fills;
pub mod insight;
#[cfg(test)]
#[expect(dead_code, reason = "what makes catalogues runs when Ajar is built")]
mod read;
#[cfg(test)]
mod tests;
pub mod told;

pub use self::{
    catalogue::Text,
    told::{
        ago, ahead, clock_time, day, day_number, hundredths, in_full, left, left_exactly, moment, moment_briefly,
        number, roughly, size, small, tenths, thousandths,
    },
};
use crate::{
    api::{self, Error},
    domain::{
        guard::Rule,
        item::{ItemKind, Outcome},
        message::{Direction, Status},
        outbox::{Amiss, NoDraft},
        refusal::{Action, Refusal},
        role::Role,
        template::Unfit,
        time::Span,
        window::Urgency,
    },
    say,
};

pub const APP: &str = "Ajar";

pub mod nav {
    use super::Text;

    pub const MAIN: Text = Text::of("nav-main");
    pub const QUEUE: Text = Text::of("nav-queue");
    pub const LOST: Text = Text::of("nav-lost");
    pub const CUSTOMERS: Text = Text::of("nav-customers");
    pub const API: Text = Text::of("nav-api");
    pub const SHORTCUTS: Text = Text::of("nav-shortcuts");
    pub const THEME: Text = Text::of("nav-theme");
    pub const SIGN_OUT: Text = Text::of("nav-sign-out");
    pub const TO_LIST: Text = Text::of("nav-to-list");
    pub const TO_CONVERSATION: Text = Text::of("nav-to-conversation");
    pub const TO_COMPOSER: Text = Text::of("nav-to-composer");
    pub const TO_CONTENT: Text = Text::of("nav-to-content");
    pub const BACK: Text = Text::of("nav-back");
    pub const MORE: Text = Text::of("nav-more");
}

pub mod window {
    use super::Text;
    use crate::say;

    pub fn closes(when: &str) -> String {
        say!("window-closes", when)
    }

    pub fn closed(when: &str) -> String {
        say!("window-closed", when)
    }

    pub const NEVER: Text = Text::of("window-never");

    pub fn free_until(when: &str) -> String {
        say!("window-free-until", when)
    }

    /// Read out: so many conversations have come to this level, which is named by its word.
    pub fn entered(n: i64, level: &str) -> String {
        say!("window-entered", n, level)
    }

    /// Read out: the windows of so many conversations have closed.
    pub fn closed_of(n: i64) -> String {
        say!("window-closed-of", n)
    }
}

pub mod sign_in {
    use super::Text;

    pub const TITLE: Text = Text::of("sign-in-title");
    pub const LEAD: Text = Text::of("sign-in-lead");
    pub const EMAIL: Text = Text::of("sign-in-email");
    pub const PASSWORD: Text = Text::of("sign-in-password");
    pub const SUBMIT: Text = Text::of("sign-in-submit");
    pub const BUSY: Text = Text::of("sign-in-busy");
    pub const WRONG: Text = Text::of("sign-in-wrong");
    pub const CODE: Text = Text::of("sign-in-code");
    pub const CODE_TITLE: Text = Text::of("sign-in-code-title");
    pub const CODE_LEAD: Text = Text::of("sign-in-code-lead");
    pub const CODE_OVER: Text = Text::of("sign-in-code-over");
    pub const AGAIN: Text = Text::of("sign-in-again");
}

pub mod queue {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("queue-title");
    pub const EMPTY: Text = Text::of("queue-empty");
    pub const EMPTY_LEAD: Text = Text::of("queue-empty-lead");
    pub const EMPTY_ACTION: Text = Text::of("queue-empty-action");
    pub const NONE_OPEN: Text = Text::of("queue-none-open");
    pub const NONE_OPEN_LEAD: Text = Text::of("queue-none-open-lead");
    pub const OWED: Text = Text::of("queue-owed");
    pub const MORE: Text = Text::of("queue-more");
    pub const MORE_FAILED: Text = Text::of("queue-more-failed");
    pub const ALL_SHUT: Text = Text::of("queue-all-shut");

    pub fn new_above(n: usize) -> String {
        say!("queue-new-above", n)
    }

    pub fn unread(n: i64) -> String {
        say!("queue-unread", n)
    }

    pub fn all_held(until: &str, who: &str) -> String {
        say!("queue-all-held", until, who: &super::within(who))
    }

    pub fn owed_soon(n: usize) -> String {
        say!("queue-owed-soon", n)
    }
}

pub mod conversation {
    use super::Text;
    use crate::{domain::window::OpenedBy, say};

    pub const TITLE: Text = Text::of("conversation-title");
    pub const MESSAGES: Text = Text::of("conversation-messages");
    /// Before the number of the business that was written to.
    pub const TO: Text = Text::of("conversation-to");
    pub const NOT_FOUND: Text = Text::of("conversation-not-found");
    pub const NOT_FOUND_LEAD: Text = Text::of("conversation-not-found-lead");
    pub const DISMISS: Text = Text::of("conversation-dismiss");
    pub const DISMISSED: Text = Text::of("conversation-dismissed");
    pub const OLDER: Text = Text::of("conversation-older");
    pub const OLDER_FAILED: Text = Text::of("conversation-older-failed");
    pub const BEGINNING: Text = Text::of("conversation-beginning");
    pub const END_OF_PAGE: Text = Text::of("conversation-end-of-page");
    pub const NEW_BELOW: Text = Text::of("conversation-new-below");
    pub const NO_MESSAGES: Text = Text::of("conversation-no-messages");
    pub const PERMISSION: Text = Text::of("conversation-permission");
    pub const PRICE: Text = Text::of("conversation-price");
    pub const PRICE_ONLY: Text = Text::of("conversation-price-only");
    pub const CERTAIN: Text = Text::of("conversation-certain");
    pub const UNCERTAIN: Text = Text::of("conversation-uncertain");
    pub const REFUSED: Text = Text::of("conversation-refused");
    pub const OVER: Text = Text::of("conversation-over");
    pub const NEVER: Text = Text::of("conversation-never");
    pub const FIVE_MINUTES: Text = Text::of("conversation-five-minutes");

    pub fn why_open(until: &str) -> String {
        say!("conversation-why-open", until)
    }

    pub const WHY_SHUT: Text = Text::of("conversation-why-shut");

    /// What the customer did that opened the window; what they said, where that can be quoted.
    pub fn opened(who: &str, did: OpenedBy, what: Option<&str>, when: &str) -> String {
        let who = &super::within(who);
        match (did, what) {
            (OpenedBy::Message, Some(what)) => say!("conversation-wrote", who, what: &super::within(what), when),
            (OpenedBy::Message, None) => say!("conversation-wrote-something", who, when),
            (OpenedBy::Call, _) => say!("conversation-called", who, when),
        }
    }

    pub fn certain_until(until: &str) -> String {
        say!("conversation-certain-until", until)
    }

    pub fn new_message(who: &str, text: &str) -> String {
        say!("conversation-new-message", who: &super::within(who), text: &super::within(text))
    }
}

pub mod message {
    use super::Text;
    use crate::say;

    pub const YOU: Text = Text::of("message-you");
    pub const ELSEWHERE: Text = Text::of("message-elsewhere");
    pub const AUTOMATIC: Text = Text::of("message-automatic");
    pub const EDITED: Text = Text::of("message-edited");
    pub const REVOKED: Text = Text::of("message-revoked");
    pub const ACTIONS: Text = Text::of("message-actions");
    pub const REPLY: Text = Text::of("message-reply");
    pub const TAKE_BACK: Text = Text::of("message-take-back");
    pub const EARLIER: Text = Text::of("message-earlier");
    pub const TEMPLATE: Text = Text::of("message-template");
    pub const MAP: Text = Text::of("message-map");
    pub const DOWNLOAD: Text = Text::of("message-download");
    pub const RAW: Text = Text::of("message-raw");
    pub const AHEAD: Text = Text::of("message-ahead");
    pub const WITHHELD: Text = Text::of("message-withheld");
    pub const WELCOME: Text = Text::of("message-welcome");
    pub const QUICK_REPLY: Text = Text::of("message-quick-reply");
    pub const LIST_REPLY: Text = Text::of("message-list-reply");
    pub const FORM: Text = Text::of("message-form");
    pub const ORDER: Text = Text::of("message-order");
    pub const SENDING: Text = Text::of("message-sending");
    pub const FORWARDED: Text = Text::of("message-forwarded");
    pub const FORWARDED_OFTEN: Text = Text::of("message-forwarded-often");
    pub const PRODUCT: Text = Text::of("message-product");
    pub const FROM_AD: Text = Text::of("message-from-ad");
    pub const FROM_POST: Text = Text::of("message-from-post");
    pub const OPEN_AD: Text = Text::of("message-open-ad");
    pub const OPEN_POST: Text = Text::of("message-open-post");
    pub const CALL_IN: Text = Text::of("message-call-in");
    pub const CALL_OUT: Text = Text::of("message-call-out");
    pub const CALL_MISSED: Text = Text::of("message-call-missed");
    pub const CALL_DECLINED: Text = Text::of("message-call-declined");
    pub const CALL_UNANSWERED: Text = Text::of("message-call-unanswered");
    pub const CALLS_ALLOWED: Text = Text::of("message-calls-allowed");
    pub const CALLS_REFUSED: Text = Text::of("message-calls-refused");

    pub fn call(which: &str, length: &str) -> String {
        say!("message-call", which, length)
    }

    pub fn media_pending(kind: &str) -> String {
        say!("message-media-pending", kind: super::kind(kind))
    }

    pub fn media_failed(kind: &str) -> String {
        say!("message-media-failed", kind: super::kind(kind))
    }

    pub fn unknown(kind: &str) -> String {
        say!("message-unknown", kind)
    }

    pub fn reacted(from_customer: bool, emoji: &str) -> String {
        if from_customer { say!("message-customer-reacted", emoji) } else { say!("message-you-reacted", emoji) }
    }

    pub fn react_with(emoji: &str) -> String {
        say!("message-react-with", emoji)
    }
}

pub mod composer {
    use super::Text;
    use crate::say;

    pub const LABEL: Text = Text::of("composer-label");
    pub const PLACEHOLDER: Text = Text::of("composer-placeholder");
    pub const CAPTION: Text = Text::of("composer-caption");
    pub const SEND: Text = Text::of("composer-send");
    pub const ATTACH: Text = Text::of("composer-attach");
    pub const REMOVE_FILE: Text = Text::of("composer-remove-file");
    pub const CANCEL_REPLY: Text = Text::of("composer-cancel-reply");
    pub const KEPT: Text = Text::of("composer-kept");
    pub const SHUT: Text = Text::of("composer-shut");
    pub const UPLOAD_FAILED: Text = Text::of("composer-upload-failed");
    pub const READ_ONLY: Text = Text::of("composer-read-only");
    pub const EMPTY_FILE: Text = Text::of("composer-empty-file");
    pub const FILE_TOO_LARGE: Text = Text::of("composer-file-too-large");
    pub const WRONG_TYPE: Text = Text::of("composer-wrong-type");
    pub const ENTER: Text = Text::of("composer-enter");

    pub fn too_large(kind: &str, limit: &str) -> String {
        say!("composer-too-large", kind: super::kind(kind), limit)
    }

    pub fn too_long(length: usize, limit: usize) -> String {
        say!("composer-too-long", length, limit)
    }

    pub fn answering(who: &str) -> String {
        say!("composer-answering", who: &super::within(who))
    }

    pub fn progress(percent: u32) -> String {
        say!("composer-progress", percent)
    }
}

pub mod templates {
    use super::Text;
    use crate::{
        domain::template::{Button, Takes},
        say,
    };

    pub const CHOOSE: Text = Text::of("templates-choose");
    pub const NONE: Text = Text::of("templates-none");
    pub const NONE_LEAD: Text = Text::of("templates-none-lead");
    pub const SEARCH: Text = Text::of("templates-search");
    pub const NO_MATCH: Text = Text::of("templates-no-match");
    pub const PREVIEW: Text = Text::of("templates-preview");
    pub const SEND: Text = Text::of("templates-send");
    pub const CHANGE: Text = Text::of("templates-change");
    pub const HEADER: Text = Text::of("templates-header");
    pub const HEADER_FILE: Text = Text::of("templates-header-file");
    pub const LOADING: Text = Text::of("templates-loading");
    pub const MISSING: Text = Text::of("templates-missing");
    pub const OPTED_OUT: Text = Text::of("templates-opted-out");
    pub const BUTTON: Text = Text::of("templates-button");
    pub const COPY_OFFER: Text = Text::of("templates-copy-offer");
    pub const COPY_CODE: Text = Text::of("templates-copy-code");
    pub const CODE: Text = Text::of("templates-code");
    pub const CODE_REPEATED: Text = Text::of("templates-code-repeated");

    pub fn variable(name: &str) -> String {
        if name.chars().all(|digit| digit.is_ascii_digit()) {
            say!("templates-variable", name)
        } else {
            let words = name.replace('_', " ");
            let mut letters = words.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }

    /// What stands on a button: WhatsApp writes it where the template does not.
    pub fn button_title(button: &Button) -> String {
        let fallback = match button.takes {
            Takes::Code => COPY_OFFER,
            Takes::OneTimeCode => COPY_CODE,
            _ => BUTTON,
        };
        button.title.clone().unwrap_or_else(|| fallback.into())
    }

    pub fn code_of(button: &str) -> String {
        say!("templates-code-of", button: &super::within(button))
    }

    pub fn link_end_of(button: &str) -> String {
        say!("templates-link-end-of", button: &super::within(button))
    }

    pub fn link(start: &str) -> String {
        format!("{start}…")
    }
}

/// The library of templates, and writing one.
pub mod library {
    use super::{Text, number, within};
    use crate::{
        domain::{
            template::{advice::Because, draft::Wrong, library::Mend, purpose::Purpose},
            time::Span,
        },
        say,
    };

    pub const TITLE: Text = Text::of("library-title");
    pub const LEAD: Text = Text::of("library-lead");
    pub const NEW: Text = Text::of("library-new");
    pub const NEW_LEAD: Text = Text::of("library-new-lead");
    pub const SEARCH: Text = Text::of("library-search");
    pub const FILTERS: Text = Text::of("library-filters");
    pub const STATUS: Text = Text::of("library-status");
    pub const CATEGORY: Text = Text::of("library-category");
    pub const PURPOSE: Text = Text::of("library-purpose");
    pub const LANGUAGE: Text = Text::of("library-language");
    pub const ACCOUNT: Text = Text::of("library-account");
    pub const DAYS: Text = Text::of("library-days");
    pub const NO_MATCH: Text = Text::of("library-no-match");
    pub const MORE: Text = Text::of("library-more");
    pub const EMPTY: Text = Text::of("library-empty");
    pub const EMPTY_LEAD: Text = Text::of("library-empty-lead");
    pub const EMPTY_ONE: Text = Text::of("library-empty-one");
    pub const NO_ACCOUNT: Text = Text::of("template-error-account");
    pub const DRAFTS: Text = Text::of("library-drafts");
    pub const UNNAMED: Text = Text::of("library-unnamed");
    pub const NEVER_SYNCED: Text = Text::of("library-never-synced");
    pub const SYNC: Text = Text::of("library-sync");
    pub const SYNC_DONE: Text = Text::of("library-sync-done");
    pub const SENT: Text = Text::of("library-sent");
    pub const DELIVERED: Text = Text::of("library-delivered");
    pub const READ: Text = Text::of("library-read");
    pub const ANSWERED: Text = Text::of("library-answered");
    pub const REOPENED: Text = Text::of("library-reopened");
    pub const OPTED_OUT: Text = Text::of("library-opted-out");
    pub const COST: Text = Text::of("library-cost");
    pub const PURPOSE_SET: Text = Text::of("library-purpose-set");
    pub const COMMON: Text = Text::of("library-common");
    pub const NAME: Text = Text::of("library-name");
    pub const NAME_HINT: Text = Text::of("library-name-hint");
    pub const VARIABLES: Text = Text::of("library-variables");
    pub const FURTHER: Text = Text::of("library-further");
    pub const ADD_LANGUAGE: Text = Text::of("library-add-language");
    pub const CHOOSE: Text = Text::of("library-choose");
    pub const HEADER: Text = Text::of("library-header");
    pub const HEADER_TEXT: Text = Text::of("library-header-text");
    pub const VARIABLE_IN_HEADER: Text = Text::of("library-variable-in-header");
    pub const SAMPLE: Text = Text::of("library-sample");
    pub const SAMPLE_HINT: Text = Text::of("library-sample-hint");
    pub const SAMPLE_KEPT: Text = Text::of("library-sample-kept");
    pub const SAMPLE_FAILED: Text = Text::of("library-sample-failed");
    pub const BODY: Text = Text::of("library-body");
    pub const NO_BODY: Text = Text::of("library-no-body");
    pub const FOOTER: Text = Text::of("library-footer");
    pub const BUTTONS: Text = Text::of("library-buttons");
    pub const BUTTON_TEXT: Text = Text::of("library-button-text");
    pub const BUTTON_URL: Text = Text::of("library-button-url");
    pub const BUTTON_URL_EXAMPLE: Text = Text::of("library-button-url-example");
    pub const BUTTON_PHONE: Text = Text::of("library-button-phone");
    pub const BUTTON_CODE: Text = Text::of("library-button-code");
    pub const EXAMPLES: Text = Text::of("library-examples");
    pub const EXAMPLES_HINT: Text = Text::of("library-examples-hint");
    pub const LOOK: Text = Text::of("library-look");
    pub const LIGHT: Text = Text::of("theme-light");
    pub const DARK: Text = Text::of("theme-dark");
    pub const EDIT: Text = Text::of("library-edit");
    pub const DUPLICATE: Text = Text::of("library-duplicate");
    pub const UNPAUSE: Text = Text::of("library-unpause");
    pub const UNPAUSED: Text = Text::of("library-unpaused");
    pub const DELETE_ALL: Text = Text::of("library-delete-all");
    pub const DELETED: Text = Text::of("library-deleted");
    pub const OTHER_PARTS: Text = Text::of("library-other-parts");
    pub const EDITING: Text = Text::of("library-editing");
    pub const DRAFT: Text = Text::of("library-draft");
    pub const KEEP: Text = Text::of("library-keep");
    pub const KEPT: Text = Text::of("library-kept");
    pub const UNSAVED: Text = Text::of("library-unsaved");
    pub const RESTORED: Text = Text::of("library-restored");
    pub const CHANGED: Text = Text::of("library-changed");
    pub const TAKE_THEIRS: Text = Text::of("library-take-theirs");
    pub const KEEP_MINE: Text = Text::of("library-keep-mine");
    pub const SUBMIT: Text = Text::of("library-submit");
    pub const SUBMITTED: Text = Text::of("library-submitted");
    pub const ADMINS_SUBMIT: Text = Text::of("library-admins-submit");
    pub const REFUSED: Text = Text::of("library-refused");
    pub const ADVICE_HINT: Text = Text::of("library-advice-hint");

    /// The platform's codes of languages with what their speakers call them: whoever looks for theirs cannot read others.
    pub static LANGUAGES: [(&str, &str); 66] = [
        ("af", "Afrikaans"),
        ("sq", "Shqip"),
        ("ar", "العربية"),
        ("az", "Azərbaycan"),
        ("bn", "বাংলা"),
        ("bg", "Български"),
        ("ca", "Català"),
        ("zh_CN", "简体中文"),
        ("zh_HK", "繁體中文（香港）"),
        ("zh_TW", "繁體中文（台灣）"),
        ("hr", "Hrvatski"),
        ("cs", "Čeština"),
        ("da", "Dansk"),
        ("nl", "Nederlands"),
        ("en", "English"),
        ("en_GB", "English (UK)"),
        ("en_US", "English (US)"),
        ("et", "Eesti"),
        ("fil", "Filipino"),
        ("fi", "Suomi"),
        ("fr", "Français"),
        ("ka", "ქართული"),
        ("de", "Deutsch"),
        ("el", "Ελληνικά"),
        ("gu", "ગુજરાતી"),
        ("ha", "Hausa"),
        ("he", "עברית"),
        ("hi", "हिन्दी"),
        ("hu", "Magyar"),
        ("id", "Bahasa Indonesia"),
        ("ga", "Gaeilge"),
        ("it", "Italiano"),
        ("ja", "日本語"),
        ("kn", "ಕನ್ನಡ"),
        ("kk", "Қазақ"),
        ("ko", "한국어"),
        ("lo", "ລາວ"),
        ("lv", "Latviešu"),
        ("lt", "Lietuvių"),
        ("mk", "Македонски"),
        ("ms", "Bahasa Melayu"),
        ("ml", "മലയാളം"),
        ("mr", "मराठी"),
        ("nb", "Norsk bokmål"),
        ("fa", "فارسی"),
        ("pl", "Polski"),
        ("pt_BR", "Português (Brasil)"),
        ("pt_PT", "Português (Portugal)"),
        ("pa", "ਪੰਜਾਬੀ"),
        ("ro", "Română"),
        ("ru", "Русский"),
        ("sr", "Српски"),
        ("sk", "Slovenčina"),
        ("sl", "Slovenščina"),
        ("es", "Español"),
        ("es_AR", "Español (Argentina)"),
        ("es_MX", "Español (México)"),
        ("es_ES", "Español (España)"),
        ("sw", "Kiswahili"),
        ("sv", "Svenska"),
        ("ta", "தமிழ்"),
        ("te", "తెలుగు"),
        ("th", "ไทย"),
        ("tr", "Türkçe"),
        ("uk", "Українська"),
        ("ur", "اردو"),
    ];

    /// Who has kept the other version of a draft.
    pub fn changed_by(name: &str) -> String {
        say!("library-changed-by", name: &super::within(name))
    }

    /// What the speakers of a language call it, by the platform's code; the code where it is not known here.
    pub fn language(code: &str) -> String {
        let known = LANGUAGES.iter().find(|(known, _)| *known == code);
        known.map_or_else(|| code.to_owned(), |(_, name)| (*name).to_owned())
    }

    /// The case of a message for a word of the platform's: `PENDING_DELETION` is `pending-deletion`.
    fn case(word: &str) -> String {
        word.to_ascii_lowercase().replace('_', "-")
    }

    /// How a template stands, by the platform's word in whichever case.
    pub fn status(word: &str) -> String {
        say!("library-status-word", key: &case(word), name: word)
    }

    /// How people took a template lately, by the platform's word.
    pub fn quality(word: &str) -> String {
        say!("library-quality", key: &case(word))
    }

    /// Why the platform rejected or stopped a template, by its word; what it says behind that is not told here.
    pub fn reason(reason: &str) -> String {
        let word = reason.split_once(" – ").map_or(reason, |(word, _)| word);
        say!("library-reason", key: &case(word), reason: word)
    }

    /// What the platform says in its own words.
    pub fn its_words(words: &str) -> String {
        say!("library-its-words", words: &within(words))
    }

    /// A category by its word in whichever case; one that is not known yet keeps that word.
    pub fn category(word: &str) -> String {
        say!("library-category-word", key: &case(word), name: word)
    }

    /// What a category is for.
    pub fn category_lead(word: &str) -> String {
        say!("library-category-lead", key: &case(word))
    }

    pub fn purpose(purpose: Purpose) -> String {
        say!("library-purpose-word", key: &case(purpose.word()))
    }

    pub fn purpose_lead(purpose: Purpose) -> String {
        say!("library-purpose-lead", key: &case(purpose.word()))
    }

    pub fn purpose_of(name: &str) -> String {
        say!("library-purpose-of", name: &within(name))
    }

    pub fn format(word: &str) -> String {
        say!("library-format", key: word)
    }

    pub fn header_kind(word: &str) -> String {
        say!("library-header-kind", key: word)
    }

    pub fn button_kind(word: &str) -> String {
        say!("library-button-kind", key: word)
    }

    pub fn button_of(kind: &str, n: usize) -> String {
        say!("library-button-of", kind, n)
    }

    /// `30 days`.
    pub fn days(days: u32) -> String {
        super::roughly(Span::hours(i64::from(days) * 24))
    }

    pub fn days_of(days: u32) -> String {
        say!("library-days-of", time: &self::days(days))
    }

    pub fn found(n: usize) -> String {
        say!("library-found", n)
    }

    pub fn planned(n: i64) -> String {
        say!("library-planned", n)
    }

    pub fn to_mend(n: usize) -> String {
        say!("library-to-mend", n)
    }

    pub fn paused_until(when: &str) -> String {
        say!("library-paused-until", when)
    }

    /// What the platform has announced that a template will count as.
    pub fn announced(category: &str, when: &str) -> String {
        say!("library-announced", category: &self::category(category), when)
    }

    pub fn synced(when: &str) -> String {
        say!("library-synced", when)
    }

    pub fn sync_error(why: &str) -> String {
        say!("library-sync-error", why: &within(why))
    }

    /// `24 %`
    pub fn share(n: i64, of: i64) -> String {
        super::model::percent(n as f64 / of as f64)
    }

    /// Between which hundredths a share lies.
    pub fn between(low: i64, high: i64) -> String {
        say!("library-between", low: &number(low), high: &number(high))
    }

    /// `120 / 1,024`
    pub fn count(length: usize, limit: usize) -> String {
        let written = |n: usize| number(i64::try_from(n).unwrap_or(i64::MAX));
        format!("{} / {}", written(length), written(limit))
    }

    pub fn begin_with(name: &str) -> String {
        say!("library-begin-with", name: &within(name))
    }

    pub fn drop_draft(name: &str) -> String {
        say!("library-drop-draft", name: &within(name))
    }

    pub fn edit_of(name: &str) -> String {
        say!("library-edit-of", name: &within(name))
    }

    pub fn duplicate_of(name: &str) -> String {
        say!("library-duplicate-of", name: &within(name))
    }

    pub fn unpause_of(name: &str) -> String {
        say!("library-unpause-of", name: &within(name))
    }

    pub fn delete_language(name: &str) -> String {
        say!("library-delete-language", name: &within(name))
    }

    pub fn delete_all(name: &str) -> String {
        say!("library-delete-all-of", name: &within(name))
    }

    pub fn discard_of(name: &str) -> String {
        say!("library-discard-of", name: &within(name))
    }

    /// Puts a variable into the text, which is shown with its braces.
    pub fn put_variable(name: &str) -> String {
        say!("library-put-variable", name: &within(name))
    }

    pub fn example_of(name: &str) -> String {
        say!("library-example-of", name: &within(name))
    }

    pub fn example_in_header(name: &str) -> String {
        say!("library-example-in-header", name: &within(name))
    }

    pub fn move_up(name: &str) -> String {
        say!("library-move-up", name: &within(name))
    }

    pub fn move_down(name: &str) -> String {
        say!("library-move-down", name: &within(name))
    }

    pub fn take_off(name: &str) -> String {
        say!("library-take-off", name: &within(name))
    }

    pub fn sample_going(name: &str) -> String {
        say!("library-sample-going", name: &within(name))
    }

    pub fn sample_done(name: &str) -> String {
        say!("library-sample-done", name: &within(name))
    }

    pub fn advice(category: &str) -> String {
        say!("library-advice", category)
    }

    pub fn take_advice(category: &str) -> String {
        say!("library-take-advice", category)
    }

    /// Why the platform will count a template as another category.
    pub fn because(because: &Because) -> String {
        match because {
            Because::Promotes { words } => {
                let words = words.iter().map(|words| within(words)).collect::<Vec<_>>().join(", ");
                say!("library-because-promotes", words: &words)
            }
            Because::Coupon => say!("library-because-coupon").to_owned(),
            Because::Optout => say!("library-because-optout").to_owned(),
            Because::NoOccasion => say!("library-because-no-occasion").to_owned(),
        }
    }

    /// What mends a refusal.
    pub fn mend(mend: Mend) -> &'static str {
        match mend {
            Mend::Edge => say!("library-wrong-edge"),
            Mend::Sparse => say!("library-mend-sparse"),
            Mend::Shorter => say!("library-mend-shorter"),
            Mend::Examples => say!("library-mend-examples"),
            Mend::NameTaken => say!("library-mend-name-taken"),
            Mend::NameResting => say!("library-mend-name-resting"),
            Mend::TooMany => say!("library-mend-too-many"),
            Mend::Later => say!("library-mend-later"),
            Mend::Access => say!("library-mend-access"),
        }
    }

    /// What is wrong with what is written, and so what to do.
    pub fn wrong(wrong: &Wrong) -> String {
        match wrong {
            Wrong::Missing => say!("library-wrong-missing").to_owned(),
            Wrong::TooLong { has, most } => say!("library-wrong-too-long", length: *has, limit: *most),
            Wrong::Letters => say!("library-wrong-letters").to_owned(),
            Wrong::Unknown => say!("library-wrong-unknown").to_owned(),
            Wrong::OneLine => say!("library-wrong-one-line").to_owned(),
            Wrong::Braces => say!("library-wrong-braces").to_owned(),
            Wrong::VariableName { name } => say!("library-wrong-variable-name", name: &within(name)),
            Wrong::Sequence => say!("library-wrong-sequence").to_owned(),
            Wrong::TooManyVariables { most: 0, .. } => say!("library-wrong-no-variables").to_owned(),
            Wrong::TooManyVariables { most, .. } => say!("library-wrong-variables", limit: *most),
            Wrong::Edge => say!("library-wrong-edge").to_owned(),
            Wrong::Adjacent => say!("library-wrong-adjacent").to_owned(),
            Wrong::Sparse { least, .. } => say!("library-wrong-sparse", limit: *least),
            Wrong::NotAtEnd => say!("library-wrong-not-at-end").to_owned(),
            Wrong::NoExample => say!("library-wrong-no-example").to_owned(),
            Wrong::NoSample => say!("library-wrong-no-sample").to_owned(),
            Wrong::NoAddress => say!("library-wrong-no-address").to_owned(),
            Wrong::NoPhone => say!("library-wrong-no-phone").to_owned(),
            Wrong::TooManyButtons { most } => say!("library-wrong-buttons", limit: *most),
            Wrong::Apart => say!("library-wrong-apart").to_owned(),
            Wrong::Twice => say!("library-wrong-twice").to_owned(),
            Wrong::OnlyMarketing => say!("library-wrong-only-marketing").to_owned(),
        }
    }
}

pub mod ingest {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("ingest-title");
    pub const LEAD: Text = Text::of("ingest-lead");
    pub const LAST: Text = Text::of("ingest-last");
    pub const NEVER: Text = Text::of("ingest-never");
    pub const LAG: Text = Text::of("ingest-lag");
    pub const DELIVERIES: Text = Text::of("ingest-deliveries");
    pub const PENDING: Text = Text::of("ingest-pending");
    pub const TAKEN: Text = Text::of("ingest-taken");
    pub const KEPT: Text = Text::of("ingest-kept");
    pub const REFUSED: Text = Text::of("ingest-refused");
    pub const NO_REFUSED: Text = Text::of("ingest-no-refused");
    pub const NOTICES: Text = Text::of("ingest-notices");
    pub const NO_NOTICES: Text = Text::of("ingest-no-notices");
    pub const TEMPLATES: Text = Text::of("ingest-templates");
    pub const NO_TEMPLATES: Text = Text::of("ingest-no-templates");
    pub const REPLAY: Text = Text::of("ingest-replay");
    pub const REPLAYING: Text = Text::of("ingest-replaying");
    pub const SHOW: Text = Text::of("ingest-show");
    pub const MORE: Text = Text::of("ingest-more");
    pub const NOTHING_KEPT: Text = Text::of("ingest-nothing-kept");
    pub const DUPLICATES: Text = Text::of("ingest-duplicates");
    pub const DUPLICATES_LEAD: Text = Text::of("ingest-duplicates-lead");
    pub const REFRESH: Text = Text::of("ingest-refresh");
    pub const KIND: Text = Text::of("ingest-kind");
    pub const ITEMS: Text = Text::of("ingest-items");
    pub const REASON: Text = Text::of("ingest-reason");
    pub const COUNT: Text = Text::of("ingest-count");
    pub const FIRST: Text = Text::of("ingest-first");
    pub const LATEST: Text = Text::of("ingest-latest");
    pub const ACCOUNT: Text = Text::of("ingest-account");
    pub const FETCHED: Text = Text::of("ingest-fetched");
    pub const NOTICE: Text = Text::of("ingest-notice");
    pub const EVENT: Text = Text::of("ingest-event");
    pub const AT: Text = Text::of("ingest-at");

    pub fn replayed(taken: i64, left: i64) -> String {
        say!("ingest-replayed", taken, left)
    }

    /// Deliveries have stopped for so long, against what is usual at this hour.
    pub fn silence(length: &str) -> String {
        say!("ingest-silence", length)
    }
}

pub mod shortcuts {
    use super::{Text, desk};

    pub const TITLE: Text = Text::of("shortcuts-title");
    pub const CLOSE: Text = Text::of("shortcuts-close");
    pub const SINGLE: Text = Text::of("shortcuts-single");
    pub const ANNOUNCE: Text = Text::of("shortcuts-announce");
    /// What keys do while somebody writes.
    pub const IN_THE_FIELD: [(&str, Text); 5] = [
        ("Enter", desk::SENDS),
        ("Ctrl Shift Enter", desk::SENDS_ON),
        ("Shift Enter", desk::NEW_LINE),
        ("Ctrl B", desk::BOLD),
        ("Ctrl I", desk::ITALIC),
    ];
}

pub mod theme {
    use super::Text;

    pub const SYSTEM: Text = Text::of("theme-system");
    pub const LIGHT: Text = Text::of("theme-light");
    pub const DARK: Text = Text::of("theme-dark");
}

pub mod page {
    use super::Text;

    pub const NOT_FOUND: Text = Text::of("page-not-found");
    pub const NOT_FOUND_LEAD: Text = Text::of("page-not-found-lead");
    pub const HOME: Text = Text::of("page-home");
    pub const RETRY: Text = Text::of("page-retry");
    pub const FAILED: Text = Text::of("page-failed");
}

/// What somebody wrote, inside a sentence of ours: whichever way it runs, the sentence around it stays as it is.
pub fn within(written: &str) -> String {
    format!("\u{2068}{written}\u{2069}")
}

/// What an error says beside the thing it is about, and what to do.
pub fn error(error: &Error) -> String {
    match error {
        Error::Unauthorized => say!("error-unauthorized").to_owned(),
        Error::Forbidden => say!("error-forbidden").to_owned(),
        Error::NotFound => say!("error-not-found").to_owned(),
        Error::Invalid(words) | Error::Conflict(words) => words.clone(),
        Error::Unfit(unfit) => self::unfit_field(*unfit).to_owned(),
        Error::Watched => watched::ERROR.to_owned(),
        Error::WindowClosed { .. } => say!("error-window-closed").to_owned(),
        Error::Beyond(_) => planned::BEYOND.to_owned(),
        Error::RateLimited { retry_after_s } => {
            say!("error-rate-limited", when: &ahead(Span::seconds(i64::from(*retry_after_s))))
        }
        Error::Refused(refusal) => say!("error-refused", title: &refusal_title(refusal), advice: advice(refusal)),
        Error::Unreachable => say!("error-unreachable").to_owned(),
        Error::Internal => say!("error-internal").to_owned(),
    }
}

/// Why something is no message.
pub fn no_draft(no: &NoDraft) -> String {
    match no {
        NoDraft::Type(kind) => say!("error-type", kind),
        NoDraft::Missing(field) => say!("error-missing", field: *field),
        NoDraft::Stray(field) => say!("error-stray", field: *field),
        NoDraft::TooLong(length, limit) => say!("error-too-long", length: *length, limit: *limit),
        NoDraft::TooMany(field, limit) => say!("error-too-many", field: *field, limit: *limit),
        NoDraft::Twice(field) => say!("error-twice", field: *field),
        NoDraft::Nul => say!("error-nul").to_owned(),
    }
}

/// Why a message cannot be sent in its conversation.
pub fn amiss(amiss: &Amiss) -> String {
    match amiss {
        Amiss::Elsewhere => say!("error-elsewhere").to_owned(),
        Amiss::NoTemplate => say!("error-no-template").to_owned(),
        Amiss::NoHeaderFile => say!("error-no-header-file").to_owned(),
        Amiss::NoFile => say!("error-no-file").to_owned(),
        Amiss::WrongFile(_, kind) => say!("error-wrong-file", kind: self::kind(kind.word())),
        Amiss::LargeFile(kind) => composer::too_large(kind.word(), &size(kind.limit())),
        Amiss::Unfit(unfit) => self::unfit(unfit),
        Amiss::Words(no) => no_draft(no),
    }
}

/// Why a template cannot be sent as it was filled in.
pub fn unfit(unfit: &Unfit) -> String {
    match unfit {
        Unfit::NotSendable(name, _) => say!("error-template-not-sendable", name: &within(name)),
        Unfit::Missing(variable) => say!("error-variable-empty", variable: &within(variable)),
        Unfit::Unknown(variable) => say!("error-variable-unknown", variable: &within(variable)),
        Unfit::Header(_) => say!("error-header").to_owned(),
        Unfit::TooLong(length, limit) => say!("error-too-long", length: *length, limit: *limit),
    }
}

/// What the platform's refusal is called: in English as it says itself, else by what it asks for.
pub fn refusal_title(refusal: &Refusal) -> String {
    if catalogue::active().language.tag() == "en" && !refusal.title.is_empty() {
        return refusal.title.clone();
    }
    if let Some(rule) = Rule::of(refusal) {
        return kept_back(rule).to_owned();
    }
    let title = match refusal.action() {
        _ if refusal.code == Refusal::HERE => say!("refusal-not-sent"),
        Action::Retry | Action::RetryOnce => say!("refusal-retry"),
        Action::SlowPair | Action::SlowNumber => say!("refusal-slow"),
        Action::WaitADay => say!("refusal-wait"),
        Action::CloseWindow => say!("refusal-closed"),
        Action::OptOut => say!("refusal-opted-out"),
        Action::PauseTemplate => say!("refusal-template-paused"),
        Action::DisableTemplate => say!("refusal-template-disabled"),
        Action::ResyncTemplates => say!("refusal-no-template"),
        Action::StopNumber => say!("refusal-number-stopped"),
        Action::StopPaid => say!("refusal-payment"),
        Action::StopCampaigns => say!("refusal-spam"),
        Action::Undeliverable => say!("refusal-undeliverable"),
        Action::NeedPhone => say!("refusal-need-phone"),
        Action::Mend => say!("refusal-mend"),
        Action::Final => say!("refusal-final"),
    };
    title.to_owned()
}

/// What the rule is called that keeps a template back.
fn kept_back(rule: Rule) -> &'static str {
    match rule {
        Rule::OptedOut => say!("refusal-opted-out"),
        Rule::NoConsent => say!("refusal-no-consent"),
        Rule::QuietHours => say!("refusal-quiet-hours"),
        Rule::Unanswered => say!("refusal-unanswered"),
        Rule::TwoLately => say!("refusal-two-lately"),
    }
}

/// What happened and what to do, where the platform said no.
pub fn advice(refusal: &Refusal) -> &'static str {
    match Rule::of(refusal) {
        Some(Rule::OptedOut) => return say!("advice-opted-out"),
        Some(Rule::NoConsent) => return say!("advice-no-consent"),
        Some(Rule::QuietHours) => return say!("advice-quiet-hours"),
        Some(Rule::Unanswered) => return say!("advice-unanswered"),
        Some(Rule::TwoLately) => return say!("advice-two-lately"),
        None => {}
    }
    let action = refusal.action();
    match (refusal.code, refusal.subcode) {
        (Refusal::HERE, _) => say!("advice-here"),
        (0 | 190, Some(463)) => say!("advice-token-expired"),
        (0 | 190, _) if action == Action::StopNumber => say!("advice-token"),
        (33, _) | (100, Some(33)) => say!("advice-not-found"),
        (368 | 131_031, _) => say!("advice-blocked"),
        (130_472, _) => say!("advice-experiment"),
        (130_497, _) => say!("advice-country"),
        (131_021, _) => say!("advice-self"),
        (131_026, _) => say!("advice-undeliverable"),
        (131_030, _) => say!("advice-test-number"),
        (131_037, _) => say!("advice-display-name"),
        (131_042, _) => say!("advice-payment"),
        (131_045, _) => say!("advice-registration"),
        (131_048, _) => say!("advice-spam"),
        (131_049, _) => say!("advice-held-back"),
        (131_051, _) => say!("advice-type"),
        (131_052, _) => say!("advice-file-not-fetched"),
        (131_053, _) => say!("advice-file-not-taken"),
        (131_055 | 134_100 | 134_102, _) => say!("advice-template-way"),
        (131_057, _) => say!("advice-maintenance"),
        (131_059, _) => say!("advice-list-lost"),
        (131_060, _) => say!("advice-not-shown"),
        (131_061, _) => say!("advice-price-limit"),
        (131_062, _) => say!("advice-need-phone"),
        (132_000 | 132_012 | 132_018, _) => say!("advice-variables"),
        (132_001, _) => say!("advice-no-template"),
        (132_005, _) => say!("advice-too-long"),
        (132_007, _) => say!("advice-rules"),
        (132_015, _) => say!("advice-template-paused"),
        (132_016, _) => say!("advice-template-disabled"),
        (132_068, _) => say!("advice-flow-blocked"),
        (132_069, _) => say!("advice-flow-slow"),
        (133_010, _) => say!("advice-not-registered"),
        (134_101, _) => say!("advice-template-new"),
        _ => match action {
            Action::Retry | Action::RetryOnce => say!("advice-retry"),
            Action::SlowPair => say!("advice-slow-pair"),
            Action::SlowNumber => say!("advice-slow-number"),
            Action::CloseWindow => say!("advice-closed"),
            Action::StopNumber => say!("advice-number-stopped"),
            Action::Mend => say!("advice-mend"),
            // The others have codes of their own above.
            _ => say!("advice-final"),
        },
    }
}

pub fn connection(word: &str) -> &'static str {
    match word {
        "live" => say!("connection-live"),
        "offline" => say!("connection-offline"),
        "signed-out" => say!("connection-signed-out"),
        "connecting" => say!("connection-connecting"),
        _ => say!("connection-reconnecting"),
    }
}

/// What a window's urgency is called on its chip and over its group.
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Critical => say!("level-critical"),
        Urgency::Urgent => say!("level-urgent"),
        Urgency::Soon => say!("level-soon"),
        Urgency::Open => say!("level-open"),
        Urgency::Closed => say!("level-closed"),
        Urgency::Never => say!("level-never"),
    }
}

/// How urgent a window is and how long it still has, as a row is read out.
pub fn level_left(level: Urgency, left: Span) -> String {
    say!("level-left", level: urgency(level), length: &roughly(left))
}

/// What a type of message is called in a list.
pub fn kind(kind: &str) -> &'static str {
    match kind {
        "image" => say!("kind-image"),
        "video" => say!("kind-video"),
        "audio" => say!("kind-audio"),
        "document" => say!("kind-document"),
        "sticker" => say!("kind-sticker"),
        "location" => say!("kind-location"),
        "contacts" => say!("kind-contacts"),
        "interactive" | "button" => say!("kind-choice"),
        "order" => say!("kind-order"),
        "template" => say!("kind-template"),
        "call" => say!("kind-call"),
        "reaction" => say!("kind-reaction"),
        "system" => say!("kind-system"),
        "unsupported" => say!("kind-unsupported"),
        _ => say!("kind-message"),
    }
}

/// How far a message got.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Queued => say!("status-queued"),
        Status::Unknown => say!("status-unknown"),
        Status::Accepted => say!("status-accepted"),
        Status::Sent => say!("status-sent"),
        Status::Failed => say!("status-failed"),
        Status::Delivered => say!("status-delivered"),
        Status::Read => say!("status-read"),
        Status::Played => say!("status-played"),
    }
}

/// The same in one word, beside the message.
pub fn status_briefly(status: Status) -> &'static str {
    match status {
        Status::Unknown => say!("status-unknown-briefly"),
        status => self::status(status),
    }
}

/// Who spoke, for whoever cannot see on which side a message stands.
pub fn speaker(direction: Direction, customer: &str) -> String {
    match direction {
        Direction::In => customer.to_owned(),
        Direction::Out => message::YOU.to_owned(),
        Direction::Echo => message::ELSEWHERE.to_owned(),
    }
}

pub fn direction(direction: &str) -> &'static str {
    match direction {
        "in" => say!("direction-in"),
        _ => say!("direction-out"),
    }
}

pub fn level_count(level: Urgency, n: usize, all: bool) -> String {
    let level = urgency(level);
    if all { say!("level-count", level, n) } else { say!("level-count-at-least", level, n) }
}

pub fn role(role: Role) -> &'static str {
    match role {
        Role::Analyst => say!("role-analyst"),
        Role::Agent => say!("role-agent"),
        Role::Admin => say!("role-admin"),
        Role::Owner => say!("role-owner"),
    }
}

/// What kinds of item are called where they are counted.
pub fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Message => say!("item-message"),
        ItemKind::Status => say!("item-status"),
        ItemKind::Call => say!("item-call"),
        ItemKind::Preference => say!("item-preference"),
        ItemKind::Echo => say!("item-echo"),
        ItemKind::History => say!("item-history"),
        ItemKind::Error => say!("item-error"),
        ItemKind::Template => say!("item-template"),
        ItemKind::Account => say!("item-account"),
        ItemKind::Change => say!("item-change"),
    }
}

pub fn outcome(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Unrouted => (say!("outcome-unrouted"), say!("outcome-unrouted-lead")),
        Outcome::Unsupported => (say!("outcome-unsupported"), say!("outcome-unsupported-lead")),
        Outcome::Malformed => (say!("outcome-malformed"), say!("outcome-malformed-lead")),
    }
}

/// Why deliveries were refused at the door. What this version does not know is shown as it was written down.
pub fn refused_because(reason: &str) -> String {
    match reason {
        "no signature" => say!("refused-unsigned").to_owned(),
        "the signature fits no app secret" => say!("refused-wrong-signature").to_owned(),
        "larger than 3 MB" => say!("refused-too-large").to_owned(),
        other => other.to_owned(),
    }
}

/// Choosing a language.
pub mod language {
    use super::Text;

    pub const LABEL: Text = Text::of("language-label");
    pub const AS_BROWSER: Text = Text::of("language-as-browser");
}

/// What the page says about itself to machines that list pages.
pub mod about {
    use super::Text;

    pub const DESCRIPTION: Text = Text::of("about-description");
}

pub mod offline {
    use super::Text;
    use crate::say;

    /// Beside “Offline”: how old what is shown is.
    pub fn as_of(when: &str) -> String {
        say!("offline-as-of", when)
    }

    pub fn queued(n: usize) -> String {
        say!("offline-queued", n)
    }

    /// Read out when the connection is gone.
    pub fn went(when: &str) -> String {
        say!("offline-went", when)
    }

    pub const WAITING: Text = Text::of("offline-waiting");

    pub fn dropped(when: &str) -> String {
        say!("offline-dropped", when)
    }

    pub const TAKE_BACK: Text = Text::of("offline-take-back");
    pub const LATE: Text = Text::of("offline-late");
    pub const UNSURE: Text = Text::of("offline-unsure");
    pub const SIGNED_OUT: Text = Text::of("offline-signed-out");

    pub fn refused(why: &str) -> String {
        say!("offline-refused", why)
    }

    pub fn came_back(who: &str) -> String {
        say!("offline-came-back", who: &super::within(who))
    }

    pub const OPEN: Text = Text::of("offline-open");
    pub const TOO_MANY: Text = Text::of("offline-too-many");
    pub const NO_ROOM: Text = Text::of("offline-no-room");
    pub const NOT_KEPT: Text = Text::of("offline-not-kept");
    pub const NOT_KEPT_LEAD: Text = Text::of("offline-not-kept-lead");
    pub const NOTHING_KEPT: Text = Text::of("offline-nothing-kept");
    pub const NOTHING_KEPT_LEAD: Text = Text::of("offline-nothing-kept-lead");
    pub fn unsent(n: usize) -> String {
        say!("offline-unsent", n)
    }

    pub const LEAVE: Text = Text::of("offline-leave");
    pub const STAY: Text = Text::of("offline-stay");
    pub const OUTDATED: Text = Text::of("offline-outdated");
    pub const RELOAD: Text = Text::of("offline-reload");
}

/// The demo: the strip above its pages, the way in, and what can go wrong there.
pub mod demo {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("demo-title");
    pub const LEAD: Text = Text::of("demo-lead");
    /// The same where there is little room.
    pub const LEAD_BRIEFLY: Text = Text::of("demo-lead-briefly");
    pub const LEAVE: Text = Text::of("demo-leave");
    pub const LEAVE_BRIEFLY: Text = Text::of("demo-leave-briefly");
    pub const ENTER: Text = Text::of("demo-enter");
    pub const TO_START: Text = Text::of("demo-to-start");
    pub const FORBIDDEN: Text = Text::of("demo-forbidden");
    pub const FORBIDDEN_LEAD: Text = Text::of("demo-forbidden-lead");
    pub const NOT_OPEN: Text = Text::of("demo-not-open");
    pub const LINK_USED: Text = Text::of("demo-link-used");
    pub const LINK_USED_LEAD: Text = Text::of("demo-link-used-lead");

    /// Why there is no demo.
    pub fn not_open(why: &str) -> String {
        say!("demo-not-open-because", why)
    }
}

/// Making the owner's account.
pub mod welcome {
    use super::Text;

    pub const TITLE: Text = Text::of("welcome-title");
    pub const LEAD: Text = Text::of("welcome-lead");
    pub const NAME: Text = Text::of("welcome-name");
    pub const EMAIL: Text = Text::of("welcome-email");
    pub const PASSWORD: Text = Text::of("welcome-password");
    pub const PASSWORD_HINT: Text = Text::of("welcome-password-hint");
    pub const CODE: Text = Text::of("welcome-code");
    pub const CODE_HINT: Text = Text::of("welcome-code-hint");
    pub const SUBMIT: Text = Text::of("welcome-submit");
    pub const BUSY: Text = Text::of("welcome-busy");
    pub const DONE: Text = Text::of("welcome-done");
    pub const DONE_LEAD: Text = Text::of("welcome-done-lead");
}

/// The first choice.
pub mod start {
    use super::Text;

    pub const TITLE: Text = Text::of("start-title");
    pub const LEAD: Text = Text::of("start-lead");
    pub const CONNECT: Text = Text::of("start-connect");
    pub const CONNECT_LEAD: Text = Text::of("start-connect-lead");
    pub const CONNECT_NEEDS: Text = Text::of("start-connect-needs");
    pub const WATCH: Text = Text::of("start-watch");
    pub const WATCH_LEAD: Text = Text::of("start-watch-lead");
    pub const WATCH_NEEDS: Text = Text::of("start-watch-needs");
    pub const DEMO: Text = Text::of("start-demo");
    pub const DEMO_LEAD: Text = Text::of("start-demo-lead");
    pub const DEMO_NEEDS: Text = Text::of("start-demo-needs");
    pub const LATER: Text = Text::of("start-later");
    pub const NOT_YOURS: Text = Text::of("start-not-yours");
}

/// What numbers answer without a person.
pub mod answering {
    use super::{Text, within};
    use crate::{
        domain::{
            answering::{BUSINESS_LIMIT, TEXT_LIMIT, Unfit, VARIABLES},
            price::Micros,
        },
        say,
    };

    pub const TITLE: Text = Text::of("answering-title");
    pub const LEAD: Text = Text::of("answering-lead");
    pub const BUSINESS: Text = Text::of("answering-business");
    pub const LANGUAGE: Text = Text::of("answering-language");
    pub const GREETING: Text = Text::of("answering-greeting");
    pub const GREETING_HINT: Text = Text::of("answering-greeting-hint");
    pub const AWAY: Text = Text::of("answering-away");
    pub const AWAY_HINT: Text = Text::of("answering-away-hint");
    pub const STOPPED: Text = Text::of("answering-stopped");
    pub const STARTED: Text = Text::of("answering-started");
    pub const USUAL_HINT: Text = Text::of("answering-usual-hint");
    pub const SEND: Text = Text::of("answering-send");
    pub const PREVIEW: Text = Text::of("answering-preview");
    pub const SAMPLE: Text = Text::of("answering-sample");
    pub const SAVE: Text = Text::of("answering-save");
    pub const SAVED: Text = Text::of("answering-saved");
    pub const SENT: Text = Text::of("answering-sent");
    pub const CONFIRMED: Text = Text::of("answering-confirmed");
    pub const ASKED: Text = Text::of("answering-asked");
    pub const WORDS: Text = Text::of("answering-words");
    pub const WORDS_LEAD: Text = Text::of("answering-words-lead");
    pub const START_WORDS: Text = Text::of("answering-start-words");

    /// What may stand between braces.
    pub fn variables() -> String {
        let names = VARIABLES.map(|name| format!("{{{name}}}")).join(", ");
        say!("answering-variables", names: &names)
    }

    /// What a reply costs, to whom it costs least and most, and how many are free still.
    pub fn price(between: Option<(Micros, Micros)>, left: i64) -> String {
        let price = between.map(|(least, most)| match (least.in_dollars(), most.in_dollars()) {
            (least, most) if least == most => least,
            (least, most) => format!("{least}–{most}"),
        });
        match price {
            None => say!("answering-price-unknown").to_owned(),
            Some(price) if left > 0 => say!("answering-price-free", left, price: &price),
            Some(price) => say!("answering-price", price: &price),
        }
    }

    /// Why a number cannot answer so.
    pub fn unfit(unfit: &Unfit) -> String {
        match unfit {
            Unfit::Language(tag) => say!("answering-unfit-language", what: &within(tag)),
            Unfit::Long(length) => say!("answering-unfit-long", length: *length, limit: TEXT_LIMIT),
            Unfit::Business(length) => say!("answering-unfit-business", length: *length, limit: BUSINESS_LIMIT),
            Unfit::Character => say!("answering-unfit-character").to_owned(),
            Unfit::Variable(name) => say!("answering-unfit-variable", what: &within(name)),
            Unfit::Empty => say!("answering-unfit-empty").to_owned(),
        }
    }
}

/// Numbers: the list, setting one up, and one of them.
pub mod numbers {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("numbers-title");
    pub const LEAD: Text = Text::of("numbers-lead");
    pub const EMPTY: Text = Text::of("numbers-empty");
    pub const EMPTY_LEAD: Text = Text::of("numbers-empty-lead");
    pub const CONNECT: Text = Text::of("numbers-connect");
    pub const WATCH: Text = Text::of("numbers-watch");
    pub const WATCHED: Text = Text::of("numbers-watched");
    pub const SENDS: Text = Text::of("numbers-sends");
    pub const STOPPED: Text = Text::of("numbers-stopped");
    pub const NEVER_CHECKED: Text = Text::of("numbers-never-checked");
    pub const BACK: Text = Text::of("numbers-back");
    pub const CHECK: Text = Text::of("numbers-check");
    pub const CHECKING: Text = Text::of("numbers-checking");
    pub const STATE: Text = Text::of("numbers-state");
    pub const EDIT: Text = Text::of("numbers-edit");
    pub const EDIT_LEAD: Text = Text::of("numbers-edit-lead");
    pub const SAVE: Text = Text::of("numbers-save");
    pub const DELIVER: Text = Text::of("numbers-deliver");
    pub const DELIVER_LEAD: Text = Text::of("numbers-deliver-lead");
    pub const CALLBACK: Text = Text::of("numbers-callback");
    pub const VERIFY_TOKEN: Text = Text::of("numbers-verify-token");
    pub const NO_CALLBACK: Text = Text::of("numbers-no-callback");
    pub const TAKE_OVER: Text = Text::of("numbers-take-over");
    pub const WATCH_SWITCH: Text = Text::of("numbers-watch-switch");
    pub const WATCH_HINT: Text = Text::of("numbers-watch-hint");
    pub const CHANGED: Text = Text::of("numbers-changed");
    pub const READY: Text = Text::of("numbers-ready");
    pub const TO_QUEUE: Text = Text::of("numbers-to-queue");
    pub const OPEN: Text = Text::of("numbers-open");

    pub const CONNECT_TITLE: Text = Text::of("numbers-connect-title");
    pub const CONNECT_LEAD: Text = Text::of("numbers-connect-lead");
    pub const WATCH_TITLE: Text = Text::of("numbers-watch-title");
    pub const WATCH_LEAD: Text = Text::of("numbers-watch-lead");
    pub const PHONE_NUMBER_ID: Text = Text::of("numbers-phone-number-id");
    pub const WABA_ID: Text = Text::of("numbers-waba-id");
    pub const ACCESS_TOKEN: Text = Text::of("numbers-access-token");
    pub const APP_SECRET: Text = Text::of("numbers-app-secret");
    pub const TIME_ZONE: Text = Text::of("numbers-time-zone");
    pub const TIME_ZONE_HINT: Text = Text::of("numbers-time-zone-hint");
    pub const UNCHANGED: Text = Text::of("numbers-unchanged");
    pub const SHOW: Text = Text::of("numbers-show");
    pub const HIDE: Text = Text::of("numbers-hide");
    pub const WHERE: Text = Text::of("numbers-where");
    pub const SUBMIT: Text = Text::of("numbers-submit");
    pub const SUBMIT_WATCH: Text = Text::of("numbers-submit-watch");
    pub const BUSY: Text = Text::of("numbers-busy");
    pub const ANYWAY: Text = Text::of("numbers-anyway");
    pub const ANYWAY_LEAD: Text = Text::of("numbers-anyway-lead");
    pub const NOT_YET: Text = Text::of("numbers-not-yet");

    /// Where each thing stands in Meta's console, in the order of the fields.
    pub const CONSOLE: [Text; 5] = [
        Text::of("numbers-console-app"),
        Text::of("numbers-console-ids"),
        Text::of("numbers-console-user"),
        Text::of("numbers-console-token"),
        Text::of("numbers-console-secret"),
    ];
    /// The same beside another tool.
    pub const CONSOLE_WATCH: [Text; 5] = [
        Text::of("numbers-watch-app"),
        Text::of("numbers-watch-ids"),
        Text::of("numbers-watch-user"),
        Text::of("numbers-watch-token"),
        Text::of("numbers-watch-secret"),
    ];

    pub fn last_checked(when: &str) -> String {
        say!("numbers-last-checked", when)
    }

    pub fn unreadable(id: &str) -> String {
        say!("numbers-unreadable", id: &super::within(id))
    }
}

/// What a look at a number found, and how to mend it.
pub mod check {
    use super::{Text, ahead};
    use crate::{
        domain::{
            checkup::{Finding, LATE, Standing, Step},
            time::Timestamp,
        },
        say,
    };

    pub const WAITS: Text = Text::of("check-waits");

    pub fn step(step: Step) -> &'static str {
        match step {
            Step::Token => say!("check-token"),
            Step::Permissions => say!("check-permissions"),
            Step::Number => say!("check-number"),
            Step::Secret => say!("check-secret"),
            Step::Public => say!("check-public"),
            Step::Webhook => say!("check-webhook"),
        }
    }

    pub fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Good => say!("check-good"),
            Standing::Warning => say!("check-warning"),
            Standing::Wrong => say!("check-wrong"),
            Standing::Unknown => say!("check-unknown"),
        }
    }

    pub const WAITING: Text = Text::of("check-waiting");

    /// What was found, in one or two sentences. `when` tells a moment.
    pub fn said(finding: &Finding, now: Timestamp, when: &dyn Fn(Timestamp) -> String) -> String {
        match finding {
            Finding::TokenLasts => say!("found-token-lasts").to_owned(),
            Finding::TokenWorks => say!("found-token-works").to_owned(),
            Finding::TokenEnds { at } => say!("found-token-ends", left: &ahead(*at - now), when: &when(*at)),
            Finding::TokenOnTrial { at } => say!("found-token-on-trial", left: &ahead(*at - now), when: &when(*at)),
            Finding::TokenExpired => say!("found-token-expired").to_owned(),
            Finding::TokenRefused => say!("found-token-refused").to_owned(),
            Finding::MayAll => say!("found-may-all").to_owned(),
            Finding::PermissionsUntold => say!("found-permissions-untold").to_owned(),
            Finding::Lacks { scopes } => say!("found-lacks", scopes: &listed(scopes)),
            Finding::LacksForAccount { scopes } => say!("found-lacks-for-account", scopes: &listed(scopes)),
            Finding::NumberWorks { name, display } => match (name, display) {
                (Some(name), Some(display)) => {
                    say!("found-number-works-as", display: &super::within(display), name: &super::within(name))
                }
                (None, Some(display)) => say!("found-number-works", display: &super::within(display)),
                _ => say!("found-number-works-unseen").to_owned(),
            },
            Finding::NumberInTrouble => say!("found-number-in-trouble").to_owned(),
            Finding::NumberNotConnected { status } => say!("found-number-not-connected", status),
            Finding::NumberOnPremise => say!("found-number-on-premise").to_owned(),
            Finding::NameNotApproved { status } => say!("found-name-not-approved", status),
            Finding::IdsSwapped => say!("found-ids-swapped").to_owned(),
            Finding::NumberNotInAccount { numbers } if numbers.is_empty() => say!("found-no-number").to_owned(),
            Finding::NumberNotInAccount { numbers } => {
                let listed: Vec<String> = (numbers.iter().take(5))
                    .map(|(id, display)| say!("found-number-has-id", display: &super::within(display), id))
                    .collect();
                say!("found-number-not-in-account", numbers: &listed.join("; "))
            }
            Finding::AccountUnknown => say!("found-account-unknown").to_owned(),
            Finding::SecretFits => say!("found-secret-fits").to_owned(),
            Finding::SecretWrong => say!("found-secret-wrong").to_owned(),
            Finding::PublicReached { url } => say!("found-public-reached", url),
            Finding::PublicMissing => say!("found-public-missing").to_owned(),
            Finding::PublicNotSecure { url } => say!("found-public-not-secure", url),
            Finding::PublicPrivate { url } => say!("found-public-private", url),
            Finding::PublicUnreached { url, cause } => say!("found-public-unreached", url, cause: self::cause(cause)),
            Finding::PublicIsAnother { url } => say!("found-public-is-another", url),
            Finding::WebhookHere { of_account: true } => say!("found-webhook-of-account").to_owned(),
            Finding::WebhookHere { of_account: false } => say!("found-webhook-of-app").to_owned(),
            Finding::WebhookSubscribed => say!("found-webhook-subscribed").to_owned(),
            Finding::WebhookNone => say!("found-webhook-none").to_owned(),
            Finding::WebhookElsewhere { url } => say!("found-webhook-elsewhere", url),
            Finding::WebhookUnanswered { why } => say!("found-webhook-unanswered", why),
            Finding::Refused { code, title, .. } => say!("found-refused", code: &code.to_string(), title),
            Finding::Unreached { cause, .. } => say!("found-unreached", cause: self::cause(cause)),
        }
    }

    /// Why something was not reached: what Ajar says itself in the language, else the words of the network.
    fn cause(cause: &str) -> &str {
        if cause == LATE { say!("found-late") } else { cause }
    }

    /// Permissions by the platform's names.
    fn listed(scopes: &[String]) -> String {
        match scopes {
            [one, other] => say!("found-both", one, other),
            scopes => scopes.join(", "),
        }
    }

    const LASTING: [Text; 4] =
        [Text::of("mend-user"), Text::of("mend-assets"), Text::of("mend-generate"), Text::of("mend-copy-token")];
    const RIGHTS: [Text; 3] =
        [Text::of("mend-user-of-token"), Text::of("mend-assets-account"), Text::of("mend-generate-anew")];
    const IDS: [Text; 3] = [Text::of("mend-setup"), Text::of("mend-choose-number"), Text::of("mend-copy-ids")];
    const REGISTER: [Text; 2] = [Text::of("mend-number-status"), Text::of("mend-register")];
    const SECRET: [Text; 2] = [Text::of("mend-app-of-token"), Text::of("mend-show-secret")];
    const PUBLIC: [Text; 3] = [Text::of("mend-name"), Text::of("mend-public-url"), Text::of("mend-check-again")];
    const REACH: [Text; 3] =
        [Text::of("mend-open-elsewhere"), Text::of("mend-does-not-open"), Text::of("mend-opens-there")];
    const SUBSCRIBE: [Text; 2] = [Text::of("mend-deliver-here"), Text::of("mend-calls-at-once")];
    const ELSEWHERE: [Text; 2] = [Text::of("mend-app-of-your-own"), Text::of("mend-nothing-else")];
    const TRY_AGAIN: [Text; 1] = [Text::of("mend-connection")];
    const OFF_PREMISE: [Text; 1] = [Text::of("mend-cloud")];
    const SWAP: [Text; 1] = [Text::of("mend-swap")];
    const QUALITY: [Text; 1] = [Text::of("mend-quality")];

    /// How to mend it, step by step; nothing where there is nothing to mend.
    pub fn mend(finding: &Finding) -> &'static [Text] {
        match finding {
            Finding::TokenEnds { .. }
            | Finding::TokenOnTrial { .. }
            | Finding::TokenExpired
            | Finding::TokenRefused => &LASTING,
            Finding::Lacks { .. } | Finding::LacksForAccount { .. } => &RIGHTS,
            Finding::IdsSwapped => &SWAP,
            Finding::NumberNotInAccount { .. } | Finding::AccountUnknown => &IDS,
            Finding::NumberNotConnected { .. } | Finding::NameNotApproved { .. } => &REGISTER,
            Finding::NumberOnPremise => &OFF_PREMISE,
            Finding::NumberInTrouble => &QUALITY,
            Finding::SecretWrong => &SECRET,
            Finding::PublicMissing | Finding::PublicNotSecure { .. } | Finding::PublicPrivate { .. } => &PUBLIC,
            Finding::PublicUnreached { .. } | Finding::PublicIsAnother { .. } | Finding::WebhookUnanswered { .. } => {
                &REACH
            }
            Finding::WebhookNone => &SUBSCRIBE,
            Finding::WebhookElsewhere { .. } => &ELSEWHERE,
            Finding::Unreached { .. } | Finding::Refused { .. } => &TRY_AGAIN,
            _ => &[],
        }
    }
}

/// Windows that closed on somebody who waited.
pub mod lost {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("lost-title");
    pub const LEAD: Text = Text::of("lost-lead");
    pub const COUNT: Text = Text::of("lost-count");
    pub const PER_DAY: Text = Text::of("lost-per-day");
    pub const LONGEST: Text = Text::of("lost-longest");
    pub const WORST: Text = Text::of("lost-worst");
    pub const DAYS: Text = Text::of("lost-days");
    pub const EMPTY: Text = Text::of("lost-empty");
    pub const EMPTY_LEAD: Text = Text::of("lost-empty-lead");
    pub const NONE_YET: Text = Text::of("lost-none-yet");
    pub const NONE_YET_LEAD: Text = Text::of("lost-none-yet-lead");
    pub const WHICH: Text = Text::of("lost-which");
    pub const ALL: Text = Text::of("lost-all");
    pub const WAITED: Text = Text::of("lost-waited");
    pub const CLOSED: Text = Text::of("lost-closed");
    pub const DAY: Text = Text::of("lost-day");
    pub const LOST: Text = Text::of("lost-lost");
    pub const LEAST: Text = Text::of("lost-least");

    pub fn watching(display: &str, until: &str) -> String {
        say!("lost-watching", display: &super::within(display), until)
    }

    pub fn more(shown: usize, count: i64) -> String {
        say!("lost-more", shown, count)
    }

    /// How many a day, to a tenth.
    pub fn per_day(count: i64, days: usize) -> String {
        let days = i64::try_from(days).unwrap_or(1).max(1);
        let tenths = (count * 10 + days / 2) / days;
        super::tenths(tenths)
    }
}

/// The first steps, above the queue.
pub mod steps {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("steps-title");
    pub const NUMBER: Text = Text::of("steps-number");
    pub const NUMBER_DO: Text = Text::of("steps-number-do");
    pub const DELIVERY: Text = Text::of("steps-delivery");
    pub const DELIVERY_DO: Text = Text::of("steps-delivery-do");
    pub const PUBLIC: Text = Text::of("steps-public");
    pub const PUBLIC_DO: Text = Text::of("steps-public-do");
    pub const TOKEN: Text = Text::of("steps-token");
    pub const TOKEN_DO: Text = Text::of("steps-token-do");
    pub const DISMISS: Text = Text::of("steps-dismiss");
    pub const DONE: Text = Text::of("steps-done");
    pub const OPEN: Text = Text::of("steps-open");

    pub fn ending(display: &str, when: &str) -> String {
        say!("steps-ending", display: &super::within(display), when)
    }

    pub fn ended(display: &str) -> String {
        say!("steps-ended", display: &super::within(display))
    }

    pub const MEND: Text = Text::of("steps-mend");
}

/// What a number that is only watched says where something would be sent.
pub mod watched {
    use super::Text;

    pub const COMPOSER: Text = Text::of("watched-composer");
    pub const ERROR: Text = Text::of("watched-error");
}

/// What is wrong with one field.
pub fn unfit_field(unfit: api::Unfit) -> &'static str {
    use api::Unfit;

    match unfit {
        Unfit::Name => say!("unfit-name"),
        Unfit::Email => say!("unfit-email"),
        Unfit::PasswordShort => say!("unfit-password-short"),
        Unfit::PasswordLong => say!("unfit-password-long"),
        Unfit::Code => say!("unfit-code"),
        Unfit::Owner => say!("unfit-owner"),
        Unfit::SecondCode => say!("unfit-second-code"),
        Unfit::PhoneNumberId => say!("unfit-phone-number-id"),
        Unfit::WabaId => say!("unfit-waba-id"),
        Unfit::AccessToken => say!("unfit-access-token"),
        Unfit::AppSecret => say!("unfit-app-secret"),
        Unfit::TimeZone => say!("unfit-time-zone"),
    }
}

/// What belongs to the desk: figures, tide line, palette, undo, price, emoji, viewer, voice.
pub mod desk {
    use super::Text;
    use crate::{
        api::Error,
        domain::{
            price::{Category, Price, Prices},
            queue::Figure,
            time::Span,
        },
        say,
        ui::commands::Command,
    };

    pub const LEAVES_UNSAVED: Text = Text::of("desk-leaves-unsaved");
    pub const CLOSE: Text = Text::of("desk-close");

    pub const FIGURES: Text = Text::of("desk-figures");

    /// What a figure is called, and what exactly it counts.
    pub fn figure(figure: Figure) -> (&'static str, &'static str) {
        match figure {
            Figure::Open => (say!("figure-open"), say!("figure-open-lead")),
            Figure::Closing => (say!("figure-closing"), say!("figure-closing-lead")),
            Figure::Lost => (say!("figure-lost"), say!("figure-lost-lead")),
            Figure::Active => (say!("figure-active"), say!("figure-active-lead")),
        }
    }

    pub fn engagement_of(conversations: i64) -> String {
        say!("figure-engagement-of", n: conversations)
    }

    /// From 0 to 10, with one place behind the point.
    pub fn score(score: Option<f64>) -> String {
        score.map_or_else(|| "–".to_owned(), |score| super::tenths((score * 10.0).round() as i64))
    }

    pub const TIDE: Text = Text::of("desk-tide");
    pub const TIDE_FROM: Text = Text::of("desk-tide-from");
    pub const TIDE_TO: Text = Text::of("desk-tide-to");
    pub const TIDE_ALL: Text = Text::of("desk-tide-all");
    pub const TIDE_EMPTY: Text = Text::of("desk-tide-empty");
    pub const NOW: Text = Text::of("desk-now");

    pub fn tide_peak(when: &str, closes: i64, owed: i64) -> String {
        say!("desk-tide-peak", when, closes, owed)
    }

    pub fn tide_between(from: &str, to: &str, closes: i64, owed: i64) -> String {
        say!("desk-tide-between", from, to, closes, owed)
    }

    pub const FIND: Text = Text::of("desk-find");
    pub const NOTHING_HERE: Text = Text::of("desk-nothing-here");
    pub const NOTHING_HERE_LEAD: Text = Text::of("desk-nothing-here-lead");
    pub const SHOW_ALL: Text = Text::of("desk-show-all");

    /// Read out: so many conversations are in the list now, or more than are loaded.
    pub fn listed(n: usize, all: bool) -> String {
        if all { say!("desk-listed", n) } else { say!("desk-listed-at-least", n) }
    }

    /// What could not be done, why, and what to do.
    pub fn failed(what: &str, error: &Error) -> String {
        format!("{what} {}", super::error(error))
    }

    pub const PALETTE: Text = Text::of("desk-palette");
    pub const PALETTE_LABEL: Text = Text::of("desk-palette-label");
    pub const NOTHING_FOUND: Text = Text::of("desk-nothing-found");

    /// What a command does.
    pub fn command(command: Command) -> &'static str {
        match command {
            Command::Next => say!("command-next"),
            Command::Previous => say!("command-previous"),
            Command::Open => say!("command-open"),
            Command::Back => say!("command-back"),
            Command::Reply => say!("command-reply"),
            Command::Template => say!("command-template"),
            Command::Dismiss => say!("command-dismiss"),
            Command::Note => say!("command-note"),
            Command::Undo => say!("command-undo"),
            Command::Find => say!("command-find"),
            Command::Palette => say!("command-palette"),
            Command::List => say!("command-list"),
            Command::Conversation => say!("command-conversation"),
            Command::Within => say!("search-within"),
            Command::Queue => say!("command-queue"),
            Command::Search => say!("search-label"),
            Command::Lost => say!("command-lost"),
            Command::Customers => say!("command-customers"),
            Command::Context => say!("command-context"),
            Command::Mentions => say!("command-mentions"),
            Command::Alerts => say!("command-alerts"),
            Command::Replies => say!("command-replies"),
            Command::Templates => say!("command-templates"),
            Command::Campaigns => say!("command-campaigns"),
            Command::Numbers => say!("command-numbers"),
            Command::Answering => say!("command-answering"),
            Command::Priorities => say!("command-priorities"),
            Command::Ingest => say!("command-ingest"),
            Command::Insight => say!("command-insight"),
            Command::Model => say!("command-model"),
            Command::Assistant => say!("command-assistant"),
            Command::Import => say!("import-title"),
            Command::Team => say!("members-title"),
            Command::Account => say!("nav-account"),
            Command::Settings => say!("command-settings"),
            Command::Start => say!("command-start"),
            Command::Planned => say!("command-planned"),
            Command::Claim => say!("command-claim"),
            Command::HandOver => say!("command-hand-over"),
            Command::Teams => say!("command-teams"),
            Command::Away => say!("command-away"),
            Command::Later => say!("command-later"),
            Command::Join => say!("command-join"),
            Command::Release => say!("command-release"),
            Command::Show(Figure::Open) => say!("command-show-open"),
            Command::Show(Figure::Closing) => say!("command-show-closing"),
            Command::Show(Figure::Lost) => say!("command-show-lost"),
            Command::Show(Figure::Active) => say!("command-show-active"),
            Command::ShowAll => say!("desk-show-all"),
            Command::Resolve => say!("command-resolve"),
            Command::Snooze => say!("command-snooze"),
            Command::Assign => say!("command-assign"),
            Command::Label => say!("command-label"),
            Command::MarkRead => say!("command-mark-read"),
            Command::Unread => say!("command-unread"),
            Command::Select => say!("command-select"),
            Command::SelectRange => say!("command-select-range"),
            Command::SelectAll => say!("command-select-all"),
            Command::Menu => say!("command-menu"),
            Command::Filters => say!("command-filters"),
            Command::Order => say!("command-order"),
            Command::Views => say!("command-views"),
            Command::View(view) => super::triage::view(Some(view)),
            Command::Attach => say!("composer-attach"),
            Command::Emoji => say!("desk-emoji"),
            Command::Theme => say!("command-theme"),
            Command::Language => say!("language-label"),
            Command::Shortcuts => say!("command-shortcuts"),
            Command::Api => say!("command-api"),
            Command::LeaveDemo => say!("demo-leave"),
            Command::SignOut => say!("nav-sign-out"),
        }
    }

    pub const SENDS: Text = Text::of("desk-sends");
    pub const SENDS_ON: Text = Text::of("desk-sends-on");
    pub const NEW_LINE: Text = Text::of("desk-new-line");
    pub const BOLD: Text = Text::of("desk-bold");
    pub const ITALIC: Text = Text::of("desk-italic");
    pub const STRUCK: Text = Text::of("desk-struck");
    pub const CODE: Text = Text::of("desk-code");
    pub const HOLD: Text = Text::of("desk-hold");

    pub fn hold(seconds: i64) -> String {
        if seconds == 0 { say!("desk-hold-none").to_owned() } else { super::roughly(Span::seconds(seconds)) }
    }

    pub const HELD: Text = Text::of("desk-held");
    pub const UNDO: Text = Text::of("desk-undo");
    pub const UNDONE: Text = Text::of("desk-undone");
    pub const LEFT: Text = Text::of("desk-left");

    pub fn leaves_in(seconds: i64) -> String {
        say!("desk-leaves-in", n: seconds)
    }

    pub fn category(category: Category) -> &'static str {
        match category {
            Category::Marketing => say!("category-marketing"),
            Category::Utility => say!("category-utility"),
            Category::Authentication => say!("category-authentication"),
            Category::Service => say!("category-service"),
        }
    }

    /// The category of a template, by the platform's word. One that is not known yet is shown as that word.
    pub fn category_of(word: &str) -> String {
        Category::of_template(word).map_or_else(|| word.to_lowercase(), |known| category(known).to_owned())
    }

    /// A market by its name on the rate card: `Rest of Africa`. One that is not known here keeps that name.
    pub fn market(name: &str) -> String {
        let key = &name.to_ascii_lowercase().replace(" & ", "-").replace(' ', "-");
        say!("price-market", key, name)
    }

    /// What a message costs: `about $0.14 · marketing · Germany`.
    pub fn price(price: Price, category: Category, prices: &Prices, until: &str) -> String {
        match price {
            Price::FreeUntil(_) => say!("window-free-until", when: until),
            Price::FreeReply { left } => say!("price-free-reply", n: left),
            Price::About(micros) => {
                let (amount, market) = (&micros.in_dollars(), &market(&prices.market));
                say!("price-about", amount, category: self::category(category), market)
            }
        }
    }

    pub const PRICE_NOW: Text = Text::of("desk-price-now");
    pub const LIST_PRICE: Text = Text::of("desk-list-price");

    pub const EMOJI: Text = Text::of("desk-emoji");
    pub const MARKS: Text = Text::of("desk-marks");
    pub const RECENT: Text = Text::of("desk-recent");
    pub const PREVIEW: Text = Text::of("desk-preview");
    pub const ONE_FILE: Text = Text::of("desk-one-file");

    pub const VIEWER: Text = Text::of("desk-viewer");
    pub const SMALLER: Text = Text::of("desk-smaller");
    pub const LARGER: Text = Text::of("desk-larger");
    pub const EARLIER: Text = Text::of("desk-earlier");
    pub const LATER: Text = Text::of("desk-later");

    pub fn seen(who: &str, when: &str, at: usize, of: usize) -> String {
        say!("desk-seen", who: &super::within(who), when, at, of)
    }

    pub const PLAY: Text = Text::of("desk-play");
    pub const PAUSE: Text = Text::of("desk-pause");
    pub const PLACE: Text = Text::of("desk-place");
    pub const SPEED: Text = Text::of("desk-speed");
    pub const CANNOT_PLAY: Text = Text::of("desk-cannot-play");

    /// `3:07`.
    pub fn length(seconds: i32) -> String {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }

    pub fn heard(at: i32, of: Option<i32>) -> String {
        match of {
            Some(of) => say!("desk-heard", at: &length(at), length: &length(of)),
            None => length(at),
        }
    }

    /// `1×`, `1.5×`, from tenths.
    pub fn times(tenths: i32) -> String {
        let number = if tenths % 10 == 0 { super::number((tenths / 10).into()) } else { super::tenths(tenths.into()) };
        format!("{number}×")
    }

    pub fn speed(tenths: i32) -> String {
        say!("desk-speed-of", times: &times(tenths))
    }

    pub const UNREAD_FROM_HERE: Text = Text::of("desk-unread-from-here");
    pub const NEWER: Text = Text::of("desk-newer");
    pub const NEWER_FAILED: Text = Text::of("desk-newer-failed");
    pub const TO_NEWEST: Text = Text::of("desk-to-newest");
    pub const JUMP: Text = Text::of("desk-jump");
    pub const JUMP_FAILED: Text = Text::of("desk-jump-failed");
    pub const WRITE_AGAIN: Text = Text::of("desk-write-again");
    pub const LOADING: Text = Text::of("desk-loading");
    pub const ITEMS: Text = Text::of("desk-items");
    pub const TOTAL: Text = Text::of("desk-total");

    pub fn pieces(n: i64) -> String {
        say!("desk-pieces", n)
    }
}

/// Sends that wait for their time, and what came back.
pub mod planned {
    use super::{Text, within};
    use crate::{domain::planned::Why, say};

    pub const BEYOND: Text = Text::of("planned-error-beyond");
    pub const NO_TIME: Text = Text::of("planned-error-no-time");
    pub const TOO_MANY: Text = Text::of("planned-error-too-many");
    pub const ONE_PARKED: Text = Text::of("planned-error-one-parked");
    pub const APART: Text = Text::of("planned-error-apart");

    pub const TITLE: Text = Text::of("planned-title");
    pub const LEAD: Text = Text::of("planned-lead");
    pub const LATER: Text = Text::of("planned-later");
    pub const LATER_TEMPLATE: Text = Text::of("planned-later-template");
    pub const WHEN: Text = Text::of("planned-when");
    pub const OF_CUSTOMER: Text = Text::of("planned-of-customer");
    pub const OF_NUMBER: Text = Text::of("planned-of-number");
    pub const ANOTHER_TIME: Text = Text::of("planned-another-time");
    pub const PLAN: Text = Text::of("planned-plan");
    pub const CANCEL: Text = Text::of("planned-cancel");
    pub const CHANGE: Text = Text::of("planned-change");
    pub const SEND_NOW: Text = Text::of("planned-send-now");
    pub const SAVE: Text = Text::of("planned-save");
    pub const TEXT: Text = Text::of("planned-text");
    pub const TIME: Text = Text::of("planned-time");
    pub const TAKEN_BACK: Text = Text::of("planned-taken-back");
    pub const NONE: Text = Text::of("planned-none");
    pub const NONE_LEAD: Text = Text::of("planned-none-lead");
    pub const WHOSE: Text = Text::of("planned-whose");
    pub const MINE: Text = Text::of("planned-mine");
    pub const ALL: Text = Text::of("planned-all");
    pub const MORE: Text = Text::of("planned-more");
    pub const RETURNED: Text = Text::of("planned-returned");
    pub const NEW: Text = Text::of("planned-new");
    pub const OPEN: Text = Text::of("planned-open");
    pub const DONE: Text = Text::of("planned-done");
    pub const PUT_AWAY: Text = Text::of("planned-put-away");

    /// The name of the page, with how much came back.
    pub fn title_returned(n: i64) -> String {
        if n > 0 { say!("planned-title-returned", n) } else { TITLE.to_owned() }
    }

    pub fn in_an_hour(when: &str) -> String {
        say!("planned-in-an-hour", when)
    }

    /// In an hour in which the customer often writes, as their clock shows it.
    pub fn best(time: &str, when: &str) -> String {
        say!("planned-best", time, when)
    }

    pub fn evening(when: &str) -> String {
        say!("planned-evening", when)
    }

    pub fn tomorrow(when: &str) -> String {
        say!("planned-tomorrow", when)
    }

    pub fn made(when: &str) -> String {
        say!("planned-made", when)
    }

    pub fn closes(when: &str) -> String {
        say!("planned-closes", when)
    }

    pub fn hour_before(when: &str) -> String {
        say!("planned-hour-before", when)
    }

    pub fn template_then(when: &str) -> String {
        say!("planned-template-then", when)
    }

    pub fn template_lead(when: &str) -> String {
        say!("planned-template-lead", when)
    }

    /// So many wait in a conversation, and the next leaves then.
    pub fn summary(n: i64, when: &str) -> String {
        say!("planned-summary", n, when)
    }

    pub fn leaves(when: &str) -> String {
        say!("planned-leaves", when)
    }

    pub fn by(name: &str) -> String {
        say!("planned-by", name: &within(name))
    }

    pub fn why(why: Why) -> String {
        say!("planned-why", why: why.word())
    }
}

/// Replies that wait for the customer's answer.
pub mod parked {
    use super::{Text, within};
    use crate::{domain::parked::Void, say};

    pub const PARK: Text = Text::of("parked-park");
    pub const LEAD: Text = Text::of("parked-lead");
    pub const TEXT: Text = Text::of("parked-text");
    pub const DO: Text = Text::of("parked-do");
    pub const AUTOMATIC: Text = Text::of("parked-automatic");
    pub const RULES: Text = Text::of("parked-rules");
    pub const WAITS: Text = Text::of("parked-waits");
    pub const RELEASE: Text = Text::of("parked-release");
    pub const MADE: Text = Text::of("parked-made");

    pub fn offered(name: &str) -> String {
        say!("parked-offered", name: &within(name))
    }

    pub fn void(why: Void) -> String {
        say!("parked-void", why: why.word())
    }
}

/// Texts that wait and could leave as one message.
pub mod join {
    use super::Text;
    use crate::{domain::joining::Saving, say};

    pub const JOIN: Text = Text::of("join-join");
    pub const MADE: Text = Text::of("join-made");
    pub const SEPARATE: Text = Text::of("join-separate");

    pub fn offer(n: i64) -> String {
        say!("join-offer", n)
    }

    pub fn saves(saving: Saving) -> String {
        match saving {
            Saving::Free => say!("join-costs-nothing").to_owned(),
            Saving::FreeReplies(n) => say!("join-saves-free", n),
            Saving::About(price) => say!("join-saves", price: &price.in_dollars()),
        }
    }
}

pub mod import {
    use super::Text;
    use crate::{
        domain::import::{Amiss, Fault, Stage, Target, Unplanned, ValueKind},
        say,
    };

    pub const TITLE: Text = Text::of("import-title");
    pub const LEAD: Text = Text::of("import-lead");
    pub const FILE: Text = Text::of("import-file");
    pub const BRING: Text = Text::of("import-bring");
    pub const EARLIER: Text = Text::of("import-earlier");
    pub const NONE: Text = Text::of("import-none");
    pub const EXPORT: Text = Text::of("import-export");
    pub const EXPORT_LEAD: Text = Text::of("import-export-lead");
    pub const EXPORT_CSV: Text = Text::of("import-export-csv");
    pub const EXPORT_XLSX: Text = Text::of("import-export-xlsx");
    pub const OVERTAKEN: Text = Text::of("import-overtaken");
    pub const ATTRIBUTES: Text = Text::of("import-attributes");
    pub const COLUMNS: Text = Text::of("import-columns");
    pub const EXAMPLE: Text = Text::of("import-example");
    pub const COUNTRY: Text = Text::of("import-country");
    pub const COUNTRY_HINT: Text = Text::of("import-country-hint");
    pub const KNOWN: Text = Text::of("import-known");
    pub const FILL: Text = Text::of("import-fill");
    pub const OVERWRITE: Text = Text::of("import-overwrite");
    pub const WORDING: Text = Text::of("import-wording");
    pub const WORDING_HINT: Text = Text::of("import-wording-hint");
    pub const PREVIEW: Text = Text::of("import-preview");
    pub const ROW: Text = Text::of("import-row");
    pub const CHECK: Text = Text::of("import-check");
    pub const CHECKED: Text = Text::of("import-checked");
    pub const TOTAL: Text = Text::of("import-total");
    pub const FITS: Text = Text::of("import-fits");
    pub const FITS_KNOWN: Text = Text::of("import-fits-known");
    pub const WRONG: Text = Text::of("import-wrong");
    pub const FAULTS: Text = Text::of("import-faults");
    pub const FAULTS_ALL: Text = Text::of("import-faults-all");
    pub const APPLY: Text = Text::of("import-apply");
    pub const NOTHING_FITS: Text = Text::of("import-nothing-fits");
    pub const CANCEL: Text = Text::of("import-cancel");
    pub const RESULT: Text = Text::of("import-result");
    pub const MADE: Text = Text::of("import-made");
    pub const CHANGED: Text = Text::of("import-changed");
    pub const HELD: Text = Text::of("import-held");
    pub const UNDO: Text = Text::of("import-undo");
    pub const TAKEN_BACK: Text = Text::of("import-taken-back");
    pub const STAYED: Text = Text::of("import-stayed");
    pub const APP: Text = Text::of("import-app");
    pub const APP_LEAD: Text = Text::of("import-app-lead");
    pub const APP_PERCENT: Text = Text::of("import-app-percent");
    pub const APP_PHASE: Text = Text::of("import-app-phase");
    pub const APP_MESSAGES: Text = Text::of("import-app-messages");
    pub const APP_PEOPLE: Text = Text::of("import-app-people");
    pub const APP_DECLINED: Text = Text::of("import-app-declined");
    pub const APP_FAILED: Text = Text::of("import-app-failed");

    pub fn file_hint(limit: i64) -> String {
        say!("import-file-hint", limit)
    }

    /// Why a file cannot be read, by the word that the server gives it.
    pub fn unreadable(what: &str) -> String {
        say!("import-unreadable", what)
    }

    pub fn unplanned(why: Unplanned) -> String {
        say!("import-unplanned", what: why.word())
    }

    pub fn target(target: &Target) -> String {
        say!("import-target", what: target.word())
    }

    pub fn kind(kind: ValueKind) -> String {
        say!("import-kind", what: kind.word())
    }

    pub fn means_of(name: &str) -> String {
        say!("import-means-of", name: &super::within(name))
    }

    pub fn kind_of(name: &str) -> String {
        say!("import-kind-of", name: &super::within(name))
    }

    pub fn stage(stage: Stage) -> String {
        say!("import-stage", what: stage.word())
    }

    pub fn progress(percent: u32) -> String {
        say!("import-progress", percent)
    }

    /// Why an import failed, by the word that the server gives it.
    pub fn failed(what: &str) -> String {
        say!("import-failed", what)
    }

    /// What is wrong in a cell.
    pub fn amiss(fault: &Fault) -> String {
        let text = say!("import-amiss", what: fault.amiss.word());
        if fault.amiss == Amiss::Repeated { format!("{text} {}", fault.value) } else { text }
    }

    /// How to mend it.
    pub fn mend(amiss: Amiss) -> String {
        say!("import-mend", what: amiss.word())
    }

    /// The heads of a table of faults, and the cells of one of them. `head` is the one of its column.
    pub fn fault_heads() -> [String; 5] {
        ["row", "column", "value", "amiss", "mend"].map(|what| say!("import-fault-head", what))
    }

    pub fn fault_cells(fault: &Fault, head: &str) -> [String; 5] {
        [fault.row.to_string(), head.to_owned(), fault.value.clone(), amiss(fault), mend(fault.amiss)]
    }

    pub fn app_of(name: &str) -> String {
        say!("import-app-of", name: &super::within(name))
    }

    /// How far back a phase of a history reaches.
    pub fn app_back(phase: i64) -> String {
        let what = match phase {
            0 => "day",
            1 => "quarter",
            _ => "half",
        };
        say!("import-app-back", what)
    }
}

pub mod search {
    use super::Text;
    #[cfg(feature = "ssr")]
    use crate::domain::search::{index::Has, query::Unclear};
    use crate::say;

    pub const TITLE: Text = Text::of("search-title");
    pub const LABEL: Text = Text::of("search-label");
    pub const BEGIN: Text = Text::of("search-begin");
    pub const BEGIN_LEAD: Text = Text::of("search-begin-lead");
    pub const FILTERS: Text = Text::of("search-filters");
    pub const NOTHING: Text = Text::of("search-nothing");
    pub const NOTHING_LEAD: Text = Text::of("search-nothing-lead");
    pub const CATCHING_UP: Text = Text::of("search-catching-up");
    pub const PEOPLE: Text = Text::of("search-people");
    pub const MESSAGES: Text = Text::of("search-messages");
    pub const MORE: Text = Text::of("search-more");
    pub const MORE_FAILED: Text = Text::of("search-more-failed");

    pub fn count(n: i64) -> String {
        say!("search-count", n)
    }

    pub fn newest(n: i64) -> String {
        say!("search-newest", n)
    }

    pub fn shown(shown: usize, count: i64) -> String {
        say!("search-shown", shown, count)
    }

    pub fn all(q: &str) -> String {
        say!("search-all", q: &super::within(q))
    }

    pub const WITHIN: Text = Text::of("search-within");
    pub const OLDER: Text = Text::of("search-older");
    pub const NEWER: Text = Text::of("search-newer");
    pub const NONE_HERE: Text = Text::of("search-none-here");
    pub const DAY: Text = Text::of("search-day");
    pub const GO: Text = Text::of("search-go");
    pub const NO_DAY: Text = Text::of("search-no-day");
    pub const CLOSE: Text = Text::of("search-close");

    pub fn place(at: usize, of: usize) -> String {
        say!("search-place", at, of)
    }

    /// Why what was typed cannot be looked for.
    #[cfg(feature = "ssr")]
    pub fn unclear(unclear: &Unclear) -> String {
        // What is typed is the same in every language, and is read from left to right.
        let typed = |text: &str| super::within(text);
        match unclear {
            Unclear::Nothing => say!("search-unclear-nothing").to_owned(),
            Unclear::TooLong => say!("search-unclear-long").to_owned(),
            Unclear::NoValue(filter) => say!("search-unclear-value", filter: &typed(&format!("{filter}:"))),
            Unclear::NoDay(filter, day) => {
                say!("search-unclear-day", day: &typed(day), like: &typed(&format!("{filter}:2026-11-01")))
            }
            Unclear::NoSuchThing(thing) => {
                let known = Has::ALL.map(|has| format!("has:{}", has.word())).join(", ");
                say!("search-unclear-thing", thing: &typed(thing), known: &typed(&known))
            }
            Unclear::TooMany(name) => say!("search-unclear-many", name: &typed(name)),
        }
    }
}

/// The list of customers.
pub mod customers {
    use super::Text;
    use crate::{
        domain::customers::{Active, Column, Consented, Done, Order, Standing},
        say,
    };

    pub const TITLE: Text = Text::of("nav-customers");
    pub const FIND: Text = Text::of("customers-find");
    pub const ANY: Text = Text::of("customers-any");
    pub const FILTERS: Text = Text::of("customers-filters");
    pub const ORDER: Text = Text::of("customers-order");
    pub const COLUMNS: Text = Text::of("customers-columns");
    pub const NAME: Text = Text::of("person-name");
    pub const WINDOW: Text = Text::of("customers-window");
    pub const ACTIVE: Text = Text::of("customers-last-activity");
    pub const SELECT_ALL: Text = Text::of("customers-select-all");
    pub const ACTION: Text = Text::of("customers-action");
    pub const TAG: Text = Text::of("customers-add-tag");
    pub const UNTAG: Text = Text::of("customers-remove-tag");
    pub const AGREED: Text = Text::of("customers-agreed");
    pub const STOPPED: Text = Text::of("customers-stopped");
    pub const APPLY: Text = Text::of("customers-apply");
    pub const CLEAR: Text = Text::of("customers-clear");
    pub const MORE: Text = Text::of("customers-more");
    pub const EMPTY: Text = Text::of("customers-empty");
    pub const EMPTY_LEAD: Text = Text::of("customers-empty-lead");
    pub const NONE: Text = Text::of("customers-none");
    pub const NONE_LEAD: Text = Text::of("customers-none-lead");
    pub const RESET: Text = Text::of("customers-reset");
    pub const FIELDS: Text = Text::of("fields-title");

    /// How many there are; they are counted up to ten thousand.
    pub fn found(n: i64, most: i64) -> String {
        if n > most { say!("customers-many", n: most) } else { say!("customers-found", n) }
    }

    pub fn select(who: &str) -> String {
        say!("customers-select", who: &super::within(who))
    }

    pub const SELECT_FITTING: Text = Text::of("customers-select-fitting");

    pub fn selected(n: i64) -> String {
        say!("customers-selected", n)
    }

    /// More fit than can be selected.
    pub fn fitting_cut(n: usize) -> String {
        say!("customers-fitting-cut", n)
    }

    /// What came of a bulk action.
    pub fn done(done: &Done) -> String {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let mut told = say!("customers-done", n: count(done.done.len()));
        if done.unchanged > 0 {
            told = format!("{told} {}", say!("customers-unchanged", n: done.unchanged));
        }
        if done.missing > 0 {
            told = format!("{told} {}", say!("customers-missing", n: done.missing));
        }
        if !done.left.is_empty() {
            told = format!("{told} {}", say!("customers-left", n: count(done.left.len())));
        }
        told
    }

    pub fn column(column: Column) -> &'static str {
        match column {
            Column::TimeLeft => say!("customers-time-left"),
            Column::Engagement => say!("person-engagement"),
            Column::Tags => say!("person-tags"),
            Column::Phone => say!("person-phone"),
            Column::LastActivity => say!("customers-last-activity"),
            Column::Language => say!("person-language"),
            Column::LocalTime => say!("customers-local-time"),
            Column::Consent => say!("person-marketing"),
        }
    }

    pub fn order(order: Order) -> &'static str {
        match order {
            Order::TimeLeft => say!("customers-time-left"),
            Order::LastActivity => say!("customers-last-activity"),
            Order::Name => say!("person-name"),
            Order::Engagement => say!("person-engagement"),
        }
    }

    pub fn consent(consent: Consented) -> &'static str {
        match consent {
            Consented::Given => say!("person-yes"),
            Consented::Stopped => say!("person-no"),
            Consented::Unknown => say!("customers-unknown"),
        }
    }

    pub fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Open => say!("customers-open"),
            Standing::Closed => say!("customers-closed"),
            Standing::Never => say!("customers-never"),
        }
    }

    pub fn active(active: Active) -> &'static str {
        match active {
            Active::Day => say!("customers-day"),
            Active::Week => say!("customers-week"),
            Active::Month => say!("customers-month"),
            Active::Silent => say!("customers-silent"),
        }
    }

    /// Ranges of engagement to choose from.
    pub const ENGAGEMENT: [(&str, Text); 3] = [
        ("0-3", Text::of("customers-low")),
        ("4-6", Text::of("customers-middle")),
        ("7-10", Text::of("customers-high")),
    ];
}

/// One customer.
pub mod person {
    use super::Text;
    use crate::{
        domain::{
            attribute::AttributeKind,
            consent::{self, Category},
            contact::IdentifierKind,
            merge,
            profile::What,
            scores::Reading,
            tag::{Colour, Rule},
        },
        say,
    };

    pub const SCORING: Text = Text::of("person-scoring");
    pub const SCORING_LEAD: Text = Text::of("person-scoring-lead");
    pub const SCORED: Text = Text::of("person-scored");
    pub const NOT_FOUND: Text = Text::of("person-not-found");
    pub const NOT_FOUND_LEAD: Text = Text::of("person-not-found-lead");
    pub const WHOLE: Text = Text::of("person-whole");
    pub const SAID: Text = Text::of("person-said");
    pub const DETECTED: Text = Text::of("person-detected");
    pub const FROM_NUMBER: Text = Text::of("person-from-number");
    pub const CONSENT: Text = Text::of("person-consent");
    pub const NO_CONSENT: Text = Text::of("person-no-consent");
    pub const YES: Text = Text::of("person-yes");
    pub const NO: Text = Text::of("person-no");
    pub const WRITE_CONSENT: Text = Text::of("person-write-consent");
    pub const CATEGORY: Text = Text::of("person-category");
    pub const ANSWER: Text = Text::of("person-answer");
    pub const SOURCE: Text = Text::of("person-source");
    pub const WORDING: Text = Text::of("person-wording");
    pub const HISTORY: Text = Text::of("person-history");
    pub const ENGAGEMENT: Text = Text::of("person-engagement");
    pub const NO_GAUGE: Text = Text::of("person-no-gauge");
    pub const MEDIAN: Text = Text::of("person-median");
    pub const WINDOWS: Text = Text::of("person-windows");
    pub const TAGS: Text = Text::of("person-tags");
    pub const ADD_TAG: Text = Text::of("person-add-tag");
    pub const DETAILS: Text = Text::of("person-details");
    pub const NAME: Text = Text::of("person-name");
    pub const LANGUAGE: Text = Text::of("person-language");
    pub const ZONE: Text = Text::of("person-zone");
    pub const FROM: Text = Text::of("person-from");
    pub const UNTIL: Text = Text::of("person-until");
    pub const ATTRIBUTES: Text = Text::of("person-attributes");
    pub const IDENTIFIERS: Text = Text::of("person-identifiers");
    pub const FORMER: Text = Text::of("person-former");
    pub const NOTES: Text = Text::of("person-notes");
    pub const NOTE: Text = Text::of("person-note");
    pub const ADD_NOTE: Text = Text::of("person-add-note");
    pub const EDIT: Text = Text::of("person-edit");
    pub const DELETE: Text = Text::of("person-delete");
    pub const SAVE: Text = Text::of("person-save");
    pub const SAVED: Text = Text::of("person-saved");
    pub const TIMELINE: Text = Text::of("person-timeline");
    pub const CUT: Text = Text::of("person-cut");
    pub const CONVERSATIONS: Text = Text::of("person-conversations");
    pub const SAME: Text = Text::of("person-same");
    pub const OTHER: Text = Text::of("person-other");
    pub const MERGE: Text = Text::of("person-merge");
    pub const MERGE_LEAD: Text = Text::of("person-merge-lead");
    pub const COMPARE: Text = Text::of("person-compare");
    pub const FIELD: Text = Text::of("person-field");
    pub const KEPT: Text = Text::of("person-kept");
    pub const GONE: Text = Text::of("person-gone");
    pub const BECOMES: Text = Text::of("person-becomes");
    pub const UNDO: Text = Text::of("desk-undo");
    pub const PROGRAM: Text = Text::of("person-program");
    pub const CONTEXT: Text = Text::of("context-title");

    pub fn their_time(time: &str) -> String {
        say!("person-their-time", time)
    }

    pub fn guess(n: i64) -> String {
        say!("person-guess", n)
    }

    pub fn own_name(name: &str) -> String {
        say!("person-own-name", name: &super::within(name))
    }

    pub fn gauge(reading: Reading) -> String {
        let [score, low, high] =
            [reading.score, reading.low, reading.high].map(|at| super::tenths((at * 10.0).round() as i64));
        say!("person-gauge", score: &score, low: &low, high: &high)
    }

    pub fn over(n: i64) -> String {
        say!("person-over", n)
    }

    pub fn windows(n: i64, of: i64) -> String {
        say!("person-windows-of", n, of)
    }

    pub fn remove_tag(name: &str) -> String {
        say!("person-remove-tag", name: &super::within(name))
    }

    pub fn merged(name: &str) -> String {
        say!("person-merged", name: &super::within(name))
    }

    pub fn joined(n: i64) -> String {
        say!("person-joined", n)
    }

    pub fn moved(n: i64) -> String {
        say!("person-moved", n)
    }

    pub fn messages(n: i64) -> String {
        say!("person-messages", n)
    }

    pub fn category(category: Category) -> &'static str {
        match category {
            Category::Marketing => say!("person-marketing"),
            Category::Utility => say!("person-utility"),
            Category::Service => say!("person-service"),
        }
    }

    /// What a no to this category does.
    pub fn declined(category: Category) -> &'static str {
        match category {
            Category::Marketing => say!("person-no-marketing"),
            Category::Utility => say!("person-no-utility"),
            Category::Service => say!("person-no-service"),
        }
    }

    /// Where a yes or no comes from: in words where it is one of ours, else as somebody wrote it.
    pub fn source(source: &str) -> String {
        match source {
            consent::CHOSEN => say!("person-source-whatsapp").to_owned(),
            consent::REFUSED => say!("person-source-refusal").to_owned(),
            consent::BY_WORD => say!("person-source-word").to_owned(),
            consent::BY_BUTTON => say!("person-source-button").to_owned(),
            consent::BY_HAND => say!("person-source-here").to_owned(),
            consent::BY_PROGRAM => say!("person-program").to_owned(),
            written => written.to_owned(),
        }
    }

    pub fn identifier(kind: IdentifierKind) -> &'static str {
        match kind {
            IdentifierKind::Phone => say!("person-phone"),
            IdentifierKind::Bsuid => say!("person-bsuid"),
            IdentifierKind::ParentBsuid => say!("person-parent-bsuid"),
        }
    }

    pub fn happened(what: &What) -> String {
        match what {
            What::FirstMessage => say!("person-first-message").to_owned(),
            What::WindowOpened => say!("person-window-opened").to_owned(),
            What::WindowLost => say!("person-window-lost").to_owned(),
            What::Template(name) => say!("person-template", name: &super::within(name)),
            What::Consented(of) => format!("{}: {}", category(*of), say!("person-yes")),
            What::Declined(of) => format!("{}: {}", category(*of), say!("person-no")),
            What::Merged(name) => merged(name),
            What::Tagged(name) => say!("person-tagged", name: &super::within(tag(name))),
        }
    }

    pub fn why(why: merge::Why) -> &'static str {
        match why {
            merge::Why::Username => say!("person-why-username"),
            merge::Why::Number => say!("person-why-number"),
            merge::Why::NameAndNumber => say!("person-why-name"),
        }
    }

    pub fn field(what: &merge::What) -> String {
        match what {
            merge::What::Name => NAME.to_owned(),
            merge::What::Username => say!("person-username").to_owned(),
            merge::What::Phone => say!("person-phone").to_owned(),
            merge::What::Language => LANGUAGE.to_owned(),
            merge::What::TimeZone => ZONE.to_owned(),
            merge::What::Marketing => say!("person-marketing").to_owned(),
            merge::What::Tags => TAGS.to_owned(),
            merge::What::Attribute(name) => name.clone(),
        }
    }

    /// A tag as it is shown: those there are from the beginning have names of their own in each language.
    pub fn tag(name: &str) -> &str {
        match name {
            "New customer" => say!("tag-new"),
            "Returning" => say!("tag-returning"),
            "Ad lead" => say!("tag-ad-lead"),
            name => name,
        }
    }

    pub fn rule(rule: Rule) -> &'static str {
        match rule {
            Rule::New => say!("tag-rule-new"),
            Rule::Returning => say!("tag-rule-returning"),
            Rule::AdLead => say!("tag-rule-ad-lead"),
        }
    }

    pub fn colour(colour: Colour) -> &'static str {
        match colour {
            Colour::Grey => say!("colour-grey"),
            Colour::Red => say!("colour-red"),
            Colour::Orange => say!("colour-orange"),
            Colour::Yellow => say!("colour-yellow"),
            Colour::Green => say!("colour-green"),
            Colour::Teal => say!("colour-teal"),
            Colour::Blue => say!("colour-blue"),
            Colour::Purple => say!("colour-purple"),
            Colour::Pink => say!("colour-pink"),
        }
    }

    pub fn kind(kind: AttributeKind) -> &'static str {
        match kind {
            AttributeKind::Text => say!("attribute-text"),
            AttributeKind::Number => say!("attribute-number"),
            AttributeKind::Date => say!("attribute-date"),
            AttributeKind::YesNo => say!("attribute-yes-no"),
            AttributeKind::Choice => say!("attribute-choice"),
            AttributeKind::Url => say!("attribute-url"),
        }
    }

    pub const YES_VALUE: Text = Text::of("person-value-yes");
    pub const NO_VALUE: Text = Text::of("person-value-no");
}

/// What is foreseen about a customer, and what to do next.
pub mod scores {
    use super::Text;
    use crate::{
        domain::{
            model::{Chance, Fact},
            next::{Next, Reason},
            price::Price,
            segment::{Segment, Step},
            time::Timestamp,
        },
        say,
    };

    pub const TITLE: Text = Text::of("scores-title");
    pub const REPLY: Text = Text::of("scores-reply");
    pub const REPLY_HINT: Text = Text::of("scores-reply-hint");
    pub const WRITE: Text = Text::of("scores-write");
    pub const RULE_OF_THUMB: Text = Text::of("scores-rule");
    pub const NOT_SCORED: Text = Text::of("scores-not-scored");
    pub const NOT_SCORED_LEAD: Text = Text::of("scores-not-scored-lead");
    pub const FACTS: Text = Text::of("scores-facts");
    pub const NO_FACTS: Text = Text::of("scores-facts-none");
    pub const RAISES: Text = Text::of("scores-raises");
    pub const LOWERS: Text = Text::of("scores-lowers");
    pub const FROM_OTHERS: Text = Text::of("scores-from-others");
    pub const SEGMENT: Text = Text::of("scores-segment");
    pub const STEP: Text = Text::of("scores-step");
    pub const HOW: Text = Text::of("scores-how");
    pub const COMES: Text = Text::of("scores-comes");
    pub const NEXT: Text = Text::of("scores-next");
    pub const HELD_OUT: Text = Text::of("scores-held-out");
    pub const DO_ANSWER: Text = Text::of("scores-answer");
    pub const DO_ASK: Text = Text::of("scores-do-ask");
    pub const DO_REOPEN: Text = Text::of("scores-do-reopen");
    pub const TEMPLATE: Text = Text::of("scores-template");
    pub const REOPENS: Text = Text::of("scores-reopens");
    pub const COST: Text = Text::of("scores-cost");
    pub const NOT_ENOUGH: Text = Text::of("scores-not-enough");
    pub const BEST_HOURS: Text = Text::of("hours-title");
    pub const NO_BEST_HOUR: Text = Text::of("hours-none");
    pub const ALL_HOURS: Text = Text::of("hours-all");
    pub const HOUR: Text = Text::of("hours-hour");
    pub const SHARE: Text = Text::of("hours-share");
    pub const FAILED: Text = Text::of("scores-failed");

    /// A chance in hundredths, as it is shown.
    pub fn percent(p: f64) -> i64 {
        (p * 100.0).round() as i64
    }

    /// `62 %`
    pub fn in_short(percent: i64) -> String {
        say!("scores-percent", percent)
    }

    /// The same with what it is the chance of.
    pub fn of_answer(percent: i64) -> String {
        say!("scores-row", percent)
    }

    pub fn chance(chance: Chance) -> String {
        let [low, high] = [chance.low, chance.high].map(|p| super::number(percent(p)));
        say!("scores-chance", percent: percent(chance.p), low: &low, high: &high)
    }

    /// What a chance rests on: how often they answered, and how much the model has learnt from.
    pub fn answered(n: u32, of: u32) -> String {
        say!("scores-answered", n, of)
    }

    pub fn learnt(n: i64) -> String {
        say!("scores-learnt", n)
    }

    pub fn from_messages(n: i64) -> String {
        say!("scores-from", n)
    }

    /// A part of the whole, which is given in hundredths.
    pub fn share(share: &str) -> String {
        say!("scores-share", share)
    }

    pub fn worth(factor: &str) -> String {
        say!("scores-worth", factor)
    }

    /// A fact that raised a chance, or lowered it.
    pub fn fact(fact: Fact, rises: bool) -> String {
        let fact = fact.word();
        if rises { say!("scores-fact-up", fact) } else { say!("scores-fact-down", fact) }
    }

    pub fn segment(segment: Segment) -> String {
        say!("scores-segment-name", segment: segment.word())
    }

    pub fn segment_rule(segment: Segment) -> String {
        say!("scores-segment-rule", segment: segment.word())
    }

    pub fn step(step: Step) -> String {
        say!("scores-step-name", step: step.word())
    }

    pub fn step_rule(step: Step) -> String {
        say!("scores-step-rule", step: step.word())
    }

    /// What to do next; `when` is the moment it names.
    pub fn next(next: Next, when: &str) -> String {
        match next {
            Next::AnswerNow => say!("scores-answer").to_owned(),
            Next::AskOpenQuestion => say!("scores-ask").to_owned(),
            Next::WaitUntil(_) => say!("scores-wait", when),
            Next::Reopen => say!("scores-reopen").to_owned(),
            Next::LeaveInPeace => say!("scores-leave").to_owned(),
        }
    }

    /// What the template that is proposed costs; `when` says a moment.
    pub fn cost(price: Price, when: impl Fn(Timestamp) -> String) -> String {
        match price {
            Price::FreeUntil(until) => say!("window-free-until", when: &when(until)),
            Price::FreeReply { left } => say!("price-free-reply", n: left),
            Price::About(micros) => say!("scores-about", amount: &micros.in_dollars()),
        }
    }

    pub fn do_wait(when: &str) -> String {
        say!("scores-do-wait", when)
    }

    pub fn reason(reason: Reason) -> String {
        say!("scores-reason", reason: reason.word())
    }

    /// Stretches of hours, put together.
    pub fn best_hours(ranges: &str) -> String {
        say!("hours-best", ranges)
    }

    pub fn hours(from: &str, to: &str) -> String {
        say!("hours-range", from, to)
    }

    /// By whose clock the hours are.
    pub fn zone(zone: &str) -> String {
        say!("hours-zone", zone)
    }
}

/// The page of what makes a conversation worth more.
pub mod priorities {
    use super::{Text, within};
    use crate::{domain::priority::Unbalanced, say};

    pub const TITLE: Text = Text::of("priorities-title");
    pub const LEAD: Text = Text::of("priorities-lead");
    pub const RULES: Text = Text::of("priorities-rules");
    pub const EMPTY: Text = Text::of("priorities-empty");
    pub const EMPTY_LEAD: Text = Text::of("priorities-empty-lead");
    pub const ADD: Text = Text::of("priorities-add");
    pub const ABOUT: Text = Text::of("priorities-about");
    pub const TAG: Text = Text::of("priorities-tag");
    pub const ATTRIBUTE: Text = Text::of("priorities-attribute");
    pub const TEAM: Text = Text::of("priorities-team");
    pub const VALUE: Text = Text::of("priorities-value");
    pub const AMOUNT: Text = Text::of("priorities-amount");
    pub const GONE: Text = Text::of("priorities-gone");
    pub const FACTOR_HINT: Text = Text::of("priorities-factor-hint");
    pub const ORDER: Text = Text::of("priorities-order");
    pub const ORDER_LEAD: Text = Text::of("priorities-order-lead");
    pub const ORDER_ATTRIBUTE: Text = Text::of("priorities-order-attribute");
    pub const NOT_COUNTED: Text = Text::of("priorities-not-counted");
    pub const USUAL: Text = Text::of("priorities-usual");
    pub const TEMPLATE: Text = Text::of("priorities-template");
    pub const TEMPLATE_HINT: Text = Text::of("priorities-template-hint");
    pub const PREVIEW: Text = Text::of("priorities-preview");
    pub const NOTHING: Text = Text::of("priorities-nothing");
    pub const NOBODY: Text = Text::of("priorities-nobody");
    pub const PASSED: Text = Text::of("priorities-passed");
    pub const SAVE: Text = Text::of("priorities-save");
    pub const SAVED: Text = Text::of("priorities-saved");
    pub const UNDO: Text = Text::of("priorities-undo");
    pub const UNDONE: Text = Text::of("priorities-undone");
    pub const RESET: Text = Text::of("priorities-reset");
    pub const UNSAVED: Text = Text::of("priorities-unsaved");
    pub const CHOOSE: Text = Text::of("priorities-choose");

    /// What a rule can be about, by its word.
    pub fn kind(kind: &str) -> String {
        say!("priorities-kind", kind)
    }

    pub fn with_tag(name: &str) -> String {
        say!("priorities-with-tag", name: &within(name))
    }

    pub fn with_value(name: &str, value: &str) -> String {
        say!("priorities-with-value", name: &within(name), value: &within(value))
    }

    pub fn with_amount(name: &str, amount: &str) -> String {
        say!("priorities-with-amount", name: &within(name), amount)
    }

    pub fn with_team(name: &str) -> String {
        say!("priorities-with-team", name: &within(name))
    }

    /// What the field is called that holds what the rule of this name makes of the worth.
    pub fn factor(name: &str) -> String {
        say!("priorities-factor", name)
    }

    pub fn times(factor: &str) -> String {
        say!("priorities-times", factor)
    }

    pub fn remove(name: &str) -> String {
        say!("priorities-remove", name)
    }

    pub fn moved(n: usize, of: usize) -> String {
        say!("priorities-moved", n, of)
    }

    /// Where not all that wait were looked at.
    pub fn looked(looked: usize, of: usize) -> String {
        let [looked, of] = [looked, of].map(|n| super::number(i64::try_from(n).unwrap_or(i64::MAX)));
        say!("priorities-looked", looked: &looked, of: &of)
    }

    pub fn place(before: usize, after: usize) -> String {
        let [before, after] = [before, after].map(|at| super::number(i64::try_from(at).unwrap_or(i64::MAX)));
        say!("priorities-place", before: &before, after: &after)
    }

    /// What a conversation would be worth, and is.
    pub fn worth(after: &str, before: &str) -> String {
        say!("priorities-worth", after, before)
    }

    /// Why what is written cannot be taken.
    pub fn unbalanced(why: Unbalanced) -> &'static str {
        match why {
            Unbalanced::TooMany => say!("priorities-too-many"),
            Unbalanced::Factor => say!("priorities-wrong-factor"),
            Unbalanced::Twice => say!("priorities-twice"),
            Unbalanced::Value => say!("priorities-wrong-value"),
            Unbalanced::Amount => say!("priorities-wrong-amount"),
            Unbalanced::Usual => say!("priorities-wrong-usual"),
            Unbalanced::Template => say!("priorities-wrong-template"),
        }
    }
}

/// The page of tags and attributes.
pub mod fields {
    use super::Text;
    use crate::say;

    pub const TITLE: Text = Text::of("fields-title");
    pub const LEAD: Text = Text::of("fields-lead");
    pub const TAGS: Text = Text::of("person-tags");
    pub const ATTRIBUTES: Text = Text::of("person-attributes");
    pub const COLOUR: Text = Text::of("fields-colour");
    pub const KIND: Text = Text::of("fields-kind");
    pub const CHOICES: Text = Text::of("fields-choices");
    pub const NEW_TAG: Text = Text::of("fields-new-tag");
    pub const NEW_ATTRIBUTE: Text = Text::of("fields-new-attribute");
    pub const READ_ONLY: Text = Text::of("fields-read-only");
    pub const NO_ATTRIBUTES: Text = Text::of("fields-no-attributes");
    pub const SURE: Text = Text::of("fields-sure");

    pub fn people(n: i64) -> String {
        say!("fields-people", n)
    }

    /// For who hears only the button.
    pub fn of(act: &str, name: &str) -> String {
        format!("{act}: {}", super::within(name))
    }
}

pub mod audit {
    use super::{Text, privacy};
    use crate::{
        domain::{
            audit::{Detail, What, Within},
            retention::Kind,
            role::Role,
        },
        say,
    };

    pub const TITLE: Text = Text::of("audit-title");
    pub const LEAD: Text = Text::of("audit-lead");
    pub const FILTERS: Text = Text::of("audit-filters");
    pub const FIND: Text = Text::of("audit-find");
    pub const WHO: Text = Text::of("audit-who");
    pub const WHAT: Text = Text::of("audit-what-label");
    pub const WHEN: Text = Text::of("audit-when");
    pub const MORE: Text = Text::of("audit-more");
    pub const END: Text = Text::of("audit-end");
    pub const NONE: Text = Text::of("audit-none");
    pub const NONE_LEAD: Text = Text::of("audit-none-lead");
    pub const EXPORT: Text = Text::of("audit-export");

    /// What was done.
    pub fn what(what: What) -> String {
        say!("audit-what", what: what.word())
    }

    /// How far back somebody looks.
    pub fn within(within: Within) -> String {
        say!("audit-within", within: within.word())
    }

    /// Who did something, by the kind of who it is and what they are called.
    pub fn actor(kind: &str, name: &str) -> String {
        say!("audit-actor", kind, name: &super::within(name))
    }

    /// To what it was done.
    pub fn subject(kind: &str, name: &str) -> String {
        say!("audit-subject", kind, name: &super::within(name))
    }

    /// What more is said of it: `Role: agent`.
    pub fn detail(detail: &str, value: &str) -> String {
        let role = |word| Role::parse(word).map(super::role);
        let kind = |word| Kind::parse(word).map(|kind| privacy::kind(kind).0);
        let known = match (Detail::parse(detail), value) {
            (Some(Detail::Role), word) => role(word),
            (Some(Detail::Kind), word) => kind(word),
            (Some(Detail::Days), "ever") => Some(say!("data-for-ever")),
            (_, "true") => Some(say!("audit-yes")),
            (_, "false") => Some(say!("audit-no")),
            _ => None,
        };
        say!("audit-detail", detail, value: known.unwrap_or(value))
    }
}

pub mod forecast {
    use super::{Text, number, tenths};
    use crate::{domain::model::forecast::Band, say};

    pub const TITLE: Text = Text::of("forecast-title");
    pub const LEAD: Text = Text::of("forecast-lead");
    pub const HOUR: Text = Text::of("forecast-hour");
    pub const MESSAGES: Text = Text::of("forecast-messages");
    pub const CLOSING: Text = Text::of("forecast-closing");
    pub const OWED: Text = Text::of("forecast-owed");
    pub const LAPSE: Text = Text::of("forecast-lapse");
    pub const HELD_BACK: Text = Text::of("forecast-held-back");

    /// How many are foreseen, and between which numbers that lies nine times in ten.
    pub fn band(band: Band) -> String {
        let [low, high] = [band.low.floor(), band.high.ceil()].map(|end| number(end as i64));
        say!("forecast-band", mean: &tenths((band.mean * 10.0).round() as i64), low: &low, high: &high)
    }
}

pub mod model {
    use super::{Text, number, thousandths};
    use crate::{
        domain::{
            id::VersionId,
            learning::{Judged, Kind, Share, Standing, Why},
            model::{Question, forecast::Held, judge::Range},
            scores::{Share as Came, Use},
            suggest,
        },
        say,
    };

    pub const TITLE: Text = Text::of("model-title");
    pub const LEAD: Text = Text::of("model-lead");
    pub const DONE: Text = Text::of("model-done");
    pub const TOO_FEW: Text = Text::of("model-too-few");
    pub const CALIBRATION: Text = Text::of("model-calibration");
    pub const SAID: Text = Text::of("model-said");
    pub const CAME: Text = Text::of("model-came");
    pub const OF: Text = Text::of("model-of");
    pub const WEEKS: Text = Text::of("model-weeks");
    pub const WEEKS_LEAD: Text = Text::of("model-weeks-lead");
    pub const WEEK: Text = Text::of("model-week");
    pub const LOG_LOSS: Text = Text::of("model-log-loss");
    pub const AUC: Text = Text::of("model-auc");
    pub const BRIER: Text = Text::of("model-brier");
    pub const MODEL: Text = Text::of("model-model");
    pub const THUMB: Text = Text::of("model-thumb");
    pub const RATE: Text = Text::of("model-rate");
    pub const LIVE: Text = Text::of("model-live");
    pub const LIVE_NONE: Text = Text::of("model-live-none");
    pub const PAST: Text = Text::of("model-past");
    pub const BY_PAST: Text = Text::of("model-by-past");
    pub const HELD_OUT: Text = Text::of("model-held-out");
    pub const HELD_LEAD: Text = Text::of("model-held-lead");
    pub const FORECASTS: Text = Text::of("model-forecasts");
    pub const FORECASTS_LEAD: Text = Text::of("model-forecasts-lead");
    pub const FORECASTS_NONE: Text = Text::of("model-forecasts-none");
    pub const USES: Text = Text::of("model-uses");
    pub const USES_LEAD: Text = Text::of("model-uses-lead");
    pub const LOG: Text = Text::of("model-log");
    pub const LOG_LEAD: Text = Text::of("model-log-lead");
    pub const LOG_GIVEN: Text = Text::of("model-log-given");
    pub const LOG_NONE: Text = Text::of("model-log-none");
    pub const LOG_MORE: Text = Text::of("model-log-more");
    pub const LOG_SOMEBODY: Text = Text::of("model-log-somebody");
    pub const LOG_GONE: Text = Text::of("model-log-gone");
    pub const ALL: Text = Text::of("model-all");
    pub const VERSIONS: Text = Text::of("model-versions");
    pub const PINNED: Text = Text::of("model-pinned");
    pub const RELEASE: Text = Text::of("model-release");
    pub const PROMOTE: Text = Text::of("model-promote");
    pub const ROLL_BACK: Text = Text::of("model-roll-back");
    pub const REFIT: Text = Text::of("model-refit");
    pub const REFIT_LEAD: Text = Text::of("model-refit-lead");
    pub const CANCEL: Text = Text::of("model-cancel");

    /// A share as whole hundredths.
    pub fn percent(share: f64) -> String {
        say!("model-percent", n: &number((share * 100.0).round() as i64))
    }

    /// What came of a template that was proposed.
    pub fn log_came(came: suggest::Came) -> String {
        say!("model-log-came", what: came.word())
    }

    /// How likely a template was to be chosen.
    pub fn log_propensity(propensity: f64) -> String {
        say!("model-log-propensity", share: &percent(propensity))
    }

    /// How likely an answer was.
    pub fn log_chance(chance: f64) -> String {
        say!("model-log-chance", share: &percent(chance))
    }

    /// A share as whole hundredths, and between which it lies.
    pub fn percent_between(share: f64, sure: Range) -> String {
        let [share, low, high] = [share, sure.low, sure.high].map(|share| number((share * 100.0).round() as i64));
        say!("model-percent-between", n: &share, low: &low, high: &high)
    }

    /// A figure, and between what it lies, where that is known.
    pub fn fraction_between(value: f64, sure: Option<Range>) -> String {
        match sure.map(|Range { low, high }| (fraction(low), fraction(high))) {
            Some((low, high)) => say!("model-fraction-between", figure: &fraction(value), low: &low, high: &high),
            None => fraction(value),
        }
    }

    /// Three places say as much as such a figure can.
    pub fn fraction(value: f64) -> String {
        thousandths((value * 1000.0).round() as i64)
    }

    pub fn whole(n: u64) -> String {
        number(i64::try_from(n).unwrap_or(i64::MAX))
    }

    pub fn learnt(learnt: i64, open: i64) -> String {
        say!("model-learnt", learnt: &number(learnt), open: &number(open))
    }

    pub fn question(question: Question) -> String {
        say!("model-question", question: question.word())
    }

    /// What is predicted, in a sentence.
    pub fn asks(question: Question) -> String {
        say!("model-asks", question: question.word())
    }

    pub fn why_word(why: Why) -> &'static str {
        match why {
            Why::TooLittle => "too_little",
            Why::Better => "better",
            Why::NotBetter => "not_better",
        }
    }

    pub fn verdict(why: Why) -> String {
        say!("model-verdict", why: why_word(why))
    }

    pub fn count(n: u64) -> String {
        say!("model-count", n: &whole(n))
    }

    /// How much predictions are spread otherwise than before.
    pub fn drift(index: Option<f64>) -> String {
        let drift = match index {
            None => "unknown",
            Some(index) if index < 0.1 => "none",
            Some(index) if index < 0.25 => "some",
            Some(_) => "much",
        };
        say!("model-drift", drift)
    }

    pub fn calibration(off: f64, bar: f64) -> String {
        let points = |share: f64| super::tenths((share * 1000.0).round() as i64);
        say!("model-calibration-lead", off: &points(off), bar: &points(bar))
    }

    /// A figure, and whose it is.
    pub fn head(figure: &str, who: &str) -> String {
        say!("model-head", figure, who)
    }

    /// `question` is what is asked.
    pub fn weeks_of(question: &str) -> String {
        say!("model-weeks-of", question)
    }

    /// What of the past was gone through.
    pub fn past_lead(from: &str, until: &str, n: u64) -> String {
        say!("model-past-lead", from, until, n: &whole(n))
    }

    pub fn share(place: &str, share: Share) -> String {
        match share.rate() {
            Some(rate) => say!("model-share", place, rate: &percent(rate), of: &whole(share.of)),
            None => say!("model-share-none", place),
        }
    }

    /// How good forecasts of one kind were, some hours ahead.
    pub fn held(held: &Held) -> String {
        let within = percent(held.within as f64 / held.of.max(1) as f64);
        let [off, came] = [held.off, held.came].map(|n| super::tenths((n * 10.0).round() as i64));
        let (what, lead, of) = (held.what.word(), number(held.lead), whole(held.of));
        say!("model-forecast-held", what, lead: &lead, within: &within, of: &of, off: &off, came: &came)
    }

    /// What predictions are used for, and what it is for that to go well.
    pub fn used_for(what: Use) -> String {
        say!("model-use", what: what.word())
    }

    /// In how many cases it went well: where it was used (`made`), or where that was held back (`held`).
    pub fn went_well(place: &str, came: Came) -> String {
        say!("model-use-share", place, well: &number(came.well), of: &number(came.of))
    }

    /// How many then answered somebody of whom it told: where it was shown (`made`), or where that was held back (`held`).
    pub fn heeded(place: &str, came: Came) -> String {
        say!("model-use-heeded", place, acted: &number(came.acted), of: &number(came.of))
    }

    /// In how many cases what was offered was taken.
    pub fn taken(came: Came) -> String {
        say!("model-use-taken", acted: &number(came.acted), of: &number(came.of))
    }

    pub fn kind(kind: Kind) -> String {
        say!("model-kind", kind: kind.word())
    }

    pub fn standing_word(standing: Standing) -> &'static str {
        match standing {
            Standing::InUse => "in_use",
            Standing::Candidate => "candidate",
            Standing::Former => "former",
            Standing::Retired => "retired",
        }
    }

    pub fn standing(standing: Standing) -> String {
        say!("model-standing", standing: standing_word(standing))
    }

    pub fn version_learnt(n: i64) -> String {
        say!("model-version-learnt", n: &number(n))
    }

    pub fn judged(judged: &Judged) -> String {
        say!("model-judged", n: &whole(judged.n), own: &fraction(judged.log_loss), served: &fraction(judged.served))
    }

    pub fn refit_progress(done: i64, of: i64) -> String {
        say!("model-refit-progress", done: &number(done), of: &number(of))
    }

    /// For who hears only the button.
    pub fn of_version(act: &str, of: Kind, id: VersionId) -> String {
        format!("{act}: {} {id}", kind(of))
    }
}

pub mod reach {
    use super::Text;

    pub const NUMBERS: Text = Text::of("reach-numbers");
    pub const NUMBERS_HINT: Text = Text::of("reach-numbers-hint");
    pub const ONLY_TEAMS: Text = Text::of("reach-only-teams");
    pub const ONLY_TEAMS_HINT: Text = Text::of("reach-only-teams-hint");
    pub const SAVE: Text = Text::of("reach-save");
    pub const ROLE: Text = Text::of("reach-role");
    pub const NUMBER: Text = Text::of("reach-number");
    pub const GONE: Text = Text::of("reach-gone");
}

pub mod privacy {
    use super::Text;
    use crate::{
        domain::retention::{Kind, MOST},
        say,
    };

    pub const TITLE: Text = Text::of("data-title");
    pub const LEAD: Text = Text::of("data-lead");
    pub const KEPT: Text = Text::of("data-kept");
    pub const KEPT_LEAD: Text = Text::of("data-kept-lead");

    /// What a kind of data is called, and what belongs to it.
    pub fn kind(kind: Kind) -> (&'static str, &'static str) {
        match kind {
            Kind::Deliveries => (say!("data-deliveries"), say!("data-deliveries-hint")),
            Kind::Events => (say!("data-events"), say!("data-events-hint")),
            Kind::KeptItems => (say!("data-kept-items"), say!("data-kept-items-hint")),
            Kind::Media => (say!("data-media"), say!("data-media-hint")),
            Kind::Messages => (say!("data-messages"), say!("data-messages-hint")),
            Kind::Decisions => (say!("data-decisions"), say!("data-decisions-hint")),
        }
    }

    pub const DAYS: Text = Text::of("data-days");
    pub const FOR_EVER: Text = Text::of("data-for-ever");

    /// How long something can be kept.
    pub fn bounds(kind: Kind) -> String {
        say!("data-bounds", least: kind.least(), most: MOST)
    }

    pub const SAVE: Text = Text::of("data-save");
    pub const SAVED: Text = Text::of("data-saved");
    pub const ERASURES: Text = Text::of("data-erasures");
    pub const ERASURES_LEAD: Text = Text::of("data-erasures-lead");
    pub const NOBODY_ERASED: Text = Text::of("data-nobody-erased");
    pub const ERASED_AT: Text = Text::of("data-erased-at");
    pub const STATE: Text = Text::of("data-state");
    pub const GONE: Text = Text::of("data-gone");
    pub const DONE: Text = Text::of("data-done");

    pub fn step(at: u32, of: u32) -> String {
        say!("data-step", at, of)
    }

    pub fn of_person(who: &str) -> String {
        say!("data-of-person", who: &super::within(who))
    }

    pub const EXPORT: Text = Text::of("data-export");
    pub const EXPORT_LEAD: Text = Text::of("data-export-lead");
    pub const DOWNLOAD: Text = Text::of("data-download");
    pub const ERASE: Text = Text::of("data-erase");
    pub const ERASE_LEAD: Text = Text::of("data-erase-lead");
    pub const ERASE_BACKUPS: Text = Text::of("data-erase-backups");
    pub const OWNER_ONLY: Text = Text::of("data-owner-only");

    pub fn type_name(who: &str) -> String {
        say!("data-type-name", who: &super::within(who))
    }

    pub const NOT_THE_NAME: Text = Text::of("data-not-the-name");
    pub const ERASE_NOW: Text = Text::of("data-erase-now");
    pub const ERASING: Text = Text::of("data-erasing");
    pub const ERASED: Text = Text::of("data-erased");
    pub const ERASED_LEAD: Text = Text::of("data-erased-lead");
    pub const ERASED_WHOLE: Text = Text::of("data-erased-whole");
    pub const WAS_ERASED: Text = Text::of("data-was-erased");
    pub const THEIR_DATA: Text = Text::of("data-their-data");

    /// A file that was here and whose time is past.
    pub fn forgotten(kind: &str) -> String {
        say!("data-forgotten", kind: super::kind(kind))
    }
}

/// What people say about conversations and to each other, and what they send beyond texts.
pub mod talk {
    use super::{Text, within};
    use crate::{
        domain::{activity::ActivityLine, answering::Kind, conversation::UNTIL_THEY_WRITE, presence::Crossing},
        say,
    };

    pub const NOTE: Text = Text::of("talk-note");
    pub const NOTE_LABEL: Text = Text::of("talk-note-label");
    pub const NOTE_PLACEHOLDER: Text = Text::of("talk-note-placeholder");
    pub const NOTE_SAVE: Text = Text::of("talk-note-save");
    pub const NOTE_SAVED: Text = Text::of("talk-note-saved");
    pub const NOTE_EDIT: Text = Text::of("talk-note-edit");
    pub const NOTE_DELETE: Text = Text::of("talk-note-delete");
    pub const NOTE_DELETED: Text = Text::of("talk-note-deleted");
    pub const NOTE_OF_YOU: Text = Text::of("talk-note-of-you");
    pub const CANCEL: Text = Text::of("talk-cancel");
    pub const PEOPLE: Text = Text::of("talk-people");
    pub const PROGRAM: Text = Text::of("talk-program");
    pub const COLLEAGUE: Text = Text::of("talk-colleague");

    pub fn note_of(who: &str) -> String {
        say!("talk-note-of", who: &within(who))
    }

    /// A line between the messages. `who` and `whom` are called by name; `when` is the moment it is about.
    pub fn done(line: &ActivityLine, who: &str, whom: &str, when: &str) -> String {
        let (who, whom) = (&within(who), &within(whom));
        let what = &within(line.subject.as_deref().unwrap_or_default());
        match line.what.as_str() {
            "assigned" => say!("talk-done-assigned", who, whom),
            "unassigned" => say!("talk-done-unassigned", who),
            "handed_over" if line.subject.is_none() => say!("talk-done-handed-to-all", who),
            "handed_over" => say!("talk-done-handed-over", who, what),
            "snoozed" if line.until == Some(UNTIL_THEY_WRITE) => say!("talk-done-rests", who),
            "snoozed" => say!("talk-done-snoozed", who, when),
            "woke" => say!("talk-done-woke").to_owned(),
            "resolved" => say!("talk-done-resolved", who),
            "reopened" => say!("talk-done-reopened").to_owned(),
            "merged" => say!("talk-done-merged").to_owned(),
            "parted" => say!("talk-done-parted").to_owned(),
            "tagged" => say!("talk-done-tagged", who, what),
            "untagged" => say!("talk-done-untagged", who, what),
            "opted_out" => say!("talk-done-opted-out", what),
            "opted_in" => say!("talk-done-opted-in", what),
            "window_lost" => say!("talk-done-lost", when),
            "template_paused" => say!("talk-done-paused", what),
            "dismissed" => say!("talk-done-dismissed", who),
            "undismissed" => say!("talk-done-undismissed", who),
            "blocked" => say!("talk-done-blocked", who),
            "unblocked" => say!("talk-done-unblocked", who),
            "asked_for_person" => say!("talk-done-asked-for-person").to_owned(),
            "reported" => say!("talk-done-reported", who, what),
            _ => say!("talk-done-other").to_owned(),
        }
    }

    pub fn many_done(n: usize) -> String {
        say!("talk-done-many", n)
    }

    pub const QUICK: Text = Text::of("talk-quick");
    pub const QUICK_NONE: Text = Text::of("talk-quick-none");
    pub const QUICK_MISSING: Text = Text::of("talk-quick-missing");
    pub const QUICK_INSERT: Text = Text::of("talk-quick-insert");
    pub const QUICK_MANAGE: Text = Text::of("talk-quick-manage");
    pub const QUICK_LEAD: Text = Text::of("talk-quick-lead");
    pub const QUICK_SHORTCUT: Text = Text::of("talk-quick-shortcut");
    pub const QUICK_TEXT: Text = Text::of("talk-quick-text");
    pub const QUICK_SHARED: Text = Text::of("talk-quick-shared");
    pub const QUICK_OWN: Text = Text::of("talk-quick-own");
    pub const QUICK_NEW: Text = Text::of("talk-quick-new");
    pub const QUICK_EMPTY: Text = Text::of("talk-quick-empty");
    pub const SAVE: Text = Text::of("talk-save");
    pub const SAVED: Text = Text::of("talk-saved");

    pub fn quick_found(n: usize) -> String {
        say!("talk-quick-found", n)
    }

    /// Which variables a quick reply can have: their names are the same in every language, as they are written.
    pub fn quick_variables() -> String {
        say!("talk-quick-variables", names: "{name}, {first_name}, {agent}, {number}")
    }

    pub fn quick_edit(shortcut: &str) -> String {
        say!("talk-quick-edit", what: &within(shortcut))
    }

    pub fn quick_delete(shortcut: &str) -> String {
        say!("talk-quick-delete", what: &within(shortcut))
    }

    pub const MORE: Text = Text::of("talk-more");
    pub const PHOTO: Text = Text::of("talk-photo");
    pub const VOICE: Text = Text::of("talk-voice");
    pub const BUTTONS: Text = Text::of("talk-buttons");
    pub const LIST: Text = Text::of("talk-list");
    pub const PLACE: Text = Text::of("talk-place");
    pub const BODY: Text = Text::of("talk-body");
    pub const FOOTER: Text = Text::of("talk-footer");
    pub const LIST_BUTTON: Text = Text::of("talk-list-button");
    pub const ADD_ROW: Text = Text::of("talk-add-row");

    pub fn button(n: usize) -> String {
        say!("talk-button", n)
    }

    pub fn row(n: usize) -> String {
        say!("talk-row", n)
    }

    pub fn row_description(n: usize) -> String {
        say!("talk-row-description", n)
    }

    pub fn row_section(n: usize) -> String {
        say!("talk-row-section", n)
    }

    pub const FINISH: Text = Text::of("talk-finish");
    pub const DISCARD: Text = Text::of("talk-discard");
    pub const NO_MICROPHONE: Text = Text::of("talk-no-microphone");
    pub const NO_RECORDER: Text = Text::of("talk-no-recorder");

    pub fn recording(time: &str) -> String {
        say!("talk-recording", time)
    }

    pub fn looks(who: &str) -> String {
        say!("talk-looks", who: &within(who))
    }

    pub fn writes(who: &str) -> String {
        say!("talk-writes", who: &within(who))
    }

    /// Why an answer may be one too many; `who` has answered.
    pub fn crossing(crossing: &Crossing, who: &str) -> String {
        match crossing {
            Crossing::Writing { name } => say!("talk-cross-writes", who: &within(name)),
            Crossing::Answered { .. } => say!("talk-cross-answered", who: &within(who)),
        }
    }

    pub const SEND_ANYWAY: Text = Text::of("talk-send-anyway");
    pub const MENU: Text = Text::of("talk-menu");
    pub const BLOCK: Text = Text::of("talk-block");
    pub const UNBLOCK: Text = Text::of("talk-unblock");
    pub const BLOCK_LEAD: Text = Text::of("talk-block-lead");
    pub const REPORT: Text = Text::of("talk-report");
    pub const REPORT_HINT: Text = Text::of("talk-report-hint");
    /// What a reply is called that was sent without a person, where a conversation is written out.
    pub fn automatic(kind: Kind) -> &'static str {
        match kind {
            Kind::Greeting => say!("transcript-greeting"),
            Kind::Away => say!("transcript-away"),
            Kind::Stopped => say!("transcript-stopped"),
            Kind::Started => say!("transcript-started"),
        }
    }

    pub const TRANSCRIPT_TEXT: Text = Text::of("talk-transcript-text");
    pub const TRANSCRIPT_JSON: Text = Text::of("talk-transcript-json");
    pub const WITH_NOTES: Text = Text::of("talk-with-notes");

    pub fn blocked(when: &str) -> String {
        say!("talk-blocked", when)
    }

    pub fn block_title(who: &str) -> String {
        say!("talk-block-title", who: &within(who))
    }

    pub const MENTIONS: Text = Text::of("talk-mentions");
    pub const MENTIONS_LEAD: Text = Text::of("talk-mentions-lead");
    pub const MENTIONS_NONE: Text = Text::of("talk-mentions-none");
    pub const MENTIONS_NONE_LEAD: Text = Text::of("talk-mentions-none-lead");
    pub const MENTION_NEW: Text = Text::of("talk-mention-new");

    pub fn mentions_unread(n: i64) -> String {
        say!("talk-mentions-unread", n)
    }

    pub const TAKE_BACK: Text = Text::of("talk-take-back");
    pub const TAKEN_BACK: Text = Text::of("talk-taken-back");
}

/// Views, filters and orders of the queue, and what is done to conversations, one or many at a time.
pub mod triage {
    use super::Text;
    use crate::{
        domain::{
            conversation::Progress,
            queue::{Door, MOST_SAVED, Order, View},
            triage::{Cannot, Deed, MOST},
        },
        say,
        ui::{commands::Command, triage::Rest},
    };

    /// Why nothing was done at all.
    pub fn cannot(cannot: &Cannot) -> String {
        match cannot {
            Cannot::TooMany => say!("triage-too-many", n: MOST),
            Cannot::Nobody => say!("triage-nobody").to_owned(),
            Cannot::NoTeam => say!("triage-no-team").to_owned(),
            Cannot::NoSuchTime => NO_SUCH_TIME.to_owned(),
            Cannot::NoTimeToSend => super::planned::NO_TIME.to_owned(),
            Cannot::NoTag(tag) => say!("triage-no-tag", tag: &super::within(tag)),
            Cannot::RuledTag(tag) => say!("triage-ruled-tag", tag: &super::within(tag)),
            Cannot::TooLate => say!("triage-too-late").to_owned(),
        }
    }

    pub const NO_SUCH_TIME: Text = Text::of("triage-no-such-time");
    pub const CHANGED: Text = Text::of("triage-changed");
    pub const HEARD: Text = Text::of("triage-heard");
    pub const JOINED: Text = Text::of("triage-joined");
    pub const NO_SUCH_NAME: Text = Text::of("error-no-such-name");

    pub fn view_name(n: usize) -> String {
        say!("triage-view-name", n)
    }

    pub fn too_many_views() -> String {
        say!("triage-too-many-views", n: MOST_SAVED)
    }

    /// What a list is called; the one of what there is to do where none is chosen.
    pub fn view(view: Option<View>) -> &'static str {
        match view {
            None => say!("view-queue"),
            Some(View::Shift) => say!("view-shift"),
            Some(View::Unstaffed) => say!("view-unstaffed"),
            Some(View::Hour) => say!("view-hour"),
            Some(View::TwoHours) => say!("view-two-hours"),
            Some(View::FourHours) => say!("view-four-hours"),
            Some(View::Open) => say!("view-open"),
            Some(View::Closed) => say!("view-closed"),
            Some(View::Template) => say!("view-template"),
            Some(View::Leads) => say!("view-leads"),
            Some(View::Unread) => say!("view-unread"),
            Some(View::Mine) => say!("view-mine"),
            Some(View::Unassigned) => say!("view-unassigned"),
            Some(View::Snoozed) => say!("view-snoozed"),
            Some(View::All) => say!("view-all"),
        }
    }

    pub fn order(order: Order) -> &'static str {
        match order {
            Order::ClosesAt => say!("order-closes-at"),
            Order::Priority => say!("order-priority"),
            Order::LastActivity => say!("order-last-activity"),
            Order::Name => say!("order-name"),
        }
    }

    pub const CHOSEN: Text = Text::of("triage-on");
    pub const VIEWS: Text = Text::of("triage-views");
    pub const FILTERS: Text = Text::of("triage-filters");
    pub const ORDER: Text = Text::of("triage-order");
    pub const NARROWED: Text = Text::of("triage-narrowed");

    /// Read out: so many of them narrow the list.
    pub fn filters(n: usize) -> String {
        if n == 0 { FILTERS.to_owned() } else { format!("{}: {n}", FILTERS.get()) }
    }

    pub fn ordered(by: &str) -> String {
        format!("{}: {by}", ORDER.get())
    }

    pub fn without(what: &str) -> String {
        say!("triage-without", what: &super::within(what))
    }

    pub fn owed(owed: bool) -> &'static str {
        if owed { say!("triage-owed") } else { say!("triage-not-owed") }
    }

    pub fn progress(progress: Progress) -> &'static str {
        match progress {
            Progress::Open => say!("triage-open"),
            Progress::Snoozed => say!("triage-snoozed"),
            Progress::Resolved => say!("triage-resolved"),
        }
    }

    pub fn door(door: Door) -> &'static str {
        match door {
            Door::Open => say!("triage-door-open"),
            Door::Closing => say!("triage-door-closing"),
            Door::Closed => say!("triage-door-closed"),
            Door::Never => say!("triage-door-never"),
        }
    }

    pub const ENGAGEMENT: Text = Text::of("triage-engagement");
    pub const PRIORITY: Text = Text::of("triage-priority");
    pub const SILENCE: Text = Text::of("triage-silence");
    pub const OWED: Text = Text::of("triage-owed");
    pub const PROGRESS: Text = Text::of("triage-progress");
    pub const ANY: Text = Text::of("triage-any");
    pub const ASSIGNEE: Text = Text::of("triage-assignee");
    pub const TEAM: Text = Text::of("triage-team");
    pub const EVERYBODY: Text = Text::of("triage-everybody");
    pub const ME: Text = Text::of("triage-me");
    pub const NOBODY: Text = Text::of("triage-nobody-chosen");
    pub const SOMEBODY: Text = Text::of("triage-somebody");
    pub const WINDOW: Text = Text::of("triage-window");
    pub const TAGS: Text = Text::of("triage-tags");
    pub const NUMBER: Text = Text::of("triage-number");
    pub const LANGUAGE: Text = Text::of("triage-language");
    pub const FROM: Text = Text::of("triage-from");
    pub const TO: Text = Text::of("triage-to");

    /// What lies in a range: `Priority ≥ 50`.
    pub fn between(what: &str, from: Option<i64>, to: Option<i64>) -> String {
        match (from, to) {
            (Some(from), Some(to)) => format!("{what} {from}–{to}"),
            (Some(from), None) => format!("{what} ≥ {from}"),
            (None, Some(to)) => format!("{what} ≤ {to}"),
            (None, None) => what.to_owned(),
        }
    }

    /// For how many days nothing has happened.
    pub fn silence(from: Option<i64>, to: Option<i64>) -> String {
        match (from, to) {
            (Some(n), _) => say!("triage-silence-at-least", n),
            (None, n) => say!("triage-silence-at-most", n: n.unwrap_or_default()),
        }
    }

    pub const KEEP: Text = Text::of("triage-keep");
    pub const SHARE: Text = Text::of("triage-share");
    pub const KEEP_IT: Text = Text::of("triage-keep-it");
    pub const KEPT: Text = Text::of("triage-kept");
    pub const SHIFT: Text = Text::of("triage-shift");

    /// What a list is called that names its conversations.
    pub fn these(n: usize) -> String {
        say!("triage-these", n)
    }

    pub fn forget(name: &str) -> String {
        say!("triage-forget", name: &super::within(name))
    }

    pub const BULK: Text = Text::of("triage-bulk");

    pub fn chosen(n: usize) -> String {
        say!("triage-chosen", n)
    }

    pub fn working(at: usize, of: usize) -> String {
        say!("triage-working", at, of)
    }

    pub const RESOLVE: Text = Text::of("triage-resolve");
    pub const REOPEN: Text = Text::of("triage-reopen");
    pub const SNOOZE: Text = Text::of("triage-snooze");
    pub const SNOOZE_ON: Text = Text::of("triage-snooze-on");
    pub const WAKE: Text = Text::of("triage-wake");
    pub const ASSIGN: Text = Text::of("triage-assign");
    pub const TAG: Text = Text::of("triage-tag");
    pub const READ: Text = Text::of("triage-read");
    pub const TEMPLATE: Text = Text::of("triage-template");
    pub const TEMPLATE_LEAD: Text = Text::of("triage-template-lead");
    pub const TEMPLATE_LATER: Text = Text::of("triage-template-later");
    pub const CHOOSE_TIME: Text = Text::of("triage-choose-time");
    pub const ALL_MATCHING: Text = Text::of("triage-all-matching");
    pub const CLEAR: Text = Text::of("triage-clear");

    /// What is done to so many; to one it is said without a number.
    fn of(what: &str, n: usize) -> String {
        if n > 1 { format!("{what}: {}", super::number(i64::try_from(n).unwrap_or(i64::MAX))) } else { what.to_owned() }
    }

    pub fn template_to(n: usize) -> String {
        of(TEMPLATE.get(), n)
    }

    pub fn menu_of(n: usize) -> String {
        of(say!("triage-menu"), n)
    }

    pub fn snooze_of(n: usize) -> String {
        of(Command::Snooze.title(), n)
    }

    pub fn assign_of(n: usize) -> String {
        of(Command::Assign.title(), n)
    }

    pub fn tag_of(n: usize) -> String {
        of(Command::Label.title(), n)
    }

    pub const REPORT: Text = Text::of("triage-report");
    pub const REFUSED: Text = Text::of("triage-refused");
    pub const REPORT_CUT: Text = Text::of("triage-report-cut");
    pub const UNCHANGED: Text = Text::of("triage-unchanged");

    pub fn report(done: i64, unchanged: i64, refused: i64) -> String {
        let mut sentences = vec![say!("triage-report-done", n: done)];
        if unchanged > 0 {
            sentences.push(say!("triage-report-unchanged", n: unchanged));
        }
        if refused > 0 {
            sentences.push(say!("triage-report-refused", n: refused));
        }
        sentences.join(" ")
    }

    /// What was done, and to how many.
    pub fn did(deed: &Deed, n: i64) -> String {
        let did = say!("triage-did", did: deed.word());
        of(&did, usize::try_from(n).unwrap_or_default())
    }

    /// Why something is not taken back: somebody has changed it since.
    pub fn changed_by(name: &str) -> String {
        say!("triage-changed-by", who: &super::within(name))
    }

    pub fn taken_back(done: i64, refused: i64) -> String {
        let taken = say!("triage-taken-back", n: done);
        if refused > 0 { format!("{taken} · {}", say!("triage-changed-of", n: refused)) } else { taken }
    }

    pub fn outlasts(when: &str) -> String {
        say!("triage-outlasts", when)
    }

    pub fn select(who: &str) -> String {
        say!("triage-select", who: &super::within(who))
    }

    pub fn actions(who: &str) -> String {
        say!("triage-actions", who: &super::within(who))
    }

    pub fn snoozed_until(when: &str) -> String {
        say!("triage-snoozed-until", when)
    }

    pub const RESTS: Text = Text::of("triage-rests");
    pub const AWAITED: Text = Text::of("triage-awaited");

    pub fn lead(when: &str) -> String {
        say!("triage-lead", when)
    }

    /// How long a conversation rests, as it is offered.
    pub fn rest(rest: Rest) -> &'static str {
        match rest {
            Rest::Hour => say!("rest-hour"),
            Rest::ThreeHours => say!("rest-three-hours"),
            Rest::Evening => say!("rest-evening"),
            Rest::Tomorrow => say!("rest-tomorrow"),
            Rest::Monday => say!("rest-monday"),
            Rest::Week => say!("rest-week"),
            Rest::UntilTheyWrite => say!("rest-until"),
        }
    }
}

pub mod alerts {
    use super::{Text, within};
    use crate::{
        domain::alert::{Level, Mute},
        say,
    };

    pub const TITLE: Text = Text::of("alerts-title");
    pub const LEAD: Text = Text::of("alerts-lead");
    pub const HOW: Text = Text::of("alerts-how");
    pub const LIMITS: Text = Text::of("alerts-limits");
    pub const LIMITS_NONE: Text = Text::of("alerts-limits-none");
    pub const SOUND: Text = Text::of("alerts-sound");
    pub const SOUND_TRY: Text = Text::of("alerts-sound-try");
    pub const QUIET: Text = Text::of("alerts-quiet");
    pub const QUIET_LEAD: Text = Text::of("alerts-quiet-lead");
    pub const QUIET_FROM: Text = Text::of("alerts-quiet-from");
    pub const QUIET_UNTIL: Text = Text::of("alerts-quiet-until");
    pub const QUIET_WRONG: Text = Text::of("alerts-quiet-wrong");
    pub const MAIL: Text = Text::of("alerts-mail");
    pub const MAIL_LEAD: Text = Text::of("alerts-mail-lead");
    pub const MAIL_OFF: Text = Text::of("alerts-mail-off");
    pub const SAVE: Text = Text::of("alerts-save");
    pub const SAVED: Text = Text::of("alerts-saved");
    pub const DEVICES: Text = Text::of("alerts-devices");
    pub const DEVICES_LEAD: Text = Text::of("alerts-devices-lead");
    pub const DEVICES_DEMO: Text = Text::of("alerts-devices-demo");
    pub const DEVICE_NONE: Text = Text::of("alerts-device-none");
    pub const DEVICE_NAME: Text = Text::of("alerts-device-name");
    pub const DEVICE_TEXTS: Text = Text::of("alerts-device-texts");
    pub const DEVICE_ADD: Text = Text::of("alerts-device-add");
    pub const DEVICE_THIS: Text = Text::of("alerts-device-this");
    pub const DEVICE_TEST: Text = Text::of("alerts-device-test");
    pub const DEVICE_TESTED: Text = Text::of("alerts-device-tested");
    pub const DEVICE_REMOVE: Text = Text::of("alerts-device-remove");
    pub const DEVICE_UNHEARD: Text = Text::of("alerts-device-unheard");
    pub const UNREACHED_LOOK: Text = Text::of("alerts-unreached-look");
    pub const DEVICE_DENIED: Text = Text::of("alerts-device-denied");
    pub const DEVICE_UNABLE: Text = Text::of("alerts-device-unable");
    pub const DEVICE_TOO_MANY: Text = Text::of("alerts-device-too-many");
    pub const DEVICE_UNFIT: Text = Text::of("alerts-device-unfit");
    pub const HELD: Text = Text::of("alerts-held");
    pub const HELD_TITLE: Text = Text::of("alerts-held-title");
    pub const HELD_LEAD: Text = Text::of("alerts-held-lead");
    pub const HELD_OWNER: Text = Text::of("alerts-held-owner");
    pub const RELEASE: Text = Text::of("alerts-release");
    pub const RELEASED: Text = Text::of("alerts-released");
    pub const PAST: Text = Text::of("alerts-past");
    pub const PAST_NONE: Text = Text::of("alerts-past-none");
    pub const SHOWN: Text = Text::of("alerts-shown");
    pub const MAILED: Text = Text::of("alerts-mailed");
    pub const UNHEARD: Text = Text::of("alerts-unheard");
    pub const OPEN: Text = Text::of("alerts-open");
    pub const SNOOZE: Text = Text::of("alerts-snooze");
    pub const PUT_AWAY: Text = Text::of("alerts-put-away");
    pub const PUSH_TITLE: Text = Text::of("alerts-push");
    pub const PUSH_DIGEST_BODY: Text = Text::of("alerts-push-digest-body");
    pub const PUSH_TEST: Text = Text::of("alerts-push-test");
    pub const PUSH_TEST_BODY: Text = Text::of("alerts-push-test-body");
    pub const MAIL_MUTED: Text = Text::of("alerts-mail-muted");
    pub const MAIL_LOST: Text = Text::of("alerts-mail-lost");

    pub fn zone(zone: &str) -> String {
        say!("alerts-zone", zone)
    }

    pub fn succeeded(when: &str) -> String {
        say!("alerts-device-succeeded", when)
    }

    pub fn failed(when: &str, why: &str) -> String {
        say!("alerts-device-failed", when, why)
    }

    pub fn level(level: Level) -> String {
        say!("alerts-level", level: level.word())
    }

    pub fn muted(why: Mute) -> String {
        say!("alerts-muted", why: why.word())
    }

    /// On how many devices it has arrived, of those that it went to.
    pub fn arrived(n: i64, of: i64) -> String {
        say!("alerts-arrived", n, of)
    }

    /// On which of one's devices nothing arrives.
    pub fn unreached(names: &[String]) -> String {
        let names = names.iter().map(|name| super::within(name)).collect::<Vec<_>>().join(", ");
        say!("alerts-unreached", names: &names)
    }

    pub fn waits(name: &str, when: &str) -> String {
        say!("alerts-waits", name: &within(name), when)
    }

    pub fn more(n: usize) -> String {
        say!("alerts-more", n)
    }

    pub fn muting(when: &str) -> String {
        say!("alerts-muting", when)
    }

    pub fn digest(n: i64) -> String {
        say!("alerts-digest", n)
    }

    pub fn push_of(name: &str) -> String {
        say!("alerts-push-of", name)
    }

    pub fn push_body(length: &str) -> String {
        say!("alerts-push-body", length)
    }

    pub fn push_last(length: &str) -> String {
        say!("alerts-push-last", length)
    }

    pub fn mail_subject(muted: usize, lost: usize) -> String {
        say!("alerts-mail-subject", muted, lost)
    }

    pub fn mail_closes(name: &str, when: &str) -> String {
        say!("alerts-mail-closes", name, when)
    }

    pub fn mail_closed(name: &str, when: &str) -> String {
        say!("alerts-mail-closed", name, when)
    }

    pub fn mail_settings(url: &str) -> String {
        say!("alerts-mail-settings", url)
    }
}

pub mod teams {
    use super::{Text, within};
    use crate::{domain::team::Unfit, say};

    pub const TITLE: Text = Text::of("teams-title");
    pub const LEAD: Text = Text::of("teams-lead");
    pub const NONE: Text = Text::of("teams-none");
    pub const NONE_LEAD: Text = Text::of("teams-none-lead");
    pub const NEW: Text = Text::of("teams-new");
    pub const NAME: Text = Text::of("teams-name");
    pub const ZONE: Text = Text::of("teams-zone");
    pub const LEADER: Text = Text::of("teams-leader");
    pub const MEMBERS: Text = Text::of("teams-members");
    pub const NUMBERS: Text = Text::of("teams-numbers");
    pub const HOURS: Text = Text::of("teams-hours");
    pub const HOURS_KNOWN: Text = Text::of("teams-hours-known");
    pub const HOURS_HINT: Text = Text::of("teams-hours-hint");
    pub const HOLIDAYS: Text = Text::of("teams-holidays");
    pub const HOLIDAYS_HINT: Text = Text::of("teams-holidays-hint");
    pub const SHIFTS: Text = Text::of("teams-shifts");
    pub const SHIFTS_HINT: Text = Text::of("teams-shifts-hint");
    pub const SHIFT_WHO: Text = Text::of("teams-shift-who");
    pub const SHIFT_DAY: Text = Text::of("teams-shift-day");
    pub const SHIFT_DATE: Text = Text::of("teams-shift-date");
    pub const SHIFT_HOURS: Text = Text::of("teams-shift-hours");
    pub const SHIFT_ADD: Text = Text::of("teams-shift-add");
    pub const ASSIGNS: Text = Text::of("teams-assigns");
    pub const CAPACITY: Text = Text::of("teams-capacity");
    pub const READ_ONLY: Text = Text::of("teams-read-only");

    pub fn shift_remove(who: &str) -> String {
        say!("teams-shift-remove", who: &within(who))
    }

    /// The days of the week from Monday, which is 0.
    pub fn weekday(n: i64) -> String {
        say!("told-long-weekday", n)
    }

    /// Somebody else took it before.
    pub fn taken(name: &str) -> String {
        say!("teams-faster", who: &within(name))
    }

    /// Whoever it was to be given to would not see it.
    pub fn unseen(name: &str) -> String {
        say!("teams-unseen", who: &within(name))
    }

    /// Why a team cannot be so.
    pub fn unfit(unfit: Unfit) -> String {
        let why = match unfit {
            Unfit::Name => "name",
            Unfit::Zone => "zone",
            Unfit::Lead => "leader",
            Unfit::Members => "members",
            Unfit::Hours => "hours",
            Unfit::Shifts => "shifts",
            Unfit::Capacity => "capacity",
            Unfit::Taken => "taken",
            Unfit::TooMany => "limit",
            Unfit::Changed => "changed",
            Unfit::NoUser => "user",
            Unfit::NoNumber => "number",
        };
        say!("teams-unfit", why)
    }

    pub const HAND_OVER: Text = Text::of("handover-title");
    pub const HAND_OVER_LEAD: Text = Text::of("handover-lead");
    pub const NOTHING_LEFT: Text = Text::of("handover-none");
    pub const NOTHING_LEFT_LEAD: Text = Text::of("handover-none-lead");
    pub const UNKNOWN: Text = Text::of("handover-unknown");
    pub const CLAIM: Text = Text::of("handover-claim");
    pub const SEND: Text = Text::of("handover-send");
    pub const MORE: Text = Text::of("handover-more");

    pub fn closes(when: &str) -> String {
        say!("handover-closes", when)
    }

    pub fn staffed(when: &str) -> String {
        say!("handover-staffed", when)
    }

    pub fn away(away: bool) -> &'static str {
        if away { say!("away-back") } else { say!("away-set") }
    }
}

/// One's own account, and what is refused about any.
pub mod account {
    use super::Text;
    use crate::say;

    pub const WEEKLY: Text = Text::of("account-weekly");
    pub const WEEKLY_LEAD: Text = Text::of("account-weekly-lead");
    pub const WEEKLY_ON: Text = Text::of("account-weekly-on");
    pub const TITLE: Text = Text::of("account-title");
    pub const LEAD: Text = Text::of("account-lead");
    pub const NAME: Text = Text::of("account-name");
    pub const SAVE: Text = Text::of("account-save");
    pub const SAVED: Text = Text::of("account-saved");
    pub const PASSWORD_LEAD: Text = Text::of("account-password-lead");
    pub const OLD: Text = Text::of("account-old");
    pub const NEW: Text = Text::of("account-new");
    pub const CHANGE_PASSWORD: Text = Text::of("account-change-password");
    pub const PASSWORD_CHANGED: Text = Text::of("account-password-changed");
    pub const WRONG_PASSWORD: Text = Text::of("account-wrong-password");
    pub const FACTOR: Text = Text::of("account-factor");
    pub const FACTOR_LEAD: Text = Text::of("account-factor-lead");

    pub fn factor_on(n: i64) -> String {
        say!("account-factor-on", n)
    }

    pub const BEGIN: Text = Text::of("account-factor-begin");
    pub const SCAN: Text = Text::of("account-factor-scan");
    pub const PICTURE: Text = Text::of("account-factor-picture");
    pub const KEY: Text = Text::of("account-factor-key");
    pub const OPEN_APP: Text = Text::of("account-factor-open");
    pub const CODE: Text = Text::of("account-factor-code");
    pub const CONFIRM: Text = Text::of("account-factor-confirm");
    pub const CODES: Text = Text::of("account-codes");
    pub const CODES_LEAD: Text = Text::of("account-codes-lead");
    pub const KEPT: Text = Text::of("account-codes-kept");
    pub const TURN_OFF: Text = Text::of("account-factor-turn-off");
    pub const NEEDED: Text = Text::of("account-factor-needed");
    pub const HAS_FACTOR: Text = Text::of("account-factor-there");
    pub const MUST_TITLE: Text = Text::of("account-must-title");
    pub const MUST_LEAD: Text = Text::of("account-must-lead");
    pub const SESSIONS: Text = Text::of("account-sessions");
    pub const SESSIONS_LEAD: Text = Text::of("account-sessions-lead");
    pub const NO_SESSIONS: Text = Text::of("account-no-sessions");

    /// Both are names.
    pub fn device(browser: &str, system: &str) -> String {
        say!("account-device", browser, system)
    }

    pub const UNKNOWN_DEVICE: Text = Text::of("account-unknown-device");
    pub const CURRENT: Text = Text::of("account-current");
    pub const BEGAN: Text = Text::of("account-began");
    pub const SEEN: Text = Text::of("account-seen");
    pub const ADDRESS: Text = Text::of("account-address");
    pub const END: Text = Text::of("account-end");
    pub const END_OTHERS: Text = Text::of("account-end-others");
    pub const ENDED: Text = Text::of("account-ended");
    pub const TAKEN: Text = Text::of("account-taken");
    pub const TOO_MANY: Text = Text::of("account-too-many");
    pub const LAST_OWNER: Text = Text::of("account-last-owner");
    pub const NOT_IN_DEMO: Text = Text::of("account-not-in-demo");
}

/// Where everything is set.
pub mod settings {
    use super::Text;
    use crate::{domain::trouble::Kind, say};

    pub const TITLE: Text = Text::of("settings-title");
    pub const LEAD: Text = Text::of("settings-lead");
    pub const WORKSPACE: Text = Text::of("settings-workspace");
    pub const PEOPLE: Text = Text::of("settings-people");
    pub const DATA: Text = Text::of("settings-data");
    pub const YOU: Text = Text::of("settings-you");
    pub const API_LEAD: Text = Text::of("settings-api-lead");
    pub const TROUBLES: Text = Text::of("settings-troubles");

    /// What fails beside the requests, and how often.
    pub fn trouble(kind: Kind, n: i64) -> String {
        say!("settings-trouble", kind: kind.word(), n)
    }

    /// What can be done about it.
    pub fn trouble_do(kind: Kind) -> String {
        say!("settings-trouble-do", kind: kind.word())
    }
}

/// Who works here.
pub mod members {
    use super::{Text, within};
    use crate::{domain::role::Verb, say};

    pub const TITLE: Text = Text::of("members-title");
    pub const LEAD: Text = Text::of("members-lead");
    pub const ROLE: Text = Text::of("members-role");
    pub const CHANGE_ROLE: Text = Text::of("members-change-role");
    pub const DISABLED: Text = Text::of("members-disabled");
    pub const YOU: Text = Text::of("members-you");
    pub const ON: Text = Text::of("members-on");
    pub const OFF: Text = Text::of("members-off");
    pub const NEVER: Text = Text::of("members-never");
    pub const DISABLE: Text = Text::of("members-disable");
    pub const ENABLE: Text = Text::of("members-enable");
    pub const RESET: Text = Text::of("members-reset");
    pub const DROP_FACTOR: Text = Text::of("members-drop-factor");
    pub const DROP_SURE: Text = Text::of("members-drop-sure");
    pub const END_ALL: Text = Text::of("members-end-all");
    pub const REACH: Text = Text::of("members-reach");

    pub fn disabled(who: &str) -> String {
        say!("members-disabled-done", who: &within(who))
    }

    pub fn enabled(who: &str) -> String {
        say!("members-enabled-done", who: &within(who))
    }

    pub fn dropped(who: &str) -> String {
        say!("members-dropped-done", who: &within(who))
    }

    pub fn reset(who: &str) -> String {
        say!("members-reset-done", who: &within(who))
    }

    pub fn invited(who: &str) -> String {
        say!("members-invited-done", who: &within(who))
    }

    pub const LINK: Text = Text::of("members-link");
    pub const DONE: Text = Text::of("members-link-done");
    pub const INVITE: Text = Text::of("members-invite");
    pub const INVITE_SUBMIT: Text = Text::of("members-invite-submit");
    pub const WAITING: Text = Text::of("members-waiting");
    pub const NOBODY_WAITS: Text = Text::of("members-nobody-waits");
    pub const ENDS: Text = Text::of("members-ends");
    pub const ASKED_BY: Text = Text::of("members-asked-by");
    pub const TAKE_BACK: Text = Text::of("members-take-back");
    pub const TAKEN_BACK: Text = Text::of("members-taken-back");
    pub const REQUIRED: Text = Text::of("members-required");
    pub const REQUIRED_LEAD: Text = Text::of("members-required-lead");
    pub const ROLES: Text = Text::of("members-roles");
    pub const ROLES_LEAD: Text = Text::of("members-roles-lead");

    /// What somebody may.
    pub fn verb(verb: Verb) -> &'static str {
        match verb {
            Verb::Read => say!("verb-read"),
            Verb::Follow => say!("verb-follow"),
            Verb::ReadIngest => say!("verb-read-ingest"),
            Verb::Send => say!("verb-send"),
            Verb::Tend => say!("verb-tend"),
            Verb::EditPeople => say!("verb-edit-people"),
            Verb::ManageFields => say!("verb-manage-fields"),
            Verb::Block => say!("verb-block"),
            Verb::ShareReplies => say!("verb-share-replies"),
            Verb::EditTemplates => say!("verb-edit-templates"),
            Verb::SubmitTemplates => say!("verb-submit-templates"),
            Verb::FillTemplates => say!("verb-fill-templates"),
            Verb::RunCampaigns => say!("verb-run-campaigns"),
            Verb::ApproveCampaigns => say!("verb-approve-campaigns"),
            Verb::Replay => say!("verb-replay"),
            Verb::ReadMetrics => say!("verb-read-metrics"),
            Verb::ManageNumbers => say!("verb-manage-numbers"),
            Verb::ManageAnswering => say!("verb-manage-answering"),
            Verb::ManagePeople => say!("verb-manage-people"),
            Verb::ManageOwners => say!("verb-manage-owners"),
            Verb::ManageData => say!("verb-manage-data"),
            Verb::ErasePeople => say!("verb-erase-people"),
            Verb::OpenDemo => say!("verb-open-demo"),
            Verb::ImportPeople => say!("verb-import-people"),
            Verb::ExportPeople => say!("verb-export-people"),
            Verb::ManageTeams => say!("verb-manage-teams"),
            Verb::ReadAudit => say!("verb-read-audit"),
            Verb::ReleaseAlerts => say!("verb-release-alerts"),
            Verb::UseAssistant => say!("verb-use-assistant"),
            Verb::ManageAssistant => say!("verb-manage-assistant"),
            Verb::ReadModel => say!("verb-read-model"),
            Verb::ManageModel => say!("verb-manage-model"),
            Verb::ManagePriorities => say!("verb-manage-priorities"),
            Verb::OwnAccount => say!("verb-own-account"),
            Verb::SetUpFactor => say!("verb-set-up-factor"),
        }
    }
}

/// Where a link leads that lets somebody in.
pub mod invited {
    use super::{Text, within};
    use crate::say;

    pub const TITLE: Text = Text::of("invited-title");

    /// `role` is what the role is called.
    pub fn lead(role: &str) -> String {
        say!("invited-lead", role)
    }

    pub const SUBMIT: Text = Text::of("invited-submit");
    pub const RESET_TITLE: Text = Text::of("invited-reset-title");

    pub fn reset_lead(email: &str) -> String {
        say!("invited-reset-lead", email: &within(email))
    }

    pub const RESET_SUBMIT: Text = Text::of("invited-reset-submit");
    pub const OVER: Text = Text::of("invited-over");
    pub const OVER_LEAD: Text = Text::of("invited-over-lead");
}
