import { describe, expect, it } from 'vitest';
import { loadExplanations } from '../../../src/lib/sdp/explanations.js';
import {
  GRAMMAR_KEYS,
  TOKEN_NAMES,
  type VariantKey,
  grammarEntry,
} from '../../../src/lib/sdp/grammar.js';
import { FORMAT_PARAMETERS } from '../../../src/lib/sdp/grammar/rtp.js';

// The list that WebRTC's neighbourhood asks for; the grammar may have more.
const ATTRIBUTES =
  'rtpmap fmtp ptime maxptime sendrecv sendonly recvonly inactive framerate quality orient lang sdplang charset tool type cat keywds group mid bundle-only msid extmap extmap-allow-mixed rtcp-fb rtcp rtcp-mux rtcp-mux-only rtcp-rsize rtcp-xr ssrc ssrc-group candidate ice-ufrag ice-pwd ice-options ice-lite ice-mismatch remote-candidates ice-pacing end-of-candidates fingerprint setup connection tls-id identity crypto rid simulcast imageattr sctp-port max-message-size dcmap dcsa label content source-filter maxprate depend ts-refclk mediaclk floorctrl confid userid floorid msid-semantic sctpmap x-google-flag'.split(
    ' ',
  );

/** Every known variant as its key, such as `a=setup actpass`. */
const VARIANT_KEYS = GRAMMAR_KEYS.flatMap(
  (key) => grammarEntry(key).variants?.known.map((known) => `${key} ${known}`) ?? [],
) as VariantKey[];

describe('the grammar', () => {
  it('has every line type of RFC 8866 and every attribute of the list', () => {
    for (const letter of 'vosiuepcbtrzkam') expect(GRAMMAR_KEYS).toContain(`${letter}=`);
    for (const attribute of ATTRIBUTES) expect(GRAMMAR_KEYS).toContain(`a=${attribute}`);
  });

  it.each(GRAMMAR_KEYS)('%s links to its specification over https, or has none', (key) => {
    const { spec } = grammarEntry(key);
    if (spec)
      expect(spec.url).toMatch(/^https:\/\/(www\.rfc-editor\.org|datatracker\.ietf\.org)\//);
    else expect(key).toBe('a=x-google-flag');
  });
});

describe.each(['en', 'zh-TW'] as const)('the explanations in %s', async (language) => {
  const explanations = await loadExplanations(language);

  it('cover every entry of the grammar, and nothing else', () => {
    expect(Object.keys(explanations.entries).sort()).toEqual([...GRAMMAR_KEYS].sort());
    for (const { title, text } of Object.values(explanations.entries)) {
      expect(title).not.toMatch(/^\s*$|[.。]$/);
      expect(text).toMatch(/[.。]$/);
    }
  });

  it('cover every known value, token name and format parameter, and nothing else', () => {
    expect(Object.keys(explanations.variants).sort()).toEqual([...VARIANT_KEYS].sort());
    expect(Object.keys(explanations.tokens).sort()).toEqual([...TOKEN_NAMES].sort());
    expect(Object.keys(explanations.formatParameters).sort()).toEqual(
      [...FORMAT_PARAMETERS].sort(),
    );
    const texts = [explanations.variants, explanations.tokens, explanations.formatParameters];
    for (const text of texts.flatMap((record) => Object.values(record))) expect(text).not.toBe('');
  });
});

it('no Chinese explanation is the English one left as it was', async () => {
  const [en, zh] = [await loadExplanations('en'), await loadExplanations('zh-TW')];
  for (const key of GRAMMAR_KEYS) expect(zh.entries[key].text).not.toBe(en.entries[key].text);
  for (const key of VARIANT_KEYS) expect(zh.variants[key]).not.toBe(en.variants[key]);
});
