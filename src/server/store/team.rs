//! Teams, their hours and shifts, and who of them is there.

use super::{
    Result, Store, Tx,
    batch::{list, padded},
    codec,
    event::NewEvent,
    figures::OWED,
    on,
};
use crate::domain::{
    assignment::{Candidate, Open},
    audit::{About, Act, By, Detail, What},
    event::EventKind,
    hours::{Hours, Shift, When},
    id::{ConversationId, NumberId, ShiftId, TeamId, UserId},
    priority::SOONEST,
    role::Role,
    team::{MOST, Team, TeamSetup, Unfit},
    time::Timestamp,
    window::SERVICE,
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Conversations that are given to people in one transaction.
pub const ROUND: i64 = 50;
/// Conversations of a team that is gone whose screens are told.
const TOLD: i64 = 500;

/// Who works here of whom shifts count.
pub type Active = BTreeSet<UserId>;

/// Somebody of a team, as automatic assignment looks at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub candidate: Candidate,
    /// When they were last given one by itself, in whatever team.
    pub given_at: Timestamp,
    pub is_away: bool,
    pub seen_at: Option<Timestamp>,
}

/// A conversation that is nobody's and owed an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: ConversationId,
    /// Where it stands in the order of priority.
    pub place: Timestamp,
    pub number: NumberId,
    pub open: Open,
}

/// A team as it was before it was changed, or as none is.
#[derive(Debug, Default)]
struct Before {
    name: String,
    time_zone: String,
    lead: Option<UserId>,
    hours: Option<Hours>,
    assigns: bool,
    capacity: Option<i64>,
    members: BTreeSet<UserId>,
    numbers: BTreeSet<NumberId>,
    shifts: BTreeSet<(UserId, String)>,
}

fn shifts_of(setup: &TeamSetup) -> BTreeSet<(UserId, String)> {
    setup.shifts.iter().map(|shift| (shift.user, codec::text(&shift.when))).collect()
}

impl Before {
    /// Whether it is to work at other times.
    fn works_differently(&self, setup: &TeamSetup) -> bool {
        setup.time_zone != self.time_zone || setup.hours != self.hours || shifts_of(setup) != self.shifts
    }

    /// Says of a deed what is other than it was: ids, and words of ours.
    fn changes(&self, setup: &TeamSetup, mut act: Act) -> Act {
        let after: BTreeSet<UserId> = setup.members.iter().copied().collect();
        let people = |ids: Vec<&UserId>| ids.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(",");
        let is_new = self.capacity.is_none();
        for (detail, ids) in [
            (Detail::Added, after.difference(&self.members).collect::<Vec<_>>()),
            (Detail::Removed, self.members.difference(&after).collect()),
        ] {
            if !ids.is_empty() {
                act = act.with(detail, people(ids));
            }
        }
        if setup.lead != self.lead {
            act = act.with(Detail::Lead, setup.lead.map_or_else(|| "–".to_owned(), |lead| lead.0.to_string()));
        }
        for (detail, is_other) in [
            (Detail::Numbers, setup.numbers.iter().copied().collect::<BTreeSet<_>>() != self.numbers),
            (Detail::Hours, setup.hours != self.hours),
            (Detail::Shifts, shifts_of(setup) != self.shifts),
            (Detail::Renamed, !is_new && setup.name != self.name),
        ] {
            if is_other {
                act = act.with(detail, true);
            }
        }
        if !is_new && setup.time_zone != self.time_zone {
            act = act.with(Detail::Zone, &setup.time_zone);
        }
        if setup.assigns != self.assigns {
            act = act.with(Detail::Assigns, setup.assigns);
        }
        if self.capacity.is_some_and(|capacity| capacity != setup.capacity) {
            act = act.with(Detail::Capacity, setup.capacity);
        }
        act
    }
}

