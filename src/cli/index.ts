// The process behind `webrtc-flow`: reads, asks the engine, writes.
import type { Readable } from 'node:stream';
import { loadExplanations } from '../lib/sdp/explanations.js';
import { loadLintWords } from '../lib/sdp/lint/words.js';
import { isWithoutSdp } from '../lib/sdp/paste/kind.js';
import { unwrap } from '../lib/sdp/paste/unwrap.js';
import { Paste } from '../lib/sdp/paste/unwrapper.js';
import { loadSummaryWords } from '../lib/sdp/summary/words.js';
import { loadUnwrapWords } from '../lib/sdp/paste/words.js';
import {
  type CheckCommand,
  type Command,
  type DiffCommand,
  type ExplainCommand,
  parseArguments,
  type Source,
  STANDARD_INPUT,
} from './arguments.js';
import { check, type Checked } from './check.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { toHuman } from './human.js';
import { toJson } from './json.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { nameOf, readSource } from './read-source.js';
import { toSarif } from './sarif.js';
import { readVersion } from './version.js';
import { USAGE_WORDS } from './usage.js';
import { CLI_WORDS, type CliLanguage } from './words.js';

/** 0: nothing is wrong. 1: something is. 2: it could not be run as asked. */
export type ExitCode = 0 | 1 | 2;

/** What a command reads and writes beside files. */
export interface Surroundings {
  input: Readable;
  write: (text: string) => void;
  writeError: (text: string) => void;
  /** Whether somebody looks at what is written. */
  isTerminal: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}

function ofThisProcess(): Surroundings {
  // Who reads may have had enough, as `head` has: the exit code is told all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    input: process.stdin,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY,
    environment: process.env,
  };
}

/** Runs one command; the answer is the code to end with. */
export async function main(
  args: string[],
  surroundings: Surroundings = ofThisProcess(),
): Promise<ExitCode> {
  const refuse = (text: string): ExitCode => {
    surroundings.writeError(text);
    return 2;
  };
  const command = parseArguments(args, surroundings.environment);
  if (command.kind === 'help') {
    surroundings.write(USAGE_WORDS[command.language].usage);
    return 0;
  }
  if (command.kind === 'problem') return refuse(`${plain(command.problem)}\n`);
  try {
    return await runCommand(command, surroundings);
  } catch (error) {
    if (error instanceof UnreadableSource) return refuse(`${error.message}\n`);
    throw error;
  }
}

function runCommand(command: Command, surroundings: Surroundings): Promise<ExitCode> {
  switch (command.kind) {
    case 'check':
      return runCheck(command, surroundings);
    case 'explain':
      return runExplain(command, surroundings);
    case 'diff':
      return runDiff(command, surroundings);
  }
}

/** Its message is a sentence for the person who named the source. */
class UnreadableSource extends Error {}

async function textOf(
  source: Source,
  language: CliLanguage,
  { input }: Surroundings,
): Promise<string> {
  const read = await readSource(source, input, language);
  if (read.kind === 'problem') throw new UnreadableSource(read.problem);
  if (read.text.trim() === '')
    throw new UnreadableSource(USAGE_WORDS[language].empty(nameOf(source, language)));
  return read.text;
}

/** As it is, wrapped or not. */
async function sdpOf(
  source: Source,
  language: CliLanguage,
  surroundings: Surroundings,
): Promise<string> {
  const text = await textOf(source, language, surroundings);
  if (isWithoutSdp(new Paste(text)) && unwrap(text).kind === 'unknown')
    throw new UnreadableSource(USAGE_WORDS[language].withoutSdp(nameOf(source, language)));
  return text;
}

/** The SDP that is found first; what else is in the text is told of, for it is not looked at. */
async function firstOf(
  source: Source,
  language: CliLanguage,
  surroundings: Surroundings,
): Promise<string> {
  const { text, others } = unwrap(await sdpOf(source, language, surroundings));
  if (others.length > 0)
    surroundings.writeError(
      `${CLI_WORDS[language].firstOf(nameOf(source, language), others.length + 1)}\n`,
    );
  return text;
}

async function runCheck(command: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  const { source, type, language } = command;
  const text = await sdpOf(source, language, surroundings);
  const offer = command.offer === null ? null : await sdpOf(command.offer, language, surroundings);
  const checked = check(text, { type, offer });
  surroundings.write(await inFormat(checked, command, surroundings));
  const { errors, warnings } = checked.counts;
  if (warnings > command.maxWarnings)
    surroundings.writeError(`${CLI_WORDS[language].tooMany(warnings, command.maxWarnings)}\n`);
  return errors > 0 || warnings > command.maxWarnings ? 1 : 0;
}

async function inFormat(
  checked: Checked,
  { source, format, language }: CheckCommand,
  { isTerminal, environment }: Surroundings,
): Promise<string> {
  const [lint, unwrap] = await Promise.all([loadLintWords(language), loadUnwrapWords(language)]);
  const words = { cli: CLI_WORDS[language], lint, unwrap };
  const file = source === STANDARD_INPUT ? null : source;
  switch (format) {
    case 'human':
      return toHuman(checked, {
        name: nameOf(source, language),
        words,
        paint: paintFor(isTerminal, environment),
      });
    case 'json':
      return asText(toJson(checked, { file, words }));
    case 'sarif':
      return asText(
        toSarif(checked, {
          file,
          folder: process.cwd(),
          version: await readVersion(),
          language,
          words,
        }),
      );
  }
}

const asText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

async function runExplain(
  { source, language }: ExplainCommand,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const text = await firstOf(source, language, surroundings);
  const paint = paintFor(surroundings.isTerminal, surroundings.environment);
  const [explanations, summary] = await Promise.all([
    loadExplanations(language),
    loadSummaryWords(language),
  ]);
  const words = { cli: CLI_WORDS[language], explanations, summary };
  surroundings.write(explain(text, { words, paint }));
  return 0;
}

async function runDiff(
  { before, after, language }: DiffCommand,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const one = await firstOf(before, language, surroundings);
  const other = await firstOf(after, language, surroundings);
  const paint = paintFor(surroundings.isTerminal, surroundings.environment);
  const names = { before: nameOf(before, language), after: nameOf(after, language) };
  surroundings.write(diff(one, other, { names, words: CLI_WORDS[language], paint }));
  return one === other ? 0 : 1;
}
