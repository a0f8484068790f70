import { rfc } from '../../../grammar/entry.js';
import { tokensOf, valueOf } from '../../description.js';
import { atToken, type AcrossRule } from '../../rule.js';
import { sourcesOf } from './sources.js';

const READ_BY_CHROMIUM: ReadonlySet<string> = new Set(['FID', 'SIM', 'FEC-FR']);

/** Chromium: “Failed to add remote stream ssrc: 1596187208 to {mid: 1, media_type: video}”. */
export const ssrcGroupMemberAbsent = {
  kind: 'across',
  severity: 'error',
  spec: rfc(5576, '4.2'),
  *check({ media }) {
    for (const section of media) {
      if (section.isRejected) continue;
      const sources = sourcesOf(section);
      for (const line of section.all('a=ssrc-group')) {
        const semantics = valueOf(line, 'semantics') ?? '';
        const [first, ...others] = tokensOf(line, 'ssrc');
        if (!READ_BY_CHROMIUM.has(semantics)) continue;
        // Without its first source Chromium never looks at the group.
        if (!first || !sources.has(first.text)) continue;
        for (const member of others)
          if (!sources.has(member.text))
            yield {
              at: atToken(line, member),
              params: { ssrc: member.text, semantics },
            };
      }
    }
  },
} satisfies AcrossRule;
