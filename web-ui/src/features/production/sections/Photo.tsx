import { useLingui } from '@lingui/react/macro';

/** A picture from the floor; opens whole. */
export function Photo({ id }: { id: string }) {
  const { t } = useLingui();
  return (
    <a className="photo" href={`/files/${id}?inline=true`} target="_blank" rel="noreferrer">
      <img src={`/files/${id}?inline=true`} alt={t`From the workshop's floor`} loading="lazy" />
    </a>
  );
}
