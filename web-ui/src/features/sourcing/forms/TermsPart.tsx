import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { collate } from '@/lib/turkish';
import { IconButton } from '@/ui/Button';
import { wrongAt, wrongBelow } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { RadioCards, Select, TextArea } from '@/ui/inputs';
import { usePaperName } from '../names';
import { incoterms, inspectionLevels, materialModes } from '../owner/words';
import { paperTypesQuery } from '../queries';
import type { Words } from '../words';
import type { PartProps } from './DraftForm';
import { Part } from './Part';

const limits = ['0.65', '1', '1.5', '2.5', '4', '6.5'];

export function useOptions(): (words: Words) => { value: string; label: string }[] {
  const { i18n } = useLingui();
  return (words) => Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
}

/** Who brings what, and where the goods go. */
export function TermsPart({ terms, set, error }: PartProps) {
  const options = useOptions();
  return (
    <Part name="terms" title={<Trans>Material and delivery</Trans>}>
      <Field group label={<Trans>Material</Trans>} error={wrongAt(error, '/terms/materialMode')}>
        <RadioCards
          name="materialMode"
          value={terms.materialMode ?? ''}
          cards={options(materialModes)}
          onChange={(event) => set({ materialMode: event.target.value })}
        />
      </Field>
      <div className="pair">
        <Field label={<Trans>Terms of delivery</Trans>} error={wrongAt(error, '/terms/incoterm')}>
          <Select
            empty
            options={options(incoterms)}
            value={terms.incoterm ?? ''}
            onChange={(event) => set({ incoterm: event.target.value || undefined })}
          />
        </Field>
        <Field label={<Trans>Delivery address</Trans>}>
          <TextArea
            rows={2}
            maxLength={500}
            value={terms.deliveryAddress}
            onChange={(event) => set({ deliveryAddress: event.target.value })}
          />
        </Field>
        <Field label={<Trans>Packing instructions</Trans>}>
          <TextArea
            rows={3}
            maxLength={2000}
            value={terms.packing}
            onChange={(event) => set({ packing: event.target.value })}
          />
        </Field>
        <Field label={<Trans>Label instructions</Trans>}>
          <TextArea
            rows={3}
            maxLength={2000}
            value={terms.labelling}
            onChange={(event) => set({ labelling: event.target.value })}
          />
        </Field>
      </div>
    </Part>
  );
}

/** What proves quality: certificates, tests, inspection. */
export function QualityPart({ terms, set, error }: PartProps) {
  const { t } = useLingui();
  const options = useOptions();
  const language = useLanguage();
  const paperName = usePaperName();
  const { data: types } = useQuery(paperTypesQuery);
  const open = (types ?? [])
    .filter(({ id }) => id.startsWith('cert_') && !terms.certificates.includes(id))
    .map(({ id, nameTr, nameEn }) => ({ value: id, label: language === 'tr' ? nameTr : nameEn }))
    .toSorted((a, b) => collate(a.label, b.label));
  const aql = (part: 'critical' | 'major' | 'minor', value: string) =>
    set({ aql: { ...terms.aql, [part]: value === '' ? undefined : Number(value) } });
  const limit = (values: string[]) =>
    values.map((value) => ({ value, label: language === 'tr' ? value.replace('.', ',') : value }));
  return (
    <Part name="quality" title={<Trans>Quality and certificates</Trans>}>
      <Field
        optional
        label={<Trans>Certificates the workshop must have</Trans>}
        hint={
          <Trans>
            The work is given only to a workshop whose certificate is confirmed and lasts through
            its last week.
          </Trans>
        }
        error={wrongBelow(error, '/terms/certificates')}
      >
        <Select
          empty={t`Add a certificate…`}
          options={open}
          value=""
          onChange={(event) => set({ certificates: [...terms.certificates, event.target.value] })}
        />
      </Field>
      {terms.certificates.length > 0 && (
        <ul className="stack tight" aria-label={t`Certificates asked`}>
          {terms.certificates.map((type) => (
            <li key={type} className="row spread">
              {paperName(type)}
              <IconButton
                icon="remove"
                label={t`Remove ${paperName(type)}`}
                onClick={() =>
                  set({ certificates: terms.certificates.filter((one) => one !== type) })
                }
              />
            </li>
          ))}
        </ul>
      )}
      <Field optional label={<Trans>Tests asked</Trans>}>
        <TextArea
          rows={2}
          maxLength={2000}
          value={terms.tests}
          onChange={(event) => set({ tests: event.target.value })}
        />
      </Field>
      <div className="pair">
        <Field label={<Trans>Inspection level</Trans>} error={wrongAt(error, '/terms/aql/level')}>
          <Select
            empty
            options={options(inspectionLevels)}
            value={terms.aql.level ?? ''}
            onChange={(event) =>
              set({ aql: { ...terms.aql, level: event.target.value || undefined } })
            }
          />
        </Field>
        <Field label={<Trans>AQL, critical defects</Trans>}>
          <Select
            empty
            options={limit(['0', ...limits])}
            value={`${terms.aql.critical ?? ''}`}
            onChange={(event) => aql('critical', event.target.value)}
          />
        </Field>
        <Field label={<Trans>AQL, major defects</Trans>} error={wrongAt(error, '/terms/aql/major')}>
          <Select
            empty
            options={limit(limits)}
            value={`${terms.aql.major ?? ''}`}
            onChange={(event) => aql('major', event.target.value)}
          />
        </Field>
        <Field label={<Trans>AQL, minor defects</Trans>}>
          <Select
            empty
            options={limit(limits)}
            value={`${terms.aql.minor ?? ''}`}
            onChange={(event) => aql('minor', event.target.value)}
          />
        </Field>
      </div>
    </Part>
  );
}
