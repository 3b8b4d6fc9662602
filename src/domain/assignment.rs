//! To whom a conversation goes that is nobody's, by itself.
//!
//! Whoever answered this customer last comes first: they know what it is about. Else it is in turns among those who are
//! there and have room, those who speak the customer's language before others.

use super::{
    id::UserId,
    time::{Span, Timestamp},
};

/// How long somebody who answered is the one who did.
pub const REMEMBERED: Span = Span::days(30);
/// How long after a screen of theirs was last there somebody is taken for present.
pub const PRESENT: Span = Span::minutes(5);
/// How long ago a customer may have written to be given to somebody by itself.
pub const RECENT: Span = Span::days(7);

/// Somebody of a team who is there and has a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub user: UserId,
    /// Conversations of theirs that are owed an answer.
    pub owed: i64,
    /// BCP 47, as they chose it; none where they chose none.
    pub language: Option<String>,
    /// When they were last given one by itself.
    pub turn_at: Timestamp,
}

/// A conversation that is nobody's and owed an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    /// Who answered last, as long as that is [`REMEMBERED`].
    pub answered_by: Option<UserId>,
    /// The customer's language.
    pub language: Option<String>,
}

/// Whether somebody is there: a screen of theirs was, lately, and they have not said that they are away.
pub fn is_present(is_away: bool, seen_at: Option<Timestamp>, now: Timestamp) -> bool {
    !is_away && seen_at.is_some_and(|at| now - at <= PRESENT)
}

/// Who of those who are there is given a conversation; none where nobody has room. Whoever answered last needs none: they
/// would be asked in any case.
pub fn choose(open: &Open, candidates: &[Candidate], capacity: i64) -> Option<UserId> {
    if let Some(known) = candidates.iter().find(|one| Some(one.user) == open.answered_by) {
        return Some(known.user);
    }
    let with_room = candidates.iter().filter(|one| one.owed < capacity);
    let speaks = |one: &Candidate| match (&one.language, &open.language) {
        (Some(theirs), Some(wanted)) => primary(theirs) == primary(wanted),
        _ => false,
    };
    with_room.min_by_key(|one| (!speaks(one), one.turn_at, one.user)).map(|one| one.user)
}

/// A language without its region: whoever speaks one of Brazil's is understood in Portugal.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn one(user: i64, owed: i64, language: &str, turn: i64) -> Candidate {
        let language = Some(language.to_owned()).filter(|language| !language.is_empty());
        Candidate { user: UserId(user), owed, language, turn_at: Timestamp(turn) }
    }

    fn open(answered_by: Option<i64>, language: &str) -> Open {
        let language = Some(language.to_owned()).filter(|language| !language.is_empty());
        Open { answered_by: answered_by.map(UserId), language }
    }

    #[test]
    fn whoever_answered_last_comes_first_and_others_in_turns() {
        let team = [one(1, 0, "", 30), one(2, 0, "", 10), one(3, 0, "", 20)];
        let chosen = |open: &Open| choose(open, &team, 10).map(|user| user.0);
        assert_eq!(chosen(&open(Some(3), "")), Some(3));
        assert_eq!(chosen(&open(Some(9), "")), Some(2), "they are not there: whose turn was longest ago");
        assert_eq!(chosen(&open(None, "")), Some(2));
        assert_eq!(choose(&open(None, ""), &[], 10), None);
    }

    #[test]
    fn nobody_is_given_more_than_there_is_room_for() {
        let team = [one(1, 10, "", 0), one(2, 9, "", 5)];
        assert_eq!(choose(&open(None, ""), &team, 10), Some(UserId(2)));
        assert_eq!(choose(&open(None, ""), &team, 9), None);
        assert_eq!(choose(&open(Some(1), ""), &team, 9), Some(UserId(1)), "but the one who answered");
    }

    #[test]
    fn who_speaks_the_language_comes_before_whose_turn_it_is() {
        let team = [one(1, 0, "en", 0), one(2, 0, "pt-BR", 50), one(3, 3, "pt-BR", 40)];
        assert_eq!(choose(&open(None, "pt"), &team, 10), Some(UserId(3)));
        assert_eq!(choose(&open(None, "fr"), &team, 10), Some(UserId(1)), "nobody does");
        assert_eq!(choose(&open(None, "pt-PT"), &team, 3), Some(UserId(2)), "where they have room");
        assert_eq!(choose(&open(None, ""), &team, 10), Some(UserId(1)));
    }

    #[test]
    fn whoever_says_that_they_are_away_is_away_and_so_is_whoever_was_not_seen() {
        let seen = |ago| Some(NOON - Span::minutes(ago));
        assert!(is_present(false, seen(5), NOON));
        assert!(!is_present(false, seen(6), NOON));
        assert!(!is_present(true, seen(0), NOON));
        assert!(!is_present(false, None, NOON));
    }
}
