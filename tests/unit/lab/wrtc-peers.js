// Two peers of libwebrtc in a process of their own (@roamhq/wrtc): they connect through the servers that
// the parent names, relay only, and send each other one message over a data channel.
import wrtc from '@roamhq/wrtc';

/** @typedef {{ A: RTCIceServer[], B: RTCIceServer[] }} Servers told by the parent */
/** @typedef {{ heard: string[], relayed: { A: string[], B: string[] } }} Told told to the parent */

/** @param {RTCIceServer[]} iceServers */
const newPeer = (iceServers) =>
  new wrtc.RTCPeerConnection({ iceServers, iceTransportPolicy: 'relay' });

/**
 * Hands the candidates of one to the other as they come, and keeps their addresses.
 * @param {RTCPeerConnection} from
 * @param {RTCPeerConnection} to
 * @param {string[]} addresses
 */
function trickle(from, to, addresses) {
  from.addEventListener('icecandidate', ({ candidate }) => {
    if (!candidate?.candidate) return;
    const [, , , , address, port, , type] = candidate.candidate.split(' ');
    addresses.push(`${type} ${address}:${port}`);
    void to.addIceCandidate(candidate);
  });
}

/** @param {RTCDataChannel} channel */
const nextMessage = (channel) =>
  new Promise((resolve) => {
    channel.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
  });

/**
 * @param {Servers} servers
 * @returns {Promise<Told>}
 */
async function meet(servers) {
  const [a, b] = [newPeer(servers.A), newPeer(servers.B)];
  /** @type {Told['relayed']} */
  const relayed = { A: [], B: [] };
  const channelOfA = a.createDataChannel('chat');
  /** @type {Promise<RTCDataChannel>} */
  const channelOfB = new Promise((resolve) => {
    b.addEventListener('datachannel', ({ channel }) => resolve(channel));
  });
  const atB = channelOfB.then(nextMessage);
  const atA = nextMessage(channelOfA);
  channelOfA.addEventListener('open', () => channelOfA.send('from A'));
  void channelOfB.then((channel) => {
    if (channel.readyState === 'open') channel.send('from B');
    else channel.addEventListener('open', () => channel.send('from B'));
  });
  // Each has the other's description before the first candidate is on its way.
  const offer = await a.createOffer();
  await b.setRemoteDescription(offer);
  const answer = await b.createAnswer();
  trickle(a, b, relayed.A);
  trickle(b, a, relayed.B);
  await a.setLocalDescription(offer);
  await a.setRemoteDescription(answer);
  await b.setLocalDescription(answer);
  const heard = await Promise.all([atA, atB]);
  a.close();
  b.close();
  return { heard, relayed };
}

process.once('message', (/** @type {Servers} */ servers) => {
  void meet(servers).then((told) => {
    // libwebrtc's threads would keep the process.
    process.send?.(told, () => process.exit(0));
  });
});
