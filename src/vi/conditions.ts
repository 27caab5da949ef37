/** Conditions put into words: "Máy hiểu là", made from the plan's data and the parameters in force. */
import { AWARDS } from "../domain/award";
import { SEVERITIES, type Severity } from "../domain/discipline";
import type { Year, YearSpan } from "../domain/year";
import type { Condition } from "../engine/condition";
import type { Parameters } from "../plan/parameters";
import type { Leaf, Scope } from "../plan/vocabulary";
import {
  AWARD_SHORT_NAMES,
  classOrBetter,
  formatDate,
  formatPeriod,
  JUDGEMENT_NAMES,
  ratingOrBetter,
  SEVERITY_NAMES,
} from "./terms";

type LeafOf<Kind extends Leaf["kind"]> = Extract<Leaf, { readonly kind: Kind }>;

/**
 * What one condition demands, as a sentence without its full stop: "Mỗi năm 2021-2025, xếp loại CCHC Tốt trở lên".
 * @param year the year under review; null: "năm xét"
 */
export function leafText(leaf: Leaf, parameters: Parameters, period: YearSpan, year: Year | null): string {
  switch (leaf.kind) {
    case "judgement":
      return `${capital(within(leaf.scope, period, year))}, có xác nhận "${JUDGEMENT_NAMES[leaf.judgement]}" (người có thẩm quyền đánh dấu trong bảng; để trống: chờ Hội đồng)`;
    case "registered":
      return registeredText(leaf, parameters, year);
    case "membersRated":
      return membersRatedText(leaf, parameters, period, year);
    case "noMemberDisciplined":
      return `${capital(yearName(year))}, không có cá nhân nào của đơn vị bị kỷ luật (${disciplineText(parameters[leaf.leastSeverity])})`;
    case "parClass":
      return `${capital(classYears(leaf, period, year))}, xếp loại CCHC ${classOrBetter(parameters[leaf.least])}`;
    case "parClassTimes":
      return parClassTimesText(leaf, parameters, period);
    case "advisoryUnit":
      return "Là cơ quan chuyên trách tham mưu CCHC (được đánh dấu trong bảng tập thể; để trống: không phải)";
    case "provinceRankImproved":
      return `Thứ hạng CCHC của tỉnh ${yearName(year)} cao hơn ${yearBeforeName(year)}, tức số thứ hạng nhỏ hơn (${ranksText(parameters[leaf.ranks], year)})`;
    case "rated":
      return `${capital(each(leaf.scope, period, year))}, cá nhân được xếp loại ${ratingOrBetter(parameters[leaf.least])} (không xếp loại: Hội đồng xem xét)`;
    case "notDisciplined":
      return `${capital(yearName(year))}, cá nhân không bị kỷ luật (${disciplineText(parameters[leaf.leastSeverity])})`;
    case "unitEligible":
      return `Đơn vị công tác đủ điều kiện ${awardsText(leaf, year)} (đơn vị chờ Hội đồng hoặc chưa đủ dữ liệu thì cá nhân cũng vậy)`;
  }
}

