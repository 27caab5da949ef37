/** Words of the council's work: votes and places in the nomination tab, the closed list, and the council's log. */
import { keptTabs } from "./kept-tabs";
import { shortList } from "./short-list";

const TOTAL = "Tổng cộng";
const CHANGED = "Dữ liệu đã thay đổi sau khi chốt";
const REOPENED = "Danh sách đã mở lại";
const LOG_TAB = "Nhật ký Hội đồng";

export const COUNCIL_WORDS = {
  pools: "PHIẾU BẦU VÀ CHỈ TIÊU (tự tính khi đánh dấu, ghi phiếu)",
  totalMembers: "Tổng số thành viên Hội đồng",
  presentMembers: "Số thành viên có mặt",
  totalHelp: "Ghi số vào hai ô màu vàng bên trái để tính tỷ lệ phiếu.",
  votesHelp: "Cột “Số phiếu”: ghi 8, 8/9 (đồng ý/có mặt) hoặc 8/9/11 (thêm tổng số thành viên).",
  poolColumns: ["Hình thức, phạm vi", "Chỉ tiêu", "Đã chọn", "Nhận xét", "Còn lại"],
  /** The same below a list that is too long for it. */
  tooLong: (lines: number) =>
    `PHIẾU BẦU (danh sách dài hơn ${String(lines)} dòng nên không tự tính: ghi xong thì chạy lại "Tạo danh sách đề nghị khen thưởng")`,
  noLimit: "Không giới hạn",
  over: "VƯỢT ",
  overRest: " chỉ tiêu, cần bỏ bớt",
  full: "Đã chọn đủ chỉ tiêu",
  tieFor: " trường hợp ngang nhau cho ",
  tieRest: " chỗ, Hội đồng quyết định",
  tooManyVotes: "quá số thành viên",
  /** In the place of a share where what was typed is no count of votes. */
  badVotes: "chưa hợp lệ",
  ballotReached: " (đạt)",
  ballotMissed: (percent: number) => ` (chưa đạt ${String(percent)}%)`,
  /** What the formulas of votes and of remarks on quotas say; "" where they say nothing. */
  percents: /^(\d+%( \((đạt|chưa đạt \d+%)\))?|quá số thành viên|chưa hợp lệ)?$/u,
  remarks: /^(VƯỢT \d+ chỉ tiêu.*|Đã chọn đủ chỉ tiêu|\d+ trường hợp ngang nhau.*)?$/u,
  /** A cell whose text follows what was typed. */
  isLive: (text: string): boolean =>
    [`${TOTAL}:`, CHANGED, REOPENED].some((beginning) => text.startsWith(beginning)),
} as const;

export function finalListTabName(round: string): string {
  return `Danh sách đề nghị CCHC ${round}`;
}

export const FINAL_LIST_COLUMNS = {
  number: "STT",
  name: "Họ và tên / Tên tập thể",
  position: "Chức vụ",
  unit: "Đơn vị",
  award: "Hình thức đề nghị",
  votes: "Số phiếu",
  percent: "Tỷ lệ",
  note: "Ghi chú",
} as const;

const WATCH_TAB = "Dữ liệu lúc chốt ";

export function watchTabName(round: string): string {
  return `${WATCH_TAB}${round}`;
}

/** Of any round, and under a passing name, too. */
export function isWatchTabName(name: string): boolean {
  return name.startsWith(WATCH_TAB);
}

/** Parts of what the closed list says by formulas of its own. */
export const WATCH_WORDS = {
  beginning: `${CHANGED}: `,
  inTab: (sheet: string) => `trang "${sheet}" `,
  cells: "ô ",
  lines: "thêm hoặc bớt dòng",
  gone: "(không còn các cột như lúc chốt)",
} as const;

interface MemberNumbers {
  readonly present: number | null;
  readonly total: number | null;
}

/** "có mặt 9, tổng số 10"; of what is not known nothing is said. */
function memberWords({ present, total }: MemberNumbers): string {
  return [
    ...(present === null ? [] : [`có mặt ${String(present)}`]),
    ...(total === null ? [] : [`tổng số ${String(total)}`]),
  ].join(", ");
}

