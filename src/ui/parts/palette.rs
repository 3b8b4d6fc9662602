//! The palette: every command with its keys, everybody by name, the templates that can be sent, the lists with a name, and
//! what was said, in one field. It opens by key and by button.

use crate::{
    domain::{
        id::{ContactId, ConversationId},
        message::Direction,
        search::{Hit, Person},
        template::Template,
    },
    ui::{
        browser,
        commands::{Command, fit},
        parts::{choose::Offer, found::place, icon::Icon, marked::Marked, moment::Moment},
        route::Route,
        words::{self, desk as text},
    },
};
use leptos::{ev, html, prelude::*};

pub const DIALOG: &str = "palette";
/// The id of the field that searches the queue.
pub const FIND: &str = "find";
/// People, templates and lists shown.
const PEOPLE: usize = 6;
const TEMPLATES: usize = 6;
const VIEWS: usize = 6;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    Command(Command),
    Person {
        id: ContactId,
        /// None where nothing was ever said.
        conversation: Option<ConversationId>,
        name: String,
        phone: Option<String>,
    },
    Template(Box<Template>),
    View(Offer),
    Message(Box<Hit>),
    /// All messages that have what was typed.
    Search(String),
}

impl Choice {
    fn key(&self) -> String {
        match self {
            Self::Command(command) => format!("choice-{command:?}"),
            Self::Person { conversation: Some(id), .. } => format!("choice-{id}"),
            Self::Person { id, .. } => format!("choice-{id}"),
            Self::Template(template) => format!("choice-template-{}", template.id),
            Self::View(view) => format!("choice-view-{}", view.key),
            Self::Message(hit) => format!("choice-message-{}", hit.id),
            Self::Search(q) => format!("choice-{}", Route::Search.with(&[("q", q.clone())])),
        }
    }
}