/** The same in a few words, to stand beside what was found: "Tốt trở lên, mỗi năm 2021-2025". */
export function leafNeed(leaf: Leaf, parameters: Parameters, period: YearSpan, year: Year | null): string {
  switch (leaf.kind) {
    case "judgement":
      return `"${JUDGEMENT_NAMES[leaf.judgement]}": có`;
    case "registered":
      return leaf.scope === "period"
        ? `chậm nhất ngày ${formatDate(parameters.registrationDeadline)}`
        : `chậm nhất ngày ${dayText(parameters)} của năm (đăng ký giai đoạn: ${formatDate(parameters.registrationDeadline)})`;
    case "membersRated": {
      const unrated = parameters[leaf.unrated] === "failing" ? " (không xếp loại: không đạt)" : "";
      return `${shareText(parameters[leaf.percent])} ${ratingOrBetter(parameters[leaf.least])}${unrated}, ${each(leaf.scope, period, year)}`;
    }
    case "noMemberDisciplined":
      return `không ai bị kỷ luật${fromSeverity(parameters[leaf.leastSeverity])} ${yearName(year)}`;
    case "parClass":
      return `${classOrBetter(parameters[leaf.least])}, ${classYears(leaf, period, year)}`;
    case "parClassTimes": {
      const { times, consecutive, lastYearCounts } = timesOf(leaf, parameters);
      const inARow = consecutive ? " liên tục" : "";
      const counted = lastYearCounts ? "" : ", không kể năm cuối";
      return `ít nhất ${String(times)} năm${inARow} ${classOrBetter(parameters[leaf.least])}${counted}`;
    }
    case "advisoryUnit":
      return "là cơ quan chuyên trách tham mưu CCHC";
    case "provinceRankImproved":
      return `thứ hạng của tỉnh ${yearName(year)} cao hơn ${yearBeforeName(year)}`;
    case "rated":
      return `${ratingOrBetter(parameters[leaf.least])}, ${each(leaf.scope, period, year)}`;
    case "notDisciplined":
      return `không bị kỷ luật${fromSeverity(parameters[leaf.leastSeverity])} ${yearName(year)}`;
    case "unitEligible":
      return `đơn vị đủ điều kiện ${awardsText(leaf, year)}`;
  }
}

/**
 * What a whole condition demands: one sentence, or a numbered list on lines of its own, the choices of an `any` as
 * "a) …; hoặc".
 * @param year the year under review; null: "năm xét"
 */
export function conditionText(
  condition: Condition<Leaf>,
  parameters: Parameters,
  period: YearSpan,
  year: Year | null,
): string {
  const lines = linesOf(flattened(condition), (leaf) => leafText(leaf, parameters, period, year), false);
  return `${lines.join("\n")}.`;
}

const ONE_OF = "Một trong các trường hợp sau:";
const ALL_OF = "Đủ các điều kiện sau:";
const INDENT = "    ";

function linesOf(
  condition: Condition<Leaf>,
  sentence: (leaf: Leaf) => string,
  nested: boolean,
): readonly string[] {
  if (condition.kind === "leaf") return [sentence(condition.leaf)];
  const items = condition.of.map((part) => linesOf(part, sentence, true));
  const [only] = items;
  if (only && items.length === 1) return only;
  switch (condition.kind) {
    case "all":
      return nested
        ? [ALL_OF, ...listed(items, () => "- ", ";")]
        : listed(items, (position) => `${String(position + 1)}. `, ";");
    case "any":
      return [ONE_OF, ...listed(items, (position) => `${LETTERS.charAt(position)}) `, "; hoặc")];
  }
}

const LETTERS = "abcdđeghik";

/** Each item after its mark, its further lines set in, and between items what joins them. */
function listed(
  items: readonly (readonly string[])[],
  mark: (position: number) => string,
  joint: string,
): readonly string[] {
  return items.flatMap((item, position) =>
    item.map((line, index) => {
      const end = index === item.length - 1 && position < items.length - 1 ? joint : "";
      return `${index === 0 ? mark(position) : INDENT}${line}${end}`;
    }),
  );
}

/** `all` within `all` and `any` within `any` say the same as one list. */
function flattened(condition: Condition<Leaf>): Condition<Leaf> {
  if (condition.kind === "leaf") return condition;
  const of = condition.of.map(flattened).flatMap((part) => (part.kind === condition.kind ? part.of : [part]));
  return { kind: condition.kind, of };
}

function registeredText({ scope }: LeafOf<"registered">, parameters: Parameters, year: Year | null): string {
  const byPeriod = `chậm nhất ngày ${formatDate(parameters.registrationDeadline)}`;
  if (scope === "period") {
    return `Đăng ký thi đua giai đoạn ${byPeriod} (chỉ đánh dấu, không ghi ngày: coi là đúng hạn, có lưu ý)`;
  }
  return `Đăng ký thi đua ${yearName(year)} chậm nhất ngày ${dayText(parameters)} của năm đó (bảng không có cột đăng ký riêng của năm: lấy đăng ký giai đoạn, ${byPeriod})`;
}

