// The 24 steps in English, for a developer who wants to know which part failed.
import type { Prose } from '../prose.js';

export const prose = {
  intro: {
    title: 'Two real peers find each other in 24 steps',
    paragraphs: [
      'Peer A and Peer B are two real `RTCPeerConnection` objects. Every state, description and candidate shown here was made by a browser; nothing is acted. They begin as strangers and end with each other’s picture and a data channel between them.',
      'Press **Next step** to perform one step, or **Play** to let them follow one another; **Back** looks at an earlier moment and undoes nothing. Each step leaves its own trace. Know the traces, and you can tell which part failed when a call of your own does.',
    ],
  },
  recordedIntro: {
    title: 'A run of two real peers, as it was recorded',
    paragraphs: [
      'Peer A and Peer B were two real `RTCPeerConnection` objects once, and what their browser reported was written down: every state, description and candidate, every address, error and time is of **that run**. Pictures and sound were not kept.',
      '**Next step**, **Back** and the rows of the diagram lead through it. No peer is made here and no server asked, so it can be looked at as often as one likes. A walk that was broken off ends where it was.',
    ],
  },
  steps: [
    {
      title: 'Both peers connect to the signaling server',
      paragraphs: [
        'Neither peer knows where the other is, so they need a meeting place that both can reach: the **signaling server**, which passes their messages on. WebRTC leaves its design to you. WebSocket, HTTP, even copy and paste will do; on this page it is a mailbox for each peer.',
        'It never carries media, and once the peers are connected it may be switched off. If this step fails, nothing of WebRTC has been tried yet: look at the address, the login and the proxy, and at whether both joined the same room.',
      ],
    },
    {
      title: 'Peer A makes an offer and starts to gather addresses',
      paragraphs: [
        'A adds its tracks and a data channel, then `createOffer()` writes them down as SDP: media, codecs, ICE credentials, the fingerprint of A’s certificate. A first channel created after that is missing from the offer and cannot open before a new negotiation.',
        '`setLocalDescription()` makes the offer A’s local description (`have-local-offer`) and **starts candidate gathering**, so any question to STUN or TURN (steps 10–13) really leaves now. The copy to be sent is frozen here and holds no candidate.',
      ],
    },
    {
      title: 'Peer A sends its offer, without candidates',
      paragraphs: [
        'A gives the offer to the signaling server as plain text. It is the copy **frozen at step 2**, with no candidate in it; the addresses follow by themselves at step 14. This is trickle ICE (RFC 8838): nobody waits for gathering to finish.',
        '`pc.localDescription`, sent instead, would carry every candidate found so far, and waiting until it is complete can cost 40 seconds when one server is silent. If sending fails here, B never learns that somebody is calling.',
      ],
    },
    {
      title: 'The signaling server hands the offer to Peer B',
      paragraphs: [
        'The server need not understand the message; it has to deliver it whole, once and in order. Both hops are shown because each fails by itself: the server may accept an offer that never reaches B, who is offline or in another room.',
        'A text damaged on the way fails only at the next step. Usual damage: line ends turned into a literal `\\r\\n`, lines run together, the last line end cut off. B has applied nothing yet, so its signaling state is still `stable`.',
      ],
    },
    {
      title: 'Peer B applies the offer as its remote description',
      paragraphs: [
        '`setRemoteDescription(offer)` parses the text and makes a transceiver for each audio or video section. B now knows A’s codecs, ICE credentials and certificate fingerprint, but none of A’s addresses. Its signaling state becomes `have-remote-offer`.',
        'Only from here on does B accept candidates: one added earlier gets `InvalidStateError` (“The remote description was null”), the most reported mistake of all. Had B sent an offer of its own meanwhile, that would be **glare**, and one side has to roll back.',
      ],
    },
    {
      title: 'Peer B makes its answer and starts to gather addresses',
      paragraphs: [
        'B adds its own tracks, and `createAnswer()` keeps from the offer what both sides support. An answer has as many media sections as the offer, in the same order, and refuses one by setting its port to 0. A rejects an answer whose sections are swapped.',
        '`setLocalDescription(answer)` brings B to `stable` and **starts its gathering**, so any question of steps 17–20 really leaves now. Connectivity checks have to wait: until B has a candidate of A there is no pair to check.',
      ],
    },
    {
      title: 'Peer B sends its answer, without candidates',
      paragraphs: [
        'The answer leaves as it was **frozen at step 6**; what B gathers afterwards waits for step 21. It carries B’s ICE user name fragment, the password with which A signs its checks to B, and the fingerprint that B’s certificate has to match in the DTLS handshake.',
        'An answer lost here leaves A in `have-local-offer` for good. No error comes and nothing times out. Seen from A it looks exactly like a B that never got the offer, so keep a log of every hop.',
      ],
    },
    {
      title: 'The signaling server hands the answer to Peer A',
      paragraphs: [
        'A has been waiting in `have-local-offer`. The answer must come back to **the very connection that made the offer**. Where several calls run at once, an answer given to the wrong one may well be accepted, and the fault shows only later, when ICE or DTLS fails.',
        'Deliver it once. A client that subscribes again after each reconnect receives every message twice, and the second copy meets a connection that is already `stable`: the next step then ends in an error.',
      ],
    },
    {
      title: 'Peer A applies the answer and the negotiation is done',
      paragraphs: [
        '`setRemoteDescription(answer)` brings A to `stable` as well. Codecs, directions, ICE credentials and fingerprints are settled. The same answer applied a second time is refused with `InvalidStateError` (“Called in wrong state: stable”).',
        'Agreed is not connected. No address has been exchanged, so ICE stays `new` on both sides, for as long as you like: without a pair nothing can time out. An offer with neither media nor a channel would end here without an error.',
      ],
    },
    {
      title: 'Peer A asks the STUN server for its public address',
      paragraphs: [
        'Behind a NAT, A knows only its private address. It sends a **Binding request** from the socket that it will use later, and the server sees where the packet seems to come from. The browser does this by itself, right after `setLocalDescription()` at step 2.',
        'STUN only tells an address; media never flows through it. With no server to ask, this step is passed over; with only relays allowed, nothing comes of the answer. On one machine or in one network, host addresses alone are enough to connect.',
      ],
    },
    {
      title: 'The STUN server answers with the address it saw',
      paragraphs: [
        'The reply carries the packet’s source in **XOR-MAPPED-ADDRESS**, masked so that a NAT which rewrites addresses inside packets leaves it alone. The browser makes a server-reflexive candidate (`srflx`) of it. A page sees only that candidate; the packet itself only the server can show.',
        'Silence ends in `icecandidateerror` 701, sometimes after 40 seconds, and often does no harm: another server or interface worked. If a server was asked and gathering ends with neither `srflx` nor error, A has no separate public address.',
      ],
    },
    {
      title: 'Peer A asks the TURN server for a relay address',
      paragraphs: [
        'Between two symmetric NATs, or where UDP is blocked, no direct path works and a **relay** has to carry the packets. A asks for one with `Allocate`. The first request is refused with **401 by design**: the refusal brings realm and nonce, and A asks again, signed with its password.',
        'This too really happens right after step 2, when gathering starts. If no TURN server is configured, the step is passed over, and two peers whose NATs allow no direct path have no other way left.',
      ],
    },
    {
      title: 'The TURN server lends Peer A an address and a port',
      paragraphs: [
        'The reply holds **XOR-RELAYED-ADDRESS**, an address and port on the server itself, lent for ten minutes by default and renewed while in use. It becomes the `relay` candidate, with the lowest priority: ICE takes it when nothing better works, or when only relays are allowed.',
        'A wrong password throws no exception: the call goes on, only the `relay` candidate never comes and `icecandidateerror` says 401. A call that works at home and fails in an office often lacks exactly this candidate.',
      ],
    },
    {
      title: 'Peer A sends the candidates it has found',
      paragraphs: [
        'Each candidate is a place where A may be reached: `host` on its own interfaces, `srflx` through its NAT, `relay` on the TURN server. This page **held them back** until now; an application sends each as `onicecandidate` reports it. One found later is sent on its own.',
        'A `host` candidate may be a random name ending in `.local`: mDNS hides the private address until a capture permission is given. The final `null` only says that gathering is over. No candidate at all means no network interface, or only relays allowed and no TURN server that grants one.',
      ],
    },
    {
      title: 'The signaling server hands A’s candidates to Peer B',
      paragraphs: [
        'The same server, the same two hops: one message for each candidate, in order, with the `sdpMid` of its media section. `max-bundle` puts audio, video and data on one transport, so a single set of candidates serves all of them.',
        'Candidates can overtake the description they belong to. If one arrives first, keep it aside and add it after `setRemoteDescription()` has resolved: without a remote description `addIceCandidate()` refuses it.',
      ],
    },
    {
      title: 'Peer B adds A’s candidates and starts to check them',
      paragraphs: [
        '`addIceCandidate()` pairs A’s addresses with B’s own. Over each pair B sends a **connectivity check**, a STUN request signed with A’s ICE password. A check that reaches A also tells A where B is: a **peer-reflexive** candidate, which nobody had to send.',
        'Where B’s checks reach A uninvited, on one machine or in one network, the connection **comes up at this step**, before A has any candidate of B’s. Behind filtering NATs or over relays only, it has to wait for step 23, and B may turn `disconnected` and `failed` meanwhile.',
      ],
    },
    {
      title: 'Peer B asks the STUN server for its public address',
      paragraphs: [
        'B may sit behind another NAT than A, so it has to ask for itself. Its question really leaves right after `setLocalDescription(answer)` at step 6, and the reply is usually there long before this step. The order **As it happened** shows both where they belong.',
        'The peers need not use the same server or the same network. One that A can reach may be blocked for B, so look at a failed call from both ends. With no server to ask, this step is passed over; with only relays allowed, nothing comes of the answer.',
      ],
    },
    {
      title: 'The STUN server tells Peer B the address it saw',
      paragraphs: [
        'The reply gives B its own `srflx` candidate. If it equals one of B’s host addresses, it is redundant and the browser drops it: STUN answered, yet no `srflx` appears. That can happen on one machine, or where B’s interface itself has a public address.',
        'A public address is not open to everybody. A **symmetric NAT** uses another port for each destination, so the port that the STUN server saw is of no use to A. Between two such NATs STUN alone never connects.',
      ],
    },
    {
      title: 'Peer B asks the TURN server for a relay address',
      paragraphs: [
        'B asks as A did: `Allocate`, a 401 with realm and nonce, `Allocate` again with username and signature. Do not take the first 401 in a packet trace for a wrong password; a 401 to the signed request is one. All of it really follows step 6.',
        'TURN credentials are often made to expire, and a call started afterwards gets no relay. If no TURN server is configured, this step is passed over. A relay on one side is often enough to connect both.',
      ],
    },
    {
      title: 'The TURN server lends Peer B an address and a port',
      paragraphs: [
        'B’s relay address is a door that is **closed at first**. The server drops what comes from a peer until B has permitted that peer’s address with `CreatePermission`, and the browser does so once it has been given the peer’s candidates.',
        'Over relays only, nothing can therefore connect before each side has the other’s candidates. The relay passes encrypted packets on: it sees who talks to whom and how much, never what is said.',
      ],
    },
    {
      title: 'Peer B sends the candidates it has found',
      paragraphs: [
        'B’s addresses go the way that A’s went at step 14. On one machine A may have been talking to B for a while, and these candidates only give it more pairs to fall back on. Across filtering NATs or over relays only, nothing connects without them.',
        'A first, B second is for the reader; an application sends in both directions at once. Candidates that travel in one direction only are a fault that hides well: it works in the office network and fails between two homes.',
      ],
    },
    {
      title: 'The signaling server hands B’s candidates to Peer A',
      paragraphs: [
        'A candidate is one line: foundation, component, protocol, priority, address, port, type. Pass it on untouched. A broken priority or an unknown `sdpMid` is refused with an error; a user name fragment from before an ICE restart is accepted without a word and then ignored.',
        'With this the server has done its work, save for candidates found late. It is needed again for a new negotiation, or when a network changes and ICE has to be restarted.',
      ],
    },
    {
      title: 'Peer A adds B’s candidates and checks the remaining pairs',
      paragraphs: [
        'A pairs B’s addresses with its own, checks them, and permits them at its TURN server, if it has one. As the offerer A is the **controlling** side and nominates the pair that will carry everything. If B’s checks were dropped so far, the connection comes up at this step.',
        'A peer that turned `failed` while it waited recovers here, since checks now get through. Apart from such a pause: `disconnected` may heal by itself, while `failed` needs an ICE restart.',
      ],
    },
    {
      title: 'The peer-to-peer channel is open',
      paragraphs: [
        'A working pair is not enough. In a **DTLS** handshake each side compares the other’s certificate with the fingerprint in the SDP, and on top of it SCTP carries the data channel. ICE `connected` while `connectionState` turns `failed` means that this handshake broke.',
        'The channel may have been open **long before this step**: since step 16 where B’s checks reached A, since step 23 over relays only or behind filtering NATs. The signaling server may now be switched off. If no pair ever worked, see first whether either side had a `relay` candidate.',
      ],
    },
  ],
} satisfies Prose;
