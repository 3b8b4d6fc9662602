//! The objects of the Graph API: accounts, numbers, templates and files, and what can be asked of them.

use super::{
    Shared,
    errors::{GraphError, title, usual_details},
    library,
    media::{self, LARGEST},
    send,
    templates::Template,
    validate::{PathKind, block_users},
    webhook::shake_hands,
    world::{Account, Number, Webhook, World, digits, wa_id},
};
use crate::domain::time::Timestamp;
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::Method,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value, json};
use sha2::Sha256;
use std::collections::HashMap;

/// The largest body that is not a file.
const BODY: usize = 1 << 20;
/// Items on a page of a list, by default and at most.
const PAGE: usize = 25;
const LARGEST_PAGE: usize = 250;

/// Who asks: the account whose token came along.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    pub account: usize,
}

/// Finds out who asks.
///
/// # Errors
/// 190 with HTTP 401: no token, one nobody knows, or one that has expired.
pub fn authorize(
    world: &World,
    authorization: Option<&str>,
    query: &HashMap<String, String>,
) -> Result<Caller, GraphError> {
    let bearer = authorization
        .and_then(|value| value.split_once(' '))
        // Uploads come with the older name of the scheme.
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("oauth"));
    let token = bearer.map(|(_, token)| token.trim()).or(query.get("access_token").map(String::as_str));
    let Some(token) = token.filter(|token| !token.is_empty()) else {
        return Err(GraphError::token("An access token is required to request this resource."));
    };
    let account = world.accounts.iter().position(|account| account.access_token == token);
    let account = account.ok_or_else(|| GraphError::token("Invalid OAuth access token - Cannot parse access token"))?;
    if world.faults.token_expired || world.faults.token_ends_at.is_some_and(|at| at <= world.now().unix()) {
        return Err(GraphError::expired());
    }
    if let Some(proof) = query.get("appsecret_proof") {
        let account = &world.accounts[account];
        let right = proof_of(&account.access_token, &account.app_secret);
        if *proof != right {
            return Err(GraphError {
                kind: "GraphMethodException",
                message: "Invalid appsecret_proof provided in the API argument".to_owned(),
                details: None,
                ..GraphError::parameter("")
            });
        }
    }
    Ok(Caller { account })
}

