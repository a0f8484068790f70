// The command line of `npm start`.
import { parseArgs } from 'node:util';

export interface LabOptions {
  /** The first port to try; 0 lets the system choose. */
  port: number;
  host: string;
  /** '' or '/sub/path': the path under which the site is served. */
  base: string;
}

export const USAGE = `Usage: npm start -- [options]
  --port <number>  the first port to try, 4173 unless given
  --host <name>    the address to listen on, 127.0.0.1 unless given; 0.0.0.0 opens it to the network
  --base <path>    serve the site under a path, as /webrtc/flow
  --help           this text
`;

export type ParsedOptions =
  { kind: 'run'; options: LabOptions } | { kind: 'help' } | { kind: 'problem'; problem: string };

/** Reads the arguments after the script's name. A problem is one sentence for the person who typed them. */
export function parseOptions(args: string[]): ParsedOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: '127.0.0.1' },
        base: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return { kind: 'problem', problem: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: 'help' };
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535)
    return {
      kind: 'problem',
      problem: `--port takes a number from 0 to 65535, not '${values.port}'`,
    };
  const base = values.base.replace(/\/+$/, '');
  if (!/^(\/[\w.~-]+)*$/.test(base))
    return {
      kind: 'problem',
      problem: `--base takes a path as /webrtc/flow, not '${values.base}'`,
    };
  return { kind: 'run', options: { port: Number(values.port), host: values.host, base } };
}
