//! What the Graph API answers about accounts, numbers and files, and to whom.

use super::*;

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
async fn a_token_tells_when_it_ends_and_what_it_may_do() {
    let stage = stage().await;
    let ends = NOON.unix() + 3600;
    stage.control("fault", json!({"token_ends_at": ends, "missing_scopes": ["whatsapp_business_management"]}));
    let path = format!("debug_token?input_token={}", stage.keys.access_token);
    let (_, token) = stage.get(&path).await;
    let data = &token["data"];
    assert_eq!((&data["expires_at"], &data["type"]), (&json!(ends), &json!("USER")));
    assert_eq!(data["scopes"], json!(["whatsapp_business_messaging"]));
    let refused = stage.get(&format!("{}/phone_numbers", stage.keys.waba_id)).await;
    assert_eq!((refused.0, code(&refused)), (400, 200));
    stage.passes(Span::hours(1));
    let expired = stage.get("me").await;
    assert_eq!((expired.0, &expired.1["error"]["error_subcode"]), (401, &json!(463)));
}

#[tokio::test]
async fn a_proof_made_with_the_wrong_secret_is_refused() {
    let stage = stage().await;
    let right = signature_of(&stage.keys.access_token, &stage.keys.app_secret);
    assert_eq!(stage.get(&format!("me?appsecret_proof={right}")).await.0, 200);
    let wrong = stage.get(&format!("me?appsecret_proof={}", signature_of(&stage.keys.access_token, "another"))).await;
    assert_eq!((wrong.0, code(&wrong)), (400, 100));
    assert_eq!(wrong.1["error"]["message"], "Invalid appsecret_proof provided in the API argument");
}

/// HMAC-SHA256 in hexadecimal.
fn signature_of(token: &str, secret: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(token.as_bytes());
    hex::encode(mac.finalize().into_bytes())
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
    let answer = stage.post(&format!("{}/flows", keys.waba_id), json!({})).await;
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
