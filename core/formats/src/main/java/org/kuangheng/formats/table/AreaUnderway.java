package org.kuangheng.formats.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.AxisOrder;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.DraftRing;
import org.kuangheng.formats.draft.StatedCrs;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.SquareMetres;

/** One area of a vertex table while its rows are read. Mutable, used by one reading only. */
final class AreaUnderway {
  /** A block while its rows are read. */
  static final class Block {
    private final NavigableMap<Integer, Map<Integer, List<DraftPoint>>> columns = new TreeMap<>();
    private Map<Integer, List<DraftPoint>> rings = new LinkedHashMap<>();
    String note = "";
    Sign sign = Sign.INCLUDE;
    @Nullable DraftElevations elevations;

    List<DraftPoint> ring(int number) {
      return rings.computeIfAbsent(number, n -> new ArrayList<>());
    }

    /** A ring as one of several groups of columns side by side has it. */
    List<DraftPoint> ring(int number, int group) {
      return columns
          .computeIfAbsent(group, g -> new LinkedHashMap<>())
          .computeIfAbsent(number, n -> new ArrayList<>());
    }

    /** A block like this one, with these rings. */
    Block with(Map<Integer, List<DraftPoint>> itsRings) {
      Block block = new Block();
      block.rings = itsRings;
      block.note = note;
      block.sign = sign;
      block.elevations = elevations;
      return block;
    }

    boolean isEmpty() {
      return rings.isEmpty() && columns.isEmpty();
    }
  }

  final List<Block> blocks = new ArrayList<>();
  final Map<String, String> attributes = new LinkedHashMap<>();
  final Place place;
  @Nullable String id;
  @Nullable String name;
  @Nullable SquareMetres declared;
  @Nullable Integer zone;
  @Nullable DraftElevations shared;
  AxisOrder order = AxisOrder.SURVEY;
  boolean broken;

  AreaUnderway(Place place) {
    this.place = place;
  }

  boolean hasPoints() {
    return blocks.stream().anyMatch(block -> !block.isEmpty());
  }

  /** The block being read; a first one is begun if there is none. */
  Block block() {
    if (blocks.isEmpty()) {
      blocks.add(new Block());
    }
    return blocks.getLast();
  }

  /** Begins a new block unless the present one is still empty. */
  Block nextBlock() {
    if (blocks.isEmpty() || !blocks.getLast().isEmpty()) {
      blocks.add(new Block());
    }
    return blocks.getLast();
  }

  /**
   * Joins the groups of columns side by side into rings in the order of the point numbers; groups
   * that use the same numbers are blocks of their own. Whether there were such.
   */
  boolean joinColumns() {
    List<Block> joined = new ArrayList<>();
    boolean apart = false;
    for (Block block : blocks) {
      List<Block> parts = ColumnGroups.join(block, block.columns);
      apart |= parts.size() > 1;
      joined.addAll(parts);
    }
    blocks.clear();
    blocks.addAll(joined);
    return apart;
  }

  DraftArea draft(String fallback) {
    List<DraftBlock> drafts = new ArrayList<>();
    long stated = blocks.stream().filter(block -> block.elevations != null).count();
    for (Block block : blocks) {
      if (!block.isEmpty()) {
        drafts.add(draft(block, drafts.size() + 1, stated));
      }
    }
    return new DraftArea(
        id == null ? fallback : id,
        name == null ? "" : name,
        new StatedCrs(null, zone, null),
        order,
        drafts,
        declared,
        null,
        attributes,
        broken,
        place);
  }

  /** One statement of elevations serves all blocks. */
  private DraftBlock draft(Block block, int number, long stated) {
    DraftElevations elevations = block.elevations;
    if (elevations == null && shared != null) {
      elevations = shared;
    }
    if (elevations == null && stated == 1) {
      elevations =
          blocks.stream().map(b -> b.elevations).filter(Objects::nonNull).findFirst().orElse(null);
    }
    List<DraftRing> rings = new ArrayList<>();
    block.rings.forEach(
        (ring, points) -> rings.add(new DraftRing(ring, points, points.getFirst().place())));
    return new DraftBlock(
        number,
        rings,
        null,
        elevations == null ? DraftElevations.MISSING : elevations,
        block.note,
        block.sign,
        rings.getFirst().place().inPart(partOf(number)));
  }

  private String partOf(int number) {
    return (place.part() == null ? "" : place.part() + " ") + "#" + number;
  }
}
