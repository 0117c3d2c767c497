package org.kuangheng.server.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;

/** Neighbours who must be told of a boundary and heard (告知与听取意见). */
public interface Hearings {
  /** How a neighbour stands to the boundary proposed. */
  enum Relation {
    /** 重叠. */
    OVERLAPS,
    /** 搭界. */
    CONTIGUOUS,
    /** 相邻, within the pack's distance. */
    NEAR
  }

  /** What a neighbour says. */
  enum Opinion {
    AGREES,
    OBJECTS,
    NONE
  }

  /** Proof that the notice reached the neighbour. */
  record Service(LocalDate on, String way, @Nullable String evidence, String by) {}

  /** What the neighbour said. */
  record Statement(Opinion opinion, String text, LocalDate on, @Nullable String evidence) {}

  /**
   * A neighbour of a group's boundary.
   *
   * @param enterprise the holder's id, {@code null} in a proposal computed before it was kept
   * @param metres the distance to the boundary, gaps taken in included
   * @param version for {@code If-Match}; 0 while nothing is on record
   */
  record Neighbour(
      String mine,
      String name,
      String holder,
      @Nullable String enterprise,
      @Nullable String county,
      Relation relation,
      BigDecimal metres,
      @Nullable Service service,
      @Nullable Statement statement,
      long version) {}

  /**
   * A notice as the neighbour reads it (告知书), who may not see the proposal itself.
   *
   * @param boundary the digest of the boundary proposed
   * @param county where the boundary was proposed
   * @param area who would merge, and the boundary's vertices
   * @param version for {@code If-Match}
   */
  record Notice(
      String boundary,
      String mine,
      @Nullable String county,
      String proposal,
      String group,
      Relation relation,
      BigDecimal metres,
      Map<String, Object> area,
      @Nullable Service service,
      @Nullable Statement statement,
      long version) {}

  /** A group of a proposal. */
  record Group(String proposal, String scenario, String group) {}

  List<Neighbour> list(Group group);

  /**
   * Notices on record that the caller may see, the last served first: a county's office those of
   * the boundaries proposed there, an enterprise those to its own mines.
   *
   * @param mine the neighbour told, {@code null} for any
   */
  Page<Notice> notices(@Nullable String mine, @Nullable String cursor, int limit);

  /** Records that a neighbour was told; a correction takes the place of what was recorded. */
  Neighbour serve(Caller caller, Group group, String mine, Service service);

  /** Records what a neighbour said. */
  Neighbour hear(Caller caller, Group group, String mine, Statement statement);

  /**
   * Everyone to be told with service and opinion, with a digest over the whole: proof to hand on.
   */
  Map<String, Object> proof(Group group);
}
