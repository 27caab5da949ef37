/** Findings put into words: why a condition fails, what is missing, what awaits the council, what holds. */
import { append } from "../domain/append";
import { cellName } from "../domain/cell-name";
import type { AwardId } from "../domain/award";
import type { Fact, Missing, MissingCause } from "../domain/fact";
import { UNRATED } from "../domain/rating";
import type { Individual } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { reasonsOf, type Verdict } from "../assessment/assessor";
import { remember } from "../assessment/remember";
import { citedClause } from "../assessment/finding";
import type {
  AdvisoryUnitFinding,
  Finding,
  JudgementFinding,
  MembersOfYear,
  MembersRatedFinding,
  MissingOfYear,
  NoMemberDisciplinedFinding,
  NotDisciplinedFinding,
  ParClassFinding,
  ParClassTimesFinding,
  ProvinceRankFinding,
  RatedFinding,
  RegisteredFinding,
  UnitEligibleFinding,
} from "../assessment/finding";
import type { Evaluated } from "../engine/condition";
import type { Leaf } from "../plan/vocabulary";
import {
  awardName,
  AWARD_SHORT_NAMES,
  CLASS_NAMES,
  classOrBetter,
  formatDate,
  formatNames,
  formatYears,
  JUDGEMENT_NAMES,
  OUTCOME_NAMES,
  ratingOrBetter,
  ratingShortName,
} from "./terms";

export interface Reason {
  readonly clause: string;
  readonly text: string;
}

const PREFIXES = {
  ineligible: "Không đủ: ",
  missingData: "Chưa đủ dữ liệu: ",
  awaitingCouncil: "Chờ Hội đồng: ",
} as const;
const WARNING_PREFIX = "Lưu ý: ";

/** What made the verdict, in the plan's order; for an eligible one, what holds. What two conditions miss is said once. */
export function reasons(verdict: Verdict): readonly Reason[] {
  const all = reasonsOf(verdict).map(reasonOf);
  if (all.length < 2) return all;
  return all.filter(
    ({ clause, text }, position) =>
      all.findIndex((reason) => reason.clause === clause && reason.text === text) === position,
  );
}

/** All members of a unit share one finding on it, so they share the reason too. */
const unitReasons = new WeakMap<Finding, Reason>();

function reasonOf(finding: Finding): Reason {
  const worded = (): Reason => ({ clause: citedClause(finding), text: findingText(finding) });
  return finding.kind === "unitEligible" ? remember(unitReasons, finding, worded) : worded();
}

/** The remarks on what was accepted with a reservation, whatever the outcome. */
export function warnings(verdict: Verdict): readonly Reason[] {
  const remarks: Reason[] = [];
  for (const finding of findingsOf(verdict.tree)) {
    const text = warningText(finding);
    if (text !== null) remarks.push({ clause: citedClause(finding), text });
  }
  return remarks;
}

/**
 * Why, in one text with the clauses: "Không đủ: năm 2025 xếp loại Tốt, cần Xuất sắc (IV.1.1.a)"; a warning where
 * there is one; "" when nothing is to be said.
 */
export function reasonText(verdict: Verdict): string {
  if (verdict.outcome === "ineligible") return PREFIXES.ineligible + cite(reasons(verdict));
  const remarks = warnings(verdict);
  const warning = remarks.length > 0 ? WARNING_PREFIX + cite(remarks) : "";
  if (verdict.outcome === "eligible") return warning;
  const why = PREFIXES[verdict.outcome] + cite(reasons(verdict));
  return warning ? `${why}. ${warning}` : why;
}

/** What is said where an annual award is asked for and nothing says of which year. */
export const YEAR_UNKNOWN = `${PREFIXES.missingData}chưa biết xét năm nào vì bảng không có cột xếp loại theo năm (IV.1.2)`;

