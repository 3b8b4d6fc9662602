//! Passwords: kept as Argon2id hashes, checked away from the threads that answer requests.

use argon2::{
    Argon2,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// Characters.
pub const SHORTEST: usize = 10;
pub const LONGEST: usize = 200;

/// Each check takes 19 MiB and a core for some tens of milliseconds; more at once than this wait for each other.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// What is checked where there is no such account, so that the answer takes as long: nobody knows a password for it.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ibw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Why a password cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("the password has {0} characters; at least {SHORTEST} are needed")]
    Short(usize),
    #[error("the password has {0} characters; at most {LONGEST} are allowed")]
    Long(usize),
}

pub fn check(password: &str) -> Result<(), Unfit> {
    match password.chars().count() {
        length if length < SHORTEST => Err(Unfit::Short(length)),
        length if length > LONGEST => Err(Unfit::Long(length)),
        _ => Ok(()),
    }
}

/// As it is kept.
pub async fn hash(password: String) -> String {
    spawn_blocking(move || {
        let salt = SaltString::encode_b64(&rand::random::<[u8; 16]>()).expect("16 bytes are a salt");
        let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
        hash.expect("the usual parameters are valid").to_string()
    })
    .await
    .expect("hashing does not panic")
}

/// Whether it is the password of this hash. Takes as long where there is none.
pub async fn verify(password: String, hash: Option<String>) -> bool {
    let _permit = AT_ONCE.acquire().await.expect("it is never closed");
    spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let fits = PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
        fits && known
    })
    .await
    .unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only_and_nobody_has_one() {
        let kept = hash("correct horse".to_owned()).await;
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "the same work as for nobody: {kept}");
        assert!(verify("correct horse".to_owned(), Some(kept.clone())).await);
        assert!(!verify("wrong horse".to_owned(), Some(kept)).await);
        assert!(!verify("correct horse".to_owned(), None).await);
        assert!(PasswordHash::new(NOBODY).is_ok(), "a hash that takes the usual time");
    }

    #[test]
    fn a_password_is_neither_too_short_nor_too_long() {
        assert_eq!(check("123456789"), Err(Unfit::Short(9)));
        assert_eq!(check("ääääääääää"), Ok(()));
        assert_eq!(check(&"x".repeat(201)), Err(Unfit::Long(201)));
    }
}
