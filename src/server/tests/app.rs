//! A server that stories talk to.

use super::Database;
use crate::{
    domain::{audit::By, role::Role, time::Timestamp},
    server::{
        accounts,
        auth::{password, token},
        clock::Clock,
        config::ServeArgs,
        inbound,
        numbers::Credentials,
        seal::Seal,
        serve,
        state::AppState,
        store::{Store, number::NumberSetup},
        whatsapp::signature,
    },
};
use clap::Parser;
use reqwest::{Method, RequestBuilder, Response, StatusCode, header};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// 2026-11-22 12:00 UTC.
pub const NOON: Timestamp = Timestamp(1_795_348_800_000);

/// The number that is set up, its account, and what signs its deliveries.
pub const NUMBER: &str = "106540352242922";
pub const ACCOUNT: &str = "102290129340398";
pub const APP_SECRET: &str = "the app's secret";
pub const VERIFY_TOKEN: &str = "the verify token";

/// In flags: the address at which the story's own server answers.
pub const HERE: &str = "HERE";

/// A server on a free port, with nobody in it yet but the number.
pub struct TestApp {
    pub url: String,
    pub clock: Clock,
    pub state: AppState,
    pub http: reqwest::Client,
    _database: Database,
}

/// Flags of `serve`, as a story gives them.
#[derive(Parser)]
struct Flags {
    #[command(flatten)]
    serve: ServeArgs,
}

impl TestApp {
    pub async fn start(database: Database) -> Self {
        Self::start_with(database, &[]).await
    }

    /// Starts with further flags.
    pub async fn start_with(database: Database, flags: &[&str]) -> Self {
        let folder = database.folder.path().to_str().unwrap().to_owned();
        // Where a story brings no platform nobody answers: what is sent stays in the outbox.
        let nowhere: &[&str] =
            if flags.contains(&"--graph-url") { &[] } else { &["--graph-url", "http://127.0.0.1:9"] };
        let fixed = ["ajar", "--data-dir", &folder, "--database-url", &database.url];
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        // The address is known only now.
        let flags = flags.iter().map(|flag| if *flag == HERE { url.as_str() } else { flag });
        let all = fixed.into_iter().chain(nowhere.iter().copied()).chain(flags);
        let config = Flags::parse_from(all).serve.check().unwrap();
        let clock = Clock::fixed(NOON);
        let store = Store::open(&config.storage.database_url).await.unwrap();
        let (state, writer) = AppState::new(store, clock.clone(), config, Seal::new(&[7; 32])).unwrap();
        tokio::spawn(serve::serve(listener, state.clone()));
        tokio::spawn(writer.run(state.store.clone(), state.shutdown.clone()));
        tokio::spawn(state.live.clone().run(state.store.clone(), state.shutdown.clone()));
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        let app = Self { url, clock, state, http, _database: database };
        app.sets_up(NUMBER, ACCOUNT).await;
        app
    }

    /// Sets a number up, as the command would.
    pub async fn sets_up(&self, phone_number_id: &str, waba_id: &str) {
        let setup = NumberSetup {
            phone_number_id: phone_number_id.to_owned(),
            waba_id: waba_id.to_owned(),
            display: "+49 30 1234567".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            read_on_open: None,
            reactions_open: None,
            watch: None,
        };
        let credentials = Credentials {
            access_token: "the access token".to_owned(),
            app_secret: APP_SECRET.to_owned(),
            verify_token: VERIFY_TOKEN.to_owned(),
        };
        self.state.numbers.put(&setup, Some(&credentials), By::CONSOLE, self.clock.now()).await.unwrap();
    }

    /// Makes a key, as the command would.
    pub async fn key(&self, role: Role) -> String {
        let key = token::key();
        self.state.store.add_key(role.word(), role, &token::hash(&key), By::CONSOLE, self.clock.now()).await.unwrap();
        key
    }

    /// Lets somebody in, as the command would: Ana, with the password "correct horse".
    pub async fn ana(&self, role: Role) {
        let hash = password::hash("correct horse".to_owned()).await;
        self.state
            .store
            .add_user("ana@example.org", "Ana", role, &hash, By::CONSOLE, self.clock.now())
            .await
            .unwrap()
            .unwrap();
    }

    /// Shuts somebody out, as the command would. Whether there was anybody.
    pub async fn shuts_out(&self, email: &str) -> bool {
        accounts::shut_out(&self.state.store, &self.state.clock, By::CONSOLE, email).await.is_ok()
    }

    /// The cookie that signing in gives.
    pub async fn signs_in(&self) -> String {
        let answer = self.tries_to_sign_in("ana@example.org", "correct horse").await;
        assert!(answer.status().is_redirection() || answer.status().is_success(), "{}", answer.status());
        let cookie = answer.headers().get(header::SET_COOKIE).unwrap().to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    pub async fn tries_to_sign_in(&self, email: &str, password: &str) -> Response {
        let form = [("email", email), ("password", password), ("to", "/")];
        self.http.post(format!("{}/_fn/sign_in", self.url)).form(&form).send().await.unwrap()
    }

    /// A request that carries nothing yet.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.url))
    }

    pub async fn get(&self, path: &str, key: &str) -> Answer {
        Answer::of(self.request(Method::GET, path).bearer_auth(key)).await
    }

    pub async fn post(&self, path: &str, key: &str, body: Value) -> Answer {
        Answer::of(self.request(Method::POST, path).bearer_auth(key).json(&body)).await
    }

    /// Delivers what the platform would, and lets it be taken in.
    pub async fn receives(&self, field: &str, value: Value) {
        let mut value = value;
        value["messaging_product"] = "whatsapp".into();
        if value.get("metadata").is_none() {
            value["metadata"] = json!({"display_phone_number": "49301234567", "phone_number_id": NUMBER});
        }
        let envelope = json!({
            "object": "whatsapp_business_account",
            "entry": [{"id": ACCOUNT, "changes": [{"field": field, "value": value}]}],
        });
        let body = envelope.to_string();
        let signed = signature::sign(APP_SECRET.as_bytes(), body.as_bytes());
        let request = self.request(Method::POST, "/webhooks/whatsapp").header("x-hub-signature-256", signed).body(body);
        assert_eq!(request.send().await.unwrap().status(), StatusCode::OK);
        inbound::take_waiting(&self.state).await.unwrap();
    }

    /// Ana's customer writes, now.
    pub async fn hears(&self, from: &str, text: &str) {
        let id = format!("wamid.{}", token::hash(&format!("{from}{text}{}", self.clock.now())));
        self.receives(
            "messages",
            json!({
                "contacts": [{"wa_id": from, "profile": {"name": "Berta"}}],
                "messages": [{"from": from, "id": id, "timestamp": self.clock.now().unix().to_string(),
                    "type": "text", "text": {"body": text}}],
            }),
        )
        .await;
    }

    /// The id of the only conversation.
    pub async fn only_conversation(&self, key: &str) -> String {
        let list = self.get("/api/v1/conversations", key).await;
        assert_eq!(list.body["data"].as_array().unwrap().len(), 1, "{}", list.body);
        list.body["data"][0]["id"].as_str().unwrap().to_owned()
    }
}

/// An answer, read.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    /// Null where it is no JSON.
    pub body: Value,
}

impl Answer {
    pub async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.unwrap();
        Self { status, headers, body: serde_json::from_slice(&body).unwrap_or(Value::Null) }
    }

    /// The code of a problem; it says so in its content type, and names its status.
    pub fn code(&self) -> &str {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/problem+json", "{self:?}");
        assert_eq!(self.body["status"], self.status.as_u16());
        self.body["code"].as_str().unwrap()
    }
}
