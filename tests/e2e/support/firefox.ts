// Where Firefox is found, and how it is driven.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, test, type Browser } from '@playwright/test';

const NAMES = ['firefox-esr', 'firefox'];

/** FIREFOX_PATH, else an installed one; undefined when there is none. */
function findFirefox(): string | undefined {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  if (FIREFOX_PATH) return FIREFOX_PATH;
  const folders = PATH.split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canExecute);
}

const path = findFirefox();
const NOT_FOUND = 'there is no Firefox: install firefox-esr or set FIREFOX_PATH';

/** In a test, or for all of a group. Where the tests are the last word they fail instead. */
export const skipWithoutFirefox = (): void =>
  test.skip(path === undefined && process.env.CI === undefined, NOT_FOUND);

/**
 * Of Mozilla's own builds, which Playwright drives through WebDriver BiDi.
 * @param prefs beside the one that lets it ask a lab on this machine
 */
export async function launchFirefox(prefs: Record<string, number> = {}): Promise<Browser> {
  if (path === undefined) throw new Error(NOT_FOUND);
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: path,
    firefoxUserPrefs: { 'media.peerconnection.ice.loopback': true, ...prefs },
  });
}

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
