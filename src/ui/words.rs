//! What the interface says, in one place: sentence case, verbs on buttons, no blame.
//!
//! Here every text has a name for the views; what it says stands in `src/locales/`, a file for each language, under a key
//! of the page's name and its own. [`catalogue`] says how it comes from there, and why so; [`told`] is for times,
//! lengths and sizes. A text that is missing in a language, or that nothing says, fails a test, and so does one that is
//! written into a view.

pub mod catalogue;
#[cfg(test)]
#[expect(dead_code, reason = "what makes catalogues runs when Ajar is built")]
mod read;
#[cfg(test)]
mod tests;
pub mod told;

pub use self::{
    catalogue::Text,
    told::{
        ago, ahead, clock_time, day, day_number, in_full, left, left_exactly, moment, moment_briefly, number, roughly,
        size,
    },
};
use crate::{
    api::{self, Error},
    domain::{
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
    pub const LOST: &str = "Lost";
    pub const NUMBERS: &str = "Numbers";
    pub const INGEST: Text = Text::of("nav-ingest");
    pub const API: Text = Text::of("nav-api");
    pub const SHORTCUTS: Text = Text::of("nav-shortcuts");
    pub const THEME: Text = Text::of("nav-theme");
    pub const SIGN_OUT: Text = Text::of("nav-sign-out");
    pub const TO_LIST: Text = Text::of("nav-to-list");
    pub const TO_CONVERSATION: Text = Text::of("nav-to-conversation");
    pub const TO_COMPOSER: Text = Text::of("nav-to-composer");
    pub const TO_CONTENT: Text = Text::of("nav-to-content");
    pub const BACK: Text = Text::of("nav-back");
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
        say!("conversation-new-message", who, text)
    }
}

pub mod message {
    use super::Text;
    use crate::say;

    pub const YOU: Text = Text::of("message-you");
    pub const ELSEWHERE: Text = Text::of("message-elsewhere");
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
    pub const DROP: Text = Text::of("composer-drop");
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
    use super::Text;

    pub const TITLE: Text = Text::of("shortcuts-title");
    pub const CLOSE: Text = Text::of("shortcuts-close");
    pub const SINGLE: Text = Text::of("shortcuts-single");
    pub const ANNOUNCE: Text = Text::of("shortcuts-announce");
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
    }
}

/// Why a template cannot be sent as it was filled in.
fn unfit(unfit: &Unfit) -> String {
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

/// What happened and what to do, where the platform said no.
pub fn advice(refusal: &Refusal) -> &'static str {
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
        (131_050, _) => say!("advice-opted-out"),
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
    /// Beside “Offline”: how old what is shown is.
    pub fn as_of(when: &str) -> String {
        format!("as of {when}")
    }

    pub fn queued(n: usize) -> String {
        format!("{n} queued")
    }

    /// Read out when the connection is gone.
    pub fn went(when: &str) -> String {
        format!("You are offline. What you see is as of {when}.")
    }

    pub const WAITING: &str = "Waiting for a connection";

    pub fn dropped(when: &str) -> String {
        format!("will be dropped {when} if still offline")
    }

    pub const TAKE_BACK: &str = "Take back";
    pub const LATE: &str =
        "Not sent: the window closed while there was no connection. The text is kept here; a template can be sent.";
    pub const UNSURE: &str = "This reply may have been sent more than a day ago, before the connection broke. Look before you send it again.";
    pub const SIGNED_OUT: &str =
        "Not sent: you were signed out before there was a connection again. The text is kept here.";

    pub fn refused(why: &str) -> String {
        format!("Not sent when the connection came back. {why}")
    }

    pub fn came_back(who: &str) -> String {
        format!("A reply to {} was not sent.", super::within(who))
    }

    pub const OPEN: &str = "Open the conversation";
    pub const TOO_MANY: &str = "Too many replies wait for a connection already. Your text is kept here.";
    pub const NO_ROOM: &str = "There is no connection, and this browser cannot keep the reply until there is one.";
    pub const NOT_KEPT: &str = "Not on this device";
    pub const NOT_KEPT_LEAD: &str = "Without a connection you can read the conversations that you opened here in the last 7 days. It opens once there is one.";
    pub const NOTHING_KEPT: &str = "No connection";
    pub const NOTHING_KEPT_LEAD: &str =
        "Nothing of the queue is kept on this device. It appears once there is a connection.";
    pub const OUTDATED: &str = "A new version of Ajar is ready. Your drafts are kept.";
    pub const RELOAD: &str = "Reload";
}

