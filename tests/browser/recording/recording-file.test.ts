import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { FlowEvent, Recording } from '../../../src/lib/recording/events.js';
import { readRecording } from '../../../src/lib/recording/file/read.js';
import { LIMITS } from '../../../src/lib/recording/file/format.js';
import { recordingFileName, writeRecording } from '../../../src/lib/recording/file/write.js';
import DropZone from '../../../src/lib/stage/recording-file/DropZone.svelte';
import OpenProblem from '../../../src/lib/stage/recording-file/OpenProblem.svelte';
import OpenRecording from '../../../src/lib/stage/recording-file/OpenRecording.svelte';
import SaveRecording from '../../../src/lib/stage/recording-file/SaveRecording.svelte';
import '../../../src/lib/ui/global.css';

const recording: Recording = {
  startedAt: '2026-11-22T12:00:00.000Z',
  origin: 'live',
  events: [
    { type: 'peer.created', peer: 'A', seq: 0, atMs: 0, step: 1, provenance: 'observed' },
    { type: 'peer.created', peer: 'B', seq: 1, atMs: 1, step: 1, provenance: 'observed' },
  ],
};
const opened = { ...recording, origin: 'file' };
const fileOf = (text: string, name = 'run.json'): File => new File([text], name);

const onopened = vi.fn();
const onproblem = vi.fn();
beforeEach(() => {
  onopened.mockReset();
  onproblem.mockReset();
});

/** The next file that a link of the page is clicked to download. */
function nextDownload(): Promise<{ name: string; blob: Blob }> {
  return new Promise((resolve) => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      click.mockRestore();
      void fetch(this.href)
        .then((response) => response.blob())
        .then((blob) => resolve({ name: this.download, blob }));
    });
  });
}

describe('Save recording', () => {
  it('downloads a file that opens as the same recording', async () => {
    await render(SaveRecording, { recording, onproblem });
    const download = nextDownload();
    await page.getByRole('button', { name: 'Save recording' }).click();
    const { name, blob } = await download;
    expect(name).toBe(recordingFileName(recording.startedAt));
    expect(name).toMatch(/^webrtc-flow-\d{8}-\d{4}\.json$/);
    expect(await readRecording(blob)).toEqual({ ok: true, recording: opened });
    expect(onproblem).not.toHaveBeenCalled();
  });

  it('is off while nothing has happened, and can still be focused', async () => {
    await render(SaveRecording, { recording: { ...recording, events: [] }, onproblem });
    const button = page.getByRole('button', { name: 'Save recording' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    await userEvent.tab();
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(click).not.toHaveBeenCalled();
    click.mockRestore();
  });

  it('says when a file is longer than what can be opened again', async () => {
    const sdp = 'x'.repeat(900_000);
    const events = Array.from({ length: 23 }, (_, seq): FlowEvent => ({
      type: 'description.created',
      peer: 'A',
      descriptionType: 'offer',
      sdp,
      seq,
      atMs: seq,
      step: 2,
      provenance: 'observed',
    }));
    await render(SaveRecording, { recording: { ...recording, events }, onproblem });
    const download = nextDownload();
    await page.getByRole('button', { name: 'Save recording' }).click();
    const { blob } = await download;
    expect(onproblem).toHaveBeenCalledExactlyOnceWith({
      code: 'saved-too-large',
      sizeBytes: blob.size,
      limitBytes: LIMITS.bytes,
      fileName: recordingFileName(recording.startedAt),
    });
    expect(await readRecording(blob)).toMatchObject({ problem: { code: 'too-large' } });
  });
});

describe('Open recording', () => {
  const choose = (...files: File[]): void => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no file input.');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('asks for a file when its button is pressed', async () => {
    await render(OpenRecording, { onopened, onproblem });
    const click = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
    await page.getByRole('button', { name: 'Open recording' }).click();
    expect(click).toHaveBeenCalledOnce();
    click.mockRestore();
  });

  it('hands over the recording of the chosen file', async () => {
    await render(OpenRecording, { onopened, onproblem });
    choose(fileOf(writeRecording(recording)));
    await vi.waitFor(() => expect(onopened).toHaveBeenCalledExactlyOnceWith(opened));
    expect(onproblem).not.toHaveBeenCalled();
  });

  it('hands over what is wrong, with the file’s name', async () => {
    await render(OpenRecording, { onopened, onproblem });
    const half = writeRecording(recording).split('\n').slice(0, 3).join('\n');
    choose(fileOf(half, 'half.json'));
    await vi.waitFor(() =>
      expect(onproblem).toHaveBeenCalledExactlyOnceWith({
        code: 'truncated',
        line: 3,
        column: half.length - half.lastIndexOf('\n'),
        fileName: 'half.json',
      }),
    );
    expect(onopened).not.toHaveBeenCalled();
  });

  it('can be given the same file again once it was mended', async () => {
    await render(OpenRecording, { onopened, onproblem });
    choose(fileOf('', 'run.json'));
    await vi.waitFor(() => expect(onproblem).toHaveBeenCalledOnce());
    expect(document.querySelector<HTMLInputElement>('input[type=file]')?.value).toBe('');
    choose(fileOf(writeRecording(recording), 'run.json'));
    await vi.waitFor(() => expect(onopened).toHaveBeenCalledOnce());
  });

  it('of two files asked for in a row the last one wins, however long the first takes', async () => {
    await render(OpenRecording, { onopened, onproblem });
    let release: (text: string) => void = () => {};
    const slow = new (class extends File {
      override text(): Promise<string> {
        return new Promise((resolve) => (release = resolve));
      }
    })(['{'], 'slow.json');
    const items = Object.assign([slow], { item: () => slow });
    const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: items, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    Reflect.deleteProperty(input, 'files');
    const button = page.getByRole('button', { name: 'Open recording' });
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
    choose(fileOf(writeRecording(recording)));
    await vi.waitFor(() => expect(onopened).toHaveBeenCalledOnce());
    release('nonsense');
    await expect.element(button).toHaveAttribute('aria-busy', 'false');
    expect(onproblem).not.toHaveBeenCalled();
  });
});

