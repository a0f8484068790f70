// Less than a whole description: what its own rules say of it, and what nobody may say of it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { applyEdits } from '../../../../src/lib/sdp/lint/edits.js';
import { extentOf } from '../../../../src/lib/sdp/lint/extent.js';
import { type Diagnostic, lint } from '../../../../src/lib/sdp/lint/lint.js';
import { RULE_CODES, type RuleCode, ruleOf } from '../../../../src/lib/sdp/lint/rules.js';
import { joinLines, splitLines } from '../../../../src/lib/sdp/lines.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/lint');

const invalidOf = (code: string): string[] => {
  const folder = join(FIXTURES, code, 'invalid');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^[^.]+\.sdp$/.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8'))
    : [];
};

const lintText = (text: string): Diagnostic[] => lint(readSdp(text));
const codesOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.map(({ rule }) => rule)),
];

const CANDIDATE = 'candidate:1 1 udp 2130706431 203.0.114.7 5000 typ host';
const SECTION = 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\na=rtcp-mux\r\n';

describe('how much a text is', () => {
  it.each([
    ['v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\n', 'whole'],
    ['o=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n', 'whole'],
    ['', 'whole'],
    ['These are no lines of it.\n', 'whole'],
    [SECTION, 'section'],
    ['a=rtpmap:111 opus/48000/2\r\na=fmtp:111 useinbandfec=1', 'section'],
    [`a=${CANDIDATE}`, 'candidates'],
    [CANDIDATE, 'candidates'],
    [CANDIDATE.slice('candidate:'.length), 'candidates'],
    [`a=mid:0\r\na=${CANDIDATE}\r\n\r\na=end-of-candidates\r\n`, 'candidates'],
    [`m=audio 9 RTP/AVP 0\r\na=mid:0\r\na=ice-ufrag:abcd\r\na=${CANDIDATE}\r\n`, 'candidates'],
    [`${SECTION}a=${CANDIDATE}\r\n`, 'section'],
  ] as const)('%j is %s', (text, extent) => {
    expect(extentOf(readSdp(text))).toBe(extent);
  });
});

/** The text from its first m= line on, and how many lines stand before that. */
function sectionsAlone(text: string): { text: string; before: number } | null {
  const lines = splitLines(text);
  const before = lines.findIndex((line) => line.text.startsWith('m='));
  return before === -1 ? null : { text: joinLines(lines.slice(before)), before };
}

describe('sections alone', () => {
  it('nothing is said of them that is not said of them in their description', () => {
    for (const code of RULE_CODES)
      for (const text of invalidOf(code)) {
        const alone = sectionsAlone(text);
        if (!alone || extentOf(readSdp(alone.text)) !== 'section') continue;
        // It tells one of the many lines that end otherwise: the first that is there.
        if (code === 'line-ends-mixed') continue;
        const said = new Set(lintText(text).map(({ rule, line }) => `${line} ${rule}`));
        const unheardOf = lintText(alone.text)
          .map(({ rule, line }) => `${line + alone.before} ${rule}`)
          .filter((place) => !said.has(place));
        expect(unheardOf, `${code}: ${text}`).toEqual([]);
      }
  });

  const NOT_SAID: readonly RuleCode[] = [
    // What they look at stands in front of the first m= line: most often a=group.
    'bundle-first-rejected',
    'bundle-mid-rejected',
    'bundle-mid-twice',
    'bundle-payload-conflict',
    'bundle-transport-differs',
    'candidate-behind-bundle',
    'extmap-both-levels',
    'extmap-id-clash-in-bundle',
    'mid-twice',
    'session-line-twice',
    'ssrc-in-two-sections',
  ];

  it('each other rule that looks across lines is asked', () => {
    const notSaid = RULE_CODES.filter((code) => ruleOf(code).kind === 'across').filter(
      (code) =>
        !invalidOf(code).some((text) => {
          const alone = sectionsAlone(text);
          const found = alone && lint(readSdp(alone.text), { type: 'offer' });
          return found?.some(({ rule }) => rule === code) ?? false;
        }),
    );
    const needsMore = RULE_CODES.filter((code) => {
      const rule = ruleOf(code);
      return rule.kind === 'across' && rule.needs === 'whole';
    });
    expect(notSaid.sort()).toEqual([...NOT_SAID, ...needsMore].sort());
  });

  it('are not held against an offer: the sections that it asks for may be there', () => {
    const offer = readSdp(
      `v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n${SECTION}${SECTION}`,
    );
    expect(codesOf(lint(readSdp(SECTION), { answerTo: offer }))).toEqual([]);
  });
});

