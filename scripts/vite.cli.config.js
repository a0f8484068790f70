// Bundles src/cli for Node, as vite.lab.config.js does the lab.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: { ssr: 'src/cli/index.ts', outDir: 'build/cli', emptyOutDir: true, target: 'node20' },
  ssr: { noExternal: true },
});