function membersRatedText(
  leaf: LeafOf<"membersRated">,
  parameters: Parameters,
  period: YearSpan,
  year: Year | null,
): string {
  const unrated =
    parameters[leaf.unrated] === "failing" ? "tính là không đạt" : "không tính vào tỷ lệ, có lưu ý";
  const share = `${shareText(parameters[leaf.percent])} cá nhân trực thuộc`;
  const level = ratingOrBetter(parameters[leaf.least]);
  return `${capital(each(leaf.scope, period, year))}, ${share} được xếp loại ${level} (người không xếp loại: ${unrated})`;
}

function parClassTimesText(leaf: LeafOf<"parClassTimes">, parameters: Parameters, period: YearSpan): string {
  const { times, consecutive, lastYearCounts } = timesOf(leaf, parameters);
  const level = classOrBetter(parameters[leaf.least]);
  const inARow = consecutive ? "phải liên tục" : "không cần liên tục";
  const counted = lastYearCounts ? "tính cả năm cuối" : `không tính năm cuối ${String(period.last)}`;
  return `Trong các năm ${formatPeriod(period)}, ít nhất ${String(times)} năm xếp loại CCHC ${level} (${inARow}, ${counted})`;
}

function timesOf(leaf: LeafOf<"parClassTimes">, parameters: Parameters) {
  return {
    times: parameters[leaf.times],
    consecutive: parameters[leaf.consecutive],
    lastYearCounts: leaf.lastYearMayCount === undefined || parameters[leaf.lastYearMayCount],
  };
}

function awardsText({ awards }: LeafOf<"unitEligible">, year: Year | null): string {
  return awards
    .map((award) => {
      const ofYear = AWARDS[award].track === "annual" ? ` ${year === null ? "xét" : String(year)}` : "";
      return `${AWARD_SHORT_NAMES[award]}${ofYear}`;
    })
    .join(" hoặc ");
}

/** With the lightest form as the limit any discipline counts, whatever its form. */
function disciplineText(least: Severity): string {
  const forms = least === SEVERITIES[0] ? "mọi hình thức" : `chỉ tính${fromSeverity(least)}`;
  return `${forms}, theo năm của quyết định`;
}

function fromSeverity(least: Severity): string {
  if (least === SEVERITIES[0]) return "";
  const heaviest = least === SEVERITIES[SEVERITIES.length - 1];
  return heaviest ? ` hình thức ${SEVERITY_NAMES[least]}` : ` từ ${SEVERITY_NAMES[least]} trở lên`;
}

function ranksText(ranks: ReadonlyMap<Year, number>, year: Year | null): string {
  const known = [...ranks]
    .filter(([ranked]) => year === null || ranked === year || ranked === year - 1)
    .sort(([first], [second]) => first - second)
    .map(([ranked, rank]) => `năm ${String(ranked)} hạng ${String(rank)}`);
  return known.length > 0 ? `trang thiết lập ghi ${known.join(", ")}` : "trang thiết lập chưa ghi thứ hạng";
}

/** "100%", "ít nhất 80%". */
function shareText(percent: number): string {
  return percent === 100 ? "100%" : `ít nhất ${String(percent)}%`;
}

function dayText({ annualRegistrationDeadline: { day, month } }: Parameters): string {
  return `${String(day)}/${String(month)}`;
}

function yearName(year: Year | null): string {
  return year === null ? "năm xét" : `năm ${String(year)}`;
}

function yearBeforeName(year: Year | null): string {
  return year === null ? "năm liền trước" : `năm ${String(year - 1)}`;
}

/** "trong giai đoạn 2021-2025", "năm 2025". */
function within(scope: Scope, period: YearSpan, year: Year | null): string {
  return scope === "period" ? `trong giai đoạn ${formatPeriod(period)}` : yearName(year);
}

/** "mỗi năm 2021-2025", "năm 2025". */
function each(scope: Scope, period: YearSpan, year: Year | null): string {
  return scope === "period" ? `mỗi năm ${formatPeriod(period)}` : yearName(year);
}

function classYears({ years }: LeafOf<"parClass">, period: YearSpan, year: Year | null): string {
  switch (years) {
    case "everyYear":
      return each("period", period, year);
    case "lastYear":
      return `năm cuối ${String(period.last)}`;
    case "year":
      return each("year", period, year);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
