// What happens around the page and bears on a run: tab hidden, laptop asleep, network gone.
import type { SurroundingsChange } from '../recording/events.js';

const HEARTBEAT_MS = 2000;
/** A heartbeat this late, in a tab that is visible, means that the machine slept. */
const SLEPT_AFTER_MS = 20_000;

/** Reports changes until the answer is called. */
export function watchSurroundings(report: (change: SurroundingsChange) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let hiddenSinceMs: number | null = null;
  let lastBeatMs = Date.now();

  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) {
        hiddenSinceMs = Date.now();
        report({ what: 'page-hidden' });
      } else {
        const hiddenForMs = hiddenSinceMs === null ? 0 : Date.now() - hiddenSinceMs;
        hiddenSinceMs = null;
        // Timers of a hidden tab are throttled; only what comes after tells of sleep.
        lastBeatMs = Date.now();
        report({ what: 'page-visible', hiddenForMs });
      }
    },
    { signal },
  );
  addEventListener('online', () => report({ what: 'online' }), { signal });
  addEventListener('offline', () => report({ what: 'offline' }), { signal });

  const timer = setInterval(() => {
    const nowMs = Date.now();
    const forMs = nowMs - lastBeatMs;
    lastBeatMs = nowMs;
    if (!document.hidden && forMs > SLEPT_AFTER_MS) report({ what: 'machine-slept', forMs });
  }, HEARTBEAT_MS);

  return () => {
    stop.abort();
    clearInterval(timer);
  };
}
