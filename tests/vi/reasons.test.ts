/** Every condition of the plan, met, unmet, missing and awaiting, in the words that the person at the sheet reads. */
import { createAssessor, type Verdict } from "../../src/assessment/assessor";
import type { Finding } from "../../src/assessment/finding";
import type { AwardId } from "../../src/domain/award";
import type { DisciplineEvent } from "../../src/domain/discipline";
import type { Fact } from "../../src/domain/fact";
import type { JudgementMarks } from "../../src/domain/judgement";
import type { Registration } from "../../src/domain/registration";
import type { Collective, Facts, Individual, Subject } from "../../src/domain/subject";
import type { Evaluated } from "../../src/engine/condition";
import type { Outcome } from "../../src/engine/outcome";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import type { Leaf } from "../../src/plan/vocabulary";
import {
  cite,
  findingText,
  reasons,
  reasonText,
  reasonTextOfPart,
  warnings,
  YEAR_UNKNOWN,
} from "../../src/vi/reasons";
import {
  always,
  BLANK,
  classes,
  collective,
  everyYear,
  individual,
  known,
  NO_COLUMN,
  NOT_UNDERSTOOD,
  ratings,
} from "../cases/build-facts";

interface Setup {
  readonly award?: AwardId;
  readonly year?: number;
  readonly unit?: Partial<Collective>;
  readonly moreUnits?: readonly Collective[];
  /** null: no table of individuals. */
  readonly staff?: readonly Individual[] | null;
  readonly parameters?: Partial<Parameters>;
  /** The verdict is on this person instead of the unit. */
  readonly person?: Partial<Individual>;
  readonly noCollectives?: true;
}

function verdictOf(setup: Setup): Verdict {
  const { award = "BK_GD", year = 2025, unit, moreUnits = [], staff, person, noCollectives } = setup;
  const own = collective(unit);
  const subject: Subject = person ? individual(person) : own;
  const members = staff === undefined ? [individual({ name: "Trần Thị Bình" })] : staff;
  const facts: Facts = {
    collectives: noCollectives ? null : [own, ...moreUnits],
    individuals: members && (person ? [subject as Individual, ...members] : members),
  };
  const parameters = { ...DEFAULT_PARAMETERS, ...setup.parameters };
  return createAssessor(facts, parameters, PLAN).verdict(subject, award, year);
}

function findingsOf(tree: Evaluated<Leaf, Finding>): readonly Finding[] {
  return tree.kind === "leaf" ? [tree.finding] : tree.of.flatMap(findingsOf);
}

type Case = readonly [Finding["kind"], Outcome, string, Setup];

const ADVISORY = { advisoryUnit: known(true) };
const RANKS = { 2024: 20, 2025: 15 };
const TWICE: Fact<never> = { known: false, cause: "notUnderstood" };
/** Left open by what stands in another cell. */
const OPEN = { ...TWICE, place: { sheet: "Tập thể", row: 3, column: 13, header: "Ghi chú" } } as const;

function registered(fact: Fact<Registration>): Partial<Collective> {
  return { registrations: { period: fact, byYear: new Map() } };
}

function registeredIn2025(fact: Fact<Registration>): Partial<Collective> {
  return { registrations: { period: BLANK, byYear: new Map([[2025, fact]]) } };
}

function on(year: number, month: number, day: number): Fact<Registration> {
  return known({ kind: "dated", date: { year, month, day } });
}

function judged(marks: Partial<Collective["judgements"]>): Partial<Collective> {
  return { judgements: { ...collective().judgements, ...marks } };
}

function byYear(year: number, mark: Fact<"yes" | "no">): JudgementMarks {
  return { byYear: new Map([[year, mark]]) };
}

function ranks(of: Readonly<Record<number, number>>): Partial<Parameters> {
  return { provinceRanks: new Map(Object.entries(of).map(([year, rank]) => [Number(year), rank])) };
}

