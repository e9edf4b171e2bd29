package coop.ilmek.demo;

import java.util.List;

/** Invented people a visitor may sign in as. The e-mail domain is reserved for examples. */
final class DemoPeople {
  /** A person of the demo. */
  record Person(String role, String name, String address, String language) {}

  static final Person COORDINATOR =
      new Person("coordinator", "Nermin Aydoğdu", "merkez@ilmek.example", "tr");
  static final Person SECOND_COORDINATOR =
      new Person("coordinator", "Serkan Uluçay", "merkez2@ilmek.example", "tr");

  static final List<Person> ALL = List.of(COORDINATOR, SECOND_COORDINATOR);

  private DemoPeople() {}
}
