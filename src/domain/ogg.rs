//! Opus in Ogg, out of Opus in WebM: the sound stays as it is, only what is around it changes.
//!
//! Some browsers record in WebM alone, which the platform takes not at all; in Ogg it arrives as a voice message.

/// Names of elements of WebM (RFC 8794, RFC 9559).
const SEGMENT: u32 = 0x1853_8067;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK: u32 = 0xAE;
const CODEC_PRIVATE: u32 = 0x63A2;
const CLUSTER: u32 = 0x1F43_B675;
const SIMPLE_BLOCK: u32 = 0xA3;
const BLOCK_GROUP: u32 = 0xA0;
const BLOCK: u32 = 0xA1;

/// Samples a second that positions in Ogg are counted in, whatever was recorded (RFC 7845).
const RATE: u64 = 48_000;
/// Most pieces of 255 bytes on a page.
const LACES: usize = 255;
/// Who made the stream, and nothing else about it.
const TAGS: &[u8] = b"OpusTags\x04\0\0\0Ajar\0\0\0\0";
/// Names the stream among others in the file; there are none.
const SERIAL: u32 = 1;

/// The same sound in Ogg; none where this is no WebM of one track of Opus.
pub fn of_webm(webm: &[u8]) -> Option<Vec<u8>> {
    let (head, frames) = opus_of(webm)?;
    let mut out = page(0x02, 0, 0, &[head]);
    out.extend(page(0, 0, 1, &[TAGS]));
    let (mut number, mut position, mut first) = (2, 0, 0);
    while first < frames.len() {
        let (mut last, mut laces, begun) = (first, 0, position);
        while last < frames.len() && position - begun < RATE {
            let more = frames[last].len() / 255 + 1;
            if more > LACES || laces + more > LACES {
                break;
            }
            laces += more;
            position += samples(frames[last])?;
            last += 1;
        }
        if last == first {
            return None;
        }
        let kind = if last == frames.len() { 0x04 } else { 0 };
        out.extend(page(kind, position, number, &frames[first..last]));
        (number, first) = (number + 1, last);
    }
    Some(out)
}

/// What the decoder has to know, and the frames in their order.
fn opus_of(webm: &[u8]) -> Option<(&[u8], Vec<&[u8]>)> {
    let (mut head, mut frames, mut rest) = (None, Vec::new(), webm);
    // What holds others is gone into: whether it says how long it is, does not matter then.
    while let Some((name, inside)) = name_of(rest) {
        let Some((size, inside)) = size_of(inside) else { break };
        if matches!(name, SEGMENT | TRACKS | TRACK | CLUSTER | BLOCK_GROUP) {
            rest = inside;
            continue;
        }
        // A recording that was cut off ends with what is whole.
        let Some(data) = size.and_then(|size| inside.get(..size)) else { break };
        match name {
            CODEC_PRIVATE if data.starts_with(b"OpusHead") && head.is_none() => head = Some(data),
            CODEC_PRIVATE => return None,
            SIMPLE_BLOCK | BLOCK => {
                let (_, block) = size_of(data)?;
                // The time, two bytes, and flags: several frames in one block are none of this kind of recording.
                let (flags, frame) = (block.get(2)?, block.get(3..)?);
                if flags & 0x06 != 0 || frame.is_empty() {
                    return None;
                }
                frames.push(frame);
            }
            _ => {}
        }
        rest = &inside[data.len()..];
    }
    Some((head?, frames)).filter(|(_, frames)| !frames.is_empty())
}

/// The name of an element, with the bits that tell its length.
fn name_of(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let length = bytes.first()?.leading_zeros() as usize + 1;
    let name = bytes.get(..length).filter(|_| length <= 4)?;
    Some((name.iter().fold(0, |name, byte| (name << 8) | u32::from(*byte)), &bytes[length..]))
}

/// A size, without those bits; none where it is not said.
fn size_of(bytes: &[u8]) -> Option<(Option<usize>, &[u8])> {
    let first = *bytes.first()?;
    let length = first.leading_zeros() as usize + 1;
    let all = bytes.get(..length).filter(|_| length <= 8)?;
    let begin = u64::from(first) & ((1 << (8 - length)) - 1);
    let size = all[1..].iter().fold(begin, |size, byte| (size << 8) | u64::from(*byte));
    let is_unknown = size == (1 << (7 * length)) - 1;
    Some((usize::try_from(size).ok().filter(|_| !is_unknown), &bytes[length..]))
}

/// How long a packet of Opus sounds (RFC 6716, section 3.1).
fn samples(packet: &[u8]) -> Option<u64> {
    let first = *packet.first()?;
    let config = usize::from(first >> 3);
    let length = match config {
        0..12 => [480, 960, 1920, 2880][config % 4],
        12..16 => [480, 960][config % 2],
        _ => [120, 240, 480, 960][config % 4],
    };
    let count = match first & 3 {
        0 => 1,
        1 | 2 => 2,
        _ => u64::from(packet.get(1)? & 63),
    };
    Some(length * count)
}

