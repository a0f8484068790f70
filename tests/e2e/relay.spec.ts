// Relay only without a TURN server: no candidate can come, and the page says so to the end.
import { FlowPage, LAST_STEP } from './support/flow.js';
import { expect, test } from './support/page.js';

const RELAY_ONLY = '?servers=none&policy=relay';

test('a relay-only walk without a server asks nobody, and fails at step 24 with the reason', async ({
  page,
}) => {
  const flow = await new FlowPage(page).open(RELAY_ONLY);
  await expect(page.getByRole('button', { name: 'Servers: none, relay only' })).toBeVisible();
  for (let step = 1; step <= LAST_STEP; step += 1) {
    await flow.next.click();
    if (step === LAST_STEP) await flow.expectFailed(step);
    else await flow.expectStep(step);
    if ((step >= 10 && step <= 13) || (step >= 17 && step <= 20)) {
      await expect(flow.heading).toContainText('not asked');
      await expect(flow.row(step)).toHaveAccessibleName(/not asked/);
      await expect(flow.region('Explanation')).toContainText('Not asked');
    }
    if (step === 14 || step === 21)
      await expect(flow.region('Explanation')).toContainText('nothing to send');
  }
  const failure = flow.region('Explanation').getByRole('alert');
  await expect(failure).toContainText('What should have happened');
  await expect(failure).toContainText(/Relay only” needs a TURN server/);
  await expect(flow.heading).toContainText('failed');
  await expect(flow.row(LAST_STEP)).toHaveAccessibleName(/failed/);
  await expect(flow.next).toBeDisabled();
  await expect(flow.play).toBeDisabled();
  await expect(flow.chatField('A')).toHaveCount(0);

  // A failure is part of the recording: one can look back from it and return.
  await flow.back.click();
  await flow.expectStep(LAST_STEP - 1);
  await flow.next.click();
  await expect(failure).toBeVisible();
  await expect(flow.next).toBeDisabled();

  await flow.restart.click();
  await flow.expectStep(0);
  await expect(failure).toHaveCount(0);
  await expect(flow.next).toBeEnabled();
  await flow.walk(0, 2);
});

test('"Run at full speed" fails at step 24 too, and says why', async ({ page }) => {
  const flow = await new FlowPage(page).open(RELAY_ONLY);
  await flow.fullSpeed.click();
  await flow.expectFailed(LAST_STEP);
  await expect(flow.region('Explanation').getByRole('alert')).toContainText(
    'Neither peer found a candidate',
  );
});
