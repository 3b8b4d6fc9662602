// The server dies at twenty random moments while deliveries come in and replies go out, on each database. Afterwards
// every acknowledged item is there once, no reply has left twice, and none is silently gone.

import assert from 'node:assert/strict';
import { createHmac, randomInt } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { App, eventually, story } from '../lib/app.mjs';

const KILLS = 20;
const PEOPLE = 30;
const phone = n => `49151100${String(n).padStart(4, '0')}`;

story('Kills on SQLite lose nothing and send nothing twice', {}, survives);

if (process.env.AJAR_TEST_POSTGRES) {
  story('Kills on Postgres lose nothing and send nothing twice', { environment: { AJAR_DATABASE_URL: process.env.AJAR_TEST_POSTGRES } }, survives);
} else {
  test('Kills on Postgres lose nothing and send nothing twice', { skip: 'AJAR_TEST_POSTGRES names no server' }, () => {});
}

/** @param {App} app */
async function survives(app) {
  const [number] = app.simulator.numbers;
  const key = await app.addKey('agent');
  const acknowledged = new Set();
  const written = new Map();
  let running = true;
  let wamids = 0;
  let sends = 0;

  const deliver = async items => {
    const messages = items.map(({ id, from }) => ({ from, id, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text', text: { body: `text of ${id}` } }));
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: number.waba_id, changes: [{ field: 'messages', value: {
        messaging_product: 'whatsapp', metadata: { display_phone_number: '1', phone_number_id: number.phone_number_id },
        contacts: items.map(({ from }) => ({ wa_id: from, profile: { name: `Person ${from}` } })), messages,
      } }] }],
    });
    const signature = `sha256=${createHmac('sha256', number.app_secret).update(body).digest('hex')}`;
    const answer = await fetch(`${app.url}/webhooks/whatsapp`, { method: 'POST', body, headers: { 'x-hub-signature-256': signature }, signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    if (answer.status === 200) for (const { id } of items) acknowledged.add(id);
    return answer.status === 200;
  };

  // Both sides know the people: the stand-in, whose windows have to be open too, and the server.
  for (let n = 0; n < PEOPLE; n++) {
    await app.control('inbound', { from: { phone: phone(n) }, type: 'text', text: 'Hello' });
  }
  let conversations = [];
  await eventually('thirty conversations', async () => {
    conversations = (await app.api(key, 'GET', '/conversations?limit=200')).body.data.map(row => row.id);
    return conversations.length === PEOPLE;
  });

  const deliveries = Array.from({ length: 4 }, async () => {
    while (running) {
      const items = Array.from({ length: randomInt(1, 6) }, () => ({ id: `wamid.K${wamids++}`, from: phone(randomInt(PEOPLE)) }));
      if (!(await deliver(items).catch(() => false))) await pause(20);
    }
  });
  const replies = Array.from({ length: 3 }, async () => {
    while (running) {
      const n = sends++;
      const conversation = conversations[n % PEOPLE];
      // Whoever gets no answer asks again with the same key until there is one.
      for (;;) {
        const answer = await app.api(key, 'POST', `/conversations/${conversation}/messages`, { type: 'text', text: `reply ${n}` }, { 'idempotency-key': `reply-${n}` }).catch(() => null);
        if (answer?.status === 202) {
          written.set(`reply ${n}`, { conversation, id: answer.body.id });
          break;
        }
        if (answer && answer.status < 500) throw new Error(`reply ${n}: ${JSON.stringify(answer.body)}`);
        await pause(30);
      }
      await pause(15);
    }
  });

  // Where the machine is so busy that little is written between two kills, there are more of them, further apart.
  for (let kill = 0; kill < KILLS || (written.size <= 10 && kill < 3 * KILLS); kill++) {
    await pause(randomInt(30, 400 * Math.ceil((kill + 1) / KILLS)));
    await app.server.kill();
    await app.serve();
  }
  running = false;
  await Promise.all([...deliveries, ...replies]);

  await eventually('everything taken in', async () => (await app.api(key, 'GET', '/ingest')).body.pending === 0);
  // On Postgres another process may still be waiting for the platform's answer: only after 60 s is a text given up, and
  // the platform repeats what it could not deliver more and more seldom.
  const known = new Map();
  await eventually('nothing on its way', async () => {
    known.clear();
    for (const conversation of conversations) {
      let after = '';
      do {
        const page = (await app.api(key, 'GET', `/conversations/${conversation}/messages?limit=200${after}`)).body;
        for (const message of page.data) known.set(message.wamid ?? message.id, [...(known.get(message.wamid ?? message.id) ?? []), message]);
        after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
      } while (after);
    }
    const own = [...known.values()].flat().filter(message => message.direction === 'out');
    return own.every(message => !['queued', 'accepted', 'sent'].includes(message.status));
  }, 130_000);

  assert.ok(acknowledged.size > 100, `only ${acknowledged.size} items were acknowledged`);
  for (const wamid of acknowledged) assert.equal(known.get(wamid)?.length ?? 0, 1, `${wamid} was acknowledged`);

  const answer = await fetch(`${app.simulator.url}/control/sent`);
  const body = await answer.json();
  const left = new Map();
  for (const send of body.sent ?? body.data ?? body) {
    const text = send.body?.text?.body;
    if (text?.startsWith('reply ')) left.set(text, (left.get(text) ?? 0) + 1);
  }
  const shown = new Map([...known.values()].flat().filter(message => message.direction === 'out').map(message => [message.text, message]));
  assert.ok(written.size > 10, `only ${written.size} replies were written`);
  for (const text of written.keys()) {
    const message = shown.get(text);
    assert.ok(message, `${text} was accepted and is gone`);
    const times = left.get(text) ?? 0;
    assert.ok(times <= 1, `${text} left ${times} times`);
    if (['delivered', 'read'].includes(message.status)) assert.equal(times, 1, `${text} is shown as ${message.status}`);
    else assert.ok(['unknown', 'failed'].includes(message.status), `${text} is ${message.status}`);
  }
  const unknown = [...shown.values()].filter(message => message.status === 'unknown').length;
  console.log(`${KILLS} kills: ${acknowledged.size} items acknowledged, ${written.size} replies written, ${unknown} of them unknown`);
}
