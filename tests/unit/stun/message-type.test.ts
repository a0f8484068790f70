import { expect, test } from 'vitest';
import {
  CLASSES,
  METHODS,
  type MethodName,
  type StunClass,
  messageType,
  methodName,
  splitMessageType,
} from '../../../src/lib/stun/message-type.js';

/** RFC 8489 §5, RFC 8656 §17. */
const TYPES: [MethodName, StunClass, number][] = [
  ['Binding', 'request', 0x0001],
  ['Binding', 'indication', 0x0011],
  ['Binding', 'success', 0x0101],
  ['Binding', 'error', 0x0111],
  ['Allocate', 'request', 0x0003],
  ['Allocate', 'success', 0x0103],
  ['Allocate', 'error', 0x0113],
  ['Refresh', 'request', 0x0004],
  ['Refresh', 'success', 0x0104],
  ['Refresh', 'error', 0x0114],
  ['Send', 'indication', 0x0016],
  ['Data', 'indication', 0x0017],
  ['CreatePermission', 'request', 0x0008],
  ['CreatePermission', 'success', 0x0108],
  ['CreatePermission', 'error', 0x0118],
  ['ChannelBind', 'request', 0x0009],
  ['ChannelBind', 'success', 0x0109],
  ['ChannelBind', 'error', 0x0119],
  ['GOOG-PING', 'request', 0x0200],
  ['GOOG-PING', 'success', 0x0300],
];

test.each(TYPES)('%s %s is type %i', (name, stunClass, type) => {
  const { method } = METHODS[name];
  expect(messageType(method, stunClass)).toBe(type);
  expect(splitMessageType(type)).toEqual({ method, class: stunClass });
  expect(methodName(method)).toBe(name);
});

test('every method in every class comes back from the bits, which leave the two highest free', () => {
  for (let method = 0; method < 0x1000; method += 1)
    for (const stunClass of CLASSES) {
      const type = messageType(method, stunClass);
      expect(type).toBeLessThan(0x4000);
      expect(splitMessageType(type)).toEqual({ method, class: stunClass });
    }
});
