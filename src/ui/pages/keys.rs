//! What keys do, wherever the focus is, and what the palette runs: the same.

use crate::{
    domain::{id::ConversationId, insight::Page, queue::Only, role::Verb},
    ui::{
        browser,
        commands::Command,
        desk::Desk,
        late,
        pages::{context, shell::single_keys, triage, undo, within},
        parts::{
            HEADING, composer, demo_strip, join, later, note_form, palette, parked, queue_list::ListKeys, rail,
            shortcuts, template_form,
        },
        route::Route,
        triage::Triage,
    },
};
use leptos::{
    ev,
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::Element,
};
use leptos_router::hooks::use_navigate;
use std::time::Duration;

/// What the parts on the screen lend to the keys.
#[derive(Clone, Copy)]
pub struct Hands {
    pub list: StoredValue<Option<ListKeys>>,
    /// Says that the open conversation needs no answer; none while there is nothing to say so of.
    pub dismiss: StoredValue<Option<(ConversationId, Callback<()>)>>,
    /// Takes back that it needs none; none where nobody has just said so.
    pub undismiss: StoredValue<Option<(ConversationId, Callback<()>)>>,
}

/// How long after `g` the second key may come.
const SECOND_KEY: Duration = Duration::from_millis(1500);

/// The field that searches what a page shows, as a CSS selector.
const FINDS: &str = "[role=search] input[type=search]";

/// Runs a command; false where it means nothing here.
pub type Run = Callback<Command, bool>;

/// Whether a command means something as things are: the palette offers nothing that would do nothing.
pub fn is_possible(desk: Desk, acts: Triage, hands: Hands, command: Command) -> bool {
    let open = desk.open.get();
    // Some row was gone to, or some were chosen.
    let is_about = move || {
        let listed = !desk.listed.with(crate::ui::arrange::Arrangement::is_empty);
        let list = hands.list.get_value().filter(|_| listed);
        // The list may be gone a moment before it is lent no more.
        let active = list.and_then(|list| list.active.try_get().flatten());
        open.or(active).is_some() || acts.chosen.with(|chosen| !chosen.is_empty())
    };
    match command {
        Command::Back | Command::Reply | Command::Note | Command::Conversation | Command::Context | Command::Within => {
            open.is_some()
        }
        Command::Template => {
            desk.offered.with(|templates| !templates.is_empty()) || acts.chosen.with(|chosen| !chosen.is_empty())
        }
        Command::Attach | Command::Emoji | Command::Later => open.is_some() && desk.offered.with(Vec::is_empty),
        Command::Dismiss => {
            let may = desk.me.with(|me| me.as_ref().is_some_and(|me| me.role.may(Verb::Tend)));
            let row = open.filter(|_| may);
            row.is_some_and(|id| desk.inbox.with(|inbox| inbox.conversation(id).is_some_and(|row| row.owed)))
        }
        Command::Undo => desk.held.with(Option::is_some) || acts.last.with(Option::is_some),
        Command::Resolve | Command::Snooze | Command::Assign | Command::Claim | Command::Label | Command::Menu => {
            is_about()
        }
        Command::MarkRead | Command::Unread | Command::Select | Command::SelectRange => is_about(),
        // What they are about stands on the screen with its key for as long as there is any.
        Command::Join | Command::Release => false,
        _ => true,
    }
}

