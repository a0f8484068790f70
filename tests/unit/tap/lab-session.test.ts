import { afterEach, expect, test, vi } from 'vitest';
import { orderLabSession } from '../../../src/lib/tap/lab-session.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answering = (answer: () => Promise<Response>): void => {
  vi.stubGlobal('fetch', answer);
};

test.each([
  [403, { code: 'unknown-name' }, 'LabServesOtherName', 'HTTP 403'],
  [403, { code: 'other-origin' }, 'LabServesOtherOrigin', 'HTTP 403'],
  [500, { code: 'failed', message: 'bind EMFILE' }, 'LabUnavailable', 'HTTP 500: bind EMFILE'],
  [403, { code: 'weather' }, 'LabUnavailable', 'HTTP 403'],
])('HTTP %d with %j is told apart as %s', async (status, body, name, message) => {
  answering(() => Promise.resolve(Response.json(body, { status })));
  await expect(orderLabSession('')).rejects.toMatchObject({ name, message });
});

test.each([
  [403, 'LabUnavailable'],
  [429, 'LabIsFull'],
  [503, 'LabIsFull'],
  [404, 'LabUnavailable'],
  [500, 'LabUnavailable'],
])('HTTP %d is told apart as %s', async (status, name) => {
  answering(() => Promise.resolve(new Response(null, { status })));
  await expect(orderLabSession('')).rejects.toMatchObject({ name, message: `HTTP ${status}` });
});

test('no answer is told in the browser’s words', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(orderLabSession('')).rejects.toMatchObject({
    name: 'LabUnavailable',
    message: 'Failed to fetch',
  });
});

test.each([
  ['no JSON', '<html>'],
  ['another’s JSON', '{}'],
])('%s is not a session', async (_, body) => {
  answering(() => Promise.resolve(new Response(body, { status: 201 })));
  await expect(orderLabSession('')).rejects.toMatchObject({
    name: 'LabUnavailable',
    message: 'HTTP 201, not a session',
  });
});
