// Where the media of each section comes from: streams and tracks, SSRCs, rids, simulcast.
import type { SdpLine } from '../document.js';
import { type Description, type MediaSection, tokensOf, valueOf } from '../lint/description.js';
import { type At, type Said, said } from './said.js';

interface InSection extends At {
  section: number;
}

/** An a=msid line (RFC 8830). `-` is no stream. */
export interface MediaStream extends InSection {
  stream: string;
  track: string;
}

/** All lines of one a=ssrc (RFC 5576 §4.1); the first gives the line. */
export interface Source extends InSection {
  ssrc: string;
  cname: Said | null;
  msid: Said | null;
  /** Every attribute in order, the two above among them. */
  attributes: readonly { name: string; value: string; line: number }[];
}

export interface SourceGroup extends InSection {
  semantics: string;
  ssrcs: readonly string[];
}

/** An a=rid line (RFC 8851 §4). */
export interface Rid extends InSection {
  rid: string;
  direction: string;
  restrictions: readonly { name: string; value: string }[];
}

export interface SimulcastStream {
  rid: string;
  /** With `~` in front: not sent to begin with. */
  isPaused: boolean;
  /** Of its a=rid; null where there is none. */
  ridLine: number | null;
}

/** The layers of one direction; each is one stream, or one of several alternatives. */
export interface SimulcastLayers {
  direction: string;
  layers: readonly (readonly SimulcastStream[])[];
}

/** An a=simulcast line (RFC 8853 §5.1). */
export interface Simulcast extends InSection {
  directions: readonly SimulcastLayers[];
}

export interface Sources {
  streams: readonly MediaStream[];
  ssrcs: readonly Source[];
  groups: readonly SourceGroup[];
  rids: readonly Rid[];
  simulcast: readonly Simulcast[];
}

export function sourcesOf({ media }: Description): Sources {
  const here = (section: MediaSection, line: SdpLine): InSection => ({
    line: line.number,
    section: section.index,
  });
  return {
    streams: media.flatMap((section) =>
      section.all('a=msid').map((line) => ({
        ...here(section, line),
        stream: valueOf(line, 'stream') ?? '',
        track: valueOf(line, 'track') ?? '',
      })),
    ),
    ssrcs: media.flatMap(ssrcsOf),
    groups: media.flatMap((section) =>
      section.all('a=ssrc-group').map((line) => ({
        ...here(section, line),
        semantics: valueOf(line, 'semantics') ?? '',
        ssrcs: tokensOf(line, 'ssrc').map(({ text }) => text),
      })),
    ),
    rids: media.flatMap((section) =>
      section.all('a=rid').map((line) => ({
        ...here(section, line),
        rid: valueOf(line, 'rid') ?? '',
        direction: valueOf(line, 'direction') ?? '',
        restrictions: tokensOf(line, 'restriction').map(({ text }) => nameAndValue(text)),
      })),
    ),
    simulcast: media.flatMap((section) => {
      const ridLines = ridLinesOf(section);
      return section.all('a=simulcast').map((line) => ({
        ...here(section, line),
        directions: layersOf(line, ridLines),
      }));
    }),
  };
}

function ssrcsOf(section: MediaSection): Source[] {
  const found = new Map<string, Source & { attributes: Source['attributes'][number][] }>();
  for (const line of section.all('a=ssrc')) {
    const ssrc = valueOf(line, 'ssrc') ?? '';
    let source = found.get(ssrc);
    if (!source) {
      const where = { line: line.number, section: section.index };
      source = { ...where, ssrc, cname: null, msid: null, attributes: [] };
      found.set(ssrc, source);
    }
    const name = valueOf(line, 'source-attribute') ?? '';
    const value = said(line, 'value');
    source.attributes.push({ name, value: value?.text ?? '', line: line.number });
    if (name === 'cname') source.cname ??= value;
    if (name === 'msid') source.msid ??= value;
  }
  return [...found.values()];
}

function nameAndValue(text: string): { name: string; value: string } {
  const at = text.indexOf('=');
  return at < 0
    ? { name: text, value: '' }
    : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Of several lines for one rid the first. */
const ridLinesOf = (section: MediaSection): ReadonlyMap<string, number> =>
  new Map(
    section
      .all('a=rid')
      .map((line) => [valueOf(line, 'rid') ?? '', line.number] as const)
      .reverse(),
  );

/** Layers are parted by semicolons, alternatives by commas. */
function layersOf(line: SdpLine, ridLines: ReadonlyMap<string, number>): SimulcastLayers[] {
  const directions = tokensOf(line, 'direction');
  const streams = tokensOf(line, 'streams');
  return directions.map(({ text: direction }, i) => ({
    direction,
    layers: (streams[i]?.text ?? '')
      .split(';')
      .filter((layer) => layer !== '')
      .map((layer) =>
        layer.split(',').map((stream) => {
          const rid = stream.replace(/^~/, '');
          return { rid, isPaused: rid !== stream, ridLine: ridLines.get(rid) ?? null };
        }),
      ),
  }));
}
