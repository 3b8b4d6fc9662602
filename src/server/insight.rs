//! Pages of figures: what is counted, kept as things happen ([`count`]), and what pages say of it ([`pages`]).

mod count;
mod file;
mod pages;
pub mod weekly;

pub use count::step;
pub use file::{Format, NoFile, file};
pub use pages::{Kept, NoPage, behind, report, show_by_person, what_if};
