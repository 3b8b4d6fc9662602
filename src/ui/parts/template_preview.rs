//! A template as its reader sees it on a phone, also while it is still being written.

use crate::{
    domain::template::{
        Button, Takes, Template,
        draft::{ButtonDraft, DraftTemplate, Header, OF_HEADER},
    },
    ui::{
        parts::{icon::Icon, rich_text::RichText},
        words::{self, library as text, templates},
    },
};
use leptos::prelude::*;

/// Languages that are read from right to left, by the beginning of their tag.
const BACKWARDS: [&str; 4] = ["ar", "fa", "he", "ur"];

/// What is to be seen of a template.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawn {
    pub language: String,
    pub header: Option<Head>,
    pub body: String,
    pub footer: Option<String>,
    pub buttons: Vec<Press>,
}

/// What stands above the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    Text(String),
    /// A file, or a place, by the word of its kind.
    File(String),
}

/// A button with what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Press {
    pub icon: &'static str,
    pub title: String,
}

impl Drawn {
    /// One that there is. Examples stand in for its variables, where it is of a kind that the editor knows.
    pub fn of(template: &Template) -> Self {
        if let Some(draft) = DraftTemplate::of(template) {
            return Self::of_draft(&draft);
        }
        let header = match template.header_format().as_deref() {
            None => None,
            Some("TEXT") => template.header_text().map(|text| Head::Text(text.to_owned())),
            Some(format) => Some(Head::File(format.to_lowercase())),
        };
        let press = |button: &Button| Press { icon: icon_of(&button.takes), title: templates::button_title(button) };
        Self {
            language: template.language.clone(),
            header,
            body: template.body().to_owned(),
            footer: template.footer().map(str::to_owned),
            buttons: template.buttons().iter().map(press).collect(),
        }
    }

    /// One that is being written, with its examples in the place of its variables.
    pub fn of_draft(draft: &DraftTemplate) -> Self {
        // A header's variable has an example of its own, also where one of the body is called the same.
        let example = |key: &str| draft.examples.get(key).map(String::as_str);
        let header = draft.header.as_ref().map(|header| match header {
            Header::Text(text) => Head::Text(with_examples(text, |name| example(&format!("{OF_HEADER}{name}")))),
            Header::Image(_) => Head::File("image".to_owned()),
            Header::Video(_) => Head::File("video".to_owned()),
            Header::Document(_) => Head::File("document".to_owned()),
        });
        let press = |button: &ButtonDraft| match button {
            ButtonDraft::QuickReply { text } | ButtonDraft::Optout { text } => {
                Press { icon: "reply", title: text.clone() }
            }
            ButtonDraft::Url { text, .. } => Press { icon: "link", title: text.clone() },
            ButtonDraft::Phone { text, .. } => Press { icon: "phone", title: text.clone() },
            ButtonDraft::CopyCode { .. } => Press { icon: "copy", title: templates::COPY_OFFER.to_owned() },
        };
        Self {
            language: draft.language.clone(),
            header,
            body: with_examples(&draft.body, example),
            footer: draft.footer.clone(),
            buttons: draft.buttons.iter().map(press).collect(),
        }
    }

    /// What `lang` says of it: the platform writes `pt_BR`.
    fn tag(&self) -> String {
        self.language.replace('_', "-")
    }

    fn direction(&self) -> &'static str {
        let primary = self.language.split(['_', '-']).next().unwrap_or_default();
        if BACKWARDS.contains(&primary) { "rtl" } else { "ltr" }
    }
}

fn icon_of(takes: &Takes) -> &'static str {
    match takes {
        Takes::Payload | Takes::Stop => "reply",
        Takes::Code | Takes::OneTimeCode => "copy",
        Takes::LinkEnd(_) => "link",
        Takes::Nothing => "mouse-pointer-click",
    }
}

