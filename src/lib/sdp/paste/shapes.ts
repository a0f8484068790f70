// How a line of SDP is told from other text, before anybody knows whether it is one.

// What a line of each type looks like at its beginning (RFC 8866 §5). Looser than the grammar, for a
// broken line is still one; tight enough that the words of a log are not taken for it.
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ['v', /v=[\d.]{1,8}(?=[\s"'`\\%&#<|]|$)/y],
  ['o', /o=\S{1,200} \S{1,40} \S{1,40} IN /y],
  ['s', /s=/y],
  ['i', /i=\S/y],
  ['u', /u=[a-z][a-z\d+.-]{0,20}:/iy],
  ['e', /e=[^@\r\n]{1,100}@/y],
  ['p', /p=\+?\d/y],
  ['c', /c=IN IP[46] /y],
  ['b', /b=[\w-]{1,20}:\d/y],
  ['t', /t=\d{1,20} \d/y],
  ['r', /r=\d/y],
  ['z', /z=-?\d/y],
  ['k', /k=(?:prompt|clear:|base64:|uri:)/y],
  ['a', /a=[a-z][\w-]{1,63}(?![\w=-])/iy],
  ['m', /m=[a-z][\w-]{0,31} \d{1,5}(?:\/\d{1,5})? [A-Z]/iy],
]);

/** Whether a line of SDP can begin at this offset. Looks at 300 characters at most. */
export function hasLineShape(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== EQUALS) return false;
  const shape = SHAPES.get(text.charAt(at));
  if (!shape) return false;
  shape.lastIndex = at;
  return shape.test(text);
}

const EQUALS = 0x3d;

/** A prefix longer than this is no prefix. */
const LONGEST_PREFIX = 400;

/** What may stand directly in front of a line of SDP that does not begin its text line. */
const BOUNDARY = /[^\w=.$&?%\\;/+-]/;

/**
 * Where the SDP in a line of text begins: 0 for a line that is SDP, or looks enough like it to be left
 * alone; −1 where there is none.
 */
export function sdpStart(line: string): number {
  if (LETTER_EQUALS.test(line)) return 0;
  const last = Math.min(line.length - 2, LONGEST_PREFIX);
  for (let equals = line.indexOf('=', 2); equals !== -1; equals = line.indexOf('=', equals + 1)) {
    const at = equals - 1;
    if (at > last) break;
    const before = line.charAt(at - 1);
    // A diff marks a line with one character in front.
    const isApart = BOUNDARY.test(before) || (at === 1 && (before === '+' || before === '-'));
    if (isApart && hasLineShape(line, at)) return at;
  }
  return -1;
}

const LETTER_EQUALS = /^[a-z]=/;

/** RFC 8866 §5: one lowercase letter and "=", with no white space on either side of it. */
export const isSdpLine = (line: string): boolean => LETTER_EQUALS.test(line);

/** What somebody meant as a line of SDP: `A=mid:0`, ` a=mid:0`, `v =0`. The lint has words for it. */
export const isNearlySdpLine = (line: string): boolean => /^[ \t]{0,8}[a-z][ \t]{0,8}=/i.test(line);

export const isBlank = (text: string): boolean => !/\S/.test(text);

/** The `a=`, and the name that an RTCIceCandidate's text begins with: RFC 8839 §5.1. */
const CANDIDATE = /(?:a=)?candidate:[\w+/]{1,32} /y;

/** Whether a candidate begins at this offset. */
export function isCandidateAt(text: string, at: number): boolean {
  CANDIDATE.lastIndex = at;
  return CANDIDATE.test(text);
}

/** A candidate without `candidate:`, such as `1 1 udp 2130706431 192.0.2.1 5000 typ host`. */
export const isBareCandidate = (line: string): boolean =>
  /^[\w+/]{1,32} \d{1,3} [a-z-]{3,8} \d{1,10} [\w.:%-]{1,255} \d{1,5} typ [a-z]{1,8}(?:$| )/i.test(
    line,
  );

/** A candidate as a description has it: with the `a=candidate:` or the `a=` that it lacks. */
export function attributeOf(line: string): string {
  if (line.startsWith('candidate:')) return `a=${line}`;
  return isBareCandidate(line) ? `a=candidate:${line}` : line;
}

/**
 * Whether it is worth while to look further into a text that was found inside another: there is a
 * description, a section or a candidate in it, or what still wraps one.
 */
export const isPromising = (text: string): boolean =>
  /v(?:=|\\{1,8}u003d|\\{1,8}x3d|%(?:25){0,4}3d|&#61;|&equals;)0/i.test(text) ||
  /candidate(?::|%(?:25){0,4}3a|\\{0,8}["'])/i.test(text) ||
  /(?:^|[\r\n"'`])(?:m=(?:audio|video|application|text|image|message) |a=[a-z][\w-]{1,40}[:\r\n])/.test(
    text,
  );
