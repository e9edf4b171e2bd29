import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Upload } from '@/api/upload';
import { ActButtons } from '@/ui/ActButtons';
import { Button, IconButton, LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { MoneyInput, NumberInput } from '@/ui/figures';
import {
  Checkbox,
  CodeInput,
  DateInput,
  RadioCards,
  Select,
  TextArea,
  TextInput,
} from '@/ui/inputs';
import { toast } from '@/ui/Toast';
import { Specimen } from '../Specimen';

export function ControlsSection() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Specimen name="Button, LinkButton, IconButton">
        <div className="row">
          <Button kind="primary">
            <Trans>Give a quote</Trans>
          </Button>
          <Button>
            <Trans>Not this time</Trans>
          </Button>
          <Button kind="quiet" icon="print">
            <Trans>Print</Trans>
          </Button>
          <Button kind="lose">
            <Trans>Cancel the order</Trans>
          </Button>
          <Button kind="primary" busy>
            <Trans>Sending</Trans>
          </Button>
          <Button aria-disabled>
            <Trans>Not yet</Trans>
          </Button>
          <Button size="small" icon="plus">
            <Trans>Add</Trans>
          </Button>
          <LinkButton to="/" icon="back">
            <Trans>Back</Trans>
          </LinkButton>
          <IconButton icon="bell" label={t`Messages`} />
        </div>
      </Specimen>
      <Specimen name="ActButtons">
        <ActButtons
          course="enquiry"
          acts={[
            { act: 'award', reasons: [] },
            { act: 'close', reasons: ['quoted'] },
            { act: 'cancel', reasons: [] },
          ]}
          losing={['cancel']}
          onAct={(act) => toast(act)}
        />
      </Specimen>
      <Fields />
      <Specimen name="Dialog, toast">
        <div className="row">
          <Button onClick={() => setOpen(true)}>
            <Trans>Open a dialog</Trans>
          </Button>
          <Button onClick={() => toast(t`Your quote is on its way.`)}>
            <Trans>Say something</Trans>
          </Button>
          <Button onClick={() => toast(t`The line broke. What you typed is kept.`, 'lose')}>
            <Trans>Say something bad</Trans>
          </Button>
        </div>
        <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>Award the job?</Trans>}>
          <p>
            <Trans>The other workshops are told today. The weeks are reserved at once.</Trans>
          </p>
          <div className="row">
            <Button kind="primary" onClick={() => setOpen(false)}>
              <Trans>Award</Trans>
            </Button>
            <Button onClick={() => setOpen(false)}>
              <Trans>Not yet</Trans>
            </Button>
          </div>
        </Dialog>
      </Specimen>
    </>
  );
}

function Fields() {
  const { t } = useLingui();
  const [pieces, setPieces] = useState<number | null>(12400);
  const [price, setPrice] = useState<number | null>(1875);
  const [way, setWay] = useState('cmt');
  const [uploads, setUploads] = useState<Upload<unknown>[]>([
    { id: '1', file: new File([], 'itfaiye-raporu.pdf'), share: 0.6 },
    { id: '2', file: new File([], 'ruhsat.jpg'), share: 1, answer: {} },
    { id: '3', file: new File([], 'sgk-bildirge.pdf'), share: 0, error: new Error('x') },
  ]);
  return (
    <Specimen name="Field with each control">
      <div className="grid">
        <Field label={<Trans>Style name</Trans>} hint={<Trans>As on your tech pack</Trans>}>
          <TextInput defaultValue="Basic tişört, bisiklet yaka" />
        </Field>
        <Field label={<Trans>Order number</Trans>} error={t`This number is already in use.`}>
          <TextInput defaultValue="PO-2291" />
        </Field>
        <Field label={<Trans>Pieces</Trans>}>
          <NumberInput value={pieces} onChange={setPieces} unit={t`pcs`} />
        </Field>
        <Field label={<Trans>Price per piece</Trans>} error={t`Below the labour floor of ₺19.20.`}>
          <MoneyInput value={price} onChange={setPrice} currency="TRY" />
        </Field>
        <Field label={<Trans>Due date</Trans>}>
          <DateInput defaultValue="2026-03-05" />
        </Field>
        <Field label={<Trans>District</Trans>} optional>
          <Select
            empty
            options={[
              { value: 'esenler', label: 'Esenler' },
              { value: 'bagcilar', label: 'Bağcılar' },
            ]}
          />
        </Field>
        <Field label={<Trans>Note for the workshop</Trans>} optional>
          <TextArea placeholder={t`What they should know before they quote`} />
        </Field>
        <Field label={<Trans>The six digits</Trans>}>
          <CodeInput defaultValue="418205" />
        </Field>
      </div>
      <Field group label={<Trans>Who brings the material?</Trans>}>
        <RadioCards
          name="way"
          value={way}
          onChange={(event) => setWay(event.target.value)}
          cards={[
            { value: 'cmt', label: t`We send it cut`, hint: t`The workshop sews and packs` },
            { value: 'cm', label: t`We send fabric`, hint: t`The workshop cuts, sews and packs` },
            {
              value: 'full',
              label: t`The workshop buys it`,
              hint: t`Full package`,
              disabled: true,
            },
          ]}
        />
      </Field>
      <Checkbox defaultChecked>
        <Trans>Tell me by SMS when a quote comes</Trans>
      </Checkbox>
      <Field label={<Trans>Photo of the paper</Trans>}>
        <FileDrop
          camera
          multiple
          accept="image/*,application/pdf"
          uploads={uploads}
          onFiles={() => undefined}
          onRetry={() => undefined}
          onRemove={(id) => setUploads((all) => all.filter((one) => one.id !== id))}
        />
      </Field>
    </Specimen>
  );
}
