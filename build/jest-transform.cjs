/* Lets jest run TypeScript and ES modules: each file is translated by esbuild, with source maps. */
const { transformSync } = require("esbuild");

module.exports = {
  process: (source, filename) =>
    transformSync(source, {
      format: "cjs",
      loader: /\.[cm]?tsx?$/.test(filename) ? "ts" : "js",
      sourcefile: filename,
      sourcemap: "inline",
      target: "node20",
    }),
};
