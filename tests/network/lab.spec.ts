// The lab opened to a network of private addresses: a pupil's page on the teacher's machine.
import { classroom, TEACHER_ADDRESS, TEACHER_PORT } from './support/network.js';
import { expect, testIn } from './support/test.js';
import {
  expectLineToArrive,
  explanation,
  goTo,
  peer,
  savedRecording,
  walk,
} from './support/walk.js';

const test = testIn(classroom);
const SITE = `http://${TEACHER_ADDRESS}:${TEACHER_PORT}/`;

test('a pupil walks relay only through the teacher’s lab, though it relays to no private address', async ({
  page,
}) => {
  await page.goto(`${SITE}?policy=relay`);
  await expect(page.getByRole('button', { name: 'Servers: this lab, relay only' })).toBeVisible();
  await goTo(page, 1);
  for (let step = 2; step <= 13; step += 1) {
    await goTo(page, step);
    await expect(explanation(page).getByRole('status')).not.toContainText(/under way|no answer/);
  }
  await expect(peer(page, 'A').getByRole('listitem').filter({ hasText: 'relay' })).toContainText(
    `${TEACHER_ADDRESS}:`,
  );
  await walk(page, 14, 24);
  await expectLineToArrive(page);
  const text = await savedRecording(page);
  expect(text).toContain('"packet.seen"');
  expect(text).toContain('"address":"10.20.0.2"');
});

test('the teacher’s lab answers with the pupil’s address, and shows the packet', async ({
  page,
}) => {
  await page.goto(SITE);
  for (let step = 1; step <= 11; step += 1) {
    await goTo(page, step);
    await expect(explanation(page).getByRole('status')).not.toContainText(/under way|no answer/);
  }
  await expect(explanation(page)).toContainText('The server saw 10.20.0.2:');
});
