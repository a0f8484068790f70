// Looks for descriptions and candidates in a literal, whatever an application calls its properties.
import { isBase64OfSdp } from './base64.js';
import type { Literal } from './literal.js';
import { isBareCandidate, isPromising, isSdpLine } from './shapes.js';
import { isPastedType, typeBefore } from './type-in-words.js';
import type { CandidateFacts, PastedType } from './unwrapper.js';

export type Found =
  | {
      kind: 'text';
      text: string;
      /** Where it stood, as `offer.sdp` or `[2].value`; '' for the literal itself. */
      path: string;
      type: PastedType | null;
    }
  | { kind: 'candidate'; text: string; path: string; facts: Omit<CandidateFacts, 'line'> };

/** Everything in a literal that is worth while to be unwrapped further, in its order. */
export function findInLiteral(literal: Literal): Found[] {
  const found: Found[] = [];
  walk(literal, '', null, found);
  return found;
}

type Entries = readonly (readonly [key: string, value: Literal])[];

function walk(literal: Literal, path: string, beside: Entries | null, found: Found[]): void {
  switch (literal.kind) {
    case 'word':
      return;
    case 'string':
      addString(literal.text, path, beside, found);
      return;
    case 'array': {
      const text = joinedLines(literal.items);
      if (text !== null) found.push({ kind: 'text', text, path, type: typeOf(path, beside) });
      else
        for (const [index, item] of literal.items.entries())
          walk(item, `${path}[${index}]`, null, found);
      return;
    }
    case 'object': {
      const candidate = candidateOf(literal.entries, path);
      if (candidate) found.push(candidate);
      else
        for (const [key, value] of literal.entries)
          walk(value, path === '' ? key : `${path}.${key}`, literal.entries, found);
    }
  }
}

function addString(text: string, path: string, beside: Entries | null, found: Found[]): void {
  if (looksLikeCandidate(text))
    found.push({ kind: 'candidate', text: text.trim(), path, facts: factsOf([]) });
  else if (isPromising(text) || isBase64OfSdp(text))
    found.push({ kind: 'text', text, path, type: typeOf(path, beside) });
}

/** A description kept as a list of its lines; null for any other list. */
function joinedLines(items: readonly Literal[]): string | null {
  const lines = items.map((item) => (item.kind === 'string' ? item.text : ''));
  const sdp = lines.filter((line) => isSdpLine(line) && line.length < 2000).length;
  if (sdp < 3 || sdp * 2 < lines.length) return null;
  return lines.map((line) => (/[\r\n]$/.test(line) ? line : `${line}\r\n`)).join('');
}

const looksLikeCandidate = (text: string): boolean =>
  text.length < 2000 &&
  !/[\r\n]/.test(text.trimEnd()) &&
  (/^\s*(?:a=)?candidate:\S/.test(text) || isBareCandidate(text));

/** The names under which applications keep what RTCIceCandidate calls so; Android's among them. */
const FACT_KEYS = {
  sdpMid: ['sdpMid', 'sdp_mid', 'id'],
  sdpMLineIndex: ['sdpMLineIndex', 'sdpMlineIndex', 'sdp_mline_index', 'sdp_m_line_index', 'label'],
  usernameFragment: ['usernameFragment', 'username_fragment', 'ufrag'],
} as const;

function candidateOf(entries: Entries, path: string): Found | null {
  const facts = factsOf(entries);
  for (const key of ['candidate', 'sdp']) {
    const value = entries.find(([name]) => name === key)?.[1];
    if (value?.kind !== 'string') continue;
    const at = path === '' ? key : `${path}.${key}`;
    if (looksLikeCandidate(value.text))
      return { kind: 'candidate', text: value.text.trim(), path: at, facts };
    // W3C webrtc-pc §4.8.1: an empty candidate says that this generation has no more.
    const isEnd = key === 'candidate' && value.text === '';
    if (isEnd && (facts.sdpMid !== null || facts.sdpMLineIndex !== null))
      return { kind: 'candidate', text: 'a=end-of-candidates', path: at, facts };
  }
  return null;
}

function factsOf(entries: Entries): Omit<CandidateFacts, 'line'> {
  const textOf = (keys: readonly string[]): string | null => {
    const value = entries.find(([name]) => keys.includes(name))?.[1];
    if (value?.kind === 'string') return value.text;
    if (value?.kind !== 'word') return null;
    return /^(?:null|undefined|None|nil)$/.test(value.text) ? null : value.text;
  };
  const index = textOf(FACT_KEYS.sdpMLineIndex);
  return {
    sdpMid: textOf(FACT_KEYS.sdpMid),
    sdpMLineIndex: index !== null && /^\d{1,5}$/.test(index) ? Number(index) : null,
    usernameFragment: textOf(FACT_KEYS.usernameFragment),
  };
}

/** Properties beside a description that applications use to say which it is: `action: 'SDP_OFFER'`. */
const TYPE_KEYS = ['type', 'action', 'kind', 'event', 'method', 'name', 'cmd', 'command'];

function typeOf(path: string, beside: Entries | null): PastedType | null {
  for (const key of TYPE_KEYS) {
    const value = beside?.find(([name]) => name.toLowerCase() === key)?.[1];
    if (value?.kind !== 'string' && value?.kind !== 'word') continue;
    const word = value.text.toLowerCase();
    const type = isPastedType(word) ? word : typeBefore(word);
    if (type) return type;
  }
  return typeBefore(path);
}
