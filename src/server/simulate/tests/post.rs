//! Webhooks: how they are signed, sent, tried again, and what goes wrong with them.

use super::*;

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
