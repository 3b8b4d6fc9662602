//! Pages of figures: what each asks, what stands in its tables, and how they are drawn.
//!
//! Every page is of one shape, a [`Report`]: an answer in a sentence, findings, and tables. Whatever is drawn is drawn from a
//! table, so the chart, the table beside it, the file that is taken away and the public API say the same.
//!
//! What is counted is found in what was said, conversation by conversation ([`facts`]), and kept as sums of quarters of an
//! hour. Nothing is counted twice and everything can be counted anew.

mod behind;
pub mod calendar;
pub mod costs;
pub mod facts;
pub mod rules;
pub mod what_if;

use super::{
    hours::Date,
    id::{CampaignId, ConversationId, NumberId, TagId, TeamId, TemplateId, UserId},
    price::Category,
    segment::{Segment, Step},
    time::Timestamp,
    tongue,
};
pub use behind::{Of, Trace};
use serde::{Deserialize, Serialize};

words! {
    /// A page. How good the predictions are has one of its own, the Model page.
    Page {
        /// What was lost, why, and what to do now.
        Monday = "monday",
        Windows = "windows",
        Engagement = "engagement",
        Response = "response",
        /// Templates and campaigns.
        Templates = "templates",
        Ads = "ads",
        Journey = "journey",
        Cost = "cost",
        Team = "team",
        Forecast = "forecast",
    }
}

impl Page {
    /// Whether it tells how things stand now, or will: whatever time is looked at, and with nothing to compare it with.
    pub fn is_of_now(self) -> bool {
        matches!(self, Self::Engagement | Self::Forecast)
    }
}

words! {
    /// The time that is looked at, where it is named by its length. Days are whole ones of the zone of the report; the last is
    /// today.
    Length {
        /// Today.
        Day = "1d",
        Week = "7d",
        /// Four weeks: each weekday as often as the others.
        Month = "28d",
        Quarter = "91d",
        Year = "365d",
    }
}

impl Length {
    pub fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 28,
            Self::Quarter => 91,
            Self::Year => 365,
        }
    }
}

words! {
    /// With what a time is compared.
    Compare {
        Nothing = "nothing",
        /// The time of the same length before it.
        Before = "before",
        /// The same days 364 days earlier: a year, and the same weekdays.
        YearBefore = "year_before",
    }
}

/// The time that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Range {
    Last(Length),
    /// These days, both of them whole: 366 at most.
    Days(Date, Date),
}

/// What is asked of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Asked {
    pub range: Range,
    pub compare: Compare,
    pub number: Option<NumberId>,
    pub team: Option<TeamId>,
    pub tag: Option<TagId>,
    /// The customers' language, as the tag in their profile: `de`.
    pub language: Option<String>,
}

/// Days of a range at most.
const MOST_DAYS: i64 = 366;

/// Why something is not asked of a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unasked {
    #[error(
        "“range” must be one of 1d, 7d, 28d, 91d, 365d, or two days like 2026-01-01..2026-01-31, 366 days at most."
    )]
    Range,
    #[error("“compare” must be one of nothing, before, year_before.")]
    Compare,
    #[error("“{0}” must be an id.")]
    Id(&'static str),
    #[error("“language” must be a tag like de or pt-BR.")]
    Language,
    #[error("There is no parameter “{0}” here. Known: range, compare, number, team, tag, language.")]
    Unknown(String),
}

impl Range {
    /// Read from `28d`, or `2026-01-01..2026-01-31`.
    pub fn parse(word: &str) -> Option<Self> {
        if let Some((from, until)) = word.split_once("..") {
            let (from, until) = (Date::parse(from)?, Date::parse(until)?);
            let days = until.day() - from.day() + 1;
            return (1..=MOST_DAYS).contains(&days).then_some(Self::Days(from, until));
        }
        Length::parse(word).map(Self::Last)
    }

    /// The same the other way round.
    pub fn word(self) -> String {
        match self {
            Self::Last(length) => length.word().to_owned(),
            Self::Days(from, until) => format!("{from}..{until}"),
        }
    }

    /// Its first and its last day.
    pub fn days(self, today: Date) -> (Date, Date) {
        match self {
            Self::Last(length) => (Date::of_day(today.day() + 1 - length.days()), today),
            Self::Days(from, until) => (from, until),
        }
    }
}

