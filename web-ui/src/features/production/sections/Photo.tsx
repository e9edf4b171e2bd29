import { useLingui } from '@lingui/react/macro';
import { fileAddress } from '@/api/upload';

/** A picture from the floor; opens whole. */
export function Photo({ id }: { id: string }) {
  const { t } = useLingui();
  return (
    <a className="photo" href={fileAddress(id, true)} target="_blank" rel="noreferrer">
      <img src={fileAddress(id, true)} alt={t`From the workshop's floor`} loading="lazy" />
    </a>
  );
}
