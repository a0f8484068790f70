// Which header extensions both sides name, and under which numbers (RFC 8285 §6).
import type { Section } from '../lint/description.js';
import { oncePer } from '../once-per.js';
import { type HeaderExtension, headerExtension } from '../summary/extensions.js';
import type { Pair } from './pair.js';

export interface AgreedExtension {
  /** As the answer has it. */
  id: string;
  offeredId: string;
  uri: string;
  /** In short. */
  name: string;
  /** Of the answer. */
  line: number;
}

/** What it is agreed by: encrypted it is another extension than in clear (RFC 6904 §4). */
const keyOf = ({ uri, isEncrypted }: Pick<HeaderExtension, 'uri' | 'isEncrypted'>): string =>
  `${isEncrypted} ${uri}`;

/** Of a section or of the session, read once: what stands in the session is asked for by every section. */
const extensionsOf = oncePer((section: Section) =>
  section.all('a=extmap').map((line) => {
    const { id, uri, name, isEncrypted } = headerExtension(line);
    return { id, uri, name, line: line.number, key: keyOf({ uri, isEncrypted }) };
  }),
);

/** Their ids by what they are agreed by, in the order of the text. */
const idsOf = oncePer((section: Section): ReadonlyMap<string, ReadonlySet<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const { key, id } of extensionsOf(section)) {
    const known = ids.get(key);
    if (known) known.add(id);
    else ids.set(key, new Set([id]));
  }
  return ids;
});

/** What stands before the sections holds for all of them. */
export function agreedExtensions({ offered, answered, offer, answer }: Pair): AgreedExtension[] {
  const [before, own] = [idsOf(offer.session), idsOf(offered)];
  const agreed: AgreedExtension[] = [];
  for (const side of [answer.session, answered])
    for (const { key, id, uri, name, line } of extensionsOf(side)) {
      const ids = [before.get(key), own.get(key)];
      const [first] = ids[0] ?? ids[1] ?? [];
      if (first === undefined || uri === '') continue;
      const offeredId = ids.some((known) => known?.has(id)) ? id : first;
      agreed.push({ id, offeredId, uri, name, line });
    }
  return agreed;
}
