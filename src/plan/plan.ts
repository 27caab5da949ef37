/** Kế hoạch 609/KH-SXD as a whole: its clauses in order and what each award demands. */
import * as registration from "./iii-2-registration";
import * as periodCollectives from "./iv-1-1-a-period-collectives";
import * as periodIndividuals from "./iv-1-1-b-period-individuals";
import * as annualCollectives from "./iv-1-2-a-annual-collectives";
import * as annualIndividuals from "./iv-1-2-b-annual-individuals";
import * as commendationLetter from "./iv-1-2-c-commendation-letter";
import * as quotas from "./iv-2-quotas";
import * as deadlines from "./v-2-deadlines";
import type { Clause, Plan } from "./vocabulary";

const headingsOfIV1: Readonly<Record<"IV" | "period" | "annual", Clause>> = {
  IV: { id: "IV.1/0", clause: "IV.1", standing: "heading" },
  period: {
    id: "IV.1.1/0",
    clause: "IV.1.1",
    standing: "heading",
  },
  annual: {
    id: "IV.1.2/0",
    clause: "IV.1.2",
    standing: "heading",
  },
};

export const PLAN: Plan = {
  number: "609/KH-SXD",
  version: "609/KH-SXD (30/3/2022), bản mã hóa 1",
  clauses: [
    ...registration.clauses,
    headingsOfIV1.IV,
    headingsOfIV1.period,
    ...periodCollectives.clauses,
    ...periodIndividuals.clauses,
    headingsOfIV1.annual,
    ...annualCollectives.clauses,
    ...annualIndividuals.clauses,
    ...commendationLetter.clauses,
    ...quotas.clauses,
    ...deadlines.clauses,
  ],
  criteria: {
    CO_GD: { collective: periodCollectives.emulationFlag },
    BK_GD: {
      collective: periodCollectives.certificateOfMerit,
      individual: periodIndividuals.certificateOfMerit,
    },
    BK_NAM: {
      collective: annualCollectives.certificateOfMerit,
      individual: annualIndividuals.certificateOfMerit,
    },
    GK: { collective: commendationLetter.collective, individual: commendationLetter.individual },
  },
  quotas: quotas.quotas,
};
