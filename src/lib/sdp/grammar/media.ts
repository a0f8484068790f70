// What a section carries and for whom: direction, timing, language, content, conference control.
import type { GrammarEntry } from '../grammar.js';
import { NO_VALUE, rfc, template } from './entry.js';

export const MEDIA = {
  'a=sendrecv': { spec: rfc(8866, '6.7.2'), value: NO_VALUE },
  'a=sendonly': { spec: rfc(8866, '6.7.3'), value: NO_VALUE },
  'a=recvonly': { spec: rfc(8866, '6.7.1'), value: NO_VALUE },
  'a=inactive': { spec: rfc(8866, '6.7.4'), value: NO_VALUE },
  'a=ptime': { spec: rfc(8866, '6.4'), value: template('{milliseconds}') },
  'a=maxptime': { spec: rfc(8866, '6.5'), value: template('{milliseconds}') },
  'a=framerate': { spec: rfc(8866, '6.13'), value: template('{frame-rate}') },
  'a=quality': { spec: rfc(8866, '6.14'), value: template('{quality}') },
  'a=orient': { spec: rfc(8866, '6.8'), value: template('{orientation}') },
  'a=lang': { spec: rfc(8866, '6.12'), value: template('{language}') },
  'a=sdplang': { spec: rfc(8866, '6.11'), value: template('{language}') },
  'a=charset': { spec: rfc(8866, '6.10'), value: template('{charset}') },
  'a=tool': { spec: rfc(8866, '6.3'), value: template('{text...}') },
  'a=type': { spec: rfc(8866, '6.9'), value: template('{conference-type}') },
  'a=cat': { spec: rfc(8866, '6.1'), value: template('{text...}') },
  'a=keywds': { spec: rfc(8866, '6.2'), value: template('{text...}') },
  'a=label': { spec: rfc(4574), value: template('{label}') },
  'a=content': { spec: rfc(4796), value: template('{content...}') },
  'a=source-filter': {
    spec: rfc(4570, '3'),
    value: template('[ ]{filter-mode} {nettype} {addrtype} {address*}'),
  },
  'a=ts-refclk': { spec: rfc(7273, '4'), value: template('{clock-source...}') },
  'a=mediaclk': { spec: rfc(7273, '5'), value: template('{media-clock...}') },
  'a=floorctrl': { spec: rfc(8856), value: template('{floor-role*}') },
  'a=confid': { spec: rfc(8856), value: template('{conference-id}') },
  'a=userid': { spec: rfc(8856), value: template('{user-id}') },
  'a=floorid': { spec: rfc(8856), value: template('{floor-id}[ {floor-streams...}]') },
} as const satisfies Record<`a=${string}`, GrammarEntry>;
