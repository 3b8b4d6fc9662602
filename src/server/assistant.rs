//! The assistant: asks a language model for a draft, at whichever address an admin has given.
//!
//! What leaves is a row before it leaves, with who asked and to whom it goes. A model elsewhere is told nobody's name or number,
//! and is asked over an encrypted line only; which of both it is, is found out for each question, and the addresses that were
//! looked at are the ones that are asked. It gets no tools, no link is followed, and nothing that comes back is sent:
//! it is looked at while it comes and lands in a field. Whoever goes away ends it.

pub mod wire;

use super::{
    auth::{Asker, Kind},
    state::AppState,
    store::{
        self,
        assistant::{Kept, Leaving},
        message::Page,
    },
    tongues,
};
use crate::domain::{
    assistant::{
        ADDRESS, Asked, DAYS, NewSetup, Outcome, Piece, Setup, Unfit, WORD, Why,
        check::{Checker, without_variables},
        is_other_language,
        mask::Mask,
        prompt::{Material, Turn, prompt},
    },
    audit::{By, Who},
    contact::Contact,
    id::{AskId, ContactId, ConversationId},
    message::{Direction, Message, Status, acts_on_another},
    reach::Limits,
    time::Span,
    tongue::SURE,
};
use reqwest::{Client, RequestBuilder, StatusCode, Url, header, redirect};
use serde_json::json;
use std::{
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{sync::mpsc, time::timeout};
use wire::Reader;

/// Questions at the same time, of all and of one person.
const PLACES: usize = 8;
const OWN_PLACES: usize = 2;
/// Questions of one person in an hour, and of all in a day.
const OWN: i64 = 60;
const ALL: i64 = 2000;
/// Messages that are looked at for a conversation.
const MESSAGES: usize = 60;
/// Pieces of an answer that wait for whoever asked.
const WAITING: usize = 32;
/// Bytes of an answer that comes in one piece.
const WHOLE: usize = 1024 * 1024;

/// How long a model is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    pub connect: Duration,
    /// Until it begins to answer.
    pub begins: Duration,
    /// Between two pieces.
    pub silence: Duration,
    /// For all of it.
    pub whole: Duration,
}

/// What is kept of it in memory.
#[derive(Debug)]
pub struct Assistant {
    asking: Arc<Mutex<Vec<String>>>,
    patience: Patience,
    /// A model on this network is told no more than one elsewhere.
    masks_all: bool,
}

impl Assistant {
    /// With this patience.
    pub fn with(patience: Patience) -> Self {
        Self { asking: Arc::default(), patience, masks_all: false }
    }

    /// A place among those who ask, if there is one: nobody takes all of them.
    fn place(&self, owner: &str) -> Option<Place> {
        let mut asking = locked(&self.asking);
        let own = asking.iter().filter(|one| one.as_str() == owner).count();
        if asking.len() >= PLACES || own >= OWN_PLACES {
            return None;
        }
        asking.push(owner.to_owned());
        Some(Place { asking: self.asking.clone(), owner: owner.to_owned() })
    }

    /// The same, and every model is told as little as one that is elsewhere.
    #[cfg(test)]
    pub fn masking(self) -> Self {
        Self { masks_all: true, ..self }
    }
}

impl Default for Assistant {
    fn default() -> Self {
        Self::with(Patience {
            connect: Duration::from_secs(5),
            begins: Duration::from_secs(30),
            silence: Duration::from_secs(20),
            whole: Duration::from_secs(90),
        })
    }
}

/// A place among those who ask. Given back when it goes.
struct Place {
    asking: Arc<Mutex<Vec<String>>>,
    owner: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut asking = locked(&self.asking);
        if let Some(at) = asking.iter().position(|one| *one == self.owner) {
            asking.swap_remove(at);
        }
    }
}

fn locked(asking: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    asking.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("There is no such conversation.")]
    NotFound,
    #[error("What was given cannot be asked about.")]
    Invalid,
    #[error("The assistant was not asked: {}.", .0.word())]
    Without(Why),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Why it was not set up so.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    #[error("This cannot be set up: {}.", .0.word())]
    Unfit(Unfit),
    #[error(transparent)]
    Store(#[from] sqlx::Error),
}

