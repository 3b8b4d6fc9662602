//! Choosing a template and filling it in.

use super::Text;
use crate::{
    domain::template::{Button, Takes},
    say,
};

pub const CHOOSE: Text = Text::of("templates-choose");
pub const NONE: Text = Text::of("templates-none");
pub const NONE_LEAD: Text = Text::of("templates-none-lead");
pub const SEARCH: Text = Text::of("templates-search");
pub const NO_MATCH: Text = Text::of("templates-no-match");
pub const PREVIEW: Text = Text::of("templates-preview");
pub const SEND: Text = Text::of("templates-send");
pub const CHANGE: Text = Text::of("templates-change");
pub const HEADER: Text = Text::of("templates-header");
pub const HEADER_FILE: Text = Text::of("templates-header-file");
pub const LOADING: Text = Text::of("templates-loading");
pub const MISSING: Text = Text::of("templates-missing");
pub const OPTED_OUT: Text = Text::of("templates-opted-out");
pub const BUTTON: Text = Text::of("templates-button");
pub const COPY_OFFER: Text = Text::of("templates-copy-offer");
pub const COPY_CODE: Text = Text::of("templates-copy-code");
pub const CODE: Text = Text::of("templates-code");
pub const CODE_REPEATED: Text = Text::of("templates-code-repeated");

pub fn variable(name: &str) -> String {
    if name.chars().all(|digit| digit.is_ascii_digit()) {
        say!("templates-variable", name)
    } else {
        let words = name.replace('_', " ");
        let mut letters = words.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// What stands on a button: WhatsApp writes it where the template does not.
pub fn button_title(button: &Button) -> String {
    let fallback = match button.takes {
        Takes::Code => COPY_OFFER,
        Takes::OneTimeCode => COPY_CODE,
        _ => BUTTON,
    };
    button.title.clone().unwrap_or_else(|| fallback.into())
}

pub fn code_of(button: &str) -> String {
    say!("templates-code-of", button: &super::within(button))
}

pub fn link_end_of(button: &str) -> String {
    say!("templates-link-end-of", button: &super::within(button))
}

pub fn link(start: &str) -> String {
    format!("{start}…")
}
