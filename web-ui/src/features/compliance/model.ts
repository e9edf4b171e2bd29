import type { Framework, Row } from './api';

/** What is not met, the heaviest first; within a weight what lacks wholly before what lacks partly. */
export function gaps(framework: Framework): Row[] {
  const order = ['expired', 'missing', 'partial', 'expiring'];
  return framework.areas
    .flatMap(({ rows }) => rows)
    .filter(({ counted, state }) => counted && state !== 'met')
    .toSorted((a, b) => b.weight - a.weight || order.indexOf(a.state) - order.indexOf(b.state));
}

/** What the rows of a framework bring and could bring, in points with one decimal. */
export function sum(rows: readonly Row[]): { points: number; of: number } {
  const counted = rows.filter((row) => row.counted);
  return {
    points: counted.reduce((all, { points }) => all + points, 0) / 10,
    of: counted.reduce((all, { weight }) => all + weight, 0),
  };
}
