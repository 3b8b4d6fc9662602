//! Compressed twins of files, made once at the highest level instead of on every request at a low one.

use std::io::Write;

use anyhow::{Context, Result};

/// Below this the headers outweigh the gain.
const WORTH_IT: usize = 512;
const TEXT: [&str; 11] = ["css", "html", "js", "json", "map", "mjs", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Whether a file of this name and length is worth compressing: images and fonts are compressed already.
pub fn is_worth_it(name: &str, length: usize) -> bool {
    length >= WORTH_IT && name.rsplit_once('.').is_some_and(|(_, extension)| TEXT.contains(&extension))
}

pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut output, &params).context("brotli")?;
    Ok(output)
}

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).context("gzip")
}

pub fn kilobytes(bytes: u64) -> String {
    // Thousands, as browsers and networks count.
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_are_smaller_and_hold_the_same() {
        let text = "the window is open ".repeat(100);
        let small = brotli(text.as_bytes()).unwrap();
        assert!(small.len() < text.len() / 10);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &small[..], &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        assert_eq!(gzip(text.as_bytes()).unwrap()[..2], [0x1f, 0x8b]);
    }

    #[test]
    fn only_larger_texts_get_twins() {
        assert!(is_worth_it("pkg/ajar.css", 5000));
        assert!(!is_worth_it("pkg/ajar.css", 100));
        assert!(!is_worth_it("fonts/figtree.woff2", 20_000));
    }
}
