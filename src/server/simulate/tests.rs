//! Stories about the stand-in, told over real HTTP: a business that calls it, and a webhook it posts to.

mod driving;
mod objects;
mod people;
mod post;
mod sending;
mod templates;

use super::*;
use axum::{extract::Query, routing};
use reqwest::multipart::{Form, Part};
use serde_json::json;
use std::collections::VecDeque;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

const NOON: Timestamp = Timestamp(1_795_348_800_000);
const ANA: &str = "4915112345678";

/// One delivery as it came in.
#[derive(Debug, Clone)]
struct Delivery {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Delivery {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn signature(&self) -> Option<&str> {
        self.headers.get("x-hub-signature-256").map(|value| value.to_str().unwrap())
    }
}

/// What a webhook does with what it gets.
struct Ears {
    url: reqwest::Url,
    heard: UnboundedReceiver<Delivery>,
    /// What it answers next, before it answers 200.
    answers: Arc<Mutex<VecDeque<u16>>>,
    /// Whether it answers the handshake.
    polite: Arc<Mutex<bool>>,
}

#[derive(Clone)]
struct EarsState {
    heard: UnboundedSender<Delivery>,
    answers: Arc<Mutex<VecDeque<u16>>>,
    polite: Arc<Mutex<bool>>,
}

impl Ears {
    async fn open() -> Self {
        let (sender, heard) = unbounded_channel();
        let state = EarsState { heard: sender, answers: Arc::default(), polite: Arc::new(Mutex::new(true)) };
        let (answers, polite) = (state.answers.clone(), state.polite.clone());
        let app = Router::new()
            .route("/hook", routing::get(greet).post(hear))
            .layer(DefaultBodyLimit::disable())
            .with_state(state);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap()).parse().unwrap();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, heard, answers, polite }
    }

    /// The next delivery; a test that waits longer than some seconds has failed.
    async fn next(&mut self) -> Delivery {
        tokio::time::timeout(Duration::from_secs(10), self.heard.recv())
            .await
            .expect("a delivery should have come")
            .unwrap()
    }

    /// The next element of `messages`, `statuses` or whatever is not their surroundings.
    async fn item(&mut self) -> Value {
        let value = self.value().await;
        let key = value
            .as_object()
            .unwrap()
            .keys()
            .find(|key| !matches!(key.as_str(), "messaging_product" | "metadata" | "contacts"));
        value[key.unwrap()][0].clone()
    }

    async fn value(&mut self) -> Value {
        self.next().await.json()["entry"][0]["changes"][0]["value"].clone()
    }

    fn silent(&mut self) -> bool {
        self.heard.try_recv().is_err()
    }
}

async fn greet(State(ears): State<EarsState>, Query(query): Query<HashMap<String, String>>) -> Response {
    match *ears.polite.lock().unwrap() {
        true => query["hub.challenge"].clone().into_response(),
        false => StatusCode::FORBIDDEN.into_response(),
    }
}

async fn hear(State(ears): State<EarsState>, headers: HeaderMap, body: axum::body::Bytes) -> StatusCode {
    ears.heard.send(Delivery { headers, body: body.to_vec() }).ok();
    let answer = ears.answers.lock().unwrap().pop_front().unwrap_or(200);
    StatusCode::from_u16(answer).unwrap()
}

/// A stand-in, a webhook, and a business that uses both.
struct Stage {
    running: Running,
    ears: Ears,
    http: reqwest::Client,
    keys: NumberKeys,
}

async fn stage() -> Stage {
    stage_with(|_| {}).await
}

async fn stage_with(change: impl FnOnce(&mut Options)) -> Stage {
    let ears = Ears::open().await;
    let mut options = Options { webhook: Some(ears.url.clone()), clock: Clock::fixed(NOON), ..Options::default() };
    change(&mut options);
    let running = start(options).await.unwrap();
    let keys = running.numbers().remove(0);
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    Stage { running, ears, http, keys }
}

impl Stage {
    fn url(&self, path: &str) -> String {
        format!("{}/v26.0/{path}", self.running.url())
    }

    async fn answer(&self, request: reqwest::RequestBuilder) -> (u16, Value) {
        let answer = request.bearer_auth(&self.keys.access_token).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    async fn get(&self, path: &str) -> (u16, Value) {
        self.answer(self.http.get(self.url(path))).await
    }

    async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.answer(self.http.post(self.url(path)).json(&body)).await
    }

    async fn send(&self, mut body: Value) -> (u16, Value) {
        body["messaging_product"] = json!("whatsapp");
        self.post(&format!("{}/messages", self.keys.phone_number_id), body).await
    }

    async fn says(&self, to: &str, text: &str) -> (u16, Value) {
        self.send(json!({"to": to, "type": "text", "text": {"body": text}})).await
    }

    async fn sends_template(&self, to: &str, name: &str, values: &[&str]) -> (u16, Value) {
        let parameters: Vec<Value> = values.iter().map(|text| json!({"type": "text", "text": text})).collect();
        let components = json!([{"type": "body", "parameters": parameters}]);
        let template = json!({"name": name, "language": {"code": "en_US"}, "components": components});
        self.send(json!({"to": to, "type": "template", "template": template})).await
    }

    #[track_caller]
    fn control(&self, what: &str, body: Value) -> Value {
        self.running.control(what, body).unwrap()
    }

    fn passes(&self, span: Span) {
        self.control("clock", json!({"advance_seconds": span.0 / 1000}));
    }

    fn writes(&self, text: &str) -> String {
        let answer = self.control("inbound", json!({"from": {"phone": ANA, "name": "Ana"}, "text": text}));
        answer["wamid"].as_str().unwrap().to_owned()
    }

    fn sent(&self) -> Vec<Value> {
        self.running.look("sent").unwrap()["data"].as_array().unwrap().clone()
    }
}

fn code(answer: &(u16, Value)) -> i64 {
    answer.1["error"]["code"].as_i64().unwrap_or_default()
}

impl Stage {
    async fn uploads(&self, mime: &str, bytes: Vec<u8>) -> (u16, Value) {
        let file = Part::bytes(bytes).file_name("file").mime_str(mime).unwrap();
        let form = Form::new().text("messaging_product", "whatsapp").text("type", mime.to_owned()).part("file", file);
        self.answer(self.http.post(self.url(&format!("{}/media", self.keys.phone_number_id))).multipart(form)).await
    }

    async fn downloads(&self, url: &str, token: &str) -> (u16, Vec<u8>) {
        let answer = self.http.get(url).bearer_auth(token).send().await.unwrap();
        (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
    }
}
