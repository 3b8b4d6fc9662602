//! How the stand-in is started and driven.

use super::*;

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
