/** III.2: the time of the movement and the last day to register. */
import { leaf, type Condition } from "../engine/condition";
import type { Clause, Leaf, Scope } from "./vocabulary";

export const time: Clause = {
  id: "III.2",
  clause: "III.2",
  text: "Thời gian thi đua 05 năm: Từ ngày 01/01/2021 đến 30/12/2025. Việc đăng ký thi đua 05 năm và hằng năm chậm nhất đến ngày 30/3/2022 (theo mẫu đính kèm).",
  standing: "encoded",
  parameters: ["periodFirstYear", "periodLastYear", "registrationDeadline", "annualRegistrationDeadline"],
};

/** "có đăng ký thi đua": demanded by the given clause, in time by III.2. */
export function registered(clause: string, scope: Scope): Condition<Leaf> {
  return leaf({ kind: "registered", clause, scope });
}

export const clauses: readonly Clause[] = [
  {
    id: "III.2/0",
    clause: "III.2",
    text: "2. Thời gian thi đua",
    standing: "heading",
  },
  time,
];
