/** Turns the lines of a case file into facts, settings and the outcome that the law demands. */
import type { AwardId } from "../../src/domain/award";
import type { DisciplineRecord } from "../../src/domain/discipline";
import { NO_COLUMN, type Fact } from "../../src/domain/fact";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import type { StaffRatingOrUnrated } from "../../src/domain/rating";
import type { Collective, Facts, Individual, Subject } from "../../src/domain/subject";
import type { Outcome } from "../../src/engine/outcome";
import type { Parameters } from "../../src/plan/parameters";
import { always, BLANK, collective, everyYear, individual, known } from "./build-facts";
import { cellOf, readCsv, type CsvRow } from "./read-csv";
import {
  AWARD_WORDS,
  classSeries,
  disciplineEvents,
  flagOf,
  listOf,
  markOf,
  NO_SUCH_COLUMN,
  NO_SUCH_TABLE,
  OUTCOME_WORDS,
  ranksOf,
  ratingList,
  ratingSeries,
  registrationOf,
  settingsOf,
  textOf,
  wordIn,
} from "./vocabulary";

export interface RuleCase {
  readonly where: string;
  readonly clause: string;
  readonly sentence: string;
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly subject: Subject;
  readonly award: AwardId;
  readonly year: number;
  readonly expected: Outcome;
}

const UNIT = "Phòng Quản lý xây dựng";
const OTHER_UNIT = "Văn phòng Sở";
/** Differs in one tone: may be the same unit, but is not taken for it. */
const LIKE_UNIT = "Phòng Quan lý xây dựng";

/** A column that the file lacks holds what the award demands; one that it has is taken as it stands. */
export function readRuleCases(file: string): readonly RuleCase[] {
  return readCsv(file).map((row) => readRuleCase(new Columns(row)));
}

function readRuleCase(columns: Columns): RuleCase {
  const subjectKind = columns.optional("Đối tượng") ?? "Tập thể";
  const person = wordIn({ "Tập thể": false, "Cá nhân": true }, subjectKind) ? personOf(columns) : null;
  const units = collectivesOf(columns);
  const people = [...(person ? [person] : []), ...othersOf(columns, person !== null)];
  const award = wordIn(AWARD_WORDS, columns.cell("Hình thức"));
  const ranks = columns.optional("Thứ hạng của tỉnh");
  const year = columns.optional("Năm") ?? "";
  const settings = settingsOf(columns.optional("Thiết lập") ?? "");
  const [unit] = units;
  const subject = person ?? unit;
  if (!subject) throw new Error(`${columns.where}: nobody to assess`);
  const read: RuleCase = {
    where: columns.where,
    clause: columns.cell("Điều khoản"),
    sentence: `${subjectKind === "Cá nhân" ? "cá nhân, " : ""}${columns.cell("Hình thức").toLowerCase()}: ${columns.cell("Tình huống")} → ${columns.cell("Kết quả")}`,
    facts: {
      collectives: columns.optional("Bảng tập thể") === NO_SUCH_TABLE ? null : units,
      individuals: columns.optional("Bảng cá nhân") === NO_SUCH_TABLE ? null : people,
    },
    parameters: ranks === undefined ? settings : { ...settings, provinceRanks: ranksOf(ranks) },
    subject,
    award,
    year: Number(year === "" ? "2025" : year),
    expected: wordIn(OUTCOME_WORDS, columns.cell("Kết quả")),
  };
  columns.refuseUnread();
  return read;
}

/** The unit under review, its second line where there is one, and Văn phòng Sở where the file speaks of it. */
function collectivesOf(columns: Columns): readonly Collective[] {
  const classes = columns.optional("Xếp loại CCHC");
  const period = columns.optional("Đăng ký giai đoạn");
  const parClasses = classes === undefined ? {} : { parClasses: classSeries(classes) };
  const unit = collective({
    name: UNIT,
    advisoryUnit: flagOf(columns.optional("Cơ quan chuyên trách") ?? ""),
    ...parClasses,
    registrations: {
      period: period === undefined ? known({ kind: "undated" }) : registrationOf(period),
      byYear: columns.byYear("Đăng ký năm", registrationOf),
    },
    judgements: {
      exemplaryCompliance: columns.marks("Chấp hành chủ trương", known("yes")),
      internalUnity: columns.marks("Nội bộ đoàn kết", known("yes")),
      advisoryUnitMerit: columns.marks("Hội đồng xét cơ quan chuyên trách", BLANK),
      commendationProposed: columns.marks("Đề nghị giấy khen", BLANK),
    },
  });
  const secondLine = columns.optional("Xếp loại CCHC ở dòng thứ hai");
  const office = columns.optional("Xếp loại CCHC của Văn phòng Sở");
  return [
    unit,
    ...(secondLine ? [{ ...unit, parClasses: classSeries(secondLine) }] : []),
    ...(office ? [collective({ name: OTHER_UNIT, parClasses: classSeries(office) })] : []),
  ];
}

/** The person under review. */
function personOf(columns: Columns): Individual {
  const ratings = columns.optional("Xếp loại cá nhân");
  const unit = columns.optional("Đơn vị");
  const rated = ratings === undefined || ratings === "" ? {} : { ratings: ratingSeries(ratings) };
  return individual({
    name: "Trần Thị Bình",
    unit: unit === undefined ? known(UNIT) : textOf(unit),
    unitByYear: new Map(
      [...columns.byYear("Đơn vị năm", textOf)].flatMap(([year, name]) =>
        name.known ? [[year, name.value] as const] : [],
      ),
    ),
    ...rated,
    discipline: disciplineOf(columns),
    judgements: {
      outstandingPar: columns.marks("Thành tích CCHC xuất sắc", known("yes")),
      commendationProposed: columns.marks("Đề nghị giấy khen", BLANK),
    },
  });
}

