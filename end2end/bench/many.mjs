// What a page costs beside a large inbox: a second passing, a step of scrolling, narrowing the list, a key.

import { composer, isLive, list, openConversation, shows } from '../lib/desk.mjs';
import { busy, measure, pause, profile, signIn, typing, untilPartOfSecond } from './lib.mjs';

const TICKS = 60;
const STEPS = 200;
/** A turn of the wheel: three rows. */
const STEP = 156;
const FIGURES = ['open', 'closing', 'lost', 'active'];
const ROUNDS = 5;
const NOWHERE = [1430, 10];

await measure(async browser => {
  const context = await profile(browser);
  const page = await signIn(context);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.mouse.move(...NOWHERE);
  await pause(3000);
  const samples = {};
  const counts = {};

  samples.tick = await ticks(page, session);

  // With the wheel over the list, as somebody does who looks for something.
  const { x, y, width, height } = await list(page).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await pause(1000);
  await page.evaluate(() => (window.measured.long = 0));
  samples.scroll = [];
  let before = await busy(session);
  for (let n = 0; n < STEPS; n++) {
    const ticksBefore = Math.floor(Date.now() / 1000);
    await page.mouse.wheel(0, STEP);
    await pause(90);
    const after = await busy(session);
    // What a second costs is measured above. Everything else that happens is a step's, also the rows that are loaded.
    if (Math.floor(Date.now() / 1000) === ticksBefore) samples.scroll.push(after.drawing - before.drawing);
    before = after;
  }
  counts['long tasks'] = await page.evaluate(() => window.measured.long);
  counts['rows passed'] = await page.evaluate(() => Math.max(...[...document.querySelectorAll('#list .row:not([hidden])')].map(row => Number(row.getAttribute('aria-rowindex')))));
  if (!(counts['rows passed'] > STEPS)) throw new Error(`the list was scrolled to row ${counts['rows passed']} only`);

  // Now that the page holds all these rows.
  await list(page).evaluate(list => (list.scrollTop = 0));
  await page.mouse.move(...NOWHERE);
  await pause(2000);
  samples['tick, many rows'] = await ticks(page, session);

  // Each press asks the server too; what is on the page already is shown at once.
  const narrow = async (name, kind, act) => {
    await page.evaluate(kind => window.measured.list(kind), kind);
    // From the beginning: further rows may be on their way for the list there was before.
    const begins = request => /\/_fn\/queue(_of)?$/.test(new URL(request.url()).pathname) && !request.postDataJSON()?.after;
    const asked = page.waitForRequest(begins);
    await act();
    await (await (await asked).response()).finished();
    // Some time for what hangs on the answer; what takes longer is a figure and not an end.
    await page.waitForFunction(() => window.measured.changed(), null, { timeout: 10_000 });
    await pause(400);
    const { since, first, last, pressed } = await page.evaluate(() => window.measured.listed());
    const shown = first ?? last ?? pressed;
    if (since === null || shown === null) throw new Error(`nothing changed: ${name}`);
    (samples[name] ??= []).push(shown - since);
    (samples[`${name}, whole`] ??= []).push((last ?? pressed) - since);
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const figure of FIGURES) {
      const button = page.locator(`[data-figure=${figure}]`);
      await narrow('figure', 'click', () => button.click());
      await narrow('figure', 'click', () => button.click());
    }
  }
  const tide = await page.locator('.tide-line').boundingBox();
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const from = 0.05 + (round * 0.07) % 0.6;
    const at = share => [tide.x + tide.width * share, tide.y + tide.height / 2];
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at(from + 0.2), { steps: 4 });
    await narrow('tide', 'pointerup', () => page.mouse.up());
    await narrow('tide', 'click', () => page.locator('.tide-all').click());
  }
  const field = page.getByRole('searchbox');
  await field.click();
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const word = `Customer ${47 + round}`;
    await field.fill(word.slice(0, -1));
    // Whatever is looked for meanwhile has come before it is measured.
    await pause(1200);
    await page.keyboard.press(word.at(-1));
    await narrow('search, Enter', 'keydown', () => page.keyboard.press('Enter'));
    await narrow('search, letter', 'keydown', () => page.keyboard.press('1'));
  }
  await page.keyboard.press('Escape');
  await pause(1500);

  await page.goto('/');
  await isLive(page);
  const first = list(page).getByRole('link').last();
  await shows(first);
  await openConversation(page, (await first.innerText()).trim());
  await composer(page).click();
  samples.key = await typing(page, 'the quick brown fox jumps over the lazy dog and goes on from there');

  return { samples, counts };
});

/** What each second costs the page that only stands there, in milliseconds of script, style and layout. */
async function ticks(page, session) {
  // With when each ends: where one closes every other second, the next one soon shows what the last one did.
  const countdowns = () => list(page).getByRole('timer').evaluateAll(all => all.map(one => `${one.dateTime} ${one.textContent}`).join());
  const shown = await countdowns();
  const times = [];
  // From the middle of one second to the middle of the next: in between it turns once.
  await untilPartOfSecond(500);
  let before = await busy(session);
  for (let n = 0; n < TICKS; n++) {
    await untilPartOfSecond(500);
    const after = await busy(session);
    times.push(after.drawing - before.drawing);
    before = after;
  }
  if ((await countdowns()) === shown) throw new Error('no countdown ran');
  return times;
}
