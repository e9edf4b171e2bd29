/** About where the districts of İstanbul are, to a kilometre: what a map shows without tiles. */
export const districtPoints: readonly (readonly [name: string, lat: number, lng: number])[] = [
  ['Adalar', 40.87, 29.13],
  ['Arnavutköy', 41.18, 28.74],
  ['Ataşehir', 40.99, 29.11],
  ['Avcılar', 40.98, 28.72],
  ['Bağcılar', 41.04, 28.85],
  ['Bahçelievler', 41.0, 28.86],
  ['Bakırköy', 40.98, 28.87],
  ['Başakşehir', 41.09, 28.8],
  ['Bayrampaşa', 41.04, 28.91],
  ['Beşiktaş', 41.05, 29.01],
  ['Beykoz', 41.13, 29.1],
  ['Beylikdüzü', 41.0, 28.64],
  ['Beyoğlu', 41.04, 28.97],
  ['Büyükçekmece', 41.02, 28.58],
  ['Çatalca', 41.14, 28.46],
  ['Çekmeköy', 41.04, 29.18],
  ['Esenler', 41.04, 28.88],
  ['Esenyurt', 41.03, 28.68],
  ['Eyüpsultan', 41.05, 28.93],
  ['Fatih', 41.02, 28.95],
  ['Gaziosmanpaşa', 41.06, 28.91],
  ['Güngören', 41.02, 28.88],
  ['Kadıköy', 40.98, 29.06],
  ['Kâğıthane', 41.08, 28.97],
  ['Kartal', 40.9, 29.19],
  ['Küçükçekmece', 41.0, 28.79],
  ['Maltepe', 40.94, 29.14],
  ['Pendik', 40.88, 29.24],
  ['Sancaktepe', 41.0, 29.23],
  ['Sarıyer', 41.16, 29.05],
  ['Silivri', 41.07, 28.25],
  ['Sultanbeyli', 40.96, 29.26],
  ['Sultangazi', 41.11, 28.87],
  ['Şile', 41.18, 29.61],
  ['Şişli', 41.06, 28.99],
  ['Tuzla', 40.82, 29.3],
  ['Ümraniye', 41.02, 29.11],
  ['Üsküdar', 41.03, 29.02],
  ['Zeytinburnu', 40.99, 28.9],
];

export type LatLng = { lat: number; lng: number };

/** `41.04,28.88` of an address; nothing where it is no point. */
export function pointOf(text: string | undefined): LatLng | undefined {
  const match = /^(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?)$/.exec(text ?? '');
  if (!match) return undefined;
  const [lat, lng] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}
