//! Following what happens.

use super::{TestApp, answers::fits, app::Answer, story};
use crate::{domain::role::Role, server::rest::schema};
use futures::StreamExt;
use reqwest::{Method, StatusCode, header};
use serde_json::Value;
use std::time::Duration;

/// An open stream, read event by event.
struct Stream {
    bytes: std::pin::Pin<Box<dyn futures::Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
    read: String,
}

/// One event of a stream.
#[derive(Debug, Default)]
struct Heard {
    event: String,
    id: Option<i64>,
    data: Value,
}

impl Stream {
    async fn open(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        assert!(response.headers().get(header::CONTENT_ENCODING).is_none());
        Self { bytes: Box::pin(response.bytes_stream()), read: String::new() }
    }

    /// The next event; none when the stream has ended.
    async fn next(&mut self) -> Option<Heard> {
        loop {
            if let Some((text, rest)) = self.read.split_once("\n\n") {
                let mut heard = Heard::default();
                for line in text.lines() {
                    match line.split_once(": ") {
                        Some(("event", name)) => heard.event = name.to_owned(),
                        Some(("id", id)) => heard.id = id.parse().ok(),
                        Some(("data", data)) => heard.data = serde_json::from_str(data).unwrap(),
                        _ => {}
                    }
                }
                self.read = rest.to_owned();
                return Some(heard);
            }
            let more = tokio::time::timeout(Duration::from_secs(20), self.bytes.next())
                .await
                .expect("it says something in time");
            match more {
                Some(Ok(bytes)) => self.read.push_str(std::str::from_utf8(&bytes).unwrap()),
                Some(Err(_)) | None => return None,
            }
        }
    }
}

story!(a_stream_says_hello_tells_what_happens_and_resumes_without_a_gap, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    app.hears("491511234567", "First").await;
    let follow = |query: &str| app.request(Method::GET, &format!("/api/v1/events{query}")).bearer_auth(&key);
    let mut live = Stream::open(follow("")).await;
    let hello = live.next().await.unwrap();
    assert_eq!(hello.event, "hello");
    let seq = hello.data["seq"].as_i64().unwrap();
    assert!(seq > 0 && hello.data["now"].is_string());

    app.hears("491511234567", "Second").await;
    let heard = live.next().await.unwrap();
    assert_eq!((heard.event.as_str(), heard.id, heard.data["seq"].as_i64()), ("", Some(seq + 1), Some(seq + 1)));

    let mut past = Stream::open(follow("?after=0")).await;
    assert_eq!(past.next().await.unwrap().event, "hello");
    for expected in 1..=seq + 1 {
        let heard = past.next().await.unwrap();
        assert_eq!(heard.id, Some(expected), "the sequence has no gaps");
        fits::<schema::Event>(&heard.data);
    }
    let mut resumed = Stream::open(follow("?after=0").header("Last-Event-ID", seq.to_string())).await;
    resumed.next().await.unwrap();
    assert_eq!(resumed.next().await.unwrap().id, Some(seq + 1), "the header counts before the address");
    let ahead = Answer::of(follow("?after=999999")).await;
    assert_eq!((ahead.status, ahead.code()), (StatusCode::GONE, "gone"));
});

story!(a_stream_ends_with_the_right_to_follow_it_and_with_the_server, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let mut stream = Stream::open(app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
    stream.next().await.unwrap();
    let id = app.state.store.keys().await.unwrap()[0].id;
    app.state.store.revoke_key(id, app.clock.now()).await.unwrap();
    assert!(stream.next().await.is_none());

    let key = app.key(Role::Analyst).await;
    let mut stream = Stream::open(app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
    stream.next().await.unwrap();
    app.state.shutdown.cancel();
    assert!(stream.next().await.is_none());
});
