import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../../../src/lib/inspectors/candidates/error-words.js';
import { fieldSentence } from '../../../../src/lib/inspectors/candidates/field-words.js';
import { problemSentence } from '../../../../src/lib/inspectors/candidates/problem-words.js';
import * as m from '../../../../src/lib/i18n/paraglide/messages.js';
import { type CandidateFieldName, parseCandidate } from '../../../../src/lib/ice/candidate.js';

const sentence = (line: string, name: CandidateFieldName, sharing = 0): string => {
  const reading = parseCandidate(line);
  const field = reading.fields.find((known) => known.name === name);
  if (!reading.ok || !field) throw new Error(`No ${name} in ${line}`);
  return fieldSentence(field, reading.candidate, sharing);
};

const HOST =
  'candidate:1 1 udp 2113937151 8b41be73-3535-4fc5-8d9a-19819cd3c788.local 56940 typ host generation 0 ufrag +pv3 network-id 1 network-cost 999 x-new 1';
const SRFLX = 'candidate:2 1 udp 1677729535 203.0.113.7 56940 typ srflx raddr 0.0.0.0 rport 0';
const RELAY = 'candidate:3 2 udp 50339839 127.0.0.1 54599 typ relay raddr 203.0.113.7 rport 56940';
const TCP = 'candidate:4 3 TCP 2105458943 10.0.0.1 9 typ host tcptype active';

describe('the sentence of a field follows its value', () => {
  it.each([
    [HOST, 'address', m.candidates_scope_hidden()],
    [HOST, 'networkCost', m.candidates_network_cost_max()],
    [HOST, 'component', m.candidates_component_rtp()],
    [HOST, 'extension', m.candidates_extension()],
    [SRFLX, 'address', m.candidates_scope_documentation()],
    [SRFLX, 'relatedAddress', m.candidates_related_hidden()],
    [SRFLX, 'relatedPort', m.candidates_related_hidden()],
    [SRFLX, 'type', m.candidates_type_srflx()],
    [RELAY, 'component', m.candidates_component_rtcp()],
    [RELAY, 'relatedAddress', m.candidates_related_relay()],
    [RELAY, 'address', m.candidates_scope_loopback()],
    [RELAY, 'port', m.candidates_port_relay()],
    [TCP, 'transport', m.candidates_transport_tcp()],
    [TCP, 'port', m.candidates_port_active()],
    [TCP, 'address', m.candidates_scope_private()],
    [TCP, 'component', m.candidates_component_other()],
    [SRFLX.replace('0.0.0.0', '10.0.0.4'), 'relatedAddress', m.candidates_related_base()],
    [SRFLX.replace('srflx', 'zzz'), 'type', m.candidates_type_unknown()],
    [SRFLX.replace('203.0.113.7', 'example.org'), 'address', m.candidates_scope_name()],
  ] as const)('%s: %s', (line, name, expected) => {
    expect(sentence(line, name)).toBe(expected);
  });

  it('a foundation says with how many it is shared', () => {
    expect(sentence(HOST, 'foundation')).toBe(m.candidates_foundation_alone());
    expect(sentence(HOST, 'foundation', 2)).toContain('2 more');
  });
});

describe('errors of servers', () => {
  it('701 is told as not reached, 401 as wrong credentials, the unknown as an error', () => {
    expect(errorSentence(701)).toContain('could not be reached');
    expect(errorSentence(401)).toContain('Wrong credentials');
    expect(errorSentence(699)).toBe(m.candidates_error_other());
  });
});

describe('a broken line', () => {
  it('is told with its field and its column', () => {
    const reading = parseCandidate('candidate:1 1 udp 2130706431 192.0.2.1 99999 typ host');
    if (reading.ok) throw new Error('The port is out of range.');
    expect(problemSentence(reading.problem)).toBe('Column 40: Port is out of range.');
  });
});
