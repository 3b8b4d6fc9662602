//! Pages of figures and what they found.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

shapes! {
    /// A page of figures.
    InsightReport {
        page: String,
        /// What was asked for: `range`, `compare` and what it is narrowed to.
        asked: Value,
        /// When it was counted.
        at: String,
        /// The time it is about; the second moment is not within.
        from: String,
        until: String,
        /// IANA name of the zone whose days and hours it has.
        zone: String,
        answer: InsightAnswer,
        /// Counting began later than the time it would be compared with: nothing is compared.
        uncompared: bool,
        findings: Vec<InsightFinding>,
        tables: Vec<InsightTable>,
        /// What it can be narrowed to: ids and names of numbers, teams and tags, and languages.
        choices: Value,
    }

    /// What a page says first.
    InsightAnswer {
        /// `nothing` where nothing was counted.
        say: String,
        values: Vec<f64>,
        /// How the first value changed, as a share of what it was.
        change: Option<f64>,
    }

    /// Something that is to be done.
    InsightFinding {
        advice: String,
        values: Vec<f64>,
        names: Vec<String>,
        /// The id of the number that it is about, where that is one.
        number: Option<String>,
        /// Ids and names of some of those it is about.
        conversations: Vec<Value>,
        /// Whether acting helped so far, beside what was held back by chance.
        helped: Option<Value>,
    }

    /// A table of a page.
    InsightTable {
        what: String,
        rows: Vec<InsightRow>,
        /// There are more, which are left out: the least of them.
        more: bool,
        /// It is known of everything together only, and whoever asks sees a part of it: it has no rows.
        withheld: bool,
    }

    /// A row: what it is about, and a number for each column of its table. Shares are from 0 to 1, lengths of time in minutes,
    /// money in US dollars.
    InsightRow {
        /// A word, or an object with one member: `{"day": "2026-11-22"}`.
        key: Value,
        cells: Vec<Option<InsightValue>>,
        /// The same of the time it is compared with.
        before: Vec<Option<f64>>,
        /// What to ask for to see the conversations behind it.
        behind: Option<Value>,
    }

    /// A number, with the band in which it lies nine times in ten where that is known.
    InsightValue {
        is: f64,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        band: Option<Vec<f64>>,
    }

    /// A conversation behind a number.
    InsightFound {
        conversation: String,
        name: String,
        number: String,
        /// When it happened last in the time asked for, to the quarter of an hour, and how often.
        at: String,
        times: i64,
    }
}
