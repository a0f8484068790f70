import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InstrumentedPeer } from '../../../src/lib/rtc/instrumented-peer.js';
import { SOON_MS, StatsSampler } from '../../../src/lib/session/stats-sampler.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A peer of which only the asking is counted. */
function asked(answer: () => Promise<void> = () => Promise.resolve()) {
  const sampleStats = vi.fn(answer);
  return { sampleStats, peer: { sampleStats } as unknown as InstrumentedPeer };
}

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(SOON_MS);

describe('the sampler', () => {
  it('asks nobody before something happened', async () => {
    const { sampleStats, peer } = asked();
    new StatsSampler(() => [peer]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sampleStats).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks soon after something happened, and every peer there is then', async () => {
    const [first, second] = [asked(), asked()];
    const peers = [first.peer];
    const sampler = new StatsSampler(() => peers);
    sampler.stir();
    await soon();
    expect([first, second].map(({ sampleStats }) => sampleStats.mock.calls.length)).toEqual([1, 0]);
    peers.push(second.peer);
    await vi.advanceTimersByTimeAsync(100);
    expect([first, second].map(({ sampleStats }) => sampleStats.mock.calls.length)).toEqual([2, 1]);
  });

  it('asks ten times a second at first, then each second, then each five, then no more', async () => {
    const { sampleStats, peer } = asked();
    new StatsSampler(() => [peer]).stir();
    await soon();
    await vi.advanceTimersByTimeAsync(2900);
    expect(sampleStats).toHaveBeenCalledTimes(30);
    await vi.advanceTimersByTimeAsync(100);
    expect(sampleStats).toHaveBeenCalledTimes(31);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sampleStats).toHaveBeenCalledTimes(51);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sampleStats).toHaveBeenCalledTimes(53);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(sampleStats).toHaveBeenCalledTimes(151);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('begins anew when something happens again, also after it had fallen silent', async () => {
    const { sampleStats, peer } = asked();
    const sampler = new StatsSampler(() => [peer]);
    sampler.stir();
    await vi.advanceTimersByTimeAsync(3_600_000);
    sampleStats.mockClear();
    sampler.stir();
    await soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sampleStats).toHaveBeenCalledTimes(11);
  });

  it('keeps one rhythm however often it is stirred', async () => {
    const { sampleStats, peer } = asked();
    const sampler = new StatsSampler(() => [peer]);
    for (let times = 0; times < 5; times += 1) sampler.stir();
    await soon();
    sampleStats.mockClear();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sampleStats).toHaveBeenCalledTimes(10);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('waits for an answer before it asks again', async () => {
    let answer: () => void = () => undefined;
    const { sampleStats, peer } = asked(() => new Promise<void>((resolve) => (answer = resolve)));
    new StatsSampler(() => [peer]).stir();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sampleStats).toHaveBeenCalledTimes(1);
    answer();
    await vi.advanceTimersByTimeAsync(100);
    expect(sampleStats).toHaveBeenCalledTimes(2);
  });
});

describe('a stopped sampler', () => {
  it('asks no more and leaves no timer', async () => {
    const { sampleStats, peer } = asked();
    const sampler = new StatsSampler(() => [peer]);
    sampler.stir();
    await soon();
    sampler.stop();
    expect(vi.getTimerCount()).toBe(0);
    sampler.stir();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sampleStats).toHaveBeenCalledTimes(1);
  });

  it('sets no timer when an answer comes after it was stopped', async () => {
    let answer: () => void = () => undefined;
    const { peer } = asked(() => new Promise<void>((resolve) => (answer = resolve)));
    const sampler = new StatsSampler(() => [peer]);
    sampler.stir();
    sampler.stop();
    answer();
    await soon();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may be stopped twice, and before it ever began', () => {
    const sampler = new StatsSampler(() => []);
    sampler.stop();
    expect(() => sampler.stop()).not.toThrow();
  });
});
