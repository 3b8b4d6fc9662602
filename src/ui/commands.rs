//! Everything that can be done by key, in one list: what the keys do, what the palette shows, what the help says.

use super::words::desk as text;
use crate::{
    api::session::Me,
    domain::{demo::Demo, queue::Figure, role::Verb},
};

/// Something to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    Next,
    Previous,
    Open,
    Back,
    Reply,
    Template,
    Dismiss,
    Undo,
    Find,
    Palette,
    List,
    Conversation,
    Queue,
    Lost,
    Numbers,
    Ingest,
    Start,
    /// Narrows the list to what a figure counts.
    Show(Figure),
    ShowAll,
    Attach,
    Emoji,
    Theme,
    Language,
    Shortcuts,
    Api,
    LeaveDemo,
    SignOut,
}

impl Command {
    /// In the order of the help.
    pub const ALL: [Command; 30] = [
        Self::Next,
        Self::Previous,
        Self::Open,
        Self::Back,
        Self::Reply,
        Self::Template,
        Self::Dismiss,
        Self::Undo,
        Self::Find,
        Self::Palette,
        Self::List,
        Self::Conversation,
        Self::Queue,
        Self::Lost,
        Self::Numbers,
        Self::Ingest,
        Self::Start,
        Self::Show(Figure::Open),
        Self::Show(Figure::Closing),
        Self::Show(Figure::Lost),
        Self::Show(Figure::Active),
        Self::ShowAll,
        Self::Attach,
        Self::Emoji,
        Self::Theme,
        Self::Language,
        Self::Shortcuts,
        Self::Api,
        Self::LeaveDemo,
        Self::SignOut,
    ];

    /// Whether it is for whoever is here: not everybody sets numbers up, and a demo is left in its own way.
    pub fn is_for(self, me: &Me) -> bool {
        match self {
            Self::Numbers | Self::Start => me.role.may(Verb::ManageNumbers),
            Self::LeaveDemo => me.demo == Some(Demo::Beside),
            Self::SignOut => me.demo.is_none(),
            _ => true,
        }
    }

    /// Its keys as people read them; none for what has no key.
    pub fn keys(self) -> Option<&'static str> {
        Some(match self {
            Self::Next => "j ↓",
            Self::Previous => "k ↑",
            Self::Open => "Enter o",
            Self::Back => "Esc u",
            Self::Reply => "r",
            Self::Template => "t",
            Self::Dismiss => "e",
            Self::Undo => "z",
            Self::Find => "/",
            Self::Palette => "Ctrl K",
            Self::List => "[",
            Self::Conversation => "]",
            Self::Queue => "g q",
            Self::Lost => "g l",
            Self::Numbers => "g n",
            Self::Ingest => "g i",
            Self::Shortcuts => "?",
            _ => return None,
        })
    }

    /// What a single key means, where the focus is in no field.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "j" => Self::Next,
            "k" => Self::Previous,
            "o" => Self::Open,
            "u" | "Escape" => Self::Back,
            "r" => Self::Reply,
            "t" => Self::Template,
            "e" => Self::Dismiss,
            "z" => Self::Undo,
            "/" => Self::Find,
            "[" => Self::List,
            "]" => Self::Conversation,
            "?" => Self::Shortcuts,
            _ => return None,
        })
    }

    /// What a key means after `g`.
    pub fn of_second_key(key: &str) -> Option<Self> {
        match key {
            "q" => Some(Self::Queue),
            "l" => Some(Self::Lost),
            "n" => Some(Self::Numbers),
            "i" => Some(Self::Ingest),
            _ => None,
        }
    }

    pub fn title(self) -> &'static str {
        text::command(self)
    }
}

/// How well what was typed fits a title: more is better, none is not at all. The letters have to come in their order;
/// those at the beginning of a word and those side by side count more.
pub fn fit(typed: &str, title: &str) -> Option<i32> {
    let title: Vec<char> = title.to_lowercase().chars().collect();
    let mut score = 0;
    let mut at = 0;
    let mut before = None;
    for letter in typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace()) {
        let found = (at..title.len()).find(|&place| title[place] == letter)?;
        let begins = found == 0 || !title[found - 1].is_alphanumeric();
        let follows = before == Some(found.wrapping_sub(1));
        score += 1 + if begins { 4 } else { 0 } + if follows { 3 } else { 0 };
        before = Some(found);
        at = found + 1;
    }
    // Of two that fit alike the shorter one was more likely meant.
    Some(score * 100 - i32::try_from(title.len()).unwrap_or(i32::MAX).min(99))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn letters_in_their_order_fit_and_beginnings_of_words_fit_best() {
        assert!(fit("gtq", "Go to the queue").is_some());
        assert!(fit("qg", "Go to the queue").is_none());
        assert!(fit("", "Anything").is_some());
        assert!(fit("ÄN", "Änne").is_some());
        let titles = ["Next conversation", "Open the conversation", "Answer with a template"];
        let best = |typed: &str| {
            let fits = titles.iter().filter_map(|title| Some((fit(typed, title)?, *title)));
            fits.max().map(|(_, title)| title)
        };
        assert_eq!(best("oc"), Some("Open the conversation"));
        assert_eq!(best("temp"), Some("Answer with a template"));
        assert_eq!(best("zzz"), None);
    }

    #[test]
    fn no_two_commands_have_the_same_keys() {
        let all: Vec<_> =
            Command::ALL.iter().filter_map(|command| command.keys()).flat_map(|keys| keys.split(' ')).collect();
        let singles: Vec<_> = all.iter().filter(|key| key.chars().count() == 1 && !"gqlniK".contains(**key)).collect();
        assert_eq!(singles.iter().collect::<HashSet<_>>().len(), singles.len());
        for command in Command::ALL {
            assert!(!command.title().is_empty());
            if let Some(keys) = command.keys().filter(|keys| keys.chars().count() == 1) {
                assert_eq!(Command::of_key(keys), Some(command));
            }
            if let Some(second) = command.keys().and_then(|keys| keys.strip_prefix("g ")) {
                assert_eq!(Command::of_second_key(second), Some(command));
            }
        }
        let titles: HashSet<_> = Command::ALL.iter().map(|command| command.title()).collect();
        assert_eq!(titles.len(), Command::ALL.len(), "no two are called alike");
    }
}
