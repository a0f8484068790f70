// Chromium itself is asked about answers: what it takes has no error of ours, what it refuses has one.
import { expect, test } from 'vitest';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { lint } from '../../../src/lib/sdp/lint/lint.js';
import type { RuleCode } from '../../../src/lib/sdp/lint/rules.js';
import {
  type Change,
  dropAll,
  edit,
  insertAfter,
  insertBefore,
} from '../../fixtures/verdicts/change.js';

interface Answered {
  offer: string;
  answer: string;
  /** What the offerer said to the answer; null where it took it. */
  refusal: string | null;
}

/** Two peers of this browser, the answer changed on its way. */
async function answer(change: Change, codecs?: (codec: RTCRtpCodec) => boolean): Promise<Answered> {
  const [offerer, answerer] = [new RTCPeerConnection(), new RTCPeerConnection()];
  try {
    offerer.addTransceiver('audio');
    const video = offerer.addTransceiver('video');
    const known = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
    if (codecs) video.setCodecPreferences(known.filter(codecs));
    await offerer.setLocalDescription();
    const offer = offerer.localDescription?.sdp ?? '';
    await answerer.setRemoteDescription({ type: 'offer', sdp: offer });
    for (const transceiver of answerer.getTransceivers()) transceiver.direction = 'sendrecv';
    await answerer.setLocalDescription();
    const changed = change(dropAll('a=candidate:')(answerer.localDescription?.sdp ?? ''));
    const refusal = await offerer.setRemoteDescription({ type: 'answer', sdp: changed }).then(
      () => null,
      (error: unknown) => String(error),
    );
    return { offer, answer: changed, refusal };
  } finally {
    offerer.close();
    answerer.close();
  }
}

/** Changes the section of video alone. */
const inVideo =
  (change: Change): Change =>
  (text) => {
    const at = text.indexOf('m=video');
    return text.slice(0, at) + change(text.slice(at));
  };

const without = (...starts: readonly string[]): Change =>
  inVideo((text) => starts.reduce((before, start) => dropAll(start)(before), text));

const rejected: Change = (text) => text.replace('m=video 9', 'm=video 0');

const isH264 = ({ mimeType, sdpFmtpLine = '' }: RTCRtpCodec): boolean =>
  mimeType === 'video/H264' && /mode=1;.*42e01f/.test(sdpFmtpLine);
const isVp9 = ({ mimeType, sdpFmtpLine }: RTCRtpCodec): boolean =>
  mimeType === 'video/VP9' && sdpFmtpLine === 'profile-id=0';
const isVp8 = ({ mimeType }: RTCRtpCodec): boolean => mimeType === 'video/VP8';

const same: Change = (text) => text;
const replaced =
  (found: string, by: string): Change =>
  (text) => {
    const changed = text.replaceAll(found, by);
    if (changed === text) throw new RangeError(`Nothing to change: ${found}`);
    return changed;
  };

interface Case {
  change: Change;
  codecs?: (codec: RTCRtpCodec) => boolean;
  /** Of the rules that speak of no mere note, each once. */
  told: readonly RuleCode[];
  isRefused?: true;
}

const CASES: Readonly<Record<string, Case>> = {
  'as it was made': { change: same, told: [] },
  'ICE credentials in the section that carries the BUNDLE alone': {
    change: without('a=ice-ufrag', 'a=ice-pwd'),
    told: [],
  },
  'fingerprint there alone': { change: without('a=fingerprint'), told: [] },
  'setup there alone': { change: without('a=setup'), told: [] },
  'the whole transport there alone': {
    change: without('a=ice-ufrag', 'a=ice-pwd', 'a=fingerprint', 'a=setup'),
    told: [],
  },
  'fingerprint nowhere': {
    change: dropAll('a=fingerprint'),
    told: ['fingerprint-missing'],
    isRefused: true,
  },
  'setup left open': {
    change: edit('a=setup', 'active', 'actpass'),
    told: ['answer-setup-undecided'],
    isRefused: true,
  },
  'setup left open behind the section that carries the BUNDLE': {
    change: inVideo(edit('a=setup', 'active', 'actpass')),
    told: [],
  },
  'setup left open in a section that is rejected, and out of the BUNDLE': {
    change: (text) =>
      inVideo(edit('a=setup', 'active', 'actpass'))(edit('a=group', '0 1', '0')(rejected(text))),
    told: [],
  },
  'setup left open before the sections, which say it': {
    change: insertBefore('a=group', 'a=setup:actpass'),
    told: [],
  },
  'setup left open before the sections, which say nothing': {
    change: (text) => insertBefore('a=group', 'a=setup:actpass')(dropAll('a=setup')(text)),
    told: ['answer-setup-undecided'],
    isRefused: true,
  },
  'a rejected section in the BUNDLE': { change: rejected, told: ['bundle-mid-rejected'] },
  'port 0 with bundle-only': {
    change: (text) => insertAfter('a=mid:1', 'a=bundle-only')(rejected(text)),
    told: ['answer-bundle-only'],
  },
  'a direction before the sections': {
    change: (text) => insertBefore('a=group', 'a=recvonly')(dropAll('a=sendrecv')(text)),
    told: ['direction-in-session'],
  },
  'a codec that only the answer has': {
    change: inVideo((text) =>
      insertAfter('a=mid', 'a=rtpmap:120 H265/90000')(text.replace(/^(m=.*)/, '$1 120')),
    ),
    codecs: isVp8,
    told: ['answer-payload-unknown'],
  },
  'a codec under another number': {
    change: inVideo((text) =>
      dropAll('a=rtcp-fb')(text)
        .replace(/^(m=video \S+ \S+) \d+/, '$1 119')
        .replace(/a=rtpmap:\d+ VP8/, 'a=rtpmap:119 VP8'),
    ),
    codecs: isVp8,
    told: [],
  },
  'H.264 of another profile': {
    change: replaced('profile-level-id=42e01f', 'profile-level-id=640c1f'),
    codecs: isH264,
    told: ['answer-codec-configuration'],
  },
  'H.264 of another level': {
    change: replaced('profile-level-id=42e01f', 'profile-level-id=42e034'),
    codecs: isH264,
    told: [],
  },
  'H.264 of another packetization': {
    change: replaced('packetization-mode=1', 'packetization-mode=0'),
    codecs: isH264,
    told: ['answer-codec-configuration'],
  },
  'VP9 of another profile': {
    change: replaced('profile-id=0', 'profile-id=2'),
    codecs: isVp9,
    told: ['answer-codec-configuration'],
  },
  'retransmissions with another cname': {
    change: (text) =>
      `${without('a=ssrc')(text)}${[
        'a=ssrc-group:FID 1111 2222',
        'a=ssrc:1111 cname:one',
        'a=ssrc:2222 cname:other',
        '',
      ].join('\r\n')}`,
    told: ['ssrc-group-cname-differs'],
  },
  'an extension with a number that two bytes hold': {
    // Firefox refuses it, with and without a=extmap-allow-mixed.
    change: inVideo(edit('a=extmap:', /:\d+/, ':200')),
    told: ['answer-extension-renumbered', 'extmap-id-two-byte'],
  },
};

test.each(Object.entries(CASES))('%s', async (_, { change, codecs, told, isRefused = false }) => {
  const { offer, answer: text, refusal } = await answer(change, codecs);
  expect(refusal !== null, refusal ?? 'taken').toBe(isRefused);
  const found = lint(readSdp(text), { type: 'answer', answerTo: readSdp(offer) }).filter(
    ({ severity }) => severity !== 'note',
  );
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...told].sort());
});
