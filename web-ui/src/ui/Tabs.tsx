import { createLink } from '@tanstack/react-router';
import {
  type AnchorHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useRef,
  useState,
} from 'react';

/** A row of TabLinks: each tab is an address of its own. The usual choice. */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}

type TabAnchor = AnchorHTMLAttributes<HTMLAnchorElement> & {
  count?: number;
  ref?: Ref<HTMLAnchorElement>;
};

function Anchor({ count, children, ...rest }: TabAnchor) {
  return (
    <a {...rest}>
      {children}
      {count !== undefined && <span className="tabs__count">{count}</span>}
    </a>
  );
}

export const TabLink = createLink(Anchor);

type Tab = { key: string; label: ReactNode; content: ReactNode };

/** Tabs within one screen, for what needs no address. Arrow keys move between them. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [chosen, setChosen] = useState(tabs[0]?.key);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = tabs.findIndex(({ key }) => key === chosen);
    const next = (at + step + tabs.length) % tabs.length;
    setChosen(tabs[next]?.key);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const current = tabs.find(({ key }) => key === chosen);
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}${tab.key}`}
            aria-selected={tab.key === chosen}
            aria-controls={`${id}panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => setChosen(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen}`}>
        {current?.content}
      </div>
    </div>
  );
}
