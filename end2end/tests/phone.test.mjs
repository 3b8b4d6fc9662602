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
