// Asks the thread that makes texts ready to be passed on. One question at a time, answered in order.
import { ownScript } from '../../ui/own-script.js';
import type { ShareAnswer, ShareQuestion } from './questions.js';
import workerUrl from './share.worker.ts?worker&url';

export interface ShareThread {
  ask: (question: ShareQuestion) => void;
  close: () => void;
}

export interface ShareThreadEvents {
  /** Answers come in the order of the questions. */
  onAnswer: (answer: ShareAnswer) => void;
  onFailure: (message: string) => void;
}

export function openShareThread({ onAnswer, onFailure }: ShareThreadEvents): ShareThread {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ShareAnswer>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    ask: (question) => worker.postMessage(question),
    close: () => worker.terminate(),
  };
}
