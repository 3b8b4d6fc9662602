//! The conversations behind a number: those in which it was counted, found where it was counted.

use super::{
    column,
    gone::LEFT,
    read::{Part, comes_true},
};
use crate::{
    domain::{
        id::ConversationId,
        insight::{Asked, Behind, Of, Trace, facts::Fact},
        time::Timestamp,
        window::CLOSING,
    },
    server::store::{Result, Store, figures::OWED, on},
};
use sqlx::{AssertSqlSafe, query_as};

/// Where a number was counted: rows `s` of a table, which of them, and how often each counts.
struct Counted {
    table: &'static str,
    which: String,
    times: String,
    /// It comes true as time passes.
    comes_true: bool,
}

impl Counted {
    fn rows(table: &'static str, which: String) -> Self {
        Self { table, which, times: "COUNT(*)".to_owned(), comes_true: false }
    }

    fn sum(table: &'static str, name: &str) -> Self {
        let times = format!("CAST(SUM(s.{name}) AS BIGINT)");
        Self { table, which: format!(" AND s.{name} > 0"), times, comes_true: false }
    }

    /// None where it is not counted in rows of its own. Texts that are not words of ours are bound as `$4`.
    fn of(behind: &Behind) -> Option<Self> {
        let counted = match (behind.fact, &behind.of) {
            (Trace::Counted(Fact::Lost), Some(Of::Why(why))) => {
                Self { comes_true: true, ..Self::rows("insight_lost", format!(" AND s.why = '{}'", why.word())) }
            }
            // Answers are told of by when they were asked for, wherever their times are told.
            (Trace::Counted(Fact::Answered), of) => Self::rows(
                "insight_answers",
                match of {
                    Some(Of::Staffed(true)) => " AND s.is_staffed".to_owned(),
                    Some(Of::Staffed(false)) => " AND NOT s.is_staffed".to_owned(),
                    Some(Of::Person(id)) => format!(" AND s.by_id = {}", id.0),
                    _ => String::new(),
                },
            ),
            (Trace::Counted(Fact::Lead), Some(Of::Ad(_))) => Self::rows("insight_leads", String::new()),
            (Trace::Counted(Fact::LeadInTime), Some(Of::Ad(_))) => {
                Self::rows("insight_leads", " AND s.in_time".to_owned())
            }
            (Trace::LeadReplied, _) => Self::rows("insight_leads", " AND s.replied".to_owned()),
            (Trace::Counted(fact), _) => {
                Self { comes_true: comes_true(fact), ..Self::sum("insight_facts", &column(fact)) }
            }
            (Trace::Moved, Some(of)) => {
                let which = match of {
                    Of::Flow(from, to) => format!(" AND s.was = '{}' AND s.step = '{}'", from.word(), to.word()),
                    Of::From(step) => format!(" AND s.was = '{}'", step.word()),
                    Of::Into(step) => format!(" AND s.step = '{}'", step.word()),
                    _ => return None,
                };
                Self { comes_true: true, ..Self::rows("insight_moves", which) }
            }
            (Trace::Charged, _) => Self::sum("insight_costs", "charged"),
            (Trace::Free, _) => Self::sum("insight_costs", "free"),
            _ => return None,
        };
        let narrowed = match &behind.of {
            Some(Of::Nobody) => " AND s.team_id = 0".to_owned(),
            Some(Of::Category(category)) => format!(" AND s.category = '{}'", category.word()),
            Some(Of::Market(_)) => " AND s.market = $4".to_owned(),
            Some(Of::Ad(_)) => " AND s.ad = $4".to_owned(),
            _ => String::new(),
        };
        Some(Self { which: counted.which + &narrowed, ..counted })
    }
}

/// A page of conversations: each with when that was last, and how often.
type Found = Vec<(ConversationId, Timestamp, i64)>;

