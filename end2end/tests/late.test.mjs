import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, conversation, isLive, link, message, openConversation, row, says, shows } from '../lib/desk.mjs';

/** Without a service worker, which would fetch everything by itself before long. */
const ALONE = { serviceWorkers: 'block' };

/** Keeps back one of the files that are loaded late, until what is returned is called. */
async function hold(page, file) {
  let release;
  const released = new Promise(resolve => { release = resolve; });
  await page.route(`**/pkg/late-${file}*`, async route => {
    await released;
    await route.continue();
  });
  return release;
}

/** Notes which of the files that are loaded late a page asks for. */
function listen(page) {
  const asked = new Set();
  page.on('request', request => {
    const [, file] = /\/pkg\/late-(\w+)\./.exec(request.url()) ?? [];
    if (file) asked.add(file);
  });
  return asked;
}

story('the queue comes without what few open first, and the rest when somebody goes there', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  const asked = listen(page);
  await page.goto('/');
  await isLive(page);
  await shows(row(page, 'Ana'));
  assert.deepEqual([...asked], []);

  await openConversation(page, 'Ana');
  await shows(message(page, 'Hello'));
  assert.ok(asked.has('talk') && !asked.has('more'), [...asked].join());
  await composer(page).fill('Here I am');
  await composer(page).press('Control+Enter');
  await says(message(page, 'Here I am'), 'Read');

  await page.getByRole('heading', { level: 1, name: 'Ana', exact: true }).focus();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands and people' });
  const field = palette.getByRole('combobox');
  await eventually('the focus in the palette', () => field.evaluate(element => element === document.activeElement));
  assert.ok(asked.has('more'), [...asked].join());
  await field.fill('go to ingest');
  await field.press('Enter');
  await page.waitForURL('**/ingest');
  await shows(page.getByRole('heading', { level: 1, name: 'Ingest' }));
});

story('a page that is loaded late comes to life by itself when it comes first', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  await openConversation(page, 'Ana');
  const asked = listen(page);
  await page.reload();
  await isLive(page);
  assert.ok(asked.has('talk'), [...asked].join());
  await composer(page).fill('Once more');
  await composer(page).press('Control+Enter');
  await says(message(page, 'Once more'), 'Read');

  await page.goto('/ingest');
  await isLive(page);
  await page.getByRole('link', { name: 'Queue' }).first().click();
  await shows(row(page, 'Ana'));
});

story('what cannot be loaded is said, and tried again', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  await page.route('**/pkg/late-talk*', route => route.abort());
  await link(page, 'Ana').click();
  await shows(page.getByRole('heading', { level: 1, name: 'This could not be loaded' }));
  await says(page, 'The server cannot be reached. Check the connection and try again.');
  await app.screenshot(page, 'late-missing');
  await page.unroute('**/pkg/late-talk*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ana', exact: true }));
  await shows(message(page, 'Hello'));
  app.expectComplaint(/net::ERR_|Failed to fetch/);
});

story('whoever goes on to another conversation while the first is loaded comes to that one', {}, async app => {
  await app.writes('Ana', 'Hello from Ana');
  await app.writes('Ben', 'Hello from Ben');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  const asked = listen(page);
  const release = await hold(page, 'talk');
  await link(page, 'Ana').click();
  await says(conversation(page), 'Loading…');
  assert.ok(asked.has('talk'), [...asked].join());
  await link(page, 'Ben').click();
  await says(conversation(page), 'Loading…');
  release();
  await shows(page.getByRole('heading', { level: 1, name: 'Ben', exact: true }));
  await shows(message(page, 'Hello from Ben'));
  await openConversation(page, 'Ana');
  await shows(message(page, 'Hello from Ana'));
});

story('whoever goes on to another page while the first is loaded comes to that one', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  // Where one signs in is in the same file.
  await page.goto('/');
  await isLive(page);
  const release = await hold(page, 'more');
  const goTo = name => page.getByRole('link', { name, exact: true }).first().click();
  await goTo('Planned');
  await says(page.getByRole('main'), 'Loading…');
  await goTo('Queue');
  await shows(row(page, 'Ana'));
  await goTo('Planned');
  await goTo('Customers');
  await says(page.getByRole('main'), 'Loading…');
  release();
  await shows(page.getByRole('heading', { level: 1, name: 'Customers', exact: true }));
});

story('what could not be loaded for one conversation is tried again for the next', {}, async app => {
  await app.writes('Ana', 'Hello from Ana');
  await app.writes('Ben', 'Hello from Ben');
  const page = await app.signIn(OWNER, ALONE);
  await isLive(page);
  const missing = page.getByRole('heading', { level: 1, name: 'This could not be loaded' });
  await page.route('**/pkg/late-talk*', route => route.abort());
  await link(page, 'Ana').click();
  await shows(missing);
  await page.unroute('**/pkg/late-talk*');
  await link(page, 'Ben').click();
  await shows(page.getByRole('heading', { level: 1, name: 'Ben', exact: true }));
  await shows(message(page, 'Hello from Ben'));
  await missing.waitFor({ state: 'hidden' });
  app.expectComplaint(/net::ERR_|Failed to fetch/);
});
