// BUNDLE, and the mids that it goes by.
import type { AcrossWords } from '../../across-words.js';

export const BUNDLE = {
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
  'group-mid-absent': {
    says: 'The group {semantics} names “{mid}”, and no section has this mid.',
    why: 'Browsers do not look at groups other than BUNDLE, so nothing fails; whoever does look misses a section.',
    mend: 'Delete the name, or give the section its `a=mid`.',
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
  'section-outside-bundle': {
    says: 'No BUNDLE group names the section “{mid}”.',
    why: 'It gets a transport of its own: more candidates, one more ICE check list and one more DTLS handshake. A browser with bundlePolicy max-bundle rejects such a section.',
  },
} satisfies AcrossWords;
