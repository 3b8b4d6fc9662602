//! Many at once: one template, or some that are compared, to everybody of a list.
//!
//! Everybody who is meant is a row before anything leaves, with the group that a stable hash put them into and what keeps a
//! message from them, counted and told before it is started. Each is looked at once more when their turn comes, by the guard
//! that every send is asked; so what is told before is what would hold then. Nobody gets two messages of a campaign: the row
//! becomes a message in the transaction that writes that into the outbox.
//!
//! A campaign of more than [`PEOPLE`] people, or that costs more than was set, is let go by somebody else than whoever wrote
//! it; with it counts what they have started in the last day without that. The rule is loosened by two people, too
//! ([`Approval::once_said`]), or whoever could loosen it alone could then send alone. That two accounts are two people is all that
//! is known of it: an admin who lets in another, and is both, is held by nothing but the log.
//!
//! [`FIRST`] go first. Where too many of the latest failed, or asked to be left alone, it holds until somebody has looked.
//! It keeps to what the number may send in a minute, to how many people the platform lets it write to in a day, and to what
//! may be spent in a month.
//!
//! Where several templates are compared, chance parts people evenly between them, once and for good; who is held out gets
//! none and shows what would have come of itself. Whoever was put into a group stays in it and is counted from their turn on, by
//! intention to treat: also where their window was open by then, they had opted out, or the message failed. Were they left out,
//! the groups that get something would be without the very people who write of themselves, and the held-out one with them.
//! What came of them is compared by a test that may be looked at any time
//! ([`sequential`](super::sequential)); where many comparisons are made each has to show as much more.
//!
//! Once a difference between templates has shown, chance may be led where that was asked for: whose turn comes then gets a
//! template by what came of each ([`bandit`]), with how likely that was. Such people are no part of the
//! comparison, so it stays what it was; what is held out stays held out.

use super::{
    bandit::{self, Belief, Chances, Outcomes},
    contact::Contact,
    customers,
    guard::Rule,
    id::{CampaignId, ContactId, ConversationId, MessageId, NumberId, TemplateId, UserId},
    outbox::{Draft, Outlook, permit},
    price::{Category, Micros, Price, Prices, Recipient},
    queue,
    sequential::{Comparison, Rate, Side, compare},
    template::{ButtonParameter, Parameters},
    time::{Span, Timestamp},
};
use chrono::DateTime;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Most people of a campaign.
pub const MOST: i64 = 200_000;
/// Templates that are compared at most.
pub const ARMS: usize = 4;
/// Characters of a name.
pub const NAME: usize = 100;
/// The largest part that can be held out, in a hundred.
pub const HELD_OUT: u8 = 50;
/// From how many people on somebody else has to agree, where nothing else was said.
pub const PEOPLE: i64 = 200;
/// So many go first.
pub const FIRST: i64 = 20;
/// How long is waited at least once they have gone, and at most for word of all of them.
pub const PAUSE: Span = Span::minutes(1);
pub const WORD: Span = Span::minutes(5);
/// The latest sends by which it is told whether to go on.
pub const LATEST: i64 = 1_000;
/// What a number may send in a minute (Throughput, Nov 2025: 80 in a second).
pub const MINUTE: i64 = 4_800;
/// What was due so long ago at somebody's best hour waits for that hour of the next day.
pub const MISSED: Span = Span::hours(3);
/// What was to begin so long ago, while nothing ran, is left to people.
pub const LATE: Span = Span::hours(1);
/// How far ahead a campaign can be planned.
pub const FURTHEST: Span = Span::days(90);
/// How old what the platform said of a number may be.
pub const LOOKED: Span = Span::minutes(15);
/// How old what was learnt of the templates may be, where they are chosen by it.
pub const LEARNT: Span = Span::minutes(15);

words! {
    /// How far a campaign is.
    Stage {
        /// It is being written.
        Draft = "draft",
        /// Who is meant is being looked up.
        Checking = "checking",
        /// It is known who gets it and who does not.
        Checked = "checked",
        /// Somebody else has to agree.
        Waiting = "waiting",
        Running = "running",
        /// Something is wrong, and somebody has to look.
        Held = "held",
        /// Somebody has put it off.
        Paused = "paused",
        /// Somebody has ended it.
        Stopped = "stopped",
        /// Nobody is left who is to get it.
        Done = "done",
    }

    /// What can be done with one.
    Step {
        /// Look up who is meant.
        Check = "check",
        Start = "start",
        /// Of somebody else than its author.
        Approve = "approve",
        /// The same: it goes back to its author.
        Decline = "decline",
        Pause = "pause",
        Resume = "resume",
        Stop = "stop",
    }

    /// Why somebody who is meant gets nothing.
    Exclusion {
        /// They stopped such messages.
        OptedOut = "opted_out",
        /// They have not agreed to them, and not written for half a year.
        NoConsent = "no_consent",
        /// They did not answer the last such message, or had two in fourteen days.
        Cap = "cap",
        /// No phone number or user id is known.
        NoIdentifier = "no_identifier",
        /// The platform delivers no marketing to where they are.
        Undelivered = "undelivered",
        /// Their window is open: they can be written to freely.
        WindowOpen = "window_open",
        Blocked = "blocked",
        /// They are meant twice.
        Duplicate = "duplicate",
        /// A row of the file names somebody who is not known here.
        Unknown = "unknown",
        /// A row of the file names nobody.
        Unreadable = "unreadable",
        /// A variable has no value for them.
        Missing = "missing",
        /// The template cannot be sent.
        Template = "template",
        /// Nothing is sent from the number.
        Number = "number",
        /// What may be spent this month would not do.
        Budget = "budget",
        /// What they were to get was stopped.
        ArmStopped = "arm_stopped",
        /// They were erased, or are somebody else by now.
        Gone = "gone",
        Refused = "refused",
    }

    /// Why a campaign, or one of its templates, holds.
    Held {
        /// Too many could not be delivered.
        Failures = "failures",
        /// Too many asked to be left alone.
        OptOuts = "opt_outs",
        /// The platform says that customers block or report the number.
        Quality = "quality",
        /// No template of it can be sent any more.
        Template = "template",
        /// A template counts as something else than when it was looked up who gets it: its price and whom it may go to are
        /// others.
        Category = "category",
        /// A template says something else than when it was looked up who gets it, or is filled with something else: that was
        /// never agreed to.
        Changed = "changed",
        /// What may be spent this month is spent.
        Budget = "budget",
        /// Nothing leaves from the number.
        Number = "number",
        /// The platform says that nothing is paid for.
        Payment = "payment",
        /// It was to begin while nothing ran.
        Late = "late",
    }

    /// What is amiss with how a campaign was set up.
    Amiss {
        Name = "name",
        Number = "number",
        Audience = "audience",
        /// There is none, one too many, or one that does not belong to the number.
        Template = "template",
        /// Shares are whole numbers from 1 to 100.
        Share = "share",
        HoldOut = "hold_out",
        Time = "time",
        /// A column that the file does not have.
        Column = "column",
        Pace = "pace",
    }

    /// Which people of a campaign are listed.
    Which {
        Waiting = "waits",
        Sent = "sent",
        /// Nobody knows whether it was sent to them.
        Unknown = "unknown",
        Failed = "failed",
        Excluded = "excluded",
        HeldOut = "held_out",
    }

    /// What the platform says of how customers take a number.
    Quality {
        Green = "green",
        Yellow = "yellow",
        Red = "red",
        /// It has not said.
        Unknown = "unknown",
    }

    /// How much of a budget is used.
    Level {
        Fits = "fits",
        /// Four fifths are spent.
        Warns = "warns",
        Full = "full",
    }
}

