import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Checkbox, RadioCards } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { type Profile, useDescribe } from '../api';
import { hazards } from '../words';

/** Five facts that decide which requirements concern a workshop. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t, i18n } = useLingui();
  const [values, setValues] = useState({
    hazardClass: profile.hazardClass,
    foreignWorkers: profile.foreignWorkers ?? true,
    youngWorkers: profile.youngWorkers ?? true,
    pressure: profile.pressure ?? true,
    lifting: profile.lifting ?? true,
  });
  const describe = useDescribe(() => toast(t`Saved.`));
  const flag = (name: 'foreignWorkers' | 'youngWorkers' | 'pressure' | 'lifting') => ({
    checked: values[name],
    onChange: (event: { target: { checked: boolean } }) =>
      setValues((before) => ({ ...before, [name]: event.target.checked })),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        describe.mutate(values);
      }}
    >
      {describe.error && <Note tone="lose">{problemText(describe.error)}</Note>}
      <Field
        group
        label={<Trans>Class of hazard</Trans>}
        hint={
          <Trans>
            By your NACE code; your safety expert knows it. Sewing alone is usually low.
          </Trans>
        }
      >
        <RadioCards
          name="hazard"
          value={values.hazardClass}
          onChange={(event) =>
            setValues((before) => ({ ...before, hazardClass: event.target.value }))
          }
          cards={Object.entries(hazards).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      </Field>
      <Checkbox {...flag('pressure')}>
        <Trans>We have a compressor, an air tank or a steam boiler</Trans>
      </Checkbox>
      <Checkbox {...flag('lifting')}>
        <Trans>We have a lift, a hoist or a forklift</Trans>
      </Checkbox>
      <Checkbox {...flag('foreignWorkers')}>
        <Trans>Foreign people or people under temporary protection work here</Trans>
      </Checkbox>
      <Checkbox {...flag('youngWorkers')}>
        <Trans>People under 18 or apprentices work here</Trans>
      </Checkbox>
      <Button type="submit" kind="primary" busy={describe.isPending}>
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}
