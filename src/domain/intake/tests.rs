//! Any order, any repetition: the same state.

use super::*;
use crate::domain::{
    item::{IdentityChange, Route, Source},
    message::Pricing,
    time::Span,
    window::WindowState,
};
use proptest::prelude::*;
use std::sync::Arc;

const NOON: Timestamp = Timestamp(1_795_348_800_000);
const SHOP: NumberId = NumberId(1);
const SUPPORT: NumberId = NumberId(2);

fn at(minutes: i64) -> Timestamp {
    NOON + Span::minutes(minutes)
}

fn phone(n: u8) -> Identifier {
    Identifier { kind: crate::domain::contact::IdentifierKind::Phone, value: format!("49151000{n}") }
}

fn bsuid(n: u8) -> Identifier {
    Identifier { kind: crate::domain::contact::IdentifierKind::Bsuid, value: format!("DE.{n}") }
}

/// Person `n`, by number, by id, or by both.
fn person(n: u8, by: u8) -> Person {
    let identifiers = match by {
        0 => vec![phone(n)],
        1 => vec![bsuid(n)],
        _ => vec![phone(n), bsuid(n)],
    };
    Person { identifiers, name: Some(format!("Person {n}")), username: None }
}

fn said(wamid: &str, n: u8, by: u8, minutes: i64) -> Said {
    Said {
        origin: Origin::Live,
        wamid: wamid.to_owned(),
        at: Some(at(minutes)),
        person: person(n, by),
        kind: "text".to_owned(),
        text: Some(format!("text of {wamid}")),
        content: Value::Null,
        reply_to: None,
        target: None,
        media: None,
        opens: Opens::Yes,
        referral: None,
        change: None,
        group: None,
        part: None,
    }
}

fn item(fact: Fact) -> Item {
    let kind = match &fact {
        Fact::Reported(_) => ItemKind::Status,
        Fact::Called(_) => ItemKind::Call,
        Fact::Preferred(_) => ItemKind::Preference,
        _ => ItemKind::Message,
    };
    Item {
        kind,
        route: Route::Number("100".into()),
        field: "messages".into(),
        entry_time: None,
        fact,
        source: Source { delivery: Arc::new(Value::Null), path: Vec::new(), contact: None },
    }
}

fn message(said: Said) -> Item {
    item(Fact::Said(Box::new(said)))
}

fn status(wamid: &str, n: u8, status: Status, minutes: i64, code: Option<i64>) -> Item {
    item(Fact::Reported(Box::new(Reported {
        wamid: wamid.to_owned(),
        status,
        at: at(minutes),
        person: Person { name: None, ..person(n, 0) },
        refusal: code.map(|code| Refusal { code, ..Refusal::default() }),
        pricing: Some(Pricing { category: Some("service".into()), kind: Some("regular".into()) }),
        callback_data: None,
        free_until: None,
        group: false,
    })))
}

/// A call of person `n`: that it rang, or that it was over after so many seconds.
fn call(id: &str, n: u8, by: u8, minutes: i64, seconds: Option<i64>) -> Item {
    item(Fact::Called(Box::new(Called {
        call_id: id.to_owned(),
        event: if seconds.is_some() { "terminate" } else { "connect" }.to_owned(),
        at: Some(at(minutes)),
        person: person(n, by),
        by_customer: Some(true),
        opens: seconds.is_none(),
        content: seconds.map_or(Value::Null, |seconds| serde_json::json!({ "duration": seconds })),
    })))
}

/// A world that holds everything.
fn empty() -> World {
    World::new(1, 1_000_000)
}

fn take(world: &mut World, item: &Item, number: NumberId, received_at: Timestamp) {
    world.take(item, Some(number), true, received_at);
    for id in std::mem::take(&mut world.changes.recount) {
        world.look_again(id);
    }
}

fn world(items: &[(Item, NumberId)]) -> World {
    let mut world = empty();
    for (item, number) in items {
        take(&mut world, item, *number, NOON + Span::days(40));
    }
    world
}

