import assert from 'node:assert/strict';
import { violations } from '../lib/accessible.mjs';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, openOwn, shows } from '../lib/desk.mjs';
import { keeps } from '../lib/offline.mjs';

/** The language and the direction that a page says it has. */
const speaks = page => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

/** What a page says when it follows what happens. */
const LIVE = { en: 'Live', es: 'En vivo', 'pt-BR': 'Ao vivo', hi: 'लाइव', ar: 'مباشر', de: 'Live' };

/** Waits until a page has come to life: it says so, or has nothing that follows what happens. */
async function isAlive(page) {
  const signedIn = (await page.getByRole('navigation').count()) > 0;
  if (!signedIn) return page.waitForLoadState('networkidle');
  const tag = (await speaks(page))[0];
  await page.getByText(LIVE[tag], { exact: true }).first().waitFor({ state: 'attached' });
}

/** Signs in on a page that may be in any language. */
async function signIn(page, { email, password } = OWNER) {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('.sign-in-form button[type=submit]').click();
  await page.waitForURL(url => url.pathname !== '/sign-in');
}

/** Chooses a language in the rail, and says that it is meant. */
async function choose(page, label, tag, name) {
  await openOwn(page);
  await page.getByRole('combobox', { name: label }).selectOption(tag);
  await page.getByRole('button', { name: `${label}: ${name}`, exact: true }).click();
}

/** Records what the console says; a page that comes to life as another than was sent warns there. */
function listen(page) {
  const said = [];
  page.on('console', message => ['warning', 'error'].includes(message.type()) && said.push(message.text()));
  return said;
}

