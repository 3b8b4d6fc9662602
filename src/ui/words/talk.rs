//! What people say about conversations and to each other, and what they send beyond texts.

use super::{Text, within};
use crate::{
    domain::{activity::ActivityLine, answering::Kind, conversation::UNTIL_THEY_WRITE, presence::Crossing},
    say,
};

pub const NOTE: Text = Text::of("talk-note");
pub const NOTE_LABEL: Text = Text::of("talk-note-label");
pub const NOTE_PLACEHOLDER: Text = Text::of("talk-note-placeholder");
pub const NOTE_SAVE: Text = Text::of("talk-note-save");
pub const NOTE_SAVED: Text = Text::of("talk-note-saved");
pub const NOTE_EDIT: Text = Text::of("talk-note-edit");
pub const NOTE_DELETE: Text = Text::of("talk-note-delete");
pub const NOTE_DELETED: Text = Text::of("talk-note-deleted");
pub const NOTE_OF_YOU: Text = Text::of("talk-note-of-you");
pub const CANCEL: Text = Text::of("talk-cancel");
pub const PEOPLE: Text = Text::of("talk-people");
pub const PROGRAM: Text = Text::of("talk-program");
pub const COLLEAGUE: Text = Text::of("talk-colleague");

pub fn note_of(who: &str) -> String {
    say!("talk-note-of", who: &within(who))
}

/// A line between the messages. `who` and `whom` are called by name; `when` is the moment it is about.
pub fn done(line: &ActivityLine, who: &str, whom: &str, when: &str) -> String {
    let (who, whom) = (&within(who), &within(whom));
    let what = &within(line.subject.as_deref().unwrap_or_default());
    match line.what.as_str() {
        "assigned" => say!("talk-done-assigned", who, whom),
        "unassigned" => say!("talk-done-unassigned", who),
        "handed_over" if line.subject.is_none() => say!("talk-done-handed-to-all", who),
        "handed_over" => say!("talk-done-handed-over", who, what),
        "snoozed" if line.until == Some(UNTIL_THEY_WRITE) => say!("talk-done-rests", who),
        "snoozed" => say!("talk-done-snoozed", who, when),
        "woke" => say!("talk-done-woke").to_owned(),
        "resolved" => say!("talk-done-resolved", who),
        "reopened" => say!("talk-done-reopened").to_owned(),
        "merged" => say!("talk-done-merged").to_owned(),
        "parted" => say!("talk-done-parted").to_owned(),
        "tagged" => say!("talk-done-tagged", who, what),
        "untagged" => say!("talk-done-untagged", who, what),
        "opted_out" => say!("talk-done-opted-out", what),
        "opted_in" => say!("talk-done-opted-in", what),
        "window_lost" => say!("talk-done-lost", when),
        "template_paused" => say!("talk-done-paused", what),
        "dismissed" => say!("talk-done-dismissed", who),
        "undismissed" => say!("talk-done-undismissed", who),
        "blocked" => say!("talk-done-blocked", who),
        "unblocked" => say!("talk-done-unblocked", who),
        "asked_for_person" => say!("talk-done-asked-for-person").to_owned(),
        "reported" => say!("talk-done-reported", who, what),
        _ => say!("talk-done-other").to_owned(),
    }
}

pub fn many_done(n: usize) -> String {
    say!("talk-done-many", n)
}

pub const QUICK: Text = Text::of("talk-quick");
pub const QUICK_NONE: Text = Text::of("talk-quick-none");
pub const QUICK_MISSING: Text = Text::of("talk-quick-missing");
pub const QUICK_INSERT: Text = Text::of("talk-quick-insert");
pub const QUICK_MANAGE: Text = Text::of("talk-quick-manage");
pub const QUICK_LEAD: Text = Text::of("talk-quick-lead");
pub const QUICK_SHORTCUT: Text = Text::of("talk-quick-shortcut");
pub const QUICK_TEXT: Text = Text::of("talk-quick-text");
pub const QUICK_SHARED: Text = Text::of("talk-quick-shared");
pub const QUICK_OWN: Text = Text::of("talk-quick-own");
pub const QUICK_NEW: Text = Text::of("talk-quick-new");
pub const QUICK_EMPTY: Text = Text::of("talk-quick-empty");
pub const SAVE: Text = Text::of("talk-save");
pub const SAVED: Text = Text::of("talk-saved");

