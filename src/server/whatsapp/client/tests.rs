//! The client against a socket that answers, breaks off, or does not answer at all.

use super::*;
use crate::domain::{
    id::MediaId,
    template::{ButtonParameter, Parameters, Part, Template, TemplateSend, Unfit},
};
use crate::server::whatsapp::conformance;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};

const TOKEN: &str = "EAAG-secret-token";

pub fn credentials() -> Credentials {
    Credentials { phone_number_id: "100".into(), waba_id: "77".into(), access_token: TOKEN.into() }
}

/// What the other side does with one connection after it has read the request.
#[derive(Clone)]
pub enum Then {
    Answer(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// Closes without a word.
    HangUp,
    /// Announces more than it sends.
    BreakOff,
    Silence,
}

pub fn json_answer(status: u16, body: Value) -> Then {
    Then::Answer(status, Vec::new(), serde_json::to_vec(&body).unwrap())
}

/// The other side: one step per connection, and the requests as they came.
pub struct Platform {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Platform {
    pub async fn that(steps: impl IntoIterator<Item = Then>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, steps) = (Arc::clone(&requests), steps.into_iter().collect::<Vec<_>>());
        tokio::spawn(async move {
            for step in steps {
                let (mut socket, _) = listener.accept().await.unwrap();
                let request = request(&mut socket).await;
                seen.lock().unwrap().push(request);
                serve(socket, step).await;
            }
        });
        Self { url, requests }
    }

    pub fn graph(&self) -> Graph {
        Graph::new(&self.url, "v26.0").unwrap()
    }

    pub fn request(&self, index: usize) -> String {
        self.requests.lock().unwrap()[index].clone()
    }
}

async fn request(socket: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let length = socket.read(&mut chunk).await.unwrap();
        bytes.extend_from_slice(&chunk[..length]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let begins_tls = bytes.first() == Some(&0x16);
        if length == 0 || begins_tls {
            return text;
        }
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if body.len() >= length.unwrap_or(0) {
            return text;
        }
    }
}

async fn serve(mut socket: TcpStream, step: Then) {
    match step {
        Then::HangUp => {}
        Then::Silence => {
            let _ = socket.read(&mut [0]).await;
        }
        Then::BreakOff => {
            socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"messages\"").await.unwrap();
        }
        Then::Answer(status, headers, body) => {
            let mut head = format!("HTTP/1.1 {status} X\r\nconnection: close\r\n");
            let sized = !headers.iter().any(|(name, _)| *name == "unsized");
            for (name, value) in headers.iter().filter(|(name, _)| *name != "unsized") {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            if sized {
                head.push_str(&format!("content-length: {}\r\n", body.len()));
            }
            head.push_str("\r\n");
            // The client may have seen enough before all is written.
            let _ = socket.write_all(head.as_bytes()).await;
            let _ = socket.write_all(&body).await;
        }
    }
}

fn hello() -> Outgoing {
    let draft = Draft::Text { text: "Hello".into(), reply_to: Some("wamid.0".into()) };
    Outgoing::new(&draft, &Recipient::Phone("491510".into()), None, None, Some("row 9")).unwrap()
}

#[tokio::test]
async fn a_message_is_posted_with_the_token_in_the_header_and_its_id_comes_back() {
    let answer = json!({"messaging_product": "whatsapp", "contacts": [{"input": "+491510", "wa_id": "491510"}],
        "messages": [{"id": "wamid.1", "message_status": "accepted"}]});
    let platform = Platform::that([json_answer(200, answer)]).await;
    let accepted = platform.graph().send(&credentials(), &hello()).await.unwrap();
    assert_eq!(
        accepted,
        Accepted { wamid: "wamid.1".into(), wa_id: Some("491510".into()), user_id: None, held: false }
    );
    let request = platform.request(0);
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v26.0/100/messages HTTP/1.1\r\n"), "{head}");
    assert!(head.contains(&format!("authorization: Bearer {TOKEN}\r\n")), "{head}");
    assert_eq!(
        serde_json::from_str::<Value>(body).unwrap(),
        json!({"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+491510", "type": "text",
            "text": {"body": "Hello"}, "context": {"message_id": "wamid.0"}, "biz_opaque_callback_data": "row 9"})
    );
}

#[tokio::test]
async fn an_error_says_whether_the_message_may_have_left() {
    let window_closed = json!({"error": {"code": 131047, "message": "(#131047) Re-engagement message"}});
    let cases = [
        (json_answer(400, window_closed.clone()), "refused"),
        (json_answer(429, json!({"error": {"code": 130429, "message": "Rate limit"}})), "refused"),
        (json_answer(200, window_closed.clone()), "refused"),
        (json_answer(500, window_closed), "ambiguous"),
        (json_answer(503, json!({})), "ambiguous"),
        (json_answer(408, json!({})), "ambiguous"),
        (json_answer(200, json!({"messages": []})), "ambiguous"),
        (Then::Answer(200, vec![], b"<html>".to_vec()), "ambiguous"),
        (Then::HangUp, "ambiguous"),
        (Then::BreakOff, "ambiguous"),
        (Then::Answer(404, vec![], b"<html>".to_vec()), "not sent"),
        (json_answer(400, json!({"error": "no"})), "not sent"),
        (Then::Answer(302, vec![("location", "http://127.0.0.1:9/".into())], vec![]), "not sent"),
    ];
    for (step, expected) in cases {
        let name = match &step {
            Then::Answer(status, _, body) => format!("{status} {}", String::from_utf8_lossy(body)),
            Then::HangUp => "hang up".to_owned(),
            Then::BreakOff => "break off".to_owned(),
            Then::Silence => "silence".to_owned(),
        };
        let platform = Platform::that([step]).await;
        let found = match platform.graph().send(&credentials(), &hello()).await.unwrap_err() {
            SendError::Refused(_) | SendError::Throttled { .. } => "refused",
            SendError::Ambiguous { .. } => "ambiguous",
            SendError::NotSent { .. } => "not sent",
        };
        assert_eq!(found, expected, "{name}");
    }
}

#[tokio::test]
async fn silence_after_the_request_is_no_answer() {
    let platform = Platform::that([Then::Silence]).await;
    let graph = Graph::within(Duration::from_millis(50), &platform.url, "v26.0").unwrap();
    let error = graph.send(&credentials(), &hello()).await.unwrap_err();
    assert!(matches!(error, SendError::Ambiguous { .. }), "{error:?}");
}

#[tokio::test]
async fn what_never_reached_the_platform_may_be_tried_again() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let plain = Platform::that([Then::HangUp]).await;
    let addresses = [format!("http://{closed}"), plain.url.replace("http:", "https:")];
    for address in addresses {
        let error = Graph::new(&address, "v26.0").unwrap().send(&credentials(), &hello()).await.unwrap_err();
        assert!(matches!(error, SendError::NotSent { .. }), "{address}: {error:?}");
    }
}

