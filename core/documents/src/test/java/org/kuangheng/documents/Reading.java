package org.kuangheng.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Opens documents again, as a reader would. */
final class Reading {
  private Reading() {}

  static String text(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".pdf")) {
      return pdf(file);
    }
    return name.endsWith(".docx") ? docx(file) : String.join("\n", xlsx(file));
  }

  /** The text layer with its line breaks taken out, as a search sees it. */
  static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s*\\R\\s*", "");
    }
  }

  static XWPFDocument open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private static String docx(Path file) throws IOException {
    try (XWPFDocument document = open(file);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  static XSSFWorkbook workbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<String> xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = workbook(file)) {
      List<String> cells = new ArrayList<>();
      workbook.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
      return cells;
    }
  }

  /** A row as it is shown. */
  static List<String> row(XSSFSheet sheet, int index) {
    DataFormatter formatter = new DataFormatter();
    List<String> cells = new ArrayList<>();
    sheet.getRow(index).forEach(cell -> cells.add(formatter.formatCellValue(cell)));
    return cells;
  }
}
