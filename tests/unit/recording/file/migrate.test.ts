import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION } from '../../../../src/lib/recording/file/format.js';
import { MIGRATIONS, type Migration, migrate } from '../../../../src/lib/recording/file/migrate.js';

const rename: Migration = (file) => ({
  ok: true,
  file: { version: 2, events: file['facts'] },
});
const stamp: Migration = (file) => ({ ok: true, file: { ...file, version: 3, stamped: true } });

describe('migrate', () => {
  it('every version before the current one has its migration', () => {
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(
      Array.from({ length: CURRENT_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  it('leaves a file of the current version as it is', () => {
    const file = { version: CURRENT_VERSION, events: [] };
    expect(migrate(file)).toEqual({ ok: true, file });
  });

  it('goes from the oldest version to the current one, a version at a time', () => {
    expect(migrate({ version: 1, facts: [1] }, { 1: rename, 2: stamp }, 3)).toEqual({
      ok: true,
      file: { version: 3, events: [1], stamped: true },
    });
  });

  it('starts at the version of the file', () => {
    expect(migrate({ version: 2, events: [] }, { 1: rename, 2: stamp }, 3)).toEqual({
      ok: true,
      file: { version: 3, events: [], stamped: true },
    });
  });

  it('stops at the first migration that cannot read the file', () => {
    const problem = { code: 'schema', path: 'facts', expected: 'Array', found: null } as const;
    expect(migrate({ version: 1 }, { 1: () => ({ ok: false, problem }), 2: stamp }, 3)).toEqual({
      ok: false,
      problem,
    });
  });

  it('a later version is too new, and says who saved it', () => {
    expect(
      migrate({ version: CURRENT_VERSION + 1, savedBy: { app: 'WebRTC Flow', version: '9.0.0' } }),
    ).toEqual({
      ok: false,
      problem: {
        code: 'too-new',
        version: CURRENT_VERSION + 1,
        current: CURRENT_VERSION,
        savedBy: 'WebRTC Flow 9.0.0',
      },
    });
  });

  it.each([
    [undefined, ''],
    [null, 'null'],
    ['1', '"1"'],
    [0, '0'],
    [-1, '-1'],
    [1.5, '1.5'],
    [[1], '[1]'],
  ])('version %o is none of ours', (version, found) => {
    expect(migrate({ version })).toEqual({
      ok: false,
      problem: { code: 'unknown-version', found },
    });
  });
});
