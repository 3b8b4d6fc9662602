//! Secrets that are shown once and kept as hashes: session tokens and keys. They are as long as a key of a cipher, so a
//! plain hash is enough: nobody guesses them one by one.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// What a key begins with, so that people and scanners recognise one where it does not belong.
const KEY_PREFIX: &str = "ajar_";

/// 32 bytes of chance.
pub fn session() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

pub fn key() -> String {
    format!("{KEY_PREFIX}{}", session())
}

/// As it is kept.
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_are_alike_and_a_hash_tells_nothing_of_what_it_is_of() {
        assert_ne!(key(), key());
        assert!(key().starts_with("ajar_") && key().len() == 48);
        let token = session();
        assert_eq!(hash(&token), hash(&token));
        assert_eq!(hash(&token).len(), 64);
        assert!(!hash(&token).contains(&token));
    }
}
