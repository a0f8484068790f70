// Builds the site, the process that serves it and the command line, and knows whether that is needed.
// `node scripts/build.js` builds in any case; ensureBuilt() only what is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.js';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const SITE = join(ROOT, 'build/site');
const LAB = join(ROOT, 'build/lab/index.js');
const CLI = join(ROOT, 'build/cli/index.js');

/** What the build reads. */
const SOURCES = [
  'src',
  'static',
  'messages',
  'project.inlang/settings.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.js',
  'scripts/compile-messages.js',
  'scripts/vite.cli.config.js',
  'scripts/vite.lab.config.js',
];
/** Written by the build itself. */
const GENERATED = 'src/lib/i18n/paraglide/';

/** Written last, so that a build that was broken off counts as none. */
const STAMP = join(ROOT, 'build/sources.sha256');

const sourcesNow = () => fingerprint(ROOT, SOURCES, (name) => !name.startsWith(GENERATED));

export function isStale() {
  if (![STAMP, LAB, CLI, join(SITE, 'index.html')].every((path) => existsSync(path))) return true;
  return readFileSync(STAMP, 'utf8') !== sourcesNow();
}

/**
 * Builds the site, the process that serves it, and the command line.
 * @param {{ quiet: boolean }} options quiet: what the builders say is shown only when they fail
 * @throws {Error} when one of them fails
 */
export function build({ quiet }) {
  // Taken first: a source that changes during the build leaves the stamp stale, as it should.
  const sources = sourcesNow();
  rmSync(STAMP, { force: true });
  vite(['build'], quiet);
  vite(['build', '--config', 'scripts/vite.lab.config.js'], quiet);
  vite(['build', '--config', 'scripts/vite.cli.config.js'], quiet);
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** Builds if a source has changed since the last build. */
export function ensureBuilt() {
  if (!isStale()) return;
  process.stdout.write('Building the site …\n');
  build({ quiet: true });
}

/**
 * @param {string[]} args
 * @param {boolean} quiet
 */
function vite(args, quiet) {
  const bin = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: quiet ? 'pipe' : 'inherit',
  });
  if (status === 0) return;
  if (quiet) process.stderr.write(`${stdout}${stderr}`);
  throw new Error(`vite ${args.join(' ')} failed`);
}

/**
 * The built server (src/lab/index.ts).
 * @returns {Promise<typeof import('../src/lab/index.js')>}
 */
export function importLab() {
  return import(new URL('../build/lab/index.js', import.meta.url).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build({ quiet: false });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
