// What a rid may be.

/** RFC 8852 §3: letters and digits, up to 255. RFC 8851 has `-` and `_` too, and Firefox has not. */
export const isRid = (text: string): boolean => /^[\da-z]{1,255}$/i.test(text);
