import { rfc } from '../../../grammar/entry.js';
import { type LineRule, replaceAt } from '../../rule.js';
import { atWord, wordsOf } from './value.js';

/** Those that both browsers take, whatever they do with them. */
const RTP: ReadonlySet<string> = new Set([
  'UDP/TLS/RTP/SAVPF',
  'UDP/TLS/RTP/SAVP',
  'TCP/DTLS/RTP/SAVPF',
  'TCP/DTLS/RTP/SAVP',
  'RTP/SAVPF',
  'RTP/SAVP',
  'RTP/AVP',
]);

/** Both browsers read these in any case. The old `DTLS/SCTP` has a port in place of the format. */
const isTakenForData = (protocol: string, format = ''): boolean =>
  /^(UDP|TCP)\/DTLS\/SCTP$/i.test(protocol) ||
  (/^DTLS\/SCTP$/i.test(protocol) && /^\d+$/.test(format));

/**
 * Chromium: “Unsupported protocol for media type”. Firefox: “Transport protocol type unsupported”.
 */
export const protocolUnsupported = {
  kind: 'line',
  severity: 'error',
  spec: rfc(9429, '5.1.2'),
  lines: ['m='],
  *check(line) {
    const [media, , protocol, format] = wordsOf(line);
    if (!media || !protocol) return;
    const isData = media.text.toLowerCase() === 'application';
    const taken = RTP.has(protocol.text) || (isData && isTakenForData(protocol.text, format?.text));
    if (taken || !/^(audio|video|application)$/i.test(media.text)) return;
    const standard = isData ? 'UDP/DTLS/SCTP' : 'UDP/TLS/RTP/SAVPF';
    const at = atWord(line, protocol);
    yield {
      at,
      params: { protocol: protocol.text, standard, media: media.text },
      fix: [replaceAt(at, standard)],
    };
  },
} satisfies LineRule;