/** The same where the formula got no more than a part of the table of people. */
export function reasonTextOfPart(verdict: Verdict): string {
  const why = reasonText(verdict);
  const lacksStaff = reasonsOf(verdict).some(
    (finding) =>
      finding.kind === "unitEligible" && finding.unit.kind === "found" && finding.outcome === "missingData",
  );
  return lacksStaff
    ? `${why}. Lưu ý: công thức chỉ nhận một phần bảng cá nhân nên chưa xét được cả đơn vị, cần chọn cả bảng kèm dòng tiêu đề`
    : why;
}

/** Whether a text is one that `reasonText` gives. */
export function isReasonText(text: string): boolean {
  return [...Object.values(PREFIXES), WARNING_PREFIX].some((prefix) => text.startsWith(prefix.trimEnd()));
}

/** "a (IV.1.1.a); b (III.2)"; neighbours of one clause share its mention. */
export function cite(list: readonly Reason[]): string {
  return list
    .map(({ text, clause }, position) =>
      list[position + 1]?.clause === clause ? text : `${text} (${clause})`,
    )
    .join("; ");
}

/** "Bằng khen giai đoạn: Đủ điều kiện": how the subject stands on an award it is not proposed for. */
export function otherAwardText(verdict: Verdict, period: YearSpan): string {
  return `${awardName(verdict.award, verdict.year, period)}: ${OUTCOME_NAMES[verdict.outcome]}`;
}

/** Of every part, but for `any`, where the chosen part speaks for the whole. */
function findingsOf(tree: Evaluated<Leaf, Finding>): readonly Finding[] {
  const found: Finding[] = [];
  collectFindings(tree, found);
  return found;
}

function collectFindings(tree: Evaluated<Leaf, Finding>, found: Finding[]): void {
  switch (tree.kind) {
    case "leaf":
      found.push(tree.finding);
      return;
    case "all":
      for (const part of tree.of) collectFindings(part, found);
      return;
    case "any": {
      const chosen = tree.of.find((part) => part.outcome === tree.outcome);
      if (chosen) collectFindings(chosen, found);
    }
  }
}

export function findingText(finding: Finding): string {
  switch (finding.kind) {
    case "judgement":
      return judgementText(finding);
    case "registered":
      return registeredText(finding);
    case "membersRated":
      return membersRatedText(finding);
    case "noMemberDisciplined":
      return noMemberDisciplinedText(finding);
    case "parClass":
      return parClassText(finding);
    case "parClassTimes":
      return parClassTimesText(finding);
    case "advisoryUnit":
      return advisoryUnitText(finding);
    case "provinceRankImproved":
      return provinceRankText(finding);
    case "rated":
      return ratedText(finding);
    case "notDisciplined":
      return notDisciplinedText(finding);
    case "unitEligible":
      return unitEligibleText(finding);
  }
}

function warningText(finding: Finding): string | null {
  if (finding.kind === "registered" && finding.registration.known) {
    return finding.registration.value.kind === "undated"
      ? `đăng ký thi đua không ghi ngày, coi là đúng hạn ${formatDate(finding.deadline)}, cần kiểm tra`
      : null;
  }
  if (finding.kind === "membersRated") {
    const parts = byYears(
      (finding.years ?? []).filter(({ unrated }) => unrated.length > 0),
      ({ unrated }) => `: ${namesOf(unrated)}`,
    );
    return parts.length > 0 ? `không tính vào tỷ lệ vì không xếp loại: ${parts.join("; ")}` : null;
  }
  return null;
}

function judgementText({ leaf, mark, year, outcome }: JudgementFinding): string {
  const name = `"${JUDGEMENT_NAMES[leaf.judgement]}"${year === null ? "" : ` năm ${String(year)}`}`;
  if (outcome === "eligible") return `${name}: có`;
  if (outcome === "ineligible") return `${name}: không`;
  if (mark.known || mark.cause === "blank") return `chưa ghi ${name}`;
  return mark.cause === "noColumn"
    ? `chưa có cột ${name}`
    : `${name}${unclear(mark, "chưa rõ có hay không")}`;
}

