//! Functions of the browser half that are never called, emptied so that what only they need can go.

use std::ops::Range;

use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, RelocSectionReader, TypeRef};

/// What a program looks like after its functions that are never called were emptied. A call of one would end the program.
///
/// Each view brings some that bring it to life piece by piece, for pages that come to life while their code is loaded
/// (`hydrate_lazy`). There are none here: a page waits for its code before it comes to life. But the compiler cannot know,
/// since the functions are reached through tables. With all that only they need they are a sixth of the program.
///
/// It takes what the linker made with `--emit-relocs`: a body keeps its length, and what it referred to is forgotten.
pub fn leave_out(wasm: &[u8]) -> Result<Vec<u8>> {
    let program = Program::read(wasm)?;
    let unused = program.unused()?;
    ensure!(!unused.is_empty(), "no function is called {UNUSED:?} any more: look what is unused now");
    let (section, relocations) = program.relocations.as_ref().context("the linker left no relocations of the code")?;

    let mut emptied = wasm[..section.start].to_vec();
    for body in &unused {
        // No locals, a trap, and nothing up to the end.
        let body = emptied.get_mut(body.clone()).context("relocations stand before the code")?;
        body.fill(NOP);
        let [locals, trap, .., end] = body else { continue };
        (*locals, *trap, *end) = (0, UNREACHABLE, END);
    }
    let kept = without(relocations, program.code, &unused, wasm)?;
    emptied.push(CUSTOM);
    number(&mut emptied, kept.len())?;
    emptied.extend(kept);
    emptied.extend(&wasm[section.end..]);
    Ok(emptied)
}

/// What is never called: by the end of its name, and from how many instructions on.
///
/// The compiler folds equal functions into one of their names. That what has as many instructions as the first is equal to
/// nothing that is called is an assumption, which nothing here looks at; the second names a table of its own view, so that
/// nothing else can be equal to it. Where the assumption does not hold the program ends at the trap that stands there
/// instead: that is for the stories in the browser to find, which bear no error, and they find it only on their way.
const UNUSED: [(&str, usize); 2] = [("hydrate_async::{{closure}}", 40), ("into_any::hydrate_async", 0)];

/// Whether a function is one of those itself, and so from how many instructions on it is not called: their name is also a
/// part of others', such as what drops their values.
fn unused_from(name: &str) -> Option<usize> {
    let (path, hash) = name.rsplit_once("::h").unwrap_or((name, ""));
    let found = UNUSED.into_iter().find(|(end, _)| path.ends_with(end))?;
    (hash.len() == 16).then_some(found.1)
}

const CUSTOM: u8 = 0;
const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;
/// Names the section of relocations of the code.
const OF_CODE: &str = "reloc.CODE";

/// What of a program has to be known to empty functions.
struct Program<'a> {
    /// Where the content of the code section begins: relocations count from there.
    code: usize,
    /// Where each body lies, and of how many instructions it is.
    bodies: Vec<(Range<usize>, usize)>,
    imported: usize,
    /// By the number of a function, where it is one that may be unused, from how many instructions on it is.
    named: Vec<(usize, usize)>,
    /// The section of relocations with its head, and what it says.
    relocations: Option<(Range<usize>, RelocSectionReader<'a>)>,
}

impl<'a> Program<'a> {
    fn read(wasm: &'a [u8]) -> Result<Program<'a>> {
        let mut program = Program { code: 0, bodies: Vec::new(), imported: 0, named: Vec::new(), relocations: None };
        // Where the section before ended.
        let mut before = 8;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            let section = payload.as_section().map(|(_, range)| before..range.end);
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        program.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => program.code = range.start,
                Payload::CodeSectionEntry(body) => {
                    let instructions = body.get_operators_reader()?.into_iter().count();
                    program.bodies.push((body.range(), instructions));
                }
                Payload::CustomSection(custom) => match (custom.as_known(), &section) {
                    (KnownCustom::Name(parts), _) => {
                        for part in parts {
                            let Name::Function(names) = part? else { continue };
                            for naming in names {
                                let naming = naming?;
                                // Most names are none of those, and to make them readable takes its time.
                                if naming.name.contains("hydrate_async")
                                    && let Some(from) = unused_from(&demangle(naming.name).to_string())
                                {
                                    program.named.push((naming.index as usize, from));
                                }
                            }
                        }
                    }
                    (KnownCustom::Reloc(relocations), Some(section)) if custom.name() == OF_CODE => {
                        program.relocations = Some((section.clone(), relocations));
                    }
                    _ => {}
                },
                _ => {}
            }
            if let Some(section) = section {
                before = section.end;
            }
        }
        Ok(program)
    }

    /// The bodies of what is never called, in their order.
    fn unused(&self) -> Result<Vec<Range<usize>>> {
        let mut unused = Vec::new();
        for (function, from) in &self.named {
            let own = function.checked_sub(self.imported).and_then(|own| self.bodies.get(own));
            let (body, instructions) = own.context("a name of no function of the program")?;
            if instructions >= from && body.len() >= 3 {
                unused.push(body.clone());
            }
        }
        unused.sort_unstable_by_key(|body| body.start);
        Ok(unused)
    }
}

