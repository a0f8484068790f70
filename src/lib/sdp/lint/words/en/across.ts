import type { ACROSS_RULES } from '../../rules/across.js';
import type { RuleWords } from '../../words.js';

export const ACROSS = {
  'attribute-twice': {
    says: 'A second {attribute} with another value; the first is line {first}.',
    why: 'Chromium goes by the last one, Firefox by the first: the two understand different things.',
    mend: 'Delete the one that is not meant.',
  },
  'bundle-first-rejected': {
    says: 'BUNDLE begins with “{mid}”, and that section (line {section}) is rejected: its port is 0.',
    why: 'The first section of the group carries the transport of all. Firefox refuses the description: “mid specified for bundle transport in group attribute points at a disabled m-section.” In an answer Chromium refuses it, too.',
    mend: 'Take the mid out of the group, or put it behind a live one.',
  },
  'bundle-mid-absent': {
    says: 'BUNDLE names “{mid}”, and no section has this mid.',
    why: "A name in the group has to be the `a=mid` of a section. Both browsers refuse the description; Chromium: “A BUNDLE group contains a MID='…' matching no m= section.”",
    mend: 'Delete the name, or give the section its `a=mid`.',
  },
  'bundle-mid-rejected': {
    says: 'BUNDLE names “{mid}”, and that section (line {section}) is rejected: its port is 0.',
    why: 'A section that is rejected or disabled leaves the group. Both browsers take it for rejected all the same; a stricter peer may refuse the description.',
    fix: 'Take the mid out of the group',
  },
  'bundle-mid-twice': {
    says: '“{mid}” already stands in a BUNDLE group.',
    why: "A section shares one transport, so it is in one group, once. Firefox refuses the description: “mid '…' appears more than once in a BUNDLE group”. Chromium refuses it where the groups are two.",
    mend: 'Delete one of the two.',
  },
  'bundle-missing': {
    says: '{sections} sections and no BUNDLE: each has a transport of its own.',
    why: 'Every section gathers its own candidates and does its own DTLS handshake. Browsers always offer BUNDLE; it is missing where a gateway or an edit took it out.',
  },
  'bundle-only-outside': {
    says: '`a=bundle-only` in a section that no BUNDLE names.',
    why: 'The section may be used only together with others, and there are no others. A peer that keeps to the rule rejects it.',
    mend: 'Add its mid to the BUNDLE group, or delete this line and give the section a port.',
  },
  'bundle-only-with-port': {
    says: '`a=bundle-only` beside port {port}.',
    why: 'It says “use this section only in a BUNDLE”, and does so together with port 0. Beside another port it has no effect: the section can be used on its own.',
    fix: 'Write port 0',
  },
  'bundle-payload-conflict': {
    says: 'Payload type {payload} is {codec} here and {other} at line {first}, in one BUNDLE.',
    why: 'Both come over one transport, so the number alone no longer says what a packet is. Browsers take it and go by the mid or the SSRC; other receivers may decode the wrong thing.',
    mend: 'Give one of the two another number.',
  },
  'bundle-transport-differs': {
    says: 'This {attribute} is not the one of the section that carries the BUNDLE (line {first}).',
    why: 'All sections of a BUNDLE use the transport of its first one, and what that one says. This line counts only when the other side does not bundle.',
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
  'description-twice': {
    says: 'A second description begins here.',
    why: '`v=` opens a description. Firefox stops reading here and misses whatever follows; Chromium ignores the line and reads on.',
    mend: 'Keep one description, or delete the line if it came in by accident.',
  },
  'direction-in-session': {
    says: '{direction} before the sections is meant for those without a direction of their own, and browsers pass over it.',
    why: 'RFC 8866 makes it the default of all sections. Chromium and Firefox take a section without a direction of its own for sendrecv.',
    mend: 'Write the direction into each section.',
  },
  'direction-twice': {
    says: 'Two directions: {direction} here, {other} at line {first}.',
    why: 'A section has one direction. Both browsers go by the last of them.',
    mend: 'Delete the one that is not meant.',
  },
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
  'fmtp-without-rtpmap': {
    says: 'Parameters for payload type {payload}, which is no codec of this section.',
    why: 'A codec is a number that the m= line lists and that an a=rtpmap line names (audio up to 18 needs none). Chromium refuses the description: “Failed to parse codecs correctly.”',
    mend: 'Add what is missing, or delete this line.',
  },
  'group-mid-absent': {
    says: 'The group {semantics} names “{mid}”, and no section has this mid.',
    why: 'Browsers do not look at groups other than BUNDLE, so nothing fails; whoever does look misses a section.',
    mend: 'Delete the name, or give the section its `a=mid`.',
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
  'last-line-unended': {
    says: 'The last line has no line end.',
    why: 'Every line of SDP ends with CRLF, the last one too. Chromium refuses the description: “Invalid SDP line.” It is lost when a text is trimmed.',
    fix: 'Add the line end',
  },
  'line-ends-mixed': {
    says: 'Some lines end with CRLF and {count} with LF alone.',
    why: 'SDP asks for CRLF; browsers take LF too, and also a mixture. It shows that the text was edited or put together.',
    fix: 'End every line with CRLF',
  },
  'line-repeated': {
    says: 'The same line as line {first}.',
    why: 'Said twice it means no more than once. It is harmless, and shows that something put the text together.',
    fix: 'Delete this line',
  },
  'mid-duplicate': {
    says: 'The mid “{mid}” is already the name of the section at line {first}.',
    why: 'BUNDLE, candidates and the RTP header name a section by its mid, so each name may stand once.',
  },
  'mid-missing': {
    says: 'This section has no a=mid, while others have one.',
    why: 'It can be in no BUNDLE, so it needs a transport of its own, and candidates can name it by its index only.',
    mend: 'Add an `a=mid` line with a name that no other section has.',
  },
  'mid-missing-clash': {
    says: 'This section has no a=mid; Chromium calls it “{mid}”, which is the name of the section at line {first}.',
    why: "Chromium gives sections without a name the names 0, 1, 2 and so on, then refuses the description: “Duplicate a=mid value '…'.”",
    mend: 'Add an `a=mid` line with a name that no other section has.',
  },
  'mid-twice': {
    says: 'A second name for this section: “{mid}”, beside “{name}” at line {first}.',
    why: 'Chromium goes by the last a=mid, Firefox by the first, and a group can name only one of them. The browser that goes by the other refuses the description.',
    mend: 'Delete one of the two.',
  },
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
  'plan-b-simulcast': {
    says: 'Simulcast by SSRCs, as it was done before a=rid.',
    why: 'Chromium still understands it; Firefox takes one stream. The standard is `a=rid` with `a=simulcast`.',
  },
  'plan-b-tracks': {
    says: 'A second track in one section: “{track}”; the first is at line {first}.',
    why: 'This is Plan B, which put all tracks of one kind into one section. Chromium refuses the description: “Media section has more than one track specified with a=ssrc lines which is not supported with Unified Plan.” Firefox sees one track.',
    mend: 'Give each track a section of its own.',
  },
  'red-payload-absent': {
    says: 'red {payload} carries payload type {absent}, which the m= line does not list.',
    why: 'red packs copies of earlier packets together with the present one; both sides have to know what the copies are. Browsers take it and do not use red.',
    mend: 'Name the payload type of the codec, as `111/111`.',
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
  'rtcp-mux-missing': {
    says: 'This section has no a=rtcp-mux.',
    why: 'Browsers send RTP and RTCP over one port and nothing else. Firefox refuses the description: “missing a=rtcp-mux, which is required by rtcpMuxPolicy”. Chromium: “rtcp-mux must be enabled when BUNDLE is enabled.”',
    fix: 'Add a=rtcp-mux',
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
  'section-attribute-in-session': {
    says: '{attribute} belongs into a section, not before the first.',
    why: 'It says something about one section. Here both browsers take the line and do nothing with it.',
    mend: 'Move it into its section.',
  },
  'section-line-order': {
    says: 'This {line} line stands too late in its section.',
    why: 'In a section the order is m i c b k a. Browsers take another order, stricter readers (SIP gateways, for instance) may refuse it.',
    mend: 'Move it up, before the lines that follow it in this order.',
  },
  'section-outside-bundle': {
    says: 'No BUNDLE group names the section “{mid}”.',
    why: 'It gets a transport of its own: more candidates, one more ICE check list and one more DTLS handshake. A browser with bundlePolicy max-bundle rejects such a section.',
  },
  'session-attribute-in-section': {
    says: '{attribute} belongs before the first section, not behind the m= of line {head}.',
    why: 'It says something about the whole session. Here both browsers take the line and do nothing with it.',
    mend: 'Move it before the first m= line.',
  },
  'session-line-in-section': {
    says: 'A {line} line belongs before the first section, not behind the m= of line {head}.',
    why: 'It is about the whole session. Here both browsers pass over it.',
    mend: 'Move it before the first m= line, in the order v o s i u e p c b t r z.',
  },
  'session-line-missing': {
    says: 'The description has no {missing} line.',
    why: 'Every description begins with `v=`, `o=` and `s=`, and has a `t=` before its attributes. Chromium refuses one without them: “Expect line: v=”. Firefox can do without `s=` alone.',
    mend: 'Add the line in its place: `v=0`, `o=- 1 1 IN IP4 127.0.0.1`, `s=-`, `t=0 0`.',
  },
  'session-line-order': {
    says: 'This {line} line stands on the wrong side of the {other} line at line {place}.',
    why: 'Before the first section the order is fixed: v o s i u e p c b t r z k a. Chromium reads it strictly and refuses the description: “Expect line: …” or “Expects m line.”',
    fix: 'Put the lines in order',
  },
  'session-line-twice': {
    says: 'A second {line} line; the first is line {first}.',
    why: 'Chromium takes one such line before the first section and refuses the description at the second: “Expect line: t=”.',
    mend: 'Delete one of the two.',
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
  'static-payload-remapped': {
    says: 'Payload type {payload} is {fixed} once and for all.',
    why: 'RFC 3551 gave the low numbers their meaning. Chromium refuses another one: “Duplicate statically assigned payload type with conflicting codec name or clock rate.”',
    mend: 'Use a number from 96 to 127.',
  },
} satisfies Record<keyof typeof ACROSS_RULES, RuleWords>;