/// A text with an example in the place of each variable that has one.
pub fn with_examples<'a>(written: &str, example: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else { break };
        out.push_str(before);
        match example(name.trim()).map(str::trim).filter(|example| !example.is_empty()) {
            Some(example) => out.push_str(example),
            None => out.push_str(&rest[before.len()..rest.len() - behind.len()]),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The screen of a phone with the template on it, in the theme that is chosen below it.
#[component]
pub fn TemplatePreview(
    #[prop(into)] drawn: Signal<Drawn>,
    /// Where it stands beside others the choice of a theme would only be repeated.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    // As the page is, until somebody chooses.
    let theme = RwSignal::new(None::<&'static str>);
    let choice = move |word: &'static str, name: words::Text, icon: &'static str| {
        let toggle = move |_| theme.update(|theme| *theme = if *theme == Some(word) { None } else { Some(word) });
        view! {
            <button
                class="button phone-theme"
                type="button"
                aria-pressed=move || if theme.get() == Some(word) { "true" } else { "false" }
                on:click=toggle
            >
                <Icon name=icon/>
                {name}
            </button>
        }
    };
    let head = move || {
        drawn.with(|drawn| {
            drawn.header.clone().map(|head| match head {
                Head::Text(text) => view! { <p class="phone-head" dir="auto">{text}</p> }.into_any(),
                Head::File(kind) => {
                    let icon = match kind.as_str() {
                        "image" => "image",
                        "video" => "play",
                        "location" => "map-pin",
                        _ => "file-text",
                    };
                    view! {
                        <p class="phone-file" data-kind=kind.clone()>
                            <Icon name=icon/>
                            {words::kind(&kind)}
                        </p>
                    }
                    .into_any()
                }
            })
        })
    };
    let body = move || {
        let body = drawn.with(|drawn| drawn.body.clone());
        if body.trim().is_empty() {
            view! { <p class="hint">{text::NO_BODY}</p> }.into_any()
        } else {
            view! { <RichText text=body/> }.into_any()
        }
    };
    let footer = move || {
        let footer = drawn.with(|drawn| drawn.footer.clone().filter(|footer| !footer.trim().is_empty()));
        footer.map(|footer| view! { <p class="phone-foot" dir="auto">{footer}</p> })
    };
    let buttons = move || {
        let buttons = drawn.with(|drawn| drawn.buttons.clone());
        let row = |Press { icon, title }: Press| {
            let turns = icon == "reply";
            view! {
                <li dir="auto">
                    <Icon name=icon directed=turns/>
                    {title}
                </li>
            }
        };
        (!buttons.is_empty())
            .then(|| view! { <ul class="template-buttons">{buttons.into_iter().map(row).collect_view()}</ul> })
    };
    view! {
        <figure class="phone">
            <figcaption class=if plain { "sr-only" } else { "label" }>{templates::PREVIEW}</figcaption>
            <div
                class="phone-screen"
                data-theme=move || theme.get()
                dir=move || drawn.with(Drawn::direction)
                lang=move || drawn.with(Drawn::tag)
            >
                <div class="bubble">{head} {body} {footer}</div>
                {buttons}
            </div>
            {(!plain)
                .then(|| {
                    view! {
                        <div class="phone-themes" role="group" aria-label=text::LOOK>
                            {choice("light", text::LIGHT, "sun")} {choice("dark", text::DARK, "moon")}
                        </div>
                    }
                })}
        </figure>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_stand_in_the_place_of_their_variables_and_holes_stay_as_they_are() {
        let example = |name: &str| match name {
            "1" => Some("Ana"),
            "2" => Some(" "),
            _ => None,
        };
        assert_eq!(with_examples("Hi {{1}}, order {{ 2 }} or {{3}}.", example), "Hi Ana, order {{ 2 }} or {{3}}.");
        assert_eq!(with_examples("{{1}} {{", example), "Ana {{");
        assert_eq!(with_examples("", example), "");
    }

    #[test]
    fn a_template_is_read_in_the_direction_of_its_language() {
        let drawn = |language: &str| Drawn { language: language.to_owned(), ..Drawn::default() };
        assert_eq!([drawn("ar").direction(), drawn("he_IL").direction()], ["rtl", "rtl"]);
        assert_eq!([drawn("en_US").direction(), drawn("").direction()], ["ltr", "ltr"]);
        assert_eq!(drawn("pt_BR").tag(), "pt-BR");
    }
}
