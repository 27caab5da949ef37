/** Paragraphs of the plan in words: what the product makes of each, and what of it is left to people and why. */
import { dossierDeadline } from "../assessment/deadline";
import type { SubjectKind } from "../domain/subject";
import type { Year, YearSpan } from "../domain/year";
import { leavesOf } from "../engine/condition";
import type { Parameters } from "../plan/parameters";
import type { Clause, Plan, QuotaRule } from "../plan/vocabulary";
import { conditionText } from "./conditions";
import { SUBJECT_NAMES } from "./labels";
import { AWARD_SHORT_NAMES, formatDate, formatPeriod, JUDGEMENT_NAMES } from "./terms";

export const STANDING_NAMES: Readonly<Record<Exclude<Clause["standing"], "heading">, string>> = {
  encoded: "Đã mã hóa",
  partly: "Một phần",
  leftToPeople: "Do Hội đồng, đơn vị",
};

/** Why a paragraph is left to people, or which part of it; by its id. */
const LEFT_TO_PEOPLE: Readonly<Record<string, string>> = {
  "IV.1.1.a/1": 'Chọn ai là "tiêu biểu, xuất sắc" trong số đủ điều kiện: Hội đồng quyết định.',
  "IV.1.1.a/5":
    "Kế hoạch nêu tên cơ quan mà không nêu mức phải đạt, nên Hội đồng quyết định. Máy chỉ kiểm tra đơn vị có phải cơ quan chuyên trách không và Hội đồng đã quyết định chưa.",
  "IV.1.1.b/1":
    "Ưu tiên người trực tiếp làm CCHC, giải quyết TTHC: chỉ để xếp thứ tự trong danh sách, không loại ai.",
  "IV.1.2.b/2": "Ưu tiên người trực tiếp làm CCHC: chỉ để xếp thứ tự trong danh sách, không loại ai.",
  "IV.1.2.c/1":
    "Kế hoạch dẫn chiếu luật mà không nêu tiêu chuẩn: Giám đốc Sở quyết định. Máy chỉ loại người bị kỷ luật hoặc xếp loại thấp, và chờ đề nghị được đánh dấu.",
  "IV.2.1.a": "Kế hoạch không ghi số lượng Cờ thi đua: Hội đồng quyết định.",
  "V.2/1":
    "Câu dẫn, không nêu điều kiện hay ngày. Lập và gửi hồ sơ là việc của tập thể; ngày cuối tính ở hai dòng sau.",
};

/** What of a paragraph people decide, and why; "" where it is the machine's alone. */
export function leftToPeopleText(clause: Clause): string {
  const reason = LEFT_TO_PEOPLE[clause.id];
  const marked = "condition" in clause ? marksOf(clause) : [];
  const marks =
    marked.length > 0
      ? [`Người có thẩm quyền đánh dấu: ${marked.map((mark) => `"${mark}"`).join(", ")}.`]
      : [];
  return [...(reason === undefined ? [] : [reason]), ...marks].join("\n");
}

function marksOf({ condition }: Extract<Clause, { readonly condition?: unknown }>): readonly string[] {
  const leaves = condition ? leavesOf(condition) : [];
  return leaves.flatMap((leaf) => (leaf.kind === "judgement" ? [JUDGEMENT_NAMES[leaf.judgement]] : []));
}

/**
 * "Máy hiểu là" of a paragraph, made from its condition, its numbers or its quotas; "" for a heading and for what is
 * left to people.
 * @param year the year under review; null: "năm xét"
 */
export function clauseText(
  clause: Clause,
  plan: Plan,
  parameters: Parameters,
  period: YearSpan,
  year: Year | null,
): string {
  switch (clause.id) {
    case "III.2":
      return registrationText(parameters, period);
    case "IV.1.2.c/1":
      return letterText(plan, parameters, period, year);
    case "V.2/2":
      return deadlineText(year === null ? "năm xét" : `năm ${String(year)}`, parameters);
    case "V.2/3":
      return deadlineText(`năm cuối ${String(period.last)}`, parameters);
  }
  if ("condition" in clause) return conditionText(clause.condition, parameters, period, year);
  if (!("parameters" in clause)) return "";
  const named = clause.parameters;
  return plan.quotas
    .filter(({ quota }) => quota !== undefined && named.includes(quota))
    .map((rule) => quotaText(rule, parameters))
    .join("\n");
}

