//! Files that travel with messages: which the platform takes, and how large.

use serde::{Deserialize, Serialize};

/// The kinds of file a message can carry. The limits are the platform's (Media, 2026).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaKind {
    Image,
    Video,
    Audio,
    Document,
    Sticker,
}

const MB: i64 = 1_048_576;

impl MediaKind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Document => "document",
            Self::Sticker => "sticker",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Image, Self::Video, Self::Audio, Self::Document, Self::Sticker]
            .into_iter()
            .find(|kind| kind.word() == word)
    }

    /// Bytes.
    pub fn limit(self) -> i64 {
        match self {
            Self::Image => 5 * MB,
            Self::Video | Self::Audio => 16 * MB,
            Self::Document => 100 * MB,
            Self::Sticker => 500 * 1024,
        }
    }

    /// As what the platform takes a file of this MIME type: what it does not show as picture, video or sound goes as a
    /// document.
    pub fn of(mime_type: &str) -> Self {
        match mime_type.split(';').next().unwrap_or_default().trim() {
            "image/jpeg" | "image/png" => Self::Image,
            "image/webp" => Self::Sticker,
            "video/mp4" | "video/3gpp" => Self::Video,
            "audio/aac" | "audio/amr" | "audio/mpeg" | "audio/mp4" | "audio/ogg" => Self::Audio,
            _ => Self::Document,
        }
    }
}
