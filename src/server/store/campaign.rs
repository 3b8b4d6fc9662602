//! Campaigns and their people, and what numbers may spend.

use super::{
    Result, Store, Tx,
    batch::{pieces, values},
    codec, on,
};
use crate::{
    domain::{
        bandit::Outcomes,
        campaign::{
            Approval, Budget, Campaign, Counts, Excluded, Exclusion, Funnel, Gone, Health, Held, Looser, Member,
            Quality, Setup, Stage, Steering, Tally, Which, cost, join,
        },
        contact::{Contact, Identifier},
        conversation::Conversation,
        id::{CampaignId, ContactId, ConversationId, MessageId, NumberId, UserId},
        price::{Category, Micros},
        time::{Span, Timestamp},
    },
    server::zones,
};
use sqlx::{AssertSqlSafe, query, query_as};
use std::collections::{BTreeMap, BTreeSet};

/// Within how long somebody answers.
const DAY: Span = Span::hours(24);

/// Most people that a campaign left out and a list shows to be written to: more than are answered by hand.
const LEFT_OUT: i64 = 5_000;

/// A campaign as it is kept.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: CampaignId,
    pub setup: Setup,
    pub stage: Stage,
    pub held: Option<Held>,
    /// Whose it is, by the name their drafts are kept under.
    pub owner: String,
    pub user: Option<UserId>,
    pub author_name: Option<String>,
    /// Who agreed to it, by what they are called or by the name of a key.
    pub approved_by: Option<String>,
    /// Which of its templates were stopped, by place.
    pub stopped: BTreeMap<usize, Held>,
    /// What its templates counted as, said and were filled with when it was looked up who gets it, by place; nothing where that
    /// was never noted.
    pub categories: Vec<String>,
    /// By which sends it is told whether it goes on: those from then on.
    pub probe_at: Option<Timestamp>,
    /// How its people stand and what they cost, where it is over and that was counted.
    pub counted: Option<(Counts, Micros)>,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub started_at: Option<Timestamp>,
    /// What it has learnt of its templates, where it may choose among them by that.
    pub steering: Option<Steering>,
}

impl Row {
    /// Since when it chooses among its templates by what came of them; none where it does not.
    pub fn steers_since(&self) -> Option<Timestamp> {
        self.steering.as_ref().and_then(|steering| steering.since)
    }

    /// As whoever goes by this name sees it, with how its people stand and what they cost, and with what they started lately.
    pub fn view(self, (counts, cost): (Counts, Micros), approval: Approval, lately: Lately, owner: &str) -> Campaign {
        // Beside what they have begun already where it has not begun itself.
        let lately = if self.stage.is_open() { lately } else { Lately::default() };
        let (people, all) = (counts.waits + counts.sent + lately.people, Micros(cost.0.saturating_add(lately.cost.0)));
        let is_needed = self.stage == Stage::Waiting || approval.is_needed(people, all);
        let needs_approval = self.approved_by.is_none() && is_needed;
        Campaign {
            id: self.id,
            stage: self.stage,
            held: self.held,
            author: self.user,
            author_name: self.author_name,
            approved_by: self.approved_by,
            mine: self.owner == owner,
            needs_approval,
            counts: self.setup.counted(counts),
            cost,
            created_at: self.created_at,
            changed_at: self.changed_at,
            started_at: self.started_at,
            setup: self.setup,
        }
    }
}

/// The columns of a campaign, in the order [`row`] reads them.
const CAMPAIGN: &str = "c.id, c.setup, c.stage, c.held, c.owner, c.user_id, u.name, COALESCE(b.name, c.approved), c.stopped, \
     c.categories, c.probe_at, c.counted, c.created_at, c.changed_at, c.started_at, c.steering FROM campaigns c LEFT JOIN users u ON u.id = c.user_id \
     LEFT JOIN users b ON b.id = c.by_id";

type Columns = (
    i64,
    String,
    String,
    Option<String>,
    String,
    Option<i64>,
    Option<String>,
    Option<String>,
    String,
    String,
    Option<i64>,
    Option<String>,
    i64,
    i64,
    Option<i64>,
    Option<String>,
);

fn row(columns: Columns) -> Row {
    let (
        id,
        setup,
        stage,
        held,
        owner,
        user,
        author_name,
        approved_by,
        stopped,
        categories,
        probe_at,
        counted,
        created,
        changed,
        started,
        steering,
    ) = columns;
    Row {
        id: CampaignId(id),
        setup: codec::json(Some(setup)),
        // What a later version calls otherwise does nothing here.
        stage: Stage::parse(&stage).unwrap_or(Stage::Stopped),
        held: held.as_deref().and_then(Held::parse),
        owner,
        user: user.map(UserId),
        author_name,
        approved_by,
        stopped: codec::json(Some(stopped)),
        categories: codec::json(Some(categories)),
        probe_at: probe_at.map(Timestamp),
        counted: counted.and_then(|text| serde_json::from_str(&text).ok()),
        created_at: Timestamp(created),
        changed_at: Timestamp(changed),
        started_at: started.map(Timestamp),
        steering: steering.map(|steering| codec::json(Some(steering))),
    }
}

/// One of a campaign's people, as whoever sends to them sees it.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: i64,
    pub contact: ContactId,
    pub arm: Option<usize>,
    /// Their template was chosen by what came of others, and stays what it is.
    pub is_chosen: bool,
    /// What the file says of them, by what stands in the head of the column.
    pub cells: BTreeMap<String, String>,
}

type ListedColumns = (i64, i64, Option<i64>, Option<f64>, Option<String>);

fn listed((id, contact, arm, propensity, cells): ListedColumns) -> Listed {
    let arm = arm.and_then(|arm| usize::try_from(arm).ok());
    Listed { id, contact: ContactId(contact), arm, is_chosen: propensity.is_some(), cells: codec::json(cells) }
}

/// What was found out about one of them.
#[derive(Debug, Clone, Copy)]
pub struct Looked {
    pub id: i64,
    /// None of whoever is held out.
    pub arm: Option<usize>,
    pub why: Option<Exclusion>,
    pub cost: Micros,
    /// The minute of the day, in UTC, at which they most likely write.
    pub best: Option<i64>,
}

impl Looked {
    fn state(&self) -> &'static str {
        match (self.why, self.arm) {
            (Some(_), _) => "excluded",
            (None, Some(_)) => "waits",
            (None, None) => "held_out",
        }
    }
}

/// How many a campaign means.
#[derive(Debug, Clone, Copy)]
pub struct Meant {
    pub people: i64,
    /// Those who would get it.
    pub waits: i64,
    /// What they would cost.
    pub cost: Micros,
}

/// What somebody has started since a moment without anybody else having agreed to it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lately {
    /// Those who got it or are to get it.
    pub people: i64,
    pub cost: Micros,
}

const LATELY: &str = "SELECT COUNT(*), CAST(COALESCE(SUM(p.cost), 0) AS BIGINT) FROM campaigns c \
     JOIN campaign_people p ON p.campaign_id = c.id WHERE c.owner = $1 AND c.started_at IS NOT NULL AND c.started_at > $2 \
     AND c.approved IS NULL AND (p.state = 'sent' OR (p.state = 'waits' AND c.stage <> 'stopped'))";

fn lately((people, cost): (i64, i64)) -> Lately {
    Lately { people, cost: Micros(cost) }
}

/// Who a person of a campaign is by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    Themselves,
    /// They are meant twice: somebody who is the same person has a row, or got it.
    Twice,
    Gone,
}

/// How many of a campaign stand how, for what reason, and what they cost.
type Standing = (i64, String, Option<String>, i64, i64);

/// How the people of campaigns stand, and what those cost who wait or got it.
fn standing(rows: Vec<Standing>) -> BTreeMap<CampaignId, (Counts, Micros)> {
    let mut found: BTreeMap<CampaignId, (Counts, Micros)> = BTreeMap::new();
    for (id, state, why, count, cost) in rows {
        let (counts, spent) = found.entry(CampaignId(id)).or_default();
        counts.people += count;
        match state.as_str() {
            "waits" => counts.waits += count,
            "sent" => counts.sent += count,
            "held_out" => counts.held_out += count,
            _ => {
                let why = why.as_deref().and_then(Exclusion::parse);
                counts.excluded.extend(why.map(|why| Excluded { why, count }));
            }
        }
        if matches!(state.as_str(), "waits" | "sent") {
            spent.0 = spent.0.saturating_add(cost);
        }
    }
    found
}