/// The demo: the strip above its pages, the way in, and what can go wrong there.
pub mod demo {
    /// Who everybody is in a demo.
    pub const YOU: &str = "You";
    pub const TITLE: &str = "Demo";
    pub const LEAD: &str = "Everybody here is made up. Nothing you send leaves this server.";
    /// The same where there is little room.
    pub const LEAD_BRIEFLY: &str = "Everybody here is made up.";
    pub const LEAVE: &str = "Leave the demo";
    pub const LEAVE_BRIEFLY: &str = "Leave";
    pub const ENTER: &str = "Look around with a demo";
    pub const TO_START: &str = "To the start";
    pub const FORBIDDEN: &str = "The demo is for owners and admins";
    pub const FORBIDDEN_LEAD: &str = "Ask one of them to open it with you.";
    pub const NOT_OPEN: &str = "The demo could not be opened";
    pub const LINK_USED: &str = "This link does not work any more";
    pub const LINK_USED_LEAD: &str = "It works once, within an hour. Start the demo again for a new one.";

    /// Why there is no demo.
    pub fn not_open(why: &str) -> String {
        format!("The reason: {why}. Your own workspace is not touched by it.")
    }
}

/// Making the owner's account.
pub mod welcome {
    pub const TITLE: &str = "Welcome";
    pub const LEAD: &str = "Nobody works here yet. Make the owner's account: it can do everything, and let others in.";
    pub const NAME: &str = "Your name";
    pub const EMAIL: &str = "Email";
    pub const PASSWORD: &str = "Password";
    pub const PASSWORD_HINT: &str = "At least 10 characters. A password manager can make one.";
    pub const CODE: &str = "One-time code";
    pub const CODE_HINT: &str =
        "Others can reach this server, so it printed a code where it was started. Look there, or in its service log.";
    pub const SUBMIT: &str = "Make the account";
    pub const BUSY: &str = "Making the account…";
    pub const DONE: &str = "The owner's account is there";
    pub const DONE_LEAD: &str = "Somebody was quicker, or it was you in another tab. Sign in with it.";
}

/// The first choice.
pub mod start {
    pub const TITLE: &str = "How do you want to begin?";
    pub const LEAD: &str = "You can do the others later.";
    pub const CONNECT: &str = "Connect a WhatsApp number";
    pub const CONNECT_LEAD: &str = "Ajar receives its messages and sends your answers, as long as the window is open.";
    pub const CONNECT_NEEDS: &str = "You need a number on WhatsApp's Cloud API, and ten minutes in Meta's console.";
    pub const WATCH: &str = "Watch a number";
    pub const WATCH_LEAD: &str = "Stay with the tool you answer with. Ajar reads along, never sends, and after a week shows which windows were lost.";
    pub const WATCH_NEEDS: &str = "You need access to the number in Meta's console. Your tool goes on as it is.";
    pub const DEMO: &str = "Look around with a demo";
    pub const DEMO_LEAD: &str =
        "A queue full of made-up customers who write and answer by themselves, with a past of 90 days.";
    pub const DEMO_NEEDS: &str = "You need nothing. It stands beside your own workspace, and leaves nothing behind.";
    pub const LATER: &str = "Go to the queue";
    pub const NOT_YOURS: &str = "An owner or administrator sets the numbers up.";
}

