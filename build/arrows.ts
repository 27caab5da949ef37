/** Short functions of a module as arrows, of which no minifier makes them: some KB that the script needs. */
import { parse, type FunctionDeclaration, type Program } from "acorn";

/** Of longer arrows the first call takes longer, by more than the bytes are worth. */
const SHORT = 400;

/**
 * Functions that do nothing but return something, and short ones, as arrows: up to 15 bytes each. They stand before all
 * else, where declarations are hoisted to, so that each is there when something is called. Those stay that an arrow
 * would change, and longer ones.
 */
export function withArrows(module: string): string {
  const declarations = parse(module, { ecmaVersion: 2020, sourceType: "module" }).body.filter(
    (node): node is FunctionDeclaration =>
      isShort(node) && !/\b(?:this|arguments)\b/.test(module.slice(node.start, node.end)),
  );
  if (declarations.length === 0) return module;
  const arrows = declarations.map(({ id, params, body }) => {
    const list = params.map(({ start, end }) => module.slice(start, end)).join();
    return `${id.name}=(${list})=>${module.slice(body.start, body.end)}`;
  });
  let rest = "";
  let from = 0;
  for (const { start, end } of declarations) {
    rest += module.slice(from, start);
    from = end;
  }
  return `var ${arrows.join()};${rest}${module.slice(from)}`;
}

function isShort(node: Program["body"][number]): boolean {
  if (node.type !== "FunctionDeclaration" || node.generator || node.async) return false;
  const [first] = node.body.body;
  return first?.type === "ReturnStatement" || node.end - node.start <= SHORT;
}