impl Asked {
    /// The names of what can be asked.
    pub const NAMES: [&str; 6] = ["range", "compare", "number", "team", "tag", "language"];

    /// Read from the parts of an address, names and values. What is not said, or is empty, is as nobody had asked.
    pub fn parse<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> Result<Self, Unasked> {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let value = value.as_ref().trim();
            let is_known = Self::NAMES.contains(&name.as_ref());
            if is_known && value.is_empty() {
                continue;
            }
            match name.as_ref() {
                "range" => asked.range = Range::parse(value).ok_or(Unasked::Range)?,
                "compare" => asked.compare = Compare::parse(value).ok_or(Unasked::Compare)?,
                "number" => asked.number = Some(value.parse().map_err(|_| Unasked::Id("number"))?),
                "team" => asked.team = Some(value.parse().map_err(|_| Unasked::Id("team"))?),
                "tag" => asked.tag = Some(value.parse().map_err(|_| Unasked::Id("tag"))?),
                "language" => asked.language = Some(tongue::parse(value).ok_or(Unasked::Language)?),
                other => return Err(Unasked::Unknown(other.chars().take(60).collect())),
            }
        }
        Ok(asked)
    }

    /// The parts of an address, names and values; what is as nobody had asked is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let usual = Self::default();
        let mut pairs = Vec::new();
        if self.range != usual.range {
            pairs.push(("range", self.range.word()));
        }
        if self.compare != usual.compare {
            pairs.push(("compare", self.compare.word().to_owned()));
        }
        pairs.extend(self.number.map(|id| ("number", id.to_string())));
        pairs.extend(self.team.map(|id| ("team", id.to_string())));
        pairs.extend(self.tag.map(|id| ("tag", id.to_string())));
        pairs.extend(self.language.clone().map(|language| ("language", language)));
        pairs
    }

    /// The same as it stands in an address behind the question mark. None of it has to be escaped.
    pub fn query(&self) -> String {
        self.pairs().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            range: Range::Last(Length::Month),
            compare: Compare::Before,
            number: None,
            team: None,
            tag: None,
            language: None,
        }
    }
}

/// A number of a table. Shares are from 0 to 1, lengths of time in minutes, money in US dollars.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Value {
    pub is: f64,
    /// Where it lies nine times in ten, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<(f64, f64)>,
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Count,
    /// From 0 to 1.
    Share,
    Minutes,
    Dollars,
    /// Engagement, from 0 to 10; or what a conversation is worth, an ordinary one 1.
    Score,
}

/// How a table is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawn {
    /// Bars side by side, one for each column, along the rows.
    Bars,
    /// Bars upon each other.
    Stacked,
    /// Bars that lie, for rows with long names, the first on top.
    Lying,
    Lines,
    /// The first column as a line, the second as an area below it, of which it is a part.
    Part,
    /// Lines with what they may be around them.
    Bands,
    /// Weekdays and hours; rows have [`Key::HourOfWeek`], and the first column is drawn.
    Heatmap,
    /// From step to step; rows have [`Key::Flow`], and the first column is drawn.
    Sankey,
    /// Stages, each a part of the one before.
    Funnel,
    /// As a table only.
    Table,
}

/// What one row is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    Day(Date),
    /// A full hour that lies ahead or is over.
    At(Timestamp),
    /// Of the day, 0 to 23.
    Hour(u8),
    HourOfWeek {
        /// 0 is Monday.
        weekday: u8,
        hour: u8,
    },
    /// How windows stand: `open`, `closing`, `closed`, `never`.
    State(String),
    /// Engagement from this whole number to the next.
    Score(u8),
    Segment(Segment),
    Step(Step),
    Flow {
        from: Step,
        to: Step,
    },
    /// In hours of work, or not.
    Staffed(bool),
    Why(Why),
    Stage(Stage),
    Category(Category),
    /// As the rate card names it.
    Market(String),
    Number(NumberId, String),
    /// None is nobody's.
    Team(Option<TeamId>, String),
    /// Somebody who works here; only where that is allowed.
    Person(UserId, String),
    Customer(ConversationId, String),
    /// Name and language.
    Template(TemplateId, String, String),
    Campaign(CampaignId, String),
    /// The platform's id of an ad, and its headline.
    Ad(String, String),
    /// A forecast so many hours ahead.
    Lead(u32),
}

