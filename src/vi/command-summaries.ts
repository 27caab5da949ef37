/** What the commands of the menu say while they work, and when they are done. */
import type { Outcome } from "../engine/outcome";
import type { Place } from "../assessment/nomination";
import { keptTabs } from "./kept-tabs";
import { OUTCOME_NAMES, PLACE_NAMES } from "./terms";

export const PROGRESS = {
  reading: "Đang đọc các bảng xếp loại…",
  writing: "Đang ghi kết quả…",
} as const;

export interface OutcomeCounts {
  readonly collectives: Readonly<Record<Outcome, number>>;
  readonly individuals: Readonly<Record<Outcome, number>>;
}

const OUTCOMES_SHOWN: readonly Outcome[] = ["eligible", "awaitingCouncil", "missingData", "ineligible"];

function countLine(what: string, counts: Readonly<Record<Outcome, number>>): string {
  const total = OUTCOMES_SHOWN.reduce((sum, outcome) => sum + counts[outcome], 0);
  const parts = OUTCOMES_SHOWN.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${OUTCOME_NAMES[outcome]} ${String(counts[outcome])}`,
  );
  return `${what}: ${String(total)}${parts.length > 0 ? ` (${parts.join(", ")})` : ""}.`;
}

/** "Hội đồng" is a name and keeps its capital. */
const PLACES_IN_SENTENCE: Readonly<Record<Place, string>> = {
  inQuota: PLACE_NAMES.inQuota.toLowerCase(),
  councilDecides: PLACE_NAMES.councilDecides,
  reserve: PLACE_NAMES.reserve.toLowerCase(),
};

const ISSUES_SHOWN = 5;

/** A dialog cannot be scrolled: what stands in a cell may be of any length. */
const LONGEST_ISSUE = 300;

function shortened(issue: string): string {
  return issue.length > LONGEST_ISSUE ? `${issue.slice(0, LONGEST_ISSUE)}…` : issue;
}

function quoted(tabs: readonly string[]): readonly string[] {
  return tabs.map((tab) => `"${tab}"`);
}

export const SUMMARIES = {
  nomination: (summary: {
    readonly round: string;
    readonly tables: readonly string[];
    readonly counts: OutcomeCounts;
    readonly places: Readonly<Record<Place, number>>;
    readonly nominationTab: string;
    readonly remainderTab: string;
    readonly issues: readonly string[];
    readonly texts: readonly string[];
    readonly keptCopies: readonly string[];
  }): string => {
    const { round, tables, counts, places, nominationTab, remainderTab, issues, texts, keptCopies } = summary;
    const placed = (["inQuota", "councilDecides", "reserve"] as const).map(
      (place) => `${PLACES_IN_SENTENCE[place]} ${String(places[place])}`,
    );
    const lines = [
      `Đợt ${round}. Đã đọc: ${tables.join("; ")}.`,
      countLine("Tập thể", counts.collectives),
      countLine("Cá nhân", counts.individuals),
      `Đưa ra Hội đồng: ${placed.join(", ")}.`,
      `Danh sách ở trang "${nominationTab}". Những người còn lại và lý do ở trang "${remainderTab}".`,
    ];
    lines.push(...keptTabs(keptCopies));
    if (issues.length > 0) {
      lines.push("", `Có ${String(issues.length)} chỗ trong bảng cần xem lại:`);
      lines.push(...issues.slice(0, ISSUES_SHOWN).map((issue) => `- ${shortened(issue)}`));
      const rest = issues.length - ISSUES_SHOWN;
      if (rest > 0) lines.push(`… và ${String(rest)} chỗ nữa, xem cuối trang "${remainderTab}".`);
    }
    if (texts.length > 0) lines.push("", ...texts);
    return lines.join("\n");
  },
  table: (kind: string, sheet: string, subjects: number) =>
    `bảng ${kind} ở trang "${sheet}" (${String(subjects)} dòng)`,
  /**
   * @param result.instead formulas were asked for in vain
   * @param result.scattered kinds whose tables lie in several places
   * @param result.texts what is said of titles and notes that only a person can read
   */
  highlighted: (result: {
    readonly tabs: readonly string[];
    readonly round: string;
    readonly kind: "formulas" | "values";
    readonly instead: boolean;
    readonly scattered: readonly string[];
    readonly texts: readonly string[];
  }) => {
    const { tabs, round, kind, instead, scattered, texts } = result;
    const lines = [
      `Đã tô màu đợt ${round} ở trang ${quoted(tabs).join(", ")}: hai cột kết quả và lý do bên phải bảng. Dữ liệu của bảng không bị thay đổi. Chọn "Bỏ tô màu" để xóa hai cột này.`,
    ];
    if (instead) {
      const why =
        scattered.length > 0
          ? `Bảng ${scattered.join(" và bảng ")} nằm ở nhiều nơi`
          : "Bảng có cả tập thể và cá nhân, có ô gộp hoặc ô gạch ngang ở các dòng, hoặc năm chỉ ghi ở tên trang";
      lines.push(`${why}, công thức không đọc hết được nên hai cột ghi kết quả cố định.`);
    }
    lines.push(
      kind === "formulas"
        ? "Kết quả tự tính lại khi sửa bảng."
        : "Kết quả không tự tính lại: sửa bảng xong thì chạy lại lệnh này.",
    );
    if (texts.length > 0) lines.push("", ...texts);
    return lines.join("\n");
  },
  highlightRemoved: (tabs: number) =>
    tabs === 0
      ? "Không có trang nào đang tô màu."
      : `Đã bỏ tô màu ở ${String(tabs)} trang. Bảng trở lại như trước.`,
  settingsCreated: (tab: string, highlighted: boolean) =>
    `Đã tạo trang "${tab}". Chỉ sửa cột "Giá trị".${highlighted ? ' Các trang đang tô màu chưa dùng thiết lập này: chạy lại "Tô màu đủ điều kiện".' : ""}`,
  settingsFine: "Mọi giá trị trong trang thiết lập đều hợp lệ.",
  templatesCreated: (tabs: readonly string[], existing: readonly string[]) => {
    const names = (list: readonly string[]): string => quoted(list).join(" và ");
    const left = existing.length > 0 ? ` Trang ${names(existing)} đã có nên được giữ nguyên.` : "";
    return `Đã tạo trang ${names(tabs)}. Xóa dòng ví dụ khi nhập số liệu thật.${left}`;
  },
} as const;
