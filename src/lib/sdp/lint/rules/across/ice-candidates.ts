// The candidates of a description, read.
import { addressKind, type AddressScope } from '../../../../ice/address.js';
import { valueOf, type Section } from '../../description.js';
import type { SdpLine } from '../../../document.js';
import { oncePer } from '../../../once-per.js';

const LOCAL: ReadonlySet<AddressScope> = new Set<AddressScope>([
  'private',
  'loopback',
  'linkLocal',
  'hidden',
]);

export interface ReadCandidate {
  line: SdpLine;
  /** `host`, `srflx`, … without the word in front of it. */
  type: string;
  component: string;
  /** Nobody outside the network, or the machine, can reach it. */
  isLocal: boolean;
  /** What makes two candidates one and the same way. */
  way: string;
}

export const candidatesOf = oncePer((section: Section): readonly ReadCandidate[] =>
  section.all('a=candidate').map((line) => {
    const said = (name: string): string => valueOf(line, name) ?? '';
    const scope = addressKind(said('address'))?.scope ?? null;
    return {
      line,
      type: said('type').replace(/^typ /, ''),
      component: said('component'),
      isLocal: scope !== null && LOCAL.has(scope),
      way: ['component', 'transport', 'address', 'port', 'type', 'tcptype'].map(said).join(' '),
    };
  }),
);
