import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Matrix } from '@/lib/matrix';
import { addDays, today } from '@/lib/week';
import { DataTable } from '@/ui/DataTable';
import { DueDate } from '@/ui/dates';
import { FilterBar } from '@/ui/FilterBar';
import { Money, Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { MatrixInput } from '@/ui/MatrixInput';
import { Badge } from '@/ui/Status';
import { Specimen } from '../Specimen';

const quotes = [
  { id: '1', name: 'Yıldız Dikim', district: 'Esenler', price: 1920, free: 12400, due: 12 },
  { id: '2', name: 'Çınar Örme', district: 'Bağcılar', price: 2010, free: 8900, due: 9 },
  { id: '3', name: 'Işık Tekstil', district: 'Güngören', price: 1875, free: 17820, due: 21 },
  { id: '4', name: 'İpek Konfeksiyon', district: 'Esenler', price: 1990, free: 0, due: -1 },
];

export function DataSection() {
  const { t } = useLingui();
  const [search, setSearch] = useState<Record<string, string | undefined>>({ district: 'esenler' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']));
  const [matrix, setMatrix] = useState<Matrix>({
    sizes: ['S', 'M', 'L', 'XL'],
    colours: ['Ekru', 'Lacivert', 'Haki'],
    pieces: [
      [400, 800, 800, 400],
      [600, 1200, 1200, 600],
      [null, 300, 300, null],
    ],
  });
  const now = today();
  return (
    <>
      <Specimen name="FilterBar">
        <FilterBar
          label={t`Find workshops`}
          search={search}
          onSearch={setSearch}
          filters={[
            { name: 'q', kind: 'search', label: t`Name or product` },
            {
              name: 'district',
              kind: 'select',
              label: t`District`,
              all: t`All districts`,
              options: [
                { value: 'esenler', label: 'Esenler' },
                { value: 'bagcilar', label: 'Bağcılar' },
              ],
            },
            { name: 'through', kind: 'date', label: t`Papers valid through` },
          ]}
        />
      </Specimen>
      <Specimen name="DataTable, LoadMore">
        <DataTable
          caption={t`Quotes`}
          rows={quotes}
          rowKey={({ id }) => id}
          selected={selected}
          onSelected={setSelected}
          columns={[
            {
              key: 'name',
              header: t`Workshop`,
              value: ({ name }) => name,
              cell: ({ name }) => <span className="strong">{name}</span>,
            },
            {
              key: 'district',
              header: t`District`,
              value: ({ district }) => district,
              cell: ({ district }) => district,
            },
            {
              key: 'price',
              header: t`Per piece`,
              figure: true,
              value: ({ price }) => price,
              cell: ({ price }) => <Money amount={{ minor: price, currency: 'TRY' }} />,
            },
            {
              key: 'free',
              header: t`Free minutes`,
              figure: true,
              value: ({ free }) => free,
              cell: ({ free }) =>
                free > 0 ? (
                  <Num value={free} />
                ) : (
                  <Badge tone="lose">
                    <Trans>Full</Trans>
                  </Badge>
                ),
            },
            {
              key: 'due',
              header: t`Due date`,
              value: ({ due }) => due,
              cell: ({ due }) => <DueDate date={addDays(now, due)} />,
            },
          ]}
        />
        <LoadMore
          list={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined }}
        />
      </Specimen>
      <Specimen name="MatrixInput">
        <MatrixInput caption={t`Pieces by colour and size`} value={matrix} onChange={setMatrix} />
      </Specimen>
    </>
  );
}
