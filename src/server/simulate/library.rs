//! Templates as a business makes, changes and deletes them; what becomes of them afterwards is decided in the review.

use super::{
    definition::{Change, Definition},
    errors::{GraphError, usual_details},
    templates::Template,
    world::World,
};
use crate::domain::time::{Span, Timestamp};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Templates an account may have.
const TEMPLATES: usize = 250;
/// Templates an account may make in an hour.
const PER_HOUR: usize = 100;
/// Changes of an approved template in thirty days; in one day there is one.
const EDITS: usize = 10;
/// How long the name of a deleted template that was approved is not free.
const NAME_KEPT: Span = Span::days(30);
/// Deleted names that are remembered.
const NAMES: usize = 10_000;

/// A name that is not free yet, in one language or in all.
#[derive(Debug, Clone)]
struct Kept {
    account: usize,
    name: String,
    language: Option<String>,
    until: Timestamp,
}

/// What is remembered of templates that were made and deleted.
#[derive(Debug, Default)]
pub struct Memory {
    created: Vec<(usize, Timestamp)>,
    kept: Vec<Kept>,
}

impl Memory {
    fn created_lately(&mut self, account: usize, now: Timestamp) -> usize {
        self.created.retain(|(_, at)| *at > now - Span::hours(1) && *at <= now);
        self.created.iter().filter(|(of, _)| *of == account).count()
    }

    fn keep(&mut self, account: usize, name: &str, language: Option<&str>, now: Timestamp) {
        self.kept.retain(|kept| kept.until > now);
        if self.kept.len() < NAMES {
            let (name, language) = (name.to_owned(), language.map(str::to_owned));
            self.kept.push(Kept { account, name, language, until: now + NAME_KEPT });
        }
    }

    fn is_kept(&self, account: usize, name: &str, language: &str, now: Timestamp) -> bool {
        self.kept.iter().any(|kept| {
            kept.account == account
                && kept.name == name
                && kept.until > now
                && kept.language.as_deref().is_none_or(|kept| kept == language)
        })
    }
}

/// `POST /{account}/message_templates`.
///
/// # Errors
/// What is wrong with the template, 2388024 where there is one of that name and language, 2388023 where there was one until
/// lately, 2388019 where there are too many, 80007 where there were too many in an hour.
pub fn create(world: &mut World, account: usize, body: &Value, now: Timestamp) -> Result<Value, GraphError> {
    let mut definition = Definition::read(body)?;
    fits_its_sample(world, &definition.components)?;
    let (name, language) = (&definition.name, &definition.language);
    if world.template(account, name, language).is_some() {
        return Err(GraphError::template(
            Some(2_388_024),
            "Content in this language already exists",
            format!(
                "There is already {language} content for this template. You can create a new template and try again."
            ),
        ));
    }
    if world.memory.is_kept(account, name, language, now) {
        return Err(GraphError::template(
            Some(2_388_023),
            "Message template language is being deleted",
            format!(
                "New {language} content can't be added while the existing {language} content is being deleted. Try again in \
                 4 weeks or create a new message template."
            ),
        ));
    }
    if world.templates.values().filter(|template| template.account == account).count() >= TEMPLATES {
        return Err(GraphError::template(
            Some(2_388_019),
            "Template limit reached",
            format!("The account has {TEMPLATES} templates, and cannot have more."),
        ));
    }
    if world.memory.created_lately(account, now) >= PER_HOUR {
        let mut error = GraphError::coded(80_007, "The account has made too many templates in the last hour.");
        error.retry_after = Some(3600);
        return Err(error);
    }
    world.memory.created.push((account, now));
    definition.category = seen_as(&definition.category, &definition.components);
    let category = definition.category.clone();
    let id = world.object_id();
    world.templates.insert(id, Template::new(id, account, definition, now));
    world.await_review(id, 1, now);
    Ok(json!({"id": id.to_string(), "status": "PENDING", "category": category}))
}

/// `POST /{template}`: other components, or another category, for another review.
///
/// # Errors
/// What is wrong with the components, or that this template cannot be changed now.
pub fn edit(world: &mut World, id: u64, body: &Value, now: Timestamp) -> Result<Value, GraphError> {
    let unknown = || GraphError::unsupported("post", &id.to_string());
    let template = world.templates.get(&id).ok_or_else(unknown)?;
    let change = Change::read(body, &template.category, &template.parameter_format)?;
    if let Some(components) = &change.components {
        fits_its_sample(world, components)?;
    }
    let template = world.templates.get_mut(&id).ok_or_else(unknown)?;
    let approved = template.status == "APPROVED";
    if !matches!(template.status.as_str(), "APPROVED" | "REJECTED" | "PAUSED") {
        return Err(GraphError::template(
            None,
            "Template cannot be edited",
            "A template can be edited while it is approved, rejected or paused.",
        ));
    }
    if approved && change.category.as_ref().is_some_and(|category| *category != template.category) {
        return Err(GraphError::template(
            None,
            "Category cannot be edited",
            "The category of an approved template cannot be changed.",
        ));
    }
    template.edits.retain(|at| *at > now - Span::days(30));
    if approved && template.edits.iter().any(|at| *at > now - Span::hours(24)) {
        return Err(GraphError::template(
            None,
            "Template was edited lately",
            "An approved template can be edited once in 24 hours.",
        ));
    }
    if approved && template.edits.len() >= EDITS {
        return Err(GraphError::template(
            None,
            "Template was edited too often",
            format!("An approved template can be edited {EDITS} times in 30 days."),
        ));
    }
    if approved {
        template.edits.push(now);
    }
    if let Some(components) = change.components {
        template.components = components;
    }
    let category = change.category.unwrap_or_else(|| template.category.clone());
    template.category = seen_as(&category, &template.components);
    template.status = "PENDING".to_owned();
    template.rejected_reason = "NONE".to_owned();
    template.changed_at = now;
    template.version += 1;
    let version = template.version;
    world.await_review(id, version, now);
    Ok(json!({"success": true}))
}

