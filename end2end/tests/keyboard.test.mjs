import assert from 'node:assert/strict';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { composer, isLive, link, message, openConversation, row, says, shows } from '../lib/desk.mjs';

const hasFocus = locator => locator.evaluate(element => element === document.activeElement);
const focused = (what, locator) => eventually(`the focus on ${what}`, () => hasFocus(locator), 5000);

/** Presses a key in the very moment a heading appears: nobody is quicker. */
const pressesAsSoonAsThereIs = ([key, name]) => {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1')?.textContent !== name) return;
    observer.disconnect();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
};

/** Lets the browser lay out what was changed, and whatever waits for that. */
const settled = page => page.evaluate(() => new Promise(done => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
}));

story('everything from signing in to sending is done with keys', {}, async app => {
  await app.writes('Ana', 'First', { closesIn: 3600 });
  await app.writes('Ben', 'Second', { closesIn: 2 * 3600 });
  await app.writes('Cleo', 'Third', { closesIn: 3 * 3600 });
  const page = await app.open();
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  await focused('the email', page.getByLabel('Email'));
  await page.keyboard.type(OWNER.email);
  await page.keyboard.press('Tab');
  await focused('the password', page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(OWNER.password);
  await page.keyboard.press('Enter');
  await isLive(page);
  await shows(row(page, 'Cleo'));

  await page.keyboard.press('j');
  await focused('Ana', link(page, 'Ana'));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await focused('Cleo', link(page, 'Cleo'));
  await page.keyboard.press('k');
  await focused('Ben', link(page, 'Ben'));
  await page.keyboard.press('ArrowUp');
  await focused('Ana', link(page, 'Ana'));
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: 'Ana', exact: true });
  await shows(heading);
  await focused('the heading', heading);

  await page.keyboard.press('r');
  await focused('the composer', composer(page));
  await page.keyboard.type('Just keys: jkr?');
  await page.keyboard.press('Control+Enter');
  await says(message(page, 'Just keys: jkr?'), 'Read');
  await focused('the composer', composer(page));
  assert.equal(await composer(page).inputValue(), '');
  await app.screenshot(page, 'keyboard-sent');
  await page.keyboard.press('Escape');
  await focused('the heading', heading);
  await page.keyboard.press('Escape');
  await page.waitForURL(url => url.pathname === '/');
  await focused('Ana', link(page, 'Ana'));

  // Sent, and on to the next one.
  await page.keyboard.press('Enter');
  await shows(heading);
  await page.keyboard.press('r');
  await focused('the composer', composer(page));
  await page.keyboard.type('One moment');
  await page.keyboard.press('Control+Shift+Enter');
  const next = page.getByRole('heading', { level: 1, name: 'Ben', exact: true });
  await shows(next);
  await focused('the next heading', next);
  await page.keyboard.press('Escape');
  await page.waitForURL(url => url.pathname === '/');
  await focused('Ben', link(page, 'Ben'));
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await says(message(page, 'One moment'), 'Read');
  await page.keyboard.press('Escape');
  await focused('Ana', link(page, 'Ana'));

  // Every page has its key.
  for (const [key, name] of [['l', 'Lost windows'], ['n', 'Numbers'], ['d', 'Ingest'], ['i', 'What did we lose, and why?'], [',', 'Settings'], ['q', 'Queue']]) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await shows(page.getByRole('heading', { level: 1, name, exact: true }));
  }
  await page.keyboard.press('j');
  await focused('Ana', link(page, 'Ana'));

  // Where only a template can be sent, replying begins with choosing one.
  await app.writes('Dora', 'Too late', { closesIn: -60 });
  await shows(row(page, 'Dora'));
  await page.keyboard.press('End');
  await focused('Dora', link(page, 'Dora'));
  await page.evaluate(pressesAsSoonAsThereIs, ['r', 'Dora']);
  await page.keyboard.press('o');
  await shows(page.getByRole('heading', { level: 1, name: 'Dora', exact: true }));
  const templates = page.getByRole('region', { name: 'Template', exact: true });
  await focused('the templates', templates);
  await settled(page);
  assert.ok(await hasFocus(templates), 'the page came later than the key and took the focus away');
  await page.keyboard.press('u');
  await focused('Dora', link(page, 'Dora'));

  // Whoever comes back finds the list in the same moment, whatever else does not come.
  await page.getByRole('link', { name: 'Customers' }).click();
  await shows(page.getByRole('heading', { level: 1, name: 'Customers' }));
  for (const slow of ['figures', 'first_steps']) await page.route(`**/_fn/${slow}`, () => {});
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await row(page, 'Cleo').waitFor({ state: 'visible', timeout: 1000 });
  await shows(page.getByRole('button', { name: /^\d+ Open/ }));
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Shortcuts' });
  await shows(keys);
  await app.screenshot(page, 'keyboard-shortcuts');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });

  await page.reload();
  await isLive(page);
  await page.keyboard.press('Tab');
  await focused('the way to the list', page.getByRole('link', { name: 'Skip to the list' }));
  await page.keyboard.press('Enter');
  await focused('the list', page.locator('#list'));
  await page.keyboard.press('ArrowDown');
  await focused('Ana', link(page, 'Ana'));
  await page.keyboard.press('Enter');
  await shows(heading);
  const past = page.getByRole('link', { name: 'Skip to the reply' });
  await past.focus();
  await page.keyboard.press('Enter');
  await focused('where one replies', page.locator('#reply'));
});

story('a row says what matters in its order to whoever hears it, and a composer why it is closed', {}, async app => {
  await app.writes('Ana', 'Good morning!', { closesIn: 90 * 60 - 5 });
  await app.writes('Ana', 'Is it ready?', { closesIn: 90 * 60 });
  await app.writes('Emil', 'Last week you said it would come', { closesIn: -2 * 3600 });
  const page = await app.signIn();
  await isLive(page);
  await shows(row(page, 'Ana'));
  const about = async name => (await link(page, name).getAttribute('aria-description')) ?? '';
  assert.match(await about('Ana'), /^Urgent, (90|89) minutes left · Answer owed · 2 unread · Is it ready\?$/);
  assert.match(await about('Emil'), /^Window closed .* · Answer owed · 1 unread · Last week you said it would come$/);
  await shows(row(page, 'Ana').getByRole('checkbox', { name: 'Choose \u2068Ana\u2069' }));

  await openConversation(page, 'Ana');
  await composer(page).fill('Yes');
  assert.equal(await composer(page).getAttribute('aria-describedby'), null);
  const key = await app.addKey('agent');
  const list = (await app.api(key, 'GET', '/conversations')).body.data;
  const emil = list.find(row => row.contact.name === 'Emil').id;
  const status = await page.evaluate(async emil => {
    const draft = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'It comes tomorrow' }) };
    return (await fetch(`/api/v1/conversations/${emil}/draft`, draft)).status;
  }, emil);
  assert.equal(status, 204);
  await page.reload();
  await isLive(page);
  await openConversation(page, 'Emil');
  await shows(composer(page));
  const ids = (await composer(page).getAttribute('aria-describedby')).split(' ');
  const texts = await page.evaluate(ids => ids.map(id => document.getElementById(id)?.innerText.trim() ?? ''), ids);
  assert.deepEqual(texts, [
    'The window is closed. A template can be sent.',
    'Kept for later: free text can be sent when the customer writes again.',
  ]);
});
