//! Whom a number has blocked (Block users, May 2026): nothing goes through, either way.

use super::World;
use crate::{
    domain::time::Timestamp,
    server::simulate::errors::{GraphError, usual_details},
};

/// People a number can block.
const MOST: usize = 64_000;

impl World {
    pub fn is_blocked(&self, number: usize, person: usize) -> bool {
        self.blocked.contains(&(number, self.survivor(person)))
    }

    /// Blocks somebody who wrote within the last day.
    ///
    /// # Errors
    /// 131047 for whoever did not, 139101 where the list is full.
    pub fn block(&mut self, number: usize, person: usize, now: Timestamp) -> Result<(), GraphError> {
        if !self.thread(number, person).is_some_and(|thread| thread.is_open(now)) {
            return Err(GraphError::coded(131_047, usual_details(131_047)));
        }
        if self.blocked.iter().filter(|(of, _)| *of == number).count() >= MOST {
            return Err(GraphError::coded(139_101, "The blocklist has reached its 64,000 user limit."));
        }
        let person = self.survivor(person);
        self.blocked.insert((number, person));
        Ok(())
    }

    pub fn unblock(&mut self, number: usize, person: usize) {
        let person = self.survivor(person);
        self.blocked.remove(&(number, person));
    }

    /// Whom a number has blocked.
    pub fn blocked_by(&self, number: usize) -> Vec<usize> {
        let mut blocked: Vec<usize> =
            self.blocked.iter().filter(|(of, _)| *of == number).map(|(_, person)| *person).collect();
        blocked.sort_unstable();
        blocked
    }
}
