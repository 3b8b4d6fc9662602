//! The reply: what leaves, and what comes back because it could not.

use super::draft::forget_draft;
use crate::{
    api::Error,
    domain::{
        id::{ConversationId, MessageId},
        media::MediaKind,
        message::{Message, Status},
        outbox::{self, NewMessage},
        template::{Parameters, Template},
        time::Span,
    },
    ui::{
        browser,
        desk::{self, Connection, Desk, Held},
        outbox as replies,
        pages::{offline, waiting::Waits},
        parts::{
            composer::{self, Sheet},
            extras::Extras,
            template_form,
            upload::{self, Progress},
        },
        words,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A message on its way to the server.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pending {
    pub(super) key: String,
    pub(super) text: String,
    /// The latest message there was: what comes after it with the same text is this one.
    pub(super) after: Option<MessageId>,
}

/// The template being filled in, and whether it is on its way, as is whatever else is made in a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Picking {
    pub(super) chosen: RwSignal<Option<Template>>,
    /// What to begin with: what was taken back.
    pub(super) begun: RwSignal<Option<Parameters>>,
    pub(super) busy: RwSignal<bool>,
}

/// What was tried last and may have arrived although no answer came: trying again with the same key sends it once.
type LastTry = Option<(NewMessage, String)>;

/// As long as templates can be sent here, the palette has them too.
pub(super) fn offer(
    templates: RwSignal<Option<Result<Vec<Template>, Error>>>,
    wanted: Memo<bool>,
    chosen: RwSignal<Option<Template>>,
) {
    let desk = Desk::get();
    Effect::new(move |_| {
        let known = templates.with(|known| known.clone().and_then(Result::ok));
        desk.offered.set(known.filter(|_| wanted.get()).unwrap_or_default());
    });
    on_cleanup(move || desk.offered.set(Vec::new()));
    Effect::new(move |_| {
        if let Some(template) = desk.picked.get() {
            desk.picked.set(None);
            chosen.set(Some(template));
            browser::after_layout(|| browser::focus(template_form::PICKER));
        }
    });
}

/// What was taken back stands in the composer again, or in the form it was made with.
pub(super) fn take_back(
    id: ConversationId,
    sheet: Sheet,
    picking: Picking,
    templates: RwSignal<Option<Result<Vec<Template>, Error>>>,
    wanted: Memo<bool>,
    extras: Extras,
    waits: Waits,
) {
    let desk = Desk::get();
    Effect::new(move |_| {
        let Some((_, new)) = desk.undone.get().filter(|(of, _)| *of == id) else { return };
        if let Some(send) = new.template {
            // While the window is open there are no templates here but those for later.
            if !wanted.get() {
                desk.undone.set(None);
                waits.resume(send, new.not_before);
                return;
            }
            let of = |known: &&Template| known.name == send.name && known.language == send.language;
            let known = templates.with(|templates| match templates {
                Some(Ok(all)) => Some(all.iter().find(of).cloned()),
                _ => None,
            });
            // They may still be on their way.
            let Some(known) = known else { return };
            desk.undone.set(None);
            picking.begun.set(Some(send.parameters));
            picking.chosen.set(known);
            browser::after_layout(|| browser::focus(template_form::PICKER));
            return;
        }
        desk.undone.set(None);
        if let Some(made) = new.interactive {
            extras.begin(made);
            return;
        }
        if let (Some(media_id), Some(kind)) = (new.media_id, MediaKind::parse(&new.kind)) {
            let name = words::kind(&new.kind).to_owned();
            let state = Progress::Done(media_id);
            sheet.file.set(Some(upload::Attachment { name, kind, size: 0, preview: None, state }));
        }
        if let Some(words) = new.text.or(new.caption) {
            // The server keeps it as a draft as well, and may have given it to this page as one.
            sheet.kept.set_value(words.clone());
            sheet.draft.update(|draft| {
                if draft.is_empty() {
                    *draft = words;
                } else if *draft != words && !draft.starts_with(&format!("{words}\n")) {
                    *draft = format!("{words}\n{draft}");
                }
            });
        }
        browser::after_layout(composer::focus);
    });
}

pub(super) fn text_message(text: String, reply_to: Option<String>) -> NewMessage {
    NewMessage { kind: "text".to_owned(), text: Some(text), reply_to, ..NewMessage::default() }
}

/// Sends what stands in the composer: it is empty in the next frame, and full again if it could not be sent.
pub(super) fn sender(
    id: ConversationId,
    sheet: Sheet,
    picking: Picking,
    pending: RwSignal<Vec<Pending>>,
) -> Callback<(Vec<NewMessage>, Option<String>)> {
    let desk = Desk::get();
    let last_try = StoredValue::new(None::<LastTry>.flatten());
    Callback::new(move |(messages, shown): (Vec<NewMessage>, Option<String>)| {
        let is_of_a_form = shown.is_some();
        let before = (sheet.draft.get_untracked(), sheet.answering.get_untracked(), sheet.file.get_untracked());
        sheet.fault.set(None);
        if is_of_a_form {
            picking.busy.set(true);
        } else {
            sheet.draft.set(String::new());
            sheet.answering.set(None);
            sheet.file.set(None);
        }
        let after = desk.inbox.with_untracked(|inbox| inbox.messages().last().map(|message| message.id));
        let queue: Vec<(NewMessage, Pending)> = messages
            .into_iter()
            .map(|new| {
                let again = last_try.with_value(|last: &LastTry| {
                    last.as_ref().filter(|(tried, _)| *tried == new).map(|(_, key)| key.clone())
                });
                let key = again.unwrap_or_else(browser::random_key);
                let text = shown.clone().or(new.text.clone()).or(new.caption.clone());
                let text = text.unwrap_or_else(|| words::kind(&new.kind).to_owned());
                (new, Pending { key, text, after })
            })
            .collect();
        pending.update(|pending| pending.extend(queue.iter().map(|(_, row)| row.clone())));
        spawn_local(async move {
            let mut sent_any = false;
            let mut failed = None;
            let mut unsent = Vec::new();
            // Noted before their turn comes: this page may go while they wait for it.
            let queue: Vec<_> = queue
                .into_iter()
                .map(|(new, row)| {
                    let begun = (new.kind == "text").then(|| offline::begin(desk, id, &new, &row.key)).flatten();
                    (new, row, begun)
                })
                .collect();
            let _turn = offline::turn(id).await;
            for (new, row, begun) in queue {
                if failed.is_none() {
                    // What cannot leave now waits for a connection, if it is a text.
                    let is_text = new.kind == "text";
                    let waits = is_text && offline::must_wait(desk, id);
                    let asked = desk::hold();
                    let answer = match waits {
                        true => Err(Error::Unreachable),
                        false => offline::send(id, new.clone(), row.key.clone(), asked).await,
                    };
                    // Whoever sent it may have gone on since: only the desk is sure to be there still.
                    match answer {
                        Ok(message) => {
                            sent_any = true;
                            let window = desk.inbox.with_untracked(|inbox| {
                                inbox.conversation(id).map(|row| row.window.window()).unwrap_or_default()
                            });
                            let held = outbox::hold(asked, &window, message.sent_at);
                            if held > Span(0) && message.status == Some(Status::Queued) {
                                let until = message.sent_at + held;
                                let new = new.clone();
                                desk.held.set(Some(Held { conversation: id, message: message.id, until, new }));
                            }
                            last_try.set_value(None);
                            forget_draft(desk, id, sheet);
                            desk.inbox.update(|inbox| inbox.extend(Vec::new(), vec![message]));
                        }
                        Err(Error::Unreachable) if is_text => {
                            failed = offline::wait(desk, id, &new, &row.key, !waits).err().map(Error::Invalid);
                            if failed.is_some() {
                                unsent.push(new);
                            }
                        }
                        Err(error) => {
                            last_try.set_value(Some((new.clone(), row.key.clone())));
                            failed = Some(error);
                            unsent.push(new);
                        }
                    }
                } else {
                    unsent.push(new);
                }
                // By now it waits, if it has to.
                if let Some(begun) = begun {
                    offline::end(desk, &begun);
                }
                pending.update(|pending| pending.retain(|waiting| waiting.key != row.key));
            }
            if is_of_a_form && !picking.busy.is_disposed() {
                picking.busy.set(false);
                // Filled in once, sent once: the form goes, and what was sent stands above.
                if failed.is_none() && picking.chosen.with_untracked(Option::is_some) {
                    picking.chosen.set(None);
                    browser::after_layout(|| browser::focus(template_form::PICKER));
                }
            }
            if let Some(error) = failed {
                if sheet.draft.is_disposed() {
                    offline::came_back(desk, id, unsent, &replies::Why::Failed(words::error(&error)));
                } else if !is_of_a_form {
                    give_back(sheet, before, sent_any);
                }
                fail(desk, sheet, &error);
            }
        });
    })
}

/// Puts what could not be sent back where it was, before whatever was written since.
fn give_back(
    sheet: Sheet,
    (draft, answering, file): (String, Option<Message>, Option<upload::Attachment>),
    file_is_sent: bool,
) {
    sheet.draft.update(|now| *now = if now.is_empty() { draft } else { format!("{draft}\n{now}") });
    sheet.answering.update(|now| *now = now.take().or(answering));
    if !file_is_sent {
        sheet.file.update(|now| *now = now.take().or(file));
    }
}

/// Says what went wrong, beside the composer and aloud.
pub(super) fn fail(desk: Desk, sheet: Sheet, error: &Error) {
    if *error == Error::Unauthorized {
        desk.connection.set(Connection::SignedOut);
    }
    let words = words::error(error);
    desk.warn(words.clone());
    sheet.fault.set(Some(words));
}
