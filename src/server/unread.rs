//! What an answer left unread of its request.
//!
//! Where a request is turned away before its body was read, for its size or for its key, the connection would be closed
//! under a client that is still writing: it would see a broken pipe, and never the answer that says why. So the rest is
//! read off first and thrown away, within limits.

use axum::{
    body::{Body, BodyDataStream, Bytes, HttpBody},
    extract::Request,
    http::header,
    middleware::Next,
    response::Response,
};
use futures::{Stream, StreamExt};
use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{sync::oneshot, time::timeout};

/// Most bytes that are read for nothing, and how long at most.
const MOST: usize = 32 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);

/// Answers only after what the answer left of the body was read off.
pub async fn read_off(request: Request, next: Next) -> Response {
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    // Who asks first whether to send the body at all, and was not told to, sends none.
    let awaits_leave = parts.headers.contains_key(header::EXPECT);
    let (lent, mut back) = lend(body);
    let response = next.run(Request::from_parts(parts, Body::from_stream(lent))).await;
    // It is not back where the answer goes on reading.
    if let Ok((rest, begun)) = back.try_recv()
        && (begun || !awaits_leave)
    {
        let _ = timeout(PATIENCE, discard(rest)).await;
    }
    response
}

async fn discard(mut rest: BodyDataStream) {
    let mut read = 0;
    while read <= MOST
        && let Some(Ok(piece)) = rest.next().await
    {
        read += piece.len();
    }
}

/// A body that comes back when whoever has it lets go of it.
struct Lent {
    body: Option<BodyDataStream>,
    /// Something of it was asked for.
    begun: bool,
    back: Option<oneshot::Sender<(BodyDataStream, bool)>>,
}

fn lend(body: Body) -> (Lent, oneshot::Receiver<(BodyDataStream, bool)>) {
    let (back, returned) = oneshot::channel();
    (Lent { body: Some(body.into_data_stream()), begun: false, back: Some(back) }, returned)
}

impl Stream for Lent {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.begun = true;
        match &mut self.body {
            Some(body) => body.poll_next_unpin(context),
            None => Poll::Ready(None),
        }
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let (Some(body), Some(back)) = (self.body.take(), self.back.take()) {
            // Where nobody waits for it any more the connection is gone.
            let _ = back.send((body, self.begun));
        }
    }
}
