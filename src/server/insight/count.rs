//! Keeps what is counted as it would be counted now: follows what happens, notes in which conversations, and counts each of them
//! anew.
//!
//! A conversation is read and counted beside everything else, and what has become another is written in a short transaction. That
//! is done only where nothing has happened in it meanwhile: else it is noted once more, and counted again. So of several processes
//! none writes what is older than what another has. Whether somebody worked, and what a conversation is worth, is told by the hours,
//! shifts and weights that there are: where those change, all that they are about is counted anew. What is older than the messages that are kept stays as it was counted.

use crate::{
    domain::{
        id::ConversationId,
        insight::{
            costs::spent,
            facts::{Facts, Standing, step_of},
        },
        price::{Prices, market},
        priority::Subject,
        queue::quarter_before,
        retention::Kind,
        time::{Span, Timestamp},
    },
    server::{
        state::AppState,
        store::{
            self,
            insight::{AnswerRow, LeadRow, LostRow, MoveRow, Rows, Stale, Told},
        },
        teams::{self, Staffing},
    },
};
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use std::{cell::RefCell, collections::BTreeMap};

/// Conversations of one step, and rows after which a transaction ends: whoever else writes waits for it.
const CONVERSATIONS: i64 = 50;
const ROWS: usize = 400;
/// How much longer than its messages a time is not counted anew: what was said before it decides what is counted in it.
const UNSURE: Span = Span::days(31);

/// One step. False where nothing is to be done.
pub async fn step(state: &AppState) -> store::Result<bool> {
    follow(state).await?;
    let stale = state.store.insight_stale(CONVERSATIONS).await?;
    if !stale.is_empty() {
        count(state, &stale).await?;
        state.insight.counted();
        return Ok(true);
    }
    let mut tx = state.store.begin().await?;
    let is_more = tx.look_back_for_insight().await? || tx.sum_insight().await?;
    tx.commit().await?;
    if is_more {
        state.insight.counted();
    }
    Ok(is_more)
}

/// Notes in which conversations something has happened. Its transaction ends with it: SQLite has one writer, and to count needs it.
async fn follow(state: &AppState) -> store::Result<()> {
    let mut tx = state.store.begin().await?;
    if tx.follow_for_insight().await? {
        tx.commit().await?;
    }
    Ok(())
}

/// A conversation as it is counted, beside what is kept of it.
struct Counted {
    stale: Stale,
    old: Rows,
    new: Rows,
    standing: Option<Standing>,
}

/// From which quarter on a conversation is counted anew, where what was said before a moment is gone or not looked at: what was
/// counted before that stays. 0 where all is there.
fn sure_from(begins: Option<Timestamp>, now: Timestamp) -> i64 {
    let Some(begins) = begins else { return 0 };
    let half = Span((now - begins).0 / 2).max(Span(0));
    quarter_before(begins + UNSURE.min(half)).0.max(0)
}

async fn count(state: &AppState, stale: &[Stale]) -> store::Result<()> {
    let now = state.clock.now();
    let store = &state.store;
    let days = store.retention().await?.into_iter().find(|kept| kept.kind == Kind::Messages).and_then(|kept| kept.days);
    let kept_from = days.map(|days| now - Span::days(days));
    let staffing = teams::staffing(state).await?;
    let values = values(state, stale, now).await?;
    let mut counted = Vec::new();
    for stale in stale {
        let told = store.insight_told(stale.id).await?;
        // What was never counted is counted from its beginning.
        let from = sure_from(kept_from.max(told.as_ref().and_then(|told| told.begins)), now);
        let from = if from > 0 && store.insight_reaches_back(stale.id, from).await? { from } else { 0 };
        let old = store.insight_rows(stale.id, from).await?;
        let value = values.get(&stale.id).copied().unwrap_or(1000);
        let (mut new, standing) = match told {
            Some(told) => rows(told, &staffing, value),
            None => (Rows::default(), None),
        };
        new.facts.retain(|row| row.0 >= from);
        new.answers.retain(|row| row.0 >= from);
        new.lost.retain(|row| row.0 >= from);
        new.leads.retain(|row| row.0 >= from);
        new.moves.retain(|row| row.0 >= from);
        new.costs.retain(|row| row.0 >= from);
        new.sort();
        counted.push(Counted { stale: *stale, old, new, standing });
    }
    let mut waiting = counted.iter().peekable();
    while waiting.peek().is_some() {
        state.door.quiet().await;
        let mut tx = store.begin().await?;
        let mut changed = 0;
        while changed < ROWS
            && let Some(Counted { stale, old, new, standing }) = waiting.next()
        {
            // Where nothing has changed it costs a little, too.
            changed += 10 + tx.put_insight(*stale, old, new, standing.as_ref()).await?.unwrap_or_default();
        }
        tx.commit().await?;
    }
    Ok(())
}

