//! The languages of the interface, and what a reader of each expects of numbers.
//!
//! Digits are the Latin ones in every language. Telephone numbers, amounts and codes reach Ajar with them from WhatsApp,
//! business software in Arabic and Hindi shows them so, and a countdown must not mix two kinds.

use serde::{Deserialize, Serialize};

/// A language that the interface speaks. On the wire and in the store it is its tag (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    En,
    #[serde(rename = "es")]
    Es,
    #[serde(rename = "pt-BR")]
    PtBr,
    #[serde(rename = "hi")]
    Hi,
    #[serde(rename = "ar")]
    Ar,
    #[serde(rename = "de")]
    De,
}

impl Language {
    pub const ALL: [Self; 6] = [Self::En, Self::Es, Self::PtBr, Self::Hi, Self::Ar, Self::De];

    /// What stands in `lang` and names the message file.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::PtBr => "pt-BR",
            Self::Hi => "hi",
            Self::Ar => "ar",
            Self::De => "de",
        }
    }

    /// The language of exactly this tag.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// What its speakers call it: whoever looks for their language cannot read the others.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::PtBr => "Português (Brasil)",
            Self::Hi => "हिन्दी",
            Self::Ar => "العربية",
            Self::De => "Deutsch",
        }
    }

    /// What stands in `dir`.
    pub fn direction(self) -> &'static str {
        if self == Self::Ar { "rtl" } else { "ltr" }
    }

    /// The best of ours for an `Accept-Language` header: the one with the highest weight, of two alike the first.
    /// Regions do not matter, a reader of `pt-PT` or `es-MX` is better served with ours than with English.
    pub fn accepted(header: &str) -> Option<Self> {
        let wanted = header.split(',').take(32).filter_map(|range| {
            let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
            let weight = match weight.trim().strip_prefix("q=") {
                Some(weight) => weight.trim().parse().ok().filter(|weight| (0.0..=1.0).contains(weight))?,
                None => 1.0_f32,
            };
            let primary = tag.trim().split('-').next().unwrap_or_default();
            let of_tag = |language: &Self| language.tag()[..2].eq_ignore_ascii_case(primary);
            Some((Self::ALL.into_iter().find(of_tag)?, weight)).filter(|(_, weight)| *weight > 0.0)
        });
        let better = |best: Option<(Self, f32)>, one: (Self, f32)| match best {
            Some(best) if best.1 >= one.1 => Some(best),
            _ => Some(one),
        };
        wanted.fold(None, better).map(|(language, _)| language)
    }

    /// The categories that its plurals have (CLDR 47, cardinals of whole numbers), the common one last.
    pub fn plurals(self) -> &'static [&'static str] {
        match self {
            Self::En | Self::De | Self::Hi => &["one", "other"],
            Self::Es | Self::PtBr => &["one", "many", "other"],
            Self::Ar => &["zero", "one", "two", "few", "many", "other"],
        }
    }

    /// The category of a whole number.
    pub fn plural(self, n: i64) -> &'static str {
        let n = n.unsigned_abs();
        match self {
            Self::En | Self::De if n == 1 => "one",
            Self::Hi if n <= 1 => "one",
            Self::Es if n == 1 => "one",
            Self::PtBr if n <= 1 => "one",
            Self::Es | Self::PtBr if n != 0 && n.is_multiple_of(1_000_000) => "many",
            Self::Ar => match (n, n % 100) {
                (0, _) => "zero",
                (1, _) => "one",
                (2, _) => "two",
                (_, 3..=10) => "few",
                (_, 11..) => "many",
                _ => "other",
            },
            _ => "other",
        }
    }

    /// A whole number with its digits in groups: `12,345`, `12.345`, `1,23,456`.
    pub fn number(self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        // Spanish leaves numbers of four digits as they are.
        let grouped_from = if self == Self::Es { 5 } else { 4 };
        let mut text = String::new();
        if n < 0 {
            text.push('-');
        }
        for (at, digit) in digits.char_indices() {
            let behind = digits.len() - at;
            // India counts in thousands first, and in hundreds of them from there.
            let begins_group = if self == Self::Hi && behind > 3 { behind % 2 == 1 } else { behind.is_multiple_of(3) };
            let begins_group = begins_group || behind == 3;
            if at > 0 && digits.len() >= grouped_from && begins_group {
                text.push(if self.decimal() == '.' { ',' } else { '.' });
            }
            text.push(digit);
        }
        text
    }

    /// What stands before the tenths.
    pub fn decimal(self) -> char {
        match self {
            Self::En | Self::Hi | Self::Ar => '.',
            Self::Es | Self::PtBr | Self::De => ',',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_asks_for_most() {
        let cases = [
            ("de-DE,de;q=0.9,en;q=0.8", Some(Language::De)),
            ("fr-FR, fr;q=0.9, es-MX;q=0.5, en;q=0.4", Some(Language::Es)),
            ("en;q=0.5, ar-EG", Some(Language::Ar)),
            ("pt-PT", Some(Language::PtBr)),
            ("HI", Some(Language::Hi)),
            ("de;q=0, *;q=0.1", None),
            ("de;q=x, en;q=7", None),
            ("fr, ja", None),
            ("", None),
        ];
        for (header, language) in cases {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_tag() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.tag()), Some(language));
            assert_eq!(serde_json::to_value(language).unwrap(), language.tag());
        }
        assert_eq!(Language::parse("pt"), None);
    }

    #[test]
    fn numbers_are_grouped_as_their_readers_group_them() {
        let cases = [
            (Language::En, 1234, "1,234"),
            (Language::En, 999, "999"),
            (Language::De, 1_234_567, "1.234.567"),
            (Language::Es, 1234, "1234"),
            (Language::Es, 12_345, "12.345"),
            (Language::PtBr, 1234, "1.234"),
            (Language::Hi, 123_456, "1,23,456"),
            (Language::Hi, 12_345_678, "1,23,45,678"),
            (Language::Hi, 1234, "1,234"),
            (Language::Ar, 12_345, "12,345"),
            (Language::En, -1234, "-1,234"),
            (Language::De, 0, "0"),
        ];
        for (language, n, text) in cases {
            assert_eq!(language.number(n), text, "{language:?}");
        }
    }

    #[test]
    fn arabic_counts_in_six_ways() {
        let cases = [
            (0, "zero"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (110, "few"),
            (11, "many"),
            (199, "many"),
            (100, "other"),
            (102, "other"),
        ];
        for (n, category) in cases {
            assert_eq!(Language::Ar.plural(n), category, "{n}");
        }
        assert_eq!(Language::Es.plural(2_000_000), "many");
        assert_eq!(Language::PtBr.plural(0), "one");
    }
}
