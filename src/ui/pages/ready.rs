//! The templates of a closed window, filled in for its person: what is known of them is asked, the first are offered at one
//! click, and one is sent to oneself as a test.

use crate::{
    api::{Error, fill},
    domain::{
        contact::ContactView,
        conversation::ConversationView,
        fill::{Ready, Whom, offered},
        id::{ConversationId, TemplateId},
        template::{Parameters, Template},
    },
    ui::{browser, desk::Desk, parts::ready::Offer, words},
};
use leptos::{prelude::*, task::spawn_local};

/// So many templates are offered at one click.
const MOST: usize = 3;

/// Asks what can be sent in a conversation, filled in for its person. Where that cannot be asked everything is filled in by
/// hand: the server lets no hole through.
pub async fn load(id: ConversationId, known: RwSignal<Vec<Ready>>) {
    if let Ok(found) = fill::ready(id).await
        && known.try_with_untracked(|known| *known != found) == Some(true)
    {
        known.set(found);
    }
}

/// Asks again when anything is told of the person, while `wanted`.
pub fn follow(id: ConversationId, wanted: Memo<bool>, known: RwSignal<Vec<Ready>>) {
    let desk = Desk::get();
    let person = Memo::new(move |_| desk.inbox.with(|inbox| inbox.conversation(id).map(|row| row.contact.clone())));
    Effect::new(move |before: Option<Option<ContactView>>| {
        let now = person.get();
        if before.is_some_and(|before| before != now) && wanted.get_untracked() {
            spawn_local(load(id, known));
        }
        now
    });
}

/// Those that are offered at one click.
pub fn offers(
    known: RwSignal<Vec<Ready>>,
    templates: RwSignal<Option<Result<Vec<Template>, Error>>>,
    row: Memo<Option<ConversationView>>,
) -> Memo<Vec<Offer>> {
    let person = Memo::new(move |_| {
        row.with(|row| row.as_ref().map(|row| (row.contact.language.clone(), row.contact.marketing_opt_out)))
    });
    Memo::new(move |_| {
        let (language, no_marketing) = person.get().unwrap_or_default();
        let whom = Whom { language: language.as_deref(), no_marketing };
        templates.with(|templates| {
            let Some(Ok(templates)) = templates else { return Vec::new() };
            known.with(|known| {
                let first = offered(known, templates, whom, MOST).into_iter();
                first.map(|(template, filled)| Offer { template: template.clone(), filled: filled.clone() }).collect()
            })
        })
    })
}

/// Sends a template to oneself, filled in like this. One at a time: each costs something.
pub fn test(desk: Desk, busy: RwSignal<bool>, template: TemplateId, parameters: Parameters) {
    if busy.get_untracked() {
        return;
    }
    busy.set(true);
    spawn_local(async move {
        match fill::test_template(template, parameters, browser::random_key()).await {
            Ok(_) => desk.tell(words::fills::TEST_SENT.to_owned()),
            Err(error) => desk.tell(words::error(&error)),
        }
        busy.try_set(false);
    });
}
