import { render } from 'svelte/server';
import { afterEach, describe, expect, it } from 'vitest';
import SequenceDiagram from '../../../src/lib/diagram/SequenceDiagram.svelte';
import { language } from '../../../src/lib/i18n/language.svelte.js';
import { scriptedWalk } from '../../fixtures/scripted-walk.js';
import { clockEnd, diagramInput, textbook } from './diagram-input.js';

afterEach(() => {
  language.current = 'en';
});

function htmlAt(...args: Parameters<typeof diagramInput>): string {
  const { rows, events, clock, cursor, currentStep } = diagramInput(...args);
  return render(SequenceDiagram, {
    props: {
      rows,
      events,
      clock,
      cursor,
      currentStep,
      onOrderChange: () => undefined,
      onGoTo: () => undefined,
    },
  }).body;
}

describe('the diagram, rendered on the server', () => {
  const { events } = scriptedWalk();

  it('carries no style attribute, which the page’s CSP would block', () => {
    for (const cursor of [textbook(0), textbook(11), clockEnd(events)])
      expect(htmlAt(events, cursor)).not.toMatch(/\sstyle=/);
    expect(htmlAt([], textbook(0))).not.toMatch(/\sstyle=/);
  });

  it('tells the story as an ordered list of 24 buttons, one of them the tab stop', () => {
    const html = htmlAt(events, textbook(11));
    const list = html.slice(html.indexOf('<ol'), html.indexOf('</ol>'));
    expect(list.match(/<button/g)).toHaveLength(24);
    expect(list.match(/tabindex="0"/g)).toHaveLength(1);
    expect(list).toMatch(/aria-label="Step 11:[^"]*"[^>]*aria-current="step"[^>]*tabindex="0"/);
  });

  it('draws all rows before anything could be measured', () => {
    expect(htmlAt(events, textbook(3)).match(/data-step="/g)).toHaveLength(24);
  });

  it('speaks Chinese on a Chinese page', () => {
    language.current = 'zh-TW';
    const html = htmlAt(events, textbook(11));
    expect(html).toContain('時序圖');
    expect(html).toContain('步驟 11：');
  });
});
