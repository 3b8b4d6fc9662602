//! The border to the WhatsApp Business Platform: its JSON in, our types out, and back.
//!
//! [`signature`] says whether a delivery is the platform's, [`payload`] what it holds, and [`client`] speaks to the Graph
//! API. Nothing beyond this module knows how the platform spells things.

pub mod check;
pub mod client;
#[cfg(test)]
mod conformance;
pub mod payload;
pub mod signature;

use crate::domain::refusal::Refusal;
use serde_json::Value;

/// Reads an error of the platform: the `error` of an answer, or an element of the `errors` of a webhook. What it does
/// not carry stays empty.
pub fn refusal(error: &Value) -> Refusal {
    let text = |value: Option<&Value>| {
        value.and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let data = error.get("error_data");
    let message = text(error.get("message")).map(|message| without_code(&message).to_owned());
    let title = text(error.get("title")).or_else(|| text(error.get("error_user_title"))).or(message.clone());
    // What is meant for people comes first: beside it the data may name nothing but fields.
    let details = text(error.get("error_user_msg"))
        .or_else(|| text(data.and_then(|data| data.get("details"))))
        .or_else(|| text(data))
        .or_else(|| text(error.get("details")))
        .or(message.filter(|message| Some(message) != title.as_ref()));
    Refusal {
        code: number(error.get("code")).unwrap_or_default(),
        subcode: number(error.get("error_subcode")),
        title: title.unwrap_or_default(),
        details,
    }
}

/// `(#131047) Re-engagement message` without its number, which is told apart.
fn without_code(message: &str) -> &str {
    message
        .strip_prefix("(#")
        .and_then(|rest| rest.split_once(')'))
        .filter(|(code, _)| code.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(message, |(_, rest)| rest.trim_start())
}

/// A whole number, whether the platform wrote it as a number or as text.
fn number(value: Option<&Value>) -> Option<i64> {
    match value? {
        Value::Number(number) => number.as_i64().or_else(|| {
            const EXACT: f64 = 9_007_199_254_740_992.0;
            number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < EXACT).map(|float| float as i64)
        }),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_error_reads_the_same_from_an_answer_and_from_a_webhook() {
        let window_closed = Refusal {
            code: 131_047,
            subcode: None,
            title: "Re-engagement message".to_owned(),
            details: Some("More than 24 hours have passed".to_owned()),
        };
        let answer = json!({"message": "(#131047) Re-engagement message", "type": "OAuthException", "code": 131047,
            "error_data": {"messaging_product": "whatsapp", "details": "More than 24 hours have passed"}, "fbtrace_id": "x"});
        let status = json!({"code": 131047, "title": "Re-engagement message", "message": "Re-engagement message",
            "error_data": {"details": "More than 24 hours have passed"}});
        assert_eq!(refusal(&answer), window_closed);
        assert_eq!(refusal(&status), window_closed);
    }

    #[test]
    fn a_refused_template_is_told_in_the_words_for_people() {
        let answer = json!({"message": "Invalid parameter", "type": "OAuthException", "code": 100, "error_subcode": 2388293,
            "error_data": "{\"blame_field_specs\":[[\"components\"]]}", "is_transient": false,
            "error_user_title": "Too many variables", "error_user_msg": "Say more, or use fewer variables."});
        let refused = refusal(&answer);
        assert_eq!((refused.code, refused.subcode), (100, Some(2_388_293)));
        assert_eq!(
            (refused.title.as_str(), refused.details.as_deref()),
            ("Too many variables", Some("Say more, or use fewer variables."))
        );
    }

    #[test]
    fn an_error_that_says_nothing_is_read_too() {
        assert_eq!(refusal(&json!({})), Refusal::default());
        assert_eq!(refusal(&json!("no")), Refusal::default());
        let expired = refusal(&json!({"code": "190", "error_subcode": 463, "message": "Session has expired"}));
        assert_eq!((expired.code, expired.subcode, expired.title.as_str()), (190, Some(463), "Session has expired"));
        assert_eq!(expired.details, None);
    }
}
