// What stands behind a backslash in the strings of programs.

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The characters that the escapes of a string stand for; a backslash before any other is dropped. */
export function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(0[0-3]?[0-7]?(?![0-9]))|(\r\n|[\s\S]))/gi,
    (whole, braces?: string, four?: string, two?: string, octal?: string, other?: string) => {
      const hex = braces ?? four ?? two;
      if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16)) ?? whole;
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (other === undefined || /[\r\n]/.test(other)) return '';
      return ESCAPES[other] ?? other;
    },
  );
}

const fromCodePoint = (code: number): string | null =>
  code <= 0x10ffff ? String.fromCodePoint(code) : null;
