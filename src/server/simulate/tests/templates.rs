//! Templates: sent, listed, paused, moved.

use super::*;

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
    assert_eq!((pages, names.len()), (5, super::super::templates::starter().len()));
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
    fn library(&self) -> String {
        format!("{}/message_templates", self.keys.waba_id)
    }

    async fn submits(&self, name: &str, category: &str, text: &str) -> (u16, Value) {
        let body = json!({"type": "BODY", "text": text, "example": {"body_text": [["Ana"]]}});
        let template = json!({"name": name, "language": "en_US", "category": category, "components": [body]});
        self.post(&self.library(), template).await
    }

    async fn deletes(&self, query: &str) -> (u16, Value) {
        self.answer(self.http.delete(self.url(&format!("{}?{query}", self.library())))).await
    }

    async fn status_of(&self, id: &str) -> Value {
        self.get(&format!("{id}?fields=status,rejected_reason,category")).await.1
    }
}

const READY: &str = "Hello {{1}}, what you asked for is ready.";

fn subcode(answer: &(u16, Value)) -> i64 {
    answer.1["error"]["error_subcode"].as_i64().unwrap_or_default()
}

#[tokio::test]
async fn a_template_waits_for_its_review_and_can_be_sent_afterwards() {
    let mut stage = stage_with(|options| options.review_delay_ms = 60_000).await;
    let (status, made) = stage.submits("pick_up", "UTILITY", READY).await;
    assert_eq!((status, &made["status"], &made["category"]), (200, &json!("PENDING"), &json!("UTILITY")));
    let id = made["id"].as_str().unwrap().to_owned();
    assert_eq!(stage.status_of(&id).await["status"], "PENDING");
    assert_eq!(code(&stage.sends_template(ANA, "pick_up", &["Ana"]).await), 132_001);
    assert!(stage.ears.silent());
    stage.passes(Span::minutes(1));
    let value = stage.ears.value().await;
    assert_eq!((&value["event"], &value["message_template_name"]), (&json!("APPROVED"), &json!("pick_up")));
    assert_eq!(value["message_template_id"].to_string(), id);
    assert_eq!(stage.sends_template(ANA, "pick_up", &["Ana"]).await.0, 200);
    let again = stage.submits("pick_up", "UTILITY", READY).await;
    assert_eq!((again.0, code(&again), subcode(&again)), (400, 100, 2_388_024));
    assert_eq!(again.1["error"]["error_user_title"], "Content in this language already exists");
    // The same name in another language is another template.
    let german = json!({"name": "pick_up", "language": "de", "category": "UTILITY", "components": [{"type": "BODY", "text": "Alles ist bereit."}]});
    assert_eq!(stage.post(&stage.library(), german).await.0, 200);
}

#[tokio::test]
async fn what_will_not_do_is_refused_in_words_and_is_not_there() {
    let stage = stage().await;
    let before = stage.running.look("state").unwrap()["templates"].clone();
    let bad = stage.submits("pick_up", "UTILITY", "{{1}}, all is ready.").await;
    assert_eq!((bad.0, code(&bad), subcode(&bad)), (400, 100, 2_388_299));
    assert!(bad.1["error"]["error_user_msg"].as_str().unwrap().contains("begin or end with a variable"));
    assert_eq!(bad.1["error"]["is_transient"], false);
    assert_eq!(code(&stage.submits("Pick up", "UTILITY", READY).await), 100);
    assert_eq!(code(&stage.submits("pick_up", "URGENT", READY).await), 100);
    assert_eq!(code(&stage.post(&stage.keys.phone_number_id, json!({"components": []})).await), 100);
    assert_eq!(stage.running.look("state").unwrap()["templates"], before);
    // Whoever lacks the permission makes none.
    stage.control("fault", json!({"missing_scopes": ["whatsapp_business_management"]}));
    assert_eq!(code(&stage.submits("pick_up", "UTILITY", READY).await), 200);
}

#[tokio::test]
async fn a_name_says_what_becomes_of_a_template() {
    let mut stage = stage().await;
    stage.submits("news_rejected_scam", "MARKETING", READY).await;
    let value = stage.ears.value().await;
    assert_eq!((&value["event"], &value["reason"]), (&json!("REJECTED"), &json!("SCAM")));
    assert_eq!(value["rejection_info"]["reason"], "SCAM");
    assert!(value["rejection_info"]["recommendation"].as_str().unwrap().contains("money"));
    assert!(value.get("other_info").is_none());
    stage.submits("news_rejected", "MARKETING", READY).await;
    assert_eq!(stage.ears.value().await["reason"], "INVALID_FORMAT");
    let (_, waits) = stage.submits("news_pending", "MARKETING", READY).await;
    stage.passes(Span::days(3));
    assert_eq!(stage.status_of(waits["id"].as_str().unwrap()).await["status"], "PENDING");
    stage.submits("news_paced", "MARKETING", READY).await;
    assert_eq!(stage.ears.value().await["event"], "APPROVED");
    assert_eq!(stage.ears.value().await["other_info"]["title"], "RATE_LIMITING_PAUSE");
    stage.submits("news_recategorised", "UTILITY", READY).await;
    assert_eq!(stage.ears.value().await["event"], "APPROVED");
    assert_eq!(stage.ears.value().await["correct_category"], "MARKETING");
}

