import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, conversation, isLive, link, list, message, openConversation, openMenu, openOwn, row, says, shows, windowIs } from '../lib/desk.mjs';

const HOUR = 3600;
const DAY = 24 * HOUR;
const order = async page => (await list(page).getByRole('link').allInnerTexts()).map(name => name.trim());
const figure = (page, name) => page.getByRole('group', { name: 'How the queue stands' }).getByRole('button', { name });
const figureIs = (page, name, n) =>
  eventually(`${name} to be ${n}`, async () => (await figure(page, name).innerText()).startsWith(`${n}\n`));
const hasFocus = locator => locator.evaluate(element => element === document.activeElement);
const focused = (what, locator) => eventually(`the focus on ${what}`, () => hasFocus(locator));
/** Lets the browser lay out what was changed, and whatever waits for that. */
const settled = page => page.evaluate(() => new Promise(done => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
}));
/** Somebody writes, and the platform's id of it. */
const asks = async (app, name, text, more = {}) => {
  if (!app.customers.has(name)) app.customers.set(name, `+49151${10_000_000 + app.customers.size}`);
  const { wamid } = await app.control('inbound', { from: { name, phone: app.customers.get(name) }, text, ...more });
  return wamid;
};

story('four figures say how the queue stands, follow what happens, and narrow the list', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 20 * HOUR });
  await app.writes('Ben', 'Soon', { closesIn: HOUR });
  await app.writes('Cleo', 'Soon, too', { closesIn: 1.5 * HOUR });
  await app.writes('Dora', 'Nobody answered', { closesIn: -5 * HOUR });
  await app.writes('Emil', 'Long ago', { closesIn: -9 * DAY });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Emil'));
  await figureIs(page, /^\d+ Open/, 3);
  await figureIs(page, /Owed within 2 h/, 2);
  await figureIs(page, /Lost in 7 days/, 1);
  await eventually('an engagement', async () => /^\d\.\d\n/.test(await figure(page, /Engagement, rule of thumb/).innerText()));
  await app.screenshot(page, 'desk-figures');

  await figure(page, /Lost in 7 days/).click();
  await eventually('only what was lost', async () => (await order(page)).join() === 'Dora');
  await page.getByText('1 conversation in the list.', { exact: true }).waitFor({ state: 'attached' });
  assert.equal(await figure(page, /Lost in 7 days/).getAttribute('aria-pressed'), 'true');
  assert.equal(new URL(page.url()).search, '?show=lost');
  // A list that was narrowed can be kept, gone to, and gone into.
  await page.reload();
  await eventually('the same list', async () => (await order(page)).join() === 'Dora');
  await isLive(page);
  await openConversation(page, 'Dora');
  assert.equal(new URL(page.url()).search, '?show=lost');
  assert.deepEqual(await order(page), ['Dora']);
  await figure(page, /Lost in 7 days/).click();
  await eventually('everybody again', async () => (await order(page)).length === 5);

  // An answer to what nobody wants any more ends the loading too.
  await page.route('**/_fn/queue_of', async route => {
    await new Promise(done => setTimeout(done, 1000));
    await route.continue();
  });
  await figure(page, /Lost in 7 days/).click();
  await figure(page, /Lost in 7 days/).click();
  await shows(page.getByText('Loading more…'));
  await page.getByText('Loading more…').waitFor({ state: 'hidden' });
  await page.unroute('**/_fn/queue_of');
  await eventually('everybody', async () => (await order(page)).length === 5);

  await figure(page, /Owed within 2 h/).click();
  await eventually('those who wait', async () => (await order(page)).join() === 'Ben,Cleo');
  await openConversation(page, 'Ben');
  await composer(page).fill('Here you are');
  await composer(page).press('Enter');
  await says(message(page, 'Here you are'), 'Read');
  await figureIs(page, /Owed within 2 h/, 1);
  await eventually('only Cleo waits', async () => (await order(page)).join() === 'Cleo');
  await app.screenshot(page, 'desk-narrowed');
});

