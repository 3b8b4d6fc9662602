//! Goes through what was said here before anything was predicted: an imported history, the past of a demo, what was there
//! before this program could predict. How that is judged and learnt from is [`crate::domain::replay`].
//!
//! It is begun once what came of the past has been quiet for a while, and anew where much more of it has come. It goes in short
//! steps beside everything else, reads what it needs a few conversations at a time, and works in memory that is bounded. A
//! process that stops loses what it had; whoever comes next begins it again. Only the last step writes: what was found, what was
//! learnt, and a version of it, which is used at once where nothing has learnt here before and it was better than what ships.

use super::{
    learning::{self, text},
    state::AppState,
    store::{
        self,
        learning::{BASELINES, LEARNER, PAST_CAME, PAST_MODEL, PAST_SEEN, PINNED, REPLAYED, SERVED},
    },
};
use crate::domain::{
    audit::{About, Act, By, What},
    hours::LocalTime,
    id::{ContactId, ConversationId, VersionId},
    learning::{HORIZON, Kind, Replayed, Verdict},
    model::{Example, INPUTS, Model},
    replay::{Gone, Line, MOST_LINES, MOST_PARTIES, Party, Replay},
    tag::VIP,
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// How far back it is gone through.
const BACK: Span = Span::days(180);
/// Messages of the past below which it is not worth it, and in tenths by how much it has to grow to be gone through anew.
const FEWEST: i64 = 100;
const GROWN: i64 = 10;
/// How long none of it has come.
const QUIET: Span = Span::seconds(30);
/// Conversations and lines of one step.
const CONVERSATIONS: i64 = 64;
const LINES: usize = 300;
/// Labels that were learnt live, which are learnt once more on top of the past in one go. Where there are more a model learns
/// anew from the past on.
const FEW: i64 = 1_000;

/// How much of the past has come, and when the last of it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Past {
    pub of: i64,
    pub at: Timestamp,
}

/// Where going through the past is.
#[derive(Default)]
pub struct Walk(tokio::sync::Mutex<Option<Stage>>);

type Zones = HashMap<ConversationId, Tz>;

enum Stage {
    Gathers(Gathering),
    Goes { seen: i64, replay: Box<Replay>, zones: Arc<Zones> },
}

/// What was said, as far as it is read.
struct Gathering {
    /// How much there was when it was begun.
    seen: i64,
    since: Timestamp,
    until: Timestamp,
    after: ConversationId,
    lines: Vec<Line>,
    parties: HashMap<ConversationId, Party>,
    zones: Zones,
}

/// One step. False where there is no past to go through.
pub async fn step(state: &AppState) -> store::Result<bool> {
    let mut stage = state.replay.0.lock().await;
    // Where a step fails it is begun anew.
    *stage = match stage.take() {
        None => begin(state).await?.map(Stage::Gathers),
        Some(Stage::Gathers(gathering)) => Some(gathering.step(state).await?),
        Some(Stage::Goes { seen, replay, zones }) => go(state, seen, replay, zones).await?,
    };
    Ok(stage.is_some())
}

/// Begins where enough has come that was not gone through, and no more is coming.
async fn begin(state: &AppState) -> store::Result<Option<Gathering>> {
    let now = state.clock.now();
    let Some(past) = state.store.learning::<Past>(PAST_CAME).await? else { return Ok(None) };
    let seen: i64 = state.store.learning(PAST_SEEN).await?.unwrap_or_default();
    let new = past.of - seen;
    if new < FEWEST || new * GROWN < seen || now - past.at < QUIET {
        return Ok(None);
    }
    // What is over by now and was not asked live.
    let over = now - HORIZON;
    let until = state.store.first_decision().await?.map_or(over, |first| first.min(over));
    Ok(Some(Gathering {
        seen: past.of,
        since: until - BACK,
        until,
        after: ConversationId(0),
        lines: Vec::new(),
        parties: HashMap::new(),
        zones: Zones::new(),
    }))
}

