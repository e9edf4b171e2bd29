import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './Button';
import { Field } from './Field';
import { DateInput, type Option, Select, TextInput } from './inputs';

type Search = Record<string, string | undefined>;

export type Filter = { name: string; label: ReactNode } & (
  | { kind: 'search'; placeholder?: string }
  | { kind: 'select'; options: readonly Option[]; all: string }
  | { kind: 'date' }
);

type FilterBarProps = {
  label: string;
  filters: readonly Filter[];
  /** The route's search parameters: the address keeps the filter, so that it can be sent on. */
  search: Search;
  onSearch: (search: Search) => void;
  children?: ReactNode;
};

/**
 * Filters of a list, bound to the address:
 * `search={Route.useSearch()} onSearch={(search) => navigate({ search, replace: true })}`.
 */
export function FilterBar({ label, filters, search, onSearch, children }: FilterBarProps) {
  const set = (name: string, value: string) => {
    const next = { ...search };
    if (value) next[name] = value;
    else delete next[name];
    onSearch(next);
  };
  const used = filters.some(({ name }) => search[name]);
  return (
    <search aria-label={label} className="filters no-print">
      {filters.map((filter) => (
        <Field key={filter.name} label={filter.label} data-kind={filter.kind}>
          {filter.kind === 'select' ? (
            <Select
              empty={filter.all}
              options={filter.options}
              value={search[filter.name] ?? ''}
              onChange={(event) => set(filter.name, event.target.value)}
            />
          ) : filter.kind === 'date' ? (
            <DateInput
              value={search[filter.name] ?? ''}
              onChange={(event) => set(filter.name, event.target.value)}
            />
          ) : (
            <Typed
              value={search[filter.name] ?? ''}
              placeholder={filter.placeholder}
              onTyped={(value) => set(filter.name, value)}
            />
          )}
        </Field>
      ))}
      {used && (
        <Button
          kind="quiet"
          icon="close"
          onClick={() => {
            const next = { ...search };
            for (const { name } of filters) delete next[name];
            onSearch(next);
          }}
        >
          <Trans>Clear</Trans>
        </Button>
      )}
      {children}
    </search>
  );
}

type TypedProps = { value: string; placeholder?: string; onTyped: (value: string) => void };

/** The list follows when the fingers rest, not at every letter. */
function Typed({ value, placeholder, onTyped }: TypedProps) {
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    // The address changed from outside (back, cleared): it wins over what stands here.
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onTyped(text), 300);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      type="search"
      value={text}
      placeholder={placeholder}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
