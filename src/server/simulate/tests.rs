//! Stories about the stand-in, told over real HTTP: a business that calls it, and a webhook it posts to.

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

#[tokio::test]
async fn a_message_in_an_open_window_is_sent_delivered_and_read() {
    let mut stage = stage().await;
    let wamid = stage.writes("Hi");
    let value = stage.ears.value().await;
    assert_eq!(
        value["messages"][0],
        json!({"from": ANA, "id": wamid, "timestamp": "1795348800", "type": "text", "text": {"body": "Hi"}})
    );
    assert_eq!(value["contacts"], json!([{"profile": {"name": "Ana"}, "wa_id": ANA}]));
    assert_eq!(
        value["metadata"],
        json!({"display_phone_number": "493090182000", "phone_number_id": stage.keys.phone_number_id})
    );

    let body = json!({"to": format!("+{ANA}"), "type": "text", "text": {"body": "Hello"}, "biz_opaque_callback_data": "row 7"});
    let (status, answer) = stage.send(body).await;
    assert_eq!(status, 200);
    assert_eq!(answer["contacts"], json!([{"input": format!("+{ANA}"), "wa_id": ANA}]));
    assert!(answer["messages"][0].get("message_status").is_none());
    for (word, priced) in [("sent", true), ("delivered", true), ("read", false)] {
        let status = stage.ears.item().await;
        assert_eq!((&status["status"], &status["id"]), (&json!(word), &answer["messages"][0]["id"]));
        assert_eq!(status["recipient_id"], ANA);
        assert_eq!(status["biz_opaque_callback_data"], "row 7");
        assert_eq!(status.get("pricing").is_some(), priced, "{word}");
        assert!(status.get("conversation").is_none());
    }
    let sent = stage.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0]["biz_opaque_callback_data"], "row 7");
    assert_eq!(sent[0]["statuses"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_free_text_after_the_window_is_accepted_and_then_fails_with_131047() {
    let mut stage = stage().await;
    stage.writes("Hi");
    stage.ears.next().await;
    stage.passes(Span::hours(24));
    let (status, answer) = stage.says(ANA, "Too late").await;
    assert_eq!(status, 200);
    let value = stage.ears.value().await;
    let failed = &value["statuses"][0];
    assert_eq!((&failed["status"], &failed["id"]), (&json!("failed"), &answer["messages"][0]["id"]));
    assert_eq!(failed["errors"][0]["code"], 131_047);
    assert!(failed["errors"][0]["error_data"]["details"].as_str().unwrap().contains("24 hours"));
    assert!(value.get("contacts").is_none() && failed.get("pricing").is_none());

    stage.control("fault", json!({"sync_131047": true}));
    let answer = stage.says(ANA, "Still too late").await;
    assert_eq!((answer.0, code(&answer)), (400, 131_047));
    stage.writes("Here I am again");
    assert_eq!(stage.says(ANA, "In time").await.0, 200);
}

#[tokio::test]
async fn a_window_counts_from_the_message_and_not_from_its_arrival() {
    let stage = stage().await;
    let late = (NOON - Span::hours(25)).unix();
    stage.control("inbound", json!({"from": {"phone": ANA}, "text": "written yesterday", "timestamp": late}));
    stage.control("fault", json!({"sync_131047": true}));
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_047);
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "call"}));
    assert_eq!(stage.says(ANA, "You called?").await.0, 200);
}

#[tokio::test]
async fn the_signature_covers_the_escaped_bytes() {
    let mut stage = stage().await;
    stage.writes("Grüße 👋 https://example.com");
    let delivery = stage.ears.next().await;
    assert_eq!(delivery.signature().unwrap(), webhook::signature(&stage.keys.app_secret, &delivery.body));
    assert!(delivery.body.is_ascii());
    let text = String::from_utf8(delivery.body.clone()).unwrap();
    assert!(text.contains(r"Gr\u00fc\u00dfe \ud83d\udc4b https:\/\/example.com"), "{text}");
    let rewritten = delivery.json().to_string();
    assert_ne!(delivery.signature().unwrap(), webhook::signature(&stage.keys.app_secret, rewritten.as_bytes()));
    assert_eq!(delivery.headers["user-agent"], "facebookexternalua");
    assert_eq!(delivery.headers["content-type"], "application/json");
}

#[tokio::test]
async fn what_is_not_answered_with_200_comes_again_and_order_holds() {
    let mut stage = stage().await;
    stage.ears.answers.lock().unwrap().extend([500, 204]);
    stage.writes("first");
    stage.writes("second");
    let mut texts = Vec::new();
    for _ in 0..4 {
        texts.push(stage.ears.item().await["text"]["body"].clone());
    }
    assert_eq!(texts, ["first", "first", "first", "second"]);
    assert!(stage.running.settled(Duration::from_secs(5)).await);
    let deliveries = &stage.running.look("state").unwrap()["deliveries"];
    assert_eq!(deliveries["refused"], json!({"204": 1, "500": 1}));
    assert_eq!(deliveries["delivered"], 2);
}

#[tokio::test]
async fn nothing_is_sent_before_the_handshake() {
    let ears = Ears::open().await;
    *ears.polite.lock().unwrap() = false;
    let url = ears.url.clone();
    let mut stage = stage_with(|options| options.webhook = Some(url)).await;
    stage.ears = ears;
    stage.writes("Hi");
    assert!(!stage.running.settled(Duration::from_millis(300)).await);
    assert!(stage.ears.silent());
    *stage.ears.polite.lock().unwrap() = true;
    assert_eq!(stage.ears.item().await["text"]["body"], "Hi");
    assert_eq!(stage.running.look("state").unwrap()["webhooks"][0]["verified"], true);
}

#[tokio::test]
async fn a_template_may_leave_when_the_window_is_closed() {
    let mut stage = stage().await;
    let (status, answer) = stage.sends_template(ANA, "order_update", &["Ana", "A-1"]).await;
    assert_eq!((status, &answer["messages"][0]["message_status"]), (200, &json!("accepted")));
    let status = stage.ears.item().await;
    assert_eq!(
        status["pricing"],
        json!({"billable": true, "pricing_model": "PMP", "type": "regular", "category": "utility"})
    );

    let answer = stage.sends_template(ANA, "order_update", &["Ana"]).await;
    assert_eq!((answer.0, code(&answer)), (400, 132_000));
    let answer = stage.sends_template(ANA, "no_such_thing", &[]).await;
    assert_eq!((answer.0, code(&answer)), (404, 132_001));
    assert_eq!(code(&stage.sends_template(ANA, "loyalty_invitation", &["Ana"]).await), 132_001);
    assert_eq!(stage.sent().len(), 1);
}

