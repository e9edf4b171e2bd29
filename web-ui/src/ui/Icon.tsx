// Drawn on a 24 grid with one stroke width; named by what they mean here, not by what they show.
const paths = {
  alert: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.3',
  back: 'M19 12H5M11 6l-6 6 6 6',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4',
  building: 'M4 21V6l8-3 8 3v15M2.5 21h19M8.5 9.5h1M14.5 9.5h1M8.5 13.5h1M14.5 13.5h1M10 21v-4h4v4',
  calendar: 'M4 6.5h16V20H4zM4 11h16M8.5 3.5v5M15.5 3.5v5',
  camera: 'M3.5 7.5h4l1.5-2.5h6l1.5 2.5h4V19h-17zM12 9.8a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8',
  capacity: 'M4 20V12M9.3 20V6M14.6 20v-5M20 20V9',
  check: 'M4.5 12.5 10 18 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  desk: 'M3.5 9h17M5.5 9v11M18.5 9v11M8 5h8M5.5 14h13',
  document: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5H18.5M9 13h6.5M9 16.5h6.5',
  down: 'M6 9.5l6 6 6-6',
  edit: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z',
  enquiry: 'M4 5h16v11H11l-4.5 4v-4H4zM8 9h8M8 12.2h5',
  filter: 'M3.5 5.5h17L14 13v6.5l-4-2V13z',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  handshake: 'M3 8l4-2 5 2 5-2 4 2M3 8v7l3 1 5 4 2-1 5-4 3-1V8M12 8l-3 4c1.5 1.5 3 1 4-1l5 5',
  home: 'M4 11.5 12 4l8 7.5V20h-5.5v-5.5h-5V20H4z',
  import: 'M12 3.5v11M7 10l5 5 5-5M4 16.5V20h16v-3.5',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 11v6M12 7.2v.3',
  inspect: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.3 15.3 20.5 20.5M7.8 10.7l2 2 3.6-4',
  jobs: 'M5 21V9.5h10V21M15 13h2.5a2 2 0 0 0 2-2V7M19.5 7a2 2 0 1 0 0-.1M3.5 21h13M8 9.5V6h4v3.5M10 6V3.5',
  list: 'M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.5M4 12h.5M4 18h.5',
  mail: 'M3.5 5.5h17v13h-17zM4 6l8 7 8-7',
  map: 'M12 21c-4-5-6.5-8-6.5-11.3a6.5 6.5 0 0 1 13 0C18.5 13 16 16 12 21M12 7.3a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8',
  member:
    'M9 4.5a3.7 3.7 0 1 1 0 7.4 3.7 3.7 0 0 1 0-7.4M2.5 20c0-4 2.5-6 6.5-6s6.5 2 6.5 6M16 5a3.5 3.5 0 0 1 0 6.7M18 14.5c2.3.8 3.5 2.6 3.5 5.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  message: 'M4 5h16v11H11l-4.5 4v-4H4z',
  money: 'M3.5 6.5h17v11h-17zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M6.5 9.5v.2M17.5 14.5v.2',
  more: 'M5.5 12h.1M12 12h.1M18.5 12h.1',
  next: 'M5 12h14M13 6l6 6-6 6',
  offline:
    'M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.5M13 8.3A11 11 0 0 1 19 12M12 19v.2',
  order: 'M4 7.5 12 3.5l8 4v9l-8 4-8-4zM4 7.5l8 4 8-4M12 11.5v9',
  papers: 'M8 3.5h7.5L20 8v9H8zM15 3.5V8.5h5M8 7H4v13.5h11V17',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5c0-4.2 3-6.5 7.5-6.5s7.5 2.3 7.5 6.5',
  phone: 'M7.5 2.5h9v19h-9zM11 18.5h2',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z',
  programme: 'M4 10v9M20 10v9M2.5 20.5h19M12 3.5 3 8.5h18zM9.3 10.5V18M14.7 10.5V18',
  remove: 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.5 20.5h9l1-14M10.3 10.5v6M13.7 10.5v6',
  report: 'M4 20.5V3.5h16v17zM8 16.5v-4M12 16.5v-8M16 16.5v-2.5',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.3 15.3 20.5 20.5',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  shield: 'M12 3 4.5 6v6c0 4.5 3 7.5 7.5 9 4.5-1.5 7.5-4.5 7.5-9V6zM8.5 12l2.5 2.5 4.5-5',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  star: 'M12 3.5l2.6 5.6 6 .7-4.5 4.1 1.2 6L12 17l-5.3 2.9 1.2-6L3.4 9.8l6-.7z',
  switch: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  training: 'M2.5 9.5 12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5v5.5',
  upload: 'M12 15.5V4M7 9l5-5 5 5M4 16.5V20h16v-3.5',
  wait: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 7v5.5l3.5 2',
} as const;

export type IconName = keyof typeof paths;

// Those that point somewhere turn round where text runs from right to left.
const pointing = new Set<IconName>(['back', 'next', 'signOut', 'list']);

/** Ornament to a text beside it; a button with nothing else needs its own name. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={pointing.has(name) ? 'icon icon--pointing' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
