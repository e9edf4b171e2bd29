import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { fileAddress, useUploads } from '@/api/upload';
import { useLanguage } from '@/i18n/use-language';
import { collate } from '@/lib/turkish';
import { Button, IconButton } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { wrongAt, wrongBelow } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { NumberInput } from '@/ui/figures';
import { Icon } from '@/ui/Icon';
import { Select, TextArea, TextInput } from '@/ui/inputs';
import { MatrixInput } from '@/ui/MatrixInput';
import { garmentsQuery } from '../queries';
import type { PartProps } from './DraftForm';
import { Part } from './Part';

/** The brand's own references. */
export function ReferencesPart({
  terms,
  set,
  error,
  poNumber,
  onPoNumber,
}: PartProps & { poNumber: string; onPoNumber: (poNumber: string) => void }) {
  return (
    <Part name="references" title={<Trans>Your references</Trans>}>
      <div className="pair">
        <Field label={<Trans>PO number</Trans>} error={wrongAt(error, '/poNumber')}>
          <TextInput
            maxLength={60}
            value={poNumber}
            onChange={(event) => onPoNumber(event.target.value)}
          />
        </Field>
        <Field label={<Trans>Style name</Trans>} error={wrongAt(error, '/terms/style')}>
          <TextInput
            maxLength={120}
            value={terms.style}
            onChange={(event) => set({ style: event.target.value })}
          />
        </Field>
        <Field optional label={<Trans>Season</Trans>}>
          <TextInput
            maxLength={60}
            value={terms.season}
            onChange={(event) => set({ season: event.target.value })}
          />
        </Field>
        <Field optional label={<Trans>Supplier number</Trans>}>
          <TextInput
            maxLength={60}
            value={terms.supplierNumber}
            onChange={(event) => set({ supplierNumber: event.target.value })}
          />
        </Field>
      </div>
    </Part>
  );
}

/** What it is: kind, words, picture, tech pack. */
export function WorkPart({ terms, set, error }: PartProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const { data: garments } = useQuery(garmentsQuery);
  const picture = useUploads('/api/files', ({ id }) => set({ picture: id }));
  const files = useUploads('/api/files', ({ id }, file) => {
    files.remove(files.uploads.find((upload) => upload.file === file)?.id ?? '');
    set({ files: [...terms.files, { blobId: id, name: file.name.slice(0, 200) }] });
  });
  const options = (garments ?? [])
    .map(({ garment, nameTr, nameEn }) => ({
      value: garment,
      label: language === 'tr' ? nameTr : nameEn,
    }))
    .toSorted((a, b) => collate(a.label, b.label));
  return (
    <Part name="work" title={<Trans>What is made</Trans>}>
      <Field label={<Trans>Kind of garment</Trans>} error={wrongAt(error, '/terms/garment')}>
        <Select
          empty
          options={options}
          value={terms.garment ?? ''}
          onChange={(event) => set({ garment: event.target.value || undefined })}
        />
      </Field>
      <Field
        optional
        label={<Trans>In your own words</Trans>}
        hint={<Trans>Fabric, weight, what matters to you.</Trans>}
      >
        <TextArea
          maxLength={4000}
          value={terms.description}
          onChange={(event) => set({ description: event.target.value })}
        />
      </Field>
      <div className="pair">
        <Field optional label={<Trans>Picture</Trans>} error={wrongAt(error, '/terms/picture')}>
          {terms.picture ? (
            <div className="stack tight">
              <img
                className="job-picture"
                src={fileAddress(terms.picture, true)}
                alt={t`The model`}
              />
              <Button
                icon="remove"
                onClick={() => {
                  for (const { id } of picture.uploads) picture.remove(id);
                  set({ picture: undefined });
                }}
              >
                <Trans>Remove the picture</Trans>
              </Button>
            </div>
          ) : (
            <FileDrop
              accept="image/*"
              uploads={picture.uploads}
              onFiles={picture.add}
              onRetry={picture.retry}
              onRemove={picture.remove}
            />
          )}
        </Field>
        <Field label={<Trans>Tech pack</Trans>} error={wrongBelow(error, '/terms/files')}>
          <FileDrop
            multiple
            accept="application/pdf,image/*,.docx,.xlsx"
            uploads={files.uploads}
            onFiles={files.add}
            onRetry={files.retry}
            onRemove={files.remove}
          />
        </Field>
      </div>
      {terms.files.length > 0 && (
        <ul className="stack tight" aria-label={t`Files of the tech pack`}>
          {terms.files.map(({ blobId, name }) => (
            <li key={blobId} className="row spread">
              <a className="file-link" href={fileAddress(blobId)} download>
                <Icon name="document" size={20} /> {name}
              </a>
              <IconButton
                icon="remove"
                label={t`Remove ${name}`}
                onClick={() => set({ files: terms.files.filter((file) => file.blobId !== blobId) })}
              />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** How many, by size and colour, and how far the count may be off. */
export function PiecesPart({ id, terms, set, error }: PartProps & { id: string }) {
  const { t } = useLingui();
  const wrong = wrongBelow(error, '/terms/matrix');
  return (
    <Part name="pieces" title={<Trans>How many</Trans>}>
      <MatrixInput
        caption={t`Pieces by size and colour`}
        value={terms.matrix as { sizes: string[]; colours: string[]; pieces: (number | null)[][] }}
        onChange={(matrix) => set({ matrix: matrix as typeof terms.matrix })}
      />
      {wrong && <p className="field__error">{wrong}</p>}
      <Download path={`/api/enquiries/${id}/matrix`} />
      <div className="pair">
        <Field
          label={<Trans>May be fewer by</Trans>}
          hint={<Trans>Still counts as delivered in full.</Trans>}
          error={wrongAt(error, '/terms/toleranceUnder')}
        >
          <NumberInput
            unit="%"
            value={terms.toleranceUnder ?? null}
            onChange={(figure) => set({ toleranceUnder: figure ?? undefined })}
          />
        </Field>
        <Field
          label={<Trans>May be more by</Trans>}
          hint={<Trans>What you take and pay beyond the order.</Trans>}
          error={wrongAt(error, '/terms/toleranceOver')}
        >
          <NumberInput
            unit="%"
            value={terms.toleranceOver ?? null}
            onChange={(figure) => set({ toleranceOver: figure ?? undefined })}
          />
        </Field>
      </div>
    </Part>
  );
}
