import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, conversation, isLive, link, list, message, row, says, shows } from '../lib/desk.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

story('on a phone there is one pane at a time, the first countdown in sight, and a way back', {}, async app => {
  await app.writes('Ana', 'The first to close', { closesIn: 1500 });
  for (const [n, name] of ['Ben', 'Cleo', 'Dora', 'Emil', 'Fatma', 'Gert', 'Hana', 'Ines', 'Jan'].entries()) {
    await app.writes(name, `I am ${name}, and this is a somewhat longer sentence than fits`, { closesIn: (n + 1) * 5000 });
  }
  const page = await app.signIn(OWNER, PHONE);
  await isLive(page);
  await shows(row(page, 'Ana'));
  const countdown = await row(page, 'Ana').getByRole('timer').boundingBox();
  assert.ok(countdown.y + countdown.height < 844 && countdown.y > 0, 'the first countdown can be seen without scrolling');
  assert.equal(await conversation(page).isVisible(), false);
  await app.screenshot(page, 'phone-queue');

  await link(page, 'Ana').tap();
  await shows(conversation(page));
  await shows(message(page, 'The first to close'));
  assert.equal(await list(page).isVisible(), false);
  const back = page.getByRole('link', { name: 'Back to the queue' });
  for (const target of [back, page.getByRole('button', { name: 'Send', exact: true }), composer(page)]) {
    const { height } = await target.boundingBox();
    assert.ok(height >= 44, `${height} px are too few for a finger`);
  }
  await composer(page).fill('From the phone');
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  await says(message(page, 'From the phone'), 'Read');
  await app.screenshot(page, 'phone-conversation');
  await back.tap();
  await shows(list(page));
  assert.equal(await conversation(page).isVisible(), false);

  await link(page, 'Ben').tap();
  await shows(message(page, 'I am Ben'));
  await page.goBack();
  await shows(list(page));
  assert.equal(new URL(page.url()).pathname, '/');
});

story('on a tablet the header of a conversation cuts off nobody\'s number', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5400 });
  const page = await app.signIn(OWNER, { viewport: { width: 820, height: 1180 } });
  await isLive(page);
  await link(page, 'Ana').click();
  await shows(message(page, 'Hello'));
  for (const number of ['+4915110000000', '+49 30 5550100']) {
    const cut = await conversation(page).getByText(number, { exact: true }).evaluate(shown => {
      const { right } = shown.getBoundingClientRect();
      return right > shown.closest('p').getBoundingClientRect().right + 1;
    });
    assert.equal(cut, false, number);
  }
  await app.screenshot(page, 'tablet-conversation');
});

story('nothing has to be scrolled sideways at 320 pixels', {}, async app => {
  await app.writes('Donaudampfschifffahrtsgesellschaftskapitän Maximilian', `https://example.com/${'a'.repeat(200)}`);
  await app.writes('Ben', 'Closed', { closesIn: -60 });
  const page = await app.signIn(OWNER, { viewport: { width: 320, height: 640 } });
  await isLive(page);
  const paths = ['/'];
  for (const name of ['Donaudampfschifffahrtsgesellschaftskapitän Maximilian', 'Ben']) {
    paths.push(await link(page, name).getAttribute('href'));
  }
  const visitor = await app.open({ viewport: { width: 320, height: 640 } });
  for (const [at, path] of [[page, paths[0]], [page, paths[1]], [page, paths[2]], [page, '/ingest'], [visitor, '/sign-in']]) {
    await at.goto(path);
    await shows(at.getByRole('heading', { level: 1 }));
    assert.equal(await beyondTheSide(at), 0, path);
    await app.screenshot(at, `narrow-${path === '/' ? 'queue' : path}`);
  }
});

story('at 320 pixels, under a finger, the head of a conversation has room for the name; the rest is behind one button', {}, async app => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitän Maximilian';
  await app.writes(name, 'Hello', { closesIn: 5400 });
  const page = await app.signIn(OWNER, { ...PHONE, viewport: { width: 320, height: 640 } });
  await isLive(page);
  // The sheet of filters is not there before anybody asks for it.
  assert.equal(await page.locator('dialog').filter({ visible: true }).count(), 0);
  await link(page, name).tap();
  await shows(message(page, 'Hello'));
  const { width } = await page.getByRole('heading', { level: 1 }).boundingBox();
  assert.ok(width >= 80, `${width} px for the name`);
  const find = page.getByRole('button', { name: 'Find in this conversation' });
  const customer = page.getByRole('button', { name: 'About the customer' });
  const menu = page.getByRole('button', { name: 'Conversation menu' });
  assert.equal(await find.isVisible(), false);
  await menu.tap();
  for (const target of [menu, find, customer, conversation(page).locator('summary').filter({ hasText: /^Why open until/ })]) {
    const { height } = await target.boundingBox();
    assert.ok(height >= 44, `${height} px are too few for a finger`);
  }
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'narrow-conversation-menu');
  await page.keyboard.press('Escape');
  await eventually('the menu to be shut', async () => !(await find.isVisible()));
  await eventually('its button to have the focus', () => menu.evaluate(button => button === document.activeElement));

  // The sheet lies over the conversation: Escape puts it away, and nothing else.
  await menu.tap();
  await customer.tap();
  const sheet = page.getByRole('complementary', { name: 'About the customer' });
  await shows(sheet);
  assert.ok(await page.locator('.conversation').evaluate(beneath => beneath.inert), 'nothing beneath takes the focus');
  await sheet.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Escape');
  await eventually('the sheet to be away', async () => !(await sheet.isVisible()));
  await eventually('the menu to have the focus', () => menu.evaluate(button => button === document.activeElement));
  await shows(message(page, 'Hello'));
});