export const FINAL_LIST_WORDS = {
  appendix: "Phụ lục",
  title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
  protection: "Danh sách đã chốt. Muốn sửa: Mở lại danh sách rồi chốt lại.",
  basis: (version: string, plan: string, when: string, fingerprint: string) =>
    `Lập từ: Kế hoạch số ${plan}; ${version}; chốt lúc ${when}; mã dữ liệu ${fingerprint}.`,
  entries: (count: number) => `${String(count)} mục`,
  settings: (changed: readonly string[]) =>
    changed.length === 0 ? "Thiết lập: theo mặc định." : `Thiết lập khác mặc định: ${changed.join("; ")}.`,

  changes: (sentences: readonly string[]) => shortList(sentences, "; "),
  changed: (sentences: readonly string[]) => `${CHANGED}: ${shortList(sentences, "; ")}.`,
  reopened: (when: string) => `${REOPENED} lúc ${when}: không dùng bản này. Chốt lại để có bản mới.`,
  isReopened: (head: string): boolean => head.startsWith(REOPENED),
  factChanged: (cell: string, header: string, name: string) => `${cell} (${header}, ${name})`,
  lineChanged: (sheet: string, row: number, name: string) => `"${sheet}" dòng ${String(row)} (${name})`,
  lineAdded: (sheet: string, row: number, name: string) => `thêm "${name}" ở "${sheet}" dòng ${String(row)}`,
  lineRemoved: (name: string) => `"${name}" không còn trong bảng`,
  settingChanged: (where: string, label: string) => `${where} (thiết lập "${label}")`,
  councilChanged: (where: string, name: string) => `${where} (phần ghi của Hội đồng, ${name})`,
  membersChanged: (where: string) => `${where} (số thành viên Hội đồng)`,
  councilGone: (name: string) => `dòng "${name}" không còn trong danh sách của Hội đồng`,
  cell: (sheet: string, cell: string) => `"${sheet}" ô ${cell}`,
  unreadable: "không đọc được phần ghi nhớ của danh sách đã chốt, cần chốt lại",

  noList: (tab: string) =>
    `Chưa có trang "${tab}". Chạy "Tạo danh sách đề nghị khen thưởng", đánh dấu ở cột "Hội đồng chọn" rồi chốt.`,
  nobodyChosen: (tab: string) => `Chưa đánh dấu ai ở cột "Hội đồng chọn" của trang "${tab}".`,
  badTick: (where: string, name: string, found: string) =>
    `${where}: không rõ "${found}" là chọn hay không chọn "${name}". Đánh dấu, hoặc bỏ trống ô này.`,
  notEligible: (where: string, name: string) =>
    `${where}: "${name}" được chọn nhưng nay không còn đủ điều kiện đề nghị. Bỏ đánh dấu, hoặc sửa bảng rồi tạo lại danh sách.`,
  outdated: (where: string, names: readonly string[]) =>
    `${where}: bảng đã thay đổi sau khi tạo danh sách, chưa có dòng của ${shortList(names, ", ")}. Nên tạo lại danh sách.`,
  awaiting: (where: string, name: string, why: string) =>
    `${where}: "${name}" được chọn khi kết quả còn là "Chờ Hội đồng": ${why}.`,
  inReserve: (where: string, name: string, place: string) =>
    `${where}: "${name}" được chọn nhưng đang ở ${place}.`,
  overQuota: (where: string, pool: string, chosen: number, quota: number) =>
    `${where}: ${pool} chọn ${String(chosen)}, chỉ tiêu ${String(quota)}.`,
  openTie: (where: string, pool: string, open: number) =>
    `${where}: ${pool} còn ${String(open)} trường hợp ngang nhau mà Hội đồng chưa quyết định.`,
  noVotes: (where: string, name: string) => `${where}: chưa ghi số phiếu của "${name}".`,
  /** @param counted with the numbers of members that it was compared with; null where it is no count of votes */
  badVotes: (where: string, name: string, found: string, counted: MemberNumbers | null) => {
    const compared = memberWords(counted ?? { present: null, total: null });
    const why = compared === "" ? "" : ` (${compared})`;
    return `${where}: số phiếu "${found}" của "${name}" không hợp lệ${why}. Ghi 8, 8/9 hoặc 8/9/11.`;
  },
  /** @param stated what stands once for the whole list, as far as the line says otherwise */
  otherMembers: (where: string, name: string, found: string, stated: MemberNumbers) =>
    `${where}: số phiếu "${found}" của "${name}" khác với bảng cuối trang (${memberWords(stated)}).`,
  noTotal: (where: string) =>
    `${where}: chưa ghi tổng số thành viên Hội đồng nên chưa tính được tỷ lệ phiếu.`,
  lowBallot: (where: string, name: string, percent: number, least: number) =>
    `${where}: "${name}" đạt ${String(percent)}% số phiếu, Cờ thi đua cần ${String(least)}%.`,
  refused: (sentences: readonly string[]) => `Chưa chốt được danh sách.\n${shortList(sentences, "\n")}`,
  ask: (sentences: readonly string[]) =>
    `Cần xem trước khi chốt:\n${shortList(sentences, "\n")}\n\nVẫn chốt danh sách?`,
  done: (tab: string, count: number, soft: readonly string[], kept: readonly string[]) =>
    [
      `Đã chốt ${String(count)} tập thể, cá nhân ở trang "${tab}", ghi nhật ký ở trang "${LOG_TAB}".`,
      ...(soft.length > 0 ? ["Chỗ cần lưu ý:", shortList(soft, "\n")] : []),
      ...keptTabs(kept),
    ].join("\n"),
  notClosed: "Chưa có danh sách nào đã chốt của đợt này để mở lại.",
  reopenedDone: (tab: string) =>
    `Đã mở lại danh sách ở trang "${tab}". Sửa ở trang của Hội đồng rồi chốt lại. Lịch sử ở trang "${LOG_TAB}".`,
} as const;

export const COUNCIL_LOG_COLUMNS = {
  time: "Thời điểm",
  round: "Đợt",
  event: "Việc",
  name: "Họ và tên / Tên tập thể",
  unit: "Đơn vị",
  award: "Hình thức khen thưởng",
  votes: "Số phiếu",
  why: "Lý do, ghi chú",
} as const;

export const COUNCIL_LOG_WORDS = {
  tab: LOG_TAB,
  title: "NHẬT KÝ HỘI ĐỒNG",
  help: "Ghi thêm mỗi lần chốt hoặc mở lại danh sách; không xóa dòng cũ.",
  proposed: "đề xuất",
  chosen: "chọn",
  notChosen: "không chọn",
  dropped: "bỏ ra",
  reopened: "mở lại",
  droppedWhy: "Không còn trong danh sách đủ điều kiện, xem lý do ở trang chưa đề nghị.",
} as const;