#[component]
pub fn Palette(
    /// What is looked for, as it was typed.
    typed: RwSignal<String>,
    /// Who was found for it.
    #[prop(into)]
    people: Signal<Vec<Person>>,
    /// What was said that was found for it.
    #[prop(into)]
    messages: Signal<Vec<Hit>>,
    /// What can be sent where one is.
    #[prop(into)]
    templates: Signal<Vec<Template>>,
    /// The lists with a name.
    #[prop(into)]
    views: Signal<Vec<Offer>>,
    /// What can be run by whoever is here, as things are.
    #[prop(into)]
    commands: Signal<Vec<Command>>,
    run: Callback<Command, bool>,
    open: Callback<ConversationId>,
    /// Goes to an address.
    go: Callback<String>,
    pick: Callback<Template>,
    /// Shows a list, by its key.
    show: Callback<String>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // What arrow keys have gone to; the first while they have not.
    let at = RwSignal::new(None::<Choice>);
    let choices = Memo::new(move |_| {
        let typed = typed.get();
        let mut found: Vec<Choice> = people.with(|people| {
            let person = |person: &Person| Choice::Person {
                id: person.id,
                conversation: person.conversation_id,
                name: person.name.clone(),
                phone: person.phone.clone(),
            };
            people.iter().take(PEOPLE).map(person).collect()
        });
        if !typed.trim().is_empty() {
            templates.with(|templates| {
                let fitting = templates.iter().filter(|template| fit(&typed, &template.name).is_some());
                found.extend(fitting.take(TEMPLATES).cloned().map(Box::new).map(Choice::Template));
            });
            views.with(|views| {
                let fitting = views.iter().filter(|view| fit(&typed, &view.title).is_some());
                found.extend(fitting.take(VIEWS).cloned().map(Choice::View));
            });
        }
        // A list that is found by its name says how many it holds; the command that shows it says no more.
        let is_found = |command: &Command| match command {
            Command::View(view) => found.iter().any(|of| matches!(of, Choice::View(offer) if offer.key == view.word())),
            _ => false,
        };
        let commands: Vec<Command> =
            commands.with(|commands| commands.iter().copied().filter(|command| !is_found(command)).collect());
        let mut all = ordered(&typed, &commands, found);
        // Words are in many messages: what has a name comes before.
        messages.with(|messages| all.extend(messages.iter().cloned().map(Box::new).map(Choice::Message)));
        if !typed.trim().is_empty() {
            all.push(Choice::Search(typed.trim().to_owned()));
        }
        all
    });
    // People are found a moment later than commands. What was chosen by then stays so: Enter means what was seen.
    let chosen = Memo::new(move |before: Option<&(String, Option<Choice>)>| {
        let typed = typed.get();
        let seen =
            before.filter(|(then, _)| !typed.is_empty() && *then == typed).and_then(|(_, choice)| choice.clone());
        // To look for it everywhere is the last resort: what is found comes before it.
        let seen = seen.filter(|seen| !matches!(seen, Choice::Search(_)));
        let wanted = at.get().or(seen);
        // As it is now: what stands beside it may be another since.
        let wanted = wanted.map(|wanted| wanted.key());
        let choice = choices.with(|choices| {
            let known = choices.iter().find(|choice| Some(choice.key()) == wanted);
            known.or_else(|| choices.first()).cloned()
        });
        (typed, choice)
    });
    let current = Memo::new(move |_| chosen.with(|(_, choice)| choice.clone()));
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let choose = move |choice: Choice| {
        close();
        // The focus has gone back to where it was; what was chosen may move it on.
        browser::after_layout(move || match choice {
            Choice::Command(command) => _ = run.run(command),
            Choice::Person { conversation: Some(id), .. } => open.run(id),
            Choice::Person { id, .. } => go.run(Route::Customer(id).href()),
            Choice::Template(template) => pick.run(*template),
            Choice::View(view) => show.run(view.key),
            Choice::Message(hit) => go.run(place(&hit)),
            Choice::Search(q) => go.run(Route::Search.with(&[("q", q)])),
        });
    };
    let keys = move |event: ev::KeyboardEvent| {
        let go = |by: usize| {
            let now = current.get_untracked().map(|choice| choice.key());
            at.set(choices.with_untracked(|choices| {
                let now = choices.iter().position(|choice| Some(choice.key()) == now)?;
                choices.get((now + by) % choices.len()).cloned()
            }));
        };
        match event.key().as_str() {
            "ArrowDown" => go(1),
            "ArrowUp" => go(choices.with_untracked(Vec::len).saturating_sub(1)),
            "Enter" if !event.is_composing() => {
                if let Some(choice) = current.get_untracked() {
                    choose(choice);
                }
            }
            _ => return,
        }
        event.prevent_default();
        if let Some(choice) = current.get_untracked() {
            browser::after_layout(move || browser::bring_into_view(&choice.key()));
        }
    };
    let line = move |choice: Choice| {
        let id = choice.key();
        let is_current = {
            let id = id.clone();
            Memo::new(move |_| current.with(|current| current.as_ref().is_some_and(|current| current.key() == id)))
        };
        let (icon, title, more, keys) = match &choice {
            Choice::Command(command) => ("chevron-right", command.title().to_owned(), None, command.keys()),
            Choice::Person { name, phone, .. } => {
                ("contact", name.clone(), phone.clone().filter(|phone| phone != name), None)
            }
            Choice::Template(template) => ("file-text", template.name.clone(), Some(template.language.clone()), None),
            Choice::View(view) => {
                (view.icon, view.title.clone(), Some(view.more.clone()).filter(|more| !more.is_empty()), None)
            }
            Choice::Message(hit) => {
                let icon = if hit.direction == Direction::In { "corner-down-right" } else { "corner-up-left" };
                (icon, hit.name.clone(), None, None)
            }
            Choice::Search(q) => ("search", words::search::all(q), None, None),
        };
        let hit = match &choice {
            Choice::Message(hit) => Some((hit.text.clone(), hit.marks.clone(), hit.kind.clone(), hit.at)),
            _ => None,
        };
        view! {
            <li
                class="palette-row"
                id=id
                role="option"
                aria-selected=move || if is_current.get() { "true" } else { "false" }
                on:click=move |_| choose(choice.clone())
            >
                <Icon name=icon directed=true/>
                <span class="palette-title" dir="auto" data-brief=hit.is_some().then_some("")>
                    {title}
                </span>
                {hit
                    .map(|(text, marks, kind, at)| {
                        let said = if text.is_empty() {
                            words::kind(&kind).into_any()
                        } else {
                            view! { <Marked text marks/> }.into_any()
                        };
                        view! {
                            <span class="palette-said" dir="auto">
                                {said}
                            </span>
                            <span class="palette-more">
                                <Moment at/>
                            </span>
                        }
                    })}
                {more
                    .map(|more| {
                        view! {
                            <span class="palette-more" dir="ltr">
                                {more}
                            </span>
                        }
                    })}
                {keys.map(|keys| view! { <Keys keys/> })}
            </li>
        }
        .into_any()
    };
    view! {
        <dialog
            class="dialog palette"
            id=DIALOG
            node_ref=dialog
            aria-label=text::PALETTE
            on:close=move |_| {
                typed.set(String::new());
                at.set(None);
            }
        >
            <div class="palette-head">
                <Icon name="search"/>
                <input
                    class="palette-field"
                    type="text"
                    role="combobox"
                    autofocus
                    autocomplete="off"
                    spellcheck="false"
                    dir="auto"
                    aria-label=text::PALETTE_LABEL
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls="palette-list"
                    aria-activedescendant=move || current.get().map(|choice| choice.key())
                    placeholder=text::PALETTE_LABEL
                    prop:value=typed
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        at.set(None);
                    }
                    on:keydown=keys
                />
                <button class="button-icon" type="button" aria-label=text::CLOSE title=text::CLOSE on:click=move |_| close()>
                    <Icon name="x"/>
                </button>
            </div>
            <ul class="palette-list" id="palette-list" role="listbox" aria-label=text::PALETTE>
                <For each=move || choices.get() key=Choice::key children=line/>
            </ul>
            <p class="palette-none" role="status">
                {move || {
                    let none = choices.with(|choices| choices.iter().all(|choice| matches!(choice, Choice::Search(_))));
                    none.then_some(text::NOTHING_FOUND)
                }}
            </p>
        </dialog>
    }
    .into_any()
}

