//! Templates against a socket that answers, refuses, or breaks off, and against the stand-in.

use super::*;
use crate::server::{
    simulate,
    whatsapp::client::tests::{Platform, Then, credentials, json_answer},
};

fn parts(request: &str) -> (&str, &str) {
    request.split_once("\r\n\r\n").unwrap()
}

fn order() -> Value {
    json!([{"type": "BODY", "text": "Hi {{1}}, your order is ready.", "example": {"body_text": [["Ana"]]}}])
}

#[tokio::test]
async fn a_template_is_submitted_and_the_platform_says_what_it_made_of_it() {
    let answer = json!({"id": "1689556908129832", "status": "PENDING", "category": "MARKETING"});
    let platform = Platform::that([json_answer(200, answer)]).await;
    let components = order();
    let new = NewTemplate {
        name: "order_ready",
        language: "en_US",
        category: "utility",
        parameter_format: "positional",
        components: &components,
    };
    let made = platform.graph().create_template(&credentials(), "77", new).await.unwrap();
    let expected = ("1689556908129832".to_owned(), "PENDING".to_owned(), "MARKETING".to_owned());
    assert_eq!((made.platform_id, made.status, made.category), expected);
    let request = platform.request(0);
    let (head, body) = parts(&request);
    assert!(head.starts_with("POST /v26.0/77/message_templates HTTP/1.1\r\n"), "{head}");
    assert_eq!(
        serde_json::from_str::<Value>(body).unwrap(),
        json!({"name": "order_ready", "language": "en_US", "category": "UTILITY", "parameter_format": "POSITIONAL",
            "components": components})
    );
}

#[tokio::test]
async fn a_refused_template_brings_the_words_that_are_meant_for_people() {
    let refused = json!({"error": {"message": "Invalid parameter", "type": "OAuthException", "code": 100,
        "error_subcode": 2_388_024, "is_transient": false, "error_user_title": "Content in this language already exists",
        "error_user_msg": "There is already English (US) content for this template.", "fbtrace_id": "x"}});
    let platform = Platform::that([json_answer(400, refused), Then::HangUp]).await;
    let components = order();
    let new = NewTemplate {
        name: "order_ready",
        language: "en_US",
        category: "UTILITY",
        parameter_format: "POSITIONAL",
        components: &components,
    };
    let refused = platform.graph().create_template(&credentials(), "77", new).await;
    let Err(SendError::Refused(refusal)) = &refused else { panic!("{refused:?}") };
    assert_eq!((refusal.code, refusal.subcode), (100, Some(2_388_024)));
    assert_eq!(refusal.title, "Content in this language already exists");
    assert_eq!(refusal.details.as_deref(), Some("There is already English (US) content for this template."));
    // Without an answer it may exist or not: only the list tells.
    let unclear = platform.graph().create_template(&credentials(), "77", new).await;
    assert!(matches!(unclear, Err(SendError::Ambiguous { .. })), "{unclear:?}");
}

#[tokio::test]
async fn a_template_is_changed_deleted_and_let_loose_again() {
    let yes = || json_answer(200, json!({"success": true}));
    let no = json_answer(200, json!({"success": false, "reason": "The template is not paused"}));
    let platform = Platform::that([yes(), yes(), yes(), yes(), yes(), no]).await;
    let (graph, components) = (platform.graph(), order());
    graph.edit_template(&credentials(), "5", Some("marketing"), &components).await.unwrap();
    graph.edit_template(&credentials(), "5", None, &components).await.unwrap();
    graph.delete_template(&credentials(), "77", "order_ready", Some("5")).await.unwrap();
    graph.delete_template(&credentials(), "77", "order_ready", None).await.unwrap();
    graph.unpause_template(&credentials(), "5").await.unwrap();
    let refused = graph.unpause_template(&credentials(), "5").await;
    assert!(
        matches!(&refused, Err(SendError::Refused(refusal)) if refusal.title == "The template is not paused"),
        "{refused:?}"
    );
    let lines = [
        "POST /v26.0/5 ",
        "POST /v26.0/5 ",
        "DELETE /v26.0/77/message_templates?name=order_ready&hsm_id=5 ",
        "DELETE /v26.0/77/message_templates?name=order_ready ",
        "POST /v26.0/5/unpause ",
    ];
    for (index, line) in lines.into_iter().enumerate() {
        assert!(platform.request(index).starts_with(line), "{line} in {}", platform.request(index));
    }
    let body = |index| serde_json::from_str::<Value>(parts(&platform.request(index)).1).unwrap();
    assert_eq!(body(0), json!({"category": "MARKETING", "components": components}));
    assert_eq!(body(1), json!({"components": components}));
}

#[tokio::test]
async fn a_sample_is_given_in_two_steps_under_the_scheme_that_uploads_want() {
    let session = json_answer(200, json!({"id": "upload:MTphdHRh=?sig=ARZqkGCA"}));
    let platform = Platform::that([session, json_answer(200, json!({"h": "4::aW1hZ2U="}))]).await;
    let upload = platform.graph().upload_sample(&credentials(), "9", "a b.png", "image/png", b"12345".to_vec()).await;
    assert_eq!(upload.unwrap(), "4::aW1hZ2U=");
    let first = platform.request(0);
    assert!(
        first.starts_with("POST /v26.0/9/uploads?file_name=a+b.png&file_type=image%2Fpng&file_length=5 "),
        "{first}"
    );
    let second = platform.request(1);
    let (head, body) = parts(&second);
    assert!(head.starts_with("POST /v26.0/upload:MTphdHRh=?sig=ARZqkGCA HTTP/1.1\r\n"), "{head}");
    let head = head.to_lowercase();
    assert!(head.contains("file_offset: 0\r\n") && head.contains("authorization: oauth eaag-secret-token"), "{head}");
    assert_eq!(body, "12345");
}

