//! What numbers answer without a person.

use super::{Text, within};
use crate::{
    domain::{
        answering::{BUSINESS_LIMIT, TEXT_LIMIT, Unfit, VARIABLES},
        price::Micros,
    },
    say,
};

pub const TITLE: Text = Text::of("answering-title");
pub const LEAD: Text = Text::of("answering-lead");
pub const BUSINESS: Text = Text::of("answering-business");
pub const LANGUAGE: Text = Text::of("answering-language");
pub const GREETING: Text = Text::of("answering-greeting");
pub const GREETING_HINT: Text = Text::of("answering-greeting-hint");
pub const AWAY: Text = Text::of("answering-away");
pub const AWAY_HINT: Text = Text::of("answering-away-hint");
pub const STOPPED: Text = Text::of("answering-stopped");
pub const STARTED: Text = Text::of("answering-started");
pub const USUAL_HINT: Text = Text::of("answering-usual-hint");
pub const SEND: Text = Text::of("answering-send");
pub const PREVIEW: Text = Text::of("answering-preview");
pub const SAMPLE: Text = Text::of("answering-sample");
pub const SAVE: Text = Text::of("answering-save");
pub const SAVED: Text = Text::of("answering-saved");
pub const SENT: Text = Text::of("answering-sent");
pub const CONFIRMED: Text = Text::of("answering-confirmed");
pub const ASKED: Text = Text::of("answering-asked");
pub const WORDS: Text = Text::of("answering-words");
pub const WORDS_LEAD: Text = Text::of("answering-words-lead");
pub const START_WORDS: Text = Text::of("answering-start-words");

/// What may stand between braces.
pub fn variables() -> String {
    let names = VARIABLES.map(|name| format!("{{{name}}}")).join(", ");
    say!("answering-variables", names: &names)
}

/// What a reply costs, to whom it costs least and most, and how many are free still.
pub fn price(between: Option<(Micros, Micros)>, left: i64) -> String {
    let price = between.map(|(least, most)| match (least.in_dollars(), most.in_dollars()) {
        (least, most) if least == most => least,
        (least, most) => format!("{least}–{most}"),
    });
    match price {
        None => say!("answering-price-unknown").to_owned(),
        Some(price) if left > 0 => say!("answering-price-free", left, price: &price),
        Some(price) => say!("answering-price", price: &price),
    }
}

/// Why a number cannot answer so.
pub fn unfit(unfit: &Unfit) -> String {
    match unfit {
        Unfit::Language(tag) => say!("answering-unfit-language", what: &within(tag)),
        Unfit::Long(length) => say!("answering-unfit-long", length: *length, limit: TEXT_LIMIT),
        Unfit::Business(length) => say!("answering-unfit-business", length: *length, limit: BUSINESS_LIMIT),
        Unfit::Character => say!("answering-unfit-character").to_owned(),
        Unfit::Variable(name) => say!("answering-unfit-variable", what: &within(name)),
        Unfit::Empty => say!("answering-unfit-empty").to_owned(),
    }
}