#[tokio::test]
async fn a_template_is_paused_for_three_hours_then_for_six_and_then_disabled() {
    let mut stage = stage().await;
    let pause = || json!({"name": "order_update", "language": "en_US", "action": "pause"});
    for (hours, title) in [(3, "FIRST_PAUSE"), (6, "SECOND_PAUSE")] {
        stage.control("template", pause());
        let value = stage.ears.value().await;
        assert_eq!((&value["event"], &value["other_info"]["title"]), (&json!("PAUSED"), &json!(title)));
        assert!(value["message_template_id"].is_u64());
        assert_eq!(code(&stage.sends_template(ANA, "order_update", &["Ana", "1"]).await), 132_015);
        stage.passes(Span::hours(hours));
        assert_eq!(stage.sends_template(ANA, "order_update", &["Ana", "1"]).await.0, 200);
        let value = stage.ears.value().await;
        assert_eq!((&value["event"], &value["other_info"]["title"]), (&json!("APPROVED"), &json!("UNPAUSE")));
        for _ in 0..3 {
            stage.ears.next().await;
        }
    }
    stage.control("template", pause());
    assert_eq!(stage.ears.value().await["event"], "DISABLED");
    assert_eq!(code(&stage.sends_template(ANA, "order_update", &["Ana", "1"]).await), 132_016);
}

#[tokio::test]
async fn the_second_pause_lasts_its_six_hours_also_when_the_first_was_cut_short() {
    let stage = stage().await;
    let act = |action: &str| drop(stage.control("template", json!({"name": "hello_world", "action": action})));
    act("pause");
    stage.passes(Span::hours(1));
    act("unpause");
    stage.passes(Span::hours(1));
    act("pause");
    stage.passes(Span::hours(5));
    assert_eq!(code(&stage.sends_template(ANA, "hello_world", &[]).await), 132_015);
    stage.passes(Span::hours(1));
    assert_eq!(stage.sends_template(ANA, "hello_world", &[]).await.0, 200);
}

#[tokio::test]
async fn a_template_changes_its_category_a_day_after_the_notice() {
    let mut stage = stage().await;
    let change = json!({"name": "open_question", "action": "recategorise", "category": "MARKETING"});
    stage.control("template", change);
    let notice = stage.ears.next().await.json();
    let value = &notice["entry"][0]["changes"][0]["value"];
    assert_eq!((&value["new_category"], &value["correct_category"]), (&json!("UTILITY"), &json!("MARKETING")));
    assert_eq!(value["category_update_timestamp"], (NOON + Span::hours(24)).unix());
    assert!(notice["entry"][0]["time"].is_i64());
    stage.passes(Span::hours(24));
    let value = stage.ears.value().await;
    assert_eq!((&value["previous_category"], &value["new_category"]), (&json!("UTILITY"), &json!("MARKETING")));

    stage.control("template", json!({"name": "open_question", "action": "quality", "quality": "RED"}));
    let value = stage.ears.value().await;
    assert_eq!((&value["previous_quality_score"], &value["new_quality_score"]), (&json!("UNKNOWN"), &json!("RED")));
    assert!(
        stage
            .running
            .control("template", json!({"name": "open_question", "action": "explode"}))
            .unwrap_err()
            .contains("no action")
    );
}

#[tokio::test]
async fn the_forty_sixth_message_to_one_person_has_to_wait() {
    let stage = stage().await;
    stage.writes("Hi");
    for n in 0..45 {
        assert_eq!(stage.says(ANA, "Hello").await.0, 200, "message {n}");
    }
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_056);
    stage.passes(Span::seconds(6));
    assert_eq!(stage.says(ANA, "Hello").await.0, 200);
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_056);
}

#[tokio::test]
async fn a_clock_set_back_makes_nobody_wait() {
    let stage = stage().await;
    stage.control("fault", json!({"throughput": 45}));
    stage.writes("Hi");
    for n in 0..45 {
        assert_eq!(stage.says(ANA, "Hello").await.0, 200, "message {n}");
    }
    stage.passes(Span::seconds(6));
    assert_eq!(stage.says(ANA, "The last for six seconds").await.0, 200);
    stage.passes(Span::hours(-1));
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_056);
    assert_eq!(stage.sends_template("4915100000001", "hello_world", &[]).await.0, 200);
    stage.passes(Span::seconds(6));
    assert_eq!(stage.says(ANA, "Hello").await.0, 200);
}

#[tokio::test]
async fn a_number_that_sends_too_fast_is_told_when_to_come_again() {
    let stage = stage().await;
    stage.control("fault", json!({"throughput": 3}));
    for n in 0..3 {
        assert_eq!(stage.sends_template(&format!("49151000000{n}"), "hello_world", &[]).await.0, 200);
    }
    let body = json!({"messaging_product": "whatsapp", "to": ANA, "type": "template", "template": {"name": "hello_world", "language": {"code": "en_US"}}});
    let url = stage.url(&format!("{}/messages", stage.keys.phone_number_id));
    let answer = stage.http.post(&url).bearer_auth(&stage.keys.access_token).json(&body).send().await.unwrap();
    assert_eq!(answer.headers()["retry-after"], "1");
    assert!(answer.headers()["x-business-use-case-usage"].to_str().unwrap().contains(&stage.keys.waba_id));
    assert_eq!(answer.json::<Value>().await.unwrap()["error"]["code"], 130_429);
    stage.passes(Span::seconds(1));
    assert_eq!(stage.sends_template(ANA, "hello_world", &[]).await.0, 200);
}

#[tokio::test]
async fn who_wants_no_marketing_gets_none() {
    let mut stage = stage().await;
    let image = stage.uploads("image/png", b"\x89PNG....".to_vec()).await.1["id"].clone();
    let season = json!({"name": "season_opening", "language": {"code": "en_US"}, "components": [
        {"type": "header", "parameters": [{"type": "image", "image": {"id": image}}]},
        {"type": "body", "parameters": [{"type": "text", "text": "Ana"}, {"type": "text", "text": "tea"}]},
    ]});
    let marketing = json!({"to": ANA, "type": "template", "template": season});
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "user_preferences", "text": "stop"}));
    let preference = stage.ears.item().await;
    assert_eq!((&preference["value"], &preference["wa_id"]), (&json!("stop"), &json!(ANA)));
    assert!(preference["timestamp"].is_i64());
    assert_eq!(stage.send(marketing.clone()).await.0, 200);
    assert_eq!(stage.ears.item().await["errors"][0]["code"], 131_050);
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "user_preferences", "text": "resume"}));
    stage.ears.next().await;
    stage.send(marketing.clone()).await;
    let status = stage.ears.item().await;
    assert_eq!((&status["status"], &status["pricing"]["category"]), (&json!("sent"), &json!("marketing")));
    stage.ears.next().await;
    stage.ears.next().await;

    stage.control("fault", json!({"user_cap": 1}));
    stage.send(marketing.clone()).await;
    assert_eq!(stage.ears.item().await["errors"][0]["code"], 131_049);

    // Held for its quality, and dropped because the template was paused meanwhile.
    stage.control("fault", json!({"user_cap": null, "hold_marketing": true}));
    let (_, answer) = stage.send(marketing).await;
    assert_eq!(answer["messages"][0]["message_status"], "held_for_quality_assessment");
    stage.control("template", json!({"name": "season_opening", "action": "pause"}));
    stage.control("fault", json!({"hold_marketing": false}));
    loop {
        let value = stage.ears.value().await;
        if value.get("statuses").is_some() {
            assert_eq!(value["statuses"][0]["errors"][0]["code"], 132_015);
            break;
        }
    }
}

