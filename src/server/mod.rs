//! The server half.

pub mod assets;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod connect;
pub mod demo;
pub mod desk;
pub mod figures;
pub mod headers;
pub mod health;
pub mod inbound;
pub mod jobs;
pub mod languages;
pub mod live;
pub mod metrics;
pub mod numbers;
pub mod outbound;
pub mod pages;
pub mod pricing;
pub mod private;
pub mod reach;
pub mod rest;
pub mod router;
pub mod seal;
pub mod serve;
pub mod simulate;
pub mod state;
pub mod store;
#[cfg(test)]
mod tests;
pub mod unread;
pub mod webhook;
pub mod whatsapp;
