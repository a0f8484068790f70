// The texts that no rule has anything to say about: other things than SDP, not SDP that is broken.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWithoutSdp } from '../../../../src/lib/sdp/paste/kind.js';
import { Paste } from '../../../../src/lib/sdp/paste/unwrapper.js';

const isWithout = (text: string): boolean => isWithoutSdp(new Paste(text));

describe('a text without SDP', () => {
  it.each([
    ['prose', 'Dear all,\nthe call fails.\n'],
    ['prose that speaks of it', 'What is an offer, and why does it say v=0?\n'],
    [
      'a program',
      'let a = call();\nfor (let i = 0; ;) {\n  i = 1;\n  x = 2;\n  stop();\n}\n# end\n',
    ],
    ['a script', 'set -e\ns=1\nt=2\nv=3\necho $s\ncat x\nls\n'],
    ['a log', '12:00:01 INFO start\n12:00:02 WARN ice failed m=1\n'],
    ['a setting', '{"name":"webrtc-flow","version":"0.1.0"}'],
  ])('is %s', (_what, text) => {
    expect(isWithout(text)).toBe(true);
  });

  it('is no file of this project that has none in it', () => {
    for (const path of ['README.md', 'package.json', 'scripts/build.js'])
      expect(isWithout(readFileSync(path, 'utf8')), path).toBe(true);
  });
});

describe('broken SDP', () => {
  const prose = 'Dear all,\nthe call fails.\nSee below.\n';

  it.each([
    '',
    ' \n',
    'v=0',
    'v=',
    'x=1\nno SDP\n',
    `${prose}m=audio nine\n`,
    `${prose}A=mid:0\n`,
    `${prose} a = sendrecv\n`,
    `${prose}a=rtpmap 111 opus/48000/2\n`,
    `${prose}c =IN IP4 0.0.0.0\n`,
    `${prose}v=0\n`,
    `${prose}candidate:1\n`,
  ])('is none, however little it is: %j', (text) => {
    expect(isWithout(text)).toBe(false);
  });

  it('is every text of the rules', () => {
    const folder = join(import.meta.dirname, '../../../fixtures/lint');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.sdp')) continue;
      expect(isWithout(readFileSync(join(folder, name), 'utf8')), name).toBe(false);
    }
  });
});
