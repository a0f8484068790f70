// The rooms of src/ import only what the table allows (tests/architecture/table.ts).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { violations } from './architecture/check.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const GENERATED = 'lib/i18n/paraglide/';

function readTree(): Map<string, string> {
  const entries = readdirSync(SRC, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [relative(SRC, path).split(sep).join('/'), path])
      .filter(([name]) => !name.startsWith(GENERATED))
      .map(([name, path]) => [
        name,
        /\.(ts|js|svelte|css)$/.test(name) ? readFileSync(path, 'utf8') : '',
      ]),
  );
}

test('every room imports only what the table of rooms allows', () => {
  const tree = readTree();
  expect(tree.size).toBeGreaterThan(20);
  expect(violations(tree).join('\n')).toBe('');
});
