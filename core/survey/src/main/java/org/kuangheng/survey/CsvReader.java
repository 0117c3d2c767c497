package org.kuangheng.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kuangheng.kernel.Place;
import org.kuangheng.survey.RawSheet.RawRow;

/** Reads a CSV table (逗号分隔表) in UTF-8 or GB 18030; commas, semicolons or tabs between the cells. */
final class CsvReader {
  private static final int MOST_ROWS = 1_000_000;

  private CsvReader() {}

  /** {@code name} is the sheet the table stands for. */
  static Optional<RawSheet> read(byte[] bytes, Place file, String name, Findings findings) {
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      findings.add(SurveyCode.ENCODING_UNREADABLE, file);
      return Optional.empty();
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text.get())).get();
    List<RawRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), format)) {
      for (CSVRecord record : parser) {
        rows.add(
            new RawRow(
                (int) parser.getCurrentLineNumber(), record.stream().map(CsvText::bare).toList()));
        if (rows.size() > MOST_ROWS) {
          findings.add(
              SurveyCode.SHEET_TOO_LARGE, file, "rows", "> " + MOST_ROWS, "limit", MOST_ROWS);
          return Optional.empty();
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      findings.add(SurveyCode.CSV_BROKEN, file.atLine(rows.size() + 1));
      return Optional.empty();
    }
    return Optional.of(new RawSheet(file.file(), name, rows, List.of()));
  }

  /** Strictly UTF-8 (with or without mark), else strictly GB 18030; empty if neither fits. */
  static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> decode(bytes, Charset.forName("GB18030")))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String delimiter(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    if (first.indexOf(',') >= 0) {
      return ",";
    }
    return first.indexOf('\t') >= 0 ? "\t" : first.indexOf(';') >= 0 ? ";" : ",";
  }
}
