// Numbers as the grammars of SDP have them: digits, without a sign or a point.

export const LAST_PORT = 65_535;
export const LAST_UINT32 = 4_294_967_295;
export const LAST_INT32 = 2_147_483_647;
export const LAST_PAYLOAD_TYPE = 127;

/** Digits alone, and a number in this range. */
export const isWithin = (text: string, min: number, max: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;
