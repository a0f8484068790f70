import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../../src/cli/json.js';
import { applyEdits } from '../../../src/lib/sdp/lint/edits.js';
import { BROKEN, OFFER, run } from './run.js';

/** The last line has no end: one of the rules whose mend is certain. */
const MENDABLE = readFileSync(OFFER, 'utf8').trimEnd();
const WRAPPED = JSON.stringify({ type: 'offer', sdp: BROKEN });

async function asJson(input: string, ...options: string[]): Promise<JsonReport> {
  const { output } = await run(['sdp', 'check', '--format', 'json', ...options], { input });
  return JSON.parse(output) as JsonReport;
}

describe('--format json', () => {
  test('a diagnostic has its place, its words, its section and its severity', async () => {
    const report = await asJson(BROKEN);
    expect(report).toMatchObject({ version: 1, file: null, steps: [], unwrapped: null });
    expect(report.diagnostics.find(({ rule }) => rule === 'setup-unknown')).toMatchObject({
      severity: 'error',
      line: 5,
      column: 9,
      endColumn: 17,
      message: expect.stringContaining('nonsense') as string,
      spec: { url: expect.stringMatching(/^https:/) as string },
    });
    expect(report.counts.errors).toBe(
      report.diagnostics.filter(({ severity }) => severity === 'error').length,
    );
  });

  test('the edits of a fix mend the text that was given', async () => {
    const report = await asJson(MENDABLE);
    const edits = report.diagnostics.flatMap(({ fix }) => fix ?? []);
    expect(edits).not.toEqual([]);
    expect((await asJson(applyEdits(MENDABLE, edits))).diagnostics).toEqual([]);
  });

  test('of a wrapped text it has the SDP that the places are places in', async () => {
    const report = await asJson(WRAPPED);
    expect(report.unwrapped).toBe(BROKEN);
    expect(report.steps.length).toBeGreaterThan(0);
    const { diagnostics } = await asJson(BROKEN, '--type', 'offer');
    expect(report.diagnostics).toEqual(diagnostics.map((one) => ({ ...one, fileLine: 1 })));
  });
});

/** What SARIF 2.1.0 §3.13–3.58 demands of the parts that are written. */
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const Text = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()) });
const Level = v.picklist(['none', 'note', 'warning', 'error']);
const Uri = v.pipe(
  v.string(),
  v.check((uri) => !/(?:^|\/)\.\.?(?:\/|$)/.test(uri)),
);
const FileUri = v.pipe(Uri, v.startsWith('file:///'));
const Artifact = v.union([
  v.strictObject({
    uri: v.pipe(Uri, v.regex(/^(?!\/|[a-z]+:)/)),
    uriBaseId: v.literal('WORKINGDIRECTORY'),
  }),
  v.strictObject({ uri: FileUri }),
  v.strictObject({ description: Text }),
]);
const Location = v.strictObject({
  physicalLocation: v.strictObject({
    artifactLocation: Artifact,
    region: v.optional(
      v.union([
        v.strictObject({
          startLine: Positive,
          startColumn: Positive,
          endLine: Positive,
          endColumn: Positive,
        }),
        v.strictObject({ startLine: Positive }),
      ]),
    ),
  }),
});
const Fix = v.strictObject({
  description: v.optional(Text),
  artifactChanges: v.pipe(
    v.array(
      v.strictObject({
        artifactLocation: Artifact,
        replacements: v.pipe(
          v.array(
            v.strictObject({
              deletedRegion: v.strictObject({ charOffset: Count, charLength: Count }),
              insertedContent: v.optional(Text),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
});
const Sarif = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/)),
          semanticVersion: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/)),
          rules: v.array(
            v.strictObject({
              id: v.string(),
              shortDescription: Text,
              fullDescription: Text,
              // §3.11.3: markdown never stands alone.
              help: v.strictObject({ ...Text.entries, markdown: v.pipe(v.string(), v.nonEmpty()) }),
              helpUri: v.pipe(v.string(), v.url()),
              defaultConfiguration: v.strictObject({ level: Level }),
              properties: v.strictObject({ specification: v.string() }),
            }),
          ),
        }),
      }),
      language: v.picklist(['en', 'zh-TW']),
      originalUriBaseIds: v.optional(
        v.strictObject({
          WORKINGDIRECTORY: v.strictObject({ uri: v.pipe(FileUri, v.endsWith('/')) }),
        }),
      ),
      columnKind: v.literal('utf16CodeUnits'),
      newlineSequences: v.array(v.string()),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: Count,
          level: Level,
          message: Text,
          locations: v.array(Location),
          relatedLocations: v.optional(v.array(Location)),
          fixes: v.optional(v.array(Fix)),
        }),
      ),
    }),
  ]),
});

