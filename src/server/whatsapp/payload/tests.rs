//! Deliveries written by hand, of every kind there is and of some there are not.

use super::*;
use crate::domain::item::TemplateChange;
use proptest::prelude::*;
use serde_json::json;

const NOON: Timestamp = Timestamp(1_795_348_800_000);

fn envelope(field: &str, value: Value) -> Value {
    json!({"object": "whatsapp_business_account", "entry": [{"id": "77", "changes": [{"field": field, "value": value}]}]})
}

fn messages(contacts: Value, messages: Value) -> Value {
    let metadata = json!({"display_phone_number": "+49 30 900", "phone_number_id": "100"});
    envelope("messages", json!({"metadata": metadata, "contacts": contacts, "messages": messages}))
}

fn ana() -> Value {
    json!([{"profile": {"name": "Ana"}, "wa_id": "491510"}])
}

/// One message of Ana with this type and these members.
fn message(kind: &str, members: Value) -> Value {
    let mut message = json!({"id": "wamid.1", "from": "491510", "timestamp": "1795348800", "type": kind});
    message.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    messages(ana(), json!([message]))
}

fn read_all(delivery: &Value) -> Vec<Item> {
    items(&serde_json::to_vec(delivery).unwrap()).unwrap()
}

fn read_one(delivery: &Value) -> Item {
    let mut items = read_all(delivery);
    assert_eq!(items.len(), 1, "{delivery}");
    items.remove(0)
}

fn said(delivery: &Value) -> Said {
    match read_one(delivery).fact {
        Fact::Said(said) => *said,
        other => panic!("{other:?}"),
    }
}

fn outcome(delivery: &Value) -> Outcome {
    match read_one(delivery).fact {
        Fact::NotUnderstood { outcome, .. } => outcome,
        other => panic!("{other:?}"),
    }
}

fn phone(text: &str) -> Identifier {
    Identifier::phone(text).unwrap()
}

fn bsuid(text: &str) -> Identifier {
    Identifier::bsuid(text).unwrap()
}

/// Type, the members of the message, the text, and what it does to the window.
fn types() -> Vec<(&'static str, Value, Option<&'static str>, Opens)> {
    use Opens::{No, Uncertain, Yes};
    let file = json!({"id": "9", "mime_type": "image/jpeg", "sha256": "c2hh", "url": "https://lookaside.example/9", "caption": "Look"});
    vec![
        ("text", json!({"text": {"body": "Hello"}}), Some("Hello"), Yes),
        ("image", json!({"image": file}), Some("Look"), Yes),
        ("video", json!({"video": file}), Some("Look"), Yes),
        ("document", json!({"document": {"id": "9", "mime_type": "application/pdf", "filename": "a.pdf"}}), None, Yes),
        ("audio", json!({"audio": {"id": "9", "mime_type": "audio/ogg; codecs=opus", "voice": true}}), None, Yes),
        ("sticker", json!({"sticker": {"id": "9", "mime_type": "image/webp", "animated": true}}), None, Yes),
        (
            "location",
            json!({"location": {"latitude": 1.5, "longitude": 2, "name": "Café", "address": "Main St 1"}}),
            Some("Café, Main St 1"),
            Yes,
        ),
        ("location", json!({"location": {"latitude": 1.5, "longitude": 2}}), None, Yes),
        (
            "contacts",
            json!({"contacts": [{"name": {"formatted_name": "Bo"}}, {"name": {"first_name": "Cy"}}, {"phones": []}], "origin": "contact_request"}),
            Some("Bo, Cy"),
            Yes,
        ),
        (
            "order",
            json!({"order": {"catalog_id": "1", "text": "Please wrap it", "product_items": []}}),
            Some("Please wrap it"),
            Yes,
        ),
        ("order", json!({"order": {"catalog_id": "1", "product_items": []}}), None, Yes),
        ("button", json!({"button": {"payload": "P", "text": "Yes"}, "context": {"id": "wamid.0"}}), Some("Yes"), Yes),
        (
            "interactive",
            json!({"interactive": {"type": "button_reply", "button_reply": {"id": "b", "title": "Buy"}}}),
            Some("Buy"),
            Yes,
        ),
        (
            "interactive",
            json!({"interactive": {"type": "list_reply", "list_reply": {"id": "b", "title": "Two", "description": "d"}}}),
            Some("Two"),
            Yes,
        ),
        (
            "interactive",
            json!({"interactive": {"type": "nfm_reply", "nfm_reply": {"body": "Sent", "response_json": "{}"}}}),
            Some("Sent"),
            Yes,
        ),
        (
            "interactive",
            json!({"interactive": {"type": "call_permission_reply", "call_permission_reply": {"response": "accept"}}}),
            None,
            Yes,
        ),
        ("interactive", json!({"interactive": {}}), None, Yes),
        ("request_welcome", json!({}), None, Yes),
        ("reaction", json!({"reaction": {"message_id": "wamid.0", "emoji": "👍"}}), Some("👍"), No),
        ("reaction", json!({"reaction": {"message_id": "wamid.0"}}), Some(""), No),
        (
            "edit",
            json!({"edit": {"original_message_id": "wamid.0", "message": {"type": "text", "text": {"body": "Better"}}}}),
            Some("Better"),
            No,
        ),
        (
            "edit",
            json!({"edit": {"original_message_id": "wamid.0", "message": {"type": "image", "image": {"id": "9", "caption": "Better"}}}}),
            Some("Better"),
            No,
        ),
        ("revoke", json!({"revoke": {"original_message_id": "wamid.0"}}), None, No),
        (
            "system",
            json!({"system": {"type": "customer_identity_changed", "body": "Her code changed"}, "identity": {"hash": "x"}}),
            Some("Her code changed"),
            No,
        ),
        ("unsupported", json!({"unsupported": {"type": "poll"}, "errors": [{"code": 131051}]}), None, Uncertain),
        ("unsupported", json!({}), None, Uncertain),
        ("unknown", json!({"errors": [{"code": 131051}]}), None, Uncertain),
        ("text", json!({"text": {"body": "?"}, "errors": [{"code": "131060"}]}), Some("?"), Uncertain),
        ("hologram", json!({"hologram": {"depth": 3}}), None, Uncertain),
        ("ephemeral", json!({"text": {"body": "Hello"}}), Some("Hello"), Uncertain),
    ]
}

