// Asks the thread that makes texts ready to be passed on. One question at a time, answered in order.
import { ownScript } from '../../ui/own-script.js';
import type { OfferToShare, ShareRequest } from './offer-to-share.js';
import workerUrl from './share.worker.ts?worker&url';

export interface ShareThread {
  ask: (request: ShareRequest) => void;
  close: () => void;
}

export interface ShareThreadEvents {
  /** Answers come in the order of the questions. */
  onAnswer: (answer: OfferToShare) => void;
  onFailure: (message: string) => void;
}

export function openShareThread({ onAnswer, onFailure }: ShareThreadEvents): ShareThread {
  const worker = new Worker(ownScript(workerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<OfferToShare>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onFailure(message));
  return {
    ask: (request) => worker.postMessage(request),
    close: () => worker.terminate(),
  };
}
