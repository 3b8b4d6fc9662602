//! Which of what was found comes first.
//!
//! A message counts for how well it fits, times how new it is.
//!
//! - *Fit.* Half a point for a word of which only the beginning is there, a whole one for the word itself; the average over
//!   what was looked for. Times one and a half where all of it stands side by side in the order it was asked for. Times one
//!   and the share of the message's words that were looked for: a short answer says more than a long text that mentions it.
//! - *Newness.* One over one and its age in months of thirty days: what is a month old counts half of what is new, what is
//!   a year old a thirteenth.
//!
//! Of two that count alike the newer one comes first.

use super::{fold::Word, query::Query};
use crate::domain::{
    id::MessageId,
    time::{Span, Timestamp},
};

/// After so long a message counts half.
const MONTH: Span = Span::days(30);

/// A message that may be what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub id: MessageId,
    pub sent_at: Timestamp,
    pub words: Vec<Word>,
}

/// Puts those in order that have what is looked for, the best first, and names those that have not.
pub fn rank(query: &Query, candidates: &[Candidate], now: Timestamp) -> (Vec<MessageId>, Vec<MessageId>) {
    let mut found: Vec<(f64, Timestamp, MessageId)> = Vec::with_capacity(candidates.len());
    let mut others = Vec::new();
    for candidate in candidates {
        match fit(query, &candidate.words) {
            Some(fit) => found.push((fit * newness(candidate.sent_at, now), candidate.sent_at, candidate.id)),
            None => others.push(candidate.id),
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then((other.1, other.2).cmp(&(one.1, one.2))));
    (found.into_iter().map(|(_, _, id)| id).collect(), others)
}

/// How well a text fits; none where it lacks something that is looked for.
fn fit(query: &Query, words: &[Word]) -> Option<f64> {
    if query.terms.is_empty() {
        return Some(1.0);
    }
    let (mut points, mut looked_for) = (0.0, 0);
    for term in &query.terms {
        let mut places = 0;
        let mut whole = false;
        for at in term.places(words) {
            places += 1;
            whole = whole || term.is_whole_at(words, at);
        }
        if places == 0 {
            return None;
        }
        points += if whole { 1.0 } else { 0.5 };
        looked_for += places * term.words.len();
    }
    let share = looked_for.min(words.len()) as f64 / words.len() as f64;
    let together = if query.terms.len() > 1 && side_by_side(query, words) { 1.5 } else { 1.0 };
    Some(points / query.terms.len() as f64 * together * (1.0 + share))
}

/// Whether all that is looked for follows each other somewhere.
fn side_by_side(query: &Query, words: &[Word]) -> bool {
    let Some((first, rest)) = query.terms.split_first() else { return false };
    first.places(words).any(|at| {
        let mut next = at + first.words.len();
        rest.iter().all(|term| {
            let here = next;
            next += term.words.len();
            term.is_at_place(words, here)
        })
    })
}

fn newness(sent_at: Timestamp, now: Timestamp) -> f64 {
    let age = (now - sent_at).max(Span(0));
    1.0 / (1.0 + age.0 as f64 / MONTH.0 as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{search::fold, zone::WallClock};

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn ranked(query: &str, texts: &[(i64, &str)]) -> Vec<i64> {
        let query = Query::parse(query, &WallClock::UTC).unwrap();
        let candidates: Vec<Candidate> = (1..)
            .zip(texts)
            .map(|(id, (days, text))| Candidate {
                id: MessageId(id),
                sent_at: NOON - Span::days(*days),
                words: fold::words(text),
            })
            .collect();
        rank(&query, &candidates, NOON).0.into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn the_better_fit_comes_first_and_age_wears_it_down() {
        assert_eq!(ranked("order", &[(0, "Orders are closed"), (0, "Order is closed")]), [2, 1], "the word itself");
        let long = "The order that I told you about when we spoke last week has not come yet";
        assert_eq!(ranked("order", &[(0, long), (0, "My order?")]), [2, 1], "short");
        assert_eq!(ranked("red shoes", &[(0, "shoes not red"), (0, "the red shoes")]), [2, 1], "together");
        assert_eq!(ranked("order", &[(60, "Order"), (1, long)]), [2, 1], "new");
        assert_eq!(
            ranked("order", &[(1, "order"), (0, "order"), (0, "other")]),
            [2, 1],
            "what has it not is not found"
        );
        assert_eq!(ranked("order", &[(0, "order"), (0, "order")]), [2, 1], "of two alike the later one");
        assert_eq!(ranked("has:image", &[(1, ""), (0, "see")]), [2, 1]);
    }
}
