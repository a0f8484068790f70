// The version of this command, from the package that it comes in.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Two folders up, of src/cli as of build/cli. */
const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '../../package.json');

/** As MAJOR.MINOR.PATCH; null where the package says none. */
export async function readVersion(): Promise<string | null> {
  const text = await readFile(PACKAGE, 'utf8').catch(() => '');
  return /"version": "(\d[\w.+-]*)"/.exec(text)?.[1] ?? null;
}