function registeredText({ outcome, registration, deadline, year }: RegisteredFinding): string {
  const what = year === null ? "đăng ký thi đua giai đoạn" : `đăng ký thi đua năm ${String(year)}`;
  if (!registration.known) {
    if (registration.cause === "notUnderstood") return `${what}${unclear(registration)}`;
    return registration.cause === "noColumn" ? `chưa có cột ${what}` : `chưa ghi ${what}`;
  }
  switch (registration.value.kind) {
    case "declined":
      return `không ${what}`;
    case "undated":
      return `đã ${what} (không ghi ngày)`;
    case "dated": {
      const date = `${what} ngày ${formatDate(registration.value.date)}`;
      const limit = formatDate(deadline);
      return outcome === "ineligible" ? `${date}, sau hạn ${limit}` : `${date}, hạn ${limit}`;
    }
  }
}

function membersRatedText({ years, outcome, least, percent }: MembersRatedFinding): string {
  if (!years) return "chưa có bảng xếp loại cá nhân";
  const need = `${String(percent)}% cá nhân xếp loại ${ratingOrBetter(least)}`;
  if (outcome === "eligible") return `${formatYears(years.map(({ year }) => year))} có ${need}`;
  const decisive = years.filter((ofYear) => ofYear.outcome === outcome);
  const parts = byYears(decisive, (ofYear) => ` ${membersOfYearText(ofYear)}`);
  return outcome === "ineligible" ? `${parts.join("; ")}; cần ${need}` : parts.join("; ");
}

/** What is said of each year, with the years of which the same is said put together. */
function byYears<OfYear extends { readonly year: Year }>(
  years: readonly OfYear[],
  textOf: (ofYear: OfYear) => string,
): readonly string[] {
  const yearsOfText = new Map<string, Year[]>();
  for (const ofYear of years) {
    const text = textOf(ofYear);
    append(yearsOfText, text, ofYear.year);
  }
  return [...yearsOfText].map(([text, same]) => `${formatYears(same)}${text}`);
}

function membersOfYearText({ year, outcome, met, below, blank, possible }: MembersOfYear): string {
  if (outcome === "ineligible") {
    const who = below.map(({ name, ratings }) => {
      const rating = ratings.get(year);
      return `${name} (${ratingShortName(rating?.known ? rating.value : UNRATED)})`;
    });
    return `chỉ ${String(met)}/${String(met + below.length)} cá nhân đạt, không đạt: ${formatNames(who)}`;
  }
  if (blank.length > 0) {
    const areOpen = blank.every(({ ratings }) => isNotUnderstood(ratings.get(year)));
    return `chưa ${areOpen ? "rõ" : "có"} xếp loại của ${namesOf(blank)}`;
  }
  if (possible.length > 0) return `chưa rõ đơn vị của ${namesOf(possible)}`;
  return "chưa có cá nhân nào của đơn vị được xếp loại";
}

function noMemberDisciplinedText(finding: NoMemberDisciplinedFinding): string {
  const { year, disciplined, unclear, cause, possible } = finding;
  if (disciplined.length > 0) {
    const who = disciplined.map(({ individual, event }) => `${individual.name} (${event.words})`);
    return `năm ${String(year)} có cá nhân bị kỷ luật: ${formatNames(who)}`;
  }
  switch (cause) {
    case "noTable":
      return "chưa có bảng cá nhân để xét kỷ luật";
    case "noMembers":
      return "chưa có cá nhân nào của đơn vị trong bảng cá nhân";
    case "noColumn":
      return `bảng cá nhân chưa có cột kỷ luật cho năm ${String(year)}`;
    case "unclear":
      return `chưa rõ kỷ luật của ${formatNames(unclear.map(({ individual, event }) => `${individual.name} (${event.words})`))}, cần ghi rõ hình thức và năm`;
    case "possibleMembers":
      return `chưa rõ đơn vị của ${namesOf(possible)} (đã hoặc có thể bị kỷ luật)`;
    case null:
      return `năm ${String(year)} không có cá nhân bị kỷ luật`;
  }
}

