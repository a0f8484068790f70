// The command line of `webrtc-flow`.
import { parseArgs } from 'node:util';
import type { DescriptionType } from '../lib/sdp/lint/description.js';
import { nearest } from './nearest.js';
import { type MistakeWords, USAGE_WORDS } from './usage.js';
import { CLI_LANGUAGES, type CliLanguage } from './words.js';

/** A file's path; '-' is the standard input. */
export type Source = string;

export const STANDARD_INPUT: Source = '-';

const TYPES = ['offer', 'answer'] as const satisfies readonly DescriptionType[];
const VERBS = ['check', 'explain', 'diff'] as const;
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

export type ParsedArguments =
  | Command
  | { kind: 'help'; language: CliLanguage }
  /** Sentences for the person who typed. */
  | { kind: 'problem'; problem: string };

const OPTIONS = {
  type: { type: 'string' },
  offer: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'max-warnings': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const OF_CHECK = ['type', 'offer', 'format', 'max-warnings'] as const;

type OptionName = keyof typeof OPTIONS;
const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** Its message is the sentence for the person who typed; `meant`: what may have been. */
class Mistake extends Error {
  constructor(
    message: string,
    readonly meant: string | null = null,
  ) {
    super(message);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the arguments after the command's name. */
export function parseArguments(args: string[], environment: Environment): ParsedArguments {
  const language = givenLanguage(args) ?? languageOf(environment);
  const words = USAGE_WORDS[language];
  try {
    return readArguments(args, language, words.mistakes);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const meant = error.meant === null ? [] : [words.meant(error.meant)];
    const said = [`${error.message}${words.stop}`, ...meant, words.help];
    return { kind: 'problem', problem: said.join(words.gap) };
  }
}

/** Also where something else is wrong. */
function givenLanguage(args: readonly string[]): CliLanguage | undefined {
  return CLI_LANGUAGES.find((tag) =>
    args.some(
      (arg, index) =>
        arg === `--language=${tag}` || (arg === tag && args[index - 1] === '--language'),
    ),
  );
}

/** By the first of these that is set (POSIX §8.2): Chinese where its characters are the traditional ones. */
function languageOf(environment: Environment): CliLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh[_-](?:TW|HK|MO|Hant)\b/i.test(locale) ? 'zh-TW' : 'en';
}

interface ReadOptions {
  values: Partial<Record<Exclude<OptionName, 'help'>, string>>;
  isHelp: boolean;
  positionals: string[];
}

function readOptions(args: string[], words: MistakeWords): ReadOptions {
  // Not strict: of what it does not know it would throw sentences of its own.
  const { tokens, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  const read: ReadOptions = { values: {}, isHelp: false, positionals };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) throw new Mistake(words.optionUnknown(rawName), optionMeant(name));
    if (name === 'help') read.isHelp = true;
    else if (value === undefined || (!inlineValue && value.startsWith('--')))
      throw new Mistake(words.optionEmpty(`--${name}`));
    else read.values[name] = value;
  }
  return read;
}

function optionMeant(name: string): string | null {
  const format = FORMATS.find((known) => known === name.toLowerCase());
  if (format) return `--format ${format}`;
  const known = nearest(name, OPTION_NAMES);
  return known && `--${known}`;
}

function readArguments(
  args: string[],
  ofPerson: CliLanguage,
  words: MistakeWords,
): ParsedArguments {
  const { values, isHelp, positionals } = readOptions(args, words);
  if (isHelp) return { kind: 'help', language: ofPerson };
  const [subject, verb, ...sources] = positionals;
  if (subject === undefined) throw new Mistake(words.nothingToDo);
  if (subject !== 'sdp')
    throw new Mistake(words.subjectUnknown(subject), nearest(subject, ['sdp']));
  const language = oneOf('language', CLI_LANGUAGES, values.language, words) ?? ofPerson;
  if (verb !== 'check')
    for (const name of OF_CHECK)
      if (values[name] !== undefined) throw new Mistake(words.ofCheck(`--${name}`));
  switch (verb) {
    case 'check': {
      const source = oneSource('check', sources, words);
      const type = oneOf('type', TYPES, values.type, words) ?? null;
      const offer = values.offer ?? null;
      if (offer !== null && type === 'offer') throw new Mistake(words.offerAnswersNothing);
      notTwice(source, offer, words);
      const format = oneOf('format', FORMATS, values.format, words) ?? 'human';
      const maxWarnings = wholeNumber('max-warnings', values['max-warnings'], words) ?? Infinity;
      // What a program reads does not change with the place where it is made.
      const isAsked = format === 'human' || values.language !== undefined;
      return {
        kind: 'check',
        source,
        type,
        offer,
        format,
        language: isAsked ? language : 'en',
        maxWarnings,
      };
    }
    case 'explain':
      return { kind: 'explain', source: oneSource('explain', sources, words), language };
    case 'diff': {
      const [before, after, third] = sources;
      if (before === undefined || after === undefined || third !== undefined)
        throw new Mistake(words.twoFiles(sources.length));
      notTwice(before, after, words);
      return { kind: 'diff', before, after, language };
    }
    case undefined:
      throw new Mistake(words.verbMissing);
    default:
      throw new Mistake(words.verbUnknown(verb), nearest(verb, VERBS));
  }
}

function oneSource(
  verb: string,
  [source = STANDARD_INPUT, second]: readonly string[],
  words: MistakeWords,
): Source {
  if (second !== undefined) throw new Mistake(words.oneFile(verb, second));
  return source;
}

function notTwice(one: Source, other: Source | null, words: MistakeWords): void {
  if (one === STANDARD_INPUT && other === STANDARD_INPUT) throw new Mistake(words.oneInput);
}

function oneOf<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  given: string | undefined,
  words: MistakeWords,
): Choice | undefined {
  if (given === undefined) return undefined;
  const choice = choices.find((known) => known === given);
  if (choice === undefined)
    throw new Mistake(words.choice(`--${name}`, choices, given), nearest(given, choices));
  return choice;
}

function wholeNumber(
  name: string,
  given: string | undefined,
  words: MistakeWords,
): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/.test(given)) throw new Mistake(words.wholeNumber(`--${name}`, given));
  return Number(given);
}
