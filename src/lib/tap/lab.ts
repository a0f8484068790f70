// Where a lab is found, and how a page knows that one serves it.

/** Below the path of the site. */
export const SESSIONS_PATH = '/lab/sessions';
export const TAP_PATH = '/lab/tap';

/** An element of this name tells a page which lab serves it; its content is a LabKind. */
export const LAB_META = 'webrtc-flow-lab';

/** `lab`: a server of its own whose packets can be seen. `relay`: credentials for another one. */
export const LAB_KINDS = ['lab', 'relay'] as const;
export type LabKind = (typeof LAB_KINDS)[number];

/** Which lab serves this page; null on a static host. */
export function labOfPage(page: Document): LabKind | null {
  const content = page.querySelector(`meta[name="${LAB_META}"]`)?.getAttribute('content');
  return LAB_KINDS.find((kind) => kind === content) ?? null;
}