/// What proves that whoever holds a token knows the app's secret: HMAC-SHA256 of the token, in hexadecimal.
fn proof_of(token: &str, secret: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of every length");
    mac.update(token.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

/// Whether the token may do what a permission is needed for.
///
/// # Errors
/// 10 or 200, where a permission is switched off.
pub fn permitted(world: &World, scope: &str) -> Result<(), GraphError> {
    if !world.faults.missing_scopes.iter().any(|missing| missing == scope) {
        return Ok(());
    }
    let code = if scope == MESSAGING { 10 } else { 200 };
    Err(GraphError {
        message: format!("(#{code}) You do not have the necessary permission: {scope}"),
        details: None,
        ..GraphError::coded(code, "")
    })
}

/// Sending, and reading how a number is set up.
pub const MESSAGING: &str = "whatsapp_business_messaging";
/// Accounts, templates, subscriptions.
pub const MANAGEMENT: &str = "whatsapp_business_management";

/// What an id stands for, as far as the caller may see it.
enum Object {
    Number(usize),
    Account(usize),
    App(usize),
    Template(u64),
    Media(String),
}

fn object(world: &World, caller: Caller, id: &str, now: Timestamp) -> Option<Object> {
    let mine = |account: usize| {
        account == caller.account || world.accounts[account].access_token == world.accounts[caller.account].access_token
    };
    if let Some(number) = world.number_by_id(id) {
        return mine(world.numbers[number].account).then_some(Object::Number(number));
    }
    if let Some(account) = world.account_by_id(id) {
        return mine(account).then_some(Object::Account(account));
    }
    if let Some(account) = world.accounts.iter().position(|account| account.app_id == id) {
        return mine(account).then_some(Object::App(account));
    }
    if let Some(template) = id.parse().ok().and_then(|id: u64| world.templates.get(&id)) {
        return mine(template.account).then_some(Object::Template(template.id));
    }
    let media = world.shelf.get(id, now)?;
    mine(world.numbers[media.number].account).then(|| Object::Media(id.to_owned()))
}

/// `GET /{id}`: what it answers depends on what the id is.
///
/// # Errors
/// 100 with subcode 33 for an id that is nothing the caller may see.
pub fn get(
    world: &World,
    caller: Caller,
    id: &str,
    query: &HashMap<String, String>,
    now: Timestamp,
) -> Result<Value, GraphError> {
    match object(world, caller, id, now) {
        Some(Object::Number(number)) => {
            let all = number_json(world, &world.numbers[number]);
            pick(&all, query, &NUMBER)
        }
        Some(Object::Account(account)) => {
            let all = account_json(&world.accounts[account]);
            pick(&all, query, &ACCOUNT)
        }
        Some(Object::App(account)) => {
            let account = &world.accounts[account];
            Ok(
                json!({"id": account.app_id, "name": "Ajar", "link": format!("https://www.facebook.com/games/?app_id={}", account.app_id)}),
            )
        }
        Some(Object::Template(id)) => {
            let template = world.templates.get(&id).ok_or_else(|| GraphError::unsupported("get", &id.to_string()))?;
            pick(&template.json(), query, &TEMPLATE)
        }
        Some(Object::Media(id)) => {
            let media = world.shelf.get(&id, now).ok_or_else(|| GraphError::unsupported("get", &id))?;
            if query.get("phone_number_id").is_some_and(|number| *number != world.numbers[media.number].phone_number_id)
            {
                return Err(GraphError::unsupported("get", &id));
            }
            Ok(json!({
                "messaging_product": "whatsapp",
                "url": world.media_url(&id, now),
                "mime_type": media.mime,
                "sha256": media.sha256,
                "file_size": media.bytes.len(),
                "id": id,
            }))
        }
        None => Err(GraphError::unsupported("get", id)),
    }
}

/// `DELETE /{media}`. Nothing else can be deleted.
///
/// # Errors
/// 100 with subcode 33.
pub fn delete(world: &mut World, caller: Caller, id: &str, now: Timestamp) -> Result<Value, GraphError> {
    match object(world, caller, id, now) {
        Some(Object::Media(id)) => {
            world.shelf.remove(&id);
            Ok(json!({"success": true}))
        }
        _ => Err(GraphError::unsupported("delete", id)),
    }
}

/// The number of that id, if the caller may use it.
///
/// # Errors
/// 100 with subcode 33.
pub fn number(world: &World, caller: Caller, method: &str, id: &str) -> Result<usize, GraphError> {
    match object(world, caller, id, world.now()) {
        Some(Object::Number(number)) => Ok(number),
        _ => Err(GraphError::unsupported(method, id)),
    }
}

/// The account of that id, if the caller may use it.
///
/// # Errors
/// 100 with subcode 33.
pub fn account(world: &World, caller: Caller, method: &str, id: &str) -> Result<usize, GraphError> {
    permitted(world, MANAGEMENT)?;
    match object(world, caller, id, world.now()) {
        Some(Object::Account(account)) => Ok(account),
        _ => Err(GraphError::unsupported(method, id)),
    }
}

/// The template of that id, if the caller may manage it.
fn template(world: &World, caller: Caller, method: &str, id: &str) -> Result<u64, GraphError> {
    permitted(world, MANAGEMENT)?;
    match object(world, caller, id, world.now()) {
        Some(Object::Template(template)) => Ok(template),
        _ => Err(GraphError::unsupported(method, id)),
    }
}

/// Whether that id is of an app of the caller's.
///
/// # Errors
/// 100 with subcode 33.
pub fn app(world: &World, caller: Caller, method: &str, id: &str) -> Result<(), GraphError> {
    match object(world, caller, id, world.now()) {
        Some(Object::App(_)) => Ok(()),
        _ => Err(GraphError::unsupported(method, id)),
    }
}

/// `POST /{waba}/message_templates`.
///
/// # Errors
/// What [`library::create`] refuses.
pub async fn create_template(shared: &Shared, caller: Caller, id: &str, request: Request) -> Result<Value, GraphError> {
    let body = json_body(request).await?;
    shared.with(|world, now| {
        let account = account(world, caller, "post", id)?;
        library::create(world, account, &body, now)
    })
}

/// `POST /{template}`.
///
/// # Errors
/// What [`library::edit`] refuses; nothing else can be changed under its id.
pub async fn edit_template(shared: &Shared, caller: Caller, id: &str, request: Request) -> Result<Value, GraphError> {
    let template = template(&shared.world(), caller, "post", id)?;
    let body = json_body(request).await?;
    shared.with(|world, now| library::edit(world, template, &body, now))
}

/// `POST /{template}/unpause`.
///
/// # Errors
/// What [`library::unpause`] refuses.
pub fn unpause_template(world: &mut World, caller: Caller, id: &str, now: Timestamp) -> Result<Value, GraphError> {
    let template = template(world, caller, "post", id)?;
    library::unpause(world, template, now)
}

/// `POST /{number}/messages` and `/{number}/marketing_messages`.
///
/// # Errors
/// The platform's refusal; see [`send::post`].
pub async fn messages(
    shared: &Shared,
    caller: Caller,
    id: &str,
    path: PathKind,
    request: Request,
) -> Result<Value, GraphError> {
    let body = json_body(request).await?;
    shared.with(|world, now| {
        permitted(world, MESSAGING)?;
        let number = number(world, caller, "post", id)?;
        send::post(world, number, path, body, now)
    })
}

/// `POST` and `DELETE /{number}/block_users`: each person on their own, and an error where it did not work for all.
///
/// # Errors
/// A body that does not fit, or 139100 with what came of each.
pub async fn blocks(shared: &Shared, caller: Caller, id: &str, request: Request) -> Result<Value, GraphError> {
    let adds = *request.method() == Method::POST;
    let body = json_body(request).await?;
    block_users(&body)?;
    shared.with(|world, now| {
        permitted(world, MESSAGING)?;
        let number = number(world, caller, if adds { "post" } else { "delete" }, id)?;
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        for user in body["block_users"].as_array().into_iter().flatten() {
            let (phone, bsuid) = (user["user"].as_str(), user["user_id"].as_str());
            let person = match phone {
                Some(phone) => {
                    let digits = digits(phone);
                    world.person_by_phone(&digits).or_else(|| world.person_by_phone(&wa_id(&digits)))
                }
                None => world.person_by_bsuid(bsuid.unwrap_or_default()),
            };
            let mut told = json!({"input": phone.or(bsuid)});
            let outcome = match person {
                Some(person) => {
                    let known = world.person(person);
                    if let Some(phone) = known.phone.as_ref().filter(|_| phone.is_some()) {
                        told["wa_id"] = json!(phone);
                    } else {
                        told["user_id"] = json!(known.bsuid);
                    }
                    if adds {
                        world.block(number, person, now)
                    } else {
                        world.unblock(number, person);
                        Ok(())
                    }
                }
                None => Err(GraphError::coded(131_047, usual_details(131_047))),
            };
            match outcome {
                Ok(()) => done.push(told),
                Err(error) => {
                    let details = json!({"details": error.details});
                    told["errors"] = json!([{"message": title(error.code), "code": error.code, "error_data": details}]);
                    failed.push(told);
                }
            }
        }
        let list = if adds { "added_users" } else { "removed_users" };
        if failed.is_empty() {
            return Ok(json!({"messaging_product": "whatsapp", "block_users": {list: done}}));
        }
        // One error stands for all: what is wrong with each is beside it.
        let details = "Failed to block some users, see the block_users response list for details";
        let beside = json!({"messaging_product": "whatsapp", "block_users": {list: done, "failed_users": failed}});
        Err(GraphError { beside: Some(Box::new(beside)), ..GraphError::coded(139_100, details) })
    })
}

/// `GET /{number}/block_users`.
pub fn blocked(world: &World, number: usize) -> Value {
    let one = |person: usize| {
        let person = world.person(person);
        match (&person.phone, &person.bsuid) {
            (Some(phone), _) => json!({"messaging_product": "whatsapp", "wa_id": phone}),
            (None, bsuid) => json!({"messaging_product": "whatsapp", "user_id": bsuid}),
        }
    };
    let blocked: Vec<Value> = world.blocked_by(number).into_iter().map(one).collect();
    json!({"data": blocked})
}

/// The body of a request as JSON.
///
/// # Errors
/// 100 where it is none, or too long.
pub async fn json_body(request: Request) -> Result<Value, GraphError> {
    let bytes = axum::body::to_bytes(request.into_body(), BODY)
        .await
        .map_err(|_| GraphError::parameter(format!("The request body is longer than {BODY} bytes or broke off.")))?;
    if bytes.is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    serde_json::from_slice(&bytes)
        .map_err(|error| GraphError::parameter(format!("The request body is not valid JSON: {error}.")))
}

// Accounts and numbers.

/// `GET /{waba}/phone_numbers`.
///
/// # Errors
/// Unknown fields, or a bad cursor.
pub fn phone_numbers(world: &World, account: usize, query: &HashMap<String, String>) -> Result<Value, GraphError> {
    let numbers: Vec<(u64, Value)> = (0..)
        .zip(&world.numbers)
        .filter(|(_, number)| number.account == account)
        .map(|(n, number)| (n, number_json(world, number)))
        .collect();
    page(world, &world.accounts[account].waba_id, "phone_numbers", numbers, query, &NUMBER)
}

/// `GET /{waba}/subscribed_apps`.
pub fn subscribed_apps(world: &World, account: usize) -> Value {
    let account = &world.accounts[account];
    if !account.subscribed {
        return json!({"data": []});
    }
    let app = json!({
        "id": account.app_id,
        "name": "Ajar",
        "link": format!("https://www.facebook.com/games/?app_id={}", account.app_id),
    });
    let mut entry = json!({"whatsapp_business_api_data": app});
    if let Some(webhook) = &account.override_webhook {
        entry["override_callback_uri"] = json!(webhook.url.as_str());
    }
    json!({"data": [entry]})
}

/// `POST /{waba}/subscribed_apps`: the app listens from now on, at an address for this account alone where one is given,
/// else at its own. A given address has to answer the handshake first.
///
/// # Errors
/// 100 for half of the pair, 2200 where the handshake fails.
pub async fn subscribe(shared: &Shared, caller: Caller, id: &str, request: Request) -> Result<Value, GraphError> {
    let body = json_body(request).await?;
    let place = account(&shared.world(), caller, "post", id)?;
    let given = |key: &str| body[key].as_str().filter(|value| !value.is_empty());
    let webhook = match (given("override_callback_uri"), given("verify_token")) {
        (None, None) => None,
        (Some(url), Some(verify_token)) => {
            let url =
                reqwest::Url::parse(url).map_err(|_| GraphError::parameter("override_callback_uri is not a URL."))?;
            let challenge = shared.world().object_id().to_string();
            if let Err(why) = shake_hands(&shared.http, &url, verify_token, &challenge).await {
                return Err(GraphError {
                    http: 400,
                    code: 2200,
                    subcode: None,
                    kind: "OAuthException",
                    message: format!("(#2200) Callback verification failed with the following errors: {why}"),
                    details: None,
                    retry_after: None,
                    beside: None,
                    for_people: None,
                });
            }
            Some(Webhook { url, verify_token: verify_token.to_owned(), verified: true })
        }
        _ => return Err(GraphError::parameter("override_callback_uri and verify_token must be given together.")),
    };
    shared.with(|world, _| {
        world.accounts[place].subscribed = true;
        world.accounts[place].override_webhook = webhook;
    });
    Ok(json!({"success": true}))
}

/// `GET /debug_token?input_token=`.
///
/// # Errors
/// 100 without a token to look at.
pub fn debug_token(world: &World, query: &HashMap<String, String>) -> Result<Value, GraphError> {
    let token =
        query.get("input_token").ok_or_else(|| GraphError::parameter("The parameter input_token is required."))?;
    let Some(account) = world.accounts.iter().find(|account| account.access_token == *token) else {
        return Ok(json!({"data": {
            "error": {"code": 190, "message": "Invalid OAuth access token."},
            "is_valid": false,
            "scopes": [],
        }}));
    };
    let mut scopes = vec![MANAGEMENT, MESSAGING];
    scopes.retain(|scope| !world.faults.missing_scopes.iter().any(|missing| missing == scope));
    let granular: Vec<Value> =
        scopes.iter().map(|scope| json!({"scope": scope, "target_ids": [account.waba_id]})).collect();
    Ok(json!({"data": {
        "app_id": account.app_id,
        "type": if world.faults.token_ends_at.is_some() { "USER" } else { "SYSTEM_USER" },
        "application": "Ajar",
        "expires_at": world.faults.token_ends_at.unwrap_or(0),
        "is_valid": true,
        "scopes": scopes,
        "granular_scopes": granular,
        "user_id": user_id(account),
    }}))
}

/// `GET /me`: the system user behind the token.
pub fn me(world: &World, caller: Caller) -> Value {
    let account = &world.accounts[caller.account];
    json!({"id": user_id(account), "name": format!("{} system user", account.name)})
}

/// The id of the system user behind an account's token.
pub fn user_id(account: &Account) -> String {
    format!("122{}", account.app_id)
}

fn number_json(world: &World, number: &Number) -> Value {
    let account = &world.accounts[number.account];
    let mut webhooks = Map::new();
    for (key, webhook) in [("application", &account.webhook), ("whatsapp_business_account", &account.override_webhook)]
    {
        if let Some(webhook) = webhook.as_ref().filter(|webhook| webhook.verified) {
            webhooks.insert(key.to_owned(), json!(webhook.url.as_str()));
        }
    }
    json!({
        "id": number.phone_number_id,
        "display_phone_number": number.display,
        "verified_name": number.verified_name,
        "quality_rating": world.faults.quality.as_deref().unwrap_or(&number.quality),
        "code_verification_status": "VERIFIED",
        "name_status": "APPROVED",
        "status": if world.faults.unregistered { "DISCONNECTED" } else { "CONNECTED" },
        "account_mode": "LIVE",
        "is_official_business_account": false,
        "platform_type": "CLOUD_API",
        "throughput": {"level": "STANDARD"},
        "whatsapp_business_manager_messaging_limit": world.faults.messaging_limit,
        "health_status": {"can_send_message": if world.faults.no_payment { "LIMITED" } else { "AVAILABLE" }, "entities": [
            {"entity_type": "PHONE_NUMBER", "id": number.phone_number_id, "can_send_message": "AVAILABLE"},
            {
                "entity_type": "WABA",
                "id": account.waba_id,
                "can_send_message": if world.faults.no_payment { "LIMITED" } else { "AVAILABLE" },
            },
        ]},
        "webhook_configuration": webhooks,
    })
}

fn account_json(account: &Account) -> Value {
    json!({
        "id": account.waba_id,
        "name": account.name,
        "currency": "USD",
        // The platform numbers the zones; of its list only the first is certain here.
        "timezone_id": if account.zone == chrono_tz::America::Los_Angeles { "1" } else { "0" },
        "message_template_namespace": format!("ajar_{}", account.waba_id),
        "account_review_status": "APPROVED",
        "business_verification_status": "VERIFIED",
        "country": "DE",
        "ownership_type": "SELF",
        "status": "ACTIVE",
    })
}

// Lists and fields.

/// A kind of object, and its fields.
struct Node {
    name: &'static str,
    /// Answered where none are asked for.
    usual: &'static [&'static str],
    /// Known, and left out where there is nothing in them.
    sparse: &'static [&'static str],
}