#[tokio::test]
async fn an_upload_that_breaks_off_goes_on_where_the_platform_stopped_reading() {
    let session = json_answer(200, json!({"id": "upload:1"}));
    let stopped = json_answer(200, json!({"id": "upload:1", "file_offset": 3}));
    let taken = json_answer(200, json!({"h": "4::h"}));
    let platform = Platform::that([session.clone(), Then::HangUp, stopped, taken]).await;
    let upload = platform.graph().upload_sample(&credentials(), "9", "a.png", "image/png", b"12345".to_vec()).await;
    assert_eq!(upload.unwrap(), "4::h");
    assert!(platform.request(2).starts_with("GET /v26.0/upload:1 "), "{}", platform.request(2));
    let last = platform.request(3);
    let (head, body) = parts(&last);
    assert!(head.to_lowercase().contains("file_offset: 3\r\n") && body == "45", "{last}");

    // A refusal is final, and so is a third break.
    let refused = json_answer(400, json!({"error": {"code": 100, "message": "(#100) File type is not supported"}}));
    let platform = Platform::that([session.clone(), refused]).await;
    let upload = platform.graph().upload_sample(&credentials(), "9", "a.png", "image/png", b"12345".to_vec()).await;
    assert!(matches!(&upload, Err(SendError::Refused(refusal)) if refusal.code == 100), "{upload:?}");
    let at = || json_answer(200, json!({"id": "upload:1", "file_offset": 0}));
    let breaks = [session, Then::HangUp, at(), Then::HangUp, at(), Then::HangUp];
    let platform = Platform::that(breaks).await;
    let upload = platform.graph().upload_sample(&credentials(), "9", "a.png", "image/png", b"12345".to_vec()).await;
    assert!(matches!(upload, Err(SendError::Ambiguous { .. })), "{upload:?}");
}

#[tokio::test]
async fn a_template_goes_the_whole_way_through_the_stand_in() {
    let platform = simulate::start(simulate::Options::default()).await.unwrap();
    let keys = platform.numbers().remove(0);
    let graph = Graph::new(&platform.url(), "v26.0").unwrap();
    let credentials = Credentials {
        phone_number_id: keys.phone_number_id,
        waba_id: keys.waba_id.clone(),
        access_token: keys.access_token,
    };
    let app = graph.debug_token(&credentials).await.unwrap().app_id.unwrap();
    let sample = graph.upload_sample(&credentials, &app, "lamp.png", "image/png", vec![7; 300_000]).await.unwrap();
    let components = json!([
        {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": [sample]}},
        {"type": "BODY", "text": "Hi {{1}}, your order is ready.", "example": {"body_text": [["Ana"]]}},
    ]);
    let new = |name, components| NewTemplate {
        name,
        language: "en_US",
        category: "utility",
        parameter_format: "positional",
        components,
    };
    let made = graph.create_template(&credentials, &keys.waba_id, new("order_ready", &components)).await.unwrap();
    assert_eq!((made.status.as_str(), made.category.as_str()), ("PENDING", "UTILITY"));
    let listed = async || {
        let all = graph.templates(&credentials).await.unwrap();
        all.into_iter().find(|template| template.platform_id == made.platform_id)
    };
    let found = listed().await.unwrap();
    assert_eq!((found.status.as_str(), &found.components[1]), ("APPROVED", &components[1]));
    // The list says where the sample lies, and no longer its handle.
    let sample = found.components[0]["example"]["header_handle"][0].as_str();
    assert!(sample.is_some_and(|sample| sample.starts_with("https://")), "{sample:?}");

    let again = graph.create_template(&credentials, &keys.waba_id, new("order_ready", &components)).await;
    assert!(
        matches!(&again, Err(SendError::Refused(refusal)) if refusal.subcode == Some(2_388_024)
            && refusal.title == "Content in this language already exists" && refusal.details.is_some()),
        "{again:?}"
    );
    let shorter = json!([{"type": "BODY", "text": "All is ready."}]);
    graph.edit_template(&credentials, &made.platform_id, None, &shorter).await.unwrap();
    assert_eq!(listed().await.unwrap().components, shorter);
    let refused = graph.unpause_template(&credentials, &made.platform_id).await;
    assert!(matches!(&refused, Err(SendError::Refused(refusal)) if refusal.code == 100), "{refused:?}");
    platform.control("template", json!({"id": made.platform_id, "action": "pace"})).unwrap();
    assert_eq!(listed().await.unwrap().status, "PAUSED");
    graph.unpause_template(&credentials, &made.platform_id).await.unwrap();
    assert_eq!(listed().await.unwrap().status, "APPROVED");
    let id = Some(made.platform_id.as_str());
    graph.delete_template(&credentials, &keys.waba_id, "order_ready", id).await.unwrap();
    assert!(listed().await.is_none());
    let gone = graph.delete_template(&credentials, &keys.waba_id, "order_ready", None).await;
    assert!(matches!(&gone, Err(SendError::Refused(_))), "{gone:?}");
}
