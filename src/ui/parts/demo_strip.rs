//! The strip above every page of the demo: that it is one, and the way back.

use crate::{
    domain::demo::Demo,
    ui::{browser, kept, route::Route, words::demo as text},
};
use leptos::{prelude::*, task::spawn_local};

/// The id of the button that leads out of it.
pub const LEAVE: &str = "leave-demo";

#[component]
pub fn DemoStrip(demo: Demo) -> impl IntoView {
    let forget = |_| {
        browser::forget_demo_drafts();
        spawn_local(kept::forget());
    };
    // A whole new page comes: what this one knows is of another workspace.
    let leave = (demo == Demo::Beside).then(|| {
        view! {
            <form method="post" action=Route::LeaveDemo.href() on:submit=forget>
                <button class="button" id=LEAVE type="submit" aria-label=text::LEAVE>
                    <span class="demo-strip-wide">{text::LEAVE}</span>
                    <span class="demo-strip-narrow">{text::LEAVE_BRIEFLY}</span>
                </button>
            </form>
        }
    });
    view! {
        <aside class="demo-strip" aria-label=text::TITLE>
            <p>
                <strong class="demo-strip-title">{text::TITLE}</strong>
                <span class="demo-strip-wide">{text::LEAD}</span>
                <span class="demo-strip-narrow">{text::LEAD_BRIEFLY}</span>
            </p>
            {leave}
        </aside>
    }
    .into_any()
}
