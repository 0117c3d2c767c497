package org.kuangheng.documents.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kuangheng.kernel.Sha256;

/**
 * Takes the clock and chance out of a pdf, so that equal content gives equal bytes: dates become
 * the day of assessment, subset tags and the file identifier follow from the content. Lengths stay,
 * so that the cross-reference table holds.
 */
public final class StablePdf {
  private static final Pattern DATE = Pattern.compile("\\(D:\\d{14}[^)]*\\)");
  private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+");
  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID\\s*\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

  private StablePdf() {}

  public static byte[] rewrite(byte[] pdf, LocalDate day) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    text = DATE.matcher(text).replaceAll(found -> date(found.group(), day));
    text = subsets(text);
    String nameless = IDENTIFIER.matcher(text).replaceAll("");
    String digest =
        Sha256.of(nameless.getBytes(StandardCharsets.ISO_8859_1)).hex().substring(0, 32);
    text =
        IDENTIFIER
            .matcher(text)
            .replaceAll(
                found ->
                    found.group().replace(found.group(1), digest).replace(found.group(2), digest));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String date(String old, LocalDate day) {
    String fixed =
        "(D:" + day.format(DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)) + "000000";
    int rest = old.length() - fixed.length() - 1;
    String zone = rest == 0 ? "" : "Z00'00'";
    return Matcher.quoteReplacement(fixed + zone.substring(0, Math.min(rest, zone.length())) + ")");
  }

  /** The tags become KHAAAA, KHAAAB, … in order of appearance. */
  private static String subsets(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    return SUBSET
        .matcher(text)
        .replaceAll(
            found -> "/" + tags.computeIfAbsent(found.group(1), _ -> tag(tags.size())) + "+");
  }

  private static String tag(int number) {
    return "KH"
        + letter(number / (26 * 26 * 26))
        + letter(number / (26 * 26))
        + letter(number / 26)
        + letter(number);
  }

  private static char letter(int number) {
    return (char) ('A' + number % 26);
  }
}
