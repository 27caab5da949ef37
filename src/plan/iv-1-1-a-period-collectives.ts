/** IV.1.1.a: what a collective must meet in the period, for the flag and for the certificate of merit. */
import { all, any, leaf, type Condition } from "../engine/condition";
import { registered } from "./iii-2-registration";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.1.a";

/** PC-1, PC-2, PC-3. */
const base = {
  id: "IV.1.1.a/1",
  clause: CLAUSE,
  text: "a) Đối với tập thể. Chọn tập thể tiêu biểu, xuất sắc trong số các tập thể gương mẫu chấp hành tốt chủ trương của Đảng, chính sách pháp luật của Nhà nước, nội bộ đoàn kết, có đăng ký thi đua theo Kế hoạch này và đạt các tiêu chuẩn sau:",
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "exemplaryCompliance", scope: "period" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "internalUnity", scope: "period" }),
    registered(CLAUSE, "period"),
  ),
} satisfies EncodedParagraph;

/** PC-4. */
const staff = {
  id: "IV.1.1.a/2",
  clause: CLAUSE,
  text: '- 100% cá nhân trực thuộc được đánh giá xếp loại "Hoàn thành tốt nhiệm vụ" hằng năm trở lên.',
  standing: "encoded",
  condition: leaf<Leaf>({
    kind: "membersRated",
    clause: CLAUSE,
    scope: "period",
    least: "membersLeastRating",
    percent: "membersPercent",
    unrated: "unratedMembers",
  }),
} satisfies EncodedParagraph;

const everyYearGood: Condition<Leaf> = leaf({
  kind: "parClass",
  clause: CLAUSE,
  years: "everyYear",
  least: "periodLeastClass",
});

const flag = {
  id: "IV.1.1.a/3",
  clause: CLAUSE,
  text: "- Tặng Cờ Thi đua cho tập thể giai đoạn 2021-2025 được Chủ tịch Ủy ban nhân dân tỉnh được đánh giá kết quả thực hiện nhiệm vụ công tác cải cách hành chính hằng năm đạt loại tốt trở lên, trong đó có ít nhất 03 lần và năm cuối được xếp loại xuất sắc.",
  standing: "encoded",
  condition: all<Leaf>(
    everyYearGood,
    leaf({
      kind: "parClassTimes",
      clause: CLAUSE,
      least: "periodCountedClass",
      times: "flagTimes",
      consecutive: "timesConsecutive",
      lastYearMayCount: "lastYearMayCount",
    }),
    leaf({ kind: "parClass", clause: CLAUSE, years: "lastYear", least: "flagLastYearClass" }),
  ),
} satisfies EncodedParagraph;

const certificate = {
  id: "IV.1.1.a/4",
  clause: CLAUSE,
  text: "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể giai đoạn 2021-2025 được Ủy ban nhân dân tỉnh được đánh giá thực hiện nhiệm vụ công tác cải cách hành chính hằng năm đạt loại tốt trở lên, trong đó có ít nhất 03 lần được xếp loại xuất sắc.",
  standing: "encoded",
  condition: all<Leaf>(
    everyYearGood,
    leaf({
      kind: "parClassTimes",
      clause: CLAUSE,
      least: "periodCountedClass",
      times: "certificateTimes",
      consecutive: "timesConsecutive",
    }),
  ),
} satisfies EncodedParagraph;

/** The plan names the units and gives no threshold, so whether one is commended is the council's judgement. */
const advisoryUnits = {
  id: "IV.1.1.a/5",
  clause: CLAUSE,
  text: "- Bằng khen cho các cơ quan chuyên trách tham mưu công tác cải cách hành chính của tỉnh (Phòng Cải cách hành chính và Tổ chức phi chính phủ, Phòng Tổ chức, công chức, viên chức - Sở Nội vụ; Trung tâm Phục vụ hành chính công - Văn phòng Ủy ban nhân dân tỉnh; Phòng Viễn thông và Công nghệ thông tin - Sở Thông tin và Truyền thông);",
  standing: "partly",
  condition: all<Leaf>(
    leaf({ kind: "advisoryUnit", clause: CLAUSE }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "advisoryUnitMerit", scope: "period" }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [base, staff, flag, certificate, advisoryUnits];

/** Cờ thi đua của UBND tỉnh. */
export const emulationFlag: Condition<Leaf> = all(base.condition, staff.condition, flag.condition);

/** Bằng khen của Chủ tịch UBND tỉnh. */
export const certificateOfMerit: Condition<Leaf> = all(
  base.condition,
  staff.condition,
  any(certificate.condition, advisoryUnits.condition),
);
