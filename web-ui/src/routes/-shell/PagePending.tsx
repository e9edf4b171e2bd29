import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@/ui/surfaces';

/** A screen on its way: the shape of a title and of what stands below it. */
export function PagePending() {
  const { t } = useLingui();
  return (
    <main className="main" id="main" tabIndex={-1}>
      <Skeleton label={t`Loading`} lines={6} />
    </main>
  );
}
