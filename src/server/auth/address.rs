//! Where a request comes from. Behind proxies that the configuration names, from where they say it does.

use crate::server::config::Network;
use axum::{
    extract::ConnectInfo,
    http::{Extensions, HeaderMap},
};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The address that counts for throttling. Of several forwarding steps, the last one that a trusted proxy vouches for:
/// anybody can write the ones before it.
pub fn client(headers: &HeaderMap, peer: IpAddr, trusted: &[Network]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let steps: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let mut address = peer.to_canonical();
    for step in steps.iter().rev() {
        if !is_trusted(address) {
            break;
        }
        let Some(before) = parse(step) else { break };
        address = before;
    }
    address
}

/// An address, also as some proxies write it: with a port, or in brackets.
fn parse(step: &str) -> Option<IpAddr> {
    let address = step.parse::<IpAddr>().ok();
    let with_port = || step.parse::<SocketAddr>().ok().map(|step| step.ip());
    let in_brackets = || step.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    address.or_else(with_port).or_else(in_brackets).map(|address: IpAddr| address.to_canonical())
}

/// The other end of the connection.
pub fn peer(extensions: &Extensions) -> IpAddr {
    let known = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    known.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

/// Who counts as one for throttling: an IPv6 customer has a whole /64.
pub fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client_of(peer: &str, forwarded: &[&'static str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client(&headers, peer.parse().unwrap(), &trusted).to_string()
    }

    #[test]
    fn only_what_a_trusted_proxy_says_counts() {
        assert_eq!(client_of("203.0.113.9", &["1.1.1.1"], &[]), "203.0.113.9", "nobody is trusted");
        assert_eq!(client_of("10.0.0.1", &["198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(client_of("10.0.0.1", &["6.6.6.6, 198.51.100.7, 10.0.0.2"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(client_of("10.0.0.1", &["6.6.6.6", "198.51.100.7"], &["10.0.0.0/8"]), "198.51.100.7");
        assert_eq!(client_of("10.0.0.1", &["[2001:db8::1]:443"], &["10.0.0.1"]), "2001:db8::1");
        assert_eq!(client_of("10.0.0.1", &["nonsense"], &["10.0.0.1"]), "10.0.0.1");
    }

    #[test]
    fn ipv6_neighbours_count_as_one() {
        let near = |text: &str| neighbourhood(text.parse().unwrap());
        assert_eq!(near("2001:db8::1"), near("2001:db8::ffff"));
        assert_ne!(near("2001:db8::1"), near("2001:db8:0:1::1"));
        assert_ne!(near("203.0.113.1"), near("203.0.113.2"));
    }
}
