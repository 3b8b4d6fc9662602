//! Bodies that are too large, or that come with the wrong key: also a client that writes all of it first hears why.

use super::{TestApp, story};
use crate::domain::role::Role;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const MB: usize = 1024 * 1024;

/// How the size of a body is told.
#[derive(Debug, Clone, Copy)]
enum Framing {
    Length,
    Chunks,
}

/// Writes a whole request before it listens to the answer, as simple clients do. The head of the answer.
async fn writes_then_reads(app: &TestApp, path: &str, headers: &str, size: usize, framing: Framing) -> String {
    let address = app.url.strip_prefix("http://").unwrap();
    let mut socket = TcpStream::connect(address).await.unwrap();
    let sized = match framing {
        Framing::Length => format!("Content-Length: {size}"),
        Framing::Chunks => "Transfer-Encoding: chunked".to_owned(),
    };
    let head = format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}{sized}\r\n\r\n");
    socket.write_all(head.as_bytes()).await.unwrap();
    let piece = vec![b' '; 64 * 1024];
    let mut left = size;
    while left > 0 {
        let length = left.min(piece.len());
        let written = async {
            if let Framing::Chunks = framing {
                socket.write_all(format!("{length:x}\r\n").as_bytes()).await?;
            }
            socket.write_all(&piece[..length]).await?;
            if let Framing::Chunks = framing {
                socket.write_all(b"\r\n").await?;
            }
            Ok::<(), std::io::Error>(())
        };
        written.await.unwrap_or_else(|error| panic!("{path}, {left} of {size} bytes left, {framing:?}: {error}"));
        left -= length;
    }
    if let Framing::Chunks = framing {
        socket.write_all(b"0\r\n\r\n").await.unwrap();
    }
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap_or_else(|error| panic!("{path}, {size}, {framing:?}: {error}"));
    answer
}

fn says(answer: &str, status: u16, code: &str) -> bool {
    answer.starts_with(&format!("HTTP/1.1 {status} "))
        && answer.contains("content-type: application/problem+json")
        && answer.contains(&format!("\"code\":\"{code}\""))
}

story!(who_sends_too_much_hears_that_it_is_too_much, async |app: TestApp| {
    let key = app.key(Role::Agent).await;
    app.hears("491511234567", "Hello").await;
    let id = app.only_conversation(&key).await;
    let json = format!("Authorization: Bearer {key}\r\nContent-Type: application/json\r\n");
    let file = format!("Authorization: Bearer {key}\r\nContent-Type: image/webp\r\n");
    let form = "Content-Type: application/x-www-form-urlencoded\r\n".to_owned();
    let routes = [
        ("/webhooks/whatsapp".to_owned(), String::new(), 3 * MB),
        (format!("/api/v1/conversations/{id}/messages"), json, MB),
        ("/api/v1/media?kind=sticker".to_owned(), file, 500 * 1024),
        ("/_fn/sign_in".to_owned(), form, MB),
    ];
    for (path, headers, limit) in routes {
        for size in [limit + 1, 4 * MB, 10 * MB] {
            for framing in [Framing::Length, Framing::Chunks] {
                let answer = writes_then_reads(&app, &path, &headers, size, framing).await;
                assert!(says(&answer, 413, "too_large"), "{path}, {size} bytes, {framing:?}: {answer}");
            }
        }
    }
});

story!(who_sends_much_with_the_wrong_key_hears_that_it_is_wrong, async |app: TestApp| {
    let wrong = "Authorization: Bearer ajar_forged\r\nContent-Type: application/pdf\r\n";
    for size in [4 * MB, 10 * MB] {
        for framing in [Framing::Length, Framing::Chunks] {
            let answer = writes_then_reads(&app, "/api/v1/media", wrong, size, framing).await;
            assert!(says(&answer, 401, "unauthorized"), "{size} bytes, {framing:?}: {answer}");
        }
    }
});

story!(who_sends_what_cannot_be_read_hears_why, async |app: TestApp| {
    let key = app.key(Role::Admin).await;
    for body in ["{", "[]", "{\"id\": \"no number\"}", ""] {
        let asked = app.request(Method::POST, "/_fn/conversation").bearer_auth(&key).body(body);
        let answer = asked.header("content-type", "application/json").send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{body}");
        let said: Value = answer.json().await.unwrap();
        let why = said["invalid"].as_str().unwrap_or_else(|| panic!("{body}: {said}"));
        assert!(why.starts_with("What was sent cannot be read: "), "{why}");
    }
});

story!(who_asks_before_sending_much_is_answered_before_sending_it, async |app: TestApp| {
    let address = app.url.strip_prefix("http://").unwrap();
    let mut socket = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1/media HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer ajar_forged\r\n\
         Expect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        10 * MB
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(says(&answer, 401, "unauthorized"), "{answer}");
});
