// Serves one build of the site twice: at the root, and below a path as a static host might.
// Arguments: the two ports and the path.
import { ensureBuilt, importLab, SITE } from '../../../scripts/build.js';

const [rootPort, subPathPort, base = ''] = process.argv.slice(2);
ensureBuilt();
const { startServer } = await importLab();
const host = '127.0.0.1';
const labs = [
  await startServer(SITE, { port: Number(subPathPort), turnPort: 0, host, base }),
  await startServer(SITE, { port: Number(rootPort), turnPort: 0, host, base: '' }),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void Promise.all(labs.map((lab) => lab.close())));
