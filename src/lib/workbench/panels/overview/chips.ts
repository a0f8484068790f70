// A section's codecs as chips: one for each codec, however many payload types it has.
import type { Codec } from '../../../sdp/summary/codecs.js';
import type { SectionSummary } from '../../../sdp/summary/sections.js';

export interface Chip {
  text: string;
  /** Of its first payload type. */
  line: number;
  /** All lines that are about it. */
  lines: readonly number[];
}

export interface Chips {
  /** Sound and picture, in the order of preference. */
  media: readonly Chip[];
  /** What serves them: retransmission, redundancy, silence, tones. */
  helpers: readonly Chip[];
}

export function chipsOf({ codecs }: Pick<SectionSummary, 'codecs'>): Chips {
  const isMedia = ({ role }: Codec): boolean => role === 'media';
  return {
    media: chips(codecs.filter(isMedia)),
    helpers: chips(codecs.filter((codec) => !isMedia(codec))).map((chip) => ({
      ...chip,
      text: chip.text.replace(/ .*$/, ''),
    })),
  };
}

function chips(codecs: readonly Codec[]): Chip[] {
  const byName = new Map<string, Codec[]>();
  for (const codec of codecs) {
    // Encoding names compare without case (RFC 8866 §6.6); one without a name is like no other.
    const key = codec.name?.toLowerCase() ?? ` ${codec.payload}`;
    const known = byName.get(key);
    if (known) known.push(codec);
    else byName.set(key, [codec]);
  }
  return [...byName.values()].flatMap((same): Chip[] => {
    const [first] = same;
    if (!first) return [];
    return [
      {
        text: `${first.name ?? `${first.payload}?`}${detail(first, same.length)}`,
        line: first.line,
        lines: same.flatMap(({ line, lines }) => [line, ...lines]),
      },
    ];
  });
}

/** `×6`, `48k`, `42e01f`: what tells it from others of its kind. */
function detail({ clockHz, parameters }: Codec, count: number): string {
  if (count > 1) return ` ×${count}`;
  const profile = parameters.find(({ name }) => name?.toLowerCase() === 'profile-level-id')?.value;
  if (profile) return ` ${profile.slice(0, 8)}`;
  // 8000 is what telephones have, 90000 the clock of every picture.
  const isSaid = clockHz !== null && clockHz !== 8000 && clockHz !== 90_000;
  return isSaid ? ` ${clockHz / 1000}k` : '';
}