story('the tide line shows when windows close, and narrows the list by hand and by key', {}, async app => {
  for (const [name, hours] of [['Ana', 3.1], ['Ben', 3.2], ['Cleo', 9], ['Dora', 20]]) {
    await app.writes(name, 'Hello', { closesIn: hours * HOUR });
  }
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Dora'));
  const tide = page.getByRole('region', { name: 'When windows close in the next 24 hours' });
  await shows(tide.getByText(/^Most close (today|tomorrow) at \d\d:\d\d: [12], [12] owed\.$/));
  const [from, until] = [tide.getByRole('slider', { name: /from$/ }), tide.getByRole('slider', { name: /until$/ })];
  const drawn = end => tide.locator(`.tide-edge-${end}`).evaluate(edge => getComputedStyle(edge).display !== 'none');
  await until.focus();
  await page.keyboard.press('Shift+Tab');
  await focused('where it begins', from);
  assert.deepEqual([await drawn('from'), await drawn('to')], [true, false]);
  await page.keyboard.press('PageUp');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight');
  await eventually('those who close first to be gone', async () => (await order(page)).join() === 'Cleo,Dora');
  assert.match(await from.getAttribute('aria-valuetext'), /^(today|tomorrow) at \d\d:\d\d$/);
  assert.match(new URL(page.url()).search, /^\?closes=\d+-\d+$/);
  await page.keyboard.press('Tab');
  await focused('where it ends', until);
  assert.deepEqual([await drawn('from'), await drawn('to')], [false, true]);
  await page.keyboard.press('Home');
  await shows(page.getByRole('heading', { name: 'Nothing is here now' }));
  assert.deepEqual(await order(page), [], 'nobody closes in the first quarter of an hour');
  await page.keyboard.press('End');
  await eventually('everybody until the end of the line', async () => (await order(page)).length === 4);
  assert.match(new URL(page.url()).search, /^\?closes=/);
  await tide.getByRole('button', { name: 'Whole day' }).click();
  await eventually('the whole day', async () => new URL(page.url()).search === '');
  await focused('the list, where what was pressed has gone', page.locator('#list'));
  assert.equal((await order(page)).length, 4);

  const line = await tide.locator('svg').first().boundingBox();
  const at = hours => line.x + (line.width * hours) / 24;
  await page.mouse.move(at(2.5), line.y + 10);
  await page.mouse.down();
  await page.mouse.move(at(4.5), line.y + 10, { steps: 4 });
  await page.mouse.up();
  await eventually('those between', async () => (await order(page)).join() === 'Ana,Ben');
  await shows(tide.getByText(/2 closing, 2 owed\.$/));
  await app.screenshot(page, 'desk-tide');
});

