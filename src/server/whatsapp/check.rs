//! Whether a business number works: what the platform says of its token, its permissions, itself, the app's secret and
//! the way of deliveries. Asks and changes nothing.

use super::client::{Credentials, Graph, PhoneNumber, SendError, Subscription, Token};
use crate::domain::{
    checkup::{Checkup, Finding, LATE, SOON, Step, TRIAL},
    time::{Span, Timestamp},
};
use std::time::Duration;

/// What a token must be allowed to do.
const SCOPES: [&str; 2] = ["whatsapp_business_messaging", "whatsapp_business_management"];
/// The platform rounds the end of a token, and our clocks may differ.
const LEEWAY: Span = Span::hours(1);
/// Numbers of an account that are listed, where the one that was asked for is not among them.
const LISTED: usize = 100;
/// How long the platform may take over each question. Somebody waits for all of them together, and shall hear which one
/// was not answered.
const PATIENCE: Duration = Duration::from_secs(6);

/// Asks the platform, and gives up soon.
pub async fn soon<T>(asking: impl Future<Output = Result<T, SendError>>) -> Result<T, SendError> {
    within(PATIENCE, asking).await
}

async fn within<T>(patience: Duration, asking: impl Future<Output = Result<T, SendError>>) -> Result<T, SendError> {
    let late = |_| Err(SendError::NotSent { cause: LATE.to_owned() });
    tokio::time::timeout(patience, asking).await.unwrap_or_else(late)
}

/// What a look at a number came to, and what the platform calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    pub checkup: Checkup,
    /// The number as people write it.
    pub display: Option<String>,
}

/// Looks at everything the platform can tell. `callback` is where deliveries should go, where that is known.
pub async fn look(
    graph: &Graph,
    credentials: &Credentials,
    app_secret: &str,
    callback: Option<&str>,
    now: Timestamp,
) -> Looked {
    let (token, phone, numbers, apps, secret) = tokio::join!(
        soon(graph.debug_token(credentials)),
        soon(graph.phone_number(credentials)),
        soon(graph.phone_numbers(credentials, &credentials.waba_id)),
        soon(graph.subscribed_apps(credentials)),
        soon(graph.secret_fits(credentials, app_secret))
    );
    // Whether the two ids were given the wrong way round can only be asked the wrong way round.
    let account_is_none = matches!(&numbers, Err(SendError::Refused(refusal)) if refusal.code == 100);
    let swapped = account_is_none
        && soon(graph.phone_numbers(credentials, &credentials.phone_number_id))
            .await
            .is_ok_and(|numbers| numbers.iter().any(|(id, _)| *id == credentials.waba_id));

    let found = Found { token, phone, numbers, apps, secret, swapped };
    let token_expires_at = found.token.as_ref().ok().and_then(|token| token.expires_at);
    let display = found.phone.as_ref().ok().and_then(|phone| phone.display.clone());
    Looked {
        checkup: Checkup { at: now, findings: findings(found, credentials, callback, now), token_expires_at },
        display,
    }
}

/// Everything the platform answered.
struct Found {
    token: Result<Token, SendError>,
    phone: Result<PhoneNumber, SendError>,
    numbers: Result<Vec<(String, String)>, SendError>,
    apps: Result<Vec<Subscription>, SendError>,
    secret: Result<bool, SendError>,
    swapped: bool,
}

fn findings(found: Found, credentials: &Credentials, callback: Option<&str>, now: Timestamp) -> Vec<Finding> {
    let Found { token, phone, numbers, apps, secret, swapped } = found;
    let about_token = about_token(&token, &phone, now);
    let mut findings = vec![about_token];
    // Without a token that is accepted, or without an answer, nothing else can be learnt, and the same is not said six
    // times.
    if matches!(findings[0], Finding::TokenExpired | Finding::TokenRefused | Finding::Unreached { .. }) {
        return findings;
    }
    findings.push(about_permissions(&token, credentials));
    findings.push(about_number(&phone, &numbers, swapped, credentials));
    findings.push(match secret {
        Ok(true) => Finding::SecretFits,
        Ok(false) => Finding::SecretWrong,
        Err(error) => other(Step::Secret, &error),
    });
    // Of an account that is not there nothing can be said.
    if !matches!(findings[2], Finding::IdsSwapped | Finding::AccountUnknown) {
        let app_id = token.as_ref().ok().and_then(|token| token.app_id.clone());
        findings.push(about_webhook(&apps, phone.as_ref().ok(), app_id.as_deref(), callback));
    }
    findings
}