const NUMBER: Node = Node {
    name: "WhatsAppBusinessPhoneNumber",
    usual: &[
        "id",
        "display_phone_number",
        "verified_name",
        "quality_rating",
        "code_verification_status",
        "platform_type",
        "throughput",
    ],
    sparse: &["certificate", "last_onboarded_time", "new_certificate", "new_display_name", "new_name_status"],
};

const ACCOUNT: Node = Node {
    name: "WhatsAppBusinessAccount",
    usual: &["id", "name", "currency", "timezone_id", "message_template_namespace"],
    sparse: &["owner_business_info", "on_behalf_of_business_info", "primary_funding_id", "purchase_order_number"],
};

/// A template alone is answered as one of a list is.
const TEMPLATE: Node = Node {
    name: "WhatsAppMessageTemplate",
    usual: &["name", "parameter_format", "components", "language", "status", "category", "id"],
    sparse: &["correct_category", "previous_category", "sub_category", "message_send_ttl_seconds"],
};

/// `GET /{waba}/message_templates`.
///
/// # Errors
/// 131059 for a bad cursor, 100 for unknown fields or a bad limit.
pub fn message_templates(world: &World, account: usize, query: &HashMap<String, String>) -> Result<Value, GraphError> {
    let asked = |key: &str, value: &str| {
        query.get(key).is_none_or(|asked| asked.split(',').any(|asked| asked.eq_ignore_ascii_case(value)))
    };
    let found: Vec<(u64, Value)> = world
        .templates
        .values()
        .filter(|t| t.account == account)
        .filter(|t| asked("status", &t.status) && asked("category", &t.category) && asked("language", &t.language))
        // The platform looks for the name as a part.
        .filter(|t| query.get("name").is_none_or(|name| t.name.contains(name.as_str())))
        .map(|t: &Template| (t.id, t.json()))
        .collect();
    page(world, &world.accounts[account].waba_id, "message_templates", found, query, &TEMPLATE)
}

