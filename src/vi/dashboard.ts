/** Every word of the sidebar. */
import type { Track } from "../domain/award";
import type { SubjectKind } from "../domain/subject";
import type { IssueSeverity } from "../domain/issue";
import type { Year, YearSpan } from "../domain/year";
import type { Outcome } from "../engine/outcome";
import { formatPeriod, formatYears } from "./terms";

/** "1.234", as Vietnamese writes thousands. */
function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** How a step of the work stands. */
export type StepState = "done" | "attention" | "open";

const KINDS: Readonly<Record<SubjectKind, string>> = { collective: "tập thể", individual: "cá nhân" };

/** What the script answers when it cannot; kept apart, because the script is loaded for every formula. */
export const DASHBOARD_ERRORS = {
  unreadable:
    "Chưa đọc được bảng tính vì Google Sheets không trả lời. Dữ liệu còn nguyên. Chờ một phút rồi bấm lại.",
  tabGone: (sheet: string) =>
    `Không còn trang "${sheet}". Trang đã bị xóa hoặc đổi tên. Bấm "Đọc lại" để đọc bảng tính lần nữa.`,
  cellGone: (sheet: string, cell: string) =>
    `Trang "${sheet}" không còn ô ${cell}. Bấm "Đọc lại" để đọc bảng tính lần nữa.`,
  causeGone: 'Bảng đã thay đổi nên đề xuất này không còn đúng. Bấm "Đọc lại" để kiểm tra lần nữa.',
  noHeader: "Ô đang chọn trống. Chọn ô tiêu đề của cột trong bảng rồi bấm lại.",
  noSubject: (sheet: string, row: number) =>
    `Dòng ${String(row)} của trang "${sheet}" không phải là dòng của một tập thể hay cá nhân được xét. Chọn một ô trong dòng có tên rồi bấm "Xem dòng đang chọn".`,
} as const;

