//! What becomes of messages a business sends, and of what it reads.

use super::*;

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
