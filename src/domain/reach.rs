//! Whose conversations somebody sees who does not see all of them: of some numbers, or of their teams.

use super::{
    conversation::Conversation,
    id::{NumberId, TeamId, UserId},
    role::Role,
};
use serde::{Deserialize, Serialize};

/// What is said of somebody, or of a key: to which numbers they are limited, and whether to their teams.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// None of them: all numbers there are, and those that come.
    #[serde(default)]
    pub numbers: Vec<NumberId>,
    /// Only what is of their teams, of no team, or assigned to them. A key is in no team.
    #[serde(default)]
    pub only_teams: bool,
}

impl Limits {
    /// Whether nothing is said.
    pub fn are_none(&self) -> bool {
        self.numbers.is_empty() && !self.only_teams
    }

    /// Whether somebody of this role can be limited: whoever manages the others sees what there is.
    pub fn fit(role: Role) -> bool {
        role < Role::Admin
    }
}

/// What decides about one conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub number: NumberId,
    pub team: Option<TeamId>,
    pub assignee: Option<UserId>,
}

impl Standing {
    /// Of a conversation as it is.
    pub fn of(row: &Conversation) -> Self {
        Self { number: row.number, team: row.team, assignee: row.assignee }
    }
}

/// What somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Reach {
    /// Only these numbers; none: all of them.
    pub numbers: Option<Vec<NumberId>>,
    /// Only these teams; none: all of them.
    pub teams: Option<Vec<TeamId>>,
    /// Who looks, where it is a person.
    pub me: Option<UserId>,
}

impl Reach {
    /// Whether it is everything.
    pub fn is_everything(&self) -> bool {
        self.numbers.is_none() && self.teams.is_none()
    }

    /// A word that is another where something else is seen: whoever keeps what they read knows by it to read anew.
    pub fn mark(&self) -> String {
        let sorted = |mut ids: Vec<i64>| {
            ids.sort_unstable();
            ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
        };
        let numbers = self.numbers.as_ref().map(|ids| sorted(ids.iter().map(|id| id.0).collect()));
        let teams = self.teams.as_ref().map(|ids| sorted(ids.iter().map(|id| id.0).collect()));
        format!("{}/{}", numbers.as_deref().unwrap_or("*"), teams.as_deref().unwrap_or("*"))
    }

    /// Whether this number is one of theirs.
    pub fn admits_number(&self, number: NumberId) -> bool {
        self.numbers.as_ref().is_none_or(|numbers| numbers.contains(&number))
    }

    /// Whether they see a conversation.
    pub fn admits(&self, conversation: Standing) -> bool {
        let Standing { number, team, assignee } = conversation;
        let of_teams = |teams: &Vec<TeamId>| {
            team.is_none_or(|team| teams.contains(&team)) || (assignee.is_some() && assignee == self.me)
        };
        self.admits_number(number) && self.teams.as_ref().is_none_or(of_teams)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_is_seen_by_its_number_and_by_its_team_or_by_whose_it_is() {
        let of = |number, team: Option<i64>, assignee: Option<i64>| Standing {
            number: NumberId(number),
            team: team.map(TeamId),
            assignee: assignee.map(UserId),
        };
        let everything = Reach::default();
        assert!(everything.is_everything() && everything.admits(of(1, Some(2), None)));
        let number = Reach { numbers: Some(vec![NumberId(1)]), ..Reach::default() };
        assert!(number.admits(of(1, Some(2), None)) && !number.admits(of(3, None, None)));
        let teams = Reach { teams: Some(vec![TeamId(5)]), me: Some(UserId(9)), ..Reach::default() };
        assert!(teams.admits(of(1, Some(5), None)) && teams.admits(of(1, None, Some(8))));
        assert!(teams.admits(of(1, Some(6), Some(9))), "it is assigned to them");
        assert!(!teams.admits(of(1, Some(6), Some(8))) && !teams.admits(of(1, Some(6), None)));
        let program = Reach { teams: Some(Vec::new()), ..Reach::default() };
        assert!(!program.admits(of(1, Some(6), None)), "nobody is no assignee");
        let both = Reach { numbers: Some(vec![NumberId(1)]), ..teams };
        assert!(!both.admits(of(3, Some(6), Some(9))), "not on a number that is not theirs");
    }

    #[test]
    fn the_mark_is_another_where_something_else_is_seen_and_only_there() {
        let of = |numbers: Option<&[i64]>, teams: Option<&[i64]>| Reach {
            numbers: numbers.map(|ids| ids.iter().copied().map(NumberId).collect()),
            teams: teams.map(|ids| ids.iter().copied().map(TeamId).collect()),
            me: None,
        };
        let all = [
            of(None, None),
            of(Some(&[1]), None),
            of(None, Some(&[1])),
            of(None, Some(&[])),
            of(Some(&[1, 2]), None),
            of(Some(&[12]), None),
            of(Some(&[1]), Some(&[2])),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all[..at].iter().all(|other| other.mark() != one.mark()), "{one:?}");
        }
        assert_eq!(of(Some(&[2, 1]), None).mark(), of(Some(&[1, 2]), None).mark(), "in whatever order they were read");
    }

    #[test]
    fn only_who_manages_nobody_is_limited() {
        assert_eq!(Role::ALL.map(Limits::fit), [true, true, false, false]);
        assert!(Limits::default().are_none() && !Limits { only_teams: true, ..Limits::default() }.are_none());
    }
}
