// The Flow page as somebody uses it: its controls by their names, and the ways to a step.
import { expect, type Locator, type Page } from '@playwright/test';
import { prose as english } from '../../../src/lib/i18n/prose/en.js';
import { prose as chinese } from '../../../src/lib/i18n/prose/zh-TW.js';

/** A tab by its word, whatever the count beside it. */
export const tabNamed = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}(\\s\\d+)?$`) });

export const LAST_STEP = 24;

const WORDS = {
  en: {
    path: './',
    prose: english,
    before: 'Before step 1',
    failed: 'This step failed',
    stepOf: (step: number) => `Step ${step} of ${LAST_STEP}`,
    next: 'Next step',
    back: 'Back',
    play: 'Play',
    pause: 'Pause',
    restart: 'Restart',
    fullSpeed: 'Run at full speed',
    tick: (step: number, title: string) => `Step ${step}: ${title}`,
    chat: (from: string, to: string) => `Message from peer ${from} to peer ${to}`,
  },
  'zh-TW': {
    path: './zh-TW/',
    prose: chinese,
    before: '第 1 步之前',
    failed: '這一步失敗了',
    stepOf: (step: number) => `步驟 ${step}／${LAST_STEP}`,
    next: '下一步',
    back: '上一步',
    play: '播放',
    pause: '暫停',
    restart: '重新開始',
    fullSpeed: '全速執行',
    tick: (step: number, title: string) => `步驟 ${step}：${title}`,
    chat: (from: string, to: string) => `Peer ${from} 給 Peer ${to} 的訊息`,
  },
} as const;

export type PageLanguage = keyof typeof WORDS;

export class FlowPage {
  readonly words: (typeof WORDS)[PageLanguage];
  /** "Step N of 24", the result where it needs saying, and the step's title. */
  readonly heading: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly restart: Locator;
  readonly fullSpeed: Locator;

  constructor(
    readonly page: Page,
    language: PageLanguage = 'en',
  ) {
    this.words = WORDS[language];
    const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
    this.heading = page.getByRole('heading', { level: 1 });
    this.next = button(this.words.next);
    this.back = button(this.words.back);
    this.play = button(this.words.play);
    this.pause = button(this.words.pause);
    this.restart = button(this.words.restart);
    this.fullSpeed = button(this.words.fullSpeed);
  }

  /**
   * Opens the page and waits until it listens.
   * @param address what follows the page's own path, as `?servers=none#step=11`
   */
  async open(address = '?servers=none'): Promise<this> {
    await this.page.goto(`${this.words.path}${address}`);
    await this.listening();
    return this;
  }

  /** A prerendered page shows its own picture once it runs. */
  async listening(): Promise<void> {
    await expect(this.page.locator('video').first()).toBeAttached();
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  tab(name: string): Locator {
    return tabNamed(this.page, name);
  }

  tick(step: number): Locator {
    const name = this.words.tick(step, this.title(step));
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The row of the diagram. */
  row(step: number): Locator {
    return this.page
      .getByRole('list', { name: /^Steps (in textbook order|as they happened)$/ })
      .getByRole('button', { name: new RegExp(`^Step ${step}: `) });
  }

  async expectStep(step: number): Promise<void> {
    if (step === 0) {
      await expect(this.heading).toContainText(this.words.before);
      return;
    }
    await expect(this.heading).toContainText(this.words.stepOf(step));
    await expect(this.heading).toContainText(this.title(step));
  }

  /** A step that failed goes by that, for its title tells of something that did not happen. */
  async expectFailed(step: number): Promise<void> {
    await expect(this.heading).toContainText(this.words.stepOf(step));
    await expect(this.heading).toContainText(this.words.failed);
    await expect(this.heading).not.toContainText(this.title(step));
  }

  title(step: number): string {
    const title = this.words.prose.steps[step - 1]?.title;
    if (title === undefined) throw new RangeError(`There is no step ${step}.`);
    return title;
  }

  /** Presses "Next step" until the walk stands there. */
  async walk(from: number, to: number): Promise<void> {
    for (let step = from + 1; step <= to; step += 1) {
      await this.next.click();
      await this.expectStep(step);
    }
  }

  /** All steps at once; the way there is another test's. */
  async runThrough(): Promise<void> {
    await this.fullSpeed.click();
    await this.expectStep(LAST_STEP);
    await this.expectConnected();
  }

  /** Each pane has the other's channel to write to, which is there once it is open. */
  async expectConnected(): Promise<void> {
    await expect(this.chatField('A')).toBeVisible();
    await expect(this.chatField('B')).toBeVisible();
  }

  chatField(from: 'A' | 'B'): Locator {
    const name = this.words.chat(from, from === 'A' ? 'B' : 'A');
    return this.page.getByRole('textbox', { name, exact: true });
  }
}
