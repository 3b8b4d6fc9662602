//! Lists that somebody gave a name, and how many conversations there are in each.

use super::{Only, View, Viewer};
use crate::domain::id::ViewId;
use serde::{Deserialize, Serialize};

/// Views that one person may keep.
pub const MOST_SAVED: usize = 50;
/// Characters of the name of one.
pub const LONGEST_VIEW_NAME: usize = 60;
/// Beyond this a list is only said to be long.
pub const MOST_COUNTED: i64 = 1000;

/// A list that somebody narrowed and gave a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: ViewId,
    pub name: String,
    /// What it is narrowed to, as in an address, after the question mark.
    pub query: String,
    /// The same, read.
    pub only: Only,
    /// Everybody here sees it.
    pub shared: bool,
    /// Whoever asks keeps it.
    pub own: bool,
    /// Who keeps it.
    pub owner: String,
    /// How many conversations are in it; [`MOST_COUNTED`] where there are that many or more.
    pub count: i64,
}

/// Every list with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewCounts {
    /// What there is to do, where no view is chosen.
    pub queue: i64,
    /// Each up to [`MOST_COUNTED`].
    pub views: Vec<(View, i64)>,
    /// Own ones first, each part by name.
    pub saved: Vec<SavedView>,
    /// For whom that is so.
    pub viewer: Viewer,
    /// Minutes of the day at which the shift of whoever asks ends.
    pub shift_ends: i64,
    /// The last event that had happened when it was counted.
    pub seq: i64,
}
