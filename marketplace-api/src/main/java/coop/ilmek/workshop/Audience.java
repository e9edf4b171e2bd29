package coop.ilmek.workshop;

import coop.ilmek.workflows.Slugs;

/** For whom a fact is open, the widest first. The workshop itself always sees its own. */
public enum Audience {
  /** Anybody. */
  PUBLIC,
  /** Members in good standing, brands and workshops. */
  MEMBERS,
  /** Brands that work with the workshop, or did. */
  PARTIES,
  /** The workshop and the centre. */
  CENTRE;

  public String slug() {
    return Slugs.of(this);
  }

  /** Whether a reader of this kind sees what is open for the audience. */
  public boolean sees(Audience open) {
    return ordinal() >= open.ordinal();
  }
}
