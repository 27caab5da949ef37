/** "Máy hiểu là": each condition of the plan in a sentence that says what its test does, with the numbers in force. */
import { createAssessor } from "../../src/assessment/assessor";
import { AWARD_IDS, AWARDS, type AwardId } from "../../src/domain/award";
import type { SubjectKind } from "../../src/domain/subject";
import { all, any, leaf as leafCondition, leavesOf, type Condition } from "../../src/engine/condition";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { parametersOfLeaf } from "../../src/plan/referenced-parameters";
import type { Leaf } from "../../src/plan/vocabulary";
import { conditionText, leafNeed, leafText } from "../../src/vi/conditions";
import { collective, individual } from "../cases/build-facts";
import { withOther } from "../plan/other-values";

const PERIOD = { first: 2021, last: 2025 };

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

/** One of each kind of the vocabulary, so that a new kind cannot go without its sentence. */
const ONE_OF_EACH: { readonly [Kind in Leaf["kind"]]: LeafOf<Kind> } = {
  judgement: { kind: "judgement", clause: "IV.1.2.b", judgement: "outstandingPar", scope: "year" },
  registered: { kind: "registered", clause: "IV.1.1.a", scope: "period" },
  membersRated: {
    kind: "membersRated",
    clause: "IV.1.1.a",
    scope: "period",
    least: "membersLeastRating",
    percent: "membersPercent",
    unrated: "unratedMembers",
  },
  noMemberDisciplined: {
    kind: "noMemberDisciplined",
    clause: "IV.1.2.a",
    leastSeverity: "disciplineLeastSeverity",
  },
  parClass: { kind: "parClass", clause: "IV.1.1.a", years: "everyYear", least: "periodLeastClass" },
  parClassTimes: {
    kind: "parClassTimes",
    clause: "IV.1.1.a",
    least: "periodCountedClass",
    times: "flagTimes",
    consecutive: "timesConsecutive",
    lastYearMayCount: "lastYearMayCount",
  },
  advisoryUnit: { kind: "advisoryUnit", clause: "IV.1.2.a" },
  provinceRankImproved: { kind: "provinceRankImproved", clause: "IV.1.2.a", ranks: "provinceRanks" },
  rated: { kind: "rated", clause: "IV.1.2.b", scope: "year", least: "individualLeastRating" },
  notDisciplined: { kind: "notDisciplined", clause: "IV.1.2.c", leastSeverity: "disciplineLeastSeverity" },
  unitEligible: { kind: "unitEligible", clause: "IV.1.2.b", awards: ["BK_NAM"] },
};

interface Said {
  readonly kind: Leaf["kind"];
  readonly change?: Partial<Leaf>;
  readonly parameters?: Partial<Parameters>;
  readonly year?: number;
  readonly sentence: string;
  readonly need: string;
}

