//! The palette: every command with its keys, everybody by name, and the templates that can be sent, in one field. It opens
//! by key and by button.

use crate::{
    domain::{conversation::ConversationView, id::ConversationId, template::Template},
    ui::{
        browser,
        commands::{Command, fit},
        parts::icon::Icon,
        words::desk as text,
    },
};
use leptos::{ev, html, prelude::*};

pub const DIALOG: &str = "palette";
/// The id of the field that searches the queue.
pub const FIND: &str = "find";
/// People and templates shown.
const PEOPLE: usize = 6;
const TEMPLATES: usize = 6;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq)]
enum Choice {
    Command(Command),
    Person(ConversationId, String, Option<String>),
    Template(Box<Template>),
}

impl Choice {
    fn key(&self) -> String {
        match self {
            Self::Command(command) => format!("choice-{command:?}"),
            Self::Person(id, ..) => format!("choice-{id}"),
            Self::Template(template) => format!("choice-template-{}", template.id),
        }
    }
}

#[component]
pub fn Palette(
    /// What is looked for, as it was typed.
    typed: RwSignal<String>,
    /// Who was found for it.
    #[prop(into)]
    people: Signal<Vec<ConversationView>>,
    /// What can be sent where one is.
    #[prop(into)]
    templates: Signal<Vec<Template>>,
    /// What can be run by whoever is here, as things are.
    #[prop(into)]
    commands: Signal<Vec<Command>>,
    run: Callback<Command, bool>,
    open: Callback<ConversationId>,
    pick: Callback<Template>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    // What arrow keys have gone to; the first while they have not.
    let at = RwSignal::new(None::<Choice>);
    let choices = Memo::new(move |_| {
        let typed = typed.get();
        let mut found: Vec<Choice> = people.with(|people| {
            let person =
                |row: &ConversationView| Choice::Person(row.id, row.contact.title(), row.contact.phone.clone());
            people.iter().take(PEOPLE).map(person).collect()
        });
        if !typed.trim().is_empty() {
            templates.with(|templates| {
                let fitting = templates.iter().filter(|template| fit(&typed, &template.name).is_some());
                found.extend(fitting.take(TEMPLATES).cloned().map(Box::new).map(Choice::Template));
            });
        }
        commands.with(|commands| ordered(&typed, commands, found))
    });
    // People are found a moment later than commands. What was chosen by then stays so: Enter means what was seen.
    let chosen = Memo::new(move |before: Option<&(String, Option<Choice>)>| {
        let typed = typed.get();
        let seen =
            before.filter(|(then, _)| !typed.is_empty() && *then == typed).and_then(|(_, choice)| choice.clone());
        let wanted = at.get().or(seen);
        let choice = choices
            .with(|choices| wanted.filter(|wanted| choices.contains(wanted)).or_else(|| choices.first().cloned()));
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
            Choice::Person(id, ..) => open.run(id),
            Choice::Template(template) => pick.run(*template),
        });
    };
    let keys = move |event: ev::KeyboardEvent| {
        let go = |by: usize| {
            let now = current.get_untracked();
            at.set(choices.with_untracked(|choices| {
                let now = choices.iter().position(|choice| Some(choice) == now.as_ref())?;
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
            let choice = choice.clone();
            Memo::new(move |_| current.with(|current| current.as_ref() == Some(&choice)))
        };
        let (icon, title, more, keys) = match &choice {
            Choice::Command(command) => ("chevron-right", command.title().to_owned(), None, command.keys()),
            Choice::Person(_, name, phone) => {
                ("contact", name.clone(), phone.clone().filter(|phone| phone != name), None)
            }
            Choice::Template(template) => ("file-text", template.name.clone(), Some(template.language.clone()), None),
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
                <span class="palette-title" dir="auto">
                    {title}
                </span>
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
                {move || choices.with(Vec::is_empty).then_some(text::NOTHING_FOUND)}
            </p>
        </dialog>
    }
    .into_any()
}

/// What fits, the best first. Whoever types a name wants what is called so; a command has to begin with it to come before.
fn ordered(typed: &str, commands: &[Command], named: Vec<Choice>) -> Vec<Choice> {
    let wanted = typed.trim().to_lowercase();
    let mut fitting: Vec<(bool, i32, Command)> = (commands.iter())
        .filter_map(|command| {
            let begins = !wanted.is_empty() && command.title().to_lowercase().starts_with(&wanted);
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
        let person = Choice::Person(ConversationId(1), "Goti Berg".to_owned(), None);
        let commands = [Command::Queue, Command::Ingest, Command::Theme];
        let [queue, ingest, theme] = commands.map(Choice::Command);
        let order = |typed: &str| ordered(typed, &commands, vec![person.clone()]);
        assert_eq!(order("go to i"), [ingest.clone(), person.clone()]);
        assert_eq!(order("goti"), [person.clone(), ingest.clone()]);
        assert_eq!(order("go"), [ingest.clone(), queue.clone(), person.clone()]);
        assert_eq!(ordered("", &commands, Vec::new()), [queue, ingest, theme]);
    }
}