#[tokio::test]
async fn the_marketing_endpoint_has_its_own_price() {
    let mut stage = stage().await;
    let path = format!("{}/marketing_messages", stage.keys.phone_number_id);
    let body = |name: &str, components: Value| json!({"messaging_product": "whatsapp", "to": ANA, "type": "template", "template": {"name": name, "language": {"code": "en_US"}, "components": components}});
    assert_eq!(code(&stage.post(&path, body("hello_world", json!([]))).await), 134_100);
    let parameter = |name: &str| json!({"type": "text", "parameter_name": name, "text": "x"});
    let filled = json!([
        {"type": "body", "parameters": [parameter("first_name"), parameter("date")]},
        {"type": "button", "sub_type": "copy_code", "index": "0", "parameters": [{"type": "coupon_code", "coupon_code": "BACK10"}]},
    ]);
    assert_eq!(stage.post(&path, body("welcome_back", filled)).await.0, 200);
    assert_eq!(stage.ears.item().await["pricing"]["category"], "marketing_lite");
}

#[tokio::test]
async fn only_the_right_token_opens_anything() {
    let stage = stage_with(|options| options.numbers = 3).await;
    let url = stage.url(&stage.keys.phone_number_id);
    for (token, message) in [(None, "required"), (Some("nonsense"), "Invalid")] {
        let mut request = stage.http.get(&url);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 401);
        let error = answer.json::<Value>().await.unwrap()["error"].clone();
        assert_eq!((&error["code"], &error["type"]), (&json!(190), &json!("OAuthException")));
        assert!(error["message"].as_str().unwrap().contains(message));
    }
    let other = stage.running.numbers()[2].clone();
    assert_ne!(other.access_token, stage.keys.access_token);
    let answer = stage.get(&other.phone_number_id).await;
    assert_eq!((answer.0, code(&answer), &answer.1["error"]["error_subcode"]), (400, 100, &json!(33)));
    stage.control("fault", json!({"token_expired": true}));
    let answer = stage.get(&stage.keys.phone_number_id).await;
    assert_eq!((answer.0, &answer.1["error"]["error_subcode"]), (401, &json!(463)));
    let (_, token) = (
        stage.control("fault", json!({})),
        stage.get(&format!("debug_token?input_token={}", stage.keys.access_token)).await,
    );
    assert_eq!(token.1["data"]["is_valid"], true);
}

#[tokio::test]
async fn an_id_answers_with_what_it_is() {
    let stage = stage().await;
    let keys = &stage.keys;
    let (_, number) = stage.get(&keys.phone_number_id).await;
    assert_eq!((&number["id"], &number["quality_rating"]), (&json!(keys.phone_number_id), &json!("GREEN")));
    let (_, number) = stage
        .get(&format!("{}?fields=verified_name,whatsapp_business_manager_messaging_limit", keys.phone_number_id))
        .await;
    assert_eq!(
        number,
        json!({"id": keys.phone_number_id, "verified_name": "Corner Shop", "whatsapp_business_manager_messaging_limit": "TIER_2K"})
    );
    let answer = stage.get(&format!("{}?fields=shoe_size", keys.phone_number_id)).await;
    assert_eq!(
        answer.1["error"]["message"],
        "(#100) Tried accessing nonexisting field (shoe_size) on node type (WhatsAppBusinessPhoneNumber)"
    );
    let asked = "id,display_phone_number,verified_name,quality_rating,code_verification_status,name_status,status,\
                 throughput,platform_type,whatsapp_business_manager_messaging_limit,health_status";
    let (_, number) = stage.get(&format!("{}?fields={asked}", keys.phone_number_id)).await;
    for field in asked.split(',').map(str::trim) {
        assert!(number.get(field).is_some(), "{field} of {number}");
    }
    // What a template has, a number has not.
    assert_eq!(code(&stage.get(&format!("{}?fields=components", keys.phone_number_id)).await), 100);
    let (_, account) = stage.get(&format!("{}?fields=id,name,timezone_id,currency", keys.waba_id)).await;
    assert_eq!(account["name"], "Corner Shop");
    let (_, account) = stage.get(&keys.waba_id).await;
    assert_eq!(account["currency"], "USD");
    let (_, numbers) = stage.get(&format!("{}/phone_numbers", keys.waba_id)).await;
    assert_eq!(numbers["data"][0]["id"], keys.phone_number_id.as_str());
    assert_eq!(code(&stage.get("12345").await), 100);
    assert_eq!(code(&stage.get("a/b/c").await), 2500);
    let answer = stage.post(&format!("{}/message_templates", keys.waba_id), json!({})).await;
    assert!(answer.1["error"]["message"].as_str().unwrap().starts_with("Unsupported post request."));
    // The version may be left out.
    let answer = stage
        .http
        .get(format!("{}/{}", stage.running.url(), keys.waba_id))
        .bearer_auth(&keys.access_token)
        .send()
        .await;
    assert_eq!(answer.unwrap().status(), 200);
}

