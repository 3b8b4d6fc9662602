//! What is foreseen about the conversations on the screen, anew as time passes: with the states and the model that the
//! server has sent, by the code that the server has. What asks for them is loaded late.
//!
//! Only what is shown changes by it. The order of the list is that of what the server has reckoned, so nothing moves under
//! whoever reads it.

use crate::domain::{
    id::{ConversationId, VersionId},
    model::Chance,
    scores::{MOST_STATES, States},
    time::Timestamp,
};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};

/// What is foreseen about one conversation now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fresh {
    /// That they write within a day of being written to.
    pub reply: Chance,
    /// That the open window closes on silence.
    pub lapse: Option<Chance>,
}

/// What every page has of it.
#[derive(Debug, Clone, Copy)]
pub struct Foresight {
    /// The conversations whose rows are in the page.
    pub on_screen: RwSignal<Vec<ConversationId>>,
    /// What is foreseen about them, where the browser has what it takes.
    pub fresh: RwSignal<HashMap<ConversationId, Fresh>>,
    /// Counts up when what it takes has to be asked for anew: somebody is scored no longer, or again.
    pub again: RwSignal<u32>,
}

impl Foresight {
    pub fn new() -> Self {
        Self { on_screen: RwSignal::new(Vec::new()), fresh: RwSignal::new(HashMap::new()), again: RwSignal::new(0) }
    }
}

impl Default for Foresight {
    fn default() -> Self {
        Self::new()
    }
}

/// A conversation, and when something was last said in it.
pub type Said = (ConversationId, Option<Timestamp>);

/// The server learns of what is said a moment after it has told so: so often is asked about what is not known there yet.
const TRIES: u32 = 3;

/// What it takes to foresee, as far as it was asked for.
#[derive(Debug, Default)]
pub struct Kept {
    states: Option<States>,
    /// Of which moment of each conversation it is.
    as_of: HashMap<ConversationId, Option<Timestamp>>,
    /// How often it was asked about those that the server knew less of than was said.
    tries: HashMap<ConversationId, u32>,
    /// The model may have learnt since.
    is_old: bool,
}

impl Kept {
    /// Which of these are to be asked about: those of which nothing is known, or something has been said since.
    pub fn lacks(&self, shown: &[Said]) -> Vec<Said> {
        let lacking = shown.iter().filter(|(id, last_at)| self.as_of.get(id) != Some(last_at));
        lacking.take(MOST_STATES).copied().collect()
    }

    /// All of it is to be asked for anew. Until that is here what there is stands.
    pub fn expire(&mut self) {
        self.as_of.clear();
        self.is_old = true;
    }

    /// The version of the model that is here and need not be sent again.
    pub fn version(&self) -> Option<VersionId> {
        self.states.as_ref().filter(|states| !self.is_old && states.model.is_some()).and_then(|states| states.version)
    }

    /// Takes in what was asked about these. Whoever is not to be scored is not among the states, and is not asked about
    /// again. What has left the screen is let go once it is much: a list may be read to its end.
    pub fn take(&mut self, asked: &[Said], states: States, shown: &[Said]) {
        let asked_about: HashSet<ConversationId> = asked.iter().map(|(id, _)| *id).collect();
        let shown: HashSet<ConversationId> = shown.iter().map(|(id, _)| *id).collect();
        let all = self.as_of.len() <= MOST_STATES;
        let known: HashMap<ConversationId, Option<Timestamp>> = states
            .known
            .iter()
            .map(|known| (known.id, known.pair.last_inbound().max(known.pair.last_outbound())))
            .collect();
        let mut states = states;
        let (mut model, mut before) = (None, Vec::new());
        if let Some(kept) = self.states.take() {
            model = kept.model.filter(|_| kept.version == states.version);
            before = kept.known;
        }
        states.model = states.model.or(model.filter(|_| states.version.is_some()));
        self.is_old = false;
        states.known.extend(
            before.into_iter().filter(|known| !asked_about.contains(&known.id) && (all || shown.contains(&known.id))),
        );
        self.states = Some(states);
        self.as_of.retain(|id, _| all || shown.contains(id));
        self.tries.retain(|id, _| all || shown.contains(id));
        for (id, last_at) in asked {
            let is_behind = known.get(id).is_some_and(|known| known < last_at);
            let tries = self.tries.entry(*id).or_default();
            *tries += 1;
            if !is_behind || *tries >= TRIES {
                self.tries.remove(id);
                self.as_of.insert(*id, *last_at);
            }
        }
    }

    /// What is foreseen about these now. Each comes with when its window ends or ended.
    pub fn foresee(
        &self,
        shown: &[(ConversationId, Option<Timestamp>)],
        now: Timestamp,
    ) -> HashMap<ConversationId, Fresh> {
        let Some(states) = &self.states else { return HashMap::new() };
        let of = |(id, ends_at): &(ConversationId, Option<Timestamp>)| {
            let foreseen = states.foreseen(*id, *ends_at, now)?;
            Some((*id, Fresh { reply: foreseen.reply, lapse: foreseen.lapse() }))
        };
        shown.iter().filter_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        id::NumberId,
        model::{Account, Business, Context, Example, Model, Pair, Person, Question, Said as Line, Side},
        scores::Known,
        time::Span,
        zone::WallClock,
    };

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn known(id: i64) -> Known {
        let said = [(-50, Side::Customer), (-49, Side::Business), (-5, Side::Customer)];
        let said = said.map(|(hours, by)| Line { at: NOON + Span::hours(hours), by });
        Known {
            id: ConversationId(id),
            number: NumberId(1),
            pair: Pair::of(&said),
            others: Vec::new(),
            clock: WallClock { offset: 60, turn: None },
            value: 1.0,
        }
    }