impl Gathering {
    async fn step(mut self, state: &AppState) -> store::Result<Stage> {
        let store = &state.store;
        let found = store.past_of(self.after, self.since, CONVERSATIONS).await?;
        let Some(last) = found.last().map(|whose| whose.id).filter(|_| self.parties.len() < MOST_PARTIES) else {
            let Self { seen, until, lines, parties, zones, .. } = self;
            let replay = Box::new(Replay::new(Model::prior(), lines, parties, until));
            return Ok(Stage::Goes { seen, replay, zones: Arc::new(zones) });
        };
        self.after = last;
        let people: BTreeSet<ContactId> = found.iter().map(|whose| whose.contact).collect();
        let ids: Vec<ConversationId> = found.iter().map(|whose| whose.id).collect();
        // What was said after it still tells what came of what was asked until then.
        self.lines.extend(store.past_lines(&ids, self.since, self.until + HORIZON + Span(1)).await?);
        let views = store.contact_views(&people, state.clock.now()).await?;
        let declined = store.declined_since(&people, self.since).await?;
        for whose in found {
            let view = views.get(&whose.contact);
            let theirs = view.and_then(|view| view.time_zone.as_deref()).and_then(|zone| zone.parse::<Tz>().ok());
            let zone: Tz = theirs.or_else(|| whose.zone.parse().ok()).unwrap_or(Tz::UTC);
            self.zones.insert(whose.id, zone);
            let of_them = declined.iter().filter(|(contact, _)| *contact == whose.contact);
            let party = Party {
                number: whose.number,
                contact: whose.contact,
                vip: view.is_some_and(|view| view.tags.iter().any(|tag| tag.eq_ignore_ascii_case(VIP))),
                declined: of_them.map(|(_, at)| *at).collect(),
                blocked_at: whose.blocked_at,
            };
            self.parties.insert(whose.id, party);
        }
        if self.lines.len() > 2 * MOST_LINES {
            self.lines.sort_unstable();
            let more = self.lines.len() - MOST_LINES;
            self.lines.drain(..more);
            self.since = self.lines.first().map_or(self.since, |line| line.said.at);
        }
        Ok(Stage::Gathers(self))
    }
}

/// Goes through some lines, where nobody waits for it. None once it is done.
async fn go(state: &AppState, seen: i64, mut replay: Box<Replay>, zones: Arc<Zones>) -> store::Result<Option<Stage>> {
    let of = zones.clone();
    let walked = tokio::task::spawn_blocking(move || {
        let offset = |id: ConversationId, at: Timestamp| {
            of.get(&id).map_or(Span(0), |zone| Span::minutes(zone.offset_at(at).into()))
        };
        if replay.step(LINES, &offset) { Ok(replay) } else { Err(Box::new(replay.finish())) }
    });
    match walked.await {
        Ok(Ok(replay)) => Ok(Some(Stage::Goes { seen, replay, zones })),
        Ok(Err(gone)) => {
            keep(state, seen, *gone).await?;
            Ok(None)
        }
        Err(error) => {
            // The same past would break it off again.
            tracing::error!(%error, "the past could not be gone through");
            let mut tx = state.store.begin().await?;
            tx.put_learning(PAST_SEEN, &seen).await?;
            tx.commit().await?;
            Ok(None)
        }
    }
}

/// Writes what was found and learnt, and has it used where the rules say so.
async fn keep(state: &AppState, seen: i64, gone: Gone) -> store::Result<()> {
    let now = state.clock.now();
    let Gone { mut model, mut baselines, labels, from, until, answered, judged, verdict } = gone;
    let mut tx = state.store.begin().await?;
    // Another process may have been sooner.
    if tx.learning::<i64>(PAST_SEEN).await?.unwrap_or_default() >= seen {
        return Ok(());
    }
    tx.put_learning(PAST_SEEN, &seen).await?;
    if labels == 0 {
        return tx.commit().await;
    }
    tx.put_learning(PAST_MODEL, &model).await?;
    let served = tx.learning::<VersionId>(SERVED).await?;
    let mut version = None;
    let mut is_used = false;
    if tx.known_labels().await? > FEW {
        // What is used has learnt here already: this one predicts along first, as any that learns anew.
        learning::refit_from(&mut tx, model, now).await?;
    } else {
        // What came true meanwhile was predicted live, and is learnt on top.
        for label in tx.labels_after(0, FEW).await?.into_iter().filter(|label| label.inputs.0.len() == INPUTS) {
            let (question, within, came_true) = (label.question, label.within, label.came_true);
            let known = baselines.of_mut(question);
            known.of += 1;
            known.came += i64::from(came_true);
            model.learn(&Example { question, inputs: label.inputs, within, came_true });
        }
        tx.put_learning(LEARNER, &model).await?;
        tx.put_learning(BASELINES, &baselines).await?;
        tx.retire_candidates(now).await?;
        let learnt = i64::try_from(model.learnt()).unwrap_or(i64::MAX);
        let id = tx.put_version(Kind::Past, served, learnt, &text(&model), now).await?;
        version = Some(id);
        tx.judge_version(id, &judged).await?;
        // Whoever has gone back to what ships is not overruled: then it predicts along first.
        let is_first = served.is_some() && !tx.has_taken_over().await?;
        let is_pinned = tx.learning::<bool>(PINNED).await?.unwrap_or_default();
        if verdict == Verdict::NotBetter {
            tx.retire_candidates(now).await?;
        } else if verdict == Verdict::Better && is_first && !is_pinned {
            tx.promote(id, now).await?;
            tx.audit(By::PROGRAM, &Act::of(What::ModelPromoted).about(About::Model, id.0), now).await?;
            is_used = true;
        }
    }
    let replayed = Replayed { at: now, from, until, labels, version, answered };
    tx.put_learning(REPLAYED, &replayed).await?;
    tx.commit().await?;
    tracing::info!(labels, "the past was gone through");
    // What it has shown says whether it is used.
    learning::review(state).await?;
    if is_used {
        learning::takes_over(state);
    }
    Ok(())
}
