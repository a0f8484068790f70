// Sentences about codecs, their parameters and their feedback.
import * as m from '../../../i18n/paraglide/messages.js';
import type { Explanations } from '../../../sdp/explanations.js';
import { fillIn } from '../../../sdp/lint/words.js';
import type { Codec } from '../../../sdp/summary/codecs.js';
import type { FormatParameter } from '../../../sdp/summary/parameters.js';
import type { SummaryWords } from '../../../sdp/summary/words.js';

/** `48 kHz, 2 channels`; '' where nothing is known. */
export function clockAndChannels({ clockHz, channels }: Codec): string {
  const parts: string[] = [];
  if (clockHz !== null) parts.push(`${clockHz / 1000} kHz`);
  if (channels === 1) parts.push(m.description_channels_one());
  else if (channels === 2) parts.push(m.description_channels_two());
  else if (channels !== null) parts.push(m.description_channels({ count: channels }));
  return parts.join(m.ui_list_separator());
}

/** What a parameter says, in sentences; '' where it is not known. */
export const parameterWords = ({ meanings }: FormatParameter, { meanings: words }: SummaryWords) =>
  meanings
    .map(({ code, params }) => fillIn(words[code], params))
    .reduce((first, second) => (first ? m.sdp_two_sentences({ first, second }) : second), '');

/** What the explanations say of a value of a line, found without case; null where they say nothing. */
function variant(explanations: Explanations, key: string): string | null {
  const wanted = key.toLowerCase();
  const found = Object.entries(explanations.variants).find(
    ([known]) => known.toLowerCase() === wanted,
  );
  return found?.[1] ?? null;
}

export const codecSentence = ({ name }: Codec, explanations: Explanations): string | null =>
  name === null ? null : variant(explanations, `a=rtpmap ${name}`);

export const feedbackSentence = (feedback: string, explanations: Explanations): string | null =>
  variant(explanations, `a=rtcp-fb ${feedback}`);
