// What is captured: ways to offer and to answer, each as one would do it in an application.

/**
 * What the scenarios need of the place where they run.
 * @typedef {object} World
 * @property {typeof RTCPeerConnection} Peer
 * @property {typeof MediaStream} Stream
 * @property {(kind: 'audio' | 'video') => MediaStreamTrack} newTrack
 * @property {(kind: 'audio' | 'video') => readonly RTCRtpCodec[]} codecs all that it can send, if it tells
 */

/**
 * @typedef {object} Captured
 * @property {Record<string, string>} texts by name, such as `audio-offer`
 * @property {string[]} skipped what this place cannot do, and why
 */

/**
 * Runs every scenario. It is sent to the browsers as text, so it uses nothing from outside of itself.
 * @param {World} world
 * @returns {Promise<Captured>}
 */
export async function captureAll({ Peer, Stream, newTrack, codecs }) {
  /** @type {Record<string, string>} */
  const texts = {};
  /** @type {string[]} */
  const skipped = [];

  /** @param {RTCPeerConnection} pc */
  const gathered = (pc) =>
    new Promise((resolve) => {
      const look = () => pc.iceGatheringState === 'complete' && resolve(undefined);
      pc.addEventListener('icegatheringstatechange', look);
      look();
    });

  /**
   * One offer and its answer, kept under the name unless it is null.
   * @param {string | null} name
   * @param {RTCPeerConnection} from
   * @param {RTCPeerConnection} to
   * @param {object} [how]
   * @param {RTCOfferOptions} [how.options]
   * @param {(to: RTCPeerConnection) => void} [how.beforeAnswer]
   * @param {boolean} [how.withCandidates]
   */
  async function exchange(name, from, to, { options, beforeAnswer, withCandidates = false } = {}) {
    /** @param {RTCPeerConnection} pc @param {RTCSessionDescriptionInit} made */
    const setAndKeep = async (pc, made) => {
      await pc.setLocalDescription(made);
      if (withCandidates) await gathered(pc);
      const description = withCandidates ? (pc.localDescription ?? made) : made;
      if (name !== null) texts[`${name}-${made.type}`] = description.sdp ?? '';
      return { type: description.type, sdp: description.sdp ?? '' };
    };
    await to.setRemoteDescription(await setAndKeep(from, await from.createOffer(options)));
    beforeAnswer?.(to);
    await from.setRemoteDescription(await setAndKeep(to, await to.createAnswer()));
  }

  /** @param {RTCPeerConnection} pc @param {...('audio' | 'video')} kinds */
  const addTracks = (pc, ...kinds) => {
    const stream = new Stream();
    for (const kind of kinds) pc.addTrack(newTrack(kind), stream);
  };

  /** @param {RTCPeerConnection} pc */
  const addAll = (pc) => {
    addTracks(pc, 'audio', 'video');
    pc.createDataChannel('chat');
  };

  /**
   * @param {string} name
   * @param {(a: RTCPeerConnection, b: RTCPeerConnection) => void | Promise<void>} run
   * @param {RTCConfiguration} [configuration]
   */
  async function scenario(name, run, configuration) {
    /** @type {RTCPeerConnection[]} */
    const peers = [];
    try {
      peers.push(new Peer(configuration), new Peer(configuration));
      const [a, b] = peers;
      if (a && b) await run(a, b);
    } catch (error) {
      // An offer that even its maker could not take is no example of one.
      for (const type of ['offer', 'answer']) Reflect.deleteProperty(texts, `${name}-${type}`);
      skipped.push(`${name}: ${String(error)}`);
    }
    for (const peer of peers) peer.close();
  }

  /**
   * The plain ones: something is added, offered, and answered as it comes.
   * @param {string} name
   * @param {(a: RTCPeerConnection) => void} offer
   * @param {(b: RTCPeerConnection) => void} [beforeAnswer]
   * @param {RTCConfiguration & { withCandidates?: boolean, options?: RTCOfferOptions }} [how]
   */
  const plain = (name, offer, beforeAnswer, { withCandidates, options, ...configuration } = {}) =>
    scenario(
      name,
      async (a, b) => {
        offer(a);
        await exchange(name, a, b, {
          ...(options && { options }),
          ...(beforeAnswer && { beforeAnswer }),
          ...(withCandidates !== undefined && { withCandidates }),
        });
      },
      configuration,
    );

  await plain('audio', (a) => addTracks(a, 'audio'));
  await plain('video', (a) => addTracks(a, 'video'));
  await plain('data', (a) => a.createDataChannel('chat'));
  await plain('nothing', () => undefined);
  await plain('all-kinds', addAll);
  await plain('all-kinds-both-ways', addAll, (b) => addTracks(b, 'audio', 'video'));
  await plain('many-sections', (a) => {
    for (let i = 0; i < 3; i += 1) addTracks(a, 'audio', 'video');
  });
  await plain('track-in-two-streams', (a) =>
    a.addTrack(newTrack('video'), new Stream(), new Stream()),
  );
  await plain('track-in-no-stream', (a) => a.addTrack(newTrack('video')));
  for (const direction of /** @type {const} */ (['sendrecv', 'sendonly', 'recvonly', 'inactive']))
    await plain(direction, (a) => {
      for (const kind of /** @type {const} */ (['audio', 'video']))
        a.addTransceiver(direction.startsWith('send') ? newTrack(kind) : kind, { direction });
    });
  await plain('asked-for-by-options', () => undefined, undefined, {
    options: { offerToReceiveAudio: true, offerToReceiveVideo: true },
  });

  const layers = [
    { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
    { rid: 'h', scaleResolutionDownBy: 2 },
    { rid: 'f' },
  ];
  await plain('simulcast', (a) =>
    a.addTransceiver(newTrack('video'), { direction: 'sendonly', sendEncodings: layers }),
  );
  await plain('simulcast-paused', (a) =>
    a.addTransceiver(newTrack('video'), {
      sendEncodings: layers.map((layer) => ({ ...layer, active: layer.rid !== 'f' })),
    }),
  );

  for (const kind of /** @type {const} */ (['audio', 'video'])) {
    const all = codecs(kind);
    if (all.length === 0) continue;
    await plain(`${kind}-codecs-reversed`, (a) =>
      a.addTransceiver(newTrack(kind)).setCodecPreferences([...all].reverse()),
    );
    const names = new Set(all.map(({ mimeType }) => mimeType.split('/')[1] ?? ''));
    for (const name of names) {
      const only = all.filter(({ mimeType }) => mimeType.endsWith(`/${name}`));
      await plain(`only-${name.toLowerCase()}`, (a) =>
        a.addTransceiver(newTrack(kind)).setCodecPreferences(only),
      );
    }
  }

  await scenario('ice-restart', async (a, b) => {
    addAll(a);
    await exchange(null, a, b);
    await exchange('ice-restart', a, b, { options: { iceRestart: true } });
  });
  await scenario('section-stopped', async (a, b) => {
    addAll(a);
    await exchange(null, a, b);
    a.getTransceivers()[0]?.stop();
    await exchange('section-stopped', a, b);
    addTracks(a, 'video');
    await exchange('section-reused', a, b);
  });
  await scenario('section-rejected', async (a, b) => {
    addAll(a);
    await exchange('section-rejected', a, b, {
      beforeAnswer: (to) => to.getTransceivers()[1]?.stop(),
    });
    await exchange('after-section-rejected', a, b);
  });
  await scenario('section-added', async (a, b) => {
    addTracks(a, 'audio');
    await exchange(null, a, b);
    addTracks(a, 'video');
    a.createDataChannel('chat');
    await exchange('section-added', a, b);
  });
  await scenario('offered-by-the-answerer', async (a, b) => {
    addAll(a);
    await exchange(null, a, b);
    addTracks(b, 'audio', 'video');
    await exchange('offered-by-the-answerer', b, a);
  });
  await scenario('put-on-hold', async (a, b) => {
    addAll(a);
    await exchange(null, a, b);
    for (const transceiver of a.getTransceivers()) transceiver.direction = 'inactive';
    await exchange('put-on-hold', a, b);
  });
  await scenario('track-removed', async (a, b) => {
    addAll(a);
    await exchange(null, a, b);
    for (const sender of a.getSenders()) a.removeTrack(sender);
    await exchange('track-removed', a, b);
  });

  await plain('candidates', addAll, undefined, { withCandidates: true });
  await plain('candidates-max-bundle', addAll, undefined, {
    withCandidates: true,
    bundlePolicy: 'max-bundle',
  });
  await plain('candidates-data', (a) => a.createDataChannel('chat'), undefined, {
    withCandidates: true,
  });
  await plain('relay-only', addAll, undefined, { iceTransportPolicy: 'relay' });
  await plain('max-compat', addAll, undefined, { bundlePolicy: 'max-compat' });
  await plain('candidate-pool', addAll, undefined, { iceCandidatePoolSize: 2 });

  await scenario('rsa-certificate', async () => {
    /** @type {RsaHashedKeyGenParams} */
    const parameters = {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    };
    const certificate = await Peer.generateCertificate(parameters);
    await plain('rsa-certificate', addAll, undefined, { certificates: [certificate] });
  });

  await plain('all-header-extensions', (a) => {
    addTracks(a, 'audio', 'video');
    for (const transceiver of a.getTransceivers()) {
      // W3C webrtc-extensions §5; not in TypeScript's DOM, and not in every browser.
      const extended =
        /** @type {{ getHeaderExtensionsToNegotiate(): { direction: string }[], setHeaderExtensionsToNegotiate(all: object[]): void }} */ (
          /** @type {unknown} */ (transceiver)
        );
      const offered = extended.getHeaderExtensionsToNegotiate();
      extended.setHeaderExtensionsToNegotiate(
        offered.map((extension) => ({ ...extension, direction: 'sendrecv' })),
      );
    }
  });

  return { texts, skipped };
}

/**
 * What one says to offers that another made. Sent as text, too.
 * @param {Pick<World, 'Peer' | 'Stream' | 'newTrack'>} world
 * @param {Record<string, string>} offers
 * @returns {Promise<Captured>}
 */
export async function answerAll({ Peer, Stream, newTrack }, offers) {
  /** @type {Record<string, string>} */
  const texts = {};
  /** @type {string[]} */
  const skipped = [];
  for (const [name, sdp] of Object.entries(offers)) {
    const pc = new Peer();
    try {
      await pc.setRemoteDescription({ type: 'offer', sdp });
      const stream = new Stream();
      for (const kind of /** @type {const} */ (['audio', 'video']))
        if (sdp.includes(`m=${kind}`)) pc.addTrack(newTrack(kind), stream);
      const answer = await pc.createAnswer();
      await pc.setLocalDescription(answer);
      texts[name] = answer.sdp ?? '';
    } catch (error) {
      skipped.push(`${name}: ${String(error)}`);
    }
    pc.close();
  }
  return { texts, skipped };
}

/**
 * A page as World. Sent as text, too.
 * @returns {World}
 */
export function pageWorld() {
  return {
    Peer: RTCPeerConnection,
    Stream: MediaStream,
    newTrack: (kind) => {
      if (kind === 'audio') {
        const [track] = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
        if (track) return track;
      }
      const canvas = document.createElement('canvas');
      canvas.getContext('2d');
      const [track] = canvas.captureStream().getVideoTracks();
      if (!track) throw new Error('A canvas without a track.');
      return track;
    },
    codecs: (kind) => RTCRtpSender.getCapabilities(kind)?.codecs ?? [],
  };
}