/// The asked-for fields of an object, or the usual ones; its id in any case.
fn pick(all: &Value, query: &HashMap<String, String>, node: &Node) -> Result<Value, GraphError> {
    let Some(fields) = query.get("fields").filter(|fields| !fields.trim().is_empty()) else {
        return Ok(only(all, node.usual.iter().copied()));
    };
    for field in fields.split(',').map(str::trim) {
        if all.get(field).is_none() && !node.sparse.contains(&field) {
            return Err(GraphError {
                details: None,
                message: format!("(#100) Tried accessing nonexisting field ({field}) on node type ({})", node.name),
                ..GraphError::parameter("")
            });
        }
    }
    Ok(only(all, fields.split(',').map(str::trim).chain(["id"])))
}

fn only<'a>(all: &Value, fields: impl Iterator<Item = &'a str>) -> Value {
    let mut picked = Map::new();
    for field in fields {
        if let Some(value) = all.get(field) {
            picked.insert(field.to_owned(), value.clone());
        }
    }
    Value::Object(picked)
}

/// One page of a list, its items under ids that grow.
fn page(
    world: &World,
    id: &str,
    edge: &str,
    items: Vec<(u64, Value)>,
    query: &HashMap<String, String>,
    node: &Node,
) -> Result<Value, GraphError> {
    let limit = match query.get("limit") {
        None => PAGE,
        Some(limit) => match limit.parse() {
            Ok(limit) if limit > 0 => LARGEST_PAGE.min(limit),
            _ => return Err(GraphError::parameter("Param limit must be a positive integer.")),
        },
    };
    let bad = || GraphError::coded(131_059, "The cursor does not belong to this list.");
    let decode = |cursor: &String| -> Result<u64, GraphError> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad())?;
        String::from_utf8(bytes).ok().and_then(|text| text.strip_prefix("QVFI")?.parse().ok()).ok_or_else(bad)
    };
    let after = query.get("after").map(decode).transpose()?;
    let before = query.get("before").map(decode).transpose()?;
    let cursor = |at: u64| URL_SAFE_NO_PAD.encode(format!("QVFI{at}"));
    let within: Vec<&(u64, Value)> = items
        .iter()
        .filter(|(at, _)| after.is_none_or(|after| *at > after) && before.is_none_or(|before| *at < before))
        .collect();
    let shown = if after.is_none() && before.is_some() {
        &within[within.len().saturating_sub(limit)..]
    } else {
        &within[..within.len().min(limit)]
    };
    let data = shown.iter().map(|(_, item)| pick(item, query, node)).collect::<Result<Vec<_>, _>>()?;
    let mut list = json!({"data": data});
    if let (Some((first, _)), Some((last, _))) = (shown.first(), shown.last()) {
        list["paging"] = json!({"cursors": {"before": cursor(*first), "after": cursor(*last)}});
        if items.iter().any(|(at, _)| at > last) {
            let (limit, after) = (limit.to_string(), cursor(*last));
            let kept =
                query.iter().filter(|(key, _)| !matches!(key.as_str(), "limit" | "after" | "before" | "access_token"));
            let pairs = kept.map(|(key, value)| (key.as_str(), value.as_str()));
            let pairs = pairs.chain([("limit", limit.as_str()), ("after", after.as_str())]);
            let address = format!("{}/v26.0/{id}/{edge}", world.base_url);
            let next = reqwest::Url::parse_with_params(&address, pairs).expect("our own address is one");
            list["paging"]["next"] = json!(next.as_str());
        }
    }
    Ok(list)
}

