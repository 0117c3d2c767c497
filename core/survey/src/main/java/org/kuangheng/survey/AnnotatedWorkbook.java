package org.kuangheng.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kuangheng.formats.ZipGuard;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Severity;

/**
 * The workbook a clerk handed in, given back with every problem cell coloured and commented
 * (批注回退表). Findings without a cell stand on a sheet of their own.
 */
public final class AnnotatedWorkbook {
  private static final int LONGEST_COMMENT = 2_000;
  private static final int MOST_COMMENTS = 5_000;
  private static final String OTHERS = "_问题 Findings";

  private final XSSFWorkbook workbook;
  private final Lang lang;
  private final Map<String, CellStyle> styles = new HashMap<>();

  /** A finding with its sentences in the clerk's language. */
  public record Note(Severity severity, Place place, String what, String remedy) {
    String text() {
      return what + " → " + remedy;
    }
  }

  private AnnotatedWorkbook(XSSFWorkbook workbook, Lang lang) {
    this.workbook = workbook;
    this.lang = lang;
  }

  /** The annotated workbook's bytes; empty where the bytes are no workbook that can be opened. */
  public static Optional<byte[]> write(byte[] original, List<Note> notes, Lang lang) {
    if (!ZipGuard.check(original, Place.of("survey.xlsx")).isSafe()) {
      return Optional.empty();
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(original))) {
      new AnnotatedWorkbook(workbook, lang).annotate(notes);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException | RuntimeException | LinkageError e) {
      // The workbook library answers damaged parts with whatever exception its parser met.
      return Optional.empty();
    }
  }

  private void annotate(List<Note> notes) {
    Map<Cell, List<Note>> byCell = new LinkedHashMap<>();
    List<Note> others = new ArrayList<>();
    for (Note note : notes) {
      Optional<Cell> cell = cell(note.place());
      if (cell.isPresent() && (byCell.size() < MOST_COMMENTS || byCell.containsKey(cell.get()))) {
        byCell.computeIfAbsent(cell.get(), key -> new ArrayList<>()).add(note);
      } else {
        others.add(note);
      }
    }
    byCell.forEach(this::mark);
    list(others);
  }

  private Optional<Cell> cell(Place place) {
    Sheet sheet = place.part() == null ? null : workbook.getSheet(place.part());
    if (sheet == null || place.line() == null) {
      return Optional.empty();
    }
    String field = place.field() == null ? "" : place.field().split(" ", 2)[0];
    int column = field.matches("[A-Z]{1,3}\\d{1,7}") ? new CellReference(field).getCol() : 0;
    Row row = sheet.getRow(place.line() - 1);
    if (row == null) {
      return Optional.empty();
    }
    return Optional.of(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
  }

  private void mark(Cell cell, List<Note> notes) {
    Severity worst = notes.stream().map(Note::severity).min(Severity::compareTo).orElseThrow();
    cell.setCellStyle(
        styles.computeIfAbsent(
            cell.getCellStyle().getIndex() + "/" + worst, key -> style(cell, worst)));
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append(note.text()).append('\n'));
    CreationHelper helper = workbook.getCreationHelper();
    Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 5);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 4);
    cell.removeCellComment();
    Comment comment = drawing.createCellComment(anchor);
    String whole = text.toString().strip();
    comment.setString(
        helper.createRichTextString(
            whole.length() > LONGEST_COMMENT ? whole.substring(0, LONGEST_COMMENT) : whole));
    comment.setAuthor("Kuangheng");
    cell.setCellComment(comment);
  }

  private CellStyle style(Cell cell, Severity worst) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    IndexedColors colour =
        switch (worst) {
          case BLOCKING -> IndexedColors.ROSE;
          case WARNING -> IndexedColors.LIGHT_YELLOW;
          case NOTE -> IndexedColors.LIGHT_TURQUOISE;
        };
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private void list(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    if (workbook.getSheetIndex(OTHERS) >= 0) {
      workbook.removeSheetAt(workbook.getSheetIndex(OTHERS));
    }
    Sheet sheet = workbook.createSheet(OTHERS);
    List<String> heads =
        lang == Lang.ZH
            ? List.of("级别", "位置", "问题", "处理办法")
            : List.of("Severity", "Place", "What", "Remedy");
    fill(sheet.createRow(0), heads);
    for (Note note : notes) {
      fill(
          sheet.createRow(sheet.getLastRowNum() + 1),
          List.of(note.severity().name(), print(note.place()), note.what(), note.remedy()));
    }
  }

  private static void fill(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      row.createCell(i).setCellValue(text.substring(0, Math.min(text.length(), 30_000)));
    }
  }

  private static String print(Place place) {
    StringBuilder text = new StringBuilder(place.file());
    for (Object part : new Object[] {place.part(), place.line(), place.field()}) {
      if (part != null) {
        text.append(" › ").append(part);
      }
    }
    return text.toString();
  }
}