type FunnelColumns = (Option<i64>, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64, i64);

/// What became of each group of the campaign `$1` by `$2`, of its people as far as they are asked for.
fn funnel_sql(and: &str) -> String {
    format!(
        "SELECT x.arm, COUNT(*), SUM(x.sent), SUM(x.delivered), SUM(x.looked), SUM(x.answered * x.has_place), \
                   SUM(x.stopped * x.has_place), SUM(x.failed), SUM(x.unknown), SUM(x.settled * x.drawn), \
                   SUM(x.settled * x.drawn * x.answered), CAST(SUM(x.cost) AS BIGINT), \
                   SUM(x.past), SUM(x.past * x.answered * (1 - x.gone)), SUM(x.past * x.gone) \
                   FROM (SELECT y.arm, y.sent, y.delivered, y.looked, y.failed, y.unknown, y.stopped, y.cost, y.drawn, y.has_place, \
                   CASE WHEN y.wrote = 1 AND y.stopped = 0 THEN 1 ELSE 0 END AS answered, \
                   CASE WHEN y.stopped = 1 OR y.blocked = 1 THEN 1 ELSE 0 END AS gone, \
                   CASE WHEN y.at > 0 AND y.at <= $2 - $3 THEN 1 ELSE 0 END AS settled, \
                   CASE WHEN y.has_place = 1 AND y.failed = 0 AND y.unknown = 0 AND y.at > 0 AND y.at <= $2 - $3 THEN 1 ELSE 0 END AS past \
                   FROM (SELECT z.arm, z.at, z.cost, z.drawn, z.has_place, \
                   CASE WHEN z.status IN ('accepted', 'sent', 'delivered', 'read', 'played') THEN 1 ELSE 0 END AS sent, \
                   CASE WHEN z.status IN ('delivered', 'read', 'played') THEN 1 ELSE 0 END AS delivered, \
                   CASE WHEN z.status IN ('read', 'played') THEN 1 ELSE 0 END AS looked, \
                   CASE WHEN z.status = 'failed' THEN 1 ELSE 0 END AS failed, \
                   CASE WHEN z.status = 'unknown' THEN 1 ELSE 0 END AS unknown, \
                   CASE WHEN z.at > 0 AND EXISTS (SELECT 1 FROM conversations c JOIN messages a ON a.conversation_id = c.id \
                   WHERE c.contact_id = z.contact_id AND c.number_id = $4 AND a.direction = 'in' AND a.counts \
                   AND a.sent_at > z.at AND a.sent_at <= z.at + $3) THEN 1 ELSE 0 END AS wrote, \
                   CASE WHEN z.at > 0 AND EXISTS (SELECT 1 FROM consents s WHERE s.contact_id = z.contact_id AND NOT s.given \
                   AND s.at > z.at AND s.at <= z.at + $3) THEN 1 ELSE 0 END AS stopped, \
                   CASE WHEN z.at > 0 AND EXISTS (SELECT 1 FROM conversations b WHERE b.contact_id = z.contact_id \
                   AND b.number_id = $4 AND b.blocked_at > z.at AND b.blocked_at <= z.at + $3) THEN 1 ELSE 0 END AS blocked \
                   FROM (SELECT p.arm, p.contact_id, m.status, CASE WHEN p.propensity IS NULL THEN 1 ELSE 0 END AS drawn, \
                   CASE WHEN p.state = 'sent' THEN p.cost ELSE 0 END AS cost, \
                   CASE WHEN p.state = 'excluded' THEN 0 ELSE 1 END AS has_place, \
                   CASE WHEN p.state = 'sent' THEN COALESCE(m.sent_at, p.sent_at) ELSE COALESCE(p.turn_at, 0) END AS at \
                   FROM campaign_people p LEFT JOIN messages m ON m.id = p.message_id WHERE p.campaign_id = $1 \
                   AND (p.state IN ('waits', 'sent', 'held_out') OR p.turn_at IS NOT NULL){and}) z) y) x GROUP BY x.arm"
    )
}

fn funnel(columns: FunnelColumns) -> Funnel {
    let (
        arm,
        people,
        sent,
        delivered,
        read,
        answered,
        opted_out,
        failed,
        unknown,
        settled,
        well,
        cost,
        past,
        replied,
        gone,
    ) = columns;
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    Funnel {
        arm: arm.and_then(|arm| usize::try_from(arm).ok()),
        people,
        sent,
        delivered,
        read,
        answered,
        opted_out,
        failed,
        unknown,
        settled,
        settled_answered: well,
        outcomes: Outcomes { answered: count(replied), silent: count(past - replied - gone), stopped: count(gone) },
        cost: Micros(cost),
        stopped: None,
    }
}

fn place(arm: usize) -> i64 {
    i64::try_from(arm).unwrap_or(i64::MAX)
}