story('somebody is found by name from the list and from the palette', {}, async app => {
  for (const name of ['Ana Öztürk', 'Ben Berg', 'Cleo Öztan']) await app.writes(name, 'Hello', { closesIn: 2 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Ben Berg'));
  await page.keyboard.press('/');
  const find = page.getByRole('searchbox', { name: 'Find by name' });
  await focused('the field', find);
  await page.keyboard.type('öz');
  await eventually('both of that name', async () => (await order(page)).sort().join() === 'Ana Öztürk,Cleo Öztan');
  await page.keyboard.press('ArrowDown');
  await focused('the first of them', row(page, (await order(page))[0]).getByRole('link'));
  await page.keyboard.press('/');
  await focused('the field once more', find);
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await shows(page.getByRole('heading', { name: 'Nothing is here now' }));
  await page.keyboard.press('Escape');
  await eventually('everybody', async () => (await order(page)).length === 3);

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and people' });
  const field = palette.getByRole('combobox');
  await focused('the palette', field);
  // With nothing open there is nothing to settle.
  await field.fill('no answer needed');
  await says(palette, 'Nothing fits.');
  await field.fill('ben be');
  await shows(palette.getByRole('option', { name: /^Ben Berg/ }));
  assert.equal(await palette.getByRole('option').first().getAttribute('aria-selected'), 'true');
  await app.screenshot(page, 'desk-palette');
  await page.keyboard.press('Enter');
  await shows(page.getByRole('heading', { level: 1, name: 'Ben Berg' }));
  await palette.waitFor({ state: 'hidden' });

  // People are found a moment later than commands: Enter means what was chosen when it was pressed.
  await app.writes('Goti Berg', 'Hello', { closesIn: 3 * HOUR });
  await page.keyboard.press('Control+k');
  await field.fill('goti');
  const ingest = palette.getByRole('option', { name: /^Go to ingest/ });
  assert.equal(await ingest.getAttribute('aria-selected'), 'true');
  await shows(palette.getByRole('option', { name: /^Goti Berg/ }));
  assert.equal(await ingest.getAttribute('aria-selected'), 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await shows(page.getByRole('heading', { level: 1, name: 'Goti Berg' }));

  await page.keyboard.press('Control+k');
  await field.fill('gti');
  await shows(palette.getByRole('option', { name: /^Go to ingest/ }));
  await palette.getByRole('option', { name: /^Go to ingest/ }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ingest' }));
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await shows(page.getByRole('heading', { level: 1, name: 'Queue' }));
  await page.keyboard.press('Control+k');
  await field.fill('lost in 7');
  await page.keyboard.press('Enter');
  await eventually('nobody', async () => new URL(page.url()).search === '?show=lost');
  await page.keyboard.press('Control+k');
  await field.fill('everything');
  await page.keyboard.press('Enter');
  await eventually('everybody', async () => (await order(page)).length === 4);
  await openConversation(page, 'Goti Berg');
  await page.keyboard.press('Control+k');
  await field.fill('no answer needed');
  await shows(palette.getByRole('option', { name: /^No answer needed/ }));
  await field.fill('emoji');
  await page.keyboard.press('Enter');
  await focused('the first', page.getByRole('group', { name: 'Emoji and formatting' }).getByRole('button', { name: '👍' }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await field.fill('zzzz');
  await says(palette, 'Nothing fits.');
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });
});

story('a send can be taken back while it waits, by key and by button, and is in the composer again', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5 * HOUR });
  await app.writes('Ben', 'Hello', { closesIn: 6 * HOUR });
  const page = await app.signIn(OWNER, { hold: 10 });
  await isLive(page);
  await openConversation(page, 'Ana');
  const undo = page.getByRole('button', { name: 'Undo' });
  await composer(page).fill('Not like this');
  await composer(page).press('Enter');
  await says(message(page, 'Not like this'), 'Queued');
  await shows(undo);
  const left = page.getByText(/^Leaves in \d+ s\.$/);
  await shows(left);
  assert.ok(Number((await left.innerText()).match(/\d+/)[0]) <= 10, await left.innerText());
  await app.screenshot(page, 'desk-undo');
  await undo.click();
  await eventually('the text to be back', async () => (await composer(page).inputValue()) === 'Not like this');
  await message(page, 'Not like this').waitFor({ state: 'hidden' });
  await focused('the composer', composer(page));
  await windowIs(page, 'Ana', 'open');
  await says(row(page, 'Ana'), 'Answer owed');

  await composer(page).fill('Nor like that');
  await composer(page).press('Enter');
  await shows(undo);
  await openConversation(page, 'Ben');
  await page.keyboard.press('z');
  await undo.waitFor({ state: 'hidden' });
  await openConversation(page, 'Ana');
  await eventually('the text to wait there', async () => (await composer(page).inputValue()) === 'Nor like that');
  assert.deepEqual(await app.sent(), []);

  // An undo that did not get through says so, and can be tried again.
  await page.route('**/_fn/undo', route => route.abort(), { times: 1 });
  await composer(page).fill('Nor so');
  await composer(page).press('Enter');
  await undo.click();
  await shows(page.getByText(/^The server cannot be reached\./).filter({ visible: true }).first());
  await app.screenshot(page, 'desk-undo-failed');
  await undo.click();
  await eventually('the text to be back at last', async () => (await composer(page).inputValue()) === 'Nor so');

  // Of one that did get through the answer may be lost: what was taken back is not, and nobody is told that it has left.
  await page.route('**/_fn/undo', async route => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await composer(page).fill('Lost on the way');
  await composer(page).press('Enter');
  await undo.click();
  await shows(page.getByText(/^The server cannot be reached\./).filter({ visible: true }).first());
  await undo.click();
  await eventually('it to be back', async () => (await composer(page).inputValue()) === 'Lost on the way');
  await eventually('the message to be gone', async () => (await message(page, 'Lost on the way').count()) === 0);
  assert.deepEqual(await app.sent(), []);
  app.expectComplaint(/net::ERR_FAILED|status of 404 .*_fn.undo/);

  // Left alone it leaves, and then it is too late. Whoever waits at the button is put back where they wrote.
  await composer(page).fill('Like this');
  await composer(page).press('Enter');
  await shows(undo);
  await undo.focus();
  await eventually('it to have been sent', async () => (await app.sent()).length === 1, 20_000);
  await undo.waitFor({ state: 'hidden' });
  await focused('the composer', composer(page));
  await says(message(page, 'Like this'), 'Read');

  await openOwn(page);
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('combobox', { name: 'Time to undo a send' }).selectOption('0');
  await app.screenshot(page, 'desk-shortcuts');
  await page.keyboard.press('Escape');
  await composer(page).fill('At once');
  await composer(page).press('Enter');
  await eventually('both to have been sent', async () => (await app.sent()).length === 2, 4000);
});

story('what had not been seen begins with a line, and a history is read from its middle both ways', {}, async app => {
  const first = await asks(app, 'Ana', 'The very first question');
  const phone = app.customers.get('Ana');
  await app.control('inbound', { from: { name: 'Ana', phone }, text: 'Line', count: 180 });
  const reader = await app.signIn();
  await isLive(reader);
  await openConversation(reader, 'Ana');
  await shows(message(reader, /^.*Line 180/));
  await eventually('all to be read', async () => (await row(reader, 'Ana').getByText(/unread/).count()) === 0);
  await reader.goto('/');
  await app.control('inbound', { from: { name: 'Ana', phone }, text: 'About that', context: first });
  await app.control('inbound', { from: { name: 'Ana', phone }, text: 'And one more thing' });
  await says(row(reader, 'Ana'), '2 unread');
  await openConversation(reader, 'Ana');
  const messages = reader.getByRole('region', { name: 'Messages' });
  const lines = await messages.getByRole('listitem').allInnerTexts();
  assert.ok(lines.at(-3).trim() === 'New' && lines.at(-2).includes('About that'), lines.slice(-4).join(' | '));
  await app.screenshot(reader, 'desk-unread');

  await messages.getByRole('button', { name: 'An earlier message' }).click();
  await shows(message(reader, 'The very first question'));
  assert.equal(await message(reader, 'And one more thing').count(), 0);
  // What is written meanwhile does not follow on the middle of the past.
  // The platform tells whole seconds, and this is the later one.
  const later = Math.floor(Date.now() / 1000) + 2;
  await app.control('inbound', { from: { name: 'Ana', phone }, text: 'Still there?', timestamp: later });
  await says(row(reader, 'Ana'), 'Still there?');
  assert.equal(await message(reader, 'Still there?').count(), 0);
  await app.screenshot(reader, 'desk-middle');
  await eventually('the end of it all, by scrolling', async () => {
    await messages.evaluate(scroller => scroller.scrollTo(0, 0));
    return (await message(reader, 'Still there?').count()) === 1;
  });
  assert.equal(await message(reader, 'Line 77').count(), 1, 'nothing is left out in between');

  const address = new URL(reader.url());
  address.searchParams.set('at', first);
  await reader.goto(address.toString());
  await shows(message(reader, 'The very first question'));
  await isLive(reader);
  await reader.getByRole('button', { name: 'To the newest messages' }).click();
  await shows(message(reader, 'Still there?'));

  // What was asked for of one customer and comes late is not shown as another's.
  await app.writes('Ben', 'Only from Ben');
  let answer;
  const asked = new Promise(resolve => (answer = resolve));
  await reader.route('**/_fn/conversation_at', async route => {
    await asked;
    await route.continue();
  });
  await messages.getByRole('button', { name: 'An earlier message' }).click();
  await openConversation(reader, 'Ben');
  await shows(message(reader, 'Only from Ben'));
  const late = reader.waitForResponse('**/_fn/conversation_at');
  answer();
  await (await late).finished();
  await settled(reader);
  assert.equal(await message(reader, 'The very first question').count(), 0);
  assert.equal(await message(reader, 'Only from Ben').count(), 1);
});

story('pictures are looked at one after the other by key, and the focus goes back to where it was', {}, async app => {
  await app.writes('Ana', 'The front', { type: 'image' });
  await app.writes('Ana', 'The back', { type: 'image' });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const back = page.getByRole('link', { name: 'The back' });
  await shows(back);
  await back.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'Pictures and films' });
  await shows(viewer.getByRole('img', { name: 'The back' }));
  await shows(viewer.getByText(/\(2 of 2\)$/));
  await page.keyboard.press('ArrowLeft');
  await shows(viewer.getByRole('img', { name: 'The front' }));
  assert.equal(await viewer.getByRole('button', { name: 'Earlier' }).getAttribute('aria-disabled'), 'true');
  await app.screenshot(page, 'desk-viewer');
  const width = async () => (await viewer.getByRole('img').boundingBox()).width;
  const before = await width();
  await page.keyboard.press('+');
  await eventually('it to be larger', async () => (await width()) > before);
  const begins = await viewer.getByRole('img').evaluate(picture => {
    const stage = picture.parentElement;
    stage.scrollTo(0, 0);
    const [{ left, top }, room] = [picture.getBoundingClientRect(), stage.getBoundingClientRect()];
    return left >= room.left - 1 && top >= room.top - 1;
  });
  assert.ok(begins, 'all of it can be scrolled to');
  // While it is larger than its place, the arrows are for moving it.
  await page.keyboard.press('ArrowRight');
  await shows(viewer.getByText(/\(1 of 2\)$/));
  const download = viewer.getByRole('link', { name: 'Download' });
  assert.match(await download.getAttribute('href'), /^\/media\//);
  const reached = new Set();
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(await viewer.evaluate(dialog => {
      const at = document.activeElement;
      return dialog.contains(at) ? (at.ariaLabel ?? at.className) : at.tagName;
    }));
  }
  // Between the last and the first the focus is the browser's own.
  reached.delete('BODY');
  const stops = ['Smaller', 'Larger', 'Download', 'Close', 'viewer-stage', 'Earlier', 'Later'];
  assert.deepEqual([...reached].sort(), stops.sort(), 'the focus comes to everything inside and to nothing outside');
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  await focused('the picture it was opened from', back);
});

