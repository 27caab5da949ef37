/** Who belongs to which unit in which year, and who only may. */
import { createMembership, type Members } from "../../src/assessment/membership";
import type { Facts, Individual } from "../../src/domain/subject";
import { BLANK, collective, individual, known, NO_COLUMN } from "../cases/build-facts";

const construction = collective({ name: "Phòng Quản lý xây dựng" });
const office = collective({ name: "Văn phòng Sở" });

function membership(...individuals: readonly Individual[]) {
  const facts: Facts = { collectives: [construction, office], individuals };
  return createMembership(facts, 2025);
}

function namesOf(members: Members | null): unknown {
  return members && { certain: namesIn(members.certain), possible: namesIn(members.possible) };
}

function namesIn(individuals: readonly Individual[]): readonly string[] {
  return individuals.map(({ name }) => name);
}

test.each([
  ["Phòng Quản lý xây dựng"],
  ["PHÒNG QUẢN LÝ XÂY DỰNG"],
  ["  Phòng  Quản lý\nxây dựng "],
  ["Phòng Quản lý xây dựng".normalize("NFD")],
])("%j is the unit's name", (name) => {
  const members = membership(individual({ name: "An", unit: known(name) })).membersOf(construction, 2023);
  expect(namesOf(members)).toEqual({ certain: ["An"], possible: [] });
});

test.each(
  "Không rõ|Chuyên viên|HTNV|x|dự kiến|Tổng cộng|Năm 2024|Phòng khác|Phòng cũ|Phòng 1|Viên chức|Khối văn phòng|V.phòng|Kế toán|Trần Thị Bình|Đã nghỉ hưu".split(
    "|",
  ),
)("%j is no name of a unit: the person may belong to any", (name) => {
  const members = membership(individual({ name: "An", unit: known(name) }));
  for (const unit of [construction, office])
    expect(namesOf(members.membersOf(unit, 2023))).toEqual({ certain: [], possible: ["An"] });
});

test.each(
  "Phòng Pháp chế|P. Tổng hợp|Trung tâm Kiểm định|TT Quy hoạch|Ban Giám đốc|Lãnh đạo Sở|Chi cục Giám định|Đội Quản lý trật tự|Ban QLDA|Viện Quy hoạch|Ban An toàn giao thông|Trường Trung cấp nghề|Sở Giao thông vận tải|UBND xã Tân Hội|Hạt Quản lý đường bộ|Quỹ phát triển nhà".split(
    "|",
  ),
)("%j is a unit of its own, of which nobody here is a member", (name) => {
  const members = membership(individual({ name: "An", unit: known(name) }));
  for (const unit of [construction, office])
    expect(namesOf(members.membersOf(unit, 2023))).toEqual({ certain: [], possible: [] });
});

test.each(["Văn phòng (HC-QT)", "VP SXD", "Văn phòng cơ quan"])(
  "a department has one office only, which may be meant by %j",
  (name) => {
    const members = membership(individual({ name: "An", unit: known(name) }));
    expect(namesOf(members.membersOf(office, 2023))).toEqual({ certain: [], possible: ["An"] });
    expect(namesOf(members.membersOf(construction, 2023))).toEqual({ certain: [], possible: [] });
  },
);

test("a name that is no unit's but looks like one may be that one only", () => {
  const members = membership(individual({ name: "An", unit: known("Quản lý xây dựng") }));
  expect(namesOf(members.membersOf(construction, 2023))).toEqual({ certain: [], possible: ["An"] });
  expect(namesOf(members.membersOf(office, 2023))).toEqual({ certain: [], possible: [] });
});

test.each([["Phòng Quan lý xây dựng"], ["P. QLXD"], ["Phòng QLXD"]])(
  "%j is nobody's unit and may be this one",
  (name) => {
    const both = membership(individual({ name: "An", unit: known(name) }));
    expect(namesOf(both.membersOf(construction, 2023))).toEqual({ certain: [], possible: ["An"] });
    expect(namesOf(both.membersOf(office, 2023))).toEqual({ certain: [], possible: [] });
  },
);

