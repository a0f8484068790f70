// English explanations of SDP lines.
import type { Explanations } from '../explanations.js';

export const explanations: Explanations = {
  entries: {
    'v=': {
      title: 'Version of SDP',
      text: 'Always 0. A description begins with this line, and no other version was ever made.',
    },
    'o=': {
      title: 'Origin: which session this is, and which version of it',
      text: 'The session id stays for the life of the connection, the version grows with each new offer or answer. Browsers put `-` and 127.0.0.1 here so that the line tells nothing about its user.',
    },
    's=': {
      title: 'Name of the session',
      text: 'Required, but nobody reads it in WebRTC, so browsers write a dash.',
    },
    'i=': {
      title: 'Description of the session or section, for people',
      text: 'Free text. No program may draw conclusions from it.',
    },
    'u=': {
      title: 'Address of a page about the session',
      text: 'A URI with more information, from the days when SDP announced broadcasts.',
    },
    'e=': {
      title: 'Email address of whoever is responsible',
      text: 'A contact for people. Browsers never write it.',
    },
    'p=': {
      title: 'Phone number of whoever is responsible',
      text: 'A contact for people, in international form. It is not a port.',
    },
    'c=': {
      title: 'Connection address',
      text: 'Where media would go without ICE. With ICE it holds the default candidate’s address, and candidates decide.',
    },
    'b=': {
      title: 'Bandwidth limit',
      text: 'The most that the sender of this description wants to receive, for the session or for one section.',
    },
    't=': {
      title: 'When the session is active',
      text: 'Start and stop in seconds since 1900.',
    },
    'r=': {
      title: 'Repeat times',
      text: 'When a scheduled session takes place again. Not used in WebRTC.',
    },
    'z=': {
      title: 'Time zone adjustments',
      text: 'Corrects repeat times where daylight saving begins or ends. Not used in WebRTC.',
    },
    'k=': {
      title: 'Encryption key (obsolete)',
      text: 'Carried a key in the open. RFC 8866 says that it must not be used.',
    },
    'a=': {
      title: 'An attribute',
      text: 'A property of the session or of one section: a name alone, or a name, a colon and a value.',
    },
    'm=': {
      title: 'A section: one kind of media',
      text: 'Everything up to the next m= line belongs to it. The port is a placeholder under ICE: 9 until an address is known, 0 when the section is rejected. The formats stand in order of preference.',
    },
    'a=group': {
      title: 'Sections that belong together',
      text: 'Lists the mids of the sections that form one group; its first word says what kind of group.',
    },
    'a=mid': {
      title: 'Name of this section',
      text: 'Ties together what refers to the section: the BUNDLE group, candidates, and RTP packets that carry it in a header extension. An answer keeps the mids of the offer.',
    },
    'a=bundle-only': {
      title: 'Only together with the others',
      text: 'The section has port 0 and is wanted only if the other side can bundle. Without this line, port 0 would mean rejected.',
    },
    'a=candidate': {
      title: 'An ICE candidate: one address to try',
      text: 'The other side pairs it with each of its own candidates and checks whether packets get through.',
    },
    'a=remote-candidates': {
      title: 'The pair that ICE chose',
      text: 'Names the other side’s candidates in the chosen pair, so that both ends agree. Used in SIP, not by browsers.',
    },
    'a=ice-lite': {
      title: 'A light ICE agent',
      text: 'The writer sits on a public address, starts no checks and only answers them. Typical of media servers; the other side controls.',
    },
    'a=ice-mismatch': {
      title: 'Addresses were changed on the way',
      text: 'The default address in the offer matched none of its candidates, so something rewrote it, and ICE is not used for this section.',
    },
    'a=ice-ufrag': {
      title: 'ICE user name fragment',
      text: 'Every connectivity check carries the fragments of both sides, so that stray packets of another session are told apart. A new one means an ICE restart.',
    },
    'a=ice-pwd': {
      title: 'ICE password',
      text: 'Signs the connectivity checks sent to this peer. It protects the checks, not the media: those keys come from DTLS.',
    },
    'a=ice-pacing': {
      title: 'Pace of the checks',
      text: 'How many milliseconds this side wishes to leave between two connectivity checks.',
    },
    'a=ice-options': {
      title: 'What this ICE agent can do beyond the basics',
      text: 'A list of names. A peer passes over the names that it does not know.',
    },
    'a=end-of-candidates': {
      title: 'No more candidates',
      text: 'Gathering has ended, so the other side may declare failure once all pairs have failed.',
    },
    'a=fingerprint': {
      title: 'Hash of this peer’s certificate',
      text: 'DTLS certificates are self-signed, so this hash is what proves that the far end is the one that wrote this description. One changed byte, and the connection fails after ICE has succeeded.',
    },
    'a=setup': {
      title: 'Who opens the DTLS handshake',
      text: 'The active side sends the first message, the passive side waits for it. The offer leaves it open, the answer decides.',
    },
    'a=connection': {
      title: 'New or existing connection',
      text: 'Whether a transport is to be set up or an existing one kept.',
    },
    'a=tls-id': {
      title: 'Name of the DTLS association',
      text: 'As long as it stays the same, the DTLS connection stays; a new value asks for a new handshake.',
    },
    'a=identity': {
      title: 'Identity assertion',
      text: 'A signed statement from an identity provider about who owns the fingerprint.',
    },
    'a=crypto': {
      title: 'SDES key (forbidden in WebRTC)',
      text: 'Carries the media key in the description, where the signaling server could read it. Browsers refuse it; DTLS took its place.',
    },
    'a=sctp-port': {
      title: 'SCTP port of the data channels',
      text: 'A number inside the DTLS connection, not a port on the network. 5000 by custom.',
    },
    'a=max-message-size': {
      title: 'Largest data channel message',
      text: 'How many bytes this peer is ready to receive in one message. Without the line it is 65536; 0 means any size.',
    },
    'a=sctpmap': {
      title: 'Data channels, as an old draft wrote them',
      text: 'Replaced by `a=sctp-port` in RFC 8841.',
    },
    'a=dcmap': {
      title: 'A data channel agreed on in the description',
      text: 'Opens a channel by SDP. Browsers open theirs inside the connection (DCEP) and do not write this line.',
    },
    'a=dcsa': {
      title: 'Attribute of one data channel',
      text: 'An SDP attribute that applies to the protocol inside that channel.',
    },
    'a=rtpmap': {
      title: 'What a payload type number means',
      text: 'Ties the number that each RTP packet carries to a codec, its clock rate and, for audio, its channels.',
    },
    'a=fmtp': {
      title: 'Parameters of a payload type',
      text: 'Settings that the codec itself defines. They say what this side can receive.',
    },
    'a=rtcp-fb': {
      title: 'Feedback that the receiver may send',
      text: 'RTCP messages beyond the regular reports, for one payload type or, with `*`, for all.',
    },
    'a=rtcp': {
      title: 'Port and address of RTCP',
      text: 'Needed only when RTCP has a port of its own. With `rtcp-mux`, and under ICE, it is a leftover.',
    },
    'a=rtcp-mux': {
      title: 'RTP and RTCP on one port',
      text: 'Half the ports, half the candidates. Browsers require it.',
    },
    'a=rtcp-mux-only': {
      title: 'RTCP on its own port is not offered at all',
      text: 'The offerer has gathered no candidates for a second component.',
    },
    'a=rtcp-rsize': {
      title: 'Short RTCP packets are welcome',
      text: 'Feedback may be sent alone, without the full report around it, which saves time and bytes.',
    },
    'a=rtcp-xr': {
      title: 'Extended RTCP reports',
      text: 'Which further reports may be sent, such as one from which a receiver can measure the round trip.',
    },
    'a=extmap': {
      title: 'An RTP header extension',
      text: 'Gives a short number to an extension named by its URI. Each packet then carries the number only.',
    },
    'a=extmap-allow-mixed': {
      title: 'Short and long extension headers may be mixed',
      text: 'One RTP stream may hold packets with one-byte and with two-byte extension headers.',
    },
    'a=ssrc': {
      title: 'An RTP source',
      text: 'Announces the 32-bit number that marks the packets of one stream, and something about it.',
    },
    'a=ssrc-group': {
      title: 'RTP sources that belong together',
      text: 'The first word says how they relate.',
    },
    'a=rid': {
      title: 'Name of one simulcast stream',
      text: 'A stream of the section, told apart by a short name in its packets, with the limits that it keeps.',
    },
    'a=simulcast': {
      title: 'The same picture several times',
      text: 'Lists the streams, by their rid, in which one picture is sent in different sizes. A semicolon parts streams, a comma alternatives; `~` means paused at first.',
    },
    'a=imageattr': {
      title: 'Picture sizes',
      text: 'Which resolutions are preferred for sending and receiving.',
    },
    'a=depend': {
      title: 'A layer that needs another',
      text: 'For layered codecs: which payload types must be decoded first.',
    },
    'a=maxprate': {
      title: 'Most packets per second',
      text: 'Goes with `b=TIAS`, which leaves packet headers out of account.',
    },
    'a=x-google-flag': {
      title: 'A flag of libwebrtc',
      text: 'Specified nowhere. `conference` turned on simulcast in old versions.',
    },
    'a=msid': {
      title: 'Which MediaStream the track belongs to',
      text: 'The receiving browser puts the track into a stream of this id, and hands both to `ontrack`. A dash means no stream.',
    },
    'a=msid-semantic': {
      title: 'What msid stands for',
      text: 'From a draft of the msid specification, later dropped. Browsers write it for old peers only.',
    },
    'a=sendrecv': {
      title: 'Both directions',
      text: 'The writer of this description wants to send and to receive in this section.',
    },
    'a=sendonly': {
      title: 'Sends only',
      text: 'The writer of this description wants to send and not to receive in this section.',
    },
    'a=recvonly': {
      title: 'Receives only',
      text: 'The writer of this description wants to receive and not to send in this section.',
    },
    'a=inactive': {
      title: 'Neither direction',
      text: 'Nothing is sent either way for now, but the section stays agreed. RTCP goes on.',
    },
    'a=ptime': {
      title: 'Length of audio in a packet',
      text: 'Milliseconds of sound that each packet should hold.',
    },
    'a=maxptime': {
      title: 'Most audio in a packet',
      text: 'Milliseconds of sound that a packet may hold at most.',
    },
    'a=framerate': {
      title: 'Frame rate',
      text: 'The most frames per second of this video.',
    },
    'a=quality': {
      title: 'Quality against frame rate',
      text: 'From 0 to 10; 10 favours still pictures of good quality.',
    },
    'a=orient': {
      title: 'Orientation of a shared workspace',
      text: 'Portrait, landscape or seascape.',
    },
    'a=lang': {
      title: 'Language of the media',
      text: 'A language tag of what is spoken or written in the session or section.',
    },
    'a=sdplang': {
      title: 'Language of this description',
      text: 'A language tag of the free texts in the description itself.',
    },
    'a=charset': {
      title: 'Character set of names and texts',
      text: 'UTF-8 when the line is absent.',
    },
    'a=tool': {
      title: 'Program that wrote the description',
      text: 'Name and version, for whoever looks for a fault.',
    },
    'a=type': {
      title: 'Kind of conference',
      text: 'For example `broadcast` or `meeting`. Not used in WebRTC.',
    },
    'a=cat': {
      title: 'Category',
      text: 'Was meant for filtering announcements. Obsolete.',
    },
    'a=keywds': {
      title: 'Keywords',
      text: 'Were meant for finding announcements. Obsolete.',
    },
    'a=label': {
      title: 'Label of the section',
      text: 'A name to which applications outside SDP may refer.',
    },
    'a=content': {
      title: 'What the section shows',
      text: 'For example `main`, `slides`, `speaker` or `sl` (sign language).',
    },
    'a=source-filter': {
      title: 'From whom to accept packets',
      text: 'Includes or excludes sources of a multicast. Not used in WebRTC.',
    },
    'a=ts-refclk': {
      title: 'Clock that timestamps refer to',
      text: 'Names the reference clock, such as NTP or PTP, for playing streams in step.',
    },
    'a=mediaclk': {
      title: 'How the media clock runs',
      text: 'Relates RTP timestamps to the reference clock.',
    },
    'a=floorctrl': {
      title: 'Role in floor control',
      text: 'Who hands out the right to speak in a conference (BFCP).',
    },
    'a=confid': {
      title: 'Conference number for floor control',
      text: 'The conference that the BFCP messages are about.',
    },
    'a=userid': {
      title: 'User number for floor control',
      text: 'The participant’s number in BFCP messages.',
    },
    'a=floorid': {
      title: 'A floor and its media',
      text: 'Ties a floor to the sections that it governs.',
    },
  },
  variants: {
    'c= 0.0.0.0': '0.0.0.0: no address is known yet.',
    'b= AS': 'AS: kilobits per second, headers included.',
    'b= CT': 'CT: kilobits per second for all sections together.',
    'b= TIAS': 'TIAS: bits per second of media, without packet headers (RFC 3890).',
    't= 0 0': '0 0: no beginning and no end, as always in WebRTC.',
    'm= audio': 'This section carries sound.',
    'm= video': 'This section carries pictures.',
    'm= application': 'This section carries data channels: SCTP inside DTLS.',
    'm= text': 'This section carries text, typed in real time.',
    'm= image': 'This section carries fax pages (T.38).',
    'a=group BUNDLE':
      'BUNDLE: these sections share one transport, so one set of candidates, one ICE check list and one DTLS connection carry them all.',
    'a=group LS': 'LS: these sections are to be played in step, such as lips and voice.',
    'a=group FID': 'FID: these sections are one flow with different codecs.',
    'a=candidate typ host':
      'host: an address of the machine itself, or an mDNS name that hides one.',
    'a=candidate typ srflx':
      'srflx (server-reflexive): how a STUN server saw this peer from outside its NAT.',
    'a=candidate typ prflx':
      'prflx (peer-reflexive): learnt from a check of the other side; it seldom stands in a description.',
    'a=candidate typ relay':
      'relay: an address on a TURN server, which passes on everything sent to it.',
    'a=ice-options trickle':
      'trickle: candidates may follow one by one after the description (RFC 8838).',
    'a=ice-options ice2': 'ice2: follows RFC 8445, where pairs are not nominated aggressively.',
    'a=ice-options renomination':
      'renomination: the controlling side may change its mind about the chosen pair (from an expired draft; libwebrtc).',
    'a=fingerprint sha-1': 'SHA-1 is broken as a hash for signatures; browsers write SHA-256.',
    'a=fingerprint sha-256': 'SHA-256: 32 bytes in hexadecimal.',
    'a=setup active': 'active: this side opens DTLS with its ClientHello.',
    'a=setup passive': 'passive: this side waits for the other’s ClientHello.',
    'a=setup actpass': 'actpass: this side can do both; whoever answers chooses.',
    'a=setup holdconn': 'holdconn: no connection for now.',
    'a=connection new': 'new: a new transport is to be set up.',
    'a=connection existing': 'existing: the transport in use is kept.',
    'a=rtpmap opus': 'Opus: the audio codec that every WebRTC browser must have (RFC 7587).',
    'a=rtpmap red': 'RED: each packet repeats earlier data, against loss (RFC 2198).',
    'a=rtpmap G722':
      'G.722: wideband speech. Its clock says 8000 although it samples at 16000, an old mistake that was kept.',
    'a=rtpmap PCMU': 'PCMU: G.711 μ-law, 64 kbit/s telephone speech; every browser must have it.',
    'a=rtpmap PCMA': 'PCMA: G.711 A-law, 64 kbit/s telephone speech; every browser must have it.',
    'a=rtpmap CN': 'CN: comfort noise for the pauses in speech (RFC 3389).',
    'a=rtpmap telephone-event':
      'telephone-event: tones of a telephone’s keys, sent as events (RFC 4733).',
    'a=rtpmap VP8': 'VP8: a video codec that every WebRTC browser must have (RFC 7741).',
    'a=rtpmap VP9':
      'VP9: video, with layers (RFC 9628). `profile-id` in its fmtp tells its kinds apart.',
    'a=rtpmap H264':
      'H.264: a video codec that every WebRTC browser must have (RFC 6184). `profile-level-id` in its fmtp tells its kinds apart.',
    'a=rtpmap H265': 'H.265 (HEVC): video (RFC 7798).',
    'a=rtpmap AV1': 'AV1: video; its payload format is specified by the Alliance for Open Media.',
    'a=rtpmap rtx':
      'rtx: retransmission of another payload type, the one that `apt` names in its fmtp (RFC 4588).',
    'a=rtpmap ulpfec': 'ULPFEC: parity packets that mend losses (RFC 5109).',
    'a=rtpmap flexfec-03': 'FlexFEC: parity packets that mend losses, from a draft of RFC 8627.',
    'a=rtcp-fb nack': 'nack: names lost packets, so that they are sent again.',
    'a=rtcp-fb nack pli': 'nack pli: the decoder lost the picture and asks for a key frame.',
    'a=rtcp-fb ccm fir':
      'ccm fir: asks for a key frame, for example when somebody joins (RFC 5104).',
    'a=rtcp-fb ccm tmmbr': 'ccm tmmbr: asks the sender to stay under a bit rate (RFC 5104).',
    'a=rtcp-fb transport-cc':
      'transport-cc: when each packet arrived, from which the sender computes the bandwidth. From a draft.',
    'a=rtcp-fb goog-remb':
      'goog-remb: the receiver’s estimate of the bandwidth. From a draft; transport-cc took its place.',
    'a=extmap urn:ietf:params:rtp-hdrext:ssrc-audio-level':
      'How loud the sound in this packet is, so that nobody has to decode it (RFC 6464).',
    'a=extmap urn:ietf:params:rtp-hdrext:csrc-audio-level':
      'How loud each voice in a mix is (RFC 6465).',
    'a=extmap urn:ietf:params:rtp-hdrext:sdes:mid':
      'The mid of the section the packet belongs to: how BUNDLE tells sections apart (RFC 9143).',
    'a=extmap urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id':
      'The rid of the simulcast stream (RFC 8852).',
    'a=extmap urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id':
      'The rid of the stream that a retransmission repairs (RFC 8852).',
    'a=extmap urn:ietf:params:rtp-hdrext:toffset':
      'How much later than its timestamp the packet was sent (RFC 5450).',
    'a=extmap urn:3gpp:video-orientation':
      'How the camera is turned, so that the receiver turns the picture.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time':
      'When the packet was sent, for estimating the bandwidth.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time':
      'When the sound or picture was captured, for measuring the whole delay.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/playout-delay':
      'The shortest and longest delay that the receiver should play with.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/video-content-type':
      'Whether the picture is a camera’s or a screen’s.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/video-timing':
      'When the frame was encoded and sent, for statistics.',
    'a=extmap http://www.webrtc.org/experiments/rtp-hdrext/color-space':
      'Colour space and HDR data of the picture.',
    'a=extmap http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01':
      'A number that counts all packets of the transport, to which the transport-cc feedback refers.',
    'a=ssrc cname': 'cname: sources with the same name share a clock and can be played in step.',
    'a=ssrc msid': 'msid: the stream and track of this source, written here for old peers.',
    'a=ssrc-group FID': 'FID: the second source is the retransmission of the first.',
    'a=ssrc-group FEC-FR': 'FEC-FR: the second source repairs losses of the first.',
    'a=ssrc-group SIM': 'SIM: the same picture in several sizes, an early form of simulcast.',
    'a=rid send': 'send: this side sends the stream.',
    'a=rid recv': 'recv: this side receives the stream.',
  },
  tokens: {
    'active-duration': 'duration',
    'address-count': 'number of addresses',
    'adjustment-time': 'when the clock changes',
    bwtype: 'kind of limit',
    charset: 'character set',
    'clock-source': 'reference clock',
    'conference-id': 'conference',
    'conference-type': 'kind',
    'crypto-suite': 'cipher',
    'extension-id': 'number in packets',
    'feedback-parameter': 'kind of it',
    'filter-mode': 'include or exclude',
    'floor-id': 'floor',
    'floor-role': 'role',
    'floor-streams': 'its sections',
    'frame-rate': 'frames per second',
    'ice-option': 'option',
    'key-method': 'method',
    'key-params': 'key',
    'media-clock': 'clock',
    'packet-rate': 'packets per second',
    'port-count': 'number of ports',
    'repeat-interval': 'every',
    'sess-id': 'session id',
    'sess-version': 'version',
    'session-params': 'parameters',
    'source-attribute': 'what is said',
    'start-time': 'start',
    'stop-time': 'stop',
    'stream-id': 'channel id',
    'time-offset': 'offset',
    'tls-id': 'id',
    'user-id': 'user',
    'xr-format': 'report',
    address: 'address',
    addrtype: 'IP version',
    assertion: 'assertion, base64',
    attributes: 'further attributes',
    bandwidth: 'most',
    channels: 'channels',
    clock: 'clock rate, Hz',
    component: 'component',
    connection: 'connection',
    content: 'content',
    dependency: 'what it needs',
    direction: 'direction',
    email: 'email',
    encoding: 'codec',
    extension: 'extension',
    feedback: 'feedback',
    fingerprint: 'hash of the certificate',
    flag: 'flag',
    format: 'format',
    foundation: 'foundation',
    generation: 'generation',
    hash: 'hash function',
    key: 'key',
    label: 'label',
    language: 'language',
    media: 'kind of media',
    mid: 'mid of a section',
    milliseconds: 'milliseconds',
    nettype: 'network: internet',
    networkCost: 'cost of the network',
    networkId: 'network',
    octets: 'bytes',
    option: 'option',
    orientation: 'orientation',
    parameter: 'parameter',
    payload: 'payload type',
    phone: 'phone',
    port: 'port',
    priority: 'priority',
    proto: 'transport protocols',
    protocol: 'protocol',
    pwd: 'password',
    quality: 'quality',
    relatedAddress: 'related address',
    relatedPort: 'related port',
    restriction: 'limit',
    rid: 'rid',
    role: 'role',
    semantics: 'kind of group',
    ssrc: 'source number',
    stream: 'stream id',
    streams: 'streams',
    tag: 'tag',
    tcpType: 'TCP role',
    text: 'text',
    track: 'track id',
    transport: 'transport',
    ttl: 'time to live',
    type: 'type',
    ufrag: 'user name fragment',
    uri: 'URI',
    username: 'user name',
    value: 'value',
    version: 'version',
  },
  formatParameters: {
    apt: 'payload type it repairs',
    minptime: 'least ms in a packet',
    maxptime: 'most ms in a packet',
    ptime: 'ms in a packet',
    useinbandfec: 'error correction in the stream',
    usedtx: 'silence is not sent',
    stereo: 'stereo is welcome',
    'sprop-stereo': 'stereo is likely sent',
    cbr: 'constant bit rate',
    maxaveragebitrate: 'most bits per second',
    maxplaybackrate: 'highest playback rate, Hz',
    'profile-level-id': 'H.264 profile and level',
    'level-asymmetry-allowed': 'levels may differ by direction',
    'packetization-mode': 'how frames are cut into packets',
    'profile-id': 'VP9 profile',
    profile: 'AV1 profile',
    'level-idx': 'AV1 level',
    tier: 'AV1 tier',
    'max-fs': 'largest frame, in blocks',
    'max-fr': 'most frames per second',
    'repair-window': 'microseconds to repair in',
  },
  unknown: {
    attribute: {
      title: 'An attribute that is not known here',
      text: 'Whoever does not know an attribute has to pass over it (RFC 8866 §5.13). Check its spelling: a misspelt one is passed over, too.',
    },
    lineType: {
      title: 'A line type that SDP does not have',
      text: 'A parser that meets an unknown letter has to ignore the whole description (RFC 8866 §5).',
    },
    unreadable: {
      title: 'Not a line of SDP',
      text: 'A line begins with one lowercase letter and an equals sign, without a blank before or between (RFC 8866 §5).',
    },
  },
  unread: 'left over',
};
