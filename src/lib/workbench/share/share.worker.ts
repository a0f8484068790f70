// The thread in which a text is made ready to be passed on: a long one would hold up the page.
import { offerToShare, type ShareRequest } from './offer-to-share.js';

addEventListener('message', ({ data }: MessageEvent<ShareRequest>) =>
  postMessage(offerToShare(data)),
);
