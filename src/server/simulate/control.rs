//! How the stand-in is driven: its clock, what goes wrong, its templates, and what people do.
//!
//! | `POST /control/…` | body |
//! | --- | --- |
//! | `clock` | `{"advance_seconds":n}`, `{"at":unix seconds}` or `{"reset":true}` |
//! | `fault` | some of [`Faults`](super::faults::Faults); `{}` sets all back |
//! | `template` | `{"name", "language"?, "waba_id"?, "action", …}`, see [`TemplateChange`] |
//! | `inbound` | what a person does, see [`Inbound`](super::inbound::Inbound); or `{"raw": envelope}` |
//! | `webhook` | `{"url": address or null}`: where events go from now on |
//!
//! A template that is submitted is reviewed once the fault `review_delay_ms` is over. Its name may say what comes of that:
//! one with the word `rejected` in it (`offer_rejected_scam`), `pending`, `paused`, `paced` or `recategorised`.
//!
//! `GET /control/sent?after=&limit=` lists accepted messages, `GET /control/reads` what was marked as read,
//! `GET /control/templates` and `GET /control/customers` what there is, `GET /control/state` counts everything. All of it
//! answers to the machine it runs on only. Errors are `{"error": sentence}` with status 400.

use super::{
    definition::Definition,
    faults::Faults,
    inbound::{self, Inbound},
    templates::Template,
    world::{Sent, Webhook, World},
};
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// Sent messages one answer lists, at most and by default.
const PAGE: usize = 10_000;

/// Takes a `POST /control/{what}`.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn post(world: &mut World, what: &str, body: Value, now: Timestamp) -> Result<Value, String> {
    match what {
        "clock" => clock(world, read(body)?),
        "fault" => fault(world, body, now),
        "template" => template(world, read(body)?, now),
        "inbound" => inbound::act(world, read(body)?, now),
        "webhook" => webhook(world, read(body)?),
        other => Err(no_control(other)),
    }
}

/// Whether a `POST /control/{what}` is understood, as far as that shows before it is made.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn check(what: &str, body: &Value) -> Result<(), String> {
    let body = body.clone();
    match what {
        "clock" => read::<ClockChange>(body).map(drop),
        "fault" => Faults::default().changed(&Faults::default(), &object(body)?).map(drop),
        "template" => read::<TemplateChange>(body).map(drop),
        "inbound" => read::<Inbound>(body).map(drop),
        "webhook" => read::<WebhookChange>(body).map(drop),
        other => Err(no_control(other)),
    }
}

fn no_control(what: &str) -> String {
    format!("There is no control “{what}”: use clock, fault, template, inbound or webhook.")
}

/// Takes a `GET /control/{what}`.
///
/// # Errors
/// A sentence that says what is not understood.
pub fn get(world: &World, what: &str, query: &HashMap<String, String>) -> Result<Value, String> {
    match what {
        "sent" => sent(world, query),
        "reads" => {
            let reads: Vec<Value> = world.reads().map(|(wamid, at)| json!({"wamid": wamid, "at": at.unix()})).collect();
            Ok(json!({"data": reads}))
        }
        "templates" => Ok(json!({"data": world.templates.values().map(Template::json).collect::<Vec<_>>()})),
        "customers" => Ok(json!({"data": world.customers()})),
        "fault" => Ok(json!(world.faults)),
        "clock" => Ok(clock_json(world)),
        "state" => Ok(state(world)),
        other => Err(format!(
            "There is nothing at “{other}”: see sent, reads, templates, customers, fault, clock and state."
        )),
    }
}

fn read<T: DeserializeOwned>(body: Value) -> Result<T, String> {
    serde_json::from_value(body).map_err(|error| error.to_string())
}

// The clock.

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClockChange {
    advance_seconds: Option<i64>,
    at: Option<i64>,
    reset: Option<bool>,
}

fn clock(world: &mut World, change: ClockChange) -> Result<Value, String> {
    let real = world.now() - world.offset();
    let offset = match change {
        ClockChange { advance_seconds: Some(seconds), at: None, reset: None } => {
            Span(world.offset().0.saturating_add(seconds.saturating_mul(1000)))
        }
        ClockChange { advance_seconds: None, at: Some(at), reset: None } => {
            Timestamp::from_unix(at).ok_or("“at” is a moment in unix seconds, before the year 10000.")? - real
        }
        ClockChange { advance_seconds: None, at: None, reset: Some(true) } => Span(0),
        _ => return Err("Give one of “advance_seconds”, “at” or “reset”: true.".to_owned()),
    };
    if Timestamp::from_unix((real + offset).unix()).is_none() {
        return Err("The clock would leave the years 1970 to 9999.".to_owned());
    }
    world.set_offset(offset);
    Ok(clock_json(world))
}

