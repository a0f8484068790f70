// The packets that the lab saw as arrows of their own, between the rows of a relay-only walk.
import { expectAccessible } from './support/axe.js';
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';

test('relay only, the handshake is a folded group that opens into arrows through TURN', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open('?policy=relay');
  await flow.runThrough();
  const handshake = page.getByRole('button', { name: /^\d+ packets through TURN: .*DTLS/ }).first();
  const packets = page.getByRole('list', { name: 'Packets of this group' });

  for (const order of ['Textbook order', 'As it happened']) {
    await page.getByRole('button', { name: order, exact: true }).click();
    await expect(handshake).toHaveAttribute('aria-expanded', 'false');
    await expect(packets).toHaveCount(0);
    await handshake.click();
    await expect(handshake).toHaveAttribute('aria-expanded', 'true');
    const hello = packets.getByRole('button', { name: /DTLS client_hello, Peer (A to Peer B|B to Peer A) through TURN, done/ }); // prettier-ignore
    await expect(hello.first()).toBeVisible();

    // Back in time, before there was anything to connect: what is to come is grey.
    await flow.tick(9).click();
    await expect(handshake).toHaveAccessibleName(/after the cursor/);
    await expect(
      packets.getByRole('button', { name: /client_hello.*after the cursor/ }).first(),
    ).toBeVisible();
    await flow.tick(LAST_STEP).click();
    await expect(hello.first()).toBeVisible();
    await expectAccessible(page, `an open group, ${order}`);
  }

  await packets
    .getByRole('button', { name: /client_hello/ })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: /^Packets/ })).toHaveAttribute('aria-selected', 'true'); // prettier-ignore
  // And there the very packet is the one that is opened.
  await expect(page.getByRole('tabpanel').getByRole('heading')).toContainText('client_hello');
});

test('on all paths the packets stand between the rows as it happened, and not in the textbook', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open('');
  await flow.walk(0, 1);
  for (let step = 2; step <= 14; step += 1) {
    await flow.walk(step - 1, step);
    // Somebody who reads each step gives the servers the time to answer.
    await expect(flow.heading).not.toContainText(/under way|no answer/);
  }
  const folded = page.getByRole('button', {
    name: /^\d+ packets? with (STUN\/)?TURN/,
    expanded: false,
  });
  await expect(folded).toHaveCount(0);
  await page.getByRole('button', { name: 'As it happened', exact: true }).click();
  // By its own clock the server may have answered before or after other rows.
  await expect(folded.first()).toBeVisible();
  while ((await folded.count()) > 0) {
    await folded.first().focus();
    await page.keyboard.press('Enter');
  }
  await expect(
    page.getByRole('button', { name: /^Allocate error 401, TURN to Peer A/ }),
  ).toBeVisible();
});
