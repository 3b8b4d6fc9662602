//! The event stream. Its `id` is the sequence, which has no gaps: who comes back with the last one misses nothing.

use super::{
    about::{About, Gives, PLAIN, Param, ParamKind},
    given::{Given, Seen},
    problem::{Code, Problem},
};
use crate::{
    domain::{
        event::Event,
        id::{ConversationId, UserId},
        reach::Reach,
        role::Verb,
    },
    server::{assets, auth::Asker, state::AppState, store},
};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, Method},
    response::{
        IntoResponse, Response,
        sse::{self, Sse},
    },
};
use futures::{Stream, stream};
use serde_json::json;
use std::{collections::VecDeque, convert::Infallible, time::Duration};
use tokio::{
    sync::{broadcast, watch},
    time::{Instant, timeout_at},
};

pub const FOLLOW: About = About {
    id: "followEvents",
    group: "Events",
    summary: "Follow what happens",
    details: "Server-sent events. Each has the sequence as its `id` and an event as its `data`; the sequence has no gaps. \
              `hello` comes first and `heartbeat` every 15 seconds, both with the server's time and the last sequence \
              number; `build` names the build of the screens, and `reach` is another word once what is seen is another: lists \
              are read anew then, for of what went beyond no event tells. To people, not to programs, `presence` tells who else has a \
              conversation before them that they look at; like `hello` and `heartbeat` it has no number and is not \
              repeated. `alert.raised` is `hidden` from all but the person it is for; `conversation.hidden` tells whoever \
              saw a conversation that they do not any more. Without a cursor the stream starts now; what is older than what \
              is kept answers `gone`.",
    query: &[Param {
        name: "after",
        required: false,
        says: "The last sequence number that was seen; 0 for the beginning. The header counts before it.",
        kind: ParamKind::Integer(0, i64::MAX),
    }],
    headers: &[Param::text(
        "Last-Event-ID",
        "The last sequence number that was seen, as browsers send it when they come back.",
    )],
    gives: Gives::Stream,
    problems: &[Code::Gone],
    ..PLAIN
};

/// How often a silent stream tells that it is there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How often it is asked whether who follows still may.
const RECHECK: Duration = Duration::from_secs(1);
/// Events read at a time.
const BATCH: i64 = 200;
/// How often it is noted that somebody's screen is there.
const SEEN: Duration = Duration::from_secs(60);

