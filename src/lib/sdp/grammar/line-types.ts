// The line types of RFC 8866 in the order in which they may stand.
import type { GrammarEntry } from '../grammar.js';
import { rfc, template } from './entry.js';

export const LINE_TYPES = {
  'v=': { spec: rfc(8866, '5.1'), value: template('{version}') },
  'o=': {
    spec: rfc(8866, '5.2'),
    value: template('{username} {sess-id} {sess-version} {nettype} {addrtype} {address}'),
  },
  's=': { spec: rfc(8866, '5.3'), value: template('{text...}') },
  'i=': { spec: rfc(8866, '5.4'), value: template('{text...}') },
  'u=': { spec: rfc(8866, '5.5'), value: template('{uri...}') },
  'e=': { spec: rfc(8866, '5.6'), value: template('{email...}') },
  'p=': { spec: rfc(8866, '5.6'), value: template('{phone...}') },
  'c=': {
    spec: rfc(8866, '5.7'),
    value: template('{nettype} {addrtype} {address}[/{ttl}[/{address-count}]]'),
    variants: { by: ['address'], known: ['0.0.0.0'] },
  },
  'b=': {
    spec: rfc(8866, '5.8'),
    value: template('{bwtype}:{bandwidth}'),
    variants: { by: ['bwtype'], known: ['AS', 'CT', 'TIAS'] },
  },
  't=': {
    spec: rfc(8866, '5.9'),
    value: template('{start-time} {stop-time}'),
    variants: { by: ['start-time', 'stop-time'], known: ['0 0'] },
  },
  'r=': {
    spec: rfc(8866, '5.10'),
    value: template('{repeat-interval} {active-duration} {time-offset*}'),
  },
  'z=': { spec: rfc(8866, '5.11'), value: template('{adjustment-time time-offset*}') },
  'k=': { spec: rfc(8866, '5.12'), value: template('{key-method}[:{key...}]') },
  // Attributes have entries of their own; this one explains the ones without.
  'a=': { spec: rfc(8866, '5.13'), value: template('{value...}') },
  'm=': {
    spec: rfc(8866, '5.14'),
    value: template('{media} {port}[/{port-count}] {proto} {format*}'),
    variants: { by: ['media'], known: ['audio', 'video', 'application', 'text', 'image'] },
  },
} as const satisfies Record<`${string}=`, GrammarEntry>;
