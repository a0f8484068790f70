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

/** `6 ms`, `1.2 s`, `3 min 5 s`; below 10 ms with one decimal. */
export function formatDuration(ms: number): string {
  const figure = (value: number, digits: number): string => numberFormat(digits).format(value);
  const chinese = language.current === 'zh-TW';
  if (ms < 10) return chinese ? `${figure(ms, 1)} 毫秒` : `${figure(ms, 1)} ms`;
  if (ms < 1000) return chinese ? `${figure(ms, 0)} 毫秒` : `${figure(ms, 0)} ms`;
  if (ms < 60_000) return chinese ? `${figure(ms / 1000, 1)} 秒` : `${figure(ms / 1000, 1)} s`;
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.round((ms % 60_000) / 1000);
  return chinese ? `${minutes} 分 ${seconds} 秒` : `${minutes} min ${seconds} s`;
}