function disciplined(words: string, year: number | null, severity: DisciplineEvent["severity"] = null) {
  return { discipline: { events: [{ year, severity, words }], coveredYears: "all" as const } };
}

const NO_DISCIPLINE_COLUMN = { discipline: { events: [], coveredYears: new Set<number>() } };

const ELEVEN = Array.from({ length: 11 }, (_, index) => individual({ name: `Người ${String(index + 1)}` }));

const CASES: readonly Case[] = [
  // Judgements.
  ["judgement", "eligible", '"Nội bộ đoàn kết": có', {}],
  ["judgement", "eligible", '"Nội bộ đoàn kết" năm 2025: có', { award: "BK_NAM" }],
  [
    "judgement",
    "ineligible",
    '"Chấp hành tốt chủ trương chính sách": không',
    { unit: judged({ exemplaryCompliance: always(known("no")) }) },
  ],
  [
    "judgement",
    "ineligible",
    '"Nội bộ đoàn kết" năm 2025: không',
    { award: "BK_NAM", unit: judged({ internalUnity: byYear(2025, known("no")) }) },
  ],
  [
    "judgement",
    "ineligible",
    '"Đề nghị giấy khen" năm 2025: không',
    { award: "GK", unit: judged({ commendationProposed: always(known("no")) }) },
  ],
  [
    "judgement",
    "awaitingCouncil",
    'chưa ghi "Nội bộ đoàn kết"',
    { unit: judged({ internalUnity: always(BLANK) }) },
  ],
  [
    "judgement",
    "awaitingCouncil",
    'chưa có cột "Nội bộ đoàn kết"',
    { unit: judged({ internalUnity: { byYear: new Map() } }) },
  ],
  [
    "judgement",
    "awaitingCouncil",
    '"Nội bộ đoàn kết" năm 2025 ghi "???", chưa rõ có hay không',
    { award: "BK_NAM", unit: judged({ internalUnity: always(NOT_UNDERSTOOD) }) },
  ],
  [
    "judgement",
    "awaitingCouncil",
    '"Nội bộ đoàn kết" chưa rõ vì có chỗ ghi khác, hoặc ô gộp, gạch ngang',
    { unit: judged({ internalUnity: always(TWICE) }) },
  ],
  [
    "judgement",
    "awaitingCouncil",
    'chưa ghi "Hội đồng quyết định khen cơ quan chuyên trách"',
    { unit: { ...ADVISORY, parClasses: everyYear("good") } },
  ],
  [
    "judgement",
    "awaitingCouncil",
    'chưa ghi "Thành tích CCHC xuất sắc"',
    { person: { judgements: { ...individual().judgements, outstandingPar: always(BLANK) } } },
  ],

  // Registration.
  [
    "registered",
    "eligible",
    "đăng ký thi đua giai đoạn ngày 30/3/2022, hạn 30/3/2022",
    { unit: registered(on(2022, 3, 30)) },
  ],
  ["registered", "eligible", "đã đăng ký thi đua giai đoạn (không ghi ngày)", {}],
  [
    "registered",
    "eligible",
    "đăng ký thi đua năm 2025 ngày 30/3/2025, hạn 30/3/2025",
    { award: "BK_NAM", unit: registeredIn2025(on(2025, 3, 30)) },
  ],
  [
    "registered",
    "ineligible",
    "đăng ký thi đua giai đoạn ngày 31/3/2022, sau hạn 30/3/2022",
    { unit: registered(on(2022, 3, 31)) },
  ],
  [
    "registered",
    "ineligible",
    "không đăng ký thi đua năm 2025",
    { award: "BK_NAM", unit: registeredIn2025(known({ kind: "declined" })) },
  ],
  ["registered", "missingData", "chưa ghi đăng ký thi đua giai đoạn", { unit: registered(BLANK) }],
  ["registered", "missingData", "chưa có cột đăng ký thi đua giai đoạn", { unit: registered(NO_COLUMN) }],
  [
    "registered",
    "missingData",
    'đăng ký thi đua năm 2025 ghi "???", không hiểu được',
    { award: "BK_NAM", unit: registeredIn2025(NOT_UNDERSTOOD) },
  ],
  [
    "registered",
    "missingData",
    "đăng ký thi đua giai đoạn chưa rõ vì có chỗ ghi khác, hoặc ô gộp, gạch ngang",
    { unit: registered(TWICE) },
  ],

  // The rating of the unit's people.
  ["membersRated", "eligible", "các năm 2021-2025 có 100% cá nhân xếp loại HTTNV trở lên", {}],
  [
    "membersRated",
    "eligible",
    "năm 2025 có 80% cá nhân xếp loại HTXSNV",
    {
      award: "BK_NAM",
      unit: ADVISORY,
      staff: [individual({ ratings: everyYear("HTXSNV") })],
      parameters: { membersPercent: 80, membersLeastRating: "HTXSNV" },
    },
  ],
  [
    "membersRated",
    "ineligible",
    "năm 2023 chỉ 11/12 cá nhân đạt, không đạt: Lê Văn Cường (HTNV); cần 100% cá nhân xếp loại HTTNV trở lên",
    {
      staff: [
        ...ELEVEN,
        individual({ name: "Lê Văn Cường", ratings: ratings("HTTNV", "HTTNV", "HTNV", "HTTNV", "HTTNV") }),
      ],
    },
  ],
  [
    "membersRated",
    "ineligible",
    "năm 2021, 2023 chỉ 0/1 cá nhân đạt, không đạt: Lê Văn Cường (Không xếp loại); cần 100% cá nhân xếp loại HTTNV trở lên",
    {
      staff: [
        individual({
          name: "Lê Văn Cường",
          ratings: ratings("unrated", "HTTNV", "unrated", "HTTNV", "HTTNV"),
        }),
      ],
      parameters: { unratedMembers: "failing" },
    },
  ],
  ["membersRated", "missingData", "chưa có bảng xếp loại cá nhân", { staff: null }],
  [
    "membersRated",
    "missingData",
    "các năm 2021-2025 chưa có cá nhân nào của đơn vị được xếp loại",
    { staff: [] },
  ],
  [
    "membersRated",
    "missingData",
    "năm 2022 chưa rõ xếp loại của Lê Văn Cường; năm 2024 chưa có xếp loại của Lê Văn Cường, Trần Thị Bình",
    {
      staff: [
        individual({
          name: "Lê Văn Cường",
          ratings: new Map([...ratings("HTTNV", "HTTNV", "HTTNV", null, "HTTNV"), [2022, TWICE]]),
        }),
        individual({ name: "Trần Thị Bình", ratings: ratings("HTTNV", "HTTNV", "HTTNV", null, "HTTNV") }),
      ],
    },
  ],
  [
    "membersRated",
    "missingData",
    "năm 2022 chưa có xếp loại của Lê Văn Cường; năm 2024 chưa có xếp loại của Lê Văn Cường, Trần Thị Bình",
    {
      staff: [
        individual({ name: "Lê Văn Cường", ratings: ratings("HTTNV", null, "HTTNV", null, "HTTNV") }),
        individual({ name: "Trần Thị Bình", ratings: ratings("HTTNV", "HTTNV", "HTTNV", null, "HTTNV") }),
      ],
    },
  ],
  [
    "membersRated",
    "missingData",
    "các năm 2021-2025 chưa rõ đơn vị của Lê Văn Cường",
    {
      staff: [individual(), individual({ name: "Lê Văn Cường", unit: BLANK, ratings: everyYear("KHTNV") })],
    },
  ],

  // Discipline in the unit.
  ["noMemberDisciplined", "eligible", "năm 2025 không có cá nhân bị kỷ luật", { award: "BK_NAM" }],
  [
    "noMemberDisciplined",
    "ineligible",
    "năm 2025 có cá nhân bị kỷ luật: Lê Văn Cường (Khiển trách 12/5/2025)",
    {
      award: "BK_NAM",
      staff: [individual({ name: "Lê Văn Cường", ...disciplined("Khiển trách 12/5/2025", 2025) })],
    },
  ],
  ["noMemberDisciplined", "missingData", "chưa có bảng cá nhân để xét kỷ luật", { award: "GK", staff: null }],
  [
    "noMemberDisciplined",
    "missingData",
    "chưa có cá nhân nào của đơn vị trong bảng cá nhân",
    { award: "BK_NAM", staff: [] },
  ],
  [
    "noMemberDisciplined",
    "missingData",
    "bảng cá nhân chưa có cột kỷ luật cho năm 2025",
    { award: "BK_NAM", staff: [individual(NO_DISCIPLINE_COLUMN)] },
  ],
  [
    "noMemberDisciplined",
    "missingData",
    "chưa rõ kỷ luật của Lê Văn Cường (Khiển trách), cần ghi rõ hình thức và năm",
    { award: "BK_NAM", staff: [individual({ name: "Lê Văn Cường", ...disciplined("Khiển trách", null) })] },
  ],
  [
    "noMemberDisciplined",
    "missingData",
    "chưa rõ đơn vị của Lê Văn Cường (đã hoặc có thể bị kỷ luật)",
    {
      award: "BK_NAM",
      staff: [
        individual(),
        individual({ name: "Lê Văn Cường", unit: BLANK, ...disciplined("Cảnh cáo 2025", 2025) }),
      ],
    },
  ],

  // The unit's CCHC class.
  ["parClass", "eligible", "các năm 2021-2025 đều xếp loại Tốt trở lên", {}],
  ["parClass", "eligible", "năm 2025 xếp loại Xuất sắc", { award: "BK_NAM" }],
  [
    "parClass",
    "ineligible",
    "năm 2025 xếp loại Tốt, cần Xuất sắc",
    { award: "CO_GD", unit: { parClasses: classes("excellent", "excellent", "excellent", "good", "good") } },
  ],
  [
    "parClass",
    "ineligible",
    "năm 2021 xếp loại Khá, năm 2023 xếp loại Yếu, cần Tốt trở lên",
    { unit: { parClasses: classes("fair", "good", "weak", "good", "good") } },
  ],
  [
    "parClass",
    "ineligible",
    "năm 2021, 2023 xếp loại Khá, năm 2022 xếp loại Yếu, cần Tốt trở lên",
    { unit: { parClasses: classes("fair", "weak", "fair", "good", "good") } },
  ],
  [
    "parClass",
    "missingData",
    "chưa có xếp loại CCHC năm 2022, 2025",
    { unit: { parClasses: classes("excellent", null, "excellent", "excellent", null) } },
  ],
  [
    "parClass",
    "missingData",
    "không có cột xếp loại CCHC các năm 2023-2025",
    { unit: { parClasses: everyYear("excellent", [2021, 2022]) } },
  ],
  [
    "parClass",
    "missingData",
    'chưa có xếp loại CCHC năm 2021; không có cột xếp loại CCHC năm 2025; xếp loại CCHC năm 2022 ghi "???", không hiểu được; xếp loại CCHC năm 2023 chưa rõ vì có chỗ ghi khác, hoặc ô gộp, gạch ngang',
    {
      unit: {
        parClasses: new Map<number, Fact<"excellent">>([
          [2021, BLANK],
          [2022, NOT_UNDERSTOOD],
          [2023, TWICE],
          [2024, known("excellent")],
        ]),
      },
    },
  ],
  [
    "parClass",
    "missingData",
    'xếp loại CCHC các năm 2021-2024 chưa rõ, xem ô M3 trang "Tập thể", ô K3 trang "Tập thể"',
    {
      unit: {
        parClasses: new Map<number, Fact<"excellent">>([
          [2021, OPEN],
          [2022, OPEN],
          [2023, { ...OPEN, place: { ...OPEN.place, column: 11 } }],
          [2024, OPEN],
          [2025, known("excellent")],
        ]),
      },
    },
  ],
  [
    "parClassTimes",
    "eligible",
    "3 năm xếp loại Xuất sắc",
    { unit: { parClasses: classes("excellent", "excellent", "excellent", "good", "good") } },
  ],
  [
    "parClassTimes",
    "eligible",
    "4 năm xếp loại Tốt trở lên liên tục, không kể năm cuối",
    {
      award: "CO_GD",
      parameters: { periodCountedClass: "good", timesConsecutive: true, lastYearMayCount: false },
    },
  ],
  [
    "parClassTimes",
    "ineligible",
    "chỉ 2 năm xếp loại Xuất sắc, cần ít nhất 3",
    { unit: { parClasses: classes("good", "good", "good", "excellent", "excellent") } },
  ],
  [
    "parClassTimes",
    "ineligible",
    "nhiều nhất 2 năm xếp loại Xuất sắc, cần ít nhất 3",
    { unit: { parClasses: classes("good", "good", "good", "excellent", null) } },
  ],
  [
    "parClassTimes",
    "ineligible",
    "không có năm nào xếp loại Xuất sắc, cần ít nhất 3",
    { unit: { parClasses: everyYear("good") } },
  ],
  [
    "parClassTimes",
    "ineligible",
    "chỉ 2 năm xếp loại Xuất sắc liên tục, cần ít nhất 3 liên tục",
    {
      unit: { parClasses: classes("excellent", "excellent", "good", "excellent", "excellent") },
      parameters: { timesConsecutive: true },
    },
  ],
  [
    "parClassTimes",
    "missingData",
    "mới có 2 năm xếp loại Xuất sắc, còn 1 năm chưa rõ, cần ít nhất 3",
    { unit: { parClasses: classes("good", "good", null, "excellent", "excellent") } },
  ],
  [
    "parClassTimes",
    "missingData",
    "chưa có năm nào xếp loại Xuất sắc, còn 5 năm chưa rõ, cần ít nhất 3",
    { unit: { parClasses: classes(null, null, null, null, null) } },
  ],

  // Advisory units and the province's rank.
  ["advisoryUnit", "eligible", "là cơ quan chuyên trách tham mưu CCHC", { unit: ADVISORY }],
  ["advisoryUnit", "ineligible", "không phải cơ quan chuyên trách tham mưu CCHC", {}],
  [
    "advisoryUnit",
    "missingData",
    'chưa rõ có phải cơ quan chuyên trách tham mưu CCHC (ô ghi "???", không hiểu được)',
    { unit: { advisoryUnit: NOT_UNDERSTOOD } },
  ],
  [
    "provinceRankImproved",
    "eligible",
    "thứ hạng CCHC của tỉnh năm 2024: 20, năm 2025: 15",
    { award: "BK_NAM", parameters: ranks(RANKS) },
  ],
  [
    "provinceRankImproved",
    "ineligible",
    "thứ hạng CCHC của tỉnh năm 2024: 20, năm 2025: 20, chưa cải thiện",
    { award: "BK_NAM", parameters: ranks({ 2024: 20, 2025: 20 }) },
  ],
  [
    "provinceRankImproved",
    "missingData",
    "chưa ghi thứ hạng CCHC của tỉnh năm 2024 trong trang thiết lập",
    { award: "BK_NAM", parameters: ranks({ 2025: 15 }) },
  ],

  // A person's own rating.
  ["rated", "eligible", "các năm 2021-2025 xếp loại HTTNV trở lên", { person: {} }],
  ["rated", "eligible", "năm 2025 xếp loại HTTNV trở lên", { person: {}, award: "BK_NAM" }],
  [
    "rated",
    "ineligible",
    "năm 2022 xếp loại HTNV, năm 2024 xếp loại KHTNV, cần HTTNV trở lên",
    { person: { ratings: ratings("HTTNV", "HTNV", "HTTNV", "KHTNV", "HTTNV") } },
  ],
  [
    "rated",
    "ineligible",
    "năm 2025 xếp loại HTTNV, cần HTXSNV",
    { person: {}, award: "GK", parameters: { individualLeastRating: "HTXSNV" } },
  ],
  [
    "rated",
    "missingData",
    "chưa có xếp loại năm 2023",
    { person: { ratings: ratings("HTTNV", "HTTNV", null, "HTTNV", "HTTNV") } },
  ],
  [
    "rated",
    "awaitingCouncil",
    "năm 2021 không xếp loại, Hội đồng xem xét",
    { person: { ratings: ratings("unrated", "HTTNV", "HTTNV", "HTTNV", "HTTNV") } },
  ],
  ["notDisciplined", "eligible", "năm 2025 không bị kỷ luật", { person: {}, award: "GK" }],
  [
    "notDisciplined",
    "ineligible",
    "năm 2025 bị kỷ luật: Khiển trách 12/5/2025",
    { person: disciplined("Khiển trách 12/5/2025", 2025), award: "GK" },
  ],
  [
    "notDisciplined",
    "missingData",
    'kỷ luật "Khiển trách": không rõ năm bị kỷ luật',
    { person: disciplined("Khiển trách", null), award: "GK" },
  ],
  [
    "notDisciplined",
    "missingData",
    'kỷ luật "Quyết định năm 2025": không rõ hình thức',
    {
      person: disciplined("Quyết định năm 2025", 2025),
      award: "GK",
      parameters: { disciplineLeastSeverity: "warning" },
    },
  ],
  [
    "notDisciplined",
    "missingData",
    "chưa có cột kỷ luật cho năm 2025",
    { person: NO_DISCIPLINE_COLUMN, award: "GK" },
  ],

  // A person's unit.
  [
    "unitEligible",
    "eligible",
    "thuộc Phòng Quản lý xây dựng, tập thể đủ điều kiện Cờ thi đua",
    { person: {} },
  ],
  [
    "unitEligible",
    "ineligible",
    "đơn vị Phòng Quản lý xây dựng không đủ điều kiện Cờ thi đua hoặc Bằng khen giai đoạn",
    { person: {}, unit: { parClasses: everyYear("weak") } },
  ],
  [
    "unitEligible",
    "awaitingCouncil",
    "đơn vị Phòng Quản lý xây dựng đang chờ Hội đồng xét Bằng khen năm",
    { person: {}, award: "BK_NAM", unit: judged({ internalUnity: always(BLANK) }) },
  ],
  [
    "unitEligible",
    "missingData",
    "đơn vị Phòng Quản lý xây dựng chưa đủ dữ liệu để xét Bằng khen năm",
    { person: {}, award: "BK_NAM", unit: registered(BLANK) },
  ],
  ["unitEligible", "missingData", "chưa có cột đơn vị", { person: { unit: NO_COLUMN } }],
  ["unitEligible", "missingData", "chưa ghi đơn vị", { person: { unit: BLANK } }],
  [
    "unitEligible",
    "missingData",
    "chưa rõ đơn vị vì ô đơn vị bị lỗi hoặc có hai cột đơn vị",
    { person: { unit: NOT_UNDERSTOOD } },
  ],
  [
    "unitEligible",
    "missingData",
    'không tìm thấy đơn vị "Phòng Vật liệu" trong bảng tập thể',
    { person: { unit: known("Phòng Vật liệu") } },
  ],
  [
    "unitEligible",
    "missingData",
    "chưa có bảng tập thể để xét đơn vị Phòng Quản lý xây dựng",
    { person: {}, noCollectives: true },
  ],
];

