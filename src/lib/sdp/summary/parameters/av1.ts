// Parameters of AV1 (RTP Payload Format For AV1, §7).
import { type Meaning, type ReadParameter, flag, means } from './meaning.js';

// AV1 specification, annex A.2.
const PROFILES: ReadonlyMap<string, { profile: string; bits: string; chroma: string }> = new Map([
  ['0', { profile: 'Main', bits: '8/10', chroma: '4:2:0' }],
  ['1', { profile: 'High', bits: '8/10', chroma: '4:2:0/4:4:4' }],
  ['2', { profile: 'Professional', bits: '8/10/12', chroma: '4:2:0/4:2:2/4:4:4' }],
]);

/** seq_level_idx as the level it stands for (annex A.3): 5 is 3.1. null beyond the table. */
export function av1Level(index: number): string | null {
  return index >= 0 && index <= 23 ? `${2 + (index >> 2)}.${index & 3}` : null;
}

function levelMeaning(value: string): readonly Meaning[] {
  // Annex A.3: 31 stands for no limit.
  if (value === '31') return means('av1-level-none');
  const level = /^\d{1,2}$/.test(value) ? av1Level(Number(value)) : null;
  return level === null ? [] : means('av1-level', { level });
}

export function av1Meaning({ name, value }: ReadParameter): readonly Meaning[] {
  switch (name) {
    case 'profile': {
      const profile = PROFILES.get(value);
      return profile ? means('av1-profile', profile) : [];
    }
    case 'level-idx':
      return levelMeaning(value);
    case 'tier':
      return flag(value, 'tier-high', 'tier-main');
    default:
      return [];
  }
}
