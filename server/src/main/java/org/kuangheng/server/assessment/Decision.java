package org.kuangheng.server.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a mine (处置决定), beside what was recommended to him.
 *
 * @param category the disposition's code
 * @param documents what it rests on: titles of documents or ids of evidence
 * @param verdict id of the verdict he had before him
 * @param outcome that verdict's outcome
 * @param recommended what it recommended, {@code null} if nothing
 * @param deviation whether he decided otherwise; while nothing is recommended, whether for
 *     something that was no more possible
 * @param onStale whether he decided although the verdict's inputs had changed since
 * @param replaces the decision it took the place of, {@code null} if none
 * @param endedAt when it was withdrawn or replaced, {@code null} while it stands
 */
public record Decision(
    String id,
    String mine,
    String county,
    String category,
    String ground,
    List<String> documents,
    long verdict,
    String outcome,
    @Nullable String recommended,
    boolean deviation,
    boolean onStale,
    String decidedBy,
    String role,
    String unit,
    Instant decidedAt,
    @Nullable String replaces,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String endGround) {
  public Decision {
    documents = List.copyOf(documents);
  }
}
