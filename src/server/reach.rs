//! Whether the public address leads here: this server asks it something only this server can answer.
//!
//! Nothing but the configured address is ever asked, once, without following anything, and of the answer only a few bytes
//! are read. The question is sealed with the key of the stored credentials, so any process of this installation can
//! answer it and nobody else can ask. That others reach the address is only sure once the platform's own handshake came.

use super::{
    config::{Config, GraphAddress},
    seal::Seal,
};
use crate::domain::{
    checkup::{Finding, LATE},
    time::{Span, Timestamp},
};
use reqwest::{Client, Url, redirect};
use std::{
    net::{IpAddr, Ipv6Addr},
    time::Duration,
};

/// Where the platform delivers, below the public address.
pub const WEBHOOK: &str = "/webhooks/whatsapp";
/// How long the address may take to connect, and to answer.
const CONNECT: Duration = Duration::from_secs(5);
const ANSWER: Duration = Duration::from_secs(8);
/// Bytes of the answer that are read: the challenge is shorter.
const LENGTH: usize = 256;
/// How old a question may be: clocks of several machines differ.
const FRESH: Span = Span::minutes(2);
const CONTEXT: &str = "a question to our own address";

/// Where deliveries should go, where there is a public address.
pub fn callback(public_url: Option<&Url>) -> Option<String> {
    let mut url = public_url?.clone();
    url.set_path(WEBHOOK);
    Some(url.into())
}

/// Whether somebody who says this verify token is this installation, asking itself.
pub fn is_our_question(seal: &Seal, token: &str, now: Timestamp) -> bool {
    let opened = hex::decode(token).ok().and_then(|sealed| seal.open(&sealed, CONTEXT).ok());
    let asked_at = opened.and_then(|text| text.parse().ok()).map(Timestamp);
    asked_at.is_some_and(|at| at - now <= FRESH && now - at <= FRESH)
}

/// Asks the public address whether it leads here.
pub async fn look(public_url: Option<&Url>, platform: &GraphAddress, seal: &Seal, now: Timestamp) -> Finding {
    let Some(public) = public_url else { return Finding::PublicMissing };
    let url = public.as_str().trim_end_matches('/').to_owned();
    // A stand-in of the platform on this machine reaches what is on this machine.
    let is_near = Url::parse(&platform.url).is_ok_and(|platform| is_private(&platform));
    if !is_near {
        if is_private(public) || all_private(public).await {
            return Finding::PublicPrivate { url };
        }
        if public.scheme() != "https" {
            return Finding::PublicNotSecure { url };
        }
    }
    let unreached = |cause: &str| Finding::PublicUnreached { url: url.clone(), cause: cause.to_owned() };
    let client = Client::builder()
        .user_agent(concat!("ajar/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT)
        .timeout(ANSWER)
        .redirect(redirect::Policy::none())
        .referer(false)
        .build();
    let Ok(client) = client else { return unreached("this server cannot ask") };
    let challenge = hex::encode(rand::random::<[u8; 16]>());
    let token = hex::encode(seal.seal(&now.0.to_string(), CONTEXT));
    let query =
        [("hub.mode", "subscribe"), ("hub.verify_token", token.as_str()), ("hub.challenge", challenge.as_str())];
    let Some(address) = callback(Some(public)) else { return Finding::PublicMissing };
    let mut answer = match client.get(address).query(&query).send().await {
        Ok(answer) => answer,
        Err(error) if error.is_timeout() => return unreached(LATE),
        Err(error) => return unreached(&innermost(&error.without_url())),
    };
    let mut body = Vec::new();
    while let Ok(Some(chunk)) = answer.chunk().await {
        body.extend_from_slice(&chunk);
        if body.len() > LENGTH {
            break;
        }
    }
    if answer.status().is_success() && body == challenge.as_bytes() {
        Finding::PublicReached { url }
    } else {
        Finding::PublicIsAnother { url }
    }
}

/// What began it: the words around it only repeat that a request failed.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}

/// Whether an address can only be reached from this machine or its own network, as far as its name tells.
pub fn is_private(url: &Url) -> bool {
    if let Some(address) = address(url) {
        return is_private_address(address);
    }
    let name = url.domain().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    let within = |domain: &str| name == domain || name.ends_with(&format!(".{domain}"));
    !name.contains('.') || ["localhost", "local", "internal", "lan", "home.arpa"].iter().any(|end| within(end))
}

/// The address, where the host is one and no name.
fn address(url: &Url) -> Option<IpAddr> {
    url.host_str()?.trim_matches(['[', ']']).parse().ok()
}

/// Whether the name leads to private addresses only. A name that leads nowhere is told by the request.
async fn all_private(url: &Url) -> bool {
    let Some(host) = url.domain() else { return false };
    let port = url.port_or_known_default().unwrap_or(443);
    let found = tokio::time::timeout(CONNECT, tokio::net::lookup_host((host, port))).await;
    let Ok(Ok(found)) = found else { return false };
    let addresses: Vec<IpAddr> = found.map(|address| address.ip()).collect();
    !addresses.is_empty() && addresses.into_iter().all(is_private_address)
}

/// Whether an address can only be reached from this machine or its own network.
pub fn is_private_address(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            let [first, second, ..] = address.octets();
            address.is_loopback()
                || address.is_private()
                || address.is_link_local()
                || address.is_unspecified()
                || address.is_broadcast()
                // Shared by the customers of a provider (RFC 6598).
                || (first == 100 && (64..128).contains(&second))
        }
        IpAddr::V6(address) => is_private_v6(address),
    }
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    // Where there is a translator, these lead to the address of the older kind that they end in (RFC 6052).
    if let [0x64, 0xff9b, 0, 0, 0, 0, high, low] = address.segments() {
        let [[a, b], [c, d]] = [high.to_be_bytes(), low.to_be_bytes()];
        return is_private_address(IpAddr::from([a, b, c, d]));
    }
    address.is_loopback() || address.is_unspecified() || address.is_unique_local() || address.is_unicast_link_local()
}

