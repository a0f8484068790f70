// The two descriptions of `npm run bench -- sdp`, made from an offer that Chromium wrote.
import { readFileSync } from 'node:fs';

const CAPTURED = new URL(
  '../../tests/fixtures/captured/chromium-156/audio-offer.sdp',
  import.meta.url,
);
const SECTIONS = 500;
const CANDIDATES = 10;

/** @param {readonly string[]} lines */
const textOf = (lines) => lines.map((line) => `${line}\r\n`).join('');

/** @returns {{ session: string[], audio: string[] }} */
function capturedLines() {
  const lines = readFileSync(CAPTURED, 'utf8').trimEnd().split('\r\n');
  const head = lines.findIndex((line) => line.startsWith('m='));
  return { session: lines.slice(0, head), audio: lines.slice(head) };
}

/** @param {string[]} session @param {readonly (string | number)[]} mids */
const bundling = (session, mids) =>
  session.map((line) => (line.startsWith('a=group:') ? `a=group:BUNDLE ${mids.join(' ')}` : line));

/** One audio section with candidates and a data channel: 58 lines. */
export function usualOffer() {
  const { session, audio } = capturedLines();
  const shared = audio.filter((line) => /^a=(?:ice|fingerprint|setup)/.test(line));
  const candidates = Array.from(
    { length: CANDIDATES },
    (_, index) =>
      `a=candidate:${3_000_000_000 + index} 1 udp ${2_122_260_223 - 256 * index} 192.168.1.${20 + index} ${50_000 + index} typ host generation 0 network-id ${index + 1} network-cost 10`,
  );
  const [head = '', connection = '', rtcp = '', ...others] = audio;
  const data = ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'c=IN IP4 0.0.0.0', ...shared];
  data.push('a=mid:1', 'a=sctp-port:5000', 'a=max-message-size:262144');
  const lines = [head, connection, rtcp, ...candidates, ...others, ...data];
  return textOf([...bundling(session, [0, 1]), ...lines]);
}

/** 500 audio sections in one BUNDLE, as a large conference has them. */
export function largeOffer() {
  const { session, audio } = capturedLines();
  const mids = Array.from({ length: SECTIONS }, (_, index) => index);
  const sections = mids.map((mid) =>
    audio.map((line) =>
      line
        .replace(/^a=mid:.*/, `a=mid:${mid}`)
        .replace(/^a=ssrc:\d+/, `a=ssrc:${3_000_000_000 + mid}`)
        .replace(/^(a=msid:\S+ ).*/, `$1track-${mid}`)
        .replace(/^(a=ssrc:\d+ msid:\S+ ).*/, `$1track-${mid}`),
    ),
  );
  return textOf([...bundling(session, mids), ...sections.flat()]);
}