words! {
    /// Why a window was lost.
    Why {
        /// Nobody worked between the question and the end.
        Unstaffed = "unstaffed",
        /// It was nobody's.
        Unassigned = "unassigned",
        /// Somebody had it and did not answer.
        Unanswered = "unanswered",
        /// It was put off beyond its end.
        Snoozed = "snoozed",
        /// What was sent failed.
        Failed = "failed",
    }
}

words! {
    /// How far templates come.
    Stage {
        Sent = "sent",
        Delivered = "delivered",
        Read = "read",
        Answered = "answered",
        Reopened = "reopened",
    }
}

words! {
    /// A column of numbers.
    Column {
        Conversations = "conversations",
        Customers = "customers",
        Messages = "messages",
        Received = "received",
        Opened = "opened",
        Closed = "closed",
        Lost = "lost",
        /// What lost windows were worth on average, an ordinary conversation 1.
        Worth = "worth",
        /// Windows that the customer kept open by answering.
        KeptAlive = "kept_alive",
        /// Windows that a customer opened again within a week of a template.
        Reopened = "reopened",
        /// Windows that closed after the business had written in them.
        Used = "used",
        /// The same as a part of those that closed.
        UsedShare = "used_share",
        Answers = "answers",
        FirstMedian = "first_median",
        FirstNinety = "first_ninety",
        EveryMedian = "every_median",
        EveryNinety = "every_ninety",
        Sent = "sent",
        /// As a part of what was sent, in a table whose rows say what.
        SentShare = "sent_share",
        Delivered = "delivered",
        /// As a part of what was sent.
        DeliveredShare = "delivered_share",
        Read = "read",
        /// As a part of what was delivered, and so are the shares that follow.
        ReadShare = "read_share",
        Answered = "answered",
        AnsweredShare = "answered_share",
        /// Templates that were answered within a day, which opened the window again.
        ReturnedOpen = "returned_open",
        ReturnedOpenShare = "returned_open_share",
        OptedOut = "opted_out",
        Cost = "cost",
        /// The same of one category.
        Marketing = "marketing",
        Utility = "utility",
        Authentication = "authentication",
        Service = "service",
        /// What free replies and free windows would have cost by the list.
        Saved = "saved",
        CostPerAnswer = "cost_per_answer",
        Leads = "leads",
        InTime = "in_time",
        InTimeShare = "in_time_share",
        Free = "free",
        Charged = "charged",
        Left = "left",
        Volume = "volume",
        Closing = "closing",
        Owed = "owed",
        Lapse = "lapse",
        /// Hours that were foreseen; in how many it came as said; by how much it was off.
        Foreseen = "foreseen",
        WithinShare = "within_share",
        Off = "off",
        /// The platform's word about a number turned into one: 3 green, 2 yellow, 1 red.
        Quality = "quality",
    }
}

impl Column {
    pub fn unit(self) -> Unit {
        match self {
            Self::FirstMedian | Self::FirstNinety | Self::EveryMedian | Self::EveryNinety => Unit::Minutes,
            Self::UsedShare | Self::InTimeShare | Self::WithinShare => Unit::Share,
            Self::SentShare | Self::DeliveredShare | Self::ReadShare | Self::AnsweredShare => Unit::Share,
            Self::ReturnedOpenShare => Unit::Share,
            Self::Cost | Self::Saved | Self::CostPerAnswer => Unit::Dollars,
            Self::Marketing | Self::Utility | Self::Authentication | Self::Service => Unit::Dollars,
            Self::Worth | Self::Off | Self::Quality => Unit::Score,
            _ => Unit::Count,
        }
    }
}