impl Store {
    /// Every team, by name.
    pub async fn teams(&self) -> Result<Vec<Team>> {
        type Row = (i64, String, String, Option<i64>, Option<String>, bool, i64);
        let sql = "SELECT id, name, time_zone, lead_id, hours, assigns, capacity FROM teams ORDER BY name, id";
        let rows: Vec<Row> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT team_id, user_id FROM team_members ORDER BY user_id";
        let members: Vec<(i64, i64)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let sql = "SELECT team_id, id FROM numbers WHERE team_id IS NOT NULL ORDER BY id";
        let numbers: Vec<(i64, i64)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let sql = "SELECT team_id, id, user_id, what FROM shifts ORDER BY id";
        let shifts: Vec<(i64, i64, i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let team = |(id, name, time_zone, lead, hours, assigns, capacity): Row| Team {
            id: TeamId(id),
            name,
            time_zone,
            lead: lead.map(UserId),
            members: members.iter().filter(|(team, _)| *team == id).map(|(_, user)| UserId(*user)).collect(),
            numbers: numbers.iter().filter(|(team, _)| *team == id).map(|(_, number)| NumberId(*number)).collect(),
            hours: hours.and_then(|text| serde_json::from_str::<Hours>(&text).ok()),
            shifts: shifts
                .iter()
                .filter(|(team, ..)| *team == id)
                .filter_map(|(_, id, user, what)| {
                    let when: When = serde_json::from_str(what).ok()?;
                    Some(Shift { id: ShiftId(*id), user: UserId(*user), when })
                })
                .collect(),
            assigns,
            capacity,
        };
        Ok(rows.into_iter().map(team).collect())
    }

    /// Those who may sign in and see to conversations: of nobody else a shift counts.
    pub async fn active_people(&self) -> Result<Active> {
        let sql = "SELECT id, role FROM users WHERE disabled_at IS NULL";
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await)?;
        let may = |(_, role): &(i64, String)| super::user::role(role) >= Role::Agent;
        Ok(rows.into_iter().filter(may).map(|(id, _)| UserId(id)).collect())
    }

