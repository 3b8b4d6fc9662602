//! Speaking to the Graph API.
//!
//! The platform has no idempotency key, so the one question after every send that went wrong is whether it may have left:
//! [`SendError`] has a variant for each answer. Every wait has a limit, every answer a size, every list an end. A token
//! leaves only in a header, to the platform's own host, and is in no error and no log.

pub mod templates;

pub use templates::{NewTemplate, Submitted};

use super::{number, refusal, signature};
use crate::domain::{
    interactive::{Choice, Interactive},
    media::MediaKind,
    outbox::Draft,
    refusal::Refusal,
    template::{Listed, Prepared},
    time::{Span, Timestamp},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::DateTime;
use reqwest::{
    Body, Client, Method, RequestBuilder, Response, StatusCode, Url,
    header::{self, HeaderMap},
    multipart, redirect,
};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::{error::Error, fmt, net::IpAddr, time::Duration};
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// How long to try to reach the platform.
const CONNECT: Duration = Duration::from_secs(5);
/// How long a request may take as a whole.
pub const WHOLE: Duration = Duration::from_secs(30);
/// How long a file may take: 100 MB on a slow line.
pub const TRANSFER: Duration = Duration::from_secs(300);
/// A connection the platform may be about to close is not used again: a request on it could be lost half-way.
const IDLE: Duration = Duration::from_secs(20);
/// Bytes of an answer; a page of templates is the largest there is.
const ANSWER: usize = 16 * 1_048_576;
/// A list of templates: 6,000 are allowed (Overview, Nov 2025), a hundred on a page. Of numbers there are fewer.
const PAGES: usize = 100;
/// Where the platform keeps files (Media, 2026), and where it may come to keep them.
const HOSTS: [&str; 4] = ["facebook.com", "fbsbx.com", "fbcdn.net", "whatsapp.net"];
/// How often a file may have moved.
const REDIRECTS: usize = 3;
/// Characters of what the platform echoes in every status (Send messages, May 2026).
pub const CALLBACK_LIMIT: usize = 512;

/// Which number acts, and what lets it.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub phone_number_id: String,
    pub waba_id: String,
    pub access_token: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("phone_number_id", &self.phone_number_id)
            .field("waba_id", &self.waba_id)
            .finish_non_exhaustive()
    }
}

/// Why a request came to nothing, by what may be done about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// The platform said no: it surely did nothing.
    #[error("The platform refused ({}): {}", .0.code, .0.title)]
    Refused(Refusal),
    /// It said no, and when it can be asked again.
    #[error("The platform refused ({}): {}", .refusal.code, .refusal.title)]
    Throttled { refusal: Refusal, wait: Span },
    /// It may or may not have been done: the request was written, and no answer that says so came back.
    #[error("No clear answer from the platform: {cause}")]
    Ambiguous { cause: String },
    /// Nothing was done: trying again is safe.
    #[error("The platform was not reached: {cause}")]
    NotSent { cause: String },
}

/// Why a file could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum DownloadError {
    /// The address is no longer valid: [`Graph::media_url`] gives a fresh one.
    #[error("The file is no longer at this address.")]
    Gone,
    #[error("The file has more than {limit} bytes.")]
    TooLarge { limit: u64 },
    #[error("The platform refused ({}): {}", .0.code, .0.title)]
    Refused(Refusal),
    /// No address to send a token to.
    #[error("The file has an address that is not asked: {0}")]
    Address(&'static str),
    #[error("The file could not be fetched: {cause}")]
    Interrupted { cause: String },
    #[error("The file could not be written: {0}")]
    Unwritten(#[from] std::io::Error),
}

/// To whom a message goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// Digits with the country code; a leading `+` makes no difference.
    Phone(String),
    Bsuid(String),
}

/// A file of ours that the platform has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// The platform's id, for 30 days.
    pub id: String,
    pub mime_type: String,
    pub filename: Option<String>,
}

/// A message ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing(Value);

/// Why a draft cannot be written yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unready {
    #[error("The file of the message has not been uploaded.")]
    File,
    #[error("The template has not been filled in.")]
    Template,
    #[error("What the platform echoes may have 512 characters.")]
    Callback,
}

