import { Trans } from '@lingui/react/macro';
import { useUploads } from '@/api/upload';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';

type PhotoFieldProps = { onPhoto: (id: string | undefined) => void; error?: string };

/** One picture, from the camera first. It is on the server before the form is sent. */
export function PhotoField({ onPhoto, error }: PhotoFieldProps) {
  const { uploads, add, retry, remove } = useUploads('/api/files', ({ id }) => onPhoto(id));
  return (
    <Field label={<Trans>Photo</Trans>} optional error={error} group>
      <FileDrop
        camera
        accept="image/*"
        onFiles={(files) => {
          for (const { id } of uploads) remove(id);
          add(files);
        }}
        uploads={uploads}
        onRetry={retry}
        onRemove={(id) => {
          remove(id);
          onPhoto(undefined);
        }}
      />
    </Field>
  );
}
