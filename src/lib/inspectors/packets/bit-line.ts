// The bits of a number that a mask names, in groups of four; the others are dots.

/** `.... ...1 ...0 ....` for the bits of 0x0110 in 0x0101. */
export function bitLine(value: number, mask: number, lengthBytes: number): string {
  const width = lengthBytes * 8;
  const signs = Array.from({ length: width }, (_, index) => {
    const bit = 2 ** (width - 1 - index);
    const has = (number: number): boolean => Math.floor(number / bit) % 2 === 1;
    if (!has(mask)) return '.';
    return has(value) ? '1' : '0';
  });
  return Array.from({ length: width / 4 }, (_, group) =>
    signs.slice(group * 4, group * 4 + 4).join(''),
  ).join(' ');
}
