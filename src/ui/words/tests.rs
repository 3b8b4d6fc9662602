//! The files of texts against each other, against the code, and against Fluent's own way of reading them.

use super::{
    catalogue::{Value, among, catalogue_of},
    read::{self, Messages},
    *,
};
use crate::domain::{
    checkup::{Finding, LATE, Step},
    language::Language,
    model::{Chance, Fact},
    next::{Next, Reason},
    price::{Category, Prices, Recipient},
    refusal::Refusal,
    segment::{Segment, Step as Stage},
    time::Timestamp,
    window::OpenedBy,
};
use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(language: Language) -> String {
    fs::read_to_string(root().join("src/locales").join(format!("{}.ftl", language.tag()))).unwrap()
}

fn messages(language: Language) -> Messages {
    read::read(&source(language)).unwrap()
}

/// The values that are numbers, in whichever message.
const NUMBERS: [&str; 13] =
    ["n", "taken", "left", "length", "limit", "percent", "weekday", "closes", "owed", "shown", "count", "at", "of"];

/// Every file of Rust under a folder, with its text.
fn code(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// What a translation lacks, or has too much of, against the English messages.
fn faults(language: Language, english: &Messages, translated: &Messages) -> Vec<String> {
    let mut faults = Vec::new();
    for key in english.keys().filter(|key| !translated.contains_key(*key)) {
        faults.push(format!("{key} is missing"));
    }
    for (key, message) in translated {
        let Some(original) = english.get(key) else {
            faults.push(format!("{key} is not in English"));
            continue;
        };
        let names =
            |message: &read::Message| message.values().iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
        if names(message) != names(original) {
            faults.push(format!("{key} has the values {:?}, not {:?}", names(message), names(original)));
        }
        let kinds = ["zero", "one", "two", "few", "many"];
        for keys in message.choices() {
            if keys.iter().any(|key| kinds.contains(key)) && keys != language.plurals() {
                faults.push(format!("{key} has the plurals {keys:?}, not {:?}", language.plurals()));
            }
        }
        // Where the words for a choice are the code's own, all of them have to be there.
        let words = |message: &read::Message| {
            let of_words = |keys: &Vec<&str>| !keys.iter().any(|key| kinds.contains(key)) && *keys != ["other"];
            let choices = message.choices().into_iter().filter(of_words).collect::<Vec<_>>();
            choices.into_iter().map(|keys| keys.join(" ")).collect::<BTreeSet<_>>()
        };
        if words(message) != words(original) {
            faults.push(format!("{key} has the cases {:?}, not {:?}", words(message), words(original)));
        }
    }
    faults
}

/// The keys that no line of the code names.
fn unused(english: &Messages, code: &[(PathBuf, String)]) -> Vec<String> {
    let named = |key: &&String| !code.iter().any(|(_, text)| text.contains(&format!("\"{key}\"")));
    english.keys().filter(named).cloned().collect()
}

#[test]
fn every_text_is_there_in_every_language_with_its_values_and_plurals() {
    let english = messages(Language::En);
    for language in Language::ALL {
        assert_eq!(faults(language, &english, &messages(language)), [""; 0], "{}", language.tag());
    }
}

#[test]
fn what_a_translation_lacks_is_found() {
    let english = "a = Hello { $who }\nb = { $n ->\n [one] one\n *[other] { $n }\n }\n\
                   c = { $w ->\n [x] 1\n *[y] 2\n }\nd = D";
    let arabic = "a = مرحبا\nb = { $n ->\n [one] واحد\n *[other] { $n }\n }\nc = { $w ->\n *[y] 2\n }\ne = E";
    let faults = faults(Language::Ar, &read::read(english).unwrap(), &read::read(arabic).unwrap());
    let told = ["d is missing", "a has the values", "b has the plurals", "c has the cases", "e is not in English"];
    assert_eq!(faults.len(), told.len(), "{faults:?}");
    assert!(told.iter().all(|told| faults.iter().any(|fault| fault.starts_with(told))), "{faults:?}");
    assert!(read::read("a = one\na = two").is_err(), "there are two of it");
    assert!(read::read("a = { $n ->\n [one] x\n }").is_err(), "a choice needs a case that always fits");
    assert!(read::read("a = { NUMBER($n) }").is_err());
    assert!(read::read("ä = x").is_err());
}

#[test]
fn no_text_is_kept_that_nothing_says() {
    let english = messages(Language::En);
    assert_eq!(unused(&english, &code("src")), [""; 0]);
    let more = read::read("nav-queue = Queue\nnav-nowhere = Nowhere").unwrap();
    let own = code("src").into_iter().filter(|(path, _)| !path.ends_with("words/tests.rs")).collect::<Vec<_>>();
    assert_eq!(unused(&more, &own), ["nav-nowhere"]);
}

#[test]
fn a_message_reads_as_fluent_itself_reads_it() {
    let english = messages(Language::En);
    let texts = ["second", "hour", "critical", "rest-of-africa", "Ana"];
    // Its rules for Arabic end at a hundred, where CLDR begins anew: see `Language::plural`.
    let numbers = [3, 0, 1, 2, 6, 10, 11, 21, 99, 100, 101, 102];
    for language in Language::ALL {
        let resource = FluentResource::try_new(source(language)).unwrap();
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap();
        let (catalogue, translated) = (catalogue_of(language), messages(language));
        for (at, (key, message)) in english.iter().enumerate() {
            let pattern = bundle.get_message(key).unwrap().value().unwrap();
            // Every text with every number, where something is chosen by them.
            let chooses = !message.choices().is_empty() || !translated[key].choices().is_empty();
            let (numbers, texts) = if chooses { (&numbers[..], &texts[..]) } else { (&numbers[..1], &texts[..1]) };
            for &n in numbers {
                for &text in texts {
                    let (mut given, mut args) = (Vec::new(), FluentArgs::new());
                    for name in message.values() {
                        if NUMBERS.contains(&name) {
                            given.push(Value::Number(n));
                            args.set(name, FluentValue::from(n));
                        } else {
                            given.push(Value::Text(text));
                            args.set(name, text);
                        }
                    }
                    let mut errors = Vec::new();
                    let told = bundle.format_pattern(pattern, Some(&args), &mut errors);
                    assert_eq!(errors.len(), 0, "{key}: {errors:?}");
                    assert_eq!(catalogue.say(u16::try_from(at).unwrap(), &given), told, "{key} in {}", language.tag());
                }
            }
        }
    }
}

/// The markets of every rate card there is, also of those that do not hold yet.
fn markets() -> BTreeSet<String> {
    let cards = fs::read_dir(root().join("src/domain/rates")).unwrap();
    let rows = cards.flat_map(|card| {
        let card = fs::read_to_string(card.unwrap().path()).unwrap();
        let rows = card.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()));
        rows.map(|row| row.split(',').nth(1).unwrap().to_owned()).collect::<Vec<_>>()
    });
    rows.collect()
}

