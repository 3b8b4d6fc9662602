//! What a list of conversations is narrowed to, and in which order it stands.
//!
//! One type for all who ask: it stands in the address of a page, is kept as a view, says in the browser what of the stream
//! belongs to the list ([`Only::admits`]), and is told to the database by `server::store::queue`, which answers the same.

use super::Figure;
use crate::domain::{
    conversation::{ConversationView, Progress},
    hours::Stretch,
    id::{CampaignId, ConversationId, NumberId, TeamId, UserId},
    priority::{Reach, Stake},
    time::{Span, Timestamp},
    window::WindowState,
};
use serde::{Deserialize, Serialize};

/// Words of an address, of a saved view and of the API.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            pub const ALL: &'static [$name] = &[$(Self::$variant,)*];

            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            pub fn parse(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

words! {
    /// A list with a name of its own.
    View {
        /// Open windows that close before the shift of whoever asks is over.
        Shift = "shift",
        /// An answer is owed, and the window closes while nobody of the conversation's team works.
        Unstaffed = "unstaffed",
        Hour = "1h",
        TwoHours = "2h",
        FourHours = "4h",
        /// Windows that are open.
        Open = "open",
        /// Windows that closed in the last thirty days where a template may be worth its price: an answer is still owed, or
        /// the customer is engaged; not where the answer to a template is awaited already.
        Closed = "closed",
        /// An answer to a template is awaited.
        Template = "template",
        /// Brought by an ad, and the first answer still earns the free entry window.
        Leads = "leads",
        Unread = "unread",
        /// Of whoever asks.
        Mine = "mine",
        Unassigned = "unassigned",
        Snoozed = "snoozed",
        /// Also what rests and what is done with.
        All = "all",
    }

    /// In which order a list stands.
    #[derive(Default)]
    Order {
        /// What is open, soonest end first; then what has closed, latest first; then what never opened.
        #[default]
        ClosesAt = "closes_at",
        /// By [`crate::domain::priority`], greatest first; where nothing is at stake, latest activity first.
        Priority = "priority",
        /// Latest first.
        LastActivity = "last_activity",
        Name = "name",
    }

    /// Where a window stands. Exclusive: what is closing is not among what is open.
    Door {
        Open = "open",
        Closing = "closing",
        Closed = "closed",
        Never = "never",
    }
}

/// Whose conversations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assignee {
    Nobody,
    /// Of whoever asks.
    Me,
    One(UserId),
}

impl Assignee {
    fn read(word: &str) -> Option<Self> {
        match word {
            "none" => Some(Self::Nobody),
            "me" => Some(Self::Me),
            id => id.parse().ok().map(Self::One),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Nobody => "none".to_owned(),
            Self::Me => "me".to_owned(),
            Self::One(id) => id.to_string(),
        }
    }
}

/// Which team's conversations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfTeam {
    /// Everybody's.
    None,
    One(TeamId),
}

impl OfTeam {
    /// Read from `none`, or the id of a team.
    pub fn read(word: &str) -> Option<Self> {
        if word == "none" { Some(Self::None) } else { word.parse().ok().map(Self::One) }
    }

    /// The same the other way round.
    pub fn text(self) -> String {
        match self {
            Self::None => "none".to_owned(),
            Self::One(id) => id.to_string(),
        }
    }

    /// Whether a conversation of this team is meant.
    pub fn is(self, team: Option<TeamId>) -> bool {
        match self {
            Self::None => team.is_none(),
            Self::One(id) => team == Some(id),
        }
    }
}

/// A range, its ends among it; open where an end is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Between {
    pub from: Option<i64>,
    pub to: Option<i64>,
}

impl Between {
    pub fn is_everything(self) -> bool {
        self == Self::default()
    }

    /// `3-7`, `3-` or `-7`.
    fn read(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let end = |text: &str| if text.is_empty() { Some(None) } else { text.parse::<u16>().ok().map(Some) };
        let (from, to) = (end(from)?.map(i64::from), end(to)?.map(i64::from));
        let is_one = from.is_none_or(|from| to.is_none_or(|to| from <= to));
        is_one.then_some(Self { from, to })
    }

