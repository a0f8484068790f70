// Values by address and port, for what is looked up with each packet: one text made of the two would have
// to be put together and hashed every time.

export class EndpointMap<Value> {
  readonly #byPort = new Map<number, Map<string, Value>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(address: string, port: number): Value | undefined {
    return this.#byPort.get(port)?.get(address);
  }

  set(address: string, port: number, value: Value): void {
    const atPort = this.#byPort.get(port) ?? new Map<string, Value>();
    if (!atPort.has(address)) this.#size += 1;
    atPort.set(address, value);
    this.#byPort.set(port, atPort);
  }

  delete(address: string, port: number): void {
    const atPort = this.#byPort.get(port);
    if (!atPort?.delete(address)) return;
    this.#size -= 1;
    if (atPort.size === 0) this.#byPort.delete(port);
  }

  /** In no order that means anything. */
  values(): Value[] {
    return [...this.#byPort.values()].flatMap((atPort) => [...atPort.values()]);
  }

  clear(): void {
    this.#byPort.clear();
    this.#size = 0;
  }
}
