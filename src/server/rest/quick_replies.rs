//! Quick replies over the API: those of everybody.

use super::{
    List,
    about::{About, Gives, PLAIN, Shape},
    given::Seen,
    problem::Problem,
    schema,
};
use crate::{domain::quick_reply::QuickReply, server::auth::Asker};

/// Quick replies of one answer.
const MOST: usize = 1000;

pub const LIST: About = About {
    id: "listQuickReplies",
    group: "Templates",
    summary: "The quick replies the asker can use, by shortcut",
    details: "Variables stand in braces and are to be filled in before the text is sent.",
    gives: Gives::List(Shape::of::<schema::QuickReply>()),
    ..PLAIN
};

pub async fn list(Seen(state): Seen, asker: Asker) -> Result<List<QuickReply>, Problem> {
    Ok(List::whole(state.store.quick_replies(asker.user(), MOST).await?))
}