#[tokio::test]
async fn templates_are_listed_in_pages_and_a_bad_cursor_is_refused() {
    let stage = stage().await;
    let list = format!("{}/message_templates", stage.keys.waba_id);
    let (mut after, mut names, mut pages) = (String::new(), Vec::new(), 0);
    loop {
        let (_, page) = stage.get(&format!("{list}?limit=4&fields=name,language,status{after}")).await;
        names.extend(
            page["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|template| (template["name"].clone(), template["language"].clone())),
        );
        pages += 1;
        if page["paging"].get("next").is_none() {
            break;
        }
        after = format!("&after={}", page["paging"]["cursors"]["after"].as_str().unwrap());
    }
    assert_eq!((pages, names.len()), (4, templates::starter().len()));
    assert_eq!(names.iter().collect::<std::collections::HashSet<_>>().len(), names.len());
    assert_eq!(code(&stage.get(&format!("{list}?after=nonsense")).await), 131_059);
    // The address of the next page asks the same question.
    let (_, first) = stage.get(&format!("{list}?name=e&fields=name,language&limit=1&status=APPROVED%2CPENDING")).await;
    let next = first["paging"]["next"].as_str().unwrap();
    let (_, second) = stage.answer(stage.http.get(next)).await;
    assert_eq!(second["data"].as_array().unwrap().len(), 1);
    assert_ne!(second["data"][0], first["data"][0]);
    assert!(second["data"][0].get("status").is_none());
    let (_, german) = stage.get(&format!("{list}?language=de&status=APPROVED&category=UTILITY")).await;
    assert_eq!(german["data"].as_array().unwrap().len(), 2);
    let (_, one) = stage.get(german["data"][0]["id"].as_str().unwrap()).await;
    assert_eq!(one["name"], german["data"][0]["name"]);
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

#[tokio::test]
async fn a_file_can_be_uploaded_sent_fetched_for_five_minutes_and_deleted() {
    let mut stage = stage().await;
    stage.writes("Show me");
    stage.ears.next().await;
    let bytes = b"\x89PNG and so on".to_vec();
    let (_, media) = stage.uploads("image/png", bytes.clone()).await;
    let id = media["id"].as_str().unwrap().to_owned();
    let (_, described) = stage.get(&format!("{id}?phone_number_id={}", stage.keys.phone_number_id)).await;
    assert_eq!((&described["mime_type"], &described["file_size"]), (&json!("image/png"), &json!(bytes.len())));
    let url = described["url"].as_str().unwrap();
    assert_eq!(stage.downloads(url, &stage.keys.access_token).await, (200, bytes));
    assert_eq!(stage.downloads(url, "nonsense").await.0, 401);
    assert_eq!(stage.send(json!({"to": ANA, "type": "image", "image": {"id": id}})).await.0, 200);
    let (status, answer) = stage.send(json!({"to": ANA, "type": "image", "image": {"id": "99"}})).await;
    assert_eq!(status, 400);
    assert!(
        answer["error"]["error_data"]["details"]
            .as_str()
            .unwrap()
            .contains("not a valid whatsapp business account media attachment ID")
    );
    assert_eq!(code(&stage.send(json!({"to": ANA, "type": "audio", "audio": {"id": id}})).await), 131_053);
    stage.passes(Span::minutes(5));
    assert_eq!(stage.downloads(url, &stage.keys.access_token).await.0, 404);
    let deleted = stage.answer(stage.http.delete(stage.url(&id))).await;
    assert_eq!(deleted, (200, json!({"success": true})));
    assert_eq!(code(&stage.get(&id).await), 100);
    assert_eq!(code(&stage.uploads("application/x-thing", vec![1]).await), 100);
    assert_eq!(code(&stage.uploads("image/png", vec![1; (5 << 20) + 1]).await), 131_053);
}

#[tokio::test]
async fn a_picture_of_a_customer_can_be_fetched_for_seven_days() {
    let mut stage = stage().await;
    stage.control(
        "inbound",
        json!({"from": {"phone": ANA}, "type": "image", "text": "Look", "media_base64": "aGVsbG8="}),
    );
    let image = stage.ears.item().await["image"].clone();
    assert_eq!(
        (&image["caption"], &image["sha256"]),
        (&json!("Look"), &json!("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="))
    );
    let token = stage.keys.access_token.clone();
    assert_eq!(stage.downloads(image["url"].as_str().unwrap(), &token).await, (200, b"hello".to_vec()));
    stage.passes(Span::days(6));
    let (_, described) = stage.get(image["id"].as_str().unwrap()).await;
    assert_eq!(stage.downloads(described["url"].as_str().unwrap(), &token).await.0, 200);
    stage.passes(Span::days(1));
    assert_eq!(code(&stage.get(image["id"].as_str().unwrap()).await), 100);
}

#[tokio::test]
async fn somebody_with_a_username_is_known_by_an_id_only() {
    let mut stage = stage().await;
    let bsuid = "US.13491208655302741918";
    stage.control("inbound", json!({"from": {"bsuid": bsuid, "username": "ana", "name": "Ana"}, "text": "Hi"}));
    let value = stage.ears.value().await;
    assert_eq!(value["contacts"], json!([{"profile": {"name": "Ana", "username": "ana"}, "user_id": bsuid}]));
    assert_eq!(value["messages"][0]["from_user_id"], bsuid);
    assert!(value["messages"][0].get("from").is_none());
    let (status, answer) = stage.send(json!({"recipient": bsuid, "type": "text", "text": {"body": "Hello"}})).await;
    assert_eq!((status, &answer["contacts"]), (200, &json!([{"input": bsuid, "user_id": bsuid}])));
    let sent = stage.ears.item().await;
    assert_eq!(sent["recipient_user_id"], bsuid);
    assert!(sent.get("recipient_id").is_none());
    let login = json!({"name": "login_code", "language": {"code": "en_US"}, "components": [
        {"type": "body", "parameters": [{"type": "text", "text": "123456"}]},
        {"type": "button", "sub_type": "url", "index": "0", "parameters": [{"type": "text", "text": "123456"}]},
    ]});
    assert_eq!(code(&stage.send(json!({"recipient": bsuid, "type": "template", "template": login})).await), 131_062);
    assert_eq!(stage.send(json!({"to": ANA, "type": "template", "template": login})).await.0, 200);
}

#[tokio::test]
async fn a_changed_number_takes_the_window_along() {
    let mut stage = stage().await;
    stage.writes("Hi");
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "system", "text": "4915199999999"}));
    stage.ears.next().await;
    let value = stage.ears.value().await;
    assert!(value.get("contacts").is_none());
    let message = &value["messages"][0];
    assert_eq!((&message["from"], &message["system"]["wa_id"]), (&json!(ANA), &json!("4915199999999")));
    assert_eq!(message["system"]["type"], "user_changed_number");
    stage.control("fault", json!({"sync_131047": true}));
    assert_eq!(stage.says("4915199999999", "Hello").await.0, 200);
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_047);
}

#[tokio::test]
async fn a_changed_number_comes_with_another_id_and_is_not_told_of_who_hides_it() {
    let mut stage = stage().await;
    stage.control("inbound", json!({"from": {"phone": ANA, "bsuid": "DE.1", "name": "Ana"}, "text": "Hi"}));
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "system", "text": "4915199999999"}));
    stage.ears.next().await;
    let message = stage.ears.item().await;
    let system = &message["system"];
    assert_eq!((&message["from_user_id"], &system["previous_user_id"]), (&json!("DE.1"), &json!("DE.1")));
    assert_eq!((&system["type"], &system["wa_id"]), (&json!("user_changed_number"), &json!("4915199999999")));
    let id = system["user_id"].as_str().unwrap().to_owned();
    assert!(id.starts_with("DE.") && id != "DE.1");

    // She takes a username: from then on her number is left out, wherever she is spoken of.
    stage.control("inbound", json!({"from": {"bsuid": id, "username": "ana"}, "text": "It is still me"}));
    let value = stage.ears.value().await;
    assert_eq!(value["contacts"], json!([{"profile": {"name": "Ana", "username": "ana"}, "user_id": id}]));
    assert!(value["messages"][0].get("from").is_none());
    stage.control("inbound", json!({"from": {"bsuid": id}, "type": "user_preferences", "text": "stop"}));
    assert!(stage.ears.item().await.get("wa_id").is_none());
    stage.control("inbound", json!({"from": {"bsuid": id}, "type": "system", "text": "4915188888888"}));
    let message = stage.ears.item().await;
    assert_eq!((message.get("from"), message["system"].get("wa_id")), (None, None));
    assert_eq!(
        (&message["system"]["type"], &message["system"]["previous_user_id"]),
        (&json!("user_changed_user_id"), &json!(id))
    );
    stage.control("fault", json!({"sync_131047": true}));
    assert_eq!(stage.says("4915188888888", "Hello").await.0, 200);
    // She changes the name, which her next message brings along.
    let id = message["system"]["user_id"].clone();
    for _ in 0..3 {
        stage.ears.next().await;
    }
    stage.control("inbound", json!({"from": {"bsuid": id, "username": "ana_b"}, "text": "New name"}));
    assert_eq!(stage.ears.value().await["contacts"][0]["profile"]["username"], "ana_b");
}

