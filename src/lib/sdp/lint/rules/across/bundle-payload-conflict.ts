import { rfc } from '../../../grammar/entry.js';
import { valueOf } from '../../description.js';
import type { AcrossRule } from '../../rule.js';
import { bundlesOf } from './bundles.js';
import { type Codec, codecsOf } from './codecs.js';
import { atValue } from './places.js';

/** One number for two codecs on one transport: only the mid or the SSRC of a packet tells them apart. */
export const bundlePayloadConflict = {
  kind: 'across',
  severity: 'warning',
  spec: rfc(9143, '9.1.1'),
  *check(description) {
    for (const { members } of bundlesOf(description)) {
      const seen = new Map<string, Codec>();
      for (const section of members) {
        const { listed, mapped } = codecsOf(section);
        for (const codec of mapped.values()) {
          if (!listed.has(codec.payload)) continue;
          const first = seen.get(codec.payload);
          if (!first) seen.set(codec.payload, codec);
          else if (first.encoding !== codec.encoding || first.clock !== codec.clock)
            yield {
              at: atValue(codec.line, 'payload'),
              params: {
                payload: codec.payload,
                codec: valueOf(codec.line, 'encoding') ?? '',
                other: valueOf(first.line, 'encoding') ?? '',
                first: first.line.number,
              },
              related: [atValue(first.line, 'payload')],
            };
        }
      }
    }
  },
} satisfies AcrossRule;
