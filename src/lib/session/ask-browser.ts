// The way in for whoever wants to know what this browser says to a description.
export { askBrowserAboutDescription } from '../rtc/verdict.js';
export type { AskedAs, BrowserVerdict } from '../rtc/verdict.js';
