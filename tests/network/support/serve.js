// Serves the built site, on loopback unless told otherwise, as `npm start` does, but never builds: a source that
// changes while the tests run must not change what they look at.
import { importLab, SITE } from '../../../scripts/build.js';

const { startServer } = await importLab();
const lab = await startServer(SITE, {
  port: Number(process.argv[2]),
  turnPort: 0,
  host: process.argv[3] ?? '127.0.0.1',
  base: '',
});
process.stdout.write(`${lab.addresses.join(' ')}\n`);