    fn text(self) -> String {
        let end = |end: Option<i64>| end.map(|end| end.to_string()).unwrap_or_default();
        format!("{}-{}", end(self.from), end(self.to))
    }
}

/// For whom a list is: what "mine" and "this shift" mean. It is not part of an address.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Viewer {
    /// None for a program.
    pub user: Option<UserId>,
    /// When the shift ends next, by the zone of each number.
    pub shift_ends: Vec<(NumberId, Timestamp)>,
    /// When nobody of a team works, of those that are known to work at times, as far as windows last.
    #[serde(default)]
    pub gaps: Vec<(TeamId, Vec<Stretch>)>,
}

impl Viewer {
    pub fn shift_ends_at(&self, number: NumberId) -> Option<Timestamp> {
        self.shift_ends.iter().find(|(known, _)| *known == number).map(|(_, at)| *at)
    }

    /// Whether nobody of a team works in the last moment of a window that closes then.
    fn leaves_unstaffed(&self, team: Option<TeamId>, closes_at: Timestamp) -> bool {
        let mut gaps = self.gaps.iter().filter(|(known, _)| Some(*known) == team).flat_map(|(_, gaps)| gaps);
        gaps.any(|gap| gap.from < closes_at && closes_at <= gap.until)
    }
}

/// Most of a kind that are chosen at a time: tags, numbers, languages.
pub const MOST_CHOSEN: usize = 20;
/// Characters of a tag or a language.
const LONGEST_WORD: usize = 100;

/// What a list of the queue is narrowed to. All that is said has to hold; of several tags, numbers, languages or states one.
///
/// Where nothing of it asks for more, the list is what there is to do: neither what rests nor what is done with. A figure,
/// a stretch of the tide line and a search show all that they count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Only {
    pub view: Option<View>,
    pub figure: Option<Figure>,
    /// Windows that close from this moment on and before that one.
    pub closes: Option<(Timestamp, Timestamp)>,
    /// A part of a name, username, number or id.
    pub q: Option<String>,
    /// Whether an answer is owed.
    pub owed: Option<bool>,
    pub progress: Option<Progress>,
    pub doors: Vec<Door>,
    /// From 0 to 10.
    pub engagement: Between,
    /// From 0 to 100.
    pub priority: Between,
    /// Names of tags.
    pub tags: Vec<String>,
    pub assignee: Option<Assignee>,
    pub team: Option<OfTeam>,
    pub numbers: Vec<NumberId>,
    /// BCP 47.
    pub languages: Vec<String>,
    /// Days since anything last happened.
    pub silence: Between,
    /// Whom this campaign left out because they can be written to freely.
    pub campaign: Option<CampaignId>,
    /// Just these. Where no other order is asked for they stand in this one.
    pub these: Vec<ConversationId>,
    pub order: Order,
    #[serde(skip)]
    pub viewer: Viewer,
}

/// From how engaged on a customer is worth a template.
pub const ENGAGED: f64 = 5.0;
/// How long ago a window may have closed to be worth re-opening.
pub const REOPENED: Span = Span::days(30);

/// Where a row stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    pub section: u8,
    pub key: i64,
    pub name: String,
    pub id: i64,
}

impl Only {
    /// It is not narrowed, whatever its order is.
    pub fn is_everything(&self) -> bool {
        let plain = Self { order: self.order, viewer: self.viewer.clone(), ..Self::default() };
        *self == plain
    }

    /// It is narrowed by what is foreseen.
    pub fn is_foreseen(&self) -> bool {
        !(self.engagement.is_everything() && self.priority.is_everything())
    }

    /// It is the queue as it comes: not narrowed, by time left.
    pub fn is_plain(&self) -> bool {
        self.is_everything() && self.order == Order::default()
    }

    /// What shows more: the queue, and from there on also what rests and what is done with.
    pub fn wider(&self) -> Self {
        let view = if self.is_everything() { Some(View::All) } else { None };
        Self { view, ..Self::default() }
    }

