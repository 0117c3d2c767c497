package org.kuangheng.consolidation;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.kuangheng.consolidation.solver.Solution;
import org.kuangheng.kernel.Sha256;

/**
 * Components already solved (已求解分区), by the digest of everything their answers depend on. Handed to
 * the next run, it solves only the components that something has changed in, and answers exactly as
 * a run from nothing does. Safe for use by many threads; keeps the most recently used.
 */
public final class SolvedComponents {
  private final int most;
  private final LinkedHashMap<Sha256, Solution> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long reused;
  private long solved;

  /** {@code most} components are kept; zero keeps none. */
  public SolvedComponents(int most) {
    this.most = most;
  }

  /** How many components were taken from here, and how many had to be solved. */
  public record Use(long reused, long solved) {}

  public synchronized Use use() {
    return new Use(reused, solved);
  }

  Solution of(Sha256 content, Supplier<Answered> solve) {
    synchronized (this) {
      Solution known = kept.get(content);
      if (known != null) {
        reused++;
        return known;
      }
    }
    Answered answered = solve.get();
    synchronized (this) {
      solved++;
      if (!answered.cutShort()) {
        kept.put(content, answered.solution());
        while (kept.size() > most) {
          kept.pollFirstEntry();
        }
      }
    }
    return answered.solution();
  }

  /** A solution, and whether the clock cut its search short: then another run may do better. */
  record Answered(Solution solution, boolean cutShort) {}
}
