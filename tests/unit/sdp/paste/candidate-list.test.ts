import { describe, expect, it } from 'vitest';
import { composePriority } from '../../../../src/lib/ice/priority.js';
import { listCandidates } from '../../../../src/lib/sdp/paste/candidate-list.js';
import { unwrap } from '../../../../src/lib/sdp/paste/unwrap.js';

const HOST = 'a=candidate:2999745851 1 udp 2113937151 192.168.56.1 51411 typ host generation 0';

describe('the candidate of the article', () => {
  const pasted = unwrap(JSON.stringify({ sdpMLineIndex: 0, sdpMid: '', candidate: HOST }, null, 2));
  const [candidate] = listCandidates(pasted).candidates;

  it('is read, with what stands beside it', () => {
    expect(candidate).toMatchObject({
      line: 1,
      offset: 0,
      text: HOST,
      reading: { ok: true, candidate: { address: '192.168.56.1', port: 51411, type: 'host' } },
      sdpMid: '',
      sdpMLineIndex: 0,
      usernameFragment: null,
    });
  });

  it('has a priority that adds up: 126 × 2^24 + 30 × 2^8 + 255', () => {
    const priority = candidate?.priority;
    expect(priority).toMatchObject({
      priority: 2113937151,
      parts: { typePreference: 126, localPreference: 30, component: 1 },
      terms: [
        { name: 'type', factor: 16777216, value: 126, product: 2113929216 },
        { name: 'local', factor: 256, value: 30, product: 7680 },
        { name: 'component', factor: 1, value: 255, product: 255 },
      ],
      user: 'rfc8445',
      agreesWithComponent: true,
    });
  });
});

describe('a list', () => {
  it('has each candidate at its line, and the end apart', () => {
    const { candidates, endLine } = listCandidates({
      text: `a=ice-ufrag:aRJB\r\na=mid:1\r\n${HOST}\r\n\r\n${HOST} ufrag q+/z\r\na=end-of-candidates\r\n`,
    });
    expect(candidates.map(({ line }) => line)).toEqual([3, 5]);
    expect(candidates.map(({ sdpMid }) => sdpMid)).toEqual(['1', '1']);
    // Its own name is nearer than the section's.
    expect(candidates.map(({ usernameFragment }) => usernameFragment)).toEqual(['aRJB', 'q+/z']);
    expect(endLine).toBe(6);
  });

  it('keeps what each object said with its candidate', () => {
    const objects = [0, 1, 2].map((index) => ({
      candidate: HOST.slice(2).replace('51411', String(5000 + index)),
      sdpMid: `m${index}`,
      sdpMLineIndex: index,
      usernameFragment: `frag${index}`,
    }));
    const { candidates } = listCandidates(
      unwrap(objects.map((one) => JSON.stringify(one)).join('\n')),
    );
    expect(
      candidates.map(({ reading, sdpMid, sdpMLineIndex, usernameFragment }) => [
        reading.ok && reading.candidate.port,
        sdpMid,
        sdpMLineIndex,
        usernameFragment,
      ]),
    ).toEqual([
      [5000, 'm0', 0, 'frag0'],
      [5001, 'm1', 1, 'frag1'],
      [5002, 'm2', 2, 'frag2'],
    ]);
  });

  it('lists a broken candidate with its problem, and without a priority', () => {
    const { candidates } = listCandidates(unwrap(HOST.replace('51411', '99999')));
    expect(candidates).toMatchObject([
      { reading: { ok: false, problem: { code: 'out-of-range', field: 'port' } }, priority: null },
    ]);
  });

  it('says where a priority is of another component', () => {
    const { candidates } = listCandidates({ text: HOST.replace(' 1 udp', ' 2 udp') });
    expect(candidates[0]?.priority).toMatchObject({ agreesWithComponent: false });
  });

  it('has terms whose sum is the priority', () => {
    for (const type of [0, 1, 100, 126])
      for (const local of [0, 255, 65535])
        for (const component of [1, 2, 256]) {
          const whole = composePriority({
            typePreference: type,
            localPreference: local,
            component,
          });
          const text = HOST.replace('2113937151', String(whole));
          const priority = listCandidates({ text }).candidates[0]?.priority;
          if (whole === 0) continue;
          const sum = priority?.terms.reduce((total, { product }) => total + product, 0);
          expect(sum).toBe(whole);
        }
  });
});
