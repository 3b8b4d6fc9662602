//! What stands behind a number, as an address names it.

use super::{Behind, Column, Why, facts::Fact};
use crate::domain::{
    id::{CampaignId, TemplateId, UserId},
    price::Category,
    queue::Door,
    segment::{Segment, Step},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// By what conversations behind a number are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Trace {
    /// Something that is counted conversation by conversation.
    Counted(Fact),
    /// Whoever came by an ad was answered, and wrote again.
    LeadReplied,
    /// Customers came from one step of their journey to another.
    Moved,
    /// Templates that were sent, and how far they came.
    Sent,
    Delivered,
    Read,
    Returned,
    ReturnedOpen,
    ReturnedOut,
    /// Messages that were charged, and that were free.
    Charged,
    Free,
    /// What a number sent that is no template, of which so many are free each month.
    Reply,
    /// How conversations stand now; and where an answer is owed now.
    Stands,
    Owed,
    /// Open windows that close in this time; and where an answer is owed in them.
    Closing,
    OwedClosing,
}

/// What it is narrowed to beyond time, as its row is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Of {
    /// What was no team's.
    Nobody,
    Why(Why),
    Staffed(bool),
    Person(UserId),
    /// The platform's id of an ad.
    Ad(String),
    Flow(Step, Step),
    /// All who left a step, and all who came to one.
    From(Step),
    Into(Step),
    Template(TemplateId),
    Campaign(CampaignId),
    Category(Category),
    Market(String),
    State(Door),
    /// Engagement from this whole number to the next.
    Score(u8),
    Segment(Segment),
    Step(Step),
}

impl Trace {
    /// All but those that are counted.
    const OTHERS: [(Self, &'static str); 15] = [
        (Self::LeadReplied, "lead_replied"),
        (Self::Moved, "moved"),
        (Self::Sent, "template_sent"),
        (Self::Delivered, "template_delivered"),
        (Self::Read, "template_read"),
        (Self::Returned, "template_answered"),
        (Self::ReturnedOpen, "template_reopened"),
        (Self::ReturnedOut, "template_opted_out"),
        (Self::Charged, "charged"),
        (Self::Free, "free"),
        (Self::Reply, "reply"),
        (Self::Stands, "stands"),
        (Self::Owed, "owed"),
        (Self::Closing, "closing"),
        (Self::OwedClosing, "owed_closing"),
    ];

    /// As it stands in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Counted(fact) => fact.word(),
            other => Self::OTHERS.iter().find(|(one, _)| *one == other).map_or("", |(_, word)| word),
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        let other = || Self::OTHERS.iter().find(|(_, known)| *known == word).map(|(one, _)| *one);
        Fact::parse(word).map(Self::Counted).or_else(other)
    }

    /// How things stand now, whatever time is looked at.
    pub fn is_of_now(self) -> bool {
        matches!(self, Self::Stands | Self::Owed | Self::Closing | Self::OwedClosing)
    }

    /// How things will stand in a time that lies ahead.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Closing | Self::OwedClosing)
    }

    /// What happens to templates.
    pub fn is_of_templates(self) -> bool {
        matches!(
            self,
            Self::Sent | Self::Delivered | Self::Read | Self::Returned | Self::ReturnedOpen | Self::ReturnedOut
        )
    }

    /// Whether it can be narrowed so. What is counted knows its team, and a little more of some.
    fn takes(self, of: Option<&Of>) -> bool {
        match of {
            None => !matches!(self, Self::Moved | Self::Stands),
            Some(Of::Nobody) => matches!(self, Self::Counted(_) | Self::Owed),
            Some(Of::Why(_)) => self == Self::Counted(Fact::Lost),
            Some(Of::Staffed(_)) => self == Self::Counted(Fact::Answered),
            Some(Of::Person(_)) => matches!(self, Self::Counted(Fact::Answered) | Self::Owed),
            Some(Of::Ad(_)) => {
                matches!(self, Self::Counted(Fact::Lead | Fact::LeadInTime) | Self::LeadReplied)
            }
            Some(Of::Flow(..) | Of::From(_) | Of::Into(_)) => self == Self::Moved,
            Some(Of::Template(_) | Of::Campaign(_)) => self.is_of_templates(),
            Some(Of::Category(_) | Of::Market(_)) => matches!(self, Self::Charged | Self::Free),
            Some(Of::State(_)) => matches!(self, Self::Stands | Self::Owed),
            Some(Of::Score(_) | Of::Segment(_) | Of::Step(_)) => self == Self::Stands,
        }
    }
}

