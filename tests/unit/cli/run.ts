// Runs the command line as a shell would, without a process.
import { Readable } from 'node:stream';
import { type ExitCode, main } from '../../../src/cli/index.js';

export interface Run {
  code: ExitCode;
  output: string;
  errors: string;
}

export async function run(
  args: string[],
  {
    input = '',
    isTerminal = false,
    environment = {},
  }: {
    input?: string | Uint8Array;
    isTerminal?: boolean;
    environment?: Record<string, string>;
  } = {},
): Promise<Run> {
  let output = '';
  let errors = '';
  const code = await main(args, {
    input: Readable.from([Buffer.from(input)]),
    write: (text) => (output += text),
    writeError: (text) => (errors += text),
    isTerminal,
    environment,
  });
  return { code, output, errors };
}

/** A real offer of Chromium, in which nothing is an error. */
export const OFFER = 'tests/fixtures/chromium-156-offer.sdp';

/** A description with an error at line 5, column 9: a role that DTLS does not have. */
export const BROKEN = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=setup:nonsense',
  '',
].join('\r\n');
