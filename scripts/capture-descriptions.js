// Makes tests/fixtures/captured/: real offers and answers of Chromium, Firefox and libwebrtc in Node
// (@roamhq/wrtc), to the byte as they were made. Run by hand when a browser has a new version:
//   CHROME_PATH=… FIREFOX_PATH=… node scripts/capture-descriptions.js
// Then `node scripts/capture-verdicts.js`, for mutations are made from some of these.
// Nothing asks a server, so candidates tell mDNS names and this machine's private addresses only.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright';
import { ROOT } from './build.js';
import { answerAll, captureAll, pageWorld } from './capture/scenarios.js';
import { CHROMIUM_ARGS, ensureBrowser } from './find-browser.js';

/** @typedef {import('./capture/scenarios.js').Captured} Captured */
/** @typedef {import('./capture/scenarios.js').World} World */

/**
 * Somebody who makes descriptions.
 * @typedef {object} Maker
 * @property {string} name of the folder: program and version
 * @property {() => Promise<Captured>} capture
 * @property {(offers: Record<string, string>) => Promise<Captured>} answer
 * @property {() => Promise<void>} close
 */

const TARGET = join(ROOT, 'tests/fixtures/captured');

/** Offers that the others are asked to answer, too. */
const TRAVELLING = [
  'all-kinds-offer',
  'simulcast-offer',
  'candidates-offer',
  'section-stopped-offer',
];

/**
 * @param {'chromium' | 'firefox'} product
 * @param {import('playwright').Browser} browser
 * @returns {Promise<Maker>}
 */
async function inBrowser(product, browser) {
  const page = await browser.newPage();
  return {
    name: `${product}-${browser.version().split('.')[0]}`,
    capture: () => page.evaluate(`(${String(captureAll)})((${String(pageWorld)})())`),
    answer: (offers) =>
      page.evaluate(`(${String(answerAll)})((${String(pageWorld)})(), ${JSON.stringify(offers)})`),
    close: () => browser.close(),
  };
}

/** @returns {Promise<Maker>} */
async function inNode() {
  const { default: wrtc } = await import('@roamhq/wrtc');
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/@roamhq/wrtc/package.json'), 'utf8'),
  );
  /** @type {World} */
  const world = {
    Peer: wrtc.RTCPeerConnection,
    Stream: wrtc.MediaStream,
    newTrack: (kind) =>
      kind === 'audio'
        ? new wrtc.nonstandard.RTCAudioSource().createTrack()
        : new wrtc.nonstandard.RTCVideoSource().createTrack(),
    codecs: (kind) => wrtc.RTCRtpSender.getCapabilities(kind)?.codecs ?? [],
  };
  return {
    name: `wrtc-${version.split('.').slice(0, 2).join('.')}`,
    capture: () => captureAll(world),
    answer: (offers) => answerAll(world, offers),
    close: () => Promise.resolve(),
  };
}

/**
 * The addresses in a description that somebody outside of this machine's network could know.
 * @param {string} text
 */
function publicAddresses(text) {
  const addresses = [...text.matchAll(/^a=candidate:(?:\S+ ){4}(\S+)/gm)].map(([, at = '']) => at);
  const harmless =
    /^(?:0\.0\.0\.0$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|::1$|f[cd]|fe80:)/;
  return addresses.filter((address) =>
    isIP(address) === 0 ? !address.endsWith('.local') : !harmless.test(address),
  );
}

/** @param {Maker} maker @param {Captured} captured */
async function write({ name }, { texts, skipped }) {
  const folder = join(TARGET, name);
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(texts)) {
    const found = publicAddresses(text);
    if (found.length > 0) throw new Error(`${name} ${file} tells ${found.join(', ')}`);
    await writeFile(join(folder, `${file}.sdp`), text);
  }
  process.stdout.write(`${name}: ${Object.keys(texts).length} descriptions\n`);
  for (const why of skipped) process.stdout.write(`  without ${why}\n`);
}

await rm(TARGET, { recursive: true, force: true });
const makers = [
  await inBrowser(
    'chromium',
    await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS }),
  ),
  await inBrowser(
    'firefox',
    await firefox.launch({
      channel: 'moz-firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    }),
  ),
  await inNode(),
];
try {
  /** @type {Map<Maker, Captured>} */
  const captured = new Map();
  for (const maker of makers) {
    captured.set(maker, await maker.capture());
    await write(maker, captured.get(maker) ?? { texts: {}, skipped: [] });
  }
  for (const maker of makers)
    for (const [other, { texts }] of captured) {
      if (other === maker) continue;
      const from = other.name.split('-')[0];
      const offers = TRAVELLING.flatMap((name) => {
        const text = texts[name];
        return text === undefined
          ? []
          : [[`to-${from}-${name.replace(/-offer$/, '-answer')}`, text]];
      });
      await write(maker, await maker.answer(Object.fromEntries(offers)));
    }
} finally {
  for (const maker of makers) await maker.close();
}
// libwebrtc's threads would keep the process.
process.exit();
