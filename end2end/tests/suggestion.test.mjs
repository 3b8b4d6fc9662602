import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, conversation, isLive, message, openConversation, says, shows } from '../lib/desk.mjs';

const HOUR = 3600;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const button = (where, name) => where.getByRole('button', { name, exact: true });
const part = (where, name) => where.getByRole('region', { name, exact: true });
const customer = page => page.getByRole('complementary', { name: 'About the customer' });

/** Somebody who writes every day, and whose last window closed an hour ago while they waited. */
async function missed(app, name) {
  for (let day = 6; day >= 0; day -= 1) {
    await app.writes(name, `Is it ready on day ${day}?`, { closesIn: -HOUR - day * 24 * HOUR });
  }
}

/** The conversation with somebody, as programs are told. */
async function find(app, key, name) {
  const all = async () => (await app.api(key, 'GET', '/conversations?limit=200')).body.data;
  await eventually(`${name} to be there`, async () => (await all()).some(one => one.contact.name === name));
  return (await all()).find(one => one.contact.name === name);
}

/** What is proposed in a conversation, once something is. */
async function proposed(app, key, id) {
  const next = async () => (await app.api(key, 'GET', `/conversations/${id}/scores`)).body.next;
  await eventually('a template to be proposed', async () => (await next()).reopen !== null);
  return (await next()).reopen;
}

/** Somebody to whom a template is proposed, and for whom that is not kept from screens, as it is for a few by chance. */
async function proposedOne(app, key) {
  for (const name of ['Ana', 'Bea', 'Cleo', 'Dora']) {
    await missed(app, name);
    const { id } = await find(app, key, name);
    const reopen = await proposed(app, key, id);
    if (!reopen.held_out) return { name, id, reopen };
  }
  throw new Error('all of them are held out');
}

/** Sends the offer of the stand-in, as a program does. */
const sendsOffer = (app, key, id) => app.api(key, 'POST', `/conversations/${id}/messages`, {
  type: 'template',
  template: {
    name: 'welcome_back',
    language: 'en_US',
    parameters: { body: { first_name: 'Ana', date: 'Sunday' }, buttons: [{ index: 0, value: 'BACK10' }] },
  },
});

story('for a window that was missed a template is proposed, with its chance and its price', {}, async app => {
  const key = await app.addKey('agent');
  const { name, id, reopen } = await proposedOne(app, key);
  assert.equal(reopen.enough, false, 'nothing was sent yet');
  assert.ok(Date.parse(reopen.at) >= Date.now() - 60_000, reopen.at);

  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, name);
  const next = part(customer(page), 'Next best step');
  await says(next, 'The window closed while they waited');
  await shows(next.getByText(`${reopen.name} ${reopen.language}`));
  await shows(next.getByText(/^\d+ %, between \d+ and \d+ %$/));
  await shows(next.getByText('about $0.055'));
  await shows(next.getByText(/^Not enough data yet to say which template works best/));
  await app.screenshot(page, 'suggestion-beside');
  assert.deepEqual(await violationsInBothThemes(page, 'a template that is proposed'), []);

  // Where it may be sent at once it is the first that is offered.
  if (Date.parse(reopen.at) <= Date.now()) {
    const first = part(page, 'Ready to send').getByRole('listitem').first();
    await eventually('it to be offered first', async () => (await first.innerText()).includes(reopen.name));
  }

  // What was shown stays what is proposed for this window.
  const again = await proposed(app, key, id);
  assert.deepEqual([again.template_id, again.propensity], [reopen.template_id, reopen.propensity]);

  await page.goto('/model');
  await isLive(page);
  const log = part(page, 'Templates that were proposed');
  const line = log.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) }).first();
  await shows(line.getByRole('link', { name: `${reopen.name} · ${reopen.language}` }));
  await says(line, 'Was not sent');
  await says(line, /^Chosen with a probability of 100/);
  assert.deepEqual(await violationsInBothThemes(page, 'the log of proposals'), []);
  await app.screenshot(page, 'suggestion-log');
});

story('a second marketing template waits for an answer, and it is said why', {}, async app => {
  const key = await app.addKey('agent');
  await app.writes('Ana', 'Is it ready?', { closesIn: -HOUR });
  const { id } = await find(app, key, 'Ana');
  await eventually('the templates to be known', async () => (await app.api(key, 'GET', '/templates')).body.data.length > 0);
  const left = await sendsOffer(app, key, id);
  assert.equal(left.status, 202, JSON.stringify(left.body));
  await eventually('it to have left', async () => (await app.sent()).length === 1);
  const refused = await sendsOffer(app, key, id);
  assert.deepEqual([refused.status, refused.body.code, refused.body.rule], [422, 'refused', 'unanswered']);

  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await shows(message(page, 'Hello Ana, use the code'));
  const templates = part(page, 'Template');
  await templates.getByRole('button', { name: /^welcome_back en_US/ }).click();
  await templates.getByLabel('first name').fill('Ana');
  await templates.getByLabel('date').fill('Sunday');
  await templates.getByLabel(/^Code for/).fill('BACK10');
  await button(templates, 'Send template').click();
  await shows(page.getByText(/This customer has not answered the last marketing template\. Wait until they write/).first());
  app.expectComplaint(/status of 422/);
  await app.screenshot(page, 'suggestion-unanswered');
  assert.equal((await app.sent()).length, 1);

  // Once they have written it may be sent, and then there were two.
  await app.writes('Ana', 'Oh, thank you');
  await shows(message(page, 'Oh, thank you'));
  await eventually('it to be allowed', async () => (await sendsOffer(app, key, id)).status === 202);
  await eventually('both to have left', async () => (await app.sent()).length === 2);
});

story('to whoever stopped marketing messages none is proposed and none leaves', {}, async app => {
  const key = await app.addKey('agent');
  await missed(app, 'Ana');
  const { id, contact } = await find(app, key, 'Ana');
  await proposed(app, key, id);
  const consent = { category: 'marketing', given: false, source: 'Phone' };
  assert.equal((await app.api(key, 'PATCH', `/contacts/${contact.id}`, { consent })).status, 200);
  const refused = await sendsOffer(app, key, id);
  assert.deepEqual([refused.status, refused.body.rule, refused.body.error.code], [422, 'opted_out', 131_050]);

  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  const next = part(customer(page), 'Next best step');
  await says(next, 'They asked not to be written to');
  assert.equal(await next.getByText('Chance that they answer it').count(), 0);
  assert.deepEqual(await app.sent(), []);
});

story('on a phone what is proposed has room in the sheet', {}, async app => {
  const key = await app.addKey('agent');
  const { id, reopen } = await proposedOne(app, key);
  const page = await app.signIn(OWNER, PHONE);
  await isLive(page);
  await page.goto(`/c/${id}`);
  await shows(conversation(page));
  await button(page, 'Conversation menu').tap();
  await button(page, 'About the customer').tap();
  const next = part(customer(page), 'Next best step');
  await shows(next.getByText(`${reopen.name} ${reopen.language}`));
  assert.equal(await beyondTheSide(page), 0);
  await app.screenshot(page, 'suggestion-phone');
  assert.deepEqual(await violationsInBothThemes(page, 'a template that is proposed, on a phone'), []);
});