/// Everything a world says, without the ids it made up.
fn told(world: &World) -> Vec<String> {
    let mut lines = Vec::new();
    for contact in world.contacts.values() {
        let mut names: Vec<_> = contact.identifiers.iter().map(|known| format!("{known:?}")).collect();
        names.sort();
        lines.push(format!("{names:?} {:?} {:?}", contact.name, contact.marketing_opt_out));
    }
    for row in world.conversations.values() {
        let mut names: Vec<_> =
            world.contacts[&row.contact].identifiers.iter().map(|known| &known.identifier).collect();
        names.sort();
        let mut entries: Vec<_> = world
            .entries
            .values()
            .filter(|entry| entry.conversation == row.id)
            .map(|entry| {
                let Entry { wamid, direction, kind, text, sent_at, trail, counts, .. } = entry;
                format!("{wamid:?} {direction:?} {kind} {text:?} {sent_at} {trail:?} {counts}")
            })
            .collect();
        entries.sort();
        let Conversation { number, window, asked_at, answered_at, unread, last_activity_at, preview, .. } = row;
        let Conversation { snoozed_until, resolved_at, lead_at, template_at, .. } = row;
        lines.push(format!(
            "{number} {names:?} {window:?} {asked_at:?} {answered_at:?} {unread} {last_activity_at:?} {preview:?} {entries:#?} \
             {snoozed_until:?} {resolved_at:?} {lead_at:?} {template_at:?}"
        ));
    }
    lines.sort();
    lines
}

#[test]
fn many_numbers_and_one_person_have_separate_windows() {
    let first = message(said("a", 1, 2, 0));
    let second = message(said("b", 1, 2, 600));
    let world = world(&[(first, SHOP), (second, SUPPORT)]);
    assert_eq!(world.contacts.len(), 1);
    let windows: BTreeSet<_> = world.conversations.values().map(|row| (row.number, row.window.opened_at())).collect();
    assert_eq!(windows, BTreeSet::from([(SHOP, Some(at(0))), (SUPPORT, Some(at(600)))]));
}

#[test]
fn nothing_outbound_moves_a_window() {
    let mut world = world(&[(message(said("a", 1, 2, 0)), SHOP)]);
    let window = world.conversations.values().next().unwrap().window.clone();
    let echo = Said { origin: Origin::Echo, ..said("e", 1, 2, 60) };
    let history = Said { origin: Origin::History { by_customer: true }, ..said("h", 1, 2, 90) };
    for item in [message(echo), message(history), status("s", 1, Status::Read, 120, None)] {
        take(&mut world, &item, SHOP, at(200));
    }
    assert_eq!(world.conversations.values().next().unwrap().window, window);
}

#[test]
fn a_message_from_the_future_is_kept_and_moves_nothing_until_it_comes_again_in_its_time() {
    let mut world = empty();
    let ahead = message(said("a", 1, 2, 60));
    take(&mut world, &ahead, SHOP, at(0));
    let row = world.conversations.values().next().unwrap();
    assert_eq!((row.window.at(at(61)), row.is_owed()), (WindowState::Never, false));
    assert_eq!(world.entries.len(), 1);
    take(&mut world, &ahead, SHOP, at(58));
    let row = world.conversations.values().next().unwrap();
    assert!(row.window.permits_free_form(at(61)) && row.is_owed());
}

#[test]
fn a_person_who_changes_their_number_stays_one_person() {
    let change = Said {
        kind: "system".into(),
        opens: Opens::No,
        person: Person::default(),
        change: Some(IdentityChange { old: vec![phone(1), bsuid(1)], new: vec![phone(2), bsuid(2)] }),
        ..said("c", 1, 2, 60)
    };
    let items = [
        (message(said("a", 1, 2, 0)), SHOP),
        (message(change), SHOP),
        (message(said("b", 2, 2, 120)), SHOP),
        (message(said("late", 1, 0, 30)), SHOP),
    ];
    let world = world(&items);
    let [contact] = world.contacts.values().collect::<Vec<_>>()[..] else { panic!("one person") };
    assert_eq!((contact.phone(), contact.bsuid()), (Some("491510002"), Some("DE.2")));
    assert_eq!(world.conversations.len(), 1);
    assert_eq!(world.conversations.values().next().unwrap().window.opened_at(), Some(at(120)));
}

#[test]
fn a_number_that_was_given_to_somebody_else_is_somebody_else() {
    let change = Said {
        kind: "system".into(),
        opens: Opens::No,
        person: Person::default(),
        change: Some(IdentityChange { old: vec![phone(1)], new: vec![phone(2)] }),
        ..said("c", 1, 0, 60)
    };
    let stranger =
        Said { person: Person { identifiers: vec![phone(1), bsuid(9)], ..Person::default() }, ..said("s", 1, 0, 600) };
    let world = world(&[(message(said("a", 1, 0, 0)), SHOP), (message(change), SHOP), (message(stranger), SHOP)]);
    assert_eq!(world.contacts.len(), 2);
}

