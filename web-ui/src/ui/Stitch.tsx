/** The only ornament: a running stitch between things that belong together. */
export function Stitch() {
  return (
    <svg className="stitch" aria-hidden="true" height="3">
      <line
        x1="1.5"
        x2="100%"
        y1="1.5"
        y2="1.5"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray="8 7"
      />
    </svg>
  );
}
