import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { Day } from '@/ui/dates';
import { Details } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { type Evidence, paperTypesQuery, type Row } from '../api';
import { AnswerForm } from '../forms/AnswerForm';
import { severities, states, tones } from '../words';

type RequirementProps = { row: Row; own: boolean };

/** One requirement: how it stands, by which papers, and what to do next. */
export function Requirement({ row, own }: RequirementProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const state = states[row.state];
  const severity = severities[row.severity];
  const points = formatNumber(row.points / 10, language, 1);
  const { weight } = row;
  return (
    <li className="requirement">
      <span className="row">
        <Badge tone={tones[row.state]}>{state && i18n._(state)}</Badge>
        <span className="small soft">{severity && i18n._(severity)}</span>
      </span>
      <span className="strong">{language === 'tr' ? row.titleTr : row.titleEn}</span>
      {row.counted ? (
        <span className="small">
          {row.claimed ? (
            <Trans>
              {points} of {weight} points, by your own word
            </Trans>
          ) : (
            <Trans>
              {points} of {weight} points
            </Trans>
          )}
        </span>
      ) : (
        row.state !== 'not_applicable' && (
          <span className="small soft">
            <Trans>Not in the number</Trans>
          </span>
        )
      )}
      {row.state !== 'met' && row.state !== 'not_applicable' && (
        <span>{language === 'tr' ? row.stepTr : row.stepEn}</span>
      )}
      {row.evidence.length > 0 && row.state !== 'not_applicable' && <Papers row={row} own={own} />}
      {own && row.state !== 'not_applicable' && (
        <Details title={<Trans>Your own answer</Trans>}>
          <AnswerForm row={row} />
        </Details>
      )}
      {!own && row.answer && <Said row={row} />}
    </li>
  );
}

function Said({ row }: { row: Row }) {
  return (
    <span className="small soft">
      <Trans>The workshop says:</Trans> {row.answer} {row.note}
    </span>
  );
}

function Papers({ row, own }: RequirementProps) {
  const language = useLanguage();
  const types = useQuery(paperTypesQuery);
  const name = (id: string) => {
    const type = types.data?.find((one) => one.id === id);
    return type ? (language === 'tr' ? type.nameTr : type.nameEn) : '';
  };
  return (
    <div>
      {row.evidence.length > 1 && (
        <span className="small soft">
          {row.all ? <Trans>All of these are needed:</Trans> : <Trans>One of these will do:</Trans>}
        </span>
      )}
      <ul className="requirement__papers">
        {row.evidence.map((paper) => (
          <li key={paper.type}>
            <PaperStep paper={paper} name={name(paper.type)} own={own} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a paper stands, and the one tap that moves it on. */
function PaperStep({ paper, name, own }: { paper: Evidence; name: string; own: boolean }) {
  const { type, state, until, paperId, waiting } = paper;
  const end = until && (
    <>
      {' '}
      · <Day date={until} shape="long" />
    </>
  );
  if (!own) {
    return (
      <span className="small">
        {paperId ? (
          <Link to="/centre/papers/$id" params={{ id: paperId }}>
            {name}
          </Link>
        ) : (
          name
        )}
        {end}
      </span>
    );
  }
  if (waiting) {
    return (
      <span className="small">
        {name} · <Trans>the centre is looking at it</Trans>
      </span>
    );
  }
  return state === 'missing' || !paperId ? (
    <Link to="/workshop/papers/new" search={{ type }}>
      <Trans>Add: {name}</Trans>
    </Link>
  ) : state === 'met' ? (
    <span className="small">
      <Link to="/workshop/papers/$id" params={{ id: paperId }}>
        {name}
      </Link>
      {end}
    </span>
  ) : (
    <Link to="/workshop/papers/new" search={{ renew: paperId }}>
      <Trans>Renew: {name}</Trans>
    </Link>
  );
}
