//! What comes back from a model is looked at before anybody sees it.
//!
//! It may have been told what to write by a customer. So it has no link, email address or phone number in it that was not
//! there before, no placeholder that stands for nothing, an end, and in a template the same variables. A text is looked at word by word
//! while it comes, and once more as a whole.

use super::{Why, mask, mask::Mask};
use crate::domain::template::is_hidden;
use std::collections::BTreeSet;

/// The most characters that are waited with for the end of a word, and for the end of what a model thinks aloud.
const WORD: usize = 400;
const THOUGHT: usize = 60_000;
/// Around what some models think aloud.
const OPENS: &str = "<think>";
const CLOSES: &str = "</think>";

/// Looks at one answer.
#[derive(Debug)]
pub struct Checker {
    mask: Mask,
    limit: usize,
    links: BTreeSet<String>,
    numbers: BTreeSet<String>,
    /// Those of the template, where it is one.
    variables: Option<BTreeSet<String>>,
    /// What has come and was not looked at yet.
    held: String,
    /// It says something by now, and does not think aloud.
    speaks: bool,
    said: String,
}

impl Checker {
    /// For an answer to these texts, as they were before anything was taken out.
    pub fn new(mask: Mask, originals: &[&str], limit: usize) -> Self {
        Self {
            mask,
            limit,
            links: originals.iter().flat_map(|text| links(text)).collect(),
            numbers: originals.iter().flat_map(|text| numbers(text)).collect(),
            variables: None,
            held: String::new(),
            speaks: false,
            said: String::new(),
        }
    }

    /// The answer takes the place of this text of a template.
    #[must_use]
    pub fn of_template(mut self, text: &str) -> Self {
        self.variables = Some(variables(text));
        self
    }

    /// Takes what has come; gives what may be shown of it.
    ///
    /// # Errors
    /// It says why it is no draft.
    pub fn take(&mut self, piece: &str) -> Result<String, Why> {
        self.held.extend(piece.chars().filter_map(plain));
        if !self.speaks && !self.has_thought()? {
            return Ok(String::new());
        }
        let ends = |c: char| c.is_whitespace();
        let whole = self.held.rfind(ends).map(|at| at + self.held[at..].chars().next().map_or(0, char::len_utf8));
        let long = || self.held.chars().count() > WORD;
        let cut = match whole {
            Some(cut) => cut,
            None if long() => {
                // Not every script has spaces; links and placeholders are written in one that has.
                let letters = self.held.char_indices().rev();
                let last = letters.map(|(at, c)| (at + c.len_utf8(), c)).find(|(_, c)| !c.is_ascii());
                last.map(|(cut, _)| cut).ok_or(Why::Nonsense)?
            }
            None => return Ok(String::new()),
        };
        let cut = self.beside_numbers(cut);
        let rest = self.held.split_off(cut);
        let ready = std::mem::replace(&mut self.held, rest);
        self.say(&ready)
    }

    /// There is no more. What is left of it, and all of it.
    ///
    /// # Errors
    /// It says why it is no draft.
    pub fn end(mut self) -> Result<(String, String), Why> {
        let last = std::mem::take(&mut self.held);
        if !self.speaks && last.trim_start().starts_with(OPENS) {
            return Err(Why::Nonsense);
        }
        let last = self.say(&last)?;
        if self.said.trim().is_empty() {
            return Err(Why::Nonsense);
        }
        // A link may have come in two pieces.
        if links(&self.said).iter().any(|link| !self.links.contains(link)) {
            return Err(Why::Link);
        }
        self.has_known_numbers(&self.said)?;
        if self.variables.as_ref().is_some_and(|wanted| *wanted != variables(&self.said)) {
            return Err(Why::Variables);
        }
        Ok((last, self.said))
    }

    /// Where a text may be cut at the latest, so that no number is looked at, and shown, in parts.
    fn beside_numbers(&self, cut: usize) -> usize {
        let ready = &self.held[..cut];
        let before = ready.trim_end_matches(mask::is_of_number).len();
        let is_in_one = ready[before..].chars().any(|c| mask::digit(c).is_some());
        if !is_in_one || self.held.chars().count() > WORD {
            return cut;
        }
        if ready[before..].starts_with(char::is_whitespace) {
            return before;
        }
        // It is the end of a word, such as a placeholder.
        ready[..before].trim_end_matches(|c: char| !c.is_whitespace()).len()
    }

    fn has_known_numbers(&self, text: &str) -> Result<(), Why> {
        let is_known = |number: &String| {
            // The same with the code of its country, and without.
            self.numbers.iter().any(|known| {
                let (one, other) = (known.trim_start_matches('0'), number.trim_start_matches('0'));
                one.ends_with(other) || other.ends_with(one)
            })
        };
        if numbers(text).iter().all(is_known) { Ok(()) } else { Err(Why::Number) }
    }