/// The content of the section of relocations, without those of some bodies.
fn without(relocations: &RelocSectionReader, code: usize, bodies: &[Range<usize>], wasm: &[u8]) -> Result<Vec<u8>> {
    let entries = relocations.entries();
    let end = entries.range().end;
    let entries = entries.into_iter_with_offsets().collect::<Result<Vec<_>, _>>()?;
    let mut kept: Vec<u8> = Vec::new();
    let mut count = 0;
    for (at, (offset, entry)) in entries.iter().enumerate() {
        let place = code + entry.offset as usize;
        let next = bodies.partition_point(|body| body.end <= place);
        if bodies.get(next).is_some_and(|body| body.start <= place) {
            continue;
        }
        count += 1;
        kept.extend(&wasm[*offset..entries.get(at + 1).map_or(end, |(offset, _)| *offset)]);
    }
    let mut content = Vec::new();
    number(&mut content, OF_CODE.len())?;
    content.extend(OF_CODE.as_bytes());
    number(&mut content, relocations.section_index() as usize)?;
    number(&mut content, count)?;
    content.extend(kept);
    Ok(content)
}

/// Writes a number as wasm does: seven bits a byte, the lowest first.
fn number(bytes: &mut Vec<u8>, number: usize) -> Result<()> {
    let mut rest = u32::try_from(number)?;
    loop {
        let seven = (rest & 0x7f) as u8;
        rest >>= 7;
        if rest == 0 {
            bytes.push(seven);
            return Ok(());
        }
        bytes.push(seven | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: &str = "<T as tachys::view::any_view::IntoAny>::into_any::hydrate_async::h0265cf17e9df8ad5";

    #[test]
    fn what_only_drops_a_view_is_used() {
        let poll =
            "<tachys::html::element::HtmlElement<E,At,Ch> as tachys::view::RenderHtml>::hydrate_async::{{closure}}";
        assert_eq!(unused_from(&format!("{poll}::hc26d497386f1f4df")), Some(40));
        assert_eq!(unused_from(VIEW), Some(0));
        assert_eq!(unused_from(&format!("core::ptr::drop_in_place<{poll}>::h079a701ae75b9e35")), None);
        assert_eq!(unused_from("<T as tachys::view::RenderHtml>::hydrate_async::h0265cf17e9df8ad5"), None);
    }

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        let mut section = vec![id];
        number(&mut section, content.len()).unwrap();
        section.extend(content);
        section
    }

    fn text(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        number(&mut bytes, text.len()).unwrap();
        bytes.extend(text.as_bytes());
        bytes
    }

    /// A call of the function of this number, as long as one that can be linked anew.
    fn call(function: u8) -> [u8; 6] {
        [0x10, 0x80 | function, 0x80, 0x80, 0x80, 0x00]
    }

    /// Two functions that call the first one: one that is used and one that is not.
    fn program() -> Vec<u8> {
        let body = [&[8_u8, 0][..], &call(0), &[END]].concat();
        let code = [&[2_u8][..], &body, &body].concat();
        // The index of the code section, and of each call where its number stands.
        let relocations = [&text(OF_CODE)[..], &[2, 2], &[0, 4, 0], &[0, 13, 0]].concat();
        let function_names = [&[2_u8, 0][..], &text("used"), &[1], &text(VIEW)].concat();
        let mut names = text("name");
        names.push(1);
        number(&mut names, function_names.len()).unwrap();
        names.extend(function_names);
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[2, 0, 0]),
            section(10, &code),
            section(CUSTOM, &relocations),
            section(CUSTOM, &names),
        ]
        .concat()
    }

    #[test]
    fn what_is_never_called_becomes_a_trap_and_needs_nothing_any_more() {
        let whole = program();
        let emptied = leave_out(&whole).unwrap();
        let program = Program::read(&emptied).unwrap();
        let bodies: Vec<&[u8]> = program.bodies.iter().map(|(body, _)| &emptied[body.clone()]).collect();
        assert_eq!(bodies[0], [&[0_u8][..], &call(0), &[END]].concat());
        assert_eq!(bodies[1], [0, UNREACHABLE, NOP, NOP, NOP, NOP, NOP, END]);
        let (_, relocations) = program.relocations.as_ref().unwrap();
        let places: Vec<u32> = relocations.entries().into_iter().map(|entry| entry.unwrap().offset).collect();
        assert_eq!(places, [4]);
        assert_eq!(program.named.len(), 1, "what stands behind the relocations is still there");
    }
}
