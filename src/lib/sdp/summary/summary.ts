// What a description says as a whole: plain data that can go to another thread, each item with its line.
import type { Description } from '../lint/description.js';
import { type CandidateSummary, candidatesOf } from './candidates.js';
import { type HeaderExtensions, headerExtensionsOf } from './extensions.js';
import { type KnownMaker, makerOf } from './maker.js';
import type { Said } from './said.js';
import { type SectionSummary, sectionsOf } from './sections.js';
import { type Sources, sourcesOf } from './sources.js';
import {
  type DtlsParameters,
  type Group,
  type IceParameters,
  type Origin,
  dtlsOf,
  groupsOf,
  iceOf,
  iceOptionsOf,
  originOf,
} from './transport.js';
import { type KnownType, typeOf } from './type.js';

/**
 * `part`: media sections, or lines that belong to one, without the beginning. `candidates`: nothing
 * but candidate lines. `text`: no line that SDP could have.
 */
export type Shape = 'description' | 'part' | 'candidates' | 'text';

export interface DescriptionSummary {
  shape: Shape;
  /** null where nothing tells. */
  type: KnownType | null;
  maker: KnownMaker | null;
  origin: Origin | null;
  /** In the order of the m= lines. */
  sections: readonly SectionSummary[];
  groups: readonly Group[];
  ice: readonly IceParameters[];
  /** Of the session part, for all of its sections. */
  iceOptions: readonly Said[];
  dtls: readonly DtlsParameters[];
  extensions: HeaderExtensions;
  /** The one that is liked most first. */
  candidates: readonly CandidateSummary[];
  sources: Sources;
}

export const EMPTY_SUMMARY: DescriptionSummary = {
  shape: 'text',
  type: null,
  maker: null,
  origin: null,
  sections: [],
  groups: [],
  ice: [],
  iceOptions: [],
  dtls: [],
  extensions: { items: [], mixed: null },
  candidates: [],
  sources: { streams: [], ssrcs: [], groups: [], rids: [], simulcast: [] },
};

/** Says of any text what can be said of it; a line that is broken gives what could be read of it. */
export function summarize(description: Description): DescriptionSummary {
  const groups = groupsOf(description);
  return {
    shape: shapeOf(description),
    type: typeOf(description),
    maker: makerOf(description),
    origin: originOf(description),
    sections: sectionsOf(description, groups),
    groups,
    ice: iceOf(description),
    iceOptions: iceOptionsOf(description),
    dtls: dtlsOf(description),
    extensions: headerExtensionsOf(description),
    candidates: candidatesOf(description),
    sources: sourcesOf(description),
  };
}

function shapeOf({ document, session, media }: Description): Shape {
  if (session.has('v=')) return 'description';
  if (media.length > 0) return 'part';
  const lines = document.lines.filter(({ text }) => text.trim() !== '');
  if (lines.length > 0 && lines.every(({ text }) => /^(?:a=)?candidate:/.test(text)))
    return 'candidates';
  return lines.some(({ key }) => key !== null) ? 'part' : 'text';
}
