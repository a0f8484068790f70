// What browsers say about descriptions, as sentences with holes, and what each names. The sentences are
// real ones of Chromium 156 and Firefox 153; tests/fixtures/browser-messages has them in full.
import { fieldOf, isRtp, type Lookup, type Meant, valueOf, wholeLine } from './lookup.js';
import { quotedLine } from './quoted-line.js';

export interface Pattern {
  says: RegExp;
  /** `groups`: what the message has in the holes. null: it means something else, or nothing here. */
  find: (lookup: Lookup, groups: readonly string[]) => Meant | null;
}

const CHROMIUM: readonly Pattern[] = [
  {
    says: /SessionDescription\.\s+The a=extmap MUST be either all session level/,
    find: ({ session }) =>
      wholeLine(
        session.find(({ text }) => text.startsWith('a=extmap:')),
        'name',
      ),
  },
  { says: /Failed to parse SessionDescription\. ([^]*)$/, find: quotedLine },
  { says: /MID='([^']*)' matching no m= section/, find: inGroup(0) },
  { says: /MID='([^']*)' that is already in a BUNDLE group/, find: inGroup(1) },
  { says: /collision for header extension id=(\d+)/, find: clash('extmap') },
  { says: /codec collision for payload_type='?(\d+)/, find: clash('rtpmap') },
  {
    says: /MID='([^']*)' used an invalid payload type (\d+)/,
    find: (lookup, [mid = '', payload = '']) => {
      const section = lookup.byMid(mid) ?? [];
      const map = section.find(({ text }) => text.startsWith(`a=rtpmap:${payload} `));
      return fieldOf(map ?? section[0], payload, 'name');
    },
  },
  { says: /with mid='([^']*)': [^]{0,120}\bsetup attribute/, find: ofMid('setup') },
  { says: /with mid='([^']*)': [^]{0,120}\bICE ufrag/, find: ofMid('ice-ufrag') },
  { says: /with mid='([^']*)': [^]{0,120}\bICE pwd/, find: ofMid('ice-pwd') },
  { says: /with mid='([^']*)': [^]{0,120}\bfingerprint/, find: ofMid('fingerprint') },
  {
    says: /Duplicate a=mid value '([^']*)'/,
    find: ({ media, lines }, [mid = '']) => {
      const [, second] = lines.filter(({ text }) => text === `a=mid:${mid}`);
      // A section without a mid is given one, and it may be the one that another has.
      const without = media.find((section) => !section.some(({ text }) => /^a=mid:./.test(text)));
      return wholeLine(second, 'name') ?? wholeLine(without?.[0], 'missing');
    },
  },
  {
    says: /MID attribute exceeds the maximum supported length of (\d+)/,
    find: tooLong('mid'),
  },
  {
    says: /remote stream ssrc: (\d+)/,
    find: (lookup, [ssrc = '']) =>
      fieldOf(
        lookup.all('ssrc').find((line) => valueOf(line).startsWith(`${ssrc} `)),
        ssrc,
        'name',
      ),
  },
  { says: /without ice-ufrag and ice-pwd/, find: without('ice-ufrag', 'ice-pwd') },
  { says: /without DTLS fingerprint/, find: without('fingerprint') },
  {
    says: /rtcp-mux must be enabled/,
    find: (lookup) => wholeLine(lookup.firstWithout(['rtcp-mux'], isRtp)?.[0], 'missing'),
  },
  {
    says: /(?:m= section|m-section) with mid='([^']*)'/,
    find: (lookup, [mid = '']) => wholeLine(lookup.byMid(mid)?.[0], 'name'),
  },
];

