import '../reading.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { Day } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { typesQuery } from '../api';
import { pageAddress, type ReadField, type Reading } from '../reading';
import { doubtWords, fieldWords, otherDoubt, resultWords } from '../reading-words';
import { typeName } from '../words';

/** What the portal read on a paper, beside its page; what it is not sure of, it says. */
export function ReadPaper({ reading }: { reading: Reading }) {
  const { t } = useLingui();
  if (reading.state !== 'done') {
    return (
      <p role="status" className="soft">
        {reading.ahead > 0 ? (
          <Trans>The paper is read in a moment. You can go on.</Trans>
        ) : (
          <Trans>The paper is being read. You can go on.</Trans>
        )}
      </p>
    );
  }
  const known = Object.keys(fieldWords);
  const fields = reading.fields
    .filter(({ field }) => known.includes(field))
    .sort((a, b) => known.indexOf(a.field) - known.indexOf(b.field));
  return (
    <section className="stack" aria-label={t`What was read on the paper`}>
      <h2>
        <Trans>What was read on the paper</Trans>
      </h2>
      <Doubts reading={reading} />
      <dl className="read-facts">
        {fields.map((field) => (
          <Fact key={field.field} field={field} />
        ))}
      </dl>
      {reading.pictures.map((page) => (
        <ReadPage key={page} reading={reading} page={page} />
      ))}
    </section>
  );
}

function Doubts({ reading }: { reading: Reading }) {
  const { i18n } = useLingui();
  if (reading.doubts.length === 0) return null;
  const sentences = new Set(reading.doubts.map((doubt) => i18n._(doubtWords[doubt] ?? otherDoubt)));
  return (
    <Note tone="soon">
      <ul className="plain">
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Note>
  );
}

function Fact({ field }: { field: ReadField }) {
  const { i18n } = useLingui();
  const word = fieldWords[field.field];
  const others = [
    ...new Set(
      field.sights
        .map(({ value, printed }) => value || printed)
        .filter((one) => one !== field.value),
    ),
  ];
  return (
    <div>
      <dt className="small soft">{word && i18n._(word)}</dt>
      <dd>
        {field.value ? (
          <Value field={field.field} value={field.value} />
        ) : (
          <Trans>not readable</Trans>
        )}
        {!field.confident && (
          <span className="small soft">
            {' '}
            · <Trans>please check</Trans>
          </span>
        )}
        {others.map((other) => (
          <div key={other} className="small">
            <Trans>or:</Trans> <Value field={field.field} value={other} />
          </div>
        ))}
      </dd>
    </div>
  );
}

function Value({ field, value }: { field: string; value: string }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const types = useQuery(typesQuery);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <Day date={value} shape="long" />;
  if (field === 'type') {
    return (
      typeName(
        types.data?.find(({ id }) => id === value),
        language,
      ) || value
    );
  }
  const result = field === 'result' ? resultWords[value] : undefined;
  return result ? i18n._(result) : value;
}

/** The page, with a frame around what was read there. */
function ReadPage({ reading, page }: { reading: Reading; page: number }) {
  const { t } = useLingui();
  const marks = reading.fields.flatMap(({ field, confident, sights }) => {
    const sight = sights.find((one) => one.page === page && one.w > 0);
    return sight ? [{ field, confident, ...sight }] : [];
  });
  return (
    <div className="read-page">
      <img
        src={pageAddress(reading.id, page)}
        alt={t`Page ${page} as it was read`}
        loading="lazy"
      />
      {marks.map(({ field, confident, x, y, w, h }) => (
        <span
          key={field}
          className="read-page__mark"
          data-sure={confident}
          style={{
            left: `${x / 10}%`,
            top: `${y / 10}%`,
            width: `${w / 10}%`,
            height: `${h / 10}%`,
          }}
        />
      ))}
    </div>
  );
}
