//! Sends that wait for their time, and what came back to whoever wrote it.

use super::{
    Result, Store, Tx,
    batch::{list, pieces},
    on,
};
use crate::domain::{
    audit::Who,
    event::EventKind,
    id::{ConversationId, KeyId, MessageId, PlannedId, TaskId, UserId},
    outbox::Draft,
    planned::{CameFrom, Planned, Task, Why, shown},
    reach::{Limits, Standing},
    refusal::Refusal,
    role::Role,
    time::Timestamp,
};
use serde_json::json;
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, BTreeSet};

/// Owners who are told of what nobody else could be.
const OWNERS: i64 = 20;
/// What came back to somebody that is handed over in one transaction.
const PIECE: i64 = 100;

/// A send that waits for its time, or did.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: PlannedId,
    pub conversation: ConversationId,
    /// Whose it is, by the name their drafts are kept under.
    pub owner: String,
    pub user: Option<UserId>,
    pub draft: Draft,
    pub not_before: Timestamp,
    /// `waiting`, `left`, `returned`.
    pub state: String,
    /// The message it has become.
    pub message: Option<MessageId>,
    pub created_at: Timestamp,
    /// What its author is called.
    name: Option<String>,
}

impl Row {
    pub fn waits(&self) -> bool {
        self.state == "waiting"
    }
}

/// Which sends that wait are listed.
#[derive(Debug, Clone, Default)]
pub struct Which {
    pub conversation: Option<ConversationId>,
    /// Only those of whoever goes by this name.
    pub owner: Option<String>,
}

/// Where a list of them goes on. Opaque outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    at: i64,
    id: i64,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at, self.id)
    }
}

impl std::str::FromStr for Place {
    type Err = crate::domain::id::NotAnId;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let read = || {
            let (at, id) = text.rsplit_once('-')?;
            Some(Self { at: at.parse().ok()?, id: id.parse().ok()? })
        };
        read().ok_or(crate::domain::id::NotAnId)
    }
}

/// Something that comes back to whoever wrote it.
#[derive(Debug, Clone)]
pub struct NewTask<'a> {
    pub conversation: ConversationId,
    pub owner: &'a str,
    pub user: Option<UserId>,
    pub from: CameFrom,
    pub draft: &'a Draft,
    pub why: Why,
    pub refusal: Option<&'a Refusal>,
    /// The message it is about, as long as nobody knows whether that was sent.
    pub message: Option<MessageId>,
}

/// What came back, as it is kept.
#[derive(Debug, Clone)]
pub struct TaskRow {
    pub id: TaskId,
    pub conversation: ConversationId,
    pub from: CameFrom,
    pub draft: Draft,
    pub why: Why,
    pub refusal: Option<Refusal>,
    pub created_at: Timestamp,
    pub read_at: Option<Timestamp>,
}

/// The columns of a send that waits, in the order [`row`] reads them.
const PLANNED: &str = "p.id, p.conversation_id, p.owner, p.user_id, p.draft, p.not_before, p.state, p.message_id, p.created_at, u.name \
     FROM planned p LEFT JOIN users u ON u.id = p.user_id";

type Columns = (i64, i64, String, Option<i64>, String, i64, String, Option<i64>, i64, Option<String>);

fn row(columns: Columns) -> Option<Row> {
    let (id, conversation, owner, user, draft, not_before, state, message, created_at, name) = columns;
    Some(Row {
        id: PlannedId(id),
        conversation: ConversationId(conversation),
        owner,
        user: user.map(UserId),
        draft: serde_json::from_str(&draft).ok()?,
        not_before: Timestamp(not_before),
        state,
        message: message.map(MessageId),
        created_at: Timestamp(created_at),
        name,
    })
}

/// The columns of a task, in the order [`task`] reads them.
const TASK: &str =
    "t.id, t.conversation_id, t.came_from, t.draft, t.why, t.refusal, t.created_at, t.read_at FROM tasks t";

type TaskColumns = (i64, i64, String, String, String, Option<String>, i64, Option<i64>);