function parClassText({ outcome, least, years }: ParClassFinding): string {
  const decisive = years.filter((ofYear) => ofYear.outcome === outcome);
  if (outcome === "missingData") return missingYears("xếp loại CCHC", decisive);
  if (outcome === "eligible" && years.length > 1) {
    return `${formatYears(years.map(({ year }) => year))} đều xếp loại ${classOrBetter(least)}`;
  }
  const parts = byYears(decisive, ({ fact }) => ` xếp loại ${fact?.known ? CLASS_NAMES[fact.value] : ""}`);
  return outcome === "eligible" ? parts.join(", ") : `${parts.join(", ")}, cần ${classOrBetter(least)}`;
}

function parClassTimesText(finding: ParClassTimesFinding): string {
  const { outcome, least, required, consecutive, known, possible, missing, lastYearCounts } = finding;
  const inARow = consecutive ? " liên tục" : "";
  const level = `xếp loại ${classOrBetter(least)}${inARow}`;
  const counted = lastYearCounts ? "" : ", không kể năm cuối";
  const need = `cần ít nhất ${String(required)}${inARow}${counted}`;
  if (outcome === "eligible") return `${String(known)} năm ${level}${counted}`;
  if (outcome === "ineligible") {
    if (possible === 0) return `không có năm nào ${level}, ${need}`;
    const count = missing.length > 0 ? `nhiều nhất ${String(possible)}` : `chỉ ${String(known)}`;
    return `${count} năm ${level}, ${need}`;
  }
  const soFar = known === 0 ? "chưa có năm nào" : `mới có ${String(known)} năm`;
  return `${soFar} ${level}, còn ${String(missing.length)} năm chưa rõ, ${need}`;
}

function advisoryUnitText({ outcome, flag }: AdvisoryUnitFinding): string {
  if (outcome === "eligible") return "là cơ quan chuyên trách tham mưu CCHC";
  if (outcome === "ineligible") return "không phải cơ quan chuyên trách tham mưu CCHC";
  const why = flag.known ? "" : ` (ô${unclear(flag)})`;
  return `chưa rõ có phải cơ quan chuyên trách tham mưu CCHC${why}`;
}

function provinceRankText({ outcome, year, rank, rankBefore }: ProvinceRankFinding): string {
  if (outcome === "missingData") {
    const years = [rankBefore === null ? year - 1 : null, rank === null ? year : null].filter(
      (y) => y !== null,
    );
    return `chưa ghi thứ hạng CCHC của tỉnh ${formatYears(years)} trong trang thiết lập`;
  }
  const ranks = `thứ hạng CCHC của tỉnh năm ${String(year - 1)}: ${String(rankBefore)}, năm ${String(year)}: ${String(rank)}`;
  return outcome === "eligible" ? ranks : `${ranks}, chưa cải thiện`;
}

function ratedText({ outcome, least, below, missing, unrated, met }: RatedFinding): string {
  if (outcome === "ineligible") {
    const parts = byYears(below, ({ rating }) => ` xếp loại ${rating}`);
    return `${parts.join(", ")}, cần ${ratingOrBetter(least)}`;
  }
  if (outcome === "missingData") return missingYears("xếp loại", missing);
  if (outcome === "awaitingCouncil") return `${formatYears(unrated)} không xếp loại, Hội đồng xem xét`;
  return `${formatYears(met)} xếp loại ${ratingOrBetter(least)}`;
}

function notDisciplinedText({ outcome, year, event }: NotDisciplinedFinding): string {
  if (outcome === "eligible") return `năm ${String(year)} không bị kỷ luật`;
  if (!event) return `chưa có cột kỷ luật cho năm ${String(year)}`;
  if (outcome === "ineligible") return `năm ${String(year)} bị kỷ luật: ${event.words}`;
  return event.year === null
    ? `kỷ luật "${event.words}": không rõ năm bị kỷ luật`
    : `kỷ luật "${event.words}": không rõ hình thức`;
}

