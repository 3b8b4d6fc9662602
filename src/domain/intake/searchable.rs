//! What a batch changes about what can be found.

use super::{Entry, World};
use crate::domain::{
    id::MessageId,
    message::{Act, Direction, Status, acts_on_another},
    search::index::Searchable,
};
use std::collections::BTreeSet;

impl World {
    /// Messages that are found by other words than before, as they are to be found now, and those that are not to be found
    /// any more. An edit that overtook its message counts as one that followed it.
    pub fn searchable(&self) -> (Vec<Searchable>, Vec<MessageId>) {
        let mut touched: BTreeSet<MessageId> = BTreeSet::new();
        for id in &self.changes.messages {
            let Some(entry) = self.entries.get(id) else { continue };
            let is_new = self.changes.new_messages.contains(id);
            match &entry.target {
                // A reaction changes no text.
                Some(_) if entry.kind == "reaction" => {}
                Some(target) if acts_on_another(&entry.kind) => {
                    touched.extend(self.by_wamid.get(&(entry.number, target.clone())));
                }
                // What was sent from here has its words since it was written; of it only the platform's id is new.
                _ if is_new || entry.direction != Direction::Out => {
                    touched.insert(*id);
                }
                _ => {}
            }
        }
        let (mut found, mut gone) = (Vec::new(), Vec::new());
        for id in touched {
            let Some(entry) = self.entries.get(&id) else { continue };
            match Searchable::of(entry, &self.acts_on(entry)) {
                Some(searchable) => found.push(searchable),
                None if self.changes.new_messages.contains(&id) => {}
                None => gone.push(id),
            }
        }
        (found, gone)
    }

    /// What was done to a message and did not fail.
    fn acts_on(&self, entry: &Entry) -> Vec<Act> {
        let acts = entry.wamid.clone().and_then(|wamid| self.acts.get(&(entry.number, wamid)));
        let acts = acts.into_iter().flatten().filter_map(|id| self.entries.get(id));
        acts.filter(|act| act.status() != Some(Status::Failed)).map(Entry::act).collect()
    }
}
