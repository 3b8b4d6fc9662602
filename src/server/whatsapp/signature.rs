//! Who sent a delivery: the platform signs each with the app's secret.
//!
//! The signature covers the bytes as they arrived. The platform escapes characters that no serialiser here would, so it
//! is checked before anything is parsed (Create endpoint, Nov 2025).

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const PREFIX: &str = "sha256=";

fn mac(secret: &[u8], body: &[u8]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of every length");
    mac.update(body);
    mac
}

/// The value of `X-Hub-Signature-256` for this body.
pub fn sign(secret: &[u8], body: &[u8]) -> String {
    format!("{PREFIX}{}", hex::encode(mac(secret, body).finalize().into_bytes()))
}

/// Whether the header's value fits the body. Takes the same time wherever the two differ.
pub fn verify(secret: &[u8], body: &[u8], header: &str) -> bool {
    let mut claimed = [0u8; 32];
    header.strip_prefix(PREFIX).is_some_and(|digits| hex::decode_to_slice(digits, &mut claimed).is_ok())
        && mac(secret, body).verify_slice(&claimed).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"app-secret";
    const BODY: &[u8] = br#"{"entry":[],"text":"\u00e4\/"}"#;

    #[test]
    fn the_signature_is_the_one_of_rfc_4231() {
        // Test case 2 of RFC 4231.
        assert_eq!(
            sign(b"Jefe", b"what do ya want for nothing?"),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn a_signature_fits_its_own_bytes_and_secret_only() {
        let header = sign(SECRET, BODY);
        assert!(verify(SECRET, BODY, &header));
        assert!(!verify(b"another", BODY, &header));
        assert!(!verify(SECRET, "{\"entry\":[],\"text\":\"ä/\"}".as_bytes(), &header), "the same JSON, other bytes");
    }

    #[test]
    fn only_a_whole_signature_in_hexadecimal_is_one() {
        let header = sign(SECRET, BODY);
        let digits = &header[PREFIX.len()..];
        assert!(verify(SECRET, BODY, &format!("sha256={}", digits.to_uppercase())));
        let broken = [
            String::new(),
            "sha256=".to_owned(),
            digits.to_owned(),
            format!("sha1={digits}"),
            header[..header.len() - 2].to_owned(),
            format!("{header}00"),
            format!("{header} "),
            format!(" {header}"),
            format!("sha256={}zz", &digits[2..]),
            format!("sha256=é{}", &digits[2..]),
        ];
        for header in broken {
            assert!(!verify(SECRET, BODY, &header), "{header:?}");
        }
    }
}
