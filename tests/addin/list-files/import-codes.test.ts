/** The code table as people type it into the settings. */
import { importCodes } from "../../../src/addin/list-files/import-codes";
import { DEFAULT_SETTINGS } from "../../../src/plan/document-parameters";
import { settings } from "../documents/dossiers";

test("without changes: the names and codes of the public template, blank where it has none", () => {
  const codes = importCodes(settings());
  expect(codes.importAwardCodes).toEqual({
    CO_GD: "1668522916",
    BK_GD: "1650360491",
    BK_NAM: "1650360491",
    GK: "",
  });
  expect(codes.importGroups).toEqual({ collective: "TAPTHE", individual: "CANHAN" });
  expect(codes.importSubjectTypes).toEqual({ collective: "", individual: "" });
  expect(codes.field).toBe("");
  expect(codes.unread).toEqual([]);
});

test.each(["giấy khen->77", "GIẤY KHEN => 77", "Giấy khen →77", "Giâ\u0301y khen → 77"])(
  "%j gives Giấy khen its code",
  (line) => {
    const { importAwardCodes, unread } = importCodes(settings({ importAwardCodes: [line] }));
    expect(importAwardCodes.GK).toBe("77");
    expect(unread).toEqual([]);
  },
);

test.each([["Giấy khen 77"], ["Huân chương → 77"], ["Giấy khen → 7 → 8"], ["→ 77"]])(
  "%j says nothing, and is told",
  (line) => {
    const { importAwardCodes, unread } = importCodes(settings({ importAwardCodes: [line] }));
    expect(Object.values(importAwardCodes).join("")).toBe("");
    expect(unread).toEqual([{ setting: "importAwardCodes", line }]);
  },
);

test("of two lines for one award the second is told and not taken", () => {
  const { importAwardCodes, unread } = importCodes(
    settings({ importAwardCodes: ["Giấy khen → 1", "Giấy khen → 2"] }),
  );
  expect(importAwardCodes.GK).toBe("1");
  expect(unread.map(({ line }) => line)).toEqual(["Giấy khen → 2"]);
});

test("a cell that was emptied takes all codes away", () => {
  const { importAwardCodes } = importCodes(settings({ importAwardCodes: [] }));
  expect(Object.values(importAwardCodes)).toEqual(DEFAULT_SETTINGS.importAwardCodes.map(() => ""));
});