function registrationText(parameters: Parameters, period: YearSpan): string {
  const { registrationDeadline, annualRegistrationDeadline } = parameters;
  const { day, month } = annualRegistrationDeadline;
  return [
    `Giai đoạn gồm các năm ${formatPeriod(period)}; năm ngoài giai đoạn không được xét.`,
    `Đăng ký giai đoạn đúng hạn khi không sau ngày ${formatDate(registrationDeadline)}.`,
    `Đăng ký hằng năm: năm có cột riêng thì không sau ngày ${String(day)}/${String(month)} của năm đó; năm không có cột riêng thì theo đăng ký giai đoạn.`,
  ].join("\n");
}

/** The paragraph speaks of both in one sentence; the product asks different things of them. */
function letterText(plan: Plan, parameters: Parameters, period: YearSpan, year: Year | null): string {
  const { individual, collective } = plan.criteria.GK;
  const of: readonly (readonly [SubjectKind, typeof individual])[] = [
    ["individual", individual],
    ["collective", collective],
  ];
  return of
    .flatMap(([kind, condition]) =>
      condition ? [`${SUBJECT_NAMES[kind]}:`, conditionText(condition, parameters, period, year)] : [],
    )
    .join("\n");
}

function quotaText({ award, subject, per, quota }: QuotaRule, parameters: Parameters): string {
  const number = quota === undefined ? null : parameters[quota];
  const whom = SUBJECT_NAMES[subject].toLowerCase();
  const share = per === "collective" ? "mỗi tập thể đủ điều kiện" : "cả Sở";
  const name = AWARD_SHORT_NAMES[award];
  if (number === null) return `${name}: mọi ${whom} đủ điều kiện của ${share}, không giới hạn số lượng.`;
  const order = subject === "individual" ? ORDER_OF_PEOPLE : ORDER;
  return `${name}: ${String(number)} ${whom} của ${share}. ${order}`;
}

const OVER = 'Vượt chỉ tiêu thì không loại ai mà ghi "Hội đồng quyết định" hoặc "Dự bị"';
const ORDER = `${OVER}; xếp trước: đã đủ điều kiện, nhiều phiếu hơn.`;
const ORDER_OF_PEOPLE = `${OVER}; xếp trước: đã đủ điều kiện, nhiều phiếu hơn, trực tiếp làm CCHC.`;

/** @param ofYear the year whose result is recognised */
function deadlineText(ofYear: string, parameters: Parameters): string {
  const { recognitionDate, dossierDays, dossierDayReading, moreHolidays } = parameters;
  const days =
    dossierDayReading === "calendar"
      ? `${String(dossierDays)} ngày theo lịch (tính cả ngày nghỉ)`
      : `${String(dossierDays)} ngày làm việc (không tính thứ Bảy, Chủ nhật, ngày lễ)`;
  const lines = [
    `Ngày cuối nộp hồ sơ = ngày công nhận kết quả CCHC ${ofYear} + ${days}, không tính chính ngày công nhận.`,
    "Ngày cuối rơi vào thứ Bảy, Chủ nhật, ngày lễ: nêu thêm ngày làm việc kế tiếp; nộp trước ngày cuối là an toàn.",
  ];
  if (moreHolidays.length > 0) lines.push(`Ngày nghỉ ghi thêm: ${moreHolidays.map(formatDate).join("; ")}.`);
  if (recognitionDate) {
    const { lastDay, nextWorkingDay } = dossierDeadline(recognitionDate, parameters);
    lines.push(
      `Đang ghi công nhận ngày ${formatDate(recognitionDate)}: ngày cuối ${formatDate(lastDay)}, ngày làm việc kế tiếp ${formatDate(nextWorkingDay)}.`,
    );
  }
  return lines.join("\n");
}
