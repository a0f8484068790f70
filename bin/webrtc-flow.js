#!/usr/bin/env node
// The command `webrtc-flow`: what `npm run build` made of src/cli.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = new URL('../build/cli/index.js', import.meta.url);

if (existsSync(command)) {
  /** @type {typeof import('../src/cli/index.js')} */
  const { main } = await import(command.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  const project = fileURLToPath(new URL('..', import.meta.url));
  process.stderr.write(
    `webrtc-flow is not built yet. Run this first:\n  npm --prefix ${project} run build\n`,
  );
  process.exitCode = 2;
}
