package coop.ilmek.documents.reading.domain;

import java.util.List;

/**
 * What a child process saw in one file.
 *
 * @param pages how many pages the file has; not all need have been looked at
 * @param troubles why something in it could not be read, as stable slugs
 */
public record Extract(int pages, List<Sight> sights, List<String> troubles) {
  public static Extract failed(String trouble) {
    return new Extract(0, List.of(), List.of(trouble));
  }
}
