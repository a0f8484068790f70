// `npm start`: builds what is stale, then serves it until Ctrl-C.
import { ensureBuilt, importLab, SITE } from './build.js';

const parent = process.ppid;

try {
  ensureBuilt();
  const lab = await importLab();
  await lab.main(SITE, process.argv.slice(2));
  if (process.env.npm_lifecycle_event === 'start') endWithParent();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** npm hands a signal on to its shell, and the shell to nobody: without npm nobody is left who would end this. */
function endWithParent() {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
