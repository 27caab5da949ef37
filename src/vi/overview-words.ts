/** Words of the overview of a round: its tables, the titles of its charts, and the names of missed conditions. */
import type { Track } from "../domain/award";
import { PAR_CLASSES, STAFF_RATINGS } from "../domain/rating";
import type { SubjectKind } from "../domain/subject";
import type { Year } from "../domain/year";
import type { Failure } from "../assessment/statistics";
import type { Parameters } from "../plan/parameters";
import { OUTCOMES } from "../engine/outcome";
import type { Leaf } from "../plan/vocabulary";
import { keptTabs } from "./kept-tabs";
import { nominationTabName, remainderTabName } from "./round-labels";
import { classOrBetter, JUDGEMENT_NAMES, ratingOrBetter } from "./terms";

/** A missed condition as a line of a table, and how many miss it. */
export interface FailureLine {
  readonly condition: string;
  readonly subjects: Readonly<Record<SubjectKind, number>>;
}

export function overviewTabName(round: string): string {
  return `Tổng hợp CCHC ${round}`;
}

/** Best first, as people read tables. */
export const OUTCOMES_DOWN = [...OUTCOMES].reverse();
export const CLASSES_DOWN = [...PAR_CLASSES].reverse();
export const RATINGS_DOWN = [...STAFF_RATINGS].reverse();

const SUM = "Cộng";

export const OVERVIEW_WORDS = {
  title: "TỔNG HỢP KẾT QUẢ PHONG TRÀO THI ĐUA CẢI CÁCH HÀNH CHÍNH",
  help: (track: Track, round: string) =>
    `Số liệu đọc từ các bảng trong bảng tính khi chạy lệnh; bảng thay đổi thì chạy lại. Kết quả xét của đợt ${track === "period" ? "giai đoạn" : "năm"} ${round}, mỗi tập thể, cá nhân tính một lần. “Chưa có”: ô trống, không có cột hoặc chữ chưa hiểu được.`,
  number: "STT",
  kinds: { collective: "Tập thể", individual: "Cá nhân" } satisfies Record<SubjectKind, string>,
  year: "Năm",
  yearName: (year: Year) => `Năm ${String(year)}`,
  sum: SUM,
  unknown: "Chưa có",

  sections: {
    outcomes: "1. KẾT QUẢ XÉT",
    collectives: "2. KẾT QUẢ THEO TẬP THỂ",
    failures: "3. ĐIỀU KIỆN CHƯA ĐẠT: NƠI PHONG TRÀO CẦN HỖ TRỢ",
    classMap: "4. XẾP LOẠI CCHC CỦA TỪNG TẬP THỂ",
    classes: "5. SỐ TẬP THỂ THEO XẾP LOẠI CCHC, TỪNG NĂM",
    ratings: "6. SỐ CÁ NHÂN THEO XẾP LOẠI, TỪNG NĂM",
    annual: "7. KẾT QUẢ XÉT KHEN THƯỞNG HẰNG NĂM (IV.1.2)",
  },
  subject: "Đối tượng",

  noCollectives: "Không có bảng tập thể.",
  people: "Số cá nhân",
  ownOutcome: "Kết quả của tập thể",
  elsewhere: "Chưa rõ thuộc tập thể nào",
  collectivesChart: "Cá nhân của từng tập thể theo kết quả xét",
  /** @param charted 0 where nobody is to be drawn */
  shown: (shown: number, charted: number, total: number, round: string) => {
    const chart = charted > 0 && charted < total ? ` Biểu đồ vẽ ${String(charted)} tập thể đầu bảng.` : "";
    const order = charted < total ? ", nhiều cá nhân không đủ điều kiện nhất xếp trước" : "";
    if (shown === total) return `Bảng ghi đủ ${String(total)} tập thể${order}.${chart}`;
    return `Bảng ghi ${String(shown)} trong ${String(total)} tập thể${order}.${chart} Dòng "${SUM}" tính tất cả; từng tập thể còn lại: xem trang "${nominationTabName(round)}" và "${remainderTabName(round)}".`;
  },

  failuresHelp:
    "Số tập thể, cá nhân không đủ điều kiện vì điều kiện này. Thiếu nhiều điều kiện thì có ở nhiều dòng.",
  condition: "Điều kiện (điều khoản)",
  failuresChart: "Số tập thể, cá nhân chưa đạt từng điều kiện",
  nobodyFails: "Không có tập thể, cá nhân nào không đủ điều kiện.",

  classesChart: "Số tập thể theo xếp loại CCHC",
  noClasses: "Chưa có xếp loại CCHC của năm nào.",
  ratingsChart: "Tỷ lệ cá nhân được xếp loại theo từng mức",
  noRatings: "Chưa có xếp loại cá nhân của năm nào.",
  percent: "Tỷ lệ trên số người được xếp loại",
  rated: "Được xếp loại",
  change: "Tăng (+), giảm (-) so với năm trước",
  /** Null: nothing to compare with. */
  changeText: (change: number | null) =>
    change === null ? "–" : change > 0 ? `+${String(change)}` : String(change),

  annualChart: {
    collective: "Tập thể theo kết quả xét hằng năm",
    individual: "Cá nhân theo kết quả xét hằng năm",
  } satisfies Record<SubjectKind, string>,
  noYears: "Chưa có năm nào có xếp loại.",

  written: (tab: string, kept: readonly string[]) =>
    [
      `Đã lập trang "${tab}": bảng và biểu đồ kết quả xét, điều kiện chưa đạt, xếp loại từng năm.`,
      ...keptTabs(kept),
    ].join("\n"),
} as const;

