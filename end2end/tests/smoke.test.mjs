import assert from 'node:assert/strict';
import { story } from '../lib/app.mjs';

story('a fresh start is healthy', {}, async app => {
  const health = await fetch(`${app.url}/health`);
  assert.equal(health.status, 200);
  assert.equal((await health.json()).status, 'ok');
});
