import assert from 'node:assert/strict';
import http from 'node:http';
import path from 'node:path';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { beyondTheSide, isLive, link, openConversation, shows } from '../lib/desk.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

const HOUR = 3600;
const BO = { email: 'bo@example.com', name: 'Bo Agent', role: 'agent', password: 'another long password' };

/** A device whose push service is nowhere. */
const PHONE = {
  name: 'Old phone',
  texts: false,
  address: {
    endpoint: 'http://127.0.0.1:9/1',
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};

const button = (where, name) => where.getByRole('button', { name, exact: true });
/** What says that somebody waits. */
const notice = (page, name) => page.locator('.app-notice').filter({ hasText: new RegExp(`${name}.* waits for an answer`) });
const gone = locator => locator.waitFor({ state: 'detached' });

/** Signs in on a page that keeps the number on its icon where a story can see it. */
async function signIn(app) {
  const page = await app.open();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'setAppBadge', { value: async n => void (window.badge = n) });
    Object.defineProperty(navigator, 'clearAppBadge', { value: async () => void (window.badge = 0) });
  });
  await page.goto('/sign-in');
  await app.fillSignIn(page);
  await page.waitForURL(url => url.pathname !== '/sign-in');
  await isLive(page);
  return page;
}

story('a window that is about to close on somebody who waits raises title, badge and a notice to act on', {}, async app => {
  const key = await app.addKey('agent');
  await app.writes('Emil', 'Thanks!', { closesIn: 3 * HOUR });
  const page = await signIn(app);
  await shows(link(page, 'Emil'));
  assert.equal(await page.locator('.app-notice').count(), 0, 'three hours are time enough');
  await app.writes('Ana', 'Is it ready?', { closesIn: 1.5 * HOUR });
  await shows(notice(page, 'Ana'));
  await eventually('the title', async () => (await page.title()).startsWith('(1) '));
  await eventually('the number on the icon', async () => (await page.evaluate(() => window.badge)) === 1);
  await app.screenshot(page, 'alerts-notice');

  // Put off: it is gone here, and from what there is to do.
  await button(page, 'Snooze for an hour').click();
  await gone(notice(page, 'Ana'));
  const list = async () => (await app.api(key, 'GET', '/conversations?status=snoozed')).body.data;
  await eventually('the conversation to rest', async () => (await list()).length === 1);

  await app.writes('Berta', 'And mine?', { closesIn: 0.5 * HOUR });
  await shows(notice(page, 'Berta'));
  await page.locator('.app-notice').getByRole('link', { name: 'Open', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Berta', exact: true }));
  await gone(notice(page, 'Berta'));
  await page.reload();
  await isLive(page);
  await page.goto('/');
  await isLive(page);
  assert.equal(await notice(page, 'Berta').count(), 0, 'what was opened was seen');

  await app.writes('Cleo', 'Hello?', { closesIn: HOUR });
  await shows(notice(page, 'Cleo'));
  await openConversation(page, 'Cleo');
  await gone(notice(page, 'Cleo'));
});

story('it goes from whose it is to the others, as each wants to be told', { people: [OWNER, BO] }, async app => {
  const key = await app.addKey('agent');
  await app.writes('Ana', 'Is it ready?', { closesIn: 5 * HOUR });
  const [olga, bo] = [await app.signIn(), await app.signIn(BO)];
  for (const page of [olga, bo]) {
    await isLive(page);
    await shows(link(page, 'Ana'));
  }
  const [{ id }] = (await app.api(key, 'GET', '/conversations')).body.data;
  const people = (await app.api(key, 'GET', '/users')).body.data;
  const { id: assignee } = people.find(({ name }) => name === BO.name);
  assert.equal((await app.api(key, 'PATCH', `/conversations/${id}`, { assignee })).status, 200);

  await bo.goto('/alerts');
  await isLive(bo);
  await shows(bo.getByRole('heading', { level: 1, name: 'Alerts' }));
  await shows(bo.getByText('You were told of nothing.'));
  assert.ok(await bo.getByLabel('2 hours', { exact: true }).isChecked(), 'as it is where nobody chose');
  await bo.getByLabel('2 hours', { exact: true }).uncheck();
  await button(bo, 'Save').click();
  await shows(bo.getByText('Choose at least one.'));
  await bo.getByLabel('6 hours', { exact: true }).check();
  await button(bo, 'Save').click();
  await shows(notice(bo, 'Ana'));
  assert.equal(await notice(olga, 'Ana').count(), 0, 'it is another’s');

  // Half of the longer limit is over: the others hear.
  await bo.getByLabel('12 hours', { exact: true }).check();
  await button(bo, 'Save').click();
  await shows(notice(olga, 'Ana'));
  await button(olga, 'Put away').click();
  await gone(notice(olga, 'Ana'));

  await bo.reload();
  await isLive(bo);
  await shows(bo.getByText(/^Told as whoever it is assigned to/));
  assert.ok(await bo.getByLabel('12 hours', { exact: true }).isChecked());
  const time = name => bo.getByRole('textbox', { name, exact: true });
  await time('From').fill('22:00');
  await button(bo, 'Save').click();
  await shows(bo.getByText('Give both times, like 22:00 and 07:00, or neither.'));
  await time('Until').fill('07:00');
  await button(bo, 'Save').click();
  await shows(bo.getByText('Saved.', { exact: true }).filter({ visible: true }).first());
  await bo.reload();
  await isLive(bo);
  assert.equal(await time('Until').inputValue(), '07:00');
  // Each button says of which device it is.
  const status = await bo.evaluate(async device => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return (await fetch('/_fn/add_device', { method: 'POST', headers, body: JSON.stringify(device) })).status;
  }, PHONE);
  assert.equal(status, 200);
  await bo.reload();
  await isLive(bo);
  await shows(button(bo, 'Send a test: Old phone'));
  await app.screenshot(bo, 'alerts-page');
  assert.deepEqual(await violationsInBothThemes(bo, 'alerts'), []);
  await bo.setViewportSize({ width: 390, height: 844 });
  await eventually('nothing beyond the side', async () => (await beyondTheSide(bo)) <= 0);
  // Whoever chooses for a device stays there, and whoever removes it is put where the page begins.
  const has = (what, locator) => eventually(`the focus on ${what}`, () => locator.evaluate(it => it === document.activeElement));
  const texts = bo.getByRole('listitem').filter({ hasText: 'Old phone' }).getByLabel('Show names and messages on it');
  const was = await texts.isChecked();
  await texts.focus();
  const known = bo.waitForResponse(answer => new URL(answer.url()).pathname === '/_fn/alerts');
  await bo.keyboard.press('Space');
  await known;
  assert.equal(await texts.isChecked(), !was);
  await has('what was chosen', texts);
  await button(bo, 'Remove: Old phone').focus();
  await bo.keyboard.press('Enter');
  await gone(button(bo, 'Remove: Old phone'));
  await has('the heading', bo.getByRole('heading', { level: 1 }));
});

story('a copy that was put back says that it tells no device, until an owner lets it', { people: [OWNER, BO] }, async app => {
  const environment = { AJAR_BACKUP_PASSPHRASE: 'a long enough passphrase' };
  const file = path.join(app.data, 'copy.ajar');
  await app.ajar(['backup', file], { environment });
  await app.server.stop();
  assert.match(await app.ajar(['restore', file, '--replace'], { environment }), /Alerts are held/);
  await app.serve();

  const held = page => page.getByRole('region', { name: 'This is a copy that was put back' });
  const bo = await app.signIn(BO);
  await bo.goto('/alerts');
  await isLive(bo);
  await shows(held(bo).getByText('An owner can let alerts go from here.'));
  assert.equal(await held(bo).getByRole('button').count(), 0);

  const olga = await app.signIn();
  await olga.goto('/alerts');
  await isLive(olga);
  await shows(button(held(olga), 'Send alerts from here'));
  await app.screenshot(olga, 'alerts-held');
  assert.deepEqual(await violationsInBothThemes(olga, 'alerts held'), []);
  await button(held(olga), 'Send alerts from here').click();
  await gone(held(olga));
  await bo.reload();
  await isLive(bo);
  assert.equal(await held(bo).count(), 0);
});

story('a device that is not reached is told of on every page, until that is put away', {}, async app => {
  // A push service that knows nobody any more.
  const service = http.createServer((_, answer) => answer.writeHead(410).end());
  await new Promise(resolve => service.listen(0, '127.0.0.1', resolve));
  try {
    const page = await signIn(app);
    const device = { ...PHONE, address: { ...PHONE.address, endpoint: `http://127.0.0.1:${service.address().port}/1` } };
    await page.evaluate(async device => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      await fetch('/_fn/add_device', { method: 'POST', headers, body: JSON.stringify(device) });
    }, device);
    await page.goto('/alerts');
    await isLive(page);
    await button(page, 'Send a test: Old phone').click();
    const notice = page.locator('.app-notice').filter({ hasText: 'Alerts do not arrive on' });
    await eventually('the push service to be asked', () => page.evaluate(async () => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const open = await (await fetch('/_fn/open_alerts', { method: 'POST', headers, body: '{}' })).json();
      return open.unreached.length > 0;
    }));
    await page.goto('/customers');
    await isLive(page);
    await shows(notice);
    assert.match(await notice.innerText(), /Old phone/);
    await notice.getByRole('link', { name: 'Look at my devices' }).click();
    await shows(page.getByRole('heading', { level: 1, name: 'Alerts' }));
    const kept = page.waitForResponse(answer => answer.url().includes('/_fn/put_unreached_away'));
    await button(notice, 'Put away').click();
    await gone(notice);
    await kept;
    await page.reload();
    await isLive(page);
    assert.equal(await notice.count(), 0);
  } finally {
    service.close();
  }
});
