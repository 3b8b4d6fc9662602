import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { violationsInBothThemes } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, isLive, says, shows, toSettings } from '../lib/desk.mjs';

const BEN = { email: 'ben@example.com', password: 'a password of his own' };
const button = (where, name) => where.getByRole('button', { name, exact: true });
const members = page => page.getByRole('region', { name: 'Members', exact: true });
const member = (page, name) => members(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** What an authenticator app shows for a key, so many steps of 30 seconds from now. */
function codeOf(key, later = 0) {
  const bits = [...key].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map(byte => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', secret).update(step).digest();
  const at = hash.at(-1) & 0x0f;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Waits until a page that somebody looks at says that they are signed out. */
const isSignedOut = page => page.getByText('Signed out', { exact: true }).first().waitFor({ state: 'attached' });

/** Goes to a page of the settings, and waits until it is there. */
async function goes(page, name) {
  await toSettings(page, name);
  await shows(page.getByRole('heading', { level: 1, name, exact: true }));
}

/** The owner asks Ben to come: the link that lets him in. */
async function invites(page, { name = 'Ben', email = BEN.email, role = 'Agent' } = {}) {
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Email').fill(email);
  await form.getByLabel('Role').selectOption({ label: role });
  await button(form, 'Make the link').click();
  const link = page.getByRole('region', { name: 'One-time link' });
  await shows(link.getByText(/^Give this link to /));
  await eventually('the focus on the link', () => link.evaluate(it => it === document.activeElement));
  return link.getByLabel('One-time link').inputValue();
}

/** Somebody takes a link up that let them in. */
async function comes(app, link, { name, password }) {
  const page = await app.open();
  await page.goto(link, { waitUntil: 'networkidle' });
  if (name) await page.getByLabel('Your name').fill(name);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: name ? 'Join' : 'Set the password' }).click();
  await page.waitForURL(url => url.pathname === '/');
  await isLive(page);
  return page;
}

story('somebody is invited by a link, comes in, is shut out while they look, and let in again', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await goes(page, 'Members');
  const link = await invites(page);
  assert.match(link, /\/join\?token=/);
  await app.screenshot(page, 'accounts-invited');
  await shows(page.getByRole('region', { name: 'Invitations' }).getByText(BEN.email));

  const ben = await comes(app, link, { name: 'Ben Bishop', password: BEN.password });
  await ben.goto('/settings', { waitUntil: 'networkidle' });
  await shows(ben.getByRole('main').getByRole('link', { name: 'Your account', exact: true }));
  assert.equal(await ben.getByRole('link', { name: 'Members', exact: true }).count(), 0);
  await ben.goto('/');
  await isLive(ben);
  const late = await app.open();
  await late.goto(link);
  await shows(late.getByRole('heading', { level: 1, name: 'This link no longer works' }));

  await page.reload({ waitUntil: 'networkidle' });
  await button(member(page, 'Ben Bishop'), 'Disable: \u2068Ben Bishop\u2069').click();
  await shows(member(page, 'Ben Bishop').getByText('Disabled', { exact: true }));
  await eventually('the focus where it was', () => member(page, 'Ben Bishop').evaluate(it => it === document.activeElement));
  await isSignedOut(ben);
  app.expectComplaint(/status of 401/);

  await button(member(page, 'Ben Bishop'), 'Let in again: \u2068Ben Bishop\u2069').click();
  await member(page, 'Ben Bishop').getByText('Disabled', { exact: true }).waitFor({ state: 'detached' });
  const again = await app.signIn(BEN);
  await isLive(again);

  await button(member(page, 'Ben Bishop'), 'New password link: \u2068Ben Bishop\u2069').click();
  const reset = await page.getByRole('region', { name: 'One-time link' }).getByLabel('One-time link').inputValue();
  await comes(app, reset, { password: 'another password of his' });
  await isSignedOut(again);
  app.expectComplaint(/status of 401/);
});

story('an invitation works without script, and one that is taken back lets nobody in', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await goes(page, 'Members');
  const link = await invites(page);
  const ben = await app.open({ javaScriptEnabled: false });
  await ben.goto(link);
  await ben.getByLabel(/^Password/).fill(BEN.password);
  await ben.getByRole('button', { name: 'Join' }).click();
  await shows(ben.getByRole('heading', { level: 1, name: 'Queue' }));

  const other = await invites(page, { name: 'Cleo', email: 'cleo@example.com', role: 'Analyst' });
  await button(page.getByRole('region', { name: 'Invitations' }), 'Take back: \u2068Cleo\u2069').click();
  await says(page, 'No invitation waits.');
  const cleo = await app.open({ javaScriptEnabled: false });
  await cleo.goto(other);
  await shows(cleo.getByRole('heading', { level: 1, name: 'This link no longer works' }));
});

