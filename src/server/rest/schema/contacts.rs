//! Customers: who they are, what is known of them, and how they come and go.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

shapes! {
    /// A person. Phone number, user id and username can each change or be missing; the id stays.
    Contact {
        id: String,
        name: Option<String>,
        /// With `+`.
        phone: Option<String>,
        /// Business-scoped user id.
        bsuid: Option<String>,
        username: Option<String>,
        tags: Vec<String>,
        /// `grey`, `red`, `orange`, `yellow`, `green`, `teal`, `blue`, `purple` or `pink`, in the order of the tags.
        tag_colours: Vec<String>,
        /// The language they write in (BCP 47), detected or said.
        language: Option<String>,
        /// IANA name: what somebody here said, else a guess from their number.
        time_zone: Option<String>,
        /// Whether the zone is more than a guess among several.
        time_zone_certain: bool,
        /// What the clock shows there.
        clock: Option<WallClock>,
        /// Whether the person stopped marketing messages.
        marketing_opt_out: bool,
    }

    /// A file of people, and what became of it.
    Import {
        id: String,
        filename: String,
        /// `ready`, `checking`, `checked`, `applying`, `done`, `cancelling`, `cancelled`, `undoing`, `undone` or `failed`.
        stage: String,
        /// Why it failed: `file`, it is gone; or `fault`, see the log.
        reason: Option<String>,
        sheet: ImportSheet,
        plan: ImportPlan,
        /// Rows below the head.
        total: i64,
        /// Rows that were looked at.
        checked: i64,
        /// Rows with something wrong, which are left out.
        wrong: i64,
        /// Rows of people who are known already.
        known: i64,
        /// Rows that were taken in.
        applied: i64,
        /// People who were made by them.
        made: i64,
        /// People whom they changed.
        changed: i64,
        /// Rows that say yes to marketing messages where the person said no: the no stays.
        held: i64,
        /// Rows that were taken back.
        undone: i64,
        /// People made by them who stayed, because something happened since.
        stayed: i64,
        /// Whether it can still be undone.
        undoable: bool,
        /// Who brought it.
        by: Option<String>,
        created_at: String,
        updated_at: String,
    }

    /// What a file of people is.
    ImportSheet {
        /// `csv` or `xlsx`.
        kind: String,
        /// Of CSV: `UTF-8`, `UTF-16LE`, `windows-1252`, …
        encoding: String,
        /// Of CSV: `,`, `;` or a tab.
        separator: String,
        heads: Vec<String>,
    }

    /// What is to become of a file of people.
    ImportPlan {
        /// For each column `nothing`, `phone`, `user_id`, `name`, `last_name`, `language`, `time_zone`, `tags`, `consent`,
        /// `consent_source`, `consent_wording`, `consent_at`, or `{"attribute": {"name": …, "kind": …}}` with a kind of
        /// `text`, `number`, `date`, `yes_no`, `choice`, `url`.
        columns: Vec<Value>,
        /// The country calling code of numbers without one: `49`; empty for none.
        country: String,
        /// Whether the file takes the place of what is known; else only what is empty is filled.
        overwrite: bool,
        /// The words people agreed to, where no column says them.
        wording: String,
    }

    /// What a clock on the wall shows somewhere.
    WallClock {
        /// Minutes that it is ahead of UTC.
        offset: i32,
        /// When it is next put forward or back, within the year.
        turn: Option<ClockTurn>,
    }

    /// That a clock is put forward or back.
    ClockTurn {
        at: String,
        /// Minutes that it is ahead of UTC from then on.
        offset: i32,
    }

    /// A person with everything that is kept of them.
    Person {
        id: String,
        /// What somebody here calls them, else what they call themselves.
        name: Option<String>,
        /// What they call themselves, where somebody here calls them otherwise.
        own_name: Option<String>,
        /// With `+`.
        phone: Option<String>,
        /// Business-scoped user id.
        bsuid: Option<String>,
        username: Option<String>,
        tags: Vec<String>,
        tag_colours: Vec<String>,
        language: Option<String>,
        /// Somebody here said so; else it was detected.
        language_said: bool,
        time_zone: Option<String>,
        time_zone_certain: bool,
        /// Somebody here said so; else it is taken from their number.
        time_zone_said: bool,
        clock: Option<WallClock>,
        /// When they may be written to of their own, in their time: `["09:00", "17:00"]`. Null for any time.
        hours: Option<Vec<String>>,
        marketing_opt_out: bool,
        identifiers: Vec<Identifier>,
        /// By name; null where nothing was said.
        attributes: BTreeMap<String, Option<String>>,
        /// The latest first. The latest of a category holds.
        consents: Vec<Consent>,
        /// Ids of their conversations, one for each business number.
        conversations: Vec<String>,
        /// By the rule of thumb, with the band it lies in nine times in ten.
        engagement: Option<Engagement>,
        /// How long they take to answer.
        answers: Option<AnswerTimes>,
        windows: WindowsUsed,
        /// Since when they are known.
        since: String,
        /// Whether anything is predicted of them.
        scored: bool,
    }

    /// A name that the platform knows or knew a person by.
    Identifier {
        /// `phone`, `bsuid` or `parent_bsuid`.
        kind: String,
        value: String,
        seen_at: String,
        /// Whether it is theirs now.
        current: bool,
    }

    /// One yes or no. Nothing of it is ever changed.
    Consent {
        /// `marketing`, `utility` or `service`.
        category: String,
        given: bool,
        /// Where it was said.
        source: String,
        wording: Option<String>,
        at: String,
        by: Option<String>,
    }

    Engagement {
        /// From 0 to 10.
        score: f64,
        low: f64,
        high: f64,
    }

    AnswerTimes {
        median_seconds: i64,
        /// Over so many answers.
        of: i64,
    }

    /// How many of the windows that they opened were used.
    WindowsUsed {
        used: i64,
        of: i64,
    }

    /// A yes or no to be written down.
    NewConsent {
        /// `marketing`, `utility` or `service`.
        category: String,
        given: bool,
        /// Where it was said; empty where no more is known than who writes it down.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        source: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wording: Option<String>,
    }

    /// What to change about a person. What is left out stays.
    ContactChange {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        time_zone: Option<String>,
        /// Two times of day; two empty texts for any time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hours: Option<Vec<String>>,
        /// All tags that are put by hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<String>>,
        /// By name; null takes the value away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        attributes: Option<BTreeMap<String, Option<String>>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consent: Option<NewConsent>,
        /// Whether anything is predicted of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scored: Option<bool>,
    }

    /// Who is to become one with the person in the address.
    NewMerge {
        contact_id: String,
    }

    /// What making two people one came to.
    Merged {
        /// By which it can be undone.
        id: String,
        /// Who both are now.
        kept: String,
    }

    /// A word that is put on people.
    Tag {
        id: String,
        name: String,
        colour: String,
        /// `new`, `returning` or `ad_lead` where a rule sets it; else null.
        rule: Option<String>,
        /// The rule in words.
        rule_says: Option<String>,
        /// On how many people it is.
        people: i64,
    }

    /// Something that can be said of a person.
    Attribute {
        id: String,
        name: String,
        /// `text`, `number`, `date`, `yes_no`, `choice` or `url`.
        kind: String,
        /// What can be chosen from; empty for all other kinds.
        choices: Vec<String>,
    }

    /// Whom to erase.
    Erase {
        /// What the person is called: a sign that it is meant.
        name: String,
    }

    /// The erasing of one person.
    Erasure {
        id: String,
        /// What the id of the person was.
        contact_id: String,
        /// What is done now: `log`, `deliveries`, `messages`, `rows`, `events`, `kept`, `pages`; at the end `done`.
        step: String,
        /// Rows that went so far.
        gone: i64,
        requested_at: String,
        /// Null while it goes on.
        finished_at: Option<String>,
    }
}
