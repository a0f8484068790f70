import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { LAST_STEP, STEPS } from '../../../src/lib/flow/steps.js';
import { STEP_CODE, type StepCode } from '../../../src/lib/stage/step-code.js';

const entries = STEP_CODE.map((code, index): [number, StepCode] => [index + 1, code]);

const kindOf = (step: number): string => STEPS[step - 1]?.kind ?? '';

describe('the code of the steps', () => {
  it('has an entry for each of the 24 steps', () => {
    expect(STEP_CODE).toHaveLength(LAST_STEP);
  });

  it.each(entries)('of step %i is one to five lines, at most 64 wide', (_, { javascript }) => {
    const lines = javascript.split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(1);
    expect(lines.length).toBeLessThanOrEqual(5);
    for (const line of lines) {
      expect(line.length, line).toBeLessThanOrEqual(64);
      expect(line).toBe(line.trimEnd());
      expect(line).not.toBe('');
    }
  });

  it.each(entries)('of step %i is JavaScript that parses', (_, { javascript }) => {
    expect(() => new Script(`async () => {${javascript}}`)).not.toThrow();
  });

  it.each(entries)(
    'of step %i holds no comment, which would need translation',
    (_, { javascript }) => {
      expect(javascript).not.toMatch(/(?<!:)\/\/|\/\*/);
    },
  );

  it.each(entries)('of step %i names the same platforms, or none', (_, { android, ios }) => {
    expect(android === null).toBe(ios === null);
  });

  it.each(entries)('of step %i names org.webrtc calls with their parameters', (_, { android }) => {
    for (const call of android?.split('\n') ?? [])
      expect(call).toMatch(/^[A-Z]\w*(?:\.\w+)+\([\w.<>, ]*\)$/);
  });

  it.each(entries)('of step %i names Swift calls with their labels', (_, { ios }) => {
    for (const call of ios?.split('\n') ?? [])
      expect(call).toMatch(/^RTC\w+(?:\.\w+)?\((?:(?:_|\w+):)+\)$/);
  });

  it.each(entries)('of step %i links to one section of a W3C or RFC text', (_, { spec }) => {
    const url = new URL(spec.url);
    expect(url.protocol).toBe('https:');
    expect(['www.w3.org', 'www.rfc-editor.org']).toContain(url.hostname);
    expect(url.hash).toMatch(
      url.hostname === 'www.w3.org' ? /^#[a-z][a-z-]+$/ : /^#section-\d+(?:\.\d+)*$/,
    );
    const rfc = /^\/rfc\/rfc(\d{4})$/.exec(url.pathname)?.[1];
    if (rfc) expect(spec.label).toBe(`RFC ${rfc} §${url.hash.slice('#section-'.length)}`);
    else expect(url.pathname).toBe('/TR/webrtc/');
  });

  it('performs at each step the call that the step is about', () => {
    const calls: Partial<Record<string, RegExp>> = {
      join: /signaling\.join\(/,
      createDescription: /create(?:Offer|Answer)\(\)[^]*setLocalDescription\(/,
      sendDescription: /signaling\.send\(/,
      deliverDescription: /signaling\.collect\(/,
      applyDescription: /setRemoteDescription\(/,
      askStun: /stun:[^]*setLocalDescription\(/,
      stunReplies: /onicecandidate[^]*'srflx'/,
      askTurn: /turnUrl[^]*credential[^]*setLocalDescription\(/,
      turnReplies: /onicecandidate[^]*'relay'[^]*onicecandidateerror/,
      sendCandidates: /signaling\.send\(/,
      deliverCandidates: /signaling\.collect\(/,
      addCandidates: /addIceCandidate\(/,
      channelOpen: /channel\.onopen/,
    };
    for (const [step, { javascript }] of entries)
      expect(javascript, `step ${step}`).toMatch(calls[kindOf(step)] ?? /$^/);
  });

  it('sends the description that createOffer or createAnswer gave, never localDescription', () => {
    for (const [, { javascript }] of entries) expect(javascript).not.toContain('localDescription');
    expect(STEP_CODE[2].javascript).toContain('= offer;');
    expect(STEP_CODE[6].javascript).toContain('= answer;');
  });

  it('sends and collects in the direction in which the step goes', () => {
    for (const [step, { javascript }] of entries) {
      const peer = STEPS[step - 1]?.peer;
      if (/\.send\(\{/.test(javascript)) expect(javascript).toContain(`from: '${peer}'`);
      if (javascript.includes('.collect(')) expect(javascript).toContain(`collect('${peer}')`);
    }
  });

  it('has no platform call where only the signaling server is asked', () => {
    for (const [step, { javascript, android }] of entries)
      expect(android === null, `step ${step}`).toBe(!/\b(?:pc|channel)\b/.test(javascript));
  });
});