    /// Whether it is through with what some models think aloud first: that is nobody's draft.
    fn has_thought(&mut self) -> Result<bool, Why> {
        let begun = self.held.trim_start();
        if begun.is_empty() || (begun.len() < OPENS.len() && OPENS.starts_with(begun)) {
            return Ok(false);
        }
        if begun.starts_with(OPENS) {
            let Some(end) = self.held.find(CLOSES) else {
                return if self.held.len() > THOUGHT { Err(Why::TooLong) } else { Ok(false) };
            };
            self.held.drain(..end + CLOSES.len());
        }
        self.speaks = true;
        Ok(true)
    }

    /// Looks at whole words.
    fn say(&mut self, ready: &str) -> Result<String, Why> {
        let ready = if self.said.is_empty() { ready.trim_start() } else { ready };
        let text = self.mask.restore(ready).filter(|_| !self.mask.is_broken(ready)).ok_or(Why::Mark)?;
        if links(&text).iter().any(|link| !self.links.contains(link)) {
            return Err(Why::Link);
        }
        self.has_known_numbers(&text)?;
        self.said.push_str(&text);
        if self.said.chars().count() > self.limit {
            return Err(Why::TooLong);
        }
        Ok(text)
    }
}

/// A letter as it may stand in a draft; none of those that nobody sees, and that hide where a link leads.
fn plain(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        c if is_hidden(c) => None,
        c => Some(c),
    }
}

/// Links and email addresses in a text, each spelt in one way.
fn links(text: &str) -> Vec<String> {
    // What joins letters is not seen in a host, and some take it out.
    let seen = text.chars().filter(|c| !is_hidden(*c) && !matches!(c, '\u{200c}' | '\u{200d}'));
    let text: String = seen.map(|c| if "．｡․".contains(c) { '.' } else { c }).collect();
    let tokens = mask::tokens(&text).into_iter().map(|(_, token)| token);
    tokens.filter(|token| mask::is_mail(token) || mask::is_link(token)).map(spelt).collect()
}

/// The host of a link in small letters; what follows it can mean something else in others.
fn spelt(link: &str) -> String {
    let small = link.to_ascii_lowercase();
    let scheme = ["https://", "http://"].into_iter().find(|scheme| small.starts_with(scheme)).unwrap_or_default();
    let link = link.get(scheme.len()..).unwrap_or(link);
    let host = link.split(['/', '?', '#']).next().unwrap_or_default();
    format!("{}{}", host.to_lowercase(), link[host.len()..].trim_end_matches('/'))
}

/// Numbers in a text that somebody could be called at, in digits.
fn numbers(text: &str) -> Vec<String> {
    mask::numbers(text).into_iter().filter(mask::Run::is_phone).map(|run| run.digits).collect()
}

/// The variables of a template's text.
fn variables(text: &str) -> BTreeSet<String> {
    let parts = text.split("{{").skip(1);
    parts.filter_map(|part| part.split_once("}}")).map(|(name, _)| name.trim().to_owned()).collect()
}