fn task((id, conversation, from, draft, why, refusal, created_at, read_at): TaskColumns) -> Option<TaskRow> {
    Some(TaskRow {
        id: TaskId(id),
        conversation: ConversationId(conversation),
        from: CameFrom::parse(&from)?,
        draft: serde_json::from_str(&draft).ok()?,
        why: Why::parse(&why).unwrap_or(Why::Refused),
        refusal: refusal.and_then(|text| serde_json::from_str(&text).ok()),
        created_at: Timestamp(created_at),
        read_at: read_at.map(Timestamp),
    })
}

impl Store {
    /// Sends that wait, soonest first, and where the list goes on.
    pub async fn planned(
        &self,
        which: &Which,
        after: Option<Place>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<Planned>, Option<Place>)> {
        let sql = format!(
            "SELECT {PLANNED} WHERE p.state = 'waiting' AND (p.not_before > $1 OR (p.not_before = $1 AND p.id > $2)) \
             AND ($3 = 0 OR p.conversation_id = $3) AND ($4 = '' OR p.owner = $4){} ORDER BY p.not_before, p.id LIMIT $5",
            self.through("p.conversation_id")
        );
        let place = after.unwrap_or(Place { at: i64::MIN, id: 0 });
        let conversation = which.conversation.map_or(0, |id| id.0);
        let owner = which.owner.as_deref().unwrap_or_default();
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let found: Vec<Columns> = on!(self.read(), db => {
            let query = sqlx::query_as(AssertSqlSafe(sql)).bind(place.at).bind(place.id).bind(conversation);
            query.bind(owner).bind(wanted).fetch_all(db).await
        })?;
        let more = found.len() > limit;
        let rows: Vec<Row> = found.into_iter().take(limit).filter_map(row).collect();
        let last = rows.last().filter(|_| more).map(|row| Place { at: row.not_before.0, id: row.id.0 });
        Ok((self.planned_views(rows, now).await?, last))
    }

    /// One of them, also after it left or came back.
    pub async fn planned_one(&self, id: PlannedId, now: Timestamp) -> Result<Option<Planned>> {
        let sql = format!("SELECT {PLANNED} WHERE p.id = $1{}", self.through("p.conversation_id"));
        let found: Option<Columns> =
            on!(self.read(), db => sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await)?;
        let rows = found.and_then(row).into_iter().collect();
        Ok(self.planned_views(rows, now).await?.into_iter().next())
    }

    async fn planned_views(&self, rows: Vec<Row>, now: Timestamp) -> Result<Vec<Planned>> {
        let customers = self.customers(rows.iter().map(|row| row.conversation).collect(), now).await?;
        let view = |row: Row| Planned {
            id: row.id,
            conversation_id: row.conversation,
            customer: customers.get(&row.conversation).cloned().unwrap_or_default(),
            not_before: row.not_before,
            text: shown(&row.draft),
            message: row.draft.as_new(),
            author: row.user,
            author_name: row.name,
            state: row.state,
            created_at: row.created_at,
        };
        Ok(rows.into_iter().map(view).collect())
    }

    /// What the customers of these conversations are called.
    pub(super) async fn customers(
        &self,
        ids: BTreeSet<ConversationId>,
        now: Timestamp,
    ) -> Result<BTreeMap<ConversationId, String>> {
        let rows = self.conversation_views(&ids, now).await?;
        Ok(rows.into_iter().map(|(id, row)| (id, row.contact.title())).collect())
    }

