//! The library of templates, and writing one.

use super::{Text, number, within};
use crate::{
    domain::{
        template::{advice::Because, draft::Wrong, library::Mend, purpose::Purpose},
        time::Span,
    },
    say,
};

pub const TITLE: Text = Text::of("library-title");
pub const LEAD: Text = Text::of("library-lead");
pub const NEW: Text = Text::of("library-new");
pub const NEW_LEAD: Text = Text::of("library-new-lead");
pub const SEARCH: Text = Text::of("library-search");
pub const FILTERS: Text = Text::of("library-filters");
pub const STATUS: Text = Text::of("library-status");
pub const CATEGORY: Text = Text::of("library-category");
pub const PURPOSE: Text = Text::of("library-purpose");
pub const LANGUAGE: Text = Text::of("library-language");
pub const ACCOUNT: Text = Text::of("library-account");
pub const DAYS: Text = Text::of("library-days");
pub const NO_MATCH: Text = Text::of("library-no-match");
pub const MORE: Text = Text::of("library-more");
pub const EMPTY: Text = Text::of("library-empty");
pub const EMPTY_LEAD: Text = Text::of("library-empty-lead");
pub const EMPTY_ONE: Text = Text::of("library-empty-one");
pub const NO_ACCOUNT: Text = Text::of("template-error-account");
pub const DRAFTS: Text = Text::of("library-drafts");
pub const UNNAMED: Text = Text::of("library-unnamed");
pub const NEVER_SYNCED: Text = Text::of("library-never-synced");
pub const SYNC: Text = Text::of("library-sync");
pub const SYNC_DONE: Text = Text::of("library-sync-done");
pub const SENT: Text = Text::of("library-sent");
pub const DELIVERED: Text = Text::of("library-delivered");
pub const READ: Text = Text::of("library-read");
pub const ANSWERED: Text = Text::of("library-answered");
pub const REOPENED: Text = Text::of("library-reopened");
pub const OPTED_OUT: Text = Text::of("library-opted-out");
pub const COST: Text = Text::of("library-cost");
pub const PURPOSE_SET: Text = Text::of("library-purpose-set");
pub const COMMON: Text = Text::of("library-common");
pub const NAME: Text = Text::of("library-name");
pub const NAME_HINT: Text = Text::of("library-name-hint");
pub const VARIABLES: Text = Text::of("library-variables");
pub const FURTHER: Text = Text::of("library-further");
pub const ADD_LANGUAGE: Text = Text::of("library-add-language");
pub const CHOOSE: Text = Text::of("library-choose");
pub const HEADER: Text = Text::of("library-header");
pub const HEADER_TEXT: Text = Text::of("library-header-text");
pub const VARIABLE_IN_HEADER: Text = Text::of("library-variable-in-header");
pub const SAMPLE: Text = Text::of("library-sample");
pub const SAMPLE_HINT: Text = Text::of("library-sample-hint");
pub const SAMPLE_KEPT: Text = Text::of("library-sample-kept");
pub const SAMPLE_FAILED: Text = Text::of("library-sample-failed");
pub const BODY: Text = Text::of("library-body");
pub const NO_BODY: Text = Text::of("library-no-body");
pub const FOOTER: Text = Text::of("library-footer");
pub const BUTTONS: Text = Text::of("library-buttons");
pub const BUTTON_TEXT: Text = Text::of("library-button-text");
pub const BUTTON_URL: Text = Text::of("library-button-url");
pub const BUTTON_URL_EXAMPLE: Text = Text::of("library-button-url-example");
pub const BUTTON_PHONE: Text = Text::of("library-button-phone");
pub const BUTTON_CODE: Text = Text::of("library-button-code");
pub const EXAMPLES: Text = Text::of("library-examples");
pub const EXAMPLES_HINT: Text = Text::of("library-examples-hint");
pub const LOOK: Text = Text::of("library-look");
pub const LIGHT: Text = Text::of("theme-light");
pub const DARK: Text = Text::of("theme-dark");
pub const EDIT: Text = Text::of("library-edit");
pub const DUPLICATE: Text = Text::of("library-duplicate");
pub const UNPAUSE: Text = Text::of("library-unpause");
pub const UNPAUSED: Text = Text::of("library-unpaused");
pub const DELETE_ALL: Text = Text::of("library-delete-all");
pub const DELETED: Text = Text::of("library-deleted");
pub const OTHER_PARTS: Text = Text::of("library-other-parts");
pub const EDITING: Text = Text::of("library-editing");
pub const DRAFT: Text = Text::of("library-draft");
pub const KEEP: Text = Text::of("library-keep");
pub const KEPT: Text = Text::of("library-kept");
pub const UNSAVED: Text = Text::of("library-unsaved");
pub const RESTORED: Text = Text::of("library-restored");
pub const CHANGED: Text = Text::of("library-changed");
pub const TAKE_THEIRS: Text = Text::of("library-take-theirs");
pub const KEEP_MINE: Text = Text::of("library-keep-mine");
pub const SUBMIT: Text = Text::of("library-submit");
pub const SUBMITTED: Text = Text::of("library-submitted");
pub const ADMINS_SUBMIT: Text = Text::of("library-admins-submit");
pub const REFUSED: Text = Text::of("library-refused");
pub const ADVICE_HINT: Text = Text::of("library-advice-hint");

