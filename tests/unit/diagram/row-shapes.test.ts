import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import type { FlowEvent } from '../../../src/lib/recording/events.js';
import type { Cursor } from '../../../src/lib/recording/cursor.js';
import {
  type DiagramInput,
  decorOf,
  drawnRows,
  headDrawables,
} from '../../../src/lib/diagram/layout/compose.js';
import { type Frame, frameFor } from '../../../src/lib/diagram/layout/frame.js';
import { DOT_RADIUS, runOf } from '../../../src/lib/diagram/layout/arrows.js';
import { travelsOf } from '../../../src/lib/diagram/layout/row-shapes.js';
import type { Shape, TextShape } from '../../../src/lib/diagram/layout/shape.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';
import { bothOrders, clockEnd, diagramInput, retold, textbook } from './diagram-input.js';

afterEach(() => {
  language.current = 'en';
});

const drawnOf = (input: DiagramInput, frame: Frame) =>
  drawnRows(input, frame, bothOrders(input, frame).clock);
function rowAt(step: number, events: readonly FlowEvent[], cursor: Cursor, width = 820) {
  const drawn = drawnOf(diagramInput(events, cursor), frameFor(width))[step - 1];
  if (!drawn) throw new Error(`No row ${step}`);
  return drawn;
}
const partsOf = (shapes: readonly Shape[]) => shapes.map(({ part }) => part);
const textOf = (shapes: readonly Shape[], part: string) =>
  shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.part === part)?.text;
const dashOf = (shapes: readonly Shape[]) =>
  shapes.find((shape) => shape.part === 'arrow' && shape.kind === 'path' && shape.dash !== null);
const walked = scriptedWalk().events;

const failedAt9 = retold(scriptedWalk({ upTo: 9 }).events, (event) =>
  event.type === 'step.ended' && event.step === 9
    ? {
        ...event,
        outcome: {
          kind: 'failed',
          failure: {
            code: 'call-rejected',
            method: 'setRemoteDescription',
            peer: 'A',
            error: { name: 'InvalidStateError', message: '' },
          },
        },
      }
    : event,
);