impl TryFrom<String> for Trace {
    type Error = &'static str;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Self::parse(&word).ok_or("nothing that happens in conversations")
    }
}

impl From<Trace> for String {
    fn from(trace: Trace) -> Self {
        trace.word().to_owned()
    }
}

/// Characters of an ad's id and of a market at most.
const LONGEST: usize = 300;

impl Of {
    /// Read from `why:unstaffed`, `flow:engaged.lapsing`, `template:12`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, is) = text.split_once(':').unwrap_or((text, ""));
        // Of some the platform has not said which one it is.
        let name = || (is.chars().count() <= LONGEST && !is.contains('\0')).then(|| is.to_owned());
        Some(match kind {
            "nobody" if is.is_empty() => Self::Nobody,
            "why" => Self::Why(Why::parse(is)?),
            "staffed" if is == "yes" || is == "no" => Self::Staffed(is == "yes"),
            "person" => Self::Person(is.parse().ok()?),
            "ad" => Self::Ad(name()?),
            "flow" => {
                let (from, to) = is.split_once('.')?;
                Self::Flow(Step::parse(from)?, Step::parse(to)?)
            }
            "from" => Self::From(Step::parse(is)?),
            "into" => Self::Into(Step::parse(is)?),
            "template" => Self::Template(is.parse().ok()?),
            "campaign" => Self::Campaign(is.parse().ok()?),
            "category" => Self::Category(Category::parse(is)?),
            "market" => Self::Market(name()?),
            "state" => Self::State(Door::parse(is)?),
            "score" => Self::Score(is.parse().ok().filter(|score| *score < 10)?),
            "segment" => Self::Segment(Segment::parse(is)?),
            "step" => Self::Step(Step::parse(is)?),
            _ => return None,
        })
    }

    /// The same the other way round.
    pub fn text(&self) -> String {
        match self {
            Self::Nobody => "nobody".to_owned(),
            Self::Why(why) => format!("why:{}", why.word()),
            Self::Staffed(is) => format!("staffed:{}", if *is { "yes" } else { "no" }),
            Self::Person(id) => format!("person:{id}"),
            Self::Ad(id) => format!("ad:{id}"),
            Self::Flow(from, to) => format!("flow:{}.{}", from.word(), to.word()),
            Self::From(step) => format!("from:{}", step.word()),
            Self::Into(step) => format!("into:{}", step.word()),
            Self::Template(id) => format!("template:{id}"),
            Self::Campaign(id) => format!("campaign:{id}"),
            Self::Category(category) => format!("category:{}", category.word()),
            Self::Market(market) => format!("market:{market}"),
            Self::State(door) => format!("state:{}", door.word()),
            Self::Score(score) => format!("score:{score}"),
            Self::Segment(segment) => format!("segment:{}", segment.word()),
            Self::Step(step) => format!("step:{}", step.word()),
        }
    }
}

impl TryFrom<String> for Of {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("nothing that a number is narrowed to")
    }
}

impl From<Of> for String {
    fn from(of: Of) -> Self {
        of.text()
    }
}

impl Behind {
    /// What happened in this time.
    pub fn of_time(trace: Trace, from: Timestamp, until: Timestamp) -> Self {
        Self { fact: trace, from, until, hour: None, weekday: None, of: None }
    }

