import { Trans, useLingui } from '@lingui/react/macro';
import { type DragEvent, useRef, useState } from 'react';
import { problemText } from '@/api/problem';
import type { Upload } from '@/api/upload';
import { Button, IconButton } from './Button';
import { useControl } from './Field';
import { Icon } from './Icon';

/** Named one by one: asked for any picture, a phone hands over HEIC files nobody can open. */
const pictures = 'image/jpeg,image/png,image/webp';

type FileDropProps = {
  /** As in an input: "image/*,application/pdf". */
  accept?: string;
  multiple?: boolean;
  /** Offer the camera first: papers and defects are photographed, not scanned. */
  camera?: boolean;
  onFiles: (files: File[]) => void;
  /** What `useUploads` knows about the files under way. */
  uploads?: readonly Upload<unknown>[];
  onRetry?: (id: string) => void;
  onRemove?: (id: string) => void;
};

export function FileDrop(props: FileDropProps) {
  const { accept, multiple, camera, onFiles, uploads = [], onRetry, onRemove } = props;
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const photos = useRef<HTMLInputElement>(null);
  const { id, ...control } = useControl();
  const taken = (list: FileList | null) => {
    const chosen = Array.from(list ?? []);
    if (chosen.length > 0) onFiles(multiple ? chosen : chosen.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    taken(event.dataTransfer.files);
  };
  const input = (ref: typeof files, photo: boolean) => (
    <input
      ref={ref}
      hidden
      type="file"
      accept={photo ? 'image/*' : accept?.replace('image/*', pictures)}
      capture={photo ? 'environment' : undefined}
      multiple={multiple}
      onChange={(event) => {
        taken(event.target.files);
        // The same file may be chosen again after it was removed.
        event.target.value = '';
      }}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons do the same
    <div
      className="drop"
      data-over={over ? '' : undefined}
      aria-invalid={control['aria-invalid']}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="row drop__ways">
        {camera && (
          <Button kind="primary" icon="camera" onClick={() => photos.current?.click()}>
            <Trans>Take a photo</Trans>
          </Button>
        )}
        <Button
          id={id}
          aria-describedby={control['aria-describedby']}
          icon="upload"
          onClick={() => files.current?.click()}
        >
          <Trans>Choose a file</Trans>
        </Button>
        {input(files, false)}
        {camera && input(photos, true)}
      </div>
      <p className="small soft drop__hint">
        <Trans>or drop it here</Trans>
      </p>
      {uploads.length > 0 && (
        <ul className="drop__files" aria-live="polite">
          {uploads.map(({ id: upload, file, share, answer, error }) => (
            <li className="drop__file" key={upload}>
              <Icon name={error ? 'alert' : answer === undefined ? 'upload' : 'check'} />
              <span className="grow">
                {file.name}
                {error && <span className="field__error">{problemText(error)}</span>}
              </span>
              {!error && answer === undefined && (
                <progress max={1} value={share} aria-label={t`${file.name} is being sent`} />
              )}
              {error && onRetry && (
                <Button size="small" onClick={() => onRetry(upload)}>
                  <Trans>Try again</Trans>
                </Button>
              )}
              {onRemove && (
                <IconButton
                  icon="close"
                  label={t`Remove ${file.name}`}
                  onClick={() => onRemove(upload)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
