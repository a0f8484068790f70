import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CandidateReading, parseCandidate } from '../../../src/lib/ice/candidate.js';

const read = (text: string) => {
  const reading = parseCandidate(text);
  if (!reading.ok) throw new Error(`${text}: ${JSON.stringify(reading.problem)}`);
  return reading;
};

/** `name=value` of each field, cut out of the text by its own range. */
const cut = (text: string, reading: CandidateReading): string[] =>
  reading.fields.map(({ name, value }) => `${name}=${text.slice(value.start, value.end)}`);

describe('the examples of RFC 8839', () => {
  it.each([
    [
      '1 1 UDP 1694498815 192.0.2.3 45664 typ srflx raddr 203.0.113.141 rport 8998',
      {
        type: 'srflx',
        priority: 1694498815,
        address: '192.0.2.3',
        port: 45664,
        relatedAddress: '203.0.113.141',
        relatedPort: 8998,
      },
    ],
    [
      '1 1 UDP 2130706431 203.0.113.141 8998 typ host',
      {
        type: 'host',
        priority: 2130706431,
        address: '203.0.113.141',
        port: 8998,
        relatedAddress: null,
        relatedPort: null,
      },
    ],
    [
      '2 1 UDP 2130706431 2001:db8:8101:3a55:4858:a2a9:22ff:99b9 45664 typ host',
      {
        type: 'host',
        address: '2001:db8:8101:3a55:4858:a2a9:22ff:99b9',
        addressKind: { family: 'ipv6', scope: 'documentation' },
      },
    ],
  ])('%s', (line, expected) => {
    expect(read(`candidate:${line}`).candidate).toMatchObject({
      component: 1,
      transport: 'UDP',
      ...expected,
    });
  });
});

describe('what browsers write', () => {
  it('a Chromium mDNS host is read with its generation, ufrag and network cost', () => {
    const { candidate } = read(
      'candidate:2983657004 1 udp 2113937151 8b41be73-3535-4fc5-8d9a-19819cd3c788.local 56940 typ host generation 0 ufrag +pv3 network-cost 999',
    );
    expect(candidate).toMatchObject({
      foundation: '2983657004',
      transport: 'udp',
      port: 56940,
      type: 'host',
      tcpType: null,
      addressKind: { family: 'mdns', scope: 'hidden' },
      extensions: [
        ['generation', '0'],
        ['ufrag', '+pv3'],
        ['network-cost', '999'],
      ],
    });
  });

  it('a Chromium relay keeps raddr and rport apart from the extensions', () => {
    const { candidate } = read(
      'candidate:2236812276 1 udp 50339839 127.0.0.1 54599 typ relay raddr 127.0.0.1 rport 56940 generation 0 ufrag +pv3 network-id 1 network-cost 999',
    );
    expect(candidate).toMatchObject({
      type: 'relay',
      relatedAddress: '127.0.0.1',
      relatedPort: 56940,
      addressKind: { family: 'ipv4', scope: 'loopback' },
    });
    expect(candidate.extensions.map(([name]) => name)).toEqual([
      'generation',
      'ufrag',
      'network-id',
      'network-cost',
    ]);
  });

  it('a Firefox TCP host is active, on the discard port', () => {
    const { candidate } = read(
      'candidate:2 1 TCP 2105458943 dc6a8a61-30f8-42d7-9381-538b65a2bc66.local 9 typ host tcptype active',
    );
    expect(candidate).toMatchObject({ transport: 'TCP', port: 9, tcpType: 'active' });
  });

  it('a Firefox second component counts as component 2', () => {
    expect(
      read('candidate:1 2 UDP 1685987326 192.0.2.2 48975 typ srflx raddr 0.0.0.0 rport 0')
        .candidate,
    ).toMatchObject({ component: 2, relatedAddress: '0.0.0.0', relatedPort: 0 });
  });
});

describe('where each token stands', () => {
  const line =
    'a=candidate:842163049 1 udp 1677729535 203.0.113.7 50211 typ srflx raddr 10.0.0.4 rport 50212 x-new thing';

  it('every value is cut out by its own range', () => {
    expect(cut(line, read(line))).toEqual([
      'foundation=842163049',
      'component=1',
      'transport=udp',
      'priority=1677729535',
      'address=203.0.113.7',
      'port=50211',
      'type=srflx',
      'relatedAddress=10.0.0.4',
      'relatedPort=50212',
      'extension=thing',
    ]);
  });

  it('a named field reaches from its name to the end of its value', () => {
    const related = read(line).fields.find(({ name }) => name === 'relatedAddress');
    expect(line.slice(related?.start, related?.end)).toBe('raddr 10.0.0.4');
    expect(line.slice(related?.key?.start, related?.key?.end)).toBe('raddr');
  });

  it('the prefix may be a=candidate:, candidate:, a= or nothing, and a line end may follow', () => {
    const bare = line.slice('a=candidate:'.length);
    const { candidate } = read(line);
    for (const text of [bare, `candidate:${bare}`, `a=${bare}`, `${line}\r\n`, `${line}\n`])
      expect(read(text).candidate).toEqual(candidate);
  });
});