    /// Sends whose time has come, in the order in which they are to leave.
    pub async fn planned_due(&self, now: Timestamp, limit: i64) -> Result<Vec<(PlannedId, ConversationId)>> {
        let sql = "SELECT id, conversation_id FROM planned WHERE state = 'waiting' AND not_before <= $1 \
                   ORDER BY not_before, id LIMIT $2";
        let rows: Vec<(i64, i64)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(now.0).bind(limit).fetch_all(db).await)?;
        Ok(rows.into_iter().map(|(id, conversation)| (PlannedId(id), ConversationId(conversation))).collect())
    }

    /// When the next one is due.
    pub async fn next_planned(&self) -> Result<Option<Timestamp>> {
        let sql = "SELECT MIN(not_before) FROM planned WHERE state = 'waiting'";
        let (at,): (Option<i64>,) = on!(self.read(), db => sqlx::query_as(sql).fetch_one(db).await)?;
        Ok(at.map(Timestamp))
    }

    /// The time zones of a conversation: of the customer, where it is known, and of the business number.
    pub async fn zones_of(&self, conversation: ConversationId) -> Result<(Option<String>, String)> {
        let sql = "SELECT k.time_zone, n.time_zone FROM conversations c JOIN contacts k ON k.id = c.contact_id \
                   JOIN numbers n ON n.id = c.number_id WHERE c.id = $1";
        let row: Option<(Option<String>, String)> =
            on!(self.read(), db => sqlx::query_as(sql).bind(conversation.0).fetch_optional(db).await)?;
        Ok(row.unwrap_or_default())
    }

    /// What came back to whoever goes by this name and was not put away, latest first, after this one; and where the list
    /// goes on.
    pub async fn tasks(
        &self,
        owner: &str,
        after: Option<TaskId>,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<Task>, Option<TaskId>)> {
        let sql = format!(
            "SELECT {TASK} WHERE t.owner = $1 AND t.done_at IS NULL AND t.id < $2{} ORDER BY t.id DESC LIMIT $3",
            self.through("t.conversation_id")
        );
        let before = after.map_or(i64::MAX, |id| id.0);
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut found: Vec<TaskColumns> = on!(self.read(), db => {
            sqlx::query_as(AssertSqlSafe(sql)).bind(owner).bind(before).bind(wanted).fetch_all(db).await
        })?;
        let more = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| more).map(|(id, ..)| TaskId(*id));
        let rows: Vec<TaskRow> = found.into_iter().filter_map(task).collect();
        let customers = self.customers(rows.iter().map(|row| row.conversation).collect(), now).await?;
        let view = |row: TaskRow| Task {
            id: row.id,
            conversation_id: row.conversation,
            customer: customers.get(&row.conversation).cloned().unwrap_or_default(),
            came_from: row.from,
            text: shown(&row.draft),
            message: row.draft.as_new(),
            why: row.why,
            refusal: row.refusal,
            created_at: row.created_at,
            unread: row.read_at.is_none(),
        };
        Ok((rows.into_iter().map(view).collect(), last))
    }

    /// How much of what came back to them nobody has opened yet.
    pub async fn unread_tasks(&self, owner: &str) -> Result<i64> {
        let sql = format!(
            "SELECT COUNT(*) FROM tasks WHERE owner = $1 AND done_at IS NULL AND read_at IS NULL{}",
            self.through("tasks.conversation_id")
        );
        let (n,): (i64,) = on!(self.read(), db => sqlx::query_as(AssertSqlSafe(sql)).bind(owner).fetch_one(db).await)?;
        Ok(n)
    }
}

