// Hands texts to the thread that looks at them. While one is looked at, only the newest other waits.
import type { Unwrapped } from '../../sdp/paste/unwrap.js';
import { ownScript } from '../../ui/own-script.js';
import type { Analysis, AnalysisRequest, Answer, Question } from './analysis.js';
import workerUrl from './analysis.worker.ts?worker&url';

/** Of a Worker what is needed of it. */
export interface AnalysisThread {
  postMessage: (question: Question) => void;
  terminate: () => void;
}

export interface AnalystOptions {
  onAnalysis: (analysis: Analysis) => void;
  onUnwrapped: (unwrapped: Unwrapped) => void;
  /** The thread broke, or could not be had; no answer comes any more. */
  onFailure: (message: string) => void;
  /** Another thread, in tests. */
  open?: (events: {
    onAnswer: (answer: Answer) => void;
    onFailure: (message: string) => void;
  }) => AnalysisThread;
}

export class Analyst {
  readonly #options: AnalystOptions;
  readonly #thread: AnalysisThread;
  #id = 0;
  #pasteId = 0;
  #isBusy = false;
  #waiting: Question | null = null;

  constructor(options: AnalystOptions) {
    this.#options = options;
    this.#thread = (options.open ?? openWorker)({
      onAnswer: (answer) => this.#take(answer),
      onFailure: (message) => options.onFailure(message),
    });
  }

  /** Asks about this text; what it says of older ones is not told any more. */
  ask(request: AnalysisRequest): void {
    this.#id += 1;
    const question: Question = { id: this.#id, about: 'text', request };
    if (this.#isBusy) this.#waiting = question;
    else this.#send(question);
  }

  /** Has this paste unwrapped; of an older one nothing is told any more. */
  unwrap(text: string): void {
    this.#pasteId += 1;
    this.#thread.postMessage({ id: this.#pasteId, about: 'paste', text });
  }

  close(): void {
    this.#thread.terminate();
  }

  #send(question: Question): void {
    this.#isBusy = true;
    this.#waiting = null;
    this.#thread.postMessage(question);
  }

  #take(answer: Answer): void {
    if (answer.about === 'paste') {
      if (answer.id === this.#pasteId) this.#options.onUnwrapped(answer.unwrapped);
      return;
    }
    this.#isBusy = false;
    if (answer.id === this.#id) this.#options.onAnalysis(answer.analysis);
    if (this.#waiting) this.#send(this.#waiting);
  }
}

function openWorker({
  onAnswer,
  onFailure,
}: Parameters<NonNullable<AnalystOptions['open']>>[0]): AnalysisThread {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => onAnswer(data));
  worker.addEventListener('error', (event) => onFailure(event.message));
  return worker;
}