/// Numbers: the list, setting one up, and one of them.
pub mod numbers {
    pub const TITLE: &str = "Numbers";
    pub const LEAD: &str = "The business numbers that Ajar acts for, and whether they work.";
    pub const EMPTY: &str = "No number is set up";
    pub const EMPTY_LEAD: &str = "Connect one to answer from here, or watch one beside the tool you use.";
    pub const CONNECT: &str = "Connect a number";
    pub const WATCH: &str = "Watch a number";
    pub const WATCHED: &str = "Watched";
    pub const SENDS: &str = "Sends";
    pub const STOPPED: &str = "Stopped";
    pub const NEVER_CHECKED: &str = "Not checked yet";
    pub const BACK: &str = "All numbers";
    pub const CHECK: &str = "Check again";
    pub const CHECKING: &str = "Checking…";
    pub const STATE: &str = "Does it work?";
    pub const EDIT: &str = "Change the credentials";
    pub const EDIT_LEAD: &str = "What you leave empty stays as it is. Secrets are never shown.";
    pub const SAVE: &str = "Check and save";
    pub const DELIVER: &str = "Where WhatsApp delivers";
    pub const DELIVER_LEAD: &str =
        "Ajar tells WhatsApp by itself. If you would rather do it in the app's webhook settings, this goes in there:";
    pub const CALLBACK: &str = "Callback URL";
    pub const VERIFY_TOKEN: &str = "Verify token";
    pub const NO_CALLBACK: &str = "Ajar has no public address yet, so WhatsApp has nowhere to deliver.";
    pub const TAKE_OVER: &str = "Have WhatsApp deliver here";
    pub const WATCH_SWITCH: &str = "Only watch: never send from this number";
    pub const WATCH_HINT: &str =
        "Ajar reads along beside another tool. It sends no message, no template, no read receipt and no typing.";
    pub const CHANGED: &str = "Changed.";
    pub const READY: &str = "Ready. Messages appear in the queue as they arrive.";
    pub const TO_QUEUE: &str = "Go to the queue";
    pub const OPEN: &str = "Go to the number";

    pub const CONNECT_TITLE: &str = "Connect a WhatsApp number";
    pub const CONNECT_LEAD: &str = "Four things from Meta's console. Ajar looks whether they fit before it keeps them.";
    pub const WATCH_TITLE: &str = "Watch a number";
    pub const WATCH_LEAD: &str = "Ajar reads along beside the tool you answer with. It never sends. What your tool sends comes back as statuses, and counts as your answer.";
    pub const PHONE_NUMBER_ID: &str = "Phone number ID";
    pub const WABA_ID: &str = "WhatsApp Business Account ID";
    pub const ACCESS_TOKEN: &str = "Access token";
    pub const APP_SECRET: &str = "App secret";
    pub const TIME_ZONE: &str = "Time zone of the account";
    pub const TIME_ZONE_HINT: &str = "Like Europe/Berlin. Months and prices turn at its midnight.";
    pub const UNCHANGED: &str = "Unchanged";
    pub const SHOW: &str = "Show";
    pub const HIDE: &str = "Hide";
    pub const WHERE: &str = "Where to find these";
    pub const SUBMIT: &str = "Check and connect";
    pub const SUBMIT_WATCH: &str = "Check and watch";
    pub const BUSY: &str = "Asking WhatsApp…";
    pub const ANYWAY: &str = "Keep it all the same";
    pub const ANYWAY_LEAD: &str = "You can keep it as it is and mend the rest later, on its page.";
    pub const NOT_YET: &str = "Nothing was kept yet. Mend what is wrong and check again.";

    /// Where each thing stands in Meta's console, in the order of the fields.
    pub const CONSOLE: [&str; 5] = [
        "Open developers.facebook.com/apps and choose your app. It needs the product “WhatsApp”.",
        "Go to WhatsApp, then API Setup. Choose your number under “From”: the Phone number ID and the WhatsApp Business Account ID stand below it.",
        "For the access token, open business.facebook.com/settings, go to Users, then System users, and choose or add one. With “Assign assets” give it the app and the WhatsApp account, with full control.",
        "There, click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management. To try things out, the temporary token of API Setup does for a day.",
        "For the app secret, go back to the app, open App settings, then Basic, and click “Show” beside it.",
    ];
    /// The same beside another tool.
    pub const CONSOLE_WATCH: [&str; 5] = [
        "Do not use the app of your tool: its messages would come here instead. Make one of your own at developers.facebook.com/apps with “Create app”, type Business, and add the product “WhatsApp”. WhatsApp delivers to every app.",
        "In the new app go to WhatsApp, then API Setup, and choose the business account your tool uses. The Phone number ID and the WhatsApp Business Account ID stand there.",
        "Open business.facebook.com/settings, go to Users, then System users, and add one. With “Assign assets” give it the new app and the WhatsApp account.",
        "Click “Generate token”, choose the new app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.",
        "In the new app open App settings, then Basic, and click “Show” beside the app secret.",
    ];