describe('how a row is drawn', () => {
  it('an observed message is a solid line with a dot and a head', () => {
    const { shapes, actor } = rowAt(3, walked, textbook(4));
    expect(partsOf(shapes)).toEqual(['number', 'arrow', 'start', 'head', 'label']);
    expect(dashOf(shapes)).toBeUndefined();
    expect(actor).toBe('signaling');
  });

  it('an inferred one is dashed and says so', () => {
    const { shapes } = rowAt(11, walked, textbook(12));
    expect(dashOf(shapes)).toBeDefined();
    expect(textOf(shapes, 'tag')).toBe('inferred');
  });

  it('what was held starts with a mark of its own and says so', () => {
    const { shapes } = rowAt(14, walked, textbook(14));
    expect(partsOf(shapes)).toContain('held');
    expect(partsOf(shapes)).not.toContain('start');
    expect(textOf(shapes, 'tag')).toBe('held');
  });

  it('a row that failed carries a cross, the word, and the colour of failure', () => {
    const { shapes, actor } = rowAt(9, failedAt9, textbook(9));
    expect(partsOf(shapes)).toContain('cross');
    expect(textOf(shapes, 'tag')).toBe('failed');
    expect(actor).toBe('bad');
  });

  it('what was not asked is dotted, with an open head and the words', () => {
    const { shapes } = rowAt(10, scriptedWalk({ servers: 'none' }).events, textbook(12));
    const head = shapes.find(({ part }) => part === 'head');
    expect(head).toMatchObject({ fill: 'none', stroke: 'actor' });
    expect(dashOf(shapes)).toMatchObject({ dash: '1 4.5' });
    expect(textOf(shapes, 'tag')).toBe('not asked');
  });

  it('a question without an answer ends in a stub before it reaches the peer', () => {
    const silent = retold(walked, (event) => (event.type === 'candidate.error' ? null : event));
    const { shapes, row, label } = rowAt(20, silent, textbook(22));
    expect(partsOf(shapes)).toContain('stub');
    expect(partsOf(shapes)).not.toContain('head');
    expect(textOf(shapes, 'label')).toBe('no answer yet');
    const [run] = travelsOf(row, label, frameFor(820));
    expect(run?.x2).toBeLessThan(frameFor(820).laneX.B - 40);
  });

  it.each([
    [11, 'to the left'],
    [20, 'to the right'],
  ])('the dot of step %d rests before the question mark that says so, %s', (step) => {
    const silent = retold(walked, (event) => {
      const isAnswer = event.type === 'candidate.found' || event.type === 'candidate.error';
      if (isAnswer && event.step === step) return null;
      return event.type === 'step.ended' && event.step === step
        ? { ...event, outcome: { kind: 'unanswered', afterMs: 9000, errorSeq: null } }
        : event;
    });
    for (const width of [820, 340]) {
      const { shapes, row, label } = rowAt(step, silent, textbook(step), width);
      const stub = shapes.find((shape): shape is TextShape => shape.part === 'stub');
      const start = shapes.find((shape) => shape.part === 'start');
      const [run] = travelsOf(row, label, frameFor(width));
      if (!stub || !run || start?.kind !== 'circle') throw new Error('Nothing travels');
      expect(Math.abs(stub.x - run.x2)).toBeGreaterThan(stub.width / 2 + DOT_RADIUS);
      // It stands on the arrow, not past the mark.
      expect(Math.abs(run.x2 - start.x)).toBeLessThan(Math.abs(stub.x - start.x));
    }
  });

  it('a refusal reaches the peer, crossed out', () => {
    expect(partsOf(rowAt(20, walked, textbook(22)).shapes)).toEqual(
      expect.arrayContaining(['head', 'cross']),
    );
  });

  it('what lies ahead keeps its words, in a grey that can be read', () => {
    const { shapes } = rowAt(11, walked, textbook(5));
    expect(textOf(shapes, 'label')).toBe('Binding success 203.0.113.7:50211');
    const inks = shapes.flatMap((shape) => [shape.fill, 'stroke' in shape ? shape.stroke : 'none']);
    expect(inks).not.toContain('actor');
    expect(shapes.find(({ part }) => part === 'label')).toMatchObject({ fill: 'ghost-text' });
    expect(shapes.find(({ part }) => part === 'arrow')).toMatchObject({ stroke: 'ghost' });
  });

  it('joining draws two arrows, one from each peer', () => {
    const { shapes } = rowAt(1, walked, textbook(3));
    expect(partsOf(shapes).filter((part) => part === 'arrow')).toHaveLength(2);
  });

  it('the open channel has a head at either end, a failed one has none', () => {
    const heads = (events: readonly FlowEvent[]) =>
      partsOf(rowAt(24, events, textbook(24)).shapes).filter((part) => part === 'head').length;
    expect(heads(walked)).toBe(2);
    const failed = retold(walked, (event) =>
      event.type === 'step.ended' && event.step === 24
        ? { ...event, outcome: { kind: 'failed', failure: { code: 'no-candidate-pair' } } }
        : event,
    );
    expect(heads(failed)).toBe(0);
    expect(partsOf(rowAt(24, failed, textbook(24)).shapes)).toContain('cross');
  });

  it('a candidate that came late is a mark beside its row with the delay', () => {
    const found = walked.find((event) => event.type === 'message.sent' && event.step === 14);
    if (found?.type !== 'message.sent') throw new Error('Nothing was sent at step 14');
    const ended = walked.find((event) => event.type === 'step.ended' && event.step === 14);
    const atMs = (ended?.atMs ?? 0) + 12_000;
    const late = [...walked, { ...found, late: true, seq: walked.length, atMs }];
    expect(textOf(rowAt(14, late, textbook(24)).shapes, 'late')).toBe('late, +12 s');
    expect(partsOf(rowAt(14, late, textbook(13)).shapes)).not.toContain('late');
    const before = { order: 'clock' as const, position: walked.length - 1 };
    expect(partsOf(rowAt(14, late, before).shapes)).not.toContain('late');
    expect(partsOf(rowAt(14, late, clockEnd(late)).shapes)).toContain('late');
  });

  it('the only candidate, late, is told by its delay after the step, and is no held one', () => {
    const atMs = (walked.at(-1)?.atMs ?? 0) + 1;
    const sent = walked.find((event) => event.type === 'message.sent' && event.step === 14);
    if (sent?.type !== 'message.sent') throw new Error('Nothing was sent at step 14');
    const nothing = retold(walked, (event) => {
      if (event.type === 'message.sent' && event.step === 14) return null;
      return event.type === 'step.ended' && event.step === 14
        ? { ...event, atMs: atMs - 5000, outcome: { kind: 'notAsked', reason: 'no-candidates' } }
        : event;
    });
    const late = retold([...nothing, { ...sent, late: true, atMs }], (event) => event);
    const { shapes } = rowAt(14, late, textbook(24));
    expect(textOf(shapes, 'late')).toBe('late, +5 s');
    expect(partsOf(shapes)).toContain('start');
    expect(partsOf(shapes)).not.toContain('held');
    expect(textOf(shapes, 'tag')).toBeUndefined();
  });

  it('the dot travels with the message, and not for what was never sent', () => {
    const frame = frameFor(820);
    const reply = rowAt(11, walked, textbook(11));
    expect(travelsOf(reply.row, reply.label, frame)).toEqual([
      runOf({ x1: frame.laneX.stun, x2: frame.laneX.A, y: frame.arrowY }, 'inferred'),
    ]);
    const none = rowAt(11, scriptedWalk({ servers: 'none' }).events, textbook(11));
    expect(travelsOf(none.row, none.label, frame)).toEqual([]);
    const channel = rowAt(24, walked, textbook(24));
    expect(travelsOf(channel.row, channel.label, frame)).toHaveLength(2);
  });
});

interface Box {
  part: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ part, x, y, width, anchor, size }: TextShape): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { part, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
}
const textBoxes = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.text !== '' ? [boxOf(shape)] : []));
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.2 && b.left < a.right - 0.2 && a.top < b.bottom && b.top < a.bottom;

