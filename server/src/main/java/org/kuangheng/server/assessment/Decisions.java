package org.kuangheng.server.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** People decide on each mine; the machine only recommends. */
public interface Decisions {
  /**
   * A decision to be taken.
   *
   * @param onStale decide although the verdict's inputs have changed; the ground must say why
   */
  record Taking(String category, String ground, List<String> documents, boolean onStale) {
    public Taking {
      documents = List.copyOf(documents);
    }
  }

  /** One of many decisions with one ground; {@code ifMatch} is the tag of the mine's verdict. */
  record One(String mine, @Nullable String ifMatch, String category) {}

  /** Takes a decision, in the place of the one that stands, if any. */
  Decision decide(Caller caller, String mine, @Nullable String ifMatch, Taking taking);

  /** All of them with one ground and the same documents, or with every refusal, none. */
  List<Decision> decideAll(Caller caller, List<One> mines, Taking shared);

  /** Takes the standing decision back. */
  Decision withdraw(Caller caller, String mine, @Nullable String ifMatch, String ground);

  /** Every decision on a mine, newest first. */
  List<Decision> history(String mine);

  /** Standing decisions by mine; with {@code deviation}, only those that depart, or do not. */
  Page<Decision> list(
      @Nullable String county, @Nullable Boolean deviation, @Nullable String cursor, int limit);
}
