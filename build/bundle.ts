/** Bundles the source into two texts: what formulas and the menu need, and what only the commands need besides. */
import path from "node:path";
import { parse } from "acorn";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { analyze } from "eslint-scope";
import { minify, type MinifyOptions } from "terser";
import { withArrows } from "./arrows";
import type { EntryPoint } from "./entry-points";
import { INNER_NAMES } from "./inner-names";
import { withNamedStrings } from "./named-strings";
import { SHARED } from "./script-text";

type Part = "formulas" | "commands";

/**
 * esbuild bundles, and terser writes shorter what it bundled: by some KB, of which the script has none to spare. "unsafe"
 * takes it that nobody has changed what String, Array or RegExp do.
 */
const SHORTEST: MinifyOptions = {
  ecma: 2020,
  module: true,
  compress: { passes: 4, unsafe: true, unsafe_arrows: true, hoist_funs: true, pure_getters: true },
};

/** Each text is the body of a function of `SHARED` that returns its entry points by name. */
export interface Bundle extends Readonly<Record<Part, string>> {
  readonly metafile: Metafile;
}

/**
 * @param lineLength how long a line may get, where there is a place to break it
 * @throws {Error} if something that both texts use is set anew after it was handed on
 */
export async function bundle(
  entryPoints: Readonly<Record<Part, readonly EntryPoint[]>>,
  { lineLength, ...options }: BuildOptions & { readonly absWorkingDir: string; readonly lineLength: number },
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...options,
    minify: true,
    mangleProps: new RegExp(`^(?:${INNER_NAMES.join("|")})$`),
    entryPoints: { formulas: "formulas", commands: "commands" } satisfies Record<Part, Part>,
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: options.absWorkingDir,
    write: false,
    metafile: true,
    plugins: [
      {
        name: "parts",
        setup(parts) {
          parts.onResolve({ filter: /^(formulas|commands)$/ }, ({ path: part }) => ({
            path: part,
            namespace: "part",
          }));
          parts.onLoad({ filter: /./, namespace: "part" }, ({ path: part }) => ({
            contents: moduleText(entryPoints[part as Part]),
            resolveDir: options.absWorkingDir,
          }));
        },
      },
    ],
  });
  const texts = new Map(
    await Promise.all(
      outputFiles.map(async (file) => {
        const { code } = await minify(withArrows(file.text), {
          ...SHORTEST,
          format: { max_line_len: lineLength },
        });
        if (code === undefined) throw new Error(`terser gave nothing for ${file.path}`);
        return [path.parse(file.path).name, withNamedStrings(code)] as const;
      }),
    ),
  );
  const take = (part: Part): string => {
    const text = texts.get(part);
    if (text === undefined) throw new Error(`esbuild gave no ${part}`);
    texts.delete(part);
    return text;
  };
  const [formulas, commands, ...common] = [take("formulas"), take("commands"), ...texts.values()];
  return {
    formulas: `"use strict";
var ${SHARED}=(()=>{${common.map((text) => functionBody(text)).join("\n")}
})();
${functionBody(formulas, [SHARED])}`,
    commands: `"use strict";
${functionBody(commands)}`,
    metafile,
  };
}

/** Each entry point from its own file: through one file for all, each would draw in the others' files. */
function moduleText(entryPoints: readonly EntryPoint[]): string {
  return entryPoints.map(({ name, file }) => `export { ${name} } from ${JSON.stringify(file)};`).join("\n");
}

/** A module as a function's body: it takes its imports from `SHARED` and returns its exports, and more if told. */
function functionBody(module: string, more: readonly string[] = []): string {
  const program = parse(module, { ecmaVersion: 2020, sourceType: "module", ranges: true });
  const exported: string[] = [];
  const returned = [...more];
  let body = "";
  let from = 0;
  for (const node of program.body) {
    if (node.type === "ImportDeclaration") {
      const names = node.specifiers.map((specifier) => {
        if (specifier.type !== "ImportSpecifier")
          throw new Error(`not expected of esbuild: ${specifier.type}`);
        return `${nameOf(specifier.imported)}:${specifier.local.name}`;
      });
      body += `${module.slice(from, node.start)}const{${names.join()}}=${SHARED};`;
    } else if (node.type === "ExportNamedDeclaration") {
      for (const { local, exported: name } of node.specifiers) {
        exported.push(nameOf(local));
        returned.push(`${nameOf(name)}:${nameOf(local)}`);
      }
      body += module.slice(from, node.start);
    } else continue;
    from = node.end;
  }
  const { scopes } = analyze(program as Parameters<typeof analyze>[0], {
    ecmaVersion: 2020,
    sourceType: "module",
  });
  for (const { name, references } of scopes.find(({ type }) => type === "module")?.variables ?? []) {
    if (exported.includes(name) && references.some((reference) => reference.isWrite() && !reference.init)) {
      throw new Error(`${name} is set anew after both texts were given it`);
    }
  }
  return `${body}${module.slice(from).trimEnd()}\nreturn{${returned.join()}};`;
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}