#[test]
fn a_failed_answer_leaves_the_question_owed() {
    let echo = Said { origin: Origin::Echo, ..said("e", 1, 0, 10) };
    let mut world = world(&[(message(said("a", 1, 0, 0)), SHOP), (message(echo), SHOP)]);
    assert!(!world.conversations.values().next().unwrap().is_owed());
    take(&mut world, &status("e", 1, Status::Failed, 11, Some(131_026)), SHOP, at(12));
    assert!(world.conversations.values().next().unwrap().is_owed());
}

#[test]
fn a_status_before_its_message_is_not_lost() {
    let echo = Said { origin: Origin::Echo, ..said("e", 1, 0, 10) };
    let world = world(&[(status("e", 1, Status::Read, 12, None), SHOP), (message(echo), SHOP)]);
    let [entry] = world.entries.values().collect::<Vec<_>>()[..] else { panic!("one message") };
    assert_eq!((entry.kind.as_str(), entry.status(), entry.sent_at), ("text", Some(Status::Read), at(10)));
}

#[test]
fn a_status_from_the_future_closes_no_window_and_answers_nothing() {
    let mut world = world(&[(message(said("a", 1, 0, 0)), SHOP)]);
    let before = world.conversations.values().next().unwrap().clone();
    for (wamid, state, code) in [("x", Status::Failed, Some(WINDOW_CLOSED)), ("y", Status::Sent, None)] {
        take(&mut world, &status(wamid, 1, state, 500_000, code), SHOP, at(10));
    }
    let row = world.conversations.values().next().unwrap();
    assert_eq!((&row.window, row.is_owed(), row.last_activity_at), (&before.window, true, before.last_activity_at));
    take(&mut world, &status("y", 1, Status::Sent, 12, None), SHOP, at(13));
    assert!(!world.conversations.values().next().unwrap().is_owed(), "in its time it is an answer");
}

#[test]
fn a_choice_from_the_future_does_not_outweigh_what_is_said_afterwards() {
    let choice = |opted_out, minutes| {
        let category = "marketing_messages".to_owned();
        item(Fact::Preferred(Preferred { person: person(1, 0), at: at(minutes), category, opted_out }))
    };
    let mut world = empty();
    take(&mut world, &choice(true, 500_000), SHOP, at(0));
    assert_eq!(world.changes.kept.len(), 1);
    take(&mut world, &choice(false, 1), SHOP, at(1));
    assert!(!world.contacts.values().next().unwrap().opted_out());
}

#[test]
fn a_history_that_overtakes_a_message_does_not_swallow_it() {
    let past = Said { origin: Origin::History { by_customer: true }, ..said("a", 1, 0, 0) };
    let world = world(&[(message(past), SHOP), (message(said("a", 1, 0, 0)), SHOP)]);
    let row = world.conversations.values().next().unwrap();
    assert_eq!((row.window.opened_at(), row.is_owed(), row.unread), (Some(at(0)), true, 1));
}

#[test]
fn a_send_that_gets_a_second_id_keeps_both_messages_apart() {
    let mut world = world(&[(status("w1", 1, Status::Sent, 0, None), SHOP)]);
    let own = *world.entries.keys().next().unwrap();
    world.load_token("token".into(), own);
    let again = |wamid: &str| {
        let Fact::Reported(reported) = status(wamid, 1, Status::Delivered, 2, None).fact else { panic!() };
        item(Fact::Reported(Box::new(Reported { callback_data: Some("token".into()), ..*reported })))
    };
    for item in [status("w2", 1, Status::Sent, 1, None), again("w2"), status("w2", 1, Status::Read, 3, None)] {
        take(&mut world, &item, SHOP, at(5));
    }
    assert_eq!(world.entries.len(), 2);
}

#[test]
fn every_item_is_counted_in_one_place() {
    let group = Said { group: Some("g".into()), ..said("g", 1, 2, 0) };
    let nobody = Said { person: Person::default(), ..said("n", 1, 2, 0) };
    let mut world = empty();
    let items = [
        message(said("a", 1, 2, 0)),
        message(said("a", 1, 2, 0)),
        message(group),
        message(nobody),
        status("s", 1, Status::Sent, 0, None),
    ];
    for item in &items {
        take(&mut world, item, SHOP, at(1));
    }
    world.take(&items[0], None, false, at(1));
    let taken: i64 = world.changes.counts.values().sum();
    assert_eq!((taken, world.changes.duplicates, world.changes.kept.len()), (2, 1, 3));
}

