// The process behind `webrtc-flow`: reads, asks the engine, writes.
import type { Readable } from 'node:stream';
import { loadLintWords } from '../lib/sdp/lint/words.js';
import { loadUnwrapWords } from '../lib/sdp/paste/words.js';
import {
  type CheckCommand,
  parseArguments,
  type Source,
  STANDARD_INPUT,
  USAGE,
} from './arguments.js';
import { check } from './check.js';
import { toHuman } from './human.js';
import { paintFor } from './paint.js';
import { plain } from './plain.js';
import { readSource } from './read-source.js';
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

const ofThisProcess = (): Surroundings => ({
  input: process.stdin,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
  environment: process.env,
});

/** Runs one command; the answer is the code to end with. */
export async function main(
  args: string[],
  surroundings: Surroundings = ofThisProcess(),
): Promise<ExitCode> {
  const refuse = (text: string): ExitCode => {
    surroundings.writeError(text);
    return 2;
  };
  const command = parseArguments(args);
  switch (command.kind) {
    case 'help':
      surroundings.write(USAGE);
      return 0;
    case 'problem':
      return refuse(`${plain(command.problem)}\n\n${USAGE}`);
    case 'check':
      try {
        return await runCheck(command, surroundings);
      } catch (error) {
        if (error instanceof UnreadableSource) return refuse(`${error.message}\n`);
        throw error;
      }
  }
}

/** Its message is a sentence for the person who named the source. */
class UnreadableSource extends Error {}

async function textOf(source: Source, { input }: Surroundings): Promise<string> {
  const read = await readSource(source, input);
  if (read.kind === 'problem') throw new UnreadableSource(read.problem);
  if (read.text.trim() === '')
    throw new UnreadableSource(`${nameOf(source, 'en')} is empty: there is nothing to read.`);
  return read.text;
}

const nameOf = (source: Source, language: CliLanguage): string =>
  source === STANDARD_INPUT ? CLI_WORDS[language].standardInput : plain(source);

async function runCheck({ source }: CheckCommand, surroundings: Surroundings): Promise<ExitCode> {
  const language = 'en';
  const checked = check(await textOf(source, surroundings));
  const [lint, unwrap] = await Promise.all([loadLintWords(language), loadUnwrapWords(language)]);
  const words = { cli: CLI_WORDS[language], lint, unwrap };
  const paint = paintFor(surroundings.isTerminal, surroundings.environment);
  surroundings.write(toHuman(checked, { name: nameOf(source, language), words, paint }));
  return checked.counts.errors > 0 ? 1 : 0;
}
