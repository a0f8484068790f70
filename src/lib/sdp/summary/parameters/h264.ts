// Parameters of H.264 (RFC 6184 §8.1), with profile-level-id taken apart.
import { type Meaning, type ReadParameter, figure, flag, means } from './meaning.js';

interface ProfilePattern {
  profileIdc: number;
  /** Bits of profile-iop from constraint_set0 on; x may be either. */
  constraints: string;
  profile: string;
}

// RFC 6184 §8.1, table 5. Constrained High is not in it; ITU-T H.264 §A.2.4.2 has it.
const PROFILES: readonly ProfilePattern[] = [
  { profileIdc: 0x42, constraints: 'x1xx0000', profile: 'Constrained Baseline' },
  { profileIdc: 0x4d, constraints: '1xxx0000', profile: 'Constrained Baseline' },
  { profileIdc: 0x58, constraints: '11xx0000', profile: 'Constrained Baseline' },
  { profileIdc: 0x42, constraints: 'x0xx0000', profile: 'Baseline' },
  { profileIdc: 0x58, constraints: '10xx0000', profile: 'Baseline' },
  { profileIdc: 0x4d, constraints: '0x0x0000', profile: 'Main' },
  { profileIdc: 0x58, constraints: '00xx0000', profile: 'Extended' },
  { profileIdc: 0x64, constraints: '00000000', profile: 'High' },
  { profileIdc: 0x64, constraints: '00001100', profile: 'Constrained High' },
  { profileIdc: 0x6e, constraints: '00000000', profile: 'High 10' },
  { profileIdc: 0x7a, constraints: '00000000', profile: 'High 4:2:2' },
  { profileIdc: 0xf4, constraints: '00000000', profile: 'High 4:4:4 Predictive' },
  { profileIdc: 0x6e, constraints: '00010000', profile: 'High 10 Intra' },
  { profileIdc: 0x7a, constraints: '00010000', profile: 'High 4:2:2 Intra' },
  { profileIdc: 0xf4, constraints: '00010000', profile: 'High 4:4:4 Intra' },
  { profileIdc: 0x2c, constraints: '00010000', profile: 'CAVLC 4:4:4 Intra' },
];

interface LevelLimits {
  level: string;
  /** Macroblocks of 16 × 16 pixels. */
  blocksPerSecond: number;
  blocksPerPicture: number;
}

const limits = (level: string, blocksPerSecond: number, blocksPerPicture: number): LevelLimits => ({
  level,
  blocksPerSecond,
  blocksPerPicture,
});

const LEVEL_1B = limits('1b', 1485, 99);

// ITU-T H.264 table A-1, by level_idc.
const LEVELS: ReadonlyMap<number, LevelLimits> = new Map([
  [9, LEVEL_1B],
  [10, limits('1', 1485, 99)],
  [11, limits('1.1', 3000, 396)],
  [12, limits('1.2', 6000, 396)],
  [13, limits('1.3', 11_880, 396)],
  [20, limits('2', 11_880, 396)],
  [21, limits('2.1', 19_800, 792)],
  [22, limits('2.2', 20_250, 1620)],
  [30, limits('3', 40_500, 1620)],
  [31, limits('3.1', 108_000, 3600)],
  [32, limits('3.2', 216_000, 5120)],
  [40, limits('4', 245_760, 8192)],
  [41, limits('4.1', 245_760, 8192)],
  [42, limits('4.2', 522_240, 8704)],
  [50, limits('5', 589_824, 22_080)],
  [51, limits('5.1', 983_040, 36_864)],
  [52, limits('5.2', 2_073_600, 36_864)],
]);

/** Sizes that people know, the largest first. */
const PICTURES = [
  [3840, 2160],
  [2560, 1440],
  [1920, 1080],
  [1280, 720],
  [720, 576],
  [640, 480],
  [352, 288],
  [176, 144],
] as const;

export interface ProfileLevelId {
  /** null where the table has no such profile. */
  profile: string | null;
  /** Numbers of the constraint_set flags that are set. */
  constraints: readonly number[];
  /** null for a level_idc that no level has. */
  level: string | null;
  /** The largest well-known picture that the level allows, and how often a second. */
  largest: { width: number; height: number; perSecond: number } | null;
}

/** profile_idc, profile-iop and level_idc of three bytes in hexadecimal; null for any other text. */
export function readProfileLevelId(text: string): ProfileLevelId | null {
  const match = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  if (!match) return null;
  const [profileIdc = 0, profileIop = 0, levelIdc = 0] = match
    .slice(1)
    .map((byte) => Number.parseInt(byte, 16));
  const bits = profileIop.toString(2).padStart(8, '0');
  const found = PROFILES.find(
    ({ profileIdc: idc, constraints }) =>
      idc === profileIdc && [...constraints].every((bit, i) => bit === 'x' || bit === bits[i]),
  );
  // RFC 6184 §8.1: for these three, level_idc 11 with constraint_set3 is level 1b.
  const is1b = levelIdc === 11 && bits[3] === '1' && [0x42, 0x4d, 0x58].includes(profileIdc);
  const level = is1b ? LEVEL_1B : LEVELS.get(levelIdc);
  return {
    profile: found?.profile ?? null,
    constraints: [...bits].flatMap((bit, i) => (bit === '1' ? [i] : [])),
    level: level?.level ?? null,
    largest: level ? largestPicture(level) : null,
  };
}

function largestPicture({
  blocksPerPicture,
  blocksPerSecond,
}: LevelLimits): ProfileLevelId['largest'] {
  for (const [width, height] of PICTURES) {
    const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
    if (blocks <= blocksPerPicture)
      return { width, height, perSecond: Math.floor(blocksPerSecond / blocks) };
  }
  return null;
}

function profileLevelMeanings(value: string): readonly Meaning[] {
  const read = readProfileLevelId(value);
  if (!read) return [];
  const { profile, constraints, level, largest } = read;
  return [
    ...(profile === null
      ? means('h264-profile-unknown', { id: value.slice(0, 4) })
      : means('h264-profile', { profile })),
    ...(constraints.length > 0 ? means('h264-constraints', { flags: constraints.join(', ') }) : []),
    ...(level === null || largest === null
      ? means('h264-level-unknown', { id: value.slice(4) })
      : means('h264-level', { level, ...largest })),
  ];
}

export function h264Meaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'profile-level-id':
      return profileLevelMeanings(value);
    case 'level-asymmetry-allowed':
      return flag(value, 'h264-asymmetry-on', 'h264-asymmetry-off');
    case 'packetization-mode':
      if (value === '2') return means('h264-mode-2');
      return flag(value, 'h264-mode-1', 'h264-mode-0');
    case 'sprop-parameter-sets':
      return means('h264-parameter-sets');
    case 'max-fs':
      return figure(value, 'picture-size-limit', 'blocks');
    case 'max-mbps':
      return figure(value, 'block-rate-limit', 'blocks');
    default:
      return [];
  }
}
