// ICE, DTLS and data channels.
import type { AcrossWords } from '../../across-words.js';

export const TRANSPORT = {
  'answer-setup-undecided': {
    says: 'The answer leaves open who begins the DTLS handshake.',
    why: '`actpass` is for offers; the answer chooses. Chromium refuses it: “Answerer must use either active or passive value for setup attribute.” Often it is the offer that was pasted here.',
    fix: 'Write active',
  },
  'candidate-after-end': {
    says: 'A candidate after `a=end-of-candidates` (line {end}).',
    why: 'That line said that no more would come. A peer that believes it may already have given up.',
    mend: 'Move the candidate before that line, or delete one of the two.',
  },
  'candidate-behind-bundle': {
    says: '{count} candidates in a section that is bundled behind another.',
    why: 'Once the BUNDLE is accepted this section uses the transport of the first one. Its own candidates are only for a peer that does not bundle.',
  },
  'candidate-for-muxed-rtcp': {
    says: 'A candidate for RTCP, which shares the port of RTP here.',
    why: "Component 2 is RTCP's own port. With `a=rtcp-mux` in both descriptions nothing is ever sent to it.",
  },
  'candidate-of-another-session': {
    says: 'The candidate belongs to the user fragment {said}, the section has {ufrag}.',
    why: 'It comes from before an ICE restart, or from another connection. A peer that looks at the fragment drops it.',
    mend: 'Delete it, or take the description that it belongs to.',
  },
  'candidate-repeated': {
    says: 'The same candidate as line {first}.',
    why: 'Address, port, transport and type are the same, so it leads to the same place. It is tried once.',
    fix: 'Delete this line',
  },
  'candidates-local-only': {
    says: 'All candidates ({count}) are addresses of the own network.',
    why: 'Private addresses and mDNS names can be reached from the same network only. Between networks a candidate from a STUN or TURN server has to come, here or by trickle.',
  },
  'candidates-missing': {
    says: 'No candidate, and no sign that any will follow.',
    why: '`a=ice-options:trickle` says that candidates come later, one by one. Without it this is the whole list: the other side has no address to try, and can only wait to be reached.',
    mend: 'Wait until gathering is complete before the description is taken, or add `a=ice-options:trickle` and send the candidates.',
  },
  'connection-missing': {
    says: 'This section has no c= line, and there is none before the sections either.',
    why: 'The address is only a placeholder when ICE is used, but the line has to be there. Firefox refuses the description: “c= connection line not specified for every media level”.',
    fix: 'Add c=IN IP4 0.0.0.0',
  },
  'connection-twice': {
    says: 'A second c= line in this section; the first is line {first}.',
    why: 'With ICE one placeholder is enough. Firefox refuses the description: “c= line specified twice at same level”.',
    mend: 'Delete one of the two.',
  },
  'data-format-unknown': {
    says: 'A data section of the format “{format}”.',
    why: "Browsers know `webrtc-datachannel` alone. Firefox refuses the description: “No webrtc-datachannel token in m= media line”. Chromium takes it for the drafts' form and refuses a=sctp-port beside it.",
    fix: 'Write webrtc-datachannel',
  },
  'data-section-twice': {
    says: 'A second section for data channels; the first is line {first}.',
    why: 'One section carries all data channels of a connection. Firefox refuses the description: “No transceiver for level …”. Chromium takes it and uses one of them.',
    mend: 'Delete this section and its mid in the group.',
  },
  'fingerprint-missing': {
    says: 'This {media} section has no a=fingerprint, and there is none before the sections.',
    why: 'Without the hash of its certificate nobody knows that the DTLS peer is the right one. Both browsers refuse it in a section with a transport of its own; in an offer’s section that is bundled behind another Chromium lets it pass, and the tab of Firefox 153 refuses or crashes.',
    mend: 'Take the line over from where the description was made, into each section or before the first.',
  },
  'fingerprint-twice-one-hash': {
    says: 'A second {hash} fingerprint; the first is line {first}.',
    why: 'Several of one hash mean several certificates. Chromium keeps the last only: where the peer shows the certificate of the first, the DTLS handshake fails after ICE has connected.',
    mend: 'Keep the fingerprint of the certificate that is used.',
  },
  'ice-pwd-missing': {
    says: 'This {media} section has no a=ice-pwd.',
    why: 'Connectivity checks are signed with it; without it none can be answered. Chromium refuses the description: “Called with SDP without ice-ufrag and ice-pwd.” Firefox: “no ice-pwd attribute”.',
    mend: 'Take the line over from where the description was made; it cannot be invented.',
  },
  'ice-ufrag-missing': {
    says: 'This {media} section has no a=ice-ufrag.',
    why: 'Each connectivity check carries the user fragments of both sides; without one no check can be made. Chromium refuses the description: “Called with SDP without ice-ufrag and ice-pwd.” Firefox: “no ice-ufrag attribute”.',
    mend: 'Take the line over from where the description was made; it cannot be invented.',
  },
  'rtcp-mux-missing': {
    says: 'This section has no a=rtcp-mux.',
    why: 'Browsers send RTP and RTCP over one port and nothing else. Firefox refuses the description: “missing a=rtcp-mux, which is required by rtcpMuxPolicy”. Chromium: “rtcp-mux must be enabled when BUNDLE is enabled.”',
    fix: 'Add a=rtcp-mux',
  },
  'sctp-old-protocol': {
    says: '`DTLS/SCTP` is the form of a draft.',
    why: 'The standard (RFC 8841) has `UDP/DTLS/SCTP webrtc-datachannel` with `a=sctp-port`. Both browsers still take the old form and answer in it.',
    mend: 'Write `UDP/DTLS/SCTP webrtc-datachannel`, and `a=sctp-port:5000` for a=sctpmap.',
  },
  'sctp-port-in-old-form': {
    says: 'a=sctp-port beside the old form of the m= line (line {head}).',
    why: "In the drafts' form the port stands in the m= line and in a=sctpmap. Chromium refuses both together: “sctp-port attribute can't be used with sctpmap.”",
    mend: 'Write the m= line as `UDP/DTLS/SCTP webrtc-datachannel`, or delete this line.',
  },
  'sctp-port-missing': {
    says: 'This data section has no a=sctp-port.',
    why: 'Firefox answers with port 0 and there is no data channel; Chromium supposes 5000.',
    fix: 'Add a=sctp-port:5000',
  },
  'setup-decided-in-offer': {
    says: 'The offer decides {role}, and leaves the answerer no choice.',
    why: 'An offer says `actpass` and the answer chooses. Browsers take such an offer; as the offer of a browser itself, Chromium refuses every answer to it: “Offerer must use actpass value for setup attribute.”',
    fix: 'Write actpass',
  },
  'setup-missing': {
    says: 'This {media} section has no a=setup.',
    why: 'It says who begins the DTLS handshake; an offer leaves the choice open with `actpass`. Firefox refuses an offer without it: “Invalid offer, no setup attribute”. Chromium takes it, and both take an answer without it.',
    mend: 'In an offer, add `a=setup:actpass`; in an answer, `a=setup:active`.',
  },
} satisfies AcrossWords;