    /// What teams are called.
    pub async fn team_names(&self) -> Result<BTreeMap<TeamId, String>> {
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => query_as("SELECT id, name FROM teams").fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, name)| (TeamId(id), name)).collect())
    }

    /// Makes a team, or one as it is from now on; which. None where there is no such team.
    pub async fn put_team(
        &self,
        id: Option<TeamId>,
        setup: &TeamSetup,
        by: By,
        now: Timestamp,
    ) -> Result<Result<Option<TeamId>, Unfit>> {
        let mut tx = self.begin().await?;
        if let Some(unfit) = tx.unfit_team(id, setup).await? {
            return Ok(Err(unfit));
        }
        let before = tx.team_as_it_is(id).await?;
        let hours = setup.hours.as_ref().map(codec::text);
        let lead = setup.lead.map(|id| id.0);
        let id = match id {
            Some(TeamId(id)) => {
                let sql = "UPDATE teams SET name = $2, time_zone = $3, lead_id = $4, hours = $5, assigns = $6, \
                           capacity = $7 WHERE id = $1";
                let done = on!(tx, db => query(sql).bind(id).bind(&setup.name).bind(&setup.time_zone).bind(lead)
                    .bind(hours).bind(setup.assigns).bind(setup.capacity).execute(db).await
                    .map(|done| done.rows_affected()))?;
                if done == 0 {
                    return Ok(Ok(None));
                }
                id
            }
            None => {
                let id = tx.ids(1).await?;
                let sql = "INSERT INTO teams (id, name, time_zone, lead_id, hours, assigns, capacity, created_at) \
                           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
                on!(tx, db => query(sql).bind(id).bind(&setup.name).bind(&setup.time_zone).bind(lead).bind(hours)
                    .bind(setup.assigns).bind(setup.capacity).bind(now.0).execute(db).await.map(drop))?;
                id
            }
        };
        tx.put_members(id, setup).await?;
        tx.put_shifts(id, setup).await?;
        let sql = "UPDATE numbers SET team_id = NULL WHERE team_id = $1";
        on!(tx, db => query(sql).bind(id).execute(db).await.map(drop))?;
        for number in &setup.numbers {
            let sql = "UPDATE numbers SET team_id = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(number.0).bind(id).execute(db).await.map(drop))?;
        }
        if before.works_differently(setup) {
            // Whether somebody worked when a window closed is told by the hours and shifts that there are.
            tx.recount_team(TeamId(id)).await?;
        }
        // Who is in it decides what those see who see only what is of their teams.
        let act = Act::of(What::TeamKept).about(About::Team, id).with(Detail::Count, setup.members.len());
        tx.audit(by, &before.changes(setup, act), now).await?;
        tx.commit().await?;
        Ok(Ok(Some(TeamId(id))))
    }

    /// There is no such team any more: what was its is everybody's. Whoever shows its conversations is told, of the latest
    /// ones. False where there was no such team.
    pub async fn delete_team(&self, id: TeamId, by: By, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM teams WHERE id = $1";
        let gone = on!(tx, db => query(sql).bind(id.0).execute(db).await.map(|done| done.rows_affected()))?;
        if gone == 0 {
            return Ok(false);
        }
        for sql in [
            "DELETE FROM team_members WHERE team_id = $1",
            "DELETE FROM shifts WHERE team_id = $1",
            "UPDATE numbers SET team_id = NULL WHERE team_id = $1",
            "UPDATE merge_conversations SET team_id = NULL WHERE team_id = $1",
        ] {
            on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
        }
        let sql = "SELECT id FROM conversations WHERE team_id = $1 AND merged_into IS NULL \
                   ORDER BY COALESCE(last_activity_at, 0) DESC, id DESC LIMIT $2";
        let theirs: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id.0).bind(TOLD).fetch_all(db).await)?;
        tx.recount_team(id).await?;
        let sql = "UPDATE conversations SET team_id = NULL WHERE team_id = $1";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))?;
        let updated = |(id,): (i64,)| (EventKind::ConversationUpdated, Some(ConversationId(id)), None, None);
        let events: Vec<NewEvent> = theirs.into_iter().map(updated).collect();
        tx.append(&events, now).await?;
        tx.audit(by, &Act::of(What::TeamDropped).about(About::Team, id.0), now).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The people of a team who could see to conversations, with how many of theirs are owed an answer: all are counted in
    /// one go, however many people there are.
    pub async fn members_of(&self, team: TeamId, now: Timestamp) -> Result<Vec<Member>> {
        type Row = (i64, String, Option<String>, Option<i64>, Option<i64>, i64, i64, i64);
        let sql = format!(
            "SELECT u.id, u.role, u.language, u.away_since, u.screen_at, m.turn_at, \
             (SELECT MAX(t.turn_at) FROM team_members t WHERE t.user_id = u.id), COALESCE(o.owed, 0) \
             FROM team_members m JOIN users u ON u.id = m.user_id LEFT JOIN (SELECT c.assignee_id AS user_id, \
             COUNT(*) AS owed FROM conversations c WHERE c.assignee_id IS NOT NULL AND c.merged_into IS NULL \
             AND c.resolved_at IS NULL AND (c.snoozed_until IS NULL OR c.snoozed_until <= $2) AND {OWED} \
             GROUP BY c.assignee_id) o ON o.user_id = u.id WHERE m.team_id = $1 AND u.disabled_at IS NULL ORDER BY u.id"
        );
        let rows: Vec<Row> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(team.0).bind(now.0).fetch_all(db).await)?;
        let may = |(_, role, ..): &Row| super::user::role(role) >= Role::Agent;
        let member = |(id, _, language, away_since, seen_at, turn_at, given_at, owed): Row| Member {
            candidate: Candidate { user: UserId(id), owed, language, turn_at: Timestamp(turn_at) },
            given_at: Timestamp(given_at),
            is_away: away_since.is_some(),
            seen_at: seen_at.map(Timestamp),
        };
        Ok(rows.into_iter().filter(may).map(member).collect())
    }

    /// A page of what of a team is nobody's and owed an answer to customers who wrote since then, in the order of priority:
    /// from the beginning, or after one of them. As it is chosen by to whom it goes. A person who answered counts where that
    /// was since `answered`.
    pub async fn nobodys(
        &self,
        team: TeamId,
        (since, answered): (Timestamp, Timestamp),
        after: Option<(Timestamp, ConversationId)>,
        now: Timestamp,
    ) -> Result<Vec<Waiting>> {
        type Row = (i64, i64, i64, Option<String>, Option<i64>);
        // Nothing peaks longer than this before its customer wrote.
        let (after, last) = after.unwrap_or((since - SOONEST - SERVICE, ConversationId(0)));
        let sql = format!(
            "SELECT c.id, COALESCE(c.peak_at, c.asked_at), c.number_id, k.language, (SELECT m.author FROM messages m \
             WHERE m.conversation_id = c.id AND m.direction = 'out' \
             AND m.author IS NOT NULL AND m.sent_at > $3 ORDER BY m.sent_at DESC, m.id DESC LIMIT 1) \
             FROM conversations c JOIN contacts k ON k.id = c.contact_id WHERE c.team_id = $4 AND {NOBODYS} \
             AND COALESCE(c.peak_at, c.asked_at) >= $6 AND (COALESCE(c.peak_at, c.asked_at) > $6 OR c.id > $7) \
             ORDER BY COALESCE(c.peak_at, c.asked_at), c.id LIMIT $5"
        );
        let rows: Vec<Row> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(since.0).bind(now.0).bind(answered.0).bind(team.0);
            query.bind(ROUND).bind(after.0).bind(last.0).fetch_all(db).await
        })?;
        let open = |(id, place, number, language, author): Row| Waiting {
            id: ConversationId(id),
            place: Timestamp(place),
            number: NumberId(number),
            open: Open { answered_by: author.map(UserId), language },
        };
        Ok(rows.into_iter().map(open).collect())
    }

    /// Somebody says that they are away, or back.
    pub async fn set_away(&self, user: UserId, since: Option<Timestamp>) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET away_since = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(user.0).bind(since.map(|at| at.0)).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Since when somebody has said that they are away.
    pub async fn away_since(&self, user: UserId) -> Result<Option<Timestamp>> {
        let sql = "SELECT away_since FROM users WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(self.read(), db => query_as(sql).bind(user.0).fetch_optional(db).await)?;
        Ok(row.and_then(|(at,)| at).map(Timestamp))
    }

    /// A screen of somebody's is there.
    pub async fn saw(&self, user: UserId, at: Timestamp) -> Result<()> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE users SET screen_at = $2 WHERE id = $1 AND (screen_at IS NULL OR screen_at < $2)";
        on!(tx, db => query(sql).bind(user.0).bind(at.0).execute(db).await.map(drop))?;
        tx.commit().await
    }

    /// Teams that assign by themselves and have conversations that are nobody's and owed an answer to customers who wrote
    /// since then.
    pub async fn teams_to_assign(&self, since: Timestamp, now: Timestamp) -> Result<Vec<TeamId>> {
        let sql = format!(
            "SELECT t.id FROM teams t WHERE t.assigns AND EXISTS (SELECT 1 FROM conversations c WHERE c.team_id = t.id AND {NOBODYS}) \
             ORDER BY t.id"
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(since.0).bind(now.0).fetch_all(db).await
        })?;
        Ok(rows.into_iter().map(|(id,)| TeamId(id)).collect())
    }
}