    pub fn last_checked(when: &str) -> String {
        format!("Checked {when}")
    }

    pub fn unreadable(id: &str) -> String {
        format!("The secrets of {id} were sealed with another key. Connect the number again to enter them anew.")
    }
}

/// What a look at a number found, and how to mend it.
pub mod check {
    use crate::domain::{
        checkup::{Finding, Standing, Step},
        time::Timestamp,
        words::roughly,
    };

    pub const WAITS: &str = "Looked at once the rest is right.";

    pub fn step(step: Step) -> &'static str {
        match step {
            Step::Token => "Access token",
            Step::Permissions => "Permissions",
            Step::Number => "Number",
            Step::Secret => "App secret",
            Step::Public => "Public address",
            Step::Webhook => "Deliveries",
        }
    }

    pub fn standing(standing: Standing) -> &'static str {
        match standing {
            Standing::Good => "Good",
            Standing::Warning => "Works for now",
            Standing::Wrong => "Wrong",
            Standing::Unknown => "Not known",
        }
    }

    pub const WAITING: &str = "Waiting";

    /// What was found, in one or two sentences. `when` tells a moment.
    pub fn said(finding: &Finding, now: Timestamp, when: &dyn Fn(Timestamp) -> String) -> String {
        let name = |text: &str| super::within(text);
        match finding {
            Finding::TokenLasts => "WhatsApp accepts it, and it does not end soon.".to_owned(),
            Finding::TokenWorks => "WhatsApp accepts it. How long it lasts it does not say.".to_owned(),
            Finding::TokenEnds { at } => {
                format!("It ends in {}, {}. Then nothing can be sent.", roughly(*at - now), when(*at))
            }
            Finding::TokenOnTrial { at } => format!(
                "This is a trial token: it ends in {}, {}. Then nothing can be sent or fetched.",
                roughly(*at - now),
                when(*at)
            ),
            Finding::TokenExpired => "It has expired.".to_owned(),
            Finding::TokenRefused => "WhatsApp does not accept it.".to_owned(),
            Finding::MayAll => "It may send, and read the account.".to_owned(),
            Finding::PermissionsUntold => "WhatsApp does not say what the token may do.".to_owned(),
            Finding::Lacks { scopes } => format!("The token lacks the permission {}.", scopes.join(" and ")),
            Finding::LacksForAccount { scopes } => {
                format!("The token has the permission {}, but not for this account.", scopes.join(" and "))
            }
            Finding::NumberWorks { name: known, display } => match (known, display) {
                (Some(known), Some(display)) => format!("{display} is connected as {}.", name(known)),
                (None, Some(display)) => format!("{display} is connected."),
                _ => "It is connected.".to_owned(),
            },
            Finding::NumberInTrouble => {
                "Its quality is red: many customers block or report it. WhatsApp may restrict it.".to_owned()
            }
            Finding::NumberNotConnected { status } => format!("WhatsApp says it is {status}, not CONNECTED."),
            Finding::NumberOnPremise => "It is served by the on-premise API, not by the Cloud API.".to_owned(),
            Finding::NameNotApproved { status } => {
                format!("It is connected, but WhatsApp has not approved its display name: it is {status}.")
            }
            Finding::IdsSwapped => {
                "The two ids are the wrong way round: the number's is that of the account.".to_owned()
            }
            Finding::NumberNotInAccount { numbers } if numbers.is_empty() => "The account has no number.".to_owned(),
            Finding::NumberNotInAccount { numbers } => {
                let listed: Vec<String> =
                    numbers.iter().take(5).map(|(id, display)| format!("{display} has the ID {id}")).collect();
                format!("The account has no number of this ID. {}.", listed.join("; "))
            }
            Finding::AccountUnknown => "WhatsApp knows no account of this ID, or the token may not see it.".to_owned(),
            Finding::SecretFits => "It belongs to the app of the token.".to_owned(),
            Finding::SecretWrong => "It is not the secret of the app the token is of.".to_owned(),
            Finding::PublicReached { url } => format!("{url} leads here."),
            Finding::PublicMissing => "Ajar does not know at which address others reach it.".to_owned(),
            Finding::PublicNotSecure { url } => format!("{url} is not https. WhatsApp delivers to https only."),
            Finding::PublicPrivate { url } => {
                format!("WhatsApp cannot reach this machine: {url} is an address for this machine or its own network.")
            }
            Finding::PublicUnreached { url, cause } => format!("{url} does not answer: {cause}."),
            Finding::PublicIsAnother { url } => format!("Something else than this Ajar answers at {url}."),
            Finding::WebhookHere { of_account: true } => {
                "WhatsApp delivers here, by an address for this account.".to_owned()
            }
            Finding::WebhookHere { of_account: false } => {
                "WhatsApp delivers here, by the address of the app.".to_owned()
            }
            Finding::WebhookSubscribed => "The app gets the account's messages.".to_owned(),
            Finding::WebhookNone => "WhatsApp delivers this account's messages nowhere yet.".to_owned(),
            Finding::WebhookElsewhere { url } => format!("WhatsApp delivers to {url}."),
            Finding::WebhookUnanswered { why } => {
                format!("WhatsApp called the public address and got no right answer: {why}")
            }
            Finding::Refused { code, title, .. } => format!("WhatsApp refused to say ({code}): {title}"),
            Finding::Unreached { cause, .. } => format!("WhatsApp could not be asked: {cause}."),
        }
    }

    const LASTING: [&str; 4] = [
        "Open business.facebook.com/settings, go to Users, then System users, and choose or add one.",
        "With “Assign assets”, give it the app and the WhatsApp account, with full control.",
        "Click “Generate token”, choose the app, let it never expire, and tick whatsapp_business_messaging and whatsapp_business_management.",
        "Copy the token and put it into the field here.",
    ];
    const RIGHTS: [&str; 3] = [
        "Open business.facebook.com/settings, go to Users, then System users, and choose the one the token is of.",
        "With “Assign assets”, give it this WhatsApp account, with full control.",
        "Click “Generate token”, tick whatsapp_business_messaging and whatsapp_business_management, and put the new token in here.",
    ];
    const IDS: [&str; 3] = [
        "Open developers.facebook.com/apps, choose your app, and go to WhatsApp, then API Setup.",
        "Choose your number under “From”.",
        "Copy both ids that stand below it: first the Phone number ID, then the WhatsApp Business Account ID.",
    ];
    const REGISTER: [&str; 2] = [
        "Open business.facebook.com/wa/manage/phone-numbers and look at the number's status.",
        "If it is pending, verify and register it there; if it is restricted, the page says why.",
    ];
    const SECRET: [&str; 2] = [
        "Open developers.facebook.com/apps and choose the app that the token was made for.",
        "Go to App settings, then Basic, click “Show” beside the app secret, and copy it.",
    ];
    const PUBLIC: [&str; 3] = [
        "Give the machine a name on the internet and a proxy that speaks https, or open a tunnel to it.",
        "Start Ajar with AJAR_PUBLIC_URL set to that address, like https://ajar.example.org.",
        "Check again. You can keep the number meanwhile: only deliveries wait.",
    ];
    const REACH: [&str; 3] = [
        "Open the address in a browser on another network, such as a phone without Wi-Fi.",
        "If it does not open, look at the name's DNS entry, the firewall and the proxy. The proxy has to pass /webhooks/whatsapp on.",
        "If it opens there and not from here, the network may not let a machine call itself: WhatsApp may reach it all the same.",
    ];
    const SUBSCRIBE: [&str; 2] = [
        "Once the public address is right, have WhatsApp deliver here with the button below.",
        "It calls the address at once to see whether Ajar answers.",
    ];
    const ELSEWHERE: [&str; 2] = [
        "If another tool uses this app, make an app of your own for Ajar and use its token and secret: WhatsApp delivers to both.",
        "If nothing else needs these deliveries, have WhatsApp deliver here with the button below.",
    ];
    const TRY_AGAIN: [&str; 1] = ["Look at this machine's connection to the internet and check again in a minute."];
    const OFF_PREMISE: [&str; 1] = ["Move the number to the Cloud API first, in WhatsApp Manager."];
    const SWAP: [&str; 1] = ["Put each id into the other field."];
    const QUALITY: [&str; 1] =
        ["Look in WhatsApp Manager at what customers report, and write to fewer people who did not ask."];

    /// How to mend it, step by step; nothing where there is nothing to mend.
    pub fn mend(finding: &Finding) -> &'static [&'static str] {
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
    pub const TITLE: &str = "Lost windows";
    pub const LEAD: &str = "Windows that closed in the last 14 days while the customer still waited for an answer.";
    pub const COUNT: &str = "Lost in 14 days";
    pub const PER_DAY: &str = "Per day";
    pub const LONGEST: &str = "Longest wait";
    pub const WORST: &str = "Worst day";
    pub const DAYS: &str = "Lost each day";
    pub const EMPTY: &str = "No window was lost";
    pub const EMPTY_LEAD: &str = "Everybody who wrote got an answer before their window closed.";
    pub const NONE_YET: &str = "Nothing was heard yet";
    pub const NONE_YET_LEAD: &str = "Lost windows appear here once a number is set up and customers have written.";
    pub const WHICH: &str = "Number";
    pub const ALL: &str = "All numbers";
    pub const SHOW: &str = "Show";
    pub const WAITED: &str = "Waited";
    pub const CLOSED: &str = "Closed";
    pub const DAY: &str = "Day";
    pub const LOST: &str = "Lost";

    pub fn watching(display: &str, until: &str) -> String {
        format!(
            "{display} is watched for less than a week. From {until} on these figures tell something; this is what there is so far."
        )
    }

    pub fn more(shown: usize, count: i64) -> String {
        format!("The latest {shown} of {count} are listed.")
    }

    /// How many a day, to a tenth.
    pub fn per_day(count: i64, days: usize) -> String {
        let days = i64::try_from(days).unwrap_or(1).max(1);
        let tenths = (count * 10 + days / 2) / days;
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}

/// The first steps, above the queue.
pub mod steps {
    pub const TITLE: &str = "First steps";
    pub const NUMBER: &str = "A number is connected";
    pub const NUMBER_DO: &str = "Connect a number";
    pub const DELIVERY: &str = "WhatsApp delivers here";
    pub const DELIVERY_DO: &str = "See whether deliveries arrive";
    pub const PUBLIC: &str = "Reachable by https";
    pub const PUBLIC_DO: &str = "See what is missing";
    pub const TOKEN: &str = "The access token lasts";
    pub const TOKEN_DO: &str = "Enter a lasting token";
    pub const DISMISS: &str = "Put this list away";
    pub const DONE: &str = "Done";
    pub const OPEN: &str = "Open";

    pub fn ending(display: &str, when: &str) -> String {
        format!("The access token of {display} ends {when}. Then nothing can be sent or fetched.")
    }

    pub fn ended(display: &str) -> String {
        format!("The access token of {display} has ended. Nothing can be sent or fetched.")
    }

    pub const MEND: &str = "Enter a lasting one";
}

/// What a number that is only watched says where something would be sent.
pub mod watched {
    pub const COMPOSER: &str = "This number is only watched. Answer with the tool you use; Ajar sends nothing from it.";
    pub const ERROR: &str = "This number is only watched: Ajar sends nothing from it. Your text is kept.";
}

/// What is wrong with one field.
pub fn unfit_field(unfit: api::Unfit) -> &'static str {
    use api::Unfit;

    match unfit {
        Unfit::Name => "Write a name of 1 to 100 characters.",
        Unfit::Email => "Write an email address like ana@example.org.",
        Unfit::PasswordShort => "The password needs at least 10 characters.",
        Unfit::PasswordLong => "The password may have 200 characters at most.",
        Unfit::Code => "The code is not the one the server printed. It is made anew at every start.",
        Unfit::Owner => "There is an owner already. Sign in.",
        Unfit::PhoneNumberId => "The phone number ID is made of digits only. It is not the phone number itself.",
        Unfit::WabaId => "The account ID is made of digits only.",
        Unfit::AccessToken => "Paste the access token: one long word without spaces.",
        Unfit::AppSecret => "Paste the app secret: one word without spaces.",
        Unfit::TimeZone => "Write a time zone like Europe/Berlin or America/Sao_Paulo.",
    }
}

