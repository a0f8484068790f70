// The header extensions of an answer beside those of the offer.
import { type Description, type Section, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';
import { livePairsOf } from './paired-sections.js';

export interface AnsweredExtension {
  line: SdpLine;
  uri: string;
  id: string;
  /** null where the offer has no such extension; the answer's own where the offer has several. */
  offeredId: string | null;
}

/** By URI, in the order of the text. What stands in the session is asked for by every section. */
const idsOf = oncePer((section: Section): ReadonlyMap<string, ReadonlySet<string>> => {
  const byUri = new Map<string, Set<string>>();
  for (const line of section.all('a=extmap')) {
    const [uri, id] = [valueOf(line, 'uri') ?? '', valueOf(line, 'extension-id') ?? ''];
    const ids = byUri.get(uri);
    if (ids) ids.add(id);
    else byUri.set(uri, new Set([id]));
  }
  return byUri;
});

export function* answeredExtensions(
  offer: Description,
  answer: Description,
): Iterable<AnsweredExtension> {
  for (const { offered, answered } of livePairsOf(offer, answer))
    for (const line of answered.all('a=extmap')) {
      const [uri, id] = [valueOf(line, 'uri') ?? '', valueOf(line, 'extension-id') ?? ''];
      if (uri === '') continue;
      const ids = [idsOf(offer.session).get(uri), idsOf(offered).get(uri)];
      const [first] = ids[0] ?? ids[1] ?? [];
      const offeredId = ids.some((known) => known?.has(id)) ? id : (first ?? null);
      yield { line, uri, id, offeredId };
    }
}
