import type { ReactNode } from 'react';

/** The content of one screen: every page component returns exactly one. */
export function Page({ width, children }: { width?: 'narrow' | 'reading'; children: ReactNode }) {
  return (
    <main className="main" data-width={width} id="main" tabIndex={-1}>
      <div className="stack loose">{children}</div>
    </main>
  );
}
