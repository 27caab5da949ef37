/** Starts the test files that take minutes first, so that no core idles at the end while the last one runs. */
const Sequencer = require("@jest/test-sequencer").default;

const LONGEST = [
  "tests/sheet/mutated-grids",
  "tests/addin/faults",
  "tests/assessment/agreement",
  "tests/addin/hostile-text",
];

function position({ path }) {
  const found = LONGEST.findIndex((name) => path.replaceAll("\\", "/").includes(`/${name}.`));
  return found < 0 ? LONGEST.length : found;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => position(one) - position(other));
  }
};