    /// Whether it leaves out what rests and what is done with, unless a state is asked for.
    pub fn is_to_do(&self) -> bool {
        let asks_for_all = matches!(self.view, Some(View::All | View::Snoozed));
        let is_named = self.is_sought() || !self.these.is_empty();
        !asks_for_all && self.figure.is_none() && self.closes.is_none() && !is_named
    }

    /// Only the server knows who belongs to it.
    pub fn is_sought(&self) -> bool {
        self.q.is_some() || self.campaign.is_some()
    }

    /// It stands in the order in which its conversations are named.
    pub fn is_as_named(&self) -> bool {
        !self.these.is_empty() && self.order == Order::default()
    }

    /// Whether a conversation belongs here. Whom somebody looks for by name, and whom a campaign left out, is told by the server.
    pub fn admits(&self, row: &ConversationView, now: Timestamp) -> bool {
        self.admits_by(row, now, str::to_lowercase)
    }

    /// The same, where letters are made small by whoever asks: browsers need no tables for it.
    pub fn admits_by(&self, row: &ConversationView, now: Timestamp, small: fn(&str) -> String) -> bool {
        let (state, ends_at) = (row.window.at(now), row.window.ends_at());
        let closes = self
            .closes
            .is_none_or(|(from, to)| state.left().is_some() && ends_at.is_some_and(|at| from <= at && at < to));
        closes
            && self.figure.is_none_or(|figure| figure.counts(row, now))
            && self.view.is_none_or(|view| self.shows(view, row, state, ends_at, now))
            && self.admits_progress(row.progress(now))
            && self.owed.is_none_or(|owed| row.owed == owed)
            && (self.doors.is_empty() || self.doors.iter().any(|door| door.word() == state.word()))
            && self.admits_engagement(row.scores.engagement)
            && self.admits_priority(row.stake(now), now)
            && self.admits_assignee(row.assignee.as_deref())
            && self.team.is_none_or(|team| team.is(row.team))
            && (self.numbers.is_empty() || self.numbers.contains(&row.number.id))
            && (self.these.is_empty() || self.these.contains(&row.id))
            && self.admits_silence(row.last_activity_at, now)
            && one_of(&self.languages, row.contact.language.as_slice(), small)
            && one_of(&self.tags, &row.contact.tags, small)
    }

    fn shows(
        &self,
        view: View,
        row: &ConversationView,
        state: WindowState,
        ends_at: Option<Timestamp>,
        now: Timestamp,
    ) -> bool {
        let left = state.left();
        match view {
            View::Shift => {
                let shift = self.viewer.shift_ends_at(row.number.id);
                left.is_some() && ends_at.is_some_and(|at| shift.is_some_and(|shift| at <= shift))
            }
            View::Unstaffed => {
                let is_left = ends_at.is_some_and(|at| self.viewer.leaves_unstaffed(row.team, at));
                row.owed && left.is_some() && is_left
            }
            View::Hour => left.is_some_and(|left| left < Span::hours(1)),
            View::TwoHours => left.is_some_and(|left| left < Span::hours(2)),
            View::FourHours => left.is_some_and(|left| left < Span::hours(4)),
            View::Open => left.is_some(),
            View::Closed => {
                let lately = state == WindowState::Closed && ends_at.is_some_and(|at| at > now - REOPENED);
                let worth = row.owed || row.scores.engagement.is_some_and(|score| score >= ENGAGED);
                lately && worth && !row.is_awaited(now)
            }
            View::Template => row.is_awaited(now),
            View::Leads => row.lead_until.is_some_and(|until| until > now),
            View::Unread => row.unread > 0,
            View::Mine => self.admits_one(Assignee::Me, row.assignee.as_deref()),
            View::Unassigned => row.assignee.is_none(),
            View::Snoozed => row.progress(now) == Progress::Snoozed,
            View::All => true,
        }
    }

    fn admits_progress(&self, progress: Progress) -> bool {
        match self.progress {
            Some(wanted) => progress == wanted,
            None => !self.is_to_do() || progress == Progress::Open,
        }
    }

