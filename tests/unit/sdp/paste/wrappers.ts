// The ways in which the tests wrap SDP: each the opposite of an unwrapper, written on its own.

export interface Wrapper {
  name: string;
  wrap: (sdp: string) => string;
  /** Which line ends come out of it, where they cannot be those that went in. */
  lineEnds?: '\r\n' | '\n';
  /** Text in which free text would be taken for something else. */
  plainNamesOnly?: boolean;
}

const eachLine = (sdp: string, write: (line: string, index: number) => string): string =>
  sdp
    .split(/(?<=\n)/)
    .map((line, index) => write(line, index))
    .join('');

const escaped = (sdp: string): string => JSON.stringify(sdp).slice(1, -1);
const singleQuoted = (sdp: string): string =>
  `'${escaped(sdp).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
const base64 = (sdp: string): string => Buffer.from(sdp).toString('base64');
const pad = (value: number): string => String(value % 60).padStart(2, '0');

export const WRAPPERS: readonly Wrapper[] = [
  { name: 'JSON string', wrap: (sdp) => JSON.stringify(sdp) },
  { name: '{type, sdp}', wrap: (sdp) => JSON.stringify({ type: 'offer', sdp }) },
  { name: '{sdp: {type, sdp}}', wrap: (sdp) => JSON.stringify({ sdp: { type: 'offer', sdp } }) },
  {
    name: 'jsep',
    wrap: (sdp) => JSON.stringify({ id: 7, jsep: { type: 'answer', sdp } }, null, 2),
  },
  { name: 'object literal', wrap: (sdp) => `{type: 'offer', sdp: ${singleQuoted(sdp)}}` },
  {
    name: 'printed object',
    wrap: (sdp) => `RTCSessionDescription { type: "offer", sdp: ${JSON.stringify(sdp)} }`,
  },
  {
    name: 'concatenation',
    wrap: (sdp) => `const sdp =\n${eachLine(sdp, (line) => `  ${singleQuoted(line)} +\n`)}  '';\n`,
  },
  { name: 'base64', wrap: base64 },
  { name: 'base64url', wrap: (sdp) => Buffer.from(sdp).toString('base64url') },
  { name: 'base64 of JSON', wrap: (sdp) => base64(JSON.stringify({ type: 'answer', sdp })) },
  { name: 'URL encoding', wrap: encodeURIComponent },
  {
    name: 'URL parameter',
    wrap: (sdp) => `https://example.org/?type=offer&sdp=${encodeURIComponent(sdp)}`,
  },
  {
    name: 'HTML',
    wrap: (sdp) =>
      sdp
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('\r', '&#13;')
        .replaceAll('\n', '&#10;'),
  },
  // Written line ends do not say which other backslashes were there before.
  { name: 'written line ends', wrap: escaped, plainNamesOnly: true },
  { name: 'indentation', wrap: (sdp) => eachLine(sdp, (line) => `    ${line}`) },
  { name: 'quotation', wrap: (sdp) => eachLine(sdp, (line) => `> ${line}`) },
  { name: 'list', wrap: (sdp) => eachLine(sdp, (line) => `- ${line}`) },
  { name: 'line numbers', wrap: (sdp) => eachLine(sdp, (line, i) => `${i + 1}: ${line}`) },
  {
    name: 'ISO timestamps',
    wrap: (sdp) => eachLine(sdp, (line, i) => `2026-03-14T09:26:${pad(i)}.535Z INFO ${line}`),
  },
  { name: 'clock', wrap: (sdp) => eachLine(sdp, (line, i) => `[12:00:${pad(i)}] ${line}`) },
  {
    name: 'logcat',
    wrap: (sdp) =>
      eachLine(sdp, (line, i) => `03-14 09:26:${pad(i)}.123  4211  4260 D WebRTC  : ${line}`),
  },
  { name: 'flutter', wrap: (sdp) => eachLine(sdp, (line) => `I/flutter ( 8127): ${line}`) },
  { name: 'Markdown', wrap: (sdp) => `Our offer:\n\n\`\`\`\n${sdp}\`\`\`\n\nWhat is wrong?\n` },
  { name: 'byte order mark', wrap: (sdp) => `\ufeff${sdp}` },
  { name: 'padding', wrap: (sdp) => eachLine(sdp, (line) => line.replace(/\r?\n$/, '   $&')) },
  { name: 'empty lines', wrap: (sdp) => eachLine(sdp, (line) => `${line}\n`) },
  {
    name: 'one line',
    wrap: (sdp) => sdp.replace(/\r?\n/g, ' '),
    lineEnds: '\r\n',
    plainNamesOnly: true,
  },
  { name: 'prose', wrap: (sdp) => `Offer from pc1\n${sdp}and that was all.\n` },
];
