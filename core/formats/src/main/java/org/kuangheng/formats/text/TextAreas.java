package org.kuangheng.formats.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.text.DecodedText.Line;

/** Tells the formats of coordinate text apart and reads each. */
public final class TextAreas {
  private TextAreas() {}

  /** The format found and its areas as written. */
  public record Found(String format, List<DraftArea> areas) {}

  /** The areas, or {@code null} if the text is none of these formats; it may be a table. */
  public static @Nullable Found read(TextSource source) {
    FullWidth.note(source);
    if (LandTextReader.recognises(source.lines())) {
      return new Found("land-text", LandTextReader.read(source));
    }
    if (RegistryReader.recognises(source)) {
      return new Found("registry-string", RegistryReader.read(source));
    }
    if (ExplorationReader.recognises(source)) {
      return new Found("exploration-string", ExplorationReader.read(source));
    }
    if (PlanningReader.recognises(source)) {
      return new Found("planning-string", PlanningReader.read(source));
    }
    return null;
  }

  /** Reports that the text is of no known format. */
  public static void refuse(TextSource source) {
    String beginning =
        source.lines().stream()
            .map(Line::text)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    source
        .findings()
        .add(
            beginning.isEmpty() ? FormatIssue.FILE_EMPTY : FormatIssue.FORMAT_UNKNOWN,
            source.findings().wholeFile(),
            "beginning",
            Texts.brief(beginning));
  }
}
