// A network without internet: the peers need none, and what is asked of a server stays unanswered.
import { noInternet, UNREACHABLE_ADDRESS } from './support/network.js';
import { expect, testIn } from './support/test.js';
import {
  expectLineToArrive,
  explanation,
  goTo,
  nextButton,
  open,
  runTo,
  stateOf,
  status,
  useOwnServers,
  walk,
} from './support/walk.js';

const test = testIn(noInternet);

const SILENT_STUN = `stun:${UNREACHABLE_ADDRESS}:3478`;

/** Steps that are about servers. */
const STUN_STEPS = [10, 11, 17, 18];
const TURN_STEPS = [12, 13, 19, 20];

test('a name that nobody resolves is error 701, and the peers connect all the same', async ({
  page,
}) => {
  await open(page, '?servers=public');
  await expect(page.getByRole('button', { name: 'Servers: public STUN' })).toBeVisible();
  await walk(page, 1, 10);
  await expect(status(page)).toContainText('not asked in this run');
  await expect(explanation(page)).toContainText('Nothing was sent');
  await walk(page, 11, 11);
  await expect(explanation(page)).toContainText(
    /error 701 for stun:stun\.l\.google\.com:19302.*its name could not be resolved/,
  );
  await expect(status(page)).toContainText('not asked in this run');
  await walk(page, 12, 16);
  await expect(explanation(page)).toContainText('The data channel really opened here');
  await walk(page, 17, 17);
  await expect(explanation(page)).toContainText('Nothing was sent');
  await walk(page, 18, 18);
  await expect(explanation(page)).toContainText('error 701 for stun:stun.l.google.com:19302');
  await walk(page, 19, 24);
  await expect(explanation(page)).toContainText('open since step 16');
  await expectLineToArrive(page);
});

test('without servers nobody is asked, and no step misses an answer', async ({ page }) => {
  await open(page, '?servers=none');
  await expect(page.getByRole('button', { name: 'Servers: none' })).toBeVisible();
  for (let step = 1; step <= 24; step += 1) {
    await goTo(page, step);
    const server = STUN_STEPS.includes(step) ? 'STUN' : TURN_STEPS.includes(step) ? 'TURN' : null;
    if (server === null) await expect(status(page)).not.toContainText(/not asked|no answer|failed/);
    else {
      await expect(status(page)).toContainText('not asked in this run');
      await expect(explanation(page)).toContainText(`Not asked: no ${server} server`);
    }
  }
  await expectLineToArrive(page);
});

test('a question without an answer counts the seconds and holds up nothing', async ({ page }) => {
  await open(page);
  await useOwnServers(page, { stunUrl: SILENT_STUN });
  await walk(page, 1, 11);
  const seconds = async (): Promise<number> =>
    Number(/No answer yet, (\d+) s after/.exec(await explanation(page).innerText())?.[1]);
  await expect(explanation(page)).toContainText(/No answer yet, \d+ s after/);
  const first = await seconds();
  await expect.poll(seconds).toBeGreaterThan(first);
  await expect(status(page)).toContainText('under way');
  await walk(page, 12, 24);
  await expect(explanation(page)).toContainText('open since step 16');
  await expectLineToArrive(page);
});

test('gathering that the connection ended is not taken for an answer', async ({ page }) => {
  await open(page);
  await useOwnServers(page, { stunUrl: SILENT_STUN });
  await runTo(page, 18);
  // A browser stops asking when a pair works: no candidate, no error, and no answer either.
  await expect(stateOf(page, 'B', 'ICE gathering')).toHaveText('complete');
  await expect(status(page)).toContainText('no answer');
  await expect(explanation(page)).not.toContainText('no separate public address');
});

test('relay only with a TURN server that says nothing holds up nothing', async ({ page }) => {
  await open(page);
  await useOwnServers(page, {
    turnUrl: `turn:${UNREACHABLE_ADDRESS}:3478`,
    username: 'anyone',
    password: 'anything',
    relayOnly: true,
  });
  await runTo(page, 13);
  await expect(explanation(page)).toContainText(/No answer yet, \d+ s after the question/);
  await goTo(page, 14);
  // Not after the 40 s for which the browser asks.
  await expect(nextButton(page)).toBeEnabled();
  await expect(explanation(page)).toContainText('There was nothing to send');
  await runTo(page, 24);
});
