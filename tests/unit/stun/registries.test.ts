import { expect, test } from 'vitest';
import {
  ATTRIBUTES,
  ATTRIBUTE_NAMES,
  attributeName,
  isComprehensionRequired,
} from '../../../src/lib/stun/attributes.js';
import { ERROR_CODES } from '../../../src/lib/stun/error-codes.js';
import { FIELDS } from '../../../src/lib/stun/field-codes.js';
import { sectionOf } from '../../../src/lib/stun/fields.js';
import { METHODS } from '../../../src/lib/stun/message-type.js';

/** https://www.iana.org/assignments/stun-parameters: the assigned attribute types, and those in use that META and Google added. */
const IANA_TYPES = [
  0x0001, 0x0003, 0x0006, 0x0008, 0x0009, 0x000a, 0x000c, 0x000d, 0x0012, 0x0013, 0x0014, 0x0015,
  0x0016, 0x0017, 0x0018, 0x0019, 0x001a, 0x001b, 0x001c, 0x001d, 0x001e, 0x0020, 0x0022, 0x0024,
  0x0025, 0x0026, 0x0027, 0x002a, 0x8000, 0x8001, 0x8002, 0x8003, 0x8004, 0x8022, 0x8023, 0x8025,
  0x8027, 0x8028, 0x8029, 0x802a, 0x802b, 0x802c, 0x802d, 0x802e, 0x8030, 0xc000, 0xc001, 0xc002,
  0xc003, 0xc056, 0xc057, 0xc058, 0xc059, 0xc05a, 0xc05b, 0xc05c, 0xc05d, 0xc05e, 0xc060, 0xc070,
  0xc071,
];
const SECTION = /^(RFC \d{4} §\d+(\.\d+)*|IANA .+)$/;

test('every assigned attribute has a name and a section, and no other has', () => {
  expect(ATTRIBUTE_NAMES.map((name) => ATTRIBUTES[name].type)).toEqual(IANA_TYPES);
  for (const name of ATTRIBUTE_NAMES) {
    expect(attributeName(ATTRIBUTES[name].type)).toBe(name);
    expect(sectionOf(`stun.attribute.${name}`)).toMatch(SECTION);
  }
});

test('an attribute that must be understood is one below 0x8000', () => {
  expect(isComprehensionRequired(ATTRIBUTES['USE-CANDIDATE'].type)).toBe(true);
  expect(isComprehensionRequired(ATTRIBUTES.SOFTWARE.type)).toBe(false);
});

test('every field, method and error code has a section', () => {
  const { undecoded, ...fields } = FIELDS;
  expect(undecoded.section).toBeNull();
  for (const [code, { name, section }] of Object.entries(fields)) {
    expect(name, code).not.toBe('');
    expect(section, code).toMatch(SECTION);
  }
  for (const { section } of Object.values(METHODS)) expect(section).toMatch(SECTION);
  for (const { section } of Object.values(ERROR_CODES)) expect(section).toMatch(SECTION);
});
