/** Names of sheets as a file may have them: Excel takes 31 characters and calls a file with longer ones damaged. */

const LONGEST_NAME = 31;

/** Each name that is too long, and a shorter one that no other sheet has. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const short = new Map<string, string>();
  for (const name of names) {
    if (name.length <= LONGEST_NAME) continue;
    let number = 1;
    let shorter = shortened(name, "");
    while (taken.has(shorter.toLowerCase())) shorter = shortened(name, `~${String(++number)}`);
    taken.add(shorter.toLowerCase());
    short.set(name, shorter);
  }
  return short;
}

function shortened(name: string, ending: string): string {
  return `${name.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
}
