import assert from 'node:assert/strict';
import { isLive, shows, toSettings } from '../lib/desk.mjs';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

const AGENT = { email: 'agent@example.com', name: 'Anton Agent', role: 'agent', password: 'another long password' };

story('an owner sees who did what, narrows it, goes to its end, and takes it away as a file', { people: [OWNER, AGENT] }, async app => {
  for (let at = 0; at < 60; at += 1) await app.addKey('analyst', `key ${at}`);
  const page = await app.signIn();
  await isLive(page);
  await toSettings(page, 'Audit log');
  await shows(page.getByRole('heading', { level: 1, name: 'Audit log' }));
  const log = page.getByRole('region', { name: 'Audit log' });
  const lines = log.getByRole('listitem').filter({ hasText: /Command line|Olga Owner|127\.0\.0\.1/ });
  await shows(lines.filter({ hasText: 'Signed in' }).first());
  await shows(lines.first().getByText('127.0.0.1'));
  await app.screenshot(page, 'audit');

  await page.getByRole('button', { name: 'Show more' }).click();
  await shows(page.getByText('That is all of it.'));
  assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
  await shows(lines.filter({ hasText: 'Person let in' }).filter({ hasText: 'Anton Agent' }));

  const filters = page.getByRole('search', { name: 'Narrow the log' });
  const what = filters.getByRole('combobox', { name: 'What', exact: true });
  assert.equal(await what.locator('option').first().textContent(), 'Any');
  await what.selectOption('Person let in');
  await page.waitForURL(url => url.searchParams.get('what') === 'user_added');
  await eventually('both people alone', async () => (await lines.count()) === 2);
  await filters.getByLabel('Search the log').fill('anton');
  await filters.getByLabel('Search the log').press('Enter');
  await eventually('one of them', async () => (await lines.count()) === 1);
  await shows(lines.getByText('Role: Agent'));
  await filters.getByRole('combobox', { name: 'When', exact: true }).selectOption('Last 24 hours');
  await page.waitForURL(url => url.searchParams.get('within') === 'day');
  await eventually('still that one', async () => (await lines.count()) === 1);
  assert.deepEqual(await violationsInBothThemes(page, 'audit'), []);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export as CSV' }).click()]);
  assert.match(download.suggestedFilename(), /^audit-\d{4}-\d\d-\d\d\.csv$/);
  await page.goto('/audit?what=audit_exported');
  await shows(log.getByText('Audit log exported'));
});

story('an agent does not see the log', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn(AGENT);
  await page.goto('/audit');
  await shows(page.getByText('Your role does not allow this.'));
  const key = await app.addKey('agent');
  assert.equal((await app.api(key, 'GET', '/audit')).status, 403);
});
