//! The figures over the queue, shared by all who see the same: counted anew once something has happened. The engagement
//! takes a walk through all messages of a month, so it is kept for a while and reckoned beside whoever asks. The windows
//! that were lost take another; whoever asks for those waits, one after the other, and takes what is known as long as it is
//! kept.

use super::{
    scoring,
    state::AppState,
    store::{self, figures::Scored, judged::Judged},
    views::Counts,
};
use crate::domain::{
    engagement::{DAYS, Engagement},
    id::{ConversationId, NumberId},
    lost::LostWindows,
    priority::by_thumb,
    queue::Figures,
    reach::Reach,
    time::{Span, Timestamp},
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

/// How long counts are shared while nothing happens: time alone moves windows from one figure to another.
const SHARED: Span = Span::seconds(5);
/// How long whoever asks waits for an engagement that is due.
const PATIENCE: Duration = Duration::from_millis(150);
/// The engagement and what was lost are kept a hundred times as long as they took, between these bounds.
const KEPT: u32 = 100;
const SHORTEST: Duration = Duration::from_secs(2);
const LONGEST: Duration = Duration::from_secs(600);

/// For how many reaches what was counted is kept, and in how many ways what was lost: whoever asked longest ago makes room.
const MOST_REACHES: usize = 64;
const MOST_LOST: usize = 256;

/// Where what was counted for somebody is kept: whoever comes while it is counted waits for that.
type Slot = Arc<tokio::sync::Mutex<Option<Counted>>>;

/// What was counted last.
#[derive(Debug, Default)]
pub struct Board {
    counted: Slot,
    /// The same for those who do not see everything, whoever asked last at the end.
    limited: Mutex<Vec<(Reach, Slot)>>,
    engagement: Mutex<Option<(Instant, Option<Engagement>)>>,
    /// Somebody reckons already.
    reckons: AtomicBool,
    /// What was lost, of one number or of all, as somebody of a reach sees it.
    lost: tokio::sync::Mutex<HashMap<(Option<Reach>, Option<NumberId>), Kept>>,
    /// How many conversations there are in each list with a name.
    pub(super) views: Counts,
}

/// A reach as it is the same for all who see the same: who looks matters only where teams do.
pub(super) fn shared(reach: &Reach) -> Reach {
    let mut shared = Reach { me: reach.me.filter(|_| reach.teams.is_some()), ..reach.clone() };
    if let Some(numbers) = &mut shared.numbers {
        numbers.sort_unstable();
    }
    if let Some(teams) = &mut shared.teams {
        teams.sort_unstable();
    }
    shared
}

impl Board {
    /// Where what was counted for this reach is; none is everything.
    fn slot(&self, reach: Option<&Reach>) -> Slot {
        let Some(reach) = reach.map(shared) else { return self.counted.clone() };
        let mut limited = self.limited.lock().unwrap_or_else(PoisonError::into_inner);
        let slot = match limited.iter().position(|(known, _)| *known == reach) {
            Some(at) => limited.remove(at).1,
            None => Slot::default(),
        };
        if limited.len() >= MOST_REACHES {
            limited.remove(0);
        }
        limited.push((reach, slot.clone()));
        slot
    }
}

/// Figures, and when counting them was begun.
#[derive(Debug)]
struct Counted {
    begun: Instant,
    at: Timestamp,
    figures: Figures,
}

impl Counted {
    /// Whether they are what somebody would find who asked then, where this is the last event by now. Nobody who had to
    /// wait counts again what was counted meanwhile, for all that goes on happening.
    fn answers(&self, asked: Instant, seq: i64, now: Timestamp) -> bool {
        self.begun >= asked || self.figures.seq == seq && now >= self.at && now - self.at < SHARED
    }
}

/// Windows that were lost, as they were found then and are shown until.
#[derive(Debug)]
struct Kept {
    at: Timestamp,
    until: Timestamp,
    lost: LostWindows,
}

/// Somebody reckons. The next one may once it is gone, also where it broke off.
struct Reckoning(Arc<Board>);

impl Drop for Reckoning {
    fn drop(&mut self) {
        self.0.reckons.store(false, Ordering::SeqCst);
    }
}

/// The figures as they stand.
pub async fn figures(state: &AppState) -> store::Result<Figures> {
    let asked = Instant::now();
    let slot = state.board.slot(state.store.reach());
    // One counts at a time: so whoever takes what is known never gets older figures than before.
    let mut counted = slot.lock().await;
    let now = state.clock.now();
    let seq = state.store.last_seq().await?;
    let known = counted.as_ref().filter(|known| known.answers(asked, seq, now));
    let mut figures = match known {
        Some(known) => known.figures.clone(),
        None => {
            let begun = Instant::now();
            let mut figures = state.store.figures(now).await?;
            if state.store.is_limited() {
                figures.engagement = state.store.engagement().await?;
            }
            *counted = Some(Counted { begun, at: now, figures: figures.clone() });
            figures
        }
    };
    drop(counted);
    if !state.store.is_limited() {
        figures.engagement = engagement(state, now).await;
    }
    Ok(figures)
}

/// The windows that were lost in this time until now, of one number or of all; `limit` at most are listed. They may be as
/// they were some minutes ago where it takes long to find them.
pub async fn lost(
    state: &AppState,
    number: Option<NumberId>,
    period: Span,
    limit: usize,
) -> store::Result<LostWindows> {
    // One look at a time: there are few readers, and others need them, too.
    let mut kept = state.board.lost.lock().await;
    let now = state.clock.now();
    kept.retain(|_, known| now >= known.at && now < known.until);
    let key = (state.store.reach().map(shared), number);
    if let Some(known) = kept.get(&key) {
        return Ok(known.lost.clone());
    }
    let begun = Instant::now();
    let lost = state.store.lost_windows(number, now - period, now, limit).await?;
    let lasts = (begun.elapsed() * KEPT).clamp(SHORTEST, LONGEST).as_millis();
    let until = now + Span(i64::try_from(lasts).unwrap_or_default());
    let oldest = kept.iter().min_by_key(|(_, known)| known.at).map(|(key, _)| key.clone());
    if let Some(oldest) = oldest.filter(|_| kept.len() >= MOST_LOST) {
        kept.remove(&oldest);
    }
    kept.insert(key, Kept { at: now, until, lost: lost.clone() });
    Ok(lost)
}

/// The average engagement as it was reckoned last; none while that happens for the first time and takes long.
async fn engagement(state: &AppState, now: Timestamp) -> Option<Engagement> {
    let last = || *state.board.engagement.lock().unwrap_or_else(PoisonError::into_inner);
    let is_due = last().is_none_or(|(until, _)| Instant::now() >= until);
    if is_due && !state.board.reckons.swap(true, Ordering::SeqCst) {
        let of = state.clone();
        let reckoned = tokio::spawn(async move {
            let reckoning = Reckoning(of.board.clone());
            let scores = reckon(&of, now).await;
            // Whoever waits for the average has it by now.
            tokio::spawn(async move {
                let _until_kept = reckoning;
                keep_scores(&of, &scores, now).await;
            });
        });
        _ = tokio::time::timeout(PATIENCE, reckoned).await;
    }
    last().and_then(|(_, known)| known)
}

/// Reckons the engagement of every conversation and keeps it, whether or not anybody looks.
pub async fn keep_engagement(state: &AppState) {
    if !state.board.reckons.swap(true, Ordering::SeqCst) {
        let _reckoning = Reckoning(state.board.clone());
        let now = state.clock.now();
        let scores = reckon(state, now).await;
        keep_scores(state, &scores, now).await;
    }
}

/// Reckons the engagement of every conversation by the rule of thumb, and notes the average. Where a model is used it has
/// been reckoned already.
async fn reckon(state: &AppState, now: Timestamp) -> Vec<Scored> {
    let begun = Instant::now();
    if let Some(average) = scoring::average(state).await {
        let until = Instant::now() + (begun.elapsed() * KEPT).clamp(SHORTEST, LONGEST);
        *state.board.engagement.lock().unwrap_or_else(PoisonError::into_inner) = Some((until, average));
        return Vec::new();
    }
    let fresh = state.store.scores(now).await;
    let until = Instant::now() + (begun.elapsed() * KEPT).clamp(SHORTEST, LONGEST);
    let mut kept = state.board.engagement.lock().unwrap_or_else(PoisonError::into_inner);
    match fresh {
        Ok(scores) => {
            *kept = Some((
                until,
                Engagement::average(scores.iter().filter(|scored| scored.is_scored).map(|scored| scored.score)),
            ));
            scores
        }
        Err(error) => {
            tracing::warn!(%error, "the average engagement could not be reckoned");
            *kept = Some((until, kept.and_then(|(_, known)| known)));
            Vec::new()
        }
    }
}

/// Conversations whose scores are kept in one transaction.
const SCORES: usize = 200;

/// Keeps how engaged each conversation is, with one decimal, where it is another than before. No screen is told: each hears
/// of it with whatever happens next in the conversation.
async fn keep_scores(state: &AppState, scores: &[Scored], now: Timestamp) {
    if let Err(error) = put_scores(state, scores, now).await {
        tracing::warn!(%error, "how engaged conversations are could not be kept");
    }
}

async fn put_scores(state: &AppState, scores: &[Scored], now: Timestamp) -> store::Result<()> {
    let worth = if scores.is_empty() { HashMap::new() } else { scoring::worth(state).await? };
    let by_worth = |scored: &Scored| {
        let judged = by_rule(scored);
        let at_stake = worth.get(&scored.id).and_then(|value| by_thumb(judged.engagement, *value));
        Judged { at_stake, ..judged }
    };
    let mut changed: Vec<Judged> = scores
        .iter()
        .map(|scored| (scored, by_worth(scored)))
        .filter(|(scored, judged)| (judged.engagement, judged.at_stake) != (scored.known, scored.at_stake))
        .map(|(_, judged)| judged)
        .collect();
    changed.extend(state.store.outlived_scores(now - Span::days(DAYS)).await?.into_iter().map(|id| judged(id, None)));
    put(state, &changed).await
}

fn judged(id: ConversationId, engagement: Option<f64>) -> Judged {
    Judged { id, engagement, at_stake: None, lapse: None, answer_by: None }
}

/// As the rule of thumb has it, where anything is to be said at all.
fn by_rule(scored: &Scored) -> Judged {
    judged(scored.id, Some((scored.score * 10.0).round() / 10.0).filter(|_| scored.is_scored))
}

/// Has the rule of thumb say something of those of whom nothing was ever said: while a model is used that does not know yet
/// what was said in them.
pub async fn fill_engagement(state: &AppState) -> store::Result<()> {
    let scores = state.store.scores(state.clock.now()).await?;
    let unknown = scores.iter().filter(|scored| scored.known.is_none() && scored.is_scored);
    put(state, &unknown.map(by_rule).collect::<Vec<_>>()).await
}

async fn put(state: &AppState, changed: &[Judged]) -> store::Result<()> {
    for piece in changed.chunks(SCORES) {
        state.door.quiet().await;
        let mut tx = state.store.begin().await?;
        tx.put_judged(piece).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::UserId;

    #[test]
    fn figures_answer_all_who_asked_before_they_were_counted_and_later_ones_while_nothing_happens() {
        const NOON: Timestamp = Timestamp(1_795_348_800_000);
        let asked = Instant::now();
        let begun = asked + Duration::from_millis(5);
        let (open, closing, lost, engagement, tide) = (1, 0, 0, None, Vec::new());
        let figures = Figures { open, closing, lost, engagement, from: NOON, tide, seq: 7 };
        let counted = Counted { begun, at: NOON, figures };
        assert!(counted.answers(asked, 9, NOON), "things went on happening");
        let later = begun + Duration::from_millis(1);
        assert!(!counted.answers(later, 9, NOON), "what happened since is not in them");
        assert!(counted.answers(later, 7, NOON + Span::seconds(4)));
        assert!(!counted.answers(later, 7, NOON + Span::seconds(5)), "time alone moves windows");
        assert!(!counted.answers(later, 7, NOON - Span(1)));
    }

    #[test]
    fn whoever_sees_the_same_shares_what_was_counted_and_so_much_is_kept() {
        let board = Board::default();
        let of = |number| Reach { numbers: Some(vec![NumberId(number)]), ..Reach::default() };
        let first = board.slot(Some(&of(1)));
        let me = Reach { me: Some(UserId(9)), ..of(1) };
        assert!(Arc::ptr_eq(&first, &board.slot(Some(&of(1)))), "the same");
        assert!(Arc::ptr_eq(&first, &board.slot(Some(&me))), "whoever sees the same number");
        let of_teams = Reach { teams: Some(Vec::new()), ..me };
        assert!(!Arc::ptr_eq(&first, &board.slot(Some(&of_teams))), "what is assigned to them they see alone");
        assert!(!Arc::ptr_eq(&first, &board.slot(Some(&of(2)))) && !Arc::ptr_eq(&first, &board.slot(None)));
        assert!(Arc::ptr_eq(&board.slot(None), &board.counted));
        let most = i64::try_from(MOST_REACHES).unwrap();
        for number in 3..=most + 1 {
            board.slot(Some(&of(number)));
            assert!(Arc::ptr_eq(&first, &board.slot(Some(&of(1)))), "whoever asks stays");
        }
        assert_eq!(board.limited.lock().unwrap().len(), MOST_REACHES);
        assert!(board.limited.lock().unwrap().iter().all(|(known, _)| *known != of(2)), "who asked longest ago goes");
    }

    #[tokio::test]
    async fn a_reckoning_that_breaks_off_keeps_nobody_from_the_next() {
        let board = Arc::new(Board::default());
        assert!(!board.reckons.swap(true, Ordering::SeqCst));
        let reckoning = Reckoning(board.clone());
        let broke_off = tokio::spawn(async move {
            let _reckoning = reckoning;
            panic!("a row that nobody expected");
        });
        assert!(broke_off.await.is_err());
        assert!(!board.reckons.load(Ordering::SeqCst));
    }
}
