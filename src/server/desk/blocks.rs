//! Blocking, as the screens ask for it.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{id::ConversationId, role::Verb},
    server::block,
    ui::words,
};

pub async fn block(id: ConversationId, report: String) -> Result<(), Error> {
    let block = async {
        let (state, asker) = asking(Verb::Block).await?;
        let report = block::report(&report).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        Ok(block::block(&state, asker.by(), id, report).await?)
    };
    told(block.await)
}

pub async fn unblock(id: ConversationId) -> Result<(), Error> {
    let unblock = async {
        let (state, asker) = asking(Verb::Block).await?;
        Ok(block::unblock(&state, asker.by(), id).await?)
    };
    told(unblock.await)
}
