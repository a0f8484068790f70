// Parameters of H.265 (RFC 7798 §7.1).
import { type Meaning, type ReadParameter, flag, means } from './meaning.js';

// ITU-T H.265 annex A: general_profile_idc.
const PROFILES: ReadonlyMap<string, string> = new Map([
  ['1', 'Main'],
  ['2', 'Main 10'],
  ['3', 'Main Still Picture'],
  ['4', 'Range Extensions'],
]);

export function h265Meaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'profile-id': {
      const profile = PROFILES.get(value);
      return profile ? means('h265-profile', { profile }) : [];
    }
    case 'level-id':
      // general_level_idc is thirty times the level.
      return /^\d{1,3}$/.test(value) && Number(value) % 3 === 0
        ? means('h265-level', { level: Number(value) / 30 })
        : [];
    case 'tier-flag':
      return flag(value, 'tier-high', 'tier-main');
    case 'tx-mode':
      return means('h265-mode', { mode: value });
    default:
      return [];
  }
}
