// What was found, for code scanning: SARIF 2.1.0 (OASIS Standard).
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../lib/sdp/lint/lint.js';
import { type RuleCode, ruleOf } from '../lib/sdp/lint/rules.js';
import type { LintWords } from '../lib/sdp/lint/words.js';
import { type Checked, type CheckedPart, lineInFile } from './check.js';
import { nameOfPart } from './human.js';
import { plain, withoutMarks } from './plain.js';
import { say } from './say.js';
import type { CliLanguage, CliWords } from './words.js';

export interface SarifOptions {
  /** null for the standard input. */
  file: string | null;
  /** That a relative path starts from. */
  folder: string;
  /** Of this command; null where it is not known. */
  version: string | null;
  language: CliLanguage;
  words: { cli: CliWords; lint: LintWords };
}

/** The id by which URIs say that they are relative to the working directory (§3.14.14). */
const WORKING_DIRECTORY = 'WORKINGDIRECTORY';

/**
 * One run with the rules that found something. Where the lines of the SDP are none of the file's, its
 * places are told in the message, the region is the line of the file that it stands wrapped in, and no
 * fixes are given.
 */
export function toSarif({ parts }: Checked, options: SarifOptions) {
  const { file, folder, version, language, words } = options;
  const found = parts.flatMap(({ diagnostics }) => diagnostics);
  const codes = [...new Set(found.map(({ rule }) => rule))].sort();
  const artifactLocation =
    file === null
      ? { description: { text: words.cli.standardInput } }
      : locationOf(resolve(folder, file), folder);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'webrtc-flow',
            ...(version === null ? {} : { version, semanticVersion: version }),
            rules: codes.map((code) => descriptorOf(code, words.lint)),
          },
        },
        language,
        ...('uriBaseId' in artifactLocation
          ? { originalUriBaseIds: { [WORKING_DIRECTORY]: { uri: folderUri(folder) } } }
          : {}),
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: parts.flatMap((part, index) => {
          const heading = nameOfPart(parts, index, words.cli);
          return part.diagnostics.map((diagnostic) => ({
            ...resultOf(diagnostic, { part, heading, artifactLocation, words }),
            ruleIndex: codes.indexOf(diagnostic.rule),
          }));
        }),
      },
    ],
  };
}

interface ResultOptions {
  part: CheckedPart;
  heading: string;
  artifactLocation: object;
  words: SarifOptions['words'];
}

function resultOf(
  diagnostic: Diagnostic,
  { part, heading, artifactLocation, words }: ResultOptions,
) {
  const { isGiven, isFixable } = part;
  const { rule, severity, params, related, line, start } = diagnostic;
  const { says, why } = words.lint[rule];
  const location = (place: Place) => {
    const region = isGiven ? regionOf(place) : regionOfLine(lineInFile(part, place.line));
    return { physicalLocation: { artifactLocation, ...(region ? { region } : {}) } };
  };
  const said = say(says, params);
  const told = [
    ...(heading === '' ? [] : [words.cli.about(heading)]),
    isGiven ? said : words.cli.at(line, start + 1, said),
    say(why, params),
  ];
  return {
    ruleId: rule,
    level: severity,
    message: { text: told.join(' ') },
    locations: [location(diagnostic)],
    ...(isGiven && related.length > 0 ? { relatedLocations: related.map(location) } : {}),
    ...(isGiven && isFixable ? fixesOf(diagnostic, words.lint, artifactLocation) : {}),
  };
}

/** §3.49: what the rule is, whatever it found. */
function descriptorOf(code: RuleCode, words: LintWords) {
  const { severity, spec } = ruleOf(code);
  const { says, why, mend, fix } = words[code];
  const way = mend ?? fix;
  const lines = [general(why), ...(way === undefined ? [] : [general(way)])];
  return {
    id: code,
    shortDescription: { text: withoutMarks(general(says)) },
    fullDescription: { text: withoutMarks(general(why)) },
    help: {
      text: [...lines.map(withoutMarks), `${spec.label}: ${spec.url}`].join('\n\n'),
      markdown: [...lines.map(plain), `[${spec.label}](${spec.url})`].join('\n\n'),
    },
    helpUri: spec.url,
    defaultConfiguration: { level: severity },
    properties: { specification: spec.label },
  };
}

/** Without what it would say of one place. */
const general = (words: string): string => words.replace(/\{\w+\}/g, '…');

type Place = Pick<Diagnostic, 'line' | 'start' | 'end'>;

const regionOf = ({ line, start, end }: Place) => ({
  startLine: line,
  startColumn: start + 1,
  endLine: line,
  endColumn: end + 1,
});

/** §3.30.5: the whole of the line. */
const regionOfLine = (line: number | null) => (line === null ? null : { startLine: line });

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

/** Relative to the folder for what is in it, absolute otherwise: `..` leads nowhere for certain (§3.10.2). */
function locationOf(path: string, folder: string): { uri: string; uriBaseId?: string } {
  const inner = relative(folder, path);
  const isInside = inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner);
  return isInside
    ? { uri: inner.split(sep).map(encodeURIComponent).join('/'), uriBaseId: WORKING_DIRECTORY }
    : { uri: pathToFileURL(path).href };
}

/** §3.14.14: that of a folder ends with a slash. */
const folderUri = (folder: string): string => `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;
