import assert from 'node:assert/strict';
import { violations } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, conversation, isLive, link, list, message, openConversation, row, says, shows } from '../lib/desk.mjs';

const HOUR = 3600;
/** More keys than this nobody should need for fifty conversations. */
const KEYS = 150;
const ADA = { email: 'ada@example.com', name: 'Ada Agent', role: 'agent', password: 'another long password' };

const order = async page => (await list(page).getByRole('link').allInnerTexts()).map(name => name.trim());
const ordered = (page, names) => eventually(`${names} to be listed`, async () => (await order(page)).join() === names, 10_000);
const isFocused = locator => eventually('the focus', () => locator.evaluate(element => element === document.activeElement), 5000);
const bar = page => page.getByRole('region', { name: 'Chosen conversations' });
const told = (page, text) => says(page.locator('.undo'), text);

/** Lets the browser lay out what was changed, and whatever waits for that. */
const settled = page => page.evaluate(() => new Promise(done => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
}));

/** A question, once it can be answered: it is the one that is open. */
async function question(page, name) {
  const dialog = page.getByRole('dialog', { name });
  await shows(dialog);
  await isFocused(dialog.getByRole('combobox'));
  return dialog;
}

/** Answers a question with what is typed. */
async function answer(page, name, typed, offered) {
  const dialog = await question(page, name);
  await page.keyboard.type(typed);
  await shows(dialog.getByRole('option', { name: offered }).first());
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await settled(page);
}