story('every type of message is shown as the platform means it', {}, async app => {
  await app.writes('Ana', undefined, { type: 'audio' });
  await app.writes('Ana', 'With a ribbon, please', {
    type: 'order',
    payload: {
      product_items: [
        { product_retailer_id: 'tea-100', quantity: 2, item_price: 4.5, currency: 'EUR' },
        { product_retailer_id: 'mug-7', quantity: 1, item_price: 12, currency: 'EUR' },
      ],
    },
  });
  await app.writes('Ana', 'Saturday', { type: 'list_reply' });
  await app.writes('Ana', 'Yes', { type: 'button_reply' });
  await app.writes('Ana', undefined, { type: 'unsupported' });
  await app.writes('Ana', undefined, { type: 'video' });
  await app.writes('Ana', undefined, { type: 'sticker' });
  await app.writes('Ana', undefined, { type: 'system' });
  const misspelt = await asks(app, 'Ana', 'Tomorow at nine');
  await asks(app, 'Ana', 'Tomorrow at nine', { type: 'edit', context: misspelt });
  await asks(app, 'Ana', '🎉', { type: 'reaction', context: misspelt });
  const regretted = await asks(app, 'Ana', 'Forget it');
  await asks(app, 'Ana', undefined, { type: 'revoke', context: regretted });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');

  const voice = page.getByRole('group', { name: 'Voice message' });
  await shows(voice);
  await eventually('the length to be known', async () => /^0:0[1-9]$/.test(await voice.locator('.voice-time').innerText()));
  const speed = voice.getByRole('button', { name: 'Speed: 1×' });
  await speed.click();
  await shows(voice.getByRole('button', { name: 'Speed: 1.5×' }));
  await voice.getByRole('button', { name: 'Play' }).click();
  await shows(voice.getByRole('button', { name: 'Pause' }));
  await eventually('it to have been heard', async () => (await voice.getByRole('button', { name: 'Play' }).count()) === 1, 8000);
  assert.match(await voice.getByRole('slider', { name: 'Place in the recording' }).getAttribute('aria-valuetext'), /^0:0\d of 0:0\d$/);

  const bill = message(page, 'With a ribbon, please');
  await says(bill, '12 EUR');
  await says(bill, '21 EUR');
  await says(message(page, 'Saturday'), 'Chose from a list');
  await says(message(page, /^.*Yes/).last(), 'Pressed a button');
  const messages = page.getByRole('region', { name: 'Messages' });
  await shows(messages.getByText(/^WhatsApp did not pass this message on\./));
  await shows(messages.getByLabel('Video', { exact: true }));
  await shows(messages.getByRole('img', { name: 'Sticker' }));
  await says(messages, 'User identity changed');
  await says(message(page, 'Tomorrow at nine'), 'Edited');
  await says(message(page, 'Tomorrow at nine'), 'The customer reacted with 🎉');
  assert.equal(await message(page, 'Tomorow').count(), 0);
  await says(messages, 'This message was deleted.');
  assert.equal(await message(page, 'Forget it').count(), 0);
  await app.screenshot(page, 'desk-types');
});