/// The platform's codes of languages with what their speakers call them: whoever looks for theirs cannot read others.
pub static LANGUAGES: [(&str, &str); 66] = [
    ("af", "Afrikaans"),
    ("sq", "Shqip"),
    ("ar", "العربية"),
    ("az", "Azərbaycan"),
    ("bn", "বাংলা"),
    ("bg", "Български"),
    ("ca", "Català"),
    ("zh_CN", "简体中文"),
    ("zh_HK", "繁體中文（香港）"),
    ("zh_TW", "繁體中文（台灣）"),
    ("hr", "Hrvatski"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("nl", "Nederlands"),
    ("en", "English"),
    ("en_GB", "English (UK)"),
    ("en_US", "English (US)"),
    ("et", "Eesti"),
    ("fil", "Filipino"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ka", "ქართული"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("gu", "ગુજરાતી"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("ga", "Gaeilge"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("kn", "ಕನ್ನಡ"),
    ("kk", "Қазақ"),
    ("ko", "한국어"),
    ("lo", "ລາວ"),
    ("lv", "Latviešu"),
    ("lt", "Lietuvių"),
    ("mk", "Македонски"),
    ("ms", "Bahasa Melayu"),
    ("ml", "മലയാളം"),
    ("mr", "मराठी"),
    ("nb", "Norsk bokmål"),
    ("fa", "فارسی"),
    ("pl", "Polski"),
    ("pt_BR", "Português (Brasil)"),
    ("pt_PT", "Português (Portugal)"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("es", "Español"),
    ("es_AR", "Español (Argentina)"),
    ("es_MX", "Español (México)"),
    ("es_ES", "Español (España)"),
    ("sw", "Kiswahili"),
    ("sv", "Svenska"),
    ("ta", "தமிழ்"),
    ("te", "తెలుగు"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
];

/// Who has kept the other version of a draft.
pub fn changed_by(name: &str) -> String {
    say!("library-changed-by", name: &super::within(name))
}

/// What the speakers of a language call it, by the platform's code; the code where it is not known here.
pub fn language(code: &str) -> String {
    let known = LANGUAGES.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| code.to_owned(), |(_, name)| (*name).to_owned())
}

/// The case of a message for a word of the platform's: `PENDING_DELETION` is `pending-deletion`.
fn case(word: &str) -> String {
    word.to_ascii_lowercase().replace('_', "-")
}

/// How a template stands, by the platform's word in whichever case.
pub fn status(word: &str) -> String {
    say!("library-status-word", key: &case(word), name: word)
}

/// How people took a template lately, by the platform's word.
pub fn quality(word: &str) -> String {
    say!("library-quality", key: &case(word))
}

/// Why the platform rejected or stopped a template, by its word; what it says behind that is not told here.
pub fn reason(reason: &str) -> String {
    let word = reason.split_once(" – ").map_or(reason, |(word, _)| word);
    say!("library-reason", key: &case(word), reason: word)
}

/// What the platform says in its own words.
pub fn its_words(words: &str) -> String {
    say!("library-its-words", words: &within(words))
}

/// A category by its word in whichever case; one that is not known yet keeps that word.
pub fn category(word: &str) -> String {
    say!("library-category-word", key: &case(word), name: word)
}

/// What a category is for.
pub fn category_lead(word: &str) -> String {
    say!("library-category-lead", key: &case(word))
}

pub fn purpose(purpose: Purpose) -> String {
    say!("library-purpose-word", key: &case(purpose.word()))
}

pub fn purpose_lead(purpose: Purpose) -> String {
    say!("library-purpose-lead", key: &case(purpose.word()))
}

pub fn purpose_of(name: &str) -> String {
    say!("library-purpose-of", name: &within(name))
}

pub fn format(word: &str) -> String {
    say!("library-format", key: word)
}

pub fn header_kind(word: &str) -> String {
    say!("library-header-kind", key: word)
}

pub fn button_kind(word: &str) -> String {
    say!("library-button-kind", key: word)
}

/// That a button stops marketing only where Ajar sends its template, and what does so everywhere.
pub fn stops_here(text: &str) -> String {
    say!("library-stops-here", text: &within(text))
}

pub fn button_of(kind: &str, n: usize) -> String {
    say!("library-button-of", kind, n)
}

/// `30 days`.
pub fn days(days: u32) -> String {
    super::roughly(Span::hours(i64::from(days) * 24))
}

pub fn days_of(days: u32) -> String {
    say!("library-days-of", time: &self::days(days))
}

pub fn found(n: usize) -> String {
    say!("library-found", n)
}

pub fn planned(n: i64) -> String {
    say!("library-planned", n)
}

pub fn to_mend(n: usize) -> String {
    say!("library-to-mend", n)
}

pub fn paused_until(when: &str) -> String {
    say!("library-paused-until", when)
}

/// What the platform has announced that a template will count as.
pub fn announced(category: &str, when: &str) -> String {
    say!("library-announced", category: &self::category(category), when)
}

pub fn synced(when: &str) -> String {
    say!("library-synced", when)
}

pub fn sync_error(why: &str) -> String {
    say!("library-sync-error", why: &within(why))
}

/// `24 %`
pub fn share(n: i64, of: i64) -> String {
    super::model::percent(n as f64 / of as f64)
}

/// Between which hundredths a share lies.
pub fn between(low: i64, high: i64) -> String {
    say!("library-between", low: &number(low), high: &number(high))
}

/// `120 / 1,024`
pub fn count(length: usize, limit: usize) -> String {
    let written = |n: usize| number(i64::try_from(n).unwrap_or(i64::MAX));
    format!("{} / {}", written(length), written(limit))
}

pub fn begin_with(name: &str) -> String {
    say!("library-begin-with", name: &within(name))
}

pub fn drop_draft(name: &str) -> String {
    say!("library-drop-draft", name: &within(name))
}

pub fn edit_of(name: &str) -> String {
    say!("library-edit-of", name: &within(name))
}

pub fn duplicate_of(name: &str) -> String {
    say!("library-duplicate-of", name: &within(name))
}

pub fn unpause_of(name: &str) -> String {
    say!("library-unpause-of", name: &within(name))
}

pub fn delete_language(name: &str) -> String {
    say!("library-delete-language", name: &within(name))
}

pub fn delete_all(name: &str) -> String {
    say!("library-delete-all-of", name: &within(name))
}

pub fn discard_of(name: &str) -> String {
    say!("library-discard-of", name: &within(name))
}

/// Puts a variable into the text, which is shown with its braces.
pub fn put_variable(name: &str) -> String {
    say!("library-put-variable", name: &within(name))
}

pub fn example_of(name: &str) -> String {
    say!("library-example-of", name: &within(name))
}

pub fn example_in_header(name: &str) -> String {
    say!("library-example-in-header", name: &within(name))
}

pub fn move_up(name: &str) -> String {
    say!("library-move-up", name: &within(name))
}

pub fn move_down(name: &str) -> String {
    say!("library-move-down", name: &within(name))
}

pub fn take_off(name: &str) -> String {
    say!("library-take-off", name: &within(name))
}

pub fn sample_going(name: &str) -> String {
    say!("library-sample-going", name: &within(name))
}

pub fn sample_done(name: &str) -> String {
    say!("library-sample-done", name: &within(name))
}

pub fn advice(category: &str) -> String {
    say!("library-advice", category)
}

pub fn take_advice(category: &str) -> String {
    say!("library-take-advice", category)
}

/// Why the platform will count a template as another category.
pub fn because(because: &Because) -> String {
    match because {
        Because::Promotes { words } => {
            let words = words.iter().map(|words| within(words)).collect::<Vec<_>>().join(", ");
            say!("library-because-promotes", words: &words)
        }
        Because::Coupon => say!("library-because-coupon").to_owned(),
        Because::Optout => say!("library-because-optout").to_owned(),
        Because::NoOccasion => say!("library-because-no-occasion").to_owned(),
    }
}

/// What mends a refusal.
pub fn mend(mend: Mend) -> &'static str {
    match mend {
        Mend::Edge => say!("library-wrong-edge"),
        Mend::Sparse => say!("library-mend-sparse"),
        Mend::Shorter => say!("library-mend-shorter"),
        Mend::Examples => say!("library-mend-examples"),
        Mend::NameTaken => say!("library-mend-name-taken"),
        Mend::NameResting => say!("library-mend-name-resting"),
        Mend::TooMany => say!("library-mend-too-many"),
        Mend::Later => say!("library-mend-later"),
        Mend::Access => say!("library-mend-access"),
    }
}

/// What is wrong with what is written, and so what to do.
pub fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Missing => say!("library-wrong-missing").to_owned(),
        Wrong::TooLong { has, most } => say!("library-wrong-too-long", length: *has, limit: *most),
        Wrong::Letters => say!("library-wrong-letters").to_owned(),
        Wrong::Unknown => say!("library-wrong-unknown").to_owned(),
        Wrong::OneLine => say!("library-wrong-one-line").to_owned(),
        Wrong::Braces => say!("library-wrong-braces").to_owned(),
        Wrong::VariableName { name } => say!("library-wrong-variable-name", name: &within(name)),
        Wrong::Sequence => say!("library-wrong-sequence").to_owned(),
        Wrong::TooManyVariables { most: 0, .. } => say!("library-wrong-no-variables").to_owned(),
        Wrong::TooManyVariables { most, .. } => say!("library-wrong-variables", limit: *most),
        Wrong::Edge => say!("library-wrong-edge").to_owned(),
        Wrong::Adjacent => say!("library-wrong-adjacent").to_owned(),
        Wrong::Sparse { least, .. } => say!("library-wrong-sparse", limit: *least),
        Wrong::NotAtEnd => say!("library-wrong-not-at-end").to_owned(),
        Wrong::NoExample => say!("library-wrong-no-example").to_owned(),
        Wrong::NoSample => say!("library-wrong-no-sample").to_owned(),
        Wrong::NoAddress => say!("library-wrong-no-address").to_owned(),
        Wrong::NoPhone => say!("library-wrong-no-phone").to_owned(),
        Wrong::TooManyButtons { most } => say!("library-wrong-buttons", limit: *most),
        Wrong::Apart => say!("library-wrong-apart").to_owned(),
        Wrong::Twice => say!("library-wrong-twice").to_owned(),
        Wrong::OnlyMarketing => say!("library-wrong-only-marketing").to_owned(),
    }
}
