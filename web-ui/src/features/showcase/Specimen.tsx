import type { ReactNode } from 'react';

/** One component under its own name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="specimen" aria-label={name}>
      <h2 className="specimen__name">{name}</h2>
      <div className="stack">{children}</div>
    </section>
  );
}
