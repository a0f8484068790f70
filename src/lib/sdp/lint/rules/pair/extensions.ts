// The header extensions of an answer beside those of the offer.
import { type Description, valueOf } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { livePairsOf } from './paired-sections.js';

export interface AnsweredExtension {
  line: SdpLine;
  uri: string;
  id: string;
  /** null where the offer has no such extension; the answer's own where the offer has several. */
  offeredId: string | null;
}

export function* answeredExtensions(
  offer: Description,
  answer: Description,
): Iterable<AnsweredExtension> {
  for (const { offered, answered } of livePairsOf(offer, answer)) {
    const ids = new Map<string, string[]>();
    for (const line of [...offer.session.all('a=extmap'), ...offered.all('a=extmap')]) {
      const [uri, id] = [valueOf(line, 'uri') ?? '', valueOf(line, 'extension-id') ?? ''];
      const before = ids.get(uri);
      if (before) before.push(id);
      else ids.set(uri, [id]);
    }
    for (const line of answered.all('a=extmap')) {
      const [uri, id] = [valueOf(line, 'uri') ?? '', valueOf(line, 'extension-id') ?? ''];
      const known = ids.get(uri);
      const offeredId = known?.includes(id) ? id : (known?.[0] ?? null);
      if (uri !== '') yield { line, uri, id, offeredId };
    }
  }
}