/// A page (RFC 3533): whether it is the first or the last, where it ends, its number, and its packets, all of them whole.
fn page(kind: u8, position: u64, number: u32, packets: &[&[u8]]) -> Vec<u8> {
    let mut laces = Vec::new();
    for packet in packets {
        laces.extend(std::iter::repeat_n(255, packet.len() / 255));
        laces.push((packet.len() % 255) as u8);
    }
    let mut page = b"OggS\0".to_vec();
    page.push(kind);
    page.extend(position.to_le_bytes());
    page.extend(SERIAL.to_le_bytes());
    page.extend(number.to_le_bytes());
    page.extend([0; 4]);
    page.push(laces.len() as u8);
    page.extend(laces);
    for packet in packets {
        page.extend(*packet);
    }
    let sum = checksum(&page);
    page[22..26].copy_from_slice(&sum.to_le_bytes());
    page
}

fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ (u32::from(*byte) << 24), |sum, _| {
            if sum & 0x8000_0000 == 0 { sum << 1 } else { (sum << 1) ^ 0x04C1_1DB7 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEAD: &[u8] = b"OpusHead\x01\x01\x38\x01\x80\xBB\0\0\0\0\0";

    fn element(name: &[u8], data: &[u8]) -> Vec<u8> {
        let size = ((1u64 << 56) | data.len() as u64).to_be_bytes();
        [name, &size, data].concat()
    }

    /// As a browser records it: of unknown length, with things in it that do not matter here.
    fn webm(frames: &[Vec<u8>]) -> Vec<u8> {
        let unknown = [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        let track = [element(&[0xD7], &[1]), element(&[0x63, 0xA2], HEAD)].concat();
        let tracks = element(&[0x16, 0x54, 0xAE, 0x6B], &element(&[0xAE], &track));
        let mut all = element(&[0x1A, 0x45, 0xDF, 0xA3], b"head");
        all.extend([&[0x18, 0x53, 0x80, 0x67][..], &unknown].concat());
        all.extend(tracks);
        all.extend([&[0x1F, 0x43, 0xB6, 0x75][..], &unknown].concat());
        all.extend(element(&[0xE7], &[0]));
        for frame in frames {
            all.extend(element(&[0xA3], &[&[0x81, 0, 0, 0x80][..], frame].concat()));
        }
        all
    }

    /// The pages of a file: kind, position, and packets. Their sums have to fit.
    fn pages(mut ogg: &[u8]) -> Vec<(u8, u64, Vec<Vec<u8>>)> {
        let mut pages = Vec::new();
        while !ogg.is_empty() {
            assert_eq!(&ogg[..5], b"OggS\0");
            let laces = &ogg[27..27 + usize::from(ogg[26])];
            let (mut packets, mut at, mut packet) = (Vec::new(), 27 + laces.len(), Vec::new());
            for lace in laces {
                packet.extend(&ogg[at..at + usize::from(*lace)]);
                at += usize::from(*lace);
                if *lace < 255 {
                    packets.push(std::mem::take(&mut packet));
                }
            }
            let mut whole = ogg[..at].to_vec();
            whole[22..26].fill(0);
            assert_eq!(checksum(&whole).to_le_bytes(), ogg[22..26]);
            let position = u64::from_le_bytes(ogg[6..14].try_into().expect("eight bytes"));
            assert_eq!(usize::from(ogg[18]), pages.len(), "no page is missing");
            pages.push((ogg[5], position, packets));
            ogg = &ogg[at..];
        }
        pages
    }

    #[test]
    fn the_sum_is_the_one_of_the_format() {
        assert_eq!(checksum(b"123456789"), 0x765E_7680 ^ 0xFFFF_FFFF);
    }

    #[test]
    fn every_frame_comes_over_and_the_pages_say_how_long_it_is() {
        // 20 ms each, the last of 600 bytes.
        let mut frames: Vec<Vec<u8>> = (0..120u8).map(|n| vec![0x78 | 0x80, n, n]).collect();
        frames.push([&[0xF8][..], &[7; 599]].concat());
        let ogg = of_webm(&webm(&frames)).expect("a sound");
        let pages = pages(&ogg);
        assert_eq!((pages[0].0, pages[0].2[0].as_slice()), (2, HEAD));
        assert!(pages[1].2[0].starts_with(b"OpusTags"));
        let over: Vec<Vec<u8>> = pages[2..].iter().flat_map(|page| page.2.clone()).collect();
        assert_eq!(over, frames);
        let (kind, position, _) = pages.last().expect("a last page");
        assert_eq!((*kind, *position), (4, 121 * 960));
        assert_eq!(pages.iter().filter(|page| page.0 == 4).count(), 1);
    }

    #[test]
    fn packets_tell_how_long_they_sound() {
        assert_eq!(samples(&[0x08]), Some(960), "SILK, 20 ms");
        assert_eq!(samples(&[0xFC | 1]), Some(1920), "two frames");
        assert_eq!(samples(&[0x83, 3]), Some(360), "three of 2.5 ms");
        assert_eq!((samples(&[]), samples(&[3])), (None, None));
    }

    #[test]
    fn what_is_no_such_sound_is_not_made_one() {
        assert_eq!(of_webm(b""), None);
        assert_eq!(of_webm(b"RIFF"), None);
        assert_eq!(of_webm(&webm(&[])), None);
        let whole = webm(&[vec![0xF8, 1], vec![0xF8, 2]]);
        let cut = of_webm(&whole[..whole.len() - 1]).expect("the first frame");
        assert_eq!(pages(&cut)[2].2, [vec![0xF8, 1]]);
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0usize..400) {
            _ = of_webm(&bytes);
            let mut mixed = webm(&[vec![0xF8; 300]]);
            mixed.truncate(cut);
            mixed.extend(bytes);
            _ = of_webm(&mixed);
        }
    }
}