/** The conversations of a list, by the names of their customers. */
const names = async (app, key, query) => {
  const { status, body } = await app.api(key, 'GET', `/conversations?limit=100&${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data.map(({ contact }) => contact.name).sort();
};

const idOf = async (page, name) => new URL(await link(page, name).getAttribute('href'), page.url()).pathname.split('/').pop();

story('fifty conversations are seen to without a mouse', {}, async app => {
  for (let n = 1; n <= 50; n++) {
    // Every fifth has closed; the others close within sixteen hours.
    const closesIn = n % 5 === 0 ? -n * 60 : n * 20 * 60;
    await app.writes(`Person ${String(n).padStart(2, '0')}`, n % 7 === 0 ? 'Thank you!' : 'Is it still there?', { closesIn });
  }
  const key = await app.addKey('agent');
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Person 01'));
  await eventually('everybody', async () => (await names(app, key, 'status=open')).length === 50);

  let keys = 0;
  const press = async name => {
    keys += 1;
    await page.keyboard.press(name);
    await settled(page);
  };
  /** What the focus is on. */
  const here = () => page.evaluate(() => document.activeElement?.textContent.trim());
  const done = { resolved: [], snoozed: [], assigned: [] };
  for (let n = 0; n < 30; n++) {
    await press('j');
    const name = await here();
    assert.match(name, /^Person \d\d$/);
    if (n % 3 === 0) {
      await press('e');
      await link(page, name).waitFor({ state: 'hidden' });
      done.resolved.push(name);
    } else if (n % 3 === 1) {
      await press('s');
      await shows((await question(page, 'Snooze until later')).getByRole('option', { name: /^In 1 hour/ }));
      await press('Enter');
      await link(page, name).waitFor({ state: 'hidden' });
      done.snoozed.push(name);
    } else {
      await press('a');
      await shows((await question(page, 'Assign to somebody')).getByRole('option', { name: /^Olga Owner/ }));
      await press('Enter');
      await shows(row(page, name).getByText('Olga Owner'));
      done.assigned.push(name);
    }
  }
  await app.screenshot(page, 'queue-views-triage');

  // The last twenty have nothing more to say.
  await press('j');
  const rest = (await names(app, key, 'status=open')).filter(name => !done.assigned.includes(name));
  assert.equal(rest.length, 20);
  await press('x');
  await press('End');
  await press('Shift+X');
  await says(bar(page), 'Chosen: 20');
  await press('e');
  await told(page, 'Resolved: 20');
  await bar(page).waitFor({ state: 'hidden' });
  await press('z');
  await told(page, 'Taken back: 20');
  assert.equal((await names(app, key, 'status=open')).length, 30);
  // The focus went with what was resolved; any move brings it back to the list.
  await press('j');
  await press('Home');
  for (let n = 0; n < done.assigned.length; n++) await press('j');
  await press('x');
  await press('End');
  await press('Shift+X');
  await press('e');
  await told(page, 'Resolved: 20');
  assert.ok(keys <= KEYS, `${keys} keys`);

  assert.deepEqual(await names(app, key, 'status=resolved'), [...done.resolved, ...rest].sort());
  assert.deepEqual(await names(app, key, 'status=snoozed'), done.snoozed.sort());
  assert.deepEqual(await names(app, key, 'status=open'), done.assigned.sort());
  const { body } = await app.api(key, 'GET', '/conversations?status=open');
  assert.ok(body.data.every(({ assignee_name: name }) => name === OWNER.name));

  // Whoever writes again is there again.
  await app.writes(done.resolved[0], 'One more thing');
  await app.writes(done.snoozed[0], 'Hello?');
  await shows(row(page, done.resolved[0]));
  await shows(row(page, done.snoozed[0]));
});

story('lists have names, counts and an address, are narrowed by a sheet, and are kept', { people: [OWNER, ADA] }, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 0.5 * HOUR });
  await app.writes('Ben', 'Hello', { closesIn: 3 * HOUR });
  await app.writes('Cleo', 'Hello', { closesIn: 20 * HOUR, type: 'referral' });
  await app.writes('Dora', 'Hello', { closesIn: -HOUR });
  const page = await app.signIn();
  await isLive(page);
  await ordered(page, 'Ana,Ben,Cleo,Dora');

  await page.keyboard.press('v');
  const views = await question(page, 'Views');
  const counts = [['To do', 4], ['Less than 1 h left', 1], ['Less than 4 h left', 2], ['Open windows', 3], ['Ad leads to answer', 1], ['Snoozed', 0], ['All conversations', 4]];
  for (const [name, count] of counts) await shows(views.getByRole('option', { name: new RegExp(`^${name}( chosen)?\\s*${count}$`) }));
  await app.screenshot(page, 'queue-views-menu');
  assert.deepEqual(await violations(page, 'views'), []);
  await page.keyboard.press('Escape');
  await views.waitFor({ state: 'hidden' });

  await page.keyboard.press('v');
  await answer(page, 'Views', 'less than 1', /^Less than 1 h left/);
  await page.waitForURL(url => url.searchParams.get('view') === '1h');
  await ordered(page, 'Ana');
  await page.reload();
  await isLive(page);
  await ordered(page, 'Ana');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and people' });
  await isFocused(palette.getByRole('combobox'));
  await page.keyboard.type('less than 4');
  await shows(palette.getByRole('option', { name: /^Less than 4 h left/ }));
  await page.keyboard.press('Enter');
  await ordered(page, 'Ana,Ben');
  await page.getByRole('button', { name: /^Less than 4 h left/ }).click();
  await answer(page, 'Views', 'ad leads', /^Ad leads to answer/);
  await ordered(page, 'Cleo');
  await openConversation(page, 'Cleo');
  await shows(conversation(page).getByText(/^First answer by .* makes the next days free$/));

  await page.keyboard.press('v');
  await answer(page, 'Views', 'to do', /^To do/);
  await ordered(page, 'Ana,Ben,Cleo,Dora');
  await page.getByRole('button', { name: /^Order: / }).click();
  await answer(page, 'Order', 'name', /^Name/);
  await page.waitForURL(url => url.searchParams.get('order') === 'name');

  // The sheet narrows behind itself, and what it is narrowed to can be taken away one by one.
  await page.getByRole('heading', { level: 1, name: 'Cleo', exact: true }).focus();
  await page.keyboard.press('f');
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await shows(sheet);
  await sheet.getByRole('checkbox', { name: '2 h or less left' }).check();
  await ordered(page, 'Ana');
  await sheet.getByRole('checkbox', { name: 'Closed' }).check();
  await ordered(page, 'Ana,Dora');
  await sheet.getByLabel('Assigned to').selectOption({ label: 'Nobody' });
  await app.screenshot(page, 'queue-views-filters');
  assert.deepEqual(await violations(page, 'filters'), []);
  await sheet.getByLabel('Name for this list').fill('Now or never');
  await sheet.getByLabel('Everybody here sees it').check();
  await sheet.getByRole('button', { name: 'Save view' }).click();
  await told(page, 'The view is saved.');
  await says(sheet, 'The view is saved.');
  await shows(sheet.getByRole('status').filter({ hasText: /in the list/ }));
  await sheet.getByRole('button', { name: 'Close' }).click();
  await sheet.waitFor({ state: 'hidden' });
  await shows(page.getByRole('button', { name: /^Now or never/ }));
  await page.getByRole('button', { name: 'Remove: \u2068Closed\u2069' }).click();
  await ordered(page, 'Ana');
  assert.equal(await page.getByRole('button', { name: 'Remove: \u2068Closed\u2069' }).count(), 0);

  // Whoever else is here finds it, with its order.
  const other = await app.signIn(ADA);
  await isLive(other);
  await other.keyboard.press('v');
  await answer(other, 'Views', 'now or', /^Now or never/);
  await ordered(other, 'Ana,Dora');
  assert.equal(new URL(other.url()).searchParams.get('order'), 'name');
});

story('what is chosen is tagged, assigned, answered with a template and taken back together, and what was not is said with the reason', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben', 'Cleo', 'Dora'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * HOUR });
  await app.writes('Ben', 'stop', { type: 'user_preferences' });
  const key = await app.addKey('agent');
  const page = await app.signIn();
  await isLive(page);
  await ordered(page, 'Ana,Ben,Cleo,Dora');

  await row(page, 'Ana').hover();
  await row(page, 'Ana').getByRole('checkbox', { name: 'Choose \u2068Ana\u2069' }).click();
  await row(page, 'Cleo').getByRole('checkbox', { name: 'Choose \u2068Cleo\u2069' }).click({ modifiers: ['Shift'] });
  await says(bar(page), 'Chosen: 3');
  await app.screenshot(page, 'queue-views-bulk');
  assert.deepEqual(await violations(page, 'bulk'), []);

  await bar(page).getByRole('button', { name: 'Snooze' }).click();
  await answer(page, 'Snooze until later: 3', '2h', /./);
  await told(page, 'Snoozed: 3');
  await ordered(page, 'Dora');
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(page, 'Taken back: 3');
  await ordered(page, 'Ana,Ben,Cleo,Dora');

  await link(page, 'Dora').focus();
  await page.keyboard.press('Shift+A');
  await says(bar(page), 'Chosen: 4');
  await page.mouse.move(1200, 400);
  await bar(page).getByRole('button', { name: 'Send template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send template: 4' });
  await shows(dialog);
  await dialog.getByRole('button', { name: /^welcome_back en_US/ }).click();
  await dialog.getByLabel('first name').fill('friend');
  await dialog.getByLabel('date').fill('Sunday');
  await dialog.getByLabel(/^Code for/).fill('BACK10');
  await app.screenshot(page, 'queue-views-template');
  assert.deepEqual(await violations(page, 'bulk template'), []);
  await dialog.getByRole('button', { name: 'Send template' }).click();
  const report = page.getByRole('dialog', { name: 'What was done' });
  await shows(report);
  await says(report, 'Ben');
  assert.match(await report.innerText(), /Done: 3\..*Not done: 1\./s);
  assert.equal(await report.getByRole('listitem').count(), 1);
  await app.screenshot(page, 'queue-views-report');
  assert.deepEqual(await violations(page, 'report'), []);
  await report.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(page, 'Taken back: 3');
  assert.deepEqual(await app.sent(), []);

  // The same template later: it waits for its time, and what was filled in outlives a time that cannot be.
  await page.keyboard.press('Shift+A');
  await bar(page).getByRole('button', { name: 'Send template' }).click();
  await shows(dialog);
  await dialog.getByRole('button', { name: /^welcome_back en_US/ }).click();
  await dialog.getByLabel('first name').fill('friend');
  await dialog.getByLabel('date').fill('Sunday');
  await dialog.getByLabel(/^Code for/).fill('BACK10');
  await dialog.getByRole('checkbox', { name: 'Send later' }).check();
  const when = dialog.getByLabel('When is it to leave?');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await says(dialog, 'Choose a day and a time to come, a year ahead at most.');
  await isFocused(when);
  assert.equal(await dialog.getByLabel('first name').inputValue(), 'friend');
  assert.deepEqual(await violations(page, 'bulk template later'), []);
  const tomorrow = await page.evaluate(() => {
    const at = new Date(Date.now() + 24 * 3600 * 1000);
    return new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
  await when.fill(tomorrow);
  await app.screenshot(page, 'queue-views-template-later');
  await dialog.getByRole('button', { name: 'Send template' }).click();
  await shows(report);
  assert.match(await report.innerText(), /Done: 3\..*Not done: 1\./s);
  await report.getByRole('button', { name: 'Close' }).click();
  const planned = async () => (await app.api(key, 'GET', '/planned')).body.data.length;
  assert.equal(await planned(), 3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await told(page, 'Taken back: 3');
  assert.equal(await planned(), 0);

  // Another program does the same with the same verbs, and sees what people did.
  const ids = await Promise.all(['Ana', 'Ben'].map(name => idOf(page, name)));
  const { status, body } = await app.api(key, 'POST', '/conversations/bulk', { action: 'resolve', ids });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.done, body.refused], [2, []], JSON.stringify(body));
  await ordered(page, 'Cleo,Dora');
  assert.equal((await app.api(key, 'POST', '/conversations/undo', { undo: body.undo })).status, 200);
  await ordered(page, 'Ana,Ben,Cleo,Dora');
});

story('the head of a conversation says whose it is and whether it rests, and changes it', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const head = conversation(page);
  await head.getByRole('button', { name: 'Assign' }).click();
  await answer(page, 'Assign to somebody', 'olga', /^Olga Owner/);
  await shows(head.getByRole('button', { name: 'Olga Owner' }));
  await head.getByRole('button', { name: 'Snooze' }).click();
  await answer(page, 'Snooze until later', 'until', /^Until the customer writes/);
  await says(head, 'Snoozed until they write');
  await row(page, 'Ana').waitFor({ state: 'hidden' });
  assert.deepEqual(await violations(page, 'head'), []);
  await app.writes('Ana', 'Anybody there?');
  await shows(row(page, 'Ana'));
  await shows(message(page, 'Anybody there?'));
  await head.getByText('Snoozed until they write').waitFor({ state: 'hidden' });
  await head.getByRole('button', { name: 'Resolve' }).click();
  await says(head, 'Resolved');
  await told(page, 'Resolved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await head.getByRole('button', { name: 'Resolve' }).waitFor();
  await shows(row(page, 'Ana'));
});

story('what was chosen in a list is touched by no key from elsewhere', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben', 'Cleo'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await ordered(page, 'Ana,Ben,Cleo');
  const choose = async name => {
    await row(page, name).hover();
    await row(page, name).getByRole('checkbox', { name: `Choose \u2068${name}\u2069` }).click();
    await says(bar(page), 'Chosen: 1');
  };

  // In the conversation beside the list a key is about that one.
  await choose('Ana');
  await openConversation(page, 'Ben');
  await page.getByRole('heading', { level: 1, name: 'Ben' }).focus();
  await page.keyboard.press('e');
  await ordered(page, 'Ana,Cleo');

  // On another page, and in another list, nothing is chosen any more.
  await says(bar(page), 'Chosen: 1');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await shows(page.getByRole('heading', { level: 1, name: 'Customers' }));
  await page.keyboard.press('e');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await ordered(page, 'Ana,Cleo');
  assert.equal(await bar(page).isVisible(), false);
  await choose('Cleo');
  await page.keyboard.press('v');
  await answer(page, 'Views', 'unread', /^Unread/);
  await bar(page).waitFor({ state: 'hidden' });
});

story('what one alone was chosen for is done, and the next key is about the row that is gone to', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben', 'Cleo'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await ordered(page, 'Ana,Ben,Cleo');
  await page.keyboard.press('j');
  await isFocused(link(page, 'Ana'));
  await page.keyboard.press('x');
  await says(bar(page), 'Chosen: 1');
  assert.match(await link(page, 'Ana').getAttribute('aria-description'), /^chosen · /);
  await page.keyboard.press('e');
  await told(page, 'Resolved');
  await ordered(page, 'Ben,Cleo');
  await bar(page).waitFor({ state: 'hidden' });
  // What had the focus has gone, and the list has it.
  await isFocused(page.locator('#list'));
  await page.keyboard.press('j');
  await isFocused(link(page, 'Ben'));
  await page.keyboard.press('e');
  await ordered(page, 'Cleo');
  await isFocused(page.locator('#list'));
});

story('on a phone a conversation is put off from the menu of its row, to a time that is offered or to any other', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * HOUR });
  const page = await app.signIn(OWNER, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await isLive(page);
  await ordered(page, 'Ana,Ben');
  const asks = async name => {
    await row(page, name).getByRole('button', { name: `Actions for \u2068${name}\u2069` }).tap();
    const menu = page.getByRole('dialog', { name: 'What to do' });
    await menu.getByRole('option', { name: /^Snooze/ }).tap();
    const dialog = page.getByRole('dialog', { name: 'Snooze until later' });
    await shows(dialog);
    return dialog;
  };
  const offered = await asks('Ana');
  for (const name of [/^In 1 hour/, /^In 3 hours/, /^Tomorrow morning/]) await shows(offered.getByRole('option', { name }));
  await app.screenshot(page, 'queue-views-phone-snooze');
  assert.deepEqual(await violations(page, 'snooze'), []);
  assert.equal(await beyondTheSide(page), 0);
  await offered.getByRole('option', { name: /^In 3 hours/ }).tap();
  await told(page, 'Snoozed');
  await ordered(page, 'Ben');

  const dialog = await asks('Ben');
  const field = dialog.getByLabel('Another time');
  await dialog.getByRole('button', { name: 'Snooze' }).tap();
  await says(dialog, 'Choose a day and a time to come, a year ahead at most.');
  await isFocused(field);
  await field.fill('2020-01-01T09:00');
  await dialog.getByRole('button', { name: 'Snooze' }).tap();
  await says(dialog, 'Choose a day and a time to come, a year ahead at most.');
  await field.fill(await page.evaluate(() => {
    const at = new Date(Date.now() + 48 * 3600 * 1000);
    return new Date(at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }));
  await dialog.getByRole('button', { name: 'Snooze' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await told(page, 'Snoozed');
  await row(page, 'Ben').waitFor({ state: 'hidden' });
});

story('on a phone a row has its menu, many are chosen, and the bar below stays in reach', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben', 'Cleo'].entries()) await app.writes(name, 'Hello', { closesIn: (n + 1) * HOUR });
  const page = await app.signIn(OWNER, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await isLive(page);
  await ordered(page, 'Ana,Ben,Cleo');
  await row(page, 'Ana').getByRole('button', { name: 'Actions for \u2068Ana\u2069' }).tap();
  const menu = page.getByRole('dialog', { name: 'What to do' });
  await shows(menu);
  await app.screenshot(page, 'queue-views-phone-menu');
  assert.deepEqual(await violations(page, 'row menu'), []);
  await menu.getByRole('option', { name: /^Choose/ }).tap();
  await menu.waitFor({ state: 'hidden' });
  await says(bar(page), 'Chosen: 1');
  await row(page, 'Ben').getByRole('checkbox', { name: 'Choose \u2068Ben\u2069' }).tap();
  await says(bar(page), 'Chosen: 2');
  assert.equal(await beyondTheSide(page), 0);
  const { y, height } = await bar(page).boundingBox();
  assert.ok(y >= 0 && y + height <= 844, `the bar ends at ${y + height}`);
  const none = await bar(page).getByRole('button', { name: 'Choose none' }).boundingBox();
  assert.ok(none.x >= 0 && none.x + none.width <= 390 && none.width >= 44, `the way out begins at ${none.x}`);
  await app.screenshot(page, 'queue-views-phone-bulk');
  assert.deepEqual(await violations(page, 'phone bulk'), []);
  await bar(page).getByRole('button', { name: 'Resolve' }).tap();
  await told(page, 'Resolved: 2');
  await ordered(page, 'Cleo');
  await page.getByRole('button', { name: 'Undo' }).tap();
  await ordered(page, 'Ana,Ben,Cleo');
});