/// Those of these markets that a language has no name for.
fn unnamed<'a>(language: Language, markets: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    // In capitals, as no card writes them: a market that is not known is called exactly as it was asked for.
    let is_unnamed = |market: &&str| {
        let asked = market.to_ascii_uppercase();
        desk::market(&asked) == asked
    };
    among(language, || markets.into_iter().filter(is_unnamed).collect())
}

#[test]
fn every_market_of_a_rate_card_has_a_name_in_every_language() {
    let markets = markets();
    assert!(markets.contains("Germany") && markets.contains("Rest of Central & Eastern Europe"), "{markets:?}");
    for language in Language::ALL {
        let tag = language.tag();
        assert_eq!(unnamed(language, markets.iter().map(String::as_str)), [""; 0], "{tag}");
        assert_eq!(unnamed(language, ["Germany", "Rest of Atlantis"]), ["Rest of Atlantis"], "{tag}");
        let names: BTreeSet<String> = among(language, || markets.iter().map(|market| desk::market(market)).collect());
        assert_eq!(names.len(), markets.len(), "two markets have one name in {tag}: {names:?}");
        // One case for each, and one for what is not known: no name is left of a market that no card has.
        assert_eq!(messages(language)["price-market"].choices()[0].len(), markets.len() + 1, "{tag}");
    }
    assert!(markets.iter().all(|market| desk::market(market) == *market), "in English as on the card");
}

