// Looking around in the demo, and going back.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { eventually, OWNER, story } from '../lib/app.mjs';
import { beyondTheSide, composer, isLive, link, list, message, openConversation, shows } from '../lib/desk.mjs';

const ENTER = { name: 'Look around with a demo' };
const LEAVE = { name: 'Leave the demo' };

/** What a demo has in a data folder. */
const ofDemo = async app => (await readdir(app.data)).filter(name => name.startsWith('demo'));

story('the demo opens beside an empty queue, lives by itself, and leaves nothing behind', {}, async app => {
  const page = await app.signIn();
  await isLive(page);
  await app.screenshot(page, 'demo-entry-1440');
  // What somebody's reply came back with in the real workspace.
  await page.evaluate(() => localStorage.setItem('ajar.returned.1.x', JSON.stringify({ person: '77' })));
  const clicked = Date.now();
  await page.getByRole('button', ENTER).click();
  await shows(page.getByRole('complementary', { name: 'Demo' }));
  await shows(page.getByRole('button', LEAVE));
  await isLive(page);
  console.log(`    a living queue after ${Date.now() - clicked} ms`);
  await app.screenshot(page, 'demo-queue-1440');
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.screenshot(page, 'demo-queue-1440-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  assert.ok((await list(page).getByRole('row').count()) > 5, 'a queue with people in it');
  assert.ok(await page.evaluate(() => localStorage.getItem('ajar.returned.1.x')), 'the demo leaves it alone');
  // A customer writes without anybody having done anything.
  const seen = await events(page);
  await eventually('a message that arrives by itself', async () => (await seen()).some(kind => kind === 'message.received'), 90_000);

  await page.setViewportSize({ width: 390, height: 844 });
  await shows(page.getByRole('button', LEAVE));
  await app.screenshot(page, 'demo-queue-390');
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.screenshot(page, 'demo-queue-390-dark');
  await page.setViewportSize({ width: 320, height: 640 });
  await app.screenshot(page, 'demo-queue-320');
  assert.equal(await beyondTheSide(page), 0);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });

  assert.deepEqual((await ofDemo(app)).sort(), ['demo', 'demo.db', 'demo.db-deliveries', 'demo.db-deliveries-shm', 'demo.db-deliveries-wal', 'demo.db-shm', 'demo.db-wal']);
  await page.getByRole('button', LEAVE).click();
  await shows(page.getByRole('button', ENTER));
  await isLive(page);
  assert.equal(await page.getByRole('complementary', { name: 'Demo' }).count(), 0);
  assert.deepEqual(await ofDemo(app), []);
  // What the desk was asking for at that moment belonged to nobody any more.
  app.allowComplaint(/status of 401 .*\/_fn\//);
  await app.writes('Ana', 'A real word');
  await openConversation(page, 'Ana');
  await shows(message(page, 'A real word'));
});

story('what is sent in the demo is answered there, and never reaches the platform', {}, async app => {
  const page = await app.signIn();
  await page.getByRole('button', ENTER).click();
  await isLive(page);
  await list(page).getByRole('link').first().click();
  await shows(composer(page));
  await app.screenshot(page, 'demo-conversation-1440');
  await composer(page).fill('Only in the demo');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await shows(message(page, 'Only in the demo'));
  await shows(message(page, 'Only in the demo').getByText(/Delivered|Read/));
  assert.equal((await app.sent()).length, 0, 'the stand-in of the workspace has heard nothing');
  await page.setViewportSize({ width: 390, height: 844 });
  await app.screenshot(page, 'demo-conversation-390');
});

story('the demo is entered and left without script', {}, async app => {
  const page = await app.open({ javaScriptEnabled: false });
  await page.goto('/sign-in');
  await app.fillSignIn(page, OWNER);
  await page.getByRole('button', ENTER).click();
  await shows(page.getByRole('complementary', { name: 'Demo' }));
  await page.getByRole('button', LEAVE).click();
  await shows(page.getByRole('button', ENTER));
});

story('a tab of the demo that was left open comes back to the workspace when the demo is over', {}, async app => {
  const page = await app.signIn();
  await page.getByRole('button', ENTER).click();
  await isLive(page);
  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', LEAVE).click();
  await shows(other.getByRole('button', ENTER));
  await eventually('the other tab to be back', async () => (await page.getByRole('complementary', { name: 'Demo' }).count()) === 0, 60_000);
  await shows(page.getByRole('button', ENTER));
  app.complaints = app.complaints.filter(complaint => !/status of (401|410)/.test(complaint));
});

story('a tab of the workspace that was left open goes along into the demo, and mixes nothing', {}, async app => {
  await app.writes('Ana', 'A real word');
  const page = await app.signIn();
  await isLive(page);
  await shows(link(page, 'Ana'));
  const other = await page.context().newPage();
  await other.goto('/');
  await isLive(other);
  // While its queue is empty it is offered there; by its form it can be entered at any time.
  await other.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/demo/enter' });
    document.body.append(form);
    form.submit();
  });
  await shows(other.getByRole('complementary', { name: 'Demo' }));
  await shows(page.getByRole('complementary', { name: 'Demo' }));
  await isLive(page);
  assert.equal(await link(page, 'Ana').count(), 0, 'nobody real among people who are made up');
  await other.getByRole('button', LEAVE).click();
  await eventually('the tab to be back', async () => (await page.getByRole('complementary', { name: 'Demo' }).count()) === 0, 20_000);
  await shows(link(page, 'Ana'));
  app.complaints = app.complaints.filter(complaint => !/status of (401|410)/.test(complaint));
});

story('a demo of its own lets in once by its link and is gone with the program', {}, async app => {
  const data = await mkdtemp(path.join(tmpdir(), 'ajar-demo-'));
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('AJAR_'));
  const program = spawn(process.env.AJAR_BIN, ['demo', '--listen', '127.0.0.1:0', '--data-dir', data], {
    env: Object.fromEntries(inherited), cwd: data, stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise(resolve => program.on('exit', resolve));
  try {
    const link = await new Promise((resolve, reject) => {
      createInterface({ input: program.stdout }).once('line', resolve);
      program.once('exit', code => reject(new Error(`ajar demo ended with ${code}`)));
    });
    const page = await app.open();
    await page.goto(link);
    await shows(page.getByRole('complementary', { name: 'Demo' }));
    await isLive(page);
    assert.equal(await page.getByRole('button', LEAVE).count(), 0);
    const again = await app.open();
    await again.goto(link);
    await shows(again.getByRole('heading', { name: 'This link does not work any more' }));
    await app.screenshot(again, 'demo-link-used');
    app.expectComplaint(/status of 410/);
    await page.goto('about:blank');
    program.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.deepEqual(await readdir(data), []);
  } finally {
    program.kill('SIGKILL');
    await rm(data, { recursive: true, force: true });
  }
});

/** What has happened since, as the stream of this browser's session tells it. */
async function events(page) {
  await page.evaluate(() => {
    globalThis.happened = [];
    const stream = new EventSource('/api/v1/events');
    stream.onmessage = event => globalThis.happened.push(JSON.parse(event.data).kind);
  });
  return () => page.evaluate(() => globalThis.happened);
}