describe('what is broken is said with its place', () => {
  const good = 'candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host';
  it.each([
    ['', 'empty', 'foundation', 0],
    ['a=candidate:', 'empty', 'foundation', 12],
    ['candidate:1 1 udp', 'missing', 'priority', 17],
    ['candidate:1 1 udp 2130706431 192.0.2.1 5000', 'missing', 'type', 43],
    ['candidate:1_2 1 udp 2130706431 192.0.2.1 5000 typ host', 'malformed', 'foundation', 10],
    [`candidate:${'1'.repeat(33)} 1 udp 1 192.0.2.1 5000 typ host`, 'malformed', 'foundation', 10],
    ['candidate:1 0 udp 2130706431 192.0.2.1 5000 typ host', 'out-of-range', 'component', 12],
    ['candidate:1 257 udp 2130706431 192.0.2.1 5000 typ host', 'out-of-range', 'component', 12],
    ['candidate:1 x udp 2130706431 192.0.2.1 5000 typ host', 'malformed', 'component', 12],
    ['candidate:1 1 u(p 2130706431 192.0.2.1 5000 typ host', 'malformed', 'transport', 14],
    ['candidate:1 1 udp 0 192.0.2.1 5000 typ host', 'out-of-range', 'priority', 18],
    ['candidate:1 1 udp 2147483648 192.0.2.1 5000 typ host', 'out-of-range', 'priority', 18],
    ['candidate:1 1 udp -1 192.0.2.1 5000 typ host', 'malformed', 'priority', 18],
    ['candidate:1 1 udp 2130706431 192.0.2.256 5000 typ host', 'malformed', 'address', 29],
    ['candidate:1 1 udp 2130706431 2001:db8:::1 5000 typ host', 'malformed', 'address', 29],
    ['candidate:1 1 udp 2130706431 192.0.2.1 99999 typ host', 'out-of-range', 'port', 39],
    ['candidate:1 1 udp 2130706431 192.0.2.1 50.0 typ host', 'malformed', 'port', 39],
    ['candidate:1 1 udp 2130706431 192.0.2.1 5000 type host', 'no-typ', 'type', 44],
    ['candidate:1 1 udp 2130706431 192.0.2.1 5000 typ', 'no-value', 'type', 47],
    ['candidate:1 1 udp 2130706431 192.0.2.1 5000 typ h@st', 'malformed', 'type', 48],
    [`${good} raddr nowhere! rport 1`, 'malformed', 'relatedAddress', 59],
    [`${good} raddr 10.0.0.1 rport 70000`, 'out-of-range', 'relatedPort', 74],
    [`${good} generation`, 'no-value', 'generation', 63],
    [`${good} generation x`, 'malformed', 'generation', 64],
    [`${good} ufrag a\tb`, 'malformed', 'ufrag', 59],
    ['candidate:1  1 udp 2130706431 192.0.2.1 5000 typ host', 'empty-field', 'component', 12],
    [`${good} `, 'empty-field', 'extension', 53],
    [' candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host', 'empty-field', 'foundation', 0],
  ])('%s', (text, code, field, at) => {
    const reading = parseCandidate(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problem).toEqual({ code, field, at });
  });

  it('a bad port does not hide the fields after it', () => {
    const text =
      'candidate:842163049 1 udp 1677729535 203.0.113.7 99999 typ srflx raddr 10.0.0.4 rport 50211';
    const reading = parseCandidate(text);
    expect(reading.ok).toBe(false);
    expect(cut(text, reading)).toContain('relatedPort=50211');
    expect(
      reading.fields.filter(({ problem }) => problem !== null).map(({ name }) => name),
    ).toEqual(['port']);
  });

  it('an unknown type is read and left to the reader, as the grammar allows further types', () => {
    expect(read('candidate:1 1 udp 1 192.0.2.1 5000 typ zzz').candidate.type).toBe('zzz');
  });

  it('an extension may have an empty value', () => {
    expect(read(`${good} x  y 1`).candidate.extensions).toEqual([
      ['x', ''],
      ['y', '1'],
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'candidate:',
    'a=',
    '1',
    'udp',
    'typ',
    'host',
    'raddr',
    'rport',
    '99999',
    '::1',
    '10.0.0.1',
    ' ',
    '  ',
    '\r\n',
    'constructor',
    '__proto__',
    '😀',
  );
  it.each([
    ['random strings', fc.string({ unit: 'binary', maxLength: 200 })],
    ['shuffled candidate words', fc.array(words, { maxLength: 40 }).map((all) => all.join(' '))],
  ])('%s: never throws, and every range lies inside the text and in order', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseCandidate(text);
        const edges = [0, ...reading.fields.flatMap(({ start, end }) => [start, end]), text.length];
        expect(edges).toEqual(edges.toSorted((x, y) => x - y));
        expect(cut(text, reading)).toEqual(
          reading.fields.map(({ name, value }) => `${name}=${value.text}`),
        );
        if (!reading.ok) expect(reading.problem.at).toBeLessThanOrEqual(text.length);
        else expect(reading.fields.every(({ problem }) => problem === null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
