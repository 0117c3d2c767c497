package org.kuangheng.server.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.OperatingState;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;

/** The mines of the registry as people look for them, open them and see them on a map (矿山档案). */
public interface Mines {
  /**
   * What a list is narrowed by; each may be {@code null}.
   *
   * @param q words in the name, the id or a licence number
   * @param bbox west, south, east, north in degrees
   */
  record Query(
      @Nullable String county,
      @Nullable String mineral,
      @Nullable OperatingState state,
      @Nullable String enterprise,
      @Nullable String q,
      @Nullable List<BigDecimal> bbox,
      AsOf asOf) {}

  /** In which order, how many, after which cursor. */
  record Slice(Sort sort, int limit, @Nullable String cursor) {}

  enum Sort {
    ID,
    NAME,
    COUNTY
  }

  /** A mine in a list. */
  @Schema(name = "RegisteredMineRow")
  record Row(
      String id,
      String name,
      String county,
      @Nullable String town,
      String holder,
      @Nullable String enterprise,
      @Nullable String mineral,
      @Nullable String state) {}

  /**
   * A mine's file.
   *
   * @param mine {@code null} where the mine is not in force at that moment
   * @param tag the state of all that belongs to it now, for {@code If-Match}
   * @param predecessors what it was before, and how it came about
   * @param successors what carries it on
   */
  record MineFile(
      String id,
      @Nullable MineRecord mine,
      EntityTag tag,
      List<Version> versions,
      List<SuccessionContent> predecessors,
      List<SuccessionContent> successors) {}

  /** A fact with what each unit has said of it. */
  record FactOnFile(Version version, Fact fact, List<Fact> claims) {}

  Page<Row> list(Query query, Slice slice);

  /** Empty if nobody in scope knows the id. */
  Optional<MineFile> find(String id, AsOf asOf);

  /** Every version of all that belongs to a mine, in order of recording. */
  List<Version> history(String id);

  List<FactOnFile> facts(String id, AsOf asOf);

  /**
   * The footprints as GeoJSON text in longitude and latitude.
   *
   * @param simplify the tolerance in degrees, 0 for every vertex
   */
  String map(Query query, double simplify);

  /**
   * Surveyed workings as GeoJSON text in longitude and latitude.
   *
   * @param bbox west, south, east, north in degrees, {@code null} for all in scope
   */
  String workings(@Nullable List<BigDecimal> bbox, AsOf asOf);

  /** How many mines each county has in force now, within the caller's fence. */
  Map<String, Integer> byCounty();

  /** The day lists speak of where none is asked: today at Beijing. */
  LocalDate today();
}