story('the composer puts emoji and marks where the caret is, shows how they read, and what it costs', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5 * HOUR });
  await app.writes('Ben', 'Hello', { closesIn: -5 * HOUR });
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(conversation(page).getByText(/^Free · (999|1,000) free replies left this month$/).filter({ visible: true }).first());
  await composer(page).fill('It is here');
  await composer(page).press('Home');
  for (const key of ['Control+ArrowRight', 'Control+ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+b');
  assert.equal(await composer(page).inputValue(), 'It is *here*');
  const preview = page.getByRole('group', { name: 'As the customer reads it' });
  await shows(preview.locator('strong', { hasText: 'here' }));
  const pick = page.getByRole('button', { name: 'Emoji and formatting' });
  await pick.click();
  const panel = page.getByRole('group', { name: 'Emoji and formatting' });
  const party = panel.getByRole('button', { name: '🎉' });
  const place = await party.boundingBox();
  await party.click();
  assert.equal(await composer(page).inputValue(), 'It is *here*🎉');
  await settled(page);
  assert.equal(await party.count(), 1);
  const { x, y } = await party.boundingBox();
  assert.ok(Math.abs(x - place.x) < 2 && Math.abs(y - place.y) < 8, 'it stays where it was under the pointer');
  await app.screenshot(page, 'desk-composer');
  await panel.getByRole('button', { name: '🎉' }).first().focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await focused('what opened it', pick);
  await pick.press('Enter');
  await focused('the one used last', panel.getByRole('button', { name: '🎉' }).first());
  // Also beside it Escape closes it, and does not leave the conversation.
  await pick.focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await shows(page.getByRole('heading', { level: 1, name: 'Ana', exact: true }));
  await focused('what opened it', pick);
  await openMenu(page);
  await conversation(page).getByText(/^Why open until/).click();
  await says(conversation(page), 'Free text until');
  await says(conversation(page), 'A reply now');

  await openConversation(page, 'Ben');
  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await shows(templates.getByRole('button', { name: /^login_code en_US/ }));
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands and people' }).getByRole('combobox').fill('logincode');
  await shows(page.getByRole('option', { name: /^login_code/ }));
  await page.keyboard.press('Enter');
  await shows(templates.getByLabel('Code'));
  await templates.getByRole('button', { name: 'Choose another' }).click();
  await templates.getByRole('button', { name: /^order_update en_US · about \$0\.055 · utility · Germany/ }).click();
  await shows(templates.getByText('about $0.055 · utility · Germany').last());
  await templates.getByLabel('Variable 1').fill('Ben');
  await templates.getByLabel('Variable 2').fill('A-7');
  await app.screenshot(page, 'desk-template-price');
  await templates.getByRole('button', { name: 'Send template' }).click();
  await says(message(page, 'Hi Ben, your order A-7'), 'Read');
  // As the customer saw it, with its buttons.
  await app.screenshot(page, 'desk-template-seen');
});

