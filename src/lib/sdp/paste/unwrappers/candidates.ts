// Candidates out of other text, and put as a description has them.
import { joinLines } from '../../lines.js';
import { candidatesIn, factsIn } from '../candidates-in-text.js';
import { isCandidates } from '../kind.js';
import { attributeOf, isBlank, isCandidateAt, isSdpLine } from '../shapes.js';
import { type CandidateFacts, type Undone, oneStep, unwrapper } from '../unwrapper.js';

/** The lines of a log that have candidates in them, and nothing of a description. */
export const candidateLines = unwrapper({
  recognise: (paste) => {
    if (!/candidate:| typ /.test(paste.text) || isCandidates(paste)) return null;
    const { lines } = paste;
    if (lines.some(({ text }) => isSdpLine(text) && !isCandidateAt(text, 0))) return null;
    const candidates = lines.flatMap(({ text }) => candidatesIn(text));
    return candidates.length === 0 ? null : candidates;
  },
  undo: ({ text }, candidates): Undone => {
    // What a console prints of one candidate goes over several lines.
    const [only] = candidates.length === 1 ? candidates : [];
    const all = only ? [{ ...only, facts: factsIn(text) }] : candidates;
    const facts: CandidateFacts[] = all.map((one, index) => ({ line: index + 1, ...one.facts }));
    return {
      parts: [{ text: all.map((one) => `${one.text}\r\n`).join(''), facts }],
      steps: [{ code: 'candidate-lines', params: { count: all.length } }],
    };
  },
});

/** RFC 8839 §5.1: in a description a candidate is an attribute; RTCIceCandidate leaves the a= out. */
export const candidateAttribute = unwrapper({
  recognise: (paste) => {
    if (!isCandidates(paste)) return null;
    const bare = paste.lines.filter(
      ({ text }) => attributeOf(text.trim()) !== text && !isBlank(text),
    );
    return bare.length === 0 ? null : bare.length;
  },
  undo: ({ lines }, count) =>
    oneStep(
      joinLines(lines.map(({ text, ending }) => ({ text: attributeOf(text.trim()), ending }))),
      'candidate-attribute',
      { count },
    ),
});
