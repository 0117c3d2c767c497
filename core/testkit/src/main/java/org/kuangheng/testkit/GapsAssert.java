package org.kuangheng.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.kuangheng.geo.gap.Gap;
import org.locationtech.jts.geom.Geometry;

/** Assertions on gaps, against a drawing of the same size as the map they come from. */
public final class GapsAssert extends AbstractAssert<GapsAssert, List<Gap>> {
  private static final double ROUNDING_M2 = 1;

  private GapsAssert(@Nullable List<Gap> actual) {
    super(actual, GapsAssert.class);
  }

  public static GapsAssert assertThat(@Nullable List<Gap> gaps) {
    return new GapsAssert(gaps);
  }

  /** The gaps cover exactly the cells marked {@code x}; every other mark is outside them. */
  public GapsAssert isDrawnBy(String picture) {
    isNotNull();
    Drawing drawing = Drawing.of(picture);
    Geometry expected = drawing.ground('x');
    Geometry found = Drawing.union(actual.stream().<Geometry>map(Gap::polygon).toList());
    if (found.symDifference(expected).getArea() > ROUNDING_M2) {
      failWithMessage(
          "%sExpected gaps drawn by%n%s%nbut they cover, in tenths of each cell,%n%s",
          info.hasDescription() ? "[" + info.descriptionText() + "] " : "",
          String.join("\n", drawing.rows()),
          tenths(drawing, found));
    }
    return this;
  }

  private static String tenths(Drawing drawing, Geometry found) {
    StringBuilder picture = new StringBuilder();
    for (int row = 0; row < drawing.rows().size(); row++) {
      for (int column = 0; column < drawing.rows().getFirst().length(); column++) {
        Geometry cell = drawing.cell(row, column);
        long tenths = Math.round(10 * cell.intersection(found).getArea() / cell.getArea());
        picture.append(tenths == 0 ? "-" : tenths == 10 ? "x" : Long.toString(tenths));
      }
      picture.append('\n');
    }
    return picture.toString();
  }
}