test.each(CASES)("%s %s: %s", (kind, outcome, sentence, setup) => {
  const texts = findingsOf(verdictOf(setup).tree)
    .filter((finding) => finding.kind === kind && finding.outcome === outcome)
    .map(findingText);
  expect(texts).toContain(sentence);
});

/** By rules.md: a condition on data, on a judgement, on a person's rating, on a person's unit. */
const POSSIBLE: Readonly<Record<Finding["kind"], readonly Outcome[]>> = {
  judgement: ["ineligible", "awaitingCouncil", "eligible"],
  registered: ["ineligible", "missingData", "eligible"],
  membersRated: ["ineligible", "missingData", "eligible"],
  noMemberDisciplined: ["ineligible", "missingData", "eligible"],
  parClass: ["ineligible", "missingData", "eligible"],
  parClassTimes: ["ineligible", "missingData", "eligible"],
  advisoryUnit: ["ineligible", "missingData", "eligible"],
  provinceRankImproved: ["ineligible", "missingData", "eligible"],
  rated: ["ineligible", "missingData", "awaitingCouncil", "eligible"],
  notDisciplined: ["ineligible", "missingData", "eligible"],
  unitEligible: ["ineligible", "missingData", "awaitingCouncil", "eligible"],
};

test("no kind of condition and no outcome of it is without a sentence here", () => {
  const wanted = Object.entries(POSSIBLE).flatMap(([kind, outcomes]) =>
    outcomes.map((outcome) => `${kind} ${outcome}`),
  );
  const shown = new Set(CASES.map(([kind, outcome]) => `${kind} ${outcome}`));
  expect([...shown].sort()).toEqual(wanted.sort());
});

