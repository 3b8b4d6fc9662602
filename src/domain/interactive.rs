//! Messages with something to press: reply buttons, a list to choose from, a request for a place. Limits as in "Send
//! messages" (Meta, May 2026).

use super::outbox::NoDraft;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub const BUTTONS: usize = 3;
pub const BUTTON_TITLE: usize = 20;
pub const BUTTON_ID: usize = 256;
/// Characters of the text above buttons and of a request for a place, and of the one above a list.
pub const BODY: usize = 1024;
pub const LIST_BODY: usize = 4096;
pub const FOOTER: usize = 60;
/// What opens a list, its sections and rows; rows are counted over all sections.
pub const LIST_BUTTON: usize = 20;
pub const ROWS: usize = 10;
pub const SECTION_TITLE: usize = 24;
pub const ROW_TITLE: usize = 24;
pub const ROW_DESCRIPTION: usize = 72;
pub const ROW_ID: usize = 200;

/// Something to press, as it comes over the wire. Which fields belong to it follows from its type.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewInteractive {
    /// `button`, `list`, `location_request_message`: the platform's words.
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footer: Option<String>,
    /// One to three.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    /// What opens the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// A button that answers with its title.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Button {
    /// What comes back when it is pressed; its title where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub title: String,
}

/// Rows of a list under one title, which may be missing where there is no other section.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// What comes back when it is chosen; its title where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// The same once it is known that the platform takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interactive {
    Buttons { body: String, footer: Option<String>, buttons: Vec<Choice> },
    List { body: String, footer: Option<String>, button: String, sections: Vec<Choices> },
    LocationRequest { body: String },
}

/// One thing to press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub title: Option<String>,
    pub rows: Vec<Choice>,
}

impl Interactive {
    pub fn parse(new: NewInteractive) -> Result<Self, NoDraft> {
        let NewInteractive { kind, body, footer, buttons, button, sections } = new;
        let stray = |name: &'static str, given: bool| if given { Err(NoDraft::Stray(name)) } else { Ok(()) };
        match kind.as_str() {
            "button" => {
                stray("button", button.is_some())?;
                stray("sections", !sections.is_empty())?;
                if buttons.len() > BUTTONS {
                    return Err(NoDraft::TooMany("buttons", BUTTONS));
                }
                let choice = |button: Button| -> Result<Choice, NoDraft> {
                    let title = said("title", &button.title, BUTTON_TITLE)?;
                    Ok(Choice { id: id(button.id, &title, BUTTON_ID)?, title, description: None })
                };
                let buttons = buttons.into_iter().map(choice).collect::<Result<Vec<_>, _>>()?;
                if buttons.is_empty() {
                    return Err(NoDraft::Missing("buttons"));
                }
                unlike("id", buttons.iter().map(|choice| &choice.id))?;
                unlike("title", buttons.iter().map(|choice| &choice.title))?;
                Ok(Self::Buttons { body: said("body", &body, BODY)?, footer: below(footer)?, buttons })
            }
            "list" => {
                stray("buttons", !buttons.is_empty())?;
                let button = said("button", button.as_deref().unwrap_or_default(), LIST_BUTTON)?;
                if sections.iter().map(|section| section.rows.len()).sum::<usize>() > ROWS {
                    return Err(NoDraft::TooMany("rows", ROWS));
                }
                let many = sections.len() > 1;
                let sections = sections.into_iter().map(|section| Self::section(section, many));
                let sections = sections.collect::<Result<Vec<_>, _>>()?;
                if sections.is_empty() {
                    return Err(NoDraft::Missing("sections"));
                }
                unlike("id", sections.iter().flat_map(|section| &section.rows).map(|row| &row.id))?;
                Ok(Self::List { body: said("body", &body, LIST_BODY)?, footer: below(footer)?, button, sections })
            }
            "location_request_message" => {
                stray("button", button.is_some())?;
                stray("buttons", !buttons.is_empty())?;
                stray("sections", !sections.is_empty())?;
                stray("footer", footer.is_some())?;
                Ok(Self::LocationRequest { body: said("body", &body, BODY)? })
            }
            _ => Err(NoDraft::Type(kind)),
        }
    }

