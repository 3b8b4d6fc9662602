//! A message with something to press: reply buttons, a list to choose from, a question for a place.

use crate::{
    domain::interactive::{self, Button, Interactive, NewInteractive, Row, Section},
    ui::{
        parts::{extras::Extra, icon::Icon},
        words::{self, talk as text},
    },
};
use leptos::{ev, prelude::*};

/// The id of the sentence that says what keeps it from being sent.
const PROBLEM: &str = "interactive-problem";

/// A row as it is written: its title, what is said of it, and the section that begins with it.
#[derive(Debug, Clone, Copy)]
struct Fields {
    title: RwSignal<String>,
    description: RwSignal<String>,
    section: RwSignal<String>,
}

#[component]
pub fn InteractiveForm(
    extra: Extra,
    /// What it begins with.
    begin: NewInteractive,
    #[prop(into)] busy: Signal<bool>,
    /// Called with what is written, as it is written.
    keep: Callback<NewInteractive>,
    send: Callback<NewInteractive>,
    back: Callback<()>,
) -> impl IntoView {
    let body = RwSignal::new(begin.body);
    let footer = RwSignal::new(begin.footer.unwrap_or_default());
    let opener = RwSignal::new(begin.button.unwrap_or_default());
    let mut titles = begin.buttons.into_iter().map(|button| button.title);
    let buttons = [(); interactive::BUTTONS].map(|()| RwSignal::new(titles.next().unwrap_or_default()));
    let written = apart(begin.sections);
    let shown = RwSignal::new(written.len().clamp(1, interactive::ROWS));
    let mut written = written.into_iter();
    let rows = [(); interactive::ROWS].map(|()| {
        let (title, description, section) = written.next().unwrap_or_default();
        Fields { title: RwSignal::new(title), description: RwSignal::new(description), section: RwSignal::new(section) }
    });
    let made = move || {
        let given = |field: RwSignal<String>| Some(field.get().trim().to_owned()).filter(|words| !words.is_empty());
        let new = NewInteractive { body: body.get().trim().to_owned(), ..NewInteractive::default() };
        match extra {
            Extra::List => NewInteractive {
                kind: "list".to_owned(),
                footer: given(footer),
                button: given(opener),
                sections: together(
                    rows.into_iter()
                        .take(shown.get())
                        .map(|row| (row.title.get(), row.description.get(), row.section.get())),
                ),
                ..new
            },
            Extra::Place => NewInteractive { kind: "location_request_message".to_owned(), ..new },
            Extra::Buttons | Extra::Menu | Extra::Voice => NewInteractive {
                kind: "button".to_owned(),
                footer: given(footer),
                buttons: buttons
                    .into_iter()
                    .filter_map(|title| Some(Button { id: None, title: given(title)? }))
                    .collect(),
                ..new
            },
        }
    };
    Effect::new(move |_| keep.run(made()));
    let tried = RwSignal::new(false);
    let problem = Memo::new(move |_| Interactive::parse(made()).err().map(|no| words::no_draft(&no)));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        if problem.with_untracked(Option::is_none) && !busy.get_untracked() {
            send.run(untrack(made));
        }
    };
    let title = match extra {
        Extra::List => text::LIST,
        Extra::Place => text::PLACE,
        Extra::Buttons | Extra::Menu | Extra::Voice => text::BUTTONS,
    }
    .get();
    let limit = if extra == Extra::List { interactive::LIST_BODY } else { interactive::BODY };
    let choices = match extra {
        Extra::List => view! {
            <Line label=text::LIST_BUTTON.to_owned() limit=interactive::LIST_BUTTON value=opener/>
            {move || {
                rows.into_iter().take(shown.get()).zip(1..).map(|(row, n)| view! { <RowFields row n/> }).collect_view()
            }}
            <button
                class="button interactive-add"
                type="button"
                hidden=move || { shown.get() >= interactive::ROWS }
                on:click=move |_| shown.update(|shown| *shown += 1)
            >
                <Icon name="plus"/>
                {text::ADD_ROW}
            </button>
        }
        .into_any(),
        Extra::Place => ().into_any(),
        Extra::Buttons | Extra::Menu | Extra::Voice => buttons
            .into_iter()
            .zip(1..)
            .map(|(value, n)| view! { <Line label=text::button(n) limit=interactive::BUTTON_TITLE value/> })
            .collect_view()
            .into_any(),
    };
    let small_print = (extra != Extra::Place)
        .then(|| view! { <Line label=text::FOOTER.to_owned() limit=interactive::FOOTER value=footer/> });
    view! {
        <form class="interactive" aria-label=title on:submit=submit>
            <p class="label">{title}</p>
            <div class="interactive-fields">
                <label class="labelled">
                    <span class="label">{text::BODY}</span>
                    <textarea
                        class="field"
                        rows="2"
                        dir="auto"
                        maxlength=limit.to_string()
                        prop:value=body
                        aria-describedby=PROBLEM
                        on:input=move |event| body.set(event_target_value(&event))
                    ></textarea>
                </label>
                {choices}
                {small_print}
            </div>
            <p class="template-problem" id=PROBLEM role="alert">
                {move || if tried.get() { problem.get() } else { None }}
            </p>
            <div class="talk-acts">
                <button
                    class="button-primary"
                    type="submit"
                    aria-disabled=move || busy.get().then_some("true")
                    aria-busy=move || busy.get().then_some("true")
                >
                    <Icon name="send" directed=true/>
                    {words::composer::SEND}
                </button>
                <button class="button" type="button" on:click=move |_| back.run(())>
                    {text::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// One line of the form.
#[component]
fn Line(label: String, limit: usize, value: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="labelled">
            <span class="label">{label}</span>
            <input
                class="field"
                type="text"
                dir="auto"
                autocomplete="off"
                maxlength=limit.to_string()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

#[component]
fn RowFields(row: Fields, n: usize) -> impl IntoView {
    view! {
        <div class="interactive-row">
            <Line label=text::row(n) limit=interactive::ROW_TITLE value=row.title/>
            <Line label=text::row_description(n) limit=interactive::ROW_DESCRIPTION value=row.description/>
            <Line label=text::row_section(n) limit=interactive::SECTION_TITLE value=row.section/>
        </div>
    }
    .into_any()
}

/// Rows as they were written, in their sections. A row without a title is none; a section begins where one is named.
fn together(rows: impl Iterator<Item = (String, String, String)>) -> Vec<Section> {
    let given = |words: String| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let mut sections: Vec<Section> = Vec::new();
    // What is named on a row that is none begins with the next that is one.
    let mut named = None;
    for (title, description, section) in rows {
        named = given(section).or(named);
        let Some(title) = given(title) else { continue };
        let row = Row { id: None, title, description: given(description) };
        match sections.last_mut().filter(|_| named.is_none()) {
            Some(last) => last.rows.push(row),
            None => sections.push(Section { title: named.take(), rows: vec![row] }),
        }
    }
    sections
}

/// The same the other way round.
fn apart(sections: Vec<Section>) -> Vec<(String, String, String)> {
    let rows = sections.into_iter().flat_map(|section| {
        let mut title = section.title;
        section
            .rows
            .into_iter()
            .map(move |row| (row.title, row.description.unwrap_or_default(), title.take().unwrap_or_default()))
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_begins_where_one_is_named() {
        let row = |title: &str, description: &str, section: &str| {
            (title.to_owned(), description.to_owned(), section.to_owned())
        };
        let written = [
            row("Tea", "", "Drinks"),
            row("Water", " still ", ""),
            row("", "", "Food"),
            row("Bread", "", ""),
            row(" ", "", ""),
        ];
        let made = together(written.into_iter());
        let names: Vec<(Option<&str>, Vec<&str>)> = made
            .iter()
            .map(|section| (section.title.as_deref(), section.rows.iter().map(|row| row.title.as_str()).collect()))
            .collect();
        assert_eq!(names, [(Some("Drinks"), vec!["Tea", "Water"]), (Some("Food"), vec!["Bread"])]);
        assert_eq!(made[0].rows[1].description.as_deref(), Some("still"));
        assert_eq!(apart(made), [row("Tea", "", "Drinks"), row("Water", "still", ""), row("Bread", "", "Food")]);
        assert_eq!(together([row("Yes", "", ""), row("No", "", "")].into_iter()).len(), 1);
        assert_eq!(together([row("", "", "")].into_iter()), []);
    }
}