/// What can be given to somebody: the customer wrote since `$1`, and it does not rest at `$2`.
const NOBODYS: &str = "c.assignee_id IS NULL AND c.merged_into IS NULL AND c.asked_at > $1 AND c.resolved_at IS NULL \
     AND (c.snoozed_until IS NULL OR c.snoozed_until <= $2) AND (c.answered_at IS NULL OR c.answered_at < c.asked_at) \
     AND (c.dismissed_at IS NULL OR c.dismissed_at < c.asked_at) AND c.blocked_at IS NULL";

impl Tx {
    /// Which numbers' conversations are a team's at first.
    pub(super) async fn teams_of_numbers(&mut self) -> Result<BTreeMap<NumberId, TeamId>> {
        let tx = self;
        let sql = "SELECT id, team_id FROM numbers WHERE team_id IS NOT NULL";
        let rows: Vec<(i64, i64)> = on!(tx, db => query_as(sql).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(number, team)| (NumberId(number), TeamId(team))).collect())
    }

    /// What teams are called, as this transaction sees them.
    pub async fn team_names(&mut self) -> Result<BTreeMap<TeamId, String>> {
        let tx = self;
        let rows: Vec<(i64, String)> = on!(tx, db => query_as("SELECT id, name FROM teams").fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, name)| (TeamId(id), name)).collect())
    }

    /// What is kept of a team before it is changed.
    async fn team_as_it_is(&mut self, id: Option<TeamId>) -> Result<Before> {
        type Row = (String, String, Option<i64>, Option<String>, bool, i64);
        let tx = self;
        let Some(TeamId(id)) = id else { return Ok(Before::default()) };
        let sql = "SELECT name, time_zone, lead_id, hours, assigns, capacity FROM teams WHERE id = $1";
        let row: Option<Row> = on!(tx, db => query_as(sql).bind(id).fetch_optional(db).await)?;
        let Some((name, time_zone, lead, hours, assigns, capacity)) = row else { return Ok(Before::default()) };
        let sql = "SELECT user_id FROM team_members WHERE team_id = $1";
        let members: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id).fetch_all(db).await)?;
        let sql = "SELECT id FROM numbers WHERE team_id = $1";
        let numbers: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id).fetch_all(db).await)?;
        let sql = "SELECT user_id, what FROM shifts WHERE team_id = $1";
        let shifts: Vec<(i64, String)> = on!(tx, db => query_as(sql).bind(id).fetch_all(db).await)?;
        Ok(Before {
            name,
            time_zone,
            lead: lead.map(UserId),
            hours: hours.and_then(|text| serde_json::from_str(&text).ok()),
            assigns,
            capacity: Some(capacity),
            members: members.into_iter().map(|(id,)| UserId(id)).collect(),
            numbers: numbers.into_iter().map(|(id,)| NumberId(id)).collect(),
            shifts: shifts.into_iter().map(|(user, what)| (UserId(user), what)).collect(),
        })
    }

    async fn unfit_team(&mut self, id: Option<TeamId>, setup: &TeamSetup) -> Result<Option<Unfit>> {
        let tx = self;
        let teams: Vec<(i64, String)> = on!(tx, db => query_as("SELECT id, name FROM teams").fetch_all(db).await)?;
        let wanted = setup.name.to_lowercase();
        let is_other = |known: i64| id.is_none_or(|id| id.0 != known);
        if teams.iter().any(|(known, name)| is_other(*known) && name.to_lowercase() == wanted) {
            return Ok(Some(Unfit::Taken));
        }
        if id.is_none() && teams.len() >= MOST {
            return Ok(Some(Unfit::TooMany));
        }
        let people: Vec<(i64,)> = on!(tx, db => query_as("SELECT id FROM users").fetch_all(db).await)?;
        if !setup.members.iter().all(|user| people.contains(&(user.0,))) {
            return Ok(Some(Unfit::NoUser));
        }
        let numbers: Vec<(i64,)> = on!(tx, db => query_as("SELECT id FROM numbers").fetch_all(db).await)?;
        let is_known = setup.numbers.iter().all(|number| numbers.contains(&(number.0,)));
        Ok((!is_known).then_some(Unfit::NoNumber))
    }

    /// Whoever stays keeps their turn.
    async fn put_members(&mut self, id: i64, setup: &TeamSetup) -> Result<()> {
        let tx = self;
        let sql = "SELECT user_id FROM team_members WHERE team_id = $1";
        let known: Vec<(i64,)> = on!(tx, db => query_as(sql).bind(id).fetch_all(db).await)?;
        for (user,) in known {
            if !setup.members.contains(&UserId(user)) {
                let sql = "DELETE FROM team_members WHERE team_id = $1 AND user_id = $2";
                on!(tx, db => query(sql).bind(id).bind(user).execute(db).await.map(drop))?;
            }
        }
        for user in &setup.members {
            let sql = "INSERT INTO team_members (team_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            on!(tx, db => query(sql).bind(id).bind(user.0).execute(db).await.map(drop))?;
        }
        Ok(())
    }

    async fn put_shifts(&mut self, id: i64, setup: &TeamSetup) -> Result<()> {
        let first = self.ids(i64::try_from(setup.shifts.len()).unwrap_or(0)).await?;
        let tx = self;
        on!(tx, db => query("DELETE FROM shifts WHERE team_id = $1").bind(id).execute(db).await.map(drop))?;
        for (shift, row) in setup.shifts.iter().zip(first..) {
            let sql = "INSERT INTO shifts (id, team_id, user_id, what) VALUES ($1, $2, $3, $4)";
            let what = codec::text(&shift.when);
            on!(tx, db => query(sql).bind(row).bind(id).bind(shift.user.0).bind(what).execute(db).await.map(drop))?;
        }
        Ok(())
    }

    /// Those of a team who can be given something now, with when they last were, in whatever team.
    pub async fn given_at(&mut self, team: TeamId) -> Result<BTreeMap<UserId, Timestamp>> {
        let tx = self;
        let sql = "SELECT u.id, u.role, MAX(m.turn_at) FROM team_members m JOIN users u ON u.id = m.user_id \
                   WHERE u.disabled_at IS NULL AND u.away_since IS NULL AND EXISTS (SELECT 1 FROM team_members t \
                   WHERE t.team_id = $1 AND t.user_id = u.id) GROUP BY u.id, u.role";
        let rows: Vec<(i64, String, i64)> = on!(tx, db => query_as(sql).bind(team.0).fetch_all(db).await)?;
        let may = |(_, role, _): &(i64, String, i64)| super::user::role(role) >= Role::Agent;
        Ok(rows.into_iter().filter(may).map(|(id, _, at)| (UserId(id), Timestamp(at))).collect())
    }

    /// Which of these are still nobody's, of this team, and owed an answer to customers who wrote since then.
    pub async fn still_nobodys(
        &mut self,
        team: TeamId,
        ids: &[ConversationId],
        since: Timestamp,
        now: Timestamp,
    ) -> Result<BTreeSet<ConversationId>> {
        let head = format!("SELECT c.id FROM conversations c WHERE {NOBODYS} AND c.team_id = $3 AND c.id IN (");
        let mut found = BTreeSet::new();
        for piece in padded(ids) {
            let tx = &mut *self;
            let sql = list(tx.dialect(), &head, 4, piece.len(), ")");
            let rows: Vec<(i64,)> = on!(tx, db => {
                let query = query_as(sql).bind(since.0).bind(now.0).bind(team.0);
                piece.iter().fold(query, |query, id| query.bind(id.0)).fetch_all(db).await
            })?;
            found.extend(rows.into_iter().map(|(id,)| ConversationId(id)));
        }
        Ok(found)
    }

    /// It was somebody's turn.
    pub async fn took_turn(&mut self, team: TeamId, user: UserId, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE team_members SET turn_at = $3 WHERE team_id = $1 AND user_id = $2";
        on!(tx, db => query(sql).bind(team.0).bind(user.0).bind(at.0).execute(db).await.map(drop))
    }
}