/** By the rules: what each condition asks, by default and with the readings that the settings offer. */
const SAID: readonly Said[] = [
  {
    kind: "judgement",
    sentence:
      'Năm xét, có xác nhận "Thành tích CCHC xuất sắc" (người có thẩm quyền đánh dấu trong bảng; để trống: chờ Hội đồng)',
    need: '"Thành tích CCHC xuất sắc": có',
  },
  {
    kind: "judgement",
    change: { judgement: "internalUnity", scope: "period" },
    sentence:
      'Trong giai đoạn 2021-2025, có xác nhận "Nội bộ đoàn kết" (người có thẩm quyền đánh dấu trong bảng; để trống: chờ Hội đồng)',
    need: '"Nội bộ đoàn kết": có',
  },
  {
    kind: "registered",
    sentence:
      "Đăng ký thi đua giai đoạn chậm nhất ngày 30/3/2022 (chỉ đánh dấu, không ghi ngày: coi là đúng hạn, có lưu ý)",
    need: "chậm nhất ngày 30/3/2022",
  },
  {
    kind: "registered",
    change: { scope: "year" },
    year: 2024,
    sentence:
      "Đăng ký thi đua năm 2024 chậm nhất ngày 30/3 của năm đó (bảng không có cột đăng ký riêng của năm: lấy đăng ký giai đoạn, chậm nhất ngày 30/3/2022)",
    need: "chậm nhất ngày 30/3 của năm (đăng ký giai đoạn: 30/3/2022)",
  },
  {
    kind: "membersRated",
    sentence:
      "Mỗi năm 2021-2025, 100% cá nhân trực thuộc được xếp loại HTTNV trở lên (người không xếp loại: không tính vào tỷ lệ, có lưu ý)",
    need: "100% HTTNV trở lên, mỗi năm 2021-2025",
  },
  {
    kind: "membersRated",
    change: { scope: "year" },
    parameters: { membersPercent: 80, membersLeastRating: "HTXSNV", unratedMembers: "failing" },
    year: 2025,
    sentence:
      "Năm 2025, ít nhất 80% cá nhân trực thuộc được xếp loại HTXSNV (người không xếp loại: tính là không đạt)",
    need: "ít nhất 80% HTXSNV (không xếp loại: không đạt), năm 2025",
  },
  {
    kind: "noMemberDisciplined",
    year: 2025,
    sentence: "Năm 2025, không có cá nhân nào của đơn vị bị kỷ luật (mọi hình thức, theo năm của quyết định)",
    need: "không ai bị kỷ luật năm 2025",
  },
  {
    kind: "notDisciplined",
    parameters: { disciplineLeastSeverity: "warning" },
    sentence: "Năm xét, cá nhân không bị kỷ luật (chỉ tính từ Cảnh cáo trở lên, theo năm của quyết định)",
    need: "không bị kỷ luật từ Cảnh cáo trở lên năm xét",
  },
  {
    kind: "notDisciplined",
    parameters: { disciplineLeastSeverity: "dismissal" },
    year: 2025,
    sentence:
      "Năm 2025, cá nhân không bị kỷ luật (chỉ tính hình thức Buộc thôi việc, theo năm của quyết định)",
    need: "không bị kỷ luật hình thức Buộc thôi việc năm 2025",
  },
  {
    kind: "parClass",
    sentence: "Mỗi năm 2021-2025, xếp loại CCHC Tốt trở lên",
    need: "Tốt trở lên, mỗi năm 2021-2025",
  },
  {
    kind: "parClass",
    change: { years: "lastYear", least: "flagLastYearClass" },
    sentence: "Năm cuối 2025, xếp loại CCHC Xuất sắc",
    need: "Xuất sắc, năm cuối 2025",
  },
  {
    kind: "parClass",
    change: { years: "year", least: "annualClass" },
    year: 2023,
    sentence: "Năm 2023, xếp loại CCHC Xuất sắc",
    need: "Xuất sắc, năm 2023",
  },
  {
    kind: "parClassTimes",
    sentence:
      "Trong các năm 2021-2025, ít nhất 3 năm xếp loại CCHC Xuất sắc (không cần liên tục, tính cả năm cuối)",
    need: "ít nhất 3 năm Xuất sắc",
  },
  {
    kind: "parClassTimes",
    parameters: { flagTimes: 2, timesConsecutive: true, lastYearMayCount: false, periodCountedClass: "good" },
    sentence:
      "Trong các năm 2021-2025, ít nhất 2 năm xếp loại CCHC Tốt trở lên (phải liên tục, không tính năm cuối 2025)",
    need: "ít nhất 2 năm liên tục Tốt trở lên, không kể năm cuối",
  },
  {
    kind: "advisoryUnit",
    sentence:
      "Là cơ quan chuyên trách tham mưu CCHC (được đánh dấu trong bảng tập thể; để trống: không phải)",
    need: "là cơ quan chuyên trách tham mưu CCHC",
  },
  {
    kind: "provinceRankImproved",
    sentence:
      "Thứ hạng CCHC của tỉnh năm xét cao hơn năm liền trước, tức số thứ hạng nhỏ hơn (trang thiết lập chưa ghi thứ hạng)",
    need: "thứ hạng của tỉnh năm xét cao hơn năm liền trước",
  },
  {
    kind: "provinceRankImproved",
    parameters: {
      provinceRanks: new Map([
        [2025, 15],
        [2024, 20],
        [2021, 30],
      ]),
    },
    year: 2025,
    sentence:
      "Thứ hạng CCHC của tỉnh năm 2025 cao hơn năm 2024, tức số thứ hạng nhỏ hơn (trang thiết lập ghi năm 2024 hạng 20, năm 2025 hạng 15)",
    need: "thứ hạng của tỉnh năm 2025 cao hơn năm 2024",
  },
  {
    kind: "rated",
    sentence: "Năm xét, cá nhân được xếp loại HTTNV trở lên (không xếp loại: Hội đồng xem xét)",
    need: "HTTNV trở lên, năm xét",
  },
  {
    kind: "rated",
    change: { scope: "period" },
    sentence: "Mỗi năm 2021-2025, cá nhân được xếp loại HTTNV trở lên (không xếp loại: Hội đồng xem xét)",
    need: "HTTNV trở lên, mỗi năm 2021-2025",
  },
  {
    kind: "unitEligible",
    year: 2025,
    sentence:
      "Đơn vị công tác đủ điều kiện Bằng khen năm 2025 (đơn vị chờ Hội đồng hoặc chưa đủ dữ liệu thì cá nhân cũng vậy)",
    need: "đơn vị đủ điều kiện Bằng khen năm 2025",
  },
  {
    kind: "unitEligible",
    change: { awards: ["CO_GD", "BK_GD"] },
    sentence:
      "Đơn vị công tác đủ điều kiện Cờ thi đua hoặc Bằng khen giai đoạn (đơn vị chờ Hội đồng hoặc chưa đủ dữ liệu thì cá nhân cũng vậy)",
    need: "đơn vị đủ điều kiện Cờ thi đua hoặc Bằng khen giai đoạn",
  },
];

