// Streams, sources and simulcast.
import type { AcrossWords } from '../../across-words.js';

export const SOURCES = {
  'msid-contradicted': {
    says: 'This source is said to be “{msid}”; the a=msid of line {first} says something else.',
    why: 'Both browsers go by a=msid and pass over the msid of an a=ssrc line, which is there for old peers.',
    mend: 'Write the same stream and track in both, or delete this line.',
  },
  'msid-in-two-sections': {
    says: 'The track “{track}” of this stream is already at line {first}, in another section.',
    why: 'A track has one section. Chromium refuses the description: “Duplicate a=msid lines detected”. Firefox takes it.',
    mend: 'Give the second track an id of its own.',
  },
  'msid-two-tracks': {
    says: 'A second track in one section: “{track}”, beside “{other}” at line {first}.',
    why: 'A section carries one track; several a=msid lines may name several streams, not several tracks. Chromium refuses the description: “Two different track IDs in msid attribute in one m= section”.',
    mend: 'Give the second track a section of its own.',
  },
  'plan-b-simulcast': {
    says: 'Simulcast by SSRCs, as it was done before a=rid.',
    why: 'Chromium still understands it; Firefox takes one stream. The standard is `a=rid` with `a=simulcast`.',
  },
  'plan-b-tracks': {
    says: 'A second track in one section: “{track}”; the first is at line {first}.',
    why: 'This is Plan B, which put all tracks of one kind into one section. Chromium refuses the description: “Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.” Firefox sees one track.',
    mend: 'Give each track a section of its own.',
  },
  'rid-payload-absent': {
    says: 'The stream “{rid}” is held to payload type {payload}, which the m= line does not list.',
    why: 'A stream can use only codecs that are offered. With this one it has none, or one fewer.',
    mend: 'Correct the number, or take `pt=` out.',
  },
  'rid-twice': {
    says: 'The name “{rid}” is already taken at line {first}.',
    why: 'A packet carries only the name, so it can mean one stream. Chromium drops both lines, and with them the stream.',
    mend: 'Give one of the two another name, or delete it.',
  },
  'rid-unused': {
    says: 'The stream “{rid}” is not in a=simulcast (line {simulcast}).',
    why: 'Only the streams that a=simulcast names are sent or received. Both browsers pass over this one.',
    mend: 'Add it to a=simulcast, or delete this line.',
  },
  'simulcast-rid-absent': {
    says: 'a=simulcast names “{rid}” to {direction}, and no a=rid line with that direction.',
    why: "Each stream is declared by an a=rid line of the same section and direction. Firefox refuses the description: “No rid attribute for '…'”. Chromium leaves the stream out.",
    mend: 'Add the a=rid line, or take the name out.',
  },
  'simulcast-twice': {
    says: 'A second a=simulcast; the first is line {first}.',
    why: 'One line says both directions: `send … recv …`. Chromium refuses the description: “Multiple Simulcast attributes specified.” Firefox goes by the first.',
    mend: 'Put both into one line.',
  },
  'simulcast-without-rid-extension': {
    says: 'Simulcast, and no header extension that carries the rid.',
    why: 'Packets say by `urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id` which stream they belong to. Chromium refuses the description: “negotiates simulcast but does not negotiate the RID RTP header extension.”',
    mend: 'Add an a=extmap line for it with a free id.',
  },
  'ssrc-group-cname-differs': {
    says: 'The retransmissions {ssrc} have the cname “{cname}”, the source {original} at line {first} has “{other}”.',
    why: 'A stream and the one that sends its packets again come from one sender, so both have the same cname. Both browsers take the description and go by the group; a receiver that goes by the cname finds no pair.',
    mend: 'Give both the same cname.',
  },
  'ssrc-group-member-absent': {
    says: 'The group {semantics} names the source {ssrc}, which has no a=ssrc line here.',
    why: 'Where the section declares sources, it has to declare all that a group names. Chromium refuses the description: “Failed to add remote stream ssrc: …”.',
    mend: 'Add its a=ssrc line with the cname of the others, or delete the group.',
  },
  'ssrc-group-repeated': {
    says: 'The source {ssrc} is already in a group {semantics} (line {first}).',
    why: '{semantics} pairs a source with one other. Chromium refuses the description: “Failed to add remote stream ssrc: …”. Firefox takes it.',
    mend: 'Delete one of the two groups.',
  },
  'ssrc-in-two-sections': {
    says: 'The source {ssrc} already belongs to the section with line {first}.',
    why: 'Bundled sections share a transport, so a source number has to be unique among them. Chromium takes the description and then cannot answer: “Failed to process the bundled m= section”.',
    mend: 'Each section needs sources of its own.',
  },
  'ssrc-second-in-audio': {
    says: 'A second source in an audio section: {ssrc}; the first is at line {first}.',
    why: 'A section carries one track, and sound comes from one source. Chromium refuses the description: “Failed to add remote stream ssrc: …”. Firefox takes it.',
    mend: 'Keep the source that sends, or give the second one a section of its own.',
  },
  'ssrc-without-cname': {
    says: 'The source {ssrc} has no cname.',
    why: 'The cname ties the sound and the picture of one sender together, so that they are played in time. RTCP says it again later; browsers take the description without it.',
  },
} satisfies AcrossWords;
