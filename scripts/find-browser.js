// Where the Chromium that the tests and the figures drive is found, and how it is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The one without windows first: the same engine, and the tests take half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** Debian's packages: the browser, and letters for the pictures of the Chinese pages. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Flags that every headless Chromium of this project is started with. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium to drive: CHROME_PATH, else an installed Chromium or Chrome, else the one that
 * Playwright downloaded earlier.
 * @param {object} [machine] what there is to look at; this machine unless given
 * @param {Record<string, string | undefined>} [machine.env]
 * @param {NodeJS.Platform} [machine.platform]
 * @param {(path: string) => boolean} [machine.isExecutable]
 * @param {() => string | undefined} [machine.downloaded]
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  isExecutable = canExecute,
  downloaded = playwrightsOwn,
} = {}) {
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const onPath = NAMES.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );
  const installed = [...onPath, ...usualPlaces(platform, env)].find(isExecutable);
  if (installed) return installed;
  const own = downloaded();
  return own && isExecutable(own) ? own : undefined;
}

/**
 * As findBrowser, but installs Debian's package where nothing is found and we are root.
 * @returns {string}
 * @throws {Error} that says what to install, or what is wrong with CHROME_PATH
 */
export function ensureBrowser() {
  const found = findBrowser() ?? (installFromDebian() ? findBrowser() : undefined);
  if (!found)
    throw new Error(
      'No Chromium found. Install Chromium or Google Chrome, or run `npx playwright install chromium`, ' +
        'or set CHROME_PATH to the browser’s executable file.',
    );
  if (!canExecute(found)) throw new Error(`CHROME_PATH is ${found}, which cannot be executed.`);
  return found;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 */
function usualPlaces(platform, env) {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(env.HOME ?? homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      ]);
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder
          ? [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Chromium/Application/chrome.exe'),
            ]
          : [],
      );
    default:
      return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  }
}

/** @param {string} path */
function canExecute(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright keeps, or would keep, its own download. Loaded only when it is needed. */
function playwrightsOwn() {
  const { chromium } = /** @type {typeof import('playwright')} */ (
    createRequire(import.meta.url)('playwright')
  );
  return chromium.executablePath();
}

/** @returns {boolean} whether the packages were installed */
function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  process.stdout.write('No Chromium found; installing the package of Debian.\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const aptGet = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
}
