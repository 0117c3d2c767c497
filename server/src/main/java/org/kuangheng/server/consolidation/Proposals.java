package org.kuangheng.server.consolidation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs.Job;
import tools.jackson.databind.JsonNode;

/** Proposals of mergers (整合方案): computed as jobs, kept, compared. */
public interface Proposals {
  /**
   * What a run is asked.
   *
   * @param county six-digit code, {@code null} for all counties at once
   * @param locks sets of mines that must merge together, besides those on record
   * @param bans pairs that must not, besides those on record
   * @param seconds the most time for the search
   */
  record Order(
      @Nullable String county,
      LocalDate asOf,
      List<Set<String>> locks,
      List<Set<String>> bans,
      int seconds,
      long seed) {
    public Order {
      locks = List.copyOf(locks);
      bans = List.copyOf(bans);
    }
  }

  /**
   * What the best scenario comes to.
   *
   * @param groups merged areas, mines upgraded alone included
   * @param merged mines in them
   * @param leftOver mines that no group takes
   * @param excluded mines that take no part
   * @param optimal whether it is proved to be the best
   */
  record ProposalFigures(int groups, int merged, int leftOver, int excluded, boolean optimal) {}

  /**
   * A proposal in a list.
   *
   * @param touched when something it rests on changed first, {@code null} while nothing has
   * @param adopted how many of its groups stand adopted
   * @param figures {@code null} for runs made before they were kept
   */
  record Summary(
      String id,
      @Nullable String county,
      LocalDate asOf,
      String pack,
      Instant createdAt,
      String requestedBy,
      String job,
      @Nullable String previous,
      @Nullable Instant touched,
      int adopted,
      @Nullable ProposalFigures figures) {}

  /** A proposal with its whole document. */
  record Proposal(Summary summary, JsonNode document) {}

  /** A mine that is not what the run saw, and in what: facts, surroundings, decision, pack. */
  record Changed(String mine, List<String> what) {}

  /** Where a mine stands in an answer: in a group with others, left over, or taking no part. */
  @Schema(name = "ProposalPlace")
  record Place(String standing, Set<String> with) {}

  /** A mine that stands elsewhere in another answer. */
  record Moved(String mine, Place before, Place after) {}

  /** Queues a run; its result names the proposal. */
  Job run(Caller caller, Order order);

  /** Newest first. */
  Page<Summary> list(@Nullable String county, @Nullable String cursor, int limit);

  /** Refuses with 404 what the scope does not show. */
  Proposal get(String id);

  /** The merged areas and gaps of a proposal's scenarios as GeoJSON. */
  String geometry(String id, @Nullable String scenario);

  /** Two answers of proposals: who stands where. */
  List<Moved> compare(Answer before, Answer after);

  /** A scenario of a proposal. */
  record Answer(String proposal, String scenario) {}

  /** The best answer against that of another proposal; of the run before if none is named. */
  List<Moved> differences(String id, @Nullable String other);

  /** The mines that are not what the run saw; looks at the registry as it is now. */
  List<Changed> changed(String id);

  /** The adopted group a mine stands in: its members. */
  Optional<Set<MineId>> adopted(MineId mine);
}