#[tokio::test]
async fn an_answered_advertisement_makes_everything_free_for_three_days() {
    let mut stage = stage().await;
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "referral", "text": "More please"}));
    assert!(stage.ears.item().await["referral"]["ctwa_clid"].is_string());
    stage.passes(Span::hours(2));
    stage.says(ANA, "Gladly").await;
    let sent = stage.ears.item().await;
    assert_eq!(sent["pricing"]["type"], "free_entry_point");
    assert_eq!(sent["conversation"]["origin"]["type"], "referral_conversion");
    assert_eq!(sent["conversation"]["expiration_timestamp"], (NOON + Span::hours(74)).unix().to_string());
    assert!(stage.ears.item().await.get("conversation").is_none());
    stage.ears.next().await;
    // Free is not permitted: the window closes all the same.
    stage.passes(Span::hours(30));
    stage.says(ANA, "Hello?").await;
    assert_eq!(stage.ears.item().await["errors"][0]["code"], 131_047);
    stage.sends_template(ANA, "hello_world", &[]).await;
    assert_eq!(stage.ears.item().await["pricing"]["category"], "referral_conversion");
}

#[tokio::test]
async fn after_a_thousand_free_service_messages_an_account_without_payment_is_stopped() {
    let mut stage = stage().await;
    stage.control(
        "fault",
        json!({"throughput": 100_000, "no_payment": true, "batch": 1000, "status_delay_ms": {"delivered": null, "read": null}}),
    );
    let text = |to: u64| json!({"messaging_product": "whatsapp", "to": to.to_string(), "type": "text", "text": {"body": "Hi"}});
    stage.control("inbound", json!({"from": {"phone": "4915100000000"}, "count": 1001, "spread": 1001}));
    for n in 0..1001 {
        let number = format!("{}/messages", stage.keys.phone_number_id);
        assert_eq!(stage.post(&number, text(4_915_100_000_000 + n)).await.0, 200);
    }
    let sent = stage.sent();
    assert_eq!(sent[999]["statuses"][0]["status"], "sent");
    assert_eq!(sent[999]["pricing"]["type"], "free_customer_service");
    assert_eq!(sent[1000]["statuses"][0]["code"], 131_042);
    // The month turns in the account's own zone, an hour before it does in Greenwich.
    let turn = Timestamp::parse("2026-11-30T23:00:00Z").unwrap();
    stage.control("clock", json!({"at": turn.unix() - 1}));
    stage.writes("Still open");
    stage.says(ANA, "November").await;
    stage.passes(Span::seconds(1));
    stage.says(ANA, "December").await;
    let sent = stage.sent();
    assert_eq!(sent[1001]["statuses"][0]["code"], 131_042);
    assert_eq!(sent[1002]["statuses"][0]["status"], "sent");
    assert!(stage.running.settled(Duration::from_secs(20)).await);
    assert!(!stage.ears.silent());
}

