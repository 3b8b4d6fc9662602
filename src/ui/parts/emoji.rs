//! Emoji and WhatsApp's marks, to be put into a text. The emoji are the system's own; those used last come first.

use crate::ui::{
    browser,
    parts::icon::Icon,
    words::{Text, desk as text},
};
use leptos::prelude::*;

/// The ones people write most, by what they are about.
const EMOJI: [&str; 60] = [
    "👍", "🙏", "❤️", "😊", "😂", "🎉", "👌", "🙂", "😀", "😄", "😁", "😅", "🤣", "😉", "😍", "🥰", "😘", "😎", "🤔",
    "🤗", "🙄", "😔", "😢", "😭", "😡", "😱", "🥳", "😴", "🤒", "👋", "👏", "🙌", "💪", "🤝", "👎", "✌️", "🤞", "👀",
    "💯", "🔥", "✨", "⭐", "🌹", "💐", "🎁", "🎂", "☕", "🍕", "🚗", "✈️", "🏠", "📍", "📅", "⏰", "📦", "🚚", "💳",
    "✅", "❌", "❓",
];

/// Under which key the ones used last are kept.
const RECENT: &str = "ajar.emoji";
const RECENTS: usize = 10;

/// What the panel does to the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    Emoji(String),
    /// A mark on both sides of what is selected.
    Mark(&'static str),
}

/// The marks, with their icons and names.
const MARKS: [(&str, &str, Text); 4] = [
    ("*", "bold", text::BOLD),
    ("_", "italic", text::ITALIC),
    ("~", "strikethrough", text::STRUCK),
    ("`", "code", text::CODE),
];

/// The id of the panel.
pub const PANEL: &str = "emoji";
/// The first emoji in it, as a CSS selector.
pub const FIRST: &str = "#emoji .emoji-one";

#[component]
pub fn EmojiPanel(put: Callback<Put>) -> impl IntoView {
    // As they are when the panel opens: nothing moves under pointer and finger while somebody chooses.
    let recent = RwSignal::new(Vec::<String>::new());
    Effect::new(move |_| recent.set(used_last()));
    let choose = move |emoji: String| {
        let mut used = used_last();
        used.retain(|known| *known != emoji);
        used.insert(0, emoji.clone());
        used.truncate(RECENTS);
        browser::remember(RECENT, &used.join(" "));
        put.run(Put::Emoji(emoji));
    };
    let one = move |emoji: String| {
        let chosen = emoji.clone();
        view! {
            <button class="emoji-one" type="button" on:click=move |_| choose(chosen.clone())>
                {emoji}
            </button>
        }
    };
    let marks = MARKS
        .map(|(mark, icon, name)| {
            let name = name.get();
            view! {
                <button class="button-icon" type="button" aria-label=name title=name on:click=move |_| put.run(Put::Mark(mark))>
                    <Icon name=icon/>
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="emoji" id=PANEL role="group" aria-label=text::EMOJI>
            <div class="emoji-marks" role="group" aria-label=text::MARKS>
                {marks}
            </div>
            <Show when=move || recent.with(|recent| !recent.is_empty())>
                <div class="emoji-grid emoji-recent" role="group" aria-label=text::RECENT>
                    <For each=move || recent.get() key=|emoji| emoji.clone() children=one/>
                </div>
            </Show>
            <div class="emoji-grid">{EMOJI.map(|emoji| one(emoji.to_owned())).collect_view()}</div>
        </div>
    }
    .into_any()
}

fn used_last() -> Vec<String> {
    browser::recall(RECENT).map(|kept| kept.split(' ').map(str::to_owned).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_emoji_is_there_once() {
        assert_eq!(EMOJI.iter().collect::<HashSet<_>>().len(), EMOJI.len());
    }
}
