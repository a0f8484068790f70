// Compiles messages/. In a process of its own, because the compiler leaves files open, and a process
// that compiled ends half a minute late.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.js';

/** Paths are relative to the project's root. */
const MESSAGES = {
  project: './project.inlang',
  strategy: /** @type {['baseLocale']} */ (['baseLocale']),
};
/** A module for each message, so that the built site holds only those that it uses. */
const IN_MANY_FILES = {
  ...MESSAGES,
  outdir: './src/lib/i18n/paraglide',
  emitTsDeclarations: true,
};
/** The same in a handful: what is not bundled loads every file by itself. */
const IN_FEW_FILES = {
  ...MESSAGES,
  outdir: './.svelte-kit/messages',
  outputStructure: /** @type {const} */ ('locale-modules'),
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SELF = fileURLToPath(import.meta.url);
const STAMP = join(ROOT, '.svelte-kit/messages.sha256');

/** What is read and what was written: either may have been changed since, by a build for example. */
const state = () =>
  fingerprint(
    ROOT,
    [
      'messages',
      'project.inlang/settings.json',
      'package-lock.json',
      'scripts/compile-messages.js',
      IN_MANY_FILES.outdir,
      IN_FEW_FILES.outdir,
    ],
    (name) => /\.json$|\.js$/.test(name),
  );

/**
 * Compiles the messages if they have changed.
 * @throws {Error} with the compiler's words
 */
export function ensureMessages() {
  if (readIfThere(STAMP) === state()) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELF], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The messages did not compile.\n${stdout}${stderr}`);
  process.stderr.write(stderr);
}

/**
 * For Vite where it does not bundle: the messages from few files, compiled again as they are edited.
 * @returns {import('vite').Plugin}
 */
export function messagesInFewFiles() {
  return {
    name: 'webrtc-flow:messages-in-few-files',
    enforce: 'pre',
    resolveId(source) {
      const file = /\/paraglide\/([a-z]+\.js)$/.exec(source)?.[1];
      return file === undefined ? undefined : join(ROOT, IN_FEW_FILES.outdir, file);
    },
    configureServer(server) {
      const folder = join(ROOT, 'messages');
      // Kit has its own folder unwatched, so the pages are told here that the words are new.
      const recompile = oneAtATime(async () => {
        await once(spawn(process.execPath, [SELF], { cwd: ROOT, stdio: 'inherit' }), 'close');
        for (const { moduleGraph } of Object.values(server.environments))
          moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_, path) => {
        if (path.startsWith(folder)) void recompile();
      });
    },
  };
}

/**
 * Runs it when asked; asked meanwhile, it runs once more afterwards.
 * @param {() => Promise<void>} run
 */
function oneAtATime(run) {
  let isRunning = false;
  let isAskedAgain = false;
  return async () => {
    isAskedAgain = true;
    if (isRunning) return;
    isRunning = true;
    while (isAskedAgain) {
      isAskedAgain = false;
      await run();
    }
    isRunning = false;
  };
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
  const index = readIfThere(join(ROOT, IN_MANY_FILES.outdir, 'messages/_index.js')) ?? '';
  return index.match(/^export /gm)?.length ?? 0;
}

async function compileAndExit() {
  if (readIfThere(STAMP) === state()) return;
  const { compile } = await import('@inlang/paraglide-js');
  await compile(IN_MANY_FILES);
  await compile(IN_FEW_FILES);
  const written = messageKeys('en').length;
  if (compiledCount() < written)
    process.stderr.write(
      `messages/en holds ${written} messages, ${compiledCount()} were compiled: see project.inlang/settings.json.\n`,
    );
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, state());
  process.exit();
}

if (process.argv[1] === SELF) await compileAndExit();
