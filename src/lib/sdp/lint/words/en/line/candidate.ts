// a=candidate.
import type { LineWords } from '../../line-words.js';

export const CANDIDATE = {
  'candidate-active-port': {
    says: 'An active TCP candidate has port 9, not {port}.',
    why: 'It opens connections from a port that is not known yet and accepts none, so nobody ever sends to the port on this line.',
    fix: 'Write 9',
  },
  'candidate-address-documentation': {
    says: '{address} is set aside for examples.',
    why: 'Nothing on the internet has this address. It stands in specifications, and in texts that were made anonymous.',
  },
  'candidate-address-hidden': {
    says: '{address} is an mDNS name that hides an address.',
    why: 'Browsers hide local addresses from pages that have no camera or microphone. Only a peer in the same network can look the name up; from elsewhere this candidate does not work.',
  },
  'candidate-address-loopback': {
    says: '{address} is the machine itself.',
    why: 'Only a peer on the same machine can reach it. ICE leaves such addresses out; they appear in tests.',
  },
  'candidate-address-malformed': {
    says: '“{address}” is neither an IP address nor a host name.',
    why: 'Browsers take the line, and drop the candidate without a word or never get an answer there.',
  },
  'candidate-address-name': {
    says: '{address} is a name that DNS has to look up.',
    why: 'ICE allows names, and the receiver asks DNS before its checks. Browsers never write one; servers had better give the address.',
  },
  'candidate-address-private': {
    says: '{address} is an address of its own network only.',
    why: 'Peers in the same network can reach it, others cannot: for them there must be a srflx or relay candidate.',
  },
  'candidate-address-unreachable': {
    says: 'No peer can have the address {address}.',
    why: 'It stands for no host: all zeros, a multicast group or a reserved range. Browsers take the candidate, and it never works.',
  },
  'candidate-component-malformed': {
    says: '“{component}” is no component.',
    why: '1 is RTP, and everything with rtcp-mux; 2 is RTCP. Chromium refuses what is no number: “Invalid component id”.',
  },
  'candidate-component-unknown': {
    says: 'There is no component {component}.',
    why: '1 is RTP, and everything with rtcp-mux; 2 is RTCP. Browsers take the candidate and never use it.',
  },
  'candidate-extension-malformed': {
    says: '“{value}” is no value for {name}.',
    why: 'It is a number from 0 to {most}, read by libwebrtc. Chromium refuses the candidate, and with it a whole description.',
    mend: 'Delete the name and its value.',
  },
  'candidate-extension-valueless': {
    says: '“{name}” has no value.',
    why: 'What follows the type comes in pairs of a name and a value. Browsers drop the last name.',
    mend: 'Add the value, or delete the name.',
  },
  'candidate-foundation-malformed': {
    says: '“{foundation}” is no foundation.',
    why: 'It has 1 to 32 letters, digits, `+` and `/`. Candidates of one foundation are likely to work or fail together, and checks are ordered by it. Browsers take any word.',
  },
  'candidate-incomplete': {
    says: 'The candidate has no type at its place.',
    why: 'A candidate has six fields in a fixed order, then `typ` and its type. Chromium refuses the candidate, and with it a whole description: “Expect at least 8 fields.”',
    mend: 'Copy the whole candidate again: most often its end was cut off.',
  },
  'candidate-port-malformed': {
    says: '“{port}” is no port.',
    why: 'A port is a number from 0 to 65535. Chromium refuses the candidate, and with it a whole description: “Invalid port”.',
  },
  'candidate-port-zero': {
    says: 'Nothing can be sent to port 0.',
    why: 'Browsers take the candidate, and it never works.',
  },
  'candidate-prefix-doubled': {
    says: 'The candidate’s own prefix is there twice.',
    why: 'The text of an RTCIceCandidate already begins with `candidate:`. Browsers take the second one for a foundation and go on.',
    fix: 'Delete the second prefix',
  },
  'candidate-priority-malformed': {
    says: '“{priority}” is no priority.',
    why: 'It is a whole number of 31 bits. Chromium refuses what does not fit into 32: “Invalid priority”.',
  },
  'candidate-priority-out-of-range': {
    says: 'The priority {priority} is not from 1 to 2147483647.',
    why: 'Both browsers take it. It is computed from type, network card and component; another number puts the candidate at the wrong place in the order of checks.',
  },
  'candidate-related-missing': {
    says: 'The {type} candidate does not say which address it comes from.',
    why: '`raddr` and `rport` name it. They help to find faults only, so browsers take the candidate; a stricter agent may refuse the line.',
    mend: 'Add `raddr 0.0.0.0 rport 0`, as browsers do where they hide it.',
  },
  'candidate-tcptype-missing': {
    says: 'A TCP candidate does not say who opens the connection.',
    why: '`tcptype` must be `active`, `passive` or `so`. Browsers take the candidate, but cannot know how to pair it.',
  },
  'candidate-tcptype-unknown': {
    says: '“{tcpType}” is no TCP type.',
    why: 'There are `active`, `passive` and `so`, written small. Chromium refuses the candidate, and with it a whole description: “Invalid TCP candidate type”.',
  },
  'candidate-tcptype-unwanted': {
    says: 'A candidate over {transport} has no TCP type.',
    why: 'It says who opens a TCP connection. Chromium refuses the candidate, and with it a whole description: “Invalid non-TCP candidate”.',
    mend: 'Delete `tcptype` and its value.',
  },
  'candidate-transport-unknown': {
    says: 'Browsers know no candidates over “{transport}”.',
    why: 'They know `udp` and `tcp`. Chromium refuses the candidate, and with it a whole description: “Unsupported transport type”.',
  },
  'candidate-type-unknown': {
    says: '“{type}” is no type of candidate.',
    why: 'There are `host`, `srflx`, `prflx` and `relay`, written small. Chromium refuses the candidate, and with it a whole description: “Unsupported candidate type”.',
    fix: 'Write it small',
  },
} satisfies LineWords;