const FIREFOX: readonly Pattern[] = [
  {
    // A warning beside it is not what the text was refused for.
    says: /SDP Parse Error on line (\d+):\s+(?!Warning:|\s|[otc]= \w+ line not specified)/,
    find: ({ lines }, [number = '']) =>
      wholeLine(lines[Math.min(Number(number), lines.length) - 1], 'line'),
  },
  {
    // What it misses at the end it was warned of before: a c= line that it did not take for one.
    says: /line (\d+):\s+Warning: Connection \w+ type unsupported (?:[^\n]*\n){1,2000}?[^\n]*c= connection line not specified/,
    find: ({ lines }, [number = '']) => wholeLine(lines[Number(number) - 1], 'line'),
  },
  {
    says: /c= connection line not specified/,
    find: ({ media }) =>
      wholeLine(
        media.find((section) => !section.some(({ text }) => text.startsWith('c=')))?.[0],
        'missing',
      ),
  },
  {
    // RFC 8866 §5: o= is the second line; t= comes after all but z=, k=, a= and m=.
    says: /([ot])= (?:owner|timespec) line not specified/,
    find: ({ lines }, [type]) =>
      wholeLine(
        type === 'o' ? lines[1] : lines.find(({ text }) => !/^[vosiuepcb]=/.test(text)),
        'missing',
      ),
  },
  {
    says: /non ASCII characters at position (\d+)/,
    find: ({ lines }, [position = '']) => {
      const offset = Number(position);
      const line = lines.findLast((one) => one.offset <= offset);
      if (!line) return null;
      const start = Math.min(offset - line.offset, line.text.length);
      return { line: line.number, start, end: Math.min(start + 1, line.text.length), by: 'line' };
    },
  },
  { says: /does not exist in the SDP\. \(mid=([^)]*)\)/, find: inGroup(0) },
  { says: /points at a disabled m-section\. \(mid=([^)]*)\)/, find: inGroup(0) },
  { says: /mid '([^']*)' appears more than once in a BUNDLE group/, find: inGroup(1) },
  { says: /No transceiver for bundled mid (\S+)/, find: inGroup(0) },
  { says: /mid length greater than (\d+)/, find: tooLong('mid') },
  { says: /no (\S+) attribute at level (\d+)/, find: ofLevel },
  { says: /(\S{1,64}) is too short at level (\d+)/, find: ofLevel },
  { says: /illegal (\S+) attribute "[^"]*" at level (\d+)/, find: ofLevel },
  {
    says: /invalid extension id (\d+) on level (\d+)/,
    find: (lookup, [id = '', level = '']) =>
      extension(lookup, level, (value) => idOf(value) === id),
  },
  {
    says: /duplicate extension id (\d+) on level (\d+)/,
    find: (lookup, [id = '', level = '']) => {
      const section = lookup.media[Number(level)] ?? [];
      const [, second] = lookup
        .attribute('extmap', section)
        .filter((line) => idOf(valueOf(line)) === id);
      return fieldOf(second, id, 'name');
    },
  },
  {
    says: /has extmap (\S+) at level (\d+) that was not present in offer/,
    find: (lookup, [uri = '', level = '']) =>
      extension(lookup, level, (value) => value.split(' ').includes(uri)),
  },
  {
    says: /payload type "(\d+)" at level (\d+)/,
    find: (lookup, [payload = '', level = '']) =>
      fieldOf(lookup.media[Number(level)]?.[0], payload, 'name'),
  },
  {
    says: /m-section at level (\d+) is missing a=rtcp-mux/,
    find: (lookup, [level = '']) => ofLevel(lookup, ['rtcp-mux', level]),
  },
  {
    says: /\b(?:at level|on level|m-section|m-line) (\d+)\b/,
    find: (lookup, [level = '']) => wholeLine(lookup.media[Number(level)]?.[0], 'name'),
  },
];

/** In this order: what says more about the place comes before what says less. */
export const PATTERNS: readonly Pattern[] = [...CHROMIUM, ...FIREFOX];

/** The mid in an a=group:BUNDLE line; `nth` of its places there, from 0. */
function inGroup(nth: number): Pattern['find'] {
  return ({ session }, [mid = '']) => {
    const places = session
      .filter(({ text }) => text.startsWith('a=group:BUNDLE'))
      .flatMap((line) => {
        const found: Meant[] = [];
        for (const { 0: field, index } of line.text.matchAll(/\S+/g))
          if (index > 0 && field === mid)
            found.push({ line: line.number, start: index, end: index + mid.length, by: 'name' });
        return found;
      });
    return places[nth] ?? null;
  };
}

/** The first line of this attribute and number that says something else than the first with it. */
function clash(name: 'extmap' | 'rtpmap'): Pattern['find'] {
  return (lookup, [number = '']) => {
    const lines = lookup.all(name).filter((line) => idOf(valueOf(line)) === number);
    const other = lines.find(({ text }) => text !== lines[0]?.text);
    return fieldOf(other ?? lines[1], number, 'name');
  };
}

/** `1` of `1/recvonly urn:…`. */
const idOf = (value: string): string => /^[^\s/]*/.exec(value)?.[0] ?? '';

function ofMid(name: string): Pattern['find'] {
  return (lookup, [mid = '']) => {
    const section = lookup.byMid(mid);
    return section ? wholeLine(lookup.attribute(name, section)[0], 'name') : null;
  };
}

function without(...names: string[]): Pattern['find'] {
  return (lookup) => wholeLine(lookup.firstWithout(names)?.[0], 'missing');
}

/** Firefox counts m= sections from 0. What it does not see may be there in a form that it does not read. */
function ofLevel(lookup: Lookup, [name = '', level = '']: readonly string[]): Meant | null {
  const section = lookup.media[Number(level)];
  if (!section) return null;
  const [line] = lookup.attribute(name, section);
  return wholeLine(line, 'name') ?? wholeLine(section[0], 'missing');
}

function extension(
  lookup: Lookup,
  level: string,
  isMeant: (value: string) => boolean,
): Meant | null {
  const section = lookup.media[Number(level)] ?? [];
  const lines = lookup.attribute('extmap', section);
  return wholeLine(
    lines.find((line) => isMeant(valueOf(line))),
    'name',
  );
}

function tooLong(name: string): Pattern['find'] {
  return (lookup, [most = '']) =>
    wholeLine(
      lookup.all(name).find((line) => valueOf(line).length > Number(most)),
      'name',
    );
}