pub async fn follow(Seen(state): Seen, asker: Asker, given: Given, headers: HeaderMap) -> Result<Response, Problem> {
    let resumed = headers.get("last-event-id").map(|id| {
        let id = id.to_str().ok().and_then(|id| id.trim().parse::<i64>().ok()).filter(|id| *id >= 0);
        id.ok_or_else(|| Problem::invalid("“Last-Event-ID” must be a sequence number."))
    });
    let after = resumed.transpose()?.or_else(|| given.get("after").and_then(|after| after.parse().ok()));
    // Subscribed before anything is read, so that nothing written in between goes unnoticed.
    let hints = state.live.subscribe();
    let moves = asker.user().map(|user| (user, state.presence.subscribe()));
    let last = state.store.last_seq().await?;
    let seen = after.unwrap_or(last);
    // A cursor from beyond the end is one of another history: of a database that was since restored.
    if seen > last || seen + 1 < state.store.oldest_seq().await? {
        return Err(Problem::new(
            Code::Gone,
            "Events this old are no longer kept. Read the lists again and start anew.",
        ));
    }
    let follower = Follower { moves, ..Follower::new(state, headers, hints, seen, last) };
    let mut response = Sse::new(follower.stream()).into_response();
    // Proxies that collect answers before passing them on would stop the clock.
    response.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

/// Somebody who follows.
struct Follower {
    state: AppState,
    /// What they came with: asked again and again whether it still lets them in.
    headers: HeaderMap,
    hints: watch::Receiver<i64>,
    /// Who they are, and where people come and go; none for a program.
    moves: Option<(UserId, broadcast::Receiver<ConversationId>)>,
    /// When it is next noted that their screen is there.
    notes_at: Instant,
    seen: i64,
    /// Read and not yet sent.
    ready: VecDeque<Event>,
    hello: Option<i64>,
    heartbeat_at: Instant,
    recheck_at: Instant,
    /// The mark of what they saw when it was looked last.
    reach: String,
}

/// What happens next on a stream.
enum Step {
    Say(sse::Event),
    End,
}

impl Follower {
    fn new(state: AppState, headers: HeaderMap, hints: watch::Receiver<i64>, seen: i64, last: i64) -> Self {
        let now = Instant::now();
        let reach = mark(&state);
        Self {
            state,
            headers,
            hints,
            moves: None,
            notes_at: now,
            seen,
            ready: VecDeque::new(),
            hello: Some(last),
            heartbeat_at: now + HEARTBEAT,
            recheck_at: now + RECHECK,
            reach,
        }
    }

    fn stream(self) -> impl Stream<Item = Result<sse::Event, Infallible>> {
        stream::unfold(self, async |mut follower| match follower.next().await {
            Ok(Step::Say(event)) => Some((Ok(event), follower)),
            Ok(Step::End) => None,
            Err(error) => {
                tracing::warn!(%error, "an event stream ends: the database could not be asked");
                None
            }
        })
    }

    async fn next(&mut self) -> store::Result<Step> {
        if let Some(last) = self.hello.take() {
            return Ok(Step::Say(self.time("hello", last).retry(Duration::from_secs(2))));
        }
        loop {
            if self.state.shutdown.is_cancelled() {
                return Ok(Step::End);
            }
            if Instant::now() >= self.recheck_at {
                self.recheck_at = Instant::now() + RECHECK;
                let asker = Asker::find(&self.state, &Method::GET, &self.headers, None).await;
                let Some(asker) = asker.ok().filter(|asker| asker.may(Verb::Follow).is_ok()) else {
                    return Ok(Step::End);
                };
                // What they see may be another by now.
                self.state = self.state.seen_by(&asker);
                let reach = mark(&self.state);
                if reach != self.reach {
                    self.reach = reach;
                    // What was read as they saw it before is read anew, and they are told at once.
                    self.ready.clear();
                    self.heartbeat_at = Instant::now();
                }
            }
            if Instant::now() >= self.notes_at {
                self.notes_at = Instant::now() + SEEN;
                self.note();
            }
            // Also while one event follows the other: countdowns live by it.
            if Instant::now() >= self.heartbeat_at {
                self.heartbeat_at = Instant::now() + HEARTBEAT;
                return Ok(Step::Say(self.time("heartbeat", self.seen)));
            }
            if let Some(event) = self.ready.pop_front() {
                self.seen = event.seq;
                let data = serde_json::to_string(&event).expect("an event is plain data");
                return Ok(Step::Say(sse::Event::default().id(event.seq.to_string()).data(data)));
            }
            self.hints.mark_unchanged();
            let read = self.state.store.events_after(self.seen, BATCH, self.state.clock.now()).await?;
            let user = self.moves.as_ref().map(|(user, _)| *user);
            self.ready = read.into_iter().map(|event| event.seen_by(user)).collect();
            if !self.ready.is_empty() {
                continue;
            }
            let until = self.heartbeat_at.min(self.recheck_at);
            let moved = tokio::select! {
                // A hint, the next look, or the end: all lead to the top.
                _ = timeout_at(until, self.hints.changed()) => None,
                () = self.state.shutdown.cancelled() => None,
                event = moves(self.moves.as_mut(), &self.state) => Some(event),
            };
            if let Some(event) = moved {
                return Ok(Step::Say(event));
            }
        }
    }

    /// Notes that somebody's screen is there. Nobody waits for it, and nothing is lost without.
    fn note(&self) {
        let Some((user, _)) = &self.moves else { return };
        let (state, user) = (self.state.clone(), *user);
        tokio::spawn(async move {
            if let Err(error) = state.store.saw(user, state.clock.now()).await {
                tracing::debug!(%error, "it was not noted who is there");
            }
        });
    }

    fn time(&self, name: &str, seq: i64) -> sse::Event {
        let (now, build) = (self.state.clock.now(), &assets::names().site);
        let data = json!({"now": now, "seq": seq, "build": build, "reach": self.reach});
        sse::Event::default().event(name).data(data.to_string())
    }
}

/// What whoever asks sees, as far as it matters whether it is still the same.
fn mark(state: &AppState) -> String {
    state.store.reach().map_or_else(|| Reach::default().mark(), Reach::mark)
}

/// Comes back when somebody comes, goes or writes where this person looks as well; never for a program. Who is too far
/// behind goes on from here.
async fn moves(moves: Option<&mut (UserId, broadcast::Receiver<ConversationId>)>, state: &AppState) -> sse::Event {
    if let Some((user, moves)) = moves {
        loop {
            match moves.recv().await {
                Ok(conversation) => {
                    let present = state.presence.at(conversation, state.clock.now());
                    if present.iter().any(|one| one.user == *user) {
                        let data = json!({"conversation_id": conversation, "present": present});
                        return sse::Event::default().event("presence").data(data.to_string());
                    }
                }
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => break,
            }
        }
    }
    std::future::pending().await
}