impl Stage {
    /// Nothing comes of it any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Stopped | Self::Done)
    }

    /// It can still be written.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Checked)
    }
}

impl Step {
    /// What it leads to from there; none where it cannot be done then. What has to be agreed to waits for that instead of
    /// running.
    pub fn from(self, stage: Stage) -> Option<Stage> {
        match (self, stage) {
            (Self::Check, Stage::Draft | Stage::Checked) => Some(Stage::Checking),
            (Self::Start, Stage::Checked)
            | (Self::Approve, Stage::Waiting)
            | (Self::Resume, Stage::Paused | Stage::Held) => Some(Stage::Running),
            (Self::Decline, Stage::Waiting) => Some(Stage::Draft),
            (Self::Pause, Stage::Running) => Some(Stage::Paused),
            (Self::Stop, Stage::Waiting | Stage::Running | Stage::Held | Stage::Paused) => Some(Stage::Stopped),
            _ => None,
        }
    }

    /// It takes somebody else than the author.
    pub fn is_of_another(self) -> bool {
        matches!(self, Self::Approve | Self::Decline)
    }
}

/// Who is meant. A misspelt filter narrows nothing, so none is passed over: it would mean everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is", content = "of", deny_unknown_fields)]
pub enum Audience {
    /// Nothing was said yet.
    #[default]
    Nobody,
    /// The customers of a list of the queue.
    Queue(Box<queue::Only>),
    /// A list of customers.
    Customers(Box<customers::Only>),
    /// Those of a file that was brought.
    File(FileAudience),
}

/// A file that was brought: who of it is known here lies with the campaign, and the file itself is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FileAudience {
    pub filename: String,
    /// Rows below the head.
    pub rows: i64,
    /// Of those: name somebody who is not known here. An import makes them known.
    pub unknown: i64,
    /// Name nobody that could be read.
    pub unreadable: i64,
    /// Name somebody once more.
    pub twice: i64,
    /// Cells in which breaks of lines, tabs or rows of spaces were made one space: the platform takes none in a variable.
    #[serde(default)]
    pub joined: i64,
    /// What stands in the head of each column, that can fill in a variable.
    pub heads: Vec<String>,
}

/// A template of a campaign, with what it is filled in with for everybody alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arm {
    pub template: TemplateId,
    #[serde(default)]
    pub parameters: Parameters,
    /// How many get it, against those of the others.
    #[serde(default = "one")]
    pub share: u32,
}

fn one() -> u32 {
    1
}

/// When it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "is", content = "of")]
pub enum Timing {
    /// As soon as it is started.
    #[default]
    Now,
    At(Timestamp),
    /// Within a day of its start, when each of them most likely writes.
    BestHour,
}

/// A campaign as it is written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Setup {
    pub name: String,
    /// From which number.
    pub number: Option<NumberId>,
    pub audience: Audience,
    /// The first is what the others are compared to.
    pub arms: Vec<Arm>,
    /// So many in a hundred get nothing, to be compared.
    pub hold_out: u8,
    pub timing: Timing,
    /// Which column of the file fills in a place of the template: place, head.
    pub columns: BTreeMap<String, String>,
    /// No more than so many in a minute; as many as the number may where nothing is said.
    pub per_minute: Option<i64>,
    /// Once a difference between templates has shown, who is left gets them by what came of each.
    pub steer: bool,
}

impl Setup {
    /// What is amiss with it as far as that can be told without looking at what there is.
    pub fn amiss(&self, now: Timestamp) -> Vec<Amiss> {
        let heads = match &self.audience {
            Audience::File(file) => file.heads.as_slice(),
            _ => &[],
        };
        let is_time = match self.timing {
            Timing::At(at) => at > now && at - now <= FURTHEST,
            Timing::Now | Timing::BestHour => true,
        };
        let says = [
            (Amiss::Name, !self.name.trim().is_empty() && self.name.chars().count() <= NAME),
            (Amiss::Number, self.number.is_some()),
            (Amiss::Audience, self.audience != Audience::Nobody),
            (Amiss::Template, (1..=ARMS).contains(&self.arms.len())),
            (Amiss::Share, self.arms.iter().all(|arm| (1..=100).contains(&arm.share))),
            (Amiss::HoldOut, self.hold_out <= HELD_OUT),
            (Amiss::Time, is_time),
            (Amiss::Column, self.columns.values().all(|head| heads.contains(head))),
            (Amiss::Pace, self.per_minute.is_none_or(|most| (1..=MINUTE).contains(&most))),
        ];
        says.into_iter().filter(|(_, is_well)| !is_well).map(|(amiss, _)| amiss).collect()
    }

    /// How everybody stands who is meant, with the rows of a file that name nobody.
    pub fn counted(&self, mut counts: Counts) -> Counts {
        if let Audience::File(file) = &self.audience {
            let rows = [
                (Exclusion::Unknown, file.unknown),
                (Exclusion::Unreadable, file.unreadable),
                (Exclusion::Duplicate, file.twice),
            ];
            for (why, count) in rows.into_iter().filter(|(_, count)| *count > 0) {
                counts.people += count;
                match counts.excluded.iter_mut().find(|known| known.why == why) {
                    Some(known) => known.count += count,
                    None => counts.excluded.push(Excluded { why, count }),
                }
            }
            counts.excluded.sort_by(|one, other| other.count.cmp(&one.count).then(one.why.cmp(&other.why)));
        }
        counts
    }

    /// The same without what is about somebody, as `is_about` tells of a text; none where nothing is.
    pub fn without(&self, is_about: &dyn Fn(&str) -> bool) -> Option<Self> {
        let mut kept = self.clone();
        let looks_for = |q: &Option<String>| q.as_deref().is_some_and(is_about);
        let is_theirs = match &mut kept.audience {
            Audience::Nobody => false,
            Audience::Queue(only) => looks_for(&only.q),
            Audience::Customers(only) => looks_for(&only.q),
            Audience::File(file) => {
                for text in file.heads.iter_mut().chain([&mut file.filename]).filter(|text| is_about(text)) {
                    text.clear();
                }
                false
            }
        };
        if is_theirs {
            // To look for nobody would be to look for everybody.
            kept.audience = Audience::Nobody;
        }
        if is_about(&kept.name) {
            kept.name.clear();
        }
        kept.columns.retain(|_, head| !is_about(head));
        for parameters in kept.arms.iter_mut().map(|arm| &mut arm.parameters) {
            parameters.body.retain(|_, value| !is_about(value));
            parameters.buttons.retain(|button| !is_about(&button.value));
            if parameters.header.as_ref().and_then(Value::as_str).is_some_and(is_about) {
                parameters.header = None;
            }
        }
        (kept != *self).then_some(kept)
    }

    /// What each template's share is.
    pub fn shares(&self) -> Vec<u32> {
        self.arms.iter().map(|arm| arm.share).collect()
    }
}

