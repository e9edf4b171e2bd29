import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import type { Session } from '@/api/session';
import { languages } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { RadioCards, TextInput } from '@/ui/inputs';
import { Card } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Profile, useSaveProfile } from '../api';

export function ProfileForm({ person }: { person: Session['person'] }) {
  const { t } = useLingui();
  const form = useForm<Profile>({
    defaultValues: { name: person.name, language: useLanguage() },
  });
  const save = useSaveProfile(form);
  const submit = form.handleSubmit((profile) =>
    save.mutate(profile, { onSuccess: () => toast(t`Saved.`) }),
  );
  return (
    <Card>
      <h2>
        <Trans>You</Trans>
      </h2>
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={<Trans>Name and surname</Trans>} error={fieldError(form, 'name')}>
          <TextInput {...form.register('name')} autoComplete="name" />
        </Field>
        <Field
          group
          label={<Trans>Language of screens and messages</Trans>}
          error={fieldError(form, 'language')}
        >
          <RadioCards
            {...form.register('language')}
            cards={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <FormError form={form} />
        <div className="row">
          <Button type="submit" kind="primary" busy={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}
