// A closed loop over one socket: so many packets are on their way, and each that comes back sends another.
import type { Socket } from 'node:dgram';
import type { Traffic } from './traffic.js';

export class Flow {
  returned = 0;
  /** Sent, and never seen again. */
  lost = 0;
  readonly #socket: Socket;
  readonly #numberOf: Traffic['numberOf'];
  /** One for each packet that can be on its way, so that none changes before it is sent. */
  readonly #packets: readonly Buffer[];
  readonly #numberOffsetBytes: number;
  #nextNumber = 0;
  /** The highest that came back; what is below is no longer waited for. */
  #lastNumber = -1;
  #returnedBefore = 0;
  #isStopped = false;

  /** `socket`: connected to the server. `windowPackets`: on their way at once. */
  constructor(socket: Socket, traffic: Traffic, windowPackets: number) {
    this.#socket = socket;
    this.#numberOf = traffic.numberOf;
    this.#numberOffsetBytes = traffic.numberOffsetBytes;
    this.#packets = Array.from({ length: windowPackets }, () => Buffer.from(traffic.template));
  }

  get isDrained(): boolean {
    return this.#nextNumber === this.#lastNumber + 1;
  }

  start(): void {
    this.#socket.on('message', this.#receive);
    this.#fill();
  }

  /** Nothing more is sent; what is on its way may still come. */
  stop(): void {
    this.#isStopped = true;
  }

  end(): void {
    this.#socket.off('message', this.#receive);
  }

  /** To be called now and then: if nothing came since the last time, what was on its way is lost. */
  writeOffIfStalled(): void {
    if (this.returned === this.#returnedBefore) {
      this.lost += this.#nextNumber - this.#lastNumber - 1;
      this.#lastNumber = this.#nextNumber - 1;
      this.#fill();
    }
    this.#returnedBefore = this.returned;
  }

  readonly #receive = (bytes: Buffer): void => {
    const number = this.#numberOf(bytes);
    if (number === null) return;
    if (number > this.#lastNumber) {
      // Nothing overtakes on the loopback interface: what was sent before this one comes no more.
      this.lost += number - this.#lastNumber - 1;
      this.#lastNumber = number;
    } else {
      this.lost -= 1;
    }
    this.returned += 1;
    this.#fill();
  };

  #fill(): void {
    const { length } = this.#packets;
    while (!this.#isStopped && this.#nextNumber - this.#lastNumber <= length) {
      const packet = this.#packets[this.#nextNumber % length];
      if (!packet) return;
      packet.writeUInt32BE(this.#nextNumber, this.#numberOffsetBytes);
      this.#nextNumber += 1;
      this.#socket.send(packet);
    }
  }
}

const STALL_MS = 50;

export interface Load {
  /** Packets that came back in this time. */
  returned: number;
  elapsedMs: number;
  /** Those that came back afterwards counted, too. */
  returnedInAll: number;
  lost: number;
  /** What the client itself took of a core's time. */
  clientCpuMs: number;
}

/** Lets all of them run for `durationMs`, and then waits for what is on its way. */
export async function runFlows(flows: readonly Flow[], durationMs: number): Promise<Load> {
  const sum = (of: (flow: Flow) => number): number =>
    flows.reduce((total, flow) => total + of(flow), 0);
  const returned = (): number => sum((flow) => flow.returned);
  const cpuBefore = process.cpuUsage();
  const startedAtMs = performance.now();
  for (const flow of flows) flow.start();
  const watch = setInterval(() => {
    for (const flow of flows) flow.writeOffIfStalled();
  }, STALL_MS);
  try {
    await new Promise((resolve) => setTimeout(resolve, durationMs));
    const inTime = { returned: returned(), elapsedMs: performance.now() - startedAtMs };
    for (const flow of flows) flow.stop();
    while (flows.some((flow) => !flow.isDrained))
      await new Promise((resolve) => setImmediate(resolve));
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      ...inTime,
      returnedInAll: returned(),
      lost: sum((flow) => flow.lost),
      clientCpuMs: (user + system) / 1000,
    };
  } finally {
    clearInterval(watch);
    for (const flow of flows) flow.end();
  }
}
