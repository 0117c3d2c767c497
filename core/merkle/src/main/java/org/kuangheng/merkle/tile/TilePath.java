package org.kuangheng.merkle.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a tile (瓦片): of hashes at a level, or of entries, the index within the level, and how
 * many of the 256 places are filled. As a path: {@code tile/<L>/<N>[.p/<W>]} or {@code
 * tile/entries/<N>[.p/<W>]}, N in groups of three digits.
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param width 1 to 256; 256 is a full tile
 */
public record TilePath(int level, long index, int width) {
  /** Places in a tile. */
  public static final int WIDTH = 256;

  /** The level of entry bundles, beside the levels of hashes. */
  public static final int ENTRIES = -1;

  private static final int LAST_LEVEL = 63;
  private static final int GROUP = 1000;
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  public TilePath {
    if (level < ENTRIES || level > LAST_LEVEL || index < 0 || width < 1 || width > WIDTH) {
      throw new IllegalArgumentException(
          "No tile at level " + level + ", index " + index + ", of width " + width);
    }
  }

  /**
   * The tile of this name; empty unless the name is written exactly as the specification has it.
   */
  public static Optional<TilePath> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
    String digits = matcher.group(2).replaceAll("[x/]", "");
    int width = matcher.group(3) == null ? WIDTH : Integer.parseInt(matcher.group(3));
    boolean fits = digits.length() <= 18 && level <= LAST_LEVEL;
    if (!fits || (matcher.group(3) != null && width >= WIDTH)) {
      return Optional.empty();
    }
    TilePath tile = new TilePath(level, Long.parseLong(digits), width);
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  /** How many hashes or entries this level has in all, in a log of {@code size} entries. */
  public static long count(int level, long size) {
    return level <= 0 ? size : level * 8 >= Long.SIZE - 1 ? 0 : size >> (level * 8);
  }

  public boolean isPartial() {
    return width < WIDTH;
  }

  public boolean holdsEntries() {
    return level == ENTRIES;
  }

  /** The full tile at the same place. */
  public TilePath full() {
    return new TilePath(level, index, WIDTH);
  }

  /** The path below the log's prefix. */
  public String path() {
    String number = String.format("%03d", index % GROUP);
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      number = String.format("x%03d/", rest % GROUP) + number;
    }
    String folder = level == ENTRIES ? "entries" : Integer.toString(level);
    return "tile/" + folder + "/" + number + (isPartial() ? ".p/" + width : "");
  }

  @Override
  public String toString() {
    return path();
  }
}
