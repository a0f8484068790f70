// The thread in which texts are looked at.
import { answerTo, type Question } from './analysis.js';

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answerTo(data)));
