// Candidates that stand somewhere in a line of text: a log's, or what a console printed.
import { isBareCandidate } from './shapes.js';
import type { CandidateFacts } from './unwrapper.js';

export interface TextCandidate {
  text: string;
  facts: Omit<CandidateFacts, 'line'>;
}

const BEGIN = /(?:a=)?candidate:(?=[\w+/]{1,32} )/g;

/** What ends a candidate in a line of other text. None of it can be in one but in an extension. */
const BEHIND = /["'`\\,{}()[\]<>|;]/;

/** Six fields, `typ` and the type. */
const FIXED_WORDS = 8;

/** The names that follow in candidates of browsers; others are taken for words of the log. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  'raddr',
  'rport',
  'tcptype',
  'generation',
  'ufrag',
  'network-id',
  'network-cost',
  'svn',
]);

/** Every candidate of a line, with what the same line says about it. */
export function candidatesIn(line: string): TextCandidate[] {
  const trimmed = line.trim();
  if (isBareCandidate(trimmed)) return [{ text: trimmed, facts: factsIn('') }];
  const begins = [...line.matchAll(BEGIN)].map((match) => match.index);
  const facts = factsIn(begins.length === 1 ? line : '');
  return begins.flatMap((begin, index) => {
    const text = candidateFrom(line.slice(begin, begins[index + 1]));
    return text === null ? [] : [{ text, facts }];
  });
}

function candidateFrom(text: string): string | null {
  const end = text.search(BEHIND);
  const words = (end === -1 ? text : text.slice(0, end)).trim().split(' ');
  if (words.length < FIXED_WORDS || words[6] !== 'typ') return null;
  let count = FIXED_WORDS;
  while (EXTENSIONS.has(words[count] ?? '') && words[count + 1] !== undefined) count += 2;
  return words.slice(0, count).join(' ');
}

/** `sdpMid: 0, sdpMLineIndex: 0` and `"sdpMid":"0"`, the way each log writes it. */
export function factsIn(text: string): Omit<CandidateFacts, 'line'> {
  const value = (name: RegExp): string | null => {
    const [, quoted, plain] = name.exec(text) ?? [];
    if (quoted !== undefined) return quoted;
    return plain === undefined || plain === 'null' || plain === 'undefined' ? null : plain;
  };
  const index = value(
    /\bsdpMLineIndex["']?\s{0,4}[:=]\s{0,4}(?:["'](\d{0,5})["']|(\d{1,5}|null))/i,
  );
  return {
    sdpMid: value(/\bsdpMid["']?\s{0,4}[:=]\s{0,4}(?:["']([^"'\r\n]{0,64})["']|([\w.-]{1,64}))/i),
    sdpMLineIndex: index === null || index === '' ? null : Number(index),
    usernameFragment: value(
      /\b(?:usernameFragment|ufrag)["']?\s{0,4}[:=]\s{0,4}(?:["']([\w+/]{0,256})["']|([\w+/]{1,256}))/i,
    ),
  };
}