story('what could not be loaded says why, keeps the focus while it tries again, and comes in the end', {}, async app => {
  await app.control('inbound', { from: { name: 'Ana', phone: '+4915112345678' }, text: 'Line', count: 90 });
  const page = await app.signIn();
  await isLive(page);
  await page.route('**/_fn/older_messages', route => route.abort());
  await openConversation(page, 'Ana');
  const messages = page.getByRole('region', { name: 'Messages' });
  const again = messages.getByRole('button', { name: 'Try again' });
  await messages.evaluate(scroller => scroller.scrollTo(0, -1e6));
  await shows(again);
  await shows(messages.getByRole('status').getByText(/^Older messages could not be loaded\. The server cannot be reached\./));
  await again.focus();
  await page.keyboard.press('Enter');
  await shows(messages.getByText(/^Older messages could not be loaded/));
  assert.ok(await hasFocus(again));
  await page.unroute('**/_fn/older_messages');
  await page.keyboard.press('Enter');
  await shows(message(page, 'Line 1').first());
  app.expectComplaint(/ERR_FAILED/);
});

/** What is cut off or lies under something else, as far as it is in sight. */
const obstructed = page => page.evaluate(() => {
  const wrong = [];
  const name = element => `${element.tagName} ${element.ariaLabel ?? element.textContent.trim().slice(0, 30)}`;
  // A row that is meant to be pushed to the side, and is.
  const isPushed = element => {
    const row = element.closest('.figure-strip');
    return row !== null && row.scrollWidth > row.clientWidth;
  };
  const room = element => {
    const box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const clip = at.getBoundingClientRect();
      box.left = Math.max(box.left, clip.left);
      box.top = Math.max(box.top, clip.top);
      box.right = Math.min(box.right, clip.right);
      box.bottom = Math.min(box.bottom, clip.bottom);
    }
    return box;
  };
  for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    const style = getComputedStyle(control);
    const box = control.getBoundingClientRect();
    if (!control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || style.pointerEvents === 'none' || box.width < 2) continue;
    const clip = room(control);
    if (isPushed(control)) continue;
    // What has been scrolled away is not in sight.
    if (box.bottom > clip.bottom + 1 || box.top < clip.top - 1) continue;
    if (box.left < clip.left - 1 || box.right > clip.right + 1) wrong.push(`${name(control)} is cut off at the side`);
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit && !control.contains(hit) && !hit.contains(control) && !hit.closest('label')?.contains(control)) {
      wrong.push(`${name(control)} lies under ${name(hit)}`);
    }
    // A word that ends in an ellipsis says so.
    if (style.overflow === 'hidden' && style.textOverflow !== 'ellipsis' && control.scrollWidth > control.clientWidth + 1) {
      wrong.push(`${name(control)} is cut off`);
    }
  }
  return wrong;
});

