// What scripts/fuzz.js runs: one text through everything that the workbench does with a paste.
import { readFileSync } from 'node:fs';
import { compareVersions } from '../../../src/lib/sdp/moved.js';
import { readSdp, type SdpDocument } from '../../../src/lib/sdp/document.js';
import { joinLines } from '../../../src/lib/sdp/lines.js';
import { describe } from '../../../src/lib/sdp/lint/description.js';
import { applyEdits } from '../../../src/lib/sdp/lint/edits.js';
import { type Diagnostic, lint } from '../../../src/lib/sdp/lint/lint.js';
import { negotiate } from '../../../src/lib/sdp/negotiation/negotiation.js';
import { unwrap } from '../../../src/lib/sdp/paste/unwrap.js';
import { summarize } from '../../../src/lib/sdp/summary/summary.js';

const FIXTURES = 'tests/fixtures/';
const SEED_FILES = [
  'captured/chromium-156/audio-offer.sdp',
  'captured/chromium-156/candidates-data-offer.sdp',
  'captured/firefox-153/candidates-data-answer.sdp',
  'paste/candidate-console/input.txt',
  'paste/candidate-list-json/input.txt',
  'paste/mail-quotation-json/input.txt',
  'paste/merged-section/input.txt',
  'paste/node-inspect/input.txt',
  'paste/source-concatenation/input.txt',
  'paste/url-parameter/input.txt',
  'paste/webrtc-internals-page/input.txt',
];

const texts = SEED_FILES.map((path) => readFileSync(FIXTURES + path, 'utf8'));
const OFFER = texts[0] ?? '';
const OFFERED = readSdp(OFFER);
const linesOf = ({ lines }: SdpDocument): string[] => lines.map(({ text }) => text);
const OFFER_LINES = linesOf(OFFERED);

export const SEEDS: readonly Uint8Array[] = texts.map((text) => new TextEncoder().encode(text));

/** What parts the lines, the tokens and the wrappings of a text. */
export const EDGES: readonly number[] = [
  ...Buffer.from('\r\n \t=:/;,"\'\\<>{}[]()-+.0195avmosct%', 'utf8'),
];

/** What is wrong with how the text was treated; null for nothing. A throw is as wrong. */
export function fuzzOne(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const document = readSdp(text);
  const broken = brokenLines(document, text);
  if (broken !== null) return broken;
  summarize(describe(document));
  compareVersions(OFFER_LINES, linesOf(document));
  negotiate(describe(OFFERED, 'offer'), describe(document, 'answer'));
  const found = lint(document);
  for (const diagnostic of [...found, ...lint(document, { answerTo: OFFERED })]) {
    const wrong = brokenDiagnostic(document, diagnostic);
    if (wrong !== null) return `${diagnostic.rule}: ${wrong}`;
  }
  // One mend of them, chosen by the text: all of them would take most of the time.
  const mends = found.flatMap(({ fix }) => (fix ? [fix] : []));
  const mend = mends[text.length % Math.max(1, mends.length)];
  if (mend) lint(readSdp(applyEdits(text, mend)));
  const unwrapped = unwrap(text);
  if (unwrapped.steps.length === 0 && unwrapped.others.length === 0 && unwrapped.text !== text)
    return 'a paste was changed without a word';
  if (unwrapped.text !== text) lint(readSdp(unwrapped.text));
  return null;
}

function brokenLines({ lines }: SdpDocument, text: string): string | null {
  if (joinLines(lines) !== text) return 'the lines together are not the text';
  for (const { text: line, offset, number, tokens } of lines) {
    if (text.slice(offset, offset + line.length) !== line) return `line ${number} is elsewhere`;
    let at = 0;
    for (const { start, end, text: token } of tokens) {
      if (start < at || end < start || end > line.length)
        return `a token of line ${number} is astray`;
      if (line.slice(start, end) !== token) return `a token of line ${number} says something else`;
      at = end;
    }
  }
  return null;
}

function brokenDiagnostic({ lines }: SdpDocument, diagnostic: Diagnostic): string | null {
  for (const { line, start, end } of [diagnostic, ...diagnostic.related]) {
    // What is related may stand in the offer.
    const there = lines[line - 1] ?? OFFERED.lines[line - 1];
    if (!there) return `there is no line ${line}`;
    if (start < 0 || end < start) return `from ${start} to ${end}`;
  }
  const { line, end } = diagnostic;
  if (end > (lines[line - 1]?.text.length ?? -1)) return `beyond the end of line ${line}`;
  let at = 0;
  for (const edit of [...(diagnostic.fix ?? [])].sort((a, b) => a.start - b.start)) {
    if (edit.start < at || edit.end < edit.start) return 'edits one over another';
    at = edit.end;
  }
  return null;
}