#[tokio::test]
async fn an_offer_that_calls_itself_utility_is_marketing() {
    let mut stage = stage().await;
    let (_, made) = stage.submits("for_you", "UTILITY", "Hello {{1}}, our summer sale is on, do come by.").await;
    assert_eq!((&made["status"], &made["category"]), (&json!("PENDING"), &json!("MARKETING")));
    let value = stage.ears.value().await;
    assert_eq!((&value["event"], &value["message_template_category"]), (&json!("APPROVED"), &json!("MARKETING")));
}

#[tokio::test]
async fn an_approved_template_is_edited_once_a_day_and_keeps_its_category() {
    let mut stage = stage().await;
    let (_, made) = stage.submits("pick_up", "UTILITY", READY).await;
    stage.ears.next().await;
    let id = made["id"].as_str().unwrap().to_owned();
    let text = |text: &str| json!({"components": [{"type": "BODY", "text": text}]});
    let moved = stage.post(&id, json!({"category": "MARKETING"})).await;
    assert_eq!(moved.1["error"]["error_user_title"], "Category cannot be edited");
    assert_eq!(stage.post(&id, text("All is ready.")).await, (200, json!({"success": true})));
    assert_eq!(stage.ears.value().await["event"], "APPROVED");
    let value = stage.ears.value().await;
    assert_eq!(value["message_template_element"], "All is ready.");
    assert_eq!(stage.get(&id).await.1["components"][0]["text"], "All is ready.");
    stage.passes(Span::hours(23));
    let early = stage.post(&id, text("Come by.")).await;
    assert_eq!(early.1["error"]["error_user_title"], "Template was edited lately");
    for day in 0..9 {
        stage.passes(Span::hours(25));
        assert_eq!(stage.post(&id, text("Come by.")).await.0, 200, "{day}");
    }
    stage.passes(Span::hours(25));
    let often = stage.post(&id, text("Come by.")).await;
    assert_eq!(often.1["error"]["error_user_title"], "Template was edited too often");
    // What waits for its review cannot be changed, what was rejected can, its category too.
    let (_, waits) = stage.submits("other_pending", "UTILITY", READY).await;
    assert_eq!(stage.post(waits["id"].as_str().unwrap(), text("Come by.")).await.0, 400);
    let (_, no) = stage.submits("other_rejected", "UTILITY", READY).await;
    let change = json!({"category": "MARKETING", "components": [{"type": "BODY", "text": "Come by."}]});
    assert_eq!(stage.post(no["id"].as_str().unwrap(), change).await.0, 200);
    assert_eq!(stage.status_of(no["id"].as_str().unwrap()).await["category"], "MARKETING");
}

#[tokio::test]
async fn deleting_a_name_takes_all_its_languages_and_keeps_it_for_thirty_days() {
    let mut stage = stage().await;
    let (_, list) = stage.get(&format!("{}?name=order_update&fields=language", stage.library())).await;
    let list = list["data"].as_array().unwrap().clone();
    assert!(list.len() > 2);
    let one = list[0]["id"].as_str().unwrap();
    assert_eq!(stage.deletes(&format!("name=order_update&hsm_id={one}")).await, (200, json!({"success": true})));
    let value = stage.ears.value().await;
    assert_eq!((&value["event"], &value["reason"]), (&json!("DELETED"), &Value::Null));
    assert_eq!(code(&stage.get(one).await), 100);
    assert_eq!(stage.deletes("name=order_update").await.0, 200);
    for _ in 1..list.len() {
        assert_eq!(stage.ears.value().await["event"], "DELETED");
    }
    let (_, left) = stage.get(&format!("{}?name=order_update", stage.library())).await;
    assert_eq!(left["data"], json!([]));
    assert_eq!(subcode(&stage.deletes("name=order_update").await), 2_593_002);
    assert_eq!(code(&stage.deletes("").await), 100);

    assert_eq!(subcode(&stage.submits("order_update", "UTILITY", READY).await), 2_388_023);
    stage.passes(Span::days(30));
    assert_eq!(stage.submits("order_update", "UTILITY", READY).await.0, 200);
    // What was never approved leaves no name behind, and what is disabled stays.
    stage.submits("news_rejected", "UTILITY", READY).await;
    stage.deletes("name=news_rejected").await;
    assert_eq!(stage.submits("news_rejected", "UTILITY", READY).await.0, 200);
    stage.control("template", json!({"name": "hello_world", "action": "disable"}));
    assert_eq!(stage.deletes("name=hello_world").await.0, 400);
}

