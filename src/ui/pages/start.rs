//! The first choice: connect a number, watch one, or look around with a demo.

use crate::{
    domain::role::Verb,
    ui::{
        pages::{frame::PageFrame, shell::may},
        parts::icon::Icon,
        route::Route,
        words::{Text, start as text},
    },
};
use leptos::prelude::*;

#[component]
pub fn StartPage() -> impl IntoView {
    let may_manage = may(Verb::ManageNumbers);
    let title = Signal::stored(text::TITLE.to_owned());
    view! {
        <PageFrame title class="start" lead=move || move || if may_manage.get() { text::LEAD } else { text::NOT_YOURS }>
            <Show when=move || may_manage.get()>
                <ul class="choices">
                    <Choice
                        icon="plug"
                        title=text::CONNECT
                        lead=text::CONNECT_LEAD
                        needs=text::CONNECT_NEEDS
                        href=Route::NewNumber { watch: false }.href()
                    />
                    <Choice
                        icon="eye"
                        title=text::WATCH
                        lead=text::WATCH_LEAD
                        needs=text::WATCH_NEEDS
                        href=Route::NewNumber { watch: true }.href()
                    />
                    <li class="choice">
                        <Icon name="compass"/>
                        <h2 class="choice-title">
                            // It begins a session of its own, and so is a form and no link.
                            <form method="post" action=Route::EnterDemo.href()>
                                <button class="choice-link" type="submit">
                                    {text::DEMO}
                                </button>
                            </form>
                        </h2>
                        <p>{text::DEMO_LEAD}</p>
                        <p class="hint">{text::DEMO_NEEDS}</p>
                    </li>
                </ul>
            </Show>
            <a class="button" href=Route::Queue.href()>
                {text::LATER}
            </a>
        </PageFrame>
    }
    .into_any()
}

/// One way to begin. The whole card is its link.
#[component]
fn Choice(icon: &'static str, title: Text, lead: Text, needs: Text, href: String) -> impl IntoView {
    view! {
        <li class="choice">
            <Icon name=icon/>
            <h2 class="choice-title">
                <a class="choice-link" href=href>
                    {title}
                </a>
            </h2>
            <p>{lead}</p>
            <p class="hint">{needs}</p>
        </li>
    }
    .into_any()
}
