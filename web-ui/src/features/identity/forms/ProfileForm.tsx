import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { problemText } from '@/api/problem';
import type { Session } from '@/api/session';
import { type Language, languages } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RadioCards, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Card } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useSaveProfile } from '../api';

/** Two answers need no form library: this screen is on the owner's first load. */
export function ProfileForm({ person }: { person: Session['person'] }) {
  const { t } = useLingui();
  const spoken = useLanguage();
  const [name, setName] = useState(person.name);
  const [language, setLanguage] = useState<Language>(spoken);
  const [tried, setTried] = useState(false);
  const save = useSaveProfile();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) {
      save.mutate({ name: name.trim(), language }, { onSuccess: () => toast(t`Saved.`) });
    }
  };
  return (
    <Card>
      <h2>
        <Trans>You</Trans>
      </h2>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={<Trans>Name and surname</Trans>}
          error={tried && !name.trim() ? t`Write your name and surname.` : undefined}
        >
          <TextInput
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="name"
            maxLength={200}
          />
        </Field>
        <Field group label={<Trans>Language of screens and messages</Trans>}>
          <RadioCards
            name="language"
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
            cards={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        {save.error && <Note tone="lose">{problemText(save.error)}</Note>}
        <div className="row">
          <Button type="submit" kind="primary" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
