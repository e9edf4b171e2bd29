import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuery } from '@/api/timeline';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { DueDate } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import { ReasonForm } from '@/ui/ReasonForm';
import { Details, Section } from '@/ui/Section';
import { StatusBadge } from '@/ui/Status';
import { Card, CardHead, Stat } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useEndSlice } from '../../api';
import type { Slice } from '../../queries';
import { Deliveries } from '../../sections/Deliveries';
import { MilestoneDrawing, Milestones } from '../../sections/Milestones';
import { PiecesTable } from '../../sections/PiecesTable';
import { WaitingNote } from '../../sections/WaitingNote';
import { stateTone } from '../../words';
import { AnswerDelivery } from './AnswerDelivery';

/** One workshop's part of the order, as brand and centre see it. */
export function SliceSection({ slice, desk }: { slice: Slice; desk: 'brand' | 'centre' }) {
  const { t } = useLingui();
  const answers = slice.acts.some(({ act }) => act === 'accept_delivery');
  return (
    <div className="stack loose">
      <Card>
        <CardHead>
          <h2>{slice.workshopName}</h2>
          <StatusBadge course="slice" state={slice.state} tone={stateTone(slice.state)} />
        </CardHead>
        <WaitingNote slice={slice} me={desk} />
        {slice.lateDays > 0 && (
          <Note tone="lose">
            <Plural
              value={slice.lateDays}
              one="As it goes now, the last delivery comes # day late."
              other="As it goes now, the last delivery comes # days late."
            />
          </Note>
        )}
        <div className="stats">
          <Stat
            label={<Trans>Sewn</Trans>}
            value={<Num value={Math.max(slice.piecesDone, slice.deliveredPieces)} />}
            unit={<Trans>of {<Num value={slice.pieces} />}</Trans>}
          />
          <Stat label={<Trans>Delivered</Trans>} value={<Num value={slice.deliveredPieces} />} />
          <Stat label={<Trans>Accepted</Trans>} value={<Num value={slice.acceptedPieces} />} />
          <Stat label={<Trans>Price of a piece</Trans>} value={<Money amount={slice.price} />} />
        </div>
        <MilestoneDrawing steps={slice.milestones} />
        <p>
          <Trans>
            Due <DueDate date={slice.dueOn} />
          </Trans>
        </p>
        <SliceEnds slice={slice} />
      </Card>
      {slice.deliveries.length > 0 && (
        <Section title={<Trans>Deliveries</Trans>}>
          <Deliveries
            slice={slice}
            label={t`Deliveries`}
            answer={
              answers
                ? (delivery) => <AnswerDelivery slice={slice} delivery={delivery} />
                : undefined
            }
          />
        </Section>
      )}
      <Section title={<Trans>Pieces by colour and size</Trans>}>
        <PiecesTable slice={slice} />
      </Section>
      <Section title={<Trans>Steps</Trans>}>
        <Milestones steps={slice.milestones} />
      </Section>
      <Details title={<Trans>What happened</Trans>}>
        <History id={slice.id} />
      </Details>
    </div>
  );
}

function History({ id }: { id: string }) {
  const { data } = useQuery(timelineQuery('slice', id));
  return <ProcessTimeline course="slice" events={data ?? []} />;
}

/** Acts that end the part before it is whole: each needs its reason. */
function SliceEnds({ slice }: { slice: Slice }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'close_short' | 'reassign' | null>(null);
  const ends = useEndSlice(slice.id, () => {
    setOpen(null);
    toast(t`Done. Everybody concerned has been told.`);
  });
  const acts = slice.acts.filter(({ act }) => act === 'close_short' || act === 'reassign');
  if (acts.length === 0) return null;
  return (
    <>
      <ActButtons
        course="slice"
        acts={acts}
        losing={['close_short', 'reassign']}
        onAct={(act) => setOpen(act as 'close_short' | 'reassign')}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? courseLabel('slice', 'act', open) : ''}
      >
        {open && (
          <ReasonForm
            label={courseLabel('slice', 'act', open)}
            losing
            busy={ends[open].isPending}
            error={ends[open].error}
            onSend={(reason) => ends[open].mutate({ version: slice.version, reason })}
          />
        )}
      </Dialog>
    </>
  );
}
