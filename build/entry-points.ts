/** What the entry file hands to Google: its exported functions with their parameters and their comments. */
import ts from "typescript";

export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Where it is declared. */
  readonly file: string;
  /** Its doc comment, "" if it has none. */
  readonly comment: string;
}

/** Read from the source, since the bundle has lost names and comments. Order of the exports. */
export function readEntryPoints(entry: string): readonly EntryPoint[] {
  // Types are checked elsewhere: without libraries the names resolve in a fraction of the time.
  const program = ts.createProgram([entry], {
    noLib: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const file = source && checker.getSymbolAtLocation(source);
  if (!file) throw new Error(`${entry} is missing or exports nothing`);
  return checker.getExportsOfModule(file).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if ((target.flags & ts.SymbolFlags.Type) !== 0 && (target.flags & ts.SymbolFlags.Value) === 0) return [];
    return [entryPoint(symbol.name, target)];
  });
}

function entryPoint(name: string, symbol: ts.Symbol): EntryPoint {
  const declaration = symbol.declarations?.find(ts.isFunctionDeclaration);
  if (!declaration) throw new Error(`${name}: an entry point must be a function declaration`);
  const parameters = declaration.parameters.map(({ name: parameter, dotDotDotToken }) => {
    if (dotDotDotToken || !ts.isIdentifier(parameter)) {
      throw new Error(`${name}: the parameters of an entry point must be plain names`);
    }
    return parameter.text;
  });
  const file = declaration.getSourceFile().fileName;
  return {
    name,
    parameters,
    file,
    comment: ts.displayPartsToString(symbol.getDocumentationComment(undefined)),
  };
}
