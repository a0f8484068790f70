// The table of a section's codecs: a codec and its retransmission stand in one row.
import type { Codec } from '../../../sdp/summary/codecs.js';

export interface CodecRow {
  codec: Codec;
  /** The payload types that send its packets again. */
  resentAs: readonly Codec[];
  /** Every line that the row tells of. */
  lines: readonly number[];
}

/** In the order of the m= line. A retransmission of nothing that is there has a row of its own. */
export function codecRows(codecs: readonly Codec[]): CodecRow[] {
  const payloads = new Set(
    codecs.flatMap(({ role, payload }) => (role === 'retransmission' ? [] : [payload])),
  );
  const belongs = ({ role, repairs }: Codec): boolean =>
    role === 'retransmission' && repairs !== null && payloads.has(repairs);
  const byRepaired = new Map<string, Codec[]>();
  for (const codec of codecs.filter(belongs)) {
    const known = byRepaired.get(codec.repairs ?? '');
    if (known) known.push(codec);
    else byRepaired.set(codec.repairs ?? '', [codec]);
  }
  return codecs
    .filter((codec) => !belongs(codec))
    .map((codec) => {
      const resentAs = codec.role === 'retransmission' ? [] : (byRepaired.get(codec.payload) ?? []);
      return {
        codec,
        resentAs,
        lines: [codec, ...resentAs].flatMap(({ line, lines }) => [line, ...lines]),
      };
    });
}