#[test]
fn every_type_of_message_is_read_with_its_text_and_what_it_does_to_the_window() {
    for (kind, members, text, opens) in types() {
        let said = said(&message(kind, members.clone()));
        let who = Person { identifiers: vec![phone("491510")], name: Some("Ana".into()), username: None };
        assert_eq!((said.kind.as_str(), said.text.as_deref(), said.opens), (kind, text, opens), "{members}");
        assert_eq!((said.person, said.at, said.origin), (who, Some(NOON), Origin::Live), "{kind}");
        assert_eq!(said.target.is_some(), matches!(kind, "reaction" | "edit" | "revoke"), "{kind}");
    }
}

#[test]
fn a_message_without_a_type_is_kept_and_opens_nothing() {
    let location = json!({"latitude": 1, "longitude": 2, "name": "Bay Bridge"});
    let one = json!([{"id": "wamid.1", "from": "491510", "timestamp": 1795348800, "location": location}]);
    let said = said(&messages(ana(), one));
    assert_eq!((said.kind.as_str(), said.opens, said.at), ("unknown", Opens::No, Some(NOON)));
    assert_eq!(said.content, json!({"location": location}));
}

#[test]
fn a_file_is_read_in_both_spellings() {
    let file = json!({"id": 7, "mimeType": "image/png", "fileSize": 12});
    let expected =
        SaidMedia { platform_id: "7".into(), url: None, mime_type: "image/png".into(), filename: None, sha256: None };
    assert_eq!(said(&message("image", json!({"image": file}))).media, Some(expected));
    let broken = said(&message("image", json!({"image": {"caption": "no id"}})));
    assert_eq!((broken.media, broken.text.as_deref()), (None, Some("no id")));
    let future = said(&message("hologram", json!({"hologram": {"id": "8", "mime_type": "model/gltf"}})));
    assert_eq!(future.media.unwrap().platform_id, "8");
}

#[test]
fn what_stands_beside_the_text_is_kept_and_plain_text_keeps_nothing() {
    assert_eq!(said(&message("text", json!({"text": {"body": "Hi"}}))).content, Value::Null);
    let context = json!({"from": "49", "id": "wamid.0", "forwarded": true});
    let referral = json!({"source_type": "ad", "source_id": "5", "ctwa_clid": "c"});
    let rich = said(&message("text", json!({"text": {"body": "Hi"}, "context": context, "referral": referral})));
    assert_eq!(rich.reply_to.as_deref(), Some("wamid.0"));
    assert_eq!(rich.content, json!({"context": context, "referral": referral}));
    assert_eq!(rich.referral, Some(referral));
    let people = said(&message("contacts", json!({"contacts": [{"name": {"formatted_name": "Bo"}}]})));
    assert_eq!(people.content, json!({"contacts": [{"name": {"formatted_name": "Bo"}}]}));
}

#[test]
fn an_act_with_the_id_of_its_target_gets_an_id_of_its_own() {
    let revoked = said(&message("revoke", json!({"revoke": {"original_message_id": "wamid.1"}})));
    assert_eq!(revoked.target.as_deref(), Some("wamid.1"));
    assert_eq!(revoked.wamid, "wamid.1#revoke@1795348800");
    let edited = said(&message("edit", json!({"edit": {"original_message_id": "wamid.0", "message": {}}})));
    assert_eq!(edited.wamid, "wamid.1");
}

#[test]
fn a_time_is_text_or_number_and_one_outside_the_calendar_is_none() {
    for (time, at) in [
        (json!("1795348800"), Some(NOON)),
        (json!(1_795_348_800), Some(NOON)),
        (json!(1_795_348_800.0), Some(NOON)),
        (json!("soon"), None),
        (json!("-5"), None),
        (json!("1795348800000"), None),
        (json!("99999999999999999999999"), None),
        (Value::Null, None),
        (json!([1]), None),
    ] {
        let said = said(&message("text", json!({"text": {"body": "Hi"}, "timestamp": time})));
        assert_eq!(said.at, at, "{time}");
    }
}

