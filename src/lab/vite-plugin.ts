// `npm run dev`: the lab inside of Vite's server.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Plugin } from 'vite';
import { openLab } from './lab.js';
import { DEFAULT_OPTIONS } from './options.js';

export function labPlugin(): Plugin {
  return {
    name: 'webrtc-flow-lab',
    apply: 'serve',
    async configureServer(server) {
      const { httpServer } = server;
      // A check of the configuration has no server.
      if (!httpServer) return;
      const host = server.config.server.host;
      const lab = await openLab({
        ...DEFAULT_OPTIONS,
        ...(typeof host === 'string' ? { host } : host === true ? { host: '0.0.0.0' } : {}),
      });
      server.middlewares.use((request, response, next) => {
        if (!lab.handle(request, response)) next();
      });
      // Vite's own WebSocket is on the same server, and looks away from other paths.
      httpServer.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        lab.upgrade(request, socket, head);
      });
      httpServer.once('close', () => void lab.close());
    },
  };
}