words! {
    /// What a table is about.
    What {
        LostByDay = "lost_by_day",
        LostWhy = "lost_why",
        LostByHour = "lost_by_hour",
        LostByTeam = "lost_by_team",
        LostByNumber = "lost_by_number",
        /// Those that were worth most.
        LostMost = "lost_most",
        StatusNow = "status_now",
        WindowsByDay = "windows_by_day",
        /// Windows that customers kept open or opened again.
        KeptByDay = "kept_by_day",
        Utilisation = "utilisation",
        LostByWeek = "lost_by_week",
        EngagementNow = "engagement_now",
        SegmentsNow = "segments_now",
        ResponseByDay = "response_by_day",
        ResponseByHour = "response_by_hour",
        ResponseByTeam = "response_by_team",
        ResponseStaffed = "response_staffed",
        /// Customers who waited longest.
        ResponseByCustomer = "response_by_customer",
        ReceivedByWeek = "received_by_week",
        TemplateFunnel = "template_funnel",
        Templates = "templates",
        Campaigns = "campaigns",
        OptOutsByDay = "opt_outs_by_day",
        QualityNow = "quality_now",
        Ads = "ads",
        LeadsByDay = "leads_by_day",
        Flows = "flows",
        StepsNow = "steps_now",
        CostByDay = "cost_by_day",
        FreeByDay = "free_by_day",
        CostByCategory = "cost_by_category",
        CostByMarket = "cost_by_market",
        /// Of each number, this month.
        FreeTier = "free_tier",
        TeamLoad = "team_load",
        PersonLoad = "person_load",
        NextVolume = "next_volume",
        NextClosing = "next_closing",
        /// How good forecasts of messages were, and of windows that close on silence.
        Foreseen = "foreseen",
        ForeseenClosing = "foreseen_closing",
    }
}

impl What {
    pub fn drawn(self) -> Drawn {
        match self {
            Self::LostByDay
            | Self::LostByHour
            | Self::LeadsByDay
            | Self::OptOutsByDay
            | Self::EngagementNow
            | Self::FreeByDay => Drawn::Bars,
            Self::LostWhy
            | Self::LostByTeam
            | Self::LostByNumber
            | Self::SegmentsNow
            | Self::StepsNow
            | Self::StatusNow => Drawn::Lying,
            Self::WindowsByDay => Drawn::Part,
            Self::ResponseByDay | Self::ResponseByHour | Self::Utilisation => Drawn::Lines,
            Self::ResponseByTeam | Self::ResponseStaffed | Self::Ads | Self::CostByMarket | Self::TeamLoad => {
                Drawn::Lying
            }
            Self::CostByDay | Self::CostByCategory | Self::KeptByDay => Drawn::Stacked,
            Self::LostByWeek | Self::ReceivedByWeek => Drawn::Heatmap,
            Self::TemplateFunnel => Drawn::Funnel,
            Self::Flows => Drawn::Sankey,
            Self::NextVolume | Self::NextClosing => Drawn::Bands,
            Self::LostMost
            | Self::ResponseByCustomer
            | Self::Templates
            | Self::Campaigns
            | Self::QualityNow
            | Self::FreeTier
            | Self::PersonLoad
            | Self::Foreseen
            | Self::ForeseenClosing => Drawn::Table,
        }
    }

    /// Its columns of numbers, in their order.
    pub fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::LostByDay | Self::LostByHour | Self::LostByTeam | Self::LostByNumber | Self::LostByWeek => {
                &[C::Lost, C::Worth]
            }
            Self::LostWhy => &[C::Lost],
            Self::LostMost => &[C::Worth],
            Self::StatusNow => &[C::Conversations, C::Owed],
            Self::WindowsByDay => &[C::Closed, C::Lost, C::Opened],
            Self::KeptByDay => &[C::KeptAlive, C::Reopened],
            Self::Utilisation => &[C::UsedShare, C::Closed, C::Used],
            Self::EngagementNow => &[C::Conversations],
            Self::SegmentsNow | Self::StepsNow | Self::Flows => &[C::Customers],
            Self::ResponseByDay | Self::ResponseByHour | Self::ResponseByTeam | Self::ResponseStaffed => {
                &[C::FirstMedian, C::FirstNinety, C::EveryMedian, C::EveryNinety, C::Answers]
            }
            Self::ResponseByCustomer => &[C::EveryMedian, C::EveryNinety, C::Answers],
            Self::ReceivedByWeek => &[C::Received],
            Self::TemplateFunnel => &[C::Messages, C::SentShare],
            Self::Templates => &[
                C::Sent,
                C::Delivered,
                C::DeliveredShare,
                C::Read,
                C::ReadShare,
                C::Answered,
                C::AnsweredShare,
                C::ReturnedOpen,
                C::ReturnedOpenShare,
                C::OptedOut,
                C::Cost,
                C::CostPerAnswer,
            ],
            Self::Campaigns => &[C::Sent, C::Delivered, C::Read, C::Answered, C::AnsweredShare, C::OptedOut, C::Cost],
            Self::OptOutsByDay => &[C::OptedOut],
            Self::QualityNow => &[C::Quality, C::Sent, C::OptedOut],
            Self::Ads => &[C::Leads, C::InTime, C::InTimeShare, C::Answers, C::Saved],
            Self::LeadsByDay => &[C::Leads, C::InTime],
            Self::CostByDay => &[C::Marketing, C::Utility, C::Authentication, C::Service, C::Charged],
            Self::FreeByDay => &[C::Free, C::Saved],
            Self::CostByCategory | Self::CostByMarket => &[C::Cost, C::Charged, C::Free, C::Saved],
            Self::FreeTier => &[C::Free, C::Left, C::Charged],
            Self::TeamLoad => &[C::Received, C::Answers, C::Owed, C::Lost],
            Self::PersonLoad => &[C::Answers, C::FirstMedian, C::EveryMedian, C::Owed],
            Self::NextVolume => &[C::Volume],
            Self::NextClosing => &[C::Lapse, C::Closing, C::Owed],
            Self::Foreseen | Self::ForeseenClosing => &[C::Foreseen, C::WithinShare, C::Off],
        }
    }
}

