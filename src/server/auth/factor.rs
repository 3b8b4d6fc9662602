//! The second factor: codes of an app (TOTP, RFC 6238) and, where the app is lost, recovery codes that work once.

use super::token;
use crate::{
    domain::{account::RECOVERY_CODES, audit::By, id::UserId, import::row::plain_digit, time::Timestamp},
    server::{numbers::same, state::AppState, store},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use qrcode::{QrCode, render::svg};
use sha1::Sha1;
use std::fmt::Write;

/// Seconds for which a code is shown, and how many of its neighbours are taken as well: clocks differ.
const STEP: i64 = 30;
const NEIGHBOURS: i64 = 1;
/// Digits of a code.
const DIGITS: usize = 6;
/// Bytes of a secret: as many as the hash has.
const SECRET: usize = 20;
/// Characters of a recovery code: 80 bits, so that a plain hash is enough.
const LENGTH: usize = 16;
/// Letters and digits that are not taken for each other.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// Those of secrets, as apps read them (RFC 4648).
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/// Pixels of the picture, at least.
const PICTURE: u32 = 220;

/// What an app needs to show codes for somebody.
pub struct Setup {
    /// To be typed in.
    pub secret: String,
    /// To be opened.
    pub uri: String,
    /// To be photographed: the address of a picture.
    pub picture: String,
}

/// Makes a secret for somebody, which counts once a first code has come. None where they have a second factor already.
pub async fn begin(state: &AppState, user: UserId, email: &str) -> store::Result<Option<Setup>> {
    let secret: [u8; SECRET] = rand::random();
    let sealed = state.seal.seal(&hex::encode(secret), &place(user));
    if !state.store.begin_factor(user, &sealed).await? {
        return Ok(None);
    }
    let secret = base32(&secret);
    let uri = uri(email, &secret);
    let picture = picture(&uri);
    Ok(Some(Setup { secret, uri, picture }))
}

/// Lets the second factor count, where this is the first code; the recovery codes, which nobody can tell again. `here` is
/// what the session is kept under that goes on.
pub async fn confirm(
    state: &AppState,
    user: UserId,
    here: Option<&str>,
    by: By,
    given: &str,
) -> store::Result<Option<Vec<String>>> {
    let now = state.clock.now();
    let Some(factor) = state.store.factor(user).await?.filter(|factor| factor.confirmed_at.is_none()) else {
        return Ok(None);
    };
    let step = secret(state, user, &factor.secret).and_then(|secret| fitting(&secret, given, now, factor.last_step));
    let Some(step) = step else { return Ok(None) };
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| token::hash(&plain(code))).collect();
    let done = state.store.confirm_factor(user, step, &hashes, here, by, now).await?;
    Ok(done.then_some(codes))
}

/// Whether somebody has a second factor that counts.
pub async fn is_on(state: &AppState, user: UserId) -> store::Result<bool> {
    Ok(state.store.factor(user).await?.is_some_and(|factor| factor.confirmed_at.is_some()))
}

/// Whether this is a code of theirs, of the app or for recovery. It is used up by that.
pub async fn takes(state: &AppState, user: UserId, given: &str) -> store::Result<bool> {
    let Some(factor) = state.store.factor(user).await?.filter(|factor| factor.confirmed_at.is_some()) else {
        return Ok(false);
    };
    let now = state.clock.now();
    if plain(given).len() != DIGITS {
        return state.store.use_recovery_code(user, &token::hash(&plain(given))).await;
    }
    let Some(secret) = secret(state, user, &factor.secret) else { return Ok(false) };
    match fitting(&secret, given, now, factor.last_step) {
        // Of two who come with the same code at once only one is let in.
        Some(step) => state.store.use_step(user, step).await,
        None => Ok(false),
    }
}

/// What a secret is sealed for.
fn place(user: UserId) -> String {
    format!("user {user}: second factor")
}

fn secret(state: &AppState, user: UserId, sealed: &[u8]) -> Option<Vec<u8>> {
    let opened = state.seal.open(sealed, &place(user));
    if opened.is_err() {
        tracing::error!(%user, "the secret of a second factor was sealed with another key");
    }
    hex::decode(opened.ok()?).ok()
}

