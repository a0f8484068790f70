// The header extensions, each with the sections that use it (RFC 8285).
import type { SdpLine } from '../document.js';
import { type Description, valueOf } from '../lint/description.js';
import { type At, sectionIndex } from './said.js';

export interface ExtensionUse extends At {
  /** null: for all sections, said before the first m=. */
  section: number | null;
}

/** One id with one URI. The first use gives the line. */
export interface HeaderExtension extends At {
  id: string;
  uri: string;
  /** In short, as people call it: the URI's own last word. */
  name: string;
  /** As written behind the id; null where it goes as the section does. */
  direction: string | null;
  /** What stands behind the URI, '' for nothing. */
  attributes: string;
  /** Sent encrypted (RFC 6904); the URI is that of what is inside. */
  isEncrypted: boolean;
  uses: readonly ExtensionUse[];
}

export interface HeaderExtensions {
  /** By id. */
  items: readonly HeaderExtension[];
  /** The first a=extmap-allow-mixed. */
  mixed: At | null;
}

// Where the URI's last word is not what people say.
const NAMES: ReadonlyMap<string, string> = new Map([
  [
    'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
    'transport-wide-cc',
  ],
  [
    'https://aomediacodec.github.io/av1-rtp-spec/#dependency-descriptor-rtp-header-extension',
    'dependency-descriptor',
  ],
  ['http://tools.ietf.org/html/draft-ietf-avtext-framemarking-07', 'framemarking'],
  [
    'http://www.webrtc.org/experiments/rtp-hdrext/video-layers-allocation00',
    'video-layers-allocation',
  ],
  ['urn:ietf:params:rtp-hdrext:toffset', 'toffset'],
]);

const shortName = (uri: string): string =>
  NAMES.get(uri) ?? uri.split(/[/#:]/).findLast((word) => word !== '') ?? uri;

export function headerExtensionsOf({ session, media }: Description): HeaderExtensions {
  const byKey = new Map<string, HeaderExtension & { uses: ExtensionUse[] }>();
  let mixed: At | null = null;
  for (const section of [session, ...media]) {
    const allow = section.first('a=extmap-allow-mixed');
    if (allow) mixed ??= { line: allow.number };
    for (const line of section.all('a=extmap')) {
      const use = { line: line.number, section: sectionIndex(section) };
      const read = headerExtension(line);
      const key = JSON.stringify(read);
      const known = byKey.get(key);
      if (known) known.uses.push(use);
      else byKey.set(key, { line: line.number, ...read, uses: [use] });
    }
  }
  const items = [...byKey.values()];
  return { items: items.sort((a, b) => Number(a.id) - Number(b.id) || a.line - b.line), mixed };
}

const ENCRYPT = 'urn:ietf:params:rtp-hdrext:encrypt';

/** One a=extmap line taken apart. */
export function headerExtension(line: SdpLine): Omit<HeaderExtension, 'line' | 'uses'> {
  const written = { uri: valueOf(line, 'uri') ?? '', behind: valueOf(line, 'attributes') ?? '' };
  const isEncrypted = written.uri === ENCRYPT;
  const [uri = '', ...attributes] = isEncrypted
    ? written.behind.split(' ')
    : [written.uri, written.behind];
  return {
    id: valueOf(line, 'extension-id') ?? '',
    uri,
    name: shortName(uri),
    direction: valueOf(line, 'direction') ?? null,
    attributes: attributes.join(' '),
    isEncrypted,
  };
}
