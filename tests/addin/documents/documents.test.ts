/** What holds of every document: the layout of Nghị định 30/2020, readable whatever the names, marked while a draft. */
import { documentsOf, type DossierDocument } from "../../../src/addin/documents/documents";
import type { Dossier } from "../../../src/addin/documents/dossier";
import { annualDossier, collective, dossier, individual, settings } from "./dossiers";
import { readBack, type ReadDocument } from "./read-docx";

interface Read {
  readonly document: DossierDocument;
  readonly read: ReadDocument;
}

/** Sixty reports are alike. */
const MOST_READ = 10;

function readAll(source: Dossier): Promise<readonly Read[]> {
  return Promise.all(
    documentsOf(source)
      .slice(0, MOST_READ)
      .map(async (document) => ({ document, read: await readBack(document.build()) })),
  );
}

const LONG_UNIT = `Trung tâm ${"Kiểm định chất lượng công trình xây dựng và ".repeat(6)}Quy hoạch`;
const DOSSIERS: Readonly<Record<string, Dossier>> = {
  "the period": dossier(),
  "a year": annualDossier(),
  "a draft": dossier({ list: { closedAt: null, changedSince: null } }),
  "blank settings": dossier({ settings: blankSettings() }),
  "nobody chosen": dossier({ nominees: [], notChosen: [], registrations: [] }),
  "long names": dossier({
    nominees: [
      collective({ name: LONG_UNIT }),
      individual({ name: `${"Nguyễn ".repeat(30)}An`, unit: LONG_UNIT }),
    ],
  }),
  "sixty people": dossier({ nominees: people(60) }),
};

function people(count: number): Dossier["nominees"] {
  return Array.from({ length: count }, (_, index) => individual({ name: `Người số ${String(index + 1)}` }));
}

function blankSettings(): Dossier["settings"] {
  const filled = settings();
  return Object.fromEntries(
    Object.entries(filled).map(([id, value]) => [
      id,
      typeof value === "string" ? "" : Array.isArray(value) ? [] : value,
    ]),
  ) as unknown as Dossier["settings"];
}