describe("the reason of a row", () => {
  test("names what fails with its clause, as design.md has it", () => {
    const verdict = verdictOf({
      award: "CO_GD",
      unit: { parClasses: classes("excellent", "excellent", "excellent", "good", "good") },
    });
    expect(reasonText(verdict)).toBe("Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)");
  });

  test("names all that fails, in the plan's order, and nothing that is missing or awaited", () => {
    const verdict = verdictOf({
      award: "CO_GD",
      unit: {
        ...registered(on(2022, 3, 31)),
        ...judged({ exemplaryCompliance: always(BLANK), internalUnity: always(known("no")) }),
        parClasses: classes("good", null, "good", "excellent", "good"),
      },
      staff: null,
    });
    expect(reasonText(verdict)).toBe(
      'Không đủ: "Nội bộ đoàn kết": không (IV.1.1.a); đăng ký thi đua giai đoạn ngày 31/3/2022, sau hạn 30/3/2022 (III.2); nhiều nhất 2 năm xếp loại Xuất sắc, cần ít nhất 3; năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)',
    );
  });

  test("names what is missing before what is awaited", () => {
    const verdict = verdictOf({
      unit: { ...registered(BLANK), ...judged({ internalUnity: always(BLANK) }) },
    });
    expect(reasonText(verdict)).toBe("Chưa đủ dữ liệu: chưa ghi đăng ký thi đua giai đoạn (IV.1.1.a)");
  });

  test("names what is awaited", () => {
    const dated = registered(on(2022, 3, 1));
    const verdict = verdictOf({ unit: { ...dated, ...judged({ internalUnity: always(BLANK) }) } });
    expect(reasonText(verdict)).toBe('Chờ Hội đồng: chưa ghi "Nội bộ đoàn kết" (IV.1.1.a)');
  });

  test("says once what two conditions miss in the same cell", () => {
    const verdict = verdictOf({
      award: "CO_GD",
      unit: { parClasses: classes("excellent", "excellent", "excellent", "good", null) },
    });
    expect(cite(reasons(verdict))).toBe("chưa có xếp loại CCHC năm 2025 (IV.1.1.a)");
  });

  test("of one of several ways to meet the plan gives one way", () => {
    const verdict = verdictOf({ award: "BK_NAM", unit: { parClasses: everyYear("good") } });
    expect(reasonText(verdict)).toBe("Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.2.a)");
  });

  test("of a way that is still open names only what it still needs", () => {
    const verdict = verdictOf({
      award: "BK_NAM",
      unit: { ...ADVISORY, ...registered(on(2022, 3, 1)), parClasses: everyYear("good") },
    });
    expect(reasonText(verdict)).toBe(
      "Chưa đủ dữ liệu: chưa ghi thứ hạng CCHC của tỉnh năm 2024, 2025 trong trang thiết lập (IV.1.2.a)",
    );
  });

  test("is empty when everything holds without reservation", () => {
    expect(reasonText(verdictOf({ unit: registered(on(2022, 3, 30)) }))).toBe("");
  });

  test("is the reservation when everything holds with one", () => {
    expect(reasonText(verdictOf({}))).toBe(
      "Lưu ý: đăng ký thi đua không ghi ngày, coi là đúng hạn 30/3/2022, cần kiểm tra (IV.1.1.a)",
    );
  });

  test("lists by year whom the 100% leave out", () => {
    const verdict = verdictOf({
      unit: registered(on(2022, 3, 30)),
      staff: [
        individual(),
        individual({
          name: "Lê Văn Cường",
          ratings: ratings("unrated", "unrated", "HTTNV", "HTTNV", "HTTNV"),
        }),
        individual({
          name: "Trần Thị Bình",
          ratings: ratings("HTTNV", "HTTNV", "unrated", "HTTNV", "HTTNV"),
        }),
      ],
    });
    expect(verdict.outcome).toBe("eligible");
    expect(reasonText(verdict)).toBe(
      "Lưu ý: không tính vào tỷ lệ vì không xếp loại: năm 2021, 2022: Lê Văn Cường; năm 2023: Trần Thị Bình (IV.1.1.a)",
    );
  });

  test("adds the reservation to what is still open, and leaves it out where something fails", () => {
    const open = verdictOf({ unit: judged({ internalUnity: always(BLANK) }) });
    expect(reasonText(open)).toBe(
      'Chờ Hội đồng: chưa ghi "Nội bộ đoàn kết" (IV.1.1.a). Lưu ý: đăng ký thi đua không ghi ngày, coi là đúng hạn 30/3/2022, cần kiểm tra (IV.1.1.a)',
    );
    const failed = verdictOf({ unit: { parClasses: everyYear("weak") } });
    expect(reasonText(failed)).not.toContain("Lưu ý");
    expect(warnings(failed)).toHaveLength(1);
  });

  test("tells why a unit is open when the formula got a part of the people only", () => {
    const verdict = verdictOf({ person: {}, unit: registered(on(2022, 3, 30)), staff: null });
    expect(reasonTextOfPart(verdict)).toBe(
      "Chưa đủ dữ liệu: đơn vị Phòng Quản lý xây dựng chưa đủ dữ liệu để xét Cờ thi đua hoặc Bằng khen giai đoạn (IV.1.1.b). Lưu ý: công thức chỉ nhận một phần bảng cá nhân nên chưa xét được cả đơn vị, cần chọn cả bảng kèm dòng tiêu đề",
    );
    const unitless = verdictOf({ person: { unit: BLANK } });
    expect(reasonTextOfPart(unitless)).toBe("Chưa đủ dữ liệu: chưa ghi đơn vị (IV.1.1.b)");
  });

  test("tells when no year is known", () => {
    expect(YEAR_UNKNOWN).toMatch(/^Chưa đủ dữ liệu: .*năm nào.*\(IV\.1\.2\)$/);
  });
});

test("names at most three people and counts the rest", () => {
  const staff = ELEVEN.map((person) => ({ ...person, ratings: everyYear("HTNV" as const) }));
  const text = cite(reasons(verdictOf({ staff })));
  expect(text).toContain(
    "các năm 2021-2025 chỉ 0/11 cá nhân đạt, không đạt: Người 1 (HTNV), Người 2 (HTNV), Người 3 (HTNV) và 8 người khác",
  );
});

test("neighbours of one clause share its mention", () => {
  expect(
    cite([
      { clause: "IV.1.1.a", text: "một" },
      { clause: "IV.1.1.a", text: "hai" },
      { clause: "III.2", text: "ba" },
    ]),
  ).toBe("một; hai (IV.1.1.a); ba (III.2)");
});