story('the way back of a phone shuts what lies over the page, and leaves nothing else', {}, async app => {
  await app.writes('Ana', 'Hello', { closesIn: 5400 });
  const page = await app.signIn(OWNER, PHONE);
  // What a browser tells of the gesture cannot be made here; that it is listened for, and what comes of it, can be seen.
  await page.addInitScript(() => {
    window.watchers = [];
    window.CloseWatcher = class {
      constructor() { window.watchers.push(this); }
      destroy() { window.watchers = window.watchers.filter(one => one !== this); }
    };
  });
  const watchers = () => page.evaluate(() => window.watchers.length);
  const goesBack = () => page.evaluate(() => window.watchers.at(-1).onclose());
  await page.reload();
  await isLive(page);
  assert.equal(await watchers(), 0);
  const bar = page.getByRole('navigation', { name: 'Main' });
  const more = bar.getByRole('button', { name: 'More', exact: true });
  await more.tap();
  await eventually('the rest to be shut by it', async () => (await watchers()) === 1);
  await goesBack();
  await bar.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'hidden' });
  await eventually('nothing to be shut', async () => (await watchers()) === 0);

  await link(page, 'Ana').tap();
  await shows(message(page, 'Hello'));
  const menu = page.getByRole('button', { name: 'Conversation menu' });
  await menu.tap();
  await page.getByRole('button', { name: 'About the customer' }).tap();
  const sheet = page.getByRole('complementary', { name: 'About the customer' });
  await shows(sheet);
  await eventually('the sheet alone to be shut by it', async () => (await watchers()) === 1);
  await goesBack();
  await sheet.waitFor({ state: 'hidden' });
  await eventually('the menu to have the focus', () => menu.evaluate(button => button === document.activeElement));
  await shows(message(page, 'Hello'));
  assert.equal(await watchers(), 0);
});

story('at 320 pixels five ways lead on, each wide enough for a finger, and the rest is behind the last', {}, async app => {
  const page = await app.signIn(OWNER, { ...PHONE, viewport: { width: 320, height: 640 } });
  await isLive(page);
  const bar = page.getByRole('navigation', { name: 'Main' });
  const ways = bar.locator('a, button, select').filter({ visible: true });
  assert.equal(await ways.count(), 5);
  for (const way of await ways.all()) {
    const { width, height } = await way.boundingBox();
    assert.ok(width >= 56 && height >= 44, `${width} by ${height} px are too few for a finger`);
  }
  const more = bar.getByRole('button', { name: 'More', exact: true });
  const out = bar.getByRole('button', { name: 'Sign out' });
  await more.tap();
  await shows(out);
  await shows(bar.getByRole('combobox', { name: 'Language' }));
  await shows(bar.getByRole('button', { name: /^Theme/ }));
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'narrow-more');
  await page.keyboard.press('Escape');
  await eventually('the rest to be away', async () => !(await out.isVisible()));
  await more.tap();
  await bar.getByRole('link', { name: 'Settings', exact: true }).tap();
  await shows(page.getByRole('heading', { level: 1, name: 'Settings' }));
  assert.equal(await out.isVisible(), false);
});

story('in a low window, or zoomed in far, all of the queue scrolls and the list keeps some rows', {}, async app => {
  for (const [n, name] of ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fatma'].entries()) {
    await app.writes(name, 'Hello', { closesIn: (n + 1) * 3000 });
  }
  for (const viewport of [{ width: 844, height: 390 }, { width: 320, height: 256 }]) {
    const page = await app.signIn(OWNER, { viewport });
    await isLive(page);
    await shows(row(page, 'Ana'));
    const room = await list(page).boundingBox();
    assert.ok(room.height >= Math.min(230, 0.7 * viewport.height), `${room.height} px for the list`);
    const countdown = row(page, 'Ana').getByRole('timer');
    await countdown.scrollIntoViewIfNeeded();
    const { y, height } = await countdown.boundingBox();
    assert.ok(y >= 0 && y + height <= viewport.height, 'the first countdown comes into view');
    await app.screenshot(page, `low-queue-${viewport.width}`);
    await page.keyboard.press('End');
    await eventually('the last row to be in view', async () => {
      const last = await link(page, 'Fatma').boundingBox();
      return last.y >= 0 && last.y + last.height <= viewport.height;
    });
  }
});
