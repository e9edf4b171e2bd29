package coop.ilmek.sourcing.persistence;

import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.EnquiryCourse;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where enquiries keep their state, and how the course's facts are loaded. */
@Component
public class EnquirySubject
    extends Subject<
        EnquiryCourse.State, EnquiryCourse.Act, EnquiryCourse.Effect, EnquiryCourse.Facts> {
  private final EnquiryQueries queries;

  EnquirySubject(EnquiryQueries queries) {
    super(EnquiryCourse.COURSE, "sourcing.enquiry");
    this.queries = queries;
  }

  @Override
  protected Mono<EnquiryCourse.Facts> facts(UUID id) {
    return queries.facts(id);
  }
}
