// Makes static/sample-recording.json: a real walk of the built site at a learner's pace, asking a
// real STUN and TURN server (coturn, from Debian's package) on this machine's loopback.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureBuilt, importLab, ROOT, SITE } from './build.js';
import { CHROMIUM_ARGS, ensureBrowser } from './find-browser.js';
import { freePort } from './free-port.js';

const STEPS = 24;
/** What a reader takes for a step, and a step that waits for a picture or a state to settle. */
const PACE_MS = 900;
const TARGET = join(ROOT, 'static/sample-recording.json');

/** @param {number} port */
function startCoturn(port) {
  const server = spawn(
    'turnserver',
    [
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--log-file=stdout', '--pidfile=/dev/null'],
      ...['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${port}`],
      ...['--allow-loopback-peers', '--lt-cred-mech', '--user=sample:sample', '--realm=sample'],
    ],
    { stdio: 'ignore' },
  );
  server.on('error', () => {
    throw new Error('turnserver is not installed: apt-get install coturn');
  });
  return server;
}

const port = await freePort();
const coturn = startCoturn(port);
ensureBuilt();
const { startServer } = await importLab();
const lab = await startServer(SITE, { port: 0, turnPort: 0, host: '127.0.0.1', base: '' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: CHROMIUM_ARGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript((serverPort) => {
    localStorage.setItem(
      'webrtc-flow:servers',
      JSON.stringify({
        choice: 'own',
        policy: 'all',
        stunUrls: [`stun:127.0.0.1:${serverPort}`],
        turnUrls: [`turn:127.0.0.1:${serverPort}?transport=udp`],
      }),
    );
    sessionStorage.setItem(
      'webrtc-flow:servers:credentials',
      JSON.stringify({ username: 'sample', credential: 'sample' }),
    );
  }, port);
  await page.goto(`http://127.0.0.1:${lab.port}/`, { waitUntil: 'networkidle' });
  for (let step = 1; step <= STEPS; step += 1) {
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByText(`Step ${step} of ${STEPS}`).waitFor();
    await page.waitForTimeout(PACE_MS);
  }
  await page.getByRole('textbox', { name: /from peer A/ }).fill('Can you hear me?');
  await page.keyboard.press('Enter');
  await page.getByText('Can you hear me?').nth(1).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save recording' }).click();
  await copyFile(await (await downloading).path(), TARGET);
  process.stdout.write(`${TARGET} is new\n`);
} finally {
  await browser.close();
  await lab.close();
  coturn.kill();
  await once(coturn, 'exit');
}
