// Serves one build of the site twice: at the root, and below a path as a static host might.
// Arguments: the two ports and the path.
import { ensureBuilt, importLab, SITE } from '../../../scripts/build.js';

const [rootPort, subPathPort, base = ''] = process.argv.slice(2);
ensureBuilt();
const { startLab } = await importLab();
const host = '127.0.0.1';
const labs = [
  await startLab(SITE, { port: Number(subPathPort), host, base }),
  await startLab(SITE, { port: Number(rootPort), host, base: '' }),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void Promise.all(labs.map((lab) => lab.close())));
