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
