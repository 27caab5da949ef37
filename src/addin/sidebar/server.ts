/** Calls the script through google.script.run: a promise for each call, and always an answer, never an exception. */
import { DASHBOARD } from "../../vi/dashboard";
import type { Answer, ScriptFunctions } from "./messages";

type FunctionName = keyof ScriptFunctions;
type RequestOf<Name extends FunctionName> = Parameters<ScriptFunctions[Name]>[0];
type AnswerOf<Name extends FunctionName> = ReturnType<ScriptFunctions[Name]>;

/** A chain of handlers that ends with the function to be called. */
type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & Readonly<Record<FunctionName, (request: unknown) => void>>;

declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { readonly editor: { focus(): void } };
  };
};

/** Calls a function of the script; a call that did not come through is answered by a sentence of our own. */
export function callScript<Name extends FunctionName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name>> {
  return new Promise((resolve) => {
    const fail = (): void => {
      const answer: Answer<never> = { ok: false, message: DASHBOARD.noAnswer };
      resolve(answer as AnswerOf<Name>);
    };
    const run = google.script.run
      .withSuccessHandler((answer) => resolve(answer as AnswerOf<Name>))
      .withFailureHandler(fail);
    run[name](request);
  });
}

/** Gives the keyboard to the spreadsheet. */
export function focusSpreadsheet(): void {
  google.script.host.editor.focus();
}