/// Sets it up.
pub async fn keep(state: &AppState, by: By, new: NewSetup) -> Result<Setup, Unkept> {
    let unfit = |unfit| Err(Unkept::Unfit(unfit));
    // Anybody may look around there, so nothing asks addresses that they give.
    if state.config.demo.is_some() {
        return unfit(Unfit::Demo);
    }
    let NewSetup { on, address, model, key, keep_days } = new;
    let (address, model) = (address.trim().to_owned(), model.trim().to_owned());
    if !DAYS.contains(&keep_days) {
        return unfit(Unfit::Days);
    }
    let url = read_address(&address);
    if url.is_none() && (on || !address.is_empty()) {
        return unfit(Unfit::Address);
    }
    let is_word = |word: &str| word.chars().count() <= WORD && !word.chars().any(char::is_control);
    if !is_word(&model) || (on && model.is_empty()) {
        return unfit(Unfit::Model);
    }
    // Off it can always be turned, wherever its address leads by now.
    if on
        && let Some(url) = &url
        && url.scheme() == "http"
        && !find(url, state.assistant.patience.connect).await.is_ok_and(|found| found.local)
    {
        return unfit(Unfit::Insecure);
    }
    let before = state.store.assistant().await?;
    let secret = match (&url, key) {
        (Some(url), Some(key)) if !key.trim().is_empty() => {
            let key = key.trim();
            if key.len() > WORD || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
                return unfit(Unfit::Key);
            }
            Some(state.seal.seal(key, &context(url)))
        }
        // It was given to somebody else.
        (Some(url), None) => {
            let same = read_address(&before.setup.address).is_some_and(|old| old.origin() == url.origin());
            before.secret.filter(|_| same)
        }
        _ => None,
    };
    let setup = Setup { on, address, model, has_key: secret.is_some(), keep_days };
    let kept = Kept { setup: setup.clone(), secret };
    state.store.set_assistant(&kept, by, state.clock.now()).await?;
    state.forgetting.notify_one();
    Ok(setup)
}

/// The place a key belongs to: sealed for one address it opens for no other.
fn context(url: &Url) -> String {
    format!("assistant: key for {}", url.origin().ascii_serialization())
}

fn read_address(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok().filter(|_| text.len() <= ADDRESS)?;
    let is_plain =
        url.query().is_none() && url.fragment().is_none() && url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && url.has_host() && is_plain).then_some(url)
}

/// Where an address leads.
struct Found {
    addresses: Vec<SocketAddr>,
    /// All of them are of this machine or its own network.
    local: bool,
}

async fn find(url: &Url, patience: Duration) -> Result<Found, Why> {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let port = url.port_or_known_default().unwrap_or(443);
    let found = timeout(patience, tokio::net::lookup_host((host, port))).await;
    let addresses: Vec<SocketAddr> = match found {
        Ok(Ok(found)) => found.collect(),
        Ok(Err(_)) | Err(_) => return Err(Why::Unreached),
    };
    // Nobody's model is there, but what tells a machine in a data centre who it is.
    if addresses.is_empty() || addresses.iter().any(|address| is_nowhere(address.ip())) {
        return Err(Why::Unreached);
    }
    let local = addresses.iter().all(|address| is_local(address.ip()));
    Ok(Found { addresses, local })
}

/// Who a machine is, told in some data centres at an address that looks like one's own network.
const METADATA: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);

fn is_nowhere(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(ip) => ip.is_link_local() || ip.is_unspecified() || ip.is_broadcast() || ip.is_multicast(),
        IpAddr::V6(ip) => ip.is_unicast_link_local() || ip.is_unspecified() || ip.is_multicast() || ip == METADATA,
    }
}

/// Whether an address is of this machine or of a network of one's own. One that a provider's customers share is not.
fn is_local(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    }
}

/// What is known before anything is asked.
struct Known {
    material: Material,
    conversation: Option<(ConversationId, ContactId)>,
    /// In which language the answer is to be; none where it is the customer's, and nobody knows which.
    language: Option<String>,
    /// Who is named beside the customer.
    colleagues: Vec<String>,
}

