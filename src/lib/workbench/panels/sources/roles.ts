// What an SSRC is there for, told by the groups that it is in (RFC 5576 §4.2).
import type { SourceGroup } from '../../../sdp/summary/sources.js';

export type SourceRole =
  | { kind: 'resends' | 'resent' | 'repairs' | 'repaired'; ssrc: string; line: number }
  | { kind: 'layer'; number: number; count: number; line: number }
  | { kind: 'other'; semantics: string; line: number };

/** The roles of each SSRC of a section, as `section ssrc`. */
export function sourceRoles(groups: readonly SourceGroup[]): ReadonlyMap<string, SourceRole[]> {
  const roles = new Map<string, SourceRole[]>();
  for (const group of groups)
    for (const [index, ssrc] of group.ssrcs.entries()) {
      const key = roleKey(group.section, ssrc);
      const known = roles.get(key);
      const role = roleOf(group, index);
      if (known) known.push(role);
      else roles.set(key, [role]);
    }
  return roles;
}

export const roleKey = (section: number, ssrc: string): string => `${section} ${ssrc}`;

function roleOf({ semantics, ssrcs, line }: SourceGroup, index: number): SourceRole {
  const [first = '', second = ''] = ssrcs;
  switch (semantics) {
    // RFC 4588 §8.1: the second of two is the retransmission of the first.
    case 'FID':
      return index === 0
        ? { kind: 'resent', ssrc: second, line }
        : { kind: 'resends', ssrc: first, line };
    // RFC 5956 §4.3: the second of two repairs the first.
    case 'FEC-FR':
      return index === 0
        ? { kind: 'repaired', ssrc: second, line }
        : { kind: 'repairs', ssrc: first, line };
    case 'SIM':
      return { kind: 'layer', number: index + 1, count: ssrcs.length, line };
    default:
      return { kind: 'other', semantics, line };
  }
}