    fn admits_engagement(&self, score: Option<f64>) -> bool {
        let Between { from, to } = self.engagement;
        let within =
            |score: f64| from.is_none_or(|from| score >= from as f64) && to.is_none_or(|to| score <= to as f64);
        self.engagement.is_everything() || score.is_some_and(within)
    }

    fn admits_priority(&self, stake: Stake, now: Timestamp) -> bool {
        self.priority.is_everything() || Reach::of(self.priority, now).admits(stake)
    }

    fn admits_assignee(&self, assignee: Option<&str>) -> bool {
        self.assignee.is_none_or(|wanted| self.admits_one(wanted, assignee))
    }

    fn admits_one(&self, wanted: Assignee, assignee: Option<&str>) -> bool {
        let wanted = match wanted {
            Assignee::Nobody => return assignee.is_none(),
            Assignee::Me => self.viewer.user,
            Assignee::One(id) => Some(id),
        };
        wanted.is_some_and(|id| assignee.is_some_and(|assignee| assignee.parse::<UserId>() == Ok(id)))
    }

    fn admits_silence(&self, last_activity_at: Option<Timestamp>, now: Timestamp) -> bool {
        let (first, last) = self.active_between(now);
        self.silence.is_everything() || last_activity_at.is_some_and(|at| first <= at && at <= last)
    }

    /// The moments between which anything last happened, for so many days of silence.
    pub fn active_between(&self, now: Timestamp) -> (Timestamp, Timestamp) {
        let Between { from, to } = self.silence;
        let first = to.map_or(Timestamp(i64::MIN), |days| now - Span::days(days));
        (first, from.map_or(Timestamp(i64::MAX), |days| now - Span::days(days)))
    }

    /// Where a row stands in a list of this order.
    pub fn place(&self, row: &ConversationView, now: Timestamp) -> Place {
        self.place_by(row, now, str::to_lowercase)
    }

    /// The same, where letters are made small by whoever asks.
    pub fn place_by(&self, row: &ConversationView, now: Timestamp, small: fn(&str) -> String) -> Place {
        let id = row.id.0;
        if self.is_as_named() {
            let place = self.these.iter().position(|one| *one == row.id).unwrap_or(self.these.len());
            return Place { key: i64::try_from(place).unwrap_or(i64::MAX), id, ..Place::default() };
        }
        let active_at = row.last_activity_at.map_or(0, |at| at.0);
        let (section, key, id) = match self.order {
            Order::ClosesAt => row.by_time_left(now),
            Order::Priority => match row.stake(now) {
                Stake::Answer { peak_at } => (0, peak_at.0, id),
                Stake::Missed { ended_at } => (1, -ended_at.0, -id),
                Stake::Nothing => (2, -active_at, -id),
            },
            Order::LastActivity if row.last_activity_at.is_some() => (0, -active_at, -id),
            Order::LastActivity => (1, 0, -id),
            Order::Name => (0, 0, id),
        };
        let name = if self.order == Order::Name { row.contact.folded(small) } else { String::new() };
        Place { section, key, name, id }
    }

