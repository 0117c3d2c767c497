package org.kuangheng.server.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
}
