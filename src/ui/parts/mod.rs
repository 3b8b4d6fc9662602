//! How things look and behave. A part takes plain values and signals and asks the server for nothing.

pub mod announcer;
pub mod bubble;
pub mod checks;
pub mod chip;
pub mod composer;
pub mod connection;
pub mod content;
pub mod countdown;
pub mod demo_strip;
pub mod emoji;
pub mod empty;
pub mod figures;
pub mod heading;
pub mod icon;
pub mod moment;
pub mod notices;
pub mod palette;
pub mod queue_list;
pub mod queue_row;
pub mod rail;
pub mod raw;
pub mod rich_text;
pub mod ring;
pub mod shortcuts;
pub mod template_form;
pub mod tide;
pub mod undo_bar;
pub mod upload;
pub mod viewer;
pub mod voice;
pub mod waiting;

/// The id of the heading of a page, which takes the focus when one comes to it.
pub const HEADING: &str = "page-heading";
