//! Long lists of numbers, written down as text that reads back to the last bit: their bytes, low ones first, in base64.
//!
//! As decimal numbers they would take more than twice as much, and some readers of JSON lose the last digit.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

/// A number of a fixed size in bytes.
pub trait Number: Copy {
    fn put(self, to: &mut Vec<u8>);
    /// None where the bytes are no finite number of this size.
    fn take(bytes: &[u8]) -> Option<Self>;
    const SIZE: usize;
}

macro_rules! number {
    ($name:ty, $size:literal) => {
        impl Number for $name {
            fn put(self, to: &mut Vec<u8>) {
                to.extend(self.to_le_bytes());
            }

            fn take(bytes: &[u8]) -> Option<Self> {
                Some(Self::from_le_bytes(bytes.try_into().ok()?)).filter(|number| number.is_finite())
            }

            const SIZE: usize = $size;
        }
    };
}

number!(f32, 4);
number!(f64, 8);

/// For `#[serde(with = "packed")]`.
///
/// # Errors
/// The writer refuses it.
pub fn serialize<N: Number, S: Serializer>(numbers: &[N], to: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(numbers.len() * N::SIZE);
    for number in numbers {
        number.put(&mut bytes);
    }
    to.serialize_str(&write(&bytes))
}

/// For `#[serde(with = "packed")]`.
///
/// # Errors
/// It is no such list.
pub fn deserialize<'de, N: Number, D: Deserializer<'de>>(from: D) -> Result<Vec<N>, D::Error> {
    let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
    let bytes = read(&text).ok_or_else(|| D::Error::custom("not a list of numbers: base64 is expected"))?;
    let chunks = bytes.chunks(N::SIZE);
    chunks.map(|chunk| N::take(chunk).ok_or_else(|| D::Error::custom("a number of the list is broken"))).collect()
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

fn read(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let value = match chunk.get(place) {
                Some(letter) => LETTERS.iter().position(|known| known == letter)? as u32,
                None => 0,
            };
            bits = bits << 6 | value;
        }
        bytes.extend(&bits.to_be_bytes()[1..chunk.len().max(1)]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bytes_are_written_as_everybody_writes_base64() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(write(bytes.as_bytes()), text);
            assert_eq!(read(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(read("Zm9v*"), None);
    }

    #[test]
    fn a_list_that_was_cut_off_is_refused() {
        let numbers = |text: &str| deserialize::<f64, _>(&mut serde_json::Deserializer::from_str(text));
        assert_eq!(numbers("\"AAAAAAAA8D8=\"").unwrap(), [1.0]);
        assert!(numbers("\"AAAAAAAA8D\"").is_err());
        assert!(numbers("\"AAAAAAAA8H8=\"").is_err(), "infinity is no weight");
    }

    proptest! {
        #[test]
        fn numbers_come_back_to_the_last_bit(numbers in proptest::collection::vec(-1e300..1e300_f64, 0..40)) {
            let mut text = Vec::new();
            serialize(&numbers, &mut serde_json::Serializer::new(&mut text)).unwrap();
            let back: Vec<f64> = deserialize(&mut serde_json::Deserializer::from_slice(&text)).unwrap();
            prop_assert_eq!(back, numbers);
        }
    }
}
