/** What a function of the script last answered, for a part of the sidebar to show. */
import { useCallback, useRef, useState } from "preact/hooks";
import type { Answer, ScriptFunctions } from "./messages";
import { callScript } from "./server";

type FunctionName = keyof ScriptFunctions;
type RequestOf<Name extends FunctionName> = Parameters<ScriptFunctions[Name]>[0];
type ValueOf<Name extends FunctionName> =
  ReturnType<ScriptFunctions[Name]> extends Answer<infer Value> ? Value : never;

export interface Reading<Value> {
  readonly busy: boolean;
  /** The last value; kept while the next is awaited. Null before the first, and after a failure. */
  readonly value: Value | null;
  /** Why the last call gave no value. */
  readonly problem: string | null;
}

export type Ask<Name extends FunctionName> = (request: RequestOf<Name>) => void;

/** Only the latest call counts; one that is already under way is not sent a second time. */
export function useScript<Name extends FunctionName>(
  name: Name,
): readonly [reading: Reading<ValueOf<Name>>, ask: Ask<Name>] {
  const [reading, setReading] = useState<Reading<ValueOf<Name>>>({ busy: false, value: null, problem: null });
  const latest = useRef<string | null>(null);
  const ask = useCallback(
    (request: RequestOf<Name>): void => {
      const key = JSON.stringify(request);
      if (latest.current === key) return;
      latest.current = key;
      setReading((before) => ({ ...before, busy: true }));
      void callScript(name, request).then((answer: Answer<unknown>) => {
        if (latest.current !== key) return;
        latest.current = null;
        setReading(
          answer.ok
            ? { busy: false, value: answer.value as ValueOf<Name>, problem: null }
            : { busy: false, value: null, problem: answer.message },
        );
      });
    },
    [name],
  );
  return [reading, ask];
}
