// ICE, DTLS and data channels.
import type { LineWords } from '../../line-words.js';

export const TRANSPORT = {
  'crypto-forbidden': {
    says: 'SDES keys are forbidden in WebRTC.',
    why: 'The signaling server could read the media key here. Chromium and Firefox pass over the line: keys come from DTLS, and without a fingerprint there is no connection.',
    fix: 'Delete the line',
  },
  'fingerprint-hash-unknown': {
    says: 'Browsers do not know the hash function “{hash}”.',
    why: 'They know `sha-1`, `sha-224`, `sha-256`, `sha-384` and `sha-512`. Chromium refuses the description: “Failed to create fingerprint from the digest.” Firefox does when there is no other fingerprint.',
    fix: 'Write the hyphen',
  },
  'fingerprint-length': {
    says: 'The hash has {bytes} bytes; one of {hash} has {wanted}.',
    why: 'No certificate can match it. Firefox notices in the DTLS handshake; Chromium accepts the offer and fails at its own answer: “Failed to apply remote fingerprint.”',
    mend: 'Copy it again from its origin.',
  },
  'fingerprint-lower-case': {
    says: 'The hash has small letters.',
    why: 'RFC 8122 writes hashes with capital letters. Chromium takes both; Firefox refuses the description: “Malformed fingerprint token”.',
    fix: 'Write it in capitals',
  },
  'fingerprint-malformed': {
    says: 'The line needs the hash function and the hash, and no more.',
    why: 'Chromium refuses the description: “Expects 2 fields.” Firefox: “Malformed fingerprint token”.',
  },
  'fingerprint-not-hexadecimal': {
    says: 'The hash is not written as bytes parted by colons.',
    why: 'Each byte is two hexadecimal digits, as in `98:20:54`. Both browsers refuse the description; Firefox: “Malformed fingerprint token”.',
    fix: 'Write the colons',
  },
  'fingerprint-weak': {
    says: '{hash} is too weak to prove who wrote this.',
    why: 'Somebody with enough computers can make a second certificate with the same hash. Both browsers still take it; they write SHA-256.',
    mend: 'Let whoever makes it use SHA-256.',
  },
  'group-empty': {
    says: 'The group {semantics} names no section.',
    why: 'Then it groups nothing: each section needs a transport of its own.',
    mend: 'Write the mids behind it, or delete the line.',
  },
  'group-semantics-unknown': {
    says: 'Nobody knows a kind of group “{semantics}”.',
    why: 'Browsers pass over the group, so nothing is bundled and each section needs a transport of its own. The names are written in capitals.',
    fix: 'Write it in capitals',
  },
  'ice-credential-characters': {
    says: '{key} cannot hold “{character}”.',
    why: "It consists of letters, digits, `+` and `/`. Chromium refuses the description: “must contain only alphanumeric characters, '+', '/'”. Firefox reads it as far as it can, and then no check matches.",
    mend: 'Copy it again from its origin.',
  },
  'ice-credential-unusual': {
    says: '{key} should not hold “{character}”.',
    why: 'It consists of letters, digits, `+` and `/`. Chromium and Firefox let `-`, `_`, `=` and `#` pass, other agents need not.',
    mend: 'Let whoever makes it use ordinary Base64 without padding.',
  },
  'ice-option-unknown': {
    says: 'The ICE option “{option}” is not known here.',
    why: 'A peer passes over the options that it does not know. They are parted by blanks and compare with their case: `trickle`, `ice2`, `renomination`.',
  },
  'ice-pwd-length': {
    says: 'The password has {length} characters, and needs 22 to 256.',
    why: 'It carries 128 bits of chance at least, so that nobody forges a check. Both browsers refuse a shorter one, Chromium also a longer one: “ICE pwd must be between 22 and 256 characters long.”',
    mend: 'Copy it again from its origin: it is made at random and cannot be mended.',
  },
  'ice-ufrag-length': {
    says: 'The user name fragment has {length} characters, and needs 4 to 256.',
    why: 'It carries 24 bits of chance at least, so that nobody guesses it. Both browsers refuse a shorter one, Chromium also a longer one: “ICE ufrag must be between 4 and 256 characters long.”',
    mend: 'Copy it again from its origin: it is made at random and cannot be mended.',
  },
  'max-message-size-malformed': {
    says: '“{value}” is no message size that Chromium can read.',
    why: 'It is a number of bytes, and 0 means any size. Chromium refuses what does not fit into 31 bits: “Invalid SCTP max message size.”',
    mend: 'Write 262144, as Chromium does.',
  },
  'max-message-size-small': {
    says: 'Messages above {size} bytes cannot be sent to this peer.',
    why: 'Without the line it would be 65536. The other side’s `send()` throws for a longer message.',
  },
  'mid-characters': {
    says: 'A mid cannot hold “{character}”.',
    why: 'It is one word of letters, digits and a few signs such as `-`, `.` and `_`. Chromium refuses the description: “Illegal character found in the value of mid”.',
  },
  'mid-too-long': {
    says: 'The mid has {length} characters, and 16 are the most.',
    why: 'Every packet carries it in a header extension, which holds 16 bytes. Chromium refuses the description: “exceeds the maximum supported length of 16 characters”.',
    mend: 'Take a short name, everywhere: one or two characters are best.',
  },
  'sctp-port-malformed': {
    says: '“{value}” is no SCTP port.',
    why: 'It is a number from 0 to 65535, inside the DTLS connection. Chromium refuses others: “Invalid sctp port value.”',
    mend: 'Write 5000, as browsers do.',
  },
  'sctp-port-zero': {
    says: 'SCTP port 0 closes the data channels’ association.',
    why: 'Chromium and Firefox accept the description. By RFC 8841 port 0 says that no SCTP association is wanted.',
    mend: 'Write 5000, unless it is to be closed.',
  },
  'setup-holdconn': {
    says: '`holdconn` asks for no connection.',
    why: 'Browsers want one at once. Firefox refuses the description: “illegal setup attribute "holdconn"”; Chromium can make no transport for it.',
    mend: 'Write `actpass` in an offer, `active` in an answer.',
  },
  'setup-unknown': {
    says: '“{value}” is no role in the DTLS handshake.',
    why: 'The roles are `active`, `passive`, and in an offer `actpass`. Chromium refuses others: “Invalid attribute value.” Firefox passes over the line and then misses it: “no setup attribute”.',
  },
} satisfies LineWords;
