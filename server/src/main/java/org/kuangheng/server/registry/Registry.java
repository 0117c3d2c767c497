package org.kuangheng.server.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.identity.Caller;
import tools.jackson.databind.JsonNode;

/**
 * The registry with memory (登记库): every subject's versions in both times. Reads see the rows of the
 * transaction's scope only. Nothing is overwritten.
 */
public interface Registry {
  /**
   * The engine's view: mines, layers, workings and counties. Constraint layers are those of every
   * county, because a neighbour's protected area counts too.
   *
   * @param counties empty for all that the scope shows
   */
  Survey survey(AsOf asOf, Set<CountyCode> counties);

  /**
   * What the named mines need to be judged anew: they themselves, the mines that come within a
   * distance of them or share an ore body with them, the constraint features within that distance,
   * and the workings of the mines given back; of any county the scope shows. By bounding boxes, so
   * that it may be more.
   */
  Survey around(Set<MineId> mines, Metres within, AsOf asOf);

  /** A mine under its own id; see {@link #resolve}. */
  Optional<MineRecord> findMine(MineId id, AsOf asOf);

  /**
   * The mines an id stands for today: itself, or its successors after mergers. Never empty for a
   * known id.
   */
  List<MineId> resolve(MineId id);

  /** The versions in force of the kinds asked, by subject id. */
  Map<String, Version> versions(Kind kind, @Nullable CountyCode county, AsOf asOf);

  /**
   * The versions in force of a kind, a page at a time in order of their ids.
   *
   * @param q words in the name or id, {@code null} for all
   * @param after the id the last page ended with, {@code null} for the first page
   */
  List<Version> page(Kind kind, @Nullable String q, @Nullable String after, Limit limit);

  /** How many of a list, as of when. */
  record Limit(int most, AsOf asOf) {}

  /** The version of a subject that is in force. */
  Optional<Version> findVersion(Kind kind, String id, AsOf asOf);

  /** Every version of a subject ever recorded, in order of recording. */
  List<Version> history(Kind kind, String id);

  /**
   * Records changes in the open transaction, or refuses with every finding: units that may not
   * assert a fact, values that cannot be, a valid time that ends before it begins. Publishes {@link
   * RegistryChanged} and an audited event for each mine, layer or enterprise touched.
   *
   * @param ground required for corrections and reversals
   */
  Act apply(Caller caller, Act.Kind kind, @Nullable String ground, List<Change> changes);

  /**
   * Undoes an act: what it superseded is known again. Refuses with 409, naming them, if later acts
   * touched the same subjects.
   */
  Act reverse(Caller caller, String act, String ground);

  Optional<Act> findAct(String id);

  /** Acts in scope, the latest first; those before a given one, if one is given. */
  List<Act> acts(@Nullable String before, int limit);

  /**
   * The registry's own form of everything in a survey, with its subjects; the way in for imports.
   */
  Map<Subject, JsonNode> formsOf(Survey survey);
}
