import { rfc } from '../../../grammar/entry.js';
import { semanticsUnknown } from './semantics-unknown.js';

/** A kind of group that nobody knows groups nothing. */
export const groupSemanticsUnknown = semanticsUnknown('a=group', rfc(5888, '5'), [
  'BUNDLE',
  'LS',
  'FID',
  'SRF',
  'ANAT',
  'FEC',
  'FEC-FR',
  'CS',
  'DDP',
  'DUP',
  'MRD',
]);