    fn section(section: Section, many: bool) -> Result<Choices, NoDraft> {
        let title = section.title.filter(|title| !title.trim().is_empty());
        let title = match title {
            Some(title) => Some(said("title", &title, SECTION_TITLE)?),
            None if many => return Err(NoDraft::Missing("title")),
            None => None,
        };
        let row = |row: Row| -> Result<Choice, NoDraft> {
            let title = said("title", &row.title, ROW_TITLE)?;
            let description = row.description.filter(|text| !text.trim().is_empty());
            let description = description.map(|text| said("description", &text, ROW_DESCRIPTION)).transpose()?;
            Ok(Choice { id: id(row.id, &title, ROW_ID)?, title, description })
        };
        let rows = section.rows.into_iter().map(row).collect::<Result<Vec<_>, _>>()?;
        if rows.is_empty() { Err(NoDraft::Missing("rows")) } else { Ok(Choices { title, rows }) }
    }

    /// The text above what can be pressed.
    pub fn body(&self) -> &str {
        match self {
            Self::Buttons { body, .. } | Self::List { body, .. } | Self::LocationRequest { body } => body,
        }
    }

    /// The same as it came over the wire.
    pub fn as_new(&self) -> NewInteractive {
        let footer = match self {
            Self::Buttons { footer, .. } | Self::List { footer, .. } => footer.clone(),
            Self::LocationRequest { .. } => None,
        };
        let new = NewInteractive { body: self.body().to_owned(), footer, ..NewInteractive::default() };
        match self {
            Self::Buttons { buttons, .. } => {
                let button = |choice: &Choice| Button { id: Some(choice.id.clone()), title: choice.title.clone() };
                NewInteractive { kind: "button".to_owned(), buttons: buttons.iter().map(button).collect(), ..new }
            }
            Self::List { button, sections, .. } => {
                let row = |choice: &Choice| Row {
                    id: Some(choice.id.clone()),
                    title: choice.title.clone(),
                    description: choice.description.clone(),
                };
                let section = |choices: &Choices| Section {
                    title: choices.title.clone(),
                    rows: choices.rows.iter().map(row).collect(),
                };
                let sections = sections.iter().map(section).collect();
                NewInteractive { kind: "list".to_owned(), button: Some(button.clone()), sections, ..new }
            }
            Self::LocationRequest { .. } => NewInteractive { kind: "location_request_message".to_owned(), ..new },
        }
    }
}

/// A text that says something and is no longer than this.
fn said(name: &'static str, text: &str, limit: usize) -> Result<String, NoDraft> {
    match text.chars().count() {
        _ if text.trim().is_empty() => Err(NoDraft::Missing(name)),
        length if length > limit => Err(NoDraft::TooLong(length, limit)),
        _ => Ok(text.trim().to_owned()),
    }
}

fn below(footer: Option<String>) -> Result<Option<String>, NoDraft> {
    let footer = footer.filter(|text| !text.trim().is_empty());
    footer.map(|text| said("footer", &text, FOOTER)).transpose()
}

fn id(given: Option<String>, title: &str, limit: usize) -> Result<String, NoDraft> {
    given.map_or_else(|| Ok(title.to_owned()), |id| said("id", &id, limit))
}

