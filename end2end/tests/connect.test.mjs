import assert from 'node:assert/strict';
import { eventually, story } from '../lib/app.mjs';
import { composer, conversation, isLive, openConversation, row, says, shows, toSettings } from '../lib/desk.mjs';

/** The row of one check. */
const check = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

const stands = (page, name, standing) =>
  eventually(`${name} to be ${standing}`, async () => (await check(page, name).getAttribute('data-standing')) === standing, 15_000);

/** Fills in what the platform knows of the first number, with some of it changed. */
async function fill(page, app, change = {}) {
  const known = { ...app.simulator.numbers[0], ...change };
  await page.getByLabel('Phone number ID', { exact: true }).fill(known.phone_number_id);
  await page.getByLabel('WhatsApp Business Account ID').fill(known.waba_id);
  await page.getByLabel('Access token', { exact: true }).fill(known.access_token);
  await page.getByLabel('App secret', { exact: true }).fill(known.app_secret);
  await page.getByLabel('Time zone of the account').fill('Europe/Berlin');
  await page.getByRole('button', { name: /^Check and (connect|watch)$/ }).click();
}

const begin = async (app, path = '/numbers/new') => {
  const page = await app.signIn();
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
};

story('a number is connected in the browser, and its messages arrive', { numbers: false, reachable: true }, async app => {
  const page = await app.signIn();
  await page.goto('/start', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Connect a WhatsApp number' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Connect a WhatsApp number' }));
  await app.screenshot(page, 'connect');
  const token = page.getByLabel('Access token', { exact: true });
  assert.equal(await token.getAttribute('type'), 'password');
  await page.getByRole('button', { name: 'Show: Access token' }).click();
  assert.equal(await token.getAttribute('type'), 'text');
  await fill(page, app);
  for (const name of ['Access token', 'Permissions', 'Number', 'App secret', 'Public address', 'Deliveries']) {
    await stands(page, name, 'good');
  }
  await says(page, 'Ready. Messages appear in the queue as they arrive.');
  assert.equal(await token.inputValue(), '', 'the secret is gone from the page');
  await app.screenshot(page, 'connect-good');
  await page.getByRole('link', { name: 'Go to the queue' }).click();
  await isLive(page);
  await app.writes('Ana', 'Hello');
  await shows(row(page, 'Ana'));

  await toSettings(page, 'Numbers');
  await shows(page.getByRole('heading', { level: 1, name: 'Numbers' }));
  await app.screenshot(page, 'numbers');
  await page.getByRole('link', { name: app.simulator.numbers[0].display_phone_number ?? /^\+/ }).click();
  await shows(page.getByLabel('Callback URL'));
  await app.screenshot(page, 'number');
  await page.getByRole('button', { name: 'Check again' }).click();
  await stands(page, 'Deliveries', 'good');
});

story('a wrong token is told with how to mend it, and nothing is kept', { numbers: false, reachable: true }, async app => {
  const page = await begin(app);
  await fill(page, app, { access_token: 'EAAnonsense' });
  await stands(page, 'Access token', 'wrong');
  await says(check(page, 'Access token'), 'WhatsApp does not accept it.');
  await shows(check(page, 'Access token').getByText(/System users/).first());
  await stands(page, 'Number', 'waiting');
  await says(page, 'Nothing was kept yet. Mend what is wrong and check again.');
  assert.equal(await page.getByLabel('WhatsApp Business Account ID').inputValue(), app.simulator.numbers[0].waba_id);
  await app.screenshot(page, 'connect-wrong-token');
  assert.match(await app.ajar(['number', 'list']), /^PHONE NUMBER ID.*\n?$/);
  await fill(page, app);
  await says(page, 'Ready. Messages appear in the queue as they arrive.');
});

