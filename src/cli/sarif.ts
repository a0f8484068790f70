// What was found, for code scanning: SARIF 2.1.0 (OASIS Standard).
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../lib/sdp/lint/lint.js';
import { ruleOf } from '../lib/sdp/lint/rules.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import type { Checked } from './check.js';
import { say } from './say.js';
import type { CliWords } from './words.js';

export interface SarifOptions {
  /** null for the standard input. */
  file: string | null;
  words: { cli: CliWords; lint: LintWords };
}

/**
 * One run with the rules that found something. Where the SDP was unwrapped, its places are none of the
 * file's: they are told in the message, and neither regions nor fixes are given.
 */
export function toSarif(checked: Checked, { file, words }: SarifOptions) {
  const { diagnostics, isGiven } = checked;
  const codes = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const artifactLocation =
    file === null ? { description: { text: words.cli.standardInput } } : { uri: uriOf(file) };
  const location = (place: Place) => ({
    physicalLocation: { artifactLocation, ...(isGiven ? { region: regionOf(place) } : {}) },
  });
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'webrtc-flow',
            rules: codes.map((code) => {
              const { severity, spec } = ruleOf(code);
              return {
                id: code,
                helpUri: spec.url,
                defaultConfiguration: { level: severity },
                properties: { specification: spec.label },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: diagnostics.map((diagnostic) => {
          const { rule, severity, params, related, line, start } = diagnostic;
          const { says, why } = words.lint[rule];
          const told = `${say(says, params)} ${say(why, params)}`;
          return {
            ruleId: rule,
            ruleIndex: codes.indexOf(rule),
            level: severity,
            message: { text: isGiven ? told : `${words.cli.place(line, start + 1)} ${told}` },
            locations: [location(diagnostic)],
            ...(isGiven && related.length > 0 ? { relatedLocations: related.map(location) } : {}),
            ...(isGiven ? fixesOf(diagnostic, words.lint, artifactLocation) : {}),
          };
        }),
      },
    ],
  };
}

type Place = Pick<Diagnostic, 'line' | 'start' | 'end'>;

const regionOf = ({ line, start, end }: Place) => ({
  startLine: line,
  startColumn: start + 1,
  endLine: line,
  endColumn: end + 1,
});

function fixesOf(
  { rule, params, fix }: Diagnostic,
  words: LintWords,
  artifactLocation: object,
): object {
  if (fix === null) return {};
  const label = words[rule].fix ?? words[rule].mend;
  const replacements = fix.map(({ start, end, insert }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    ...(insert === '' ? {} : { insertedContent: { text: insert } }),
  }));
  return {
    fixes: [
      {
        ...(label === undefined ? {} : { description: { text: say(label, params) } }),
        artifactChanges: [{ artifactLocation, replacements }],
      },
    ],
  };
}

/** A relative path stays one: whoever reads it knows the folder. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');
