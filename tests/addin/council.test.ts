/** The council's work in the list: what is ticked and typed is followed at once, as the list made again would have it. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, smallTabs } from "./bundle-host";
import { linesOf, setCell, shown, typeInto } from "./read-tabs";
import { collective, COLLECTIVE_HEADER, individual, INDIVIDUAL_HEADER, workbookOf } from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const FLAGS = [
  "Tập thể",
  [
    COLLECTIVE_HEADER,
    collective(1, "Văn phòng Sở"),
    collective(2, "Thanh tra Sở", "Xuất-sắc Xuất-sắc Xuất-sắc Tốt Tốt"),
    collective(3, "Phòng Hạ tầng", "Xuất-sắc Xuất-sắc Xuất-sắc Tốt Tốt"),
  ],
] as const;

beforeAll(buildBundle, 60_000);

async function council(): Promise<Host> {
  const [collectives, rows] = FLAGS;
  const host = smallTabs(
    bundleHost(
      await workbookOf({
        [collectives]: rows,
        "Cá nhân": [
          INDIVIDUAL_HEADER,
          individual(1, "Nguyễn Văn An", "Văn phòng Sở"),
          individual(2, "Trần Thị Bình", "Văn phòng Sở"),
          individual(3, "Lê Văn Cường", "Thanh tra Sở"),
          individual(4, "Phạm Thị Dung", "Thanh tra Sở", { outstanding: "" }),
          individual(5, "Võ Văn Em", "Phòng Hạ tầng"),
          // The same name in another unit is another person.
          individual(6, "Nguyễn Văn An", "Phòng Hạ tầng"),
        ],
      }),
    ),
  );
  host.run("createNominationList");
  return host;
}

/** Of each line: who, and which place it shows. */
function placesOf(host: Host): string[] {
  return linesOf(host, LIST)
    .map(
      (line) =>
        `${line["Họ và tên / Tên tập thể"] ?? ""}, ${line["Đơn vị"] ?? ""}: ${line["Chỉ tiêu"] ?? ""}`,
    )
    .sort();
}

/** The cell behind a label of the table below the list. */
function members(host: Host, label: string): { readonly row: number; readonly value: string } {
  const rows = shown(host, LIST);
  const index = rows.findIndex(([first]) => first === label);
  return { row: index + 1, value: rows[index]?.[4] ?? "" };
}

type Typed = readonly [name: string, heading: string, value: unknown];

test.each<{ readonly says: string; readonly typed: readonly Typed[] }>([
  { says: "nothing typed", typed: [] },
  { says: "a collective chosen", typed: [["Văn phòng Sở", "Hội đồng chọn", true]] },
  {
    says: "chosen and taken back",
    typed: [
      ["Thanh tra Sở", "Hội đồng chọn", true],
      ["Thanh tra Sở", "Hội đồng chọn", false],
    ],
  },
  {
    says: "votes part equals, also those written with present and total",
    typed: [
      ["Trần Thị Bình", "Số phiếu", "9/9"],
      ["Lê Văn Cường", "Số phiếu", "7/9/11"],
      ["Võ Văn Em", "Số phiếu", 8],
    ],
  },
  {
    says: "impossible votes and words are no votes",
    typed: [
      ["Trần Thị Bình", "Số phiếu", "9/8"],
      ["Lê Văn Cường", "Số phiếu", "tám"],
      ["Võ Văn Em", "Số phiếu", "8/12/9"],
      ["Phạm Thị Dung", "Số phiếu", "1"],
    ],
  },
  {
    says: "votes for people whose collective is not chosen do not give them a place",
    typed: [
      ["Thanh tra Sở", "Hội đồng chọn", true],
      ["Võ Văn Em", "Số phiếu", "9"],
      ["Lê Văn Cường", "Số phiếu", "1"],
    ],
  },
])("$says: the places shown at once are those of the list made again", async ({ typed }) => {
  const host = await council();
  for (const [name, heading, value] of typed) typeInto(host, LIST, name, heading, value);
  const live = placesOf(host);
  host.run("createNominationList");
  expect(placesOf(host)).toEqual(live);
  // Typing is no change by hand: no former list was kept beside the new.
  expect(host.dialogs.at(-1)?.text).not.toContain("bản trước");
});

