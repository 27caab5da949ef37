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
  { id: "IV.2/0", clause: "IV.2", standing: "heading" },
  {
    id: "IV.2.1/0",
    clause: "IV.2.1",
    standing: "heading",
  },
  {
    id: "IV.2.1.a",
    clause: "IV.2.1.a",
    standing: "encoded",
    parameters: ["periodCollectiveQuota", "periodFlagQuota"],
  },
  {
    id: "IV.2.1.b",
    clause: "IV.2.1.b",
    standing: "encoded",
    parameters: ["periodIndividualQuota"],
  },
  { id: "IV.2.2/0", clause: "IV.2.2", standing: "heading" },
  {
    id: "IV.2.2.a",
    clause: "IV.2.2.a",
    standing: "encoded",
    parameters: ["annualCollectiveQuota"],
  },
  {
    id: "IV.2.2.b",
    clause: "IV.2.2.b",
    standing: "encoded",
    parameters: ["annualIndividualQuotaPerCollective"],
  },
];
