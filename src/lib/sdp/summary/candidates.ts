// The candidates of a description, the one that is liked most first.
import { type AddressKind, addressKind } from '../../ice/address.js';
import {
  type CandidateFieldName,
  type CandidateProblem,
  parseCandidate,
} from '../../ice/candidate.js';
import {
  type PriorityParts,
  type TypePreferenceUser,
  takeApartPriority,
  typePreferenceUser,
} from '../../ice/priority.js';
import type { Description } from '../lint/description.js';
import { type At, sectionIndex, wholeNumber } from './said.js';

/** A field that the line does not have is ''. */
export interface CandidateSummary extends At {
  /** null before the first m=, or where there is none. */
  section: number | null;
  type: string;
  transport: string;
  tcpType: string;
  address: string;
  /** null for a text that is no address. */
  addressKind: AddressKind | null;
  port: string;
  relatedAddress: string;
  relatedPort: string;
  component: string;
  foundation: string;
  /** null where it is not a number. */
  priority: number | null;
  parts: PriorityParts | null;
  preferenceUser: TypePreferenceUser | null;
  /** What is wrong with the line; `at` counts from its beginning. */
  problem: CandidateProblem | null;
}

export function candidatesOf({ session, media }: Description): CandidateSummary[] {
  const found = [session, ...media].flatMap((section) =>
    section.lines
      .filter(({ text }) => /^(?:a=)?candidate:/.test(text))
      .map(({ text, number }) => readCandidate(text, number, sectionIndex(section))),
  );
  return found.sort((a, b) => (b.priority ?? -1) - (a.priority ?? -1) || a.line - b.line);
}

function readCandidate(text: string, line: number, section: number | null): CandidateSummary {
  const reading = parseCandidate(text);
  const field = (name: CandidateFieldName): string =>
    reading.fields.find((one) => one.name === name)?.value.text ?? '';
  const address = field('address');
  const priority = wholeNumber(field('priority'));
  const parts = priority === null ? null : takeApartPriority(priority);
  return {
    line,
    section,
    type: field('type'),
    transport: field('transport'),
    tcpType: field('tcpType'),
    address,
    addressKind: addressKind(address),
    port: field('port'),
    relatedAddress: field('relatedAddress'),
    relatedPort: field('relatedPort'),
    component: field('component'),
    foundation: field('foundation'),
    priority,
    parts,
    preferenceUser:
      parts && typePreferenceUser(field('type'), field('transport'), parts.typePreference),
    problem: reading.ok ? null : reading.problem,
  };
}