/// Whether only this machine can reach the server: it listens here alone, and has no address that others use.
pub fn only_from_here(config: &Config) -> bool {
    let here = |url: &Url| address(url).map_or(url.domain() == Some("localhost"), |address| address.is_loopback());
    let public_is_here = config.public_url.as_ref().is_none_or(here);
    config.listen.ip().is_loopback() && public_is_here && config.trusted_proxies.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[test]
    fn addresses_that_the_platform_cannot_reach_are_known_by_their_name() {
        let private = |url: &str| is_private(&url.parse().unwrap());
        for url in [
            "http://127.0.0.1:3000",
            "http://localhost:3000",
            "https://ajar.localhost",
            "https://10.1.2.3",
            "https://192.168.1.5",
            "https://172.16.0.1",
            "https://169.254.169.254",
            "https://100.64.1.1",
            "http://0.0.0.0",
            "http://[::1]:3000",
            "http://[::ffff:127.0.0.1]",
            "http://[64:ff9b::10.0.0.1]",
            "https://[fd00::1]",
            "https://[fe80::1]",
            "https://printer.local",
            "https://ajar",
            "https://db.internal",
        ] {
            assert!(private(url), "{url}");
        }
        for url in
            ["https://ajar.example.org", "https://203.0.113.9", "https://[2001:db8::1]", "https://localhost.example"]
        {
            assert!(!private(url), "{url}");
        }
    }

    #[test]
    fn only_this_installation_asks_itself_and_only_for_a_moment() {
        let (ours, theirs) = (Seal::new(&[1; 32]), Seal::new(&[2; 32]));
        let question = |seal: &Seal, at: Timestamp| hex::encode(seal.seal(&at.0.to_string(), CONTEXT));
        assert!(is_our_question(&ours, &question(&ours, NOON), NOON));
        assert!(!is_our_question(&ours, &question(&theirs, NOON), NOON));
        assert!(!is_our_question(&ours, &question(&ours, NOON - Span::minutes(3)), NOON));
        assert!(!is_our_question(&ours, &question(&ours, NOON + Span::minutes(3)), NOON));
        assert!(!is_our_question(&ours, &hex::encode(ours.seal(&NOON.0.to_string(), "number 1: access token")), NOON));
        assert!(!is_our_question(&ours, "", NOON) && !is_our_question(&ours, "zz", NOON));
    }
}
