// English explanations of packet fields.
import type { Explanations } from '../explanations.js';

export const explanations: Explanations = {
  layers: {
    stun: 'A STUN message that travels inside. Between peers it is an ICE check, which asks whether packets get through.',
    channelData:
      'Four bytes of header, then data: the short way through TURN, once a channel stands for the peer’s address.',
    dtls: 'DTLS inside. It proves who is at the other end and makes the keys for media and data.',
    rtp: 'Encrypted audio or video. The header is in the clear, so that it can be sorted before it is decrypted.',
    rtcp: 'Encrypted reports about the media: what arrived, what was lost, which picture is wanted again.',
    unknown:
      'Bytes that look like nothing WebRTC sends. TURN passes on whatever an application gives to it.',
  },
  fields: {
    undecoded:
      'Bytes that no field accounts for, because something before them is broken or missing.',

    'stun.type':
      'Says in one number what is asked (the method) and whether this is the question or the answer (the class). The two highest bits are 0, which sets STUN apart from RTP and DTLS on the same port.',
    'stun.type.class':
      'Request, indication, success or error. An indication wants no answer, and none comes.',
    'stun.type.method':
      'What it is about: Binding asks for one’s own address, the others belong to TURN. Its bits stand around those of the class, as they did before there were classes.',
    'stun.length':
      'Bytes after the 20 of the header. Always a multiple of four, because every attribute is padded to one.',
    'stun.cookie':
      'Always 0x2112A442. It tells STUN from other protocols, and addresses are XOR-ed with it.',
    'stun.transaction-id':
      'Twelve random bytes that the answer repeats, so that it finds its request. Whoever cannot see the request cannot forge the answer.',
    'stun.attribute.unknown':
      'An attribute that the registry does not have. Types from 0x8000 on may be ignored, lower ones must be understood.',
    'attribute.type': 'Which attribute this is, as IANA registers them.',
    'attribute.length': 'Bytes of the value, without the padding behind it.',
    'attribute.padding':
      'Fills up to a multiple of four bytes. Receivers ignore what is in it; the length does not count it.',
    'attribute.value': 'What the attribute says, as its type lays it out.',
    'attribute.reserved': 'Sent as 0 and ignored, kept for uses to come.',
    'address.family': 'How long the address is: 1 means IPv4, 2 means IPv6.',
    'address.port': 'The port as it is, not XOR-ed.',
    'address.ip':
      'The address as it is, not XOR-ed. A NAT that searches packets for addresses may rewrite it.',
    'address.x-port':
      'The port, XOR-ed with the first two bytes of the cookie. Undone, it is the port that the server saw.',
    'address.x-ip':
      'The address, XOR-ed so that a NAT which rewrites addresses inside packets does not recognise it. IPv4 takes the cookie as the key, IPv6 the transaction ID as well.',
    'error.class': 'The hundreds of the error code, 3 to 6.',
    'error.number': 'The last two digits of the error code.',
    'error.reason': 'The code in words, for people. Programs go by the number.',
    'icmp.type-and-code':
      'Type and code of the ICMP message that came back when the server sent on to the peer.',
    'icmp.type': 'Which kind of ICMP message, for example 3: destination unreachable.',
    'icmp.code': 'The reason within that kind, for example 3: port unreachable.',
    'icmp.data': 'Further data of the ICMP message, such as the MTU of the next hop.',
    'even-port.flags': 'One bit and seven reserved ones.',
    'even-port.reserve':
      '1 asks the server to keep the next higher port as well: for RTP and RTCP on two ports, as before rtcp-mux.',
    'change-request.flags': 'Two bits with which old NAT tests asked for an answer from elsewhere.',
    'change-request.ip': '1 asks the server to answer from its other address.',
    'change-request.port': '1 asks the server to answer from its other port.',
    'password-algorithm.number':
      'How the password becomes the key of the integrity sum: 1 is MD5, 2 is SHA-256.',
    'password-algorithm.length': 'Bytes of parameters behind it; MD5 and SHA-256 have none.',
    'password-algorithm.parameters': 'What the algorithm needs besides the password.',
    'network-info.id':
      'Chromium’s number for the network interface, so that both sides know which checks share one.',
    'network-info.cost':
      'What the interface costs, from 0 for a cable up to 999. Mobile data is dear, and pairs over it come later.',

    'channel-data.channel':
      'Stands for one peer address of this allocation, as ChannelBind agreed. Four bytes take the place of the 36 of a Send indication.',
    'channel-data.length': 'Bytes of the data, without padding.',
    'channel-data.data':
      'What the client and the peer send each other. The TURN server passes it on and looks at nothing in it.',
    'channel-data.padding':
      'Fills up to a multiple of four, required over TCP so that the next message can be found.',

    'dtls.record':
      'A record with the long header: DTLS 1.2 has no other, DTLS 1.3 uses it until keys are agreed on. One datagram may hold several.',
    'dtls.ciphertext':
      'An encrypted record of DTLS 1.3. Even its type is hidden; only what is needed to decrypt it shows.',
    'dtls.content-type':
      'What the record carries: 22 handshake, 21 alert, 20 change of ciphers, 23 application data.',
    'dtls.version':
      'Kept at an old value so that boxes on the way let it pass. The real version is agreed on in the hellos.',
    'dtls.epoch':
      'Which set of keys is in use. It is 0 before there are any, and grows with each change.',
    'dtls.sequence':
      'Number of the record within its epoch, against replays and for order. DTLS 1.3 encrypts it.',
    'dtls.length': 'Bytes of the record after this field.',
    'dtls.unified':
      'The first byte of the short header of DTLS 1.3: 001, and five bits that say which fields follow.',
    'dtls.unified.connection-id': '1: a connection ID follows.',
    'dtls.unified.sequence-size': '1: the sequence number takes two bytes, 0: one.',
    'dtls.unified.has-length':
      '1: a length follows. Without one the record goes on to the end of the datagram.',
    'dtls.unified.epoch':
      'The two lowest bits of the epoch: 2 during the handshake, 3 from then on.',
    'dtls.encrypted-1.2':
      'Encrypted with the keys of the handshake, with the authentication tag at its end.',
    'dtls.encrypted-1.3':
      'Encrypted, with the record’s real type and the authentication tag at its end. In the handshake the certificates are in here.',
    'dtls.change-cipher-spec':
      'From the next record on the sender uses the new keys. DTLS 1.3 has no such message.',
    'dtls.alert':
      'Something went wrong, or the connection is closed. A fatal one ends the transport, and the peer connection fails.',
    'dtls.alert.level': '1 is a warning, 2 is fatal.',
    'dtls.alert.description':
      'What it is about. `bad_certificate` often means that the certificate does not match a=fingerprint.',
    'dtls.payload': 'What the record carries, not taken apart further.',

    'dtls.handshake':
      'One message of the handshake, or a piece of one. It is sent again until the next flight answers it.',
    'dtls.handshake.type':
      'Which message: client_hello begins, server_hello answers, and the certificates follow.',
    'dtls.handshake.length': 'Bytes of the whole message, even if only a piece of it is here.',
    'dtls.handshake.sequence':
      'Number of the message within the handshake: datagrams get lost and overtake each other.',
    'dtls.handshake.fragment-offset': 'Where in the message this piece begins.',
    'dtls.handshake.fragment-length':
      'Bytes of this piece. Fewer than the length: the rest comes in other records.',
    'dtls.handshake.body': 'The message, not taken apart further.',
    'dtls.handshake.fragment':
      'A piece from the middle of a message; its fields can only be read when all are together.',

    'dtls.hello.version':
      'DTLS 1.2 for the sake of old receivers. A 1.3 hello says the truth in supported_versions.',
    'dtls.hello.random':
      '32 random bytes that go into the keys. One fixed value instead turns a server_hello into HelloRetryRequest.',
    'dtls.hello.session-id': 'Once for resuming a session; empty, or without meaning, in DTLS 1.3.',
    'dtls.hello.cookie':
      'Sent back to the server, to prove that the client’s address is real. DTLS 1.3 has an extension for it.',
    'dtls.hello.cipher-suites':
      'The ciphers that the client offers, its favourite first. A server answers with one.',
    'dtls.hello.cipher-suite':
      'How the DTLS records are encrypted. The keys for media come from the same handshake, their cipher is agreed on in use_srtp.',
    'dtls.hello.compression-methods':
      'Only “none” is left: compression before encryption gave secrets away.',
    'dtls.hello.compression-method': '0: no compression.',
    'dtls.hello.extensions':
      'Everything that was added to the hellos since: versions, groups, key shares, use_srtp.',
    'dtls.vector.length': 'Bytes of the list or text that follows.',
    'dtls.vector.bytes': 'Bytes whose meaning their field says.',
    'dtls.extension':
      'One extension: its type, its length, its data. Who does not know it passes over it.',
    'dtls.extension.type':
      'Which extension. `use_srtp` makes it a WebRTC handshake: it says that SRTP keys are wanted.',
    'dtls.extension.length': 'Bytes of its data.',
    'dtls.extension.data': 'What the extension says.',
    'dtls.supported-version':
      'A version that the client can speak, or the one that the server has chosen.',
    'dtls.extension-cookie':
      'The server wants it back in the next client_hello, to know that the address is real.',
    'dtls.signature-scheme':
      'How a peer may sign to prove that its certificate is its own. Browsers make ECDSA certificates.',
    'dtls.named-group':
      'A curve or group for the key exchange. X25519MLKEM768 also holds out against quantum computers.',
    'dtls.key-share':
      'A public key for one group, sent along at once so that the handshake needs one round trip less.',
    'dtls.key-exchange':
      'The public key itself. With the other’s it makes a secret that nobody on the way can know.',
    'dtls.srtp-profile':
      'How SRTP encrypts audio and video with the keys of this handshake. The client lists, the server chooses.',
    'dtls.srtp-mki':
      'A name for the master key, for those that use several. In WebRTC it is empty.',
    'dtls.alpn-protocol':
      'What is spoken inside: `webrtc` is open to the page, `c-webrtc` promises confidential media.',
    'dtls.point-format': 'How points of a curve are written. Only “uncompressed” is in use.',
    'dtls.connection-id':
      'A name for the connection that stays when addresses change. Browsers do not use it.',
    'dtls.certificates': 'The sender’s certificates, its own first.',
    'dtls.certificate':
      'Self-signed and made by the browser. Its SHA-256 has to be the a=fingerprint of the description, or the handshake fails.',

    'rtp.flags': 'Version and three notes about what follows in the header.',
    'rtp.version': 'Always 2, which sets RTP apart from STUN and DTLS on the same port.',
    'rtp.has-padding': '1: the last bytes of the payload are padding.',
    'rtp.has-extension': '1: header extensions follow, as a=extmap numbers them.',
    'rtp.csrc-count': 'How many contributing sources follow, from 0 to 15.',
    'rtp.marker-and-type': 'Marker and payload type share a byte.',
    'rtp.marker': 'For video: the last packet of a picture. For audio: speech begins.',
    'rtp.payload-type': 'Which codec, by the number that a=rtpmap gave to it in the description.',
    'rtp.sequence': 'Grows by one with each packet: a gap is a loss. It starts at a random value.',
    'rtp.timestamp':
      'When the first sample was taken, in ticks of the codec’s clock: 90,000 a second for video, 48,000 for Opus.',
    'rtp.ssrc':
      'Which stream the packet belongs to. With BUNDLE all streams share one port, and this tells them apart.',
    'rtp.csrc': 'A source that a mixer has put into this stream.',
    'rtp.extension': 'Header extensions, in the clear unless they are encrypted one by one.',
    'rtp.extension.profile': '0xBEDE for extensions with a one-byte header, 0x1000 for two bytes.',
    'rtp.extension.length': 'Length of the extensions in words of four bytes.',
    'rtp.extension.data':
      'The extensions: each an ID from a=extmap, a length and a value, such as the mid or the audio level.',
    'rtp.payload':
      'A piece of sound or picture, encrypted with the keys of the DTLS handshake, and a tag that shows any change.',
    'rtcp.flags': 'Version, padding, and how many report blocks follow.',
    'rtcp.count': 'How many report blocks this packet has, or which kind of feedback it is.',
    'rtcp.type':
      '200 and 201 are sender and receiver reports, 205 and 206 feedback such as “send that again” or “a new picture”.',
    'rtcp.length': 'Length in words of four bytes, minus one.',
    'rtcp.ssrc': 'Which stream’s owner sends this report.',
    'rtcp.payload':
      'The report, encrypted, then a counter and an authentication tag. The first bit of the counter says whether it is encrypted.',

    'stun.attribute.MAPPED-ADDRESS':
      'The address that the server saw, in the clear, for clients of the old STUN. Today XOR-MAPPED-ADDRESS has taken its place.',
    'stun.attribute.CHANGE-REQUEST':
      'Asks the server to answer from another address or port. Tests of NAT behaviour use it, WebRTC does not.',
    'stun.attribute.USERNAME':
      'For TURN the user’s name; for an ICE check the receiver’s ufrag, a colon, and the sender’s. A check with another name belongs to another session and is refused.',
    'stun.attribute.MESSAGE-INTEGRITY':
      'HMAC-SHA1 over all that stands before it: the sender knows the password, and nobody has changed the message. ICE checks take the receiver’s ice-pwd as the key, TURN one made of name, realm and password.',
    'stun.attribute.ERROR-CODE': 'Why the request was refused: a number and a phrase for people.',
    'stun.attribute.UNKNOWN-ATTRIBUTES':
      'Comes with error 420 and lists what the server did not understand.',
    'stun.attribute.CHANNEL-NUMBER':
      'A number from 0x4000 to 0x4FFF that will stand for the peer’s address from now on.',
    'stun.attribute.LIFETIME':
      'For how many seconds the allocation is kept unless it is refreshed. 0 ends it.',
    'stun.attribute.XOR-PEER-ADDRESS':
      'The address at the other end of the relay: where data is to go, came from, or may come from. XOR-ed as mapped addresses are.',
    'stun.attribute.DATA': 'The packet that is passed on, as it came: an ICE check, DTLS, media.',
    'stun.attribute.REALM':
      'The domain of the user name. The server sends it with 401, the client puts it into its key and sends it back.',
    'stun.attribute.NONCE':
      'A text of the server’s that the client has to repeat, so that an old request cannot be sent again. It expires; then 438 brings a new one.',
    'stun.attribute.XOR-RELAYED-ADDRESS':
      'The address on the server that was allocated to this client. It becomes the relay candidate, and whatever is sent there reaches the client.',
    'stun.attribute.REQUESTED-ADDRESS-FAMILY': 'Whether the relayed address shall be IPv4 or IPv6.',
    'stun.attribute.EVEN-PORT':
      'Asks for an even port, as RTP once wanted. Browsers do not send it.',
    'stun.attribute.REQUESTED-TRANSPORT':
      'What the relayed address shall speak: 17 is UDP, and WebRTC asks for nothing else, even where it talks TCP to the server.',
    'stun.attribute.DONT-FRAGMENT':
      'Asks the server to send on with the DF bit, to find out how large packets may be.',
    'stun.attribute.ACCESS-TOKEN': 'An OAuth token in place of a password.',
    'stun.attribute.MESSAGE-INTEGRITY-SHA256':
      'The same proof as MESSAGE-INTEGRITY with SHA-256, where the server asked for it.',
    'stun.attribute.PASSWORD-ALGORITHM':
      'Which of the offered algorithms the client uses to make its key.',
    'stun.attribute.USERHASH':
      'A hash in place of the user’s name, so that nobody on the way can read it.',
    'stun.attribute.XOR-MAPPED-ADDRESS':
      'The address and port that the request came from, as the receiver saw them: behind a NAT, the public ones. They become the srflx candidate, and are XOR-ed so that a NAT which rewrites addresses inside packets leaves them alone.',
    'stun.attribute.RESERVATION-TOKEN':
      'Claims the port that EVEN-PORT kept back. Browsers do not use it.',
    'stun.attribute.PRIORITY':
      'The priority that a peer-reflexive candidate gets if this check reveals an address nobody knew. It is not that of the candidate which sends.',
    'stun.attribute.USE-CANDIDATE':
      'Only the controlling peer sends it: this pair is nominated, and media goes over it.',
    'stun.attribute.PADDING': 'Makes the message longer, to test what size gets through.',
    'stun.attribute.RESPONSE-PORT': 'Asks for the answer at another port. WebRTC does not use it.',
    'stun.attribute.CONNECTION-ID':
      'Names a TCP connection that TURN holds to a peer. Browsers relay UDP only.',
    'stun.attribute.ADDITIONAL-ADDRESS-FAMILY':
      'Asks for an IPv6 address besides the IPv4 one in a single allocation.',
    'stun.attribute.ADDRESS-ERROR-CODE':
      'Why one of two address families could not be allocated, while the other was.',
    'stun.attribute.PASSWORD-ALGORITHMS':
      'The algorithms that the server accepts, in its order. The client repeats the list, so that nobody can shorten it on the way.',
    'stun.attribute.ALTERNATE-DOMAIN':
      'The name to expect in the certificate of the other server that 300 points to.',
    'stun.attribute.ICMP':
      'The server passes on what ICMP reported when it sent to the peer, for example that nobody listens there.',
    'stun.attribute.SOFTWARE': 'What software sent this. For people, nothing follows from it.',
    'stun.attribute.ALTERNATE-SERVER': 'Comes with 300: ask this server instead.',
    'stun.attribute.TRANSACTION_TRANSMIT_COUNTER':
      'How often the request was sent, so that a lost request can be told from a lost answer.',
    'stun.attribute.CACHE-TIMEOUT': 'How long the result of a NAT test may be kept.',
    'stun.attribute.FINGERPRINT':
      'CRC-32 over the message, XOR-ed with “STUN” in ASCII. It helps to tell STUN from other packets on the port and has nothing to do with the certificate’s a=fingerprint.',
    'stun.attribute.ICE-CONTROLLED':
      'The sender is controlled: the other peer chooses the pair. The random number decides if both say the same.',
    'stun.attribute.ICE-CONTROLLING':
      'The sender is controlling: it chooses the pair. If both say so, the larger random number wins and the other gets 487.',
    'stun.attribute.RESPONSE-ORIGIN': 'The address that the server answered from. For NAT tests.',
    'stun.attribute.OTHER-ADDRESS': 'The server’s second address. For NAT tests.',
    'stun.attribute.ECN-CHECK STUN':
      'Tests during ICE whether marks of congestion (ECN) survive the way.',
    'stun.attribute.THIRD-PARTY-AUTHORIZATION':
      'Names the OAuth server that hands out tokens for this TURN server.',
    'stun.attribute.MOBILITY-TICKET':
      'Lets an allocation survive a change of the client’s address. Browsers do not use it.',
    'stun.attribute.CISCO-STUN-FLOWDATA':
      'Cisco’s description of the media flow for equipment on the way.',
    'stun.attribute.ENF-FLOW-DESCRIPTION': 'Describes the flow to network equipment.',
    'stun.attribute.ENF-NETWORK-STATUS': 'What network equipment reports about the way.',
    'stun.attribute.CISCO-WEBEX-FLOW-INFO': 'Details of a Webex flow, for Cisco’s own equipment.',
    'stun.attribute.CITRIX-TRANSACTION-ID': 'A number that Citrix uses to follow a transaction.',
    'stun.attribute.GOOG-NETWORK-INFO':
      'Chromium tells the other which of its network interfaces a check leaves by, and what that one costs.',
    'stun.attribute.GOOG-LAST-ICE-CHECK-RECEIVED':
      'The transaction ID of the last check that arrived from the other peer. An experiment of libwebrtc, with which one check confirms another.',
    'stun.attribute.GOOG-MISC-INFO':
      'A list of numbers by which two libwebrtc ends tell each other what they support.',
    'stun.attribute.GOOG-OBSOLETE-1': 'No longer in use.',
    'stun.attribute.GOOG-CONNECTION-ID':
      'A number for the connection, reserved by Google for libwebrtc.',
    'stun.attribute.GOOG-DELTA':
      'Changes to a small dictionary that two libwebrtc ends keep for each other, carried by their checks.',
    'stun.attribute.GOOG-DELTA-ACK': 'Confirms up to which version a GOOG-DELTA has arrived.',
    'stun.attribute.GOOG-DELTA-SYNC-REQ':
      'Reserved by Google: asks to bring the dictionaries of GOOG-DELTA in line again.',
    'stun.attribute.GOOG-MESSAGE-INTEGRITY-32':
      'Four bytes of the integrity sum, for GOOG-PING: a shorter check on a pair that has proved itself.',
    'stun.attribute.META-DTLS-IN-STUN':
      'A DTLS record that rides on an ICE check, so that the handshake begins before the checks have ended.',
    'stun.attribute.META-DTLS-IN-STUN-ACKNOWLEDGEMENT':
      'Says which of those DTLS records have arrived.',
  },
};
