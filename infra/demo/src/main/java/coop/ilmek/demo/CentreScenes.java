package coop.ilmek.demo;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.Organisations;
import coop.ilmek.identity.People;
import coop.ilmek.notifications.Inbox;
import coop.ilmek.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cluster's own centre, and how people come to be known. */
@Component
class CentreScenes {
  private static final String NAME = "İlmek Kooperatif Merkezi";
  private static final int READ_UP_TO = -4;

  private final People people;
  private final Organisations organisations;
  private final Inbox inbox;

  CentreScenes(People people, Organisations organisations, Inbox inbox) {
    this.people = people;
    this.organisations = organisations;
    this.inbox = inbox;
  }

  /** The first coordinator founds the centre; the second and the inspector join her. */
  void found(Cast cast) {
    Actor first = register(DemoPeople.COORDINATOR);
    UUID centre = Doing.now(organisations.found(first, Actor.Kind.CENTRE, NAME));
    Actor second = register(DemoPeople.SECOND_COORDINATOR);
    Doing.then(organisations.join(centre, second.person(), Actor.PersonRole.COORDINATOR));
    Actor inspector = register(DemoPeople.INSPECTOR);
    Doing.then(organisations.join(centre, inspector.person(), Actor.PersonRole.INSPECTOR));
    cast.centre(coordinator(first, centre), coordinator(second, centre));
  }

  private static Actor coordinator(Actor person, UUID centre) {
    return new Actor(
        person.person(),
        centre,
        Actor.Kind.CENTRE,
        Actor.PersonRole.COORDINATOR,
        true,
        person.language());
  }

  /** Somebody who signed in for the first time. */
  Actor register(DemoPeople.Person person) {
    UUID id =
        Doing.now(
            people.register(
                Actor.system(), Address.parse(person.address()), person.name(), person.language()));
    return new Actor(id, null, Actor.Kind.NONE, Actor.PersonRole.NONE, false, person.language());
  }

  /** Notices of the months before were read; the last days are still unread. */
  void read(Diary diary, Cast cast) {
    diary.on(
        cast.day(READ_UP_TO),
        "zz reading",
        () -> {
          Doing.then(inbox.readAll(cast.coordinator()));
          Doing.then(inbox.readAll(cast.second()));
          cast.workshops.stream()
              .limit(DemoPeople.OWNERS)
              .forEach(w -> Doing.then(inbox.readAll(w.owner())));
          cast.brands.stream().limit(2).forEach(b -> Doing.then(inbox.readAll(b.buyer())));
        });
  }
}
