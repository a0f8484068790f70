// The way in for whoever wants to know what this browser says to a description, or to candidates.
export { askBrowserAboutCandidates } from '../rtc/candidate-verdict.js';
export { askBrowserAboutDescription } from '../rtc/verdict.js';
export type { CandidateToAsk } from '../rtc/candidate-verdict.js';
export type { AskedAs, BrowserVerdict } from '../rtc/verdict.js';
