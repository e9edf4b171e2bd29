import type { ReactNode } from 'react';
import { Section } from '@/ui/Section';

/** One part of the form; the list of what is missing leads here. */
export function Part({
  name,
  title,
  children,
}: {
  name: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="form-part" id={`part-${name}`}>
      <Section title={title}>{children}</Section>
    </div>
  );
}
