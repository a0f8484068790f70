import { rfc } from '../../../grammar/entry.js';
import { tokensOf, valueOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { codecsOf } from './codecs.js';

/** pt= holds the stream to payload types; this one is not in the m= line. */
export const ridPayloadAbsent = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(8851, '4'),
  *check({ media }) {
    for (const section of media)
      for (const line of section.all('a=rid')) {
        const { listed } = codecsOf(section);
        for (const restriction of tokensOf(line, 'restriction')) {
          if (!restriction.text.startsWith('pt=')) continue;
          const absent = restriction.text
            .slice('pt='.length)
            .split(',')
            .find((payload) => !listed.has(payload));
          if (absent !== undefined)
            yield {
              at: atToken(line, restriction),
              params: { payload: absent, rid: valueOf(line, 'rid') ?? '' },
            };
        }
      }
  },
} satisfies AcrossRule;