/// What belongs to the desk: figures, tide line, palette, undo, price, emoji, viewer, voice.
pub mod desk {
    use crate::{
        api::Error,
        domain::{
            price::{Category, Price, Prices},
            queue::Figure,
            words::count,
        },
        ui::commands::Command,
    };

    pub const CLOSE: &str = "Close";

    pub const FIGURES: &str = "How the queue stands";

    /// What a figure is called, and what exactly it counts.
    pub fn figure(figure: Figure) -> (&'static str, &'static str) {
        match figure {
            Figure::Open => ("Open", "Conversations whose window is open"),
            Figure::Closing => ("Owed within 2 h", "Windows that close within 2 hours while an answer is owed"),
            Figure::Lost => ("Lost in 7 days", "Windows that closed in the last 7 days with an answer still owed"),
            Figure::Active => (
                "Engagement, rule of thumb",
                "Average engagement of the conversations of the last 30 days, from 0 to 10, by a rule of thumb",
            ),
        }
    }

    pub fn engagement_of(conversations: i64) -> String {
        format!(
            "Average engagement of {} of the last 30 days, from 0 to 10, by a rule of thumb: how fast they answer, how much \
             is said, how long ago",
            count(conversations, "conversation")
        )
    }

    /// From 0 to 10, with one place behind the point.
    pub fn score(score: Option<f64>) -> String {
        score.map_or_else(|| "–".to_owned(), |score| format!("{score:.1}"))
    }

