//! The icons named in `style/icons.txt`, drawn by Lucide, as one sprite: `<svg><use href="/icons.….svg#clock"/></svg>`.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::stamp;
use crate::steps::step;
use crate::workspace::Workspace;

pub fn build(workspace: &Workspace) -> Result<Vec<u8>> {
    step("icons", |note| {
        let list =
            String::from_utf8(stamp::read(&workspace.root.join("style/icons.txt"))?).context("style/icons.txt")?;
        let icons = names(&list);
        note.say(format!("{} of them", icons.len()));
        sprite(&icons, &workspace.npm("lucide-static/icons"))
    })
}

/// One name a line; empty lines and lines behind `#` do not count.
fn names(list: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn sprite(icons: &[&str], drawings: &Path) -> Result<Vec<u8>> {
    let mut sprite = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg">"#);
    for name in icons {
        if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            bail!("style/icons.txt: `{name}` is no name of an icon");
        }
        let drawing = std::fs::read_to_string(drawings.join(format!("{name}.svg")))
            .with_context(|| format!("style/icons.txt: Lucide has no icon `{name}`"))?;
        let shapes = shapes(&drawing).with_context(|| format!("the drawing of `{name}`"))?;
        sprite.push_str(&format!(
            r#"<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{shapes}</symbol>"#
        ));
    }
    sprite.push_str("</svg>\n");
    Ok(sprite.into_bytes())
}

/// What is inside the `<svg>` element.
fn shapes(drawing: &str) -> Option<String> {
    let (_, inside) = drawing.split_once("<svg")?.1.split_once('>')?;
    let (inside, _) = inside.rsplit_once("</svg>")?;
    Some(inside.lines().map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_are_listed_one_a_line() {
        assert_eq!(names("# rail\nclock\n\n  bell \nclock\n"), ["bell", "clock"]);
    }

    #[test]
    fn a_drawing_gives_its_shapes() {
        let drawing = "<!-- licence -->\n<svg\n  class=\"x\"\n>\n  <path d=\"M1 1\" />\n  <circle r=\"2\" />\n</svg>\n";
        assert_eq!(shapes(drawing).unwrap(), r#"<path d="M1 1" /><circle r="2" />"#);
        assert_eq!(shapes("no drawing"), None);
    }

    #[test]
    fn an_unknown_icon_is_named_in_the_error() {
        let error = sprite(&["no-such-icon"], Path::new("/nonexistent")).unwrap_err();
        assert!(error.to_string().contains("no-such-icon"), "{error}");
    }
}
