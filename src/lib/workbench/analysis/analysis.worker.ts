// The thread in which texts are looked at.
import { type AnalysisReply, type AnalysisRequest, analyse } from './analysis.js';

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  postMessage({ id: data.id, analysis: analyse(data) } satisfies AnalysisReply);
});