fn about_token(token: &Result<Token, SendError>, phone: &Result<PhoneNumber, SendError>, now: Timestamp) -> Finding {
    let refused = |error: &SendError| match error {
        SendError::Refused(refusal) if refusal.code == 190 && refusal.subcode == Some(463) => {
            Some(Finding::TokenExpired)
        }
        SendError::Refused(refusal) if matches!(refusal.code, 0 | 190) => Some(Finding::TokenRefused),
        _ => None,
    };
    match token {
        Ok(token) if !token.valid => match token.expires_at {
            Some(at) if at <= now => Finding::TokenExpired,
            _ => Finding::TokenRefused,
        },
        Ok(token) => match token.expires_at {
            None => Finding::TokenLasts,
            Some(at) if at <= now => Finding::TokenExpired,
            Some(at) if at <= now + TRIAL + LEEWAY => Finding::TokenOnTrial { at },
            Some(at) if at <= now + SOON => Finding::TokenEnds { at },
            Some(_) => Finding::TokenLasts,
        },
        // Not every token may ask about itself; one that may see its number is accepted.
        Err(error) => match (refused(error), phone) {
            (Some(finding), _) => finding,
            (None, Ok(_)) => Finding::TokenWorks,
            (None, Err(also)) => refused(also).unwrap_or_else(|| other(Step::Token, error)),
        },
    }
}

fn about_permissions(token: &Result<Token, SendError>, credentials: &Credentials) -> Finding {
    let Ok(token) = token else { return Finding::PermissionsUntold };
    if token.scopes.is_empty() && token.granular.is_empty() {
        return Finding::PermissionsUntold;
    }
    let lacking = |has: &dyn Fn(&str) -> bool| -> Vec<String> {
        SCOPES.into_iter().filter(|scope| !has(scope)).map(str::to_owned).collect()
    };
    let scopes = lacking(&|scope| {
        token.scopes.iter().any(|given| given == scope) || token.granular.iter().any(|(given, _)| given == scope)
    });
    if !scopes.is_empty() {
        return Finding::Lacks { scopes };
    }
    // With targets it counts for these only.
    let scopes = lacking(&|scope| {
        let mut targets = token.granular.iter().filter(|(given, _)| given == scope).map(|(_, targets)| targets);
        targets.all(|targets| targets.is_empty() || targets.contains(&credentials.waba_id))
    });
    if scopes.is_empty() { Finding::MayAll } else { Finding::LacksForAccount { scopes } }
}

fn about_number(
    phone: &Result<PhoneNumber, SendError>,
    numbers: &Result<Vec<(String, String)>, SendError>,
    swapped: bool,
    credentials: &Credentials,
) -> Finding {
    if swapped {
        return Finding::IdsSwapped;
    }
    match numbers {
        Ok(numbers) if !numbers.iter().any(|(id, _)| *id == credentials.phone_number_id) => {
            return Finding::NumberNotInAccount { numbers: numbers.iter().take(LISTED).cloned().collect() };
        }
        Ok(_) => {}
        Err(SendError::Refused(refusal)) if refusal.code == 100 => return Finding::AccountUnknown,
        Err(error) => return other(Step::Number, error),
    }
    let phone = match phone {
        Ok(phone) => phone,
        Err(error) => return other(Step::Number, error),
    };
    if let Some(status) = phone.status.clone().filter(|status| status != "CONNECTED") {
        return Finding::NumberNotConnected { status };
    }
    if phone.platform.as_deref() == Some("ON_PREMISE") {
        return Finding::NumberOnPremise;
    }
    if phone.quality.as_deref() == Some("RED") {
        return Finding::NumberInTrouble;
    }
    if let Some(status) = phone.name_status.clone().filter(|status| matches!(status.as_str(), "DECLINED" | "EXPIRED")) {
        return Finding::NameNotApproved { status };
    }
    Finding::NumberWorks { name: phone.verified_name.clone(), display: phone.display.clone() }
}

fn about_webhook(
    apps: &Result<Vec<Subscription>, SendError>,
    phone: Option<&PhoneNumber>,
    app_id: Option<&str>,
    callback: Option<&str>,
) -> Finding {
    let apps = match apps {
        Ok(apps) => apps,
        Err(error) => return other(Step::Webhook, error),
    };
    // Other tools have apps of their own, which get the same: only that of the token is ours.
    let ours = |app: &&Subscription| app_id.is_none() || app.app_id.is_none() || app.app_id.as_deref() == app_id;
    let Some(app) = apps.iter().find(ours) else { return Finding::WebhookNone };
    let Some(callback) = callback else { return Finding::WebhookSubscribed };
    let told = phone.and_then(|phone| phone.webhooks.as_ref());
    let of_account = app.url.as_ref().or(told.and_then(|told| told.of_account.as_ref()));
    match (of_account, told.map(|told| told.of_app.as_ref())) {
        (Some(url), _) if same(url, callback) => Finding::WebhookHere { of_account: true },
        (Some(url), _) => Finding::WebhookElsewhere { url: url.clone() },
        (None, Some(Some(url))) if same(url, callback) => Finding::WebhookHere { of_account: false },
        (None, Some(Some(url))) => Finding::WebhookElsewhere { url: url.clone() },
        (None, Some(None)) => Finding::WebhookNone,
        (None, None) => Finding::WebhookSubscribed,
    }
}

