//! Everything that can be done by key, in one list: what the keys do, what the palette shows, what the help says.

use super::words::{self, desk as text};
use crate::{
    api::session::Me,
    domain::{
        demo::Demo,
        queue::{Figure, View},
        role::Verb,
    },
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
    Note,
    Undo,
    Find,
    Palette,
    List,
    Conversation,
    /// Finds something within the open conversation.
    Within,
    Queue,
    Search,
    Lost,
    /// Pages of figures.
    Insight,
    Customers,
    /// Shows and hides what is known of the customer beside their conversation.
    Context,
    Mentions,
    Alerts,
    Replies,
    /// The templates of every account.
    Templates,
    /// What goes to many at once.
    Campaigns,
    Numbers,
    Answering,
    Priorities,
    Ingest,
    Model,
    Assistant,
    Import,
    Team,
    Account,
    Settings,
    Start,
    Planned,
    /// What closes while nobody works.
    HandOver,
    Teams,
    /// Says that whoever is here is away, or back.
    Away,
    /// Chooses a time for what is written.
    Later,
    /// Makes one message of texts that still wait.
    Join,
    /// Sends the reply that was parked, once the customer has answered.
    Release,
    /// Narrows the list to what a figure counts.
    Show(Figure),
    ShowAll,
    /// Done with, or open again.
    Resolve,
    Snooze,
    Assign,
    /// Takes what is nobody's.
    Claim,
    /// Puts a tag on the customer.
    Label,
    MarkRead,
    Unread,
    /// Chooses a row, to do something to several.
    Select,
    SelectRange,
    SelectAll,
    /// What can be done to a row.
    Menu,
    Filters,
    Order,
    Views,
    View(View),
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
    pub const ALL: [Command; 84] = [
        Self::Next,
        Self::Previous,
        Self::Open,
        Self::Back,
        Self::Reply,
        Self::Template,
        Self::Resolve,
        Self::Dismiss,
        Self::Snooze,
        Self::Assign,
        Self::Claim,
        Self::Label,
        Self::MarkRead,
        Self::Unread,
        Self::Select,
        Self::SelectRange,
        Self::SelectAll,
        Self::Menu,
        Self::Note,
        Self::Undo,
        Self::Later,
        Self::Join,
        Self::Release,
        Self::Find,
        Self::Views,
        Self::Filters,
        Self::Order,
        Self::Palette,
        Self::List,
        Self::Conversation,
        Self::Within,
        Self::Queue,
        Self::Search,
        Self::Lost,
        Self::Insight,
        Self::Planned,
        Self::HandOver,
        Self::Teams,
        Self::Away,
        Self::Customers,
        Self::Context,
        Self::Mentions,
        Self::Alerts,
        Self::Replies,
        Self::Templates,
        Self::Campaigns,
        Self::Numbers,
        Self::Answering,
        Self::Priorities,
        Self::Ingest,
        Self::Model,
        Self::Assistant,
        Self::Import,
        Self::Team,
        Self::Account,
        Self::Settings,
        Self::Start,
        Self::Show(Figure::Open),
        Self::Show(Figure::Closing),
        Self::Show(Figure::Lost),
        Self::Show(Figure::Active),
        Self::ShowAll,
        Self::View(View::Shift),
        Self::View(View::Unstaffed),
        Self::View(View::Hour),
        Self::View(View::TwoHours),
        Self::View(View::FourHours),
        Self::View(View::Open),
        Self::View(View::Closed),
        Self::View(View::Template),
        Self::View(View::Leads),
        Self::View(View::Unread),
        Self::View(View::Mine),
        Self::View(View::Unassigned),
        Self::View(View::Snoozed),
        Self::View(View::All),
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
            Self::Answering => me.role.may(Verb::ManageAnswering),
            Self::Campaigns => me.role.may(Verb::RunCampaigns),
            Self::Priorities => me.role.may(Verb::ManagePriorities),
            Self::Assistant => me.role.may(Verb::ManageAssistant),
            Self::Import => me.role.may(Verb::ImportPeople),
            Self::Team => me.role.may(Verb::ManagePeople),
            Self::Resolve
            | Self::Dismiss
            | Self::Snooze
            | Self::Assign
            | Self::Claim
            | Self::Label
            | Self::MarkRead
            | Self::Unread
            | Self::Note => me.role.may(Verb::Tend),
            Self::Select | Self::SelectRange | Self::SelectAll | Self::Menu => me.role.may(Verb::Tend),
            Self::Replies => me.role.may(Verb::Send),
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
            Self::Resolve => "e",
            Self::Dismiss => "d",
            Self::Snooze => "s",
            Self::Assign => "a",
            Self::Claim => "c",
            Self::Label => "l",
            Self::Unread => "m",
            Self::Select => "x",
            Self::SelectRange => "X",
            Self::SelectAll => "A",
            Self::Menu => ".",
            Self::Note => "n",
            Self::Undo => "z",
            Self::Later => "L",
            Self::Join => "J",
            Self::Release => "P",
            Self::Find => "/",
            Self::Views => "v",
            Self::Filters => "f",
            Self::Palette => "Ctrl K",
            Self::List => "[",
            Self::Context => "]",
            Self::Within => "F",
            Self::Queue => "g q",
            Self::Search => "g s",
            Self::Lost => "g l",
            Self::Insight => "g i",
            Self::Planned => "g p",
            Self::HandOver => "g h",
            Self::Teams => "g t",
            Self::Customers => "g c",
            Self::Mentions => "g m",
            Self::Numbers => "g n",
            Self::Ingest => "g d",
            Self::Settings => "g ,",
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
            "e" => Self::Resolve,
            "d" => Self::Dismiss,
            "s" => Self::Snooze,
            "a" => Self::Assign,
            "c" => Self::Claim,
            "l" => Self::Label,
            "m" => Self::Unread,
            "x" => Self::Select,
            "X" => Self::SelectRange,
            "A" => Self::SelectAll,
            "." => Self::Menu,
            "n" => Self::Note,
            "v" => Self::Views,
            "f" => Self::Filters,
            "z" => Self::Undo,
            "L" => Self::Later,
            "J" => Self::Join,
            "P" => Self::Release,
            "/" => Self::Find,
            "[" => Self::List,
            "]" => Self::Context,
            "F" => Self::Within,
            "?" => Self::Shortcuts,
            _ => return None,
        })
    }

    /// What a key means after `g`.
    pub fn of_second_key(key: &str) -> Option<Self> {
        match key {
            "q" => Some(Self::Queue),
            "s" => Some(Self::Search),
            "l" => Some(Self::Lost),
            "i" => Some(Self::Insight),
            "p" => Some(Self::Planned),
            "h" => Some(Self::HandOver),
            "t" => Some(Self::Teams),
            "c" => Some(Self::Customers),
            "m" => Some(Self::Mentions),
            "n" => Some(Self::Numbers),
            "d" => Some(Self::Ingest),
            "," => Some(Self::Settings),
            _ => None,
        }
    }

    pub fn title(self) -> &'static str {
        text::command(self)
    }
}