    /// What stands behind one number of its row. None where the number is of nobody: a price, what is left.
    pub fn column(&self, column: Column) -> Option<Self> {
        use Column as C;
        use Trace as T;
        let counted = |fact| Some((T::Counted(fact), self.of.clone()));
        let of = |trace| Some((trace, self.of.clone()));
        let category = |category| Some((T::Charged, Some(Of::Category(category))));
        let (fact, of) = match (self.fact, column) {
            (trace, C::Sent) if trace.is_of_templates() => of(T::Sent),
            (trace, C::Delivered | C::DeliveredShare) if trace.is_of_templates() => of(T::Delivered),
            (trace, C::Read | C::ReadShare) if trace.is_of_templates() => of(T::Read),
            (trace, C::Answered | C::AnsweredShare) if trace.is_of_templates() => of(T::Returned),
            (trace, C::ReturnedOpen | C::ReturnedOpenShare) if trace.is_of_templates() => of(T::ReturnedOpen),
            (trace, C::OptedOut) if trace.is_of_templates() => of(T::ReturnedOut),
            (T::Charged | T::Free, C::Cost | C::Charged) => of(T::Charged),
            (T::Charged | T::Free, C::Free | C::Saved) => of(T::Free),
            (T::Charged, C::Marketing) => category(Category::Marketing),
            (T::Charged, C::Utility) => category(Category::Utility),
            (T::Charged, C::Authentication) => category(Category::Authentication),
            (T::Charged, C::Service) => category(Category::Service),
            (T::Counted(Fact::Lead), C::Answers) => of(T::LeadReplied),
            (T::Counted(Fact::Lead), C::InTime | C::InTimeShare) => counted(Fact::LeadInTime),
            (T::Closing, C::Owed) => of(T::OwedClosing),
            // Those that are charged came after the time that its free ones are told of.
            (T::Reply, C::Charged) => None,
            (_, C::Owed) => of(T::Owed),
            (_, C::Cost | C::Saved | C::CostPerAnswer | C::Left | C::Quality | C::Volume) => None,
            (T::Counted(_), C::Received) => counted(Fact::Received),
            (T::Counted(_), C::Opened) => counted(Fact::Opened),
            (T::Counted(_), C::Closed) => counted(Fact::Closed),
            (T::Counted(_), C::Lost | C::Worth) => counted(Fact::Lost),
            (T::Counted(_), C::KeptAlive) => counted(Fact::KeptAlive),
            (T::Counted(_), C::Reopened) => counted(Fact::Reopened),
            (T::Counted(_), C::Used | C::UsedShare) => counted(Fact::Used),
            (T::Counted(_), C::Answers) => counted(Fact::Answered),
            (T::Counted(_), C::Sent) => counted(Fact::Template),
            (T::Counted(_), C::OptedOut) => counted(Fact::OptedOut),
            (trace, _) => of(trace),
        }?;
        fact.takes(of.as_ref()).then(|| Self { fact, of, ..self.clone() })
    }

