import assert from 'node:assert/strict';
import { DAY, eventually, OWNER, story } from '../lib/app.mjs';
import { violations } from '../lib/accessible.mjs';
import { beyondTheSide, conversation, isLive, message, openConversation, row, says, shows } from '../lib/desk.mjs';

const hasFocus = locator => locator.evaluate(element => element === document.activeElement);
const focused = (what, locator) => eventually(`the focus on ${what}`, () => hasFocus(locator));
/** The field of the search page, and what it found. */
const field = page => page.getByRole('searchbox', { name: 'Search people and messages' });
const found = (page, what) => page.getByRole('region', { name: what }).getByRole('listitem');
const marked = where => where.locator('mark').allInnerTexts();
/** Whether a message of the open conversation can be seen without scrolling. */
const inSight = (page, text) => message(page, text).evaluate(element => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

story('people and messages are found from one field, and a message opens where it was said', {}, async app => {
  await app.control('inbound', { from: { name: 'Ana Öztürk', phone: '+4915112345678' }, text: 'Line', count: 90 });
  await app.writes('Zoë', 'Un café crème, por favor', { closesIn: -3 * DAY });
  for (let n = 0; n < 80; n += 1) await app.writes('Zoë', `Later ${n}`, { closesIn: -2 * DAY + n * 60 });
  await app.writes('Ben', 'No coffee, thanks', { closesIn: 3600 });
  const page = await app.signIn();
  await isLive(page);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await shows(page.getByRole('heading', { level: 1, name: 'Search' }));
  await focused('the field', field(page));
  await page.keyboard.type('CAFE cre');
  await eventually('one message', async () => (await found(page, 'Messages').count()) === 1);
  assert.deepEqual(await marked(found(page, 'Messages')), ['café', 'crème']);
  await says(page, '1 message');
  assert.equal(new URL(page.url()).search, '?q=CAFE%20cre');
  assert.ok(await hasFocus(field(page)), 'whoever types is not disturbed');
  await app.screenshot(page, 'search-found');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page, `search ${colorScheme}`), []);
  }

  await found(page, 'Messages').getByRole('link', { name: 'Zoë' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Zoë' }));
  await shows(message(page, 'Un café crème'));
  await eventually('the message in sight', () => inSight(page, 'Un café crème'));
  await page.goBack();
  await eventually('what was found', async () => (await found(page, 'Messages').count()) === 1);

  await field(page).fill('ozt');
  await eventually('Ana', async () => (await found(page, 'People').count()) === 1);
  assert.deepEqual(await marked(found(page, 'People')), ['Öztürk']);
  await field(page).fill('1234567');
  await shows(found(page, 'People').getByRole('link', { name: 'Ana Öztürk' }));
  await field(page).fill('line from:customer');
  await eventually('thirty', async () => (await found(page, 'Messages').count()) === 30);
  await page.getByRole('button', { name: 'Show more' }).click();
  await eventually('sixty', async () => (await found(page, 'Messages').count()) === 60);
  await field(page).fill('coffee has:image');
  await shows(page.getByRole('heading', { name: 'Nothing found' }));
  await field(page).fill('coffee before:tomorrow');
  await shows(page.getByRole('alert').filter({ hasText: 'before:2026-11-01' }));
  app.expectComplaint(/400/);

  // Nobody's messages were read by looking for them.
  await page.goto('/');
  await isLive(page);
  await says(row(page, 'Ben'), '1 unread');
});

