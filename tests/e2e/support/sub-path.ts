// The second server of the end-to-end tests serves the same site below a path.
export const SUB_PATH = '/teaching/webrtc';

/** Where the site stands below a path, with the slash at the end. */
export const subPathUrl = () =>
  `http://127.0.0.1:${process.env.E2E_SUB_PATH_PORT ?? ''}${SUB_PATH}/`;
