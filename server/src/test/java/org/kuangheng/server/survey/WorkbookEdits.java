package org.kuangheng.server.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Types a row into the survey's workbook as a clerk would. */
final class WorkbookEdits {
  private WorkbookEdits() {}

  static byte[] withRow(byte[] workbook, String id, String county, String capacity)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFSheet sheet = book.getSheet("矿山基本情况");
      Row header = sheet.getRow(0);
      Row row = sheet.createRow(1);
      header.forEach(
          cell -> {
            String name = cell.getStringCellValue().replace("*", "");
            String text =
                name.startsWith("矿山编号")
                    ? id
                    : name.startsWith("县区代码")
                        ? county
                        : name.startsWith("矿山名称")
                            ? "示例丁矿"
                            : name.startsWith("采矿权人")
                                ? "虚构丁公司"
                                : name.startsWith("证载规模") ? capacity : "";
            if (!text.isEmpty()) {
              row.createCell(cell.getColumnIndex()).setCellValue(text);
            }
          });
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** The same zip with another text in one of its parts. */
  static byte[] withPart(byte[] zip, String part, String text) throws IOException {
    Map<String, byte[]> parts = parts(zip);
    if (!parts.containsKey(part)) {
      throw new AssertionError("no " + part + " in " + parts.keySet());
    }
    parts.put(part, SurveyFiles140823.utf8(text));
    return SurveyFiles140823.zip(parts);
  }

  /** The text of one entry. */
  static String entry(byte[] zip, String name) {
    try {
      return new String(Objects.requireNonNull(parts(zip).get(name)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }
}