story('the palette finds people and what was said while one types, and gives up what nobody waits for', {}, async app => {
  await app.writes('Ana', 'The parcel is blue', { closesIn: 3600 });
  await app.writes('Ben', 'A green parcel', { closesIn: 2 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  const given = [];
  page.on('requestfailed', request => given.push(request.url()));
  await page.route('**/_fn/glance', async route => {
    // The first answer takes long.
    if (route.request().postData().includes('"par"')) await new Promise(done => setTimeout(done, 1500));
    await route.continue().catch(() => {});
  });
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and people' });
  const typed = palette.getByRole('combobox');
  const asked = page.waitForRequest('**/_fn/glance');
  await typed.fill('par');
  await asked;
  await typed.fill('parcel blu');
  const option = palette.getByRole('option', { name: /^Ana The parcel is blue/ });
  await shows(option);
  assert.equal(await option.getAttribute('aria-selected'), 'true');
  assert.ok(given.some(url => url.endsWith('/_fn/glance')), 'the first question is cancelled');
  assert.equal(await palette.getByRole('option', { name: /green/ }).count(), 0);
  await app.screenshot(page, 'search-palette');
  await page.keyboard.press('Enter');
  await shows(page.getByRole('heading', { level: 1, name: 'Ana' }));
  await shows(message(page, 'The parcel is blue'));
  assert.match(page.url(), /\?at=/);

  await page.keyboard.press('Control+k');
  await typed.fill('parcel');
  await palette.getByRole('option', { name: /^Search everything for/ }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Search' }));
  await eventually('both', async () => (await found(page, 'Messages').count()) === 2);
});

story('within a conversation one goes from match to match, and to a day', {}, async app => {
  // Ten days, on each of which Ana writes thirty lines.
  for (let day = 10; day > 0; day -= 1) {
    await app.writes('Ana', day % 3 === 0 ? `Invoice of day ${day}` : `Nothing on day ${day}`, { closesIn: DAY - day * DAY });
    await app.writes('Ana', `Line of day ${day}`, { closesIn: DAY - day * DAY + 60, count: 30 });
  }
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Line of day 1 30').first());
  await page.keyboard.press('F');
  const bar = page.getByRole('search', { name: 'Find in this conversation' });
  const within = bar.getByRole('searchbox');
  await focused('the field', within);
  await page.keyboard.type('invoice');
  await says(bar, '1 of 3');
  await eventually('the newest', () => inSight(page, 'Invoice of day 3'));
  await page.keyboard.press('Enter');
  await says(bar, '2 of 3');
  await eventually('the one before', () => inSight(page, 'Invoice of day 6'));
  await bar.getByRole('button', { name: 'Older match' }).click();
  await says(bar, '3 of 3');
  await eventually('the oldest', () => inSight(page, 'Invoice of day 9'));
  await bar.getByRole('button', { name: 'Newer match' }).click();
  await eventually('back', () => inSight(page, 'Invoice of day 6'));
  await app.screenshot(page, 'search-within');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page, `within ${colorScheme}`), []);
  }
  await within.fill('nowhere');
  await says(bar, 'No match');

  const day = await page.evaluate(() => {
    const date = new Date(Date.now() - 8 * 86_400_000);
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  });
  await bar.getByLabel('Day to go to').fill(day);
  await bar.getByRole('button', { name: 'Go to day' }).click();
  await eventually('that day', () => inSight(page, 'Nothing on day 8'));

  await within.focus();
  await page.keyboard.press('Escape');
  await bar.waitFor({ state: 'hidden' });
  await focused('the heading', page.getByRole('heading', { level: 1, name: 'Ana' }));
  // The browser's own key, in the conversation.
  await conversation(page).getByRole('region', { name: 'Messages' }).focus();
  await page.keyboard.press('Control+f');
  await focused('the field again', within);
});

for (const width of [390, 320]) {
  story(`at ${width} px what was found has room, and a finger too`, {}, async app => {
    await app.writes('Ana', `A${'a'.repeat(120)} needle in one long word`, { closesIn: 3600 });
    const page = await app.signIn(OWNER, { viewport: { width, height: 700 }, isMobile: true, hasTouch: true });
    await page.goto('/search?q=needle');
    await isLive(page);
    const link = found(page, 'Messages').getByRole('link', { name: 'Ana' });
    await shows(link);
    assert.equal(await beyondTheSide(page), 0);
    const { height } = await found(page, 'Messages').first().boundingBox();
    assert.ok(height >= 44, `${height} px are too few for a finger`);
    await app.screenshot(page, `search-${width}`);
    await link.tap();
    await shows(conversation(page));
    await page.getByRole('button', { name: 'Conversation menu' }).tap();
    const open = page.getByRole('button', { name: 'Find in this conversation' });
    const box = await open.boundingBox();
    assert.ok(box.height >= 44 && box.width >= 44, `${box.width} by ${box.height} px are too few for a finger`);
    await open.tap();
    await shows(page.getByRole('search', { name: 'Find in this conversation' }));
    assert.equal(await beyondTheSide(page), 0);
    await app.screenshot(page, `search-within-${width}`);
  });
}
