// One's own STUN and TURN server (coturn), beyond a router with NAT, typed into the servers' dialog.
import type { Page } from '@playwright/test';
import {
  HOME_ADDRESS,
  homeWithServers,
  PASSWORD,
  SERVER_ADDRESS,
  SERVER_PORT,
  USERNAME,
} from './support/network.js';
import { expect, testIn } from './support/test.js';
import {
  expectLineToArrive,
  explanation,
  goTo,
  nextButton,
  type OwnServers,
  open,
  peer,
  runTo,
  savedRecording,
  stateOf,
  useOwnServers,
  walk,
} from './support/walk.js';

const test = testIn(homeWithServers);

const STUN_URL = `stun:${SERVER_ADDRESS}:${SERVER_PORT}`;
const TURN_URL = `turn:${SERVER_ADDRESS}:${SERVER_PORT}?transport=udp`;
const SERVERS: OwnServers = {
  stunUrl: STUN_URL,
  turnUrl: TURN_URL,
  username: USERNAME,
  password: PASSWORD,
};

/** The file knows the servers, and nobody’s credentials, however they may be written. */
async function expectNoCredentials(page: Page, ...secrets: string[]): Promise<void> {
  const text = await savedRecording(page);
  expect(text).toContain(TURN_URL);
  expect(text).toContain('"hasCredential":true');
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret), btoa(secret)])
      expect(text).not.toContain(form);
}

test('the router’s address comes from STUN, a relay’s from TURN, and the file has no credentials', async ({
  page,
}) => {
  await open(page);
  await useOwnServers(page, SERVERS);
  await walk(page, 1, 11);
  await expect(explanation(page)).toContainText(`The server saw ${HOME_ADDRESS}:`);
  await expect(peer(page, 'A').getByRole('listitem').filter({ hasText: 'srflx' })).toContainText(
    `${HOME_ADDRESS}:`,
  );
  await walk(page, 12, 13);
  await expect(explanation(page)).toContainText(`The server set aside ${SERVER_ADDRESS}:`);
  await expect(peer(page, 'A').getByRole('listitem').filter({ hasText: 'relay' })).toContainText(
    `${SERVER_ADDRESS}:`,
  );
  await walk(page, 14, 18);
  await expect(explanation(page)).toContainText(`The server saw ${HOME_ADDRESS}:`);
  await walk(page, 19, 20);
  await expect(explanation(page)).toContainText(`The server set aside ${SERVER_ADDRESS}:`);
  await walk(page, 21, 24);
  await expectLineToArrive(page);
  await expectNoCredentials(page, USERNAME, PASSWORD);
});

test('relay only: what B gives up after step 16 is explained, and step 23 opens the channel', async ({
  page,
}) => {
  await open(page);
  await useOwnServers(page, { ...SERVERS, relayOnly: true });
  await runTo(page, 16);
  // B gives up by itself, some 15 s later.
  await expect(stateOf(page, 'B', 'connection')).toHaveText('failed', { timeout: 45_000 });
  await expect(explanation(page)).toContainText(/Peer B .* s after step 16.*step 23 tells A/);
  await expect(explanation(page).getByRole('alert')).toHaveCount(0);
  await expect(nextButton(page)).toBeEnabled();
  await walk(page, 17, 22);
  await expect(explanation(page)).toContainText('step 23 tells A');
  await goTo(page, 23);
  await expect(explanation(page)).toContainText('The data channel really opened here');
  await expect(stateOf(page, 'B', 'connection')).toHaveText('connected');
  await goTo(page, 24);
  await expect(explanation(page)).toContainText('open since step 23');
  await expectLineToArrive(page);
  await expectNoCredentials(page, USERNAME, PASSWORD);
});

test('a wrong TURN password is 401 at step 13, and the peers connect without a relay', async ({
  page,
}) => {
  const wrong = 'not the password & more';
  await open(page);
  await useOwnServers(page, { ...SERVERS, password: wrong });
  await runTo(page, 13);
  await expect(explanation(page)).toContainText(`error 401 for turn:${SERVER_ADDRESS}:`);
  await expect(explanation(page)).toContainText('refused the user name or the password');
  await expect(nextButton(page)).toBeEnabled();
  await runTo(page, 20);
  await expect(explanation(page)).toContainText('error 401');
  await runTo(page, 24);
  await expectLineToArrive(page);
  await expectNoCredentials(page, USERNAME, wrong);
});
