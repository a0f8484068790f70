// Where a lab is found, and how a page knows that one serves it.

/** Below the path of the site. */
export const SESSIONS_PATH = '/lab/sessions';
export const TAP_PATH = '/lab/tap';

/** `lab`: a server of its own whose packets can be seen. `relay`: credentials for another one. */
export const LAB_KINDS = ['lab', 'relay'] as const;
export type LabKind = (typeof LAB_KINDS)[number];

const META_NAME = 'webrtc-flow-lab';
const META = new RegExp(`<meta name="${META_NAME}" content="[a-z]+" />`);

/** The page with an element in it that tells which lab serves it. */
export const withLab = (html: string, kind: LabKind): string =>
  html.replace(/<head>/i, (head) => `${head}<meta name="${META_NAME}" content="${kind}" />`);

/** The page as a static host has it: for one that outlived its lab. */
export const withoutLab = (html: string): string => html.replace(META, '');

/** Which lab serves this page; null on a static host. */
export function labOfPage(page: Document): LabKind | null {
  const content = page.querySelector(`meta[name="${META_NAME}"]`)?.getAttribute('content');
  return LAB_KINDS.find((kind) => kind === content) ?? null;
}
