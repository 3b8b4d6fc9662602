// From the webhook to the pixel: a signed delivery is posted, and a page that shows the queue and the conversation it is
// for says when it had painted the row and the message. First with nothing else going on, then while twelve programs
// follow the events and eighty items a second arrive for other people. Then what a key costs in the reply and in the field
// that finds people: with nothing else going on, and while a hundred events a second reach the page.

import { composer, link, message, openConversation, shows } from '../lib/desk.mjs';
import { ahead, api, ground, measure, now, pause, Platform, profile, signIn, typing } from './lib.mjs';

const PROBES = 100;
const STREAMS = 12;
/** Items a second. */
const RATE = 80;
/** Texts a second: of each tells one event at least. */
const TEXTS = 100;
/** Of the items on their way no more than this many are unanswered: a server that cannot follow is not buried. */
const UNANSWERED = 400;
const DAY = 24 * 60 * 60;
const SENTENCE = 'the quick brown fox jumps over the lazy dog and goes on';
/** Many people, few, somebody, and nobody. */
const WANTED = ['customer 4', 'customer 12', 'customer 345', 'ana almeida', 'somebody else', 'customer', 'almeida', 'nobody'];
const ANA = { person: 90_000_000, name: 'Ana Almeida' };

await measure(async browser => {
  const platform = new Platform();
  // Her window closes soon, so that her row stands above, in sight, whatever arrives for others.
  const first = Math.floor(Date.now() / 1000) - DAY + 1200;
  await platform.deliver([platform.text({ ...ANA, at: first, text: 'Are you there?' })]);
  await pause(1000);
  const page = await signIn(await profile(browser));
  await openConversation(page, ANA.name);
  await shows(message(page, 'Are you there?'));
  await link(page, ANA.name).waitFor();
  // A pointer over the list would hold it still.
  await page.mouse.move(1430, 10);
  const offset = await ahead(page);
  let made = 0;

  /** Posts messages of hers one after the other, and times each. */
  async function probe() {
    const times = { row: [], message: [], answer: [] };
    for (let n = 0; n < PROBES; n++) {
      made += 1;
      const text = `Number ${made} of her questions.`;
      await page.evaluate(text => window.measured.watch(text), text);
      const { sentAt, took } = await platform.deliver([platform.text({ ...ANA, at: first + made, text })]);
      const late = pause(20_000, null, { ref: false });
      const seen = await Promise.race([page.evaluate(() => window.measured.seen), late]);
      if (!seen) throw new Error(`“${text}” was not painted within 20 s`);
      for (const place of ['row', 'message']) {
        if (!seen[place].inView) throw new Error(`“${text}” is not in sight: ${place}`);
        times[place].push(seen[place].at - offset - sentAt);
      }
      times.answer.push(took);
      // At all distances from the ticks of a second and of the frames.
      await pause(120 + ((n * 37) % 160));
    }
    return times;
  }

  const alone = await probe();

  const streams = await Promise.all(Array.from({ length: STREAMS }, follow));
  const traffic = begin(platform, RATE, true);
  await pause(2000);
  const loaded = await probe();
  await composer(page).click();
  const keys = await typing(page, SENTENCE);
  const { seconds, acknowledged, left } = await traffic.end();
  const { pending } = await api('/ingest');
  const events = streams.map(stream => stream.end());

  // What is left of all that is over before something else is measured.
  for (let n = 0; n < 120 && (await api('/ingest')).pending > 0; n++) await pause(500);
  await pause(3000);
  const quiet = await writing(page);
  const stream = await follow();
  const texts = begin(platform, TEXTS, false);
  await pause(2000);
  const busy = await writing(page);
  const told = await texts.end();
  // The last of them are told by then.
  await pause(1000);
  const toldEvents = stream.end();
  platform.close();

  return {
    samples: {
      'alone, row': alone.row, 'alone, message': alone.message, 'alone, answer': alone.answer,
      'loaded, row': loaded.row, 'loaded, message': loaded.message, 'loaded, answer': loaded.answer,
      'loaded, key': keys, 'quiet, reply': quiet.reply, 'quiet, find': quiet.find, 'events, reply': busy.reply, 'events, find': busy.find,
    },
    counts: {
      'items a second': acknowledged / seconds, 'items not sent': left, pending, 'events, least': Math.min(...events) / seconds,
      'events a second': toldEvents / told.seconds, 'texts not sent': told.left,
    },
  };
});

/** Writes a reply, then looks for people. Answers with the milliseconds from each key to its paint, of either. */
async function writing(page) {
  await composer(page).focus();
  const reply = [...await typing(page, SENTENCE), ...await typing(page, SENTENCE)];
  const field = page.getByRole('searchbox', { name: 'Find by name' });
  await field.focus();
  const find = [];
  for (const word of WANTED) {
    await field.fill('');
    find.push(...await typing(page, word));
    // So long that what was looked for comes.
    await pause(400);
  }
  // Not with Escape, which might leave the conversation, too.
  await field.fill('');
  await pause(1500);
  return { reply, find };
}

/** Follows the events as another program would. */
async function follow() {
  const stop = new AbortController();
  const answer = await fetch(`${ground.url}/api/v1/events`, { headers: { authorization: `Bearer ${ground.key}` }, signal: stop.signal });
  if (!answer.ok) throw new Error(`the stream of events is answered with ${answer.status}`);
  let events = 0;
  const read = (async () => {
    for await (const chunk of answer.body) events += Buffer.from(chunk).toString('latin1').split('\nid:').length - 1;
  })();
  read.catch(() => {});
  return {
    end() {
      stop.abort();
      return events;
    },
  };
}

/**
 * Lets so many items a second arrive, one a delivery, at an even pace: texts, or where they are mixed every second one a text and the
 * others statuses, as on a working day.
 */
function begin(platform, rate, mixed) {
  const STEPS = ['sent', 'delivered', 'read'];
  const started = now();
  let [sent, waiting, acknowledged, left] = [0, 0, 0, 0];
  let failed = null;
  const timer = setInterval(() => {
    const due = Math.floor(((now() - started) / 1000) * rate);
    for (; sent < due; sent++) {
      if (waiting >= UNANSWERED) {
        left += 1;
        continue;
      }
      const half = mixed ? Math.floor(sent / 2) : sent;
      const person = (half * 7919) % ground.people;
      const change = mixed && sent % 2
        ? platform.status({ person, message: Math.floor(half / 3), status: STEPS[half % 3] })
        : platform.text({ person, text: 'When will my order arrive? I am not at home on Friday.' });
      waiting += 1;
      platform.deliver([change]).then(() => (acknowledged += 1)).catch(error => (failed ??= error)).finally(() => (waiting -= 1));
    }
  }, 5);
  return {
    async end() {
      clearInterval(timer);
      const seconds = (now() - started) / 1000;
      for (let n = 0; n < 200 && waiting > 0; n++) await pause(50);
      if (failed) throw failed;
      return { seconds, acknowledged, left };
    },
  };
}