#[test]
fn a_price_is_told_with_its_market_in_the_language() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let told = |language, prices: &Prices| {
        let price = prices.price(Category::Marketing, None, Timestamp(0));
        among(language, || desk::price(price, Category::Marketing, prices, ""))
    };
    let of = |country| Prices::of(Recipient::Country(country), 0, day).unwrap();
    assert_eq!(told(Language::En, &of("DE")), "about $0.14 · marketing · Germany");
    assert_eq!(told(Language::De, &of("DE")), "etwa $0.14 · Marketing · Deutschland");
    assert_eq!(told(Language::Es, &of("CZ")), "unos $0.086 · marketing · resto de Europa central y oriental");
    assert_eq!(told(Language::PtBr, &of("KE")), "cerca de $0.023 · marketing · restante da África");
    assert_eq!(told(Language::Hi, &of("IN")), "लगभग $0.012 · मार्केटिंग · भारत");
    assert_eq!(told(Language::Ar, &of("XX")), "نحو $0.06 · تسويق · دول أخرى");
    let newer = Prices { market: "Rest of Atlantis".to_owned(), ..of("DE") };
    assert_eq!(told(Language::De, &newer), "etwa $0.14 · Marketing · Rest of Atlantis", "as a later card calls it");
}

#[test]
fn the_category_of_a_template_is_told_in_the_language() {
    assert_eq!(desk::category_of("UTILITY"), "utility");
    assert_eq!(among(Language::PtBr, || desk::category_of("UTILITY")), "utilidade");
    assert_eq!(among(Language::Ar, || desk::category_of("AUTHENTICATION")), "مصادقة");
    assert_eq!(among(Language::De, || desk::category_of("LOYALTY")), "loyalty", "as the platform will call it");
}

#[test]
fn what_was_not_reached_in_time_is_told_in_the_language() {
    let told = |language, cause: &str| {
        let finding = Finding::Unreached { step: Step::Token, cause: cause.to_owned() };
        among(language, || check::said(&finding, Timestamp(0), &|_| String::new()))
    };
    assert_eq!(told(Language::En, LATE), "WhatsApp could not be asked: it did not answer in time.");
    assert_eq!(told(Language::Es, LATE), "No se pudo preguntar a WhatsApp: no respondió a tiempo.");
    assert_eq!(told(Language::Es, "no route"), "No se pudo preguntar a WhatsApp: no route.", "the network's own words");
}

#[test]
fn a_value_comes_out_in_its_language() {
    assert_eq!(
        among(Language::De, || window::closed_of(1234)),
        "Die Fenster von 1.234 Unterhaltungen sind geschlossen."
    );
    assert_eq!(among(Language::Ar, || roughly(Span::hours(2))), "ساعتان");
    assert_eq!(among(Language::Hi, || super::number(123_456)), "1,23,456");
    assert_eq!(among(Language::De, || super::hundredths(123_450)), "1.234,50");
    assert_eq!(among(Language::De, || super::thousandths(602)), "0,602");
    assert_eq!(among(Language::De, || super::hundredths(1200)), "12");
    assert_eq!(among(Language::En, || super::hundredths(-5)), "-0.05");
    assert_eq!(among(Language::Es, || queue::TITLE.to_owned()), "Cola");
    assert_eq!(queue::TITLE.to_string(), "Queue", "where nobody asked for another");
}