#[tokio::test]
async fn webhooks_can_be_repeated_batched_held_and_lost() {
    let mut stage = stage().await;
    stage.control("fault", json!({"duplicate": 1.0}));
    stage.writes("twice");
    let (first, second) = (stage.ears.next().await, stage.ears.next().await);
    assert_eq!(
        (first.body, first.headers.get("x-hub-signature-256")),
        (second.body, second.headers.get("x-hub-signature-256"))
    );

    stage.control("fault", json!({"duplicate": 0, "batch": 5, "hold_webhooks": true}));
    for n in 0..3 {
        stage.writes(&format!("line {n}"));
    }
    stage.says(ANA, "Hello").await;
    assert!(stage.ears.silent());
    stage.control("fault", json!({"hold_webhooks": false}));
    let changes = stage.ears.next().await.json()["entry"][0]["changes"].clone();
    assert_eq!(changes.as_array().unwrap().len(), 4);
    assert_eq!(changes[3]["value"]["statuses"].as_array().unwrap().len(), 2);
    assert_eq!(changes[3]["value"]["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(stage.ears.item().await["status"], "read");

    stage.control("fault", json!({"batch": 1, "drop_status": 1.0}));
    stage.says(ANA, "Nobody will tell").await;
    assert!(stage.running.settled(Duration::from_secs(5)).await);
    assert!(stage.ears.silent());
    let sent = stage.sent();
    assert!(sent[1]["statuses"].as_array().unwrap().iter().all(|status| status["dropped"] == true));

    stage.control("fault", json!({"drop_status": 0, "delay_ms": 60_000}));
    stage.writes("late");
    assert!(!stage.running.settled(Duration::from_millis(100)).await && stage.ears.silent());
    stage.passes(Span::minutes(1));
    assert_eq!(stage.ears.item().await["text"]["body"], "late");
}

#[tokio::test]
async fn a_batch_is_never_larger_than_what_the_platform_sends() {
    let mut stage = stage().await;
    stage.control("fault", json!({"batch": 1000, "hold_webhooks": true}));
    stage.control("inbound", json!({"from": {"phone": ANA}, "text": "👋".repeat(4000), "count": 150}));
    stage.control("fault", json!({"hold_webhooks": false}));
    let (mut heard, mut deliveries) = (Vec::new(), 0);
    while heard.len() < 150 {
        let delivery = stage.ears.next().await;
        assert!(delivery.body.len() <= 3 << 20, "{} bytes", delivery.body.len());
        deliveries += 1;
        for change in delivery.json()["entry"][0]["changes"].as_array().unwrap() {
            let text = change["value"]["messages"][0]["text"]["body"].as_str().unwrap();
            heard.push(text.rsplit_once(' ').unwrap().1.parse::<u32>().unwrap());
        }
    }
    assert!(deliveries > 1);
    assert_eq!(heard, (1..=150).collect::<Vec<_>>());
    assert!(stage.running.settled(Duration::from_secs(5)).await);
}

#[tokio::test]
async fn what_came_up_long_ago_is_tried_again_all_the_same() {
    let mut stage = stage().await;
    stage.control("fault", json!({"hold_webhooks": true}));
    stage.writes("old news");
    stage.passes(Span::days(30));
    stage.ears.answers.lock().unwrap().push_back(503);
    stage.control("fault", json!({"hold_webhooks": false}));
    assert_eq!(stage.ears.item().await["text"]["body"], "old news");
    assert_eq!(stage.ears.item().await["text"]["body"], "old news");
    assert!(stage.running.settled(Duration::from_secs(5)).await);
    assert_eq!(stage.running.look("state").unwrap()["deliveries"]["abandoned"], 0);
}

#[tokio::test]
async fn a_delivery_is_given_up_after_a_week_or_with_its_address() {
    let mut stage = stage().await;
    for given_up in 1..=2 {
        stage.ears.answers.lock().unwrap().extend([503; 20]);
        stage.writes("refused");
        stage.ears.next().await;
        match given_up {
            1 => stage.passes(Span::days(7)),
            _ => drop(stage.control("webhook", json!({"url": null}))),
        }
        assert!(stage.running.settled(Duration::from_secs(5)).await);
        assert_eq!(stage.running.look("state").unwrap()["deliveries"]["abandoned"], given_up);
        stage.ears.answers.lock().unwrap().clear();
        while !stage.ears.silent() {}
    }
}

#[tokio::test]
async fn reordered_events_overtake_each_other_and_none_is_lost() {
    let mut stage = stage().await;
    stage.control("fault", json!({"reorder": 0.5}));
    for n in 0..20 {
        stage.writes(&n.to_string());
    }
    stage.passes(Span::seconds(2));
    let mut order = Vec::new();
    for _ in 0..20 {
        order.push(stage.ears.item().await["text"]["body"].as_str().unwrap().parse::<u32>().unwrap());
    }
    let mut sorted = order.clone();
    sorted.sort_unstable();
    assert_ne!(order, sorted);
    assert_eq!(sorted, (0..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn forged_malformed_and_oversized_deliveries_go_before_a_real_one() {
    let mut stage = stage().await;
    stage.ears.answers.lock().unwrap().extend([400, 413, 401, 401]);
    stage.control(
        "fault",
        json!({"malformed_next": 1, "oversized_next": 1, "wrong_signature_next": 1, "unsigned_next": 1}),
    );
    stage.writes("real");
    let secret = stage.keys.app_secret.clone();
    let fits = |delivery: &Delivery| {
        delivery.signature().is_some_and(|given| given == webhook::signature(&secret, &delivery.body))
    };
    let malformed = stage.ears.next().await;
    assert!(fits(&malformed) && serde_json::from_slice::<Value>(&malformed.body).is_err());
    let oversized = stage.ears.next().await;
    assert!(fits(&oversized) && oversized.body.len() == (3 << 20) + 1);
    let forged = stage.ears.next().await;
    assert!(forged.signature().is_some() && !fits(&forged));
    assert!(stage.ears.next().await.signature().is_none());
    let real = stage.ears.next().await;
    assert!(fits(&real) && real.json()["entry"][0]["changes"][0]["value"]["messages"][0]["text"]["body"] == "real");
    assert!(stage.running.settled(Duration::from_secs(5)).await);
    let deliveries = &stage.running.look("state").unwrap()["deliveries"];
    assert_eq!(
        deliveries["on_purpose"],
        json!({"malformed": {"400": 1}, "oversized": {"413": 1}, "wrong_signature": {"401": 1}, "unsigned": {"401": 1}})
    );
    assert_eq!(deliveries["delivered"], 1);
}

#[tokio::test]
async fn an_answer_can_fail_before_or_after_the_message_was_taken() {
    let stage = stage().await;
    stage.writes("Hi");
    stage.control("fault", json!({"http_500": "before"}));
    assert_eq!(stage.says(ANA, "lost").await.0, 500);
    assert_eq!(stage.sent().len(), 0);
    stage.control("fault", json!({"http_500": {"p": 1, "when": "after"}}));
    assert_eq!(stage.says(ANA, "taken").await.0, 500);
    assert_eq!(stage.sent().len(), 1);
    stage.control("fault", json!({"http_500": 0, "timeout": {"when": "after", "ms": 1}}));
    let body = json!({"messaging_product": "whatsapp", "to": ANA, "text": {"body": "taken too"}});
    let url = stage.url(&format!("{}/messages", stage.keys.phone_number_id));
    let answer = stage.http.post(url).bearer_auth(&stage.keys.access_token).json(&body).send().await;
    let read = match answer {
        Ok(answer) => answer.json::<Value>().await.is_ok(),
        Err(_) => false,
    };
    assert!(!read);
    assert_eq!(stage.sent().len(), 2);
}

#[tokio::test]
async fn the_fate_of_the_next_sends_can_be_chosen() {
    let mut stage = stage().await;
    stage.writes("Hi");
    stage.ears.next().await;
    stage.control("fault", json!({"next_send": {"code": 131_056, "count": 2}}));
    assert_eq!(code(&stage.says(ANA, "1").await), 131_056);
    assert_eq!(code(&stage.says(ANA, "2").await), 131_056);
    assert_eq!(stage.says(ANA, "3").await.0, 200);
    for _ in 0..3 {
        stage.ears.next().await;
    }
    stage.control("fault", json!({"next_send": {"code": 131_026, "mode": "async"}}));
    assert_eq!(stage.says(ANA, "4").await.0, 200);
    assert_eq!(stage.ears.item().await["errors"][0]["code"], 131_026);
    assert_eq!(stage.running.look("state").unwrap()["counters"]["refused"], json!({"131056": 2}));
}

#[tokio::test]
async fn an_account_on_trial_writes_to_its_list_only_and_a_number_must_be_registered() {
    let stage = stage().await;
    stage.control("fault", json!({"allowed": [format!("+{ANA}")]}));
    assert_eq!(stage.sends_template(ANA, "hello_world", &[]).await.0, 200);
    let answer = stage.sends_template("4915100000001", "hello_world", &[]).await;
    assert_eq!((answer.0, code(&answer)), (400, 131_030));
    stage.control("fault", json!({"allowed": null, "unregistered": true}));
    assert_eq!(code(&stage.sends_template("4915100000001", "hello_world", &[]).await), 133_010);
    let (_, number) = stage.get(&format!("{}?fields=status", stage.keys.phone_number_id)).await;
    assert_eq!(number["status"], "DISCONNECTED");
    stage.control("fault", json!({"unregistered": false}));
    assert_eq!(stage.sends_template("4915100000001", "hello_world", &[]).await.0, 200);
}

#[tokio::test]
async fn people_can_do_everything_they_can_do_on_the_platform() {
    let mut stage = stage().await;
    let about = stage.writes("Hi");
    stage.ears.next().await;
    for kind in [
        "text",
        "image",
        "audio",
        "video",
        "document",
        "sticker",
        "location",
        "contacts",
        "interactive",
        "button",
        "order",
        "reaction",
        "unsupported",
        "edit",
        "revoke",
        "request_welcome",
    ] {
        stage.control("inbound", json!({"from": {"phone": ANA}, "type": kind, "context": about}));
        let message = stage.ears.item().await;
        assert_eq!((&message["type"], &message["from"]), (&json!(kind), &json!(ANA)), "{kind}");
        assert!(kind == "request_welcome" || message.get(kind).is_some(), "{kind}: {message}");
        assert!(message["timestamp"].is_string());
    }
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "echo", "text": "from the phone"}));
    let echo = stage.ears.next().await.json()["entry"][0]["changes"][0].clone();
    assert_eq!(echo["field"], "smb_message_echoes");
    assert_eq!(echo["value"]["message_echoes"][0]["to"], ANA);
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "call"}));
    let call = stage.ears.next().await.json()["entry"][0]["changes"][0].clone();
    assert_eq!((&call["field"], &call["value"]["calls"][0]["direction"]), (&json!("calls"), &json!("USER_INITIATED")));
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "hologram", "payload": {"depth": 3}}));
    assert_eq!(stage.ears.item().await["hologram"], json!({"depth": 3}));
    let error = stage.running.control("inbound", json!({"type": "hologram"})).unwrap_err();
    assert!(error.contains("payload"), "{error}");
    assert!(stage.running.control("inbound", json!({"colour": "red"})).unwrap_err().contains("colour"));
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "interactive", "payload": {"type": "list_reply", "list_reply": {"id": "1", "title": "One"}}}));
    let interactive = stage.ears.item().await["interactive"].clone();
    assert_eq!(interactive, json!({"type": "list_reply", "list_reply": {"id": "1", "title": "One"}}));
    for kind in ["button_reply", "list_reply", "nfm_reply", "call_permission_reply"] {
        stage.control("inbound", json!({"from": {"phone": ANA}, "type": kind}));
        let message = stage.ears.item().await;
        assert_eq!((&message["type"], &message["interactive"]["type"]), (&json!("interactive"), &json!(kind)));
        assert!(message["interactive"][kind].is_object(), "{message}");
    }
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "unsupported", "code": 131_060}));
    assert_eq!(stage.ears.item().await["errors"][0]["title"], "Message is unavailable");
    stage.control("inbound", json!({"type": "error", "code": 130_429}));
    assert_eq!(stage.ears.item().await["code"], 130_429);
    let picture = json!({"type": "image", "image": {"id": "1"}});
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "echo", "payload": picture}));
    let echo = stage.ears.item().await;
    assert!(echo["image"].is_object() && echo.get("text").is_none());
}

