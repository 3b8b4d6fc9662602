//! What pages are made of, read once for each.
//!
//! The server draws a page again and again until nothing in it waits any more. Each time it would ask anew for what the
//! page is made of, and get another answer where messages arrive meanwhile. The browser, which comes to life with the first
//! answer, would not find itself in a page that was drawn from the last.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Debug, future::Future, panic::Location};

/// What was asked for while a page is drawn, by where it is asked for and of what. Part of what the page is drawn in.
#[derive(Clone, Default)]
pub struct Reads(#[cfg(feature = "ssr")] server::Asked);

/// What a page is made of, asked for by `ask` and anew when `of` is another. The page waits for it.
///
/// One question each: by when the first is answered, who asks is not known to a second any more.
#[track_caller]
pub fn read<S, T, F>(
    of: impl Fn() -> S + Send + Sync + 'static,
    ask: impl Fn(S) -> F + Send + Sync + 'static,
) -> Resource<T>
where
    S: PartialEq + Clone + Debug + Send + Sync + 'static,
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let here = Location::caller();
    let reads = use_context::<Reads>().unwrap_or_default();
    Resource::new_blocking(of, move |of| {
        let what = cfg!(feature = "ssr").then(|| format!("{of:?}")).unwrap_or_default();
        reads.once(here, what, ask(of))
    })
}

#[cfg(not(feature = "ssr"))]
impl Reads {
    /// The browser draws once.
    fn once<F: Future>(&self, _: &Location<'static>, _: String, ask: F) -> F {
        ask
    }
}

#[cfg(feature = "ssr")]
mod server {
    use super::{Location, Reads};
    use futures::{
        FutureExt,
        future::{BoxFuture, Shared},
    };
    use std::{
        any::Any,
        collections::HashMap,
        future::Future,
        sync::{Arc, Mutex, PoisonError},
    };

    pub type Asked = Arc<Mutex<HashMap<(&'static Location<'static>, String), Box<dyn Any + Send + Sync>>>>;

    impl Reads {
        /// The answer there was, or is to come, to the same question; else that to this one.
        pub(super) fn once<T: Clone + Send + Sync + 'static>(
            &self,
            here: &'static Location<'static>,
            what: String,
            ask: impl Future<Output = T> + Send + 'static,
        ) -> Shared<BoxFuture<'static, T>> {
            let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let known = asked.get(&(here, what.clone())).and_then(|known| known.downcast_ref::<Shared<_>>().cloned());
            known.unwrap_or_else(|| {
                let answer = ask.boxed().shared();
                asked.insert((here, what), Box::new(answer.clone()));
                answer
            })
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::sync::atomic::{AtomicU32, Ordering};

        #[tokio::test]
        async fn the_same_question_is_asked_once_however_often_a_page_is_drawn() {
            let (reads, asked) = (Reads::default(), Arc::new(AtomicU32::new(0)));
            let ask = |here, what: &str| {
                let asked = asked.clone();
                reads.once(here, what.to_owned(), async move { asked.fetch_add(1, Ordering::SeqCst) })
            };
            let (here, there) = (Location::caller(), Location::caller());
            assert_eq!((ask(here, "1").await, ask(here, "1").await), (0, 0));
            assert_eq!(ask(here, "2").await, 1, "of something else");
            assert_eq!(ask(there, "1").await, 2, "for something else");
            let other = Reads::default();
            assert_eq!(other.once(here, "1".to_owned(), async { 7 }).await, 7, "another page");
        }
    }
}
