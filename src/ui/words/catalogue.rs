//! The catalogue in use, and how a message is read out of it.
//!
//! # Why like this
//!
//! The texts are [Fluent](https://projectfluent.org) files, `src/locales/*.ftl`: a format that translators and their tools
//! know, with plurals as each language has them. Its library for Rust, `fluent-syntax`, reads them when Ajar is built
//! ([`super::read`]), and `fluent-bundle` is what the tests hold every message of every language against. Neither goes
//! to the browser. `leptos-fluent` would parse there with `fluent-bundle`, and `leptos_i18n` would bring tables of ICU;
//! both cost more than all the texts together, and both load before a page can be alive. What the browser gets is one
//! file with the texts of the active language, hashed so that it is loaded once, and the hundred lines below.
//!
//! The code names a message by its key. The key is looked up while Ajar is compiled, so one that does not exist, or
//! that gets other values than its message has, does not compile; at run time only its number is left.

use crate::domain::language::Language;
use leptos::{
    attr::{Attribute, AttributeValue, any_attribute::AnyAttribute},
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::types::Element,
        view::{Position, PositionState, add_attr::AddAnyAttr},
    },
    text_prop::TextProp,
};
use std::{fmt, ops::Deref};

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// A message without values: one text, read out of the active catalogue where it is shown.
///
/// It stands wherever a text can stand in a view. It is not `Clone` on purpose: so `text.to_owned()` is a `String`.
pub struct Text(u16);

impl Text {
    /// The message of this key. Only for constants: it has to be found while compiling, as [`say!`] does.
    pub const fn of(key: &str) -> Self {
        Self(number(key, &[]))
    }

    pub fn get(&self) -> &'static str {
        active().text(self.0)
    }
}

/// A value inside a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    Text(&'a str),
    /// Written with the digits grouped as in the language; chooses between plurals.
    Number(i64),
}

/// A message: `say!("queue-title")` is a text, `say!("queue-unread", n)` a `String` with the value put in.
///
/// Values are named as the message names them, in the order in which it does.
#[macro_export]
macro_rules! say {
    ($key:literal) => {
        const { $crate::ui::words::catalogue::Text::of($key) }.get()
    };
    ($key:literal $(, $name:ident $(: $value:expr)?)+) => {
        $crate::ui::words::catalogue::active().say(
            const { $crate::ui::words::catalogue::number($key, &[$(stringify!($name)),+]) },
            &[$($crate::say!(@value $name $($value)?)),+],
        )
    };
    (@value $name:ident) => { $crate::ui::words::catalogue::Value::from($name) };
    (@value $name:ident $value:expr) => { $crate::ui::words::catalogue::Value::from($value) };
}

/// The number of a message. Fails where there is none of that key, or where its values have other names.
pub const fn number(key: &str, values: &[&str]) -> u16 {
    let (mut low, mut high) = (0, KEYS.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        match order(KEYS[middle].0.as_bytes(), key.as_bytes()) {
            0 => {
                let named = KEYS[middle].1;
                assert!(named.len() == values.len(), "a message has other values than it is given");
                let mut at = 0;
                while at < named.len() {
                    let same = order(named[at].as_bytes(), values[at].as_bytes()) == 0;
                    assert!(same, "a message has other values than it is given, or in another order");
                    at += 1;
                }
                #[expect(clippy::cast_possible_truncation, reason = "there are some hundred messages")]
                return middle as u16;
            }
            -1 => low = middle + 1,
            _ => high = middle,
        }
    }
    panic!("there is no such message in src/locales/en.ftl")
}

const fn order(left: &[u8], right: &[u8]) -> i8 {
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return if left[at] < right[at] { -1 } else { 1 };
        }
        at += 1;
    }
    if left.len() == right.len() {
        0
    } else if left.len() < right.len() {
        -1
    } else {
        1
    }
}

/// All texts of one language.
#[derive(Debug)]
pub struct Catalogue {
    pub language: Language,
    texts: Vec<&'static str>,
}

impl Catalogue {
    /// Reads what [`super::read`] has made. Nothing where it is none, or one of other messages than these.
    pub fn parse(file: &'static str) -> Option<Self> {
        let mut lines = file.split('\n');
        let language = Language::parse(lines.next()?)?;
        let texts: Vec<_> = lines.collect();
        (texts.len() == KEYS.len()).then_some(Self { language, texts })
    }