impl Store {
    /// Campaigns of numbers that are seen, latest first, and where the list goes on.
    pub async fn campaigns(&self, before: Option<CampaignId>, limit: usize) -> Result<(Vec<Row>, Option<CampaignId>)> {
        let sql =
            format!("SELECT {CAMPAIGN} WHERE c.id < $1{} ORDER BY c.id DESC LIMIT $2", self.of_number("c.number_id"));
        let before = before.map_or(i64::MAX, |id| id.0);
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut rows: Vec<Columns> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(before).bind(wanted).fetch_all(db).await?
        });
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| CampaignId(row.0));
        Ok((rows.into_iter().map(row).collect(), next))
    }

    /// Some of the campaigns that were over by then and whose people were not counted since.
    pub async fn campaigns_uncounted(&self, before: Timestamp) -> Result<Vec<CampaignId>> {
        let sql = "SELECT id FROM campaigns WHERE counted IS NULL AND stage IN ('stopped', 'done') AND changed_at < $1 \
                   ORDER BY changed_at, id LIMIT 20";
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(sql).bind(before.0).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id,)| CampaignId(id)).collect())
    }

    /// One of them.
    pub async fn campaign(&self, id: CampaignId) -> Result<Option<Row>> {
        let sql = format!("SELECT {CAMPAIGN} WHERE c.id = $1{}", self.of_number("c.number_id"));
        let found: Option<Columns> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?);
        Ok(found.map(row))
    }

    /// What somebody has started since then without anybody else having agreed to it.
    pub async fn started_lately(&self, owner: &str, since: Timestamp) -> Result<Lately> {
        let row: (i64, i64) = on!(self.read(), db => query_as(LATELY).bind(owner).bind(since.0).fetch_one(db).await?);
        Ok(lately(row))
    }

    /// What was said of each campaign.
    pub async fn campaign_setups(&self) -> Result<Vec<(CampaignId, Setup)>> {
        let sql = "SELECT id, setup FROM campaigns ORDER BY id";
        let rows: Vec<(i64, String)> = on!(self.read(), db => query_as(sql).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, setup)| (CampaignId(id), codec::json(Some(setup)))).collect())
    }

    /// Those for which something has to be done.
    pub async fn campaigns_at_work(&self) -> Result<Vec<Row>> {
        let sql = format!("SELECT {CAMPAIGN} WHERE c.stage IN ('checking', 'running') ORDER BY c.id LIMIT 200");
        let rows: Vec<Columns> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        Ok(rows.into_iter().map(row).collect())
    }

    /// How the people of these campaigns stand, and what those cost who wait or got it.
    pub async fn campaign_counts(&self, ids: &[CampaignId]) -> Result<BTreeMap<CampaignId, (Counts, Micros)>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let these = ids.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(",");
        let sql = format!(
            "SELECT campaign_id, state, why, COUNT(*), CAST(SUM(cost) AS BIGINT) FROM campaign_people \
             WHERE campaign_id IN ({these}) GROUP BY campaign_id, state, why ORDER BY 4 DESC, 3"
        );
        let rows: Vec<Standing> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        let mut found = standing(rows);
        for (id, gone) in self.gone_of(&these).await? {
            let (counts, cost) = found.entry(id).or_default();
            counts.join(gone.counts);
            cost.0 = cost.0.saturating_add(gone.cost.0);
        }
        Ok(found)
    }

    /// What is kept of people of these campaigns who are here no more.
    async fn gone_of(&self, these: &str) -> Result<Vec<(CampaignId, Gone)>> {
        let sql = format!("SELECT id, gone FROM campaigns WHERE id IN ({these}) AND gone IS NOT NULL");
        let rows: Vec<(i64, String)> =
            on!(self.read(), db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(id, gone)| (CampaignId(id), codec::json(Some(gone)))).collect())
    }

    /// What became of each group of a campaign. Of those who got nothing it is counted from when their turn came. Whoever was put
    /// into a group stays in it, whatever kept the message from them then, and also where it failed. For whom a template was
    /// chosen by what came of others is no part of what is compared: chance has not parted them.
    pub async fn campaign_funnels(&self, campaign: &Row, now: Timestamp) -> Result<Vec<Funnel>> {
        let number = campaign.setup.number.map_or(0, |id| id.0);
        let sql = funnel_sql("");
        let rows: Vec<FunnelColumns> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).bind(campaign.id.0).bind(now.0).bind(DAY.0).bind(number);
            query.fetch_all(db).await?
        });
        let mut counted: Vec<Funnel> = rows.into_iter().map(funnel).collect();
        for (_, gone) in self.gone_of(&campaign.id.0.to_string()).await? {
            join(&mut counted, &gone.funnels);
        }
        let of = |arm: Option<usize>| counted.iter().find(|funnel| funnel.arm == arm).copied();
        let arms = (0..campaign.setup.arms.len()).map(|arm| {
            let known = of(Some(arm)).unwrap_or_default();
            Funnel { arm: Some(arm), stopped: campaign.stopped.get(&arm).copied(), ..known }
        });
        Ok(arms.chain(of(None)).collect())
    }

    /// Some of a campaign's people, and where the list goes on.
    pub async fn campaign_people(
        &self,
        id: CampaignId,
        which: Which,
        after: i64,
        limit: usize,
        now: Timestamp,
    ) -> Result<(Vec<Member>, Option<i64>)> {
        let only = match which {
            Which::Waiting => "p.state = 'waits'",
            Which::Sent => "p.state = 'sent'",
            Which::Unknown => "m.status = 'unknown'",
            Which::Failed => "m.status = 'failed'",
            Which::Excluded => "p.state = 'excluded'",
            Which::HeldOut => "p.state = 'held_out'",
        };
        let sql = format!(
            "SELECT p.id, p.contact_id, m.conversation_id, p.message_id, p.arm, p.propensity, p.state, m.status, p.why, \
             COALESCE(p.sent_at, p.due_at) FROM campaign_people p LEFT JOIN messages m ON m.id = p.message_id \
             WHERE p.campaign_id = $1 AND p.id > $2 AND {only}{} ORDER BY p.id LIMIT $3",
            self.of_person("p.contact_id")
        );
        type Columns =
            (i64, i64, Option<i64>, Option<i64>, Option<i64>, Option<f64>, String, Option<String>, Option<String>, i64);
        let wanted = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let mut rows: Vec<Columns> = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(id.0).bind(after).bind(wanted).fetch_all(db).await?
        });
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| row.0);
        let people: BTreeSet<ContactId> = rows.iter().map(|row| ContactId(row.1)).collect();
        let views = self.contact_views(&people, now).await?;
        let member = |columns: Columns| {
            let (_, contact, conversation, message, arm, propensity, state, status, why, at) = columns;
            Member {
                contact_id: ContactId(contact),
                name: views.get(&ContactId(contact)).map(|view| view.title()).unwrap_or_default(),
                conversation_id: conversation.map(ConversationId),
                message_id: message.map(MessageId),
                arm: arm.and_then(|arm| usize::try_from(arm).ok()),
                propensity,
                state,
                status,
                why: why.as_deref().and_then(Exclusion::parse),
                at: Timestamp(at),
            }
        };
        Ok((rows.into_iter().map(member).collect(), next))
    }

    /// Whom a campaign left out because they can be written to freely: the first [`LEFT_OUT`] of them.
    pub(super) async fn left_to_write_to(&self, id: CampaignId) -> Result<BTreeSet<i64>> {
        let sql = format!(
            "SELECT p.contact_id FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id WHERE p.campaign_id = $1 \
             AND p.state = 'excluded' AND p.why = '{}'{} ORDER BY p.id LIMIT {LEFT_OUT}",
            Exclusion::WindowOpen.word(),
            self.of_number("c.number_id")
        );
        let rows: Vec<(i64,)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).bind(id.0).fetch_all(db).await?);
        Ok(rows.into_iter().map(|(contact,)| contact).collect())
    }

    /// What became of the latest sends of a campaign since then, of one of its templates where one is named.
    pub async fn campaign_tally(
        &self,
        id: CampaignId,
        arm: Option<usize>,
        since: Timestamp,
        latest: i64,
    ) -> Result<Tally> {
        let sql = "SELECT COUNT(*), COALESCE(SUM(x.known), 0), COALESCE(SUM(x.failed), 0), COALESCE(SUM(x.stopped), 0), \
                   MAX(x.sent_at) FROM (SELECT p.sent_at, \
                   CASE WHEN m.status IN ('delivered', 'read', 'played', 'failed') THEN 1 ELSE 0 END AS known, \
                   CASE WHEN m.status = 'failed' THEN 1 ELSE 0 END AS failed, \
                   CASE WHEN EXISTS (SELECT 1 FROM consents s WHERE s.contact_id = p.contact_id AND NOT s.given \
                   AND s.at > p.sent_at) THEN 1 ELSE 0 END AS stopped \
                   FROM campaign_people p LEFT JOIN messages m ON m.id = p.message_id \
                   WHERE p.campaign_id = $1 AND p.sent_at IS NOT NULL AND p.sent_at >= $2 AND ($3 < 0 OR p.arm = $3) \
                   ORDER BY p.sent_at DESC, p.id DESC LIMIT $4) x";
        let arm = arm.map_or(-1, place);
        let (sent, known, failed, opted_out, last): (i64, i64, i64, i64, Option<i64>) = on!(self.read(), db => {
            query_as(sql).bind(id.0).bind(since.0).bind(arm).bind(latest).fetch_one(db).await?
        });
        Ok(Tally { sent, known, failed, opted_out, last_at: last.map(Timestamp) })
    }

    /// How many sends of a campaign were written down since then.
    pub async fn campaign_sent_since(&self, id: CampaignId, since: Timestamp) -> Result<i64> {
        let sql =
            "SELECT COUNT(*) FROM campaign_people WHERE campaign_id = $1 AND sent_at IS NOT NULL AND sent_at > $2";
        let (count,): (i64,) = on!(self.read(), db => query_as(sql).bind(id.0).bind(since.0).fetch_one(db).await?);
        Ok(count)
    }

    /// How many sends of a number wait to leave now.
    pub async fn queued_of(&self, number: NumberId, now: Timestamp) -> Result<i64> {
        let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'queued' AND number_id = $1 AND not_before <= $2";
        let (count,): (i64,) = on!(self.read(), db => query_as(sql).bind(number.0).bind(now.0).fetch_one(db).await?);
        Ok(count)
    }

    /// How many sends of campaigns from a number were written down since then.
    pub async fn sent_from_since(&self, number: NumberId, since: Timestamp) -> Result<i64> {
        let sql = "SELECT COUNT(*) FROM campaigns c JOIN campaign_people p ON p.campaign_id = c.id \
                   WHERE c.number_id = $1 AND p.sent_at IS NOT NULL AND p.sent_at > $2";
        let (count,): (i64,) = on!(self.read(), db => query_as(sql).bind(number.0).bind(since.0).fetch_one(db).await?);
        Ok(count)
    }

    /// How many people the business has written to of its own in the last day, from here or with another tool. The platform
    /// counts over all numbers of a business portfolio (Messaging limits, May 2026), and does not tell which those are: all that
    /// are set up here count as of one. What another tool sent is a template where the platform says so, or charges it as one;
    /// and of its own where the person had not written for a day.
    pub async fn reached_lately(&self, now: Timestamp) -> Result<i64> {
        let charged = |word: &str| format!("m.trail LIKE '%\"pricing\":{{\"category\":\"{word}\"%'");
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT c.contact_id FROM template_sends s JOIN conversations c ON c.id = s.conversation_id \
             WHERE s.reopens AND s.at > $1 \
             UNION SELECT c.contact_id FROM messages m JOIN conversations c ON c.id = m.conversation_id \
             WHERE ((m.kind = 'unknown' AND m.direction = 'out') OR (m.kind = 'template' AND m.direction = 'echo')) \
             AND m.sent_at > $1 AND m.counts AND m.status IS DISTINCT FROM 'failed' \
             AND (m.kind = 'template' OR {} OR {} OR {}) \
             AND NOT EXISTS (SELECT 1 FROM messages b WHERE b.conversation_id = m.conversation_id AND b.direction = 'in' \
             AND b.counts AND b.sent_at > m.sent_at - $2 AND b.sent_at <= m.sent_at)) x",
            charged("marketing"),
            charged("utility"),
            charged("authentication"),
        );
        let since = now - DAY;
        let (count,): (i64,) = on!(self.read(), db => {
            query_as(AssertSqlSafe(sql)).bind(since.0).bind(DAY.0).fetch_one(db).await?
        });
        Ok(count)
    }

    /// The conversation of a number with a person, where there is one.
    pub async fn conversation_with(&self, number: NumberId, contact: ContactId) -> Result<Option<ConversationId>> {
        let row: Option<(i64,)> =
            on!(self.read(), db => query_as(BETWEEN).bind(number.0).bind(contact.0).fetch_optional(db).await?);
        Ok(row.map(|(id,)| ConversationId(id)))
    }

    /// What the platform said of a number last.
    pub async fn health_of(&self, number: NumberId) -> Result<Health> {
        let sql = "SELECT quality, day_limit, able, looked_at FROM number_health WHERE number_id = $1";
        let row: Option<(String, Option<i64>, bool, i64)> =
            on!(self.read(), db => query_as(sql).bind(number.0).fetch_optional(db).await?);
        Ok(row.map_or_else(Health::default, |(quality, limit, able, at)| Health {
            quality: Quality::parse(&quality).unwrap_or(Quality::Unknown),
            limit,
            able,
            looked_at: Some(Timestamp(at)),
        }))
    }

    /// What numbers may spend in a month, of those where that was said.
    pub async fn budgets(&self) -> Result<Vec<Budget>> {
        let sql = format!(
            "SELECT number_id, month, spent, until FROM number_budgets WHERE TRUE{} ORDER BY number_id LIMIT 1000",
            self.of_number("number_id")
        );
        let rows: Vec<(i64, i64, i64, i64)> = on!(self.read(), db => query_as(AssertSqlSafe(sql)).fetch_all(db).await?);
        let budget = |(number, month, spent, until): (i64, i64, i64, i64)| Budget {
            number: NumberId(number),
            month: Micros(month),
            spent: Micros(spent),
            until: Timestamp(until),
        };
        Ok(rows.into_iter().map(budget).collect())
    }

    /// When somebody else has to agree to a campaign.
    pub async fn approval(&self) -> Result<Approval> {
        let sql = "SELECT people, cost FROM campaign_rules WHERE id = 1";
        let row: Option<(i64, Option<i64>)> = on!(self.read(), db => query_as(sql).fetch_optional(db).await?);
        Ok(row.map_or_else(Approval::default, |(people, cost)| Approval { people, cost: cost.map(Micros) }))
    }

    /// The looser rule that somebody asks for, where somebody does.
    pub async fn asked_approval(&self) -> Result<Option<Looser>> {
        let sql = "SELECT r.asked_people, r.asked_cost, r.asked_by, u.name FROM campaign_rules r \
                   JOIN users u ON u.id = r.asked_by WHERE r.id = 1 AND r.asked_people IS NOT NULL";
        let row: Option<(i64, Option<i64>, i64, String)> =
            on!(self.read(), db => query_as(sql).fetch_optional(db).await?);
        Ok(row.map(|(people, cost, by, name)| {
            let rule = Approval { people, cost: cost.map(Micros) };
            Looser { rule, by: UserId(by), name }
        }))
    }
}

