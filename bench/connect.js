// Time to an open data channel: a bare loop against the page's "Run at full speed" with everything
// recorded (it is drawn when it is over). Same page, same media, same bundle policy, no servers, interleaved.
import { readFile } from 'node:fs/promises';
import { median } from './support/median.js';
import { withBrowser, withSite } from './support/site.js';

const PAIRS = 60;
const LIMIT = 1.1;

/** Runs in the page: the shortest code that connects two peers, timed from the first constructor. */
async function bareLoop() {
  const canvas = () => {
    const element = document.createElement('canvas');
    element.width = 320;
    element.height = 164;
    const context = element.getContext('2d');
    const timer = setInterval(() => context?.fillRect(0, 0, 320, 164), 1000 / 15);
    const stream = element.captureStream(15);
    return { stream, stop: () => clearInterval(timer) };
  };
  const pictures = [canvas(), canvas()];
  const audio = new AudioContext();
  const tones = pictures.map(({ stream }, index) => {
    const oscillator = new OscillatorNode(audio, { frequency: 220 + 110 * index });
    const destination = audio.createMediaStreamDestination();
    oscillator.connect(new GainNode(audio, { gain: 0.08 })).connect(destination);
    oscillator.start();
    const [track] = destination.stream.getAudioTracks();
    if (track) stream.addTrack(track);
    return oscillator;
  });
  const startedAt = performance.now();
  const a = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  const b = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
  a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate);
  b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate);
  /** @param {RTCPeerConnection} pc @param {MediaStream | undefined} stream */
  const send = (pc, stream) => {
    for (const track of stream?.getTracks() ?? [])
      pc.addTrack(track, /** @type {MediaStream} */ (stream));
  };
  send(a, pictures[0]?.stream);
  const channel = a.createDataChannel('chat');
  const opened = new Promise((resolve) => (channel.onopen = resolve));
  const offer = await a.createOffer();
  // Held until B can take them, as the loop must not lose those that come before.
  const early = /** @type {RTCIceCandidate[]} */ ([]);
  a.onicecandidate = ({ candidate }) => candidate && early.push(candidate);
  await a.setLocalDescription(offer);
  await b.setRemoteDescription(offer);
  a.onicecandidate = ({ candidate }) => candidate && b.addIceCandidate(candidate);
  const added = early.map((candidate) => b.addIceCandidate(candidate));
  send(b, pictures[1]?.stream);
  const answer = await b.createAnswer();
  const earlyAnswers = /** @type {RTCIceCandidate[]} */ ([]);
  b.onicecandidate = ({ candidate }) => candidate && earlyAnswers.push(candidate);
  await b.setLocalDescription(answer);
  await a.setRemoteDescription(answer);
  b.onicecandidate = ({ candidate }) => candidate && a.addIceCandidate(candidate);
  for (const candidate of earlyAnswers) void a.addIceCandidate(candidate);
  await Promise.all(added);
  await opened;
  const tookMs = performance.now() - startedAt;
  a.close();
  b.close();
  for (const { stream, stop } of pictures) {
    stop();
    for (const track of stream.getTracks()) track.stop();
  }
  for (const tone of tones) tone.stop();
  await audio.close();
  return tookMs;
}

/**
 * Runs in the page: presses the button and waits for the chat, which is there once the channel is
 * open. Playwright's own waiting asks the page again and again, which would slow the run.
 */
async function pressAndWait() {
  const button = document.querySelector('button[aria-label="Run at full speed"]');
  if (!(button instanceof HTMLElement)) throw new Error('There is no "Run at full speed".');
  /** @type {Promise<void>} */
  const isOver = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('.chat form').length < 2) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
  button.click();
  await isOver;
}

/**
 * Runs at full speed and reads the time from what the page recorded.
 * @param {import('playwright').Page} page
 */
async function fullSpeed(page) {
  await page.evaluate(pressAndWait);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording' }).click();
  const path = await (await downloading).path();
  /** @type {{ events: { type: string, machine?: string, to?: string, atMs: number, peer?: string }[] }} */
  const recording = JSON.parse(await readFile(path, 'utf8'));
  const created = recording.events.find((event) => event.type === 'peer.created');
  const opened = recording.events.find(
    (event) => event.machine === 'dataChannel' && event.to === 'open' && event.peer === 'A',
  );
  if (!created || !opened) throw new Error('The run did not open a channel.');
  // Closes the run's peers, so that the bare loop has the page to itself.
  await page.getByRole('button', { name: 'Restart' }).click();
  return opened.atMs - created.atMs;
}

/** @type {import('./index.js').Bench} */
const bench = {
  title: `Time to an open data channel: full speed, recorded, against a bare loop (${PAIRS} pairs)`,
  run: () =>
    withSite((site) =>
      withBrowser(async (browser) => {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`${site}?servers=none`, { waitUntil: 'networkidle' });
        /** @type {number[]} */
        const bare = [];
        /** @type {number[]} */
        const recorded = [];
        // The first pair pays for loading and compiling, and is not counted.
        await page.evaluate(bareLoop);
        await fullSpeed(page);
        for (let pair = 0; pair < PAIRS; pair += 1) {
          // Each goes first as often as the other.
          if (pair % 2 === 0) bare.push(await page.evaluate(bareLoop));
          recorded.push(await fullSpeed(page));
          if (pair % 2 === 1) bare.push(await page.evaluate(bareLoop));
        }
        const ratio = median(recorded) / median(bare);
        return {
          figures: [
            { label: 'bare loop, median', value: `${median(bare).toFixed(1)} ms` },
            { label: 'full speed, median', value: `${median(recorded).toFixed(1)} ms` },
            {
              label: 'ratio of the medians',
              value: ratio.toFixed(2),
              target: `≤ ${LIMIT.toFixed(2)}`,
              met: ratio <= LIMIT,
            },
          ],
        };
      }),
    ),
};

export default bench;