impl Outgoing {
    pub fn new(
        draft: &Draft,
        to: &Recipient,
        prepared: Option<&Prepared>,
        file: Option<&Uploaded>,
        callback_data: Option<&str>,
    ) -> Result<Self, Unready> {
        outgoing_body(draft, to, prepared, file, callback_data).map(Self)
    }

    pub fn body(&self) -> &Value {
        &self.0
    }
}

/// The body of `POST /{number}/messages` (Send messages, May 2026).
pub fn outgoing_body(
    draft: &Draft,
    to: &Recipient,
    prepared: Option<&Prepared>,
    file: Option<&Uploaded>,
    callback_data: Option<&str>,
) -> Result<Value, Unready> {
    let mut body = Map::new();
    let mut set = |key: &str, value: Value| body.insert(key.to_owned(), value);
    set("messaging_product", json!("whatsapp"));
    set("recipient_type", json!("individual"));
    match to {
        // Without the plus the platform puts the business's own country in front.
        Recipient::Phone(phone) => set("to", json!(format!("+{}", phone.trim_start_matches('+')))),
        Recipient::Bsuid(id) => set("recipient", json!(id)),
    };
    set("type", json!(draft.kind()));
    let object = match draft {
        Draft::Text { text, .. } if text.contains("https://") || text.contains("http://") => {
            json!({"body": text, "preview_url": true})
        }
        Draft::Text { text, .. } => json!({"body": text}),
        Draft::Media { kind, caption, .. } => media_object(*kind, file.ok_or(Unready::File)?, caption.as_deref()),
        Draft::Reaction { target, emoji } => json!({"message_id": target, "emoji": emoji}),
        Draft::Interactive { interactive, .. } => interactive_object(interactive),
        Draft::Template { template } => {
            let components = components(prepared.ok_or(Unready::Template)?, file)?;
            let mut object = json!({"name": template.name, "language": {"code": template.language}});
            if components.as_array().is_some_and(|list| !list.is_empty()) {
                object["components"] = components;
            }
            object
        }
    };
    set(draft.kind(), object);
    if let Some(id) = draft.reply_to() {
        set("context", json!({"message_id": id}));
    }
    if let Some(data) = callback_data {
        if data.chars().count() > CALLBACK_LIMIT {
            return Err(Unready::Callback);
        }
        set("biz_opaque_callback_data", json!(data));
    }
    Ok(Value::Object(body))
}

fn media_object(kind: MediaKind, file: &Uploaded, caption: Option<&str>) -> Value {
    let mut object = json!({"id": file.id});
    if let Some(caption) = caption {
        object["caption"] = json!(caption);
    }
    match (kind, &file.filename) {
        (MediaKind::Document, Some(filename)) => object["filename"] = json!(filename),
        // Only this kind of sound is shown as a voice message.
        (MediaKind::Audio, _) if file.mime_type.starts_with("audio/ogg") => object["voice"] = json!(true),
        _ => {}
    }
    object
}

/// Something to press, as the platform writes it.
pub fn interactive_object(interactive: &Interactive) -> Value {
    let mut object = json!({"body": {"text": interactive.body()}});
    let row = |choice: &Choice| {
        let mut row = json!({"id": choice.id, "title": choice.title});
        if let Some(description) = &choice.description {
            row["description"] = json!(description);
        }
        row
    };
    let (kind, footer, action) = match interactive {
        Interactive::Buttons { footer, buttons, .. } => {
            let button = |choice: &Choice| json!({"type": "reply", "reply": {"id": choice.id, "title": choice.title}});
            let buttons: Vec<Value> = buttons.iter().map(button).collect();
            ("button", footer.as_deref(), json!({"buttons": buttons}))
        }
        Interactive::List { footer, button, sections, .. } => {
            let sections: Vec<Value> = sections
                .iter()
                .map(|section| {
                    let rows: Vec<Value> = section.rows.iter().map(row).collect();
                    let mut written = json!({"rows": rows});
                    if let Some(title) = &section.title {
                        written["title"] = json!(title);
                    }
                    written
                })
                .collect();
            ("list", footer.as_deref(), json!({"button": button, "sections": sections}))
        }
        Interactive::LocationRequest { .. } => ("location_request_message", None, json!({"name": "send_location"})),
    };
    object["type"] = json!(kind);
    object["action"] = action;
    if let Some(footer) = footer {
        object["footer"] = json!({"text": footer});
    }
    object
}