/// The chances of somebody in a campaign: the first says whether they are held out, the second which group they are of, the
/// third which template is chosen for them.
fn chances_of(campaign: CampaignId, contact: ContactId) -> Chances {
    Chances::of(campaign.0.cast_unsigned().rotate_left(32) ^ contact.0.cast_unsigned())
}

/// Which template somebody gets, by its place; none where they are held out. The same for whoever asks, and whenever.
pub fn group(campaign: CampaignId, contact: ContactId, hold_out: u8, shares: &[u32]) -> Option<usize> {
    let mut chance = chances_of(campaign, contact);
    if chance.next_u64() % 100 < u64::from(hold_out) {
        return None;
    }
    let whole: u64 = shares.iter().map(|share| u64::from(*share)).sum();
    let mut at = chance.next_u64() % whole.max(1);
    for (place, share) in shares.iter().enumerate() {
        match at.checked_sub(u64::from(*share)) {
            None => return Some(place),
            Some(rest) => at = rest,
        }
    }
    Some(0)
}

/// What a campaign has learnt of its templates, where it may choose among them by that.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Steering {
    /// Since when they are chosen by it; none as long as no difference has shown.
    pub since: Option<Timestamp>,
    pub looked_at: Timestamp,
    /// What came of each, by place.
    pub arms: Vec<Outcomes>,
}

impl Steering {
    /// How likely each template is that still goes: they add up to one. Nothing where none is chosen.
    pub fn chances(&self, campaign: CampaignId, goes: impl Fn(usize) -> bool) -> Vec<(usize, f64)> {
        if self.since.is_none() {
            return Vec::new();
        }
        let of = self.arms.iter().copied().enumerate();
        let (places, arms): (Vec<usize>, Vec<Outcomes>) = of.filter(|(arm, _)| goes(*arm)).unzip();
        let seed = campaign.0.cast_unsigned().rotate_left(32) ^ self.looked_at.0.cast_unsigned();
        places.into_iter().zip(bandit::shares(&arms, seed)).collect()
    }

    /// As it is told; none where none is chosen.
    pub fn told(&self, campaign: CampaignId, goes: impl Fn(usize) -> bool) -> Option<Steers> {
        let since = self.since?;
        let chances = self.chances(campaign, goes);
        let learnt = |(arm, belief): (usize, Belief)| {
            let (low, high) = belief.answers_between();
            let chance = chances.iter().find(|(place, _)| *place == arm).map_or(0.0, |(_, chance)| *chance);
            Learnt { arm, outcomes: self.arms[arm], rate: belief.answers(), low, high, chance }
        };
        let arms = Belief::of(&self.arms).into_iter().enumerate().map(learnt).collect();
        Some(Steers { since, looked_at: self.looked_at, arms })
    }
}

/// Which of these templates somebody gets, and how likely that was, where so many others were stopped. The same for whoever asks,
/// while nothing else was learnt and no other was stopped.
pub fn steered(
    campaign: CampaignId,
    contact: ContactId,
    chances: &[(usize, f64)],
    stopped: usize,
) -> Option<(usize, f64)> {
    let mut chance = chances_of(campaign, contact);
    // Neither who is held out nor which group somebody is of says anything of it; nor what was chosen for them before and stopped
    // since, or those of a stopped template would all get the same one.
    for _ in 0..2 + stopped {
        chance.next_u64();
    }
    let mut at = chance.even();
    for (arm, likely) in chances {
        if at < *likely {
            return Some((*arm, *likely));
        }
        at -= likely;
    }
    chances.last().copied()
}

/// How a campaign chooses among its templates by now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Steers {
    pub since: Timestamp,
    pub looked_at: Timestamp,
    pub arms: Vec<Learnt>,
}

/// What was learnt of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Learnt {
    /// Its place.
    pub arm: usize,
    pub outcomes: Outcomes,
    /// The share that is expected to answer, and between which it lies nine times in ten.
    pub rate: f64,
    pub low: f64,
    pub high: f64,
    /// How likely whoever comes next is to get it; nothing of one that was stopped.
    pub chance: f64,
}

/// What is done about somebody whose turn has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Send,
    /// They asked to be written to at other hours.
    Later(Timestamp),
    Leave(Exclusion),
    /// Nobody else would get it either.
    Hold(Held),
}

/// Decides over one of them, by the guard that every send is asked.
pub fn turn(draft: &Draft, outlook: &Outlook, now: Timestamp) -> Turn {
    if outlook.watched || outlook.stopped.is_some() {
        return Turn::Hold(Held::Number);
    }
    let Some(template) = outlook.template.as_ref().filter(|template| template.sendable) else {
        return Turn::Hold(Held::Template);
    };
    if outlook.blocked {
        return Turn::Leave(Exclusion::Blocked);
    }
    if !outlook.reachable {
        return Turn::Leave(Exclusion::NoIdentifier);
    }
    if template.utility && outlook.no_utility {
        return Turn::Leave(Exclusion::OptedOut);
    }
    if let Err(refusal) = permit(draft, outlook, now) {
        match Rule::of(&refusal) {
            Some(Rule::OptedOut) => return Turn::Leave(Exclusion::OptedOut),
            Some(Rule::NoConsent) => return Turn::Leave(Exclusion::NoConsent),
            Some(Rule::Unanswered | Rule::TwoLately) => return Turn::Leave(Exclusion::Cap),
            Some(Rule::QuietHours) => {
                let until = outlook.approach.quiet_until(now);
                return until.map_or(Turn::Leave(Exclusion::Refused), Turn::Later);
            }
            None if outlook.over_budget => return Turn::Hold(Held::Budget),
            None => return Turn::Leave(Exclusion::Refused),
        }
    }
    if outlook.window.permits_free_form(now) {
        return Turn::Leave(Exclusion::WindowOpen);
    }
    Turn::Send
}

impl Held {
    /// As what it keeps one person back, where who is meant is looked up.
    pub fn of_one(self) -> Exclusion {
        match self {
            Self::Template | Self::Category | Self::Changed => Exclusion::Template,
            Self::Budget => Exclusion::Budget,
            Self::Number | Self::Payment | Self::Quality | Self::Late => Exclusion::Number,
            Self::Failures | Self::OptOuts => Exclusion::ArmStopped,
        }
    }
}

/// When a campaign needs somebody else to agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// From more than so many people on.
    pub people: i64,
    /// From more than this cost on; whatever it costs where nothing is said.
    #[serde(default)]
    pub cost: Option<Micros>,
}

impl Default for Approval {
    fn default() -> Self {
        Self { people: PEOPLE, cost: None }
    }
}

impl Approval {
    /// Whether this many people at this cost need it.
    pub fn is_needed(self, people: i64, cost: Micros) -> bool {
        people > self.people || self.cost.is_some_and(|most| cost > most)
    }

