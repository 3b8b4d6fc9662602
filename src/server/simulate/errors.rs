//! What the Graph API answers when it refuses, in its own shape.
//!
//! Codes and titles as in "Cloud API error codes" (Meta); the HTTP status differs between Meta's own pages, so nobody
//! should decide on it. The same codes come a second way, in the `errors` of a `failed` status.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// A refused request, ready to be written as the platform writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphError {
    /// HTTP status.
    pub http: u16,
    pub code: i64,
    pub subcode: Option<i64>,
    /// `OAuthException` or `GraphMethodException`.
    pub kind: &'static str,
    pub message: String,
    /// `error_data.details`: what exactly is wrong, for people.
    pub details: Option<String>,
    /// Seconds for `Retry-After`, where the platform throttles.
    pub retry_after: Option<u32>,
    /// Members that stand beside the error: what came of each, where several were asked for.
    pub beside: Option<Box<Value>>,
    /// Title and text for people, where the platform has them apart: it does for templates.
    pub for_people: Option<Box<(String, String)>>,
}

/// The platform's short title of an error code.
pub fn title(code: i64) -> &'static str {
    match code {
        0 => "AuthException",
        1 => "API Unknown",
        2 => "API Service",
        4 => "API Too Many Calls",
        10 => "Permission Denied",
        33 => "Parameter value is not valid",
        100 => "Invalid parameter",
        190 => "Access token has expired",
        368 => "Temporarily blocked for policies violations",
        80007 => "Rate limit issues",
        130429 => "Rate limit hit",
        130472 => "User's number is part of an experiment",
        130497 => "Business account is restricted from messaging users in this country.",
        131000 => "Something went wrong",
        131005 => "Access denied",
        131008 => "Required parameter is missing",
        131009 => "Parameter value is not valid",
        131016 => "Service unavailable",
        131021 => "Recipient cannot be sender",
        131026 => "Message undeliverable",
        131030 => "Recipient phone number not in allowed list",
        131031 => "Business Account locked",
        131037 => "WhatsApp provided number needs display name approval before message can be sent",
        131042 => "Business eligibility payment issue",
        131045 => "Message failed to send because of phone number registration error",
        131047 => "Re-engagement message",
        131048 => "Spam rate limit hit",
        131049 => "This message was not delivered to maintain healthy ecosystem engagement.",
        131050 => "User has stopped receiving marketing messages from your business",
        131051 => "Unsupported message type",
        131052 => "Media download error",
        131053 => "Media upload error",
        131055 => "Method not allowed",
        131056 => "(Business Account, Consumer Account) pair rate limit hit",
        131057 => "Account in maintenance mode",
        131059 => "Invalid pagination cursor",
        131060 => "Message is unavailable",
        131061 => "Template requires the marketing messages endpoint",
        131062 => "Business-scoped user id is not allowed for this message",
        132000 => "Number of parameters does not match the expected number of params",
        132001 => "Template name does not exist in the translation",
        132005 => "Translated text too long",
        132007 => "Template format character policy violated",
        132012 => "Parameter format does not match format in the created template",
        132015 => "Template is paused",
        132016 => "Template is disabled",
        132018 => "Template parameters are not valid",
        132068 => "Flow is in blocked state",
        132069 => "Flow is in throttled state",
        133004 => "Server temporarily unavailable",
        133010 => "Phone number not registered",
        134100 => "Only marketing messages supported",
        134101 => "Template is syncing",
        134102 => "Template is unavailable",
        135000 => "Generic user error",
        139100 => "Failed to block/unblock users",
        139101 => "Blocklist limit reached",
        _ => "Error",
    }
}

/// The HTTP status that goes with a code.
fn http(code: i64) -> u16 {
    match code {
        0 | 190 => 401,
        10 | 131005 | 131031 | 368 => 403,
        132001 => 404,
        4 | 80007 | 130429 => 429,
        1 | 2 | 131000 | 131016 | 133004 => 500,
        _ => 400,
    }
}

impl GraphError {
    /// An error of the messaging API, with the details it gives.
    pub fn coded(code: i64, details: impl Into<String>) -> Self {
        Self {
            http: http(code),
            code,
            subcode: None,
            kind: "OAuthException",
            message: format!("(#{code}) {}", title(code)),
            details: Some(details.into()),
            retry_after: None,
            beside: None,
            for_people: None,
        }
    }

    /// A required parameter is not there.
    pub fn missing(path: &str) -> Self {
        Self::coded(131_008, format!("Required parameter {path} is missing."))
    }

    /// A parameter is there and its value will not do.
    pub fn invalid(path: &str, why: &str) -> Self {
        Self::coded(131_009, format!("Parameter {path} {why}."))
    }

    /// A parameter that has no business being there, or is of the wrong shape.
    pub fn parameter(details: impl Into<String>) -> Self {
        Self::coded(100, details)
    }

    /// A template that will not do. Subcodes as far as the platform's pages or reports of its answers give one.
    pub fn template(subcode: Option<i64>, title: &str, text: impl Into<String>) -> Self {
        Self {
            subcode,
            message: "Invalid parameter".to_owned(),
            details: None,
            for_people: Some(Box::new((title.to_owned(), text.into()))),
            ..Self::coded(100, "")
        }
    }