#[tokio::test]
async fn a_template_paused_for_its_pace_is_let_loose_by_hand_only() {
    let stage = stage().await;
    let (_, list) = stage.get(&format!("{}?name=hello_world", stage.library())).await;
    let id = list["data"][0]["id"].as_str().unwrap().to_owned();
    let unpause = async || stage.post(&format!("{id}/unpause"), json!({})).await;
    assert_eq!(code(&unpause().await), 100);
    stage.control("template", json!({"name": "hello_world", "action": "pace"}));
    stage.passes(Span::days(2));
    assert_eq!(code(&stage.sends_template(ANA, "hello_world", &[]).await), 132_015);
    assert_eq!(unpause().await, (200, json!({"success": true})));
    assert_eq!(stage.sends_template(ANA, "hello_world", &[]).await.0, 200);
}

#[tokio::test]
async fn an_account_makes_a_hundred_templates_an_hour_and_has_at_most_250() {
    let stage = stage().await;
    let mut made = super::super::templates::starter().len();
    for n in 0..100 {
        assert_eq!(stage.submits(&format!("first_{n}"), "UTILITY", READY).await.0, 200);
    }
    let many = stage.submits("one_more", "UTILITY", READY).await;
    assert_eq!((many.0, code(&many)), (429, 80_007));
    stage.passes(Span::hours(1));
    made += 100;
    for n in made..250 {
        if n == made + 100 {
            stage.passes(Span::hours(1));
        }
        assert_eq!(stage.submits(&format!("second_{n}"), "UTILITY", READY).await.0, 200);
    }
    stage.passes(Span::hours(1));
    assert_eq!(subcode(&stage.submits("one_more", "UTILITY", READY).await), 2_388_019);
}

#[tokio::test]
async fn a_sample_is_uploaded_in_pieces_and_must_fit_its_header() {
    let stage = stage().await;
    let (_, token) = stage.get(&format!("debug_token?input_token={}", stage.keys.access_token)).await;
    let app = token["data"]["app_id"].as_str().unwrap().to_owned();
    let start = async |mime: &str, length: usize| {
        let query = format!("file_name=a&file_type={mime}&file_length={length}");
        stage.post(&format!("{app}/uploads?{query}"), json!({})).await
    };
    assert_eq!(code(&start("text/plain", 5).await), 100);
    assert_eq!(code(&start("image/png", 0).await), 100);
    assert_eq!(code(&start("image/png", (5 << 20) + 1).await), 100);
    let nobody = stage.post("12345/uploads?file_name=a&file_type=image/png&file_length=5", json!({})).await;
    assert_eq!(subcode(&nobody), 33);

    let (_, session) = start("image/png", 5).await;
    let session = session["id"].as_str().unwrap();
    assert!(session.starts_with("upload:"), "{session}");
    let piece = async |from: usize, bytes: &'static str| {
        let request = stage.http.post(stage.url(session)).header("file_offset", from).body(bytes);
        let request = request.header("authorization", format!("OAuth {}", stage.keys.access_token));
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
    };
    assert_eq!(piece(0, "12").await.1["file_offset"], 2);
    assert_eq!(stage.get(session).await.1["file_offset"], 2);
    assert_eq!(piece(0, "12345").await.0, 400);
    assert_eq!(piece(2, "3456").await.0, 400);
    let (_, done) = piece(2, "345").await;
    let handle = done["h"].as_str().unwrap();
    assert!(handle.starts_with("4::aW1hZ2UvcG5n:"), "{handle}");

    let with = async |name: &str, format: &str| {
        let header = json!({"type": "HEADER", "format": format, "example": {"header_handle": [handle]}});
        let body = json!({"type": "BODY", "text": "All is ready."});
        let parts = json!([header, body]);
        let template = json!({"name": name, "language": "en_US", "category": "UTILITY", "components": parts});
        stage.post(&stage.library(), template).await
    };
    assert_eq!(with("with_image", "IMAGE").await.0, 200);
    let wrong = with("with_video", "VIDEO").await;
    assert_eq!(wrong.1["error"]["error_user_title"], "Media handle is not valid");
}
