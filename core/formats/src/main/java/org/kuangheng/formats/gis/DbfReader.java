package org.kuangheng.formats.gis;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.kernel.Place;

/** Reads the attribute table (.dbf) of a shapefile; GBK and UTF-8 texts. */
final class DbfReader {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MAX_FIELDS = 1_024;
  private static final int SAMPLED_BYTES = 1 << 20;

  private final GisSource source;
  private final Place place;

  DbfReader(GisSource source, Place place) {
    this.source = source;
    this.place = place;
  }

  /** The rows, as many as can be read, and the encoding they were read in. */
  record Table(List<Map<String, @Nullable Object>> rows, Charset charset) {}

  private record Field(String name, char type, int length) {}

  Table read(ByteBuffer dbf, @Nullable String cpg) {
    ByteBuffer in = dbf.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Charset charset = charset(in, cpg);
    if (in.limit() < 33) {
      damaged("header", 0);
      return new Table(rows, charset);
    }
    int count = in.getInt(4);
    int headerLength = in.getShort(8) & 0xffff;
    int recordLength = in.getShort(10) & 0xffff;
    List<Field> fields = fields(in, Math.min(headerLength, in.limit()), charset);
    int needed = 1 + fields.stream().mapToInt(Field::length).sum();
    if (count < 0 || fields.isEmpty() || recordLength < needed || headerLength > in.limit()) {
      damaged("header", 0);
      return new Table(rows, charset);
    }
    for (int i = 0; i < count && i < GisSource.MAX_FEATURES; i++) {
      long at = headerLength + (long) i * recordLength;
      if (at + needed > in.limit()) {
        damaged(count + " > " + i, i);
        break;
      }
      rows.add(row(in, (int) at + 1, fields, charset));
    }
    return new Table(rows, charset);
  }

  private static List<Field> fields(ByteBuffer in, int end, Charset charset) {
    List<Field> fields = new ArrayList<>();
    Map<String, Integer> used = new LinkedHashMap<>();
    for (int at = 32; at + 32 <= end && in.get(at) != 0x0d; at += 32) {
      if (fields.size() == MAX_FIELDS) {
        break;
      }
      byte[] name = new byte[11];
      in.get(at, name);
      int length = 0;
      while (length < 11 && name[length] != 0) {
        length++;
      }
      String text = new String(name, 0, length, charset).strip();
      int times = used.merge(text, 1, Integer::sum);
      fields.add(
          new Field(
              times == 1 ? text : text + "_" + times,
              (char) (in.get(at + 11) & 0xff),
              in.get(at + 16) & 0xff));
    }
    return fields;
  }

  private static Map<String, @Nullable Object> row(
      ByteBuffer in, int from, List<Field> fields, Charset charset) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    int at = from;
    for (Field field : fields) {
      byte[] bytes = new byte[field.length()];
      in.get(at, bytes);
      at += field.length();
      String text = new String(bytes, charset).replace('\0', ' ').strip();
      row.put(field.name(), value(text, field.type()));
    }
    return row;
  }

  private static @Nullable Object value(String text, char type) {
    if (text.isEmpty() || text.matches("\\*+")) {
      return null;
    }
    return switch (type) {
      case 'N', 'F' -> number(text);
      case 'L' ->
          text.matches("[TtYy]") ? Boolean.TRUE : text.matches("[FfNn]") ? Boolean.FALSE : null;
      case 'D' -> date(text);
      default -> text;
    };
  }

  private static Object number(String text) {
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    return text.matches("[+-]?\\d{0,40}\\.?\\d{0,40}([eE][+-]?\\d{1,3})?")
            && text.matches(".*\\d.*")
        ? new BigDecimal(text)
        : text;
  }

  private static Object date(String text) {
    if (text.matches("\\d{8}")) {
      try {
        return LocalDate.of(
            Integer.parseInt(text.substring(0, 4)),
            Integer.parseInt(text.substring(4, 6)),
            Integer.parseInt(text.substring(6)));
      } catch (DateTimeException e) {
        return text;
      }
    }
    return text;
  }

  /** The .cpg, then the language byte, then what the bytes are. */
  private static Charset charset(ByteBuffer in, @Nullable String cpg) {
    String name = cpg == null ? "" : cpg.strip().toUpperCase(Locale.ROOT);
    if (name.contains("UTF-8") || name.contains("UTF8") || name.equals("65001")) {
      return StandardCharsets.UTF_8;
    }
    if (name.matches(".*(936|GBK|GB2312|GB18030|OEM).*") || language(in) == 0x4d) {
      return GB18030;
    }
    byte[] sample = new byte[Math.min(in.limit(), SAMPLED_BYTES)];
    in.get(0, sample);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text(sample)));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return GB18030;
    }
  }

  private static int language(ByteBuffer in) {
    return in.limit() > 29 ? in.get(29) & 0xff : 0;
  }

  /** The bytes after the binary part of the header. */
  private static byte[] text(byte[] bytes) {
    int header = bytes.length < 10 ? 0 : (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
    return java.util.Arrays.copyOfRange(bytes, Math.min(header, bytes.length), bytes.length);
  }

  private void damaged(String detail, int read) {
    source.findings().add(FormatIssue.DBF_DAMAGED, place, "detail", detail, "read", read);
  }
}