    /// Read from the parts of an address by their names; none where they name nothing.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let moment = |name: &str| get(name)?.parse().ok().map(Timestamp);
        let within = |name: &str, end: u8| match get(name).filter(|word| !word.is_empty()) {
            None => Some(None),
            Some(word) => word.parse::<u8>().ok().filter(|n| *n < end).map(Some),
        };
        let of = match get("of").filter(|text| !text.is_empty()) {
            None => None,
            Some(text) => Some(Of::parse(&text)?),
        };
        let behind = Self {
            fact: Trace::parse(&get("fact")?)?,
            from: moment("from")?,
            until: moment("until")?,
            hour: within("hour", 24)?,
            weekday: within("weekday", 7)?,
            of,
        };
        behind.is_sound().then_some(behind)
    }

    /// Whether such a number can be counted at all.
    pub fn is_sound(&self) -> bool {
        self.from < self.until && self.fact.takes(self.of.as_ref())
    }

    /// The same the other way round: names and values. Moments are milliseconds since 1970.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("fact", self.fact.word().to_owned()),
            ("from", self.from.0.to_string()),
            ("until", self.until.0.to_string()),
        ];
        pairs.extend(self.hour.map(|hour| ("hour", hour.to_string())));
        pairs.extend(self.weekday.map(|weekday| ("weekday", weekday.to_string())));
        pairs.extend(self.of.as_ref().map(|of| ("of", of.text())));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, String)]) -> Option<Behind> {
        Behind::read(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()))
    }

    fn plain(trace: Trace) -> Behind {
        Behind::of_time(trace, Timestamp(1000), Timestamp(2000))
    }

    #[test]
    fn what_stands_behind_a_number_goes_into_an_address_and_comes_back() {
        let lost = plain(Trace::Counted(Fact::Lost));
        let of = |trace, of| Behind { of: Some(of), ..plain(trace) };
        let cases = [
            lost.clone(),
            Behind { hour: Some(9), weekday: Some(0), ..lost.clone() },
            of(Trace::Counted(Fact::Lost), Of::Why(Why::Unstaffed)),
            of(Trace::Counted(Fact::Answered), Of::Nobody),
            of(Trace::Counted(Fact::Answered), Of::Staffed(false)),
            of(Trace::Owed, Of::Person(UserId(3))),
            of(Trace::LeadReplied, Of::Ad("https://a.example/?x=1:2".to_owned())),
            of(Trace::Moved, Of::Flow(Step::Engaged, Step::WonBack)),
            of(Trace::Moved, Of::From(Step::New)),
            of(Trace::Moved, Of::Into(Step::Lost)),
            of(Trace::Delivered, Of::Template(TemplateId(4))),
            of(Trace::Sent, Of::Campaign(CampaignId(5))),
            of(Trace::Charged, Of::Category(Category::Utility)),
            of(Trace::Free, Of::Market("Rest of Africa".to_owned())),
            of(Trace::Owed, Of::State(Door::Closed)),
            of(Trace::Stands, Of::Score(7)),
            of(Trace::Stands, Of::Segment(Segment::Regular)),
            of(Trace::Stands, Of::Step(Step::Lapsing)),
            plain(Trace::OwedClosing),
            plain(Trace::Reply),
        ];
        for behind in cases {
            assert_eq!(read(&behind.pairs()), Some(behind.clone()), "{behind:?}");
            let wire = serde_json::to_string(&behind).unwrap();
            assert_eq!(serde_json::from_str::<Behind>(&wire).unwrap(), behind, "{wire}");
        }
        let with = |name: &'static str, value: &str| {
            let mut pairs = lost.pairs();
            pairs.retain(|(known, _)| *known != name);
            pairs.push((name, value.to_owned()));
            read(&pairs)
        };
        assert_eq!(with("hour", ""), Some(lost.clone()), "a form sends what was left empty");
        let amiss = [("hour", "24"), ("weekday", "7"), ("fact", "won"), ("until", "1000"), ("from", "x"), ("of", "x")];
        for (name, value) in amiss.into_iter().chain([("of", "ad:1"), ("of", "score:10"), ("fact", "moved")]) {
            assert_eq!(with(name, value), None, "{name}={value}");
        }
        assert_eq!(read(&[]), None);
    }

    #[test]
    fn each_number_of_a_row_leads_to_what_it_counts() {
        let lead = |trace, column| plain(trace).column(column).map(|behind| (behind.fact, behind.of));
        let closed = Trace::Counted(Fact::Closed);
        let counted = |fact| Some((Trace::Counted(fact), None));
        assert_eq!(lead(closed, Column::Opened), counted(Fact::Opened));
        assert_eq!(lead(closed, Column::Lost), counted(Fact::Lost));
        assert_eq!(lead(closed, Column::KeptAlive), counted(Fact::KeptAlive));
        assert_eq!(lead(closed, Column::Owed), Some((Trace::Owed, None)));
        assert_eq!(lead(Trace::Sent, Column::AnsweredShare), Some((Trace::Returned, None)));
        assert_eq!(lead(Trace::Sent, Column::CostPerAnswer), None, "a price is of nobody");
        let marketing = Some(Of::Category(Category::Marketing));
        assert_eq!(lead(Trace::Charged, Column::Marketing), Some((Trace::Charged, marketing)));
        assert_eq!(lead(Trace::Free, Column::Saved), Some((Trace::Free, None)));
        assert_eq!(lead(Trace::Closing, Column::Owed), Some((Trace::OwedClosing, None)));
    }
}
