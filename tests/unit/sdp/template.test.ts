import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAMMAR_KEYS, grammarEntry } from '../../../src/lib/sdp/grammar.js';
import {
  type Piece,
  compileTemplate,
  takeApart,
  templateNames,
} from '../../../src/lib/sdp/template.js';

function piecesOf(template: string, text: string): Piece[] {
  const pieces: Piece[] = [];
  takeApart(compileTemplate(template), text, 0, pieces);
  return pieces;
}

/** `name=text` for values, `!text` for what is left over. */
const read = (template: string, text: string): string[] =>
  piecesOf(template, text).flatMap(({ role, name, start, end }) => {
    if (role === 'separator') return [];
    return [`${role === 'unread' ? '!' : `${name}=`}${text.slice(start, end)}`];
  });

describe('a template names the parts of a value', () => {
  it.each([
    ['{version}', '0', ['version=0']],
    [
      '{payload} {encoding}/{clock}[/{channels}]',
      '111 opus/48000/2',
      ['payload=111', 'encoding=opus', 'clock=48000', 'channels=2'],
    ],
    [
      '{payload} {encoding}/{clock}[/{channels}]',
      '96 VP8/90000',
      ['payload=96', 'encoding=VP8', 'clock=90000'],
    ],
    [
      '{media} {port}[/{count}] {proto} {format*}',
      'audio 49170/2 RTP/AVP 0 8',
      ['media=audio', 'port=49170', 'count=2', 'proto=RTP/AVP', 'format=0', 'format=8'],
    ],
    [
      '{id}[/{direction}] {uri}[ {rest...}]',
      '3/sendonly urn:x a b',
      ['id=3', 'direction=sendonly', 'uri=urn:x', 'rest=a b'],
    ],
    [
      '{payload} {parameter;}',
      '111 minptime=10;useinbandfec=1; x=y;',
      ['payload=111', 'parameter=minptime=10', 'parameter=useinbandfec=1', 'parameter=x=y'],
    ],
    ['{a b*}', '1 2 3 4', ['a=1', 'b=2', 'a=3', 'b=4']],
    ['[ ]{semantics}[ {stream*}]', ' WMS one two', ['semantics=WMS', 'stream=one', 'stream=two']],
    ['{text...}', ' free  text ', ['text= free  text ']],
  ])('%s reads %j', (template, text, expected) => {
    expect(read(template, text)).toEqual(expected);
  });

  it.each([
    ['{payload} {encoding}/{clock}', '111 opus', ['payload=111', 'encoding=opus']],
    ['{payload} {encoding}/{clock}', '111 opus 48000', ['payload=111', 'encoding=opus', '! 48000']],
    ['{payload} {encoding}/{clock}', ' opus/48000', ['encoding=opus', 'clock=48000']],
    ['{mid}', '0 1', ['mid=0', '! 1']],
    ['{word*}', 'a  b ', ['word=a', 'word=b', '! ']],
    ['{mid}', '', []],
  ])('%s keeps what does not fit: %j', (template, text, expected) => {
    expect(read(template, text)).toEqual(expected);
  });

  it('tells its names', () => {
    expect(templateNames('{a b*}[/{c}] x{d...}')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('every template of the grammar covers any value without a gap', () => {
    const templates = GRAMMAR_KEYS.flatMap((key) => {
      const { value } = grammarEntry(key);
      return value.kind === 'template' ? [value.template] : [];
    });
    expect(templates.length).toBeGreaterThan(60);
    const values = fc.oneof(
      fc.string({ unit: fc.constantFrom(...' /:;=a1*{}[]'.split('')), maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...templates), values, (template, value) => {
        const pieces = piecesOf(template, value);
        const starts = pieces.map(({ start }) => start);
        const ends = pieces.map(({ end }) => end);
        expect([...starts, value.length]).toEqual([0, ...ends]);
        expect(pieces.every(({ start, end }) => end > start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