const BETWEEN: &str =
    "SELECT id FROM conversations WHERE number_id = $1 AND contact_id = $2 AND merged_into IS NULL ORDER BY id LIMIT 1";

impl Tx {
    /// One campaign, as this transaction sees it.
    pub async fn campaign(&mut self, id: CampaignId) -> Result<Option<Row>> {
        let tx = self;
        let sql = format!("SELECT {CAMPAIGN} WHERE c.id = $1");
        let found: Option<Columns> = on!(tx, db => query_as(AssertSqlSafe(sql)).bind(id.0).fetch_optional(db).await?);
        Ok(found.map(row))
    }

    /// Begins a campaign.
    pub async fn add_campaign(
        &mut self,
        setup: &Setup,
        owner: &str,
        user: Option<UserId>,
        now: Timestamp,
    ) -> Result<CampaignId> {
        let id = self.ids(1).await?;
        let tx = self;
        let sql = "INSERT INTO campaigns (id, setup, number_id, stage, owner, user_id, stopped, created_at, changed_at) \
                   VALUES ($1, $2, $3, 'draft', $4, $5, '{}', $6, $6)";
        on!(tx, db => {
            let query = query(sql).bind(id).bind(codec::text(setup)).bind(setup.number.map(|id| id.0));
            query.bind(owner).bind(user.map(|id| id.0)).bind(now.0).execute(db).await.map(drop)?
        });
        Ok(CampaignId(id))
    }

