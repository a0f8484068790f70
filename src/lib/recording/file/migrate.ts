// Old versions of the file, brought up to the current one a version at a time.
import { CURRENT_VERSION, type FileProblem } from './format.js';

/** What JSON.parse gave for a file that says it is a recording; nothing else is known of it. */
export type UncheckedFile = Readonly<Record<string, unknown>>;

export type Migrated = { ok: true; file: UncheckedFile } | { ok: false; problem: FileProblem };

/**
 * Version n → n + 1. Works on what nobody has checked yet: it must not throw, and says with a
 * problem what it cannot read. The result carries the new version.
 */
export type Migration = (file: UncheckedFile) => Migrated;

/** `MIGRATIONS[n]` reads version n. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  /** Version 2 added packets; what was there stayed as it was. */
  1: (file) => ({ ok: true, file: { ...file, version: 2 } }),
};

/**
 * The file at the current version.
 * @returns the problem `too-new` for a later version, `unknown-version` for none of ours
 */
export function migrate(
  file: UncheckedFile,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  current: number = CURRENT_VERSION,
): Migrated {
  const version = file['version'];
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return unknownVersion(version);
  if (version > current)
    return {
      ok: false,
      problem: { code: 'too-new', version, current, savedBy: savedByText(file['savedBy']) },
    };
  let migrated: Migrated = { ok: true, file };
  for (let from = version; from < current && migrated.ok; from += 1) {
    const next = migrations[from];
    if (!next) return unknownVersion(version);
    migrated = next(migrated.file);
  }
  return migrated;
}

const unknownVersion = (version: unknown): Migrated => ({
  ok: false,
  problem: {
    code: 'unknown-version',
    found: version === undefined ? '' : JSON.stringify(version).slice(0, 40),
  },
});

/** `WebRTC Flow 0.9.0`, where a newer file says so in the way that this version knows. */
function savedByText(savedBy: unknown): string | null {
  if (typeof savedBy !== 'object' || savedBy === null) return null;
  const { app, version } = savedBy as { app?: unknown; version?: unknown };
  return typeof app === 'string' && typeof version === 'string'
    ? `${app} ${version}`.slice(0, 60)
    : null;
}
