import '../notices.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { Note } from '@/ui/Note';
import { Card, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { preferencesQuery, usePrefer } from '../api';
import { kindHints, kinds } from '../words';

/** Which news also leaves the portal, and how. Each tick is saved at once. */
export function PreferencesSection() {
  const { t, i18n } = useLingui();
  const { data: preferences } = useQuery(preferencesQuery);
  const prefer = usePrefer();
  const word = (words: typeof kinds, kind: string) => {
    const found = words[kind];
    return found ? i18n._(found) : kind;
  };
  const channels = [
    { key: 'email', label: t`E-mail`, reached: preferences?.email },
    { key: 'sms', label: t`SMS`, reached: preferences?.sms },
  ] as const;
  const shown = channels.filter(({ reached }) => reached);
  return (
    <Card>
      <h2>
        <Trans>What we send you</Trans>
      </h2>
      <p className="soft">
        <Trans>
          Everything is told in the portal. Here you choose what also comes to you; what concerns
          your account always does.
        </Trans>
      </p>
      {prefer.error && <Note tone="lose">{problemText(prefer.error)}</Note>}
      {!preferences ? (
        <Skeleton lines={4} label={t`Loading`} />
      ) : (
        <table className="choices">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">
                  <Trans>Kind of news</Trans>
                </span>
              </th>
              {shown.map(({ key, label }) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preferences.choices.map((choice) => (
              <tr key={choice.kind}>
                <th scope="row">
                  {word(kinds, choice.kind)}
                  <br />
                  <span className="small soft">{word(kindHints, choice.kind)}</span>
                </th>
                {shown.map(({ key, label }) => (
                  <td key={key}>
                    <label>
                      <input
                        type="checkbox"
                        aria-label={`${word(kinds, choice.kind)}, ${label}`}
                        checked={choice[key]}
                        disabled={prefer.isPending}
                        onChange={(event) =>
                          prefer.mutate(
                            { choices: [{ ...choice, [key]: event.target.checked }] },
                            { onSuccess: () => toast(t`Saved.`) },
                          )
                        }
                      />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