test("a name that is a unit of the table is never taken for another that it looks like", () => {
  const alike = collective({ name: "P. QLXD" });
  const facts: Facts = {
    collectives: [construction, alike],
    individuals: [individual({ name: "An", unit: known("P. QLXD") })],
  };
  const both = createMembership(facts, 2025);
  expect(namesOf(both.membersOf(construction, 2023))).toEqual({ certain: [], possible: [] });
  expect(namesOf(both.membersOf(alike, 2023))).toEqual({ certain: ["An"], possible: [] });
});

test.each([[BLANK], [NO_COLUMN]])("a person without a unit may belong to every unit", (unit) => {
  const all = membership(individual({ name: "An", unit }));
  for (const each of [construction, office]) {
    expect(namesOf(all.membersOf(each, 2023))).toEqual({ certain: [], possible: ["An"] });
  }
});

test("who moved belongs to the unit of the year, and to the general unit in other years", () => {
  const moved = individual({
    name: "An",
    unit: known("Phòng Quản lý xây dựng"),
    unitByYear: new Map([[2023, "Văn phòng Sở"]]),
  });
  const all = membership(moved, individual({ name: "Bình" }));
  expect(namesOf(all.membersOf(office, 2023))).toEqual({ certain: ["An"], possible: [] });
  expect(namesOf(all.membersOf(construction, 2023))).toEqual({ certain: ["Bình"], possible: [] });
  expect(namesOf(all.membersOf(construction, 2024))).toEqual({ certain: ["An", "Bình"], possible: [] });
  expect(all.unitOf(moved, 2023)).toMatchObject({ kind: "found", collectives: [office] });
  expect(all.unitOf(moved, 2024)).toMatchObject({ kind: "found", collectives: [construction] });
});

test("the unit of the period is the general one, and without it that of the last year", () => {
  const unitByYear = new Map([[2025, "Văn phòng Sở"]]);
  const general = individual({ unit: known("Phòng Quản lý xây dựng"), unitByYear });
  const lastYear = individual({ unit: NO_COLUMN, unitByYear });
  const earlier = individual({ unit: NO_COLUMN, unitByYear: new Map([[2024, "Văn phòng Sở"]]) });
  const all = membership(general, lastYear, earlier);
  expect(all.unitOf(general, null)).toMatchObject({ kind: "found", collectives: [construction] });
  expect(all.unitOf(lastYear, null)).toMatchObject({ kind: "found", collectives: [office] });
  expect(all.unitOf(earlier, null)).toEqual({ kind: "noUnit", cause: "noColumn" });
});

test("what is not found is named: no unit, a unknown one, no table of collectives", () => {
  const all = membership();
  expect(all.unitOf(individual({ unit: BLANK }), 2023)).toEqual({ kind: "noUnit", cause: "blank" });
  expect(all.unitOf(individual({ unit: known("Thanh tra") }), 2023)).toEqual({
    kind: "unknownUnit",
    unit: "Thanh tra",
  });
  const alone = createMembership({ collectives: null, individuals: [] }, 2025);
  expect(alone.unitOf(individual({ unit: known("Thanh tra") }), 2023)).toEqual({
    kind: "noCollectives",
    unit: "Thanh tra",
  });
});

test("without a table of individuals nothing is known, which is not the same as nobody", () => {
  const facts: Facts = { collectives: [construction], individuals: null };
  expect(createMembership(facts, 2025).membersOf(construction, 2023)).toBeNull();
  expect(namesOf(membership().membersOf(construction, 2023))).toEqual({ certain: [], possible: [] });
});

test("a unit in two lines has the same people in both", () => {
  const again = collective({ name: "PHÒNG QUẢN LÝ XÂY DỰNG" });
  const facts: Facts = { collectives: [construction, again], individuals: [individual({ name: "An" })] };
  const both = createMembership(facts, 2025);
  expect(namesOf(both.membersOf(construction, 2023))).toEqual({ certain: ["An"], possible: [] });
  expect(namesOf(both.membersOf(again, 2023))).toEqual({ certain: ["An"], possible: [] });
  expect(both.unitOf(individual(), 2023)).toMatchObject({ collectives: [construction, again] });
});
