//! What Ajar knows about conversations that run out of time, and nothing about how it learns it.
//!
//! Pure: no clock, no chance, no database, no browser. Time is an argument, so every rule has a test that waits for
//! nothing, and the guard on the server and the badge in the browser are the same function.

/// An enum of plain words, with all of them and the word of each.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            pub const ALL: [$name; [$($word),+].len()] = [$(Self::$variant,)+];

            /// As it is kept, stands in addresses and is told to programs.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The same the other way round.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.word() == word)
            }
        }
    )+};
}

pub mod account;
pub mod activity;
pub mod alert;
pub mod answering;
pub mod assignment;
pub mod assistant;
pub mod attribute;
pub mod audit;
pub mod bandit;
pub mod campaign;
pub mod checkup;
pub mod consent;
pub mod contact;
pub mod conversation;
pub mod customers;
pub mod demo;
pub mod engagement;
pub mod erasure;
pub mod event;
pub mod export;
pub mod fill;
pub mod guard;
pub mod history;
pub mod hours;
pub mod id;
pub mod import;
pub mod inbox;
pub mod ingest;
pub mod insight;
pub mod intake;
pub mod interactive;
pub mod item;
pub mod joining;
pub mod language;
pub mod learning;
pub mod lost;
pub mod media;
pub mod merge;
pub mod message;
pub mod model;
pub mod next;
pub mod note;
pub mod number;
pub mod ogg;
pub mod outbox;
pub mod pace;
pub mod parked;
pub mod planned;
pub mod presence;
pub mod price;
pub mod priority;
pub mod profile;
pub mod queue;
pub mod quick_reply;
pub mod reach;
pub mod refusal;
pub mod replay;
pub mod retention;
pub mod role;
pub mod scores;
pub mod search;
pub mod segment;
pub mod sequential;
pub mod shift;
pub mod suggest;
pub mod tag;
pub mod team;
pub mod template;
pub mod time;
pub mod tongue;
pub mod transcript;
pub mod triage;
pub mod trouble;
pub mod window;
pub mod zone;