#[tokio::test]
async fn no_error_tells_a_token() {
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let graph = Graph::new(&format!("http://{closed}"), "v26.0").unwrap();
    let unreached = graph.debug_token(&credentials()).await.unwrap_err();
    let platform = Platform::that([Then::HangUp]).await;
    let broken = platform.graph().debug_token(&credentials()).await.unwrap_err();
    assert!(platform.request(0).contains(&format!("input_token={TOKEN}")));
    let odd = Credentials { access_token: format!("{TOKEN}\n"), ..credentials() };
    let unusable = graph.send(&odd, &hello()).await.unwrap_err();
    assert!(matches!(unusable, SendError::NotSent { .. }));
    for said in [unreached, broken, unusable] {
        assert!(!format!("{said} {said:?}").contains("secret"), "{said:?}");
    }
    assert!(!format!("{:?} {graph:?}", credentials()).contains("secret"));
}

#[tokio::test]
async fn reading_and_writing_are_told() {
    let yes = json_answer(200, json!({"success": true}));
    let platform = Platform::that([yes.clone(), yes]).await;
    platform.graph().mark_read(&credentials(), "wamid.1", false).await.unwrap();
    platform.graph().mark_read(&credentials(), "wamid.1", true).await.unwrap();
    let body = |index| {
        let request = platform.request(index);
        serde_json::from_str::<Value>(request.split_once("\r\n\r\n").unwrap().1).unwrap()
    };
    assert_eq!(body(0), json!({"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1"}));
    assert_eq!(body(1)["typing_indicator"], json!({"type": "text"}));
}

#[tokio::test]
async fn a_file_goes_up_under_its_name_and_type() {
    let platform = Platform::that([json_answer(200, json!({"id": "555"}))]).await;
    let id = platform.graph().upload_media(&credentials(), "bytes", 5, "image/png", "a \"b\".png").await.unwrap();
    assert_eq!(id, "555");
    let request = platform.request(0);
    assert!(request.starts_with("POST /v26.0/100/media "));
    for part in ["name=\"messaging_product\"\r\n\r\nwhatsapp", "name=\"type\"\r\n\r\nimage/png", "\r\n\r\nbytes\r\n"] {
        assert!(request.contains(part), "{part} in {request}");
    }
    let error = platform.graph().upload_media(&credentials(), "", 0, "no type", "a").await.unwrap_err();
    assert!(matches!(error, SendError::NotSent { .. }));
}

async fn download(platform: &Platform, url: &str, limit: u64) -> Result<(Downloaded, Vec<u8>), DownloadError> {
    let mut file = Vec::new();
    let downloaded = platform.graph().download(&credentials(), url, limit, &mut file).await?;
    Ok((downloaded, file))
}

#[tokio::test]
async fn a_file_comes_down_up_to_its_limit() {
    let file = || Then::Answer(200, vec![("content-type", "image/png".into())], b"12345".to_vec());
    let unsized_file = || Then::Answer(200, vec![("unsized", String::new())], b"12345".to_vec());
    let platform = Platform::that([file(), unsized_file(), file(), unsized_file(), Then::BreakOff]).await;
    let url = format!("{}/file", platform.url);
    for _ in 0..2 {
        let (downloaded, bytes) = download(&platform, &url, 5).await.unwrap();
        assert_eq!((downloaded.size, bytes.as_slice()), (5, &b"12345"[..]));
        assert!(downloaded.fits("WZRHGrsBESr8wYFZ9sx0tPURuZgG2lmzyvWpwXPKz8U="));
        assert!(downloaded.fits("5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"));
        assert!(downloaded.fits("no hash at all"));
        assert!(!downloaded.fits("AAAAGrsBESr8wYFZ9sx0tPURuZgG2lmzyvWpwXPKz8U="));
    }
    for _ in 0..2 {
        assert!(matches!(download(&platform, &url, 4).await, Err(DownloadError::TooLarge { limit: 4 })));
    }
    assert!(matches!(download(&platform, &url, 500).await, Err(DownloadError::Interrupted { .. })));
    assert!(platform.request(0).contains(TOKEN));
}

#[tokio::test]
async fn the_token_goes_to_no_other_host() {
    let elsewhere = Platform::that([Then::Answer(200, vec![], b"file".to_vec())]).await;
    let there = vec![("location", format!("{}/file", elsewhere.url))];
    let platform = Platform::that([Then::Answer(302, there, vec![])]).await;
    let graph = Graph::new(&elsewhere.url, "v26.0").unwrap();
    let mut file = Vec::new();
    // Another host that is asked openly must be the one in the settings.
    let given = format!("{}/file", platform.url);
    let refused = graph.download(&credentials(), &given, 9, &mut file).await;
    assert!(matches!(refused, Err(DownloadError::Address(_))), "{refused:?}");
    let moved = platform.graph().download(&credentials(), &given, 9, &mut file).await;
    assert!(matches!(moved, Err(DownloadError::Address(_))), "{moved:?}");
    assert!(elsewhere.requests.lock().unwrap().is_empty());
}

