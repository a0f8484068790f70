// The summary of lines written in a test.
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { type DescriptionType, describe } from '../../../../src/lib/sdp/lint/description.js';
import { type DescriptionSummary, summarize } from '../../../../src/lib/sdp/summary/summary.js';

export const summaryOfText = (
  text: string,
  type: DescriptionType | null = null,
): DescriptionSummary => summarize(describe(readSdp(text), type));

/** Each line ends with CRLF. */
export const summaryOf = (...lines: readonly string[]): DescriptionSummary =>
  summaryOfText(lines.map((line) => `${line}\r\n`).join(''));