/// What fits, the best first. Whoever types a name wants what is called so; a command has to begin with it to come before.
fn ordered(typed: &str, commands: &[Command], named: Vec<Choice>) -> Vec<Choice> {
    let wanted = words::small(typed.trim());
    let mut fitting: Vec<(bool, i32, Command)> = (commands.iter())
        .filter_map(|command| {
            let begins = !wanted.is_empty() && words::small(command.title()).starts_with(&wanted);
            Some((begins, fit(&wanted, command.title())?, *command))
        })
        .collect();
    if !wanted.is_empty() {
        fitting.sort_by_key(|(begins, score, _)| std::cmp::Reverse((*begins, *score)));
    }
    let begin = fitting.iter().filter(|(begins, ..)| *begins).count();
    let mut all: Vec<Choice> = fitting.into_iter().map(|(.., command)| Choice::Command(command)).collect();
    _ = all.splice(begin..begin, named);
    all
}

/// Keys, each on a cap of its own.
#[component]
pub fn Keys(keys: &'static str) -> impl IntoView {
    // A bracket would be mirrored where lines are read from right to left, and the key is not.
    let caps = keys.split(' ').map(|key| view! { <kbd dir="ltr">{key}</kbd> }).collect_view();
    view! { <span class="caps">{caps}</span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_comes_before_people_where_it_begins_with_what_was_typed() {
        let person = Choice::Person {
            id: ContactId(2),
            conversation: Some(ConversationId(1)),
            name: "Goti Berg".to_owned(),
            phone: None,
        };
        let commands = [Command::Queue, Command::Ingest, Command::Theme];
        let [queue, ingest, theme] = commands.map(Choice::Command);
        let order = |typed: &str| ordered(typed, &commands, vec![person.clone()]);
        assert_eq!(order("go to i"), [ingest.clone(), person.clone()]);
        assert_eq!(order("goti"), [person.clone(), ingest.clone()]);
        assert_eq!(order("go"), [ingest.clone(), queue.clone(), person.clone()]);
        assert_eq!(ordered("", &commands, Vec::new()), [queue, ingest, theme]);
    }
}
