//! What belongs to the desk: figures, tide line, palette, undo, price, emoji, viewer, voice.

use super::Text;
use crate::{
    api::Error,
    domain::{
        price::{Category, Price, Prices},
        queue::Figure,
        time::Span,
    },
    say,
    ui::commands::Command,
};

pub const LEAVES_UNSAVED: Text = Text::of("desk-leaves-unsaved");
pub const CLOSE: Text = Text::of("desk-close");

pub const FIGURES: Text = Text::of("desk-figures");

/// What a figure is called, and what exactly it counts.
pub fn figure(figure: Figure) -> (&'static str, &'static str) {
    match figure {
        Figure::Open => (say!("figure-open"), say!("figure-open-lead")),
        Figure::Closing => (say!("figure-closing"), say!("figure-closing-lead")),
        Figure::Lost => (say!("figure-lost"), say!("figure-lost-lead")),
        Figure::Active => (say!("figure-active"), say!("figure-active-lead")),
    }
}

pub fn engagement_of(conversations: i64) -> String {
    say!("figure-engagement-of", n: conversations)
}

/// From 0 to 10, with one place behind the point.
pub fn score(score: Option<f64>) -> String {
    score.map_or_else(|| "–".to_owned(), |score| super::tenths((score * 10.0).round() as i64))
}

pub const TIDE: Text = Text::of("desk-tide");
pub const TIDE_FROM: Text = Text::of("desk-tide-from");
pub const TIDE_TO: Text = Text::of("desk-tide-to");
pub const TIDE_ALL: Text = Text::of("desk-tide-all");
pub const TIDE_EMPTY: Text = Text::of("desk-tide-empty");
pub const NOW: Text = Text::of("desk-now");

pub fn tide_peak(when: &str, closes: i64, owed: i64) -> String {
    say!("desk-tide-peak", when, closes, owed)
}

pub fn tide_between(from: &str, to: &str, closes: i64, owed: i64) -> String {
    say!("desk-tide-between", from, to, closes, owed)
}

pub const FIND: Text = Text::of("desk-find");
pub const NOTHING_HERE: Text = Text::of("desk-nothing-here");
pub const NOTHING_HERE_LEAD: Text = Text::of("desk-nothing-here-lead");
pub const SHOW_ALL: Text = Text::of("desk-show-all");

/// Read out: so many conversations are in the list now, or more than are loaded.
pub fn listed(n: usize, all: bool) -> String {
    if all { say!("desk-listed", n) } else { say!("desk-listed-at-least", n) }
}

/// What could not be done, why, and what to do.
pub fn failed(what: &str, error: &Error) -> String {
    format!("{what} {}", super::error(error))
}

pub const PALETTE: Text = Text::of("desk-palette");
pub const PALETTE_LABEL: Text = Text::of("desk-palette-label");
pub const NOTHING_FOUND: Text = Text::of("desk-nothing-found");

/// What a command does.
pub fn command(command: Command) -> &'static str {
    match command {
        Command::Next => say!("command-next"),
        Command::Previous => say!("command-previous"),
        Command::Open => say!("command-open"),
        Command::Back => say!("command-back"),
        Command::Reply => say!("command-reply"),
        Command::Template => say!("command-template"),
        Command::Dismiss => say!("command-dismiss"),
        Command::Note => say!("command-note"),
        Command::Undo => say!("command-undo"),
        Command::Find => say!("command-find"),
        Command::Palette => say!("command-palette"),
        Command::List => say!("command-list"),
        Command::Conversation => say!("command-conversation"),
        Command::Within => say!("search-within"),
        Command::Queue => say!("command-queue"),
        Command::Search => say!("search-label"),
        Command::Lost => say!("command-lost"),
        Command::Customers => say!("command-customers"),
        Command::Context => say!("command-context"),
        Command::Mentions => say!("command-mentions"),
        Command::Alerts => say!("command-alerts"),
        Command::Replies => say!("command-replies"),
        Command::Templates => say!("command-templates"),
        Command::Campaigns => say!("command-campaigns"),
        Command::Numbers => say!("command-numbers"),
        Command::Answering => say!("command-answering"),
        Command::Priorities => say!("command-priorities"),
        Command::Ingest => say!("command-ingest"),
        Command::Insight => say!("command-insight"),
        Command::Model => say!("command-model"),
        Command::Assistant => say!("command-assistant"),
        Command::Import => say!("import-title"),
        Command::Team => say!("members-title"),
        Command::Account => say!("nav-account"),
        Command::Settings => say!("command-settings"),
        Command::Start => say!("command-start"),
        Command::Planned => say!("command-planned"),
        Command::Claim => say!("command-claim"),
        Command::HandOver => say!("command-hand-over"),
        Command::Teams => say!("command-teams"),
        Command::Away => say!("command-away"),
        Command::Later => say!("command-later"),
        Command::Join => say!("command-join"),
        Command::Release => say!("command-release"),
        Command::Show(Figure::Open) => say!("command-show-open"),
        Command::Show(Figure::Closing) => say!("command-show-closing"),
        Command::Show(Figure::Lost) => say!("command-show-lost"),
        Command::Show(Figure::Active) => say!("command-show-active"),
        Command::ShowAll => say!("desk-show-all"),
        Command::Resolve => say!("command-resolve"),
        Command::Snooze => say!("command-snooze"),
        Command::Assign => say!("command-assign"),
        Command::Label => say!("command-label"),
        Command::MarkRead => say!("command-mark-read"),
        Command::Unread => say!("command-unread"),
        Command::Select => say!("command-select"),
        Command::SelectRange => say!("command-select-range"),
        Command::SelectAll => say!("command-select-all"),
        Command::Menu => say!("command-menu"),
        Command::Filters => say!("command-filters"),
        Command::Order => say!("command-order"),
        Command::Views => say!("command-views"),
        Command::View(view) => super::triage::view(Some(view)),
        Command::Attach => say!("composer-attach"),
        Command::Emoji => say!("desk-emoji"),
        Command::Theme => say!("command-theme"),
        Command::Language => say!("language-label"),
        Command::Shortcuts => say!("command-shortcuts"),
        Command::Api => say!("command-api"),
        Command::LeaveDemo => say!("demo-leave"),
        Command::SignOut => say!("nav-sign-out"),
    }
}

