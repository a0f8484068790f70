// The net under the other specs holds: what the page complains about is caught.
import { expectAccessible } from './support/axe.js';
import { expect, test } from './support/page.js';

test.describe('a complaint of the page', () => {
  test.use({ allowedComplaints: [/./] });

  test('a refused inline script is told with its directive', async ({ page, complaints }) => {
    await page.goto('./');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.ranInline = true');
      document.body.append(script);
    });
    await expect
      .poll(() => complaints.join('\n'))
      .toMatch(/Content Security Policy violated: (script-src-elem|require-trusted-types-for)/);
    expect(await page.evaluate(() => 'ranInline' in window)).toBe(false);
  });

  test('a style attribute written as text is refused', async ({ page, complaints }) => {
    await page.goto('./');
    await page.evaluate(() => {
      const style = document.createAttribute('style');
      style.value = 'color: red';
      document.body.setAttributeNode(style);
    });
    await expect.poll(() => complaints.join('\n')).toContain('violated: style-src-attr');
  });

  test('a warning, an error and an uncaught exception are all heard', async ({
    page,
    complaints,
  }) => {
    await page.goto('./');
    await page.evaluate(() => {
      console.warn('a warning');
      console.error('an error');
      setTimeout(() => {
        throw new Error('thrown and never caught');
      });
    });
    await expect.poll(() => complaints).toHaveLength(3);
    expect(complaints.join('\n')).toMatch(
      /console warning: a warning.*console error: an error.*uncaught: Error: thrown and never caught/s,
    );
  });
});

test('axe runs under the page’s policy, and finds what is wrong', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    document.body.append(document.createElement('button'));
  });
  await expect(expectAccessible(page, 'an unnamed button')).rejects.toThrow(/button-name/);
});