#[test]
fn a_token_goes_to_hosts_of_the_platform_only() {
    let graph = Graph::new("https://graph.facebook.com", "v26.0").unwrap();
    let behind_a_proxy = Graph::new("http://10.0.0.7:8080/graph", "v26.0").unwrap();
    let told = |graph: &Graph, url: &str| graph.is_of_platform(&Url::parse(url).unwrap());
    for url in [
        "https://graph.facebook.com/v26.0/1",
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
        "https://scontent.whatsapp.net/f",
    ] {
        assert!(told(&graph, url) && told(&behind_a_proxy, url), "{url}");
    }
    for url in [
        "https://evil.example/f",
        "https://fbsbx.com.evil.example/f",
        "https://evilfbsbx.com/f",
        "https://lookaside.fbsbx.com@evil.example/f",
        "https://lookaside.fbsbx.com:8443/f",
        "http://lookaside.fbsbx.com/f",
        "https://127.0.0.1/f",
        "https://169.254.169.254/latest/meta-data",
        "ftp://lookaside.fbsbx.com/f",
    ] {
        assert!(!told(&graph, url) && !told(&behind_a_proxy, url), "{url}");
    }
    assert!(told(&behind_a_proxy, "http://10.0.0.7:8080/f") && !told(&graph, "http://10.0.0.7:8080/f"));
}

#[tokio::test]
async fn a_file_that_is_said_to_lie_elsewhere_is_not_asked_for_there() {
    let platform = Platform::that([]).await;
    let stranger = download(&platform, "https://evil.example/file", 9).await;
    assert!(matches!(stranger, Err(DownloadError::Address("it is none of the platform's"))), "{stranger:?}");
}

