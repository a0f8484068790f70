// Codecs, feedback, header extensions, sources and simulcast.
import type { LineWords } from '../../line-words.js';

export const RTP = {
  'apt-malformed': {
    says: 'apt names no payload type.',
    why: 'It says which payload type is retransmitted, by a number from 0 to 127. Chromium refuses the description: “Failed to set remote video description send parameters”.',
  },
  'extmap-direction-unknown': {
    says: '“{direction}” is no direction.',
    why: 'There are `sendrecv`, `sendonly`, `recvonly` and `inactive`. Firefox leaves the extension out of its answer; Chromium passes over the direction.',
  },
  'extmap-id-out-of-range': {
    says: '“{id}” is no number of a header extension.',
    why: 'It goes from 1 to 14, with two-byte headers to 255; 0 is padding. An offer with more than there is room for may list some from 4096 to 4351 for the answer to renumber (RFC 8285 §6), but no browser knows that. Chromium refuses others: “Extension ID is not in valid range.”',
  },
  'extmap-id-two-byte': {
    says: 'The number {id} does not fit into a one-byte header, and Firefox has no other.',
    why: 'There 1 to 14 have room, and 15 is reserved. RFC 8285 allows 1 to 255 with two-byte headers, beside one-byte ones where both sides say `a=extmap-allow-mixed`. Chromium takes the number with that line and without it; Firefox refuses the description either way: “invalid extension id … unsupported until 2-byte rtp header extensions are supported”.',
    mend: 'Take a free number from 1 to 14.',
  },
  'extmap-incomplete': {
    says: 'The line needs a number and a URI.',
    why: 'Behind `urn:ietf:params:rtp-hdrext:encrypt` a second URI must stand. Chromium refuses the description: “Expects at least 2 fields.”',
  },
  'extmap-uri-malformed': {
    says: '“{uri}” is no URI.',
    why: 'An extension is named by its whole URI, such as `urn:ietf:params:rtp-hdrext:sdes:mid`. Browsers know none of this name and leave it out of their answer.',
  },
  'fmtp-incomplete': {
    says: 'No parameters stand behind the payload type.',
    why: 'Chromium refuses the description: “Expects at least 2 fields.”',
    mend: 'Write the parameters, or delete the line.',
  },
  'fmtp-parameter-malformed': {
    says: 'This is not a parameter of the form `name=value`.',
    why: 'Parameters are parted by semicolons. Browsers read what stands behind a comma or a blank as a part of the value before it, and pass over a name without a value.',
    fix: 'Write a semicolon',
  },
  'fmtp-value-out-of-range': {
    says: '{name} goes from {least} to {most}; “{value}” does not.',
    why: 'Browsers accept the description. They leave the parameter out of account, or the whole codec.',
  },
  'h264-profile-malformed': {
    says: '“{value}” is not three bytes in hexadecimal.',
    why: 'They are H.264’s profile, its constraints and its level, such as `42e01f`. Chromium cannot compare it with its own and leaves the codec out of its answer.',
  },
  'imageattr-malformed': {
    says: 'The picture sizes are not well-formed.',
    why: 'A payload type or `*`, then `send` or `recv` with `*` or sets such as `[x=640,y=480]`, in which x and y come first and are above 0. Firefox refuses the description; Chromium does not read the line.',
  },
  'msid-characters': {
    says: '“{id}” should have 1 to 64 letters, digits and signs of a token.',
    why: 'Chromium and Firefox take any. A stricter reader may refuse it.',
  },
  'msid-malformed': {
    says: 'There is more here than a stream id and a track id.',
    why: 'Chromium refuses the description: “Expected a stream ID and optionally a track ID”.',
    mend: 'Give a track of several streams one a=msid line for each.',
  },
  'msid-semantic-unknown': {
    says: 'Nobody knows the semantics “{semantics}”.',
    why: 'The draft had `WMS` only, for WebRTC media streams, and was dropped. Browsers write the line for old peers.',
    mend: 'Delete the line, or write `WMS`.',
  },
  'payload-malformed': {
    says: '“{payload}” is no payload type.',
    why: 'It is a number from 0 to 127, which every packet carries. Chromium refuses the whole description, above 127 without naming the line.',
  },
  'rid-characters': {
    says: '“{rid}” is no rid for Firefox.',
    why: 'In packets a rid has 1 to 255 letters and digits (RFC 8852), though RFC 8851 allows `-` and `_` as well. Firefox refuses the description: “Rid can contain only alphanumeric characters”.',
    mend: 'Take letters and digits only, here and in a=simulcast.',
  },
  'rid-direction': {
    says: '`send` or `recv` must stand behind the rid.',
    why: 'Firefox refuses the description: “Invalid direction, must be either send or recv”. Chromium drops the stream without a word.',
  },
  'rid-restriction-malformed': {
    says: '“{restriction}” is no limit of the form `name=value`.',
    why: 'Limits are parted by semicolons, and none stands behind the last; `pt` lists payload types, `max-width` and its like are whole numbers. Firefox refuses the description; Chromium drops the stream without a word.',
  },
  'rtcp-fb-incomplete': {
    says: 'No kind of feedback stands behind the payload type.',
    why: 'Chromium refuses the description: “Failed to get the value of attribute: rtcp-fb”.',
    mend: 'Write the kind of feedback, or delete the line.',
  },
  'rtcp-fb-unknown': {
    says: 'The feedback “{feedback}” is not known.',
    why: 'Browsers leave it out of their answer, so it is never sent. Key frames are asked for by `nack pli` or `ccm fir`.',
    fix: 'Write it in full',
  },
  'rtpmap-channels-malformed': {
    says: '“{channels}” is no number of channels.',
    why: 'Chromium refuses what is no number (“Invalid value”) or above 16 (“At most 16 channels are supported.”).',
  },
  'rtpmap-clock-malformed': {
    says: '“{clock}” is no clock rate.',
    why: 'It is a number of hertz without a unit, by which the packets’ timestamps count. Chromium refuses the description: “Invalid value”.',
  },
  'rtpmap-clock-wrong': {
    says: '{encoding} is {wanted}, not {found}.',
    why: 'A payload type means a codec with exactly this clock rate and number of channels. Browsers find none such and leave the codec out of their answer. For Opus `/48000/2` is always written, for mono too.',
    fix: 'Write the codec’s own',
  },
  'rtpmap-malformed': {
    says: 'The line needs a codec’s name, a slash and its clock rate.',
    why: 'As in `111 opus/48000/2`; the last number is the channels, without which it is one. Chromium refuses the description when the m= line lists this payload type.',
  },
  'simulcast-malformed': {
    says: 'The line needs `send` or `recv` and a list of rids, once or twice.',
    why: 'Semicolons part streams, commas alternatives, `~` means paused, and no blank stands in a list. Both browsers refuse the description; Chromium: “Malformed simulcast line”.',
  },
  'simulcast-rid-characters': {
    says: '“{rid}” is no rid for Firefox.',
    why: 'A rid has letters and digits only. Firefox refuses the description: “Rid can contain only alphanumeric characters”. An early draft wrote `rid=` before the list.',
  },
  'ssrc-attribute-malformed': {
    says: 'The line needs an attribute, a colon and its value.',
    why: 'As in `a=ssrc:1234 cname:x`; `msid` takes two words and no more. Chromium refuses the description: “Expected format <attribute>:<value>.”',
  },
  'ssrc-attribute-unknown': {
    says: '“{name}” is no attribute of a source that browsers know.',
    why: 'They read `cname` and `msid`, written small, and pass over others.',
  },
  'ssrc-group-members': {
    says: 'The group {semantics} has {count} members here.',
    why: 'A group has members, each once; FID and FEC-FR have two: the source, and what repairs it. Chromium refuses others: “unexpected number of SSRCs”, “Duplicate SSRC in ssrc-group”.',
  },
  'ssrc-group-semantics-unknown': {
    says: 'Nobody knows a group of sources “{semantics}”.',
    why: 'Browsers do not know how its members belong together: a retransmission is then a stream of its own. The names are written in capitals.',
    fix: 'Write it in capitals',
  },
  'ssrc-malformed': {
    says: '“{ssrc}” is no number of 32 bits.',
    why: 'An SSRC goes from 0 to 4294967295, in decimal digits. Chromium refuses others: “Invalid value”.',
  },
} satisfies LineWords;
