import { Trans, useLingui } from '@lingui/react/macro';
import { Icon } from '@/ui/Icon';
import { Note } from '@/ui/Note';
import { Card } from '@/ui/surfaces';
import type { Enquiry } from '../queries';
import { advised, missing, placeOf, type Words } from '../words';

/** What is missing before the enquiry may be posted: one list that empties. */
export function ReadinessSection({ enquiry }: { enquiry: Enquiry }) {
  const { i18n } = useLingui();
  const lacking = [...enquiry.readiness.missing];
  if (enquiry.invited.length === 0 && enquiry.terms.visibility !== 'members') {
    lacking.push('nobody_invited');
  }
  const item = (slug: string, words: Words, extra: object) => {
    const word = words[slug];
    return (
      <li key={slug} {...extra}>
        <a href={`#part-${placeOf[slug] ?? 'references'}`}>
          <Icon name={words === missing ? 'alert' : 'info'} size={18} />
          {word ? i18n._(word) : slug}
        </a>
      </li>
    );
  };
  return (
    <Card>
      <h2>
        <Trans>Before it is posted</Trans>
      </h2>
      {lacking.length === 0 ? (
        <Note tone="done">
          <Trans>Everything is there. It can be posted.</Trans>
        </Note>
      ) : (
        <>
          <p className="soft">
            <Trans>Missing: {lacking.length}</Trans>
          </p>
          <ul className="missing">{lacking.map((slug) => item(slug, missing, {}))}</ul>
        </>
      )}
      {enquiry.readiness.advised.length > 0 && (
        <>
          <p className="small soft">
            <Trans>Brings better quotes</Trans>
          </p>
          <ul className="missing">
            {enquiry.readiness.advised.map((slug) => item(slug, advised, { 'data-advised': '' }))}
          </ul>
        </>
      )}
    </Card>
  );
}
