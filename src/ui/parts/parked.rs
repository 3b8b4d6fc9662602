//! A reply that waits for the customer's answer: where it is parked, and what is offered once they have written.

use crate::{
    domain::{
        outbox::TEXT_LIMIT,
        parked::{AUTOMATIC, ParkedView, Stage, Void},
    },
    ui::{
        commands::Command,
        desk::Desk,
        parts::icon::Icon,
        words::{composer, offline, parked as text, planned},
    },
};
use leptos::{ev, prelude::*};

/// The ids of the button that opens the form, of its field, and of the button that sends what was parked.
pub const OPEN: &str = "park";
pub const FIELD: &str = "park-text";
pub const RELEASE: &str = "release-parked";
/// The id of the rules for leaving by itself.
const RULES: &str = "park-rules";

/// Where a reply is written, or taken over from the draft, that is to wait.
#[component]
pub fn ParkForm(
    /// The draft, which is kept whatever becomes of the form.
    said: RwSignal<String>,
    #[prop(into)] busy: Signal<bool>,
    /// The text, and whether it leaves by itself.
    park: Callback<(String, bool)>,
    cancel: Callback<()>,
) -> impl IntoView {
    let automatic = RwSignal::new(false);
    let length = Memo::new(move |_| said.with(|said| said.chars().count()));
    let is_ready = Memo::new(move |_| said.with(|said| !said.trim().is_empty()) && length.get() <= TEXT_LIMIT);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if is_ready.get_untracked() && !busy.get_untracked() {
            park.run((said.get_untracked(), automatic.get_untracked()));
        }
    };
    view! {
        <form class="park-form" on:submit=submit>
            <p class="hint">{text::LEAD}</p>
            <label class="labelled">
                <span class="label">{text::TEXT}</span>
                <textarea
                    class="field"
                    id=FIELD
                    rows="3"
                    dir="auto"
                    prop:value=said
                    on:input=move |event| said.set(event_target_value(&event))
                ></textarea>
            </label>
            <Show when=move || { length.get() > TEXT_LIMIT }>
                <p class="hint" data-fault="">
                    {move || composer::too_long(length.get(), TEXT_LIMIT)}
                </p>
            </Show>
            <Automatic on=automatic choose=Callback::new(move |on| automatic.set(on))/>
            <div class="planned-acts">
                <button
                    class="button-primary"
                    type="submit"
                    aria-disabled=move || if is_ready.get() && !busy.get() { "false" } else { "true" }
                >
                    {text::DO}
                </button>
                <button class="button" type="button" on:click=move |_| cancel.run(())>
                    {planned::CANCEL}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The choice whether a reply leaves by itself, with its rules in words.
#[component]
fn Automatic(#[prop(into)] on: Signal<bool>, choose: Callback<bool>) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                aria-describedby=RULES
                prop:checked=on
                on:change=move |event| choose.run(event_target_checked(&event))
            />
            {text::AUTOMATIC}
        </label>
        <p class="hint" id=RULES>
            {text::RULES}
        </p>
    }
    .into_any()
}

/// A reply that waits, or is offered because the customer has answered.
#[component]
pub fn ParkedReply(
    one: ParkedView,
    /// The same as it is now.
    #[prop(into)]
    parked: Signal<Option<ParkedView>>,
    #[prop(into)] customer: Signal<String>,
    /// Whether free text may be sent now.
    #[prop(into)]
    open: Signal<bool>,
    release: Callback<()>,
    take_back: Callback<()>,
    choose: Callback<bool>,
) -> impl IntoView {
    let clock = Desk::get().clock;
    let ParkedView { text: said, automatic, void, stage, created_at, .. } = one;
    let automatic = Memo::new(move |_| parked.with(|now| now.as_ref().map_or(automatic, |now| now.automatic)));
    let is_offered = stage == Stage::Offered;
    let late_at = created_at + AUTOMATIC;
    // The server finds that out when it looks the next time; here time alone is enough.
    let void = Memo::new(move |_| {
        let late = || (clock.now() >= late_at).then_some(Void::Late);
        let void = parked.with(|now| now.as_ref().map_or(void, |now| now.void));
        // That somebody else has spoken meanwhile matters to whoever sends it by hand, too.
        let crossed = void.filter(|why| matches!(why, Void::Colleague | Void::Assignee));
        if automatic.get() { void.or_else(late) } else { crossed }
    });
    let lead = move || if is_offered { text::offered(&customer.get()) } else { text::WAITS.to_owned() };
    view! {
        <section class="parked" data-stage=stage.word() aria-label=text::WAITS>
            <p class="parked-lead">
                <Icon name="pause"/>
                <span>{lead}</span>
            </p>
            <p class="planned-text" dir="auto">
                {said}
            </p>
            {move || void.get().map(|why| view! { <p class="hint">{text::void(why)}</p> })}
            {(!is_offered)
                .then(|| {
                    view! {
                        <Show when=move || !automatic.get() || void.get().is_none()>
                            <Automatic on=automatic choose/>
                        </Show>
                    }
                })}
            <div class="planned-acts">
                <Show when=move || is_offered && open.get()>
                    <button
                        class="button-primary"
                        id=RELEASE
                        type="button"
                        title=Command::Release.keys()
                        on:click=move |_| release.run(())
                    >
                        <Icon name="send" directed=true/>
                        {text::RELEASE}
                    </button>
                </Show>
                <button class="button" type="button" on:click=move |_| take_back.run(())>
                    <Icon name="undo-2" directed=true/>
                    {offline::TAKE_BACK}
                </button>
            </div>
        </section>
    }
    .into_any()
}
