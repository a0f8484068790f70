// The lines of RFC 8866, from v= to m=.
import type { LineWords } from '../../line-words.js';

export const SESSION = {
  'bandwidth-malformed': {
    says: 'The line needs a type, a colon and a whole number.',
    why: '`AS` and `CT` count kilobits per second, `TIAS` bits. Chromium refuses what is not from 0 to 2147483647 in a section: “Invalid value”; Firefox: “No BW Value specified”.',
    mend: 'Write it as `b=AS:500`.',
  },
  'bandwidth-type-unknown': {
    says: 'Browsers do not know the bandwidth type “{type}”.',
    why: 'They pass over the line, so it limits nothing. They know `AS` and `TIAS`, and compare with the case.',
  },
  'connection-address-mismatched': {
    says: '“{address}” is no {addrtype} address.',
    why: 'Chromium refuses an address of the other kind: “The address type is mismatching.” Firefox refuses a name: “Error parsing address”.',
    mend: 'Write `IP4 0.0.0.0`: with ICE the address is only a placeholder.',
  },
  'connection-address-unusual': {
    says: '“{address}” is no {addrtype} address.',
    why: 'Both browsers happen to accept it, and with ICE they do not use it. A stricter reader may refuse it.',
    mend: 'Write `IP4 0.0.0.0`.',
  },
  'connection-fields-missing': {
    says: 'The line needs a network type, an address type and an address.',
    why: 'Both browsers refuse the description without one of them. With ICE the address is only a placeholder.',
    mend: 'Write `c=IN IP4 0.0.0.0`, as browsers do.',
  },
  'connection-multicast': {
    says: '“{suffix}” behind the address means multicast.',
    why: 'It gives the time to live and the number of multicast addresses. WebRTC goes from one peer to one other; Chromium refuses it: “Multicast is not currently supported.”',
    fix: 'Delete it',
  },
  'connection-network-unknown': {
    says: '“{value}” is no network or address type that browsers know.',
    why: 'The internet is `IN`, its addresses are `IP4` or `IP6`, in capitals. Chromium refuses others: “The network type is not currently supported.”',
    fix: 'Write it in capitals',
  },
  'format-not-a-payload-type': {
    says: '“{format}” is no payload type.',
    why: 'Over RTP each format is a number from 0 to 127, which every packet carries; its `a=rtpmap` says which codec it means. Chromium refuses others: “Invalid value”; above 127 both browsers do.',
  },
  'format-reserved': {
    says: 'The payload type {format} is not free.',
    why: 'With RTP and RTCP on one port, 64 to 95 would make an RTP packet look like RTCP; 1, 2 and 19 are reserved. Firefox refuses the description: “Illegal audio/video payload type”.',
    mend: 'Take one from 96 to 127, or from 35 to 63.',
  },
  'key-in-clear': {
    says: 'The line carries a key in the clear.',
    why: 'Whoever reads the description can read the key, so RFC 8866 forbids the line. Browsers pass over it: keys come from DTLS.',
    fix: 'Delete the line',
  },
  'media-case': {
    says: '“{media}” is written `{lower}`.',
    why: 'Chromium takes it for an unknown kind of media and rejects the section in its answer, without an error.',
    fix: 'Write it small',
  },
  'media-fields-missing': {
    says: 'The line has {count} words and needs at least 4.',
    why: 'Kind of media, port, protocol and one format: Chromium refuses the description without one of them: “Expects at least 4 fields.”',
  },
  'media-unsupported': {
    says: 'Browsers do not know the kind of media “{media}”.',
    why: 'They know `audio`, `video` and `application`. Firefox refuses the whole description: “Unsupported media section type”. Chromium rejects the section in its answer.',
  },
  'origin-address-mismatched': {
    says: '“{address}” is no {addrtype} address.',
    why: 'Chromium and Firefox do not look. Together with the user name and the id the address names the session, and a stricter reader may refuse it.',
    mend: 'Write `IP4 127.0.0.1`, as browsers do.',
  },
  'origin-address-shown': {
    says: 'The line shows the address {address}.',
    why: 'Nobody needs it: packets go where candidates say. Browsers write 127.0.0.1 or 0.0.0.0, so that the line tells nothing about its user.',
    fix: 'Write an address that tells nothing',
  },
  'origin-fields': {
    says: 'The line has {count} words instead of 6.',
    why: 'User name, session id, version, network type, address type and address: each is one word, and all have to be there. Chromium refuses more and less: “Expects 6 fields.”',
    mend: 'Write a dash where there is nothing to say, as browsers do for the user name.',
  },
  'origin-network-unknown': {
    says: '“{value}” is no network or address type here.',
    why: 'The internet is `IN`, its addresses are `IP4` or `IP6`. Firefox refuses others: “Owner network type unsupported”, “Owner address type unsupported”.',
    mend: 'Write `IN IP4 127.0.0.1` behind the two numbers, as browsers do.',
  },
  'origin-number-large': {
    says: '{value} does not fit into 64 bits.',
    why: 'Both browsers accept it, and neither can hold it, so they may not tell one version from the next.',
    mend: 'Write a number of 63 bits at most.',
  },
  'origin-number-malformed': {
    says: '“{value}” is no number of 63 bits.',
    why: 'Session id and version are whole numbers. Chromium does not look; Firefox refuses the description: “Invalid owner session id specified for o=.”',
    mend: 'Write digits alone; in JavaScript beware of numbers above 2^53.',
  },
  'port-count': {
    says: 'A section cannot have {count} ports.',
    why: 'The number behind the slash asks for several ports in a row, for layered codecs. Chromium refuses it: “The port number is invalid”.',
    fix: 'Delete it',
  },
  'port-malformed': {
    says: '“{port}” is no port.',
    why: 'A port is a number from 0 to 65535. Chromium refuses the description: “The port number is invalid”. With ICE 9 stands for “none yet”, and 0 rejects the section.',
    fix: 'Write 9',
  },
  'port-out-of-range': {
    says: 'The port {port} is above 65535.',
    why: 'A port has 16 bits. With ICE the port of an m= line is only the default candidate’s, and 9 stands for “none yet”; 0 rejects the section.',
    mend: 'Write 9, unless the section is to be rejected.',
  },
  'protocol-old': {
    says: '“{protocol}” does not say what is used: DTLS-SRTP with feedback.',
    why: 'Chromium and Firefox take the old names and encrypt all the same. Other peers may take them by their word.',
    fix: 'Write UDP/TLS/RTP/SAVPF',
  },
  'protocol-unsupported': {
    says: 'Browsers do not take “{protocol}” for {media}.',
    why: 'The standard name is `{standard}`, in capitals. Chromium refuses others with “Unsupported protocol for media type”, Firefox with “Transport protocol type unsupported”; some names only one of them.',
    fix: 'Write the standard name',
  },
  'session-name-empty': {
    says: 'The session has no name, not even a dash.',
    why: 'The line must be there and must not be empty. Chromium refuses the description: “Expect line: s=”.',
    fix: 'Write a dash',
  },
  'time-bounded': {
    says: 'The session is given a start or an end.',
    why: 'The times come from announcements of broadcasts. Browsers do not read them: a connection begins when both sides want it.',
    fix: 'Write 0 0',
  },
  'time-malformed': {
    says: 'Two numbers must stand here: start and stop.',
    why: 'Firefox refuses the description: “Invalid timespec start time specified.” WebRTC has no schedule and always writes `t=0 0`.',
    mend: 'Write `t=0 0`.',
  },
  'version-not-zero': {
    says: 'The version is {version}, and SDP has only version 0.',
    why: 'No other version was ever made. Chromium does not look; Firefox refuses the description: “Invalid version found, parse failed.”',
    fix: 'Write 0',
  },
} satisfies LineWords;