/// Asks for a draft. The answer comes piece by piece and ends with [`Piece::Done`] or [`Piece::Failed`]; dropping the receiver
/// ends the question.
pub async fn ask(state: &AppState, asker: &Asker, asked: Asked) -> Result<mpsc::Receiver<Piece>, Refused> {
    let without = |why| Err(Refused::Without(why));
    if !asked.is_fit() {
        return Err(Refused::Invalid);
    }
    let Kept { setup, secret } = state.store.assistant().await?;
    let is_ready = (setup.on || matches!(asked, Asked::Test)) && state.config.demo.is_none();
    let Some(url) = read_address(&setup.address).filter(|_| is_ready && !setup.model.is_empty()) else {
        return without(Why::Off);
    };
    let owner = asker.owner();
    let Some(place) = state.assistant.place(&owner) else { return without(Why::Busy) };
    let known = known(state, asker, &asked).await?;
    let patience = state.assistant.patience;
    let found = match find(&url, patience.connect).await {
        Ok(found) => found,
        Err(why) => return without(why),
    };
    if url.scheme() == "http" && !found.local {
        return without(Why::Insecure);
    }
    let key = match secret.map(|secret| state.seal.open(&secret, &context(&url))).transpose() {
        Ok(key) => key,
        Err(_) => return without(Why::Sealed),
    };
    let what = asked.what();
    let now = state.clock.now();
    // Counted and written down together, so that two at the same time do not both fit in.
    let mut tx = state.store.begin().await?;
    let within_hour = tx.asks_since(&owner, now - Span::hours(1)).await?;
    let within_day = tx.asks_since(&owner, now - Span::hours(24)).await?;
    if within_hour.own >= OWN || within_day.all >= ALL {
        return without(Why::Cap);
    }
    // They may have been erased since it was read what they said: then nothing of it is written down, and nothing leaves.
    if let Some((id, _)) = known.conversation
        && tx.conversation(id).await?.is_none()
    {
        return Err(Refused::NotFound);
    }
    let masked = !found.local || state.assistant.masks_all;
    let mut mask = if masked {
        let mut names = known.colleagues;
        if let Some((_, contact)) = known.conversation {
            names.extend(names_of(&tx.contact(contact).await?));
        }
        Mask::of(names.iter().map(String::as_str))
    } else {
        Mask::off()
    };
    let put = prompt(what, known.language.as_deref(), &known.material, &mut mask);
    let leaving = Leaving {
        owner: &owner,
        who: &asker.name,
        what,
        conversation: known.conversation.map(|(id, _)| id),
        address: &setup.address,
        model: &setup.model,
        masked,
        sent: &put.data,
    };
    let id = tx.add_ask(&leaving, now).await?;
    tx.commit().await?;
    let checker = Checker::new(mask, &known.material.texts(), what.limit());
    let checker = match &known.material {
        Material::Template(text) => checker.of_template(text),
        Material::Talk { .. } | Material::Nothing => checker,
    };
    let body = json!({
        "model": setup.model,
        "stream": true,
        "messages": [
            {"role": "system", "content": put.instructions},
            {"role": "user", "content": put.data},
        ],
    });
    let Some(request) = request(&url, &found, patience, key.as_deref(), &body) else {
        let mut tx = state.store.begin().await?;
        tx.settle_ask(id, Outcome::Without(Why::Unreached), 0, now).await?;
        tx.commit().await?;
        return without(Why::Unreached);
    };
    let (to, from) = mpsc::channel(WAITING);
    let question = Question { request, checker, language: known.language, patience, _place: place };
    let about = About { id, asker: asker.clone(), asked, conversation: known.conversation.map(|(id, _)| id) };
    tokio::spawn(run(state.clone(), about, question, to));
    Ok(from)
}

/// What somebody is or was called, and goes by.
fn names_of(contact: &Contact) -> Vec<String> {
    let dated = [&contact.name, &contact.book, &contact.username];
    let dated = dated.into_iter().flatten().map(|name| name.value.clone());
    dated.chain(contact.dubbed.clone()).collect()
}

async fn known(state: &AppState, asker: &Asker, asked: &Asked) -> Result<Known, Refused> {
    let of = |material: Material, language: Option<String>| Known {
        material,
        conversation: None,
        language,
        colleagues: vec![asker.name.clone()],
    };
    let (conversation, begun, language) = match asked {
        Asked::Reply { conversation, begun } => (*conversation, begun.clone(), None),
        Asked::Summary { conversation, language } => (*conversation, String::new(), Some(language.clone())),
        Asked::Variant { text, language } | Asked::Translation { text, language } => {
            return Ok(of(Material::Template(text.clone()), Some(language.clone())));
        }
        Asked::Test => return Ok(of(Material::Nothing, Some("en".to_owned()))),
    };
    let row = state.store.conversation(conversation, state.clock.now()).await?.ok_or(Refused::NotFound)?;
    let (mut messages, _) = state.store.messages(row.id, &Page::Newest, MESSAGES).await?;
    messages.reverse();
    let turns: Vec<Turn> = messages.iter().filter_map(turn).collect();
    // What they write in, as somebody has said or it was detected; else as it looks from here.
    let language = language.or(row.contact.language.clone()).or_else(|| {
        let said: Vec<&str> = turns.iter().filter(|turn| turn.customer).map(|turn| turn.text.as_str()).collect();
        let told = tongues::guess(&said.join("\n"));
        told.filter(|(_, sure)| *sure > SURE).map(|(tag, _)| tag.to_owned())
    });
    let mut colleagues: Vec<String> = state.store.users().await?.into_iter().map(|user| user.name).collect();
    colleagues.push(asker.name.clone());
    let conversation = Some((row.id, row.contact.id));
    Ok(Known { material: Material::talk(turns, begun), conversation, language, colleagues })
}