    fn text(&self, number: u16) -> &'static str {
        self.texts.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// A message with its values put in.
    pub fn say(&self, number: u16, values: &[Value<'_>]) -> String {
        let mut out = String::new();
        self.write(self.text(number), values, &mut out);
        out
    }

    fn write(&self, mut text: &str, values: &[Value<'_>], out: &mut String) {
        while let Some(at) = text.find(['\u{1}', '\u{2}']) {
            out.push_str(&text[..at]);
            let (mark, place) = (text.as_bytes()[at], text.as_bytes()[at + 1]);
            let value = values.get(usize::from(place.wrapping_sub(b'a')));
            text = &text[at + 2..];
            if mark == 1 {
                match value {
                    Some(Value::Text(text)) => out.push_str(text),
                    Some(Value::Number(n)) => out.push_str(&self.language.number(*n)),
                    None => {}
                }
            } else {
                let end = end_of_choice(text);
                self.write(self.choose(&text[..end], value), values, out);
                text = &text[end + 1..];
            }
        }
        out.push_str(text);
    }

    /// The text of the first case that fits.
    fn choose<'a>(&self, cases: &'a str, value: Option<&Value<'_>>) -> &'a str {
        let mut rest = cases;
        while let Some((key, after)) = rest.strip_prefix('\u{3}').and_then(|rest| rest.split_once('\u{4}')) {
            let end = end_of_case(after);
            let fits = key == "*"
                || match value {
                    Some(Value::Text(text)) => key == *text,
                    Some(Value::Number(n)) => key == self.language.plural(*n) || key.parse() == Ok(*n),
                    None => false,
                };
            if fits {
                return &after[..end];
            }
            rest = &after[end..];
        }
        ""
    }
}

/// Where a choice ends whose cases begin here.
fn end_of_choice(text: &str) -> usize {
    scan(text, |mark| mark == 5)
}

/// Where a case ends whose text begins here.
fn end_of_case(text: &str) -> usize {
    scan(text, |mark| mark == 3 || mark == 5)
}

/// The first byte that ends something and belongs to no choice further in.
fn scan(text: &str, ends: impl Fn(u8) -> bool) -> usize {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if depth == 0 && ends(byte) => return at,
            2 => depth += 1,
            5 => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<u32> for Value<'_> {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

#[cfg(feature = "ssr")]
pub use on_the_server::{active, among, catalogue_of, in_language};

/// Every request has a language of its own there.
#[cfg(feature = "ssr")]
mod on_the_server {
    use super::{Catalogue, Language};
    use leptos::prelude::use_context;
    use std::sync::LazyLock;

    tokio::task_local! {
        static LANGUAGE: Language;
    }

    static CATALOGUES: LazyLock<[Catalogue; 6]> = LazyLock::new(|| {
        [
            include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/es.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/pt-BR.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/hi.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/ar.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/de.txt")),
        ]
        .map(|file| Catalogue::parse(file).expect("it was made together with this program"))
    });

    pub fn catalogue_of(language: Language) -> &'static Catalogue {
        &CATALOGUES[language as usize]
    }

    /// The catalogue of whoever asked. A page knows its language in two ways, because parts of it are made in tasks
    /// beside the one that answers: those see what the page was given ([`use_context`]).
    pub fn active() -> &'static Catalogue {
        let language = LANGUAGE.try_with(|language| *language).ok().or_else(use_context::<Language>);
        catalogue_of(language.unwrap_or_default())
    }

    /// Runs something in a language.
    pub async fn in_language<T>(language: Language, run: impl Future<Output = T>) -> T {
        LANGUAGE.scope(language, run).await
    }

    /// The same for what does not wait.
    pub fn among<T>(language: Language, run: impl FnOnce() -> T) -> T {
        LANGUAGE.sync_scope(language, run)
    }
}

#[cfg(not(feature = "ssr"))]
pub use in_the_browser::{active, load};

/// One person, one language, one catalogue; another language is another page.
#[cfg(not(feature = "ssr"))]
mod in_the_browser {
    use super::{Catalogue, Language};
    use std::sync::OnceLock;

    static ACTIVE: OnceLock<Catalogue> = OnceLock::new();

    pub fn active() -> &'static Catalogue {
        ACTIVE.get_or_init(|| Catalogue { language: Language::default(), texts: Vec::new() })
    }

    /// Takes the file of the active language, before anything is shown. False where it is none.
    pub fn load(file: String) -> bool {
        let catalogue = Catalogue::parse(file.leak());
        catalogue.is_some_and(|catalogue| ACTIVE.set(catalogue).is_ok())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.get().to_owned()
    }
}

impl From<Text> for Oco<'static, str> {
    fn from(text: Text) -> Self {
        text.get().into()
    }
}

impl From<Text> for TextProp {
    fn from(text: Text) -> Self {
        text.get().into()
    }
}

// In a view a text is the `&str` it stands for.

impl Render for Text {
    type State = <&'static str as Render>::State;

    fn build(self) -> Self::State {
        Render::build(self.get())
    }

    fn rebuild(self, state: &mut Self::State) {
        Render::rebuild(self.get(), state);
    }
}

impl AddAnyAttr for Text {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl RenderHtml for Text {
    type AsyncOutput = &'static str;
    type Owned = String;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self.get()
    }

    fn html_len(&self) -> usize {
        self.get().len()
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.get().to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        RenderHtml::hydrate::<FROM_SERVER>(self.get(), cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        self.get().to_owned()
    }
}

impl AttributeValue for Text {
    type State = <&'static str as AttributeValue>::State;
    type AsyncOutput = &'static str;
    type Cloneable = &'static str;
    type CloneableOwned = &'static str;

    fn html_len(&self) -> usize {
        self.get().len()
    }

    fn to_html(self, key: &str, buf: &mut String) {
        AttributeValue::to_html(self.get(), key, buf);
    }

    fn to_template(_: &str, _: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, key: &str, element: &Element) -> Self::State {
        AttributeValue::hydrate::<FROM_SERVER>(self.get(), key, element)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        AttributeValue::build(self.get(), element, key)
    }

    fn rebuild(self, key: &str, state: &mut Self::State) {
        AttributeValue::rebuild(self.get(), key, state);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self.get()
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self.get()
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self::AsyncOutput {
        self.get()
    }
}