#[test]
fn all_that_is_foreseen_has_words_of_its_own() {
    let english = messages(Language::En);
    let cases = |key: &str| {
        let choices = english[key].choices();
        choices[0].iter().filter(|case| **case != "other").map(|case| (*case).to_owned()).collect::<BTreeSet<_>>()
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    for key in ["scores-fact-up", "scores-fact-down"] {
        assert_eq!(cases(key), words(&Fact::ALL.map(Fact::word)), "{key}");
    }
    assert_eq!(cases("scores-reason"), words(&Reason::ALL.map(Reason::word)));
    for key in ["scores-segment-name", "scores-segment-rule"] {
        assert_eq!(cases(key), words(&Segment::ALL.map(Segment::word)), "{key}");
    }
    for key in ["scores-step-name", "scores-step-rule"] {
        assert_eq!(cases(key), words(&Stage::ALL.map(Stage::word)), "{key}");
    }
}

#[test]
fn all_that_is_said_of_campaigns_has_words_of_its_own() {
    use crate::domain::campaign::{Amiss, Exclusion, Held, Level, Quality, Stage, Which};

    let english = messages(Language::En);
    let cases = |key: &str| {
        let choices = english[key].choices();
        choices[0].iter().map(|case| (*case).to_owned()).collect::<BTreeSet<_>>()
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(cases("campaigns-stage"), words(&Stage::ALL.map(Stage::word)));
    for key in ["campaigns-held", "campaigns-held-advice"] {
        assert_eq!(cases(key), words(&Held::ALL.map(Held::word)), "{key}");
    }
    for key in ["campaigns-exclusion", "campaigns-exclusion-lead"] {
        assert_eq!(cases(key), words(&Exclusion::ALL.map(Exclusion::word)), "{key}");
    }
    assert_eq!(cases("campaigns-amiss"), words(&Amiss::ALL.map(Amiss::word)));
    assert_eq!(cases("campaigns-quality"), words(&Quality::ALL.map(Quality::word)));
    for key in ["campaigns-level", "campaigns-would"] {
        assert_eq!(cases(key), words(&Level::ALL.map(Level::word)), "{key}");
    }
    assert_eq!(cases("campaigns-which-of"), words(&Which::ALL.map(Which::word)));
}

#[test]
fn all_that_pages_of_figures_say_has_words_of_its_own() {
    use crate::domain::insight::{Column, Compare, Page, Stage, What, Why, facts::Fact};

    let english = messages(Language::En);
    let cases = |key: &str| {
        let choices = english[key].choices();
        choices[0].iter().map(|case| (*case).to_owned()).collect::<BTreeSet<_>>()
    };
    let words = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    for key in ["insight-page", "insight-question"] {
        assert_eq!(cases(key), words(Page::ALL.iter().map(|page| page.word()).collect()), "{key}");
    }
    assert_eq!(cases("insight-what"), words(What::ALL.iter().map(|what| what.word()).collect()));
    assert_eq!(cases("insight-column"), words(Column::ALL.iter().map(|column| column.word()).collect()));
    assert_eq!(cases("insight-why"), words(Why::ALL.iter().map(|why| why.word()).collect()));
    assert_eq!(cases("insight-stage"), words(Stage::ALL.iter().map(|stage| stage.word()).collect()));
    assert_eq!(cases("insight-compare-of"), words(Compare::ALL.iter().map(|compare| compare.word()).collect()));
    assert_eq!(cases("insight-fact"), words(Fact::ALL.iter().map(|fact| fact.word()).collect()));
}

#[test]
fn a_chance_is_told_with_how_sure_it_is() {
    let chance = Chance { p: 0.616, low: 0.48, high: 0.75 };
    assert_eq!(scores::chance(chance), "62 %, between 48 and 75 %");
    assert_eq!(among(Language::PtBr, || scores::chance(chance)), "62%, entre 48 e 75%");
    assert_eq!(scores::fact(Fact::RepliesOften, true), "They often answer");
    assert_eq!(among(Language::De, || scores::fact(Fact::RepliesOften, false)), "Antwortet selten");
    assert_eq!(scores::from_messages(1), "from 1 message");
    assert_eq!(among(Language::Ar, || scores::from_messages(2)), "من رسالتين");
    assert_eq!(scores::next(Next::WaitUntil(Timestamp(0)), "today at 14:10"), "Wait until today at 14:10");
}

#[test]
fn a_variable_is_called_by_its_name_in_words() {
    assert_eq!(templates::variable("2"), "Variable 2");
    assert_eq!(templates::variable("first_name"), "First name");
}

#[test]
fn a_name_inside_a_sentence_does_not_turn_it_round() {
    assert_eq!(composer::answering("ليلى"), "Answering \u{2068}ليلى\u{2069}");
    assert_eq!(conversation::new_message("Ana", "شكرا"), "\u{2068}Ana\u{2069}: \u{2068}شكرا\u{2069}");
    let number = "\u{2068}+49 30 5550100\u{2069}";
    assert!(among(Language::Ar, || steps::ended("+49 30 5550100")).contains(number));
    assert_eq!(
        conversation::opened("Ana", OpenedBy::Message, Some("שלום"), "today at 14:10"),
        "\u{2068}Ana\u{2069} wrote “\u{2068}שלום\u{2069}” today at 14:10."
    );
}

#[test]
fn every_refusal_is_told_with_what_to_do() {
    let refusal = |code, subcode| Refusal { code, subcode, title: "No".to_owned(), details: None };
    for language in Language::ALL {
        among(language, || {
            for code in (-1..400).chain(130_000..136_000).chain([2_388_019]) {
                let advice = advice(&refusal(code, None));
                assert!(advice.ends_with(['.', '।']), "{code}: {advice}");
                assert!(!refusal_title(&refusal(code, None)).is_empty());
            }
        });
    }
    assert!(advice(&refusal(190, Some(463))).contains("expired"));
    assert!(!advice(&refusal(190, None)).contains("expired"));
    assert!(advice(&refusal(131_047, None)).contains("template"));
    assert!(advice(&Refusal::here("The platform could not be reached", None)).contains("again"));
    assert_eq!(advice(&Refusal::default()), advice(&refusal(199, None)));
    assert_eq!(refusal_title(&refusal(131_047, None)), "No", "in English the platform's own words");
    assert_eq!(among(Language::De, || refusal_title(&refusal(131_047, None))), "Fenster geschlossen");
}

/// Attributes, and properties of parts, whose value is read or heard by people.
const HEARD: [&str; 12] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "empty",
    "label",
    "lead",
    "name",
    "placeholder",
    "title",
];

/// The texts that a file writes into its views: each with the line that it stands on.
fn written(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    in_code(code.parse().unwrap(), &mut found);
    found
}

/// Looks for views, and beside them for prose: nothing of more than one word is written for the program.
fn in_code(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let here = at;
        let is = |offset: usize, word: &str| tokens.get(here + offset).is_some_and(|token| token.to_string() == word);
        // Tests may say what they like, attributes of the language are for the compiler, `expect` is for us.
        if is(0, "#") {
            at += usize::from(is(1, "!"));
            let of_test =
                tokens.get(at + 1).is_some_and(|token| token.to_string().replace(' ', "").contains("cfg(test)"));
            at += 2;
            if of_test {
                while at < tokens.len()
                    && !matches!(&tokens[at], TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
                {
                    at += 1;
                }
                at += 1;
            }
            continue;
        }
        if (is(0, "expect") || is(0, "say")) && !is(1, "->") {
            at += if is(1, "!") { 3 } else { 2 };
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group)
                if at > 1 && tokens[at - 1].to_string() == "!" && tokens[at - 2].to_string() == "view" =>
            {
                in_view(group.stream(), found);
            }
            TokenTree::Group(group) => in_code(group.stream(), found),
            token => {
                if let Some(text) = literal(token)
                    && is_prose(&text)
                {
                    found.push(format!("{}: {text}", token.span().start().line));
                }
            }
        }
        at += 1;
    }
}