    /// Says anew what a campaign is. What was found out about its people holds no more.
    pub async fn put_campaign(&mut self, id: CampaignId, setup: &Setup, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET setup = $2, number_id = $3, stage = 'draft', held = NULL, approved = NULL, \
                   by_id = NULL, stopped = '{}', steering = NULL, changed_at = $4 WHERE id = $1";
        on!(tx, db => {
            let query = query(sql).bind(id.0).bind(codec::text(setup)).bind(setup.number.map(|id| id.0));
            query.bind(now.0).execute(db).await.map(drop)?
        });
        let sql = "UPDATE campaign_people SET state = 'listed', arm = NULL, propensity = NULL, why = NULL, cost = 0, \
                   best = NULL, due_at = 0, turn_at = NULL WHERE campaign_id = $1 AND state <> 'sent'";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))
    }

    /// Keeps of what was said of a campaign what is left of it.
    pub async fn put_setup(&mut self, id: CampaignId, setup: &Setup) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET setup = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(setup)).execute(db).await.map(drop))
    }

    /// A campaign goes where that leads.
    pub async fn set_stage(&mut self, id: CampaignId, stage: Stage, held: Option<Held>, now: Timestamp) -> Result<()> {
        let tx = self;
        // What was counted of one that was over holds no more.
        let sql = "UPDATE campaigns SET stage = $2, held = $3, changed_at = $4, counted = NULL WHERE id = $1";
        on!(tx, db => {
            let query = query(sql).bind(id.0).bind(stage.word()).bind(held.map(Held::word));
            query.bind(now.0).execute(db).await.map(drop)
        })
    }

    /// It is known of everybody now whether they get it.
    pub async fn is_checked(&mut self, id: CampaignId, now: Timestamp) -> Result<()> {
        self.set_stage(id, Stage::Checked, None, now).await?;
        let tx = self;
        let sql = "UPDATE campaigns SET checked_at = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))
    }

    /// Since when that is known.
    pub async fn checked_at(&mut self, id: CampaignId) -> Result<Option<Timestamp>> {
        let tx = self;
        let sql = "SELECT checked_at FROM campaigns WHERE id = $1";
        let row: Option<(Option<i64>,)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await?);
        Ok(row.and_then(|(at,)| at).map(Timestamp))
    }

    /// The campaigns of a number that run hold for this, and those whose last messages still wait to leave. Which.
    pub async fn hold_campaigns_of(&mut self, number: NumberId, why: Held, now: Timestamp) -> Result<Vec<CampaignId>> {
        let tx = self;
        let sql = "UPDATE campaigns SET stage = 'held', held = $2, changed_at = $3, counted = NULL \
                   WHERE number_id = $1 AND (stage = 'running' OR (stage = 'done' AND id IN (SELECT p.campaign_id FROM outbox o \
                   JOIN campaign_people p ON p.message_id = o.message_id WHERE o.number_id = $1 AND o.state = 'queued'))) \
                   RETURNING id";
        let rows: Vec<(i64,)> = on!(tx, db => {
            query_as(sql).bind(number.0).bind(why.word()).bind(now.0).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id,)| CampaignId(id)).collect())
    }

    /// Who answers for it.
    pub async fn campaign_is_of(&mut self, id: CampaignId, owner: &str, user: Option<UserId>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET owner = $2, user_id = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(owner).bind(user.map(|id| id.0)).execute(db).await.map(drop))
    }

    /// What somebody has started since then without anybody else having agreed to it.
    pub async fn started_lately(&mut self, owner: &str, since: Timestamp) -> Result<Lately> {
        let tx = self;
        let row: (i64, i64) = on!(tx, db => query_as(LATELY).bind(owner).bind(since.0).fetch_one(db).await?);
        Ok(lately(row))
    }

    /// How many a campaign that was looked up means.
    pub async fn campaign_meant(&mut self, id: CampaignId) -> Result<Meant> {
        let tx = self;
        let sql = "SELECT COUNT(*), COUNT(CASE WHEN state = 'waits' THEN 1 END), \
                   CAST(COALESCE(SUM(CASE WHEN state = 'waits' THEN cost ELSE 0 END), 0) AS BIGINT) \
                   FROM campaign_people WHERE campaign_id = $1";
        let (people, waits, cost): (i64, i64, i64) = on!(tx, db => query_as(sql).bind(id.0).fetch_one(db).await?);
        Ok(Meant { people, waits, cost: Micros(cost) })
    }

    /// How many sends of a campaign were written down from then on, as far as is asked.
    pub async fn campaign_sent_of(&mut self, id: CampaignId, from: Timestamp, most: i64) -> Result<i64> {
        let tx = self;
        let sql =
            "SELECT COUNT(*) FROM (SELECT 1 FROM campaign_people WHERE campaign_id = $1 AND sent_at >= $2 LIMIT $3) x";
        let (count,): (i64,) = on!(tx, db => query_as(sql).bind(id.0).bind(from.0).bind(most).fetch_one(db).await?);
        Ok(count)
    }

    /// Notes what its templates count as by now. Whoever agreed to it agreed to what they counted as before.
    pub async fn put_categories(&mut self, id: CampaignId, categories: &[String]) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET categories = $2, approved = NULL, by_id = NULL WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(&categories)).execute(db).await.map(drop))
    }

    /// Somebody has agreed to it.
    pub async fn approve(&mut self, id: CampaignId, owner: &str, user: Option<UserId>) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET approved = $2, by_id = $3 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(owner).bind(user.map(|id| id.0)).execute(db).await.map(drop))
    }

    /// From now on it is told by its sends whether it goes on.
    pub async fn probe(&mut self, id: CampaignId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET probe_at = $2, started_at = COALESCE(started_at, $2) WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))
    }

    /// Says when each of its people is due: all of them then, or each within a day of then at their minute of the day.
    pub async fn schedule(&mut self, id: CampaignId, at: Timestamp, by_hour: bool) -> Result<()> {
        let tx = self;
        if !by_hour {
            let sql =
                "UPDATE campaign_people SET due_at = $2 WHERE campaign_id = $1 AND state IN ('waits', 'held_out')";
            return on!(tx, db => query(sql).bind(id.0).bind(at.0).execute(db).await.map(drop));
        }
        // Whoever never wrote does not wait for an hour of their own.
        let sql = "UPDATE campaign_people SET due_at = CASE WHEN best IS NULL THEN $2 \
                   ELSE $2 + ((best - $3 + 1440) % 1440) * 60000 END \
                   WHERE campaign_id = $1 AND state IN ('waits', 'held_out')";
        let minute = at.0.div_euclid(60_000).rem_euclid(1_440);
        on!(tx, db => query(sql).bind(id.0).bind(at.0).bind(minute).execute(db).await.map(drop))
    }

    /// Those whose hour has passed long since, however many days ago, wait for when it comes next.
    pub async fn put_off(&mut self, id: CampaignId, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaign_people SET due_at = due_at + (($2 - due_at + $3 - 1) / $3) * $3 \
                   WHERE campaign_id = $1 AND state IN ('waits', 'held_out') AND turn_at IS NULL AND due_at < $2 \
                   AND best IS NOT NULL";
        on!(tx, db => query(sql).bind(id.0).bind(before.0).bind(DAY.0).execute(db).await.map(drop))
    }

    /// Those who are held out have their turn when the others have theirs: all who are due before the first who still waits.
    pub async fn turns_of_held_out(&mut self, id: CampaignId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "SELECT due_at, id FROM campaign_people WHERE campaign_id = $1 AND state = 'waits' \
                   ORDER BY due_at, id LIMIT 1";
        let first: Option<(i64, i64)> = on!(tx, db => query_as(sql).bind(id.0).fetch_optional(db).await?);
        let (due, person) = first.unwrap_or((i64::MAX, i64::MAX)).min((now.0, i64::MAX));
        let sql = "UPDATE campaign_people SET turn_at = $2 WHERE campaign_id = $1 AND state = 'held_out' AND turn_at IS NULL \
                   AND (due_at, id) < ($3, $4)";
        on!(tx, db => {
            query(sql).bind(id.0).bind(now.0).bind(due).bind(person).execute(db).await.map(drop)
        })
    }

    /// Nobody waits any more: the rest of those who are held out have their turn when they are due.
    pub async fn turns_of_the_rest(&mut self, id: CampaignId, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaign_people SET turn_at = CASE WHEN due_at > $2 THEN due_at ELSE $2 END \
                   WHERE campaign_id = $1 AND state = 'held_out' AND turn_at IS NULL";
        on!(tx, db => query(sql).bind(id.0).bind(now.0).execute(db).await.map(drop))
    }

    /// Throws a campaign away, with everybody who was meant.
    pub async fn drop_campaign(&mut self, id: CampaignId) -> Result<()> {
        self.forget_campaign_people(id).await?;
        let tx = self;
        on!(tx, db => query("DELETE FROM campaigns WHERE id = $1").bind(id.0).execute(db).await.map(drop))
    }

    /// Nobody is meant any more. Who got it stays known whatever happens: nobody gets two.
    pub async fn forget_campaign_people(&mut self, id: CampaignId) -> Result<()> {
        let tx = self;
        let sql = "DELETE FROM campaign_people WHERE campaign_id = $1 AND state <> 'sent'";
        on!(tx, db => query(sql).bind(id.0).execute(db).await.map(drop))
    }

    /// These people are meant, each with what a file says of them. How many were not yet.
    pub async fn add_campaign_people(&mut self, id: CampaignId, people: &[(ContactId, Option<String>)]) -> Result<i64> {
        let mut first = self.ids(i64::try_from(people.len()).unwrap_or(0)).await?;
        let tx = self;
        let mut added = 0;
        for piece in pieces(people) {
            let head = "INSERT INTO campaign_people (id, campaign_id, contact_id, state, cells, cost, due_at) VALUES ";
            let tail = " ON CONFLICT (campaign_id, contact_id) DO NOTHING";
            let sql = values(tx.dialect(), head, piece.len(), 7, tail);
            let done = on!(tx, db => {
                let bound = piece.iter().zip(first..).fold(query(sql), |query, ((contact, cells), row)| {
                    let query = query.bind(row).bind(id.0).bind(contact.0).bind("listed").bind(cells.as_deref());
                    query.bind(0_i64).bind(0_i64)
                });
                bound.execute(db).await?.rows_affected()
            });
            added += i64::try_from(done).unwrap_or(0);
            first += i64::try_from(piece.len()).unwrap_or(0);
        }
        Ok(added)
    }

    /// Some of those of whom nothing was found out yet.
    pub async fn campaign_unlooked(&mut self, id: CampaignId, limit: i64) -> Result<Vec<Listed>> {
        let tx = self;
        let sql = "SELECT id, contact_id, arm, propensity, cells FROM campaign_people WHERE campaign_id = $1 AND state = 'listed' \
                   ORDER BY due_at, id LIMIT $2";
        let rows: Vec<ListedColumns> = on!(tx, db => query_as(sql).bind(id.0).bind(limit).fetch_all(db).await?);
        Ok(rows.into_iter().map(listed).collect())
    }

    /// Some of those whose turn has come.
    pub async fn campaign_due(&mut self, id: CampaignId, now: Timestamp, limit: i64) -> Result<Vec<Listed>> {
        let tx = self;
        let sql = "SELECT id, contact_id, arm, propensity, cells FROM campaign_people WHERE campaign_id = $1 AND state = 'waits' \
                   AND due_at <= $2 ORDER BY due_at, id LIMIT $3";
        let rows: Vec<ListedColumns> =
            on!(tx, db => query_as(sql).bind(id.0).bind(now.0).bind(limit).fetch_all(db).await?);
        Ok(rows.into_iter().map(listed).collect())
    }

    /// Whether anybody waits for their turn.
    pub async fn campaign_waits(&mut self, id: CampaignId) -> Result<bool> {
        let tx = self;
        let sql = "SELECT EXISTS (SELECT 1 FROM campaign_people WHERE campaign_id = $1 AND state = 'waits')";
        let (waits,): (bool,) = on!(tx, db => query_as(sql).bind(id.0).fetch_one(db).await?);
        Ok(waits)
    }

    /// Keeps what was found out about some of them.
    pub async fn put_looked(&mut self, looked: &[Looked]) -> Result<()> {
        let tx = self;
        // Whoever looked for too long keeps nothing of somebody for whom it has gone on meanwhile.
        let sql = "UPDATE campaign_people SET state = $2, arm = $3, why = $4, cost = $5, best = $6 \
                   WHERE id = $1 AND state = 'listed'";
        for one in looked {
            on!(tx, db => {
                let query = query(sql).bind(one.id).bind(one.state()).bind(one.arm.map(place));
                let query = query.bind(one.why.map(Exclusion::word)).bind(one.cost.0).bind(one.best);
                query.execute(db).await.map(drop)?
            });
        }
        Ok(())
    }

    /// It was somebody's turn, and they get nothing after all.
    pub async fn leave_out(&mut self, person: i64, why: Exclusion, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql =
            "UPDATE campaign_people SET state = 'excluded', why = $2, turn_at = $3 WHERE id = $1 AND state = 'waits'";
        on!(tx, db => query(sql).bind(person).bind(why.word()).bind(now.0).execute(db).await.map(drop))
    }

    /// Somebody's turn comes later.
    pub async fn comes_later(&mut self, person: i64, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaign_people SET due_at = $2 WHERE id = $1 AND state = 'waits'";
        on!(tx, db => query(sql).bind(person).bind(at.0).execute(db).await.map(drop))
    }

    /// Somebody's message is written down. False where it was already: then it must not be written once more.
    pub async fn is_of_campaign(
        &mut self,
        person: i64,
        message: MessageId,
        cost: Micros,
        now: Timestamp,
    ) -> Result<bool> {
        let tx = self;
        let sql = "UPDATE campaign_people SET state = 'sent', message_id = $2, cost = $3, sent_at = $4 \
                   WHERE id = $1 AND state = 'waits'";
        let done = on!(tx, db => {
            query(sql).bind(person).bind(message.0).bind(cost.0).bind(now.0).execute(db).await?.rows_affected()
        });
        Ok(done == 1)
    }

    /// Somebody's message was taken back before it left: they wait for their turn as before. Of which campaign they are, and which
    /// template they are to get.
    pub async fn waits_again(&mut self, message: MessageId) -> Result<Option<(CampaignId, usize)>> {
        let tx = self;
        let sql = "UPDATE campaign_people SET state = 'waits', message_id = NULL, sent_at = NULL WHERE message_id = $1 \
                   RETURNING campaign_id, arm";
        let row: Option<(i64, Option<i64>)> = on!(tx, db => query_as(sql).bind(message.0).fetch_optional(db).await?);
        let arm = |arm: Option<i64>| arm.and_then(|arm| usize::try_from(arm).ok()).unwrap_or_default();
        Ok(row.map(|(id, place)| (CampaignId(id), arm(place))))
    }

    /// Keeps what a campaign has learnt of its templates.
    pub async fn put_steering(&mut self, id: CampaignId, steering: &Steering) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET steering = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(steering)).execute(db).await.map(drop))
    }

    /// Somebody's template was chosen by what came of others, with that chance.
    pub async fn choose_arm(&mut self, person: i64, arm: usize, propensity: f64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaign_people SET arm = $2, propensity = $3 WHERE id = $1 AND state = 'waits'";
        on!(tx, db => query(sql).bind(person).bind(place(arm)).bind(propensity).execute(db).await.map(drop))
    }

    /// Nobody else gets one of its templates. Those of its group get nothing, since another would compare different people;
    /// where templates are chosen, another is chosen for them when their turn comes.
    pub async fn stop_arm(&mut self, campaign: &Row, arm: usize, why: Held) -> Result<()> {
        let mut stopped = campaign.stopped.clone();
        stopped.insert(arm, why);
        let tx = self;
        let sql = "UPDATE campaigns SET stopped = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(campaign.id.0).bind(codec::text(&stopped)).execute(db).await.map(drop)?);
        if campaign.steers_since().is_some() {
            let sql =
                "UPDATE campaign_people SET propensity = NULL WHERE campaign_id = $1 AND arm = $2 AND state = 'waits'";
            return on!(tx, db => query(sql).bind(campaign.id.0).bind(place(arm)).execute(db).await.map(drop));
        }
        let sql = "UPDATE campaign_people SET state = 'excluded', why = $3 \
                   WHERE campaign_id = $1 AND arm = $2 AND state = 'waits'";
        on!(tx, db => {
            let query = query(sql).bind(campaign.id.0).bind(place(arm)).bind(Exclusion::ArmStopped.word());
            query.execute(db).await.map(drop)
        })
    }

    /// Who one of its people is by now.
    pub async fn stands_in(&mut self, id: CampaignId, contact: ContactId) -> Result<Stands> {
        let tx = self;
        let sql = "SELECT k.merged_into, \
                   EXISTS (SELECT 1 FROM campaign_people o WHERE o.campaign_id = $2 AND o.contact_id = k.merged_into), \
                   EXISTS (SELECT 1 FROM contacts g JOIN campaign_people p ON p.contact_id = g.id AND p.campaign_id = $2 \
                   WHERE g.merged_into = $1 AND p.message_id IS NOT NULL) FROM contacts k WHERE k.id = $1";
        let row: Option<(Option<i64>, bool, bool)> =
            on!(tx, db => query_as(sql).bind(contact.0).bind(id.0).fetch_optional(db).await?);
        Ok(match row {
            Some((None, _, false)) => Stands::Themselves,
            Some((None, _, true) | (Some(_), true, _)) => Stands::Twice,
            Some((Some(_), false, _)) | None => Stands::Gone,
        })
    }

    /// The conversation of a number with a person, where there is one.
    pub async fn conversation_with(&mut self, number: NumberId, contact: ContactId) -> Result<Option<ConversationId>> {
        let tx = self;
        let row: Option<(i64,)> =
            on!(tx, db => query_as(BETWEEN).bind(number.0).bind(contact.0).fetch_optional(db).await?);
        Ok(row.map(|(id,)| ConversationId(id)))
    }

    /// Who goes by one of these names now.
    pub async fn contact_named(&mut self, names: &[Identifier]) -> Result<Option<ContactId>> {
        let tx = self;
        let sql = "SELECT k.id FROM identifiers i JOIN contacts k ON k.id = i.contact_id WHERE i.kind = $1 AND i.value = $2 \
                   AND k.merged_into IS NULL AND (i.released_at IS NULL OR i.seen_at > i.released_at) \
                   ORDER BY i.seen_at DESC, k.id LIMIT 1";
        for name in names {
            let row: Option<(i64,)> =
                on!(tx, db => query_as(sql).bind(name.kind.word()).bind(&name.value).fetch_optional(db).await?);
            if let Some((id,)) = row {
                return Ok(Some(ContactId(id)));
            }
        }
        Ok(None)
    }

    /// Keeps what the platform said of a number at that moment.
    pub async fn put_health(&mut self, number: NumberId, health: &Health, at: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO number_health (number_id, quality, day_limit, able, looked_at) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (number_id) DO UPDATE SET quality = excluded.quality, day_limit = excluded.day_limit, \
                   able = excluded.able, looked_at = excluded.looked_at";
        on!(tx, db => {
            let query = query(sql).bind(number.0).bind(health.quality.word()).bind(health.limit);
            query.bind(health.able).bind(at.0).execute(db).await.map(drop)
        })
    }

    /// The platform told news of an account: what it said of its numbers may hold no more, and is asked anew.
    pub(super) async fn health_is_old(&mut self, waba_id: &str) -> Result<()> {
        let tx = self;
        let sql =
            "UPDATE number_health SET looked_at = 0 WHERE number_id IN (SELECT id FROM numbers WHERE waba_id = $1)";
        on!(tx, db => query(sql).bind(waba_id).execute(db).await.map(drop))
    }

    /// When somebody else has to agree to a campaign, and what looser rule who asks for.
    pub async fn approval(&mut self) -> Result<(Approval, Option<(Approval, UserId)>)> {
        let tx = self;
        let sql = "SELECT people, cost, asked_people, asked_cost, asked_by FROM campaign_rules WHERE id = 1";
        type Columns = (i64, Option<i64>, Option<i64>, Option<i64>, Option<i64>);
        let row: Option<Columns> = on!(tx, db => query_as(sql).fetch_optional(db).await?);
        let Some((people, cost, asked, asked_cost, by)) = row else { return Ok((Approval::default(), None)) };
        let asked = asked.map(|people| Approval { people, cost: asked_cost.map(Micros) });
        Ok((Approval { people, cost: cost.map(Micros) }, asked.zip(by.map(UserId))))
    }

    /// Says when somebody else has to agree to a campaign, and what looser rule who asks for.
    pub async fn set_approval(&mut self, approval: Approval, asked: Option<(Approval, UserId)>) -> Result<()> {
        let tx = self;
        let sql = "INSERT INTO campaign_rules (id, people, cost, asked_people, asked_cost, asked_by) \
                   VALUES (1, $1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET people = excluded.people, \
                   cost = excluded.cost, asked_people = excluded.asked_people, asked_cost = excluded.asked_cost, \
                   asked_by = excluded.asked_by";
        let rule = asked.map(|(rule, _)| rule);
        on!(tx, db => {
            let query = query(sql).bind(approval.people).bind(approval.cost.map(|cost| cost.0));
            let query = query.bind(rule.map(|rule| rule.people)).bind(rule.and_then(|rule| rule.cost).map(|cost| cost.0));
            query.bind(asked.map(|(_, by)| by.0)).execute(db).await.map(drop)
        })
    }

    /// Says what a number may spend in a month. What it has spent of this one is counted anew; false where there is no such
    /// number.
    pub async fn set_budget(&mut self, number: NumberId, month: Option<Micros>, now: Timestamp) -> Result<bool> {
        let tx = self;
        let Some(zone) = tx.zone_of_number(number).await? else { return Ok(false) };
        let Some(month) = month else {
            let sql = "DELETE FROM number_budgets WHERE number_id = $1";
            on!(tx, db => query(sql).bind(number.0).execute(db).await.map(drop)?);
            return Ok(true);
        };
        let sql = "INSERT INTO number_budgets (number_id, month, spent, until) VALUES ($1, $2, 0, 0) \
                   ON CONFLICT (number_id) DO UPDATE SET month = excluded.month";
        on!(tx, db => query(sql).bind(number.0).bind(month.0).execute(db).await.map(drop)?);
        tx.count_spent(number, &zone, now).await?;
        Ok(true)
    }

    async fn zone_of_number(&mut self, number: NumberId) -> Result<Option<String>> {
        let tx = self;
        let sql = "SELECT time_zone FROM numbers WHERE id = $1";
        let row: Option<(String,)> = on!(tx, db => query_as(sql).bind(number.0).fetch_optional(db).await?);
        Ok(row.map(|(zone,)| zone))
    }

    /// Counts anew what a number has spent this month: what failed cost nothing.
    async fn count_spent(&mut self, number: NumberId, zone: &str, now: Timestamp) -> Result<()> {
        let tx = self;
        let (from, until) = zones::month(zone, now);
        let sql = "UPDATE number_budgets SET until = $3, spent = (SELECT CAST(COALESCE(SUM(s.cost), 0) AS BIGINT) \
                   FROM template_sends s JOIN conversations c ON c.id = s.conversation_id \
                   LEFT JOIN messages m ON m.id = s.message_id WHERE c.number_id = $1 AND s.marketing AND s.at >= $2 \
                   AND (m.status IS NULL OR m.status <> 'failed')) \
                   + COALESCE((SELECT g.cost FROM gone_costs g WHERE g.number_id = $1 AND g.month = $2), 0) \
                   WHERE number_id = $1";
        on!(tx, db => query(sql).bind(number.0).bind(from.0).bind(until.0).execute(db).await.map(drop))
    }

    /// The same for every number that has a budget.
    pub async fn count_all_spent(&mut self, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "SELECT b.number_id, n.time_zone FROM number_budgets b JOIN numbers n ON n.id = b.number_id \
                   ORDER BY b.number_id LIMIT 1000";
        let rows: Vec<(i64, String)> = on!(tx, db => query_as(sql).fetch_all(db).await?);
        for (number, zone) in rows {
            tx.count_spent(NumberId(number), &zone, now).await?;
        }
        Ok(())
    }

    /// What a number may spend this month, where that was said.
    pub async fn budget_of(&mut self, number: NumberId, now: Timestamp) -> Result<Option<Budget>> {
        let tx = self;
        let sql = "SELECT b.month, b.spent, b.until, n.time_zone FROM number_budgets b JOIN numbers n ON n.id = b.number_id \
                   WHERE b.number_id = $1";
        type Row = (i64, i64, i64, String);
        let row: Option<Row> = on!(tx, db => query_as(sql).bind(number.0).fetch_optional(db).await?);
        let Some((_, _, until, zone)) = &row else { return Ok(None) };
        let row = if *until <= now.0 {
            // A month has begun since.
            tx.count_spent(number, zone, now).await?;
            on!(tx, db => query_as(sql).bind(number.0).fetch_optional(db).await?)
        } else {
            row
        };
        Ok(row.map(|(month, spent, until, _): Row| Budget {
            number,
            month: Micros(month),
            spent: Micros(spent),
            until: Timestamp(until),
        }))
    }

    /// Whether a marketing template to somebody would pass what the number may spend: one more, or what one that was written
    /// down costs now beyond what was counted of it. Of what leaves at a later time it is that month, of which nothing is spent
    /// yet, and what it costs by then.
    pub async fn would_overspend(
        &mut self,
        row: &Conversation,
        contact: &Contact,
        own: Option<MessageId>,
        at: Timestamp,
        now: Timestamp,
    ) -> Result<bool> {
        let Some(budget) = self.budget_of(row.number, now).await? else { return Ok(false) };
        let budget = budget.by(at);
        let each = cost(contact, Category::Marketing, row.free_until, at);
        let Some(own) = own else { return Ok(!budget.admits(each)) };
        let more = Micros(each.0 - self.counted_of(row.number, own, now).await?);
        Ok(more > Micros::default() && !budget.admits(more))
    }

    /// How much of what a number has spent this month is what this message was to cost when it was written down.
    async fn counted_of(&mut self, number: NumberId, message: MessageId, now: Timestamp) -> Result<i64> {
        let tx = self;
        let zone = tx.zone_of_number(number).await?.unwrap_or_default();
        let (from, _) = zones::month(&zone, now);
        let sql = "SELECT CAST(COALESCE(SUM(cost), 0) AS BIGINT) FROM template_sends \
                   WHERE message_id = $1 AND marketing AND at >= $2";
        let (counted,): (i64,) = on!(tx, db => query_as(sql).bind(message.0).bind(from.0).fetch_one(db).await?);
        Ok(counted)
    }

    /// A template leaves: from now on it is what the platform takes it for now, at what that costs now, and so much of its
    /// number's budget is spent.
    pub async fn counts_as_now(
        &mut self,
        row: &Conversation,
        contact: &Contact,
        message: MessageId,
        now: Timestamp,
    ) -> Result<()> {
        // Where a month has begun since it was written down, what was spent of that month is counted first.
        let before = match self.budget_of(row.number, now).await? {
            Some(_) => self.counted_of(row.number, message, now).await?,
            None => 0,
        };
        let each = |category| cost(contact, category, row.free_until, now).0;
        let tx = self;
        let sql = "UPDATE template_sends SET at = $2, marketing = COALESCE((SELECT UPPER(t.category) = 'MARKETING' \
                   FROM templates t WHERE t.id = template_sends.template_id), marketing), \
                   cost = COALESCE((SELECT CASE UPPER(t.category) WHEN 'MARKETING' THEN $3 WHEN 'UTILITY' THEN $4 \
                   WHEN 'AUTHENTICATION' THEN $5 END FROM templates t WHERE t.id = template_sends.template_id), cost) \
                   WHERE message_id = $1";
        on!(tx, db => {
            let query = query(sql).bind(message.0).bind(now.0).bind(each(Category::Marketing));
            query.bind(each(Category::Utility)).bind(each(Category::Authentication)).execute(db).await.map(drop)?
        });
        let sql = "UPDATE campaign_people SET cost = COALESCE((SELECT s.cost FROM template_sends s \
                   WHERE s.message_id = $1), cost) WHERE message_id = $1";
        on!(tx, db => query(sql).bind(message.0).execute(db).await.map(drop)?);
        tx.spend(row.number, message, before).await
    }

    /// A template was written down: what it costs is spent, where it is one of marketing and its number has a budget.
    /// So much of it was counted before.
    pub(super) async fn spend(&mut self, number: NumberId, message: MessageId, counted: i64) -> Result<()> {
        let tx = self;
        let sql = "UPDATE number_budgets SET spent = spent - $3 + COALESCE((SELECT s.cost FROM template_sends s \
                   WHERE s.message_id = $2 AND s.marketing), 0) WHERE number_id = $1";
        on!(tx, db => query(sql).bind(number.0).bind(message.0).bind(counted).execute(db).await.map(drop))
    }

    /// A template that was written down does not leave: nothing is spent on it.
    pub async fn unspend(&mut self, number: NumberId, message: MessageId, now: Timestamp) -> Result<()> {
        let counted = self.counted_of(number, message, now).await?;
        let tx = self;
        let sql = "UPDATE number_budgets SET spent = spent - $2 WHERE number_id = $1";
        on!(tx, db => query(sql).bind(number.0).bind(counted).execute(db).await.map(drop))
    }

    /// Keeps how the people of a campaign that is over stand and what they cost.
    pub async fn put_counted(&mut self, id: CampaignId, counted: &(Counts, Micros)) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET counted = $2 WHERE id = $1";
        on!(tx, db => query(sql).bind(id.0).bind(codec::text(counted)).execute(db).await.map(drop))
    }

    /// Keeps of some people of campaigns who are to go how they stand and what became of it: its figures stay what they were. Of
    /// one that was never started nobody has got anything. `theirs` says which rows those are, of `campaign_people p`.
    pub(super) async fn keep_figures(&mut self, theirs: &str, now: Timestamp) -> Result<()> {
        // What has not left never will.
        let never = "p.state = 'waits' OR (p.state = 'sent' AND m.status = 'queued')";
        let sql = format!(
            "SELECT x.campaign_id, x.state, x.why, COUNT(*), CAST(SUM(x.cost) AS BIGINT) FROM (SELECT p.campaign_id, p.cost, \
             CASE WHEN {never} THEN 'excluded' ELSE p.state END AS state, CASE WHEN {never} THEN '{}' ELSE p.why END AS why \
             FROM campaign_people p JOIN campaigns c ON c.id = p.campaign_id LEFT JOIN messages m ON m.id = p.message_id \
             WHERE c.started_at IS NOT NULL AND p.state <> 'listed' AND {theirs}) x \
             GROUP BY x.campaign_id, x.state, x.why ORDER BY 4 DESC, 3",
            Exclusion::Gone.word()
        );
        let rows: Vec<Standing> = {
            let tx = &mut *self;
            on!(tx, db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?)
        };
        for (id, counted) in standing(rows) {
            let Some(row) = self.campaign(id).await? else { continue };
            let number = row.setup.number.map_or(0, |id| id.0);
            // Whose turn has not come was of no group by then.
            let sql = funnel_sql(&format!(
                " AND p.state <> 'waits' AND (p.state <> 'held_out' OR p.turn_at IS NOT NULL) \
                 AND (p.state <> 'sent' OR m.status IS DISTINCT FROM 'queued') AND {theirs}"
            ));
            let tx = &mut *self;
            let rows: Vec<FunnelColumns> = on!(tx, db => {
                let query = query_as(AssertSqlSafe(sql)).persistent(false).bind(id.0).bind(now.0).bind(DAY.0).bind(number);
                query.fetch_all(db).await?
            });
            let funnels: Vec<Funnel> = rows.into_iter().map(funnel).collect();
            let sql = "SELECT gone FROM campaigns WHERE id = $1";
            let (known,): (Option<String>,) = on!(tx, db => query_as(sql).bind(id.0).fetch_one(db).await?);
            let mut gone: Gone = codec::json(known);
            gone.join(counted, &funnels);
            let sql = "UPDATE campaigns SET gone = $2 WHERE id = $1";
            on!(tx, db => query(sql).bind(id.0).bind(codec::text(&gone)).execute(db).await.map(drop)?);
        }
        Ok(())
    }

    /// Keeps what numbers have spent this month by sends that are to go: it stays spent. `theirs` says which rows those are, of
    /// `template_sends s`.
    pub(super) async fn keep_costs(&mut self, theirs: &str, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = format!(
            "SELECT DISTINCT n.id, n.time_zone FROM template_sends s JOIN conversations c ON c.id = s.conversation_id \
             JOIN numbers n ON n.id = c.number_id WHERE s.marketing AND s.cost > 0 AND {theirs}"
        );
        let numbers: Vec<(i64, String)> =
            on!(tx, db => query_as(AssertSqlSafe(sql)).persistent(false).fetch_all(db).await?);
        for (number, zone) in numbers {
            let (from, _) = zones::month(&zone, now);
            let sql = format!(
                "SELECT CAST(COALESCE(SUM(s.cost), 0) AS BIGINT) FROM template_sends s \
                 JOIN conversations c ON c.id = s.conversation_id LEFT JOIN messages m ON m.id = s.message_id \
                 WHERE c.number_id = $1 AND s.marketing AND s.at >= $2 \
                 AND (m.status IS NULL OR m.status NOT IN ('failed', 'queued')) AND {theirs}"
            );
            let (cost,): (i64,) = on!(tx, db => {
                let query = query_as(AssertSqlSafe(sql)).persistent(false).bind(number).bind(from.0);
                query.fetch_one(db).await?
            });
            if cost > 0 {
                let sql = "INSERT INTO gone_costs (number_id, month, cost) VALUES ($1, $2, $3) \
                           ON CONFLICT (number_id, month) DO UPDATE SET cost = gone_costs.cost + excluded.cost";
                on!(tx, db => query(sql).bind(number).bind(from.0).bind(cost).execute(db).await.map(drop)?);
            }
        }
        Ok(())
    }

    /// Forgets what files said of people, of campaigns that are over since before this.
    pub async fn forget_cells(&mut self, before: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaign_people SET cells = NULL WHERE cells IS NOT NULL AND campaign_id IN \
                   (SELECT id FROM campaigns WHERE stage IN ('stopped', 'done') AND changed_at < $1)";
        on!(tx, db => query(sql).bind(before.0).execute(db).await.map(drop))
    }

    /// In a copy that was put back, nothing goes on by itself: the original may.
    pub async fn pause_campaigns(&mut self, now: Timestamp) -> Result<()> {
        let tx = self;
        let sql = "UPDATE campaigns SET stage = CASE stage WHEN 'checking' THEN 'draft' ELSE 'paused' END, changed_at = $1 \
                   WHERE stage IN ('checking', 'running')";
        on!(tx, db => query(sql).bind(now.0).execute(db).await.map(drop))
    }
}
