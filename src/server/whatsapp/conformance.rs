//! Holds the border to payloads that others have met, where they are at hand: `AJAR_FIXTURES` names their folder.

use super::{
    client::{NewTemplate, templates::edit_body},
    payload,
};
use crate::{
    domain::{
        id::TemplateId,
        item::{Fact, Item, Opens, Origin, Route},
        template::{Template, draft::DraftTemplate, purpose::Purpose, starter::starters},
        time::Timestamp,
    },
    server::simulate::definition::{Change, Definition},
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

/// The folder of payloads, where there is one.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("AJAR_FIXTURES").map(PathBuf::from);
    if folder.is_none() {
        println!("AJAR_FIXTURES is not set: payloads met by others were not tried.");
    }
    folder
}

/// The rows of a table with a head, by the names in it.
pub fn rows(table: &Path) -> Vec<HashMap<String, String>> {
    let text = fs::read_to_string(table).unwrap_or_else(|error| panic!("{}: {error}", table.display()));
    let mut rows = cells(&text).into_iter();
    let head = rows.next().expect("a table has a head");
    rows.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

/// Comma-separated values with quotes, as RFC 4180 describes them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            character => cell.push(character),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

/// Calls that open a window though their table says otherwise: the customer called (Calling pricing, Dec 2025).
const CALLS_THAT_OPEN: [&str; 1] = ["call-connect-user-initiated.json"];

fn moves_window(items: &[Item]) -> &'static str {
    let opens = |item: &Item| match (&item.fact, &item.route) {
        (Fact::Said(said), Route::Number(_))
            if said.origin == Origin::Live && said.at.is_some() && said.group.is_none() =>
        {
            said.opens
        }
        (Fact::Called(called), Route::Number(_)) if called.opens && called.at.is_some() => Opens::Yes,
        _ => Opens::No,
    };
    let opens: Vec<Opens> = items.iter().map(opens).collect();
    if opens.contains(&Opens::Yes) {
        "yes"
    } else if opens.contains(&Opens::Uncertain) {
        "uncertain"
    } else {
        "no"
    }
}

#[test]
fn deliveries_met_by_others_are_counted_and_open_windows_as_they_should() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    let mut tried = 0;
    for folder in [folder.clone(), folder.join("derived")] {
        for row in rows(&folder.join("index.csv")) {
            let file = &row["file"];
            if !file.starts_with("webhooks/") {
                continue;
            }
            tried += 1;
            let body = fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let read = payload::items(&body);
            let items = read.as_deref().unwrap_or_default();
            let moves =
                if CALLS_THAT_OPEN.iter().any(|call| file.ends_with(call)) { "yes" } else { &row["moves_window"] };
            let expected = (row["envelope"].as_str(), row["items"].clone(), moves);
            let found = (if read.is_ok() { "yes" } else { "no" }, items.len().to_string(), moves_window(items));
            if found != expected {
                wrong.push(format!("{file}: {found:?} instead of {expected:?}"));
            }
            for item in items {
                let raw = serde_json::to_vec(&item.raw()).unwrap();
                match payload::items(&raw).as_deref() {
                    Ok([again]) if again.fact == item.fact && again.kind == item.kind && again.route == item.route => {}
                    other => wrong.push(format!("{file}: cut out it reads as {other:?}")),
                }
            }
        }
    }
    assert!(tried > 0, "the tables name no delivery");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What somebody meant with a template that they wrote down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// To make it, with parts that Ajar's editor has.
    Make,
    /// To make it, with parts that Ajar shows and sends, and does not write.
    MakeOther,
    /// To make it, for one-time codes: the platform writes the text, and Ajar does not write the rest.
    MakeForCodes,
    /// To change one that exists.
    Change,
    /// To see it refused, or no template as the platform takes them: with what is wrong with it.
    Refused(&'static str),
}

use Intent::{Make, MakeForCodes, MakeOther, Refused};