#[test]
fn people_are_known_by_number_id_or_both_and_by_what_their_contact_adds() {
    let text = |members: Value| {
        let mut message = json!({"id": "wamid.1", "timestamp": "1", "type": "text", "text": {"body": "Hi"}});
        message.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        json!([message])
    };
    let who = |contacts: Value, members: Value| said(&messages(contacts, text(members))).person;
    let full = json!({"wa_id": "491510", "user_id": "DE.1", "parent_user_id": "DE.ENT.1", "profile": {"name": "Ana", "username": "ana"}});
    let all = vec![phone("491510"), bsuid("DE.1"), Identifier::parent_bsuid("DE.ENT.1").unwrap()];

    let by_number = who(json!([full]), json!({"from": "491510"}));
    assert_eq!(by_number.identifiers, all);
    assert_eq!((by_number.name.as_deref(), by_number.username.as_deref()), (Some("Ana"), Some("ana")));

    let without_number =
        who(json!([{"user_id": "DE.1", "profile": {"username": "ana"}}]), json!({"from_user_id": "DE.1"}));
    assert_eq!(without_number.identifiers, [bsuid("DE.1")]);

    assert_eq!(who(json!([full]), json!({})).identifiers, all, "the only contact of the change");
    let two = json!([{"wa_id": "4", "profile": {"name": "Bo"}}, full]);
    assert_eq!(who(two.clone(), json!({"from_user_id": "DE.1"})).name.as_deref(), Some("Ana"));
    assert_eq!(outcome(&messages(two, text(json!({})))), Outcome::Malformed, "either of two");

    let stranger = who(json!([full]), json!({"from": "999"}));
    assert_eq!(stranger, Person { identifiers: vec![phone("999")], ..Person::default() }, "two people stay two");

    let brazil = who(json!([{"wa_id": "551187654321", "profile": {"name": "Cy"}}]), json!({"from": "5511987654321"}));
    assert_eq!(brazil.identifiers, [phone("5511987654321"), phone("551187654321")]);

    let parents = [
        json!({"from": "4", "from_parent_user_id": "DE.ENT.2"}),
        json!({"from": "4", "parent_from_user_id": "DE.ENT.2"}),
    ];
    for members in parents {
        assert_eq!(who(json!([]), members).identifiers[1].value, "DE.ENT.2");
    }
    assert_eq!(who(json!([]), json!({"from": "US.4Ab"})).identifiers, [bsuid("US.4Ab")], "an id where a number stands");
}

#[test]
fn a_changed_number_or_id_is_told_with_the_old_and_the_new() {
    let system = |members: Value, system: Value| {
        let mut message = json!({"id": "wamid.1", "timestamp": "1", "type": "system", "system": system});
        message.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        said(&messages(Value::Null, json!([message])))
    };
    let number = system(
        json!({"from": "1650"}),
        json!({"type": "user_changed_number", "wa_id": "1219", "user_id": "US.2", "previous_user_id": "US.1"}),
    );
    let change = number.change.unwrap();
    assert_eq!((change.old, change.new), (vec![phone("1650"), bsuid("US.1")], vec![phone("1219"), bsuid("US.2")]));
    assert_eq!(number.person.identifiers, [phone("1650"), bsuid("US.1")]);

    let older = system(json!({"from": "1650"}), json!({"type": "user_changed_number", "new_wa_id": "1219"}));
    assert_eq!(older.change.unwrap(), IdentityChange { old: vec![phone("1650")], new: vec![phone("1219")] });

    let told = system(
        json!({}),
        json!({"type": "user_changed_user_id", "user_id": "US.2", "body": "User A changed from US.1 to US.2"}),
    );
    assert_eq!(told.change.unwrap(), IdentityChange { old: vec![bsuid("US.1")], new: vec![bsuid("US.2")] });

    let posing = json!({"type": "user_changed_user_id", "user_id": "US.2", "body": "User X changed from US.9 to US.8"});
    assert_eq!(system(json!({}), posing).change.unwrap().old, []);

    let nobody =
        json!([{"id": "wamid.1", "timestamp": "1", "type": "system", "system": {"type": "customer_identity_changed"}}]);
    assert_eq!(outcome(&messages(Value::Null, nobody)), Outcome::Malformed);
}

#[test]
fn what_lacks_an_id_a_sender_or_a_target_is_malformed() {
    for members in [
        json!({"id": null}),
        json!({"id": "  "}),
        json!({"id": {}}),
        json!({"type": "reaction", "reaction": {"emoji": "👍"}}),
        json!({"type": "revoke"}),
        json!({"type": "edit", "edit": "x"}),
    ] {
        assert_eq!(outcome(&message("text", members.clone())), Outcome::Malformed, "{members}");
    }
    let nobody = json!([{"id": "wamid.1", "type": "text", "text": {"body": "Hi"}}]);
    assert_eq!(outcome(&messages(json!([]), nobody)), Outcome::Malformed);
    assert_eq!(outcome(&messages(ana(), json!([5]))), Outcome::Malformed);
}

fn statuses(field: &str, members: Value) -> Value {
    let mut status = json!({"id": "wamid.5", "status": "sent", "timestamp": "1795348800", "recipient_id": "491510"});
    status.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    envelope(field, json!({"metadata": {"phone_number_id": "100"}, "statuses": [status]}))
}

