// The candidates of a paste as a table has them: each with its reading, its m= section and the
// arithmetic of its priority.
import { type CandidateReading, parseCandidate } from '../../ice/candidate.js';
import {
  type PriorityParts,
  type TypePreferenceUser,
  takeApartPriority,
  typePreferenceUser,
} from '../../ice/priority.js';
import { splitLines } from '../lines.js';
import type { CandidateFacts } from './unwrapper.js';

/** One summand of a priority: `factor × value = product`. */
export interface PriorityTerm {
  name: 'type' | 'local' | 'component';
  /** 2^24, 2^8 and 1 (RFC 8445 §5.1.2.1). */
  factor: number;
  /** The type preference, the local preference, and 256 − component. */
  value: number;
  product: number;
}

export interface PriorityArithmetic {
  priority: number;
  parts: PriorityParts;
  /** Together they are the priority. */
  terms: readonly PriorityTerm[];
  /** Who gives this type preference to such a candidate; null where nobody is known to. */
  user: TypePreferenceUser | null;
  /** Whether the component in the priority is the one that the candidate names. */
  agreesWithComponent: boolean;
}

export interface ListedCandidate {
  /** The line of the text; 1 and up. */
  line: number;
  /** Offset of the line in the text: the ranges of `reading` count from here. */
  offset: number;
  text: string;
  reading: CandidateReading;
  /** The m= section that it belongs to, where its object says so. */
  sdpMid: string | null;
  sdpMLineIndex: number | null;
  /** As its object says, else its own `ufrag`, else the a=ice-ufrag line in front of it. */
  usernameFragment: string | null;
  /** null where the candidate could not be read. */
  priority: PriorityArithmetic | null;
}

export interface CandidateList {
  candidates: readonly ListedCandidate[];
  /** The line that says that no more will come (RFC 8840 §8.2), or null. */
  endLine: number | null;
}

/** Lists the candidates of a text of kind `candidates`; `facts` are those of its unwrapping. */
export function listCandidates({
  text,
  facts = [],
}: {
  text: string;
  facts?: readonly CandidateFacts[];
}): CandidateList {
  const factsByLine = new Map(facts.map((fact) => [fact.line, fact]));
  const candidates: ListedCandidate[] = [];
  let endLine: number | null = null;
  let ufrag: string | null = null;
  let mid: string | null = null;
  for (const line of splitLines(text)) {
    if (line.text.startsWith('a=ice-ufrag:')) ufrag = line.text.slice('a=ice-ufrag:'.length);
    else if (line.text.startsWith('a=mid:')) mid = line.text.slice('a=mid:'.length);
    else if (line.text === 'a=end-of-candidates') endLine = line.number;
    else if (/\S/.test(line.text) && !/^a=(?!candidate:)/.test(line.text)) {
      const reading = parseCandidate(line.text);
      const fact = factsByLine.get(line.number);
      const own = reading.fields.find(({ name }) => name === 'ufrag')?.value.text;
      candidates.push({
        line: line.number,
        offset: line.offset,
        text: line.text,
        reading,
        sdpMid: fact?.sdpMid ?? mid,
        sdpMLineIndex: fact?.sdpMLineIndex ?? null,
        usernameFragment: fact?.usernameFragment ?? own ?? ufrag,
        priority: priorityOf(reading),
      });
    }
  }
  return { candidates, endLine };
}

/** A candidate's priority taken apart; null where it has none (RFC 8445 §5.1.2.1). */
function priorityOf(reading: CandidateReading): PriorityArithmetic | null {
  if (!reading.ok) return null;
  const { priority, type, transport, component } = reading.candidate;
  const parts = takeApartPriority(priority);
  if (!parts) return null;
  const term = (name: PriorityTerm['name'], factor: number, value: number): PriorityTerm => ({
    name,
    factor,
    value,
    product: factor * value,
  });
  return {
    priority,
    parts,
    terms: [
      term('type', 2 ** 24, parts.typePreference),
      term('local', 2 ** 8, parts.localPreference),
      term('component', 1, 256 - parts.component),
    ],
    user: typePreferenceUser(type, transport, parts.typePreference),
    agreesWithComponent: parts.component === component,
  };
}
