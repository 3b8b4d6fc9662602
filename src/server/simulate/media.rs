//! Files: what may be uploaded, how long they are kept, and the small samples that scripted customers send.

use super::errors::GraphError;
use crate::domain::time::{Span, Timestamp};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};

/// How long an uploaded file is kept.
const UPLOADED: Span = Span::days(30);
/// How long a file that a customer sent is kept.
const RECEIVED: Span = Span::days(7);
/// How long an address for the bytes works.
pub const URL_LIFETIME: Span = Span::minutes(5);
/// The largest file there is: a document of 100 MB.
pub const LARGEST: usize = 100 << 20;
/// Bytes of files that are kept, where nothing else is said.
pub const SHELF: usize = 512 << 20;

/// One stored file.
#[derive(Debug, Clone)]
pub struct Media {
    pub id: String,
    /// The number that uploaded or received it.
    pub number: usize,
    pub mime: String,
    pub bytes: Bytes,
    /// Of the bytes, in base64 as the platform writes it.
    pub sha256: String,
    pub until: Timestamp,
}

/// All stored files, the oldest dropped when it gets too full.
#[derive(Debug)]
pub struct Shelf {
    files: HashMap<String, Media>,
    order: VecDeque<String>,
    bytes: usize,
    /// Beyond this many bytes the oldest files go.
    most: usize,
}

impl Shelf {
    /// An empty one for this many bytes.
    pub fn new(most: usize) -> Self {
        Self { files: HashMap::new(), order: VecDeque::new(), bytes: 0, most }
    }

    /// Whether there is room for a file of this many bytes, once all others are gone.
    pub fn takes(&self, size: usize) -> bool {
        size <= self.most
    }

    /// Keeps a file: 30 days if the business uploaded it, 7 if a customer sent it.
    pub fn keep(
        &mut self,
        id: String,
        number: usize,
        mime: String,
        bytes: Bytes,
        received: bool,
        now: Timestamp,
    ) -> &Media {
        // Files that were deleted leave their place in the order behind.
        while self.order.front().is_some_and(|oldest| !self.files.contains_key(oldest)) {
            self.order.pop_front();
        }
        self.bytes += bytes.len();
        while self.bytes > self.most {
            let Some(oldest) = self.order.pop_front() else { break };
            self.remove(&oldest);
        }
        self.order.push_back(id.clone());
        let sha256 = STANDARD.encode(Sha256::digest(&bytes));
        let until = now + if received { RECEIVED } else { UPLOADED };
        self.files.entry(id.clone()).or_insert(Media { id, number, mime, bytes, sha256, until })
    }

    /// The file, unless its days are over.
    pub fn get(&self, id: &str, now: Timestamp) -> Option<&Media> {
        self.files.get(id).filter(|media| now < media.until)
    }

    pub fn remove(&mut self, id: &str) -> bool {
        match self.files.remove(id) {
            Some(media) => {
                self.bytes -= media.bytes.len();
                true
            }
            None => false,
        }
    }

    pub fn count(&self) -> usize {
        self.files.len()
    }
}