    /// No token, or one nobody knows.
    pub fn token(message: &str) -> Self {
        Self {
            http: 401,
            code: 190,
            subcode: None,
            kind: "OAuthException",
            message: message.to_owned(),
            details: None,
            retry_after: None,
            beside: None,
            for_people: None,
        }
    }

    /// A token that was good once.
    pub fn expired() -> Self {
        Self { subcode: Some(463), ..Self::token("Error validating access token: Session has expired.") }
    }

    /// The platform's one answer for an id it does not know, may not show, or that cannot do this.
    pub fn unsupported(method: &str, id: &str) -> Self {
        Self {
            http: 400,
            code: 100,
            subcode: Some(33),
            kind: "GraphMethodException",
            message: format!(
                "Unsupported {} request. Object with ID '{id}' does not exist, cannot be loaded due to missing \
                 permissions, or does not support this operation. Please read the Graph API documentation at \
                 https://developers.facebook.com/docs/graph-api",
                method.to_lowercase()
            ),
            details: None,
            retry_after: None,
            beside: None,
            for_people: None,
        }
    }

    /// A path nobody answers.
    pub fn unknown_path(path: &str) -> Self {
        Self {
            http: 400,
            code: 2500,
            subcode: None,
            kind: "OAuthException",
            message: format!("Unknown path components: {path}"),
            details: None,
            retry_after: None,
            beside: None,
            for_people: None,
        }
    }

    /// The body, with a trace id of its own.
    pub fn body(&self) -> Value {
        let mut error = json!({"message": self.message, "type": self.kind, "code": self.code});
        if let Some(subcode) = self.subcode {
            error["error_subcode"] = json!(subcode);
        }
        if let Some(details) = &self.details {
            error["error_data"] = json!({"messaging_product": "whatsapp", "details": details});
        }
        if let Some((title, text)) = self.for_people.as_deref() {
            error["is_transient"] = json!(false);
            error["error_user_title"] = json!(title);
            error["error_user_msg"] = json!(text);
        }
        error["fbtrace_id"] = json!(trace());
        let mut body = self.beside.as_deref().cloned().unwrap_or_else(|| json!({}));
        body["error"] = error;
        body
    }
}

/// How the same error reads inside a `failed` status.
pub fn in_status(code: i64, details: &str) -> Value {
    json!({
        "code": code,
        "title": title(code),
        "message": title(code),
        "error_data": {"details": details},
        "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
    })
}

/// What the platform usually adds to a code, where nothing more exact is known.
pub fn usual_details(code: i64) -> &'static str {
    match code {
        130429 => "Cloud API message throughput has been reached.",
        130472 => "Failed to send message because this user's phone number is part of an experiment",
        131026 => "Message Undeliverable.",
        131042 => "Message failed to send because there were one or more errors related to your payment method.",
        131030 => {
            "Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again."
        }
        131047 => {
            "Message failed to send because more than 24 hours have passed since the customer last replied to this number."
        }
        131048 => {
            "Message failed to send because there are restrictions on how many messages can be sent from this phone number."
        }
        131049 => "This message was not delivered to maintain healthy ecosystem engagement.",
        131050 => {
            "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business"
        }
        131056 => {
            "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time."
        }
        132015 => "Template is paused due to low quality so it cannot be sent in a template message.",
        132016 => "Template has been paused too many times due to low quality and is now permanently disabled.",
        133010 => "Account not registered",
        _ => title(code),
    }
}

fn trace() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let digest = Sha256::digest(COUNT.fetch_add(1, Ordering::Relaxed).to_le_bytes());
    format!("A{}", &URL_SAFE_NO_PAD.encode(&digest[..])[..22])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_reads_as_the_platform_writes_it() {
        let body = GraphError::coded(131_030, "Recipient phone number not in allowed list").body();
        assert_eq!(body["error"]["message"], "(#131030) Recipient phone number not in allowed list");
        assert_eq!(body["error"]["type"], "OAuthException");
        assert_eq!(body["error"]["error_data"]["messaging_product"], "whatsapp");
        assert!(body["error"].get("error_subcode").is_none());
        assert_eq!(body["error"]["fbtrace_id"].as_str().unwrap().len(), 23);
    }

    #[test]
    fn what_is_wrong_with_a_template_is_said_twice_for_programs_and_for_people() {
        let error = GraphError::template(Some(2_388_040), "Too long", "The body has at most 1024 characters.").body();
        let error = &error["error"];
        assert_eq!((&error["code"], &error["error_subcode"]), (&json!(100), &json!(2_388_040)));
        assert_eq!((&error["message"], &error["is_transient"]), (&json!("Invalid parameter"), &json!(false)));
        assert_eq!(error["error_user_title"], "Too long");
        assert_eq!(error["error_user_msg"], "The body has at most 1024 characters.");
        assert!(error.get("error_data").is_none());
    }

    #[test]
    fn an_unknown_object_has_subcode_33_and_no_details() {
        let body = GraphError::unsupported("GET", "123").body();
        assert_eq!(body["error"]["error_subcode"], 33);
        assert!(
            body["error"]["message"].as_str().unwrap().starts_with("Unsupported get request. Object with ID '123'")
        );
        assert!(body["error"].get("error_data").is_none());
    }
}
