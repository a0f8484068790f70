// Where Firefox is found, and how it is driven.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, type Browser } from '@playwright/test';

const NAMES = ['firefox-esr', 'firefox'];

/** FIREFOX_PATH, else an installed one; undefined when there is none. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH, PATH = '' } = process.env;
  if (FIREFOX_PATH) return FIREFOX_PATH;
  const folders = PATH.split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canExecute);
}

/**
 * Of Mozilla's own builds, which Playwright drives through WebDriver BiDi.
 * @param prefs beside the one that lets it ask a lab on this machine
 */
export const launchFirefox = (
  executablePath: string,
  prefs: Record<string, number> = {},
): Promise<Browser> =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    firefoxUserPrefs: { 'media.peerconnection.ice.loopback': true, ...prefs },
  });

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
