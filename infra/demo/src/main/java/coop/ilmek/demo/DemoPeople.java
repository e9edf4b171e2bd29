package coop.ilmek.demo;

import java.util.List;

/** Invented people a visitor may sign in as. The e-mail domains are reserved for examples. */
final class DemoPeople {
  /** The first workshops belong to people in telling situations. */
  static final int OWNERS = 3;

  /**
   * A person of the demo.
   *
   * @param see what there is to see for her
   */
  record Person(String role, String name, String address, String language, String see) {}

  static final Person COORDINATOR =
      new Person(
          "coordinator",
          "Nermin Aydoğdu",
          "merkez@ilmek.example",
          "tr",
          "the queue of applications and papers");
  static final Person SECOND_COORDINATOR =
      new Person(
          "coordinator", "Serkan Uluçay", "merkez2@ilmek.example", "tr", "the second person");
  static final Person INSPECTOR =
      new Person(
          "inspector", "Figen Toprak", "denetci@ilmek.example", "tr", "visits that are planned");

  static final Person BUSY_OWNER =
      new Person(
          "owner",
          "Emine Gündoğar",
          "0500 000 00 01",
          "tr",
          "an invitation waits, a job is being sewn");
  static final Person UNPAID_OWNER =
      new Person("owner", "Hasan Koçyiğit", "0500 000 00 02", "tr", "money is owed, and late");
  static final Person PAPER_OWNER =
      new Person("owner", "Zeynep İpekçi", "0500 000 00 03", "tr", "a paper ends within two weeks");
  static final Person APPLICANT =
      new Person("applicant", "Yusuf Zeybekçi", "0500 000 00 04", "tr", "the application waits");

  /** The owners of the first workshops, in their order. */
  static final List<Person> FIRST_OWNERS = List.of(BUSY_OWNER, UNPAID_OWNER, PAPER_OWNER);

  private DemoPeople() {}

  /** The buyer of a brand. */
  static Person buyer(BrandPlan brand) {
    return new Person(
        "buyer", brand.buyer(), brand.address(), brand.language(), "orders of " + brand.name());
  }

  /** A short list: one of each kind, and each with a reason. */
  static List<Person> all() {
    var brands = BrandPlan.first(2);
    return List.of(
        COORDINATOR,
        SECOND_COORDINATOR,
        INSPECTOR,
        BUSY_OWNER,
        UNPAID_OWNER,
        PAPER_OWNER,
        buyer(brands.get(0)),
        buyer(brands.get(1)),
        APPLICANT);
  }
}
