// Hands texts to the thread that looks at them. While one is looked at, only the newest other waits.
import { ownScript } from '../../ui/own-script.js';
import type { Analysis, AnalysisReply, AnalysisRequest } from './analysis.js';
import workerUrl from './analysis.worker.ts?worker&url';

/** Of a Worker what is needed of it. */
export interface AnalysisThread {
  postMessage: (request: AnalysisRequest) => void;
  terminate: () => void;
}

export interface AnalystOptions {
  onAnalysis: (analysis: Analysis) => void;
  /** The thread broke, or could not be had; no answer comes any more. */
  onFailure: (message: string) => void;
  /** Another thread, in tests. */
  open?: (events: {
    onReply: (reply: AnalysisReply) => void;
    onFailure: (message: string) => void;
  }) => AnalysisThread;
}

export class Analyst {
  readonly #options: AnalystOptions;
  readonly #thread: AnalysisThread;
  #id = 0;
  #isBusy = false;
  #waiting: AnalysisRequest | null = null;

  constructor(options: AnalystOptions) {
    this.#options = options;
    this.#thread = (options.open ?? openWorker)({
      onReply: (reply) => this.#take(reply),
      onFailure: (message) => options.onFailure(message),
    });
  }

  /** Asks about this text; what it says of older ones is not told any more. */
  ask(request: Omit<AnalysisRequest, 'id'>): void {
    this.#id += 1;
    const numbered = { id: this.#id, ...request };
    if (this.#isBusy) this.#waiting = numbered;
    else this.#send(numbered);
  }

  close(): void {
    this.#thread.terminate();
  }

  #send(request: AnalysisRequest): void {
    this.#isBusy = true;
    this.#waiting = null;
    this.#thread.postMessage(request);
  }

  #take({ id, analysis }: AnalysisReply): void {
    this.#isBusy = false;
    if (id === this.#id) this.#options.onAnalysis(analysis);
    if (this.#waiting) this.#send(this.#waiting);
  }
}

function openWorker({
  onReply,
  onFailure,
}: Parameters<NonNullable<AnalystOptions['open']>>[0]): AnalysisThread {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => onReply(data));
  worker.addEventListener('error', (event) => onFailure(event.message));
  return worker;
}
