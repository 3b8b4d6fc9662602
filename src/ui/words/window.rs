//! Windows: when they close and have closed.

use super::Text;
use crate::say;

pub fn closes(when: &str) -> String {
    say!("window-closes", when)
}

pub fn closed(when: &str) -> String {
    say!("window-closed", when)
}

pub const NEVER: Text = Text::of("window-never");

pub fn free_until(when: &str) -> String {
    say!("window-free-until", when)
}

/// Read out: so many conversations have come to this level, which is named by its word.
pub fn entered(n: i64, level: &str) -> String {
    say!("window-entered", n, level)
}

/// Read out: the windows of so many conversations have closed.
pub fn closed_of(n: i64) -> String {
    say!("window-closed-of", n)
}
