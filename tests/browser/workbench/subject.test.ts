// A section alone, completed: what this very browser says to it.
import { expect, it } from 'vitest';
import { askBrowserAboutDescription } from '../../../src/lib/rtc/verdict.js';
import { subjectOf } from '../../../src/lib/workbench/verdict/subject.js';
import chromium from '../../fixtures/captured/chromium-156/all-kinds-offer.sdp?raw';
import firefox from '../../fixtures/captured/firefox-153/all-kinds-offer.sdp?raw';
import answer from '../../fixtures/captured/firefox-153/all-kinds-answer.sdp?raw';

const BARE = 'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\na=rtcp-mux';

it('every section of a description that is taken is taken alone, too', async () => {
  const sections = [chromium, firefox, answer].flatMap((text) => text.split(/^(?=m=)/m).slice(1));
  expect(sections).toHaveLength(9);
  for (const section of [...sections, BARE]) {
    const subject = subjectOf(section);
    if (subject.kind !== 'section') expect.fail(subject.kind);
    const verdict = await askBrowserAboutDescription(subject.completed, { as: 'offer' });
    expect(verdict, section).toMatchObject({ outcome: 'accepted' });
  }
});

it('what is wrong in a section is refused in it', async () => {
  const subject = subjectOf(`${BARE}\r\na=setup:nonsense`);
  if (subject.kind !== 'section') expect.fail(subject.kind);
  expect(await askBrowserAboutDescription(subject.completed, { as: 'offer' })).toMatchObject({
    outcome: 'refused',
    stage: 'taking-text',
  });
});
