//! What templates are filled with, as the screens ask for it.

use super::{asking, not_understood, told};
use crate::{
    api::{Error, fill::Filling},
    domain::{
        fill::{Fill, Ready},
        id::{ConversationId, TemplateId},
        message::Message,
        outbox::{Draft, NewMessage},
        role::Verb,
        template::{Parameters, TemplateSend},
    },
    server::{
        auth::{Kind, token},
        fills::{self as verbs, Unkept, Untested},
        outbound::Idempotency,
    },
    ui::words,
};
use std::collections::BTreeMap;

impl From<verbs::Filling> for Filling {
    fn from(of: verbs::Filling) -> Self {
        let verbs::Filling { fills, attributes } = of;
        Self { fills, attributes }
    }
}

impl From<Unkept> for Error {
    fn from(unkept: Unkept) -> Self {
        match unkept {
            Unkept::NotFound => Self::NotFound,
            Unkept::Unfit(unfit) => Self::Invalid(words::fills::unfit(&unfit)),
            Unkept::Store(cause) => cause.into(),
        }
    }
}

impl From<Untested> for Error {
    fn from(untested: Untested) -> Self {
        match untested {
            Untested::NotFound => Self::NotFound,
            Untested::NoPhone => Self::Invalid(words::fills::NO_TEST_PHONE.to_owned()),
            Untested::NoNumber => Self::Watched,
            Untested::Refused(refused) => refused.into(),
        }
    }
}

pub async fn ready(id: ConversationId) -> Result<Vec<Ready>, Error> {
    let read = async {
        let (state, asker) = asking(Verb::Read).await?;
        let agent = matches!(asker.kind, Kind::Person { .. }).then_some(asker.name.as_str());
        verbs::ready(&state, id, agent).await?.ok_or(Error::NotFound)
    };
    told(read.await)
}

pub async fn fills(id: TemplateId) -> Result<Filling, Error> {
    let read = async {
        let (state, _) = asking(Verb::Read).await?;
        Ok(verbs::of(&state, id).await?.ok_or(Error::NotFound)?.into())
    };
    told(read.await)
}

pub async fn keep(id: TemplateId, fills: BTreeMap<String, Fill>) -> Result<Filling, Error> {
    let keep = async {
        let (state, asker) = asking(Verb::FillTemplates).await?;
        Ok(verbs::keep(&state, asker.by(), id, fills).await?.into())
    };
    told(keep.await)
}

pub async fn test(id: TemplateId, parameters: Parameters, idempotency_key: String) -> Result<Message, Error> {
    let test = async {
        let (state, asker) = asking(Verb::Send).await?;
        // The same limits as of any message: what no text has is refused before anything is made.
        let template = TemplateSend { parameters: parameters.clone(), ..TemplateSend::default() };
        let new = NewMessage { kind: "template".to_owned(), template: Some(template), ..NewMessage::default() };
        let body = serde_json::to_string(&new).map_err(|_| not_understood())?;
        Draft::parse(new).map_err(|no| Error::Invalid(words::no_draft(&no)))?;
        if idempotency_key.is_empty() || idempotency_key.len() > 200 {
            return Err(not_understood());
        }
        let body_hash = token::hash(&format!("test {id}\n{body}"));
        let key = Idempotency { name: format!("test {idempotency_key}"), body_hash };
        Ok(verbs::test(&state, &asker.author(), id, &parameters, key).await?)
    };
    told(test.await)
}