story('a wrong number and swapped ids are told apart', { numbers: false, reachable: true }, async app => {
  const page = await begin(app);
  const { phone_number_id, waba_id } = app.simulator.numbers[0];
  await fill(page, app, { phone_number_id: '424242' });
  await stands(page, 'Number', 'wrong');
  await shows(check(page, 'Number').getByText(new RegExp(`has the ID ${phone_number_id}`)));
  await app.screenshot(page, 'connect-wrong-number');
  await fill(page, app, { phone_number_id: waba_id, waba_id: phone_number_id });
  await says(check(page, 'Number'), 'The two ids are the wrong way round: the number\'s is that of the account.');
  await fill(page, app, { phone_number_id: '+49 30 1234' });
  await says(page.getByRole('alert'), 'The phone number ID is made of digits only. It is not the phone number itself.');
  app.expectComplaint(/status of 400/);
});

story('a machine that nobody reaches keeps its number and says how to mend that', {
  numbers: false, environment: { AJAR_PUBLIC_URL: 'http://127.0.0.1:9' },
}, async app => {
  const page = await begin(app);
  await fill(page, app);
  await stands(page, 'Public address', 'wrong');
  await stands(page, 'Deliveries', 'wrong');
  await stands(page, 'Number', 'good');
  await says(page, 'Ready. Messages appear in the queue as they arrive.');
  await app.screenshot(page, 'connect-unreachable');
  await page.getByRole('link', { name: 'Go to the number' }).click();
  await shows(page.getByRole('button', { name: 'Have WhatsApp deliver here' }));
});

story('a token for trying things out is taken, and its end is told above the queue', { numbers: false, reachable: true }, async app => {
  await app.control('fault', { token_ends_at: Math.floor(Date.now() / 1000) + 20 * 3600 });
  const page = await begin(app);
  await fill(page, app);
  await stands(page, 'Access token', 'warning');
  await shows(check(page, 'Access token').getByText(/This is a trial token: it ends in (19|20) hours/));
  await page.getByRole('link', { name: 'Go to the queue' }).click();
  await shows(page.getByText(/The access token of .* ends (today|tomorrow) at/));
  await app.screenshot(page, 'token-ends');
});

story('a watched number reads along, never sends, and shows which windows were lost', { numbers: false, reachable: true }, async app => {
  const page = await app.signIn();
  await page.goto('/start', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Watch a number' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Watch a number' }));
  await app.screenshot(page, 'watch');
  await fill(page, app);
  await says(page, 'Ready. Messages appear in the queue as they arrive.');

  await app.writes('Ana', 'Is it still there?', { closesIn: -3600 });
  await app.writes('Ben', 'When do you open?', { closesIn: 20 * 3600 });
  await page.getByRole('link', { name: 'Go to the queue' }).click();
  await isLive(page);
  await openConversation(page, 'Ben');
  await says(page, 'This number is only watched. Answer with the tool you use; Ajar sends nothing from it.');
  assert.equal(await composer(page).count(), 0);
  await app.screenshot(page, 'watched-conversation');
  const id = new URL(page.url()).pathname.split('/').pop();
  const key = await app.addKey('agent');
  const refused = await app.api(key, 'POST', `/conversations/${id}/messages`, { type: 'text', text: 'Nine' });
  assert.deepEqual([refused.status, refused.body.code], [409, 'number_watched']);

  // The tool in use answers: only its statuses come here.
  await shows(conversation(page).getByRole('button', { name: 'No answer needed' }));
  const { phone_number_id, access_token } = app.simulator.numbers[0];
  const answer = await fetch(`${app.simulator.url}/v26.0/${phone_number_id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: app.customers.get('Ben'), type: 'text', text: { body: 'At nine' } }),
  });
  assert.equal(answer.status, 200, await answer.text());
  await conversation(page).getByRole('button', { name: 'No answer needed' }).waitFor({ state: 'hidden' });
  assert.equal((await app.sent()).length, 1, 'only the other tool has sent');

  await page.getByRole('link', { name: 'Hand-over', exact: true }).click();
  await page.getByRole('link', { name: 'Lost', exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Lost windows' }));
  await shows(page.getByText(/is watched for less than a week/));
  await shows(page.getByRole('link', { name: 'Ana' }));
  await shows(page.getByText('Is it still there?'));
  assert.equal(await page.getByRole('link', { name: 'Ben' }).count(), 0, 'Ben got an answer');
  await app.screenshot(page, 'lost');
});