/// The template's components, with the platform's id of the header's file in the place of ours.
fn components(prepared: &Prepared, file: Option<&Uploaded>) -> Result<Value, Unready> {
    let mut components = prepared.components.clone();
    let Some(ours) = &prepared.media else { return Ok(components) };
    let file = file.ok_or(Unready::File)?;
    let headers = components.as_array_mut().into_iter().flatten().filter(|part| part["type"] == "header");
    let parameters = headers.filter_map(|header| header.get_mut("parameters")?.as_array_mut()).flatten();
    for parameter in parameters {
        let Some(kind) = parameter["type"].as_str().map(str::to_owned) else { continue };
        let Some(object) = parameter.get_mut(&kind).filter(|object| object["id"] == json!(ours)) else { continue };
        object["id"] = json!(file.id);
        if let (true, Some(filename)) = (kind == "document", &file.filename) {
            object["filename"] = json!(filename);
        }
    }
    Ok(components)
}

/// The platform took a message. That it arrives is another matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub wamid: String,
    /// The recipient's number as the platform writes it, which can differ from the one that was given.
    pub wa_id: Option<String>,
    pub user_id: Option<String>,
    /// Held back until the quality of the template is known.
    pub held: bool,
}

impl Accepted {
    fn read(answer: &Value) -> Option<Self> {
        let message = answer.get("messages")?.get(0)?;
        let contact = answer.get("contacts").and_then(|contacts| contacts.get(0));
        let of = |key: &str| contact.and_then(|contact| text(contact, key));
        Some(Self {
            wamid: text(message, "id")?,
            wa_id: of("wa_id"),
            user_id: of("user_id"),
            held: text(message, "message_status").as_deref() == Some("held_for_quality_assessment"),
        })
    }
}

/// Where a file can be fetched, for five minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaAddress {
    pub url: String,
    pub mime_type: Option<String>,
    pub sha256: Option<String>,
    /// Bytes.
    pub size: Option<i64>,
}

impl MediaAddress {
    fn read(answer: &Value) -> Option<Self> {
        Some(Self {
            url: text(answer, "url")?,
            mime_type: text(answer, "mime_type"),
            sha256: text(answer, "sha256"),
            size: number(answer.get("file_size")),
        })
    }
}

/// A file as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Downloaded {
    /// Bytes.
    pub size: u64,
    pub sha256: [u8; 32],
    pub mime_type: Option<String>,
}

impl Downloaded {
    /// Whether it is the file that was announced. The platform writes the hash in base64, older answers in hexadecimal;
    /// what is neither says nothing.
    pub fn fits(&self, told: &str) -> bool {
        let bytes = hex::decode(told).or_else(|_| STANDARD.decode(told)).unwrap_or_default();
        bytes.len() != self.sha256.len() || bytes == self.sha256
    }
}

/// A business number as the platform describes it. Words are the platform's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneNumber {
    pub display: Option<String>,
    pub verified_name: Option<String>,
    /// `GREEN`, `YELLOW`, `RED`, `UNKNOWN`.
    pub quality: Option<String>,
    pub name_status: Option<String>,
    /// `VERIFIED`, `NOT_VERIFIED`, `EXPIRED`.
    pub code_verification: Option<String>,
    /// `CONNECTED`, `DISCONNECTED`, `BANNED`, …
    pub status: Option<String>,
    /// `CLOUD_API`, `ON_PREMISE`, `NOT_APPLICABLE`.
    pub platform: Option<String>,
    /// `STANDARD`, `HIGH`.
    pub throughput: Option<String>,
    /// `TIER_2K`, …
    pub messaging_limit: Option<String>,
    /// Where deliveries go; none where the platform does not say.
    pub webhooks: Option<Webhooks>,
}

/// Where the platform delivers what concerns a number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Webhooks {
    /// The app's own address.
    pub of_app: Option<String>,
    /// The one for this account alone, which comes before it.
    pub of_account: Option<String>,
}

impl PhoneNumber {
    const FIELDS: &str = "id,display_phone_number,verified_name,quality_rating,code_verification_status,name_status,status,\
                          throughput,platform_type,whatsapp_business_manager_messaging_limit,webhook_configuration";

