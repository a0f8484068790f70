// The thread in which a text is made ready to be passed on: a long one would hold up the page.
import { answerTo, type ShareQuestion } from './questions.js';

addEventListener('message', ({ data }: MessageEvent<ShareQuestion>) => postMessage(answerTo(data)));
