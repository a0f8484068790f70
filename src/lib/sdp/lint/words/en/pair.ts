import type { PAIR_RULES } from '../../rules/pair.js';
import type { RuleWords } from '../../words.js';

export const PAIR = {
  'answer-accepts-rejected': {
    says: 'The offer closed this section with port 0, the answer has port {port}.',
    why: 'A section that the offer rejects or stops stays closed in the answer. Both browsers refuse it; Chromium: “Failed to setup RTCP mux.”',
    fix: 'Write port 0',
  },
  'answer-bundle-only': {
    says: '`a=bundle-only` in an answer.',
    why: 'It is a condition that an offer makes; the answer accepts the section or rejects it. Beside a port both browsers pass over the line. With port 0 they take the section for accepted, as RFC 8843 wrote it, and other peers for rejected.',
    fix: 'Delete this line',
  },
  'answer-bundle-split': {
    says: '“{mid}” shares a BUNDLE with the group of line {first} in the offer, and stands in another one here.',
    why: 'An answer can leave sections out of a group, not make two groups of one. Chromium refuses it: “A MID in the answer has changed group.” Firefox takes it.',
    mend: 'Put both into one group, or leave the section out.',
  },
  'answer-bundle-unoffered': {
    says: "The offer's BUNDLE does not have “{mid}”.",
    why: "An answer can leave sections out of the group, not add any. Chromium refuses it: “A BUNDLE group in answer contains a MID='…' that was not in the offered group.” Firefox takes it.",
    mend: 'Take the name out of the group.',
  },
  'answer-codec-configuration': {
    says: '{codec} with {found|no profile-level-id} (payload type {payload}) was not offered; the offer has {offered|no profile-level-id}.',
    why: 'The profile of H.264, H.265, VP9 and AV1, and the packetization-mode of H.264, make a format of its own: an answer keeps them or leaves the payload type out. Only the level may differ. Chromium takes the answer and may send what the offerer cannot decode.',
    mend: 'Answer with what was offered, or take {payload} out of the m= line with its lines.',
  },
  'answer-codec-none': {
    says: 'No codec of this {media} section is in the offer.',
    why: 'Both sides have to understand one codec. Firefox refuses the answer: “Answer had no codecs in common with offer”. Chromium takes it, and nothing is ever sent.',
    mend: 'Answer with a codec of the offer, or reject the section with port 0.',
  },
  'answer-credentials-copied': {
    says: "The answer has the offer's ICE user fragment.",
    why: 'Each side makes its own. With one for both, a check cannot tell who is meant; browsers take the description, and the connection fails later or is with oneself.',
    mend: 'Take the answer as the other side made it.',
  },
  'answer-direction': {
    says: 'The offer says {offered}; the answer cannot say {answered}.',
    why: 'An answerer may send only where the offerer receives, and receive only where it sends; a section without a direction of its own counts as sendrecv for browsers, whatever stands before the sections. Chromium refuses the answer: “Incompatible send direction” or “receive direction”. Firefox refuses it, too.',
    fix: 'Write the direction that is left',
  },
  'answer-extension-renumbered': {
    says: 'The extension {uri} has id {id} here and {offered} in the offer.',
    why: "Both directions use the offer's id. Firefox refuses another: “Answer changed id for extmap attribute”. Chromium refuses it where the new id is taken.",
    fix: "Write the offer's id",
  },
  'answer-extension-unoffered': {
    says: 'The header extension {uri} is not in the offer.',
    why: 'An answer chooses from what was offered. Firefox refuses it: “Answer has extmap … that was not present in offer.” Chromium passes over it.',
    fix: 'Delete this line',
  },
  'answer-fingerprint-copied': {
    says: "The answer has the offer's certificate fingerprint.",
    why: "The fingerprint is the hash of the writer's own certificate. Browsers take the description; the DTLS handshake fails after ICE has connected, because the other side shows another certificate.",
    mend: 'Take the answer as the other side made it.',
  },
  'answer-is-the-offer': {
    says: 'This is the offer itself, or made out of it: both have the same o= line.',
    why: 'The o= line names who made a description. Two sides never have the same one, so the offer was pasted where the answer belongs, and the connection would be with oneself.',
    mend: "Take the description that the other side's createAnswer() made.",
  },
  'answer-media-differs': {
    says: 'The offer has {offered} in this place, the answer {answered}.',
    why: 'An answer cannot change what a section carries. Firefox refuses it: “Answer and offer have different media types at m-line …”. Chromium takes the order for wrong.',
    mend: "Answer the section with the offer's kind, or reject it with port 0.",
  },
  'answer-mid-missing': {
    says: 'The offer calls this section “{mid}”, the answer gives it no name.',
    why: 'Without its mid the section is in no BUNDLE and needs a transport of its own.',
    fix: "Add the offer's mid",
  },
  'answer-mid-order': {
    says: 'Section {place} of the offer is “{expected}”; here “{mid}” stands in its place.',
    why: "Sections answer each other by their place. Chromium refuses the answer: “The order of m-lines in answer doesn't match order in offer.” Firefox: “Answer changes mid for level”.",
    mend: "Put the sections in the offer's order.",
  },
  'answer-mid-unknown': {
    says: 'The offer has no section “{mid}”; the one in this place is “{expected}”.',
    why: "An answer takes over the offer's names. Firefox refuses another: “Answer changes mid for level”. Chromium: “The order of m-lines in answer doesn't match order in offer.”",
    fix: "Write the offer's mid",
  },
  'answer-mux-unoffered': {
    says: 'rtcp-mux in the answer, and not in the offer.',
    why: 'RTP and RTCP share a port only when the offer proposed it. A peer that did not expects RTCP on a port of its own. Browsers always propose it.',
    mend: "Look at the offer: a browser's has `a=rtcp-mux` in each section.",
  },
  'answer-other-sections': {
    says: 'Sections in the offer: {offered}, in this answer: {answered}. Unanswered: {unanswered|none}.',
    why: 'An answer has one section for each of the offer, in the same order. What it does not want it rejects with port 0; it cannot leave one out or add one.',
  },
  'answer-payload-other-codec': {
    says: 'Payload type {payload} is {codec} here and {offered} in the offer.',
    why: 'The number would mean one codec in one direction and another in the other. Browsers take it; what is decoded depends on whose number the sender uses.',
    mend: "Use the offer's number for each codec.",
  },
  'answer-payload-unknown': {
    says: 'Payload type {payload} ({codec}) is not in the offer.',
    why: 'An answer chooses from what was offered; nobody may send what it adds. Both browsers take it, and count the codec among those that they may send.',
    mend: 'Take it out of the m= line, with its lines.',
  },
  'answer-protocol-differs': {
    says: 'The offer speaks {offered}, the answer {answered}.',
    why: "The transport protocol of a section is the offer's. Browsers do not insist on it, other peers may.",
    fix: "Write the offer's protocol",
  },
  'answer-rid-unoffered': {
    says: 'The offer has no stream “{rid}”.',
    why: 'An answer can leave streams out, not add any. Both browsers pass over it.',
    mend: 'Delete the line, and its name in a=simulcast.',
  },
  'answer-sctp-port-missing': {
    says: "The answer's data section has no a=sctp-port.",
    why: 'Firefox refuses the answer: “Answer had no codecs in common with offer”. Chromium supposes 5000.',
    fix: 'Add a=sctp-port:5000',
  },
  'answer-setup-same-role': {
    says: 'Offer and answer both say {role}.',
    why: 'One side has to begin the DTLS handshake and the other to wait. Chromium refuses the answer, because an offer has to leave the choice open; Firefox takes it.',
    fix: 'Write {other}',
  },
  'answer-simulcast-unoffered': {
    says: 'Simulcast to {direction}, which the offer does not have the other side of.',
    why: 'What the offer sends the answer receives, and the other way round. Both browsers pass over anything else.',
    mend: 'Write `recv` where the offer has `send`, or delete the line.',
  },
  'answer-ssrc-copied': {
    says: "The source {ssrc} is the offer's.",
    why: 'Each sender chooses its numbers at random. Two senders with one number are a collision, which ends in one of them changing it.',
    mend: 'Take the answer as the other side made it.',
  },
  'ice-lite-both': {
    says: 'Both sides are ice-lite.',
    why: "A lite agent only answers checks, so nobody sends any; both take the other's default candidate as it is. That works between two servers with public addresses, and never with a browser.",
  },
} satisfies Record<keyof typeof PAIR_RULES, RuleWords>;
