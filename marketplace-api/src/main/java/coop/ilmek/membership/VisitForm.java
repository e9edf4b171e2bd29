package coop.ilmek.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor saw.
 *
 * @param asDescribed what was seen agrees with the answers; if not, {@code differences} says where
 * @param ownMachines the machines stand there and belong to the workshop
 * @param childrenSeen persons who look younger than the law allows were at work
 * @param exitsFree the exits are open and free
 * @param signedBy name of the person of the workshop who signed
 * @param visitorSignature picture of the visitor's signature, as a blob
 * @param workshopSignature picture of the signature of the workshop's person, as a blob
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitForm(
    @NotNull Boolean asDescribed,
    @NotNull @Size(max = 2000) String differences,
    @NotNull @Min(0) @Max(9999) Integer peopleSeen,
    @NotNull Boolean ownMachines,
    @NotNull Boolean childrenSeen,
    @NotNull Boolean exitsFree,
    Answers.@Nullable @Valid Machines machines,
    Answers.@Nullable @Valid Premises premises,
    @NotNull @Size(max = 2000) String remarks,
    @NotBlank @Size(max = 200) String signedBy,
    @Nullable UUID visitorSignature,
    @Nullable UUID workshopSignature) {

  /** The signatures there are. */
  public List<UUID> signatures() {
    return Stream.of(visitorSignature, workshopSignature).filter(Objects::nonNull).toList();
  }
}
