// Compiles messages/ for what runs without Vite's plugin: the tests and the checks. In a process of
// its own, because the compiler leaves files open and a test run that compiled would never end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.js';

/** What vite.config.ts gives to the plugin as well. Paths are relative to the project's root. */
export const MESSAGES = {
  project: './project.inlang',
  outdir: './src/lib/i18n/paraglide',
  strategy: /** @type {['baseLocale']} */ (['baseLocale']),
  emitTsDeclarations: true,
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules/.cache/webrtc-flow/messages.sha256');

/** What is read and what was written: either may have been changed since, by a build for example. */
const state = () =>
  fingerprint(
    ROOT,
    [
      'messages',
      'project.inlang/settings.json',
      'package-lock.json',
      'scripts/compile-messages.js',
      MESSAGES.outdir,
    ],
    (name) => /\.json$|\.js$/.test(name),
  );

/**
 * Compiles the messages if they have changed.
 * @throws {Error} with the compiler's words
 */
export function ensureMessages() {
  if (readIfThere(STAMP) === state()) return;
  const self = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [self], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The messages did not compile.\n${stdout}${stderr}`);
  process.stderr.write(stderr);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, state());
}

/**
 * The keys of a language's messages, over all its files.
 * @param {string} language
 * @returns {string[]} sorted
 */
export function messageKeys(language) {
  const folder = join(ROOT, 'messages', language);
  return readdirSync(folder)
    .flatMap((file) => {
      const messages = /** @type {Record<string, string>} */ (
        JSON.parse(readFileSync(join(folder, file), 'utf8'))
      );
      return Object.keys(messages);
    })
    .filter((key) => key !== '$schema')
    .sort();
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * How many messages the compiled module exports. The compiler reports success with none at all when
 * its plugin cannot be loaded, and with fewer when a file is not named in its settings.
 */
export function compiledCount() {
  const index = readIfThere(join(ROOT, MESSAGES.outdir, 'messages/_index.js')) ?? '';
  return index.match(/^export /gm)?.length ?? 0;
}

async function compileAndExit() {
  const { compile } = await import('@inlang/paraglide-js');
  await compile(MESSAGES);
  const written = messageKeys('en').length;
  if (compiledCount() < written)
    process.stderr.write(
      `messages/en holds ${written} messages, ${compiledCount()} were compiled: see project.inlang/settings.json.\n`,
    );
  process.exit();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileAndExit();
