import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AnchorButton } from './Button';

type Value = string | number | boolean | readonly string[] | null | undefined;

type DownloadProps = {
  /** The list's own address: its export lies below it. */
  path: string;
  /** The filter as the list on the screen has it. */
  query?: Readonly<Record<string, Value>>;
  /** What is taken away, where it is not the list above. */
  children?: ReactNode;
};

/** Takes the list away as a spreadsheet, with the filter it has on the screen. */
export function Download({ path, query = {}, children }: DownloadProps) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="row download no-print" role="group" aria-label={t`Download the list`}>
      <span className="small soft">{children ?? <Trans>Download</Trans>}</span>
      {(['xlsx', 'csv'] as const).map((format) => (
        <AnchorButton
          key={format}
          kind="quiet"
          size="small"
          href={`${path}/export?${parameters(query, format)}`}
          download
        >
          {format.toUpperCase()}
        </AnchorButton>
      ))}
    </div>
  );
}

function parameters(query: Readonly<Record<string, Value>>, format: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  parameters.append('format', format);
  return parameters.toString();
}
