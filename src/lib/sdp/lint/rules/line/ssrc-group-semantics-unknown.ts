import { rfc } from '../../../grammar/entry.js';
import { semanticsUnknown } from './semantics-unknown.js';

/** A kind of group that nobody knows ties nothing together. */
export const ssrcGroupSemanticsUnknown = semanticsUnknown('a=ssrc-group', rfc(5576, '4.2'), [
  'FID',
  'FEC',
  'FEC-FR',
  'SIM',
  'DUP',
]);
