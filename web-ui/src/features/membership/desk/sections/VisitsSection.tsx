import { Trans, useLingui } from '@lingui/react/macro';
import { fileAddress } from '@/api/upload';
import { Day, Moment } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, KeyValue } from '@/ui/surfaces';
import type { Visit } from '../../queries';

/** Visits, planned and made, with what was seen. */
export function VisitsSection({ visits }: { visits: readonly Visit[] }) {
  if (visits.length === 0) return null;
  return (
    <Section title={<Trans>Visits</Trans>}>
      {visits.map((visit) => (
        <VisitCard visit={visit} key={visit.id} />
      ))}
    </Section>
  );
}

function VisitCard({ visit }: { visit: Visit }) {
  const { t } = useLingui();
  const { form } = visit;
  const yes = (value: boolean) => (value ? t`Yes` : t`No`);
  return (
    <Card>
      <div className="row spread">
        <h3>
          <Day date={visit.plannedOn} shape="long" /> {visit.plannedTime}
        </h3>
        {visit.recordedAt ? (
          <Badge tone="done">
            <Trans>Made</Trans>
          </Badge>
        ) : visit.cancelledAt ? (
          <Badge>
            <Trans>Cancelled</Trans>
          </Badge>
        ) : (
          <Badge tone="soon">
            <Trans>Planned</Trans>
          </Badge>
        )}
      </div>
      <KeyValue
        pairs={[
          [t`Visitor`, visit.visitor],
          [t`Recorded`, visit.recordedAt && <Moment at={visit.recordedAt} />],
          ...(form
            ? ([
                [t`As described`, yes(form.asDescribed)],
                [t`Differences`, form.differences],
                [t`People seen`, <Num key="seen" value={form.peopleSeen} />],
                [t`Own machines`, yes(form.ownMachines)],
                [t`Children at work`, yes(form.childrenSeen)],
                [t`Exits free`, yes(form.exitsFree)],
                [t`Remarks`, form.remarks],
                [t`Signed by`, form.signedBy],
              ] as const)
            : []),
        ]}
      />
      {(form?.workshopSignature || form?.visitorSignature) && (
        <div className="row">
          {form.workshopSignature && (
            <img
              className="signed"
              src={fileAddress(form.workshopSignature, true)}
              alt={t`Signature of the workshop`}
            />
          )}
          {form.visitorSignature && (
            <img
              className="signed"
              src={fileAddress(form.visitorSignature, true)}
              alt={t`Signature of the visitor`}
            />
          )}
        </div>
      )}
      {visit.photos.length > 0 && (
        <ul className="photos">
          {visit.photos.map((photo) => (
            <li key={photo.blobId}>
              <img
                src={fileAddress(photo.blobId, true)}
                alt={photo.caption || t`Photo of the visit`}
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
