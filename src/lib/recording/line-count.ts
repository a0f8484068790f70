/** Lines of a description; what follows the last line break is none. */
export const lineCount = (sdp: string): number =>
  sdp.split(/\r?\n/).filter((line) => line !== '').length;
