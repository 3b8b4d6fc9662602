//! What fails beside the requests, as the screens ask for it.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{role::Verb, trouble::Trouble},
};

pub async fn troubles() -> Result<Vec<Trouble>, Error> {
    let read = async {
        let (state, _) = asking(Verb::ManageData).await?;
        Ok(state.store.troubles(state.clock.now()).await?)
    };
    told(read.await)
}
