// What stands in the place of a value: of the same form, so that the description means the same.
import { type AddressKind, type AddressScope, addressKind } from '../../ice/address.js';
import type { DisclosureKind, ValueInLine } from './disclosure.js';

/** The same value always has the same replacement, and two values never share one. */
export class Replacements {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  /** Everything that a replacement must not be. */
  readonly #taken: Set<string>;

  /** @param values all that the texts hold: none of them may come back as a replacement. */
  constructor(values: Iterable<string>) {
    this.#taken = new Set(Array.from(values, (value) => value.toLowerCase()));
  }

  of({ kind, form }: Pick<ValueInLine, 'kind' | 'form'>, text: string): string {
    const value = asMeant(kind, text);
    // Hexadecimal digits and names of hosts compare without case.
    const isCaseless = kind === 'fingerprint' || (kind === 'address' && !form);
    const key = `${form ?? kind} ${isCaseless ? value.toLowerCase() : value}`;
    const known = this.#known.get(key) ?? this.#make(kind, form, value);
    this.#known.set(key, known);
    return DASHED_QUAD.test(text) ? known.replaceAll('.', '-') : known;
  }

  #make(kind: DisclosureKind, form: ValueInLine['form'], value: string): string {
    const { series, nth } = form ? FOUNDATIONS : seriesOf(kind, value);
    for (;;) {
      const count = (this.#counts.get(series) ?? 0) + 1;
      this.#counts.set(series, count);
      const made = nth(count);
      // Every foundation is replaced: none is in the way.
      if (form) return made;
      if (this.#taken.has(made.toLowerCase())) continue;
      this.#taken.add(made.toLowerCase());
      return made;
    }
  }
}

const DASHED_QUAD = /^\d{1,3}(?:-\d{1,3}){3}$/;

/** The value that a text stands for: without a string's escapes, an address without leading zeros. */
export function asMeant(kind: DisclosureKind, text: string): string {
  const value = text.includes('\\')
    ? text
        .replace(/\\{1,8}(?:u00|x)([2-7][\da-f])/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
        .replace(/\\{1,8}\//g, '/')
    : text;
  const isQuad = kind === 'address' && /^\d{1,3}(?:[.-]\d{1,3}){3}$/.test(value);
  return isQuad ? value.split(/[.-]/).map(Number).join('.') : value;
}

/** Replacements that are counted together; `nth` counts from 1 and ends nowhere. */
interface Series {
  series: string;
  nth: (count: number) => string;
}

const FOUNDATIONS: Series = { series: 'foundation', nth: String };

function seriesOf(kind: DisclosureKind, value: string): Series {
  switch (kind) {
    case 'address':
      return addresses(addressKind(value));
    case 'names':
      return { series: kind, nth: (count) => `redacted-${count}` };
    case 'fingerprint':
      return { series: kind, nth: inShapeOf(value, fillOfDigest(value), /[^\s"'`\\:]/gu) };
    case 'session-id':
      return { series: kind, nth: inShapeOf(value, /^\d+$/.test(value) ? '1' : 'x') };
    case 'ice-credentials':
    case 'keys':
      return { series: kind, nth: inShapeOf(value, 'x') };
  }
}

/** Lowercase digits are refused by Firefox, and other letters by all: both must stay to be seen. */
function fillOfDigest(value: string): string {
  if (/[g-z]/i.test(value)) return 'Z';
  return /[a-f]/.test(value) ? 'e' : 'E';
}

/**
 * Every character becomes `fill`, the last ones the number; what a text around it is made of stays,
 * and the padding of base64. RFC 8839 §5.4: letters and digits are ice-char.
 */
const inShapeOf =
  (value: string, fill: string, secret = /[^\s"'`\\=]/gu) =>
  (count: number): string => {
    const number = String(count);
    let left = value.match(secret)?.length ?? 0;
    if (number.length > left) return number;
    return value.replace(secret, () => {
      const digit = number.at(-left);
      const isNumber = left <= number.length;
      left -= 1;
      return isNumber && digit !== undefined ? digit : fill;
    });
  };

/** RFC 5737 §3: three networks for documentation; after them what nobody may use (RFC 1112 §4). */
const DOCUMENTATION_NETWORKS = ['203.0.113', '198.51.100', '192.0.2'] as const;
const HOSTS_OF_A_NETWORK = 254;

function publicIpv4(count: number): string {
  const network = DOCUMENTATION_NETWORKS[Math.floor((count - 1) / HOSTS_OF_A_NETWORK)];
  if (network === undefined) return ipv4In(240)(count);
  return `${network}.${((count - 1) % HOSTS_OF_A_NETWORK) + 1}`;
}

/** Of a network of 24 bits. */
const ipv4In =
  (network: number, second = 0) =>
  (count: number): string =>
    `${network}.${second + ((count >> 16) & 0xff)}.${(count >> 8) & 0xff}.${count & 0xff}`;

const IPV4 = {
  public: publicIpv4,
  private: ipv4In(10),
  shared: ipv4In(100, 64),
  linkLocal: ipv4In(169, 254),
  // RFC 6676 §2: 233.252.0.0/24 is for documentation.
  multicast: ipv4In(233, 252),
  reserved: ipv4In(240),
} as const satisfies Partial<Record<AddressScope, (count: number) => string>>;

/** RFC 3849: 2001:db8::/32; RFC 6676 §3: ff0x::db8:0:0/96. */
const IPV6 = {
  public: '2001:db8::',
  private: 'fd00::',
  shared: 'fd00::',
  linkLocal: 'fe80::',
  multicast: 'ff0e::db8:0:',
  reserved: '2001:db8::',
} as const satisfies Partial<Record<AddressScope, string>>;

type HiddenScope = keyof typeof IPV4;

const isHidden = (scope: AddressScope | null): scope is HiddenScope =>
  scope !== null && Object.hasOwn(IPV4, scope);

function addresses(kind: AddressKind | null): Series {
  // What is no address at all stays none: brackets are in no name.
  if (!kind) return { series: 'no address', nth: (count) => `[redacted-${count}]` };
  const scope = isHidden(kind.scope) ? kind.scope : 'public';
  switch (kind.family) {
    case 'ipv4':
      return { series: `ipv4 ${scope}`, nth: IPV4[scope] };
    case 'ipv6':
      return {
        series: `ipv6 ${IPV6[scope]}`,
        nth: (count) => {
          const high = count >> 16;
          const low = (count & 0xffff).toString(16);
          return IPV6[scope] + (high > 0 ? `${high.toString(16)}:${low}` : low);
        },
      };
    case 'mdns':
      // As long as the UUIDs that browsers make.
      return {
        series: 'mdns',
        nth: (count) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}.local`,
      };
    case 'name':
      // RFC 2606 §2: nobody can have a name under .example.
      return { series: 'name', nth: (count) => `host-${count}.example` };
  }
}
