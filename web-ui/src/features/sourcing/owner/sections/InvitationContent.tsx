import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { fileAddress } from '@/api/upload';
import { processes } from '@/i18n/trade';
import { DueDate, WeekName } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Icon } from '@/ui/Icon';
import { Details } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, KeyValue } from '@/ui/surfaces';
import { usePaperName } from '../../names';
import type { Invitation } from '../../queries';
import {
  certificateStates,
  incoterms,
  inspectionLevels,
  materialModes,
  paymentPlans,
  whys,
} from '../words';
import { MatrixTable } from './MatrixTable';
import { NetCard } from './NetCard';

/** What a workshop sees before it answers. The brand's preview shows the very same. */
export function InvitationContent({ invitation }: { invitation: Invitation }) {
  // A price that was given has its own sum.
  const given =
    invitation.quote &&
    invitation.quote.state !== 'draft' &&
    invitation.quote.state !== 'withdrawn';
  const { i18n, t } = useLingui();
  const { terms, pieces, payer } = invitation;
  const idea = terms.priceIdeaMinor;
  return (
    <>
      {terms.picture && (
        <img className="job-picture" src={fileAddress(terms.picture, true)} alt={t`The model`} />
      )}
      <Card className="facts">
        <KeyValue
          pairs={[
            [
              <Trans key="p">Pieces</Trans>,
              <span key="v">
                <strong>
                  <Num value={pieces} />
                </strong>
                , <Plural value={terms.matrix.sizes.length} one="# size" other="# sizes" />
                {' × '}
                <Plural value={terms.matrix.colours.length} one="# colour" other="# colours" />
              </span>,
            ],
            [
              <Trans key="d">Due</Trans>,
              terms.dueWeek && <WeekName key="v" week={terms.dueWeek} />,
            ],
            [
              <Trans key="i">Price idea per piece</Trans>,
              idea ? (
                <span key="v">
                  <Money amount={{ minor: idea, currency: terms.currency }} />{' '}
                  <span className="soft">
                    <Trans>without VAT</Trans>
                  </span>
                </span>
              ) : (
                <Trans key="v">The brand waits for your price</Trans>
              ),
            ],
            [
              <Trans key="b">Who else is bound</Trans>,
              <Trans key="v">Nobody: the work goes to one workshop</Trans>,
            ],
            [
              <Trans key="w">Answer by</Trans>,
              terms.windowEnds && <DueDate key="v" date={terms.windowEnds} />,
            ],
          ]}
        />
      </Card>
      {invitation.net && !given && (
        <NetCard net={invitation.net}>
          <Trans>At this price, for all pieces</Trans>
        </NetCard>
      )}
      <PayerNote payer={payer} />
      {invitation.why.length > 0 && (
        <Card>
          <h2>
            <Trans>Why you</Trans>
          </h2>
          <ul className="stack tight">
            {invitation.why.map((why) => {
              const word = whys[why];
              return <li key={why}>{word ? i18n._(word) : why}</li>;
            })}
          </ul>
        </Card>
      )}
      <JobDetails invitation={invitation} />
    </>
  );
}

/** How this brand pays others, or that nobody knows yet. */
export function PayerNote({ payer }: { payer: Invitation['payer'] }) {
  return (
    <p className="row payer">
      <Icon name="wait" size={20} />
      <span>
        {typeof payer.usualDays === 'number' ? (
          <Plural
            value={payer.usualDays}
            one="This brand usually pays # day after it accepts the pieces."
            other="This brand usually pays # days after it accepts the pieces."
          />
        ) : (
          <Trans>How this brand pays: no record yet.</Trans>
        )}
      </span>
    </p>
  );
}

function JobDetails({ invitation }: { invitation: Invitation }) {
  const { i18n } = useLingui();
  const paperName = usePaperName();
  const { terms, certificates } = invitation;
  const word = (list: typeof materialModes, slug: string | null | undefined) => {
    const found = slug ? list[slug] : undefined;
    return found ? i18n._(found) : undefined;
  };
  const { aql } = terms;
  return (
    <Details title={<Trans>Details: tech pack, certificates, terms</Trans>}>
      <div className="stack facts">
        {terms.description && <p className="pre-line">{terms.description}</p>}
        {terms.files.length > 0 && (
          <ul className="stack tight">
            {terms.files.map(({ blobId, name }) => (
              <li key={blobId}>
                <a className="file-link" href={fileAddress(blobId)} download>
                  <Icon name="document" size={20} /> {name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {certificates.length > 0 && (
          <div className="stack tight">
            <h3>
              <Trans>Certificates asked</Trans>
            </h3>
            <ul className="stack tight">
              {certificates.map(({ type, state }) => {
                const shown = certificateStates[state];
                return (
                  <li key={type} className="row spread">
                    <span>{paperName(type)}</span>
                    <Badge tone={shown?.tone}>{shown ? i18n._(shown.word) : state}</Badge>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        <MatrixTable matrix={terms.matrix} />
        <KeyValue
          pairs={[
            [
              <Trans key="m">Minutes per piece</Trans>,
              terms.processes.length > 0 && (
                <ul key="v" className="plain">
                  {terms.processes.map(({ process, smv, estimated }) => {
                    const name = processes[process];
                    return (
                      <li key={process}>
                        {name ? i18n._(name) : process}: <Num value={smv} decimals={2} />
                        {estimated && (
                          <span className="soft">
                            {' '}
                            <Trans>(estimate)</Trans>
                          </span>
                        )}
                      </li>
                    );
                  })}
                </ul>
              ),
            ],
            [<Trans key="k">Material</Trans>, word(materialModes, terms.materialMode)],
            [
              <Trans key="t">Pieces more or less</Trans>,
              typeof terms.toleranceUnder === 'number' && (
                <Trans key="v">
                  up to {terms.toleranceUnder}% fewer, {terms.toleranceOver ?? 0}% more
                </Trans>
              ),
            ],
            [<Trans key="c">Delivery</Trans>, word(incoterms, terms.incoterm)],
            [<Trans key="a">Delivery address</Trans>, terms.deliveryAddress],
            [<Trans key="g">Packing</Trans>, terms.packing],
            [<Trans key="l">Labels</Trans>, terms.labelling],
            [<Trans key="s">Tests</Trans>, terms.tests],
            [
              <Trans key="q">Inspection</Trans>,
              aql.level && (
                <span key="v">
                  {word(inspectionLevels, aql.level)}, AQL {aql.critical ?? 0} / {aql.major ?? '–'}{' '}
                  / {aql.minor ?? '–'}{' '}
                  <span className="soft">
                    <Trans>(critical / major / minor)</Trans>
                  </span>
                </span>
              ),
            ],
            [<Trans key="y">Payment</Trans>, word(paymentPlans, terms.paymentPlan)],
            [
              <Trans key="o">Deposit</Trans>,
              terms.depositPercent > 0 && (
                <Trans key="v">{terms.depositPercent}% before the work begins</Trans>
              ),
            ],
            [
              <Trans key="n">If the brand says nothing</Trans>,
              <Plural
                key="v"
                value={terms.silenceDays}
                one="the delivery counts as accepted after # day"
                other="the delivery counts as accepted after # days"
              />,
            ],
            [<Trans key="e">Season</Trans>, terms.season],
            [<Trans key="u">Supplier number</Trans>, terms.supplierNumber],
          ]}
        />
      </div>
    </Details>
  );
}
