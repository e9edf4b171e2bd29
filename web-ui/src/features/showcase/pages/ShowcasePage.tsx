import '../showcase.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { PageHeader } from '@/ui/surfaces';
import { Tabs } from '@/ui/Tabs';
import { ControlsSection } from '../sections/ControlsSection';
import { DataSection } from '../sections/DataSection';
import { DrawingsSection } from '../sections/DrawingsSection';
import { SurfacesSection } from '../sections/SurfacesSection';

/** Every component in its states: where a new one is looked at before a screen uses it. */
export function ShowcasePage() {
  const { t } = useLingui();
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Components</Trans>} over="web-ui/src/ui">
        <Trans>All parts of the screens with invented content.</Trans>
      </PageHeader>
      <Tabs
        label={t`Groups of components`}
        tabs={[
          { key: 'controls', label: <Trans>Controls</Trans>, content: <ControlsSection /> },
          { key: 'surfaces', label: <Trans>Surfaces</Trans>, content: <SurfacesSection /> },
          { key: 'data', label: <Trans>Lists and figures</Trans>, content: <DataSection /> },
          { key: 'drawings', label: <Trans>Drawings</Trans>, content: <DrawingsSection /> },
        ]}
      />
    </div>
  );
}
