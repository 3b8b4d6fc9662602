//! Bringing customers in from a file.

use super::Text;
use crate::{
    domain::import::{Amiss, Fault, Stage, Target, Unplanned, ValueKind},
    say,
};

pub const TITLE: Text = Text::of("import-title");
pub const LEAD: Text = Text::of("import-lead");
pub const FILE: Text = Text::of("import-file");
pub const BRING: Text = Text::of("import-bring");
pub const EARLIER: Text = Text::of("import-earlier");
pub const NONE: Text = Text::of("import-none");
pub const EXPORT: Text = Text::of("import-export");
pub const EXPORT_LEAD: Text = Text::of("import-export-lead");
pub const EXPORT_CSV: Text = Text::of("import-export-csv");
pub const EXPORT_XLSX: Text = Text::of("import-export-xlsx");
pub const OVERTAKEN: Text = Text::of("import-overtaken");
pub const ATTRIBUTES: Text = Text::of("import-attributes");
pub const COLUMNS: Text = Text::of("import-columns");
pub const EXAMPLE: Text = Text::of("import-example");
pub const COUNTRY: Text = Text::of("import-country");
pub const COUNTRY_HINT: Text = Text::of("import-country-hint");
pub const KNOWN: Text = Text::of("import-known");
pub const FILL: Text = Text::of("import-fill");
pub const OVERWRITE: Text = Text::of("import-overwrite");
pub const WORDING: Text = Text::of("import-wording");
pub const WORDING_HINT: Text = Text::of("import-wording-hint");
pub const PREVIEW: Text = Text::of("import-preview");
pub const ROW: Text = Text::of("import-row");
pub const CHECK: Text = Text::of("import-check");
pub const CHECKED: Text = Text::of("import-checked");
pub const TOTAL: Text = Text::of("import-total");
pub const FITS: Text = Text::of("import-fits");
pub const FITS_KNOWN: Text = Text::of("import-fits-known");
pub const WRONG: Text = Text::of("import-wrong");
pub const FAULTS: Text = Text::of("import-faults");
pub const FAULTS_ALL: Text = Text::of("import-faults-all");
pub const APPLY: Text = Text::of("import-apply");
pub const NOTHING_FITS: Text = Text::of("import-nothing-fits");
pub const CANCEL: Text = Text::of("import-cancel");
pub const RESULT: Text = Text::of("import-result");
pub const MADE: Text = Text::of("import-made");
pub const CHANGED: Text = Text::of("import-changed");
pub const HELD: Text = Text::of("import-held");
pub const UNDO: Text = Text::of("import-undo");
pub const TAKEN_BACK: Text = Text::of("import-taken-back");
pub const STAYED: Text = Text::of("import-stayed");
pub const APP: Text = Text::of("import-app");
pub const APP_LEAD: Text = Text::of("import-app-lead");
pub const APP_PERCENT: Text = Text::of("import-app-percent");
pub const APP_PHASE: Text = Text::of("import-app-phase");
pub const APP_MESSAGES: Text = Text::of("import-app-messages");
pub const APP_PEOPLE: Text = Text::of("import-app-people");
pub const APP_DECLINED: Text = Text::of("import-app-declined");
pub const APP_FAILED: Text = Text::of("import-app-failed");

pub fn file_hint(limit: i64) -> String {
    say!("import-file-hint", limit)
}

/// Why a file cannot be read, by the word that the server gives it.
pub fn unreadable(what: &str) -> String {
    say!("import-unreadable", what)
}

pub fn unplanned(why: Unplanned) -> String {
    say!("import-unplanned", what: why.word())
}

pub fn target(target: &Target) -> String {
    say!("import-target", what: target.word())
}

pub fn kind(kind: ValueKind) -> String {
    say!("import-kind", what: kind.word())
}

pub fn means_of(name: &str) -> String {
    say!("import-means-of", name: &super::within(name))
}

pub fn kind_of(name: &str) -> String {
    say!("import-kind-of", name: &super::within(name))
}

pub fn stage(stage: Stage) -> String {
    say!("import-stage", what: stage.word())
}

pub fn progress(percent: u32) -> String {
    say!("import-progress", percent)
}

/// Why an import failed, by the word that the server gives it.
pub fn failed(what: &str) -> String {
    say!("import-failed", what)
}

/// What is wrong in a cell.
pub fn amiss(fault: &Fault) -> String {
    let text = say!("import-amiss", what: fault.amiss.word());
    if fault.amiss == Amiss::Repeated { format!("{text} {}", fault.value) } else { text }
}

/// How to mend it.
pub fn mend(amiss: Amiss) -> String {
    say!("import-mend", what: amiss.word())
}

/// The heads of a table of faults, and the cells of one of them. `head` is the one of its column.
pub fn fault_heads() -> [String; 5] {
    ["row", "column", "value", "amiss", "mend"].map(|what| say!("import-fault-head", what))
}

pub fn fault_cells(fault: &Fault, head: &str) -> [String; 5] {
    [fault.row.to_string(), head.to_owned(), fault.value.clone(), amiss(fault), mend(fault.amiss)]
}

pub fn app_of(name: &str) -> String {
    say!("import-app-of", name: &super::within(name))
}

/// How far back a phase of a history reaches.
pub fn app_back(phase: i64) -> String {
    let what = match phase {
        0 => "day",
        1 => "quarter",
        _ => "half",
    };
    say!("import-app-back", what)
}
