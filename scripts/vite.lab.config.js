// Bundles src/lab for Node, which runs no TypeScript at version 20.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: { ssr: 'src/lab/index.ts', outDir: 'build/lab', emptyOutDir: true, target: 'node20' },
  ssr: { noExternal: true },
});
