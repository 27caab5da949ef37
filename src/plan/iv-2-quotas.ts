/** IV.2: how many may be commended; "mỗi tập thể" and the like, as pools with a number. */
import type { Clause, QuotaRule } from "./vocabulary";

export const quotas: readonly QuotaRule[] = [
  {
    award: "CO_GD",
    subject: "collective",
    per: "department",
    quota: "periodFlagQuota",
    clause: "IV.2.1",
  },
  {
    award: "BK_GD",
    subject: "collective",
    per: "department",
    quota: "periodCollectiveQuota",
    clause: "IV.2.1.a",
  },
  {
    award: "BK_GD",
    subject: "individual",
    per: "department",
    quota: "periodIndividualQuota",
    clause: "IV.2.1.b",
  },
  {
    award: "BK_NAM",
    subject: "collective",
    per: "department",
    quota: "annualCollectiveQuota",
    clause: "IV.2.2.a",
  },
  {
    award: "BK_NAM",
    subject: "individual",
    per: "collective",
    quota: "annualIndividualQuotaPerCollective",
    clause: "IV.2.2.b",
  },
  { award: "GK", subject: "collective", per: "department", clause: "IV.1.2.c" },
  { award: "GK", subject: "individual", per: "department", clause: "IV.1.2.c" },
];

export const clauses: readonly Clause[] = [
  { id: "IV.2/0", clause: "IV.2", text: "2. Số lượng khen thưởng", standing: "heading" },
  {
    id: "IV.2.1/0",
    clause: "IV.2.1",
    text: "2.1. Khen thưởng giai đoạn 2021-2025",
    standing: "heading",
  },
  {
    id: "IV.2.1.a",
    clause: "IV.2.1.a",
    text: "a) Tập thể: Bằng khen của Chủ tịch UBND tỉnh tặng cho tập thể: 01.",
    standing: "encoded",
    parameters: ["periodCollectiveQuota", "periodFlagQuota"],
  },
  {
    id: "IV.2.1.b",
    clause: "IV.2.1.b",
    text: "b) Cá nhân: Bằng khen của Chủ tịch UBND tỉnh tặng cho cá nhân: 02 cá nhân.",
    standing: "encoded",
    parameters: ["periodIndividualQuota"],
  },
  { id: "IV.2.2/0", clause: "IV.2.2", text: "2.2. Khen thưởng hằng năm", standing: "heading" },
  {
    id: "IV.2.2.a",
    clause: "IV.2.2.a",
    text: "a) Tập thể: Bằng khen … tặng cho tập thể đạt các tiêu chuẩn theo quy định tại tiết a điểm 1.2 khoản 1 mục này.",
    standing: "encoded",
    parameters: ["annualCollectiveQuota"],
  },
  {
    id: "IV.2.2.b",
    clause: "IV.2.2.b",
    text: "b) Cá nhân: Bằng khen … tặng cho cá nhân thuộc tập thể đạt tiêu chuẩn được tặng Bằng khen và đạt các tiêu chuẩn theo quy định tại tiết b điểm 1.2 khoản 1 mục này (mỗi tập thể bình xét 02 cá nhân).",
    standing: "encoded",
    parameters: ["annualIndividualQuotaPerCollective"],
  },
];
