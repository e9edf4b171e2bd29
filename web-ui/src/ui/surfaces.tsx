import { createLink } from '@tanstack/react-router';
import {
  type AnchorHTMLAttributes,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
} from 'react';
import { Stitch } from './Stitch';
import type { Tone } from './tone';

export function Card({
  tone,
  children,
  ...rest
}: HTMLAttributes<HTMLElement> & { tone?: Tone; children: ReactNode }) {
  return (
    <section {...rest} className={`card ${rest.className ?? ''}`} data-tone={tone}>
      {children}
    </section>
  );
}

function CardAnchor({
  tone,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { tone?: Tone; ref?: Ref<HTMLAnchorElement> }) {
  return <a {...rest} className="card" data-tone={tone} />;
}

/** A whole card that leads somewhere: same `to`, `params`, `search` as Link. */
export const LinkCard = createLink(CardAnchor);

export function CardHead({ children }: { children: ReactNode }) {
  return <div className="card__head">{children}</div>;
}

/** Cards one below the other: the owner's list, where the brand's would be a table. */
export function CardList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="card-list" aria-label={label}>
      {children}
    </ul>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  /** The line above the title: where this belongs. */
  over?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** The one h1 of a screen, what it is about, and what can be done with it. */
export function PageHeader({ title, over, children, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The tab and the browser's history carry the title of the screen, in the language of the screen.
  useEffect(() => {
    document.title = `${heading.current?.textContent} · İlmek`;
  });
  return (
    <header className="page-header">
      <div className="page-header__text">
        {over && <div className="page-header__over">{over}</div>}
        <h1 ref={heading}>{title}</h1>
        <div className="page-header__stitch">
          <Stitch />
        </div>
        {children && <div className="soft">{children}</div>}
      </div>
      {actions && <div className="row no-print">{actions}</div>}
    </header>
  );
}

/** Nothing here yet: say how to begin. */
export function EmptyState({
  title,
  children,
  action,
  as: Heading = 'h2',
}: {
  title: ReactNode;
  as?: 'h1' | 'h2' | 'h3';
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}

export function Stat({
  label,
  value,
  unit,
  children,
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="stat">
      <div className="stat__label">{label}</div>
      <div className="stat__value">
        {value} {unit && <span className="stat__unit">{unit}</span>}
      </div>
      {children && <div className="stat__more">{children}</div>}
    </div>
  );
}

/** Pairs of what and which; leaves out what has no value. */
export function KeyValue({ pairs }: { pairs: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="pairs">
      {pairs
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([key, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of one thing keep their order
          <div key={index}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Lines in the place of text that is on its way; give it the shape of what will stand there. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  const widths = [92, 78, 85, 60];
  return (
    <div className="stack tight" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: identical lines
          key={index}
          className="skeleton"
          style={{ inlineSize: `${widths[index % widths.length]}%` }}
        />
      ))}
    </div>
  );
}