    fn read(answer: &Value) -> Option<Self> {
        text(answer, "id")?;
        Some(Self {
            display: text(answer, "display_phone_number"),
            verified_name: text(answer, "verified_name"),
            quality: text(answer, "quality_rating"),
            name_status: text(answer, "name_status"),
            code_verification: text(answer, "code_verification_status"),
            status: text(answer, "status"),
            platform: text(answer, "platform_type"),
            throughput: answer.get("throughput").and_then(|throughput| text(throughput, "level")),
            messaging_limit: text(answer, "whatsapp_business_manager_messaging_limit"),
            webhooks: answer.get("webhook_configuration").filter(|known| known.is_object()).map(|known| Webhooks {
                of_app: text(known, "application"),
                of_account: text(known, "whatsapp_business_account"),
            }),
        })
    }
}

/// What the platform says of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub valid: bool,
    pub app_id: Option<String>,
    /// None for one that does not expire.
    pub expires_at: Option<Timestamp>,
    pub scopes: Vec<String>,
    /// For which objects it has a permission; one that is not named here has it for all.
    pub granular: Vec<(String, Vec<String>)>,
}

/// An app that gets the webhooks of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub app_id: Option<String>,
    pub name: Option<String>,
    /// Where it gets them, if not where it gets all others.
    pub url: Option<String>,
}

impl Token {
    fn read(answer: &Value) -> Option<Self> {
        let data = answer.get("data")?.as_object().map(|_| &answer["data"])?;
        let scopes = data.get("scopes").and_then(Value::as_array).into_iter().flatten();
        let granular = data.get("granular_scopes").and_then(Value::as_array).into_iter().flatten();
        let granted = |given: &Value| {
            let targets = given.get("target_ids").and_then(Value::as_array)?;
            let targets = targets.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            Some((text(given, "scope")?, targets))
        };
        Some(Self {
            valid: data.get("is_valid").and_then(Value::as_bool).unwrap_or_default(),
            app_id: text(data, "app_id"),
            expires_at: number(data.get("expires_at")).filter(|at| *at > 0).and_then(Timestamp::from_unix),
            scopes: scopes.filter_map(|scope| scope.as_str().map(str::to_owned)).collect(),
            granular: granular.filter_map(granted).collect(),
        })
    }
}

/// Whether an address is one of this machine.
fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address: Option<IpAddr> = host.trim_matches(['[', ']']).parse().ok();
    address.map_or(host == "localhost", |address| address.is_loopback())
}

/// The Graph API at one address in one version. Cheap to clone; connections are shared.
#[derive(Debug, Clone)]
pub struct Graph {
    http: Client,
    /// With the version.
    base: Url,
}

/// An address at which no Graph API can be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("The address of the Graph API must be like https://graph.facebook.com.")]
pub struct NoAddress;

impl Graph {
    pub fn new(base_url: &str, version: &str) -> Result<Self, NoAddress> {
        Self::within(WHOLE, base_url, version)
    }

