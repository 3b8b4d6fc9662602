//! Who is where, as the screens say and ask.

use super::{asking, told};
use crate::{
    api::Error,
    domain::{
        id::ConversationId,
        presence::{Did, Present},
        role::Verb,
    },
};

pub async fn attend(id: ConversationId, did: Did) -> Result<Vec<Present>, Error> {
    let attend = async {
        let (state, asker) = asking(Verb::Read).await?;
        let id = state.store.survivor(id).await?.ok_or(Error::NotFound)?;
        let now = state.clock.now();
        if let Some(user) = asker.user() {
            state.presence.tell(&state.store, id, user, &asker.name, did, now).await;
        }
        let mut present = state.presence.at(id, now);
        present.retain(|one| Some(one.user) != asker.user());
        Ok(present)
    };
    told(attend.await)
}