/// Makes what runs commands, and listens for their keys.
pub fn listen(hands: Hands) -> Run {
    let desk = Desk::get();
    let acts = Triage::get();
    let leads_to = leader();
    let go = move |route: Route| leads_to.run(desk.address_untracked(route));
    // Beside what is open, or on the queue's own page.
    let show = move |only: Only| {
        desk.found.set(None);
        desk.only.set(only);
        go(desk.open.get_untracked().map_or(Route::Queue, Route::Conversation));
    };
    let run: Run = Callback::new(move |command: Command| {
        if !desk.me.with_untracked(|me| me.as_ref().is_some_and(|me| command.is_for(me))) {
            return false;
        }
        let list = hands.list.get_value();
        let open = desk.open.get_untracked();
        match command {
            Command::Next | Command::Previous => {
                let Some(list) = list else { return false };
                list.step.run(if command == Command::Next { 1 } else { -1 });
            }
            Command::Open => {
                let Some(id) = list.and_then(|list| list.active.get_untracked()) else { return false };
                go(Route::Conversation(id));
            }
            Command::Back if acts.chosen.with_untracked(|chosen| !chosen.is_empty()) => {
                acts.clear();
                browser::catch_focus("list");
            }
            Command::Back => {
                let Some(id) = open else { return false };
                go(Route::Queue);
                // The heading takes the focus first, as on every way to a page; then the row one came from.
                if let Some(list) = list {
                    browser::after_layout(move || browser::after_layout(move || list.focus.run(id)));
                }
            }
            Command::Reply if open.is_some() => reply(),
            Command::Template if triage::is_of_many(desk, acts) => {
                return triage::run(command, desk, acts, hands);
            }
            Command::Template if browser::element(template_form::PICKER).is_some() => {
                browser::focus(template_form::PICKER);
            }
            Command::Dismiss => {
                let settle = hands.dismiss.get_value().filter(|(of, _)| Some(*of) == open);
                let Some((_, dismiss)) = settle else { return false };
                return dismiss.try_run(()).is_some();
            }
            Command::Note => return press(note_form::NOTE),
            Command::Undo => {
                if triage::take_back(desk, acts) || undo::undo(desk) {
                    return true;
                }
                let settled = hands.undismiss.get_value().filter(|(of, _)| Some(*of) == open);
                let Some((_, undismiss)) = settled else { return false };
                return undismiss.try_run(()).is_some();
            }
            Command::Find => {
                if list.is_none() {
                    // What a page has of its own comes before the queue's.
                    if browser::focus_shown(FINDS) {
                        return true;
                    }
                    go(Route::Queue);
                }
                browser::after_layout(|| browser::focus(palette::FIND));
            }
            Command::Palette => late::open_dialog(desk, palette::DIALOG),
            Command::List => {
                let active = list.and_then(|list| list.active.get_untracked()).or(open);
                match (list, active) {
                    (Some(list), Some(id)) => list.focus.run(id),
                    (Some(list), None) => list.step.run(1),
                    (None, _) => return false,
                }
            }
            Command::Conversation if open.is_some() => browser::focus(HEADING),
            Command::Within if open.is_some() => return press(within::OPEN),
            Command::Queue => go(Route::Queue),
            Command::Search => go(Route::Search),
            Command::Lost => go(Route::Lost(None)),
            Command::Insight => go(Route::Insight(Page::Monday)),
            Command::Planned => go(Route::Planned { all: false }),
            Command::HandOver => go(Route::HandOver),
            Command::Teams => go(Route::Teams),
            Command::Away => browser::press(rail::AWAY),
            Command::Later => return press(later::OPEN),
            Command::Join => return press(join::JOIN),
            Command::Release => return press(parked::RELEASE),
            Command::Customers => go(Route::Customers),
            Command::Context => return press(context::TOGGLE),
            Command::Mentions => go(Route::Mentions),
            Command::Alerts => go(Route::Alerts),
            Command::Replies => go(Route::Replies),
            Command::Templates => go(Route::Templates),
            Command::Campaigns => go(Route::Campaigns),
            Command::Numbers => go(Route::Numbers),
            Command::Answering => go(Route::Answering),
            Command::Priorities => go(Route::Priorities),
            Command::Ingest => go(Route::Ingest),
            Command::Model => go(Route::Model),
            Command::Assistant => go(Route::Assistant),
            Command::Import => go(Route::Imports),
            Command::Team => go(Route::Team),
            Command::Account => go(Route::Account),
            Command::Settings => go(Route::Settings),
            Command::Start => go(Route::Start),
            Command::Show(figure) => show(Only { figure: Some(figure), ..desk.only.get_untracked() }),
            Command::ShowAll => show(desk.only.get_untracked().wider()),
            Command::View(view) => {
                let order = desk.only.with_untracked(|only| only.order);
                show(Only { view: Some(view), order, ..Only::default() });
            }
            Command::Resolve
            | Command::Snooze
            | Command::Assign
            | Command::Claim
            | Command::Label
            | Command::MarkRead
            | Command::Unread
            | Command::Select
            | Command::SelectRange
            | Command::SelectAll
            | Command::Menu
            | Command::Filters
            | Command::Order
            | Command::Views => return triage::run(command, desk, acts, hands),
            Command::Attach => return press(composer::ATTACH),
            Command::Emoji => return press(composer::PICK),
            Command::Theme => browser::press(rail::THEME),
            Command::Language => rail::to_languages(),
            Command::Api => _ = window().location().assign(&Route::ApiDocs.href()),
            Command::LeaveDemo => return press(demo_strip::LEAVE),
            Command::SignOut => return press(rail::SIGN_OUT),
            Command::Shortcuts => late::open_dialog(desk, shortcuts::DIALOG),
            Command::Reply | Command::Template | Command::Conversation | Command::Within => return false,
        }
        true
    });
    // After `g` the next key says where to.
    let leads = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |_| {
        let listener = window_event_listener(ev::keydown, move |event| {
            let key = browser::key(&event);
            if key.eq_ignore_ascii_case("k") && (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
                event.prevent_default();
                if !browser::is_behind_a_dialog() {
                    run.run(Command::Palette);
                }
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let within = |part: &str| target.as_ref().is_some_and(|at| at.closest(part).ok().flatten().is_some());
            if key == "Escape" && within("#composer") && !event.is_composing() {
                browser::focus(HEADING);
                return;
            }
            if browser::belongs_to_a_field(&event) || browser::is_behind_a_dialog() {
                return;
            }
            if key.chars().count() == 1 && !single_keys() {
                return;
            }
            let led = leads.get_value();
            if let Some(waiting) = led {
                waiting.clear();
                leads.set_value(None);
            }
            if key == "g" {
                leads.set_value(set_timeout_with_handle(move || leads.set_value(None), SECOND_KEY).ok());
                event.prevent_default();
                return;
            }
            // What was done from the list may have left the focus on what is around it.
            let is_list = |at: &Element| at.tag_name() == "BODY" || at.id() == "list";
            let in_list = within(".queue-scroll") || target.as_ref().is_some_and(is_list);
            let command = match key.as_str() {
                _ if led.is_some() => Command::of_second_key(&key),
                "ArrowDown" if in_list => Some(Command::Next),
                "ArrowUp" if in_list => Some(Command::Previous),
                "Home" | "End" if in_list => {
                    if let Some(list) = hands.list.get_value() {
                        list.edge.run(key == "End");
                        event.prevent_default();
                    }
                    None
                }
                key => Command::of_key(key),
            };
            if command.is_some_and(|command| run.run(command)) {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    });
    run
}

/// Presses a button that can be seen. False where there is none.
fn press(id: &str) -> bool {
    let is_shown = browser::element(id).is_some_and(|button| !button.hidden());
    if is_shown {
        browser::press(id);
    }
    is_shown
}

/// To where one replies: into the text, or to the templates while only they can be sent.
fn reply() {
    if browser::element(template_form::PICKER).is_some() {
        browser::focus(template_form::PICKER);
    } else {
        composer::focus();
    }
}

/// Goes to a conversation from anywhere.
pub fn opener() -> Callback<ConversationId> {
    let (desk, leads_to) = (Desk::get(), leader());
    Callback::new(move |id| leads_to.run(desk.address_untracked(Route::Conversation(id))))
}

/// Goes to an address of this app from anywhere. Whoever would leave something behind that is not saved is asked first.
pub fn leader() -> Callback<String> {
    let desk = Desk::get();
    let navigate = StoredValue::new(use_navigate());
    Callback::new(move |address: String| {
        if desk.may_leave() {
            navigate.with_value(|navigate| navigate(&address, Default::default()));
        }
    })
}