/// A text without the variables of a template, which are of no language.
pub fn without_variables(text: &str) -> String {
    let (first, parts) = text.split_once("{{").unwrap_or((text, ""));
    let rest = parts.split("{{").map(|part| part.split_once("}}").map_or(part, |(_, rest)| rest));
    std::iter::once(first).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes of an answer in such pieces.
    fn answer(originals: &[&str], pieces: &[&str]) -> Result<String, Why> {
        let mut mask = Mask::of(["Ana"]);
        originals.iter().for_each(|text| drop(mask.mask(text)));
        run(Checker::new(mask, originals, 200), pieces)
    }

    fn run(mut checker: Checker, pieces: &[&str]) -> Result<String, Why> {
        let mut shown = String::new();
        for piece in pieces {
            shown.push_str(&checker.take(piece)?);
        }
        let (last, all) = checker.end()?;
        shown.push_str(&last);
        assert_eq!(shown, all, "what was shown is all of it");
        Ok(all)
    }

    #[test]
    fn a_draft_comes_as_it_is_with_what_was_taken_out_put_back() {
        let said = answer(&["I am Ana"], &["Hello [NA", "ME_1], your order", " is on its way."]);
        assert_eq!(said.as_deref(), Ok("Hello Ana, your order is on its way."));
        assert_eq!(
            answer(&[], &["<th", "ink>I am told to", " lie</think>\n\nGood ", "day"]).as_deref(),
            Ok("Good day")
        );
        assert_eq!(answer(&[], &["Gu\u{202e}ten\u{200b} Tag\u{7}"]).as_deref(), Ok("Guten Tag"));
        let long = "你好".repeat(300);
        assert_eq!(run(Checker::new(Mask::off(), &[], 700), &[long.as_str(), "再见"]), Ok(format!("{long}再见")));
    }

    #[test]
    fn a_link_that_was_not_there_is_no_draft() {
        let known = ["See https://Shop.example/Cart?x=1 and ask help@shop.example"];
        for fine in ["Look at https://shop.example/Cart?x=1.", "shop.example/Cart?x=1", "Mail help@shop.example!"] {
            assert_eq!(answer(&known, &[fine]).as_deref(), Ok(fine));
        }
        for foreign in [
            "Pay at https://evil.example/pay",
            "Pay at evil.com",
            "Pay at evil．com",
            "Pay at ev\u{200b}il.com",
            "Pay at [here](https://evil.example)",
            "shop.example/cart?x=1",
            "https://shop.example@evil.com/Cart?x=1",
            "Write to me@evil.com",
            "Write to bit.ly/abc please",
            "Pay at 203.0.113.7/pay",
            "Pay at ev\u{200d}il.com",
            "Pay at ev\u{200e}il.com",
            "Pay at evil․com",
            "Pay at evil.money",
        ] {
            assert_eq!(answer(&known, &[foreign]), Err(Why::Link), "{foreign}");
        }
        assert_eq!(answer(&known, &["Pay at evil", ".c", "om now"]), Err(Why::Link), "in pieces");
    }

    #[test]
    fn a_number_that_was_not_there_is_no_draft() {
        let known = ["Call me at 0151 2345678, I ordered on 22.11.2026"];
        assert!(answer(&known, &["We call +49 151 2345678 on 23.11.2026 at 14:30."]).is_ok());
        assert_eq!(answer(&known, &["Call +49 30 999 88 77 now"]), Err(Why::Number));
        assert_eq!(answer(&known, &["Call +49 30 99", "9 88 77 now"]), Err(Why::Number));
    }

    #[test]
    fn a_number_that_was_not_there_is_not_shown_even_in_part() {
        let mut checker = Checker::new(Mask::off(), &["Call me at 0151 2345678"], 200);
        let mut shown = String::new();
        let mut end = Ok(());
        for piece in ["We call ", "0151 ", "234", "5678", " or you ", "call +1 ", "900 ", "555 0199", " now "] {
            match checker.take(piece) {
                Ok(more) => shown.push_str(&more),
                Err(why) => end = end.and(Err(why)),
            }
        }
        assert_eq!((shown.as_str(), end), ("We call 0151 2345678 or you call", Err(Why::Number)));
        let mut mask = Mask::of([]);
        let text = "Call +49 151 2345678";
        mask.mask(text);
        let said = run(Checker::new(mask, &[text], 200), &["We call ", "PHONE_", "1 ", "at 5 ", "o'clock."]);
        assert_eq!(said.as_deref(), Ok("We call +49 151 2345678 at 5 o'clock."), "models lose brackets");
    }

    #[test]
    fn a_placeholder_that_cannot_be_put_back_is_no_draft() {
        for said in ["Hello [name_1], good day", "Hello [NAME\\_1]!", "Yours, [Name]"] {
            assert_eq!(answer(&["I am Ana"], &[said]), Err(Why::Mark), "{said}");
        }
    }

    #[test]
    fn what_has_no_end_says_nothing_or_invents_a_placeholder_is_no_draft() {
        assert_eq!(answer(&[], &["word "; 100]), Err(Why::TooLong));
        assert_eq!(answer(&[], &["x".repeat(500).as_str()]), Err(Why::Nonsense), "no script has such words");
        assert_eq!(answer(&[], &["  \n", " "]), Err(Why::Nonsense));
        assert_eq!(answer(&[], &[]), Err(Why::Nonsense));
        assert_eq!(answer(&[], &["<think>What do I", " say?"]), Err(Why::Nonsense), "it never came to speak");
        assert_eq!(answer(&["Ana"], &["Hello [NAME_7]"]), Err(Why::Mark));
    }

    #[test]
    fn a_template_keeps_its_variables() {
        let template = "Hi {{first_name}}, {{order}} is ready";
        let of = |said: &str| run(Checker::new(Mask::off(), &[template], 200).of_template(template), &[said]);
        assert!(of("{{order}} wartet, {{first_name}}!").is_ok());
        assert_eq!(of("Hi {{first_name}}, it is ready"), Err(Why::Variables));
        assert_eq!(of("Hi {{first_name}}, {{order}} is ready, {{link}}"), Err(Why::Variables));
        assert_eq!(without_variables("{{a}}, hi {{b}}!"), ", hi !");
        assert_eq!(without_variables("hi"), "hi");
    }
}