/// A stream of everything two numbers can hear of three people.
fn stream() -> impl Strategy<Value = Vec<(Item, NumberId)>> {
    let one = (0u8..12, 0u8..3, 0u8..3, 0i64..4000, 0u8..12).prop_map(|(what, n, by, minutes, id)| {
        let wamid = format!("m{n}.{id}");
        let sent = format!("o{n}.{id}");
        // Of one message the platform always tells the same: everything follows from its id.
        let time = i64::from(id) * 97 + i64::from(n);
        match what {
            0..=2 => {
                // Every fourth was brought by an ad.
                let referral = (id % 4 == 0).then(|| serde_json::json!({"source_type": "ad"}));
                message(Said { referral, ..said(&wamid, n, by, time) })
            }
            3 => {
                let kind = if id % 3 == 0 { "template" } else { "text" }.to_owned();
                message(Said { origin: Origin::Echo, kind, ..said(&sent, n, by, time + 5) })
            }
            4 => status(
                &sent,
                n,
                [Status::Sent, Status::Delivered, Status::Read][usize::from(by)],
                time + 6 + minutes % 7,
                None,
            ),
            5 => status(&sent, n, Status::Failed, time + 9, Some(if by == 0 { WINDOW_CLOSED } else { 131_026 })),
            6 => {
                let kind = ["reaction", "edit", "revoke"][usize::from(by)].to_owned();
                let act = format!("act.{wamid}.{kind}.{}", minutes % 3);
                message(Said {
                    kind,
                    target: Some(wamid),
                    opens: Opens::No,
                    ..said(&act, n, 2, time + 1 + minutes % 3)
                })
            }
            7 => message(Said {
                opens: Opens::Uncertain,
                kind: "unsupported".into(),
                ..said(&format!("u{wamid}"), n, by, time)
            }),
            8 => message(Said { origin: Origin::History { by_customer: true }, ..said(&wamid, n, by, time) }),
            9 => call(&format!("c{wamid}"), n, by, time, None),
            10 => call(&format!("c{wamid}"), n, by, time + 3, Some(i64::from(id % 2) * 90)),
            _ => item(Fact::Preferred(Preferred {
                person: person(n, by),
                at: at(time),
                category: "marketing_messages".into(),
                opted_out: id % 2 == 0,
            })),
        }
    });
    let tie = (0u8..3).prop_map(|n| message(said(&format!("tie{n}"), n, 2, 5000 + i64::from(n))));
    let number = prop_oneof![3 => Just(SHOP), 1 => Just(SUPPORT)];
    (prop::collection::vec((one, number), 0..40), prop::collection::vec(tie, 0..3))
        .prop_map(|(items, ties)| items.into_iter().chain(ties.into_iter().map(|tie| (tie, SHOP))).collect())
}

#[test]
fn what_the_customer_says_wakes_what_rests_and_opens_what_was_done_with() {
    let put_off = || {
        let mut world = world(&[(message(said("a", 1, 0, 0)), SHOP)]);
        for row in world.conversations.values_mut() {
            (row.snoozed_until, row.resolved_at) = (Some(at(900)), Some(at(50)));
        }
        world
    };
    let rests = |world: &World| {
        let row = world.conversations.values().next().unwrap();
        row.snoozed_until.is_some() && row.resolved_at.is_some()
    };
    let history = Said { origin: Origin::History { by_customer: true }, ..said("h", 1, 0, 70) };
    let echo = Said { origin: Origin::Echo, ..said("e", 1, 0, 60) };
    let reaction = Said { kind: "reaction".into(), target: Some("a".into()), opens: Opens::No, ..said("r", 1, 0, 60) };
    let nothing_new = [
        message(said("a", 1, 0, 0)),
        message(echo),
        message(history),
        message(reaction),
        status("e", 1, Status::Read, 61, None),
        call("c", 1, 0, 60, Some(30)),
    ];
    for item in nothing_new {
        let mut world = put_off();
        take(&mut world, &item, SHOP, at(100));
        assert!(rests(&world), "{item:?}");
    }
    // Also one that was written before somebody put the conversation off, and came afterwards.
    for item in [message(said("b", 1, 0, 60)), message(said("late", 1, 0, 10)), call("c", 1, 0, 60, None)] {
        let mut world = put_off();
        take(&mut world, &item, SHOP, at(100));
        let row = world.conversations.values().next().unwrap();
        assert_eq!((row.snoozed_until, row.resolved_at), (None, None), "{item:?}");
    }
}