    fn states(ids: &[i64]) -> States {
        let mut model = Model::blank();
        let business = Business::default();
        let pair = known(1).pair;
        let person = Person::of(&[&pair]);
        let account = Account::default();
        // Something that depends on when it is asked.
        for hours in 0..200 {
            let context =
                Context { pair: &pair, person: &person, business: &business, account: &account, offset: Span(0) };
            let inputs = context.inputs(NOON + Span::hours(hours));
            let came_true = hours % 24 < 8;
            model.learn(&Example { question: Question::Reply, inputs, within: Span::hours(24), came_true });
        }
        States {
            model: Some(model),
            version: Some(VersionId(1)),
            account,
            businesses: vec![(NumberId(1), business)],
            known: ids.iter().map(|id| known(*id)).collect(),
            template_price: 0.02,
        }
    }

    fn shown(ids: &[(i64, i64)]) -> Vec<Said> {
        ids.iter().map(|(id, at)| (ConversationId(*id), Some(Timestamp(*at)))).collect()
    }

    #[test]
    fn what_is_known_is_asked_about_again_once_something_was_said() {
        let mut kept = Kept::default();
        let two = shown(&[(1, 10), (2, 10)]);
        assert_eq!(kept.lacks(&two), two);
        kept.take(&two, states(&[1]), &two);
        assert_eq!(kept.lacks(&two), [], "nor about whoever is not to be scored");
        assert_eq!(kept.lacks(&shown(&[(1, 11), (2, 10), (3, 10)])), shown(&[(1, 11), (3, 10)]));
    }

    #[test]
    fn what_the_server_has_not_learnt_of_yet_is_asked_about_again_and_not_for_ever() {
        let mut kept = Kept::default();
        let later = (NOON - Span::hours(1)).0;
        let one = shown(&[(1, later)]);
        for _ in 1..TRIES {
            kept.take(&one, states(&[1]), &one);
            assert_eq!(kept.lacks(&one), one, "it knows of nothing since five hours ago");
        }
        kept.take(&one, states(&[1]), &one);
        assert_eq!(kept.lacks(&one), []);
    }

    #[test]
    fn whoever_is_scored_no_longer_is_foreseen_no_longer_once_all_was_asked_for_anew() {
        let mut kept = Kept::default();
        let two = shown(&[(1, 10), (2, 10)]);
        kept.take(&two, states(&[1, 2]), &two);
        kept.expire();
        assert_eq!(kept.foresee(&two, NOON).len(), 2, "until the answer is here");
        assert_eq!(kept.lacks(&two), two);
        kept.take(&two, states(&[2]), &two);
        assert_eq!(kept.foresee(&two, NOON).into_keys().collect::<Vec<_>>(), [ConversationId(2)]);
    }

    #[test]
    fn rows_that_come_later_are_foreseen_beside_those_there_were() {
        let mut kept = Kept::default();
        kept.take(&shown(&[(1, 10)]), states(&[1]), &shown(&[(1, 10)]));
        kept.take(&shown(&[(2, 10)]), states(&[2]), &shown(&[(1, 10), (2, 10)]));
        let ends =
            [ConversationId(1), ConversationId(2), ConversationId(3)].map(|id| (id, Some(NOON + Span::hours(19))));
        let fresh = kept.foresee(&ends, NOON);
        assert!(fresh.contains_key(&ConversationId(1)) && fresh.contains_key(&ConversationId(2)));
        assert_eq!(fresh.len(), 2, "of the third nothing is known");
        assert!(fresh[&ConversationId(1)].lapse.is_some());
    }

    #[test]
    fn time_alone_changes_what_is_foreseen_and_a_window_that_has_closed_does_not_lapse() {
        let mut kept = Kept::default();
        kept.take(&shown(&[(1, 10)]), states(&[1]), &shown(&[(1, 10)]));
        let ends = [(ConversationId(1), Some(NOON + Span::hours(19)))];
        let at = |now| kept.foresee(&ends, now)[&ConversationId(1)];
        let (now, later) = (at(NOON), at(NOON + Span::hours(10)));
        assert!((now.reply.p - later.reply.p).abs() > 1e-6, "{now:?} {later:?}");
        assert_eq!(at(NOON + Span::hours(20)).lapse, None);
    }

    #[test]
    fn a_model_that_is_here_is_not_sent_again_until_it_may_have_learnt() {
        let mut kept = Kept::default();
        let two = shown(&[(1, 10), (2, 10)]);
        assert_eq!(kept.version(), None);
        kept.take(&two[..1], states(&[1]), &two);
        assert_eq!(kept.version(), Some(VersionId(1)));
        kept.take(&two[1..], States { model: None, ..states(&[2]) }, &two);
        assert_eq!(kept.foresee(&two, NOON).len(), 2, "by the model that was here");
        kept.expire();
        assert_eq!(kept.version(), None);
        kept.take(&two, States { model: None, version: None, ..states(&[1, 2]) }, &two);
        assert!(kept.foresee(&two, NOON).is_empty(), "none is served any more");
    }

    #[test]
    fn where_no_model_is_served_nothing_is_foreseen_here() {
        let mut kept = Kept::default();
        let one = shown(&[(1, 10)]);
        assert!(kept.foresee(&one, NOON).is_empty());
        kept.take(&one, States { model: None, version: None, ..states(&[1]) }, &one);
        assert!(kept.foresee(&one, NOON).is_empty());
    }
}
