package coop.ilmek.documents;

import java.util.List;

/** Everything on the owner's page of papers: five lights, then what ends when. */
public record PapersView(List<LightView> lights, List<PaperLine> papers) {

  /**
   * @param group law, fire, insurance, ohs or certificate
   * @param light red, amber, green or grey
   * @param missing types that are asked of every workshop and are not there
   * @param waiting how many papers of the group wait for a decision
   */
  public record LightView(String group, String light, List<String> missing, int waiting) {}
}