pub const SENDS: Text = Text::of("desk-sends");
pub const SENDS_ON: Text = Text::of("desk-sends-on");
pub const NEW_LINE: Text = Text::of("desk-new-line");
pub const BOLD: Text = Text::of("desk-bold");
pub const ITALIC: Text = Text::of("desk-italic");
pub const STRUCK: Text = Text::of("desk-struck");
pub const CODE: Text = Text::of("desk-code");
pub const HOLD: Text = Text::of("desk-hold");

pub fn hold(seconds: i64) -> String {
    if seconds == 0 { say!("desk-hold-none").to_owned() } else { super::roughly(Span::seconds(seconds)) }
}

pub const HELD: Text = Text::of("desk-held");
pub const UNDO: Text = Text::of("desk-undo");
pub const UNDONE: Text = Text::of("desk-undone");
pub const LEFT: Text = Text::of("desk-left");

pub fn leaves_in(seconds: i64) -> String {
    say!("desk-leaves-in", n: seconds)
}

pub fn category(category: Category) -> &'static str {
    match category {
        Category::Marketing => say!("category-marketing"),
        Category::Utility => say!("category-utility"),
        Category::Authentication => say!("category-authentication"),
        Category::Service => say!("category-service"),
    }
}

/// The category of a template, by the platform's word. One that is not known yet is shown as that word.
pub fn category_of(word: &str) -> String {
    Category::of_template(word).map_or_else(|| word.to_lowercase(), |known| category(known).to_owned())
}

/// A market by its name on the rate card: `Rest of Africa`. One that is not known here keeps that name.
pub fn market(name: &str) -> String {
    let key = &name.to_ascii_lowercase().replace(" & ", "-").replace(' ', "-");
    say!("price-market", key, name)
}

/// What a message costs: `about $0.14 · marketing · Germany`.
pub fn price(price: Price, category: Category, prices: &Prices, until: &str) -> String {
    match price {
        Price::FreeUntil(_) => say!("window-free-until", when: until),
        Price::FreeReply { left } => say!("price-free-reply", n: left),
        Price::About(micros) => {
            let (amount, market) = (&micros.in_dollars(), &market(&prices.market));
            say!("price-about", amount, category: self::category(category), market)
        }
    }
}

pub const PRICE_NOW: Text = Text::of("desk-price-now");
pub const LIST_PRICE: Text = Text::of("desk-list-price");

pub const EMOJI: Text = Text::of("desk-emoji");
pub const MARKS: Text = Text::of("desk-marks");
pub const RECENT: Text = Text::of("desk-recent");
pub const PREVIEW: Text = Text::of("desk-preview");
pub const ONE_FILE: Text = Text::of("desk-one-file");

pub const VIEWER: Text = Text::of("desk-viewer");
pub const SMALLER: Text = Text::of("desk-smaller");
pub const LARGER: Text = Text::of("desk-larger");
pub const EARLIER: Text = Text::of("desk-earlier");
pub const LATER: Text = Text::of("desk-later");

pub fn seen(who: &str, when: &str, at: usize, of: usize) -> String {
    say!("desk-seen", who: &super::within(who), when, at, of)
}

pub const PLAY: Text = Text::of("desk-play");
pub const PAUSE: Text = Text::of("desk-pause");
pub const PLACE: Text = Text::of("desk-place");
pub const SPEED: Text = Text::of("desk-speed");
pub const CANNOT_PLAY: Text = Text::of("desk-cannot-play");

/// `3:07`.
pub fn length(seconds: i32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

pub fn heard(at: i32, of: Option<i32>) -> String {
    match of {
        Some(of) => say!("desk-heard", at: &length(at), length: &length(of)),
        None => length(at),
    }
}

/// `1×`, `1.5×`, from tenths.
pub fn times(tenths: i32) -> String {
    let number = if tenths % 10 == 0 { super::number((tenths / 10).into()) } else { super::tenths(tenths.into()) };
    format!("{number}×")
}

pub fn speed(tenths: i32) -> String {
    say!("desk-speed-of", times: &times(tenths))
}

pub const UNREAD_FROM_HERE: Text = Text::of("desk-unread-from-here");
pub const NEWER: Text = Text::of("desk-newer");
pub const NEWER_FAILED: Text = Text::of("desk-newer-failed");
pub const TO_NEWEST: Text = Text::of("desk-to-newest");
pub const JUMP: Text = Text::of("desk-jump");
pub const JUMP_FAILED: Text = Text::of("desk-jump-failed");
pub const WRITE_AGAIN: Text = Text::of("desk-write-again");
pub const LOADING: Text = Text::of("desk-loading");
pub const ITEMS: Text = Text::of("desk-items");
pub const TOTAL: Text = Text::of("desk-total");

pub fn pieces(n: i64) -> String {
    say!("desk-pieces", n)
}