function unitEligibleText({ outcome, leaf, unit, best }: UnitEligibleFinding): string {
  const awards = listAwards(leaf.awards);
  switch (unit.kind) {
    case "noUnit":
      return UNIT_UNKNOWN[unit.cause];
    case "noCollectives":
      return `chưa có bảng tập thể để xét đơn vị ${unit.unit}`;
    case "unknownUnit":
      return `không tìm thấy đơn vị "${unit.unit}" trong bảng tập thể`;
    case "found":
      switch (outcome) {
        case "eligible":
          return `thuộc ${unit.unit}, tập thể đủ điều kiện ${best ? AWARD_SHORT_NAMES[best.award] : awards}`;
        case "ineligible":
          return `đơn vị ${unit.unit} không đủ điều kiện ${awards}`;
        case "missingData":
          return `đơn vị ${unit.unit} chưa đủ dữ liệu để xét ${awards}`;
        case "awaitingCouncil":
          return `đơn vị ${unit.unit} đang chờ Hội đồng xét ${awards}`;
      }
  }
}

function listAwards(awards: readonly AwardId[]): string {
  return awards.map((award) => AWARD_SHORT_NAMES[award]).join(" hoặc ");
}

const UNIT_UNKNOWN: Readonly<Record<MissingCause, string>> = {
  noColumn: "chưa có cột đơn vị",
  blank: "chưa ghi đơn vị",
  notUnderstood: "chưa rõ đơn vị vì ô đơn vị bị lỗi hoặc có hai cột đơn vị",
};

function missingYears(what: string, missing: readonly MissingOfYear[]): string {
  const parts: string[] = [];
  const blank = missing.filter(({ fact }) => fact && !isNotUnderstood(fact)).map(({ year }) => year);
  const noColumn = missing.filter(({ fact }) => !fact).map(({ year }) => year);
  if (blank.length > 0) parts.push(`chưa có ${what} ${formatYears(blank)}`);
  if (noColumn.length > 0) parts.push(`không có cột ${what} ${formatYears(noColumn)}`);
  const open = missing.flatMap(({ year, fact }) => (isNotUnderstood(fact) ? [{ year, fact }] : []));
  const written = open.filter(({ fact }) => fact.found !== undefined);
  parts.push(...byYears(written, ({ fact }) => unclear(fact)).map((part) => `${what} ${part}`));
  const doubted = open.filter(({ fact }) => fact.found === undefined);
  if (doubted.length > 0) {
    const years = formatYears(doubted.map(({ year }) => year));
    parts.push(`${what} ${years}${leftOpen(doubted.map(({ fact }) => fact))}`);
  }
  return parts.join("; ");
}

function isNotUnderstood(fact: Fact<unknown> | undefined): fact is Missing {
  return fact?.known === false && fact.cause === "notUnderstood";
}

/** What is not understood either says what no fact can be, or is open for what stands elsewhere, a merge or a strike. */
function unclear(missing: Missing, doubt = "không hiểu được"): string {
  return missing.found === undefined ? leftOpen([missing]) : ` ghi "${missing.found}", ${doubt}`;
}

/** Of a formula no cells are named: the rows of its argument are not those of the tab. */
function leftOpen(missing: readonly Missing[]): string {
  const cells = missing.flatMap(({ place }) =>
    place?.sheet ? [`ô ${cellName(place.row, place.column)} trang "${place.sheet}"`] : [],
  );
  return cells.length > 0
    ? ` chưa rõ, xem ${[...new Set(cells)].join(", ")}`
    : " chưa rõ vì có chỗ ghi khác, hoặc ô gộp, gạch ngang";
}

function namesOf(individuals: readonly Individual[]): string {
  return formatNames(
    individuals.map(({ name, place }) =>
      name === ""
        ? `người không có tên ở ${place.sheet === "" ? "" : `trang "${place.sheet}" `}dòng ${String(place.row)}`
        : name,
    ),
  );
}