#[test]
fn the_latest_template_is_the_latest_that_did_not_fail() {
    let template = |wamid: &str, minutes| {
        message(Said { origin: Origin::Echo, kind: "template".into(), ..said(wamid, 1, 0, minutes) })
    };
    let mut world = world(&[(template("t", 0), SHOP), (template("u", 10), SHOP)]);
    let sent = |world: &World| world.conversations.values().next().unwrap().template_at;
    assert_eq!(sent(&world), Some(at(10)));
    take(&mut world, &status("u", 1, Status::Failed, 11, Some(131_026)), SHOP, at(12));
    assert_eq!(sent(&world), Some(at(0)));
    take(&mut world, &message(said("a", 1, 0, 20)), SHOP, at(21));
    assert_eq!(world.conversations.values().next().unwrap().awaiting_since(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Somebody puts one conversation off and is done with another, and then everything comes in any order.
    #[test]
    fn what_was_put_off_comes_back_whatever_the_order(
        (items, shuffled) in stream().prop_flat_map(|items| (Just(items.clone()), Just(items).prop_shuffle()))
    ) {
        let told_after = |items: &[(Item, NumberId)]| {
            let begin = [(message(said("first0", 0, 0, -9)), SHOP), (message(said("first1", 1, 1, -8)), SHOP)];
            let mut world = world(&begin);
            for row in world.conversations.values_mut() {
                let rests = world.contacts[&row.contact].phone().is_some();
                row.snoozed_until = rests.then(|| at(100_000));
                row.resolved_at = (!rests).then(|| at(0));
            }
            for (item, number) in items {
                take(&mut world, item, *number, NOON + Span::days(40));
            }
            told(&world)
        };
        prop_assert_eq!(told_after(&items), told_after(&shuffled));
    }

    #[test]
    fn duplicates_replays_and_any_order_end_in_the_same_state(
        (items, shuffled) in stream().prop_flat_map(|items| {
            let twice = [items.clone(), items.clone()].concat();
            (Just(items), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(told(&world(&items)), told(&world(&shuffled)));
    }

    /// Of another tool's sends only the statuses come here. They stand for its replies, as of the moment it sent.
    #[test]
    fn statuses_of_another_tool_settle_what_was_asked_before_it_sent(
        asked in 0i64..600, sent in 0i64..600, reads in any::<bool>(), fails in any::<bool>(),
        order in Just((0usize..8).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let last = match (reads, fails) {
            (_, true) => status("elsewhere", 1, Status::Failed, sent + 2, Some(131_026)),
            (true, _) => status("elsewhere", 1, Status::Read, sent + 9, None),
            _ => status("elsewhere", 1, Status::Sent, sent, None),
        };
        let told = [
            message(said("question", 1, 0, asked)),
            status("elsewhere", 1, Status::Sent, sent, None),
            last,
            if fails { status("elsewhere", 1, Status::Sent, sent, None) } else { status("elsewhere", 1, Status::Delivered, sent + 4, None) },
        ];
        let items: Vec<_> = order.iter().map(|n| (told[n % 4].clone(), SHOP)).collect();
        let world = world(&items);
        let row = world.conversations.values().next().unwrap();
        prop_assert_eq!(row.is_owed(), fails || sent < asked);
    }

    #[test]
    fn what_is_taken_in_again_is_counted_as_a_duplicate(items in stream()) {
        let mut world = world(&items);
        let taken = world.changes.counts.clone();
        for (item, number) in &items {
            take(&mut world, item, *number, NOON + Span::days(41));
        }
        prop_assert_eq!(&world.changes.counts, &taken);
    }
}

fn booked(n: u8, name: &str, minutes: i64) -> Item {
    let entry = Booked { phone: phone(n), name: name.to_owned(), at: Some(at(minutes)) };
    Item { kind: ItemKind::Change, field: "smb_app_state_sync".into(), ..item(Fact::Booked(vec![entry])) }
}

#[test]
fn an_address_book_names_whoever_says_no_name_and_makes_no_conversation() {
    let nameless = message(Said { person: Person { name: None, ..person(1, 0) }, ..said("a", 1, 0, 0) });
    let named = message(said("b", 2, 0, 0));
    let items = [
        nameless,
        named,
        booked(1, "Ana from the gym", 5),
        booked(1, "Ana", 9),
        booked(2, "Bo", 9),
        booked(3, "Cem", 1),
    ];
    let told = |order: [usize; 6]| {
        let mut world = empty();
        order.iter().for_each(|n| take(&mut world, &items[*n], SHOP, at(10)));
        assert_eq!(world.conversations.len(), 2, "nobody gets one by being in an address book");
        assert!(world.conversations.values().all(|row| row.unread == 1));
        let called = |n: u8| world.contact_of(&phone(n)).and_then(Contact::called).unwrap().to_owned();
        assert!(world.changes.histories.get(&SHOP).is_some_and(|news| news.people > 0));
        [called(1), called(2), called(3)]
    };
    let names = ["Ana", "Person 2", "Cem"].map(str::to_owned);
    assert_eq!(told([0, 1, 2, 3, 4, 5]), names);
    assert_eq!(told([5, 4, 3, 2, 1, 0]), names, "in any order");
}

#[test]
fn what_was_sent_without_a_person_is_no_answer_however_far_it_gets() {
    let mut world = world(&[(message(said("a", 1, 0, 0)), SHOP)]);
    let conversation = *world.conversations.keys().next().unwrap();
    let id = MessageId(world.next_id());
    world.load_entry(Entry {
        id,
        conversation,
        number: SHOP,
        wamid: Some("auto".to_owned()),
        direction: Direction::Out,
        kind: "interactive".to_owned(),
        text: None,
        content: Value::Null,
        sent_at: at(1),
        received_at: at(1),
        trail: Trail::default(),
        local: Some(Status::Queued),
        reply_to: None,
        target: None,
        media: None,
        author: None,
        ahead_of_time: false,
        counts: false,
    });
    for reached in [Status::Sent, Status::Delivered, Status::Read] {
        take(&mut world, &status("auto", 1, reached, 2, None), SHOP, at(3));
        assert!(world.conversations[&conversation].is_owed(), "{reached:?}");
    }
    assert_eq!(world.entries[&id].status(), Some(Status::Read));
}

#[test]
fn only_what_is_said_now_is_heard() {
    let stop = |origin, wamid: &str| Said { origin, text: Some("STOP".to_owned()), ..said(wamid, 1, 0, 0) };
    let echo = message(stop(Origin::Echo, "e"));
    let history = message(stop(Origin::History { by_customer: true }, "h"));
    let future = message(Said { at: Some(at(100_000)), ..stop(Origin::Live, "f") });
    let reaction = message(Said { kind: "reaction".into(), target: Some("e".into()), ..stop(Origin::Live, "r") });
    let deaf = world(&[(echo, SHOP), (history, SHOP), (future, SHOP), (reaction, SHOP)]);
    assert!(deaf.changes.worded.is_empty() && deaf.changes.heard.is_empty());
    assert!(deaf.contacts.values().all(|contact| contact.marketing_opt_out.is_none()));
    let live = world(&[(message(stop(Origin::Live, "l")), SHOP), (message(said("m", 1, 0, 1)), SHOP)]);
    assert_eq!((live.changes.worded.len(), live.changes.heard.len()), (1, 1), "a word is no question");
}

proptest! {
    #[test]
    fn words_that_stop_and_start_come_to_the_same_in_any_order_and_change_it_once_each(
        (rows, shuffled) in prop::collection::vec((0usize..3, 0i64..30), 1..8).prop_flat_map(|rows| {
            let twice: Vec<_> = rows.iter().copied().enumerate().chain(rows.iter().copied().enumerate()).collect();
            (Just(rows), Just(twice).prop_shuffle())
        })
    ) {
        let of = |(n, (what, minutes)): (usize, (usize, i64))| {
            let text = ["STOP", "START", "Hello"][what].to_owned();
            (message(Said { text: Some(text), ..said(&format!("w{n}"), 1, 2, minutes) }), SHOP)
        };
        let in_order = world(&rows.into_iter().enumerate().map(of).collect::<Vec<_>>());
        let any = world(&shuffled.into_iter().map(of).collect::<Vec<_>>());
        let opted = |world: &World| world.contacts.values().map(|contact| contact.marketing_opt_out.clone()).collect::<Vec<_>>();
        prop_assert_eq!(opted(&in_order), opted(&any));
        let once: BTreeSet<MessageId> = any.changes.worded.iter().map(|(id, _)| *id).collect();
        prop_assert_eq!(once.len(), any.changes.worded.len(), "a word is confirmed once");
        prop_assert!(any.changes.worded.windows(2).all(|pair| pair[0].1 != pair[1].1), "each undoes the one before");
    }
}