/// Which types may be uploaded, and up to how many bytes (Media, Meta 2026).
const LIMITS: [(&str, &[&str], usize); 5] = [
    ("image", &["image/jpeg", "image/png"], 5 << 20),
    ("video", &["video/mp4", "video/3gpp"], 16 << 20),
    ("audio", &["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], 16 << 20),
    ("sticker", &["image/webp"], 500 << 10),
    (
        "document",
        &[
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ],
        LARGEST,
    ),
];

/// The part of a type before its parameters: `audio/ogg` of `audio/ogg; codecs=opus`.
fn essence(mime: &str) -> String {
    mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a file may be uploaded.
///
/// # Errors
/// 100 for a type the platform does not take, 131053 for too many bytes or none.
pub fn check_upload(mime: &str, size: usize) -> Result<(), GraphError> {
    let essence = essence(mime);
    let Some((kind, _, limit)) = LIMITS.iter().find(|(_, types, _)| types.contains(&essence.as_str())) else {
        let types: Vec<&str> = LIMITS.iter().flat_map(|(_, types, _)| types.iter().copied()).collect();
        return Err(GraphError::parameter(format!(
            "Param file must be a file with one of the following types: {}. Received file of type '{essence}'.",
            types.join(", ")
        )));
    };
    if size == 0 {
        return Err(GraphError::coded(131_053, "The file is empty."));
    }
    if size > *limit {
        return Err(GraphError::coded(
            131_053,
            format!("The file has {size} bytes; a file of type {kind} has at most {limit}."),
        ));
    }
    Ok(())
}

/// Whether a stored file of this type can be sent as a message of that kind. A document may be anything.
pub fn fits(kind: &str, mime: &str) -> bool {
    let essence = essence(mime);
    kind == "document" || LIMITS.iter().any(|(word, types, _)| *word == kind && types.contains(&essence.as_str()))
}

/// A small file of the kind, as a customer might send it: its type, its name where it has one, and its bytes.
pub fn sample(kind: &str, variety: u64) -> (&'static str, Option<&'static str>, Bytes) {
    match kind {
        "video" => ("video/mp4", None, Bytes::from_static(VIDEO)),
        "audio" => ("audio/ogg; codecs=opus", None, silence(2).into()),
        "document" => ("application/pdf", Some("order.pdf"), page(variety).into()),
        "sticker" => ("image/webp", None, Bytes::from_static(STICKER)),
        _ => ("image/png", None, picture(variety).into()),
    }
}

/// A lamp that flickers, for two seconds and a half. Drawn for this program, as is the sticker.
const VIDEO: &[u8] = include_bytes!("samples/lamp.mp4");
const STICKER: &[u8] = include_bytes!("samples/sticker.webp");

/// A PNG of 240 × 180 points: a lamp in a room, each as `variety` has it. Not compressed: it is small enough.
fn picture(variety: u64) -> Vec<u8> {
    const SIZE: (u8, u8) = (240, 180);
    let room = Room::new(variety);
    let mut rows = Vec::with_capacity(usize::from(SIZE.1) * (usize::from(SIZE.0) * 3 + 1));
    for y in 0..SIZE.1 {
        rows.push(0);
        for x in 0..SIZE.0 {
            rows.extend(room.point(f32::from(x), f32::from(y)));
        }
    }
    let mut stream = vec![0x78, 0x01];
    let blocks = rows.chunks(0xffff).count();
    for (n, block) in rows.chunks(0xffff).enumerate() {
        let length = u16::try_from(block.len()).expect("a chunk is no longer than asked for");
        stream.push(u8::from(n + 1 == blocks));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    let (a, b) = rows.iter().fold((1u32, 0u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    stream.extend(((b << 16) | a).to_be_bytes());

    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], data: &[u8]| {
        png.extend(u32::try_from(data.len()).expect("the picture is small").to_be_bytes());
        let start = png.len();
        png.extend(name);
        png.extend(data);
        let crc = !png[start..].iter().fold(!0u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
        });
        png.extend(crc.to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, SIZE.0, 0, 0, 0, SIZE.1, 8, 2, 0, 0, 0]);
    chunk(b"IDAT", &stream);
    chunk(b"IEND", &[]);
    png
}

/// A room with a lamp in it.
struct Room {
    wall: [f32; 3],
    shade: [f32; 3],
    /// From the left.
    lamp: f32,
    /// A frame on the wall, or a box on the floor, on the other side.
    frame: bool,
}

impl Room {
    fn new(variety: u64) -> Self {
        const WALLS: [[f32; 3]; 5] = [
            [214.0, 201.0, 178.0],
            [158.0, 181.0, 171.0],
            [188.0, 176.0, 198.0],
            [205.0, 178.0, 160.0],
            [150.0, 168.0, 190.0],
        ];
        const SHADES: [[f32; 3]; 5] = [
            [52.0, 118.0, 90.0],
            [200.0, 150.0, 62.0],
            [188.0, 74.0, 58.0],
            [240.0, 232.0, 214.0],
            [64.0, 88.0, 140.0],
        ];
        let chance = variety.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let pick = |shift: u32, of: u64| usize::try_from((chance >> shift) % of).unwrap_or(0);
        Self {
            wall: WALLS[pick(8, 5)],
            shade: SHADES[pick(20, 5)],
            lamp: 66.0 + f32::from(u8::try_from(pick(32, 12)).unwrap_or(0)) * 10.0,
            frame: pick(44, 2) == 0,
        }
    }

    fn point(&self, x: f32, y: f32) -> [u8; 3] {
        let (dx, dy) = (x - self.lamp, y - 78.0);
        let glow = (1.0 - (dx * dx + dy * dy).sqrt() / 130.0).max(0.0);
        let light = 0.62 + 0.5 * glow;
        let other = if self.lamp > 120.0 { 58.0 } else { 182.0 };
        let lit = |colour: [f32; 3], light: f32| colour.map(|tone| (tone * light).clamp(0.0, 255.0) as u8);
        if (48.0..86.0).contains(&y) && dx.abs() < 17.0 + (y - 48.0) * 0.55 {
            return lit(self.shade, 1.18 - dx.abs() / 70.0);
        }
        if (86.0..150.0).contains(&y) && dx.abs() < 1.8 || (148.0..153.0).contains(&y) && dx.abs() < 21.0 {
            return lit([74.0, 66.0, 58.0], light);
        }
        let aside = (x - other).abs();
        if self.frame && (40.0..92.0).contains(&y) && aside < 22.0 {
            let edge = aside > 19.0 || !(43.0..89.0).contains(&y);
            return lit(if edge { [86.0, 64.0, 46.0] } else { [228.0, 222.0, 208.0] }, light);
        }
        if !self.frame && (126.0..158.0).contains(&y) && aside < 24.0 {
            return lit(if aside < 3.0 { [210.0, 190.0, 150.0] } else { [176.0, 134.0, 88.0] }, light);
        }
        if y >= 146.0 {
            let board = if (x / 30.0 + y / 17.0).floor() % 2.0 == 0.0 { 1.0 } else { 0.94 };
            return lit([150.0, 112.0, 78.0], light * board);
        }
        lit(self.wall, light)
    }
}

/// A voice note of some seconds in which nobody speaks: Opus in Ogg, one page a second.
fn silence(seconds: u8) -> Vec<u8> {
    let mut ogg = Vec::new();
    let mut page = |flags: u8, position: u64, number: u32, packets: &[&[u8]]| {
        let start = ogg.len();
        ogg.extend(b"OggS\0");
        ogg.push(flags);
        ogg.extend(position.to_le_bytes());
        ogg.extend(1u32.to_le_bytes());
        ogg.extend(number.to_le_bytes());
        ogg.extend([0; 4]);
        ogg.push(u8::try_from(packets.len()).expect("a page holds few packets"));
        ogg.extend(packets.iter().map(|packet| u8::try_from(packet.len()).expect("the packets are short")));
        packets.iter().for_each(|packet| ogg.extend(*packet));
        let crc = ogg[start..].iter().fold(0u32, |crc, byte| {
            (0..8).fold(crc ^ (u32::from(*byte) << 24), |crc, _| {
                if crc >> 31 == 1 { (crc << 1) ^ 0x04C1_1DB7 } else { crc << 1 }
            })
        });
        ogg[start + 22..start + 26].copy_from_slice(&crc.to_le_bytes());
    };
    page(2, 0, 0, &[b"OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0"]);
    page(0, 0, 1, &[b"OpusTags\x04\0\0\0Ajar\0\0\0\0"]);
    let frame: &[u8] = &[0xf8, 0xff, 0xfe];
    for second in 0..seconds {
        let last = second + 1 == seconds;
        page(u8::from(last) * 4, (u64::from(second) + 1) * 48_000, u32::from(second) + 2, &[frame; 50]);
    }
    ogg
}

/// A page of paper with one line on it.
fn page(variety: u64) -> Vec<u8> {
    let line = format!("BT /F 18 Tf 40 100 Td (Order {}) Tj ET", 1000 + variety % 9000);
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{line}\nendstream", line.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let start = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    places.iter().for_each(|place| pdf.push_str(&format!("{place:010} 00000 n \n")));
    pdf.push_str(&format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1));
    pdf.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_types_and_its_size() {
        assert!(check_upload("image/png", 5 << 20).is_ok());
        assert_eq!(check_upload("image/png", (5 << 20) + 1).unwrap_err().code, 131_053);
        assert!(check_upload("audio/ogg; codecs=opus", 1000).is_ok());
        assert_eq!(check_upload("image/webp", 501 << 10).unwrap_err().code, 131_053);
        assert_eq!(check_upload("image/svg+xml", 10).unwrap_err().code, 100);
        assert_eq!(check_upload("image/png", 0).unwrap_err().code, 131_053);
        assert!(
            fits("document", "image/png")
                && !fits("image", "application/pdf")
                && fits("audio", "audio/ogg; codecs=opus")
        );
    }

    #[test]
    fn samples_are_of_the_type_they_say() {
        let begins = |kind: &str, with: &[u8]| assert!(sample(kind, 7).2.starts_with(with), "{kind}");
        begins("image", b"\x89PNG");
        begins("audio", b"OggS");
        begins("document", b"%PDF");
        begins("sticker", b"RIFF");
        assert_eq!(&sample("video", 7).2[4..8], b"ftyp");
        assert_ne!(sample("image", 1).2, sample("image", 2).2);
    }

    #[test]
    fn files_of_customers_go_after_seven_days_and_uploads_after_thirty() {
        let mut shelf = Shelf::new(SHELF);
        let now = Timestamp(0);
        shelf.keep("1".to_owned(), 0, "image/png".to_owned(), Bytes::from_static(b"x"), true, now);
        shelf.keep("2".to_owned(), 0, "image/png".to_owned(), Bytes::from_static(b"x"), false, now);
        assert!(shelf.get("1", now + Span(Span::days(7).0 - 1)).is_some());
        assert!(shelf.get("1", now + Span::days(7)).is_none());
        assert!(shelf.get("2", now + Span::days(29)).is_some() && shelf.get("2", now + Span::days(30)).is_none());
        assert!(shelf.remove("1") && !shelf.remove("1"));
        shelf.keep("3".to_owned(), 0, "image/png".to_owned(), Bytes::from_static(b"x"), false, now);
        assert_eq!(shelf.order, ["2", "3"]);
    }

    #[test]
    fn the_oldest_files_go_when_there_are_too_many_bytes() {
        let mut shelf = Shelf::new(10);
        let now = Timestamp(0);
        for id in ["1", "2", "3"] {
            shelf.keep(id.to_owned(), 0, "image/png".to_owned(), Bytes::from_static(b"1234"), false, now);
        }
        assert!(shelf.get("1", now).is_none() && shelf.get("2", now).is_some() && shelf.get("3", now).is_some());
        assert!(shelf.takes(10) && !shelf.takes(11));
    }
}
