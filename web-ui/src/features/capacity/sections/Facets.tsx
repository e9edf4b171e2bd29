import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Num } from '@/ui/figures';

type Count = { value: string; count: number };

type FacetProps = {
  title: ReactNode;
  counts: readonly Count[];
  /** Those that are asked for now. */
  chosen: readonly string[];
  name: (value: string) => string;
  onToggle: (value: string) => void;
};

/** Values with how many have them; one touch asks for it, another takes it back. */
export function Facet({ title, counts, chosen, name, onToggle }: FacetProps) {
  const gone = chosen.filter((value) => !counts.some((one) => one.value === value));
  const all = [...counts, ...gone.map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {all.slice(0, 12).map(({ value, count }) => (
        <button
          type="button"
          key={value}
          className="facet__value"
          aria-pressed={chosen.includes(value)}
          onClick={() => onToggle(value)}
        >
          {name(value)} <Num value={count} />
        </button>
      ))}
      {all.length > 12 && (
        <span className="soft small">
          <Trans context="values">and {all.length - 12} more</Trans>
        </span>
      )}
    </fieldset>
  );
}