/// What is pressed has to be told apart.
fn unlike<'a>(name: &'static str, mut all: impl Iterator<Item = &'a String>) -> Result<(), NoDraft> {
    let mut seen = BTreeSet::new();
    if all.all(|one| seen.insert(one)) { Ok(()) } else { Err(NoDraft::Twice(name)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn button(title: &str) -> Button {
        Button { id: None, title: title.to_owned() }
    }

    fn buttons(titles: &[&str]) -> NewInteractive {
        let buttons = titles.iter().map(|title| button(title)).collect();
        NewInteractive { kind: "button".to_owned(), body: "Which?".to_owned(), buttons, ..NewInteractive::default() }
    }

    fn list(sections: &[(Option<&str>, usize)]) -> NewInteractive {
        let mut n = 0;
        let mut row = || {
            n += 1;
            Row { id: None, title: format!("Row {n}"), description: None }
        };
        let sections = sections.iter().map(|(title, rows)| Section {
            title: title.map(str::to_owned),
            rows: (0..*rows).map(|_| row()).collect(),
        });
        NewInteractive {
            kind: "list".to_owned(),
            body: "Which?".to_owned(),
            button: Some("Choose".to_owned()),
            sections: sections.collect(),
            ..NewInteractive::default()
        }
    }

    #[test]
    fn what_can_be_pressed_has_the_limits_of_the_platform() {
        let parse = |new: NewInteractive| Interactive::parse(new).map(|_| ());
        assert_eq!(parse(buttons(&["Yes", "No", "Later"])), Ok(()));
        assert_eq!(parse(buttons(&["1", "2", "3", "4"])), Err(NoDraft::TooMany("buttons", 3)));
        assert_eq!(parse(buttons(&[])), Err(NoDraft::Missing("buttons")));
        assert_eq!(parse(buttons(&["Yes", "Yes"])), Err(NoDraft::Twice("id")));
        assert_eq!(parse(buttons(&["é".repeat(20).as_str()])), Ok(()));
        assert_eq!(parse(buttons(&["é".repeat(21).as_str()])), Err(NoDraft::TooLong(21, 20)));
        assert_eq!(parse(buttons(&[" "])), Err(NoDraft::Missing("title")));
        let long = NewInteractive { body: "x".repeat(1025), ..buttons(&["Yes"]) };
        assert_eq!(parse(long), Err(NoDraft::TooLong(1025, 1024)));
        let footer = NewInteractive { footer: Some("x".repeat(61)), ..buttons(&["Yes"]) };
        assert_eq!(parse(footer), Err(NoDraft::TooLong(61, 60)));
        let with_list = NewInteractive { button: Some("Choose".to_owned()), ..buttons(&["Yes"]) };
        assert_eq!(parse(with_list), Err(NoDraft::Stray("button")));

        assert_eq!(parse(list(&[(None, 10)])), Ok(()));
        assert_eq!(parse(list(&[(Some("A"), 6), (Some("B"), 5)])), Err(NoDraft::TooMany("rows", 10)));
        assert_eq!(parse(list(&[(Some("A"), 1), (None, 1)])), Err(NoDraft::Missing("title")));
        assert_eq!(parse(list(&[(None, 0)])), Err(NoDraft::Missing("rows")));
        assert_eq!(parse(list(&[])), Err(NoDraft::Missing("sections")));
        let body = |length: usize| NewInteractive { body: "x".repeat(length), ..list(&[(None, 1)]) };
        assert_eq!((parse(body(4096)), parse(body(4097))), (Ok(()), Err(NoDraft::TooLong(4097, 4096))));
        assert_eq!(parse(NewInteractive { button: None, ..list(&[(None, 1)]) }), Err(NoDraft::Missing("button")));

        let place = |body: &str| NewInteractive {
            kind: "location_request_message".to_owned(),
            body: body.to_owned(),
            ..NewInteractive::default()
        };
        assert_eq!(parse(place("Where are you?")), Ok(()));
        assert_eq!(parse(place("")), Err(NoDraft::Missing("body")));
        let other = NewInteractive { kind: "flow".to_owned(), ..NewInteractive::default() };
        assert_eq!(parse(other), Err(NoDraft::Type("flow".to_owned())));
    }

    #[test]
    fn what_was_parsed_is_taken_back_and_parsed_again() {
        let mut full = list(&[(Some("Tea"), 2), (Some("Cake"), 1)]);
        full.sections[0].rows[0].description = Some("Green".to_owned());
        full.footer = Some("Until five".to_owned());
        let place = NewInteractive {
            kind: "location_request_message".to_owned(),
            body: "Where?".to_owned(),
            ..NewInteractive::default()
        };
        for new in [buttons(&["Yes", "No"]), full, place] {
            let parsed = Interactive::parse(new).unwrap();
            assert_eq!(Interactive::parse(parsed.as_new()).as_ref(), Ok(&parsed));
            let kept = serde_json::to_string(&parsed).unwrap();
            assert_eq!(serde_json::from_str::<Interactive>(&kept).unwrap(), parsed);
        }
    }
}