describe('candidates alone', () => {
  /** As `RTCIceCandidate.candidate` has it, and without its name. */
  const SHORTER = [
    ['a=candidate:', 'candidate:'],
    ['a=candidate:', ''],
  ] as const;

  /** Each candidate of the fixtures in which a rule about one line finds something. */
  const lines = RULE_CODES.filter((code) => ruleOf(code).kind === 'line').flatMap((code) =>
    invalidOf(code).flatMap((text) =>
      splitLines(text)
        .map((line) => line.text)
        .filter((line) => line.startsWith('a=candidate:') && lintText(line).length > 0)
        .map((line) => ({ code, line })),
    ),
  );
  const within = (from: number, { rule, start, end, fix }: Diagnostic, text: string) => ({
    rule,
    start: Math.max(0, start - from),
    end: end - from,
    mended: fix && applyEdits(text, fix).slice(from),
  });

  it.each(SHORTER)('are read without %j as %j, with the same marks and mends', (whole, short) => {
    let compared = 0;
    for (const { code, line } of lines) {
      const text = line.replace(whole, short);
      // Of what is there twice one is left.
      if (code === 'candidate-prefix-doubled' || extentOf(readSdp(text)) !== 'candidates') continue;
      const from = line.length - text.length;
      expect(
        lintText(text).map((found) => within(0, found, text)),
        `${code}: ${text}`,
      ).toEqual(lintText(line).map((found) => within(from, found, line)));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('lack nothing that stands elsewhere in a description, however their lines end', () => {
    for (const ending of ['', '\n', '\r\n', '\r'])
      expect(codesOf(lintText(`a=${CANDIDATE}${ending}`)), JSON.stringify(ending)).toEqual([]);
  });

  it('are told when they come again, and behind the end of their section', () => {
    const mid = 'a=mid:0\r\n';
    const one = `a=${CANDIDATE}\r\n`;
    expect(codesOf(lintText(`${mid}${one}${one}`))).toEqual(['candidate-repeated']);
    expect(
      codesOf(lintText(`${one}a=end-of-candidates\r\n${one.replace('5000', '5001')}`)),
    ).toEqual(['candidate-after-end']);
  });

  it('of another section are not those of the one before', () => {
    const one = `a=${CANDIDATE}\r\na=end-of-candidates\r\n`;
    expect(lintText(`a=mid:0\r\n${one}a=mid:1\r\n${one}`)).toEqual([]);
  });

  it('name the user fragment in front of them, or are of another session', () => {
    const fragment = (ufrag: string): string =>
      `m=audio 9 RTP/AVP 0\r\na=mid:0\r\na=ice-ufrag:abcd\r\na=${CANDIDATE} ufrag ${ufrag}\r\n`;
    expect(lintText(fragment('abcd'))).toEqual([]);
    expect(codesOf(lintText(fragment('efgh')))).toEqual(['candidate-of-another-session']);
  });

  it('are mended at their place, whatever ends the line', () => {
    const text = `${CANDIDATE}\n${CANDIDATE}\n`;
    const [found] = lintText(text);
    expect(found?.rule).toBe('candidate-repeated');
    expect(applyEdits(text, found?.fix ?? [])).toBe(`${CANDIDATE}\n`);
  });

  it('are read as what they are in a text, and as a broken line in a description', () => {
    expect(lintText(CANDIDATE)).toEqual([]);
    const whole = `v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n${SECTION}${CANDIDATE}\r\n`;
    expect(codesOf(lintText(whole))).toContain('line-unreadable');
    expect(lintText(CANDIDATE)).toEqual([]);
  });
});