describe('text and room', () => {
  const walks = fc.record({
    servers: fc.constantFrom('none' as const, 'stun' as const, 'stun+turn' as const),
    upTo: fc.integer({ min: 0, max: 24 }),
    restMs: fc.constantFrom(1, 2000, 190_000),
  });
  const cases = fc.record({
    walk: walks,
    width: fc.integer({ min: 280, max: 1500 }),
    order: fc.constantFrom('textbook' as const, 'clock' as const),
    lang: fc.constantFrom('en' as const, 'zh-TW' as const),
    step: fc.integer({ min: 0, max: 24 }),
  });

  it('no text leaves the drawing or touches another of its row, at any width, in both languages', () => {
    fc.assert(
      fc.property(cases, ({ walk, width, order, lang, step }) => {
        language.current = lang;
        const frame = frameFor(width);
        const { events } = scriptedWalk(walk);
        const cursor = order === 'clock' ? clockEnd(events) : textbook(step);
        for (const { shapes } of drawnOf(diagramInput(events, cursor), frame)) {
          const boxes = textBoxes(shapes);
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(frame.width);
            expect(box.top).toBeGreaterThanOrEqual(-frame.rowHeight / 2 - 1);
            expect(box.bottom).toBeLessThanOrEqual(frame.rowHeight / 2 + 1);
          }
          boxes.forEach((a, index) =>
            boxes
              .slice(index + 1)
              .forEach((b) => expect([a, b, overlap(a, b)]).toEqual([a, b, false])),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('as it happened, no time, place or bracket runs into a row’s words', () => {
    fc.assert(
      fc.property(cases, ({ walk, width, lang }) => {
        language.current = lang;
        const frame = frameFor(width);
        const { events } = scriptedWalk(walk);
        const input = diagramInput(events, clockEnd(events));
        const { clock } = bothOrders(input, frame);
        const yOf = new Map(clock.places.map(({ step, y }) => [step, y]));
        const moved = (box: Box, y: number): Box => ({
          ...box,
          top: box.top + y,
          bottom: box.bottom + y,
        });
        const rows = drawnOf(input, frame).flatMap(({ row, shapes }) =>
          textBoxes(shapes).map((box) => moved(box, yOf.get(row.step.number) ?? 0)),
        );
        const decor = decorOf(input, frame, clock).flatMap(({ shapes }) => textBoxes(shapes));
        for (const box of decor) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(frame.width);
          const hit = [...rows, ...decor].find((other) => other !== box && overlap(box, other));
          expect([box, hit]).toEqual([box, undefined]);
        }
        for (const figure of decor.filter(({ part }) => part === 'time'))
          expect(figure.right).toBeLessThan(frame.laneX.A - 4);
      }),
      { numRuns: 60 },
    );
  });

  it('labels keep between the number and the right-hand lane at 320 px', () => {
    const frame = frameFor(296);
    for (const { shapes } of drawnOf(diagramInput(walked, textbook(24)), frame))
      for (const box of textBoxes(shapes).filter(({ part }) => part === 'label')) {
        expect(box.left).toBeGreaterThanOrEqual(frame.labelLeft - 0.1);
        expect(box.right).toBeLessThanOrEqual(frame.laneX.B + 10);
      }
  });

  it('an address stays whole at 320 px, the words before it go', () => {
    const drawn = drawnOf(diagramInput(walked, textbook(24)), frameFor(296));
    expect(textOf(drawn[10]?.shapes ?? [], 'label')).toBe('203.0.113.7:50211');
  });

  it('lane heads do not touch, from 280 px on, and their names fit on them', () => {
    for (const lang of ['en', 'zh-TW'] as const) {
      language.current = lang;
      for (const width of [280, 296, 390, 619, 620, 820, 1400]) {
        const input = diagramInput([], textbook(0));
        const heads = headDrawables(frameFor(width), input.words.laneName).map(({ shapes }) => {
          const chip = shapes.find((shape) => shape.kind === 'rect');
          const [name] = textBoxes(shapes);
          if (chip?.kind !== 'rect' || !name) throw new Error('A head without a chip');
          expect(name.right - name.left).toBeLessThanOrEqual(chip.width);
          return chip;
        });
        heads.slice(1).forEach((chip, index) => {
          const left = heads[index];
          expect(chip.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
        });
      }
    }
  });

  it('shortens what a hostile recording says instead of letting it run over the rest', () => {
    const hostile = retold(walked, (event) =>
      event.type === 'candidate.found' && event.candidateType === 'srflx'
        ? {
            ...event,
            candidate: {
              ...event.candidate,
              candidate: `candidate:1 1 udp 1 ${'W'.repeat(500)} 1 typ srflx`,
            },
          }
        : event,
    );
    for (const width of [296, 820]) {
      const frame = frameFor(width);
      const [box] = textBoxes(rowAt(11, hostile, textbook(24), width).shapes).filter(
        ({ part }) => part === 'label',
      );
      expect(box?.right).toBeLessThanOrEqual(frame.labelRight);
      expect(box?.left).toBeGreaterThanOrEqual(frame.labelLeft - 0.1);
    }
  });
});