/// The key that is meant. Where a keyboard writes Arabic, Devanagari or another script, it is the one at the same place of a
/// keyboard that writes Latin letters, as its `code` says: nobody changes their keyboard to go through a list.
pub fn meant(key: &str, code: &str, is_shifted: bool) -> String {
    let is_of_another_script = !key.is_empty() && key.chars().all(|letter| letter > '\u{24f}');
    let place = if is_of_another_script { code } else { "" };
    match (place, is_shifted) {
        ("Slash", false) => "/".to_owned(),
        ("Slash", true) => "?".to_owned(),
        ("Period", false) => ".".to_owned(),
        ("Comma", false) => ",".to_owned(),
        ("BracketLeft", false) => "[".to_owned(),
        ("BracketRight", false) => "]".to_owned(),
        _ => match place.strip_prefix("Key") {
            Some(letter) if is_shifted => letter.to_owned(),
            Some(letter) => letter.to_ascii_lowercase(),
            None => key.to_owned(),
        },
    }
}

/// How well what was typed fits a title: more is better, none is not at all. The letters have to come in their order;
/// those at the beginning of a word and those side by side count more.
pub fn fit(typed: &str, title: &str) -> Option<i32> {
    let title: Vec<char> = words::small(title).chars().collect();
    let mut score = 0;
    let mut at = 0;
    let mut before = None;
    for letter in words::small(typed).chars().filter(|letter| !letter.is_whitespace()) {
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
    fn a_keyboard_of_another_script_has_the_same_keys_in_the_same_places() {
        for (key, code, is_shifted, is) in [
            ("ث", "KeyE", false, "e"),
            ("لا", "KeyB", false, "b"),
            ("ى", "KeyN", false, "n"),
            ("\u{652}", "KeyX", true, "X"),
            ("ظ", "Slash", false, "/"),
            ("؟", "Slash", true, "?"),
            ("و", "Comma", false, ","),
            ("ा", "KeyE", false, "e"),
            ("л", "KeyK", false, "k"),
            ("ج", "BracketLeft", false, "["),
            // What is written in Latin letters is meant as it stands, wherever it stands.
            ("e", "KeyE", false, "e"),
            ("a", "KeyQ", false, "a"),
            ("ü", "BracketLeft", false, "ü"),
            ("?", "Minus", true, "?"),
            ("ArrowDown", "ArrowDown", false, "ArrowDown"),
            ("Escape", "Escape", false, "Escape"),
            ("Process", "KeyE", false, "Process"),
            ("٣", "Digit3", false, "٣"),
            ("", "KeyE", false, ""),
        ] {
            assert_eq!(meant(key, code, is_shifted), is, "{key} at {code}");
        }
    }

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
        let singles: Vec<_> =
            all.iter().filter(|key| key.chars().count() == 1 && !"gqslcnmihtdK".contains(**key)).collect();
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