test("people of collectives not chosen fall to reserve at once, with the reason, and come back", async () => {
  const host = await council();
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
  expect(placesOf(host)).toContain("Lê Văn Cường, Thanh tra Sở: Dự bị (tập thể không được Hội đồng chọn)");
  expect(placesOf(host)).toContain("Nguyễn Văn An, Văn phòng Sở: Trong chỉ tiêu");
  expect(placesOf(host)).toContain("Nguyễn Văn An, Phòng Hạ tầng: Dự bị (tập thể không được Hội đồng chọn)");
  typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", false);
  expect(placesOf(host).join()).not.toContain("tập thể không được");
});

test("places taken and left, an overrun and the ballot of a flag are in sight", async () => {
  const host = await council();
  setCell(host, LIST, members(host, "Tổng số thành viên Hội đồng").row, 5, "11");
  typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "8/9");
  typeInto(host, LIST, "Thanh tra Sở", "Số phiếu", "9/9/10");
  typeInto(host, LIST, "Phòng Hạ tầng", "Số phiếu", "12");
  const percent = (name: string): string | undefined =>
    linesOf(host, LIST).find((line) => line["Họ và tên / Tên tập thể"] === name)?.["Tỷ lệ phiếu"];
  // 8 of 11 members are 72.7 %: of those present it would have been enough.
  expect(percent("Văn phòng Sở")).toBe("72% (chưa đạt 80%)");
  expect(percent("Thanh tra Sở")).toBe("90%");
  expect(percent("Phòng Hạ tầng")).toBe("quá số thành viên");

  const pool = (): string[] =>
    shown(host, LIST)
      .find(([, name]) => name?.endsWith(", cá nhân"))
      ?.slice(4, 8) ?? [];
  expect(pool()[0]).toBe("2");
  expect(pool()[1]).toBe("0");
  expect(pool()[3]).toBe("2");
  for (const name of ["Trần Thị Bình", "Lê Văn Cường"]) typeInto(host, LIST, name, "Hội đồng chọn", true);
  expect(pool().slice(1)).toEqual(["2", "Đã chọn đủ chỉ tiêu", "0"]);
  typeInto(host, LIST, "Võ Văn Em", "Hội đồng chọn", true);
  expect(pool().slice(1)).toEqual(["3", "VƯỢT 1 chỉ tiêu, cần bỏ bớt", "0"]);
});

test("what is no count of votes is marked at once, with or without the number of members", async () => {
  const host = await council();
  const marks = (): (string | undefined)[] =>
    ["Văn phòng Sở", "Thanh tra Sở", "Phòng Hạ tầng", "Trần Thị Bình"].map(
      (name) => linesOf(host, LIST).find((line) => line["Họ và tên / Tên tập thể"] === name)?.["Tỷ lệ phiếu"],
    );
  typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "tám");
  typeInto(host, LIST, "Thanh tra Sở", "Số phiếu", "-3");
  typeInto(host, LIST, "Phòng Hạ tầng", "Số phiếu", "9/8");
  const expected = ["chưa hợp lệ", "chưa hợp lệ", "chưa hợp lệ", ""];
  expect(marks()).toEqual(expected);
  setCell(host, LIST, members(host, "Tổng số thành viên Hội đồng").row, 5, "11");
  expect(marks()).toEqual(expected);
});

test("the numbers of members stay when the list is made again", async () => {
  const host = await council();
  setCell(host, LIST, members(host, "Tổng số thành viên Hội đồng").row, 5, "11");
  setCell(host, LIST, members(host, "Số thành viên có mặt").row, 5, "9");
  host.run("createNominationList");
  expect(members(host, "Tổng số thành viên Hội đồng").value).toBe("11");
  expect(members(host, "Số thành viên có mặt").value).toBe("9");
});
