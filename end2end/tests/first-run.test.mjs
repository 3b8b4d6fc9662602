import assert from 'node:assert/strict';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { says, shows } from '../lib/desk.mjs';

const fill = async (page, { name, email, password } = OWNER, code) => {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: false }).fill(password);
  if (code !== undefined) await page.getByLabel('One-time code').fill(code);
  await page.getByRole('button', { name: 'Make the account' }).click();
};

const choice = page => shows(page.getByRole('heading', { level: 1, name: 'How do you want to begin?' }));

story('a browser that opens a fresh Ajar makes the owner and is led to the first choice', { people: [], numbers: false }, async app => {
  const page = await app.open();
  for (const path of ['/', '/sign-in', '/numbers']) {
    await page.goto(path);
    assert.equal(new URL(page.url()).pathname, '/welcome', path);
  }
  await page.goto('/welcome', { waitUntil: 'networkidle' });
  await shows(page.getByRole('heading', { level: 1, name: 'Welcome' }));
  assert.equal(await page.getByLabel('One-time code').count(), 0, 'none is needed on this machine');
  assert.equal(await page.getByLabel('Password', { exact: false }).getAttribute('autocomplete'), 'new-password');
  await app.screenshot(page, 'welcome');
  assert.deepEqual(await violationsInBothThemes(page, 'welcome'), []);
  await fill(page, { ...OWNER, email: 'olga@nowhere@twice' });
  const email = page.getByLabel('Email');
  assert.ok(await email.evaluate(field => field.validity.typeMismatch), 'the browser itself says what is wrong');
  assert.equal(new URL(page.url()).pathname, '/welcome');
  // Where no browser looks, the server does.
  await email.evaluate(field => { field.form.noValidate = true; });
  await page.getByRole('button', { name: 'Make the account' }).click();
  await says(page.getByRole('alert'), 'Write an email address like ana@example.org.');
  assert.equal(await email.getAttribute('aria-invalid'), 'true');
  app.expectComplaint(/status of 400/);
  await email.fill(OWNER.email);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await choice(page);
  assert.equal(new URL(page.url()).pathname, '/start');
  await shows(page.getByRole('link', { name: 'Connect a WhatsApp number' }));
  await shows(page.getByRole('link', { name: 'Watch a number' }));
  await shows(page.getByRole('button', { name: 'Look around with a demo' }));
  await app.screenshot(page, 'start');

  await page.getByRole('link', { name: 'Go to the queue' }).click();
  await shows(page.getByRole('heading', { level: 2, name: 'First steps' }));
  await shows(page.getByRole('link', { name: 'Connect a number' }));
  await app.screenshot(page, 'first-steps');
  const demo = await page.getByRole('button', { name: 'Look around with a demo' }).boundingBox();
  assert.ok(demo.y + demo.height <= 900, 'what stands there instead of the list is in sight below the steps');
  await page.getByRole('button', { name: 'Put this list away' }).click();
  await page.getByRole('heading', { level: 2, name: 'First steps' }).waitFor({ state: 'hidden' });
  await eventually('the list to stay away', async () => {
    await page.reload();
    return (await page.getByRole('heading', { level: 2, name: 'First steps' }).count()) === 0
      || !(await page.getByRole('heading', { level: 2, name: 'First steps' }).isVisible());
  });
  await page.goto('/welcome');
  assert.equal(new URL(page.url()).pathname, '/', 'the first run is over');
});

story('the first run works without script, and says what is missing', { people: [], numbers: false }, async app => {
  const page = await app.open({ javaScriptEnabled: false });
  await page.goto('/');
  await fill(page, { ...OWNER, name: '   ' });
  await says(page, 'Write a name of 1 to 100 characters.');
  await fill(page);
  await choice(page);
});

story('of two browsers at once one makes the owner, and the other is told', { people: [], numbers: false }, async app => {
  const [first, second] = [await app.open(), await app.open()];
  for (const page of [first, second]) await page.goto('/welcome', { waitUntil: 'networkidle' });
  const other = { ...OWNER, name: 'Otto Other', email: 'other@example.com' };
  await Promise.all([fill(first), fill(second, other)]);
  const told = page => page.getByText('There is an owner already. Sign in.');
  const outcome = page => Promise.race([choice(page).then(() => 'made'), shows(told(page)).then(() => 'told')]);
  const outcomes = await Promise.all([outcome(first), outcome(second)]);
  assert.deepEqual(outcomes.toSorted(), ['made', 'told']);
  const users = await app.ajar(['user', 'list']);
  assert.equal(users.trim().split('\n').length, 2, users);
  app.expectComplaint(/status of 400/);
});

story('where others can reach it, the code of the console is asked for', {
  people: [], numbers: false, environment: { AJAR_TRUSTED_PROXIES: '10.0.0.1' },
}, async app => {
  const printed = /one-time code is (\w{5}-\w{5})/.exec(app.server.said());
  assert.ok(printed, 'the code is printed');
  const page = await app.open();
  await page.goto('/', { waitUntil: 'networkidle' });
  await fill(page, OWNER, 'AAAAA-AAAAA');
  await says(page, 'The code is not the one the server printed. It is made anew at every start.');
  assert.equal(await page.getByLabel('One-time code').getAttribute('aria-invalid'), 'true');
  await app.screenshot(page, 'welcome-code');
  await fill(page, OWNER, printed[1].toLowerCase());
  await choice(page);
  app.expectComplaint(/status of 400/);
});