#[tokio::test]
async fn the_platform_is_left_alone_for_as_long_as_it_asks() {
    let usage = |minutes: i64| {
        json!({"77": [{"type": "messages", "call_count": 100, "estimated_time_to_regain_access": minutes},
            {"type": "whatsapp", "estimated_time_to_regain_access": 0}]})
        .to_string()
    };
    let cases: [(Vec<(&'static str, String)>, Option<Span>); 8] = [
        (vec![], None),
        (vec![("retry-after", "17".into())], Some(Span::seconds(17))),
        (vec![("retry-after", "0".into())], None),
        (vec![("retry-after", "soon".into())], None),
        (vec![("retry-after", "999999".into())], Some(Span::hours(1))),
        (
            vec![
                ("date", "Sun, 22 Nov 2026 12:00:00 GMT".into()),
                ("retry-after", "Sun, 22 Nov 2026 12:01:30 GMT".into()),
            ],
            Some(Span::seconds(90)),
        ),
        (vec![("x-business-use-case-usage", usage(5)), ("retry-after", "17".into())], Some(Span::minutes(5))),
        (vec![("x-business-use-case-usage", usage(0))], None),
    ];
    let refused = serde_json::to_vec(&json!({"error": {"code": 130_429, "message": "Rate limit hit"}})).unwrap();
    let answers = cases.iter().map(|(headers, _)| Then::Answer(429, headers.clone(), refused.clone()));
    let platform = Platform::that(answers.collect::<Vec<_>>()).await;
    for (headers, expected) in cases {
        let waits = match platform.graph().send(&credentials(), &hello()).await {
            Err(SendError::Throttled { refusal, wait }) if refusal.code == 130_429 => Some(wait),
            Err(SendError::Refused(refusal)) if refusal.code == 130_429 => None,
            other => panic!("{headers:?}: {other:?}"),
        };
        assert_eq!(waits, expected, "{headers:?}");
    }
}

#[tokio::test]
async fn an_address_that_is_over_says_so() {
    let denied = json_answer(401, json!({"error": {"code": 190, "message": "expired"}}));
    let around = |url: &str| Then::Answer(302, vec![("location", url.to_owned())], vec![]);
    let gone = Then::Answer(404, vec![], vec![]);
    let platform = Platform::that([gone, denied, around("/a"), around("/b"), around("/c"), around("/d")]).await;
    let url = format!("{}/file", platform.url);
    assert!(matches!(download(&platform, &url, 9).await, Err(DownloadError::Gone)));
    assert!(matches!(download(&platform, &url, 9).await, Err(DownloadError::Refused(refusal)) if refusal.code == 190));
    assert!(matches!(download(&platform, &url, 9).await, Err(DownloadError::Address("it leads on and on"))));
    for address in ["", "file:///etc/passwd", "http://lookaside.example/file", "/file"] {
        assert!(matches!(download(&platform, address, 9).await, Err(DownloadError::Address(_))), "{address}");
    }
}

fn template_pages(cursors: &[Option<&str>]) -> Vec<Then> {
    let page = |cursor: &Option<&str>| {
        let template = json!({"id": 5, "name": "hi", "language": "en", "status": "APPROVED", "category": "UTILITY",
            "quality_score": {"score": "GREEN"}, "rejected_reason": "NONE", "components": []});
        let paging =
            cursor.map(|after| json!({"cursors": {"after": after}, "next": "https://elsewhere.example/?token=x"}));
        json_answer(200, json!({"data": [template, {"name": "no id"}], "paging": paging}))
    };
    cursors.iter().map(page).collect()
}

#[tokio::test]
async fn every_page_of_the_list_is_read_and_a_list_that_turns_in_circles_ends() {
    let platform = Platform::that(template_pages(&[Some("a"), Some("b"), None])).await;
    let templates = platform.graph().templates(&credentials()).await.unwrap();
    assert_eq!(templates.len(), 3);
    let first = &templates[0];
    assert_eq!(
        (first.platform_id.as_str(), first.quality.as_deref(), first.reason.as_deref()),
        ("5", Some("GREEN"), None)
    );
    assert!(platform.request(0).starts_with("GET /v26.0/77/message_templates?fields=id%2Cname"));
    assert!(platform.request(2).contains("&after=b "), "{}", platform.request(2));

    let circle: Vec<Option<&str>> = (0..PAGES).map(|page| Some(if page % 2 == 0 { "a" } else { "b" })).collect();
    let platform = Platform::that(template_pages(&circle)).await;
    let endless = platform.graph().templates(&credentials()).await;
    assert!(matches!(endless, Err(SendError::Ambiguous { .. })), "{endless:?}");
}

#[tokio::test]
async fn the_numbers_of_an_account_are_read_to_the_last() {
    let page = |from: usize, after: Option<&str>| {
        let numbers: Vec<Value> =
            (from..from + 100).map(|n| json!({"id": n, "display_phone_number": format!("+49 30 {n}")})).collect();
        let paging = after.map(|after| json!({"cursors": {"after": after}, "next": "https://elsewhere.example/"}));
        json_answer(200, json!({"data": numbers, "paging": paging}))
    };
    let platform = Platform::that([page(100, Some("a")), page(200, None)]).await;
    let numbers = platform.graph().phone_numbers(&credentials(), "77").await.unwrap();
    assert_eq!((numbers.len(), &numbers[199]), (200, &("299".to_owned(), "+49 30 299".to_owned())));
    assert!(platform.request(1).contains("&after=a "), "{}", platform.request(1));
}

#[tokio::test]
async fn a_number_can_be_asked_about() {
    let platform = Platform::that([
        json_answer(200, json!({"id": "100", "display_phone_number": "+49 30", "quality_rating": "GREEN", "throughput": {"level": "HIGH"}})),
        json_answer(200, json!({"data": {"is_valid": true, "expires_at": 0, "scopes": ["whatsapp_business_messaging", 5], "app_id": 9}})),
        json_answer(200, json!({"data": [{"whatsapp_business_api_data": {"name": "Ajar", "id": "9"}}]})),
        json_answer(200, json!({"url": "https://lookaside.example/1", "file_size": "SIZE", "id": "1"})),
    ])
    .await;
    let (graph, credentials) = (platform.graph(), credentials());
    let number = graph.phone_number(&credentials).await.unwrap();
    assert_eq!((number.display.as_deref(), number.throughput.as_deref()), (Some("+49 30"), Some("HIGH")));
    let token = graph.debug_token(&credentials).await.unwrap();
    assert_eq!((token.valid, token.expires_at, token.app_id.as_deref()), (true, None, Some("9")));
    assert_eq!(token.scopes, ["whatsapp_business_messaging"]);
    let [app] = &graph.subscribed_apps(&credentials).await.unwrap()[..] else { panic!("one app") };
    assert_eq!((app.name.as_deref(), app.url.as_deref()), (Some("Ajar"), None));
    let address = graph.media_url(&credentials, "1").await.unwrap();
    assert_eq!((address.url.as_str(), address.size), ("https://lookaside.example/1", None));
    assert!(platform.request(3).starts_with("GET /v26.0/1?phone_number_id=100 "));
}

#[test]
fn an_address_without_a_host_is_none() {
    for address in ["", "graph.facebook.com", "ftp://graph.facebook.com", "data:,x"] {
        assert_eq!(Graph::new(address, "v26.0").map(|_| ()), Err(NoAddress), "{address}");
    }
    let below = Graph::new("http://127.0.0.1:4000/graph/", "v26.0").unwrap();
    assert_eq!(below.at(&["1/../2", "media"]).as_str(), "http://127.0.0.1:4000/graph/v26.0/1%2F..%2F2/media");
}

fn body(draft: &Draft, prepared: Option<&Prepared>, file: Option<&Uploaded>) -> Result<Value, Unready> {
    let mut body = outgoing_body(draft, &Recipient::Phone("+491510".into()), prepared, file, None)?;
    let around = body.as_object_mut().unwrap();
    assert_eq!(around.remove("messaging_product"), Some(json!("whatsapp")));
    assert_eq!(around.remove("recipient_type"), Some(json!("individual")));
    assert_eq!(around.remove("to"), Some(json!("+491510")));
    Ok(body)
}

#[tokio::test]
async fn somebody_is_blocked_and_unblocked_and_what_is_wrong_with_them_is_told() {
    let who = Recipient::Phone("491510".into());
    let done = |list: &str| json!({"messaging_product": "whatsapp", "block_users": {list: [{"input": "+491510"}]}});
    let late = json!({
        "messaging_product": "whatsapp",
        "block_users": {"added_users": [], "failed_users": [{"input": "+491510", "errors": [{
            "message": "Re-engagement required", "code": 131047, "error_data": {"details": "Not in the last 24 hours"}}]}]},
        "error": {"message": "(#139100) Failed to block/unblock users", "code": 139100}});
    let steps =
        [json_answer(200, done("added_users")), json_answer(200, done("removed_users")), json_answer(400, late)];
    let platform = Platform::that(steps).await;
    let graph = platform.graph();
    graph.block(&credentials(), &who).await.unwrap();
    graph.unblock(&credentials(), &who).await.unwrap();
    let refused = graph.block(&credentials(), &who).await.unwrap_err();
    assert!(matches!(&refused, SendError::Refused(refusal) if refusal.code == 131_047), "{refused:?}");
    for (index, method) in ["POST", "DELETE", "POST"].into_iter().enumerate() {
        let request = platform.request(index);
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with(&format!("{method} /v26.0/100/block_users HTTP/1.1\r\n")), "{head}");
        let expected = json!({"messaging_product": "whatsapp", "block_users": [{"user": "+491510"}]});
        assert_eq!(serde_json::from_str::<Value>(body).unwrap(), expected);
    }
}

#[test]
fn every_draft_has_the_body_the_platform_expects() {
    let text = |text: &str| Draft::Text { text: text.into(), reply_to: None };
    let media = |kind, caption: Option<&str>| Draft::Media {
        kind,
        media_id: MediaId(7),
        caption: caption.map(Into::into),
        reply_to: Some("wamid.0".into()),
    };
    let file =
        |mime_type: &str| Uploaded { id: "555".into(), mime_type: mime_type.into(), filename: Some("a.pdf".into()) };
    let (pdf, voice, song) = (file("application/pdf"), file("audio/ogg; codecs=opus"), file("audio/mpeg"));
    let press = |new: Value| Draft::Interactive {
        interactive: Interactive::parse(serde_json::from_value(new).unwrap()).unwrap(),
        reply_to: None,
    };
    let reply = json!({"message_id": "wamid.0"});
    let cases = [
        (text("Hi"), None, json!({"type": "text", "text": {"body": "Hi"}})),
        (
            text("See https://ajar.example"),
            None,
            json!({"type": "text", "text": {"body": "See https://ajar.example", "preview_url": true}}),
        ),
        (
            media(MediaKind::Image, Some("Look")),
            Some(&pdf),
            json!({"type": "image", "image": {"id": "555", "caption": "Look"}, "context": reply}),
        ),
        (
            media(MediaKind::Document, None),
            Some(&pdf),
            json!({"type": "document", "document": {"id": "555", "filename": "a.pdf"}, "context": reply}),
        ),
        (
            media(MediaKind::Audio, None),
            Some(&voice),
            json!({"type": "audio", "audio": {"id": "555", "voice": true}, "context": reply}),
        ),
        (
            media(MediaKind::Audio, None),
            Some(&song),
            json!({"type": "audio", "audio": {"id": "555"}, "context": reply}),
        ),
        (
            media(MediaKind::Sticker, None),
            Some(&pdf),
            json!({"type": "sticker", "sticker": {"id": "555"}, "context": reply}),
        ),
        (
            Draft::Reaction { target: "wamid.0".into(), emoji: String::new() },
            None,
            json!({"type": "reaction", "reaction": {"message_id": "wamid.0", "emoji": ""}}),
        ),
        (
            press(json!({"type": "button", "body": "Which?", "footer": "Until five",
                "buttons": [{"id": "y", "title": "Yes"}, {"title": "No"}]})),
            None,
            json!({"type": "interactive", "interactive": {"type": "button", "body": {"text": "Which?"},
                "footer": {"text": "Until five"}, "action": {"buttons": [
                    {"type": "reply", "reply": {"id": "y", "title": "Yes"}},
                    {"type": "reply", "reply": {"id": "No", "title": "No"}}]}}}),
        ),
        (
            press(json!({"type": "list", "body": "Which?", "button": "Choose", "sections": [
                {"title": "Tea", "rows": [{"id": "1", "title": "Green", "description": "Of spring"}]},
                {"title": "Cake", "rows": [{"id": "2", "title": "Plum"}]}]})),
            None,
            json!({"type": "interactive", "interactive": {"type": "list", "body": {"text": "Which?"},
                "action": {"button": "Choose", "sections": [
                    {"title": "Tea", "rows": [{"id": "1", "title": "Green", "description": "Of spring"}]},
                    {"title": "Cake", "rows": [{"id": "2", "title": "Plum"}]}]}}}),
        ),
        (
            press(json!({"type": "location_request_message", "body": "Where are you?"})),
            None,
            json!({"type": "interactive", "interactive": {"type": "location_request_message",
                "body": {"text": "Where are you?"}, "action": {"name": "send_location"}}}),
        ),
    ];
    for (draft, file, expected) in cases {
        assert_eq!(body(&draft, None, file), Ok(expected), "{draft:?}");
    }
    assert_eq!(body(&media(MediaKind::Image, None), None, None), Err(Unready::File));
}

#[test]
fn a_template_carries_the_platforms_id_of_its_file() {
    let template = TemplateSend { name: "hi".into(), language: "en_US".into(), ..TemplateSend::default() };
    let draft = Draft::Template { template };
    let prepared = |components: Value, media: Option<&str>| Prepared {
        components,
        text: String::new(),
        media: media.map(Into::into),
        buttons: Vec::new(),
    };
    assert_eq!(body(&draft, None, None), Err(Unready::Template));
    let plain = body(&draft, Some(&prepared(json!([]), None)), None).unwrap();
    assert_eq!(plain, json!({"type": "template", "template": {"name": "hi", "language": {"code": "en_US"}}}));

    let components = |id: &str| {
        json!([{"type": "header", "parameters": [{"type": "document", "document": {"id": id}}]},
            {"type": "body", "parameters": [{"type": "text", "text": "7"}]}])
    };
    let filled = prepared(components("7"), Some("7"));
    assert_eq!(body(&draft, Some(&filled), None), Err(Unready::File));
    let file = Uploaded { id: "555".into(), mime_type: "application/pdf".into(), filename: None };
    let sent = body(&draft, Some(&filled), Some(&file)).unwrap();
    assert_eq!(sent["template"]["components"], components("555"));
}

#[test]
fn a_person_without_a_number_is_written_to_by_id() {
    let draft = Draft::Text { text: "Hi".into(), reply_to: None };
    let body = outgoing_body(&draft, &Recipient::Bsuid("US.1".into()), None, None, None).unwrap();
    assert_eq!((body.get("to"), &body["recipient"]), (None, &json!("US.1")));
    let long = "x".repeat(CALLBACK_LIMIT + 1);
    let to = Recipient::Bsuid("US.1".into());
    assert_eq!(outgoing_body(&draft, &to, None, None, Some(&long)), Err(Unready::Callback));
}

/// The HTTP status that a row of the table gives, where it gives one.
fn status(row: &HashMap<String, String>, or: u16) -> StatusCode {
    let status = row["http"].rsplit_once("-> ").and_then(|(_, status)| status.trim().parse().ok());
    StatusCode::from_u16(status.unwrap_or(or)).unwrap()
}

#[test]
fn answers_met_by_others_are_understood() {
    use crate::domain::refusal::Action;
    let Some(folder) = conformance::folder() else { return };
    let mut tried = 0;
    for row in conformance::rows(&folder.join("index.csv")) {
        let (file, kind) = (&row["file"], row["type"].as_str());
        if !row["kind"].starts_with("api_") {
            continue;
        }
        tried += 1;
        let body = std::fs::read(folder.join(file)).unwrap();
        let value: Value = serde_json::from_slice(&body).unwrap();
        if row["kind"] == "api_error" {
            let code: i64 = kind.trim_start_matches("error/").parse().unwrap();
            let refusal = refusal(&value["error"]);
            assert_eq!(refusal.code, code, "{file}");
            assert!(!refusal.title.is_empty() && !refusal.title.starts_with("(#"), "{file}: {}", refusal.title);
            match classify(status(&row, 400), Ok(body)) {
                Err(SendError::Refused(refused)) => assert_eq!(refused, refusal, "{file}"),
                Err(SendError::Ambiguous { .. }) => assert!(status(&row, 400).is_server_error(), "{file}"),
                other => panic!("{file}: {other:?}"),
            }
            let expected: &[Action] = match row["expected"].as_str() {
                "bad parameter; fix the request, never retry" => &[Action::Mend, Action::Final],
                "throughput: retry with backoff" | "app rate limit: backoff" | "call rate limit: backoff" => {
                    &[Action::SlowNumber]
                }
                "window closed: send a template instead, never retry as is" => &[Action::CloseWindow],
                "pair rate: wait and retry with backoff (4^n s)" => &[Action::SlowPair],
                "token expired; stop and alert" | "permission missing; stop" => &[Action::StopNumber],
                "temporary: retry" => &[Action::Retry],
                _ => &[Action::Final],
            };
            assert!(expected.contains(&refusal.action()), "{file}: {:?}", refusal.action());
            continue;
        }
        let answer = classify(status(&row, 200), Ok(body)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(answer, value, "{file}");
        let understood = match kind {
            "send_ok" => Accepted::read(&answer).is_some_and(|accepted| accepted.wamid.starts_with("wamid.")),
            "media_info" => MediaAddress::read(&answer).is_some_and(|address| address.url.starts_with("https://")),
            "template_get" => listed(&answer).is_some_and(|template| !template.name.is_empty()),
            _ if kind.starts_with("GET") && kind.contains("/message_templates") => template_page(&answer)
                .is_ok_and(|(templates, _)| templates.len() == value["data"].as_array().unwrap().len()),
            _ if kind.starts_with("POST") && kind.contains("/message_templates") => {
                Submitted::read(&answer).is_some_and(|made| made.status == "PENDING" && !made.category.is_empty())
            }
            _ if kind.contains("/media ") => text(&answer, "id").is_some(),
            _ if kind.starts_with("GET") && kind.contains("/subscribed_apps") => {
                subscribed(&answer).is_some_and(|apps| !apps.is_empty())
            }
            _ if value.get("display_phone_number").is_some() => {
                PhoneNumber::read(&answer).is_some_and(|number| number.display.is_some())
            }
            _ => true,
        };
        assert!(understood, "{file}");
    }
    assert!(tried > 0, "the table names no answer");
}

/// What somebody meant with a message that they sent, and whether the same is sent here.
#[derive(Debug, Clone, Copy)]
enum Meant {
    /// It is: to do this.
    Same(&'static str),
    /// Its template has a part that nothing here fills in.
    Unfilled(Part),
    /// It is not, or not so: because of this.
    Skipped(&'static str),
    /// It is no message: because of this.
    Refused(&'static str),
}

use Meant::{Refused, Same, Skipped, Unfilled};

const NO_LINKS: &str = "a file is somewhere else: here it is uploaded first";
const NO_AMOUNTS: &str = "an amount or a date that the platform writes: here all values are texts";
const NO_HEADER: &str = "something to press with a header: here it has none";
const NO_SHOP: &str = "something of a catalogue, an order or a flow";

/// Every message that the table names, and what was meant with it.
const SENDS: [(&str, Meant); 48] = [
    ("chatwoot/send-on-whatsapp-service-spec-1", Same("fill in a template by names")),
    ("kapso-js/messages-send-raw-test-ts-1", Same("say something")),
    ("meta-openapi/phone-number-id-marketing-messages-post-request-parameterized-template", Skipped(NO_AMOUNTS)),
    ("meta-openapi/phone-number-id-messages-post-request-send-catalog-message", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-catalog-template-message", Unfilled(Part::Catalogue)),
    ("meta-openapi/phone-number-id-messages-post-request-send-contact-message", Skipped("an address card")),
    ("meta-openapi/phone-number-id-messages-post-request-send-document-message-by-url", Skipped(NO_LINKS)),
    ("meta-openapi/phone-number-id-messages-post-request-send-draft-flow-by-id", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-flow-template-message", Unfilled(Part::Flow)),
    ("meta-openapi/phone-number-id-messages-post-request-send-location-message", Skipped("a place")),
    ("meta-openapi/phone-number-id-messages-post-request-send-message-template-interactiv", Skipped(NO_AMOUNTS)),
    ("meta-openapi/phone-number-id-messages-post-request-send-message-template-text", Skipped(NO_AMOUNTS)),
    ("meta-openapi/phone-number-id-messages-post-request-send-multi-product-message", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-order-status-message", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-published-flow-by-id", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-published-flow-by-name", Skipped(NO_SHOP)),
    ("meta-openapi/phone-number-id-messages-post-request-send-sample-shipping-confirmatio", Skipped(NO_AMOUNTS)),
    ("meta-openapi/phone-number-id-messages-post-request-send-sticker-message-by-url", Skipped(NO_LINKS)),
    (
        "meta-openapi/phone-number-id-messages-post-request-send-test-message",
        Same("send a template that takes nothing"),
    ),
    ("meta-openapi/phone-number-id-messages-post-request-send-text-message", Same("say something")),
    (
        "meta-openapi/phone-number-id-messages-post-request-send-text-message-with-preview-u",
        Same("say something with a link"),
    ),
    ("ruby-whatsapp-sdk/send-audio-message-with-success-response-request", Same("send a sound")),
    ("ruby-whatsapp-sdk/send-document-message-with-file-name-request", Same("send a document by its name")),
    ("ruby-whatsapp-sdk/send-image-message-with-a-link-request", Skipped(NO_LINKS)),
    ("ruby-whatsapp-sdk/send-image-message-with-an-image-id-request", Same("send a picture")),
    ("ruby-whatsapp-sdk/send-interactive-list-messages-with-success-response-by-passing-intera", Skipped(NO_HEADER)),
    ("ruby-whatsapp-sdk/send-reaction-with-success-response-request", Same("react to a message")),
    ("ruby-whatsapp-sdk/send-sticker-message-with-success-response-request", Same("send a sticker")),
    ("ruby-whatsapp-sdk/send-text-handles-error-response-request", Same("say something to a number that is none")),
    ("ruby-whatsapp-sdk/send-video-message-with-a-link-request", Skipped(NO_LINKS)),
    ("ruby-whatsapp-sdk/send-video-message-with-success-response-request", Same("send a film")),
    ("whap/api-request-format-for-named-parameters-7", Same("fill in a template by names")),
    ("whap/mixed-parameters-api-request-8", Same("fill in a template by names that may be numbers")),
    ("whap/rejects-message-with-invalid-type-6", Refused("there is no such type")),
    ("whap/rejects-message-without-required-to-field-3", Refused("it is for nobody")),
    ("whap/rejects-template-message-without-template-field-5", Refused("it names no template")),
    (
        "whap/should-send-template-message-and-trigger-template-specific-webhooks-3",
        Same("fill in a template by a name"),
    ),
    ("whap/should-send-text-message-and-trigger-webhooks-1", Same("say something")),
    ("whatsapp-api-js/logger-1", Skipped("its text is none of a message: it is from a list of what was called")),
    ("whatsapp-business-java-api/expectedmessage1", Same("say something on several lines")),
    ("whatsapp-business-java-api/expectedmessage10", Skipped("an address card")),
    ("whatsapp-business-java-api/expectedmessage11", Skipped(NO_HEADER)),
    ("whatsapp-business-java-api/expectedmessage15", Skipped(NO_HEADER)),
    ("whatsapp-business-java-api/expectedmessage16", Skipped(NO_HEADER)),
    ("whatsapp-business-java-api/expectedmessage3", Same("fill in a template, with what its answers carry")),
    ("whatsapp-business-java-api/expectedmessage5", Skipped(NO_AMOUNTS)),
    ("whatsapp-business-java-api/expectedmessage6", Same("fill in a template with a document and the end of a link")),
    ("whatsapp-business-java-api/expectedmessage8", Same("fill in a template with a film")),
];

/// The template that a send is of, as far as the send tells, with what it is filled in with. None where that is something else
/// than texts, files and what buttons carry.
fn behind(send: &Value) -> Option<(Template, Parameters, Option<Uploaded>)> {
    let mut parameters = Parameters::default();
    let (mut parts, mut buttons, mut file) = (Vec::new(), Vec::new(), None);
    let (mut body, mut is_named) = ("Hello".to_owned(), false);
    for part in send["components"].as_array().into_iter().flatten() {
        let given = part["parameters"].as_array()?;
        match text(part, "type")?.to_ascii_lowercase().as_str() {
            "header" => {
                let one = given.first()?;
                let kind = text(one, "type")?;
                parts.push(json!({"type": "HEADER", "format": kind.to_ascii_uppercase()}));
                // Under our own id, which the platform's takes the place of.
                parameters.header = Some(json!({"media_id": "7"}));
                let (id, filename) = (text(&one[&kind], "id")?, text(&one[&kind], "filename"));
                file = Some(Uploaded { id, mime_type: String::new(), filename });
            }
            "body" => {
                for (at, one) in (1..).zip(given) {
                    let name = text(one, "parameter_name");
                    is_named |= name.is_some();
                    let name = name.unwrap_or_else(|| at.to_string());
                    body.extend([", {{", name.as_str(), "}}"]);
                    parameters.body.insert(name, text(one, "text")?);
                }
            }
            "button" => {
                let (index, one) = (text(part, "index")?.parse().ok()?, given.first()?);
                let (button, value) = match text(part, "sub_type")?.to_ascii_uppercase().as_str() {
                    "URL" => (json!({"type": "URL", "url": "https://a.example/{{1}}"}), text(one, "text")),
                    kind => (json!({"type": kind}), text(one, "payload")),
                };
                buttons.push(button);
                parameters.buttons.extend(value.map(|value| ButtonParameter { index, value }));
            }
            _ => return None,
        }
    }
    parts.push(json!({"type": "BODY", "text": body}));
    if !buttons.is_empty() {
        parts.push(json!({"type": "BUTTONS", "buttons": buttons}));
    }
    let format = if is_named { "NAMED" } else { "POSITIONAL" };
    let template = conformance::listed(&json!({"name": send["name"], "language": send["language"]["code"],
        "category": "UTILITY", "parameter_format": format, "components": parts}));
    Some((template, parameters, file))
}

/// A body that others send, made as it is made here. Why it is not: what is wrong with its template, if anything is.
fn made(theirs: &Value) -> Result<Value, Option<Unfit>> {
    let kind = text(theirs, "type").unwrap_or_else(|| "text".to_owned());
    let object = &theirs[&kind];
    let reply_to = text(&theirs["context"], "message_id");
    let of = |key: &str| text(object, key).ok_or(None::<Unfit>);
    let to = text(theirs, "recipient").map(Recipient::Bsuid);
    let to = to.or_else(|| text(theirs, "to").map(Recipient::Phone)).ok_or(None::<Unfit>)?;
    let (mut prepared, mut file) = (None, None);
    let draft = match kind.as_str() {
        "text" => Draft::Text { text: of("body")?, reply_to },
        "reaction" => Draft::Reaction { target: of("message_id")?, emoji: text(object, "emoji").unwrap_or_default() },
        "template" => {
            let name = of("name")?;
            let (template, parameters, uploaded) = behind(object).ok_or(None::<Unfit>)?;
            prepared = Some(template.prepare(&parameters).map_err(Some)?);
            file = uploaded;
            Draft::Template { template: TemplateSend { name, language: template.language, parameters } }
        }
        kind => {
            let kind = MediaKind::parse(kind).ok_or(None::<Unfit>)?;
            file = Some(Uploaded { id: of("id")?, mime_type: String::new(), filename: text(object, "filename") });
            Draft::Media { kind, media_id: MediaId(7), caption: text(object, "caption"), reply_to }
        }
    };
    Ok(outgoing_body(&draft, &to, prepared.as_ref(), file.as_ref(), None).unwrap())
}

/// What is left of a body once defaults, nulls and the spelling of numbers make no difference.
fn essence(body: &Value) -> Value {
    let mut body = body.clone();
    let kind = text(&body, "type").unwrap_or_else(|| "text".to_owned());
    body["type"] = json!(kind);
    let parts = body.pointer_mut("/template/components").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten() {
        if let Some(index) = text(part, "index") {
            part["index"] = json!(index);
        }
    }
    if let Some(object) = body.get_mut(&kind).and_then(Value::as_object_mut) {
        object.remove("preview_url");
        object.retain(|key, value| !(value.is_null() || key == "components" && *value == json!([])));
        if let Some(language) = object.get_mut("language").and_then(Value::as_object_mut) {
            language.remove("policy");
        }
    }
    let members = body.as_object_mut().unwrap();
    members.retain(|key, value| !value.is_null() && key != "recipient_type");
    if let Some(to) = text(&Value::Object(members.clone()), "to") {
        members.insert("to".to_owned(), json!(to.chars().filter(char::is_ascii_digit).collect::<String>()));
    }
    body
}

#[test]
fn what_others_send_is_what_is_sent_here() {
    let Some(folder) = conformance::folder() else { return };
    let of = |file: &str| format!("outgoing/{file}.json");
    let rows = conformance::rows(&folder.join("index.csv"));
    let is_send = |row: &&HashMap<String, String>| row["kind"] == "outgoing" && row["type"].starts_with("send/");
    let named: Vec<&HashMap<String, String>> = rows.iter().filter(is_send).collect();
    for row in &named {
        assert!(SENDS.iter().any(|(file, _)| of(file) == row["file"]), "{} has no intent here", row["file"]);
    }
    let mut wrong = Vec::new();
    for (file, meant) in SENDS {
        match meant {
            Same(what) => println!("{file}: to {what}"),
            Unfilled(part) => println!("{file}: not sent here, for its {}", part.word()),
            Skipped(why) => println!("{file}: not sent here: {why}"),
            Refused(why) => println!("{file}: no message: {why}"),
        }
        let row = named.iter().find(|row| row["file"] == of(file)).unwrap_or_else(|| panic!("{file} is not there"));
        let theirs: Value = serde_json::from_slice(&std::fs::read(folder.join(of(file))).unwrap()).unwrap();
        assert_eq!(row["negative"] == "must_reject", matches!(meant, Refused(_)), "{file}");
        match (meant, made(&theirs)) {
            (Same(_), Ok(ours)) if essence(&ours) == essence(&theirs) => {}
            (Same(_), Ok(ours)) => {
                wrong.push(format!("{file}:\n{}\ninstead of\n{}", essence(&ours), essence(&theirs)));
            }
            (Unfilled(part), Err(Some(Unfit::Part(found)))) if part == found => {}
            (Skipped(_) | Refused(_), Err(None)) => {}
            (meant, made) => wrong.push(format!("{file}, {meant:?}: here it is {made:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_what_is_on_this_machine_is_asked_past_a_proxy() {
    let here = |url: &str| is_loopback(&Url::parse(url).unwrap());
    for url in ["http://127.0.0.1:4000", "http://127.8.8.8", "http://localhost:4000", "http://[::1]:4000"] {
        assert!(here(url), "{url}");
    }
    for url in ["https://graph.facebook.com", "http://192.168.1.5:4000", "http://localhost.example.org"] {
        assert!(!here(url), "{url}");
    }
}