/// A message as it is told; none that says nothing, or never arrived.
fn turn(message: &Message) -> Option<Turn> {
    if message.revoked || message.status == Some(Status::Failed) || acts_on_another(&message.kind) {
        return None;
    }
    // Where somebody is, and whom they know, is in no usual form, and a draft needs none of it.
    let is_card = matches!(message.kind.as_str(), "contacts" | "location");
    let text = match message.text.as_deref().map(str::trim).filter(|text| !text.is_empty() && !is_card) {
        Some(text) => text.to_owned(),
        None => format!("({})", message.kind),
    };
    Some(Turn { customer: message.direction == Direction::In, text })
}

fn request(
    url: &Url,
    found: &Found,
    patience: Patience,
    key: Option<&str>,
    body: &serde_json::Value,
) -> Option<RequestBuilder> {
    let mut client = Client::builder()
        .user_agent(concat!("ajar/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(patience.connect)
        .redirect(redirect::Policy::none())
        .referer(false);
    if let Some(name) = url.domain() {
        // What was looked at is what is asked, whatever the name leads to a moment later.
        client = client.resolve_to_addrs(name, &found.addresses);
    }
    if found.local {
        // A proxy that is set for everything else would get to see it.
        client = client.no_proxy();
    }
    let mut address = url.clone();
    address.path_segments_mut().ok()?.pop_if_empty().extend(["chat", "completions"]);
    let request = client.build().ok()?.post(address).header(header::ACCEPT, "text/event-stream").json(body);
    Some(match key {
        Some(key) => request.bearer_auth(key),
        None => request,
    })
}

/// A question that is about to be asked.
struct Question {
    request: RequestBuilder,
    checker: Checker,
    language: Option<String>,
    patience: Patience,
    /// Given back when it is over.
    _place: Place,
}

/// What is asked, for whom and about whom.
struct About {
    id: AskId,
    asker: Asker,
    asked: Asked,
    conversation: Option<ConversationId>,
}

impl About {
    /// Keeps what came of it. Meanwhile whoever asked may have been shut out, or may not see the conversation any more, and its
    /// customer may have been erased: then there is no draft. Whether there is one.
    async fn settle(&self, state: &AppState, outcome: Outcome, letters: i64) -> store::Result<bool> {
        let (who, role) = match &self.asker.kind {
            Kind::Person { id, .. } => {
                let user = state.store.user(*id).await?.filter(|user| user.disabled_at.is_none());
                (Who::Person(*id), user.map(|user| user.role))
            }
            Kind::Key { id } => {
                let keys = state.store.keys().await?;
                let is_revoked = keys.iter().any(|key| key.id == *id && key.revoked_at.is_some());
                (Who::Key(*id), Some(self.asker.role).filter(|_| !is_revoked))
            }
        };
        let may = role.is_some_and(|role| role.may(self.asked.takes()));
        let seen = if role.is_some_and(Limits::fit) { state.store.reach_of(who).await? } else { None };
        let mut tx = state.store.seen_by(seen).begin().await?;
        let is_there = match self.conversation {
            Some(id) => tx.conversation(id).await?.is_some(),
            None => true,
        };
        let is_theirs = may && is_there;
        let (outcome, letters) = match outcome {
            Outcome::Answered if !is_theirs => (Outcome::Without(Why::Gone), 0),
            outcome => (outcome, letters),
        };
        tx.settle_ask(self.id, outcome, letters, state.clock.now()).await?;
        tx.commit().await?;
        Ok(outcome == Outcome::Answered)
    }
}

/// Asks, and says what became of it.
async fn run(state: AppState, about: About, question: Question, to: mpsc::Sender<Piece>) {
    let whole = question.patience.whole;
    let outcome = tokio::select! {
        () = to.closed() => None,
        () = state.shutdown.cancelled() => Some(Err(Why::BrokenOff)),
        answered = timeout(whole, answer(question, &to)) => Some(answered.unwrap_or(Err(Why::Late))),
    };
    let (settled, letters) = match &outcome {
        None => (Outcome::Cancelled, 0),
        Some(Ok(said)) => (Outcome::Answered, said.chars().count()),
        Some(Err(why)) => (Outcome::Without(*why), 0),
    };
    let letters = i64::try_from(letters).unwrap_or(i64::MAX);
    let is_draft = about.settle(&state, settled, letters).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "what became of a question to the assistant could not be noted");
        false
    });
    let last = match outcome {
        Some(Ok(_)) if is_draft => Piece::Done,
        Some(Ok(_)) => Piece::Failed(Why::Gone),
        Some(Err(why)) => Piece::Failed(why),
        None => return,
    };
    // Whoever asked may be gone by now, or does not listen.
    _ = timeout(whole, to.send(last)).await;
}

