/** V.2: by when the dossier must be at Văn phòng Sở. */
import type { Clause } from "./vocabulary";

export const clauses: readonly Clause[] = [
  { id: "V.2/0", clause: "V.2", text: "2. Thời gian trình khen thưởng", standing: "heading" },
  {
    id: "V.2/1",
    clause: "V.2",
    text: "Thời gian lập hồ sơ, thủ tục khen thưởng gửi về Văn phòng Sở.",
    standing: "leftToPeople",
  },
  {
    id: "V.2/2",
    clause: "V.2",
    text: "- Đối với thi đua hằng năm: Chậm nhất là 10 ngày kể từ ngày công nhận kết quả đánh giá thực hiện công tác cải cách hành chính hằng năm của Sở.",
    standing: "encoded",
    parameters: ["recognitionDate", "dossierDays", "dossierDayReading", "moreHolidays"],
  },
  {
    id: "V.2/3",
    clause: "V.2",
    text: "- Đối với thi đua giai đoạn: Chậm nhất là 10 ngày kể từ ngày công nhận kết quả đánh giá thực hiện công tác cải cách hành chính năm 2025 của Sở.",
    standing: "encoded",
    parameters: ["recognitionDate", "dossierDays", "dossierDayReading", "moreHolidays"],
  },
];