    pub const TIDE: &str = "When windows close in the next 24 hours";
    pub const TIDE_FROM: &str = "Show windows that close from";
    pub const TIDE_TO: &str = "Show windows that close until";
    pub const TIDE_ALL: &str = "Whole day";
    pub const TIDE_EMPTY: &str = "No window closes in the next 24 hours.";
    pub const NOW: &str = "Now";

    pub fn tide_peak(when: &str, closes: i64, owed: i64) -> String {
        format!("Most close {when}: {closes}, {owed} owed.")
    }

    pub fn tide_between(from: &str, to: &str, closes: i64, owed: i64) -> String {
        format!("{from} to {to}: {closes} closing, {owed} owed.")
    }

    pub const FIND: &str = "Find by name";
    pub const NOTHING_HERE: &str = "Nothing is here now";
    pub const NOTHING_HERE_LEAD: &str = "No conversation matches what the list is narrowed to.";
    pub const SHOW_ALL: &str = "Show everything";

    /// What could not be done, why, and what to do.
    pub fn failed(what: &str, error: &Error) -> String {
        format!("{what} {}", super::error(error))
    }

    pub const PALETTE: &str = "Commands and people";
    pub const PALETTE_LABEL: &str = "Type a command or a name";
    pub const NOTHING_FOUND: &str = "Nothing fits.";

