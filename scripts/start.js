// `npm start`: builds what is stale, then serves it until Ctrl-C.
import { ensureBuilt, importLab, SITE } from './build.js';

try {
  ensureBuilt();
  const lab = await importLab();
  await lab.main(SITE, process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
