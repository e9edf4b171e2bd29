/** lose = you lose something, soon = act before a date, done = nothing to do, accent = yours now. */
export type Tone = 'plain' | 'accent' | 'soon' | 'lose' | 'done';
