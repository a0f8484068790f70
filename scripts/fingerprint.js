// Whether files are still what they were.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * One hash over the names and contents of files. Contents and not times: a checkout, a copy and an
 * unpacked archive all set times of their own.
 * @param {string} root
 * @param {string[]} sources files and folders below the root; what is not there counts as empty
 * @param {(name: string) => boolean} [counts] whether the file of that name, as `src/app.html`, counts
 */
export function fingerprint(root, sources, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesBelow(join(root, source)))) {
    const name = relative(root, path).split(sep).join('/');
    if (!counts(name)) continue;
    const content = readIfThere(path);
    if (!content) continue;
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Buffer | undefined} undefined if it went away since it was listed
 */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path of a file or a folder
 * @returns {string[]} sorted, hidden files left out; none if there is nothing
 */
function filesBelow(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
