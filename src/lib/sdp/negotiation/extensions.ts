// Which header extensions both sides name, and under which numbers (RFC 8285 §6).
import type { Description, MediaSection } from '../lint/description.js';
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

type Extension = Omit<HeaderExtension, 'uses'>;

/** What stands before the sections holds for all of them. */
const extensionsOf = (section: MediaSection, { session }: Description): Extension[] =>
  [...session.all('a=extmap'), ...section.all('a=extmap')].map((line) => ({
    line: line.number,
    ...headerExtension(line),
  }));

/** Encrypted it is another extension than in clear (RFC 6904 §4). */
const keyOf = ({ uri, isEncrypted }: Extension): string => `${isEncrypted} ${uri}`;

export function agreedExtensions({ offered, answered, offer, answer }: Pair): AgreedExtension[] {
  const ids = new Map<string, string[]>();
  for (const extension of extensionsOf(offered, offer)) {
    const known = ids.get(keyOf(extension));
    if (known) known.push(extension.id);
    else ids.set(keyOf(extension), [extension.id]);
  }
  return extensionsOf(answered, answer).flatMap((extension) => {
    const { id, uri, name, line } = extension;
    const known = ids.get(keyOf(extension));
    const offeredId = known?.includes(id) ? id : known?.[0];
    return offeredId === undefined || uri === '' ? [] : [{ id, offeredId, uri, name, line }];
  });
}
