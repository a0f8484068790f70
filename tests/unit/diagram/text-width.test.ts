import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, fitText, textWidth } from '../../../src/lib/diagram/layout/text-width.js';

const FONT = { sizePx: 12, mono: false };

describe('text that has to fit', () => {
  it('is left alone when it does', () => {
    expect(clipText('offer', 200, FONT)).toBe('offer');
  });

  it('ends in an ellipsis when it does not', () => {
    expect(clipText('setRemoteDescription(offer)', 100, FONT)).toMatch(/^setRemote.*…$/);
  });

  it('never comes out wider than the room, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 0, max: 300 }),
        fc.boolean(),
        (text, room, mono) => {
          const clipped = clipText(text, room, { sizePx: 12, mono });
          expect(textWidth(clipped, { sizePx: 12, mono })).toBeLessThanOrEqual(room);
        },
      ),
    );
  });

  it('takes the first wording that fits before it shortens one', () => {
    const wordings = ['Binding success 203.0.113.7:50211', '203.0.113.7:50211'];
    expect(fitText(wordings, 400, FONT)).toBe(wordings[0]);
    expect(fitText(wordings, 140, FONT)).toBe(wordings[1]);
    expect(fitText(wordings, 60, FONT)).toMatch(/^203.*…$/);
  });

  it('counts a Chinese letter as a square', () => {
    expect(textWidth('候選位址', FONT)).toBeGreaterThanOrEqual(48);
  });
});
