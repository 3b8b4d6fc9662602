//! A chance, with how sure it is.

use crate::{
    domain::model::Chance,
    ui::{
        parts::gauge_bar::BandBar,
        words::{Text, scores as text},
    },
};
use leptos::prelude::*;

#[component]
pub fn ChanceBar(
    /// Of what.
    label: Text,
    #[prop(into)] chance: Signal<Chance>,
) -> impl IntoView {
    let band = Signal::derive(move || {
        let Chance { p, low, high } = chance.get();
        (low, p, high)
    });
    view! {
        <div class="gauge">
            <p class="chance-of">{label}</p>
            <BandBar band/>
            <p class="gauge-words">{move || text::chance(chance.get())}</p>
        </div>
    }
    .into_any()
}
