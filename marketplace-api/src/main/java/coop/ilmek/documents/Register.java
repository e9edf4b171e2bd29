package coop.ilmek.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the issuers of papers keep them, and how one is looked up there.
 *
 * @param id stable slug
 * @param link where to begin; null: by phone, or by the code on the paper
 * @param types slugs of the paper types it is asked about first
 */
public record Register(
    String id,
    String nameTr,
    String nameEn,
    @Nullable String link,
    String howTr,
    String howEn,
    List<String> types) {}
