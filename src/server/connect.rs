//! Setting a number up: look whether it works, take it, have the platform deliver here.

use super::{
    numbers::{Credentials, Line},
    outbound, reach,
    state::AppState,
    store::{self, number::NumberSetup},
    whatsapp::{
        check,
        client::{self, SendError},
    },
};
use crate::domain::{
    audit::By,
    checkup::{Checkup, Finding, Step},
    id::NumberId,
};

/// A number that somebody wants to set up.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub phone_number_id: String,
    pub waba_id: String,
    pub time_zone: String,
    /// Only read along, beside another tool.
    pub watch: bool,
    pub access_token: String,
    pub app_secret: String,
}

/// What setting it up came to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The number, where it was taken.
    pub id: Option<NumberId>,
    pub checkup: Checkup,
}

/// Takes a number that works, or `anyway`, and has the platform deliver here where it says that the app delivers to nobody.
/// One that is set up already is changed.
pub async fn connect(state: &AppState, by: By, candidate: &Candidate, anyway: bool) -> store::Result<Outcome> {
    let now = state.clock.now();
    let asking = client::Credentials {
        phone_number_id: candidate.phone_number_id.clone(),
        waba_id: candidate.waba_id.clone(),
        access_token: candidate.access_token.clone(),
    };
    let callback = reach::callback(state.config.reached_at());
    // At once: one after the other they may take longer than whoever asks can wait.
    let (looked, public) = tokio::join!(
        check::look(&state.graph, &asking, &candidate.app_secret, callback.as_deref(), now),
        reach::look(state.config.reached_at(), &state.config.graph, state.numbers.seal(), now)
    );
    if !looked.checkup.is_usable() && !anyway {
        return Ok(Outcome { id: None, checkup: looked.checkup });
    }
    let roster = state.numbers.latest().await?;
    let known = roster.by_phone_number_id(&candidate.phone_number_id);
    let display = looked.display.clone().or_else(|| known.map(|line| line.number.display.clone()));
    let setup = NumberSetup {
        phone_number_id: candidate.phone_number_id.clone(),
        waba_id: candidate.waba_id.clone(),
        display: display.unwrap_or_else(|| format!("# {}", candidate.phone_number_id)),
        time_zone: candidate.time_zone.clone(),
        read_on_open: None,
        reactions_open: None,
        watch: Some(candidate.watch),
    };
    let credentials = Credentials {
        access_token: candidate.access_token.clone(),
        app_secret: candidate.app_secret.clone(),
        // The platform knows the one it has shaken hands with.
        verify_token: known.map_or_else(new_verify_token, |line| line.credentials.verify_token.clone()),
    };
    state.numbers.put(&setup, Some(&credentials), by, now).await?;
    // Whether it is watched may be another thing now.
    state.live.wake();
    let roster = state.numbers.latest().await?;
    let Some(line) = roster.by_phone_number_id(&candidate.phone_number_id).cloned() else {
        return Ok(Outcome { id: None, checkup: looked.checkup });
    };
    let mut checkup = looked.checkup;
    checkup.put(public);
    // Before anything more is asked: what was found shall not be lost on somebody who waits no longer.
    keep(state, line.number.id, &checkup, looked.display.as_deref()).await?;
    if let Some(callback) = callback.filter(|_| is_free(&checkup)) {
        checkup.put(subscribe(state, &line, &callback).await);
        keep(state, line.number.id, &checkup, None).await?;
    }
    Ok(Outcome { id: Some(line.number.id), checkup })
}

/// Whether nobody gets the deliveries. Where another address does, or may, somebody has to say that it shall not any more.
fn is_free(checkup: &Checkup) -> bool {
    checkup.of(Step::Webhook) == Some(&Finding::WebhookNone)
}

/// Looks anew whether a number works.
pub async fn look_again(state: &AppState, line: &Line) -> store::Result<Checkup> {
    let now = state.clock.now();
    let callback = reach::callback(state.config.reached_at());
    let asking = outbound::credentials(line);
    let (looked, public) = tokio::join!(
        check::look(&state.graph, &asking, &line.credentials.app_secret, callback.as_deref(), now),
        reach::look(state.config.reached_at(), &state.config.graph, state.numbers.seal(), now)
    );
    let mut checkup = looked.checkup;
    checkup.put(public);
    keep(state, line.number.id, &checkup, looked.display.as_deref()).await?;
    Ok(checkup)
}

/// Has the platform deliver here, wherever it did before, and looks anew.
pub async fn take_over(state: &AppState, line: &Line) -> store::Result<Checkup> {
    let Some(callback) = reach::callback(state.config.reached_at()) else {
        return look_again(state, line).await;
    };
    let told = subscribe(state, line, &callback).await;
    let mut checkup = look_again(state, line).await?;
    if !matches!(told, Finding::WebhookHere { .. }) {
        checkup.put(told);
        state.store.keep_checkup(line.number.id, &checkup, None).await?;
    }
    Ok(checkup)
}

/// Has the platform call this address for the account. It shakes hands with it first, so this also proves that it can.
async fn subscribe(state: &AppState, line: &Line, callback: &str) -> Finding {
    let credentials = outbound::credentials(line);
    let subscribing = state.graph.subscribe(&credentials, callback, &line.credentials.verify_token);
    match check::soon(subscribing).await {
        Ok(()) => Finding::WebhookHere { of_account: true },
        // 2200: the handshake failed (Create endpoint, Nov 2025).
        Err(SendError::Refused(refusal)) if refusal.code == 2200 => Finding::WebhookUnanswered { why: refusal.title },
        Err(error) => check::other(Step::Webhook, &error),
    }
}

async fn keep(state: &AppState, id: NumberId, checkup: &Checkup, display: Option<&str>) -> store::Result<()> {
    state.store.keep_checkup(id, checkup, display).await?;
    state.numbers.forget().await;
    Ok(())
}

/// Made of chance: nobody has to think of one.
fn new_verify_token() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Timestamp;

    #[test]
    fn deliveries_are_only_taken_where_nobody_gets_them() {
        let free = |finding| is_free(&Checkup { at: Timestamp(0), findings: vec![finding], token_expires_at: None });
        assert!(free(Finding::WebhookNone));
        assert!(!free(Finding::WebhookSubscribed), "they may go to another tool");
        assert!(!free(Finding::WebhookElsewhere { url: "https://tool.example.com".into() }));
        assert!(!free(Finding::WebhookHere { of_account: false }));
        assert!(!free(Finding::TokenLasts), "nothing was said of them");
    }
}
