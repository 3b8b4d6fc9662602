import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, isLive, link, message, openConversation, openMenu, row, says, shows, toSettings } from '../lib/desk.mjs';
import { isKept, keeps } from '../lib/offline.mjs';

const AGENT = { email: 'agent@example.com', name: 'Ada Agent', role: 'agent', password: 'a long enough password' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const CANARY = 'quetzal7391';
const GONE = /status of 404|net::ERR_|Failed to load resource|navigation preload/;

/** The files of a folder, and of those in it, that have this text in them. */
async function filesWith(folder, text) {
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text)) found.push(entry.name);
  }
  return found;
}

/** From an open conversation to the data of whom it is with. */
async function toTheirData(page) {
  await openMenu(page);
  await page.getByRole('region', { name: 'Conversation' }).locator('details.why > summary').click();
  await page.getByRole('link', { name: 'Their data' }).click();
  await shows(page.getByRole('heading', { level: 1, name: /^Data of/ }));
}

/** Keys of this browser that have something of a conversation. */
const keysOf = (page, id) => page.evaluate(id => Object.keys(localStorage).filter(key => key.endsWith(`.${id}`)), id);

story('whoever is erased in the browser is on no other screen, in no browser and in no file', { people: [OWNER, AGENT] }, async app => {
  await app.writes('Ana', `The code is ${CANARY}`);
  await app.writes('Ben', 'I stay');
  const [page, other, away] = [await app.signIn(), await app.signIn(AGENT), await app.signIn(AGENT)];
  for (const one of [page, other, away]) {
    await isLive(one);
    await openConversation(one, 'Ana');
    await shows(message(one, CANARY));
    await keeps(one);
  }
  const ana = new URL(page.url()).pathname;
  const id = ana.split('/').at(-1);
  await composer(away).fill(`Not sent yet: ${CANARY}`);
  await eventually('a draft in the browser', async () => (await keysOf(away, id)).some(key => key.startsWith('ajar.draft.')));
  // This one is not here while it happens.
  await away.goto('about:blank');
  await eventually('it to be in a file', async () => (await filesWith(app.data, CANARY)).length > 0);

  await toTheirData(page);
  await app.screenshot(page, 'privacy-person');
  const name = page.getByLabel(/^Type the name to confirm/);
  const erase = page.getByRole('button', { name: 'Erase for good' });
  await name.fill('Anna');
  await erase.click();
  await says(page.getByRole('alert').filter({ visible: true }), 'This is not the name of the person.');
  await name.fill('ana');
  await erase.click();
  await says(page, 'Everything is deleted.');
  await app.screenshot(page, 'privacy-erased');

  // The other screen is led away, and keeps nothing.
  await other.waitForURL(url => url.pathname === '/');
  await shows(row(other, 'Ben'));
  assert.equal(await row(other, 'Ana').count(), 0);
  await eventually('the kept copy to go', async () => !(await isKept(other, `/kept${ana}`)));

  // Nor does the one that comes back afterwards.
  await away.goto('/');
  await isLive(away);
  await eventually('the kept copy to go on return', async () => !(await isKept(away, `/kept${ana}`)));
  await eventually('the draft to go on return', async () => (await keysOf(away, id)).length === 0);
  assert.equal(await row(away, 'Ana').count(), 0);
  await away.goto(ana);
  await shows(away.getByRole('heading', { level: 1 }));
  assert.equal(await away.getByText(CANARY).count(), 0);

  assert.deepEqual(await filesWith(app.data, CANARY), []);
  await page.goto('/data');
  await says(page, 'Done');

  // Whoever writes again is somebody new.
  await app.writes('Ana', 'Hello again');
  await shows(row(other, 'Ana'));
  assert.notEqual(await link(other, 'Ana').getAttribute('href'), ana);
  app.complaints = app.complaints.filter(complaint => !GONE.test(complaint));
});

story('everything that is kept of a person can be taken out', {}, async app => {
  await app.writes('Ana', `The code is ${CANARY}`);
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await toTheirData(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).click()]);
  assert.match(download.suggestedFilename(), /^person-\d+\.zip$/);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  assert.ok(bytes.includes('person.json') && bytes.includes('records/messages.json'));
});

story('an agent finds no way to either', { people: [OWNER, AGENT] }, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn(AGENT);
  await isLive(page);
  await openConversation(page, 'Ana');
  await openMenu(page);
  await page.getByRole('region', { name: 'Conversation' }).locator('details.why > summary').click();
  assert.equal(await page.getByRole('link', { name: 'Their data' }).count(), 0);
  await page.goto('/data');
  await says(page, 'Your role does not allow this.');
  await page.goto('/settings', { waitUntil: 'networkidle' });
  await shows(page.getByRole('main').getByRole('link', { name: 'Ingest', exact: true }));
  assert.equal(await page.getByRole('link', { name: 'Data', exact: true }).count(), 0);
});

story('how long things are kept is said in days, or for ever', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await toSettings(page, 'Data');
  await shows(page.getByRole('heading', { level: 1, name: 'Data' }));
  const of = name => page.getByRole('group', { name });
  const days = name => of(name).getByRole('textbox', { name: 'Days' });
  assert.equal(await days('Deliveries as they arrived').inputValue(), '30');
  assert.ok(await days('Messages').isDisabled(), 'they are kept for ever');
  await of('Messages').getByRole('checkbox', { name: 'For ever' }).uncheck();
  await days('Messages').fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  assert.equal(await days('Messages').getAttribute('aria-invalid'), 'true');
  await days('Messages').fill('365');
  await page.getByRole('button', { name: 'Save' }).click();
  await says(page, 'Saved. What is past its time goes within the hour.');
  await page.reload({ waitUntil: 'networkidle' });
  await eventually('it to be as it was said', async () => (await days('Messages').inputValue()) === '365');
});

story('the pages of data can be used by everybody at every width', {}, async app => {
  await app.writes('Ana', 'Hello');
  const first = await app.signIn();
  await isLive(first);
  await openConversation(first, 'Ana');
  await toTheirData(first);
  const person = new URL(first.url()).pathname;
  const wrong = [];
  for (const size of [{ width: 1440, height: 900 }, { width: 820, height: 1180 }, { width: 390, height: 844 }, { width: 320, height: 700 }]) {
    await first.setViewportSize(size);
    for (const [name, where] of [['data', '/data'], ['person', person]]) {
      await first.goto(where, { waitUntil: 'networkidle' });
      await shows(first.getByRole('heading', { level: 1 }));
      assert.ok((await beyondTheSide(first)) <= 0, `${name} at ${size.width} px`);
      wrong.push(...await violationsInBothThemes(first, `${name} ${size.width}`));
      await app.screenshot(first, `privacy-${name}-${size.width}`);
    }
  }
  assert.deepEqual(wrong, []);

  const phone = await app.signIn(OWNER, PHONE);
  await isLive(phone);
  await phone.getByRole('button', { name: 'More', exact: true }).tap();
  await phone.getByRole('link', { name: 'Settings', exact: true }).tap();
  await phone.getByRole('link', { name: 'Data', exact: true }).tap();
  await shows(phone.getByRole('heading', { level: 1, name: 'Data' }));
  for (const target of [phone.getByRole('button', { name: 'Save' }), phone.getByRole('textbox', { name: 'Days' }).first()]) {
    const { height } = await target.boundingBox();
    assert.ok(height >= 44, `${height} px are too few for a finger`);
  }
});
