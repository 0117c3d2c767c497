package org.kuangheng.geo.adjacency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangheng.geo.Shapes;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.kernel.Metres;
import org.locationtech.jts.geom.Geometry;

/** Clause 4.4.1(1): contiguous means a shared line; a shared point is not enough. */
@Tag("clause:4.4.1[1]")
class AdjacencyTest {
  private static final Crs ZONE_37 = Crs.gaussKruger3(37, true);
  private static final Geometry SQUARE = at(0, 0, 100, 100);

  @Test
  void aSharedLineIsContiguousAndItsLengthIsTheFacing() {
    Contact contact = only(SQUARE, at(100, 40, 200, 140), 0, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.EDGE);
    assertThat(contact.contiguous()).isTrue();
    assertThat(contact.facing().value().doubleValue()).isCloseTo(60, within(1e-3));
    assertThat(contact.distance().value()).isZero();
    assertThat(contact.overlap().value()).isZero();
  }

  @Test
  void aSharedLineNeedsNoSharedVertices() {
    Geometry notched = Shapes.wkt("POLYGON ((100 10, 100 20, 100 90, 180 90, 180 10, 100 10))");
    assertThat(only(SQUARE, moved(notched), 0, 0).kind()).isEqualTo(Contact.Kind.EDGE);
  }

  @ParameterizedTest(name = "tolerance {0} m")
  @ValueSource(doubles = {0, 0.5, 1, 10, 50})
  void squaresCornerToCornerAreNeverContiguous(double tolerance) {
    Contact contact = only(SQUARE, at(100, 100, 200, 200), tolerance, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.POINT);
    assertThat(contact.facing().value()).isZero();
    assertThat(contact.contiguous()).isFalse();
  }

  @ParameterizedTest(name = "tolerance {0} m")
  @ValueSource(doubles = {0, 1, 10})
  void aCornerAgainstASideIsNeverContiguous(double tolerance) {
    Geometry diamond = moved(Shapes.polygon(100, 50, 150, 0, 200, 50, 150, 100));
    assertThat(only(SQUARE, diamond, tolerance, 0).contiguous()).isFalse();
    Geometry sharp = moved(Shapes.polygon(100, 50, 200, 58, 200, 66));
    assertThat(only(SQUARE, sharp, tolerance, 0).contiguous()).isFalse();
  }

  @ParameterizedTest(name = "{0} m side by side, half a metre apart, tolerance 1 m: contiguous {1}")
  @CsvSource({"0.99,false", "1.01,true"})
  void aStretchShorterThanTheToleranceIsACorner(double length, boolean contiguous) {
    Geometry other = at(100.5, 100 - length, 200, 200);
    assertThat(only(SQUARE, other, 1, 5).contiguous()).isEqualTo(contiguous);
  }

  @Test
  void aShortSharedLineKeepsItsLengthUnderALargeTolerance() {
    Contact contact = only(SQUARE, at(100, 95, 200, 200), 20, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.EDGE);
    assertThat(contact.facing().value().doubleValue()).isCloseTo(5, within(1e-3));
  }

