import { describe, expect, it } from 'vitest';
import { clampZoom, zoomStep } from '../../../src/lib/diagram/zoom.js';
import { positionAfterKey } from '../../../src/lib/diagram/row-hits.js';

describe('zoom', () => {
  it('goes from step to step between 75 and 200 per cent and stops at the ends', () => {
    expect(zoomStep(1, 1)).toBe(1.25);
    expect(zoomStep(1, -1)).toBe(0.875);
    expect(zoomStep(2, 1)).toBe(2);
    expect(zoomStep(0.75, -1)).toBe(0.75);
  });

  it('finds the next step from wherever a gesture left it', () => {
    expect(zoomStep(1.1, 1)).toBe(1.25);
    expect(zoomStep(1.1, -1)).toBe(1);
    expect(clampZoom(7)).toBe(2);
    expect(clampZoom(0.1)).toBe(0.75);
  });
});

describe('keys in the list of rows', () => {
  it('arrows move by one and stop at the ends, Home and End go there', () => {
    expect(positionAfterKey('ArrowDown', 3, 24)).toBe(4);
    expect(positionAfterKey('ArrowDown', 23, 24)).toBe(23);
    expect(positionAfterKey('ArrowUp', 0, 24)).toBe(0);
    expect(positionAfterKey('Home', 12, 24)).toBe(0);
    expect(positionAfterKey('End', 12, 24)).toBe(23);
  });

  it('leaves every other key to the page', () => {
    for (const key of ['ArrowRight', 'PageDown', ' ', 'f'])
      expect(positionAfterKey(key, 3, 24)).toBeNull();
  });
});
