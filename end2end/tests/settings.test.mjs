import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, openOwn, shows, toSettings } from '../lib/desk.mjs';

const ADMIN = { email: 'admin@example.com', name: 'Ada Admin', role: 'admin', password: 'another long password' };
const AGENT = { email: 'agent@example.com', name: 'Anton Agent', role: 'agent', password: 'one more long password' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const rail = page => page.getByRole('navigation', { name: 'Main' });
const beside = page => page.getByRole('navigation', { name: 'Settings' });
const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });
const seen = async where => (await where.getByRole('link').filter({ visible: true }).all());
/** What the links that can be seen there are called, by their names or by their texts. */
const names = async where => Promise.all((await seen(where)).map(async link =>
  (await link.getAttribute('aria-label')) ?? (await link.textContent()).trim()));
/** Which links say that somebody is there, and how. */
const current = where => where.locator('[aria-current]').evaluateAll(links =>
  links.map(link => [link.textContent.trim(), link.getAttribute('aria-current')]));

story('an admin has a short rail, and all that is set in one place that stays beside each of its pages', { people: [OWNER, ADMIN] }, async app => {
  const page = await app.signIn(ADMIN);
  await isLive(page);
  assert.deepEqual(await names(rail(page)), ['Queue', 'Search', 'Planned', 'Customers', 'Insight', 'Campaigns', 'Hand-over', 'Alerts', 'Settings']);
  assert.equal(await beside(page).count(), 0, 'nothing of it beside the queue');

  await rail(page).getByRole('link', { name: 'Settings', exact: true }).click();
  await shows(heading(page, 'Settings'));
  assert.deepEqual(await current(rail(page)), [['Settings', 'page']]);
  for (const group of ['Workspace', 'People', 'Data', 'You']) {
    await shows(page.getByRole('main').getByRole('region', { name: group, exact: true }));
  }
  assert.deepEqual(await violationsInBothThemes(page, 'settings'), []);
  await app.screenshot(page, 'settings-1440');

  const pages = [
    ['Numbers', 'Numbers'], ['Teams', 'Teams'], ['Automatic replies', 'Automatic replies'], ['Quick replies', 'Quick replies'], ['Templates', 'Templates'],
    ['Tags and attributes', 'Tags and attributes'], ['Priorities', 'Priorities'], ['Model', 'Model'], ['Assistant', 'Assistant'], ['Members', 'Members'], ['Audit log', 'Audit log'], ['Import people', 'Import people'],
    ['Data', 'Data'], ['Ingest', 'Ingest'], ['Your account', 'Your account'],
  ];
  assert.deepEqual(await names(beside(page)), ['Settings', ...pages.map(([name]) => name).slice(0, -1), 'API', 'Your account', 'Alerts']);
  for (const [name, title] of pages) {
    await beside(page).getByRole('link', { name, exact: true }).click();
    await shows(heading(page, title));
    assert.deepEqual(await current(beside(page)), [[name, 'page']]);
    assert.deepEqual(await current(rail(page)), [['Settings', 'true']], `the way to all of them, at ${name}`);
    const [nav, main] = [await beside(page).boundingBox(), await page.getByRole('main').boundingBox()];
    assert.ok(nav.x + nav.width <= main.x + 1 && nav.height > 400, `it stands beside ${name}`);
  }
  // The page of alerts has a way of its own in the rail: it is that one which is marked.
  await beside(page).getByRole('link', { name: 'Alerts', exact: true }).click();
  await shows(heading(page, 'Alerts'));
  assert.deepEqual(await current(rail(page)), [['Alerts', 'page']]);
  assert.deepEqual(await current(beside(page)), [['Alerts', 'page']]);
  // Within a page, the way to it says so.
  await page.goto('/numbers/new');
  await isThere(page);
  assert.deepEqual(await current(beside(page)), [['Numbers', 'true']]);

  await page.goto('/');
  await isLive(page);
  assert.deepEqual(await current(rail(page)), [['Queue', 'page']]);
  assert.equal(await beside(page).count(), 0);
});

/** Waits until the ways beside a page are there. */
const isThere = page => shows(beside(page).getByRole('link', { name: 'Settings', exact: true }));