/// Which conversations stand behind a number: those in which something happened in some time, or that stand so now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    pub fact: Trace,
    pub from: Timestamp,
    pub until: Timestamp,
    /// Only at this hour of the day, and on this weekday, 0 a Monday, by the clock of the report.
    pub hour: Option<u8>,
    pub weekday: Option<u8>,
    /// What more it is narrowed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Of>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub key: Key,
    /// One for each column of [`What::columns`]; none where there is nothing to say.
    pub cells: Vec<Option<Value>>,
    /// The same of the time it is compared with; empty where there is none.
    pub before: Vec<Option<f64>>,
    /// What stands behind it, narrowed as the page is; and behind each of its numbers, see [`Behind::column`].
    pub behind: Option<Behind>,
}

impl Row {
    /// Whether somebody or something stands behind it.
    pub fn leads(&self) -> bool {
        self.behind.is_some() || matches!(self.key, Key::Customer(..) | Key::Template(..) | Key::Campaign(..))
    }
}

/// A table of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub what: What,
    pub rows: Vec<Row>,
    /// There are more, which are left out: the least of them.
    pub more: bool,
    /// It is known of everything together only, and whoever asks sees a part of it: so it has no rows.
    pub withheld: bool,
}

words! {
    /// What an answer says. Its values stand in this order in [`Answer::values`]; a change is a share of before.
    Say {
        /// Nothing was counted in this time.
        Nothing = "nothing",
        /// Lost; worth; how many more or fewer than before, as a share.
        Lost = "lost",
        NoneLost = "none_lost",
        /// Closed; used share; lost.
        Windows = "windows",
        /// Average engagement; over how many.
        Engagement = "engagement",
        /// Median of first answers in minutes; ninth decile; how many.
        Response = "response",
        /// Delivered; answered share; opted out.
        Templates = "templates",
        /// Leads; in time share; dollars saved.
        Ads = "ads",
        /// Lapsed; lost; won back.
        Journey = "journey",
        /// Dollars; per answer; dollars saved.
        Cost = "cost",
        /// Owed now; answers; lost.
        Team = "team",
        /// Messages foreseen; windows that close; of which owed.
        Forecast = "forecast",
    }
}

/// The sentence that a page says first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub say: Say,
    pub values: Vec<f64>,
    /// How the first value changed, as a share of what it was; none where nothing is compared or there was nothing.
    pub change: Option<f64>,
}

words! {
    /// What is recommended.
    Advice {
        /// Windows of people who usually answer soon close while nobody works: answer these first. Values: windows; shown.
        AnswerBeforeNight = "answer_before_night",
        /// In this hour of the day most windows are lost. Values: hour; lost; share of all.
        StaffHour = "staff_hour",
        /// A template answers much worse than another of the same purpose. Values: share; share of the better.
        ChangeTemplate = "change_template",
        /// Customers lapse who would come back as often as this. Values: customers; chance.
        WinBack = "win_back",
        /// Leads of ads wait. Values: leads; minutes left of the first.
        AnswerLeads = "answer_leads",
        /// A number's free replies run out before the month ends. Values: left; days left.
        FreeTier = "free_tier",
    }
}