pub fn quick_found(n: usize) -> String {
    say!("talk-quick-found", n)
}

/// Which variables a quick reply can have: their names are the same in every language, as they are written.
pub fn quick_variables() -> String {
    say!("talk-quick-variables", names: "{name}, {first_name}, {agent}, {number}")
}

pub fn quick_edit(shortcut: &str) -> String {
    say!("talk-quick-edit", what: &within(shortcut))
}

pub fn quick_delete(shortcut: &str) -> String {
    say!("talk-quick-delete", what: &within(shortcut))
}

pub const MORE: Text = Text::of("talk-more");
pub const PHOTO: Text = Text::of("talk-photo");
pub const VOICE: Text = Text::of("talk-voice");
pub const BUTTONS: Text = Text::of("talk-buttons");
pub const LIST: Text = Text::of("talk-list");
pub const PLACE: Text = Text::of("talk-place");
pub const BODY: Text = Text::of("talk-body");
pub const FOOTER: Text = Text::of("talk-footer");
pub const LIST_BUTTON: Text = Text::of("talk-list-button");
pub const ADD_ROW: Text = Text::of("talk-add-row");

pub fn button(n: usize) -> String {
    say!("talk-button", n)
}

pub fn row(n: usize) -> String {
    say!("talk-row", n)
}

pub fn row_description(n: usize) -> String {
    say!("talk-row-description", n)
}

pub fn row_section(n: usize) -> String {
    say!("talk-row-section", n)
}

pub const FINISH: Text = Text::of("talk-finish");
pub const DISCARD: Text = Text::of("talk-discard");
pub const NO_MICROPHONE: Text = Text::of("talk-no-microphone");
pub const NO_RECORDER: Text = Text::of("talk-no-recorder");

pub fn recording(time: &str) -> String {
    say!("talk-recording", time)
}

pub fn looks(who: &str) -> String {
    say!("talk-looks", who: &within(who))
}

pub fn writes(who: &str) -> String {
    say!("talk-writes", who: &within(who))
}

/// Why an answer may be one too many; `who` has answered.
pub fn crossing(crossing: &Crossing, who: &str) -> String {
    match crossing {
        Crossing::Writing { name } => say!("talk-cross-writes", who: &within(name)),
        Crossing::Answered { .. } => say!("talk-cross-answered", who: &within(who)),
    }
}

pub const SEND_ANYWAY: Text = Text::of("talk-send-anyway");
pub const MENU: Text = Text::of("talk-menu");
pub const BLOCK: Text = Text::of("talk-block");
pub const UNBLOCK: Text = Text::of("talk-unblock");
pub const BLOCK_LEAD: Text = Text::of("talk-block-lead");
pub const REPORT: Text = Text::of("talk-report");
pub const REPORT_HINT: Text = Text::of("talk-report-hint");
/// What a reply is called that was sent without a person, where a conversation is written out.
pub fn automatic(kind: Kind) -> &'static str {
    match kind {
        Kind::Greeting => say!("transcript-greeting"),
        Kind::Away => say!("transcript-away"),
        Kind::Stopped => say!("transcript-stopped"),
        Kind::Started => say!("transcript-started"),
    }
}

pub const TRANSCRIPT_TEXT: Text = Text::of("talk-transcript-text");
pub const TRANSCRIPT_JSON: Text = Text::of("talk-transcript-json");
pub const WITH_NOTES: Text = Text::of("talk-with-notes");

pub fn blocked(when: &str) -> String {
    say!("talk-blocked", when)
}

pub fn block_title(who: &str) -> String {
    say!("talk-block-title", who: &within(who))
}

pub const MENTIONS: Text = Text::of("talk-mentions");
pub const MENTIONS_LEAD: Text = Text::of("talk-mentions-lead");
pub const MENTIONS_NONE: Text = Text::of("talk-mentions-none");
pub const MENTIONS_NONE_LEAD: Text = Text::of("talk-mentions-none-lead");
pub const MENTION_NEW: Text = Text::of("talk-mention-new");

pub fn mentions_unread(n: i64) -> String {
    say!("talk-mentions-unread", n)
}

pub const TAKE_BACK: Text = Text::of("talk-take-back");
pub const TAKEN_BACK: Text = Text::of("talk-taken-back");
