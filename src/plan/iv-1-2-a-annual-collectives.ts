/** IV.1.2.a: what a collective must meet for the annual certificate of merit. */
import { all, any, leaf, type Condition } from "../engine/condition";
import { registered } from "./iii-2-registration";
import type { Clause, EncodedParagraph, Leaf } from "./vocabulary";

const CLAUSE = "IV.1.2.a";

const base = {
  id: "IV.1.2.a/1",
  clause: CLAUSE,
  text: "a) Đối với tập thể. Là tập thể gương mẫu chấp hành tốt chủ trương của Đảng, chính sách pháp luật của Nhà nước, nội bộ đoàn kết, không có cá nhân bị kỷ luật, có đăng ký thi đua chuyên đề hằng năm và đạt một trong các tiêu chuẩn sau:",
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "exemplaryCompliance", scope: "year" }),
    leaf({ kind: "judgement", clause: CLAUSE, judgement: "internalUnity", scope: "year" }),
    leaf({ kind: "noMemberDisciplined", clause: CLAUSE, leastSeverity: "disciplineLeastSeverity" }),
    registered(CLAUSE, "year"),
  ),
} satisfies EncodedParagraph;

const publishedGroup = {
  id: "IV.1.2.a/2",
  clause: CLAUSE,
  text: "- Là tập thể được Ủy ban nhân dân tỉnh công bố đánh giá kết quả thực hiện nhiệm vụ công tác cải cách hành chính trong nhóm xuất sắc hằng năm theo quy định của Ủy ban nhân dân tỉnh.",
  standing: "encoded",
  condition: leaf<Leaf>({ kind: "parClass", clause: CLAUSE, years: "year", least: "annualClass" }),
} satisfies EncodedParagraph;

const advisoryUnits = {
  id: "IV.1.2.a/3",
  clause: CLAUSE,
  text: '- Cơ quan chuyên trách tham mưu thực hiện cải cách hành chính cấp tỉnh phải có 100% cá nhân trực thuộc được Giám đốc sở đánh giá xếp loại "Hoàn thành tốt nhiệm vụ" hằng năm trở lên, đồng thời đánh giá xếp loại thực hiện nhiệm vụ công tác cải cách hành chính của tỉnh có cải thiện về thứ hạng cao hơn so với năm trước liền kề.',
  standing: "encoded",
  condition: all<Leaf>(
    leaf({ kind: "advisoryUnit", clause: CLAUSE }),
    leaf({
      kind: "membersRated",
      clause: CLAUSE,
      scope: "year",
      least: "membersLeastRating",
      percent: "membersPercent",
      unrated: "unratedMembers",
    }),
    leaf({ kind: "provinceRankImproved", clause: CLAUSE, ranks: "provinceRanks" }),
  ),
} satisfies EncodedParagraph;

export const clauses: readonly Clause[] = [base, publishedGroup, advisoryUnits];

export const certificateOfMerit: Condition<Leaf> = all(
  base.condition,
  any(publishedGroup.condition, advisoryUnits.condition),
);