    /// The rule that stops whatever one of the two stops.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        let cost = match (self.cost, other.cost) {
            (Some(one), Some(another)) => Some(one.min(another)),
            (one, another) => one.or(another),
        };
        Self { people: self.people.min(other.people), cost }
    }

    /// What holds, and what is asked for, once somebody has said that this is to hold. What is stricter holds at once. What is
    /// looser, in anything, holds once two people have asked for the very same: whoever could loosen the rule alone could then
    /// send alone.
    ///
    /// # Errors
    /// Whoever asks for a looser one is a program.
    pub fn once_said(
        self,
        asked: Option<(Self, UserId)>,
        wish: Self,
        by: Option<UserId>,
    ) -> Result<(Self, Option<(Self, UserId)>), NoPerson> {
        let strictest = self.strictest(wish);
        if strictest == wish {
            return Ok((wish, None));
        }
        let by = by.ok_or(NoPerson)?;
        let is_agreed = asked.is_some_and(|(before, first)| before == wish && first != by);
        Ok(if is_agreed { (wish, None) } else { (strictest, Some((wish, by))) })
    }
}

/// It takes a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoPerson;

/// A looser rule that somebody asks for: it holds once somebody else asks for the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looser {
    pub rule: Approval,
    /// Who asks for it.
    pub by: UserId,
    /// What they are called.
    pub name: String,
}

/// What became of the latest sends, since it was started or somebody let it go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    pub sent: i64,
    /// Of those it is known whether they arrived.
    pub known: i64,
    pub failed: i64,
    pub opted_out: i64,
    pub last_at: Option<Timestamp>,
}

impl Tally {
    /// What is too much of it: more than one in five failed, or more than one in twenty asked to be left alone.
    pub fn trouble(&self) -> Option<Held> {
        if self.failed >= 3 && self.failed * 5 > self.sent {
            return Some(Held::Failures);
        }
        (self.opted_out >= 2 && self.opted_out * 20 > self.sent).then_some(Held::OptOuts)
    }
}

/// Whether it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// So many may go now.
    Go(i64),
    Wait,
    Hold(Held),
}

/// Looks at what became of the latest.
pub fn look(tally: &Tally, quality: Quality, now: Timestamp) -> Look {
    if quality == Quality::Red {
        return Look::Hold(Held::Quality);
    }
    if let Some(held) = tally.trouble() {
        return Look::Hold(held);
    }
    if tally.sent < FIRST {
        return Look::Go(FIRST - tally.sent);
    }
    if tally.sent == FIRST {
        let gone = tally.last_at.map_or(WORD, |at| now - at);
        if gone < PAUSE || (tally.known < tally.sent && gone < WORD) {
            return Look::Wait;
        }
    }
    Look::Go(i64::MAX)
}

/// What the platform says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    pub quality: Quality,
    /// How many people it may write to of its own in a day; none where there is no limit, or it is not known.
    pub limit: Option<i64>,
    /// Something can leave from it; also where that is not known.
    pub able: bool,
    pub looked_at: Option<Timestamp>,
}

impl Default for Health {
    fn default() -> Self {
        Self { quality: Quality::Unknown, limit: None, able: true, looked_at: None }
    }
}

/// States of a number in which nothing leaves from it, in the platform's words.
const UNABLE: [&str; 4] = ["BANNED", "DELETED", "DISCONNECTED", "MIGRATED"];

impl Health {
    /// By the platform's words.
    pub fn read(quality: Option<&str>, tier: Option<&str>, state: Option<&str>, now: Timestamp) -> Self {
        let quality = quality.and_then(|word| Quality::parse(&word.to_ascii_lowercase())).unwrap_or(Quality::Unknown);
        let able = state.is_none_or(|state| !UNABLE.contains(&state));
        Self { quality, limit: tier.and_then(tier_limit), able, looked_at: Some(now) }
    }

    /// How many may go in a minute, of all campaigns from the number: half as many where customers complain.
    pub fn per_minute(self) -> i64 {
        if self.quality == Quality::Yellow { MINUTE / 2 } else { MINUTE }
    }
}

/// `TIER_2K`, `TIER_250`; none of one without an end.
fn tier_limit(word: &str) -> Option<i64> {
    let count = word.strip_prefix("TIER_")?;
    match count.strip_suffix('K') {
        Some(thousands) => thousands.parse::<i64>().ok().map(|thousands| thousands * 1_000),
        None => count.parse().ok(),
    }
}

/// What a number may spend on marketing templates in a month of its zone, by the list of prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    pub number: NumberId,
    pub month: Micros,
    /// On what was written down to be sent, but for what failed.
    pub spent: Micros,
    /// Until when that is counted.
    pub until: Timestamp,
}

impl Budget {
    /// What is left of it.
    pub fn left(&self) -> Micros {
        Micros((self.month.0 - self.spent.0).max(0))
    }

    pub fn level(&self) -> Level {
        if self.spent >= self.month {
            Level::Full
        } else if self.spent.0.saturating_mul(5) >= self.month.0.saturating_mul(4) {
            Level::Warns
        } else {
            Level::Fits
        }
    }

    /// As it stands by then, if nothing else is spent: in another month nothing is yet.
    pub fn by(self, at: Timestamp) -> Self {
        if at < self.until { self } else { Self { spent: Micros::default(), ..self } }
    }

    /// Whether this much more can be spent.
    pub fn admits(&self, more: Micros) -> bool {
        self.spent.0.saturating_add(more.0) <= self.month.0
    }
}

/// What a template costs to one person by the list; nothing within a free entry window, or where that cannot be told.
pub fn cost(contact: &Contact, category: Category, free_until: Option<Timestamp>, now: Timestamp) -> Micros {
    cost_to(contact.recipient(), category, free_until, now)
}

/// The same to somebody who is known by that.
pub fn cost_to(
    recipient: Option<Recipient<'_>>,
    category: Category,
    free_until: Option<Timestamp>,
    now: Timestamp,
) -> Micros {
    let Some(recipient) = recipient else { return Micros::default() };
    // A card begins at midnight UTC here, since an account's zone moves that by hours only.
    let today = DateTime::from_timestamp_millis(now.0).unwrap_or_default().date_naive();
    match Prices::of(recipient, 0, today).map(|prices| prices.price(category, free_until, now)) {
        Some(Price::About(cost)) => cost,
        _ => Micros::default(),
    }
}

/// Area codes of countries that share the +1 of the USA: of Canada, the Caribbean and Bermuda (North American Numbering Plan).
const NOT_OF_THE_USA: [u16; 79] = [
    204, 226, 236, 242, 246, 249, 250, 257, 263, 264, 268, 284, 289, 306, 343, 345, 354, 365, 367, 368, 382, 403, 416,
    418, 428, 431, 437, 438, 441, 450, 460, 468, 473, 474, 506, 514, 519, 537, 548, 568, 579, 581, 584, 587, 604, 613,
    639, 647, 649, 658, 664, 672, 683, 705, 709, 721, 742, 753, 758, 767, 778, 780, 782, 784, 807, 809, 819, 825, 829,
    849, 867, 868, 869, 873, 876, 879, 902, 905, 942,
];

/// Whether the platform delivers no marketing to somebody: to numbers of the USA it does not (Per-user limits, Jun 2026).
pub fn is_undelivered(recipient: Option<Recipient<'_>>) -> bool {
    let phone = match recipient {
        Some(Recipient::Phone(phone)) => phone,
        Some(Recipient::Country(country)) => return country == "US",
        None => return false,
    };
    let digits = phone.trim_start_matches('+');
    let area = digits.strip_prefix('1').filter(|rest| rest.len() == 10).and_then(|rest| rest[..3].parse().ok());
    area.is_some_and(|area| !NOT_OF_THE_USA.contains(&area))
}

