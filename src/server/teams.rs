//! Teams: who works when, what closes while nobody does, and to whom a conversation goes that is nobody's.

use super::{
    state::AppState,
    store::{
        self,
        event::NewEvent,
        reach::Reaches,
        team::{Member, ROUND, Waiting},
    },
    zones,
};
use crate::domain::{
    activity::Activity,
    assignment::{Candidate, RECENT, REMEMBERED, choose, is_present},
    audit::By,
    conversation::Conversation,
    event::EventKind,
    hours::{Rota, Stretch},
    id::{ConversationId, TeamId, UserId},
    reach::Standing,
    team::{Team, TeamSetup, Unfit},
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde_json::json;
use std::collections::BTreeMap;

/// As far ahead as a window lasts, and as its clock may be ahead of ours.
const AHEAD: Span = Span::hours(26);
/// What is told of the time in which nobody works begins at full hours: so it stays the same for a while.
const HOUR: i64 = 3_600_000;

/// How often a further page of what is nobody's is looked at in one go, where there are more than are given away together:
/// what nobody may take keeps nothing back that is younger, and what is left is looked at the next time.
const PAGES: usize = 20;

/// A team with what is known of when its people work.
pub struct Staffing {
    pub team: Team,
    pub zone: Tz,
    pub rota: Rota,
}

impl Staffing {
    /// When the shift of somebody ends, where they were given one.
    pub fn shift_end(&self, user: UserId, now: Timestamp) -> Option<Timestamp> {
        self.rota.shift_end(user, now, &self.zone)
    }

    /// When the last minute begins, before a moment, in which somebody of the team works.
    pub fn last_staffed_minute(&self, before: Timestamp) -> Option<Timestamp> {
        self.rota.last_staffed_minute(before, &self.zone)
    }

    /// When nobody works, as far as windows last; nothing where it is not known.
    pub fn gaps(&self, now: Timestamp) -> Vec<Stretch> {
        if !self.rota.is_known() {
            return Vec::new();
        }
        let from = Timestamp(now.0.div_euclid(HOUR) * HOUR);
        self.rota.gaps(from, from + AHEAD, &self.zone)
    }

    /// Whether one of them is there and works.
    fn is_there(&self, member: &Member, now: Timestamp) -> bool {
        is_present(member.is_away, member.seen_at, now) && self.works(member.candidate.user, now)
    }

    /// Whether any of its people works.
    fn is_staffed(&self, now: Timestamp) -> bool {
        self.team.members.iter().any(|user| self.works(*user, now))
    }

    fn works(&self, user: UserId, now: Timestamp) -> bool {
        self.rota.works(user, now, &self.zone)
    }
}

/// Every team, with when its people work.
pub async fn staffing(state: &AppState) -> store::Result<Vec<Staffing>> {
    let teams = state.store.teams().await?;
    if teams.is_empty() {
        return Ok(Vec::new());
    }
    let active = state.store.active_people().await?;
    let of = |team: Team| {
        let rota = team.rota(|user| active.contains(&user));
        Staffing { zone: team.time_zone.parse().unwrap_or(Tz::UTC), rota, team }
    };
    Ok(teams.into_iter().map(of).collect())
}

/// Why a team was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such team.")]
    NotFound,
    #[error(transparent)]
    Unfit(Unfit),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Makes a team, or one as it is from now on.
pub async fn put(state: &AppState, by: By, id: Option<TeamId>, setup: TeamSetup) -> Result<Team, Refused> {
    let setup = setup.check().map_err(Refused::Unfit)?;
    if !zones::is_zone(&setup.time_zone) {
        return Err(Refused::Unfit(Unfit::Zone));
    }
    let id = state.store.put_team(id, &setup, by, state.clock.now()).await?.map_err(Refused::Unfit)?;
    let id = id.ok_or(Refused::NotFound)?;
    let team = state.store.teams().await?.into_iter().find(|team| team.id == id);
    team.ok_or(Refused::NotFound)
}

/// Whether a team is still as somebody has it before them: of two who change it the second would undo what the first did.
pub async fn is_still(state: &AppState, id: TeamId, before: &Team) -> Result<(), Refused> {
    let team = state.store.teams().await?.into_iter().find(|team| team.id == id).ok_or(Refused::NotFound)?;
    if team == *before { Ok(()) } else { Err(Refused::Unfit(Unfit::Changed)) }
}

/// There is no such team any more: what was its is everybody's.
pub async fn delete(state: &AppState, by: By, id: TeamId) -> Result<(), Refused> {
    if !state.store.delete_team(id, by, state.clock.now()).await? {
        return Err(Refused::NotFound);
    }
    state.live.wake();
    Ok(())
}

/// Gives what is nobody's and owed an answer to people of its team, where the team wants it so. How much that was.
pub async fn assign(state: &AppState) -> store::Result<usize> {
    let now = state.clock.now();
    let wanted = state.store.teams_to_assign(now - RECENT, now).await?;
    if wanted.is_empty() {
        return Ok(0);
    }
    let mut given = 0;
    for one in staffing(state).await? {
        if !wanted.contains(&one.team.id) || !one.is_staffed(now) {
            continue;
        }
        let mut after = None;
        for _ in 0..PAGES {
            let page = assign_within(state, &one, after).await?;
            given += page.given;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
    }
    Ok(given)
}

/// What came of a page of what is nobody's.
#[derive(Default)]
struct Page {
    given: usize,
    /// After what the next one begins; none where it was the last, or nobody is there.
    next: Option<(Timestamp, ConversationId)>,
}

/// The same for one page of one team. Who has room is read first, beside whoever writes: that may take long, and most often
/// nothing comes of it.
async fn assign_within(
    state: &AppState,
    one: &Staffing,
    after: Option<(Timestamp, ConversationId)>,
) -> store::Result<Page> {
    let (now, team) = (state.clock.now(), one.team.id);
    let mut members = state.store.members_of(team, now).await?;
    members.retain(|member| one.is_there(member, now));
    if members.is_empty() {
        return Ok(Page::default());
    }
    let since = now - RECENT;
    let waiting = state.store.nobodys(team, (since, now - REMEMBERED), after, now).await?;
    let last = waiting.last().map(|last| (last.place, last.id));
    let next = last.filter(|_| i64::try_from(waiting.len()).is_ok_and(|count| count >= ROUND));
    let reaches = state.store.reaches().await?;
    let given_at: BTreeMap<UserId, Timestamp> =
        members.iter().map(|member| (member.candidate.user, member.given_at)).collect();
    let mut candidates: Vec<Candidate> = members.into_iter().map(|member| member.candidate).collect();
    let mut chosen: Vec<Chosen> = Vec::new();
    for Waiting { id, number, open, .. } in waiting {
        // Whoever does not see it could not answer, and nobody else would.
        let sees =
            |one: &&Candidate| is_seen(&reaches, Standing { number, team: Some(team), assignee: Some(one.user) });
        let seeing: Vec<Candidate> = candidates.iter().filter(sees).cloned().collect();
        let Some(to) = choose(&open, &seeing, one.team.capacity) else { continue };
        let last = candidates.iter().map(|candidate| candidate.turn_at).max().unwrap_or(now);
        let turn_at = last.max(now) + Span(1);
        if let Some(candidate) = candidates.iter_mut().find(|candidate| candidate.user == to) {
            candidate.owed += 1;
            candidate.turn_at = turn_at;
        }
        chosen.push(Chosen { id, to, turn_at });
    }
    let given = if chosen.is_empty() { 0 } else { give(state, team, &chosen, &given_at, since).await? };
    Ok(Page { given, next })
}

/// To whom something is to go, and when it was their turn.
struct Chosen {
    id: ConversationId,
    to: UserId,
    turn_at: Timestamp,
}

fn is_seen(reaches: &Reaches, standing: Standing) -> bool {
    standing.assignee.and_then(|user| reaches.get(&user)).is_none_or(|reach| reach.admits(standing))
}

/// Gives what was chosen, as far as it is still so: nobody has it, and whoever is to have it is there and was given nothing
/// since, in whatever process and team. So nothing is given away twice, and nobody is given more than they have room for. What
/// is left is looked at the next time. How much was given.
async fn give(
    state: &AppState,
    team: TeamId,
    chosen: &[Chosen],
    given_at: &BTreeMap<UserId, Timestamp>,
    since: Timestamp,
) -> store::Result<usize> {
    let mut tx = state.store.begin().await?;
    let now = state.clock.now();
    let ids: Vec<ConversationId> = chosen.iter().map(|one| one.id).collect();
    let still = tx.still_nobodys(team, &ids, since, now).await?;
    let there = tx.given_at(team).await?;
    let reaches = tx.reaches().await?;
    let known = tx.conversations(&ids).await?;
    let mut rows: Vec<Conversation> = Vec::new();
    let mut events: Vec<NewEvent> = Vec::new();
    let mut lines: Vec<(ConversationId, Activity)> = Vec::new();
    for Chosen { id, to, turn_at } in chosen {
        let is_as_it_was = there.get(to).is_some_and(|at| given_at.get(to) == Some(at)) && still.contains(id);
        let Some(row) = known.get(id).filter(|_| is_as_it_was) else { continue };
        let row = Conversation { assignee: Some(*to), ..row.clone() };
        if !is_seen(&reaches, Standing::of(&row)) {
            continue;
        }
        tx.took_turn(team, *to, *turn_at).await?;
        lines.push((row.id, Activity::Assigned { to: *to }));
        let did = json!({"did": "assigned", "by": null, "to": to});
        events.push((EventKind::ConversationTended, Some(row.id), None, Some(did.to_string())));
        events.push((EventKind::ConversationUpdated, Some(row.id), None, None));
        rows.push(row);
    }
    if rows.is_empty() {
        return Ok(0);
    }
    tx.note_activities(lines, None, now).await?;
    tx.put_conversations(&rows).await?;
    tx.append(&events, now).await?;
    tx.commit().await?;
    state.live.wake();
    Ok(rows.len())
}
