// The lines of three backticks or tildes around code in Markdown.
import { joinLines } from '../../lines.js';
import { oneStep, unwrapper } from '../unwrapper.js';

const FENCE = /^[ \t]{0,8}(?:`{3,}|~{3,})[\w./+-]{0,40}[ \t]{0,8}$/;

export const markdownFences = unwrapper({
  recognise: ({ text, lines }) =>
    /`{3}|~{3}/.test(text) && lines.some((line) => FENCE.test(line.text)) ? true : null,
  undo: ({ lines }) => {
    const kept = lines.filter(({ text }) => !FENCE.test(text));
    return oneStep(joinLines(kept), 'markdown-fences');
  },
});
