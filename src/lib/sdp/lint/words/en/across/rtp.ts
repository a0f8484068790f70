// Codecs, feedback and header extensions.
import type { AcrossWords } from '../../across-words.js';

export const RTP = {
  'extmap-both-levels': {
    says: 'a=extmap before the sections, and in a section as well (line {other}).',
    why: 'The ids stand either once for all sections or in each of them. Chromium refuses a mixture: “The a=extmap MUST be either all session level or all media level.”',
    mend: 'Move this line into the sections that use the extension.',
  },
  'extmap-id-clash-in-bundle': {
    says: 'The header extension id {id} means something else at line {first}, in the same BUNDLE.',
    why: "Bundled sections share a transport, and a packet's id has to be understood before its section is known. Chromium refuses the description: “A BUNDLE group contains a codec collision for header extension id=…”.",
    mend: 'Give one of the two another id.',
  },
  'extmap-id-twice': {
    says: 'The header extension id {id} is already taken at line {first}.',
    why: 'A packet carries only the id, so it can mean one extension. Firefox refuses the description: “Description contains duplicate extension id”. Chromium refuses two different extensions.',
    mend: 'Give one of the two another id.',
  },
  'extmap-uri-repeated': {
    says: 'The extension {uri} already has another id at line {first}.',
    why: 'One of the two ids is never used. Browsers take it.',
    mend: 'Delete one of the two lines.',
  },
  'extmap-uri-twice': {
    says: 'The extension {uri} already has another id at line {first}.',
    why: 'An extension has one id in a section. Firefox answers with one of them and then refuses its own answer: “Answer changed id for extmap attribute”.',
    mend: 'Delete one of the two lines.',
  },
  'feedback-without-rtpmap': {
    says: 'Feedback for payload type {payload}, which is no codec of this section.',
    why: 'A codec is a number that the m= line lists and that an a=rtpmap line names (audio up to 18 needs none). Chromium refuses the description: “Failed to parse codecs correctly.”',
    mend: 'Add what is missing, or delete this line.',
  },
  'fmtp-without-rtpmap': {
    says: 'Parameters for payload type {payload}, which is no codec of this section.',
    why: 'A codec is a number that the m= line lists and that an a=rtpmap line names (audio up to 18 needs none). Chromium refuses the description: “Failed to parse codecs correctly.”',
    mend: 'Add what is missing, or delete this line.',
  },
  'payload-repeated': {
    says: 'Payload type {payload} is already in this line.',
    why: 'The order is the order of preference. Chromium counts the last place of a repeated number, so the codec falls behind; Firefox keeps the line as it is.',
    mend: 'Keep the place that is meant.',
  },
  'payload-without-rtpmap': {
    says: 'Payload type {payload} is listed, and no a=rtpmap says what it is.',
    why: 'Numbers from 35 on have no meaning of their own. Browsers take the line and leave this number out.',
    mend: 'Add its a=rtpmap line, or take the number out of the m= line.',
  },
  'red-payload-absent': {
    says: 'red {payload} carries payload type {absent}, which the m= line does not list.',
    why: 'red packs copies of earlier packets together with the present one; both sides have to know what the copies are. Browsers take it and do not use red.',
    mend: 'Name the payload type of the codec, as `111/111`.',
  },
  'rtpmap-conflict': {
    says: 'Payload type {payload} is already {codec} (line {first}).',
    why: 'A packet carries only the number, so it can mean one codec. Chromium refuses the description: “Duplicate payload type with conflicting codec name or clock rate.” Firefox goes by the last line.',
    mend: 'Give one of the two another number.',
  },
  'rtpmap-unlisted': {
    says: 'Payload type {payload} is not in the m= line (line {head}).',
    why: 'Only what the m= line lists is offered. Both browsers pass over this codec.',
    mend: 'Add the number to the m= line, or delete this line.',
  },
  'rtx-apt-absent': {
    says: 'Retransmissions of payload type {apt}, which is no codec of this section.',
    why: '`apt` names the payload type whose lost packets {payload} sends again. Chromium refuses the description: “Failed to set remote video description send parameters”.',
    mend: 'Correct the number, or take the rtx payload type {payload} out with its lines.',
  },
  'rtx-without-apt': {
    says: 'rtx without saying what it sends again: payload type {payload} has no `apt`.',
    why: 'A retransmission belongs to one codec, named by `a=fmtp:{payload} apt=…`. Without it Chromium refuses the description: “Failed to set remote video description send parameters”.',
    mend: 'Add the a=fmtp line, or take {payload} out of the m= line with its a=rtpmap.',
  },
  'static-payload-remapped': {
    says: 'Payload type {payload} is {fixed} once and for all.',
    why: 'RFC 3551 gave the low numbers their meaning. Chromium refuses another one: “Duplicate statically assigned payload type with conflicting codec name or clock rate.”',
    mend: 'Use a number from 96 to 127.',
  },
} satisfies AcrossWords;