story('an agent is shown what an agent may use, and no group that would be empty', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn(AGENT);
  await isLive(page);
  await toSettings(page, 'Quick replies');
  await shows(heading(page, 'Quick replies'));
  assert.deepEqual(await names(beside(page)), ['Settings', 'Teams', 'Quick replies', 'Templates', 'Tags and attributes', 'Model', 'Ingest', 'API', 'Your account', 'Alerts']);
  await page.goto('/settings', { waitUntil: 'networkidle' });
  await shows(page.getByRole('main').getByRole('region', { name: 'Workspace', exact: true }));
  assert.equal(await page.getByRole('main').getByRole('region', { name: 'People', exact: true }).count(), 0);
});

story('on a phone the settings are a list from which one goes in and back', {}, async app => {
  const page = await app.signIn(OWNER, PHONE);
  await isLive(page);
  await page.getByRole('button', { name: 'More', exact: true }).tap();
  await rail(page).getByRole('link', { name: 'Settings', exact: true }).tap();
  await shows(heading(page, 'Settings'));
  assert.equal(await beside(page).isVisible(), false, 'the page is the list');
  const way = page.getByRole('main').getByRole('link', { name: 'Members', exact: true });
  await app.screenshot(page, 'settings-390');
  assert.deepEqual(await violationsInBothThemes(page, 'settings on a phone'), []);
  await way.tap();
  await shows(heading(page, 'Members'));
  assert.deepEqual(await names(beside(page)), ['Settings'], 'the way back, and no other');
  const back = beside(page).getByRole('link', { name: 'Settings', exact: true });
  assert.ok((await back.boundingBox()).height >= 44);
  const [above, main] = [await back.boundingBox(), await page.getByRole('main').boundingBox()];
  assert.ok(above.y + above.height <= main.y + 1, 'over the page');
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'settings-members-390');
  await back.tap();
  await shows(heading(page, 'Settings'));
  await shows(way);
});

story('what is one’s own opens beside the rail, by hand and by key, and is put away again', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  const you = page.getByRole('button', { name: 'You', exact: true });
  const out = page.getByRole('button', { name: 'Sign out', exact: true });
  assert.equal(await out.isVisible(), false);
  await openOwn(page);
  await shows(out);
  const [button, menu] = [await you.boundingBox(), await out.boundingBox()];
  assert.ok(menu.x >= button.x + button.width, 'it does not lie over the rail');
  assert.deepEqual(await violationsInBothThemes(page, 'one’s own'), []);
  await app.screenshot(page, 'settings-own');
  await page.keyboard.press('Escape');
  await out.waitFor({ state: 'hidden' });
  await eventually('the focus where it was', () => you.evaluate(it => it === document.activeElement));

  // The palette finds the language, which is behind it, and the settings.
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog', { name: 'Commands and people' }).getByRole('combobox');
  await field.fill('go to the settings');
  await field.press('Enter');
  await page.waitForURL('**/settings');
  await shows(heading(page, 'Settings'));
});

story('a name is changed in the account, and what is wrong is said below its field', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await toSettings(page, 'Your account');
  const form = page.getByRole('form', { name: 'Name', exact: true });
  await form.getByRole('textbox').fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await eventually('a word about it', async () => (await form.getByRole('alert').innerText()) !== '');
  assert.equal(await form.getByRole('textbox').getAttribute('aria-invalid'), 'true');
  app.expectComplaint(/rename_self/);
  await form.getByRole('textbox').fill('  Olga Oak ');
  await form.getByRole('button', { name: 'Save' }).click();
  await eventually('it as it is kept', async () => (await form.getByRole('textbox').inputValue()) === 'Olga Oak');
  assert.equal(await form.getByRole('textbox').getAttribute('aria-invalid'), null);
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(await form.getByRole('textbox').inputValue(), 'Olga Oak');

  // The language stands there, too, and leads back to the page.
  await page.getByRole('region', { name: 'Language', exact: true }).getByRole('button', { name: 'Deutsch' }).click();
  await shows(heading(page, 'Ihr Konto'));
  assert.equal(new URL(page.url()).pathname, '/account');
});
