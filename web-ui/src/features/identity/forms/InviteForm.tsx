import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { languages } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { RadioCards, Select, TextInput } from '@/ui/inputs';
import { toast } from '@/ui/Toast';
import { type NewColleague, useInvite } from '../api';
import { roleHints, roles } from '../words';

/** One address, one role: the person opens her account by the link she gets. */
export default function InviteForm({
  givable,
  onDone,
}: {
  givable: readonly string[];
  onDone: () => void;
}) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const form = useForm<NewColleague>({ defaultValues: { address: '', role: '', language } });
  const invite = useInvite(form);
  const word = (words: typeof roles, role: string) => {
    const found = words[role];
    return found && i18n._(found);
  };
  const submit = form.handleSubmit(({ address, ...rest }) =>
    invite.mutate(
      { address: address.trim(), ...rest },
      {
        onSuccess: () => {
          toast(t`The invitation is on its way.`);
          onDone();
        },
      },
    ),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={<Trans>Mobile number or e-mail</Trans>}
        hint={<Trans>We send a link there; it is valid for 7 days.</Trans>}
        error={fieldError(form, 'address')}
      >
        <TextInput
          {...form.register('address', { required: t`Write a mobile number or e-mail address.` })}
          autoCapitalize="none"
          spellCheck={false}
          placeholder="05xx xxx xx xx"
        />
      </Field>
      <Field group label={<Trans>Role</Trans>} error={fieldError(form, 'role')}>
        <RadioCards
          {...form.register('role', { required: t`Choose a role.` })}
          cards={givable.map((role) => ({
            value: role,
            label: word(roles, role) ?? role,
            hint: word(roleHints, role),
          }))}
        />
      </Field>
      <Field label={<Trans>Language of the message</Trans>} error={fieldError(form, 'language')}>
        <Select
          {...form.register('language')}
          options={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <FormError form={form} />
      <div className="row">
        <Button type="submit" kind="primary" busy={invite.isPending}>
          <Trans>Send the invitation</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  );
}
