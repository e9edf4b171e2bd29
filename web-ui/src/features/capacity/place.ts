export type LatLng = { lat: number; lng: number };

/** `41.04,28.88` of an address; nothing where it is no point. */
export function pointOf(text: string | undefined): LatLng | undefined {
  const match = /^(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?)$/.exec(text ?? '');
  if (!match) return undefined;
  const [lat, lng] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}
