// The panels of texts that are unlike others: what reads the same is shown as often as it stands there, and
// what is left out is told.
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { type Analysis, answerTo } from '../../../src/lib/workbench/analysis/analysis.js';
import Codecs from '../../../src/lib/workbench/panels/Codecs.svelte';
import Overview from '../../../src/lib/workbench/panels/Overview.svelte';

function given(...lines: string[]) {
  const text = [...lines, ''].join('\r\n');
  const request = { text, type: null, beside: null };
  const answer = answerTo({ id: 1, about: 'text', request });
  const analysis = (answer as { analysis: Analysis }).analysis;
  return { analysis, text, facts: [], line: 1, onGoTo: vi.fn(), onFix: vi.fn() };
}

it('a codec may have the name that another one is given for want of any', async () => {
  await render(Overview, given('m=video 9 UDP/TLS/RTP/SAVPF 96 97', 'a=rtpmap:97 96?/90000'));
  await expect.element(page.getByRole('button', { name: '96?' })).toHaveLength(2);
});

it('payload types may differ only where nobody reads any more', async () => {
  const long = 'x'.repeat(2_000);
  await render(Codecs, given(`m=video 9 UDP/TLS/RTP/SAVPF ${long}1 ${long}2`));
  await expect.element(page.getByRole('table').getByRole('row')).toHaveLength(3);
});

it('of more transports than are shown the others are counted', async () => {
  const sections = Array.from({ length: 9 }, (_, index) => [
    'm=audio 9 UDP/TLS/RTP/SAVPF 0',
    `a=ice-ufrag:abc${index}`,
    `a=setup:${index < 7 ? `x${index}` : 'active'}`,
  ]);
  await render(Overview, given('v=0', ...sections.flat()));
  await expect.element(page.getByText('And 3 more.')).toBeVisible();
  await expect.element(page.getByText('And 2 more.')).toBeVisible();
});
