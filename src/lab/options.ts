// The command line of `npm start`.
import { parseArgs } from 'node:util';

export interface LabOptions {
  /** The first port to try; 0 lets the system choose. */
  port: number;
  host: string;
  /** Under which pages may be opened beside the machine's own names, as a proxy's. */
  names: readonly string[];
  /** '' or '/sub/path': the path under which the site is served. */
  base: string;
  /** The first port to try for STUN and TURN; 0 lets the system choose. */
  turnPort: number;
  /** Whether a lab that is open to a network relays into private networks, too. */
  relayPrivate: boolean;
  /** Another TURN server to hand out credentials for, instead of the lab's own. */
  elsewhere: { urls: string[]; secret: string } | null;
}

/** The secret may stand here instead of on the command line, where every user of the machine reads it. */
export const SECRET_VARIABLE = 'WEBRTC_FLOW_TURN_SECRET';

export const DEFAULT_OPTIONS: LabOptions = {
  port: 4173,
  host: '127.0.0.1',
  names: [],
  base: '',
  turnPort: 3478,
  relayPrivate: false,
  elsewhere: null,
};

export const USAGE = `Usage: npm start -- [options]
  --port <number>       the first port to try, 4173 unless given
  --host <name>         the address to listen on, 127.0.0.1 unless given; 0.0.0.0 opens it to the network
  --name <name>         the name of a proxy in front of it, under which pages are opened, too; may be repeated
  --base <path>         serve the site under a path, as /webrtc/flow
  --turn-port <number>  the first port to try for the lab's STUN and TURN server, 3478 unless given
  --relay-private       with --host: relay into private networks, too
  --turn-url <url>      hand out credentials for this TURN server instead of the lab's own; may be repeated
  --turn-secret <text>  its secret (coturn's static-auth-secret); ${SECRET_VARIABLE} in the environment serves as well
  --help                this text
`;

export type ParsedOptions =
  { kind: 'run'; options: LabOptions } | { kind: 'help' } | { kind: 'problem'; problem: string };

const problem = (text: string): ParsedOptions => ({ kind: 'problem', problem: text });

/** Reads the arguments after the script's name. A problem is one sentence for the person who typed them. */
export function parseOptions(
  args: string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): ParsedOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: String(DEFAULT_OPTIONS.port) },
        host: { type: 'string', default: DEFAULT_OPTIONS.host },
        name: { type: 'string', multiple: true, default: [] },
        base: { type: 'string', default: DEFAULT_OPTIONS.base },
        'turn-port': { type: 'string', default: String(DEFAULT_OPTIONS.turnPort) },
        'relay-private': { type: 'boolean', default: DEFAULT_OPTIONS.relayPrivate },
        'turn-url': { type: 'string', multiple: true, default: [] },
        'turn-secret': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return { kind: 'help' };
  for (const name of ['port', 'turn-port'] as const)
    if (!/^\d{1,5}$/.test(values[name]) || Number(values[name]) > 65_535)
      return problem(`--${name} takes a number from 0 to 65535, not '${values[name]}'`);
  const base = values.base.replace(/\/+$/, '');
  if (!/^(\/[\w.~-]+)*$/.test(base))
    return problem(`--base takes a path as /webrtc/flow, not '${values.base}'`);

  const odd = values.name.find((name) => !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(name));
  if (odd !== undefined)
    return problem(`--name takes a host's name as flow.example.org, not '${odd}'`);

  const urls = values['turn-url'];
  const strange = urls.find(
    (url) => !/^(stun|turns?):[^\s/?#@]+(\?transport=(udp|tcp))?$/.test(url),
  );
  if (strange !== undefined)
    return problem(`--turn-url takes a URL as turn:turn.example.org:3478, not '${strange}'`);
  const secret = values['turn-secret'] ?? environment[SECRET_VARIABLE];
  if (urls.length > 0 && !secret)
    return problem(`--turn-url needs the server's secret: --turn-secret or ${SECRET_VARIABLE}`);
  if (urls.length === 0 && values['turn-secret'] !== undefined)
    return problem('--turn-secret belongs to a server: name it with --turn-url');
  return {
    kind: 'run',
    options: {
      port: Number(values.port),
      host: values.host,
      names: values.name.map((name) => name.toLowerCase()),
      base,
      turnPort: Number(values['turn-port']),
      relayPrivate: values['relay-private'],
      elsewhere: urls.length > 0 && secret ? { urls, secret } : null,
    },
  };
}
