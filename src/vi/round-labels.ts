/** What the tabs of a round and the columns of its list are called. */
import type { Track } from "../domain/award";
import type { Year, YearSpan } from "../domain/year";
import { formatPeriod } from "./terms";

/** "2025" or "2021-2025". */
export function roundName(track: Track, year: Year, period: YearSpan): string {
  return track === "period" ? formatPeriod(period) : String(year);
}

export function nominationTabName(round: string): string {
  return `Đề nghị CCHC ${round}`;
}

export function remainderTabName(round: string): string {
  return `Chưa đề nghị CCHC ${round}`;
}

export const NOMINATION_COLUMNS = {
  number: "STT",
  name: "Họ và tên / Tên tập thể",
  position: "Chức vụ",
  unit: "Đơn vị",
  award: "Hình thức khen thưởng",
  status: "Kết quả",
  basis: "Căn cứ",
  place: "Chỉ tiêu",
  chosen: "Hội đồng chọn",
  votes: "Số phiếu",
  percent: "Tỷ lệ phiếu",
  note: "Ghi chú",
} as const;
