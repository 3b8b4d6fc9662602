import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, isLive, message, openConversation, says, shows, signOut } from '../lib/desk.mjs';

story('a wrong password and too many tries are told in words, and the right one lets in afterwards', {}, async app => {
  const page = await app.open();
  // Without the browser half the form is sent as any form is; here it is to answer in place.
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  await app.screenshot(page, 'sign-in');
  const wrong = { ...OWNER, password: 'not the password' };
  await app.fillSignIn(page, wrong);
  const alert = page.getByRole('alert');
  await says(alert, 'The email and password do not match.');
  assert.equal(await page.getByLabel('Email').inputValue(), OWNER.email);
  assert.equal(await page.getByLabel('Email').getAttribute('aria-invalid'), 'true');
  await app.screenshot(page, 'sign-in-wrong');

  const throttled = alert.getByText(/^Too many attempts\. Try again in \d+ seconds?\.$/);
  for (let tries = 1; tries < 12 && !(await throttled.isVisible()); tries += 1) {
    const answered = page.waitForResponse(answer => answer.url().includes('/_fn/sign_in'));
    await app.fillSignIn(page, wrong);
    const limited = (await answered).status() === 429;
    if (limited) await shows(throttled);
  }
  await shows(throttled);
  await app.screenshot(page, 'sign-in-throttled');

  await eventually('to be let in once the wait is over', async () => {
    if (new URL(page.url()).pathname === '/') return true;
    const answered = page.waitForResponse(answer => answer.url().includes('/_fn/sign_in'));
    await app.fillSignIn(page, OWNER);
    return (await answered).status() < 400;
  });
  await page.waitForURL(url => url.pathname === '/');
  app.expectComplaint(/status of 401/);
  app.expectComplaint(/status of 429/);
});

story('signing in works without script', {}, async app => {
  const page = await app.open({ javaScriptEnabled: false });
  await page.goto('/sign-in');
  await app.fillSignIn(page, { ...OWNER, password: 'not the password' });
  await says(page, 'The email and password do not match.');
  await app.fillSignIn(page, OWNER);
  await shows(page.getByRole('heading', { level: 1, name: 'Queue' }));
});

story('whoever is signed out is led to sign in and back to where they wanted to go', {}, async app => {
  await app.writes('Ana', 'Hello');
  const visitor = await app.signIn();
  await isLive(visitor);
  await openConversation(visitor, 'Ana');
  const wanted = new URL(visitor.url()).pathname;
  await signOut(visitor);
  await visitor.waitForURL(url => url.pathname === '/sign-in');

  for (const [path, heading] of [[wanted, 'Ana'], ['/ingest', 'Ingest']]) {
    const page = await app.open();
    await page.goto(path);
    await page.waitForURL(url => url.pathname === '/sign-in');
    await app.fillSignIn(page);
    await shows(page.getByRole('heading', { level: 1, name: heading, exact: true }));
    assert.equal(new URL(page.url()).pathname, path);
  }
  const missing = await app.signIn();
  const answer = await missing.goto('/c/999999');
  assert.equal(answer.status(), 404);
  await shows(missing.getByRole('heading', { name: 'This conversation does not exist' }));
  app.expectComplaint(/status of 404/);
  // What a page was still asking for as its session ended.
  app.allowComplaint(/status of 401/);
});

story('a session that ended keeps what was written', {}, async app => {
  await app.writes('Ana', 'Hello');
  const page = await app.signIn();
  await isLive(page);
  await openConversation(page, 'Ana');
  await page.context().clearCookies();
  await composer(page).fill('A long answer that must not be lost');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await says(page, 'You are signed out. Sign in again in another tab, then try once more.');
  assert.equal(await composer(page).inputValue(), 'A long answer that must not be lost');
  await app.screenshot(page, 'session-over');

  await page.reload();
  await page.waitForURL(url => url.pathname === '/sign-in');
  await app.fillSignIn(page);
  await shows(page.getByRole('heading', { level: 1, name: 'Ana', exact: true }));
  await eventually('the text', async () => (await composer(page).inputValue()) === 'A long answer that must not be lost');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await says(message(page, 'A long answer that must not be lost'), 'Read');
  app.expectComplaint(/status of 401/);
});
