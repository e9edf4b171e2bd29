import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon';

type Look = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'lose';
  size?: 'small';
  wide?: boolean;
  icon?: IconName;
};

function content(icon: IconName | undefined, busy: boolean | undefined, children: ReactNode) {
  return (
    <>
      {busy ? <span className="busy-stitch" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </>
  );
}

function look({ kind = 'secondary', size, wide }: Look) {
  return {
    className: 'button',
    'data-kind': kind,
    'data-size': size,
    'data-wide': wide ? '' : undefined,
  };
}

export type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean; ref?: Ref<HTMLButtonElement> };

/** While `busy` it keeps its focus and its width but takes no second tap. */
export function Button({ kind, size, wide, icon, busy, children, onClick, ...rest }: ButtonProps) {
  const off = busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      type="button"
      {...rest}
      {...look({ kind, size, wide })}
      aria-busy={busy || undefined}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      {content(icon, busy, children)}
    </button>
  );
}

/** A button of one picture; the label is what a screen reader says and a pointer shows. */
export function IconButton({
  label,
  icon,
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { label: string; icon: IconName }) {
  return (
    <Button kind="quiet" {...rest} aria-label={label} title={label} data-icon-only="">
      <Icon name={icon} />
    </Button>
  );
}

type AnchorProps = Look &
  AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

/** An address outside the routes: a file, another site, tel: or mailto:. */
export function AnchorButton({ kind, size, wide, icon, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} {...look({ kind, size, wide })}>
      {content(icon, false, children)}
    </a>
  );
}

/** A route that looks like a button: same `to`, `params`, `search` as Link. */
export const LinkButton = createLink(AnchorButton);
