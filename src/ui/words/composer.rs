//! Where a reply is written.

use super::Text;
use crate::say;

pub const LABEL: Text = Text::of("composer-label");
pub const PLACEHOLDER: Text = Text::of("composer-placeholder");
pub const CAPTION: Text = Text::of("composer-caption");
pub const SEND: Text = Text::of("composer-send");
pub const ATTACH: Text = Text::of("composer-attach");
pub const REMOVE_FILE: Text = Text::of("composer-remove-file");
pub const CANCEL_REPLY: Text = Text::of("composer-cancel-reply");
pub const KEPT: Text = Text::of("composer-kept");
pub const SHUT: Text = Text::of("composer-shut");
pub const UPLOAD_FAILED: Text = Text::of("composer-upload-failed");
pub const READ_ONLY: Text = Text::of("composer-read-only");
pub const EMPTY_FILE: Text = Text::of("composer-empty-file");
pub const FILE_TOO_LARGE: Text = Text::of("composer-file-too-large");
pub const WRONG_TYPE: Text = Text::of("composer-wrong-type");
pub const ENTER: Text = Text::of("composer-enter");

pub fn too_large(kind: &str, limit: &str) -> String {
    say!("composer-too-large", kind: super::kind(kind), limit)
}

pub fn too_long(length: usize, limit: usize) -> String {
    say!("composer-too-long", length, limit)
}

pub fn answering(who: &str) -> String {
    say!("composer-answering", who: &super::within(who))
}

pub fn progress(percent: u32) -> String {
    say!("composer-progress", percent)
}
