import { Trans, useLingui } from '@lingui/react/macro';
import { fileAddress } from '@/api/upload';
import { AnchorButton, IconButton } from '@/ui/Button';
import { Details } from '@/ui/Section';
import type { PaperPart } from '../api';

/** What every browser shows by itself. */
export const isPicture = (mediaType: string) =>
  ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType);

/** The pages of a paper, large enough to read; a tap opens one alone. */
export function Parts({ pages, title }: { pages: readonly PaperPart[]; title: string }) {
  const { t } = useLingui();
  return (
    <div className="paper-parts">
      {pages.map(({ blobId, name, mediaType }, index) => {
        const number = index + 1;
        return isPicture(mediaType) ? (
          <a
            key={blobId}
            className="paper-part"
            href={fileAddress(blobId, true)}
            target="_blank"
            rel="noreferrer"
          >
            <img src={fileAddress(blobId, true)} alt={t`${title}, page ${number}`} loading="lazy" />
          </a>
        ) : (
          <div key={blobId}>
            <AnchorButton href={fileAddress(blobId)} icon="document" download={name}>
              <Trans>Open {name}</Trans>
            </AnchorButton>
          </div>
        );
      })}
    </div>
  );
}

/** What proves, years later, that a page is still the one that was handed in. */
export function Fingerprints({ pages }: { pages: readonly PaperPart[] }) {
  const known = pages.filter(({ sha256 }) => sha256);
  if (known.length === 0) return null;
  return (
    <Details title={<Trans>Fingerprints of the files (SHA-256)</Trans>}>
      <ul className="fingerprints">
        {known.map(({ blobId, name, sha256 }) => (
          <li key={blobId}>
            <span className="small">{name}</span>
            <code>{sha256}</code>
          </li>
        ))}
      </ul>
    </Details>
  );
}

type Chosen = { id: string; name: string; mediaType: string };
type ThumbsProps = { pages: readonly Chosen[]; onRemove: (id: string) => void };

/** Pages that are there already while a paper is being handed in. */
export function Thumbs({ pages, onRemove }: ThumbsProps) {
  const { t } = useLingui();
  if (pages.length === 0) return null;
  return (
    <ul className="paper-thumbs" aria-label={t`Pages so far`}>
      {pages.map(({ id, name, mediaType }, index) => {
        const number = index + 1;
        return (
          <li className="paper-thumb" key={id}>
            {isPicture(mediaType) ? (
              <img src={fileAddress(id, true)} alt={t`Page ${number}`} />
            ) : (
              <span className="paper-thumb__file">{name}</span>
            )}
            <IconButton
              icon="close"
              label={t`Remove page ${number}`}
              onClick={() => onRemove(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
