// The payload types that need no a=rtpmap (RFC 3551 §6, tables 4 and 5).

export interface StaticPayload {
  name: string;
  clockHz: number;
  channels: number | null;
}

const audio = (name: string, clockHz = 8000, channels = 1): StaticPayload => ({
  name,
  clockHz,
  channels,
});

const video = (name: string): StaticPayload => ({ name, clockHz: 90_000, channels: null });

const STATIC_PAYLOADS: ReadonlyMap<string, StaticPayload> = new Map([
  ['0', audio('PCMU')],
  ['3', audio('GSM')],
  ['4', audio('G723')],
  ['5', audio('DVI4')],
  ['6', audio('DVI4', 16_000)],
  ['7', audio('LPC')],
  ['8', audio('PCMA')],
  ['9', audio('G722')],
  ['10', audio('L16', 44_100, 2)],
  ['11', audio('L16', 44_100)],
  ['12', audio('QCELP')],
  ['13', audio('CN')],
  // How many channels, the stream itself says.
  ['14', { name: 'MPA', clockHz: 90_000, channels: null }],
  ['15', audio('G728')],
  ['16', audio('DVI4', 11_025)],
  ['17', audio('DVI4', 22_050)],
  ['18', audio('G729')],
  ['25', video('CelB')],
  ['26', video('JPEG')],
  ['28', video('nv')],
  ['31', video('H261')],
  ['32', video('MPV')],
  ['33', video('MP2T')],
  ['34', video('H263')],
]);

/** What RFC 3551 says of a payload type; undefined where it leaves it open. */
export const staticPayload = (payload: string): StaticPayload | undefined =>
  STATIC_PAYLOADS.get(payload);