/// Something that is to be done, with why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    pub advice: Advice,
    pub values: Vec<f64>,
    /// Names that the sentence has: of templates, numbers.
    pub names: Vec<String>,
    /// The number that it is about, where that is one.
    pub number: Option<NumberId>,
    /// Whom it is about, those first who are to be seen to first; some of them.
    pub conversations: Vec<(ConversationId, String)>,
    /// Whether it helped so far: how often it went well where it was shown, whatever was done then, and where it was held back,
    /// each with how many. None below 20 of either.
    pub helped: Option<Helped>,
}

/// How often something went well that was shown, acted on or not, beside what was held back by chance: only so the two are of the
/// same kind.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Helped {
    pub shown: u64,
    pub shown_well: u64,
    pub held_out: u64,
    pub held_out_well: u64,
}

/// What a page can be narrowed to, as far as whoever asks sees it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Choices {
    pub numbers: Vec<(NumberId, String)>,
    pub teams: Vec<(TeamId, String)>,
    pub tags: Vec<(TagId, String)>,
    pub languages: Vec<String>,
}

/// A page of figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub page: Page,
    pub asked: Asked,
    /// When it was counted.
    pub at: Timestamp,
    /// The time it is about; the second moment is not within.
    pub from: Timestamp,
    pub until: Timestamp,
    /// IANA name of the zone whose days and hours it has: the number's that is asked for, else that of the first number.
    pub zone: String,
    pub answer: Answer,
    /// Counting began later than the time it would be compared with: there is nothing to compare with.
    pub uncompared: bool,
    pub findings: Vec<Finding>,
    pub tables: Vec<Table>,
    pub choices: Choices,
}

/// A conversation behind a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    pub conversation: ConversationId,
    pub name: String,
    pub number: String,
    /// When it happened, and how often in the time asked for.
    pub at: Timestamp,
    pub times: i64,
}

/// Conversations behind a number, the latest first, and where the next page begins.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FoundPage {
    pub found: Vec<Found>,
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Asked, Unasked> {
        Asked::parse(
            query.split('&').filter(|part| !part.is_empty()).map(|part| part.split_once('=').unwrap_or((part, ""))),
        )
    }

    #[test]
    fn what_is_asked_goes_into_an_address_and_comes_back() {
        let date = |text| Date::parse(text).unwrap();
        let cases = [
            Asked::default(),
            Asked { range: Range::Last(Length::Year), compare: Compare::Nothing, ..Asked::default() },
            Asked {
                range: Range::Days(date("2026-01-01"), date("2026-01-31")),
                compare: Compare::YearBefore,
                number: Some(NumberId(4)),
                team: Some(TeamId(5)),
                tag: Some(TagId(6)),
                language: Some("pt-BR".to_owned()),
            },
        ];
        for asked in cases {
            assert_eq!(read(&asked.query()), Ok(asked.clone()), "{}", asked.query());
        }
        assert_eq!(Asked::default().query(), "");
        assert_eq!(read("range=&number="), Ok(Asked::default()), "a form sends what was left empty");
    }

    #[test]
    fn what_nobody_can_ask_is_refused_with_its_name() {
        let cases = [
            ("range=9d", Unasked::Range),
            ("range=2026-01-31..2026-01-01", Unasked::Range),
            ("range=2025-01-01..2026-01-02", Unasked::Range),
            ("compare=yes", Unasked::Compare),
            ("number=one", Unasked::Id("number")),
            ("language=%20", Unasked::Language),
            ("colour=red", Unasked::Unknown("colour".to_owned())),
        ];
        for (query, why) in cases {
            assert_eq!(read(query), Err(why), "{query}");
        }
    }

    #[test]
    fn a_year_is_a_range_and_the_last_day_is_today() {
        let date = |text| Date::parse(text).unwrap();
        assert!(Range::parse("2024-01-01..2024-12-31").is_some());
        let today = date("2026-11-27");
        assert_eq!(Range::Last(Length::Day).days(today), (today, today));
        assert_eq!(Range::Last(Length::Week).days(today), (date("2026-11-21"), today));
    }

    #[test]
    fn every_word_leads_back_to_what_it_is_of() {
        assert!(Page::ALL.iter().all(|page| Page::parse(page.word()) == Some(*page)));
        assert!(What::ALL.iter().all(|what| What::parse(what.word()) == Some(*what)));
        assert!(Column::ALL.iter().all(|column| Column::parse(column.word()) == Some(*column)));
    }
}