#[tokio::test]
async fn who_presses_by_script_answers_with_what_the_message_offered() {
    let mut stage = stage().await;
    stage.control("fault", json!({"drop_status": 1.0}));
    stage.writes("Hi");
    stage.ears.next().await;
    let buttons = json!({"type": "button", "body": {"text": "Well?"}, "action": {"buttons": [
        {"type": "reply", "reply": {"id": "yes", "title": "Yes"}}, {"type": "reply", "reply": {"id": "no", "title": "No"}},
    ]}});
    let (_, sent) = stage.send(json!({"to": ANA, "type": "interactive", "interactive": buttons})).await;
    let about = &sent["messages"][0]["id"];
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "interactive", "context": about, "text": "No"}));
    let message = stage.ears.item().await;
    assert_eq!(message["interactive"], json!({"type": "button_reply", "button_reply": {"id": "no", "title": "No"}}));
    assert_eq!(&message["context"]["id"], about);
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "button_reply", "context": about}));
    assert_eq!(stage.ears.item().await["interactive"]["button_reply"]["id"], "yes");
    let (_, sent) = stage.sends_template(ANA, "hello_world", &[]).await;
    stage.control("inbound", json!({"from": {"phone": ANA}, "type": "button", "context": sent["messages"][0]["id"]}));
    assert_eq!(stage.ears.item().await["button"], json!({"payload": "Hello", "text": "Hello"}));
}

#[tokio::test]
async fn the_end_of_a_call_opens_no_window() {
    let stage = stage().await;
    stage.control("fault", json!({"sync_131047": true}));
    let call = |event: &str| json!({"from": {"phone": ANA}, "type": "call", "payload": {"event": event}});
    stage.control("inbound", call("terminate"));
    assert_eq!(code(&stage.says(ANA, "Hello").await), 131_047);
    stage.control("inbound", call("connect"));
    assert_eq!(stage.says(ANA, "Hello").await.0, 200);
}

#[tokio::test]
async fn a_whole_envelope_goes_out_as_it_is_and_opens_windows() {
    let mut stage = stage().await;
    let envelope = json!({"object": "whatsapp_business_account", "entry": [{"id": stage.keys.waba_id, "changes": [{"field": "messages", "value": {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "1", "phone_number_id": stage.keys.phone_number_id},
        "messages": [{"from": ANA, "id": "wamid.mine", "timestamp": NOON.unix().to_string(), "type": "text", "text": {"body": "raw"}}],
        "extra": [1, 2],
    }}]}]});
    let answer = stage.control("inbound", json!({"raw": envelope}));
    assert_eq!(answer["wamid"], "wamid.mine");
    let delivery = stage.ears.next().await;
    assert_eq!(delivery.json(), envelope);
    assert_eq!(delivery.signature().unwrap(), webhook::signature(&stage.keys.app_secret, &delivery.body));
    stage.control("fault", json!({"sync_131047": true}));
    assert_eq!(stage.says(ANA, "Hello").await.0, 200);
}

#[tokio::test]
async fn a_message_is_marked_as_read_if_it_was_ever_sent() {
    let stage = stage().await;
    let wamid = stage.writes("Hi");
    let (status, answer) =
        stage.send(json!({"status": "read", "message_id": wamid, "typing_indicator": {"type": "text"}})).await;
    assert_eq!((status, answer), (200, json!({"success": true})));
    let (status, refused) = stage.send(json!({"status": "read", "message_id": "wamid.unknown"})).await;
    assert_eq!((status, &refused["error"]["message"]), (400, &json!("(#100) Invalid parameter")));
    assert_eq!(refused["error"]["error_data"]["details"], "Please check the message ID you have provided.");
    assert_eq!(stage.running.look("reads").unwrap()["data"][0]["wamid"], wamid.as_str());
    assert_eq!(stage.running.look("state").unwrap()["counters"]["typing"], 1);
    // What the business sent is not its to read, and neither is what another number got.
    let (_, sent) = stage.says(ANA, "Hello").await;
    assert_eq!(code(&stage.send(json!({"status": "read", "message_id": sent["messages"][0]["id"]})).await), 100);
}

