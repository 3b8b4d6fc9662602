//! What people do, by script and on their own.

use super::*;

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
async fn whoever_is_blocked_is_not_heard_and_gets_nothing_until_they_are_let_through() {
    let mut stage = stage().await;
    let path = format!("{}/block_users", stage.keys.phone_number_id);
    let asks = |user: &str| json!({"messaging_product": "whatsapp", "block_users": [{"user": user}]});
    // Only who wrote within a day can be blocked; one who cannot is told beside those who can.
    let (status, answer) = stage.post(&path, asks(ANA)).await;
    assert_eq!((status, &answer["error"]["code"]), (400, &json!(139_100)));
    assert_eq!(answer["block_users"]["failed_users"][0]["errors"][0]["code"], 131_047);

    stage.writes("Buy this");
    stage.ears.next().await;
    let (status, answer) = stage.post(&path, asks(ANA)).await;
    assert_eq!((status, &answer["block_users"]["added_users"]), (200, &json!([{"input": ANA, "wa_id": ANA}])));
    let (_, listed) = stage.get(&path).await;
    assert_eq!(listed["data"], json!([{"messaging_product": "whatsapp", "wa_id": ANA}]));
    stage.writes("Still there?");
    assert_eq!(code(&stage.says(ANA, "No").await), 131_026);
    assert!(stage.ears.silent());

    let url = stage.url(&path);
    let (status, answer) = stage.answer(stage.http.delete(url).json(&asks(ANA))).await;
    assert_eq!((status, &answer["block_users"]["removed_users"][0]["wa_id"]), (200, &json!(ANA)));
    assert_eq!(stage.says(ANA, "Hello again").await.0, 200);
}
