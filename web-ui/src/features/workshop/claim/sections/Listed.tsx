import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Details } from '@/ui/Section';
import { LinkCard } from '@/ui/surfaces';
import { listedQuery, type TakeOver } from '../queries';

/** Before an application is begun: is the workshop known already? */
export function FindListed() {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const { t } = useLingui();
  const { data: found, error, isFetching } = useQuery(listedQuery(asked));
  const empty = asked !== '' && found?.length === 0;
  return (
    <Details title={<Trans>The centre has my workshop on its list already</Trans>}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(typed.trim());
        }}
      >
        <p>
          <Trans>
            Then take it over: what the centre knows is filled in. Open the link that was sent to
            you, or find your workshop by its tax number.
          </Trans>
        </p>
        <Field
          label={<Trans>Tax number of the workshop</Trans>}
          error={wrongAt(error, '/taxNumber')}
        >
          <TextInput
            value={typed}
            inputMode="numeric"
            maxLength={20}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Elsewhere error={error} fields={['/taxNumber']} />
        <div aria-live="polite" className="stack">
          {empty && (
            <Note>
              <Trans>
                No workshop with this tax number is on the list. Begin a new application.
              </Trans>
            </Note>
          )}
          {found && found.length > 0 && <Found found={found} label={t`Workshops found`} />}
        </div>
        <Button type="submit" wide busy={isFetching} disabled={typed.trim() === ''}>
          <Trans>Find my workshop</Trans>
        </Button>
      </form>
    </Details>
  );
}

/** While an application is being answered: one is never to be made beside the listed record. */
export function AlreadyListed({ taxNumber }: { taxNumber: string }) {
  const { t } = useLingui();
  const { data: found } = useQuery(listedQuery(taxNumber));
  if (!found || found.length === 0) return null;
  return (
    <Note tone="soon">
      <div className="stack">
        <p>
          <Plural
            value={found.length}
            one="The centre's list has a workshop with your tax number. Take it over, then go on here; what you have written stays."
            other="The centre's list has workshops with your tax number. Take yours over, then go on here; what you have written stays."
          />
        </p>
        <Found found={found} label={t`Workshops found`} />
      </div>
    </Note>
  );
}

function Found({ found, label }: { found: readonly TakeOver[]; label: string }) {
  return (
    <ul className="stack tight" aria-label={label}>
      {found.map(({ code, name, district, province }) => (
        <li key={code}>
          <LinkCard to="/claim/$code" params={{ code }}>
            <span className="strong">{name}</span>
            <div className="small soft">{[district, province].filter(Boolean).join(', ')}</div>
          </LinkCard>
        </li>
      ))}
    </ul>
  );
}