fn in_view(tokens: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut attribute: Option<String> = None;
    for (at, token) in tokens.iter().enumerate() {
        let follows_equals = at > 0 && matches!(&tokens[at - 1], TokenTree::Punct(punct) if punct.as_char() == '=');
        if follows_equals {
            attribute = Some(name_before(&tokens[..at - 1]));
        } else if matches!(token, TokenTree::Punct(punct) if ['<', '>'].contains(&punct.as_char()))
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
        {
            attribute = None;
        }
        let heard = attribute.as_ref().is_none_or(|name| HEARD.contains(&name.as_str()));
        match token {
            TokenTree::Literal(_) => {
                let text = literal(token).unwrap_or_default();
                // `name="q"` of a field is for the form; what a part is called by a person has more than one letter.
                let of_form = attribute.as_deref() == Some("name")
                    && !text.contains([' ', '…'])
                    && !text.contains(char::is_uppercase);
                if heard && !of_form && has_words(&text) {
                    found.push(format!("{}: {text}", token.span().start().line));
                }
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && attribute.is_none() => {
                in_child(group.stream(), found);
            }
            TokenTree::Group(group) if heard && is_format(&tokens[..at]) => {
                let text = group.stream().into_iter().next().as_ref().and_then(literal).unwrap_or_default();
                if has_words(&text) {
                    found.push(format!("{}: {text}", token.span().start().line));
                }
            }
            TokenTree::Group(group) => in_code(group.stream(), found),
            _ => {}
        }
    }
}

/// A block among the children of an element: what it gives is shown, so a text made there with words is one of ours.
fn in_child(tokens: TokenStream, found: &mut Vec<String>) {
    let before = found.len();
    in_code(tokens.clone(), found);
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let text = group.stream().into_iter().next().as_ref().and_then(literal).unwrap_or_default();
        if is_format(&tokens[..at]) && has_words(&text) && found.len() == before {
            found.push(format!("{}: {text}", token.span().start().line));
        }
    }
}