#[tokio::test]
async fn who_reads_a_message_has_read_those_before_it_and_none_of_a_month_ago() {
    let stage = stage().await;
    let old = stage.writes("long ago");
    stage.passes(Span::days(30));
    let (first, second) = (stage.writes("one"), stage.writes("two"));
    stage.passes(Span::minutes(1));
    let third = stage.writes("three");
    stage.control("inbound", json!({"from": {"phone": "4915100000001"}, "text": "somebody else"}));
    let reads = |wamid: &str| stage.send(json!({"status": "read", "message_id": wamid}));
    assert_eq!(code(&reads(&old).await), 100);
    assert_eq!(reads(&second).await.0, 200);
    let read = || {
        let reads = stage.running.look("reads").unwrap()["data"].as_array().unwrap().clone();
        reads.iter().map(|read| read["wamid"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(read(), [first.clone(), second.clone()]);
    assert_eq!(reads(&third).await.0, 200);
    assert_eq!(read(), [first, second, third]);
}

#[tokio::test]
async fn an_account_can_be_listened_to_at_an_address_of_its_own() {
    let mut stage = stage().await;
    let path = format!("{}/subscribed_apps", stage.keys.waba_id);
    let mut other = Ears::open().await;
    *other.polite.lock().unwrap() = false;
    let body = json!({"override_callback_uri": other.url.as_str(), "verify_token": "mine"});
    assert_eq!(code(&stage.post(&path, body.clone()).await), 2200);
    *other.polite.lock().unwrap() = true;
    assert_eq!(stage.post(&path, body).await.0, 200);
    stage.writes("Hi");
    assert_eq!(other.item().await["text"]["body"], "Hi");
    assert!(stage.ears.silent());
    let (_, list) = stage.get(&path).await;
    assert_eq!(list["data"][0]["override_callback_uri"], other.url.as_str());
    // Without an address, the app's own counts again.
    assert_eq!(stage.post(&path, json!({})).await.0, 200);
    assert!(stage.get(&path).await.1["data"][0].get("override_callback_uri").is_none());
    stage.writes("Back here");
    assert_eq!(stage.ears.item().await["text"]["body"], "Back here");
    stage.answer(stage.http.delete(stage.url(&path))).await;
    assert_eq!(stage.get(&path).await.1, json!({"data": []}));
    stage.writes("Anybody?");
    assert!(stage.running.settled(Duration::from_secs(5)).await && other.silent() && stage.ears.silent());
}

#[tokio::test]
async fn simulated_customers_write_read_and_answer_as_the_clock_moves() {
    let mut stage = stage_with(|options| options.customers = 12).await;
    stage.control("fault", json!({"throughput": 10_000}));
    stage.passes(Span::hours(2));
    let value = stage.ears.value().await;
    let phone = loop {
        // Some of them hide their number.
        let value = stage.ears.value().await;
        if let Some(phone) = value["messages"][0]["from"].as_str() {
            break phone.to_owned();
        }
    };
    assert!(value["contacts"][0]["user_id"].is_string());
    for _ in 0..10 {
        stage.says(&phone, "How can we help?").await;
        stage.passes(Span::minutes(30));
        stage.running.look("state").unwrap();
    }
    let sent = stage.sent();
    let read = sent.iter().filter(|sent| sent["statuses"].to_string().contains("\"read\"")).count();
    assert!(read >= 5, "{read} of 10 were read");
    let people = stage.running.look("customers").unwrap();
    assert_eq!(people["data"].as_array().unwrap().len(), 12);
}

#[tokio::test]
async fn simulated_customers_press_what_they_are_offered() {
    let mut stage = stage_with(|options| (options.customers, options.seed) = (60, 4)).await;
    stage.control("fault", json!({"throughput": 10_000, "drop_status": 1.0}));
    let people = stage.running.look("customers").unwrap()["data"].as_array().unwrap().clone();
    let list = json!({"type": "list", "body": {"text": "When?"}, "action": {"button": "Choose", "sections": [
        {"rows": [{"id": "am", "title": "Morning", "description": "from nine"}, {"id": "pm", "title": "Afternoon"}]},
    ]}});
    let buttons = json!({"type": "button", "body": {"text": "Well?"}, "action": {"buttons": [
        {"type": "reply", "reply": {"id": "yes", "title": "Yes"}}, {"type": "reply", "reply": {"id": "no", "title": "No"}},
    ]}});
    let template = json!({"name": "open_question", "language": {"code": "en_US"}, "components": [
        {"type": "header", "parameters": [{"type": "text", "text": "R-1"}]},
        {"type": "body", "parameters": [{"type": "text", "text": "Ana"}]},
        {"type": "button", "sub_type": "quick_reply", "index": "0", "parameters": [{"type": "payload", "payload": "go R-1"}]},
    ]});
    // By then most have begun to write, and look forward to an answer.
    stage.passes(Span::hours(3));
    for (n, person) in people.iter().enumerate() {
        stage.control("inbound", json!({"from": {"phone": person["phone"]}, "text": "Hi"}));
        let body = match n % 3 {
            0 => json!({"to": person["phone"], "type": "template", "template": template}),
            1 => json!({"to": person["phone"], "type": "interactive", "interactive": buttons}),
            _ => json!({"to": person["phone"], "type": "interactive", "interactive": list}),
        };
        assert_eq!(stage.send(body).await.0, 200);
    }
    stage.passes(Span::hours(10));
    let wamids: Vec<Value> = stage.sent().iter().map(|sent| sent["wamid"].clone()).collect();
    let mut left = ["button", "button_reply", "list_reply"].map(str::to_owned).to_vec();
    while !left.is_empty() {
        let message = stage.ears.item().await;
        let (kind, content) = match message["type"].as_str() {
            Some("button") => ("button", &message["button"]["payload"]),
            Some("interactive") => {
                let kind = message["interactive"]["type"].as_str().unwrap();
                (kind, &message["interactive"][kind]["id"])
            }
            _ => continue,
        };
        assert!(["go R-1", "No longer needed", "am", "pm", "yes", "no"].contains(&content.as_str().unwrap()));
        assert!(wamids.contains(&message["context"]["id"]));
        left.retain(|wanted| wanted != kind);
    }
}

#[tokio::test]
async fn a_scenario_plays_by_the_clock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenario.json");
    let steps = json!([
        {"at_seconds": 60, "inbound": {"from": {"phone": ANA}, "text": "after a minute"}},
        {"at_seconds": 120, "template": {"name": "hello_world", "action": "flag"}},
    ]);
    std::fs::write(&path, steps.to_string()).unwrap();
    let mut stage = stage_with(|options| options.scenario = Some(path.clone())).await;
    assert!(stage.ears.silent());
    stage.passes(Span::minutes(2));
    let message = stage.ears.item().await;
    assert_eq!(
        (&message["text"]["body"], &message["timestamp"]),
        (&json!("after a minute"), &json!((NOON + Span::minutes(1)).unix().to_string()))
    );
    assert_eq!(stage.ears.value().await["event"], "FLAGGED");

    for (steps, hint) in [
        (json!([{"at_seconds": 1}]), "step 0 needs exactly one"),
        (json!([{"at_seconds": 1, "fault": {"explode": 1}}]), "step 0: “explode” is not a fault"),
        (json!([{"at_seconds": 1, "inbound": {"colour": "red"}}]), "colour"),
        (json!([{"at_seconds": 1, "song": {}}]), "There is no control “song”"),
        (json!([{"inbound": {}}]), "“at_seconds”"),
        (json!({}), "cannot read the scenario"),
    ] {
        std::fs::write(&path, steps.to_string()).unwrap();
        let error = start(Options { scenario: Some(path.clone()), ..Options::default() }).await.err().unwrap();
        assert!(error.to_string().contains(hint), "{error}");
    }
}

#[tokio::test]
async fn control_speaks_plainly_over_http_too() {
    let stage = stage().await;
    let url = |what: &str| format!("{}/control/{what}", stage.running.url());
    let answer = stage.http.post(url("clock")).json(&json!({"advance_seconds": 90})).send().await.unwrap();
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({"now": NOON.unix() + 90, "offset_seconds": 90}));
    let answer = stage.http.post(url("clock")).json(&json!({"reset": true})).send().await.unwrap();
    assert_eq!(answer.json::<Value>().await.unwrap()["now"], NOON.unix());
    for (what, body) in [("fault", json!({"explode": 1})), ("clock", json!({})), ("nothing", json!({}))] {
        let answer = stage.http.post(url(what)).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), 400);
        assert!(answer.json::<Value>().await.unwrap()["error"].as_str().unwrap().ends_with('.'));
    }
    let state: Value = stage.http.get(url("state")).send().await.unwrap().json().await.unwrap();
    assert_eq!(state["sent"], 0);
}

#[tokio::test]
async fn what_the_environment_says_of_the_first_number_counts() {
    let first = FirstNumber {
        phone_number_id: Some("77".to_owned()),
        app_secret: Some("hush".to_owned()),
        ..FirstNumber::default()
    };
    let running = start(Options { first, numbers: 2, ..Options::default() }).await.unwrap();
    let numbers = running.numbers();
    assert_eq!((numbers[0].phone_number_id.as_str(), numbers[0].app_secret.as_str()), ("77", "hush"));
    assert_ne!(numbers[1].phone_number_id, "77");
    // Two numbers to an account, and the same seed gives the same secrets.
    assert_eq!(numbers[1].waba_id, numbers[0].waba_id);
    let again = start(Options { numbers: 3, ..Options::default() }).await.unwrap();
    assert_eq!(again.numbers()[0].access_token, numbers[0].access_token);
    assert_ne!(again.numbers()[2].app_secret, again.numbers()[0].app_secret);
    running.shutdown().await;
}
