// Figures as each language writes them. Times come in milliseconds.
import { language } from './language.svelte.js';

/** Making one costs a thousand times more than using it, and a log of a million lines uses many. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(digits: number): Intl.NumberFormat {
  const key = `${language.current} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language.current, { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/** `6 ms`, `1.2 s`, `3 min 5 s`; below 10 ms with one decimal. What rounds up goes into the next unit. */
export function formatDuration(ms: number): string {
  const chinese = language.current === 'zh-TW';
  if (Math.round(ms) < 1000) {
    const figure = numberFormat(ms < 9.95 ? 1 : 0).format(ms);
    return chinese ? `${figure} 毫秒` : `${figure} ms`;
  }
  if (Math.round(ms / 100) < 600) {
    const figure = numberFormat(1).format(ms / 1000);
    return chinese ? `${figure} 秒` : `${figure} s`;
  }
  const wholeSeconds = Math.round(ms / 1000);
  const minutes = Math.floor(wholeSeconds / 60);
  const seconds = wholeSeconds % 60;
  return chinese ? `${minutes} 分 ${seconds} 秒` : `${minutes} min ${seconds} s`;
}
