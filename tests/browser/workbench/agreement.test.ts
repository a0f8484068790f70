// What Compare shows of an offer and its answer.
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readSdp } from '../../../src/lib/sdp/document.js';
import { describe } from '../../../src/lib/sdp/lint/description.js';
import { negotiate } from '../../../src/lib/sdp/negotiation/negotiation.js';
import Agreement from '../../../src/lib/workbench/compare/Agreement.svelte';

const goTo = vi.fn();

const SESSION = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0'];

async function show(offer: readonly string[], answer: readonly string[]): Promise<void> {
  const read = (lines: readonly string[], type: 'offer' | 'answer') =>
    describe(readSdp([...SESSION, ...lines, ''].join('\r\n')), type);
  goTo.mockReset();
  await render(Agreement, {
    sections: negotiate(read(offer, 'offer'), read(answer, 'answer')),
    goTo,
  });
}

/** The chips beside this term. */
const chipsOf = (term: string): string[] =>
  [...document.querySelectorAll('dl > div')]
    .filter((row) => row.querySelector('dt')?.textContent === term)
    .flatMap((row) => [...row.querySelectorAll('button')])
    .map(({ innerText }) => innerText.replace(/\s+/g, ' '));

it('codecs are those of both, with both numbers and what sets them apart', async () => {
  await show(
    [
      'm=video 9 UDP/TLS/RTP/SAVPF 96 97 102 0',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:102 H264/90000',
      'a=fmtp:102 profile-level-id=42e01f;packetization-mode=1',
    ],
    [
      'm=video 9 UDP/TLS/RTP/SAVPF 99 97 102 98 0',
      'a=rtpmap:99 VP8/90000',
      'a=rtpmap:102 H264/90000',
      'a=fmtp:102 profile-level-id=640c1f;packetization-mode=1',
      'a=rtpmap:98 H265/90000',
    ],
  );
  expect(chipsOf('Codecs')).toEqual(['99 (offer: 96) VP8/90000', '0 PCMU/8000']);
  expect(chipsOf('Not offered')).toEqual([
    '97 no a=rtpmap names it',
    '102 H264/90000 profile-level-id=640c1f;packetization-mode=1 offer: profile-level-id=42e01f;packetization-mode=1',
    '98 H265/90000 profile-id=1;tier-flag=0;tx-mode=SRST',
  ]);
  expect(chipsOf('Left out')).toEqual([
    '97 no a=rtpmap names it',
    '102 H264/90000 profile-level-id=42e01f;packetization-mode=1',
  ]);
  await page.getByRole('button', { name: '99 (offer: 96)' }).click();
  expect(goTo).toHaveBeenLastCalledWith('second', 6);
  await page.getByRole('button', { name: '102 H264/90000' }).last().click();
  expect(goTo).toHaveBeenLastCalledWith('first', 7);
});

it('header extensions are agreed by URI, whatever their numbers', async () => {
  const section = (id: string): string[] => [
    'm=audio 9 UDP/TLS/RTP/SAVPF 0',
    `a=extmap:${id} urn:ietf:params:rtp-hdrext:sdes:mid`,
  ];
  await show(section('4'), section('4'));
  expect(chipsOf('Extensions')).toEqual(['4 mid']);
  await show(section('4'), section('9'));
  expect(chipsOf('Extensions')).toContain('9 (offer: 4) mid');
});

it('a section that another one stands in the place of agrees on nothing', async () => {
  await show(['m=video 9 RTP/AVP 31', 'a=mid:1'], ['m=audio 9 RTP/AVP 0', 'a=mid:0']);
  await expect
    .element(page.getByText(/^The offer has video \(mid 1\) in this place, the answer audio/))
    .toBeVisible();
  expect(chipsOf('Codecs')).toEqual([]);
});