story('a German browser is shown German; whoever chooses Arabic gets a page that runs from right to left, on every device', {}, async app => {
  await app.writes('Ana', 'Ist das *blaue* noch da?', { closesIn: 20 * 3600 });
  await app.writes('ليلى', 'صباح الخير، هل وصل طلبي رقم 4711؟', { closesIn: 1200 });
  await app.writes('Ben', 'Hurry, please', { closesIn: 5400 });
  await app.writes('Emil', 'Last week', { closesIn: -2 * 3600 });

  const page = await app.open({ locale: 'de-DE' });
  const said = listen(page);
  const loaded = [];
  page.on('request', request => loaded.push(new URL(request.url()).pathname));
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  assert.deepEqual(await speaks(page), ['de', 'ltr']);
  await shows(page.getByRole('heading', { level: 1, name: 'Anmelden' }));
  assert.deepEqual(loaded.filter(path => path.includes('words')).map(path => path.split('.')[1]), ['de'], 'one language is loaded, once');
  await app.screenshot(page, 'language-de-sign-in');
  await signIn(page);
  await isAlive(page);
  await shows(page.getByRole('heading', { level: 1, name: 'Warteschlange' }));
  await page.getByRole('grid', { name: 'Warteschlange' }).getByRole('link', { name: 'Ana', exact: true }).click();
  await shows(page.getByRole('textbox', { name: 'Antwort' }));
  await app.screenshot(page, 'language-de-1440-light');

  await choose(page, 'Sprache', 'ar', 'العربية');
  await page.waitForFunction(() => document.documentElement.lang === 'ar');
  assert.deepEqual(await speaks(page), ['ar', 'rtl']);
  await isAlive(page);
  await shows(page.getByRole('textbox', { name: 'الرد' }));
  const [rail, list] = [await page.getByRole('navigation').boundingBox(), await page.getByRole('grid').boundingBox()];
  assert.ok(rail.x > list.x, 'what was on the left is on the right');
  await app.screenshot(page, 'language-ar-1440-light');
  assert.deepEqual(said, [], 'nothing is warned of');

  // In the profile: another browser of the same person, which asks for English, is answered in Arabic.
  const phone = await app.open({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const heard = listen(phone);
  await phone.goto('/sign-in');
  assert.deepEqual(await speaks(phone), ['en', 'ltr']);
  await signIn(phone);
  await phone.waitForFunction(() => document.documentElement.lang === 'ar');
  assert.deepEqual(await speaks(phone), ['ar', 'rtl']);
  await isAlive(phone);
  await phone.getByRole('link', { name: 'ليلى', exact: true }).waitFor();
  await app.screenshot(phone, 'language-ar-390-dark');
  assert.deepEqual(heard, []);

  const wrong = [];
  const storageState = await page.context().storageState();
  const path = new URL(page.url()).pathname;
  for (const [width, height, colorScheme] of [[1440, 900, 'light'], [390, 844, 'dark'], [320, 700, 'light']]) {
    const seen = await app.open({ storageState, viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const closed = await page.getByRole('link', { name: 'Emil', exact: true }).getAttribute('href');
    for (const [name, where] of [['queue', '/'], ['conversation', path], ['closed', closed], ['ingest', '/ingest'], ['nowhere', '/nothing'], ['sign-in', '/sign-in']]) {
      await seen.goto(where);
      await isAlive(seen);
      await app.screenshot(seen, `language-ar-${name}-${width}-${colorScheme}`);
      if (width > 320) wrong.push(...await violations(seen, `${name} ${width} ${colorScheme}`));
      const over = await beyondTheSide(seen);
      if (over > 0) wrong.push(`${name} ${width}: ${over} px beyond the side`);
    }
    await seen.context().close();
  }
  assert.deepEqual(wrong, []);
  app.expectComplaint(/nothing/);

  // As the browser says again: this one asks for German.
  await choose(page, 'اللغة', '', 'حسب المتصفح');
  await page.waitForFunction(() => document.documentElement.lang === 'de');
  await isAlive(page);

  // By key: on the way to one language nothing changes at the others.
  await openOwn(page);
  const loadedAt = await page.evaluate(() => performance.timeOrigin);
  await page.getByRole('combobox', { name: 'Sprache' }).focus();
  await page.keyboard.press('ArrowDown');
  await shows(page.getByRole('button', { name: 'Sprache: English', exact: true }));
  await page.keyboard.press('ArrowDown');
  await shows(page.getByRole('button', { name: 'Sprache: Español', exact: true }));
  await app.screenshot(page, 'language-chosen-by-key');
  assert.equal(await page.evaluate(() => performance.timeOrigin), loadedAt);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
});

for (const [tag, name] of [['es', 'Español'], ['pt-BR', 'Português (Brasil)'], ['hi', 'हिन्दी'], ['ar', 'العربية'], ['de', 'Deutsch'], ['en', 'English']]) {
  story(`${name} can be chosen before signing in, also without script, and none of it is too long for its place`, {}, async app => {
    await app.writes('Ana', 'Hello', { closesIn: 20 * 3600 });
    await app.writes('Ben', 'Hurry, please', { closesIn: 1200 });
    await app.writes('Emil', 'Last week', { closesIn: -2 * 3600 });
    const wrong = [];
    const plain = await app.open({ javaScriptEnabled: false, locale: 'fr-FR' });
    await plain.goto('/sign-in?to=/ingest');
    await plain.getByRole('button', { name, exact: true }).click();
    await plain.locator(`html[lang="${tag}"]`).waitFor({ state: 'attached' });
    assert.equal(await plain.getByRole('button', { name, exact: true }).getAttribute('aria-pressed'), 'true');
    assert.equal(await plain.locator('input[name=to]').first().inputValue(), '/ingest', 'where they wanted to go is not forgotten');
    await signIn(plain);
    await plain.waitForURL(url => url.pathname === '/ingest');
    const storageState = await plain.context().storageState();
    await plain.context().close();

    for (const width of [1440, 390, 320]) {
      const page = await app.open({ storageState, locale: 'fr-FR', viewport: { width, height: 844 }, reducedMotion: 'reduce' });
      const said = listen(page);
      await page.goto('/');
      assert.deepEqual(await speaks(page), [tag, tag === 'ar' ? 'rtl' : 'ltr']);
      await page.getByRole('link', { name: 'Ben', exact: true }).waitFor();
      await isAlive(page);
      await app.screenshot(page, `language-${tag}-queue-${width}`);
      const closed = await page.getByRole('link', { name: 'Emil', exact: true }).getAttribute('href');
      for (const [name, where] of [['ingest', '/ingest'], ['closed', closed]]) {
        let over = await beyondTheSide(page);
        await page.goto(where);
        await isAlive(page);
        await app.screenshot(page, `language-${tag}-${name}-${width}`);
        over = Math.max(over, await beyondTheSide(page));
        if (over > 0) wrong.push(`${tag} ${name} ${width}: ${over} px beyond the side`);
      }
      assert.deepEqual(said, [], tag);
      await page.context().close();
    }
    assert.deepEqual(wrong, []);
  });
}

story('without a connection the app speaks the language it was last used in', {}, async app => {
  await app.writes('Ana', 'Ist das noch da?', { closesIn: 20 * 3600 });
  const page = await app.open({ locale: 'de-DE' });
  await page.goto('/sign-in');
  await signIn(page);
  await isAlive(page);
  await keeps(page);
  const kept = language => page.evaluate(async language =>
    (await caches.match('/shell'))?.headers.get('content-language') === language, language);
  await eventually('the shell to be kept in German', () => kept('de'));
  await choose(page, 'Sprache', 'es', 'Español');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  await isAlive(page);
  await eventually('the shell to be kept in Spanish', () => kept('es'));

  await app.server.stop();
  await page.context().setOffline(true);
  await page.goto('/');
  await shows(page.getByRole('heading', { level: 1, name: 'Cola' }));
  assert.deepEqual(await speaks(page), ['es', 'ltr']);
  await shows(page.getByText('Sin conexión', { exact: true }).first());
  await shows(page.getByRole('link', { name: 'Ana', exact: true }));
  app.expectComplaint(/net::ERR_|Failed to load resource|navigation preload/);
});