/// Fills one place of a template in, by its name.
pub fn put(parameters: &mut Parameters, place: &str, value: &str) {
    if let Some(index) = place.strip_prefix("button:").and_then(|index| index.parse().ok()) {
        parameters.buttons.retain(|known| known.index != index);
        parameters.buttons.push(ButtonParameter { index, value: value.to_owned() });
    } else if place.starts_with("header:") {
        parameters.header = Some(Value::String(value.to_owned()));
    } else {
        parameters.body.insert(place.to_owned(), value.to_owned());
    }
}

/// How many are kept from it by one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excluded {
    pub why: Exclusion,
    pub count: i64,
}

/// How a campaign's people stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Everybody who is meant, rows of a file that name nobody included.
    pub people: i64,
    /// Wait for their turn.
    pub waits: i64,
    /// Whose message was written down to be sent.
    pub sent: i64,
    pub held_out: i64,
    /// The most first.
    pub excluded: Vec<Excluded>,
}

impl Counts {
    /// Together with those of others.
    pub fn join(&mut self, other: Self) {
        self.people += other.people;
        self.waits += other.waits;
        self.sent += other.sent;
        self.held_out += other.held_out;
        for Excluded { why, count } in other.excluded {
            match self.excluded.iter_mut().find(|known| known.why == why) {
                Some(known) => known.count += count,
                None => self.excluded.push(Excluded { why, count }),
            }
        }
        self.excluded.sort_by(|one, other| other.count.cmp(&one.count).then(one.why.cmp(&other.why)));
    }

    /// How far it is, from 0 to 100.
    pub fn percent(&self) -> i64 {
        let whole = self.waits + self.sent;
        if whole == 0 { 100 } else { self.sent * 100 / whole }
    }
}

/// A campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Campaign {
    pub id: CampaignId,
    pub setup: Setup,
    pub stage: Stage,
    /// Why it holds, where it does.
    pub held: Option<Held>,
    /// None for a program.
    pub author: Option<UserId>,
    pub author_name: Option<String>,
    /// Who agreed to it, where somebody did.
    pub approved_by: Option<String>,
    /// Whoever asks wrote it: somebody else has to agree.
    pub mine: bool,
    /// It is not started before somebody else has agreed.
    pub needs_approval: bool,
    pub counts: Counts,
    /// What it costs by the list, of those that wait and those that were sent.
    pub cost: Micros,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub started_at: Option<Timestamp>,
}

/// What became of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Funnel {
    /// Which template, by its place; none of those who are held out.
    pub arm: Option<usize>,
    /// Also those who were left out when it was their turn.
    pub people: i64,
    /// That left and did not fail.
    pub sent: i64,
    pub delivered: i64,
    pub read: i64,
    /// Within 24 hours, by what is no wish to be left alone; of those who are held out: that wrote of themselves.
    pub answered: i64,
    pub opted_out: i64,
    pub failed: i64,
    /// Nobody knows whether it was sent.
    pub unknown: i64,
    /// Whom chance has parted, and whose 24 hours since their turn are over, whether they got it or not: by these it is
    /// compared.
    pub settled: i64,
    /// Of those: answered, or wrote of themselves.
    pub settled_answered: i64,
    /// What came of all whose 24 hours are over, those for whom it was chosen included.
    pub outcomes: Outcomes,
    pub cost: Micros,
    /// Why it is sent to nobody else, where that is so.
    pub stopped: Option<Held>,
}

impl Funnel {
    /// Together with what became of others of the same group.
    pub fn join(&mut self, other: &Self) {
        self.people += other.people;
        self.sent += other.sent;
        self.delivered += other.delivered;
        self.read += other.read;
        self.answered += other.answered;
        self.opted_out += other.opted_out;
        self.failed += other.failed;
        self.unknown += other.unknown;
        self.settled += other.settled;
        self.settled_answered += other.settled_answered;
        self.outcomes.answered += other.outcomes.answered;
        self.outcomes.silent += other.outcomes.silent;
        self.outcomes.stopped += other.outcomes.stopped;
        self.cost.0 = self.cost.0.saturating_add(other.cost.0);
    }

    /// By what it is compared.
    pub fn side(&self) -> Side {
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        Side { of: count(self.settled), well: count(self.settled_answered) }
    }
}

/// How people of a campaign stood who are here no more, because they were erased or their messages are past their time, and
/// what had come of it by then.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Gone {
    pub counts: Counts,
    pub cost: Micros,
    pub funnels: Vec<Funnel>,
}

impl Gone {
    /// Some more of them.
    pub fn join(&mut self, (counts, cost): (Counts, Micros), funnels: &[Funnel]) {
        self.counts.join(counts);
        self.cost.0 = self.cost.0.saturating_add(cost.0);
        join(&mut self.funnels, funnels);
    }
}

/// Adds what became of others to what became of each group.
pub fn join(funnels: &mut Vec<Funnel>, others: &[Funnel]) {
    for other in others {
        match funnels.iter_mut().find(|known| known.arm == other.arm) {
            Some(known) => known.join(other),
            None => funnels.push(*other),
        }
    }
}

/// How one template compares to the first, or to those who got nothing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Versus {
    pub arm: usize,
    /// None: those who are held out.
    pub against: Option<usize>,
    pub comparison: Comparison,
    /// There is a difference, with so many comparisons made.
    pub differs: bool,
    /// The share that answered.
    pub rate: Rate,
    /// The same of what it is compared to.
    pub against_rate: Rate,
}

/// What the groups have shown.
pub fn verdict(funnels: &[Funnel]) -> Vec<Versus> {
    let of = |arm: Option<usize>| funnels.iter().find(|funnel| funnel.arm == arm);
    let mut pairs: Vec<(usize, Option<usize>)> = Vec::new();
    for arm in funnels.iter().filter_map(|funnel| funnel.arm) {
        pairs.extend((arm > 0).then_some((arm, Some(0))));
        pairs.extend(of(None).filter(|held_out| held_out.people > 0).map(|_| (arm, None)));
    }
    let many = pairs.len();
    let mut found = Vec::new();
    for (arm, against) in pairs {
        if let (Some(this), Some(other)) = (of(Some(arm)), of(against)) {
            let comparison = compare(other.side(), this.side(), many);
            let differs = comparison.differs;
            let (rate, against_rate) = (Rate::of(this.side()), Rate::of(other.side()));
            found.push(Versus { arm, against, comparison, differs, rate, against_rate });
        }
    }
    found
}

/// Whether a difference between templates has shown. That one is answered more than silence says nothing of which.
pub fn is_told_apart(verdict: &[Versus]) -> bool {
    verdict.iter().any(|versus| versus.differs && versus.against.is_some())
}

