//! Which template is proposed to open a window again, and what came of those that were sent.
//!
//! What is proposed is pure ([`suggest`](crate::domain::suggest)). Here it is given what there is: the templates of the
//! account, what came of each, and what keeps templates back from the customer. What a screen was shown is kept, once for a
//! window, and what a program was given, with how likely it was to be chosen; a send that follows it names it, and is settled a day after it left.
//!
//! What it costs a view: the templates of the account are read each time, because one that was paused is not to be proposed a
//! moment later. What came of each is a walk through all sends of half a year, so it is read once a minute for an account,
//! and anew once sends were settled.

use super::{
    pricing, scoring,
    state::AppState,
    store::{
        self,
        judged::Case,
        learning::SEED,
        suggestion::{Proposed, REMEMBERED, Record},
    },
};
use crate::domain::{
    bandit::Chances,
    campaign,
    consent::{Category, standing},
    conversation::ConversationView,
    guard::Approach,
    id::{ConversationId, TemplateId},
    next::{Advice, Suggestion},
    price,
    scores::{Foreseen, Use},
    suggest::{Candidate, Whom, pick},
    time::{Span, Timestamp},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Sends that are settled, or forgotten, in one transaction.
const BATCH: i64 = 200;

/// What a template is for that nobody has said anything of.
const OWN: &str = "own";

/// What came of each template.
type Records = BTreeMap<TemplateId, Record>;

/// What is remembered between two views: what came of the templates of each account, and in which minute it was read.
#[derive(Debug, Default)]
pub struct Kept {
    records: Mutex<BTreeMap<String, (i64, Arc<Records>)>>,
}

impl Kept {
    fn records(&self) -> MutexGuard<'_, BTreeMap<String, (i64, Arc<Records>)>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What came of the templates of an account, of all its numbers, as it is in this minute.
async fn records(state: &AppState, waba_id: &str, now: Timestamp) -> store::Result<Arc<Records>> {
    let minute = now.0.div_euclid(Span::minutes(1).0);
    let known = state.suggesting.records().get(waba_id).cloned();
    if let Some((_, records)) = known.filter(|(of, _)| *of == minute) {
        return Ok(records);
    }
    let records = Arc::new(state.store.seen_by(None).template_records(waba_id, now - REMEMBERED).await?);
    state.suggesting.records().insert(waba_id.to_owned(), (minute, records.clone()));
    Ok(records)
}

/// With which template to open a window again, where that is what is to be done.
pub async fn propose(
    state: &AppState,
    row: &ConversationView,
    case: &Case,
    advice: &Advice,
    approach: &Approach,
    foreseen: Option<&Foreseen>,
    now: Timestamp,
) -> store::Result<Option<Suggestion>> {
    let ends_at = row.window.ends_at();
    let (Some(at), Some(ended_at)) = (advice.reopens_at(ends_at, now), ends_at) else { return Ok(None) };
    let roster = state.numbers.roster().await?;
    let Some(line) = roster.by_id(row.number.id).filter(|line| !line.number.is_watched()) else { return Ok(None) };
    let waba_id = line.number.waba_id.as_str();
    // Of all numbers of the account, whoever asks: it names nobody.
    let store = state.store.seen_by(None);
    let templates = store.templates(Some(waba_id)).await?;
    let records = records(state, waba_id, now).await?;
    let purposes = store.template_purposes(waba_id).await?;
    let candidates: Vec<Candidate<'_>> = templates
        .iter()
        .map(|template| {
            let record = records.get(&template.id).copied().unwrap_or_default();
            let purpose = purposes.get(&template.id).map_or(OWN, String::as_str);
            Candidate { template, purpose, sent: record.sent, outcomes: record.outcomes }
        })
        .collect();
    let said = store.consents_of(row.contact.id).await?;
    // As a send is asked by then.
    let recipient = row.contact.recipient();
    let each = campaign::cost_to(recipient, price::Category::Marketing, row.window.free_until, at);
    let budget = store.budgets().await?.into_iter().find(|budget| budget.number == row.number.id);
    let whom = Whom {
        approach,
        no_utility: standing(&said, Category::Utility).is_some_and(|said| !said.given),
        over_budget: budget.is_some_and(|budget| !budget.by(at).admits(each)),
        undelivered: campaign::is_undelivered(recipient),
        language: case.contact.language.as_deref(),
        chance: foreseen.map(Foreseen::reopens),
        at,
    };
    let seed = seed(store.learning(SEED).await?.unwrap_or_default(), row.id, ended_at);
    let kept = store.proposed(row.id, ended_at).await?;
    let before = kept.and_then(|kept| templates.iter().find(|template| template.id == kept.template));
    let Some(picked) = pick(&candidates, &whom, &advice.reasons, seed, before) else { return Ok(None) };
    // What was kept was chosen by what was known then.
    let kept = kept.filter(|kept| kept.template == picked.template.id);
    let category = price::Category::of_template(&picked.template.category);
    let held_out = scoring::draw(state).await?.is_some_and(|seed| Use::Reopen.is_held_out(seed, row.id, ended_at));
    let prices = pricing::prices(state, row).await?;
    let cost = prices.zip(category).map(|(prices, category)| prices.price(category, row.window.free_until, at));
    Ok(Some(Suggestion {
        template_id: picked.template.id,
        name: picked.template.name.clone(),
        language: picked.template.language.clone(),
        at,
        chance: picked.chance,
        cost,
        propensity: kept.map_or(picked.propensity, |kept| kept.propensity),
        enough: kept.map_or(picked.enough, |kept| kept.enough),
        held_out,
    }))
}

/// The chance by which a template is chosen for one window: the same for every process and screen.
fn seed(of_installation: u64, conversation: ConversationId, ended_at: Timestamp) -> u64 {
    let mut chance = Chances::of(of_installation ^ conversation.0.cast_unsigned());
    chance.next_u64() ^ ended_at.0.cast_unsigned()
}

/// The template that is proposed to be sent now, for a screen that offers it: it is kept that it was shown, or that this was held
/// back. No advice is shown by it, and none is noted.
pub async fn for_now(state: &AppState, conversation: ConversationId) -> store::Result<Option<TemplateId>> {
    let Some(scores) = scoring::of(state, conversation).await? else { return Ok(None) };
    let now = scores.at;
    let Some(reopen) = scores.next.reopen.filter(|reopen| reopen.at <= now) else { return Ok(None) };
    let row = state.store.conversation(scores.conversation, now).await?;
    let Some(ended_at) = row.and_then(|row| row.window.ends_at()) else { return Ok(None) };
    let is_offered = scoring::offers(state, scores.conversation, ended_at, &reopen, now).await?;
    Ok(is_offered.then_some(reopen.template_id))
}

/// Keeps what a screen was shown for a window, once.
pub async fn shown(
    state: &AppState,
    conversation: ConversationId,
    ended_at: Timestamp,
    suggestion: &Suggestion,
    now: Timestamp,
) -> store::Result<()> {
    if state.store.proposed(conversation, ended_at).await?.is_some() {
        return Ok(());
    }
    keep(state, &proposed(conversation, ended_at, suggestion, true), now).await
}

/// Keeps what a program was given for a window: nobody saw it, so it is not what stays proposed, but the program may act on it.
pub async fn given(
    state: &AppState,
    conversation: ConversationId,
    ended_at: Timestamp,
    suggestion: &Suggestion,
    now: Timestamp,
) -> store::Result<()> {
    let given = proposed(conversation, ended_at, suggestion, false);
    if state.store.was_given(&given).await? {
        return Ok(());
    }
    keep(state, &given, now).await
}

fn proposed(conversation: ConversationId, ended_at: Timestamp, suggestion: &Suggestion, shown: bool) -> Proposed {
    let Suggestion { template_id: template, propensity, enough, chance, .. } = *suggestion;
    Proposed { conversation, template, ended_at, propensity, chance: chance.p, enough, shown }
}

async fn keep(state: &AppState, proposed: &Proposed, now: Timestamp) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    tx.note_proposed(proposed, now).await?;
    tx.commit().await
}

/// Settles what came of sends whose day is over, and forgets those of long ago: so many in one transaction.
pub async fn settle(state: &AppState) -> store::Result<()> {
    let now = state.clock.now();
    let mut last: Vec<i64> = Vec::new();
    loop {
        let ids = state.store.unsettled_sends(now, BATCH).await?;
        // Another process may have settled them.
        if ids.is_empty() || ids == last {
            break;
        }
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        tx.settle_sends(&ids, now).await?;
        tx.commit().await?;
        state.suggesting.records().clear();
        last = ids;
    }
    loop {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        let more = tx.forget_sends(now, BATCH).await?;
        tx.commit().await?;
        if !more {
            return Ok(());
        }
    }
}