/// The step of a code, where it fits now and neither it nor a later one was used.
fn fitting(secret: &[u8], given: &str, now: Timestamp, used: i64) -> Option<i64> {
    let given = plain(given);
    let here = now.unix().div_euclid(STEP);
    (here - NEIGHBOURS..=here + NEIGHBOURS)
        .filter(|step| *step > used)
        .find(|step| same(code(secret, *step).as_bytes(), given.as_bytes()))
}

/// The code of one step.
pub fn code(secret: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("HMAC takes keys of every length");
    mac.update(&step.to_be_bytes());
    let hash: [u8; SECRET] = mac.finalize().into_bytes().into();
    let at = usize::from(hash[SECRET - 1] & 0x0f);
    let number = u32::from_be_bytes([hash[at] & 0x7f, hash[at + 1], hash[at + 2], hash[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

/// As it is compared: without what people put between, and whatever digits their keyboard writes.
fn plain(code: &str) -> String {
    let kept: String = code.chars().map(plain_digit).filter(char::is_ascii_alphanumeric).collect();
    kept.to_ascii_uppercase()
}

fn recovery_code() -> String {
    let letters = rand::random::<[u8; LENGTH]>().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn base32(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut buffer, mut bits) = (0u32, 0);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(char::from(BASE32[((buffer >> bits) & 31) as usize]));
        }
        buffer &= (1u32 << bits) - 1;
    }
    if bits > 0 {
        out.push(char::from(BASE32[((buffer << (5 - bits)) & 31) as usize]));
    }
    out
}

/// As apps understand it (Key Uri Format).
fn uri(email: &str, secret: &str) -> String {
    let mut name = String::new();
    for byte in email.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~@".contains(&byte) {
            name.push(char::from(byte));
        } else {
            write!(name, "%{byte:02X}").expect("a string takes everything");
        }
    }
    format!("otpauth://totp/Ajar:{name}?secret={secret}&issuer=Ajar&algorithm=SHA1&digits=6&period=30")
}

/// The address in a picture. Dark on light in either theme: not every camera reads it the other way round.
fn picture(uri: &str) -> String {
    let Ok(code) = QrCode::new(uri.as_bytes()) else { return String::new() };
    let svg = code.render::<svg::Color<'_>>().min_dimensions(PICTURE, PICTURE).build();
    format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(svg))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, Appendix B.
    const RFC: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_rfc_6238() {
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(RFC, seconds / STEP), expected, "{seconds}");
        }
    }

    #[test]
    fn a_code_fits_its_own_step_and_those_beside_it_and_none_that_was_used() {
        let now = Timestamp(1_795_348_800_000);
        let here = now.unix() / STEP;
        for (off, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let step = here + off;
            assert_eq!(fitting(RFC, &code(RFC, step), now, 0), fits.then_some(step), "{off}");
        }
        assert_eq!(fitting(RFC, &code(RFC, here), now, here), None, "it was used");
        assert_eq!(fitting(RFC, &code(RFC, here - 1), now, here), None, "a later one was used");
        let spaced = code(RFC, here);
        assert_eq!(fitting(RFC, &format!(" {} {} ", &spaced[..3], &spaced[3..]), now, 0), Some(here));
        let arabic: String =
            spaced.bytes().map(|digit| char::from_u32(0x660 + u32::from(digit - b'0')).unwrap()).collect();
        assert_eq!(fitting(RFC, &arabic, now, 0), Some(here), "as an Arabic keyboard writes it");
        assert_eq!(fitting(RFC, "", now, 0), None);
    }

    #[test]
    fn a_secret_is_written_as_apps_read_it() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI");
        assert_eq!(base32(RFC), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(
            uri("änne+x@example.org", "ABC"),
            "otpauth://totp/Ajar:%C3%A4nne%2Bx@example.org?secret=ABC&issuer=Ajar&algorithm=SHA1&digits=6&period=30"
        );
        assert!(picture("otpauth://totp/Ajar").starts_with("data:image/svg+xml;base64,"));
    }

    #[test]
    fn a_recovery_code_is_known_however_it_is_typed() {
        let code = recovery_code();
        assert_eq!((code.len(), plain(&code).len()), (19, LENGTH));
        assert_eq!(plain(&code.to_lowercase().replace('-', " ")), plain(&code));
        assert_ne!(code, recovery_code());
    }
}
