import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { DueDate } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { StatusBadge } from '@/ui/Status';
import { CardHead, LinkCard } from '@/ui/surfaces';
import { lastDay, share } from '../model';
import type { Job } from '../queries';
import { stateTone } from '../words';

/** One job in the owner's list: what, how far, until when, who is waited for. */
export function JobCard({ job }: { job: Job }) {
  return (
    <LinkCard to="/workshop/jobs/$id" params={{ id: job.id }}>
      <CardHead>
        <h2>{job.style || job.poNumber}</h2>
        <StatusBadge course="slice" state={job.state} tone={stateTone(job.state)} />
      </CardHead>
      <p className="small soft">
        {job.brandName} · {job.poNumber}
      </p>
      <Progress job={job} />
      <JobDates job={job} />
    </LinkCard>
  );
}

/** Pieces done of pieces due, as a bar and in figures. */
export function Progress({ job }: { job: Pick<Job, 'pieces' | 'piecesDone' | 'deliveredPieces'> }) {
  const done = Math.max(job.piecesDone, job.deliveredPieces);
  return (
    <div className="stack tight">
      <p>
        <strong>
          <Num value={done} />
        </strong>{' '}
        <Trans>
          of <Num value={job.pieces} /> pieces
        </Trans>
      </p>
      <progress className="pieces" max={1} value={share(done, job.pieces)} aria-hidden="true" />
    </div>
  );
}

function JobDates({ job }: { job: Job }) {
  useLingui();
  if (job.waiting.who === 'nobody') return null;
  if (job.waiting.until) {
    const day = lastDay(job.waiting.until);
    return (
      <p className="small">
        <Trans>
          The brand answers by <DueDate date={day} />
        </Trans>
      </p>
    );
  }
  return (
    <p className="small">
      <Trans>
        Due <DueDate date={job.dueOn} />
      </Trans>
      {job.lateDays > 0 && (
        <>
          {' '}
          <strong className="late">
            <Plural value={job.lateDays} one="Looks # day late" other="Looks # days late" />
          </strong>
        </>
      )}
    </p>
  );
}
