//! The notes that name whoever is here, newest first.

use crate::{
    api::{note, read::read},
    domain::note::Mention,
    ui::{
        desk::Desk,
        pages::{
            colleagues::keep_known,
            frame::{PageFrame, loaded},
        },
        parts::{empty::Empty, icon::Icon, moment::Moment, note as notes, rich_text::RichText},
        route::Route,
        team::Team,
        words::{alerts, talk as text},
    },
};
use leptos::prelude::*;

/// What a link to a note says in its address: when it was written, in milliseconds.
pub const NOTED: &str = "noted";

#[component]
pub fn MentionsPage() -> impl IntoView {
    let desk = Desk::get();
    let team = Team::get();
    keep_known(team);
    // Asked again with every note that is written anywhere.
    let noted = Memo::new(move |_| desk.inbox.with(|inbox| inbox.noted()));
    let found = read(move || noted.get(), |_| note::mentions());
    let title = Signal::stored(text::MENTIONS.to_owned());
    view! {
        <PageFrame
            title
            lead=|| text::MENTIONS_LEAD
            acts=|| view! {
                <a class="button" href=Route::Alerts.href()>
                    <Icon name="bell"/>
                    {alerts::TITLE}
                </a>
            }
        >
            {loaded(found, move |found| {
                if found.mentions.is_empty() {
                    return view! { <Empty title=text::MENTIONS_NONE lead=text::MENTIONS_NONE_LEAD/> }.into_any();
                }
                let unread = found.unread;
                Effect::new(move |_| team.unread.set(unread));
                let rows = found.mentions.into_iter().map(|mention| view! { <MentionRow mention/> });
                view! { <ol class="mentions">{rows.collect_view()}</ol> }.into_any()
            })}
        </PageFrame>
    }
    .into_any()
}

#[component]
fn MentionRow(mention: Mention) -> impl IntoView {
    let team = Team::get();
    let Mention { note, customer, read } = mention;
    let author = note.author;
    // The part of the history that it stands in is asked for by its time.
    let href = Route::Conversation(note.conversation_id).with(&[(NOTED, note.at.0.to_string())]);
    let href = format!("{href}#{}", notes::element_id(note.id));
    view! {
        <li class="card mention" data-new=(!read).then_some("")>
            <p class="mention-head">
                <a class="mention-who" href=href dir="auto">
                    {customer}
                </a>
                {(!read).then(|| view! { <span class="mention-new">{text::MENTION_NEW}</span> })}
                <span class="hint">
                    <span dir="auto">{move || text::note_of(&team.author(author))}</span>
                    " · "
                    <Moment at=note.at/>
                </span>
            </p>
            <RichText text=note.text/>
        </li>
    }
    .into_any()
}
