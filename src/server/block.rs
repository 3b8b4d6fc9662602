//! Blocking somebody, and letting them through again. The platform is asked first: what it did not do is not shown as
//! done. Asked again it does the same, so whoever was cut off in between tries once more.

use super::{
    outbound::{Refused, change, credentials, recipient},
    state::AppState,
    store::Tx,
    whatsapp::client::{Credentials, Recipient, SendError},
};
use crate::domain::{
    activity::{Activity, REPORT_LIMIT},
    audit::{About, Act, By, What},
    conversation::Conversation,
    event::EventKind,
    id::ConversationId,
    outbox::NoDraft,
    refusal::Refusal,
    time::Timestamp,
};

/// What somebody says is wrong, if it is a sentence.
pub fn report(why: &str) -> Result<Option<String>, NoDraft> {
    let why = why.trim();
    match why.chars().count() {
        0 => Ok(None),
        _ if why.contains('\0') => Err(NoDraft::Nul),
        length if length > REPORT_LIMIT => Err(NoDraft::TooLong(length, REPORT_LIMIT)),
        _ => Ok(Some(why.to_owned())),
    }
}

/// Lets nothing through any more between a person and a number, and keeps what is wrong with them. What they asked needs no
/// answer.
pub async fn block(
    state: &AppState,
    by: By,
    conversation: ConversationId,
    report: Option<String>,
) -> Result<(), Refused> {
    let (id, credentials, who) = whom(state, conversation).await?;
    state.graph.block(&credentials, &who).await.map_err(refused)?;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(id).await? else { return Err(Refused::NotFound) };
    let before = tx.blocked_at(row.id).await?;
    if before.is_none() {
        tx.note_activity(row.id, Activity::Blocked, by.user(), now).await?;
        tx.audit(by, &Act::of(What::Blocked).about(About::Conversation, row.id.0), now).await?;
    }
    if let Some(why) = report {
        tx.note_activity(row.id, Activity::Reported { why }, by.user(), now).await?;
    }
    // The moment of the block takes the place of an answer: it is taken back with it.
    let at = before.unwrap_or_else(|| row.asked_at.map_or(now, |asked_at| now.max(asked_at)));
    tx.set_blocked(row.id, Some(at)).await?;
    tx.note_dismissal(row.id, at).await?;
    let blocked = Conversation { dismissed_at: row.dismissed_at.max(Some(at)), ..row.clone() };
    end(state, tx, &row, blocked, before.is_none(), now).await
}

/// Lets everything through again. What they asked before they were blocked waits again.
pub async fn unblock(state: &AppState, by: By, conversation: ConversationId) -> Result<(), Refused> {
    let (id, credentials, who) = whom(state, conversation).await?;
    state.graph.unblock(&credentials, &who).await.map_err(refused)?;
    let now = state.clock.now();
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(id).await? else { return Err(Refused::NotFound) };
    let Some(at) = tx.blocked_at(row.id).await? else { return Ok(()) };
    tx.set_blocked(row.id, None).await?;
    tx.note_activity(row.id, Activity::Unblocked, by.user(), now).await?;
    tx.audit(by, &Act::of(What::Unblocked).about(About::Conversation, row.id.0), now).await?;
    let dismissed_at = tx.forget_dismissal(row.id, at).await?;
    let free = Conversation { dismissed_at, ..row.clone() };
    end(state, tx, &row, free, true, now).await
}

/// Tells of the conversation also where only the block itself changed.
async fn end(
    state: &AppState,
    mut tx: Tx,
    before: &Conversation,
    row: Conversation,
    is_news: bool,
    now: Timestamp,
) -> Result<(), Refused> {
    if is_news && row == *before {
        tx.append(&[(EventKind::ConversationUpdated, Some(row.id), None, None)], now).await?;
    }
    change(state, tx, before, &row).await?;
    state.live.wake();
    Ok(())
}

/// Who it is, and by which number.
async fn whom(
    state: &AppState,
    conversation: ConversationId,
) -> Result<(ConversationId, Credentials, Recipient), Refused> {
    let id = state.store.survivor(conversation).await?.ok_or(Refused::NotFound)?;
    let mut tx = state.store.begin().await?;
    let Some(row) = tx.conversation(id).await? else { return Err(Refused::NotFound) };
    let contact = tx.contact(row.contact).await?;
    tx.commit().await?;
    let roster = state.numbers.latest().await?;
    let line = roster.by_id(row.number).ok_or(Refused::NotFound)?;
    if line.number.is_watched() {
        return Err(Refused::Watched);
    }
    let nobody = || Refused::Platform(Refusal::here("No way to reach this person", None));
    Ok((row.id, credentials(line), recipient(&contact).ok_or_else(nobody)?))
}

fn refused(error: SendError) -> Refused {
    match error {
        SendError::Refused(refusal) | SendError::Throttled { refusal, .. } => Refused::Platform(refusal),
        SendError::Ambiguous { cause } | SendError::NotSent { cause } => {
            Refused::Platform(Refusal::here("The platform could not be reached", Some(cause)))
        }
    }
}