for (const [width, height] of [[1440, 900], [390, 844]]) {
  story(`with text twice as large everything can be read and reached at ${width} pixels, and nothing lies over anything`, {}, async app => {
    for (const [n, name] of ['Ana', 'Ben', 'Cleo', 'Dora'].entries()) {
      await app.writes(name, `I am ${name}, and this is a somewhat longer sentence than fits`, { closesIn: (n + 0.3) * 3 * HOUR });
    }
    const page = await app.signIn(OWNER, { viewport: { width, height }, reducedMotion: 'reduce' });
    const wrong = [];
    const look = async where => {
      // As the browser does where somebody has chosen larger text: the policy of the page lets nothing else in.
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        window.dispatchEvent(new Event('resize'));
      });
      await settled(page);
      await app.screenshot(page, `large-text-${where}-${width}`);
      const beyond = await beyondTheSide(page);
      if (beyond > 0) wrong.push(`${where}: ${beyond} px beyond the side`);
      wrong.push(...(await obstructed(page)).map(fault => `${where}: ${fault}`));
    };
    await isLive(page);
    await shows(row(page, 'Ana'));
    await look('queue');
    await openConversation(page, 'Ana');
    await shows(composer(page));
    await look('conversation');
    await composer(page).fill('It can be answered');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await says(message(page, 'It can be answered'), 'Read');
    assert.deepEqual(wrong, []);
  });
}

for (const [width, height] of [[1440, 900], [820, 1180], [390, 844]]) {
  story(`the desk at ${width} pixels, in both themes`, {}, async app => {
    for (const [n, name] of ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fatma', 'Gert', 'Hana'].entries()) {
      await app.writes(name, `I am ${name}, and this is a somewhat longer sentence than fits`, { closesIn: (n + 0.3) * (n + 1) * HOUR * 0.4 });
    }
    await app.writes('Ines', 'Is it open?', { closesIn: -HOUR });
    await app.writes('Ana', 'A photo', { type: 'image', closesIn: 0.12 * HOUR });
    await app.writes('Ana', undefined, { type: 'audio', closesIn: 0.12 * HOUR });
    const phone = width < 768 ? { isMobile: true, hasTouch: true } : {};
    const page = await app.signIn(OWNER, { viewport: { width, height }, reducedMotion: 'reduce', ...phone });
    await isLive(page);
    await shows(row(page, 'Ana'));
    await figureIs(page, /^\d+ Open/, 8);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await app.screenshot(page, `look-queue-${width}-${colorScheme}`);
    }
    const countdown = await row(page, 'Ana').getByRole('timer').boundingBox();
    assert.ok(countdown.y + countdown.height < height, 'the first countdown can be seen without scrolling');
    await openConversation(page, 'Ana');
    await shows(page.getByRole('group', { name: 'Voice message' }));
    if (width < 768) {
      const head = await page.locator('.conversation-head').boundingBox();
      assert.ok(head.height <= 49, `the header is ${head.height} px high`);
    }
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await app.screenshot(page, `look-conversation-${width}-${colorScheme}`);
    }
    assert.equal(await beyondTheSide(page), 0);
  });
}
