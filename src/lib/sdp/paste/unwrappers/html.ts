// Text out of the source of a page: character references, and the elements that break lines.
import { type Undone, oneStep, unwrapper } from '../unwrapper.js';

/** What SDP or JSON cannot do without, in HTML; an `&amp;` alone may be part of an address. */
const SIGN = /&#(?:x0?[ad]|1[03]|34|x22|61|x3d);|&(?:quot|equals|newline);|<(?:br|pre|p|div|li)\b/i;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['colon', ':'],
  ['equals', '='],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['newline', '\n'],
  ['quot', '"'],
  ['sol', '/'],
]);

const TAG =
  /<(\/?)(br|pre|p|div|li|tr|td|code|span|b|i|ul|ol|table|tbody)(?:\s[^<>]{0,500})?\/?>/gi;

/** Elements after which a browser begins a new line. */
const ENDS_LINE = /^(?:p|div|li|tr)$/i;

const withoutTags = (text: string): string =>
  text.replace(TAG, (_, slash: string, name: string, offset: number, whole: string) => {
    const isBreak = /^br$/i.test(name) || (slash === '/' && ENDS_LINE.test(name));
    const next = whole.indexOf('>', offset) + 1;
    return isBreak && !/[\r\n]/.test(whole.charAt(next)) ? '\n' : '';
  });

function character(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED.get(body.toLowerCase()) ?? whole;
  const isHex = /^#x/i.test(body);
  const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

// Tags first: a `&lt;` that is text must not become one.
function undoHtml({ text }: { text: string }): Undone {
  const reference = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;
  return oneStep(withoutTags(text).replace(reference, character), 'html');
}

/** A piece of a page's source, whose attributes hold JSON that is not to be read before. */
export const htmlSource = unwrapper({
  recognise: ({ text }) => (/^\s*<[a-z!]/i.test(text) && SIGN.test(text) ? true : null),
  undo: undoHtml,
});

export const html = unwrapper({
  recognise: ({ text }) => (SIGN.test(text) ? true : null),
  undo: undoHtml,
});