fn clock_json(world: &World) -> Value {
    json!({"now": world.now().unix(), "offset_seconds": world.offset().0.div_euclid(1000)})
}

// Faults.

fn fault(world: &mut World, body: Value, now: Timestamp) -> Result<Value, String> {
    let faults = world.faults.changed(&world.usual, &object(body)?)?;
    let released = world.faults.hold_marketing && !faults.hold_marketing;
    world.faults = faults;
    if released {
        world.release(now);
    }
    Ok(json!(world.faults))
}

fn object(body: Value) -> Result<Map<String, Value>, String> {
    match body {
        Value::Object(change) => Ok(change),
        _ => Err("Faults are given as a JSON object.".to_owned()),
    }
}

// Templates.

/// A change of a template's state, as the platform would make it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateChange {
    /// By name; in all its languages unless one is given.
    name: Option<String>,
    language: Option<String>,
    /// By the platform's id.
    id: Option<String>,
    /// Of this account; all by default.
    waba_id: Option<String>,
    /// `approve`, `reject`, `pause` (three hours, then six, then disabled), `pace` (until somebody lets it loose again),
    /// `unpause`, `disable`, `flag`, `reinstate`, `pending`, `archive`, `delete`, `quality`, `recategorise`, or `add`.
    action: String,
    /// For `reject`: the platform's word, `INVALID_FORMAT` by default.
    reason: Option<String>,
    /// For `reject`: what to change, in words.
    recommendation: Option<String>,
    /// For `quality`: GREEN, YELLOW, RED or UNKNOWN.
    quality: Option<String>,
    /// For `recategorise` and `add`: MARKETING, UTILITY or AUTHENTICATION.
    category: Option<String>,
    /// For `recategorise`: false to do it at once, else it is announced 24 hours ahead.
    notice: Option<bool>,
    /// For `add`, as the platform lists them.
    components: Option<Value>,
    /// For `add`: POSITIONAL or NAMED.
    parameter_format: Option<String>,
}

fn template(world: &mut World, change: TemplateChange, now: Timestamp) -> Result<Value, String> {
    let account = match &change.waba_id {
        None => None,
        Some(id) => Some(world.account_by_id(id).ok_or_else(|| format!("There is no account {id}."))?),
    };
    if change.action == "add" {
        return add_template(world, change, account.unwrap_or(0), now);
    }
    let found: Vec<u64> = world
        .templates
        .values()
        .filter(|t| account.is_none_or(|account| t.account == account))
        .filter(|t| change.id.as_ref().is_none_or(|id| t.id.to_string() == *id))
        .filter(|t| change.name.as_ref().is_none_or(|name| t.name == *name))
        .filter(|t| change.language.as_ref().is_none_or(|language| t.language == *language))
        .map(|t| t.id)
        .collect();
    if change.name.is_none() && change.id.is_none() {
        return Err("Say which template: “name” (and “language”) or “id”.".to_owned());
    }
    if found.is_empty() {
        return Err("There is no such template.".to_owned());
    }
    let category = || {
        change
            .category
            .clone()
            .filter(|category| matches!(category.as_str(), "MARKETING" | "UTILITY" | "AUTHENTICATION"))
            .ok_or("“category” is MARKETING, UTILITY or AUTHENTICATION.")
    };
    for id in &found {
        match change.action.as_str() {
            "approve" => world.template_event(*id, "APPROVED", "NONE", None, now),
            "reject" => {
                let reason = change.reason.as_deref().unwrap_or("INVALID_FORMAT");
                world.reject(*id, reason, change.recommendation.as_deref(), now);
            }
            "pause" => world.pause(*id, now),
            "pace" => world.pace_template(*id, now),
            "unpause" => world.unpause(*id, now),
            "disable" => {
                let info = ("DISABLED", "Your WhatsApp message template has been disabled.");
                world.template_event(*id, "DISABLED", "NONE", Some(info), now);
            }
            "flag" => world.template_event(*id, "FLAGGED", "NONE", None, now),
            "reinstate" => world.template_event(*id, "REINSTATED", "NONE", None, now),
            "pending" => world.template_event(*id, "PENDING", "NONE", None, now),
            "archive" => world.template_event(*id, "ARCHIVED", "NONE", None, now),
            "delete" => world.template_event(*id, "DELETED", "NONE", None, now),
            "quality" => {
                let quality =
                    change.quality.as_deref().filter(|q| matches!(*q, "GREEN" | "YELLOW" | "RED" | "UNKNOWN"));
                world.score(*id, quality.ok_or("“quality” is GREEN, YELLOW, RED or UNKNOWN.")?, now);
            }
            "recategorise" if change.notice.unwrap_or(true) => world.announce_category(*id, &category()?, now),
            "recategorise" => world.recategorise(*id, &category()?, now),
            other => {
                return Err(format!(
                    "“{other}” is no action: use approve, reject, pause, pace, unpause, disable, flag, reinstate, pending, \
                     archive, delete, quality, recategorise or add."
                ));
            }
        }
    }
    Ok(json!({"templates": found.iter().map(ToString::to_string).collect::<Vec<_>>()}))
}