/// `DELETE /{account}/message_templates?name=[&hsm_id=]`: one, or all languages of a name.
///
/// # Errors
/// Without a name, for one there is not, and for one that is disabled.
pub fn delete(
    world: &mut World,
    account: usize,
    query: &HashMap<String, String>,
    now: Timestamp,
) -> Result<Value, GraphError> {
    let name = query.get("name").filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| GraphError::parameter("The parameter name is required."))?;
    let one = query.get("hsm_id").filter(|id| !id.is_empty());
    let found: Vec<&Template> = world
        .templates
        .values()
        .filter(|template| template.account == account && template.name == *name)
        .filter(|template| one.is_none_or(|one| template.id.to_string() == *one))
        .collect();
    if found.is_empty() {
        return Err(GraphError::template(
            Some(2_593_002),
            "Message Template Not Found",
            format!("There is no template {name} in this account."),
        ));
    }
    if found.iter().any(|template| template.status == "DISABLED") {
        return Err(GraphError::template(
            None,
            "Template cannot be deleted",
            "A template that is disabled cannot be deleted.",
        ));
    }
    let was_approved =
        |template: &Template| matches!(template.status.as_str(), "APPROVED" | "FLAGGED" | "PAUSED" | "REINSTATED");
    let found: Vec<(u64, String, bool)> =
        found.into_iter().map(|template| (template.id, template.language.clone(), was_approved(template))).collect();
    if one.is_none() && found.iter().any(|(.., approved)| *approved) {
        world.memory.keep(account, name, None, now);
    }
    for (id, language, approved) in found {
        if one.is_some() && approved {
            world.memory.keep(account, name, Some(&language), now);
        }
        world.template_event(id, "DELETED", "NONE", None, now);
    }
    Ok(json!({"success": true}))
}

/// `POST /{template}/unpause`.
///
/// # Errors
/// For one that is not paused.
pub fn unpause(world: &mut World, id: u64, now: Timestamp) -> Result<Value, GraphError> {
    match world.templates.get(&id).map(|template| template.status.as_str()) {
        None => Err(GraphError::unsupported("post", &id.to_string())),
        Some("PAUSED") => {
            world.unpause(id, now);
            Ok(json!({"success": true}))
        }
        Some("DISABLED") => Err(GraphError::template(None, "Template is disabled", usual_details(132_016))),
        Some(_) => {
            Err(GraphError::template(None, "Template is not paused", "Only a template that is paused can be unpaused."))
        }
    }
}

/// Whether the file behind a header's handle is of the header's kind. Handles of others are believed.
fn fits_its_sample(world: &World, components: &Value) -> Result<(), GraphError> {
    for part in components.as_array().into_iter().flatten() {
        let Some(handle) = part["example"]["header_handle"][0].as_str() else { continue };
        let Some(mime) = world.uploads.type_of(handle) else { continue };
        let fits = match part["format"].as_str().unwrap_or_default() {
            "IMAGE" => mime.starts_with("image/"),
            "VIDEO" | "GIF" => mime.starts_with("video/"),
            _ => mime == "application/pdf",
        };
        if !fits {
            return Err(GraphError::template(
                None,
                "Media handle is not valid",
                format!("The sample of the header is of type {mime}, which does not fit it."),
            ));
        }
    }
    Ok(())
}

/// Words by which a text is seen as promotional, whatever it calls itself.
const PROMOTIONAL: [&str; 22] = [
    "coupon",
    "cupom",
    "cupón",
    "deal",
    "deals",
    "desconto",
    "descuento",
    "discount",
    "discounts",
    "gutschein",
    "oferta",
    "ofertas",
    "offer",
    "offers",
    "promo",
    "promoción",
    "promoção",
    "promotion",
    "rabatt",
    "sale",
    "छूट",
    "خصم",
];

/// In which category the platform puts a template: what is promotional is marketing, also in part.
fn seen_as(category: &str, components: &Value) -> String {
    let promotional = |text: &str| {
        let lower = text.to_lowercase();
        lower.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).any(|word| PROMOTIONAL.contains(&word))
    };
    let mut texts = components.as_array().into_iter().flatten().filter_map(|part| part["text"].as_str());
    let moved = category == "UTILITY" && texts.any(promotional);
    if moved { "MARKETING".to_owned() } else { category.to_owned() }
}
