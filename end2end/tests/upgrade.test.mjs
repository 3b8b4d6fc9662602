import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { eventually, story } from '../lib/app.mjs';
import { composer, isLive, loadedAt, message, openConversation, row, says, shows } from '../lib/desk.mjs';
import { isInstalled } from '../lib/offline.mjs';

/**
 * Stands before the server and makes it look upgraded once it is told to: the pages, the stream and the worker are then
 * of another build.
 */
async function proxy(app) {
  const state = { upgraded: false, port: 0 };
  const streams = new Set();
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    delete headers['if-none-match'];
    const passed = request(`${app.url}${asked.url}`, { method: asked.method, headers }, given => {
      const kind = given.headers['content-type'] ?? '';
      const changes = state.upgraded && /html|event-stream|javascript/.test(kind);
      delete given.headers['content-length'];
      answer.writeHead(given.statusCode, given.headers);
      streams.add(answer);
      answer.on('close', () => streams.delete(answer));
      given.on('data', piece => {
        let text = piece;
        if (changes) {
          text = piece.toString().replace(/(data-build="|"build":")\w{16}/, '$10123456789abcdef');
          if (asked.url === '/sw.js') text = text.replace(/ajar\.shell\./, 'ajar.shell.newer.');
        }
        answer.write(text);
      });
      given.on('end', () => answer.end()).on('error', () => answer.destroy());
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${server.address().port}`;
  /** The server is upgraded: its streams break, and everything is of the new build from now on. */
  state.upgrade = () => {
    state.upgraded = true;
    for (const stream of streams) stream.destroy();
  };
  state.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return state;
}

story('a new version waits for whoever writes, says so, and keeps the draft', {}, async app => {
  const before = await proxy(app);
  try {
    await app.writes('Ana', 'Hello');
    const page = await app.open({ baseURL: before.url });
    await page.goto('/sign-in');
    await app.fillSignIn(page);
    await isLive(page);
    await isInstalled(page);
    await openConversation(page, 'Ana');
    await composer(page).fill('Half a sentence');
    const loaded = await loadedAt(page);

    before.upgrade();
    await says(page, 'A new version of Ajar is ready. Your drafts are kept.');
    await app.screenshot(page, 'upgrade');
    await eventually('the new worker to wait', () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return Boolean(registration.waiting);
    }));
    assert.equal(await loadedAt(page), loaded);
    await shows(message(page, 'Hello'));

    await page.getByRole('button', { name: 'Reload' }).click();
    await eventually('a new page', async () => (await loadedAt(page)) !== loaded);
    await isLive(page);
    await eventually('the draft', async () => (await composer(page).inputValue()) === 'Half a sentence');
    assert.equal(await page.getByText('A new version of Ajar is ready.').count(), 0);
    await eventually('the new worker to be at work', () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration.waiting && (await caches.keys()).some(name => name.startsWith('ajar.shell.newer.'));
    }));
    app.expectComplaint(/net::ERR_/);
  } finally {
    before.close();
  }
});

story('a page nobody looks at and nothing is written on goes to the new version by itself', {}, async app => {
  const before = await proxy(app);
  try {
    await app.writes('Ana', 'Hello');
    const page = await app.open({ baseURL: before.url });
    await page.goto('/sign-in');
    await app.fillSignIn(page);
    await isLive(page);
    await shows(row(page, 'Ana'));
    const loaded = await loadedAt(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    before.upgrade();
    await eventually('a new page', async () => (await loadedAt(page)) !== loaded);
    await isLive(page);
    await shows(row(page, 'Ana'));
    app.expectComplaint(/net::ERR_/);
  } finally {
    before.close();
  }
});

story('a page on which a number is being set up does not go to the new version by itself', {}, async app => {
  const before = await proxy(app);
  try {
    const page = await app.open({ baseURL: before.url });
    await page.goto('/sign-in');
    await app.fillSignIn(page);
    await isLive(page);
    await page.goto('/numbers/new', { waitUntil: 'networkidle' });
    const token = page.getByLabel('Access token', { exact: true });
    await token.fill('EAAG-half-a-token');
    const loaded = await loadedAt(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    before.upgrade();
    await says(page, 'A new version of Ajar is ready. Your drafts are kept.');
    assert.equal(await loadedAt(page), loaded);
    assert.equal(await token.inputValue(), 'EAAG-half-a-token');
    app.expectComplaint(/net::ERR_/);
    app.allowComplaint(/compilation aborted/);
  } finally {
    before.close();
  }
});