describe.each(SAID)("$kind: $sentence", ({ kind, change = {}, parameters, year = null, sentence, need }) => {
  const leaf = { ...ONE_OF_EACH[kind], ...change } as Leaf;
  const inForce = { ...DEFAULT_PARAMETERS, ...parameters };
  test("is what the condition says", () => {
    expect(leafText(leaf, inForce, PERIOD, year)).toBe(sentence);
  });
  test("is what it needs", () => {
    expect(leafNeed(leaf, inForce, PERIOD, year)).toBe(need);
  });
});

test("every kind of condition is among the sentences above", () => {
  expect(new Set(SAID.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ONE_OF_EACH)));
});

interface Given {
  readonly award: AwardId;
  readonly subject: SubjectKind;
  readonly condition: Condition<Leaf>;
}

const GIVEN: readonly Given[] = AWARD_IDS.flatMap((award) =>
  AWARDS[award].subjects.flatMap((subject) => {
    const condition = PLAN.criteria[award][subject];
    return condition ? [{ award, subject, condition }] : [];
  }),
);
const OF_THE_PLAN = [...new Set(GIVEN.flatMap(({ condition }) => leavesOf(condition)))];

test("every condition of the plan has a sentence in Vietnamese, and no two kinds have the same", () => {
  const kinds = new Map<string, Leaf["kind"]>();
  for (const leaf of OF_THE_PLAN) {
    const text = leafText(leaf, DEFAULT_PARAMETERS, PERIOD, null);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]/);
    expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
    expect([text, kinds.get(text) ?? leaf.kind]).toEqual([text, leaf.kind]);
    kinds.set(text, leaf.kind);
  }
  expect(kinds.size).toBeGreaterThan(15);
});

test.each([null, 2025])(
  "changing a number or reading changes the sentences of what depends on it, year %p",
  (year) => {
    for (const leaf of [...OF_THE_PLAN, ...Object.values(ONE_OF_EACH)]) {
      const before = leafText(leaf, DEFAULT_PARAMETERS, PERIOD, year);
      const needBefore = leafNeed(leaf, DEFAULT_PARAMETERS, PERIOD, year);
      for (const id of parametersOfLeaf(leaf)) {
        const others = withOther(id);
        expect(others.length).toBeGreaterThan(0);
        for (const parameters of others) {
          expect([id, leafText(leaf, parameters, PERIOD, year)]).not.toEqual([id, before]);
          // The ranks are what is found, not what is needed.
          if (leaf.kind === "provinceRankImproved") continue;
          expect([id, leafNeed(leaf, parameters, PERIOD, year)]).not.toEqual([id, needBefore]);
        }
      }
    }
  },
);