fn reported(members: Value) -> Reported {
    match read_one(&statuses("messages", members)).fact {
        Fact::Reported(reported) => *reported,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_status_is_read_and_an_unknown_one_is_kept() {
    for (told, status) in [
        ("sent", Status::Sent),
        ("delivered", Status::Delivered),
        ("read", Status::Read),
        ("played", Status::Played),
        ("failed", Status::Failed),
    ] {
        let report = reported(json!({"status": told, "biz_opaque_callback_data": "row 9"}));
        assert_eq!((report.status, report.at, report.callback_data.as_deref()), (status, NOON, Some("row 9")));
        assert_eq!(report.person.identifiers, [phone("491510")]);
    }
    for members in
        [json!({"status": "deleted"}), json!({"status": "teleported"}), json!({"status": "failed", "type": "payment"})]
    {
        assert_eq!(outcome(&statuses("messages", members)), Outcome::Unsupported);
    }
    for members in
        [json!({"id": null}), json!({"status": 5}), json!({"timestamp": "later"}), json!({"timestamp": null})]
    {
        assert_eq!(outcome(&statuses("messages", members)), Outcome::Malformed);
    }
}

#[test]
fn a_status_tells_what_it_cost_and_why_it_failed() {
    let free = reported(json!({
        "conversation": {"id": "c", "expiration_timestamp": "1795348800", "origin": {"type": "referral_conversion"}},
        "pricing": {"billable": false, "pricing_model": "PMP", "type": "free_entry_point", "category": "referral_conversion"},
    }));
    assert_eq!(free.free_until, Some(NOON));
    let pricing = free.pricing.unwrap();
    assert_eq!(
        (pricing.kind.as_deref(), pricing.category.as_deref()),
        (Some("free_entry_point"), Some("referral_conversion"))
    );
    let older =
        reported(json!({"conversation": {"expiration_timestamp": "1795348800", "origin": {"type": "service"}}}));
    assert_eq!(older.free_until, None, "the end of a service conversation is not one of a free entry point");
    let failed = reported(json!({"status": "failed", "errors": [{"code": 131047, "title": "Re-engagement message"}]}));
    assert_eq!(failed.refusal.unwrap().code, 131_047);
}

#[test]
fn a_status_names_its_recipient_by_id_in_both_spellings_and_a_group_names_a_participant() {
    for parent in ["parent_recipient_user_id", "recipient_parent_user_id"] {
        let report = reported(json!({"recipient_id": null, "recipient_user_id": "DE.1", parent: "DE.ENT.1"}));
        assert_eq!(report.person.identifiers, [bsuid("DE.1"), Identifier::parent_bsuid("DE.ENT.1").unwrap()]);
    }
    let group = reported(
        json!({"recipient_type": "group", "recipient_id": "Y2FwaV9ncm91cDo", "recipient_participant_id": "4"}),
    );
    assert!(group.group);
    assert_eq!(group.person.identifiers, [phone("4")]);
    assert!(reported(json!({"recipient_id": null})).person.identifiers.is_empty(), "its message tells who it is");
}

fn called(delivery: &Value) -> Called {
    match read_one(delivery).fact {
        Fact::Called(called) => *called,
        other => panic!("{other:?}"),
    }
}

fn call(members: Value) -> Value {
    let mut call = json!({"id": "wacid.1", "from": "491510", "to": "4930900", "timestamp": "1795348800"});
    call.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    let metadata = json!({"display_phone_number": "4930900", "phone_number_id": "100"});
    envelope("calls", json!({"metadata": metadata, "contacts": ana(), "calls": [call]}))
}

#[test]
fn a_call_of_the_customer_and_an_accepted_call_open_the_window() {
    let incoming =
        called(&call(json!({"event": "connect", "direction": "USER_INITIATED", "session": {"sdp": "long"}})));
    assert_eq!((incoming.opens, incoming.by_customer, incoming.at), (true, Some(true), Some(NOON)));
    assert_eq!(incoming.person.name.as_deref(), Some("Ana"));
    assert_eq!(incoming.content, json!({"direction": "USER_INITIATED"}));

    let swapped = json!({"from": "4930900", "to": "491510", "event": "connect", "direction": "BUSINESS_INITIATED"});
    let outgoing = called(&call(swapped));
    assert_eq!((outgoing.opens, outgoing.by_customer), (false, Some(false)));
    assert_eq!(outgoing.person.identifiers, [phone("491510")]);
    assert!(!called(&call(json!({"event": "terminate", "direction": "USER_INITIATED"}))).opens);

    for (word, opens) in [("RINGING", false), ("ACCEPTED", true), ("REJECTED", false)] {
        let status = called(&statuses("calls", json!({"id": "wacid.1", "type": "call", "status": word})));
        assert_eq!((status.event.as_str(), status.opens), (format!("status:{word}").as_str(), opens));
        assert_eq!(status.person.identifiers, [phone("491510")]);
    }
    assert_eq!(outcome(&call(json!({"event": null}))), Outcome::Malformed);
    assert_eq!(outcome(&call(json!({"id": null, "event": "connect"}))), Outcome::Malformed);
}

#[test]
fn a_preference_says_who_wants_what() {
    let preference = |members: Value| {
        let mut one =
            json!({"wa_id": "491510", "category": "marketing_messages", "value": "stop", "timestamp": 1795348800});
        one.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        envelope("user_preferences", json!({"metadata": {"phone_number_id": "100"}, "user_preferences": [one]}))
    };
    for (value, opted_out) in [("stop", true), ("resume", false), ("signup", false)] {
        match read_one(&preference(json!({"value": value}))).fact {
            Fact::Preferred(preferred) => {
                assert_eq!(
                    (preferred.opted_out, preferred.at, preferred.category.as_str()),
                    (opted_out, NOON, "marketing_messages")
                );
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(outcome(&preference(json!({"value": "maybe"}))), Outcome::Unsupported);
    assert_eq!(outcome(&preference(json!({"timestamp": null}))), Outcome::Malformed);
    assert_eq!(outcome(&preference(json!({"wa_id": null}))), Outcome::Malformed);
}

fn echo(members: Value) -> Value {
    let mut echo = json!({"from": "4930900", "to": "491510", "id": "wamid.e", "timestamp": "1795348800", "type": "text", "text": {"body": "Hi Ana"}});
    echo.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    let metadata = json!({"display_phone_number": "4930900", "phone_number_id": "100"});
    envelope("smb_message_echoes", json!({"metadata": metadata, "message_echoes": [echo]}))
}

#[test]
fn an_echo_belongs_to_the_customer_it_was_written_to_and_opens_nothing() {
    let plain = said(&echo(json!({})));
    assert_eq!((plain.origin, plain.opens), (Origin::Echo, Opens::No));
    assert_eq!(plain.person.identifiers, [phone("491510")]);
    let swapped = said(&echo(json!({"from": "491510", "to": "4930900"})));
    assert_eq!(swapped.person.identifiers, [phone("491510")], "whichever is not the business");
    let edit = said(&echo(
        json!({"type": "edit", "edit": {"original_message_id": "wamid.d", "message": {"type": "text", "text": {"body": "Hello Ana"}}}}),
    ));
    assert_eq!((edit.target.as_deref(), edit.text.as_deref()), (Some("wamid.d"), Some("Hello Ana")));
    assert_eq!(outcome(&echo(json!({"to": null}))), Outcome::Malformed);
}

#[test]
fn a_history_tells_who_said_what_and_opens_nothing() {
    let history = |history: Value| {
        let metadata = json!({"display_phone_number": "4930900", "phone_number_id": "100"});
        envelope("history", json!({"metadata": metadata, "history": history}))
    };
    let text = |from: &str, id: &str| json!({"from": from, "id": id, "timestamp": "1", "type": "text", "text": {"body": id}, "history_context": {"status": "READ"}});
    let all = read_all(&history(json!([
        {"metadata": {"phase": 0}, "threads": [{"id": "491510", "messages": [text("491510", "a"), text("4930900", "b"), 5]}]},
        {"threads": [{"id": "US.1", "context": {"username": "bo"}, "messages": [text("4930900", "c")]}, {"id": "4", "messages": []}]},
    ])));
    assert_eq!(all.len(), 4);
    let direction = |item: &Item| match &item.fact {
        Fact::Said(said) => (said.origin, said.person.identifiers[0].clone(), said.opens),
        other => panic!("{other:?}"),
    };
    assert_eq!(direction(&all[0]), (Origin::History { by_customer: true }, phone("491510"), Opens::No));
    assert_eq!(direction(&all[1]), (Origin::History { by_customer: false }, phone("491510"), Opens::No));
    assert_eq!(direction(&all[3]), (Origin::History { by_customer: false }, bsuid("US.1"), Opens::No));
    assert!(all.iter().all(|item| item.kind == ItemKind::History));

    let declined = read_one(&history(json!([{"errors": [{"code": 2593109, "title": "History sharing is off"}]}])));
    assert!(matches!(declined.fact, Fact::Noticed(noticed) if noticed.event == "HISTORY_DECLINED"));
    assert_eq!(outcome(&history(json!([{"threads": []}]))), Outcome::Unsupported);
    let end = read_one(&history(json!([{"metadata": {"phase": "2", "progress": 100}, "threads": []}])));
    assert_eq!(end.fact, Fact::Progressed(Progress { phase: Some(2), percent: Some(100) }));
    assert!(matches!(&all[0].fact, Fact::Said(said) if said.part == Some(Progress { phase: Some(0), percent: None })));

    let file = json!({"from": "491510", "id": "wamid.f", "timestamp": "1", "type": "image", "image": {"id": "9"}});
    let late = read_one(&envelope("history", json!({"metadata": {"phone_number_id": "100"}, "messages": [file]})));
    assert_eq!(late.kind, ItemKind::History);
    assert!(
        matches!(late.fact, Fact::Said(said) if said.origin == Origin::History { by_customer: true } && said.media.is_some())
    );
}

#[test]
fn an_address_book_is_one_item_with_everybody_who_has_a_number_and_a_name() {
    let entry = |action: &str, contact: Value| json!({"type": "contact", "action": action, "contact": contact, "metadata": {"timestamp": "1795348800"}});
    let book = read_one(&envelope(
        "smb_app_state_sync",
        json!({"metadata": {"phone_number_id": "100"}, "state_sync": [
            entry("add", json!({"full_name": "Ana Weber", "first_name": "Ana", "phone_number": "+49 1510"})),
            entry("add", json!({"first_name": "Bo", "phone_number": "491511"})),
            entry("add", json!({"full_name": "Nobody"})),
            entry("remove", json!({"phone_number": "491512"})),
            5,
        ]}),
    ));
    let Fact::Booked(booked) = &book.fact else { panic!("{book:?}") };
    let told: Vec<_> = booked.iter().map(|one| (one.phone.clone(), one.name.as_str())).collect();
    assert_eq!(told, [(phone("491510"), "Ana Weber"), (phone("491511"), "Bo")]);
    assert_eq!((book.kind, booked[0].at), (ItemKind::Change, Timestamp::from_unix(1_795_348_800)));
}

#[test]
fn news_about_templates_name_the_template_and_what_changed() {
    let template = |field: &str, members: Value| {
        let mut value = json!({"message_template_id": 1689556908129832_i64, "message_template_name": "hi", "message_template_language": "en"});
        value.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        envelope(field, value)
    };
    let change = |field: &str, members: Value| match read_one(&template(field, members)) {
        Item {
            kind: ItemKind::Template, route: Route::Account(account), fact: Fact::TemplateChanged(changed), ..
        } => {
            assert_eq!(
                (account.as_str(), changed.platform_id.as_str(), changed.name.as_str(), changed.language.as_str()),
                ("77", "1689556908129832", "hi", "en")
            );
            changed.change
        }
        other => panic!("{other:?}"),
    };
    let status = |members| change("message_template_status_update", members);
    assert_eq!(
        status(json!({"event": "APPROVED", "reason": "NONE"})),
        TemplateChange::Status { status: "APPROVED".into(), reason: None }
    );
    assert_eq!(
        status(json!({"event": "PENDING_DELETION", "reason": null})),
        TemplateChange::Status { status: "PENDING_DELETION".into(), reason: None }
    );
    let paused = json!({"event": "PAUSED", "reason": "NONE", "other_info": {"title": "FIRST_PAUSE", "description": "Paused for 3 hours."}});
    assert_eq!(
        status(paused),
        TemplateChange::Status { status: "PAUSED".into(), reason: Some("FIRST_PAUSE – Paused for 3 hours".into()) }
    );
    assert_eq!(
        change("message_template_quality_update", json!({"new_quality_score": "RED"})),
        TemplateChange::Quality { score: "RED".into() }
    );
    let announced =
        json!({"new_category": "UTILITY", "correct_category": "MARKETING", "category_update_timestamp": 1795348800});
    assert_eq!(
        change("template_category_update", announced),
        TemplateChange::Category { category: "MARKETING".into(), from: Some(NOON) }
    );
    let done = json!({"previous_category": "UTILITY", "new_category": "MARKETING"});
    assert_eq!(
        change("template_category_update", done),
        TemplateChange::Category { category: "MARKETING".into(), from: None }
    );
    assert_eq!(change("message_template_components_update", json!({})), TemplateChange::Components);
    assert_eq!(outcome(&template("message_template_status_update", json!({}))), Outcome::Malformed);
    assert_eq!(outcome(&template("message_template_dance_update", json!({}))), Outcome::Unsupported);
    assert_eq!(outcome(&envelope("message_template_status_update", json!({"event": "APPROVED"}))), Outcome::Malformed);
}

#[test]
fn news_about_an_account_become_one_sentence() {
    for (field, value, event, title) in [
        ("account_update", json!({"event": "VERIFIED_ACCOUNT"}), "VERIFIED_ACCOUNT", "The business is verified."),
        (
            "account_update",
            json!({"event": "ACCOUNT_RESTRICTION", "restriction_info": [{"restriction_type": "RESTRICTED_BIZ_INITIATED_MESSAGING", "expiration": 1795348800}, 5]}),
            "ACCOUNT_RESTRICTION",
            "The account is restricted: restricted biz initiated messaging until 2026-11-22T12:00:00Z.",
        ),
        ("account_update", json!({"event": "A_NEW_ONE"}), "A_NEW_ONE", "The account changed: a new one."),
        ("account_update", json!({}), "account_update", "The account changed: account update."),
        (
            "account_alerts",
            json!({"alert_info": {"alert_type": "OBA_REJECTED", "alert_description": "Too small."}}),
            "OBA_REJECTED",
            "The platform raises an alert: oba rejected, Too small.",
        ),
        (
            "account_review_update",
            json!({"decision": "APPROVED"}),
            "APPROVED",
            "The review of the account ended: approved.",
        ),
        (
            "business_capability_update",
            json!({"max_daily_conversations_per_business": 2000}),
            "business_capability_update",
            "The messaging limit is now: 2000.",
        ),
        (
            "phone_number_quality_update",
            json!({"display_phone_number": "1650", "event": "FLAGGED", "current_limit": "TIER_10K"}),
            "FLAGGED",
            "The quality of a number is low: 1650, tier 10k.",
        ),
        (
            "phone_number_name_update",
            json!({"decision": "REJECTED", "requested_verified_name": "Ajar", "rejection_reason": "NAME_NOT_OK"}),
            "REJECTED",
            "The display name was reviewed: Ajar, rejected, name not ok.",
        ),
        (
            "security",
            json!({"display_phone_number": "1650", "event": "PIN_CHANGED"}),
            "PIN_CHANGED",
            "The two-step verification of a number changed: 1650, pin changed.",
        ),
        (
            "payment_configuration_update",
            json!({"configuration_name": "upi", "status": "Active"}),
            "Active",
            "A payment configuration changed: upi, active.",
        ),
        (
            "partner_solutions",
            json!({"event": "SOLUTION_CREATED"}),
            "SOLUTION_CREATED",
            "A partner solution changed: solution created.",
        ),
        (
            "messaging_handovers",
            json!({"control_passed": {"metadata": "x"}}),
            "messaging_handovers",
            "A conversation went to another application: x.",
        ),
        (
            "business_username_update",
            json!({"username": "ajar", "status": "approved"}),
            "approved",
            "The username of the business changed: ajar, approved.",
        ),
        (
            "automatic_events",
            json!({"event": "lead"}),
            "lead",
            "The platform detected an event in a conversation: lead.",
        ),
    ] {
        let item = read_one(&envelope(field, value));
        assert_eq!((item.kind, item.route), (ItemKind::Account, Route::Account("77".into())), "{field}");
        assert_eq!(item.fact, noticed(event, title.to_owned()));
    }
    let error = envelope(
        "messages",
        json!({"metadata": {"phone_number_id": "100"}, "errors": [{"code": 131000, "title": "Something went wrong"}]}),
    );
    let error = read_one(&error);
    assert_eq!((error.kind, error.route), (ItemKind::Error, Route::Number("100".into())));
    assert_eq!(error.fact, noticed("ERROR_131000", "The platform reports an error: Something went wrong.".to_owned()));
}

/// A delivery, and how many items it is, of which kinds, and how many of them are malformed.
fn odd() -> Vec<(Value, Vec<ItemKind>, usize)> {
    use ItemKind::{Account, Call, Change, Echo, Error, Message, Preference, Status};
    let text = json!({"id": "wamid.1", "from": "491510", "timestamp": "1", "type": "text", "text": {"body": "Hi"}});
    let sent = json!({"id": "wamid.5", "status": "sent", "timestamp": "1"});
    let changes = |changes: Value| json!({"entry": [{"changes": changes}]});
    vec![
        (json!({"entry": []}), vec![], 0),
        (json!({"entry": [{}, {"id": "1"}, {"changes": []}, {"changes": null}]}), vec![], 0),
        (json!({"entry": [5, null, "x", []]}), vec![Change; 4], 4),
        (json!({"entry": [{"changes": "x"}, {"changes": {}}]}), vec![Change; 2], 2),
        (changes(json!([5, null, [], "x", {}])), vec![Change; 5], 5),
        (
            changes(
                json!([{"field": "messages"}, {"field": "messages", "value": "x"}, {"field": "messages", "value": {}}]),
            ),
            vec![Change; 3],
            3,
        ),
        (changes(json!([{"field": "messages", "value": {"messages": []}}])), vec![Change], 1),
        (changes(json!([{"field": "messages", "value": {"messages": {}}}])), vec![Message], 1),
        (
            changes(json!([{"value": {"messages": [text, 5], "statuses": [sent, null]}}])),
            vec![Message, Message, Status, Status],
            2,
        ),
        (
            changes(
                json!([{"value": {"errors": [{}], "calls": [[]], "user_preferences": ["x"], "message_echoes": [{}]}}]),
            ),
            vec![Call, Preference, Echo, Error],
            3,
        ),
        (changes(json!([{"field": "standby", "value": {"messages": [text]}}])), vec![Message], 0),
        (changes(json!([{"field": "standby", "value": {"x": []}}])), vec![Change], 1),
        (changes(json!([{"field": "group_status_update", "value": {"groups": [{}, {}]}}])), vec![Change], 0),
        (changes(json!([{"field": "flows", "value": {"event": "FLOW_STATUS_CHANGE"}}])), vec![Change], 0),
        (changes(json!([{"field": "smb_app_state_sync", "value": {"state_sync": [{}]}}])), vec![Change], 0),
        (changes(json!([{"field": "next_year", "value": {}}, {"field": 5, "value": {}}])), vec![Change; 2], 0),
        (
            changes(
                json!([{"field": "history", "value": {"history": "x"}}, {"field": "history", "value": {"history": [5]}}]),
            ),
            vec![Change; 2],
            0,
        ),
        (changes(json!([{"field": "account_update", "value": {}}])), vec![Account], 0),
    ]
}

#[test]
fn every_item_is_counted_once_whatever_its_neighbours_are() {
    for (delivery, kinds, broken) in odd() {
        let items = read_all(&delivery);
        assert_eq!(items.iter().map(|item| item.kind).collect::<Vec<_>>(), kinds, "{delivery}");
        let malformed = |item: &&Item| matches!(&item.fact, Fact::NotUnderstood { outcome: Outcome::Malformed, .. });
        assert_eq!(items.iter().filter(malformed).count(), broken, "{delivery}");
    }
}

#[test]
fn what_is_no_envelope_is_refused_in_plain_words() {
    let deep = format!("{{\"entry\":{}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    for (body, reason) in [
        (&b""[..], "not readable as JSON"),
        (b"{\"entry\":[", "not readable as JSON"),
        (b"{\"entry\":[\"\xff\"]}", "not readable as JSON"),
        (b"[]", "not an object"),
        (b"\"entry\"", "not an object"),
        (b"{}", "no “entry” list"),
        (b"{\"entry\":{}}", "“entry” is not a list"),
        (deep.as_bytes(), "not readable as JSON"),
    ] {
        let error = items(body).unwrap_err();
        assert_eq!(check(body), Err(error.clone()));
        assert!(
            error.reason.contains(reason),
            "{error} for {:?}",
            String::from_utf8_lossy(&body[..body.len().min(40)])
        );
    }
}

#[test]
fn half_characters_and_nul_are_replaced_and_nothing_else_is() {
    let body = |text: &str| {
        let escaped = r#"{"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"wamid.1","from":"4","type":"text","text":{"body":"TEXT"}}]}}]}]}"#;
        let item = items(escaped.replace("TEXT", text).as_bytes()).unwrap().remove(0);
        match item.fact {
            Fact::Said(said) => said.text.unwrap(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(body(r"caf\u00e9 \ud83d\ude00"), "café 😀");
    assert_eq!(body(r"a \ud83d b"), "a \u{fffd} b");
    assert_eq!(body(r"a \ude00\ud83d"), "a \u{fffd}\u{fffd}");
    assert_eq!(body(r"a\u0000b \ud83d\ude00"), "a\u{fffd}b 😀");
    assert_eq!(body(r"C:\\u0000 \ud83d"), r"C:\u0000 �");
}

/// Everything above, and each of its messages as one of many.
fn all_deliveries() -> Vec<Value> {
    let mut all: Vec<Value> = odd().into_iter().map(|(delivery, ..)| delivery).collect();
    let bo = json!({"profile": {"name": "Bo"}, "wa_id": "4", "user_id": "US.4"});
    for (kind, members, ..) in types() {
        let one = message(kind, members);
        let single = one["entry"][0]["changes"][0]["value"]["messages"][0].clone();
        let nobody = json!({"id": "wamid.n", "type": "text", "text": {"body": "Whose?"}});
        all.push(messages(json!([ana()[0], bo, ana()[0]]), json!([nobody, single, 5])));
        all.push(one);
    }
    let metadata = json!({"display_phone_number": "4930900", "phone_number_id": "100"});
    let thread = json!({"id": "US.1", "context": {"username": "bo"}, "messages": [
        {"id": "a", "from": "4930900", "timestamp": "1", "type": "text", "text": {"body": "a"}}, 5]});
    all.extend([
        statuses("messages", json!({"status": "failed", "errors": [{"code": 131047}]})),
        statuses("calls", json!({"id": "wacid.1", "type": "call", "status": "ACCEPTED"})),
        call(json!({"event": "connect", "direction": "USER_INITIATED"})),
        echo(json!({})),
        envelope("history", json!({"metadata": metadata, "history": [{"metadata": {"phase": 1}, "threads": [{}, thread]}]})),
        envelope("history", json!({"metadata": metadata, "history": [{"errors": [{"code": 2593109}]}]})),
        envelope("template_category_update", json!({"message_template_id": 5, "new_category": "UTILITY"})),
        envelope("account_update", json!({"event": "PARTNER_ADDED"})),
        envelope("user_preferences", json!({"user_preferences": [{"wa_id": "4", "value": "stop", "timestamp": 5}]})),
        envelope("messages", json!({"messages": "x", "statuses": [{"id": "wamid.5", "status": "sent", "timestamp": 1}], "contacts": [5]})),
    ]);
    all
}

#[test]
fn an_item_cut_out_of_its_delivery_reads_the_same_again() {
    for delivery in all_deliveries() {
        for item in read_all(&delivery) {
            let raw = item.raw();
            let again = read_one(&raw);
            assert_eq!(
                (again.kind, &again.route, &again.field, again.entry_time, &again.fact),
                (item.kind, &item.route, &item.field, item.entry_time, &item.fact),
                "{raw}"
            );
            assert_eq!(again.raw(), raw, "cutting twice cuts nothing more");
        }
    }
}

/// Any JSON, of the words that mean something here.
fn json_value() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(vec![
        "messages",
        "text",
        "system",
        "edit",
        "reaction",
        "491510",
        "1795348800",
        "failed",
        "connect",
        "stop",
        "history",
        "calls",
        "US.1",
    ]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i32>().prop_map(|n| Value::from(f64::from(n) / 8.0)),
        words.prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    let keys = prop::sample::select(vec![
        "entry",
        "changes",
        "field",
        "value",
        "messages",
        "statuses",
        "calls",
        "errors",
        "history",
        "threads",
        "contacts",
        "id",
        "from",
        "type",
        "text",
        "timestamp",
        "system",
        "edit",
        "message",
        "reaction",
        "message_id",
        "interactive",
        "wa_id",
        "profile",
        "metadata",
        "status",
    ]);
    leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((keys.clone(), inner), 0..6)
                .prop_map(|pairs| pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

/// Puts `new` at the `at`-th place of the value, counted in depth.
fn replaced(value: &mut Value, at: &mut usize, new: &Value) {
    if *at == 0 {
        *value = new.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|inner| replaced(inner, at, new)),
        Value::Object(members) => members.values_mut().for_each(|inner| replaced(inner, at, new)),
        _ => {}
    }
}

fn holds(delivery: &Value) -> Result<(), TestCaseError> {
    let Ok(items) = items(&serde_json::to_vec(delivery).unwrap()) else {
        return Ok(());
    };
    for item in items {
        let raw = serde_json::to_vec(&item.raw()).unwrap();
        let again = super::items(&raw).unwrap();
        prop_assert_eq!(again.len(), 1);
        prop_assert_eq!(&again[0].fact, &item.fact);
        prop_assert_eq!(again[0].kind, item.kind);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = items(&body);
        let _ = mended(&body);
    }

    #[test]
    fn any_json_is_counted_and_cut_apart(entry in json_value()) {
        holds(&json!({"entry": [entry.clone()]}))?;
        holds(&json!({"entry": [{"changes": [{"field": "messages", "value": entry}]}]}))?;
    }

    #[test]
    fn a_broken_delivery_is_counted_and_cut_apart(which in 0..1000usize, at in 0..60usize, new in json_value()) {
        let deliveries = all_deliveries();
        let mut delivery = deliveries[which % deliveries.len()].clone();
        replaced(&mut delivery, &mut { at }, &new);
        holds(&delivery)?;
    }
}

#[test]
fn the_contact_of_one_status_is_not_the_person_of_its_neighbour() {
    let body = serde_json::json!({"entry": [{"id": "1", "changes": [{"field": "messages", "value": {
        "metadata": {"phone_number_id": "100"}, "contacts": [{"user_id": "DE.1"}],
        "statuses": [
            {"id": "a", "status": "delivered", "timestamp": "1795348800", "recipient_user_id": "DE.1"},
            {"id": "b", "status": "failed", "timestamp": "1795348800", "recipient_id": "491511111111"}]}}]}]});
    let items = items(body.to_string().as_bytes()).unwrap();
    let names = |item: &Item| match &item.fact {
        Fact::Reported(reported) => reported.person.identifiers.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(items.iter().map(names).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn an_id_without_an_end_is_malformed() {
    let body = serde_json::json!({"entry": [{"id": "1", "changes": [{"field": "messages", "value": {
        "metadata": {"phone_number_id": "100"},
        "messages": [{"id": "x".repeat(600), "from": "491511111111", "timestamp": "1795348800", "type": "text"}]}}]}]});
    let items = items(body.to_string().as_bytes()).unwrap();
    assert!(matches!(&items[0].fact, Fact::NotUnderstood { outcome: Outcome::Malformed, .. }), "{:?}", items[0].fact);
}