    /// The same in an address: `?view=unread&tag=VIP&order=priority`, its values as they come. What cannot be read is left out.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let closes = get("closes").and_then(|range| {
            let (from, to) = range.split_once('-')?;
            Some((Timestamp::from_unix(from.parse().ok()?)?, Timestamp::from_unix(to.parse().ok()?)?))
        });
        let list = |name: &str| get(name).map(|text| parts(&text)).unwrap_or_default();
        let between = |name: &str| get(name).and_then(|text| Between::read(&text)).unwrap_or_default();
        let word = |name: &str| get(name).unwrap_or_default();
        Self {
            view: View::parse(&word("view")),
            figure: Figure::parse(&word("show")),
            closes: closes.filter(|(from, to)| from < to),
            q: get("q").filter(|q| !q.trim().is_empty()),
            owed: match word("owed").as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            progress: Progress::parse(&word("status")),
            doors: list("window").iter().filter_map(|word| Door::parse(word)).collect(),
            engagement: between("engagement"),
            priority: between("priority"),
            tags: list("tag"),
            assignee: Assignee::read(&word("assignee")),
            team: OfTeam::read(&word("team")),
            numbers: list("number").iter().filter_map(|id| id.parse().ok()).collect(),
            languages: list("language"),
            silence: between("silent"),
            campaign: get("campaign").and_then(|id| id.parse().ok()),
            these: list("these").iter().filter_map(|id| id.parse().ok()).collect(),
            order: Order::parse(&word("order")).unwrap_or_default(),
            viewer: Viewer::default(),
        }
    }

    /// The parts of an address, names and values.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let list = |list: &[String]| (!list.is_empty()).then(|| text(list));
        let between = |range: Between| (!range.is_everything()).then(|| range.text());
        let doors: Vec<String> = self.doors.iter().map(|door| door.word().to_owned()).collect();
        let numbers: Vec<String> = self.numbers.iter().map(NumberId::to_string).collect();
        let these: Vec<String> = self.these.iter().map(ConversationId::to_string).collect();
        let pairs = [
            ("view", self.view.map(|view| view.word().to_owned())),
            ("show", self.figure.map(|figure| figure.word().to_owned())),
            ("closes", self.closes.map(|(from, to)| format!("{}-{}", from.unix(), to.unix()))),
            ("q", self.q.clone()),
            ("owed", self.owed.map(|owed| if owed { "yes" } else { "no" }.to_owned())),
            ("status", self.progress.map(|progress| progress.word().to_owned())),
            ("window", list(&doors)),
            ("engagement", between(self.engagement)),
            ("priority", between(self.priority)),
            ("tag", list(&self.tags)),
            ("assignee", self.assignee.map(Assignee::text)),
            ("team", self.team.map(OfTeam::text)),
            ("number", list(&numbers)),
            ("language", list(&self.languages)),
            ("silent", between(self.silence)),
            ("campaign", self.campaign.map(|id| id.to_string())),
            ("these", list(&these)),
            ("order", (self.order != Order::default()).then(|| self.order.word().to_owned())),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The same as an address would bring it: what is out of bounds is left out.
    pub fn tidy(self) -> Self {
        let pairs = self.pairs();
        let get = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        Self { viewer: self.viewer, ..Self::read(get) }
    }
}

/// Whether nothing is wanted, or one of what is there, in any case of letters.
fn one_of(wanted: &[String], there: &[String], small: fn(&str) -> String) -> bool {
    let is = |one: &String| wanted.iter().any(|wanted| wanted == one || small(wanted) == small(one));
    wanted.is_empty() || there.iter().any(is)
}

/// What stands between commas. One that belongs to a word has a backslash before it.
pub fn parts(list: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = list.chars();
    while let Some(letter) = letters.next() {
        if letter == ',' {
            parts.push(String::new());
            continue;
        }
        let letter = if letter == '\\' { letters.next() } else { Some(letter) };
        if let (Some(letter), Some(part)) = (letter, parts.last_mut()) {
            part.push(letter);
        }
    }
    let fits = |part: &String| !part.trim().is_empty() && !part.contains('\0') && part.chars().count() <= LONGEST_WORD;
    parts.retain(fits);
    parts.truncate(MOST_CHOSEN);
    parts
}

