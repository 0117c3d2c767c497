package org.kuangheng.formats.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.Vertex;
import org.kuangheng.formats.draft.PairReader.Kind;
import org.kuangheng.formats.draft.PairReader.Pair;
import org.kuangheng.kernel.Rounding;

/**
 * Turns the points of one ring (圈) into vertices: axes right, closing point and repeats dropped.
 */
final class RingBuilder {
  /** The most vertices of one ring. */
  static final int MAX_POINTS = 200_000;

  private static final double SAME_METRES = 0.005;
  private static final double SAME_DEGREES = 1e-8;

  private final PairReader pairs;
  private final Findings findings;

  RingBuilder(PairReader pairs, Findings findings) {
    this.pairs = pairs;
    this.findings = findings;
  }

  /**
   * A ring with its axes told.
   *
   * @param vertices the open ring, without repeats
   * @param pairs all pairs that could be read
   * @param closed whether the first point was repeated at the end
   * @param repeats how many points only repeated the one before
   */
  record Built(List<Vertex> vertices, List<Pair> pairs, boolean closed, int repeats) {}

  Built build(DraftRing ring) {
    List<Pair> read = new ArrayList<>();
    List<DraftPoint> points = new ArrayList<>();
    for (DraftPoint point : ring.points()) {
      Pair pair = pairs.read(point);
      if (pair == null) {
        findings.add(
            FormatIssue.ORDINATE_OUT_OF_RANGE,
            point.place(),
            "first",
            point.first().text(),
            "second",
            point.second().text());
      } else {
        read.add(pair);
        points.add(point);
      }
    }
    reportSwaps(read, points, ring);
    boolean closed = read.size() > 1 && same(read.getFirst(), read.getLast());
    int size = closed ? read.size() - 1 : read.size();
    List<Vertex> vertices = withoutRepeats(read.subList(0, size), points);
    return new Built(vertices, read, closed, size - vertices.size());
  }

  private void reportSwaps(List<Pair> read, List<DraftPoint> points, DraftRing ring) {
    long swapped = read.stream().filter(Pair::swapped).count();
    if (swapped == 0) {
      return;
    }
    boolean most = swapped * 2 >= read.size();
    if (most) {
      DraftPoint first = firstSwapped(read, points);
      findings.add(
          FormatIssue.AXES_SWAPPED,
          ring.place(),
          "count",
          swapped,
          "first",
          first.first().text(),
          "second",
          first.second().text());
    }
    for (int i = 0; i < read.size(); i++) {
      if (read.get(i).swapped() != most) {
        DraftPoint odd = points.get(i);
        findings.add(
            FormatIssue.AXES_SWAPPED_AT_POINT,
            odd.place(),
            "label",
            odd.label(),
            "first",
            odd.first().text(),
            "second",
            odd.second().text());
      }
    }
  }

  private static DraftPoint firstSwapped(List<Pair> read, List<DraftPoint> points) {
    int at = 0;
    while (!read.get(at).swapped()) {
      at++;
    }
    return points.get(at);
  }

  private List<Vertex> withoutRepeats(List<Pair> open, List<DraftPoint> points) {
    List<Vertex> vertices = new ArrayList<>(open.size());
    @Nullable Pair previous = null;
    for (int i = 0; i < open.size(); i++) {
      Pair pair = open.get(i);
      DraftPoint point = points.get(i);
      if (previous != null && same(previous, pair)) {
        findings.add(
            FormatIssue.DUPLICATE_VERTEX,
            point.place(),
            "label",
            point.label(),
            "x",
            printed(pair.x(), pair.kind()),
            "y",
            printed(pair.y(), pair.kind()));
      } else {
        vertices.add(new Vertex(point.label(), pair.x(), pair.y(), point.place().line()));
        previous = pair;
      }
    }
    return vertices;
  }

  private static boolean same(Pair one, Pair other) {
    double tolerance = one.kind() == Kind.METRES ? SAME_METRES : SAME_DEGREES;
    return Math.abs(one.x() - other.x()) < tolerance && Math.abs(one.y() - other.y()) < tolerance;
  }

  /** A coordinate as issues print it. */
  static String printed(double value, Kind kind) {
    return kind == Kind.METRES
        ? Rounding.COORDINATE.round(value).toPlainString()
        : String.format(java.util.Locale.ROOT, "%.8f", value);
  }
}
