import 'leaflet/dist/leaflet.css';
import { useLingui } from '@lingui/react/macro';
import leaflet from 'leaflet';
import { useEffect, useRef } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import type { CandidatePoint } from '../api';
import { districtPoints } from '../districts';
import type { LatLng } from '../place';

type CandidateMapProps = {
  points: readonly CandidatePoint[];
  near: LatLng | undefined;
  km: number;
  /** A place on the map becomes the middle of the question. */
  onPick: (at: LatLng) => void;
};

/** Those at one point are one dot: a district's middle stands for all whose door is not known. */
function together(points: readonly CandidatePoint[]) {
  const spots = new Map<string, CandidatePoint[]>();
  for (const point of points) {
    const key = `${point.lat},${point.lng}`;
    spots.set(key, [...(spots.get(key) ?? []), point]);
  }
  return [...spots.values()];
}

/** Where they are, over the names of the districts: no pictures are fetched from anybody. */
export default function CandidateMap({ points, near, km, onPick }: CandidateMapProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<leaflet.Map>(null);
  const marks = useRef<leaflet.LayerGroup>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  const [closer, further] = [t`Closer`, t`Further away`];

  useEffect(() => {
    if (!frame.current) return;
    // Its own sheet stands outside our layers and would win.
    frame.current.style.background = 'var(--accent-tint)';
    frame.current.style.font = 'inherit';
    const drawn = leaflet.map(frame.current, {
      attributionControl: false,
      zoomControl: false,
      minZoom: 5,
      maxZoom: 14,
      scrollWheelZoom: false,
    });
    leaflet.control.zoom({ zoomInTitle: closer, zoomOutTitle: further }).addTo(drawn);
    drawn.setView([41.03, 28.95], 10);
    for (const [name, lat, lng] of districtPoints) {
      const label = document.createElement('span');
      label.textContent = name;
      leaflet
        .marker([lat, lng], {
          interactive: false,
          keyboard: false,
          icon: leaflet.divIcon({ className: 'candidate-map__district', html: label }),
        })
        .addTo(drawn);
    }
    drawn.on('click', ({ latlng }) => pick.current({ lat: latlng.lat, lng: latlng.lng }));
    marks.current = leaflet.layerGroup().addTo(drawn);
    map.current = drawn;
    return () => {
      drawn.remove();
    };
  }, [closer, further]);

  useEffect(() => {
    const layer = marks.current;
    if (!layer || !map.current) return;
    layer.clearLayers();
    const shown = leaflet.latLngBounds([]);
    if (near) {
      const circle = leaflet
        .circle([near.lat, near.lng], {
          radius: km * 1000,
          className: 'candidate-map__circle',
          interactive: false,
        })
        .addTo(layer);
      shown.extend(circle.getBounds());
    }
    for (const spot of together(points)) {
      const [first] = spot;
      if (!first) continue;
      const lines = spot
        .slice(0, 6)
        .map(({ name, freeMinutes }) => `${name}: ${formatNumber(freeMinutes, language)}`);
      const tip = document.createElement('div');
      tip.append(...lines.flatMap((line) => [line, document.createElement('br')]));
      if (spot.length > 6) tip.append(`+ ${spot.length - 6}`);
      leaflet
        .circleMarker([first.lat, first.lng], {
          radius: 6 + Math.min(10, Math.sqrt(spot.length - 1) * 2),
          className: first.exact ? 'candidate-map__dot' : 'candidate-map__about',
        })
        .bindTooltip(tip)
        .addTo(layer);
      if (!near) shown.extend([first.lat, first.lng]);
    }
    if (shown.isValid()) {
      map.current.fitBounds(shown, { padding: [24, 24], maxZoom: 12, animate: false });
    }
  }, [points, near, km, language]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a map is no set of form fields
    <div ref={frame} className="candidate-map" role="group" aria-label={t`Map of those who fit`} />
  );
}
