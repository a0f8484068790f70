// The text of a file → a recording, or what is wrong with it and where. Never throws. Brings valibot
// along: import it on first use.
import * as v from 'valibot';
import type { FlowEvent, FlowFactType, Recording } from '../events.js';
import { recogniseJson, recogniseText } from './foreign.js';
import { type FileProblem, FORMAT, LIMITS, shorten } from './format.js';
import { findJsonFault, positionAt } from './json-fault.js';
import { migrate, type UncheckedFile } from './migrate.js';
import { referencesOf } from './references.js';
import { EVENT_SCHEMAS, fileSchema } from './schema.js';

export type ReadResult = { ok: true; recording: Recording } | { ok: false; problem: FileProblem };

export interface ReadOptions {
  /** What the recording says of itself; `file` when left out. */
  origin?: Recording['origin'];
}

/** Events checked before the page gets a turn. */
const EVENTS_AT_A_TIME = 5_000;

/**
 * Reads a recording file of any version up to the current one. Strings in it are whatever its
 * author wrote: show them as text and nothing else.
 * @param source a file's text, or the file: its size is looked at before it is read
 */
export async function readRecording(
  source: string | Blob,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const sizeBytes = typeof source === 'string' ? new Blob([source]).size : source.size;
  if (sizeBytes > LIMITS.bytes)
    return failed({ code: 'too-large', sizeBytes, limitBytes: LIMITS.bytes });
  let text: string;
  try {
    text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : await source.text();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return failed({ code: 'unreadable', error: { name, message } });
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  if (!saysItIsARecording(parsed.value))
    return failed({ code: 'foreign', ...recogniseJson(parsed.value) });
  const migrated = migrate(parsed.value);
  if (!migrated.ok) return migrated;
  const file = v.safeParse(fileSchema, migrated.file, { abortEarly: true });
  if (!file.success) return failed(schemaProblem(file.issues[0], ''));
  const events = await readEvents(file.output.events);
  if (!events.ok) return events;
  return {
    ok: true,
    recording: {
      startedAt: file.output.startedAt,
      origin: options.origin ?? 'file',
      events: events.events,
    },
  };
}

function parseJson(text: string): { ok: true; value: unknown } | Failed {
  if (text.trim() === '') return failed({ code: 'empty' });
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const foreign = recogniseText(text);
    if (foreign) return failed({ code: 'foreign', ...foreign });
    const fault = findJsonFault(text) ?? { kind: 'syntax', offset: 0 };
    const position = positionAt(text, fault.offset);
    return fault.kind === 'truncated'
      ? failed({ code: 'truncated', ...position })
      : failed({ code: 'not-json', ...position, found: foundAt(text, fault.offset) });
  }
}

/** The offending word or character. */
const foundAt = (text: string, offset: number): string =>
  shorten(/^[\p{L}\p{N}_]+|^[^]/u.exec(text.slice(offset, offset + 40))?.[0] ?? '', 24) || '␣';

const saysItIsARecording = (value: unknown): value is UncheckedFile =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'format') &&
  (value as UncheckedFile)['format'] === FORMAT;

async function readEvents(
  unchecked: readonly unknown[],
): Promise<{ ok: true; events: FlowEvent[] } | Failed> {
  if (unchecked.length > LIMITS.events)
    return failed({ code: 'too-many-events', count: unchecked.length, limit: LIMITS.events });
  const events: FlowEvent[] = [];
  for (const [index, value] of unchecked.entries()) {
    if (index > 0 && index % EVENTS_AT_A_TIME === 0) await nextTurn();
    const path = `events[${index}]`;
    const type = typeOf(value);
    if (type === null) return failed(unknownType(value, path));
    const read = v.safeParse(EVENT_SCHEMAS[type], value, { abortEarly: true });
    if (!read.success) return failed(schemaProblem(read.issues[0], path));
    const problem = placeProblem(read.output, events, path);
    if (problem) return failed(problem);
    events.push(read.output);
  }
  return { ok: true, events };
}

/** The event's type where it is one of ours. */
function typeOf(value: unknown): FlowFactType | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'type')) return null;
  const { type } = value as { type: unknown };
  return typeof type === 'string' && Object.hasOwn(EVENT_SCHEMAS, type)
    ? (type as FlowFactType)
    : null;
}

function unknownType(value: unknown, path: string): FileProblem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { code: 'schema', path, expected: 'Object', found: shorten(JSON.stringify(value), 40) };
  const found = Object.hasOwn(value, 'type')
    ? shorten(JSON.stringify((value as { type: unknown }).type), 40)
    : null;
  return {
    code: 'schema',
    path: `${path}.type`,
    expected: 'session.started, step.entered, …',
    found,
  };
}

/** What is wrong with where the event stands: seq without gaps, time forwards, references back. */
function placeProblem(
  event: FlowEvent,
  before: readonly FlowEvent[],
  path: string,
): FileProblem | null {
  if (event.seq !== before.length)
    return { code: 'wrong-seq', path: `${path}.seq`, expected: before.length, found: event.seq };
  const previousMs = before.at(-1)?.atMs ?? 0;
  if (event.atMs < previousMs)
    return { code: 'time-backwards', path: `${path}.atMs`, atMs: event.atMs, previousMs };
  for (const { key, seq, types } of referencesOf(event)) {
    const named = before[seq];
    if (!named || (types && !types.includes(named.type)))
      return { code: 'wrong-reference', path: `${path}.${key}`, seq, expected: types ?? [] };
  }
  return null;
}

function schemaProblem(issue: v.BaseIssue<unknown>, prefix: string): FileProblem {
  const path = pathOf(issue, prefix);
  if (issue.type === 'max_length' && typeof issue.input === 'string')
    return {
      code: 'text-too-long',
      path,
      length: issue.input.length,
      limit: Number(issue.requirement),
    };
  return {
    code: 'schema',
    path,
    expected: expectedBy(issue),
    found: issue.received === 'undefined' ? null : shorten(issue.received, 40),
  };
}

/** In the words of a programmer, as they stand in the schema. */
const expectedBy = (issue: v.BaseIssue<unknown>): string =>
  issue.expected === null || issue.type === 'regex'
    ? issue.message
    : issue.expected.replace(/^\((.*)\)$/, '$1');

/** `events[12].payload.sdp`. Only keys that the schema names can stand in it. */
const pathOf = (issue: v.BaseIssue<unknown>, prefix: string): string =>
  (issue.path ?? [])
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .reduce((path, part) => path + part, prefix)
    .replace(/^\./, '');

interface Failed {
  ok: false;
  problem: FileProblem;
}

const failed = (problem: FileProblem): Failed => ({ ok: false, problem });

/** Lets the page draw and listen while a long file is read. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
