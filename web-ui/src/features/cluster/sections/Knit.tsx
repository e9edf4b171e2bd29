/** Columns and rows of the knitted diamond; odd, so that it has a middle. */
const COLUMNS = 23;
const ROWS = 17;
const WIDTH = 16;
const HEIGHT = 14;

// From the middle outwards to the corners, as in a kilim: one colour per ring.
const rings = 'acabddcacddbddcacdbb';

function stitches(ring: string): string {
  const middle = { column: (COLUMNS - 1) / 2, row: (ROWS - 1) / 2 };
  let path = '';
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const distance = Math.abs(column - middle.column) + Math.abs(row - middle.row);
      if ((rings[distance] ?? 'd') !== ring) continue;
      const x = column * WIDTH;
      const y = row * HEIGHT;
      path += `M${x + 3.6} ${y + 3}l3.6 ${HEIGHT - 3.6}M${x + 12.4} ${y + 3}l-3.6 ${HEIGHT - 3.6}`;
    }
  }
  return path;
}

const paths = ['d', 'c', 'b', 'a'].map((ring) => ({ ring, path: stitches(ring) }));

/** A piece of knitting: one small stitch beside the other, and a figure that none makes alone. */
export function Knit() {
  return (
    <svg
      aria-hidden="true"
      className="knit"
      viewBox={`0 0 ${COLUMNS * WIDTH} ${ROWS * HEIGHT + 4}`}
      fill="none"
      strokeLinecap="round"
    >
      {paths.map(({ ring, path }) => (
        <path key={ring} className={`knit__${ring}`} d={path} />
      ))}
    </svg>
  );
}
