import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type NewNumber, type PersonFound, peopleQuery, useAskNumberChange } from '../api';

/** The person sits at the desk: find her, write the new number, say how you made sure. */
export function LostNumberForm({ onDone }: { onDone: () => void }) {
  const [person, setPerson] = useState<PersonFound>();
  return person ? (
    <ChangeForm person={person} onDone={onDone} onBack={() => setPerson(undefined)} />
  ) : (
    <FindPerson onFound={setPerson} />
  );
}

function FindPerson({ onFound }: { onFound: (person: PersonFound) => void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data: found, isFetching } = useQuery(peopleQuery(q));
  return (
    <div className="stack">
      <Field
        label={<Trans>Who sits before you?</Trans>}
        hint={<Trans>A part of the name or of the workshop's name, or the whole old number.</Trans>}
      >
        <TextInput value={typed} onChange={(event) => setTyped(event.target.value)} type="search" />
      </Field>
      {isFetching && <Skeleton lines={2} label={t`Loading`} />}
      {q.length >= 3 && found?.length === 0 && (
        <Note>
          <Trans>Nobody found. Try another part of the name.</Trans>
        </Note>
      )}
      {found && found.length > 0 && (
        <ul className="lines">
          {found.map((person) => (
            <li className="row spread" key={person.id}>
              <span>
                <span className="strong">{person.name || <Trans>Without a name</Trans>}</span>
                <br />
                <span className="small soft">
                  {[...person.organisations, person.number].filter(Boolean).join(' · ')}
                </span>
              </span>
              {person.number ? (
                <Button size="small" onClick={() => onFound(person)}>
                  <Trans>This person</Trans>
                </Button>
              ) : (
                <span className="small soft">
                  <Trans>has no number</Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type ChangeFormProps = { person: PersonFound; onDone: () => void; onBack: () => void };

function ChangeForm({ person, onDone, onBack }: ChangeFormProps) {
  const { t } = useLingui();
  const form = useForm<NewNumber>({
    defaultValues: { personId: person.id, number: '', seen: '' },
  });
  const ask = useAskNumberChange(form);
  const submit = form.handleSubmit((values) =>
    ask.mutate(values, {
      onSuccess: () => {
        toast(t`Asked. The old number is told; a second coordinator has to agree.`);
        onDone();
      },
    }),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <span className="strong">{person.name}</span>
        <br />
        <span className="small soft">
          {[...person.organisations, person.number].filter(Boolean).join(' · ')}
        </span>
      </p>
      <Field label={<Trans>New mobile number</Trans>} error={fieldError(form, 'number')}>
        <TextInput
          {...form.register('number', { required: t`Write the new number.` })}
          inputMode="tel"
          placeholder="05xx xxx xx xx"
        />
      </Field>
      <Field
        label={<Trans>How did you make sure who she is?</Trans>}
        hint={
          <Trans>For example: identity card seen, signature on the member form compared.</Trans>
        }
        error={fieldError(form, 'seen')}
      >
        <TextArea
          {...form.register('seen', { required: t`Write how you made sure.` })}
          maxLength={500}
          rows={3}
        />
      </Field>
      <FormError form={form} />
      <div className="row">
        <Button type="submit" kind="primary" busy={ask.isPending}>
          <Trans>Ask for the change</Trans>
        </Button>
        <Button onClick={onBack}>
          <Trans>Somebody else</Trans>
        </Button>
      </div>
    </form>
  );
}