fn same(url: &str, other: &str) -> bool {
    url.trim_end_matches('/') == other.trim_end_matches('/')
}

/// What is no answer to the question of this step.
pub fn other(step: Step, error: &SendError) -> Finding {
    match error {
        SendError::Refused(refusal) | SendError::Throttled { refusal, .. } => {
            Finding::Refused { step, code: refusal.code, title: refusal.title.clone() }
        }
        SendError::Ambiguous { cause } | SendError::NotSent { cause } => {
            Finding::Unreached { step, cause: cause.clone() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::refusal::Refusal, server::whatsapp::client::Webhooks};

    const NOON: Timestamp = Timestamp(1_795_348_800_000);
    const HERE: &str = "https://ajar.example.org/webhooks/whatsapp";

    fn credentials() -> Credentials {
        Credentials { phone_number_id: "100".into(), waba_id: "200".into(), access_token: "secret".into() }
    }

    fn works() -> Found {
        Found {
            token: Ok(Token {
                valid: true,
                app_id: Some("9".into()),
                expires_at: None,
                scopes: SCOPES.map(str::to_owned).to_vec(),
                granular: SCOPES.map(|scope| (scope.to_owned(), vec!["200".to_owned()])).to_vec(),
            }),
            phone: Ok(PhoneNumber {
                status: Some("CONNECTED".into()),
                webhooks: Some(Webhooks { of_app: Some(HERE.into()), of_account: None }),
                ..PhoneNumber::default()
            }),
            numbers: Ok(vec![("100".into(), "+49 30 1234567".into())]),
            apps: Ok(vec![
                Subscription { app_id: Some("8".into()), name: Some("The other tool".into()), url: None },
                Subscription { app_id: Some("9".into()), name: Some("Ajar".into()), url: None },
            ]),
            secret: Ok(true),
            swapped: false,
        }
    }

    #[tokio::test]
    async fn a_question_that_is_not_answered_is_given_up() {
        let never = std::future::pending::<Result<Token, SendError>>();
        assert!(matches!(within(Duration::ZERO, never).await, Err(SendError::NotSent { .. })));
        assert_eq!(within(Duration::ZERO, std::future::ready(Ok(1))).await, Ok(1));
    }

    fn refused(code: i64, subcode: Option<i64>) -> SendError {
        SendError::Refused(Refusal { code, subcode, title: "No".into(), details: None })
    }

    fn of(step: Step, found: Found) -> Finding {
        let findings = findings(found, &credentials(), Some(HERE), NOON);
        findings.into_iter().find(|finding| finding.step() == step).unwrap_or_else(|| panic!("{step:?}"))
    }

    fn token(change: impl Fn(&mut Token)) -> Found {
        let mut found = works();
        change(found.token.as_mut().unwrap());
        found
    }

    fn phone(change: impl Fn(&mut PhoneNumber)) -> Found {
        let mut found = works();
        change(found.phone.as_mut().unwrap());
        found
    }

    #[test]
    fn a_number_that_works_is_good_at_every_step() {
        let findings = findings(works(), &credentials(), Some(HERE), NOON);
        assert_eq!(
            findings,
            [
                Finding::TokenLasts,
                Finding::MayAll,
                Finding::NumberWorks { name: None, display: None },
                Finding::SecretFits,
                Finding::WebhookHere { of_account: false },
            ]
        );
    }

    #[test]
    fn a_token_of_the_dashboard_is_told_from_one_that_lasts() {
        let ends = |span: Span| of(Step::Token, token(|token| token.expires_at = Some(NOON + span)));
        assert_eq!(ends(Span::hours(23)), Finding::TokenOnTrial { at: NOON + Span::hours(23) });
        assert_eq!(ends(Span::days(10)), Finding::TokenEnds { at: NOON + Span::days(10) });
        assert_eq!(ends(Span::days(59)), Finding::TokenLasts);
        assert_eq!(ends(Span(0)), Finding::TokenExpired);
        assert_eq!(of(Step::Token, token(|token| token.valid = false)), Finding::TokenRefused);
    }

    #[test]
    fn without_a_token_that_is_accepted_nothing_else_is_said() {
        let all = |code, subcode| {
            let no = || refused(code, subcode);
            let found = Found {
                token: Err(no()),
                phone: Err(no()),
                numbers: Err(no()),
                apps: Err(no()),
                secret: Err(no()),
                swapped: false,
            };
            findings(found, &credentials(), Some(HERE), NOON)
        };
        assert_eq!(all(190, None), [Finding::TokenRefused]);
        assert_eq!(all(190, Some(463)), [Finding::TokenExpired]);
        let silent = || SendError::NotSent { cause: "no route".into() };
        let found = Found {
            token: Err(silent()),
            phone: Err(silent()),
            numbers: Err(silent()),
            apps: Err(silent()),
            secret: Err(silent()),
            swapped: false,
        };
        let findings = findings(found, &credentials(), Some(HERE), NOON);
        assert_eq!(findings, [Finding::Unreached { step: Step::Token, cause: "no route".into() }]);
    }

    #[test]
    fn a_token_that_may_not_ask_about_itself_is_accepted_when_it_sees_its_number() {
        let found = Found { token: Err(refused(100, None)), ..works() };
        assert_eq!(of(Step::Token, found), Finding::TokenWorks);
        let found = Found { token: Err(refused(100, None)), ..works() };
        assert_eq!(of(Step::Permissions, found), Finding::PermissionsUntold);
    }

    #[test]
    fn a_missing_permission_is_named_and_so_is_one_for_another_account() {
        let lacks = token(|token| {
            token.scopes.pop();
            token.granular.pop();
        });
        assert_eq!(of(Step::Permissions, lacks), Finding::Lacks { scopes: vec![SCOPES[1].to_owned()] });
        let elsewhere = token(|token| token.granular[0].1 = vec!["300".to_owned()]);
        assert_eq!(of(Step::Permissions, elsewhere), Finding::LacksForAccount { scopes: vec![SCOPES[0].to_owned()] });
        let everywhere = token(|token| token.granular.clear());
        assert_eq!(of(Step::Permissions, everywhere), Finding::MayAll);
    }

    #[test]
    fn a_number_that_is_not_there_is_told_from_ids_that_were_swapped() {
        let others = vec![("101".to_owned(), "+49 40 7654321".to_owned())];
        let found = Found { numbers: Ok(others.clone()), ..works() };
        assert_eq!(of(Step::Number, found), Finding::NumberNotInAccount { numbers: others });
        let found = Found { numbers: Err(refused(100, Some(33))), ..works() };
        assert_eq!(of(Step::Number, found), Finding::AccountUnknown);
        let found = Found { numbers: Err(refused(100, Some(33))), swapped: true, ..works() };
        assert_eq!(of(Step::Number, found), Finding::IdsSwapped);
        let status = phone(|phone| phone.status = Some("BANNED".into()));
        assert_eq!(of(Step::Number, status), Finding::NumberNotConnected { status: "BANNED".into() });
        assert_eq!(of(Step::Number, phone(|phone| phone.quality = Some("RED".into()))), Finding::NumberInTrouble);
        let name = phone(|phone| phone.name_status = Some("DECLINED".into()));
        assert_eq!(of(Step::Number, name), Finding::NameNotApproved { status: "DECLINED".into() });
        let old = phone(|phone| phone.platform = Some("ON_PREMISE".into()));
        assert_eq!(of(Step::Number, old), Finding::NumberOnPremise);
    }

    #[test]
    fn deliveries_have_to_come_here_for_the_app_of_the_token() {
        let other = || "https://tool.example.com/hook".to_owned();
        let told = |of_app: Option<String>, of_account: Option<String>| {
            of(
                Step::Webhook,
                phone(|phone| {
                    phone.webhooks = Some(Webhooks { of_app: of_app.clone(), of_account: of_account.clone() });
                }),
            )
        };
        assert_eq!(told(Some(other()), None), Finding::WebhookElsewhere { url: other() });
        assert_eq!(told(Some(other()), Some(HERE.into())), Finding::WebhookHere { of_account: true });
        assert_eq!(told(Some(HERE.into()), Some(other())), Finding::WebhookElsewhere { url: other() });
        assert_eq!(told(None, None), Finding::WebhookNone);
        assert_eq!(of(Step::Webhook, phone(|phone| phone.webhooks = None)), Finding::WebhookSubscribed);
        let theirs = |found: &mut Found| found.apps.as_mut().unwrap().truncate(1);
        let mut found = works();
        theirs(&mut found);
        assert_eq!(of(Step::Webhook, found), Finding::WebhookNone, "the other tool's app is not ours");
    }
}