fn add_template(world: &mut World, change: TemplateChange, account: usize, now: Timestamp) -> Result<Value, String> {
    let name = change.name.ok_or("“name” is missing.")?;
    let language = change.language.ok_or("“language” is missing.")?;
    if world.template(account, &name, &language).is_some() {
        return Err(format!("The template {name} exists in {language}."));
    }
    let components =
        change.components.filter(Value::is_array).ok_or("“components” is a list, as the platform gives it.")?;
    let id = world.object_id();
    let definition = Definition {
        name,
        language,
        category: change.category.unwrap_or_else(|| "UTILITY".to_owned()),
        parameter_format: change.parameter_format.unwrap_or_else(|| "POSITIONAL".to_owned()),
        components,
    };
    world.templates.insert(id, Template::new(id, account, definition, now));
    world.template_event(id, "APPROVED", "NONE", None, now);
    Ok(json!({"templates": [id.to_string()]}))
}

// Where events go.

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebhookChange {
    url: Option<String>,
    /// Of this account; all by default.
    waba_id: Option<String>,
}

/// The address counts at once: no handshake is asked for.
fn webhook(world: &mut World, change: WebhookChange) -> Result<Value, String> {
    let url = match &change.url {
        None => None,
        Some(url) => Some(reqwest::Url::parse(url).map_err(|_| format!("“{url}” is no address."))?),
    };
    if let Some(id) = &change.waba_id {
        world.account_by_id(id).ok_or_else(|| format!("There is no account {id}."))?;
    }
    for account in &mut world.accounts {
        if change.waba_id.as_ref().is_none_or(|id| account.waba_id == *id) {
            account.webhook =
                url.clone().map(|url| Webhook { url, verify_token: account.verify_token.clone(), verified: true });
            account.override_webhook = None;
        }
    }
    Ok(json!({"url": change.url}))
}

// What there is to see.

fn sent(world: &World, query: &HashMap<String, String>) -> Result<Value, String> {
    let number = |key: &str, default: usize| match query.get(key) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| format!("“{key}” is a number.")),
    };
    if let Some(key) = query.keys().find(|key| !matches!(key.as_str(), "after" | "limit")) {
        return Err(format!("“{key}” is not known: use after and limit."));
    }
    let (after, limit) = (number("after", 0)? as u64, number("limit", PAGE)?.clamp(1, PAGE));
    let data: Vec<(u64, &Sent)> = world.sends.after(after).take(limit).collect();
    let next = data.last().map(|(serial, _)| serial + 1).filter(|next| *next < world.sends.total());
    let data: Vec<Value> = data.into_iter().map(|(_, sent)| sent_json(world, sent)).collect();
    Ok(json!({"data": data, "total": world.sends.total(), "next": next}))
}

fn sent_json(world: &World, sent: &Sent) -> Value {
    let person = world.person(sent.person);
    json!({
        "wamid": sent.wamid,
        "phone_number_id": world.numbers[sent.number].phone_number_id,
        "endpoint": sent.endpoint,
        "to": {"phone": person.phone, "bsuid": person.bsuid},
        "type": sent.kind,
        "body": sent.body,
        "biz_opaque_callback_data": sent.body.get("biz_opaque_callback_data"),
        "at": sent.at.unix(),
        "at_ms": sent.at.0,
        "held": sent.held,
        "pricing": sent.price.json(),
        "statuses": sent.statuses,
    })
}

fn state(world: &World) -> Value {
    let webhooks: Vec<Value> = world
        .accounts
        .iter()
        .map(|account| {
            json!({
                "waba_id": account.waba_id,
                "subscribed": account.subscribed,
                "url": account.listener().map(|webhook| webhook.url.as_str()),
                "verified": account.listener().is_some_and(|webhook| webhook.verified),
            })
        })
        .collect();
    json!({
        "clock": clock_json(world),
        "counters": world.counters,
        "webhooks": webhooks,
        "deliveries": world.outbox.posted,
        "waiting": world.outbox.waiting(),
        "sent": world.sends.total(),
        "people": world.people(),
        "customers": world.customers().len(),
        "templates": world.templates.len(),
        "media": world.shelf.count(),
        "next_at": world.next_at().map(Timestamp::unix),
    })
}