/// What these conversations are worth, in thousandths of an ordinary one.
async fn values(state: &AppState, stale: &[Stale], now: Timestamp) -> store::Result<BTreeMap<ConversationId, i64>> {
    let weights = state.store.weights().await?;
    let ids: Vec<ConversationId> = stale.iter().map(|stale| stale.id).collect();
    let cases = state.store.cases_of(&ids, !weights.attributes().is_empty(), now).await?;
    let value = |subject: &Subject| (weights.value(subject) * 1000.0).round() as i64;
    Ok(cases.iter().map(|case| (case.id, value(&case.subject))).collect())
}

/// What is counted in a conversation.
fn rows(mut told: Told, staffing: &[Staffing], value: i64) -> (Rows, Option<Standing>) {
    let team = staffing.iter().find(|one| Some(one.team.id) == told.scope.team);
    let staffed = |from: Timestamp, until: Timestamp| {
        team.is_none_or(|team| {
            if from == until {
                return team.rota.staffed(from, &team.zone);
            }
            !team.rota.is_known() || !team.rota.stretches(from, until, &team.zone).is_empty()
        })
    };
    let zone: Tz = told.zone.parse().unwrap_or(Tz::UTC);
    let known: RefCell<BTreeMap<NaiveDate, Option<Prices>>> = RefCell::default();
    let mut heard = std::mem::take(&mut told.heard);
    let recipient = told.recipient();
    let prices = |at: Timestamp| {
        let day = DateTime::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&zone).date_naive();
        let recipient = recipient?;
        known.borrow_mut().entry(day).or_insert_with(|| Prices::of(recipient, 0, day)).clone()
    };
    let market = recipient.map_or("", market);
    let costs = spent(&told.charges, &mut heard.said, market, prices);
    let facts = Facts::of(&heard, staffed);
    let scope = &told.scope;
    let quarter = |at: Timestamp| quarter_before(at).0;
    let rows = Rows {
        facts: facts.counts.iter().map(|(at, counts)| (at.0, scope.clone(), *counts)).collect(),
        answers: (facts.answers.iter())
            .map(|one| {
                let step = step_of(one.at - one.asked_at);
                let by = one.by.map_or(0, |user| user.0);
                (quarter(one.asked_at), scope.clone(), AnswerRow { first: one.first, staffed: one.staffed, step, by })
            })
            .collect(),
        lost: (facts.lost.iter())
            .map(|one| {
                let (asked_at, closed_at, why) = (one.asked_at, one.at, one.why);
                (quarter(closed_at), scope.clone(), LostRow { asked_at, closed_at, why, value })
            })
            .collect(),
        leads: (facts.leads.iter())
            .map(|one| {
                let (ad, in_time, replied, saved) = (one.ad.clone(), one.in_time, one.replied, one.saved);
                (quarter(one.at), scope.clone(), LeadRow { ad, in_time, replied, saved })
            })
            .collect(),
        moves: (facts.moves.iter())
            .map(|one| {
                let (was, step) = (one.from.word().to_owned(), one.to.word().to_owned());
                (quarter(one.at), scope.clone(), MoveRow { was, step })
            })
            .collect(),
        costs: costs.into_iter().map(|(at, spent)| (at.0, scope.clone(), spent)).collect(),
    };
    (rows, Some(facts.standing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_of_what_is_not_looked_at_any_more_stays() {
        let now = Timestamp(1_795_348_800_000);
        let ago = |days: i64| now - Span::days(days);
        assert_eq!(sure_from(None, now), 0, "all is there");
        assert_eq!(sure_from(Some(ago(365)), now), ago(334).0);
        assert_eq!(sure_from(Some(ago(20)), now), ago(10).0, "also where so much was said in a few days");
        assert_eq!(sure_from(Some(ago(-1)), now), ago(-1).0);
    }
}
