//! Work that is given up as soon as something else is wanted: the request that it waits for is cancelled with it.

use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use std::{cell::RefCell, future::poll_fn, pin::Pin, rc::Rc, task::Poll};

type Work = Rc<RefCell<Option<Pin<Box<dyn Future<Output = ()>>>>>>;

/// Work under way. It ends where this value does.
pub struct Pursuit(SendWrapper<Work>);

/// Begins some work. Only in the browser.
pub fn pursue(work: impl Future<Output = ()> + 'static) -> Pursuit {
    let work: Work = Rc::new(RefCell::new(Some(Box::pin(work))));
    let pursued = Rc::clone(&work);
    spawn_local(poll_fn(move |context| match work.borrow_mut().as_mut() {
        Some(work) => work.as_mut().poll(context),
        None => Poll::Ready(()),
    }));
    Pursuit(SendWrapper::new(pursued))
}

impl Drop for Pursuit {
    fn drop(&mut self) {
        // What ends its own pursuit is at its end anyway.
        if let Ok(mut work) = self.0.try_borrow_mut() {
            *work = None;
        }
    }
}
