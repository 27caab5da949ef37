/** The sample workbook through the shipped bundle: every subject as worked out by hand in expected.csv. */
import { makeSample } from "../../build/sample/make-sample";
import type { NominationReport } from "../../src/addin/commands";
import { openWorkbook } from "../../src/workbench/workbook";
import { buildBundle, bundleHost } from "./bundle-host";
import { EXPECTED } from "./sample-expectations";

const reports = new Map<string, NominationReport>();

beforeAll(async () => {
  await buildBundle();
  const host = bundleHost(await openWorkbook(await makeSample()));
  for (const [track, request] of [
    ["giai-doan", { track: "period" }],
    ["nam", { track: "annual", year: 2025 }],
  ] as const) {
    reports.set(track, host.callFromHtml("nominationReport", [request]) as NominationReport);
  }
}, 60_000);

test.each(EXPECTED)("$track: $name ($unit) $status $award $place", (expected) => {
  const report = reports.get(expected.track);
  const subjects = expected.kind === "collective" ? report?.collectives : report?.individuals;
  const found = subjects?.find(({ name }) => name === expected.name);
  expect(found).toMatchObject({
    status: expected.status,
    award: expected.award,
    place: expected.place === "" ? null : expected.place,
  });
  if (expected.clause !== "") expect(found?.reasons[0]?.clause).toBe(expected.clause);
});

test("everybody is listed once", () => {
  for (const [track, report] of reports) {
    const listed = [...report.collectives, ...report.individuals].map(({ name }) => name);
    const expected = EXPECTED.filter((line) => line.track === track).map(({ name }) => name);
    expect(new Set(listed)).toEqual(new Set(expected));
    expect(listed).toHaveLength(expected.length);
  }
});
