/* Gives each run of jest a folder of its own, in which the test files share what one of them has built. */
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");

module.exports = () => {
  process.env.CCHC_RUN_FOLDER = mkdtempSync(path.join(tmpdir(), "cchc-run-"));
};
