import { Trans, useLingui } from '@lingui/react/macro';
import { Num } from '@/ui/figures';
import { Card } from '@/ui/surfaces';
import { useProgress } from '../api';
import { steps } from '../words';

/** Long work on a list: what is being done, and how far it is where that can be told. */
export function Working({ of }: { of: string }) {
  const { i18n } = useLingui();
  const progress = useProgress(of);
  const { step = 'none', done = 0, total = 0 } = progress ?? {};
  const word = steps[step];
  const text = word ? i18n._(word) : step;
  return (
    <Card className="import-working">
      <p role="status">{text}</p>
      {total > 0 ? (
        <>
          <progress max={total} value={done} aria-label={text} />
          <p className="small soft">
            <Trans>
              <Num value={done} /> of <Num value={total} /> lines
            </Trans>
          </p>
        </>
      ) : (
        <progress aria-label={text} />
      )}
    </Card>
  );
}
