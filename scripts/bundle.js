// Bundles TypeScript for a process of its own: Node 20 runs none.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} folder below build/, which it gets for itself
 * @param {Record<string, string>} entries paths from the root of the project, by the name of the result
 * @returns {Promise<string>} the folder that holds `{name}.js` for each of them
 */
export async function bundle(folder, entries) {
  // Threads of those who bundle read this file, too, and have no use for it.
  const { build } = await import('vite');
  const outDir = join(ROOT, 'build', folder);
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      rolldownOptions: { input: entries, output: { entryFileNames: '[name].js' } },
      outDir,
      emptyOutDir: true,
      target: 'node20',
    },
  });
  return outDir;
}
