package org.kuangheng.formats.draft;

import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.AxisOrder.First;

/**
 * Tells the two numbers of a pair apart by magnitude: a northing has 7 integer digits, an easting 8
 * with its zone or 6 without, packed angles are DDDMMSS and DDMMSS, degrees lie within China (or
 * the world, where a pack admits other places).
 */
final class PairReader {
  enum Kind {
    METRES,
    DEGREES
  }

  /** A pair in the program's axis order; {@code swapped} if the file had it the other way round. */
  record Pair(double x, double y, Kind kind, boolean swapped) {}

  private final AxisOrder order;
  private final boolean chinese;

  PairReader(AxisOrder order, boolean chinese) {
    this.order = order;
    this.chinese = chinese;
  }

  /** The pair, or {@code null} if its numbers are no coordinates. */
  @Nullable Pair read(DraftPoint point) {
    Ordinate first = point.first();
    Ordinate second = point.second();
    if (isNorthing(first) && isEasting(second)) {
      return metres(second, first, First.NORTH);
    }
    if (isEasting(first) && isNorthing(second)) {
      return metres(first, second, First.EAST);
    }
    if (isPacked(first, 73, 136) && isPacked(second, 3, 54)) {
      return degrees(unpacked(first), unpacked(second), First.EAST);
    }
    if (isPacked(first, 3, 54) && isPacked(second, 73, 136)) {
      return degrees(unpacked(second), unpacked(first), First.NORTH);
    }
    return chinese ? chineseDegrees(first, second) : worldDegrees(first, second);
  }

  private @Nullable Pair chineseDegrees(Ordinate first, Ordinate second) {
    if (isWithin(first, 70, 140) && isWithin(second, 0, 60)) {
      return degrees(first.value(), second.value(), First.EAST);
    }
    if (isWithin(first, 0, 60) && isWithin(second, 70, 140)) {
      return degrees(second.value(), first.value(), First.NORTH);
    }
    return null;
  }

  private @Nullable Pair worldDegrees(Ordinate first, Ordinate second) {
    boolean northFirst =
        first.axis() == Ordinate.Axis.NORTH
            || second.axis() == Ordinate.Axis.EAST
            || (order.degrees() == First.NORTH && first.axis() == Ordinate.Axis.UNTOLD);
    Ordinate longitude = northFirst ? second : first;
    Ordinate latitude = northFirst ? first : second;
    if (isWithin(longitude, -180, 180) && isWithin(latitude, -90, 90)) {
      return degrees(longitude.value(), latitude.value(), northFirst ? First.NORTH : First.EAST);
    }
    return isWithin(latitude, -180, 180) && isWithin(longitude, -90, 90)
        ? degrees(latitude.value(), longitude.value(), northFirst ? First.EAST : First.NORTH)
        : null;
  }

  private Pair metres(Ordinate east, Ordinate north, First found) {
    return new Pair(east.value(), north.value(), Kind.METRES, contradicts(order.metres(), found));
  }

  private Pair degrees(double longitude, double latitude, First found) {
    return new Pair(longitude, latitude, Kind.DEGREES, contradicts(order.degrees(), found));
  }

  private static boolean contradicts(First stated, First found) {
    return stated != First.ANY && stated != found;
  }

  private static boolean isWithin(Ordinate ordinate, double least, double most) {
    return ordinate.value() >= least && ordinate.value() <= most;
  }

  private static boolean isNorthing(Ordinate ordinate) {
    return !ordinate.angle() && ordinate.value() >= 1_500_000 && ordinate.value() < 6_000_000;
  }

  private static boolean isEasting(Ordinate ordinate) {
    double value = ordinate.value();
    return !ordinate.angle()
        && ((value >= 100_000 && value < 1_000_000) || isZone((int) (value / 1e6)));
  }

  private static boolean isZone(int zone) {
    return StatedCrs.isZone(zone);
  }

  private static boolean isPacked(Ordinate ordinate, int leastDegrees, int mostDegrees) {
    long whole = (long) ordinate.value();
    long degrees = whole / 10_000;
    return !ordinate.angle()
        && degrees >= leastDegrees
        && degrees < mostDegrees
        && whole / 100 % 100 < 60
        && whole % 100 < 60;
  }

  private static double unpacked(Ordinate ordinate) {
    double value = ordinate.value();
    long whole = (long) value;
    double seconds = whole % 100 + (value - whole);
    long degrees = whole / 10_000;
    long minutes = whole / 100 % 100;
    return degrees + minutes / 60.0 + seconds / 3600;
  }
}