story('a second factor is set up, asked for at sign-in, and needed where the role says so', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await goes(page, 'Your account');
  const factor = page.getByRole('region', { name: 'Second factor' });
  await factor.getByLabel('Password').fill('not the password');
  await button(factor, 'Set it up').click();
  await says(factor, 'The password is wrong.');
  app.expectComplaint(/status of 400/);
  await factor.getByLabel('Password').fill(OWNER.password);
  await button(factor, 'Set it up').click();
  await shows(factor.getByRole('img', { name: 'QR code with the key' }));
  const key = await factor.getByLabel('Key').inputValue();
  const wrong = await violationsInBothThemes(page, 'set-up');
  await app.screenshot(page, 'accounts-factor');
  await factor.getByLabel('Code of the app').fill('12345');
  await button(factor, 'Confirm').click();
  await says(factor, 'The code is wrong, or was used before.');
  app.expectComplaint(/status of 400/);
  await factor.getByLabel('Code of the app').fill(codeOf(key));
  await button(factor, 'Confirm').click();
  const codes = factor.getByRole('group', { name: 'Recovery codes' }).getByRole('listitem');
  await shows(codes.first());
  assert.equal(await codes.count(), 10);
  const recovery = await codes.first().innerText();
  wrong.push(...await violationsInBothThemes(page, 'recovery codes'));
  await button(factor, 'I have kept them').click();
  await says(factor, 'It is on. You have 10 recovery codes left.');

  // The code of the next half minute: the one there is now was used.
  const again = await app.open();
  await again.goto('/sign-in', { waitUntil: 'networkidle' });
  await app.fillSignIn(again, OWNER);
  const field = again.getByLabel('Code', { exact: true });
  await shows(field);
  await eventually('the focus on the code', () => field.evaluate(it => it === document.activeElement));
  assert.equal(await field.inputValue(), '', 'nothing of the form before stands in it');
  wrong.push(...await violationsInBothThemes(again, 'code'));
  await app.screenshot(again, 'accounts-code');
  await field.fill('000000');
  await again.getByRole('button', { name: 'Sign in' }).click();
  await says(again.getByRole('alert'), 'The code is wrong, or was used before.');
  app.expectComplaint(/status of 400/);
  await field.fill(codeOf(key, 1));
  await again.getByRole('button', { name: 'Sign in' }).click();
  await again.waitForURL(url => url.pathname === '/');
  await isLive(again);

  // Without script, and with a recovery code.
  const plain = await app.open({ javaScriptEnabled: false });
  await plain.goto('/sign-in');
  await app.fillSignIn(plain, OWNER);
  await plain.getByLabel('Code', { exact: true }).fill(recovery);
  await plain.getByRole('button', { name: 'Sign in' }).click();
  await shows(plain.getByRole('heading', { level: 1, name: 'Queue' }));

  await goes(page, 'Members');
  const required = page.getByRole('group', { name: 'Who needs a second factor' });
  const kept = page.waitForResponse(answer => answer.url().includes('/_fn/require_factor'));
  await required.getByRole('checkbox', { name: 'Agent' }).check();
  assert.equal((await kept).status(), 200);
  const link = await invites(page);
  const ben = await app.open();
  await ben.goto(link, { waitUntil: 'networkidle' });
  await ben.getByLabel(/^Password/).fill(BEN.password);
  await ben.getByRole('button', { name: 'Join' }).click();
  await shows(ben.getByRole('heading', { level: 1, name: 'Set up your second factor' }));
  await ben.goto('/customers');
  await shows(ben.getByRole('heading', { level: 1, name: 'Set up your second factor' }));
  await ben.waitForLoadState('networkidle');
  await ben.getByLabel('Password').fill(BEN.password);
  await button(ben, 'Set it up').click();
  await ben.getByLabel('Code of the app').fill(codeOf(await ben.getByLabel('Key').inputValue()));
  await button(ben, 'Confirm').click();
  await button(ben, 'I have kept them').click();
  await ben.waitForURL(url => url.pathname === '/');
  await isLive(ben);
  assert.deepEqual(wrong, []);
});

story('sessions are on view, and one that is ended is over while somebody looks', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  const other = await app.signIn();
  await isLive(other);
  await goes(page, 'Your account');
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await shows(sessions.getByText('Chrome on Linux').first());
  assert.equal(await sessions.getByRole('listitem').count(), 2);
  await button(sessions, 'End all others').click();
  await eventually('one to be left', async () => (await sessions.getByRole('listitem').count()) === 1);
  await isSignedOut(other);
  app.expectComplaint(/status of 401/);
});

story('what is typed while a name is being kept is not lost', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await goes(page, 'Your account');
  let goOn;
  const held = new Promise(done => { goOn = done; });
  await page.route('**/_fn/rename_self', async route => {
    await held;
    await route.continue();
  });
  const form = page.getByRole('form', { name: 'Name', exact: true });
  const field = form.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill(' Olga ');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await shows(form.locator('[aria-busy="true"]'));
  await field.fill('Olga Owner');
  goOn();
  await form.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  assert.equal(await field.inputValue(), 'Olga Owner');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  // Where nobody went on typing it is what was kept.
  await field.fill('  Olga   Owner ');
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await eventually('the name as it is kept', async () => (await field.inputValue()) === 'Olga Owner');
  // Nothing else on the page shows it.
  await says(page.locator('.undo'), 'Saved.');
});

story('the pages of accounts can be used by everybody at every width, and in Arabic', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await goes(page, 'Members');
  const link = await invites(page);
  const wrong = [];
  for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 700 }]) {
    await page.setViewportSize(size);
    for (const [name, where] of [['team', '/team'], ['account', '/account'], ['join', link]]) {
      await page.goto(where, { waitUntil: 'networkidle' });
      await shows(page.getByRole('heading', { level: 1 }));
      assert.ok((await beyondTheSide(page)) <= 0, `${name} at ${size.width} px`);
      wrong.push(...await violationsInBothThemes(page, `${name} ${size.width}`));
      await app.screenshot(page, `accounts-${name}-${size.width}`);
    }
  }
  assert.deepEqual(wrong, []);

  const arabic = await app.open({ locale: 'ar', viewport: { width: 390, height: 844 } });
  await arabic.goto(link, { waitUntil: 'networkidle' });
  await shows(arabic.getByRole('heading', { level: 1, name: 'انضم إلى الفريق' }));
  assert.ok((await beyondTheSide(arabic)) <= 0);
});
