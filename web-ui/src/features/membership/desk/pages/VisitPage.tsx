import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { useUploads } from '@/api/upload';
import { codeSentence } from '@/i18n/sentences';
import { forgetDraft, keepDraft, keptDraft } from '@/lib/draft';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { NumberInput } from '@/ui/figures';
import { RadioCards, TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { useApplicationAct } from '../../api';
import { applicationQuery } from '../../queries';
import { AnswersSection } from '../sections/AnswersSection';

type Answer = '' | 'yes' | 'no';

type Seen = {
  asDescribed: Answer;
  differences: string;
  peopleSeen: number | null;
  ownMachines: Answer;
  childrenSeen: Answer;
  exitsFree: Answer;
  remarks: string;
  signedBy: string;
};

const nothing: Seen = {
  asDescribed: '',
  differences: '',
  peopleSeen: null,
  ownMachines: '',
  childrenSeen: '',
  exitsFree: '',
  remarks: '',
  signedBy: '',
};

const truth = (answer: Answer) => (answer === '' ? null : answer === 'yes');

/** Where the phone is, if its owner lets it say so; the place of the visit goes with the form. */
function usePlace(): { lat?: number; lng?: number } {
  const [place, setPlace] = useState<{ lat?: number; lng?: number }>({});
  useEffect(() => {
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => setPlace({ lat: coords.latitude, lng: coords.longitude }),
      () => undefined,
      { maximumAge: 600_000 },
    );
  }, []);
  return place;
}

/** The form of a visit, filled in standing up; it stays on the phone until it is sent. */
export function VisitPage({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLingui();
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  const draft = `visit:${id}`;
  const [seen, setSeen] = useState<Seen>(() => ({ ...nothing, ...keptDraft<Seen>(draft) }));
  useEffect(() => keepDraft(draft, seen), [draft, seen]);
  const record = useApplicationAct(application, () => {
    forgetDraft(draft);
    onDone();
  });
  const photos = useUploads();
  const place = usePlace();
  const set = (change: Partial<Seen>) => setSeen((before) => ({ ...before, ...change }));
  const errors = record.error instanceof Problem ? record.error.errors : [];
  const wrong = (name: string) => {
    const found = errors.find(({ pointer }) => pointer === `/form/${name}`);
    return found && codeSentence(found.code, found.params);
  };
  const yesNo = (
    name: 'asDescribed' | 'ownMachines' | 'childrenSeen' | 'exitsFree',
    label: string,
  ) => (
    <div className="yes-no">
      <Field group label={label} error={wrong(name)}>
        <RadioCards
          name={name}
          value={seen[name]}
          onChange={(event) => set({ [name]: event.target.value as Answer })}
          cards={[
            { value: 'yes', label: t`Yes` },
            { value: 'no', label: t`No` },
          ]}
        />
      </Field>
    </div>
  );
  const send = () =>
    record.mutate({
      act: 'record_visit',
      form: {
        ...seen,
        asDescribed: truth(seen.asDescribed),
        ownMachines: truth(seen.ownMachines),
        childrenSeen: truth(seen.childrenSeen),
        exitsFree: truth(seen.exitsFree),
      },
      photos: photos.uploads.flatMap(({ answer }) =>
        answer ? [{ blobId: answer.id, caption: '' }] : [],
      ),
      ...place,
    });
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>What did you see?</Trans>}
        over={
          <Link to="/centre/applications/$id" params={{ id }}>
            {application.organisationName}
          </Link>
        }
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field group label={<Trans>Photos</Trans>} error={wrong('photos')}>
          <FileDrop
            camera
            multiple
            accept="image/*"
            uploads={photos.uploads}
            onFiles={photos.add}
            onRetry={photos.retry}
            onRemove={photos.remove}
          />
        </Field>
        {yesNo('asDescribed', t`Is everything as described below?`)}
        {seen.asDescribed === 'no' && (
          <Field label={<Trans>What is different?</Trans>} error={wrong('differences')}>
            <TextArea
              value={seen.differences}
              maxLength={2000}
              onChange={(event) => set({ differences: event.target.value })}
            />
          </Field>
        )}
        <Field label={<Trans>How many people were at work?</Trans>} error={wrong('peopleSeen')}>
          <NumberInput
            value={seen.peopleSeen}
            onChange={(peopleSeen) => set({ peopleSeen })}
            unit={t`people`}
          />
        </Field>
        {yesNo('ownMachines', t`Do the machines stand there and belong to the workshop?`)}
        {yesNo('childrenSeen', t`Was anybody at work who looks too young?`)}
        {yesNo('exitsFree', t`Are the exits open and free?`)}
        <Field optional label={<Trans>Remarks</Trans>} error={wrong('remarks')}>
          <TextArea
            value={seen.remarks}
            maxLength={2000}
            onChange={(event) => set({ remarks: event.target.value })}
          />
        </Field>
        <Field
          label={<Trans>Who of the workshop signs?</Trans>}
          hint={<Trans>First and last name. She has read what stands here.</Trans>}
          error={wrong('signedBy')}
        >
          <TextInput
            value={seen.signedBy}
            maxLength={200}
            onChange={(event) => set({ signedBy: event.target.value })}
          />
        </Field>
        {record.error && errors.length === 0 && (
          <Note tone="lose">{problemText(record.error)}</Note>
        )}
        {errors.length > 0 && (
          <Note tone="lose">
            <Trans>Some answers are missing; they are marked above.</Trans>
          </Note>
        )}
        <Button type="submit" kind="primary" busy={record.isPending}>
          <Trans>Record the visit</Trans>
        </Button>
      </form>
      <AnswersSection application={application} />
    </Page>
  );
}
