package org.kuangheng.formats.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.Findings;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DraftBlock;
import org.kuangheng.formats.draft.DraftElevations;
import org.kuangheng.formats.draft.DraftPoint;
import org.kuangheng.formats.draft.DraftRing;
import org.kuangheng.formats.draft.ElevationText;
import org.kuangheng.formats.draft.Fields;
import org.kuangheng.formats.draft.Ordinate;
import org.kuangheng.formats.draft.OrdinateReader;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.geo.prism.Prism.Sign;
import org.kuangheng.kernel.Place;

/** Reads one block of a registry string after another. */
final class RegistryBlockReader {
  private static final int LONGEST_NOTE = 60;

  private final Tokens tokens;
  private final Place place;
  private final Findings findings;

  RegistryBlockReader(Tokens tokens, Place place, Findings findings) {
    this.tokens = tokens;
    this.place = place;
    this.findings = findings;
  }

  /** The next block, or {@code null} if what is left is none. */
  @Nullable DraftBlock read(int number) {
    while (!tokens.atEnd() && tokens.peek(0).isBlank()) {
      tokens.skip(1);
    }
    Place at = place.atLine(tokens.line()).inPart(place.part() + "#" + number);
    if (!tokens.peek(0).isWhole() || !isPoint(1, 1)) {
      return null;
    }
    int declared = tokens.next().whole();
    List<DraftPoint> points = points(declared, at);
    DraftElevations elevations = elevations(at);
    String note = note();
    Sign sign = sign(at);
    DraftRing ring = new DraftRing(1, points, at);
    return new DraftBlock(number, List.of(ring), declared, elevations, note, sign, at);
  }

  private List<DraftPoint> points(int declared, Place at) {
    List<DraftPoint> points = new ArrayList<>();
    int due = 1;
    while (isPoint(0, due) && (due <= declared || bothCoordinates(0))) {
      Place here = at.atLine(tokens.line());
      Token label = tokens.next();
      Ordinate first = ordinate(here.atField("X"));
      Ordinate second = ordinate(here.atField("Y"));
      Integer found = Fields.numberIn(label.text());
      if ((found == null || found != due) && !closes(points, first, second)) {
        findings.add(
            FormatIssue.POINT_NUMBER_ORDER,
            here,
            "label",
            Texts.brief(label.text()),
            "expected",
            due);
      }
      if (first != null && second != null) {
        points.add(new DraftPoint(label.text(), first, second, here));
      }
      due++;
    }
    return points;
  }

  /** Whether a point only repeats the first, under the first one's number or any other. */
  private static boolean closes(
      List<DraftPoint> points, @Nullable Ordinate first, @Nullable Ordinate second) {
    return points.size() > 2
        && first != null
        && second != null
        && first.text().equals(points.getFirst().first().text())
        && second.text().equals(points.getFirst().second().text());
  }

  private @Nullable Ordinate ordinate(Place at) {
    return OrdinateReader.read(tokens.next().text(), findings, at);
  }

  /** Whether a point stands so many fields ahead: by its coordinates, or by its due number. */
  private boolean isPoint(int ahead, int due) {
    if (tokens.left() < ahead + 3) {
      return false;
    }
    Integer label = Fields.numberIn(tokens.peek(ahead).text());
    boolean numbered = label != null && label == due;
    boolean one = tokens.isCoordinate(ahead + 1) || tokens.isCoordinate(ahead + 2);
    return bothCoordinates(ahead) || (numbered && one);
  }

  private boolean bothCoordinates(int ahead) {
    return Fields.numberIn(tokens.peek(ahead).text()) != null
        && tokens.isCoordinate(ahead + 1)
        && tokens.isCoordinate(ahead + 2);
  }

  private DraftElevations elevations(Place at) {
    Place here = at.atLine(tokens.line());
    @Nullable BigDecimal upper =
        ElevationText.single(tokens.next().text(), findings, here.atField("标高上限"));
    @Nullable BigDecimal lower =
        ElevationText.single(tokens.next().text(), findings, here.atField("标高下限"));
    return DraftElevations.of(upper, lower);
  }

  /** The note, which may itself hold commas: all up to a sign that a block or the end follows. */
  private String note() {
    for (int length = 0; length <= LONGEST_NOTE && length < tokens.left(); length++) {
      if (isSign(tokens.peek(length).text()) && endsAt(length + 1) && length > 0) {
        return taken(length);
      }
    }
    return taken(1);
  }

  private String taken(int length) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      parts.add(tokens.next().text());
    }
    return String.join(",", parts);
  }

  private Sign sign(Place at) {
    Place here = at.atLine(tokens.line()).atField("正负号");
    if (tokens.atEnd() || tokens.peek(0).isBlank()) {
      findings.add(FormatIssue.SIGN_MISSING, here);
      tokens.skip(1);
      return Sign.INCLUDE;
    }
    String text = tokens.next().text();
    if (!isSign(text)) {
      findings.add(FormatIssue.SIGN_INVALID, here, "text", Texts.brief(text));
    }
    return text.startsWith("-") ? Sign.DEDUCT : Sign.INCLUDE;
  }

  private boolean endsAt(int ahead) {
    return tokens.onlyBlanksFrom(ahead)
        || (tokens.peek(ahead).isWhole() && isPoint(ahead + 1, 1))
        || (tokens.peek(ahead).isBlank()
            && tokens.peek(ahead + 1).isWhole()
            && isPoint(ahead + 2, 1));
  }

  private static boolean isSign(String text) {
    return text.equals("1") || text.equals("-1") || text.equals("+1");
  }
}
