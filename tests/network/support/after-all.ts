// After the last test: what a worker that crashed could not take away itself.
import { sweepRun, thisRun } from './namespace.js';

export default async function afterAll(): Promise<void> {
  await sweepRun(thisRun());
}
