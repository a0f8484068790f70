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
      absentMids: mids.filter((mid) => !known.has(mid)),
    };
  });
}

/** Credentials and options of ICE, and the sections that have them. */
export interface IceParameters {
  ufrag: Said | null;
  /** The password itself is nobody's business. */
  pwd: (At & { length: number }) | null;
  options: readonly Said[];
  lite: At | null;
  /** Indexes of sections; none where only the session part has them. */
  sections: readonly number[];
}

/** Those of a section, or of the one that carries its BUNDLE (RFC 9143 §7.1.3), or of the session part. */
function linesReader(
  description: Description,
): (own: Section, key: GrammarKey) => readonly SdpLine[] {
  const carriers = carriersOf(description);
  return (own, key) => {
    const carrier = own instanceof MediaSection ? carriers.get(own) : undefined;
    const speaker = [own, carrier].find((section) => section?.has(key)) ?? description.session;
    return speaker.all(key);
  };
}

/** One entry for all sections that say the same. */
export function iceOf(description: Description): IceParameters[] {
  const { session } = description;
  const linesOf = linesReader(description);
  const lite = session.first('a=ice-lite');
  const read = (own: Section): Omit<IceParameters, 'sections'> | null => {
    const [ufragLine] = linesOf(own, 'a=ice-ufrag');
    const [pwdLine] = linesOf(own, 'a=ice-pwd');
    if (!ufragLine && !pwdLine) return null;
    const options = new Set([...session.all('a=ice-options'), ...linesOf(own, 'a=ice-options')]);
    return {
      ufrag: ufragLine ? { text: valueOf(ufragLine, 'ufrag') ?? '', line: ufragLine.number } : null,
      pwd: pwdLine
        ? { length: (valueOf(pwdLine, 'pwd') ?? '').length, line: pwdLine.number }
        : null,
      options: [...options].flatMap((line) =>
        tokensOf(line, 'ice-option').map(({ text }) => ({ text, line: line.number })),
      ),
      lite: lite ? { line: lite.number } : null,
    };
  };
  const keyOf = (own: Section): string =>
    [linesOf(own, 'a=ice-ufrag')[0]?.text, linesOf(own, 'a=ice-pwd')[0]?.text].join('\n');
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
  const fingerprintLines = (own: Section): readonly SdpLine[] => linesOf(own, 'a=fingerprint');
  const setupLine = (own: Section): SdpLine | undefined => linesOf(own, 'a=setup')[0];
  const read = (own: Section): Omit<DtlsParameters, 'sections'> | null => {
    const lines = fingerprintLines(own);
    const setup = said(setupLine(own), 'role');
    if (!setup && lines.length === 0) return null;
    return {
      setup,
      fingerprints: lines.map((line) => ({
        line: line.number,
        hash: valueOf(line, 'hash') ?? '',
        fingerprint: valueOf(line, 'fingerprint') ?? '',
      })),
    };
  };
  const keyOf = (own: Section): string =>
    [setupLine(own), ...fingerprintLines(own)].map((line) => line?.text.toLowerCase()).join('\n');
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
