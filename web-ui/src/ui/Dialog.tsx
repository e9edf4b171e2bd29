import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  size?: 'wide';
  children: ReactNode;
};

/** The browser's own modal dialog: it traps focus, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, size, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { t } = useLingui();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape already closes a native dialog
    <dialog
      ref={ref}
      className="dialog"
      data-size={size}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {open && (
        <div className="dialog__body">
          <div className="dialog__head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={t`Close`} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