impl Tx {
    /// Writes a send down that waits for its time.
    pub async fn plan(
        &mut self,
        conversation: ConversationId,
        owner: &str,
        user: Option<UserId>,
        draft: &Draft,
        not_before: Timestamp,
        now: Timestamp,
    ) -> Result<PlannedId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO planned (id, conversation_id, owner, user_id, draft, not_before, state, created_at, changed_at) \
                   VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $7)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(conversation.0).bind(owner).bind(user.map(|id| id.0));
            let query = query.bind(super::codec::text(draft)).bind(not_before.0).bind(now.0);
            query.execute(db).await.map(drop)?
        });
        // Should the template become another until then, it is found by that.
        if let Draft::Template { template } = draft {
            let sql = "UPDATE planned SET template_id = t.id, category = t.category FROM templates t, numbers n, conversations c \
                       WHERE planned.id = $1 AND c.id = planned.conversation_id AND n.id = c.number_id \
                       AND t.waba_id = n.waba_id AND t.name = $2 AND t.language = $3";
            on!(tx, db => {
                let query = sqlx::query(sql).bind(id).bind(&template.name).bind(&template.language);
                query.execute(db).await.map(drop)?
            });
        }
        Ok(PlannedId(id))
    }

    /// One of the sends that wait, or did.
    pub async fn planned(&mut self, id: PlannedId) -> Result<Option<Row>> {
        let tx = self;
        let sql = format!("SELECT {PLANNED} WHERE p.id = $1{}", tx.through("p.conversation_id"));
        let found: Option<Columns> =
            on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await)?;
        Ok(found.and_then(row))
    }

    /// What the template of one counts as by now, where that is something else than when it was planned.
    pub async fn counts_as(&mut self, id: PlannedId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT t.category FROM planned p JOIN templates t ON t.id = p.template_id \
                   WHERE p.id = $1 AND t.category <> p.category";
        let row: Option<(String,)> = on!(tx, db => sqlx::query_as(sql).bind(id.0).fetch_optional(db).await)?;
        Ok(row.map(|(category,)| category))
    }

    /// How many wait in this conversation.
    pub async fn count_planned(&mut self, conversation: ConversationId) -> Result<i64> {
        let tx = self;
        let sql = "SELECT COUNT(*) FROM planned WHERE state = 'waiting' AND conversation_id = $1";
        let (n,): (i64,) = on!(tx, db => sqlx::query_as(sql).bind(conversation.0).fetch_one(db).await)?;
        Ok(n)
    }

    /// One that waits is another from now on, or leaves at another time.
    pub async fn replan(&mut self, id: PlannedId, draft: &Draft, not_before: Timestamp, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE planned SET draft = $2, not_before = $3, changed_at = $4 WHERE id = $1 AND state = 'waiting'";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id.0).bind(super::codec::text(draft)).bind(not_before.0).bind(now.0);
            query.execute(db).await.map(drop)
        })
    }

    /// One that waited has become this message; none: it came back to its author. What it said is kept there.
    pub async fn planned_is_over(&mut self, id: PlannedId, message: Option<MessageId>, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE planned SET state = CASE WHEN $2 IS NULL THEN 'returned' ELSE 'left' END, message_id = $2, \
                   changed_at = $3 WHERE id = $1";
        on!(tx, db => {
            sqlx::query(sql).bind(id.0).bind(message.map(|id| id.0)).bind(now.0).execute(db).await.map(drop)
        })
    }

    /// Takes one back: it is as if it had never been.
    pub async fn unplan(&mut self, id: PlannedId) -> Result<()> {
        let tx = self;
        for sql in ["DELETE FROM planned WHERE id = $1", "DELETE FROM idempotency_keys WHERE message_id = $1"] {
            on!(tx, db => sqlx::query(sql).bind(id.0).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    /// Writes down what came back.
    async fn put_task(&mut self, new: &NewTask<'_>, now: Timestamp) -> Result<TaskId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO tasks (id, conversation_id, owner, user_id, came_from, draft, why, refusal, created_at, message_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        on!(tx, db => {
            let query = sqlx::query(sql).bind(id).bind(new.conversation.0).bind(new.owner).bind(new.user.map(|id| id.0));
            let query = query.bind(new.from.word()).bind(super::codec::text(new.draft)).bind(new.why.word());
            let query = query.bind(new.refusal.map(super::codec::text)).bind(now.0).bind(new.message.map(|id| id.0));
            query.execute(db).await.map(drop)?
        });
        Ok(TaskId(id))
    }

    /// Whether whoever goes by this name may speak in a conversation no more: a person whose access ended, who may only look
    /// on by now, or does not see it any more; a key that was revoked, or does not see it.
    pub async fn is_silenced(&mut self, owner: &str, conversation: ConversationId) -> Result<bool> {
        let tx = &mut *self;
        let sql = "SELECT role, disabled_at FROM users WHERE id = $1";
        let of_key = "SELECT role, revoked_at FROM api_keys WHERE id = $1";
        let (sql, id) = match owner.split_once(':') {
            Some(("user", id)) => (sql, id),
            Some(("key", id)) => (of_key, id),
            _ => return Ok(false),
        };
        let Ok(id) = id.parse::<i64>() else { return Ok(false) };
        let found: Option<(String, Option<i64>)> =
            on!(tx, db => sqlx::query_as(sql).bind(id).fetch_optional(db).await)?;
        let Some((word, out_at)) = found else { return Ok(false) };
        let role = super::user::role(&word);
        if out_at.is_some() || role < Role::Agent {
            return Ok(true);
        }
        if !Limits::fit(role) {
            return Ok(false);
        }
        let who = if owner.starts_with("user:") { Who::Person(UserId(id)) } else { Who::Key(KeyId(id)) };
        let Some(reach) = self.reach_of(who).await? else { return Ok(false) };
        let row = self.conversation(conversation).await?;
        Ok(row.is_some_and(|row| !reach.admits(Standing::of(&row))))
    }

    /// To whom something comes back: to whoever wrote it; where they may speak there no more, to the one whose conversation
    /// it is, else to all owners.
    async fn heirs(&mut self, owner: &str, conversation: ConversationId) -> Result<Vec<String>> {
        if !self.is_silenced(owner, conversation).await? {
            return Ok(vec![owner.to_owned()]);
        }
        let tx = self;
        let assignee = "SELECT u.id FROM users u JOIN conversations c ON c.assignee_id = u.id \
                        WHERE c.id = $1 AND u.disabled_at IS NULL";
        let mut ids: Vec<(i64,)> = on!(tx, db => sqlx::query_as(assignee).bind(conversation.0).fetch_all(db).await)?;
        // What is theirs and beyond what they see is taken off them a moment later.
        ids.retain(|(id,)| format!("user:{id}") != owner);
        if ids.is_empty() {
            let owners = "SELECT id FROM users WHERE role = 'owner' AND disabled_at IS NULL ORDER BY id LIMIT $1";
            ids = on!(tx, db => sqlx::query_as(owners).bind(OWNERS).fetch_all(db).await)?;
        }
        if ids.is_empty() {
            return Ok(vec![owner.to_owned()]);
        }
        Ok(ids.into_iter().map(|(id,)| format!("user:{id}")).collect())
    }

    /// Writes a task for whoever wrote something that could not be sent, or for those who are there in their place.
    pub async fn give_back(&mut self, new: &NewTask<'_>, now: Timestamp) -> Result<()> {
        for owner in self.heirs(new.owner, new.conversation).await? {
            let user = owner.strip_prefix("user:").and_then(|id| id.parse().ok());
            let id = self.put_task(&NewTask { owner: &owner, user, ..new.clone() }, now).await?;
            let detail = json!({"task": id}).to_string();
            self.append(&[(EventKind::WaitingUpdated, Some(new.conversation), None, Some(detail))], now).await?;
        }
        Ok(())
    }

    /// What came back to somebody, and is seen to by nobody while they may write there no more, comes to those who are here: a
    /// piece of what there is after this one, and where to go on.
    pub async fn hand_tasks_over(&mut self, user: UserId, after: i64, now: Timestamp) -> Result<Option<i64>> {
        let owner = format!("user:{user}");
        let tx = &mut *self;
        let sql = "SELECT id, conversation_id FROM tasks WHERE owner = $1 AND done_at IS NULL AND id > $2 ORDER BY id LIMIT $3";
        let open: Vec<(i64, i64)> =
            on!(tx, db => sqlx::query_as(sql).bind(&owner).bind(after).bind(PIECE).fetch_all(db).await)?;
        let copy = "INSERT INTO tasks (id, conversation_id, owner, user_id, came_from, draft, why, refusal, created_at, \
                    message_id) SELECT $2, conversation_id, $3, $4, came_from, draft, why, refusal, created_at, message_id \
                    FROM tasks WHERE id = $1";
        for (id, conversation) in &open {
            let heirs = self.heirs(&owner, ConversationId(*conversation)).await?;
            if heirs.contains(&owner) {
                continue;
            }
            let mut moved = vec![*id];
            for heir in heirs {
                let new = self.ids(1).await?;
                let whose = heir.strip_prefix("user:").and_then(|id| id.parse::<i64>().ok());
                let tx = &mut *self;
                on!(tx, db => sqlx::query(copy).bind(id).bind(new).bind(&heir).bind(whose).execute(db).await.map(drop))?;
                moved.push(new);
            }
            self.put_task_away(TaskId(*id), Some(now)).await?;
            let told = |task: &i64| {
                let detail = json!({"task": TaskId(*task)}).to_string();
                (EventKind::WaitingUpdated, Some(ConversationId(*conversation)), None, Some(detail))
            };
            let events: Vec<_> = moved.iter().map(told).collect();
            self.append(&events, now).await?;
        }
        Ok(open.last().filter(|_| i64::try_from(open.len()).is_ok_and(|count| count >= PIECE)).map(|(id, _)| *id))
    }

    /// Something that came back to whoever goes by this name, also where it was put away.
    pub async fn task(&mut self, id: TaskId, owner: &str) -> Result<Option<TaskRow>> {
        let tx = self;
        let sql = format!("SELECT {TASK} WHERE t.id = $1 AND t.owner = $2{}", tx.through("t.conversation_id"));
        let found: Option<TaskColumns> =
            on!(tx, db => sqlx::query_as(AssertSqlSafe(sql)).bind(id.0).bind(owner).fetch_optional(db).await)?;
        Ok(found.and_then(task))
    }

    /// It was opened. The first time counts.
    pub async fn read_task(&mut self, id: TaskId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE tasks SET read_at = $2 WHERE id = $1 AND read_at IS NULL";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))
    }

    /// It was put away, or taken out again.
    pub async fn put_task_away(&mut self, id: TaskId, at: Option<Timestamp>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE tasks SET done_at = $2 WHERE id = $1";
        on!(tx, db => sqlx::query(sql).bind(id.0).bind(at.map(|at| at.0)).execute(db).await.map(drop))
    }

    /// Of these messages it is known by now what became of them: what came back for want of that is put away. Which tasks,
    /// and in which conversations.
    pub async fn put_tasks_away_of(
        &mut self,
        messages: &[MessageId],
        now: Timestamp,
    ) -> Result<Vec<(TaskId, ConversationId)>> {
        let tx = self;
        let mut gone = Vec::new();
        for piece in pieces(messages) {
            let head = "UPDATE tasks SET done_at = $1 WHERE done_at IS NULL AND message_id IN (";
            let sql = list(tx.dialect(), head, 2, piece.len(), ") RETURNING id, conversation_id");
            let found: Vec<(i64, i64)> = on!(tx, db => {
                piece.iter().fold(sqlx::query_as(sql).bind(now.0), |query, id| query.bind(id.0)).fetch_all(db).await?
            });
            gone.extend(found.into_iter().map(|(id, conversation)| (TaskId(id), ConversationId(conversation))));
        }
        Ok(gone)
    }

    /// Forgets what waited and is over since before this, and what was put away before that.
    pub async fn forget_waiting(&mut self, over: Timestamp, away: Timestamp) -> Result<()> {
        let tx = self;
        for (sql, before) in [
            ("DELETE FROM planned WHERE state <> 'waiting' AND changed_at < $1", over),
            ("DELETE FROM parked WHERE state NOT IN ('waiting', 'offered') AND changed_at < $1", over),
            ("DELETE FROM joined WHERE created_at < $1", over),
            ("DELETE FROM tasks WHERE done_at IS NOT NULL AND done_at < $1", away),
        ] {
            on!(tx, db => sqlx::query(sql).bind(before.0).execute(db).await.map(drop)?);
        }
        Ok(())
    }
}
