import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Ask } from '../../../src/lib/servers/checks.js';
import { type ServerSettings, NO_OWN_SERVERS } from '../../../src/lib/servers/choice.js';
import type { LabKind } from '../../../src/lib/tap/lab.js';
import ServersButton from '../../../src/lib/servers/ServersButton.svelte';
import ServersSettings from '../../../src/lib/servers/ServersSettings.svelte';
import { browserStores, loadServers, saveServers } from '../../../src/lib/servers/storage.js';
import '../../../src/lib/ui/global.css';

/** The real browser, asked with a real peer. */
const ask: Ask = (iceServers, iceTransportPolicy) => {
  try {
    new RTCPeerConnection({ iceServers, iceTransportPolicy }).close();
    return { ok: true };
  } catch (error) {
    const { name, message } = error as DOMException;
    return { ok: false, error: { name, message } };
  }
};

const onapply = vi.fn<(settings: ServerSettings) => void>();
const oncancel = vi.fn();
beforeEach(() => {
  onapply.mockReset();
  oncancel.mockReset();
});

const settings = (change: Partial<ServerSettings> = {}): ServerSettings => ({
  choice: 'own',
  policy: 'all',
  own: NO_OWN_SERVERS,
  ...change,
});
const form = (change: Partial<ServerSettings> = {}, lab: LabKind | null = null) =>
  render(ServersSettings, { settings: settings(change), lab, ask, onapply, oncancel });

const stun = page.getByRole('textbox', { name: 'STUN URL 1' });
const turn = page.getByRole('textbox', { name: 'TURN URL 1' });
const username = page.getByRole('textbox', { name: 'Username' });
const credential = page.getByLabelText('Credential');
const apply = page.getByRole('button', { name: 'Apply' });
const BOTH_REQUIRED =
  'InvalidAccessError: Both username and credential are required when the URL scheme is "turn" or "turns".';

describe('the form', () => {
  it('shows the browser’s own words under the URL that it refuses, while it is typed', async () => {
    await form();
    await expect.element(stun).toHaveAttribute('aria-invalid', 'false');
    await userEvent.type(stun, 'http://x');
    await expect
      .element(stun)
      .toHaveAccessibleDescription(
        /^SyntaxError: 'http:\/\/x' is not a valid stun or turn URL\. A STUN URL begins with stun:/,
      );
    await expect.element(stun).toHaveAttribute('aria-invalid', 'true');
    await expect.element(turn).toHaveAttribute('aria-invalid', 'false');
    await userEvent.clear(stun);
    await userEvent.type(stun, 'stun:stun.example.org:3478');
    await expect.element(stun).toHaveAttribute('aria-invalid', 'false');
    await expect.element(stun).not.toHaveAccessibleDescription();
  });

  it('shows them under the credentials that a TURN server lacks, until they are there', async () => {
    await form();
    await userEvent.fill(turn, 'turn:turn.example.org');
    await expect.element(turn).toHaveAttribute('aria-invalid', 'false');
    for (const field of [username, credential]) {
      await expect.element(field).toHaveAttribute('aria-invalid', 'true');
      await expect.element(field).toHaveAccessibleDescription(new RegExp(`^${BOTH_REQUIRED}`));
    }
    await userEvent.fill(username, 'alice');
    await expect.element(page.getByText(BOTH_REQUIRED)).toBeVisible();
    await userEvent.fill(credential, 'secret');
    await expect.element(page.getByText(BOTH_REQUIRED)).not.toBeInTheDocument();
    await expect.element(username).toHaveAttribute('aria-invalid', 'false');
  });

  it('knows what Chromium refuses and what it takes', async () => {
    await form({
      own: {
        ...NO_OWN_SERVERS,
        stunUrls: ['stun:x:99999', 'stun://x', 'stuns:x', 'STUN:[::1]:3478', 'x'],
      },
    });
    const invalid = page
      .getByRole('textbox', { name: /^STUN URL/ })
      .elements()
      .map((field) => field.getAttribute('aria-invalid'));
    expect(invalid).toEqual(['true', 'true', 'false', 'false', 'true']);
    await expect.element(page.getByText('Invalid port')).toBeVisible();
    await expect.element(page.getByText('No slashes after the scheme: stun:x')).toBeVisible();
  });

  it('hides the credential and asks no one to remember it', async () => {
    await form();
    await expect.element(credential).toHaveAttribute('type', 'password');
    for (const field of [username, credential])
      await expect.element(field).toHaveAttribute('autocomplete', 'off');
  });

  it('applies nothing that the browser refuses, and leads to it', async () => {
    await form({ own: { ...NO_OWN_SERVERS, stunUrls: ['stun:x', 'http://x'] } });
    await apply.click();
    expect(onapply).not.toHaveBeenCalled();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was applied');
    await expect.element(page.getByRole('textbox', { name: 'STUN URL 2' })).toHaveFocus();
    await page.getByRole('button', { name: 'Remove STUN URL 2' }).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await apply.click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(
      settings({ own: { ...NO_OWN_SERVERS, stunUrls: ['stun:x'] } }),
    );
  });

  it('gives what was typed, without blanks, on Enter', async () => {
    await form();
    await userEvent.fill(stun, ' stun:a ');
    await page.getByRole('button', { name: 'Add a STUN URL' }).click();
    const second = page.getByRole('textbox', { name: 'STUN URL 2' });
    await expect.element(second).toHaveFocus();
    await userEvent.type(second, 'stun:b');
    await userEvent.fill(turn, 'turn:c');
    await userEvent.fill(username, 'alice');
    await userEvent.fill(credential, ' secret ');
    await userEvent.type(credential, '{Enter}');
    expect(onapply).toHaveBeenCalledExactlyOnceWith(
      settings({
        own: {
          stunUrls: ['stun:a', 'stun:b'],
          turnUrls: ['turn:c'],
          username: 'alice',
          credential: ' secret ',
        },
      }),
    );
  });

  it('names the public server and who runs it', async () => {
    await form({ choice: 'none' });
    await expect.element(page.getByRole('radio', { name: 'None' })).toBeChecked();
    await expect.element(stun).not.toBeInTheDocument();
    await page
      .getByRole('radio', { name: 'Public STUN: stun.l.google.com, run by Google' })
      .click();
    await apply.click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(settings({ choice: 'public' }));
  });

  it('warns of relay only without a TURN server, and applies it nevertheless', async () => {
    await form({ choice: 'public' });
    const warning = page.getByText('no candidate can come');
    await expect.element(warning).not.toBeInTheDocument();
    await page.getByRole('radio', { name: 'Relay only' }).click();
    await expect.element(warning).toBeVisible();
    await apply.click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(
      settings({ choice: 'public', policy: 'relay' }),
    );
  });

  it('does not change the settings that it was given', async () => {
    const given = settings({ own: { ...NO_OWN_SERVERS, stunUrls: ['stun:a'] } });
    await render(ServersSettings, { settings: given, lab: null, ask, onapply, oncancel });
    await userEvent.fill(stun, 'stun:b');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(oncancel).toHaveBeenCalledOnce();
    expect(onapply).not.toHaveBeenCalled();
    expect(given.own.stunUrls).toEqual(['stun:a']);
  });

  it('offers the lab where one serves the page, and relays through it without a warning', async () => {
    await form({ choice: 'lab', policy: 'relay' }, 'lab');
    await expect.element(page.getByRole('radio', { name: /^This lab/ })).toBeChecked();
    expect(page.getByText('no candidate can come').elements()).toEqual([]);
    await apply.click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(settings({ choice: 'lab', policy: 'relay' }));
  });

  it('says so where the lab hands out another server', async () => {
    await form({}, 'relay');
    await expect
      .element(page.getByRole('radio', { name: /^The STUN and TURN server set up/ }))
      .toBeVisible();
  });

  it('on a static host there is no lab to choose', async () => {
    await form();
    await expect.element(page.getByRole('radio', { name: 'Your own' })).toBeChecked();
    expect(page.getByRole('radio', { name: /lab|set up/i }).elements()).toEqual([]);
  });

  it('says when it takes effect', async () => {
    await form();
    await expect.element(page.getByText('Takes effect with the next run.')).toBeVisible();
  });
});

