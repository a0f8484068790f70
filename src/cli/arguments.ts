// The command line of `webrtc-flow`.
import { parseArgs } from 'node:util';
import type { DescriptionType } from '../lib/sdp/lint/description.js';
import { CLI_LANGUAGES, type CliLanguage } from './words.js';

/** A file's path; '-' is the standard input. */
export type Source = string;

export const STANDARD_INPUT: Source = '-';

const TYPES = ['offer', 'answer'] as const satisfies readonly DescriptionType[];
const FORMATS = ['human', 'json', 'sarif'] as const;

export type Format = (typeof FORMATS)[number];

export interface CheckCommand {
  kind: 'check';
  source: Source;
  /** null: what the text says of itself. */
  type: DescriptionType | null;
  /** The offer that the text answers. */
  offer: Source | null;
  format: Format;
  language: CliLanguage;
  /** More warnings than this are wrong, too. */
  maxWarnings: number;
}

export interface ExplainCommand {
  kind: 'explain';
  source: Source;
  language: CliLanguage;
}

export interface DiffCommand {
  kind: 'diff';
  before: Source;
  after: Source;
  language: CliLanguage;
}

export type Command = CheckCommand | ExplainCommand | DiffCommand;

export type ParsedArguments = Command | { kind: 'help' } | { kind: 'problem'; problem: string };

export const USAGE = `Usage: webrtc-flow sdp <command> [options]
  check [file]          say what is wrong with a description, line by line
  explain [file]        say what each line means, and each token in it
  diff <before> <after> say which lines changed, and which only moved

Without a file, or with -, the text comes from the standard input. It may be a description, or anything
that has one in it: a log, JSON, source code.

  --language <tag>      en or zh-TW; en unless given
  --help                this text
Of check alone:
  --type <type>         offer or answer, where the text does not say it
  --offer <file>        the offer that the text answers: it is held against that, too
  --format <format>     human, json or sarif; human unless given
  --max-warnings <n>    end with 1 when there are more warnings

It ends with 0 when nothing is an error (or differs), 1 when something is, 2 when it could not be run as
asked.
`;

const OPTIONS = {
  type: { type: 'string' },
  offer: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'max-warnings': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const OF_CHECK = ['type', 'offer', 'format', 'max-warnings'] as const;

/** Its message is the sentence for the person who typed. */
class Mistake extends Error {}

/** Reads the arguments after the command's name. A problem is one sentence for the person who typed them. */
export function parseArguments(args: string[]): ParsedArguments {
  try {
    return readArguments(args);
  } catch (error) {
    return { kind: 'problem', problem: error instanceof Error ? error.message : String(error) };
  }
}

function readArguments(args: string[]): ParsedArguments {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help) return { kind: 'help' };
  const [subject, verb, ...sources] = positionals;
  if (subject === undefined) throw new Mistake('What is it to do? It knows sdp');
  if (subject !== 'sdp') throw new Mistake(`It knows sdp, not '${subject}'`);
  const language = oneOf('language', CLI_LANGUAGES, values.language) ?? 'en';
  if (verb !== 'check')
    for (const name of OF_CHECK)
      if (values[name] !== undefined) throw new Mistake(`--${name} belongs to sdp check`);
  switch (verb) {
    case 'check': {
      const source = oneSource('check', sources);
      const type = oneOf('type', TYPES, values.type) ?? null;
      const offer = values.offer ?? null;
      if (offer !== null && type === 'offer')
        throw new Mistake(
          '--offer names what the text answers, and --type says that it is an offer',
        );
      notTwice(source, offer);
      const format = oneOf('format', FORMATS, values.format) ?? 'human';
      const maxWarnings = wholeNumber('max-warnings', values['max-warnings']) ?? Infinity;
      return { kind: 'check', source, type, offer, format, language, maxWarnings };
    }
    case 'explain':
      return { kind: 'explain', source: oneSource('explain', sources), language };
    case 'diff': {
      const [before, after, third] = sources;
      if (before === undefined || after === undefined || third !== undefined)
        throw new Mistake(`sdp diff takes two files, and here are ${sources.length}`);
      notTwice(before, after);
      return { kind: 'diff', before, after, language };
    }
    case undefined:
      throw new Mistake('What is it to do with the SDP? It knows check, explain and diff');
    default:
      throw new Mistake(`It knows sdp check, sdp explain and sdp diff, not sdp '${verb}'`);
  }
}

function oneSource(verb: string, [source = STANDARD_INPUT, second]: readonly string[]): Source {
  if (second !== undefined)
    throw new Mistake(`sdp ${verb} takes one file, and '${second}' is a second one`);
  return source;
}

function notTwice(one: Source, other: Source | null): void {
  if (one === STANDARD_INPUT && other === STANDARD_INPUT)
    throw new Mistake('The standard input is one text: name a file for the other');
}

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  given: string | undefined,
): Choice | undefined {
  if (given === undefined) return undefined;
  const choice = choices.find((known) => known === given);
  if (choice === undefined)
    throw new Mistake(`--${name} takes ${choices.join(' or ')}, not '${given}'`);
  return choice;
}

function wholeNumber(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new Mistake(`--${name} takes a whole number, not '${given}'`);
  return Number(given);
}
