import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.js';

/** A machine on which only these files can be executed. */
function machine(
  files: string[],
  { env = {}, platform = 'linux', downloaded = '/cache/chromium/chrome' } = {},
) {
  return {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter), ...env },
    platform: platform as NodeJS.Platform,
    isExecutable: (path: string) => files.includes(path.replaceAll('\\', '/')),
    downloaded: () => downloaded,
  };
}

describe('which Chromium is driven', () => {
  test('CHROME_PATH before anything else', () => {
    const env = { CHROME_PATH: '/opt/mine/chrome' };
    expect(findBrowser(machine(['/usr/bin/chromium'], { env }))).toBe('/opt/mine/chrome');
  });

  test('then Chromium on the path, before Chrome', () => {
    const files = ['/usr/local/bin/google-chrome', '/usr/bin/chromium', '/cache/chromium/chrome'];
    expect(findBrowser(machine(files))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine([...files, '/usr/bin/chromium-headless-shell']))).toBe(
      '/usr/bin/chromium-headless-shell',
    );
  });

  test('then the usual place of each system', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).toBe(mac);
    const own = '/Users/b/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findBrowser(machine([own], { platform: 'darwin', env: { HOME: '/Users/b' } }))).toBe(
      own,
    );
    const windows = 'C:/Program Files/Google/Chrome/Application/chrome.exe';
    const env = { PROGRAMFILES: 'C:/Program Files' };
    expect(findBrowser(machine([windows], { platform: 'win32', env }))).toBe(windows);
    const snap = '/snap/bin/chromium';
    expect(findBrowser(machine([snap, '/cache/chromium/chrome']))).toBe(snap);
  });

  test('then what Playwright has downloaded, if it is there', () => {
    expect(findBrowser(machine(['/cache/chromium/chrome']))).toBe('/cache/chromium/chrome');
  });

  test('and none where there is none', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
    expect(findBrowser({ ...machine([]), env: {} })).toBeUndefined();
  });
});
