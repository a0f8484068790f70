// Holds a source tree against the table of rooms, and says for each thing refused what is allowed.
import { posix } from 'node:path';
import { readMentions, type ImportMention } from './mentions.js';
import { PEER_CONNECTION_ROOM, REFUSED_FOLDERS, ROOMS } from './table.js';

/** Aliases of svelte.config.js and Kit: what they stand for, below src/. */
const ALIASES: readonly (readonly [string, string])[] = [['$lib', 'lib']];

/**
 * Everything about a tree that the architecture forbids, one sentence each; empty if all is well.
 * @param files path below src/ (with slashes) → content
 */
export function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, source]) => {
    const misplaced = placement(path);
    const room = roomOf(path);
    if (misplaced !== undefined || room === undefined) return misplaced ?? [];
    const { imports, peerConnectionLines } = readMentions(path, source);
    const touches =
      room === PEER_CONNECTION_ROOM
        ? []
        : peerConnectionLines.map(
            (line) =>
              `src/${path}:${line} uses RTCPeerConnection, which only lib/rtc touches. ` +
              'Ask lib/session, which builds peers through lib/rtc; a type is free to be named anywhere.',
          );
    return [...imports.flatMap((mention) => refuse(path, room, mention)), ...touches];
  });
}

/** What is wrong with where a file lies. */
function placement(path: string): string[] | undefined {
  const folders = path.split('/').slice(0, -1);
  const refused = folders.find((folder) => (REFUSED_FOLDERS as readonly string[]).includes(folder));
  if (refused !== undefined)
    return [
      `src/${path} lies in a folder '${refused}'. Code lives with the thing that it is about: move it to the room or folder that uses it, named for its concept.`,
    ];
  if (roomOf(path) === undefined)
    return [
      `src/${path} lies in no known room. Move it into one of ${Object.keys(ROOMS).join(', ')}, or add the room to tests/architecture/table.ts and to the README in the same change.`,
    ];
  return undefined;
}

/** The room of a path below src/; undefined if there is no such room. */
function roomOf(path: string): string | undefined {
  const [first = '', second] = path.split('/');
  if (second === undefined) return isKitFile(first) ? 'routes' : undefined;
  if (first === 'params') return 'routes';
  const room = first === 'lib' ? `lib/${second}` : first;
  return Object.hasOwn(ROOMS, room) ? room : undefined;
}

/** Files that SvelteKit wants directly in src/. */
function isKitFile(name: string): boolean {
  return /^(app\.(d\.ts|html)|error\.html|hooks(\.server|\.client)?\.ts|service-worker\.ts)$/.test(
    name,
  );
}

function refuse(
  path: string,
  room: string,
  { specifier, typeOnly, line }: ImportMention,
): string[] {
  const target = resolve(path, specifier);
  if (target === undefined) return [];
  const where = `src/${path}:${line} imports '${specifier}'`;
  if (target.startsWith('../'))
    return [`${where}, which lies outside src/. Move what is needed into a room that may hold it.`];
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return [`${where}, which is in no known room.`];
  const { imports, types = [] } = ROOMS[room] ?? { imports: [] };
  if (targetRoom === room || imports.includes(targetRoom)) return [];
  if (types.includes(targetRoom))
    return typeOnly
      ? []
      : [`${where}: ${room} may import only types of ${targetRoom}. Write 'import type'.`];
  const legal = [...imports, ...types.map((name) => `${name} (types)`)];
  const may = legal.length > 0 ? `may import ${legal.join(', ')}` : 'may import no other room';
  return [`${where}: ${room} ${may}, and not ${targetRoom}. ${legalMove(room, targetRoom)}`];
}

/** Who may do what was tried, as a way out. */
function legalMove(room: string, target: string): string {
  const holders = Object.keys(ROOMS).filter((name) => ROOMS[name]?.imports.includes(target));
  const between = holders.filter((name) => ROOMS[room]?.imports.includes(name));
  if (between.length > 0) return `Go through ${between.join(' or ')}, which may import ${target}.`;
  const above = holders.filter((name) => ROOMS[name]?.imports.includes(room));
  if (above.length > 0) return `Let ${above.join(' or ')} pass it in: there both may be imported.`;
  return holders.length > 0
    ? `Move the code to a room that may import ${target}: ${holders.join(', ')}.`
    : `No room may import ${target}: move what is shared into a room that both may import.`;
}

/** Path below src/ that a specifier leads to; undefined for a package or a module of Kit's. */
function resolve(path: string, specifier: string): string | undefined {
  const bare = specifier.replace(/[?#].*$/, '');
  for (const [alias, target] of ALIASES)
    if (bare === alias || bare.startsWith(`${alias}/`)) return target + bare.slice(alias.length);
  if (bare.startsWith('/src/')) return bare.slice('/src/'.length);
  if (!bare.startsWith('.')) return undefined;
  // Kit writes the types of a route's files beside them.
  if (/^\.\/\$types(\.d\.ts|\.js)?$/.test(bare)) return undefined;
  return posix.join(posix.dirname(path), bare);
}