test("the years of another plan are named", () => {
  const period = { first: 2026, last: 2030 };
  for (const leaf of OF_THE_PLAN) {
    const texts = [
      leafText(leaf, DEFAULT_PARAMETERS, period, 2028),
      leafNeed(leaf, DEFAULT_PARAMETERS, period, 2028),
    ];
    // The last day to register is a date of the settings.
    expect(texts.join().replaceAll("30/3/2022", "")).not.toMatch(/202[1-5]/);
  }
});

describe.each(GIVEN)("$award, $subject: verdict, reasons and sentence", ({ award, subject, condition }) => {
  const unit = collective();
  const person = individual();
  const assessor = createAssessor({ collectives: [unit], individuals: [person] }, DEFAULT_PARAMETERS, PLAN);
  const { tree } = assessor.verdict(subject === "collective" ? unit : person, award, 2025);

  test("come from one tree: what was evaluated are the plan's own conditions", () => {
    const evaluated = leavesOf<Leaf>(tree);
    expect(evaluated).toHaveLength(leavesOf(condition).length);
    for (const [index, leaf] of leavesOf(condition).entries()) expect(evaluated[index]).toBe(leaf);
  });

  test("say the same whether made from the plan or from the evaluated tree", () => {
    expect(conditionText(tree, DEFAULT_PARAMETERS, PERIOD, 2025)).toBe(
      conditionText(condition, DEFAULT_PARAMETERS, PERIOD, 2025),
    );
  });

  test("name every condition once, in the plan's order", () => {
    const text = conditionText(condition, DEFAULT_PARAMETERS, PERIOD, 2025);
    let position = -1;
    for (const leaf of leavesOf(condition)) {
      const found = text.indexOf(leafText(leaf, DEFAULT_PARAMETERS, PERIOD, 2025), position + 1);
      expect(found).toBeGreaterThan(position);
      position = found;
    }
  });
});

describe("a whole condition", () => {
  const good = leafCondition<Leaf>(ONE_OF_EACH.parClass);
  const advisory = leafCondition<Leaf>(ONE_OF_EACH.advisoryUnit);
  const rated = leafCondition<Leaf>(ONE_OF_EACH.rated);
  const textOf = (condition: Condition<Leaf>): string =>
    conditionText(condition, DEFAULT_PARAMETERS, PERIOD, 2025);
  const GOOD = "Mỗi năm 2021-2025, xếp loại CCHC Tốt trở lên";
  const ADVISORY =
    "Là cơ quan chuyên trách tham mưu CCHC (được đánh dấu trong bảng tập thể; để trống: không phải)";
  const RATED = "Năm 2025, cá nhân được xếp loại HTTNV trở lên (không xếp loại: Hội đồng xem xét)";

  test("that is one sentence ends with a full stop", () => {
    expect(textOf(good)).toBe(`${GOOD}.`);
    expect(textOf(all(good))).toBe(`${GOOD}.`);
    expect(textOf(any(all(good)))).toBe(`${GOOD}.`);
  });

  test("of several is a numbered list, whatever way it is nested", () => {
    const list = `1. ${GOOD};\n2. ${ADVISORY};\n3. ${RATED}.`;
    expect(textOf(all(good, advisory, rated))).toBe(list);
    expect(textOf(all(all(good, advisory), rated))).toBe(list);
    expect(textOf(all(good, all(advisory, all(rated))))).toBe(list);
  });

  test("of choices says that one of them is enough", () => {
    const choice = `Một trong các trường hợp sau:\na) ${GOOD}; hoặc\nb) ${ADVISORY}; hoặc\nc) ${RATED}.`;
    expect(textOf(any(good, advisory, rated))).toBe(choice);
    expect(textOf(any(good, any(advisory, rated)))).toBe(choice);
  });

  test("of choices within a list shows which belong together", () => {
    expect(textOf(all(rated, any(good, all(advisory, rated))))).toBe(
      [
        `1. ${RATED};`,
        "2. Một trong các trường hợp sau:",
        `    a) ${GOOD}; hoặc`,
        "    b) Đủ các điều kiện sau:",
        `        - ${ADVISORY};`,
        `        - ${RATED}.`,
      ].join("\n"),
    );
  });
});