describe('the button in the header', () => {
  const button = page.getByRole('button', { name: 'Servers: public STUN' });
  const dialog = page.getByRole('dialog', { name: 'STUN and TURN servers' });
  const header = (change: Partial<ServerSettings> = {}) =>
    render(ServersButton, {
      settings: settings({ choice: 'public', ...change }),
      lab: null,
      ask,
      onapply,
    });

  it('opens the dialog at the choice that holds, and Esc leads back to it', async () => {
    await header();
    await button.click();
    await expect.element(dialog).toBeVisible();
    await expect.element(page.getByRole('radio', { name: /^Public STUN/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
    expect(onapply).not.toHaveBeenCalled();
  });

  it('is one click away from no server, at once', async () => {
    await header();
    await button.click();
    await page.getByRole('button', { name: 'Use no server' }).click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(settings({ choice: 'none' }));
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('and leaves relay only behind, which without a server has no path', async () => {
    await header({ policy: 'relay' });
    await page.getByRole('button', { name: 'Servers: public STUN, relay only' }).click();
    await page.getByRole('button', { name: 'Use no server' }).click();
    expect(onapply).toHaveBeenCalledExactlyOnceWith(settings({ choice: 'none', policy: 'all' }));
  });

  it('does not offer no server where there is none', async () => {
    await header({ choice: 'none' });
    await page.getByRole('button', { name: 'Servers: none' }).click();
    await expect.element(dialog).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Use no server' }))
      .not.toBeInTheDocument();
  });

  it('keeps the focus within the dialog', async () => {
    await header();
    await button.click();
    await expect.element(dialog).toBeVisible();
    for (let presses = 0; presses < 12; presses += 1) {
      await userEvent.tab();
      expect(dialog.element().contains(document.activeElement)).toBe(true);
    }
  });

  it('begins each time with what holds, not with an abandoned draft', async () => {
    await header();
    await button.click();
    await page.getByRole('radio', { name: 'None' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await button.click();
    await expect.element(page.getByRole('radio', { name: /^Public STUN/ })).toBeChecked();
  });
});

describe('the real stores of this browser', () => {
  it('hold the credentials for the session alone', () => {
    const kept = settings({
      own: { stunUrls: [], turnUrls: ['turn:a'], username: 'alice', credential: 'open sesame' },
    });
    expect(saveServers(kept, browserStores())).toBe(true);
    expect(loadServers(browserStores())).toEqual(kept);
    expect(JSON.stringify(Object.entries(localStorage))).not.toMatch(/alice|sesame/);
    sessionStorage.clear();
    expect(loadServers(browserStores())).toMatchObject({
      own: { turnUrls: ['turn:a'], username: '', credential: '' },
    });
    localStorage.clear();
  });
});
