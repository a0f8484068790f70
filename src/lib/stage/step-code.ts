// The lines that do each step, as this project's own code does it, and the section that governs it.

export interface StepCode {
  /** One to five lines, at most 64 characters wide. */
  javascript: string;
  /** The same calls of org.webrtc, a line each; null where WebRTC has no call for the step. */
  android: string | null;
  /** The same calls of the iOS framework in Swift, a line each; null as above. */
  ios: string | null;
  /** The section that governs the step, named alike in every language. */
  spec: { label: string; url: string };
}

const w3c = (title: string, anchor: string): StepCode['spec'] => ({
  label: `W3C WebRTC: ${title}`,
  url: `https://www.w3.org/TR/webrtc/#${anchor}`,
});

const rfc = (number: number, section: string): StepCode['spec'] => ({
  label: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

const lines = (...each: string[]): string => each.join('\n');

const SET_LOCAL = {
  android: 'PeerConnection.setLocalDescription(SdpObserver, SessionDescription)',
  ios: 'RTCPeerConnection.setLocalDescription(_:completionHandler:)',
};

const SET_REMOTE = {
  android: 'PeerConnection.setRemoteDescription(SdpObserver, SessionDescription)',
  ios: 'RTCPeerConnection.setRemoteDescription(_:completionHandler:)',
};

const ON_CANDIDATE = {
  android: 'PeerConnection.Observer.onIceCandidate(IceCandidate)',
  ios: 'RTCPeerConnectionDelegate.peerConnection(_:didGenerate:)',
};

const ON_CANDIDATE_OR_ERROR = {
  android: lines(
    ON_CANDIDATE.android,
    'PeerConnection.Observer.onIceCandidateError(IceCandidateErrorEvent)',
  ),
  ios: lines(
    ON_CANDIDATE.ios,
    'RTCPeerConnectionDelegate.peerConnection(_:didFailToGatherIceCandidate:)',
  ),
};

const STUN_SERVER = {
  android: 'PeerConnection.IceServer.builder(String)',
  ios: 'RTCIceServer(urlStrings:)',
};

const TURN_SERVER = {
  android: lines(
    'PeerConnection.IceServer.builder(String)',
    'PeerConnection.IceServer.Builder.setUsername(String)',
    'PeerConnection.IceServer.Builder.setPassword(String)',
  ),
  ios: 'RTCIceServer(urlStrings:username:credential:)',
};

const ADD_CANDIDATE = {
  android: 'PeerConnection.addIceCandidate(IceCandidate, AddIceObserver)',
  ios: 'RTCPeerConnection.add(_:completionHandler:)',
};

/** Signaling is the application's own (RFC 9429 §3.1), so no platform has a call for it. */
const SIGNALING = { android: null, ios: null };

const iceServersOf = (description: 'offer' | 'answer', server: string): string =>
  lines(
    `const iceServers = [${server}];`,
    'const pc = new RTCPeerConnection({ iceServers });',
    `await pc.setLocalDescription(${description});`,
  );

const askStun = (description: 'offer' | 'answer'): string =>
  iceServersOf(description, "{ urls: 'stun:stun.example.org:3478' }");

const askTurn = (description: 'offer' | 'answer'): string =>
  iceServersOf(description, '{ urls: turnUrl, username, credential }');

const sendCandidates = (from: string, to: string): string =>
  lines(
    'for (const candidate of held) {',
    "  const payload = { kind: 'candidate', candidate };",
    `  await signaling.send({ from: '${from}', to: '${to}', payload });`,
    '}',
  );

const TURN_REPLIES = lines(
  'pc.onicecandidate = ({ candidate }) => {',
  "  if (candidate?.type === 'relay') held.push(candidate);",
  '};',
  'pc.onicecandidateerror = ({ url, errorCode }) =>',
  '  report(url, errorCode);',
);

const ADD_CANDIDATES = lines(
  'for (const { payload } of messages)',
  '  await pc.addIceCandidate(payload.candidate);',
);

/** In textbook order; `STEP_CODE[n - 1]` is step n. */
export const STEP_CODE = [
  {
    javascript: lines(
      'const pc = new RTCPeerConnection({',
      '  iceServers,',
      "  bundlePolicy: 'max-bundle',",
      '});',
      'await signaling.join(peer);',
    ),
    android: 'PeerConnectionFactory.createPeerConnection(RTCConfiguration, Observer)',
    ios: 'RTCPeerConnectionFactory.peerConnection(with:constraints:delegate:)',
    spec: rfc(9429, '3.1'),
  },
  {
    javascript: lines(
      'pc.addTrack(track, stream);',
      "const channel = pc.createDataChannel('chat');",
      'const offer = await pc.createOffer();',
      'await pc.setLocalDescription(offer);',
    ),
    android: lines(
      'PeerConnection.addTrack(MediaStreamTrack, List<String>)',
      'PeerConnection.createDataChannel(String, DataChannel.Init)',
      'PeerConnection.createOffer(SdpObserver, MediaConstraints)',
      SET_LOCAL.android,
    ),
    ios: lines(
      'RTCPeerConnection.add(_:streamIds:)',
      'RTCPeerConnection.dataChannel(forLabel:configuration:)',
      'RTCPeerConnection.offer(for:completionHandler:)',
      SET_LOCAL.ios,
    ),
    spec: w3c('createOffer()', 'dom-rtcpeerconnection-createoffer'),
  },
  {
    javascript: lines(
      'const { type, sdp } = offer;',
      "const payload = { kind: 'description', type, sdp };",
      "await signaling.send({ from: 'A', to: 'B', payload });",
    ),
    ...SIGNALING,
    spec: rfc(8838, '4'),
  },
  {
    javascript: lines(
      "const [message] = await signaling.collect('B');",
      'const { type, sdp } = message.payload;',
    ),
    ...SIGNALING,
    spec: rfc(3264, '4'),
  },
  {
    javascript: lines(
      'pc.ontrack = ({ track }) => remoteStream.addTrack(track);',
      'pc.ondatachannel = ({ channel }) => listen(channel);',
      'await pc.setRemoteDescription({ type, sdp });',
    ),
    android: lines(
      'PeerConnection.Observer.onTrack(RtpTransceiver)',
      'PeerConnection.Observer.onDataChannel(DataChannel)',
      SET_REMOTE.android,
    ),
    ios: lines(
      'RTCPeerConnectionDelegate.peerConnection(_:didStartReceivingOn:)',
      'RTCPeerConnectionDelegate.peerConnection(_:didOpen:)',
      SET_REMOTE.ios,
    ),
    spec: w3c('setRemoteDescription()', 'dom-peerconnection-setremotedescription'),
  },
  {
    javascript: lines(
      'pc.addTrack(track, stream);',
      'const answer = await pc.createAnswer();',
      'await pc.setLocalDescription(answer);',
    ),
    android: lines(
      'PeerConnection.addTrack(MediaStreamTrack, List<String>)',
      'PeerConnection.createAnswer(SdpObserver, MediaConstraints)',
      SET_LOCAL.android,
    ),
    ios: lines(
      'RTCPeerConnection.add(_:streamIds:)',
      'RTCPeerConnection.answer(for:completionHandler:)',
      SET_LOCAL.ios,
    ),
    spec: w3c('createAnswer()', 'dom-rtcpeerconnection-createanswer'),
  },
  {
    javascript: lines(
      'const { type, sdp } = answer;',
      "const payload = { kind: 'description', type, sdp };",
      "await signaling.send({ from: 'B', to: 'A', payload });",
    ),
    ...SIGNALING,
    spec: rfc(8838, '5'),
  },
  {
    javascript: lines(
      "const [message] = await signaling.collect('A');",
      'const { type, sdp } = message.payload;',
    ),
    ...SIGNALING,
    spec: rfc(9429, '3.2'),
  },
  {
    javascript: lines(
      'pc.ontrack = ({ track }) => remoteStream.addTrack(track);',
      'await pc.setRemoteDescription({ type, sdp });',
    ),
    android: lines('PeerConnection.Observer.onTrack(RtpTransceiver)', SET_REMOTE.android),
    ios: lines('RTCPeerConnectionDelegate.peerConnection(_:didStartReceivingOn:)', SET_REMOTE.ios),
    spec: rfc(9429, '5.11'),
  },
  { javascript: askStun('offer'), ...STUN_SERVER, spec: rfc(8445, '5.1.1.2') },
  {
    javascript: lines(
      'pc.onicecandidate = ({ candidate }) => {',
      "  if (candidate?.type === 'srflx') held.push(candidate);",
      '};',
    ),
    ...ON_CANDIDATE,
    spec: rfc(8489, '14.2'),
  },
  { javascript: askTurn('offer'), ...TURN_SERVER, spec: rfc(8656, '7.1') },
  { javascript: TURN_REPLIES, ...ON_CANDIDATE_OR_ERROR, spec: rfc(8656, '7.3') },
  { javascript: sendCandidates('A', 'B'), ...SIGNALING, spec: rfc(9429, '3.5.2') },
  {
    javascript: "const messages = await signaling.collect('B');",
    ...SIGNALING,
    spec: rfc(8838, '18'),
  },
  {
    javascript: ADD_CANDIDATES,
    ...ADD_CANDIDATE,
    spec: w3c('addIceCandidate()', 'dom-peerconnection-addicecandidate'),
  },
  { javascript: askStun('answer'), ...STUN_SERVER, spec: rfc(9429, '3.5.1') },
  {
    javascript: lines(
      'pc.onicecandidate = ({ candidate }) => {',
      '  if (candidate === null) noteGatheringEnded();',
      "  else if (candidate.type === 'srflx') held.push(candidate);",
      '};',
    ),
    ...ON_CANDIDATE,
    spec: rfc(8445, '5.1.3'),
  },
  { javascript: askTurn('answer'), ...TURN_SERVER, spec: rfc(8489, '9.2') },
  { javascript: TURN_REPLIES, ...ON_CANDIDATE_OR_ERROR, spec: rfc(8656, '9') },
  { javascript: sendCandidates('B', 'A'), ...SIGNALING, spec: rfc(8838, '9') },
  {
    javascript: "const messages = await signaling.collect('A');",
    ...SIGNALING,
    spec: rfc(8839, '5.1'),
  },
  { javascript: ADD_CANDIDATES, ...ADD_CANDIDATE, spec: rfc(8838, '11') },
  {
    javascript: lines(
      'channel.onopen = () => channel.send(text);',
      'channel.onmessage = ({ data }) => show(data);',
    ),
    android: lines('DataChannel.Observer.onStateChange()', 'DataChannel.send(DataChannel.Buffer)'),
    ios: lines(
      'RTCDataChannelDelegate.dataChannelDidChangeState(_:)',
      'RTCDataChannel.sendData(_:)',
    ),
    spec: w3c('announcing a data channel as open', 'announcing-a-data-channel-as-open'),
  },
] as const satisfies readonly StepCode[] & { length: 24 };
