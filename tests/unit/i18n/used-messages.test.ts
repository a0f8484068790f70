// A message that nothing shows is still compiled, translated and loaded: there is none.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** The names in the sources that are written by hand; what is compiled from messages has them all. */
const names = new Set(
  readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|svelte)$/.test(path) && !path.startsWith('lib/i18n/paraglide/'))
    .flatMap((path) => read(`src/${path}`).match(/\w+/g) ?? []),
);

describe.each(['en', 'zh-TW'])('the messages in %s', (language) => {
  it.each(readdirSync(new URL(`messages/${language}/`, ROOT)))('%s: each is shown', (file) => {
    const messages = JSON.parse(read(`messages/${language}/${file}`)) as Record<string, unknown>;
    const keys = Object.keys(messages).filter((key) => key !== '$schema');
    expect(keys.filter((key) => !names.has(key))).toEqual([]);
  });
});