    fn within(whole: Duration, base_url: &str, version: &str) -> Result<Self, NoAddress> {
        let mut base = Url::parse(base_url).map_err(|_| NoAddress)?;
        if !matches!(base.scheme(), "http" | "https") || !base.has_host() {
            return Err(NoAddress);
        }
        base.path_segments_mut().map_err(|()| NoAddress)?.pop_if_empty().push(version);
        let http = Client::builder()
            .user_agent(concat!("ajar/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT)
            .timeout(whole)
            .pool_idle_timeout(IDLE)
            .redirect(redirect::Policy::none())
            .referer(false);
        // What is on this machine is asked itself: a proxy that is set for everything else would get to see it.
        let http = if is_loopback(&base) { http.no_proxy() } else { http };
        let http = http.build().expect("the certificates are inside the program, and nothing else can be missing");
        Ok(Self { http, base })
    }

    fn at(&self, path: &[&str]) -> Url {
        let mut url = self.base.clone();
        url.path_segments_mut().expect("an http address has a path").extend(path);
        url
    }

    async fn ask(&self, request: RequestBuilder, credentials: &Credentials) -> Result<Value, SendError> {
        answered(request.bearer_auth(&credentials.access_token)).await
    }

    async fn post(&self, credentials: &Credentials, body: &Value) -> Result<Value, SendError> {
        self.ask(self.http.post(self.at(&[&credentials.phone_number_id, "messages"])).json(body), credentials).await
    }

    async fn get(&self, credentials: &Credentials, path: &[&str], query: &[(&str, &str)]) -> Result<Value, SendError> {
        self.ask(self.http.get(self.at(path)).query(query), credentials).await
    }

    /// Sends a message. Accepted is not delivered: the statuses tell.
    pub async fn send(&self, credentials: &Credentials, message: &Outgoing) -> Result<Accepted, SendError> {
        readable(&self.post(credentials, message.body()).await?, Accepted::read)
    }

    /// Tells the customer that this message and all before it were read, and that somebody is writing if `typing`.
    pub async fn mark_read(&self, credentials: &Credentials, wamid: &str, typing: bool) -> Result<(), SendError> {
        let mut body = json!({"messaging_product": "whatsapp", "status": "read", "message_id": wamid});
        if typing {
            body["typing_indicator"] = json!({"type": "text"});
        }
        self.post(credentials, &body).await.map(drop)
    }

    /// Lets nothing through from this person to this number, nor back (Block users, May 2026). The platform allows it within
    /// a day of their last message.
    pub async fn block(&self, credentials: &Credentials, who: &Recipient) -> Result<(), SendError> {
        self.blocklist(Method::POST, credentials, who).await
    }

    /// Lets everything through again.
    pub async fn unblock(&self, credentials: &Credentials, who: &Recipient) -> Result<(), SendError> {
        self.blocklist(Method::DELETE, credentials, who).await
    }

    async fn blocklist(&self, method: Method, credentials: &Credentials, who: &Recipient) -> Result<(), SendError> {
        let user = match who {
            Recipient::Phone(phone) => json!({"user": format!("+{}", phone.trim_start_matches('+'))}),
            Recipient::Bsuid(id) => json!({"user_id": id}),
        };
        let body = json!({"messaging_product": "whatsapp", "block_users": [user]});
        let request = self.http.request(method, self.at(&[&credentials.phone_number_id, "block_users"])).json(&body);
        let response = request.bearer_auth(&credentials.access_token).send().await.map_err(unanswered)?;
        let status = response.status();
        let body = collect(response).await;
        // What is wrong with one person stands beside them; the error around it only says that there is something.
        match body.as_deref().ok().and_then(of_one_person) {
            Some(refusal) => Err(SendError::Refused(refusal)),
            None => classify(status, body).map(drop),
        }
    }

    /// Gives the platform a file of this many bytes to send; the answer is its id there, for 30 days.
    pub async fn upload_media(
        &self,
        credentials: &Credentials,
        file: impl Into<Body>,
        length: u64,
        mime_type: &str,
        filename: &str,
    ) -> Result<String, SendError> {
        let part = multipart::Part::stream_with_length(file, length).file_name(filename.to_owned());
        let part = part.mime_str(mime_type).map_err(|_| SendError::NotSent { cause: "no type of file".to_owned() })?;
        let form = multipart::Form::new().text("messaging_product", "whatsapp").text("type", mime_type.to_owned());
        let request = self.http.post(self.at(&[&credentials.phone_number_id, "media"])).timeout(TRANSFER);
        let answer = self.ask(request.multipart(form.part("file", part)), credentials).await?;
        readable(&answer, |answer| text(answer, "id"))
    }

    /// Where a file of a message can be fetched.
    pub async fn media_url(&self, credentials: &Credentials, media_id: &str) -> Result<MediaAddress, SendError> {
        let query = [("phone_number_id", credentials.phone_number_id.as_str())];
        readable(&self.get(credentials, &[media_id], &query).await?, MediaAddress::read)
    }

    /// Fetches a file of at most `limit` bytes from an address the platform gave, which has to be one of its own. What
    /// was written before an error is no file. The token goes to the host of that address and to no other.
    pub async fn download(
        &self,
        credentials: &Credentials,
        url: &str,
        limit: u64,
        to: &mut (impl AsyncWrite + Unpin),
    ) -> Result<Downloaded, DownloadError> {
        let fetch = async {
            let mut response = self.follow(credentials, url).await?;
            if response.content_length().is_some_and(|length| length > limit) {
                return Err(DownloadError::TooLarge { limit });
            }
            let mime_type = response.headers().get(header::CONTENT_TYPE);
            let mime_type = mime_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
            let (mut size, mut hash) = (0, Sha256::new());
            while let Some(chunk) = response.chunk().await.map_err(interrupted)? {
                size += chunk.len() as u64;
                if size > limit {
                    return Err(DownloadError::TooLarge { limit });
                }
                hash.update(&chunk);
                to.write_all(&chunk).await?;
            }
            to.flush().await?;
            Ok(Downloaded { size, sha256: hash.finalize().into(), mime_type })
        };
        let late = || DownloadError::Interrupted { cause: "it took too long".to_owned() };
        tokio::time::timeout(TRANSFER, fetch).await.map_err(|_| late())?
    }

    async fn follow(&self, credentials: &Credentials, url: &str) -> Result<Response, DownloadError> {
        let mut url = Url::parse(url).map_err(|_| DownloadError::Address("it is no address"))?;
        if !self.is_of_platform(&url) {
            return Err(DownloadError::Address("it is none of the platform's"));
        }
        let given = url.origin();
        for _ in 0..=REDIRECTS {
            if url.scheme() != "https" && url.origin() != self.base.origin() {
                return Err(DownloadError::Address("it is not encrypted"));
            }
            let mut request = self.http.get(url.clone()).timeout(TRANSFER);
            if url.origin() == given {
                request = request.bearer_auth(&credentials.access_token);
            }
            let response = request.send().await.map_err(interrupted)?;
            let status = response.status();
            if status.is_success() {
                return Ok(response);
            }
            if status.is_redirection() {
                let next = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
                let next = next.and_then(|location| url.join(location).ok());
                url = next.ok_or(DownloadError::Address("it leads nowhere"))?;
                continue;
            }
            if matches!(status, StatusCode::NOT_FOUND | StatusCode::GONE) {
                return Err(DownloadError::Gone);
            }
            return Err(match classify(status, collect(response).await) {
                Err(SendError::Refused(refusal)) => DownloadError::Refused(refusal),
                _ => DownloadError::Interrupted { cause: format!("the platform answered {}", status.as_u16()) },
            });
        }
        Err(DownloadError::Address("it leads on and on"))
    }

    /// Whether a token may be sent there: to where the settings say the platform is, or to a host of its makers.
    fn is_of_platform(&self, url: &Url) -> bool {
        let within = |host: &str, domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
        let theirs = |host: &str| HOSTS.iter().any(|domain| host == *domain || within(host, domain));
        let usual = url.scheme() == "https" && url.port().is_none() && url.domain().is_some_and(theirs);
        usual || url.origin() == self.base.origin()
    }

    /// All templates of the account. Only whole lists: from half of one it would seem that the rest is gone.
    pub async fn templates(&self, credentials: &Credentials) -> Result<Vec<Listed>, SendError> {
        let mut templates = Vec::new();
        let mut after: Option<String> = None;
        for _ in 0..PAGES {
            let mut query = vec![
                (
                    "fields",
                    "id,name,language,category,status,quality_score,parameter_format,components,rejected_reason",
                ),
                ("limit", "100"),
            ];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let page = self.get(credentials, &[&credentials.waba_id, "message_templates"], &query).await?;
            let (listed, next) = template_page(&page)?;
            templates.extend(listed);
            match next {
                Some(next) if after.as_ref() != Some(&next) => after = Some(next),
                _ => return Ok(templates),
            }
        }
        Err(SendError::Ambiguous { cause: "the list of templates has no end".to_owned() })
    }

    /// What the platform knows of the number.
    pub async fn phone_number(&self, credentials: &Credentials) -> Result<PhoneNumber, SendError> {
        let query = [("fields", PhoneNumber::FIELDS)];
        readable(&self.get(credentials, &[&credentials.phone_number_id], &query).await?, PhoneNumber::read)
    }

    /// The numbers of an account: their ids, and how people write them.
    pub async fn phone_numbers(
        &self,
        credentials: &Credentials,
        waba_id: &str,
    ) -> Result<Vec<(String, String)>, SendError> {
        let number =
            |number: &Value| Some((text(number, "id")?, text(number, "display_phone_number").unwrap_or_default()));
        let mut numbers = Vec::new();
        let mut after: Option<String> = None;
        for _ in 0..PAGES {
            let mut query = vec![("fields", "id,display_phone_number"), ("limit", "100")];
            query.extend(after.as_deref().map(|after| ("after", after)));
            let page = self.get(credentials, &[waba_id, "phone_numbers"], &query).await?;
            let listed = readable(&page, |page| page.get("data")?.as_array().cloned())?;
            numbers.extend(listed.iter().filter_map(number));
            match next_page(&page) {
                Some(next) if after.as_ref() != Some(&next) => after = Some(next),
                _ => return Ok(numbers),
            }
        }
        Err(SendError::Ambiguous { cause: "the list of numbers has no end".to_owned() })
    }

    /// The applications that get the account's webhooks. Without one nothing ever arrives.
    pub async fn subscribed_apps(&self, credentials: &Credentials) -> Result<Vec<Subscription>, SendError> {
        let answer = self.get(credentials, &[&credentials.waba_id, "subscribed_apps"], &[]).await?;
        readable(&answer, subscribed)
    }

    /// Has the webhooks of the account delivered to this address for the token's app. The platform calls the address
    /// with the verify token before it answers.
    pub async fn subscribe(&self, credentials: &Credentials, url: &str, verify_token: &str) -> Result<(), SendError> {
        let body = json!({"override_callback_uri": url, "verify_token": verify_token});
        let request = self.http.post(self.at(&[&credentials.waba_id, "subscribed_apps"])).json(&body);
        self.ask(request, credentials).await.map(drop)
    }

    /// Whether this is the secret of the token's app. The secret itself does not leave: what is sent is made of both
    /// (Graph API, Secure requests).
    pub async fn secret_fits(&self, credentials: &Credentials, app_secret: &str) -> Result<bool, SendError> {
        let proof = signature::sign(app_secret.as_bytes(), credentials.access_token.as_bytes());
        let proof = proof.trim_start_matches("sha256=");
        match self.get(credentials, &["me"], &[("fields", "id"), ("appsecret_proof", proof)]).await {
            Ok(_) => Ok(true),
            Err(SendError::Refused(refusal)) if refusal.code == 100 && refusal.title.contains("appsecret_proof") => {
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }

    /// What the platform says of the token itself.
    pub async fn debug_token(&self, credentials: &Credentials) -> Result<Token, SendError> {
        let query = [("input_token", credentials.access_token.as_str())];
        readable(&self.get(credentials, &["debug_token"], &query).await?, Token::read)
    }
}

/// What came back for a request, whose token is with it already.
async fn answered(request: RequestBuilder) -> Result<Value, SendError> {
    match request.send().await {
        Ok(response) => {
            let (status, wait) = (response.status(), wait(response.headers()));
            match classify(status, collect(response).await) {
                Err(SendError::Refused(refusal)) => Err(match wait {
                    Some(wait) => SendError::Throttled { refusal, wait },
                    None => SendError::Refused(refusal),
                }),
                answer => answer,
            }
        }
        Err(error) => Err(unanswered(error)),
    }
}

/// Why the only person that was asked for could not be blocked.
fn of_one_person(body: &[u8]) -> Option<Refusal> {
    let answer: Value = serde_json::from_slice(body).ok()?;
    answer.pointer("/block_users/failed_users/0/errors/0").map(refusal)
}

/// One page of the list, and the cursor of the next where there is one.
fn template_page(page: &Value) -> Result<(Vec<Listed>, Option<String>), SendError> {
    let data = readable(page, |page| page.get("data")?.as_array().cloned())?;
    Ok((data.iter().filter_map(listed).collect(), next_page(page)))
}

/// The cursor of the page after this one, where there is one.
fn next_page(page: &Value) -> Option<String> {
    // The address of the next page may carry a token of somebody's; the cursor is enough.
    let paging = page.get("paging").filter(|paging| text(paging, "next").is_some())?;
    text(paging.get("cursors")?, "after")
}

fn listed(template: &Value) -> Option<Listed> {
    let of = |key: &str| text(template, key);
    let quality = template.get("quality_score").and_then(|score| text(score, "score")).or_else(|| of("quality_score"));
    Some(Listed {
        platform_id: of("id")?,
        name: of("name")?,
        language: of("language")?,
        category: of("category").unwrap_or_default(),
        status: of("status")?,
        reason: of("rejected_reason").filter(|reason| reason != "NONE"),
        quality,
        parameter_format: of("parameter_format").unwrap_or_else(|| "POSITIONAL".to_owned()),
        components: template.get("components").cloned().unwrap_or_else(|| json!([])),
    })
}

fn subscribed(answer: &Value) -> Option<Vec<Subscription>> {
    let apps = answer.get("data")?.as_array()?.iter();
    let subscription = |app: &Value| {
        let data = app.get("whatsapp_business_api_data").unwrap_or(app);
        Subscription { app_id: text(data, "id"), name: text(data, "name"), url: text(app, "override_callback_uri") }
    };
    Some(apps.map(subscription).collect())
}

/// A text, or a number written as one, that is not empty.
fn text(value: &Value, key: &str) -> Option<String> {
    match value.get(key)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An answer that does not hold what it must leaves open what happened.
fn readable<T>(answer: &Value, read: impl FnOnce(&Value) -> Option<T>) -> Result<T, SendError> {
    read(answer).ok_or_else(|| SendError::Ambiguous { cause: "the answer does not hold what it should".to_owned() })
}

/// What an answer means. The status decides nothing but whether the platform itself failed: its own pages differ on the
/// rest (Error codes, 2026).
fn classify(status: StatusCode, body: Result<Vec<u8>, String>) -> Result<Value, SendError> {
    let answered = format!("it answered {}", status.as_u16());
    if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT {
        return Err(SendError::Ambiguous { cause: answered });
    }
    let answer = body.and_then(|body| {
        serde_json::from_slice::<Value>(&body).map_err(|error| format!("{answered}, unreadable: {error}"))
    });
    match answer {
        Ok(answer) if answer.get("error").is_some_and(Value::is_object) => {
            Err(SendError::Refused(refusal(&answer["error"])))
        }
        Ok(answer) if status.is_success() => Ok(answer),
        Err(cause) if status.is_success() => Err(SendError::Ambiguous { cause }),
        _ => Err(SendError::NotSent { cause: format!("{answered} without saying why") }),
    }
}

/// The longest the platform is left alone because it asks for it: a window may close meanwhile.
const LONGEST_WAIT: Span = Span::hours(1);

/// How long the platform asks to be left alone: `Retry-After`, or what it says of the use of a business account (Rate
/// limits, 2026), whichever is longer.
fn wait(headers: &HeaderMap) -> Option<Span> {
    let of = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let date = |text: &str| DateTime::parse_from_rfc2822(text).ok().map(|date| Timestamp(date.timestamp_millis()));
    let until = |text: &str| Some(date(text)? - date(of("date")?)?);
    let after = of("retry-after");
    let after =
        after.and_then(|text| text.parse::<u32>().ok().map(|s| Span::seconds(s.into())).or_else(|| until(text)));
    let longest = after.max(of("x-business-use-case-usage").and_then(regained))?;
    (longest > Span(0)).then(|| longest.min(LONGEST_WAIT))
}

/// When a business account may be asked again: minutes, for each account and each kind of use.
fn regained(usage: &str) -> Option<Span> {
    let usage: Value = serde_json::from_str(usage).ok()?;
    let uses = usage.as_object()?.values().filter_map(Value::as_array).flatten();
    let minutes = uses.filter_map(|of_kind| number(of_kind.get("estimated_time_to_regain_access"))).max()?;
    Some(Span::minutes(minutes.clamp(0, i64::from(u32::MAX))))
}

async fn collect(mut response: Response) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(causes)? {
        if body.len() + chunk.len() > ANSWER {
            return Err("the answer has no end".to_owned());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// No answer came: was anything written before?
fn unanswered(error: reqwest::Error) -> SendError {
    let before_writing = error.is_connect() || error.is_builder();
    let cause = causes(error);
    if before_writing { SendError::NotSent { cause } } else { SendError::Ambiguous { cause } }
}

fn interrupted(error: reqwest::Error) -> DownloadError {
    DownloadError::Interrupted { cause: causes(error) }
}

/// An error and what caused it, without the address, which may carry a secret.
fn causes(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words}: {cause}");
        source = cause.source();
    }
    words
}

#[cfg(test)]
mod tests;
