import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/i18n/use-language';
import type { Light, PaperLine, PaperType } from '../api';
import { groups, typeName } from '../words';

type LightsProps = {
  lights: readonly Light[];
  papers: readonly PaperLine[];
  types: readonly PaperType[];
  own: boolean;
};

/** Five lights: where somebody has to do something is seen before anything is read. */
export function Lights({ lights, papers, types, own }: LightsProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  return (
    <ul className="lights" aria-label={t`How your papers stand`}>
      {lights.map((light) => {
        const group = groups[light.group];
        return (
          <li className="light" data-light={light.light} key={light.group}>
            <span className="light__lamp" aria-hidden="true" />
            <div>
              <div className="strong">{group && i18n._(group)}</div>
              <div className="small">
                <Saying light={light} />
              </div>
            </div>
            {light.missing.length > 0 && (
              <ul className="light__missing small">
                {light.missing.map((type) => {
                  const name = typeName(
                    types.find(({ id }) => id === type),
                    language,
                  );
                  // Sent back or expired: it goes on there, not with a second paper.
                  const there = papers.find((paper) => paper.type === type);
                  return (
                    <li key={type}>
                      {!own ? (
                        name
                      ) : there ? (
                        <Link to="/workshop/papers/$id" params={{ id: there.id }}>
                          {name}
                        </Link>
                      ) : (
                        <Link to="/workshop/papers/new" search={{ type }}>
                          {name}
                        </Link>
                      )}
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Saying({ light: { light, missing, waiting } }: { light: Light }) {
  if (missing.length > 0) {
    return (
      <Plural value={missing.length} one="# paper is missing:" other="# papers are missing:" />
    );
  }
  if (light === 'red') return <Trans>Expired, please renew</Trans>;
  if (light === 'green') return <Trans>In order</Trans>;
  if (light === 'grey') return <Trans>Nothing here yet</Trans>;
  return waiting > 0 ? (
    <Plural value={waiting} one="# paper is being looked at" other="# papers are being looked at" />
  ) : (
    <Trans>Ends soon</Trans>
  );
}
