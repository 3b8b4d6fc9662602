import assert from 'node:assert/strict';
import { isLive, link, shows } from '../lib/desk.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

const AGENT = { email: 'agent@example.com', name: 'Anton Agent', role: 'agent', password: 'another long password' };

story('an agent who is limited to another number sees nothing of this one, until that is taken back', { people: [OWNER, AGENT] }, async app => {
  const secrets = { access_token: 'token', app_secret: 'secret', verify_token: 'verify' };
  await app.addNumber({ phone_number_id: '424242', waba_id: '434343', ...secrets }, '+49 30 5550199');
  const key = await app.addKey('owner');
  const read = async where => (await app.api(key, 'GET', where)).body.data;
  const agent = (await read('/users')).find(user => user.name === AGENT.name);
  const other = (await read('/numbers')).find(number => number.phone_number_id === '424242');
  const limit = async limits => assert.equal((await app.api(key, 'PUT', `/users/${agent.id}/reach`, limits)).status, 200);
  await limit({ numbers: [other.id] });
  await app.writes('Ana', 'Is it ready?');
  await eventually('Ana to be known', async () => (await read('/conversations')).length === 1);

  const page = await app.signIn(AGENT);
  await isLive(page);
  await app.writes('Ben', 'Hello');
  await eventually('Ben to be known', async () => (await read('/conversations')).length === 2);
  const [{ id }] = await read('/conversations');
  for (const where of [`/conversations/${id}`, `/conversations/${id}/messages`]) {
    assert.equal((await page.request.get(`/api/v1${where}`)).status(), 404, where);
  }
  assert.deepEqual((await (await page.request.get('/api/v1/search?q=ready')).json()).data, []);
  assert.equal(await link(page, 'Ana').count() + await link(page, 'Ben').count(), 0, 'neither before nor live');

  await limit({});
  await page.reload();
  await shows(link(page, 'Ana'));
  await shows(link(page, 'Ben'));
});

story('what somebody sees is said on the page of the team, of those who can be limited', { people: [OWNER, AGENT] }, async app => {
  const page = await app.signIn();
  await isLive(page);
  await page.goto('/team', { waitUntil: 'networkidle' });
  const team = page.getByRole('region', { name: 'Members', exact: true });
  const member = name => team.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const opens = member(AGENT.name).getByRole('button', { name: /^What they see/ });
  const teams = member(AGENT.name).getByRole('checkbox', { name: 'Only conversations of their teams' });
  await opens.click();
  await teams.check();
  await member(AGENT.name).getByRole('button', { name: 'Save', exact: true }).click();
  await teams.waitFor({ state: 'detached' });
  await page.reload({ waitUntil: 'networkidle' });
  await opens.click();
  await shows(teams);
  assert.equal(await teams.isChecked(), true, 'it was kept');
  assert.equal(await member(OWNER.name).getByRole('button', { name: /^What they see/ }).count(), 0, 'an owner sees everything');
});