/// Whether what follows these tokens is what `format!` is given.
fn is_format(before: &[TokenTree]) -> bool {
    matches!(before, [.., name, sign] if name.to_string() == "format" && sign.to_string() == "!")
}

/// The name of an attribute, which may be made of several words and signs: `aria-label`, `on:click`.
fn name_before(tokens: &[TokenTree]) -> String {
    let mut name = String::new();
    for token in tokens.iter().rev() {
        let part = match token {
            TokenTree::Ident(ident) => ident.to_string(),
            TokenTree::Punct(punct) if ['-', ':'].contains(&punct.as_char()) => punct.as_char().to_string(),
            _ => break,
        };
        let ends_with_word = name.chars().next().is_some_and(|first| first.is_alphanumeric());
        if ends_with_word && matches!(token, TokenTree::Ident(_)) {
            break;
        }
        name.insert_str(0, &part);
    }
    name
}

fn literal(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    let text = text.trim_start_matches(['r', '#']).trim_end_matches('#');
    Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Whether there are letters beside what is put in.
fn has_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && letter.is_alphabetic()
    })
}

/// Whether it reads like a sentence: two words of letters with a space between.
fn is_prose(text: &str) -> bool {
    let is_word = |word: &str| {
        word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && word.chars().all(|letter| letter.is_alphabetic() || ".,:;!?…’'“”".contains(letter))
    };
    let words: Vec<&str> = text.split(' ').collect();
    words.windows(2).any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[test]
fn no_text_is_written_into_a_view() {
    let mut found = Vec::new();
    let texts = root().join("src/ui/words");
    for (path, text) in code("src/ui")
        .into_iter()
        .chain([(root().join("src/app.rs"), fs::read_to_string(root().join("src/app.rs")).unwrap())])
    {
        if path.starts_with(&texts) || path == texts.with_extension("rs") {
            continue;
        }
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        found.extend(written(&text).into_iter().map(|fault| format!("{name}:{fault}")));
    }
    assert_eq!(found, [""; 0], "it belongs into src/locales/, and its name into src/ui/words");
}

#[test]
fn a_text_that_is_written_into_a_view_is_found() {
    let page = r##"
        /// A comment says what it likes.
        fn page(n: i64) -> impl IntoView {
            let known = Some("known to all").expect("never gone");
            view! {
                <p class="one two three" id=format!("row-{n}") data-level="not this">"Hello"</p>
                <input aria-label="Name" placeholder=move || format!("Find {n} things") name="email"/>
                <Empty title="Nothing here" lead=text::LEAD>{n}": "</Empty>
                <b>{move || if n > 1 { "many of them" } else { "·" }}</b>
                <i>{format!("{n} left")}</i>
                <path d="M18 1v15" transform="rotate(-90 18 18)"></path>
            }
        }
        #[cfg(test)]
        mod tests { const STORY: &str = "told as we like"; }
    "##;
    let found: Vec<_> = written(page).into_iter().map(|fault| fault.split_once(": ").unwrap().1.to_owned()).collect();
    assert_eq!(found, ["known to all", "Hello", "Name", "Find {n} things", "Nothing here", "many of them", "{n} left"]);
}
