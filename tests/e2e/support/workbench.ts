// The SDP workbench as somebody uses it.
import { expect, type Locator, type Page } from '@playwright/test';
import { type PageLanguage, tabNamed } from './flow.js';

const WORDS = {
  en: { path: './sdp', editor: 'Description, SDP', tabs: 'About the whole description' },
  'zh-TW': { path: './zh-TW/sdp', editor: '描述（SDP）', tabs: '整份描述' },
} as const satisfies Record<PageLanguage, unknown>;

export class WorkbenchPage {
  readonly editor: Locator;
  readonly tabs: Locator;
  /** What stands at the caret, explained. */
  readonly meaning: Locator;

  constructor(
    readonly page: Page,
    readonly language: PageLanguage = 'en',
  ) {
    const words = WORDS[language];
    this.editor = page.getByRole('textbox', { name: words.editor });
    this.tabs = page.getByRole('tablist', { name: words.tabs });
    this.meaning = page.getByRole('region', { name: 'Meaning of the line' });
  }

  /** Opens the page and waits for its editor. */
  async open(address = ''): Promise<this> {
    await this.page.goto(`${WORDS[this.language].path}${address}`);
    await expect(this.editor).toBeVisible();
    return this;
  }

  /** Puts this in the place of all there is, as somebody who selects all and pastes. */
  async paste(text: string, editor = this.editor): Promise<void> {
    await editor.press('ControlOrMeta+a');
    await editor.evaluate((target, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async openSample(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.editor).toContainText('v=0');
  }

  async openTab(name: string): Promise<Locator> {
    await tabNamed(this.page, name).click();
    const panel = this.page.getByRole('tabpanel', { name });
    await expect(panel).not.toContainText('Loading the panel');
    await expect(panel).toContainText(/./);
    return panel;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
