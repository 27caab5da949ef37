/** The council's votes: which numbers are a count of votes, and when a share can be told. */
import type { CellValue } from "../../src/sheet/cell";
import { contradictedMembers, percentInFavour, readVotes, votesOfLine } from "../../src/sheet/votes";

test.each<CellValue>([
  // "8/9" in a cell that was pasted with another format is a date; as votes it would be 8 of 2026 members.
  { year: 2026, month: 9, day: 8 },
  "8/9/2026",
])("a day is no count of votes: %p", (cell) => {
  expect(readVotes(cell)).toBeNull();
});

test.each<
  readonly [says: string, votes: CellValue, total: CellValue, present: CellValue, percent: number | null]
>([
  ["of all members, rounded down", "8", "11", "9", 72],
  ["unanimous", "9", "9", "9", 100],
  ["more for than were present", "9", "10", "7", null],
  ["more present than members", "9", "10", "12", null],
  ["a line's own numbers come before those of the list", "9/9/10", "20", "7", 90],
  ["more for than members", "12", "11", "", null],
  ["no members", "0", "0", "", null],
  ["nothing written of the members", "9", "", "", null],
])("%s", (_, votes, total, present, percent) => {
  expect(percentInFavour(votesOfLine(votes, { total, present }))).toBe(percent);
});

test.each<readonly [votes: CellValue, present: number | null, total: number | null]>([
  // Ten members, of whom nine were there: "9/10" was meant to be of all of them.
  ["9/10", 9, null],
  ["8/9/11", null, 10],
  ["8/10/11", 9, 10],
])("%p says otherwise than 9 present of 10", (votes, present, total) => {
  expect(contradictedMembers(votes, { total: 10, present: "9" })).toEqual({ present, total });
});

test.each<CellValue>(["8", "8/9", "7/8/10", "", "tám"])(
  "%p does not: some may not have voted on everybody",
  (votes) => {
    expect(contradictedMembers(votes, { total: 10, present: 9 })).toBeNull();
  },
);

test("where nothing is stated nothing can be contradicted", () => {
  expect(contradictedMembers("8/9/11", { total: "", present: "" })).toBeNull();
});