export const DASHBOARD = {
  tabs: { round: "Đợt xét", data: "Dữ liệu", results: "Kết quả", reasons: "Vì sao", deadlines: "Thời hạn" },
  tabList: "Các phần của bảng điều khiển",
  reading: "Đang đọc bảng tính…",
  readAt: (time: string) => `Đọc lúc ${time}`,
  readAgain: "Đọc lại",
  roundName: (track: Track, year: Year, period: YearSpan) =>
    track === "period" ? `Giai đoạn ${formatPeriod(period)}` : `Năm ${String(year)}`,
  noAnswer: "Google Sheets không trả lời. Kiểm tra kết nối mạng, chờ một phút rồi bấm lại.",
  sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  more: (count: number) => `Hiện thêm (còn ${formatCount(count)})`,
  cell: (sheet: string, cell: string) => `${sheet}, ô ${cell}`,
  line: (sheet: string, row: number) => `${sheet}, dòng ${String(row)}`,
  goTo: "Đến",

  round: {
    choose: "Đợt xét",
    tracks: (period: YearSpan): Readonly<Record<Track, string>> => ({
      period: `Giai đoạn ${formatPeriod(period)}`,
      annual: "Hằng năm",
    }),
    year: "Năm xét",
    onlyHere: "Chỉ dùng cho các nút ở bảng này; menu làm theo đợt ghi ở trang thiết lập.",
    defaultsIn: (tab: string) => `Mặc định ghi ở trang "${tab}".`,
    noSettings: "Mặc định là theo kế hoạch; muốn đổi, mở trang thiết lập.",
    openSettings: "Mở thiết lập",
    found: ({ collective, individual }: Readonly<Record<SubjectKind, number>>) =>
      `Đã tìm thấy ${formatCount(collective)} tập thể, ${formatCount(individual)} cá nhân`,
    table: (kind: SubjectKind, lines: number, sheet: string) =>
      `Bảng ${KINDS[kind]} ở trang "${sheet}": ${formatCount(lines)} dòng`,
    years: (years: readonly Year[]) =>
      years.length === 0 ? "chưa có cột xếp loại" : `xếp loại ${formatYears(years)}`,
    issues: (count: number) => `Chỗ cần xem trước khi trình (${formatCount(count)})`,
    noIssues: "Không có chỗ nào cần xem trước khi trình.",
    moreIssues: (count: number) =>
      `Còn ${formatCount(count)} chỗ nữa, liệt kê ở cuối trang "Chưa đề nghị" khi tạo danh sách.`,
    otherCommands: "Việc khác",
    running: {
      createNominationList: "Đang tạo danh sách… Bảng nhiều dòng có thể mất một phút.",
      closeNominationList: "Đang chốt danh sách…",
      reopenNominationList: "Đang mở lại danh sách…",
      openChecklist: "Đang lập danh mục hồ sơ…",
      openOverview: "Đang lập trang tổng hợp…",
      openRegistrations: "Đang lập trang theo dõi đăng ký…",
      highlightEligible: "Đang tô màu…",
      removeHighlight: "Đang bỏ tô màu…",
      openSettings: "Đang mở trang thiết lập…",
      checkData: "Đang kiểm tra dữ liệu…",
      undoFixes: "Đang hoàn tác…",
    },
    done: "Đã xong",
  },

  steps: {
    title: "Việc cần làm",
    states: { done: "Xong", attention: "Cần xem", open: "Chưa làm" } satisfies Record<StepState, string>,
    names: {
      registration: "Đăng ký",
      data: "Kiểm tra dữ liệu",
      list: "Danh sách",
      council: "Hội đồng",
      closing: "Chốt",
      dossier: "Hồ sơ",
      report: "Báo cáo",
    },
    registered: (inTime: number) => `${formatCount(inTime)} tập thể đăng ký đúng hạn.`,
    notRegistered: (others: number) =>
      `${formatCount(others)} tập thể đăng ký trễ, chưa đăng ký hoặc chưa rõ ngày. Xem ở phần Thời hạn.`,
    nobodyRegistered: "Chưa có tập thể nào để xét đăng ký.",
    mustFix: (count: number) => `Còn ${formatCount(count)} chỗ phải sửa. Xem ở phần Dữ liệu.`,
    nothingToFix: (others: number) =>
      others === 0
        ? "Không có chỗ nào phải sửa."
        : `Không có chỗ nào phải sửa, ${formatCount(others)} chỗ nên xem ở phần Dữ liệu.`,
    noList: "Chưa có danh sách của đợt này.",
    listMade: (sheet: string) => `Ở trang "${sheet}".`,
    unlisted: (count: number) =>
      `${formatCount(count)} trường hợp được đề nghị chưa có trong danh sách. Tạo lại danh sách; phần Hội đồng đã ghi được giữ nguyên.`,
    listFirst: "Tạo danh sách trước.",
    openList: "Mở danh sách",
    nobodyChosen: 'Đánh dấu cột "Hội đồng chọn" và ghi số phiếu trong danh sách.',
    chosen: (count: number) => `Đã chọn ${formatCount(count)}.`,
    withoutVotes: (chosen: number, count: number) =>
      `Đã chọn ${formatCount(chosen)}, trong đó ${formatCount(count)} chưa ghi số phiếu.`,
    formerChosen: (chosen: number, former: number) =>
      `Đã chọn ${formatCount(chosen)}. Ngoài ra ${formatCount(former)} trường hợp đã đánh dấu nay không còn đủ điều kiện đề nghị: bỏ đánh dấu, hoặc sửa bảng rồi tạo lại danh sách.`,
    notClosed: "Chốt sau khi Hội đồng đã chọn.",
    closed: (when: string) => (when === "" ? "Đã chốt." : `Đã chốt lúc ${when}.`),
    changed: "Dữ liệu đã thay đổi sau khi chốt, xem ở trên.",
    closeAnyway: "Vẫn chốt",
    cancel: "Thôi",
    asking: "Đang kiểm tra trước khi chốt…",
    noChecklist: "Chưa lập danh mục hồ sơ.",
    noOverview: "Chưa lập trang tổng hợp số liệu.",
    dossier: (done: number, total: number) =>
      `Đã có ${formatCount(done)} trong ${formatCount(total)} thành phần.`,
  },

  data: {
    reading: "Đang kiểm tra dữ liệu…",
    working: "Đang ghi…",
    check: "Chỗ cần xem lại",
    causes: (count: number) => `Chỗ cần xem lại, cả gợi ý (${formatCount(count)})`,
    nothing: "Không có chỗ nào cần sửa.",
    severities: { mustFix: "Phải sửa", lookAt: "Nên xem", hint: "Gợi ý" } satisfies Record<
      IssueSeverity,
      string
    >,
    found: (text: string) => `Đang ghi: ${text}`,
    proposal: (text: string) => `Đề xuất: ${text}`,
    moreChanges: (count: number) => `và ${formatCount(count)} ô nữa`,
    fix: "Sửa giúp",
    undo: "Hoàn tác lần sửa gần nhất",
    listAll: "Ghi tất cả ra trang",
    more: (count: number) => `Còn ${formatCount(count)} dòng nữa ở trang "Kiểm tra dữ liệu".`,
    columns: "Nhận diện cột",
    columnsHelp:
      "Mỗi cột của bảng được hiểu như dưới đây. Chọn lại nếu sai; lựa chọn được nhớ theo tiêu đề cột, kể cả khi chèn thêm cột hoặc đổi tên trang.",
    tableKind: { collective: "Bảng tập thể", individual: "Bảng cá nhân" } satisfies Record<
      SubjectKind,
      string
    >,
    noTable: "Chưa nhận ra bảng nào ở trang này.",
    nameHere: "Nếu trang này có bảng: chọn ô tiêu đề cột tên trong trang, rồi bấm một nút dưới đây.",
    isPersonName: "Ô đang chọn là cột Họ và tên",
    isCollectiveName: "Ô đang chọn là cột Tên tập thể",
    useTab: "Dùng trang này khi xét",
    byHeader: (use: string) => `Theo tiêu đề: ${use}`,
    chosen: "đã chọn",
    column: (header: string) => `Cột "${header}" là`,
  },

  results: {
    chart: "Số trường hợp theo kết quả",
    kinds: { collective: "Tập thể", individual: "Cá nhân" } satisfies Record<SubjectKind, string>,
    bar: (kind: SubjectKind, outcome: string, count: number) =>
      `${outcome}: ${formatCount(count)} ${KINDS[kind]}`,
    count: formatCount,
    byUnit: "Theo tập thể",
    unitOutcome: "Tập thể",
    people: (total: number) => (total === 0 ? "Không có cá nhân" : `${formatCount(total)} cá nhân`),
    outcomes: (counts: readonly (readonly [outcome: Outcome, count: number])[]) =>
      counts.map(([outcome, count]) => `${formatCount(count)} ${SHORT_OUTCOMES[outcome]}`).join(", "),
    unknownUnit: "Chưa rõ đơn vị",
    list: (count: number) => `Danh sách (${formatCount(count)})`,
    search: "Tìm tên hoặc đơn vị",
    filtered: (parts: readonly string[]) => `Đang lọc: ${parts.join(", ")}`,
    clearFilter: "Bỏ lọc",
    nobody: "Không có ai khớp với điều đang lọc.",
    notRead: "Chưa đọc được bảng. Xem lý do ở phần Đợt xét.",
    seeWhy: "Bấm vào một dòng để xem vì sao.",
  },

  reasons: {
    selected: "Xem dòng đang chọn",
    howTo:
      "Chọn một ô trong dòng của tập thể hay cá nhân rồi bấm nút trên, hoặc bấm vào một tên ở phần Kết quả.",
    collective: "Tập thể",
    otherAward: (award: string) => `Cũng được xét: ${award}`,
    all: "Phải đạt tất cả:",
    toRead: "Có ghi chú tiện ích không hiểu hết và không dùng khi xét. Đọc xem có gì làm đổi kết quả:",
    any: "Chỉ cần đạt một trong các tiêu chuẩn sau:",
    or: "hoặc",
    clause: (clause: string) => `Điều khoản ${clause}`,
    meaning: "Máy hiểu là",
    found: "Đã thấy",
    needed: "Cần",
    cells: "Đọc ở",
    blank: "(trống)",
    moreCells: (count: number) => `và ${formatCount(count)} ô khác`,
    seeUnit: (unit: string) => `Xem vì sao của ${unit}`,
    outcomes: {
      eligible: "Đạt",
      awaitingCouncil: "Chờ Hội đồng",
      missingData: "Chưa đủ dữ liệu",
      ineligible: "Không đạt",
    } satisfies Record<Outcome, string>,
  },

  deadlines: {
    dossier: "Hồ sơ gửi Văn phòng Sở (V.2)",
    recognitionDate: (year: Year) => `Ngày công nhận kết quả CCHC năm ${String(year)}`,
    dateHelp: "Ghi ngày/tháng/năm, ví dụ 15/01/2026.",
    compute: "Tính ngày cuối",
    lastDay: "Ngày cuối (an toàn)",
    nextWorkingDay: "Nếu được tính ngày làm việc kế tiếp",
    sameDay: "Ngày này là ngày làm việc.",
    restDay: (day: string) =>
      `Ngày cuối rơi vào ngày nghỉ. Nên nộp trước ngày ${day}, là ngày chắc chắn còn trong hạn.`,
    rule: (days: number, workingDays: boolean) =>
      `Tính ${String(days)} ${workingDays ? "ngày làm việc" : "ngày theo lịch"}, không kể ngày công nhận.`,
    daysLeft: (days: number) =>
      days > 0
        ? `Còn ${formatCount(days)} ngày`
        : days === 0
          ? "Hôm nay là ngày cuối"
          : `Đã quá hạn ${formatCount(-days)} ngày`,
    noDate: "Nhập ngày công nhận để biết ngày cuối nộp hồ sơ.",
    registration: "Đăng ký thi đua (III.2)",
    registerBy: (day: string) => `Hạn đăng ký: ${day}.`,
    inTime: (count: number) => `${formatCount(count)} tập thể đăng ký đúng hạn, có ghi ngày.`,
    allInTime: "Không có tập thể nào đăng ký muộn hoặc thiếu.",
    undated: "Đạt, chưa rõ ngày",
    others: (count: number) => `Cần xem lại (${formatCount(count)})`,
    noCollectives: "Chưa có tập thể nào để xét đăng ký.",
  },
} as const;

const SHORT_OUTCOMES: Readonly<Record<Outcome, string>> = {
  eligible: "đủ",
  awaitingCouncil: "chờ Hội đồng",
  missingData: "thiếu dữ liệu",
  ineligible: "không đủ",
};
