//! Marks of people and messages that were erased: keyed hashes, which say whether something is known again and nothing
//! else. Without the key they cannot be made, nor tried out on all phone numbers there are.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;

/// Bytes of a mark: enough that no two of all there will ever be are the same.
const LENGTH: usize = 16;

/// Makes marks.
#[derive(Clone, Default)]
pub struct Marker {
    key: [u8; 32],
}

impl fmt::Debug for Marker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marker")
    }
}

impl Marker {
    /// With a key of its own that follows from the one that seals credentials.
    pub fn new(key: &[u8; 32]) -> Self {
        let derived = mac(key, b"marks of what was erased").finalize().into_bytes();
        Self { key: derived.into() }
    }

    /// Of what the platform knows a person by.
    pub fn person(&self, name: &str) -> String {
        self.mark("person", name)
    }

    /// Of what the platform knows a message by, or of what a send of ours carries.
    pub fn message(&self, id: &str) -> String {
        self.mark("message", id)
    }

    fn mark(&self, kind: &str, text: &str) -> String {
        let whole = mac(&self.key, format!("{kind}\n{text}").as_bytes()).finalize().into_bytes();
        hex::encode(&whole[..LENGTH])
    }
}

fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
    mac.update(text);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_knows_again_and_another_does_not() {
        let marker = Marker::new(&[7; 32]);
        let mark = marker.person("491511234567");
        assert_eq!((mark.len(), &mark), (32, &Marker::new(&[7; 32]).person("491511234567")));
        assert_ne!(mark, Marker::new(&[8; 32]).person("491511234567"));
        assert_ne!(mark, marker.message("491511234567"));
        assert!(!mark.contains("491511234567"));
    }
}
