// A limit on a rate: so many a second, and no more than a second's worth at once.

export class TokenBucket {
  readonly #perSecond: number;
  #tokens: number;
  #filledAtMs: number;

  /** `Infinity` refuses nothing. */
  constructor(perSecond: number, nowMs: number) {
    this.#perSecond = perSecond;
    this.#tokens = perSecond;
    this.#filledAtMs = nowMs;
  }

  /** Takes them and says so, or takes nothing. `nowMs` must not go back. */
  take(amount: number, nowMs: number): boolean {
    if (this.#perSecond === Infinity) return true;
    this.#fill(nowMs);
    if (this.#tokens < amount) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Whether nothing is missing, or nothing any more. */
  isFull(nowMs: number): boolean {
    if (this.#perSecond === Infinity) return true;
    this.#fill(nowMs);
    return this.#tokens >= this.#perSecond;
  }

  #fill(nowMs: number): void {
    const elapsedMs = nowMs - this.#filledAtMs;
    if (elapsedMs <= 0) return;
    this.#filledAtMs = nowMs;
    this.#tokens = Math.min(this.#perSecond, this.#tokens + (elapsedMs / 1000) * this.#perSecond);
  }
}
