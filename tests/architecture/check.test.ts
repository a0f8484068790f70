// The architecture test catches what it is there to catch.
import { describe, expect, test } from 'vitest';
import { violations } from './check.js';
import { ROOMS } from './table.js';

const check = (path: string, source = '') => violations(new Map([[path, source]]));

/** The one violation there is to be. */
function only(path: string, source?: string): string {
  const found = check(path, source);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

describe('imports', () => {
  test('what the table allows passes, in every spelling', () => {
    expect(
      check(
        'lib/diagram/layout/arrow.ts',
        `import type { FlowEvent } from '../../recording/events.js';
         import { STEPS } from '$lib/flow/steps.js';
         import { scaleLinear } from 'd3-scale';
         import { near } from './near.js';
         import * as m from '$messages';`,
      ),
    ).toEqual([]);
  });

  test('a forbidden import is told with file, line, import and the way out', () => {
    const told = only(
      'lib/stage/PeerPane.svelte',
      `<p>A</p>\n<script lang="ts">\n  import { openPeer } from '../rtc/peer.js';\n</script>`,
    );
    expect(told).toContain("src/lib/stage/PeerPane.svelte:3 imports '../rtc/peer.js'");
    expect(told).toContain('lib/stage may import lib/recording, lib/flow, lib/session');
    expect(told).toContain('Go through lib/session, which may import lib/rtc.');
  });

  test('where nobody stands between the two, whoever may import both passes it in', () => {
    expect(only('lib/flow/x.ts', `import { x } from '../signaling/x.js';`)).toContain(
      'Let lib/session or routes pass it in',
    );
  });

  test.each([
    ['an import for its effects', `import '../rtc/peer.js';`],
    ['a type alone', `import type { Peer } from '../rtc/peer.js';`],
    ['a re-export', `export { x } from '../rtc/peer.js';`],
    ['a re-export of everything', `export * from '../rtc/peer.js';`],
    ['a lazy import', `const peer = () => import('../rtc/peer.js');`],
    ['a lazy import put together at run time', 'void import(`../rtc/${name}.js`);'],
    ['a type import in a type', `let peer: import('../rtc/peer.js').Peer;`],
    ['a glob', `import.meta.glob('../rtc/*.ts');`],
    ['one glob of several', `import.meta.glob(['./a/*.ts', '../rtc/*.ts'], { eager: true });`],
    ['a worker’s address', `new Worker(new URL('../rtc/worker.ts', import.meta.url));`],
    ['the $lib alias', `import { x } from '$lib/rtc/peer.js';`],
    ['a path from the root', `import { x } from '/src/lib/rtc/peer.js';`],
    ['a query behind the path', `import source from '../rtc/peer.ts?raw';`],
  ])('%s counts as an import', (_name, source) => {
    expect(only('lib/diagram/x.ts', source)).toContain('and not lib/rtc');
  });

  test('a component’s module script, markup and styles are read too', () => {
    const found = check(
      'lib/ui/Tabs.svelte',
      `<script module lang="ts">import { a } from '../flow/a.js';</script>
       <script lang="ts">import { b } from '../recording/b.js';</script>
       {#await import('../session/c.js') then c}{c}{/await}
       <style>@import '../stage/d.css';</style>`,
    );
    expect(found.map((told) => /and not (\S+)\./.exec(told)?.[1])).toEqual([
      'lib/flow',
      'lib/recording',
      'lib/session',
      'lib/stage',
    ]);
  });

  test('what only looks like an import is none', () => {
    expect(
      check(
        'lib/ui/Code.svelte',
        `<script lang="ts">
           // import { x } from '../rtc/peer.js';
           const text = "import { x } from '../rtc/peer.js'";
         </script>
         <pre>import x from '../rtc/peer.js'; {text}</pre>`,
      ),
    ).toEqual([]);
  });

  test('of some rooms the lab gets the types and nothing else', () => {
    const types = `import type { Message } from '../lib/signaling/message.js';
      import { type Hello } from '../lib/signaling/message.js';`;
    expect(check('lab/rooms.ts', types)).toEqual([]);
    const value = `import { parse, type Hello } from '../lib/signaling/message.js';`;
    expect(only('lab/rooms.ts', value)).toContain("Write 'import type'");
  });

  test('nothing outside src/ is imported', () => {
    expect(only('lib/ui/x.ts', `import { SITE } from '../../../scripts/build.js';`)).toContain(
      'lies outside src/',
    );
  });

  test('routes compose every room but rtc', () => {
    for (const room of Object.keys(ROOMS).filter((name) => name.startsWith('lib/'))) {
      const found = check('routes/+page.ts', `import { x } from '$${room}/x.js';`);
      expect(found).toHaveLength(room === 'lib/rtc' ? 1 : 0);
    }
    expect(check('routes/+page.ts', `import type { PageLoad } from './$types.js';`)).toEqual([]);
    expect(check('hooks.server.ts', `import { x } from '$lib/i18n/x.js';`)).toEqual([]);
  });
});

describe('places', () => {
  test.each(['utils', 'helpers', 'stores', 'types', 'components'])(
    'a folder %s is refused, at any depth',
    (folder) => {
      expect(only(`lib/flow/${folder}/x.ts`)).toContain(`a folder '${folder}'`);
      expect(only(`lib/${folder}/x.ts`)).toContain('Code lives with the thing that it is about');
    },
  );

  test('a file of that name is fine', () => {
    expect(check('lib/recording/types.ts')).toEqual([]);
  });

  test.each(['lib/shared/x.ts', 'server/x.ts', 'lib/x.ts', 'x.ts', 'lib/constructor/x.ts'])(
    '%s lies in no known room',
    (path) => {
      expect(only(path)).toContain('lies in no known room');
    },
  );

  test('an import from a room that is not in the table is refused', () => {
    expect(only('routes/+page.ts', `import { x } from '$lib/shared/x.js';`)).toContain(
      'in no known room',
    );
  });
});

describe('RTCPeerConnection', () => {
  test.each([
    ['a new one', 'new RTCPeerConnection();'],
    ['by its global object', 'const Peer = globalThis.RTCPeerConnection;'],
    ['by its text', `const Peer = globalThis['RTCPeerConnection'];`],
    ['asked for', `const supported = 'RTCPeerConnection' in globalThis;`],
    ['asked for by typeof', `const supported = typeof RTCPeerConnection === 'function';`],
    ['in a record', 'const made = { by: RTCPeerConnection };'],
    ['extended', 'class Instrumented extends RTCPeerConnection {}'],
    ['patched', 'RTCPeerConnection.prototype.createOffer = wrapped;'],
    ['with a prefix', 'new webkitRTCPeerConnection();'],
  ])('%s is a value, and only lib/rtc has it', (_name, source) => {
    expect(only('lib/session/x.ts', source)).toContain('src/lib/session/x.ts:1 uses RTCPeerConn');
    expect(check('lib/rtc/x.ts', source)).toEqual([]);
  });

  test('in a component’s markup too', () => {
    expect(
      only(
        'lib/stage/X.svelte',
        `<p>one</p>\n{#if typeof RTCPeerConnection === 'undefined'}no{/if}`,
      ),
    ).toContain('src/lib/stage/X.svelte:2 uses');
  });

  test.each([
    ['a type', 'let peer: RTCPeerConnection | undefined;'],
    ['a member type', `type Connected = RTCPeerConnection['connectionState'];`],
    ['the type of the constructor', 'let Peer: typeof RTCPeerConnection;'],
    ['an interface', 'interface Wrapped extends RTCPeerConnection { id: string }'],
    ['a comment', '// new RTCPeerConnection()'],
    ['a code example', `const code = 'const pc = new RTCPeerConnection()';`],
    ['a key', `const words = { RTCPeerConnection: 'the connection' };`],
    ['another name', 'let init: RTCPeerConnectionIceEvent; new RTCPeerConnectionIceEvent("x");'],
  ])('%s is free everywhere', (_name, source) => {
    expect(check('lib/stage/x.ts', source)).toEqual([]);
  });

  test('in prose it is a word', () => {
    expect(check('lib/stage/X.svelte', '<p>new RTCPeerConnection()</p>')).toEqual([]);
  });
});

test('the table names only rooms that it has', () => {
  for (const { imports, types = [] } of Object.values(ROOMS))
    for (const room of [...imports, ...types]) expect(Object.keys(ROOMS)).toContain(room);
});