/// Every template that the table names, and what was meant with it. Many are no requests but settings of a stand-in or texts
/// of a documentation, written before examples were asked for.
pub const TEMPLATES: [(&str, Intent); 42] = [
    ("kapso-js/accepts-header-text-with-positional-example-4", Make),
    ("kapso-js/builds-authentication-template-with-otp-button-and-ttl-7", MakeForCodes),
    ("kapso-js/creates-a-template-and-validates-payload-3", Make),
    ("kapso-js/honors-parameter-format-field-14", Refused("it ends with a variable")),
    ("kapso-js/rejects-templates-missing-body-component-6", Refused("it has no body")),
    ("kapso-js/rejects-unknown-top-level-keys-32", Refused("its body is one of a message")),
    ("kapso-js/supports-catalog-button-type-9", MakeOther),
    ("kapso-js/supports-multi-product-button-13", MakeOther),
    ("kapso-js/supports-product-carousel-with-spm-buttons-12", Refused("it ends with a variable")),
    ("meta-openapi/template-id-post-request-edit-template", Intent::Change),
    ("meta-openapi/waba-id-message-templates-post-request-create-authentication-template-", MakeForCodes),
    (
        "meta-openapi/waba-id-message-templates-post-request-create-flow-template-message-by-2",
        Refused("its name is a blank"),
    ),
    ("meta-openapi/waba-id-message-templates-post-request-create-template-w-image-header-", Make),
    ("meta-openapi/waba-id-message-templates-post-request-create-template-w-text-header-t", Make),
    ("meta-tech-provider-app/paid-messaging-spec-ts-2", Refused("it is one of a list, without examples")),
    ("pywa/template-abandoned-cart", MakeOther),
    ("pywa/template-abandoned-cart-offer", MakeOther),
    ("pywa/template-authentication-code-autofill-button", MakeForCodes),
    ("pywa/template-authentication-code-copy-code-button", MakeForCodes),
    ("pywa/template-carousel-template-product-cards-v1", MakeOther),
    ("pywa/template-coupon-code-fall2023-25off", Make),
    ("pywa/template-intro-catalog-offer", MakeOther),
    ("pywa/template-limited-time-offer-caribbean-pkg-2023", MakeOther),
    ("pywa/template-order-confirmation", Make),
    ("pywa/template-zero-tap-auth-template", MakeForCodes),
    ("ruby-whatsapp-sdk/create-a-template-with-valid-params-and-components-request", Make),
    ("whap/mixed-parameter-template-example-6", Refused("it mixes names and numbers")),
    ("whap/named-parameter-template-example-5", Refused("it has no examples")),
    ("whap/order-confirmation-json-1", Refused("it has no examples")),
    ("whap/quick-template-setup-1", Make),
    ("whap/rejects-template-with-invalid-button-type-16", Refused("there is no such button")),
    ("whap/rejects-template-with-invalid-category-14", Refused("there is no such category")),
    ("whap/rejects-template-with-invalid-component-type-15", Refused("there is no such component")),
    ("whap/sample-template-json-1", Refused("it has no examples")),
    ("whap/should-handle-components-without-text-property-15", Refused("it ends with a variable, and has no buttons")),
    ("whap/should-handle-mixed-parameters-across-multiple-components-7", Refused("its header has no format")),
    ("whap/should-handle-special-characters-in-parameter-names-2", Refused("its variables have names that are none")),
    ("whap/should-substitute-named-parameters-correctly-1", Refused("its variables have names, and no examples")),
    ("whap/template-with-media-header-4", Refused("its sample is an address")),
    ("whatsapp-business-java-api/expectedtemplate7", Refused("it ends with a variable")),
    ("whatsapp-business-java-api/expectedtemplate8", Make),
    ("whatsapp-business-java-api/expectedtemplate9", Make),
];

/// The templates of the folder as the platform would get them, each with what was meant, and whether it must be refused.
pub fn templates(folder: &Path) -> Vec<(&'static str, Intent, Value, bool)> {
    let rows = rows(&folder.join("index.csv"));
    let named: Vec<&HashMap<String, String>> =
        rows.iter().filter(|row| row["kind"] == "outgoing" && row["type"].starts_with("template_create/")).collect();
    let of = |file: &str| format!("outgoing/{file}.json");
    for row in &named {
        assert!(TEMPLATES.iter().any(|(file, _)| of(file) == row["file"]), "{} has no intent here", row["file"]);
    }
    let read = |(file, intent): &(&'static str, Intent)| {
        let row = named.iter().find(|row| row["file"] == of(file)).unwrap_or_else(|| panic!("{file} is not there"));
        let bytes = fs::read(folder.join(of(file))).unwrap_or_else(|error| panic!("{file}: {error}"));
        let body: Value = serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        (*file, *intent, as_written(&body), row["negative"] == "must_reject")
    };
    TEMPLATES.iter().map(read).collect()
}

/// A body as the library it is from sends it: some are written in JavaScript's spelling, with the account beside it.
fn as_written(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members = members.iter().filter(|(key, _)| *key != "businessAccountId");
            members.map(|(key, value)| (snake(key), as_written(value))).collect()
        }
        Value::Array(list) => list.iter().map(as_written).collect(),
        value => value.clone(),
    }
}

