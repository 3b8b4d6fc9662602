import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, shows } from '../lib/desk.mjs';

const ANALYST = { email: 'analyst@example.com', name: 'Ada Analyst', role: 'analyst', password: 'another long password' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

story('a manager sees how good the model is, and that too little is known yet', { people: [OWNER, ANALYST] }, async app => {
  await app.writes('Ana', 'Is it still there?');
  const page = await app.signIn();
  await page.goto('/lost');
  await page.getByRole('link', { name: 'Model', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Model' }));
  await isLive(page);
  const answers = page.getByRole('region', { name: 'Do they answer?' });
  await shows(answers.getByText(/^Too little yet to say how good it is here\./));
  await shows(answers.getByRole('heading', { name: 'Predicted live' }));
  await shows(answers.getByText(/^Not yet: nothing that was predicted live has come true or not so far\./));
  await shows(answers.getByText('With the model: not yet', { exact: true }));
  assert.equal(await answers.getByRole('heading', { name: 'Replayed from the past' }).count(), 0, 'there is none');
  await shows(page.getByRole('region', { name: 'Do they write in time?' }));
  const forecasts = page.getByRole('region', { name: 'How good forecasts were' });
  await shows(forecasts.getByText('Not yet: no hour that was foreseen here is over.'));
  const uses = page.getByRole('region', { name: 'What came of using it' });
  await shows(uses.getByRole('heading', { name: 'Order of the queue: answered before the window closed' }));
  for (const name of [/^Best hours for a send/, /^Template to open a window again/, /^The next 24 hours/, /^Lists narrowed/, /^Alerts/]) {
    await shows(uses.getByRole('heading', { name }));
  }
  await shows(uses.getByText(/^Held back: \d+ of \d+$/).first());
  await shows(uses.getByText(/^Taken: \d+ of \d+$/).first());
  const versions = page.getByRole('region', { name: 'Versions' });
  await shows(versions.getByRole('listitem').filter({ hasText: 'As it ships' }).filter({ hasText: 'In use' }));
  await app.screenshot(page, 'model');
  assert.deepEqual(await violationsInBothThemes(page, 'model'), []);

  // There is nothing to learn from: it says so, and nothing changes.
  await page.getByRole('button', { name: 'Learn anew' }).click();
  await shows(page.getByRole('status').filter({ hasText: 'Nothing has been learnt here yet.' }));
  app.expectComplaint(/order_model/);

  const reader = await app.signIn(ANALYST);
  await reader.goto('/model');
  await shows(reader.getByRole('region', { name: 'Versions' }));
  assert.equal(await reader.getByRole('button', { name: 'Learn anew' }).count(), 0, 'whoever only reads changes nothing');
  const key = await app.addKey('analyst');
  assert.equal((await app.api(key, 'POST', '/model/refit')).status, 403);

  const phone = await app.signIn(OWNER, PHONE);
  await phone.goto('/model');
  await shows(phone.getByRole('heading', { level: 1, name: 'Model' }));
  await shows(phone.getByRole('region', { name: 'Do they answer?' }));
  assert.equal(await beyondTheSide(phone), 0);
  await app.screenshot(phone, 'model-phone');
  assert.deepEqual(await violationsInBothThemes(phone, 'model on a phone'), []);
});

story('of a customer nothing is predicted where somebody says so', {}, async app => {
  await app.writes('Ana', 'Hello');
  const key = await app.addKey('agent');
  const people = async () => (await app.api(key, 'GET', '/contacts')).body.data;
  await eventually('her to be known', async () => (await people()).length === 1);
  const [ana] = await people();
  const scored = async () => (await app.api(key, 'GET', `/contacts/${ana.id}`)).body.scored;
  const page = await app.signIn();
  await page.goto(`/customers/${ana.id}`);
  const box = page.getByRole('checkbox', { name: 'Predict whether they answer' });
  await shows(box);
  await isLive(page);
  assert.equal(await box.isChecked(), true);
  await eventually('the page to follow', async () => box.isEnabled());
  await box.uncheck();
  await eventually('nothing to be predicted', async () => (await scored()) === false);
  await page.reload();
  await shows(box);
  await isLive(page);
  assert.equal(await box.isChecked(), false);
  await eventually('the page to follow', async () => box.isEnabled());
  await box.check();
  await eventually('something to be predicted again', async () => (await scored()) === true);
});
