//! What a look at a number found, and how to mend it.

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
        Finding::TokenEnds { .. } | Finding::TokenOnTrial { .. } | Finding::TokenExpired | Finding::TokenRefused => {
            &LASTING
        }
        Finding::Lacks { .. } | Finding::LacksForAccount { .. } => &RIGHTS,
        Finding::IdsSwapped => &SWAP,
        Finding::NumberNotInAccount { .. } | Finding::AccountUnknown => &IDS,
        Finding::NumberNotConnected { .. } | Finding::NameNotApproved { .. } => &REGISTER,
        Finding::NumberOnPremise => &OFF_PREMISE,
        Finding::NumberInTrouble => &QUALITY,
        Finding::SecretWrong => &SECRET,
        Finding::PublicMissing | Finding::PublicNotSecure { .. } | Finding::PublicPrivate { .. } => &PUBLIC,
        Finding::PublicUnreached { .. } | Finding::PublicIsAnother { .. } | Finding::WebhookUnanswered { .. } => &REACH,
        Finding::WebhookNone => &SUBSCRIBE,
        Finding::WebhookElsewhere { .. } => &ELSEWHERE,
        Finding::Unreached { .. } | Finding::Refused { .. } => &TRY_AGAIN,
        _ => &[],
    }
}