// Files.

/// `POST /{number}/media`: one file, as a form.
///
/// # Errors
/// What [`media::check_upload`] refuses, or a form that is none.
pub async fn upload(shared: &Shared, caller: Caller, id: &str, request: Request) -> Result<Value, GraphError> {
    let place = number(&shared.world(), caller, "post", id)?;
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| GraphError::parameter("The request must be a multipart form with messaging_product and file."))?;
    let (mut product, mut kind, mut file) = (None, None, None);
    let broken = |_| GraphError::parameter("The form is malformed, or its file is too large.");
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("messaging_product") => product = Some(field.text().await.map_err(broken)?),
            Some("type") => kind = Some(field.text().await.map_err(broken)?),
            Some("file") => {
                let mime = field.content_type().map(str::to_owned);
                file = Some((mime, field.bytes().await.map_err(broken)?));
            }
            other => {
                return Err(GraphError::parameter(format!(
                    "Unexpected key \"{}\" on param \"\".",
                    other.unwrap_or_default()
                )));
            }
        }
    }
    if product.as_deref() != Some("whatsapp") {
        return Err(GraphError::parameter("The parameter messaging_product is required."));
    }
    let (mime, bytes) = file.ok_or_else(|| GraphError::parameter("The parameter file is required."))?;
    let mime = mime
        .filter(|mime| mime != "application/octet-stream")
        .or(kind)
        .unwrap_or_else(|| "application/octet-stream".to_owned());
    media::check_upload(&mime, bytes.len())?;
    shared.with(|world, now| {
        if !world.shelf.takes(bytes.len()) {
            return Err(GraphError::coded(131_053, "The stand-in does not keep files of this size."));
        }
        let id = world.object_id().to_string();
        world.shelf.keep(id.clone(), place, mime, bytes, false, now);
        Ok(json!({"id": id}))
    })
}

/// How long a form with a file may be.
pub const FORM: usize = LARGEST + (1 << 20);

/// The bytes behind an address that [`World::media_url`] gave out. None where it is not one of ours, or no longer.
pub fn bytes(
    world: &World,
    caller: Caller,
    query: &HashMap<String, String>,
    now: Timestamp,
) -> Option<(String, Bytes)> {
    let (id, until, mark) = (query.get("mid")?, query.get("ext")?.parse().ok()?, query.get("hash")?);
    if *mark != world.media_mark(id, until) || now >= Timestamp(until) {
        return None;
    }
    let Some(Object::Media(id)) = object(world, caller, id, now) else { return None };
    let media = world.shelf.get(&id, now)?;
    Some((media.mime.clone(), media.bytes.clone()))
}
