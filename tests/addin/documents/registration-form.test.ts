/** The form attached to the plan: who has registered, in the plan's words. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { registrationForm } from "../../../src/addin/documents/registration-form";
import { dossier, settings } from "./dossiers";
import { paragraphsOf, plainTables, readBack, ruledTables, type ReadDocument } from "./read-docx";

function texts(document: ReadDocument): readonly string[] {
  return paragraphsOf(document).map(({ text }) => text);
}

test("has the plan's title, theme and aim", async () => {
  const all = texts(await readBack(registrationForm(dossier())));
  expect(all[0]).toBe("ĐĂNG KÝ");
  expect(all[1]?.replaceAll("\u00a0", " ")).toBe(
    "Thi đua thực hiện nhiệm vụ CCHC hằng năm và giai đoạn 2021-2025",
  );
  const plan = readFileSync(path.join(__dirname, "../../../src/plan/plan-609.md"), "utf8");
  const theme = /chủ đề “(.+)”/.exec(all.join("\n"))?.[1] ?? "(none)";
  expect(plan).toContain(theme);
  expect(
    all.filter(
      (text) =>
        text === "Nội dung đăng ký: Hoàn thành xuất sắc nhiệm vụ CCHC hằng năm và giai đoạn 2021-2025.",
    ),
  ).toHaveLength(2);
});

test("counts and names the collectives that registered, for the period or a year, and no other", async () => {
  const document = await readBack(registrationForm(dossier()));
  expect(texts(document)).toContain("Số lượng: 02 tập thể.");
  expect(ruledTables(document)).toEqual([
    [
      ["STT", "Tên tập thể", "Đăng ký giai đoạn", "Năm 2025"],
      ["1", "Văn phòng Sở", "20/3/2022", "Có đăng ký"],
      ["2", "Phòng Quản lý xây dựng", "Có đăng ký", "…"],
    ],
  ]);
});

test("leaves the number of people blank: no sheet tells who of them registered", async () => {
  const all = texts(await readBack(registrationForm(dossier())));
  expect(all).toContain("Số lượng: …… cá nhân (công chức, viên chức thuộc ………………………).");
});

test("of nobody has no table", async () => {
  const document = await readBack(registrationForm(dossier({ registrations: [] })));
  expect(texts(document)).toContain("Số lượng: 00 tập thể.");
  expect(ruledTables(document)).toEqual([]);
});

test("goes to the province and the Sở Nội vụ, as the plan's own form", async () => {
  const own = settings({ recipients: ["Như trên", "Lưu: VT"] });
  const foot = plainTables(await readBack(registrationForm(dossier({ settings: own })))).at(-1);
  expect(foot?.[0]?.[0]).toBe("Nơi nhận:\n- UBND tỉnh (b/c);\n- Sở Nội vụ;\n- Lưu: VT.");
});
