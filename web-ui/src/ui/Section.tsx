import type { ReactNode } from 'react';

type SectionProps = { title: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page under its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className="stack">
      <div className="row spread">
        <h2>{title}</h2>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** What only some want to know, folded away. */
export function Details({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="details">
      <summary>{title}</summary>
      <div className="details__body">{children}</div>
    </details>
  );
}