    /// What a command does.
    pub fn command(command: Command) -> &'static str {
        match command {
            Command::Next => "Next conversation",
            Command::Previous => "Previous conversation",
            Command::Open => "Open the conversation",
            Command::Back => "Back to the list",
            Command::Reply => "Reply",
            Command::Template => "Choose a template",
            Command::Dismiss => "No answer needed",
            Command::Undo => "Undo the last send",
            Command::Find => "Find somebody in the queue",
            Command::Palette => "Commands and people",
            Command::List => "To the list",
            Command::Conversation => "To the conversation",
            Command::Queue => "Go to the queue",
            Command::Ingest => "Go to ingest",
            Command::Theme => "Next theme: light, dark, as the system",
            Command::Shortcuts => "Shortcuts",
        }
    }

    pub const SENDS: &str = "Send";
    pub const NEW_LINE: &str = "New line";
    pub const BOLD: &str = "Bold";
    pub const ITALIC: &str = "Italic";
    pub const STRUCK: &str = "Struck through";
    pub const CODE: &str = "Code";
    pub const HOLD: &str = "Time to undo a send";

    pub fn hold(seconds: i64) -> String {
        if seconds == 0 { "None: it leaves at once".to_owned() } else { count(seconds, "second") }
    }

    pub const HELD: &str = "Not sent yet.";
    pub const UNDO: &str = "Undo";
    pub const UNDONE: &str = "Taken back. It was not sent.";
    pub const LEFT: &str = "Too late: it has already left.";

    pub fn leaves_in(seconds: i64) -> String {
        format!("Leaves in {seconds} s.")
    }

    pub fn category(category: Category) -> &'static str {
        match category {
            Category::Marketing => "marketing",
            Category::Utility => "utility",
            Category::Authentication => "authentication",
            Category::Service => "reply",
        }
    }

    /// What a message costs: `about $0.14 · marketing · Germany`.
    pub fn price(price: Price, category: Category, prices: &Prices, until: &str) -> String {
        match price {
            Price::FreeUntil(_) => format!("Free until {until}"),
            Price::FreeReply { left } => {
                format!("Free · {left} free {} left this month", if left == 1 { "reply" } else { "replies" })
            }
            Price::About(micros) => {
                format!("about {} · {} · {}", micros.in_dollars(), self::category(category), prices.market)
            }
        }
    }

    pub const PRICE_NOW: &str = "A reply now";
    pub const LIST_PRICE: &str = "List price in US dollars; what is charged depends on the account.";

    pub const EMOJI: &str = "Emoji and formatting";
    pub const MARKS: &str = "Formatting";
    pub const RECENT: &str = "Used last";
    pub const PREVIEW: &str = "As the customer reads it";
    pub const ONE_FILE: &str = "One file at a time: the first one is attached.";

    pub const VIEWER: &str = "Pictures and films";
    pub const SMALLER: &str = "Smaller";
    pub const LARGER: &str = "Larger";
    pub const EARLIER: &str = "Earlier";
    pub const LATER: &str = "Later";

    pub fn seen(who: &str, when: &str, at: usize, of: usize) -> String {
        format!("{}, {when} ({at} of {of})", super::within(who))
    }

    pub const PLAY: &str = "Play";
    pub const PAUSE: &str = "Pause";
    pub const PLACE: &str = "Place in the recording";
    pub const SPEED: &str = "Speed";
    pub const CANNOT_PLAY: &str = "This browser cannot play it. Download it to listen.";

    /// `3:07`.
    pub fn length(seconds: i32) -> String {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }

    pub fn heard(at: i32, of: Option<i32>) -> String {
        match of {
            Some(of) => format!("{} of {}", length(at), length(of)),
            None => length(at),
        }
    }

    /// `1×`, `1.5×`, from tenths.
    pub fn times(tenths: i32) -> String {
        if tenths % 10 == 0 { format!("{}×", tenths / 10) } else { format!("{}.{}×", tenths / 10, tenths % 10) }
    }

    pub fn speed(tenths: i32) -> String {
        format!("{SPEED}: {}", times(tenths))
    }

    pub const UNREAD_FROM_HERE: &str = "New";
    pub const NEWER: &str = "Loading newer messages…";
    pub const NEWER_FAILED: &str = "Newer messages could not be loaded.";
    pub const TO_NEWEST: &str = "To the newest messages";
    pub const JUMP: &str = "Show the message this one answers";
    pub const JUMP_FAILED: &str = "That message could not be loaded.";
    pub const WRITE_AGAIN: &str = "Write it again";
    pub const LOADING: &str = "Loading…";
    pub const ITEMS: &str = "Items";
    pub const TOTAL: &str = "Total";

    pub fn pieces(n: i64) -> String {
        count(n, "item")
    }
}
