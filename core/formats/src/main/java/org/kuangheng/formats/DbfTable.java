package org.kuangheng.formats;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attribute table (.dbf) of a shapefile, texts in GBK; the first column is the feature's id.
 */
final class DbfTable {
  private static final Charset GBK = Charset.forName("GBK");
  private static final int LONGEST_TEXT = 254;
  private static final int LONGEST_NAME = 10;

  private DbfTable() {}

  /** One column with its width and decimals. */
  private record Field(Columns.Column column, String name, char type, int width, int decimals) {
    static Field of(Columns.Column column, FeatureLayer layer) {
      int decimals = 0;
      int width = 1;
      for (Feature feature : layer.features()) {
        String text = text(value(feature, column));
        width = Math.max(width, text.getBytes(GBK).length);
        if (value(feature, column) instanceof BigDecimal number) {
          decimals = Math.max(decimals, Math.min(15, number.scale()));
        }
      }
      String shortened = column.name();
      while (shortened.getBytes(GBK).length > LONGEST_NAME) {
        shortened = shortened.substring(0, shortened.length() - 1);
      }
      return switch (column.type()) {
        case INTEGER -> new Field(column, shortened, 'N', Math.max(10, width), 0);
        case REAL -> new Field(column, shortened, 'N', Math.max(19, width), decimals);
        case BOOLEAN -> new Field(column, shortened, 'L', 1, 0);
        case DATE -> new Field(column, shortened, 'D', 8, 0);
        case TEXT -> new Field(column, shortened, 'C', Math.min(width, LONGEST_TEXT), 0);
      };
    }
  }

  static byte[] bytes(FeatureLayer layer) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of(new Columns.Column("id", Columns.Type.TEXT), layer));
    for (Columns.Column column : Columns.of(layer)) {
      if (!column.name().equalsIgnoreCase("id")) {
        fields.add(Field.of(column, layer));
      }
    }
    int header = 32 + 32 * fields.size() + 1;
    int row = 1 + fields.stream().mapToInt(Field::width).sum();
    ByteBuffer out =
        ByteBuffer.allocate(header + row * layer.features().size() + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
    out.putInt(layer.features().size()).putShort((short) header).putShort((short) row);
    out.put(29, (byte) 0x4d);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      out.position(32 + 32 * i).put(field.name().getBytes(GBK));
      out.put(32 + 32 * i + 11, (byte) field.type());
      out.put(32 + 32 * i + 16, (byte) field.width());
      out.put(32 + 32 * i + 17, (byte) field.decimals());
    }
    out.position(header - 1).put((byte) 0x0d);
    for (Feature feature : layer.features()) {
      out.put((byte) ' ');
      fields.forEach(field -> out.put(cell(field, feature)));
    }
    return out.put((byte) 0x1a).array();
  }

  private static byte[] cell(Field field, Feature feature) {
    String text = text(value(feature, field.column()));
    boolean right = field.type() == 'N';
    byte[] bytes = text.getBytes(right ? StandardCharsets.US_ASCII : GBK);
    byte[] cell = new byte[field.width()];
    Arrays.fill(cell, (byte) ' ');
    int length = fitting(text, bytes, cell.length);
    System.arraycopy(bytes, 0, cell, right ? cell.length - length : 0, length);
    return cell;
  }

  /** How many bytes fit without cutting a character in two. */
  private static int fitting(String text, byte[] bytes, int width) {
    if (bytes.length <= width) {
      return bytes.length;
    }
    int characters = text.length();
    while (text.substring(0, characters).getBytes(GBK).length > width) {
      characters--;
    }
    return text.substring(0, characters).getBytes(GBK).length;
  }

  private static @Nullable Object value(Feature feature, Columns.Column column) {
    return column.name().equals("id") ? feature.id() : feature.attributes().get(column.name());
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean bool -> bool ? "T" : "F";
      case LocalDate date -> DateTimeFormatter.BASIC_ISO_DATE.format(date);
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }
}
