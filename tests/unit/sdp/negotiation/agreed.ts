// What the offer and the answer of a test agree on, and how their texts are written.
import { readSdp } from '../../../../src/lib/sdp/document.js';
import { describe } from '../../../../src/lib/sdp/lint/description.js';
import { negotiate } from '../../../../src/lib/sdp/negotiation/negotiation.js';

export const agreed = (offer: string, answer: string) =>
  negotiate(describe(readSdp(offer), 'offer'), describe(readSdp(answer), 'answer'));

export const description = (...lines: string[]): string =>
  ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', ...lines, ''].join('\r\n');
