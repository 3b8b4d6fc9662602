//! What somebody can press in a message: the quick replies of a template, the buttons and rows of an interactive one.

use super::templates::Template;
use serde_json::{Value, json};

/// One thing to press, with what comes back when it is pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A quick reply of a template.
    QuickReply {
        payload: String,
        text: String,
    },
    Button {
        id: String,
        title: String,
    },
    /// A row of a list.
    Row {
        id: String,
        title: String,
        description: Option<String>,
    },
}

impl Choice {
    /// What stands on it.
    pub fn title(&self) -> &str {
        match self {
            Self::QuickReply { text, .. } => text,
            Self::Button { title, .. } | Self::Row { title, .. } => title,
        }
    }

    /// The message that tells of it: its type and its content.
    pub fn told(&self) -> (&'static str, Value) {
        match self {
            Self::QuickReply { payload, text } => ("button", json!({"payload": payload, "text": text})),
            Self::Button { id, title } => {
                ("interactive", json!({"type": "button_reply", "button_reply": {"id": id, "title": title}}))
            }
            Self::Row { id, title, description } => {
                let mut row = json!({"id": id, "title": title});
                if let Some(description) = description {
                    row["description"] = json!(description);
                }
                ("interactive", json!({"type": "list_reply", "list_reply": row}))
            }
        }
    }
}

/// What can be pressed in a message that was sent with this body, and of this template where it is of one.
pub fn offered(body: &Value, template: Option<&Template>) -> Vec<Choice> {
    if let Some(template) = template {
        return template.quick_replies(body["template"]["components"].as_array().map_or(&[], Vec::as_slice));
    }
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let action = &body["interactive"]["action"];
    let buttons = list(&action["buttons"])
        .into_iter()
        .map(|button| Choice::Button { id: text(&button["reply"]["id"]), title: text(&button["reply"]["title"]) });
    // Sections hold rows where the message is a list, and products where it is one of a catalogue.
    let rows =
        list(&action["sections"]).into_iter().flat_map(|section| list(&section["rows"])).map(|row| Choice::Row {
            id: text(&row["id"]),
            title: text(&row["title"]),
            description: row["description"].as_str().map(str::to_owned),
        });
    buttons.chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_and_rows_can_be_pressed_and_texts_cannot() {
        let reply = |n: u32| json!({"type": "reply", "reply": {"id": format!("b{n}"), "title": format!("Choice {n}")}});
        let buttons = offered(&json!({"interactive": {"action": {"buttons": [reply(1), reply(2)]}}}), None);
        assert_eq!(buttons.iter().map(Choice::title).collect::<Vec<_>>(), ["Choice 1", "Choice 2"]);
        let rows = json!([{"id": "r1", "title": "Row 1"}, {"id": "r2", "title": "Row 2", "description": "more"}]);
        let sections = json!([{"rows": rows}, {"title": "Tea", "product_items": [{"product_retailer_id": "1"}]}]);
        let rows = offered(&json!({"interactive": {"action": {"button": "Choose", "sections": sections}}}), None);
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[1].told(),
            (
                "interactive",
                json!({"type": "list_reply", "list_reply": {"id": "r2", "title": "Row 2", "description": "more"}})
            )
        );
        assert_eq!(offered(&json!({"type": "text", "text": {"body": "hi"}}), None), []);
    }
}
