import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { lighter } from '@/lib/photo';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { NumberInput } from '@/ui/figures';
import { RadioCards, TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { type Application, applicationQuery, applicationsKey } from '../../queries';
import { AnswersSection } from '../sections/AnswersSection';
import { SignaturePad } from '../sections/SignaturePad';
import { isLineBroken, keepVisit, keptVisit, picture, sendVisit, type Visit } from '../visits';

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
function usePlace(onPlace: (place: { lat: number; lng: number }) => void) {
  const tell = useRef(onPlace);
  tell.current = onPlace;
  useEffect(() => {
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => tell.current({ lat: coords.latitude, lng: coords.longitude }),
      () => undefined,
      { maximumAge: 600_000 },
    );
  }, []);
}

type VisitPageProps = { id: string; onDone: () => void };

/**
 * The form of a visit, filled in standing up. It lies on the phone with photos and signatures until
 * the server has taken it, and goes out by itself when there is a signal again.
 */
export function VisitPage({ id, onDone }: VisitPageProps) {
  const { t } = useLingui();
  const [visit, setVisit] = useState<Visit<Seen>>();
  useEffect(() => {
    const begun: Visit<Seen> = { id, seen: nothing, photos: [], signatures: {}, place: {} };
    keptVisit<Seen>(id)
      .then((kept) => setVisit(kept ?? begun))
      .catch(() => setVisit(begun));
  }, [id]);
  return visit ? (
    <VisitForm begun={visit} onDone={onDone} />
  ) : (
    <Page width="reading">
      <Skeleton label={t`Loading`} lines={8} />
    </Page>
  );
}

function VisitForm({ begun, onDone }: { begun: Visit<Seen>; onDone: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { id } = begun;
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  const [visit, setVisit] = useState(begun);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { seen } = visit;
  // Several parts change at once, a signature while a photo is made lighter: each sees the last.
  const change = (next: (before: Visit<Seen>) => Partial<Visit<Seen>>) =>
    setVisit((before) => {
      const after = { ...before, ...next(before) };
      void keepVisit(after).catch(() => undefined);
      return after;
    });
  const set = (next: Partial<Seen>) => change((before) => ({ seen: { ...before.seen, ...next } }));
  usePlace((place) => change(() => ({ place })));

  const going = useRef(false);
  const go = async (waiting: Visit<Seen>) => {
    if (going.current) return;
    going.current = true;
    setBusy(true);
    setError(undefined);
    try {
      const answer = await sendVisit<Seen, Application>(waiting);
      queries.setQueryData([...applicationsKey, id], answer);
      await queries.invalidateQueries({ queryKey: applicationsKey });
      onDone();
    } catch (problem) {
      // Without a line it waits as it is; what the server refuses is mended and sent anew.
      if (!isLineBroken(problem)) {
        setError(problem);
        change(() => ({ sending: undefined }));
      }
    } finally {
      going.current = false;
      setBusy(false);
    }
  };
  const queued = visit.sending !== undefined;
  const last = useRef({ visit, go });
  last.current = { visit, go };
  useEffect(() => {
    if (!queued) return;
    const again = () => void last.current.go(last.current.visit);
    window.addEventListener('online', again);
    const timer = setInterval(() => navigator.onLine && again(), 15_000);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [queued]);

  const errors = error instanceof Problem ? error.errors : [];
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
  const send = () => {
    const sending = {
      version: application.version,
      form: {
        ...seen,
        asDescribed: truth(seen.asDescribed),
        ownMachines: truth(seen.ownMachines),
        childrenSeen: truth(seen.childrenSeen),
        exitsFree: truth(seen.exitsFree),
      },
      key: newKey(),
    };
    const waiting = { ...visit, sending };
    change(() => ({ sending }));
    void go(waiting);
  };
  const sign = (who: 'visitor' | 'workshop') => (file: File | undefined) =>
    change(({ signatures }) => ({ signatures: { ...signatures, [who]: file && picture(file) } }));
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
          if (visit.sending) void go(visit);
          else send();
        }}
      >
        <Field group label={<Trans>Photos</Trans>} error={wrong('photos')}>
          <FileDrop
            camera
            multiple
            accept="image/*"
            uploads={visit.photos.map(({ id: photo, name, type, data }) => ({
              id: photo,
              file: new File([data], name, { type }),
              share: 1,
              answer: photo,
            }))}
            onFiles={(files) => {
              void Promise.all(files.map(lighter)).then((light) =>
                change(({ photos }) => ({ photos: [...photos, ...light.map(picture)] })),
              );
            }}
            onRemove={(photo) =>
              change(({ photos }) => ({ photos: photos.filter((one) => one.id !== photo) }))
            }
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
        <SignaturePad
          label={t`Signature of the workshop`}
          kept={visit.signatures.workshop?.data}
          onSigned={sign('workshop')}
        />
        <SignaturePad
          label={t`Your own signature`}
          kept={visit.signatures.visitor?.data}
          onSigned={sign('visitor')}
        />
        {error !== undefined && errors.length === 0 && (
          <Note tone="lose">{problemText(error)}</Note>
        )}
        {errors.length > 0 && (
          <Note tone="lose">
            <Trans>Some answers are missing; they are marked above.</Trans>
          </Note>
        )}
        {queued && !busy && (
          <Note tone="soon">
            <Trans>
              No signal. The visit is kept on this phone with its photos and signatures, and goes
              out by itself when there is one. Leave this page open or come back to it.
            </Trans>
          </Note>
        )}
        <Button type="submit" kind="primary" busy={busy}>
          {queued ? <Trans>Try to send it now</Trans> : <Trans>Record the visit</Trans>}
        </Button>
      </form>
      <AnswersSection application={application} />
    </Page>
  );
}
