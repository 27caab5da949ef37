/** A list that shows its first entries, and more of them when asked. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DASHBOARD } from "../../vi/dashboard";

interface GrowingListProps<Entry> {
  readonly entries: readonly Entry[];
  /** How many are shown at first, and added each time. */
  readonly step: number;
  readonly class: string;
  readonly render: (entry: Entry, position: number) => ComponentChildren;
}

/** However many entries there are, only those shown are in the page. Starts over with other entries. */
export function GrowingList<Entry>({ entries, step, class: name, render }: GrowingListProps<Entry>) {
  const [shown, setShown] = useState(step);
  useEffect(() => setShown(step), [entries, step]);
  const rest = entries.length - shown;
  return (
    <>
      <ul class={name}>
        {entries.slice(0, shown).map((entry, position) => (
          <li key={position}>{render(entry, position)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="secondary" onClick={() => setShown(shown + step)}>
          {DASHBOARD.more(rest)}
        </button>
      )}
    </>
  );
}
