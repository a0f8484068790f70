// The codecs of an RTP section, payload type by payload type.
import type { SdpLine } from '../document.js';
import { type MediaSection, valueOf } from '../lint/description.js';
import { oncePer } from '../once-per.js';
import { type FormatParameter, formatParametersOf } from './parameters.js';
import { type At, type Said, wholeNumber } from './said.js';
import { staticPayload } from './static-payloads.js';

/** What a payload type is there for. `media` is sound or picture itself, the others serve it. */
export type CodecRole = 'media' | 'retransmission' | 'redundancy' | 'repair' | 'silence' | 'tones';

const ROLES: ReadonlyMap<string, CodecRole> = new Map([
  ['rtx', 'retransmission'],
  ['red', 'redundancy'],
  ['ulpfec', 'repair'],
  ['flexfec-03', 'repair'],
  ['flexfec', 'repair'],
  ['cn', 'silence'],
  ['telephone-event', 'tones'],
]);

/** `line` is its a=rtpmap, or the m= line where it has none. */
export interface Codec extends At {
  /** As the m= line has it. */
  payload: string;
  /** null where neither the section nor RFC 3551 says what it is. */
  name: string | null;
  clockHz: number | null;
  channels: number | null;
  /** RFC 3551 gives it its meaning, no line of the section does. */
  isStatic: boolean;
  role: CodecRole;
  parameters: readonly FormatParameter[];
  /** Of its own lines; what the section has for all its codecs is `feedbackForAll`. */
  feedback: readonly Said[];
  /** The payload type that this one sends again (`apt`). */
  repairs: string | null;
  /** Every line that is about it alone, in order. */
  lines: readonly number[];
}

/** A line about a payload type that the m= line does not have. */
export interface Stray extends At {
  payload: string;
  attribute: 'rtpmap' | 'fmtp' | 'rtcp-fb';
}

export const codecsOf = oncePer((section: MediaSection): readonly Codec[] => {
  const maps = byPayload(section.all('a=rtpmap'));
  const formats = byPayload(section.all('a=fmtp'));
  const feedbacks = byPayload(section.all('a=rtcp-fb'));
  const nameOf = (payload: string): string | null => {
    const map = maps.get(payload)?.[0];
    return (map ? valueOf(map, 'encoding') : staticPayload(payload)?.name) ?? null;
  };
  const seen = new Set<string>();
  return section.formats.flatMap(({ text: payload }): Codec[] => {
    if (seen.has(payload)) return [];
    seen.add(payload);
    const map = maps.get(payload)?.[0];
    const known = map ? undefined : staticPayload(payload);
    const name = nameOf(payload);
    const own = { maps: maps.get(payload) ?? [], formats: formats.get(payload) ?? [] };
    const feedback = feedbacks.get(payload) ?? [];
    const parameters = formatParametersOf(name, own.formats, nameOf);
    return [
      {
        line: (map ?? section.head).number,
        payload,
        name,
        clockHz: map ? wholeNumber(valueOf(map, 'clock')) : (known?.clockHz ?? null),
        channels: map ? wholeNumber(valueOf(map, 'channels')) : (known?.channels ?? null),
        isStatic: known !== undefined,
        role: ROLES.get(name?.toLowerCase() ?? '') ?? 'media',
        parameters,
        feedback: feedback.map(feedbackOf),
        repairs: parameters.find((parameter) => parameter.name === 'apt')?.value ?? null,
        lines: [...own.maps, ...own.formats, ...feedback]
          .map(({ number }) => number)
          .sort((a, b) => a - b),
      },
    ];
  });
});

/** RFC 4585 §4.2: with `*` in the place of the payload type. */
export const feedbackForAll = (section: MediaSection): Said[] =>
  section
    .all('a=rtcp-fb')
    .flatMap((line) => (valueOf(line, 'payload') === '*' ? [feedbackOf(line)] : []));

export function straysOf(section: MediaSection): Stray[] {
  const listed = new Set(section.formats.map(({ text }) => text));
  const about = (['rtpmap', 'fmtp', 'rtcp-fb'] as const).flatMap((attribute) =>
    section.all(`a=${attribute}`).flatMap((line): Stray[] => {
      const payload = valueOf(line, 'payload') ?? '';
      const isListed = listed.has(payload) || (attribute === 'rtcp-fb' && payload === '*');
      return isListed ? [] : [{ line: line.number, payload, attribute }];
    }),
  );
  return about.sort((a, b) => a.line - b.line);
}

function byPayload(lines: readonly SdpLine[]): ReadonlyMap<string, readonly SdpLine[]> {
  const found = new Map<string, SdpLine[]>();
  for (const line of lines) {
    const payload = valueOf(line, 'payload') ?? '';
    const known = found.get(payload);
    if (known) known.push(line);
    else found.set(payload, [line]);
  }
  return found;
}

const feedbackOf = (line: SdpLine): Said => ({
  line: line.number,
  text: [valueOf(line, 'feedback') ?? '', valueOf(line, 'feedback-parameter') ?? '']
    .filter((word) => word !== '')
    .join(' '),
});
