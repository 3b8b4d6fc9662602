import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { isLive, link, message, openConversation, shows } from '../lib/desk.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';

/** Asks the API, which has to agree. */
async function ask(app, key, method, where, body) {
  const answer = await app.api(key, method, where, body);
  assert.ok(answer.status < 300, `${method} ${where}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const makeTeam = (app, key, name, members) => ask(app, key, 'POST', '/teams', { name, time_zone: 'Europe/Berlin', members });

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
  await shows(link(page, 'Ana'));
  await shows(link(page, 'Ben'));
  await limit({ numbers: [other.id] });
  for (const name of ['Ana', 'Ben']) {
    await link(page, name).waitFor({ state: 'detached' });
  }
});

story('a conversation is offered only to those who see it', { people: [OWNER, AGENT] }, async app => {
  const secrets = { access_token: 'token', app_secret: 'secret', verify_token: 'verify' };
  await app.addNumber({ phone_number_id: '424242', waba_id: '434343', ...secrets }, '+49 30 5550199');
  const key = await app.addKey('owner');
  const agent = (await ask(app, key, 'GET', '/users')).data.find(user => user.name === AGENT.name);
  const other = (await ask(app, key, 'GET', '/numbers')).data.find(number => number.phone_number_id === '424242');
  await ask(app, key, 'PUT', `/users/${agent.id}/reach`, { numbers: [other.id] });
  await app.writes('Ana', 'Is it ready?');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const offered = async isOffered => {
    await page.locator('.conversation-head').getByRole('button', { name: 'Assign' }).click();
    const question = page.getByRole('dialog', { name: 'Assign to somebody' });
    await shows(question.getByRole('option', { name: /^Olga Owner/ }));
    const agents = question.getByRole('option', { name: /^Anton Agent/ });
    await eventually(`Anton to be ${isOffered ? '' : 'not '}offered`, async () => (await agents.count()) === (isOffered ? 1 : 0));
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
  };
  await offered(false);
  await ask(app, key, 'PUT', `/users/${agent.id}/reach`, {});
  await offered(true);
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

story('what is handed over to a team that somebody does not see goes from their screen while they look', { people: [OWNER, AGENT] }, async app => {
  const key = await app.addKey('owner');
  const agent = (await ask(app, key, 'GET', '/users')).data.find(user => user.name === AGENT.name);
  const front = await makeTeam(app, key, 'Front desk', [agent.id]);
  const back = await makeTeam(app, key, 'Back office', []);
  await ask(app, key, 'PUT', `/users/${agent.id}/reach`, { only_teams: true });
  await app.writes('Ana', 'Is it ready?');
  await app.writes('Ben', 'Hello');
  const page = await app.signIn(AGENT);
  await isLive(page);
  await shows(link(page, 'Ana'));
  await shows(link(page, 'Ben'));
  const handsOver = async (name, team) => {
    const rows = (await ask(app, key, 'GET', '/conversations')).data;
    await ask(app, key, 'PATCH', `/conversations/${rows.find(row => row.contact.name === name).id}`, { team: team.id });
  };
  await handsOver('Ana', back);
  await link(page, 'Ana').waitFor({ state: 'detached' });
  await shows(link(page, 'Ben'));

  await openConversation(page, 'Ben');
  await shows(message(page, 'Hello'));
  await handsOver('Ben', back);
  await shows(page.getByText('You do not see this conversation any more.').filter({ visible: true }).first());
  await page.waitForURL(url => url.pathname === '/');
  await link(page, 'Ben').waitFor({ state: 'detached' });
  assert.equal(await message(page, 'Hello').count(), 0);
  // What the page was about to say of the open one is not taken any more.
  app.allowComplaint(/status of 404/);

  await handsOver('Ana', front);
  await shows(link(page, 'Ana'));
  assert.equal(await link(page, 'Ben').count(), 0);
});

story('somebody is invited into a team and within limits', {}, async app => {
  const key = await app.addKey('owner');
  await makeTeam(app, key, 'Front desk', []);
  const page = await app.signIn();
  await isLive(page);
  await page.goto('/team', { waitUntil: 'networkidle' });
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('Name').fill('Ben');
  await form.getByLabel('Email').fill('ben@example.com');
  await form.getByRole('checkbox', { name: 'Front desk' }).check();
  await form.getByText('What they see', { exact: true }).click();
  await form.getByRole('checkbox', { name: 'Only conversations of their teams' }).check();
  assert.deepEqual(await violationsInBothThemes(page, 'invitation with limits'), []);
  await app.screenshot(page, 'reach-invitation');
  await form.getByRole('button', { name: 'Make the link' }).click();
  const way = await page.getByRole('region', { name: 'One-time link' }).getByLabel('One-time link').inputValue();
  const waiting = page.getByRole('region', { name: 'Invitations' });
  await shows(waiting.getByText('Front desk', { exact: true }));
  await shows(waiting.getByText('Only conversations of their teams', { exact: true }));
  assert.equal(await form.getByRole('checkbox', { name: 'Front desk' }).isChecked(), false, 'the next one begins anew');
  await form.getByLabel('Role').selectOption({ label: 'Admin' });
  await form.getByText('What they see', { exact: true }).waitFor({ state: 'detached' });

  const ben = await app.open();
  await ben.goto(way, { waitUntil: 'networkidle' });
  await ben.getByLabel(/^Password/).fill('a password of his own');
  await ben.getByRole('button', { name: 'Join' }).click();
  await ben.waitForURL(url => url.pathname === '/');
  await isLive(ben);
  const [team] = (await ask(app, key, 'GET', '/teams')).data;
  assert.equal(team.members.length, 1);
});

story('limits that cannot be are told of beside their fields', { people: [OWNER, AGENT] }, async app => {
  const key = await app.addKey('owner');
  const page = await app.signIn();
  await isLive(page);
  await page.goto('/team', { waitUntil: 'networkidle' });
  const team = page.getByRole('region', { name: 'Members', exact: true });
  const member = team.getByRole('listitem').filter({ has: page.getByRole('heading', { name: AGENT.name, exact: true }) });
  await member.getByRole('button', { name: /^What they see/ }).click();
  const teams = member.getByRole('checkbox', { name: 'Only conversations of their teams' });
  await teams.check();
  const agent = (await ask(app, key, 'GET', '/users')).data.find(user => user.name === AGENT.name);
  await ask(app, key, 'PATCH', `/users/${agent.id}`, { role: 'admin' });
  await member.getByRole('button', { name: 'Save', exact: true }).click();
  const numbers = member.getByRole('group', { name: 'Only these numbers' });
  for (const field of [numbers, teams]) {
    await eventually('it to be marked', async () => (await field.getAttribute('aria-invalid')) === 'true');
    const description = await field.evaluate(it =>
      it.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id)?.textContent).join(' '));
    assert.match(description, /Admins and owners see everything/);
  }
  assert.deepEqual(await violationsInBothThemes(page, 'limits that cannot be'), []);
  app.expectComplaint(/status of 400/);
});
