import { describe, expect, it } from 'vitest';
import { visibleEvents } from '../../../src/lib/recording/cursor.js';
import {
  type FlowEvent,
  type FlowFact,
  type PeerId,
  INITIAL_STATES,
  PEER_IDS,
  STATE_MACHINE_NAMES,
} from '../../../src/lib/recording/events.js';
import {
  type CandidateView,
  type PeerView,
  peerView,
} from '../../../src/lib/recording/peer-view.js';
import { said } from '../../fixtures/said.js';
import { ANSWER_SDP, OFFER_SDP, scriptedWalk } from '../../fixtures/scripted-walk.js';

const { events } = scriptedWalk();

const atStep = (peer: PeerId, position: number): PeerView =>
  peerView(visibleEvents(events, { order: 'textbook', position }), peer);
const atSeq = (peer: PeerId, position: number): PeerView =>
  peerView(visibleEvents(events, { order: 'clock', position }), peer);

const typesOf = (view: PeerView): string[] => view.candidates.map(({ type }) => type);
const candidateOf = (view: PeerView, type: string): CandidateView | undefined =>
  view.candidates.find((candidate) => candidate.type === type);
const seqOf = (accept: (event: FlowEvent) => boolean): number => events.findIndex(accept);

const CANDIDATE = {
  candidate: 'candidate:1 1 udp 2113937151 192.0.2.1 5000 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'abcd',
};

const found = (peer: PeerId): FlowFact => ({
  type: 'candidate.found',
  peer,
  candidate: CANDIDATE,
  candidateType: 'host',
  url: null,
});

const sent = (peer: PeerId, candidateSeq: number, late: boolean): FlowFact => ({
  type: 'message.sent',
  peer,
  messageId: `candidate-${peer}-${candidateSeq}`,
  payload: { kind: 'candidate', candidate: CANDIDATE, candidateSeq },
  late,
});

describe('before anything happened', () => {
  it('a peer does not exist, knows nothing and is in the initial states', () => {
    const view = peerView([], 'A');
    expect(view).toMatchObject({ exists: false, local: null, remote: null, candidates: [] });
    for (const machine of STATE_MACHINE_NAMES)
      expect(view.states[machine]).toEqual({
        value: INITIAL_STATES[machine],
        changedSeq: null,
        changedAtMs: null,
        changedStep: null,
      });
  });
});

describe('a candidate', () => {
  it('is held from its finding step, sent at 14 and added at 16', () => {
    expect(candidateOf(atStep('A', 2), 'host')?.stage).toBe('held');
    expect(candidateOf(atStep('A', 13), 'host')?.stage).toBe('held');
    expect(candidateOf(atStep('A', 14), 'host')?.stage).toBe('sent');
    expect(candidateOf(atStep('A', 15), 'host')?.stage).toBe('sent');
    expect(candidateOf(atStep('A', 16), 'host')?.stage).toBe('added');
  });

  it('of B is held until 21 and added at 23', () => {
    const stages = [6, 20, 21, 22, 23].map((step) => candidateOf(atStep('B', step), 'host')?.stage);
    expect(stages).toEqual(['held', 'held', 'sent', 'sent', 'added']);
  });

  it('of step 11 is not shown at step 2, although it came then', () => {
    expect(typesOf(atStep('A', 2))).toEqual(['host']);
    expect(typesOf(atStep('A', 10))).toEqual(['host']);
    expect(typesOf(atStep('A', 11))).toEqual(['host', 'srflx']);
    expect(typesOf(atStep('A', 13))).toEqual(['host', 'srflx', 'relay']);
  });

  it('is shown by the clock as soon as it came', () => {
    const relay = seqOf(
      (event) => event.type === 'candidate.found' && event.candidateType === 'relay',
    );
    expect(typesOf(atSeq('A', relay - 1))).not.toContain('relay');
    expect(typesOf(atSeq('A', relay))).toContain('relay');
    expect(events[relay]?.atMs).toBeLessThan(
      events.find((event) => event.type === 'step.entered' && event.step === 3)?.atMs ?? 0,
    );
  });

  it('belongs to the peer that found it, and never shows at the one that adds it', () => {
    for (let step = 0; step <= 24; step += 1)
      for (const peer of PEER_IDS)
        for (const candidate of atStep(peer, step).candidates) {
          expect(candidate.peer).toBe(peer);
          expect(events[candidate.seq]).toMatchObject({ type: 'candidate.found', peer });
        }
    expect(typesOf(atStep('B', 24))).toEqual(['host', 'srflx']);
  });

  it('says when it was found, sent and added, and which step changed it last', () => {
    const host = candidateOf(atStep('A', 24), 'host');
    const at = (accept: (event: FlowEvent) => boolean): number | undefined =>
      events.find(accept)?.atMs;
    expect(host).toMatchObject({ foundStep: 2, changedAtStep: 16, late: false });
    expect(host?.foundAtMs).toBe(at((event) => event.seq === host?.seq));
    expect(host?.sentAtMs).toBe(
      at((event) => event.type === 'message.sent' && event.payload.kind === 'candidate'),
    );
    expect(host?.addedAtMs).toBe(at((event) => event.type === 'candidate.added'));
    expect(candidateOf(atStep('A', 14), 'host')?.changedAtStep).toBe(14);
    expect(candidateOf(atStep('A', 13), 'host')).toMatchObject({
      changedAtStep: 2,
      sentAtMs: null,
    });
  });

  it('that was sent on its own, after its sending step, is late', () => {
    const view = peerView(said([2, found('A')], [17, sent('A', 0, true)]), 'A');
    expect(view.candidates).toMatchObject([{ stage: 'sent', late: true, changedAtStep: 17 }]);
  });

  it('never goes back from added to sent', () => {
    const added: FlowFact = {
      type: 'candidate.added',
      peer: 'B',
      candidate: CANDIDATE,
      candidateSeq: 0,
    };
    const view = peerView(said([2, found('A')], [16, added], [16, sent('A', 0, true)]), 'A');
    expect(view.candidates).toMatchObject([{ stage: 'added', late: false }]);
  });

  it('that nobody found is not invented by the message that carries it', () => {
    expect(peerView(said([14, sent('A', 0, false)]), 'A').candidates).toEqual([]);
  });
});