function disciplineOf(columns: Columns, header = "Kỷ luật"): DisciplineRecord {
  const cell = columns.optional(header) ?? "";
  const years = listOf(columns.optional("Năm có cột kỷ luật") ?? "", ",").map(Number);
  if (cell === NO_SUCH_COLUMN) return { events: [], coveredYears: new Set() };
  return { events: disciplineEvents(cell), coveredYears: years.length === 0 ? "all" : new Set(years) };
}

/** The staff of the unit (nine, if the file does not say), and those who may belong to it. */
function othersOf(columns: Columns, besideThePerson: boolean): readonly Individual[] {
  const staff = ratingList(columns.optional("Cá nhân") ?? "9 HTTNV");
  const exceptions = new Map(
    listOf(columns.optional("Riêng năm") ?? "", "|").map((part) => {
      const [year = "", list = ""] = part.split(":");
      return [Number(year), ratingList(list.trim())] as const;
    }),
  );
  for (const list of exceptions.values()) {
    if (list.length !== staff.length)
      throw new Error(`${columns.where}: another number of people in one year`);
  }
  const ofUnit = staff.map((rating, index) => {
    const general = new Map(everyYearFact(rating));
    for (const [year, list] of exceptions) general.set(year, list[index] ?? BLANK);
    const discipline = index === 0 && !besideThePerson ? disciplineOf(columns) : NOT_DISCIPLINED;
    return individual({ name: `Người ${String(index + 1)}`, ratings: general, discipline });
  });
  const office =
    (columns.optional("Xếp loại CCHC của Văn phòng Sở") ?? "") === ""
      ? []
      : [individual({ name: "Người của Văn phòng", unit: known(OTHER_UNIT) })];
  return [
    ...ofUnit,
    ...office,
    ...doubtful(columns, "Người chưa ghi đơn vị", "Kỷ luật của người chưa ghi đơn vị", BLANK),
    ...doubtful(
      columns,
      "Người ghi đơn vị gần giống",
      "Kỷ luật của người ghi đơn vị gần giống",
      known(LIKE_UNIT),
    ),
  ];
}

const NOT_DISCIPLINED: DisciplineRecord = { events: [], coveredYears: "all" };

function doubtful(
  columns: Columns,
  header: string,
  disciplineHeader: string,
  unit: Fact<string>,
): readonly Individual[] {
  const discipline: DisciplineRecord = {
    events: disciplineEvents(columns.optional(disciplineHeader) ?? ""),
    coveredYears: "all",
  };
  return ratingList(columns.optional(header) ?? "").map((rating, index) =>
    individual({ name: `${header} ${String(index + 1)}`, unit, discipline, ratings: everyYearFact(rating) }),
  );
}

function everyYearFact(rating: Fact<StaffRatingOrUnrated>): ReadonlyMap<number, Fact<StaffRatingOrUnrated>> {
  const years = everyYear(0).keys();
  return new Map([...years].map((year) => [year, rating]));
}

/** The cells of one line, with a list of those not yet read: an entry that nothing reads is a slip. */
class Columns {
  readonly where: string;
  private readonly unread: Set<string>;

  constructor(private readonly row: CsvRow) {
    this.where = row.where;
    this.unread = new Set(row.cells.keys());
  }

  cell(header: string): string {
    this.unread.delete(header);
    return cellOf(this.row, header);
  }

  optional(header: string): string | undefined {
    this.unread.delete(header);
    return this.row.cells.get(header);
  }

  /** The cells under "<prefix> 2023" and the like, without the columns that this line says do not exist. */
  byYear<T>(prefix: string, read: (cell: string) => Fact<T>): ReadonlyMap<number, Fact<T>> {
    const found = new Map<number, Fact<T>>();
    for (const header of this.row.cells.keys()) {
      const year = header.startsWith(`${prefix} `) ? Number(header.slice(prefix.length)) : Number.NaN;
      if (Number.isNaN(year)) continue;
      const cell = this.cell(header);
      if (cell !== NO_SUCH_COLUMN) found.set(year, read(cell));
    }
    return found;
  }

  /** A judgement whose columns the file lacks has the mark that is given. */
  marks(header: string, otherwise: Fact<Mark>): JudgementMarks {
    if (![...this.row.cells.keys()].some((other) => other.startsWith(header))) return always(otherwise);
    const general = markOf(this.optional(header) ?? NO_SUCH_COLUMN);
    const period = markOf(this.optional(`${header} giai đoạn`) ?? NO_SUCH_COLUMN);
    return {
      ...(isColumn(general) ? { always: general } : {}),
      ...(isColumn(period) ? { period } : {}),
      byYear: this.byYear(`${header} năm`, markOf),
    };
  }

  refuseUnread(): void {
    const lost = [...this.unread].filter((header) => {
      const cell = cellOf(this.row, header);
      return cell !== "" && cell !== NO_SUCH_COLUMN;
    });
    if (lost.length > 0) throw new Error(`${this.where}: nothing reads ${lost.join(", ")}`);
  }
}

function isColumn(fact: Fact<unknown>): boolean {
  return fact !== NO_COLUMN;
}