describe('a file dragged over the page', () => {
  const drag = (type: string, init: DragEventInit = {}, target: EventTarget = document.body) => {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    return event;
  };
  const transferOf = (...files: File[]): DataTransfer => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    return transfer;
  };
  const overlay = page.getByText('Drop the recording anywhere');

  it('is offered the whole page, until it leaves', async () => {
    await render(DropZone, { onopened, onproblem });
    await expect.element(overlay).not.toBeInTheDocument();
    const event = drag('dragenter', { dataTransfer: transferOf(fileOf('')) });
    expect(event.defaultPrevented).toBe(true);
    await expect.element(overlay).toBeVisible();
    drag('dragleave', { relatedTarget: document.body });
    await expect.element(overlay).toBeVisible();
    drag('dragleave', { relatedTarget: null });
    await expect.element(overlay).not.toBeInTheDocument();
  });

  it('is opened where it is dropped', async () => {
    await render(DropZone, { onopened, onproblem });
    const dataTransfer = transferOf(fileOf(writeRecording(recording)));
    drag('dragover', { dataTransfer });
    await expect.element(overlay).toBeVisible();
    expect(drag('drop', { dataTransfer }).defaultPrevented).toBe(true);
    await expect.element(overlay).not.toBeInTheDocument();
    await vi.waitFor(() => expect(onopened).toHaveBeenCalledExactlyOnceWith(opened));
  });

  it('comes alone, or nothing is opened', async () => {
    await render(DropZone, { onopened, onproblem });
    const dataTransfer = transferOf(fileOf('a', 'a.json'), fileOf('b', 'b.json'));
    drag('drop', { dataTransfer });
    await vi.waitFor(() =>
      expect(onproblem).toHaveBeenCalledExactlyOnceWith({
        code: 'several-files',
        count: 2,
        fileName: '',
      }),
    );
  });

  it('text dragged about within the page is left to the page', async () => {
    await render(DropZone, { onopened, onproblem });
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'candidate:1');
    expect(drag('dragover', { dataTransfer }).defaultPrevented).toBe(false);
    expect(drag('drop', { dataTransfer }).defaultPrevented).toBe(false);
    await expect.element(overlay).not.toBeInTheDocument();
  });
});

describe('the problem of a file', () => {
  it('is an alert that says what, where and what next, until it is dismissed', async () => {
    const ondismiss = vi.fn();
    const problem = {
      code: 'not-json',
      line: 3,
      column: 9,
      found: ']',
      fileName: 'a.json',
    } as const;
    await render(OpenProblem, { problem, ondismiss });
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('“a.json” was not opened');
    await expect.element(alert).toHaveTextContent('Line 3, column 9');
    await expect.element(alert).toHaveTextContent('What was open stays open.');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    expect(ondismiss).toHaveBeenCalledOnce();
  });

  it('shows markup from the file as text', async () => {
    const hint = '<img src=x onerror=alert(1)>';
    await render(OpenProblem, {
      problem: { code: 'foreign', looksLike: 'object', hint, fileName: '<b>a</b>.json' },
      ondismiss: () => {},
    });
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(hint);
    await expect.element(alert).toHaveTextContent('<b>a</b>.json');
    expect(alert.element().querySelector('img, b')).toBeNull();
  });
});