/// The same the other way round.
pub fn text(list: &[String]) -> String {
    let escaped = |part: &String| part.replace('\\', "\\\\").replace(',', "\\,");
    list.iter().map(escaped).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn again(only: &Only) -> Only {
        only.clone().tidy()
    }

    #[test]
    fn what_a_list_is_narrowed_to_stands_in_its_address() {
        let only = Only {
            figure: Some(Figure::Lost),
            closes: Some((NOON, NOON + Span::hours(1))),
            q: Some("ana".to_owned()),
            ..Only::default()
        };
        assert_eq!(again(&only), only);
        assert!(Only::read(|_| None).is_everything());
        for stray in ["", "x", "5", "9-5", "5-5", "-1-5", "99999999999999-99999999999999999"] {
            let get = |name: &str| (name == "closes").then(|| stray.to_owned());
            assert!(Only::read(get).is_everything(), "{stray:?}");
        }
    }

    #[test]
    fn strange_ranges_and_words_narrow_nothing() {
        for name in [
            "engagement",
            "priority",
            "silent",
            "owed",
            "status",
            "window",
            "view",
            "assignee",
            "number",
            "tag",
            "team",
            "campaign",
            "these",
        ] {
            for stray in ["", "x-", "7-3", "-3-7", "1.5-2", "99999-", ",", "\0", "-"] {
                let only = Only::read(|asked| (asked == name).then(|| stray.to_owned()));
                let is_a_word = name == "tag" && !["", ",", "\0"].contains(&stray);
                assert_eq!(only.is_everything(), !is_a_word, "{name}={stray:?}");
            }
        }
    }

    #[test]
    fn words_keep_their_commas_and_there_is_an_end_to_them() {
        let tags = vec!["a, b".to_owned(), "back\\slash".to_owned(), "VIP".to_owned()];
        let only = Only { tags, ..Only::default() };
        assert_eq!(again(&only), only);
        let many = Only { tags: (0..100).map(|n| n.to_string()).collect(), ..Only::default() };
        assert_eq!(again(&many).tags.len(), MOST_CHOSEN);
    }

    fn between() -> impl Strategy<Value = Between> {
        (prop::option::of(0i64..50), prop::option::of(50i64..100)).prop_map(|(from, to)| Between { from, to })
    }

    fn some<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
        prop::option::of(prop::sample::select(all))
    }

    fn only() -> impl Strategy<Value = Only> {
        let words = prop::collection::vec(
            "[a-zA-Z ,\\\\é]{1,8}".prop_filter("not blank", |word| !word.trim().is_empty()),
            0..4,
        );
        let doors = prop::collection::vec(prop::sample::select(Door::ALL), 0..3);
        let numbers = prop::collection::vec((1i64..9).prop_map(NumberId), 0..3);
        let assignee = prop::option::of(prop_oneof![
            Just(Assignee::Nobody),
            Just(Assignee::Me),
            (1i64..99).prop_map(|id| Assignee::One(UserId(id)))
        ]);
        let first =
            (some(View::ALL), some(&Figure::ALL), prop::option::of("[a-z0-9 ]{1,5}x"), some(&Progress::ALL), doors);
        let second = (between(), between(), between(), words.clone(), words, numbers);
        let team = prop::option::of(prop_oneof![Just(OfTeam::None), (1i64..99).prop_map(|id| OfTeam::One(TeamId(id)))]);
        let campaign = prop::option::of((1i64..99).prop_map(CampaignId));
        let these = prop::collection::vec((1i64..99).prop_map(ConversationId), 0..4);
        let third =
            (assignee, prop::sample::select(Order::ALL), prop::option::of(any::<bool>()), team, campaign, these);
        (first, second, third).prop_map(|(first, second, third)| {
            let (view, figure, q, progress, doors) = first;
            let (engagement, priority, silence, tags, languages, numbers) = second;
            let (assignee, order, owed, team, campaign, these) = third;
            let (closes, viewer) = (None, Viewer::default());
            Only {
                view,
                figure,
                closes,
                q,
                owed,
                progress,
                doors,
                engagement,
                priority,
                tags,
                assignee,
                team,
                numbers,
                languages,
                silence,
                campaign,
                these,
                order,
                viewer,
            }
        })
    }

    proptest! {
        #[test]
        fn whatever_a_list_is_narrowed_to_comes_back_from_its_address(only in only()) {
            prop_assert_eq!(again(&only), only);
        }

        #[test]
        fn an_address_is_read_without_a_fault_whatever_it_says(text in ".{0,40}") {
            let only = Only::read(|_| Some(text.clone()));
            prop_assert_eq!(again(&only), only);
        }
    }
}
