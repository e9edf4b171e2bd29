package coop.ilmek.documents;

import org.jspecify.annotations.Nullable;

/**
 * A kind of paper, from the library of types.
 *
 * @param id stable slug
 * @param group law, fire, insurance, ohs, certificate or other
 * @param months usual term when no last day is printed; null: none
 * @param needsExpiry a last day, or a next inspection, is printed on it
 * @param sensitivity normal, personal, special_category or confidential: all but normal stay
 *     between the member and the centre
 * @param asked every workshop is expected to have it
 */
public record PaperType(
    String id,
    String group,
    String nameTr,
    String nameEn,
    @Nullable Integer months,
    boolean needsExpiry,
    String sensitivity,
    boolean asked) {}