describe('a description', () => {
  it('is none, then the one of its step, on the side where it was set', () => {
    expect(atStep('A', 1).local).toBeNull();
    expect(atStep('A', 2).local).toMatchObject({ type: 'offer', sdp: OFFER_SDP, setStep: 2 });
    expect(atStep('B', 4).remote).toBeNull();
    expect(atStep('B', 5).remote).toMatchObject({ type: 'offer', sdp: OFFER_SDP, setStep: 5 });
    expect(atStep('B', 6).local).toMatchObject({ type: 'answer', sdp: ANSWER_SDP, setStep: 6 });
    expect(atStep('A', 8).remote).toBeNull();
    expect(atStep('A', 9).remote).toMatchObject({ type: 'answer', sdp: ANSWER_SDP, setStep: 9 });
  });

  it('stays as it was set, and what it has grown to stands beside it', () => {
    const set: FlowFact = {
      type: 'description.set',
      peer: 'A',
      side: 'local',
      descriptionType: 'offer',
      sdp: 'set',
    };
    const grew = (sdp: string): FlowFact => ({
      type: 'description.grew',
      peer: 'A',
      descriptionType: 'offer',
      sdp,
    });
    const grown = said([2, set], [2, grew('once')], [11, grew('twice')]);
    expect(peerView(grown.slice(0, 1), 'A').local).toMatchObject({ sdp: 'set', grownSdp: null });
    expect(peerView(grown, 'A').local).toMatchObject({ sdp: 'set', grownSdp: 'twice', setAtMs: 0 });
    expect(peerView(grown, 'B').local).toBeNull();
  });
});

describe('a state', () => {
  it('is never held: at step 16 the pane says connected, at step 15 it does not', () => {
    for (const peer of PEER_IDS) {
      expect(atStep(peer, 15).states.connection.value).toBe('new');
      expect(atStep(peer, 16).states.connection.value).toBe('connected');
      expect(atStep(peer, 16).states.dataChannel.value).toBe('open');
      expect(atStep(peer, 15).pictureShownAtMs).toBeNull();
      expect(atStep(peer, 16).pictureShownAtMs).not.toBeNull();
    }
  });

  it('shows at the step at which it changed, whatever the change is about', () => {
    expect(atStep('A', 2).states.iceGathering.value).toBe('complete');
    expect(atStep('A', 2).states.signaling).toMatchObject({
      value: 'have-local-offer',
      changedStep: 2,
    });
    expect(atStep('A', 9).states.signaling).toMatchObject({ value: 'stable', changedStep: 9 });
  });

  it('names the event that changed it, and the last one wins', () => {
    for (const peer of PEER_IDS)
      for (const machine of STATE_MACHINE_NAMES) {
        const last = events.findLast(
          (event) =>
            event.type === 'state.changed' && event.peer === peer && event.machine === machine,
        );
        const state = atStep(peer, 24).states[machine];
        expect(state.changedSeq).toBe(last?.seq ?? null);
        if (last?.type === 'state.changed') expect(state.value).toBe(last.to);
      }
  });
});

describe('the rest of a pane', () => {
  it('exists from step 1', () => {
    expect(PEER_IDS.map((peer) => atStep(peer, 0).exists)).toEqual([false, false]);
    expect(PEER_IDS.map((peer) => atStep(peer, 1).exists)).toEqual([true, true]);
  });

  it('shows a server’s refusal at the step about that server, at the peer that asked', () => {
    expect(atStep('B', 19).errors).toEqual([]);
    expect(atStep('B', 20).errors).toMatchObject([{ errorCode: 401 }]);
    expect(atStep('A', 24).errors).toEqual([]);
  });

  it('keeps what was said over the channel, with who said it', () => {
    const line = (peer: PeerId, direction: 'sent' | 'received', text: string): FlowFact => ({
      type: 'channel.message',
      peer,
      direction,
      text,
    });
    const talk = said([24, line('A', 'sent', 'hello')], [24, line('B', 'received', 'hello')]);
    expect(peerView(talk, 'A').messages).toEqual([
      { direction: 'sent', text: 'hello', atMs: 0, seq: 0 },
    ]);
    expect(peerView(talk, 'B').messages).toEqual([
      { direction: 'received', text: 'hello', atMs: 1, seq: 1 },
    ]);
  });

  it('is made anew each time: no view shares an object with another', () => {
    const [first, second] = [atStep('A', 24), atStep('A', 24)];
    expect(first).toEqual(second);
    const candidate = first.candidates[0];
    if (!candidate) throw new Error('no candidate');
    candidate.stage = 'held';
    expect(second.candidates[0]?.stage).toBe('added');
    expect(atStep('A', 24).candidates[0]?.stage).toBe('added');
  });
});
