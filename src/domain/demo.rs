//! The demo: a workspace of made-up people beside the real one.

use serde::{Deserialize, Serialize};

/// The first id in a demo. Those of the real workspace never get there, so what a page of the demo that was left open
/// still asks for is nowhere to be found once the demo is over: no reply to somebody made up ever reaches a customer.
/// Small enough for a number of JavaScript.
pub const FIRST_ID: i64 = 7_000_000_000_000_000;

/// How a demo is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demo {
    /// Beside the real workspace, to which one goes back.
    Beside,
    /// By a program of its own: there is nothing else.
    Alone,
}
