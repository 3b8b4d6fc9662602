//! WhatsApp's marks in a text: `*bold*`, `_italic_`, `~struck~`, `` `code` ``, ```` ```block``` ````, and addresses.
//!
//! Pure: a text becomes pieces, and a part draws them. Nothing of the text ever becomes HTML by itself.

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Bold(Vec<Piece>),
    Italic(Vec<Piece>),
    Struck(Vec<Piece>),
    Code(String),
    Block(String),
    /// An `http` or `https` address.
    Link(String),
}

/// Deeper than this a mark is taken as it is written.
const DEPTH: usize = 4;

/// Reads a text.
pub fn read(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("```") {
        let Some(length) = rest[start + 3..].find("```").filter(|length| *length > 0) else { break };
        inline(&rest[..start], DEPTH, &mut pieces);
        pieces.push(Piece::Block(rest[start + 3..start + 3 + length].trim_matches('\n').to_owned()));
        rest = &rest[start + 3 + length + 3..];
    }
    inline(rest, DEPTH, &mut pieces);
    pieces
}

/// Whether a text reads otherwise than it is written: an address alone makes no difference.
pub fn has_marks(text: &str) -> bool {
    read(text).iter().any(|piece| !matches!(piece, Piece::Text(_) | Piece::Link(_)))
}

/// A text without its marks, for where there is no room to draw them.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    strip(&read(text), &mut plain);
    plain
}

fn strip(pieces: &[Piece], plain: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) | Piece::Code(text) | Piece::Block(text) | Piece::Link(text) => plain.push_str(text),
            Piece::Bold(inner) | Piece::Italic(inner) | Piece::Struck(inner) => strip(inner, plain),
        }
    }
}

fn inline(text: &str, depth: usize, pieces: &mut Vec<Piece>) {
    let mut plain = String::new();
    let mut at = 0;
    let mut before = None;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        if let Some(address) = address(rest, before) {
            flush(&mut plain, pieces);
            pieces.push(Piece::Link(address.to_owned()));
            at += address.len();
            before = address.chars().next_back();
            continue;
        }
        if matches!(letter, '*' | '_' | '~' | '`')
            && depth > 0
            && let Some(inner) = marked(rest, letter, before)
        {
            flush(&mut plain, pieces);
            let mut within = Vec::new();
            if letter != '`' {
                inline(inner, depth - 1, &mut within);
            }
            pieces.push(match letter {
                '*' => Piece::Bold(within),
                '_' => Piece::Italic(within),
                '~' => Piece::Struck(within),
                _ => Piece::Code(inner.to_owned()),
            });
            at += inner.len() + 2;
            before = Some(letter);
            continue;
        }
        plain.push(letter);
        before = Some(letter);
        at += letter.len_utf8();
    }
    flush(&mut plain, pieces);
}

fn flush(plain: &mut String, pieces: &mut Vec<Piece>) {
    if !plain.is_empty() {
        pieces.push(Piece::Text(std::mem::take(plain)));
    }
}

/// What stands between this mark and the next, where both hug a word on one line and stand at its edges.
fn marked(rest: &str, mark: char, before: Option<char>) -> Option<&str> {
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let inside = &rest[1..];
    if inside.starts_with(|letter: char| letter.is_whitespace() || letter == mark) {
        return None;
    }
    let line = &inside[..inside.find('\n').unwrap_or(inside.len())];
    line.match_indices(mark).map(|(end, _)| end).find_map(|end| {
        let hugs = !line[..end].ends_with(char::is_whitespace);
        let edge = !line[end + 1..].starts_with(char::is_alphanumeric);
        (end > 0 && hugs && edge).then_some(&line[..end])
    })
}

/// The address a text begins with, without the punctuation of the sentence around it.
fn address(rest: &str, before: Option<char>) -> Option<&str> {
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| rest.get(..scheme.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(scheme)))?;
    let end = rest
        .find(|letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | '"'))
        .unwrap_or(rest.len());
    let mut address = &rest[..end];
    loop {
        let trimmed = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']);
        let closes = trimmed.ends_with(')') && !trimmed.contains('(');
        let trimmed = if closes { &trimmed[..trimmed.len() - 1] } else { trimmed };
        if trimmed.len() == address.len() {
            break;
        }
        address = trimmed;
    }
    (address.len() > scheme.len()).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    fn text(text: &str) -> Piece {
        Text(text.to_owned())
    }

    #[test]
    fn marks_around_words_are_read() {
        assert_eq!(read("a *b* c"), [text("a "), Bold(vec![text("b")]), text(" c")]);
        assert_eq!(read("_*both*_"), [Italic(vec![Bold(vec![text("both")])])]);
        assert_eq!(read("~no~ `*x*`"), [Struck(vec![text("no")]), text(" "), Code("*x*".into())]);
        assert_eq!(read("see\n```\nlet x;\n```"), [text("see\n"), Block("let x;".into())]);
    }

    #[test]
    fn marks_that_are_no_marks_stay() {
        for plain in ["2*3*4", "snake_case_name", "* item", "**", "*a", "a * b * c", "```", "*a\nb*", "`", "_", "~~"] {
            assert_eq!(read(plain), [text(plain)], "{plain:?}");
        }
    }

    #[test]
    fn a_text_without_marks_reads_as_it_is_written() {
        assert!(has_marks("so *much*") && has_marks("```x```"));
        assert!(!has_marks("2 * 3 * 4, see https://example.org") && !has_marks(""));
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(
            read("see https://example.org/a?b=(c), ok"),
            [text("see "), Link("https://example.org/a?b=(c)".into()), text(", ok")]
        );
        assert_eq!(read("(http://example.org)"), [text("("), Link("http://example.org".into()), text(")")]);
        for plain in ["javascript:alert(1)", "https://", "xhttps://example.org", "data:text/html,x"] {
            assert_eq!(read(plain), [text(plain)], "{plain:?}");
        }
        assert_eq!(read("*https://example.org*"), [Bold(vec![Link("https://example.org".into())])]);
        assert_eq!(read("https://example.org/snake_case_path"), [Link("https://example.org/snake_case_path".into())]);
    }

    #[test]
    fn any_text_comes_back_whole() {
        for written in ["नमस्ते *दुनिया*", "مرحبا _عالم_", "👍🏽*👍🏽*", "***a***", "_a_b_ *c", "````", "*_~`x`~_*"]
        {
            let letters = |text: &str| text.chars().filter(|letter| !"*_~`".contains(*letter)).collect::<String>();
            assert_eq!(letters(&plain(written)), letters(written));
        }
    }
}
