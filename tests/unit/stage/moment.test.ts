import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment, writeMoment } from '../../../src/lib/stage/moment.js';

const NOTHING = { step: null, order: null, panel: null, theme: null };

describe('reading a fragment', () => {
  it('finds step, order, panel and theme', () => {
    expect(readMoment('#step=11&order=clock&panel=pairs&theme=dark')).toEqual({
      step: 11,
      order: 'clock',
      panel: 'pairs',
      theme: 'dark',
    });
  });

  it.each(['', '#', '#controls', '#&&&', '#=', '#step', '#step=', '#%', '#%E0%A4%A'])(
    'of %j finds nothing',
    (hash) => {
      expect(readMoment(hash)).toEqual(NOTHING);
    },
  );

  it.each(['0', '1', '9', '11', '24'])('takes step %s', (step) => {
    expect(readMoment(`#step=${step}`).step).toBe(Number(step));
  });

  it.each([
    '99',
    '25',
    '-1',
    '1e1',
    '1.5',
    '0x1',
    '011',
    ' 3',
    '3 ',
    '+3',
    '٣',
    '３',
    'NaN',
    'Infinity',
    '11;12',
    '1000000000000000000000',
  ])('takes no step from %j', (step) => {
    expect(readMoment(`#step=${encodeURIComponent(step)}`).step).toBeNull();
    expect(readMoment(`#step=${step}`).step).toBeNull();
  });

  it('takes the first of two', () => {
    expect(readMoment('#step=3&step=5').step).toBe(3);
    expect(readMoment('#step=99&step=5').step).toBeNull();
  });

  it.each(['Clock', 'clock ', 'constructor', '<b>', ''])('takes no order from %j', (order) => {
    expect(readMoment(`#order=${order}`).order).toBeNull();
  });

  it.each(['Dark', 'auto', '', 'dark light'])('takes no theme from %j', (theme) => {
    expect(readMoment(`#theme=${encodeURIComponent(theme)}`).theme).toBeNull();
  });

  it('hands on a panel as the text it is, for its reader knows which panels there are', () => {
    expect(readMoment('#panel=<script>').panel).toBe('<script>');
    expect(readMoment('#panel=%3Cscript%3E').panel).toBe('<script>');
  });

  it('never throws, and never gives a step that is not there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#step=${text}`),
        ),
        (hash) => {
          const { step, order, theme } = readMoment(hash);
          expect(step === null || (Number.isInteger(step) && step >= 0 && step <= 24)).toBe(true);
          expect([null, 'textbook', 'clock']).toContain(order);
          expect([null, 'light', 'dark']).toContain(theme);
        },
      ),
    );
  });
});

describe('writing a fragment', () => {
  it('leaves out what is so by default, and writes nothing for the very beginning', () => {
    const beginning = { step: 0, order: 'textbook', panel: 'sdp', theme: null } as const;
    expect(writeMoment(beginning)).toBe('');
    expect(writeMoment({ ...beginning, step: 11 })).toBe('#step=11');
    expect(writeMoment({ ...beginning, order: 'clock', panel: 'log' })).toBe(
      '#order=clock&panel=log',
    );
    expect(writeMoment({ ...beginning, theme: 'light' })).toBe('#theme=light');
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(
        fc.record({
          step: fc.integer({ min: 0, max: 24 }),
          order: fc.constantFrom('textbook' as const, 'clock' as const),
          panel: fc.oneof(
            fc.constantFrom('sdp', 'candidates', 'packets', 'pairs', 'states', 'log'),
            fc.string({ minLength: 1 }).filter((panel) => panel.isWellFormed()),
          ),
          theme: fc.constantFrom('light' as const, 'dark' as const, null),
        }),
        (moment) => {
          const read = readMoment(writeMoment(moment));
          expect({
            step: read.step ?? 0,
            order: read.order ?? 'textbook',
            panel: read.panel ?? 'sdp',
            theme: read.theme,
          }).toEqual(moment);
        },
      ),
    );
  });

  it('holds nothing that could end an attribute or begin a tag', () => {
    expect(writeMoment({ step: 1, order: 'clock', panel: '"><script>&#', theme: null })).toMatch(
      /^[#\w=&%+.-]*$/,
    );
  });
});
