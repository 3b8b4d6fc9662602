// From the press that leads to a page of figures to the frame with its first chart: the first time, when the page's file and
// what draws charts are loaded for it, and the next time.

import { isLive } from '../lib/desk.mjs';
import { measure, profile, signIn } from './lib.mjs';

const VISITS = 5;

await measure(async browser => {
  const samples = { first: [], again: [] };
  const counts = { bytes: 0 };
  for (let n = 0; n < VISITS; n++) {
    // Without a worker, which might have the files already.
    const context = await profile(browser, { serviceWorkers: 'block' });
    const page = await signIn(context);
    const script = page.waitForResponse(/\/pkg\/charts\./);
    samples.first.push(await untilDrawn(page));
    const { responseBodySize } = await (await script).request().sizes();
    counts.bytes = Math.max(counts.bytes, responseBodySize);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Queue' }).click();
    await page.getByRole('grid', { name: 'Queue' }).waitFor();
    samples.again.push(await untilDrawn(page));
    await context.close();
  }
  return { samples, counts };
});

/** Goes to the figures. The milliseconds until a chart was painted. */
async function untilDrawn(page) {
  await isLive(page);
  await page.evaluate(() => {
    window.drawn = new Promise(resolve => {
      const painted = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      };
      const look = () => (document.querySelector('.chart canvas') ? painted() : requestAnimationFrame(look));
      addEventListener('click', event => (window.pressed = event.timeStamp), { capture: true, once: true });
      look();
    });
  });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insight' }).click();
  return page.evaluate(() => window.drawn.then(at => at - window.pressed));
}