describe.each(Object.entries(DOSSIERS))("%s: in every document", (_, source) => {
  let all: readonly Read[] = [];
  beforeAll(async () => {
    all = await readAll(source);
  });

  test("the page is A4 with the margins of Nghị định 30, upright but for the list", () => {
    for (const { document, read } of all) {
      const { width, height, margins } = read.page;
      const upright = document.kind !== "list";
      expect([document.title, width, height]).toEqual([
        document.title,
        ...(upright ? [210, 297] : [297, 210]),
      ]);
      const { top, bottom, left, right } = margins;
      for (const edge of [top, bottom]) expect(edge >= 20 && edge <= 25).toBe(true);
      expect(left >= 30 && left <= 35).toBe(true);
      expect(right >= 15 && right <= 20).toBe(true);
    }
  });

  test("all is in Times New Roman, in the sizes of the decree and those of tables and recipients", () => {
    for (const { read } of all) {
      expect([...read.fonts]).toEqual(["Times New Roman"]);
      // 8 and below are gaps between blocks.
      const sizes = [...read.sizes].filter((size) => size > 8);
      expect(sizes.filter((size) => size < 11 || size > 14)).toEqual([]);
    }
  });

  test("the number of a page stands in the middle at the top, not on the first page", () => {
    for (const { read } of all) {
      expect(read.headers.others).toMatch(/<w:jc w:val="center"\/>.*PAGE/s);
      expect(read.headers.first).not.toContain("PAGE");
    }
  });

  test("the head of a table stands again on each page, and none of its lines is cut", () => {
    for (const { read } of all) {
      for (const table of read.blocks) {
        if (!("rows" in table)) continue;
        expect(table.rows.map(({ mayBeCut }) => mayBeCut)).not.toContain(true);
        if (!table.isRuled) continue;
        expect(table.rows.map(({ isHeader }) => isHeader)).toEqual(
          table.rows.map((__, index) => index === 0),
        );
        const columns = table.rows[0]?.cells.length;
        for (const { cells } of table.rows) expect([1, columns]).toContain(cells.length);
      }
    }
  });

  test("no sentence has a hole or a word of the program", () => {
    for (const { document, read } of all) {
      const faults = read.text
        .split("\n")
        .filter(
          (line) =>
            /undefined|null|NaN|\[object|\b(the|of|and|is|draft|true|false)\b/i.test(line) ||
            /\S {2}\S|\(\)|: ;|^Căn cứ [;.]|^- [;.]|:\.|, ,/.test(line),
        );
      expect([document.title, faults]).toEqual([document.title, []]);
    }
  });
});

describe("a draft", () => {
  const states: Readonly<Record<string, Dossier["list"]>> = {
    "while the list is not closed": { closedAt: null, changedSince: null },
    "when data changed after closing": { closedAt: "18/01/2026 09:30", changedSince: "Ô D5 đã đổi." },
  };

  test.each(Object.entries(states))(
    "%s says so on the first line and in the name of the file",
    async (__, list) => {
      const documents = (await readAll(dossier({ list }))).filter(
        ({ document }) => document.kind !== "registration",
      );
      expect(documents.length).toBeGreaterThan(4);
      for (const { document, read } of documents) {
        const [first] = read.blocks;
        expect(first && "text" in first && first.text).toMatch(/^BẢN NHÁP \(/);
        expect(document.fileName).toContain("BAN-NHAP");
      }
    },
  );

  test("is no document of a closed list, and never the form of registration", async () => {
    for (const { document, read } of await readAll(dossier())) {
      expect(`${document.fileName} ${read.text}`).not.toMatch(/NHAP|NHÁP/);
    }
    const open = await readAll(dossier({ list: { closedAt: null, changedSince: null } }));
    const forms = open.filter(({ document }) => document.kind === "registration");
    expect(forms).toHaveLength(1);
    for (const { document, read } of forms) {
      expect(`${document.fileName} ${read.text}`).not.toMatch(/NHAP|NHÁP/);
    }
  });
});

describe("the documents of a dossier", () => {
  test("are those of V.1 with the list as appendix, then the form of registration and the report of VI", () => {
    expect(documentsOf(dossier()).map(({ title }) => title)).toEqual([
      "Tờ trình",
      "Biên bản họp Hội đồng",
      "Danh sách đề nghị khen thưởng",
      "Tờ trình của Phòng Quản lý xây dựng",
      "Báo cáo thành tích Phòng Quản lý xây dựng",
      "Báo cáo thành tích Trần Thị Bình",
      "Báo cáo thành tích Nguyễn Văn Cường",
      "Đăng ký thi đua",
      "Báo cáo tổng kết phong trào thi đua",
    ]);
  });

  test("ask the head of the agency for Giấy khen apart from what is asked of the province", () => {
    const titles = documentsOf(annualDossier()).map(({ title }) => title);
    expect(titles.slice(0, 5)).toEqual([
      "Tờ trình",
      "Tờ trình tặng Giấy khen",
      "Biên bản họp Hội đồng",
      "Danh sách đề nghị khen thưởng",
      "Danh sách đề nghị tặng Giấy khen",
    ]);
  });

  test("without nominees are the minutes of the votes, and what is of the whole movement", () => {
    const titles = documentsOf(dossier({ nominees: [] })).map(({ title }) => title);
    const ofTheMovement = ["Đăng ký thi đua", "Báo cáo tổng kết phong trào thi đua"];
    expect(titles).toEqual(["Biên bản họp Hội đồng", ...ofTheMovement]);
    expect(documentsOf(dossier({ nominees: [], notChosen: [] })).map(({ title }) => title)).toEqual(
      ofTheMovement,
    );
  });

  test("have ids and file names of their own, in plain letters, for namesakes too", () => {
    const nominees = [
      individual({ name: "Đỗ Văn Ước", unit: "Văn phòng Sở" }),
      individual({ name: "Đỗ Văn Ước", unit: "Thanh tra Sở" }),
      ...people(120),
    ];
    const documents = documentsOf(dossier({ nominees }));
    const names = documents.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,90}\.docx$/);
    // In the order of the dossier however the files are sorted.
    expect([...names].sort()).toEqual(names);
    expect(names[3]).toBe("004-Bao-cao-thanh-tich-Do-Van-Uoc-Van-phong-So-Bang-khen-giai-doan.docx");
  });

  test("end without a line of their own below the signatures, which could fall on an empty page", async () => {
    for (const { title, build } of documentsOf(dossier())) {
      const { lastMarkSize } = await readBack(build());
      expect([title, lastMarkSize]).toEqual([title, title.startsWith("Danh sách") ? undefined : 1]);
    }
  });

  test("a collective with two awards has one Tờ trình for both and a report for each", () => {
    const twice = [collective(), collective({ award: "BK_GD" })];
    const titles = documentsOf(dossier({ nominees: twice })).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Tờ trình của"))).toHaveLength(1);
    expect(titles.filter((title) => title.startsWith("Báo cáo thành tích"))).toEqual([
      "Báo cáo thành tích Phòng Quản lý xây dựng (Cờ thi đua)",
      "Báo cáo thành tích Phòng Quản lý xây dựng (Bằng khen giai đoạn)",
    ]);
  });
});

test.each([
  ["signs of XML", `A & B <i>"C"</i> 'D'`, `A & B <i>"C"</i> 'D'`],
  ["a sign beyond the basic plane", "Nguyễn 𠀋 🎉", "Nguyễn 𠀋 🎉"],
  ["a decomposed name", "Nguye\u0302\u0303n", "Nguye\u0302\u0303n"],
  [
    "control characters and half a sign, which no Word file may hold",
    "A\u0001B\u001f\ud800C\uffff",
    "A B  C ",
  ],
  ["a formula", "=IMPORTXML(1)", "=IMPORTXML(1)"],
])("a name with %s is written as it is", async (_, name, written) => {
  const documents = await readAll(dossier({ nominees: [individual({ name, gender: null })] }));
  for (const kind of ["minutes", "list", "report"] as const) {
    const found = documents.find(({ document }) => document.kind === kind);
    expect(found?.read.text).toContain(written);
    // The title stands in a part of the file that Word reads, too.
    if (kind === "report") expect(found?.read.title).toContain(written);
  }
});
