// The command line of `webrtc-flow`.
import { parseArgs } from 'node:util';

/** A file's path; '-' is the standard input. */
export type Source = string;

export const STANDARD_INPUT: Source = '-';

export interface CheckCommand {
  kind: 'check';
  source: Source;
}

export type Command = CheckCommand;

export type ParsedArguments = Command | { kind: 'help' } | { kind: 'problem'; problem: string };

export const USAGE = `Usage: webrtc-flow sdp check [file]
  check [file]   say what is wrong with a description, line by line

Without a file, or with -, the text comes from the standard input. It may be a description, or anything
that has one in it: a log, JSON, source code.
  --help         this text

It ends with 0 when nothing is an error, 1 when something is, 2 when it could not be run as asked.
`;

const problem = (text: string): ParsedArguments => ({ kind: 'problem', problem: text });

/** Reads the arguments after the command's name. A problem is one sentence for the person who typed them. */
export function parseArguments(args: string[]): ParsedArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const [subject, verb, ...sources] = positionals;
  if (subject === undefined) return problem('What is it to do? It knows: sdp check');
  if (subject !== 'sdp') return problem(`It knows sdp, not '${subject}'`);
  if (verb === undefined) return problem('What is it to do with the SDP? It knows: check');
  if (verb !== 'check') return problem(`It knows sdp check, not sdp '${verb}'`);
  const [source = STANDARD_INPUT, second] = sources;
  if (second !== undefined)
    return problem(`sdp check takes one file, and '${second}' is a second one`);
  return { kind: 'check', source };
}