/// One of a campaign's people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Member {
    pub contact_id: ContactId,
    /// What they are called.
    pub name: String,
    /// Where the message is, where there is one.
    pub conversation_id: Option<ConversationId>,
    pub message_id: Option<MessageId>,
    pub arm: Option<usize>,
    /// How likely it was to be that template, where it was chosen by what came of others.
    pub propensity: Option<f64>,
    /// `waits`, `sent`, `excluded` or `held_out`.
    pub state: String,
    /// As the platform said of the message.
    pub status: Option<String>,
    pub why: Option<Exclusion>,
    /// When it is due, or was written down.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        contact::{Identifier, IdentifierKind, Known},
        guard::Approach,
        outbox::TemplateState,
        template::TemplateSend,
        window::Window,
    };
    use proptest::prelude::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn setup() -> Setup {
        Setup {
            name: "Autumn".into(),
            number: Some(NumberId(1)),
            audience: Audience::Customers(Box::default()),
            arms: vec![Arm { template: TemplateId(1), parameters: Parameters::default(), share: 1 }],
            ..Setup::default()
        }
    }

    #[test]
    fn what_is_amiss_is_told_by_its_place() {
        assert!(setup().amiss(NOON).is_empty());
        let all = [Amiss::Name, Amiss::Number, Amiss::Audience, Amiss::Template];
        assert_eq!(Setup::default().amiss(NOON), all);
        let columns = BTreeMap::from([("1".to_owned(), "Name".to_owned())]);
        let wrong = Setup { timing: Timing::At(NOON), hold_out: 51, per_minute: Some(0), columns, ..setup() };
        assert_eq!(wrong.amiss(NOON), [Amiss::HoldOut, Amiss::Time, Amiss::Column, Amiss::Pace]);
        let heads = vec!["Name".to_owned()];
        let audience = Audience::File(FileAudience { heads, ..FileAudience::default() });
        let right = Setup { timing: Timing::At(NOON + Span(1)), hold_out: 50, per_minute: Some(1), audience, ..wrong };
        assert!(right.amiss(NOON).is_empty());
        let arm = Arm { template: TemplateId(1), parameters: Parameters::default(), share: 0 };
        assert_eq!(Setup { arms: vec![arm; 5], ..setup() }.amiss(NOON), [Amiss::Template, Amiss::Share]);
    }

    #[test]
    fn what_is_about_somebody_goes_and_the_rest_stays() {
        let is_about = |text: &str| text.contains("Berta");
        assert_eq!(setup().without(&is_about), None);
        let only = customers::Only { q: Some("Berta".into()), ..customers::Only::default() };
        let audience = Audience::Customers(Box::new(only));
        let mut named = Setup { name: "For Berta".into(), audience, ..setup() };
        put(&mut named.arms[0].parameters, "1", "Berta");
        put(&mut named.arms[0].parameters, "2", "Sunday");
        put(&mut named.arms[0].parameters, "header:1", "Dear Berta");
        let kept = named.without(&is_about).unwrap();
        assert_eq!((kept.name.as_str(), &kept.audience), ("", &Audience::Nobody), "and not everybody");
        let parameters = &kept.arms[0].parameters;
        assert_eq!((parameters.body.len(), &parameters.header), (1, &None));
    }

    #[test]
    fn a_campaign_goes_from_stage_to_stage_and_never_on_from_its_end() {
        assert_eq!(Step::Check.from(Stage::Draft), Some(Stage::Checking));
        assert_eq!(Step::Start.from(Stage::Draft), None, "nobody knows who is meant");
        assert_eq!(Step::Resume.from(Stage::Held), Some(Stage::Running));
        for step in Step::ALL {
            for stage in Stage::ALL.into_iter().filter(|stage| stage.is_over()) {
                assert_eq!(step.from(stage), None);
            }
        }
    }

    #[test]
    fn words_are_read_back_as_they_were() {
        for why in Exclusion::ALL {
            assert_eq!(Exclusion::parse(why.word()), Some(why));
            assert_eq!(serde_json::to_value(why).unwrap(), why.word());
        }
        let audience = Audience::Queue(Box::default());
        let json = serde_json::to_string(&audience).unwrap();
        assert_eq!(serde_json::from_str::<Audience>(&json).unwrap(), audience);
        let setup = setup();
        assert_eq!(serde_json::from_str::<Setup>(&serde_json::to_string(&setup).unwrap()).unwrap(), setup);
    }

    #[test]
    fn groups_are_as_large_as_they_are_to_be_and_each_stays_in_theirs() {
        let mut counted = [0; 3];
        for n in 0..20_000 {
            let group = group(CampaignId(7), ContactId(n), 10, &[1, 2]);
            assert_eq!(group, super::group(CampaignId(7), ContactId(n), 10, &[1, 2]));
            counted[group.unwrap_or(2)] += 1;
        }
        assert!((1_800..2_200).contains(&counted[2]), "{counted:?}");
        assert!((5_700..6_300).contains(&counted[0]), "{counted:?}");
        let both = (0..2_000).filter(|n| {
            let of = |campaign| group(CampaignId(campaign), ContactId(*n), 50, &[1]);
            of(1).is_none() && of(2).is_none()
        });
        assert!((400..600).contains(&both.count()), "who is held out of one is not out of all");
    }

    fn template(marketing: bool) -> (Draft, Outlook) {
        let send = TemplateSend { name: "hi".into(), language: "en".into(), ..TemplateSend::default() };
        let state = TemplateState { status: "APPROVED".into(), sendable: true, marketing, utility: !marketing };
        let approach = Approach { wrote_at: Some(NOON - Span::days(3)), ..Approach::default() };
        let outlook = Outlook { approach, reachable: true, template: Some(state), ..Outlook::default() };
        (Draft::Template { template: send }, outlook)
    }

    #[test]
    fn who_gets_nothing_is_told_why() {
        let (draft, well) = template(true);
        assert_eq!(turn(&draft, &well, NOON), Turn::Send);
        let of = |change: &dyn Fn(&mut Outlook)| {
            let mut outlook = well.clone();
            change(&mut outlook);
            turn(&draft, &outlook, NOON)
        };
        assert_eq!(of(&|o| o.approach.opted_out = true), Turn::Leave(Exclusion::OptedOut));
        assert_eq!(of(&|o| o.approach.wrote_at = None), Turn::Leave(Exclusion::NoConsent));
        assert_eq!(of(&|o| o.approach.marketing = vec![NOON - Span::days(1)]), Turn::Leave(Exclusion::Cap));
        assert_eq!(of(&|o| o.reachable = false), Turn::Leave(Exclusion::NoIdentifier));
        assert_eq!(of(&|o| o.blocked = true), Turn::Leave(Exclusion::Blocked));
        assert_eq!(of(&|o| o.watched = true), Turn::Hold(Held::Number));
        assert_eq!(of(&|o| o.template = None), Turn::Hold(Held::Template));
        assert_eq!(of(&|o| o.over_budget = true), Turn::Hold(Held::Budget));
        let open = |o: &mut Outlook| {
            let mut window = Window::default();
            let opened = crate::domain::window::Opening {
                at: NOON - Span::hours(1),
                kind: crate::domain::window::OpenedBy::Message,
                wamid: "w".into(),
            };
            window.open(opened, true);
            o.window = window;
            o.approach.wrote_at = Some(NOON - Span::hours(1));
        };
        assert_eq!(of(&open), Turn::Leave(Exclusion::WindowOpen), "they can be written to freely");
    }

    #[test]
    fn no_marketing_is_delivered_to_numbers_of_the_usa_and_only_to_those() {
        let of = |kind: IdentifierKind, value: &str| {
            let mut contact = Contact::new(ContactId(1));
            let identifier = Identifier { kind, value: value.to_owned() };
            contact.identifiers.push(Known { identifier, seen_at: NOON, released_at: None });
            is_undelivered(contact.recipient())
        };
        let phone = |value: &str| of(IdentifierKind::Phone, value);
        assert!(phone("12125550100") && phone("14155550100"));
        // Toronto, Kingston, Berlin, and what is no number of ten digits.
        assert!(!phone("14165550100") && !phone("18765550100") && !phone("493012345678") && !phone("1212555"));
        assert!(of(IdentifierKind::Bsuid, "US.13491208655302741918") && !of(IdentifierKind::Bsuid, "DE.134"));
    }

    #[test]
    fn twenty_go_first_and_then_it_is_looked_at() {
        let tally = |sent, known, failed, opted_out| Tally { sent, known, failed, opted_out, last_at: Some(NOON) };
        let at = |tally: &Tally, after| look(tally, Quality::Green, NOON + after);
        assert_eq!(at(&Tally::default(), Span(0)), Look::Go(20));
        assert_eq!(at(&tally(19, 0, 0, 0), Span(0)), Look::Go(1));
        assert_eq!(at(&tally(20, 20, 4, 1), Span::seconds(30)), Look::Wait);
        assert_eq!(at(&tally(20, 20, 4, 1), PAUSE), Look::Go(i64::MAX));
        assert_eq!(at(&tally(20, 19, 4, 1), PAUSE), Look::Wait, "one is not known");
        assert_eq!(at(&tally(20, 19, 4, 1), WORD), Look::Go(i64::MAX));
        assert_eq!(at(&tally(20, 20, 5, 0), PAUSE), Look::Hold(Held::Failures));
        assert_eq!(at(&tally(20, 20, 0, 2), Span(0)), Look::Hold(Held::OptOuts));
        assert_eq!(at(&tally(1_000, 1_000, 0, 51), Span(0)), Look::Hold(Held::OptOuts));
        assert_eq!(at(&tally(1_000, 900, 100, 50), Span(0)), Look::Go(i64::MAX));
        assert_eq!(look(&Tally::default(), Quality::Red, NOON), Look::Hold(Held::Quality));
    }

    #[test]
    fn the_platform_says_how_many_may_be_written_to() {
        let limit = |word| Health::read(Some("GREEN"), Some(word), None, NOON).limit;
        assert_eq!((limit("TIER_250"), limit("TIER_10K"), limit("TIER_UNLIMITED")), (Some(250), Some(10_000), None));
        assert_eq!(Health::read(Some("YELLOW"), None, None, NOON).per_minute(), 2_400);
        let able = |state| Health::read(None, None, state, NOON).able;
        assert_eq!(
            [able(None), able(Some("CONNECTED")), able(Some("FLAGGED")), able(Some("BANNED"))],
            [true, true, true, false]
        );
        assert_eq!(Health::default().per_minute(), MINUTE);
    }

    #[test]
    fn a_budget_warns_at_four_fifths_and_ends_at_all_of_it() {
        let of = |spent| Budget { number: NumberId(1), month: Micros(100), spent: Micros(spent), until: NOON };
        assert_eq!(
            [79, 80, 99, 100, 130].map(|spent| of(spent).level()),
            [Level::Fits, Level::Warns, Level::Warns, Level::Full, Level::Full]
        );
        assert!(of(90).admits(Micros(10)) && !of(90).admits(Micros(11)));
        assert_eq!((of(90).left(), of(130).left()), (Micros(10), Micros(0)));
        let (before, after) = (of(90).by(NOON - Span(1)), of(90).by(NOON));
        assert_eq!((before.left(), after.left()), (Micros(10), Micros(100)), "another month has begun by then");
    }

    #[test]
    fn many_people_or_much_money_need_a_second_person() {
        let rule = Approval { cost: Some(Micros(5)), ..Approval::default() };
        assert!(!rule.is_needed(200, Micros(5)) && rule.is_needed(201, Micros(0)) && rule.is_needed(1, Micros(6)));
        assert!(!Approval::default().is_needed(200, Micros(i64::MAX)));
    }

    const ONE: UserId = UserId(1);
    const OTHER: UserId = UserId(2);

    #[test]
    fn a_stricter_rule_holds_at_once_and_a_looser_one_when_two_people_ask_for_the_same() {
        let rule = |people, cost: Option<i64>| Approval { people, cost: cost.map(Micros) };
        let now = rule(50, Some(9));
        assert_eq!(now.once_said(None, rule(20, Some(9)), None), Ok((rule(20, Some(9)), None)));
        let wish = rule(200, None);
        assert_eq!(now.once_said(None, wish, None), Err(NoPerson));
        let asked = Some((wish, ONE));
        assert_eq!(now.once_said(None, wish, Some(ONE)), Ok((now, asked)));
        assert_eq!(now.once_said(asked, wish, Some(ONE)), Ok((now, asked)), "twice is not two people");
        assert_eq!(now.once_said(asked, wish, Some(OTHER)), Ok((wish, None)));
        let else_one = rule(100, None);
        assert_eq!(now.once_said(asked, else_one, Some(OTHER)), Ok((now, Some((else_one, OTHER)))), "not the same");
        assert_eq!(now.once_said(asked, now, Some(OTHER)), Ok((now, None)), "it stays as it is");
        // Of what is looser in one and stricter in the other, the stricter half holds at once.
        let mixed = rule(200, Some(1));
        assert_eq!(now.once_said(None, mixed, Some(ONE)), Ok((rule(50, Some(1)), Some((mixed, ONE)))));
    }

    fn funnel(arm: Option<usize>, settled: i64, settled_answered: i64) -> Funnel {
        Funnel { arm, people: settled, settled, settled_answered, ..Funnel::default() }
    }

    #[test]
    fn the_more_is_compared_the_more_has_to_be_shown() {
        let two = [funnel(Some(0), 1_000, 100), funnel(Some(1), 1_000, 200)];
        let told = verdict(&two);
        assert_eq!((told.len(), told[0].arm, told[0].against, told[0].differs), (1, 1, Some(0), true));
        let alike = [funnel(Some(0), 1_000, 100), funnel(Some(1), 1_000, 104), funnel(None, 0, 0)];
        assert!(!verdict(&alike)[0].differs);
        let held_out = [funnel(Some(0), 1_000, 100), funnel(None, 1_000, 20)];
        let told = verdict(&held_out);
        assert_eq!((told.len(), told[0].against, told[0].differs), (1, None, true));
        assert!(verdict(&[funnel(Some(0), 10, 1), funnel(Some(1), 10, 9)]).iter().all(|one| !one.differs));
    }

    #[test]
    fn no_difference_lies_in_a_range_exactly_where_none_has_shown() {
        // From 146 to 149 answers what speaks for a difference is enough for one comparison, and not for two.
        let mut disputed = 0;
        for answered in 100..=200 {
            let three = [funnel(Some(0), 1_000, 100), funnel(Some(1), 1_000, answered), funnel(Some(2), 1_000, 100)];
            for versus in verdict(&three) {
                let comparison = versus.comparison;
                let is_possible = comparison.low < 0.0 && 0.0 < comparison.high;
                assert_eq!((versus.differs, comparison.differs), (!is_possible, !is_possible), "{versus:?}");
                disputed += usize::from((20.0..40.0).contains(&comparison.evidence));
            }
        }
        assert!(disputed > 0);
    }

    #[test]
    fn templates_are_told_apart_by_each_other_and_not_by_silence() {
        let apart = |funnels: &[Funnel]| is_told_apart(&verdict(funnels));
        assert!(apart(&[funnel(Some(0), 1_000, 100), funnel(Some(1), 1_000, 200)]));
        assert!(!apart(&[funnel(Some(0), 1_000, 100), funnel(Some(1), 1_000, 101)]));
        assert!(!apart(&[funnel(Some(0), 1_000, 300), funnel(Some(1), 1_000, 301), funnel(None, 1_000, 20)]));
    }

    fn steering(since: Option<Timestamp>, answered: &[u64]) -> Steering {
        let arm = |answered: &u64| Outcomes { answered: *answered, silent: 200 - *answered, stopped: 0 };
        Steering { since, looked_at: NOON, arms: answered.iter().map(arm).collect() }
    }

    #[test]
    fn nothing_is_chosen_before_a_difference_has_shown_nor_where_it_was_not_asked_for() {
        assert!(!Setup::default().steer);
        let waits = steering(None, &[20, 60]);
        assert!(waits.chances(CampaignId(1), |_| true).is_empty() && waits.told(CampaignId(1), |_| true).is_none());
        assert_eq!(steered(CampaignId(1), ContactId(1), &[], 0), None);
    }

    #[test]
    fn what_is_answered_more_is_chosen_more_and_it_is_told_how_likely() {
        let of = steering(Some(NOON), &[20, 30, 25]);
        let chances = of.chances(CampaignId(7), |_| true);
        let mut counted = [0.0; 3];
        for n in 0..20_000 {
            let (arm, likely) = steered(CampaignId(7), ContactId(n), &chances, 0).unwrap();
            assert!((chances[arm].1 - likely).abs() < 1e-12);
            counted[arm] += 1.0 / 20_000.0;
        }
        for ((_, likely), often) in chances.iter().zip(counted) {
            assert!((likely - often).abs() < 0.02, "{chances:?} {counted:?}");
        }
        assert!(counted[1] > counted[2] && counted[2] > counted[0], "{counted:?}");
        let told = of.told(CampaignId(7), |arm| arm != 1).unwrap();
        assert!(told.arms[1].chance.abs() < 1e-12, "it was stopped");
        assert!((told.arms.iter().map(|one| one.chance).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(told.arms.iter().all(|one| one.low < one.rate && one.rate < one.high));
    }

    #[test]
    fn for_whom_a_stopped_template_was_chosen_another_is_chosen_as_likely_as_is_told() {
        let (before, after) = ([(0, 0.6), (1, 0.3), (2, 0.1)], [(1, 0.7), (2, 0.3)]);
        let people = (0..10_000).map(ContactId).filter(|one| {
            let chosen = steered(CampaignId(5), *one, &before, 0);
            chosen.is_some_and(|(arm, _)| arm == 0)
        });
        let again: Vec<(usize, f64)> = people.filter_map(|one| steered(CampaignId(5), one, &after, 1)).collect();
        let first = again.iter().filter(|one| **one == (1, 0.7)).count();
        assert!((0.66..0.74).contains(&(first as f64 / again.len() as f64)), "{first} of {}", again.len());
    }

    #[test]
    fn what_is_chosen_says_nothing_of_the_group_somebody_was_of() {
        let chances = [(0, 0.5), (1, 0.5)];
        let alike = (0..4_000).filter(|n| {
            let chosen = steered(CampaignId(3), ContactId(*n), &chances, 0).map(|(arm, _)| arm);
            chosen == group(CampaignId(3), ContactId(*n), 0, &[1, 1])
        });
        assert!((1_850..2_150).contains(&alike.count()));
    }

    proptest! {
        /// Chances add up to one, somebody's choice stays what it is, and nothing that was stopped is ever chosen.
        #[test]
        fn whoever_is_chosen_for_gets_a_template_that_still_goes(
            arms in prop::collection::vec((0u64..300, 0u64..300, 0u64..30), 2..=ARMS),
            stopped in 0usize..ARMS, campaign in 1i64..1_000, contact in 1i64..1_000_000,
        ) {
            let outcomes = |(answered, silent, stopped)| Outcomes { answered, silent, stopped };
            let arms: Vec<Outcomes> = arms.into_iter().map(outcomes).collect();
            let of = Steering { since: Some(NOON), looked_at: NOON, arms };
            let (campaign, contact) = (CampaignId(campaign), ContactId(contact));
            let chances = of.chances(campaign, |arm| arm != stopped);
            let again = of.chances(campaign, |arm| arm != stopped);
            prop_assert_eq!(&chances, &again);
            prop_assert!((chances.iter().map(|(_, likely)| likely).sum::<f64>() - 1.0).abs() < 1e-9);
            let chosen = steered(campaign, contact, &chances, 1);
            prop_assert_eq!(chosen, steered(campaign, contact, &chances, 1));
            let (arm, likely) = chosen.unwrap();
            prop_assert!(arm != stopped && arm < of.arms.len() && likely > 0.0 && likely <= 1.0);
        }

        /// In whatever order one person and programs say what is to hold, nothing goes that the rule stopped before.
        #[test]
        fn nobody_loosens_the_rule_alone(
            said in prop::collection::vec((0i64..=200, prop::option::of(0i64..9), any::<bool>()), 1..20),
            before in prop::option::of((0i64..=200, prop::option::of(0i64..9))),
            people in 0i64..400, cost in 0i64..12,
        ) {
            let rule = |people, cost: Option<i64>| Approval { people, cost: cost.map(Micros) };
            let first = rule(80, Some(4));
            // What somebody asked for before, too, is the same person's.
            let mut asked = before.map(|(people, cost)| (rule(people, cost), ONE));
            let mut holds = first;
            for (people, cost, is_person) in said {
                if let Ok(now) = holds.once_said(asked, rule(people, cost), is_person.then_some(ONE)) {
                    (holds, asked) = now;
                }
            }
            let is_stopped = |rule: Approval| rule.is_needed(people, Micros(cost));
            prop_assert!(!is_stopped(first) || is_stopped(holds), "{holds:?}");
        }

        /// Nothing that a person stopped, and nothing beyond the budget, is ever let go.
        #[test]
        fn no_turn_sends_what_the_guard_refuses(
            opted_out in any::<bool>(), agreed in any::<bool>(), blocked in any::<bool>(), sendable in any::<bool>(),
            over in any::<bool>(), days in 0i64..400, marketing in any::<bool>(),
        ) {
            let (draft, mut outlook) = template(marketing);
            outlook.approach = Approach { opted_out, agreed, wrote_at: Some(NOON - Span::days(days + 1)), ..Approach::default() };
            outlook.blocked = blocked;
            outlook.over_budget = over;
            if let Some(state) = &mut outlook.template {
                state.sendable = sendable;
            }
            let sends = turn(&draft, &outlook, NOON) == Turn::Send;
            prop_assert_eq!(sends, permit(&draft, &outlook, NOON).is_ok());
            prop_assert!(!sends || (sendable && !blocked && !(marketing && (opted_out || over))));
        }
    }
}
