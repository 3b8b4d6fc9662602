//! Following what happens.

use super::{TestApp, answers::fits, app::Answer, story};
use crate::{
    domain::{
        audit::By,
        id::{ConversationId, UserId},
        presence::Did,
        role::Role,
    },
    server::rest::schema,
};
use futures::StreamExt;
use reqwest::{Method, StatusCode, header};
use serde_json::{Value, json};
use std::time::Duration;

/// An open stream, read event by event.
pub struct Stream {
    bytes: std::pin::Pin<Box<dyn futures::Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
    read: String,
}

/// One event of a stream.
#[derive(Debug, Default)]
pub struct Heard {
    event: String,
    id: Option<i64>,
    data: Value,
}

impl Stream {
    pub async fn open(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        assert!(response.headers().get(header::CONTENT_ENCODING).is_none());
        Self { bytes: Box::pin(response.bytes_stream()), read: String::new() }
    }

    /// The next event; none when the stream has ended.
    pub async fn next(&mut self) -> Option<Heard> {
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

story!(who_else_looks_comes_without_a_number_to_people_who_look_as_well, async |app: TestApp| {
    app.ana(Role::Agent).await;
    let cookie = app.signs_in().await;
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let conversation: ConversationId = id.parse().unwrap();
    let ana = app.state.store.users().await.unwrap()[0].id;
    let follow = || app.request(Method::GET, "/api/v1/events");
    let mut people = Stream::open(follow().header(header::COOKIE, &cookie)).await;
    let mut programs = Stream::open(follow().bearer_auth(&key)).await;
    people.next().await.unwrap();
    programs.next().await.unwrap();
    let bo = UserId(4711);
    let does = async |user: UserId, name: &str, did: Did| {
        app.state.presence.tell(&app.state.store, conversation, user, name, did, app.clock.now()).await;
    };
    // One word may be told twice, but not with a number, and the last one holds.
    let sees = async |stream: &mut Stream, expected: &[(&str, bool)]| {
        for _ in 0..20 {
            let heard = stream.next().await.unwrap();
            assert_eq!((heard.event.as_str(), heard.id), ("presence", None), "{heard:?}");
            assert_eq!(heard.data["conversation_id"], json!(id));
            let present = heard.data["present"].as_array().unwrap();
            let names = present.iter().map(|one| (one["name"].as_str().unwrap(), one["wrote_at"].is_string()));
            if names.eq(expected.iter().copied()) {
                return;
            }
        }
        panic!("it never comes to {expected:?}");
    };
    // Nobody else's business as long as Ana is elsewhere.
    does(bo, "Bo", Did::Looks).await;
    does(ana, "Ana", Did::Looks).await;
    sees(&mut people, &[("Ana", false), ("Bo", false)]).await;
    does(bo, "Bo", Did::Writes).await;
    sees(&mut people, &[("Ana", false), ("Bo", true)]).await;
    does(bo, "Bo", Did::Leaves).await;
    sees(&mut people, &[("Ana", false)]).await;

    // The numbers go on without a gap, and a program has heard of none of it.
    let before = app.state.store.last_seq().await.unwrap();
    app.hears("491511234567", "Still there?").await;
    for stream in [&mut people, &mut programs] {
        let heard = stream.next().await.unwrap();
        assert_eq!((heard.event.as_str(), heard.id), ("", Some(before + 1)), "{heard:?}");
    }
});

story!(a_stream_tells_at_once_that_something_else_is_seen, async |app: TestApp| {
    let owner = app.key(Role::Owner).await;
    let key = app.key(Role::Agent).await;
    let id = app.state.store.keys().await.unwrap().last().unwrap().id;
    app.hears("491511234567", "First").await;
    let mut live = Stream::open(app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
    let before = live.next().await.unwrap().data["reach"].clone();
    assert!(before.is_string(), "{before}");
    let limits = app.request(Method::PUT, &format!("/api/v1/keys/{id}/reach")).bearer_auth(&owner);
    let set = Answer::of(limits.json(&json!({"only_teams": true}))).await;
    assert_eq!(set.status, StatusCode::OK, "{set:?}");
    let told = async {
        loop {
            let heard = live.next().await.unwrap();
            if heard.event == "heartbeat" {
                return heard;
            }
        }
    };
    // Sooner than any heartbeat that comes by itself.
    let told = tokio::time::timeout(Duration::from_secs(5), told).await.expect("it is told in time");
    assert_ne!(told.data["reach"], before);
    assert_eq!(told.id, None, "it has no number");
});

story!(a_stream_ends_with_the_right_to_follow_it_and_with_the_server, async |app: TestApp| {
    let key = app.key(Role::Analyst).await;
    let mut stream = Stream::open(app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
    stream.next().await.unwrap();
    let id = app.state.store.keys().await.unwrap()[0].id;
    app.state.store.revoke_key(id, By::CONSOLE, app.clock.now()).await.unwrap();
    assert!(stream.next().await.is_none());

    let key = app.key(Role::Analyst).await;
    let mut stream = Stream::open(app.request(Method::GET, "/api/v1/events").bearer_auth(&key)).await;
    stream.next().await.unwrap();
    app.state.shutdown.cancel();
    assert!(stream.next().await.is_none());
});