fn snake(key: &str) -> String {
    let mut snake = String::new();
    for c in key.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

/// What is left of a template once defaults, and what has no effect any more, make no difference.
pub fn essence(body: &Value) -> Value {
    let mut body = body.clone();
    if let Some(members) = body.as_object_mut() {
        members.retain(|key, value| {
            !(value.is_null()
                || key == "allow_category_change"
                || key == "parameter_format" && *value == json!("POSITIONAL"))
        });
    }
    body
}

#[test]
fn templates_that_others_submit_are_what_is_submitted_here() {
    let Some(folder) = folder() else { return };
    let (mut compared, mut wrong) = (0, Vec::new());
    // In which order the parts are given makes no difference.
    let ordered = |body: &Value| {
        let mut rest = essence(body);
        let components = rest["components"].take();
        (rest, parts(&components))
    };
    for (file, intent, theirs, _) in templates(&folder) {
        println!("{file}: {intent:?}");
        // As the editor has it: what it has not is shown and not written, and what is to be refused is not submitted.
        let draft = match intent {
            Make | Intent::Change => DraftTemplate::of(&listed(&theirs)),
            MakeOther | MakeForCodes | Refused(_) => continue,
        };
        let Some(draft) = draft else {
            wrong.push(format!("{file} cannot be written here"));
            continue;
        };
        let components = draft.components();
        let ours = if intent == Intent::Change {
            // Name and language are said again there, and cannot be changed.
            let mut ours = edit_body(theirs["category"].as_str().map(|_| draft.category.as_str()), &components);
            ours["name"] = json!(draft.name);
            ours["language"] = json!(draft.language);
            ours
        } else {
            new_template(&draft, &components).body()
        };
        compared += 1;
        if ordered(&ours) != ordered(&theirs) {
            wrong.push(format!("{file}:\n{}\ninstead of\n{}", essence(&ours), essence(&theirs)));
        }
    }
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 0, "nothing was compared");
}

/// What the editor would submit.
fn new_template<'a>(draft: &'a DraftTemplate, components: &'a Value) -> NewTemplate<'a> {
    NewTemplate {
        name: &draft.name,
        language: &draft.language,
        category: &draft.category,
        parameter_format: &draft.parameter_format,
        components,
    }
}

#[test]
fn the_stand_in_takes_the_templates_that_the_platform_took_and_refuses_the_others() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    for (file, intent, body, must_refuse) in templates(&folder) {
        let verdict = match intent {
            Intent::Change => Change::read(&body, "MARKETING", "POSITIONAL").map(drop),
            _ => Definition::read(&body).map(drop),
        };
        let verdict = verdict.map_err(|error| error.body());
        match intent {
            Refused(why) if verdict.is_ok() => wrong.push(format!("{file} is taken, though {why}")),
            Refused(_) => {}
            _ if must_refuse => wrong.push(format!("{file} must be refused, and is meant to be taken here")),
            _ => wrong.extend(verdict.err().map(|error| format!("{file} is refused: {error}"))),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A template that somebody wrote down, as if the platform listed it.
pub fn listed(body: &Value) -> Template {
    let word = |key: &str| body[key].as_str().unwrap_or_default().to_owned();
    let format = word("parameter_format");
    Template {
        id: TemplateId(1),
        waba_id: "1".to_owned(),
        platform_id: "2".to_owned(),
        name: word("name"),
        language: word("language"),
        category: word("category"),
        status: "APPROVED".to_owned(),
        reason: None,
        quality: None,
        parameter_format: if format.is_empty() { "POSITIONAL".to_owned() } else { format },
        components: body["components"].clone(),
        stops: Vec::new(),
        updated_at: Timestamp(0),
    }
}

/// The components by their types: in which order they are given makes no difference.
fn parts(components: &Value) -> BTreeMap<String, Value> {
    let parts = components.as_array().into_iter().flatten();
    parts.map(|part| (part["type"].as_str().unwrap_or_default().to_ascii_uppercase(), part.clone())).collect()
}

/// What the stand-in says of a template that the editor would submit.
fn submitted(draft: &DraftTemplate) -> Result<(), Value> {
    let body = new_template(draft, &draft.components()).body();
    Definition::read(&body).map(drop).map_err(|error| error.body())
}

#[test]
fn the_editor_takes_what_the_platform_took_and_names_what_is_wrong_with_the_others() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    for (file, intent, body, _) in templates(&folder) {
        let draft = DraftTemplate::of(&listed(&body));
        let faults = draft.as_ref().map(DraftTemplate::faults);
        match (intent, draft, faults) {
            (Make | Intent::Change, Some(draft), Some(faults)) => {
                if !faults.is_empty() {
                    wrong.push(format!("{file} is said to have faults: {faults:?}"));
                }
                if parts(&draft.components()) != parts(&body["components"]) {
                    wrong.push(format!("{file}:\n{}\ninstead of\n{}", draft.components(), body["components"]));
                }
                wrong.extend(submitted(&draft).err().map(|error| format!("{file} is refused: {error}")));
            }
            // What cannot be edited is shown as it is.
            (MakeOther | MakeForCodes, None, _) => {}
            (Refused(_), Some(_), Some(faults)) if !faults.is_empty() => {}
            (Refused(_), None, _) => {}
            (intent, draft, _) => wrong.push(format!("{file}, {intent:?}: the editor has {draft:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_stand_in_takes_every_text_to_begin_with() {
    let mut tried = 0;
    for purpose in Purpose::ALL {
        for language in ["en", "de", "es", "pt_BR", "hi", "ar"] {
            for draft in starters(purpose, language) {
                tried += 1;
                assert_eq!(submitted(&draft), Ok(()), "{} in {language}", draft.name);
            }
        }
    }
    assert!(tried > 0, "there is no text to begin with");
}