/** The conditions in words, those that read the same in one line. */
export function failureLines(failures: readonly Failure[], parameters: Parameters): readonly FailureLine[] {
  const lines = new Map<string, FailureLine>();
  for (const { clause, leaf, subjects } of failures) {
    const condition = `${conditionName(leaf, parameters)} (${clause})`;
    const before = lines.get(condition)?.subjects ?? { collective: 0, individual: 0 };
    lines.set(condition, {
      condition,
      subjects: {
        collective: before.collective + subjects.collective,
        individual: before.individual + subjects.individual,
      },
    });
  }
  const total = ({ subjects }: FailureLine): number => subjects.collective + subjects.individual;
  return [...lines.values()].sort((first, second) => total(second) - total(first));
}

const CLASS_YEARS = { everyYear: "mọi năm", lastYear: "năm cuối", year: "năm xét" } as const;

/** Short enough to stand beside a bar. */
function conditionName(leaf: Leaf, parameters: Parameters): string {
  switch (leaf.kind) {
    case "judgement":
      return JUDGEMENT_NAMES[leaf.judgement];
    case "registered":
      return "Đăng ký thi đua đúng hạn";
    case "membersRated":
      return `${shareText(parameters[leaf.percent])} cá nhân xếp loại ${ratingOrBetter(parameters[leaf.least])}`;
    case "noMemberDisciplined":
      return "Không có cá nhân bị kỷ luật";
    case "parClass":
      return `Xếp loại CCHC ${classOrBetter(parameters[leaf.least])} ${CLASS_YEARS[leaf.years]}`;
    case "parClassTimes":
      return `Ít nhất ${String(parameters[leaf.times])} năm ${parameters[leaf.consecutive] ? "liên tục " : ""}xếp loại CCHC ${classOrBetter(parameters[leaf.least])}`;
    case "advisoryUnit":
      return "Là cơ quan chuyên trách tham mưu CCHC";
    case "provinceRankImproved":
      return "Thứ hạng CCHC của tỉnh được cải thiện";
    case "rated":
      return `Cá nhân xếp loại ${ratingOrBetter(parameters[leaf.least])}`;
    case "notDisciplined":
      return "Không bị kỷ luật";
    case "unitEligible":
      return "Thuộc tập thể đủ điều kiện";
  }
}

function shareText(percent: number): string {
  return percent === 100 ? "100%" : `Ít nhất ${String(percent)}%`;
}
