import { readFileSync } from 'node:fs';
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
    expect(report.diagnostics).toEqual((await asJson(BROKEN, '--type', 'offer')).diagnostics);
  });
});

/** What SARIF 2.1.0 §3.13–3.58 demands of the parts that are written. */
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Positive = v.pipe(v.number(), v.integer(), v.minValue(1));
const Text = v.strictObject({ text: v.pipe(v.string(), v.nonEmpty()) });
const Level = v.picklist(['none', 'note', 'warning', 'error']);
const Artifact = v.union([
  v.strictObject({ uri: v.string() }),
  v.strictObject({ description: Text }),
]);
const Location = v.strictObject({
  physicalLocation: v.strictObject({
    artifactLocation: Artifact,
    region: v.optional(
      v.strictObject({
        startLine: Positive,
        startColumn: Positive,
        endLine: Positive,
        endColumn: Positive,
      }),
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
          rules: v.array(
            v.strictObject({
              id: v.string(),
              helpUri: v.pipe(v.string(), v.url()),
              defaultConfiguration: v.strictObject({ level: Level }),
              properties: v.strictObject({ specification: v.string() }),
            }),
          ),
        }),
      }),
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

  test('a file is named by a URI', async () => {
    const { results } = await asSarif('package.json');
    const [uri] = results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation.artifactLocation),
    );
    expect(uri).toEqual({ uri: 'package.json' });
  });

  test('no region of a file is claimed for what stood wrapped in it', async () => {
    const { results } = await asSarif('-', WRAPPED);
    expect(results.length).toBeGreaterThan(0);
    for (const { locations, fixes } of results) {
      expect(locations[0]?.physicalLocation.region).toBeUndefined();
      expect(fixes).toBeUndefined();
    }
    expect(results.map(({ message }) => message.text)).toContainEqual(
      expect.stringMatching(/^Line 5 of the SDP, column 9:/),
    );
  });
});
