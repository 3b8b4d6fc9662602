//! What went wrong or cannot be done, and what to do: errors, what no message is, and refusals of the platform.

use super::{ahead, catalogue, composer, planned, size, watched, within};
use crate::{
    api::{self, Error},
    domain::{
        guard::Rule,
        outbox::{Amiss, NoDraft},
        refusal::{Action, Refusal},
        template::{Part, Unfit},
        time::Span,
    },
    say,
};

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
        Amiss::WrongFile(_, kind) => say!("error-wrong-file", kind: super::kind(kind.word())),
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
        Unfit::Part(part) => unfillable(*part),
    }
}

/// Why a template with such a part cannot be sent from here.
pub fn unfillable(part: Part) -> String {
    say!("error-template-part", key: part.word())
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

/// Why deliveries were refused at the door. What this version does not know is shown as it was written down.
pub fn refused_because(reason: &str) -> String {
    match reason {
        "no signature" => say!("refused-unsigned").to_owned(),
        "the signature fits no app secret" => say!("refused-wrong-signature").to_owned(),
        "larger than 3 MB" => say!("refused-too-large").to_owned(),
        other => other.to_owned(),
    }
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
