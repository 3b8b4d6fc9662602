//! The four figures over the queue. Each is a button that narrows the list to what it counts.

use crate::{
    domain::queue::{Figure, Figures},
    ui::words::{self, desk as text},
};
use leptos::prelude::*;

#[component]
pub fn FigureStrip(
    figures: Signal<Option<Figures>>,
    /// What the list is narrowed to.
    #[prop(into)]
    chosen: Signal<Option<Figure>>,
    /// Narrows it, or widens it again.
    choose: Callback<Option<Figure>>,
) -> impl IntoView {
    let buttons = Figure::ALL
        .map(|figure| {
            let number = Memo::new(move |_| {
                figures.with(|figures| figures.as_ref().map_or_else(|| "–".to_owned(), |known| number(figure, known)))
            });
            let is_chosen = Memo::new(move |_| chosen.get() == Some(figure));
            let (label, about) = text::figure(figure);
            view! {
                <button
                    class="figure-button"
                    type="button"
                    data-figure=figure.word()
                    aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
                    title=move || {
                        let of = figures.with(|figures| Some(figures.as_ref()?.engagement?.of));
                        match of.filter(|_| figure == Figure::Active) {
                            Some(of) => text::engagement_of(of),
                            None => about.to_owned(),
                        }
                    }
                    on:click=move |_| choose.run(if is_chosen.get_untracked() { None } else { Some(figure) })
                >
                    <span class="figure-number">{number}</span>
                    " "
                    <span class="figure-label">{label}</span>
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="figure-strip" role="group" aria-label=text::FIGURES>
            {buttons}
        </div>
    }
    .into_any()
}

fn number(figure: Figure, figures: &Figures) -> String {
    match figure {
        Figure::Open => words::number(figures.open),
        Figure::Closing => words::number(figures.closing),
        Figure::Lost => words::number(figures.lost),
        Figure::Active => text::score(figures.engagement.map(|engagement| engagement.average)),
    }
}
