// Which events the log lists: by peer, by kind, by text.
import type { FlowEvent, PeerId } from '../../recording/events.js';
import { KIND_OF, type LogKind } from './kinds.js';

export interface LogFilter {
  /** null: both, and what belongs to neither. */
  peer: PeerId | null;
  /** None chosen: all of them. */
  kinds: ReadonlySet<LogKind>;
  /** Words, all of which must occur, without regard to case. */
  text: string;
}

export const NO_FILTER: LogFilter = { peer: null, kinds: new Set(), text: '' };

/** The filter with a kind added, or taken away where it was chosen. */
export function toggleKind(filter: LogFilter, kind: LogKind): LogFilter {
  const kinds = new Set(filter.kinds);
  if (!kinds.delete(kind)) kinds.add(kind);
  return { ...filter, kinds };
}

/** The peer an event is about, null for the session and the walk. */
export function peerOf(event: FlowEvent): PeerId | null {
  if ('peer' in event) return event.peer;
  if (event.type === 'surroundings.changed' && 'peer' in event.change) return event.change.peer;
  return null;
}

/**
 * The events that pass, in their order; the given array itself where nothing is filtered.
 * `lineOf` gives an event's line as the reader sees it, in lower case; it is asked only when there is
 * a text.
 */
export function filterEvents(
  events: readonly FlowEvent[],
  { peer, kinds, text }: LogFilter,
  lineOf: (event: FlowEvent) => string,
): readonly FlowEvent[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (peer === null && kinds.size === 0 && words.length === 0) return events;
  return events.filter(
    (event) =>
      (peer === null || peerOf(event) === peer) &&
      (kinds.size === 0 || kinds.has(KIND_OF[event.type])) &&
      (words.length === 0 || hasWords(event, words, lineOf)),
  );
}

function hasWords(
  event: FlowEvent,
  words: readonly string[],
  lineOf: (event: FlowEvent) => string,
): boolean {
  const line = lineOf(event);
  return words.every((word) => line.includes(word) || wiredText(event).includes(word));
}

/** What a line leaves out but somebody may look for: the text of a description or candidate. */
function wiredText(event: FlowEvent): string {
  switch (event.type) {
    case 'description.created':
    case 'description.set':
    case 'description.grew':
      return event.sdp.toLowerCase();
    case 'candidate.found':
    case 'candidate.added':
      return event.candidate.candidate.toLowerCase();
    case 'message.sent':
    case 'message.delivered':
      return (
        event.payload.kind === 'description' ? event.payload.sdp : event.payload.candidate.candidate
      ).toLowerCase();
    default:
      return '';
  }
}
