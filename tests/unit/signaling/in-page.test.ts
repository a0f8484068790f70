import { expect, it } from 'vitest';
import { createInPageTransport } from '../../../src/lib/signaling/in-page.js';
import { SignalingError } from '../../../src/lib/signaling/transport.js';
import { description, describeTransport } from './transport-contract.js';

describeTransport('the server in the page', createInPageTransport);

it('a call to the server in the page never answers before the caller has gone on', async () => {
  const transport = createInPageTransport();
  const order: string[] = [];
  const joined = transport.join('A').then(() => order.push('joined'));
  order.push('went on');
  await joined;
  expect(order).toEqual(['went on', 'joined']);
});

it('a message that was under way when the server in the page closed is refused', async () => {
  const transport = createInPageTransport();
  await transport.join('A');
  await transport.join('B');
  const call = transport.send(description('A'));
  transport.close();
  await expect(call).rejects.toThrow(SignalingError);
});