  @Test
  void cornersThatAreOnlyNearFaceNothing() {
    Contact contact = only(SQUARE, at(100.5, 100.5, 200, 200), 1, 5);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.NEAR);
    assertThat(contact.distance().value().doubleValue()).isCloseTo(Math.sqrt(0.5), within(1e-6));
    assertThat(contact.contiguous()).isFalse();
  }

  @ParameterizedTest(name = "a slit of {0} m with tolerance 1 m: contiguous {1}")
  @CsvSource({"0.99,true", "1,true", "1.01,false"})
  void linesFaceWithinTheToleranceOnly(double slit, boolean contiguous) {
    Contact contact = only(SQUARE, at(100 + slit, 20, 200, 120), 1, 5);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.NEAR);
    assertThat(contact.distance().value().doubleValue()).isCloseTo(slit, within(1e-6));
    assertThat(contact.contiguous()).isEqualTo(contiguous);
    if (contiguous) {
      assertThat(contact.facing().value().doubleValue()).isCloseTo(80, within(1e-3));
    }
  }

  @Test
  void slightlySkewedLinesThatTouchInAPointAreContiguousAsFarAsTheToleranceReaches() {
    Geometry skewed = moved(Shapes.polygon(100, 0, 200, 0, 200, 100, 101, 100));
    assertThat(only(SQUARE, skewed, 0, 0).contiguous()).isFalse();
    Contact contact = only(SQUARE, skewed, 0.5, 0);
    assertThat(contact.contiguous()).isTrue();
    assertThat(contact.facing().value().doubleValue()).isCloseTo(50, within(0.1));
  }

  @Test
  void neighboursWithinTheToleranceAreFoundEvenIfNoneAreAskedToBeNear() {
    List<Contact> contacts = contacts(SQUARE, at(100.4, 0, 200, 100), 0.5, 0);
    assertThat(contacts).singleElement().matches(Contact::contiguous);
    assertThat(contacts(SQUARE, at(100.4, 100.3, 200, 200), 1, 0)).isEmpty();
  }

  @ParameterizedTest(name = "{0} m away, near within 300 m: {1}")
  @CsvSource({"299.9,true", "300,true", "300.1,false"})
  void nearIsReportedUpToTheDistanceAskedFor(double distance, boolean reported) {
    assertThat(contacts(SQUARE, at(100 + distance, 0, 500, 100), 0, 300).size())
        .isEqualTo(reported ? 1 : 0);
  }

  @Test
  void sharedGroundIsAnOverlapFromOneSquareMetreOn() {
    Contact overlap = only(SQUARE, at(99, 0, 200, 100), 0, 0);
    assertThat(overlap.kind()).isEqualTo(Contact.Kind.OVERLAP);
    assertThat(overlap.overlap().value().doubleValue()).isCloseTo(100, within(0.05));
    assertThat(overlap.contiguous()).isTrue();
    assertThat(only(SQUARE, at(99.995, 0, 200, 100), 0, 0).kind()).isEqualTo(Contact.Kind.EDGE);
  }

  @Test
  void aMineInsideAnotherOverlapsItWithItsWholeArea() {
    Contact contact = only(SQUARE, at(20, 20, 60, 60), 0, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.OVERLAP);
    assertThat(contact.overlap().value().doubleValue()).isCloseTo(1600, within(1.0));
  }

  @Test
  void aMineInTheHoleOfAnotherSharesAnEdge() {
    Geometry ring =
        moved(
            Shapes.wkt(
                "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 40 60, 60 60, 60 40, 40 40))"));
    Contact contact = only(ring, at(40, 40, 60, 60), 0, 0);
    assertThat(contact.kind()).isEqualTo(Contact.Kind.EDGE);
    assertThat(contact.facing().value().doubleValue()).isCloseTo(80, within(1e-2));
  }

  @Test
  void theOrderOfTheInputIsTheOrderOfTheAnswer() {
    List<Contact> contacts =
        Adjacency.contacts(
            List.of(
                new Parcel("z", at(100, 0, 200, 100)),
                new Parcel("m", at(200, 0, 300, 100)),
                new Parcel("a", SQUARE)),
            ZONE_37,
            Metres.ZERO,
            Metres.of(1000));
    assertThat(contacts.stream().map(contact -> contact.a() + contact.b()))
        .containsExactly("zm", "za", "ma");
  }

  @Test
  void onLongitudeAndLatitudeDistancesAndFacingAreMetresToo() {
    Geometry a = CrsTransform.transform(SQUARE, ZONE_37, Crs.CGCS2000);
    Geometry b = CrsTransform.transform(at(130, 0, 230, 80), ZONE_37, Crs.CGCS2000);
    Contact near =
        Adjacency.contacts(
                List.of(new Parcel("a", a), new Parcel("b", b)),
                Crs.CGCS2000,
                Metres.of(31),
                Metres.of(50))
            .getFirst();
    assertThat(near.distance().value().doubleValue()).isCloseTo(30, within(1e-2));
    assertThat(near.facing().value().doubleValue()).isCloseTo(80, within(0.05));
  }

  @Test
  void emptyAndInvalidFootprintsDoNotStopTheOthers() {
    Geometry bowTie = moved(Shapes.polygon(100, 0, 200, 100, 200, 0, 100, 100));
    List<Contact> contacts =
        Adjacency.contacts(
            List.of(
                new Parcel("a", SQUARE),
                new Parcel("nothing", Shapes.nothing()),
                new Parcel("bow", bowTie)),
            ZONE_37,
            Metres.ZERO,
            Metres.ZERO);
    assertThat(contacts).singleElement().matches(c -> c.kind() == Contact.Kind.EDGE);
  }

  private static Contact only(Geometry a, Geometry b, double tolerance, double near) {
    List<Contact> contacts = contacts(a, b, tolerance, near);
    assertThat(contacts).hasSize(1);
    return contacts.getFirst();
  }

  private static List<Contact> contacts(Geometry a, Geometry b, double tolerance, double near) {
    return Adjacency.contacts(
        List.of(new Parcel("a", a), new Parcel("b", b)),
        ZONE_37,
        Metres.of(tolerance),
        Metres.of(near));
  }

  private static Geometry at(double x0, double y0, double x1, double y1) {
    return moved(Shapes.box(x0, y0, x1, y1));
  }

  private static Geometry moved(Geometry geometry) {
    return Shapes.moved(geometry, 37_500_000, 3_880_000);
  }
}