/// Hands an answer on while it comes. All of it.
async fn answer(question: Question, to: &mpsc::Sender<Piece>) -> Result<String, Why> {
    let Question { request, mut checker, language, patience, _place } = question;
    let mut response = match timeout(patience.begins, request.send()).await {
        Ok(Ok(response)) => response,
        Ok(Err(error)) if error.is_timeout() => return Err(Why::Late),
        Ok(Err(error)) if error.is_connect() => return Err(Why::Unreached),
        Ok(Err(_)) => return Err(Why::BrokenOff),
        Err(_) => return Err(Why::Late),
    };
    match response.status() {
        status if status.is_success() => {}
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => return Err(Why::Denied),
        StatusCode::TOO_MANY_REQUESTS => return Err(Why::Throttled),
        _ => return Err(Why::Failed),
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    // Not everything that understands the question can answer it in pieces.
    let mut in_one = kind.starts_with("application/json").then(Vec::new);
    let mut reader = Reader::default();
    while !reader.has_ended() {
        let chunk = match timeout(patience.silence, response.chunk()).await {
            Ok(Ok(Some(chunk))) => chunk,
            Ok(Ok(None)) => break,
            Ok(Err(_)) => return Err(Why::BrokenOff),
            Err(_) => return Err(Why::Late),
        };
        if let Some(body) = &mut in_one {
            if body.len() + chunk.len() > WHOLE {
                return Err(Why::TooLong);
            }
            body.extend_from_slice(&chunk);
        } else {
            let text = reader.take(&chunk)?;
            hand_on(&mut checker, &text, to).await?;
        }
    }
    let rest = match in_one {
        Some(body) => wire::whole(&body)?,
        None => reader.end()?,
    };
    hand_on(&mut checker, &rest, to).await?;
    let (last, said) = checker.end()?;
    let told = tongues::guess(&without_variables(&said));
    if language.is_some_and(|wanted| is_other_language(&wanted, told)) {
        return Err(Why::Language);
    }
    if !last.is_empty() {
        _ = to.send(Piece::Text(last)).await;
    }
    Ok(said)
}

async fn hand_on(checker: &mut Checker, text: &str, to: &mpsc::Sender<Piece>) -> Result<(), Why> {
    if text.is_empty() {
        return Ok(());
    }
    let ready = checker.take(text)?;
    if !ready.is_empty() {
        // Where nobody listens any more, the question ends beside this.
        _ = to.send(Piece::Text(ready)).await;
    }
    Ok(())
}

/// Whether there is an assistant for those who may have it draft.
pub async fn is_on(state: &AppState) -> store::Result<bool> {
    Ok(state.store.assistant().await?.setup.on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_can_be_asked_and_nothing_beside() {
        for fine in ["https://api.example.com/v1", "http://127.0.0.1:11434/v1/", "https://[2001:db8::1]/v1"] {
            assert!(read_address(fine).is_some(), "{fine}");
        }
        for wrong in [
            "",
            "api.example.com",
            "ftp://x.example",
            "https://me:secret@x.example",
            "https://x.example/?a=b",
            "file:///etc",
        ] {
            assert!(read_address(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn only_what_is_in_ones_own_network_is_told_everything() {
        let local = |text: &str| is_local(text.parse().unwrap());
        assert!(local("127.0.0.1") && local("10.1.2.3") && local("192.168.0.9") && local("::1") && local("fd00::1"));
        assert!(local("::ffff:10.0.0.1"));
        for elsewhere in ["8.8.8.8", "100.64.0.1", "2001:db8::1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "172.32.0.1"] {
            assert!(!local(elsewhere), "{elsewhere}");
        }
        for nowhere in ["169.254.169.254", "0.0.0.0", "fe80::1", "fd00:ec2::254", "224.0.0.1", "::"] {
            assert!(is_nowhere(nowhere.parse().unwrap()), "{nowhere}");
        }
    }
}
