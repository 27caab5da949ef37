/** III.2: the time of the movement and the last day to register. */
import { leaf, type Condition } from "../engine/condition";
import type { Clause, Leaf, Scope } from "./vocabulary";

export const time: Clause = {
  id: "III.2",
  clause: "III.2",
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
    standing: "heading",
  },
  time,
];
