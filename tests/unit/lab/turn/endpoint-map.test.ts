import { expect, test } from 'vitest';
import { EndpointMap } from '../../../../src/lab/turn/endpoint-map.js';

test('neither the address nor the port alone is enough', () => {
  const map = new EndpointMap<string>();
  map.set('127.0.0.1', 9, 'here');
  expect(map.get('127.0.0.1', 9)).toBe('here');
  expect(map.get('127.0.0.2', 9)).toBeUndefined();
  expect(map.get('127.0.0.1', 10)).toBeUndefined();
});

test('two addresses share a port, and what is set again replaces', () => {
  const map = new EndpointMap<string>();
  map.set('127.0.0.1', 9, 'first');
  map.set('::1', 9, 'second');
  map.set('127.0.0.1', 9, 'third');
  expect(map.size).toBe(2);
  expect(map.values().sort()).toEqual(['second', 'third']);
});

test('what is deleted is gone, once, and its neighbours stay', () => {
  const map = new EndpointMap<string>();
  map.set('127.0.0.1', 9, 'first');
  map.set('::1', 9, 'second');
  for (let time = 0; time < 2; time += 1) map.delete('127.0.0.1', 9);
  map.delete('127.0.0.2', 9);
  map.delete('127.0.0.1', 10);
  expect([map.size, map.get('127.0.0.1', 9), map.get('::1', 9)]).toEqual([1, undefined, 'second']);
  map.clear();
  expect([map.size, map.values()]).toEqual([0, []]);
});