async function asSarif(source: string, input = '') {
  const { output } = await run(['sdp', 'check', source, '--format', 'sarif'], { input });
  return v.parse(Sarif, JSON.parse(output)).runs[0];
}

describe('--format sarif', () => {
  test('each result names its rule by id and by index, and where it is', async () => {
    const { tool, results } = await asSarif('-', BROKEN);
    expect(results.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const setup = results.find(({ ruleId }) => ruleId === 'setup-unknown');
    expect(setup?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 5,
      startColumn: 9,
      endLine: 5,
      endColumn: 17,
    });
  });

  test('a fix says what goes and what comes', async () => {
    const { results } = await asSarif('-', MENDABLE);
    const replacements = results.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap((change) => change.replacements),
      ),
    );
    expect(replacements).toContainEqual({
      deletedRegion: { charOffset: MENDABLE.length, charLength: 0 },
      insertedContent: { text: '\r\n' },
    });
  });

  const placesOf = ({ results }: Awaited<ReturnType<typeof asSarif>>) =>
    results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation.artifactLocation),
    );

  test('a file in the working directory is named from there', async () => {
    const run = await asSarif('./src/../tests/fixtures/lint/setup-unknown/invalid/banana.sdp');
    expect(placesOf(run)[0]).toEqual({
      uri: 'tests/fixtures/lint/setup-unknown/invalid/banana.sdp',
      uriBaseId: 'WORKINGDIRECTORY',
    });
    expect(run.originalUriBaseIds).toEqual({
      WORKINGDIRECTORY: { uri: `${pathToFileURL(process.cwd()).href}/` },
    });
  });

  test('another file is named by the whole of its path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'webrtc-flow-'));
    const path = join(folder, 'a description.sdp');
    writeFileSync(path, BROKEN);
    const run = await asSarif(relative('.', path));
    rmSync(folder, { recursive: true });
    expect(placesOf(run)[0]).toEqual({ uri: pathToFileURL(path).href });
    expect(run.originalUriBaseIds).toBeUndefined();
  });

  test('a rule is described whatever it found, in words without gaps', async () => {
    const { tool } = await asSarif('-', BROKEN);
    const rule = tool.driver.rules.find(({ id }) => id === 'setup-unknown');
    expect(rule?.shortDescription.text).toBe('“…” is no role in the DTLS handshake.');
    expect(rule?.help.markdown).toContain('](https://');
    for (const { shortDescription, fullDescription, help } of tool.driver.rules)
      for (const text of [shortDescription.text, fullDescription.text, help.text, help.markdown])
        expect(text).not.toMatch(/[{}]/);
  });

  test('what stands in a log is marked in the log, and of several the description is named', async () => {
    const log = `offer:\n${readFileSync(OFFER, 'utf8')}\nanswer:\n${BROKEN}`;
    const { results } = await asSarif('-', log);
    const setup = results.find(({ ruleId }) => ruleId === 'setup-unknown');
    expect(setup?.locations[0]?.physicalLocation.region).toMatchObject({
      startLine: log.split(/\r?\n/).indexOf('a=setup:nonsense') + 1,
      startColumn: 9,
    });
    expect(setup?.message.text).toMatch(/^Description 2 of 2, an answer to description 1: /);
  });

  test('of what stands wrapped in a line of the file that line is the region, and has no fix', async () => {
    const { results } = await asSarif('-', `started\nsend ${WRAPPED}\n`);
    expect(results.length).toBeGreaterThan(0);
    for (const { locations, fixes } of results) {
      expect(locations[0]?.physicalLocation.region).toEqual({ startLine: 2 });
      expect(fixes).toBeUndefined();
    }
    expect(results.map(({ message }) => message.text)).toContainEqual(
      expect.stringMatching(/^Line 5 of the SDP, column 9: /),
    );
  });

  test('candidates beside a description are marked where they stand, and named', async () => {
    const log = `${readFileSync(OFFER, 'utf8')}ice: candidate:1 1 udp 1 203.0.114.7 5 typ hots\r\n`;
    const { results } = await asSarif('-', log);
    expect(results).toMatchObject([
      {
        ruleId: 'candidate-type-unknown',
        message: {
          text: expect.stringMatching(/^1 candidate beside the description, .*: “hots”/) as string,
        },
        locations: [
          {
            physicalLocation: {
              region: { startLine: log.split('\r\n').length - 1, startColumn: 44, endColumn: 48 },
            },
          },
        ],
      },
    ]);
  });

  test('no region of a file is claimed for what is wrapped over several lines', async () => {
    const folded = Buffer.from(BROKEN).toString('base64').replace(/.{40}/g, '$&\n');
    const { results } = await asSarif('-', folded);
    expect(results.length).toBeGreaterThan(0);
    for (const { locations } of results)
      expect(locations[0]?.physicalLocation.region).toBeUndefined();
  });
});
