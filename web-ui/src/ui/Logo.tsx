/** A column of knit stitches: each one holds because its neighbours hold. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
      <g fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round">
        <path d="M7.5 5 13.4 11.6M24.5 5 18.6 11.6" />
        <path d="M7.5 12.7 13.4 19.3M24.5 12.7 18.6 19.3" opacity=".72" />
        <path d="M7.5 20.4 13.4 27M24.5 20.4 18.6 27" opacity=".44" />
      </g>
    </svg>
  );
}
