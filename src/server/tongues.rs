//! Which language a text is in: a guess of the library `whatlang`, with how sure it is.

use crate::domain::tongue::{MOST, is_enough};
use whatlang::{Detector, Lang};

/// Languages that short texts in other, far more common ones are taken for.
const TAKEN_FOR: [Lang; 4] = [Lang::Epo, Lang::Lat, Lang::Afr, Lang::Jav];

/// The language of a text (BCP 47) and how sure that is, from 0 to 1. None of too few letters, or of a language that has
/// no short tag here.
pub fn guess(text: &str) -> Option<(&'static str, f64)> {
    if !is_enough(text) {
        return None;
    }
    let looked_at: String = text.chars().take(MOST).collect();
    let info = Detector::with_denylist(TAKEN_FOR.to_vec()).detect(&looked_at)?;
    Some((tag(info.lang())?, info.confidence()))
}

/// The tag of a language (ISO 639-1).
fn tag(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Cym => "cy",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tongue::SURE;

    #[test]
    fn a_text_of_some_length_tells_its_language() {
        for (text, language) in [
            (
                "Guten Tag, ich möchte gerne wissen, wann meine Bestellung endlich bei mir ankommt. Vielen Dank für Ihre Hilfe!",
                "de",
            ),
            (
                "Hello, I would like to know when my order is going to arrive, because I have been waiting for two weeks now.",
                "en",
            ),
            ("नमस्ते, मैं जानना चाहता हूँ कि मेरा ऑर्डर कब तक पहुँचेगा, मैं बहुत दिनों से इंतज़ार कर रहा हूँ।", "hi"),
            ("مرحبا، أود أن أعرف متى سيصل طلبي لأنني أنتظر منذ أسبوعين ولم يصلني أي شيء حتى الآن", "ar"),
        ] {
            let (guessed, confidence) = guess(text).unwrap();
            assert_eq!(guessed, language, "{text}");
            assert!(confidence > SURE || !["de", "en"].contains(&language), "{text}: {confidence}");
        }
    }

    #[test]
    fn a_short_or_empty_text_tells_nothing() {
        assert_eq!(guess("ok"), None);
        assert_eq!(guess("👍👍👍 12345"), None);
        assert_eq!(guess(""), None);
    }
}
