// How fast the walk goes on by itself. Milliseconds at speed 1.

/** How long Play rests on a step: long enough to read its title and see its arrow. */
export const PACE_MS = 2200;
/** How long Play waits for a server before it goes on. */
export const PLAY_PATIENCE_MS = 5000;
/** How long a run up to a step waits for a server on the way. */
export const RUN_PATIENCE_MS = 1500;