impl Store {
    /// The conversations behind a number, the latest first: each with its last quarter of an hour and how often. `parts` are
    /// stretches of the time, each with its clock.
    pub async fn insight_behind(
        &self,
        asked: &Asked,
        behind: &Behind,
        parts: &[Part],
        after: Option<(i64, i64)>,
        most: i64,
    ) -> Result<Found> {
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Ok(Vec::new()) };
        let sql = match Counted::of(behind) {
            Some(counted) => self.counted_behind(asked, behind, &counted, parts, after),
            None if behind.fact.is_of_templates() => self.templates_behind(asked, behind, last, after),
            None if behind.fact == Trace::Reply => self.replies_behind(asked, after),
            None => self.now_behind(asked, behind, last.now, after),
        };
        let text = match &behind.of {
            Some(Of::Market(text) | Of::Ad(text)) => text.as_str(),
            _ => "",
        };
        let rows: Vec<(i64, i64, i64)> = on!(self.read(), db => {
            let query = query_as(AssertSqlSafe(sql)).persistent(false);
            query.bind(first.from.0).bind(last.until.0).bind(most).bind(text).fetch_all(db).await?
        });
        Ok(rows.into_iter().map(|(id, at, n)| (ConversationId(id), Timestamp(at), n)).collect())
    }

    fn counted_behind(
        &self,
        asked: &Asked,
        behind: &Behind,
        counted: &Counted,
        parts: &[Part],
        after: Option<(i64, i64)>,
    ) -> String {
        let Counted { table, which, times, comes_true } = counted;
        let stretches = parts.iter().map(|part| {
            let until = if *comes_true { part.over() } else { part.end() };
            let hour = behind.hour.map(|hour| format!(" AND {} % 24 = {hour}", part.hour())).unwrap_or_default();
            // 1970 began on a Thursday.
            let weekday =
                behind.weekday.map(|day| format!(" AND ({} / 24 + 3) % 7 = {day}", part.hour())).unwrap_or_default();
            format!("(s.quarter >= {} AND s.quarter < {until}{hour}{weekday})", part.from.0)
        });
        let stretches = stretches.collect::<Vec<_>>().join(" OR ");
        let moved = if behind.fact == Trace::Moved { self.insight_moved(asked) } else { String::new() };
        format!(
            "SELECT s.conversation_id, MAX(s.quarter), {times} FROM {table} s \
             JOIN conversations c ON c.id = s.conversation_id \
             WHERE s.quarter >= $1 AND s.quarter < $2{which}{} AND ({stretches}) AND c.merged_into IS NULL{}{} \
             GROUP BY s.conversation_id{} ORDER BY 2 DESC, 1 DESC LIMIT $3",
            all_bound(which),
            moved + &self.insight_within(asked),
            self.within("c"),
            goes_on("MAX(s.quarter)", "s.conversation_id", " HAVING", after)
        )
    }

    /// Templates are counted message by message.
    fn templates_behind(&self, asked: &Asked, behind: &Behind, part: &Part, after: Option<(i64, i64)>) -> String {
        let so_far = match behind.fact {
            Trace::Delivered => "m.status IN ('delivered', 'read', 'played')",
            Trace::Read => "m.status IN ('read', 'played')",
            Trace::Returned => "t.outcome = 1",
            Trace::ReturnedOpen => "t.outcome = 1 AND t.reopens",
            Trace::ReturnedOut => "t.outcome = -1",
            _ => "1 = 1",
        };
        let (campaign, which) = match &behind.of {
            Some(Of::Campaign(id)) => {
                (" JOIN campaign_people p ON p.message_id = m.id", format!(" AND p.campaign_id = {}", id.0))
            }
            Some(Of::Template(id)) => ("", format!(" AND m.template_id = {}", id.0)),
            _ => ("", String::new()),
        };
        format!(
            "SELECT c.id, MAX(m.sent_at), COUNT(*) FROM messages m JOIN conversations c ON c.id = m.conversation_id{campaign} \
             LEFT JOIN template_sends t ON t.message_id = m.id \
             WHERE m.sent_at >= $1 AND m.sent_at < $2 AND m.sent_at < {} AND {LEFT} AND {so_far}{which}{}{} GROUP BY c.id{} ORDER BY 2 DESC, 1 DESC LIMIT $3",
            part.end(),
            all_bound(""),
            self.insight_now(asked),
            goes_on("MAX(m.sent_at)", "c.id", " HAVING", after)
        )
    }

    /// Replies are counted message by message, and of a number all of them, whatever else it is narrowed to.
    fn replies_behind(&self, asked: &Asked, after: Option<(i64, i64)>) -> String {
        let all = Asked { number: asked.number, ..Asked::default() };
        let number = asked.number.map_or(String::new(), |id| format!(" AND o.number_id = {}", id.0));
        format!(
            "SELECT c.id, MAX(o.created_at), COUNT(*) FROM outbox o JOIN messages m ON m.id = o.message_id \
             JOIN conversations c ON c.id = m.conversation_id WHERE o.reply AND o.created_at >= $1 AND o.created_at < $2 \
             AND m.status IS DISTINCT FROM 'failed'{number}{}{} GROUP BY c.id{} ORDER BY 2 DESC, 1 DESC LIMIT $3",
            all_bound(""),
            self.insight_now(&all),
            goes_on("MAX(o.created_at)", "c.id", " HAVING", after)
        )
    }

    /// How conversations stand now, those first in which something happened last.
    fn now_behind(&self, asked: &Asked, behind: &Behind, now: Timestamp, after: Option<(i64, i64)>) -> String {
        let (at, soon) = (now.0, (now + CLOSING).0);
        let customers = || format!(" JOIN ({}) p ON p.contact_id = c.contact_id", self.insight_customers(asked, now));
        let mut people = String::new();
        let mut which = match &behind.of {
            Some(Of::State(door)) => match door.word() {
                "never" => " AND c.ends_at IS NULL".to_owned(),
                "closed" => format!(" AND c.ends_at <= {at}"),
                "closing" => format!(" AND c.ends_at > {at} AND c.ends_at <= {soon}"),
                _ => format!(" AND c.ends_at > {soon}"),
            },
            // All that is 9 or more is of the last.
            Some(Of::Score(9)) => " AND c.engagement >= 9".to_owned(),
            Some(Of::Score(0)) => " AND c.engagement < 1".to_owned(),
            Some(Of::Score(score)) => format!(" AND c.engagement >= {score} AND c.engagement < {}", score + 1),
            Some(Of::Segment(segment)) => {
                people = customers();
                format!(" AND {} = '{}'", super::read::segments(now), segment.word())
            }
            Some(Of::Step(step)) => {
                people = customers();
                format!(" AND {} = '{}'", super::read::steps(now), step.word())
            }
            Some(Of::Nobody) => " AND c.team_id IS NULL".to_owned(),
            Some(Of::Person(id)) => format!(" AND c.assignee_id = {}", id.0),
            _ => String::new(),
        };
        if matches!(behind.fact, Trace::Owed | Trace::OwedClosing) {
            which += &format!(" AND {OWED}");
        }
        // What is owed and is not asked for by how its window stands is owed in open ones.
        if behind.fact == Trace::Owed && !matches!(behind.of, Some(Of::State(_))) {
            which += &format!(" AND c.ends_at > {at}");
        }
        if behind.fact.is_ahead() {
            which += &format!(" AND c.ends_at > {at} AND c.ends_at >= $1 AND c.ends_at < $2");
        }
        let last = "COALESCE(c.last_activity_at, c.ends_at, 0)";
        format!(
            "SELECT c.id, {last}, CAST(1 AS BIGINT) FROM conversations c{people} WHERE $1 < $2{which}{}{}{} \
             ORDER BY 2 DESC, 1 DESC LIMIT $3",
            all_bound(""),
            self.insight_now(asked),
            goes_on(last, "c.id", " AND", after)
        )
    }
}

/// Every question takes the text that is bound to it, also where it asks for none: it is empty then.
fn all_bound(which: &str) -> &'static str {
    if which.contains("$4") { "" } else { " AND CAST($4 AS TEXT) = ''" }
}

/// From where on a list goes on that has ended there.
fn goes_on(at: &str, id: &str, how: &str, after: Option<(i64, i64)>) -> String {
    after.map_or(String::new(), |(last, of)| format!("{how} ({at} < {last} OR ({at} = {last} AND {id} < {of}))"))
}
