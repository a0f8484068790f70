// Whose session it is, and what its sections share: groups, ICE credentials, DTLS.
import type { SdpLine } from '../document.js';
import type { GrammarKey } from '../grammar.js';
import {
  type Description,
  MediaSection,
  type Section,
  tokensOf,
  valueOf,
} from '../lint/description.js';
import { carriersOf } from '../lint/rules/across/bundles.js';
import { type At, type Said, said } from './said.js';

/** The o= line (RFC 8866 §5.2); what it lacks is ''. */
export interface Origin extends At {
  username: string;
  sessionId: string;
  sessionVersion: string;
  address: string;
}

export function originOf({ session, media }: Description): Origin | null {
  const line = session.first('o=') ?? media.find((section) => section.has('o='))?.first('o=');
  if (!line) return null;
  return {
    line: line.number,
    username: valueOf(line, 'username') ?? '',
    sessionId: valueOf(line, 'sess-id') ?? '',
    sessionVersion: valueOf(line, 'sess-version') ?? '',
    address: valueOf(line, 'address') ?? '',
  };
}

/** An a=group line (RFC 5888 §5). */
export interface Group extends At {
  semantics: string;
  mids: readonly string[];
  /** Of all its mids, for the list may be cut short on its way to the page. */
  midCount: number;
  /** Those of its mids that no section has. */
  absentMids: readonly string[];
}

export function groupsOf({ session, media }: Description): Group[] {
  const known = new Set(media.map(({ mid }) => mid));
  return session.all('a=group').map((line) => {
    const mids = tokensOf(line, 'mid').map(({ text }) => text);
    return {
      line: line.number,
      semantics: valueOf(line, 'semantics') ?? '',
      mids,
      midCount: mids.length,
      absentMids: mids.filter((mid) => !known.has(mid)),
    };
  });
}

/** Credentials and options of ICE, and the sections that have them. */
export interface IceParameters {
  ufrag: Said | null;
  /** The password itself is nobody's business. */
  pwd: (At & { length: number }) | null;
  /** Beside those of the session part. */
  options: readonly Said[];
  lite: At | null;
  /** Indexes of sections; none where only the session part has them. */
  sections: readonly number[];
}

type LinesOf = (own: Section, key: GrammarKey) => readonly SdpLine[];

/** Those of a section, or of the one that carries its BUNDLE (RFC 9143 §7.1.3), or of the session part. */
function linesReader(description: Description): LinesOf {
  const carriers = carriersOf(description);
  return (own, key) => {
    const carrier = own instanceof MediaSection ? carriers.get(own) : undefined;
    const speaker = [own, carrier].find((section) => section?.has(key)) ?? description.session;
    return speaker.all(key);
  };
}

/** Many sections have the very list of another one, or of the session part: each list is read once. */
function oncePerList<Value>(
  read: (lines: readonly SdpLine[]) => Value,
): (lines: readonly SdpLine[]) => Value {
  const known = new Map<readonly SdpLine[], Value>();
  return (lines) => {
    let value = known.get(lines);
    if (value === undefined) known.set(lines, (value = read(lines)));
    return value;
  };
}

/** The same number for lists that read the same: what is long is compared once. */
function numbering(textOf: (lines: readonly SdpLine[]) => string) {
  const numbers = new Map<string, number>();
  return oncePerList((lines) => {
    const text = textOf(lines);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

const optionsIn = (lines: readonly SdpLine[]): Said[] =>
  lines.flatMap((line) =>
    tokensOf(line, 'ice-option').map(({ text }) => ({ text, line: line.number })),
  );

/** Options of the session part, which are those of all its sections (RFC 8839 §5.6). */
export const iceOptionsOf = ({ session }: Description): Said[] =>
  optionsIn(session.all('a=ice-options'));

/** One entry for all sections that say the same. */
export function iceOf(description: Description): IceParameters[] {
  const { session } = description;
  const linesOf = linesReader(description);
  const lite = session.first('a=ice-lite');
  const optionsOf = oncePerList((lines) => (lines[0]?.section ? optionsIn(lines) : []));
  const read = (own: Section): Omit<IceParameters, 'sections'> | null => {
    const [ufragLine] = linesOf(own, 'a=ice-ufrag');
    const [pwdLine] = linesOf(own, 'a=ice-pwd');
    if (!ufragLine && !pwdLine) return null;
    return {
      ufrag: ufragLine ? { text: valueOf(ufragLine, 'ufrag') ?? '', line: ufragLine.number } : null,
      pwd: pwdLine
        ? { length: (valueOf(pwdLine, 'pwd') ?? '').length, line: pwdLine.number }
        : null,
      options: optionsOf(linesOf(own, 'a=ice-options')),
      lite: lite ? { line: lite.number } : null,
    };
  };
  const numberOf = numbering((lines) => lines[0]?.text ?? '');
  const keyOf = (own: Section): string =>
    [linesOf(own, 'a=ice-ufrag'), linesOf(own, 'a=ice-pwd')].map(numberOf).join(' ');
  return shared(description, read, keyOf);
}

export interface Fingerprint extends At {
  hash: string;
  fingerprint: string;
}

/** What DTLS begins with, and the sections that begin so. */
export interface DtlsParameters {
  /** The role of a=setup as written: actpass, active, passive, or what else stands there. */
  setup: Said | null;
  fingerprints: readonly Fingerprint[];
  sections: readonly number[];
}

export function dtlsOf(description: Description): DtlsParameters[] {
  const linesOf = linesReader(description);
  const fingerprintsIn = oncePerList((lines): Fingerprint[] =>
    lines.map((line) => ({
      line: line.number,
      hash: valueOf(line, 'hash') ?? '',
      fingerprint: valueOf(line, 'fingerprint') ?? '',
    })),
  );
  const read = (own: Section): Omit<DtlsParameters, 'sections'> | null => {
    const fingerprints = fingerprintsIn(linesOf(own, 'a=fingerprint'));
    const setup = said(linesOf(own, 'a=setup')[0], 'role');
    return setup || fingerprints.length > 0 ? { setup, fingerprints } : null;
  };
  const setupNumber = numbering((lines) => lines[0]?.text.toLowerCase() ?? '');
  const fingerprintsNumber = numbering((lines) =>
    lines.map(({ text }) => text.toLowerCase()).join('\n'),
  );
  const keyOf = (own: Section): string =>
    [setupNumber(linesOf(own, 'a=setup')), fingerprintsNumber(linesOf(own, 'a=fingerprint'))].join(
      ' ',
    );
  return shared(description, read, keyOf);
}

/** One entry for all sections with the same key; the first of them gives the lines. */
function shared<Parameters>(
  { session, media }: Description,
  read: (own: Section) => Parameters | null,
  keyOf: (own: Section) => string,
): (Parameters & { sections: readonly number[] })[] {
  if (media.length === 0) {
    const alone = read(session);
    return alone ? [{ ...alone, sections: [] }] : [];
  }
  const byKey = new Map<string, Parameters & { sections: number[] }>();
  for (const section of media) {
    // What is left of a section that is refused or at its end has no transport.
    if (section.isRejected) continue;
    const key = keyOf(section);
    const known = byKey.get(key);
    if (known) known.sections.push(section.index);
    else {
      const parameters = read(section);
      if (parameters) byKey.set(key, { ...parameters, sections: [section.index] });
    }
  }
  return [...byKey.values()];
}
